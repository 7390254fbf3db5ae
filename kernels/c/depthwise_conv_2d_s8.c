/* DEPTHWISE_CONV_2D, int8: gathers each output pixel's window, then sums channel by channel.
 * constant: int32 biases with the input's zero point folded in, int32 multipliers, int8 shifts, int8 weights
 * [taps_y][taps_x][in_channels * depth_multiplier]. scratch: one window of all channels. */
#include "fixed_point.h"

struct depthwise_conv_2d_s8 {
    int32_t in_width, in_channels;
    int32_t out_width;
    int32_t depth_multiplier;
    int32_t taps_y, taps_x;
    int32_t stride_x, dilation_x, before_x;
    int32_t in_zero_point, out_zero_point, out_min, out_max;
};

MODO_KERNEL void depthwise_conv_2d_s8_window(const struct depthwise_conv_2d_s8 *p, const void *const *in,
                                             int32_t column, int8_t *window)
{
    for (int32_t tap_y = 0; tap_y < p->taps_y; ++tap_y) {
        const int8_t *row = (const int8_t *)in[tap_y];
        for (int32_t tap_x = 0; tap_x < p->taps_x; ++tap_x) {
            const int32_t x = column * p->stride_x - p->before_x + tap_x * p->dilation_x;
            if (row && x >= 0 && x < p->in_width)
                __builtin_memcpy(window, row + x * p->in_channels, (uint32_t)p->in_channels);
            else
                __builtin_memset(window, p->in_zero_point, (uint32_t)p->in_channels);
            window += p->in_channels;
        }
    }
}

MODO_KERNEL void depthwise_conv_2d_s8(const struct depthwise_conv_2d_s8 *p, const void *const *in, void *out,
                                      void *scratch, const void *constant)
{
    const int32_t outputs = p->in_channels * p->depth_multiplier;
    const int32_t taps = p->taps_y * p->taps_x;
    const int32_t *biases = (const int32_t *)constant;
    const int32_t *multipliers = biases + outputs;
    const int8_t *shifts = (const int8_t *)(multipliers + outputs);
    const int8_t *weights = shifts + (outputs + 3) / 4 * 4;
    int8_t *window = (int8_t *)scratch;
    int8_t *y = (int8_t *)out;

    for (int32_t column = 0; column < p->out_width; ++column) {
        depthwise_conv_2d_s8_window(p, in, column, window);
        for (int32_t channel = 0; channel < outputs; ++channel) {
            const int8_t *values = window + channel / p->depth_multiplier;
            uint32_t sum = (uint32_t)biases[channel];
            for (int32_t tap = 0; tap < taps; ++tap)
                sum += (uint32_t)(values[tap * p->in_channels] * weights[tap * outputs + channel]);
            const int32_t value =
                modo_quantize_sum((int32_t)sum, multipliers[channel], shifts[channel], p->out_zero_point);
            *y++ = (int8_t)modo_clamp(value, p->out_min, p->out_max);
        }
    }
}
