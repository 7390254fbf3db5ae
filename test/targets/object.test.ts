/** What objects of each target need and hold, beyond the answers that they give. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readElf } from '../../src/check/elf.ts';
import { floatAbiOf } from '../../src/check/float-abi.ts';
import { type Compilation, compileModel } from '../../src/compiler.ts';
import { build } from '../../src/driver/build.ts';
import { readKernels } from '../../src/driver/kernels.ts';
import { packageRoot } from '../../src/package-root.ts';
import { makeBoardRunner } from '../../src/run/board-runner.ts';
import { MICROBIT } from '../../src/targets/cortex-m-boards.ts';
import { findTarget, targetList } from '../../src/targets/index.ts';
import { findToolchain, type Toolchain } from '../../src/toolchain/toolchain.ts';
import { everyOperator } from '../support/every-operator.ts';
import { buildModel } from '../support/model-builder.ts';
import { publicModels, SKIP_REASON } from '../support/models.ts';
import { buildFor, compilationFor, EXAMPLE, GROUPS, outputDifference } from '../support/on-target.ts';

const folder = mkdtempSync(join(tmpdir(), 'modo-targets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NAMES = Object.values(GROUPS).flat();
const LIBRARY = ['memcpy', 'memset', 'memmove', '_GLOBAL_OFFSET_TABLE_'];

const toolchainOf = (name: string): Promise<Toolchain> =>
  findToolchain(findTarget(name, process.arch), undefined, packageRoot());

test('every cross target that something here runs is tested', () => {
  const isRun = (name: string): boolean => {
    const { board, emulator } = findTarget(name, process.arch);
    return board !== undefined || emulator !== undefined;
  };
  expect([...NAMES].sort()).toEqual(
    targetList()
      .slice(1)
      .map(({ name }) => name)
      .filter(isRun)
      .sort(),
  );
});

describe.each(NAMES)('%s', (name) => {
  const target = findTarget(name, process.arch);

  test('needs the helpers of its row, and each of them', async () => {
    const toolchain = await toolchainOf(name);
    const needed = new Set<string>();
    for (const [optLevel, ...compilerOptions] of [[0], [3], [3, '-Os']] as [number, ...string[]][]) {
      const compilation: Compilation = compileModel(buildModel(everyOperator()), {
        moduleName: 'default',
        kernels: readKernels(target, optLevel),
      });
      // The build itself refuses a symbol that the row does not have.
      const { report } = await buildFor(compilation, target, toolchain, { optLevel, compilerOptions });
      for (const symbol of report.undefined) needed.add(symbol);
    }
    const helpers = [...needed].filter((symbol) => !LIBRARY.includes(symbol)).sort();
    expect(helpers).toEqual([...target.helpers].sort());
  });

  test('mod.so shows what mod.json names, or there is none', async () => {
    const { sharedObject } = target;
    const built = await buildFor(compilationFor(EXAMPLE.path, target), target, await toolchainOf(name), {
      sharedObject: sharedObject !== undefined,
    });
    expect(built.sharedObject === undefined).toBe(sharedObject === undefined);
    if (!built.sharedObject) return;
    const elf = readElf(built.sharedObject, 'mod.so');
    expect(elf.type).toBe(3);
    const dynamic = elf.sections.filter(({ name: section }) => section === '.dynamic');
    expect(dynamic).toHaveLength(1);
    const DT_TEXTREL = 22;
    expect(dynamicTags(dynamic[0]!.bytes, elf.bits)).not.toContain(DT_TEXTREL);
  });
});

/** Tags of a dynamic section. */
function dynamicTags(bytes: Uint8Array, bits: 32 | 64): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.byteLength / (bits / 4) }, (_, i) =>
    view.getUint32((i * bits) / 4, true),
  );
}

