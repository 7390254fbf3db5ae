/** CONV_2D: int8 (weights symmetric, per tensor or per channel) and float32; grouped, strided, dilated. */
import { type TypedArray, toBytes } from '../graph/graph.ts';
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
  sumsByRow,
  weightedArithmetic,
} from './weighted.ts';

interface Options extends WindowOptions {
  readonly activation: Activation;
}

/** Dimensions by name: input [n, y.input, x.input, channels], weights [outputs, y.taps, x.taps, channels / groups]. */
interface Geometry {
  readonly images: number;
  readonly y: Axis;
  readonly x: Axis;
  readonly channels: number;
  readonly outputs: number;
  readonly groups: number;
  /** Channels of the input that one output channel reads. */
  readonly groupChannels: number;
}

function geometry(node: Node<Options>): Geometry {
  const input = node.input(0);
  const weights = node.input(1);
  if (input.shape.length !== 4)
    node.fail(`${describeTensor(input)} has ${input.shape.length} dimensions`, 'it needs 4');
  if (weights.shape.length !== 4)
    node.fail(`${describeTensor(weights)} has ${weights.shape.length} dimensions, not 4`);
  const [images, height, width, channels] = input.shape as [number, number, number, number];
  const [outputs, tapsY, tapsX, groupChannels] = weights.shape as [number, number, number, number];
  const groups = channels / groupChannels;
  if (!Number.isInteger(groups) || outputs % groups !== 0) {
    node.fail(
      `${channels} input channels and ${outputs} output channels do not divide into groups of ${groupChannels}`,
      'export the model again',
    );
  }
  return {
    images,
    y: spatialAxis(node, node.options, 'height', height, tapsY),
    x: spatialAxis(node, node.options, 'width', width, tapsX),
    channels,
    outputs,
    groups,
    groupChannels,
  };
}

/** The plain definition: sums over taps and channels, padding left out; `finish` turns a sum into an output. */
function convolve(
  shape: Geometry,
  input: TypedArray,
  inputZeroPoint: number,
  weights: TypedArray,
  output: TypedArray,
  add: (sum: number, product: number) => number,
  finish: (sum: number, channel: number) => number,
): void {
  const { images, y, x, channels, outputs, groups, groupChannels } = shape;
  let position = 0;
  for (let image = 0; image < images; ++image) {
    for (let row = 0; row < y.output; ++row) {
      for (let column = 0; column < x.output; ++column) {
        for (let channel = 0; channel < outputs; ++channel) {
          const firstChannel = Math.floor(channel / (outputs / groups)) * groupChannels;
          let sum = 0;
          for (let tapY = 0; tapY < y.taps; ++tapY) {
            const inY = tapIndex(y, row, tapY);
            if (inY === undefined) continue;
            for (let tapX = 0; tapX < x.taps; ++tapX) {
              const inX = tapIndex(x, column, tapX);
              if (inX === undefined) continue;
              const from = ((image * y.input + inY) * x.input + inX) * channels + firstChannel;
              const weight = ((channel * y.taps + tapY) * x.taps + tapX) * groupChannels;
              for (let i = 0; i < groupChannels; ++i) {
                sum = add(sum, (input[from + i]! - inputZeroPoint) * weights[weight + i]!);
              }
            }
          }
          output[position++] = finish(sum, channel);
        }
      }
    }
  }
}

export const conv2d = defineOp<Options>({
  kind: 'CONV_2D',
  format: {
    code: 3,
    optionsType: 1,
    options: {
      name: 'conv_2d_options',
      fields: {
        padding: [0, scalar('int8')],
        stride_w: [1, scalar('int32')],
        stride_h: [2, scalar('int32')],
        fused_activation_function: [3, scalar('int8')],
        dilation_w_factor: [4, scalar('int32', 1)],
        dilation_h_factor: [5, scalar('int32', 1)],
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
      activation: readActivation(Number(table.fused_activation_function), reject),
    };
  },

  infer(node) {
    const { images, y, x, outputs } = geometry(node);
    if (weightedArithmetic(node, outputs) === 'int8') {
      channelMultipliers(node, outputs, 0);
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
    const multipliers = channelMultipliers(node, shape.outputs, 0);
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
    const shape = geometry(node);
    const { y, x, channels, outputs, groups, groupChannels } = shape;
    const weights = node.constant(1, 'weights');
    const biases = biasValues(node, outputs);
    const taps = y.taps * x.taps * groupChannels;
    const parameters = {
      in_width: x.input,
      in_channels: channels,
      out_width: x.output,
      out_channels: outputs,
      groups,
      taps_y: y.taps,
      taps_x: x.taps,
      stride_x: x.stride,
      dilation_x: x.dilation,
      before_x: x.before,
    };
    const call = {
      operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
      writes: 'row' as const,
    };
    if (node.input(0).dtype === 'float32') {
      const { min, max } = floatRange(node.options.activation);
      return {
        ...call,
        kernel: 'conv_2d_f32',
        parameters: { ...parameters, out_min: { float: min }, out_max: { float: max } },
        constant: packConstant(
          { role: 'biases', bytes: toBytes(biases) },
          { role: 'weights', bytes: weights.data },
        ),
        scratchBytes: 4 * taps,
      };
    }
    const { zeroPoint } = node.perTensor(node.input(0));
    const { min, max } = quantizedRange(node, node.options.activation, node.output);
    return {
      ...call,
      kernel: 'conv_2d_s8',
      parameters: {
        ...parameters,
        in_zero_point: zeroPoint,
        out_zero_point: node.perTensor(node.output).zeroPoint,
        out_min: min,
        out_max: max,
      },
      constant: packConstant(
        foldedBiases(biases, sumsByRow(weights, taps), zeroPoint),
        packedMultipliers(channelMultipliers(node, outputs, 0)),
        { role: 'weights', bytes: weights.data },
      ),
      scratchBytes: taps,
    };
  },

  macs(node) {
    const { images, y, x, outputs, groupChannels } = geometry(node);
    return images * y.output * x.output * outputs * y.taps * x.taps * groupChannels;
  },
});
