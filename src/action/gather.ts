/** mode: report. Brings the results of all shards together, as if one machine had made them. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as core from '@actions/core';
import type { ArtifactModule } from '../deliver/artifact.ts';
import { layOut } from '../driver/layout.ts';
import { MANIFEST_NAME } from '../driver/manifest.ts';
import type { CompiledModel, FailedModel } from '../driver/result.ts';
import { writeModule } from '../driver/write-module.ts';
import { ModoError, printable } from '../errors.ts';
import type { Options } from '../options.ts';
import { parseReport } from '../report/parse-report.ts';
import { REPORT_NAME, type Report, type ReportEntry } from '../report/report.ts';
import { newestArtifact, parseMatrix, type Shard, type ShardJob } from '../shard/shard.ts';
import { checkStored } from '../store/object-store.ts';
import type { RunContext } from './context.ts';

export interface Gathered {
  readonly compiled: readonly CompiledModel[];
  readonly failed: readonly FailedModel[];
  /** Instructions of one inference, by `model\ntarget`. */
  readonly instructions: ReadonlyMap<string, number>;
}

/** Downloads the artifacts of all shards and writes their files to the output folder. */
export async function gatherShards(
  options: Options<'compile'>,
  context: RunContext,
  artifactModule: Promise<ArtifactModule>,
): Promise<Gathered> {
  if (options.plan === undefined) {
    throw new ModoError('plan is missing', 'pass the output matrix of the job with mode: plan');
  }
  const compiled: CompiledModel[] = [];
  const failed: FailedModel[] = [];
  const instructions = new Map<string, number>();
  const { DefaultArtifactClient } = await artifactModule;
  const client = new DefaultArtifactClient();
  const shards = parseMatrix(options.plan);
  const { artifacts } = await client.listArtifacts({ latest: true }).catch(unreachable);
  for (const shard of shards) {
    const folder = join(context.temp, 'modo-shards', shard.artifact);
    const names = artifacts.map(({ name }) => name);
    const newest = newestArtifact(shard, names, context.attempt);
    const artifact = artifacts.find(({ name }) => name === newest);
    const report = artifact && (await downloadShard(client, shard, artifact.id, folder));
    for (const job of shard.jobs) {
      const done = report && (await takeJob(job, report, folder, options));
      if (done && 'compiled' in done) {
        compiled.push(done.compiled);
        const count = done.entry.figures?.instructions;
        if (count !== undefined) instructions.set(job.join('\n'), count);
      } else {
        failed.push(failure(job, done?.error ?? noResult(shard)));
      }
    }
    await rm(folder, { recursive: true, force: true });
  }
  return { compiled, failed, instructions };
}

function unreachable(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new ModoError(
    `the artifacts of the shards cannot be listed: ${printable(reason.split('\n')[0]!, 300)}`,
    'run the job again; if it fails again, see https://www.githubstatus.com',
    { cause: error },
  );
}

async function downloadShard(
  client: InstanceType<ArtifactModule['DefaultArtifactClient']>,
  { number, count }: Shard,
  id: number,
  folder: string,
): Promise<Report | undefined> {
  try {
    await mkdir(folder, { recursive: true });
    await client.downloadArtifact(id, { path: folder });
    return parseReport(await readFile(join(folder, REPORT_NAME), 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    core.info(`shard ${number} of ${count} cannot be read: ${printable(reason.split('\n')[0]!, 200)}`);
    return undefined;
  }
}

type Taken =
  | { readonly compiled: CompiledModel; readonly entry: ReportEntry }
  | { readonly error: ModoError };

/** A job's files, checked and written to where a compile would have put them; undefined when they are not there. */
async function takeJob(
  [model, target]: ShardJob,
  report: Report,
  shardFolder: string,
  options: Options<'compile'>,
): Promise<Taken | undefined> {
  const entry = report.entries.find((one) => one.model === model && one.target === target);
  if (!entry) return undefined;
  if (entry.state === 'failed') {
    return { error: new ModoError(printable(entry.error ?? 'failed without a reason', 1000)) };
  }
  const [job] = layOut([{ model, target: { name: target }, options, nested: true }], process.cwd());
  const { folder, path } = job!;
  const files = await checkStored(entry.key ?? '', (name) =>
    readFile(join(shardFolder, path, name)).catch(() => undefined),
  );
  if (!files || files.manifest.target.name !== target) return undefined;
  await writeModule(folder, files);
  const names = [...files.manifest.files.map(({ name }) => name), MANIFEST_NAME];
  const { state } = entry;
  return { entry, compiled: { model, target, state, folder, path, files: names, manifest: files.manifest } };
}

function failure([model, target]: ShardJob, error: ModoError): FailedModel {
  return { model, target, error };
}

function noResult({ number, count }: Shard): ModoError {
  return new ModoError(
    `shard ${number} of ${count} brought no result`,
    'see its job, then run the failed jobs again: the other shards keep their results',
  );
}
