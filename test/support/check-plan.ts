/** A naive judge of placements, independent of the planner's own proof: lifetimes byte by byte. */
import { byteLength, type Graph, rowGeometry, tensorOf } from '../../src/graph/graph.ts';
import { rootOf } from '../../src/passes/drop-views.ts';
import type { Placement } from '../../src/plan/place.ts';
import type { Schedule } from '../../src/plan/schedule.ts';

interface Life {
  born: number;
  dies: number;
}

/**
 * Why the placement is wrong, or undefined. A byte of a tensor lives from the step that writes it to the last that
 * reads it (a window reads its rows from the first to the last tap), a byte of scratch during its step; no two
 * bytes may share an address while both live.
 */
export function findClash(graph: Graph, schedule: Schedule, placement: Placement): string | undefined {
  const lives = new Map<number, Life[]>();
  for (const id of placement.tensors.keys()) {
    lives.set(
      id,
      Array.from({ length: byteLength(tensorOf(graph, id)) }, () => ({ born: Infinity, dies: -1 })),
    );
  }
  const touch = (id: number, start: number, end: number, time: number, writes: boolean): void => {
    const bytes = lives.get(rootOf(graph, id).id);
    for (let i = start; bytes && i < end; ++i) {
      if (writes) bytes[i]!.born = time;
      bytes[i]!.dies = Math.max(bytes[i]!.dies, time);
    }
  };
  const scratch: { address: number; life: Life }[] = [];
  schedule.steps.forEach(({ op, row }, time) => {
    const { operator, call } = schedule.ops[op]!;
    const output = tensorOf(graph, operator.output);
    const out = rowGeometry(output);
    for (const operand of call.operands) {
      const tensor = tensorOf(graph, operand.tensor);
      if (operand.access.kind === 'whole') {
        touch(tensor.id, 0, byteLength(tensor), time, false);
        continue;
      }
      const { height, rowBytes } = rowGeometry({ ...tensor, shape: operand.shape ?? tensor.shape });
      const { stride, before, taps, dilation, oneImage } = operand.access;
      const image = oneImage ? 0 : Math.floor(row / out.height);
      const read: number[] = [];
      for (let tap = 0; tap < taps; ++tap) {
        const y = (row % out.height) * stride - before + tap * dilation;
        if (y >= 0 && y < height) read.push(image * height + y);
      }
      if (read.length > 0) {
        touch(tensor.id, Math.min(...read) * rowBytes, (Math.max(...read) + 1) * rowBytes, time, false);
      }
    }
    if (call.writes === 'whole') touch(output.id, 0, byteLength(output), time, true);
    else touch(output.id, row * out.rowBytes, (row + 1) * out.rowBytes, time, true);
    const base = placement.scratch.get(op);
    for (let i = 0; base !== undefined && i < call.scratchBytes; ++i) {
      scratch.push({ address: base + i, life: { born: time, dies: time } });
    }
  });

  const byAddress = new Map<number, { life: Life; what: string }[]>();
  const put = (address: number, life: Life, what: string): void => {
    byAddress.set(address, [...(byAddress.get(address) ?? []), { life, what }]);
  };
  for (const [id, bytes] of lives) {
    const { base, ring } = placement.tensors.get(id)!;
    const { rowBytes } = rowGeometry(tensorOf(graph, id));
    bytes.forEach((life, i) => {
      const row = Math.floor(i / rowBytes);
      put(base + (row % ring) * rowBytes + (i % rowBytes), life, `tensor ${id} byte ${i}`);
    });
  }
  for (const { address, life } of scratch) put(address, life, 'scratch');
  for (const [address, inhabitants] of byAddress) {
    const alive = inhabitants.filter(({ life }) => life.dies >= 0);
    if (alive.length > 0 && (address < 0 || address >= placement.arenaBytes)) {
      return `${alive[0]!.what} lies outside the arena`;
    }
    for (const { life, what } of alive) {
      if (!(life.born <= life.dies)) return `${what} is read before it is written`;
    }
    alive.sort((a, b) => a.life.born - b.life.born);
    for (let i = 1; i < alive.length; ++i) {
      if (alive[i]!.life.born <= alive[i - 1]!.life.dies) {
        return `${alive[i - 1]!.what} and ${alive[i]!.what} meet at ${address}`;
      }
    }
  }
  return undefined;
}
