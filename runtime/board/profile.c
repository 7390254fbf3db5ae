#include "profile.h"

#ifdef MODO_PROFILE

#include "semihosting.h"
#include "counter.h"

/* MODO_OPERATORS: how many operators the model's file has. */
enum { REST = MODO_OPERATORS, NOWHERE, PARTS, CALIBRATION = 64 };

/* The times between a hook's call and the one before it, summed up; each ended passes before a tick. */
typedef struct {
  uint64_t ticks;
  uint32_t passes, calls;
} Part;

#define FOUR(call) call call call call /* CALIBRATION calls are FOUR(FOUR(FOUR(...))) */

static Part parts[PARTS];
static Count last; /* the tick at which the hook was called before */
static uint64_t hook_instructions;

/* The module's hook, after each step. The wait for the tick, the only part that takes a varying time, is known by its
   passes: so the time since the last call is the module's own, but for a constant. Where a time begins inside of
   a pass, the time before it ends there: sums over neighbouring steps are exact to less than one pass. */
void MODO_PROFILE(int32_t op);
void __attribute__((noipa)) MODO_PROFILE(int32_t op) {
  uint32_t passes = 0;
  Count tick = counter_next(&passes);
  parts[op].ticks += ticks_between(last, tick);
  parts[op].passes += passes;
  parts[op].calls++;
  last = tick;
}

static uint64_t instructions_of(const Part *part) {
  uint64_t all = instructions_in(part->ticks) - (uint64_t)EDGE_LOOP * part->passes;
  uint64_t hooks = part->calls * hook_instructions;
  return all > hooks ? all - hooks : 0;
}

void profile_start(void) {
  MODO_PROFILE(NOWHERE);
  /* As the module does: an instruction for the argument and one for the call count as the hook's. */
  FOUR(FOUR(FOUR(MODO_PROFILE(0);)))
  hook_instructions = (instructions_of(&parts[0]) + CALIBRATION / 2) / CALIBRATION;
  parts[0] = (Part){0, 0, 0};
}

int32_t profile_run(Run run, void **inputs, void **outputs) {
  MODO_PROFILE(NOWHERE);
  int32_t status = run(inputs, outputs);
  MODO_PROFILE(REST);
  return status;
}

void profile_write(void) {
  File file = host_open_write("profile.bin");
  for (uint32_t i = 0; i <= REST; i++) {
    uint64_t instructions = instructions_of(&parts[i]);
    host_write(file, &instructions, sizeof instructions);
  }
  host_close(file);
}

#else

void profile_start(void) {}
void profile_write(void) {}

int32_t profile_run(Run run, void **inputs, void **outputs) { return run(inputs, outputs); }

#endif
