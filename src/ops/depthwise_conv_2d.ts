/** DEPTHWISE_CONV_2D: int8 (weights symmetric, per tensor or per channel) and float32; any depth multiplier. */
import { toBytes, toTypedArray } from '../graph/graph.ts';
import { scalar } from '../import/tflite/flatbuffer.ts';
import { type KernelCall, type PackedConstant, packConstant } from '../plan/kernel-call.ts';
import { type Activation, readActivation } from './activation.ts';
import { type DspChannel, dspChannels, signFix } from './dsp-channels.ts';
import { fillUp, laneRecords, mveChannels, outputParameters, pairsOfTaps } from './mve-records.ts';
import { neonChannels, laneRecords as neonLaneRecords, neonOutput } from './neon-records.ts';
import { DAMAGED, defineOp, describeTensor, type KernelNames, type Node } from './op.ts';
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
import {
  CONSTANT_ALIGNMENT,
  coveredCells,
  laneBlocks,
  laneScratch,
  outputParameters as x86OutputParameters,
} from './x86-records.ts';

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
      `the ${outputs} channels of ${describeTensor(weights)} are not ${channels} input channels times a depth ` +
        `multiplier${stated === 0 ? '' : ` of ${stated}`}`,
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

/** The kernel for cores with the DSP extension; undefined where it does not apply. */
function lowerDsp(node: Node<Options>, available: KernelNames): KernelCall | undefined {
  if (!available.has('depthwise_conv_2d_s8_dsp')) return undefined;
  const { y, x, channels, outputs, multiplier } = geometry(node);
  const { quantized } = arithmetic(node);
  const isPlain = [y, x].every(({ taps, dilation }) => taps === 3 && dilation === 1);
  if (!quantized || !isPlain || multiplier !== 1 || x.stride > 2) return undefined;
  const weightsOf = (channel: number): Int8Array =>
    Int8Array.from({ length: 9 }, (_, tap) => quantized.weights[tap * outputs + channel]!);
  const found = dspChannels(quantized, weightsOf, { maxSum: 2 ** 30, hasRounding: true });
  if (!found) return undefined;
  return {
    kernel: 'depthwise_conv_2d_s8_dsp',
    parameters: {
      in_width: x.input,
      channels,
      out_width: x.output,
      stride_x: x.stride,
      before_x: x.before,
      in_zero_point: quantized.inputZeroPoint,
      out_min: quantized.range.min,
      out_max: quantized.range.max,
      sign_fix: signFix(quantized),
    },
    operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
    writes: 'row',
    constant: packColumns(found),
    scratchBytes: 0,
  };
}

/** The kernel for cores without SIMD; undefined where it does not apply. */
function lowerScalar(node: Node<Options>, available: KernelNames): KernelCall | undefined {
  const { y, x, channels, outputs, multiplier } = geometry(node);
  const { quantized } = arithmetic(node);
  if (!available.has('depthwise_conv_2d_s8_scalar') || !quantized || multiplier !== 1) return undefined;
  const taps = y.taps * x.taps;
  const weightsOf = (channel: number): Int8Array =>
    Int8Array.from({ length: taps }, (_, tap) => quantized.weights[tap * outputs + channel]!);
  const found = dspChannels(quantized, weightsOf, { maxSum: 2 ** 30, hasRounding: true });
  if (!found) return undefined;
  const words = (value: (channel: DspChannel) => number): Uint8Array =>
    toBytes(Int32Array.from(found, value));
  const weights = Int8Array.from(
    { length: taps * channels },
    (_, i) => found[i % channels]!.weights[Math.floor(i / channels)]!,
  );
  return {
    kernel: 'depthwise_conv_2d_s8_scalar',
    parameters: {
      in_width: x.input,
      channels,
      out_width: x.output,
      taps_y: y.taps,
      taps_x: x.taps,
      stride_x: x.stride,
      dilation_x: x.dilation,
      before_x: x.before,
      in_zero_point: quantized.inputZeroPoint,
      out_min: quantized.range.min,
      out_max: quantized.range.max,
      sign_fix: signFix(quantized),
    },
    operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
    writes: 'row',
    constant: packConstant(
      { role: 'biases', bytes: words(({ bias }) => bias) },
      { role: 'requantization', bytes: words((channel) => channel.multiplier) },
      { role: 'requantization', bytes: words(({ rounding }) => rounding) },
      { role: 'requantization', bytes: words(({ shift }) => shift) },
      { role: 'weights', bytes: toBytes(weights) },
    ),
    scratchBytes: taps * channels,
  };
}

