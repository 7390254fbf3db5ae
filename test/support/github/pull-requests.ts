/** Pull requests, the comments on them, and statuses of commits. */
import { loginOf, Refusal, type Route, type RouteContext } from './route.ts';
import { answerOf, itemOf } from './sample.ts';

export interface StoredPull {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly base: string;
  /** Branch of the head, and `owner/name` of the repository that it is in. */
  readonly head: string;
  readonly from: string;
  /** Moves with every push. */
  sha: string;
}

export interface StoredComment {
  readonly id: number;
  readonly pull: number;
  readonly login: string;
  body: string;
}

export interface StoredStatus {
  readonly sha: string;
  readonly state: string;
  readonly context: string;
  readonly description: string;
  readonly target_url: string;
}

const MOST_CHARACTERS = 65_536;

export class PullRequestStore {
  readonly pulls: StoredPull[] = [];
  readonly comments: StoredComment[] = [];
  readonly statuses: StoredStatus[] = [];
  #nextId = 3_000_000_001;

  /** As somebody, or an earlier run, would. */
  comment(pull: number, login: string, body: string): StoredComment {
    const comment = { id: this.#nextId++, pull, login, body };
    this.comments.push(comment);
    return comment;
  }

  get routes(): readonly Route[] {
    return [
      {
        operation: 'pulls/get',
        permission: ['pull_requests', 'read'],
        handle: async (context) => {
          const pull = this.#find(context.parameters.pull_number);
          return {
            status: 200,
            body: answerOf('pulls/get', 200, describePull(context, pull, answerOf('pulls/get', 200, {}))),
          };
        },
      },
      {
        operation: 'pulls/list',
        permission: ['pull_requests', 'read'],
        handle: async (context) => {
          const { state = 'open', head } = context.parameters;
          const shown = this.pulls
            .filter((pull) => state === 'all' || pull.state === state)
            .filter((pull) => head === undefined || head === `${pull.from.split('/')[0]}:${pull.head}`);
          const body = pageOf(context, shown).map((pull) =>
            itemOf('pulls/list', undefined, describePull(context, pull, itemOf('pulls/list', undefined, {}))),
          );
          return { status: 200, body };
        },
      },
      {
        operation: 'issues/list-comments',
        permission: ['pull_requests', 'read'],
        handle: async (context) => {
          const { number } = this.#find(context.parameters.issue_number);
          const shown = this.comments.filter(({ pull }) => pull === number);
          return { status: 200, body: pageOf(context, shown).map((one) => describeComment(context, one)) };
        },
      },
      {
        operation: 'issues/create-comment',
        permission: ['pull_requests', 'write'],
        handle: async (context) => {
          const { number } = this.#find(context.parameters.issue_number);
          checkBody(context.body.body);
          const made = this.comment(number, loginOf(context.token), context.body.body);
          return { status: 201, body: describeComment(context, made) };
        },
      },
      {
        operation: 'issues/update-comment',
        permission: ['pull_requests', 'write'],
        handle: async (context) => {
          const comment = this.#findComment(context);
          checkBody(context.body.body);
          comment.body = context.body.body;
          return { status: 200, body: describeComment(context, comment) };
        },
      },
      {
        operation: 'issues/delete-comment',
        permission: ['pull_requests', 'write'],
        handle: async (context) => {
          this.comments.splice(this.comments.indexOf(this.#findComment(context)), 1);
          return { status: 204 };
        },
      },
      {
        operation: 'repos/create-commit-status',
        permission: ['statuses', 'write'],
        handle: async (context) => {
          const { sha } = context.parameters;
          if (!/^[0-9a-f]{40}$/.test(sha)) throw new Refusal(422, `No commit found for SHA: ${sha}`);
          if (context.body.description.length > 140)
            throw new Refusal(422, 'Validation Failed', [{ field: 'description', code: 'too_long' }]);
          this.statuses.push({ sha, ...context.body });
          return { status: 201, body: answerOf('repos/create-commit-status', 201, context.body) };
        },
      },
    ];
  }

  #find(number: number): StoredPull {
    const found = this.pulls.find((pull) => pull.number === number);
    if (!found) throw new Refusal(404, 'Not Found');
    return found;
  }

  #findComment({ parameters }: RouteContext): StoredComment {
    const found = this.comments.find(({ id }) => id === parameters.comment_id);
    if (!found) throw new Refusal(404, 'Not Found');
    return found;
  }
}

export function pageOf<T>({ parameters }: RouteContext, items: readonly T[]): readonly T[] {
  const { per_page: size = 30, page = 1 } = parameters;
  return items.slice((page - 1) * size, page * size);
}

function checkBody(body: string): void {
  if (body === '') throw new Refusal(422, 'Validation Failed', [{ code: 'missing_field', field: 'body' }]);
  if (body.length > MOST_CHARACTERS) {
    throw new Refusal(422, 'Validation Failed', [
      { code: 'custom', message: `body is too long (maximum is ${MOST_CHARACTERS} characters)` },
    ]);
  }
}

function describePull(
  { repository }: RouteContext,
  { number, state, base, head, from, sha }: StoredPull,
  filled: Readonly<Record<string, unknown>>,
) {
  const side = filled as Record<'head' | 'base', Record<string, object>>;
  const repo = (name: string) => ({ ...side.base.repo, full_name: name });
  return {
    number,
    state,
    head: { ...side.head, ref: head, sha, label: `${from.split('/')[0]}:${head}`, repo: repo(from) },
    base: { ...side.base, ref: base, sha: 'b'.repeat(40), repo: repo(repository.fullName) },
  };
}

function describeComment({ web, repository }: RouteContext, { id, pull, login, body }: StoredComment) {
  const user = { ...(itemOf('issues/list-comments', undefined, {}).user as object | null) };
  return itemOf('issues/list-comments', undefined, {
    id,
    body,
    html_url: `${web}/${repository.fullName}/pull/${pull}#issuecomment-${id}`,
    user: { ...simpleUser(), ...user, login },
  });
}

function simpleUser() {
  const url = 'https://github.example/somebody';
  const urls = Object.fromEntries(
    [
      'avatar_url',
      'url',
      'html_url',
      'followers_url',
      'following_url',
      'gists_url',
      'starred_url',
      'subscriptions_url',
      'organizations_url',
      'repos_url',
      'events_url',
      'received_events_url',
    ].map((name) => [name, url]),
  );
  return { ...urls, id: 1, node_id: 'x', gravatar_id: '', type: 'Bot', site_admin: false };
}
