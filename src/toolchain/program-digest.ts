/** A digest of an installed compiler by its bytes, since two that say the same version may differ. */
import { createHash } from 'node:crypto';
import { access, constants, realpath } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { fileDigest } from './digest.ts';
import { subprograms } from './installed.ts';
import type { Toolchain } from './toolchain.ts';

const digests = new Map<string, Promise<string>>();

/**
 * SHA-256 over the programs that make objects: driver, compiler, assembler and linker. Computed once per process and
 * compiler.
 */
export function programDigest(toolchain: Toolchain): Promise<string> {
  const known = digests.get(toolchain.command);
  if (known) return known;
  const made = digestOf(toolchain);
  digests.set(toolchain.command, made);
  return made;
}

async function digestOf({ command, version, triple }: Toolchain): Promise<string> {
  const programs = [command, ...(await subprograms(command))];
  const parts = await Promise.all(
    programs.map(async (program) => {
      const path = await locate(program);
      return path === undefined ? 'missing' : fileDigest(path);
    }),
  );
  return createHash('sha256')
    .update([version, triple, ...parts].join('\n'))
    .digest('hex');
}

/** The file that is started as `program`. */
async function locate(program: string): Promise<string | undefined> {
  const isPath = isAbsolute(program) || program.includes('/');
  const folders = isPath ? [''] : (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const folder of folders) {
    const path = folder === '' ? program : join(folder, program);
    const isProgram = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isProgram) return realpath(path);
  }
  return undefined;
}
