#ifndef BOARD_STARTUP_H
#define BOARD_STARTUP_H

/* Prepares the RAM and runs main; the CPU's reset code sets the stack and its own registers, then goes here. */
void start(void) __attribute__((noreturn));

#endif
