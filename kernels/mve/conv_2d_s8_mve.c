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

/* The window of an output pixel in the buffer; padding is the zero point. */
static __attribute__((noinline, noclone)) const int8_t *conv_2d_s8_mve_window(const struct conv_2d_s8_mve *p,
                                                                              const void *const *in, int32_t column,
                                                                              int8_t *buffer)
{
    const int32_t channels = p->in_channels;
    const int32_t left = column * p->stride_x - p->before_x;
    const int32_t in_one_piece = p->dilation_x == 1 && left >= 0 && left + p->taps_x <= p->in_width;
    int8_t *to = buffer;

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

/* Sums over 16 taps at a time for four channels of two pixels, for each vector in turn. One block of assembly, because
 * there are exactly enough registers: sums take the even ones. */
#define CONV_STEP_2(MLADAV)                                                                                 \
    "vldrb.8 q0, [%[x0]], #16\n"                                                                            \
    "vldrb.8 q2, [%[w]], #16\n"                                                                             \
    "vldrb.8 q1, [%[x1]], #16\n" MLADAV " r0, q2, q0\n"                                                     \
    "vldrb.8 q3, [%[w]], #16\n" MLADAV " r8, q2, q1\n" MLADAV " r2, q3, q0\n"                               \
    "vldrb.8 q2, [%[w]], #16\n" MLADAV " r10, q3, q1\n" MLADAV " r4, q2, q0\n"                              \
    "vldrb.8 q3, [%[w]], #16\n" MLADAV " r12, q2, q1\n" MLADAV " r6, q3, q0\n" MLADAV " lr, q3, q1\n"

/* A word in a vector register: position-independent code has no other one left. */
union conv_2d_s8_mve_word {
    uint32_t word;
    float in_vector_register;
};

/* `end`: of the first pixel's sums; `bytes`: of weights for one channel. */
MODO_KERNEL const int8_t *conv_2d_s8_mve_tiles_2(int32_t *sums, const int8_t *weights, const int8_t *x0,
                                                 const int8_t *x1, union conv_2d_s8_mve_word end,
                                                 union conv_2d_s8_mve_word bytes)
{
    uint32_t left;
    __asm__ volatile("0:\n"
                     "vmov %[left], %[bytes]\n" CONV_STEP_2("vmladav.s8") "subs %[left], %[left], #16\n"
                     "beq 2f\n"
                     "1:\n" CONV_STEP_2("vmladava.s8") "subs %[left], %[left], #16\n"
                     "bne 1b\n"
                     "2:\n"
                     "strd r8, r10, [%[sums], #64]\n"
                     "strd r12, lr, [%[sums], #72]\n"
                     "vmov r8, %[end]\n"
                     "vmov r10, %[bytes]\n"
                     "strd r4, r6, [%[sums], #8]\n"
                     "strd r0, r2, [%[sums]], #16\n"
                     "sub %[x0], %[x0], r10\n"
                     "sub %[x1], %[x1], r10\n"
                     "cmp %[sums], r8\n"
                     "bne 0b\n"
                     : [w] "+r"(weights), [x0] "+r"(x0), [x1] "+r"(x1), [sums] "+r"(sums), [left] "=&r"(left)
                     : [end] "t"(end.in_vector_register), [bytes] "t"(bytes.in_vector_register)
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

/* Sums of one vector, requantized. */
MODO_KERNEL int32x4_t conv_2d_s8_mve_vector(const int32_t *sums, const int32_t *record, int32_t is_general)
{
    return modo_mve_requantize(vaddq_s32(vld1q_s32(sums), vld1q_s32(record)), record + 4, is_general);
}

/* Outputs of a block of one or two pixels from its sums; y1 is the second one's, or null. */
MODO_KERNEL void conv_2d_s8_mve_finish(const struct conv_2d_s8_mve *p, int32_t sums[2][16], const int32_t *record,
                                       int8_t *y0, int8_t *y1, int32_t channels, int32_t is_general)
{
    const struct modo_mve_output *const output = &p->output;
    const int32_t vectors = modo_mve_vectors(channels);
    const int32x4_t v0 = conv_2d_s8_mve_vector(sums[0], record, is_general);
    const int32x4_t u0 = conv_2d_s8_mve_vector(sums[1], record, is_general);
    if (vectors == 1) {
        modo_mve_store_4(v0, output, is_general, y0, channels);
        if (y1)
            modo_mve_store_4(u0, output, is_general, y1, channels);
        return;
    }
    if (vectors == 2) {
        modo_mve_store_8(v0, conv_2d_s8_mve_vector(sums[0] + 4, record + 12, is_general), output, is_general, y0,
                         channels);
        if (y1)
            modo_mve_store_8(u0, conv_2d_s8_mve_vector(sums[1] + 4, record + 12, is_general), output, is_general, y1,
                             channels);
        return;
    }
    const int16x8_t v02 =
        modo_mve_halves(v0, conv_2d_s8_mve_vector(sums[0] + 8, record + 24, is_general), output->zero_point);
    const int16x8_t u02 =
        modo_mve_halves(u0, conv_2d_s8_mve_vector(sums[1] + 8, record + 24, is_general), output->zero_point);
    const int32x4_t v1 = conv_2d_s8_mve_vector(sums[0] + 4, record + 12, is_general);
    const int32x4_t u1 = conv_2d_s8_mve_vector(sums[1] + 4, record + 12, is_general);
    modo_mve_store_halves(v02,
                          modo_mve_halves(v1, conv_2d_s8_mve_vector(sums[0] + 12, record + 36, is_general),
                                          output->zero_point),
                          output, is_general, y0, channels);
    const int16x8_t u13 =
        modo_mve_halves(u1, conv_2d_s8_mve_vector(sums[1] + 12, record + 36, is_general), output->zero_point);
    if (y1)
        modo_mve_store_halves(u02, u13, output, is_general, y1, channels);
}

MODO_KERNEL void conv_2d_s8_mve_row(const struct conv_2d_s8_mve *p, const void *const *in, int8_t *y, int8_t *scratch,
                                    const int32_t *constant, int32_t is_general)
{
    const int32_t steps = (p->taps_y * p->taps_x * p->in_channels + 15) / 16;
    const int32_t step = p->stride_x * p->in_channels;
    /* Windows of a single row are read where they lie, if in one piece and no vector ends beyond the row. */
    const int32_t is_single = p->taps_y == 1 && p->dilation_x == 1 && p->before_x == 0 && in[0];
    const int8_t *const row = is_single ? (const int8_t *)in[0] : 0;
    const int32_t room = is_single ? p->in_width * p->in_channels - 16 * steps : -1;
    int32_t sums[2][16];

    for (int32_t column = 0; column < p->out_width; column += 2) {
        const int32_t has_second = column + 1 < p->out_width;
        const int8_t *const x0 =
            column * step <= room ? row + column * step : conv_2d_s8_mve_window(p, in, column, scratch);
        const int8_t *x1 = x0;
        const int32_t *record = constant;

        if (has_second)
            x1 = (column + 1) * step <= room ? row + (column + 1) * step
                                             : conv_2d_s8_mve_window(p, in, column + 1, scratch + 16 * steps);
        for (int32_t channels = p->out_channels; channels > 0; channels -= 16) {
            const int32_t vectors = modo_mve_vectors(channels);
            const int8_t *weights = (const int8_t *)(record + 12 * vectors);
            if (has_second) {
                const union conv_2d_s8_mve_word end = {(uint32_t)(sums[0] + 4 * vectors)};
                const union conv_2d_s8_mve_word bytes = {(uint32_t)(16 * steps)};
                weights = conv_2d_s8_mve_tiles_2(sums[0], weights, x0, x1, end, bytes);
            } else {
                for (int32_t v = 0; v < vectors; ++v)
                    weights = conv_2d_s8_mve_tile_1(sums[0] + 4 * v, weights, x0, steps);
            }
            conv_2d_s8_mve_finish(p, sums, record, y, has_second ? y + p->out_channels : 0, channels, is_general);
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

/* For layers whose outputs need neither care with halves nor a clamp. */
static __attribute__((noinline, noclone, unused)) void conv_2d_s8_mve_relu(const struct conv_2d_s8_mve *p,
                                                                           const void *const *in, void *out,
                                                                           void *scratch, const void *constant)
{
    conv_2d_s8_mve_row(p, in, (int8_t *)out, (int8_t *)scratch, (const int32_t *)constant, 0);
}

MODO_KERNEL void conv_2d_s8_mve(const struct conv_2d_s8_mve *p, const void *const *in, void *out, void *scratch,
                                const void *constant)
{
    if (!modo_mve_is_relu(&p->output))
        conv_2d_s8_mve_any(p, in, out, scratch, constant);
    else
        conv_2d_s8_mve_relu(p, in, out, scratch, constant);
}
