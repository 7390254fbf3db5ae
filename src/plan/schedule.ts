/** Graph to steps: which operator computes which row, in which order. */
import {
  byteLength,
  type Graph,
  type Operator,
  type RowGeometry,
  rowGeometry,
  tensorOf,
} from '../graph/graph.ts';
import { MAX_STEPS, MAX_TRAFFIC_BYTES, MAX_TRAFFIC_ROWS } from '../limits.ts';
import { nodeOf, opOf } from '../ops/index.ts';
import type { KernelNames } from '../ops/op.ts';
import { rootOf } from '../passes/drop-views.ts';
import type { KernelCall, Operand } from './kernel-call.ts';

/** An operator with its kernel call. */
export interface ScheduledOp {
  readonly operator: Operator;
  readonly call: KernelCall;
  /** Calls that compute the whole output: its rows, or 1. */
  readonly steps: number;
}

/**
 * Operators that run interleaved: at time t, in this order, each computes step (t - lag) / period where that is
 * a whole number within its steps.
 */
export type Group = readonly { readonly op: number; readonly period: number; readonly lag: number }[];

export interface Step {
  /** Index into `Schedule.ops`. */
  readonly op: number;
  /** Output row, 0 for an operator that writes its whole output at once. */
  readonly row: number;
}

export interface Schedule {
  readonly ops: readonly ScheduledOp[];
  readonly groups: readonly Group[];
  readonly steps: readonly Step[];
}

/** Bytes [start, end) of a tensor, counted from its start as if it were contiguous. */
export interface ByteRange {
  /** Root tensor: the one that is no view. */
  readonly tensor: number;
  readonly start: number;
  readonly end: number;
}

export interface PlanOptions {
  /** Kernels of the target; the portable ones need no mention. */
  readonly kernels?: KernelNames;
  /**
   * Lengths of the groups, in operator order. By default every operator is its own group and runs over all its rows
   * before the next one starts.
   */
  readonly partition?: readonly number[];
}

/** Schedules the graph. */
export function schedule(graph: Graph, options: PlanOptions = {}): Schedule {
  const { kernels = new Set<string>(), partition } = options;
  const ops = graph.operators.map((operator): ScheduledOp => {
    const call = opOf(operator).lower(nodeOf(graph, operator), kernels);
    const { images, height } = rowGeometry(tensorOf(graph, operator.output));
    return { operator, call, steps: call.writes === 'whole' ? 1 : images * height };
  });
  requireModestWork(graph, ops);
  const groups: Group[] = [];
  let first = 0;
  for (const length of partition ?? ops.map(() => 1)) {
    groups.push(interleave(graph, ops, first, length));
    first += length;
  }
  return { ops, groups, steps: groups.flatMap((group) => groupSteps(ops, group)) };
}

/** Throws when an inference takes so many rows, and reads so much of them, that planning would take minutes. */
function requireModestWork(graph: Graph, ops: readonly ScheduledOp[]): void {
  let [steps, bytes, rows] = [0, 0, 0];
  for (const op of ops) {
    const node = nodeOf(graph, op.operator);
    steps += op.steps;
    if (steps > MAX_STEPS) {
      node.fail(`with it, an inference computes more than ${MAX_STEPS} rows`, 'use a smaller model');
    }
    const output = rowGeometry(node.output);
    bytes += byteLength(node.output);
    rows += output.images * output.height;
    for (const operand of op.call.operands) {
      const { images, height, rowBytes } = operandGeometry(graph, operand);
      const { access } = operand;
      const window = access.kind === 'whole' ? images * height : (access.taps - 1) * access.dilation + 1;
      const read = op.steps * Math.min(window, images * height);
      rows += read;
      bytes += read * rowBytes;
    }
    if (bytes > MAX_TRAFFIC_BYTES || rows > MAX_TRAFFIC_ROWS) {
      node.fail(
        `with it, an inference reads and writes more than ${MAX_TRAFFIC_BYTES / 2 ** 20} MiB or ` +
          `${MAX_TRAFFIC_ROWS} rows`,
        'use a smaller model, or smaller windows',
      );
    }
  }
}

