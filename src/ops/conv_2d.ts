/** CONV_2D: int8 (weights symmetric, per tensor or per channel) and float32; grouped, strided, dilated. */
import { scalar } from '../import/tflite/flatbuffer.ts';
import type { KernelCall } from '../plan/kernel-call.ts';
import { type Activation, readActivation } from './activation.ts';
import { signFix } from './dsp-channels.ts';
import { dotRecords, fillUp, mveChannels, outputParameters } from './mve-records.ts';
import { lowerNeonConv, NEON_CONV } from './neon-conv.ts';
import { DAMAGED, defineOp, describeTensor, type KernelNames, type Node } from './op.ts';
import {
  type Axis,
  extent,
  forEachOutput,
  forEachTap,
  readPadding,
  readStrideAndDilation,
  spatialAxis,
  type WindowOptions,
  windowAccess,
} from './spatial.ts';
import { packSplitByte } from './split-byte.ts';
import { packTiles } from './tile.ts';
import { channelMultipliers, requireWeighted, sumsByRow, type Weighted, weighted } from './weighted.ts';
import { CONSTANT_ALIGNMENT, dotCall } from './x86-records.ts';

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
    node.fail(
      `${describeTensor(input)} has ${input.shape.length} dimensions`,
      'it needs 4; export the model again',
    );
  if (weights.shape.length !== 4)
    node.fail(`${describeTensor(weights)} has ${weights.shape.length} dimensions, not 4`, DAMAGED);
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

function arithmetic(node: Node<Options>): Weighted {
  const channels = node.input(1).shape[0]!;
  const multipliers = () => channelMultipliers(node, channels, 0);
  return weighted(node, { channels, activation: node.options.activation, multipliers });
}

