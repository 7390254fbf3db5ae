/** The only place that starts a compiler: finds one on PATH, asks what it is, runs it. */
import { basename, resolve } from 'node:path';
import { execa } from 'execa';
import { ModoError, printable } from '../errors.ts';
import type { Target } from '../targets/target.ts';
import { installAdvice } from './packages.ts';

export interface Toolchain {
  /** Command that starts the compiler. */
  readonly command: string;
  /** What it calls itself, such as "arm-none-eabi-gcc". */
  readonly name: string;
  /** Such as "12.2.1". */
  readonly version: string;
  /** What `-dumpmachine` says. */
  readonly triple: string;
}

/** -fcallgraph-info, from which the worst-case stack comes, is that old. */
const LEAST_GCC = 10;

/**
 * Variables by which GCC and its linker change what they make: search paths, a run path in mod.so, files beside
 * the output.
 */
const UNSET = [
  'CPATH',
  'C_INCLUDE_PATH',
  'LIBRARY_PATH',
  'LD_RUN_PATH',
  'DEPENDENCIES_OUTPUT',
  'SUNPRO_DEPENDENCIES',
  'GCC_COMPARE_DEBUG',
];

/**
 * The compiler for a target: the one given, else the first of the target's on PATH. A path given for it starts at `cwd`,
 * since compilers run in folders of their own. Throws a ModoError when there is none, or it does not fit.
 */
export async function findToolchain(
  target: Target,
  crossCompiler: string | undefined,
  cwd: string,
): Promise<Toolchain> {
  const given = crossCompiler?.includes('/') ? resolve(cwd, crossCompiler) : crossCompiler;
  const candidates = given === undefined ? target.compilers : [given];
  for (const command of candidates) {
    const found = await identifyFor(target, command);
    if (found) return found;
  }
  const first = candidates[0]!;
  throw new ModoError(
    `no compiler for ${target.name}: ${printable(first, 200)} cannot be started`,
    given === undefined
      ? `${installAdvice(first)}, or give --cross-compiler`
      : 'check the path given to --cross-compiler',
  );
}

/** The first compiler on PATH that is good for a target; `skipped` is called for those that are not. */
export async function findGoodToolchain(
  target: Target,
  skipped: (why: string) => void,
): Promise<Toolchain | undefined> {
  for (const command of target.compilers) {
    try {
      const found = await identifyFor(target, command);
      if (found) return found;
    } catch (error) {
      if (!(error instanceof ModoError)) throw error;
      skipped(error.message);
    }
  }
  return undefined;
}

/** Undefined when it cannot be started. Throws a ModoError when it does not fit the target. */
export async function identifyFor(target: Target, command: string): Promise<Toolchain | undefined> {
  const found = await identify(command);
  if (found && !target.triple.test(found.triple)) {
    throw new ModoError(
      `${printable(command, 200)} compiles for ${found.triple}, not for ${target.name}`,
      'give another --cross-compiler',
    );
  }
  return found;
}

async function identify(command: string): Promise<Toolchain | undefined> {
  const ask = (...args: string[]) =>
    execa(command, args, { reject: false, stdin: 'ignore', timeout: 20_000 });
  const [version, machine] = await Promise.all([ask('--version'), ask('-dumpmachine')]);
  if (version.failed && version.exitCode === undefined) return undefined;
  const text = `${version.stdout}`;
  const number = /^.*\) (\d+)(\.\d+)*/.exec(text)?.[0].split(' ').at(-1);
  const triple = machine.stdout.trim();
  if (!number || !/Free Software Foundation/.test(text) || !/^[\w.]+(-[\w.]+)+$/.test(triple)) {
    throw new ModoError(
      `${printable(command, 200)} is not GCC (it says "${printable(text.split('\n')[0] ?? '')}")`,
      'give a GCC',
    );
  }
  if (Number.parseInt(number, 10) < LEAST_GCC) {
    throw new ModoError(`${printable(command, 200)} is GCC ${number}`, `GCC ${LEAST_GCC} or newer is needed`);
  }
  return { command, name: basename(command), version: number, triple };
}

/** Runs the compiler in `cwd`. Throws a ModoError with its first complaint when it fails. */
export async function runCompiler(toolchain: Toolchain, args: readonly string[], cwd: string): Promise<void> {
  const result = await execa(toolchain.command, [...args], {
    cwd,
    reject: false,
    stdin: 'ignore',
    // Messages that can be recognised, and no flags from outside.
    env: { LC_ALL: 'C', ...Object.fromEntries(UNSET.map((name) => [name, undefined])) },
  });
  if (!result.failed) return;
  const lines = result.stderr.split('\n').filter((line) => line.trim() !== '');
  const first =
    lines.find((line) => /error|undefined|overflow|cannot/i.test(line)) ??
    lines[0] ??
    result.shortMessage ??
    '';
  throw new ModoError(`${toolchain.name} ${toolchain.version} failed: ${printable(`${first}`, 300)}`);
}
