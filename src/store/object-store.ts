/** Where the files of earlier compilations are found again. */
import type { CompiledFiles } from '../driver/manifest.ts';
import { MANIFEST_NAME } from '../driver/manifest.ts';
import { parseManifest } from '../driver/parse-manifest.ts';
import { sha256 } from '../driver/sha256.ts';

export interface ObjectStore {
  /** What was compiled before with this very key: complete, and each file as its manifest says; else undefined. */
  find(wanted: StoreKey): Promise<CompiledFiles | undefined>;
}

export interface StoreKey {
  /** The compilation's key: equal keys, equal files. */
  readonly key: string;
  /** Folder of its files, relative to the output folder, with slashes. */
  readonly path: string;
}

/**
 * Stored files, once they are proved to belong to the key and to be what their manifest says. `read` gives the bytes
 * of a file, or undefined when it is not there; whatever it reads from may have been tampered with.
 */
export async function checkStored(
  key: string,
  read: (name: string) => Promise<Uint8Array | undefined>,
): Promise<CompiledFiles | undefined> {
  const text = await read(MANIFEST_NAME);
  const manifest = text && parseManifest(Buffer.from(text).toString('utf8'));
  if (!manifest || manifest.key !== key) return undefined;
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const { name, bytes: size, sha256: digest } of manifest.files) {
    const bytes = await read(name);
    if (bytes?.byteLength !== size || sha256(bytes) !== digest) return undefined;
    files.push({ name, bytes });
  }
  return { files: [...files, { name: MANIFEST_NAME, bytes: text }], manifest };
}
