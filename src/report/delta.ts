/** What has changed between two reports. */
import { entryKey, FIGURE_NAMES, type FigureName } from './parse-report.ts';
import { byModelAndTarget, type Report, type ReportEntry } from './report.ts';

/** A figure, and what it was; undefined where only one side has it. */
export interface FigureDelta {
  readonly value: number | undefined;
  readonly base: number | undefined;
  /** value - base, where both are known. */
  readonly difference: number | undefined;
  /** 100 * difference / base, where base is not 0. */
  readonly percent: number | undefined;
}

/**
 * `figures`: some figure differs. `contents`: no figure differs, but the bytes of the object do. `broken` and `repaired`:
 * only one side could be compiled. `failing`: neither could.
 */
export type Change = 'same' | 'figures' | 'contents' | 'new' | 'removed' | 'broken' | 'repaired' | 'failing';

export interface EntryDelta {
  readonly model: string;
  readonly target: string;
  readonly change: Change;
  readonly entry: ReportEntry | undefined;
  readonly base: ReportEntry | undefined;
  /** Of every figure that either side has. */
  readonly figures: ReadonlyMap<FigureName, FigureDelta>;
}

export interface ReportDelta {
  readonly report: Report;
  /** undefined: there is no baseline, and every change is `new` or `failing`. */
  readonly base: Report | undefined;
  /** Sorted by model and target; those that are only in the base included. */
  readonly entries: readonly EntryDelta[];
}

export interface CompareOptions {
  /**
   * Whether a model of the base is no more, rather than in the report of another job. Default: all that the report does
   * not have. Targets that the report does not have at all are never missed.
   */
  readonly isGone?: (model: string) => boolean;
}

export function compareReports(
  report: Report,
  base: Report | undefined,
  { isGone = () => true }: CompareOptions = {},
): ReportDelta {
  const before = new Map(base?.entries.map((entry) => [entryKey(entry), entry]));
  const targets = new Set(report.entries.map(({ target }) => target));
  const here = new Set(report.entries.map(entryKey));
  const removed = [...before.values()].filter(
    (entry) =>
      !here.has(entryKey(entry)) &&
      entry.state !== 'failed' &&
      targets.has(entry.target) &&
      isGone(entry.model),
  );
  const entries = [
    ...report.entries.map((entry) => compareEntries(entry, before.get(entryKey(entry)))),
    ...removed.map((entry) => compareEntries(undefined, entry)),
  ];
  return { report, base, entries: entries.sort(byModelAndTarget) };
}

/** Whether there is nothing to tell: a baseline, and all as it was. */
export function isUnchanged({ base, entries }: ReportDelta): boolean {
  return base !== undefined && entries.every(({ change }) => change === 'same' || change === 'failing');
}

function compareEntries(entry: ReportEntry | undefined, base: ReportEntry | undefined): EntryDelta {
  const { model, target } = (entry ?? base)!;
  const figures = new Map<FigureName, FigureDelta>();
  for (const name of FIGURE_NAMES) {
    const [value, old] = [entry?.figures?.[name], base?.figures?.[name]];
    if (value !== undefined || old !== undefined) figures.set(name, compareFigure(value, old));
  }
  return { model, target, change: changeOf(entry, base, figures), entry, base, figures };
}

function compareFigure(value: number | undefined, base: number | undefined): FigureDelta {
  const difference = value !== undefined && base !== undefined ? value - base : undefined;
  const percent = difference !== undefined && base ? (100 * difference) / base : undefined;
  return { value, base, difference, percent };
}

function changeOf(
  entry: ReportEntry | undefined,
  base: ReportEntry | undefined,
  figures: ReadonlyMap<FigureName, FigureDelta>,
): Change {
  if (!entry) return 'removed';
  if (entry.state === 'failed') return base && base.state !== 'failed' ? 'broken' : 'failing';
  if (!base) return 'new';
  if (base.state === 'failed') return 'repaired';
  if ([...figures.values()].some(({ difference }) => difference)) return 'figures';
  return entry.digest && base.digest && entry.digest !== base.digest ? 'contents' : 'same';
}
