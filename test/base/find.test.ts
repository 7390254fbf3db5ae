/** Which report a run is compared with. */
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseRequest, findBase } from '../../src/base/find-base.ts';
import { baseBranch } from '../../src/base/which.ts';
import { workflowOf } from '../../src/base/workflow.ts';
import {
  type ApiFixture,
  FORK,
  READER,
  REPOSITORY,
  reportArtifact,
  startApi,
} from '../deliver/api-fixture.ts';
import { serverError } from '../support/github/server.ts';
import type { StoredArtifact, StoredRun } from '../support/github/workflow-runs.ts';
import { COMMIT, entry, report } from '../support/reports.ts';

let fixture: ApiFixture;
let notices: string[];
beforeEach(async () => {
  fixture = await startApi();
  notices = [];
});
afterEach(async () => {
  expect(await fixture.close()).toEqual([]);
});

const sha = (digit: number) => digit.toString(16).repeat(40).slice(0, 40);
const of = (digit: number, code = digit) => report([entry('a', code)], { commit: sha(digit) });

function addRun(id: number, artifacts: readonly StoredArtifact[], more: Partial<StoredRun> = {}): void {
  fixture.runs.runs.push({
    id,
    workflow: 'build.yml',
    event: 'push',
    branch: 'main',
    sha: sha(id),
    conclusion: 'success',
    head: REPOSITORY,
    artifacts,
    ...more,
  });
}

const find = (more: Partial<BaseRequest> = {}) =>
  findBase({
    ...fixture.place(),
    branch: 'main',
    commit: COMMIT,
    workflow: 'build.yml',
    notice: (message) => notices.push(message),
    pacing: fixture.pacing,
    ...more,
  });
const onBranch = (text: string) => ({
  read: async (path: string) => (path === 'report.json' ? Buffer.from(text) : undefined),
});

describe('the base', () => {
  test('is the report on the firmware branch, if it is of the base branch and of another commit', async () => {
    addRun(2, [reportArtifact(of(2))]);
    const good = onBranch(JSON.stringify(of(1)));
    expect(await find(good)).toEqual({ report: of(1), from: 'the firmware branch' });
    expect(fixture.github.requests).toEqual([]);
    for (const text of [
      JSON.stringify(report([entry('a', 1)], { commit: COMMIT })),
      JSON.stringify({ ...of(1), ref: 'refs/heads/next' }),
      JSON.stringify({ ...of(1), reportVersion: 2 }),
      '<html>',
      '',
    ])
      expect(await find(onBranch(text))).toEqual({ report: of(2), from: 'run 2' });
    expect(notices).toEqual([]);
  });

  test('is of the newest successful run of the branch that has a valid one', async () => {
    addRun(1, [reportArtifact(of(1))]);
    addRun(2, [reportArtifact(of(2)), { name: 'other', bytes: Buffer.from('x') }]);
    addRun(3, [reportArtifact('{"reportVersion":1')]);
    addRun(4, [reportArtifact(of(4))], { conclusion: 'failure' });
    addRun(5, [reportArtifact(of(5))], { branch: 'next' });
    addRun(6, [reportArtifact(of(6))], { sha: COMMIT });
    addRun(7, [reportArtifact(of(7))], { workflow: 'other.yml' });
    addRun(8, [{ ...reportArtifact(of(8)), expired: true }]);
    addRun(9, []);
    // A report that is not of its run.
    addRun(10, [reportArtifact(of(1))]);
    expect(await find()).toEqual({ report: of(2), from: 'run 2' });
    expect(notices).toEqual([]);
  });

  test('is never of a fork, whose branch may be called the same', async () => {
    addRun(1, [reportArtifact(of(1))]);
    addRun(2, [reportArtifact(of(2))], { event: 'pull_request', head: FORK });
    addRun(3, [reportArtifact(of(3))], { event: 'push', head: FORK });
    addRun(4, [reportArtifact(of(4))], { event: 'pull_request' });
    expect(await find()).toEqual({ report: of(1), from: 'run 1' });
  });

  test('has the models of all jobs of a matrix', async () => {
    const m7 = report([entry('a', 9, { target: 'cortex-m7' })], { commit: sha(1) });
    addRun(1, [
      reportArtifact(of(1), 'modo-report-aaaa'),
      reportArtifact(m7, 'modo-report-bbbb'),
      reportArtifact(of(2, 77), 'modo-report-cccc'),
      reportArtifact(of(1, 5), 'modo-reports'),
    ]);
    const found = await find();
    expect(found?.report.entries.map(({ target, figures }) => [target, figures?.code])).toEqual([
      ['cortex-m4', 1],
      ['cortex-m7', 9],
    ]);
  });

  test('may not be there', async () => {
    expect(await find()).toBeUndefined();
    addRun(1, []);
    expect(await find()).toBeUndefined();
    expect(await find({ workflow: undefined })).toBeUndefined();
    expect(notices).toEqual([]);
  });

  test('that cannot be had is one notice, and no failure', async () => {
    addRun(1, [reportArtifact(of(1))]);
    const read = async () => Promise.reject(new Error('the branch broke'));
    expect(await find({ ...fixture.place(READER), read })).toBeUndefined();
    expect(notices).toEqual([
      expect.stringMatching(
        /^no report of main could be read: the branch broke; GitHub answers 403: .*actions: read/,
      ),
    ]);
    expect(await find({ read })).toEqual({ report: of(1), from: 'run 1' });
    expect(await find({ token: '' })).toBeUndefined();
    fixture.github.inject({ operation: 'actions/list-workflow-runs', answer: serverError(), times: 9 });
    expect(await find()).toBeUndefined();
    expect(notices).toHaveLength(3);
    expect(fixture.pacing.waited.length).toBeLessThan(10);
  });
});

