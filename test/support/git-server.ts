/** git over HTTP on loopback, as GitHub serves it: `git http-backend` over bare repositories, behind a token. */
import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { devNull } from 'node:os';
import { dirname, join } from 'node:path';
import type { Repository } from './github/repository.ts';
import type { Level } from './github/route.ts';

/** A fetch or push begins with a look at what is there (`discover`). */
export type GitRequestKind = 'discover-fetch' | 'fetch' | 'discover-push' | 'push';

export interface GitRequest {
  readonly kind: GitRequestKind | 'unknown';
  readonly repository: string;
  /** 0: connection cut. */
  status: number;
}

/** Something that goes wrong, for the next requests of a kind. */
export interface GitFault {
  readonly on: GitRequestKind;
  /** How many requests it meets; 1 unless told. */
  readonly times?: number;
  /** How many requests of the kind pass first; 0 unless told. */
  readonly skip?: number;
  /** Runs before the request is looked at: a race or a delay, say. */
  readonly before?: () => Promise<void> | void;
  /** Answered in the place of the work. */
  readonly answer?: { readonly status: number; readonly body: string };
  /** The connection is cut in the place of, or with `late` after, the work. */
  readonly cut?: boolean;
  readonly late?: boolean;
}

export interface GitServerOptions {
  /** Folder with `<owner>/<name>.git`. */
  readonly root: string;
  /** By the token itself: what it may do with contents. */
  readonly tokens: Readonly<Record<string, Level>>;
}

