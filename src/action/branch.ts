/** The branch that the Action commits to. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as core from '@actions/core';
import {
  type BranchDelivery,
  type BranchPlace,
  commitToBranch,
  DEFAULT_MESSAGE,
  type OpenBranch,
} from '../deliver/branch/index.ts';
import type { CompiledModel } from '../driver/result.ts';
import type { Options } from '../options.ts';
import { reportFiles } from '../report/branch-files.ts';
import type { Report } from '../report/report.ts';
import { isGone } from './baseline.ts';
import type { RunContext } from './context.ts';
import type { Destination } from './deliver.ts';
import { logText } from './log.ts';

/** Undefined without commit-branch. */
export function branchPlace(options: Options<'compile'>, context: RunContext): BranchPlace | undefined {
  const { commitBranch, commitPath, commitMethod, token } = options;
  if (commitBranch === undefined) return undefined;
  const { server, api, repository } = context;
  return {
    server,
    api,
    repository,
    branch: commitBranch,
    path: commitPath ?? '',
    method: commitMethod,
    token: token ?? '',
  };
}

export function branchDestination(
  compiled: readonly CompiledModel[],
  report: Report,
  options: Options<'compile'>,
  context: RunContext,
  open: OpenBranch | undefined,
): Destination | undefined {
  const place = branchPlace(options, context);
  if (!place) return undefined;
  const shown = `branch ${place.branch}`;
  return {
    title: `Commit to ${shown}`,
    needsBudget: true,
    async deliver() {
      if (context.isPullRequest) return { sentence: `Runs of pull requests do not change ${shown}.` };
      const delivery: BranchDelivery = {
        message: options.commitMessage ?? DEFAULT_MESSAGE,
        values: {
          models: committedModels(compiled),
          sha: context.sha,
          ref: context.ref,
          run: context.page,
        },
        dryRun: options.dryRun,
        files: async (head) => [
          ...(await Promise.all(compiled.flatMap(filesOf))),
          ...(await reportFiles(head, report, isGone)),
        ],
        log: (line) => core.info(logText(line)),
      };
      const { commit, url, changed, verified } = await (open
        ? open.deliver(delivery)
        : commitToBranch({ ...place, ...delivery }));
      if (changed.length === 0) return { sentence: `The ${shown} has these files already.` };
      const count = `${changed.length} ${changed.length === 1 ? 'file' : 'files'}`;
      if (commit === undefined) return { sentence: `Dry run: ${count} would change on ${shown}.` };
      core.info(logText(url));
      const signed = verified === undefined ? '' : verified ? ', verified' : ', not verified';
      return {
        sentence: `Committed ${count} to ${shown} (${commit.slice(0, 12)}${signed}).`,
        outputs: { commit },
      };
    },
  };
}

/** What the message speaks of: models that were compiled, or all when none had to be. */
function committedModels(compiled: readonly CompiledModel[]): string[] {
  const fresh = compiled.filter(({ state }) => state === 'compiled');
  return [...new Set((fresh.length > 0 ? fresh : compiled).map(({ model }) => model))];
}

function filesOf({ path, folder, files }: CompiledModel) {
  return files.map(async (name) => ({
    path: `${path}/${name}`,
    bytes: await readFile(join(folder, name)),
  }));
}
