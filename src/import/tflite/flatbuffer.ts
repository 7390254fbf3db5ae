/**
 * FlatBuffers by declarative tables: one description of a table both reads it, checking every offset before it
 * is followed, and writes it. Only what the .tflite schema needs.
 */
import { Builder } from 'flatbuffers';
import { ModoError, printable } from '../../errors.ts';

type Scalar = 'int8' | 'uint8' | 'int32' | 'uint32' | 'uint64' | 'int64' | 'float32' | 'bool';

type ScalarArray = Uint8Array | Int32Array | Float32Array | readonly number[];

export type FieldType =
  | { readonly kind: 'scalar'; readonly scalar: Scalar; readonly default: number }
  | { readonly kind: 'string' }
  | { readonly kind: 'vector'; readonly scalar: 'uint8' | 'int32' | 'float32' | 'int64' }
  | { readonly kind: 'table'; readonly table: () => TableType }
  | { readonly kind: 'tables'; readonly table: () => TableType }
  /** A table whose type is chosen by the value of the uint8 field `by`; unknown choices read as absent. */
  | {
      readonly kind: 'union';
      readonly by: string;
      readonly tables: () => Readonly<Record<number, TableType>>;
    };

/** Field name to slot number and type. */
export interface TableType {
  readonly name: string;
  readonly fields: Readonly<Record<string, readonly [slot: number, type: FieldType]>>;
}

export type TableValue = { readonly [field: string]: FieldValue };
export type FieldValue = number | string | ScalarArray | TableValue | readonly TableValue[] | undefined;

const SCALAR_BYTES: Readonly<Record<Scalar, number>> = {
  int8: 1,
  uint8: 1,
  bool: 1,
  int32: 4,
  uint32: 4,
  float32: 4,
  int64: 8,
  uint64: 8,
};

export const scalar = (type: Scalar, defaultValue = 0): FieldType => ({
  kind: 'scalar',
  scalar: type,
  default: defaultValue,
});
export const text: FieldType = { kind: 'string' };
export const vector = (type: 'uint8' | 'int32' | 'float32' | 'int64'): FieldType => ({
  kind: 'vector',
  scalar: type,
});
export const table = (type: () => TableType): FieldType => ({ kind: 'table', table: type });
export const tables = (type: () => TableType): FieldType => ({ kind: 'tables', table: type });

const ADVICE = 'the file is truncated or damaged; export or download it again';

/**
 * Reads a root table. Throws a ModoError that names the field and the byte offset when anything points outside
 * the buffer. Offsets may not share so much that the value grows far beyond the file: the number of tables and
 * of copied elements is bounded by the file's size, so a crafted file costs no more than an honest one.
 */
export function readRoot(bytes: Uint8Array, type: TableType, identifier: string): TableValue {
  return new Reader(bytes).root(type, identifier);
}

class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #budget: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#budget = 2 * bytes.byteLength + 1024;
  }

  root(type: TableType, identifier: string): TableValue {
    this.#need(0, 8, 'header');
    const found = String.fromCharCode(...this.#bytes.subarray(4, 8));
    if (found !== identifier) {
      throw new ModoError(
        `not a ${identifier} FlatBuffer: the identifier at byte 4 is "${printable(found)}"`,
        'pass a .tflite model',
      );
    }
    return this.#table(this.#offset(0, type.name), type, type.name);
  }

  #need(position: number, length: number, path: string): void {
    if (position < 0 || length < 0 || position + length > this.#bytes.byteLength) {
      throw new ModoError(
        `${path}: bytes ${position}..${position + length} lie outside the file (${this.#bytes.byteLength} bytes)`,
        ADVICE,
      );
    }
  }

  #spend(amount: number, path: string): void {
    this.#budget -= amount;
    if (this.#budget < 0) throw new ModoError(`${path}: the file refers to itself over and over`, ADVICE);
  }

  #uint32(position: number, path: string): number {
    this.#need(position, 4, path);
    return this.#view.getUint32(position, true);
  }

  #offset(position: number, path: string): number {
    const offset = this.#uint32(position, path);
    if (offset === 0) throw new ModoError(`${path}: the offset at byte ${position} is zero`, ADVICE);
    return position + offset;
  }

  #table(position: number, type: TableType, path: string): TableValue {
    this.#need(position, 4, path);
    const vtable = position - this.#view.getInt32(position, true);
    this.#need(vtable, 4, path);
    const vtableBytes = this.#view.getUint16(vtable, true);
    const tableBytes = this.#view.getUint16(vtable + 2, true);
    if (vtableBytes < 4 || vtableBytes % 2 !== 0 || tableBytes < 4) {
      throw new ModoError(`${path}: bad table layout at byte ${vtable}`, ADVICE);
    }
    this.#need(vtable, vtableBytes, path);
    this.#need(position, tableBytes, path);
    this.#spend(4, path);

    const value: Record<string, FieldValue> = {};
    for (const [name, [slot, field]] of Object.entries(type.fields)) {
      const entry = 4 + 2 * slot;
      const inTable = entry + 2 <= vtableBytes ? this.#view.getUint16(vtable + entry, true) : 0;
      const fieldPath = `${path}.${name}`;
      if (inTable >= tableBytes) {
        throw new ModoError(`${fieldPath}: lies outside its table at byte ${position}`, ADVICE);
      }
      value[name] = inTable === 0 ? absent(field) : this.#field(position + inTable, field, fieldPath, value);
    }
    return value;
  }

  #field(position: number, field: FieldType, path: string, siblings: TableValue): FieldValue {
    switch (field.kind) {
      case 'scalar':
        return this.#scalar(position, field.scalar, path);
      case 'table':
        return this.#table(this.#offset(position, path), field.table(), path);
      case 'union': {
        const type = field.tables()[siblings[field.by] as number];
        return type ? this.#table(this.#offset(position, path), type, path) : undefined;
      }
      case 'string': {
        const [start, length] = this.#vector(position, 1, path);
        this.#spend(length, path);
        return new TextDecoder().decode(this.#bytes.subarray(start, start + length));
      }
      case 'vector':
        return this.#scalars(position, field.scalar, path);
      case 'tables': {
        const [start, count] = this.#vector(position, 4, path);
        return Array.from({ length: count }, (_, index) => {
          const elementPath = `${path}[${index}]`;
          return this.#table(this.#offset(start + 4 * index, elementPath), field.table(), elementPath);
        });
      }
    }
  }

  #vector(position: number, elementBytes: number, path: string): [start: number, count: number] {
    const start = this.#offset(position, path);
    const count = this.#uint32(start, path);
    this.#need(start + 4, count * elementBytes, path);
    return [start + 4, count];
  }

  #scalars(position: number, type: Scalar, path: string): ScalarArray {
    const [start, count] = this.#vector(position, SCALAR_BYTES[type], path);
    // Bytes are shared with the file, not copied: constants may be large, and several tensors may name one.
    if (type === 'uint8') return this.#bytes.subarray(start, start + count);
    this.#spend(count, path);
    return Array.from({ length: count }, (_, i) => this.#scalar(start + i * SCALAR_BYTES[type], type, path));
  }

  #scalar(position: number, type: Scalar, path: string): number {
    this.#need(position, SCALAR_BYTES[type], path);
    switch (type) {
      case 'int8':
        return this.#view.getInt8(position);
      case 'uint8':
        return this.#view.getUint8(position);
      case 'bool':
        return this.#view.getUint8(position) === 0 ? 0 : 1;
      case 'int32':
        return this.#view.getInt32(position, true);
      case 'uint32':
        return this.#view.getUint32(position, true);
      case 'float32':
        return this.#view.getFloat32(position, true);
      case 'int64':
        return Number(this.#view.getBigInt64(position, true));
      case 'uint64':
        return Number(this.#view.getBigUint64(position, true));
    }
  }
}

