/** Random models of every operator: the emitted C, through both entries, answers what the evaluator answers. */
import { describe, it } from 'vitest';
import { type Arithmetic, KINDS, sampleOperator } from '../support/arbitraries.ts';
import type { Kind, ModelSpec } from '../support/model-builder.ts';
import { batchItem, expectEqualsEvaluator } from '../support/run-batch.ts';

/** Models of each operator with int8 tensors; half as many with float32. */
const COUNT = 20;
const CASES = 6;
const SEED = Number(process.env.SEED ?? 1);

function check(specs: readonly ModelSpec[]): void {
  const items = specs.map((spec, i) => batchItem(spec, CASES, SEED + i));
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
