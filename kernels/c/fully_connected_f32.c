/* FULLY_CONNECTED, float32. constant: float biases, float weights [outputs][depth]. */
#include "float.h"

struct fully_connected_f32 {
    int32_t batches, depth, outputs;
    float out_min, out_max;
};

MODO_KERNEL void fully_connected_f32(const struct fully_connected_f32 *p, const void *const *in, void *out,
                                     void *scratch, const void *constant)
{
    const float *biases = (const float *)constant;
    const float *weights = biases + p->outputs;
    const float *x = (const float *)in[0];
    float *y = (float *)out;
    (void)scratch;

    for (int32_t batch = 0; batch < p->batches; ++batch, x += p->depth) {
        for (int32_t channel = 0; channel < p->outputs; ++channel) {
            const float *row = weights + channel * p->depth;
            float sum = 0;
            for (int32_t i = 0; i < p->depth; ++i)
                sum += x[i] * row[i];
            *y++ = modo_clampf(sum + biases[channel], p->out_min, p->out_max);
        }
    }
}
