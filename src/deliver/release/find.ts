/** Finds the one release of a tag, or makes it: several jobs that do so at once end up with the same. */
import { ModoError, printable } from '../../errors.ts';
import type { Release, ReleaseClient } from './client.ts';
import { isReserved } from './names.ts';
import { Moved } from './requests.ts';

/** Says in a draft's text that it is ours to publish. */
const MARK = '<!-- modo: published when all files are there -->';
const ROUNDS = 6;

export function isOurs({ body }: Release): boolean {
  return body?.includes(MARK) ?? false;
}

/** The text that people see; undefined when it is somebody else's, and stays as it is. */
export function withoutMark(release: Release): string | undefined {
  return isOurs(release) ? release.body?.replace(MARK, '').trim() : undefined;
}

/** A person's draft before ours, then the oldest: every job comes to the same. */
function first(drafts: readonly Release[]): Release | undefined {
  return [...drafts].sort((a, b) => Number(isOurs(a)) - Number(isOurs(b)) || a.id - b.id)[0];
}

export async function findRelease(client: ReleaseClient, tag: string): Promise<Release | undefined> {
  return (await client.published(tag)) ?? first(await client.drafts(tag));
}

export async function requireTag(client: ReleaseClient, repository: string, tag: string): Promise<void> {
  if (await client.tagExists(tag)) return;
  // Publishing would make the tag, at the newest commit of the default branch.
  throw new ModoError(
    `${repository} has no tag "${printable(tag)}", or the token may not see it`,
    'push the tag first, and deliver in a workflow that runs on: push: tags',
  );
}

/** Throws Moved when a request was lost whose effect is unknown. */
export async function findOrCreate(
  client: ReleaseClient,
  repository: string,
  tag: string,
): Promise<{ readonly release: Release; readonly created: boolean }> {
  const found = await findRelease(client, tag);
  if (found) return { release: found, created: false };
  await requireTag(client, repository, tag);
  const created = await client.createDraft(tag, tag, MARK);
  for (let round = 0; round < ROUNDS; round++) {
    const published = await client.published(tag);
    const drafts = await client.drafts(tag);
    // A list may be older than the draft; the decision needs both.
    if (!published && !drafts.some(({ id }) => id === created.id)) {
      await client.pause(round);
      continue;
    }
    const release = published ?? first(drafts)!;
    if (release.id === created.id) return { release, created: true };
    await client.deleteRelease(created.id);
    return { release, created: false };
  }
  throw new Moved('the new draft does not appear among the releases');
}

/**
 * Deletes our other drafts of the tag whose files are all in `release`: those of jobs that lost the race, or were
 * stopped. One that holds anything else stays.
 */
export async function dropDuplicates(client: ReleaseClient, tag: string, release: Release): Promise<void> {
  const others = (await client.drafts(tag)).filter((draft) => draft.id !== release.id && isOurs(draft));
  if (others.length === 0) return;
  const digests = new Map((await client.assets(release.id)).map(({ name, digest }) => [name, digest]));
  for (const { id } of others) {
    const only = (await client.assets(id)).filter(
      ({ name, state, digest }) =>
        state === 'uploaded' && !isReserved(name) && !(digest && digests.get(name) === digest),
    );
    if (only.every(({ name }) => name === 'SHA256SUMS')) await client.deleteRelease(id);
  }
}
