/* The two ways to run a compiled model, and the options they share. */
#ifndef RUNNER_RUN_H
#define RUNNER_RUN_H

#include <stddef.h>
#include <stdio.h>

#include "library.h"

typedef struct {
  const char *lib;
  const char *input;
  const char *output;
  size_t align;
  const char *module; /* NULL when not given */
  const char *tap;    /* NULL when not given */
  /* graph */
  const char *graph;
  const char *params;
  int type_code; /* TYPE_DLTENSOR or TYPE_NDARRAY */
  /* c */
  const char *input_bytes;
  const char *output_bytes;
} Options;

/* Operator by operator, as the graph executor does it. */
void run_graph(const Options *options);
/* The whole model by one call of its C interface. */
void run_c(const Options *options);

/* The input sets of a run: count sets of set_size bytes each. */
typedef struct {
  const unsigned char *bytes;
  size_t set_size;
  size_t count;
} InputSets;

/* Reads the file of input sets; fails when its size is not a positive multiple of set_size. */
InputSets input_sets(const char *path, size_t set_size);

FILE *output_open(const char *path);
void output_write(FILE *file, const char *path, const void *bytes, size_t size);
void output_close(FILE *file, const char *path);

#endif
