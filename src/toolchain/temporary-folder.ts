/** Folders for builds and runs, outside of the user's. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ModoError, printable } from '../errors.ts';

/** The absolute path of a new, empty folder, which the caller removes. Throws a ModoError when it cannot be made. */
export async function makeTemporaryFolder(): Promise<string> {
  const parent = resolve(tmpdir());
  return mkdtemp(join(parent, 'modo-')).catch((error: NodeJS.ErrnoException) => {
    throw new ModoError(
      `${printable(parent, 200)}: no temporary folder can be made in it (${error.code})`,
      'let TMPDIR name a folder that can be written to',
      { cause: error },
    );
  });
}
