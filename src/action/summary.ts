/** The job summary: one row for each model and target, with what has changed since the base. */
import * as core from '@actions/core';
import type { CompiledModel, FailedModel } from '../driver/result.ts';
import type { EntryDelta, ReportDelta } from '../report/delta.ts';
import { formatFigure } from '../report/format.ts';
import { code, fit, markdownText, tableLine } from '../report/markdown.ts';
import { entryKey, type FigureName } from '../report/parse-report.ts';
import { figuresOf } from '../report/report.ts';
import { describeForAction } from './annotations.ts';

/** The runner drops a summary above 1 MiB as a whole; some room is left for the lines around the table. */
const MOST_TABLE_BYTES = 600_000;
const MOST_ERROR_BYTES = 150_000;
const MOST_SECTION_BYTES = 100_000;
const MOST_DELIVERY_BYTES = 50_000;
const SHORT_DIGEST = 12;
const NONE = '–';

const COLUMNS: readonly (readonly [title: string, figure: FigureName])[] = [
  ['arena', 'arena'],
  ['weights', 'weights'],
  ['biases', 'biases'],
  ['requant', 'requantization'],
  ['code', 'code'],
  ['other', 'other'],
  ['flash', 'flash'],
  ['stack', 'stack'],
  ['MACs', 'macs'],
];

export interface SummaryContent {
  readonly compiled: readonly CompiledModel[];
  readonly failed: readonly FailedModel[];
  /** What became of the files: sentences of plain text. */
  readonly delivery: readonly string[];
  /** The report of the same models against its base; instructions are taken from it as well. */
  readonly delta?: ReportDelta;
  /** Where the base is from: a sentence of plain text, such as "Compared with abc (run 123)." or "No baseline." */
  readonly baseline?: string;
  /** Markdown of others, one text for each: budgets, say. */
  readonly sections?: readonly string[];
}

export interface SummaryText {
  /** In Markdown, below 1 MiB. */
  readonly shown: string;
  /** All of it: the same where it fits. */
  readonly full: string;
}

/** Writes it; gives the whole text where not all of it is shown. */
export async function writeSummary(content: SummaryContent): Promise<string | undefined> {
  const { shown, full } = summaryText(content);
  // Runners of old servers have no summary.
  if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(shown).write();
  return shown === full ? undefined : full;
}

/** The summary in Markdown. What does not fit says how much is left out. */
export function summaryText(content: SummaryContent): SummaryText {
  return { shown: render(content, false), full: render(content, true) };
}

function render(content: SummaryContent, whole: boolean): string {
  const { compiled, failed, delivery, delta, baseline, sections = [] } = content;
  const limit = (bytes: number): number => (whole ? Number.POSITIVE_INFINITY : bytes);
  const hasInstructions = delta?.entries.some(({ figures }) => figures.has('instructions')) ?? false;
  const columns = hasInstructions ? [...COLUMNS, ['instructions', 'instructions'] as const] : COLUMNS;
  const header = ['model', 'target', 'state', ...columns.map(([title]) => title), 'mod.o (SHA-256)'];
  const deltas = new Map(delta?.entries.map((entry) => [entryKey(entry), entry]));
  const rows = [
    ...compiled.map((done) => {
      const entry = deltas.get(entryKey(done));
      const cells = columns.map(([, figure]) => cell(figure, done, entry));
      return { ...done, cells: [stateOf(done.state, entry), ...cells, objectDigest(done)] };
    }),
    ...failed.map((other) => ({ ...other, cells: ['**failed**', ...columns.map(() => NONE), NONE] })),
    ...(delta?.entries ?? [])
      .filter(({ change }) => change === 'removed')
      .map((gone) => ({ ...gone, cells: ['removed', ...columns.map(() => NONE), NONE] })),
  ].sort((a, b) => (a.model < b.model ? -1 : a.model > b.model ? 1 : 0));
  const table = fit(
    rows.map((row) => tableLine([code(row.model), code(row.target), ...row.cells])),
    limit(MOST_TABLE_BYTES),
    (left) => tableLine([`${left} more`, ...header.slice(1).map(() => '')]),
  );
  const errors = fit(
    failed.map((other) => `- ${code(other.target)} ${markdownText(describeForAction(other.error))}`),
    limit(MOST_ERROR_BYTES),
    (left) => `- ${left} more errors are in the log`,
  );
  const others = fit(sections, limit(MOST_SECTION_BYTES), (left) => `${left} more sections do not fit here.`);
  const sentences = fit(
    delivery.map((sentence) => `- ${markdownText(sentence)}`),
    limit(MOST_DELIVERY_BYTES),
    (left) => `- ${left} more lines are in the log`,
  );
  return [
    '### modo',
    '',
    tableLine(header),
    tableLine(header.map((_, i) => (i >= 3 && i < header.length - 1 ? '---:' : '---'))),
    ...table.lines,
    '',
    'Sizes are in bytes; arena and flash are those of the C interface.',
    ...(baseline === undefined ? [] : [markdownText(baseline)]),
    '',
    ...errors.lines,
    ...(failed.length > 0 ? [''] : []),
    ...others.lines.flatMap((section) => [section, '']),
    ...sentences.lines,
    '',
  ].join('\n');
}

function cell(figure: FigureName, { manifest }: CompiledModel, entry: EntryDelta | undefined): string {
  const known = entry?.figures.get(figure);
  if (known) return known.value === undefined ? NONE : formatFigure(known);
  const value = figuresOf(manifest)[figure];
  return value === undefined
    ? NONE
    : formatFigure({ value, base: undefined, difference: undefined, percent: undefined });
}

function stateOf(state: CompiledModel['state'], entry: EntryDelta | undefined): string {
  return entry?.change === 'repaired' ? `${state}, failed before` : state;
}

function objectDigest({ manifest }: CompiledModel): string {
  const object = manifest.files.find(({ name }) => name === 'mod.o');
  return object ? code(object.sha256.slice(0, SHORT_DIGEST)) : NONE;
}
