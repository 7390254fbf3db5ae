/* What the kernels for AArch64 share: requantization of vectors, exact to the bit, and the choice of instructions.
 *
 * A block of output channels has one vector of four sums or four. Its record starts with their biases, multipliers and
 * shifts (to the left where positive), as many as it has lanes. */
#ifndef MODO_NEON_H
#define MODO_NEON_H

#include <arm_neon.h>

#include "kernel.h"

/* What an operator's outputs have in common. A layer `is_relu` when all shifts are to the right, and outputs are clamped
 * as by ReLU to all that a byte holds: negative results end at -128 whichever way they round, and saturation is the
 * clamp. */
struct modo_neon_output {
    int32_t zero_point, least, greatest;
};

/* Numbers of registers by name. */
__asm__(".irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31\n"
        ".set .Lmodo_v\\n, \\n\n"
        ".endr\n");

/* SDOT: adds to each lane of SUM the products of its four WEIGHTS and the four bytes that LANE has in INPUTS. As a word,
 * because neither compilers nor assemblers take the instruction by name for every Armv8-A, whatever attribute or
 * directive asks for it. */
#define MODO_NEON_SDOT(SUM, WEIGHTS, INPUTS, LANE)                                                                \
    __asm__(".inst 0x4f80e000 | .Lmodo_%0 | (.Lmodo_%1 << 5) | (.Lmodo_%2 << 16) | ((" #LANE " & 1) << 21) | ((" #LANE \
            " >> 1) << 11)"                                                                                       \
            : "+w"(SUM)                                                                                           \
            : "w"(WEIGHTS), "w"(INPUTS))

#ifndef __ARM_FEATURE_DOTPROD
/* Of the C library, and null where there is none. */
extern unsigned long getauxval(unsigned long) __attribute__((weak, visibility("default")));
#endif

/* Whether this core has SDOT. Asked anew each time, which costs next to nothing and needs no memory of its own. */
MODO_KERNEL int32_t modo_neon_has_sdot(void)
{
#ifdef __ARM_FEATURE_DOTPROD
    return 1;
#else
    enum { AT_HWCAP = 16, HWCAP_ASIMDDP = 1 << 20 };
    return getauxval && (getauxval(AT_HWCAP) & HWCAP_ASIMDDP) != 0;
#endif
}

/* The next four bytes, in every lane; they need not be aligned. */
MODO_KERNEL int8x16_t modo_neon_next4(const int8_t **bytes)
{
    const struct four {
        int8_t bytes[4];
    } *const from = (const struct four *)*bytes;
    int8x16_t vector;
    __asm__("ld1r {%0.4s}, [%1], #4" : "=w"(vector), "+r"(*bytes) : "m"(*from));
    return vector;
}

/* Outputs from sums: less their zero point where `is_relu`, else with it. */
MODO_KERNEL int32x4_t modo_neon_requantize(int32x4_t sum, int32x4_t multiplier, int32x4_t shift, int32_t zero_point,
                                           int32_t is_relu)
{
    if (is_relu)
        return vrshlq_s32(vqrdmulhq_s32(sum, multiplier), shift);
    const int32x4_t right = vminq_s32(shift, vdupq_n_s32(0));
    int32x4_t value = vqrdmulhq_s32(vshlq_s32(sum, vmaxq_s32(shift, vdupq_n_s32(0))), multiplier);
    /* Halves round away from zero, if there is a shift. */
    value = vrshlq_s32(vsraq_n_s32(value, vandq_s32(value, right), 31), right);
    return vaddq_s32(value, vdupq_n_s32(zero_point));
}

/* Saturated outputs of two requantized vectors. */
MODO_KERNEL int16x8_t modo_neon_halves(int32x4_t first, int32x4_t second, int32_t is_relu)
{
    const int16x8_t halves = vqmovn_high_s32(vqmovn_s32(first), second);
    return is_relu ? vqaddq_s16(halves, vdupq_n_s16(-128)) : halves;
}

MODO_KERNEL int8x16_t modo_neon_clamp(int8x16_t bytes, const struct modo_neon_output *output, int32_t is_relu)
{
    if (is_relu)
        return bytes;
    return vminq_s8(vmaxq_s8(bytes, vdupq_n_s8((int8_t)output->least)), vdupq_n_s8((int8_t)output->greatest));
}

/* The first of 16 bytes. */
MODO_KERNEL void modo_neon_store(int8_t *to, int8x16_t bytes, int32_t count)
{
    int8_t all[16];
    if (count == 16) {
        vst1q_s8(to, bytes);
        return;
    }
    vst1q_s8(all, bytes);
    for (int32_t i = 0; i < count; ++i)
        to[i] = all[i];
}

#endif
