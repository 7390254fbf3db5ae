/** A real toolchain to download: the system's compiler for Cortex-M, packed as publishers pack theirs. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

export const COMPILER = 'arm-none-eabi-gcc';

export interface PackedArchive {
  readonly file: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

const ask = (...args: string[]): string => execFileSync(COMPILER, args, { encoding: 'utf8' }).trim();

/** The folder of all that the compiler needs to make objects, at the places where it looks for them. */
export function copyCompiler(to: string): string {
  const driver = realpathSync(execFileSync('which', [COMPILER], { encoding: 'utf8' }).trim());
  const prefix = dirname(dirname(driver));
  const root = join(to, 'packed-gcc');
  const copy = (path: string, options: { recursive?: boolean } = {}): void => {
    const target = join(root, resolve(path).slice(prefix.length + 1));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(path, target, { ...options, dereference: true });
  };
  copy(driver);
  for (const name of ['cc1', 'collect2', 'as', 'ld', 'liblto_plugin.so']) {
    const path = ask(name.endsWith('.so') ? `-print-file-name=${name}` : `-print-prog-name=${name}`);
    copy(join(realpathSync(dirname(path)), basename(path)));
  }
  copy(ask('-print-file-name=include'), { recursive: true });
  return root;
}

const COMPRESSORS = { 'tar.gz': ['-I', 'gzip -1'], 'tar.xz': ['-I', 'xz -0 -T2'], tar: [] } as const;

/** Packs `packed-gcc` in a folder with the program for that ending. */
export function pack(folder: string, ending: 'tar.gz' | 'tar.xz' | 'tar' | 'zip'): PackedArchive {
  const file = `packed-gcc.${ending}`;
  const run = (command: string, ...args: string[]): unknown => execFileSync(command, args, { cwd: folder });
  if (ending === 'zip') run('zip', '-q', '-1', '-r', '-y', file, 'packed-gcc');
  else run('tar', ...COMPRESSORS[ending], '-cf', file, 'packed-gcc');
  const bytes = readFileSync(join(folder, file));
  return { file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
