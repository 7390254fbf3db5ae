/**
 * Recorded answers of TensorFlow Lite Micro's reference kernels for random models of single operators: the evaluator
 * and the emitted C give the same. See test/oracle/README.md for the files and how they were recorded.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readKernels } from '../../src/driver/kernels.ts';
import { kernelNames } from '../../src/emit/kernel-text.ts';
import { evaluateOutputs } from '../../src/graph/evaluate.ts';
import { tensorOf } from '../../src/graph/graph.ts';
import { importTflite } from '../../src/import/tflite/import.ts';
import { runPasses } from '../../src/passes/index.ts';
import { plan } from '../../src/plan/program.ts';
import { findTarget } from '../../src/targets/index.ts';
import type { Target } from '../../src/targets/target.ts';
import { type BatchItem, firstDifference, runBatch } from '../support/run-batch.ts';

/** A line of a file of vectors, but for the first, which names the reference; bytes are base64. */
interface Line {
  readonly name: string;
  readonly model: string;
  readonly cases: readonly { readonly inputs: readonly string[]; readonly outputs: readonly string[] }[];
}

const FOLDER = process.env.OPS_VECTORS ?? fileURLToPath(new URL('../fixtures/ops/', import.meta.url));

const decode = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

interface Vector extends BatchItem {
  readonly name: string;
  readonly expected: readonly (readonly Uint8Array[])[];
}

function vectors(file: string, target?: Target): Vector[] {
  const [, ...lines] = readFileSync(join(FOLDER, file), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const { name, model, cases }: Line = JSON.parse(line);
    const graph = importTflite(decode(model));
    return {
      name,
      graph,
      program: plan(runPasses(graph), { ...(target && { kernels: kernelNames(readKernels(target, 3)) }) }),
      cases: cases.map(({ inputs }) => inputs.map(decode)),
      expected: cases.map(({ outputs }) => outputs.map(decode)),
    };
  });
}

/** Every difference from the recorded answers, one line each. */
function differences(
  { name, graph, expected }: Vector,
  actual: readonly (readonly Uint8Array[])[],
): string[] {
  return expected.flatMap((outputs, c) =>
    outputs.flatMap((bytes, o) => {
      const { dtype } = tensorOf(graph, graph.outputs[o]!);
      const difference = firstDifference(dtype, actual[c]![o]!, bytes);
      return difference ? [`${name}: case ${c}, output ${o}: ${difference}`] : [];
    }),
  );
}

const FILES = readdirSync(FOLDER).sort();

describe('answers of the reference kernels', () => {
  it('covers every operator in both types', () => {
    expect(FILES).toHaveLength(15);
    for (const file of FILES) expect(vectors(file).length, file).toBeGreaterThanOrEqual(6);
  });

  it.each(FILES)('evaluator: %s', (file) => {
    const wrong = vectors(file).flatMap((vector) =>
      differences(
        vector,
        vector.cases.map((inputs) => evaluateOutputs(vector.graph, inputs)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    { kernels: 'portable', target: undefined, most: Infinity },
    // Their modules take longer to compile.
    { kernels: 'of the host', target: findTarget('host', process.arch), most: 2 },
  ])('emitted C, kernels: $kernels', { timeout: 180_000 }, ({ target, most }) => {
    const all = FILES.flatMap((file) =>
      vectors(file, target)
        .slice(0, most)
        .map((vector) => ({ file, vector })),
    );
    const results = runBatch(
      all.map(({ vector }) => vector),
      { sanitize: false, ...(target && { target }) },
    );
    const wrong = all.flatMap(({ file, vector }, i) =>
      [results[i]!.streamed, results[i]!.packed].flatMap((actual) =>
        differences(vector, actual).map((difference) => `${file}: ${difference}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
