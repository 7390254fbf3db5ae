/* Semihosting: the debugger, or QEMU, does the output and ends the program. On a board without one, write to a UART. */
#ifndef SEMIHOSTING_H
#define SEMIHOSTING_H

#include <stdint.h>

static inline int32_t semihosting_call(int32_t operation, const void *argument) {
  register int32_t r0 __asm("r0") = operation;
  register const void *r1 __asm("r1") = argument;
  __asm volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
  return r0;
}

/* Writes a zero-terminated text (SYS_WRITE0); QEMU sends it to its standard error. */
static inline void semihosting_write(const char *text) { semihosting_call(0x04, text); }

/* Ends the program (SYS_EXIT_EXTENDED); status becomes QEMU's own exit status. */
__attribute__((noreturn)) static inline void semihosting_exit(int32_t status) {
  const int32_t block[2] = {0x20026 /* ADP_Stopped_ApplicationExit */, status};
  for (;;) semihosting_call(0x20, block);
}

#endif
