/** GitHub's refusals, as something that a person can act on. */
import { ModoError, printable } from '../../errors.ts';
import { type FailedAnswer, isLimited, isPassing } from './retry.ts';

export interface Failure {
  /** What was asked for. */
  readonly what: string;
  readonly answer: FailedAnswer;
  readonly repository: string;
  readonly token: string;
}

export const IMMUTABLE_ADVICE =
  'a published release of this repository cannot be changed: attach the files while it is a draft, in one job ' +
  'that needs the others; for this tag, make a new one';

/** Undefined for a conflict: somebody else was faster, and the release has to be looked at again. */
export function adviseOn(
  { what, answer, repository, token }: Failure,
  cause: unknown,
): ModoError | undefined {
  const { status } = answer;
  const text = detail(answer);
  const reason = printable(token === '' ? text : text.replaceAll(token, '***'), 300);
  const fail = (advice: string) =>
    new ModoError(`${repository}: ${what}: GitHub answers ${status ?? 'nothing'}: ${reason}`, advice, {
      cause,
    });
  if (isLimited(answer)) return fail('too many requests for now: run the job again later');
  if (status === 401) return fail('the token is not valid, or no longer: give github.token, in the same job');
  if (status === 403) {
    return fail(
      'give the job "permissions: contents: write"; a pull request from a fork cannot have it: deliver after the merge',
    );
  }
  if (/immutable release/i.test(text)) return fail(IMMUTABLE_ADVICE);
  if (status === 422 && /already_exists/.test(text)) return undefined;
  // What was there a moment ago is gone. That the repository is not to be seen turns up earlier.
  if (status === 404 && !/^the (draft|tag|releases)$/.test(what)) return undefined;
  if (status === 404) {
    return fail(
      'check the name of the repository, and that the token may write to it ("permissions: contents: write"; ' +
        'for a commit that changes workflows a GITHUB_TOKEN is not enough)',
    );
  }
  if (isPassing(answer))
    return fail('run the job again; if it fails again, see https://www.githubstatus.com');
  return fail('see the answer of GitHub');
}

function detail({ message, response }: FailedAnswer): string {
  const data = (response as { data?: { errors?: unknown } } | undefined)?.data;
  const errors = data?.errors === undefined ? '' : ` ${JSON.stringify(data.errors)}`;
  return message.includes('already_exists') ? message : message + errors;
}
