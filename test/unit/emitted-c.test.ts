/** A few random models of every operator, and a few chains: the quick form of the property tests. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KINDS, sampleOperator } from '../support/arbitraries.ts';
import { chains } from '../support/arbitrary-chains.ts';
import { batchItem, expectEqualsEvaluator } from '../support/run-batch.ts';

const SEED = 2;

it('answers what the evaluator answers', { timeout: 60_000 }, () => {
  const specs = [
    ...KINDS.flatMap((kind) => sampleOperator(kind, 'int8', 3, SEED)),
    ...KINDS.flatMap((kind) => sampleOperator(kind, 'float32', 1, SEED)),
    ...fc.sample(chains(6), { seed: SEED, numRuns: 4 }),
  ];
  expect(specs.length).toBeGreaterThanOrEqual(30);
  expectEqualsEvaluator(
    specs.map((spec, i) => batchItem(spec, 3, SEED + i)),
    (i) => JSON.stringify(specs[i]),
  );
});
