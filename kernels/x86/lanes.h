/* Sums of single channels over windows: DEPTHWISE_CONV_2D, 16 channels at a time.
 *
 * The rows of a window are interleaved first, four at a time: [cell][quad of rows][channel][row], 128 more than they are.
 * Weights lie alike: [column of the window][quad of rows][channel][row]. */
#ifndef MODO_X86_LANES_H
#define MODO_X86_LANES_H

#include "requantize.h"

#define MODO_QUAD_BYTES (4 * MODO_BLOCK)

struct modo_x86_lanes {
    int32_t in_width, channels;
    int32_t pixels;
    int32_t taps_y, taps_x;
    int32_t stride_x, dilation_x, before_x;
    /* That the windows of a row cover, padding counted. */
    int32_t cells;
    int32_t in_zero_point;
    struct modo_x86_output output;
};

MODO_KERNEL int32_t modo_x86_quads(const struct modo_x86_lanes *p)
{
    return (p->taps_y + 3) / 4;
}

/* Cells that hold inputs: from before_x to here. */
MODO_KERNEL int32_t modo_x86_inside(const struct modo_x86_lanes *p)
{
    const int32_t end = p->before_x + p->in_width;
    return end < p->cells ? end : p->cells;
}

MODO_KERNEL void modo_x86_pad(const struct modo_x86_lanes *p, uint8_t *cells)
{
    const int32_t cell = modo_x86_quads(p) * MODO_QUAD_BYTES, inside = modo_x86_inside(p);
    __builtin_memset(cells, p->in_zero_point + 128, (uint32_t)(p->before_x * cell));
    __builtin_memset(cells + inside * cell, p->in_zero_point + 128, (uint32_t)((p->cells - inside) * cell));
}

/* A row's inputs of the block at `channel`, null outside the image. */
MODO_KERNEL const int8_t *modo_x86_lane_row(const struct modo_x86_lanes *p, const void *const *in, int32_t row,
                                            int32_t channel)
{
    return row < p->taps_y && in[row] ? (const int8_t *)in[row] + channel : 0;
}

/* Interleaves the rows for the block at `channel`. */
static void modo_x86_interleave(const struct modo_x86_lanes *p, const void *const *in, int32_t channel, uint8_t *cells)
{
    const __m128i flip = _mm_set1_epi8((char)0x80);
    const int32_t quads = modo_x86_quads(p), inside = modo_x86_inside(p), channels = p->channels - channel;
    modo_x86_pad(p, cells);
    for (int32_t quad = 0; quad < quads; ++quad) {
        uint8_t *to = cells + (p->before_x * quads + quad) * MODO_QUAD_BYTES;
        const int8_t *rows[4];
        for (int32_t i = 0; i < 4; ++i)
            rows[i] = modo_x86_lane_row(p, in, 4 * quad + i, channel);
        for (int32_t cell = 0; cell < inside - p->before_x; ++cell, to += quads * MODO_QUAD_BYTES) {
            __m128i x[4];
            for (int32_t i = 0; i < 4; ++i)
                x[i] = _mm_xor_si128(flip, rows[i] ? modo_x86_load(rows[i] + cell * p->channels, channels)
                                                   : _mm_set1_epi8((char)p->in_zero_point));
            const __m128i low01 = _mm_unpacklo_epi8(x[0], x[1]), low23 = _mm_unpacklo_epi8(x[2], x[3]);
            const __m128i high01 = _mm_unpackhi_epi8(x[0], x[1]), high23 = _mm_unpackhi_epi8(x[2], x[3]);
            _mm_storeu_si128((__m128i *)to, _mm_unpacklo_epi16(low01, low23));
            _mm_storeu_si128((__m128i *)(to + 16), _mm_unpackhi_epi16(low01, low23));
            _mm_storeu_si128((__m128i *)(to + 32), _mm_unpacklo_epi16(high01, high23));
            _mm_storeu_si128((__m128i *)(to + 48), _mm_unpackhi_epi16(high01, high23));
        }
    }
}

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

/* Eight channels of AVX-VNNI or AVX2: their half of each quad and of the parameters. */
#define MODO_X86_LANES_256(name, attribute, sums)                                                                      \
    MODO_INLINE attribute void name##_half(const struct modo_x86_lanes *p, const uint8_t *cells, const int32_t *block, \
                                           const int8_t *weights, int32_t channels, int8_t *y, int32_t is_plain)       \
    {                                                                                                                  \
        const struct modo_x86_factors_256 f = modo_x86_load_256(block, &p->output, is_plain);                          \
        const int32_t quads = modo_x86_quads(p), cell = quads * MODO_QUAD_BYTES;                                       \
        for (int32_t pixel = 0; pixel < p->pixels; ++pixel, y += p->channels, cells += p->stride_x * cell) {           \
            const __m256i total = sums(p, cells, (const __m256i *)block, weights, quads);                              \
            const __m128i bytes = p->output.sign_fix ? modo_x86_requantize_256(total, &f, &p->output, is_plain, 1)     \
                                                     : modo_x86_requantize_256(total, &f, &p->output, is_plain, 0);    \
            modo_x86_store(y, bytes, channels < 8 ? channels : 8);                                                     \
        }                                                                                                              \
    }                                                                                                                  \
    MODO_LEVEL attribute void name(const struct modo_x86_lanes *p, const void *const *in, uint8_t *cells,              \
                                   const int32_t *block, int8_t *y)                                                    \
    {                                                                                                                  \
        for (int32_t channel = 0; channel < p->channels; channel += MODO_BLOCK) {                                      \
            const int8_t *weights = (const int8_t *)(block + 3 * MODO_BLOCK);                                          \
            modo_x86_interleave(p, in, channel, cells);                                                                \
            for (int32_t half = 0; half < 2 && channel + 8 * half < p->channels; ++half) {                             \
                const int32_t channels = p->channels - channel - 8 * half;                                             \
                if (p->output.is_plain)                                                                                \
                    name##_half(p, cells + 32 * half, block + 8 * half, weights + 32 * half, channels,                 \
                                y + channel + 8 * half, 1);                                                            \
                else                                                                                                   \
                    name##_half(p, cells + 32 * half, block + 8 * half, weights + 32 * half, channels,                 \
                                y + channel + 8 * half, 0);                                                            \
            }                                                                                                          \
            block += MODO_BLOCK * (3 + p->taps_x * modo_x86_quads(p));                                                 \
        }                                                                                                              \
    }

