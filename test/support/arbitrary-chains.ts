/** Arbitrary models of several operators: chains of windows with sums, views and branches between them. */
import type fc from 'fast-check';
import { elementCount } from '../../src/graph/graph.ts';
import type { Padding } from '../../src/ops/spatial.ts';
import { arbitrary, type Draw, drawAxis } from './arbitraries.ts';
import { ModelBuilder, type ModelSpec, type TensorSpec } from './model-builder.ts';
import { randomValues } from './random.ts';

interface Chain {
  readonly model: ModelBuilder;
  /** Every activation so far, with its specification. */
  readonly specs: Map<number, TensorSpec>;
}

/** Appends one operator that reads the activation `from`, and returns its output. */
type Step = (d: Draw, chain: Chain, from: number) => number;

/** int8 with a scale that keeps values in range through a chain. */
function activation(d: Draw, shape: readonly number[]): TensorSpec {
  return { shape, dtype: 'int8', scales: [1 / 16], zeroPoints: [d.int(-20, 20)] };
}

function remember(chain: Chain, spec: TensorSpec, id: number): number {
  chain.specs.set(id, spec);
  return id;
}

function window(kind: 'CONV_2D' | 'DEPTHWISE_CONV_2D' | 'AVERAGE_POOL_2D'): Step {
  return (d, chain, from) => {
    const input = chain.specs.get(from)!;
    const [images, height, width, channels] = input.shape as [number, number, number, number];
    const padding = d.pick<Padding>('SAME', 'VALID');
    const canDilate = kind !== 'AVERAGE_POOL_2D';
    const y = drawAxis(d, padding, canDilate, height);
    const x = drawAxis(d, padding, canDilate, width);
    const strides = { padding, stride_h: y.stride, stride_w: x.stride };
    if (kind === 'AVERAGE_POOL_2D') {
      const output = { ...input, shape: [images, y.output, x.output, channels] };
      const options = { ...strides, filter_height: y.taps, filter_width: x.taps };
      return remember(chain, output, chain.model.operator(kind, [from], output, options));
    }
    const isDepthwise = kind === 'DEPTHWISE_CONV_2D';
    const multiplier = d.pick(1, 1, 2);
    const outputs = isDepthwise ? channels * multiplier : d.int(1, 5);
    const shape = isDepthwise ? [1, y.taps, x.taps, outputs] : [outputs, y.taps, x.taps, channels];
    const depth = elementCount(shape) / outputs;
    const weights = chain.model.tensor({
      shape,
      dtype: 'int8',
      scales: [Math.fround(1 / (40 * Math.sqrt(depth)))],
      zeroPoints: [0],
      data: randomValues('int8', elementCount(shape), d.source(), 'uniform'),
    });
    const output = activation(d, [images, y.output, x.output, outputs]);
    const options = { ...strides, dilation_h_factor: y.dilation, dilation_w_factor: x.dilation };
    const id = isDepthwise
      ? chain.model.operator(kind, [from, weights], output, { ...options, depth_multiplier: multiplier })
      : chain.model.operator('CONV_2D', [from, weights], output, options);
    return remember(chain, output, id);
  };
}

/** With another activation that broadcasts to it, or with a constant. */
const sum: Step = (d, chain, from) => {
  const input = chain.specs.get(from)!;
  const fits = [...chain.specs].filter(([, { shape }]) =>
    shape.every((size, i) => size === input.shape[i] || size === 1),
  );
  let other = d.pick(...fits)[0];
  if (d.chance(25)) {
    const shape = input.shape.map((size, i) => (i > 0 && d.chance(40) ? 1 : size)).slice(d.int(0, 3));
    const data = randomValues('int8', elementCount(shape), d.source(), 'uniform');
    other = chain.model.tensor({ ...activation(d, shape), data });
  }
  const output = activation(d, input.shape);
  const inputs = d.chance(50) ? [from, other] : [other, from];
  return remember(chain, output, chain.model.operator('ADD', inputs, output, {}));
};

/** The same bytes under another shape of rank 4: rows stay as they are, or do not. */
const view: Step = (d, chain, from) => {
  const input = chain.specs.get(from)!;
  const [images, height, width, channels] = input.shape as [number, number, number, number];
  const shape = d.pick(
    [images, height, channels, width],
    [images, width, height, channels],
    [1, images * height, width, channels],
    [images, height, 1, width * channels],
  );
  const output = { ...input, shape };
  return remember(chain, output, chain.model.operator('RESHAPE', [from], output, { new_shape: shape }));
};

const softmax: Step = (_, chain, from) => {
  const { shape } = chain.specs.get(from)!;
  const output: TensorSpec = { shape, dtype: 'int8', scales: [1 / 256], zeroPoints: [-128] };
  return remember(chain, output, chain.model.operator('SOFTMAX', [from], output, { beta: 1 }));
};

const STEPS: readonly Step[] = [
  window('CONV_2D'),
  window('CONV_2D'),
  window('DEPTHWISE_CONV_2D'),
  window('AVERAGE_POOL_2D'),
  sum,
  sum,
  view,
];

/** Chains of up to `length` operators from one input; the last result is an output, at times an earlier one too. */
export function chains(length: number): fc.Arbitrary<ModelSpec> {
  return arbitrary((d) => {
    const chain: Chain = { model: new ModelBuilder(), specs: new Map() };
    const spec = activation(d, [d.pick(1, 1, 2), d.int(2, 12), d.int(1, 6), d.int(1, 4)]);
    const input = chain.model.input(spec);
    let last = remember(chain, spec, input);
    const count = d.int(2, length);
    for (let i = 0; i < count; ++i) {
      const from = d.chance(85) ? last : d.pick(...chain.specs.keys());
      last = d.pick(...STEPS)(d, chain, from);
    }
    if (d.chance(20)) last = softmax(d, chain, last);
    const others = [...chain.specs.keys()].filter((id) => id !== last && id !== input);
    return chain.model.spec(d.chance(20) && others.length > 0 ? [last, d.pick(...others)] : [last]);
  });
}
