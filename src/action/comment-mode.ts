/**
 * The second of two workflows: comments on the pull request of a run that could not do so itself, since it was a fork's. What
 * that run has uploaded is anybody's text; that there was such a run, and of which commit, GitHub says.
 */
import { findBase } from '../base/find-base.ts';
import { type CommentResult, updateComment } from '../deliver/comment.ts';
import { commentText } from '../deliver/comment-text.ts';
import type { Pacing } from '../deliver/release/retry.ts';
import { setStatus, statusText } from '../deliver/status.ts';
import { ModoError } from '../errors.ts';
import { ApiFailure, type ApiPlace, GitHubApi } from '../github/api.ts';
import { readRunReport } from '../github/run-reports.ts';
import { compareReports } from '../report/delta.ts';
import { fieldsOf, isCommit, isText } from '../report/parse-report.ts';

export interface CommentModeRequest extends ApiPlace {
  /** GITHUB_EVENT_NAME. */
  readonly eventName: string;
  /** The payload of GITHUB_EVENT_PATH. */
  readonly event: unknown;
  /** Such as https://github.com. */
  readonly server: string;
  /** What tells the comment from others of the same workflow. */
  readonly id: string;
  /** Sets a commit status with this context as well. */
  readonly status?: string;
  /** Reads a file of the branch that firmware is committed to. */
  readonly read?: (path: string) => Promise<Uint8Array | undefined>;
  /** Gets one line when something could not be done. */
  readonly notice: (message: string) => void;
  readonly pacing?: Pacing;
}

export interface CommentModeResult {
  /** What was done, in plain text. */
  readonly sentences: readonly string[];
}

/** The run that has ended, as GitHub tells of it. */
interface Triggering {
  readonly id: number;
  readonly attempt: number;
  readonly workflow: number;
  readonly path: string;
  readonly sha: string;
  readonly branch: string;
  /** `owner/name` of the repository that the branch is in. */
  readonly head: string;
}

const MOST_PULLS = 100;
/** Pull requests of one commit that are commented on. */
const MOST_COMMENTED = 3;

/** Throws a ModoError when the workflow is not made for it. What GitHub does not let it do is a notice. */
export async function commentFromRun(request: CommentModeRequest): Promise<CommentModeResult> {
  const { eventName, event, repository, notice } = request;
  if (eventName !== 'workflow_run') {
    throw new ModoError(
      'commenting for another run needs a workflow with on: workflow_run',
      'see docs/pull-requests.md',
    );
  }
  const payload = fieldsOf(event);
  const run = fieldsOf(payload.workflow_run);
  if (payload.action !== 'completed' || run.event !== 'pull_request') {
    return {
      sentences: ['The run that has ended is not of a pull request: there is nothing to comment on.'],
    };
  }
  const triggering = readTriggering(run);
  if (!triggering) throw new ModoError('the event has no complete workflow_run', 'run it on GitHub');
  try {
    const github = await GitHubApi.open(request, request.pacing);
    const pulls = await findPulls(github, repository, triggering);
    if (pulls.length === 0)
      return { sentences: [`No open pull request is at ${triggering.sha.slice(0, 12)} any more.`] };
    const report = await readRunReport(github, triggering.id);
    if (!report) return { sentences: [`Run ${triggering.id} has no artifact with a report.`] };
    const sentences: string[] = [];
    for (const pull of pulls) {
      const base = await findBase({
        ...request,
        branch: pull.base,
        commit: triggering.sha,
        workflow: triggering.workflow,
      });
      // There is no checkout to tell whether a model is gone or another job's: the run's jobs are all here.
      const delta = compareReports(report, base?.report);
      const page = `${request.server}/${repository}/actions/runs/${triggering.id}`;
      const { text, isQuiet } = commentText({
        delta,
        commit: triggering.sha,
        ...(base && { from: base.from }),
        page,
      });
      const { sha: headSha, path: workflow, id: runId, attempt } = triggering;
      const result = await updateComment({
        ...request,
        pull: pull.number,
        headSha,
        workflow,
        run: runId,
        attempt,
        text,
        isQuiet,
      });
      if (result.notice !== undefined) notice(result.notice);
      sentences.push(`Pull request ${pull.number}: ${SAID[result.state]}.`);
      if (request.status !== undefined && pull === pulls[0]) {
        const failed = report.entries.some(({ state }) => state === 'failed');
        const state = failed ? ('failure' as const) : ('success' as const);
        const description = statusText(delta);
        const context = request.status;
        const refused = await setStatus({ ...request, sha: headSha, context, state, description, page });
        if (refused !== undefined) notice(refused);
      }
    }
    return { sentences };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    const advice = error.isRefused
      ? ': give the job "permissions: actions: read" and "pull-requests: write"'
      : '';
    notice(`no comment for run ${triggering.id}: ${error.message}${advice}`);
    return { sentences: ['Nothing was commented.'] };
  }
}

const SAID: Readonly<Record<CommentResult['state'], string>> = {
  created: 'commented',
  updated: 'the comment is up to date',
  unchanged: 'the comment was up to date',
  quiet: 'nothing has changed, and there is no comment',
  outdated: 'a newer run has its say',
  refused: 'commenting is not allowed',
  failed: 'commenting failed',
};

function readTriggering(run: Readonly<Record<string, unknown>>): Triggering | undefined {
  const { id, run_attempt: attempt, workflow_id: workflow, path, head_sha: sha, head_branch: branch } = run;
  const head = fieldsOf(run.head_repository).full_name;
  const numbers = [id, attempt, workflow].every((value) => Number.isSafeInteger(value));
  if (!numbers || !isText(path, 1000) || !isCommit(sha) || !isText(branch, 300)) return undefined;
  if (!isText(head, 300) || !/^[^/]+\/[^/]+$/.test(head)) return undefined;
  return {
    id: id as number,
    attempt: attempt as number,
    workflow: workflow as number,
    // As a run of the workflow itself knows it, which has no ref in it.
    path: path.replace(/@.*$/, ''),
    sha,
    branch,
    head,
  };
}

/** Open pull requests whose head is the commit of the run, in the very branch that the run was of. */
async function findPulls(
  github: GitHubApi,
  repository: string,
  { head, branch, sha }: Triggering,
): Promise<{ readonly number: number; readonly base: string }[]> {
  const [owner] = head.split('/');
  const listed = await github.pages(MOST_PULLS, (rest, page, options) =>
    rest.pulls.list({
      ...github.place,
      ...page,
      state: 'open',
      head: `${owner}:${branch}`,
      request: options,
    }),
  );
  const same = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();
  return listed
    .filter(
      (pull) =>
        pull.state === 'open' &&
        pull.head.sha === sha &&
        pull.head.ref === branch &&
        // The description calls it certain; a deleted fork has none.
        same((pull.head.repo as { full_name: string } | null)?.full_name, head) &&
        same(pull.base.repo.full_name, repository),
    )
    .slice(0, MOST_COMMENTED)
    .map(({ number, base }) => ({ number, base: base.ref }));
}
