/** Compiler flags: what every build has in common, whatever the distribution's compiler turns on by itself. */
import type { Target } from '../targets/target.ts';

/** Language and code generation. */
const COMMON = [
  '-std=c99',
  '-ffreestanding',
  // One section per function and constant: --gc-sections drops what a program does not use.
  '-ffunction-sections',
  '-fdata-sections',
  '-fvisibility=hidden',
  '-fno-common',
  // A fused multiply-add would round once where the reference rounds twice.
  '-ffp-contract=off',
  // Constants are stored as words and read as what they are.
  '-fno-strict-aliasing',
];

/** What distributions turn on, and what would make builds differ. */
const NEUTRAL = [
  '-fno-stack-protector',
  '-fno-stack-clash-protection',
  '-U_FORTIFY_SOURCE',
  '-fno-asynchronous-unwind-tables',
  '-fno-unwind-tables',
  '-fno-exceptions',
  '-fno-ident',
  '-fno-lto',
  '-g0',
  '-frandom-seed=modo',
];

/** Flags to compile a module's C text. */
export function compileFlags(target: Target, optLevel: number, more: readonly string[]): string[] {
  const optimization = optLevel === 3 ? target.optimization : [`-O${optLevel}`];
  return [...target.flags, ...COMMON, ...NEUTRAL, ...optimization, ...more];
}
