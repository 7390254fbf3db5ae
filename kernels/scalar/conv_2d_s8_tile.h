/* CONV_2D, int8, ungrouped, for cores without SIMD: tiles of four channels and a few pixels.
 *
 * constant: records of four channels, see tile.h; the input's zero point is folded into the biases. scratch: windows of
 * the tile's pixels, unless an output reads a single input pixel. */
#ifndef MODO_CONV_2D_S8_TILE_H
#define MODO_CONV_2D_S8_TILE_H

#include "tile.h"

struct conv_2d_s8_tile {
    int32_t in_width, in_channels;
    int32_t out_width, out_channels;
    int32_t taps_y, taps_x;
    int32_t stride_x, dilation_x, before_x;
    int32_t in_zero_point, out_min, out_max, sign_fix;
};

/* The window of an output pixel, padding filled with the zero point. */
MODO_KERNEL void conv_2d_s8_tile_window(const struct conv_2d_s8_tile *p, const void *const *in, int32_t column,
                                        int8_t *window)
{
    for (int32_t tap_y = 0; tap_y < p->taps_y; ++tap_y) {
        const int8_t *row = (const int8_t *)in[tap_y];
        for (int32_t tap_x = 0; tap_x < p->taps_x; ++tap_x, window += p->in_channels) {
            const int32_t x = column * p->stride_x - p->before_x + tap_x * p->dilation_x;
            if (row && x >= 0 && x < p->in_width)
                __builtin_memcpy(window, row + x * p->in_channels, (uint32_t)p->in_channels);
            else
                __builtin_memset(window, p->in_zero_point, (uint32_t)p->in_channels);
        }
    }
}

/* All channels of `pixels` neighbouring output pixels. */
MODO_KERNEL void conv_2d_s8_tile_strip(const struct conv_2d_s8_tile *p, const void *const *in, int8_t *y,
                                       int8_t *windows, const struct modo_tile *tile, int32_t column, int32_t pixels)
{
    const int32_t taps = p->taps_y * p->taps_x * p->in_channels;
    const int8_t *x[4] = {0, 0, 0, 0};
#pragma GCC unroll 4
    for (int32_t pixel = 0; pixel < pixels; ++pixel) {
        if (p->taps_y * p->taps_x == 1) {
            x[pixel] = (const int8_t *)in[0] + (column + pixel) * p->stride_x * p->in_channels;
        } else {
            x[pixel] = windows + pixel * taps;
            conv_2d_s8_tile_window(p, in, column + pixel, windows + pixel * taps);
        }
    }
    for (int32_t channel = 0; channel < p->out_channels; channel += 4) {
        uint32_t sums[4][4];
        modo_tile_dot(tile, x, taps, pixels, sums);
        for (int32_t i = 0; i < 4 && channel + i < p->out_channels; ++i)
#pragma GCC unroll 4
            for (int32_t pixel = 0; pixel < pixels; ++pixel)
                y[pixel * p->out_channels + channel + i] =
                    modo_tile_output(tile, i, sums[pixel][i], p->sign_fix, p->out_min, p->out_max);
        tile = modo_next_tile(tile, taps);
    }
}

/* One output row in strips of at most `pixels`. */
MODO_KERNEL void conv_2d_s8_tile_row(const struct conv_2d_s8_tile *p, const void *const *in, void *out,
                                     void *scratch, const void *constant, int32_t pixels)
{
    const struct modo_tile *tiles = (const struct modo_tile *)constant;
    int8_t *y = (int8_t *)out;
    int32_t column = 0;
    for (; column + pixels <= p->out_width; column += pixels, y += pixels * p->out_channels)
        conv_2d_s8_tile_strip(p, in, y, (int8_t *)scratch, tiles, column, pixels);
    for (; column < p->out_width; ++column, y += p->out_channels)
        conv_2d_s8_tile_strip(p, in, y, (int8_t *)scratch, tiles, column, 1);
}

#endif
