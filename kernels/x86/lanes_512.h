/* Sums of single channels by AVX-512: see lanes.h. */
#ifndef MODO_X86_LANES_512_H
#define MODO_X86_LANES_512_H

#include "lanes.h"

MODO_INLINE MODO_AVX512 void modo_x86_interleave_512(const struct modo_x86_lanes *p, const void *const *in,
                                                    int32_t channel, uint8_t *cells)
{
    const __m512i flip = _mm512_set1_epi8((char)0x80);
    const __m128i outside = _mm_set1_epi8((char)p->in_zero_point);
    const __m512i order = _mm512_add_epi8(
        _mm512_set1_epi32(0x30201000),
        _mm512_maskz_shuffle_epi8(~0ull, _mm512_set_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0),
                                  _mm512_set4_epi32(0x0c0c0c0c, 0x08080808, 0x04040404, 0)));
    const int32_t quads = modo_x86_quads(p), inside = modo_x86_inside(p), channels = p->channels - channel;
    const __mmask16 present = (__mmask16)(channels >= MODO_BLOCK ? 0xffff : (1 << channels) - 1);
    modo_x86_pad(p, cells);
    for (int32_t quad = 0; quad < quads; ++quad) {
        uint8_t *to = cells + (p->before_x * quads + quad) * MODO_QUAD_BYTES;
        const int8_t *rows[4];
        int64_t steps[4];
        __mmask16 masks[4];
#pragma GCC unroll 4
        for (int32_t i = 0; i < 4; ++i) {
            rows[i] = modo_x86_lane_row(p, in, 4 * quad + i, channel);
            masks[i] = rows[i] ? present : 0;
            steps[i] = rows[i] ? p->channels : 0;
            /* Where nothing is loaded the address has to be good all the same: a fault takes its time unseen. */
            if (!rows[i])
                rows[i] = (const int8_t *)cells;
        }
        for (int32_t left = inside - p->before_x; left > 0; --left, to += quads * MODO_QUAD_BYTES) {
            __m128i x[4];
#pragma GCC unroll 4
            for (int32_t i = 0; i < 4; ++i) {
                x[i] = _mm_mask_loadu_epi8(outside, masks[i], rows[i]);
                rows[i] += steps[i];
            }
            const __m256i low = _mm256_inserti128_si256(_mm256_castsi128_si256(x[0]), x[1], 1);
            const __m256i high = _mm256_inserti128_si256(_mm256_castsi128_si256(x[2]), x[3], 1);
            const __m512i all = _mm512_inserti64x4(_mm512_castsi256_si512(low), high, 1);
            _mm512_storeu_si512(to, _mm512_xor_si512(_mm512_permutexvar_epi8(order, all), flip));
        }
    }
}

MODO_INLINE MODO_AVX512 void modo_x86_lanes_512_block(const struct modo_x86_lanes *p, const uint8_t *cells,
                                                     const int32_t *block, int32_t channels, int8_t *y, int32_t taps,
                                                     int32_t quads, int32_t is_plain, int32_t sign_fix)
{
    const struct modo_x86_factors_512 f = modo_x86_load_512(block, &p->output, is_plain);
    const int8_t *weights = (const int8_t *)(block + 3 * MODO_BLOCK);
    const __m512i bias = _mm512_loadu_si512(block);
    const int64_t cell = quads * MODO_QUAD_BYTES, step = p->dilation_x * cell;
    for (int32_t pixel = 0; pixel < p->pixels; ++pixel, y += p->channels, cells += p->stride_x * cell) {
        const uint8_t *from = cells;
        __m512i total = bias;
#pragma GCC unroll 4
        for (int32_t tap = 0; tap < taps; ++tap, from += step)
            for (int32_t quad = 0; quad < quads; ++quad)
                total = _mm512_dpbusd_epi32(total, _mm512_loadu_si512(from + MODO_QUAD_BYTES * quad),
                                            _mm512_loadu_si512(weights + MODO_QUAD_BYTES * (tap * quads + quad)));
        modo_x86_store(y, modo_x86_requantize_512(total, &f, &p->output, is_plain, sign_fix), channels);
    }
}

MODO_LEVEL MODO_AVX512 void modo_x86_lanes_512(const struct modo_x86_lanes *p, const void *const *in, uint8_t *cells,
                                              const int32_t *block, int8_t *y)
{
    const int32_t quads = modo_x86_quads(p);
    for (int32_t channel = 0; channel < p->channels; channel += MODO_BLOCK) {
        const int32_t channels = p->channels - channel;
        modo_x86_interleave_512(p, in, channel, cells);
        if (p->output.is_plain && p->taps_x == 3 && quads == 1 && !p->output.sign_fix)
            modo_x86_lanes_512_block(p, cells, block, channels, y + channel, 3, 1, 1, 0);
        else if (p->output.is_plain && p->taps_x == 3 && quads == 1)
            modo_x86_lanes_512_block(p, cells, block, channels, y + channel, 3, 1, 1, 1);
        else
            modo_x86_lanes_512_block(p, cells, block, channels, y + channel, p->taps_x, quads, 0, 1);
        block += MODO_BLOCK * (3 + p->taps_x * quads);
    }
}

#endif
