import { describe, expect, test } from 'vitest';
import { compareReports, isUnchanged } from '../../src/report/delta.ts';
import { formatBytes, formatChange, formatFigure } from '../../src/report/format.ts';
import { BASE_COMMIT, entry, failure, figures, report } from '../support/reports.ts';

const BASE = report([entry('a', 10_000), entry('b', 500), failure('c', 'no')], { commit: BASE_COMMIT });

const changes = (delta: ReturnType<typeof compareReports>) =>
  Object.fromEntries(
    delta.entries.map(({ model, change }) => [model.replace(/^models\/|\.tflite$/g, ''), change]),
  );

describe('compareReports', () => {
  test('the same is unchanged, however the files came about', () => {
    const now = report([
      entry('a', 10_000, { state: 'cached', key: 'f'.repeat(64) }),
      entry('b', 500),
      failure('c', 'still not'),
    ]);
    const delta = compareReports(now, BASE);
    expect(changes(delta)).toEqual({ a: 'same', b: 'same', c: 'failing' });
    expect(isUnchanged(delta)).toBe(true);
    expect(delta.entries[0]!.figures.get('code')).toEqual({
      value: 10_000,
      base: 10_000,
      difference: 0,
      percent: 0,
    });
  });

  test('every kind of change is told from the others', () => {
    const now = report([
      entry('a', 10_120),
      entry('b', 500, { digest: 'e'.repeat(64) }),
      entry('c', 5),
      entry('d', 7),
    ]);
    const delta = compareReports(now, BASE);
    expect(changes(delta)).toEqual({ a: 'figures', b: 'contents', c: 'repaired', d: 'new' });
    expect(isUnchanged(delta)).toBe(false);
    expect(delta.entries[0]!.figures.get('code')).toMatchObject({ difference: 120, percent: 1.2 });
    expect(delta.entries[3]!.figures.get('code')).toEqual({
      value: 7,
      base: undefined,
      difference: undefined,
      percent: undefined,
    });
    const broken = compareReports(report([failure('a', 'x'), failure('z', 'x')]), BASE);
    expect(changes(broken)).toEqual({ a: 'broken', b: 'removed', z: 'failing' });
    expect(isUnchanged(broken)).toBe(false);
    // A new digest alone is a change; one that only one side has is not.
    expect(isUnchanged(compareReports(report([entry('b', 500, { digest: 'e'.repeat(64) })]), BASE))).toBe(
      false,
    );
  });

  test('a model of the base is missed only on a target of this report, and where it is gone', () => {
    const base = report([entry('a', 1), entry('b', 1), entry('b', 1, { target: 'host' })]);
    const now = report([entry('a', 1)]);
    expect(changes(compareReports(now, base))).toEqual({ a: 'same', b: 'removed' });
    const delta = compareReports(now, base, { isGone: () => false });
    expect(changes(delta)).toEqual({ a: 'same' });
    expect(isUnchanged(delta)).toBe(true);
    const [, gone] = compareReports(now, base).entries;
    expect(gone).toMatchObject({ entry: undefined, target: 'cortex-m4' });
    expect(gone!.figures.get('code')).toEqual({
      value: undefined,
      base: 1,
      difference: undefined,
      percent: undefined,
    });
  });

  test('without a baseline everything is new, and nothing is called unchanged', () => {
    const delta = compareReports(report([entry('a', 1)]), undefined);
    expect(changes(delta)).toEqual({ a: 'new' });
    expect(isUnchanged(delta)).toBe(false);
  });

  test('instructions that only one side has run are no difference', () => {
    const base = report([entry('a', 1, { figures: figures(1, { instructions: 900 }) })]);
    const delta = compareReports(report([entry('a', 1)]), base);
    expect(delta.entries[0]!.figures.get('instructions')).toMatchObject({ base: 900, difference: undefined });
    expect(isUnchanged(delta)).toBe(true);
  });
});

describe('figures as text', () => {
  const of = (value: number, base: number) => {
    const difference = value - base;
    return { value, base, difference, percent: base ? (100 * difference) / base : undefined };
  };
  test.each([
    [12_345, 12_199, '12,345 (+1.2 %)'],
    [12_199, 12_345, '12,199 (-1.2 %)'],
    [12_345, 12_345, '12,345'],
    [1_000_005, 1_000_000, '1,000,005 (+5)'],
    [999_995, 1_000_000, '999,995 (-5)'],
    [10_005, 10_000, '10,005 (+0.1 %)'],
    [0, 512, '0 (-100.0 %)'],
    [512, 0, '512 (+512)'],
    [20_000, 10, '20,000 (+19,990)'],
    [0, 0, '0'],
  ])('%d after %d is %s', (value, base, shown) => {
    expect(formatFigure(of(value, base))).toBe(shown);
  });

  test('what is not known is not shown', () => {
    const unknown = { base: undefined, difference: undefined, percent: undefined };
    expect(formatFigure({ value: 1234, ...unknown })).toBe('1,234');
    expect(formatFigure({ value: undefined, ...unknown })).toBe('-');
    expect(formatChange(unknown)).toBe('');
  });

  test.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1.0 KiB'],
    [53_350, '52.1 KiB'],
    [1_048_575, '1.0 MiB'],
    [3 * 1024 ** 3, '3.0 GiB'],
    [5000 * 1024 ** 3, '5000.0 GiB'],
  ])('%d bytes are %s', (bytes, shown) => {
    expect(formatBytes(bytes)).toBe(shown);
  });
});
