/** Arbitrary models: each operator over its option space, and chains of them. */
import fc from 'fast-check';
import { type DType, elementCount, toBytes } from '../../src/graph/graph.ts';
import type { Activation } from '../../src/ops/activation.ts';
import type { Padding } from '../../src/ops/spatial.ts';
import type { Kind, ModelSpec, OperatorSpec, OptionTypes, TensorSpec } from './model-builder.ts';
import { FILLS, type Fill, randomSource, randomValues } from './random.ts';

export type Arithmetic = Exclude<DType, 'int32'>;

/** Without fast-check's bias towards small numbers and bounds, which would make most models trivial. */
const uniform = (min: number, max: number): fc.Arbitrary<number> => fc.noBias(fc.integer({ min, max }));

/** Draws values one after the other, each from a fast-check arbitrary. */
export class Draw {
  readonly #gen: fc.GeneratorValue;
  readonly #channels: number;

  /** `channels`: the most where they are many; few are always drawn alike. */
  constructor(gen: fc.GeneratorValue, channels = 0) {
    this.#gen = gen;
    this.#channels = channels;
  }

  /** A count of channels. */
  channels(few: number): number {
    return this.#channels > 0 && this.chance(60) ? this.int(1, this.#channels) : this.int(1, few);
  }

  int(min: number, max: number): number {
    return this.#gen(uniform, min, max);
  }

  pick<T>(...values: readonly T[]): T {
    return values[this.int(0, values.length - 1)]!;
  }

  chance(percent: number): boolean {
    return this.int(1, 100) <= percent;
  }

  /** A real number in steps of 2^-16. */
  real(min: number, max: number): number {
    return min + ((max - min) * this.int(0, 2 ** 16)) / 2 ** 16;
  }

  source(): () => number {
    return randomSource(this.int(0, 2 ** 31 - 1));
  }

  activation(): Activation {
    return this.chance(40) ? 'NONE' : this.pick('RELU', 'RELU_N1_TO_1', 'RELU6');
  }

  /** int8 zero points, extremes often. */
  zeroPoint(): number {
    return this.chance(50) ? this.pick(-128, 127, 0, -1) : this.int(-128, 127);
  }

  /** A single-precision scale; powers of two often, since they make ties. */
  scale(): number {
    if (this.chance(40)) return 2 ** this.int(-12, 3);
    return Math.fround(2 ** this.real(-14, 6));
  }

  fill(): Fill {
    return this.chance(70) ? 'uniform' : this.pick(...FILLS);
  }
}

export function arbitrary<T>(draw: (d: Draw) => T, channels?: number): fc.Arbitrary<T> {
  return fc.gen().map((gen) => draw(new Draw(gen, channels)));
}

/** Quantization of an output: mostly such that the activation's bounds lie within int8. */
function outputQuantization(
  d: Draw,
  activation: Activation,
): { scales: readonly [number]; zeroPoints: readonly [number] } {
  const isBounded = activation === 'RELU6' || activation === 'RELU_N1_TO_1';
  const scale = isBounded && d.chance(80) ? Math.fround(2 ** d.real(-8, -3)) : d.scale();
  const zeroPoint = activation === 'RELU' && d.chance(80) ? d.pick(-128, d.int(-128, 0)) : d.zeroPoint();
  return { scales: [scale], zeroPoints: [zeroPoint] };
}

/** A quantized or float activation. */
function activationTensor(d: Draw, dtype: Arithmetic, shape: readonly number[]): TensorSpec {
  if (dtype === 'float32') return { shape, dtype };
  return { shape, dtype, scales: [d.scale()], zeroPoints: [d.zeroPoint()] };
}

interface AxisDraw {
  readonly input: number;
  readonly taps: number;
  readonly stride: number;
  readonly dilation: number;
  readonly output: number;
}

