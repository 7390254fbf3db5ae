#include "text.h"

static char text[512];
static uint32_t used;

void text_start(void) { used = 0; }

void text_add(const char *more) {
  /* One place for the newline, one for the end. */
  while (*more != '\0' && used < sizeof text - 2) text[used++] = *more++;
}

static void add_digits(uint64_t number, uint32_t base, uint32_t least) {
  char digits[24];
  char *at = digits + sizeof digits;
  *--at = '\0';
  for (uint32_t count = 0; number != 0 || count < least; count++) {
    *--at = "0123456789abcdef"[number % base];
    number /= base;
  }
  text_add(at);
}

void text_add_number(uint64_t number) { add_digits(number, 10, 1); }

void text_add_hex(uintptr_t number) {
  text_add("0x");
  add_digits(number, 16, 2 * sizeof number);
}

void text_say(void) {
  text[used] = '\n';
  text[used + 1] = '\0';
  host_say("board: ");
  host_say(text);
}

void text_write(File file) { host_write(file, text, used); }

void fail(void) {
  text_say();
  host_exit(1);
}

void fail2(const char *first, const char *second) {
  text_start();
  text_add(first);
  text_add(second);
  fail();
}
