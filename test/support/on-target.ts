/** Whole models, compiled for a target, built and run there: what they answer to recorded vectors. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Compilation, compileModel } from '../../src/compiler.ts';
import { type Built, build } from '../../src/driver/build.ts';
import { readKernels } from '../../src/driver/kernels.ts';
import { byteLength, type Graph, tensorOf } from '../../src/graph/graph.ts';
import { packageRoot } from '../../src/package-root.ts';
import { makeRunner } from '../../src/run/make-runner.ts';
import type { Runner } from '../../src/run/runner.ts';
import { findTarget } from '../../src/targets/index.ts';
import type { Target } from '../../src/targets/target.ts';
import { findToolchain, type Toolchain } from '../../src/toolchain/toolchain.ts';
import { firstDifference } from '../../src/verify/compare.ts';
import { type PublicModel, publicModels, SKIP_REASON } from './models.ts';

/** Every cross target that something here runs, in groups that take about as long as each other. */
export const GROUPS = {
  'armv6-m': ['cortex-m0', 'cortex-m0plus'],
  'armv7-m': ['cortex-m3', 'cortex-m4', 'cortex-m4-nofp', 'cortex-m7'],
  'armv8-m': ['cortex-m33', 'cortex-m33-nodsp', 'cortex-m55', 'cortex-m85'],
  'risc-v': ['rv32imc', 'esp32c3', 'rv32imac', 'rv64gc'],
  linux: ['aarch64-linux', 'armv7-linux'],
} as const;

const example = (...path: string[]): string => join(packageRoot(), 'examples/firmware', ...path);

function exampleModel(): PublicModel {
  const inputs = readFileSync(example('inputs/digits.bin'));
  const outputs = readFileSync(example('inputs/expected.bin'));
  const vectors = Array.from({ length: inputs.length / 64 }, (_, i) => ({
    input: inputs.subarray(i * 64, (i + 1) * 64),
    output: outputs.subarray(i * 10, (i + 1) * 10),
  }));
  return { name: 'the example', path: example('models/digits.tflite'), vectors };
}

export const EXAMPLE = exampleModel();

const compilations = new Map<string, Compilation>();

/** Compiles a model, once for all targets that have the same kernels. */
export function compilationFor(path: string, target: Target): Compilation {
  const key = `${path}\n${target.kernels.join()}`;
  const known = compilations.get(key);
  if (known) return known;
  const kernels = readKernels(target, 3);
  const made = compileModel(readFileSync(path), { moduleName: 'default', kernels });
  compilations.set(key, made);
  return made;
}

export function buildFor(
  compilation: Compilation,
  target: Target,
  toolchain: Toolchain,
  want: Partial<{ sharedObject: boolean; optLevel: number; compilerOptions: readonly string[] }> = {},
): Promise<Built> {
  const { optLevel = 3, compilerOptions = [], sharedObject = false } = want;
  const all = { object: true, sharedObject, assembly: false };
  return build(compilation, { target, toolchain, optLevel, compilerOptions, want: all });
}

/** The first element that is not as expected, in words. */
export function outputDifference(graph: Graph, expected: Uint8Array, actual: Uint8Array): string | undefined {
  const tensors = graph.outputs.map((id) => tensorOf(graph, id));
  const size = tensors.reduce((sum, tensor) => sum + byteLength(tensor), 0);
  if (actual.byteLength !== expected.byteLength) {
    return `${actual.byteLength} bytes instead of ${expected.byteLength}`;
  }
  for (let at = 0; at < expected.byteLength; ) {
    for (const tensor of tensors) {
      const part = (bytes: Uint8Array): Uint8Array => bytes.slice(at, at + byteLength(tensor));
      const found = firstDifference(tensor.dtype, part(expected), part(actual));
      if (found) {
        const where = `vector ${Math.floor(at / size)}, "${tensor.name}", element ${found.element}`;
        return `${where}: ${found.actual} instead of ${found.expected}`;
      }
      at += byteLength(tensor);
    }
  }
  return undefined;
}

/** Every model on every target of a group: all vectors in one run, through each interface that runs there. */
export function testGroup(group: keyof typeof GROUPS): void {
  describe.each(GROUPS[group])('%s', (name) => {
    const target = findTarget(name, process.arch);
    let toolchain: Toolchain;
    let runner: Runner;
    beforeAll(async () => {
      toolchain = await findToolchain(target, undefined, packageRoot());
      runner = await makeRunner(target, toolchain);
    });
    afterAll(() => runner?.close());

    async function check(model: PublicModel): Promise<void> {
      const compilation = compilationFor(model.path, target);
      const isLinux = target.board === undefined;
      const built = await buildFor(compilation, target, toolchain, { sharedObject: isLinux });
      const inputs = Buffer.concat(model.vectors.map(({ input }) => input));
      const expected = Buffer.concat(model.vectors.map(({ output }) => output));
      const { module, graphJson, paramsBytes: params } = compilation;
      const artifacts = { module: module.name, inputs: module.inputs, outputs: module.outputs };
      for (const entry of isLinux ? (['graph', 'c'] as const) : (['c'] as const)) {
        const request = { inputs, entry };
        const { outputs, measured } = await runner.run(
          { ...artifacts, ...built, graphJson, params },
          request,
        );
        expect(outputDifference(compilation.graph, expected, outputs), entry).toBeUndefined();
        expect(measured === undefined).toBe(isLinux);
        if (!measured) continue;
        expect(measured.stack).toBeLessThanOrEqual(built.report.figures.stack);
        expect(measured.instructions).toBeGreaterThan(0);
      }
    }

    test('the example', () => check(EXAMPLE));

    describe.skipIf(publicModels.length === 0)(`public models (skipped when ${SKIP_REASON})`, () => {
      test.each(publicModels)('$name', check);
    });
  });
}
