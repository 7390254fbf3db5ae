/** A branch as it was at one moment, whichever way it was read. */
import { createHash } from 'node:crypto';
import { joinPath } from './paths.ts';
import type { BranchEntry, BranchHead } from './types.ts';

export interface TreeEntry {
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly id: string;
}

export interface Snapshot {
  /** undefined: there is no such branch. */
  readonly commit: string | undefined;
  /** By path from the top: files, folders and submodules. */
  readonly entries: ReadonlyMap<string, TreeEntry>;
  /** Bytes of blobs by id. */
  readBlobs(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
}

/** The snapshot as it is seen from a folder ('' = top). */
export function headOf(snapshot: Snapshot, folder: string): BranchHead {
  const list = (path: string): BranchEntry[] => {
    const from = path === '' ? folder : joinPath(folder, path);
    const cut = folder === '' ? 0 : folder.length + 1;
    const found: BranchEntry[] = [];
    for (const [name, { type, mode, id }] of snapshot.entries) {
      if (type === 'tree') continue;
      if (from === '' || name === from || name.startsWith(`${from}/`)) {
        found.push({ path: name.slice(cut), mode, id });
      }
    }
    return found.sort((a, b) => compareText(a.path, b.path));
  };
  const readAll = async (paths: readonly string[]) => {
    const ids = new Map<string, string>();
    for (const path of paths) {
      const entry = snapshot.entries.get(joinPath(folder, path));
      if (entry?.type === 'blob') ids.set(path, entry.id);
    }
    const blobs = await snapshot.readBlobs([...new Set(ids.values())]);
    return new Map([...ids].map(([path, id]) => [path, blobs.get(id)!]));
  };
  return {
    commit: snapshot.commit,
    list,
    readAll,
    read: async (path) => (await readAll([path])).get(path),
  };
}

/** git's id of a file's bytes. */
export function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.byteLength}\0`).update(bytes).digest('hex');
}

/** By code unit: the same everywhere. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
