/* CONV_2D, int8, ungrouped, for cores with SMLAD: strips of up to four pixels times pairs of channels.
 *
 * constant: for each pair of channels a record of words: two starting sums, two multipliers, two roundings, two
 * shifts, then for every four taps one word of split-byte weights per channel (see split_byte.h); taps are filled up
 * with zeros. scratch: the strip's windows as O and E words, interleaved by pixel, then one window as bytes. */
#include "split_byte.h"

struct conv_2d_s8_dsp {
    int32_t in_width, in_channels;
    int32_t out_width, out_channels;
    int32_t taps_y, taps_x;
    int32_t stride_x, dilation_x, before_x;
    int32_t in_zero_point, out_min, out_max, sign_fix;
};

/* Four inputs of one pixel at a time into their places in the strip of `pixels`. */
MODO_KERNEL uint32_t *conv_2d_s8_dsp_split(uint32_t *strip, const int8_t *inputs, int32_t count, int32_t pixels)
{
    for (int32_t i = 0; i < count; i += 4) {
        const uint32_t word = modo_load4(inputs + i);
        strip[0] = modo_split_odd(word);
        strip[pixels] = modo_split_even(word);
        strip += 2 * pixels;
    }
    return strip;
}

/* The window of an output pixel, split; padding is the zero point. */
MODO_KERNEL void conv_2d_s8_dsp_window(const struct conv_2d_s8_dsp *p, const void *const *in, int32_t column,
                                       uint32_t *strip, int32_t pixels, int8_t *bytes)
{
    const int32_t left = column * p->stride_x - p->before_x;
    const int32_t run = p->taps_x * p->in_channels;
    const int32_t taps = p->taps_y * run;
    int32_t inside = run % 4 == 0 && p->dilation_x == 1 && left >= 0 && left + p->taps_x <= p->in_width;

    for (int32_t tap_y = 0; tap_y < p->taps_y; ++tap_y)
        inside = inside && in[tap_y];
    if (inside) {
        for (int32_t tap_y = 0; tap_y < p->taps_y; ++tap_y)
            strip = conv_2d_s8_dsp_split(strip, (const int8_t *)in[tap_y] + left * p->in_channels, run, pixels);
        return;
    }
    int8_t *to = bytes;
    for (int32_t tap_y = 0; tap_y < p->taps_y; ++tap_y) {
        const int8_t *row = (const int8_t *)in[tap_y];
        for (int32_t tap_x = 0; tap_x < p->taps_x; ++tap_x, to += p->in_channels) {
            const int32_t x = left + tap_x * p->dilation_x;
            if (row && x >= 0 && x < p->in_width)
                __builtin_memcpy(to, row + x * p->in_channels, (uint32_t)p->in_channels);
            else
                __builtin_memset(to, p->in_zero_point, (uint32_t)p->in_channels);
        }
    }
    __builtin_memset(to, 0, (uint32_t)((4 - taps % 4) % 4));
    conv_2d_s8_dsp_split(strip, bytes, taps, pixels);
}

/* Adds four taps of one to four pixels to the sums s[channel][pixel]. One block of assembly, because the order of
 * loads decides the speed and the compiler would spill sums. */
#define CONV_STEP_2(A, B, WORD0, WORD1)                                                                     \
    "ldr %[x0], [%[x]], #4\n"                                                                               \
    "ldr %[x1], [%[x]], #4\n"                                                                               \
    "smlad %[s0" A "], %[" WORD0 "], %[x0], %[s0" A "]\n"                                                   \
    "smlad %[s1" A "], %[" WORD1 "], %[x0], %[s1" A "]\n"                                                   \
    "smlad %[s0" B "], %[" WORD0 "], %[x1], %[s0" B "]\n"                                                   \
    "smlad %[s1" B "], %[" WORD1 "], %[x1], %[s1" B "]\n"
#define CONV_STEP_1(A, WORD0, WORD1)                                                                        \
    "ldr %[x0], [%[x]], #4\n"                                                                               \
    "smlad %[s0" A "], %[" WORD0 "], %[x0], %[s0" A "]\n"                                                   \
    "smlad %[s1" A "], %[" WORD1 "], %[x0], %[s1" A "]\n"
#define CONV_WEIGHTS                                                                                        \
    "ldr %[w0], [%[w]], #4\n"                                                                               \
    "ldr %[w1], [%[w]], #4\n"
#define CONV_EVEN                                                                                           \
    "sxtb16 %[w0], %[w0]\n"                                                                                 \
    "sxtb16 %[w1], %[w1]\n"

