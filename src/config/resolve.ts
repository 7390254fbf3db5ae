/** What is compiled, and how: a project file, and what was given besides, made into one set of options for each job. */
import { resolve } from 'node:path';
import { ModoError } from '../errors.ts';
import { type PartialOptions, resolveOptions } from '../options.ts';
import { selectTargets } from '../targets/index.ts';
import { ConfigError, type Position } from './config-error.ts';
import { findConfigModels, modelName } from './find.ts';
import type { Config, ConfigModels, ConfigOptions } from './read.ts';

type Given = PartialOptions<'compile'>;

/** One model for one target. */
export interface ConfiguredJob {
  /** Relative to the working folder, or as it was named. */
  readonly model: string;
  /** `target` among them, which names one row of the table of targets. */
  readonly options: Given;
  /** What to point at when the options do not go together. */
  readonly position: Position;
}

/**
 * The jobs for `models`, or, without any, for those that the file lists, in its order. The last one wins of: defaults;
 * each entry that matches, in order, what it says for a target after the rest; `given`. Throws a ConfigError for a path
 * that matches nothing and for options of targets that are not compiled for.
 */
export async function resolveJobs(
  config: Config,
  models: readonly string[],
  given: Given,
  { cwd, arch }: { cwd: string; arch: string },
): Promise<readonly ConfiguredJob[]> {
  const found = await findConfigModels(config);
  const wanted = new Map(models.map((model) => [model, resolve(cwd, model)]));
  if (models.length === 0) {
    for (const path of [...found.values()].flat()) wanted.set(modelName(path, cwd), path);
  }
  const used = new Set<object>();
  const top = { file: config.file, line: 1, column: 1 };
  const jobs = [...wanted].flatMap(([model, path]) => {
    const entries = config.models.filter((entry) => found.get(entry)!.includes(path));
    const position = entries.at(-1)?.position ?? top;
    const layers = [config.defaults, ...entries];
    const options = merge([...layers.map((layer) => layer.options), given]);
    return at(position, () => selectTargets(resolveOptions('compile', options), arch)).map(({ name }) => {
      const forTarget = layers.flatMap((layer) => {
        const settings = layer.targets.get(name);
        if (settings) used.add(settings);
        return [layer.options, settings?.options ?? {}];
      });
      const { targetCMcpu: _, targetCMarch: __, ...rest } = merge([...forTarget, given]);
      return { model, options: { ...rest, target: [name] }, position };
    });
  });
  if (models.length === 0 && given.target === undefined) refuseUnused(config.models, used);
  return jobs;
}

/** A budget for a target that nothing is compiled for would never be checked, and nobody would notice. */
function refuseUnused(entries: readonly ConfigModels[], used: ReadonlySet<object>): void {
  for (const { targets } of entries) {
    for (const [name, settings] of targets) {
      if (used.has(settings)) continue;
      throw new ConfigError(
        settings.position,
        `targets: no model of this entry is compiled for ${name}`,
        `add ${name} to its target, or delete this`,
      );
    }
  }
}

function merge(layers: readonly ConfigOptions[]): ConfigOptions {
  const given = layers.flatMap((layer) => Object.entries(layer).filter(([, value]) => value !== undefined));
  return Object.fromEntries(given) as ConfigOptions;
}

/** What is wrong with options that the file had a part in is shown in the file. */
export function at<T>(position: Position, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ModoError) || error instanceof ConfigError) throw error;
    throw new ConfigError(position, error.message, error.advice, { cause: error });
  }
}

/** The project file that is read when none is named. */
export const DEFAULT_PROJECT = 'modo.yml';
