/* Runs mod.so on one input set:
 *
 *   host_main mod.so NAME IN.BIN INPUT-BYTES[,...] OUTPUT-BYTES[,...] count N   N inferences
 *   host_main ... time SECONDS   for so long; prints the median time of an inference in nanoseconds and how many ran
 */
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST_PORTS = 64, MOST_RUNS = 1000000, ALIGN = 64 };

typedef int32_t (*Run)(void **inputs, void **outputs);

static _Noreturn void fail(const char *what, const char *which) {
  fprintf(stderr, "%s: %s\n", what, which);
  exit(1);
}

/* Buffers for sizes such as "16,4"; all of one kind are filled from the file, when there is one. */
static void make_buffers(const char *sizes, void **buffers, FILE *from) {
  size_t count = 0;
  for (const char *at = sizes; *at != '\0' && count < MOST_PORTS; count++) {
    char *end;
    size_t bytes = strtoul(at, &end, 10);
    if (bytes == 0) fail(sizes, "not a list of sizes");
    buffers[count] = aligned_alloc(ALIGN, (bytes + ALIGN - 1) / ALIGN * ALIGN);
    if (buffers[count] == NULL) fail(sizes, "no memory");
    if (from != NULL && fread(buffers[count], 1, bytes, from) != bytes) fail(sizes, "the input file is too short");
    at = *end == ',' ? end + 1 : end;
  }
}

static uint64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

static int compare(const void *a, const void *b) {
  uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
  return (x > y) - (x < y);
}

static void time_runs(Run run, void **inputs, void **outputs, double seconds) {
  static uint64_t times[MOST_RUNS];
  size_t runs = 0;
  uint64_t end = now() + (uint64_t)(seconds * 1e9);
  for (uint64_t before = now(); runs < MOST_RUNS && (before < end || runs < 3); runs++) {
    if (run(inputs, outputs) != 0) fail("run", "failed");
    uint64_t after = now();
    times[runs] = after - before;
    before = after;
  }
  qsort(times, runs, sizeof *times, compare);
  printf("nanoseconds=%llu\nruns=%zu\n", (unsigned long long)times[runs / 2], runs);
}

int main(int argc, char **argv) {
  if (argc != 8) fail("usage", "mod.so NAME IN.BIN INPUT-BYTES OUTPUT-BYTES count|time N");
  void *library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) fail("dlopen", dlerror());
  char name[128];
  snprintf(name, sizeof name, "tvmgen_%s_run", argv[2]);
  void *address = dlsym(library, name);
  if (address == NULL) fail(name, "not in the library");
  Run run;
  memcpy(&run, &address, sizeof run);
  FILE *input = fopen(argv[3], "rb");
  if (input == NULL) fail(argv[3], "cannot be opened");
  void *inputs[MOST_PORTS] = {0}, *outputs[MOST_PORTS] = {0};
  make_buffers(argv[4], inputs, input);
  make_buffers(argv[5], outputs, NULL);
  fclose(input);
  if (strcmp(argv[6], "time") == 0) {
    time_runs(run, inputs, outputs, strtod(argv[7], NULL));
    return 0;
  }
  for (long left = strtol(argv[7], NULL, 10); left > 0; left--) {
    if (run(inputs, outputs) != 0) fail(name, "failed");
  }
  return 0;
}
