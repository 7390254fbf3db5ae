/**
 * The cache of GitHub Actions, for archives as they were downloaded. Not for what was unpacked: an archive's SHA-256
 * is known from elsewhere, so that whoever can write to the cache cannot bring in a compiler.
 */
import { stat } from 'node:fs/promises';
import { describeError, printable } from '../errors.ts';
import type { Package } from './catalogue.ts';
import { fileDigest } from './digest.ts';

export type CacheMode = 'auto' | 'true' | 'false';

export interface CacheUse {
  readonly restore: boolean;
  readonly save: boolean;
}

/** An archive that was downloaded and may be saved. Plain data: the Action hands it to its post step as JSON. */
export interface SavableArchive {
  readonly key: string;
  readonly path: string;
  readonly sha256: string;
}

const NEVER: CacheUse = { restore: false, save: false };

/** Events whose runs see what others wrote, and publish or have rights that those did not have. */
const CAREFUL_EVENTS = ['release', 'pull_request_target', 'workflow_run'];

/** What the `cache` option means for this run. */
export function cacheUse(mode: CacheMode, variables: Readonly<Record<string, string | undefined>>): CacheUse {
  // Only steps that use an action have the service's address and a token for it.
  const service = variables.ACTIONS_RESULTS_URL || variables.ACTIONS_CACHE_URL;
  const isThere = variables.GITHUB_ACTIONS === 'true' && service && variables.ACTIONS_RUNTIME_TOKEN;
  if (mode === 'false' || !isThere || !variables.RUNNER_TEMP) return NEVER;
  if (mode === 'auto') {
    const isCareful =
      CAREFUL_EVENTS.includes(variables.GITHUB_EVENT_NAME ?? '') ||
      variables.GITHUB_REF?.startsWith('refs/tags/') === true;
    // A runner of one's own keeps its tool cache.
    if (isCareful || variables.RUNNER_ENVIRONMENT === 'self-hosted') return NEVER;
  }
  const allowed = (variables.ACTIONS_CACHE_MODE ?? '').trim().toLowerCase();
  return {
    restore: allowed !== 'none' && allowed !== 'write-only',
    save: allowed !== 'none' && allowed !== 'read',
  };
}

export function cacheKey({ name, version, archive }: Package, host: string): string {
  return `modo-toolchain-${name}-${version}-${host}-${archive.sha256}`;
}

/** Puts an archive back at `path`, which is checked by the caller. Never throws: a cache is a convenience. */
export async function restoreArchive(
  key: string,
  path: string,
  warn: (message: string) => void,
): Promise<void> {
  try {
    const cache = await import('@actions/cache');
    if (!cache.isFeatureAvailable()) return;
    await cache.restoreCache([path], key, [], { timeoutInMs: 30_000, segmentTimeoutInMs: 120_000 });
  } catch (error) {
    warn(`the cache could not be read: ${printable(describe(error), 300)}`);
  }
}

/** What this process downloaded and `cache` lets it save. */
const savable: SavableArchive[] = [];

export function addSavable(archive: SavableArchive): void {
  savable.push(archive);
}

/** Archives for `saveToolchains`, in this process or in the Action's post step. */
export function savableToolchains(): readonly SavableArchive[] {
  return savable;
}

/** Saves archives in the cache of GitHub Actions. Never throws; what does not work is a warning. */
export async function saveToolchains(
  archives: readonly SavableArchive[],
  warn: (message: string) => void,
): Promise<void> {
  for (const { key, path, sha256 } of archives) {
    try {
      if (!(await stat(path).catch(() => undefined))) continue;
      // Steps in between could write to it.
      if ((await fileDigest(path)) !== sha256) {
        warn(`${printable(path, 200)} has changed since it was downloaded: it is not saved`);
        continue;
      }
      const cache = await import('@actions/cache');
      if (cache.isFeatureAvailable()) await cache.saveCache([path], key);
    } catch (error) {
      warn(`the cache could not be written: ${printable(describe(error), 300)}`);
    }
  }
}

const describe = (error: unknown): string => describeError(error).split('\n')[0] ?? '';
