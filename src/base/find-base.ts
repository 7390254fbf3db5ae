/** The report that a run is compared with: the newest valid one of the base branch. */
import type { Pacing } from '../deliver/release/retry.ts';
import { ApiFailure, type ApiPlace, GitHubApi } from '../github/api.ts';
import { readRunReport } from '../github/run-reports.ts';
import { parseReport } from '../report/parse-report.ts';
import { REPORT_NAME, type Report } from '../report/report.ts';

export interface BaseRequest extends ApiPlace {
  /** The base branch, without refs/heads/. */
  readonly branch: string;
  /** The commit that is being compiled: its own report is no base. */
  readonly commit: string;
  /** The workflow: its id, or the name of its file, such as build.yml. undefined: artifacts are not asked for. */
  readonly workflow: string | number | undefined;
  /** Reads a file of the branch that firmware is committed to, below commit-path. */
  readonly read?: (path: string) => Promise<Uint8Array | undefined>;
  /** Gets one line when something could not be read. */
  readonly notice: (message: string) => void;
  readonly pacing?: Pacing;
}

export interface BaseReport {
  readonly report: Report;
  /** Where it is from, such as "the firmware branch" or "run 123". */
  readonly from: string;
}

/** Runs that are looked at, the newest first. */
const MOST_RUNS = 10;
const LISTED_RUNS = 50;
/** What runs a repository's own branch. Runs of forks, whose branches may have the same name, are of other events. */
const EVENTS: readonly string[] = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];

/** undefined: there is none. Never throws: what fails is a notice, at most one. */
export async function findBase(request: BaseRequest): Promise<BaseReport | undefined> {
  const failures: string[] = [];
  const attempt = async (find: () => Promise<BaseReport | undefined>): Promise<BaseReport | undefined> => {
    try {
      return await find();
    } catch (error) {
      failures.push(describe(error));
      return undefined;
    }
  };
  const found = (await attempt(() => fromBranch(request))) ?? (await attempt(() => fromRuns(request)));
  if (!found && failures.length > 0) {
    request.notice(`no report of ${request.branch} could be read: ${failures.join('; ')}`);
  }
  return found;
}

async function fromBranch({ read, branch, commit }: BaseRequest): Promise<BaseReport | undefined> {
  const bytes = await read?.(REPORT_NAME);
  const report = bytes && parseReport(Buffer.from(bytes).toString('utf8'));
  const fits = report?.ref === `refs/heads/${branch}` && report.commit !== commit;
  return fits ? { report, from: 'the firmware branch' } : undefined;
}

async function fromRuns(request: BaseRequest): Promise<BaseReport | undefined> {
  const { branch, commit, workflow, repository, pacing } = request;
  if (workflow === undefined) return undefined;
  const github = await GitHubApi.open(request, pacing);
  const listed = await github.ask(
    (rest, options) =>
      rest.actions.listWorkflowRuns({
        ...github.place,
        workflow_id: workflow,
        branch,
        status: 'success',
        per_page: LISTED_RUNS,
        exclude_pull_requests: true,
        request: options,
      }),
    [404],
  );
  const runs = (listed?.workflow_runs ?? []).filter(
    (run) =>
      run.head_branch === branch &&
      run.head_sha !== commit &&
      run.conclusion === 'success' &&
      EVENTS.includes(run.event) &&
      run.head_repository?.full_name.toLowerCase() === repository.toLowerCase(),
  );
  for (const { id, head_sha: sha } of runs.slice(0, MOST_RUNS)) {
    const report = await readRunReport(github, id);
    // What the report says of itself has to be what GitHub says of its run.
    if (report?.commit === sha) return { report, from: `run ${id}` };
  }
  return undefined;
}

function describe(error: unknown): string {
  if (error instanceof ApiFailure) {
    return error.isRefused ? `${error.message} ("permissions: actions: read" lets modo look)` : error.message;
  }
  return error instanceof Error ? error.message.split('\n')[0]! : String(error);
}
