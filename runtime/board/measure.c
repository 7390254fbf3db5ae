#include "measure.h"

#include "counter.h"
#include "machine.h"
#include "text.h"

enum { CHECK_PASSES = 100000, EDGE_LIMIT = 100000, PAINT = 0x5AC3965A };

typedef struct {
  int32_t status;
  Count start, end, edge; /* counts: the tick before the calls, after them, at the next tick */
  uint32_t passes;        /* from the end to that tick */
} Reading;

/* One function, never a specialised copy, so that every call is made by the same instructions at the same depth. It
   calls nothing else, which would touch the stack that is being measured. */
static __attribute__((noinline, noclone)) Reading read_calls(Run run, void **inputs, void **outputs,
                                                            uint32_t repeats) {
  uint32_t ignored = 0, passes = 0;
  int32_t status = 0;
  Count start = counter_next(&ignored);
  do {
    status |= run(inputs, outputs);
  } while (--repeats != 0);
  Count end = counter_read();
  Count edge = counter_next(&passes);
  Reading reading = {status, start, end, edge, passes};
  return reading;
}

static uint64_t instructions_of(Reading reading) {
  return instructions_in(ticks_between(reading.start, reading.edge)) - EDGE_LOOP * reading.passes;
}

static Measurement difference(Reading reading, Reading nothing) {
  uint64_t all = instructions_of(reading), overhead = instructions_of(nothing);
  Measurement result = {reading.status, ticks_between(reading.start, reading.end), all > overhead ? all - overhead : 0};
  return result;
}

static int32_t run_nothing(void **inputs, void **outputs) {
  (void)inputs, (void)outputs;
  return 0;
}

Measurement measure(Run run, void **inputs, void **outputs, uint32_t repeats) {
  Reading nothing = read_calls(run_nothing, inputs, outputs, repeats);
  return difference(read_calls(run, inputs, outputs, repeats), nothing);
}

static int32_t run_check(void **inputs, void **outputs) {
  (void)inputs, (void)outputs;
  spend(CHECK_PASSES);
  return 0;
}

void measure_start(void) {
  counter_start();
  Count first = counter_read();
  uint32_t passes = 0;
  /* Also past the first tick, before which a freshly started timer may read as 0. */
  for (uint32_t changes = 0; changes < 2; passes++) {
    Count now = counter_read();
    if (now != first) changes++;
    first = now;
    if (passes == EDGE_LIMIT) fail2("the timer does not run: ", "is it the board that the program was built for?");
  }
  uint64_t counted = measure(run_check, 0, 0, 1).instructions;
  uint64_t expected = 2 * CHECK_PASSES;
  if (counted < expected - expected / 1000 || counted > expected + expected / 1000) {
    text_start();
    text_add("the timer counts ");
    text_add_number(counted);
    text_add(" instructions for ");
    text_add_number(expected);
    text_add(": run QEMU with -icount shift=0,sleep=off, on the board that the program was built for");
    fail();
  }
}

Measurement measure_with_stack(Run run, void **inputs, void **outputs, uint32_t *stack) {
  uint32_t *limit = (uint32_t *)linker_stack_limit;
  Reading nothing = read_calls(run_nothing, inputs, outputs, 1);
  read_calls(machine_probe, inputs, outputs, 1);
  uint32_t *top = machine_entry_stack;
  /* All of it is below this function's frame; volatile, so that no function is called to do it. */
  for (volatile uint32_t *at = limit; at < top; at++) *at = PAINT;
  Reading reading = read_calls(run, inputs, outputs, 1);
  const volatile uint32_t *lowest = limit;
  while (lowest < top && *lowest == PAINT) lowest++;
  *stack = (uint32_t)((uintptr_t)top - (uintptr_t)lowest);
  if (lowest == limit) {
    text_start();
    text_add(RUN_NAME ": took all ");
    text_add_number(*stack);
    text_add(" bytes of the stack, or more");
    fail();
  }
  return difference(reading, nothing);
}
