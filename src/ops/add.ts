/** ADD: int8 and float32, with broadcasting; either operand may be constant. */
import type { Tensor } from '../graph/graph.ts';
import { scalar } from '../import/tflite/flatbuffer.ts';
import { type Operand, packConstant, type RowAccess, SAME_ROW, WHOLE } from '../plan/kernel-call.ts';
import { type Activation, clamp, floatRange, quantizedRange, readActivation } from './activation.ts';
import { type FixedMultiplier, multiplyByQuantizedMultiplier, quantizeMultiplier } from './fixed-point.ts';
import { DAMAGED, defineOp, type Node } from './op.ts';
import { requireArithmetic } from './weighted.ts';

interface Options {
  readonly activation: Activation;
}

/** Kernels for operands that have the shape of the result. */
const FLAT = ['add_s8_mve', 'add_s8_neon'];

/** Bits by which int8 operands are shifted left before they are brought to a common scale. */
const LEFT_SHIFT = 20;

function broadcastShape(node: Node<Options>): readonly number[] {
  const a = node.input(0);
  const b = node.input(1);
  const rank = Math.max(a.shape.length, b.shape.length);
  return Array.from({ length: rank }, (_, i) => {
    const [from, other] = [extended(a, rank)[i]!, extended(b, rank)[i]!];
    if (from !== other && from !== 1 && other !== 1) {
      node.fail(`shapes [${a.shape}] and [${b.shape}] of its inputs do not broadcast`, DAMAGED);
    }
    return Math.max(from, other);
  });
}

/** The tensor's shape with ones in front up to `rank`. */
function extended(tensor: Tensor, rank: number): readonly number[] {
  return [...Array<number>(rank - tensor.shape.length).fill(1), ...tensor.shape];
}

/** Elements to step in a row-major tensor of `shape` for each dimension of a broadcast result. */
function strides(shape: readonly number[]): number[] {
  let step = 1;
  return shape
    .toReversed()
    .map((dimension) => {
      const stride = dimension === 1 ? 0 : step;
      step *= dimension;
      return stride;
    })
    .toReversed();
}

interface Rescaling {
  readonly a: FixedMultiplier;
  readonly b: FixedMultiplier;
  readonly out: FixedMultiplier;
}

function rescaling(node: Node<Options>): Rescaling {
  const a = node.perTensor(node.input(0)).scale;
  const b = node.perTensor(node.input(1)).scale;
  const out = node.perTensor(node.output).scale;
  const twice = 2 * Math.max(a, b);
  const factor = twice / (2 ** LEFT_SHIFT * out);
  if (factor >= 1)
    node.fail(`the scale ${out} of its output is too small for its inputs`, 'export the model again');
  return {
    a: quantizeMultiplier(a / twice),
    b: quantizeMultiplier(b / twice),
    out: quantizeMultiplier(factor),
  };
}

/**
 * Dimensions of the loop that one kernel call runs, slowest first, padded to four: a row of a rank-4 result,
 * all of any other. Neighbours that both operands walk alike are merged.
 */
function loopNest(node: Node<Options>): {
  sizes: number[];
  stridesA: number[];
  stridesB: number[];
} {
  const shape = node.output.shape;
  const skip = shape.length === 4 ? 2 : 0;
  const all = [node.input(0), node.input(1)].map((tensor) => strides(extended(tensor, shape.length)));
  const nest: { size: number; a: number; b: number }[] = [];
  for (let i = skip; i < shape.length; ++i) {
    const [size, a, b] = [shape[i]!, all[0]![i]!, all[1]![i]!];
    const outer = nest.at(-1);
    if (size === 1) continue;
    if (outer && outer.a === a * size && outer.b === b * size) {
      nest[nest.length - 1] = { size: outer.size * size, a, b };
    } else nest.push({ size, a, b });
  }
  if (nest.length > 4)
    node.fail(`its inputs broadcast along ${nest.length} dimensions`, 'at most 4 are supported');
  while (nest.length < 4) nest.unshift({ size: 1, a: 0, b: 0 });
  return {
    sizes: nest.map(({ size }) => size),
    stridesA: nest.map(({ a }) => a),
    stridesB: nest.map(({ b }) => b),
  };
}

/** How the rows of an operand follow those of the result. */
function rowAccess(node: Node<Options>, tensor: Tensor): RowAccess {
  if (node.output.shape.length !== 4) return WHOLE;
  const [images, height] = extended(tensor, 4) as [number, number, number, number];
  return {
    ...(SAME_ROW as Extract<RowAccess, { kind: 'window' }>),
    stride: height === 1 ? 0 : 1,
    oneImage: images === 1,
  };
}

