/** Builds .tflite files from typed descriptions, with the project's own writer. */
import {
  BYTES_PER_ELEMENT,
  type DType,
  elementCount,
  type TypedArray,
  toBytes,
} from '../../src/graph/graph.ts';
import { type TableValue, writeRoot } from '../../src/import/tflite/flatbuffer.ts';
import { IDENTIFIER, Model, SCHEMA_VERSION, TENSOR_TYPES } from '../../src/import/tflite/schema.ts';
import type { Activation } from '../../src/ops/activation.ts';
import { OPS } from '../../src/ops/index.ts';
import type { Padding } from '../../src/ops/spatial.ts';

export interface TensorSpec {
  readonly shape: readonly number[];
  readonly dtype: DType;
  /** One, or one per index of dimension `axis`. */
  readonly scales?: readonly number[];
  /** As many as scales; all 0 by default. */
  readonly zeroPoints?: readonly number[];
  readonly axis?: number;
  /** Constant data; none for activations. */
  readonly data?: TypedArray;
}

interface Strided {
  readonly padding: Padding;
  readonly stride_h: number;
  readonly stride_w: number;
  readonly fused_activation_function?: Activation;
}

interface Dilated extends Strided {
  readonly dilation_h_factor?: number;
  readonly dilation_w_factor?: number;
}

/** Options by operator, by the schema's field names; what is left out has the schema's default. */
export interface OptionTypes {
  readonly ADD: { readonly fused_activation_function?: Activation };
  readonly AVERAGE_POOL_2D: Strided & { readonly filter_height: number; readonly filter_width: number };
  readonly CONV_2D: Dilated;
  readonly DEPTHWISE_CONV_2D: Dilated & { readonly depth_multiplier: number };
  readonly FULLY_CONNECTED: {
    readonly fused_activation_function?: Activation;
    readonly keep_num_dims?: boolean;
  };
  readonly RESHAPE: { readonly new_shape?: readonly number[] };
  readonly SOFTMAX: { readonly beta: number };
}

export type Kind = keyof OptionTypes;

export type OperatorSpec = {
  [K in Kind]: {
    readonly kind: K;
    /** Indices of tensors; -1 where an optional input is absent. */
    readonly inputs: readonly number[];
    readonly output: number;
    /** Left out: the file has no options table. */
    readonly options?: OptionTypes[K];
  };
}[Kind];

export interface ModelSpec {
  readonly tensors: readonly TensorSpec[];
  readonly operators: readonly OperatorSpec[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

/** One model with the operators of several, which have nothing to do with each other. */
export function sideBySide(specs: readonly ModelSpec[]): ModelSpec {
  let first = 0;
  const parts = specs.map((spec): ModelSpec => {
    const moved = (id: number): number => (id < 0 ? id : first + id);
    const part = {
      tensors: spec.tensors,
      operators: spec.operators.map((operator) => ({
        ...operator,
        inputs: operator.inputs.map(moved),
        output: moved(operator.output),
      })),
      inputs: spec.inputs.map(moved),
      outputs: spec.outputs.map(moved),
    };
    first += spec.tensors.length;
    return part;
  });
  return {
    tensors: parts.flatMap(({ tensors }) => tensors),
    operators: parts.flatMap(({ operators }) => operators),
    inputs: parts.flatMap(({ inputs }) => inputs),
    outputs: parts.flatMap(({ outputs }) => outputs),
  };
}

const ACTIVATIONS: readonly Activation[] = ['NONE', 'RELU', 'RELU_N1_TO_1', 'RELU6'];

/** The bytes of a .tflite file. Buffer 0 is the empty one; each constant has a buffer of its own. */
export function buildModel(spec: ModelSpec): Uint8Array {
  const kinds = [...new Set(spec.operators.map(({ kind }) => kind))];
  const buffers: TableValue[] = [{}];
  const tensors = spec.tensors.map((tensor, i): TableValue => {
    if (
      tensor.data &&
      tensor.data.byteLength !== elementCount(tensor.shape) * BYTES_PER_ELEMENT[tensor.dtype]
    )
      throw new Error(`tensor ${i} of shape [${tensor.shape}] has ${tensor.data.length} values`);
    return {
      shape: tensor.shape,
      type: TENSOR_TYPES.indexOf(tensor.dtype.toUpperCase()),
      buffer: tensor.data ? buffers.push({ data: toBytes(tensor.data) }) - 1 : 0,
      name: `t${i}`,
      quantization: tensor.scales && {
        scale: tensor.scales,
        zero_point: tensor.zeroPoints ?? tensor.scales.map(() => 0),
        quantized_dimension: tensor.axis ?? 0,
      },
    };
  });
  return writeRoot(
    {
      version: SCHEMA_VERSION,
      operator_codes: kinds.map((kind) => {
        const { code } = formatOf(kind);
        return { deprecated_builtin_code: code, builtin_code: code };
      }),
      subgraphs: [
        {
          tensors,
          inputs: spec.inputs,
          outputs: spec.outputs,
          operators: spec.operators.map((operator) => ({
            opcode_index: kinds.indexOf(operator.kind),
            inputs: operator.inputs,
            outputs: [operator.output],
            ...(operator.options && {
              builtin_options_type: formatOf(operator.kind).optionsType,
              builtin_options: optionsTable(operator.options),
            }),
          })),
          name: 'main',
        },
      ],
      description: '',
      buffers,
    },
    Model,
    IDENTIFIER,
  );
}

function formatOf(kind: Kind): (typeof OPS)[number]['format'] {
  return OPS.find((op) => op.kind === kind)!.format;
}

function optionsTable(options: OptionTypes[Kind]): TableValue {
  return Object.fromEntries(
    Object.entries(options).map(([field, value]: [string, unknown]) => {
      if (field === 'padding') return [field, value === 'SAME' ? 0 : 1];
      if (field === 'fused_activation_function') return [field, ACTIVATIONS.indexOf(value as Activation)];
      return [field, typeof value === 'boolean' ? Number(value) : (value as number | readonly number[])];
    }),
  );
}

/** Collects tensors and operators one by one, for models of several operators. */
export class ModelBuilder {
  readonly #tensors: TensorSpec[] = [];
  readonly #operators: OperatorSpec[] = [];
  readonly #inputs: number[] = [];

  /** Index of a new tensor. */
  tensor(spec: TensorSpec): number {
    return this.#tensors.push(spec) - 1;
  }

  /** Index of a new model input. */
  input(spec: TensorSpec): number {
    const id = this.tensor(spec);
    this.#inputs.push(id);
    return id;
  }

  /** Appends an operator and returns the index of its output. */
  operator<K extends Kind>(
    kind: K,
    inputs: readonly number[],
    output: TensorSpec,
    options?: OptionTypes[K],
  ): number {
    const id = this.tensor(output);
    this.#operators.push({ kind, inputs, output: id, ...(options && { options }) } as OperatorSpec);
    return id;
  }

  spec(outputs: readonly number[]): ModelSpec {
    return { tensors: this.#tensors, operators: this.#operators, inputs: this.#inputs, outputs };
  }
}
