/* ADD, int8, of two operands that are walked alike, for x86-64; in[0] and in[1] are the operands. */
#include "requantize.h"

/* Multiplication by multiplier * 2^(shift - 31): by a half, or with a right shift of at least 1. */
struct add_s8_x86_operand {
    int32_t zero_point, multiplier, shift;
};

struct add_s8_x86 {
    int32_t count;
    /* Whether the operands change places, so that b is the one to be halved: one of them always is. */
    int32_t is_swapped;
    struct add_s8_x86_operand a, b;
    int32_t multiplier, shift;
    struct modo_x86_output output;
};

/* Half of a number is exact. */
MODO_KERNEL int32_t add_s8_x86_is_half(const struct add_s8_x86_operand *operand)
{
    return operand->shift == 0;
}

/* Operands are brought to a common scale, with 20 more bits. */
MODO_INLINE MODO_AVX512 __m512i add_s8_x86_operand_512(const struct add_s8_x86_operand *p, __m128i bytes,
                                                      const struct modo_x86_factors_512 *f, int32_t is_half)
{
    const __m512i value = _mm512_sub_epi32(_mm512_cvtepi8_epi32(bytes), _mm512_set1_epi32(p->zero_point));
    if (is_half)
        return _mm512_slli_epi32(value, 19);
    return modo_x86_scale_512(_mm512_slli_epi32(value, 20), f, 1, 1);
}

MODO_INLINE MODO_AVX512 void add_s8_x86_row_512(const struct add_s8_x86 *p, const int8_t *a, const int8_t *b, int8_t *y,
                                               int32_t is_half, int32_t is_plain, int32_t sign_fix)
{
    const struct add_s8_x86_operand operand_a = p->a, operand_b = p->b;
    const struct modo_x86_output output = p->output, common = {0, 0, 0, 1, 1};
    const struct modo_x86_factors_512 fa = modo_x86_factors_of_512(
        _mm512_set1_epi32(operand_a.multiplier), _mm512_set1_epi32(operand_a.shift), &common, 1);
    const struct modo_x86_factors_512 f =
        modo_x86_factors_of_512(_mm512_set1_epi32(p->multiplier), _mm512_set1_epi32(p->shift), &output, is_plain);
    for (int32_t left = p->count; left > 0; left -= MODO_BLOCK, a += MODO_BLOCK, b += MODO_BLOCK, y += MODO_BLOCK) {
        const __m512i sum = _mm512_add_epi32(add_s8_x86_operand_512(&operand_a, modo_x86_load(a, left), &fa, is_half),
                                             add_s8_x86_operand_512(&operand_b, modo_x86_load(b, left), &fa, 1));
        modo_x86_store(y, modo_x86_requantize_512(sum, &f, &output, is_plain, sign_fix), left);
    }
}

MODO_LEVEL MODO_AVX512 void add_s8_x86_512(const struct add_s8_x86 *p, const int8_t *a, const int8_t *b, int8_t *y)
{
    const int32_t is_half = add_s8_x86_is_half(&p->a);
    if (p->output.is_plain && !is_half && !p->output.sign_fix)
        add_s8_x86_row_512(p, a, b, y, 0, 1, 0);
    else if (p->output.is_plain && !is_half)
        add_s8_x86_row_512(p, a, b, y, 0, 1, 1);
    else if (is_half)
        add_s8_x86_row_512(p, a, b, y, 1, 0, 1);
    else
        add_s8_x86_row_512(p, a, b, y, 0, 0, 1);
}

MODO_INLINE MODO_AVX2 __m256i add_s8_x86_operand_256(const struct add_s8_x86_operand *p, __m128i bytes,
                                                    const struct modo_x86_factors_256 *f)
{
    const __m256i value = _mm256_sub_epi32(_mm256_cvtepi8_epi32(bytes), _mm256_set1_epi32(p->zero_point));
    if (add_s8_x86_is_half(p))
        return _mm256_slli_epi32(value, 19);
    return modo_x86_scale_256(_mm256_slli_epi32(value, 20), f, 1, 1);
}

MODO_LEVEL MODO_AVX2 void add_s8_x86_256(const struct add_s8_x86 *p, const int8_t *a, const int8_t *b, int8_t *y)
{
    const struct modo_x86_factors_256 fa =
        modo_x86_factors_of_256(_mm256_set1_epi32(p->a.multiplier), _mm256_set1_epi32(p->a.shift), 0, 1);
    const struct modo_x86_factors_256 fb =
        modo_x86_factors_of_256(_mm256_set1_epi32(p->b.multiplier), _mm256_set1_epi32(p->b.shift), 0, 1);
    const struct modo_x86_factors_256 f =
        modo_x86_factors_of_256(_mm256_set1_epi32(p->multiplier), _mm256_set1_epi32(p->shift), 0, 0);
    for (int32_t left = p->count; left > 0; left -= 8, a += 8, b += 8, y += 8) {
        const int32_t some = left < 8 ? left : 8;
        const __m256i sum = _mm256_add_epi32(add_s8_x86_operand_256(&p->a, modo_x86_load(a, some), &fa),
                                             add_s8_x86_operand_256(&p->b, modo_x86_load(b, some), &fb));
        modo_x86_store(y, modo_x86_requantize_256(sum, &f, &p->output, 0, 1), some);
    }
}

MODO_KERNEL int32_t add_s8_x86_operand_1(const struct add_s8_x86_operand *p, int8_t value)
{
    return modo_requantize((value - p->zero_point) * (1 << 20), p->multiplier, p->shift);
}

MODO_LEVEL void add_s8_x86_base(const struct add_s8_x86 *p, const int8_t *a, const int8_t *b, int8_t *y)
{
    for (int32_t i = 0; i < p->count; ++i) {
        const int32_t sum = add_s8_x86_operand_1(&p->a, a[i]) + add_s8_x86_operand_1(&p->b, b[i]);
        const int32_t value = modo_quantize_sum(sum, p->multiplier, p->shift, p->output.zero_point);
        y[i] = (int8_t)modo_clamp(value, p->output.least, p->output.greatest);
    }
}

MODO_KERNEL void add_s8_x86(const struct add_s8_x86 *p, const void *const *in, void *out, void *scratch,
                            const void *constant)
{
    const int8_t *a = (const int8_t *)in[p->is_swapped], *b = (const int8_t *)in[!p->is_swapped];
    const int32_t level = modo_x86_level();
    (void)scratch;
    (void)constant;
    if (level == MODO_X86_AVX512)
        add_s8_x86_512(p, a, b, (int8_t *)out);
    else if (level >= MODO_X86_AVX2)
        add_s8_x86_256(p, a, b, (int8_t *)out);
    else
        add_s8_x86_base(p, a, b, (int8_t *)out);
}
