/** The requests to GitHub that a delivery to a release needs, each retried while the failure may pass. */
import { ModoError } from '../../errors.ts';
import { adviseOn, type Failure } from './advice.ts';
import { ATTEMPTS, backoff, type FailedAnswer, isPassing, type Pacing, retryDelay } from './retry.ts';

type Octokit = ReturnType<typeof import('@actions/github').getOctokit>;

export interface Release {
  readonly id: number;
  readonly tag_name: string;
  readonly draft: boolean;
  readonly immutable?: boolean;
  readonly body?: string | null;
  readonly html_url: string;
  readonly upload_url: string;
}

export interface Asset {
  readonly id: number;
  readonly name: string;
  /** `uploaded`, or that of an upload that did not end. */
  readonly state: string;
  readonly size: number;
  /** `sha256:` and 64 hexadecimal digits, where the server computes it. */
  readonly digest?: string | null;
  readonly browser_download_url: string;
}

export interface ClientOptions {
  /** Such as `https://api.github.com`. */
  readonly api: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  readonly pacing: Pacing;
}

/** The release is not as it was when the delivery looked at it: look again. */
export class Moved extends Error {
  override readonly name = 'Moved';
}

/** Milliseconds until a request that gets no answer is given up. */
const PATIENCE = 60_000;
const UPLOAD_PATIENCE = 15 * 60_000;
const PAGE = 100;

export class ReleaseClient {
  readonly #octokit: Octokit;
  readonly #place: { readonly owner: string; readonly repo: string };
  readonly #options: ClientOptions;
  /** Of requests that are asked once, in a row. */
  #failures = 0;

  private constructor(octokit: Octokit, options: ClientOptions) {
    const [owner, repo] = options.repository.split('/');
    this.#octokit = octokit;
    this.#place = { owner: owner!, repo: repo! };
    this.#options = options;
  }

  static async open(options: ClientOptions): Promise<ReleaseClient> {
    if (!/^[^/]+\/[^/]+$/.test(options.repository))
      throw new ModoError(`repository "${options.repository}" is not of the form owner/name`);
    if (options.token === '')
      throw new ModoError('a delivery to a release needs a token', 'give github.token');
    const { getOctokit } = await import('@actions/github');
    return new ReleaseClient(getOctokit(options.token, { baseUrl: options.api }), options);
  }

  /** Waits longer from round to round, and never as long as another job that does the same. */
  pause(round: number): Promise<void> {
    const { sleep, random } = this.#options.pacing;
    return sleep(backoff(Math.min(round, 4), random()));
  }

