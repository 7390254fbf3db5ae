/** The Action on a pull request: deltas to its base, budgets, the sticky comment, the status, the report's page. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Fixture, READER, startFixture, TOKEN } from '../deliver/branch-fixture.ts';
import { withOtherWeights } from '../support/changed-model.ts';
import { documentedWorkflow, modoInputs } from '../support/documented-workflow.ts';
import { DIGITS, ROOT } from '../support/modo.ts';
import { ResultsService } from '../support/results-service.ts';
import { runStep } from '../support/run-step.ts';

const PULL = 7;

let fixture: Fixture;
let root: string;
let workspace: string;
let service: ResultsService;
let base: string;
let head: string;
beforeEach(async () => {
  fixture = await startFixture();
  service = await ResultsService.start();
  root = await realpath(await mkdtemp(join(tmpdir(), 'modo-pull-')));
  workspace = join(root, 'work');
  await mkdir(join(workspace, 'models'), { recursive: true });
  await cp(DIGITS, join(workspace, 'models/digits.tflite'));
  await cp(DIGITS, join(workspace, 'models/keypad.tflite'));
  git('init', '-q', '-b', 'main');
  base = commit('models');
  await writeFile(join(workspace, 'models/digits.tflite'), withOtherWeights(await readFile(DIGITS)));
  head = commit('other weights');
  fixture.pulls.pulls.push({
    number: PULL,
    state: 'open',
    head: 'topic',
    from: 'example/firmware',
    sha: head,
    base: 'main',
  });
});
afterEach(async () => {
  expect(fixture.github.violations).toEqual([]);
  await Promise.all([fixture.close(), service.close()]);
  await rm(root, { recursive: true, force: true });
});

function git(...args: string[]): string {
  const settings = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
  return execFileSync('git', [...settings, ...args], { cwd: workspace, encoding: 'utf8' }).trim();
}

function commit(message: string): string {
  git('add', '-A');
  git('commit', '-q', '-m', message);
  return git('rev-parse', 'HEAD');
}

interface Started {
  readonly token?: string;
  readonly attempt?: number;
}

function run(inputs: Record<string, string | boolean> = {}, { token = TOKEN, attempt = 1 }: Started = {}) {
  service.artifacts.clear();
  return runStep({
    actionRoot: ROOT,
    workspace,
    token,
    event: {
      pull_request: { number: PULL, head: { sha: head, ref: 'topic' }, base: { ref: 'main', sha: base } },
    },
    inputs: {
      model: 'models/*.tflite',
      target: 'cortex-m4',
      'object-file': true,
      comment: true,
      status: true,
      cache: false,
      'artifact-name': `run-${service.requests.length}`,
      ...inputs,
    },
    env: {
      ...service.env,
      GITHUB_SERVER_URL: fixture.git.origin.replace('127.0.0.1', 'github.localhost'),
      GITHUB_API_URL: fixture.github.api,
      GITHUB_REPOSITORY: 'example/firmware',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: `refs/pull/${PULL}/merge`,
      GITHUB_WORKFLOW_REF: 'example/firmware/.github/workflows/models.yml@refs/pull/7/merge',
      GITHUB_RUN_ATTEMPT: String(attempt),
    },
  });
}

test('deltas to the compiled base, one comment that is updated, a status', async () => {
  const result = await run();
  expect(result.annotations).toEqual([]);
  expect(result.outcome).toBe('success');
  expect(result.summary).toContain(`main at ${base.slice(0, 12)}`);
  expect(fixture.pulls.comments).toHaveLength(1);
  const [comment] = fixture.pulls.comments;
  expect(comment!.body).toContain('models/digits.tflite');
  expect(fixture.pulls.statuses.map(({ sha, state }) => [sha, state])).toEqual([[head, 'success']]);

  // The same again: the comment is the same one.
  const again = await run({}, { attempt: 2 });
  expect(again.annotations).toEqual([]);
  expect(fixture.pulls.comments).toHaveLength(1);

  const report = [...service.artifacts.values()].find(({ name }) => name.startsWith('modo-report-'))!;
  expect([...report.files.keys()].sort()).toEqual(['report.html', 'report.json']);
  expect(report.files.get('report.html')!.toString()).toContain('models/digits.tflite');
});

test('nothing changed: no comment', async () => {
  await cp(DIGITS, join(workspace, 'models/digits.tflite'));
  head = commit('as before');
  fixture.pulls.pulls[0]!.sha = head;
  const result = await run();
  expect(result.annotations).toEqual([]);
  expect(fixture.pulls.comments).toEqual([]);
});

test('an exceeded budget: annotated at the model, in comment and summary, and nothing is committed', async () => {
  await writeFile(
    join(workspace, 'modo.yml'),
    'models:\n  - path: models/digits.tflite\n    max-flash: 1 KiB\n  - path: models/keypad.tflite\n    max-flash: +0%\n',
  );
  const result = await run({ model: '', 'commit-branch': 'firmware' });
  expect(result.outcome).toBe('failure');
  expect(result.annotations[0]).toMatchObject({ level: 'error', file: 'models/digits.tflite' });
  expect(result.annotations[0]!.message).toContain('over max-flash 1 KiB');
  expect(result.annotations.at(-1)!.message).toBe('1 budget is exceeded');
  expect(result.summary).toContain('Budgets');
  expect(fixture.pulls.comments[0]!.body).toContain('Budgets');
  expect(fixture.pulls.statuses.map(({ state }) => state)).toEqual(['failure']);
  expect(await fixture.repository.ref('refs/heads/firmware')).toBeUndefined();
  expect(service.artifacts.size).toBe(2);
});

test('the two workflows for forks: the first may only read, the second comments from its artifact', async () => {
  const first = await run({}, { token: READER });
  expect(first.outcome).toBe('success');
  expect(first.annotations.map(({ level }) => level)).toEqual(['notice', 'notice']);
  expect(first.annotations[0]!.message).toContain('docs/pull-requests.md');
  expect(fixture.pulls.comments).toEqual([]);

  const artifacts = [...service.artifacts.values()].map(({ name, bytes }) => ({ name, bytes }));
  const common = { id: 42, event: 'pull_request', sha: head, conclusion: 'success' };
  fixture.runs.runs.push({
    ...common,
    workflow: 'models.yml',
    branch: 'topic',
    head: 'example/firmware',
    artifacts,
  });
  const inputs = modoInputs(documentedWorkflow('pull-requests.md', 'comment'), 'comment');
  const second = await runStep({
    actionRoot: ROOT,
    workspace: root,
    token: TOKEN,
    inputs,
    event: {
      action: 'completed',
      workflow_run: {
        ...common,
        run_attempt: 1,
        path: '.github/workflows/models.yml',
        head_sha: head,
        head_branch: 'topic',
        head_repository: { full_name: 'example/firmware' },
        pull_requests: [],
      },
    },
    env: {
      ...service.env,
      GITHUB_SERVER_URL: fixture.git.origin.replace('127.0.0.1', 'github.localhost'),
      GITHUB_API_URL: fixture.github.api,
      GITHUB_REPOSITORY: 'example/firmware',
      GITHUB_EVENT_NAME: 'workflow_run',
    },
  });
  expect(second.annotations).toEqual([]);
  expect(second.stdout).toContain(`Pull request ${PULL}: commented.`);
  expect(fixture.pulls.comments).toHaveLength(1);
  expect(fixture.pulls.comments[0]!.body).toContain('models/keypad.tflite');
  expect(fixture.pulls.statuses.map(({ sha }) => sha)).toEqual([head]);
});
