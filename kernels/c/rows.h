/* Row pointers: where the rows that a step needs lie. */
#ifndef MODO_ROWS_H
#define MODO_ROWS_H

#include "kernel.h"

/* A tensor's rows in memory: row i lies in slot i % ring. */
struct modo_rows {
    const uint8_t *base;
    int32_t ring;
    int32_t row_bytes;
    int32_t height; /* rows of one image */
};

MODO_KERNEL const void *modo_row(const struct modo_rows *rows, int32_t row)
{
    return rows->base + (row % rows->ring) * rows->row_bytes;
}

/* Pointers to rows first, first + dilation, ... of an image; null outside of it. */
MODO_KERNEL void modo_window(const void **in, const struct modo_rows *rows, int32_t image, int32_t first,
                             int32_t dilation, int32_t taps)
{
    for (int32_t tap = 0; tap < taps; ++tap) {
        const int32_t y = first + tap * dilation;
        in[tap] = y >= 0 && y < rows->height ? modo_row(rows, image * rows->height + y) : 0;
    }
}

#endif
