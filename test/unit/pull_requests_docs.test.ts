/** The workflows of docs/pull-requests.md: what they may do, and that they belong together. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { workflowTexts } from '../support/documented-workflow.ts';

const [whole, first, second] = workflowTexts('pull-requests.md').map((text) => parse(text));

test('the job for pull requests has the permissions of the table', () => {
  expect(whole.permissions).toEqual({ contents: 'read' });
  expect(whole.jobs.compile.permissions).toEqual({
    actions: 'read',
    contents: 'read',
    'pull-requests': 'write',
    statuses: 'write',
  });
});

test('the pair for forks: one may only read, the other runs nothing of the pull request', () => {
  expect(first.on).toBe('pull_request');
  expect(first.permissions).toEqual({ contents: 'read' });
  expect(first.jobs.compile.permissions).toBeUndefined();
  expect(second.on).toEqual({ workflow_run: { workflows: [first.name], types: ['completed'] } });
  expect(second.permissions).toEqual({});
  const { steps } = second.jobs.comment;
  expect(steps).toEqual([{ uses: 'OWNER/modo@v1', with: { mode: 'comment', status: true } }]);
  expect(second.jobs.comment.permissions['pull-requests']).toBe('write');
});
