/** What is known of a target: data only. */

export interface Target {
  readonly name: string;
  readonly description: string;
  /** Compilers to look for on PATH, in order. */
  readonly compilers: readonly string[];
  /** What `-dumpmachine` of a compiler for this target says. */
  readonly triple: RegExp;
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
    /** How floats are passed, where the object says so. */
    readonly floatAbi?: 'hard' | 'soft';
  };
  /** Undefined symbols that an object may have besides memcpy, memset and memmove. */
  readonly helpers: readonly string[];
  /** Flags to compile and link mod.so. */
  readonly sharedObject: { readonly compile: readonly string[]; readonly link: readonly string[] };
  /** Whether mod.so's code also serves as mod.o: position-independent objects for hosts. */
  readonly objectIsPositionIndependent: boolean;
  /** The board on which QEMU runs an object; undefined for the host, which runs it itself. */
  readonly board?: Board;
}

export interface Board {
  readonly qemu: string;
  readonly machine: string;
  /** Folder of `runtime/` with the bare-metal program. */
  readonly runtime: string;
  readonly flash: { readonly origin: number; readonly bytes: number };
  readonly ram: { readonly origin: number; readonly bytes: number };
}
