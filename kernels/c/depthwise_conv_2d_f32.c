/* DEPTHWISE_CONV_2D, float32: gathers each output pixel's window, then sums channel by channel, in the
 * reference's order. constant: float biases, float weights [taps_y][taps_x][in_channels * depth_multiplier].
 * scratch: one window of all channels. */
#include "float.h"

struct depthwise_conv_2d_f32 {
    int32_t in_width, in_channels;
    int32_t out_width;
    int32_t depth_multiplier;
    int32_t taps_y, taps_x;
    int32_t stride_x, dilation_x, before_x;
    int32_t in_zero_point; /* 0 */
    float out_min, out_max;
};

MODO_KERNEL void depthwise_conv_2d_f32_window(const struct depthwise_conv_2d_f32 *p, const void *const *in,
                                             int32_t column, float *window)
{
    for (int32_t tap_y = 0; tap_y < p->taps_y; ++tap_y) {
        const float *row = (const float *)in[tap_y];
        for (int32_t tap_x = 0; tap_x < p->taps_x; ++tap_x) {
            const int32_t x = column * p->stride_x - p->before_x + tap_x * p->dilation_x;
            if (row && x >= 0 && x < p->in_width)
                __builtin_memcpy(window, row + x * p->in_channels, (uint32_t)p->in_channels * sizeof(float));
            else
                __builtin_memset(window, p->in_zero_point, (uint32_t)p->in_channels * sizeof(float));
            window += p->in_channels;
        }
    }
}

MODO_KERNEL void depthwise_conv_2d_f32(const struct depthwise_conv_2d_f32 *p, const void *const *in, void *out,
                                      void *scratch, const void *constant)
{
    const int32_t outputs = p->in_channels * p->depth_multiplier;
    const int32_t taps = p->taps_y * p->taps_x;
    const float *biases = (const float *)constant;
    const float *weights = biases + outputs;
    float *window = (float *)scratch;
    float *y = (float *)out;

    for (int32_t column = 0; column < p->out_width; ++column) {
        depthwise_conv_2d_f32_window(p, in, column, window);
        for (int32_t channel = 0; channel < outputs; ++channel) {
            const float *values = window + channel / p->depth_multiplier;
            float sum = 0;
            for (int32_t tap = 0; tap < taps; ++tap)
                sum += values[tap * p->in_channels] * weights[tap * outputs + channel];
            *y++ = modo_clampf(sum + biases[channel], p->out_min, p->out_max);
        }
    }
}
