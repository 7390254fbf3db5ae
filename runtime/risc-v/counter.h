/* The CPU's own counter of instructions, exact under QEMU's -icount shift=0. */
#ifndef RISC_V_COUNTER_H
#define RISC_V_COUNTER_H

#include <stdint.h>

#include "csr.h"

typedef uint64_t Count;

/* Every instruction is a tick, so that there is nothing to wait for and one inference is enough. */
enum { EDGE_LOOP = 0, ENOUGH_TICKS = 1 };

static inline void counter_start(void) {}

static inline __attribute__((always_inline)) Count counter_read(void) {
#if __riscv_xlen == 64
  return CSR_READ("minstret");
#else
  for (;;) {
    uint32_t high = CSR_READ("minstreth"), low = CSR_READ("minstret");
    if (CSR_READ("minstreth") == high) return (uint64_t)high << 32 | low;
  }
#endif
}

static inline __attribute__((always_inline)) Count counter_next(uint32_t *passes) {
  (void)passes;
  return counter_read();
}

static inline Count ticks_between(Count start, Count end) { return end - start; }

static inline uint64_t instructions_in(Count ticks) { return ticks; }

/* 2 instructions for each pass. */
static inline __attribute__((always_inline)) void spend(uint32_t passes) {
  __asm__ volatile("1:\naddi %0, %0, -1\nbnez %0, 1b\n" : "+r"(passes));
}

#endif
