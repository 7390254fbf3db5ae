/** Packing for the kernels of x86-64: kernels/x86/windows.h and kernels/x86/requantize.h describe it. */
import { toBytes } from '../graph/graph.ts';
import type { ConstantRole, Parameters } from '../plan/kernel-call.ts';
import { signFix } from './dsp-channels.ts';
import { type Axis, extent } from './spatial.ts';
import type { Quantized } from './weighted.ts';

/** Channels that have their parameters together. */
export const BLOCK = 16;
/** Inputs in one step of a dot product. */
const STEP = 4;
/** Constants and scratch are read in whole cache lines. */
export const CONSTANT_ALIGNMENT = 64;
/** Right shifts with which the zero point is part of what rounds. */
const PLAIN_SHIFTS = { least: 1, greatest: 22 };

type Section = { readonly role: ConstantRole; readonly bytes: Uint8Array };

/** The struct modo_x86_output. */
export function outputParameters(layer: Quantized): Parameters {
  const { outputZeroPoint, range, multipliers } = layer;
  const isPlain = multipliers.every(
    ({ shift }) => -shift >= PLAIN_SHIFTS.least && -shift <= PLAIN_SHIFTS.greatest,
  );
  return {
    zero_point: outputZeroPoint,
    least: range.min,
    greatest: range.max,
    is_plain: Number(isPlain),
    sign_fix: signFix(layer),
  };
}

/** Biases, multipliers and shifts of the block from channel `first`; `weightSum`: of a channel's weights. */
export function blockParameters(
  { biases, multipliers, inputZeroPoint }: Quantized,
  first: number,
  weightSum: (channel: number) => number,
): Section[] {
  const words = (value: (channel: number) => number): Uint8Array =>
    toBytes(Int32Array.from({ length: BLOCK }, (_, i) => (first + i < biases.length ? value(first + i) : 0)));
  // Inputs are taken as 128 more than they are. Wraps as the kernel's sum wraps back.
  const folded = (channel: number): number =>
    (biases[channel]! - Math.imul(inputZeroPoint + 128, weightSum(channel))) | 0;
  return [
    { role: 'biases', bytes: words(folded) },
    { role: 'requantization', bytes: words((channel) => multipliers[channel]!.multiplier) },
    { role: 'requantization', bytes: words((channel) => multipliers[channel]!.shift) },
  ];
}

/** Channels of the groups that follow each other: see modo_x86_group. */
function groupSizes(channels: number): number[] {
  const sizes: number[] = [];
  for (let left = channels; left > 0; left -= sizes.at(-1)!) {
    sizes.push(BLOCK * (left > 3 * BLOCK ? 4 : left > BLOCK ? 2 : 1));
  }
  return sizes;
}

/** Weights [channel][segment][bytes of a segment] in groups. */
export function dotGroups(layer: Quantized, segments: number, segmentBytes: number): Section[] {
  const { weights, biases } = layer;
  const taps = segments * segmentBytes;
  const steps = Math.ceil(segmentBytes / STEP);
  const sumOf = (channel: number): number =>
    weights.subarray(channel * taps, (channel + 1) * taps).reduce((sum, weight) => sum + weight, 0);
  const sections: Section[] = [];
  let first = 0;
  for (const size of groupSizes(biases.length)) {
    for (let i = 0; i < size; i += BLOCK) sections.push(...blockParameters(layer, first + i, sumOf));
    const packed = new Int8Array(segments * steps * STEP * size);
    for (let i = 0; i < size && first + i < biases.length; ++i) {
      for (let tap = 0; tap < taps; ++tap) {
        const [segment, byte] = [Math.floor(tap / segmentBytes), tap % segmentBytes];
        const step = segment * steps + Math.floor(byte / STEP);
        packed[(step * size + i) * STEP + (byte % STEP)] = weights[(first + i) * taps + tap]!;
      }
    }
    sections.push({ role: 'weights', bytes: toBytes(packed) });
    first += size;
  }
  return sections;
}

