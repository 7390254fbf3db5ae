/* SOFTMAX, int8, over vectors of `depth` values, in the reference's fixed point.
 * constant: 256 int32 in Q0.31, exp(-beta * scale * d) for d = 0 ... 255. */
#include "fixed_point.h"

struct softmax_s8 {
    int32_t count, depth;
};

/* 1 / (1 + x) in (0.5, 1] as Q0.31, for x in [0, 1) as Q0.31: three Newton-Raphson steps in Q2.29. */
MODO_KERNEL int32_t softmax_s8_reciprocal(int32_t x)
{
    const int32_t half_denominator = (int32_t)(((int64_t)x + INT32_MAX + 1) / 2);
    int32_t estimate = 1515870810 + modo_high_mul(half_denominator, -1010580540);
    for (int32_t i = 0; i < 3; ++i) {
        const int32_t error = (1 << 29) - modo_high_mul(half_denominator, estimate);
        estimate += modo_high_mul(estimate, error) * 4;
    }
    return estimate >= 1 << 30 ? INT32_MAX : estimate * 2;
}

MODO_KERNEL void softmax_s8(const struct softmax_s8 *p, const void *const *in, void *out, void *scratch,
                            const void *constant)
{
    const int32_t *exponentials = (const int32_t *)constant;
    const int8_t *x = (const int8_t *)in[0];
    int8_t *y = (int8_t *)out;
    (void)scratch;

    for (int32_t vector = 0; vector < p->count; ++vector, x += p->depth, y += p->depth) {
        int32_t greatest = x[0];
        for (int32_t i = 1; i < p->depth; ++i)
            greatest = x[i] > greatest ? x[i] : greatest;

        int32_t sum = 0; /* Q12.19 */
        for (int32_t i = 0; i < p->depth; ++i)
            sum += modo_shift_right(exponentials[greatest - x[i]], 12);

        const int32_t headroom = __builtin_clz((uint32_t)sum);
        const int32_t factor =
            softmax_s8_reciprocal((int32_t)(((uint32_t)sum << headroom) - ((uint32_t)1 << 31)));
        /* 12 integer bits, 31 fraction bits, 8 bits of output. */
        const int32_t shift = 12 - headroom + 31 - 8;
        for (int32_t i = 0; i < p->depth; ++i) {
            const int32_t product = modo_high_mul(factor, exponentials[greatest - x[i]]);
            /* Beyond 31 bits nothing is left but the rounding of at most a half, to zero. */
            const int32_t value = shift > 31 ? 0 : modo_shift_right(product, shift);
            y[i] = (int8_t)modo_clamp(value - 128, -128, 127);
        }
    }
}
