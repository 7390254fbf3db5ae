/** The workflow run that a step belongs to, from the runner's variables. */
import { readFileSync } from 'node:fs';

export interface RunContext {
  /** Such as https://github.com. */
  readonly server: string;
  /** Such as https://api.github.com. */
  readonly api: string;
  /** `owner/name`. */
  readonly repository: string;
  /** In full: refs/heads/main, refs/tags/v1, refs/pull/1/merge. */
  readonly ref: string;
  /** GITHUB_EVENT_NAME. */
  readonly eventName: string;
  /** What started the run, as GitHub tells of it; undefined where it cannot be read. */
  readonly event: unknown;
  /** Number of the run. */
  readonly run: number;
  /** `owner/name/.github/workflows/build.yml@refs/heads/main`. */
  readonly workflow: string;
  readonly sha: string;
  /** Of the run, from 1. */
  readonly attempt: number;
  /** The page of the run. */
  readonly page: string;
  /** Of a release or a tag: nothing that an earlier run made may get into it. */
  readonly isRelease: boolean;
  /** Of a pull request: it may read the branch with the firmware, but has no business to change it. */
  readonly isPullRequest: boolean;
  /** With the rights of the repository, maybe on the files of a stranger. */
  readonly isForeign: boolean;
  /** Absolute; gone with the job. */
  readonly temp: string;
}

export function runContext(variables: NodeJS.ProcessEnv = process.env): RunContext {
  const text = (name: string): string => variables[name] ?? '';
  const server = text('GITHUB_SERVER_URL') || 'https://github.com';
  const repository = text('GITHUB_REPOSITORY');
  const ref = text('GITHUB_REF');
  const eventName = text('GITHUB_EVENT_NAME');
  return {
    server,
    api: text('GITHUB_API_URL') || 'https://api.github.com',
    repository,
    ref,
    eventName,
    event: readEvent(text('GITHUB_EVENT_PATH')),
    run: Number(text('GITHUB_RUN_ID')),
    workflow: text('GITHUB_WORKFLOW_REF'),
    sha: text('GITHUB_SHA'),
    attempt: Number(text('GITHUB_RUN_ATTEMPT')) || 1,
    page: `${server}/${repository}/actions/runs/${text('GITHUB_RUN_ID')}`,
    isRelease: eventName === 'release' || ref.startsWith('refs/tags/'),
    isPullRequest: eventName.startsWith('pull_request'),
    isForeign: ['pull_request_target', 'workflow_run', 'issue_comment'].includes(eventName),
    temp: text('RUNNER_TEMP'),
  };
}

function readEvent(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
