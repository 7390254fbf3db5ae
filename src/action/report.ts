/** The report of the run, as a file beside what was compiled. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CompileResult } from '../driver/result.ts';
import type { Options } from '../options.ts';
import { packageVersion } from '../package-root.ts';
import { makeReport, type Report } from '../report/report.ts';
import type { RunContext } from './context.ts';

export const REPORT_NAME = 'report.json';

export function reportOf(
  result: Pick<CompileResult, 'compiled' | 'failed'>,
  { sha, ref }: RunContext,
  instructions: ReadonlyMap<string, number>,
): Report {
  return makeReport(result, {
    modo: packageVersion(),
    ...(sha && { commit: sha }),
    ...(ref && { ref }),
    instructions,
  });
}

/** Writes the report to the output folder; its path. */
export async function writeReport(report: Report, { output }: Options<'compile'>): Promise<string> {
  const path = join(output, REPORT_NAME);
  await mkdir(resolve(output), { recursive: true });
  await writeFile(resolve(path), `${JSON.stringify(report, undefined, 2)}\n`);
  return path;
}