/** Records of seven words, as kernels/dsp/depthwise_conv_2d_s8_dsp.c describes them. */
function packColumns(channels: readonly DspChannel[]): PackedConstant {
  return {
    sections: channels.flatMap(({ bias, multiplier, rounding, shift, weights }) => {
      const [w00, w01, w02, w10, w11, w12, w20, w21, w22] = weights;
      return [
        { role: 'biases' as const, bytes: toBytes(Int32Array.of(bias)) },
        { role: 'requantization' as const, bytes: toBytes(Int32Array.of(multiplier, rounding, shift)) },
        {
          role: 'weights' as const,
          bytes: toBytes(Int8Array.of(w00!, w01!, w10!, w11!, w02!, w20!, w12!, w21!, w22!, 0, 0, 0)),
        },
      ];
    }),
  };
}

/** Of the kernels for Helium and AArch64, which have tables of them on the stack. */
const MOST_TAPS = 64;

/** The kernel for cores with Helium; undefined where it does not apply. */
function lowerMve(node: Node<Options>, available: KernelNames): KernelCall | undefined {
  if (!available.has('depthwise_conv_2d_s8_mve')) return undefined;
  const { y, x, channels, outputs, multiplier } = geometry(node);
  const { quantized } = arithmetic(node);
  const taps = y.taps * x.taps;
  if (!quantized || multiplier !== 1 || taps > MOST_TAPS) return undefined;
  const weightsOf = (channel: number): Int8Array =>
    Int8Array.from({ length: taps }, (_, tap) => quantized.weights[tap * outputs + channel]!);
  const found = mveChannels(quantized, weightsOf);
  if (!found) return undefined;
  const padding = new Int8Array(fillUp(channels)).fill(quantized.inputZeroPoint);
  return {
    kernel: 'depthwise_conv_2d_s8_mve',
    parameters: {
      in_width: x.input,
      channels,
      out_width: x.output,
      taps_y: y.taps,
      taps_x: x.taps,
      stride_x: x.stride,
      dilation_x: x.dilation,
      before_x: x.before,
      pairs: pairsOfTaps(found, taps),
      ...outputParameters(quantized),
    },
    operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
    writes: 'row',
    constant: {
      sections: [{ role: 'requantization', bytes: toBytes(padding) }, ...laneRecords(found, taps)],
    },
    scratchBytes: 0,
  };
}

/** The kernel for AArch64, whose vectors are of eight channels at least; undefined where it does not apply. */
function lowerNeon(node: Node<Options>, available: KernelNames): KernelCall | undefined {
  if (!available.has('depthwise_conv_2d_s8_neon')) return undefined;
  const { y, x, channels, outputs, multiplier } = geometry(node);
  const { quantized } = arithmetic(node);
  const taps = y.taps * x.taps;
  if (!quantized || multiplier !== 1 || taps > MOST_TAPS || channels < 8) return undefined;
  const weightsOf = (channel: number): Int8Array =>
    Int8Array.from({ length: taps }, (_, tap) => quantized.weights[tap * outputs + channel]!);
  const found = neonChannels(quantized, weightsOf, 1);
  if (!found) return undefined;
  const padding = new Int8Array(Math.ceil(channels / 4) * 4).fill(quantized.inputZeroPoint);
  return {
    kernel: 'depthwise_conv_2d_s8_neon',
    parameters: {
      in_width: x.input,
      channels,
      out_width: x.output,
      taps_y: y.taps,
      taps_x: x.taps,
      stride_x: x.stride,
      dilation_x: x.dilation,
      before_x: x.before,
      ...neonOutput(quantized),
    },
    operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
    writes: 'row',
    constant: packConstant(
      { role: 'requantization', bytes: toBytes(padding) },
      ...neonLaneRecords(found, taps),
    ),
    scratchBytes: 0,
  };
}

/** The kernel for x86-64; undefined where it does not apply. */
function lowerX86(node: Node<Options>, available: KernelNames): KernelCall | undefined {
  if (!available.has('depthwise_conv_2d_s8_x86')) return undefined;
  const { y, x, channels, multiplier } = geometry(node);
  const { quantized } = arithmetic(node);
  if (!quantized || multiplier !== 1) return undefined;
  const cells = coveredCells(x);
  return {
    kernel: 'depthwise_conv_2d_s8_x86',
    parameters: {
      lanes: {
        in_width: x.input,
        channels,
        pixels: x.output,
        taps_y: y.taps,
        taps_x: x.taps,
        stride_x: x.stride,
        dilation_x: x.dilation,
        before_x: x.before,
        cells,
        in_zero_point: quantized.inputZeroPoint,
        output: x86OutputParameters(quantized),
      },
    },
    operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
    writes: 'row',
    constant: { sections: laneBlocks(quantized, y, x), alignment: CONSTANT_ALIGNMENT },
    scratchBytes: laneScratch(y, cells),
  };
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

  lower(node, available) {
    const special =
      lowerX86(node, available) ??
      lowerMve(node, available) ??
      lowerNeon(node, available) ??
      lowerDsp(node, available) ??
      lowerScalar(node, available);
    if (special) return special;
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
