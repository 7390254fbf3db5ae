/** report.html: the page of the models that the step has compiled. */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { OpenBranch } from '../deliver/branch/index.ts';
import type { CompiledModel } from '../driver/result.ts';
import type { Options } from '../options.ts';
import { packageVersion } from '../package-root.ts';
import { HISTORY_NAME, parseHistory, trendOf } from '../report/history.ts';
import { makePage } from '../report/page/page.ts';
import type { RunContext } from './context.ts';

/** A page of more would be slow to open; `modo report` makes one of any. */
export const MOST_ON_PAGE = 40;
const MOST_POINTS = 200;

/** Writes the page to the output folder; its path. The trend is that of the branch, where there is one. */
export async function writePage(
  compiled: readonly CompiledModel[],
  { output }: Options<'compile'>,
  { ref }: RunContext,
  branch: OpenBranch | undefined,
): Promise<string> {
  const path = join(output, 'report.html');
  const text = await branch?.read(HISTORY_NAME).catch(() => undefined);
  const history = text ? parseHistory(Buffer.from(text).toString('utf8')) : [];
  const models = compiled.slice(0, MOST_ON_PAGE).map(({ model, target, manifest }) => {
    const points = trendOf(history, model, target, ref).slice(-MOST_POINTS);
    return { manifest, title: model, ...(points.length > 0 && { history: points }) };
  });
  await writeFile(resolve(path), makePage({ modo: packageVersion(), models }));
  return path;
}