/** A window over `input` cells, or over as many as it needs and a few more. */
export function drawAxis(d: Draw, padding: Padding, canDilate: boolean, input?: number): AxisDraw {
  let taps = d.int(1, 4);
  let dilation = canDilate && d.chance(30) ? d.int(2, 3) : 1;
  const stride = d.chance(60) ? 1 : d.int(2, 4);
  let extent = (taps - 1) * dilation + 1;
  if (padding === 'VALID' && input !== undefined && extent > input) [taps, dilation, extent] = [1, 1, 1];
  const cells = input ?? (padding === 'VALID' ? extent + d.int(0, 5) : d.int(1, 8));
  const output = Math.ceil((padding === 'VALID' ? cells - extent + 1 : cells) / stride);
  return { input: cells, taps, stride, dilation, output };
}

interface Weighted {
  readonly tensors: TensorSpec[];
  readonly inputs: number[];
}

/**
 * Input, weights, bias (or none) and output of a convolution or a fully connected operator. `depth` is the number
 * of products in one sum, `channelAxis` the dimension of the weights that counts output channels.
 */
function drawWeighted(
  d: Draw,
  dtype: Arithmetic,
  input: TensorSpec,
  weightsShape: readonly number[],
  outputShape: readonly number[],
  activation: Activation,
  { channelAxis, depth, mayBeAsymmetric }: { channelAxis: number; depth: number; mayBeAsymmetric: boolean },
): Weighted {
  const channels = weightsShape[channelAxis]!;
  const random = d.source();
  const weightData = randomValues(dtype, elementCount(weightsShape), random, d.fill());
  const hasBias = d.chance(70);
  const inputs = hasBias ? [0, 1, 2] : d.chance(80) ? [0, 1] : [0, 1, -1];
  if (dtype === 'float32') {
    const bias: TensorSpec = {
      shape: [channels],
      dtype,
      data: randomValues(dtype, channels, random, d.pick('uniform', 'small')),
    };
    return {
      tensors: [
        input,
        { shape: weightsShape, dtype, data: weightData },
        ...(hasBias ? [bias] : []),
        { shape: outputShape, dtype },
      ],
      inputs,
    };
  }

  const perChannel = d.chance(60);
  const asymmetric = mayBeAsymmetric && !perChannel && d.chance(50);
  const quantization = outputQuantization(d, activation);
  const inputScale = input.scales![0]!;
  const base = (quantization.scales[0] / inputScale) * 2 ** drawMultiplierExponent(d, depth);
  const inPowersOfTwo = d.chance(40);
  const scales = Array.from({ length: perChannel ? channels : 1 }, () => {
    const exponent = inPowersOfTwo ? d.int(-3, 3) : d.real(-3, 3);
    return Math.fround(base * 2 ** (perChannel ? exponent : 0));
  });
  const bias = biasTensor(d, channels, depth, random, inputScale, scales);
  const weights: TensorSpec = {
    shape: weightsShape,
    dtype,
    scales,
    zeroPoints: scales.map(() => (asymmetric ? d.zeroPoint() : 0)),
    axis: channelAxis,
    data: weightData,
  };
  const output: TensorSpec = { shape: outputShape, dtype, ...quantization };
  return { tensors: [input, weights, ...(hasBias ? [bias] : []), output], inputs };
}

/** log2 of the factor between sum and output: mostly such that sums fill the output, at times anything. */
function drawMultiplierExponent(d: Draw, depth: number): number {
  const kind = d.int(1, 100);
  if (kind <= 76) {
    const exponent = -6 - Math.log2(depth) / 2;
    return d.chance(40) ? Math.round(exponent) : exponent + d.real(-2, 2);
  }
  if (kind <= 88) return d.chance(40) ? d.int(-36, -5) : d.real(-36, -5);
  // From 1 up; with the spread of channels below 2^30, above which the format has no shift.
  return d.chance(40) ? d.int(0, 26) : d.real(0, kind <= 94 ? 26 : 4);
}

