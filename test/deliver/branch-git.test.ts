/** What git leaves behind, is given, and asks for. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commitToBranch, openBranch } from '../../src/deliver/branch/index.ts';
import { type Fixture, filesWithToken, noPauses, startFixture, TOKEN, textOf } from './branch-fixture.ts';

const run = promisify(execFile);
const FILES = [{ path: 'mod.o', bytes: 'x' }];
const BASIC = Buffer.from(`x-access-token:${TOKEN}`).toString('base64');

let fixture: Fixture;
let temporary: string;

beforeEach(async () => {
  fixture = await startFixture();
  temporary = join(fixture.root, 'temporary');
  await mkdir(temporary);
  vi.stubEnv('TMPDIR', temporary);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await fixture.close();
});

describe('git', () => {
  test('gets the token by its environment alone', async () => {
    await fixture.repository.push('firmware', { a: 'a' });
    const argumentsOf: string[] = [];
    const onDisk: string[] = [];
    const look = async () => {
      onDisk.push(...(await filesWithToken(temporary)));
      if (process.platform !== 'linux') return;
      for (const id of await readdir('/proc')) {
        if (/^\d+$/.test(id))
          argumentsOf.push(await readFile(`/proc/${id}/cmdline`, 'latin1').catch(() => ''));
      }
    };
    for (const on of ['discover-fetch', 'fetch', 'discover-push', 'push'] as const) {
      fixture.git.inject({ on, before: look });
    }
    const before = fixture.git.requests.length;
    await commitToBranch(fixture.request('git', FILES), noPauses());
    expect(fixture.git.requests.slice(before).every(({ status }) => status === 200)).toBe(true);
    expect(onDisk).toEqual([]);
    if (process.platform === 'linux') {
      expect(argumentsOf.some((line) => line.includes('push\0--porcelain'))).toBe(true);
    }
    expect(argumentsOf.filter((line) => line.includes(TOKEN) || line.includes(BASIC))).toEqual([]);
    expect(await readdir(temporary)).toEqual([]);
  });

  test('is not led astray by the settings of the user', async () => {
    const home = join(fixture.root, 'home');
    const workspace = join(home, 'workspace');
    await mkdir(join(home, 'hooks'), { recursive: true });
    await mkdir(join(home, '.config/git'), { recursive: true });
    for (const hook of ['pre-push', 'reference-transaction', 'post-update']) {
      await writeFile(join(home, 'hooks', hook), '#!/bin/sh\nexit 1\n');
      await chmod(join(home, 'hooks', hook), 0o755);
    }
    const config = [
      `[core]\nhooksPath = ${join(home, 'hooks')}\nautocrlf = true`,
      '[commit]\ngpgSign = true\n[push]\ngpgSign = true',
      '[url "http://127.0.0.1:9/"]\ninsteadOf = http://',
      '[credential]\nhelper = "!echo asked >> $HOME/asked; false"',
    ];
    await writeFile(join(home, '.gitconfig'), config.join('\n'));
    await writeFile(join(home, '.config/git/attributes'), '* filter=lfs text eol=crlf\n');
    await writeFile(join(home, '.netrc'), 'machine 127.0.0.1 login a password b\n', { mode: 0o600 });
    await run('git', ['init', '--quiet', workspace]);
    const before = await readFile(join(workspace, '.git/config'), 'utf8');
    vi.stubEnv('HOME', home);
    vi.stubEnv('XDG_CONFIG_HOME', join(home, '.config'));
    vi.stubEnv('GIT_DIR', join(workspace, '.git'));
    vi.stubEnv('GIT_WORK_TREE', workspace);
    vi.stubEnv('GIT_INDEX_FILE', join(workspace, 'index'));
    vi.stubEnv('GIT_OBJECT_DIRECTORY', join(workspace, 'objects'));
    vi.stubEnv('GIT_CONFIG_COUNT', '1');
    vi.stubEnv('GIT_CONFIG_KEY_0', 'core.hooksPath');
    vi.stubEnv('GIT_CONFIG_VALUE_0', join(home, 'hooks'));
    vi.stubEnv('GIT_TRACE_CURL', join(home, 'trace'));
    vi.stubEnv('GIT_AUTHOR_NAME', 'Nobody');

    const files = [
      { path: '.gitattributes', bytes: '* filter=lfs text eol=crlf\n' },
      { path: 'mod.json', bytes: 'a\nb\r\n' },
    ];
    const author = { name: 'A. <Robot>\n', email: 'robot@example.com' };
    const result = await commitToBranch(fixture.request('git', files, { author }), noPauses());
    vi.unstubAllEnvs();
    expect((await fixture.repository.files('firmware')).get('mod.json')?.toString()).toBe('a\nb\r\n');
    expect((await fixture.repository.readCommit(result.commit!)).author).toEqual({
      name: 'A. Robot',
      email: 'robot@example.com',
      date: '2026-02-03T04:05:06Z',
    });
    expect(await readFile(join(workspace, '.git/config'), 'utf8')).toBe(before);
    expect((await readdir(workspace)).sort()).toEqual(['.git']);
    expect((await readdir(home)).sort()).toEqual(['.config', '.gitconfig', '.netrc', 'hooks', 'workspace']);
  });

  test('asks for nothing it does not need', async () => {
    const large = Buffer.alloc(300_000, 'not to be fetched');
    await fixture.repository.push('firmware', { 'large.params': large, 'modo.json': '{"files":[]}', b: 'b' });
    const { git } = fixture;
    await commitToBranch(fixture.request('git', FILES), noPauses());
    // One fetch (refs, then the pack) and one push: no contents.
    expect(git.requests.map(({ kind }) => kind)).toEqual([
      'discover-fetch',
      'fetch',
      'fetch',
      'discover-push',
      'push',
    ]);

    const head = await openBranch(fixture.request('git', []));
    const folders = await readdir(temporary);
    expect(await size(join(temporary, folders[0]!))).toBeLessThan(50_000);
    const before = git.requests.length;
    expect((await head.readAll(['b', 'modo.json', 'mod.o'])).size).toBe(3);
    expect(git.requests.slice(before).map(({ kind }) => kind)).toEqual(['discover-fetch', 'fetch']);
    expect(await head.read('b')).toEqual(Buffer.from('b'));
    expect(git.requests.slice(before)).toHaveLength(2);
    await head.close();
    expect(await readdir(temporary)).toEqual([]);
  });

  test('works with a server that knows no partial clones', async () => {
    await fixture.repository.git(['config', '--unset', 'uploadpack.allowFilter']);
    await fixture.repository.git(['config', '--unset', 'uploadpack.allowAnySHA1InWant']);
    await fixture.repository.push('firmware', { log: 'one\n' });
    const request = fixture.request('git', [], {
      files: async (head) => [{ path: 'log', bytes: `${await head.read('log')}two\n` }],
    });
    await commitToBranch(request, noPauses());
    expect(await textOf(fixture.repository)).toEqual({ log: 'one\ntwo\n' });
  });

  test('delivers to a repository without a commit', async () => {
    await commitToBranch(fixture.request('git', FILES, { branch: 'out/firmware' }), noPauses());
    expect(await textOf(fixture.repository, 'out/firmware')).toEqual({ 'mod.o': 'x' });
  });

  test('is not there, or too old', async () => {
    vi.stubEnv('PATH', temporary);
    await expect(commitToBranch(fixture.request('git', FILES), noPauses())).rejects.toMatchObject({
      message: 'git cannot be started',
      advice: expect.stringContaining('commit-method: api'),
    });
    await writeFile(join(temporary, 'git'), '#!/bin/sh\necho git version 2.30.9\n', { mode: 0o755 });
    await expect(commitToBranch(fixture.request('git', FILES), noPauses())).rejects.toThrow(
      'git 2.30 is too old',
    );
    expect(await readdir(temporary)).toEqual(['git']);
  });

  test('has no room on the disk', async (context) => {
    const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', temporary]).then(
      () => true,
      () => false,
    );
    if (!mounted) context.skip('a small file system can be mounted by root alone');
    try {
      await fixture.repository.push('firmware', { a: 'a' });
      const bytes = randomBytes(3 << 20);
      const request = fixture.request('git', [{ path: 'mod.params', bytes }]);
      await expect(commitToBranch(request, noPauses())).rejects.toMatchObject({
        message: expect.stringMatching(/^git cannot write to its temporary folder/),
        advice: expect.stringContaining('TMPDIR'),
      });
      expect(await readdir(temporary)).toEqual([]);
      expect(await textOf(fixture.repository)).toEqual({ a: 'a' });
      await run('mount', ['-o', 'remount,size=20m', temporary]);
      expect(await commitToBranch(request, noPauses())).toMatchObject({ changed: ['mod.params'] });
    } finally {
      await run('umount', [temporary]);
    }
  });
});

describe('GitHub Enterprise Server', () => {
  test('has its API below a path', async () => {
    const enterprise = await startFixture(true);
    try {
      const options = { branch: 'main' };
      for (const bytes of ['one', 'two']) {
        await enterprise.repository.push('other', { bytes });
        const request = enterprise.request('api', [{ path: 'mod.o', bytes }], options);
        expect(await commitToBranch(request, noPauses())).toMatchObject({ verified: true });
      }
      expect(enterprise.github.count('graphql')).toBe(1);
      expect(enterprise.github.violations).toEqual([]);
      expect(await textOf(enterprise.repository, 'main')).toEqual({ 'mod.o': 'two' });
    } finally {
      await enterprise.close();
    }
  });
});

/** Does not compress. */
function randomBytes(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** Bytes of the files below a folder. */
async function size(folder: string): Promise<number> {
  let sum = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) sum += (await readFile(join(entry.parentPath, entry.name))).length;
  }
  return sum;
}
