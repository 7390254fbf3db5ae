/* CONV_2D, int8, ungrouped, and FULLY_CONNECTED, a convolution of single cells, for AArch64: tiles of up to four pixels
 * times 16 or four channels, with SDOT where the core has it.
 *
 * A window is read as `runs` pieces of `run` neighbouring bytes, a multiple of four of them. Where `is_by_rows`, pieces
 * are the window's rows, read where they lie in the image, up to three bytes too many, whose weights are zeros; else
 * there is one. Windows that reach out of a row are gathered.
 *
 * constant: for each block of channels a record (see neon.h), after its parameters the weights: for every four taps
 * four weights of each channel; pieces are filled up with zeros. No two taps of a channel that are four apart have
 * products that do not fit in 16 bits together. scratch: a piece of padding where `padding` says so, then the windows of
 * a tile. */
#include "neon.h"

enum { CONV_MOST_RUNS = 16, CONV_TILE = 4 };

struct conv_2d_s8_neon {
    int32_t in_width, in_channels;
    int32_t out_width, out_channels;
    int32_t taps_y, taps_x;
    int32_t stride_x, dilation_x, before_x;
    int32_t in_zero_point;
    /* Whether rows of windows are read where they lie; pieces of a window; bytes of one; bytes of padding. */
    int32_t is_by_rows, runs, run, padding;
    int32_t is_relu;
    struct modo_neon_output output;
};

/* Where the pieces of a tile's windows lie. */
struct conv_2d_s8_neon_tile {
    const int8_t *from[CONV_MOST_RUNS][CONV_TILE];
};

MODO_KERNEL void conv_2d_s8_neon_copy(int8_t *to, const int8_t *from, int32_t bytes)
{
    const int8_t *const end = from + bytes;
    if (bytes >= 16) {
        for (; end - from >= 16; from += 16, to += 16)
            vst1q_s8(to, vld1q_s8(from));
        /* The last 16 again: those that are left, and some that are there. */
        vst1q_s8(to + (end - from) - 16, vld1q_s8(end - 16));
    } else if (bytes >= 8) {
        const int8x8_t first = vld1_s8(from), last = vld1_s8(end - 8);
        vst1_s8(to, first);
        vst1_s8(to + bytes - 8, last);
    } else {
        for (; from < end; ++from, ++to)
            *to = *from;
    }
}

/* The window of an output pixel in pieces; padding is the zero point. What fills pieces up is left as it is. */
static __attribute__((noinline, noclone)) void conv_2d_s8_neon_window(const struct conv_2d_s8_neon *p,
                                                                      const void *const *in, int32_t left, int8_t *to)
{
    const int32_t bytes = p->taps_x * p->in_channels;
    const int32_t step = p->is_by_rows ? p->run : bytes;
    const int32_t in_one_piece = p->dilation_x == 1 && left >= 0 && left + p->taps_x <= p->in_width;

    for (int32_t tap_y = 0; tap_y < p->taps_y; ++tap_y, to += step) {
        const int8_t *row = (const int8_t *)in[tap_y];
        if (!row) {
            __builtin_memset(to, p->in_zero_point, (uint32_t)bytes);
        } else if (in_one_piece) {
            conv_2d_s8_neon_copy(to, row + left * p->in_channels, bytes);
        } else {
            for (int32_t tap_x = 0; tap_x < p->taps_x; ++tap_x) {
                const int32_t x = left + tap_x * p->dilation_x;
                if (x >= 0 && x < p->in_width)
                    conv_2d_s8_neon_copy(to + tap_x * p->in_channels, row + x * p->in_channels, p->in_channels);
                else
                    __builtin_memset(to + tap_x * p->in_channels, p->in_zero_point, (uint32_t)p->in_channels);
            }
        }
    }
}

