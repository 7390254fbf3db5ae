#include "fail.h"

#include <errno.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int text_is(Text text, const char *expected) {
  return text.size == strlen(expected) && memcmp(text.bytes, expected, text.size) == 0;
}

void fail(const char *format, ...) {
  char line[1024];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  /* Names come from the files under test; a control character in one must not make a second line. */
  for (char *c = line; *c != '\0'; c++) {
    if ((unsigned char)*c < 0x20 || *c == 0x7f) *c = '?';
  }
  fprintf(stderr, "runner: %s\n", line);
  exit(1);
}

void *allocate(size_t count, size_t item_size) {
  if (count == 0) count = 1;
  if (item_size > SIZE_MAX / count) fail("out of memory: %zu items of %zu bytes", count, item_size);
  void *memory = calloc(count, item_size);
  if (memory == NULL) fail("out of memory: %zu items of %zu bytes", count, item_size);
  return memory;
}

void *grow(void *items, size_t count, size_t *capacity, size_t item_size) {
  if (count < *capacity) return items;
  size_t larger = *capacity == 0 ? 16 : *capacity * 2;
  if (larger <= *capacity || larger > SIZE_MAX / item_size) fail("out of memory: %zu items", count);
  items = realloc(items, larger * item_size);
  if (items == NULL) fail("out of memory: %zu items of %zu bytes", larger, item_size);
  *capacity = larger;
  return items;
}

unsigned char *read_file(const char *path, size_t limit, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) fail("%s: cannot open: %s", path, strerror(errno));
  unsigned char *bytes = NULL;
  size_t used = 0;
  size_t capacity = 0;
  for (;;) {
    bytes = grow(bytes, used, &capacity, 1);
    size_t got = fread(bytes + used, 1, capacity - used, file);
    used += got;
    if (used > limit) fail("%s: more than %zu bytes, the most that is read", path, limit);
    if (got == 0) break;
  }
  if (ferror(file)) fail("%s: cannot read: %s", path, strerror(errno));
  fclose(file);
  *size = used;
  return bytes;
}
