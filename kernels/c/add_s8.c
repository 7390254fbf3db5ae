/* ADD, int8, broadcasting over up to four dimensions; in[0] and in[1] are the operands. */
#include "fixed_point.h"

struct add_s8 {
    int32_t sizes[4], strides_a[4], strides_b[4];
    int32_t zero_point_a, multiplier_a, right_shift_a;
    int32_t zero_point_b, multiplier_b, right_shift_b;
    int32_t out_multiplier, out_right_shift, out_zero_point, out_min, out_max;
};

/* An operand at the common scale, with 20 more bits. */
MODO_KERNEL int32_t add_s8_rescale(int8_t value, int32_t zero_point, int32_t multiplier, int32_t right_shift)
{
    return modo_requantize((value - zero_point) * (1 << 20), multiplier, -right_shift);
}

MODO_KERNEL void add_s8(const struct add_s8 *p, const void *const *in, void *out, void *scratch,
                        const void *constant)
{
    int8_t *y = (int8_t *)out;
    (void)scratch;
    (void)constant;

    for (int32_t i = 0; i < p->sizes[0]; ++i)
        for (int32_t j = 0; j < p->sizes[1]; ++j)
            for (int32_t k = 0; k < p->sizes[2]; ++k) {
                const int8_t *a = (const int8_t *)in[0] + i * p->strides_a[0] + j * p->strides_a[1] + k * p->strides_a[2];
                const int8_t *b = (const int8_t *)in[1] + i * p->strides_b[0] + j * p->strides_b[1] + k * p->strides_b[2];
                for (int32_t l = 0; l < p->sizes[3]; ++l) {
                    const int32_t sum =
                        add_s8_rescale(*a, p->zero_point_a, p->multiplier_a, p->right_shift_a) +
                        add_s8_rescale(*b, p->zero_point_b, p->multiplier_b, p->right_shift_b);
                    const int32_t value =
                        modo_requantize(sum, p->out_multiplier, -p->out_right_shift) + p->out_zero_point;
                    *y++ = (int8_t)modo_clamp(value, p->out_min, p->out_max);
                    a += p->strides_a[3];
                    b += p->strides_b[3];
                }
            }
}
