/* Every exception ends the run with its registers and status 2: none is expected. */
#include <stdint.h>

#include "csr.h"
#include "semihosting.h"
#include "text.h"

/* By number of cause. */
static const char *const EXCEPTIONS[] = {
    "instruction address misaligned", "instruction fetch from forbidden memory", "illegal instruction", "breakpoint",
    "load address misaligned", "load from forbidden memory", "store address misaligned", "store to forbidden memory",
    "call from user mode", "call from supervisor mode", "exception 10", "call from machine mode",
};

/* The stack at fault may be unusable, so the report has its own. */
__attribute__((used, aligned(16))) static uint64_t trap_stack[128];

__attribute__((used, noreturn)) static void trap_report(uintptr_t return_address, uintptr_t stack) {
  uintptr_t cause = CSR_READ("mcause");
  text_start();
  text_add(cause < sizeof EXCEPTIONS / sizeof *EXCEPTIONS ? EXCEPTIONS[cause] : "unexpected interrupt or exception");
  const struct {
    const char *name;
    uintptr_t value;
  } registers[] = {
      {", program counter ", CSR_READ("mepc")},
      {", return address ", return_address},
      {", stack pointer ", stack},
      {", cause ", cause},
      {", trap value ", CSR_READ("mtval")},
  };
  for (uint32_t i = 0; i < sizeof registers / sizeof *registers; i++) {
    text_add(registers[i].name);
    text_add_hex(registers[i].value);
  }
  text_say();
  host_exit(2);
}

__attribute__((naked, used, aligned(4))) void trap_entry(void) {
  __asm__ volatile(
      "mv a0, ra\n"
      "mv a1, sp\n"
      "la sp, trap_stack + %0\n"
      "tail trap_report\n" ::"i"(sizeof trap_stack));
}
