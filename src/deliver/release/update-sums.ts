/** Keeps SHA256SUMS of a release up to date, while other jobs do so too. */
import type { Asset, Release, ReleaseClient } from './client.ts';
import { type HashedFile, hashedBytes } from './files.ts';
import { isReserved, SUMS_NAME } from './names.ts';
import { assetsByName, placeFiles, tidy } from './place.ts';
import { readSums } from './read-sums.ts';
import { Moved } from './requests.ts';
import { formatSums, type Sums } from './sums.ts';

/** A round of ours that comes to nothing is the last round of some other job. */
const ROUNDS = 20;

/** The lines that are there, and one for each asset: every job computes the same, whichever is the last. */
export function mergeSums(current: Sums, assets: Iterable<Asset>, files: readonly HashedFile[]): Sums {
  const digests = new Map(current.digests);
  for (const { name, state, digest } of assets) {
    const [, hex] = /^sha256:([0-9a-f]{64})$/.exec(digest ?? '') ?? [];
    if (hex && state === 'uploaded' && name !== SUMS_NAME && !isReserved(name)) digests.set(name, hex);
  }
  for (const { name, sha256 } of files) digests.set(name, sha256);
  return { digests, others: current.others };
}

/**
 * Writes SHA256SUMS, then looks again: it is done when what the release holds is what it should be. The last job
 * to write has seen all assets before its last look, so that no line is lost.
 */
export async function updateSums(
  client: ReleaseClient,
  release: Release,
  files: readonly HashedFile[],
): Promise<void> {
  for (let round = 0; ; round++) {
    try {
      if (await writeSums(client, release, files)) return;
    } catch (error) {
      if (!(error instanceof Moved) || round + 1 >= ROUNDS) throw error;
      await client.pause(round);
    }
  }
}

/** Whether it was right already. */
async function writeSums(
  client: ReleaseClient,
  release: Release,
  files: readonly HashedFile[],
): Promise<boolean> {
  const assets = await assetsByName(client, release);
  const current = await readSums(client, assets);
  const text = formatSums(mergeSums(current.sums, assets.values(), files));
  const file = hashedBytes(SUMS_NAME, Buffer.from(text));
  if (text === current.text) {
    await tidy(client, [file], assets);
    return true;
  }
  await placeFiles(client, release, [file]);
  return false;
}
