/** A file with a history of figures, as its user names it: JSON lines, the oldest first. */
import { ModoError, printable } from '../../errors.ts';
import { FIGURES } from './figures.ts';
import type { HistoryPoint } from './page-data.ts';

/** A point, and whose it is. */
export interface HistoryEntry extends HistoryPoint {
  /** Path of the model; undefined in lines that hold figures of just one. */
  readonly model?: string;
  readonly target?: string;
}

/** Commits that a trend goes back. */
const MOST_POINTS = 200;

/**
 * Each line is a report (`commit` and `entries`, each with `model`, `target` and `figures`), or an entry of one with
 * its `commit`. Throws a ModoError that names the line when one is neither.
 */
export function parseHistoryFile(text: string, shown: string): HistoryEntry[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const entries = parseLine(line);
    if (!entries) {
      throw new ModoError(
        `${printable(shown, 200)}, line ${i + 1}: is no report of figures`,
        'each line is an object with commit, and entries or figures',
      );
    }
    return entries;
  });
}

/** The trend of one model on one target. `title` is what the page calls the model. */
export function historyOf(
  history: readonly HistoryEntry[],
  { title, file, target }: { readonly title: string; readonly file: string; readonly target: string },
): HistoryPoint[] {
  const base = (path: string): string => path.split('/').at(-1)!;
  const isFor = (entry: HistoryEntry, same: (model: string) => boolean): boolean =>
    (entry.target === undefined || entry.target === target) &&
    (entry.model === undefined || same(entry.model));
  const exact = history.filter((entry) => isFor(entry, (model) => model === title));
  // A folder that was compiled by itself knows no more than the file's name.
  const points =
    exact.length > 0 ? exact : history.filter((entry) => isFor(entry, (model) => base(model) === file));
  return points.slice(-MOST_POINTS);
}

function parseLine(line: string): HistoryEntry[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || typeof value.commit !== 'string') return undefined;
  const { commit, entries } = value;
  if (Array.isArray(entries)) {
    const parsed = entries.map((entry: unknown) => (isRecord(entry) ? parseEntry(commit, entry) : undefined));
    return parsed.every((entry) => entry !== undefined) ? parsed.flat() : undefined;
  }
  return parseEntry(commit, value);
}

/** None for a model that failed. */
function parseEntry(commit: string, value: Readonly<Record<string, unknown>>): HistoryEntry[] | undefined {
  const { model, target, figures } = value;
  if (figures === undefined) return typeof value.error === 'string' ? [] : undefined;
  if (!isRecord(figures)) return undefined;
  const known = FIGURES.flatMap(({ name }) => {
    const figure = figures[name];
    return Number.isSafeInteger(figure) && (figure as number) >= 0 ? [[name, figure as number] as const] : [];
  });
  return [
    {
      commit,
      figures: Object.fromEntries(known),
      ...(typeof model === 'string' && { model }),
      ...(typeof target === 'string' && { target }),
    },
  ];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
