/* Requantization in the double rounding of TensorFlow Lite's reference kernels, exact to the bit. */
#ifndef MODO_FIXED_POINT_H
#define MODO_FIXED_POINT_H

#include "kernel.h"

/* floor((a * b + 2^30) / 2^31). Saturation is left out: it needs both operands to be -2^31, and b never is. */
MODO_KERNEL int32_t modo_high_mul(int32_t a, int32_t b)
{
    return (int32_t)(((int64_t)a * b + (1 << 30)) >> 31);
}

/* x / 2^shift to nearest, halves away from zero; shift 0 to 31. */
MODO_KERNEL int32_t modo_shift_right(int32_t x, int32_t shift)
{
    const int32_t mask = (int32_t)((1u << shift) - 1u);
    const int32_t remainder = x & mask;
    const int32_t threshold = (mask >> 1) + (x < 0);
    return (x >> shift) + (remainder > threshold);
}

/* x * multiplier * 2^(shift - 31); shift -31 to 30, the left shift wraps as in the reference. */
MODO_KERNEL int32_t modo_requantize(int32_t x, int32_t multiplier, int32_t shift)
{
    const int32_t left = shift > 0 ? shift : 0;
    const int32_t right = shift > 0 ? 0 : -shift;
    return modo_shift_right(modo_high_mul((int32_t)((uint32_t)x << left), multiplier), right);
}

/* A sum as a quantized value, not clamped yet: modo_requantize plus the zero point, which wraps as well. */
MODO_KERNEL int32_t modo_quantize_sum(int32_t sum, int32_t multiplier, int32_t shift, int32_t zero_point)
{
    return (int32_t)((uint32_t)modo_requantize(sum, multiplier, shift) + (uint32_t)zero_point);
}

MODO_KERNEL int32_t modo_clamp(int32_t x, int32_t least, int32_t greatest)
{
    return x < least ? least : x > greatest ? greatest : x;
}

#endif
