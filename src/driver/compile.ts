/** The main job: models in, files out. */
import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import { ModoError, printable } from '../errors.ts';
import { type Options, type PartialOptions, parseInputShapes, resolveOptions } from '../options.ts';
import { selectTargets } from '../targets/index.ts';
import type { Target } from '../targets/target.ts';
import { chooseToolchain, type ToolchainChoice } from '../toolchain/choose.ts';
import type { Toolchain } from '../toolchain/toolchain.ts';
import { compileFiles, compileForTarget, dumpFormats, jobFlags, recordedOptions } from './compile-job.ts';
import { mapConcurrently } from './concurrency.ts';
import { defaultEnvironment, type Environment, toolchainOf } from './environment.ts';
import { compilationKey } from './key.ts';
import { type Job, layOut } from './layout.ts';
import type { CompiledFiles } from './manifest.ts';
import { printStage } from './print-stage.ts';
import { readModel, withModelName } from './read-model.ts';
import type { CompiledModel, CompileResult, FailedModel } from './result.ts';
import { writeModule } from './write-module.ts';

/**
 * Compiles models (paths of .tflite files) for one or more targets and writes their files. What the environment's
 * store has is taken from there. Throws a ModoError when an option is wrong or a compiler cannot be had; errors of
 * single models are in the result.
 */
export async function compile(
  models: readonly string[],
  given: PartialOptions<'compile'> = {},
  environment: Environment = defaultEnvironment(),
): Promise<CompileResult> {
  const options = resolveOptions('compile', given);
  const targets = checkRequest(models, options, environment.arch);
  const jobs = layOut(
    models,
    targets.map(({ name }) => name),
    {
      output: options.output,
      moduleName: options.moduleName,
      nested: environment.nested,
      cwd: environment.cwd,
    },
  ).filter(environment.selects ?? (() => true));
  const work: JobWork[] = jobs.map((job) => ({
    job,
    target: targets.find(({ name }) => name === job.target)!,
  }));
  if (options.print) return printJobs(work, options, options.print, environment);
  const neededTargets = targets.filter((target) => work.some((item) => item.target === target));
  // A missing compiler is not the fault of a model: said once, before any work.
  const choices = new Map(
    await Promise.all(
      neededTargets.map(
        async (target) => [target, await chooseToolchain(target, options, toolchainOf(environment))] as const,
      ),
    ),
  );
  const failed: FailedModel[] = [];
  const prepared = await mapConcurrently(work, READS, (item) =>
    collect(item, failed, () => prepare(item, choices.get(item.target)!, options, environment)),
  );
  const ready = prepared.filter((item) => item !== undefined);
  // Only what has to be compiled needs a compiler, which may have to be downloaded.
  const toolchains = new Map<Target, Toolchain>();
  for (const { target, stored } of ready) {
    if (!stored && !toolchains.has(target)) toolchains.set(target, await choices.get(target)!.provide());
  }
  const compiled = await mapConcurrently(ready, availableParallelism(), (item) =>
    collect(item, failed, () => finish(item, toolchains.get(item.target), options, environment)),
  );
  const position = (failure: FailedModel): number =>
    jobs.findIndex(({ model, target }) => model === failure.model && target === failure.target);
  return {
    compiled: compiled.filter((item) => item !== undefined),
    failed: failed.sort((a, b) => position(a) - position(b)),
    printed: '',
  };
}

/** Models that are read, and looked up in the store, at a time. */
const READS = 8;

interface JobWork {
  readonly job: Job;
  readonly target: Target;
}

/** A model that was read. */
interface PreparedJob extends JobWork {
  readonly modelBytes: Uint8Array;
  readonly key: string;
  readonly stored: CompiledFiles | undefined;
}

/** The targets. Throws a ModoError for what can be known to fail before a model is read. */
function checkRequest(
  models: readonly string[],
  options: Options<'compile'>,
  arch: string,
): readonly Target[] {
  if (models.length === 0) throw new ModoError('no model is given', 'name a .tflite file');
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
  options: Options<'compile'>,
  stage: NonNullable<Options<'compile'>['print']>,
  { cwd }: Environment,
): Promise<CompileResult> {
  const failed: FailedModel[] = [];
  let printed = '';
  for (const item of work) {
    await collect(item, failed, async () => {
      const bytes = await readModel(resolve(cwd, item.job.model));
      printed += printStage(stage, compileForTarget(bytes, item.job.moduleName, item.target, options));
    });
  }
  return { compiled: [], failed, printed };
}

async function prepare(
  { job, target }: JobWork,
  choice: ToolchainChoice,
  options: Options<'compile'>,
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
  return { job, target, modelBytes, key, stored };
}

async function finish(
  { job, target, modelBytes, key, stored }: PreparedJob,
  toolchain: Toolchain | undefined,
  options: Options<'compile'>,
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
