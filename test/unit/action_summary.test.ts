/** The job summary's limits, which a compile would take long to reach. */
import { expect, test } from 'vitest';
import { summaryText } from '../../src/action/summary.ts';
import { ModoError } from '../../src/errors.ts';

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
