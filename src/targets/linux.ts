/** Linux on other machines; their programs run here under QEMU's user mode. */
import { EM, type Target } from './target.ts';

const LINUX = {
  kernels: ['c'],
  optimization: ['-O2'],
  sharedObject: { compile: [], link: ['-shared', '-nostartfiles', '-Wl,--build-id=none'] },
  objectIsPositionIndependent: true,
} as const;

export const LINUX_TARGETS: readonly Target[] = [
  {
    ...LINUX,
    name: 'aarch64-linux',
    kernels: ['neon', 'c'],
    description: '64-bit Arm (Armv8-A), Linux with glibc',
    compilers: ['aarch64-linux-gnu-gcc'],
    triple: /^aarch64-.*linux/,
    tvm: { mtriple: /^aarch64-.*linux/, march: ['armv8-a'] },
    flags: ['-march=armv8-a', '-fPIC', '-mbranch-protection=none'],
    elf: { bits: 64, machine: EM.AARCH64 },
    helpers: [],
    weak: ['getauxval'],
    emulator: { command: 'qemu-aarch64', root: '/usr/aarch64-linux-gnu' },
  },
  {
    ...LINUX,
    name: 'armv7-linux',
    // Armv6's SIMD instructions are part of Armv7-A: those that Cortex-M calls its DSP extension.
    kernels: ['dsp', 'scalar', 'c'],
    description: '32-bit Arm (Armv7-A, VFPv3), Linux with glibc, hard float ABI',
    compilers: ['arm-linux-gnueabihf-gcc'],
    triple: /^arm-.*linux-gnueabihf/,
    tvm: { mtriple: /^armv7\w*-.*linux-gnueabihf/, march: ['armv7-a'] },
    // Without Neon, which not every Armv7-A has, and which treats subnormal floats as 0.
    flags: ['-march=armv7-a', '-mthumb', '-mfpu=vfpv3-d16', '-mfloat-abi=hard', '-fPIC'],
    elf: { bits: 32, machine: EM.ARM, floatAbi: 'hard' },
    // The division instruction is an option of Armv7-A.
    helpers: ['__aeabi_idiv', '__aeabi_idivmod', '__aeabi_uidivmod'],
    emulator: { command: 'qemu-arm', root: '/usr/arm-linux-gnueabihf' },
  },
];
