#include <stdlib.h>
#include <string.h>

#include "graph.h"

#define NODE_ARGS(graph, id) (unsigned long)(id), TEXT_ARGS((graph)->nodes[id].name)

static const struct {
  const char *name;
  DLDataType type;
} DTYPES[] = {
    {"int8", {DTYPE_INT, 8, 1}},      {"int16", {DTYPE_INT, 16, 1}},    {"int32", {DTYPE_INT, 32, 1}},
    {"int64", {DTYPE_INT, 64, 1}},    {"uint8", {DTYPE_UINT, 8, 1}},    {"uint16", {DTYPE_UINT, 16, 1}},
    {"uint32", {DTYPE_UINT, 32, 1}},  {"uint64", {DTYPE_UINT, 64, 1}},  {"float16", {DTYPE_FLOAT, 16, 1}},
    {"float32", {DTYPE_FLOAT, 32, 1}}, {"float64", {DTYPE_FLOAT, 64, 1}}, {"bool", {DTYPE_UINT, 1, 1}},
};

uint32_t graph_entry(const Graph *graph, Ref ref) { return graph->node_row_ptr.items[ref.node] + ref.output; }

static int compare_arguments(const void *a, const void *b) {
  const Text *x = &((const Argument *)a)->name;
  const Text *y = &((const Argument *)b)->name;
  int order = memcmp(x->bytes, y->bytes, x->size < y->size ? x->size : y->size);
  if (order != 0) return order;
  return (x->size > y->size) - (x->size < y->size);
}

const Argument *graph_argument(const Graph *graph, Text name) {
  if (name.size == 0) return NULL;
  Argument wanted = {name, 0};
  return bsearch(&wanted, graph->arguments, graph->arg_nodes.count, sizeof wanted, compare_arguments);
}

static void check_row_ptr(const Graph *graph) {
  const WholeList *row_ptr = &graph->node_row_ptr;
  if (row_ptr->count != graph->node_count + 1) {
    fail("%s: node_row_ptr has %zu items for %zu nodes, not one more", graph->file, row_ptr->count, graph->node_count);
  }
  uint32_t expected = 0;
  for (size_t i = 0; i < row_ptr->count; i++) {
    if (row_ptr->items[i] != expected) {
      fail("%s: node_row_ptr[%zu] is %lu, the outputs before it are %lu", graph->file, i,
           (unsigned long)row_ptr->items[i], (unsigned long)expected);
    }
    if (i < graph->node_count) expected += graph->nodes[i].output_count;
  }
}

static void check_list(const Graph *graph, const char *name, size_t count) {
  size_t expected = graph->node_row_ptr.items[graph->node_count];
  if (count != expected) {
    fail("%s: attrs.%s has %zu items for %zu entries", graph->file, name, count, expected);
  }
}

static void make_entries(Graph *graph) {
  check_list(graph, "dltype", graph->dltype.count);
  check_list(graph, "shape", graph->shape.count);
  check_list(graph, "storage_id", graph->storage_id.count);
  if (graph->has_device_index) check_list(graph, "device_index", graph->device_index.count);
  graph->entry_count = graph->dltype.count;
  graph->entries = allocate(graph->entry_count, sizeof *graph->entries);
  uint32_t node = 0;
  for (size_t i = 0; i < graph->entry_count; i++) {
    Entry *entry = &graph->entries[i];
    while (graph->node_row_ptr.items[node + 1] <= i) node++;
    entry->node = node;
    entry->dtype_name = graph->dltype.items[i];
    entry->shape = graph->shape.items[i];
    entry->storage_id = graph->storage_id.items[i];
    for (size_t d = 0; d < sizeof DTYPES / sizeof DTYPES[0]; d++) {
      if (text_is(entry->dtype_name, DTYPES[d].name)) entry->dtype = DTYPES[d].type;
    }
    if (entry->dtype.bits == 0) {
      fail("%s: entry %zu has dltype '%.*s', which the readers do not share", graph->file, i,
           TEXT_ARGS(entry->dtype_name));
    }
    /* Both factors stay below 2^31, so the product cannot overflow before it is compared. */
    uint64_t bytes = (entry->dtype.bits + 7u) / 8u;
    for (uint32_t d = 0; d < entry->shape.ndim; d++) {
      bytes *= entry->shape.dims[d];
      if (bytes > INT32_MAX) fail("%s: entry %zu has 2^31 bytes or more", graph->file, i);
    }
    entry->bytes = (size_t)bytes;
    if (graph->has_device_index && graph->device_index.items[i] != DEVICE_CPU) {
      fail("%s: entry %zu has device_index %lu, not 1 (CPU)", graph->file, i,
           (unsigned long)graph->device_index.items[i]);
    }
  }
}

