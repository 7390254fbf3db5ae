/** The inputs of the Action: made from the schema of options, read once. */
import * as core from '@actions/core';
import { ModoError, printable } from '../errors.ts';
import {
  OPTIONS,
  type OptionName,
  type OptionSpec,
  type Options,
  optionFlag,
  optionsOf,
  type PartialOptions,
  parseOptionText,
  resolveOptions,
} from '../options.ts';

export interface Inputs {
  /** Globs of model files, some of them negated by `!`; none for those that the project file lists. */
  readonly patterns: readonly string[];
  readonly options: Options<'compile'>;
  /** Those that modo.yml yields to: an input that has its default value counts as not given. */
  readonly given: PartialOptions<'compile'>;
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
    'Models to compile: .tflite files or globs such as models/*.tflite, one per line. A line that starts with ! excludes. Default: those that modo.yml lists',
  required: false,
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
  const all = inputOptions().flatMap(([name, spec]) => {
    const flag = optionFlag(name);
    const text = core.getInput(flag);
    if (text !== '')
      return [{ name, value: parseOptionText(spec, name, text), isDefault: text === defaultText(spec) }];
    // An input that is left out has its default; empty is what a mistyped expression gives.
    if (defaultText(spec) !== undefined && !spec.mayBeEmpty)
      throw new ModoError(`${flag} is empty`, 'give a value, or leave the input out');
    return [];
  });
  const valuesOf = (inputs: typeof all): PartialOptions<'compile'> =>
    Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
  const options = resolveOptions('compile', valuesOf(all));
  if (options.artifactName !== undefined) checkArtifactName(options.artifactName);
  const given = valuesOf(all.filter(({ name, isDefault }) => !(isDefault && 'config' in OPTIONS[name])));
  return { patterns, options, given };
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
