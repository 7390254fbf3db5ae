#include <stdio.h>

#include "graph.h"
#include "json.h"

/* Marks a key as seen; a key may appear once. */
static void once(const Json *json, unsigned *seen, unsigned bit, Text key) {
  if (*seen & bit) json_fail(json, "key '%.*s' appears twice", TEXT_ARGS(key));
  *seen |= bit;
}

static void read_wholes(Json *json, WholeList *list) {
  json_array(json);
  for (size_t n = 0; json_item(json, n); n++) {
    list->items = grow(list->items, n, &list->capacity, sizeof *list->items);
    list->items[n] = json_whole(json, INT32_MAX);
    list->count = n + 1;
  }
}

/* [node_id, output_index] or [node_id, output_index, version]; the version is always 0. */
static Ref read_ref(Json *json) {
  uint32_t parts[3] = {0, 0, 0};
  size_t n = 0;
  json_array(json);
  for (; json_item(json, n); n++) {
    if (n == 3) json_fail(json, "an entry has more than 3 numbers");
    parts[n] = json_whole(json, INT32_MAX);
  }
  if (n < 2) json_fail(json, "an entry needs a node and an output index");
  if (parts[2] != 0) json_fail(json, "the version of an entry is not 0");
  Ref ref = {parts[0], parts[1]};
  return ref;
}

static Text short_text(Json *json, size_t limit, const char *what) {
  Text text = json_text(json);
  if (text.size > limit) {
    json_fail(json, "%s has %zu bytes, the CRT reader takes %zu: '%.*s'", what, text.size, limit, TEXT_ARGS(text));
  }
  return text;
}

static int is_decimal(Text text, uint32_t value) {
  char digits[16];
  snprintf(digits, sizeof digits, "%lu", (unsigned long)value);
  return text_is(text, digits);
}

