/** FULLY_CONNECTED: int8 (weights per tensor with any zero point, or symmetric per channel) and float32. */
import { elementCount, toBytes } from '../graph/graph.ts';
import { scalar } from '../import/tflite/flatbuffer.ts';
import { packConstant, WHOLE } from '../plan/kernel-call.ts';
import { type Activation, clamp, floatRange, quantizedRange, readActivation } from './activation.ts';
import { type FixedMultiplier, requantize } from './fixed-point.ts';
import { defineOp, describeTensor, type Node } from './op.ts';
import {
  biasValues,
  channelMultipliers,
  foldedBiases,
  packedMultipliers,
  requireMultiplier,
  sumsByRow,
  weightedArithmetic,
} from './weighted.ts';

interface Options {
  readonly activation: Activation;
  readonly keepNumDims: boolean;
}

/** The input seen as [batches, depth], the weights as [outputs, depth]. */
interface Geometry {
  readonly batches: number;
  readonly depth: number;
  readonly outputs: number;
}

function geometry(node: Node<Options>): Geometry {
  const input = node.input(0);
  const weights = node.input(1);
  if (weights.shape.length !== 2)
    node.fail(`${describeTensor(weights)} has ${weights.shape.length} dimensions, not 2`);
  const [outputs, depth] = weights.shape as [number, number];
  const batches = elementCount(input.shape) / depth;
  if (!Number.isInteger(batches)) {
    node.fail(`${describeTensor(input)} of shape [${input.shape}] does not divide into vectors of ${depth}`);
  }
  if (node.options.keepNumDims && input.shape.at(-1) !== depth) {
    node.fail(
      `keep_num_dims needs a last dimension of ${depth}, ${describeTensor(input)} has ${input.shape.at(-1)}`,
    );
  }
  return { batches, depth, outputs };
}

function multipliers(node: Node<Options>, outputs: number): FixedMultiplier[] {
  const scales = node.input(1).quantization?.scales;
  if (scales && scales.length > 1) return channelMultipliers(node, outputs, 0);
  // Releases of the reference before October 2026 rounded the product of the scales to single precision.
  const product = node.perTensor(node.input(0)).scale * node.perTensor(node.input(1)).scale;
  const one = requireMultiplier(node, product / node.perTensor(node.output).scale);
  return Array.from({ length: outputs }, () => one);
}

function weightsZeroPoint(node: Node<Options>): number {
  const quantization = node.input(1).quantization!;
  return quantization.scales.length > 1 ? 0 : node.perTensor(node.input(1)).zeroPoint;
}

export const fullyConnected = defineOp<Options>({
  kind: 'FULLY_CONNECTED',
  format: {
    code: 9,
    optionsType: 8,
    options: {
      name: 'fully_connected_options',
      fields: {
        fused_activation_function: [0, scalar('int8')],
        weights_format: [1, scalar('int8')],
        keep_num_dims: [2, scalar('bool')],
      },
    },
  },
  arity: [2, 3],

  read(table, reject) {
    if (table.weights_format !== 0)
      reject('its weights are shuffled', 'export the model with the default format');
    return {
      activation: readActivation(Number(table.fused_activation_function), reject),
      keepNumDims: table.keep_num_dims !== 0,
    };
  },

  infer(node) {
    const { batches, outputs } = geometry(node);
    if (weightedArithmetic(node, outputs) === 'int8') {
      multipliers(node, outputs);
      quantizedRange(node, node.options.activation, node.output);
    }
    return node.options.keepNumDims ? [...node.input(0).shape.slice(0, -1), outputs] : [batches, outputs];
  },

  evaluate(node, [input, weights], output) {
    const { batches, depth, outputs } = geometry(node);
    const biases = biasValues(node, outputs);
    const isFloat = node.input(0).dtype === 'float32';
    const finish = isFloat ? finishFloat(node) : finishQuantized(node, outputs);
    const inputZeroPoint = isFloat ? 0 : node.perTensor(node.input(0)).zeroPoint;
    const weightZeroPoint = isFloat ? 0 : weightsZeroPoint(node);
    for (let batch = 0; batch < batches; ++batch) {
      for (let channel = 0; channel < outputs; ++channel) {
        let sum = 0;
        for (let i = 0; i < depth; ++i) {
          const value = input![batch * depth + i]! - inputZeroPoint;
          const product = value * (weights![channel * depth + i]! - weightZeroPoint);
          sum = isFloat ? Math.fround(sum + Math.fround(product)) : sum + product;
        }
        output[batch * outputs + channel] = finish(sum + biases[channel]!, channel);
      }
    }
  },

  lower(node) {
    const { batches, depth, outputs } = geometry(node);
    const weights = node.constant(1, 'weights');
    const biases = biasValues(node, outputs);
    const operands = [{ tensor: node.input(0).id, access: WHOLE }];
    if (node.input(0).dtype === 'float32') {
      const { min, max } = floatRange(node.options.activation);
      return {
        kernel: 'fully_connected_f32',
        parameters: { batches, depth, outputs, out_min: { float: min }, out_max: { float: max } },
        operands,
        writes: 'whole',
        constant: packConstant(
          { role: 'biases', bytes: toBytes(biases) },
          { role: 'weights', bytes: weights.data },
        ),
        scratchBytes: 0,
      };
    }
    const { zeroPoint } = node.perTensor(node.input(0));
    const weightZeroPoint = weightsZeroPoint(node);
    const { min, max } = quantizedRange(node, node.options.activation, node.output);
    // What the zero point of the weights adds to every sum, beyond the part that depends on the input.
    const sums = sumsByRow(weights, depth).map((sum) => sum - depth * weightZeroPoint);
    return {
      kernel: 'fully_connected_s8',
      parameters: {
        batches,
        depth,
        outputs,
        weights_zero_point: weightZeroPoint,
        out_zero_point: node.perTensor(node.output).zeroPoint,
        out_min: min,
        out_max: max,
      },
      operands,
      writes: 'whole',
      constant: packConstant(
        foldedBiases(biases, sums, zeroPoint),
        packedMultipliers(multipliers(node, outputs)),
        { role: 'weights', bytes: weights.data },
      ),
      scratchBytes: 0,
    };
  },

  macs(node) {
    const { batches, depth, outputs } = geometry(node);
    return batches * depth * outputs;
  },
});

function finishFloat(node: Node<Options>): (sum: number) => number {
  const range = floatRange(node.options.activation);
  return (sum) => clamp(Math.fround(sum), range);
}

function finishQuantized(node: Node<Options>, outputs: number): (sum: number, channel: number) => number {
  const byChannel = multipliers(node, outputs);
  const range = quantizedRange(node, node.options.activation, node.output);
  const { zeroPoint } = node.perTensor(node.output);
  return (sum, channel) => clamp(requantize(sum | 0, byChannel[channel]!, zeroPoint), range);
}
