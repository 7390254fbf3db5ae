/** A planned program's memory as data: who lives where in the arena, and from which step to which. */
import { byteLength, rowCount, rowGeometry, tensorOf } from '../graph/graph.ts';
import { rootOf } from '../passes/drop-views.ts';
import { type Lifetime, rowLifetimes } from './place.ts';
import type { Program } from './program.ts';
import type { Schedule } from './schedule.ts';

/** Steps, the first and the last row's. */
export type Ends = readonly [first: number, last: number];

/** A tensor or a scratch. */
export interface MemoryBlock {
  /** Tensor of the file; a view lives in the tensor whose bytes it shares. */
  readonly tensor?: number;
  /** Index in the file of the operator whose scratch this is. */
  readonly scratch?: number;
  /** Bytes that it takes: of a ring, those of its slots. */
  readonly bytes: number;
  /** Byte offset in the arena; inputs and outputs, which are the caller's, have none. */
  readonly offset?: number;
  /** Of a tensor in a ring: slots, of `rows` rows. */
  readonly ring?: number;
  readonly rows?: number;
  /** Steps that write the first and the last row, or all of it. */
  readonly born: Ends;
  /** Last steps that read them. */
  readonly dies: Ends;
}

export interface MemoryMap {
  /** Bytes. */
  readonly arena: number;
  readonly steps: number;
  /** The first of the steps in which most bytes of the arena hold something that is still read, and these bytes. */
  readonly busiest: { readonly step: number; readonly bytes: number };
  readonly blocks: readonly MemoryBlock[];
}

export function memoryMap(program: Program): MemoryMap {
  const { graph, schedule, placement } = program;
  const inputs = graph.inputs.map((id) => rootOf(graph, id).id);
  const outputs = graph.outputs.map((id) => rootOf(graph, id).id);
  const roots = new Set([
    ...inputs,
    ...schedule.ops.map(({ operator }) => rootOf(graph, operator.output).id),
    ...outputs,
  ]);
  const lifetimes = rowLifetimes(graph, schedule, [...roots]);
  const alive = new Float64Array(schedule.steps.length + 1);
  const count = ({ born, dies }: Lifetime, bytes: number): void => {
    alive[born]! += bytes;
    alive[dies + 1]! -= bytes;
  };
  const blocks: MemoryBlock[] = [];
  for (const [id, rows] of lifetimes) {
    // What the caller fills is there from the start, and what he reads stays to the end.
    if (inputs.includes(id)) for (const row of rows) [row.born, row.dies] = [0, Math.max(row.dies, 0)];
    if (outputs.includes(id)) for (const row of rows) row.dies = schedule.steps.length - 1;
    const placed = placement.tensors.get(id);
    const { rowBytes } = rowGeometry(tensorOf(graph, id));
    if (placed) for (const row of rows) count(row, rowBytes);
    const isRing = placed !== undefined && placed.ring < rows.length;
    blocks.push({
      tensor: id,
      bytes: isRing ? placed.ring * rowBytes : byteLength(tensorOf(graph, id)),
      ...(placed && { offset: placed.base }),
      ...(isRing && { ring: placed.ring, rows: rowCount(tensorOf(graph, id)) }),
      ...(isRing ? wholeLife(rows) : lifeByRows(rows)),
    });
  }
  for (const [op, { first, last }] of operatorSteps(schedule).entries()) {
    const offset = placement.scratch.get(op);
    if (offset === undefined) continue;
    const { call, operator } = schedule.ops[op]!;
    blocks.push({
      scratch: operator.index,
      bytes: call.scratchBytes,
      offset,
      born: [first, first],
      dies: [last, last],
    });
    for (const [step, { op: other }] of schedule.steps.entries())
      if (other === op) count({ born: step, dies: step }, call.scratchBytes);
  }
  return { arena: placement.arenaBytes, steps: schedule.steps.length, busiest: busiest(alive), blocks };
}

/** First and last step of each of `Schedule.ops`. */
export function operatorSteps(schedule: Schedule): { first: number; last: number }[] {
  const ranges = schedule.ops.map(() => ({ first: Infinity, last: -1 }));
  schedule.steps.forEach(({ op }, step) => {
    const range = ranges[op]!;
    range.first = Math.min(range.first, step);
    range.last = step;
  });
  return ranges;
}

function busiest(changes: Float64Array): MemoryMap['busiest'] {
  let [alive, best] = [0, { step: 0, bytes: 0 }];
  for (const [step, change] of changes.entries()) {
    alive += change;
    if (alive > best.bytes) best = { step, bytes: alive };
  }
  return best;
}

function wholeLife(rows: readonly Lifetime[]): { born: Ends; dies: Ends } {
  const born = rows.reduce((least, row) => Math.min(least, row.born), Infinity);
  const dies = rows.reduce((most, row) => Math.max(most, row.dies), -1);
  return { born: [born, born], dies: [dies, dies] };
}

/** Steps by which a row's life may differ from a straight line between the first and the last row's. */
const TOLERANCE = 2;

/**
 * Rows come and go one after another: their lives are about a quadrilateral, which covers them. Where they do not, the
 * whole life covers them.
 */
function lifeByRows(rows: readonly Lifetime[]): { born: Ends; dies: Ends } {
  // No row is born before the line of those after it, and none dies after the line of those before it.
  const born = rows.map((row) => row.born);
  for (let row = rows.length - 2; row >= 0; --row) born[row] = Math.min(born[row]!, born[row + 1]!);
  const dies = rows.map((row) => row.dies);
  for (let row = 1; row < rows.length; ++row) dies[row] = Math.max(dies[row]!, dies[row - 1]!);
  const whole = wholeLife(rows);
  return { born: straight(born) ?? whole.born, dies: straight(dies) ?? whole.dies };
}

function straight(steps: readonly number[]): Ends | undefined {
  const [first, last] = [steps[0]!, steps.at(-1)!];
  const slope = (last - first) / Math.max(steps.length - 1, 1);
  const isStraight = steps.every((step, row) => Math.abs(step - (first + slope * row)) <= TOLERANCE);
  return isStraight ? [first, last] : undefined;
}
