/** The keys of a project file: names, and which of the options it may set. Reader, JSON schema and documentation share it. */
import { OPTIONS, type OptionName, type OptionSpec, optionFlag } from '../options.ts';
import { targetList } from '../targets/index.ts';

export type ConfigOption = readonly [name: OptionName, spec: OptionSpec];

/** Where an option may stand: for models, or also under the name of a target. */
export type ConfigLevel = 'model' | 'target';

/** The options by their keys, which are those of the Action's inputs. */
export function configOptions(level: ConfigLevel): ReadonlyMap<string, ConfigOption> {
  const all = Object.entries(OPTIONS) as [OptionName, OptionSpec][];
  const allowed = all.filter(
    ([, { config }]) => config !== undefined && (level === 'model' || config === level),
  );
  return new Map(allowed.map((option) => [optionFlag(option[0]), option]));
}

export const ROOT_KEYS = {
  defaults: 'Options for all models, also those that are named elsewhere',
  models:
    'Models with options of their own. Where several entries match a model, a later one outranks an earlier one',
} as const;

export const PATH_KEY = 'path';
export const PATH_DESCRIPTION =
  'Model, or a glob, or several of them, relative to the folder of this file. One that starts with ! excludes';

export const TARGETS_KEY = 'targets';
export const TARGETS_DESCRIPTION = 'Options for some of the targets, by the name of the target';

export function targetNames(): readonly string[] {
  return targetList().map(({ name }) => name);
}

/** For a regular expression in Unicode mode: texts of one line. */
export const TEXT_PATTERN = '^[^\\u0000-\\u001f\\u007f]+$';

/** Relative, below the folder of the file, without empty segments, `.` and `..`. */
export const PATH_PATTERN =
  '^!?(?![.]{1,2}(?:/|$))[^/\\u0000-\\u001f\\u007f]+(?:/(?![.]{1,2}(?:/|$))[^/\\u0000-\\u001f\\u007f]+)*$';
