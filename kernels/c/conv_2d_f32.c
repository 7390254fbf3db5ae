/* CONV_2D, float32: gathers each output pixel's window, then takes its dot product with every filter, in the
 * reference's order. constant: float biases, float weights [out_channels][taps_y][taps_x][in_channels / groups].
 * scratch: one window of a group. */
#include "float.h"

struct conv_2d_f32 {
    int32_t in_width, in_channels;
    int32_t out_width, out_channels;
    int32_t groups;
    int32_t taps_y, taps_x;
    int32_t stride_x, dilation_x, before_x;
    int32_t in_zero_point; /* 0 */
    float out_min, out_max;
};

/* The window of one group, padding filled with zeros. */
MODO_KERNEL void conv_2d_f32_window(const struct conv_2d_f32 *p, const void *const *in, int32_t column,
                                   int32_t group, float *window)
{
    const int32_t depth = p->in_channels / p->groups;
    for (int32_t tap_y = 0; tap_y < p->taps_y; ++tap_y) {
        const float *row = (const float *)in[tap_y];
        for (int32_t tap_x = 0; tap_x < p->taps_x; ++tap_x) {
            const int32_t x = column * p->stride_x - p->before_x + tap_x * p->dilation_x;
            if (row && x >= 0 && x < p->in_width)
                __builtin_memcpy(window, row + x * p->in_channels + group * depth, (uint32_t)depth * sizeof(float));
            else
                __builtin_memset(window, p->in_zero_point, (uint32_t)depth * sizeof(float));
            window += depth;
        }
    }
}

MODO_KERNEL void conv_2d_f32(const struct conv_2d_f32 *p, const void *const *in, void *out, void *scratch,
                            const void *constant)
{
    const int32_t taps = p->taps_y * p->taps_x * (p->in_channels / p->groups);
    const int32_t group_outputs = p->out_channels / p->groups;
    const float *biases = (const float *)constant;
    const float *weights = biases + p->out_channels;
    float *window = (float *)scratch;
    float *y = (float *)out;

    for (int32_t column = 0; column < p->out_width; ++column) {
        for (int32_t group = 0; group < p->groups; ++group) {
            conv_2d_f32_window(p, in, column, group, window);
            for (int32_t i = 0; i < group_outputs; ++i) {
                const int32_t channel = group * group_outputs + i;
                const float *filter = weights + channel * taps;
                float sum = 0;
                for (int32_t tap = 0; tap < taps; ++tap)
                    sum += window[tap] * filter[tap];
                *y++ = modo_clampf(sum + biases[channel], p->out_min, p->out_max);
            }
        }
    }
}
