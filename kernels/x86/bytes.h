/* Up to 16 bytes at a time, by what every x86-64 has. */
#ifndef MODO_X86_BYTES_H
#define MODO_X86_BYTES_H

#include <immintrin.h>

#include "kernel.h"

#define MODO_BLOCK 16

/* Copies, with 128 more: 16 bytes at a time, of which the last overlap. */
MODO_KERNEL void modo_x86_flip(uint8_t *to, const int8_t *from, int32_t bytes)
{
    const __m128i flip = _mm_set1_epi8((char)0x80);
    int32_t i = 0;
    for (; i + 16 <= bytes; i += 16)
        _mm_storeu_si128((__m128i *)(to + i), _mm_xor_si128(_mm_loadu_si128((const __m128i *)(from + i)), flip));
    if (i == bytes)
        return;
    if (bytes >= 16) {
        i = bytes - 16;
        _mm_storeu_si128((__m128i *)(to + i), _mm_xor_si128(_mm_loadu_si128((const __m128i *)(from + i)), flip));
        return;
    }
    if (bytes >= 8) {
        _mm_storel_epi64((__m128i *)to, _mm_xor_si128(_mm_loadl_epi64((const __m128i *)from), flip));
        i = bytes - 8;
        _mm_storel_epi64((__m128i *)(to + i), _mm_xor_si128(_mm_loadl_epi64((const __m128i *)(from + i)), flip));
        return;
    }
    for (; i < bytes; ++i)
        to[i] = (uint8_t)(from[i] ^ 0x80);
}

/* The first `channels` bytes at x. */
MODO_KERNEL __m128i modo_x86_load(const int8_t *x, int32_t channels)
{
    int8_t bytes[MODO_BLOCK] = {0};
    if (channels >= MODO_BLOCK)
        return _mm_loadu_si128((const __m128i *)x);
    if (channels == 8)
        return _mm_loadl_epi64((const __m128i *)x);
    for (int32_t i = 0; i < channels; ++i)
        bytes[i] = x[i];
    return _mm_loadu_si128((const __m128i *)bytes);
}

/* The first `channels` bytes of `bytes`. */
MODO_KERNEL void modo_x86_store(int8_t *y, __m128i bytes, int32_t channels)
{
    if (channels >= 16) {
        _mm_storeu_si128((__m128i *)y, bytes);
        return;
    }
    if (channels & 8) {
        _mm_storel_epi64((__m128i *)y, bytes);
        bytes = _mm_srli_si128(bytes, 8);
        y += 8;
    }
    if (channels & 4) {
        const int32_t four = _mm_cvtsi128_si32(bytes);
        __builtin_memcpy(y, &four, 4);
        bytes = _mm_srli_si128(bytes, 4);
        y += 4;
    }
    for (uint32_t rest = (uint32_t)_mm_cvtsi128_si32(bytes), i = channels & 3; i > 0; --i, rest >>= 8)
        *y++ = (int8_t)rest;
}

#endif
