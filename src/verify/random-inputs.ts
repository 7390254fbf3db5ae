/** Seeded random inputs: the same on every machine. */
import { elementCount, type Tensor } from '../graph/graph.ts';

type Shaped = Pick<Tensor, 'dtype' | 'shape'>;

/** Little-endian bytes of random values: all of int8 and int32, floats in [-1, 1). */
export function randomInputs(tensors: readonly Shaped[], sets: number, seed: number): Uint8Array[][] {
  const random = randomWords(seed);
  return Array.from({ length: sets }, () => tensors.map((tensor) => randomTensor(tensor, random)));
}

function randomTensor(tensor: Shaped, random: () => number): Uint8Array {
  const count = elementCount(tensor.shape);
  switch (tensor.dtype) {
    case 'int8':
      return Uint8Array.from({ length: count }, () => random() >>> 24);
    case 'int32':
      return new Uint8Array(Int32Array.from({ length: count }, () => random() | 0).buffer);
    case 'float32':
      return new Uint8Array(Float32Array.from({ length: count }, () => (random() | 0) / 2 ** 31).buffer);
  }
}

/** 32-bit words of the splitmix32 sequence. */
function randomWords(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return (word ^ (word >>> 15)) >>> 0;
  };
}
