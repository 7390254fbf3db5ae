/** What one inference takes on this machine, by mod.so. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { packageRoot } from '../src/package-root.ts';
import type { Compiled } from './compile.ts';
import { numberOf, output, readPairs } from './tools.ts';

export interface HostTime {
  readonly nanoseconds: number;
  readonly runs: number;
}

export interface HostPeer {
  /** Package and version. */
  readonly name: string;
  readonly nanoseconds: number;
  /** mod.so's time in turn with the peer's, divided by it. */
  readonly ratio: number;
}

/** Compiles the program that calls mod.so; returns its path. */
export async function makeHostProgram(folder: string, compiler = 'gcc'): Promise<string> {
  const path = join(folder, 'host_main');
  const source = join(packageRoot(), 'bench', 'c', 'host_main.c');
  await output(compiler, ['-O2', source, '-o', path, '-ldl'], folder);
  return path;
}

/** What the program is given before what to do. */
export function programArguments({ manifest }: Compiled): string[] {
  const sizes = (ports: readonly { readonly bytes: number }[]): string =>
    ports.map(({ bytes }) => bytes).join(',');
  return ['./mod.so', manifest.module, 'in.bin', sizes(manifest.inputs), sizes(manifest.outputs)];
}

/** Instructions of one inference, by valgrind's callgrind, which collects within the module's function only. */
export async function countOnHost(compiled: Compiled, program: string): Promise<number> {
  const { folder, manifest } = compiled;
  const options = ['--tool=callgrind', '--callgrind-out-file=callgrind.out', '-q'];
  const within = `--toggle-collect=tvmgen_${manifest.module}_run`;
  await output(
    'valgrind',
    [...options, within, program, ...programArguments(compiled), 'count', '1'],
    folder,
  );
  const text = await readFile(join(folder, 'callgrind.out'), 'utf8');
  const total = Number(/^(?:summary|totals): (\d+)$/m.exec(text)?.[1] ?? 0);
  if (total === 0) throw new Error('callgrind counted nothing');
  return total;
}

export async function timeOnHost(compiled: Compiled, program: string, seconds: number): Promise<HostTime> {
  const pairs = readPairs(
    await output(program, [...programArguments(compiled), 'time', String(seconds)], compiled.folder),
  );
  return { nanoseconds: numberOf(pairs, 'nanoseconds'), runs: numberOf(pairs, 'runs') };
}

/** TensorFlow Lite with XNNPACK in turn with mod.so; undefined where `python` has no package for it. */
export async function timePeer(
  compiled: Compiled,
  model: string,
  python: string,
  seconds: number,
): Promise<HostPeer | undefined> {
  const script = join(packageRoot(), 'bench', 'host_peer.py');
  const args = [script, model, './mod.so', compiled.manifest.module, 'in.bin', String(seconds)];
  const { stdout, stderr, exitCode, failed } = await execa(python, args, {
    cwd: compiled.folder,
    reject: false,
    stdin: 'ignore',
  });
  if (exitCode === 3) return undefined;
  if (failed) throw new Error(`host_peer.py failed: ${stderr}`);
  const pairs = readPairs(stdout);
  return {
    name: pairs.get('peer')!,
    nanoseconds: numberOf(pairs, 'peer_nanoseconds'),
    ratio: numberOf(pairs, 'ratio'),
  };
}
