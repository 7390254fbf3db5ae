/**
 * The GitHub Action: one program for the step itself and for what the runner calls at the end of the job. It imports
 * nothing by itself: a job's end with nothing left to do costs no more than Node's own start.
 */

async function main(): Promise<void> {
  const { GITHUB_WORKSPACE, STATE_step: isEnd, STATE_left: left } = process.env;
  if (isEnd && !left) return;
  process.chdir(GITHUB_WORKSPACE || '.');
  const { runContext } = await import('./context.ts');
  if (isEnd) await (await import('./post.ts')).post(runContext());
  else await (await import('./step.ts')).step(runContext());
}

await main().catch(async (error: unknown) => {
  (await import('./annotations.ts')).failStep(error);
});
