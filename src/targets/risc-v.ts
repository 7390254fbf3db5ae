/** RISC-V, bare metal. The linker of the bare-metal toolchain makes no shared objects. */
import { type Board, EM, type Target } from './target.ts';

const RISC_V = {
  compilers: ['riscv64-unknown-elf-gcc', 'riscv32-unknown-elf-gcc', 'riscv-none-elf-gcc'],
  toolchains: ['riscv-none-elf-gcc'],
  triple: /^riscv(32|64)?-.*elf/,
  optimization: ['-O2'],
  kernels: ['rv', 'scalar', 'c'],
  objectIsPositionIndependent: false,
} as const;

/** QEMU's virt: 128 MB of RAM, of which the first half stands for flash. No firmware: the image starts the CPU. */
const VIRT = {
  machine: 'virt',
  runtime: 'risc-v',
  flash: { origin: 0x8000_0000, bytes: 64 << 20 },
  ram: { origin: 0x8400_0000, bytes: 64 << 20 },
} as const;

const virt32 = (cpu: string): Board => ({
  ...VIRT,
  qemu: 'qemu-system-riscv32',
  options: ['-bios', 'none', '-cpu', cpu],
});

const HELPERS_32 = [
  '__addsf3',
  '__clzsi2',
  '__divsf3',
  '__fixsfsi',
  '__floatsisf',
  '__gtsf2',
  '__lesf2',
  '__ltsf2',
  '__mulsf3',
  '__subsf3',
];

/** ESP32-C3 and its like: ordinary RISC-V, for which Espressif has a compiler of its own. */
const ESP_RISC_V = {
  compilers: [...RISC_V.compilers, 'riscv32-esp-elf-gcc'],
  toolchains: ['riscv32-esp-elf', 'riscv-none-elf-gcc'],
} as const;

export const RISC_V_TARGETS: readonly Target[] = [
  {
    ...RISC_V,
    name: 'rv32imc',
    description: '32-bit RISC-V with multiplication and compressed instructions, soft float ABI, bare metal',
    tvm: { march: ['rv32imc', 'rv32imc_zicsr'], mabi: 'ilp32' },
    flags: ['-march=rv32imc', '-mabi=ilp32'],
    elf: { bits: 32, machine: EM.RISCV, floatAbi: 'soft' },
    helpers: HELPERS_32,
    board: virt32('rv32,a=false,f=false,d=false'),
  },
  {
    ...RISC_V,
    ...ESP_RISC_V,
    name: 'esp32c3',
    description: 'ESP32-C3 (RV32IMC), soft float ABI, bare metal',
    flags: ['-march=rv32imc', '-mabi=ilp32'],
    elf: { bits: 32, machine: EM.RISCV, floatAbi: 'soft' },
    helpers: HELPERS_32,
    board: virt32('rv32,a=false,f=false,d=false'),
  },
  {
    ...RISC_V,
    name: 'rv32imac',
    description:
      '32-bit RISC-V with multiplication, atomic and compressed instructions, soft float ABI, bare metal',
    tvm: { march: ['rv32imac', 'rv32imac_zicsr'], mabi: 'ilp32' },
    flags: ['-march=rv32imac', '-mabi=ilp32'],
    elf: { bits: 32, machine: EM.RISCV, floatAbi: 'soft' },
    helpers: HELPERS_32,
    board: virt32('rv32,f=false,d=false'),
  },
  {
    ...RISC_V,
    name: 'rv64gc',
    description: '64-bit RISC-V with the general-purpose extensions, double float ABI, bare metal',
    tvm: { march: ['rv64gc', 'rv64imafdc'], mabi: 'lp64d' },
    // medany: code and data may lie anywhere, not only in the lowest and highest 2 GB.
    flags: ['-march=rv64gc', '-mabi=lp64d', '-mcmodel=medany'],
    elf: { bits: 64, machine: EM.RISCV, floatAbi: 'double' },
    helpers: ['__clzdi2'],
    board: { ...VIRT, qemu: 'qemu-system-riscv64', options: ['-bios', 'none', '-cpu', 'rv64'] },
  },
];
