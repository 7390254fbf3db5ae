/* Requantization of vectors of sums, exact to the bit.
 *
 * Output channels come in blocks of 4, 8 or 16: one, two or four vectors of four lanes. In a block of `vectors`
 * vectors, lane l of vector v is channel vectors * l + v, so that narrowing puts the bytes into order. A block's record
 * starts with, for each vector, four biases, four multipliers and four shifts (to the left: they are negative). */
#ifndef MODO_MVE_REQUANTIZE_H
#define MODO_MVE_REQUANTIZE_H

#include <arm_mve.h>

#include "kernel.h"

/* What an operator's outputs have in common. */
struct modo_mve_output {
    int32_t zero_point, least, greatest;
};

/* Vectors in the block that starts where `channels` channels are left. */
MODO_KERNEL int32_t modo_mve_vectors(int32_t channels)
{
    return channels > 8 ? 4 : channels > 4 ? 2 : 1;
}

/* Whether outputs are clamped as by ReLU to all that a byte holds: negative results end at -128 whichever way they
 * round, and saturation is the clamp. */
MODO_KERNEL int32_t modo_mve_is_relu(const struct modo_mve_output *output)
{
    return output->zero_point == -128 && output->least == -128 && output->greatest == 127;
}

/* Outputs less their zero point from sums. `sign_fix`: halves round away from zero. */
MODO_KERNEL int32x4_t modo_mve_requantize(int32x4_t sum, const int32_t *parameters, int32_t sign_fix)
{
    int32x4_t value = vqrdmulhq_s32(sum, vld1q_s32(parameters));
    if (sign_fix)
        value = vaddq_s32(value, vshrq_n_s32(value, 31));
    return vrshlq_s32(value, vld1q_s32(parameters + 4));
}

/* Bytes from 16-bit values; both saturate. */
MODO_KERNEL int16x8_t modo_mve_halves(int32x4_t even, int32x4_t odd, int32_t zero_point)
{
    /* Assembly, because the compiler would copy what is narrowed in its place. */
    __asm__("vqmovnb.s32 %q0, %q0" : "+w"(even));
    return vqaddq_n_s16(vqmovntq_s32(vreinterpretq_s16_s32(even), odd), (int16_t)zero_point);
}

/* Bytes in the lower half of each lane. */
MODO_KERNEL int8x16_t modo_mve_bytes(int16x8_t halves)
{
    __asm__("vqmovnb.s16 %q0, %q0" : "+w"(halves));
    return vreinterpretq_s8_s16(halves);
}

/* Bytes that are saturated already, where `clamps`. */
MODO_KERNEL int8x16_t modo_mve_clamp(int8x16_t bytes, const struct modo_mve_output *output, int32_t clamps)
{
    if (!clamps)
        return bytes;
    return vminq_s8(vmaxq_s8(bytes, vdupq_n_s8((int8_t)output->least)), vdupq_n_s8((int8_t)output->greatest));
}

/* Up to 16 outputs from narrowed vectors 0 and 2, and 1 and 3, of a block of four. */
MODO_KERNEL void modo_mve_store_halves(int16x8_t even, int16x8_t odd, const struct modo_mve_output *output,
                                       int32_t clamps, int8_t *y, int32_t channels)
{
    const int8x16_t bytes = vqmovntq_s16(modo_mve_bytes(even), odd);
    vstrbq_p_s8(y, modo_mve_clamp(bytes, output, clamps), vctp8q((uint32_t)channels));
}

/* Up to 16 outputs from the requantized vectors of a block of four. */
MODO_KERNEL void modo_mve_store_16(int32x4_t v0, int32x4_t v1, int32x4_t v2, int32x4_t v3,
                                   const struct modo_mve_output *output, int32_t clamps, int8_t *y, int32_t channels)
{
    modo_mve_store_halves(modo_mve_halves(v0, v2, output->zero_point), modo_mve_halves(v1, v3, output->zero_point),
                          output, clamps, y, channels);
}

/* Up to 8 outputs from a block of two vectors. */
MODO_KERNEL void modo_mve_store_8(int32x4_t v0, int32x4_t v1, const struct modo_mve_output *output, int32_t clamps,
                                  int8_t *y, int32_t channels)
{
    const int16x8_t halves = modo_mve_halves(v0, v1, output->zero_point);
    const int8x16_t bytes = modo_mve_bytes(halves);
    vstrbq_p_s16(y, vreinterpretq_s16_s8(modo_mve_clamp(bytes, output, clamps)), vctp16q((uint32_t)channels));
}

/* Up to 4 outputs from a block of one vector. */
MODO_KERNEL void modo_mve_store_4(int32x4_t v0, const struct modo_mve_output *output, int32_t clamps, int8_t *y,
                                  int32_t channels)
{
    const int16x8_t halves = modo_mve_halves(v0, v0, output->zero_point);
    const int8x16_t bytes = modo_mve_bytes(halves);
    vstrbq_p_s32(y, vreinterpretq_s32_s8(modo_mve_clamp(bytes, output, clamps)), vctp32q((uint32_t)channels));
}

#endif
