/* DEPTHWISE_CONV_2D, int8, without depth multiplier, for cores with Helium: 16 channels at a time, products of two taps
 * summed in 16 bits before they are widened.
 *
 * constant: the padding, as many zero points as there are channels, filled up to 16 bytes; then for every 16 channels
 * a record (see requantize.h), after its parameters 16 weights for each tap. */
#include "requantize.h"

enum { DEPTHWISE_MOST_TAPS = 64 };

struct depthwise_conv_2d_s8_mve {
    int32_t in_width, channels, out_width;
    int32_t taps_y, taps_x;
    int32_t stride_x, dilation_x, before_x;
    /* Pairs of taps, from the first, whose products fit in 16 bits together. */
    int32_t pairs;
    struct modo_mve_output output;
};

/* Adds two taps to the sums; LOAD loads inputs. One block of assembly, because the compiler would spill. Temporaries:
 * inputs a, then odd sums; weights b, then inputs; even products c; weights d, then even products. */
#define DEPTHWISE_PAIRS(BEFORE, LOAD, AFTER)                                                                       \
    __asm__ volatile(BEFORE "dls lr, %[pairs]\n"                                                            \
                            "1:\n"                                                                          \
                            "ldrd %[at0], %[at1], [%[from]], #8\n"                                          \
                            "vldrb.8 %q[b], [%[w]], #16\n"                                                  \
                            "add %[at0], %[at0], %[first]\n"                                                \
                            "add %[at1], %[at1], %[first]\n" LOAD " %q[a], [%[at0]]\n"                      \
                            "vmullb.s8 %q[c], %q[a], %q[b]\n"                                               \
                            "vldrb.8 %q[d], [%[w]]\n"                                                       \
                            "vmullt.s8 %q[a], %q[a], %q[b]\n" LOAD " %q[b], [%[at1]]\n"                     \
                            "vmullb.s8 %q[d], %q[b], %q[d]\n"                                               \
                            "vadd.i16 %q[c], %q[c], %q[d]\n"                                                \
                            "vldrb.8 %q[d], [%[w]], #16\n"                                                  \
                            "vmullt.s8 %q[b], %q[b], %q[d]\n"                                               \
                            "vmovlb.s16 %q[d], %q[c]\n"                                                     \
                            "vadd.i32 %q[v0], %q[v0], %q[d]\n"                                              \
                            "vadd.i16 %q[a], %q[a], %q[b]\n"                                                \
                            "vmovlt.s16 %q[c], %q[c]\n"                                                     \
                            "vadd.i32 %q[v2], %q[v2], %q[c]\n"                                              \
                            "vmovlb.s16 %q[b], %q[a]\n"                                                     \
                            "vadd.i32 %q[v1], %q[v1], %q[b]\n"                                              \
                            "vmovlt.s16 %q[a], %q[a]\n"                                                     \
                            "vadd.i32 %q[v3], %q[v3], %q[a]\n"                                              \
                            "le lr, 1b\n" AFTER                                                             \
                     : [v0] "+w"(v0), [v1] "+w"(v1), [v2] "+w"(v2), [v3] "+w"(v3), [a] "=&w"(a),            \
                       [b] "=&w"(b), [c] "=&w"(c), [d] "=&w"(d), [from] "+r"(from), [w] "+r"(weights),      \
                       [at0] "=&r"(at0), [at1] "=&r"(at1), [saved] "=&r"(saved)                            \
                     : [pairs] "r"(p->pairs), [first] "r"(first), [channels] "r"(channels)                  \
                     : "lr", "memory")

