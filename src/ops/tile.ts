/** Packing for the kernels that compute four channels at a time without SIMD: kernels/scalar/tile.h has the layout. */
import { toBytes } from '../graph/graph.ts';
import type { PackedConstant } from '../plan/kernel-call.ts';
import type { Quantized } from './weighted.ts';

const WIDTH = 4;

/** Records of four channels with `depth` weights each; the last one is filled up with channels that are not stored. */
export function packTiles(
  { biases, multipliers, inputZeroPoint, weights }: Quantized,
  depth: number,
): PackedConstant {
  const sections: PackedConstant['sections'][number][] = [];
  for (let first = 0; first < biases.length; first += WIDTH) {
    const channels = Array.from({ length: WIDTH }, (_, i) => first + i);
    const words = (value: (channel: number) => number): Uint8Array =>
      toBytes(Int32Array.from(channels, (channel) => (channel < biases.length ? value(channel) : 0)));
    const rowSum = (channel: number): number =>
      weights.subarray(channel * depth, (channel + 1) * depth).reduce((sum, weight) => sum + weight, 0);
    const interleaved = Int8Array.from({ length: WIDTH * depth }, (_, i) => {
      const channel = first + (i % WIDTH);
      return channel < biases.length ? weights[channel * depth + Math.floor(i / WIDTH)]! : 0;
    });
    sections.push(
      // Wraps as the kernel's sum wraps back.
      {
        role: 'biases',
        bytes: words((channel) => (biases[channel]! - inputZeroPoint * rowSum(channel)) | 0),
      },
      { role: 'requantization', bytes: words((channel) => multipliers[channel]!.multiplier) },
      { role: 'requantization', bytes: words((channel) => multipliers[channel]!.shift) },
      { role: 'weights', bytes: toBytes(interleaved) },
    );
  }
  return { sections };
}
