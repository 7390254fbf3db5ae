/** Releases and their assets, with the habits of GitHub's that its description does not tell. */
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nodeId, Refusal, type Route, type RouteContext } from './route.ts';

export interface StoredAsset {
  readonly id: number;
  name: string;
  /** `starter`: the upload did not end. */
  state: 'uploaded' | 'starter';
  bytes: Buffer;
}

export interface StoredRelease {
  readonly id: number;
  tag: string;
  name: string;
  body: string;
  draft: boolean;
  immutable: boolean;
  readonly assets: StoredAsset[];
}

const TIME = '2026-01-02T03:04:05Z';
const BOT_LOGIN = 'github-actions[bot]';

export class ReleaseStore {
  readonly releases: StoredRelease[] = [];
  /** Whether assets have a digest, as on github.com. */
  digests = true;
  /** Whether what is published cannot be changed any more. */
  immutable = false;
  /** Release id to the number of lists that do not show it yet. */
  readonly hidden = new Map<number, number>();
  /** Bytes that arrive damaged: the next uploads' first byte is changed. */
  damage = 0;
  /** What everybody could see of published releases, after each change: asset name to bytes. */
  readonly seen: ReadonlyMap<string, Buffer>[] = [];
  readonly violations: string[] = [];
  readonly #storage: Server;
  #nextId = 7_000_000_001;

