/* Blocks where there is no sanitizer: each ends, filled up to 16 bytes, where a page ends that has nothing behind it. */
#define _GNU_SOURCE
#include "io.h"

#include <sys/mman.h>
#include <unistd.h>

enum { ALIGNMENT = 16, PATTERN = 0xc3 };

static uintptr_t filled_up(uintptr_t bytes, uintptr_t to)
{
    return (bytes + to - 1) / to * to;
}

/* Where the bytes that fill up a block end. */
static uint8_t *end_of(const uint8_t *block, uint32_t bytes)
{
    return (uint8_t *)block + filled_up(bytes, ALIGNMENT);
}

/* A page that says how long the block is, the block's own, and one that cannot be touched. */
void *io_take(uint32_t bytes)
{
    const uintptr_t page = (uintptr_t)getpagesize();
    const uintptr_t own = filled_up(filled_up(bytes, ALIGNMENT), page);
    uint8_t *const pages = mmap(0, own + 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED || mprotect(pages + page + own, page, PROT_NONE) != 0)
        io_fail("memory", "no block");
    uint8_t *const block = pages + page + own - filled_up(bytes, ALIGNMENT);
    *(uint32_t *)pages = bytes;
    for (uint8_t *at = block + bytes; at < end_of(block, bytes); ++at)
        *at = PATTERN;
    return block;
}

void io_give(void *block)
{
    const uintptr_t page = (uintptr_t)getpagesize();
    uint8_t *const pages = (uint8_t *)((uintptr_t)block / page * page - page);
    const uint32_t bytes = *(const uint32_t *)pages;
    uint8_t *const end = end_of(block, bytes);
    for (const uint8_t *at = (const uint8_t *)block + bytes; at < end; ++at)
        if (*at != PATTERN)
            io_fail("memory", "bytes beyond the end of a block were written");
    munmap(pages, (uintptr_t)(end - pages) + page);
}

void *io_mark(void)
{
    return 0;
}

void io_release(void *mark)
{
    (void)mark;
}
