/** The cache service of GitHub Actions, second version, as far as the published client uses it; on 127.0.0.1. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Entry {
  readonly key: string;
  readonly version: string;
  readonly blocks: Map<string, Buffer>;
  bytes: Buffer | undefined;
  isFinal: boolean;
}

export class CacheService {
  readonly entries: Entry[] = [];
  /** Method of the service or verb of the blob store, in order of arrival. */
  readonly requests: string[] = [];
  /** Answers every request with this status. */
  failure: number | undefined;
  readonly #server = createServer((request, response) => {
    this.#serve(request, response).catch(() => response.destroy());
  });

  static async start(): Promise<CacheService> {
    const service = new CacheService();
    await new Promise<void>((resolve) => service.#server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  get #origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What a runner gives to a step. */
  get env(): Record<string, string> {
    const claims = Buffer.from(JSON.stringify({ scp: 'Actions.Results:a:b' })).toString('base64url');
    return {
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: `${this.#origin}/`,
      ACTIONS_RUNTIME_TOKEN: `x.${claims}.x`,
      GITHUB_SERVER_URL: 'https://github.com',
    };
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.#origin);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const method = /CacheService\/(\w+)$/.exec(url.pathname)?.[1];
    this.requests.push(method ?? `${request.method}`);
    if (this.failure !== undefined) response.writeHead(this.failure).end('{}');
    else if (method !== undefined) {
      const answer = this.#call(method, JSON.parse(body.toString('utf8')) as Record<string, string>);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    } else this.#blob(request, url, body, response);
  }

  #call(method: string, { key, version }: Record<string, string>): object {
    const index = this.entries.findIndex((entry) => entry.key === key && entry.version === version);
    const url = (at: number): string => `${this.#origin}/blob/${at}?sig=secret`;
    if (method === 'CreateCacheEntry') {
      if (index !== -1) return { ok: false };
      const made = { key: key!, version: version!, blocks: new Map(), bytes: undefined, isFinal: false };
      return { ok: true, signed_upload_url: url(this.entries.push(made) - 1) };
    }
    const entry = this.entries[index];
    if (method === 'FinalizeCacheEntryUpload') {
      if (entry) entry.isFinal = true;
      return { ok: entry !== undefined, entry_id: `${index + 1}` };
    }
    return entry?.isFinal ? { ok: true, signed_download_url: url(index), matched_key: key } : { ok: false };
  }

  #blob(request: IncomingMessage, url: URL, body: Buffer, response: ServerResponse): void {
    const entry = this.entries[Number(url.pathname.split('/').at(-1))]!;
    if (request.method === 'PUT') {
      const comp = url.searchParams.get('comp');
      if (comp === 'block') entry.blocks.set(url.searchParams.get('blockid')!, body);
      else if (comp === 'blocklist') {
        const ids = [...body.toString('utf8').matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(([, id]) => id!);
        entry.bytes = Buffer.concat(ids.map((id) => entry.blocks.get(id)!));
      } else entry.bytes = body;
      response.writeHead(201, { etag: '"0x1"', 'last-modified': new Date(0).toUTCString() }).end();
      return;
    }
    const bytes = entry.bytes!;
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const part = from === undefined ? bytes : bytes.subarray(Number(from), Number(to) + 1);
    response.writeHead(from === undefined ? 200 : 206, {
      'content-length': part.byteLength,
      ...(from !== undefined && { 'content-range': `bytes ${from}-${to}/${bytes.byteLength}` }),
    });
    response.end(request.method === 'HEAD' ? undefined : part);
  }
}
