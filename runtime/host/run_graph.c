#include <stdio.h>
#include <string.h>

#include "buffer.h"
#include "fail.h"
#include "graph.h"
#include "params.h"
#include "run.h"

enum { MAX_JSON_BYTES = 8 << 20, PARAM_ALIGN = 4 };

typedef struct {
  Graph graph;
  Library library;
  PackedFunction *functions;   /* per node; NULL for null nodes */
  Buffer *buffers;             /* per storage id */
  DLTensor *tensors;           /* per entry */
  int64_t *shapes;             /* per entry, MAX_NDIM each */
  const unsigned char **given; /* per entry: the bytes of an input or parameter; NULL for the rest */
  int type_code;
} Executor;

static const Buffer *buffer_of(const Executor *executor, uint32_t entry) {
  return &executor->buffers[executor->graph.entries[entry].storage_id];
}

static void find_functions(Executor *executor) {
  const Graph *graph = &executor->graph;
  executor->functions = allocate(graph->node_count, sizeof *executor->functions);
  if (library_symbol(&executor->library, "_lookup_linked_param") != NULL) {
    fail("%s: exports _lookup_linked_param; this runner takes parameters from a file only", executor->library.path);
  }
  for (size_t i = 0; i < graph->node_count; i++) {
    if (!graph->nodes[i].is_op) continue;
    char name[MAX_NAME + 1];
    snprintf(name, sizeof name, "%.*s", (int)graph->nodes[i].func_name.size, graph->nodes[i].func_name.bytes);
    void *address = library_symbol(&executor->library, name);
    if (address == NULL) {
      fail("%s: has no function '%s', which node %zu ('%.*s') calls", executor->library.path, name, i,
           TEXT_ARGS(graph->nodes[i].name));
    }
    memcpy(&executor->functions[i], &address, sizeof address);
  }
}

/*
 * One buffer per storage id, sized to its largest entry. The alignment asked for gives way only where the
 * contract of the operators promises more: a type's natural alignment, and 4 bytes for parameters.
 */
static void make_tensors(Executor *executor, size_t align) {
  Graph *graph = &executor->graph;
  size_t *sizes = allocate(graph->storage_count, sizeof *sizes);
  size_t *aligns = allocate(graph->storage_count, sizeof *aligns);
  for (size_t i = 0; i < graph->entry_count; i++) {
    const Entry *entry = &graph->entries[i];
    size_t least = (entry->dtype.bits + 7u) / 8u;
    if (entry->param != NULL && least < PARAM_ALIGN) least = PARAM_ALIGN;
    if (least < align) least = align;
    if (sizes[entry->storage_id] < entry->bytes) sizes[entry->storage_id] = entry->bytes;
    if (aligns[entry->storage_id] < least) aligns[entry->storage_id] = least;
  }
  executor->buffers = allocate(graph->storage_count, sizeof *executor->buffers);
  for (size_t i = 0; i < graph->storage_count; i++) executor->buffers[i] = buffer_make(sizes[i], aligns[i]);
  executor->tensors = allocate(graph->entry_count, sizeof *executor->tensors);
  executor->shapes = allocate(graph->entry_count, MAX_NDIM * sizeof *executor->shapes);
  for (size_t i = 0; i < graph->entry_count; i++) {
    const Entry *entry = &graph->entries[i];
    DLTensor *tensor = &executor->tensors[i];
    tensor->data = buffer_of(executor, (uint32_t)i)->data;
    tensor->device.type = DEVICE_CPU;
    tensor->ndim = (int32_t)entry->shape.ndim;
    tensor->dtype = entry->dtype;
    tensor->shape = executor->shapes + i * MAX_NDIM;
    for (uint32_t d = 0; d < entry->shape.ndim; d++) tensor->shape[d] = entry->shape.dims[d];
  }
  executor->given = allocate(graph->entry_count, sizeof *executor->given);
}

static void check_guards(const Executor *executor, uint32_t entry, const char *after_what) {
  const char *where = buffer_damage(buffer_of(executor, entry));
  if (where != NULL) {
    fail("%s: wrote %s the data of entry %lu (storage id %lu)", after_what, where, (unsigned long)entry,
         (unsigned long)executor->graph.entries[entry].storage_id);
  }
}

