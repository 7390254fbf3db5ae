/** SOFTMAX over the last dimension: int8 in the reference's fixed point, and float32. */
import { elementCount, toBytes } from '../graph/graph.ts';
import { scalar } from '../import/tflite/flatbuffer.ts';
import { packConstant, SAME_ROW, WHOLE } from '../plan/kernel-call.ts';
import {
  expOnNegativeValues,
  quantizeMultiplier,
  reciprocal,
  roundingDivideByPowerOfTwo,
  saturatingRoundingDoublingHighMul,
} from './fixed-point.ts';
import { defineOp, describeTensor, type Node } from './op.ts';
import { requireArithmetic } from './weighted.ts';

interface Options {
  readonly beta: number;
}

/** Integer bits of the differences (Q5.26) and of the sum of exponentials (Q12.19). */
const DIFFERENCE_BITS = 5;
const SUM_BITS = 12;

/**
 * exp(-beta * scale * d) as Q0.31 for d = 0 … 255, the distance of a value below the greatest. Zero where the
 * reference ignores a value because its difference leaves Q5.26.
 */
function expTable(node: Node<Options>): Int32Array {
  const { scale } = node.perTensor(node.input(0));
  const real = Math.min(node.options.beta * scale * 2 ** (31 - DIFFERENCE_BITS), 2 ** 31 - 1);
  if (!(real > 1)) {
    node.fail(
      `beta ${node.options.beta} times the scale ${scale} of its input is too small`,
      'export the model again',
    );
  }
  const { multiplier, shift } = quantizeMultiplier(real);
  const least = -Math.floor(((2 ** DIFFERENCE_BITS - 1) * 2 ** (31 - DIFFERENCE_BITS)) / 2 ** shift);
  return Int32Array.from({ length: 256 }, (_, distance) =>
    -distance < least
      ? 0
      : expOnNegativeValues(saturatingRoundingDoublingHighMul(-distance * 2 ** shift, multiplier)),
  );
}

export const softmax = defineOp<Options>({
  kind: 'SOFTMAX',
  format: {
    code: 25,
    optionsType: 9,
    options: { name: 'softmax_options', fields: { beta: [0, scalar('float32')] } },
  },
  arity: [1, 1],

  read(table, reject) {
    const beta = Number(table.beta);
    if (!(beta > 0 && Number.isFinite(beta)))
      reject(`beta is ${beta}`, 'it must be positive; export the model again');
    return { beta };
  },

  infer(node) {
    const input = node.input(0);
    const arithmetic = requireArithmetic(node, input);
    node.requireType(node.output, arithmetic);
    const depth = input.shape.at(-1) ?? 0;
    if (depth === 0)
      node.fail(`${describeTensor(input)} is a scalar`, 'it needs a dimension; export the model again');
    if (arithmetic === 'int8') {
      if (depth >= 2 ** SUM_BITS)
        node.fail(`the last dimension of ${describeTensor(input)} is ${depth}`, 'at most 4095 is supported');
      const { scale, zeroPoint } = node.perTensor(node.output);
      if (scale !== 1 / 256 || zeroPoint !== -128) {
        node.fail(
          `its output ${describeTensor(node.output)} has scale ${scale} and zero point ${zeroPoint}`,
          'they must be 1/256 and -128; export the model again',
        );
      }
      node.perTensor(input);
      expTable(node);
    }
    return input.shape;
  },

  evaluate(node, [input], output) {
    const depth = node.input(0).shape.at(-1)!;
    const softmaxOf = node.output.dtype === 'float32' ? floatSoftmax(node) : quantizedSoftmax(node);
    for (let first = 0; first < output.length; first += depth) {
      softmaxOf(Array.from(input!.subarray(first, first + depth))).forEach((value, i) => {
        output[first + i] = value;
      });
    }
  },

  lower(node) {
    const input = node.input(0);
    const depth = input.shape.at(-1)!;
    const isImage = input.shape.length === 4;
    const count = isImage ? input.shape[2]! : elementCount(input.shape) / depth;
    const call = {
      operands: [{ tensor: input.id, access: isImage ? SAME_ROW : WHOLE }],
      writes: isImage ? ('row' as const) : ('whole' as const),
      scratchBytes: 0,
    };
    if (node.output.dtype === 'float32') {
      return {
        ...call,
        kernel: 'softmax_f32',
        parameters: { count, depth, beta: { float: node.options.beta } },
      };
    }
    return {
      ...call,
      kernel: 'softmax_s8',
      parameters: { count, depth },
      constant: packConstant({ role: 'requantization', bytes: toBytes(expTable(node)) }),
    };
  },
});

/** Math.max takes its numbers as arguments, and there may be more than fit the stack. */
function greatest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b));
}

function floatSoftmax(node: Node<Options>): (values: number[]) => number[] {
  return (values) => {
    const max = greatest(values);
    const exponentials = values.map((value) =>
      Math.fround(Math.exp(Math.fround(Math.fround(value - max) * node.options.beta))),
    );
    const sum = exponentials.reduce((total, value) => Math.fround(total + value), 0);
    return exponentials.map((value) => Math.fround(value / sum));
  };
}

function quantizedSoftmax(node: Node<Options>): (values: number[]) => number[] {
  const table = expTable(node);
  return (values) => {
    const max = greatest(values);
    const exponentials = values.map((value) => table[max - value]!);
    const sum = exponentials.reduce((total, value) => total + roundingDivideByPowerOfTwo(value, SUM_BITS), 0);
    const { factor, bitsOverUnit } = reciprocal(sum, SUM_BITS);
    return exponentials.map((value) => {
      const product = saturatingRoundingDoublingHighMul(factor, value);
      return Math.min(roundingDivideByPowerOfTwo(product, bitsOverUnit + 31 - 8) - 128, 127);
    });
  };
}
