/** Requests to GitHub: which are tried again, and what becomes of those that fail for good. */
import { adviseOn, type Failure } from './advice.ts';
import { ATTEMPTS, backoff, type FailedAnswer, isPassing, type Pacing, retryDelay } from './retry.ts';

export type Octokit = ReturnType<typeof import('@actions/github').getOctokit>;

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

export const PAGE = 100;

export class Requests {
  readonly #octokit: Octokit;
  readonly #options: ClientOptions;
  /** Of requests that are asked once, in a row. */
  #failures = 0;

  constructor(octokit: Octokit, options: ClientOptions) {
    this.#octokit = octokit;
    this.#options = options;
  }

  /** Waits longer from round to round, and never as long as another job that does the same. */
  pause(round: number): Promise<void> {
    const { sleep, random } = this.#options.pacing;
    return sleep(backoff(Math.min(round, 4), random()));
  }

  async pages<T>(
    what: string,
    request: (page: number) => (rest: Octokit['rest']) => Promise<{ data: T[] }>,
  ): Promise<T[]> {
    const all: T[] = [];
    for (let page = 1; ; page++) {
      const items = await this.ask(what, request(page));
      all.push(...(items ?? gone(what)));
      if ((items?.length ?? 0) < PAGE) return all;
    }
  }

  /** Asks until there is a final answer; undefined for a status in `absent`. */
  async ask<T>(
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
  async once<T>(
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
        throw this.#moved(answer, error);
      }
      throw this.#final(what, answer, error);
    }
  }

  /** A conflict is a reason to look again; the rest is for a person. */
  #final(what: string, answer: FailedAnswer, cause: unknown): Error {
    const failure: Failure = { what, answer, ...this.#options };
    const error = adviseOn(failure, cause);
    return error ?? this.#moved(answer, cause);
  }

  #moved({ message }: FailedAnswer, cause: unknown): Moved {
    return new Moved(message.replaceAll(this.#options.token, '***'), { cause });
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

function gone(what: string): never {
  throw new Moved(`${what}: gone`);
}
