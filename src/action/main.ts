/** The GitHub Action: one program for the step itself and for what the runner calls at the end of the job. */
import * as core from '@actions/core';
import { ConfigError } from '../config/config-error.ts';
import { describeForAction } from './annotations.ts';
import { runContext } from './context.ts';

/** Set by the step itself, so the runner sees it only at the end of the job. */
const STEP_DONE = 'step';

async function main(): Promise<void> {
  process.chdir(process.env.GITHUB_WORKSPACE || '.');
  if (core.getState(STEP_DONE) !== '') {
    await (await import('./post.ts')).post(runContext());
    return;
  }
  core.saveState(STEP_DONE, 'done');
  await (await import('./step.ts')).step(runContext());
}

await main().catch((error: unknown) => {
  const message = describeForAction(error);
  if (!(error instanceof ConfigError)) return core.setFailed(message);
  const { file, line, column } = error.position;
  core.error(message, { file, startLine: line, startColumn: column });
  process.exitCode = core.ExitCode.Failure;
});