#if MODO_HAS_AVX_VNNI
MODO_INLINE MODO_AVX_VNNI __m256i modo_x86_lanes_vnni_sums(const struct modo_x86_lanes *p, const uint8_t *cells,
                                                          const __m256i *biases, const int8_t *weights, int32_t quads)
{
    __m256i total = _mm256_loadu_si256(biases);
    for (int32_t tap = 0; tap < p->taps_x; ++tap, cells += p->dilation_x * quads * MODO_QUAD_BYTES)
        for (int32_t quad = 0; quad < quads; ++quad, weights += MODO_QUAD_BYTES)
            total = _mm256_dpbusd_avx_epi32(total, _mm256_loadu_si256((const __m256i *)(cells + quad * MODO_QUAD_BYTES)),
                                            _mm256_loadu_si256((const __m256i *)weights));
    return total;
}

MODO_X86_LANES_256(modo_x86_lanes_vnni, MODO_AVX_VNNI, modo_x86_lanes_vnni_sums)
#endif

MODO_INLINE MODO_AVX2 __m256i modo_x86_lanes_avx2_sums(const struct modo_x86_lanes *p, const uint8_t *cells,
                                                      const __m256i *biases, const int8_t *weights, int32_t quads)
{
    /* Sums of pairs of four channels each. */
    __m256i low = _mm256_setzero_si256(), high = low;
    for (int32_t tap = 0; tap < p->taps_x; ++tap, cells += p->dilation_x * quads * MODO_QUAD_BYTES)
        for (int32_t quad = 0; quad < quads; ++quad, weights += MODO_QUAD_BYTES) {
            const __m128i *x = (const __m128i *)(cells + quad * MODO_QUAD_BYTES), *w = (const __m128i *)weights;
            low = _mm256_add_epi32(low, _mm256_madd_epi16(_mm256_cvtepu8_epi16(_mm_loadu_si128(x)),
                                                          _mm256_cvtepi8_epi16(_mm_loadu_si128(w))));
            high = _mm256_add_epi32(high, _mm256_madd_epi16(_mm256_cvtepu8_epi16(_mm_loadu_si128(x + 1)),
                                                            _mm256_cvtepi8_epi16(_mm_loadu_si128(w + 1))));
        }
    return _mm256_add_epi32(_mm256_loadu_si256(biases),
                            _mm256_permute4x64_epi64(_mm256_hadd_epi32(low, high), 0xd8));
}

MODO_X86_LANES_256(modo_x86_lanes_avx2, MODO_AVX2, modo_x86_lanes_avx2_sums)

MODO_LEVEL void modo_x86_lanes_base(const struct modo_x86_lanes *p, const void *const *in, uint8_t *cells,
                                    const int32_t *block, int8_t *y)
{
    const int32_t quads = modo_x86_quads(p), cell = quads * MODO_QUAD_BYTES;
    for (int32_t channel = 0; channel < p->channels; channel += MODO_BLOCK) {
        const int8_t *weights = (const int8_t *)(block + 3 * MODO_BLOCK);
        modo_x86_interleave(p, in, channel, cells);
        for (int32_t pixel = 0; pixel < p->pixels; ++pixel)
            for (int32_t i = 0; i < MODO_BLOCK && channel + i < p->channels; ++i) {
                uint32_t sum = (uint32_t)block[i];
                for (int32_t tap = 0; tap < p->taps_x; ++tap) {
                    const uint8_t *x = cells + (pixel * p->stride_x + tap * p->dilation_x) * cell + 4 * i;
                    const int8_t *w = weights + tap * cell + 4 * i;
                    for (int32_t row = 0; row < p->taps_y; ++row)
                        sum += (uint32_t)(x[row / 4 * MODO_QUAD_BYTES + row % 4] *
                                          w[row / 4 * MODO_QUAD_BYTES + row % 4]);
                }
                y[pixel * p->channels + channel + i] = modo_x86_requantize_1((int32_t)sum, block, i, &p->output);
            }
        block += MODO_BLOCK * (3 + p->taps_x * quads);
    }
}

#endif
