/** AVERAGE_POOL_2D: int8 and float32; the mean of the taps inside the image, so padding does not count. */
import { scalar } from '../import/tflite/flatbuffer.ts';
import { MAX_POOL_CELLS } from '../limits.ts';
import { type Activation, clamp, floatRange, quantizedRange, readActivation } from './activation.ts';
import { defineOp, describeTensor, type Node } from './op.ts';
import {
  type Axis,
  forEachOutput,
  forEachTap,
  readPadding,
  requirePositive,
  spatialAxis,
  type WindowOptions,
  windowAccess,
} from './spatial.ts';
import { requireArithmetic } from './weighted.ts';

interface Options extends WindowOptions {
  readonly filter: readonly [height: number, width: number];
  readonly activation: Activation;
}

function geometry(node: Node<Options>): { y: Axis; x: Axis; images: number; channels: number } {
  const input = node.input(0);
  if (input.shape.length !== 4)
    node.fail(
      `${describeTensor(input)} has ${input.shape.length} dimensions`,
      'it needs 4; export the model again',
    );
  const [images, height, width, channels] = input.shape as [number, number, number, number];
  const cells = node.options.filter[0] * node.options.filter[1];
  if (cells > MAX_POOL_CELLS) {
    node.fail(
      `its window has ${cells} cells`,
      `at most ${MAX_POOL_CELLS} are supported; use a smaller filter`,
    );
  }
  return {
    images,
    channels,
    y: spatialAxis(node, node.options, 'height', height, node.options.filter[0]),
    x: spatialAxis(node, node.options, 'width', width, node.options.filter[1]),
  };
}

/** Integer division, halves away from zero, as the reference pools. */
function quantizedMean(sum: number, count: number): number {
  const half = Math.trunc(count / 2);
  return Math.trunc((sum > 0 ? sum + half : sum - half) / count);
}

export const averagePool2d = defineOp<Options>({
  kind: 'AVERAGE_POOL_2D',
  format: {
    code: 1,
    optionsType: 5,
    options: {
      name: 'pool_2d_options',
      fields: {
        padding: [0, scalar('int8')],
        stride_w: [1, scalar('int32')],
        stride_h: [2, scalar('int32')],
        filter_width: [3, scalar('int32')],
        filter_height: [4, scalar('int32')],
        fused_activation_function: [5, scalar('int8')],
      },
    },
  },
  arity: [1, 1],

  read(table, reject) {
    const stride = [Number(table.stride_h), Number(table.stride_w)] as const;
    const filter = [Number(table.filter_height), Number(table.filter_width)] as const;
    requirePositive(
      { stride_h: stride[0], stride_w: stride[1], filter_height: filter[0], filter_width: filter[1] },
      reject,
    );
    return {
      padding: readPadding(Number(table.padding), reject),
      stride,
      filter,
      dilation: [1, 1],
      activation: readActivation(Number(table.fused_activation_function), reject),
    };
  },

  infer(node) {
    const { images, y, x, channels } = geometry(node);
    const input = node.input(0);
    const arithmetic = requireArithmetic(node, input);
    node.requireType(node.output, arithmetic);
    if (arithmetic === 'int8') {
      const [from, to] = [node.perTensor(input), node.perTensor(node.output)];
      // The kernels average raw values, which means something only when both sides are scaled alike.
      if (from.zeroPoint !== to.zeroPoint || Math.abs(from.scale - to.scale) > 1e-6) {
        node.fail(
          `its input ${describeTensor(input)} and its output ${describeTensor(node.output)} are scaled differently`,
          'give both the same scale and zero point, as converters do',
        );
      }
      quantizedRange(node, node.options.activation, node.output);
    }
    return [images, y.output, x.output, channels];
  },

  evaluate(node, [input], output) {
    const { images, y, x, channels } = geometry(node);
    const isFloat = node.output.dtype === 'float32';
    const range = isFloat
      ? floatRange(node.options.activation)
      : quantizedRange(node, node.options.activation, node.output);
    forEachOutput({ images, y, x }, channels, (position, image, row, column, channel) => {
      let [sum, count] = [0, 0];
      forEachTap(y, x, row, column, (_tapY, _tapX, inY, inX) => {
        const value = input![((image * y.input + inY) * x.input + inX) * channels + channel]!;
        sum = isFloat ? Math.fround(sum + value) : sum + value;
        count += 1;
      });
      output[position] = clamp(isFloat ? Math.fround(sum / count) : quantizedMean(sum, count), range);
    });
  },

  lower(node, available) {
    const { y, x, channels } = geometry(node);
    const parameters = {
      in_width: x.input,
      channels,
      out_width: x.output,
      taps_y: y.taps,
      taps_x: x.taps,
      stride_x: x.stride,
      before_x: x.before,
    };
    const isFloat = node.output.dtype === 'float32';
    const { min, max } = isFloat
      ? floatRange(node.options.activation)
      : quantizedRange(node, node.options.activation, node.output);
    // For kernels with vectors sums have to fit in 16 bits, and for AArch64's the channels of one be there.
    const special = ['s8_x86', 's8_mve', 's8_neon'].find((name) => available.has(`average_pool_2d_${name}`));
    const fits = y.taps * x.taps <= 255 && (special !== 's8_neon' || channels >= 16);
    const suffix = isFloat ? 'f32' : (fits && special) || 's8';
    return {
      kernel: `average_pool_2d_${suffix}`,
      parameters: {
        ...parameters,
        out_min: isFloat ? { float: min } : min,
        out_max: isFloat ? { float: max } : max,
      },
      operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
      writes: 'row',
      scratchBytes: 0,
    };
  },

  visits(node) {
    const { images, y, x, channels } = geometry(node);
    return images * y.output * x.output * channels * y.taps * x.taps;
  },
});
