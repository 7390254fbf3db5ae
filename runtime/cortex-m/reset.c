/* From reset to start. */
#include <stdint.h>

#include "config.h"
#include "fault.h"
#include "startup.h"

#define CCR (*(volatile uint32_t *)0xE000ED14)
#define CCR_UNALIGN_TRP (1u << 3)
#define CCR_DIV_0_TRP (1u << 4)
#define CPACR (*(volatile uint32_t *)0xE000ED88)

void reset(void) __attribute__((noreturn));

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
  start(); /* in a file of its own: nothing may use the FPU above */
}

static const struct {
  void *stack;
  void (*handlers[15])(void);
} vectors __attribute__((section(".start"), used)) = {
    linker_stack_top,
    {reset, fault_entry, fault_entry, fault_entry, fault_entry, fault_entry, fault_entry, fault_entry, fault_entry,
     fault_entry, fault_entry, fault_entry, fault_entry, fault_entry, fault_entry},
};
