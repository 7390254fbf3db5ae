/* Files, messages and the end of the run, by semihosting. Names are relative to the emulator's working folder. */
#ifndef BOARD_SEMIHOSTING_H
#define BOARD_SEMIHOSTING_H

#include <stdint.h>

typedef struct {
  int32_t handle;
  const char *name;
} File;

/* These fail the run with one line when the host refuses. */
File host_open_read(const char *name);
File host_open_write(const char *name);
uint32_t host_length(File file); /* in bytes */
void host_read(File file, void *data, uint32_t bytes);
void host_write(File file, const void *data, uint32_t bytes);
void host_close(File file);

/* Writes text to the emulator's standard error. */
void host_say(const char *text);

/* Ends the emulator with that exit status. */
void host_exit(uint32_t status) __attribute__((noreturn));

#endif
