#include "buffer.h"

#include <stdint.h>
#include <string.h>

#include "fail.h"

enum { GUARD = 256, POISON = 0xA5 };

/* The guard's byte at position i: it changes from byte to byte and is never 0. */
static unsigned char guard_byte(size_t i) { return (unsigned char)(0x80 | (i * 37 & 0x7f)); }

Buffer buffer_make(size_t size, size_t align) {
  static size_t total = 0;
  Buffer buffer;
  size_t extra = 2 * GUARD + 2 * align;
  if (size > MAX_TENSOR_BYTES || size + extra > MAX_TENSOR_BYTES - total) {
    fail("the tensors need more than %d bytes together, the most this runner gives", MAX_TENSOR_BYTES);
  }
  total += size + extra;
  buffer.size = size;
  buffer.whole_size = size + extra;
  buffer.whole = allocate(buffer.whole_size, 1);
  uintptr_t start = (uintptr_t)buffer.whole + GUARD;
  size_t off = (size_t)((align - start) & (2 * align - 1));
  buffer.data = buffer.whole + GUARD + off;
  for (size_t i = 0; i < buffer.whole_size; i++) buffer.whole[i] = guard_byte(i);
  buffer_poison(&buffer);
  return buffer;
}

void buffer_poison(const Buffer *buffer) { memset(buffer->data, POISON, buffer->size); }

const char *buffer_damage(const Buffer *buffer) {
  size_t before = (size_t)(buffer->data - buffer->whole);
  for (size_t i = 0; i < before; i++) {
    if (buffer->whole[i] != guard_byte(i)) return "before";
  }
  for (size_t i = before + buffer->size; i < buffer->whole_size; i++) {
    if (buffer->whole[i] != guard_byte(i)) return "after";
  }
  return NULL;
}
