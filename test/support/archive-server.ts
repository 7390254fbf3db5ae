/** A server of archives on 127.0.0.1 that can misbehave, request by request. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What to do with one request instead of answering it as it should be. */
export type Misbehaviour =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Record<string, string> }
  | { readonly kind: 'redirect'; readonly to: string }
  /** The first bytes, then nothing more, with the connection open. */
  | { readonly kind: 'stall'; readonly after: number }
  /** The first bytes, then the end of the connection. */
  | { readonly kind: 'cut'; readonly after: number }
  /** No answer. */
  | { readonly kind: 'silence' }
  /** Other bytes, as if they were the file's. */
  | { readonly kind: 'wrong'; readonly bytes: Buffer }
  /** The file's bytes without a length, and more after them. */
  | { readonly kind: 'more'; readonly bytes: Buffer }
  /** The file's bytes, all of them, with this length announced. */
  | { readonly kind: 'length'; readonly length: number }
  /** The whole file, whatever part was asked for. */
  | { readonly kind: 'whole' };

export interface SeenRequest {
  readonly path: string;
  readonly host: string | undefined;
  readonly range: string | undefined;
  readonly ifRange: string | undefined;
}

/** Headers that tell a server who is asking. */
const TOKENS = ['authorization', 'proxy-authorization', 'cookie', 'x-api-key'];

export class ArchiveServer {
  readonly files = new Map<string, Buffer>();
  /** To come, one for each request. */
  readonly misbehaviours: Misbehaviour[] = [];
  readonly requests: SeenRequest[] = [];
  /** Requests that had a header with which somebody could be recognised. */
  readonly tokens: IncomingHttpHeaders[] = [];
  readonly #server = createServer((request, response) => this.#serve(request, response));
  #sent: (() => void)[] = [];

  static async start(files: Readonly<Record<string, Buffer>> = {}): Promise<ArchiveServer> {
    const server = new ArchiveServer();
    for (const [path, bytes] of Object.entries(files)) server.files.set(path, bytes);
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  url(path: string): string {
    return `http://127.0.0.1:${this.port}${path}`;
  }

  /** Resolves when the next stalling request has got all that it will get. */
  stalled(): Promise<void> {
    return new Promise((resolve) => this.#sent.push(resolve));
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const path = new URL(request.url ?? '/', this.url('/')).pathname;
    const { host, range } = request.headers;
    const ifRange = request.headers['if-range'];
    this.requests.push({ path, host, range, ifRange: ifRange === undefined ? undefined : `${ifRange}` });
    if (TOKENS.some((name) => request.headers[name] !== undefined)) this.tokens.push(request.headers);
    const misbehaviour = this.misbehaviours.shift();
    const file = this.files.get(path);
    if (misbehaviour?.kind === 'silence') return;
    if (misbehaviour?.kind === 'status') {
      response.writeHead(misbehaviour.status, misbehaviour.headers).end('no');
    } else if (misbehaviour?.kind === 'redirect') {
      response.writeHead(302, { location: misbehaviour.to }).end('moved');
    } else if (file === undefined) response.writeHead(404).end('not found');
    else this.#serveFile(file, misbehaviour, request, response);
  }

  #serveFile(
    file: Buffer,
    misbehaviour: Misbehaviour | undefined,
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    const content = misbehaviour?.kind === 'wrong' ? misbehaviour.bytes : file;
    const etag = `"${createHash('sha256').update(content).digest('hex').slice(0, 16)}"`;
    const ifRange = request.headers['if-range'];
    const asked = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
    const isPart =
      asked !== undefined && misbehaviour?.kind !== 'whole' && (ifRange === undefined || ifRange === etag);
    const start = isPart ? Number(asked) : 0;
    if (start > 0 && start >= content.byteLength) {
      response.writeHead(416, { 'content-range': `bytes */${content.byteLength}` }).end();
      return;
    }
    const rest = content.subarray(start);
    const length = misbehaviour?.kind === 'length' ? misbehaviour.length : rest.byteLength;
    response.strictContentLength = false;
    response.writeHead(isPart ? 206 : 200, {
      etag,
      ...(misbehaviour?.kind !== 'more' && { 'content-length': length }),
      ...(isPart && { 'content-range': `bytes ${start}-${content.byteLength - 1}/${content.byteLength}` }),
    });
    if (misbehaviour?.kind === 'stall') {
      response.write(rest.subarray(0, misbehaviour.after), () => this.#sent.shift()?.());
    } else if (misbehaviour?.kind === 'cut') {
      response.write(rest.subarray(0, misbehaviour.after), () => response.destroy());
    } else if (misbehaviour?.kind === 'length') {
      response.write(rest, () => response.destroy());
    } else if (misbehaviour?.kind === 'more') response.end(Buffer.concat([rest, misbehaviour.bytes]));
    else response.end(rest);
  }
}
