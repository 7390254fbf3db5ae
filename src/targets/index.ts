/** The table of targets. A new one is a row here. */
import { ModoError, printable } from '../errors.ts';
import type { Board, Target } from './target.ts';

const EM_X86_64 = 62;
const EM_ARM = 40;
const EM_AARCH64 = 183;

/** mps2-an386 as QEMU has it: Cortex-M4F, code in SSRAM1, data in SSRAM2 and 3. */
const MPS2_AN386: Board = {
  qemu: 'qemu-system-arm',
  machine: 'mps2-an386',
  runtime: 'cortex-m',
  flash: { origin: 0x0000_0000, bytes: 4 << 20 },
  ram: { origin: 0x2000_0000, bytes: 4 << 20 },
};

/** mps3-an547 as QEMU has it: Cortex-M55, vectors in ITCM, code and constants in DDR, data in SRAM. */
const MPS3_AN547: Board = {
  qemu: 'qemu-system-arm',
  machine: 'mps3-an547',
  runtime: 'cortex-m',
  flash: { origin: 0x6000_0000, bytes: 16 << 20 },
  ram: { origin: 0x2100_0000, bytes: 4 << 20 },
};

const HOST = {
  name: 'host',
  compilers: ['gcc', 'cc'],
  kernels: ['c'],
  optimization: ['-O2'],
  helpers: [],
  sharedObject: { compile: [], link: ['-shared', '-nostartfiles', '-Wl,--build-id=none'] },
  objectIsPositionIndependent: true,
} as const;

const HOSTS: readonly (Target & { readonly arch: string })[] = [
  {
    ...HOST,
    arch: 'x64',
    description: 'this machine (x86-64 Linux)',
    triple: /^x86_64-.*linux/,
    flags: ['-fPIC', '-fcf-protection=none'],
    elf: { bits: 64, machine: EM_X86_64 },
  },
  {
    ...HOST,
    arch: 'arm64',
    description: 'this machine (AArch64 Linux)',
    triple: /^aarch64-.*linux/,
    flags: ['-fPIC', '-mbranch-protection=none'],
    elf: { bits: 64, machine: EM_AARCH64 },
  },
];

const TARGETS: readonly Target[] = [
  {
    name: 'cortex-m4',
    description: 'Arm Cortex-M4 with FPU, hard float ABI, bare metal',
    compilers: ['arm-none-eabi-gcc'],
    triple: /^arm-none-eabi/,
    flags: ['-mcpu=cortex-m4', '-mthumb', '-mfpu=fpv4-sp-d16', '-mfloat-abi=hard'],
    optimization: ['-O2'],
    kernels: ['dsp', 'c'],
    elf: { bits: 32, machine: EM_ARM, floatAbi: 'hard' },
    helpers: ['__aeabi_llsl', '__aeabi_llsr', '__aeabi_lasr', '__aeabi_ldivmod', '__aeabi_uldivmod'],
    sharedObject: {
      compile: ['-fPIC'],
      link: ['-shared', '-nostdlib', '-Wl,--build-id=none', '-Wl,-Bsymbolic'],
    },
    objectIsPositionIndependent: false,
    board: MPS2_AN386,
  },
  {
    name: 'cortex-m55',
    description: 'Arm Cortex-M55 with Helium and FPU, hard float ABI, bare metal',
    compilers: ['arm-none-eabi-gcc'],
    triple: /^arm-none-eabi/,
    flags: ['-mcpu=cortex-m55', '-mthumb', '-mfloat-abi=hard'],
    optimization: ['-O2'],
    kernels: ['mve', 'c'],
    elf: { bits: 32, machine: EM_ARM, floatAbi: 'hard' },
    helpers: ['__aeabi_llsl', '__aeabi_llsr', '__aeabi_lasr', '__aeabi_ldivmod', '__aeabi_uldivmod'],
    sharedObject: {
      compile: ['-fPIC'],
      link: ['-shared', '-nostdlib', '-Wl,--build-id=none', '-Wl,-Bsymbolic'],
    },
    objectIsPositionIndependent: false,
    board: MPS3_AN547,
  },
];

/** Names that `--target` takes, with what they are. */
export function targetList(): readonly { name: string; description: string }[] {
  return [{ name: 'host', description: 'this machine (x86-64 or AArch64 Linux)' }, ...TARGETS];
}

/** The target of that name; `arch` is the host's, as Node names it. Throws a ModoError that lists the known ones. */
export function findTarget(name: string, arch: string): Target {
  if (name === 'host') {
    const host = HOSTS.find((target) => target.arch === arch);
    if (!host) throw new ModoError(`--target host: ${arch} is not supported`, 'name a cross target');
    return host;
  }
  const target = TARGETS.find((candidate) => candidate.name === name);
  if (!target) {
    const known = targetList().map((candidate) => candidate.name);
    throw new ModoError(`--target: there is no target "${printable(name)}"`, `known are ${known.join(', ')}`);
  }
  return target;
}
