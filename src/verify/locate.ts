/** Finds where a compiled module first departs from the evaluator, from what its taps recorded. */
import { evaluate } from '../graph/evaluate.ts';
import { type Graph, tensorOf } from '../graph/graph.ts';
import { readTaps } from '../run/runner.ts';
import { type ElementDifference, firstDifference } from './compare.ts';

export interface StepDifference extends ElementDifference {
  /** The operator's index in the file, its kind, and its output tensor. */
  readonly op: number;
  readonly kind: string;
  readonly tensor: string;
  readonly row: number;
}

/** The first step in execution order whose row differs; `element` counts within the row. Undefined when none does. */
export function locateDifference(
  graph: Graph,
  inputs: readonly Uint8Array[],
  taps: Uint8Array,
): StepDifference | undefined {
  const values = evaluate(graph, inputs);
  const operators = new Map(graph.operators.map((operator) => [operator.index, operator]));
  for (const { op, row, data } of readTaps(taps)) {
    const operator = operators.get(op)!;
    const tensor = tensorOf(graph, operator.output);
    const start = row * data.byteLength;
    const expected = values.get(tensor.id)!.subarray(start, start + data.byteLength);
    const difference = firstDifference(tensor.dtype, expected, data);
    if (difference) return { op, kind: operator.kind, tensor: tensor.name, row, ...difference };
  }
  return undefined;
}
