#include "startup.h"

#include <stddef.h>

#include "config.h"
#include "main.h"
#include "memory.h"

enum { NOINIT_POISON = 0xA5 };

void start(void) {
  memcpy(linker_data_start, linker_data_load, (size_t)(linker_data_end - linker_data_start));
  memset(linker_bss_start, 0, (size_t)(linker_bss_end - linker_bss_start));
  /* The emulator's RAM starts as zeros, a real board's does not: a module must not count on either. */
  memset(linker_noinit_start, NOINIT_POISON, (size_t)(linker_noinit_end - linker_noinit_start));
  board_main();
}
