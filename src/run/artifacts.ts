/** What a run needs of a compiled module: from memory while verifying, from a folder for modo run. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  MANIFEST_NAME,
  type Manifest,
  type ManifestOperator,
  type ManifestPort,
  sha256,
} from '../driver/manifest.ts';
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
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {}
  if (!isManifest(manifest)) {
    throw new ModoError(
      `${printable(path, 200)} is not a manifest that this version reads`,
      'compile the model again',
    );
  }
  return manifest;
}

/** Whether all that a run uses is there; the file may have been edited. */
function isManifest(value: unknown): value is Manifest {
  const manifest = value as Partial<Manifest> | null;
  return (
    manifest?.manifestVersion === 1 &&
    typeof manifest.module === 'string' &&
    /^[a-z0-9_]{1,40}$/.test(manifest.module) &&
    typeof manifest.target?.name === 'string' &&
    typeof manifest.sizes?.stack === 'number' &&
    arePorts(manifest.inputs) &&
    arePorts(manifest.outputs) &&
    Array.isArray(manifest.files) &&
    manifest.files.every((file: unknown) => typeof (file as { sha256?: unknown } | null)?.sha256 === 'string')
  );
}

/** Whether what a profile needs besides is there. */
export function isProfilable({ target, operators }: Manifest): boolean {
  return (
    Array.isArray(target.flags) &&
    target.flags.every((flag: unknown) => typeof flag === 'string') &&
    areOperators(operators)
  );
}

function areOperators(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((item: unknown) => {
      const operator = item as Partial<ManifestOperator> | null;
      return (
        typeof operator?.kind === 'string' &&
        Array.isArray(operator.shape) &&
        Number.isSafeInteger(operator.macs)
      );
    })
  );
}

function arePorts(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item: unknown) => {
      const port = item as Partial<ManifestPort> | null;
      const counts = [port?.bytes, ...(Array.isArray(port?.shape) ? port.shape : [undefined])];
      return (
        typeof port?.name === 'string' &&
        typeof port.dtype === 'string' &&
        counts.every((count: unknown) => Number.isSafeInteger(count) && (count as number) > 0)
      );
    })
  );
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
