/* AVERAGE_POOL_2D, int8, by what every x86-64 has: the mean over the taps inside the image, at most 255 of them, halves
 * away from zero; 16 channels at a time. */
#include "bytes.h"

struct average_pool_2d_s8_x86 {
    int32_t in_width, channels;
    int32_t out_width;
    int32_t taps_y, taps_x;
    int32_t stride_x, before_x;
    int32_t out_min, out_max;
};

/* Four means from four of eight sums. Sums have 15 bits, and a quotient that is no integer is 1/255 away from the next, so
 * that division in single precision leads to the same integer. */
MODO_KERNEL __m128i average_pool_2d_s8_x86_means(__m128i sums, int32_t high, __m128 count, __m128i half)
{
    const __m128i sign = _mm_cmpgt_epi16(_mm_setzero_si128(), sums);
    const __m128i sum = high ? _mm_unpackhi_epi16(sums, sign) : _mm_unpacklo_epi16(sums, sign);
    const __m128i negative = _mm_srai_epi32(sum, 31);
    /* -half where negative. */
    const __m128i rounding = _mm_sub_epi32(_mm_xor_si128(half, negative), negative);
    return _mm_cvttps_epi32(_mm_div_ps(_mm_cvtepi32_ps(_mm_add_epi32(sum, rounding)), count));
}

MODO_KERNEL void average_pool_2d_s8_x86(const struct average_pool_2d_s8_x86 *p, const void *const *in, void *out,
                                        void *scratch, const void *constant)
{
    const __m128i zero = _mm_setzero_si128();
    const __m128i least = _mm_set1_epi16((int16_t)p->out_min), greatest = _mm_set1_epi16((int16_t)p->out_max);
    int8_t *y = (int8_t *)out;
    (void)scratch;
    (void)constant;

    for (int32_t column = 0; column < p->out_width; ++column, y += p->channels) {
        const int32_t left = column * p->stride_x - p->before_x;
        const int32_t first = left < 0 ? 0 : left;
        const int32_t end = left + p->taps_x < p->in_width ? left + p->taps_x : p->in_width;
        int32_t taps = 0;
        for (int32_t row = 0; row < p->taps_y; ++row)
            taps += in[row] ? end - first : 0;
        const __m128 count = _mm_set1_ps((float)taps);
        const __m128i half = _mm_set1_epi32(taps / 2);
        for (int32_t channel = 0; channel < p->channels; channel += MODO_BLOCK) {
            const int32_t channels = p->channels - channel;
            __m128i sums[2] = {zero, zero}, halves[2];
            for (int32_t row = 0; row < p->taps_y; ++row) {
                if (!in[row])
                    continue;
                const int8_t *x = (const int8_t *)in[row] + first * p->channels + channel;
                for (int32_t i = end - first; i > 0; --i, x += p->channels) {
                    const __m128i bytes = modo_x86_load(x, channels), sign = _mm_cmpgt_epi8(zero, bytes);
                    sums[0] = _mm_add_epi16(sums[0], _mm_unpacklo_epi8(bytes, sign));
                    sums[1] = _mm_add_epi16(sums[1], _mm_unpackhi_epi8(bytes, sign));
                }
            }
            for (int32_t i = 0; i < 2; ++i) {
                halves[i] = _mm_packs_epi32(average_pool_2d_s8_x86_means(sums[i], 0, count, half),
                                            average_pool_2d_s8_x86_means(sums[i], 1, count, half));
                halves[i] = _mm_min_epi16(_mm_max_epi16(halves[i], least), greatest);
            }
            modo_x86_store(y + channel, _mm_packs_epi16(halves[0], halves[1]), channels);
        }
    }
}
