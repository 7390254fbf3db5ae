/* The three functions that a compiler may call without being asked to. */
#include "memory.h"

#include <stdint.h>

/* Otherwise the loops below become calls of the very functions they are in. */
#pragma GCC optimize("no-tree-loop-distribute-patterns")

typedef uint32_t Word __attribute__((may_alias));
#ifdef __ARM_FEATURE_UNALIGNED
typedef uint32_t SourceWord __attribute__((may_alias, aligned(1)));
#define SAME_PHASE(a, b) 1
#else
typedef Word SourceWord;
#define SAME_PHASE(a, b) ((((uintptr_t)(a) ^ (uintptr_t)(b)) & 3) == 0)
#endif

enum { FEW = 8 };

/* From low to high addresses; right as well where to is below from and they overlap: each group of words is read
   before it is written. */
static inline void copy_up(uint8_t *to, const uint8_t *from, size_t size) {
  if (size >= FEW && SAME_PHASE(to, from)) {
    for (; ((uintptr_t)to & 3) != 0; size--) *to++ = *from++;
    for (; size >= 16; size -= 16, to += 16, from += 16) {
      const SourceWord *source = (const SourceWord *)from;
      Word *target = (Word *)to;
      uint32_t a = source[0], b = source[1], c = source[2], d = source[3];
      target[0] = a, target[1] = b, target[2] = c, target[3] = d;
    }
    for (; size >= 4; size -= 4, to += 4, from += 4) *(Word *)to = *(const SourceWord *)from;
  }
  for (; size > 0; size--) *to++ = *from++;
}

/* From high to low; to and from are the ends. */
static inline void copy_down(uint8_t *to, const uint8_t *from, size_t size) {
  if (size >= FEW && SAME_PHASE(to, from)) {
    for (; ((uintptr_t)to & 3) != 0; size--) *--to = *--from;
    for (; size >= 4; size -= 4) {
      to -= 4, from -= 4;
      *(Word *)to = *(const SourceWord *)from;
    }
  }
  for (; size > 0; size--) *--to = *--from;
}

void *memcpy(void *restrict to, const void *restrict from, size_t size) {
  copy_up(to, from, size);
  return to;
}

void *memmove(void *to, const void *from, size_t size) {
  if ((uintptr_t)to - (uintptr_t)from >= size) {
    copy_up(to, from, size);
  } else {
    copy_down((uint8_t *)to + size, (const uint8_t *)from + size, size);
  }
  return to;
}

void *memset(void *to, int value, size_t size) {
  uint8_t *at = to;
  uint32_t word = (uint8_t)value * 0x01010101u;
  if (size >= FEW) {
    for (; ((uintptr_t)at & 3) != 0; size--) *at++ = (uint8_t)value;
    for (; size >= 16; size -= 16, at += 16) {
      Word *target = (Word *)at;
      target[0] = word, target[1] = word, target[2] = word, target[3] = word;
    }
    for (; size >= 4; size -= 4, at += 4) *(Word *)at = word;
  }
  for (; size > 0; size--) *at++ = (uint8_t)value;
  return to;
}
