/** The report and history as commits to a branch bring them there. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commitToBranch } from '../../src/deliver/branch/index.ts';
import { reportFiles } from '../../src/report/branch-files.ts';
import { parseHistory, trendOf } from '../../src/report/history.ts';
import { parseReport } from '../../src/report/parse-report.ts';
import { entry, report } from '../support/reports.ts';
import { type Fixture, noPauses, startFixture, textOf } from './branch-fixture.ts';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await startFixture();
});
afterEach(async () => {
  const { violations } = fixture.github;
  await fixture.close();
  expect(violations).toEqual([]);
});

function deliver(target: string, commit: string, code: number) {
  const own = report([entry('a', code, { target })], { commit: commit.repeat(40) });
  return commitToBranch(
    fixture.request('git', [], { path: 'out', files: (head) => reportFiles(head, own, () => false) }),
    noPauses(),
  );
}

test('two jobs that deliver at once leave the results of both, and a commit without new ones makes none', async () => {
  await deliver('cortex-m4', 'a', 1);
  // Another job is faster: what was built on the old head is built anew.
  fixture.git.inject({ on: 'push', before: async () => void (await deliver('cortex-m7', 'b', 7)) });
  const { attempts } = await deliver('cortex-m4', 'b', 2);
  expect(attempts).toBe(2);
  const files = await textOf(fixture.repository);
  expect(Object.keys(files)).toEqual(['out/history.jsonl', 'out/report.json']);
  const read = parseReport(files['out/report.json']!)!;
  expect(read.commit).toBe('b'.repeat(40));
  expect(read.entries.map(({ target, figures }) => [target, figures?.code])).toEqual([
    ['cortex-m4', 2],
    ['cortex-m7', 7],
  ]);
  const history = parseHistory(files['out/history.jsonl']!);
  const codes = (target: string) =>
    trendOf(history, 'models/a.tflite', target).map(({ figures }) => figures.code);
  expect([codes('cortex-m4'), codes('cortex-m7')]).toEqual([[1, 2], [7]]);

  const again = await deliver('cortex-m4', 'c', 2);
  expect(again).toMatchObject({ commit: undefined, changed: [] });
});