  private constructor() {
    this.#storage = createServer((request, response) => {
      // Assets come from another host, which the token is not for.
      if (request.headers.authorization) this.violations.push('the token was sent to the storage of assets');
      const id = Number(request.url?.slice(1));
      const asset = this.releases.flatMap(({ assets }) => assets).find((one) => one.id === id);
      response.writeHead(asset ? 200 : 404, { 'content-type': 'application/octet-stream' });
      response.end(asset?.bytes);
    });
  }

  static async start(): Promise<ReleaseStore> {
    const store = new ReleaseStore();
    await new Promise<void>((resolve) => store.#storage.listen(0, '127.0.0.1', resolve));
    return store;
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#storage.close(() => resolve()));
    this.#storage.closeAllConnections();
    await closed;
  }

  /** As if a person, or an earlier run, had made it. */
  add(release: { tag: string; draft: boolean; body?: string; immutable?: boolean }): StoredRelease {
    const stored = {
      id: this.#nextId++,
      name: release.tag,
      body: '',
      immutable: false,
      assets: [],
      ...release,
    };
    this.releases.push(stored);
    return stored;
  }

  addAsset(release: StoredRelease, name: string, text: string, state: StoredAsset['state'] = 'uploaded') {
    const asset = { id: this.#nextId++, name, state, bytes: Buffer.from(text) };
    release.assets.push(asset);
    return asset;
  }

  /** Asset name to text. */
  files(release: StoredRelease): Record<string, string> {
    return Object.fromEntries(release.assets.map(({ name, bytes }) => [name, bytes.toString('utf8')]));
  }

  get routes(): readonly Route[] {
    const read = (operation: string, handle: Route['handle']): Route => ({
      operation: `repos/${operation}`,
      permission: ['contents', 'read'],
      handle,
    });
    const write = (operation: string, handle: Route['handle']): Route => ({
      operation: `repos/${operation}`,
      permission: ['contents', 'write'],
      handle: async (context) => {
        const answer = await handle(context);
        this.#look();
        return answer;
      },
    });
    return [
      read('list-releases', async (context) => {
        const shown = this.releases
          .filter((one) => this.#visible(context, one) && !this.#lags(one.id))
          .reverse();
        return { status: 200, body: page(context, shown).map((one) => this.#release(context, one)) };
      }),
      read('get-release-by-tag', async (context) => {
        const found = this.releases.find(({ tag, draft }) => tag === context.parameters.tag && !draft);
        return { status: 200, body: this.#release(context, found ?? notFound()) };
      }),
      read('get-release', async (context) => ({
        status: 200,
        body: this.#release(context, this.#find(context)),
      })),
      write('create-release', async (context) => {
        const { tag_name: tag, name = null, body = '', draft = false } = context.body;
        if (!draft) await this.#checkPublish(context, tag, undefined);
        const release = this.add({ tag, draft, body, immutable: !draft && this.immutable });
        release.name = name;
        return { status: 201, body: this.#release(context, release) };
      }),
      write('update-release', async (context) => {
        const release = this.#find(context);
        const { tag_name: tag = release.tag, body = release.body, draft = release.draft } = context.body;
        if (release.draft && !draft) {
          await this.#checkPublish(context, tag, release);
          release.immutable = this.immutable;
        }
        Object.assign(release, { tag, body, draft });
        return { status: 200, body: this.#release(context, release) };
      }),
      write('delete-release', async (context) => {
        this.releases.splice(this.releases.indexOf(this.#find(context)), 1);
        return { status: 204 };
      }),
      read('list-release-assets', async (context) => {
        const release = this.#find(context);
        return {
          status: 200,
          body: page(context, release.assets).map((one) => this.#asset(context, release, one)),
        };
      }),
      write('upload-release-asset', async (context) => this.#upload(context)),
      read('get-release-asset', async (context) => {
        const { release, asset } = this.#findAsset(context);
        if (context.headers.accept !== 'application/octet-stream')
          return { status: 200, body: this.#asset(context, release, asset) };
        const { port } = this.#storage.address() as AddressInfo;
        // Another name of this machine: another host.
        return { status: 302, headers: { location: `http://localhost:${port}/${asset.id}` } };
      }),
      write('update-release-asset', async (context) => {
        const { release, asset } = this.#findAsset(context);
        const { name = asset.name } = context.body;
        refuseImmutable(release, 'Cannot update assets of an immutable release.');
        if (release.assets.some((one) => one !== asset && one.name === name))
          throw taken('ReleaseAsset', 'name');
        asset.name = name;
        return { status: 200, body: this.#asset(context, release, asset) };
      }),
      write('delete-release-asset', async (context) => {
        const { release, asset } = this.#findAsset(context);
        refuseImmutable(release, 'Cannot delete asset from an immutable release');
        release.assets.splice(release.assets.indexOf(asset), 1);
        return { status: 204 };
      }),
    ];
  }

  #upload(context: RouteContext) {
    const release = this.#find(context);
    // Spaces and special characters become dots.
    const name = String(context.parameters.name)
      .replace(/[^\w.-]+/g, '.')
      .replace(/^\.+|\.+$/g, '');
    refuseImmutable(release, 'Cannot upload assets to an immutable release.');
    if (release.assets.some((one) => one.name === name)) throw taken('ReleaseAsset', 'name');
    if (context.bytes.length === 0)
      throw new Refusal(422, 'Validation Failed', [{ code: 'custom', field: 'size' }]);
    const bytes = Buffer.from(context.bytes);
    if (this.damage > 0) {
      this.damage--;
      bytes[0]! ^= 1;
    }
    const asset: StoredAsset = { id: this.#nextId++, name, state: 'uploaded', bytes };
    release.assets.push(asset);
    return { status: 201, body: this.#asset(context, release, asset) };
  }

  /** Publishing makes a tag that is not there; a tag has one published release at most. */
  async #checkPublish({ repository }: RouteContext, tag: string, release: StoredRelease | undefined) {
    if (this.releases.some((one) => one !== release && one.tag === tag && !one.draft))
      throw taken('Release', 'tag_name');
    const head = await repository.ref('refs/heads/main');
    if ((await repository.ref(`refs/tags/${tag}`)) === undefined && head !== undefined)
      await repository.updateRef(`refs/tags/${tag}`, head, undefined);
  }

  #look(): void {
    for (const { draft, assets } of this.releases) {
      if (!draft)
        this.seen.push(
          new Map(
            assets.map(({ name, state, bytes }) => [
              `${name}${state === 'uploaded' ? '' : ' (starter)'}`,
              bytes,
            ]),
          ),
        );
    }
  }

  #visible({ token }: RouteContext, { draft }: StoredRelease): boolean {
    return !draft || token.permissions.contents === 'write';
  }

  #lags(id: number): boolean {
    const left = this.hidden.get(id) ?? 0;
    this.hidden.set(id, left - 1);
    return left > 0;
  }

  #find(context: RouteContext): StoredRelease {
    const found = this.releases.find(({ id }) => id === context.parameters.release_id);
    return found && this.#visible(context, found) ? found : notFound();
  }

  #findAsset(context: RouteContext): { release: StoredRelease; asset: StoredAsset } {
    for (const release of this.releases) {
      const asset = release.assets.find(({ id }) => id === context.parameters.asset_id);
      if (asset && this.#visible(context, release)) return { release, asset };
    }
    return notFound();
  }

  #release(context: RouteContext, release: StoredRelease) {
    const base = `${context.api}/repos/${context.repository.fullName}/releases/${release.id}`;
    const page = `${context.web}/${context.repository.fullName}/releases/tag`;
    const uploads = `${context.uploads}/repos/${context.repository.fullName}/releases/${release.id}/assets`;
    return {
      url: base,
      assets_url: `${base}/assets`,
      upload_url: `${uploads}{?name,label}`,
      html_url: `${page}/${release.draft ? `untagged-${release.id}` : release.tag}`,
      id: release.id,
      author: user(context),
      node_id: nodeId('RE', release.id),
      tag_name: release.tag,
      target_commitish: 'main',
      name: release.name,
      draft: release.draft,
      immutable: release.immutable,
      prerelease: false,
      created_at: TIME,
      updated_at: TIME,
      published_at: release.draft ? null : TIME,
      tarball_url: release.draft ? null : `${context.api}/tarball/${release.tag}`,
      zipball_url: release.draft ? null : `${context.api}/zipball/${release.tag}`,
      body: release.body,
      assets: release.assets.map((asset) => this.#asset(context, release, asset)),
    };
  }

  #asset(context: RouteContext, release: StoredRelease, { id, name, state, bytes }: StoredAsset) {
    const tag = release.draft ? `untagged-${release.id}` : release.tag;
    return {
      url: `${context.api}/repos/${context.repository.fullName}/releases/assets/${id}`,
      id,
      node_id: nodeId('RA', id),
      name,
      label: '',
      uploader: user(context),
      content_type: 'application/octet-stream',
      state,
      size: state === 'uploaded' ? bytes.length : 0,
      digest:
        this.digests && state === 'uploaded'
          ? `sha256:${createHash('sha256').update(bytes).digest('hex')}`
          : null,
      download_count: 0,
      created_at: TIME,
      updated_at: TIME,
      browser_download_url: `${context.web}/${context.repository.fullName}/releases/download/${tag}/${name}`,
    };
  }
}

/** What the description does not know but GitHub does: the state of an upload that did not end. */
export function isKnownDeviation(violation: string): boolean {
  return /state must be equal to one of the allowed values/.test(violation);
}

function page<T>({ parameters }: RouteContext, items: readonly T[]): readonly T[] {
  const { per_page: size = 30, page: number = 1 } = parameters;
  return items.slice((number - 1) * size, number * size);
}

function notFound(): never {
  throw new Refusal(404, 'Not Found');
}

function taken(resource: string, field: string): Refusal {
  return new Refusal(422, 'Validation Failed', [{ resource, code: 'already_exists', field }]);
}

function refuseImmutable({ immutable }: StoredRelease, message: string): void {
  if (immutable) throw new Refusal(422, message);
}

function user({ api, web }: RouteContext) {
  const url = `${api}/users/${encodeURIComponent(BOT_LOGIN)}`;
  return {
    login: BOT_LOGIN,
    id: 41898282,
    node_id: nodeId('BOT', 41898282),
    avatar_url: `${web}/avatar`,
    gravatar_id: '',
    url,
    html_url: `${web}/apps/github-actions`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following`,
    gists_url: `${url}/gists`,
    starred_url: `${url}/starred`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    received_events_url: `${url}/received_events`,
    type: 'Bot',
    site_admin: false,
  };
}
