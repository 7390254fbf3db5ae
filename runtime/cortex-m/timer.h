/* The board's timer, which ticks once in a known number of instructions. */
#ifndef BOARD_TIMER_H
#define BOARD_TIMER_H

#include <stdint.h>

#include "config.h"

/* QEMU's -icount shift=0: an instruction takes a nanosecond. */
#define INSTRUCTIONS_PER_SECOND 1000000000u

enum { EDGE_LOOP = 4 };

static volatile uint32_t *const TIMER = (volatile uint32_t *)MODO_TIMER_COUNT;

/* Waits for the timer's next tick and returns its count. Adds to passes the passes of a loop of EDGE_LOOP
   instructions, so that both ends of a measurement are known to a fraction of a tick. */
static inline __attribute__((always_inline)) uint32_t timer_next(uint32_t *passes) {
  uint32_t first, now, count = *passes;
  __asm__ volatile(
      ".syntax unified\n"
      "ldr %0, [%3]\n"
      "1:\n"
      "adds %2, #1\n"
      "ldr %1, [%3]\n"
      "cmp %1, %0\n"
      "beq 1b\n"
      : "=&l"(first), "=&l"(now), "+l"(count)
      : "l"(TIMER)
      : "cc", "memory");
  *passes = count;
  return now;
}

static inline uint32_t timer_ticks(uint32_t start, uint32_t end) { return MODO_TIMER_DOWN ? start - end : end - start; }

/* Instructions from one tick to a point from which the next tick was that many passes away. */
static inline uint64_t timer_instructions(uint64_t ticks, uint64_t passes) {
  return ticks * INSTRUCTIONS_PER_SECOND / MODO_TIMER_HZ - EDGE_LOOP * passes;
}

#endif
