/** The proof of a plan, run on every compile: steps are simulated with a tag per byte of the arena. */
import { type Graph, rowGeometry, tensorOf } from '../graph/graph.ts';
import { rootOf } from '../passes/drop-views.ts';
import type { Placement } from './place.ts';
import { type ByteRange, readRange, type Schedule, writeRange } from './schedule.ts';

/**
 * Throws when a step would read a byte that is not the one written for it, or write outside the arena. Every
 * output row is written before the step's reads are checked: kernels may do so.
 */
export function provePlan(graph: Graph, schedule: Schedule, placement: Placement): void {
  const tags = new Float64Array(placement.arenaBytes).fill(-1);

  /** Calls `visit` with address, length and tag of each row's part of a range; what is outside the arena has none. */
  const forEachPart = (
    range: ByteRange,
    visit: (address: number, bytes: number, tag: number) => void,
  ): void => {
    const placed = placement.tensors.get(range.tensor);
    if (!placed) return;
    const { rowBytes } = rowGeometry(tensorOf(graph, range.tensor));
    for (let start = range.start; start < range.end; ) {
      const row = Math.floor(start / rowBytes);
      const end = Math.min(range.end, (row + 1) * rowBytes);
      const address = placed.base + (row % placed.ring) * rowBytes + (start % rowBytes);
      visit(address, end - start, range.tensor * 2 ** 32 + start);
      start = end;
    }
  };
  const fail = (op: number, row: number, problem: string): never => {
    throw new Error(`plan: operator ${schedule.ops[op]!.operator.index}, row ${row}: ${problem}`);
  };

  for (const { op, row } of schedule.steps) {
    const scheduled = schedule.ops[op]!;
    const write = (address: number, bytes: number, tag: number): void => {
      if (address < 0 || address + bytes > tags.length) fail(op, row, 'writes outside the arena');
      for (let i = 0; i < bytes; ++i) tags[address + i] = tag < 0 ? tag : tag + i;
    };
    const check = (address: number, bytes: number, tag: number): void => {
      if (address < 0 || address + bytes > tags.length) fail(op, row, 'reads outside the arena');
      for (let i = 0; i < bytes; ++i) {
        if (tags[address + i] !== tag + i)
          fail(op, row, `byte ${address + i} was overwritten before it was read`);
      }
    };
    const scratch = placement.scratch.get(op);
    if (scratch !== undefined) write(scratch, scheduled.call.scratchBytes, -2);
    const written = writeRange(graph, scheduled, row);
    forEachPart(written, write);
    for (const operand of scheduled.call.operands)
      forEachPart(readRange(graph, scheduled, operand, row), check);
    // Scratch and output must not have met either.
    forEachPart(written, check);
    if (
      scratch !== undefined &&
      tags.subarray(scratch, scratch + scheduled.call.scratchBytes).some((tag) => tag !== -2)
    ) {
      fail(op, row, 'its output overwrites its scratch');
    }
  }
  for (const id of graph.outputs) {
    if (placement.tensors.has(rootOf(graph, id).id)) throw new Error(`plan: output ${id} lies in the arena`);
  }
}