describe('float ABI', () => {
  const C = 'float f(float x) { return x + 1; }\n';
  test.each([
    ['arm-none-eabi-gcc', '-mcpu=cortex-m4 -mthumb -mfloat-abi=soft', 'soft'],
    ['arm-none-eabi-gcc', '-mcpu=cortex-m4 -mthumb -mfloat-abi=softfp -mfpu=fpv4-sp-d16', 'soft'],
    ['arm-none-eabi-gcc', '-mcpu=cortex-m4 -mthumb -mfloat-abi=hard -mfpu=fpv4-sp-d16', 'hard'],
    ['riscv64-unknown-elf-gcc', '-march=rv32imac -mabi=ilp32', 'soft'],
    ['riscv64-unknown-elf-gcc', '-march=rv32imafc -mabi=ilp32', 'soft'],
    ['riscv64-unknown-elf-gcc', '-march=rv32imafc -mabi=ilp32f', 'single'],
    ['riscv64-unknown-elf-gcc', '-march=rv64gc -mabi=lp64d', 'double'],
    ['aarch64-linux-gnu-gcc', '-march=armv8-a', undefined],
  ])('%s %s: %s', (compiler, flags, abi) => {
    writeFileSync(join(folder, 'f.c'), C);
    execFileSync(compiler, [...flags.split(' '), '-c', 'f.c', '-o', 'f.o'], { cwd: folder });
    expect(floatAbiOf(readElf(readFileSync(join(folder, 'f.o')), 'f.o'))).toBe(abi);
  });

  test.each([
    [
      'cortex-m3',
      '-mcpu=cortex-m4 -mfpu=fpv4-sp-d16 -mfloat-abi=hard',
      'hard float ABI, cortex-m3 the soft one',
    ],
    ['cortex-m7', '-mfloat-abi=soft', 'soft float ABI, cortex-m7 the hard one'],
    ['rv64gc', '-mabi=lp64', 'soft float ABI, rv64gc the double one'],
    ['rv32imac', '-march=rv64imac -mabi=lp64', 'not for rv32imac'],
  ])('%s with %s is refused', async (name, flags, message) => {
    const target = findTarget(name, process.arch);
    const compilerOptions = flags.split(' ');
    const compilation = compilationFor(EXAMPLE.path, target);
    await expect(buildFor(compilation, target, await toolchainOf(name), { compilerOptions })).rejects.toThrow(
      message,
    );
  });
});

/** Armv6-M code, where words lie at multiples of four bytes or the core faults. */
describe('alignment on Armv6-M', () => {
  test('the object says that it makes no unaligned access', async () => {
    const target = findTarget('cortex-m0', process.arch);
    const built = await buildFor(
      compilationFor(EXAMPLE.path, target),
      target,
      await toolchainOf('cortex-m0'),
    );
    writeFileSync(join(folder, 'mod.o'), built.object!);
    const attributes = execFileSync('arm-none-eabi-readelf', ['-A', 'mod.o'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(attributes).toContain('Tag_CPU_arch: v6S-M');
    expect(attributes).not.toContain('Tag_CPU_unaligned_access');
  });

  // Any access of a wrong width faults there: the board's program turns CCR.UNALIGN_TRP on for such code.
  test('larger cores give the same answers from code without unaligned access, with the trap on', async () => {
    const target = findTarget('cortex-m4', process.arch);
    const toolchain = await toolchainOf('cortex-m4');
    const aligned = { ...target, flags: [...target.flags, '-mno-unaligned-access'] };
    const compilation = compilationFor(EXAMPLE.path, target);
    const want = { object: true, sharedObject: false, assembly: false };
    const options = { toolchain, optLevel: 3, compilerOptions: [], want };
    const built = await build(compilation, { ...options, target: aligned });
    const runner = await makeBoardRunner(aligned, target.board!, toolchain);
    try {
      const { module } = compilation;
      const artifacts = { module: module.name, inputs: module.inputs, outputs: module.outputs, ...built };
      const inputs = Buffer.concat(EXAMPLE.vectors.map(({ input }) => input));
      const { outputs } = await runner.run(artifacts, { inputs, entry: 'c' });
      const expected = Buffer.concat(EXAMPLE.vectors.map(({ output }) => output));
      expect(outputDifference(compilation.graph, expected, outputs)).toBeUndefined();
    } finally {
      await runner.close();
    }
  });
});

/** 256 KB of flash and 16 KB of RAM, on a Cortex-M0 itself. */
describe('micro:bit', () => {
  const SMALL = ['hello_world_int8', 'hello_world_float', 'micro_speech_quantized'];
  const models = [EXAMPLE, ...publicModels.filter(({ name }) => SMALL.includes(name))];
  test.runIf(publicModels.length > 0)(`public models are there (skipped when ${SKIP_REASON})`, () => {
    expect(models).toHaveLength(1 + SMALL.length);
  });

  test.each(models)('$name', async ({ path, vectors }) => {
    const target = findTarget('cortex-m0', process.arch);
    const toolchain = await toolchainOf('cortex-m0');
    const compilation = compilationFor(path, target);
    const built = await buildFor(compilation, target, toolchain);
    const runner = await makeBoardRunner(target, MICROBIT, toolchain);
    try {
      const { module } = compilation;
      const artifacts = { module: module.name, inputs: module.inputs, outputs: module.outputs, ...built };
      const inputs = Buffer.concat(vectors.map(({ input }) => input));
      const { outputs, measured } = await runner.run(artifacts, { inputs, entry: 'c' });
      const expected = Buffer.concat(vectors.map(({ output }) => output));
      expect(outputDifference(compilation.graph, expected, outputs)).toBeUndefined();
      expect(measured!.stack).toBeLessThanOrEqual(built.report.figures.stack);
    } finally {
      await runner.close();
    }
  });
});
