/** What goes wrong on the way to a branch, and what the user is told. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BranchMethod, commitToBranch, openBranch } from '../../src/deliver/branch/index.ts';
import { declinePushes } from '../support/git-server.ts';
import { secondaryRateLimit, serverError } from '../support/github/server.ts';
import { type Fixture, noPauses, READER, startFixture, TOKEN, textOf } from './branch-fixture.ts';

const FILES = [{ path: 'mod.o', bytes: 'x' }];

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

/** The error of a delivery, which names no secret. */
async function failure(method: BranchMethod, more = {}, pauses = noPauses()) {
  const error = await commitToBranch(fixture.request(method, FILES, more), pauses).then(
    () => undefined,
    (caught) => caught,
  );
  const text = `${error?.message} ${error?.advice} ${error?.stack} ${JSON.stringify(error)}`;
  for (const token of [TOKEN, READER, 'ghs_stranger']) {
    expect(text).not.toContain(token);
    expect(text).not.toContain(Buffer.from(`x-access-token:${token}`).toString('base64'));
  }
  return { error, pauses };
}

describe.each<BranchMethod>(['git', 'api'])('by %s', (method) => {
  test('a token without permission', async () => {
    await fixture.repository.push('firmware', { a: 'a' });
    const { error, pauses } = await failure(method, { token: READER });
    expect(error).toMatchObject({
      message: expect.stringMatching(/^the token may not write to branch 'firmware' of example\/firmware \(/),
      advice: expect.stringContaining("'permissions: contents: write'"),
    });
    expect(pauses.waited).toEqual([]);
    expect(await textOf(fixture.repository)).toEqual({ a: 'a' });
  });

  test('a token without permission, and a branch that is not there', async () => {
    const { error } = await failure(method, { token: READER });
    expect(error?.message).toMatch(/^the token may not write/);
    expect(await fixture.repository.ref('refs/heads/firmware')).toBeUndefined();
  });

  test('a token that nobody knows', async () => {
    const { error } = await failure(method, { token: 'ghs_stranger' });
    expect(error).toMatchObject({
      message: expect.stringMatching(/^the token was not accepted/),
      advice: expect.stringContaining("'token'"),
    });
  });

  test('a repository that is not there', async () => {
    const { error } = await failure(method, { repository: 'example/nothing' });
    expect(error?.message).toMatch(/^the repository example\/nothing was not found/);
  });

  test('a server that does not answer', async () => {
    const closed = 'http://127.0.0.1:9';
    const { error, pauses } = await failure(method, { server: closed, api: closed });
    expect(error).toMatchObject({
      message: expect.stringMatching(/was not changed after 4 attempts/),
      advice: expect.stringContaining('network'),
    });
    expect(pauses.waited).toEqual([188, 375, 750]);
    await expect(
      openBranch({ ...fixture.request(method, []), server: closed, api: closed }, noPauses()),
    ).rejects.toThrow(/cannot be read/);
  });

  test('a branch, a path, a repository or a token that cannot be', async () => {
    for (const [more, message] of [
      [{ branch: 'a..b' }, "'a..b' is no name for a branch"],
      [{ path: '../x' }, "has the part '..'"],
      [{ repository: 'example' }, "'example' is no repository"],
      [{ repository: '../firmware' }, 'is no repository'],
      [{ token: 'a\r\nX-Other: b' }, 'there is no token'],
      [{ token: '' }, 'there is no token'],
      [{ server: 'file:///tmp', api: 'nowhere' }, 'is no address of a server'],
      [{ message: 'By {somebody}' }, 'unknown placeholder {somebody}'],
    ] as const) {
      expect((await failure(method, more)).error?.message).toContain(message);
    }
    expect(fixture.git.requests).toEqual([]);
    expect(fixture.github.requests).toEqual([]);
  });

  test('the clock jumps', async () => {
    const pauses = noPauses();
    const times = ['2038-01-19T03:14:08Z', '1969-12-31T00:00:00Z', '2026-01-01T00:00:00Z'];
    let calls = 0;
    const request = fixture.request(method, [], {
      files: async () => {
        if (calls++ < 2) await fixture.repository.push('firmware', { [`other${calls}`]: '' });
        return FILES;
      },
    });
    const now = () => new Date(times[Math.min(calls, 2)]!);
    expect(await commitToBranch(request, { ...pauses, now })).toMatchObject({ attempts: 3 });
    expect(await textOf(fixture.repository)).toEqual({ 'mod.o': 'x', other1: '', other2: '' });
    expect(pauses.waited).toEqual([188, 375]);
  });
});

describe('by git', () => {
  test.each([
    [
      'a ruleset',
      [
        'error: GH013: Repository rule violations found for refs/heads/firmware.',
        '- Changes must be made through a pull request.',
      ],
    ],
    ['a protected branch', ['error: GH006: Protected branch update failed for refs/heads/firmware.']],
  ])('%s', async (_, lines) => {
    await declinePushes(fixture.repository, lines);
    const { error, pauses } = await failure('git');
    expect(error).toMatchObject({
      message: expect.stringMatching(/^a rule of example\/firmware protects branch 'firmware' \(.*GH0/),
      advice: expect.stringContaining('bypass'),
    });
    expect(pauses.waited).toEqual([]);
  });

  test('a hook of the server, and a file that is too large for it', async () => {
    await declinePushes(fixture.repository, ['no firmware on Fridays']);
    expect((await failure('git')).error?.message).toMatch(/declined the push .*no firmware on Fridays/);
    await declinePushes(fixture.repository, [
      'error: GH001: Large files detected.',
      "error: File mod.o is 120.00 MB; this exceeds GitHub's file size limit of 100.00 MB",
    ]);
    expect((await failure('git')).error?.message).toMatch(/^the server takes no file of this size/);
  });

  test('a server that has trouble', async () => {
    for (const on of ['discover-fetch', 'discover-push', 'push', 'discover-fetch'] as const) {
      fixture.git.inject({ on, answer: { status: 502, body: 'Bad Gateway' } });
    }
    const request = fixture.request('git', FILES);
    await expect(commitToBranch(request, noPauses())).rejects.toThrow(/4 attempts/);
    expect(await commitToBranch(request, noPauses())).toMatchObject({ attempts: 1, changed: ['mod.o'] });
  });

  test('an answer that gets lost is not taken for a failure', async () => {
    fixture.git.inject({ on: 'push', cut: true, late: true });
    const result = await commitToBranch(fixture.request('git', FILES), noPauses());
    expect(result).toMatchObject({ attempts: 2, changed: ['mod.o'] });
    expect(await fixture.repository.log('firmware')).toEqual([result.commit]);
  });

  test('an answer that gets lost, and somebody commits on top', async () => {
    await fixture.repository.push('firmware', { log: '' });
    fixture.git.inject({ on: 'push', cut: true, late: true });
    let calls = 0;
    fixture.git.inject({
      on: 'discover-fetch',
      skip: 1,
      before: async () => {
        await fixture.repository.push('firmware', { other: 'x' });
        await fixture.repository.push('firmware', { 'mod.o': 'theirs' });
      },
    });
    const files = () => {
      calls++;
      return FILES;
    };
    const result = await commitToBranch(fixture.request('git', [], { files }), noPauses());
    expect(result).toMatchObject({ attempts: 2, changed: ['mod.o'] });
    expect((await fixture.repository.log('firmware'))[2]).toBe(result.commit);
    expect(calls).toBe(1);
  });
});

describe('by the API', () => {
  test('a ruleset', async () => {
    await fixture.repository.push('firmware', { a: 'a' });
    const answer = (error: object) => ({
      status: 200,
      body: { data: { createCommitOnBranch: null }, errors: [error] },
    });
    fixture.github.inject({
      operation: 'graphql',
      answer: answer({ type: 'UNPROCESSABLE', message: 'Repository rule violations found' }),
    });
    expect((await failure('api')).error?.message).toMatch(/^a rule of example\/firmware protects/);
    fixture.github.inject({
      operation: 'graphql',
      answer: answer({ type: 'BRANCH_PROTECTION_RULE_VIOLATION', message: 'Not so' }),
    });
    expect((await failure('api')).error?.message).toMatch(/^a rule of example\/firmware protects/);
    expect(await textOf(fixture.repository)).toEqual({ a: 'a' });
  });

  test('trouble, cut connections and limits at every step of a new branch', async () => {
    const operations = [
      'git/list-matching-refs',
      'git/create-blob',
      'git/create-tree',
      'git/get-tree',
      'git/create-commit',
      'git/create-ref',
    ];
    const files = [{ path: 'mod.o', bytes: Buffer.from([0, 255, 1]) }];
    for (const [index, operation] of operations.entries()) {
      const branch = `firmware${index}`;
      fixture.github.inject({ operation, answer: secondaryRateLimit(30) });
      fixture.github.inject({ operation, answer: serverError() });
      fixture.github.inject({ operation, cut: true });
      const pauses = noPauses();
      const result = await commitToBranch(fixture.request('api', files, { branch }), pauses);
      expect(result, operation).toMatchObject({ attempts: 4, verified: true });
      expect(pauses.waited).toEqual([30_000, 375, 750]);
      expect(await fixture.repository.log(branch)).toEqual([result.commit]);
    }
  });

  test('the commit itself is limited, in trouble and cut', async () => {
    await fixture.repository.push('firmware', { a: 'a' });
    fixture.github.inject({ operation: 'graphql', answer: secondaryRateLimit(5) });
    fixture.github.inject({ operation: 'graphql', answer: serverError() });
    fixture.github.inject({ operation: 'graphql', cut: true });
    const pauses = noPauses();
    const result = await commitToBranch(fixture.request('api', FILES), pauses);
    expect(result).toMatchObject({ attempts: 4, verified: true });
    expect(pauses.waited).toEqual([5000, 375, 750]);
    expect(await fixture.repository.log('firmware')).toHaveLength(2);
  });

  test.each(['cut', 'timeout'])('an answer that gets lost (%s) is not taken for a failure', async (kind) => {
    await fixture.repository.push('firmware', { a: 'a' });
    const message = 'Something went wrong while executing your query.';
    fixture.github.inject({
      operation: 'graphql',
      late: true,
      ...(kind === 'cut'
        ? { cut: true }
        : { answer: { status: 200, body: { data: null, errors: [{ message }] } } }),
    });
    fixture.github.inject({
      operation: 'git/list-matching-refs',
      skip: 1,
      before: async () => void (await fixture.repository.push('firmware', { 'mod.o': 'theirs' })),
    });
    const result = await commitToBranch(fixture.request('api', FILES), noPauses());
    expect(result).toMatchObject({ attempts: 2, verified: true, changed: ['mod.o'] });
    expect((await fixture.repository.log('firmware'))[1]).toBe(result.commit);
    expect(await textOf(fixture.repository)).toEqual({ a: 'a', 'mod.o': 'theirs' });
  });

  test('a lost answer about a new branch', async () => {
    fixture.github.inject({ operation: 'git/create-ref', cut: true, late: true });
    const result = await commitToBranch(fixture.request('api', FILES), noPauses());
    expect(result).toMatchObject({ attempts: 2, verified: true });
    expect(await fixture.repository.log('firmware')).toEqual([result.commit]);
  });

  test('a limit in the middle of many files is not met again from the start', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const files = names.map((path, index) => ({ path, bytes: Buffer.from([255, index]) }));
    fixture.github.inject({ operation: 'git/create-blob', skip: 2, answer: secondaryRateLimit(1) });
    expect(await commitToBranch(fixture.request('api', files), noPauses())).toMatchObject({ attempts: 2 });
    expect(fixture.github.count('git/create-blob')).toBe(5);
    expect((await fixture.repository.files('firmware')).size).toBe(4);
  });

  test('a limit that ends too late is not waited for', async () => {
    fixture.github.inject({ operation: 'git/list-matching-refs', answer: secondaryRateLimit(3600) });
    const { error, pauses } = await failure('api');
    expect(error?.message).toMatch(/after an attempt, .*rate limit/);
    expect(pauses.waited).toEqual([]);
  });

  test('a limit that ends at a time, by the clock of the server', async () => {
    const headers = {
      date: 'Mon, 05 Jan 2026 00:00:00 GMT',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Date.parse('2026-01-05T00:01:30Z') / 1000),
    };
    const body = { message: 'API rate limit exceeded' };
    fixture.github.inject({ operation: 'git/list-matching-refs', answer: { status: 403, body, headers } });
    const pauses = noPauses();
    expect(await commitToBranch(fixture.request('api', FILES), pauses)).toMatchObject({ attempts: 2 });
    expect(pauses.waited).toEqual([90_000]);
  });

  test('more than one commit can hold', async () => {
    const bytes = Buffer.alloc(25 * 1024 * 1024 + 1);
    const error = commitToBranch(fixture.request('api', [{ path: 'mod.params', bytes }]), noPauses());
    await expect(error).rejects.toMatchObject({
      message: expect.stringContaining('25.0 MiB'),
      advice: 'use commit-method: git',
    });
  });

  test('a repository without a commit', async () => {
    await fixture.repository.deleteRef('refs/heads/main');
    expect((await failure('api')).error?.message).toMatch(/has no commit yet/);
  });
});
