/* Modules for the board program, each one function that keeps or breaks one rule. What it does is chosen by its
   input where that is possible. */
#include <stdint.h>

void *memcpy(void *to, const void *from, __SIZE_TYPE__ size);
void *memmove(void *to, const void *from, __SIZE_TYPE__ size);
void *memset(void *to, int value, __SIZE_TYPE__ size);

#define WORD(buffers, i) (*(const uint32_t *)(buffers)[i])

/* Input: a whole number n of 32 bits. 2n + 4 instructions; 2n + 2 more than the two of an empty function. */
__attribute__((naked)) int32_t tvmgen_loop_run(__attribute__((unused)) void **inputs,
                                               __attribute__((unused)) void **outputs) {
  __asm__ volatile(
      ".syntax unified\n"
      "ldr r0, [r0]\n"
      "ldr r3, [r0]\n"
      "1: subs r3, #1\n"
      "bne 1b\n"
      "movs r0, #0\n"
      "bx lr\n");
}

/* Input: a whole number n. Calls the profile hook of operator 0 after 2n + 4 instructions, of operator 1 three times
   after 2n + 1 each, of operator 2 after none. */
__attribute__((naked)) int32_t tvmgen_parts_run(__attribute__((unused)) void **inputs,
                                                __attribute__((unused)) void **outputs) {
  __asm__ volatile(
      ".syntax unified\n"
      "push {r3, r4, r5, lr}\n"
      "ldr r0, [r0]\n"
      "ldr r4, [r0]\n"
      "movs r5, r4\n"
      "1: subs r5, #1\n"
      "bne 1b\n"
      "movs r0, #0\n"
      "bl tvmgen_parts_profile\n"
      ".rept 3\n"
      "movs r5, r4\n"
      "1: subs r5, #1\n"
      "bne 1b\n"
      "movs r0, #1\n"
      "bl tvmgen_parts_profile\n"
      ".endr\n"
      "movs r0, #2\n"
      "bl tvmgen_parts_profile\n"
      "movs r0, #0\n"
      "pop {r3, r4, r5, pc}\n");
}

/* Input: the bytes of a frame, of which only the lowest word is written. Takes 8 bytes more. */
__attribute__((naked)) int32_t tvmgen_frame_run(__attribute__((unused)) void **inputs,
                                                __attribute__((unused)) void **outputs) {
  __asm__ volatile(
      ".syntax unified\n"
      "push {r4, lr}\n"
      "mov r4, sp\n"
      "ldr r0, [r0]\n"
      "ldr r0, [r0]\n"
      "subs r0, r4, r0\n"
      "mov sp, r0\n"
      "str r0, [r0]\n"
      "mov sp, r4\n"
      "movs r0, #0\n"
      "pop {r4, pc}\n");
}

static __attribute__((noinline)) uint32_t deeper(uint32_t levels) {
  volatile uint32_t here[4] = {levels, levels, levels, levels};
  return levels == 0 ? 0 : deeper(levels - 1) + here[levels & 3];
}

/* Input: levels of recursion, each of which writes 16 bytes of stack and more. Output: 0 + 1 + ... + levels. */
int32_t tvmgen_deep_run(void **inputs, void **outputs) {
  *(uint32_t *)outputs[0] = deeper(WORD(inputs, 0));
  return 0;
}

/* Inputs of 3 and 8 bytes; outputs of 8 and 3 bytes: the other input, every byte one more. */
int32_t tvmgen_pair_run(void **inputs, void **outputs) {
  const uint8_t *a = inputs[0], *b = inputs[1];
  uint8_t *c = outputs[0], *d = outputs[1];
  for (int i = 0; i < 8; i++) c[i] = (uint8_t)(b[i] + 1);
  for (int i = 0; i < 3; i++) d[i] = (uint8_t)(a[i] + 1);
  return 0;
}

/* Input: an offset from the output's start, where one byte is written. */
int32_t tvmgen_spill_run(void **inputs, void **outputs) {
  ((uint8_t *)outputs[0])[(int32_t)WORD(inputs, 0)] ^= 1;
  return 0;
}

/* Input: an offset from the input's start, where one byte is changed. */
int32_t tvmgen_meddle_run(void **inputs, void **outputs) {
  (void)outputs;
  ((uint8_t *)inputs[0])[(int32_t)WORD(inputs, 0)] ^= 1;
  return 0;
}

/* Input: what to return. */
int32_t tvmgen_answer_run(void **inputs, void **outputs) {
  (void)outputs;
  return (int32_t)WORD(inputs, 0);
}

static volatile uint32_t zero;

