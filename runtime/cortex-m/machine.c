#include "machine.h"

intptr_t machine_call(uintptr_t operation, const void *parameter) {
  register uintptr_t r0 __asm__("r0") = operation;
  register const void *r1 __asm__("r1") = parameter;
  __asm__ volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
  return (intptr_t)r0;
}

uint32_t *machine_entry_stack;

__attribute__((naked)) int32_t machine_probe(__attribute__((unused)) void **inputs,
                                             __attribute__((unused)) void **outputs) {
  __asm__ volatile(
      ".syntax unified\n"
      "ldr r0, =%c0\n"
      "mov r1, sp\n"
      "str r1, [r0]\n"
      "movs r0, #0\n"
      "bx lr\n"
      ".ltorg\n" ::"i"(&machine_entry_stack));
}
