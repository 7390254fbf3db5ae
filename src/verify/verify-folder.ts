/** Compiled folders against the exact definition of the model's operators: the very bytes that are delivered. */
import { resolve } from 'node:path';
import { type Environment, toolchainOf } from '../driver/environment.ts';
import { readModel, withModelName } from '../driver/read-model.ts';
import type { CompiledModel } from '../driver/result.ts';
import { ModoError, printable } from '../errors.ts';
import { evaluateOutputs } from '../graph/evaluate.ts';
import { tensorOf } from '../graph/graph.ts';
import { importTflite } from '../import/tflite/import.ts';
import { type Options, parseInputShapes } from '../options.ts';
import { readArtifacts } from '../run/artifacts.ts';
import { makeRunner } from '../run/make-runner.ts';
import type { Runner } from '../run/runner.ts';
import { findTarget } from '../targets/index.ts';
import { provideToolchain } from '../toolchain/choose.ts';
import { randomInputs } from './random-inputs.ts';
import { compareOutputs } from './sets.ts';

const SETS = 4;
const SEED = 1;

export interface FolderVerification {
  readonly compiled: CompiledModel;
  /** Of one inference, where the target's board counts them. */
  readonly instructions?: number;
  /** Why not all outputs are as defined, or why they could not be had. */
  readonly error?: ModoError;
  /** Nothing here runs the target. */
  readonly isSkipped?: boolean;
}

/** Runs every folder's module on random inputs. Throws a ModoError when a compiler or emulator cannot be had. */
export async function verifyFolders(
  compiled: readonly CompiledModel[],
  options: Options<'compile'>,
  environment: Environment,
): Promise<FolderVerification[]> {
  const runners = new Map<string, Runner | undefined>();
  const results: FolderVerification[] = [];
  try {
    for (const done of compiled) {
      if (!runners.has(done.target))
        runners.set(done.target, await openRunner(done.target, options, environment));
      const runner = runners.get(done.target);
      results.push(
        runner ? await verifyFolder(done, options, environment, runner) : { compiled: done, isSkipped: true },
      );
    }
  } finally {
    await Promise.all([...runners.values()].map((runner) => runner?.close()));
  }
  return results;
}

async function openRunner(
  name: string,
  options: Options<'compile'>,
  environment: Environment,
): Promise<Runner | undefined> {
  const target = findTarget(name, environment.arch);
  if (!target.board && !target.emulator && target.name !== 'host') return undefined;
  return makeRunner(target, await provideToolchain(target, options, toolchainOf(environment)));
}

async function verifyFolder(
  compiled: CompiledModel,
  options: Options<'compile'>,
  { cwd, arch, progress }: Environment,
  runner: Runner,
): Promise<FolderVerification> {
  const { model, manifest } = compiled;
  progress(`${printable(model, 200)}: running on ${compiled.target}`);
  try {
    return await withModelName(model, async () => {
      const target = findTarget(compiled.target, arch);
      const isBoard = target.board !== undefined;
      const artifacts = await readArtifacts(resolve(cwd, compiled.folder), manifest, isBoard);
      const bytes = await readModel(resolve(cwd, model));
      const { inputShapes } = options;
      const graph = importTflite(bytes, inputShapes ? { inputShapes: parseInputShapes(inputShapes) } : {});
      const tensors = graph.inputs.map((id) => tensorOf(graph, id));
      const sets = randomInputs(tensors, SETS, SEED).map((inputs) => ({
        inputs,
        expected: evaluateOutputs(graph, inputs),
      }));
      const inputs = Buffer.concat(sets.flatMap((set) => set.inputs));
      const { outputs, measured } = await runner.run(artifacts, { inputs, entry: 'c' });
      const found = compareOutputs({ graph }, sets, outputs);
      if (found) {
        throw new ModoError(
          `on ${compiled.target} output "${printable(found.output)}", element ${found.element} of input set ` +
            `${found.set} is ${found.actual} instead of ${found.expected}`,
          'nothing of it is delivered; modo verify finds the operator',
        );
      }
      return { compiled, ...(measured && { instructions: measured.instructions }) };
    });
  } catch (error) {
    if (!(error instanceof ModoError)) throw error;
    return { compiled, error };
  }
}
