/* CONV_2D, int8, ungrouped, and FULLY_CONNECTED, a convolution of single cells, for cores with Helium: tiles of two
 * pixels times four channels.
 *
 * constant: for each block of channels a record (see requantize.h), after its parameters the weights: for each vector
 * and every 16 taps four times 16 bytes, one per lane; taps are filled up with zeros. scratch: two windows, each filled
 * up to 16 bytes, and 16 bytes. */
#include "requantize.h"

struct conv_2d_s8_mve {
    int32_t in_width, in_channels;
    int32_t out_width, out_channels;
    int32_t taps_y, taps_x;
    int32_t stride_x, dilation_x, before_x;
    int32_t in_zero_point;
    struct modo_mve_output output;
    int32_t sign_fix;
};

/* Copies bytes; writes up to 15 more. */
MODO_KERNEL int8_t *conv_2d_s8_mve_copy(int8_t *to, const int8_t *from, int32_t bytes)
{
    int8_t *const end = to + bytes;
    for (; bytes >= 16; bytes -= 16, from += 16, to += 16)
        vst1q_s8(to, vld1q_s8(from));
    if (bytes > 0)
        vst1q_s8(to, vldrbq_z_s8(from, vctp8q((uint32_t)bytes)));
    return end;
}

MODO_KERNEL int8_t *conv_2d_s8_mve_fill(int8_t *to, int32_t value, int32_t bytes)
{
    const int8x16_t vector = vdupq_n_s8((int8_t)value);
    for (int32_t i = 0; i < bytes; i += 16)
        vst1q_s8(to + i, vector);
    return to + bytes;
}

/* The window of an output pixel: where it lies, if in one piece and with bytes after it up to `bytes` in all, or
 * gathered; padding is the zero point. */
static __attribute__((noinline, noclone)) const int8_t *conv_2d_s8_mve_window(const struct conv_2d_s8_mve *p,
                                                                              const void *const *in, int32_t column,
                                                                              int32_t bytes, int8_t *buffer)
{
    const int32_t channels = p->in_channels;
    const int32_t left = column * p->stride_x - p->before_x;
    const int32_t in_one_piece = p->dilation_x == 1 && left >= 0 && left + p->taps_x <= p->in_width;
    int8_t *to = buffer;

    if (p->taps_y == 1 && in_one_piece && in[0] && left * channels + bytes <= p->in_width * channels)
        return (const int8_t *)in[0] + left * channels;
    for (int32_t tap_y = 0; tap_y < p->taps_y; ++tap_y) {
        const int8_t *row = (const int8_t *)in[tap_y];
        if (!row) {
            to = conv_2d_s8_mve_fill(to, p->in_zero_point, p->taps_x * channels);
        } else if (in_one_piece) {
            to = conv_2d_s8_mve_copy(to, row + left * channels, p->taps_x * channels);
        } else {
            for (int32_t tap_x = 0; tap_x < p->taps_x; ++tap_x) {
                const int32_t x = left + tap_x * p->dilation_x;
                if (x >= 0 && x < p->in_width)
                    to = conv_2d_s8_mve_copy(to, row + x * channels, channels);
                else
                    to = conv_2d_s8_mve_fill(to, p->in_zero_point, channels);
            }
        }
    }
    return buffer;
}

/* Sums for four channels of two pixels over 16 taps at a time. One block of assembly, because there are exactly enough
 * registers: sums take the even ones. */
#define CONV_STEP_2(MLADAV)                                                                                 \
    "vldrb.8 q0, [%[x0]], #16\n"                                                                            \
    "vldrb.8 q2, [%[w]], #16\n"                                                                             \
    "vldrb.8 q1, [%[x1]], #16\n" MLADAV " r0, q2, q0\n"                                                     \
    "vldrb.8 q3, [%[w]], #16\n" MLADAV " r8, q2, q1\n" MLADAV " r2, q3, q0\n"                               \
    "vldrb.8 q2, [%[w]], #16\n" MLADAV " r10, q3, q1\n" MLADAV " r4, q2, q0\n"                              \
    "vldrb.8 q3, [%[w]], #16\n" MLADAV " r12, q2, q1\n" MLADAV " r6, q3, q0\n" MLADAV " lr, q3, q1\n"

MODO_KERNEL const int8_t *conv_2d_s8_mve_tile_2(int32_t *sums, const int8_t *weights, const int8_t *x0,
                                                const int8_t *x1, int32_t steps)
{
    __asm__ volatile(CONV_STEP_2("vmladav.s8") "subs %[steps], %[steps], #1\n"
                                               "beq 2f\n"
                                               "1:\n" CONV_STEP_2("vmladava.s8") "subs %[steps], %[steps], #1\n"
                                                                                 "bne 1b\n"
                                                                                 "2:\n"
                                                                                 "strd r0, r2, [%[sums]]\n"
                                                                                 "strd r4, r6, [%[sums], #8]\n"
                                                                                 "strd r8, r10, [%[sums], #64]\n"
                                                                                 "strd r12, lr, [%[sums], #72]\n"
                     : [w] "+r"(weights), [x0] "+r"(x0), [x1] "+r"(x1), [steps] "+r"(steps)
                     : [sums] "r"(sums)
                     : "r0", "r2", "r4", "r6", "r8", "r10", "r12", "lr", "q0", "q1", "q2", "q3", "cc", "memory");
    return weights;
}