static void read_node(Json *json, size_t id, Node *node) {
  enum { OP = 1, NAME = 2, INPUTS = 4, ATTRS = 8 };
  enum { FUNC_NAME = 1, NUM_INPUTS = 2, NUM_OUTPUTS = 4, FLATTEN_DATA = 8 };
  unsigned seen = 0;
  unsigned attrs_seen = 0;
  Text op = {"", 0};
  Text num_inputs = op;
  Text num_outputs = op;
  Text flatten_data = op;
  Text key;
  json_object(json);
  for (size_t n = 0; json_key(json, n, &key); n++) {
    if (text_is(key, "op")) {
      once(json, &seen, OP, key);
      op = json_text(json);
    } else if (text_is(key, "name")) {
      once(json, &seen, NAME, key);
      node->name = short_text(json, MAX_NAME, "a node name");
    } else if (text_is(key, "inputs")) {
      once(json, &seen, INPUTS, key);
      json_array(json);
      for (size_t i = 0; json_item(json, i); i++) {
        if (i == MAX_ARGUMENTS) json_fail(json, "node %zu has more than %d inputs", id, MAX_ARGUMENTS);
        node->inputs[i] = read_ref(json);
        node->input_count = (uint32_t)i + 1;
      }
    } else if (text_is(key, "attrs") || text_is(key, "attr")) {
      once(json, &seen, ATTRS, key);
      json_object(json);
      Text attr;
      for (size_t i = 0; json_key(json, i, &attr); i++) {
        if (attr.size > MAX_ATTR_KEY) {
          json_fail(json, "a node attr key has %zu bytes, the CRT reader takes %d: '%.*s'", attr.size, MAX_ATTR_KEY,
                    TEXT_ARGS(attr));
        }
        Text value = short_text(json, MAX_NAME, "a node attr value");
        if (text_is(attr, "func_name")) {
          once(json, &attrs_seen, FUNC_NAME, attr);
          node->func_name = value;
        } else if (text_is(attr, "num_inputs")) {
          once(json, &attrs_seen, NUM_INPUTS, attr);
          num_inputs = value;
        } else if (text_is(attr, "num_outputs")) {
          once(json, &attrs_seen, NUM_OUTPUTS, attr);
          num_outputs = value;
        } else if (text_is(attr, "flatten_data")) {
          once(json, &attrs_seen, FLATTEN_DATA, attr);
          flatten_data = value;
        }
      }
    } else {
      json_fail(json, "node %zu has the key '%.*s', which no reader knows", id, TEXT_ARGS(key));
    }
  }
  if (!(seen & OP)) json_fail(json, "node %zu has no 'op'", id);
  if (!(seen & NAME)) json_fail(json, "node %zu has no 'name'", id);
  if (!(seen & INPUTS)) json_fail(json, "node %zu has no 'inputs'", id);
  if (node->name.size == 0) json_fail(json, "node %zu has an empty name", id);
  if (text_is(op, "null")) {
    if (seen & ATTRS) json_fail(json, "node %zu is null and has attrs", id);
    if (node->input_count != 0) json_fail(json, "node %zu is null and has inputs", id);
    node->output_count = 1;
    return;
  }
  if (!text_is(op, "tvm_op")) {
    json_fail(json, "node %zu has op '%.*s', only 'null' and 'tvm_op' exist", id, TEXT_ARGS(op));
  }
  node->is_op = 1;
  if (!(attrs_seen & FUNC_NAME)) json_fail(json, "node %zu has no attr 'func_name'", id);
  if (!(attrs_seen & NUM_INPUTS)) json_fail(json, "node %zu has no attr 'num_inputs'", id);
  if (!(attrs_seen & NUM_OUTPUTS)) json_fail(json, "node %zu has no attr 'num_outputs'", id);
  if (!(attrs_seen & FLATTEN_DATA)) json_fail(json, "node %zu has no attr 'flatten_data'", id);
  if (node->func_name.size == 0) json_fail(json, "node %zu has an empty func_name", id);
  if (text_is(node->func_name, "__nop") || text_is(node->func_name, "__copy")) {
    json_fail(json, "node %zu calls '%.*s', which the CRT reader lacks", id, TEXT_ARGS(node->func_name));
  }
  if (!text_is(flatten_data, "0")) {
    json_fail(json, "node %zu has flatten_data '%.*s', not '0'", id, TEXT_ARGS(flatten_data));
  }
  if (!is_decimal(num_inputs, node->input_count)) {
    json_fail(json, "node %zu has %lu inputs and num_inputs '%.*s'", id, (unsigned long)node->input_count,
              TEXT_ARGS(num_inputs));
  }
  for (uint32_t outputs = 1; outputs <= MAX_ARGUMENTS; outputs++) {
    if (is_decimal(num_outputs, outputs)) node->output_count = outputs;
  }
  if (node->output_count == 0 || node->input_count + node->output_count > MAX_ARGUMENTS) {
    json_fail(json, "node %zu has %lu inputs and num_outputs '%.*s': 1 output or more and %d arguments at most", id,
              (unsigned long)node->input_count, TEXT_ARGS(num_outputs), MAX_ARGUMENTS);
  }
}

/* The head of a typed list, ["<type>", ... up to where its value starts. */
static void enter_typed(Json *json, const char *type) {
  json_array(json);
  if (!json_item(json, 0)) json_fail(json, "expected \"%s\"", type);
  Text found = json_text(json);
  if (!text_is(found, type)) json_fail(json, "expected \"%s\", found \"%.*s\"", type, TEXT_ARGS(found));
  if (!json_item(json, 1)) json_fail(json, "nothing follows \"%s\"", type);
}

static void leave_typed(Json *json) {
  if (json_item(json, 2)) json_fail(json, "a typed list has more than 2 items");
}

static void read_shapes(Json *json, ShapeList *list) {
  json_array(json);
  for (size_t n = 0; json_item(json, n); n++) {
    list->items = grow(list->items, n, &list->capacity, sizeof *list->items);
    Shape *shape = &list->items[n];
    shape->ndim = 0;
    json_array(json);
    for (size_t i = 0; json_item(json, i); i++) {
      if (i == MAX_NDIM) json_fail(json, "entry %zu has more than %d dimensions", n, MAX_NDIM);
      shape->dims[i] = json_whole(json, INT32_MAX);
      if (shape->dims[i] == 0) json_fail(json, "entry %zu has a dimension of 0", n);
      shape->ndim = (uint32_t)i + 1;
    }
    if (shape->ndim == 0) json_fail(json, "entry %zu has no dimensions; the CRT reader makes that shape [0]", n);
    list->count = n + 1;
  }
}

