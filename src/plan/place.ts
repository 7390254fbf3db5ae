/** Steps to addresses: where in the arena each activation and each scratch lives. */
import { ModoError } from '../errors.ts';
import { type Graph, rowCount, rowGeometry, tensorOf } from '../graph/graph.ts';
import { MAX_ARENA_BYTES } from '../limits.ts';
import { rootOf } from '../passes/drop-views.ts';
import { type ByteRange, operandGeometry, readRange, type Schedule, writeRange } from './schedule.ts';

/** Bases are multiples of this, which suits every element type. */
const ALIGNMENT = 4;

/** Placements tried before the best one is taken: a count, not a time, so that builds are reproducible. */
const EVALUATIONS = 2000;

/** Pairs of items that the search may compare; it ends early only for models of hundreds of operators. */
const COMPARISONS = 2 ** 27;

/** Spans of all items together, about: those of taller tensors are joined, so that pairs of them stay few. */
const SPANS = 2 ** 13;

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
  if (arenaBytes > MAX_ARENA_BYTES) {
    throw new ModoError(
      `the activations need a workspace of ${arenaBytes} bytes`,
      `at most ${MAX_ARENA_BYTES / 2 ** 20} MiB are supported; use a smaller model`,
    );
  }
  return { tensors, scratch, arenaBytes: align(arenaBytes) };
}

function align(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

function tensorItems(graph: Graph, schedule: Schedule): Item[] {
  const outside = new Set([...graph.inputs, ...graph.outputs].map((id) => rootOf(graph, id).id));
  const roots = schedule.ops
    .map(({ operator }) => rootOf(graph, operator.output).id)
    .filter((id) => !outside.has(id));
  const most = Math.ceil(SPANS / Math.max(roots.length, 1));
  return [...rowLifetimes(graph, schedule, roots)].map(([id, lifetimes]) => {
    const { rowBytes } = rowGeometry(tensorOf(graph, id));
    const ring = canRing(graph, schedule, id) ? smallestRing(lifetimes) : lifetimes.length;
    const spans = mergeEqual(
      lifetimes.map(({ born, dies }, row) => ({
        offset: (row % ring) * rowBytes,
        bytes: rowBytes,
        born,
        dies,
      })),
      most,
    );
    return { key: { tensor: id }, bytes: ring * rowBytes, ring, spans };
  });
}

function scratchItems(schedule: Schedule): Item[] {
  const timesOf = schedule.ops.map((): number[] => []);
  schedule.steps.forEach(({ op }, time) => {
    timesOf[op]!.push(time);
  });
  return schedule.ops.flatMap(({ call }, op) => {
    if (call.scratchBytes === 0) return [];
    const times = timesOf[op]!;
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

export interface Lifetime {
  /** Step. */
  born: number;
  dies: number;
}

/** For each row of each root tensor, the step that writes it and the last that reads it. */
export function rowLifetimes(
  graph: Graph,
  schedule: Schedule,
  roots: readonly number[],
): Map<number, Lifetime[]> {
  const lifetimes = new Map(
    roots.map((id) => [
      id,
      Array.from({ length: rowCount(tensorOf(graph, id)) }, () => ({ born: Infinity, dies: -1 })),
    ]),
  );
  const touch = (time: number, { tensor, start, end }: ByteRange): void => {
    const rows = lifetimes.get(tensor);
    if (!rows) return;
    const { rowBytes } = rowGeometry(tensorOf(graph, tensor));
    for (let row = Math.floor(start / rowBytes); row * rowBytes < end; ++row) {
      rows[row]!.born = Math.min(rows[row]!.born, time);
      rows[row]!.dies = Math.max(rows[row]!.dies, time);
    }
  };
  schedule.steps.forEach(({ op, row }, time) => {
    const scheduled = schedule.ops[op]!;
    touch(time, writeRange(graph, scheduled, row));
    for (const operand of scheduled.call.operands) touch(time, readRange(graph, scheduled, operand, row));
  });
  return lifetimes;
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

/** The fewest slots with which no row is overwritten while it is still read; rows are born in order. */
function smallestRing(rows: readonly Lifetime[]): number {
  let [least, enough] = [1, rows.length];
  while (least < enough) {
    const ring = Math.floor((least + enough) / 2);
    if (rows.every((row, i) => i + ring >= rows.length || rows[i + ring]!.born > row.dies)) enough = ring;
    else least = ring + 1;
  }
  return enough;
}

/** Joins neighbouring spans with one lifetime, and others into about `most`: fewer pairs to compare. */
function mergeEqual(all: readonly Span[], most: number): Span[] {
  const merged: Span[] = [];
  const spans = joinNeighbours(all, Math.ceil(all.length / most));
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

/** Each `count` spans as one that covers them in bytes and in time. */
function joinNeighbours(spans: readonly Span[], count: number): readonly Span[] {
  if (count === 1) return spans;
  return Array.from({ length: Math.ceil(spans.length / count) }, (_, i) => {
    const part = spans.slice(i * count, (i + 1) * count);
    const offset = Math.min(...part.map((span) => span.offset));
    return {
      offset,
      bytes: Math.max(...part.map((span) => span.offset + span.bytes)) - offset,
      born: Math.min(...part.map(({ born }) => born)),
      dies: Math.max(...part.map(({ dies }) => dies)),
    };
  });
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
    let last: [number, number] | undefined;
    for (const y of b.spans) {
      if (x.born > y.dies || y.born > x.dies) continue;
      const after = x.offset - y.offset - y.bytes;
      const before = x.offset - y.offset + x.bytes;
      // Those of neighbouring spans overlap; joined at once, they take little memory.
      if (last && after < last[1] && before > last[0]) {
        last[0] = Math.min(last[0], after);
        last[1] = Math.max(last[1], before);
      } else {
        last = [after, before];
        intervals.push(last);
      }
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
  const intervals = forbidden.reduce((sum, row) => row.reduce((s, { length }) => s + length + 1, sum), 0);
  const evaluations = Math.min(EVALUATIONS, Math.floor(COMPARISONS / intervals));
  for (let i = 0; i < evaluations && best.end > lowest && items.length > 1; ++i) {
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
