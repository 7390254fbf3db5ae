/* AVERAGE_POOL_2D, int8: the mean over the taps inside the image, halves away from zero. */
#include "fixed_point.h"

struct average_pool_2d_s8 {
    int32_t in_width, channels;
    int32_t out_width;
    int32_t taps_y, taps_x;
    int32_t stride_x, before_x;
    int32_t out_min, out_max;
};

MODO_KERNEL void average_pool_2d_s8(const struct average_pool_2d_s8 *p, const void *const *in, void *out,
                                    void *scratch, const void *constant)
{
    int8_t *y = (int8_t *)out;
    (void)scratch;
    (void)constant;

    for (int32_t column = 0; column < p->out_width; ++column) {
        const int32_t left = column * p->stride_x - p->before_x;
        const int32_t first = left < 0 ? 0 : left;
        const int32_t end = left + p->taps_x < p->in_width ? left + p->taps_x : p->in_width;
        for (int32_t channel = 0; channel < p->channels; ++channel) {
            int32_t sum = 0;
            int32_t count = 0;
            for (int32_t tap = 0; tap < p->taps_y; ++tap) {
                const int8_t *row = (const int8_t *)in[tap];
                if (!row)
                    continue;
                for (int32_t x = first; x < end; ++x)
                    sum += row[x * p->channels + channel];
                count += end - first;
            }
            const int32_t half = count / 2;
            *y++ = (int8_t)modo_clamp((sum > 0 ? sum + half : sum - half) / count, p->out_min, p->out_max);
        }
    }
}
