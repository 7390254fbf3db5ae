#ifndef BOARD_MAIN_H
#define BOARD_MAIN_H

/* Runs every input set, writes the results and exits. */
void board_main(void) __attribute__((noreturn));

#endif