/** The kernel for cores with SMLAD; undefined where it does not apply. */
function lowerDsp(node: Node<Options>, available: KernelNames): KernelCall | undefined {
  if (!available.has('conv_2d_s8_dsp')) return undefined;
  const { y, x, channels, outputs, groups } = geometry(node);
  const { quantized } = arithmetic(node);
  const taps = y.taps * x.taps * channels;
  const constant = quantized && groups === 1 ? packSplitByte(quantized, taps, 2) : undefined;
  if (!quantized || !constant) return undefined;
  const steps = Math.ceil(taps / 4);
  // Windows that lie inside the image, in whole words, are split where they are; others are gathered first.
  const isPadded = [y, x].some(
    (axis) => (axis.output - 1) * axis.stride + extent(axis) > axis.input || axis.before > 0,
  );
  const gathers = isPadded || (x.taps * channels) % 4 !== 0 || x.dilation !== 1;
  return {
    kernel: 'conv_2d_s8_dsp',
    parameters: {
      in_width: x.input,
      in_channels: channels,
      out_width: x.output,
      out_channels: outputs,
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
    constant,
    scratchBytes: 8 * steps * Math.min(x.output, 4) + (gathers ? 4 * steps : 0),
  };
}

/** Kernels that take a tile of four channels and some pixels, the widest first. */
const TILED = [
  { kernel: 'conv_2d_s8_4x4', pixels: 4 },
  { kernel: 'conv_2d_s8_4x1', pixels: 1 },
];

/** A kernel for cores without SIMD; undefined where none applies. */
function lowerTiled(node: Node<Options>, available: KernelNames): KernelCall | undefined {
  const { y, x, channels, outputs, groups } = geometry(node);
  const { quantized } = arithmetic(node);
  const tiled = TILED.find(({ kernel }) => available.has(kernel));
  if (!tiled || !quantized || groups !== 1) return undefined;
  const taps = y.taps * x.taps * channels;
  const constant = packTiles(quantized, taps);
  if (!constant) return undefined;
  const isPoint = y.taps * x.taps === 1;
  return {
    kernel: tiled.kernel,
    parameters: {
      tile: {
        in_width: x.input,
        in_channels: channels,
        out_width: x.output,
        out_channels: outputs,
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
    },
    operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
    writes: 'row',
    constant,
    scratchBytes: isPoint ? 0 : taps * Math.min(tiled.pixels, x.output),
  };
}

/** The kernel for cores with Helium; undefined where it does not apply. */
function lowerMve(node: Node<Options>, available: KernelNames): KernelCall | undefined {
  if (!available.has('conv_2d_s8_mve')) return undefined;
  const { y, x, channels, outputs, groups } = geometry(node);
  const { quantized } = arithmetic(node);
  if (!quantized || groups !== 1) return undefined;
  const taps = y.taps * x.taps * channels;
  const found = mveChannels(quantized, (i) => quantized.weights.subarray(i * taps, (i + 1) * taps));
  if (!found) return undefined;
  // Single rows inside the image are read where they are, if there is no vector that ends beyond.
  const isInPlace =
    y.taps === 1 &&
    y.before === 0 &&
    x.before === 0 &&
    (x.taps === 1 || x.dilation === 1) &&
    (y.output - 1) * y.stride < y.input &&
    (x.output - 1) * x.stride + x.taps <= x.input &&
    taps % 16 === 0;
  return {
    kernel: 'conv_2d_s8_mve',
    parameters: {
      in_width: x.input,
      in_channels: channels,
      out_width: x.output,
      out_channels: outputs,
      taps_y: y.taps,
      taps_x: x.taps,
      stride_x: x.stride,
      dilation_x: x.taps === 1 ? 1 : x.dilation,
      before_x: x.before,
      in_zero_point: quantized.inputZeroPoint,
      ...outputParameters(quantized),
    },
    operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
    writes: 'row',
    constant: { sections: dotRecords(found, taps) },
    scratchBytes: isInPlace ? 0 : 2 * fillUp(taps) + 16,
  };
}

/** The kernel for AArch64; undefined where it does not apply. */
function lowerNeon(node: Node<Options>, available: KernelNames): KernelCall | undefined {
  if (!available.has(NEON_CONV)) return undefined;
  const { y, x, channels, outputs, groups } = geometry(node);
  const { quantized } = arithmetic(node);
  const lowered = quantized && groups === 1 && lowerNeonConv(quantized, { y, x, channels, outputs });
  if (!lowered) return undefined;
  const operands = [{ tensor: node.input(0).id, access: windowAccess(y) }];
  return { ...lowered, operands, writes: 'row' };
}

/** The kernel for x86-64; undefined where it does not apply. */
function lowerX86(node: Node<Options>, available: KernelNames): KernelCall | undefined {
  if (!available.has('conv_2d_s8_x86')) return undefined;
  const { y, x, channels, outputs, groups } = geometry(node);
  const { quantized } = arithmetic(node);
  if (!quantized || groups !== 1) return undefined;
  const { parameters, sections, scratchBytes } = dotCall(quantized, { y, x, channels, outputs });
  return {
    kernel: 'conv_2d_s8_x86',
    parameters,
    operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
    writes: 'row',
    constant: { sections, alignment: CONSTANT_ALIGNMENT },
    scratchBytes,
  };
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
    return {
      padding: readPadding(Number(table.padding), reject),
      ...readStrideAndDilation(table, reject),
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
    const { y, x, channels, outputs, groups, groupChannels } = shape;
    const { add, finish } = arithmetic(node);
    forEachOutput(shape, outputs, (position, image, row, column, channel) => {
      const firstChannel = Math.floor(channel / (outputs / groups)) * groupChannels;
      let sum = 0;
      forEachTap(y, x, row, column, (tapY, tapX, inY, inX) => {
        const from = ((image * y.input + inY) * x.input + inX) * channels + firstChannel;
        const weight = ((channel * y.taps + tapY) * x.taps + tapX) * groupChannels;
        for (let i = 0; i < groupChannels; ++i) sum = add(sum, input![from + i]!, weights![weight + i]!);
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
      lowerTiled(node, available);
    if (special) return special;
    const { y, x, channels, outputs, groups, groupChannels } = geometry(node);
    const { suffix, bytesPerElement, inputZeroPoint, parameters, pack } = arithmetic(node);
    const taps = y.taps * x.taps * groupChannels;
    return {
      kernel: `conv_2d_${suffix}`,
      parameters: {
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
        in_zero_point: inputZeroPoint,
        ...parameters,
      },
      operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
      writes: 'row',
      constant: pack(() => sumsByRow(node.constant(1, 'weights').data, taps)),
      scratchBytes: bytesPerElement * taps,
    };
  },

  macs(node) {
    const { images, y, x, outputs, groupChannels } = geometry(node);
    return images * y.output * x.output * outputs * y.taps * x.taps * groupChannels;
  },
});
