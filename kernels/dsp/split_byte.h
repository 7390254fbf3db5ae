/* Dot products of int8 by SMLAD with one unpacking instruction for four weights instead of two.
 *
 * For a pair of weights (w0, w1) the stored half-word is 256 * w1 + w0, as a signed sum. Four inputs become two
 * words: O = (x1, x3) and E = (256 * x0 + 127 - x1, 256 * x2 + 127 - x3). Then with r the word of two half-words
 *
 *   SMLAD(r, O) + SMLAD(SXTB16(r), E) = 256 * (w0 x0 + w1 x1 + w2 x2 + w3 x3) + 127 * (w0 + w2)
 *
 * since SXTB16(r) = (w0, w2) and w0 x1 cancels; the 127 makes E fit 16 bits. The sum starts at
 * 256 * bias - 127 * (sum of even weights), so that it ends as 256 times the true one. Intermediate sums may wrap;
 * the true one has to stay below 2^23. */
#ifndef MODO_SPLIT_BYTE_H
#define MODO_SPLIT_BYTE_H

#include "multiply.h"

MODO_KERNEL uint32_t modo_load4(const int8_t *bytes)
{
    uint32_t word;
    __builtin_memcpy(&word, bytes, sizeof word);
    return word;
}

/* O of four inputs in a word. */
MODO_KERNEL uint32_t modo_split_odd(uint32_t inputs)
{
    return modo_sxtb16_ror8(inputs);
}

/* E of four inputs in a word: bytes (127 - x1, x0, 127 - x3, x2). */
MODO_KERNEL uint32_t modo_split_even(uint32_t inputs)
{
    uint32_t swapped;
    __asm__("rev16 %0, %1" : "=r"(swapped) : "r"(inputs));
    return swapped ^ 0x007F007Fu;
}

#endif
