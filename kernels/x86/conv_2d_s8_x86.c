/* CONV_2D, int8, ungrouped, for x86-64 with and without vector instructions beyond the first. constant: see dot.h; the
 * input's zero point is folded into the biases. scratch: the rows of the window with their padding, unless an output
 * reads a single input pixel of whole steps. */
#include "dot.h"

struct conv_2d_s8_x86 {
    /* Rows to copy, 0 for none; of each: bytes of padding, of input, of padding. */
    int32_t rows, before_bytes, in_bytes, after_bytes;
    int32_t in_zero_point;
    struct modo_x86_dot dot;
};

MODO_KERNEL void conv_2d_s8_x86(const struct conv_2d_s8_x86 *p, const void *const *in, void *out, void *scratch,
                                const void *constant)
{
    const int32_t padding = p->in_zero_point + 128;
    uint8_t *to = (uint8_t *)scratch;
    for (int32_t row = 0; row < p->rows; ++row, to += p->dot.row_bytes) {
        if (!in[row]) {
            __builtin_memset(to, padding, (uint32_t)p->dot.row_bytes);
            continue;
        }
        __builtin_memset(to, padding, (uint32_t)p->before_bytes);
        modo_x86_flip(to + p->before_bytes, (const int8_t *)in[row], p->in_bytes);
        __builtin_memset(to + p->before_bytes + p->in_bytes, padding, (uint32_t)p->after_bytes);
    }
    modo_x86_row(&p->dot, p->rows ? (const uint8_t *)scratch : (const uint8_t *)in[0], constant, out);
}
