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

function reachesOut(axis: Axis): boolean {
  return axis.before > 0 || (axis.output - 1) * axis.stride + extent(axis) > axis.input;
}

/** Undefined where the kernel does not apply. Weights are in rows of all taps. */
export function lowerNeonConv(quantized: Quantized, { y, x, channels, outputs }: Shape): Lowered | undefined {
  const taps = y.taps * x.taps * channels;
  const weightsOf = (i: number): Int8Array => quantized.weights.subarray(i * taps, (i + 1) * taps);
  const found = neonChannels(quantized, weightsOf, 4);
  if (!found) return undefined;
  const row = x.taps * channels;
  const isByRows = row % 4 === 0 && y.taps <= MOST_RUNS && (x.dilation === 1 || x.taps === 1);
  const [runs, run] = isByRows ? [y.taps, row] : [1, Math.ceil(taps / 4) * 4];
  const padding = isByRows && reachesOut(y) ? row : 0;
  const gathers = !isByRows || reachesOut(x);
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
    constant: tapRecords(found, taps),
    scratchBytes: padding + (gathers ? runs * run * Math.min(PIXELS, x.output) : 0),
  };
}