function biasTensor(
  d: Draw,
  channels: number,
  depth: number,
  random: () => number,
  inputScale: number,
  scales: readonly number[],
): TensorSpec {
  const magnitude = d.chance(70) ? 2 ** 12 * Math.sqrt(depth) : d.pick(1, 100, 128 * 128 * depth, 2 ** 24);
  return {
    shape: [channels],
    dtype: 'int32',
    scales: scales.map((scale) => Math.fround(inputScale * scale)),
    zeroPoints: scales.map(() => 0),
    axis: 0,
    data: Int32Array.from({ length: channels }, () => Math.round((random() * 2 - 1) * magnitude)),
  };
}

function single<K extends Kind>(
  kind: K,
  tensors: readonly TensorSpec[],
  inputs: readonly number[],
  options?: OptionTypes[K],
): ModelSpec {
  const output = tensors.length - 1;
  const operator = { kind, inputs, output, ...(options && { options }) } as OperatorSpec;
  const fed = [...new Set(inputs)].filter((id) => id >= 0 && !tensors[id]!.data);
  return { tensors, operators: [operator], inputs: fed, outputs: [output] };
}

function drawConv2d(d: Draw, dtype: Arithmetic): ModelSpec {
  const padding = d.pick<Padding>('SAME', 'VALID');
  const [y, x] = [drawAxis(d, padding, true), drawAxis(d, padding, true)];
  const groups = d.chance(30) ? d.int(2, 3) : 1;
  const groupChannels = d.channels(groups > 1 ? 3 : 6);
  const outputs = groups * d.channels(groups > 1 ? 3 : 6);
  const images = d.pick(1, 1, 2, 3);
  const input = activationTensor(d, dtype, [images, y.input, x.input, groups * groupChannels]);
  const activation = d.activation();
  const { tensors, inputs } = drawWeighted(
    d,
    dtype,
    input,
    [outputs, y.taps, x.taps, groupChannels],
    [images, y.output, x.output, outputs],
    activation,
    { channelAxis: 0, depth: y.taps * x.taps * groupChannels, mayBeAsymmetric: false },
  );
  return single('CONV_2D', tensors, inputs, {
    padding,
    stride_h: y.stride,
    stride_w: x.stride,
    dilation_h_factor: y.dilation,
    dilation_w_factor: x.dilation,
    fused_activation_function: activation,
  });
}

function drawDepthwise(d: Draw, dtype: Arithmetic): ModelSpec {
  const padding = d.pick<Padding>('SAME', 'VALID');
  const [y, x] = [drawAxis(d, padding, true), drawAxis(d, padding, true)];
  const channels = d.channels(6);
  const multiplier = d.chance(60) ? 1 : d.int(2, 4);
  const images = d.pick(1, 1, 2, 3);
  const input = activationTensor(d, dtype, [images, y.input, x.input, channels]);
  const activation = d.activation();
  const { tensors, inputs } = drawWeighted(
    d,
    dtype,
    input,
    [1, y.taps, x.taps, channels * multiplier],
    [images, y.output, x.output, channels * multiplier],
    activation,
    { channelAxis: 3, depth: y.taps * x.taps, mayBeAsymmetric: false },
  );
  return single('DEPTHWISE_CONV_2D', tensors, inputs, {
    padding,
    stride_h: y.stride,
    stride_w: x.stride,
    dilation_h_factor: y.dilation,
    dilation_w_factor: x.dilation,
    depth_multiplier: multiplier,
    fused_activation_function: activation,
  });
}

function drawFullyConnected(d: Draw, dtype: Arithmetic): ModelSpec {
  const leading = Array.from({ length: d.pick(0, 1, 1, 2, 3) }, () => d.int(1, 3));
  const last = d.int(1, d.pick(6, 40));
  const keep = leading.length > 0 && d.chance(40);
  // Without keep_num_dims a vector may span several of the input's dimensions.
  const merged = keep || leading.length === 0 || d.chance(60) ? 1 : leading.at(-1)!;
  const depth = last * merged;
  const outputs = d.channels(8);
  const shape = [...leading, last];
  const batches = elementCount(shape) / depth;
  const input = activationTensor(d, dtype, shape);
  const activation = d.activation();
  const { tensors, inputs } = drawWeighted(
    d,
    dtype,
    input,
    [outputs, depth],
    keep ? [...leading, outputs] : [batches, outputs],
    activation,
    { channelAxis: 0, depth, mayBeAsymmetric: true },
  );
  // No table at all means that every option has its default.
  if (!keep && activation === 'NONE' && d.chance(50)) return single('FULLY_CONNECTED', tensors, inputs);
  return single('FULLY_CONNECTED', tensors, inputs, {
    fused_activation_function: activation,
    keep_num_dims: keep,
  });
}

