/* DEPTHWISE_CONV_2D, int8, depth multiplier 1, for x86-64. constant: for each block of 16 channels, the last one filled up,
 * its parameters (see requantize.h) and its weights (see lanes.h); the input's zero point is folded into the biases.
 * scratch: the cells of a block, with room to align them to cache lines. */
#include "lanes.h"
#include "lanes_512.h"

struct depthwise_conv_2d_s8_x86 {
    struct modo_x86_lanes lanes;
};

MODO_KERNEL void depthwise_conv_2d_s8_x86(const struct depthwise_conv_2d_s8_x86 *p, const void *const *in, void *out,
                                          void *scratch, const void *constant)
{
    uint8_t *cells = (uint8_t *)scratch + (-(uintptr_t)scratch & 63);
    const int32_t *blocks = (const int32_t *)constant;
    int8_t *y = (int8_t *)out;
    switch (modo_x86_level()) {
    case MODO_X86_AVX512:
        modo_x86_lanes_512(&p->lanes, in, cells, blocks, y);
        break;
#if MODO_HAS_AVX_VNNI
    case MODO_X86_AVX_VNNI:
        modo_x86_lanes_vnni(&p->lanes, in, cells, blocks, y);
        break;
#endif
    case MODO_X86_AVX2:
        modo_x86_lanes_avx2(&p->lanes, in, cells, blocks, y);
        break;
    default:
        modo_x86_lanes_base(&p->lanes, in, cells, blocks, y);
    }
}
