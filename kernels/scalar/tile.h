/* Dot products for cores without SIMD: four channels at a time, so that a loaded input serves four products. */
#ifndef MODO_TILE_H
#define MODO_TILE_H

#include "fixed_point.h"

/* Four channels of a packed constant; `roundings` have half of 2^shift and the output's zero point times that. */
struct modo_tile {
    int32_t biases[4], multipliers[4], roundings[4], shifts[4];
    int8_t weights[]; /* [tap][4] */
};

/* The record behind a record of `taps` taps. */
MODO_KERNEL const struct modo_tile *modo_next_tile(const struct modo_tile *tile, int32_t taps)
{
    return (const struct modo_tile *)(tile->weights + 4 * taps);
}

/* Adds the products of one tap. */
MODO_KERNEL void modo_tile_step(const int8_t *weights, const int8_t *const x[], int32_t tap, int32_t vectors,
                                uint32_t sums[][4])
{
    const int32_t w0 = weights[0], w1 = weights[1], w2 = weights[2], w3 = weights[3];
#pragma GCC unroll 4
    for (int32_t vector = 0; vector < vectors; ++vector) {
        const int32_t input = x[vector][tap];
        sums[vector][0] += (uint32_t)(input * w0);
        sums[vector][1] += (uint32_t)(input * w1);
        sums[vector][2] += (uint32_t)(input * w2);
        sums[vector][3] += (uint32_t)(input * w3);
    }
}

/* Sums of four channels for one to four vectors of `taps` inputs each. */
MODO_KERNEL void modo_tile_dot(const struct modo_tile *tile, const int8_t *const x[], int32_t taps, int32_t vectors,
                               uint32_t sums[][4])
{
    const int8_t *weights = tile->weights;
#pragma GCC unroll 4
    for (int32_t vector = 0; vector < vectors; ++vector)
#pragma GCC unroll 4
        for (int32_t i = 0; i < 4; ++i)
            sums[vector][i] = (uint32_t)tile->biases[i];
    /* One vector needs little code for each tap, several need little of the loop's own. */
    if (vectors == 1) {
#pragma GCC unroll 8
        for (int32_t tap = 0; tap < taps; ++tap, weights += 4)
            modo_tile_step(weights, x, tap, 1, sums);
    } else {
#pragma GCC unroll 2
        for (int32_t tap = 0; tap < taps; ++tap, weights += 4)
            modo_tile_step(weights, x, tap, vectors, sums);
    }
}

/* An output from its sum, which is below 2^30: SRDHM(sum, multiplier), then the shift to the right. `sign_fix`: halves
 * round away from zero, which matters only where negative results are not clamped away. */
MODO_KERNEL int8_t modo_round_output(uint32_t sum, int32_t multiplier, int32_t rounding, int32_t shift, int32_t sign_fix,
                                     int32_t least, int32_t greatest)
{
    const int64_t product = (int64_t)(int32_t)(sum * 2) * multiplier;
    int32_t value = (int32_t)((product + ((int64_t)1 << 31)) >> 32);
    if (sign_fix)
        value += value >> 31;
    return (int8_t)modo_clamp((value + rounding) >> shift, least, greatest);
}

/* Output i of a tile. */
MODO_KERNEL int8_t modo_tile_output(const struct modo_tile *tile, int32_t i, uint32_t sum, int32_t sign_fix,
                                    int32_t least, int32_t greatest)
{
    return modo_round_output(sum, tile->multipliers[i], tile->roundings[i], tile->shifts[i], sign_fix, least, greatest);
}

#endif
