/**
 * Random operators on the processors of other machines' Linux, under QEMU: one run for each, through both entries, bit
 * for bit what the evaluator answers.
 */
import { spawnSync } from 'node:child_process';
import { describe, it } from 'vitest';
import { findTarget } from '../../src/targets/index.ts';
import { sampleOperator } from '../support/arbitraries.ts';
import { type Kind, sideBySide } from '../support/model-builder.ts';
import { batchItem, expectEqualsEvaluator } from '../support/run-batch.ts';

/** The first AArch64 is without SDOT, the second has it. */
const PROCESSORS = [
  ['aarch64-linux', 'cortex-a53'],
  ['aarch64-linux', 'max'],
  ['armv7-linux', 'cortex-a7'],
] as const;
/** Operators of each kind. */
const COUNTS: Partial<Record<Kind, number>> = {
  CONV_2D: 120,
  DEPTHWISE_CONV_2D: 80,
  FULLY_CONNECTED: 60,
  ADD: 40,
  AVERAGE_POOL_2D: 40,
};
/** More than two blocks of channels. */
const CHANNELS = 40;
/** Operators in one module: a compiler reads the headers of vector instructions once for all of them. */
const TOGETHER = 20;
const CASES = 4;
const SEED = Number(process.env.SEED ?? 1);

describe.each(PROCESSORS)('%s on %s', (name, cpu) => {
  const target = findTarget(name, process.arch);
  const tools = [target.compilers[0]!, target.emulator!.command];
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
    expectEqualsEvaluator(items, (i, output) => JSON.stringify(groups[i]![output]), { target, cpu });
  });
});
