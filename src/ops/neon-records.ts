/** Packing for the AArch64 kernels: records as kernels/neon/neon.h describes them. */
import { toBytes } from '../graph/graph.ts';
import type { Literal, PackedConstant } from '../plan/kernel-call.ts';
import type { Quantized } from './weighted.ts';

const LANES = 4;
/** Taps that one instruction multiplies for each channel. */
const TAPS = 4;
const BLOCK = 16;

type Sections = PackedConstant['sections'][number][];

/** One output channel, with the input's zero point in its bias. */
export interface NeonChannel {
  readonly bias: number;
  readonly multiplier: number;
  /** To the left where positive. */
  readonly shift: number;
  readonly weights: Int8Array;
}

const FILLER: NeonChannel = { bias: 0, multiplier: 0, shift: 0, weights: new Int8Array() };

/**
 * The layer's channels; undefined where the products of two taps that are `distance` apart may not fit in 16 bits
 * together. `weightsOf`: the weights of a channel, in the kernel's order.
 */
export function neonChannels(
  layer: Quantized,
  weightsOf: (channel: number) => Int8Array,
  distance: number,
): NeonChannel[] | undefined {
  const channels = layer.multipliers.map((fixed, i): NeonChannel => {
    const weights = weightsOf(i);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    // Wraps as the kernel's sum wraps back.
    return { ...fixed, weights, bias: (layer.biases[i]! - layer.inputZeroPoint * sum) | 0 };
  });
  const fits = ({ weights }: NeonChannel): boolean =>
    weights.every((weight, i) => 128 * (Math.abs(weight) + Math.abs(weights[i + distance] ?? 0)) < 2 ** 15);
  return channels.every(fits) ? channels : undefined;
}

/** Members of the parameter structs about the output. */
export function neonOutput(layer: Quantized): Record<string, Literal | readonly Literal[]> {
  const { outputZeroPoint, range, multipliers } = layer;
  // Negative results end at -128 whichever way they round, and saturation is the clamp.
  const isClampless = outputZeroPoint === -128 && range.min === -128 && range.max === 127;
  const isRelu = isClampless && multipliers.every(({ shift }) => shift < 0);
  return { is_relu: isRelu ? 1 : 0, output: [outputZeroPoint, range.min, range.max] };
}

function parameterSections(channels: readonly NeonChannel[]): Sections {
  const words = (pick: (channel: NeonChannel) => number): Uint8Array =>
    toBytes(Int32Array.from(channels, pick));
  return [
    { role: 'biases', bytes: words(({ bias }) => bias) },
    { role: 'requantization', bytes: words(({ multiplier }) => multiplier) },
    { role: 'requantization', bytes: words(({ shift }) => shift) },
  ];
}

/** `size` channels from `first`, filled up. */
function block(channels: readonly NeonChannel[], first: number, size: number): NeonChannel[] {
  return Array.from({ length: size }, (_, i) => channels[first + i] ?? FILLER);
}

/** Records for dot products: for every four taps four weights of each channel. */
export function tapRecords(channels: readonly NeonChannel[], taps: number): PackedConstant {
  const sections: Sections = [];
  for (let first = 0; first < channels.length; ) {
    const size = channels.length - first > BLOCK - LANES ? BLOCK : LANES;
    const record = block(channels, first, size);
    const weights = new Int8Array(size * Math.ceil(taps / TAPS) * TAPS);
    record.forEach((channel, i) => {
      channel.weights.forEach((weight, tap) => {
        weights[(Math.floor(tap / TAPS) * size + i) * TAPS + (tap % TAPS)] = weight;
      });
    });
    sections.push(...parameterSections(record), { role: 'weights', bytes: toBytes(weights) });
    first += size;
  }
  return { sections };
}

/** Records for channels in lanes, 16 or eight of them, the last the layer's last: for each tap a weight of each. */
export function laneRecords(channels: readonly NeonChannel[], taps: number): Sections {
  const sections: Sections = [];
  for (let first = 0; first < channels.length; ) {
    const size = channels.length - first >= BLOCK ? BLOCK : BLOCK / 2;
    const record = channels.slice(Math.min(first, channels.length - size)).slice(0, size);
    const weights = Int8Array.from(
      { length: taps * size },
      (_, i) => record[i % size]!.weights[Math.floor(i / size)]!,
    );
    sections.push(...parameterSections(record), { role: 'weights', bytes: toBytes(weights) });
    first += size;
  }
  return sections;
}
