/** The job summary: what has changed, and its limits, which a compile would take long to reach. */
import { expect, test } from 'vitest';
import { summaryText } from '../../src/action/summary.ts';
import type { CompiledModel } from '../../src/driver/result.ts';
import { ModoError } from '../../src/errors.ts';
import { compareReports } from '../../src/report/delta.ts';
import { BASE_COMMIT, entry, figures, report } from '../support/reports.ts';

const failures = (count: number, name: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => ({
    model: name(i),
    target: 'host',
    error: new ModoError(`${name(i)}: not a model`, 'pass a .tflite file'),
  }));

test('a summary stays below 1 MiB and says what it leaves out', () => {
  const failed = failures(30_000, (i) => `models/${'_'.repeat(60)}${i}.tflite`);
  const { shown: text } = summaryText({ compiled: [], failed, delivery: ['Nothing is delivered.'] });
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  const rows = text.split('\n').filter((line) => line.startsWith('| <code>')).length;
  expect(rows).toBeGreaterThan(1000);
  expect(text).toContain(`| ${30_000 - rows} more |`);
  const errors = text.split('\n').filter((line) => line.startsWith('- <code>')).length;
  expect(errors).toBeGreaterThan(100);
  expect(text).toContain(`- ${30_000 - errors} more errors are in the log`);
  expect(text).toContain('\n- Nothing is delivered.\n');
});

test('characters that would not be seen are written out', () => {
  const failed = failures(1, () => 'a\u202egnp\u2028\u0007b.tflite');
  const { shown: text } = summaryText({ compiled: [], failed, delivery: [] });
  expect(text).toContain(
    '<code>a&#92;u&#123;202e&#125;gnp&#92;u&#123;2028&#125;&#92;u&#123;7&#125;b.tflite</code>',
  );
  // Nothing invisible is left but the ends of lines.
  expect(text).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]/u);
});

/** As much of a compiled model as a summary reads. */
function compiled(name: string, code: number): CompiledModel {
  const { weights, biases, requantization, other, arena, stack, macs } = figures(code);
  const flash = { weights, biases, requantization, code, other };
  const manifest = {
    sizes: { workspace: arena, stack, flash },
    macs,
    inputs: [{ bytes: 1000 }],
    outputs: [{ bytes: 404 }],
    files: [{ name: 'mod.o', sha256: 'ab'.repeat(32) }],
  };
  const model = `models/${name}.tflite`;
  return { model, target: 'cortex-m4', state: 'compiled', manifest } as unknown as CompiledModel;
}

test('figures have their changes behind them, and what is gone has a row', () => {
  const now = report([
    entry('a', 1012, { figures: figures(1012, { instructions: 5000 }) }),
    entry('b', 5),
    entry('c', 7),
  ]);
  const base = report([entry('a', 1000), entry('b', 5), entry('z', 1)], { commit: BASE_COMMIT });
  const content = {
    compiled: [compiled('a', 1012), compiled('b', 5), compiled('c', 7)],
    failed: [],
    delivery: [],
    delta: compareReports(now, base),
    baseline: 'Compared with @x (run 1).',
    sections: ['**Budgets** hold.'],
  };
  const { shown, full } = summaryText(content);
  expect(full).toBe(shown);
  const rows = shown.split('\n').filter((line) => line.startsWith('| <code>'));
  const same = '4,096 | 20,000 | 400 | 300';
  expect(rows.map((row) => row.replaceAll(/<\/?code>/g, ''))).toEqual([
    `| models/a.tflite | cortex-m4 | compiled | ${same} | 1,012 (+1.2 %) | 100 | 21,812 (+0.1 %) | 256 | 123,456 | 5,000 | abababababab |`,
    `| models/b.tflite | cortex-m4 | compiled | ${same} | 5 | 100 | 20,805 | 256 | 123,456 | – | abababababab |`,
    `| models/c.tflite | cortex-m4 | compiled | ${same} | 7 | 100 | 20,807 | 256 | 123,456 | – | abababababab |`,
    `| models/z.tflite | cortex-m4 | removed | ${Array(11).fill('–').join(' | ')} |`,
  ]);
  expect(shown).toContain('\nCompared with &#64;x (run 1).\n');
  expect(shown).toContain('\n**Budgets** hold.\n');
  // Without a base nothing has a change, and nothing else is different.
  const plain = summaryText({ ...content, delta: compareReports(now, undefined) }).shown;
  expect(plain).toContain('| 1,012 | 100 | 21,812 |');
  expect(plain).not.toContain('%');
});

test('all of a summary is there for those who want it', () => {
  const many = Array.from({ length: 8000 }, (_, i) => compiled(`m${i}`, i));
  const delta = compareReports(report(many.map((_, i) => entry(`m${i}`, i))), undefined);
  const content = { compiled: many, failed: failures(9000, (i) => `f${i}`), delivery: [], delta };
  const { shown, full } = summaryText({ ...content, sections: ['s'.repeat(300_000)] });
  expect(Buffer.byteLength(shown)).toBeLessThan(1024 * 1024);
  expect(shown).toContain('1 more sections do not fit here.');
  const count = (text: string, start: string) =>
    text.split('\n').filter((line) => line.startsWith(start)).length;
  expect(count(full, '| <code>')).toBe(17_000);
  expect(count(full, '- <code>')).toBe(9000);
  expect(full).not.toContain(' more ');
});
