/** The requests to GitHub that a delivery to a release needs, each retried while the failure may pass. */
import { ModoError, printable } from '../../errors.ts';
import { type ClientOptions, Moved, type Octokit, PAGE, Requests } from './requests.ts';

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

/** Milliseconds until a request that gets no answer is given up. */
const PATIENCE = 60_000;
const UPLOAD_PATIENCE = 15 * 60_000;

export class ReleaseClient {
  readonly #requests: Requests;
  readonly #place: { readonly owner: string; readonly repo: string };

  private constructor(octokit: Octokit, options: ClientOptions) {
    const [owner, repo] = options.repository.split('/');
    this.#requests = new Requests(octokit, options);
    this.#place = { owner: owner!, repo: repo! };
  }

  static async open(options: ClientOptions): Promise<ReleaseClient> {
    if (!/^[^/]+\/[^/]+$/.test(options.repository))
      throw new ModoError(`repository "${printable(options.repository)}" is not of the form owner/name`);
    if (options.token === '')
      throw new ModoError('a delivery to a release needs a token', 'give github.token');
    const { getOctokit } = await import('@actions/github');
    return new ReleaseClient(getOctokit(options.token, { baseUrl: options.api }), options);
  }

  pause(round: number): Promise<void> {
    return this.#requests.pause(round);
  }

  async tagExists(tag: string): Promise<boolean> {
    const ref = `tags/${tag}`;
    const found = await this.#requests.ask(
      'the tag',
      (rest) => rest.git.getRef({ ...this.#place, ref, ...this.#patience() }),
      [404],
    );
    return found !== undefined;
  }

  /** The published release of a tag. */
  published(tag: string): Promise<Release | undefined> {
    return this.#requests.ask(
      'the release',
      (rest) => rest.repos.getReleaseByTag({ ...this.#place, tag, ...this.#patience() }),
      [404],
    );
  }

  release(id: number): Promise<Release | undefined> {
    return this.#requests.ask(
      'the release',
      (rest) => rest.repos.getRelease({ ...this.#place, release_id: id, ...this.#patience() }),
      [404],
    );
  }

  /** Drafts of a tag, the oldest first: only a list has drafts, and only for a token that may write. */
  async drafts(tag: string): Promise<Release[]> {
    const releases = await this.#requests.pages<Release>(
      'the releases',
      (page) => (rest) =>
        rest.repos.listReleases({ ...this.#place, per_page: PAGE, page, ...this.#patience() }),
    );
    return releases.filter(({ draft, tag_name }) => draft && tag_name === tag).sort((a, b) => a.id - b.id);
  }

  /** Not retried here, since a draft may be there although no answer came: throws Moved then. */
  createDraft(tag: string, name: string, body: string): Promise<Release> {
    return this.#requests.once('the draft', (rest) =>
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

  async publish(id: number, tag: string, body: string | undefined): Promise<Release> {
    const published = await this.#requests.ask('the release', (rest) =>
      rest.repos.updateRelease({
        ...this.#place,
        release_id: id,
        tag_name: tag,
        ...(body !== undefined && { body }),
        draft: false,
        ...this.#patience(),
      }),
    );
    return published ?? this.#moved('the release is gone');
  }

  async deleteRelease(id: number): Promise<void> {
    await this.#requests.ask(
      'the draft',
      (rest) => rest.repos.deleteRelease({ ...this.#place, release_id: id, ...this.#patience() }),
      [404],
    );
  }

  assets(release: number): Promise<Asset[]> {
    return this.#requests.pages<Asset>(
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
    return this.#requests.once(`asset ${name}`, (_, octokit) =>
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
    const renamed = await this.#requests.ask(
      `asset ${name}`,
      (rest) => rest.repos.updateReleaseAsset({ ...this.#place, asset_id: id, name, ...this.#patience() }),
      [404],
    );
    return renamed ?? this.#moved(`asset ${name} is gone`);
  }

  async remove(id: number): Promise<void> {
    await this.#requests.ask(
      'an asset',
      (rest) => rest.repos.deleteReleaseAsset({ ...this.#place, asset_id: id, ...this.#patience() }),
      [404],
    );
  }

  /** The bytes of an asset; Moved when it is gone. */
  async download(id: number): Promise<Uint8Array> {
    const body = await this.#requests.ask<unknown>(
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
    try {
      return new Uint8Array(await new Response(body as ReadableStream).arrayBuffer());
    } catch (error) {
      throw new Moved('a download broke off', { cause: error });
    }
  }

  #moved(why: string): never {
    throw new Moved(why);
  }

  #patience(milliseconds = PATIENCE): { request: { signal: AbortSignal } } {
    return { request: { signal: AbortSignal.timeout(milliseconds) } };
  }
}
