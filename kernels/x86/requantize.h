/* Requantization of vectors, exact for every sum, multiplier and shift.
 *
 * The two roundings of the reference are one shift of the 64-bit product: with right shift e >= 1 the result is
 *     floor((x * multiplier + 2^30 + 2^(30 + e) - (x < 0 ? 2^31 : 0)) / 2^(31 + e)),
 * since x and the first rounding's result have the same sign, or the difference does not show. With e = 0 only 2^30 is
 * added. Left shifts come before the product and wrap.
 *
 * Parameters of 16 channels: biases, multipliers and shifts (to the left: most are negative). */
#ifndef MODO_X86_REQUANTIZE_H
#define MODO_X86_REQUANTIZE_H

#include "bytes.h"
#include "fixed_point.h"
#include "level.h"

/* What the outputs of an operator have in common. */
struct modo_x86_output {
    int32_t zero_point, least, greatest;
    /* Whether all right shifts lie from 1 to 22: the zero point is then part of what rounds. */
    int32_t is_plain;
    /* Whether halves of negative results have to round away from zero. */
    int32_t sign_fix;
};

/* Parameters of channels that are even and odd in a vector. */
struct modo_x86_factors_512 {
    __m512i multiplier[2], rounding[2], shift[2], sign[2], left;
    __m128i least, greatest;
};

struct modo_x86_factors_256 {
    __m256i multiplier[2], rounding[2], shift[2], sign[2], left, fix;
};

MODO_INLINE MODO_AVX512 struct modo_x86_factors_512 modo_x86_factors_of_512(__m512i multiplier, __m512i shift,
                                                                           const struct modo_x86_output *output,
                                                                           int32_t is_plain)
{
    const __m512i zero = _mm512_setzero_si512(), one = _mm512_set1_epi64(1);
    const __m512i right = _mm512_max_epi32(_mm512_sub_epi32(zero, shift), zero);
    struct modo_x86_factors_512 f;
    f.left = _mm512_max_epi32(shift, zero);
    f.least = _mm_set1_epi8((int8_t)output->least);
    f.greatest = _mm_set1_epi8((int8_t)output->greatest);
    for (int32_t odd = 0; odd < 2; ++odd) {
        const __m512i e = odd ? _mm512_srli_epi64(right, 32) : _mm512_maskz_mov_epi32(0x5555, right);
        const __mmask8 rounds = _mm512_test_epi64_mask(e, e);
        f.multiplier[odd] = odd ? _mm512_srli_epi64(multiplier, 32) : multiplier;
        f.rounding[odd] = _mm512_add_epi64(
            _mm512_set1_epi64(1 << 30),
            _mm512_maskz_sllv_epi64(rounds, one, _mm512_add_epi64(e, _mm512_set1_epi64(30))));
        f.shift[odd] = _mm512_add_epi64(e, _mm512_set1_epi64(31));
        f.sign[odd] = _mm512_maskz_mov_epi64(rounds, _mm512_set1_epi64((int64_t)1 << 31));
        if (is_plain) {
            f.rounding[odd] = _mm512_add_epi64(
                f.rounding[odd], _mm512_sllv_epi64(_mm512_set1_epi64(output->zero_point), f.shift[odd]));
            /* The upper half of what is shifted by 32 less is the result. */
            if (odd)
                f.shift[odd] = _mm512_sub_epi64(f.shift[odd], _mm512_set1_epi64(32));
        }
    }
    return f;
}

MODO_INLINE MODO_AVX512 struct modo_x86_factors_512 modo_x86_load_512(const int32_t *parameters,
                                                                     const struct modo_x86_output *output,
                                                                     int32_t is_plain)
{
    return modo_x86_factors_of_512(_mm512_loadu_si512(parameters + MODO_BLOCK),
                                   _mm512_loadu_si512(parameters + 2 * MODO_BLOCK), output, is_plain);
}

/* Sums as outputs: less their zero point unless `is_plain`, not clamped yet. */
MODO_INLINE MODO_AVX512 __m512i modo_x86_scale_512(__m512i x, const struct modo_x86_factors_512 *f, int32_t is_plain,
                                                  int32_t sign_fix)
{
    __m512i value[2];
    if (!is_plain)
        x = _mm512_sllv_epi32(x, f->left);
#pragma GCC unroll 2
    for (int32_t odd = 0; odd < 2; ++odd) {
        const __m512i half = odd ? _mm512_srli_epi64(x, 32) : x;
        value[odd] = _mm512_add_epi64(_mm512_mul_epi32(half, f->multiplier[odd]), f->rounding[odd]);
        if (sign_fix)
            value[odd] = _mm512_sub_epi64(value[odd], _mm512_and_si512(half, f->sign[odd]));
        value[odd] = _mm512_srav_epi64(value[odd], f->shift[odd]);
    }
    return _mm512_mask_mov_epi32(value[0], 0xaaaa, is_plain ? value[1] : _mm512_slli_epi64(value[1], 32));
}

/* Sixteen sums as bytes. */
MODO_INLINE MODO_AVX512 __m128i modo_x86_requantize_512(__m512i x, const struct modo_x86_factors_512 *f,
                                                       const struct modo_x86_output *output, int32_t is_plain,
                                                       int32_t sign_fix)
{
    x = modo_x86_scale_512(x, f, is_plain, sign_fix);
    /* Saturated first, values are clamped to the same. */
    if (!is_plain)
        x = _mm512_add_epi32(x, _mm512_set1_epi32(output->zero_point));
    return _mm_min_epi8(_mm_max_epi8(_mm512_cvtsepi32_epi8(x), f->least), f->greatest);
}

