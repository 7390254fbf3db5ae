/** The history of a branch: JSON lines, one for each commit that changed something, the oldest first. */
import {
  entryKey,
  FIGURE_NAMES,
  fieldsOf,
  isCommit,
  isText,
  MAX_REPORT_ENTRIES,
  parseJson,
  readFigures,
} from './parse-report.ts';
import type { Report, ReportEntry, ReportFigures } from './report.ts';

export const HISTORY_NAME = 'history.jsonl';

/** The oldest lines beyond these go. */
export const MAX_HISTORY_LINES = 1000;
export const MAX_HISTORY_BYTES = 4 * 1024 * 1024;

export interface HistoryEntry {
  readonly model: string;
  readonly target: string;
  readonly figures: ReportFigures;
}

export interface HistoryLine {
  readonly historyVersion: 1;
  readonly commit: string;
  readonly ref?: string;
  readonly entries: readonly HistoryEntry[];
}

export interface TrendPoint {
  readonly commit: string;
  readonly figures: ReportFigures;
}

export interface HistoryLimits {
  readonly lines?: number;
  readonly bytes?: number;
}

/** The lines that can be read; the others, and all but the last of a commit and ref, are left out. */
export function parseHistory(text: string): HistoryLine[] {
  const lines = text
    .slice(-2 * MAX_HISTORY_BYTES)
    .split('\n')
    .slice(-2 * MAX_HISTORY_LINES)
    .map((line) => readLine(parseJson(line)))
    .filter((line) => line !== undefined);
  const last = new Map(lines.map((line) => [lineKey(line), line]));
  return lines.filter((line) => last.get(lineKey(line)) === line);
}

/**
 * The history with the report's line at its end: in the place of the commit's own, if it has one, which then also keeps
 * what the jobs of the same commit have added for other models and targets. A report without a commit, or without figures,
 * or that repeats the figures of the ref's last line, adds none.
 */
export function appendHistory(old: string, report: Report, limits: HistoryLimits = {}): string {
  const { lines: mostLines = MAX_HISTORY_LINES, bytes: mostBytes = MAX_HISTORY_BYTES } = limits;
  const lines = parseHistory(old);
  const fresh = lineOf(report);
  if (fresh) {
    const at = lines.findIndex((line) => lineKey(line) === lineKey(fresh));
    const newest = lines.filter(({ ref }) => ref === fresh.ref).at(-1);
    if (at >= 0) lines[at] = { ...fresh, entries: merge(lines[at]!.entries, fresh.entries) };
    else if (!newest || !holds(newest, fresh)) lines.push(fresh);
  }
  const kept: string[] = [];
  let bytes = 0;
  for (const line of lines.slice(-mostLines).reverse()) {
    const text = `${JSON.stringify(line)}\n`;
    bytes += Buffer.byteLength(text);
    if (bytes > mostBytes) break;
    kept.push(text);
  }
  return kept.reverse().join('');
}

/** The figures of a model on a target over the commits, the oldest first; of one ref, or of all. */
export function trendOf(
  history: readonly HistoryLine[],
  model: string,
  target: string,
  ref?: string,
): TrendPoint[] {
  return history
    .filter((line) => ref === undefined || line.ref === ref)
    .flatMap(({ commit, entries }) => {
      const found = entries.find((entry) => entry.model === model && entry.target === target);
      return found ? [{ commit, figures: found.figures }] : [];
    });
}

function lineOf({ commit, ref, entries }: Report): HistoryLine | undefined {
  const compiled = entries.flatMap(({ model, target, figures }: ReportEntry) =>
    figures ? [{ model, target, figures }] : [],
  );
  if (commit === undefined || compiled.length === 0) return undefined;
  return { historyVersion: 1, commit, ...(ref !== undefined && { ref }), entries: compiled };
}

function merge(old: readonly HistoryEntry[], fresh: readonly HistoryEntry[]): HistoryEntry[] {
  const all = new Map([...old, ...fresh].map((entry) => [entryKey(entry), entry]));
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** Whether a line has all entries of another, with the same figures. */
function holds(line: HistoryLine, { entries }: HistoryLine): boolean {
  const known = new Map(line.entries.map((entry) => [entryKey(entry), entry.figures]));
  return entries.every((entry) => {
    const figures = known.get(entryKey(entry));
    return figures !== undefined && FIGURE_NAMES.every((name) => figures[name] === entry.figures[name]);
  });
}

function lineKey({ commit, ref }: HistoryLine): string {
  return `${commit} ${ref ?? ''}`;
}

function readLine(value: unknown): HistoryLine | undefined {
  const { historyVersion, commit, ref, entries: items } = fieldsOf(value);
  if (historyVersion !== 1 || !isCommit(commit)) return undefined;
  if (ref !== undefined && !isText(ref, 300)) return undefined;
  if (!Array.isArray(items) || items.length === 0 || items.length > MAX_REPORT_ENTRIES) return undefined;
  const entries: HistoryEntry[] = [];
  for (const item of items) {
    const { model, target, figures: given } = fieldsOf(item);
    const figures = readFigures(given);
    if (!isText(model, 1024) || !isText(target, 300) || !figures) return undefined;
    entries.push({ model, target, figures });
  }
  return { historyVersion: 1, commit, ...(ref !== undefined && { ref }), entries };
}
