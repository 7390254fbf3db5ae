/** The delivery is killed at each of its requests that change something, before and after GitHub has done it. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { packageRoot } from '../../../src/package-root.ts';
import { type Fault, serverError } from '../../support/github/server.ts';
import { transpileTo } from '../../support/transpile.ts';
import { Stage, TAG, TOKEN } from './stage.ts';

const FILES = { 'a.zip': 'new a', 'b.zip': 'new b' };

let program: string;
beforeAll(async () => {
  program = await mkdtemp(join(tmpdir(), 'modo-kill-'));
  const folder = 'src/deliver/release';
  const sources = (await readdir(join(packageRoot(), folder))).map((name) => `${folder}/${name}`);
  await transpileTo(program, [...sources, 'src/errors.ts', 'test/deliver/release/child.ts']);
});
afterAll(() => rm(program, { recursive: true, force: true }));

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.set();
});
afterEach(() => stage.strike());

/** Runs the delivery until the request that `at` names, and kills it there. */
async function killedAt(at: Pick<Fault, 'operation' | 'skip'>, late: boolean): Promise<void> {
  const files = Object.entries(FILES).map(([name, text]) => ({ name, text }));
  const request = { api: stage.github.api, repository: 'example/firmware', tag: TAG, token: TOKEN, files };
  const child = spawn(
    process.execPath,
    [join(program, 'test/deliver/release/child.js'), JSON.stringify(request)],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk;
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('close', (_, signal) => resolve(signal)),
  );
  stage.github.inject({
    ...at,
    ...(late ? { answer: serverError(), late } : { cut: true }),
    before: async () => {
      child.kill('SIGKILL');
      await ended;
      if (late || at.operation !== 'repos/upload-release-asset') return;
      // What GitHub keeps of an upload that was cut off.
      const { url } = stage.github.requests.at(-1)!;
      const name = new URL(url, stage.github.origin).searchParams.get('name')!;
      const release = stage.store.releases.find(({ id }) => url.includes(`/releases/${id}/`))!;
      stage.store.addAsset(release, name, '', 'starter');
    },
  });
  expect(await ended, log).toBe('SIGKILL');
  // GitHub does the work although nobody waits for it.
  const { requests } = stage.github;
  while (late && requests.at(-1)!.status === 0) await new Promise((resolve) => setImmediate(resolve));
}

async function sweep(prepare: () => void, check: () => void): Promise<void> {
  prepare();
  const start = stage.github.requests.length;
  await stage.attach(FILES);
  const all = stage.github.requests.slice(start);
  const wanted = stage.store.files(stage.release);
  const points = all.flatMap(({ operation, method }, i) => {
    if (method === 'GET') return [];
    const skip = all.slice(0, i).filter((one) => one.operation === operation).length;
    return [{ operation, skip }];
  });
  expect(points.length).toBeGreaterThan(6);
  for (const late of [false, true]) {
    for (const point of points) {
      stage.reset();
      prepare();
      await killedAt(point, late);
      check();
      await stage.attach(FILES);
      expect(stage.store.files(stage.release), JSON.stringify({ ...point, late })).toEqual(wanted);
      expect(stage.release.draft).toBe(false);
      await stage.check(stage.release);
      check();
    }
  }
  expect(stage.violations).toEqual([]);
}

test('a new release: nothing is seen of it until it is complete, and the next run completes it', async () => {
  await sweep(
    () => {},
    () => {
      for (const assets of stage.store.seen)
        expect([...assets.keys()].sort()).toEqual(['SHA256SUMS', 'a.zip', 'b.zip']);
    },
  );
});

test('a published release: its old bytes are there until the new ones are, and nothing is left over', async () => {
  await sweep(
    () => {
      const release = stage.store.add({ tag: TAG, draft: false });
      stage.store.addAsset(release, 'a.zip', 'old a');
      stage.store.addAsset(release, 'manual.pdf', 'manual');
      stage.store.addAsset(release, 'SHA256SUMS', `${'0'.repeat(64)}  elsewhere.bin\n`);
      stage.store.addAsset(release, 'elsewhere.bin', 'elsewhere');
    },
    () => {
      for (const assets of stage.store.seen) {
        const texts = [...assets.values()].map(String);
        expect([undefined, 'old a', 'new a']).toContain(assets.get('a.zip')?.toString());
        if (assets.get('a.zip')?.toString() !== 'new a') expect(texts).toContain('old a');
        expect([undefined, 'new b']).toContain(assets.get('b.zip')?.toString());
        expect(texts).toContain('manual');
      }
    },
  );
});
