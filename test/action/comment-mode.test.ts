/** The workflow that comments for runs of forks: what they have uploaded decides nothing but what is shown. */
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CommentModeRequest, commentFromRun } from '../../src/action/comment-mode.ts';
import {
  type ApiFixture,
  FORK,
  HEAD,
  READER,
  REPOSITORY,
  reportArtifact,
  startApi,
} from '../deliver/api-fixture.ts';
import type { StoredArtifact } from '../support/github/workflow-runs.ts';
import { BASE_COMMIT, entry, HOSTILE_NAMES, report } from '../support/reports.ts';

const RUN = 42;
const MERGE = 'a'.repeat(40);

let fixture: ApiFixture;
let notices: string[];
beforeEach(async () => {
  fixture = await startApi();
  notices = [];
  const { pulls } = fixture.pulls;
  pulls.push({ number: 7, state: 'open', base: 'main', head: 'topic', from: FORK, sha: HEAD });
  // Another fork's branch of the same name, and others that are not meant.
  pulls.push({ number: 8, state: 'open', base: 'main', head: 'topic', from: 'other/firmware', sha: HEAD });
  pulls.push({ number: 9, state: 'closed', base: 'main', head: 'topic', from: FORK, sha: HEAD });
  pulls.push({ number: 10, state: 'open', base: 'main', head: 'topic', from: 'stranger/fork2', sha: HEAD });
  pulls.push({ number: 11, state: 'open', base: 'main', head: 'main', from: REPOSITORY, sha: BASE_COMMIT });
});
afterEach(async () => {
  expect(await fixture.close()).toEqual([]);
});

const now = report([entry('a', 10_120)], { commit: MERGE, ref: 'refs/pull/7/merge' });

function left(...artifacts: StoredArtifact[]): void {
  const run = { workflow: 'build.yml', conclusion: 'success' };
  fixture.runs.runs.push(
    {
      ...run,
      id: 1,
      event: 'push',
      branch: 'main',
      sha: BASE_COMMIT,
      head: REPOSITORY,
      artifacts: [reportArtifact(report([entry('a', 10_000)], { commit: BASE_COMMIT }))],
    },
    { ...run, id: RUN, event: 'pull_request', branch: 'topic', sha: HEAD, head: FORK, artifacts },
  );
}

function event(more: object = {}, action = 'completed') {
  return {
    action,
    workflow_run: {
      id: RUN,
      run_attempt: 1,
      event: 'pull_request',
      path: '.github/workflows/build.yml',
      head_sha: HEAD,
      head_branch: 'topic',
      head_repository: { full_name: FORK },
      // As of a fork.
      pull_requests: [],
      conclusion: 'success',
      ...more,
    },
  };
}

const act = (more: Partial<CommentModeRequest> = {}) =>
  commentFromRun({
    ...fixture.place(),
    eventName: 'workflow_run',
    event: event(),
    server: 'https://github.com',
    id: '',
    notice: (message) => notices.push(message),
    pacing: fixture.pacing,
    ...more,
  });
const commented = () => fixture.pulls.comments.map(({ pull }) => pull);

