#include "buffers.h"

#include "config.h"
#include "memory.h"
#include "text.h"

enum { GUARD = 256, POISON = 0xA5 };

static const uint32_t input_bytes[] = {MODO_INPUT_BYTES};
static const uint32_t output_bytes[] = {MODO_OUTPUT_BYTES};

enum { INPUTS = sizeof input_bytes / sizeof *input_bytes, OUTPUTS = sizeof output_bytes / sizeof *output_bytes };

typedef struct {
  const char *what;
  uint32_t index;
  uint8_t *start; /* of the guard before the data */
  uint8_t *data;
  uint32_t bytes;
  uint8_t *end; /* of the guard after the data */
} Buffer;

static Buffer input_buffers[INPUTS], output_buffers[OUTPUTS];
static uint8_t *given; /* the input set as it was read */
void *inputs[INPUTS], *outputs[OUTPUTS];
uint32_t input_set_bytes;

/* The guard's byte at position i: it changes from byte to byte and is never 0. */
static uint8_t guard_byte(uint32_t i) { return (uint8_t)(0x80 | (i * 37 & 0x7f)); }

/* The next bytes of the free RAM. */
static uint8_t *take(uint64_t bytes) {
  static uint64_t taken;
  uint64_t all = (uint64_t)(linker_stack_limit - linker_free_start);
  if (bytes > all - taken) {
    text_start();
    text_add("the inputs, a copy of them and the outputs do not fit the ");
    text_add_number(all);
    text_add(" bytes of RAM that program, workspace and stack leave");
    fail();
  }
  uint8_t *start = linker_free_start + taken;
  taken += bytes;
  return start;
}

static Buffer place(const char *what, uint32_t index, uint32_t bytes) {
  Buffer buffer = {what, index, 0, 0, bytes, 0};
  uint64_t whole = (uint64_t)bytes + 2 * GUARD + 2 * MODO_ALIGN;
  buffer.start = take(whole);
  buffer.end = buffer.start + whole;
  uintptr_t earliest = (uintptr_t)buffer.start + GUARD;
  buffer.data = buffer.start + GUARD + ((MODO_ALIGN - earliest) & (2 * MODO_ALIGN - 1));
  for (uint8_t *at = buffer.start; at < buffer.end; at++) *at = guard_byte((uint32_t)(at - buffer.start));
  return buffer;
}

void buffers_place(void) {
  uint64_t set_bytes = 0;
  for (uint32_t i = 0; i < INPUTS; i++) {
    input_buffers[i] = place("input", i, input_bytes[i]);
    inputs[i] = input_buffers[i].data;
    set_bytes += input_bytes[i];
  }
  for (uint32_t i = 0; i < OUTPUTS; i++) {
    output_buffers[i] = place("output", i, output_bytes[i]);
    outputs[i] = output_buffers[i].data;
  }
  given = take(set_bytes);
  input_set_bytes = (uint32_t)set_bytes;
}

void buffers_fill(File file) {
  host_read(file, given, input_set_bytes);
  const uint8_t *from = given;
  for (uint32_t i = 0; i < INPUTS; from += input_bytes[i++]) memcpy(inputs[i], from, input_bytes[i]);
  for (uint32_t i = 0; i < OUTPUTS; i++) memset(outputs[i], POISON, output_bytes[i]);
}

static void fail_buffer(const char *message, const Buffer *buffer, uint32_t set) {
  text_start();
  text_add(RUN_NAME ": ");
  text_add(message);
  text_add(buffer->what);
  text_add(" ");
  text_add_number(buffer->index);
  text_add(", in input set ");
  text_add_number(set);
  fail();
}

static void check_guards(const Buffer *buffer, uint32_t set) {
  for (const uint8_t *at = buffer->start; at < buffer->data; at++) {
    if (*at != guard_byte((uint32_t)(at - buffer->start))) fail_buffer("wrote before the data of ", buffer, set);
  }
  for (const uint8_t *at = buffer->data + buffer->bytes; at < buffer->end; at++) {
    if (*at != guard_byte((uint32_t)(at - buffer->start))) fail_buffer("wrote after the data of ", buffer, set);
  }
}

void buffers_check(uint32_t set) {
  const uint8_t *from = given;
  for (uint32_t i = 0; i < INPUTS; from += input_bytes[i++]) {
    const Buffer *buffer = &input_buffers[i];
    check_guards(buffer, set);
    for (uint32_t k = 0; k < buffer->bytes; k++) {
      if (buffer->data[k] != from[k]) fail_buffer("changed ", buffer, set);
    }
  }
  for (uint32_t i = 0; i < OUTPUTS; i++) check_guards(&output_buffers[i], set);
}

void buffers_write(File file) {
  for (uint32_t i = 0; i < OUTPUTS; i++) host_write(file, outputs[i], output_bytes[i]);
}
