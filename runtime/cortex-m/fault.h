#ifndef BOARD_FAULT_H
#define BOARD_FAULT_H

/* The handler of every exception: none is expected. Reports the fault registers and exits with status 2. */
void fault_entry(void);

#endif
