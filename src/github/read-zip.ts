/** One file of an archive that anybody may have made. */
import { unzipSync } from 'fflate';

/** Bytes of a packed file: unpacking takes time by what it becomes, which is up to a thousand times as much. */
const MOST_PACKED = 1024 * 1024;
const MOST_UNPACKED = 8 * 1024 * 1024;
const STORED = 0;

/** The text of the file called `name` at the archive's top; undefined if it is not there, damaged or too large. */
export function readZippedText(archive: Uint8Array, name: string): string | undefined {
  try {
    const files = unzipSync(archive, {
      filter: (file) =>
        file.name === name &&
        file.originalSize <= MOST_UNPACKED &&
        file.size <= (file.compression === STORED ? MOST_UNPACKED : MOST_PACKED),
    });
    if (!Object.hasOwn(files, name)) return undefined;
    return new TextDecoder('utf-8', { fatal: true }).decode(files[name]);
  } catch {
    return undefined;
  }
}
