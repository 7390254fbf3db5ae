import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { secondaryRateLimit, serverError } from '../../support/github/server.ts';
import { Stage, TAG, TOKEN } from './stage.ts';

const FILES = { 'a.zip': 'file a', 'b.zip': 'file b' };

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.set();
});
afterEach(async () => {
  const { violations } = stage;
  await stage.strike();
  expect(violations).toEqual([]);
});

async function expectComplete(files: Record<string, string> = FILES): Promise<void> {
  expect(stage.release).toMatchObject({ tag: TAG, draft: false });
  expect(stage.store.files(stage.release)).toEqual({ ...files, SHA256SUMS: expect.any(String) });
  const lines = Object.keys(files).map((name) => `${name}: OK\n`);
  expect(await stage.check(stage.release)).toBe(lines.join(''));
}

describe('any one request', () => {
  const disturb = {
    'answered 502 instead of the work': { answer: serverError(502) },
    'cut after the work': { cut: true, late: true },
    'refused by a secondary limit': { answer: secondaryRateLimit(7) },
  };
  test.each(Object.entries(disturb))('%s: the release is the same in the end', async (_, fault) => {
    for (const at of await stage.operations(FILES)) {
      stage.reset();
      stage.github.inject({ ...at, ...fault });
      await stage.attach(FILES);
      await expectComplete();
      expect(stage.waits.length, JSON.stringify(at)).toBeGreaterThanOrEqual(1);
      // Seen by people: nothing until it was complete.
      for (const assets of stage.store.seen)
        expect([...assets.keys()].sort()).toEqual(['SHA256SUMS', 'a.zip', 'b.zip']);
    }
  });
});

test('an upload that fails and leaves a starter is done again', async () => {
  const release = stage.store.add({ tag: TAG, draft: false });
  stage.github.inject({
    operation: 'repos/upload-release-asset',
    times: 2,
    answer: serverError(502),
    before: () => {
      const { url } = stage.github.requests.at(-1)!;
      const name = new URL(url, stage.github.origin).searchParams.get('name')!;
      if (!release.assets.some((asset) => asset.name === name))
        stage.store.addAsset(release, name, '', 'starter');
    },
  });
  await stage.attach(FILES);
  await expectComplete();
});

test('the server says when to come back, and is heard', async () => {
  stage.github.inject({ operation: 'repos/get-release-by-tag', answer: secondaryRateLimit(42) });
  const reset = Math.ceil(stage.now / 1000) + 42 + 90;
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) };
  stage.github.inject({
    operation: 'repos/list-releases',
    answer: { status: 403, body: { message: 'API rate limit exceeded' }, headers },
  });
  await stage.attach(FILES);
  expect(stage.waits).toEqual([42_000, 90_000]);
});

test('a wait that is too long for a job ends it, with advice', async () => {
  stage.github.inject({ operation: 'repos/get-release-by-tag', answer: secondaryRateLimit(3600) });
  await expect(stage.attach(FILES)).rejects.toMatchObject({
    message: expect.stringContaining('secondary rate limit'),
    advice: 'too many requests for now: run the job again later',
  });
  expect(stage.writes).toEqual([]);
});

test.each(['repos/create-release', 'repos/upload-release-asset', 'repos/list-releases'])(
  'trouble that does not pass ends the step: %s',
  async (operation) => {
    stage.github.inject({ operation, times: 1000, answer: serverError(503) });
    await expect(stage.attach(FILES)).rejects.toMatchObject({
      name: 'ModoError',
      message: expect.stringContaining('GitHub answers 503'),
      advice: expect.stringContaining('githubstatus.com'),
    });
    expect(stage.github.count(operation)).toBe(6);
    for (const { draft } of stage.store.releases) expect(draft).toBe(true);
  },
);

describe('a token', () => {
  test.each([
    ['ghs_reader', 'permissions: contents: write'],
    ['ghs_nothing', 'permissions: contents: write'],
    ['ghs_unknown', 'the token is not valid'],
  ])('%s: nothing is written, and the advice helps', async (token, advice) => {
    await expect(stage.attach(FILES, { token })).rejects.toMatchObject({
      name: 'ModoError',
      advice: expect.stringContaining(advice),
    });
    expect(stage.store.releases).toEqual([]);
  });

  test('is not repeated in a message', async () => {
    const body = { message: `no access for ${TOKEN}` };
    stage.github.inject({ operation: 'repos/create-release', answer: { status: 403, body } });
    const error = (await stage.attach(FILES).catch((reason: unknown) => reason)) as Error;
    expect(error.message).toContain('no access for ***');
    expect(error.message).not.toContain(TOKEN);
  });

  test('is not needed to be told that it is missing', async () => {
    await expect(stage.attach(FILES, { token: '' })).rejects.toThrow('needs a token');
  });
});

test('a draft that is deleted under our hands is made again', async () => {
  stage.github.inject({
    operation: 'repos/upload-release-asset',
    skip: 2,
    before: () => {
      stage.store.releases.length = 0;
    },
  });
  await stage.attach(FILES);
  await expectComplete();
});

test('a draft that somebody publishes meanwhile gets the rest', async () => {
  stage.github.inject({
    operation: 'repos/upload-release-asset',
    skip: 1,
    before: () => {
      stage.release.draft = false;
    },
  });
  await stage.attach(FILES);
  await expectComplete();
});

test('a release that somebody publishes instead of the draft gets the files, and the draft goes', async () => {
  stage.github.inject({
    operation: 'repos/update-release',
    before: () => {
      stage.store.add({ tag: TAG, draft: false });
    },
  });
  await stage.attach(FILES);
  await expectComplete();
});
