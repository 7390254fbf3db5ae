// The board program, built with the cross compiler and run under QEMU on modules written by hand: right answers,
// figures against ones known beforehand, then one case per rule that it enforces.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boardBoot, boardProgram } from '../../src/run/board-program.ts';
import { type Core, cortexM4, otherCores } from './cortex_m/boards.ts';

const compiler = 'arm-none-eabi-gcc';
const emulator = 'qemu-system-arm';
const modules = join(import.meta.dirname, 'cortex_m/modules.c');

const missing = [compiler, emulator].filter((tool) => spawnSync(tool, ['--version']).status !== 0);
const skipped = missing.length > 0 && !process.env.CI;
if (skipped) console.warn(`cortex_m: skipped, because ${missing.join(' and ')} cannot be run`);

let dir = '';
const at = (name: string) => join(dir, name);
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'modo-cortex-m-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

interface Build {
  /** Which function of modules.c: tvmgen_<module>_run. */
  module: string;
  inputBytes?: string;
  outputBytes?: string;
  core?: Core;
  defines?: Record<string, string>;
  memory?: Record<string, number>;
}

interface Outcome {
  status: number | null;
  stderr: string;
}

function link(build: Build): Outcome {
  const { module, inputBytes = '4', outputBytes = '4', core = cortexM4 } = build;
  const defines = {
    MODO_RUN: `tvmgen_${module}_run`,
    MODO_INPUT_BYTES: inputBytes,
    MODO_OUTPUT_BYTES: outputBytes,
    ...build.defines,
  };
  const { status, stderr } = spawnSync(
    compiler,
    [
      ...core.flags,
      ...['-std=c99', '-ffreestanding', '-O2', '-ffunction-sections', '-fdata-sections'],
      ...['-Wall', '-Wextra', '-Werror', '-nostdlib', '-Wl,--gc-sections,--fatal-warnings'],
      ...boardProgram(core.board),
      // The last one counts.
      ...Object.entries(defines).flatMap(([name, value]) => [`-U${name}`, `-D${name}=${value}`]),
      ...Object.entries(build.memory ?? {}).map(([name, value]) => `-Wl,--defsym=${name}=${value}`),
      ...['-o', at('run.elf'), modules, '-lgcc'],
    ],
    { encoding: 'utf8' },
  );
  return { status, stderr };
}

const written = ['out.bin', 'taps.bin', 'profile.bin', 'report.txt'];

function emulate(input: Buffer | undefined, board = cortexM4.board, icount?: string): Outcome {
  for (const name of ['in.bin', ...written]) rmSync(at(name), { force: true });
  if (input) writeFileSync(at('in.bin'), input);
  const { status, stderr, error } = spawnSync(emulator, boardBoot(board, 'run.elf', icount), {
    cwd: dir,
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (error) throw error;
  return { status, stderr };
}

const good = { status: 0, stderr: '' };

/** Builds and runs, both without a complaint. */
function runGood(build: Build, input: Buffer): { output: Buffer; report: Record<string, number> } {
  expect(link(build)).toEqual(good);
  expect(emulate(input, build.core?.board)).toEqual(good);
  const lines = readFileSync(at('report.txt'), 'utf8').trimEnd().split('\n');
  const report = Object.fromEntries(lines.map((line) => line.split('=')).map(([key, n]) => [key, Number(n)]));
  return { output: readFileSync(at('out.bin')), report };
}

/** Builds and runs; the run must fail with one line. */
function runBad(build: Build, input: Buffer | undefined): Outcome {
  expect(link(build)).toEqual(good);
  return emulate(input);
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => {
    bytes.writeInt32LE(value | 0, 4 * i);
  });
  return bytes;
}

function readWords(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32LE(4 * i));
}

function floats(...values: number[]): Buffer {
  return Buffer.from(Float32Array.from(values).buffer);
}

if (!skipped) {
  test('the cross compiler and the emulator are installed', () => {
    expect(missing).toEqual([]);
  });
}

