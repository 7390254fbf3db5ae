/* From reset to main. */
#include <stddef.h>
#include <stdint.h>

#include "config.h"
#include "fault.h"
#include "main.h"
#include "memory.h"

#define CCR (*(volatile uint32_t *)0xE000ED14)
#define CCR_UNALIGN_TRP (1u << 3)
#define CCR_DIV_0_TRP (1u << 4)
#define CPACR (*(volatile uint32_t *)0xE000ED88)

enum { NOINIT_POISON = 0xA5 };

static void start(void) __attribute__((noinline, noreturn));
void reset(void) __attribute__((noreturn));

static void start(void) {
  memcpy(linker_data_start, linker_data_load, (size_t)(linker_data_end - linker_data_start));
  memset(linker_bss_start, 0, (size_t)(linker_bss_end - linker_bss_start));
  /* The emulator's RAM starts as zeros, a real board's does not: a module must not count on either. */
  memset(linker_noinit_start, NOINIT_POISON, (size_t)(linker_noinit_end - linker_noinit_start));
  board_main();
}

void reset(void) {
#if defined(__ARM_FP) || defined(__ARM_FEATURE_MVE)
  CPACR |= 0xFu << 20; /* full access to coprocessors 10 and 11: FPU and MVE */
  __asm__ volatile("dsb\n isb" ::: "memory");
#endif
#if __ARM_ARCH_ISA_THUMB >= 2
  CCR |= CCR_DIV_0_TRP; /* a division by zero is a bug, not 0 */
#endif
#ifndef __ARM_FEATURE_UNALIGNED
  CCR |= CCR_UNALIGN_TRP; /* code for a core that faults on these may run on a larger one */
#endif
  /* Not inlined: nothing may use the FPU above. */
  start();
}

static const struct {
  void *stack;
  void (*handlers[15])(void);
} vectors __attribute__((section(".vectors"), used)) = {
    linker_stack_top,
    {reset, fault_entry, fault_entry, fault_entry, fault_entry, fault_entry, fault_entry, fault_entry, fault_entry,
     fault_entry, fault_entry, fault_entry, fault_entry, fault_entry, fault_entry},
};
