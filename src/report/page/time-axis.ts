/** Steps to positions: each operator gets the same width, so that short ones can be seen. */
import type { Layer } from './layers.ts';

export interface TimeAxis {
  /** Position of a step's start, 0 to 1; of the number of steps, the end. */
  readonly position: (step: number) => number;
  /** Operators that run, with the share of the axis that they take; none when they run interleaved. */
  readonly operators: readonly { readonly index: number; readonly from: number; readonly to: number }[];
}

export function timeAxis(layers: readonly Layer[], steps: number): TimeAxis {
  const ranges = layers.flatMap(({ index, steps: range }) => (range ? [{ index, range }] : []));
  let next = 0;
  const isInTurn = ranges.every(({ range: [first, last] }) => {
    const follows = first === next && last >= first;
    next = last + 1;
    return follows;
  });
  if (!isInTurn || next !== steps) return { position: (step) => step / Math.max(steps, 1), operators: [] };
  const count = ranges.length;
  const position = (step: number): number => {
    const i = ranges.findIndex(({ range: [, last] }) => step <= last);
    if (i < 0) return 1;
    const [first, last] = ranges[i]!.range;
    return (i + (step - first) / (last - first + 1)) / count;
  };
  const operators = ranges.map(({ index }, i) => ({ index, from: i / count, to: (i + 1) / count }));
  return { position, operators };
}
