/** What operators with weights share: type checks, multipliers, biases, and their packed form. */
import { type Tensor, toBytes, toTypedArray } from '../graph/graph.ts';
import type { ConstantRole } from '../plan/kernel-call.ts';
import { type FixedMultiplier, quantizeMultiplier } from './fixed-point.ts';
import { DAMAGED, describeTensor, type Node } from './op.ts';

/** The types in which an operator computes. */
export type Arithmetic = 'int8' | 'float32';

/** Checks the types of input, output, weights and bias against each other. */
export function weightedArithmetic(node: Node<unknown>, channels: number): Arithmetic {
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
  return arithmetic;
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

/** The bias as numbers; zeros where it is absent. */
export function biasValues(node: Node<unknown>, channels: number): Int32Array | Float32Array {
  const bias = node.optionalInput(2);
  if (!bias?.data)
    return node.input(0).dtype === 'int8' ? new Int32Array(channels) : new Float32Array(channels);
  return toTypedArray(bias.dtype, bias.data) as Int32Array | Float32Array;
}

/** Section of int32 biases into which the input's zero point is folded: bias - zeroPoint * sum of weights. */
export function foldedBiases(
  biases: ArrayLike<number>,
  weightSums: ArrayLike<number>,
  inputZeroPoint: number,
): { role: ConstantRole; bytes: Uint8Array } {
  // Wraps as int32 does; the kernel's sum wraps back.
  const folded = Int32Array.from(biases, (bias, i) => (bias - inputZeroPoint * weightSums[i]!) | 0);
  return { role: 'biases', bytes: toBytes(folded) };
}

/** Section of int32 multipliers, then int8 shifts. */
export function packedMultipliers(multipliers: readonly FixedMultiplier[]): {
  role: ConstantRole;
  bytes: Uint8Array;
} {
  const bytes = new Uint8Array(5 * multipliers.length);
  bytes.set(toBytes(Int32Array.from(multipliers, ({ multiplier }) => multiplier)));
  bytes.set(toBytes(Int8Array.from(multipliers, ({ shift }) => shift)), 4 * multipliers.length);
  return { role: 'requantization', bytes };
}

/** Sums of int8 weights stored as rows of `length`. */
export function sumsByRow(weights: Tensor & { readonly data: Uint8Array }, length: number): Int32Array {
  const values = toTypedArray('int8', weights.data);
  const sums = new Int32Array(values.length / length);
  values.forEach((value, i) => {
    sums[Math.floor(i / length)]! += value;
  });
  return sums;
}
