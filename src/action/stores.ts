/** Where the Action finds compilations of earlier runs, and keeps its own for later ones. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as core from '@actions/core';
import { openBranch } from '../deliver/branch/index.ts';
import type { CompiledModel } from '../driver/result.ts';
import type { Options } from '../options.ts';
import { branchStore } from '../store/branch-store.ts';
import { cacheStore, saveToCache, stageForCache } from '../store/cache-store.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { cacheUse } from '../toolchain/actions-cache.ts';
import { describeForAction } from './annotations.ts';
import { branchPlace } from './branch.ts';
import type { RunContext } from './context.ts';

export interface Stores {
  readonly store: ObjectStore | undefined;
  /** Lays new compilations out for `saveModules`, which the post step calls. */
  keep(compiled: readonly CompiledModel[]): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** The branch with the firmware, then the Actions cache; neither where a release is made. */
export async function openStores(options: Options<'compile'>, context: RunContext): Promise<Stores> {
  const folder = modulesFolder(context);
  const use = cacheUse(options.cache, process.env);
  const branch = context.isRelease ? undefined : await openFirmwareBranch(options, context);
  const stores = [
    ...(branch?.commit ? [branchStore(branch)] : []),
    ...(use.restore && !context.isRelease ? [cacheStore(folder, (message) => core.warning(message))] : []),
  ];
  return {
    store: stores.length === 0 ? undefined : chain(stores),
    async keep(compiled) {
      if (!use.save || context.isRelease) return [];
      const fresh = compiled.filter(({ state }) => state === 'compiled');
      for (const done of fresh) await stage(folder, done);
      return fresh.map(({ manifest }) => manifest.key);
    },
    close: async () => branch?.close(),
  };
}

/** Saves what `keep` laid out. */
export async function saveModules(context: RunContext, keys: readonly string[]): Promise<void> {
  await saveToCache(modulesFolder(context), keys);
}

function modulesFolder({ temp }: RunContext): string {
  return join(temp, 'modo-modules');
}

async function stage(folder: string, { folder: at, files, manifest }: CompiledModel): Promise<void> {
  const read = files.map(async (name) => ({ name, bytes: await readFile(join(at, name)) }));
  await stageForCache(folder, manifest.key, await Promise.all(read));
}

/** A branch that cannot be read is no store; if it has to be written to, that says why not. */
async function openFirmwareBranch(options: Options<'compile'>, context: RunContext) {
  const place = branchPlace(options, context);
  if (!place) return undefined;
  try {
    return await openBranch(place);
  } catch (error) {
    core.warning(`nothing is taken from earlier runs: ${describeForAction(error)}`);
    return undefined;
  }
}

/** The first that has it. */
function chain(stores: readonly ObjectStore[]): ObjectStore {
  return {
    async find(wanted) {
      for (const store of stores) {
        const found = await store.find(wanted);
        if (found) return found;
      }
      return undefined;
    },
  };
}
