/** mod.params: a TVM parameter list, little-endian and without padding. */

/** A one-dimensional array of bytes. */
export interface Param {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LIST_MAGIC = 0xf7e58d4f05049cb7n;
const TENSOR_MAGIC = 0xdd5e40f096b4a13fn;

/** DLDeviceType of the CPU, and DLPack's code for unsigned integers. */
const CPU = 1;
const UINT = 1;

export function emitParams(params: readonly Param[]): Uint8Array {
  const writer = new Writer();
  writer.uint64(LIST_MAGIC);
  writer.uint64(0n);
  writer.uint64(BigInt(params.length));
  for (const { name } of params) {
    const bytes = new TextEncoder().encode(name);
    writer.uint64(BigInt(bytes.byteLength));
    writer.bytes(bytes);
  }
  writer.uint64(BigInt(params.length));
  for (const { bytes } of params) {
    writer.uint64(TENSOR_MAGIC);
    writer.uint64(0n);
    writer.int32(CPU);
    writer.int32(0);
    writer.int32(1);
    writer.bytes(Uint8Array.of(UINT, 8, 1, 0));
    writer.uint64(BigInt(bytes.byteLength));
    writer.uint64(BigInt(bytes.byteLength));
    writer.bytes(bytes);
  }
  return writer.result();
}

class Writer {
  readonly #parts: Uint8Array[] = [];

  bytes(bytes: Uint8Array): void {
    this.#parts.push(bytes);
  }

  uint64(value: bigint): void {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setBigUint64(0, value, true);
    this.#parts.push(bytes);
  }

  int32(value: number): void {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setInt32(0, value, true);
    this.#parts.push(bytes);
  }

  result(): Uint8Array {
    const length = this.#parts.reduce((sum, part) => sum + part.byteLength, 0);
    const result = new Uint8Array(length);
    let position = 0;
    for (const part of this.#parts) {
      result.set(part, position);
      position += part.byteLength;
    }
    return result;
  }
}
