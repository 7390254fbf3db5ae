/** The job summary: one row for each model and target. */
import * as core from '@actions/core';
import type { CompiledModel, FailedModel } from '../driver/result.ts';
import { COMPILE_COLUMNS, compileRow } from '../report/compile-table.ts';
import { describeForAction } from './annotations.ts';

/** The runner drops a summary above 1 MiB as a whole; some room is left for the lines around the table. */
const MOST_TABLE_BYTES = 700_000;
const MOST_ERROR_BYTES = 200_000;
const SHORT_DIGEST = 12;
const NONE = '–';

export interface SummaryContent {
  readonly compiled: readonly CompiledModel[];
  readonly failed: readonly FailedModel[];
  /** What became of the files: sentences of plain text. */
  readonly delivery: readonly string[];
}

export async function writeSummary(content: SummaryContent): Promise<void> {
  // Runners of old servers have no summary.
  if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(summaryText(content)).write();
}

/** The summary in Markdown, below 1 MiB. */
export function summaryText({ compiled, failed, delivery }: SummaryContent): string {
  const [model, target, ...figures] = COMPILE_COLUMNS;
  const header = [model, target, 'state', ...figures, 'mod.o (SHA-256)'];
  const dashes = figures.map(() => NONE);
  const rows = [
    ...compiled.map((done) => {
      const [, , ...values] = compileRow(done);
      return { ...done, cells: [done.state, ...values, objectDigest(done)] };
    }),
    ...failed.map((other) => ({ ...other, cells: ['**failed**', ...dashes, NONE] })),
  ].sort((a, b) => (a.model < b.model ? -1 : a.model > b.model ? 1 : 0));
  const tableLines = rows.map((row) => line([code(row.model), code(row.target), ...row.cells]));
  const errorLines = failed.map(
    (other) => `- ${code(other.target)} ${markdownText(describeForAction(other.error))}`,
  );
  return [
    '### modo',
    '',
    line(header),
    line(header.map((_, i) => (i >= 3 && i < header.length - 1 ? '---:' : '---'))),
    ...fit(tableLines, MOST_TABLE_BYTES, (left) => line([`${left} more`, ...header.slice(1).map(() => '')])),
    '',
    'Sizes are in bytes; arena and flash are those of the C interface.',
    '',
    ...fit(errorLines, MOST_ERROR_BYTES, (left) => `- ${left} more errors are in the log`),
    ...(failed.length > 0 ? [''] : []),
    ...delivery.map((sentence) => `- ${markdownText(sentence)}`),
    '',
  ].join('\n');
}

function objectDigest({ manifest }: CompiledModel): string {
  const object = manifest.files.find(({ name }) => name === 'mod.o');
  return object ? code(object.sha256.slice(0, SHORT_DIGEST)) : NONE;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The first lines, up to `most` bytes, and a last one for those left out. */
function fit(lines: readonly string[], most: number, rest: (left: number) => string): string[] {
  let bytes = 0;
  const end = lines.findIndex((text) => {
    bytes += Buffer.byteLength(text) + 1;
    return bytes > most;
  });
  return end < 0 ? [...lines] : [...lines.slice(0, end), rest(lines.length - end)];
}

/** Characters that are not shown as they are: control, formatting (such as right-to-left marks), line breaks. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A name, shown as it is: no character of it has a meaning in Markdown, and none makes a link or a mention. */
function code(text: string): string {
  const visible = text.replace(INVISIBLE, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`);
  const plain = visible.replace(/[^A-Za-z0-9./\-\u0080-\u{10ffff}]/gu, (char) => `&#${char.codePointAt(0)};`);
  return `<code>${plain}</code>`;
}

/** A sentence without any markup. */
function markdownText(text: string): string {
  return text.replace(INVISIBLE, ' ').replace(/[&<>|\\`*_{}[\]#~@!:]/g, (char) => `&#${char.charCodeAt(0)};`);
}
