/** Delivery to a branch: what must hold whichever way is taken. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type BranchFile,
  type BranchHead,
  type BranchMethod,
  commitToBranch,
  openBranch,
} from '../../src/deliver/branch/index.ts';
import { type Fixture, noPauses, startFixture, textOf } from './branch-fixture.ts';

const METHODS: BranchMethod[] = ['git', 'api'];

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

/** Requests that change something on the server. */
function writes(): number {
  const changing = fixture.github.requests.filter(
    ({ method, operation }) => method !== 'GET' || operation === 'graphql',
  );
  return fixture.git.count('push') + changing.length;
}

describe.each(METHODS)('a branch by %s', (method) => {
  const deliver = (files: BranchFile[], more = {}) =>
    commitToBranch(fixture.request(method, files, more), noPauses());

  test('a missing branch begins with these files alone', async () => {
    const bytes = Buffer.from(Array.from({ length: 1000 }, (_, index) => index & 255));
    const result = await deliver([
      { path: 'a/mod.o', bytes },
      { path: 'a/crlf.json', bytes: '{}\r\n' },
      { path: 'a/empty', bytes: '' },
      { path: 'ü "quoted"', bytes: '\ufeffbom' },
    ]);
    const { repository } = fixture;
    expect(await repository.ref('refs/heads/firmware')).toBe(result.commit);
    expect(result).toMatchObject({
      attempts: 1,
      url: `${fixture.git.origin}/example/firmware/commit/${result.commit}`,
      verified: method === 'api' ? true : undefined,
      changed: ['a/crlf.json', 'a/empty', 'a/mod.o', 'ü "quoted"'],
    });
    const files = await repository.files('firmware');
    expect(files.get('a/mod.o')).toEqual(bytes);
    expect(files.get('a/crlf.json')?.toString()).toBe('{}\r\n');
    expect(files.get('a/empty')).toHaveLength(0);
    expect(files.get('ü "quoted"')?.toString()).toBe('\ufeffbom');
    expect(files.size).toBe(4);
    const commit = await repository.readCommit(result.commit!);
    expect(commit).toMatchObject({ parents: [], author: { name: 'github-actions[bot]' } });
    expect(commit.message.trimEnd()).toBe('Firmware of keyword');
    expect((await repository.readTree(result.commit!, true)).map(({ mode }) => mode)).toEqual([
      '040000',
      '100644',
      '100644',
      '100644',
      '100644',
    ]);
  });

  test('only what differs changes, and what is foreign stays', async () => {
    await fixture.repository.push('firmware', { 'README.md': 'mine', 'a/mod.o': 'old', 'a/same': 'same' });
    const before = await fixture.repository.ref('refs/heads/firmware');
    const result = await deliver(
      [
        { path: 'mod.o', bytes: 'new' },
        { path: 'same', bytes: 'same' },
        { path: 'sub/mod.so', bytes: 'so' },
      ],
      { path: './a/' },
    );
    expect(result.changed).toEqual(['a/mod.o', 'a/sub/mod.so']);
    expect(await textOf(fixture.repository)).toEqual({
      'README.md': 'mine',
      'a/mod.o': 'new',
      'a/same': 'same',
      'a/sub/mod.so': 'so',
    });
    expect((await fixture.repository.readCommit(result.commit!)).parents).toEqual([before]);
    expect(result.verified).toBe(method === 'api' ? true : undefined);
  });

  test('nothing to change makes no commit and sends nothing', async () => {
    const files = [{ path: 'mod.o', bytes: 'x' }];
    const first = await deliver(files);
    const sent = writes();
    const second = await deliver(files);
    expect(second).toEqual({
      commit: undefined,
      url: `${fixture.git.origin}/example/firmware/tree/firmware`,
      attempts: 1,
      verified: undefined,
      changed: [],
    });
    expect(writes()).toBe(sent);
    expect(await fixture.repository.log('firmware')).toEqual([first.commit]);
  });

  test('a dry run says what would change', async () => {
    const result = await deliver([{ path: 'mod.o', bytes: 'x' }], { dryRun: true });
    expect(result).toMatchObject({ commit: undefined, changed: ['mod.o'] });
    expect(writes()).toBe(0);
  });

  test('files that are no longer made go when the manifest lists them', async () => {
    const manifest = (names: string[]) => JSON.stringify({ files: names.map((name) => ({ name })) });
    const listed = ['mod.o', 'mod.so', '../main.c', '/etc/passwd', 'sub', '.git/config', 'gone'];
    await fixture.repository.push('firmware', {
      'main.c': 'c',
      'a/modo.json': manifest(listed),
      'a/mod.o': 'o',
      'a/mod.so': 'so',
      'a/notes.txt': 'mine',
      'a/sub/file': 'mine',
      'b/modo.json': manifest(['mod.o']),
      'b/mod.o': 'o',
      'c/modo.json': 'not JSON',
      'c/mod.o': 'o',
    });
    const result = await deliver([
      { path: 'a/modo.json', bytes: manifest(['mod.so']) },
      { path: 'a/mod.so', bytes: 'so' },
      { path: 'c/modo.json', bytes: manifest([]) },
    ]);
    expect(result.changed).toEqual(['a/mod.o', 'a/modo.json', 'c/modo.json']);
    expect(Object.keys(await textOf(fixture.repository))).toEqual([
      'a/mod.so',
      'a/modo.json',
      'a/notes.txt',
      'a/sub/file',
      'b/mod.o',
      'b/modo.json',
      'c/mod.o',
      'c/modo.json',
      'main.c',
    ]);
  });

  test('somebody else is faster, and nobody loses', async () => {
    await fixture.repository.push('firmware', { log: 'one\n' });
    let calls = 0;
    const request = fixture.request(method, [], {
      files: async (head) => {
        const log = await head.read('log');
        // After the head was read, and before the commit is sent.
        if (calls++ < 3) {
          await fixture.repository.push('firmware', { log: `${log}other ${calls}\n`, [`f${calls}`]: '' });
        }
        return [{ path: 'log', bytes: `${log}ours\n` }];
      },
    });
    const pauses = noPauses();
    const result = await commitToBranch(request, pauses);
    expect(result).toMatchObject({ attempts: 4, changed: ['log'] });
    const files = await textOf(fixture.repository);
    expect(files).toEqual({ log: 'one\nother 1\nother 2\nother 3\nours\n', f1: '', f2: '', f3: '' });
    expect(pauses.waited).toEqual([188, 375, 750]);
    expect(await fixture.repository.log('firmware')).toHaveLength(5);
  });

  test('somebody else makes the missing branch first', async () => {
    let other: string | undefined;
    const request = fixture.request(method, [], {
      files: async () => {
        other ??= await fixture.repository.push('firmware', { other: 'x' });
        return [{ path: 'mod.o', bytes: 'x' }];
      },
    });
    const result = await commitToBranch(request, noPauses());
    expect(result.attempts).toBe(2);
    expect(await textOf(fixture.repository)).toEqual({ other: 'x', 'mod.o': 'x' });
    expect((await fixture.repository.readCommit(result.commit!)).parents).toEqual([other]);
  });

  test('the branch is removed meanwhile', async () => {
    await fixture.repository.push('firmware', { other: 'x' });
    let removed = false;
    const request = fixture.request(method, [], {
      files: async () => {
        if (!removed) await fixture.repository.deleteRef('refs/heads/firmware');
        removed = true;
        return [{ path: 'mod.o', bytes: 'x' }];
      },
    });
    expect(await commitToBranch(request, noPauses())).toMatchObject({ attempts: 2 });
    expect(await textOf(fixture.repository)).toEqual({ 'mod.o': 'x' });
  });

  test('it gives up after twelve attempts, with advice', async () => {
    await fixture.repository.push('firmware', { n: '0' });
    let calls = 0;
    const request = fixture.request(method, [], {
      files: async () => {
        await fixture.repository.push('firmware', { n: String(++calls) });
        return [{ path: 'mod.o', bytes: 'x' }];
      },
    });
    await expect(commitToBranch(request, noPauses())).rejects.toMatchObject({
      message: expect.stringMatching(
        /^branch 'firmware' of example\/firmware was not changed after 12 attempts, .*somebody else/,
      ),
      advice: expect.stringContaining("'concurrency:'"),
    });
    expect(calls).toBe(12);
    expect(await textOf(fixture.repository)).toEqual({ n: '12' });
  });

  test('a folder or file of somebody in the way is not replaced', async () => {
    await fixture.repository.push('firmware', { 'a/b': 'mine', c: 'mine' });
    await expect(deliver([{ path: 'a', bytes: 'x' }])).rejects.toThrow("the branch has the folder 'a'");
    await expect(deliver([{ path: 'c/d', bytes: 'x' }])).rejects.toThrow("the branch has the file 'c'");
    await expect(
      deliver([
        { path: 'x', bytes: '' },
        { path: 'x/y', bytes: '' },
      ]),
    ).rejects.toThrow('both as a file and as a folder');
    await expect(
      deliver([
        { path: 'x', bytes: '' },
        { path: 'x', bytes: '' },
      ]),
    ).rejects.toThrow('twice');
    expect(await textOf(fixture.repository)).toEqual({ 'a/b': 'mine', c: 'mine' });
  });

  test('an open head is built upon without another look, until it is old', async () => {
    await fixture.repository.push('firmware', { log: 'one\n' });
    const delivery = (text: string) => ({
      ...fixture.request(method, []),
      files: async (head: BranchHead) => [{ path: 'log', bytes: `${await head.read('log')}${text}` }],
    });
    const reads = () => fixture.git.count('discover-fetch') + fixture.github.count('git/list-matching-refs');
    const head = await openBranch(fixture.request(method, []), noPauses());
    try {
      expect((await head.read('log'))?.toString()).toBe('one\n');
      const before = reads();
      expect(await head.deliver(delivery(''))).toMatchObject({ commit: undefined, changed: [] });
      expect(await head.deliver(delivery('two\n'))).toMatchObject({ attempts: 1, changed: ['log'] });
      expect(reads()).toBe(before);
      expect(await head.deliver(delivery('three\n'))).toMatchObject({ attempts: 2 });
    } finally {
      await head.close();
    }
    expect(await textOf(fixture.repository)).toEqual({ log: 'one\ntwo\nthree\n' });
  });

  test('a branch below it takes its name', async () => {
    await fixture.repository.push('firmware/old', { a: 'a' });
    await expect(deliver([{ path: 'mod.o', bytes: 'x' }])).rejects.toMatchObject({
      message: "example/firmware can have no branch 'firmware' beside its branch 'firmware/old'",
      advice: 'choose another commit-branch',
    });
    await deliver([{ path: 'mod.o', bytes: 'x' }], { branch: 'firmware/new' });
    expect(await textOf(fixture.repository, 'firmware/new')).toEqual({ 'mod.o': 'x' });
  });

  test('a head reads below its path', async () => {
    const commit = await fixture.repository.push('firmware', {
      'a/modo.json': '{}',
      'a/sub/x': 'one',
      'a/sub/y': 'two',
      ab: 'three',
    });
    const { request } = fixture;
    const head = await openBranch({ ...request(method, []), path: 'a' });
    try {
      expect(head.commit).toBe(commit);
      expect(head.list('').map(({ path }) => path)).toEqual(['modo.json', 'sub/x', 'sub/y']);
      expect(head.list('sub').map(({ path }) => path)).toEqual(['sub/x', 'sub/y']);
      expect(head.list('none')).toEqual([]);
      const several = await head.readAll(['sub/x', 'sub/y', 'sub', 'none']);
      expect(Object.fromEntries(several)).toEqual({
        'sub/x': Buffer.from('one'),
        'sub/y': Buffer.from('two'),
      });
      expect(await head.read('../ab')).toBeUndefined();
      expect((await head.read('modo.json'))?.toString()).toBe('{}');
    } finally {
      await head.close();
    }
    const none = await openBranch({ ...request(method, []), branch: 'none' });
    expect([none.commit, none.list('')]).toEqual([undefined, []]);
    await none.close();
  });
});