describe('artifacts that are hostile', () => {
  const big = (text: string) => text + ' '.repeat(9 * 1024 * 1024);
  const bad: [string, () => StoredArtifact][] = [
    ['no zip', () => ({ name: 'modo-report', bytes: Buffer.from('PK\u0003\u0004 nothing') })],
    ['a cut zip', () => ({ name: 'modo-report', bytes: reportArtifact(of(2)).bytes.subarray(0, 200) })],
    ['an empty file', () => ({ name: 'modo-report', bytes: new Uint8Array() })],
    ['too large by what GitHub says', () => ({ ...reportArtifact(of(2)), size: 1 << 30 })],
    [
      'too large once it is there',
      () => ({ name: 'modo-report', bytes: Buffer.alloc(17 << 20), size: 1000 }),
    ],
    ['too large when unpacked', () => reportArtifact(big(JSON.stringify(of(2))))],
    [
      'a bomb that lies about its size',
      () => {
        const bytes = Buffer.from(zipSync({ 'report.json': Buffer.alloc(64 << 20) }));
        // In the central directory: the size that it is unpacked to.
        const at = bytes.indexOf(Buffer.from('PK\u0001\u0002'));
        bytes.writeUInt32LE(1000, at + 24);
        return { name: 'modo-report', bytes };
      },
    ],
    [
      'paths that lead elsewhere',
      () => ({
        name: 'modo-report',
        bytes: zipSync({
          '../report.json': Buffer.from(JSON.stringify(of(2))),
          'a/report.json': Buffer.from('{}'),
        }),
      }),
    ],
    [
      'bytes that are no text',
      () => ({ name: 'modo-report', bytes: zipSync({ 'report.json': Buffer.from([0xff, 0xfe, 0x00]) }) }),
    ],
  ];
  test.each(bad)('%s: the next run is taken', async (_, make) => {
    addRun(1, [reportArtifact(of(1))]);
    addRun(2, [make()]);
    expect(await find()).toEqual({ report: of(1), from: 'run 1' });
    expect(notices).toEqual([]);
  });

  test('not all of very many are looked at', async () => {
    addRun(
      1,
      Array.from({ length: 90 }, (_, i) => reportArtifact('{}', `modo-report-${i}`)),
    );
    expect(await find()).toBeUndefined();
    expect(fixture.runs.downloads).toHaveLength(20);
  });
});

describe('the base branch', () => {
  const pull = { pull_request: { base: { ref: 'main', sha: sha(1) } } };
  test.each([
    ['refs/pull/7/merge', pull, { branch: 'main', commit: sha(1) }],
    ['refs/pull/7/merge', { pull_request: { base: 7 } }, undefined],
    [
      'refs/heads/x',
      { merge_group: { base_ref: 'refs/heads/main', base_sha: sha(2) } },
      { branch: 'main', commit: sha(2) },
    ],
    ['refs/heads/a/b', { before: sha(3) }, { branch: 'a/b', commit: sha(3) }],
    ['refs/heads/new', { before: '0'.repeat(40) }, { branch: 'new', commit: undefined }],
    ['refs/heads/main', {}, { branch: 'main', commit: undefined }],
    ['refs/heads/main', null, { branch: 'main', commit: undefined }],
    ['refs/tags/v1', { before: sha(3) }, undefined],
  ])('of %s with %j', (ref, event, expected) => {
    expect(baseBranch(ref, event)).toEqual(expected);
  });

  test('the workflow is that of the run', () => {
    expect(workflowOf('example/firmware/.github/workflows/build.yml@refs/heads/a@b')).toEqual({
      path: '.github/workflows/build.yml',
      file: 'build.yml',
    });
    expect(workflowOf('')).toBeUndefined();
  });
});