function absent(field: FieldType): FieldValue {
  return field.kind === 'scalar' ? field.default : undefined;
}

/** Writes a root table; the inverse of `readRoot`. Fields that are undefined are left out. */
export function writeRoot(value: TableValue, type: TableType, identifier: string): Uint8Array {
  const builder = new Builder(1024);
  builder.finish(writeTable(builder, value, type), identifier);
  return builder.asUint8Array().slice();
}

function writeTable(builder: Builder, value: TableValue, type: TableType): number {
  const fields = Object.entries(type.fields);
  const offsets = new Map<string, number>();
  for (const [name, [, field]] of fields) {
    const fieldValue = value[name];
    if (fieldValue === undefined || field.kind === 'scalar') continue;
    offsets.set(name, writeOffsetField(builder, fieldValue, field, value));
  }
  builder.startObject(1 + Math.max(-1, ...fields.map(([, [slot]]) => slot)));
  for (const [name, [slot, field]] of fields) {
    const offset = offsets.get(name);
    if (offset !== undefined) builder.addFieldOffset(slot, offset, 0);
    else if (field.kind === 'scalar' && value[name] !== undefined) {
      writeScalarField(builder, slot, field.scalar, Number(value[name]), field.default);
    }
  }
  return builder.endObject();
}

function writeOffsetField(
  builder: Builder,
  value: FieldValue,
  field: Exclude<FieldType, { kind: 'scalar' }>,
  siblings: TableValue,
): number {
  switch (field.kind) {
    case 'string':
      return builder.createString(value as string);
    case 'table':
      return writeTable(builder, value as TableValue, field.table());
    case 'union':
      return writeTable(builder, value as TableValue, field.tables()[siblings[field.by] as number]!);
    case 'tables': {
      const items = (value as readonly TableValue[]).map((item) => writeTable(builder, item, field.table()));
      builder.startVector(4, items.length, 4);
      for (const item of items.toReversed()) builder.addOffset(item);
      return builder.endVector();
    }
    case 'vector': {
      const items = value as ScalarArray;
      // 16 bytes for raw data, as the schema demands of buffers.
      const bytes = SCALAR_BYTES[field.scalar];
      builder.startVector(bytes, items.length, field.scalar === 'uint8' ? 16 : bytes);
      for (let i = items.length - 1; i >= 0; --i) addElement(builder, field.scalar, items[i]!);
      return builder.endVector();
    }
  }
}

function addElement(builder: Builder, type: Scalar, value: number): void {
  if (type === 'uint8') builder.addInt8((value << 24) >> 24);
  else if (type === 'int32') builder.addInt32(value);
  else if (type === 'float32') builder.addFloat32(value);
  else builder.addInt64(BigInt(value));
}

function writeScalarField(
  builder: Builder,
  slot: number,
  type: Scalar,
  value: number,
  initial: number,
): void {
  if (SCALAR_BYTES[type] === 1) builder.addFieldInt8(slot, (value << 24) >> 24, (initial << 24) >> 24);
  else if (type === 'float32') builder.addFieldFloat32(slot, value, initial);
  else if (SCALAR_BYTES[type] === 4) builder.addFieldInt32(slot, value | 0, initial | 0);
  else builder.addFieldInt64(slot, BigInt(value), BigInt(initial));
}
