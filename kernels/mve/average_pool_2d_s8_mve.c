/* AVERAGE_POOL_2D, int8, for cores with Helium: the mean over the taps inside the image, at most 255 of them, halves
 * away from zero; eight channels at a time. */
#include "requantize.h"

struct average_pool_2d_s8_mve {
    int32_t in_width, channels;
    int32_t out_width;
    int32_t taps_y, taps_x;
    int32_t stride_x, before_x;
    int32_t out_min, out_max;
};

MODO_KERNEL void average_pool_2d_s8_mve(const struct average_pool_2d_s8_mve *p, const void *const *in, void *out,
                                        void *scratch, const void *constant)
{
    int8_t *y = (int8_t *)out;
    (void)scratch;
    (void)constant;

    for (int32_t column = 0; column < p->out_width; ++column) {
        const int32_t left = column * p->stride_x - p->before_x;
        const int32_t first = left < 0 ? 0 : left;
        const int32_t end = left + p->taps_x < p->in_width ? left + p->taps_x : p->in_width;
        int32_t count = 0;
        for (int32_t tap = 0; tap < p->taps_y; ++tap)
            count += in[tap] ? end - first : 0;
        for (int32_t channel = 0; channel < p->channels; channel += 8) {
            const int32_t lanes = p->channels - channel < 8 ? p->channels - channel : 8;
            const mve_pred16_t present = vctp16q((uint32_t)lanes);
            int16x8_t total = vdupq_n_s16(0);
            int16_t sums[8];
            for (int32_t tap = 0; tap < p->taps_y; ++tap) {
                if (!in[tap])
                    continue;
                const int8_t *x = (const int8_t *)in[tap] + first * p->channels + channel;
                for (int32_t i = end - first; i > 0; --i, x += p->channels)
                    total = vaddq_s16(total, vldrbq_z_s16(x, present));
            }
            vst1q_s16(sums, total);
            for (int32_t lane = 0; lane < lanes; ++lane) {
                const int32_t mean = (sums[lane] > 0 ? sums[lane] + count / 2 : sums[lane] - count / 2) / count;
                *y++ = (int8_t)(mean < p->out_min ? p->out_min : mean > p->out_max ? p->out_max : mean);
            }
        }
    }
}
