/** The history on the branch, and the report next to it. */
import { describe, expect, test } from 'vitest';
import { mergeReports, reportFiles, reportText } from '../../src/report/branch-files.ts';
import { appendHistory, parseHistory, trendOf } from '../../src/report/history.ts';
import { parseReport } from '../../src/report/parse-report.ts';
import type { Report } from '../../src/report/report.ts';
import { entry, failure, report } from '../support/reports.ts';

const commit = (digit: number) => digit.toString(16).repeat(40).slice(0, 40);
const at = (digit: number, code: number, more: Partial<Report> = {}) =>
  report([entry('a', code)], { commit: commit(digit), ...more });
const codes = (text: string) =>
  trendOf(parseHistory(text), 'models/a.tflite', 'cortex-m4').map(({ figures }) => figures.code);

describe('history', () => {
  test('a line for each commit that changed something, oldest first', () => {
    let text = '';
    for (const [digit, code] of [
      [1, 100],
      [2, 100],
      [3, 120],
      [4, 100],
    ] as const)
      text = appendHistory(text, at(digit, code));
    expect(codes(text)).toEqual([100, 120, 100]);
    expect(parseHistory(text).map((line) => line.commit)).toEqual([1, 3, 4].map(commit));
    expect(text.endsWith('\n')).toBe(true);
    expect(trendOf(parseHistory(text), 'models/b.tflite', 'cortex-m4')).toEqual([]);
    expect(trendOf(parseHistory(text), 'models/a.tflite', 'cortex-m4', 'refs/heads/other')).toEqual([]);
  });

  test('the same commit replaces its line, and keeps what its other jobs have added', () => {
    let text = appendHistory('', at(1, 100));
    text = appendHistory(text, at(2, 200));
    text = appendHistory(text, report([entry('b', 7)], { commit: commit(2) }));
    text = appendHistory(text, at(2, 300));
    expect(codes(text)).toEqual([100, 300]);
    expect(parseHistory(text)[1]!.entries.map(({ model }) => model)).toEqual([
      'models/a.tflite',
      'models/b.tflite',
    ]);
  });

  test('branches have their own lines', () => {
    let text = appendHistory('', at(1, 100));
    text = appendHistory(text, at(2, 200, { ref: 'refs/heads/next' }));
    text = appendHistory(text, at(3, 100));
    expect(parseHistory(text).map(({ ref }) => ref)).toEqual(['refs/heads/main', 'refs/heads/next']);
    const trend = trendOf(parseHistory(text), 'models/a.tflite', 'cortex-m4', 'refs/heads/next');
    expect(trend.map(({ figures }) => figures.code)).toEqual([200]);
  });

  test('without a commit or a figure there is no line', () => {
    const { commit: _, ...nameless } = at(1, 1);
    expect(appendHistory('', nameless)).toBe('');
    expect(appendHistory('', report([failure('a', 'no')]))).toBe('');
  });

  test('the oldest lines go first, by number and by bytes', () => {
    let text = '';
    for (let i = 1; i <= 9; i++) text = appendHistory(text, at(i, i), { lines: 3 });
    expect(codes(text)).toEqual([7, 8, 9]);
    const line = text.length / 3;
    expect(codes(appendHistory(text, at(10, 10), { bytes: 2.5 * line }))).toEqual([9, 10]);
  });

  test('lines that are none are left out', () => {
    const good = appendHistory('', at(1, 100)).trim();
    const text = [
      '{',
      'null',
      '[]',
      good.replace('"code":100', '"code":-100'),
      good.replace('"historyVersion":1', '"historyVersion":9'),
      good.replace(commit(1), 'main'),
      good.replace(/"entries":.*$/, '"entries":[]}'),
      '{"__proto__":{"historyVersion":1}}',
      '<<<<<<< HEAD',
      good.replace(commit(1), commit(5)).replace('"code":100', '"code":55'),
      good,
    ].join('\n');
    expect(codes(text)).toEqual([55, 100]);
    expect(codes(appendHistory(text, at(2, 200)))).toEqual([55, 100, 200]);
  });
});

describe('files of the branch', () => {
  const head = (files: Readonly<Record<string, string>>) => ({
    read: async (path: string) => (path in files ? Buffer.from(files[path]!) : undefined),
  });
  const asRecord = (files: readonly { path: string; bytes: string }[]) =>
    Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]));
  const never = () => false;

  test('begin with the report and one line', async () => {
    const files = asRecord(await reportFiles(head({}), at(1, 100), never));
    expect(Object.keys(files)).toEqual(['report.json', 'history.jsonl']);
    expect(parseReport(files['report.json']!)).toEqual(at(1, 100));
    expect(codes(files['history.jsonl']!)).toEqual([100]);
  });

  test('stay byte for byte while nothing but the commit changes', async () => {
    const before = asRecord(await reportFiles(head({}), at(1, 100), never));
    const next = at(2, 100, { entries: [entry('a', 100, { state: 'cached' })], modo: '0.1.1' });
    expect(asRecord(await reportFiles(head(before), next, never))).toEqual(before);
    const changed = asRecord(await reportFiles(head(before), at(2, 101), never));
    expect(parseReport(changed['report.json']!)?.commit).toBe(commit(2));
    expect(codes(changed['history.jsonl']!)).toEqual([100, 101]);
  });

  test('of two jobs end with the results of both, in either order, commit after commit', async () => {
    const m4 = (digit: number, code: number) => at(digit, code);
    const m7 = (digit: number, code: number) =>
      report([entry('a', code, { target: 'cortex-m7' })], { commit: commit(digit) });
    for (const order of [
      [m4, m7],
      [m7, m4],
    ]) {
      let files: Record<string, string> = {};
      for (const [digit, code] of [
        [1, 10],
        [2, 20],
      ] as const) {
        for (const job of order) files = asRecord(await reportFiles(head(files), job(digit, code), never));
        const read = parseReport(files['report.json']!)!;
        expect(read.entries.map(({ target, figures }) => [target, figures?.code])).toEqual([
          ['cortex-m4', code],
          ['cortex-m7', code],
        ]);
      }
      const history = parseHistory(files['history.jsonl']!);
      expect(history.map(({ entries }) => entries.length)).toEqual([2, 2]);
      for (const target of ['cortex-m4', 'cortex-m7'])
        expect(trendOf(history, 'models/a.tflite', target).map(({ figures }) => figures.code)).toEqual([
          10, 20,
        ]);
    }
  });

  test('lose a model that is gone, and what is of another ref or damaged', async () => {
    const both = report([entry('a', 1), entry('b', 2)], { commit: commit(1) });
    const isGone = (model: string) => model === 'models/b.tflite';
    expect(mergeReports(both, at(2, 1), isGone).entries).toHaveLength(1);
    expect(mergeReports(both, at(2, 1), never).entries).toHaveLength(2);
    expect(mergeReports(both, at(2, 1, { ref: 'refs/heads/next' }), never).entries).toHaveLength(1);
    const files = asRecord(
      await reportFiles(head({ 'report.json': '{', 'history.jsonl': '\0' }), at(1, 1), never),
    );
    expect(files['report.json']).toBe(reportText(at(1, 1)));
    expect(codes(files['history.jsonl']!)).toEqual([1]);
  });
});
