/** A RESHAPE whose two sides can be the same bytes goes away: its output becomes a view of its input. */
import { type Graph, type Tensor, tensorOf } from '../graph/graph.ts';

/** The tensor whose bytes `id` is a view of; itself when it is none. */
export function rootOf(graph: Graph, id: number): Tensor {
  const tensor = tensorOf(graph, id);
  return tensor.viewOf === undefined ? tensor : rootOf(graph, tensor.viewOf);
}

export function dropViews(graph: Graph): Graph {
  const tensors = [...graph.tensors];
  const viewed: Graph = { ...graph, tensors };
  // The caller owns the buffers of inputs and outputs, so one of them cannot stand for another.
  const owned = new Set([...graph.inputs, ...graph.outputs]);
  const operators = graph.operators.filter((operator) => {
    if (operator.kind !== 'RESHAPE') return true;
    const root = rootOf(viewed, operator.inputs[0]!);
    if (root.data) return true;
    if (owned.has(operator.output)) {
      if (owned.has(root.id)) return true;
      owned.add(root.id);
    }
    tensors[operator.output] = { ...tensorOf(graph, operator.output), viewOf: root.id };
    return false;
  });
  return { ...viewed, operators };
}
