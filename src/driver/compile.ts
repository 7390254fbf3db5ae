/** The main job: models in, files out. */
import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import { ModoError, printable } from '../errors.ts';
import type { Options, PartialOptions } from '../options.ts';
import type { Target } from '../targets/target.ts';
import { chooseToolchain, type ToolchainChoice } from '../toolchain/choose.ts';
import type { Toolchain } from '../toolchain/toolchain.ts';
import { compileFiles, compileForTarget, jobFlags, recordedOptions } from './compile-job.ts';
import { mapConcurrently } from './concurrency.ts';
import { defaultEnvironment, type Environment, toolchainOf } from './environment.ts';
import { compilationKey } from './key.ts';
import { type Job, layOut } from './layout.ts';
import type { CompiledFiles } from './manifest.ts';
import { printStage } from './print-stage.ts';
import { readModel, withModelName } from './read-model.ts';
import { type CompileRequest, makeRequests } from './requests.ts';
import type { CompiledModel, CompileResult, FailedModel } from './result.ts';
import { writeModule } from './write-module.ts';

/**
 * Compiles models (paths of .tflite files) for one or more targets and writes their files. With the option `project`,
 * that file sets options for each model and target, and lists the models where none are given; budgets are not checked
 * here. What the environment's store has is taken from there. Throws a ModoError when an option is wrong or a compiler
 * cannot be had; errors of single models are in the result.
 */
export async function compile(
  models: readonly string[],
  given: PartialOptions<'compile'> = {},
  environment: Environment = defaultEnvironment(),
): Promise<CompileResult> {
  return compileRequests(await makeRequests(models, given, environment), environment);
}

/** The same for what `makeRequests` made. */
export async function compileRequests(
  requests: readonly CompileRequest[],
  environment: Environment = defaultEnvironment(),
): Promise<CompileResult> {
  const jobs = layOut(requests, environment.cwd);
  const all = requests.map(({ target, options }, i): JobWork => ({ job: jobs[i]!, target, options }));
  const printed = await printJobs(
    all.filter(({ options }) => options.print),
    environment,
  );
  const work = all.filter(({ options }) => !options.print);
  // A missing compiler is not the fault of a model: said once, before any work.
  const choices = await chooseToolchains(work, environment);
  const failed: FailedModel[] = [...printed.failed];
  const prepared = await mapConcurrently(work, READS, (item) =>
    collect(item, failed, () => prepare(item, choices.get(item)!, environment)),
  );
  const ready = prepared.filter((item) => item !== undefined);
  // Only what has to be compiled needs a compiler, which may have to be downloaded.
  const toolchains = new Map<ToolchainChoice, Toolchain>();
  for (const { choice, stored } of ready) {
    if (!stored && !toolchains.has(choice)) toolchains.set(choice, await choice.provide());
  }
  const compiled = await mapConcurrently(ready, availableParallelism(), (item) =>
    collect(item, failed, () => finish(item, toolchains.get(item.choice), environment)),
  );
  const position = (failure: FailedModel): number =>
    jobs.findIndex(({ model, target }) => model === failure.model && target === failure.target);
  return {
    compiled: compiled.filter((item) => item !== undefined),
    failed: failed.sort((a, b) => position(a) - position(b)),
    printed: printed.text,
  };
}

/** Models that are read, and looked up in the store, at a time. */
const READS = 8;

interface JobWork {
  readonly job: Job;
  readonly target: Target;
  readonly options: Options<'compile'>;
}

/** A model that was read. */
interface PreparedJob extends JobWork {
  readonly choice: ToolchainChoice;
  readonly modelBytes: Uint8Array;
  readonly key: string;
  readonly stored: CompiledFiles | undefined;
}

/** The choice for each job; jobs for one target that say the same of the compiler share one. */
async function chooseToolchains(
  work: readonly JobWork[],
  environment: Environment,
): Promise<ReadonlyMap<JobWork, ToolchainChoice>> {
  const choices = new Map<string, Promise<ToolchainChoice>>();
  const chosen = work.map(async (item) => {
    const { crossCompiler, toolchain, toolchainUrl, toolchainSha256, mirror, cache } = item.options;
    const request = { crossCompiler, toolchain, toolchainUrl, toolchainSha256, mirror, cache };
    const key = JSON.stringify([item.target.name, request]);
    const choice = choices.get(key) ?? chooseToolchain(item.target, request, toolchainOf(environment));
    choices.set(key, choice);
    return [item, await choice] as const;
  });
  return new Map(await Promise.all(chosen));
}

/** Does some of a job's work; what is wrong with its model becomes one of the failures. */
async function collect<T>(
  { job }: JobWork,
  failed: FailedModel[],
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await withModelName(job.model, work);
  } catch (error) {
    if (!(error instanceof ModoError)) throw error;
    failed.push({ model: job.model, target: job.target, error });
    return undefined;
  }
}

async function printJobs(
  work: readonly JobWork[],
  { cwd }: Environment,
): Promise<{ readonly text: string; readonly failed: readonly FailedModel[] }> {
  const failed: FailedModel[] = [];
  let text = '';
  for (const item of work) {
    const { job, target, options } = item;
    await collect(item, failed, async () => {
      const bytes = await readModel(resolve(cwd, job.model));
      text += printStage(options.print!, compileForTarget(bytes, job.moduleName, target, options));
    });
  }
  return { text, failed };
}

async function prepare(
  { job, target, options }: JobWork,
  choice: ToolchainChoice,
  { cwd, progress, store }: Environment,
): Promise<PreparedJob> {
  progress(`${printable(job.model, 200)}: reading`);
  const modelBytes = await readModel(resolve(cwd, job.model));
  const { dumpCode } = options;
  const key = compilationKey({
    modelFile: basename(job.model),
    modelBytes,
    moduleName: job.moduleName,
    target: target.name,
    flags: jobFlags(target, options),
    toolchainDigest: choice.digest,
    options: { ...recordedOptions(options), ...(dumpCode !== undefined && { dumpCode }) },
  });
  const stored = await store?.find({ key, path: job.path });
  return { job, target, options, choice, modelBytes, key, stored };
}

async function finish(
  { job, target, options, modelBytes, key, stored }: PreparedJob,
  toolchain: Toolchain | undefined,
  { cwd, progress }: Environment,
): Promise<CompiledModel> {
  const shown = printable(job.model, 200);
  const made =
    stored ??
    (await compileFiles(job, modelBytes, { target, toolchain: toolchain!, options, key, progress }));
  progress(`${shown}: writing to ${printable(job.folder, 200)}`);
  await writeModule(resolve(cwd, job.folder), made);
  return {
    model: job.model,
    target: target.name,
    state: stored ? 'cached' : 'compiled',
    folder: job.folder,
    path: job.path,
    files: made.files.map(({ name }) => name),
    manifest: made.manifest,
  };
}
