/** modo report. */
import { printable } from '../errors.ts';
import type { PartialOptions } from '../options.ts';
import { makeReportPage } from '../report/make-report-page.ts';
import { grouped } from '../report/table.ts';

export async function reportCommand(
  folders: readonly string[],
  given: PartialOptions<'report'>,
): Promise<void> {
  const { path, models, bytes } = await makeReportPage(folders, given);
  const count = `${models} model${models === 1 ? '' : 's'}`;
  process.stdout.write(`${printable(path, 200)}: ${count}, ${grouped(bytes)} bytes\n`);
}
