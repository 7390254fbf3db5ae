/** modo compile. */
import { checkReport } from '../budget/check.ts';
import { compileRequests } from '../driver/compile.ts';
import { defaultEnvironment } from '../driver/environment.ts';
import { budgetsOf, type CompileRequest, makeRequests, withDefaultProject } from '../driver/requests.ts';
import { type CompileResult, failureOf } from '../driver/result.ts';
import { describeError, ModoError, printable } from '../errors.ts';
import type { PartialOptions } from '../options.ts';
import { packageVersion } from '../package-root.ts';
import { compileTable } from '../report/compile-table.ts';
import { makeReport } from '../report/report.ts';
import { makeProgress } from './progress.ts';

export async function compileCommand(
  models: readonly string[],
  given: PartialOptions<'compile'>,
): Promise<void> {
  const progress = makeProgress();
  const environment = { ...defaultEnvironment(), progress: progress.step, warn: progress.warn };
  const requests = await makeRequests(models, withDefaultProject(given, environment), environment);
  const result = await compileRequests(requests, environment).finally(progress.done);
  process.stdout.write(result.printed);
  if (result.compiled.length > 0) process.stdout.write(compileTable(result.compiled));
  const exceeded = overBudget(requests, result, progress.warn);
  const failure = failureOf(result);
  const errors = [...(failure ? [describeError(failure)] : []), ...exceeded];
  if (errors.length > 0) throw new ModoError(errors.join('\n'));
}

/** A line for each budget that is exceeded. There is neither a base nor a run here: what needs one is warned about. */
function overBudget(
  requests: readonly CompileRequest[],
  result: CompileResult,
  warn: (message: string) => void,
): readonly string[] {
  const report = makeReport(result, { modo: packageVersion() });
  return checkReport(report, undefined, budgetsOf(requests)).flatMap(({ entry, results }) => {
    const lines = results.map(({ status, message }) => ({
      status,
      line: `${printable(entry.model, 200)} for ${entry.target}: ${message}`,
    }));
    for (const { status, line } of lines) if (status !== 'ok' && status !== 'exceeded') warn(line);
    return lines.filter(({ status }) => status === 'exceeded').map(({ line }) => line);
  });
}
