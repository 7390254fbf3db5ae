/** The second half of a step: tells what was compiled, and delivers it. */
import { join } from 'node:path';
import * as core from '@actions/core';
import type { ArtifactModule } from '../deliver/artifact.ts';
import type { OpenBranch } from '../deliver/branch/index.ts';
import { MANIFEST_NAME } from '../driver/manifest.ts';
import { ModoError } from '../errors.ts';
import type { Shard } from '../shard/shard.ts';
import { annotate, describeForAction } from './annotations.ts';
import { artifactDestination } from './artifact.ts';
import { attestDestination } from './attest.ts';
import { branchDestination } from './branch.ts';
import type { Result } from './compile.ts';
import type { RunContext } from './context.ts';
import { type Destination, deliverTo } from './deliver.ts';
import type { Inputs } from './inputs.ts';
import { paths, posix } from './paths.ts';
import { releaseDestination } from './release.ts';
import { reportOf, writeReport } from './report.ts';
import { writeSummary } from './summary.ts';

export interface Finish {
  readonly inputs: Inputs;
  readonly context: RunContext;
  readonly artifactModule: Promise<ArtifactModule>;
  /** The part of the work that this was: its results go to the job that gathers all. */
  readonly shard?: Shard | undefined;
  readonly branch?: OpenBranch | undefined;
}

export async function finish(result: Result, about: Finish): Promise<void> {
  const { inputs, context, shard, artifactModule, branch } = about;
  const { options } = inputs;
  const { compiled, failed } = result;
  const report = await writeReport(reportOf(result, context, result.instructions), options);
  setOutputs(result, report);
  const artifact = artifactDestination(compiled, [report], inputs, shard, context, artifactModule);
  if (shard) return deliverShard(result, artifact);
  const destinations = [
    artifact,
    branchDestination(compiled, options, context, branch),
    releaseDestination(compiled, options, context),
    attestDestination(compiled, options),
  ].filter((destination) => destination !== undefined);
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
  failWith([...delivery.errors.map(describeForAction), ...(failure ? [failure] : [])]);
}

/** Models that failed are for the job that gathers all shards to tell. */
async function deliverShard(result: Result, artifact: Destination): Promise<void> {
  const { sentences, errors } = await deliverTo([artifact], true);
  const failure = describeFailures(result);
  await writeSummary({ ...result, delivery: [...(failure ? [`${failure}.`] : []), ...sentences] });
  failWith(errors.map(describeForAction));
}

/** Every error is annotated; the last one ends the step. */
function failWith(errors: readonly string[]): void {
  for (const message of errors.slice(0, -1)) core.error(message);
  if (errors.length > 0) throw new ModoError(errors.at(-1)!);
}

function setOutputs({ compiled, failed }: Result, report: string): void {
  if (compiled.length > 0) {
    core.setOutput('files', compiled.flatMap(paths).join('\n'));
    core.setOutput('manifest', compiled.map(({ folder }) => posix(join(folder, MANIFEST_NAME))).join('\n'));
  }
  const states = [
    ...compiled.map(({ model, target, state }) => ({ model, target, state })),
    ...failed.map(({ model, target }) => ({ model, target, state: 'failed' })),
  ];
  core.setOutput('states', JSON.stringify(states));
  core.setOutput('report', posix(report));
}

function describeFailures({ compiled, failed }: Result): string | undefined {
  if (failed.length === 0) return undefined;
  return `${failed.length} of ${compiled.length + failed.length} compilations failed`;
}
