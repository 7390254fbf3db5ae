/** The memory map against the schedule: what is alive where is in it, and nothing else. */
import { describe, expect, it } from 'vitest';
import { rowCount, tensorOf } from '../../src/graph/graph.ts';
import { importTflite } from '../../src/import/tflite/import.ts';
import { runPasses } from '../../src/passes/index.ts';
import { memoryMap } from '../../src/plan/memory-map.ts';
import { rowLifetimes } from '../../src/plan/place.ts';
import { plan } from '../../src/plan/program.ts';
import { buildModel, ModelBuilder, type TensorSpec } from '../support/model-builder.ts';

const image = (height: number): TensorSpec => ({ shape: [1, height, 4, 2], dtype: 'float32' });

/** Pools of three rows, of stride 1 and 2, and an ADD that reads what was computed long before. */
function program(partition?: readonly number[]) {
  const model = new ModelBuilder();
  const pool = (from: number, stride: number, height: number): number =>
    model.operator('AVERAGE_POOL_2D', [from], image(height), {
      padding: 'SAME',
      stride_h: stride,
      stride_w: 1,
      filter_height: 3,
      filter_width: 1,
    });
  const first = pool(model.input(image(16)), 1, 16);
  const second = pool(first, 1, 16);
  const sum = model.operator('ADD', [first, second], image(16), {});
  const half = pool(sum, 2, 8);
  const last = pool(half, 1, 8);
  const graph = importTflite(buildModel(model.spec([last])));
  return plan(runPasses(graph), partition ? { partition } : {});
}

describe('memoryMap', () => {
  it.each([
    ['one after another', undefined],
    ['interleaved', [3, 2]],
  ])('covers the life of every row, operators %s', (_, partition) => {
    const planned = program(partition);
    const { graph, schedule, placement } = planned;
    const map = memoryMap(planned);
    expect(map.arena).toBe(placement.arenaBytes);
    expect(map.steps).toBe(schedule.steps.length);
    const placed = map.blocks.filter(({ tensor, offset }) => tensor !== undefined && offset !== undefined);
    expect(placed.map(({ tensor }) => tensor)).toEqual([...placement.tensors.keys()]);
    const lifetimes = rowLifetimes(graph, schedule, [...placement.tensors.keys()]);
    for (const { tensor, offset, ring, rows: count, bytes, born, dies } of placed) {
      const rows = lifetimes.get(tensor!)!;
      expect(offset).toBe(placement.tensors.get(tensor!)!.base);
      expect(bytes).toBe(
        (placement.tensors.get(tensor!)!.ring * 4 * 4 * 2 * rows.length) / rowCount(tensorOf(graph, tensor!)),
      );
      if (ring !== undefined)
        expect([ring, count]).toEqual([placement.tensors.get(tensor!)!.ring, rows.length]);
      for (const [row, life] of rows.entries()) {
        const at = ([from, to]: readonly [number, number]): number =>
          from + ((to - from) * row) / Math.max(rows.length - 1, 1);
        expect(life.born).toBeGreaterThanOrEqual(at(born) - 2);
        expect(life.dies).toBeLessThanOrEqual(at(dies) + 2);
      }
    }
  });

  it('shows rings where operators run interleaved, and none where they do not', () => {
    expect(memoryMap(program()).blocks.filter(({ ring }) => ring !== undefined)).toEqual([]);
    expect(memoryMap(program([3, 2])).blocks.some(({ ring }) => ring !== undefined)).toBe(true);
  });

  it('counts the bytes in use in the busiest step', () => {
    const planned = program();
    const { graph, schedule, placement } = planned;
    const alive = schedule.steps.map((_, step) =>
      [...rowLifetimes(graph, schedule, [...placement.tensors.keys()]).values()]
        .flat()
        .filter(({ born, dies }) => born <= step && step <= dies)
        .reduce((sum) => sum + 4 * 2 * 4, 0),
    );
    const most = Math.max(...alive);
    expect(memoryMap(planned).busiest).toEqual({ step: alive.indexOf(most), bytes: most });
  });
});
