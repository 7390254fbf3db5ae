/* CONV_2D, int8: gathers each output pixel's window, then takes its dot product with every filter.
 * constant: int32 biases with the input's zero point folded in, int32 multipliers, int8 shifts, int8 weights
 * [out_channels][taps_y][taps_x][in_channels / groups]. scratch: one window of a group. */
#include "fixed_point.h"

struct conv_2d_s8 {
    int32_t in_width, in_channels;
    int32_t out_width, out_channels;
    int32_t groups;
    int32_t taps_y, taps_x;
    int32_t stride_x, dilation_x, before_x;
    int32_t in_zero_point, out_zero_point, out_min, out_max;
};

/* The window of one group, padding filled with the zero point so that the folded biases stay exact. */
MODO_KERNEL void conv_2d_s8_window(const struct conv_2d_s8 *p, const void *const *in, int32_t column,
                                   int32_t group, int8_t *window)
{
    const int32_t depth = p->in_channels / p->groups;
    for (int32_t tap_y = 0; tap_y < p->taps_y; ++tap_y) {
        const int8_t *row = (const int8_t *)in[tap_y];
        for (int32_t tap_x = 0; tap_x < p->taps_x; ++tap_x) {
            const int32_t x = column * p->stride_x - p->before_x + tap_x * p->dilation_x;
            if (row && x >= 0 && x < p->in_width)
                __builtin_memcpy(window, row + x * p->in_channels + group * depth, (uint32_t)depth);
            else
                __builtin_memset(window, p->in_zero_point, (uint32_t)depth);
            window += depth;
        }
    }
}

MODO_KERNEL void conv_2d_s8(const struct conv_2d_s8 *p, const void *const *in, void *out, void *scratch,
                            const void *constant)
{
    const int32_t taps = p->taps_y * p->taps_x * (p->in_channels / p->groups);
    const int32_t group_outputs = p->out_channels / p->groups;
    const int32_t *biases = (const int32_t *)constant;
    const int32_t *multipliers = biases + p->out_channels;
    const int8_t *shifts = (const int8_t *)(multipliers + p->out_channels);
    const int8_t *weights = shifts + (p->out_channels + 3) / 4 * 4;
    int8_t *window = (int8_t *)scratch;
    int8_t *y = (int8_t *)out;

    for (int32_t column = 0; column < p->out_width; ++column) {
        for (int32_t group = 0; group < p->groups; ++group) {
            conv_2d_s8_window(p, in, column, group, window);
            for (int32_t i = 0; i < group_outputs; ++i) {
                const int32_t channel = group * group_outputs + i;
                const int8_t *filter = weights + channel * taps;
                uint32_t sum = (uint32_t)biases[channel];
                for (int32_t tap = 0; tap < taps; ++tap)
                    sum += (uint32_t)(window[tap] * filter[tap]);
                const int32_t value =
                    modo_quantize_sum((int32_t)sum, multipliers[channel], shifts[channel], p->out_zero_point);
                *y++ = (int8_t)modo_clamp(value, p->out_min, p->out_max);
            }
        }
    }
}