/* Sums of `pixels` pixels for two channels, from the starting sums. */
MODO_KERNEL void conv_2d_s8_dsp_dot(int32_t sums[2][4], const uint32_t *weights, const uint32_t *strip,
                                    int32_t steps, int32_t pixels)
{
    int32_t s00 = sums[0][0], s01 = s00, s02 = s00, s03 = s00;
    int32_t s10 = sums[1][0], s11 = s10, s12 = s10, s13 = s10;
    uint32_t w0, w1, x0, x1;

#pragma GCC unroll 2
    for (int32_t step = 0; step < steps; ++step) {
        if (pixels == 4)
            __asm__(CONV_WEIGHTS CONV_STEP_2("0", "1", "w0", "w1") CONV_STEP_2("2", "3", "w0", "w1")
                        CONV_EVEN CONV_STEP_2("0", "1", "w0", "w1") CONV_STEP_2("2", "3", "w0", "w1")
                    : [s00] "+r"(s00), [s01] "+r"(s01), [s02] "+r"(s02), [s03] "+r"(s03), [s10] "+r"(s10),
                      [s11] "+r"(s11), [s12] "+r"(s12), [s13] "+r"(s13), [w] "+r"(weights), [x] "+r"(strip),
                      [w0] "=&r"(w0), [w1] "=&r"(w1), [x0] "=&r"(x0), [x1] "=&r"(x1)
                    :
                    : "memory");
        else if (pixels == 3)
            __asm__(CONV_WEIGHTS CONV_STEP_2("0", "1", "w0", "w1") CONV_STEP_1("2", "w0", "w1") CONV_EVEN
                        CONV_STEP_2("0", "1", "w0", "w1") CONV_STEP_1("2", "w0", "w1")
                    : [s00] "+r"(s00), [s01] "+r"(s01), [s02] "+r"(s02), [s10] "+r"(s10), [s11] "+r"(s11),
                      [s12] "+r"(s12), [w] "+r"(weights), [x] "+r"(strip), [w0] "=&r"(w0), [w1] "=&r"(w1),
                      [x0] "=&r"(x0), [x1] "=&r"(x1)
                    :
                    : "memory");
        else if (pixels == 2)
            __asm__(CONV_WEIGHTS CONV_STEP_2("0", "1", "w0", "w1") CONV_EVEN CONV_STEP_2("0", "1", "w0", "w1")
                    : [s00] "+r"(s00), [s01] "+r"(s01), [s10] "+r"(s10), [s11] "+r"(s11), [w] "+r"(weights),
                      [x] "+r"(strip), [w0] "=&r"(w0), [w1] "=&r"(w1), [x0] "=&r"(x0), [x1] "=&r"(x1)
                    :
                    : "memory");
        else
            __asm__(CONV_WEIGHTS CONV_STEP_1("0", "w0", "w1") CONV_EVEN CONV_STEP_1("0", "w0", "w1")
                    : [s00] "+r"(s00), [s10] "+r"(s10), [w] "+r"(weights), [x] "+r"(strip), [w0] "=&r"(w0),
                      [w1] "=&r"(w1), [x0] "=&r"(x0)
                    :
                    : "memory");
    }
    sums[0][0] = s00, sums[0][1] = s01, sums[0][2] = s02, sums[0][3] = s03;
    sums[1][0] = s10, sums[1][1] = s11, sums[1][2] = s12, sums[1][3] = s13;
}

/* All channels of `pixels` neighbouring pixels. */
MODO_KERNEL void conv_2d_s8_dsp_strip(const struct conv_2d_s8_dsp *p, const void *const *in, int8_t *y,
                                      uint32_t *strip, const uint32_t *record, int32_t column, int32_t pixels)
{
    const int32_t steps = (p->taps_y * p->taps_x * p->in_channels + 3) / 4;
    int8_t *const bytes = (int8_t *)(strip + 2 * steps * (p->out_width < 4 ? p->out_width : 4));

    for (int32_t pixel = 0; pixel < pixels; ++pixel)
        conv_2d_s8_dsp_window(p, in, column + pixel, strip + pixel, pixels, bytes);
    for (int32_t channel = 0; channel < p->out_channels; channel += 2) {
        int32_t sums[2][4] = {{(int32_t)record[0]}, {(int32_t)record[1]}};
        conv_2d_s8_dsp_dot(sums, record + 8, strip, steps, pixels);
        for (int32_t i = 0; i < 2 && channel + i < p->out_channels; ++i) {
            const int32_t multiplier = (int32_t)record[2 + i];
            const int32_t rounding = (int32_t)record[4 + i];
            const int32_t shift = (int32_t)record[6 + i];
            for (int32_t pixel = 0; pixel < pixels; ++pixel)
                y[pixel * p->out_channels + channel + i] =
                    (int8_t)modo_dsp_requantize(sums[i][pixel] >> 7, multiplier, rounding, shift, p->sign_fix,
                                                  p->out_min, p->out_max);
        }
        record += 8 + 2 * steps;
    }
}

MODO_KERNEL void conv_2d_s8_dsp(const struct conv_2d_s8_dsp *p, const void *const *in, void *out, void *scratch,
                                const void *constant)
{
    const uint32_t *records = (const uint32_t *)constant;
    uint32_t *strip = (uint32_t *)scratch;
    int8_t *y = (int8_t *)out;
    int32_t column = 0;

    /* Five pixels are three and two, not four and one. */
    for (; p->out_width - column >= 4 && p->out_width - column != 5; column += 4, y += 4 * p->out_channels)
        conv_2d_s8_dsp_strip(p, in, y, strip, records, column, 4);
    if (p->out_width - column == 5 || p->out_width - column == 3) {
        conv_2d_s8_dsp_strip(p, in, y, strip, records, column, 3);
        column += 3, y += 3 * p->out_channels;
    }
    if (p->out_width - column == 2)
        conv_2d_s8_dsp_strip(p, in, y, strip, records, column, 2);
    if (p->out_width - column == 1)
        conv_2d_s8_dsp_strip(p, in, y, strip, records, column, 1);
}
