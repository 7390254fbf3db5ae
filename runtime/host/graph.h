/*
 * mod.json, TVM's graph executor format, narrowed to what its C++ reader and its CRT reader both take.
 */
#ifndef RUNNER_GRAPH_H
#define RUNNER_GRAPH_H

#include <stddef.h>
#include <stdint.h>

#include "fail.h"
#include "npacked.h"

/* Limits of the CRT reader's fixed buffers. */
enum {
  MAX_NDIM = 6,
  MAX_ARGUMENTS = 9,
  MAX_NAME = 118, /* node name and every node attr value, in bytes */
  MAX_ATTR_KEY = 18,
  MAX_DTYPE = 8,
  MAX_PARAM_NAME = 79
};

/* Output `output` of node `node`. */
typedef struct {
  uint32_t node;
  uint32_t output;
} Ref;

typedef struct {
  Text name;
  Text func_name; /* operators only */
  int is_op;      /* 0: a null node, that is a model input or a parameter */
  uint32_t input_count;
  uint32_t output_count;
  Ref inputs[MAX_ARGUMENTS];
} Node;

typedef struct {
  uint32_t ndim;
  uint32_t dims[MAX_NDIM];
} Shape;

/* One tensor of the graph: an output of a node. */
typedef struct {
  Text dtype_name;
  DLDataType dtype;
  Shape shape;
  size_t bytes;
  uint32_t storage_id;
  uint32_t node;
  const unsigned char *param; /* its data in mod.params; NULL for everything but parameters */
} Entry;

typedef struct {
  uint32_t *items;
  size_t count, capacity;
} WholeList;
typedef struct {
  Text *items;
  size_t count, capacity;
} TextList;
typedef struct {
  Shape *items;
  size_t count, capacity;
} ShapeList;
typedef struct {
  Ref *items;
  size_t count, capacity;
} RefList;

typedef struct {
  Text name;
  uint32_t node;
} Argument;

typedef struct {
  const char *file;
  Node *nodes;
  size_t node_count, node_capacity;
  WholeList arg_nodes;
  RefList heads;
  WholeList node_row_ptr;
  /* attrs, one item per entry; device_index is empty when the file has none */
  TextList dltype;
  ShapeList shape;
  WholeList storage_id;
  WholeList device_index;
  int has_device_index;
  /* made by graph_check */
  Entry *entries;
  size_t entry_count;
  size_t storage_count;
  Argument *arguments; /* the null nodes, sorted by name */
} Graph;

/* Reads the file's text into the graph: everything that one place of the file alone can violate. */
void graph_read(Graph *graph, const char *file, const char *text, size_t size);
/* Checks what the parts of the file say about each other, and makes the entries. */
void graph_check(Graph *graph);
/* The entry that ref means; only after graph_check. */
uint32_t graph_entry(const Graph *graph, Ref ref);
/* The null node of this name, or NULL. */
const Argument *graph_argument(const Graph *graph, Text name);

#endif
