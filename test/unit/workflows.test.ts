/** Our own workflows: what they run is pinned, and they may do no more than they need. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = new URL('../../.github/workflows/', import.meta.url);

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

describe.each(readdirSync(folder))('%s', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const workflow = parse(text);
  const steps = Object.values<{ steps: Step[] }>(workflow.jobs).flatMap((job) => job.steps);

  test('permissions are given at the top, and only to read', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  test('actions of others are pinned by commit, with the version in a comment', () => {
    const foreign = steps.flatMap(({ uses }) => (uses && !uses.startsWith('./') ? [uses] : []));
    expect(foreign.length).toBeGreaterThan(0);
    for (const uses of foreign) {
      expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
      expect(text).toMatch(new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+\\n`));
    }
  });

  test('checkouts leave no credentials', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with?.['persist-credentials']).toBe(false);
  });
});
