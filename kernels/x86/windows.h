/* Dot products of the windows of an output row with the weights of groups of channels.
 *
 * Windows are segments of bytes that lie at the same places for every output pixel. Inputs are taken as unsigned, 128
 * more than they are: the biases know of it.
 *
 * constant: groups of 64, 32 or 16 channels, the last one filled up: for each block of 16 its parameters (see
 * requantize.h), then the weights [step][channel of the group][4], where a step is four bytes of a segment. */
#ifndef MODO_X86_WINDOWS_H
#define MODO_X86_WINDOWS_H

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

#endif
