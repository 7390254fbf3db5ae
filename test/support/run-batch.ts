/** Compiles the emitted C of many modules into one program, sanitized on the host, and runs all of their cases in it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readKernels } from '../../src/driver/kernels.ts';
import { activationOperands, emitC } from '../../src/emit/c.ts';
import { emitHeader } from '../../src/emit/header.ts';
import { type KernelTexts, kernelNames } from '../../src/emit/kernel-text.ts';
import { type Module, moduleOf, prefix } from '../../src/emit/names.ts';
import { DL_TYPES, packedFunctionName } from '../../src/emit/packed.ts';
import { evaluateOutputs } from '../../src/graph/evaluate.ts';
import { byteLength, type DType, type Graph, tensorOf, toTypedArray } from '../../src/graph/graph.ts';
import { importTflite } from '../../src/import/tflite/import.ts';
import { rootOf } from '../../src/passes/drop-views.ts';
import { runPasses } from '../../src/passes/index.ts';
import { constantBytes } from '../../src/plan/kernel-call.ts';
import { type Program, plan } from '../../src/plan/program.ts';
import { boardBoot, boardProgram } from '../../src/run/board-program.ts';
import type { Board, Emulator, Target } from '../../src/targets/target.ts';
import { compileFlags } from '../../src/toolchain/flags.ts';
import { inputSets } from './arbitraries.ts';
import { KERNELS } from './kernels.ts';
import { buildModel, type ModelSpec } from './model-builder.ts';

const HARNESS = fileURLToPath(new URL('harness/', import.meta.url));

const FLAGS = '-std=c99 -O1 -g0 -ffp-contract=off -Wall -Wextra -Werror'.split(' ');

const SANITIZE = (
  '-fsanitize=address,undefined -fno-sanitize-recover=all ' +
  // Sanitizers skip variables in sections of their own unless told not to.
  '-fsanitize-sections=.bss.noinit.*,.rodata.tvm.*'
).split(' ');

export interface BatchItem {
  /** The graph as imported, and a program planned from it. */
  readonly graph: Graph;
  readonly program: Program;
  /** Input sets: for each the bytes of the model inputs, in order. */
  readonly cases: readonly (readonly Uint8Array[])[];
}

/** A model ready to run: imported, planned (see `plan` for `partition`), with seeded inputs. */
export function batchItem(
  spec: ModelSpec,
  cases: number,
  seed: number,
  { partition, target }: { partition?: readonly number[]; target?: Target } = {},
): BatchItem {
  const graph = importTflite(buildModel(spec));
  const options = {
    ...(partition && { partition }),
    ...(target && { kernels: kernelNames(kernelsOf(target)) }),
  };
  return { graph, program: plan(runPasses(graph), options), cases: inputSets(spec, cases, seed) };
}

function kernelsOf(target: Target | undefined): KernelTexts {
  return target ? readKernels(target, 3) : KERNELS;
}

export interface BatchResult {
  /** By case: the bytes of the model outputs, from `tvmgen_<module>_run` and from the packed functions. */
  readonly streamed: readonly (readonly Uint8Array[])[];
  readonly packed: readonly (readonly Uint8Array[])[];
}

export interface BatchOptions {
  /** Of the host's program; without sanitizers it takes half the time. */
  readonly sanitize?: boolean;
  /** Whose kernels to take; the items were planned for it. One with a board or an emulator takes the host's place. */
  readonly target?: Target;
  /** The processor that the emulator has, if not the one with everything. */
  readonly cpu?: string;
  /** More flags for the host's compiler. */
  readonly flags?: readonly string[];
}

