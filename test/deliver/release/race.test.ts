import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StoredRelease } from '../../support/github/releases.ts';
import { Stage, TAG } from './stage.ts';

const MARK = '<!-- modo: published when all files are there -->';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.set();
});
afterEach(async () => {
  const { violations } = stage;
  await stage.strike();
  expect(violations).toEqual([]);
});

const filesOf = (job: number) => ({
  [`model-${job}-a.zip`]: `a of ${job}`,
  [`model-${job}-b.zip`]: `b of ${job}`,
});

async function expectAll(jobs: number): Promise<void> {
  const files = Object.assign({}, ...Array.from({ length: jobs }, (_, job) => filesOf(job)));
  expect(stage.release).toMatchObject({ tag: TAG, draft: false, body: '' });
  expect(stage.store.files(stage.release)).toEqual({ ...files, SHA256SUMS: expect.any(String) });
  expect((await stage.check(stage.release)).split('\n').length - 1).toBe(2 * jobs);
}

test('jobs of a matrix at once end up in one release, whatever the order of their requests', async () => {
  const jobs = 4;
  await fc.assert(
    fc.asyncProperty(
      fc.infiniteStream(fc.integer({ min: 0, max: 6 })),
      fc.boolean(),
      async (delays, published) => {
        const outer = stage;
        stage = await Stage.set();
        try {
          if (published) stage.store.add({ tag: TAG, draft: false });
          // Every request waits for some turns of the event loop, so that the orders differ.
          const turns = async () => {
            for (let left = delays.next().value as number; left > 0; left--)
              await new Promise((resolve) => setImmediate(resolve));
          };
          for (const { operation } of stage.store.routes)
            stage.github.inject({ operation, times: 10_000, before: turns });
          const results = await Promise.all(
            Array.from({ length: jobs }, (_, job) => stage.attach(filesOf(job))),
          );
          await expectAll(jobs);
          if (!published) {
            expect(results.filter(({ created }) => created).length).toBeGreaterThanOrEqual(1);
            expect(results.some(({ state, waitingFor }) => state === 'published' && waitingFor === 0)).toBe(
              true,
            );
          }
          expect(stage.violations).toEqual([]);
        } finally {
          await stage.strike();
          stage = outer;
        }
      },
    ),
    { numRuns: 8, seed: 1 },
  );
});

test('no job publishes while another one is known to upload', async () => {
  const draft = stage.store.add({ tag: TAG, draft: true, body: MARK });
  let first: Promise<unknown> | undefined;
  // The second job comes with its first file when the first one does all of its work.
  stage.github.inject({
    operation: 'repos/upload-release-asset',
    skip: 1,
    before: async () => {
      first ??= stage.attach(filesOf(0));
      expect(await first).toMatchObject({ state: 'draft', waitingFor: 1 });
    },
  });
  expect(await stage.attach(filesOf(1))).toMatchObject({ state: 'published', waitingFor: 0 });
  expect(draft.draft).toBe(false);
  await expectAll(2);
  expect(stage.store.seen.length).toBe(1);
});

test('a draft that lost is deleted before anything is uploaded to it', async () => {
  let winner: StoredRelease | undefined;
  stage.github.inject({
    operation: 'repos/create-release',
    before: () => {
      winner = stage.store.add({ tag: TAG, draft: true, body: MARK });
    },
  });
  expect(await stage.attach(filesOf(0))).toMatchObject({ created: false });
  await expectAll(1);
  expect(stage.release).toBe(winner);
  expect(stage.github.count('repos/upload-release-asset')).toBe(4);
});

test('lines that another job adds while SHA256SUMS is written are not lost', async () => {
  const release = stage.store.add({ tag: TAG, draft: false });
  stage.store.addAsset(release, 'SHA256SUMS', '');
  // After the text is made of what is there, and before it is brought there.
  stage.github.inject({
    operation: 'repos/list-release-assets',
    skip: 2,
    before: async () => {
      await stage.attach(filesOf(0));
      expect(await stage.check(release)).toContain('model-0-a.zip: OK');
    },
  });
  await stage.attach(filesOf(1));
  await expectAll(2);
});

test('the claim of a job that never came back keeps the draft, and says what to do', async () => {
  const draft = stage.store.add({ tag: TAG, draft: true, body: MARK });
  const claim = stage.store.addAsset(draft, 'modo-job.0123456789ab.txt', 'claim');
  const messages: string[] = [];
  const progress = (message: string) => messages.push(message);
  expect(await stage.attach(filesOf(0), { progress })).toMatchObject({ state: 'draft', waitingFor: 1 });
  expect(messages.at(-1)).toContain('Not published yet: jobs that still upload: 1');
  draft.assets.splice(draft.assets.indexOf(claim), 1);
  expect(await stage.attach(filesOf(0))).toMatchObject({ state: 'published', waitingFor: 0 });
  await expectAll(1);
});

test('lists that are behind do not make two releases', async () => {
  stage.github.inject({
    operation: 'repos/create-release',
    times: 2,
    late: true,
    before: () => {
      for (let id = 7_000_000_000; id < 7_000_000_040; id++) stage.store.hidden.set(id, 3);
    },
  });
  await Promise.all([stage.attach(filesOf(0)), stage.attach(filesOf(1))]);
  await expectAll(2);
});

test('an older draft that a list had not shown takes over before anything is published', async () => {
  const older = stage.store.add({ tag: TAG, draft: true, body: MARK });
  stage.store.addAsset(older, 'model-0-a.zip', 'a of 0');
  // Gone from every list until the files are in the draft that was made instead.
  stage.store.hidden.set(older.id, 2);
  await stage.attach(filesOf(0));
  await expectAll(1);
  expect(stage.release.id).toBe(older.id);
});

test('our draft with a file that is nowhere else stays', async () => {
  const release = stage.store.add({ tag: TAG, draft: false });
  const lost = stage.store.add({ tag: TAG, draft: true, body: MARK });
  stage.store.addAsset(lost, 'precious.zip', 'precious');
  const spare = stage.store.add({ tag: TAG, draft: true, body: MARK });
  stage.store.addAsset(spare, 'model-0-a.zip', 'a of 0');
  await stage.attach(filesOf(0));
  expect(stage.store.releases.map(({ id }) => id)).toEqual([release.id, lost.id]);
});
