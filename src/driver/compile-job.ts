/** One model through the compiler core and the toolchain. */
import { type Compilation, compileModel } from '../compiler.ts';
import { emitHeader, emitModHeader } from '../emit/header.ts';
import { prefix } from '../emit/names.ts';
import { ModoError, printable } from '../errors.ts';
import { type Options, parseInputShapes } from '../options.ts';
import { packageVersion } from '../package-root.ts';
import type { Target } from '../targets/target.ts';
import { compileFlags } from '../toolchain/flags.ts';
import type { Toolchain } from '../toolchain/toolchain.ts';
import { type Built, build } from './build.ts';
import { readKernels } from './kernels.ts';
import type { Job } from './layout.ts';
import { type CompiledFiles, MANIFEST_NAME, makeManifest } from './manifest.ts';
import type { FileSet } from './write-files.ts';

/** Runs the compiler core on a model's bytes. */
export function compileForTarget(
  bytes: Uint8Array,
  moduleName: string,
  target: Target,
  options: Pick<Options<'compile'>, 'inputShapes' | 'optLevel'>,
): Compilation {
  return compileModel(bytes, {
    moduleName,
    kernels: readKernels(target, options.optLevel),
    ...(options.inputShapes && { inputShapes: parseInputShapes(options.inputShapes) }),
  });
}

/** --cross-compiler-options, split as tvmc splits them. */
export function splitCompilerOptions(text: string | undefined): string[] {
  return text?.split(' ').filter((option) => option !== '') ?? [];
}

/** --dump-code: tvmc's formats that exist here. Throws a ModoError for another. */
export function dumpFormats(text: string | undefined): readonly string[] {
  const formats = text?.split(',') ?? [];
  const unknown = formats.find((format) => format !== 'c' && format !== 'asm');
  if (unknown !== undefined)
    throw new ModoError(`--dump-code: there is no format "${printable(unknown)}"`, 'choose c, asm');
  return formats;
}

/** All flags of the compiler for a job. */
export function jobFlags(
  target: Target,
  options: Pick<Options<'compile'>, 'optLevel' | 'crossCompilerOptions'>,
): string[] {
  return compileFlags(target, options.optLevel, splitCompilerOptions(options.crossCompilerOptions));
}

/** The options that change what is written, as the manifest and the key hold them. */
export function recordedOptions(
  options: Pick<Options<'compile'>, 'objectFile' | 'optLevel' | 'inputShapes' | 'crossCompilerOptions'>,
): Record<string, string | number | boolean> {
  const { objectFile, optLevel, inputShapes, crossCompilerOptions } = options;
  return {
    objectFile,
    optLevel,
    ...(inputShapes !== undefined && { inputShapes }),
    ...(crossCompilerOptions !== undefined && { crossCompilerOptions }),
  };
}

export interface JobContext {
  readonly target: Target;
  readonly toolchain: Toolchain;
  readonly options: Options<'compile'>;
  /** The compilation's key, which the manifest holds. */
  readonly key: string;
  readonly progress: (message: string) => void;
}

/** Compiles a job's model. Throws a ModoError when the model cannot be compiled. */
export async function compileFiles(job: Job, bytes: Uint8Array, context: JobContext): Promise<CompiledFiles> {
  const { target, toolchain, options, progress } = context;
  const dump = dumpFormats(options.dumpCode);
  const compilation = compileForTarget(bytes, job.moduleName, target, options);
  progress(
    `${printable(job.model, 200)}: compiling for ${target.name} with ${toolchain.name} ${toolchain.version}`,
  );
  const built = await build(compilation, {
    target,
    toolchain,
    optLevel: options.optLevel,
    compilerOptions: splitCompilerOptions(options.crossCompilerOptions),
    want: {
      object: options.objectFile,
      sharedObject: target.sharedObject !== undefined,
      assembly: dump.includes('asm'),
    },
  });
  const files = outputFiles(compilation, built, options.objectFile, dump);
  const manifest = makeManifest({
    version: packageVersion(),
    key: context.key,
    modelPath: job.model,
    modelBytes: bytes,
    compilation,
    target,
    toolchain,
    flags: jobFlags(target, options),
    report: built.report,
    options: recordedOptions(options),
    files,
  });
  const manifestFile = { name: MANIFEST_NAME, bytes: `${JSON.stringify(manifest, undefined, 2)}\n` };
  return { files: [...files, manifestFile], manifest };
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
