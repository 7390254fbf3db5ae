// The board program on RISC-V, run under QEMU on modules written by hand: right answers, figures known beforehand, and
// the rules that it enforces. What it shares with Cortex-M is tested there.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boardBoot, boardProgram } from '../../src/run/board-program.ts';
import { findTarget } from '../../src/targets/index.ts';

const modules = join(import.meta.dirname, 'risc_v/modules.c');

describe.each(['rv32imc', 'rv32imac', 'rv64gc'])('the board program on %s', { timeout: 60_000 }, (name) => {
  const { flags, compilers, board } = findTarget(name, process.arch);
  let dir = '';
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'modo-risc-v-'));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  function run(
    module: string,
    input: Buffer,
    inputBytes = 4,
    icount?: string,
  ): { status: number | null; stderr: string } {
    const args = [
      ...flags,
      ...['-std=c99', '-ffreestanding', '-O2', '-ffunction-sections', '-fdata-sections'],
      ...['-Wall', '-Wextra', '-Werror', '-nostdlib', '-Wl,--gc-sections,--fatal-warnings'],
      ...[`-DMODO_RUN=tvmgen_${module}_run`, `-DMODO_INPUT_BYTES=${inputBytes}`, '-DMODO_OUTPUT_BYTES=4'],
      ...boardProgram(board!),
      ...['-o', join(dir, 'run.elf'), modules, '-lgcc'],
    ];
    const linked = spawnSync(compilers[0]!, args, { encoding: 'utf8' });
    expect(linked.stderr).toBe('');
    for (const file of ['out.bin', 'report.txt']) rmSync(join(dir, file), { force: true });
    writeFileSync(join(dir, 'in.bin'), input);
    const { status, stderr, error } = spawnSync(board!.qemu, boardBoot(board!, 'run.elf', icount), {
      cwd: dir,
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (error) throw error;
    return { status, stderr };
  }

  function runGood(module: string, input: Buffer, inputBytes = 4) {
    expect(run(module, input, inputBytes)).toEqual({ status: 0, stderr: '' });
    const lines = readFileSync(join(dir, 'report.txt'), 'utf8').matchAll(/^(\w+)=(\d+)$/gm);
    const report = Object.fromEntries([...lines].map(([, key, value]) => [key!, Number(value)]));
    return { output: readFileSync(join(dir, 'out.bin')), report };
  }

  const words = (...values: number[]): Buffer => Buffer.from(Int32Array.from(values).buffer);

  test.each([1, 1000, 3_000_000])('instructions are exact: a loop of %i passes', (passes) => {
    const { report } = runGood('loop', words(passes, passes));
    // An empty function loads 0 and returns; this one has two loads, the loop, and returns.
    expect(report).toMatchObject({ sets: 2, repeats: 1, instructions: 2 * passes + 1 });
  });

  test('stack is what the depth says', () => {
    const at = (levels: number): number => runGood('deep', words(levels)).report.stack!;
    const [one, two, hundred] = [at(1), at(2), at(100)];
    expect(two - one).toBeGreaterThanOrEqual(32);
    expect(hundred - one).toBe(99 * (two - one));
  });

  test('workspace that is not zero, cleared and initialised data, an output without a right answer', () => {
    expect([...runGood('state', words(0)).output]).toEqual([0xa5, 0, 13, 0xa5]);
  });

  test('floating point', () => {
    const input = Buffer.from(Float32Array.of(1.5, 3, -0.25, 8).buffer);
    expect(runGood('float', input, 8).output).toEqual(Buffer.from(Float32Array.of(5.5, -1).buffer));
  });

  test.each([
    [-1, 'before'],
    [4, 'after'],
  ])('an output written at offset %i', (offset, where) => {
    expect(run('spill', words(0, offset))).toEqual({
      status: 1,
      stderr: `board: tvmgen_spill_run: wrote ${where} the data of output 0, in input set 1\n`,
    });
  });

  test('run returns -7', () => {
    expect(run('answer', words(-7))).toEqual({
      status: 1,
      stderr: 'board: tvmgen_answer_run: returned -7, in input set 0\n',
    });
  });

  test.each([
    [0, 'illegal instruction', 2],
    [1, 'load from forbidden memory', 5],
    [2, 'store to forbidden memory', 7],
    [3, 'call from machine mode', 11],
    [4, 'store to forbidden memory', 7],
    [5, 'instruction fetch from forbidden memory', 1],
  ])('fault %i: %s', (which, what, cause) => {
    const { status, stderr } = run('crash', words(which));
    expect(stderr).toMatch(new RegExp(`^board: ${what}, program counter 0x[0-9a-f]+, [^\\n]*\\n$`));
    expect(stderr).toMatch(new RegExp(`, cause 0x0*${cause.toString(16)}, `));
    if (which === 4) expect(stderr).toMatch(/, stack pointer 0x0*28000000,/);
    expect(status).toBe(2);
  });

  test('an emulator that does not count instructions', () => {
    const { status, stderr } = run('answer', words(0), 4, 'shift=1,sleep=off');
    expect(stderr).toMatch(/^board: the timer counts 4\d{5} instructions for 200000: run QEMU [^\n]*\n$/);
    expect(status).toBe(1);
  });
});
