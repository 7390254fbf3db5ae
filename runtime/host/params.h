/* mod.params: TVM's list of named tensors. */
#ifndef RUNNER_PARAMS_H
#define RUNNER_PARAMS_H

#include "graph.h"

/*
 * Reads the file's bytes and sets `param` of the entries they fill; those point into bytes, which must
 * live on. Everything must fit the graph exactly, and nothing may be missing or left over.
 */
void params_read(Graph *graph, const char *file, const unsigned char *bytes, size_t size);

#endif
