/** Operators whose inputs are all constant become constants; where the result is a model output, a copy of one. */
import { evaluateOperator } from '../graph/evaluate.ts';
import { type Graph, type Operator, tensorOf, toBytes } from '../graph/graph.ts';

export function foldConstants(graph: Graph): Graph {
  const tensors = [...graph.tensors];
  const folded: Graph = { ...graph, tensors };
  const isConstant = (operator: Operator): boolean =>
    operator.inputs.every((id) => id < 0 || tensors[id]!.data !== undefined);
  const operators = graph.operators.flatMap((operator) => {
    if (!isConstant(operator)) return [operator];
    const data = toBytes(evaluateOperator(folded, operator, new Map()));
    const output = tensorOf(graph, operator.output);
    if (!graph.outputs.includes(output.id)) {
      tensors[output.id] = { ...output, data };
      return [];
    }
    // Some step has to write an output: a copy, whatever computed it.
    const id = tensors.push({ ...output, id: tensors.length, data }) - 1;
    return [{ ...operator, kind: 'RESHAPE', inputs: [id], options: { newShape: output.shape } }];
  });
  return { ...folded, operators };
}
