/** Operators whose inputs are all constant become constants. */
import { evaluateOperator } from '../graph/evaluate.ts';
import { byteLength, elementCount, type Graph, type Operator, tensorOf, toBytes } from '../graph/graph.ts';
import { MAX_FOLD_BYTES, MAX_FOLD_OPERATIONS } from '../limits.ts';
import { nodeOf, opOf } from '../ops/index.ts';
import { describeTensor } from '../ops/op.ts';

/** What an output element costs beside its multiply-accumulates: the exact arithmetic is slow. */
const OPERATIONS_PER_OUTPUT = 64;

export function foldConstants(graph: Graph): Graph {
  const tensors = [...graph.tensors];
  const folded: Graph = { ...graph, tensors };
  let [operations, bytes] = [0, 0];
  const isConstant = (operator: Operator): boolean =>
    operator.inputs.every((id) => id < 0 || tensors[id]!.data !== undefined);
  const operators = graph.operators.filter((operator) => {
    if (!isConstant(operator)) return true;
    const node = nodeOf(folded, operator);
    if (graph.outputs.includes(operator.output)) {
      node.fail(
        `model output ${describeTensor(node.output)} does not depend on any input`,
        'remove it from the outputs of the model',
      );
    }
    operations += evaluationCost(folded, operator);
    bytes += byteLength(node.output);
    if (operations > MAX_FOLD_OPERATIONS || bytes > MAX_FOLD_BYTES) {
      node.fail(
        `all of its inputs are constant, and its output ${describeTensor(node.output)} of shape ` +
          `[${node.output.shape}] is too much work for the compiler`,
        'fold constants when exporting the model',
      );
    }
    const data = toBytes(evaluateOperator(folded, operator, new Map()));
    tensors[operator.output] = { ...tensorOf(graph, operator.output), data };
    return false;
  });
  return { ...folded, operators };
}

function evaluationCost(graph: Graph, operator: Operator): number {
  if (operator.kind === 'RESHAPE') return 0;
  const op = opOf(operator);
  const node = nodeOf(graph, operator);
  const elements = elementCount(node.output.shape);
  return OPERATIONS_PER_OUTPUT * elements + (op.macs?.(node) ?? op.visits?.(node) ?? 0);
}
