/** Random operators at every level of vector instructions that the kernels for x86-64 know and this CPU has. */
import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { findTarget } from '../../src/targets/index.ts';
import { sampleOperator } from '../support/arbitraries.ts';
import { type Kind, sideBySide } from '../support/model-builder.ts';
import { batchItem, expectEqualsEvaluator } from '../support/run-batch.ts';

/** As kernels/x86/level.h has them, with what Linux calls the instructions. */
const LEVELS = [
  { name: 'every x86-64', level: 1, needs: [] },
  { name: 'AVX2', level: 2, needs: ['avx2'] },
  { name: 'AVX-VNNI', level: 3, needs: ['avx2', 'avx_vnni'] },
  {
    name: 'AVX-512',
    level: 4,
    needs: ['avx512f', 'avx512dq', 'avx512bw', 'avx512vl', 'avx512_vnni', 'avx512vbmi'],
  },
];
const COUNTS: Partial<Record<Kind, number>> = {
  CONV_2D: 40,
  DEPTHWISE_CONV_2D: 28,
  FULLY_CONNECTED: 20,
  ADD: 16,
  AVERAGE_POOL_2D: 16,
};
/** Enough for a group of four blocks and one that is not full. */
const CHANNELS = 90;
/** Operators in one module: a compiler reads the headers of vector instructions once for all of them. */
const TOGETHER = 30;
const CASES = 4;
const SEED = Number(process.env.SEED ?? 1);

const cpu = process.arch === 'x64' ? readFileSync('/proc/cpuinfo', 'utf8') : '';
const has = new Set(/^flags\s*:(.*)$/m.exec(cpu)?.[1]?.trim().split(' '));

describe.each(LEVELS)('$name', ({ name, level, needs }) => {
  const missing = process.arch === 'x64' ? needs.filter((flag) => !has.has(flag)) : ['x86-64'];
  if (missing.length > 0) console.warn(`${name}: skipped, because this CPU lacks ${missing.join(', ')}`);

  it.skipIf(missing.length > 0)('single operators', { timeout: 180_000 }, () => {
    const target = findTarget('host', 'x64');
    const all = Object.entries(COUNTS).flatMap(([kind, count]) =>
      sampleOperator(kind as Kind, 'int8', count, SEED, CHANNELS),
    );
    const groups = Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, i) =>
      all.slice(i * TOGETHER, (i + 1) * TOGETHER),
    );
    const items = groups.map((specs, i) => batchItem(sideBySide(specs), CASES, SEED + i, { target }));
    expectEqualsEvaluator(items, (i, output) => JSON.stringify(groups[i]![output]), {
      target,
      flags: [`-DMODO_X86_LEVEL=${level}`],
    });
  });
});
