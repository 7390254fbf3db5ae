/* What each operator wrote, row by row, in taps.bin. Nothing where MODO_TAP is not defined. */
#ifndef BOARD_TAPS_H
#define BOARD_TAPS_H

#ifdef MODO_TAP
enum { TAPS = 1 };
#else
enum { TAPS = 0 };
#endif

/* Makes taps.bin and hands the module a function that appends to it; taps_close ends it. */
void taps_open(void);
void taps_close(void);

#endif