const ROUTE = /^\/([^/]+\/[^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/;

export class GitServer {
  readonly requests: GitRequest[] = [];
  readonly tokens: Map<string, Level>;
  readonly #root: string;
  readonly #faults: { readonly fault: GitFault; skip: number; times: number }[] = [];
  readonly #server: Server;
  /** Process groups of requests that are being answered. */
  readonly #running = new Set<number>();

  private constructor({ root, tokens }: GitServerOptions) {
    this.#root = root;
    this.tokens = new Map(Object.entries(tokens));
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    });
  }

  static async start(options: GitServerOptions): Promise<GitServer> {
    const server = new GitServer(options);
    await new Promise<void>((resolve, reject) => {
      server.#server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    return server;
  }

  /** What GITHUB_SERVER_URL is. */
  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Lets something go wrong. */
  inject(fault: GitFault): void {
    this.#faults.push({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 });
  }

  /** Requests of one kind so far. */
  count(kind: GitRequestKind): number {
    return this.requests.filter((request) => request.kind === kind).length;
  }

  async close(): Promise<void> {
    for (const group of this.#running) {
      try {
        process.kill(-group, 'SIGKILL');
      } catch {
        // It has just ended.
      }
    }
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    const [, repository = '', path = ''] = ROUTE.exec(url.pathname) ?? [];
    const service = path === 'info/refs' ? (url.searchParams.get('service') ?? '') : path;
    const push = service === 'git-receive-pack';
    const step = push ? 'push' : 'fetch';
    const kind = repository === '' ? 'unknown' : path === 'info/refs' ? (`discover-${step}` as const) : step;
    const record: GitRequest = { kind, repository, status: 0 };
    const answer = (status: number, body: string, headers = {}) => {
      record.status = status;
      response.writeHead(status, { 'content-type': 'text/plain', ...headers });
      response.end(body);
    };

    const level = this.#level(request.headers.authorization);
    if (level === undefined) {
      // git asks without a token first when it has none to send.
      this.requests.push(record);
      const body =
        'Invalid username or token. Password authentication is not supported for Git operations.\n';
      return answer(401, body, { 'www-authenticate': 'Basic realm="GitHub"' });
    }
    this.requests.push(record);
    const fault = this.#takeFault(kind);
    await fault?.before?.();
    if (fault?.answer) return answer(fault.answer.status, fault.answer.body);
    if (fault?.cut && !fault.late) return void request.socket.destroy();
    if (kind === 'unknown') return answer(404, 'Not Found');
    if (push && level !== 'write') {
      return answer(403, `Permission to ${repository}.git denied to github-actions[bot].\n`);
    }
    await this.#run(request, response, record, { url, repository, path, cut: fault?.cut ?? false });
  }

  #level(header: string | undefined): Level | undefined {
    const [, encoded = ''] = /^basic (.+)$/i.exec(header ?? '') ?? [];
    const text = Buffer.from(encoded, 'base64').toString('utf8');
    return this.tokens.get(text.slice(text.indexOf(':') + 1));
  }

  #takeFault(kind: GitRequest['kind']): GitFault | undefined {
    for (const entry of this.#faults) {
      if (entry.fault.on !== kind || entry.times === 0) continue;
      if (entry.skip > 0) {
        entry.skip--;
        continue;
      }
      entry.times--;
      return entry.fault;
    }
    return undefined;
  }

  /** The Common Gateway Interface: the answer begins with headers, its status among them. */
  async #run(
    request: IncomingMessage,
    response: ServerResponse,
    record: GitRequest,
    call: { readonly url: URL; readonly repository: string; readonly path: string; readonly cut: boolean },
  ): Promise<void> {
    const { headers } = request;
    const env: NodeJS.ProcessEnv = {
      PATH: process.env.PATH,
      GIT_CONFIG_GLOBAL: devNull,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_PROJECT_ROOT: this.#root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `/${call.repository}.git/${call.path}`,
      QUERY_STRING: call.url.search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: headers['content-type'],
      CONTENT_LENGTH: headers['content-length'],
      HTTP_CONTENT_ENCODING: headers['content-encoding'],
      GIT_PROTOCOL: headers['git-protocol'] as string | undefined,
      REMOTE_USER: 'x-access-token',
      REMOTE_ADDR: '127.0.0.1',
    };
    // Without the rest of the body git waits for it in a busy loop, for ever.
    const isCut = (): boolean => request.destroyed && !request.complete;
    if (isCut()) return;
    const child = spawn('git', ['http-backend'], {
      env,
      stdio: ['pipe', 'pipe', 'ignore'],
      // A group of its own, since git starts the program that does the work.
      detached: true,
    });
    child.stdin.on('error', () => {});
    request.pipe(child.stdin);
    this.#running.add(child.pid!);
    const ended = new Promise<void>((resolve, reject) =>
      child.on('error', reject).on('close', () => resolve()),
    );
    const chunks: Buffer[] = [];
    for await (const chunk of child.stdout) chunks.push(chunk);
    await ended;
    this.#running.delete(child.pid!);
    if (call.cut) return void request.socket.destroy();
    const output = Buffer.concat(chunks);
    const end = output.indexOf('\r\n\r\n');
    const answered = new Map<string, string>();
    for (const line of output.subarray(0, end).toString('latin1').split('\r\n')) {
      const colon = line.indexOf(':');
      answered.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
    }
    record.status = Number.parseInt(answered.get('status') ?? '200', 10);
    answered.delete('status');
    const notFound = record.status === 404;
    if (notFound) answered.delete('content-length');
    response.writeHead(record.status, Object.fromEntries(answered));
    response.end(notFound ? 'Repository not found.\n' : output.subarray(end + 4));
  }
}

/** What GitHub's servers allow a client to ask for. */
export async function allowPartialClones(repository: Repository): Promise<void> {
  await repository.git(['config', 'uploadpack.allowFilter', 'true']);
  await repository.git(['config', 'uploadpack.allowAnySHA1InWant', 'true']);
}

/** A rule that declines every push, with the lines that the person who pushes gets to see. */
export async function declinePushes(repository: Repository, lines: readonly string[]): Promise<void> {
  const script = ['#!/bin/sh', "cat >&2 <<'END'", ...lines, 'END', 'exit 1', ''].join('\n');
  await mkdir(dirname(hookOf(repository)), { recursive: true });
  await writeFile(hookOf(repository), script, { mode: 0o755 });
}

export async function acceptPushes(repository: Repository): Promise<void> {
  await rm(hookOf(repository), { force: true });
}

function hookOf(repository: Repository): string {
  return join(repository.folder, 'hooks', 'pre-receive');
}