/* Finds the pieces of a pixel's window, or makes them. */
MODO_KERNEL void conv_2d_s8_neon_find(const struct conv_2d_s8_neon *p, const void *const *in, int32_t column,
                                      int8_t *scratch, struct conv_2d_s8_neon_tile *tile, int32_t pixel)
{
    const int32_t left = column * p->stride_x - p->before_x;
    if (!p->is_by_rows || left < 0 || left * p->in_channels + p->run > p->in_width * p->in_channels) {
        int8_t *const window = scratch + p->padding + pixel * p->runs * p->run;
        conv_2d_s8_neon_window(p, in, left, window);
        for (int32_t i = 0; i < p->runs; ++i)
            tile->from[i][pixel] = window + i * p->run;
    } else {
        for (int32_t i = 0; i < p->runs; ++i)
            tile->from[i][pixel] = in[i] ? (const int8_t *)in[i] + left * p->in_channels : scratch;
    }
}

/* Sums of `pixels` pixels for `vectors` times four channels, with SDOT. Returns the end of the weights. */
MODO_KERNEL const int8_t *
conv_2d_s8_neon_dots(const struct conv_2d_s8_neon *p, const struct conv_2d_s8_neon_tile *tile, const int32_t *record,
                     int32x4_t sums[CONV_TILE][4], int32_t pixels, int32_t vectors)
{
    const int8_t *weights = (const int8_t *)(record + 12 * vectors);
#pragma GCC unroll 4
    for (int32_t v = 0; v < vectors; ++v)
#pragma GCC unroll 4
        for (int32_t pixel = 0; pixel < pixels; ++pixel)
            sums[pixel][v] = vld1q_s32(record + 4 * v);

#define CONV_FOUR_TAPS(LANE)                                     \
    _Pragma("GCC unroll 4") for (int32_t v = 0; v < vectors; ++v) \
    {                                                            \
        const int8x16_t w = vld1q_s8(weights);                   \
        weights += 16;                                           \
        _Pragma("GCC unroll 4") for (int32_t i = 0; i < pixels; ++i) \
            MODO_NEON_SDOT(sums[i][v], w, inputs[i], LANE);       \
    }

    for (int32_t run = 0; run < p->runs; ++run) {
        int8x16_t inputs[CONV_TILE];
        const int8_t *x[CONV_TILE];
#pragma GCC unroll 4
        for (int32_t i = 0; i < pixels; ++i)
            x[i] = tile->from[run][i];
        for (int32_t left = p->run / 16; left > 0; --left) {
#pragma GCC unroll 4
            for (int32_t i = 0; i < pixels; ++i)
                inputs[i] = vld1q_s8(x[i]), x[i] += 16;
            CONV_FOUR_TAPS(0)
            CONV_FOUR_TAPS(1)
            CONV_FOUR_TAPS(2)
            CONV_FOUR_TAPS(3)
        }
        for (int32_t left = p->run % 16; left > 0; left -= 4) {
#pragma GCC unroll 4
            for (int32_t i = 0; i < pixels; ++i)
                inputs[i] = modo_neon_next4(&x[i]);
            CONV_FOUR_TAPS(0)
        }
    }
    return weights;
}

