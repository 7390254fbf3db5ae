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
