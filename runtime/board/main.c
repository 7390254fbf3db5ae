/* Runs a module on every input set of in.bin; writes out.bin, taps.bin where asked, and report.txt. */
#include "main.h"

#include <stdint.h>

#include "buffers.h"
#include "config.h"
#include "counter.h"
#include "measure.h"
#include "semihosting.h"
#include "taps.h"
#include "text.h"

/* Short inferences are repeated, so that a measurement has ENOUGH_TICKS or this many inferences. */
enum { MOST_REPEATS = 40 };

int32_t MODO_RUN(void **inputs, void **outputs);

static void check_status(int32_t status, uint32_t set) {
  if (status == 0) return;
  text_start();
  text_add(RUN_NAME ": returned ");
  if (status < 0) text_add("-");
  text_add_number(status < 0 ? 0u - (uint32_t)status : (uint32_t)status);
  text_add(", in input set ");
  text_add_number(set);
  fail();
}

static uint32_t count_sets(File input) {
  uint32_t bytes = host_length(input);
  if (bytes == 0 || bytes % input_set_bytes != 0) {
    text_start();
    text_add("in.bin: has ");
    text_add_number(bytes);
    text_add(" bytes, not a positive multiple of ");
    text_add_number(input_set_bytes);
    text_add(", the size of one input set");
    fail();
  }
  return bytes / input_set_bytes;
}

static void add_line(const char *key, uint64_t value) {
  text_add(key);
  text_add("=");
  text_add_number(value);
  text_add("\n");
}

void board_main(void) {
  File input = host_open_read("in.bin");
  buffers_place();
  uint32_t sets = count_sets(input);
  measure_start();
  File output = host_open_write("out.bin");
  taps_open();

  uint32_t repeats = 1;
  uint32_t stack = 0;
  uint64_t ticks = 0;
  uint64_t instructions = 0;
  for (uint32_t set = 0; set < sets; set++) {
    buffers_fill(input);
    uint32_t touched;
    Measurement measured = measure_with_stack(MODO_RUN, inputs, outputs, &touched);
    if (touched > stack) stack = touched;
    check_status(measured.status, set);
    buffers_check(set);
    buffers_write(output);
    if (!TAPS && set == 0 && measured.ticks < ENOUGH_TICKS) {
      repeats = measured.ticks == 0 ? MOST_REPEATS : (uint32_t)((ENOUGH_TICKS + measured.ticks - 1) / measured.ticks);
      if (repeats > MOST_REPEATS) repeats = MOST_REPEATS;
    }
    if (repeats > 1) {
      measured = measure(MODO_RUN, inputs, outputs, repeats);
      check_status(measured.status, set);
      buffers_check(set);
    }
    ticks += measured.ticks;
    instructions += measured.instructions;
  }

  host_close(output);
  taps_close();
  text_start();
  add_line("sets", sets);
  if (!TAPS) { /* writing taps is no part of an inference, so there are no figures */
    uint64_t inferences = (uint64_t)sets * repeats;
    add_line("ticks", ticks);
    add_line("repeats", repeats);
    add_line("instructions", (instructions + inferences / 2) / inferences);
    add_line("stack", stack);
  }
  File report = host_open_write("report.txt");
  text_write(report);
  host_close(report);
  host_exit(0);
}
