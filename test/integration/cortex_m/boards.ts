/** What tells one of QEMU's Cortex-M boards from another, for the linker and the compiler. */
export interface Board {
  machine: string;
  cpu: string[];
  memory: Record<string, number>;
  defines?: Record<string, string>;
}

const megabyte = 0x100000;
const mps2 = {
  FLASH_ORIGIN: 0,
  FLASH_BYTES: 4 * megabyte,
  RAM_ORIGIN: 0x20000000,
  RAM_BYTES: 4 * megabyte,
};

export const cortexM4: Board = {
  machine: 'mps2-an386',
  cpu: ['-mcpu=cortex-m4', '-mthumb', '-mfpu=fpv4-sp-d16', '-mfloat-abi=hard'],
  memory: mps2,
};

/** Boards other than the first, to see that only data differs. */
export const otherBoards: Record<string, Board> = {
  'Cortex-M0': { machine: 'mps2-an385', cpu: ['-mcpu=cortex-m0', '-mthumb'], memory: mps2 },
  'Cortex-M3': { machine: 'mps2-an385', cpu: ['-mcpu=cortex-m3', '-mthumb'], memory: mps2 },
  'Cortex-M7': {
    machine: 'mps2-an500',
    cpu: ['-mcpu=cortex-m7', '-mthumb', '-mfpu=fpv5-sp-d16', '-mfloat-abi=hard'],
    memory: mps2,
  },
  'Cortex-M33': {
    machine: 'mps2-an505',
    cpu: ['-mcpu=cortex-m33', '-mthumb', '-mfpu=fpv5-sp-d16', '-mfloat-abi=hard'],
    memory: { ...mps2, FLASH_ORIGIN: 0x10000000, RAM_ORIGIN: 0x38000000 },
    defines: { MODO_TIMER_HZ: '20000000' },
  },
  'Cortex-M55': {
    machine: 'mps3-an547',
    cpu: ['-mcpu=cortex-m55', '-mthumb', '-mfloat-abi=hard'],
    memory: {
      VECTORS_ORIGIN: 0,
      FLASH_ORIGIN: 0x60000000,
      FLASH_BYTES: 16 * megabyte,
      RAM_ORIGIN: 0x21000000,
      RAM_BYTES: 4 * megabyte,
    },
    defines: {
      MODO_TIMER_SETUP: '0x58100000,1',
      MODO_TIMER_COUNT: '0x58101000',
      MODO_TIMER_DOWN: '0',
      MODO_TIMER_HZ: '32000000',
    },
  },
};
