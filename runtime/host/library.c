/* dladdr */
#define _GNU_SOURCE

#include "library.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "fail.h"

Library library_open(const char *path) {
  Library library = {path, NULL};
  /* Without a slash the loader would search its own directories. */
  size_t size = strlen(path) + 3;
  char *file = allocate(size, 1);
  snprintf(file, size, "%s%s", strchr(path, '/') == NULL ? "./" : "", path);
  library.handle = dlopen(file, RTLD_LAZY | RTLD_LOCAL);
  if (library.handle == NULL) fail("%s: cannot load: %s", path, dlerror());
  free(file);
  return library;
}

void *library_symbol(const Library *library, const char *name) {
  void *address = dlsym(library->handle, name);
  if (address == NULL) return NULL;
  /* dlsym also searches what the library depends on: a function of libc is not an operator. */
  Dl_info info;
  struct stat wanted;
  struct stat found;
  if (dladdr(address, &info) == 0 || info.dli_fname == NULL) return NULL;
  if (stat(library->path, &wanted) != 0 || stat(info.dli_fname, &found) != 0) return NULL;
  return wanted.st_dev == found.st_dev && wanted.st_ino == found.st_ino ? address : NULL;
}

typedef void (*TapFunction)(int32_t op, int32_t row, const void *data, uint32_t bytes);

static FILE *tap_file = NULL;
static const char *tap_path = NULL;

static void tap_number(unsigned char *at, uint32_t value) {
  for (unsigned i = 0; i < 4; i++) at[i] = (unsigned char)(value >> 8 * i);
}

static void tap_record(int32_t op, int32_t row, const void *data, uint32_t bytes) {
  unsigned char head[12];
  tap_number(head, (uint32_t)op);
  tap_number(head + 4, (uint32_t)row);
  tap_number(head + 8, bytes);
  if (fwrite(head, sizeof head, 1, tap_file) != 1 || fwrite(data, 1, bytes, tap_file) != bytes) {
    fail("%s: cannot write", tap_path);
  }
}

void tap_open(const Library *library, const char *module, const char *path) {
  char name[256];
  snprintf(name, sizeof name, "tvmgen_%s_tap", module);
  void *variable = library_symbol(library, name);
  if (variable == NULL) fail("%s: has no '%s'; --tap needs a library built for it", library->path, name);
  tap_file = fopen(path, "wb");
  tap_path = path;
  if (tap_file == NULL) fail("%s: cannot open for writing", path);
  TapFunction record = tap_record;
  memcpy(variable, &record, sizeof record);
}

void tap_close(void) {
  if (tap_file != NULL && fclose(tap_file) != 0) fail("%s: cannot write", tap_path);
  tap_file = NULL;
}
