#include "semihosting.h"

#include "text.h"

enum {
  SYS_OPEN = 0x01,
  SYS_CLOSE = 0x02,
  SYS_WRITE0 = 0x04,
  SYS_WRITE = 0x05,
  SYS_READ = 0x06,
  SYS_FLEN = 0x0C,
  SYS_EXIT_EXTENDED = 0x20,
};
enum { MODE_RB = 1, MODE_WB = 5 };
enum { APPLICATION_EXIT = 0x20026 };

static int32_t host_call(uint32_t operation, const void *parameter) {
  register uint32_t r0 __asm__("r0") = operation;
  register const void *r1 __asm__("r1") = parameter;
  __asm__ volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
  return (int32_t)r0;
}

static File host_open(const char *name, uint32_t mode, const char *failure) {
  uint32_t length = 0;
  while (name[length] != '\0') length++;
  uint32_t block[3] = {(uint32_t)name, mode, length};
  File file = {host_call(SYS_OPEN, block), name};
  if (file.handle == -1) fail2(name, failure);
  return file;
}

File host_open_read(const char *name) { return host_open(name, MODE_RB, ": cannot open"); }

File host_open_write(const char *name) { return host_open(name, MODE_WB, ": cannot open for writing"); }

uint32_t host_length(File file) {
  uint32_t block[1] = {(uint32_t)file.handle};
  int32_t length = host_call(SYS_FLEN, block);
  if (length < 0) fail2(file.name, ": its length is not known");
  return (uint32_t)length;
}

void host_read(File file, void *data, uint32_t bytes) {
  uint32_t block[3] = {(uint32_t)file.handle, (uint32_t)data, bytes};
  if (host_call(SYS_READ, block) != 0) fail2(file.name, ": cannot read");
}

void host_write(File file, const void *data, uint32_t bytes) {
  uint32_t block[3] = {(uint32_t)file.handle, (uint32_t)data, bytes};
  if (host_call(SYS_WRITE, block) != 0) fail2(file.name, ": cannot write");
}

void host_close(File file) {
  uint32_t block[1] = {(uint32_t)file.handle};
  if (host_call(SYS_CLOSE, block) != 0) fail2(file.name, ": cannot write");
}

void host_say(const char *text) { host_call(SYS_WRITE0, text); }

void host_exit(uint32_t status) {
  uint32_t block[2] = {APPLICATION_EXIT, status};
  for (;;) host_call(SYS_EXIT_EXTENDED, block);
}
