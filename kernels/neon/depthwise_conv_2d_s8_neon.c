/* DEPTHWISE_CONV_2D, int8, without depth multiplier, for AArch64: 16 channels at a time, products of two taps added in
 * 16 bits.
 *
 * constant: the padding, as many zero points as there are channels, filled up to a multiple of four; then a record (see
 * neon.h, with four vectors) for every 16 channels, and two vectors for every eight of the rest, the last of which are
 * the layer's last eight; after its parameters the weights of all its channels for each tap. No two neighbouring taps of
 * a channel have products that do not fit in 16 bits together. There are at least eight channels. */
#include "neon.h"

enum { DEPTHWISE_MOST_TAPS = 64 };

struct depthwise_conv_2d_s8_neon {
    int32_t in_width, channels, out_width;
    int32_t taps_y, taps_x;
    int32_t stride_x, dilation_x, before_x;
    int32_t is_relu;
    struct modo_neon_output output;
};

/* Adds one tap or two to the sums of 8 or 16 channels. */
MODO_KERNEL void depthwise_conv_2d_s8_neon_add(int32x4_t sums[4], const int8_t *x0, const int8_t *x1,
                                               const int8_t *weights, int32_t lanes, int32_t taps)
{
    if (lanes == 16) {
        const int8x16_t x = vld1q_s8(x0), w = vld1q_s8(weights);
        int16x8_t low = vmull_s8(vget_low_s8(x), vget_low_s8(w)), high = vmull_high_s8(x, w);
        if (taps == 2) {
            const int8x16_t next = vld1q_s8(x1), v = vld1q_s8(weights + 16);
            low = vmlal_s8(low, vget_low_s8(next), vget_low_s8(v));
            high = vmlal_high_s8(high, next, v);
        }
        sums[0] = vaddw_s16(sums[0], vget_low_s16(low));
        sums[1] = vaddw_high_s16(sums[1], low);
        sums[2] = vaddw_s16(sums[2], vget_low_s16(high));
        sums[3] = vaddw_high_s16(sums[3], high);
    } else {
        int16x8_t low = vmull_s8(vld1_s8(x0), vld1_s8(weights));
        if (taps == 2)
            low = vmlal_s8(low, vld1_s8(x1), vld1_s8(weights + 8));
        sums[0] = vaddw_s16(sums[0], vget_low_s16(low));
        sums[1] = vaddw_high_s16(sums[1], low);
    }
}

/* Some channels of one output pixel. `from`: for each tap its first input. */
MODO_KERNEL void depthwise_conv_2d_s8_neon_block(const struct depthwise_conv_2d_s8_neon *p, const int8_t *const *from,
                                                 int32_t first, const int32_t *record, int8_t *y, int32_t lanes,
                                                 int32_t is_3x3, int32_t is_relu)
{
    const int32_t vectors = lanes / 4;
    const int32_t taps = is_3x3 ? 9 : p->taps_y * p->taps_x;
    const int8_t *const weights = (const int8_t *)(record + 3 * lanes);
    int32x4_t sums[4];
    int32_t tap = 0;

#pragma GCC unroll 4
    for (int32_t v = 0; v < vectors; ++v)
        sums[v] = vld1q_s32(record + 4 * v);
    if (is_3x3) {
#pragma GCC unroll 4
        for (; tap < 8; tap += 2)
            depthwise_conv_2d_s8_neon_add(sums, from[tap] + first, from[tap + 1] + first, weights + tap * lanes,
                                          lanes, 2);
    } else {
        for (; tap + 1 < taps; tap += 2)
            depthwise_conv_2d_s8_neon_add(sums, from[tap] + first, from[tap + 1] + first, weights + tap * lanes,
                                          lanes, 2);
    }
    if (taps % 2 == 1)
        depthwise_conv_2d_s8_neon_add(sums, from[tap] + first, 0, weights + tap * lanes, lanes, 1);
#pragma GCC unroll 4
    for (int32_t v = 0; v < vectors; ++v)
        sums[v] = modo_neon_requantize(sums[v], vld1q_s32(record + lanes + 4 * v),
                                       vld1q_s32(record + 2 * lanes + 4 * v), p->output.zero_point, is_relu);
    const int8x8_t low = vqmovn_s16(modo_neon_halves(sums[0], sums[1], is_relu));
    if (lanes == 16) {
        const int16x8_t high = modo_neon_halves(sums[2], sums[3], is_relu);
        vst1q_s8(y + first, modo_neon_clamp(vqmovn_high_s16(low, high), &p->output, is_relu));
    } else {
        vst1_s8(y + first, vget_low_s8(modo_neon_clamp(vcombine_s8(low, low), &p->output, is_relu)));
    }
}

