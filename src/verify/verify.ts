/** modo verify: the compiled module against the exact definition of its operators. */
import { readFile } from 'node:fs/promises';
import { parse, resolve } from 'node:path';
import type { Compilation } from '../compiler.ts';
import { build } from '../driver/build.ts';
import { compileForTarget, splitCompilerOptions } from '../driver/compile-job.ts';
import { defaultEnvironment, type Environment, toolchainOf } from '../driver/environment.ts';
import { describeOperators } from '../driver/manifest.ts';
import { readModel, withModelName } from '../driver/read-model.ts';
import type { Hook } from '../emit/hooks.ts';
import { moduleNameFromStem } from '../emit/names.ts';
import { ModoError, printable } from '../errors.ts';
import { evaluateOutputs } from '../graph/evaluate.ts';
import { tensorOf } from '../graph/graph.ts';
import { type Options, type PartialOptions, resolveOptions } from '../options.ts';
import type { Artifacts } from '../run/artifacts.ts';
import { checkSets, readInputSets } from '../run/input-file.ts';
import { makeRunner, requireRunner } from '../run/make-runner.ts';
import { type Profile, profile, requireBoard } from '../run/profile.ts';
import type { Runner, RunRequest, RunResult } from '../run/runner.ts';
import { selectTargets } from '../targets/index.ts';
import type { Target } from '../targets/target.ts';
import { provideToolchain } from '../toolchain/choose.ts';
import type { Toolchain } from '../toolchain/toolchain.ts';
import { locateDifference, type StepDifference } from './locate.ts';
import { randomInputs } from './random-inputs.ts';
import { compareOutputs, type InputSet, portOf, type SetDifference, splitSets } from './sets.ts';

/** One target and entry. */
export interface Verification {
  readonly target: string;
  readonly entry: RunRequest['entry'];
  readonly sets: number;
  readonly difference?: OutputDifference;
  readonly measured?: RunResult['measured'];
  readonly profile?: Profile;
}

export interface OutputDifference extends SetDifference {
  /** The step where it began; undefined when every step is as the evaluator has it, and so `--expected` is not. */
  readonly step?: StepDifference;
}

/** Compiles a model for each target, runs it, and compares. Throws a ModoError when that cannot be done. */
export async function verify(
  model: string,
  given: PartialOptions<'verify'>,
  environment: Environment = defaultEnvironment(),
): Promise<Verification[]> {
  const options = resolveOptions('verify', given);
  if (options.expected !== undefined && options.input === undefined) {
    throw new ModoError('--expected needs --input', 'give the inputs that lead to these outputs');
  }
  const targets = selectTargets(options, environment.arch);
  for (const target of targets) requireRunner(target);
  if (options.profile) for (const target of targets) requireBoard(target, environment.arch);
  const results: Verification[] = [];
  await withModelName(model, async () => {
    for (const target of targets) results.push(...(await verifyTarget(model, target, options, environment)));
  });
  return results;
}

async function verifyTarget(
  model: string,
  target: Target,
  options: Options<'verify'>,
  environment: Environment,
): Promise<Verification[]> {
  const moduleName = options.moduleName ?? moduleNameFromStem(parse(model).name);
  const bytes = await readModel(resolve(environment.cwd, model));
  const compilation = compileForTarget(bytes, moduleName, target, options);
  environment.progress(`${printable(model, 200)}: evaluating`);
  const sets = await readSets(compilation, options, environment.cwd);
  environment.progress(`${printable(model, 200)}: compiling for ${target.name}`);
  const toolchain = await provideToolchain(target, options, toolchainOf(environment));
  const runner = await makeRunner(target, toolchain);
  try {
    const artifacts = await buildFor(compilation, target, toolchain, options);
    const entries: RunRequest['entry'][] = target.board ? ['c'] : ['graph', 'c'];
    const results: Verification[] = [];
    for (const entry of entries) {
      environment.progress(`${printable(model, 200)}: running on ${target.name} (${entry})`);
      const inputs = Buffer.concat(sets.flatMap(({ inputs }) => inputs));
      const { outputs, measured } = await runner.run(artifacts, { inputs, entry });
      const found = compareOutputs(compilation, sets, outputs);
      const difference = found && {
        ...found,
        ...(await locate(compilation, target, toolchain, options, runner, entry, sets[found.set]!.inputs)),
      };
      const profiled =
        options.profile &&
        (await profile(
          runner,
          await buildFor(compilation, target, toolchain, options, 'profile'),
          { inputs, sets: sets.length },
          describeOperators(compilation.graph),
          measured!.instructions,
        ));
      results.push({
        target: target.name,
        entry,
        sets: sets.length,
        ...(difference && { difference }),
        ...(measured && { measured }),
        ...(profiled && { profile: profiled }),
      });
    }
    return results;
  } finally {
    await runner.close();
  }
}

async function readSets(
  compilation: Compilation,
  options: Options<'verify'>,
  cwd: string,
): Promise<InputSet[]> {
  const { graph } = compilation;
  const inputTensors = graph.inputs.map((id) => tensorOf(graph, id));
  const outputTensors = graph.outputs.map((id) => tensorOf(graph, id));
  const inputSets =
    options.input === undefined
      ? randomInputs(inputTensors, options.sets, options.seed)
      : splitSets(await readInputSets(resolve(cwd, options.input), inputTensors.map(portOf)), inputTensors);
  if (options.expected === undefined) {
    return inputSets.map((inputs) => ({ inputs, expected: evaluateOutputs(graph, inputs) }));
  }
  const bytes = await readFile(resolve(cwd, options.expected)).catch((error: NodeJS.ErrnoException) => {
    throw new ModoError(
      `${printable(options.expected!, 200)}: cannot be read (${error.code})`,
      'check --expected',
    );
  });
  const expected = splitSets(checkSets(bytes, outputTensors.map(portOf), '--expected'), outputTensors);
  if (expected.length !== inputSets.length) {
    throw new ModoError(
      `--input has ${inputSets.length} sets, --expected ${expected.length}`,
      'give as many',
    );
  }
  return inputSets.map((inputs, i) => ({ inputs, expected: expected[i]! }));
}

async function buildFor(
  compilation: Compilation,
  target: Target,
  toolchain: Toolchain,
  options: Options<'verify'>,
  hook?: Hook,
): Promise<Artifacts> {
  const isBoard = target.board !== undefined;
  const { object, sharedObject } = await build(compilation, {
    target,
    toolchain,
    optLevel: options.optLevel,
    compilerOptions: splitCompilerOptions(options.crossCompilerOptions),
    want: { object: isBoard, sharedObject: !isBoard, assembly: false },
    ...(hook && { hook }),
  });
  return {
    module: compilation.module.name,
    inputs: compilation.module.inputs,
    outputs: compilation.module.outputs,
    graphJson: compilation.graphJson,
    params: compilation.paramsBytes,
    ...(object && { object }),
    ...(sharedObject && { sharedObject }),
  };
}

/** Builds the same program with a tap after every step and runs the input set that differed. */
async function locate(
  compilation: Compilation,
  target: Target,
  toolchain: Toolchain,
  options: Options<'verify'>,
  runner: Runner,
  entry: RunRequest['entry'],
  inputs: readonly Uint8Array[],
): Promise<{ step?: StepDifference }> {
  const artifacts = await buildFor(compilation, target, toolchain, options, 'tap');
  const { taps } = await runner.run(artifacts, { inputs: Buffer.concat(inputs), entry, tap: true });
  const step = locateDifference(compilation.graph, inputs, taps!);
  return step ? { step } : {};
}
