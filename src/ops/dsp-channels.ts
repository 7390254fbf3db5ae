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

/** What a kernel can do. */
export interface DspLimits {
  /** Sums stay below it in magnitude. */
  readonly maxSum: number;
  /** Whether the kernel adds the channel's own `rounding`, or one that it makes from shift and zero point. */
  readonly hasRounding: boolean;
}

/**
 * The layer's channels; undefined when one does not fit. `weightsOf`: the weights of a channel, in the kernel's order.
 */
export function dspChannels(
  layer: Quantized,
  weightsOf: (channel: number) => Int8Array,
  { maxSum, hasRounding }: DspLimits,
): DspChannel[] | undefined {
  const channels: DspChannel[] = [];
  for (let i = 0; i < layer.biases.length; ++i) {
    const weights = weightsOf(i);
    const channel =
      constantChannel(layer, i, weights) ??
      liveChannel(layer, i, weights, maxSum) ??
      (hasRounding ? steppedChannel(layer, i, weights) : undefined);
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
  if (!isMonotonic(layer, index, least, greatest)) return undefined;
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

/** Where nothing wraps, also not by the zero point: then what lies between two sums follows from their outputs. */
function isMonotonic({ multipliers }: Quantized, index: number, least: number, greatest: number): boolean {
  const reach = Math.max(Math.abs(least), Math.abs(greatest)) * 2 ** Math.max(multipliers[index]!.shift, 0);
  return reach < 2 ** 31 - 128;
}

/** Distance from a step, in sums, at which half of it still has no effect when it is shifted by STEP_SHIFT. */
const STEP_REACH = 2 ** 23;
const STEP_SHIFT = 22;

/**
 * A channel with one step: it gives one output below a certain sum, and the next from there on. Converters leave such
 * channels, with biases and shifts too large for the kernels. The sum is counted from the step instead, so that its sign
 * decides.
 */
function steppedChannel(layer: Quantized, index: number, weights: Int8Array): DspChannel | undefined {
  const [least, greatest] = sumRange(layer, index, weights);
  if (!isMonotonic(layer, index, least, greatest)) return undefined;
  const value = outputOf(layer, index, least);
  const last = outputOf(layer, index, greatest);
  if (last !== value + 1) return undefined;
  let [below, step] = [least, greatest];
  while (step - below > 1) {
    const middle = Math.floor((below + step) / 2);
    if (outputOf(layer, index, middle) === value) below = middle;
    else step = middle;
  }
  if (step + 1 - least >= STEP_REACH || greatest - step >= STEP_REACH) return undefined;
  // SRDHM(sum - step - 1, 2^30) = floor((sum - step) / 2) is negative below the step, and nowhere else.
  const bias = layer.biases[index]! - layer.inputZeroPoint * sumOf(weights) - step - 1;
  return { bias, multiplier: 2 ** 30, rounding: last * 2 ** STEP_SHIFT, shift: STEP_SHIFT, weights };
}

function sumOf(weights: Int8Array): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
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
  return {
    bias: layer.biases[index]! - layer.inputZeroPoint * sumOf(weights),
    multiplier,
    rounding: roundingOf(layer, -shift),
    shift: -shift,
    weights,
  };
}
