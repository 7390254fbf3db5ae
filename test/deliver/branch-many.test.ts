/** All jobs of a matrix deliver at once, and all of them land. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BranchMethod, commitToBranch, type Pauses } from '../../src/deliver/branch/index.ts';
import { type Fixture, startFixture, textOf } from './branch-fixture.ts';

const JOBS = Array.from({ length: 8 }, (_, index) => `model${index}`);

let fixture: Fixture;

beforeEach(async () => {
  fixture = await startFixture();
  await fixture.repository.push('main', { 'source.c': 'int main;' });
});

afterEach(async () => {
  const { violations } = fixture.github;
  await fixture.close();
  expect(violations).toEqual([]);
});

/** Chance that repeats, and pauses that are only as long as it takes to let others go on. */
function pausesOf(seed: number): Pauses {
  let state = seed + 1;
  return {
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / 10)),
    random: () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 1;
      return (state % 1000) / 1000;
    },
    now: () => new Date('2026-02-03T04:05:06Z'),
  };
}

async function deliverAll(methodOf: (index: number) => BranchMethod, branch = 'firmware') {
  // Nobody goes on to the first commit before everybody has read the head.
  let reading = 0;
  let open = () => {};
  const everybody = new Promise<void>((resolve) => {
    open = resolve;
  });
  const results = await Promise.all(
    JOBS.map((model, index) => {
      const request = fixture.request(methodOf(index), [], {
        branch,
        path: 'out',
        message: '{models}',
        values: { models: [model], sha: '', ref: '', run: '' },
        files: async (head) => {
          if (++reading === JOBS.length) open();
          await everybody;
          const history = (await head.read('history'))?.toString() ?? '';
          return [
            { path: `${model}/mod.o`, bytes: model },
            { path: 'history', bytes: `${history}${model}\n` },
          ];
        },
      });
      return commitToBranch(request, pausesOf(index));
    }),
  );
  const { repository } = fixture;
  const files = await textOf(repository, branch);
  const lines = files['out/history']!.trim().split('\n');
  // One line for each commit, in the order of the commits: nobody's was lost or repeated.
  expect([...lines].sort()).toEqual(JOBS);
  const log = (await repository.log(branch)).reverse();
  expect(log.slice(-JOBS.length)).toEqual(lines.map((model) => results[JOBS.indexOf(model)]!.commit));
  for (const model of JOBS) expect(files[`out/${model}/mod.o`]).toBe(model);
  expect(Math.max(...results.map(({ attempts }) => attempts))).toBeGreaterThan(1);
  await repository.git(['fsck', '--strict', '--no-dangling']);
  return { log, files };
}

test('eight at once by git, onto a branch that is there', async () => {
  await fixture.repository.push('firmware', { mine: 'mine' });
  const { log, files } = await deliverAll(() => 'git');
  expect(log).toHaveLength(9);
  expect(files.mine).toBe('mine');
});

test.each<[string, (index: number) => BranchMethod]>([
  ['the API', () => 'api'],
  ['both', (index) => (index % 2 === 0 ? 'git' : 'api')],
])('eight at once by %s, onto a branch that is not', async (_, methodOf) => {
  const { log } = await deliverAll(methodOf);
  expect(log).toHaveLength(8);
});
