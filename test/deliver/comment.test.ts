/** One comment on a pull request, whatever else happens to it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CommentRequest, MOST_CHARACTERS, updateComment } from '../../src/deliver/comment.ts';
import { secondaryRateLimit, serverError } from '../support/github/server.ts';
import { type ApiFixture, BOT, HEAD, READER, REPOSITORY, startApi } from './api-fixture.ts';

let fixture: ApiFixture;
beforeEach(async () => {
  fixture = await startApi();
  const { pulls } = fixture;
  pulls.pulls.push({ number: 7, state: 'open', base: 'main', head: 'topic', from: REPOSITORY, sha: HEAD });
});
afterEach(async () => {
  expect(await fixture.close()).toEqual([]);
});

function request(run: number, more: Partial<CommentRequest> = {}): CommentRequest {
  return {
    ...fixture.place(),
    pull: 7,
    headSha: HEAD,
    workflow: '.github/workflows/build.yml',
    id: '',
    run,
    attempt: 1,
    text: `text of ${run}`,
    isQuiet: false,
    pacing: fixture.pacing,
    ...more,
  };
}
const comment = (run: number, more: Partial<CommentRequest> = {}) => updateComment(request(run, more));
const texts = () => fixture.pulls.comments.map(({ body }) => body.split('\n').slice(1).join('\n'));

describe('a comment', () => {
  test('is made once, and then updated in place', async () => {
    const [made] = [await comment(1), fixture.pulls.comment(7, 'octocat', 'LGTM')];
    expect(made).toMatchObject({ state: 'created', url: expect.stringContaining('#issuecomment-') });
    expect(await comment(2)).toMatchObject({ state: 'updated' });
    expect(await comment(2)).toMatchObject({ state: 'unchanged' });
    expect(await comment(2, { attempt: 2, text: 'again' })).toMatchObject({ state: 'updated' });
    expect(texts()).toEqual(['again', '']);
    expect(fixture.pulls.comments[0]!.body).toMatch(/^<!-- modo-comment key=[0-9a-f]{16} run=2 attempt=2 /);
    expect(fixture.github.count('issues/create-comment')).toBe(1);
  });

  test('is not made to say nothing, but one that is there is updated', async () => {
    expect(await comment(1, { isQuiet: true })).toEqual({ state: 'quiet' });
    expect(fixture.pulls.comments).toEqual([]);
    await comment(2);
    expect(await comment(3, { isQuiet: true, text: 'no change' })).toMatchObject({ state: 'updated' });
    expect(texts()).toEqual(['no change']);
  });

  test('of another workflow or id is another one', async () => {
    await comment(1);
    await comment(2, { id: 'other' });
    await comment(3, { workflow: '.github/workflows/nightly.yml' });
    expect(texts()).toEqual(['text of 1', 'text of 2', 'text of 3']);
    await comment(4, { id: 'other' });
    expect(texts()).toEqual(['text of 1', 'text of 4', 'text of 3']);
  });

  test('is found behind many others', async () => {
    for (let i = 0; i < 250; i++) fixture.pulls.comment(7, 'octocat', `${i}`);
    await comment(1);
    expect(await comment(2)).toMatchObject({ state: 'updated' });
    expect(fixture.pulls.comments).toHaveLength(251);
    expect(fixture.pulls.comments.at(-1)!.body).toContain('text of 2');
  });

  test('of somebody else stays theirs, though it has the marker', async () => {
    await comment(1);
    const [own] = fixture.pulls.comments.splice(0);
    const forged = own!.body.replace('run=1 ', 'run=999999 ');
    fixture.pulls.comment(7, 'mallory', forged);
    fixture.pulls.comment(7, BOT, `> ${own!.body}`);
    expect(await comment(2)).toMatchObject({ state: 'created' });
    expect(await comment(3)).toMatchObject({ state: 'updated' });
    expect(fixture.pulls.comments.map(({ login }) => login)).toEqual(['mallory', BOT, BOT]);
    expect(fixture.pulls.comments[0]!.body).toBe(forged);
  });

  test('that is too long is cut at a line, and GitHub takes it', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `line ${i} ${'x'.repeat(30)}`);
    await comment(1, { text: lines.join('\n') });
    const { body } = fixture.pulls.comments[0]!;
    expect(body.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(body.length).toBeGreaterThan(MOST_CHARACTERS - 200);
    expect(body.endsWith(`${'x'.repeat(30)}\n\nThe rest is in the job summary.`)).toBe(true);
    expect(await comment(1, { text: lines.join('\n') })).toMatchObject({ state: 'unchanged' });
    // One that just fits is not cut.
    const room = MOST_CHARACTERS - body.indexOf('\n') - 1;
    await comment(2, { text: 'y'.repeat(room) });
    expect(texts()).toEqual(['y'.repeat(room)]);
  });
});

describe('runs that race', () => {
  test.each([
    [1, 2],
    [2, 1],
  ])('both make one: the older id stays, with the newest text (run %d is first)', async (first, second) => {
    // The first has looked and found none; before it makes its own, the second does everything.
    let other: unknown;
    fixture.github.inject({
      operation: 'issues/create-comment',
      before: async () => {
        other = await comment(second);
      },
    });
    await comment(first);
    expect(other).toMatchObject({ state: 'created' });
    expect(texts()).toEqual(['text of 2']);
    expect(fixture.pulls.comments[0]!.id).toBe(3_000_000_001);
  });

  test('both have made one before either looks again', async () => {
    // Before the first looks again after its comment is there, the second has made its own and is about to look, too.
    const listed = 'issues/list-comments';
    let second: Promise<unknown> | undefined;
    let go = () => {};
    const firstMayGoOn = new Promise<void>((resolve) => {
      go = resolve;
    });
    fixture.github.inject({
      operation: listed,
      skip: 1,
      before: async () => {
        second = comment(2);
        await firstMayGoOn;
      },
    });
    // The second's own first look finds the first's comment; it writes its text there, and then looks again.
    fixture.github.inject({ operation: 'issues/update-comment', before: () => go() });
    const result = await comment(1);
    await second;
    expect(['outdated', 'created']).toContain(result.state);
    expect(texts()).toEqual(['text of 2']);
  });

  test('two comments that are there already become one', async () => {
    await comment(5);
    const { body } = fixture.pulls.comments[0]!;
    fixture.pulls.comment(7, BOT, body.replace('run=5 ', 'run=9 ').replace('text of 5', 'text of 9'));
    expect(await comment(6)).toMatchObject({ state: 'outdated' });
    expect(texts()).toEqual(['text of 9']);
  });

  test('an older run, and an older attempt, leave the newer text', async () => {
    await comment(5, { attempt: 2 });
    expect(await comment(4)).toMatchObject({ state: 'outdated' });
    expect(await comment(5, { attempt: 1, text: 'late' })).toMatchObject({ state: 'outdated' });
    expect(texts()).toEqual(['text of 5']);
    expect(fixture.github.count('issues/update-comment')).toBe(0);
  });

  test('a run of a commit that is no longer the head says nothing', async () => {
    expect(await comment(1, { headSha: 'e'.repeat(40) })).toEqual({ state: 'outdated' });
    expect(fixture.pulls.comments).toEqual([]);
  });

  test('a comment that is deleted meanwhile is made anew', async () => {
    await comment(1);
    fixture.github.inject({
      operation: 'issues/update-comment',
      before: () => void fixture.pulls.comments.splice(0),
    });
    await comment(2);
    expect(texts()).toEqual(['text of 2']);
  });

  test('jobs of one run with one id end, with one comment', async () => {
    let other: unknown;
    fixture.github.inject({
      operation: 'issues/create-comment',
      before: async () => {
        other = await comment(1, { text: 'job b' });
      },
    });
    expect(await comment(1, { text: 'job a' })).toMatchObject({ state: 'created' });
    expect(other).toMatchObject({ state: 'created' });
    expect(texts()).toHaveLength(1);
  });
});

describe('when GitHub does not do it', () => {
  test('a token that may only read: a notice says what to do', async () => {
    const result = await comment(1, fixture.place(READER));
    expect(result.state).toBe('refused');
    expect(result.notice).toContain('GitHub answers 403: Resource not accessible by integration');
    expect(result.notice).toContain('permissions: pull-requests: write');
    expect(result.notice).not.toContain(READER);
    expect(await comment(1, { ...fixture.place(READER), isQuiet: true })).toEqual({ state: 'quiet' });
  });

  test.each(['', 'ghs_nobody'])('a token that is none (%j)', async (token) => {
    expect(await comment(1, { token })).toMatchObject({ state: 'refused' });
  });

  test('an answer that got lost makes no second comment', async () => {
    fixture.github.inject({ operation: 'issues/create-comment', cut: true, late: true });
    expect(await comment(1)).toMatchObject({ state: 'created' });
    expect(texts()).toEqual(['text of 1']);
    expect(fixture.github.count('issues/create-comment')).toBe(1);
  });

  test('trouble that passes is waited for, and what does not is told', async () => {
    fixture.github.inject({ operation: 'issues/create-comment', answer: serverError() });
    fixture.github.inject({ operation: 'issues/list-comments', answer: secondaryRateLimit(7) });
    expect(await comment(1)).toMatchObject({ state: 'created' });
    expect(fixture.pacing.waited).toEqual([7000, 1500]);
    fixture.github.inject({ operation: 'pulls/get', answer: serverError(), times: 100 });
    const failed = await comment(2);
    expect(failed).toMatchObject({ state: 'failed', notice: expect.stringContaining('GitHub answers 502') });
    expect(texts()).toEqual(['text of 1']);
  });

  test('a wait of an hour is not waited', async () => {
    fixture.github.inject({ operation: 'issues/create-comment', answer: secondaryRateLimit(3600), times: 9 });
    expect(await comment(1)).toMatchObject({ state: 'failed' });
    expect(fixture.pacing.waited).toEqual([]);
  });

  test('a server that does not know GraphQL: the comments are those of the job', async () => {
    fixture.github.inject({
      operation: 'graphql',
      answer: { status: 403, body: { message: 'no' } },
      times: 9,
    });
    await comment(1);
    expect(await comment(2)).toMatchObject({ state: 'updated' });
    expect(texts()).toEqual(['text of 2']);
  });
});
