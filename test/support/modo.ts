/** Runs the command line as users do: the bundle, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export const ROOT = join(import.meta.dirname, '../..');
export const DIGITS = join(ROOT, 'examples/firmware/models/digits.tflite');

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ModoOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The package whose bin/ is run: this one, or a copy. */
  readonly root?: string;
  /** A user id to run as. */
  readonly uid?: number;
}

export function modo(args: readonly string[], options: ModoOptions = {}): Outcome {
  const result = spawnSync(process.execPath, [join(options.root ?? ROOT, 'bin/modo.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...options.env },
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    ...(options.uid !== undefined && { uid: options.uid, gid: options.uid }),
  });
  if (result.error) throw result.error;
  return { status: result.status, stdout: result.stdout, stderr: result.stderr };
}

/** Runs modo, which must succeed; its standard output. */
export function modoOk(args: readonly string[], options: ModoOptions = {}): string {
  const { status, stdout, stderr } = modo(args, options);
  if (status !== 0) throw new Error(`modo ${args.join(' ')}: exit code ${status}\n${stderr}`);
  return stdout;
}

/** Runs a program of the toolchain, which must succeed; its standard output. */
export function tool(command: string, args: readonly string[], cwd?: string): string {
  const result = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: 'C' },
    ...(cwd !== undefined && { cwd }),
  });
  if (result.error) throw result.error;
  if (result.status !== 0) {
    throw new Error(`${command} ${args.join(' ')}: exit code ${result.status}\n${result.stderr}`);
  }
  return result.stdout;
}

/** A folder for a test file, removed after its last test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'modo-e2e-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Compiles a model with mod.o for one target, once per test file; the folder. */
export function compiler(folder: string): (model: string, target: string, ...more: string[]) => string {
  const done = new Map<string, string>();
  return (model, target, ...more) => {
    const key = [model, target, ...more].join('\n');
    const known = done.get(key);
    if (known !== undefined) return known;
    const output = join(folder, `compiled-${done.size}`);
    modoOk(['compile', model, '--object-file', '--target', target, '-o', output, ...more]);
    done.set(key, output);
    return output;
  };
}
