#include "taps.h"

#include "config.h"
#include "semihosting.h"

#ifdef MODO_TAP

extern void (*MODO_TAP)(int32_t op, int32_t row, const void *data, uint32_t bytes);

static File file;

/* One record: op, row, bytes, then the bytes; little-endian, as the board is. */
static void write_tap(int32_t op, int32_t row, const void *data, uint32_t bytes) {
  uint32_t head[3] = {(uint32_t)op, (uint32_t)row, bytes};
  host_write(file, head, sizeof head);
  host_write(file, data, bytes);
}

void taps_open(void) {
  file = host_open_write("taps.bin");
  MODO_TAP = write_tap;
}

void taps_close(void) { host_close(file); }

#else

void taps_open(void) {}
void taps_close(void) {}

#endif