/* The same without: products of two taps, four apart, are added in 16 bits. */
MODO_KERNEL const int8_t *conv_2d_s8_neon_pairs(const struct conv_2d_s8_neon *p,
                                                const struct conv_2d_s8_neon_tile *tile, const int32_t *record,
                                                int32x4_t sums[CONV_TILE][4], int32_t pixels, int32_t vectors)
{
    const int8_t *weights = (const int8_t *)(record + 12 * vectors);
    /* Of channels 0 and 1, and 2 and 3: two sums for each. */
    int32x4_t low[2][4], high[2][4];
#pragma GCC unroll 4
    for (int32_t v = 0; v < vectors; ++v)
#pragma GCC unroll 2
        for (int32_t i = 0; i < pixels; ++i)
            low[i][v] = high[i][v] = vdupq_n_s32(0);

    for (int32_t run = 0; run < p->runs; ++run) {
        int8x16_t a[2], b[2];
        const int8_t *x[2];
#pragma GCC unroll 2
        for (int32_t i = 0; i < pixels; ++i)
            x[i] = tile->from[run][i];
        for (int32_t left = p->run / 8; left > 0; --left) {
#pragma GCC unroll 2
            for (int32_t i = 0; i < pixels; ++i) {
                a[i] = modo_neon_next4(&x[i]);
                b[i] = modo_neon_next4(&x[i]);
            }
#pragma GCC unroll 4
            for (int32_t v = 0; v < vectors; ++v) {
                const int8x16_t w0 = vld1q_s8(weights + 16 * v), w1 = vld1q_s8(weights + 16 * (vectors + v));
#pragma GCC unroll 2
                for (int32_t i = 0; i < pixels; ++i) {
                    const int16x8_t products = vmull_s8(vget_low_s8(w0), vget_low_s8(a[i]));
                    low[i][v] = vpadalq_s16(low[i][v], vmlal_s8(products, vget_low_s8(w1), vget_low_s8(b[i])));
                    high[i][v] =
                        vpadalq_s16(high[i][v], vmlal_high_s8(vmull_high_s8(w0, a[i]), w1, b[i]));
                }
                /* Or the compiler would begin with all products, for which there are not enough registers. */
                __asm__ volatile("");
            }
            weights += 32 * vectors;
        }
        if (p->run % 8 != 0) {
#pragma GCC unroll 2
            for (int32_t i = 0; i < pixels; ++i)
                a[i] = modo_neon_next4(&x[i]);
#pragma GCC unroll 4
            for (int32_t v = 0; v < vectors; ++v) {
                const int8x16_t w = vld1q_s8(weights + 16 * v);
#pragma GCC unroll 2
                for (int32_t i = 0; i < pixels; ++i) {
                    low[i][v] = vpadalq_s16(low[i][v], vmull_s8(vget_low_s8(w), vget_low_s8(a[i])));
                    high[i][v] = vpadalq_s16(high[i][v], vmull_high_s8(w, a[i]));
                }
            }
            weights += 16 * vectors;
        }
    }
#pragma GCC unroll 4
    for (int32_t v = 0; v < vectors; ++v)
#pragma GCC unroll 2
        for (int32_t i = 0; i < pixels; ++i)
            sums[i][v] = vaddq_s32(vpaddq_s32(low[i][v], high[i][v]), vld1q_s32(record + 4 * v));
    return weights;
}

/* Outputs of a block from its sums: the first `channels` of its lanes. */
MODO_KERNEL void conv_2d_s8_neon_finish(const struct conv_2d_s8_neon *p, const int32_t *record,
                                        int32x4_t sums[CONV_TILE][4], int8_t *y, int32_t channels, int32_t pixels,
                                        int32_t vectors, int32_t is_relu)
{
    const struct modo_neon_output *const output = &p->output;
#pragma GCC unroll 4
    for (int32_t v = 0; v < vectors; ++v) {
        const int32x4_t multiplier = vld1q_s32(record + 4 * vectors + 4 * v);
        const int32x4_t shift = vld1q_s32(record + 8 * vectors + 4 * v);
#pragma GCC unroll 4
        for (int32_t i = 0; i < pixels; ++i)
            sums[i][v] = modo_neon_requantize(sums[i][v], multiplier, shift, output->zero_point, is_relu);
    }
#pragma GCC unroll 4
    for (int32_t i = 0; i < pixels; ++i, y += p->out_channels) {
        const int32_t last = vectors - 1;
        const int16x8_t first = modo_neon_halves(sums[i][0], sums[i][vectors == 4], is_relu);
        const int16x8_t second = vectors == 1 ? first : modo_neon_halves(sums[i][2 & last], sums[i][last], is_relu);
        const int8x16_t bytes = modo_neon_clamp(vqmovn_high_s16(vqmovn_s16(first), second), output, is_relu);
        if (vectors == 1 && channels == 4) {
            const int32_t word = vgetq_lane_s32(vreinterpretq_s32_s8(bytes), 0);
            __builtin_memcpy(y, &word, sizeof word);
        } else {
            modo_neon_store(y, bytes, channels);
        }
    }
}

