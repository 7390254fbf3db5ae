/** Steps to addresses: where in the arena each activation and each scratch lives. */
import { type Graph, rowCount, rowGeometry, tensorOf } from '../graph/graph.ts';
import { rootOf } from '../passes/drop-views.ts';
import { operandGeometry, readRange, type Schedule, writeRange } from './schedule.ts';

/** Bases are multiples of this, which suits every element type. */
const ALIGNMENT = 4;

/** Placements tried before the best one is taken: a count, not a time, so that builds are reproducible. */
const EVALUATIONS = 2000;

export interface Placed {
  /** Byte offset in the arena. */
  readonly base: number;
  /** Slots for rows: row i lies in slot i % ring. */
  readonly ring: number;
}

export interface Placement {
  /** By root tensor id; inputs, outputs and constants are not in the arena. */
  readonly tensors: ReadonlyMap<number, Placed>;
  /** Base of an operator's scratch, by index into `Schedule.ops`. */
  readonly scratch: ReadonlyMap<number, number>;
  readonly arenaBytes: number;
}

/** A run of bytes that is written and read as one, from the step that writes it to the last that reads it. */
interface Span {
  readonly offset: number;
  readonly bytes: number;
  readonly born: number;
  readonly dies: number;
}

/** Something to be placed: a tensor with its rows, or a scratch. */
interface Item {
  readonly key: { readonly tensor: number } | { readonly scratch: number };
  readonly bytes: number;
  readonly ring: number;
  readonly spans: readonly Span[];
}

export function place(graph: Graph, schedule: Schedule): Placement {
  const items = [...tensorItems(graph, schedule), ...scratchItems(schedule)];
  const forbidden = items.map((a) => items.map((b) => forbiddenDistances(a, b)));
  const bases = search(items, forbidden);
  const tensors = new Map<number, Placed>();
  const scratch = new Map<number, number>();
  let arenaBytes = 0;
  items.forEach((item, i) => {
    const base = bases[i]!;
    if ('tensor' in item.key) tensors.set(item.key.tensor, { base, ring: item.ring });
    else scratch.set(item.key.scratch, base);
    arenaBytes = Math.max(arenaBytes, base + item.bytes);
  });
  return { tensors, scratch, arenaBytes: align(arenaBytes) };
}

function align(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

function tensorItems(graph: Graph, schedule: Schedule): Item[] {
  const outside = new Set([...graph.inputs, ...graph.outputs].map((id) => rootOf(graph, id).id));
  const roots = schedule.ops.map(({ operator }) => rootOf(graph, operator.output).id);
  return roots
    .filter((id) => !outside.has(id))
    .map((id) => {
      const lifetimes = rowLifetimes(graph, schedule, id);
      const { rowBytes } = rowGeometry(tensorOf(graph, id));
      const ring = canRing(graph, schedule, id) ? smallestRing(lifetimes) : lifetimes.length;
      const spans = mergeEqual(
        lifetimes.map(({ born, dies }, row) => ({
          offset: (row % ring) * rowBytes,
          bytes: rowBytes,
          born,
          dies,
        })),
      );
      return { key: { tensor: id }, bytes: ring * rowBytes, ring, spans };
    });
}

function scratchItems(schedule: Schedule): Item[] {
  return schedule.ops.flatMap(({ call }, op) => {
    if (call.scratchBytes === 0) return [];
    const times = schedule.steps.flatMap((step, time) => (step.op === op ? [time] : []));
    const spans = mergeRuns(times).map(([born, dies]) => ({
      offset: 0,
      bytes: call.scratchBytes,
      born,
      dies,
    }));
    return [{ key: { scratch: op }, bytes: call.scratchBytes, ring: 1, spans }];
  });
}

/** Consecutive numbers as [first, last] pairs. */
function mergeRuns(times: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const time of times) {
    const run = runs.at(-1);
    if (run?.[1] === time - 1) run[1] = time;
    else runs.push([time, time]);
  }
  return runs;
}

/** For each row of a tensor, the step that writes it and the last that reads it. */
function rowLifetimes(graph: Graph, schedule: Schedule, id: number): { born: number; dies: number }[] {
  const root = tensorOf(graph, id);
  const { rowBytes } = rowGeometry(root);
  const rows = Array.from({ length: rowCount(root) }, () => ({ born: Infinity, dies: -1 }));
  const touch = (time: number, start: number, end: number): void => {
    for (let row = Math.floor(start / rowBytes); row * rowBytes < end; ++row) {
      rows[row]!.born = Math.min(rows[row]!.born, time);
      rows[row]!.dies = Math.max(rows[row]!.dies, time);
    }
  };
  schedule.steps.forEach(({ op, row }, time) => {
    const scheduled = schedule.ops[op]!;
    const written = writeRange(graph, scheduled, row);
    if (written.tensor === id) touch(time, written.start, written.end);
    for (const operand of scheduled.call.operands) {
      const read = readRange(graph, scheduled, operand, row);
      if (read.tensor === id && read.end > read.start) touch(time, read.start, read.end);
    }
  });
  return rows;
}

