/** The main job: models in, files out. */
import { resolve } from 'node:path';
import { type Compilation, compileModel } from '../compiler.ts';
import { emitHeader, emitModHeader } from '../emit/header.ts';
import { prefix } from '../emit/names.ts';
import { describeError, ModoError, printable } from '../errors.ts';
import { type Options, type PartialOptions, parseInputShapes, resolveOptions } from '../options.ts';
import { packageVersion } from '../package-root.ts';
import { selectTargets } from '../targets/index.ts';
import type { Target } from '../targets/target.ts';
import { provideToolchain } from '../toolchain/choose.ts';
import type { ToolchainEnvironment } from '../toolchain/environment.ts';
import { compileFlags } from '../toolchain/flags.ts';
import type { Toolchain } from '../toolchain/toolchain.ts';
import { type Built, build } from './build.ts';
import { readKernels } from './kernels.ts';
import { type Job, layOut } from './layout.ts';
import { MANIFEST_NAME, type Manifest, makeManifest } from './manifest.ts';
import { printStage } from './print-stage.ts';
import { readModel, withModelName } from './read-model.ts';
import { type FileSet, writeFiles } from './write-files.ts';

/** What a caller may want to know on the way. */
export interface Environment {
  /** Where relative paths start. */
  readonly cwd: string;
  /** The host's architecture, as Node names it. */
  readonly arch: string;
  /** Called when a long step starts. */
  readonly progress: (message: string) => void;
  /** Whether a single model gets a folder of its own, too. */
  readonly nested: boolean;
}

export interface CompiledModel {
  readonly model: string;
  readonly target: string;
  readonly folder: string;
  /** Names in `folder`, the manifest among them. */
  readonly files: readonly string[];
  readonly manifest: Manifest;
}

export interface FailedModel {
  readonly model: string;
  readonly target: string;
  readonly error: ModoError;
}

export interface CompileResult {
  readonly compiled: readonly CompiledModel[];
  /** A model that cannot be compiled does not keep others from it. */
  readonly failed: readonly FailedModel[];
  /** What --print asked for, in place of files. */
  readonly printed: string;
}

export function defaultEnvironment(): Environment {
  return { cwd: process.cwd(), arch: process.arch, progress: () => {}, nested: false };
}

/** What of it matters to toolchains. */
export function toolchainOf({ cwd, progress }: Environment): Partial<ToolchainEnvironment> {
  return { cwd, progress };
}

/**
 * Compiles models (paths of .tflite files) for one or more targets and writes their files. Throws a ModoError
 * when an option is wrong; errors of single models are in the result.
 */
export async function compile(
  models: readonly string[],
  given: PartialOptions<'compile'> = {},
  environment: Environment = defaultEnvironment(),
): Promise<CompileResult> {
  const options = resolveOptions('compile', given);
  if (models.length === 0) throw new ModoError('no model is given', 'name a .tflite file');
  if (options.outputFormat !== 'so') {
    throw new ModoError(`--output-format ${options.outputFormat} is not supported yet`, 'use so');
  }
  const dump = dumpFormats(options.dumpCode);
  if (options.inputShapes !== undefined) parseInputShapes(options.inputShapes);
  const targets = selectTargets(options, environment.arch);
  const objectOnly = targets.find(({ sharedObject }) => !sharedObject);
  if (objectOnly && !options.objectFile && !options.print) {
    throw new ModoError(
      `--target ${objectOnly.name} has no mod.so, since its linker makes no shared objects`,
      'add --object-file',
    );
  }
  const jobs = layOut(
    models,
    targets.map(({ name }) => name),
    {
      output: options.output,
      moduleName: options.moduleName,
      nested: environment.nested,
      cwd: environment.cwd,
    },
  );
  const { print } = options;
  // A missing compiler is not the fault of a model: said once, before any work.
  const toolchains = print
    ? []
    : await Promise.all(targets.map((target) => provideToolchain(target, options, toolchainOf(environment))));
  const compiled: CompiledModel[] = [];
  const failed: FailedModel[] = [];
  let printed = '';
  for (const job of jobs) {
    const index = targets.findIndex(({ name }) => name === job.target);
    const target = targets[index]!;
    try {
      await withModelName(job.model, async () => {
        if (print) {
          const { compilation } = await compileJob(job, target, options, environment.cwd);
          printed += printStage(print, compilation);
        } else {
          compiled.push(await compileAndWrite(job, target, toolchains[index]!, options, dump, environment));
        }
      });
    } catch (error) {
      if (!(error instanceof ModoError)) throw error;
      failed.push({ model: job.model, target: job.target, error });
    }
  }
  return { compiled, failed, printed };
}

