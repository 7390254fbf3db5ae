/* Dot products of the windows of an output row with the weights of groups of channels.
 *
 * Windows are segments of bytes that lie at the same places for every output pixel. Inputs are taken as unsigned, 128
 * more than they are: the biases know of it.
 *
 * constant: groups of 64, 32 or 16 channels, the last one filled up: for each block of 16 its parameters (see
 * requantize.h), then the weights [step][channel of the group][4], where a step is four bytes of a segment. */
#ifndef MODO_X86_DOT_H
#define MODO_X86_DOT_H

#include "requantize.h"

/* Sums that are kept until they are requantized: of some tiles. */
#define MODO_TILE_SUMS 1024

struct modo_x86_dot {
    int32_t pixels, channels;
    /* Bytes between the windows of neighbouring pixels. */
    int32_t pixel_bytes;
    /* Segments: rows of a window, and pieces of a row. */
    int32_t rows, row_bytes, pieces, piece_bytes;
    /* Of four bytes, in a segment; the last one may reach beyond its end. */
    int32_t steps;
    /* Whether windows are taken from the input where it lies, signed: those of single pixels. Otherwise their rows are
     * copied with their padding, of each: bytes of padding, of input, of padding. */
    int32_t is_signed;
    int32_t before_bytes, in_bytes, after_bytes;
    /* From a cache line to the first row, so that the inputs in it start in one. */
    int32_t first_byte;
    int32_t in_zero_point;
    /* Pixels in a tile for groups of 1, 2 and 4 blocks: see modo_x86_512_tile for what there is. */
    int32_t tiles[3];
    struct modo_x86_output output;
};

/* Blocks of 16 in the group that starts where `channels` channels are left. */
MODO_KERNEL int32_t modo_x86_group(int32_t channels)
{
    return channels > 3 * MODO_BLOCK ? 4 : channels > MODO_BLOCK ? 2 : 1;
}

MODO_KERNEL int32_t modo_x86_tile(const struct modo_x86_dot *p, int32_t blocks)
{
    return p->tiles[blocks / 2];
}

MODO_KERNEL int32_t modo_x86_load_4(const uint8_t *x)
{
    int32_t value;
    __builtin_memcpy(&value, x, 4);
    return value;
}

/* A group's weights. */
MODO_KERNEL const int8_t *modo_x86_weights(const int32_t *group, int32_t blocks)
{
    return (const int8_t *)(group + 3 * MODO_BLOCK * blocks);
}

MODO_KERNEL const int32_t *modo_x86_next_group(const struct modo_x86_dot *p, const int32_t *group, int32_t blocks)
{
    const int32_t steps = p->rows * p->pieces * p->steps;
    return (const int32_t *)(modo_x86_weights(group, blocks) + steps * 4 * MODO_BLOCK * blocks);
}

/* The rows of a window, 128 more than they are; `flip` copies what is inside the image. */
#define modo_x86_copy_rows(p, in, rows_to, flip)                                                                       \
    for (int32_t row = 0; row < (p)->rows; ++row) {                                                                    \
        uint8_t *to = (rows_to) + row * (p)->row_bytes;                                                                \
        const int32_t padding = (p)->in_zero_point + 128, inside = (in)[row] ? (p)->in_bytes : 0;                      \
        const int32_t after = (p)->in_bytes + (p)->after_bytes - inside;                                               \
        __builtin_memset(to, padding, (uint32_t)(p)->before_bytes);                                                    \
        flip(to + (p)->before_bytes, (const int8_t *)(in)[row], inside);                                               \
        __builtin_memset(to + (p)->before_bytes + inside, padding, (uint32_t)after);                                   \
    }

/* The row computed by one kernel: NAME_tile(p, x, group, blocks, pixels, sums) and NAME_outputs(p, sums, group, blocks,
 * pixels, channel, y). What does not divide into tiles or batches of them overlaps the one before it. */
#define MODO_X86_ROW(name, attribute, flip)                                                                            \
    MODO_LEVEL attribute void name##_row(const struct modo_x86_dot *p, const void *const *in, uint8_t *scratch,        \
                                         const int32_t *group, int8_t *y)                                              \
    {                                                                                                                  \
        const uint8_t *x = p->is_signed ? (const uint8_t *)in[0] : scratch;                                            \
        int32_t sums[MODO_TILE_SUMS];                                                                                  \
        if (!p->is_signed)                                                                                             \
            modo_x86_copy_rows(p, in, scratch, flip);                                                                  \
        for (int32_t channel = 0, blocks; channel < p->channels; channel += MODO_BLOCK * blocks) {                     \
            blocks = modo_x86_group(p->channels - channel);                                                            \
            const int32_t width = MODO_BLOCK * blocks, most = MODO_TILE_SUMS / width;                                  \
            const int32_t tile = modo_x86_tile(p, blocks), batch = p->pixels < most ? p->pixels : most;                \
            for (int32_t done = 0; done < p->pixels; done += batch) {                                                  \
                const int32_t start = done + batch > p->pixels ? p->pixels - batch : done;                             \
                for (int32_t column = 0; column < batch; column += tile) {                                             \
                    const int32_t first = column + tile > batch ? batch - tile : column;                               \
                    name##_tile(p, x + (start + first) * p->pixel_bytes, group, blocks, tile, sums + first * width);   \
                }                                                                                                      \
                name##_outputs(p, sums, group, blocks, batch, channel, y + start * p->channels + channel);             \
            }                                                                                                          \
            group = modo_x86_next_group(p, group, blocks);                                                             \
        }                                                                                                              \
    }

/* AVX-512 */

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

/* AVX-VNNI and AVX2: as many pixels at a time as there are registers for. */

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

/* Every x86-64 */

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
