/** Compiles what the step is asked for, and runs it where that is wanted. */
import * as core from '@actions/core';
import { artifactPathError } from '../deliver/artifact.ts';
import { compileRequests } from '../driver/compile.ts';
import { defaultEnvironment, type Environment } from '../driver/environment.ts';
import type { CompileRequest } from '../driver/requests.ts';
import type { CompiledModel, CompileResult, FailedModel } from '../driver/result.ts';
import type { Options } from '../options.ts';
import { compileTable } from '../report/compile-table.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { verifyFolders } from '../verify/verify-folder.ts';
import { logText } from './log.ts';

export interface Result extends Omit<CompileResult, 'printed'> {
  /** Instructions of one inference, by `model\ntarget`, of what was run. */
  readonly instructions: ReadonlyMap<string, number>;
}

export async function compileAll(
  requests: readonly CompileRequest[],
  store: ObjectStore | undefined,
): Promise<Result> {
  const refused = requests.flatMap(({ model, target }): FailedModel[] => {
    const error = artifactPathError(model);
    return error ? [{ model, target: target.name, error }] : [];
  });
  const fitting = requests.filter(({ model }) => !artifactPathError(model));
  if (fitting.length === 0) return { compiled: [], failed: refused, instructions: new Map() };
  const models = new Set(requests.map(({ model }) => model)).size;
  core.startGroup(`Compile ${models} ${models === 1 ? 'model' : 'models'}`);
  const { compiled, failed } = await compileRequests(fitting, {
    ...environment(),
    nested: true,
    ...(store && { store }),
  }).finally(core.endGroup);
  if (compiled.length > 0) core.info(compileTable(compiled.map(forLog)));
  return { compiled, failed: [...refused, ...failed], instructions: new Map() };
}

/** Runs every object; those that do not answer as defined count as failed. */
export async function verifyAll(result: Result, options: Options<'compile'>): Promise<Result> {
  core.startGroup('Run every object');
  const checked = await verifyFolders(result.compiled, options, environment()).finally(core.endGroup);
  for (const { compiled, isSkipped } of checked) {
    if (isSkipped)
      core.notice(logText(`${compiled.model}: nothing here runs ${compiled.target}: not verified`));
  }
  const wrong = checked.flatMap(({ compiled: { model, target }, error }) =>
    error ? [{ model, target, error }] : [],
  );
  return {
    compiled: checked.flatMap(({ compiled, error }) => (error ? [] : [compiled])),
    failed: [...result.failed, ...wrong],
    instructions: new Map(
      checked.flatMap(({ compiled: { model, target }, instructions }) =>
        instructions === undefined ? [] : [[`${model}\n${target}`, instructions] as const],
      ),
    ),
  };
}

function environment(): Environment {
  return {
    ...defaultEnvironment(),
    progress: (message) => core.info(logText(message)),
    warn: (message) => core.warning(logText(message)),
  };
}

function forLog(model: CompiledModel): CompiledModel {
  return { ...model, model: logText(model.model), folder: logText(model.folder) };
}
