/** What the run's figures are compared with. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';
import { baseModels } from '../base/base-models.ts';
import { findBase } from '../base/find-base.ts';
import { baseBranch } from '../base/which.ts';
import { workflowOf } from '../base/workflow.ts';
import type { OpenBranch } from '../deliver/branch/index.ts';
import { type Pacing, realPacing } from '../deliver/release/retry.ts';
import { compileRequests } from '../driver/compile.ts';
import { defaultEnvironment } from '../driver/environment.ts';
import type { CompileRequest } from '../driver/requests.ts';
import type { Options } from '../options.ts';
import { compareReports, type ReportDelta } from '../report/delta.ts';
import { makeReport, type Report } from '../report/report.ts';
import { describeForAction } from './annotations.ts';
import type { RunContext } from './context.ts';
import { logText } from './log.ts';

/** A base is worth no long wait. */
const HASTY: Pacing = {
  ...realPacing,
  sleep: (milliseconds) => realPacing.sleep(Math.min(milliseconds, 100)),
};

export interface Baseline {
  readonly delta: ReportDelta;
  /** Where the base is from, such as "run 123"; undefined without one. */
  readonly from: string | undefined;
}

/** Never throws: without a base there is none to compare with. */
export async function compareWithBase(
  report: Report,
  requests: readonly CompileRequest[],
  options: Options<'compile'>,
  context: RunContext,
  branch: OpenBranch | undefined,
): Promise<Baseline> {
  const base = await findOrCompileBase(report, requests, options, context, branch);
  return { delta: compareReports(report, base?.report, { isGone }), from: base?.from };
}

/** Whether a model that only an earlier report has is no more: another job may compile it. */
export function isGone(model: string): boolean {
  return !existsSync(model);
}

async function findOrCompileBase(
  report: Report,
  requests: readonly CompileRequest[],
  options: Options<'compile'>,
  context: RunContext,
  branch: OpenBranch | undefined,
): Promise<{ report: Report; from: string } | undefined> {
  const which = options.baseline === 'none' ? undefined : baseBranch(context.ref, context.event);
  if (!which) return undefined;
  const { api, server, repository, sha, workflow } = context;
  const token = options.token ?? '';
  const notice = (message: string): void => core.info(logText(message));
  const found =
    token === ''
      ? undefined
      : await findBase({
          api,
          repository,
          token,
          branch: which.branch,
          commit: sha,
          workflow: workflowOf(workflow)?.file,
          notice,
          pacing: HASTY,
          ...(branch && { read: (path) => branch.read(path) }),
        });
  if (found || options.baseline === 'stored' || !context.isPullRequest || !which.commit) return found;
  const models = [...new Set(report.entries.map(({ model }) => model))];
  const workspace = defaultEnvironment().cwd;
  const base = await baseModels({
    commit: which.commit,
    models,
    workspace,
    server,
    repository,
    token,
    notice,
  });
  if (!base) return undefined;
  core.startGroup(`Compile ${base.models.length} models of the base`);
  try {
    const output = join(base.folder, 'modo-build');
    const wanted = requests.filter(({ model }) => base.models.includes(model));
    const result = await compileRequests(
      wanted.map((request) => ({ ...request, options: { ...request.options, output } })),
      { ...defaultEnvironment(), cwd: base.folder, nested: true, progress: notice, warn: notice },
    );
    const ref = `refs/heads/${which.branch}`;
    return {
      report: makeReport(result, { modo: report.modo, commit: which.commit, ref }),
      from: `${which.branch} at ${which.commit.slice(0, 12)}, compiled for this`,
    };
  } catch (error) {
    notice(`the base is not compiled: ${describeForAction(error)}`);
    return undefined;
  } finally {
    core.endGroup();
    await base.close();
  }
}
