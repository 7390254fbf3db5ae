/** The step: models in; files, and what is delivered of them, out. */
import { join } from 'node:path';
import * as core from '@actions/core';
import { artifactPathError, loadArtifactModule } from '../deliver/artifact.ts';
import { compileRequests } from '../driver/compile.ts';
import { defaultEnvironment } from '../driver/environment.ts';
import { MANIFEST_NAME } from '../driver/manifest.ts';
import { type CompileRequest, makeRequests, withDefaultProject } from '../driver/requests.ts';
import type { CompiledModel, CompileResult, FailedModel } from '../driver/result.ts';
import { ModoError } from '../errors.ts';
import { compileTable } from '../report/compile-table.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { savableToolchains } from '../toolchain/actions-cache.ts';
import { annotate, describeForAction } from './annotations.ts';
import { artifactDestination } from './artifact.ts';
import { attestDestination } from './attest.ts';
import { branchDestination } from './branch.ts';
import type { RunContext } from './context.ts';
import { type Destination, deliverTo } from './deliver.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { logText } from './log.ts';
import { findModels } from './models.ts';
import { paths, posix } from './paths.ts';
import { leaveForPost } from './post.ts';
import { releaseDestination, releaseTag } from './release.ts';
import { openStores } from './stores.ts';
import { writeSummary } from './summary.ts';

type Result = Omit<CompileResult, 'printed'>;

/** Runs the whole step. Throws a ModoError when it fails; models that fail are annotated before. */
export async function step(context: RunContext): Promise<void> {
  const inputs = readInputs();
  const { options } = inputs;
  if (options.token !== undefined) core.setSecret(options.token);
  releaseTag(options, context);
  const requests = await findRequests(inputs, context);
  const artifactModule = loadArtifactModule();
  const stores = await openStores(options, context);
  try {
    const result = await compileAll(requests, stores.store);
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

/** What is compiled: the models that are named, or those of the project file, each with its options. */
async function findRequests(
  { patterns, given }: Inputs,
  { isForeign }: RunContext,
): Promise<readonly CompileRequest[]> {
  const environment = { ...defaultEnvironment(), nested: true, isForeign };
  const all = withDefaultProject(given, environment);
  if (patterns.length === 0 && all.project === undefined)
    throw new ModoError(
      'model is empty',
      'name .tflite files, such as models/*.tflite, or list them in modo.yml',
    );
  return makeRequests(patterns.length === 0 ? [] : await findModels(patterns), all, environment);
}

async function compileAll(
  requests: readonly CompileRequest[],
  store: ObjectStore | undefined,
): Promise<Result> {
  const refused = requests.flatMap(({ model, target }): FailedModel[] => {
    const error = artifactPathError(model);
    return error ? [{ model, target: target.name, error }] : [];
  });
  const fitting = requests.filter(({ model }) => !artifactPathError(model));
  if (fitting.length === 0) return { compiled: [], failed: refused };
  const models = new Set(requests.map(({ model }) => model)).size;
  core.startGroup(`Compile ${models} ${models === 1 ? 'model' : 'models'}`);
  const { compiled, failed } = await compileRequests(fitting, {
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
