/** The table of operators. One line each: everything else about an operator is in its file. */
import type { Graph, Operator } from '../graph/graph.ts';
import { add } from './add.ts';
import { averagePool2d } from './average_pool_2d.ts';
import { conv2d } from './conv_2d.ts';
import { depthwiseConv2d } from './depthwise_conv_2d.ts';
import { fullyConnected } from './fully_connected.ts';
import { Node, type OpDefinition } from './op.ts';
import { reshape } from './reshape.ts';
import { softmax } from './softmax.ts';

export const OPS: readonly OpDefinition[] = [
  add,
  averagePool2d,
  conv2d,
  depthwiseConv2d,
  fullyConnected,
  reshape,
  softmax,
];

const BY_KIND = new Map(OPS.map((op) => [op.kind, op]));

export function opOf(operator: Operator): OpDefinition {
  const op = BY_KIND.get(operator.kind);
  if (!op) throw new Error(`no operator ${operator.kind}`);
  return op;
}

export function nodeOf(graph: Graph, operator: Operator): Node<unknown> {
  return new Node(graph, operator);
}

/** Multiply-accumulates of one inference, padding counted. */
export function operatorMacs(graph: Graph, operator: Operator): number {
  return opOf(operator).macs?.(nodeOf(graph, operator)) ?? 0;
}

export function graphMacs(graph: Graph): number {
  return graph.operators.reduce((sum, operator) => sum + operatorMacs(graph, operator), 0);
}
