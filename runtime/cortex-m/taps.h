/* What each operator wrote, row by row, in taps.bin. Nothing without MODO_TAP. */
#ifndef BOARD_TAPS_H
#define BOARD_TAPS_H

/* Makes taps.bin and hands the module a function that appends to it; taps_close ends it. */
void taps_open(void);
void taps_close(void);

#endif
