/* AVERAGE_POOL_2D, int8, for AArch64: the mean over the taps inside the image, at most 255 of them, halves away from
 * zero; sums of 16 channels at a time, the last of which are the layer's last. There are at least 16 channels. */
#include "neon.h"

struct average_pool_2d_s8_neon {
    int32_t in_width, channels;
    int32_t out_width;
    int32_t taps_y, taps_x;
    int32_t stride_x, before_x;
    int32_t out_min, out_max;
};

MODO_KERNEL void average_pool_2d_s8_neon(const struct average_pool_2d_s8_neon *p, const void *const *in, void *out,
                                         void *scratch, const void *constant)
{
    int8_t *y = (int8_t *)out;
    (void)scratch;
    (void)constant;

    for (int32_t column = 0; column < p->out_width; ++column, y += p->channels) {
        const int32_t left = column * p->stride_x - p->before_x;
        const int32_t first = left < 0 ? 0 : left;
        const int32_t end = left + p->taps_x < p->in_width ? left + p->taps_x : p->in_width;
        int32_t count = 0;
        for (int32_t tap = 0; tap < p->taps_y; ++tap)
            count += in[tap] ? end - first : 0;
        for (int32_t next = 0; next < p->channels; next += 16) {
            const int32_t channel = next + 16 <= p->channels ? next : p->channels - 16;
            int16x8_t low = vdupq_n_s16(0), high = low;
            int16_t sums[16];
            for (int32_t tap = 0; tap < p->taps_y; ++tap) {
                if (!in[tap])
                    continue;
                const int8_t *x = (const int8_t *)in[tap] + first * p->channels + channel;
                for (int32_t i = end - first; i > 0; --i, x += p->channels) {
                    const int8x16_t bytes = vld1q_s8(x);
                    low = vaddw_s8(low, vget_low_s8(bytes));
                    high = vaddw_high_s8(high, bytes);
                }
            }
            vst1q_s16(sums, low);
            vst1q_s16(sums + 8, high);
            for (int32_t lane = 0; lane < 16; ++lane) {
                const int32_t mean = (sums[lane] > 0 ? sums[lane] + count / 2 : sums[lane] - count / 2) / count;
                y[channel + lane] = (int8_t)(mean < p->out_min ? p->out_min : mean > p->out_max ? p->out_max : mean);
            }
        }
    }
}
