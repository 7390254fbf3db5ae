/* What the CPU's folder brings, besides the start-up code and its counter.h. */
#ifndef BOARD_MACHINE_H
#define BOARD_MACHINE_H

#include <stdint.h>

/* Asks the emulator for a semihosting operation; its parameter is a block of words as wide as a pointer. */
intptr_t machine_call(uintptr_t operation, const void *parameter);

/* A module's function that keeps the stack pointer as it finds it, and touches no stack. */
int32_t machine_probe(void **inputs, void **outputs);
extern uint32_t *machine_entry_stack;

#endif