describe('commenting for a run', () => {
  test('finds the one pull request, compares with the base, and updates in place', async () => {
    left(reportArtifact(now));
    expect(await act({ status: 'modo' })).toEqual({ sentences: ['Pull request 7: commented.'] });
    expect(commented()).toEqual([7]);
    const { body } = fixture.pulls.comments[0]!;
    expect(body).toContain('30,920 (+0.4 %)');
    expect(body).toContain('compared with <code>bbbbbbbbbbbb</code> (run 1)');
    expect(body).toContain(`(https://github.com/${REPOSITORY}/actions/runs/${RUN})`);
    expect(fixture.pulls.statuses).toMatchObject([
      { sha: HEAD, state: 'success', description: 'a on cortex-m4: flash 30.2 KiB (+0.4 %), RAM 5.4 KiB' },
    ]);
    expect(await act({ event: event({ run_attempt: 2 }) })).toEqual({
      sentences: ['Pull request 7: the comment is up to date.'],
    });
    expect(commented()).toEqual([7]);
    expect(notices).toEqual([]);
  });

  test('prefers the report on the firmware branch, and is quiet when nothing changed', async () => {
    left(reportArtifact(now));
    const base = report([entry('a', 10_120)], { commit: BASE_COMMIT });
    const read = async () => Buffer.from(JSON.stringify(base));
    expect(await act({ read })).toEqual({
      sentences: ['Pull request 7: nothing has changed, and there is no comment.'],
    });
    expect(commented()).toEqual([]);
  });

  test('does nothing for what is no pull request, or is over', async () => {
    left(reportArtifact(now));
    for (const [more, action] of [
      [{ event: 'push' }, 'completed'],
      [{ event: 'pull_request_target' }, 'completed'],
      [{}, 'requested'],
    ] as const)
      expect((await act({ event: event(more, action) })).sentences[0]).toContain('not of a pull request');
    const { sentences } = await act({ event: event({ head_repository: null }) });
    expect(sentences).toEqual(['The fork that the run was of is gone.']);
    fixture.pulls.pulls[0]!.sha = 'e'.repeat(40);
    expect(await act()).toEqual({ sentences: ['No open pull request is at dddddddddddd any more.'] });
    expect(commented()).toEqual([]);
    expect(fixture.runs.downloads).toEqual([]);
  });

  test.each(['pull_request', 'push', 'pull_request_target', ''])(
    'refuses a workflow on %j',
    async (eventName) => {
      await expect(act({ eventName })).rejects.toMatchObject({
        message: expect.stringContaining('on: workflow_run'),
      });
    },
  );

  test.each([
    { head_sha: 'main' },
    { head_repository: undefined },
    { head_repository: { full_name: 'a/b/c' } },
    { id: '42' },
    { path: undefined },
  ])('refuses an event with %j', async (more) => {
    await expect(act({ event: event(more) })).rejects.toThrow('no complete workflow_run');
    expect(fixture.github.requests).toEqual([]);
  });

  test('without permission says which', async () => {
    left(reportArtifact(now));
    expect(await act(fixture.place(READER))).toEqual({ sentences: ['Nothing was commented.'] });
    expect(notices).toEqual([expect.stringMatching(/GitHub answers 403.*actions: read/)]);
  });
});

describe('a hostile artifact', () => {
  test('cannot choose the pull request, the commit or the run', async () => {
    const lies = { ...now, pull: 11, number: 11, pull_request: { number: 11 }, ref: 'refs/pull/11/merge' };
    const more = { 'pr-number.txt': Buffer.from('11'), NR: Buffer.from('11') };
    const bytes = zipSync({ ...more, 'report.json': Buffer.from(JSON.stringify(lies)) });
    left({ name: 'modo-report', bytes });
    await act({ status: 'modo' });
    expect(commented()).toEqual([7]);
    expect(fixture.pulls.statuses.map(({ sha }) => sha)).toEqual([HEAD]);
    expect(fixture.pulls.comments[0]!.body).not.toContain(MERGE.slice(0, 12));
  });

  test('shows its names as they are, and nothing else', async () => {
    const entries = HOSTILE_NAMES.map((name) => ({ ...entry('', 1), model: name, target: name }));
    left(reportArtifact({ ...now, entries }));
    await act({ status: 'modo' });
    const [marker, ...lines] = fixture.pulls.comments[0]!.body.split('\n');
    expect(marker).toMatch(new RegExp(`run=${RUN} attempt=1 `));
    const text = lines.join('\n').replace(/<\/?(code|sub|details|summary)>/g, '');
    expect(text.replaceAll(/\]\(https:\/\/github\.com\/[\w/]+\)/g, '')).not.toMatch(/[<@`]|https?:\/\//);
    expect(fixture.pulls.statuses[0]!.description).not.toMatch(/\p{C}/u);
  });

  test('that is no report is none', async () => {
    left(
      reportArtifact('{"reportVersion":1}'),
      { name: 'modo-report-b', bytes: Buffer.from('PK') },
      { name: 'modo-report-c', bytes: zipSync({ 'report.json': Buffer.alloc(20 << 20) }) },
    );
    expect(await act()).toEqual({ sentences: ['Run 42 has no artifact with a report.'] });
    expect(commented()).toEqual([]);
  });

  test('with as many models as a report may have makes one comment that GitHub takes', async () => {
    const entries = Array.from({ length: 15_000 }, (_, i) => entry(`m${i}`, i));
    left(reportArtifact({ ...now, entries }));
    await act();
    expect(commented()).toEqual([7]);
    expect(fixture.pulls.comments[0]!.body.length).toBeLessThan(65_536);
    expect(fixture.pulls.comments[0]!.body).toContain('of 15001 models and targets changed');
  });
});