static void read_attrs(Json *json, Graph *graph) {
  enum { DLTYPE = 1, SHAPE = 2, STORAGE_ID = 4, DEVICE_INDEX = 8 };
  unsigned seen = 0;
  Text key;
  json_object(json);
  for (size_t n = 0; json_key(json, n, &key); n++) {
    if (text_is(key, "dltype")) {
      once(json, &seen, DLTYPE, key);
      enter_typed(json, "list_str");
      TextList *list = &graph->dltype;
      json_array(json);
      for (size_t i = 0; json_item(json, i); i++) {
        list->items = grow(list->items, i, &list->capacity, sizeof *list->items);
        list->items[i] = short_text(json, MAX_DTYPE, "a dltype");
        list->count = i + 1;
      }
    } else if (text_is(key, "shape")) {
      once(json, &seen, SHAPE, key);
      enter_typed(json, "list_shape");
      read_shapes(json, &graph->shape);
    } else if (text_is(key, "storage_id")) {
      once(json, &seen, STORAGE_ID, key);
      enter_typed(json, "list_int");
      read_wholes(json, &graph->storage_id);
    } else if (text_is(key, "device_index")) {
      once(json, &seen, DEVICE_INDEX, key);
      enter_typed(json, "list_int");
      read_wholes(json, &graph->device_index);
      graph->has_device_index = 1;
    } else {
      json_fail(json, "graph attr '%.*s' is not one that both readers know", TEXT_ARGS(key));
    }
    leave_typed(json);
  }
  if (!(seen & DLTYPE)) json_fail(json, "the graph attrs have no 'dltype'");
  if (!(seen & SHAPE)) json_fail(json, "the graph attrs have no 'shape'");
  if (!(seen & STORAGE_ID)) json_fail(json, "the graph attrs have no 'storage_id'");
}

void graph_read(Graph *graph, const char *file, const char *text, size_t size) {
  static const char *const names[] = {"nodes", "arg_nodes", "heads", "attrs", "node_row_ptr"};
  enum { NODES = 1, ARG_NODES = 2, HEADS = 4, ATTRS = 8, NODE_ROW_PTR = 16 };
  Json reader;
  Json *json = &reader;
  unsigned seen = 0;
  Text key;
  graph->file = file;
  json_open(json, file, text, size);
  json_object(json);
  for (size_t n = 0; json_key(json, n, &key); n++) {
    if (text_is(key, "nodes")) {
      once(json, &seen, NODES, key);
      json_array(json);
      for (size_t i = 0; json_item(json, i); i++) {
        graph->nodes = grow(graph->nodes, i, &graph->node_capacity, sizeof *graph->nodes);
        Node empty = {0};
        graph->nodes[i] = empty;
        read_node(json, i, &graph->nodes[i]);
        graph->node_count = i + 1;
      }
    } else if (text_is(key, "arg_nodes")) {
      once(json, &seen, ARG_NODES, key);
      read_wholes(json, &graph->arg_nodes);
    } else if (text_is(key, "heads")) {
      once(json, &seen, HEADS, key);
      RefList *list = &graph->heads;
      json_array(json);
      for (size_t i = 0; json_item(json, i); i++) {
        list->items = grow(list->items, i, &list->capacity, sizeof *list->items);
        list->items[i] = read_ref(json);
        list->count = i + 1;
      }
    } else if (text_is(key, "attrs")) {
      once(json, &seen, ATTRS, key);
      read_attrs(json, graph);
    } else if (text_is(key, "node_row_ptr")) {
      once(json, &seen, NODE_ROW_PTR, key);
      read_wholes(json, &graph->node_row_ptr);
    } else {
      json_fail(json, "key '%.*s' is not one of nodes, arg_nodes, heads, attrs, node_row_ptr", TEXT_ARGS(key));
    }
  }
  for (unsigned i = 0; i < 5; i++) {
    if (!(seen & (1u << i))) json_fail(json, "the key '%s' is missing", names[i]);
  }
  json_end(json);
}
