/* usage: harness CASES RESULTS, under Linux */
#include "io.h"

#include <stdio.h>
#include <stdlib.h>

static FILE *cases, *results;

void io_fail(const char *what, const char *why)
{
    fprintf(stderr, "%s: %s\n", what, why);
    exit(1);
}

void io_read(void *data, uint32_t bytes)
{
    if (fread(data, 1, bytes, cases) != bytes)
        io_fail("cases", "too short");
}

void io_write(const void *data, uint32_t bytes)
{
    fwrite(data, 1, bytes, results);
}

int main(int argc, char **argv)
{
    if (argc != 3 || !(cases = fopen(argv[1], "rb")) || !(results = fopen(argv[2], "wb"))) {
        fprintf(stderr, "usage: harness CASES RESULTS\n");
        return 2;
    }
    run_modules();
    if (fgetc(cases) != EOF)
        io_fail("cases", "too long");
    return fclose(results) == 0 ? 0 : 1;
}
