/** What is known of a target: data only. */

/** e_machine of ELF. */
export const EM = { ARM: 40, X86_64: 62, XTENSA: 94, AARCH64: 183, RISCV: 243 } as const;

/** How floats are passed: Arm has soft and hard, RISC-V soft, single and double. */
export type FloatAbi = 'soft' | 'hard' | 'single' | 'double';

export interface Target {
  readonly name: string;
  readonly description: string;
  /** Compilers to look for on PATH, in order. */
  readonly compilers: readonly string[];
  /** Toolchains of the catalogue that compile for it; the first is taken when there is no compiler on PATH. */
  readonly toolchains?: readonly string[];
  /** What `-dumpmachine` of a compiler for this target says. */
  readonly triple: RegExp;
  /** What tvmc's target strings call it: values of -mcpu, -march and -mabi, and triples that -mtriple may have. */
  readonly tvm?: {
    readonly mcpu?: readonly string[];
    readonly march?: readonly string[];
    readonly mabi?: string;
    readonly mtriple?: RegExp;
  };
  /** CPU and ABI flags. */
  readonly flags: readonly string[];
  /** Optimization flags for -O3, the default. */
  readonly optimization: readonly string[];
  /** Kernel folders; a file in an earlier one stands in for those of the same name in later ones. */
  readonly kernels: readonly string[];
  readonly elf: {
    readonly bits: 32 | 64;
    /** e_machine. */
    readonly machine: number;
    /** Of machines whose objects say so. */
    readonly floatAbi?: FloatAbi;
  };
  /** Undefined symbols that an object may have besides memcpy, memset and memmove: no more than do appear. */
  readonly helpers: readonly string[];
  /** Weak ones, which are null where there is no such function. */
  readonly weak?: readonly string[];
  /** Variables besides the workspace that kernels have, zeros at the start. */
  readonly variables?: readonly string[];
  /** Flags to compile and link mod.so; undefined where the linker makes no shared objects. */
  readonly sharedObject?: { readonly compile: readonly string[]; readonly link: readonly string[] };
  /** Whether mod.so's code also serves as mod.o: position-independent objects for hosts. */
  readonly objectIsPositionIndependent: boolean;
  /** The board on which QEMU runs an object of a bare-metal target. */
  readonly board?: Board;
  /** The program that runs another machine's Linux programs here; undefined for the host's own. */
  readonly emulator?: Emulator;
}

/** A board of QEMU's, for which the program in `runtime/` is built. */
export interface Board {
  readonly qemu: string;
  readonly machine: string;
  /** More of QEMU's options. */
  readonly options?: readonly string[];
  /** Folder of `runtime/` with what belongs to the CPU; `runtime/board` has the rest. */
  readonly runtime: 'cortex-m' | 'risc-v';
  /** Where code and constants go. */
  readonly flash: Memory;
  /** Where everything else goes. */
  readonly ram: Memory;
  /** Where the CPU starts, if that is not the start of `flash`. */
  readonly start?: number;
  /** The most that the stack may take, in bytes, where the program's own limit is too much. */
  readonly stackBytes?: number;
  /** The counter that instructions are counted with, if it is not that of mps2-an386 or the CPU's own. */
  readonly timer?: Timer;
}

export interface Memory {
  readonly origin: number;
  readonly bytes: number;
}

/** A free-running counter in memory. */
export interface Timer {
  /** What to write where to start it. */
  readonly setup: readonly { readonly address: number; readonly value: number }[];
  /** Address of the count. */
  readonly count: number;
  readonly bits: number;
  readonly countsDown: boolean;
  /** Ticks in a second of virtual time. */
  readonly hertz: number;
}

export interface Emulator {
  readonly command: string;
  /** Folder of the machine's loader and C library, as Debian and Ubuntu have it. */
  readonly root: string;
}