/* Up to 16 channels of one output pixel. `from`: for each tap its first input. */
MODO_KERNEL void depthwise_conv_2d_s8_mve_block(const struct depthwise_conv_2d_s8_mve *p, const int8_t *const *from,
                                                int32_t first, const int32_t *record, int8_t *y, int32_t channels,
                                                int32_t is_full, int32_t is_general)
{
    const int8_t *weights = (const int8_t *)(record + 48);
    int32x4_t v0 = vld1q_s32(record), v1 = vld1q_s32(record + 12);
    int32x4_t v2 = vld1q_s32(record + 24), v3 = vld1q_s32(record + 36);

    if (p->pairs > 0) {
        int8x16_t a, b, c, d;
        const int8_t *at0, *at1;
        uint32_t saved;
        if (is_full)
            DEPTHWISE_PAIRS("", "vldrb.8", "");
        else
            /* The compiler may have a predicate of its own, and has no name for it. */
            DEPTHWISE_PAIRS("vmrs %[saved], p0\nvctp.8 %[channels]\n", "vpst\nvldrbt.8", "vmsr p0, %[saved]\n");
    }
    for (int32_t left = p->taps_y * p->taps_x - 2 * p->pairs; left > 0; --left) {
        const int8_t *at = *from++ + first;
        const int8x16_t x = is_full ? vld1q_s8(at) : vldrbq_z_s8(at, vctp8q((uint32_t)channels));
        const int8x16_t w = vld1q_s8(weights);
        const int16x8_t even = vmullbq_int_s8(x, w), odd = vmulltq_int_s8(x, w);
        weights += 16;
        v0 = vaddq_s32(v0, vmovlbq_s16(even));
        v1 = vaddq_s32(v1, vmovlbq_s16(odd));
        v2 = vaddq_s32(v2, vmovltq_s16(even));
        v3 = vaddq_s32(v3, vmovltq_s16(odd));
    }
    modo_mve_store_16(modo_mve_requantize(v0, record + 4, is_general), modo_mve_requantize(v1, record + 16, is_general),
                      modo_mve_requantize(v2, record + 28, is_general), modo_mve_requantize(v3, record + 40, is_general),
                      &p->output, is_general, y, channels);
}

MODO_KERNEL void depthwise_conv_2d_s8_mve_row(const struct depthwise_conv_2d_s8_mve *p, const void *const *in,
                                              int8_t *y, const int8_t *constant, int32_t is_general)
{
    const int32_t taps = p->taps_y * p->taps_x;
    const int32_t extent = (p->taps_x - 1) * p->dilation_x + 1;
    const int32_t *const records = (const int32_t *)(constant + (p->channels + 15) / 16 * 16);
    const int8_t *from[DEPTHWISE_MOST_TAPS];
    int32_t has_all_rows = 1;
    int32_t was_inside = 0;

    for (int32_t tap_y = 0; tap_y < p->taps_y; ++tap_y)
        has_all_rows = has_all_rows && in[tap_y];
    for (int32_t column = 0; column < p->out_width; ++column) {
        const int32_t left = column * p->stride_x - p->before_x;
        const int32_t is_inside = has_all_rows && left >= 0 && left + extent <= p->in_width;
        const int32_t *record = records;
        int32_t channel = 0;

        if (was_inside && is_inside) {
            for (int32_t tap = 0; tap < taps; tap += 4) {
                uint32_t *const four = (uint32_t *)(from + tap);
                vst1q_u32(four, vaddq_n_u32(vld1q_u32(four), (uint32_t)(p->stride_x * p->channels)));
            }
        } else {
            const int8_t **to = from;
            for (int32_t tap_y = 0; tap_y < p->taps_y; ++tap_y) {
                const int8_t *row = (const int8_t *)in[tap_y];
                int32_t x = left;
                for (int32_t tap_x = 0; tap_x < p->taps_x; ++tap_x, x += p->dilation_x)
                    *to++ = row && x >= 0 && x < p->in_width ? row + x * p->channels : constant;
            }
        }
        was_inside = is_inside;
        for (; channel + 16 <= p->channels; channel += 16, record += 48 + 4 * taps)
            depthwise_conv_2d_s8_mve_block(p, from, channel, record, y + channel, 16, 1, is_general);
        if (channel < p->channels)
            depthwise_conv_2d_s8_mve_block(p, from, channel, record, y + channel, p->channels - channel, 0, is_general);
        y += p->channels;
    }
}

/* Shared by all layers. */
static __attribute__((noinline, noclone, unused)) void
depthwise_conv_2d_s8_mve_any(const struct depthwise_conv_2d_s8_mve *p, const void *const *in, void *out,
                             const void *constant)
{
    depthwise_conv_2d_s8_mve_row(p, in, (int8_t *)out, (const int8_t *)constant, 1);
}

/* For layers whose outputs need neither care with halves nor a clamp. */
static __attribute__((noinline, noclone, unused)) void
depthwise_conv_2d_s8_mve_relu(const struct depthwise_conv_2d_s8_mve *p, const void *const *in, void *out,
                              const void *constant)
{
    depthwise_conv_2d_s8_mve_row(p, in, (int8_t *)out, (const int8_t *)constant, 0);
}

MODO_KERNEL void depthwise_conv_2d_s8_mve(const struct depthwise_conv_2d_s8_mve *p, const void *const *in, void *out,
                                          void *scratch, const void *constant)
{
    (void)scratch;
    if (!modo_mve_is_relu(&p->output))
        depthwise_conv_2d_s8_mve_any(p, in, out, constant);
    else
        depthwise_conv_2d_s8_mve_relu(p, in, out, constant);
}