describe.skipIf(missing.length > 0)('the Cortex-M board program', { timeout: 60_000 }, () => {
  describe('results', () => {
    test('two inputs, two outputs, three sets', () => {
      const sets = Buffer.from(Array.from({ length: 33 }, (_, i) => i * 9));
      const { output, report } = runGood({ module: 'pair', inputBytes: '3,8', outputBytes: '8,3' }, sets);
      const expected = [0, 1, 2].flatMap((n) => {
        const set = sets.subarray(11 * n, 11 * n + 11).map((byte) => byte + 1);
        return [...set.subarray(3), ...set.subarray(0, 3)];
      });
      expect([...output]).toEqual(expected);
      expect(report.sets).toBe(3);
      expect(Object.keys(report)).toEqual(['sets', 'ticks', 'repeats', 'instructions', 'stack']);
    });

    test('floating point', () => {
      const build = { module: 'float', inputBytes: '8' };
      const { output } = runGood(build, floats(1.5, 3, -0.25, 8));
      expect(output).toEqual(floats(5.5, -1));
    });

    test('workspace that is not zero, cleared and initialised data, an output without a right answer', () => {
      // Every set runs 41 times: once, then 40 times for the figures.
      const { output } = runGood({ module: 'state' }, words(0, 0));
      expect([...output]).toEqual([0xa5, 0, 9, 0xa5, 0xa5 + 41, 41, 50, 0xa5]);
    });

    test.each([1, 2, 4, 8, 16])('buffers aligned to %i and to no more', (align) => {
      const build = { module: 'address', outputBytes: '8', defines: { MODO_ALIGN: String(align) } };
      const { output } = runGood(build, words(0));
      expect(readWords(output).map((address) => address % (2 * align))).toEqual([align, align]);
    });

    test('memcpy, memmove and memset', () => {
      const { output } = runGood({ module: 'memory', outputBytes: '8' }, words(0));
      expect(readWords(output)).toEqual([8 * 8 * 60 * 2 + 8 * 60, 0]);
    });

    test('taps', () => {
      const build = { module: 'taps', defines: { MODO_TAP: 'tvmgen_taps_tap' } };
      const { output, report } = runGood(build, Buffer.from([1, 2, 3, 4, 11, 12, 13, 14]));
      expect([...output]).toEqual([1, 2, 3, 4, 11, 12, 13, 14]);
      const records = [0, 10].flatMap((more) => [
        ...[words(5, 0, 2), Buffer.from([more + 1, more + 2])],
        ...[words(5, 1, 2), Buffer.from([more + 3, more + 4])],
        ...[words(6, -1, 1), Buffer.from([more + 4])],
      ]);
      expect(readFileSync(at('taps.bin'))).toEqual(Buffer.concat(records));
      expect(report).toEqual({ sets: 2 });
    });

    test('no taps unless asked for', () => {
      runGood({ module: 'taps' }, words(0));
      expect(readdirSync(dir)).not.toContain('taps.bin');
    });
  });

  describe('profile', () => {
    test.each([...Object.entries({ 'Cortex-M4': cortexM4, ...otherCores })])(
      'instructions of each operator: %s',
      (_, core) => {
        const defines = { MODO_PROFILE: 'tvmgen_parts_profile', MODO_OPERATORS: '3' };
        const { report } = runGood({ module: 'parts', defines, core }, words(1, 5_000, 333));
        expect(report).toEqual({ sets: 3 });
        const bytes = readFileSync(at('profile.bin'));
        const counts = Array.from({ length: bytes.length / 8 }, (_, i) =>
          Number(bytes.readBigUInt64LE(8 * i)),
        );
        expect(counts).toHaveLength(4);
        const passes = 1 + 5_000 + 333;
        // Each run is exact to a pass of the loop that waits for the timer, and has a few instructions around it.
        expect(Math.abs(counts[0]! - (2 * passes + 3 * 4))).toBeLessThan(3 * 16);
        expect(Math.abs(counts[1]! - (6 * passes + 3 * 3))).toBeLessThan(3 * 4);
        expect(counts[2]).toBeLessThan(3 * 4);
        expect(counts[3]).toBeLessThan(3 * 16);
      },
    );
  });

  describe('figures', () => {
    test.each([
      [40, 200],
      [40, 5_000],
      [4, 100_000],
      [1, 20_000_000],
    ])('instructions of a counted loop, %i times %i passes', (repeats, passes) => {
      const { report } = runGood({ module: 'loop' }, words(passes));
      expect(report.repeats).toBe(repeats);
      const expected = 2 * passes + 2;
      expect(Math.abs(report.instructions! - expected)).toBeLessThan(expected / 1000);
      // 40 instructions a tick, and the 5 of each call that the calibration takes off.
      expect(Math.abs(report.ticks! - ((expected + 7) * repeats) / 40)).toBeLessThanOrEqual(1);
    });

    test('instructions are the mean over the sets', () => {
      const { report } = runGood({ module: 'loop' }, words(1_000, 2_000, 6_000));
      expect(report).toMatchObject({ sets: 3, repeats: 40 });
      expect(Math.abs(report.instructions! - 6_002)).toBeLessThan(6);
    });

    test('stack is the deepest over the sets, to the word', () => {
      const { report } = runGood({ module: 'frame' }, words(64, 20_000, 8));
      expect(report.stack).toBe(20_008);
    });

    test('no stack', () => {
      expect(runGood({ module: 'loop' }, words(1)).report.stack).toBe(0);
    });

    test('the same every time', () => {
      const { report } = runGood({ module: 'deep' }, words(50, 3));
      expect(emulate(words(50, 3))).toEqual(good);
      const again = readFileSync(at('report.txt'), 'utf8');
      expect(again).toBe(
        Object.entries(report)
          .map(([key, value]) => `${key}=${value}\n`)
          .join(''),
      );
    });
  });

  describe.each(Object.entries(otherCores))('%s', (_, core) => {
    test('answers and figures', () => {
      const { report } = runGood({ module: 'loop', core }, words(300_000));
      expect(Math.abs(report.instructions! - 600_002)).toBeLessThan(60);
      const { output } = runGood({ module: 'float', inputBytes: '8', core }, floats(1.5, 3));
      expect(output).toEqual(floats(5.5));
      expect(runGood({ module: 'frame', core }, words(3_000)).report.stack).toBe(3_008);
      const memory = runGood({ module: 'memory', outputBytes: '8', core }, words(0));
      expect(readWords(memory.output)[1]).toBe(0);
      const state = runGood({ module: 'state', core }, words(0));
      expect([...state.output]).toEqual([0xa5, 0, 9, 0xa5]);
    });

    test('a fault', () => {
      expect(link({ module: 'crash', core })).toEqual(good);
      const { status, stderr } = emulate(words(0), core.board);
      expect(stderr).toMatch(/^board: hard fault.*, program counter 0x[0-9a-f]{8}.*\n$/);
      expect(status).toBe(2);
    });
  });

  test('unaligned words are read on a core that can, and a fault where the code is for one that cannot', () => {
    runGood({ module: 'crash' }, words(6));
    const core = otherCores['Cortex-M0']!;
    expect(link({ module: 'crash', core })).toEqual(good);
    const { status, stderr } = emulate(words(6), core.board);
    expect(stderr).toMatch(/^board: hard fault, program counter [^\n]*\n$/);
    expect(status).toBe(2);
  });

  describe('rules', () => {
    test.each([
      [-1, 'before'],
      [-256, 'before'],
      [4, 'after'],
      [259, 'after'],
    ])('an output written at offset %i', (offset, where) => {
      expect(runBad({ module: 'spill' }, words(0, 3, offset))).toEqual({
        status: 1,
        stderr: `board: tvmgen_spill_run: wrote ${where} the data of output 0, in input set 2\n`,
      });
    });

    test.each([
      [-1, 'wrote before the data of'],
      [0, 'changed'],
      [3, 'changed'],
      [4, 'wrote after the data of'],
    ])('an input written at offset %i', (offset, what) => {
      expect(runBad({ module: 'meddle' }, words(offset))).toEqual({
        status: 1,
        stderr: `board: tvmgen_meddle_run: ${what} input 0, in input set 0\n`,
      });
    });

    test.each([-1, 7, -0x80000000, 0x7fffffff])('run returns %i', (value) => {
      expect(runBad({ module: 'answer' }, words(0, value))).toEqual({
        status: 1,
        stderr: `board: tvmgen_answer_run: returned ${value}, in input set 1\n`,
      });
    });

    test.each([
      [0, 'undefined instruction'],
      [1, 'division by zero'],
      [2, 'bus error on data access'],
      [3, 'invalid state (a branch to an even address?)'],
    ])('fault %i: %s', (which, words_) => {
      const { status, stderr } = runBad({ module: 'crash' }, words(which));
      expect(stderr).toMatch(/^board: hard fault: [^\n]*\n$/);
      expect(stderr).toContain(`hard fault: ${words_}, program counter 0x`);
      expect(stderr).toContain(', configurable fault status 0x');
      expect(stderr).toContain(', hard fault status 0x40000000');
      if (which === 2) expect(stderr).toContain(', bus fault address 0xa0000000');
      expect(status).toBe(2);
    });

    test('a fault without a usable stack', () => {
      const { status, stderr } = runBad({ module: 'crash' }, words(4));
      expect(stderr).toMatch(/^board: hard fault: bus error[^\n]*, stack pointer 0x[0-9a-f]{8}, [^\n]*\n$/);
      expect(stderr).not.toContain('program counter');
      expect(status).toBe(2);
    });

    test('an exception that is no fault', () => {
      const { status, stderr } = runBad({ module: 'crash' }, words(5));
      expect(stderr).toMatch(/^board: supervisor call, program counter [^\n]*\n$/);
      expect(status).toBe(2);
    });

    test.each([0, 3, 5, 402])('an in.bin of %i bytes for inputs of 4', (bytes) => {
      expect(runBad({ module: 'answer' }, Buffer.alloc(bytes))).toEqual({
        status: 1,
        stderr: `board: in.bin: has ${bytes} bytes, not a positive multiple of 4, the size of one input set\n`,
      });
    });

    test('no in.bin', () => {
      expect(runBad({ module: 'answer' }, undefined)).toEqual({
        status: 1,
        stderr: 'board: in.bin: cannot open\n',
      });
    });

    test('too little stack', () => {
      const { status, stderr } = runBad({ module: 'deep', memory: { STACK_BYTES: 1024 } }, words(100));
      expect(stderr).toMatch(/^board: tvmgen_deep_run: took all [1-9]\d\d bytes of the stack, or more\n$/);
      expect(status).toBe(1);
    });

    test('buffers that do not fit the RAM', () => {
      const { status, stderr } = runBad({ module: 'answer', outputBytes: '4,4200000' }, words(0));
      expect(stderr).toMatch(/^board: the inputs, [^\n]* do not fit the 40\d{5} bytes of RAM [^\n]*\n$/);
      expect(status).toBe(1);
    });

    test('a workspace that does not fit the RAM is a link error', () => {
      const { status, stderr } = link({ module: 'state', memory: { RAM_BYTES: 0x20800 } });
      expect(stderr).toContain("data, workspace and stack do not fit the board's RAM");
      expect(status).toBe(1);
    });

    test('an emulator that does not count instructions', () => {
      expect(link({ module: 'answer' })).toEqual(good);
      const { status, stderr } = emulate(words(0), cortexM4.board, 'shift=1,sleep=off');
      expect(stderr).toMatch(
        /^board: the timer counts (399|400)\d{3} instructions for 200000: run QEMU [^\n]*\n$/,
      );
      expect(status).toBe(1);
    });

    test('a timer that is not there', () => {
      const build = { module: 'answer', defines: { MODO_TIMER_COUNT: '0x20000000' } };
      const { status, stderr } = runBad(build, words(0));
      expect(stderr).toMatch(/^board: the timer does not run: [^\n]*\n$/);
      expect(status).toBe(1);
    });
  });
});
