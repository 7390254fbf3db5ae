/** QEMU's boards with Cortex-M cores, by the core that they are chosen for. */
import type { Board } from './target.ts';

const MEGABYTE = 1 << 20;

/** Arm's MPS2: code in SSRAM1, data in SSRAM2 and 3, the counter a CMSDK timer that needs no set-up data. */
const MPS2 = {
  qemu: 'qemu-system-arm',
  runtime: 'cortex-m',
  flash: { origin: 0x0000_0000, bytes: 4 * MEGABYTE },
  ram: { origin: 0x2000_0000, bytes: 4 * MEGABYTE },
} as const;

const CMSDK_TIMER = {
  setup: [
    { address: 0x4000_0008, value: 0xffff_ffff },
    { address: 0x4000_0000, value: 1 },
  ],
  count: 0x4000_0004,
  bits: 32,
  countsDown: true,
  hertz: 25_000_000,
} as const;

export const MPS2_M3: Board = { ...MPS2, machine: 'mps2-an385', timer: CMSDK_TIMER };
export const MPS2_M4: Board = { ...MPS2, machine: 'mps2-an386', timer: CMSDK_TIMER };
export const MPS2_M7: Board = { ...MPS2, machine: 'mps2-an500', timer: CMSDK_TIMER };

/** Cortex-M33 in Secure state, which sees the memories at these addresses. */
export const MPS2_M33: Board = {
  ...MPS2,
  machine: 'mps2-an505',
  flash: { origin: 0x1000_0000, bytes: 4 * MEGABYTE },
  ram: { origin: 0x3800_0000, bytes: 4 * MEGABYTE },
  timer: { ...CMSDK_TIMER, hertz: 20_000_000 },
};

/** Cortex-M55: vectors in ITCM, code and constants in DDR, data in both banks of SRAM. */
export const MPS3_M55: Board = {
  ...MPS2,
  machine: 'mps3-an547',
  start: 0x0000_0000,
  flash: { origin: 0x6000_0000, bytes: 16 * MEGABYTE },
  ram: { origin: 0x2100_0000, bytes: 4 * MEGABYTE },
  timer: {
    setup: [{ address: 0x5810_0000, value: 1 }],
    count: 0x5810_1000,
    bits: 32,
    countsDown: false,
    hertz: 32_000_000,
  },
};

/**
 * BBC micro:bit, QEMU's only Cortex-M0, with the memory of a small device. Its counter is SysTick at 16 MHz, whose 24
 * bits last for a thousand million instructions.
 */
export const MICROBIT: Board = {
  qemu: 'qemu-system-arm',
  machine: 'microbit',
  runtime: 'cortex-m',
  flash: { origin: 0x0000_0000, bytes: 256 << 10 },
  ram: { origin: 0x2000_0000, bytes: 16 << 10 },
  stackBytes: 4 << 10,
  timer: {
    setup: [
      { address: 0xe000_e014, value: 0x00ff_ffff },
      { address: 0xe000_e018, value: 0 },
      { address: 0xe000_e010, value: 5 },
    ],
    count: 0xe000_e018,
    bits: 24,
    countsDown: true,
    hertz: 16_000_000,
  },
};
