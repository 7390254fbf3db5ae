/**
 * Writes random models of single operators with inputs, one file per operator and type, for record.py to add what
 * the reference answers. usage: node make-models.ts FOLDER
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toBytes } from '../../src/graph/graph.ts';
import { type Arithmetic, inputSets, KINDS, sampleOperator } from '../support/arbitraries.ts';
import { buildModel, type Kind } from '../support/model-builder.ts';
import { EDGES } from './edges.ts';

const SEED = Number(process.env.SEED ?? 20_260_801);
const COUNTS: Readonly<Record<Arithmetic, number>> = { int8: 30, float32: 8 };
const SETS = 4;
/** Larger models and inputs say nothing that smaller ones do not. */
const MAX_MODEL_BYTES = 3000;
const MAX_INPUT_BYTES = 1500;

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function lines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

function vectors(kind: Kind, dtype: Arithmetic): object[] {
  const count = COUNTS[dtype];
  return sampleOperator(kind, dtype, 3 * count, SEED)
    .map((spec, i) => ({ spec, model: buildModel(spec), inputs: inputSets(spec, SETS, SEED + i) }))
    .filter(({ model, inputs }) => {
      const inputBytes = inputs[0]!.reduce((sum, { byteLength }) => sum + byteLength, 0);
      return model.byteLength <= MAX_MODEL_BYTES && inputBytes <= MAX_INPUT_BYTES;
    })
    .slice(0, count)
    .map(({ model, inputs }, i) => ({
      name: `random ${i}`,
      model: base64(model),
      cases: inputs.map((set) => ({ inputs: set.map(base64) })),
    }));
}

const folder = process.argv[2];
if (!folder) throw new Error('usage: node make-models.ts FOLDER');
mkdirSync(folder, { recursive: true });
for (const kind of KINDS) {
  for (const dtype of ['int8', 'float32'] as const) {
    const file = join(folder, `${kind.toLowerCase()}_${dtype}.jsonl`);
    writeFileSync(file, lines(vectors(kind, dtype)));
  }
}
const edges = EDGES.map(({ name, spec, cases }) => ({
  name,
  model: base64(buildModel(spec)),
  cases: cases.map((set) => ({ inputs: set.map((array) => base64(toBytes(array))) })),
}));
writeFileSync(join(folder, 'edges.jsonl'), lines(edges));
