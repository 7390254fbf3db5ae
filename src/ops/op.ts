/** What an operator file says: format, validation, meaning, lowering. */
import { ModoError, printable } from '../errors.ts';
import {
  type DType,
  type Graph,
  type Operator,
  type Tensor,
  type TypedArray,
  tensorOf,
} from '../graph/graph.ts';
import type { TableType, TableValue } from '../import/tflite/flatbuffer.ts';
import type { KernelCall } from '../plan/kernel-call.ts';

/** What to do about a file that contradicts itself. */
export const DAMAGED = 'the file is damaged; export it again';

/** One operator of a graph together with its tensors, as op files see it. */
export class Node<Options> {
  readonly graph: Graph;
  readonly operator: Operator;
  readonly options: Options;

  constructor(graph: Graph, operator: Operator) {
    this.graph = graph;
    this.operator = operator;
    this.options = operator.options as Options;
  }

  get output(): Tensor {
    return tensorOf(this.graph, this.operator.output);
  }

  optionalInput(position: number): Tensor | undefined {
    const id = this.operator.inputs[position] ?? -1;
    return id < 0 ? undefined : tensorOf(this.graph, id);
  }

  input(position: number): Tensor {
    return this.optionalInput(position) ?? this.fail(`input ${position} is absent`, DAMAGED);
  }

  /** An input that must be in the file: weights, biases, a shape. */
  constant(position: number, role: string): Tensor & { readonly data: Uint8Array } {
    const tensor = this.input(position);
    if (!tensor.data) {
      this.fail(
        `${role} ${describeTensor(tensor)} is computed at run time`,
        'only constant ones are supported; export the model with its values in the file',
      );
    }
    return tensor as Tensor & { readonly data: Uint8Array };
  }

  fail(problem: string, advice?: string): never {
    throw new ModoError(`${describeOperator(this.operator)}: ${problem}`, advice);
  }

  requireType(tensor: Tensor, type: DType): void {
    if (tensor.dtype !== type) {
      this.fail(
        `${describeTensor(tensor)} is ${tensor.dtype}, but ${type} is needed here`,
        'quantize all of the model to int8, or none of it',
      );
    }
  }

  /** Scale and zero point of a tensor that has one of each. */
  perTensor(tensor: Tensor): { scale: number; zeroPoint: number } {
    const quantization = tensor.quantization;
    if (!quantization) {
      this.fail(`${describeTensor(tensor)} has no quantization parameters`, 'export the model again');
    }
    if (quantization.scales.length !== 1) {
      this.fail(
        `${describeTensor(tensor)} is quantized per channel`,
        'only weights can be; quantize it per tensor',
      );
    }
    const zeroPoint = quantization.zeroPoints[0]!;
    if (tensor.dtype === 'int8' && (zeroPoint < -128 || zeroPoint > 127)) {
      this.fail(
        `${describeTensor(tensor)} has zero point ${zeroPoint}`,
        'it must lie between -128 and 127; export the model again',
      );
    }
    return { scale: quantization.scales[0]!, zeroPoint };
  }
}

export function describeOperator(operator: Operator): string {
  return `operator ${operator.index} ${operator.kind}`;
}

export function describeTensor(tensor: Tensor): string {
  return `tensor ${tensor.id} "${printable(tensor.name)}"`;
}

/** How the operator is written in a .tflite file. */
export interface OpFormat {
  /** Code in the schema's BuiltinOperator. */
  readonly code: number;
  /** Number of its options table in the schema's BuiltinOptions. */
  readonly optionsType: number;
  readonly options: TableType;
}

/** Kernels by name: their files without .c. */
export type KernelNames = ReadonlySet<string>;

export interface OpDefinition<Options = unknown> {
  /** The schema's name, such as CONV_2D. */
  readonly kind: string;
  readonly format: OpFormat;
  /** Least and greatest number of inputs. */
  readonly arity: readonly [least: number, greatest: number];
  /** Options from the file; `reject` refuses a value, saying why. */
  read(table: TableValue, reject: (problem: string, advice?: string) => never): Options;
  /** Checks types, shapes and quantization, and returns the shape of the output. */
  infer(node: Node<Options>): readonly number[];
  /**
   * The operator's exact meaning, slow and obvious. `inputs` holds one array for every input of the operator
   * (undefined where absent); fills `output`.
   */
  evaluate(node: Node<Options>, inputs: readonly (TypedArray | undefined)[], output: TypedArray): void;
  /**
   * The kernel that computes one output row, with everything it needs. `available` names the kernels of the target;
   * the portable ones are always among them.
   */
  lower(node: Node<Options>, available: KernelNames): KernelCall;
  /** Multiply-accumulates for the whole output, padding counted. */
  macs?(node: Node<Options>): number;
  /** Elements that `evaluate` visits, where neither `macs` nor the size of the output says so. */
  visits?(node: Node<Options>): number;
}

/** Lets an op file use its own options type while the table of ops holds all of them. */
export function defineOp<Options>(definition: OpDefinition<Options>): OpDefinition {
  return definition as OpDefinition;
}
