/** The second half of a step: tells what was compiled, and delivers it. */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as core from '@actions/core';
import type { ArtifactModule } from '../deliver/artifact.ts';
import type { OpenBranch } from '../deliver/branch/index.ts';
import { MANIFEST_NAME } from '../driver/manifest.ts';
import { budgetsOf, type CompileRequest } from '../driver/requests.ts';
import { ModoError } from '../errors.ts';
import type { Shard } from '../shard/shard.ts';
import { describeForAction, failureAnnotations, showAnnotations } from './annotations.ts';
import { artifactDestination, reportDestination, summaryDestination } from './artifact.ts';
import { attestDestination } from './attest.ts';
import { compareWithBase } from './baseline.ts';
import { branchDestination } from './branch.ts';
import { type BudgetFindings, findBudgets } from './budgets.ts';
import type { Result } from './compile.ts';
import type { RunContext } from './context.ts';
import { type Destination, deliverTo } from './deliver.ts';
import type { Inputs } from './inputs.ts';
import { writePage } from './page.ts';
import { paths, posix } from './paths.ts';
import { releaseDestination } from './release.ts';
import { reportOf, writeReport } from './report.ts';
import { writeSummary } from './summary.ts';
import { tell } from './tell.ts';

export interface Finish {
  readonly inputs: Inputs;
  readonly context: RunContext;
  readonly artifactModule: Promise<ArtifactModule>;
  /** The part of the work that this was: its results go to the job that gathers all. */
  readonly shard?: Shard | undefined;
  readonly branch?: OpenBranch | undefined;
  /** What was asked for. */
  readonly requests: readonly CompileRequest[];
}

export async function finish(result: Result, about: Finish): Promise<void> {
  const { inputs, context, shard, artifactModule, branch, requests } = about;
  const { options } = inputs;
  const { compiled, failed } = result;
  const report = reportOf(result, context, result.instructions);
  const path = await writeReport(report, options);
  setOutputs(result, path);
  const artifact = artifactDestination(compiled, [path], inputs, shard, context, artifactModule);
  if (shard) return deliverShard(result, artifact);
  const baseline = await compareWithBase(report, requests, options, context, branch);
  const budgets = findBudgets(report, baseline.delta.base, budgetsOf(requests), options);
  const failure = describeFailures(result, budgets);
  const told = { sections: budgets.sections, isFailure: failure !== undefined };
  const page = compiled.length > 0 ? [await writePage(compiled, options, context, branch)] : [];
  const destinations = [
    artifact,
    reportDestination([path, ...page], inputs, artifactModule),
    branchDestination(compiled, report, options, context, branch),
    releaseDestination(compiled, options, context),
    attestDestination(compiled, options),
  ].filter((destination) => destination !== undefined);
  showAnnotations([...failureAnnotations(failed), ...budgets.annotations]);
  const delivery =
    compiled.length > 0
      ? await deliverTo(destinations, {
          isComplete: failed.length === 0,
          isWithinBudget: budgets.exceeded === 0,
        })
      : { sentences: ['Nothing is delivered.'], errors: [] };
  if (!options.dryRun) await tell(baseline, told, options, context);
  const full = await writeSummary({
    compiled,
    failed,
    delta: baseline.delta,
    baseline: baseline.from === undefined ? 'No baseline.' : `Compared with ${baseline.from}.`,
    sections: budgets.sections,
    delivery: [...(failure ? [`${failure}.`] : []), ...delivery.sentences],
  });
  if (full !== undefined) await spillSummary(full, inputs, artifactModule);
  failWith([...delivery.errors.map(describeForAction), ...(failure ? [failure] : [])]);
}

/** What the summary has no room for goes to an artifact. */
async function spillSummary(
  text: string,
  inputs: Inputs,
  artifactModule: Promise<ArtifactModule>,
): Promise<void> {
  const path = join(inputs.options.output, 'summary.md');
  await writeFile(resolve(path), text);
  const destination = summaryDestination([path], inputs, artifactModule);
  await deliverTo([destination], { isComplete: true, isWithinBudget: true });
}

/** Models that failed are for the job that gathers all shards to tell. */
async function deliverShard(result: Result, artifact: Destination): Promise<void> {
  const { sentences, errors } = await deliverTo([artifact], { isComplete: true, isWithinBudget: true });
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
    const digests = compiled.flatMap(({ folder, manifest }) =>
      manifest.files.map(({ name, sha256 }) => `${sha256}  ${posix(join(folder, name))}`),
    );
    core.setOutput('digests', digests.join('\n'));
  }
  const states = [
    ...compiled.map(({ model, target, state }) => ({ model, target, state })),
    ...failed.map(({ model, target }) => ({ model, target, state: 'failed' })),
  ];
  core.setOutput('states', JSON.stringify(states));
  core.setOutput('report', posix(report));
}

function describeFailures({ compiled, failed }: Result, budgets?: BudgetFindings): string | undefined {
  const exceeded = budgets?.exceeded ?? 0;
  const parts = [
    ...(failed.length > 0
      ? [`${failed.length} of ${compiled.length + failed.length} compilations failed`]
      : []),
    ...(exceeded > 0 ? [`${exceeded} ${exceeded === 1 ? 'budget is' : 'budgets are'} exceeded`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : undefined;
}
