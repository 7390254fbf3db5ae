/** Writes a set of files so that a reader never sees half of one. */
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ModoError, printable } from '../errors.ts';

/** Names and contents, in the order in which they appear in the folder. */
export type FileSet = readonly { readonly name: string; readonly bytes: Uint8Array | string }[];

/** Writes all files beside the folder's others, then moves them into place, the last one last. */
export async function writeFiles(folder: string, files: FileSet): Promise<void> {
  const staging = join(folder, `.modo-${randomUUID()}`);
  try {
    await makeFolder(folder);
    await mkdir(staging);
    // The one obstacle that would show only after some files are in place.
    for (const { name } of files) {
      const there = await lstat(join(folder, name)).catch(() => undefined);
      if (there?.isDirectory()) {
        throw new ModoError(`${printable(join(folder, name), 200)} is a folder`, 'give another --output');
      }
    }
    for (const { name, bytes } of files) await writeFile(join(staging, name), bytes);
    for (const { name } of files) await rename(join(staging, name), join(folder, name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new ModoError(`${printable(folder, 200)}: cannot be written (${code})`, 'give another --output', {
      cause: error,
    });
  } finally {
    // A folder that could not be made cannot be removed: the first error is the one to tell.
    await rm(staging, { recursive: true, force: true }).catch(() => {});
  }
}

/** As mkdir with `recursive`, which in Node never ends in a file system that makes no folders, such as /proc. */
async function makeFolder(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => undefined);
  if (there?.isDirectory()) return;
  const parent = dirname(folder);
  if (!there && parent !== folder) await makeFolder(parent);
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    // Another compile may have been faster.
    if (error.code !== 'EEXIST' || there) throw error;
  });
}
