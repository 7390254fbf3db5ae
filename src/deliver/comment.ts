/** One comment on a pull request, which every run updates in place. */
import { createHash } from 'node:crypto';
import { ApiFailure, type ApiPlace, GitHubApi } from '../github/api.ts';
import { isNewer, isSameRun, type Marker, markerLine, readMarker } from './comment-marker.ts';
import type { Pacing } from './release/retry.ts';

export interface CommentRequest extends ApiPlace {
  /** Number of the pull request. */
  readonly pull: number;
  /** The head of the pull request that was compiled: when it has moved on, nothing is said. */
  readonly headSha: string;
  /** Path of the workflow, such as .github/workflows/build.yml, and what tells this comment from others of it. */
  readonly workflow: string;
  readonly id: string;
  /** The run that made the report, and its attempt. */
  readonly run: number;
  readonly attempt: number;
  /** Markdown. */
  readonly text: string;
  /** There is nothing to tell: a comment that is there is updated, none is made. */
  readonly isQuiet: boolean;
  readonly pacing?: Pacing;
}

export interface CommentResult {
  /**
   * `quiet`: there is nothing to tell, and no comment. `outdated`: the pull request, or the comment, is further on.
   * `refused`: the token may not comment. `failed`: GitHub did not do it.
   */
  readonly state: 'created' | 'updated' | 'unchanged' | 'quiet' | 'outdated' | 'refused' | 'failed';
  readonly url?: string;
  /** Why not, and what to do. */
  readonly notice?: string;
}

interface Comment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  readonly marker: Marker;
}

export const MOST_CHARACTERS = 65_536;
const MOST_COMMENTS = 3000;
const MOST_ROUNDS = 6;
const BOT = 'github-actions[bot]';
const REFUSED =
  'give the job "permissions: pull-requests: write"; runs of forks cannot have it: see docs/pull-requests.md for a ' +
  'second workflow that comments for them';

/**
 * Says it. Runs that race end with one comment, the oldest of theirs, with the text of the newest run. Never throws: what
 * cannot be done is in the result.
 */
export async function updateComment(request: CommentRequest): Promise<CommentResult> {
  try {
    const github = await GitHubApi.open(request, request.pacing);
    return await settle(github, request);
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    if (request.isQuiet) return { state: 'quiet' };
    if (error.isRefused)
      return { state: 'refused', notice: `no comment on the pull request: ${error.message}: ${REFUSED}` };
    return { state: 'failed', notice: `no comment on the pull request: ${error.message}` };
  }
}

/** Looks and acts until there is nothing to do: every round leaves one comment at most, if nobody else acts. */
async function settle(github: GitHubApi, request: CommentRequest): Promise<CommentResult> {
  const { place } = github;
  const own = makeOwn(request);
  const author = await ownLogin(github);
  let state: CommentResult['state'] | undefined;
  for (let round = 1; ; round++) {
    const pull = await github.demand((rest, options) =>
      rest.pulls.get({ ...place, pull_number: request.pull, request: options }),
    );
    if (pull.head.sha !== request.headSha) return { state: state ?? 'outdated' };
    const there = await list(github, request, own.marker.key, author);
    const [kept, ...others] = there;
    if (!kept) {
      if (request.isQuiet) return { state: 'quiet' };
      if (round > MOST_ROUNDS) return unsettled();
      await create(github, request, own.body);
      state = 'created';
      continue;
    }
    // Jobs of one run that were given one id would overwrite each other for ever: each does it once.
    const isMine = (marker: Marker): boolean => (state === undefined ? false : isSameRun(marker, own.marker));
    const newest = there.reduce((a, b) => (isNewer(b.marker, a.marker) ? b : a));
    const isOutdated = isNewer(newest.marker, own.marker);
    const wanted = isOutdated || isMine(newest.marker) ? newest : own;
    if (kept.marker.line === wanted.marker.line && others.length === 0) {
      return { state: isOutdated ? 'outdated' : (state ?? 'unchanged'), url: kept.url };
    }
    if (round > MOST_ROUNDS) return unsettled();
    if (kept.marker.line !== wanted.marker.line) {
      await github.ask(
        (rest, options) =>
          rest.issues.updateComment({ ...place, comment_id: kept.id, body: wanted.body, request: options }),
        [404],
      );
      state ??= 'updated';
    }
    for (const { id } of others) {
      await github.ask(
        (rest, options) => rest.issues.deleteComment({ ...place, comment_id: id, request: options }),
        [404],
      );
    }
  }
}

function unsettled(): CommentResult {
  return {
    state: 'failed',
    notice: 'other runs keep changing the comment on the pull request: give each job a comment of its own',
  };
}

/** An answer that got lost is no reason to do it twice: the next round looks. */
async function create(github: GitHubApi, { pull }: CommentRequest, body: string): Promise<void> {
  await github.once((rest, options) =>
    rest.issues.createComment({ ...github.place, issue_number: pull, body, request: options }),
  );
}

/** Those of the key by this author, the oldest first. */
async function list(
  github: GitHubApi,
  { pull }: CommentRequest,
  key: string,
  author: string,
): Promise<Comment[]> {
  const all = await github.pages(MOST_COMMENTS, (rest, page, options) =>
    rest.issues.listComments({ ...github.place, ...page, issue_number: pull, request: options }),
  );
  return all
    .flatMap(({ id, html_url: url, body = '', user }): Comment[] => {
      const marker = readMarker(body);
      // Anybody may write a marker; what others wrote is theirs.
      return marker?.key === key && user?.login === author ? [{ id, url, body, marker }] : [];
    })
    .sort((a, b) => a.id - b.id);
}

/** As comments show it; the token of a job knows itself by GraphQL only. */
async function ownLogin(github: GitHubApi): Promise<string> {
  try {
    const { viewer } = await github.graphql<{ viewer: { login: string } }>('query { viewer { login } }');
    return viewer.login;
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return BOT;
  }
}

function makeOwn({ workflow, id, run, attempt, text }: CommentRequest): { marker: Marker; body: string } {
  const hash = (value: string): string => createHash('sha256').update(value).digest('hex').slice(0, 16);
  const line = markerLine({ key: hash(JSON.stringify([workflow, id])), run, attempt, digest: hash(text) });
  const marker = readMarker(line)!;
  const room = MOST_CHARACTERS - line.length - 1;
  return { marker, body: `${line}\n${text.length <= room ? text : cut(text, room)}` };
}

/** Whole lines, with a word that there is more. */
function cut(text: string, room: number): string {
  const rest = '\n\nThe rest is in the job summary.';
  const head = text.slice(0, room - rest.length);
  return head.slice(0, Math.max(0, head.lastIndexOf('\n'))) + rest;
}
