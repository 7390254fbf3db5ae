/* Dot products by AVX-VNNI and AVX2: 16 channels of as many pixels at a time as there are registers for. */
#ifndef MODO_X86_DOT_256_H
#define MODO_X86_DOT_256_H

#include "windows.h"

MODO_INLINE MODO_AVX2 void modo_x86_256_block(const struct modo_x86_dot *p, const int32_t *sums, const int32_t *group,
                                             int32_t blocks, int32_t pixels, int32_t channels, int8_t *y,
                                             int32_t is_plain)
{
    const struct modo_x86_factors_256 f = modo_x86_load_256(group, &p->output, is_plain);
    for (int32_t pixel = 0; pixel < pixels; ++pixel, y += p->channels, sums += MODO_BLOCK * blocks) {
        const __m256i x = _mm256_loadu_si256((const __m256i *)sums);
        const __m128i bytes = p->output.sign_fix ? modo_x86_requantize_256(x, &f, &p->output, is_plain, 1)
                                                 : modo_x86_requantize_256(x, &f, &p->output, is_plain, 0);
        modo_x86_store(y, bytes, channels < 8 ? channels : 8);
    }
}

MODO_LEVEL MODO_AVX2 void modo_x86_256_outputs(const struct modo_x86_dot *p, const int32_t *sums, const int32_t *group,
                                              int32_t blocks, int32_t pixels, int32_t channel, int8_t *y)
{
    for (int32_t half = 0; half < 2 * blocks; ++half, sums += 8, y += 8) {
        const int32_t *parameters = group + half / 2 * 3 * MODO_BLOCK + half % 2 * 8;
        const int32_t channels = p->channels - channel - 8 * half;
        if (channels <= 0)
            break;
        if (p->output.is_plain)
            modo_x86_256_block(p, sums, parameters, blocks, pixels, channels, y, 1);
        else
            modo_x86_256_block(p, sums, parameters, blocks, pixels, channels, y, 0);
    }
}

#if MODO_HAS_AVX_VNNI
/* Sixteen channels of one to four pixels. */
MODO_INLINE MODO_AVX_VNNI void modo_x86_dot_vnni(const struct modo_x86_dot *p, const uint8_t *x, const int32_t *biases,
                                                const int8_t *weights, int32_t blocks, int32_t pixels, int32_t *sums)
{
    const __m256i flip = _mm256_set1_epi8(p->is_signed ? (char)0x80 : 0);
    const int64_t stride = p->pixel_bytes;
    __m256i total[4][2];
#pragma GCC unroll 4
    for (int32_t pixel = 0; pixel < pixels; ++pixel)
#pragma GCC unroll 2
        for (int32_t half = 0; half < 2; ++half)
            total[pixel][half] = _mm256_loadu_si256((const __m256i *)(biases + 8 * half));
    for (int32_t row = 0; row < p->rows; ++row)
        for (int32_t piece = 0; piece < p->pieces; ++piece) {
            const uint8_t *from = x + row * p->row_bytes + piece * p->piece_bytes;
            for (int32_t step = p->steps; step > 0; --step, from += 4, weights += 4 * MODO_BLOCK * blocks) {
                const __m256i w[2] = {_mm256_loadu_si256((const __m256i *)weights),
                                      _mm256_loadu_si256((const __m256i *)(weights + 32))};
#pragma GCC unroll 4
                for (int32_t pixel = 0; pixel < pixels; ++pixel) {
                    const __m256i input =
                        _mm256_xor_si256(_mm256_set1_epi32(modo_x86_load_4(from + pixel * stride)), flip);
#pragma GCC unroll 2
                    for (int32_t half = 0; half < 2; ++half)
                        total[pixel][half] = _mm256_dpbusd_avx_epi32(total[pixel][half], input, w[half]);
                }
            }
        }
#pragma GCC unroll 4
    for (int32_t pixel = 0; pixel < pixels; ++pixel)
#pragma GCC unroll 2
        for (int32_t half = 0; half < 2; ++half)
            _mm256_storeu_si256((__m256i *)(sums + MODO_BLOCK * blocks * pixel + 8 * half), total[pixel][half]);
}

