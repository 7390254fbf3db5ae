/** Windows over images: what convolutions and pools have in common. */

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
  const extent = (taps - 1) * dilation + 1;
  if (extent > MAX_WINDOW_CELLS) {
    node.fail(
      `its window is ${extent} cells in ${dimension}`,
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
    if (extent > input) {
      node.fail(
        `its window is ${extent} cells in ${dimension}, the input only ${input}`,
        'use SAME padding or a smaller filter',
      );
    }
    return { input, output: Math.ceil((input - extent + 1) / stride), taps, stride, dilation, before: 0 };
  }
  const output = Math.ceil(input / stride);
  const total = Math.max((output - 1) * stride + extent - input, 0);
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
export function tapIndex(axis: Axis, output: number, tap: number): number | undefined {
  const index = output * axis.stride - axis.before + tap * axis.dilation;
  return index >= 0 && index < axis.input ? index : undefined;
}
