/** Reads modo.json, which may have been edited, or come from a branch or cache that others write to. */
import type { Manifest, ManifestOperator, ManifestPort } from './manifest.ts';

/** The manifest in a text, or undefined when it is none that this version reads. */
export function parseManifest(text: string): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isManifest(value) ? value : undefined;
}

function isManifest(value: unknown): value is Manifest {
  const manifest = value as Partial<Manifest> | null;
  return (
    manifest?.manifestVersion === 1 &&
    typeof manifest.module === 'string' &&
    /^[a-z0-9_]{1,40}$/.test(manifest.module) &&
    typeof manifest.key === 'string' &&
    typeof manifest.model?.file === 'string' &&
    typeof manifest.target?.name === 'string' &&
    areSizes(manifest.sizes) &&
    isCount(manifest.macs) &&
    arePorts(manifest.inputs) &&
    arePorts(manifest.outputs) &&
    areFiles(manifest.files)
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

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function areSizes(value: unknown): boolean {
  const sizes = value as Partial<Manifest['sizes']> | null;
  const flash = sizes?.flash;
  return [
    sizes?.workspace,
    sizes?.stack,
    flash?.weights,
    flash?.biases,
    flash?.requantization,
    flash?.code,
    flash?.other,
  ].every(isCount);
}

/** Names are those that a compile gives: a file of the folder, never a path out of it. */
function areFiles(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((item: unknown) => {
      const file = item as Partial<Manifest['files'][number]> | null;
      return (
        typeof file?.name === 'string' &&
        /^\w[\w.]{0,99}$/.test(file.name) &&
        isCount(file.bytes) &&
        typeof file.sha256 === 'string' &&
        /^[0-9a-f]{64}$/.test(file.sha256)
      );
    })
  );
}

function areOperators(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((item: unknown) => {
      const operator = item as Partial<ManifestOperator> | null;
      return typeof operator?.kind === 'string' && Array.isArray(operator.shape) && isCount(operator.macs);
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
        counts.every((count: unknown) => isCount(count) && count > 0)
      );
    })
  );
}
