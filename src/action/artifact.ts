/** The workflow artifact. */
import { resolve } from 'node:path';
import { type ArtifactModule, upload } from '../deliver/artifact.ts';
import { defaultArtifactName } from '../deliver/artifact-name.ts';
import type { CompiledModel } from '../driver/result.ts';
import type { Options } from '../options.ts';
import type { Destination } from './deliver.ts';
import type { Inputs } from './inputs.ts';
import { paths } from './paths.ts';

export function artifactDestination(
  compiled: readonly CompiledModel[],
  { patterns, options }: Inputs,
  artifactModule: Promise<ArtifactModule>,
): Destination {
  const name = options.artifactName ?? nameOf(patterns, options);
  return {
    title: `Upload artifact ${name}`,
    async deliver() {
      const files = compiled.flatMap(paths).map((path) => resolve(path));
      const outputs = { 'artifact-name': name };
      if (options.dryRun)
        return { sentence: `Dry run: ${files.length} files would be uploaded as artifact ${name}.`, outputs };
      const artifact = await upload(artifactModule, name, resolve(options.output), files);
      if (!artifact)
        return { sentence: 'The server does not take artifacts: the files are in the workspace only.' };
      return {
        sentence: `Uploaded as artifact ${name} (${artifact.id}).`,
        outputs: { ...outputs, 'artifact-id': String(artifact.id) },
      };
    },
  };
}

function nameOf(patterns: readonly string[], options: Options<'compile'>): string {
  // Neither a secret nor what differs from run to run may tell.
  const { token: _, matrix = '', ...others } = options;
  return defaultArtifactName({
    targets: options.target,
    patterns,
    options: others,
    matrix,
    env: process.env,
  });
}
