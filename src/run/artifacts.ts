/** What a run needs of a compiled module: from memory while verifying, from a folder for modo run. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_NAME, type Manifest } from '../driver/manifest.ts';
import { parseManifest } from '../driver/parse-manifest.ts';
import { sha256 } from '../driver/sha256.ts';
import { ModoError, printable } from '../errors.ts';

export interface Artifacts {
  readonly module: string;
  readonly inputs: readonly { readonly bytes: number }[];
  readonly outputs: readonly { readonly bytes: number }[];
  readonly object?: Uint8Array;
  readonly sharedObject?: Uint8Array;
  readonly graphJson?: Uint8Array | string;
  readonly params?: Uint8Array;
}

/** The manifest of a compiled folder. Throws a ModoError when there is none, or none that can be read. */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST_NAME);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ModoError(
      `${printable(folder, 200)} has no ${MANIFEST_NAME}`,
      'name a folder that modo compile wrote',
    );
  });
  const manifest = parseManifest(text);
  if (!manifest) {
    throw new ModoError(
      `${printable(path, 200)} is not a manifest that this version reads`,
      'compile the model again',
    );
  }
  return manifest;
}

/** One file of a compiled folder, which must still be what was compiled. */
export async function readArtifact(
  folder: string,
  manifest: Manifest,
  name: string,
): Promise<Uint8Array | undefined> {
  const entry = manifest.files.find((file) => file.name === name);
  if (!entry) return undefined;
  const path = join(folder, name);
  const bytes = await readFile(path).catch(() => {
    throw new ModoError(`${printable(path, 200)} is missing`, 'compile the model again');
  });
  if (sha256(bytes) !== entry.sha256) {
    throw new ModoError(
      `${printable(path, 200)} is not what ${MANIFEST_NAME} says`,
      'compile the model again',
    );
  }
  return bytes;
}

/** What a run needs of a compiled folder. Throws a ModoError when a file is missing or has changed. */
export async function readArtifacts(
  folder: string,
  manifest: Manifest,
  onBoard: boolean,
): Promise<Artifacts> {
  const names = onBoard ? ['mod.o'] : ['mod.so', 'mod.json', 'mod.params'];
  const [object, sharedObject, graphJson, params] = await Promise.all(
    ['mod.o', 'mod.so', 'mod.json', 'mod.params'].map((name) =>
      names.includes(name) ? readArtifact(folder, manifest, name) : undefined,
    ),
  );
  if (!onBoard && !(sharedObject && graphJson && params)) {
    throw new ModoError(`${printable(folder, 200)} lacks ${names.join(', ')}`, 'compile the model again');
  }
  if (onBoard && !object)
    throw new ModoError(`${printable(folder, 200)} has no mod.o`, 'compile with --object-file');
  return {
    module: manifest.module,
    inputs: manifest.inputs,
    outputs: manifest.outputs,
    ...(object && { object }),
    ...(sharedObject && { sharedObject }),
    ...(graphJson && { graphJson }),
    ...(params && { params }),
  };
}
