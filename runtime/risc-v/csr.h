/* Control and status registers. Their instructions are an extension of their own, which -march need not name. */
#ifndef RISC_V_CSR_H
#define RISC_V_CSR_H

#include <stdint.h>

#define WITH_CSR(instructions) ".option push\n.option arch, +zicsr\n" instructions ".option pop\n"

#define CSR_READ(name)                                                                  \
  ({                                                                                    \
    uintptr_t value;                                                                    \
    __asm__ volatile(WITH_CSR("csrr %0, " name "\n") : "=r"(value)::"memory");          \
    value;                                                                              \
  })

#endif
