/** Fused activations: which are known, and the range that they clamp an output to. */
import type { Tensor } from '../graph/graph.ts';
import { DAMAGED, type Node } from './op.ts';

export type Activation = 'NONE' | 'RELU' | 'RELU_N1_TO_1' | 'RELU6';

/** ActivationFunctionType by number. */
const NAMES = ['NONE', 'RELU', 'RELU_N1_TO_1', 'RELU6', 'TANH', 'SIGN_BIT'];

export function readActivation(
  value: number,
  reject: (problem: string, advice?: string) => never,
): Activation {
  const name = NAMES[value];
  if (name === undefined) reject(`fused activation ${value} does not exist`, DAMAGED);
  if (name === 'TANH' || name === 'SIGN_BIT') {
    // The reference kernels ignore these two: compiling them would silently give other results than training.
    reject(`fused activation ${name} is not supported`, 'use NONE, RELU, RELU_N1_TO_1 or RELU6');
  }
  return name as Activation;
}

const BOUNDS: Readonly<Record<Activation, readonly [lower: number, upper: number]>> = {
  NONE: [-Infinity, Infinity],
  RELU: [0, Infinity],
  RELU_N1_TO_1: [-1, 1],
  RELU6: [0, 6],
};

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Halves away from zero, as C's round(). */
export function roundHalfAway(x: number): number {
  return Math.sign(x) * Math.round(Math.abs(x));
}

/** The int8 values to which `activation` limits a quantized output. */
export function quantizedRange(node: Node<unknown>, activation: Activation, output: Tensor): Range {
  const { scale, zeroPoint } = node.perTensor(output);
  const quantize = (real: number): number => {
    if (!Number.isFinite(real)) return real;
    // The reference divides in single precision.
    return zeroPoint + roundHalfAway(Math.fround(real / scale));
  };
  const [lower, upper] = BOUNDS[activation];
  return { min: Math.max(-128, quantize(lower)), max: Math.min(127, quantize(upper)) };
}

const FLOAT_MAX = 3.4028234663852886e38;

/** The range to which `activation` limits a float output; the reference clamps infinities too. */
export function floatRange(activation: Activation): Range {
  const [lower, upper] = BOUNDS[activation];
  return { min: Math.max(-FLOAT_MAX, lower), max: Math.min(FLOAT_MAX, upper) };
}

export function clamp(value: number, { min, max }: Range): number {
  return Math.min(Math.max(value, min), max);
}
