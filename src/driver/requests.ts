/** What is to be compiled: models, targets and options, from a caller or from a project file. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Budgets } from '../budget/check.ts';
import { readConfig } from '../config/read.ts';
import { at, DEFAULT_PROJECT, resolveJobs } from '../config/resolve.ts';
import { ModoError } from '../errors.ts';
import { type Options, type PartialOptions, parseInputShapes, resolveOptions } from '../options.ts';
import { selectTargets } from '../targets/index.ts';
import type { Target } from '../targets/target.ts';
import { dumpFormats } from './compile-job.ts';
import type { Environment } from './environment.ts';

/** One model for one target. */
export interface CompileRequest {
  readonly model: string;
  readonly target: Target;
  /** All of them, but for `target` and its companions, which `target` above stands for. */
  readonly options: Options<'compile'>;
  /** Whether even a single model gets a folder of its own. */
  readonly nested: boolean;
}

type RequestEnvironment = Pick<Environment, 'cwd' | 'arch' | 'nested' | 'isForeign'>;

/**
 * Requests for the models; without any, for those that the project file lists. Throws a ModoError when an option is
 * wrong, as far as that can be known before a model is read.
 */
export async function makeRequests(
  models: readonly string[],
  given: PartialOptions<'compile'>,
  environment: RequestEnvironment,
): Promise<readonly CompileRequest[]> {
  const { cwd, arch, nested, isForeign = false } = environment;
  const common = resolveOptions('compile', given);
  if (common.project === undefined) {
    if (models.length === 0)
      throw new ModoError('no model is given', 'name a .tflite file, or list some in modo.yml');
    const targets = checkRequest(common, arch);
    return models.flatMap((model) => targets.map((target) => ({ model, target, options: common, nested })));
  }
  // What the caller got wrong is not the file's fault.
  if (given.target !== undefined) selectTargets(common, arch);
  const config = await readConfig(common.project, { cwd, isForeign });
  const jobs = await resolveJobs(config, models, given, { cwd, arch });
  if (jobs.length === 0)
    throw new ModoError(
      'no model is given',
      `name a .tflite file, or list some under models in ${DEFAULT_PROJECT}`,
    );
  return jobs.map(({ model, options: configured, position }) =>
    at(position, () => {
      const options = resolveOptions('compile', configured);
      const [target] = checkRequest(options, arch);
      // Another model in the file must not move the files of this one.
      return { model, target: target!, options, nested: nested || models.length === 0 };
    }),
  );
}

/** The options with the project file of the working folder, where there is one and none is named. */
export function withDefaultProject(
  given: PartialOptions<'compile'>,
  { cwd }: Pick<Environment, 'cwd'>,
): PartialOptions<'compile'> {
  const isThere = given.project === undefined && existsSync(resolve(cwd, DEFAULT_PROJECT));
  return isThere ? { ...given, project: DEFAULT_PROJECT } : given;
}

/** The budgets of each request, by `model\ntarget`. */
export function budgetsOf(requests: readonly CompileRequest[]): ReadonlyMap<string, Budgets> {
  return new Map(requests.map(({ model, target, options }) => [`${model}\n${target.name}`, options]));
}

/** The targets. Throws a ModoError for what can be known to fail before a model is read. */
function checkRequest(options: Options<'compile'>, arch: string): readonly Target[] {
  if (options.outputFormat !== 'so') {
    throw new ModoError(`--output-format ${options.outputFormat} is not supported yet`, 'use so');
  }
  dumpFormats(options.dumpCode);
  if (options.inputShapes !== undefined) parseInputShapes(options.inputShapes);
  const targets = selectTargets(options, arch);
  const objectOnly = targets.find(({ sharedObject }) => !sharedObject);
  if (objectOnly && !options.objectFile && !options.print) {
    throw new ModoError(
      `--target ${objectOnly.name} has no mod.so, since its linker makes no shared objects`,
      'add --object-file',
    );
  }
  return targets;
}
