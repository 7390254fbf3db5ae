/** Compiles a model with the command line, and says what that took. */
import { join } from 'node:path';
import type { Manifest } from '../src/driver/manifest.ts';
import { packageRoot } from '../src/package-root.ts';
import { readManifest } from '../src/run/artifacts.ts';
import { output } from './tools.ts';

export interface Compiled {
  readonly folder: string;
  readonly manifest: Manifest;
  /** User and system time of modo and of every compiler that it started. */
  readonly cpuSeconds: number;
}

export async function compileModel(path: string, target: string, folder: string): Promise<Compiled> {
  const modo = [process.execPath, join(packageRoot(), 'bin', 'modo.js')];
  const args = ['compile', path, '--target', target, '--object-file', '-o', folder];
  // POSIX: `times` gives the shell's own times, then those of its children and theirs.
  const text = await output(
    'sh',
    ['-c', '"$@" >/dev/null 2>&1 || exit 1; times', 'sh', ...modo, ...args],
    '.',
  );
  return { folder, manifest: await readManifest(folder), cpuSeconds: secondsOf(text.split('\n')[1]!) };
}

/** "0m1.230s 0m0.100s" as 1.33. */
function secondsOf(line: string): number {
  const parts = [...line.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0);
}
