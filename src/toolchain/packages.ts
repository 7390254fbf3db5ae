/** Packages of Debian and Ubuntu with the programs that modo starts. */

const PACKAGES: Readonly<Record<string, string>> = {
  gcc: 'gcc',
  'arm-none-eabi-gcc': 'gcc-arm-none-eabi',
  'riscv64-unknown-elf-gcc': 'gcc-riscv64-unknown-elf',
  'aarch64-linux-gnu-gcc': 'gcc-aarch64-linux-gnu libc6-dev-arm64-cross',
  'arm-linux-gnueabihf-gcc': 'gcc-arm-linux-gnueabihf libc6-dev-armhf-cross',
  'qemu-system-arm': 'qemu-system-arm',
  'qemu-system-riscv32': 'qemu-system-misc',
  'qemu-system-riscv64': 'qemu-system-misc',
  'qemu-aarch64': 'qemu-user',
  'qemu-arm': 'qemu-user',
};

/** Programs of toolchains that no distribution has, and the toolchain in the catalogue. */
const TOOLCHAINS: Readonly<Record<string, string>> = {
  'xtensa-esp32-elf-gcc': 'xtensa-esp-elf',
  'xtensa-esp32s3-elf-gcc': 'xtensa-esp-elf',
};

/** How to get a program that was not found. */
export function installAdvice(program: string): string {
  const toolchain = TOOLCHAINS[program];
  if (toolchain !== undefined) return `install it with modo toolchain install ${toolchain}`;
  const name = PACKAGES[program];
  return name === undefined ? `install ${program}` : `install it (Debian, Ubuntu: apt-get install ${name})`;
}
