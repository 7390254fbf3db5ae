/** Operators whose inputs are all constant become constants. */
import { evaluateOperator } from '../graph/evaluate.ts';
import { type Graph, type Operator, tensorOf, toBytes } from '../graph/graph.ts';

export function foldConstants(graph: Graph): Graph {
  const tensors = [...graph.tensors];
  const folded: Graph = { ...graph, tensors };
  const isConstant = (operator: Operator): boolean =>
    operator.inputs.every((id) => id < 0 || tensors[id]!.data !== undefined);
  const operators = graph.operators.filter((operator) => {
    // An output has to be written by some step.
    if (!isConstant(operator) || graph.outputs.includes(operator.output)) return true;
    const data = toBytes(evaluateOperator(folded, operator, new Map()));
    tensors[operator.output] = { ...tensorOf(graph, operator.output), data };
    return false;
  });
  return { ...folded, operators };
}
