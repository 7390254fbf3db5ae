/** Packing for the Helium kernels: records of 4, 8 or 16 channels, as kernels/mve/requantize.h describes them. */
import { toBytes } from '../graph/graph.ts';
import type { ConstantRole, Literal } from '../plan/kernel-call.ts';
import { type DspChannel, dspChannels } from './dsp-channels.ts';
import type { Quantized } from './weighted.ts';

/** Bytes in a vector. */
const VECTOR = 16;
const LANES = 4;
const BLOCK = 16;

export type Section = { readonly role: ConstantRole; readonly bytes: Uint8Array };

/** Channels that the block where `left` channels are left has a place for. */
function blockSize(left: number): number {
  return left > 8 ? BLOCK : left > 4 ? 8 : 4;
}

export function fillUp(count: number): number {
  return Math.ceil(count / VECTOR) * VECTOR;
}

/** The layer's channels; undefined when one does not fit. Sums may wrap on their way, so all of an int32 is theirs. */
export function mveChannels(
  layer: Quantized,
  weightsOf: (channel: number) => Int8Array,
): DspChannel[] | undefined {
  return dspChannels(layer, weightsOf, { maxSum: 2 ** 31, hasRounding: false });
}

/** Members of the parameter structs about the output. */
export function outputParameters(layer: Quantized): Record<string, Literal | readonly Literal[]> {
  const { outputZeroPoint, range } = layer;
  return { output: [outputZeroPoint, range.min, range.max] };
}

const FILLER: DspChannel = { bias: 0, multiplier: 0, rounding: 0, shift: 0, weights: new Int8Array() };

/** Lanes of the vectors of the block at channel `first`. */
function blockLanes(channels: readonly DspChannel[], first: number, size: number): DspChannel[][] {
  const vectors = size / LANES;
  return Array.from({ length: vectors }, (_, v) =>
    Array.from({ length: LANES }, (_, lane) => channels[first + vectors * lane + v] ?? FILLER),
  );
}

function parameterSections(vectors: readonly (readonly DspChannel[])[]): Section[] {
  const words = (lanes: readonly DspChannel[], pick: (channel: DspChannel) => number): Uint8Array =>
    toBytes(Int32Array.from(lanes, pick));
  return vectors.flatMap((lanes): Section[] => [
    { role: 'biases', bytes: words(lanes, ({ bias }) => bias) },
    { role: 'requantization', bytes: words(lanes, ({ multiplier }) => multiplier) },
    { role: 'requantization', bytes: words(lanes, ({ shift }) => -shift) },
  ]);
}

/** Records for dot products: vectors of taps, filled up with zeros. */
export function dotRecords(channels: readonly DspChannel[], taps: number): Section[] {
  const sections: Section[] = [];
  for (let first = 0; first < channels.length; ) {
    const size = blockSize(channels.length - first);
    const vectors = blockLanes(channels, first, size);
    const weights = new Int8Array(size * fillUp(taps));
    let position = 0;
    for (const lanes of vectors) {
      for (let tap = 0; tap < taps; tap += VECTOR) {
        for (const lane of lanes) {
          weights.set(lane.weights.subarray(tap, tap + VECTOR), position);
          position += VECTOR;
        }
      }
    }
    sections.push(...parameterSections(vectors), { role: 'weights', bytes: toBytes(weights) });
    first += size;
  }
  return sections;
}

/** Records for channels in lanes: for each tap the weights of 16 channels. */
export function laneRecords(channels: readonly DspChannel[], taps: number): Section[] {
  const sections: Section[] = [];
  for (let first = 0; first < channels.length; first += BLOCK) {
    const weights = new Int8Array(taps * BLOCK);
    channels.slice(first, first + BLOCK).forEach((channel, i) => {
      channel.weights.forEach((weight, tap) => {
        weights[tap * BLOCK + i] = weight;
      });
    });
    sections.push(...parameterSections(blockLanes(channels, first, BLOCK)), {
      role: 'weights',
      bytes: toBytes(weights),
    });
  }
  return sections;
}

/** Pairs of neighbouring taps, from the first, whose products with int8 always fit in an int16: all or none. */
export function pairsOfTaps(channels: readonly DspChannel[], taps: number): number {
  return channels.every(({ weights }) => pairsFit(weights)) ? Math.floor(taps / 2) : 0;
}

function pairsFit(weights: Int8Array): boolean {
  for (let tap = 0; tap + 1 < weights.length; tap += 2) {
    if (128 * (Math.abs(weights[tap]!) + Math.abs(weights[tap + 1]!)) > 32767) return false;
  }
  return true;
}