/** Rows may wrap around only where writer and readers all go by these rows. */
function canRing(graph: Graph, schedule: Schedule, id: number): boolean {
  const { height, rowBytes } = rowGeometry(tensorOf(graph, id));
  return schedule.ops.every(({ operator, call }) => {
    if (rootOf(graph, operator.output).id === id && (call.writes === 'whole' || operator.output !== id))
      return false;
    return call.operands
      .filter(({ tensor }) => rootOf(graph, tensor).id === id)
      .every((operand) => {
        const geometry = operandGeometry(graph, operand);
        return (
          operand.access.kind === 'window' && geometry.height === height && geometry.rowBytes === rowBytes
        );
      });
  });
}

/** The fewest slots with which no row is overwritten while it is still read. */
function smallestRing(rows: readonly { born: number; dies: number }[]): number {
  for (let ring = 1; ring < rows.length; ++ring) {
    if (rows.every((row, i) => i + ring >= rows.length || rows[i + ring]!.born > row.dies)) return ring;
  }
  return rows.length;
}

/** Joins neighbouring spans with one lifetime, which leaves fewer pairs to compare. */
function mergeEqual(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (
      last &&
      last.born === span.born &&
      last.dies === span.dies &&
      last.offset + last.bytes === span.offset
    ) {
      merged[merged.length - 1] = { ...last, bytes: last.bytes + span.bytes };
    } else merged.push(span);
  }
  return merged;
}

type Interval = readonly [after: number, before: number];

/**
 * Distances base(b) - base(a) at which some bytes of both are alive at once in the same place: open intervals,
 * sorted and merged. Two spans alive in the same step clash too, so an output row never shares bytes with a row
 * that its step reads.
 */
function forbiddenDistances(a: Item, b: Item): Interval[] {
  const intervals: [number, number][] = [];
  for (const x of a.spans) {
    for (const y of b.spans) {
      if (x.born > y.dies || y.born > x.dies) continue;
      intervals.push([x.offset - y.offset - y.bytes, x.offset - y.offset + x.bytes]);
    }
  }
  intervals.sort((p, q) => p[0] - q[0]);
  const merged: [number, number][] = [];
  for (const interval of intervals) {
    const last = merged.at(-1);
    if (last && interval[0] < last[1]) last[1] = Math.max(last[1], interval[1]);
    else merged.push([...interval]);
  }
  return merged;
}

/** First fit in several orders, then random swaps of the best one; seeded, so that it repeats. */
function search(items: readonly Item[], forbidden: readonly (readonly Interval[][])[]): number[] {
  const indices = items.map((_, i) => i);
  const firstUse = (i: number): number => Math.min(...items[i]!.spans.map(({ born }) => born));
  const starts = [
    indices.toSorted((a, b) => items[b]!.bytes - items[a]!.bytes),
    indices.toSorted((a, b) => firstUse(a) - firstUse(b)),
    indices.toSorted((a, b) => firstUse(b) - firstUse(a)),
  ];
  let best: { order: number[]; bases: number[]; end: number } | undefined;
  for (const order of starts) {
    const fit = firstFit(items, forbidden, order, best?.end ?? Infinity);
    if (fit && (!best || fit.end < best.end)) best = { order, ...fit };
  }
  if (!best) return [];
  const lowest = lowerBound(items);
  const random = randomIntegers();
  for (let i = 0; i < EVALUATIONS && best.end > lowest && items.length > 1; ++i) {
    const order: number[] = [...best.order];
    const [from, to] = [random() % order.length, random() % order.length];
    order.splice(to, 0, ...order.splice(from, 1));
    const fit = firstFit(items, forbidden, order, best.end + 1);
    if (fit) best = { order, ...fit };
  }
  return best.bases;
}

/** Bytes alive in the busiest step: no placement is smaller. */
function lowerBound(items: readonly Item[]): number {
  const changes = new Map<number, number>();
  const change = (time: number, bytes: number): void => {
    changes.set(time, (changes.get(time) ?? 0) + bytes);
  };
  for (const { spans } of items) {
    for (const { bytes, born, dies } of spans) {
      change(born, bytes);
      change(dies + 1, -bytes);
    }
  }
  let [alive, most] = [0, 0];
  for (const [, bytes] of [...changes].sort(([a], [b]) => a - b)) {
    alive += bytes;
    most = Math.max(most, alive);
  }
  return most;
}

/** Places items one by one at the lowest free base; gives up when the arena reaches `limit`. */
function firstFit(
  items: readonly Item[],
  forbidden: readonly (readonly Interval[][])[],
  order: readonly number[],
  limit: number,
): { bases: number[]; end: number } | undefined {
  const bases = new Array<number>(items.length).fill(-1);
  let end = 0;
  const placed: number[] = [];
  for (const item of order) {
    let base = 0;
    for (let moved = true; moved; ) {
      moved = false;
      for (const other of placed) {
        for (const [after, before] of forbidden[other]![item]!) {
          const distance = base - bases[other]!;
          if (distance > after && distance < before) {
            base = align(bases[other]! + before);
            moved = true;
          }
        }
      }
    }
    bases[item] = base;
    end = Math.max(end, base + items[item]!.bytes);
    if (end >= limit) return undefined;
    placed.push(item);
  }
  return { bases, end };
}

/** A fixed sequence of 31-bit integers (a linear congruential generator, high bits). */
function randomIntegers(): () => number {
  let state = 12345;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 1;
  };
}
