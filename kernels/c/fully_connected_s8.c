/* FULLY_CONNECTED, int8. constant: int32 biases with both zero points folded in as far as they do not depend on
 * the input, int32 multipliers, int8 shifts, int8 weights [outputs][depth]. */
#include "fixed_point.h"

struct fully_connected_s8 {
    int32_t batches, depth, outputs;
    int32_t weights_zero_point, out_zero_point, out_min, out_max;
};

MODO_KERNEL void fully_connected_s8(const struct fully_connected_s8 *p, const void *const *in, void *out,
                                    void *scratch, const void *constant)
{
    const int32_t *biases = (const int32_t *)constant;
    const int32_t *multipliers = biases + p->outputs;
    const int8_t *shifts = (const int8_t *)(multipliers + p->outputs);
    const int8_t *weights = shifts + (p->outputs + 3) / 4 * 4;
    const int8_t *x = (const int8_t *)in[0];
    int8_t *y = (int8_t *)out;
    (void)scratch;

    for (int32_t batch = 0; batch < p->batches; ++batch, x += p->depth) {
        uint32_t input_sum = 0;
        if (p->weights_zero_point != 0)
            for (int32_t i = 0; i < p->depth; ++i)
                input_sum += (uint32_t)x[i];
        for (int32_t channel = 0; channel < p->outputs; ++channel) {
            const int8_t *row = weights + channel * p->depth;
            uint32_t sum = (uint32_t)biases[channel] - input_sum * (uint32_t)p->weights_zero_point;
            for (int32_t i = 0; i < p->depth; ++i)
                sum += (uint32_t)(x[i] * row[i]);
            const int32_t value =
                modo_quantize_sum((int32_t)sum, multipliers[channel], shifts[channel], p->out_zero_point);
            *y++ = (int8_t)modo_clamp(value, p->out_min, p->out_max);
        }
    }
}
