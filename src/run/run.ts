/** modo run: a compiled folder on input sets from a file. */
import { stat, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { defaultEnvironment, type Environment, toolchainOf } from '../driver/environment.ts';
import type { Manifest } from '../driver/manifest.ts';
import { isProfilable } from '../driver/parse-manifest.ts';
import { writeFiles } from '../driver/write-files.ts';
import { ModoError, printable } from '../errors.ts';
import { type PartialOptions, resolveOptions } from '../options.ts';
import { findTarget } from '../targets/index.ts';
import { provideToolchain } from '../toolchain/choose.ts';
import { readArtifact, readArtifacts, readManifest } from './artifacts.ts';
import { readInputSets, setBytes } from './input-file.ts';
import { makeRunner, requireRunner } from './make-runner.ts';
import { compileHooked, type Profile, profile, requireBoard } from './profile.ts';
import type { RunResult } from './runner.ts';

export interface RunSummary extends RunResult {
  readonly manifest: Manifest;
  readonly sets: number;
  readonly profile?: Profile;
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
  const target = findTarget(manifest.target.name, environment.arch);
  requireRunner(target);
  const artifacts = await readArtifacts(at, manifest, target.board !== undefined);
  environment.progress(`${printable(folder, 200)}: preparing to run`);
  if (options.profile) requireBoard(target, environment.arch);
  const source = options.profile ? await readSource(at, manifest) : undefined;
  const toolchain = await provideToolchain(target, options, toolchainOf(environment));
  const runner = await makeRunner(target, toolchain);
  try {
    environment.progress(`${printable(folder, 200)}: running`);
    const result = await runner.run(artifacts, { inputs, entry: options.entry });
    if (options.outputFile !== undefined) {
      await writeOutputs(resolve(environment.cwd, options.outputFile), result.outputs);
    }
    const sets = inputs.byteLength / setBytes(manifest.inputs);
    if (!source) return { ...result, manifest, sets };
    environment.progress(`${printable(folder, 200)}: profiling`);
    const object = await compileHooked(source, manifest.target.flags, toolchain);
    const { instructions } = result.measured!;
    const hooked = { ...artifacts, object };
    const profiled = await profile(runner, hooked, { inputs, sets }, manifest.operators, instructions);
    return { ...result, manifest, sets, profile: profiled };
  } finally {
    await runner.close();
  }
}

/** The generated C, from which a profiled module is built. */
async function readSource(folder: string, manifest: Manifest): Promise<Uint8Array> {
  const source = await readArtifact(folder, manifest, 'mod.c');
  if (!source) {
    throw new ModoError(
      `--profile: ${printable(folder, 200)} has no mod.c`,
      'compile with --dump-code c, or use modo verify --profile',
    );
  }
  if (!isProfilable(manifest)) {
    throw new ModoError(
      `--profile: ${printable(folder, 200)} has no list of operators`,
      'compile the model again',
    );
  }
  return source;
}

/** A device or pipe takes the bytes; anything else is a file to be made or replaced. */
async function writeOutputs(path: string, bytes: Uint8Array): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (!there || there.isFile() || there.isDirectory()) {
    await writeFiles(dirname(path), [{ name: basename(path), bytes }]);
    return;
  }
  await writeFile(path, bytes).catch((error: NodeJS.ErrnoException) => {
    throw new ModoError(
      `${printable(path, 200)}: cannot be written (${error.code})`,
      'give another --output',
    );
  });
}
