/** action.yml and its page against the schema of options from which the Action reads its inputs. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { inputDeclarations } from '../../src/action/inputs.ts';

const page = readFileSync(new URL('../../docs/action.md', import.meta.url), 'utf8');
const manifest = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'));

test('inputs are those of the schema: names, descriptions, defaults', () => {
  const declared = Object.entries<{ description: string; required?: boolean; default?: string }>(
    manifest.inputs,
  );
  expect(
    declared.map(([name, { required, ...rest }]) => ({ name, required: required ?? false, ...rest })),
  ).toEqual(inputDeclarations());
});

test('defaults are text, since the runner gives text', () => {
  for (const [name, { default: value }] of Object.entries<{ default?: unknown }>(manifest.inputs))
    expect(['string', 'undefined'], name).toContain(typeof value);
});

test('what the runner and the marketplace need', () => {
  expect(manifest.runs).toEqual({
    using: 'node24',
    main: 'dist/action/index.js',
    post: 'dist/action/index.js',
  });
  expect(Object.keys(manifest.outputs)).toEqual([
    'files',
    'manifest',
    'states',
    'digests',
    'report',
    'matrix',
    'artifact-name',
    'artifact-id',
    'commit',
    'release',
    'attestation',
  ]);
  expect(manifest.branding).toEqual({ icon: expect.any(String), color: expect.any(String) });
  expect(manifest.description.length).toBeLessThanOrEqual(125);
});

test('the page lists inputs and outputs as they are', () => {
  const listed = [...page.matchAll(/^\| `([\w-]+)` \| (.*) \|$/gm)].map(([, name, rest]) => [name, rest]);
  const inputs = inputDeclarations().map(({ name, description, required, default: value }) => {
    const shown = required ? 'required' : value === undefined ? '' : `\`${value}\``;
    return [name, `${shown} | ${description}`.trimStart()];
  });
  const outputs = Object.entries<{ description: string }>(manifest.outputs);
  expect(listed).toEqual([...inputs, ...outputs.map(([name, { description }]) => [name, description])]);
});

test('the README has every input with its default', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const blocks = [...readme.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text]) => parse(text!));
  const inputs = inputDeclarations().map(({ name, default: value }) => [name, value ?? null]);
  const shown = blocks.map(([step]) =>
    Object.entries(step.with).map(([name, value]) => [name, value === null ? null : String(value)]),
  );
  expect(shown).toContainEqual(inputs);
});

test('documented steps give no input that there is not', () => {
  const names = new Set(inputDeclarations().map(({ name }) => name));
  const pages = readdirSync(new URL('../../docs/', import.meta.url)).filter((name) => name.endsWith('.md'));
  for (const name of pages) {
    const text = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
    const blocks = [...text.matchAll(/uses: OWNER\/modo@v1\n *with:\n((?: {8,}.*\n)+)/g)];
    for (const [, lines] of blocks) {
      const indent = /^ */.exec(lines!)![0].length;
      const keys = [...lines!.matchAll(/^( *)([a-z-]+):/gm)].filter(([, space]) => space!.length === indent);
      for (const [, , key] of keys) expect(names, `${name}: ${key}`).toContain(key);
    }
  }
});
