/* ADD, int8, of two operands that are walked alike, for AArch64; in[0] and in[1] are the operands. */
#include "neon.h"

/* Multiplication by multiplier * 2^(-31 - right_shift). */
struct add_s8_neon_factor {
    int32_t zero_point, multiplier, right_shift;
};

struct add_s8_neon {
    int32_t count;
    struct add_s8_neon_factor a, b;
    int32_t out_multiplier, out_right_shift;
    struct modo_neon_output output;
};

/* Halves round away from zero. */
MODO_KERNEL int32x4_t add_s8_neon_scale(int32x4_t values, int32_t multiplier, int32_t right_shift)
{
    values = vqrdmulhq_s32(values, vdupq_n_s32(multiplier));
    return right_shift == 0 ? values : vrshlq_s32(vsraq_n_s32(values, values, 31), vdupq_n_s32(-right_shift));
}

/* Eight elements at the common scale, with 20 more bits. */
MODO_KERNEL void add_s8_neon_operand(int32x4_t values[2], int8x8_t bytes, const struct add_s8_neon_factor *factor)
{
    const int16x8_t halves = vsubl_s8(bytes, vdup_n_s8((int8_t)factor->zero_point));
    /* Half of a number is exact: the multiplication is left out where it is one by a half. */
    const int32_t is_half = factor->multiplier == 1 << 30 && factor->right_shift == 0;
    const int16x8_t shifted = is_half ? vshlq_n_s16(halves, 3) : vshlq_n_s16(halves, 4);
    values[0] = vshll_n_s16(vget_low_s16(shifted), 16);
    values[1] = vshll_high_n_s16(shifted, 16);
    if (is_half)
        return;
    values[0] = add_s8_neon_scale(values[0], factor->multiplier, factor->right_shift);
    values[1] = add_s8_neon_scale(values[1], factor->multiplier, factor->right_shift);
}

/* Eight sums less their zero point. */
MODO_KERNEL int16x8_t add_s8_neon_sums(const struct add_s8_neon *p, int8x8_t a, int8x8_t b)
{
    int32x4_t left[2], right[2];
    add_s8_neon_operand(left, a, &p->a);
    add_s8_neon_operand(right, b, &p->b);
    return modo_neon_halves(
        add_s8_neon_scale(vaddq_s32(left[0], right[0]), p->out_multiplier, p->out_right_shift),
        add_s8_neon_scale(vaddq_s32(left[1], right[1]), p->out_multiplier, p->out_right_shift), 0);
}

MODO_KERNEL void add_s8_neon_block(const struct add_s8_neon *p, const int8_t *a, const int8_t *b, int8_t *y)
{
    const int8x16_t x0 = vld1q_s8(a), x1 = vld1q_s8(b);
    const int16x8_t zero_point = vdupq_n_s16((int16_t)p->output.zero_point);
    const int16x8_t low = add_s8_neon_sums(p, vget_low_s8(x0), vget_low_s8(x1));
    const int16x8_t high = add_s8_neon_sums(p, vget_high_s8(x0), vget_high_s8(x1));
    const int8x8_t bytes = vqmovn_s16(vqaddq_s16(low, zero_point));
    vst1q_s8(y, modo_neon_clamp(vqmovn_high_s16(bytes, vqaddq_s16(high, zero_point)), &p->output, 0));
}

MODO_KERNEL void add_s8_neon(const struct add_s8_neon *p, const void *const *in, void *out, void *scratch,
                             const void *constant)
{
    const int8_t *a = (const int8_t *)in[0], *b = (const int8_t *)in[1];
    int8_t *y = (int8_t *)out;
    const uint32_t rest = (uint32_t)p->count % 16;
    (void)scratch;
    (void)constant;

    for (int32_t i = p->count / 16; i > 0; --i, a += 16, b += 16, y += 16)
        add_s8_neon_block(p, a, b, y);
    if (rest > 0) {
        int8_t last[3][16] = {{0}, {0}, {0}};
        __builtin_memcpy(last[0], a, rest);
        __builtin_memcpy(last[1], b, rest);
        add_s8_neon_block(p, last[0], last[1], last[2]);
        __builtin_memcpy(y, last[2], rest);
    }
}
