/* One piece of text at a time, put together and then said or written. */
#ifndef BOARD_TEXT_H
#define BOARD_TEXT_H

#include <stdint.h>

#include "semihosting.h"

/* Starts over. What does not fit is cut. */
void text_start(void);
void text_add(const char *text);
void text_add_number(uint64_t number);
void text_add_hex(uintptr_t number); /* every digit of a register */

/* Says the text as one line, "board: <text>", on standard error. */
void text_say(void);
void text_write(File file);

/* Says the text and exits with status 1. */
void fail(void) __attribute__((noreturn));

/* The same for a text of two parts. */
void fail2(const char *first, const char *second) __attribute__((noreturn));

#endif
