/* CONV_2D in tiles of four channels and one pixel: for cores with few registers. */
#include "conv_2d_s8_tile.h"

struct conv_2d_s8_4x1 {
    struct conv_2d_s8_tile tile;
};

MODO_KERNEL void conv_2d_s8_4x1(const struct conv_2d_s8_4x1 *p, const void *const *in, void *out, void *scratch,
                                const void *constant)
{
    conv_2d_s8_tile_row(&p->tile, in, out, scratch, constant, 1);
}
