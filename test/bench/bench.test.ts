/** The benchmark and --profile on the example's model: two ways of counting agree, and the page has every row. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BenchResult, bench } from '../../bench/main.ts';
import { performancePage } from '../../bench/performance.ts';
import { importTflite } from '../../src/import/tflite/import.ts';
import { run } from '../../src/run/run.ts';
import { findTarget } from '../../src/targets/index.ts';
import { randomInputs } from '../../src/verify/random-inputs.ts';
import { verify } from '../../src/verify/verify.ts';
import { compiler, DIGITS, modo, modoOk, temporaryFolder } from '../support/modo.ts';

const folder = temporaryFolder();
const compiled = compiler(folder);
const graph = importTflite(readFileSync(DIGITS), {});
const kinds = graph.operators.map(({ kind }) => kind);

/** The input set that the benchmark takes. */
function inputFile(): string {
  const path = join(folder, 'in.bin');
  const tensors = graph.inputs.map((id) => graph.tensors[id]!);
  writeFileSync(path, Buffer.concat(randomInputs(tensors, 1, 1)[0]!));
  return path;
}

describe('npm run bench', () => {
  const said: string[] = [];
  let measured: Promise<BenchResult> | undefined;
  const result = (): Promise<BenchResult> => {
    measured ??= bench({
      models: [{ name: 'digits', path: DIGITS }],
      targets: ['host', 'cortex-m4'].map((name) => findTarget(name, process.arch)),
      quick: true,
      python: undefined,
      say: (line) => said.push(line),
    });
    return measured;
  };

  test('counts the instructions that modo run counts', async () => {
    const row = (await result()).rows.find(({ target }) => target === 'cortex-m4')!;
    const { measured } = await run(compiled(DIGITS, 'cortex-m4'), { input: inputFile() });
    const difference = Math.abs(row.instructions! - measured!.instructions);
    expect(difference).toBeLessThan(measured!.instructions / 1000);
    expect(row.cycles).toBeGreaterThan(row.instructions!);
    expect(row.cycles).toBeLessThan(3 * row.instructions!);
    expect(row.cpuSeconds).toBeGreaterThan(0);
  });

  test('has a row for every model and target', async () => {
    const { rows, versions } = await result();
    expect(rows.map(({ model, target }) => `${model} ${target}`)).toEqual([
      'digits host',
      'digits cortex-m4',
    ]);
    const page = performancePage(rows, versions, [{ node: 'v24.0.0', start: 40, unchanged: 700 }]);
    for (const { target, manifest } of rows) {
      const line = page.split('\n').find((text) => text.startsWith(`| digits | ${target} |`))!;
      const cells = line.split('|').map((cell) => cell.trim().replaceAll(',', ''));
      expect(cells).toContain(String(manifest.macs));
      expect(cells).toContain(String(manifest.sizes.workspace));
      expect(cells).toContain(String(manifest.sizes.flash.weights));
    }
    expect(page).toMatch(/^\| arm-none-eabi-gcc \| \d+\.\d+/m);
    expect(page).toMatch(/^\| qemu-system-arm \| \d+\.\d+/m);
    expect(page).not.toContain(folder);
  });
});

describe('--profile', () => {
  test('names every operator and sums up to the unprofiled count', async () => {
    const results = await verify(DIGITS, { target: ['cortex-m4'], profile: true, sets: 2 });
    const profile = results[0]!.profile!;
    expect(profile.operators.map(({ kind }) => kind)).toEqual(kinds);
    const sum = profile.operators.reduce((total, { instructions }) => total + instructions, profile.rest);
    expect(sum).toBe(profile.total);
    expect(Math.abs(profile.total - profile.unprofiled)).toBeLessThan(profile.unprofiled / 1000);
    for (const { kind, macs, instructions } of profile.operators) {
      // A reshape is a view; everything else takes instructions, at least one for four multiplications.
      expect(instructions > 0, kind).toBe(kind !== 'RESHAPE');
      expect(instructions).toBeGreaterThanOrEqual(macs / 4);
    }
  });

  test('modo run builds the profiled module from mod.c', () => {
    const at = compiled(DIGITS, 'cortex-m4', '--dump-code', 'c');
    const printed = modoOk(['run', at, '--input', inputFile(), '--profile']);
    const rows = printed.split('\n').filter((line) => /^ *\d+ {2}[A-Z]/.test(line));
    expect(rows.map((line) => line.trim().split(/ +/)[1])).toEqual(kinds);
    const number = (text: RegExp): number => Number(text.exec(printed)![1]!.replaceAll(',', ''));
    const unprofiled = number(/^instructions per inference: ([\d,]+)$/m);
    expect(number(/^without --profile: ([\d,]+) instructions/m)).toBe(unprofiled);
    expect(Math.abs(number(/^ +total +[\d,]+ +([\d,]+)/m) - unprofiled)).toBeLessThan(unprofiled / 1000);
  });

  test('gives the same figures every time', async () => {
    const once = await verify(DIGITS, { target: ['cortex-m4'], profile: true, sets: 1 });
    const again = await verify(DIGITS, { target: ['cortex-m4'], profile: true, sets: 1 });
    expect(again[0]!.profile).toEqual(once[0]!.profile);
  });

  test('is refused where nothing counts instructions, and without mod.c', () => {
    const onHost = modo(['verify', DIGITS, '--profile']);
    expect(onHost.status).toBe(1);
    expect(onHost.stderr).toMatch(
      /error: --profile: host does not run under QEMU: targets that do: .*cortex-m4/,
    );
    const bare = modo(['run', compiled(DIGITS, 'cortex-m4'), '--input', inputFile(), '--profile']);
    expect(bare.status).toBe(1);
    expect(bare.stderr).toMatch(/error: --profile: .* has no mod\.c: compile with --dump-code c/);
  });
});
