/** Random chains under random partitions: the plan is proved, the proof can fail, and the emitted C is right. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importTflite } from '../../src/import/tflite/import.ts';
import { runPasses } from '../../src/passes/index.ts';
import type { Placement } from '../../src/plan/place.ts';
import { type Program, plan } from '../../src/plan/program.ts';
import { provePlan } from '../../src/plan/prove.ts';
import { arbitrary, type Draw, inputSets } from '../support/arbitraries.ts';
import { chains } from '../support/arbitrary-chains.ts';
import { findClash } from '../support/check-plan.ts';
import { buildModel, type ModelSpec } from '../support/model-builder.ts';
import { type BatchItem, expectEqualsEvaluator } from '../support/run-batch.ts';

const SEED = Number(process.env.SEED ?? 1);
const COUNT = 40;

interface Sample {
  readonly spec: ModelSpec;
  readonly partition: readonly number[];
  readonly item: BatchItem;
}

/** Lengths of groups that sum to `total`. */
function drawPartition(d: Draw, total: number): number[] {
  const lengths: number[] = [];
  for (let left = total; left > 0; left -= lengths.at(-1)!) lengths.push(d.int(1, left));
  return lengths;
}

function samples(count: number): Sample[] {
  const specs = fc.sample(chains(8), { seed: SEED, numRuns: count });
  return specs.map((spec, i) => {
    const graph = importTflite(buildModel(spec));
    const passed = runPasses(graph);
    const [partition] = fc.sample(
      arbitrary((d) => drawPartition(d, passed.operators.length)),
      { seed: SEED + i, numRuns: 1 },
    );
    try {
      const program = plan(passed, { partition: partition! });
      return { spec, partition: partition!, item: { graph, program, cases: inputSets(spec, 3, SEED + i) } };
    } catch (error) {
      throw new Error(`${JSON.stringify({ partition, spec })}: ${error}`);
    }
  });
}

function isProved({ graph, schedule }: Program, placement: Placement): boolean {
  try {
    provePlan(graph, schedule, placement);
    return true;
  } catch {
    return false;
  }
}

/** One placed tensor or scratch moved, or one ring made smaller. */
function mutate(d: Draw, placement: Placement): Placement {
  const tensors = new Map(placement.tensors);
  const scratch = new Map(placement.scratch);
  const target = d.int(0, tensors.size + scratch.size - 1);
  const move = (base: number): number =>
    d.chance(60) ? base + d.int(-6, 6) : d.int(0, placement.arenaBytes - 1);
  if (target < tensors.size) {
    const [id, { base, ring }] = [...tensors][target]!;
    const shrinks = ring > 1 && d.chance(50);
    tensors.set(id, shrinks ? { base, ring: d.int(1, ring - 1) } : { base: move(base), ring });
  } else {
    const [op, base] = [...scratch][target - tensors.size]!;
    scratch.set(op, move(base));
  }
  return { ...placement, tensors, scratch };
}

describe('plans of random chains', () => {
  it('hold for the naive judge too, and stream', () => {
    let rings = 0;
    for (const { item, partition, spec } of samples(4 * COUNT)) {
      const { graph, schedule, placement } = item.program;
      const clash = findClash(graph, schedule, placement);
      if (clash) throw new Error(`${JSON.stringify({ partition, spec })}: ${clash}`);
      for (const { ring } of placement.tensors.values()) rings += ring > 1 ? 1 : 0;
    }
    // Otherwise this tests less than it says.
    expect(rings).toBeGreaterThan(COUNT);
  });

  it('are proved exactly when no live bytes meet', () => {
    let [good, bad] = [0, 0];
    for (const [i, { item, spec, partition }] of samples(2 * COUNT).entries()) {
      const { graph, schedule, placement } = item.program;
      if (placement.tensors.size + placement.scratch.size === 0) continue;
      const mutations = fc.sample(
        arbitrary((d) => mutate(d, placement)),
        { seed: SEED + i, numRuns: 8 },
      );
      for (const mutated of mutations) {
        const clash = findClash(graph, schedule, mutated);
        const described = `${JSON.stringify({ partition, spec })}: ${clash}`;
        expect(isProved(item.program, mutated), described).toBe(clash === undefined);
        if (clash) bad += 1;
        else good += 1;
      }
    }
    expect(good).toBeGreaterThan(COUNT / 2);
    expect(bad).toBeGreaterThan(COUNT);
  });

  it('give C that answers what the evaluator answers', { timeout: 120_000 }, () => {
    const all = samples(COUNT);
    expectEqualsEvaluator(
      all.map(({ item }) => item),
      (i) => JSON.stringify({ partition: all[i]!.partition, spec: all[i]!.spec }),
    );
  });
});
