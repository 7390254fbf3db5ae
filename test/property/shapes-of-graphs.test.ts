/** Graphs that random chains do not reach: their C answers what the evaluator answers too. */
import { describe, it } from 'vitest';
import { ModelBuilder, type ModelSpec, type TensorSpec } from '../support/model-builder.ts';
import { type BatchItem, batchItem, expectEqualsEvaluator } from '../support/run-batch.ts';

const int8 = (...shape: number[]): TensorSpec => ({ shape, dtype: 'int8', scales: [0.25], zeroPoints: [3] });
const constant = (...shape: number[]): TensorSpec => ({
  ...int8(...shape),
  data: Int8Array.from({ length: shape.reduce((product, size) => product * size, 1) }, (_, i) => 5 * i - 20),
});

const item = (spec: ModelSpec, partition?: readonly number[]): BatchItem =>
  batchItem(spec, 3, 1, partition ? { partition } : {});

const MODELS: Readonly<Record<string, () => BatchItem>> = {
  'a constant is computed, then used': () => {
    const model = new ModelBuilder();
    const x = model.input(int8(2, 3));
    const folded = model.operator('ADD', [model.tensor(constant(3)), model.tensor(constant(1))], int8(3), {});
    return item(model.spec([model.operator('ADD', [x, folded], int8(2, 3), {})]));
  },
  'the input itself, reshaped, is an output': () => {
    const model = new ModelBuilder();
    const x = model.input(int8(2, 3));
    return item(model.spec([model.operator('RESHAPE', [x], int8(6), { new_shape: [6] })]));
  },
  'two views of one result are outputs': () => {
    const model = new ModelBuilder();
    const x = model.input(int8(2, 3));
    const sum = model.operator('ADD', [x, x], int8(2, 3), {});
    const views = [[6], [3, 2]].map((shape) =>
      model.operator('RESHAPE', [sum], int8(...shape), { new_shape: shape }),
    );
    return item(model.spec(views));
  },
  'an operator reads two views of one result by different rows': () => {
    const model = new ModelBuilder();
    const x = model.input(int8(1, 4, 1, 3));
    const sum = model.operator('ADD', [x, x], int8(1, 4, 1, 3), {});
    const options = { new_shape: [1, 1, 4, 3] };
    const row = model.operator('RESHAPE', [sum], int8(1, 1, 4, 3), options);
    return item(model.spec([model.operator('ADD', [sum, row], int8(1, 4, 4, 3), {})]), [2]);
  },
  'an operator nothing reads is left out': () => {
    const model = new ModelBuilder();
    const x = model.input(int8(2, 3));
    model.operator('ADD', [x, model.tensor(constant(3))], int8(2, 3), {});
    return item(model.spec([model.operator('ADD', [x, x], int8(2, 3), {})]));
  },
  'two inputs in another order than the operators use them': () => {
    const model = new ModelBuilder();
    const [a, b] = [model.input(int8(1, 3)), model.input(int8(2, 1))];
    return item(model.spec([model.operator('ADD', [b, a], int8(2, 3), {})]));
  },
};

describe('graphs', () => {
  it.each(Object.keys(MODELS))('%s', { timeout: 60_000 }, (name) => {
    expectEqualsEvaluator([MODELS[name]!()], () => name);
  });
});