/* Input: which fault. */
int32_t tvmgen_crash_run(void **inputs, void **outputs) {
  (void)outputs;
  switch (WORD(inputs, 0)) {
    case 0: __asm__ volatile("udf #0"); break;
    case 1: zero = 100 / zero; break;
    case 2: zero = *(volatile uint32_t *)0xA0000000; break;
    case 3: ((void (*)(void))0x100)(); break;
    case 4: __asm__ volatile("movs r0, #0\n mov sp, r0\n push {r0}"); break;
    case 5: __asm__ volatile("svc 0"); break;
    case 6: __asm__ volatile("movs r0, #101\n ldr r0, [r0]" ::: "r0"); break;
    default: break;
  }
  return 0;
}

/* Output: 4 bytes: of memory that is not cleared, of memory that is, of initialised data, and of the output itself
   as it was found. The first three are changed. */
int32_t tvmgen_state_run(void **inputs, void **outputs) {
  static uint8_t kept[1000] __attribute__((section(".bss.noinit.tvm.state")));
  static volatile uint8_t cleared[1000], initialised[3] = {7, 8, 9};
  uint8_t *out = outputs[0];
  uint8_t found[4] = {kept[999], cleared[999], initialised[2], out[3]};
  (void)inputs;
  kept[999]++, cleared[999]++, initialised[2]++;
  memcpy(out, found, 4);
  return 0;
}

/* Output: the addresses of the input and of the output. */
int32_t tvmgen_address_run(void **inputs, void **outputs) {
  memcpy(outputs[0], inputs, 4);
  memcpy((uint8_t *)outputs[0] + 4, outputs, 4);
  return 0;
}

/* Inputs: two floats; output: their product plus one. */
int32_t tvmgen_float_run(void **inputs, void **outputs) {
  const float *in = inputs[0];
  *(float *)outputs[0] = in[0] * in[1] + 1.0f;
  return 0;
}

/* Two rows of operator 5, then one byte of operator 6, of the input's 4 bytes. */
__attribute__((used)) void (*tvmgen_taps_tap)(int32_t op, int32_t row, const void *data, uint32_t bytes);

int32_t tvmgen_taps_run(void **inputs, void **outputs) {
  const uint8_t *in = inputs[0];
  memcpy(outputs[0], in, 4);
  if (tvmgen_taps_tap) {
    tvmgen_taps_tap(5, 0, in, 2);
    tvmgen_taps_tap(5, 1, in + 2, 2);
    tvmgen_taps_tap(6, -1, in + 3, 1);
  }
  return 0;
}

enum { ROOM = 128 };
static volatile uint8_t expected[ROOM];
static uint8_t actual[ROOM] __attribute__((aligned(8)));
static uint8_t source[ROOM] __attribute__((aligned(8)));

static void fill(uint32_t seed) {
  for (uint32_t i = 0; i < ROOM; i++) {
    actual[i] = (uint8_t)(i * 7 + seed);
    source[i] = (uint8_t)(i * 13 + seed * 5 + 1);
    expected[i] = actual[i];
  }
}

static int differs(void) {
  for (uint32_t i = 0; i < ROOM; i++) {
    if (actual[i] != expected[i]) return 1;
  }
  return 0;
}

/* Output: how many calls of memcpy, memmove and memset were tried, and how many did wrong, over every alignment and
   the sizes that a loop of 16, 4 and 1 bytes tells apart. */
int32_t tvmgen_memory_run(void **inputs, void **outputs) {
  uint32_t tried = 0, wrong = 0;
  (void)inputs;
  for (uint32_t to = 0; to < 8; to++) {
    for (uint32_t from = 0; from < 8; from++) {
      for (uint32_t size = 0; size < 60; size++) {
        fill(size);
        for (uint32_t i = 0; i < size; i++) expected[to + i] = source[from + i];
        wrong += memcpy(actual + to, source + from, size) != actual + to;
        wrong += (uint32_t)differs();
        fill(size);
        for (uint32_t i = 0; i < size; i++) expected[to + i] = actual[from + i];
        wrong += memmove(actual + to, actual + from, size) != actual + to;
        wrong += (uint32_t)differs();
        tried += 2;
      }
    }
    for (uint32_t size = 0; size < 60; size++) {
      fill(size);
      for (uint32_t i = 0; i < size; i++) expected[to + i] = (uint8_t)(size + 200);
      wrong += memset(actual + to, (int)(size + 200), size) != actual + to;
      wrong += (uint32_t)differs();
      tried++;
    }
  }
  ((uint32_t *)outputs[0])[0] = tried;
  ((uint32_t *)outputs[0])[1] = wrong;
  return 0;
}
