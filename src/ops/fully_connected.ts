/** FULLY_CONNECTED: int8 (weights per tensor with any zero point, or symmetric per channel) and float32. */
import { elementCount } from '../graph/graph.ts';
import { scalar } from '../import/tflite/flatbuffer.ts';
import { type KernelCall, WHOLE } from '../plan/kernel-call.ts';
import { type Activation, readActivation } from './activation.ts';
import { signFix } from './dsp-channels.ts';
import type { FixedMultiplier } from './fixed-point.ts';
import { dotRecords, fillUp, mveChannels, outputParameters } from './mve-records.ts';
import { cells, lowerNeonConv, NEON_CONV } from './neon-conv.ts';
import { DAMAGED, defineOp, describeTensor, type KernelNames, type Node } from './op.ts';
import { packSplitByte } from './split-byte.ts';
import { packTiles } from './tile.ts';
import {
  channelMultipliers,
  requireMultiplier,
  requireWeighted,
  sumsByRow,
  type Weighted,
  weighted,
} from './weighted.ts';
import { CONSTANT_ALIGNMENT, dotCall } from './x86-records.ts';

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
    node.fail(`${describeTensor(weights)} has ${weights.shape.length} dimensions, not 2`, DAMAGED);
  const [outputs, depth] = weights.shape as [number, number];
  const batches = elementCount(input.shape) / depth;
  if (!Number.isInteger(batches)) {
    node.fail(
      `${describeTensor(input)} of shape [${input.shape}] does not divide into vectors of ${depth}`,
      DAMAGED,
    );
  }
  if (node.options.keepNumDims && input.shape.at(-1) !== depth) {
    node.fail(
      `keep_num_dims needs a last dimension of ${depth}, ${describeTensor(input)} has ${input.shape.at(-1)}`,
      DAMAGED,
    );
  }
  return { batches, depth, outputs };
}

function multipliers(node: Node<Options>, outputs: number): FixedMultiplier[] {
  const scales = node.input(1).quantization?.scales;
  if (scales && scales.length > 1) return channelMultipliers(node, outputs, 0);
  // Per tensor, the reference rounds the product of the scales to single precision first.
  const product = Math.fround(node.perTensor(node.input(0)).scale * node.perTensor(node.input(1)).scale);
  const one = requireMultiplier(node, product / node.perTensor(node.output).scale);
  return Array.from({ length: outputs }, () => one);
}

function weightsZeroPoint(node: Node<Options>): number {
  const quantization = node.input(1).quantization!;
  return quantization.scales.length > 1 ? 0 : node.perTensor(node.input(1)).zeroPoint;
}

function arithmetic(node: Node<Options>): Weighted {
  const channels = node.input(1).shape[0]!;
  return weighted(node, {
    channels,
    activation: node.options.activation,
    multipliers: () => multipliers(node, channels),
    weightsZeroPoint: () => weightsZeroPoint(node),
  });
}

/** A kernel that computes four outputs at a time; undefined where none applies. */
function lowerFourOutputs(node: Node<Options>, available: KernelNames): KernelCall | undefined {
  const { batches, depth, outputs } = geometry(node);
  const { quantized } = arithmetic(node);
  if (!quantized || weightsZeroPoint(node) !== 0) return undefined;
  const call = {
    operands: [{ tensor: node.input(0).id, access: WHOLE }],
    writes: 'whole' as const,
    scratchBytes: 0,
  };
  const kernels = {
    fully_connected_s8_dsp: () => packSplitByte(quantized, depth, 4),
    fully_connected_s8_4x1: () => packTiles(quantized, depth),
  };
  const { min, max } = quantized.range;
  const parameters = { batches, depth, outputs, out_min: min, out_max: max, sign_fix: signFix(quantized) };
  for (const [kernel, pack] of Object.entries(kernels)) {
    const constant = available.has(kernel) ? pack() : undefined;
    if (constant) return { ...call, kernel, parameters, constant };
  }
  return undefined;
}

