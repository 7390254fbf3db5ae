import { crc32, inflateRawSync } from 'node:zlib';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Unpacks a zip archive held in memory.
 *
 * Reads the central directory, because a streamed archive leaves the sizes in its local headers at zero.
 * Directories are left out. Every file's size and CRC-32 are checked.
 *
 * @returns file name (with `/`) to bytes, in the order of the archive
 * @throws Error when the archive is damaged, is a zip64, or holds an unsafe or repeated name
 */
export function readZip(bytes: Buffer): Map<string, Buffer> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff) throw new Error('zip: zip64 archives are not supported');

  const files = new Map<string, Buffer>();
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) {
      throw new Error(`zip: no entry ${index} of ${count} at offset ${at}`);
    }
    const nameBytes = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameBytes);
    if (name.startsWith('/') || name.includes('\\') || name.split('/').includes('..')) {
      throw new Error(`zip: unsafe name '${name}'`);
    }
    if (files.has(name)) throw new Error(`zip: '${name}' appears twice`);
    if (!name.endsWith('/')) files.set(name, readEntry(bytes, at, name));
    at += 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at--) {
    const reachesEnd = () => at + END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length;
    if (bytes.readUInt32LE(at) === END_SIGNATURE && reachesEnd()) return at;
  }
  throw new Error(`zip: no end record in ${bytes.length} bytes`);
}

function readEntry(bytes: Buffer, entry: number, name: string): Buffer {
  const method = bytes.readUInt16LE(entry + 10);
  const checksum = bytes.readUInt32LE(entry + 16);
  const packedSize = bytes.readUInt32LE(entry + 20);
  const size = bytes.readUInt32LE(entry + 24);
  const local = bytes.readUInt32LE(entry + 42);
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL_SIGNATURE) {
    throw new Error(`zip: '${name}' has no local header at offset ${local}`);
  }
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + packedSize);
  const content = unpack(packed, method, size, name);
  if (content.length !== size)
    throw new Error(`zip: '${name}' has ${content.length} bytes, expected ${size}`);
  if (crc32(content) !== checksum) throw new Error(`zip: '${name}' has a wrong CRC-32`);
  return content;
}

function unpack(packed: Buffer, method: number, size: number, name: string): Buffer {
  if (method === 0) return packed;
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  throw new Error(`zip: '${name}' uses compression method ${method}, expected 0 or 8`);
}
