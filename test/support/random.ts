/** Seeded random numbers and tensors for tests. */
import type { DType, TypedArray } from '../../src/graph/graph.ts';

/** Uniform in [0, 1), from 32 random bits (mulberry32). */
export function randomSource(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How a tensor is filled. */
export type Fill = 'uniform' | 'extremes' | 'small' | 'least' | 'greatest' | 'sparse';

export const FILLS: readonly Fill[] = ['uniform', 'extremes', 'small', 'least', 'greatest', 'sparse'];

const VALUES: Readonly<Record<'int8' | 'float32', Readonly<Record<Fill, (random: () => number) => number>>>> =
  {
    int8: {
      uniform: (random) => Math.floor(random() * 256) - 128,
      extremes: (random) => [-128, -127, 127, 126, 0][Math.floor(random() * 5)]!,
      small: (random) => Math.floor(random() * 7) - 3,
      least: () => -128,
      greatest: () => 127,
      sparse: (random) => (random() < 0.2 ? Math.floor(random() * 256) - 128 : 0),
    },
    float32: {
      uniform: (random) => random() * 8 - 4,
      extremes: (random) => [-1e30, 1e30, 6, -0, 1e-40, -1, 1][Math.floor(random() * 7)]!,
      small: (random) => random() * 1e-3,
      least: () => -100,
      greatest: () => 100,
      sparse: (random) => (random() < 0.2 ? random() * 80 - 40 : 0),
    },
  };

/** An int8 or float32 tensor. */
export function randomValues(
  dtype: Exclude<DType, 'int32'>,
  length: number,
  random: () => number,
  fill: Fill,
): TypedArray {
  const values = Array.from({ length }, () => VALUES[dtype][fill](random));
  return dtype === 'int8' ? Int8Array.from(values) : Float32Array.from(values);
}
