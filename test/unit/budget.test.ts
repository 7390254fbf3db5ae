/** Budgets: the texts, and what becomes of figures under them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Budgets, checkBudgets, checkReport } from '../../src/budget/check.ts';
import { budgetLimit, parseBudget } from '../../src/budget/parse.ts';
import { ModoError } from '../../src/errors.ts';
import { resolveOptions } from '../../src/options.ts';
import type { Report, ReportEntry, ReportFigures } from '../../src/report/report.ts';

describe('texts', () => {
  test.each([
    ['bytes', '0', 0],
    ['bytes', '65536', 65_536],
    ['bytes', '64 KiB', 65_536],
    ['bytes', '64KiB', 65_536],
    ['bytes', '1.5 KiB', 1536],
    ['bytes', '0.001 KiB', 1],
    ['bytes', '0.0009 KiB', 0],
    ['bytes', '2 MiB', 2 ** 21],
    ['bytes', '999999999999999', 999_999_999_999_999],
    ['count', '2.5M', 2_500_000],
    ['count', '2.3M', 2_300_000],
    ['count', '800k', 800_000],
    ['count', '999999 G', 999_999e9],
  ] as const)('%s %s is %d', (unit, text, limit) => {
    expect(parseBudget('max', unit, text)).toEqual({ kind: 'absolute', limit });
  });

  test.each([
    ['+5%', 1000, 1050],
    ['+5 %', 1000, 1050],
    ['+0%', 1000, 1000],
    ['-0%', 1000, 1000],
    ['-1%', 1000, 990],
    ['+0.125%', 1000, 1001],
    ['-0.1%', 1001, 999],
    ['+2%', 50, 51],
    ['+2%', 49, 49],
    ['+512', 1000, 1512],
    ['-512', 1000, 488],
    ['+1 KiB', 1000, 2024],
    ['-2000', 1000, -1000],
    ['+9999.999%', 999_999_999_999, 100_999_989_999_899],
  ])('%s of %d is %d', (text, base, limit) => {
    const budget = parseBudget('max', 'bytes', text);
    expect(budgetLimit(budget, base)).toBe(limit);
    expect(budgetLimit(budget, undefined)).toBeUndefined();
  });

  test.each([
    ...[
      '',
      ' ',
      '64k',
      '64K',
      '64 kB',
      '64 KB',
      '64 kiB',
      '64 GiB',
      '2.5',
      '5%',
      '%',
      '+',
      '-',
      '+-5',
      '1e3',
    ],
    ...[
      '0x10',
      '1_000',
      '1,000',
      '64  KiB',
      ' 64',
      '64\n',
      'NaN',
      'Infinity',
      '-Infinity',
      '1:30',
      '64 KiB/s',
    ],
    ...['9'.repeat(16), '1234567 KiB', '+12345%', '+1.2345%', '٣', '.5 KiB', '5. KiB', '2.5M', '-', '\u0000'],
  ])('%j is refused with an example', (text) => {
    const error = (() => {
      try {
        parseBudget('max-flash', 'bytes', text);
      } catch (caught) {
        return caught as ModoError;
      }
      throw new Error(`${text} was taken`);
    })();
    expect(error).toBeInstanceOf(ModoError);
    expect(error.message).toMatch(/^max-flash: "[ -~]*" is not a budget of bytes$/);
    expect(error.advice).toContain('64 KiB');
  });

  test('the options take the same texts', () => {
    expect(resolveOptions('compile', { maxFlash: '64 KiB' }).maxFlash).toBe('64 KiB');
    expect(() => resolveOptions('compile', { maxFlash: '64k' })).toThrow(
      '--max-flash: "64k" is not a budget of bytes',
    );
    expect(() => resolveOptions('compile', { maxInstructions: '64 KiB' })).toThrow('of instructions');
  });
});

function entry(figures: Partial<ReportFigures>): ReportEntry {
  const parts = { weights: 0, biases: 0, requantization: 0, code: 0, other: 0 };
  const memory = { ram: 0, arena: 0, inputs: 0, outputs: 0, stack: 0, macs: 0 };
  return {
    model: 'm.tflite',
    target: 'cortex-m4',
    state: 'compiled',
    figures: { flash: 0, ...parts, ...memory, ...figures },
  };
}

const statuses = (now: Partial<ReportFigures>, base: Partial<ReportFigures> | undefined, budgets: Budgets) =>
  checkBudgets(entry(now), base && entry(base), budgets).map(({ figure, status }) => [figure, status]);

describe('results', () => {
  test.each([
    [899, 'ok'],
    [900, 'warning'],
    [1000, 'warning'],
    [1001, 'exceeded'],
  ])('%d bytes of 1000: %s', (flash, status) => {
    expect(statuses({ flash }, undefined, { maxFlash: '1000' })).toEqual([['flash', status]]);
  });

  test.each([
    ['+10%', 1000, 1000, 'ok'],
    ['+10%', 1000, 500, 'ok'],
    ['+10%', 1000, 1089, 'ok'],
    ['+10%', 1000, 1090, 'warning'],
    ['+10%', 1000, 1100, 'warning'],
    ['+10%', 1000, 1101, 'exceeded'],
    ['+0%', 1000, 1000, 'ok'],
    ['+0%', 1000, 1001, 'exceeded'],
    ['-1%', 1000, 990, 'ok'],
    ['-1%', 1000, 991, 'exceeded'],
    ['+0%', 0, 0, 'ok'],
    ['+5%', 0, 1, 'exceeded'],
    ['+16', 0, 8, 'ok'],
    ['0', 0, 0, 'ok'],
    ['0', 0, 1, 'exceeded'],
  ])('%s of %d: %d is %s', (maxRam, base, ram, status) => {
    expect(statuses({ ram }, { ram: base }, { maxRam })).toEqual([['ram', status]]);
  });

  test('the messages are one line with figure, budget, percentage and advice', () => {
    const base = entry({ ram: 1000, instructions: 100 });
    const now = entry({ flash: 70_000, ram: 1095, stack: 10, instructions: 50 });
    const budgets = { maxFlash: '64 KiB', maxRam: '+10%', maxStack: '1 KiB', maxInstructions: '-10%' };
    expect(checkBudgets(now, base, budgets).map(({ message }) => message)).toEqual([
      'flash 70,000 bytes, 106.8 %: 4,464 over max-flash 64 KiB (65,536): make the model smaller, or raise the budget',
      'ram 1,095 bytes, +95 (+9.5 %) from 1,000: 5 left of max-ram +10% (1,100): make room before the next change',
      'stack 10 bytes, 0.9 %: 1,014 left of max-stack 1 KiB (1,024)',
      '50 instructions, -50 (-50 %) from 100: 40 left of max-instructions -10% (90)',
    ]);
  });

  test('what cannot be checked says so', () => {
    const budgets = { maxFlash: '+5%', maxInstructions: '2M' };
    const failed: ReportEntry = { model: 'm.tflite', target: 'cortex-m4', state: 'failed', error: 'no' };
    for (const base of [undefined, failed]) {
      const results = checkBudgets(entry({ flash: 1 }), base, budgets);
      expect(results.map(({ status }) => status)).toEqual(['no-baseline', 'not-run']);
      for (const { message } of results)
        expect(message).toMatch(/^max-\S+ \S+ is not checked, since .+: .+$/);
    }
    // Run now, but not in the base.
    expect(statuses({ instructions: 5 }, {}, { maxInstructions: '+5%' })).toEqual([
      ['instructions', 'no-baseline'],
    ]);
    expect(checkBudgets(failed, entry({}), budgets)).toEqual([]);
    expect(checkBudgets(entry({}), undefined, {})).toEqual([]);
  });

  test('of a report, each entry is compared with its own in the base', () => {
    const report = (...entries: ReportEntry[]): Report => ({ reportVersion: 1, modo: '0', entries });
    const other = (flash: number): ReportEntry => ({ ...entry({ flash }), target: 'host' });
    const budgets = new Map([
      ['m.tflite\ncortex-m4', { maxFlash: '+5%' }],
      ['m.tflite\nhost', { maxFlash: '+1%' }],
    ]);
    const now = report(entry({ flash: 104 }), other(1010), { ...other(1), model: 'free.tflite' });
    const seen = (base: Report | undefined) =>
      checkReport(now, base, budgets).map(({ results }) =>
        results.map(({ status, limit }) => [status, limit]),
      );
    expect(seen(report(other(1000), entry({ flash: 100 })))).toEqual([
      [['ok', 105]],
      [['warning', 1010]],
      [],
    ]);
    expect(seen(report(other(1000)))[0]).toEqual([['no-baseline', undefined]]);
    expect(seen(undefined)[1]).toEqual([['no-baseline', undefined]]);
  });

  test('a larger figure is never judged better', () => {
    const order = ['ok', 'warning', 'exceeded'];
    const text = fc.oneof(
      fc.nat(5000).map(String),
      fc.integer({ min: -99, max: 300 }).map((percent) => `${percent < 0 ? '' : '+'}${percent}%`),
      fc.integer({ min: -999, max: 999 }).map((change) => `${change < 0 ? '' : '+'}${change}`),
    );
    fc.assert(
      fc.property(text, fc.nat(5000), fc.nat(9000), fc.nat(9000), (maxFlash, base, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((flash) =>
          order.indexOf(statuses({ flash }, { flash: base }, { maxFlash })[0]![1]!),
        );
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeGreaterThanOrEqual(less!);
      }),
    );
  });
});
