/* SOFTMAX, float32, over vectors of `depth` values. */
#include "float.h"

struct softmax_f32 {
    int32_t count, depth;
    float beta;
};

MODO_KERNEL void softmax_f32(const struct softmax_f32 *p, const void *const *in, void *out, void *scratch,
                             const void *constant)
{
    const float *x = (const float *)in[0];
    float *y = (float *)out;
    (void)scratch;
    (void)constant;

    for (int32_t vector = 0; vector < p->count; ++vector, x += p->depth, y += p->depth) {
        float greatest = x[0];
        for (int32_t i = 1; i < p->depth; ++i)
            greatest = x[i] > greatest ? x[i] : greatest;
        float sum = 0;
        for (int32_t i = 0; i < p->depth; ++i) {
            y[i] = modo_expf((x[i] - greatest) * p->beta);
            sum += y[i];
        }
        for (int32_t i = 0; i < p->depth; ++i)
            y[i] /= sum;
    }
}
