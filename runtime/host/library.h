/* mod.so, and what is looked up in it. */
#ifndef RUNNER_LIBRARY_H
#define RUNNER_LIBRARY_H

#include <stddef.h>
#include <stdint.h>

#include "npacked.h"

typedef struct {
  const char *path;
  void *handle;
} Library;

/* int32_t tvmgen_<module>_run(struct inputs *, struct outputs *); both structs are arrays of pointers. */
typedef int32_t (*RunFunction)(void **inputs, void **outputs);

/* Loaded as TVM does it: lazy, local. */
Library library_open(const char *path);
/* The address of a symbol that the library itself defines, or NULL. */
void *library_symbol(const Library *library, const char *name);

/*
 * Sets the library's variable tvmgen_<module>_tap to a function that writes each call to the file at
 * path as {int32 op, int32 row, uint32 bytes, data}, little-endian.
 */
void tap_open(const Library *library, const char *module, const char *path);
/* Closes that file, if one is open; fails when it could not be written. */
void tap_close(void);

#endif
