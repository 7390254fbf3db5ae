/** Random models of every operator: the emitted C, through both entries, answers what the evaluator answers. */
import { describe, it } from 'vitest';
import { importTflite } from '../../src/import/tflite/import.ts';
import { runPasses } from '../../src/passes/index.ts';
import { plan } from '../../src/plan/program.ts';
import { type Arithmetic, inputSets, KINDS, sampleOperator } from '../support/arbitraries.ts';
import { buildModel, type Kind, type ModelSpec } from '../support/model-builder.ts';
import { type BatchItem, expectEqualsEvaluator } from '../support/run-batch.ts';

/** Models of each operator with int8 tensors; half as many with float32. */
const COUNT = 20;
const CASES = 6;
const SEED = Number(process.env.SEED ?? 1);

function batchItem(spec: ModelSpec, seed: number): BatchItem {
  const graph = importTflite(buildModel(spec));
  return { graph, program: plan(runPasses(graph)), cases: inputSets(spec, CASES, seed) };
}

function check(specs: readonly ModelSpec[]): void {
  const items = specs.map((spec, i) => batchItem(spec, SEED + i));
  expectEqualsEvaluator(items, (i) => JSON.stringify(specs[i]));
}

const sample = (kind: Kind, dtype: Arithmetic, count: number): ModelSpec[] =>
  sampleOperator(kind, dtype, count, SEED);

describe('single operators', () => {
  for (const kind of KINDS) {
    it(`${kind} int8`, { timeout: 120_000 }, () => check(sample(kind, 'int8', COUNT)));
  }
  it('float32', { timeout: 120_000 }, () =>
    check(KINDS.flatMap((kind) => sample(kind, 'float32', COUNT / 2))),
  );
});
