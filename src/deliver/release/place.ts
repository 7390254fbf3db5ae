/** Brings files into a release: upload aside, verify, then swap. Each step is derived from what the release holds. */
import { ModoError, printable } from '../../errors.ts';
import { IMMUTABLE_ADVICE } from './advice.ts';
import type { Asset, Release, ReleaseClient } from './client.ts';
import { type HashedFile, sha256Of } from './files.ts';
import { retiredName, SUMS_NAME, stagedName, standsFor } from './names.ts';
import { readSums } from './read-sums.ts';
import { Moved } from './requests.ts';

export type Action = 'upload' | 'replace' | 'keep';

/** What has to be done for a file, given the assets of a release by name. */
export function actionFor(
  file: HashedFile,
  assets: ReadonlyMap<string, Asset>,
  sums: ReadonlyMap<string, string>,
): Action {
  const there = assets.get(file.name);
  if (!there) return 'upload';
  return holds(there, file, sums.get(file.name)) ? 'keep' : 'replace';
}

/** Whether an asset has a file's bytes: by its digest, or where the server gives none, by its line in SHA256SUMS. */
function holds({ state, size, digest }: Asset, file: HashedFile, line?: string): boolean {
  if (state !== 'uploaded' || size !== file.size) return false;
  return digest ? digest === `sha256:${file.sha256}` : line === file.sha256;
}

export async function assetsByName(client: ReleaseClient, release: Release): Promise<Map<string, Asset>> {
  return new Map((await client.assets(release.id)).map((asset) => [asset.name, asset]));
}

/**
 * After it, the release has each file under its name, and nothing of an earlier, interrupted run for them.
 * Throws Moved when the release changes meanwhile: then the same call goes on from there. `done` gets what was
 * done for each file, unless an earlier call has said so.
 */
export async function placeFiles(
  client: ReleaseClient,
  release: Release,
  files: readonly HashedFile[],
  done: Map<string, Action> = new Map(),
): Promise<void> {
  const assets = await assetsByName(client, release);
  const sums = await knownSums(client, assets, files);
  const actions = files.map((file) => ({ file, action: actionFor(file, assets, sums) }));
  const open = actions.filter(({ action }) => action !== 'keep').map(({ file }) => file);
  if (release.immutable && open.length > 0) throw immutableError(release, open[0]!);
  for (const { file, action } of actions) if (!done.has(file.name)) done.set(file.name, action);
  if (release.immutable) return;
  for (const file of open) await stage(client, release, file, assets);
  for (const file of open) await swap(client, file, assets);
  await tidy(client, files, assets);
}

export function immutableError({ tag_name: tag }: Release, { name }: HashedFile): ModoError {
  return new ModoError(`the release of ${printable(tag)} does not have this ${name}`, IMMUTABLE_ADVICE);
}

/** Lines of SHA256SUMS, where a server does not tell the digest of an asset that may be one of these files. */
export async function knownSums(
  client: ReleaseClient,
  assets: ReadonlyMap<string, Asset>,
  files: readonly HashedFile[],
): Promise<ReadonlyMap<string, string>> {
  const unknown = files.some(({ name, size }) => {
    const there = assets.get(name);
    return name !== SUMS_NAME && there?.size === size && !there.digest;
  });
  return unknown ? (await readSums(client, assets)).sums.digests : new Map();
}

/** Uploads to where nobody looks: a name of its own, or a draft. */
async function stage(client: ReleaseClient, release: Release, file: HashedFile, assets: Map<string, Asset>) {
  const there = assets.get(file.name);
  // An upload that did not end is no asset to anybody, and holds the name.
  if (there && there.state !== 'uploaded') await drop(client, there, assets);
  const name = release.draft && !assets.has(file.name) ? file.name : stagedName(file.name, file.sha256);
  const earlier = assets.get(name);
  if (earlier && holds(earlier, file)) return;
  if (earlier) await drop(client, earlier, assets);
  const uploaded = await client.upload(release, name, await file.read());
  if (uploaded.name !== name) {
    await client.remove(uploaded.id);
    throw new ModoError(`GitHub calls the asset ${name} ${uploaded.name}`, 'rename the model');
  }
  await verify(client, uploaded, file);
  assets.set(name, uploaded);
}

async function verify(client: ReleaseClient, asset: Asset, file: HashedFile): Promise<void> {
  const same =
    asset.state === 'uploaded' && asset.size === file.size && !asset.digest
      ? sha256Of(await client.download(asset.id)) === file.sha256
      : holds(asset, file);
  if (same) return;
  await client.remove(asset.id);
  throw new Moved(`${asset.name} did not arrive as it was sent`);
}

/** The old asset is there, under another name, until the new one has the name: nothing is ever lost. */
async function swap(client: ReleaseClient, file: HashedFile, assets: Map<string, Asset>): Promise<void> {
  const staged = assets.get(stagedName(file.name, file.sha256));
  if (!staged) return;
  const old = assets.get(file.name);
  if (old) {
    const retired = retiredName(file.name, file.sha256);
    const before = assets.get(retired);
    if (before) await drop(client, before, assets);
    move(assets, old, await client.rename(old.id, retired));
  }
  move(assets, staged, await client.rename(staged.id, file.name));
}

/** Removes what a delivery of these files has left besides them. */
export async function tidy(
  client: ReleaseClient,
  files: readonly HashedFile[],
  assets: Map<string, Asset>,
): Promise<void> {
  const ours = new Set(files.map(({ name }) => name));
  for (const asset of [...assets.values()]) {
    const name = standsFor(asset.name);
    if (name !== undefined && ours.has(name)) await drop(client, asset, assets);
  }
}

async function drop(client: ReleaseClient, asset: Asset, assets: Map<string, Asset>): Promise<void> {
  await client.remove(asset.id);
  assets.delete(asset.name);
}

function move(assets: Map<string, Asset>, from: Asset, to: Asset): void {
  assets.delete(from.name);
  assets.set(to.name, to);
}
