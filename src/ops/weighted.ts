/** What operators with weights share: type checks, multipliers, biases, and their packed form. */
import { type Tensor, toBytes, toTypedArray } from '../graph/graph.ts';
import { type Literal, type PackedConstant, packConstant } from '../plan/kernel-call.ts';
import { type Activation, clamp, floatRange, quantizedRange, type Range } from './activation.ts';
import { type FixedMultiplier, quantizeMultiplier, requantize } from './fixed-point.ts';
import { DAMAGED, describeTensor, type Node } from './op.ts';

/** The types in which an operator computes. */
export type Arithmetic = 'int8' | 'float32';

/** Checks the types of input, output, weights and bias against each other. */
export function requireWeighted(node: Node<unknown>, channels: number): void {
  const input = node.input(0);
  const weights = node.constant(1, 'weights');
  if (input.dtype === 'float32' && weights.dtype === 'int8') {
    node.fail(
      `${describeTensor(input)} is float32 and ${describeTensor(weights)} is int8 (a hybrid operator)`,
      'quantize activations to int8 too (full integer quantization), or keep the weights in float32',
    );
  }
  const arithmetic = requireArithmetic(node, input);
  node.requireType(weights, arithmetic);
  node.requireType(node.output, arithmetic);
  if (node.optionalInput(2)) {
    const bias = node.constant(2, 'bias');
    node.requireType(bias, arithmetic === 'int8' ? 'int32' : 'float32');
    if (bias.data.byteLength !== 4 * channels) {
      node.fail(
        `${describeTensor(bias)} has ${bias.data.byteLength / 4} values for ${channels} channels`,
        DAMAGED,
      );
    }
  }
}

/** int8 or float32, by the input; anything else is refused. */
export function requireArithmetic(node: Node<unknown>, input: Tensor): Arithmetic {
  if (input.dtype === 'float32') return 'float32';
  node.requireType(input, 'int8');
  return 'int8';
}

/**
 * One multiplier per output channel from the scales of input, weights (per tensor, or per channel along `axis`)
 * and output.
 */
export function channelMultipliers(node: Node<unknown>, channels: number, axis: number): FixedMultiplier[] {
  const input = node.perTensor(node.input(0)).scale;
  const output = node.perTensor(node.output).scale;
  const scales = channelScales(node, node.input(1), channels, axis);
  return Array.from({ length: channels }, (_, channel) =>
    requireMultiplier(node, (input * scales[channel % scales.length]!) / output),
  );
}

/** The scales of weights, one or one per channel; checks axis, count and that zero points are 0. */
export function channelScales(
  node: Node<unknown>,
  weights: Tensor,
  channels: number,
  axis: number,
): readonly number[] {
  const quantization = weights.quantization;
  if (!quantization)
    node.fail(`${describeTensor(weights)} has no quantization parameters`, 'export the model again');
  const { scales, zeroPoints } = quantization;
  if (scales.length !== 1 && (scales.length !== channels || quantization.axis !== axis)) {
    node.fail(
      `${describeTensor(weights)} has ${scales.length} scales along dimension ${quantization.axis}, ` +
        `but ${channels} channels along dimension ${axis}`,
      DAMAGED,
    );
  }
  if (zeroPoints.some((zeroPoint) => zeroPoint !== 0)) {
    node.fail(`${describeTensor(weights)} has a zero point other than 0`, 'quantize weights symmetrically');
  }
  return scales;
}

/** quantizeMultiplier, refusing what the reference kernels cannot shift. */
export function requireMultiplier(node: Node<unknown>, real: number): FixedMultiplier {
  const fixed = quantizeMultiplier(real);
  if (fixed.shift > 30) {
    node.fail(
      `its scales make a factor of ${real.toPrecision(3)} between input and output`,
      'export the model again',
    );
  }
  return fixed;
}

/**
 * The numbers of an operator with weights, in its own arithmetic: what evaluation and lowering need beyond the
 * geometry.
 */
export interface Weighted {
  /** What kernels of this arithmetic end in. */
  readonly suffix: 's8' | 'f32';
  readonly bytesPerElement: 1 | 4;
  readonly inputZeroPoint: number;
  /** Adds the product of an input and a weight, as they are stored, to a sum. */
  readonly add: (sum: number, input: number, weight: number) => number;
  /** The output from the sum of a channel's products. */
  readonly finish: (sum: number, channel: number) => number;
  /** Members of the kernel's parameter struct about the output. */
  readonly parameters: Readonly<Record<string, Literal>>;
  /** The packed constant. `weightSums`: for each channel the sum of what weights the input's zero point gets. */
  readonly pack: (weightSums: () => ArrayLike<number>) => PackedConstant;
  /** Absent in float32. */
  readonly quantized?: Quantized;
}