function drawAveragePool(d: Draw, dtype: Arithmetic): ModelSpec {
  const padding = d.pick<Padding>('SAME', 'VALID');
  const [y, x] = [drawAxis(d, padding, false), drawAxis(d, padding, false)];
  const [images, channels] = [d.pick(1, 1, 2, 3), d.channels(6)];
  const activation = d.activation();
  const input: TensorSpec = {
    shape: [images, y.input, x.input, channels],
    dtype,
    ...(dtype === 'int8' && outputQuantization(d, activation)),
  };
  const output = { ...input, shape: [images, y.output, x.output, channels] };
  return single('AVERAGE_POOL_2D', [input, output], [0], {
    padding,
    stride_h: y.stride,
    stride_w: x.stride,
    filter_height: y.taps,
    filter_width: x.taps,
    fused_activation_function: activation,
  });
}

/** The shape of an operand that broadcasts to `shape`. */
function broadcastFrom(d: Draw, shape: readonly number[]): number[] {
  const dropped = d.chance(40) ? d.int(0, shape.length - 1) : 0;
  return shape.slice(dropped).map((dimension) => (d.chance(30) ? 1 : dimension));
}

function drawAdd(d: Draw, dtype: Arithmetic): ModelSpec {
  const wanted = Array.from({ length: d.pick(1, 2, 3, 4, 4) - 1 }, () => d.int(1, 5));
  wanted.push(d.channels(5));
  let [a, b] = [wanted, wanted];
  if (d.chance(60)) {
    b = broadcastFrom(d, wanted);
    if (d.chance(50)) a = broadcastFrom(d, wanted);
    if (d.chance(50)) [a, b] = [b, a];
  }
  const rank = Math.max(a.length, b.length);
  const at = (shape: readonly number[], i: number): number => shape[i - rank + shape.length] ?? 1;
  const shape = Array.from({ length: rank }, (_, i) => Math.max(at(a, i), at(b, i)));
  const activation = d.activation();
  const output: TensorSpec = {
    shape,
    dtype,
    ...(dtype === 'int8' && outputQuantization(d, activation)),
  };
  const scales = operandScales(d, output.scales?.[0] ?? 1);
  const operands = [a, b].map(
    (operand, i): TensorSpec =>
      dtype === 'float32'
        ? { shape: operand, dtype }
        : { shape: operand, dtype, scales: [scales[i]!], zeroPoints: [d.zeroPoint()] },
  );
  const constant = d.chance(35) ? d.int(0, 1) : -1;
  const random = d.source();
  const fill = d.fill();
  const tensors = operands.map((tensor, i) =>
    i === constant
      ? { ...tensor, data: randomValues(dtype, elementCount(tensor.shape), random, fill) }
      : tensor,
  );
  const isSame = constant < 0 && a.join() === b.join() && d.chance(10);
  const options = { fused_activation_function: activation };
  return single('ADD', [...tensors, output], isSame ? [0, 0] : [0, 1], options);
}

/**
 * Scales of the two operands of an ADD. The reference takes factors below 1 at 20 more bits, so they may be up to
 * 2^19 times the output's.
 */
function operandScales(d: Draw, output: number): [number, number] {
  const exponent = d.chance(80) ? d.pick(d.int(-2, 2), d.real(-2, 1)) : d.real(-18, 18);
  const other = exponent - (d.chance(80) ? d.pick(d.int(0, 3), d.real(0, 3)) : d.real(0, 20));
  const scales = [exponent, other].map((e) => Math.fround(output * 2 ** e)) as [number, number];
  return d.chance(50) ? scales : [scales[1], scales[0]];
}

