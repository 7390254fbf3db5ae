/** Our own workflows: what they run is pinned, and they may do no more than they need. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { workflowTexts } from '../support/documented-workflow.ts';
import { testTool } from '../support/tools.ts';

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

const root = fileURLToPath(new URL('../../', import.meta.url));
const actionlint = testTool('actionlint');
const zizmor = testTool('zizmor');

test.skipIf(!actionlint)('actionlint has nothing to say (skipped where it is not installed)', () => {
  execFileSync(actionlint!, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
});

test.skipIf(!actionlint)('nor about the documented workflows (skipped where it is not installed)', () => {
  const pages = readdirSync(new URL('../../docs/', import.meta.url)).filter((name) => name.endsWith('.md'));
  const texts = pages.flatMap((page) => workflowTexts(page).map((text) => [page, text] as const));
  expect(texts.length).toBeGreaterThan(1);
  for (const [page, text] of texts) {
    const args = ['-no-color', '-stdin-filename', page, '-'];
    expect(spawnSync(actionlint!, args, { input: text, encoding: 'utf8' }).stdout, page).toBe('');
  }
});

test.skipIf(!zizmor)('zizmor has nothing to say (skipped where it is not installed)', () => {
  const args = ['--offline', '--quiet', '--min-severity', 'medium', '.github', 'action.yml'];
  execFileSync(zizmor!, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
});
