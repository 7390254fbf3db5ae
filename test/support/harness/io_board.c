/* Takes the place of the board program's main: cases.bin and results.bin are files of the emulator's folder. */
#include "io.h"

#include "config.h"
#include "main.h"
#include "memory.h"
#include "semihosting.h"
#include "text.h"

enum { HEADER = 16, GUARD = 32, PATTERN = 0xc3 };

static File cases, results;
static uint32_t unread;
static uint8_t *next;

void io_fail(const char *what, const char *why)
{
    text_start();
    text_add(what);
    text_add(": ");
    text_add(why);
    fail();
}

void io_read(void *data, uint32_t bytes)
{
    if (bytes > unread)
        io_fail("cases", "too short");
    unread -= bytes;
    if (bytes > 0)
        host_read(cases, data, bytes);
}

void io_write(const void *data, uint32_t bytes)
{
    if (bytes > 0)
        host_write(results, data, bytes);
}

/* Blocks lie one after the other: size, bytes, guard. */
void *io_take(uint32_t bytes)
{
    uint8_t *const block = (uint8_t *)(((uintptr_t)next + 15) / 16 * 16 + HEADER);
    if (bytes > (uintptr_t)linker_stack_limit || block + bytes + GUARD > linker_stack_limit)
        io_fail("memory", "no block");
    memcpy(block - HEADER, &bytes, sizeof bytes);
    memset(block + bytes, PATTERN, GUARD);
    next = block + bytes + GUARD;
    return block;
}

void io_give(void *block)
{
    uint32_t bytes;
    memcpy(&bytes, (uint8_t *)block - HEADER, sizeof bytes);
    for (uint32_t i = 0; i < GUARD; ++i)
        if (((uint8_t *)block)[bytes + i] != PATTERN)
            io_fail("memory", "bytes beyond the end of a block were written");
}

void *io_mark(void)
{
    return next;
}

void io_release(void *mark)
{
    next = mark;
}

void board_main(void)
{
    cases = host_open_read("cases.bin");
    unread = host_length(cases);
    results = host_open_write("results.bin");
    next = linker_free_start;
    run_modules();
    if (unread != 0)
        io_fail("cases", "too long");
    host_close(results);
    host_exit(0);
}