/** An int8 operator's numbers, for packings of a kernel's own. */
export interface Quantized {
  /** One per channel, as in the file. */
  readonly biases: Int32Array;
  readonly multipliers: readonly FixedMultiplier[];
  readonly inputZeroPoint: number;
  readonly outputZeroPoint: number;
  readonly range: Range;
  readonly weights: Int8Array;
}

export interface WeightedOptions {
  readonly channels: number;
  readonly activation: Activation;
  /** One per channel; asked for only in int8. */
  readonly multipliers: () => readonly FixedMultiplier[];
  /** Zero point of int8 weights; 0 unless given. */
  readonly weightsZeroPoint?: () => number;
}

export function weighted(node: Node<unknown>, options: WeightedOptions): Weighted {
  return node.input(0).dtype === 'float32' ? weightedFloat(node, options) : weightedQuantized(node, options);
}

function weightedFloat(node: Node<unknown>, { channels, activation }: WeightedOptions): Weighted {
  const biases = biasValues(node, channels);
  const range = floatRange(activation);
  return {
    suffix: 'f32',
    bytesPerElement: 4,
    inputZeroPoint: 0,
    add: (sum, input, weight) => Math.fround(sum + Math.fround(input * weight)),
    finish: (sum, channel) => clamp(Math.fround(sum + biases[channel]!), range),
    parameters: { out_min: { float: range.min }, out_max: { float: range.max } },
    pack: () =>
      packConstant(
        { role: 'biases', bytes: toBytes(biases) },
        { role: 'weights', bytes: node.constant(1, 'weights').data },
      ),
  };
}

function weightedQuantized(node: Node<unknown>, options: WeightedOptions): Weighted {
  const biases = biasValues(node, options.channels);
  const multipliers = options.multipliers();
  const weightsZeroPoint = options.weightsZeroPoint?.() ?? 0;
  const range = quantizedRange(node, options.activation, node.output);
  const inputZeroPoint = node.perTensor(node.input(0)).zeroPoint;
  const outputZeroPoint = node.perTensor(node.output).zeroPoint;
  return {
    suffix: 's8',
    bytesPerElement: 1,
    inputZeroPoint,
    add: (sum, input, weight) => sum + (input - inputZeroPoint) * (weight - weightsZeroPoint),
    finish: (sum, channel) => {
      // The reference's sum is an int32, which wraps.
      const accumulator = (sum + biases[channel]!) | 0;
      return clamp(requantize(accumulator, multipliers[channel]!, outputZeroPoint), range);
    },
    parameters: { out_zero_point: outputZeroPoint, out_min: range.min, out_max: range.max },
    quantized: {
      biases: biases as Int32Array,
      multipliers,
      inputZeroPoint,
      outputZeroPoint,
      range,
      weights: toTypedArray('int8', node.constant(1, 'weights').data) as Int8Array,
    },
    pack: (weightSums) => {
      const sums = weightSums();
      // The input's zero point is folded in: bias - zero point * sum. Wraps as the kernel's sum wraps back.
      const folded = Int32Array.from(biases, (bias, i) => (bias - inputZeroPoint * sums[i]!) | 0);
      return packConstant(
        { role: 'biases', bytes: toBytes(folded) },
        { role: 'requantization', bytes: packMultipliers(multipliers) },
        { role: 'weights', bytes: node.constant(1, 'weights').data },
      );
    },
  };
}

/** The bias as numbers; zeros where it is absent. */
function biasValues(node: Node<unknown>, channels: number): Int32Array | Float32Array {
  const bias = node.optionalInput(2);
  if (!bias?.data)
    return node.input(0).dtype === 'int8' ? new Int32Array(channels) : new Float32Array(channels);
  return toTypedArray(bias.dtype, bias.data) as Int32Array | Float32Array;
}

/** int32 multipliers, then int8 shifts. */
function packMultipliers(multipliers: readonly FixedMultiplier[]): Uint8Array {
  const bytes = new Uint8Array(5 * multipliers.length);
  bytes.set(toBytes(Int32Array.from(multipliers, ({ multiplier }) => multiplier)));
  bytes.set(toBytes(Int8Array.from(multipliers, ({ shift }) => shift)), 4 * multipliers.length);
  return bytes;
}

/** Sums of int8 weights stored as rows of `length`. */
export function sumsByRow(weights: Uint8Array, length: number): Int32Array {
  const values = toTypedArray('int8', weights);
  const sums = new Int32Array(values.length / length);
  values.forEach((value, i) => {
    sums[Math.floor(i / length)]! += value;
  });
  return sums;
}
