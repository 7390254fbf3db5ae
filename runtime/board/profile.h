/* Instructions of each operator. Nothing where MODO_PROFILE is not defined. */
#ifndef BOARD_PROFILE_H
#define BOARD_PROFILE_H

#include <stdint.h>

#include "config.h"

#ifdef MODO_PROFILE
enum { PROFILE = 1 };
#else
enum { PROFILE = 0 };
#endif

/* Measures what a call of the module's hook costs; after measure_start. */
void profile_start(void);

/* Calls run and adds what it took to the operators' sums; returns what run returned. */
int32_t profile_run(Run run, void **inputs, void **outputs);

/* Writes profile.bin: a 64-bit number of instructions for each operator, all runs together, and one more for what
   ran after the last step. */
void profile_write(void);

#endif