MODO_INLINE MODO_AVX_VNNI void modo_x86_vnni_tile(const struct modo_x86_dot *p, const uint8_t *x, const int32_t *group,
                                                int32_t blocks, int32_t pixels, int32_t *sums)
{
    const int8_t *weights = modo_x86_weights(group, blocks);
    for (int32_t block = 0; block < blocks; ++block, group += 3 * MODO_BLOCK, weights += 4 * MODO_BLOCK) {
        const uint8_t *from = x;
        int32_t *to = sums + MODO_BLOCK * block, left = pixels;
        for (; left >= 4; left -= 4, from += 4 * p->pixel_bytes, to += 4 * MODO_BLOCK * blocks)
            modo_x86_dot_vnni(p, from, group, weights, blocks, 4, to);
        for (; left >= 2; left -= 2, from += 2 * p->pixel_bytes, to += 2 * MODO_BLOCK * blocks)
            modo_x86_dot_vnni(p, from, group, weights, blocks, 2, to);
        if (left > 0)
            modo_x86_dot_vnni(p, from, group, weights, blocks, 1, to);
    }
}

#define modo_x86_vnni_outputs modo_x86_256_outputs
MODO_X86_ROW(modo_x86_vnni, MODO_AVX_VNNI, modo_x86_flip)
#endif

/* Sixteen channels of one or two pixels: products of pairs in 32 bits, four channels in a vector. */
MODO_INLINE MODO_AVX2 void modo_x86_dot_avx2(const struct modo_x86_dot *p, const uint8_t *x, const int32_t *biases,
                                            const int8_t *weights, int32_t blocks, int32_t pixels, int32_t *sums)
{
    const __m128i flip = _mm_set1_epi8(p->is_signed ? (char)0x80 : 0);
    const int64_t stride = p->pixel_bytes;
    __m256i total[2][4];
#pragma GCC unroll 2
    for (int32_t pixel = 0; pixel < pixels; ++pixel)
#pragma GCC unroll 4
        for (int32_t quarter = 0; quarter < 4; ++quarter)
            total[pixel][quarter] = _mm256_setzero_si256();
    for (int32_t row = 0; row < p->rows; ++row)
        for (int32_t piece = 0; piece < p->pieces; ++piece) {
            const uint8_t *from = x + row * p->row_bytes + piece * p->piece_bytes;
            for (int32_t step = p->steps; step > 0; --step, from += 4, weights += 4 * MODO_BLOCK * blocks) {
                __m256i w[4];
#pragma GCC unroll 4
                for (int32_t quarter = 0; quarter < 4; ++quarter)
                    w[quarter] = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(weights + 16 * quarter)));
#pragma GCC unroll 2
                for (int32_t pixel = 0; pixel < pixels; ++pixel) {
                    const __m128i bytes = _mm_xor_si128(_mm_set1_epi32(modo_x86_load_4(from + pixel * stride)), flip);
                    const __m256i input = _mm256_cvtepu8_epi16(bytes);
#pragma GCC unroll 4
                    for (int32_t quarter = 0; quarter < 4; ++quarter)
                        total[pixel][quarter] =
                            _mm256_add_epi32(total[pixel][quarter], _mm256_madd_epi16(input, w[quarter]));
                }
            }
        }
#pragma GCC unroll 2
    for (int32_t pixel = 0; pixel < pixels; ++pixel)
#pragma GCC unroll 2
        for (int32_t half = 0; half < 2; ++half) {
            const __m256i pairs = _mm256_hadd_epi32(total[pixel][2 * half], total[pixel][2 * half + 1]);
            const __m256i bias = _mm256_loadu_si256((const __m256i *)(biases + 8 * half));
            _mm256_storeu_si256((__m256i *)(sums + MODO_BLOCK * blocks * pixel + 8 * half),
                                _mm256_add_epi32(bias, _mm256_permute4x64_epi64(pairs, 0xd8)));
        }
}

MODO_INLINE MODO_AVX2 void modo_x86_avx2_tile(const struct modo_x86_dot *p, const uint8_t *x, const int32_t *group,
                                            int32_t blocks, int32_t pixels, int32_t *sums)
{
    const int8_t *weights = modo_x86_weights(group, blocks);
    for (int32_t block = 0; block < blocks; ++block, group += 3 * MODO_BLOCK, weights += 4 * MODO_BLOCK) {
        const uint8_t *from = x;
        int32_t *to = sums + MODO_BLOCK * block, left = pixels;
        for (; left >= 2; left -= 2, from += 2 * p->pixel_bytes, to += 2 * MODO_BLOCK * blocks)
            modo_x86_dot_avx2(p, from, group, weights, blocks, 2, to);
        if (left > 0)
            modo_x86_dot_avx2(p, from, group, weights, blocks, 1, to);
    }
}

#define modo_x86_avx2_outputs modo_x86_256_outputs
MODO_X86_ROW(modo_x86_avx2, MODO_AVX2, modo_x86_flip)

#endif
