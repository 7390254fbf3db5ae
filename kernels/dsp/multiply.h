/* The instructions of the DSP extension that C has no words for. */
#ifndef MODO_MULTIPLY_H
#define MODO_MULTIPLY_H

#include "kernel.h"

/* Two int16 products added to a sum. */
MODO_KERNEL int32_t modo_smlad(uint32_t a, uint32_t b, int32_t sum)
{
    __asm__("smlad %0, %1, %2, %0" : "+r"(sum) : "r"(a), "r"(b));
    return sum;
}

/* The product of the lower halves added to a sum. */
MODO_KERNEL int32_t modo_smlabb(int32_t a, uint32_t b, int32_t sum)
{
    __asm__("smlabb %0, %1, %2, %0" : "+r"(sum) : "r"(a), "r"(b));
    return sum;
}

/* The product of a's lower and b's upper half added to a sum. */
MODO_KERNEL int32_t modo_smlabt(int32_t a, uint32_t b, int32_t sum)
{
    __asm__("smlabt %0, %1, %2, %0" : "+r"(sum) : "r"(a), "r"(b));
    return sum;
}

/* Bytes 0 and 2 as int16. */
MODO_KERNEL uint32_t modo_sxtb16(uint32_t bytes)
{
    uint32_t halves;
    __asm__("sxtb16 %0, %1" : "=r"(halves) : "r"(bytes));
    return halves;
}

/* Bytes 1 and 3 as int16. */
MODO_KERNEL uint32_t modo_sxtb16_ror8(uint32_t bytes)
{
    uint32_t halves;
    __asm__("sxtb16 %0, %1, ror #8" : "=r"(halves) : "r"(bytes));
    return halves;
}

/* Two int16 in a word. */
MODO_KERNEL uint32_t modo_pack(int32_t lower, int32_t upper)
{
    uint32_t word;
    __asm__("pkhbt %0, %1, %2, lsl #16" : "=r"(word) : "r"(lower), "r"(upper));
    return word;
}

/* The output from twice the sum: SRDHM(sum, multiplier), then the shift; `rounding` has the half and the zero point
 * in it. `sign_fix`: halves round away from zero, which matters only where negative results are not clamped away. */
MODO_KERNEL int32_t modo_dsp_requantize(int32_t twice, int32_t multiplier, int32_t rounding, int32_t shift,
                                        int32_t sign_fix, int32_t least, int32_t greatest)
{
    int32_t value;
    __asm__("smmulr %0, %1, %2" : "=r"(value) : "r"(twice), "r"(multiplier));
    if (sign_fix)
        value += value >> 31;
    value = (value + rounding) >> shift;
    if (least == -128 && greatest == 127) {
        __asm__("ssat %0, #8, %1" : "=r"(value) : "r"(value));
        return value;
    }
    return value < least ? least : value > greatest ? greatest : value;
}

#endif
