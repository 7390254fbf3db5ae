/** DEPTHWISE_CONV_2D: int8 (weights symmetric, per tensor or per channel) and float32; any depth multiplier. */
import { type TypedArray, toBytes, toTypedArray } from '../graph/graph.ts';
import { scalar } from '../import/tflite/flatbuffer.ts';
import { packConstant } from '../plan/kernel-call.ts';
import { type Activation, clamp, floatRange, quantizedRange, readActivation } from './activation.ts';
import { requantize } from './fixed-point.ts';
import { defineOp, describeTensor, type Node } from './op.ts';
import {
  type Axis,
  readPadding,
  requirePositive,
  spatialAxis,
  tapIndex,
  type WindowOptions,
  windowAccess,
} from './spatial.ts';
import {
  biasValues,
  channelMultipliers,
  foldedBiases,
  packedMultipliers,
  weightedArithmetic,
} from './weighted.ts';

interface Options extends WindowOptions {
  /** 0 in files that leave it to the shapes. */
  readonly depthMultiplier: number;
  readonly activation: Activation;
}

/** Dimensions by name: input [n, y.input, x.input, channels], weights [1, y.taps, x.taps, outputs]. */
interface Geometry {
  readonly images: number;
  readonly y: Axis;
  readonly x: Axis;
  readonly channels: number;
  readonly outputs: number;
  /** Output channels per input channel. */
  readonly multiplier: number;
}

function geometry(node: Node<Options>): Geometry {
  const input = node.input(0);
  const weights = node.input(1);
  if (input.shape.length !== 4)
    node.fail(`${describeTensor(input)} has ${input.shape.length} dimensions`, 'it needs 4');
  if (weights.shape.length !== 4 || weights.shape[0] !== 1) {
    node.fail(
      `${describeTensor(weights)} has shape [${weights.shape}]`,
      'it needs 4 dimensions, the first of them 1',
    );
  }
  const [images, height, width, channels] = input.shape as [number, number, number, number];
  const [, tapsY, tapsX, outputs] = weights.shape as [number, number, number, number];
  const multiplier = outputs / channels;
  const stated = node.options.depthMultiplier;
  if (!Number.isInteger(multiplier) || (stated !== 0 && stated !== multiplier)) {
    node.fail(`${channels} channels times depth multiplier ${stated} are not the ${outputs} of its weights`);
  }
  return {
    images,
    y: spatialAxis(node, node.options, 'height', height, tapsY),
    x: spatialAxis(node, node.options, 'width', width, tapsX),
    channels,
    outputs,
    multiplier,
  };
}

/** The plain definition: sums over taps, padding left out; `finish` turns a sum into an output. */
function convolve(
  { images, y, x, channels, outputs, multiplier }: Geometry,
  input: TypedArray,
  inputZeroPoint: number,
  weights: TypedArray,
  output: TypedArray,
  add: (sum: number, product: number) => number,
  finish: (sum: number, channel: number) => number,
): void {
  let position = 0;
  for (let image = 0; image < images; ++image) {
    for (let row = 0; row < y.output; ++row) {
      for (let column = 0; column < x.output; ++column) {
        for (let channel = 0; channel < outputs; ++channel) {
          const inChannel = Math.floor(channel / multiplier);
          let sum = 0;
          for (let tapY = 0; tapY < y.taps; ++tapY) {
            for (let tapX = 0; tapX < x.taps; ++tapX) {
              const inY = tapIndex(y, row, tapY);
              const inX = tapIndex(x, column, tapX);
              if (inY === undefined || inX === undefined) continue;
              const value = input[((image * y.input + inY) * x.input + inX) * channels + inChannel]!;
              const weight = weights[(tapY * x.taps + tapX) * outputs + channel]!;
              sum = add(sum, (value - inputZeroPoint) * weight);
            }
          }
          output[position++] = finish(sum, channel);
        }
      }
    }
  }
}

/** Sum of each channel's int8 weights over all taps. */
function channelSums(weights: Uint8Array, outputs: number): Int32Array {
  const sums = new Int32Array(outputs);
  toTypedArray('int8', weights).forEach((value, i) => {
    sums[i % outputs]! += value;
  });
  return sums;
}

