/**
 * Packing for the kernels that multiply by SMLAD with split-byte weights: kernels/dsp/split_byte.h says what the
 * numbers mean.
 */
import type { ConstantRole, PackedConstant } from '../plan/kernel-call.ts';
import { type DspChannel, dspChannels } from './dsp-channels.ts';
import type { Quantized } from './weighted.ts';

/** Sums are kept 256 times too large in an int32. */
const MAX_SUM = 2 ** 23;

/**
 * The packed constant of a layer with `depth` weights per channel, stored one after the other, in records of `width`
 * channels; undefined when it does not fit.
 */
export function packSplitByte(layer: Quantized, depth: number, width: number): PackedConstant | undefined {
  // -128 in the upper half of a pair could borrow beyond 16 bits.
  if (layer.weights.includes(-128)) return undefined;
  const channels = dspChannels(layer, (i) => layer.weights.subarray(i * depth, (i + 1) * depth), {
    maxSum: MAX_SUM,
    hasRounding: true,
  });
  return channels && packRecords(channels, width, Math.ceil(depth / 4));
}

/** The sum starts with what the even weights will add too much. */
function startingSum({ bias, weights }: DspChannel): number {
  const even = weights.reduce((sum, weight, i) => (i % 2 === 0 ? sum + weight : sum), 0);
  return (256 * bias - 127 * even) | 0;
}

/** Records of `width` channels; the last one is filled up with channels whose outputs nobody stores. */
function packRecords(channels: readonly DspChannel[], width: number, steps: number): PackedConstant {
  const filler: DspChannel = { bias: 0, multiplier: 0, rounding: 0, shift: 0, weights: new Int8Array() };
  const sections: { role: ConstantRole; bytes: Uint8Array }[] = [];
  const add = (role: ConstantRole, words: Int32Array): void => {
    sections.push({ role, bytes: new Uint8Array(words.buffer) });
  };
  for (let first = 0; first < channels.length; first += width) {
    const record = Array.from({ length: width }, (_, i) => channels[first + i] ?? filler);
    const words = (pick: (channel: DspChannel) => number): Int32Array => Int32Array.from(record, pick);
    add('biases', words(startingSum));
    add(
      'requantization',
      words(({ multiplier }) => multiplier),
    );
    add(
      'requantization',
      words(({ rounding }) => rounding),
    );
    add(
      'requantization',
      words(({ shift }) => shift),
    );
    const weights = new Int32Array(steps * width);
    for (let step = 0; step < steps; ++step) {
      record.forEach((channel, i) => {
        const [w0, w1, w2, w3] = [0, 1, 2, 3].map((k) => channel.weights[4 * step + k] ?? 0) as [
          number,
          number,
          number,
          number,
        ];
        weights[step * width + i] = ((256 * w1 + w0) & 0xffff) | ((256 * w3 + w2) << 16);
      });
    }
    add('weights', weights);
  }
  return { sections };
}
