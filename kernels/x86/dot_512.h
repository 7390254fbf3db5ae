/* Dot products by AVX-512: tiles of up to 64 channels and 16 pixels. */
#ifndef MODO_X86_DOT_512_H
#define MODO_X86_DOT_512_H

#include "windows.h"

MODO_INLINE MODO_AVX512 void modo_x86_flip_512(uint8_t *to, const int8_t *from, int32_t bytes)
{
    const __m512i flip = _mm512_set1_epi8((char)0x80);
    int32_t i = 0;
    for (; i + 64 <= bytes; i += 64)
        _mm512_storeu_si512(to + i, _mm512_xor_si512(_mm512_loadu_si512(from + i), flip));
    modo_x86_flip(to + i, from + i, bytes - i);
}

/* Bytes from a pixel to one behind it, by factors that addresses can have: compilers would keep a register for each. */
struct modo_x86_strides {
    int64_t one, three, five, seven;
};

MODO_KERNEL const uint8_t *modo_x86_pixel(const uint8_t *x, const struct modo_x86_strides *s, int32_t pixel)
{
    switch (pixel) {
    case 0:
        return x;
    case 3:
        return x + s->three;
    case 5:
        return x + s->five;
    case 6:
        return x + 2 * s->three;
    case 7:
        return x + s->seven;
    default:
        return x + pixel * s->one;
    }
}

MODO_INLINE MODO_AVX512 void modo_x86_dot_512(const struct modo_x86_dot *p, const uint8_t *x, const int32_t *group,
                                             int32_t blocks, int32_t pixels, int32_t is_signed, int32_t *sums)
{
    const __m512i flip = _mm512_set1_epi8((char)0x80);
    const int8_t *weights = modo_x86_weights(group, blocks);
    struct modo_x86_strides s = {p->pixel_bytes, 3 * p->pixel_bytes, 5 * p->pixel_bytes, 7 * p->pixel_bytes};
    const int64_t eight = 8 * p->pixel_bytes;
    __m512i total[16][4];
#pragma GCC unroll 4
    for (int32_t block = 0; block < blocks; ++block)
#pragma GCC unroll 16
        for (int32_t pixel = 0; pixel < pixels; ++pixel)
            total[pixel][block] = _mm512_loadu_si512(group + 3 * MODO_BLOCK * block);
    for (int32_t row = 0; row < p->rows; ++row)
        for (int32_t piece = 0; piece < p->pieces; ++piece) {
            const uint8_t *from = x + row * p->row_bytes + piece * p->piece_bytes;
#pragma GCC unroll 1
            for (int32_t step = p->steps; step > 0; --step, from += 4, weights += 4 * MODO_BLOCK * blocks) {
                const uint8_t *second = from + eight;
                __m512i w[4];
                __asm__("" : "+r"(s.one), "+r"(s.three), "+r"(s.five), "+r"(s.seven), "+r"(second));
#pragma GCC unroll 4
                for (int32_t block = 0; block < blocks; ++block)
                    w[block] = _mm512_loadu_si512(weights + 4 * MODO_BLOCK * block);
#pragma GCC unroll 16
                for (int32_t pixel = 0; pixel < pixels; ++pixel) {
                    const uint8_t *bytes = modo_x86_pixel(pixel < 8 ? from : second, &s, pixel % 8);
                    __m512i input = _mm512_set1_epi32(modo_x86_load_4(bytes));
                    if (is_signed)
                        input = _mm512_xor_si512(input, flip);
#pragma GCC unroll 4
                    for (int32_t block = 0; block < blocks; ++block)
                        total[pixel][block] = _mm512_dpbusd_epi32(total[pixel][block], input, w[block]);
                }
            }
        }
#pragma GCC unroll 16
    for (int32_t pixel = 0; pixel < pixels; ++pixel)
#pragma GCC unroll 4
        for (int32_t block = 0; block < blocks; ++block)
            _mm512_storeu_si512(sums + MODO_BLOCK * (pixel * blocks + block), total[pixel][block]);
}

#define MODO_X86_CASE(blocks, pixels)                                                                                  \
    case 32 * blocks + pixels:                                                                                         \
        if (p->is_signed)                                                                                              \
            modo_x86_dot_512(p, x, group, blocks, pixels, 1, sums);                                                    \
        else                                                                                                           \
            modo_x86_dot_512(p, x, group, blocks, pixels, 0, sums);                                                    \
        break;

MODO_INLINE MODO_AVX512 void modo_x86_512_tile(const struct modo_x86_dot *p, const uint8_t *x, const int32_t *group,
                                             int32_t blocks, int32_t pixels, int32_t *sums)
{
    switch (32 * blocks + pixels) {
        MODO_X86_CASE(1, 1)
        MODO_X86_CASE(1, 2)
        MODO_X86_CASE(1, 4)
        MODO_X86_CASE(1, 8)
        MODO_X86_CASE(1, 16)
        MODO_X86_CASE(2, 1)
        MODO_X86_CASE(2, 2)
        MODO_X86_CASE(2, 4)
        MODO_X86_CASE(2, 8)
        MODO_X86_CASE(4, 1)
        MODO_X86_CASE(4, 2)
        MODO_X86_CASE(4, 3)
        MODO_X86_CASE(4, 4)
        MODO_X86_CASE(4, 5)
        MODO_X86_CASE(4, 6)
    }
}

MODO_INLINE MODO_AVX512 void modo_x86_512_block(const struct modo_x86_dot *p, const int32_t *sums, const int32_t *group,
                                               int32_t blocks, int32_t pixels, int32_t channels, int8_t *y,
                                               int32_t is_plain, int32_t sign_fix)
{
    const struct modo_x86_output output = p->output;
    const struct modo_x86_factors_512 f = modo_x86_load_512(group, &output, is_plain);
    const int64_t pixel_bytes = p->channels;
    for (; pixels > 0; --pixels, y += pixel_bytes, sums += MODO_BLOCK * blocks)
        modo_x86_store(y, modo_x86_requantize_512(_mm512_loadu_si512(sums), &f, &output, is_plain, sign_fix), channels);
}

MODO_INLINE MODO_AVX512 void modo_x86_512_outputs(const struct modo_x86_dot *p, const int32_t *sums,
                                                const int32_t *group, int32_t blocks, int32_t pixels, int32_t channel,
                                                int8_t *y)
{
    for (int32_t block = 0; block < blocks; ++block, sums += MODO_BLOCK, group += 3 * MODO_BLOCK, y += MODO_BLOCK) {
        const int32_t channels = p->channels - channel - MODO_BLOCK * block;
        if (channels <= 0)
            break;
        if (p->output.is_plain && !p->output.sign_fix && channels >= MODO_BLOCK)
            modo_x86_512_block(p, sums, group, blocks, pixels, MODO_BLOCK, y, 1, 0);
        else if (p->output.is_plain && channels >= MODO_BLOCK)
            modo_x86_512_block(p, sums, group, blocks, pixels, MODO_BLOCK, y, 1, 1);
        else if (p->output.is_plain)
            modo_x86_512_block(p, sums, group, blocks, pixels, channels, y, 1, 1);
        else
            modo_x86_512_block(p, sums, group, blocks, pixels, channels, y, 0, 1);
    }
}

MODO_X86_ROW(modo_x86_512, MODO_AVX512, modo_x86_flip_512)

#endif
