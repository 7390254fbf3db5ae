/** Compilations in the cache of GitHub Actions: one entry for each key. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileSet } from '../driver/write-files.ts';
import { describeError } from '../errors.ts';
import { checkStored, type ObjectStore } from './object-store.ts';

type CacheModule = typeof import('@actions/cache');

/** Starts to load the client, which takes a while. */
function loadCacheModule(): Promise<CacheModule> {
  const loading = import('@actions/cache');
  // Whoever awaits it sees the failure.
  loading.catch(() => {});
  return loading;
}

/** Entries cannot be changed: another layout of their files needs another name. */
function entryName(key: string): string {
  return `modo-module-1-${key}`;
}

/**
 * A store that restores entries below `folder`: the path is part of an entry's identity, so it has to be the same in
 * every run. A service that fails is an empty one, and `warn` is told once.
 */
export function cacheStore(folder: string, warn: (message: string) => void): ObjectStore {
  const loading = loadCacheModule();
  let hasWarned = false;
  return {
    async find({ key }) {
      const path = join(folder, key);
      try {
        const { restoreCache } = await loading;
        if ((await restoreCache([path], entryName(key))) === undefined) return undefined;
      } catch (error) {
        if (!hasWarned) warn(`no compilation is taken from the cache: ${describeError(error)}`);
        hasWarned = true;
        return undefined;
      }
      return checkStored(key, (name) => readFile(join(path, name)).catch(() => undefined));
    },
  };
}

/** Lays a compilation's files out below `folder`, for `saveToCache`. */
export async function stageForCache(folder: string, key: string, files: FileSet): Promise<void> {
  const path = join(folder, key);
  await mkdir(path, { recursive: true });
  for (const { name, bytes } of files) await writeFile(join(path, name), bytes);
}

/** Saves staged compilations. An entry that another job has saved in the meantime is as good. */
export async function saveToCache(folder: string, keys: readonly string[]): Promise<void> {
  const { saveCache } = await loadCacheModule();
  await Promise.all(keys.map((key) => saveCache([join(folder, key)], entryName(key))));
}
