/** Hand-made models at the edges of the arithmetic, where random ones hardly ever get. */
import { elementCount, type TypedArray } from '../../src/graph/graph.ts';
import { type Kind, ModelBuilder, type ModelSpec, type OptionTypes } from '../support/model-builder.ts';

export interface Edge {
  readonly name: string;
  readonly spec: ModelSpec;
  /** Input sets; one array per model input. */
  readonly cases: readonly (readonly TypedArray[])[];
}

const bytes = (...values: number[]): Int8Array => Int8Array.from(values);
const repeat = (value: number, count: number): Int8Array => new Int8Array(count).fill(value);

/** One int8 fully connected operator from 2 values to 1, with every constant in the caller's hand. */
function dense(
  name: string,
  scales: readonly [input: number, weights: number, output: number],
  zeroPoints: readonly [input: number, weights: number, output: number],
  weights: readonly [number, number],
  bias: number | undefined,
): Edge {
  const [inScale, weightScale, outScale] = scales.map(Math.fround) as [number, number, number];
  const model = new ModelBuilder();
  const x = model.input({ shape: [1, 2], dtype: 'int8', scales: [inScale], zeroPoints: [zeroPoints[0]] });
  const w = model.tensor({
    shape: [1, 2],
    dtype: 'int8',
    scales: [weightScale],
    zeroPoints: [zeroPoints[1]],
    data: bytes(...weights),
  });
  const biases =
    bias === undefined
      ? []
      : [
          model.tensor({
            shape: [1],
            dtype: 'int32',
            scales: [Math.fround(inScale * weightScale)],
            data: Int32Array.of(bias),
          }),
        ];
  const y = model.operator(
    'FULLY_CONNECTED',
    [x, w, ...biases],
    { shape: [1, 1], dtype: 'int8', scales: [outScale], zeroPoints: [zeroPoints[2]] },
    {},
  );
  const values = [bytes(-128, -128), bytes(127, 127), bytes(1, 0), bytes(-1, 0), bytes(0, 0), bytes(1, 1)];
  return { name, spec: model.spec([y]), cases: values.map((value) => [value]) };
}

/** One operator from one int8 input. */
function unary<K extends Kind>(
  name: string,
  kind: K,
  shapes: readonly [input: readonly number[], output: readonly number[]],
  quantization: readonly [scale: number, outScale: number, zeroPoint: number, outZeroPoint: number],
  options: OptionTypes[K],
  cases: readonly TypedArray[],
): Edge {
  const [scale, outScale, zeroPoint, outZeroPoint] = quantization;
  const model = new ModelBuilder();
  const x = model.input({
    shape: shapes[0],
    dtype: 'int8',
    scales: [Math.fround(scale)],
    zeroPoints: [zeroPoint],
  });
  const output = {
    shape: shapes[1],
    dtype: 'int8' as const,
    scales: [Math.fround(outScale)],
    zeroPoints: [outZeroPoint],
  };
  return {
    name,
    spec: model.spec([model.operator(kind, [x], output, options)]),
    cases: cases.map((data) => [data]),
  };
}

function softmax(name: string, depth: number, scale: number, beta: number, cases: TypedArray[]): Edge {
  return unary(
    name,
    'SOFTMAX',
    [
      [1, depth],
      [1, depth],
    ],
    [scale, 1 / 256, 0, -128],
    { beta },
    cases,
  );
}

/** An ADD of two int8 inputs. */
function addition(
  name: string,
  shapes: readonly [a: readonly number[], b: readonly number[], output: readonly number[]],
  scales: readonly [a: number, b: number, output: number],
  zeroPoints: readonly [a: number, b: number, output: number],
): Edge {
  const model = new ModelBuilder();
  const quantized = (i: 0 | 1 | 2) => ({
    shape: shapes[i],
    dtype: 'int8' as const,
    scales: [Math.fround(scales[i])],
    zeroPoints: [zeroPoints[i]],
  });
  const [a, b] = [model.input(quantized(0)), model.input(quantized(1))];
  const y = model.operator('ADD', [a, b], quantized(2), {});
  const values = (shape: readonly number[], step: number): Int8Array =>
    Int8Array.from({ length: elementCount(shape) }, (_, i) => i * step);
  const cases = [1, 37, 127].map((step) => [values(shapes[0], step), values(shapes[1], step + 2)]);
  return { name, spec: model.spec([y]), cases };
}

/** A factor so little below 1 that the greatest sums stay within a zero point of the bounds of int32. */
const ALMOST_ONE = [1 + 2 ** -13, 1 - 2 ** -13, 1] as const;

