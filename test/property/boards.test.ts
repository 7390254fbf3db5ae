/**
 * Random operators on the cores that have kernels of their own, under QEMU: one boot for each, through both entries,
 * bit for bit what the evaluator answers.
 */
import { spawnSync } from 'node:child_process';
import { describe, it } from 'vitest';
import { findTarget } from '../../src/targets/index.ts';
import { sampleOperator } from '../support/arbitraries.ts';
import { type Kind, sideBySide } from '../support/model-builder.ts';
import { batchItem, expectEqualsEvaluator } from '../support/run-batch.ts';

const TARGETS = ['cortex-m0', 'cortex-m3', 'cortex-m4', 'cortex-m33', 'cortex-m55', 'rv32imc'];
/** Operators of each kind for one boot. */
const COUNTS: Partial<Record<Kind, number>> = {
  CONV_2D: 60,
  DEPTHWISE_CONV_2D: 50,
  FULLY_CONNECTED: 30,
  ADD: 20,
  AVERAGE_POOL_2D: 20,
};
/** More than two vectors of bytes. */
const CHANNELS = 40;
/** Operators in one module: a compiler reads the headers of vector instructions once for all of them. */
const TOGETHER = 10;
const CASES = 4;
const SEED = Number(process.env.SEED ?? 1);

describe.each(TARGETS)('%s', (name) => {
  const target = findTarget(name, process.arch);
  const tools = [target.compilers[0]!, target.board!.qemu];
  const missing = tools.filter((tool) => spawnSync(tool, ['--version']).status !== 0);
  const isSkipped = missing.length > 0 && !process.env.CI;
  if (isSkipped) console.warn(`${name}: skipped, because ${missing.join(' and ')} cannot be run`);

  it.skipIf(isSkipped)('single operators', { timeout: 180_000 }, () => {
    const all = Object.entries(COUNTS).flatMap(([kind, count]) =>
      sampleOperator(kind as Kind, 'int8', count, SEED, CHANNELS),
    );
    const groups = Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, i) =>
      all.slice(i * TOGETHER, (i + 1) * TOGETHER),
    );
    const items = groups.map((specs, i) => batchItem(sideBySide(specs), CASES, SEED + i, { target }));
    expectEqualsEvaluator(items, (i, output) => JSON.stringify(groups[i]![output]), { target });
  });
});
