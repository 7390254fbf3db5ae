/* From reset to main() and back: vector table, memory set-up, and what a fault does. */
#include <stdint.h>

#include "semihosting.h"

/* Addresses from the linker script; only the addresses mean something. */
extern uint32_t stack_top[], data_load[], data_start[], data_end[], bss_start[], bss_end[];

int main(void);

static void reset(void) {
  /* The FPU is off after reset, and a model may use it: full access to coprocessors 10 and 11 (CPACR). */
  *(volatile uint32_t *)0xE000ED88u |= 0xFu << 20;
  __asm volatile("dsb\n\tisb" ::: "memory");

  const uint32_t *from = data_load;
  for (uint32_t *to = data_start; to < data_end;) *to++ = *from++;
  for (uint32_t *to = bss_start; to < bss_end;) *to++ = 0;
  /* The model's workspace (.bss.noinit.tvm.*) is left as it is: every run writes a byte before it reads it. */

  semihosting_exit(main());
}

/* Without it, a fault would lock the core up and QEMU with it. */
static void fault(void) {
  semihosting_write("fault\n");
  semihosting_exit(2);
}

/* Word 0: initial stack pointer; then reset and the system exceptions up to SysTick. No interrupt is enabled. */
__attribute__((section(".vectors"), used)) static const struct {
  uint32_t *stack;
  void (*handlers[15])(void);
} vectors = {stack_top, {reset, fault, fault, fault, fault, fault, 0, 0, 0, 0, fault, fault, 0, fault, fault}};