static void check_ref(const Graph *graph, Ref ref, size_t limit, const char *what, size_t which) {
  if (ref.node >= limit) {
    fail("%s: %s %zu refers to node %lu, which %s", graph->file, what, which, (unsigned long)ref.node,
         ref.node < graph->node_count ? "does not come before it" : "does not exist");
  }
  if (ref.output >= graph->nodes[ref.node].output_count) {
    fail("%s: %s %zu refers to output %lu of node %lu, which has %lu", graph->file, what, which,
         (unsigned long)ref.output, (unsigned long)ref.node, (unsigned long)graph->nodes[ref.node].output_count);
  }
}

static void check_refs(const Graph *graph) {
  for (size_t i = 0; i < graph->node_count; i++) {
    for (uint32_t k = 0; k < graph->nodes[i].input_count; k++) {
      check_ref(graph, graph->nodes[i].inputs[k], i, "node", i);
    }
  }
  if (graph->heads.count == 0) fail("%s: heads is empty: the graph has no output", graph->file);
  for (size_t i = 0; i < graph->heads.count; i++) {
    check_ref(graph, graph->heads.items[i], graph->node_count, "head", i);
  }
}

static void check_arguments(Graph *graph) {
  const WholeList *list = &graph->arg_nodes;
  if (list->count == 0) fail("%s: arg_nodes is empty: the graph has no input", graph->file);
  unsigned char *listed = allocate(graph->node_count, 1);
  graph->arguments = allocate(list->count, sizeof *graph->arguments);
  for (size_t i = 0; i < list->count; i++) {
    uint32_t id = list->items[i];
    if (id >= graph->node_count) {
      fail("%s: arg_nodes[%zu] is %lu, a node that does not exist", graph->file, i, (unsigned long)id);
    }
    if (graph->nodes[id].is_op) {
      fail("%s: arg_nodes[%zu] is node %lu ('%.*s'), an operator", graph->file, i, NODE_ARGS(graph, id));
    }
    if (listed[id]) fail("%s: arg_nodes names node %lu ('%.*s') twice", graph->file, NODE_ARGS(graph, id));
    listed[id] = 1;
    /* TVM's get_input_info takes the node id for the entry id. */
    if (graph->node_row_ptr.items[id] != id) {
      fail("%s: node %lu ('%.*s') is null and comes after a node of several outputs", graph->file,
           NODE_ARGS(graph, id));
    }
    graph->arguments[i].name = graph->nodes[id].name;
    graph->arguments[i].node = id;
  }
  for (size_t id = 0; id < graph->node_count; id++) {
    if (!graph->nodes[id].is_op && !listed[id]) {
      fail("%s: node %lu ('%.*s') is null and not in arg_nodes", graph->file, NODE_ARGS(graph, id));
    }
  }
  free(listed);
  qsort(graph->arguments, list->count, sizeof *graph->arguments, compare_arguments);
  for (size_t i = 1; i < list->count; i++) {
    if (compare_arguments(&graph->arguments[i - 1], &graph->arguments[i]) == 0) {
      fail("%s: two null nodes have the name '%.*s'", graph->file, TEXT_ARGS(graph->arguments[i].name));
    }
  }
}

