/** Input sets with the outputs that the operators' definition gives, and what differs from them. */
import type { Compilation } from '../compiler.ts';
import { byteLength, type Tensor, tensorOf } from '../graph/graph.ts';
import { type InputPort, setBytes } from '../run/input-file.ts';
import { type ElementDifference, firstDifference } from './compare.ts';

export interface InputSet {
  readonly inputs: readonly Uint8Array[];
  readonly expected: readonly Uint8Array[];
}

/** An element that is not as expected. */
export interface SetDifference extends ElementDifference {
  readonly set: number;
  readonly output: string;
}

export function portOf(tensor: Tensor): InputPort {
  return { name: tensor.name, dtype: tensor.dtype, shape: tensor.shape, bytes: byteLength(tensor) };
}

/** Concatenated sets into one array of bytes per tensor and set. */
export function splitSets(bytes: Uint8Array, tensors: readonly Tensor[]): Uint8Array[][] {
  const size = setBytes(tensors.map(portOf));
  return Array.from({ length: bytes.byteLength / size }, (_, set) => {
    let start = set * size;
    return tensors.map((tensor) => {
      const end = start + byteLength(tensor);
      const part = bytes.subarray(start, end);
      start = end;
      return part;
    });
  });
}

/** The first element of a run's outputs that is not as expected. */
export function compareOutputs(
  { graph }: Pick<Compilation, 'graph'>,
  sets: readonly InputSet[],
  outputs: Uint8Array,
): SetDifference | undefined {
  const tensors = graph.outputs.map((id) => tensorOf(graph, id));
  const actual = splitSets(outputs, tensors);
  for (const [set, { expected }] of sets.entries()) {
    for (const [i, tensor] of tensors.entries()) {
      const difference = firstDifference(tensor.dtype, expected[i]!, actual[set]?.[i] ?? new Uint8Array());
      if (difference) return { set, output: tensor.name, ...difference };
    }
  }
  return undefined;
}
