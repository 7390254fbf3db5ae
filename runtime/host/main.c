/*
 * Runs a compiled model on this computer.
 *
 *   runner graph --lib mod.so --graph mod.json --params mod.params --input in.bin --output out.bin
 *                [--device-api cpp|crt] [--align N] [--module NAME --tap FILE]
 *   runner c     --lib mod.so --module NAME --input-bytes N[,N...] --output-bytes N[,N...]
 *                --input in.bin --output out.bin [--align N] [--tap FILE]
 *
 * in.bin holds one or more input sets, each all model inputs in order; out.bin gets all outputs of each set.
 * Exit code 0, or 1 with one line on stderr; out.bin is worth nothing then.
 */
#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "fail.h"
#include "run.h"

enum { GRAPH = 1, C = 2, NEEDED_BY_GRAPH = 4, NEEDED_BY_C = 8 };
enum { BOTH = GRAPH | C | NEEDED_BY_GRAPH | NEEDED_BY_C };

typedef struct {
  const char *name;
  int modes;
  const char **value;
} Option;

static size_t parse_align(const char *text) {
  for (size_t align = 1; align <= MAX_ALIGN; align *= 2) {
    char *end;
    if (*text >= '1' && *text <= '9' && strtoul(text, &end, 10) == align && *end == '\0') return align;
  }
  fail("--align takes a power of two from 1 to %d, not '%s'", MAX_ALIGN, text);
}

static void check_module(const char *name) {
  size_t length = strlen(name);
  for (size_t i = 0; i < length; i++) {
    char c = name[i];
    int letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    if (!letter) length = 0;
  }
  if (length == 0 || length > 100) fail("--module takes up to 100 letters, digits and _, not '%s'", name);
}

int main(int argc, char **argv) {
  Options options = {0};
  const char *align = NULL;
  const char *device_api = NULL;
  const Option known[] = {
      {"--lib", BOTH, &options.lib},
      {"--input", BOTH, &options.input},
      {"--output", BOTH, &options.output},
      {"--graph", GRAPH | NEEDED_BY_GRAPH, &options.graph},
      {"--params", GRAPH | NEEDED_BY_GRAPH, &options.params},
      {"--device-api", GRAPH, &device_api},
      {"--module", GRAPH | C | NEEDED_BY_C, &options.module},
      {"--input-bytes", C | NEEDED_BY_C, &options.input_bytes},
      {"--output-bytes", C | NEEDED_BY_C, &options.output_bytes},
      {"--align", GRAPH | C, &align},
      {"--tap", GRAPH | C, &options.tap},
  };
  const size_t count = sizeof known / sizeof known[0];
  int mode = 0;
  if (argc > 1 && strcmp(argv[1], "graph") == 0) mode = GRAPH;
  if (argc > 1 && strcmp(argv[1], "c") == 0) mode = C;
  if (mode == 0) fail("the first argument must be 'graph' or 'c'");

  for (int i = 2; i < argc; i += 2) {
    const Option *option = NULL;
    for (size_t k = 0; k < count; k++) {
      if (strcmp(argv[i], known[k].name) == 0 && (known[k].modes & mode)) option = &known[k];
    }
    if (option == NULL) fail("'%s' has no option '%s'", argv[1], argv[i]);
    if (i + 1 == argc) fail("%s needs a value", argv[i]);
    if (*option->value != NULL) fail("%s is given twice", argv[i]);
    *option->value = argv[i + 1];
  }
  for (size_t k = 0; k < count; k++) {
    int needed = mode == GRAPH ? NEEDED_BY_GRAPH : NEEDED_BY_C;
    if ((known[k].modes & needed) && *known[k].value == NULL) fail("'%s' needs %s", argv[1], known[k].name);
  }
  options.align = align == NULL ? 64 : parse_align(align);
  options.type_code = TYPE_DLTENSOR;
  if (device_api != NULL && strcmp(device_api, "crt") == 0) {
    options.type_code = TYPE_NDARRAY;
  } else if (device_api != NULL && strcmp(device_api, "cpp") != 0) {
    fail("--device-api takes crt or cpp, not '%s'", device_api);
  }
  if (options.module != NULL) check_module(options.module);
  if (options.tap != NULL && options.module == NULL) fail("--tap needs --module");

  if (mode == GRAPH) {
    run_graph(&options);
  } else {
    run_c(&options);
  }
  return 0;
}
