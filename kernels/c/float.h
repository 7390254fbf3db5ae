/* Single precision without a maths library. Compile without contraction: a fused multiply-add rounds once. */
#ifndef MODO_FLOAT_H
#define MODO_FLOAT_H

#include "kernel.h"

MODO_KERNEL float modo_clampf(float x, float least, float greatest)
{
    return x < least ? least : x > greatest ? greatest : x;
}

/* 2^exponent for exponent -126 to 127. */
MODO_KERNEL float modo_exp2i(int32_t exponent)
{
    const uint32_t bits = (uint32_t)(exponent + 127) << 23;
    float value;
    __builtin_memcpy(&value, &bits, sizeof value);
    return value;
}

/* exp(x) for x <= 0, within 1.01 units in the last place; 0 below -104.
 * x = n * ln 2 + r with |r| <= ln 2 / 2, then a Taylor polynomial in r; ln 2 in two parts so that r is exact. */
MODO_KERNEL float modo_expf(float x)
{
    if (!(x > -104.0f))
        return x <= -104.0f ? 0.0f : x; /* a NaN stays one */
    const int32_t n = (int32_t)(x * 1.44269504f - 0.5f);
    const float r = (x - (float)n * 0.693145752f) - (float)n * 1.42860677e-6f;
    const float tail = r * r * (0.5f + r * (1.66666672e-1f + r * (4.16666679e-2f + r * (8.33333377e-3f +
                       r * (1.38888892e-3f + r * 1.98412701e-4f)))));
    const float value = 1.0f + (r + tail);
    /* In two factors, since the result may be subnormal while 2^(n + 64) is not. */
    return n < -126 ? value * modo_exp2i(n + 64) * modo_exp2i(-64) : value * modo_exp2i(n);
}

#endif
