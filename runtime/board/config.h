/* What the command line says about the module, and the linker script about the board. */
#ifndef BOARD_CONFIG_H
#define BOARD_CONFIG_H

#include <stdint.h>

#ifndef MODO_RUN
#error "define MODO_RUN: the function to run, such as tvmgen_default_run"
#endif
#ifndef MODO_INPUT_BYTES
#error "define MODO_INPUT_BYTES: the bytes of each input, such as 490 or 16384,16384"
#endif
#ifndef MODO_OUTPUT_BYTES
#error "define MODO_OUTPUT_BYTES: the bytes of each output, such as 12 or 4,16"
#endif

/* Every input and output starts at an odd multiple of this power of two, so that a module which relies on a
   larger alignment is found out. */
#ifndef MODO_ALIGN
#define MODO_ALIGN 8
#endif

#define CONFIG_TEXT_OF(x) #x
#define CONFIG_TEXT(x) CONFIG_TEXT_OF(x)
#define RUN_NAME CONFIG_TEXT(MODO_RUN)

/* The module's C interface: the structs of inputs and outputs are arrays of pointers. Returns 0 when all is well. */
typedef int32_t (*Run)(void **inputs, void **outputs);

/* From the linker script; only the addresses mean anything. */
extern uint8_t linker_data_start[], linker_data_end[], linker_data_load[];
extern uint8_t linker_bss_start[], linker_bss_end[];
extern uint8_t linker_noinit_start[], linker_noinit_end[];
extern uint8_t linker_ram_start[], linker_free_start[];
extern uint8_t linker_stack_limit[], linker_stack_top[];

#endif