/** Weights [row][column][channel] as kernels/x86/lanes.h has them: blocks with columns of quads of rows. */
export function laneBlocks(layer: Quantized, y: Axis, x: Axis): Section[] {
  const { weights, biases } = layer;
  const channels = biases.length;
  const taps = y.taps * x.taps;
  const sumOf = (channel: number): number => {
    let sum = 0;
    for (let tap = 0; tap < taps; ++tap) sum += weights[tap * channels + channel]!;
    return sum;
  };
  const sections: Section[] = [];
  const quads = Math.ceil(y.taps / STEP);
  for (let first = 0; first < channels; first += BLOCK) {
    const packed = new Int8Array(x.taps * quads * BLOCK * STEP);
    for (let i = 0; i < BLOCK && first + i < channels; ++i) {
      for (let tap = 0; tap < taps; ++tap) {
        const [row, column] = [Math.floor(tap / x.taps), tap % x.taps];
        const quad = column * quads + Math.floor(row / STEP);
        packed[(quad * BLOCK + i) * STEP + (row % STEP)] = weights[tap * channels + first + i]!;
      }
    }
    sections.push(...blockParameters(layer, first, sumOf), { role: 'weights', bytes: toBytes(packed) });
  }
  return sections;
}

/** Bytes that the cells of a block take, with room to align them. */
export function laneScratch(y: Axis, cells: number): number {
  return cells * Math.ceil(y.taps / STEP) * BLOCK * STEP + CONSTANT_ALIGNMENT - 4;
}

/** Pixels that the kernel has a tile for, by groups of 1, 2 and 4 blocks. */
const TILES = [
  [1, 2, 4, 8, 16],
  [1, 2, 4, 8],
  [1, 2, 3, 4, 5, 6],
];

/** The tiles that take the fewest steps for a row of `pixels`, the last one overlapping; of those the smallest. */
function tilesFor(pixels: number): number[] {
  return TILES.map((sizes) => {
    const cost = (size: number): number => Math.ceil(pixels / size);
    return sizes
      .filter((size) => size <= pixels)
      .reduce((best, size) => (cost(size) < cost(best) ? size : best));
  });
}

/** Cells that the windows of a row cover, padding counted. */
export function coveredCells(x: Axis): number {
  return (x.output - 1) * x.stride + extent(x);
}

export interface DotGeometry {
  readonly y: Axis;
  readonly x: Axis;
  readonly channels: number;
  readonly outputs: number;
}

export interface DotCall {
  readonly parameters: Parameters;
  readonly sections: Section[];
  readonly scratchBytes: number;
}

/** The kernel conv_2d_s8_x86's side of a convolution. */
export function dotCall(layer: Quantized, { y, x, channels, outputs }: DotGeometry): DotCall {
  const isPoint = y.taps * x.taps === 1;
  const isInside =
    y.before + x.before === 0 && (y.output - 1) * y.stride < y.input && (x.output - 1) * x.stride < x.input;
  const isCopied = !isPoint || !isInside || channels % STEP !== 0;
  const cells = coveredCells(x);
  const inCells = Math.min(x.input, cells - x.before);
  // Neighbouring taps are one segment.
  const pieces = x.dilation === 1 || x.taps === 1 ? 1 : x.taps;
  const segmentBytes = (x.taps / pieces) * channels;
  const lines = (bytes: number): number => Math.ceil(bytes / CONSTANT_ALIGNMENT) * CONSTANT_ALIGNMENT;
  const firstByte = lines(x.before * channels) - x.before * channels;
  const rowBytes = lines(firstByte + cells * channels);
  return {
    parameters: {
      dot: {
        pixels: x.output,
        channels: outputs,
        pixel_bytes: x.stride * channels,
        rows: y.taps,
        row_bytes: rowBytes,
        pieces,
        piece_bytes: x.dilation * channels,
        steps: Math.ceil(segmentBytes / STEP),
        is_signed: Number(!isCopied),
        before_bytes: x.before * channels,
        in_bytes: inCells * channels,
        after_bytes: (cells - x.before - inCells) * channels,
        first_byte: firstByte,
        in_zero_point: layer.inputZeroPoint,
        tiles: tilesFor(x.output),
        output: outputParameters(layer),
      },
    },
    sections: dotGroups(layer, y.taps * pieces, segmentBytes),
    // A segment's last step may reach beyond it.
    scratchBytes: isCopied ? y.taps * rowBytes + CONSTANT_ALIGNMENT : 0,
  };
}
