/** What has to change on a branch so that it holds the delivered files. */
import { MANIFEST_NAME } from '../../driver/manifest.ts';
import { ModoError, printable } from '../../errors.ts';
import { checkPath, joinPath } from './paths.ts';
import { blobId, compareText, type Snapshot, type TreeEntry } from './snapshot.ts';
import type { BranchFile } from './types.ts';

export interface Change {
  /** From the branch's top. */
  readonly path: string;
  /** undefined: the file is removed. */
  readonly bytes: Buffer | undefined;
  /** git's id of the bytes. */
  readonly id: string | undefined;
}

/**
 * The least that makes the branch hold `files` below `folder`, sorted by path. A file that was delivered before and is no
 * longer made is removed: one that the manifest on the branch lists, of a folder whose manifest is delivered anew.
 * Nothing else is touched. Throws a ModoError where a file of the branch is in the way.
 */
export async function planChanges(
  snapshot: Snapshot,
  folder: string,
  files: readonly BranchFile[],
): Promise<Change[]> {
  const wanted = new Map<string, Buffer>();
  for (const { path, bytes } of files) {
    checkPath(path);
    const full = joinPath(folder, path);
    if (wanted.has(full)) throw new ModoError(`the file '${printable(full, 200)}' would be delivered twice`);
    wanted.set(full, typeof bytes === 'string' ? Buffer.from(bytes) : asBuffer(bytes));
  }
  const changes: Change[] = [];
  for (const [path, bytes] of wanted) {
    refuseConflict(path, wanted, snapshot.entries);
    const id = blobId(bytes);
    const entry = snapshot.entries.get(path);
    const same = entry?.id === id && entry.mode.startsWith('100');
    if (!same) changes.push({ path, bytes, id });
  }
  for (const path of await staleFiles(snapshot, wanted)) {
    changes.push({ path, bytes: undefined, id: undefined });
  }
  return changes.sort((a, b) => compareText(a.path, b.path));
}

/** Whether a tree holds what the changes ask for. */
export function holds(entries: ReadonlyMap<string, TreeEntry>, changes: readonly Change[]): boolean {
  return changes.every(({ path, id }) => entries.get(path)?.id === id);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A file takes the place of a folder, or a folder that of a file, only at the price of somebody's files. */
function refuseConflict(
  path: string,
  wanted: ReadonlyMap<string, Buffer>,
  entries: ReadonlyMap<string, TreeEntry>,
): void {
  const inTheWay = (what: string, kind: string) => {
    throw new ModoError(
      `'${printable(path, 200)}' cannot be delivered: the branch has ${kind} '${printable(what, 200)}'`,
      'remove it from the branch, or choose another commit-path',
    );
  };
  const entry = entries.get(path);
  if (entry && entry.type !== 'blob') {
    inTheWay(path, entry.type === 'tree' ? 'the folder' : 'the submodule');
  }
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const parent = path.slice(0, end);
    if (wanted.has(parent)) {
      throw new ModoError(`'${printable(parent, 200)}' would be delivered both as a file and as a folder`);
    }
    const above = entries.get(parent);
    if (above && above.type !== 'tree')
      inTheWay(parent, above.type === 'blob' ? 'the file' : 'the submodule');
  }
}

async function staleFiles(snapshot: Snapshot, wanted: ReadonlyMap<string, Buffer>): Promise<Set<string>> {
  const manifests = new Map<string, string>();
  for (const [path, bytes] of wanted) {
    const entry = snapshot.entries.get(path);
    const isManifest = path === MANIFEST_NAME || path.endsWith(`/${MANIFEST_NAME}`);
    // An unchanged manifest lists what is delivered now.
    if (isManifest && entry?.type === 'blob' && entry.id !== blobId(bytes)) manifests.set(path, entry.id);
  }
  const stale = new Set<string>();
  if (manifests.size === 0) return stale;
  const blobs = await snapshot.readBlobs([...new Set(manifests.values())]);
  for (const [path, id] of manifests) {
    const folder = path.slice(0, Math.max(0, path.length - MANIFEST_NAME.length - 1));
    for (const name of filesOf(blobs.get(id))) {
      const full = joinPath(folder, name);
      if (!wanted.has(full) && snapshot.entries.get(full)?.type === 'blob') stale.add(full);
    }
  }
  return stale;
}

/** Names in a manifest that somebody may have edited: anything odd lists nothing. */
function filesOf(bytes: Buffer | undefined): string[] {
  let manifest: { files?: unknown } | null;
  try {
    manifest = JSON.parse(bytes?.toString('utf8') ?? '');
  } catch {
    return [];
  }
  const files = Array.isArray(manifest?.files) ? manifest.files : [];
  return files
    .map((file: { name?: unknown } | null) => file?.name)
    .filter((name): name is string => typeof name === 'string' && isPlainPath(name));
}

function isPlainPath(path: string): boolean {
  try {
    checkPath(path);
    return true;
  } catch {
    return false;
  }
}
