#include "params.h"

#include <stdlib.h>

static const uint64_t LIST_MAGIC = UINT64_C(0xF7E58D4F05049CB7);
static const uint64_t TENSOR_MAGIC = UINT64_C(0xDD5E40F096B4A13F);

typedef struct {
  const char *file;
  const unsigned char *at;
  size_t left;
} Cursor;

static const unsigned char *take(Cursor *cursor, uint64_t size, const char *what) {
  if (size > cursor->left) {
    fail("%s: %s needs %llu bytes, %zu are left", cursor->file, what, (unsigned long long)size, cursor->left);
  }
  const unsigned char *at = cursor->at;
  cursor->at += size;
  cursor->left -= (size_t)size;
  return at;
}

/* A little-endian number of 1, 2, 4 or 8 bytes. */
static uint64_t number(Cursor *cursor, unsigned size, const char *what) {
  const unsigned char *at = take(cursor, size, what);
  uint64_t value = 0;
  for (unsigned i = size; i > 0; i--) value = value << 8 | at[i - 1];
  return value;
}

static void read_tensor(Cursor *cursor, Entry *entry, Text name) {
  const char *file = cursor->file;
  if (number(cursor, 8, "a tensor's magic") != TENSOR_MAGIC) {
    fail("%s: tensor '%.*s' does not start with the tensor magic", file, TEXT_ARGS(name));
  }
  if (number(cursor, 8, "a tensor's reserved field") != 0) {
    fail("%s: tensor '%.*s' has a reserved field that is not 0", file, TEXT_ARGS(name));
  }
  uint64_t device_type = number(cursor, 4, "a tensor's device type");
  uint64_t device_id = number(cursor, 4, "a tensor's device id");
  if (device_type != DEVICE_CPU || device_id != 0) {
    fail("%s: tensor '%.*s' is on device %llu,%llu, not 1,0 (CPU)", file, TEXT_ARGS(name),
         (unsigned long long)device_type, (unsigned long long)device_id);
  }
  uint64_t ndim = number(cursor, 4, "a tensor's ndim");
  if (ndim != entry->shape.ndim) {
    fail("%s: tensor '%.*s' has %llu dimensions, %lu in the graph", file, TEXT_ARGS(name), (unsigned long long)ndim,
         (unsigned long)entry->shape.ndim);
  }
  uint64_t code = number(cursor, 1, "a tensor's dtype code");
  uint64_t bits = number(cursor, 1, "a tensor's dtype bits");
  uint64_t lanes = number(cursor, 2, "a tensor's dtype lanes");
  if (code != entry->dtype.code || bits != entry->dtype.bits || lanes != entry->dtype.lanes) {
    fail("%s: tensor '%.*s' has dtype code %llu, %llu bits, %llu lanes; it is %.*s in the graph", file,
         TEXT_ARGS(name), (unsigned long long)code, (unsigned long long)bits, (unsigned long long)lanes,
         TEXT_ARGS(entry->dtype_name));
  }
  for (uint32_t d = 0; d < entry->shape.ndim; d++) {
    uint64_t dim = number(cursor, 8, "a tensor's shape");
    if (dim != entry->shape.dims[d]) {
      fail("%s: tensor '%.*s' has %llu as dimension %lu, %lu in the graph", file, TEXT_ARGS(name),
           (unsigned long long)dim, (unsigned long)d, (unsigned long)entry->shape.dims[d]);
    }
  }
  uint64_t bytes = number(cursor, 8, "a tensor's data size");
  if (bytes != entry->bytes) {
    fail("%s: tensor '%.*s' has %llu bytes of data, its dtype and shape make %zu", file, TEXT_ARGS(name),
         (unsigned long long)bytes, entry->bytes);
  }
  entry->param = take(cursor, bytes, "a tensor's data");
}

void params_read(Graph *graph, const char *file, const unsigned char *bytes, size_t size) {
  Cursor cursor = {file, bytes, size};
  if (number(&cursor, 8, "the list magic") != LIST_MAGIC) fail("%s: does not start with the list magic", file);
  if (number(&cursor, 8, "the list's reserved field") != 0) fail("%s: the list's reserved field is not 0", file);
  uint64_t count = number(&cursor, 8, "the number of names");
  if (count > graph->arg_nodes.count) {
    fail("%s: names %llu parameters, the graph has %zu arguments", file, (unsigned long long)count,
         graph->arg_nodes.count);
  }
  const Argument **found = allocate((size_t)count, sizeof *found);
  unsigned char *seen = allocate(graph->node_count, 1);
  for (uint64_t i = 0; i < count; i++) {
    Text name;
    uint64_t length = number(&cursor, 8, "a name's length");
    if (length > MAX_PARAM_NAME) {
      fail("%s: name %llu has %llu bytes, the CRT reader takes %d", file, (unsigned long long)i,
           (unsigned long long)length, MAX_PARAM_NAME);
    }
    name.bytes = (const char *)take(&cursor, length, "a name");
    name.size = (size_t)length;
    found[i] = graph_argument(graph, name);
    if (found[i] == NULL) fail("%s: '%.*s' is not an argument of the graph", file, TEXT_ARGS(name));
    if (found[i]->node == graph->arg_nodes.items[0]) {
      fail("%s: '%.*s' is arg_nodes[0]; the first argument must be a model input", file, TEXT_ARGS(name));
    }
    if (seen[found[i]->node]) fail("%s: '%.*s' is named twice", file, TEXT_ARGS(name));
    seen[found[i]->node] = 1;
    if (graph->entries[graph->node_row_ptr.items[found[i]->node]].dtype.bits == 1) {
      fail("%s: '%.*s' is bool, which overflows the CRT reader's buffer", file, TEXT_ARGS(name));
    }
  }
  uint64_t tensors = number(&cursor, 8, "the number of tensors");
  if (tensors != count) {
    fail("%s: has %llu tensors for %llu names", file, (unsigned long long)tensors, (unsigned long long)count);
  }
  for (uint64_t i = 0; i < count; i++) {
    read_tensor(&cursor, &graph->entries[graph->node_row_ptr.items[found[i]->node]], found[i]->name);
  }
  if (cursor.left != 0) fail("%s: %zu bytes follow the last tensor", file, cursor.left);
  free(seen);
  free(found);
}
