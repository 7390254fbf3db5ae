/* A tensor's memory: at an exact alignment, between guard bytes. */
#ifndef RUNNER_BUFFER_H
#define RUNNER_BUFFER_H

#include <stddef.h>

enum { MAX_ALIGN = 4096, MAX_TENSOR_BYTES = 1 << 30 };

typedef struct {
  unsigned char *data;
  size_t size;
  unsigned char *whole; /* data and the guards around it */
  size_t whole_size;
} Buffer;

/*
 * The address of data is a multiple of align (a power of two up to MAX_ALIGN) and not of 2 * align.
 * All buffers of a run may have MAX_TENSOR_BYTES together.
 */
Buffer buffer_make(size_t size, size_t align);
/* Fills the data with a pattern, so that what is never written cannot look right by chance. */
void buffer_poison(const Buffer *buffer);
/* NULL, or where a guard byte was changed: "before" or "after" the data. */
const char *buffer_damage(const Buffer *buffer);

#endif
