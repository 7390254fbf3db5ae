/**
 * Damages a .tflite file: bit flips, interesting values, truncation and splices where its structure lies, or
 * nonsense in single fields of an otherwise well-formed file, which gets deeper into the compiler.
 */
import {
  type FieldValue,
  readRoot,
  type TableType,
  type TableValue,
  writeRoot,
} from '../../../src/import/tflite/flatbuffer.ts';
import { IDENTIFIER, Model } from '../../../src/import/tflite/schema.ts';
import type { Random } from './random.ts';

export interface Case {
  readonly bytes: Uint8Array;
  readonly inputShapes?: Readonly<Record<string, readonly number[]>>;
  /** The mutations, for the message of a failure. */
  readonly story: string;
}

export interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly model: TableValue;
  /** Byte positions outside of the constants: where offsets, tables and small vectors lie. */
  readonly structure: readonly number[];
}

export function original(name: string, bytes: Uint8Array): Original {
  const model = readRoot(bytes, Model, IDENTIFIER);
  const dull = new Uint8Array(bytes.byteLength);
  for (const buffer of (model.buffers ?? []) as readonly TableValue[]) {
    const data = buffer.data as Uint8Array | undefined;
    // The first bytes stay: they may be a shape, and flipping a few weights costs little.
    if (data)
      dull.fill(
        1,
        data.byteOffset - bytes.byteOffset + 8,
        data.byteOffset - bytes.byteOffset + data.byteLength,
      );
  }
  const structure = Array.from(bytes.keys()).filter((position) => dull[position] === 0);
  return { name, bytes, model, structure };
}

const WORDS = [
  0,
  1,
  2,
  3,
  4,
  5,
  7,
  8,
  16,
  31,
  32,
  127,
  128,
  255,
  256,
  1000,
  1023,
  1024,
  1025,
  4095,
  4096,
  16384,
  32767,
  32768,
  65535,
  65536,
  1 << 20,
  1 << 24,
  1 << 28,
  2 ** 30,
  2 ** 31 - 1,
  -(2 ** 31),
  -1,
  -2,
  -127,
  -128,
  -129,
];
const FLOATS = [
  0,
  1,
  -1,
  1e-45,
  1e-38,
  1e-20,
  1e-6,
  1 / 256,
  1e6,
  1e20,
  3.4e38,
  Infinity,
  -Infinity,
  Number.NaN,
];
const SIZES = [
  1,
  1,
  1,
  2,
  3,
  7,
  64,
  96,
  1000,
  1024,
  4096,
  5000,
  16384,
  16385,
  65535,
  65536,
  1 << 20,
  1 << 24,
  2 ** 28,
  2 ** 31 - 1,
];

/** The case that a seed stands for. */
export function makeCase(random: Random, originals: readonly Original[]): Case {
  const from = random.pick(originals);
  const kind = random.below(10);
  if (kind < 4) return damageBytes(random, from, originals);
  if (kind < 8) return damageFields(random, from);
  if (kind < 9) return reshapeInputs(random, from);
  const { bytes, story } = damageFields(random, from);
  return { ...reshapeInputs(random, from), bytes, story: `${story}, and other input shapes` };
}

function damageBytes(random: Random, from: Original, originals: readonly Original[]): Case {
  let bytes = from.bytes.slice();
  const story: string[] = [];
  for (let rounds = 1 + random.below(4); rounds > 0; --rounds) {
    const at = random.chance(0.9) ? random.pick(from.structure) : random.below(from.bytes.length);
    const kind = random.below(20);
    if (kind < 8) {
      const bit = random.below(8);
      if (at < bytes.length) bytes[at]! ^= 1 << bit;
      story.push(`bit ${bit} of byte ${at}`);
    } else if (kind < 12) {
      const value = random.pick(WORDS) & 255;
      if (at < bytes.length) bytes[at] = value;
      story.push(`byte ${at} = ${value}`);
    } else if (kind < 17) {
      const word = at & ~3;
      const value = random.chance(0.3) ? random.below(2 * bytes.length) : random.pick(WORDS);
      if (word + 4 <= bytes.length) new DataView(bytes.buffer).setInt32(word, value, true);
      story.push(`word ${word} = ${value}`);
    } else if (kind < 18) {
      bytes = bytes.slice(0, at);
      story.push(`cut to ${at} bytes`);
    } else {
      const other = random.pick(originals).bytes;
      const start = random.below(other.length);
      const piece = other.subarray(start, start + 1 + random.below(256));
      bytes.set(piece.subarray(0, Math.max(bytes.length - at, 0)), Math.min(at, bytes.length));
      story.push(`${piece.length} bytes of another model at ${at}`);
    }
    if (bytes.length === 0) break;
  }
  return { bytes, story: `${from.name}: ${story.join(', ')}` };
}

