/* In place of the board program's main.c: runs the module on the one input set of in.bin, MODO_INFERENCES times over. */
#include "main.h"

#include <stdint.h>

#include "buffers.h"
#include "config.h"
#include "semihosting.h"
#include "text.h"

int32_t MODO_RUN(void **inputs, void **outputs);

/* Data, so that images that differ in it have the same code. */
static const volatile uint32_t inferences = MODO_INFERENCES;

void board_main(void) {
  File input = host_open_read("in.bin");
  buffers_place();
  buffers_fill(input);
  int32_t status = 0;
  for (uint32_t left = inferences; left != 0; left--) status |= MODO_RUN(inputs, outputs);
  if (status != 0) fail2(RUN_NAME, ": failed");
  buffers_check(0);
  host_exit(0);
}
