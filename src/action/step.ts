/** The step: models in; files, and what is delivered of them, out. */
import { join } from 'node:path';
import * as core from '@actions/core';
import { artifactPathError, loadArtifactModule } from '../deliver/artifact.ts';
import { compile } from '../driver/compile.ts';
import { defaultEnvironment } from '../driver/environment.ts';
import { MANIFEST_NAME } from '../driver/manifest.ts';
import type { CompiledModel, CompileResult, FailedModel } from '../driver/result.ts';
import { ModoError } from '../errors.ts';
import type { Options } from '../options.ts';
import { compileTable } from '../report/compile-table.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { savableToolchains } from '../toolchain/actions-cache.ts';
import { annotate, describeForAction } from './annotations.ts';
import { artifactDestination } from './artifact.ts';
import { attestDestination } from './attest.ts';
import { branchDestination } from './branch.ts';
import type { RunContext } from './context.ts';
import { type Destination, deliverTo } from './deliver.ts';
import { readInputs } from './inputs.ts';
import { logText } from './log.ts';
import { findModels } from './models.ts';
import { paths, posix } from './paths.ts';
import { leaveForPost } from './post.ts';
import { releaseDestination } from './release.ts';
import { openStores } from './stores.ts';
import { writeSummary } from './summary.ts';

type Result = Omit<CompileResult, 'printed'>;

/** Runs the whole step. Throws a ModoError when it fails; models that fail are annotated before. */
export async function step(context: RunContext): Promise<void> {
  // The runner shows it to the same program at the end of the job.
  core.saveState('step', 'started');
  const inputs = readInputs();
  const { patterns, options } = inputs;
  if (options.token !== undefined) core.setSecret(options.token);
  const models = await findModels(patterns);
  const artifactModule = loadArtifactModule();
  const stores = await openStores(options, context);
  try {
    const result = await compileAll(models, options, stores.store);
    leaveForPost({ modules: await stores.keep(result.compiled), toolchains: savableToolchains() });
    setOutputs(result);
    const destinations = [
      artifactDestination(result.compiled, inputs, artifactModule),
      branchDestination(result.compiled, options, context, stores.branch),
      releaseDestination(result.compiled, options, context),
      attestDestination(result.compiled, options),
    ].filter((destination) => destination !== undefined);
    await deliverAndReport(result, destinations);
  } finally {
    await stores.close();
  }
}

async function compileAll(
  models: readonly string[],
  options: Options<'compile'>,
  store: ObjectStore | undefined,
): Promise<Result> {
  const refused = models.flatMap((model): FailedModel[] => {
    const error = artifactPathError(model);
    return error ? options.target.map((target) => ({ model, target, error })) : [];
  });
  const fitting = models.filter((model) => !artifactPathError(model));
  if (fitting.length === 0) return { compiled: [], failed: refused };
  core.startGroup(`Compile ${models.length} ${models.length === 1 ? 'model' : 'models'}`);
  const { compiled, failed } = await compile(fitting, options, {
    ...defaultEnvironment(),
    nested: true,
    progress: (message) => core.info(logText(message)),
    warn: (message) => core.warning(logText(message)),
    ...(store && { store }),
  }).finally(core.endGroup);
  if (compiled.length > 0) core.info(compileTable(compiled.map(forLog)));
  return { compiled, failed: [...refused, ...failed] };
}

function forLog(model: CompiledModel): CompiledModel {
  return { ...model, model: logText(model.model), folder: logText(model.folder) };
}

function setOutputs({ compiled, failed }: Result): void {
  if (compiled.length > 0) {
    core.setOutput('files', compiled.flatMap(paths).join('\n'));
    core.setOutput('manifest', compiled.map(({ folder }) => posix(join(folder, MANIFEST_NAME))).join('\n'));
  }
  const states = [
    ...compiled.map(({ model, target, state }) => ({ model, target, state })),
    ...failed.map(({ model, target }) => ({ model, target, state: 'failed' })),
  ];
  core.setOutput('states', JSON.stringify(states));
}

async function deliverAndReport(result: Result, destinations: readonly Destination[]): Promise<void> {
  const { compiled, failed } = result;
  annotate(failed);
  const failure = describeFailures(result);
  const delivery =
    compiled.length > 0
      ? await deliverTo(destinations, failed.length === 0)
      : { sentences: ['Nothing is delivered.'], errors: [] };
  await writeSummary({
    compiled,
    failed,
    delivery: [...(failure ? [`${failure}.`] : []), ...delivery.sentences],
  });
  const errors = [...delivery.errors.map(describeForAction), ...(failure ? [failure] : [])];
  for (const message of errors.slice(0, -1)) core.error(message);
  if (errors.length > 0) throw new ModoError(errors.at(-1)!);
}

function describeFailures({ compiled, failed }: Result): string | undefined {
  if (failed.length === 0) return undefined;
  return `${failed.length} of ${compiled.length + failed.length} compilations failed`;
}
