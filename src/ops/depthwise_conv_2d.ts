/** DEPTHWISE_CONV_2D: int8 (weights symmetric, per tensor or per channel) and float32; any depth multiplier. */
import { toTypedArray } from '../graph/graph.ts';
import { scalar } from '../import/tflite/flatbuffer.ts';
import { type Activation, readActivation } from './activation.ts';
import { DAMAGED, defineOp, describeTensor, type Node } from './op.ts';
import {
  type Axis,
  forEachOutput,
  forEachTap,
  readPadding,
  readStrideAndDilation,
  spatialAxis,
  type WindowOptions,
  windowAccess,
} from './spatial.ts';
import { channelMultipliers, requireWeighted, type Weighted, weighted } from './weighted.ts';

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
    node.fail(
      `${describeTensor(input)} has ${input.shape.length} dimensions`,
      'it needs 4; export the model again',
    );
  if (weights.shape.length !== 4 || weights.shape[0] !== 1) {
    node.fail(
      `${describeTensor(weights)} has shape [${weights.shape}]`,
      'it needs 4 dimensions, the first of them 1; export the model again',
    );
  }
  const [images, height, width, channels] = input.shape as [number, number, number, number];
  const [, tapsY, tapsX, outputs] = weights.shape as [number, number, number, number];
  const multiplier = outputs / channels;
  const stated = node.options.depthMultiplier;
  if (!Number.isInteger(multiplier) || (stated !== 0 && stated !== multiplier)) {
    node.fail(
      `${channels} channels times depth multiplier ${stated} are not the ${outputs} of its weights`,
      DAMAGED,
    );
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

function arithmetic(node: Node<Options>): Weighted {
  const channels = node.input(1).shape[3]!;
  const multipliers = () => channelMultipliers(node, channels, 3);
  return weighted(node, { channels, activation: node.options.activation, multipliers });
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
    return {
      padding: readPadding(Number(table.padding), reject),
      ...readStrideAndDilation(table, reject),
      depthMultiplier: Number(table.depth_multiplier),
      activation: readActivation(Number(table.fused_activation_function), reject),
    };
  },

  infer(node) {
    const { images, y, x, outputs } = geometry(node);
    requireWeighted(node, outputs);
    arithmetic(node);
    return [images, y.output, x.output, outputs];
  },

  evaluate(node, [input, weights], output) {
    const shape = geometry(node);
    const { y, x, channels, outputs, multiplier } = shape;
    const { add, finish } = arithmetic(node);
    forEachOutput(shape, outputs, (position, image, row, column, channel) => {
      const inChannel = Math.floor(channel / multiplier);
      let sum = 0;
      forEachTap(y, x, row, column, (tapY, tapX, inY, inX) => {
        const from = ((image * y.input + inY) * x.input + inX) * channels + inChannel;
        sum = add(sum, input![from]!, weights![(tapY * x.taps + tapX) * outputs + channel]!);
      });
      output[position] = finish(sum, channel);
    });
  },

  lower(node) {
    const { y, x, channels, outputs, multiplier } = geometry(node);
    const { suffix, bytesPerElement, inputZeroPoint, parameters, pack } = arithmetic(node);
    return {
      kernel: `depthwise_conv_2d_${suffix}`,
      parameters: {
        in_width: x.input,
        in_channels: channels,
        out_width: x.output,
        depth_multiplier: multiplier,
        taps_y: y.taps,
        taps_x: x.taps,
        stride_x: x.stride,
        dilation_x: x.dilation,
        before_x: x.before,
        in_zero_point: inputZeroPoint,
        ...parameters,
      },
      operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
      writes: 'row',
      constant: pack(() => channelSums(node.constant(1, 'weights').data, outputs)),
      scratchBytes: bytesPerElement * y.taps * x.taps * channels,
    };
  },

  macs(node) {
    const { images, y, x, outputs } = geometry(node);
    return images * y.output * x.output * outputs * y.taps * x.taps;
  },
});
