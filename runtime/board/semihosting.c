#include "semihosting.h"

#include "machine.h"
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

static File host_open(const char *name, uint32_t mode, const char *failure) {
  uint32_t length = 0;
  while (name[length] != '\0') length++;
  uintptr_t block[3] = {(uintptr_t)name, mode, length};
  File file = {(int32_t)machine_call(SYS_OPEN, block), name};
  if (file.handle == -1) fail2(name, failure);
  return file;
}

File host_open_read(const char *name) { return host_open(name, MODE_RB, ": cannot open"); }

File host_open_write(const char *name) { return host_open(name, MODE_WB, ": cannot open for writing"); }

uint32_t host_length(File file) {
  uintptr_t block[1] = {(uintptr_t)file.handle};
  intptr_t length = machine_call(SYS_FLEN, block);
  if (length < 0) fail2(file.name, ": its length is not known");
  return (uint32_t)length;
}

void host_read(File file, void *data, uint32_t bytes) {
  uintptr_t block[3] = {(uintptr_t)file.handle, (uintptr_t)data, bytes};
  if (machine_call(SYS_READ, block) != 0) fail2(file.name, ": cannot read");
}

void host_write(File file, const void *data, uint32_t bytes) {
  uintptr_t block[3] = {(uintptr_t)file.handle, (uintptr_t)data, bytes};
  if (machine_call(SYS_WRITE, block) != 0) fail2(file.name, ": cannot write");
}

void host_close(File file) {
  uintptr_t block[1] = {(uintptr_t)file.handle};
  if (machine_call(SYS_CLOSE, block) != 0) fail2(file.name, ": cannot write");
}

void host_say(const char *text) { machine_call(SYS_WRITE0, text); }

void host_exit(uint32_t status) {
  uintptr_t block[2] = {APPLICATION_EXIT, status};
  for (;;) machine_call(SYS_EXIT_EXTENDED, block);
}
