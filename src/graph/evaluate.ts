/** Runs a graph with the operators' own definitions: the truth that every compiled form is held against. */
import { ModoError } from '../errors.ts';
import { nodeOf, opOf } from '../ops/index.ts';
import {
  BYTES_PER_ELEMENT,
  byteLength,
  elementCount,
  type Graph,
  type Operator,
  type TypedArray,
  tensorOf,
  toBytes,
  toTypedArray,
} from './graph.ts';

export function emptyArray(graph: Graph, id: number): TypedArray {
  const { dtype, shape } = tensorOf(graph, id);
  return toTypedArray(dtype, new Uint8Array(elementCount(shape) * BYTES_PER_ELEMENT[dtype]));
}

/** The output of one operator, from the values of its inputs by tensor id. */
export function evaluateOperator(
  graph: Graph,
  operator: Operator,
  values: ReadonlyMap<number, TypedArray>,
): TypedArray {
  const inputs = operator.inputs.map((id) => {
    if (id < 0) return undefined;
    const { dtype, data } = tensorOf(graph, id);
    return data ? toTypedArray(dtype, data) : values.get(id)!;
  });
  const output = emptyArray(graph, operator.output);
  opOf(operator).evaluate(nodeOf(graph, operator), inputs, output);
  return output;
}

/**
 * One inference. `inputs` are the raw little-endian bytes of the model inputs, in model order; the result holds
 * the bytes of every activation by tensor id, outputs and intermediate ones alike.
 */
export function evaluate(graph: Graph, inputs: readonly Uint8Array[]): Map<number, Uint8Array> {
  const values = new Map<number, TypedArray>();
  graph.inputs.forEach((id, i) => {
    const tensor = tensorOf(graph, id);
    const bytes = inputs[i];
    if (bytes?.byteLength !== byteLength(tensor)) {
      throw new ModoError(
        `input ${i} has ${bytes?.byteLength ?? 0} bytes`,
        `the model takes ${byteLength(tensor)}`,
      );
    }
    values.set(id, toTypedArray(tensor.dtype, bytes));
  });
  for (const operator of graph.operators) {
    values.set(operator.output, evaluateOperator(graph, operator, values));
  }
  return new Map([...values].map(([id, array]) => [id, toBytes(array)]));
}

/** The model outputs of one inference, in model order. */
export function evaluateOutputs(graph: Graph, inputs: readonly Uint8Array[]): Uint8Array[] {
  const values = evaluate(graph, inputs);
  return graph.outputs.map((id) => values.get(id)!);
}
