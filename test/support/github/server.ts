/** A local stand-in of GitHub's API: REST checked against its published description, GraphQL against its schema. */

import type { ServerResponse } from 'node:http';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gitObjectRoutes } from './git-objects.ts';
import { answerGraphql } from './graphql.ts';
import { matchOperation, type Operation } from './openapi.ts';
import { refRoutes } from './refs.ts';
import type { Repository } from './repository.ts';
import { type Answer, Refusal, type Route, type RouteContext, type Token } from './route.ts';

export interface RecordedRequest {
  /** Operation of the description, such as `git/create-ref`; `graphql`; or `unknown`. */
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON, or undefined. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it
  readonly body: any;
  /** 0: connection cut. */
  status: number;
}

/** Something that goes wrong, for the next requests of an operation. */
export interface Fault {
  readonly operation: string;
  /** How many requests it meets; 1 unless told. */
  readonly times?: number;
  /** How many requests of the operation pass first; 0 unless told. */
  readonly skip?: number;
  /** Runs before the request is looked at: a race, say. */
  readonly before?: () => Promise<void> | void;
  /** Answered in the place of, or with `late` after, the work. */
  readonly answer?: Answer;
  /** The connection is cut in the place of, or with `late` after, the work. */
  readonly cut?: boolean;
  readonly late?: boolean;
}

export interface GitHubOptions {
  readonly repositories: readonly Repository[];
  /** By the token itself. */
  readonly tokens: Readonly<Record<string, Token>>;
  /** Where git and people go; the server's own origin unless told. */
  readonly web?: string;
  /** Paths as on GitHub Enterprise Server: `/api/v3`, `/api/graphql`. */
  readonly enterprise?: boolean;
  /** Besides blobs, trees, commits and refs. */
  readonly routes?: readonly Route[];
  readonly now?: () => Date;
}

const UPLOADS = '/uploads';
const LARGEST_BODY = 256 * 1024 * 1024;

export class GitHubServer {
  /** Requests that a correct client does not send, and answers that the description does not know. */
  readonly violations: string[] = [];
  readonly requests: RecordedRequest[] = [];
  readonly tokens: Map<string, Token>;
  readonly #faults: { readonly fault: Fault; skip: number; times: number }[] = [];
  readonly #options: GitHubOptions;
  readonly #routes: Map<string, Route>;
  readonly #server: Server;
  #nextId = 5_000_000_001;