export const depthwiseConv2d = defineOp<Options>({
  kind: 'DEPTHWISE_CONV_2D',
  format: {
    code: 4,
    optionsType: 2,
    options: {
      name: 'depthwise_conv_2d_options',
      fields: {
        padding: [0, scalar('int8')],
        stride_w: [1, scalar('int32')],
        stride_h: [2, scalar('int32')],
        depth_multiplier: [3, scalar('int32')],
        fused_activation_function: [4, scalar('int8')],
        dilation_w_factor: [5, scalar('int32', 1)],
        dilation_h_factor: [6, scalar('int32', 1)],
      },
    },
  },
  arity: [2, 3],

  read(table, reject) {
    const stride = [Number(table.stride_h), Number(table.stride_w)] as const;
    const dilation = [Number(table.dilation_h_factor), Number(table.dilation_w_factor)] as const;
    requirePositive(
      {
        stride_h: stride[0],
        stride_w: stride[1],
        dilation_h_factor: dilation[0],
        dilation_w_factor: dilation[1],
      },
      reject,
    );
    return {
      padding: readPadding(Number(table.padding), reject),
      stride,
      dilation,
      depthMultiplier: Number(table.depth_multiplier),
      activation: readActivation(Number(table.fused_activation_function), reject),
    };
  },

  infer(node) {
    const { images, y, x, outputs } = geometry(node);
    if (weightedArithmetic(node, outputs) === 'int8') {
      channelMultipliers(node, outputs, 3);
      quantizedRange(node, node.options.activation, node.output);
    }
    return [images, y.output, x.output, outputs];
  },

  evaluate(node, [input, weights], output) {
    const shape = geometry(node);
    const biases = biasValues(node, shape.outputs);
    if (node.input(0).dtype === 'float32') {
      const range = floatRange(node.options.activation);
      convolve(
        shape,
        input!,
        0,
        weights!,
        output,
        (sum, product) => Math.fround(sum + Math.fround(product)),
        (sum, channel) => clamp(Math.fround(sum + biases[channel]!), range),
      );
      return;
    }
    const multipliers = channelMultipliers(node, shape.outputs, 3);
    const range = quantizedRange(node, node.options.activation, node.output);
    const { zeroPoint } = node.perTensor(node.output);
    convolve(
      shape,
      input!,
      node.perTensor(node.input(0)).zeroPoint,
      weights!,
      output,
      (sum, product) => sum + product,
      (sum, channel) => {
        const accumulator = (sum + biases[channel]!) | 0;
        return clamp(requantize(accumulator, multipliers[channel]!, zeroPoint), range);
      },
    );
  },

  lower(node) {
    const { y, x, channels, outputs, multiplier } = geometry(node);
    const weights = node.constant(1, 'weights');
    const biases = biasValues(node, outputs);
    const parameters = {
      in_width: x.input,
      in_channels: channels,
      out_width: x.output,
      depth_multiplier: multiplier,
      taps_y: y.taps,
      taps_x: x.taps,
      stride_x: x.stride,
      dilation_x: x.dilation,
      before_x: x.before,
    };
    const operands = [{ tensor: node.input(0).id, access: windowAccess(y) }];
    if (node.input(0).dtype === 'float32') {
      const { min, max } = floatRange(node.options.activation);
      return {
        kernel: 'depthwise_conv_2d_f32',
        parameters: { ...parameters, out_min: { float: min }, out_max: { float: max } },
        operands,
        writes: 'row',
        constant: packConstant(
          { role: 'biases', bytes: toBytes(biases) },
          { role: 'weights', bytes: weights.data },
        ),
        scratchBytes: 4 * y.taps * x.taps * channels,
      };
    }
    const { zeroPoint } = node.perTensor(node.input(0));
    const { min, max } = quantizedRange(node, node.options.activation, node.output);
    return {
      kernel: 'depthwise_conv_2d_s8',
      parameters: {
        ...parameters,
        in_zero_point: zeroPoint,
        out_zero_point: node.perTensor(node.output).zeroPoint,
        out_min: min,
        out_max: max,
      },
      operands,
      writes: 'row',
      constant: packConstant(
        foldedBiases(biases, channelSums(weights.data, outputs), zeroPoint),
        packedMultipliers(channelMultipliers(node, outputs, 3)),
        { role: 'weights', bytes: weights.data },
      ),
      scratchBytes: y.taps * x.taps * channels,
    };
  },

  macs(node) {
    const { images, y, x, outputs } = geometry(node);
    return images * y.output * x.output * outputs * y.taps * x.taps;
  },
});
