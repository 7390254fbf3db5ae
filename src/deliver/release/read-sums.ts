/** SHA256SUMS as a release has it. */
import type { Asset, ReleaseClient } from './client.ts';
import { SUMS_NAME, standsFor } from './names.ts';
import { parseSums, type Sums } from './sums.ts';

export interface FoundSums {
  readonly sums: Sums;
  /** The text of the asset, when there is one of this name. */
  readonly text: string | undefined;
}

/** Throws Moved when the asset goes away meanwhile. */
export async function readSums(
  client: ReleaseClient,
  assets: ReadonlyMap<string, Asset>,
): Promise<FoundSums> {
  const named = assets.get(SUMS_NAME);
  // Without one: between two names, or left there by a run that was stopped.
  const sources = named ? [named] : [...assets.values()].filter(({ name }) => standsFor(name) === SUMS_NAME);
  const texts: string[] = [];
  for (const { id, state } of sources) {
    if (state === 'uploaded') texts.push(Buffer.from(await client.download(id)).toString('utf8'));
  }
  return { sums: parseSums(texts.join('')), text: named && texts[0] };
}
