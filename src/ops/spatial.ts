/** Windows over images: what convolutions and pools have in common. */

import type { TableValue } from '../import/tflite/flatbuffer.ts';
import { MAX_WINDOW_CELLS, MAX_WINDOW_ROWS } from '../limits.ts';
import type { RowAccess } from '../plan/kernel-call.ts';
import { DAMAGED, type Node } from './op.ts';

export type Padding = 'SAME' | 'VALID';

export function readPadding(value: number, reject: (problem: string, advice?: string) => never): Padding {
  if (value !== 0 && value !== 1) reject(`padding ${value} does not exist`, DAMAGED);
  return value === 0 ? 'SAME' : 'VALID';
}

/** Options that set a window, one value for each of height and width. */
export interface WindowOptions {
  readonly padding: Padding;
  readonly stride: readonly [height: number, width: number];
  readonly dilation: readonly [height: number, width: number];
}

/** A window of taps that moves along one dimension. */
export interface Axis {
  readonly input: number;
  readonly output: number;
  readonly taps: number;
  readonly stride: number;
  readonly dilation: number;
  /** Cells of padding before the first input; SAME puts the odd cell after the last. */
  readonly before: number;
}

/** Strides, dilations and filter sizes come from the file: they must be positive and small enough to add up. */
export function requirePositive(
  values: Readonly<Record<string, number>>,
  reject: (problem: string, advice?: string) => never,
): void {
  for (const [name, value] of Object.entries(values)) {
    if (!Number.isInteger(value) || value < 1 || value > 65_535) {
      reject(`${name} is ${value}`, 'it must lie between 1 and 65535');
    }
  }
}

export function spatialAxis(
  node: Node<unknown>,
  options: WindowOptions,
  dimension: 'height' | 'width',
  input: number,
  taps: number,
): Axis {
  const index = dimension === 'height' ? 0 : 1;
  const stride = options.stride[index];
  const dilation = options.dilation[index];
  const cells = extent({ taps, dilation });
  if (cells > MAX_WINDOW_CELLS) {
    node.fail(
      `its window is ${cells} cells in ${dimension}`,
      `at most ${MAX_WINDOW_CELLS} are supported; use a smaller filter or dilation`,
    );
  }
  if (dimension === 'height' && taps > MAX_WINDOW_ROWS) {
    node.fail(
      `its window reads ${taps} rows`,
      `at most ${MAX_WINDOW_ROWS} are supported, since each needs a pointer on the stack; use a smaller filter`,
    );
  }
  if (options.padding === 'VALID') {
    if (cells > input) {
      node.fail(
        `its window is ${cells} cells in ${dimension}, the input only ${input}`,
        'use SAME padding or a smaller filter',
      );
    }
    return { input, output: Math.ceil((input - cells + 1) / stride), taps, stride, dilation, before: 0 };
  }
  const output = Math.ceil(input / stride);
  const total = Math.max((output - 1) * stride + cells - input, 0);
  return { input, output, taps, stride, dilation, before: Math.floor(total / 2) };
}

/** The rows that a window of `axis` reads for one output row. */
export function windowAccess(axis: Axis): RowAccess {
  return {
    kind: 'window',
    stride: axis.stride,
    before: axis.before,
    taps: axis.taps,
    dilation: axis.dilation,
    oneImage: false,
  };
}

/** Input index that a tap reads, or undefined in the padding. */
function tapIndex(axis: Axis, output: number, tap: number): number | undefined {
  const index = output * axis.stride - axis.before + tap * axis.dilation;
  return index >= 0 && index < axis.input ? index : undefined;
}

/** Cells from the first tap to the last. */
export function extent({ taps, dilation }: Pick<Axis, 'taps' | 'dilation'>): number {
  return (taps - 1) * dilation + 1;
}

/** Calls `visit` for every element of an NHWC output, in order. */
export function forEachOutput(
  { images, y, x }: { readonly images: number; readonly y: Axis; readonly x: Axis },
  channels: number,
  visit: (position: number, image: number, row: number, column: number, channel: number) => void,
): void {
  let position = 0;
  for (let image = 0; image < images; ++image) {
    for (let row = 0; row < y.output; ++row) {
      for (let column = 0; column < x.output; ++column) {
        for (let channel = 0; channel < channels; ++channel) visit(position++, image, row, column, channel);
      }
    }
  }
}

/** Calls `visit` for every tap of a window that lies inside the image, with its place in filter and image. */
export function forEachTap(
  y: Axis,
  x: Axis,
  row: number,
  column: number,
  visit: (tapY: number, tapX: number, inY: number, inX: number) => void,
): void {
  for (let tapY = 0; tapY < y.taps; ++tapY) {
    const inY = tapIndex(y, row, tapY);
    if (inY === undefined) continue;
    for (let tapX = 0; tapX < x.taps; ++tapX) {
      const inX = tapIndex(x, column, tapX);
      if (inX !== undefined) visit(tapY, tapX, inY, inX);
    }
  }
}

/** Strides and dilations of the options tables of convolutions. */
export function readStrideAndDilation(
  table: TableValue,
  reject: (problem: string, advice?: string) => never,
): Pick<WindowOptions, 'stride' | 'dilation'> {
  const { stride_h, stride_w, dilation_h_factor, dilation_w_factor } = table as Readonly<
    Record<string, number>
  >;
  const values = { stride_h, stride_w, dilation_h_factor, dilation_w_factor } as Record<string, number>;
  requirePositive(values, reject);
  return { stride: [stride_h!, stride_w!], dilation: [dilation_h_factor!, dilation_w_factor!] };
}
