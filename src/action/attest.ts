/** Build provenance of what was compiled. */
import * as core from '@actions/core';
import { attestFiles } from '../deliver/attest.ts';
import type { CompiledModel } from '../driver/result.ts';
import type { Options } from '../options.ts';
import type { Destination } from './deliver.ts';

export function attestDestination(
  compiled: readonly CompiledModel[],
  options: Options<'compile'>,
): Destination | undefined {
  if (!options.attest) return undefined;
  const subjects = compiled.flatMap(({ path, manifest }) =>
    manifest.files.map(({ name, sha256 }) => ({ name: `${path}/${name}`, sha256 })),
  );
  return {
    title: 'Attest the build provenance',
    needsAll: true,
    needsBudget: true,
    async deliver() {
      const count = `${subjects.length} ${subjects.length === 1 ? 'file' : 'files'}`;
      if (options.dryRun) return { sentence: `Dry run: ${count} would be attested.` };
      const warn = (message: string): void => core.warning(message);
      const attested = await attestFiles({ subjects, token: options.token ?? '', warn });
      if (!attested) return { sentence: 'Nothing is attested: a warning says why.' };
      return {
        sentence: `Attested the provenance of ${count}.`,
        ...(attested.url !== undefined && { outputs: { attestation: attested.url } }),
      };
    },
  };
}
