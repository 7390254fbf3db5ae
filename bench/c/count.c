/* A plugin for QEMU that counts the instructions which the guest executes and, when loaded with cycles=m4, estimates
 * what they take on a Cortex-M4 whose memories have no wait states.
 *
 *   qemu-system-arm ... -plugin count.so,cycles=m4 -d plugin -D counts.txt
 *
 * logs one line at exit: instructions=N, and cycles=N where asked. The count holds for every guest. The cycles are
 * those of the core's reference manual:
 *   a load 2, or 1 right behind another load or store, whose address phase it overlaps; a store 1;
 *   LDM, STM, PUSH, POP, LDRD, STRD, VLDM, VSTM 1 for the instruction and 1 for each register;
 *   a branch that is taken 1, and 2 to refill the pipeline; SDIV and UDIV 7 (of 2 to 12);
 *   a floating-point multiply and add 3, VDIV and VSQRT 14; every other instruction, SIMD included, 1.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The parts of QEMU's plugin interface, version 1, that are used: distributions bring no header for it. */
typedef uint64_t qemu_plugin_id_t;
struct qemu_plugin_tb;
struct qemu_plugin_insn;
enum { CALLBACK_READS_NO_REGISTERS = 0 };
void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t id, void (*)(qemu_plugin_id_t, struct qemu_plugin_tb *));
void qemu_plugin_register_vcpu_tb_exec_cb(struct qemu_plugin_tb *, void (*)(unsigned, void *), int flags, void *data);
void qemu_plugin_register_atexit_cb(qemu_plugin_id_t id, void (*)(qemu_plugin_id_t, void *), void *data);
size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *);
struct qemu_plugin_insn *qemu_plugin_tb_get_insn(const struct qemu_plugin_tb *, size_t);
uint64_t qemu_plugin_insn_vaddr(const struct qemu_plugin_insn *);
size_t qemu_plugin_insn_size(const struct qemu_plugin_insn *);
const void *qemu_plugin_insn_data(const struct qemu_plugin_insn *);
void qemu_plugin_outs(const char *);

#define VISIBLE __attribute__((visibility("default")))
VISIBLE int qemu_plugin_version = 1;

/* A block of instructions that run one after the other. */
typedef struct {
  uint64_t start, end;
  uint32_t instructions, cycles;
  /* Whether the first instruction is a load that one right before it would overlap, and the last may overlap one. */
  bool starts_with_load, ends_in_access;
} Block;

static bool with_cycles;
static uint64_t instructions, cycles;
static uint64_t previous_end; /* of the block that ran last; 0 before the first */
static bool previous_access;

enum { REFILL = 2, DIVIDE = 7, MULTIPLY_ADD = 3, FLOAT_DIVIDE = 14 };

typedef struct {
  uint32_t cycles;
  bool is_access; /* a single load or store, which the next one overlaps */
} Cost;

static Cost plain(uint32_t count) { return (Cost){count, false}; }

static Cost access(bool is_load, bool after_access) { return (Cost){is_load && !after_access ? 2 : 1, true}; }

static uint32_t ones(uint32_t bits) { return (uint32_t)__builtin_popcount(bits); }

static Cost short_cost(uint32_t code, bool after_access) {
  if (code >> 11 == 9) return access(true, after_access);                              /* LDR from the literals */
  if (code >> 12 == 5) return access((code >> 9 & 7) >= 3, after_access);              /* by register */
  if (code >> 13 == 3 || code >> 13 == 4) return access(code >> 11 & 1, after_access); /* by constant, by SP */
  if ((code & 0xf600) == 0xb400) return plain(1 + ones(code & 0x1ff));                 /* PUSH, POP */
  if (code >> 12 == 0xc) return plain(1 + ones(code & 0xff));                          /* LDM, STM */
  return plain(1);
}

