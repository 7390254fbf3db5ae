/* An output row of dot products, by what the CPU has. */
#ifndef MODO_X86_DOT_H
#define MODO_X86_DOT_H

#include "dot_256.h"
#include "dot_512.h"
#include "windows.h"

MODO_INLINE void modo_x86_base_tile(const struct modo_x86_dot *p, const uint8_t *x, const int32_t *group, int32_t blocks,
                                   int32_t pixels, int32_t *sums)
{
    const int32_t flip = p->is_signed ? 0x80 : 0, width = MODO_BLOCK * blocks;
    for (int32_t pixel = 0; pixel < pixels; ++pixel, x += p->pixel_bytes)
        for (int32_t channel = 0; channel < width; ++channel) {
            const int8_t *weights = modo_x86_weights(group, blocks) + 4 * channel;
            uint32_t sum = (uint32_t)group[channel / MODO_BLOCK * 3 * MODO_BLOCK + channel % MODO_BLOCK];
            for (int32_t row = 0; row < p->rows; ++row)
                for (int32_t piece = 0; piece < p->pieces; ++piece) {
                    const uint8_t *from = x + row * p->row_bytes + piece * p->piece_bytes;
                    for (int32_t step = p->steps; step > 0; --step, from += 4, weights += 4 * width)
                        for (int32_t i = 0; i < 4; ++i)
                            sum += (uint32_t)((from[i] ^ flip) * weights[i]);
                }
            sums[pixel * width + channel] = (int32_t)sum;
        }
}

MODO_INLINE void modo_x86_base_outputs(const struct modo_x86_dot *p, const int32_t *sums, const int32_t *group,
                                      int32_t blocks, int32_t pixels, int32_t channel, int8_t *y)
{
    const int32_t width = MODO_BLOCK * blocks, left = p->channels - channel;
    for (int32_t pixel = 0; pixel < pixels; ++pixel, y += p->channels)
        for (int32_t i = 0; i < width && i < left; ++i)
            y[i] = modo_x86_requantize_1(sums[pixel * width + i], group + i / MODO_BLOCK * 3 * MODO_BLOCK,
                                         i % MODO_BLOCK, &p->output);
}

MODO_X86_ROW(modo_x86_base, , modo_x86_flip)

MODO_KERNEL void modo_x86_row(const struct modo_x86_dot *p, const void *const *in, void *out, void *scratch,
                              const void *constant)
{
    uint8_t *rows = (uint8_t *)scratch + (-(uintptr_t)scratch & 63) + p->first_byte;
    const int32_t *groups = (const int32_t *)constant;
    int8_t *y = (int8_t *)out;
    switch (modo_x86_level()) {
    case MODO_X86_AVX512:
        modo_x86_512_row(p, in, rows, groups, y);
        break;
#if MODO_HAS_AVX_VNNI
    case MODO_X86_AVX_VNNI:
        modo_x86_vnni_row(p, in, rows, groups, y);
        break;
#endif
    case MODO_X86_AVX2:
        modo_x86_avx2_row(p, in, rows, groups, y);
        break;
    default:
        modo_x86_base_row(p, in, rows, groups, y);
    }
}

#endif
