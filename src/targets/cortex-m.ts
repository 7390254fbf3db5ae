/** Arm Cortex-M, bare metal. */
import { MPS2_M3, MPS2_M4, MPS2_M7, MPS2_M33, MPS3_M55 } from './cortex-m-boards.ts';
import { EM, type Target } from './target.ts';

const SHARED_LINK = ['-shared', '-nostdlib', '-Wl,--build-id=none', '-Wl,-Bsymbolic'];

const CORTEX_M = {
  compilers: ['arm-none-eabi-gcc'],
  toolchains: ['arm-none-eabi-gcc', 'arm-gnu-toolchain'],
  triple: /^arm-none-eabi/,
  optimization: ['-O2'],
  kernels: ['c'],
  sharedObject: { compile: ['-fPIC'], link: SHARED_LINK },
  objectIsPositionIndependent: false,
} as const;

const HARD = { bits: 32, machine: EM.ARM, floatAbi: 'hard' } as const;
const SOFT = { bits: 32, machine: EM.ARM, floatAbi: 'soft' } as const;

/** Float arithmetic of cores without an FPU. */
const SOFT_FLOAT = [
  '__aeabi_f2iz',
  '__aeabi_fadd',
  '__aeabi_fcmpgt',
  '__aeabi_fcmple',
  '__aeabi_fcmplt',
  '__aeabi_fdiv',
  '__aeabi_fmul',
  '__aeabi_fsub',
  '__aeabi_i2f',
];

/** Armv6-M has no division, no long multiplication and no count of leading zeros, and faults on unaligned words. */
const ARMV6_M = {
  ...CORTEX_M,
  elf: SOFT,
  helpers: [
    ...SOFT_FLOAT,
    '__aeabi_idiv',
    '__aeabi_idivmod',
    '__aeabi_lmul',
    '__aeabi_uidiv',
    '__aeabi_uidivmod',
    '__clzsi2',
  ],
  sharedObject: {
    // The linker cannot make call stubs for Thumb-1: calls take their addresses from the offset table instead.
    compile: ['-fPIC', '-mlong-calls'],
    link: SHARED_LINK,
  },
  // A Cortex-M3 executes all of Armv6-M; the board's program makes it fault on unaligned words too.
  board: MPS2_M3,
} as const;

/**
 * GCC 12 makes every lane of a constant predicate true when it vectorizes by itself for Helium, and so computes
 * something else.
 */
const HELIUM = ['-fno-tree-vectorize'];