/** A number, string, vector or table of the model that can be replaced. */
interface Place {
  readonly path: string;
  readonly value: FieldValue;
  set(value: FieldValue): void;
}

function damageFields(random: Random, from: Original): Case {
  const model = structuredCloneModel(from.model);
  const story: string[] = [];
  for (let rounds = 1 + random.below(3); rounds > 0; --rounds) {
    const places: Place[] = [];
    collect(model, Model, 'model', places);
    const place = random.pick(places);
    const value = replacement(random, place.value);
    place.set(value);
    story.push(`${place.path} = ${String(typeof value === 'object' ? 'another' : value).slice(0, 40)}`);
  }
  let bytes: Uint8Array;
  try {
    bytes = writeRoot(model, Model, IDENTIFIER);
  } catch {
    // A union without its type, or a value that the writer has no bytes for.
    bytes = from.bytes;
  }
  return { bytes, story: `${from.name}: ${story.join(', ')}` };
}

function structuredCloneModel(model: TableValue): TableValue {
  const clone = (value: FieldValue): FieldValue => {
    if (value instanceof Uint8Array || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map((item) => clone(item as FieldValue)) as FieldValue;
    return Object.fromEntries(Object.entries(value as TableValue).map(([key, item]) => [key, clone(item)]));
  };
  return clone(model) as TableValue;
}

function collect(table: TableValue, type: TableType, path: string, places: Place[]): void {
  const fields = table as Record<string, FieldValue>;
  for (const [name, [, field]] of Object.entries(type.fields)) {
    const value = fields[name];
    const here = `${path}.${name}`;
    const set = (to: FieldValue): void => {
      fields[name] = to;
    };
    if (value === undefined) continue;
    if (field.kind === 'scalar' || field.kind === 'string') places.push({ path: here, value, set });
    else if (field.kind === 'table') collect(value as TableValue, field.table(), here, places);
    else if (field.kind === 'union') {
      const chosen = field.tables()[fields[field.by] as number];
      if (chosen) collect(value as TableValue, chosen, here, places);
    } else if (field.kind === 'tables') {
      const items = value as TableValue[];
      places.push({ path: here, value, set });
      items.forEach((item, i) => {
        collect(item, field.table(), `${here}[${i}]`, places);
      });
    } else {
      const items = value as number[];
      if (items.length <= 64) places.push({ path: here, value, set });
      for (let i = 0; i < Math.min(items.length, 8); ++i) {
        places.push({
          path: `${here}[${i}]`,
          value: items[i],
          set: (to) => {
            const copy = Array.from(items);
            copy[i] = to as number;
            set(copy);
          },
        });
      }
    }
  }
}

function replacement(random: Random, value: FieldValue): FieldValue {
  if (typeof value === 'number') {
    if (!Number.isInteger(value)) return random.pick(FLOATS);
    return random.chance(0.5) ? random.pick(WORDS) : value + random.pick([-2, -1, 1, 2]);
  }
  if (typeof value === 'string') return random.pick(['', '\0', '*/', '"\\', 'x'.repeat(10_000), 'output']);
  const items = Array.from(value as ArrayLike<number>) as (number | TableValue)[];
  const kind = random.below(5);
  if (kind === 0) return [] as FieldValue;
  if (kind === 1) return items.toReversed() as FieldValue;
  if (kind === 2) return items.slice(random.below(items.length + 1)) as FieldValue;
  const item = items.length > 0 ? random.pick(items) : 1;
  return (kind === 3 ? [...items, item] : Array(1 + random.below(12)).fill(item)) as FieldValue;
}

function reshapeInputs(random: Random, from: Original): Case {
  const subgraph = (from.model.subgraphs as readonly TableValue[])[0]!;
  const tensors = subgraph.tensors as readonly TableValue[];
  const inputShapes = Object.fromEntries(
    (subgraph.inputs as readonly number[]).map((id) => [
      tensors[id]!.name as string,
      (tensors[id]!.shape as readonly number[]).map((size) =>
        random.chance(0.4) ? size : random.chance(0.5) ? random.pick(SIZES) : size * (1 + random.below(40)),
      ),
    ]),
  );
  return {
    bytes: from.bytes,
    inputShapes,
    story: `${from.name}: input shapes ${JSON.stringify(inputShapes)}`,
  };
}
