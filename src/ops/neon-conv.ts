/** Convolutions for AArch64, and fully connected operators, which are convolutions of single cells. */
import type { KernelCall } from '../plan/kernel-call.ts';
import { neonChannels, neonOutput, tapRecords } from './neon-records.ts';
import { type Axis, extent } from './spatial.ts';
import type { Quantized } from './weighted.ts';

export const NEON_CONV = 'conv_2d_s8_neon';

/** Of the kernel, which has tables of them on the stack. */
const MOST_RUNS = 16;
const PIXELS = 4;

interface Shape {
  readonly y: Axis;
  readonly x: Axis;
  readonly channels: number;
  readonly outputs: number;
}

type Lowered = Pick<KernelCall, 'kernel' | 'parameters' | 'constant' | 'scratchBytes'>;

/** A single cell of each of `batches` rows. */
export function cells(batches: number): { y: Axis; x: Axis } {
  const y: Axis = { input: 1, output: 1, taps: 1, stride: 1, dilation: 1, before: 0 };
  return { y, x: { ...y, input: batches, output: batches } };
}

/** How a window is read: in pieces of `run` bytes, a multiple of four. */
interface Pieces {
  /** Pieces are rows of the window, read where they lie; else it is gathered into one. */
  readonly isByRows: boolean;
  readonly runs: number;
  readonly run: number;
}

function fillUp(count: number): number {
  return Math.ceil(count / 4) * 4;
}

function piecesOf({ y, x, channels }: Shape): Pieces {
  const [row, taps] = [x.taps * channels, y.taps * x.taps * channels];
  const isPossible = y.taps <= MOST_RUNS && (x.dilation === 1 || x.taps === 1);
  // Filling up every row costs less than gathering, unless rows are very short.
  const pays = 2 * y.taps * fillUp(row) <= 3 * fillUp(taps);
  return isPossible && pays
    ? { isByRows: true, runs: y.taps, run: fillUp(row) }
    : { isByRows: false, runs: 1, run: fillUp(taps) };
}

/** Weights of one channel, its rows filled up with zeros where windows are read so. */
function inPieces(weights: Int8Array, { isByRows, runs, run }: Pieces): Int8Array {
  const row = weights.length / runs;
  if (!isByRows || row === run) return weights;
  const filled = new Int8Array(runs * run);
  for (let i = 0; i < runs; ++i) filled.set(weights.subarray(i * row, (i + 1) * row), i * run);
  return filled;
}

/** Whether there are windows above or below the image. */
function hasPaddingRows(y: Axis): boolean {
  return y.before > 0 || (y.output - 1) * y.stride + extent(y) > y.input;
}

/** Whether there are windows of which bytes lie before a row or behind it. */
function gathersSome({ x, channels }: Shape, { isByRows, run }: Pieces): boolean {
  const last = (x.output - 1) * x.stride - x.before;
  return !isByRows || x.before > 0 || last * channels + run > x.input * channels;
}

/** Undefined where the kernel does not apply. Weights are in rows of all taps. */
export function lowerNeonConv(quantized: Quantized, shape: Shape): Lowered | undefined {
  const { y, x, channels, outputs } = shape;
  const taps = y.taps * x.taps * channels;
  const pieces = piecesOf(shape);
  const { isByRows, runs, run } = pieces;
  const weightsOf = (i: number): Int8Array =>
    inPieces(quantized.weights.subarray(i * taps, (i + 1) * taps), pieces);
  const found = neonChannels(quantized, weightsOf, 4);
  if (!found) return undefined;
  const padding = isByRows && hasPaddingRows(y) ? run : 0;
  return {
    kernel: NEON_CONV,
    parameters: {
      in_width: x.input,
      in_channels: channels,
      out_width: x.output,
      out_channels: outputs,
      taps_y: y.taps,
      taps_x: x.taps,
      stride_x: x.stride,
      dilation_x: x.taps === 1 ? 1 : x.dilation,
      before_x: x.before,
      in_zero_point: quantized.inputZeroPoint,
      is_by_rows: isByRows ? 1 : 0,
      runs,
      run,
      padding,
      ...neonOutput(quantized),
    },
    constant: tapRecords(found, runs * run),
    scratchBytes: padding + (gathersSome(shape, pieces) ? runs * run * Math.min(PIXELS, x.output) : 0),
  };
}
