/* ADD, int8, of two operands that are walked alike, for cores with Helium; in[0] and in[1] are the operands. */
#include "requantize.h"

/* Multiplication by multiplier * 2^(-31 - right_shift). */
struct add_s8_mve_factor {
    int32_t zero_point, multiplier, right_shift;
};

struct add_s8_mve {
    int32_t count;
    struct add_s8_mve_factor a, b;
    int32_t out_multiplier, out_right_shift;
    struct modo_mve_output output;
};

/* Rounds halves away from zero if `sign_fix`. */
MODO_KERNEL int32x4_t add_s8_mve_scale(int32x4_t values, int32_t multiplier, int32_t right_shift, int32_t sign_fix)
{
    values = vqrdmulhq_n_s32(values, multiplier);
    if (right_shift == 0)
        return values;
    if (sign_fix)
        values = vaddq_s32(values, vshrq_n_s32(values, 31));
    return vrshlq_n_s32(values, -right_shift);
}

/* Half of a number is exact: the multiplication is left out where it is one by a half. */
MODO_KERNEL int32_t add_s8_mve_is_half(const struct add_s8_mve_factor *factor)
{
    return factor->multiplier == 1 << 30 && factor->right_shift == 0;
}

/* Every other element of an operand less its zero point, times 16, or 8 where it is to be halved. */
MODO_KERNEL int16x8_t add_s8_mve_widen(int8x16_t bytes, const struct add_s8_mve_factor *factor, int32_t odd)
{
    if (add_s8_mve_is_half(factor))
        return vsubq_n_s16(odd ? vshlltq_n_s8(bytes, 3) : vshllbq_n_s8(bytes, 3), (int16_t)(factor->zero_point * 8));
    return vsubq_n_s16(odd ? vshlltq_n_s8(bytes, 4) : vshllbq_n_s8(bytes, 4), (int16_t)(factor->zero_point * 16));
}

/* Every other of those at the common scale, with 20 more bits. */
MODO_KERNEL int32x4_t add_s8_mve_operand(int16x8_t halves, const struct add_s8_mve_factor *factor, int32_t odd)
{
    const int32x4_t values = odd ? vshlltq_n_s16(halves, 16) : vshllbq_n_s16(halves, 16);
    if (add_s8_mve_is_half(factor))
        return values;
    return add_s8_mve_scale(values, factor->multiplier, factor->right_shift, 1);
}

MODO_KERNEL int32x4_t add_s8_mve_sum(const struct add_s8_mve *p, int16x8_t a, int16x8_t b, int32_t odd)
{
    const int32x4_t sum = vaddq_s32(add_s8_mve_operand(a, &p->a, odd), add_s8_mve_operand(b, &p->b, odd));
    return add_s8_mve_scale(sum, p->out_multiplier, p->out_right_shift, !modo_mve_is_relu(&p->output));
}

/* Up to 16 elements. */
MODO_KERNEL void add_s8_mve_block(const struct add_s8_mve *p, int8x16_t a, int8x16_t b, int8_t *y, int32_t elements)
{
    const int16x8_t a_even = add_s8_mve_widen(a, &p->a, 0), b_even = add_s8_mve_widen(b, &p->b, 0);
    const int32x4_t v0 = add_s8_mve_sum(p, a_even, b_even, 0), v2 = add_s8_mve_sum(p, a_even, b_even, 1);
    const int16x8_t a_odd = add_s8_mve_widen(a, &p->a, 1), b_odd = add_s8_mve_widen(b, &p->b, 1);
    modo_mve_store_16(v0, add_s8_mve_sum(p, a_odd, b_odd, 0), v2, add_s8_mve_sum(p, a_odd, b_odd, 1), &p->output,
                      !modo_mve_is_relu(&p->output), y, elements);
}

MODO_KERNEL void add_s8_mve(const struct add_s8_mve *p, const void *const *in, void *out, void *scratch,
                            const void *constant)
{
    const int8_t *a = (const int8_t *)in[0], *b = (const int8_t *)in[1];
    int8_t *y = (int8_t *)out;
    const int32_t rest = p->count % 16;
    (void)scratch;
    (void)constant;

    for (int32_t i = p->count / 16; i > 0; --i, a += 16, b += 16, y += 16)
        add_s8_mve_block(p, vld1q_s8(a), vld1q_s8(b), y, 16);
    if (rest > 0) {
        const mve_pred16_t present = vctp8q((uint32_t)rest);
        add_s8_mve_block(p, vldrbq_z_s8(a, present), vldrbq_z_s8(b, present), y, rest);
    }
}
