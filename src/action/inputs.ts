/** The inputs of the Action: made from the schema of options, read once. */
import * as core from '@actions/core';
import { ModoError, printable } from '../errors.ts';
import {
  type OptionName,
  type OptionSpec,
  type Options,
  optionFlag,
  optionsOf,
  parseOptionText,
  resolveOptions,
} from '../options.ts';

export interface Inputs {
  /** Globs of model files, some of them negated by `!`. */
  readonly patterns: readonly string[];
  readonly options: Options<'compile'>;
}

/** An input as action.yml declares it. */
export interface InputDeclaration {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly default?: string;
}

const MODEL: InputDeclaration = {
  name: 'model',
  description:
    'Models to compile: .tflite files or globs such as models/*.tflite, one per line. A line that starts with ! excludes',
  required: true,
};

/** What action.yml declares, in order. */
export function inputDeclarations(): readonly InputDeclaration[] {
  return [
    MODEL,
    ...inputOptions().map(([name, spec]) => {
      const text = defaultText(spec);
      return {
        name: optionFlag(name),
        description: spec.description,
        required: false,
        ...(text !== undefined && { default: text }),
      };
    }),
  ];
}

/** Reads and checks all inputs. Throws a ModoError that names the input. */
export function readInputs(): Inputs {
  const patterns = core.getMultilineInput(MODEL.name);
  if (patterns.length === 0)
    throw new ModoError('model is empty', 'name .tflite files, such as models/*.tflite');
  const given = inputOptions().flatMap(([name, spec]) => {
    const flag = optionFlag(name);
    const text = core.getInput(flag);
    if (text !== '') return [[name, parseOptionText(spec, name, text)]];
    // An input that is left out has its default; empty is what a mistyped expression gives.
    if (defaultText(spec) !== undefined && !spec.mayBeEmpty)
      throw new ModoError(`${flag} is empty`, 'give a value, or leave the input out');
    return [];
  });
  const options = resolveOptions('compile', Object.fromEntries(given));
  if (options.artifactName !== undefined) checkArtifactName(options.artifactName);
  return { patterns, options };
}

function inputOptions(): readonly [name: OptionName, spec: OptionSpec][] {
  return optionsOf('compile').filter(([, spec]) => spec.action);
}

/** An option's default as the text of an input. */
function defaultText(spec: OptionSpec): string | undefined {
  const value = spec.actionDefault ?? spec.default;
  if (value === undefined) return undefined;
  return typeof value === 'object' ? value.join('\n') : String(value);
}

/** The artifact service refuses other names, but only after everything has been compiled. */
function checkArtifactName(name: string): void {
  const found = /[":<>|*?\r\n\\/]/.exec(name);
  if (found) {
    throw new ModoError(
      `artifact-name: "${printable(name)}" has a ${JSON.stringify(found[0])}`,
      'leave out " : < > | * ? \\ / and line breaks',
    );
  }
}
