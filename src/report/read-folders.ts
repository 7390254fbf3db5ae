/** What `modo report` reads: compiled folders, a history of figures, and profiles. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_NAME, type Manifest } from '../driver/manifest.ts';
import { ModoError, printable } from '../errors.ts';
import { readArtifact, readManifest } from '../run/artifacts.ts';

export interface CompiledFolder {
  /** Relative to the folder that was named, with slashes; empty for itself. */
  readonly path: string;
  readonly manifest: Manifest;
}

/** Folders below one: deeper ones are not looked for. */
const DEPTH = 16;

/** Models of one page: more would be no page to read. */
const MOST_MODELS = 500;

/**
 * The compiled folders in and below a folder, by path. Throws a ModoError when there are none, or when one cannot be
 * read. With `checked`, the object of each must still be what was compiled.
 */
export async function readFolders(
  folder: string,
  shown: string,
  checked: boolean,
): Promise<CompiledFolder[]> {
  const paths = await findFolders(folder, '', DEPTH);
  if (paths.length === 0) {
    throw new ModoError(
      `${printable(shown, 200)} has no ${MANIFEST_NAME}, nor has a folder in it`,
      'name folders that modo compile wrote',
    );
  }
  if (paths.length > MOST_MODELS) {
    throw new ModoError(
      `${printable(shown, 200)} has ${paths.length} compiled folders`,
      `name a folder with at most ${MOST_MODELS}`,
    );
  }
  const compiled: CompiledFolder[] = [];
  for (const path of paths) {
    const at = join(folder, path);
    const manifest = await readManifest(at);
    if (checked) for (const name of ['mod.o', 'mod.so']) await readArtifact(at, manifest, name);
    compiled.push({ path, manifest });
  }
  return compiled;
}

/** Links are not followed: a folder is walked once. */
async function findFolders(root: string, path: string, depth: number): Promise<string[]> {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch(() => []);
  const found = entries.some((entry) => entry.isFile() && entry.name === MANIFEST_NAME) ? [path] : [];
  if (depth === 0) return found;
  const names = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => name)
    .sort();
  for (const name of names)
    found.push(...(await findFolders(root, path === '' ? name : `${path}/${name}`, depth - 1)));
  return found;
}

/** Bytes of a history or of profiles: more is a mistake. */
const MOST_BYTES = 2 ** 26;

/** A text file that an option names. Throws a ModoError when it cannot be read. */
export async function readText(path: string, shown: string, option: string): Promise<string> {
  const fail = (why: string): never => {
    throw new ModoError(`${option}: ${printable(shown, 200)} ${why}`, `check ${option}`);
  };
  const { size } = await stat(path).catch(() => fail('cannot be read'));
  if (size > MOST_BYTES) fail(`has more than ${MOST_BYTES / 2 ** 20} MiB`);
  return await readFile(path, 'utf8').catch(() => fail('cannot be read'));
}
