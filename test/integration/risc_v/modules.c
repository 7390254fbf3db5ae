/* Modules for the board program on RISC-V, each one function. What it does is chosen by its input. */
#include <stdint.h>

#define WORD(buffers, i) (*(const uint32_t *)(buffers)[i])

/* Input: a whole number n. 2n + 1 instructions more than a function that only returns 0. */
int32_t tvmgen_loop_run(void **inputs, void **outputs);
__asm__(
    ".section .text.tvmgen_loop_run, \"ax\"\n"
    ".globl tvmgen_loop_run\n"
    "tvmgen_loop_run:\n"
#if __riscv_xlen == 64
    "ld a0, 0(a0)\n"
#else
    "lw a0, 0(a0)\n"
#endif
    "lw a0, 0(a0)\n"
    "1: addi a0, a0, -1\n"
    "bnez a0, 1b\n"
    "ret\n");

/* Input: levels of recursion, each of which takes the same stack. Output: 0 + 1 + ... + levels. */
static __attribute__((noinline)) uint32_t deeper(uint32_t levels) {
  volatile uint32_t here[4] = {levels, levels, levels, levels};
  return levels == 0 ? 0 : deeper(levels - 1) + here[levels & 3];
}

int32_t tvmgen_deep_run(void **inputs, void **outputs) {
  *(uint32_t *)outputs[0] = deeper(WORD(inputs, 0));
  return 0;
}

/* Output: a byte of memory that is not cleared, of memory that is, of initialised data, and of the output as found. */
int32_t tvmgen_state_run(void **inputs, void **outputs) {
  static uint8_t kept[1000] __attribute__((section(".bss.noinit.tvm.state")));
  static volatile uint8_t cleared[1000], initialised[3] = {7, 8, 9};
  static volatile uint32_t small = 0x01020304;
  uint8_t *out = outputs[0];
  (void)inputs;
  uint8_t found[4] = {kept[999], cleared[999], (uint8_t)(initialised[2] + (uint8_t)small), out[3]};
  for (int i = 0; i < 4; i++) out[i] = found[i];
  return 0;
}

/* Inputs: two floats; output: their product plus one. */
int32_t tvmgen_float_run(void **inputs, void **outputs) {
  const float *in = inputs[0];
  *(float *)outputs[0] = in[0] * in[1] + 1.0f;
  return 0;
}

/* Input: an offset from the output's start, where one byte is written. */
int32_t tvmgen_spill_run(void **inputs, void **outputs) {
  ((uint8_t *)outputs[0])[(int32_t)WORD(inputs, 0)] ^= 1;
  return 0;
}

/* Input: what to return. */
int32_t tvmgen_answer_run(void **inputs, void **outputs) {
  (void)outputs;
  return (int32_t)WORD(inputs, 0);
}

/* Input: which fault. */
int32_t tvmgen_crash_run(void **inputs, void **outputs) {
  (void)outputs;
  switch (WORD(inputs, 0)) {
    case 0: __asm__ volatile(".word 0"); break;
    case 1: *(volatile uint32_t *)0x28000000; break;
    case 2: *(volatile uint32_t *)0x28000000 = 1; break;
    case 3: __asm__ volatile("ecall"); break;
    case 4: __asm__ volatile("li sp, 0x28000000\n sw zero, 0(sp)"); break;
    case 5: ((void (*)(void))0x28000000)(); break;
    default: break;
  }
  return 0;
}
