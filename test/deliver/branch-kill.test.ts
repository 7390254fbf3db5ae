/** A delivery that is killed leaves the branch as it was or as it was to be, and the next one completes it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BranchMethod } from '../../src/deliver/branch/index.ts';
import { transpileSources } from '../support/transpile.ts';
import { type Fixture, filesWithToken, startFixture, TOKEN, textOf } from './branch-fixture.ts';

const BEFORE = { 'mod.o': 'old', 'mod.so': 'old', mine: 'mine' };
const AFTER = { 'mod.o': 'new', 'mod.so': 'new', mine: 'mine' };
const FILES = ['mod.o', 'mod.so'].map((path) => ({ path, bytes: 'new' }));
const BINARY = [{ path: 'mod.o', bytes: '\u0000' }];

let sources: string;
let fixture: Fixture;

beforeAll(async () => {
  sources = await mkdtemp(join(tmpdir(), 'sources-'));
  await transpileSources(sources);
});

afterAll(() => rm(sources, { recursive: true, force: true }));

beforeEach(async () => {
  fixture = await startFixture();
  await fixture.repository.push('main', { 'source.c': 'int main;' });
});

afterEach(() => fixture.close());

interface Child {
  readonly process: ChildProcess;
  readonly ended: Promise<string>;
}

/** In a process group of its own, so that git's processes can be killed with it. */
async function start(method: BranchMethod, files: unknown): Promise<Child> {
  const { files: _, token: __, ...request } = fixture.request(method, []);
  const workspace = join(fixture.root, 'workspace');
  const temporary = join(fixture.root, 'temporary');
  await mkdir(workspace, { recursive: true });
  await mkdir(temporary, { recursive: true });
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'branch-child.mjs'), sources, JSON.stringify({ ...request, files })],
    {
      cwd: workspace,
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env.PATH, TMPDIR: temporary, TOKEN },
    },
  );
  let text = '';
  child.stdout?.on('data', (chunk) => {
    text += chunk;
  });
  const ended = new Promise<string>((resolve, reject) => {
    child.on('error', reject).on('close', () => resolve(text));
  });
  return { process: child, ended };
}

/** Resolves when the request is there, and holds it until the child is dead. */
function killAt(inject: (before: () => Promise<void>) => void): (child: Promise<Child>) => Promise<void> {
  let arrived = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  inject(async () => {
    arrived();
    await released;
  });
  return async (starting) => {
    const child = await starting;
    await arrival;
    process.kill(-child.process.pid!, 'SIGKILL');
    expect(await child.ended).toBe('');
    release();
  };
}

async function completes(method: BranchMethod, files: unknown, expected: unknown): Promise<void> {
  const again = await start(method, files);
  expect(JSON.parse(await again.ended)).not.toHaveProperty('error');
  expect(await textOf(fixture.repository)).toEqual(expected);
  await fixture.repository.git(['fsck', '--strict', '--no-dangling']);
  expect(await readdir(join(fixture.root, 'workspace'))).toEqual([]);
  expect(await filesWithToken(join(fixture.root, 'temporary'))).toEqual([]);
}

describe('a killed delivery', () => {
  test.each(['discover-fetch', 'fetch', 'discover-push', 'push'] as const)('by git, at %s', async (on) => {
    await fixture.repository.push('firmware', BEFORE);
    await killAt((before) => fixture.git.inject({ on, before }))(start('git', FILES));
    // What was sent before the kill may still be taken; never a part of it.
    expect([BEFORE, AFTER]).toContainEqual(await textOf(fixture.repository));
    await completes('git', FILES, AFTER);
  });

  test('by the API, at the commit', async () => {
    await fixture.repository.push('firmware', BEFORE);
    await killAt((before) => fixture.github.inject({ operation: 'graphql', before }))(start('api', FILES));
    expect([BEFORE, AFTER]).toContainEqual(await textOf(fixture.repository));
    await completes('api', FILES, AFTER);
  });

  test.each(['git/create-blob', 'git/create-tree', 'git/create-commit', 'git/create-ref'])(
    'of a new branch by the API, at %s',
    async (operation) => {
      await killAt((before) => fixture.github.inject({ operation, before }))(start('api', BINARY));
      const made = await fixture.repository.ref('refs/heads/firmware');
      if (made !== undefined) expect(await textOf(fixture.repository)).toEqual({ 'mod.o': '\0' });
      await completes('api', BINARY, { 'mod.o': '\0' });
    },
  );
});
