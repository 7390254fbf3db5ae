/** modo.yml: models, and options for each model and target. */
import { dirname, resolve } from 'node:path';
import type { Node } from 'yaml';
import { printable } from '../errors.ts';
import { OPTIONS, optionFlag, type PartialOptions } from '../options.ts';
import type { Position } from './config-error.ts';
import {
  type ConfigLevel,
  configOptions,
  PATH_KEY,
  PATH_PATTERN,
  ROOT_KEYS,
  TARGETS_KEY,
  targetNames,
} from './keys.ts';
import { readText as readFileText } from './read-text.ts';
import { readText, readValue } from './value.ts';
import { YamlFile } from './yaml.ts';

/** Options that a file sets. */
export type ConfigOptions = PartialOptions<'compile'>;

export interface ConfigSettings {
  readonly options: ConfigOptions;
  /** By names of targets, as the table of targets has them. */
  readonly targets: ReadonlyMap<string, { readonly options: ConfigOptions; readonly position: Position }>;
}

/** A path or a glob; `excludes` takes away what earlier ones of the same entry match. */
export interface ConfigPattern {
  readonly glob: string;
  readonly excludes: boolean;
  readonly position: Position;
}

export interface ConfigModels extends ConfigSettings {
  readonly patterns: readonly ConfigPattern[];
  readonly position: Position;
}

export interface Config {
  /** As it was named. */
  readonly file: string;
  /** Absolute: the paths of models start there. */
  readonly folder: string;
  readonly defaults: ConfigSettings;
  readonly models: readonly ConfigModels[];
}

export interface ConfigContext {
  /** Where relative paths start. */
  readonly cwd: string;
  /** Whether the file may be from somebody who must not choose what is run: programs are then refused. */
  readonly isForeign?: boolean;
}

const NOTHING: ConfigSettings = { options: {}, targets: new Map() };

/** Reads a project file. Throws a ModoError when it cannot be opened, a ConfigError at the first thing that is wrong in it. */
export async function readConfig(file: string, context: ConfigContext): Promise<Config> {
  const path = resolve(context.cwd, file);
  return parseConfig(await readFileText(path, file), { file, folder: dirname(path), ...context });
}

/** The same for a text. */
export function parseConfig(
  text: string,
  { file, folder, isForeign = false }: { file: string; folder: string; isForeign?: boolean },
): Config {
  const reader = new ConfigReader(new YamlFile(file, text), isForeign);
  return { file, folder, ...reader.root() };
}

class ConfigReader {
  readonly #yaml: YamlFile;
  readonly #isForeign: boolean;

  constructor(yaml: YamlFile, isForeign: boolean) {
    this.#yaml = yaml;
    this.#isForeign = isForeign;
  }

  root(): Pick<Config, 'defaults' | 'models'> {
    let defaults = NOTHING;
    let models: readonly ConfigModels[] = [];
    for (const { name, value } of this.#yaml.entries(this.#yaml.root, 'the file', Object.keys(ROOT_KEYS))) {
      if (name === 'defaults') defaults = this.#settings(value, 'defaults');
      else models = this.#yaml.sequence(value, 'models').map((item) => this.#model(item));
    }
    return { defaults, models };
  }

  #model(node: Node): ConfigModels {
    let patterns: readonly ConfigPattern[] | undefined;
    const settings = this.#settings(node, 'a model', (value) => {
      patterns = this.#yaml.oneOrMore(value, PATH_KEY).map((item) => this.#pattern(item));
      if (patterns.every(({ excludes }) => excludes))
        throw this.#yaml.error(value, 'path only excludes', 'name a model first');
    });
    if (!patterns) throw this.#yaml.error(node, 'a model has no path', 'add path: models/name.tflite');
    return { ...settings, patterns, position: this.#yaml.position(node) };
  }

  #pattern(node: Node): ConfigPattern {
    const text = readText(this.#yaml, PATH_KEY, node);
    if (!new RegExp(PATH_PATTERN, 'u').test(text)) {
      throw this.#yaml.error(
        node,
        `path: "${printable(text, 200)}" may lead out of the folder of this file`,
        'write it from that folder on, with single slashes and without . and ..',
      );
    }
    const excludes = text.startsWith('!');
    return { glob: excludes ? text.slice(1) : text, excludes, position: this.#yaml.position(node) };
  }

  /** Options, and those of targets; `readPath` reads the path, where there may be one. */
  #settings(node: Node, what: string, readPath?: (value: Node) => void): ConfigSettings {
    const targets = new Map<string, { options: ConfigOptions; position: Position }>();
    const options = this.#options(node, what, 'model', {
      ...(readPath && { [PATH_KEY]: readPath }),
      [TARGETS_KEY]: (value) => {
        for (const target of this.#yaml.entries(value, TARGETS_KEY, targetNames())) {
          targets.set(target.name, {
            options: this.#options(target.value, target.name, 'target', {}),
            position: this.#yaml.position(target.key),
          });
        }
      },
    });
    return { options, targets };
  }

  #options(
    node: Node,
    what: string,
    level: ConfigLevel,
    others: Readonly<Record<string, (value: Node) => void>>,
  ): ConfigOptions {
    const known = configOptions(level);
    const options: Record<string, unknown> = {};
    const names = [...Object.keys(others), ...known.keys()];
    for (const { name, key, value } of this.#yaml.entries(node, what, names, (text) => whyNot(text, level))) {
      const option = known.get(name);
      if (!option) {
        others[name]!(value);
        continue;
      }
      const [optionName, spec] = option;
      if (spec.runsPrograms && this.#isForeign) {
        throw this.#yaml.error(
          key,
          `${name} chooses what is run, and this event may bring the file of a stranger`,
          'set it as an input of the step',
        );
      }
      options[optionName] = readValue(this.#yaml, name, spec, value);
    }
    return options;
  }
}

/** Of a name that is an option, but not here. */
function whyNot(text: string, level: ConfigLevel): string | undefined {
  const spec = Object.entries(OPTIONS).find(([name]) => optionFlag(name) === text)?.[1];
  if (!spec) return undefined;
  return level === 'target' && configOptions('model').has(text)
    ? `${text} cannot be set for a target`
    : `${text} is an option of the whole run: set it on the command line or as an input`;
}
