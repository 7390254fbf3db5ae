/* Errors, checked memory and whole files: what every other part of the runner stands on. */
#ifndef RUNNER_FAIL_H
#define RUNNER_FAIL_H

#include <stddef.h>

/* A piece of text inside a loaded file; not NUL-terminated. */
typedef struct {
  const char *bytes;
  size_t size;
} Text;

/* The two arguments of "%.*s", cut so that a message stays readable. */
#define TEXT_ARGS(t) (int)((t).size < 130 ? (t).size : 130), (t).bytes

int text_is(Text text, const char *expected);

/* Prints "runner: <message>" as one line on stderr and exits with code 1. */
void fail(const char *format, ...) __attribute__((noreturn, format(printf, 1, 2)));

/* Zeroed memory for count items; fails when the product overflows or memory runs out. */
void *allocate(size_t count, size_t item_size);

/* Returns items with room for at least one more than count; *capacity is kept up to date. */
void *grow(void *items, size_t count, size_t *capacity, size_t item_size);

/* Reads a whole file; fails when it cannot be read or has more than limit bytes. */
unsigned char *read_file(const char *path, size_t limit, size_t *size);

#endif
