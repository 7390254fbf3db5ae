/** Packing for the kernels that compute four channels at a time without SIMD: kernels/scalar/tile.h has the layout. */
import { toBytes } from '../graph/graph.ts';
import type { PackedConstant } from '../plan/kernel-call.ts';
import { type DspChannel, dspChannels } from './dsp-channels.ts';
import type { Quantized } from './weighted.ts';

const WIDTH = 4;

/** Sums are doubled before they are multiplied. */
const MAX_SUM = 2 ** 30;

/**
 * Records of four channels with `depth` weights each, stored one channel after the other; undefined where a channel does
 * not fit. The last record is filled up with channels that are not stored.
 */
export function packTiles(layer: Quantized, depth: number): PackedConstant | undefined {
  const weightsOf = (channel: number): Int8Array =>
    layer.weights.subarray(channel * depth, (channel + 1) * depth);
  const channels = dspChannels(layer, weightsOf, { maxSum: MAX_SUM, hasRounding: true });
  if (!channels) return undefined;
  const sections: PackedConstant['sections'][number][] = [];
  for (let first = 0; first < channels.length; first += WIDTH) {
    const record = Array.from({ length: WIDTH }, (_, i) => channels[first + i]);
    const words = (value: (channel: DspChannel) => number): Uint8Array =>
      toBytes(Int32Array.from(record, (channel) => (channel ? value(channel) : 0)));
    const interleaved = Int8Array.from(
      { length: WIDTH * depth },
      (_, i) => record[i % WIDTH]?.weights[Math.floor(i / WIDTH)] ?? 0,
    );
    sections.push(
      { role: 'biases', bytes: words(({ bias }) => bias) },
      { role: 'requantization', bytes: words(({ multiplier }) => multiplier) },
      { role: 'requantization', bytes: words(({ rounding }) => rounding) },
      { role: 'requantization', bytes: words(({ shift }) => shift) },
      { role: 'weights', bytes: toBytes(interleaved) },
    );
  }
  return { sections };
}
