import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matrixOf, parseMatrix, parseShard, type Shard } from '../../src/shard/shard.ts';
import { splitByCost } from '../../src/shard/split.ts';

test('every item once, no empty group, and no group much above the others', () => {
  const items = fc.array(
    fc.nat({ max: 1000 }).map((cost) => cost + 1),
    { minLength: 1, maxLength: 300 },
  );
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 40 }), (costs, count) => {
      const indexed = costs.map((cost, i) => ({ cost, i }));
      const groups = splitByCost(indexed, ({ cost }) => cost, count);
      expect(groups.length).toBe(Math.min(count, costs.length));
      expect(groups.flat().sort((a, b) => a.i - b.i)).toEqual(indexed);
      for (const group of groups) {
        expect(group.length).toBeGreaterThan(0);
        expect(group.map(({ i }) => i)).toEqual(group.map(({ i }) => i).sort((a, b) => a - b));
      }
      const sums = groups.map((group) => group.reduce((sum, { cost }) => sum + cost, 0));
      // The costliest-first rule is never worse than 4/3 of the best, which is at least the mean and the largest item.
      const best = Math.max(sums.reduce((a, b) => a + b) / groups.length, ...costs);
      expect(Math.max(...sums)).toBeLessThanOrEqual(best * 2);
      expect(splitByCost(indexed, ({ cost }) => cost, count)).toEqual(groups);
    }),
  );
});

const SHARD: Shard = { number: 1, count: 2, artifact: 'modo-shard-1-of-2', jobs: [['a.tflite', 'host']] };

test('a matrix survives its way through the workflow', () => {
  const shards = [SHARD, { ...SHARD, number: 2, artifact: 'modo-shard-2-of-2' }];
  const matrix = matrixOf(shards);
  expect(parseMatrix(JSON.stringify(matrix))).toEqual(shards);
  expect(parseShard(matrix.include[1]!.shard)).toEqual(shards[1]);
  expect(matrix.include.map(({ name }) => name)).toEqual(['1 of 2', '2 of 2']);
});

test.each([
  '',
  'null',
  '[]',
  '{"include":[]}',
  '{"include":[{}]}',
  '{"include":[{"shard":"null"}]}',
  JSON.stringify({ include: [{ shard: JSON.stringify({ ...SHARD, jobs: [] }) }] }),
  JSON.stringify({ include: [{ shard: JSON.stringify({ ...SHARD, jobs: [['a.tflite']] }) }] }),
  JSON.stringify({ include: [{ shard: JSON.stringify({ ...SHARD, artifact: '../x/..' }) }] }),
  JSON.stringify({ include: [{ shard: JSON.stringify({ ...SHARD, number: '1' }) }] }),
])('a plan that is none is refused: %s', (text) => {
  expect(() => parseMatrix(text)).toThrow(/plan is not what mode plan gives/);
});
