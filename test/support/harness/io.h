/* What the harness needs of the machine that it runs on: a host, or a board under QEMU. */
#ifndef IO_H
#define IO_H

#include <stdint.h>

/* The next bytes of the cases; fails when there are too few. */
void io_read(void *data, uint32_t bytes);

/* Adds to the results. */
void io_write(const void *data, uint32_t bytes);

/* A block at a multiple of 16; fails when there is none. */
void *io_take(uint32_t bytes);
/* Gives a block back; fails when bytes beyond its end were written. */
void io_give(void *block);
/* Blocks taken since the mark are gone; they were given back. */
void *io_mark(void);
void io_release(void *mark);

void io_fail(const char *what, const char *why) __attribute__((noreturn));

/* All modules on all of their cases. */
void run_modules(void);

#endif
