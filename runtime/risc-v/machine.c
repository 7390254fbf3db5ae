#include "machine.h"

/* The emulator knows the call by these three instructions, none of them compressed, in 16 aligned bytes. */
__attribute__((naked, aligned(16))) intptr_t machine_call(__attribute__((unused)) uintptr_t operation,
                                                          __attribute__((unused)) const void *parameter) {
  __asm__ volatile(
      ".option push\n"
      ".option norvc\n"
      "slli x0, x0, 0x1f\n"
      "ebreak\n"
      "srai x0, x0, 7\n"
      "ret\n"
      ".option pop\n" ::
          : "memory");
}

uint32_t *machine_entry_stack;

__attribute__((naked)) int32_t machine_probe(__attribute__((unused)) void **inputs,
                                             __attribute__((unused)) void **outputs) {
  __asm__ volatile(
      "la t0, machine_entry_stack\n"
#if __riscv_xlen == 64
      "sd sp, 0(t0)\n"
#else
      "sw sp, 0(t0)\n"
#endif
      "li a0, 0\n"
      "ret\n");
}