  async tagExists(tag: string): Promise<boolean> {
    const ref = `tags/${tag}`;
    const found = await this.#ask(
      'the tag',
      (rest) => rest.git.getRef({ ...this.#place, ref, ...this.#patience() }),
      [404],
    );
    return found !== undefined;
  }

  /** The published release of a tag. */
  published(tag: string): Promise<Release | undefined> {
    return this.#ask(
      'the release',
      (rest) => rest.repos.getReleaseByTag({ ...this.#place, tag, ...this.#patience() }),
      [404],
    );
  }

  release(id: number): Promise<Release | undefined> {
    return this.#ask(
      'the release',
      (rest) => rest.repos.getRelease({ ...this.#place, release_id: id, ...this.#patience() }),
      [404],
    );
  }

  /** Drafts of a tag, the oldest first: only a list has drafts, and only for a token that may write. */
  async drafts(tag: string): Promise<Release[]> {
    const releases = await this.#pages<Release>(
      'the releases',
      (page) => (rest) =>
        rest.repos.listReleases({ ...this.#place, per_page: PAGE, page, ...this.#patience() }),
    );
    return releases.filter(({ draft, tag_name }) => draft && tag_name === tag).sort((a, b) => a.id - b.id);
  }

  /** Not retried here, since a draft may be there although no answer came: throws Moved then. */
  createDraft(tag: string, name: string, body: string): Promise<Release> {
    return this.#once('the draft', (rest) =>
      rest.repos.createRelease({
        ...this.#place,
        tag_name: tag,
        name,
        body,
        draft: true,
        ...this.#patience(),
      }),
    );
  }

  async publish(id: number, tag: string, body: string): Promise<Release> {
    const published = await this.#ask('the release', (rest) =>
      rest.repos.updateRelease({
        ...this.#place,
        release_id: id,
        tag_name: tag,
        body,
        draft: false,
        ...this.#patience(),
      }),
    );
    return published ?? this.#moved('the release is gone');
  }

  async deleteRelease(id: number): Promise<void> {
    await this.#ask(
      'the draft',
      (rest) => rest.repos.deleteRelease({ ...this.#place, release_id: id, ...this.#patience() }),
      [404],
    );
  }

  assets(release: number): Promise<Asset[]> {
    return this.#pages<Asset>(
      'the assets',
      (page) => (rest) =>
        rest.repos.listReleaseAssets({
          ...this.#place,
          release_id: release,
          per_page: PAGE,
          page,
          ...this.#patience(),
        }),
    );
  }

  /** Not retried here, since what a failed upload leaves has to be removed first: throws Moved then. */
  upload(release: Release, name: string, bytes: Uint8Array): Promise<Asset> {
    return this.#once(`asset ${name}`, (_, octokit) =>
      octokit.request({
        method: 'POST',
        url: release.upload_url,
        name,
        data: bytes,
        headers: { 'content-type': 'application/octet-stream' },
        ...this.#patience(UPLOAD_PATIENCE),
      }),
    );
  }

  async rename(id: number, name: string): Promise<Asset> {
    const renamed = await this.#ask(
      `asset ${name}`,
      (rest) => rest.repos.updateReleaseAsset({ ...this.#place, asset_id: id, name, ...this.#patience() }),
      [404],
    );
    return renamed ?? this.#moved(`asset ${name} is gone`);
  }

  async remove(id: number): Promise<void> {
    await this.#ask(
      'an asset',
      (rest) => rest.repos.deleteReleaseAsset({ ...this.#place, asset_id: id, ...this.#patience() }),
      [404],
    );
  }

  /** The bytes of an asset; Moved when it is gone. */
  async download(id: number): Promise<Uint8Array> {
    const body = await this.#ask<unknown>(
      'an asset',
      (rest) =>
        rest.repos.getReleaseAsset({
          ...this.#place,
          asset_id: id,
          headers: { accept: 'application/octet-stream' },
          request: { ...this.#patience(UPLOAD_PATIENCE).request, parseSuccessResponseBody: false },
        }),
      [404],
    );
    if (body === undefined) return this.#moved('an asset is gone');
    return new Uint8Array(await new Response(body as ReadableStream).arrayBuffer());
  }

  #moved(why: string): never {
    throw new Moved(why);
  }

  #patience(milliseconds = PATIENCE): { request: { signal: AbortSignal } } {
    return { request: { signal: AbortSignal.timeout(milliseconds) } };
  }

  async #pages<T>(
    what: string,
    request: (page: number) => (rest: Octokit['rest']) => Promise<{ data: T[] }>,
  ): Promise<T[]> {
    const all: T[] = [];
    for (let page = 1; ; page++) {
      const items = await this.#ask(what, request(page));
      all.push(...(items ?? this.#moved(`${what}: gone`)));
      if ((items?.length ?? 0) < PAGE) return all;
    }
  }

  /** Asks until there is a final answer; undefined for a status in `absent`. */
  async #ask<T>(
    what: string,
    request: (rest: Octokit['rest'], octokit: Octokit) => Promise<{ data: T }>,
    absent: readonly number[] = [],
  ): Promise<T | undefined> {
    for (let attempt = 0; ; attempt++) {
      try {
        return (await request(this.#octokit.rest, this.#octokit)).data;
      } catch (error) {
        const answer = asAnswer(error);
        if (answer.status !== undefined && absent.includes(answer.status)) return undefined;
        const delay = retryDelay(answer, attempt, this.#options.pacing);
        if (delay === undefined) throw this.#final(what, answer, error);
        await this.#options.pacing.sleep(delay);
      }
    }
  }

  /** Asks once. A failure that may pass, or that the release's change explains, is Moved after a pause. */
  async #once<T>(
    what: string,
    request: (rest: Octokit['rest'], octokit: Octokit) => Promise<{ data: T }>,
  ): Promise<T> {
    try {
      const { data } = await request(this.#octokit.rest, this.#octokit);
      this.#failures = 0;
      return data;
    } catch (error) {
      const answer = asAnswer(error);
      const delay = retryDelay(answer, Math.min(this.#failures++, ATTEMPTS), this.#options.pacing);
      if (isPassing(answer) && delay !== undefined) {
        await this.#options.pacing.sleep(delay);
        throw new Moved(answer.message, { cause: error });
      }
      throw this.#final(what, answer, error);
    }
  }

  /** A conflict is a reason to look again; the rest is for a person. */
  #final(what: string, answer: FailedAnswer, cause: unknown): Error {
    const failure: Failure = { what, answer, ...this.#options };
    const error = adviseOn(failure, cause);
    return error ?? new Moved(answer.message, { cause });
  }
}

function asAnswer(error: unknown): FailedAnswer {
  if (!(error instanceof Error)) return { message: String(error) };
  // A request that was given up after too long has no status of its own.
  const gaveUp = error.name === 'AbortError' || error.name === 'TimeoutError';
  const hasStatus = 'status' in error && typeof error.status === 'number';
  if (!hasStatus && !gaveUp) throw error;
  return error;
}
