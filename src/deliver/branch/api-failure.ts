/** Reads what GitHub's API answers when it does not do what it was asked for. */
import { ModoError, printable } from '../../errors.ts';
import {
  badToken,
  emptyRepository,
  noPermission,
  notFound,
  type Place,
  PROTECTED,
  protectedBranch,
  TOO_LARGE,
  tooLarge,
} from './refusals.ts';
import { Interruption, type Pending } from './transport.ts';

/** What the client throws for an answer other than 2xx, or none; by its shape, for the client is loaded late. */
interface RequestError {
  readonly status: number;
  readonly message: string;
  /** Absent where there was no answer. */
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>> };
  readonly cause?: unknown;
}

/** What the client throws for an answer with errors to a GraphQL request. */
interface GraphqlError {
  readonly errors: readonly { readonly type?: string; readonly message: string }[];
}

const STALE = /Expected branch to point to|No ref named|Reference already exists/i;

/** A commit that came too late: what somebody else's did to it; anything else is thrown as by `readApiFailure`. */
export function readApiRejection(error: unknown, place: Place, pending?: Pending): { rejected: string } {
  const message = messageOf(error);
  const type = isGraphqlError(error) ? error.errors[0]?.type : undefined;
  if (!PROTECTED.test(message) && (type === 'STALE_DATA' || STALE.test(message))) {
    return { rejected: `somebody else changed the branch (${printable(message, 200)})` };
  }
  throw readApiFailure(error, place, pending);
}

/** A ModoError, or an Interruption where the same request may work later; the error itself when it is of our own making. */
export function readApiFailure(error: unknown, place: Place, pending?: Pending): unknown {
  const said = printable(messageOf(error), 300);
  if (isGraphqlError(error)) return readGraphql(error, said, place, pending);
  if (!isRequestError(error)) return error;
  const { status, response } = error;
  if (!response) {
    const cause = error.cause instanceof Error ? `: ${printable(error.cause.message)}` : '';
    return new Interruption(`the API did not answer (${said}${cause})`, {
      advice: 'check the network and the proxy of this runner, then run the job again',
      pending,
    });
  }
  const limited =
    /rate limit/i.test(said) || status === 429 || response.headers['x-ratelimit-remaining'] === '0';
  if ((status === 403 || status === 429) && (limited || response.headers['retry-after'] !== undefined)) {
    return new Interruption(`GitHub limits the rate of requests (${said})`, {
      advice: 'let fewer jobs deliver at once, or run the job again later',
      retryAfter: retryAfter(response.headers),
    });
  }
  if (PROTECTED.test(said)) return protectedBranch(place, said);
  if (TOO_LARGE.test(said) || status === 413) return tooLarge(place, said);
  if (status >= 500) {
    return new Interruption(`the API has trouble (HTTP ${status}: ${said})`, {
      retryAfter: retryAfter(response.headers),
      pending,
    });
  }
  if (status === 401) return badToken(place, said);
  if (status === 403) return noPermission(place, said);
  if (status === 404) return notFound(place, said);
  if (status === 409 && /empty/i.test(said)) return emptyRepository(place);
  // Two requests that meet in the server.
  if (status === 409) return new Interruption(`the API met a conflict (${said})`, { pending });
  return unexpected(place, `HTTP ${status}: ${said}`);
}

function readGraphql(error: GraphqlError, said: string, place: Place, pending?: Pending): unknown {
  const type = error.errors[0]?.type;
  if (PROTECTED.test(said) || type?.includes('RULE_VIOLATION')) return protectedBranch(place, said);
  if (TOO_LARGE.test(said)) return tooLarge(place, said);
  if (type === 'FORBIDDEN' || /not accessible by/i.test(said)) return noPermission(place, said);
  if (type === 'NOT_FOUND') return notFound(place, said);
  if (type === 'RATE_LIMITED' || /rate limit/i.test(said)) {
    return new Interruption(`GitHub limits the rate of requests (${said})`, { retryAfter: 60_000 });
  }
  // GitHub's words when something on its side took too long: the work may be done.
  if (type === undefined && /something went wrong|timed? ?out/i.test(said)) {
    return new Interruption(`the API has trouble (${said})`, { pending });
  }
  return unexpected(place, said);
}

function unexpected({ repository, branch }: Place, said: string): ModoError {
  return new ModoError(
    `GitHub did not take the commit to branch '${branch}' of ${repository} (${said})`,
    "look at the repository's rules, or use commit-method: git",
  );
}

/** Milliseconds. A limit that ends at a time is taken by the server's own clock. */
function retryAfter(headers: Readonly<Record<string, string | number | undefined>>): number | undefined {
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  if (Number.isFinite(seconds) && seconds >= 0) return seconds * 1000;
  if (String(headers['x-ratelimit-remaining']) !== '0') return undefined;
  const left = Number(headers['x-ratelimit-reset']) * 1000 - Date.parse(String(headers.date));
  return Number.isFinite(left) ? Math.max(0, left) : undefined;
}

function messageOf(error: unknown): string {
  if (isGraphqlError(error)) return error.errors.map(({ message }) => message).join('; ');
  return error instanceof Error ? error.message : String(error);
}

function isRequestError(error: unknown): error is RequestError {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}

function isGraphqlError(error: unknown): error is GraphqlError {
  return (
    error instanceof Error && 'errors' in error && Array.isArray(error.errors) && error.errors.length > 0
  );
}