/** Last time at which a group computes anything, plus one. */
export function groupTime(ops: readonly ScheduledOp[], group: Group): number {
  return Math.max(...group.map(({ op, period, lag }) => lag + period * (ops[op]!.steps - 1) + 1));
}

function groupSteps(ops: readonly ScheduledOp[], group: Group): Step[] {
  const steps: Step[] = [];
  for (let time = 0; time < groupTime(ops, group); ++time) {
    for (const { op, period, lag } of group) {
      const row = (time - lag) / period;
      if (Number.isInteger(row) && row >= 0 && row < ops[op]!.steps) steps.push({ op, row });
    }
  }
  return steps;
}

/** Period and lag for each operator of a group, as early as its inputs from within the group allow. */
function interleave(graph: Graph, ops: readonly ScheduledOp[], first: number, length: number): Group {
  const group: { op: number; period: number; lag: number }[] = [];
  for (let op = first; op < first + length; ++op) {
    const { call, steps } = ops[op]!;
    // All operands: an operator may read one tensor twice, by different rows.
    const reads = group.flatMap((producer) => {
      const root = rootOf(graph, ops[producer.op]!.operator.output);
      const operands = call.operands.filter(({ tensor }) => rootOf(graph, tensor).id === root.id);
      return operands.map((operand) => ({ producer, root, operand }));
    });
    let period = 1;
    for (const { producer, operand } of reads) {
      const stride = operand.access.kind === 'window' ? operand.access.stride : 1;
      period = Math.max(period, producer.period * Math.max(stride, 1));
    }
    let lag = 0;
    for (const { producer, root, operand } of reads) {
      for (let row = 0; row < steps; ++row) {
        const { end } = readRange(graph, ops[op]!, operand, row);
        const lastRow = Math.ceil(end / rowGeometry(root).rowBytes) - 1;
        const last = ops[producer.op]!.call.writes === 'whole' ? 0 : lastRow;
        lag = Math.max(lag, producer.lag + producer.period * last - period * row);
      }
    }
    group.push({ op, period, lag });
  }
  return group;
}

/** Rows of an operand as its kernel sees them. */
export function operandGeometry(graph: Graph, operand: Operand): RowGeometry {
  const { dtype, shape } = tensorOf(graph, operand.tensor);
  return rowGeometry({ dtype, shape: operand.shape ?? shape });
}

/** Image and row within it of an operator's output row. */
export function outputPosition(graph: Graph, op: ScheduledOp, row: number): { image: number; y: number } {
  const { height } = rowGeometry(tensorOf(graph, op.operator.output));
  return { image: Math.floor(row / height), y: row % height };
}

/** The bytes of one operand that a step reads, from the first row to the last. */
export function readRange(graph: Graph, op: ScheduledOp, operand: Operand, row: number): ByteRange {
  const tensor = rootOf(graph, operand.tensor).id;
  const { access } = operand;
  if (access.kind === 'whole') return { tensor, start: 0, end: byteLength(tensorOf(graph, operand.tensor)) };
  const { height, rowBytes } = operandGeometry(graph, operand);
  const { image, y } = outputPosition(graph, op, row);
  const top = y * access.stride - access.before;
  const firstTap = Math.max(Math.ceil(-top / access.dilation), 0);
  const lastTap = Math.min(Math.floor((height - 1 - top) / access.dilation), access.taps - 1);
  const firstRow = (access.oneImage ? 0 : image) * height + top;
  // A window can lie wholly in the padding: it reads nothing.
  if (firstTap > lastTap) return { tensor, start: 0, end: 0 };
  return {
    tensor,
    start: (firstRow + firstTap * access.dilation) * rowBytes,
    end: (firstRow + lastTap * access.dilation + 1) * rowBytes,
  };
}

/** The bytes of its output that a step writes. */
export function writeRange(graph: Graph, op: ScheduledOp, row: number): ByteRange {
  const output = tensorOf(graph, op.operator.output);
  const tensor = rootOf(graph, output.id).id;
  if (op.call.writes === 'whole') return { tensor, start: 0, end: byteLength(output) };
  const { rowBytes } = rowGeometry(output);
  return { tensor, start: row * rowBytes, end: (row + 1) * rowBytes };
}