/* The same for one pixel. */
#define CONV_STEP_1(MLADAV)                                                                                 \
    "vldrb.8 q0, [%[x0]], #16\n"                                                                            \
    "vldrb.8 q2, [%[w]], #16\n"                                                                             \
    "vldrb.8 q3, [%[w]], #16\n" MLADAV " r0, q2, q0\n"                                                      \
    "vldrb.8 q2, [%[w]], #16\n" MLADAV " r2, q3, q0\n"                                                      \
    "vldrb.8 q3, [%[w]], #16\n" MLADAV " r4, q2, q0\n" MLADAV " r6, q3, q0\n"

MODO_KERNEL const int8_t *conv_2d_s8_mve_tile_1(int32_t *sums, const int8_t *weights, const int8_t *x0, int32_t steps)
{
    __asm__ volatile(CONV_STEP_1("vmladav.s8") "subs lr, %[steps], #1\n"
                                               "beq 2f\n"
                                               "1:\n" CONV_STEP_1("vmladava.s8") "le lr, 1b\n"
                                                                                 "2:\n"
                                                                                 "strd r0, r2, [%[sums]]\n"
                                                                                 "strd r4, r6, [%[sums], #8]\n"
                     : [w] "+r"(weights), [x0] "+r"(x0)
                     : [steps] "r"(steps), [sums] "r"(sums)
                     : "r0", "r2", "r4", "r6", "lr", "q0", "q2", "q3", "cc", "memory");
    return weights;
}

/* Outputs of a block of one pixel from its sums. */
MODO_KERNEL void conv_2d_s8_mve_finish(const struct conv_2d_s8_mve *p, const int32_t *sums, const int32_t *record,
                                       int8_t *y, int32_t channels, int32_t sign_fix)
{
    const int32_t vectors = modo_mve_vectors(channels);
#define VALUE(V)                                                                                            \
    modo_mve_requantize(vaddq_s32(vld1q_s32(sums + 4 * (V)), vld1q_s32(record + 12 * (V))),                \
                        record + 12 * (V) + 4, sign_fix)
    const int32x4_t v0 = VALUE(0);
    if (vectors == 1) {
        modo_mve_store_4(v0, &p->output, y, channels);
        return;
    }
    const int32x4_t v1 = VALUE(1);
    if (vectors == 2) {
        modo_mve_store_8(v0, v1, &p->output, y, channels);
        return;
    }
    const int32x4_t v2 = VALUE(2);
    modo_mve_store_16(v0, v1, v2, VALUE(3), &p->output, y, channels);
#undef VALUE
}

MODO_KERNEL void conv_2d_s8_mve_row(const struct conv_2d_s8_mve *p, const void *const *in, int8_t *y, int8_t *scratch,
                                    const int32_t *constant, int32_t sign_fix)
{
    const int32_t steps = (p->taps_y * p->taps_x * p->in_channels + 15) / 16;
    int32_t sums[2][16];

    for (int32_t column = 0; column < p->out_width; column += 2) {
        const int32_t has_second = column + 1 < p->out_width;
        const int8_t *x0 = conv_2d_s8_mve_window(p, in, column, 16 * steps, scratch);
        const int8_t *x1 = x0;
        const int32_t *record = constant;

        if (has_second)
            x1 = conv_2d_s8_mve_window(p, in, column + 1, 16 * steps, scratch + 16 * steps);
        for (int32_t channels = p->out_channels; channels > 0; channels -= 16) {
            const int32_t vectors = modo_mve_vectors(channels);
            const int8_t *weights = (const int8_t *)(record + 12 * vectors);
            for (int32_t v = 0; v < vectors; ++v)
                weights = has_second ? conv_2d_s8_mve_tile_2(sums[0] + 4 * v, weights, x0, x1, steps)
                                     : conv_2d_s8_mve_tile_1(sums[0] + 4 * v, weights, x0, steps);
            conv_2d_s8_mve_finish(p, sums[0], record, y, channels, sign_fix);
            if (has_second)
                conv_2d_s8_mve_finish(p, sums[1], record, y + p->out_channels, channels, sign_fix);
            y += channels < 16 ? channels : 16;
            record = (const int32_t *)weights;
        }
        y += p->out_channels;
    }
}

/* Shared by all layers: the work is in the tiles, which gain nothing from known sizes. */
static __attribute__((noinline, noclone, unused)) void conv_2d_s8_mve_any(const struct conv_2d_s8_mve *p,
                                                                          const void *const *in, void *out,
                                                                          void *scratch, const void *constant)
{
    conv_2d_s8_mve_row(p, in, (int8_t *)out, (int8_t *)scratch, (const int32_t *)constant, 1);
}

/* For layers whose negative results are clamped away. */
static __attribute__((noinline, noclone, unused)) void conv_2d_s8_mve_relu(const struct conv_2d_s8_mve *p,
                                                                           const void *const *in, void *out,
                                                                           void *scratch, const void *constant)
{
    conv_2d_s8_mve_row(p, in, (int8_t *)out, (int8_t *)scratch, (const int32_t *)constant, 0);
}

MODO_KERNEL void conv_2d_s8_mve(const struct conv_2d_s8_mve *p, const void *const *in, void *out, void *scratch,
                                const void *constant)
{
    if (p->sign_fix)
        conv_2d_s8_mve_any(p, in, out, scratch, constant);
    else
        conv_2d_s8_mve_relu(p, in, out, scratch, constant);
}
