/** Errors as the Action shows them: annotations at the models, and inputs instead of flags. */
import * as core from '@actions/core';
import type { FailedModel } from '../driver/result.ts';
import { describeError } from '../errors.ts';
import { inputDeclarations } from './inputs.ts';

/** The error in one line, with inputs called as in action.yml where the driver speaks of flags. */
export function describeForAction(error: unknown): string {
  const names = inputDeclarations().map(({ name }) => name);
  // The longest first: cross-compiler-options starts with cross-compiler.
  const flags = names.sort((a, b) => b.length - a.length).join('|');
  return describeError(error).replace(new RegExp(`(?<=^|\\s)--(${flags})(?=[:,\\s]|$)`, 'gm'), '$1');
}

/** One annotation for each model and error, however many targets it is the same for. */
export function annotate(failed: readonly FailedModel[]): void {
  const seen = new Set<string>();
  for (const { model, error } of failed) {
    const message = describeForAction(error);
    const key = JSON.stringify([model, message]);
    if (seen.has(key)) continue;
    seen.add(key);
    core.error(message, { file: model });
  }
}
