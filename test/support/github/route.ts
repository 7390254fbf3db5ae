/** What the files of routes are written against. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Repository } from './repository.ts';

export type Level = 'read' | 'write';

/** What a token may do, by GitHub's names: `contents`, `pull_requests`, ... */
export interface Token {
  /** An installation's token is that of a job or an App; its commits are signed, a person's are not. */
  readonly kind: 'installation' | 'personal';
  readonly permissions: Readonly<Record<string, Level>>;
}

/** Who a token is. */
export function loginOf({ kind }: Token): string {
  return kind === 'installation' ? 'github-actions[bot]' : 'somebody';
}

export interface RouteContext {
  readonly repository: Repository;
  /** Base of the REST API, such as `http://127.0.0.1:1234`. */
  readonly api: string;
  /** Base of what people see, and of git. */
  readonly web: string;
  /** Base of uploads. */
  readonly uploads: string;
  /** Of the path and query, in their types. */
  // biome-ignore lint/suspicious/noExplicitAny: the description has checked it
  readonly parameters: Readonly<Record<string, any>>;
  /** JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: the description has checked it
  readonly body: any;
  /** The body of an upload. */
  readonly bytes: Buffer;
  readonly headers: IncomingHttpHeaders;
  readonly token: Token;
  /** The time by GitHub's clock. */
  now(): Date;
  /** A number that is given once. */
  nextId(): number;
}

export interface Answer {
  readonly status: number;
  /** JSON, or bytes as they are; undefined for none. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  /** Operation of the published description, such as `git/create-ref`. */
  readonly operation: string;
  readonly permission: readonly [name: string, level: Level];
  handle(context: RouteContext): Promise<Answer>;
}

/** An answer that says no, in GitHub's form. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly unknown[] | undefined;

  constructor(status: number, message: string, errors?: readonly unknown[]) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

export function nodeId(kind: string, id: string | number): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}
