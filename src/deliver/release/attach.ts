/** Attaches files to the release of a tag: nothing is to be seen before it is complete. */
import { ModoError, printable } from '../../errors.ts';
import { type Release, ReleaseClient } from './client.ts';
import { type HashedFile, hashFiles, type ReleaseFile, sha256Of } from './files.ts';
import { dropDuplicates, findOrCreate, findRelease, isOurs, requireTag, withoutMark } from './find.ts';
import { claimName, isClaim } from './names.ts';
import { type Action, actionFor, assetsByName, immutableError, knownSums, placeFiles } from './place.ts';
import { Moved } from './requests.ts';
import { type Pacing, realPacing } from './retry.ts';
import { updateSums } from './update-sums.ts';

export interface ReleaseRequest {
  /** Address of the API: GITHUB_API_URL. */
  readonly api: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly tag: string;
  readonly files: readonly ReleaseFile[];
  readonly token: string;
  /** Look, and change nothing. */
  readonly dryRun?: boolean;
  /**
   * Which draft is published when its files are there: one that modo created (the default), also one that somebody
   * else made, or none.
   */
  readonly publish?: 'created' | 'always' | 'never';
  /** What is being done, a line each. */
  readonly progress?: (message: string) => void;
  readonly pacing?: Pacing;
}

export interface DeliveredAsset {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  /** What was done, or in a dry run would be. */
  readonly action: Action;
  /** Where it can be downloaded from; undefined in a dry run that would upload it. */
  readonly url: string | undefined;
}

export interface ReleaseResult {
  /** The release as it is now; `none` in a dry run that would create it. */
  readonly state: 'published' | 'draft' | 'none';
  /** Page of the release. */
  readonly url: string | undefined;
  readonly created: boolean;
  /** Other jobs that are still uploading: the last of them publishes. */
  readonly waitingFor: number;
  readonly assets: readonly DeliveredAsset[];
}

const ROUNDS = 12;
const CLAIM_TEXT =
  'A job is uploading files to this draft, which is published when all jobs are done. If none is running, ' +
  'run it again; or delete this file, and run another.\n';

/**
 * Attaches `files` and SHA256SUMS to the release of `tag`, which is created when there is none. It can be stopped
 * at any time: a draft stays a draft, and the next call for the same files finishes the work.
 *
 * @throws ModoError for a name, size, tag, token or release that does not allow it
 */
export async function attachToRelease(request: ReleaseRequest): Promise<ReleaseResult> {
  const { pacing = realPacing, repository, tag } = request;
  if (request.files.length === 0) throw new ModoError('there is no file to attach to the release');
  if (tag === '') throw new ModoError('no tag is given', 'run on: push: tags, or name the tag');
  const files = await hashFiles(request.files);
  const client = await ReleaseClient.open({ ...request, pacing });
  if (request.dryRun) return plan(client, request, files);
  const delivery: Delivery = { client, request, files, done: new Map(), created: false };
  for (let round = 0; ; round++) {
    try {
      return await deliver(delivery);
    } catch (error) {
      if (!(error instanceof Moved)) throw error;
      if (round + 1 >= ROUNDS) {
        throw new ModoError(
          `${repository}: the release of ${printable(tag)} keeps changing: ${printable(error.message, 200)}`,
          'attach the files in one job that needs the others, or give the jobs a concurrency group; then run it again',
          { cause: error },
        );
      }
      request.progress?.(`Looking at the release again: ${printable(error.message, 200)}`);
      await client.pause(round);
    }
  }
}

interface Delivery {
  readonly client: ReleaseClient;
  readonly request: ReleaseRequest;
  readonly files: readonly HashedFile[];
  readonly done: Map<string, Action>;
  created: boolean;
}