static Cost float_cost(uint32_t high, uint32_t low, bool after_access) {
  if ((high & 0xfe00) == 0xec00) {
    if ((high & 0xffe0) == 0xec40) return plain(2); /* VMOV with two core registers */
    /* VLDR, VSTR: 2 either way, but for the overlap. */
    if ((high & 0xff20) == 0xed00) return access(true, after_access);
    return plain(1 + (low & 0xff)); /* VLDM, VSTM */
  }
  if ((high & 0xff00) != 0xee00 || low & 0x10) return plain(1);
  switch (high >> 4 & 0xb) {
    case 0: case 1: case 9: case 10: return plain(MULTIPLY_ADD);
    case 8: return plain(FLOAT_DIVIDE);
    case 11: return plain((high & 0xf) == 1 && (low & 0xc0) == 0xc0 ? FLOAT_DIVIDE : 1); /* VSQRT */
    default: return plain(1);
  }
}

static Cost long_cost(uint32_t high, uint32_t low, bool after_access) {
  if ((high & 0xfe40) == 0xe800) return plain(1 + ones(low)); /* LDM, STM */
  if ((high & 0xfe40) == 0xe840) return plain(3);             /* LDRD, STRD, table branches */
  if ((high & 0xfe00) == 0xf800) return access(high & 0x10, after_access);
  if ((high & 0xff90) == 0xfb90 && (low & 0xf0) == 0xf0) return plain(DIVIDE);
  if ((high & 0xec00) == 0xec00) return float_cost(high, low, after_access);
  return plain(1);
}

static void time_block(Block *block, struct qemu_plugin_tb *tb) {
  bool after_access = false;
  for (size_t i = 0; i < qemu_plugin_tb_n_insns(tb); i++) {
    struct qemu_plugin_insn *insn = qemu_plugin_tb_get_insn(tb, i);
    uint16_t code[2] = {0, 0};
    size_t size = qemu_plugin_insn_size(insn);
    memcpy(code, qemu_plugin_insn_data(insn), size <= sizeof code ? size : sizeof code);
    Cost cost = size == 2 ? short_cost(code[0], after_access) : long_cost(code[0], code[1], after_access);
    if (i == 0) block->starts_with_load = cost.is_access && cost.cycles == 2;
    block->cycles += cost.cycles;
    after_access = cost.is_access;
  }
  block->ends_in_access = after_access;
}

static void on_run(unsigned cpu, void *data) {
  const Block *block = data;
  (void)cpu;
  if (block->start == previous_end) {
    /* QEMU may end a block anywhere. */
    if (previous_access && block->starts_with_load) cycles--;
  } else if (previous_end != 0) {
    cycles += REFILL;
  }
  previous_end = block->end;
  previous_access = block->ends_in_access;
  instructions += block->instructions;
  cycles += block->cycles;
}

static void on_translate(qemu_plugin_id_t id, struct qemu_plugin_tb *tb) {
  (void)id;
  Block *block = calloc(1, sizeof *block); /* lives as long as the emulator */
  if (block == NULL) abort();
  size_t count = qemu_plugin_tb_n_insns(tb);
  struct qemu_plugin_insn *last = qemu_plugin_tb_get_insn(tb, count - 1);
  block->start = qemu_plugin_insn_vaddr(qemu_plugin_tb_get_insn(tb, 0));
  block->end = qemu_plugin_insn_vaddr(last) + qemu_plugin_insn_size(last);
  block->instructions = (uint32_t)count;
  if (with_cycles) time_block(block, tb);
  qemu_plugin_register_vcpu_tb_exec_cb(tb, on_run, CALLBACK_READS_NO_REGISTERS, block);
}

static void on_exit_(qemu_plugin_id_t id, void *data) {
  (void)id, (void)data;
  char line[96];
  int length = snprintf(line, sizeof line, "instructions=%" PRIu64 "\n", instructions);
  if (with_cycles) snprintf(line + length, sizeof line - (size_t)length, "cycles=%" PRIu64 "\n", cycles);
  qemu_plugin_outs(line);
}

VISIBLE int qemu_plugin_install(qemu_plugin_id_t id, const void *info, int argc, char **argv) {
  (void)info;
  for (int i = 0; i < argc; i++) {
    if (strcmp(argv[i], "cycles=m4") != 0) return -1;
    with_cycles = true;
  }
  qemu_plugin_register_vcpu_tb_trans_cb(id, on_translate);
  qemu_plugin_register_atexit_cb(id, on_exit_, NULL);
  return 0;
}
