/* Which instructions this CPU has, found out once: objects run on every x86-64. -DMODO_X86_LEVEL caps it. */
#ifndef MODO_X86_LEVEL_H
#define MODO_X86_LEVEL_H

#include <cpuid.h>
#include <immintrin.h>

#include "kernel.h"

/* Each level has the instructions of those before it, but that AVX512 does not stand for AVX-VNNI. */
#define MODO_X86_BASE 1
#define MODO_X86_AVX2 2
#define MODO_X86_AVX_VNNI 3
#define MODO_X86_AVX512 4
#ifndef MODO_X86_LEVEL
#define MODO_X86_LEVEL MODO_X86_AVX512
#endif

#define MODO_AVX2 __attribute__((target("avx2")))
#define MODO_AVX512 __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,avx512vbmi")))
/* Compilers know AVX-VNNI from GCC 11 on. */
#if __GNUC__ >= 11
#define MODO_HAS_AVX_VNNI 1
#define MODO_AVX_VNNI __attribute__((target("avx2,avxvnni")))
#else
#define MODO_HAS_AVX_VNNI 0
#endif
#define MODO_INLINE static inline __attribute__((always_inline))
#define MODO_LEVEL static __attribute__((noinline))

/* 0 until it is known. Threads that find it out at the same time all store the same. */
static int32_t modo_x86_known;

/* Bits of registers that cpuid and xgetbv give. */
static __attribute__((noinline, cold)) int32_t modo_x86_detect(void)
{
    const uint32_t avx2 = 1u << 5, avx_vnni = 1u << 4, xsave = 1u << 27, vector_state = 0x6, zmm_state = 0xe0;
    const uint32_t avx512_b = 1u << 16 | 1u << 17 | 1u << 30 | 1u << 31; /* F, DQ, BW, VL */
    const uint32_t avx512_c = 1u << 1 | 1u << 11;                        /* VBMI, VNNI */
    uint32_t a = 0, b = 0, c = 0, d = 0, leaves = 0, state = 0, high = 0;
    int32_t level = MODO_X86_BASE;
    __cpuid(0, leaves, b, c, d);
    __cpuid(1, a, b, c, d);
    if (leaves >= 7 && (c & xsave)) {
        __asm__ volatile("xgetbv" : "=a"(state), "=d"(high) : "c"(0));
        __cpuid_count(7, 0, a, b, c, d);
        if (MODO_X86_LEVEL >= MODO_X86_AVX2 && (state & vector_state) == vector_state && (b & avx2)) {
            const uint32_t last = a;
            level = MODO_X86_AVX2;
            if (MODO_X86_LEVEL >= MODO_X86_AVX512 && (state & zmm_state) == zmm_state &&
                (b & avx512_b) == avx512_b && (c & avx512_c) == avx512_c) {
                level = MODO_X86_AVX512;
            } else if (MODO_HAS_AVX_VNNI && MODO_X86_LEVEL >= MODO_X86_AVX_VNNI && last >= 1) {
                __cpuid_count(7, 1, a, b, c, d);
                level = a & avx_vnni ? MODO_X86_AVX_VNNI : level;
            }
        }
    }
    __atomic_store_n(&modo_x86_known, level, __ATOMIC_RELAXED);
    return level;
}

MODO_KERNEL int32_t modo_x86_level(void)
{
    const int32_t level = __atomic_load_n(&modo_x86_known, __ATOMIC_RELAXED);
    return level ? level : modo_x86_detect();
}

#endif
