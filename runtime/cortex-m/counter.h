/* A counter of the board that ticks every so many instructions. The defaults are those of mps2-an386. */
#ifndef CORTEX_M_COUNTER_H
#define CORTEX_M_COUNTER_H

#include <stdint.h>

/* A free-running counter: what to write where to start it (address, value, address, value, ...), where to read it,
   its bits, whether it counts down, and how many times a second of virtual time it ticks. */
#ifndef MODO_TIMER_SETUP
#define MODO_TIMER_SETUP 0x40000008, 0xffffffff, 0x40000000, 1
#endif
#ifndef MODO_TIMER_COUNT
#define MODO_TIMER_COUNT 0x40000004
#endif
#ifndef MODO_TIMER_BITS
#define MODO_TIMER_BITS 32
#endif
#ifndef MODO_TIMER_DOWN
#define MODO_TIMER_DOWN 1
#endif
#ifndef MODO_TIMER_HZ
#define MODO_TIMER_HZ 25000000
#endif

/* QEMU's -icount shift=0: an instruction takes a nanosecond. */
#define INSTRUCTIONS_PER_SECOND 1000000000u

typedef uint32_t Count;

/* Instructions of a pass of next_tick's loop; ticks that make a measurement exact enough. */
enum { EDGE_LOOP = 4, ENOUGH_TICKS = 20000 };

static volatile uint32_t *const COUNTER = (volatile uint32_t *)MODO_TIMER_COUNT;

static inline void counter_start(void) {
  static const uint32_t setup[] = {MODO_TIMER_SETUP};
  for (uint32_t i = 0; i + 1 < sizeof setup / sizeof *setup; i += 2) *(volatile uint32_t *)setup[i] = setup[i + 1];
}

static inline Count counter_read(void) { return *COUNTER; }

/* Waits for the next tick and returns its count. Adds to passes the passes of a loop of EDGE_LOOP instructions, so
   that both ends of a measurement are known to a fraction of a tick. */
static inline __attribute__((always_inline)) Count counter_next(uint32_t *passes) {
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
      : "l"(COUNTER)
      : "cc", "memory");
  *passes = count;
  return now;
}

static inline Count ticks_between(Count start, Count end) {
  return (MODO_TIMER_DOWN ? start - end : end - start) & (0xffffffffu >> (32 - MODO_TIMER_BITS));
}

static inline uint64_t instructions_in(Count ticks) {
  return (uint64_t)ticks * INSTRUCTIONS_PER_SECOND / MODO_TIMER_HZ;
}

/* 2 instructions for each pass. */
static inline __attribute__((always_inline)) void spend(uint32_t passes) {
  __asm__ volatile(".syntax unified\n1:\nsubs %0, #1\nbne 1b\n" : "+l"(passes)::"cc");
}

#endif
