/** The key of a compilation: everything that its files depend on, and nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { sha256 } from './sha256.ts';

export interface KeyParts {
  /** The model's file name, which the manifest holds. */
  readonly modelFile: string;
  readonly modelBytes: Uint8Array;
  readonly moduleName: string;
  readonly target: string;
  /** All flags of the compiler. */
  readonly flags: readonly string[];
  /** SHA-256 of the compiler's programs, or of the archive that they come from. */
  readonly toolchainDigest: string;
  /** Options that change what is written, by name. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** SHA-256 in hexadecimal. */
export function compilationKey({ modelBytes, ...parts }: KeyParts): string {
  return sha256(JSON.stringify({ modo: compilerDigest(), model: sha256(modelBytes), ...parts }));
}

let digest: string | undefined;

/** SHA-256 of modo's own sources, as they were when it was built. */
function compilerDigest(): string {
  digest ??= readFileSync(join(packageRoot(), 'dist', 'sources.sha256'), 'utf8').trim();
  return digest;
}
