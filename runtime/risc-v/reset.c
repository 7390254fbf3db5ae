/* From reset to start. */
#include "csr.h"

/* The first floating-point instruction faults unless the state of the FPU is on: bits 13 and 14 of mstatus. */
#ifdef __riscv_flen
#define FPU_ON "li t0, 0x2000\ncsrs mstatus, t0\ncsrw fcsr, zero\n"
#else
#define FPU_ON
#endif

__attribute__((naked, used, section(".start"))) void reset(void) {
  __asm__ volatile(WITH_CSR("la sp, linker_stack_top\n"
                            "la t0, trap_entry\n"
                            "csrw mtvec, t0\n" FPU_ON "tail start\n"));
}
