/** Small models for the hostile tests: a well-formed base whose parts a test replaces before it is written. */
import { type TableValue, writeRoot } from '../../src/import/tflite/flatbuffer.ts';
import { IDENTIFIER, Model } from '../../src/import/tflite/schema.ts';

export const FLOAT32 = 0;
export const FLOAT16 = 1;
export const INT32 = 2;
export const UINT8 = 3;
export const INT16 = 7;
export const INT8 = 9;

export interface TensorSpec {
  readonly name?: string;
  readonly shape: readonly number[];
  /** INT8 where absent. */
  readonly type?: number;
  readonly scales?: readonly number[];
  readonly zeroPoints?: readonly number[];
  readonly axis?: number;
  readonly data?: Uint8Array;
  /** Fields of the tensor's table that replace the ones made from the above. */
  readonly raw?: Readonly<Record<string, TableValue[string]>>;
}

export interface OperatorSpec {
  readonly code: number;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly optionsType?: number;
  readonly options?: TableValue;
  readonly customCode?: string;
}

export interface ModelSpec {
  readonly tensors: readonly TensorSpec[];
  readonly operators: readonly OperatorSpec[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  /** Fields of the model's table that replace the ones made from the above. */
  readonly raw?: Readonly<Record<string, TableValue[string]>>;
}

/** An int8 tensor with scale 1/2 and zero point 0. */
export function int8(name: string, shape: readonly number[], more: Partial<TensorSpec> = {}): TensorSpec {
  return { name, shape, type: INT8, scales: [0.5], zeroPoints: [0], ...more };
}

export function float32(name: string, shape: readonly number[], more: Partial<TensorSpec> = {}): TensorSpec {
  return { name, shape, type: FLOAT32, ...more };
}

/** Zeros for a constant of `count` elements of `bytes` bytes. */
export function zeros(count: number, bytes = 1): Uint8Array {
  return new Uint8Array(count * bytes);
}

export function int32s(...values: readonly number[]): Uint8Array {
  return new Uint8Array(Int32Array.from(values).buffer);
}

/** The model's table: one operator code per operator, one buffer per constant after the empty buffer 0. */
export function modelTable(spec: ModelSpec): TableValue {
  const buffers: TableValue[] = [{}];
  const tensors = spec.tensors.map(
    ({ name, shape, type = INT8, scales, zeroPoints, axis, data, raw }): TableValue => ({
      shape: [...shape],
      type,
      buffer: data ? buffers.push({ data }) - 1 : 0,
      name,
      quantization: scales && {
        scale: [...scales],
        zero_point: zeroPoints && [...zeroPoints],
        quantized_dimension: axis,
      },
      ...raw,
    }),
  );
  return {
    version: 3,
    operator_codes: spec.operators.map(({ code, customCode }) => ({
      deprecated_builtin_code: Math.min(code, 127),
      builtin_code: code,
      custom_code: customCode,
    })),
    subgraphs: [
      {
        tensors,
        inputs: [...spec.inputs],
        outputs: [...spec.outputs],
        operators: spec.operators.map(({ inputs, outputs, optionsType, options }, i) => ({
          opcode_index: i,
          inputs: [...inputs],
          outputs: [...outputs],
          builtin_options_type: optionsType,
          builtin_options: options,
        })),
      },
    ],
    buffers,
    ...spec.raw,
  };
}

export function writeModel(spec: ModelSpec): Uint8Array {
  return writeRoot(modelTable(spec), Model, IDENTIFIER);
}

type Options = Readonly<Record<string, number>>;

const operator = (code: number, optionsType: number, initial: Options) => {
  return (
    inputs: readonly number[],
    outputs: readonly number[],
    options: TableValue = {},
    type = optionsType,
  ): OperatorSpec => ({ code, inputs, outputs, optionsType: type, options: { ...initial, ...options } });
};

const strides = { stride_w: 1, stride_h: 1 };

export const add = operator(0, 11, {});
export const averagePool = operator(1, 5, { ...strides, filter_width: 1, filter_height: 1 });
export const conv = operator(3, 1, strides);
export const depthwise = operator(4, 2, strides);
export const fullyConnected = operator(9, 8, {});
export const reshape = operator(22, 17, {});
export const softmax = operator(25, 9, { beta: 1 });
