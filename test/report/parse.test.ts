/** The report as data: its schema, and texts that only look like one. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/driver/compile.ts';
import { packageRoot } from '../../src/package-root.ts';
import { MAX_REPORT_ENTRIES, MAX_REPORT_LENGTH, parseReport } from '../../src/report/parse-report.ts';
import { makeReport } from '../../src/report/report.ts';
import { entry, failure, HOSTILE_NAMES, report } from '../support/reports.ts';

const schema = JSON.parse(await readFile(join(packageRoot(), 'schema/report.schema.json'), 'utf8'));
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);

test('a report of a compile is as the schema says, and is read back as it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'report-'));
  try {
    const digits = join(packageRoot(), 'examples/firmware/models/digits.tflite');
    const broken = join(folder, 'broken.tflite');
    await writeFile(broken, (await readFile(digits)).subarray(0, 1000));
    const result = await compile([digits, broken], { output: join(folder, 'out') });
    expect(result).toMatchObject({ compiled: [{}], failed: [{}] });
    const instructions = new Map([[`${result.compiled[0]!.model}\nhost`, 1234]]);
    const made = makeReport(result, {
      modo: '0.1.0',
      commit: 'c'.repeat(40),
      ref: 'refs/heads/main',
      instructions,
    });
    expect(made.entries.map(({ state }) => state).sort()).toEqual(['compiled', 'failed']);
    expect(made.entries.find(({ figures }) => figures)?.figures?.instructions).toBe(1234);
    expect(validate(made), JSON.stringify(validate.errors)).toBe(true);
    expect(parseReport(JSON.stringify(made))).toEqual(made);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

const GOOD = report([entry('a', 1000), failure('b', 'models/b.tflite: no')]);

describe('parseReport', () => {
  test('takes any text for a name', () => {
    const odd = report(
      HOSTILE_NAMES.map((name) => entry(name, 1)).sort((a, b) => (a.model < b.model ? -1 : 1)),
    );
    expect(validate(odd), JSON.stringify(validate.errors)).toBe(true);
    expect(parseReport(JSON.stringify(odd))).toEqual(odd);
  });

  test('sorts, and keeps nothing that it does not know', () => {
    const text = JSON.stringify({ ...GOOD, more: 1, entries: [...GOOD.entries].reverse() }).replace(
      '"macs"',
      '"__proto__":{"polluted":1},"macs"',
    );
    const read = parseReport(text)!;
    expect(read).toEqual(GOOD);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect((read.entries[0]!.figures as unknown as { polluted?: number }).polluted).toBeUndefined();
  });

  const wrong: [string, (text: string) => string][] = [
    ['no JSON', () => '{'],
    ['null', () => 'null'],
    ['an array', () => '[]'],
    ['another version', (text) => text.replace('"reportVersion":1', '"reportVersion":2')],
    ['a version that is a text', (text) => text.replace('"reportVersion":1', '"reportVersion":"1"')],
    ['no version of modo', (text) => text.replace('"modo":"0.1.0",', '')],
    ['a commit that is none', (text) => text.replace(/"c{40}"/, '"main; rm -rf"')],
    ['a negative figure', (text) => text.replace('"code":1000', '"code":-1')],
    ['a fraction', (text) => text.replace('"code":1000', '"code":0.5')],
    ['a figure beyond 2^53', (text) => text.replace('"code":1000', '"code":1e300')],
    ['a figure that is a text', (text) => text.replace('"code":1000', '"code":"1000"')],
    ['a figure that is missing', (text) => text.replace('"code":1000,', '')],
    ['a state that is not known', (text) => text.replace('"compiled"', '"toString"')],
    ['a digest that is none', (text) => text.replace(/"digest":"[0-9a-f]{64}"/, '"digest":"<b>"')],
    ['a failure without an error', (text) => text.replace(/"error":"[^"]*"/, '"error":""')],
    ['a model twice', (text) => text.replace('models/b.tflite"', 'models/a.tflite"')],
    ['an endless name', (text) => text.replace('models/a', 'a'.repeat(2000))],
    ['entries that are none', (text) => text.replace(/"entries":.*$/, '"entries":{"length":1}}')],
  ];
  test.each(wrong)('refuses %s', (_, change) => {
    const text = JSON.stringify(GOOD);
    expect(parseReport(text)).toEqual(GOOD);
    expect(change(text)).not.toBe(text);
    expect(parseReport(change(text))).toBeUndefined();
  });

  test('refuses too many entries, too long a text, and too deep a one', () => {
    const { entries } = report([failure('x', 'e')]);
    const many = Array.from({ length: MAX_REPORT_ENTRIES + 1 }, (_, i) => ({ ...entries[0], model: `${i}` }));
    expect(parseReport(JSON.stringify({ ...GOOD, entries: many }))).toBeUndefined();
    expect(parseReport(JSON.stringify({ ...GOOD, entries: many.slice(1) }))).toBeDefined();
    expect(parseReport(`${JSON.stringify(GOOD)}${' '.repeat(MAX_REPORT_LENGTH)}`)).toBeUndefined();
    expect(parseReport('['.repeat(1_000_000))).toBeUndefined();
  });

  test('never throws, and what it takes is as the schema says', () => {
    const texts = fc.json();
    const likely = fc
      .record({
        reportVersion: fc.constantFrom(1, 1, 2),
        modo: fc.string(),
        commit: fc.option(fc.constantFrom('c'.repeat(40), 'x'), { nil: undefined }),
        entries: fc.array(
          fc.oneof(
            fc.constant(entry('a', 5)),
            fc.record({
              model: fc.string(),
              target: fc.string(),
              state: fc.constantFrom('failed', 'cached'),
              error: fc.string(),
            }),
            fc.jsonValue(),
          ),
          { maxLength: 4 },
        ),
      })
      .map((value) => JSON.stringify(value));
    fc.assert(
      fc.property(fc.oneof(texts, likely), (text) => {
        const read = parseReport(text);
        if (read) expect(validate(read), JSON.stringify(validate.errors)).toBe(true);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
