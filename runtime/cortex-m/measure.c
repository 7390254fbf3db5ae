#include "measure.h"

#include "text.h"

/* QEMU's -icount shift=0: an instruction takes a nanosecond. */
#define INSTRUCTIONS_PER_SECOND 1000000000u

enum { EDGE_LOOP = 4, CHECK_PASSES = 100000, EDGE_LIMIT = 100000 };

static volatile uint32_t *const COUNTER = (volatile uint32_t *)MODO_TIMER_COUNT;

/* Waits for the timer's next tick and returns its count. Adds to passes the passes of a loop of EDGE_LOOP
   instructions, so that both ends of a measurement are known to a fraction of a tick. */
static inline __attribute__((always_inline)) uint32_t next_tick(uint32_t *passes) {
  uint32_t first, now, count = *passes;
  __asm__ volatile(
      ".syntax unified\n"
      "ldr %0, [%3]\n"
      "1:\n"
      "adds %2, #1\n"
      "ldr %1, [%3]\n"
      "cmp %1, %0\n"
      "beq 1b\n"
      : "=&l"(first), "=&l"(now), "+l"(count)
      : "l"(COUNTER)
      : "cc", "memory");
  *passes = count;
  return now;
}

static uint32_t ticks_between(uint32_t start, uint32_t end) { return MODO_TIMER_DOWN ? start - end : end - start; }

typedef struct {
  int32_t status;
  uint32_t start, end, edge; /* counts: the tick before the calls, after them, at the next tick */
  uint32_t passes;           /* from the end to that tick */
} Reading;

/* One function, never a specialised copy, so that every call is made by the same instructions at the same depth. It
   calls nothing else, which would touch the stack that is being measured. */
static __attribute__((noinline, noclone)) Reading read_calls(Run run, void **inputs, void **outputs,
                                                            uint32_t repeats) {
  uint32_t ignored = 0, passes = 0;
  int32_t status = 0;
  uint32_t start = next_tick(&ignored);
  do {
    status |= run(inputs, outputs);
  } while (--repeats != 0);
  uint32_t end = *COUNTER;
  uint32_t edge = next_tick(&passes);
  Reading reading = {status, start, end, edge, passes};
  return reading;
}

static uint64_t instructions_of(Reading reading) {
  uint64_t ticks = ticks_between(reading.start, reading.edge);
  return ticks * INSTRUCTIONS_PER_SECOND / MODO_TIMER_HZ - EDGE_LOOP * reading.passes;
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

/* 2 instructions for each of CHECK_PASSES passes. */
static int32_t run_check(void **inputs, void **outputs) {
  (void)inputs, (void)outputs;
  uint32_t passes = CHECK_PASSES;
  __asm__ volatile(".syntax unified\n1:\nsubs %0, #1\nbne 1b\n" : "+l"(passes)::"cc");
  return 0;
}

void measure_start(void) {
  static const uint32_t setup[] = {MODO_TIMER_SETUP};
  for (uint32_t i = 0; i + 1 < sizeof setup / sizeof *setup; i += 2) *(volatile uint32_t *)setup[i] = setup[i + 1];
  uint32_t first = *COUNTER, passes = 0;
  /* Also past the first tick, before which a freshly started timer may read as 0. */
  for (uint32_t changes = 0; changes < 2; passes++) {
    uint32_t now = *COUNTER;
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

enum { PAINT = 0x5AC3965A };

static uint32_t *entry_stack;

/* Keeps the stack pointer as a called function finds it. */
__attribute__((naked, noinline)) static int32_t run_probe(__attribute__((unused)) void **inputs,
                                                                  __attribute__((unused)) void **outputs) {
  __asm__ volatile(
      ".syntax unified\n"
      "ldr r0, =%c0\n"
      "mov r1, sp\n"
      "str r1, [r0]\n"
      "movs r0, #0\n"
      "bx lr\n"
      ".ltorg\n" ::"i"(&entry_stack));
}

Measurement measure_with_stack(Run run, void **inputs, void **outputs, uint32_t *stack) {
  uint32_t *limit = (uint32_t *)linker_stack_limit;
  Reading nothing = read_calls(run_nothing, inputs, outputs, 1);
  read_calls(run_probe, inputs, outputs, 1);
  uint32_t *top = entry_stack;
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
