/* Instructions and stack of calls of the module. */
#ifndef BOARD_MEASURE_H
#define BOARD_MEASURE_H

#include <stdint.h>

#include "config.h"

typedef struct {
  int32_t status;        /* 0 when every call returned 0 */
  uint64_t ticks;        /* of the counter, whole ones */
  uint64_t instructions; /* of all calls; a call of a function that only returns 0 counts as none */
} Measurement;

/* Starts the counter; fails when it does not count instructions. */
void measure_start(void);

/* Calls run repeats times. Exact to a few instructions for all the calls together, which must not exceed the counter's
   range. */
Measurement measure(Run run, void **inputs, void **outputs, uint32_t repeats);

/* The same for one call, with the bytes of stack that it touched: from the stack pointer at its entry down to
   the lowest word that changed. Fails when that is all of the stack. */
Measurement measure_with_stack(Run run, void **inputs, void **outputs, uint32_t *stack);

#endif
