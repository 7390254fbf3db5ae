/** Paths as outputs and annotations have them: with slashes. */
import { join } from 'node:path';
import type { CompiledModel } from '../driver/result.ts';

/** A compilation's files, relative to the workspace unless `output` is absolute. */
export function paths({ folder, files }: CompiledModel): string[] {
  return files.map((name) => posix(join(folder, name)));
}

export function posix(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
