/* ADD, float32, broadcasting over up to four dimensions; in[0] and in[1] are the operands. */
#include "float.h"

struct add_f32 {
    int32_t sizes[4], strides_a[4], strides_b[4];
    float out_min, out_max;
};

MODO_KERNEL void add_f32(const struct add_f32 *p, const void *const *in, void *out, void *scratch,
                        const void *constant)
{
    float *y = (float *)out;
    (void)scratch;
    (void)constant;

    for (int32_t i = 0; i < p->sizes[0]; ++i)
        for (int32_t j = 0; j < p->sizes[1]; ++j)
            for (int32_t k = 0; k < p->sizes[2]; ++k) {
                const float *a = (const float *)in[0] + i * p->strides_a[0] + j * p->strides_a[1] + k * p->strides_a[2];
                const float *b = (const float *)in[1] + i * p->strides_b[0] + j * p->strides_b[1] + k * p->strides_b[2];
                for (int32_t l = 0; l < p->sizes[3]; ++l) {
                    *y++ = modo_clampf(*a + *b, p->out_min, p->out_max);
                    a += p->strides_a[3];
                    b += p->strides_b[3];
                }
            }
}
