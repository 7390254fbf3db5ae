/** modo run: a compiled folder on input sets from a file. */
import { resolve } from 'node:path';
import { defaultEnvironment, type Environment } from '../driver/compile.ts';
import type { Manifest } from '../driver/manifest.ts';
import { writeFiles } from '../driver/write-files.ts';
import { ModoError } from '../errors.ts';
import { type PartialOptions, resolveOptions } from '../options.ts';
import { findTarget } from '../targets/index.ts';
import { type Artifacts, readArtifact, readManifest } from './artifacts.ts';
import { readInputSets, setBytes } from './input-file.ts';
import { makeRunnerFor } from './make-runner.ts';
import type { RunResult } from './runner.ts';

export interface RunSummary extends RunResult {
  readonly manifest: Manifest;
  readonly sets: number;
}

/** Runs a folder that `compile` wrote. Throws a ModoError when it, or the input file, is not as it should be. */
export async function run(
  folder: string,
  given: PartialOptions<'run'>,
  environment: Environment = defaultEnvironment(),
): Promise<RunSummary> {
  const options = resolveOptions('run', given);
  const at = resolve(environment.cwd, folder);
  const manifest = await readManifest(at);
  if (options.input === undefined) throw new ModoError('--input is missing', 'give a file with input sets');
  const inputs = await readInputSets(resolve(environment.cwd, options.input), manifest.inputs);
  const hasBoard = findTarget(manifest.target.name, environment.arch).board !== undefined;
  const artifacts = await readArtifacts(at, manifest, hasBoard);
  environment.progress(`${folder}: preparing to run`);
  const runner = await makeRunnerFor(manifest.target.name, environment.arch, options.crossCompiler);
  try {
    environment.progress(`${folder}: running`);
    const result = await runner.run(artifacts, { inputs, entry: options.entry });
    if (options.outputFile !== undefined) {
      const path = resolve(environment.cwd, options.outputFile);
      await writeFiles(resolve(path, '..'), [{ name: path.split(/[\\/]/).at(-1)!, bytes: result.outputs }]);
    }
    return { ...result, manifest, sets: inputs.byteLength / setBytes(manifest.inputs) };
  } finally {
    await runner.close();
  }
}

async function readArtifacts(folder: string, manifest: Manifest, hasBoard: boolean): Promise<Artifacts> {
  const [object, sharedObject, graphJson, params] = await Promise.all(
    ['mod.o', 'mod.so', 'mod.json', 'mod.params'].map((name) => readArtifact(folder, manifest, name)),
  );
  if (hasBoard && !object) throw new ModoError(`${folder} has no mod.o`, 'compile with --object-file');
  return {
    module: manifest.module,
    inputs: manifest.inputs,
    outputs: manifest.outputs,
    ...(object && { object }),
    ...(sharedObject && { sharedObject }),
    ...(graphJson && { graphJson }),
    ...(params && { params }),
  };
}
