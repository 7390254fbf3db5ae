/* The only C library functions that mod.o, and gcc itself, may call. Being the whole of what is needed, they are here
 * instead of in a C library: the firmware then builds with any arm-none-eabi-gcc, newlib installed or not. A program
 * that links newlib has faster ones already and drops this file. */
#include <stddef.h>

void *memcpy(void *restrict to, const void *restrict from, size_t size) {
  unsigned char *d = to;
  const unsigned char *s = from;
  while (size--) *d++ = *s++;
  return to;
}

void *memmove(void *to, const void *from, size_t size) {
  unsigned char *d = to;
  const unsigned char *s = from;
  if (d <= s) {
    while (size--) *d++ = *s++;
  } else {
    while (size--) d[size] = s[size];
  }
  return to;
}

void *memset(void *to, int value, size_t size) {
  unsigned char *d = to;
  while (size--) *d++ = (unsigned char)value;
  return to;
}