  private constructor(options: GitHubOptions) {
    this.#options = options;
    this.tokens = new Map(Object.entries(options.tokens));
    const routes = [...gitObjectRoutes, ...refRoutes, ...(options.routes ?? [])];
    this.#routes = new Map(routes.map((route) => [route.operation, route]));
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        if (!request.complete) return;
        this.violations.push(`stand-in failed: ${error instanceof Error ? error.stack : String(error)}`);
        response.destroy();
      });
    });
  }

  static async start(options: GitHubOptions): Promise<GitHubServer> {
    const server = new GitHubServer(options);
    await new Promise<void>((resolve, reject) => {
      server.#server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What GITHUB_API_URL is. */
  get api(): string {
    return this.#options.enterprise ? `${this.origin}/api/v3` : this.origin;
  }

  /** Lets something go wrong. */
  inject(fault: Fault): void {
    this.#faults.push({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 });
  }

  /** Requests of one operation so far. */
  count(operation: string): number {
    return this.requests.filter((request) => request.operation === operation).length;
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    const bytes = await readBody(request);
    const json = parseBody(request, bytes);
    const upload = url.pathname.startsWith(`${UPLOADS}/`);
    const graphqlPath = this.#options.enterprise ? '/api/graphql' : '/graphql';
    const base = upload ? UPLOADS : this.#options.enterprise ? '/api/v3' : '';
    const isGraphql = request.method === 'POST' && url.pathname === graphqlPath;
    const match =
      isGraphql || !url.pathname.startsWith(base)
        ? undefined
        : matchOperation(request.method ?? '', url.pathname.slice(base.length));
    const operation = match?.operation.upload === upload ? match.operation : undefined;
    const record: RecordedRequest = {
      operation: isGraphql ? 'graphql' : (operation?.id ?? 'unknown'),
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: json,
      status: 0,
    };
    this.requests.push(record);

    const fault = this.#takeFault(record.operation);
    await fault?.before?.();
    const work = async (): Promise<Answer> => {
      const token = this.#token(request.headers.authorization);
      if (!token) return refusal(new Refusal(401, 'Bad credentials'));
      if (!request.headers['user-agent']) this.violations.push(`${record.operation}: no user agent`);
      if (isGraphql) return this.#graphql(json, token);
      const parameters = match?.parameters ?? {};
      return this.#rest(operation, { record, parameters, query: url.searchParams, bytes, token });
    };
    let answer: Answer | undefined;
    if (!fault || fault.late || !(fault.answer || fault.cut)) answer = await work();
    if (fault?.cut) {
      request.socket.destroy();
      return;
    }
    answer = fault?.answer ?? answer!;
    record.status = answer.status;
    const raw = Buffer.isBuffer(answer.body);
    const body =
      answer.body === undefined
        ? Buffer.alloc(0)
        : raw
          ? (answer.body as Buffer)
          : Buffer.from(JSON.stringify(answer.body));
    response.writeHead(answer.status, {
      'content-type': raw ? 'application/octet-stream' : 'application/json; charset=utf-8',
      'content-length': body.length,
      ...answer.headers,
    });
    response.end(body);
  }

  #takeFault(operation: string): Fault | undefined {
    for (const entry of this.#faults) {
      if (entry.fault.operation !== operation || entry.times === 0) continue;
      if (entry.skip > 0) {
        entry.skip--;
        continue;
      }
      entry.times--;
      return entry.fault;
    }
    return undefined;
  }

  #token(header: string | undefined): Token | undefined {
    const [, value] = /^(?:token|bearer) (.+)$/i.exec(header ?? '') ?? [];
    return value === undefined ? undefined : this.tokens.get(value);
  }

  async #graphql(body: unknown, token: Token): Promise<Answer> {
    const answer = await answerGraphql(body, {
      token,
      web: this.#web,
      repository: (name) => this.#repository(name),
      now: () => this.#now(),
    });
    this.violations.push(...answer.violations);
    return { status: 200, body: answer.body };
  }

  async #rest(
    operation: Operation | undefined,
    request: {
      readonly record: RecordedRequest;
      readonly parameters: Record<string, string>;
      readonly query: URLSearchParams;
      readonly bytes: Buffer;
      readonly token: Token;
    },
  ): Promise<Answer> {
    const { record, token, bytes } = request;
    const route = operation && this.#routes.get(operation.id);
    if (!operation || !route) {
      this.violations.push(`no route for ${record.method} ${record.url} (${record.operation})`);
      return refusal(new Refusal(404, 'Not Found'));
    }
    const { values, problems } = operation.checkParameters(request.parameters, request.query);
    if (!operation.upload) {
      if (bytes.length > 0 && record.body === undefined) problems.push(`${operation.id} body is not JSON`);
      problems.push(...operation.checkBody(record.body));
    }
    if (problems.length > 0) {
      this.violations.push(...problems);
      return refusal(new Refusal(422, 'Invalid request.', problems));
    }
    const answer = await this.#handle(route, {
      repository: this.#repository(`${values.owner}/${values.repo}`),
      api: this.api,
      web: this.#web,
      uploads: `${this.origin}${UPLOADS}`,
      parameters: values,
      body: record.body,
      bytes,
      headers: record.headers,
      token,
      now: () => this.#now(),
      nextId: () => this.#nextId++,
    });
    const mismatches = Buffer.isBuffer(answer.body)
      ? []
      : operation.checkResponse(answer.status, answer.body);
    this.violations.push(...mismatches);
    return answer;
  }

  async #handle(
    route: Route,
    context: Omit<RouteContext, 'repository'> & { readonly repository: Repository | undefined },
  ): Promise<Answer> {
    try {
      const { repository } = context;
      if (!repository) throw new Refusal(404, 'Not Found');
      const [name, level] = route.permission;
      const granted = context.token.permissions[name];
      if (granted !== 'write' && granted !== level) {
        const who = context.token.kind === 'installation' ? 'integration' : 'personal access token';
        throw new Refusal(403, `Resource not accessible by ${who}`);
      }
      return await route.handle({ ...context, repository });
    } catch (error) {
      if (error instanceof Refusal) return refusal(error);
      throw error;
    }
  }

  get #web(): string {
    return this.#options.web ?? this.origin;
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date('2026-01-02T03:04:05Z');
  }

  #repository(fullName: string): Repository | undefined {
    return this.#options.repositories.find((one) => one.fullName.toLowerCase() === fullName.toLowerCase());
  }
}

function refusal({ status, message, errors }: Refusal): Answer {
  const body = {
    message,
    ...(errors && { errors }),
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  };
  return { status, body };
}

/** GitHub's answer when too much is asked for at once. */
export function secondaryRateLimit(retryAfterSeconds: number): Answer {
  const { body } = refusal(
    new Refusal(
      403,
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    ),
  );
  return { status: 403, body, headers: { 'retry-after': String(retryAfterSeconds) } };
}

/** An answer of a server that has trouble. */
export function serverError(status = 502): Answer {
  return refusal(new Refusal(status, 'Server Error'));
}

function parseBody(request: IncomingMessage, bytes: Buffer): unknown {
  if (bytes.length === 0 || !/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new Error('the body is too large for the stand-in');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