/* AVX2 has no arithmetic shift of 64 bits: 2^63 is added before a logical
 * one, and what is left of it taken off again. */
MODO_INLINE MODO_AVX2 struct modo_x86_factors_256 modo_x86_factors_of_256(__m256i multiplier, __m256i shift,
                                                                         int32_t zero_point, int32_t is_plain)
{
    const __m256i zero = _mm256_setzero_si256(), one = _mm256_set1_epi64x(1);
    const __m256i right = _mm256_max_epi32(_mm256_sub_epi32(zero, shift), zero);
    struct modo_x86_factors_256 f;
    f.left = _mm256_max_epi32(shift, zero);
    /* Shifts by 32 give 0. */
    f.fix = _mm256_sllv_epi32(_mm256_set1_epi32(1), _mm256_sub_epi32(_mm256_set1_epi32(32), right));
    for (int32_t odd = 0; odd < 2; ++odd) {
        const __m256i e = odd ? _mm256_srli_epi64(right, 32) : _mm256_blend_epi32(right, zero, 0xaa);
        const __m256i rounds = _mm256_cmpgt_epi64(e, zero);
        f.multiplier[odd] = odd ? _mm256_srli_epi64(multiplier, 32) : multiplier;
        f.rounding[odd] = _mm256_add_epi64(
            _mm256_set1_epi64x((int64_t)((uint64_t)1 << 63 | 1 << 30)),
            _mm256_and_si256(rounds, _mm256_sllv_epi64(one, _mm256_add_epi64(e, _mm256_set1_epi64x(30)))));
        f.shift[odd] = _mm256_add_epi64(e, _mm256_set1_epi64x(31));
        f.sign[odd] = _mm256_and_si256(rounds, _mm256_set1_epi64x((int64_t)1 << 31));
        if (is_plain) {
            f.rounding[odd] = _mm256_add_epi64(
                f.rounding[odd], _mm256_sllv_epi64(_mm256_set1_epi64x(zero_point), f.shift[odd]));
            if (odd)
                f.shift[odd] = _mm256_sub_epi64(f.shift[odd], _mm256_set1_epi64x(32));
        }
    }
    return f;
}

/* Of the first or the last eight of 16 channels. */
MODO_INLINE MODO_AVX2 struct modo_x86_factors_256 modo_x86_load_256(const int32_t *parameters,
                                                                   const struct modo_x86_output *output,
                                                                   int32_t is_plain)
{
    return modo_x86_factors_of_256(_mm256_loadu_si256((const __m256i *)(parameters + MODO_BLOCK)),
                                   _mm256_loadu_si256((const __m256i *)(parameters + 2 * MODO_BLOCK)),
                                   output->zero_point, is_plain);
}

MODO_INLINE MODO_AVX2 __m256i modo_x86_scale_256(__m256i x, const struct modo_x86_factors_256 *f, int32_t is_plain,
                                                int32_t sign_fix)
{
    __m256i value[2];
    if (!is_plain)
        x = _mm256_sllv_epi32(x, f->left);
#pragma GCC unroll 2
    for (int32_t odd = 0; odd < 2; ++odd) {
        const __m256i half = odd ? _mm256_srli_epi64(x, 32) : x;
        value[odd] = _mm256_add_epi64(_mm256_mul_epi32(half, f->multiplier[odd]), f->rounding[odd]);
        if (sign_fix)
            value[odd] = _mm256_sub_epi64(value[odd], _mm256_and_si256(half, f->sign[odd]));
        value[odd] = _mm256_srlv_epi64(value[odd], f->shift[odd]);
    }
    if (!is_plain)
        value[1] = _mm256_slli_epi64(value[1], 32);
    return _mm256_sub_epi32(_mm256_blend_epi32(value[0], value[1], 0xaa), f->fix);
}

/* Eight sums as bytes in the lower half. */
MODO_INLINE MODO_AVX2 __m128i modo_x86_requantize_256(__m256i x, const struct modo_x86_factors_256 *f,
                                                     const struct modo_x86_output *output, int32_t is_plain,
                                                     int32_t sign_fix)
{
    __m128i halves;
    x = modo_x86_scale_256(x, f, is_plain, sign_fix);
    if (!is_plain)
        x = _mm256_add_epi32(x, _mm256_set1_epi32(output->zero_point));
    x = _mm256_max_epi32(x, _mm256_set1_epi32(output->least));
    x = _mm256_min_epi32(x, _mm256_set1_epi32(output->greatest));
    halves = _mm_packs_epi32(_mm256_castsi256_si128(x), _mm256_extracti128_si256(x, 1));
    return _mm_packs_epi16(halves, halves);
}

MODO_KERNEL int8_t modo_x86_requantize_1(int32_t sum, const int32_t *parameters, int32_t channel,
                                         const struct modo_x86_output *output)
{
    const int32_t value = modo_quantize_sum(sum, parameters[MODO_BLOCK + channel], parameters[2 * MODO_BLOCK + channel],
                                            output->zero_point);
    return (int8_t)modo_clamp(value, output->least, output->greatest);
}

#endif
