/** The workflow artifact. */
import { resolve } from 'node:path';
import { type ArtifactModule, upload } from '../deliver/artifact.ts';
import { defaultArtifactName } from '../deliver/artifact-name.ts';
import type { CompiledModel } from '../driver/result.ts';
import { REPORT_ARTIFACT } from '../report/report.ts';
import { artifactOfAttempt, type Shard } from '../shard/shard.ts';
import type { RunContext } from './context.ts';
import type { Destination } from './deliver.ts';
import type { Inputs } from './inputs.ts';
import { paths } from './paths.ts';

export function artifactDestination(
  compiled: readonly CompiledModel[],
  more: readonly string[],
  inputs: Inputs,
  shard: Shard | undefined,
  { attempt }: RunContext,
  artifactModule: Promise<ArtifactModule>,
): Destination {
  const { options } = inputs;
  const name = shard ? artifactOfAttempt(shard, attempt) : defaultName(inputs);
  return {
    title: `Upload artifact ${name}`,
    async deliver() {
      const files = [...compiled.flatMap(paths), ...more].map((path) => resolve(path));
      const outputs = { 'artifact-name': name };
      if (options.dryRun)
        return { sentence: `Dry run: ${files.length} files would be uploaded as artifact ${name}.`, outputs };
      const artifact = await upload(artifactModule, name, resolve(options.output), files, attempt);
      if (!artifact)
        return { sentence: 'The server does not take artifacts: the files are in the workspace only.' };
      return {
        sentence: `Uploaded as artifact ${name} (${artifact.id}).`,
        outputs: { ...outputs, 'artifact-id': String(artifact.id) },
      };
    },
  };
}

/** artifact-name, or a name that tells the jobs of a matrix and the steps of a job apart. */
export function defaultName({ patterns, options }: Inputs): string {
  if (options.artifactName !== undefined) return options.artifactName;
  // Neither a secret nor what differs from run to run may tell.
  const { token: _, matrix = '', shard: __, plan: ___, ...others } = options;
  return defaultArtifactName({
    targets: options.target,
    patterns,
    options: others,
    matrix,
    env: process.env,
  });
}

/** The run's report in an artifact of its own, by which later runs find what to compare with. */
export function reportDestination(
  files: readonly string[],
  inputs: Inputs,
  artifactModule: Promise<ArtifactModule>,
): Destination {
  const name = `${REPORT_ARTIFACT}-${defaultName(inputs).replace(/^modo-/, '')}`;
  return extraDestination('The report', name, files, inputs, artifactModule);
}

/** The summary, where it is too long to be shown. */
export function summaryDestination(
  files: readonly string[],
  inputs: Inputs,
  artifactModule: Promise<ArtifactModule>,
): Destination {
  const name = `modo-summary-${defaultName(inputs).replace(/^modo-/, '')}`;
  return extraDestination('The whole summary', name, files, inputs, artifactModule);
}

function extraDestination(
  what: string,
  name: string,
  files: readonly string[],
  { options }: Inputs,
  artifactModule: Promise<ArtifactModule>,
): Destination {
  return {
    title: `Upload artifact ${name}`,
    isExtra: true,
    async deliver() {
      if (options.dryRun)
        return { sentence: `Dry run: ${what.toLowerCase()} would be uploaded as artifact ${name}.` };
      const paths = files.map((path) => resolve(path));
      const artifact = await upload(artifactModule, name, resolve(options.output), paths);
      const where = artifact ? `artifact ${name} (${artifact.id})` : 'in the workspace';
      return { sentence: `${what} is ${where}.` };
    },
  };
}