export const CORTEX_M_TARGETS: readonly Target[] = [
  {
    ...ARMV6_M,
    name: 'cortex-m0',
    kernels: ['scalar', 'c'],
    description: 'Arm Cortex-M0, bare metal',
    tvm: { mcpu: ['cortex-m0'], march: ['armv6-m'] },
    flags: ['-mcpu=cortex-m0', '-mthumb', '-mfloat-abi=soft'],
  },
  {
    ...ARMV6_M,
    name: 'cortex-m0plus',
    kernels: ['scalar', 'c'],
    description: 'Arm Cortex-M0+, bare metal',
    tvm: { mcpu: ['cortex-m0plus', 'cortex-m0+'], march: ['armv6-m'] },
    flags: ['-mcpu=cortex-m0plus', '-mthumb', '-mfloat-abi=soft'],
  },
  {
    ...CORTEX_M,
    name: 'cortex-m3',
    kernels: ['scalar', 'c'],
    description: 'Arm Cortex-M3, bare metal',
    tvm: { mcpu: ['cortex-m3'], march: ['armv7-m'] },
    flags: ['-mcpu=cortex-m3', '-mthumb', '-mfloat-abi=soft'],
    elf: SOFT,
    helpers: SOFT_FLOAT,
    board: MPS2_M3,
  },
  {
    ...CORTEX_M,
    name: 'cortex-m4',
    kernels: ['dsp', 'c'],
    description: 'Arm Cortex-M4 with FPU, hard float ABI, bare metal',
    tvm: { mcpu: ['cortex-m4'], march: ['armv7e-m'] },
    flags: ['-mcpu=cortex-m4', '-mthumb', '-mfpu=fpv4-sp-d16', '-mfloat-abi=hard'],
    elf: HARD,
    helpers: [],
    board: MPS2_M4,
  },
  {
    ...CORTEX_M,
    name: 'cortex-m4-nofp',
    kernels: ['dsp', 'c'],
    description: 'Arm Cortex-M4 without FPU, or with firmware of the soft float ABI, bare metal',
    tvm: { mcpu: ['cortex-m4', 'cortex-m4+nofp'], march: ['armv7e-m'] },
    flags: ['-mcpu=cortex-m4', '-mthumb', '-mfloat-abi=soft'],
    elf: SOFT,
    helpers: SOFT_FLOAT,
    board: MPS2_M4,
  },
  {
    ...CORTEX_M,
    name: 'cortex-m7',
    kernels: ['dsp', 'c'],
    description: 'Arm Cortex-M7 with FPU, hard float ABI, bare metal',
    tvm: { mcpu: ['cortex-m7'], march: ['armv7e-m'] },
    // Kernels have no doubles, so that one object suits FPUs of single and of double precision.
    flags: ['-mcpu=cortex-m7', '-mthumb', '-mfpu=fpv5-sp-d16', '-mfloat-abi=hard'],
    elf: HARD,
    helpers: [],
    board: MPS2_M7,
  },
  {
    ...CORTEX_M,
    name: 'cortex-m33',
    kernels: ['dsp', 'c'],
    description: 'Arm Cortex-M33 with FPU and DSP extension, hard float ABI, bare metal',
    tvm: { mcpu: ['cortex-m33'], march: ['armv8-m.main'] },
    flags: ['-mcpu=cortex-m33', '-mthumb', '-mfpu=fpv5-sp-d16', '-mfloat-abi=hard'],
    elf: HARD,
    helpers: [],
    board: MPS2_M33,
  },
  {
    ...CORTEX_M,
    name: 'cortex-m33-nodsp',
    kernels: ['scalar', 'c'],
    description: 'Arm Cortex-M33 with FPU, without DSP extension, hard float ABI, bare metal',
    tvm: { mcpu: ['cortex-m33+nodsp'], march: ['armv8-m.main'] },
    flags: ['-mcpu=cortex-m33+nodsp', '-mthumb', '-mfpu=fpv5-sp-d16', '-mfloat-abi=hard'],
    elf: HARD,
    helpers: [],
    board: MPS2_M33,
  },
  {
    ...CORTEX_M,
    name: 'cortex-m55',
    description: 'Arm Cortex-M55 with Helium (integer and float) and FPU, hard float ABI, bare metal',
    tvm: { mcpu: ['cortex-m55'], march: ['armv8.1-m.main'] },
    flags: ['-mcpu=cortex-m55', '-mthumb', '-mfloat-abi=hard', ...HELIUM],
    kernels: ['mve', 'dsp', 'c'],
    elf: HARD,
    helpers: [],
    board: MPS3_M55,
  },
  {
    ...CORTEX_M,
    name: 'cortex-m85',
    description: 'Arm Cortex-M85 with Helium (integer and float) and FPU, hard float ABI, bare metal',
    tvm: { mcpu: ['cortex-m85'], march: ['armv8.1-m.main'] },
    // GCC before 13 does not know -mcpu=cortex-m85. These are the core's extensions, without the pointer
    // authentication that firmware may use around the object, scheduled for the core that is closest. QEMU has no
    // Cortex-M85; a Cortex-M55 executes all of it.
    flags: [
      '-march=armv8.1-m.main+dsp+mve.fp+fp.dp',
      '-mtune=cortex-m55',
      '-mthumb',
      '-mfloat-abi=hard',
      ...HELIUM,
    ],
    kernels: ['mve', 'dsp', 'c'],
    elf: HARD,
    helpers: [],
    board: MPS3_M55,
  },
];
