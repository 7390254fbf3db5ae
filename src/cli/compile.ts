/** modo compile. */
import { compile } from '../driver/compile.ts';
import { defaultEnvironment } from '../driver/environment.ts';
import { failureOf } from '../driver/result.ts';
import type { PartialOptions } from '../options.ts';
import { compileTable } from '../report/compile-table.ts';
import { makeProgress } from './progress.ts';

export async function compileCommand(
  models: readonly string[],
  given: PartialOptions<'compile'>,
): Promise<void> {
  const progress = makeProgress();
  const result = await compile(models, given, {
    ...defaultEnvironment(),
    progress: progress.step,
    warn: progress.warn,
  }).finally(progress.done);
  process.stdout.write(result.printed);
  if (result.compiled.length > 0) process.stdout.write(compileTable(result.compiled));
  const failure = failureOf(result);
  if (failure) throw failure;
}