static const uint32_t NO_ENTRY = UINT32_MAX;

static void check_storage_ids(Graph *graph) {
  uint32_t highest = 0;
  for (size_t i = 0; i < graph->entry_count; i++) {
    uint32_t id = graph->entries[i].storage_id;
    if (id >= graph->node_count) {
      fail("%s: entry %zu has storage id %lu; the CRT reader has room for %zu, the number of nodes", graph->file, i,
           (unsigned long)id, graph->node_count);
    }
    if (id > highest) highest = id;
  }
  graph->storage_count = (size_t)highest + 1;
  uint32_t *first = allocate(graph->storage_count, sizeof *first);
  for (size_t id = 0; id < graph->storage_count; id++) first[id] = NO_ENTRY;
  for (size_t i = 0; i < graph->entry_count; i++) {
    uint32_t *other = &first[graph->entries[i].storage_id];
    if (*other == NO_ENTRY) {
      *other = (uint32_t)i;
    } else if (!graph->nodes[graph->entries[*other].node].is_op || !graph->nodes[graph->entries[i].node].is_op) {
      fail("%s: entries %lu and %zu share storage id %lu; an input or parameter needs its own", graph->file,
           (unsigned long)*other, i, (unsigned long)graph->entries[i].storage_id);
    }
  }
  for (size_t id = 0; id < graph->storage_count; id++) {
    if (first[id] == NO_ENTRY) {
      fail("%s: no entry has storage id %zu, and %lu exists", graph->file, id, (unsigned long)highest);
    }
  }
  free(first);
}

/* Follows which entry each storage id holds, node by node: nothing may be read after it was overwritten. */
static void check_lifetimes(const Graph *graph) {
  uint32_t *held = allocate(graph->storage_count, sizeof *held);
  for (size_t id = 0; id < graph->storage_count; id++) held[id] = NO_ENTRY;
  for (uint32_t id = 0; id < graph->node_count; id++) {
    const Node *node = &graph->nodes[id];
    for (uint32_t k = 0; k < node->input_count; k++) {
      uint32_t entry = graph_entry(graph, node->inputs[k]);
      uint32_t storage = graph->entries[entry].storage_id;
      if (held[storage] != entry) {
        fail("%s: node %lu ('%.*s') reads entry %lu, but storage id %lu holds entry %lu by then", graph->file,
             NODE_ARGS(graph, id), (unsigned long)entry, (unsigned long)storage, (unsigned long)held[storage]);
      }
    }
    uint32_t first = graph->node_row_ptr.items[id];
    for (uint32_t k = 0; k < node->output_count; k++) {
      uint32_t storage = graph->entries[first + k].storage_id;
      if (held[storage] != NO_ENTRY && held[storage] >= first) {
        fail("%s: node %lu ('%.*s') has two outputs in storage id %lu", graph->file, NODE_ARGS(graph, id),
             (unsigned long)storage);
      }
      held[storage] = first + k;
    }
  }
  for (size_t i = 0; i < graph->heads.count; i++) {
    uint32_t entry = graph_entry(graph, graph->heads.items[i]);
    uint32_t storage = graph->entries[entry].storage_id;
    if (held[storage] != entry) {
      fail("%s: head %zu is entry %lu, but storage id %lu holds entry %lu at the end", graph->file, i,
           (unsigned long)entry, (unsigned long)storage, (unsigned long)held[storage]);
    }
  }
  free(held);
}

void graph_check(Graph *graph) {
  if (graph->node_count == 0) fail("%s: nodes is empty", graph->file);
  check_row_ptr(graph);
  make_entries(graph);
  check_refs(graph);
  check_arguments(graph);
  check_storage_ids(graph);
  check_lifetimes(graph);
}
