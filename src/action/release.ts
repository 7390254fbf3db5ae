/** The release that the Action attaches archives to. */
import * as core from '@actions/core';
import { attachToRelease } from '../deliver/release/attach.ts';
import { archives } from '../deliver/release/files.ts';
import type { CompiledModel } from '../driver/result.ts';
import type { Options } from '../options.ts';
import type { RunContext } from './context.ts';
import type { Destination } from './deliver.ts';
import { logText } from './log.ts';

export function releaseDestination(
  compiled: readonly CompiledModel[],
  options: Options<'compile'>,
  context: RunContext,
): Destination | undefined {
  const { releaseTag: tag } = options;
  if (tag === undefined) return undefined;
  return {
    title: `Attach to the release of ${logText(tag)}`,
    needsAll: true,
    needsBudget: true,
    async deliver() {
      const { api, repository } = context;
      const result = await attachToRelease({
        api,
        repository,
        tag,
        files: await archives(compiled),
        token: options.token ?? '',
        dryRun: options.dryRun,
        publish: options.releasePublish,
        progress: (message) => core.info(logText(message)),
      });
      const { assets, state, url, waitingFor } = result;
      const changed = assets.filter(({ action }) => action !== 'keep').length;
      const count = `${changed} of ${assets.length} ${assets.length === 1 ? 'asset' : 'assets'}`;
      if (options.dryRun)
        return { sentence: `Dry run: ${count} would be attached to the release of ${tag}.` };
      if (waitingFor > 0)
        core.notice(`${waitingFor} other jobs are still uploading to the release: the last one publishes it`);
      return {
        sentence: `Attached ${count} to the release of ${tag} (${state})${changed < assets.length ? '; the others were there already' : ''}.`,
        ...(url !== undefined && { outputs: { release: url } }),
      };
    },
  };
}
