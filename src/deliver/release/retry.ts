/** When to ask GitHub again, and after how long. */

/** Time and chance, so that tests need neither. */
export interface Pacing {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits for that many milliseconds. */
  sleep(milliseconds: number): Promise<void>;
  /** At least 0, below 1. */
  random(): number;
}

export const realPacing: Pacing = {
  now: Date.now,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
};

/** An answer that is no success, in the shape of the client's errors; no status: no answer came. */
export interface FailedAnswer {
  readonly status?: number;
  readonly message: string;
  readonly response?: { readonly headers: Readonly<Record<string, unknown>> };
}

export const LONGEST_WAIT = 5 * 60_000;
export const ATTEMPTS = 6;

/** Grows from one second, with as much again by chance: jobs that failed together do not come back together. */
export function backoff(attempt: number, random: number): number {
  return Math.min(1000 * 2 ** attempt, 30_000) * (1 + random);
}

/** Whether a limit on the number of requests, and no lack of permission, is behind this answer. */
export function isLimited({ status, message, response }: FailedAnswer): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  const headers = response?.headers ?? {};
  return (
    'retry-after' in headers ||
    headers['x-ratelimit-remaining'] === '0' ||
    /secondary rate limit|abuse detection/i.test(message)
  );
}

export function isPassing(answer: FailedAnswer): boolean {
  const { status } = answer;
  return status === undefined || status === 408 || status >= 500 || isLimited(answer);
}

/**
 * Milliseconds until the next attempt; undefined when there should be none: the answer is final, the attempts
 * are used up, or GitHub asks for a longer wait than a job should sit through.
 */
export function retryDelay(answer: FailedAnswer, attempt: number, pacing: Pacing): number | undefined {
  if (!isPassing(answer) || attempt + 1 >= ATTEMPTS) return undefined;
  const wait = Math.max(askedWait(answer, pacing.now()), backoff(attempt, pacing.random()));
  return wait > LONGEST_WAIT ? undefined : wait;
}

function askedWait(answer: FailedAnswer, now: number): number {
  const headers = answer.response?.headers ?? {};
  const after = Number(headers['retry-after'] ?? Number.NaN);
  if (Number.isFinite(after)) return after * 1000;
  if (!isLimited(answer)) return 0;
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
  if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset)) return reset * 1000 - now;
  // GitHub's advice where a secondary limit names no time.
  return 60_000;
}
