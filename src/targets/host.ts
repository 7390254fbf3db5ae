/** This machine: one row for each architecture that it may have. */
import { EM, type Target } from './target.ts';

const HOST = {
  name: 'host',
  compilers: ['gcc', 'cc'],
  kernels: ['c'],
  optimization: ['-O2'],
  helpers: [],
  sharedObject: { compile: [], link: ['-shared', '-nostartfiles', '-Wl,--build-id=none'] },
  objectIsPositionIndependent: true,
} as const;

/** By `arch`, as Node names it. */
export const HOSTS: readonly (Target & { readonly arch: string })[] = [
  {
    ...HOST,
    arch: 'x64',
    description: 'this machine (x86-64 Linux)',
    kernels: ['x86', 'c'],
    // What instructions the CPU has.
    variables: ['modo_x86_known'],
    triple: /^x86_64-.*linux/,
    tvm: { mtriple: /^x86_64-.*linux/ },
    flags: ['-fPIC', '-fcf-protection=none'],
    elf: { bits: 64, machine: EM.X86_64 },
  },
  {
    ...HOST,
    arch: 'arm64',
    kernels: ['neon', 'c'],
    weak: ['getauxval'],
    description: 'this machine (AArch64 Linux)',
    triple: /^aarch64-.*linux/,
    tvm: { mtriple: /^aarch64-.*linux/ },
    flags: ['-fPIC', '-mbranch-protection=none'],
    elf: { bits: 64, machine: EM.AARCH64 },
  },
];
