/** Models at the edge of what modo compiles: even these take little time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileModel } from '../../src/compiler.ts';
import { MAX_OPERATORS, MAX_ROWS, MAX_STEPS, MAX_TRAFFIC_ROWS, MAX_WINDOW_ROWS } from '../../src/limits.ts';
import {
  add,
  averagePool,
  fullyConnected,
  int8,
  type ModelSpec,
  type OperatorSpec,
  writeModel,
  zeros,
} from './make-model.ts';

const KERNELS = join(import.meta.dirname, '../../kernels/c');
const kernels = new Map(
  readdirSync(KERNELS).map((name) => [name, readFileSync(join(KERNELS, name), 'utf8')]),
);

/** Tensors x0, x1, ... of one shape; operator i writes tensor i + 1. */
function chain(shape: readonly number[], operators: readonly OperatorSpec[]): ModelSpec {
  const tensors = Array.from({ length: operators.length + 1 }, (_, i) => int8(`x${i}`, shape));
  return { tensors, operators, inputs: [0], outputs: [operators.length] };
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

const COLUMN = [1, MAX_ROWS, 1, 4];

const MODELS: readonly (readonly [what: string, model: () => ModelSpec, arenaBytes: number])[] = [
  [
    'a chain of as many operators as there may be',
    () =>
      chain(
        [16],
        numbers(MAX_OPERATORS).map((i) => add([i, i], [i + 1])),
      ),
    32,
  ],
  [
    'half of the tensors alive at once',
    () => {
      const half = MAX_OPERATORS / 2;
      const operators = numbers(MAX_OPERATORS).map((i) =>
        i < half ? add([0, 0], [i + 1]) : add([i, MAX_OPERATORS - i], [i + 1]),
      );
      return chain([32], operators);
    },
    // Every later operator needs its two inputs and its output beside those that wait.
    32 * (MAX_OPERATORS / 2 + 1),
  ],
  [
    'tensors of as many rows as there may be',
    () =>
      chain(
        COLUMN,
        numbers(MAX_STEPS / MAX_ROWS).map((i) => add([i, i], [i + 1])),
      ),
    // Rows are joined into spans when there are so many, which costs some overlap.
    4 * MAX_ROWS + 512,
  ],
  [
    'windows of as many rows as there may be',
    () => {
      const taps = Math.min(MAX_WINDOW_ROWS, MAX_TRAFFIC_ROWS / MAX_ROWS - 1);
      return chain([1, MAX_ROWS, 1, 1], [averagePool([0], [1], { filter_height: taps })]);
    },
    0,
  ],
  [
    'one constant of a megabyte, shared by sixteen operators',
    () => {
      const tensors = [int8('w', [1024, 1024], { data: zeros(2 ** 20) })];
      tensors.push(...numbers(17).map((i) => int8(`x${i}`, [1, 1024])));
      const operators = numbers(16).map((i) => fullyConnected([i + 1, 0], [i + 2]));
      return { tensors, operators, inputs: [1], outputs: [17] };
    },
    2048,
  ],
];

test.each(MODELS)('%s', { timeout: 60_000 }, (_, model, arenaBytes) => {
  const bytes = writeModel(model());
  const before = process.cpuUsage();
  const compilation = compileModel(bytes, { moduleName: 'm', kernels });
  expect(compilation.emitC()).toContain('tvmgen_m_run');
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(5000);
  expect(compilation.program.placement.arenaBytes).toBeLessThanOrEqual(arenaBytes);
});
