/** Espressif's chips with Xtensa cores. Nothing runs them here: these rows are not tested. */
import { EM, type Target } from './target.ts';

const XTENSA = {
  toolchains: ['xtensa-esp-elf'],
  triple: /^xtensa-(esp|esp32|esp32s3)-elf/,
  optimization: ['-O2'],
  kernels: ['scalar', 'c'],
  // Calls reach 512 KB; firmware in flash is larger.
  flags: ['-mlongcalls'],
  elf: { bits: 32, machine: EM.XTENSA },
  // What the cores may lack an instruction for; the compiler's own library has them all.
  helpers: [
    '__ashldi3',
    '__ashrdi3',
    '__clzsi2',
    '__divsf3',
    '__divsi3',
    '__fixsfsi',
    '__floatsisf',
    '__gtsf2',
    '__lesf2',
    '__lshrdi3',
    '__ltsf2',
    '__modsi3',
    '__muldi3',
    '__udivsi3',
    '__umodsi3',
  ],
  objectIsPositionIndependent: false,
} as const;

/** Each program of the toolchain is there under the chip's name too, and is then set up for that chip. */
export const XTENSA_TARGETS: readonly Target[] = [
  {
    ...XTENSA,
    name: 'esp32',
    description: 'ESP32 (Xtensa LX6, windowed ABI), bare metal; not tested',
    compilers: ['xtensa-esp32-elf-gcc'],
  },
  {
    ...XTENSA,
    name: 'esp32s3',
    description: 'ESP32-S3 (Xtensa LX7, windowed ABI), bare metal; not tested',
    compilers: ['xtensa-esp32s3-elf-gcc'],
  },
];
