/* DEPTHWISE_CONV_2D, int8, 3x3 without dilation or depth multiplier, for cores with SMLAD: channel by channel along
 * the row, with the window's columns rolling through registers. A column is the pair of its two upper inputs in one
 * word, multiplied by one SMLAD, and the lower one.
 *
 * constant: for each channel seven words: bias with the input's zero point folded in, multiplier, rounding, shift,
 * then the weights w[row][column] as bytes: (w00, w01, w10, w11), (w02, w20, w12, w21), (w22, 0, 0, 0). */
#include "multiply.h"

struct depthwise_conv_2d_s8_dsp {
    int32_t in_width, channels, out_width;
    int32_t stride_x, before_x;
    int32_t in_zero_point, out_min, out_max, sign_fix;
};

/* One column of the window. */
struct depthwise_column {
    uint32_t upper; /* row 0 in the lower half, row 1 in the upper one */
    int32_t lower;
};

/* The weights of a channel: pairs of rows 0 and 1 for each column, then row 2. */
struct depthwise_weights {
    uint32_t upper0, upper1, upper2;
    uint32_t lower01; /* columns 0 and 1 */
    int32_t lower2;
};

MODO_KERNEL struct depthwise_column depthwise_load(const int8_t *const rows[3], int32_t at)
{
    const struct depthwise_column column = {modo_pack(rows[0][at], rows[1][at]), rows[2][at]};
    return column;
}

MODO_KERNEL int32_t depthwise_sum(int32_t sum, const struct depthwise_weights *w, struct depthwise_column a,
                                  struct depthwise_column b, struct depthwise_column c)
{
    sum = modo_smlad(a.upper, w->upper0, sum);
    sum = modo_smlad(b.upper, w->upper1, sum);
    sum = modo_smlad(c.upper, w->upper2, sum);
    sum = modo_smlabb(a.lower, w->lower01, sum);
    sum = modo_smlabt(b.lower, w->lower01, sum);
    return modo_smlabb(c.lower, (uint32_t)w->lower2, sum);
}

/* Rows outside the image count as zero points: their weights go to the bias. */
MODO_KERNEL int32_t depthwise_drop_rows(const struct depthwise_conv_2d_s8_dsp *p, struct depthwise_weights *w,
                                        const void *const *in)
{
    int32_t sum = 0;
    if (!in[0]) {
        sum += (int16_t)w->upper0 + (int16_t)w->upper1 + (int16_t)w->upper2;
        w->upper0 &= 0xffff0000u, w->upper1 &= 0xffff0000u, w->upper2 &= 0xffff0000u;
    }
    if (!in[1]) {
        sum += ((int32_t)w->upper0 >> 16) + ((int32_t)w->upper1 >> 16) + ((int32_t)w->upper2 >> 16);
        w->upper0 &= 0xffffu, w->upper1 &= 0xffffu, w->upper2 &= 0xffffu;
    }
    if (!in[2]) {
        sum += (int16_t)w->lower01 + ((int32_t)w->lower01 >> 16) + w->lower2;
        w->lower01 = 0, w->lower2 = 0;
    }
    return sum * p->in_zero_point;
}

MODO_KERNEL void depthwise_conv_2d_s8_dsp(const struct depthwise_conv_2d_s8_dsp *p, const void *const *in,
                                          void *out, void *scratch, const void *constant)
{
    const uint32_t *record = (const uint32_t *)constant;
    const int8_t *const present = (const int8_t *)(in[0] ? in[0] : in[1] ? in[1] : in[2]);
    const struct depthwise_column padding = {modo_pack(p->in_zero_point, p->in_zero_point), p->in_zero_point};
    /* Outputs whose last column lies inside the image. */
    const int32_t last = (p->in_width - 1 + p->before_x - 2) / p->stride_x + 1;
    const int32_t inside = p->in_width + p->before_x < 3 ? 0 : last < p->out_width ? last : p->out_width;
    (void)scratch;

    for (int32_t channel = 0; channel < p->channels; ++channel, record += 7) {
        const int8_t *const rows[3] = {(in[0] ? (const int8_t *)in[0] : present) + channel,
                                       (in[1] ? (const int8_t *)in[1] : present) + channel,
                                       (in[2] ? (const int8_t *)in[2] : present) + channel};
        struct depthwise_weights w = {modo_sxtb16(record[4]), modo_sxtb16_ror8(record[4]), modo_sxtb16(record[5]),
                                      modo_sxtb16_ror8(record[5]), (int8_t)record[6]};
        int32_t bias = (int32_t)record[0];
        int8_t *y = (int8_t *)out + channel;
        int32_t at = (2 - p->before_x) * p->channels;
        struct depthwise_column a = padding, b = padding, c = padding;

        if (!in[0] || !in[1] || !in[2])
            bias += depthwise_drop_rows(p, &w, in);
        if (p->before_x < 1)
            a = depthwise_load(rows, at - 2 * p->channels);
        if (p->before_x < 2 && p->in_width + p->before_x > 1)
            b = depthwise_load(rows, at - p->channels);
        for (int32_t column = 0; column < p->out_width; ++column) {
            c = column < inside ? depthwise_load(rows, at) : padding;
            *y = (int8_t)modo_dsp_requantize(depthwise_sum(bias, &w, a, b, c) * 2, (int32_t)record[1],
                                             (int32_t)record[2], (int32_t)record[3], p->sign_fix, p->out_min,
                                             p->out_max);
            y += p->channels;
            at += p->stride_x * p->channels;
            a = p->stride_x == 1 ? b : c;
            if (p->stride_x == 1)
                b = c;
            else if (column + 1 < p->out_width)
                b = (column + 1) * 2 - p->before_x + 1 < p->in_width ? depthwise_load(rows, at - p->channels)
                                                                    : padding;
        }
    }
}
