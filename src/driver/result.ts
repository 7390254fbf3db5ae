/** What became of the models of a compile. */
import { describeError, ModoError } from '../errors.ts';
import type { Manifest } from './manifest.ts';

export interface CompiledModel {
  readonly model: string;
  readonly target: string;
  /** `cached`: the files come from an earlier compilation of the same content. */
  readonly state: 'compiled' | 'cached';
  readonly folder: string;
  /** The folder relative to the output folder, with slashes: where the files go in a branch. Empty for a single model. */
  readonly path: string;
  /** Names in `folder`, the manifest among them. */
  readonly files: readonly string[];
  readonly manifest: Manifest;
}

export interface FailedModel {
  readonly model: string;
  readonly target: string;
  readonly error: ModoError;
}

export interface CompileResult {
  readonly compiled: readonly CompiledModel[];
  /** A model that cannot be compiled does not keep others from it. */
  readonly failed: readonly FailedModel[];
  /** What --print asked for, in place of files. */
  readonly printed: string;
}

/** The errors of a result as one, or undefined when there are none. */
export function failureOf({ failed }: CompileResult): ModoError | undefined {
  if (failed.length === 0) return undefined;
  return failed.length === 1
    ? failed[0]!.error
    : new ModoError(failed.map(({ error }) => describeError(error)).join('\n'));
}