export const add = defineOp<Options>({
  kind: 'ADD',
  format: {
    code: 0,
    optionsType: 11,
    options: { name: 'add_options', fields: { fused_activation_function: [0, scalar('int8')] } },
  },
  arity: [2, 2],

  read(table, reject) {
    return { activation: readActivation(Number(table.fused_activation_function), reject) };
  },

  infer(node) {
    const arithmetic = requireArithmetic(node, node.input(0));
    for (const tensor of [node.input(1), node.output]) node.requireType(tensor, arithmetic);
    if (arithmetic === 'int8') {
      rescaling(node);
      quantizedRange(node, node.options.activation, node.output);
    }
    return broadcastShape(node);
  },

  evaluate(node, [a, b], output) {
    const shape = broadcastShape(node);
    const sum = node.output.dtype === 'float32' ? floatSum(node) : quantizedSum(node);
    const [stridesA, stridesB] = [node.input(0), node.input(1)].map((tensor) =>
      strides(extended(tensor, shape.length)),
    ) as [number[], number[]];
    for (let i = 0; i < output.length; ++i) {
      let [rest, fromA, fromB] = [i, 0, 0];
      for (let d = shape.length - 1; d >= 0; --d) {
        const index = rest % shape[d]!;
        rest = Math.floor(rest / shape[d]!);
        fromA += index * stridesA[d]!;
        fromB += index * stridesB[d]!;
      }
      output[i] = sum(a![fromA]!, b![fromB]!);
    }
  },

  lower(node, available) {
    const { sizes, stridesA, stridesB } = loopNest(node);
    const operands: Operand[] = [node.input(0), node.input(1)].map((tensor) => ({
      tensor: tensor.id,
      shape: extended(tensor, node.output.shape.length),
      access: rowAccess(node, tensor),
    }));
    const constant = [node.input(0), node.input(1)].find((tensor) => tensor.data);
    const call = {
      operands,
      writes: node.output.shape.length === 4 ? ('row' as const) : ('whole' as const),
      ...(constant?.data && { constant: packConstant({ role: 'weights', bytes: constant.data }) }),
      scratchBytes: 0,
    };
    const parameters = { sizes, strides_a: stridesA, strides_b: stridesB };
    if (node.output.dtype === 'float32') {
      const { min, max } = floatRange(node.options.activation);
      return {
        ...call,
        kernel: 'add_f32',
        parameters: { ...parameters, out_min: { float: min }, out_max: { float: max } },
      };
    }
    const { a, b, out } = rescaling(node);
    const { min, max } = quantizedRange(node, node.options.activation, node.output);
    const outZeroPoint = node.perTensor(node.output).zeroPoint;
    // Kernels with vectors walk both operands one element at a time.
    const flat = FLAT.find((kernel) => available.has(kernel));
    const isFlat = [stridesA, stridesB].every(
      (steps) => steps.slice(0, 3).every((step) => step === 0) && steps[3] === 1,
    );
    if (flat && isFlat) {
      const factor = (index: number, { multiplier, shift }: FixedMultiplier): number[] => [
        node.perTensor(node.input(index)).zeroPoint,
        multiplier,
        -shift,
      ];
      return {
        ...call,
        kernel: flat,
        parameters: {
          count: sizes[3]!,
          a: factor(0, a),
          b: factor(1, b),
          out_multiplier: out.multiplier,
          out_right_shift: -out.shift,
          output: [outZeroPoint, min, max],
        },
      };
    }
    if (available.has('add_s8_x86') && isFlat) {
      // No multiplier is the smallest there is: any right shift leaves nothing.
      const operand = (index: number, { multiplier, shift }: FixedMultiplier): number[] => [
        node.perTensor(node.input(index)).zeroPoint,
        multiplier,
        multiplier === 0 ? -1 : shift,
      ];
      const isPlain = -out.shift >= 1 && -out.shift <= 22;
      // The operand with the greater scale is halved.
      const isSwapped = b.multiplier !== 2 ** 30 || b.shift !== 0;
      const rescaled = [operand(0, a), operand(1, b)];
      return {
        ...call,
        kernel: 'add_s8_x86',
        parameters: {
          count: sizes[3]!,
          is_swapped: Number(isSwapped),
          a: rescaled[isSwapped ? 1 : 0]!,
          b: rescaled[isSwapped ? 0 : 1]!,
          multiplier: out.multiplier,
          shift: out.shift,
          output: [outZeroPoint, min, max, Number(isPlain), Number(min !== outZeroPoint)],
        },
      };
    }
    return {
      ...call,
      kernel: 'add_s8',
      parameters: {
        ...parameters,
        zero_point_a: node.perTensor(node.input(0)).zeroPoint,
        multiplier_a: a.multiplier,
        right_shift_a: -a.shift,
        zero_point_b: node.perTensor(node.input(1)).zeroPoint,
        multiplier_b: b.multiplier,
        right_shift_b: -b.shift,
        out_multiplier: out.multiplier,
        out_right_shift: -out.shift,
        out_zero_point: outZeroPoint,
        out_min: min,
        out_max: max,
      },
    };
  },
});

function floatSum(node: Node<Options>): (a: number, b: number) => number {
  const range = floatRange(node.options.activation);
  return (a, b) => clamp(Math.fround(a + b), range);
}

function quantizedSum(node: Node<Options>): (a: number, b: number) => number {
  const scaled = rescaling(node);
  const zeroPointA = node.perTensor(node.input(0)).zeroPoint;
  const zeroPointB = node.perTensor(node.input(1)).zeroPoint;
  const { zeroPoint } = node.perTensor(node.output);
  const range = quantizedRange(node, node.options.activation, node.output);
  return (a, b) => {
    const left = multiplyByQuantizedMultiplier((a - zeroPointA) * 2 ** LEFT_SHIFT, scaled.a);
    const right = multiplyByQuantizedMultiplier((b - zeroPointB) * 2 ** LEFT_SHIFT, scaled.b);
    return clamp(multiplyByQuantizedMultiplier(left + right, scaled.out) + zeroPoint, range);
  };
}
