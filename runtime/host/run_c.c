#include <stdio.h>
#include <string.h>

#include "buffer.h"
#include "fail.h"
#include "run.h"

typedef struct {
  Buffer *items;
  void **pointers; /* the struct that the C interface takes */
  size_t count;
  size_t bytes;
} Buffers;

/* Buffers for a list of sizes such as "16,4". */
static Buffers make_buffers(const char *option, const char *list, size_t align) {
  Buffers buffers = {NULL, NULL, 0, 0};
  size_t capacity = 0;
  const char *at = list;
  for (;;) {
    unsigned long size = 0;
    const char *start = at;
    for (; *at >= '0' && *at <= '9' && size <= MAX_TENSOR_BYTES; at++) size = size * 10 + (unsigned long)(*at - '0');
    if (at == start || size == 0 || size > MAX_TENSOR_BYTES || (*at != ',' && *at != '\0')) {
      fail("%s takes sizes in bytes from 1 to %d, such as 16,4; it is '%s'", option, MAX_TENSOR_BYTES, list);
    }
    buffers.items = grow(buffers.items, buffers.count, &capacity, sizeof *buffers.items);
    buffers.items[buffers.count++] = buffer_make(size, align);
    buffers.bytes += size;
    if (*at == '\0') break;
    at++;
  }
  buffers.pointers = allocate(buffers.count, sizeof *buffers.pointers);
  for (size_t i = 0; i < buffers.count; i++) buffers.pointers[i] = buffers.items[i].data;
  return buffers;
}

static void check_guards(const Buffers *buffers, const char *function, const char *what) {
  for (size_t i = 0; i < buffers->count; i++) {
    const char *where = buffer_damage(&buffers->items[i]);
    if (where != NULL) fail("%s: wrote %s the data of %s %zu", function, where, what, i);
  }
}

void run_c(const Options *options) {
  char name[256];
  snprintf(name, sizeof name, "tvmgen_%s_run", options->module);
  Buffers inputs = make_buffers("--input-bytes", options->input_bytes, options->align);
  Buffers outputs = make_buffers("--output-bytes", options->output_bytes, options->align);
  Library library = library_open(options->lib);
  void *address = library_symbol(&library, name);
  if (address == NULL) fail("%s: has no function '%s'", options->lib, name);
  RunFunction run;
  memcpy(&run, &address, sizeof run);

  InputSets sets = input_sets(options->input, inputs.bytes);
  if (options->tap != NULL) tap_open(&library, options->module, options->tap);
  FILE *output = output_open(options->output);
  for (size_t n = 0; n < sets.count; n++) {
    const unsigned char *set = sets.bytes + n * sets.set_size;
    const unsigned char *given = set;
    for (size_t i = 0; i < inputs.count; given += inputs.items[i++].size) {
      memcpy(inputs.items[i].data, given, inputs.items[i].size);
    }
    for (size_t i = 0; i < outputs.count; i++) buffer_poison(&outputs.items[i]);
    int32_t status = run(inputs.pointers, outputs.pointers);
    if (status != 0) fail("%s: returned %ld", name, (long)status);
    check_guards(&inputs, name, "input");
    check_guards(&outputs, name, "output");
    given = set;
    for (size_t i = 0; i < inputs.count; given += inputs.items[i++].size) {
      if (memcmp(inputs.items[i].data, given, inputs.items[i].size) != 0) fail("%s: changed input %zu", name, i);
    }
    for (size_t i = 0; i < outputs.count; i++) {
      output_write(output, options->output, outputs.items[i].data, outputs.items[i].size);
    }
  }
  output_close(output, options->output);
  tap_close();
}
