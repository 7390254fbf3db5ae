/** The model files that the entries of a project file mean. */
import { relative, resolve, sep } from 'node:path';
import { create } from '@actions/glob';
import { printable } from '../errors.ts';
import { ConfigError } from './config-error.ts';
import type { Config, ConfigModels } from './read.ts';

/** A link may lead out of the repository, to all of the disk: only what it names itself is a model. */
const GLOB_OPTIONS = { implicitDescendants: false, matchDirectories: false, followSymbolicLinks: false };

/**
 * For each entry its files, absolute and sorted. Throws a ConfigError at a path that matches nothing, or when an entry
 * excludes all that it matches.
 */
export function findConfigModels(config: Config): Promise<ReadonlyMap<ConfigModels, readonly string[]>> {
  return Promise.all(
    config.models.map(async (entry) => [entry, await findEntry(config, entry)] as const),
  ).then((found) => new Map(found));
}

async function findEntry(
  { folder }: Config,
  { patterns, position }: ConfigModels,
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const { glob, excludes, position: at } of patterns) {
    const matches = await (await create(`${literal(folder)}/${glob}`, GLOB_OPTIONS)).glob();
    if (excludes) for (const path of matches) found.delete(path);
    else if (matches.length > 0) for (const path of matches) found.add(path);
    else {
      throw new ConfigError(
        at,
        `path: no file matches "${printable(glob, 200)}"`,
        'check the path; it starts at the folder of this file, and a folder needs /*.tflite or /**/*.tflite at its end',
      );
    }
  }
  if (found.size === 0)
    throw new ConfigError(position, 'path: every file is excluded', 'take away a line that starts with !');
  return [...found].sort();
}

/** As the command line would name it: relative to the working folder, with slashes. */
export function modelName(path: string, cwd: string): string {
  return relative(resolve(cwd), path).split(sep).join('/');
}

/** A path as a glob that matches nothing else. */
function literal(path: string): string {
  return path.replace(/\\/g, '\\\\').replace(/[*?[]/g, '[$&]');
}
