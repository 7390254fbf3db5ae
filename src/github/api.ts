/** Requests to GitHub for what a run can do without: retried for a while, and bounded. */
import {
  backoff,
  type FailedAnswer,
  isLimited,
  isPassing,
  type Pacing,
  realPacing,
} from '../deliver/release/retry.ts';
import { printable } from '../errors.ts';

export type Octokit = ReturnType<typeof import('@actions/github').getOctokit>;

export interface ApiPlace {
  /** Such as https://api.github.com. */
  readonly api: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
}

/** GitHub has said no, or nothing. The message has no secret, and can be printed. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  /** undefined: no answer. */
  readonly status: number | undefined;
  /** The token may not do that, or has no way to know of it. */
  readonly isRefused: boolean;

  constructor(message: string, status: number | undefined, isRefused: boolean, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
    this.isRefused = isRefused;
  }
}

export interface Place {
  readonly owner: string;
  readonly repo: string;
}

const ATTEMPTS = 4;
/** Milliseconds: what is asked for here is not worth a longer wait. */
const LONGEST_WAIT = 60_000;
const PATIENCE = 30_000;
const PAGE = 100;

export class GitHubApi {
  readonly place: Place;
  readonly #octokit: Octokit;
  readonly #token: string;
  readonly #pacing: Pacing;
  /** Of requests that are asked once, in a row. */
  #failures = 0;

  private constructor(octokit: Octokit, { repository, token }: ApiPlace, pacing: Pacing) {
    const [owner = '', repo = ''] = repository.split('/');
    this.place = { owner, repo };
    this.#octokit = octokit;
    this.#token = token;
    this.#pacing = pacing;
  }

  /** Throws an ApiFailure without a token. */
  static async open(place: ApiPlace, pacing: Pacing = realPacing): Promise<GitHubApi> {
    if (place.token === '') throw new ApiFailure('there is no token', undefined, true);
    const { getOctokit } = await import('@actions/github');
    return new GitHubApi(getOctokit(place.token, { baseUrl: place.api }), place, pacing);
  }

  /** The answer's data; undefined for a status in `absent`. Throws an ApiFailure. */
  async ask<T>(
    request: (rest: Octokit['rest'], options: { readonly signal: AbortSignal }) => Promise<{ data: T }>,
    absent: readonly number[] = [],
  ): Promise<T | undefined> {
    return this.#repeat(async (signal) => (await request(this.#octokit.rest, { signal })).data, absent);
  }

  /** As `ask`, of an answer that has to be there. */
  async demand<T>(
    request: (rest: Octokit['rest'], options: { readonly signal: AbortSignal }) => Promise<{ data: T }>,
  ): Promise<T> {
    return (await this.ask(request))!;
  }

  /** Asks once; a failure that may pass is waited for and swallowed, so that the caller looks what became of it. */
  async once<T>(
    request: (rest: Octokit['rest'], options: { readonly signal: AbortSignal }) => Promise<{ data: T }>,
  ): Promise<void> {
    try {
      await request(this.#octokit.rest, { signal: AbortSignal.timeout(PATIENCE) });
      this.#failures = 0;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const wait = this.#waitAfter(error, this.#failures++);
      if (wait === undefined) throw this.#failure(error, error);
      await this.#pacing.sleep(wait);
    }
  }

  /** Items of all pages, up to `most`. */
  async pages<T>(
    most: number,
    request: (
      rest: Octokit['rest'],
      page: { readonly per_page: number; readonly page: number },
      options: { readonly signal: AbortSignal },
    ) => Promise<{ data: readonly T[] }>,
  ): Promise<T[]> {
    const all: T[] = [];
    for (let page = 1; all.length < most; page++) {
      const items = await this.demand((rest, options) => request(rest, { per_page: PAGE, page }, options));
      all.push(...items);
      if (items.length < PAGE) break;
    }
    return all.slice(0, most);
  }

  async graphql<T>(query: string): Promise<T> {
    return (await this.#repeat((signal) => this.#octokit.graphql<T>(query, { request: { signal } }), []))!;
  }

  async #repeat<T>(
    work: (signal: AbortSignal) => Promise<T>,
    absent: readonly number[],
  ): Promise<T | undefined> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await work(AbortSignal.timeout(PATIENCE));
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        const answer: FailedAnswer = error;
        if (answer.status !== undefined && absent.includes(answer.status)) return undefined;
        const wait = this.#waitAfter(answer, attempt);
        if (wait === undefined) throw this.#failure(answer, error);
        await this.#pacing.sleep(wait);
      }
    }
  }

  #waitAfter(answer: FailedAnswer, attempt: number): number | undefined {
    if (!isPassing(answer) || attempt + 1 >= ATTEMPTS) return undefined;
    const asked = Number(answer.response?.headers['retry-after'] ?? (isLimited(answer) ? 60 : 0)) * 1000;
    const wait = Math.max(asked || 0, backoff(attempt, this.#pacing.random()));
    return wait > LONGEST_WAIT ? undefined : wait;
  }

  #failure(answer: FailedAnswer, cause: Error): ApiFailure {
    const { status } = answer;
    // 404 is how GitHub hides what a token may not see.
    const isRefused = !isLimited(answer) && (status === 401 || status === 403 || status === 404);
    const reason = printable(answer.message.replaceAll(this.#token, '***'), 200);
    const said = status === undefined ? 'GitHub does not answer' : `GitHub answers ${status}`;
    return new ApiFailure(`${said}: ${reason}`, status, isRefused, { cause });
  }
}
