/* CONV_2D in tiles of four channels and four pixels: for cores with thirty registers. */
#include "conv_2d_s8_tile.h"

struct conv_2d_s8_4x4 {
    struct conv_2d_s8_tile tile;
};

MODO_KERNEL void conv_2d_s8_4x4(const struct conv_2d_s8_4x4 *p, const void *const *in, void *out, void *scratch,
                                const void *constant)
{
    conv_2d_s8_tile_row(&p->tile, in, out, scratch, constant, 4);
}
