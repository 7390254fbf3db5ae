/** Reads report.json, which may come from anywhere: an artifact of a fork's run, a branch that others write to. */
import { byModelAndTarget, type Report, type ReportEntry, type ReportFigures } from './report.ts';

/** Characters of a whole report. */
export const MAX_REPORT_LENGTH = 8 * 1024 * 1024;
export const MAX_REPORT_ENTRIES = 20_000;
const MAX_NAME = 1024;
const MAX_TARGET = 300;
const MAX_REF = 300;
const MAX_VERSION = 40;
const MAX_ERROR = 4000;
const DIGEST = /^[0-9a-f]{64}$/;
const COMMIT = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
const STATES: readonly unknown[] = ['compiled', 'cached', 'failed'];

/** Every figure, in the order of tables; `instructions` is there where the object was run. */
export const FIGURE_NAMES = [
  'flash',
  'weights',
  'biases',
  'requantization',
  'code',
  'other',
  'ram',
  'arena',
  'inputs',
  'outputs',
  'stack',
  'macs',
  'instructions',
] as const satisfies readonly (keyof ReportFigures)[];

export type FigureName = (typeof FIGURE_NAMES)[number];

/**
 * The report in a text, or undefined when it is none that this version reads. It is made anew of what is known, sorted;
 * names in it are still anybody's text.
 */
export function parseReport(text: string): Report | undefined {
  if (text.length > MAX_REPORT_LENGTH) return undefined;
  return readReport(parseJson(text));
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readReport(value: unknown): Report | undefined {
  const { reportVersion, modo, commit, ref, entries: items } = fieldsOf(value);
  if (reportVersion !== 1 || !isText(modo, MAX_VERSION)) return undefined;
  if (commit !== undefined && !isCommit(commit)) return undefined;
  if (ref !== undefined && !isText(ref, MAX_REF)) return undefined;
  if (!Array.isArray(items) || items.length > MAX_REPORT_ENTRIES) return undefined;
  const entries: ReportEntry[] = [];
  const seen = new Set<string>();
  for (const item of items) {
    const entry = readEntry(item);
    if (!entry) return undefined;
    const key = entryKey(entry);
    if (seen.has(key)) return undefined;
    seen.add(key);
    entries.push(entry);
  }
  return {
    reportVersion: 1,
    modo,
    ...(commit !== undefined && { commit }),
    ...(ref !== undefined && { ref }),
    entries: entries.sort(byModelAndTarget),
  };
}

/** What an entry is told from others by. */
export function entryKey({ model, target }: { readonly model: string; readonly target: string }): string {
  return JSON.stringify([model, target]);
}

function readEntry(value: unknown): ReportEntry | undefined {
  const { model, target, state, error, key, digest, figures } = fieldsOf(value);
  if (!isText(model, MAX_NAME) || !isText(target, MAX_TARGET) || !STATES.includes(state)) return undefined;
  if (state === 'failed') {
    if (!isText(error, MAX_ERROR)) return undefined;
    return { model, target, state, error };
  }
  const read = readFigures(figures);
  if (!read || (key !== undefined && !isDigest(key)) || (digest !== undefined && !isDigest(digest)))
    return undefined;
  return {
    model,
    target,
    state: state as 'compiled' | 'cached',
    ...(key !== undefined && { key }),
    ...(digest !== undefined && { digest }),
    figures: read,
  };
}

/** Figures of an object that was parsed from JSON, or undefined. */
export function readFigures(value: unknown): ReportFigures | undefined {
  const fields = fieldsOf(value);
  const figures: Partial<Record<FigureName, number>> = {};
  for (const name of FIGURE_NAMES) {
    const count = fields[name];
    if (name === 'instructions' && count === undefined) continue;
    if (!Number.isSafeInteger(count) || (count as number) < 0) return undefined;
    figures[name] = count as number;
  }
  return figures as ReportFigures;
}

/** The own fields of an object, or none: what `__proto__` would bring does not count. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.assign(Object.create(null), value);
}

export function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= most;
}

export function isCommit(value: unknown): value is string {
  return typeof value === 'string' && COMMIT.test(value);
}

function isDigest(value: unknown): value is string {
  return typeof value === 'string' && DIGEST.test(value);
}
