#include "fault.h"

#include <stdint.h>

#include "config.h"
#include "semihosting.h"
#include "text.h"

#define CFSR (*(volatile uint32_t *)0xE000ED28)
#define HFSR (*(volatile uint32_t *)0xE000ED2C)
#define MMFAR (*(volatile uint32_t *)0xE000ED34)
#define BFAR (*(volatile uint32_t *)0xE000ED38)

/* The smallest cores have no registers that say why. */
enum { SAYS_WHY = __ARM_ARCH_ISA_THUMB >= 2 };
enum { MEMORY_ADDRESS_VALID = 1 << 7, BUS_ADDRESS_VALID = 1 << 15, STACKING_FAILED = 1 << 4 | 1 << 12 | 1 << 20 };

/* Exception numbers 2 to 15. */
static const char *const EXCEPTIONS[] = {
    "non-maskable interrupt", "hard fault", "memory management fault", "bus fault", "usage fault", "secure fault",
    "exception 8", "exception 9", "exception 10", "supervisor call", "debug monitor", "exception 13",
    "pending service", "SysTick",
};

static const struct {
  uint32_t bit;
  const char *words;
} CAUSES[] = {
    {0, "instruction fetch from forbidden memory"},
    {1, "data access to forbidden memory"},
    {3, "memory fault while leaving an exception"},
    {4, "memory fault while entering an exception"},
    {5, "memory fault while saving FPU registers"},
    {8, "bus error on instruction fetch"},
    {9, "bus error on data access"},
    {10, "bus error, imprecise"},
    {11, "bus error while leaving an exception"},
    {12, "bus error while entering an exception"},
    {13, "bus error while saving FPU registers"},
    {16, "undefined instruction"},
    {17, "invalid state (a branch to an even address?)"},
    {18, "invalid return from an exception"},
    {19, "coprocessor or FPU instruction without access"},
    {20, "stack overflow"},
    {24, "unaligned access"},
    {25, "division by zero"},
};

/* The stack at fault may be unusable, so the report has its own. */
static uint64_t fault_stack[128];

static void fault_report(const uint32_t *frame) __attribute__((used, noreturn));

static void add_register(const char *name, uint32_t value) {
  text_add(", ");
  text_add(name);
  text_add(" ");
  text_add_hex(value);
}

static void fault_report(const uint32_t *frame) {
  uint32_t exception;
  __asm__ volatile("mrs %0, ipsr" : "=r"(exception));
  exception &= 0x1FF;
  text_start();
  text_add(exception >= 2 && exception <= 15 ? EXCEPTIONS[exception - 2] : "unexpected interrupt");
  const char *separator = ": ";
  uint32_t causes = SAYS_WHY ? CFSR : 0;
  for (uint32_t i = 0; i < sizeof CAUSES / sizeof *CAUSES; i++) {
    if ((causes >> CAUSES[i].bit & 1) == 0) continue;
    text_add(separator);
    text_add(CAUSES[i].words);
    separator = " and ";
  }
  uintptr_t at = (uintptr_t)frame;
  int readable = at >= (uintptr_t)linker_ram_start && at <= (uintptr_t)linker_stack_top - 32;
  if (readable && (causes & STACKING_FAILED) == 0) {
    add_register("program counter", frame[6]);
    add_register("link register", frame[5]);
  }
  add_register("stack pointer", (uint32_t)at);
  if (SAYS_WHY) add_register("configurable fault status", causes);
  if (SAYS_WHY) add_register("hard fault status", HFSR);
  if (causes & MEMORY_ADDRESS_VALID) add_register("memory fault address", MMFAR);
  if (causes & BUS_ADDRESS_VALID) add_register("bus fault address", BFAR);
  text_say();
  host_exit(2);
}

__attribute__((naked)) void fault_entry(void) {
  __asm__ volatile(
      ".syntax unified\n"
      "mrs r0, msp\n"
      "ldr r1, =%c0\n"
      "msr msp, r1\n"
      "bl fault_report\n"
      ".ltorg\n" ::"i"(&fault_stack[128]));
}
