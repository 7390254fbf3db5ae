/* Declared here because a bare compiler may come without <string.h>. */
#ifndef BOARD_MEMORY_H
#define BOARD_MEMORY_H

#include <stddef.h>

void *memcpy(void *restrict to, const void *restrict from, size_t size);
void *memmove(void *to, const void *from, size_t size);
void *memset(void *to, int value, size_t size);

#endif