function drawSoftmax(d: Draw, dtype: Arithmetic): ModelSpec {
  const depth = d.chance(75) ? d.int(1, 24) : d.int(100, 400);
  const leading = Array.from({ length: d.int(0, 3) }, () => d.int(1, depth > 24 ? 2 : 3));
  const shape = [...leading, depth];
  const scale = d.chance(50) ? Math.fround(2 ** d.real(-7, 0)) : d.scale();
  const input: TensorSpec =
    dtype === 'float32' ? { shape, dtype } : { shape, dtype, scales: [scale], zeroPoints: [d.zeroPoint()] };
  const output: TensorSpec =
    dtype === 'float32' ? { shape, dtype } : { shape, dtype, scales: [1 / 256], zeroPoints: [-128] };
  const beta = d.chance(50) ? 1 : Math.fround(d.pick(0.25, 2, d.real(0.01, 10)));
  return single('SOFTMAX', [input, output], [0], { beta });
}

function drawReshape(d: Draw, dtype: Arithmetic): ModelSpec {
  const factors = Array.from({ length: d.int(1, 5) }, () => d.int(1, 4));
  /** The same elements under another shape: factors shuffled, some multiplied together. */
  const regroup = (): number[] => {
    const random = d.source();
    const shuffled = factors.map((factor) => [random(), factor] as const).sort(([p], [q]) => p - q);
    const shape: number[] = [];
    for (const [, factor] of shuffled) {
      if (shape.length > 0 && d.chance(40)) shape[shape.length - 1]! *= factor;
      else shape.push(factor);
    }
    return shape;
  };
  const input = activationTensor(d, dtype, regroup());
  const output = { ...input, shape: regroup() };
  const wanted = [...output.shape];
  if (d.chance(50)) wanted[d.int(0, wanted.length - 1)] = -1;
  const way = d.pick('tensor', 'option', 'both');
  const options = way === 'tensor' ? undefined : { new_shape: wanted };
  if (way === 'option') return single('RESHAPE', [input, output], [0], options);
  const shape: TensorSpec = { shape: [wanted.length], dtype: 'int32', data: Int32Array.from(wanted) };
  return single('RESHAPE', [input, shape, output], [0, 1], options);
}

const DRAWS: Readonly<Record<Kind, (d: Draw, dtype: Arithmetic) => ModelSpec>> = {
  ADD: drawAdd,
  AVERAGE_POOL_2D: drawAveragePool,
  CONV_2D: drawConv2d,
  DEPTHWISE_CONV_2D: drawDepthwise,
  FULLY_CONNECTED: drawFullyConnected,
  RESHAPE: drawReshape,
  SOFTMAX: drawSoftmax,
};

export const KINDS = Object.keys(DRAWS) as readonly Kind[];

/** Models of one operator. */
export function singleOperator(kind: Kind, dtype: Arithmetic, channels?: number): fc.Arbitrary<ModelSpec> {
  return arbitrary((d) => DRAWS[kind](d, dtype), channels);
}

/** `count` models of one operator, the same ones for the same seed; `channels`: see `Draw`. */
export function sampleOperator(
  kind: Kind,
  dtype: Arithmetic,
  count: number,
  seed: number,
  channels?: number,
): ModelSpec[] {
  return fc.sample(singleOperator(kind, dtype, channels), { numRuns: count, seed });
}

/** Input sets for a model, each one byte array per input: uniform values, extremes, then seeded kinds of fill. */
export function inputSets(spec: ModelSpec, count: number, seed: number): Uint8Array[][] {
  const random = randomSource(seed);
  return Array.from({ length: count }, (_, i) =>
    spec.inputs.map((id) => {
      const { dtype, shape } = spec.tensors[id]!;
      const fill = i < 2 ? FILLS[i]! : FILLS[Math.floor(random() * FILLS.length)]!;
      return toBytes(randomValues(dtype as Arithmetic, elementCount(shape), random, fill));
    }),
  );
}