/* One output row. */
MODO_KERNEL void depthwise_conv_2d_s8_neon_row(const struct depthwise_conv_2d_s8_neon *p, const void *const *in,
                                               int8_t *y, const int8_t *constant, int32_t is_3x3, int32_t is_relu)
{
    const int32_t taps_y = is_3x3 ? 3 : p->taps_y, taps_x = is_3x3 ? 3 : p->taps_x;
    const int32_t extent = (taps_x - 1) * p->dilation_x + 1;
    const int32_t *const records = (const int32_t *)(constant + (p->channels + 3) / 4 * 4);
    const int8_t *from[DEPTHWISE_MOST_TAPS];
    int32_t has_all_rows = 1, was_inside = 0;

#pragma GCC unroll 3
    for (int32_t tap_y = 0; tap_y < taps_y; ++tap_y)
        has_all_rows = has_all_rows && in[tap_y];
    for (int32_t column = 0; column < p->out_width; ++column, y += p->channels) {
        const int32_t left = column * p->stride_x - p->before_x;
        const int32_t is_inside = has_all_rows && left >= 0 && left + extent <= p->in_width;
        const int32_t *record = records;
        int32_t channel = 0;

        if (was_inside && is_inside) {
#pragma GCC unroll 9
            for (int32_t tap = 0; tap < taps_y * taps_x; ++tap)
                from[tap] += p->stride_x * p->channels;
        } else {
#pragma GCC unroll 3
            for (int32_t tap_y = 0; tap_y < taps_y; ++tap_y)
#pragma GCC unroll 3
                for (int32_t tap_x = 0; tap_x < taps_x; ++tap_x) {
                    const int32_t x = left + tap_x * p->dilation_x;
                    const int8_t *row = (const int8_t *)in[tap_y];
                    from[tap_y * taps_x + tap_x] = row && x >= 0 && x < p->in_width ? row + x * p->channels : constant;
                }
        }
        was_inside = is_inside;
        for (; channel + 16 <= p->channels; channel += 16, record += 48 + 4 * taps_y * taps_x)
            depthwise_conv_2d_s8_neon_block(p, from, channel, record, y, 16, is_3x3, is_relu);
        for (; channel < p->channels; channel += 8, record += 24 + 2 * taps_y * taps_x)
            depthwise_conv_2d_s8_neon_block(p, from, channel + 8 <= p->channels ? channel : p->channels - 8, record, y, 8,
                                            is_3x3, is_relu);
    }
}

/* Shared by all layers. */
#define DEPTHWISE_ROW(NAME, IS_3X3, IS_RELU)                                                                        \
    static __attribute__((noinline, noclone, unused)) void NAME(const struct depthwise_conv_2d_s8_neon *p,         \
                                                                const void *const *in, void *out, const void *constant) \
    {                                                                                                              \
        depthwise_conv_2d_s8_neon_row(p, in, (int8_t *)out, (const int8_t *)constant, IS_3X3, IS_RELU);            \
    }
DEPTHWISE_ROW(depthwise_conv_2d_s8_neon_any, 0, 0)
DEPTHWISE_ROW(depthwise_conv_2d_s8_neon_3x3_any, 1, 0)
DEPTHWISE_ROW(depthwise_conv_2d_s8_neon_3x3_relu, 1, 1)

MODO_KERNEL void depthwise_conv_2d_s8_neon(const struct depthwise_conv_2d_s8_neon *p, const void *const *in, void *out,
                                           void *scratch, const void *constant)
{
    (void)scratch;
    if (p->taps_y != 3 || p->taps_x != 3)
        depthwise_conv_2d_s8_neon_any(p, in, out, constant);
    else if (p->is_relu)
        depthwise_conv_2d_s8_neon_3x3_relu(p, in, out, constant);
    else
        depthwise_conv_2d_s8_neon_3x3_any(p, in, out, constant);
}