/** A convolution of single cells, for cores with Helium; undefined where it does not apply. */
function lowerMve(node: Node<Options>, available: KernelNames): KernelCall | undefined {
  if (!available.has('conv_2d_s8_mve')) return undefined;
  const { batches, depth, outputs } = geometry(node);
  const { quantized } = arithmetic(node);
  if (!quantized || weightsZeroPoint(node) !== 0) return undefined;
  const found = mveChannels(quantized, (i) => quantized.weights.subarray(i * depth, (i + 1) * depth));
  if (!found) return undefined;
  return {
    kernel: 'conv_2d_s8_mve',
    parameters: {
      in_width: batches,
      in_channels: depth,
      out_width: batches,
      out_channels: outputs,
      taps_y: 1,
      taps_x: 1,
      stride_x: 1,
      dilation_x: 1,
      before_x: 0,
      in_zero_point: quantized.inputZeroPoint,
      ...outputParameters(quantized),
    },
    operands: [{ tensor: node.input(0).id, access: WHOLE }],
    writes: 'whole',
    constant: { sections: dotRecords(found, depth) },
    scratchBytes: depth % 16 === 0 ? 0 : 2 * fillUp(depth) + 16,
  };
}

/** A convolution of single cells, for AArch64; undefined where it does not apply. */
function lowerNeon(node: Node<Options>, available: KernelNames): KernelCall | undefined {
  if (!available.has(NEON_CONV)) return undefined;
  const { batches, depth, outputs } = geometry(node);
  const { quantized } = arithmetic(node);
  if (!quantized || weightsZeroPoint(node) !== 0) return undefined;
  const lowered = lowerNeonConv(quantized, { ...cells(batches), channels: depth, outputs });
  if (!lowered) return undefined;
  return { ...lowered, operands: [{ tensor: node.input(0).id, access: WHOLE }], writes: 'whole' };
}

/** A convolution of single cells, for x86-64; undefined where it does not apply. */
function lowerX86(node: Node<Options>, available: KernelNames): KernelCall | undefined {
  if (!available.has('conv_2d_s8_x86')) return undefined;
  const { batches, depth, outputs } = geometry(node);
  const { quantized } = arithmetic(node);
  if (!quantized || weightsZeroPoint(node) !== 0) return undefined;
  const y = { input: 1, output: 1, taps: 1, stride: 1, dilation: 1, before: 0 };
  const x = { ...y, input: batches, output: batches };
  const { parameters, sections, scratchBytes } = dotCall(quantized, { y, x, channels: depth, outputs });
  return {
    kernel: 'conv_2d_s8_x86',
    parameters,
    operands: [{ tensor: node.input(0).id, access: WHOLE }],
    writes: 'whole',
    constant: { sections, alignment: CONSTANT_ALIGNMENT },
    scratchBytes,
  };
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
    requireWeighted(node, outputs);
    arithmetic(node);
    return node.options.keepNumDims ? [...node.input(0).shape.slice(0, -1), outputs] : [batches, outputs];
  },

  evaluate(node, [input, weights], output) {
    const { batches, depth, outputs } = geometry(node);
    const { add, finish } = arithmetic(node);
    for (let batch = 0; batch < batches; ++batch) {
      for (let channel = 0; channel < outputs; ++channel) {
        let sum = 0;
        for (let i = 0; i < depth; ++i) {
          sum = add(sum, input![batch * depth + i]!, weights![channel * depth + i]!);
        }
        output[batch * outputs + channel] = finish(sum, channel);
      }
    }
  },

  lower(node, available) {
    const special =
      lowerX86(node, available) ??
      lowerMve(node, available) ??
      lowerNeon(node, available) ??
      lowerFourOutputs(node, available);
    if (special) return special;
    const { batches, depth, outputs } = geometry(node);
    const { suffix, parameters, pack } = arithmetic(node);
    const zeroPoint = suffix === 's8' ? weightsZeroPoint(node) : 0;
    return {
      kernel: `fully_connected_${suffix}`,
      parameters: {
        batches,
        depth,
        outputs,
        ...(suffix === 's8' && { weights_zero_point: zeroPoint }),
        ...parameters,
      },
      operands: [{ tensor: node.input(0).id, access: WHOLE }],
      writes: 'whole',
      // What the zero point of the weights adds for each input is left to the kernel.
      constant: pack(() =>
        sumsByRow(node.constant(1, 'weights').data, depth).map((sum) => sum - depth * zeroPoint),
      ),
      scratchBytes: 0,
    };
  },

  macs(node) {
    const { batches, depth, outputs } = geometry(node);
    return batches * depth * outputs;
  },
});