/** Throws with the compiler's, the sanitizer's or the emulator's words when anything is wrong with the C. */
export function runBatch(
  items: readonly BatchItem[],
  { sanitize = true, target, cpu = 'max', flags = [] }: BatchOptions = {},
): BatchResult[] {
  const kernels = kernelsOf(target);
  const folder = mkdtempSync(join(tmpdir(), 'modo-batch-'));
  try {
    const modules = items.map(({ graph }, i) => moduleOf(`m${i}`, graph));
    modules.forEach((module, i) => {
      const { program } = items[i]!;
      writeFileSync(join(folder, `${module.name}.c`), emitC(module, program, kernels));
      const flash = { weights: 0, biases: 0, requantization: 0, code: 0, other: 0 };
      writeFileSync(
        join(folder, `${prefix(module)}.h`),
        emitHeader(module, { workspace: 0, stack: 0, flash }),
      );
    });
    writeFileSync(join(folder, 'table.c'), table(items, modules));
    writeFileSync(join(folder, 'cases.bin'), Buffer.concat(items.flatMap(caseBytes)));
    const sources = [...modules.map(({ name }) => `${name}.c`), 'table.c', join(HARNESS, 'harness.c')];
    if (target?.board) runOnBoard(folder, sources, target, target.board);
    else if (target?.emulator) runInEmulator(folder, sources, target, target.emulator, cpu);
    else runOnHost(folder, sources, [...(sanitize ? SANITIZE : []), ...flags]);
    return split(items, modules, readFileSync(join(folder, 'results.bin')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runOnHost(folder: string, sources: readonly string[], more: readonly string[]): void {
  const flags = [...FLAGS, ...more];
  const all = [...sources, join(HARNESS, 'io_host.c'), join(HARNESS, 'heap.c')];
  run(folder, process.env.CC ?? 'gcc', [...flags, `-I${HARNESS}`, '-I.', ...all, '-o', 'batch']);
  run(folder, './batch', ['cases.bin', 'results.bin']);
}

/** A program of another machine's Linux, built as objects for it are. */
function runInEmulator(
  folder: string,
  sources: readonly string[],
  target: Target,
  { command, root }: Emulator,
  cpu: string,
): void {
  const warnings = ['-Wall', '-Wextra', '-Werror'];
  const io = [join(HARNESS, 'io_host.c'), join(HARNESS, 'guarded.c')];
  run(folder, target.compilers[0]!, [
    ...compileFlags(target, 3, [...warnings, `-I${HARNESS}`, '-I.']),
    ...[...sources, ...io, '-o', 'batch'],
  ]);
  run(folder, command, ['-L', root, '-cpu', cpu, './batch', 'cases.bin', 'results.bin']);
}

/** Links the harness in the place of the board program's own main, and boots it once. */
function runOnBoard(folder: string, sources: readonly string[], target: Target, board: Board): void {
  const own = /\/board\/(main|buffers|measure|taps)\.c$/;
  const program = boardProgram(board).filter((argument) => !own.test(argument));
  const defines = ['-DMODO_RUN=batch', '-DMODO_INPUT_BYTES=1', '-DMODO_OUTPUT_BYTES=1'];
  run(folder, target.compilers[0]!, [
    ...compileFlags(target, 3, ['-Wall', '-Wextra', '-Werror', `-I${HARNESS}`, '-I.', ...defines]),
    ...sources,
    join(HARNESS, 'io_board.c'),
    ...program,
    ...['-nostdlib', '-Wl,--gc-sections', '-lgcc', '-o', 'batch.elf'],
  ]);
  run(folder, board.qemu, boardBoot(board, 'batch.elf'));
}

function run(cwd: string, command: string, args: readonly string[]): void {
  try {
    execFileSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 24 });
  } catch (error) {
    const stderr = String((error as { stderr?: Buffer }).stderr ?? '').slice(0, 4000);
    throw new Error(`${command} failed: ${stderr || error}`);
  }
}

function packedConstants({ program }: BatchItem): Uint8Array[] {
  return program.schedule.ops.flatMap(({ call }) => (call.constant ? [constantBytes(call.constant)] : []));
}

function caseBytes(item: BatchItem): Uint8Array[] {
  return [...packedConstants(item), ...item.cases.flat()];
}

/** The generated part: what `harness.h` asks for. */
function table(items: readonly BatchItem[], modules: readonly Module[]): string {
  const parts = items.map((item, i) => moduleTable(item, modules[i]!));
  return `#include "harness.h"
${modules.map((module) => `#include "${prefix(module)}.h"`).join('\n')}
${parts.join('\n')}
const struct module *const modules[] = {${modules.map(({ name }) => `&${name}`).join(', ')}};
const int module_count = ${modules.length};
`;
}

function moduleTable(item: BatchItem, module: Module): string {
  const { graph, schedule } = item.program;
  const name = module.name;
  const ids = [
    ...new Set([
      ...graph.inputs,
      ...graph.outputs,
      ...schedule.ops.flatMap(({ operator, call }) => [
        ...activationOperands(item.program, call).map(({ tensor }) => tensor),
        operator.output,
      ]),
    ]),
  ];
  for (const id of [...ids]) {
    const root = rootOf(graph, id).id;
    if (!ids.includes(root)) ids.push(root);
  }
  const slot = (id: number): number => ids.indexOf(id);
  const ports = ids.map((id) => {
    const tensor = tensorOf(graph, id);
    const [code, bits] = DL_TYPES[tensor.dtype];
    return `{${byteLength(tensor)}, ${code}, ${bits}, ${slot(rootOf(graph, id).id)}}`;
  });
  let constants = 0;
  const functions: string[] = [];
  const calls = schedule.ops.map((op) => {
    const args = activationOperands(item.program, op.call).map(({ tensor }) => slot(tensor));
    if (op.call.constant) {
      constants += 1;
      args.push(-constants);
    }
    args.push(slot(op.operator.output));
    functions.push(
      `int32_t ${packedFunctionName(module, op)}(void *, int32_t *, int32_t, void *, int32_t *, void *);`,
    );
    return `{${packedFunctionName(module, op)}, ${args.length}, {${args.join(', ')}}}`;
  });
  const fields = (from: string, count: number): string =>
    Array.from({ length: count }, (_, i) => `${from}[${i}]`).join(', ');
  return `${functions.join('\n')}
static int32_t run_${name}(void **in, void **out)
{
    struct ${prefix(module)}_inputs inputs = {${fields('in', module.inputs.length)}};
    struct ${prefix(module)}_outputs outputs = {${fields('out', module.outputs.length)}};
    return ${prefix(module)}_run(&inputs, &outputs);
}
static const struct port ports_${name}[] = {${ports.join(', ')}};
static const struct call calls_${name}[] = {${calls.join(', ')}};
static const struct module ${name} = {
    "${name}", run_${name},
    ${ids.length}, ${graph.inputs.length}, ${graph.outputs.length}, ${calls.length}, ${constants}, ${item.cases.length},
    ports_${name}, {${graph.inputs.map(slot).join(', ')}}, {${graph.outputs.map(slot).join(', ')}}, calls_${name},
    {${packedConstants(item)
      .map(({ byteLength }) => byteLength)
      .join(', ')}},
};
`;
}

function split(items: readonly BatchItem[], modules: readonly Module[], bytes: Uint8Array): BatchResult[] {
  let position = 0;
  const take = (module: Module): Uint8Array[] =>
    module.outputs.map((port) => {
      position += port.bytes;
      return bytes.slice(position - port.bytes, position);
    });
  const results = items.map(({ cases }, i) => {
    const [streamed, packed]: [Uint8Array[][], Uint8Array[][]] = [[], []];
    for (const _ of cases) {
      streamed.push(take(modules[i]!));
      packed.push(take(modules[i]!));
    }
    return { streamed, packed };
  });
  if (position !== bytes.byteLength) throw new Error(`results: ${bytes.byteLength} bytes, not ${position}`);
  return results;
}

/** Runs a batch and throws for the first output that differs from the evaluator's; `describe` names a model, or what gives an output. */
export function expectEqualsEvaluator(
  items: readonly BatchItem[],
  describe: (item: number, output: number) => string,
  options: BatchOptions = {},
): void {
  runBatch(items, options).forEach((result, i) => {
    const { graph, cases } = items[i]!;
    cases.forEach((inputs, c) => {
      const expected = evaluateOutputs(graph, inputs);
      for (const entry of ['streamed', 'packed'] as const) {
        expected.forEach((bytes, o) => {
          const { dtype } = tensorOf(graph, graph.outputs[o]!);
          const difference = firstDifference(dtype, result[entry][c]![o]!, bytes);
          if (difference) {
            throw new Error(`${describe(i, o)}\ncase ${c}, ${entry}, output ${o}: ${difference}`);
          }
        });
      }
    });
  });
}

/**
 * The first element where `actual` is not what is expected, in words. Integers must be equal; floats may differ
 * by 4 units in the last place or 1e-5, whichever is larger.
 */
export function firstDifference(dtype: DType, actual: Uint8Array, expected: Uint8Array): string | undefined {
  if (actual.byteLength !== expected.byteLength) {
    return `${actual.byteLength} bytes, expected ${expected.byteLength}`;
  }
  const [got, want] = [toTypedArray(dtype, actual), toTypedArray(dtype, expected)];
  for (let i = 0; i < want.length; ++i) {
    const [g, w] = [got[i]!, want[i]!];
    if (Object.is(g, w) || g === w) continue;
    if (dtype === 'float32' && Math.abs(g - w) <= Math.max(1e-5, 4 * unitInLastPlace(w))) continue;
    return `element ${i} is ${g}, expected ${w}`;
  }
  return undefined;
}

/** Distance from a single-precision number to the next one away from zero. */
function unitInLastPlace(x: number): number {
  const bits = new Uint32Array(Float32Array.of(Math.abs(x)).buffer);
  const next = new Float32Array(Uint32Array.of(bits[0]! + 1).buffer);
  return next[0]! - Math.abs(x);
}
