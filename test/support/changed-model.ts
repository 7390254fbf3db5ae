/** A model that differs from another in its weights alone. */
import { ByteBuffer } from 'flatbuffers';

/** The bytes of a .tflite file with one byte of its largest buffer changed. */
export function withOtherWeights(model: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(model);
  const buffer = new ByteBuffer(changed);
  const root = buffer.readInt32(0);
  const field = (table: number, id: number): number => {
    const offset = buffer.__offset(table, 4 + 2 * id);
    return offset === 0 ? 0 : table + offset;
  };
  // Model.buffers is field 4, Buffer.data field 0.
  const vector = buffer.__vector(field(root, 4));
  const count = buffer.__vector_len(field(root, 4));
  let [start, length] = [0, 0];
  for (let i = 0; i < count; i++) {
    const data = field(buffer.__indirect(vector + 4 * i), 0);
    if (data === 0 || buffer.__vector_len(data) <= length) continue;
    [start, length] = [buffer.__vector(data), buffer.__vector_len(data)];
  }
  changed[start + (length >> 1)]! ^= 0x10;
  return changed;
}
