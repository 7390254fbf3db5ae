/** The documentation names what the schema of options has, and every page that it points to exists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OPS } from '../../src/ops/index.ts';
import { type Command, optionFlag, optionsOf } from '../../src/options.ts';
import { packageRoot } from '../../src/package-root.ts';
import { findTarget, targetList } from '../../src/targets/index.ts';

const root = packageRoot();
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('docs', () => {
  it.each(['compile', 'run', 'verify', 'report'] as Command[])(
    'list every option of modo %s with its description',
    (command) => {
      const section = read('docs/command-line.md').split(`## modo ${command}`)[1]!.split('\n## ')[0]!;
      for (const [name, spec] of optionsOf(command)) {
        if (spec.cli === false) continue;
        expect(section).toContain(`--${optionFlag(name)}`);
        expect(section).toContain(spec.description);
      }
    },
  );

  it('list every operator and name every target', () => {
    for (const { kind } of OPS) expect(read('docs/models.md')).toContain(`| ${kind} |`);
    const target = optionsOf('compile').find(([name]) => name === 'target')![1];
    expect(target.description).toContain('docs/targets.md');
  });

  it('describe every target as the table has it', () => {
    const rows = read('docs/targets.md').split('\n');
    for (const { name } of targetList().slice(1)) {
      const { flags, elf, sharedObject, board, emulator } = findTarget(name, process.arch);
      const row = rows.find((line) => line.startsWith(`| \`${name}\` |`))!.split(' | ');
      expect(row[2]).toBe(`\`${flags.join(' ')}\``);
      expect(row[3]).toBe(elf.floatAbi ?? 'in registers');
      expect(row[5]).toBe(sharedObject ? 'yes' : 'no');
      expect(row[6]).toContain(board?.machine ?? emulator?.command ?? 'untested');
    }
  });

  it('link only to files that exist', () => {
    const pages = [
      'README.md',
      'CONTRIBUTING.md',
      ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
    ];
    for (const page of pages.filter((name) => name.endsWith('.md'))) {
      for (const [, link] of read(page).matchAll(/\]\(([^)#]+)[^)]*\)/g)) {
        if (!link!.startsWith('http'))
          expect(existsSync(join(root, dirname(page), link!)), `${page}: ${link}`).toBe(true);
      }
    }
  });
});
