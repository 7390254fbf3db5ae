// Golden vectors: what the reference kernels answer is what the evaluator, the host's code through both interfaces,
// and a Cortex-M4 under QEMU answer.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/graph/evaluate.ts';
import { byteLength, type DType, type Graph, tensorOf } from '../../src/graph/graph.ts';
import { importTflite } from '../../src/import/tflite/import.ts';
import { type PublicModel, publicModels, SKIP_REASON } from '../support/models.ts';
import { compiler, DIGITS, modoOk, ROOT, temporaryFolder } from '../support/modo.ts';

const folder = temporaryFolder();
const compile = compiler(folder);

/** Bits of a float as a position among all floats, neighbours being 1 apart. */
function position(bytes: Buffer, at: number): number {
  const bits = bytes.readInt32LE(at);
  return bits >= 0 ? bits : -2147483648 - bits;
}

/** The first element that is not as expected, described; undefined when all are. */
function difference(dtype: DType, expected: Uint8Array, actual: Uint8Array): string | undefined {
  const [want, have] = [Buffer.from(expected), Buffer.from(actual)];
  if (want.length !== have.length) return `${have.length} bytes instead of ${want.length}`;
  if (dtype !== 'float32') {
    const at = want.findIndex((byte, i) => byte !== have[i]);
    return at < 0 ? undefined : `byte ${at} is ${have[at]} instead of ${want[at]}`;
  }
  for (let at = 0; at < want.length; at += 4) {
    const [a, b] = [want.readFloatLE(at), have.readFloatLE(at)];
    const isClose = Math.abs(a - b) <= 1e-5 || Math.abs(position(want, at) - position(have, at)) <= 4;
    if (!isClose) return `element ${at / 4} is ${b} instead of ${a}`;
  }
  return undefined;
}

/** A set's bytes, cut into the tensors that they hold. */
function cut(graph: Graph, ids: readonly number[], set: Uint8Array): Uint8Array[] {
  let at = 0;
  return ids.map((id) => {
    const start = at;
    at += byteLength(tensorOf(graph, id));
    return set.subarray(start, at);
  });
}

/** `dump op=3 out=0 tensor=25 type=INT8 offset=24000 bytes=8000 …` */
function readLayers(model: string): { op: number; tensor: number; bytes: Buffer }[] {
  const at = (name: string) => join(dirname(model), name);
  if (!existsSync(at('layers0.txt'))) return [];
  const data = readFileSync(at('layers0.bin'));
  return [
    ...readFileSync(at('layers0.txt'), 'utf8').matchAll(
      /^dump op=(\d+) out=0 tensor=(\d+) type=\w+ offset=(\d+) bytes=(\d+) /gm,
    ),
  ].map((match) => {
    const [op, tensor, offset, bytes] = match.slice(1).map(Number) as [number, number, number, number];
    return { op, tensor, bytes: data.subarray(offset, offset + bytes) };
  });
}

function testModel({ path, vectors }: Omit<PublicModel, 'name'>): void {
  const graph = importTflite(readFileSync(path));
  const dtypes = new Set(graph.outputs.map((id) => tensorOf(graph, id).dtype));
  const [dtype] = dtypes;

  test('has vectors, and outputs of one type', () => {
    expect(vectors.length).toBeGreaterThan(0);
    expect(dtypes.size).toBe(1);
  });

  test('evaluator', () => {
    for (const [i, { input, output }] of vectors.entries()) {
      const values = evaluate(graph, cut(graph, graph.inputs, input));
      const outputs = graph.outputs.map((id) => values.get(id)!);
      expect(difference(dtype!, output, Buffer.concat(outputs)), `vector ${i}`).toBeUndefined();
      if (i > 0) continue;
      for (const { op, tensor, bytes } of readLayers(path)) {
        const { dtype: type } = tensorOf(graph, tensor);
        expect(difference(type, bytes, values.get(tensor)!), `operator ${op}`).toBeUndefined();
      }
    }
  });

  test.each([
    ['host', 'graph'],
    ['host', 'c'],
    ['cortex-m4', 'c'],
  ])('%s, interface %s', (target, entry) => {
    const input = join(folder, 'in.bin');
    const output = join(folder, 'out.bin');
    rmSync(output, { force: true });
    writeFileSync(input, Buffer.concat(vectors.map((vector) => vector.input)));
    modoOk(['run', compile(path, target), '--entry', entry, '--input', input, '--output', output]);
    const expected = Buffer.concat(vectors.map((vector) => vector.output));
    expect(difference(dtype!, expected, readFileSync(output))).toBeUndefined();
  });
}

describe('the example', () => {
  const inputs = readFileSync(join(ROOT, 'examples/firmware/inputs/digits.bin'));
  const outputs = readFileSync(join(ROOT, 'examples/firmware/inputs/expected.bin'));
  testModel({
    path: DIGITS,
    vectors: Array.from({ length: inputs.length / 64 }, (_, i) => ({
      input: inputs.subarray(i * 64, (i + 1) * 64),
      output: outputs.subarray(i * 10, (i + 1) * 10),
    })),
  });
});

describe.skipIf(publicModels.length === 0)(`public models (skipped when ${SKIP_REASON})`, () => {
  describe.each(publicModels)('$name', testModel);

  const layered = publicModels.filter(({ path }) => existsSync(join(dirname(path), 'layers0.txt')));
  test.each(layered)('$name has a layer for every operator', ({ path }) => {
    const { operators } = importTflite(readFileSync(path));
    expect(readLayers(path).map(({ op, tensor }) => [op, tensor])).toEqual(
      operators.map(({ index, output }) => [index, output]),
    );
  });
});
