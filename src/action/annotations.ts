/** Errors as the Action shows them: annotations at the models, and inputs instead of flags. */
import * as core from '@actions/core';
import { ConfigError } from '../config/config-error.ts';
import type { FailedModel } from '../driver/result.ts';
import { describeError } from '../errors.ts';
import { inputDeclarations } from './inputs.ts';

export type Level = 'error' | 'warning' | 'notice';

export interface Annotation {
  readonly level: Level;
  readonly message: string;
  /** Path in the repository. */
  readonly file?: string;
  /** The first is 1. */
  readonly line?: number;
}

/** GitHub shows ten of each level for a step; one is left for the step's own last word. */
const MOST = 9;
const LEVELS: readonly Level[] = ['error', 'warning', 'notice'];
const SHOW = { error: core.error, warning: core.warning, notice: core.notice } as const;

let flags: RegExp | undefined;

/** The error in one line, with inputs called as in action.yml where the driver speaks of flags. */
export function describeForAction(error: unknown): string {
  flags ??= flagsOfInputs();
  return describeError(error).replace(flags, '$1');
}

function flagsOfInputs(): RegExp {
  const names = inputDeclarations().map(({ name }) => name);
  // The longest first: cross-compiler-options starts with cross-compiler.
  const sorted = names.sort((a, b) => b.length - a.length).join('|');
  return new RegExp(`(?<=^|\\s)--(${sorted})(?=[:,\\s]|$)`, 'gm');
}

/** One annotation for each model and error, however many targets it is the same for. */
export function failureAnnotations(failed: readonly FailedModel[]): Annotation[] {
  return failed.map(({ model, error }) => ({
    level: 'error',
    message: describeForAction(error),
    file: model,
  }));
}

/**
 * Without repetitions, errors first, then by path, line and message; what is more than GitHub would show of a level is
 * folded into one that says how many there are. `most` is how many of each level are left.
 */
export function arrangeAnnotations(annotations: readonly Annotation[], most = MOST): Annotation[] {
  const unique = new Map(annotations.map((one) => [JSON.stringify(sortKey(one)), one]));
  const sorted = [...unique.values()].sort(compare);
  return LEVELS.flatMap((level) => {
    const all = sorted.filter((one) => one.level === level);
    if (all.length <= most) return all;
    const rest = all.slice(most - 1);
    const files = [...new Set(rest.flatMap(({ file }) => file ?? []))];
    const where = files.length > 0 ? ` in ${files.length} ${files.length === 1 ? 'file' : 'files'}` : '';
    const message = `${rest.length} more ${level}s${where}: the job summary and the log have them`;
    return [...all.slice(0, most - 1), { level, message }];
  });
}

/** Shows them as arranged. All that has to be shown of one step goes in one call. */
export function showAnnotations(annotations: readonly Annotation[]): void {
  for (const { level, message, file, line } of arrangeAnnotations(annotations)) {
    const at = { ...(file !== undefined && { file }), ...(line !== undefined && { startLine: line }) };
    SHOW[level](message, at);
  }
}

/** Shows what failed, at the models. */
export function annotate(failed: readonly FailedModel[]): void {
  showAnnotations(failureAnnotations(failed));
}

function sortKey({ level, file = '', line = 0, message }: Annotation) {
  return [LEVELS.indexOf(level), file, line, message] as const;
}

function compare(a: Annotation, b: Annotation): number {
  const [x, y] = [sortKey(a), sortKey(b)];
  const at = x.findIndex((value, i) => value !== y[i]);
  return at < 0 ? 0 : x[at]! < y[at]! ? -1 : 1;
}

/** Fails the step, with an annotation at the place in the project file where there is one. */
export function failStep(error: unknown): void {
  const message = describeForAction(error);
  process.exitCode = core.ExitCode.Failure;
  if (!(error instanceof ConfigError)) {
    core.error(message);
    return;
  }
  const { file, line, column } = error.position;
  core.error(message, { file, startLine: line, startColumn: column });
}
