/** Compares outputs: integers to the bit, floats within 4 units in the last place or 1e-5. */
import { type DType, toTypedArray } from '../graph/graph.ts';

export interface ElementDifference {
  /** Index of the element in row-major order. */
  readonly element: number;
  readonly expected: number;
  readonly actual: number;
}

const FLOAT_ULPS = 4;
const FLOAT_ABSOLUTE = 1e-5;

/** The first element that differs, or undefined. */
export function firstDifference(
  dtype: DType,
  expected: Uint8Array,
  actual: Uint8Array,
): ElementDifference | undefined {
  const [want, have] = [toTypedArray(dtype, expected), toTypedArray(dtype, actual)];
  for (let element = 0; element < want.length; ++element) {
    const [a, b] = [want[element]!, have[element] ?? Number.NaN];
    if (a !== b && !(dtype === 'float32' && isClose(a, b))) return { element, expected: a, actual: b };
  }
  return undefined;
}

function isClose(a: number, b: number): boolean {
  if (Number.isNaN(a) && Number.isNaN(b)) return true;
  return Math.abs(a - b) <= FLOAT_ABSOLUTE || Math.abs(orderOf(a) - orderOf(b)) <= FLOAT_ULPS;
}

/** Position of a single-precision number among all of them, so that neighbours differ by 1. */
function orderOf(value: number): number {
  const [bits] = new Int32Array(Float32Array.of(value).buffer) as unknown as [number];
  return bits < 0 ? -(bits & 0x7fffffff) : bits;
}
