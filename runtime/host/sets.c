#include <errno.h>
#include <string.h>

#include "buffer.h"
#include "fail.h"
#include "run.h"

InputSets input_sets(const char *path, size_t set_size) {
  InputSets sets;
  size_t size;
  sets.bytes = read_file(path, MAX_TENSOR_BYTES, &size);
  if (size == 0 || size % set_size != 0) {
    fail("%s: has %zu bytes, not a positive multiple of %zu, the size of one input set", path, size, set_size);
  }
  sets.set_size = set_size;
  sets.count = size / set_size;
  return sets;
}

FILE *output_open(const char *path) {
  FILE *file = fopen(path, "wb");
  if (file == NULL) fail("%s: cannot open for writing: %s", path, strerror(errno));
  return file;
}

void output_write(FILE *file, const char *path, const void *bytes, size_t size) {
  if (fwrite(bytes, 1, size, file) != size) fail("%s: cannot write: %s", path, strerror(errno));
}

void output_close(FILE *file, const char *path) {
  if (fclose(file) != 0) fail("%s: cannot write: %s", path, strerror(errno));
}
