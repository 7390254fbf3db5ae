/* CONV_2D, int8, ungrouped, for x86-64 with and without vector instructions beyond the first. constant: see windows.h; the
 * input's zero point is folded into the biases. scratch: the rows of the window with their padding, with
 * room to align them to cache lines, unless an output reads a single input pixel of whole steps. */
#include "dot.h"

struct conv_2d_s8_x86 {
    struct modo_x86_dot dot;
};

MODO_KERNEL void conv_2d_s8_x86(const struct conv_2d_s8_x86 *p, const void *const *in, void *out, void *scratch,
                                const void *constant)
{
    modo_x86_row(&p->dot, in, out, scratch, constant);
}
