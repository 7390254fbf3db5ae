/** Readers of mod.json and mod.params by what TVM's readers take, independent of the code that writes them. */

export interface TvmParam {
  readonly name: string;
  readonly device: readonly [type: number, id: number];
  readonly dtype: readonly [code: number, bits: number, lanes: number];
  readonly shape: readonly number[];
  readonly data: Buffer;
}

export const LIST_MAGIC = Buffer.from('b79c04054f8de5f7', 'hex');
export const TENSOR_MAGIC = Buffer.from('3fa1b496f0405edd', 'hex');

/** Reads every byte, in order; nothing may be left over. */
export function readTvmParams(bytes: Buffer): TvmParam[] {
  let at = 0;
  const take = (count: number): Buffer => {
    if (at + count > bytes.length) throw new Error(`ends at ${bytes.length}, ${at + count} needed`);
    at += count;
    return bytes.subarray(at - count, at);
  };
  const uint64 = (): number => Number(take(8).readBigUInt64LE());
  const expectBytes = (expected: Buffer, what: string): void => {
    if (!take(expected.length).equals(expected)) throw new Error(`${what} is wrong`);
  };
  expectBytes(LIST_MAGIC, 'magic of the list');
  expectBytes(Buffer.alloc(8), 'reserved field of the list');
  const names = Array.from({ length: uint64() }, () => take(uint64()).toString('utf8'));
  if (uint64() !== names.length) throw new Error('not as many tensors as names');
  const params = names.map((name): TvmParam => {
    expectBytes(TENSOR_MAGIC, `magic of ${name}`);
    expectBytes(Buffer.alloc(8), `reserved field of ${name}`);
    const device = [take(4).readInt32LE(), take(4).readInt32LE()] as const;
    const rank = take(4).readInt32LE();
    const dtype = [take(1).readUInt8(), take(1).readUInt8(), take(2).readUInt16LE()] as const;
    const shape = Array.from({ length: rank }, () => Number(take(8).readBigInt64LE()));
    const size = uint64();
    const elements = shape.reduce((product, dimension) => product * dimension, 1);
    if (size !== elements * Math.ceil((dtype[1] * dtype[2]) / 8)) throw new Error(`size of ${name} is wrong`);
    return { name, device, dtype, shape, data: take(size) };
  });
  if (at !== bytes.length) throw new Error(`${bytes.length - at} bytes are left`);
  return params;
}

/** The same list as bytes. */
export function writeTvmParams(params: readonly TvmParam[]): Buffer {
  const uint64 = (value: number): Buffer => {
    const buffer = Buffer.alloc(8);
    buffer.writeBigUInt64LE(BigInt(value));
    return buffer;
  };
  const int32 = (value: number): Buffer => {
    const buffer = Buffer.alloc(4);
    buffer.writeInt32LE(value);
    return buffer;
  };
  return Buffer.concat([
    LIST_MAGIC,
    uint64(0),
    uint64(params.length),
    ...params.flatMap(({ name }) => [uint64(Buffer.byteLength(name)), Buffer.from(name)]),
    uint64(params.length),
    ...params.flatMap(({ device, dtype: [code, bits, lanes], shape, data }) => [
      TENSOR_MAGIC,
      uint64(0),
      ...device.map(int32),
      int32(shape.length),
      Buffer.from([code, bits, lanes & 255, lanes >> 8]),
      ...shape.map(uint64),
      uint64(data.length),
      data,
    ]),
  ]);
}

export interface TvmNode {
  readonly op: string;
  readonly name: string;
  readonly inputs: readonly (readonly number[])[];
  readonly attrs?: Readonly<Record<string, string>>;
}

export interface TvmGraph {
  readonly nodes: readonly TvmNode[];
  readonly arg_nodes: readonly number[];
  readonly heads: readonly (readonly number[])[];
  readonly attrs: Readonly<Record<string, readonly [string, readonly unknown[]]>>;
  readonly node_row_ptr: readonly number[];
}
