/** Operators whose result nothing reads are left out. */
import type { Graph } from '../graph/graph.ts';

export function dropUnused(graph: Graph): Graph {
  const needed = new Set(graph.outputs);
  const operators = graph.operators.toReversed().filter((operator) => {
    if (!needed.has(operator.output)) return false;
    for (const id of operator.inputs) needed.add(id);
    return true;
  });
  return { ...graph, operators: operators.reverse() };
}
