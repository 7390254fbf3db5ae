/**
 * Output channels for the kernels that requantize by one multiplication, one addition and one shift: those of the DSP
 * extension and of Helium. Every layer is checked to fit before it is packed; those that do not take the portable
 * kernel.
 */
import { clamp } from './activation.ts';
import { type FixedMultiplier, requantize } from './fixed-point.ts';
import type { Quantized } from './weighted.ts';

/** Shifts for which rounding and zero point fit together in an int32, and the first rounding is not the last. */
const SHIFTS = { least: 1, greatest: 22 };

/** One output channel in the kernels' terms. */
export interface DspChannel {
  /** With the input's zero point folded in. */
  readonly bias: number;
  readonly multiplier: number;
  /** Half of 2^shift, and the output's zero point times that. */
  readonly rounding: number;
  /** To the right. */
  readonly shift: number;
  readonly weights: Int8Array;
}

/** Whether halves of negative results have to round away from zero: not where those are clamped away. */
export function signFix({ range, outputZeroPoint }: Quantized): 0 | 1 {
  return range.min === outputZeroPoint ? 0 : 1;
}

/**
 * The layer's channels; undefined when one does not fit. `weightsOf`: the weights of a channel, in the kernel's
 * order; sums have to stay below `maxSum` in magnitude.
 */
export function dspChannels(
  layer: Quantized,
  weightsOf: (channel: number) => Int8Array,
  maxSum: number,
): DspChannel[] | undefined {
  const channels: DspChannel[] = [];
  for (let i = 0; i < layer.biases.length; ++i) {
    const weights = weightsOf(i);
    const channel = constantChannel(layer, i, weights) ?? liveChannel(layer, i, weights, maxSum);
    if (!channel) return undefined;
    channels.push(channel);
  }
  return channels;
}

/** Least and greatest sum that int8 inputs can lead to, padding included, which is the zero point. */
function sumRange(
  { biases, inputZeroPoint }: Quantized,
  index: number,
  weights: Int8Array,
): [number, number] {
  let [least, greatest] = [biases[index]!, biases[index]!];
  for (const weight of weights) {
    const [a, b] = [(-128 - inputZeroPoint) * weight, (127 - inputZeroPoint) * weight];
    least += Math.min(a, b);
    greatest += Math.max(a, b);
  }
  return [least, greatest];
}

function outputOf({ multipliers, outputZeroPoint, range }: Quantized, index: number, sum: number): number {
  return clamp(requantize(sum, multipliers[index]!, outputZeroPoint), range);
}

/** A channel that gives the same output for every input, as converters leave some: its weights become zeros. */
function constantChannel(layer: Quantized, index: number, weights: Int8Array): DspChannel | undefined {
  const [least, greatest] = sumRange(layer, index, weights);
  const { shift } = layer.multipliers[index]!;
  const reach = Math.max(Math.abs(least), Math.abs(greatest)) * 2 ** Math.max(shift, 0);
  // Where nothing wraps, also not by the zero point, requantization is monotonic: equal ends mean that nothing lies
  // between them.
  if (reach >= 2 ** 31 - 128) return undefined;
  const value = outputOf(layer, index, least);
  if (value !== outputOf(layer, index, greatest)) return undefined;
  // Halved twice, the bias is the output less its zero point.
  return {
    bias: 4 * (value - layer.outputZeroPoint),
    multiplier: 2 ** 30,
    rounding: roundingOf(layer, 1),
    shift: 1,
    weights: new Int8Array(weights.length),
  };
}

function roundingOf({ outputZeroPoint }: Quantized, shift: number): number {
  return 2 ** (shift - 1) + outputZeroPoint * 2 ** shift;
}

function liveChannel(
  layer: Quantized,
  index: number,
  weights: Int8Array,
  maxSum: number,
): DspChannel | undefined {
  const { multiplier, shift } = layer.multipliers[index] as FixedMultiplier;
  const [least, greatest] = sumRange(layer, index, weights);
  if (least <= -maxSum || greatest >= maxSum) return undefined;
  if (-shift < SHIFTS.least || -shift > SHIFTS.greatest) return undefined;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    bias: layer.biases[index]! - layer.inputZeroPoint * all,
    multiplier,
    rounding: roundingOf(layer, -shift),
    shift: -shift,
    weights,
  };
}
