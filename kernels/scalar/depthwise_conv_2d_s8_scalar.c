/* DEPTHWISE_CONV_2D, int8, for cores without SIMD: gathers each output pixel's window, then sums channel by channel.
 * constant: int32 biases with the input's zero point folded in, multipliers, roundings and shifts (see tile.h), int8
 * weights [taps_y][taps_x][channels]. scratch: one window of all channels. */
#include "tile.h"

struct depthwise_conv_2d_s8_scalar {
    int32_t in_width, channels;
    int32_t out_width;
    int32_t taps_y, taps_x;
    int32_t stride_x, dilation_x, before_x;
    int32_t in_zero_point, out_min, out_max, sign_fix;
};

MODO_KERNEL void depthwise_conv_2d_s8_scalar(const struct depthwise_conv_2d_s8_scalar *p, const void *const *in,
                                             void *out, void *scratch, const void *constant)
{
    const int32_t taps = p->taps_y * p->taps_x;
    const int32_t *biases = (const int32_t *)constant;
    const int8_t *weights = (const int8_t *)(biases + 4 * p->channels);
    int8_t *y = (int8_t *)out;

    for (int32_t column = 0; column < p->out_width; ++column) {
        int8_t *window = (int8_t *)scratch;
        for (int32_t tap_y = 0; tap_y < p->taps_y; ++tap_y) {
            const int8_t *row = (const int8_t *)in[tap_y];
            for (int32_t tap_x = 0; tap_x < p->taps_x; ++tap_x, window += p->channels) {
                const int32_t x = column * p->stride_x - p->before_x + tap_x * p->dilation_x;
                if (row && x >= 0 && x < p->in_width)
                    __builtin_memcpy(window, row + x * p->channels, (uint32_t)p->channels);
                else
                    __builtin_memset(window, p->in_zero_point, (uint32_t)p->channels);
            }
        }
        window = (int8_t *)scratch;
        for (int32_t channel = 0; channel < p->channels; ++channel) {
            uint32_t sum = (uint32_t)biases[channel];
#pragma GCC unroll 16
            for (int32_t tap = 0; tap < taps; ++tap)
                sum += (uint32_t)(window[tap * p->channels + channel] * weights[tap * p->channels + channel]);
            *y++ = modo_round_output(sum, biases[p->channels + channel], biases[2 * p->channels + channel],
                                     biases[3 * p->channels + channel], p->sign_fix, p->out_min, p->out_max);
        }
    }
}
