/* FULLY_CONNECTED, int8, for cores without SIMD: four outputs at a time. constant: records of four outputs, see tile.h;
 * the input's zero point is folded into the biases. */
#include "tile.h"

struct fully_connected_s8_4x1 {
    int32_t batches, depth, outputs;
    int32_t out_min, out_max, sign_fix;
};

MODO_KERNEL void fully_connected_s8_4x1(const struct fully_connected_s8_4x1 *p, const void *const *in, void *out,
                                        void *scratch, const void *constant)
{
    const int8_t *x = (const int8_t *)in[0];
    int8_t *y = (int8_t *)out;
    (void)scratch;

    for (int32_t batch = 0; batch < p->batches; ++batch, x += p->depth) {
        const struct modo_tile *tile = (const struct modo_tile *)constant;
        for (int32_t channel = 0; channel < p->outputs; channel += 4) {
            uint32_t sums[1][4];
            modo_tile_dot(tile, &x, p->depth, 1, sums);
            for (int32_t i = 0; i < 4 && channel + i < p->outputs; ++i)
                *y++ = modo_tile_output(tile, i, sums[0][i], p->sign_fix, p->out_min, p->out_max);
            tile = modo_next_tile(tile, p->depth);
        }
    }
}
