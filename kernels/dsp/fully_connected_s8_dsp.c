/* FULLY_CONNECTED, int8, for cores with SMLAD: four outputs at a time, inputs split on the fly.
 *
 * constant: for every four outputs a record of words: four starting sums, multipliers, roundings and shifts, then for
 * every four inputs one word of split-byte weights per output (see split_byte.h), filled up with zeros. */
#include "split_byte.h"

struct fully_connected_s8_dsp {
    int32_t batches, depth, outputs;
    int32_t out_min, out_max, sign_fix;
};

/* Adds the products of four inputs with the weights of four outputs. */
#define FULLY_CONNECTED_PAIR(A, B)                                                                          \
    "ldr %[w0], [%[w]], #4\n"                                                                               \
    "ldr %[w1], [%[w]], #4\n"                                                                               \
    "smlad %[s" A "], %[w0], %[odd], %[s" A "]\n"                                                           \
    "smlad %[s" B "], %[w1], %[odd], %[s" B "]\n"                                                           \
    "sxtb16 %[w0], %[w0]\n"                                                                                 \
    "sxtb16 %[w1], %[w1]\n"                                                                                 \
    "smlad %[s" A "], %[w0], %[even], %[s" A "]\n"                                                          \
    "smlad %[s" B "], %[w1], %[even], %[s" B "]\n"

/* Four inputs, which need not be aligned, are split on the way: see modo_split_odd and modo_split_even. */
MODO_KERNEL void fully_connected_s8_dsp_step(int32_t sums[4], const uint32_t **weights, const int8_t **inputs)
{
    uint32_t w0, w1, odd, even;
    __asm__("ldr %[even], [%[x]], #4\n"
            "sxtb16 %[odd], %[even], ror #8\n"
            "rev16 %[even], %[even]\n"
            "eor %[even], %[even], #0x7f007f\n"
            FULLY_CONNECTED_PAIR("0", "1") FULLY_CONNECTED_PAIR("2", "3")
            : [s0] "+r"(sums[0]), [s1] "+r"(sums[1]), [s2] "+r"(sums[2]), [s3] "+r"(sums[3]), [w] "+r"(*weights),
              [x] "+r"(*inputs), [w0] "=&r"(w0), [w1] "=&r"(w1), [odd] "=&r"(odd), [even] "=&r"(even)
            :
            : "memory");
}

MODO_KERNEL void fully_connected_s8_dsp(const struct fully_connected_s8_dsp *p, const void *const *in, void *out,
                                        void *scratch, const void *constant)
{
    const int8_t *x = (const int8_t *)in[0];
    int8_t *y = (int8_t *)out;
    (void)scratch;

    for (int32_t batch = 0; batch < p->batches; ++batch, x += p->depth) {
        const uint32_t *record = (const uint32_t *)constant;
        for (int32_t channel = 0; channel < p->outputs; channel += 4) {
            int32_t sums[4] = {(int32_t)record[0], (int32_t)record[1], (int32_t)record[2], (int32_t)record[3]};
            const uint32_t *weights = record + 16;
            const int8_t *inputs = x;
#pragma GCC unroll 4
            for (int32_t step = 0; step < p->depth / 4; ++step)
                fully_connected_s8_dsp_step(sums, &weights, &inputs);
            if (p->depth % 4 != 0) {
                int8_t rest[4] = {0, 0, 0, 0};
                __builtin_memcpy(rest, inputs, (uint32_t)(p->depth % 4));
                inputs = rest;
                fully_connected_s8_dsp_step(sums, &weights, &inputs);
            }
            for (int32_t k = 0; k < 4 && channel + k < p->outputs; ++k)
                *y++ = (int8_t)modo_dsp_requantize(sums[k] >> 7, (int32_t)record[4 + k], (int32_t)record[8 + k],
                                                     (int32_t)record[12 + k], p->sign_fix, p->out_min, p->out_max);
            record = weights;
        }
    }
}