/* All channels of a tile. */
MODO_KERNEL void conv_2d_s8_neon_strip(const struct conv_2d_s8_neon *p, const void *const *in, int8_t *y,
                                       int8_t *scratch, const int32_t *record, int32_t column, int32_t pixels,
                                       int32_t has_sdot, int32_t is_relu)
{
    struct conv_2d_s8_neon_tile tile;
    int32x4_t sums[CONV_TILE][4];
    int32_t channels = p->out_channels;

    for (int32_t i = 0; i < pixels; ++i)
        conv_2d_s8_neon_find(p, in, column + i, scratch, &tile, i);
    for (; channels > 12; channels -= 16, y += 16) {
        const int8_t *const end = has_sdot ? conv_2d_s8_neon_dots(p, &tile, record, sums, pixels, 4)
                                           : conv_2d_s8_neon_pairs(p, &tile, record, sums, pixels, 4);
        conv_2d_s8_neon_finish(p, record, sums, y, channels < 16 ? channels : 16, pixels, 4, is_relu);
        record = (const int32_t *)end;
    }
    for (; channels > 0; channels -= 4, y += 4) {
        const int8_t *const end = has_sdot ? conv_2d_s8_neon_dots(p, &tile, record, sums, pixels, 1)
                                           : conv_2d_s8_neon_pairs(p, &tile, record, sums, pixels, 1);
        conv_2d_s8_neon_finish(p, record, sums, y, channels < 4 ? channels : 4, pixels, 1, is_relu);
        record = (const int32_t *)end;
    }
}

/* One output row in tiles of `pixels`, then of one. */
MODO_KERNEL void conv_2d_s8_neon_row(const struct conv_2d_s8_neon *p, const void *const *in, int8_t *y,
                                     int8_t *scratch, const int32_t *records, int32_t pixels, int32_t has_sdot,
                                     int32_t is_relu)
{
    int32_t column = 0;
    for (int32_t i = 0; p->padding > 0 && i < p->runs; ++i) {
        if (!in[i]) {
            __builtin_memset(scratch, p->in_zero_point, (uint32_t)p->padding);
            break;
        }
    }
    for (; column + pixels <= p->out_width; column += pixels, y += pixels * p->out_channels)
        conv_2d_s8_neon_strip(p, in, y, scratch, records, column, pixels, has_sdot, is_relu);
    for (; column < p->out_width; ++column, y += p->out_channels)
        conv_2d_s8_neon_strip(p, in, y, scratch, records, column, 1, has_sdot, is_relu);
}

/* Shared by all layers: the work is in the tiles, which gain little from known sizes. */
#define CONV_ROW(NAME, PIXELS, HAS_SDOT, IS_RELU)                                                         \
    static __attribute__((noinline, noclone, unused)) void NAME(                                          \
        const struct conv_2d_s8_neon *p, const void *const *in, void *out, void *scratch, const void *constant) \
    {                                                                                                     \
        conv_2d_s8_neon_row(p, in, (int8_t *)out, (int8_t *)scratch, (const int32_t *)constant, PIXELS, HAS_SDOT, \
                            IS_RELU);                                                                     \
    }
CONV_ROW(conv_2d_s8_neon_dots_any, 4, 1, 0)
CONV_ROW(conv_2d_s8_neon_dots_relu, 4, 1, 1)
CONV_ROW(conv_2d_s8_neon_pairs_any, 2, 0, 0)
CONV_ROW(conv_2d_s8_neon_pairs_relu, 2, 0, 1)

MODO_KERNEL void conv_2d_s8_neon(const struct conv_2d_s8_neon *p, const void *const *in, void *out, void *scratch,
                                 const void *constant)
{
    if (modo_neon_has_sdot())
        (p->is_relu ? conv_2d_s8_neon_dots_relu : conv_2d_s8_neon_dots_any)(p, in, out, scratch, constant);
    else
        (p->is_relu ? conv_2d_s8_neon_pairs_relu : conv_2d_s8_neon_pairs_any)(p, in, out, scratch, constant);
}
