/** modo report: from compiled folders to a page. */
import { appendFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/driver/manifest.ts';
import { hasLayers } from '../../src/driver/parse-layers.ts';
import { parseManifest } from '../../src/driver/parse-manifest.ts';
import { compiler, DIGITS, modo, modoOk, temporaryFolder } from '../support/modo.ts';

const folder = temporaryFolder();
const compiled = compiler(folder);
const manifestIn = (path: string): Manifest => parseManifest(readFileSync(join(path, 'modo.json'), 'utf8'))!;

describe('modo report', () => {
  it.each(['host', 'cortex-m4'])('finds in the manifest what %s needs', (target) => {
    const manifest = manifestIn(compiled(DIGITS, target));
    if (!hasLayers(manifest)) throw new Error('no layers');
    const { operators, code, memory, sizes } = manifest;
    const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
    expect(sum(code.map(({ bytes }) => bytes))).toBe(sizes.flash.code);
    for (const part of ['weights', 'biases', 'requantization'] as const)
      expect(sum(operators.map(({ layer }) => layer.constant?.[part] ?? 0))).toBe(sizes.flash[part]);
    expect(memory.arena).toBe(sizes.workspace);
    const ends = memory.blocks
      .filter(({ offset }) => offset !== undefined)
      .map(({ offset, bytes }) => offset! + bytes);
    expect(Math.ceil(Math.max(...ends) / 4) * 4).toBe(memory.arena);
    expect(memory.busiest.bytes).toBeLessThanOrEqual(memory.arena);
    // Every operator that runs has code: its own, or some that it shares.
    for (const [index, { layer }] of operators.entries())
      expect(code.some((part) => part.operators.includes(index))).toBe(layer.kernel !== undefined);
    expect(readFileSync(join(compiled(DIGITS, target), 'modo.json'), 'utf8')).not.toContain(folder);
  });

  it('writes one file, the same each time, without the folder that it came from', () => {
    const from = compiled(DIGITS, 'cortex-m4');
    const page = join(folder, 'one/report.html');
    expect(modoOk(['report', from, '-o', page])).toMatch(/report\.html: 1 model, [\d,]+ bytes\n$/);
    const text = readFileSync(page, 'utf8');
    expect(text).toContain('<h1 id="m1">digits.tflite <span class="target">for cortex-m4</span></h1>');
    for (const title of ['Graph', 'Memory map', 'Flash by layer']) expect(text).toContain(`>${title}</h2>`);
    expect(text).not.toContain(folder);
    const copy = join(folder, 'copy');
    cpSync(from, copy, { recursive: true });
    modoOk(['report', copy, '-o', 'again.html'], { cwd: folder });
    expect(readFileSync(join(folder, 'again.html'), 'utf8')).toBe(text);
  });

  it('takes a folder of compiled folders, a base, a history and a profile', () => {
    const both = join(folder, 'both');
    modoOk(['compile', DIGITS, '--object-file', '--target', 'host', '--target', 'cortex-m4', '-o', both]);
    const profile = join(folder, 'profile.json');
    modoOk([
      'verify',
      DIGITS,
      '--target',
      'cortex-m4',
      '--sets',
      '1',
      '--profile',
      '--profile-file',
      profile,
    ]);
    const history = join(folder, 'history.jsonl');
    const line = (commit: string, flash: number): string =>
      JSON.stringify({
        commit,
        entries: [{ model: 'digits.tflite', target: 'cortex-m4', figures: { flash } }],
      });
    writeFileSync(history, `${line('0123abc', 9000)}\n${line('4567def', 8000)}\n`);
    const page = join(folder, 'both.html');
    modoOk(['report', both, '--base', both, '--history', history, '--instructions', profile, '-o', page]);
    const text = readFileSync(page, 'utf8');
    expect(text.match(/<section class="model"/g)).toHaveLength(2);
    expect(text.match(/>Changes<\/h3>/g)).toHaveLength(2);
    // Of the one that was run, and that the history is about.
    expect(text.match(/>Trend<\/h3>/g)).toHaveLength(1);
    expect(text.match(/>Instructions by layer<\/h3>/g)).toHaveLength(1);
    const counted = JSON.parse(readFileSync(profile, 'utf8')).profiles[0].profile;
    expect(text).toContain(`${counted.total.toLocaleString('en-US')} per inference`);
  });

  it('says what is wrong in one line, and writes nothing', () => {
    const page = join(folder, 'never.html');
    const refuse = (args: readonly string[], error: string): void => {
      const { status, stderr } = modo(['report', ...args, '-o', page]);
      expect(stderr).toContain(error);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(status).toBe(1);
      expect(existsSync(page)).toBe(false);
    };
    const from = compiled(DIGITS, 'cortex-m4');
    refuse([join(folder, 'nowhere')], 'has no modo.json, nor has a folder in it');
    refuse([from, '--history', join(folder, 'nowhere')], '--history: ');
    refuse([from, '--history', join(from, 'modo.json')], 'line 1: is no report of figures');
    refuse([from, '--instructions', join(from, 'modo.json')], 'holds no profiles');
    const spoilt = join(folder, 'spoilt');
    cpSync(from, spoilt, { recursive: true });
    appendFileSync(join(spoilt, 'mod.o'), 'x');
    refuse([spoilt], 'mod.o is not what modo.json says');
    writeFileSync(join(spoilt, 'modo.json'), '{}');
    refuse([spoilt], 'is not a manifest that this version reads');
    const { status, stderr } = modo(['verify', DIGITS, '--sets', '1', '--profile-file', page]);
    expect(stderr).toContain('--profile-file needs --profile');
    expect(status).toBe(1);
  });
});
