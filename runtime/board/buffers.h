/* The inputs and outputs of the module, with guard bytes around each. */
#ifndef BOARD_BUFFERS_H
#define BOARD_BUFFERS_H

#include <stdint.h>

#include "semihosting.h"

extern void *inputs[], *outputs[]; /* as MODO_RUN takes them */
extern uint32_t input_set_bytes;   /* of all inputs together */

/* Takes the buffers from the RAM between the program's data and the stack; fails where they do not fit. */
void buffers_place(void);

/* Reads one input set into the inputs and makes the outputs other than what a module would find right. */
void buffers_fill(File file);

/* Fails when a guard byte or an input is not as it was left; set is named in the message. */
void buffers_check(uint32_t set);

/* Writes every output. */
void buffers_write(File file);

#endif