/** The errors of a result as one, or undefined when there are none. */
export function failureOf({ failed }: CompileResult): ModoError | undefined {
  if (failed.length === 0) return undefined;
  return failed.length === 1
    ? failed[0]!.error
    : new ModoError(failed.map(({ error }) => describeError(error)).join('\n'));
}

/** --dump-code: tvmc's formats that exist here. */
function dumpFormats(text: string | undefined): readonly string[] {
  const formats = text?.split(',') ?? [];
  const unknown = formats.find((format) => format !== 'c' && format !== 'asm');
  if (unknown !== undefined)
    throw new ModoError(`--dump-code: there is no format "${printable(unknown)}"`, 'choose c, asm');
  return formats;
}

interface CompiledJob {
  readonly bytes: Uint8Array;
  readonly compilation: Compilation;
}

/** Reads a model and runs the compiler core on it. */
export async function compileJob(
  job: Pick<Job, 'model' | 'moduleName'>,
  target: Target,
  options: Pick<Options<'compile'>, 'inputShapes' | 'optLevel'>,
  cwd: string,
): Promise<CompiledJob> {
  const bytes = await readModel(resolve(cwd, job.model));
  const compilation = compileModel(bytes, {
    moduleName: job.moduleName,
    kernels: readKernels(target, options.optLevel),
    ...(options.inputShapes && { inputShapes: parseInputShapes(options.inputShapes) }),
  });
  return { bytes, compilation };
}

/** --cross-compiler-options, split as tvmc splits them. */
export function splitCompilerOptions(text: string | undefined): string[] {
  return text?.split(' ').filter((option) => option !== '') ?? [];
}

async function compileAndWrite(
  job: Job,
  target: Target,
  toolchain: Toolchain,
  options: Options<'compile'>,
  dump: readonly string[],
  environment: Environment,
): Promise<CompiledModel> {
  const { progress } = environment;
  const shown = printable(job.model, 200);
  progress(`${shown}: reading`);
  const { bytes, compilation } = await compileJob(job, target, options, environment.cwd);
  progress(`${shown}: compiling for ${target.name} with ${toolchain.name} ${toolchain.version}`);
  const compilerOptions = splitCompilerOptions(options.crossCompilerOptions);
  const built = await build(compilation, {
    target,
    toolchain,
    optLevel: options.optLevel,
    compilerOptions,
    want: {
      object: options.objectFile,
      sharedObject: target.sharedObject !== undefined,
      assembly: dump.includes('asm'),
    },
  });
  const files = outputFiles(compilation, built, options.objectFile, dump);
  const manifest = makeManifest({
    version: packageVersion(),
    modelPath: job.model,
    modelBytes: bytes,
    compilation,
    target,
    toolchain,
    flags: compileFlags(target, options.optLevel, compilerOptions),
    report: built.report,
    options: {
      objectFile: options.objectFile,
      optLevel: options.optLevel,
      ...(options.inputShapes && { inputShapes: options.inputShapes }),
      ...(options.crossCompilerOptions && { crossCompilerOptions: options.crossCompilerOptions }),
    },
    files,
  });
  progress(`${shown}: writing to ${printable(job.folder, 200)}`);
  const manifestFile = { name: MANIFEST_NAME, bytes: `${JSON.stringify(manifest, undefined, 2)}\n` };
  await writeFiles(resolve(environment.cwd, job.folder), [...files, manifestFile]);
  return {
    model: job.model,
    target: target.name,
    folder: job.folder,
    files: [...files.map(({ name }) => name), MANIFEST_NAME],
    manifest,
  };
}

function outputFiles(
  compilation: Compilation,
  built: Built,
  objectFile: boolean,
  dump: readonly string[],
): FileSet {
  const { module } = compilation;
  return [
    { name: 'mod.params', bytes: compilation.paramsBytes },
    ...(built.sharedObject ? [{ name: 'mod.so', bytes: built.sharedObject }] : []),
    { name: 'mod.json', bytes: compilation.graphJson },
    ...(objectFile
      ? [
          { name: 'mod.o', bytes: built.object! },
          { name: `${prefix(module)}.h`, bytes: emitHeader(module, built.report.figures) },
          { name: 'mod.h', bytes: emitModHeader(module) },
        ]
      : []),
    ...(dump.includes('c') ? [{ name: 'mod.c', bytes: built.c }] : []),
    ...(dump.includes('asm') ? [{ name: 'mod.asm', bytes: built.assembly! }] : []),
  ];
}