async function deliver(delivery: Delivery): Promise<ReleaseResult> {
  const { client, request, files, done } = delivery;
  const { tag, repository, publish = 'created', progress } = request;
  const { release, created } = await findOrCreate(client, repository, tag);
  delivery.created ||= created;
  progress?.(`${release.draft ? 'Draft' : 'Release'} ${release.id} of ${printable(tag)}`);
  const ours = release.draft && (publish === 'always' || (publish === 'created' && isOurs(release)));
  const claim = claimName(sha256Of(files.map(({ name }) => name).join('\n')));
  if (ours) await stake(client, release, claim);
  await placeFiles(client, release, files, done);
  if (!release.immutable) await updateSums(client, release, files);
  // Another job may have published meanwhile, or a list may have been too old to show an older draft.
  const now = await findRelease(client, tag);
  if (now?.id !== release.id || now.draft !== release.draft) throw new Moved('there is another release now');
  await dropDuplicates(client, tag, release);
  if (ours) return publishWhenLast(delivery, now, claim);
  if (!release.draft && !release.immutable) await withdraw(client, release, claim);
  return result(delivery, now, 0);
}

/** Tells other jobs that this one is not done. */
async function stake(client: ReleaseClient, release: Release, claim: string): Promise<void> {
  const there = (await assetsByName(client, release)).get(claim);
  if (there?.state === 'uploaded') return;
  if (there) await client.remove(there.id);
  await client.upload(release, claim, Buffer.from(CLAIM_TEXT));
  const now = await client.release(release.id);
  // Too late for this draft: the files go to the published release.
  if (!now?.draft) throw new Moved('the draft was published');
}

async function withdraw(client: ReleaseClient, release: Release, claim: string): Promise<void> {
  const own = (await assetsByName(client, release)).get(claim);
  if (own) await client.remove(own.id);
}

async function publishWhenLast(delivery: Delivery, draft: Release, claim: string): Promise<ReleaseResult> {
  const { client, request, files } = delivery;
  await withdraw(client, draft, claim);
  const assets = await assetsByName(client, draft);
  const waiting = [...assets.keys()].filter(isClaim).length;
  if (waiting > 0) {
    request.progress?.(`Not published yet: jobs that still upload: ${waiting}; the last one publishes`);
    return result(delivery, draft, waiting);
  }
  const sums = await knownSums(client, assets, files);
  if (files.some((file) => actionFor(file, assets, sums) !== 'keep'))
    throw new Moved('an asset was changed by somebody else');
  request.progress?.(`Publishing ${printable(request.tag)}`);
  const published = await client.publish(draft.id, request.tag, withoutMark(draft));
  if (published.draft) throw new Moved('the draft is not published yet');
  return result(delivery, published, 0);
}

async function result(delivery: Delivery, release: Release, waitingFor: number): Promise<ReleaseResult> {
  const { client, files, done, created } = delivery;
  const assets = await assetsByName(client, release);
  return {
    state: release.draft ? 'draft' : 'published',
    url: release.html_url,
    created,
    waitingFor,
    assets: files.map(({ name, size, sha256 }) => ({
      name,
      size,
      sha256,
      action: done.get(name) ?? 'keep',
      url: assets.get(name)?.browser_download_url,
    })),
  };
}

async function plan(
  client: ReleaseClient,
  { repository, tag }: ReleaseRequest,
  files: readonly HashedFile[],
): Promise<ReleaseResult> {
  const release = await findRelease(client, tag);
  if (!release) await requireTag(client, repository, tag);
  const assets = release ? await assetsByName(client, release) : new Map<string, never>();
  const sums = await knownSums(client, assets, files);
  const open = files.find((file) => actionFor(file, assets, sums) !== 'keep');
  if (release?.immutable && open) throw immutableError(release, open);
  return {
    state: release ? (release.draft ? 'draft' : 'published') : 'none',
    url: release?.html_url,
    created: false,
    waitingFor: 0,
    assets: files.map((file) => ({
      name: file.name,
      size: file.size,
      sha256: file.sha256,
      action: actionFor(file, assets, sums),
      url: assets.get(file.name)?.browser_download_url,
    })),
  };
}
