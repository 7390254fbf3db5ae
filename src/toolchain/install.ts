/** Installs a toolchain into the tool cache: at most once at a time, and either whole or not at all. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ModoError, printable } from '../errors.ts';
import { addSavable, type CacheUse, cacheKey, restoreArchive } from './actions-cache.ts';
import { type Package, toolCacheVersion } from './catalogue.ts';
import { fileDigest } from './digest.ts';
import { download } from './download.ts';
import { type ToolchainEnvironment, toolCacheFolder } from './environment.ts';
import { faultOfInstalled, markerOf, writeList } from './installed.ts';
import { acquireLock } from './lock.ts';
import { unpack } from './unpack.ts';

export interface InstallOptions {
  readonly cache: CacheUse;
  /** Servers that have the archives too, by the folder that they are in; tried first. */
  readonly mirrors: readonly string[];
}

/** Where a package is, or would be, below a tool cache. */
export function packageFolder(root: string, { name, version }: Package, host: string): string {
  return join(root, name, toolCacheVersion(version), host.slice(host.indexOf('-') + 1));
}

/** The folder of an installed package; undefined when it is not installed, or not as it was. */
export async function findInstalled(
  wanted: Package,
  environment: ToolchainEnvironment,
): Promise<string | undefined> {
  const folder = packageFolder(toolCacheFolder(environment), wanted, environment.host);
  return (await faultOfInstalled(folder, wanted.archive.sha256)) === undefined ? folder : undefined;
}

/** In this process; several targets share a toolchain. */
const installations = new Map<string, Promise<string>>();

/** Installs a package, unless it is, and returns its folder. Throws a ModoError. */
export function install(
  wanted: Package,
  options: InstallOptions,
  environment: ToolchainEnvironment,
): Promise<string> {
  const folder = packageFolder(toolCacheFolder(environment), wanted, environment.host);
  const key = `${folder}\n${wanted.archive.sha256}`;
  const known = installations.get(key);
  if (known) return known;
  const made = installAnywhere(wanted, folder, options, environment);
  installations.set(key, made);
  // What failed may work when it is asked for again; what worked may be removed in between.
  const forget = (): unknown => installations.delete(key);
  made.then(forget, forget);
  return made;
}

const READ_ONLY = ['EROFS', 'EACCES', 'EPERM'];

async function installAnywhere(
  wanted: Package,
  folder: string,
  options: InstallOptions,
  environment: ToolchainEnvironment,
): Promise<string> {
  if ((await faultOfInstalled(folder, wanted.archive.sha256)) === undefined) return folder;
  try {
    return await installInto(folder, wanted, options, environment);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof ModoError || code === undefined) throw error;
    const shown = printable(dirname(folder), 200);
    const temp = environment.variables.RUNNER_TEMP;
    if (!READ_ONLY.includes(code) || !temp) {
      throw new ModoError(
        `${shown}: nothing can be installed there (${code})`,
        code === 'ENOSPC' ? 'make room' : 'let XDG_CACHE_HOME name a folder that can be written to',
        { cause: error },
      );
    }
    environment.warn(
      `${shown} cannot be written to (${code}): ${wanted.name} is installed for this job only`,
    );
    const own = packageFolder(join(temp, 'modo-tools'), wanted, environment.host);
    if ((await faultOfInstalled(own, wanted.archive.sha256)) === undefined) return own;
    return installInto(own, wanted, options, environment);
  }
}

async function installInto(
  folder: string,
  wanted: Package,
  options: InstallOptions,
  environment: ToolchainEnvironment,
): Promise<string> {
  const { patience, progress, warn } = environment;
  const lock = await acquireLock(`${folder}.lock`, patience.lock, progress);
  try {
    // Another job may have been faster.
    const fault = await faultOfInstalled(folder, wanted.archive.sha256);
    if (fault === undefined) return folder;
    if (await hasMarker(folder)) warn(`${printable(folder, 200)} is installed again: ${fault}`);
    await cleanUp(folder);
    const archive = await fetchArchive(folder, wanted, options, environment);
    progress(`${wanted.name} ${wanted.version}: unpacking`);
    await unpackInto(folder, archive.path, wanted);
    if (!archive.isKept) await rm(archive.path, { force: true });
    return folder;
  } finally {
    lock.release();
  }
}

async function hasMarker(folder: string): Promise<boolean> {
  const names = await readdir(dirname(folder));
  return names.includes(basename(markerOf(folder)));
}

const UNPACKING = '.unpacking-';
const REPLACED = '.replaced-';

/** What killed processes have left; not the archive, which is gone on with. */
async function cleanUp(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    const isOurs = [UNPACKING, REPLACED].some((kind) => name.startsWith(`.${basename(folder)}${kind}`));
    if (isOurs) await removeTree(join(dirname(folder), name));
  }
}

/** A program that its killed parent has left behind may still write into it. */
const removeTree = (path: string): Promise<void> =>
  rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => {});

interface FetchedArchive {
  readonly path: string;
  /** Whether it is to be saved in the cache later. */
  readonly isKept: boolean;
}

async function fetchArchive(
  folder: string,
  wanted: Package,
  { cache, mirrors }: InstallOptions,
  environment: ToolchainEnvironment,
): Promise<FetchedArchive> {
  const { sha256, size, urls } = wanted.archive;
  const fileName = basename(new URL(urls[0]!).pathname);
  const request = {
    name: `${wanted.name} ${wanted.version}`,
    urls: [...mirrors.map((mirror) => `${mirror.replace(/\/*$/, '')}/${fileName}`), ...urls],
    sha256,
    size,
  };
  if (!cache.restore && !cache.save) {
    const path = `${folder}.download`;
    await download(request, path, environment);
    return { path, isKept: false };
  }
  // The cache wants the same absolute path when it saves and when it restores.
  const path = join(environment.variables.RUNNER_TEMP!, 'modo-toolchains', sha256, 'archive');
  const key = cacheKey(wanted, environment.host);
  await mkdir(dirname(path), { recursive: true });
  if (cache.restore) {
    await restoreArchive(key, path, environment.warn);
    const found = await fileDigest(path).catch(() => undefined);
    if (found === sha256) return { path, isKept: false };
    if (found !== undefined) {
      environment.warn(
        `the cache has ${request.name} with SHA-256 ${found} instead of ${sha256}: it is not used`,
      );
      await rm(path, { force: true });
    }
  }
  await download(request, path, environment);
  if (cache.save) addSavable({ key, path, sha256 });
  return { path, isKept: cache.save };
}

/** Unpacks beside the final place, tries it, and moves it there as a whole. */
async function unpackInto(folder: string, archive: string, wanted: Package): Promise<void> {
  const beside = (kind: string): string =>
    join(dirname(folder), `.${basename(folder)}${kind}${randomUUID()}`);
  const draft = beside(UNPACKING);
  const replaced = beside(REPLACED);
  try {
    await mkdir(draft);
    await unpack(archive, draft, wanted.strip);
    await writeList(draft, wanted.bin, wanted.programs, wanted.archive.sha256);
    await rm(markerOf(folder), { force: true });
    await rename(folder, replaced).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(draft, folder);
    await writeFile(markerOf(folder), '');
  } catch (error) {
    if (!(error instanceof ModoError)) throw error;
    throw new ModoError(`${wanted.name} ${wanted.version}: ${error.message}`, error.advice, { cause: error });
  } finally {
    await removeTree(draft);
    await removeTree(replaced);
  }
}