static void call_node(const Executor *executor, uint32_t id) {
  const Graph *graph = &executor->graph;
  const Node *node = &graph->nodes[id];
  uint32_t entries[MAX_ARGUMENTS];
  TVMValue values[MAX_ARGUMENTS];
  int codes[MAX_ARGUMENTS];
  uint32_t count = 0;
  for (uint32_t k = 0; k < node->input_count; k++) entries[count++] = graph_entry(graph, node->inputs[k]);
  for (uint32_t k = 0; k < node->output_count; k++) entries[count++] = graph->node_row_ptr.items[id] + k;
  for (uint32_t k = 0; k < count; k++) {
    values[k].v_handle = &executor->tensors[entries[k]];
    codes[k] = executor->type_code;
  }
  TVMValue result;
  int result_code = TYPE_NULLPTR;
  memset(&result, 0, sizeof result);
  int32_t status = executor->functions[id](values, codes, (int)count, &result, &result_code, NULL);
  char what[320];
  snprintf(what, sizeof what, "node %lu ('%.*s')", (unsigned long)id, TEXT_ARGS(node->name));
  if (status != 0) fail("%s: '%.*s' returned %ld", what, TEXT_ARGS(node->func_name), (long)status);
  if (result_code != TYPE_NULLPTR) {
    fail("%s: '%.*s' set a result of type code %d; an operator has none", what, TEXT_ARGS(node->func_name),
         result_code);
  }
  for (uint32_t k = 0; k < count; k++) check_guards(executor, entries[k], what);
}

/* Every guard is whole, and what only the caller may write is as it was before the run. */
static void check_run(const Executor *executor) {
  const Graph *graph = &executor->graph;
  for (size_t i = 0; i < graph->entry_count; i++) {
    const Entry *entry = &graph->entries[i];
    check_guards(executor, (uint32_t)i, "the run");
    if (executor->given[i] == NULL) continue;
    if (memcmp(executor->tensors[i].data, executor->given[i], entry->bytes) != 0) {
      fail("the run: changed %s '%.*s' (entry %zu)", entry->param != NULL ? "parameter" : "input",
           TEXT_ARGS(graph->nodes[entry->node].name), i);
    }
  }
}

/* One run from a fresh start, so that nothing of the run before it can be taken for a result. */
static void run_set(const Executor *executor, const unsigned char *set) {
  const Graph *graph = &executor->graph;
  for (size_t i = 0; i < graph->storage_count; i++) buffer_poison(&executor->buffers[i]);
  for (size_t i = 0; i < graph->arg_nodes.count; i++) {
    uint32_t id = graph->node_row_ptr.items[graph->arg_nodes.items[i]];
    const Entry *entry = &graph->entries[id];
    executor->given[id] = entry->param;
    if (entry->param == NULL) {
      executor->given[id] = set;
      set += entry->bytes;
    }
    memcpy(executor->tensors[id].data, executor->given[id], entry->bytes);
  }
  for (uint32_t id = 0; id < graph->node_count; id++) {
    if (graph->nodes[id].is_op) call_node(executor, id);
  }
  check_run(executor);
}

void run_graph(const Options *options) {
  static Executor executor;
  Graph *graph = &executor.graph;
  size_t size;
  const char *json = (const char *)read_file(options->graph, MAX_JSON_BYTES, &size);
  graph_read(graph, options->graph, json, size);
  graph_check(graph);
  const unsigned char *params = read_file(options->params, MAX_TENSOR_BYTES, &size);
  params_read(graph, options->params, params, size);
  executor.type_code = options->type_code;
  executor.library = library_open(options->lib);
  find_functions(&executor);

  uint64_t set_size = 0;
  for (size_t i = 0; i < graph->arg_nodes.count; i++) {
    const Entry *entry = &graph->entries[graph->node_row_ptr.items[graph->arg_nodes.items[i]]];
    if (entry->param == NULL) set_size += entry->bytes;
  }
  if (set_size > MAX_TENSOR_BYTES) fail("%s: one input set has more than %d bytes", options->graph, MAX_TENSOR_BYTES);
  InputSets sets = input_sets(options->input, (size_t)set_size);
  make_tensors(&executor, options->align);
  if (options->tap != NULL) tap_open(&executor.library, options->module, options->tap);
  FILE *output = output_open(options->output);
  for (size_t n = 0; n < sets.count; n++) {
    run_set(&executor, sets.bytes + n * sets.set_size);
    for (size_t i = 0; i < graph->heads.count; i++) {
      uint32_t entry = graph_entry(graph, graph->heads.items[i]);
      output_write(output, options->output, executor.tensors[entry].data, graph->entries[entry].bytes);
    }
  }
  output_close(output, options->output);
  tap_close();
}