/** Scales whose product lies a little below its single-precision value, which is 1/256 of the output's. */
const ROUNDED_PRODUCT = ((): [number, number, number] => {
  for (let i = 1; ; ++i) {
    const [a, b] = [Math.fround(1 + 1 / (3 * i)), Math.fround(1 + 1 / (7 * i))];
    const product = Math.fround(a * b);
    if (a * b < product * (1 - 2e-8)) return [a, b, 256 * product];
  }
})();

export const EDGES: readonly Edge[] = [
  dense('product of scales rounds, no bias', ROUNDED_PRODUCT, [0, 0, 0], [1, 0], undefined),
  dense('product of scales rounds, bias', ROUNDED_PRODUCT, [0, 0, 0], [1, 0], 0),
  dense('product of scales rounds, zero point', ROUNDED_PRODUCT, [0, -1, 0], [0, -1], undefined),
  dense('sum beyond int32', [1, 1, 2 ** 24], [0, 0, 0], [127, 127], 2 ** 31 - 1),
  dense('sum below int32', [1, 1, 2 ** 24], [0, 0, 0], [127, 127], -(2 ** 31)),
  dense('zero point lifts the result beyond int32', ALMOST_ONE, [0, 0, 127], [1, 0], 2 ** 31 - 2),
  dense('zero point lowers the result below int32', ALMOST_ONE, [0, 0, -128], [1, 0], -(2 ** 31) + 1),
  dense('least shift', [2 ** -16, 2 ** -16, 1], [0, 0, 0], [1, 0], 2 ** 31 - 1),
  dense('beyond the least shift', [2 ** -17, 2 ** -16, 1], [0, 0, 0], [1, 0], 2 ** 31 - 1),
  dense('greatest shift', [2 ** 15, 2 ** 14, 1], [0, 0, 0], [1, 1], 0),
  dense('left shift wraps', [2 ** 10, 2 ** 10, 1], [0, 0, 0], [100, 99], 5),
  dense('zero points at their extremes', [0.5, 0.25, 40], [-128, -128, 127], [127, -128], 0),
  dense('zero points at their other extremes', [0.5, 0.25, 40], [127, 127, -128], [127, -128], 0),
  dense('ties', [0.5, 0.5, 0.5], [0, 0, 0], [1, 2], 0),
  softmax('many equal values', 500, 0.1, 1, [repeat(7, 500)]),
  softmax('as many equal values as 31 bits of shift take', 511, 0.1, 1, [repeat(7, 511)]),
  softmax('more equal values than that', 513, 0.1, 1, [repeat(7, 513)]),
  softmax('many more', 1100, 0.1, 1, [repeat(7, 1100)]),
  softmax('one value', 1, 0.1, 1, [bytes(-128), bytes(127)]),
  softmax('differences as large as they get', 4, 16, 100, [
    bytes(-128, 127, 127, 126),
    bytes(-128, -127, -126, -128),
  ]),
  softmax('differences at the limit', 4, 31 / 128, 1, [bytes(0, 127, -1, -2), bytes(-128, 0, 1, -100)]),
  softmax('differences that vanish', 4, 2 ** -24, 1, [bytes(-128, 127, 0, 1)]),
  addition('one factor vanishes', [[4], [4], [4]], [1, 2 ** -33, 1], [0, 0, 0]),
  addition('factors far apart', [[4], [4], [4]], [1, 2 ** -20, 2 ** -10], [-128, 127, 5]),
  addition('output factor close to 1', [[4], [4], [4]], [1, 1, 2 ** -18], [0, 0, 0]),
  addition(
    'rank 5',
    [
      [2, 1, 2, 2, 3],
      [2, 2, 1, 1, 1],
      [2, 2, 2, 2, 3],
    ],
    [1, 0.5, 2],
    [0, 3, -1],
  ),
  unary(
    'pool with halves',
    'AVERAGE_POOL_2D',
    [
      [1, 1, 2, 2],
      [1, 1, 1, 2],
    ],
    [1, 1, 0, 0],
    { padding: 'VALID', stride_h: 1, stride_w: 1, filter_height: 1, filter_width: 2 },
    [bytes(1, -1, 2, -2), bytes(-128, 127, -127, 126), bytes(-1, 0, 0, 1)],
  ),
  unary('reshape to a scalar', 'RESHAPE', [[1], []], [1, 1, 0, 0], { new_shape: [] }, [bytes(5)]),
  unary('reshape to a scalar, the old way', 'RESHAPE', [[1], []], [1, 1, 0, 0], { new_shape: [0] }, [
    bytes(5),
  ]),
];
