/** The report and the history on the branch that firmware is committed to. */
import { appendHistory, HISTORY_NAME } from './history.ts';
import { entryKey, FIGURE_NAMES, parseReport } from './parse-report.ts';
import { byModelAndTarget, REPORT_NAME, type Report, type ReportEntry } from './report.ts';

export interface ReadableHead {
  read(path: string): Promise<Uint8Array | undefined>;
}

export interface ReportFile {
  readonly path: string;
  readonly bytes: string;
}

/**
 * `report.json` and `history.jsonl` as they are to be on a head of the branch. Where nothing but the commit has changed
 * they stay as they are, so that a commit without new results makes none on the branch. `isGone` says whether a model that
 * only the branch's report has is no more; if it is still there, another job compiles it.
 */
export async function reportFiles(
  head: ReadableHead,
  report: Report,
  isGone: (model: string) => boolean,
): Promise<ReportFile[]> {
  const [oldReport, oldHistory] = [await readText(head, REPORT_NAME), await readText(head, HISTORY_NAME)];
  const old = parseReport(oldReport);
  const merged = mergeReports(old, report, isGone);
  if (old && hasSameResults(old, merged)) {
    return [
      { path: REPORT_NAME, bytes: oldReport },
      ...(oldHistory === '' ? [] : [{ path: HISTORY_NAME, bytes: oldHistory }]),
    ];
  }
  const history = appendHistory(oldHistory, merged);
  return [
    { path: REPORT_NAME, bytes: reportText(merged) },
    ...(history === '' ? [] : [{ path: HISTORY_NAME, bytes: history }]),
  ];
}

/** The bytes of report.json. */
export function reportText(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** The report, with what other jobs of the same ref have put there for models that are still there. */
export function mergeReports(
  old: Report | undefined,
  report: Report,
  isGone: (model: string) => boolean,
): Report {
  if (!old || old.ref !== report.ref) return report;
  const here = new Set(report.entries.map(entryKey));
  const others = old.entries.filter((entry) => !here.has(entryKey(entry)) && !isGone(entry.model));
  return { ...report, entries: [...report.entries, ...others].sort(byModelAndTarget) };
}

function hasSameResults(a: Report, b: Report): boolean {
  return (
    a.ref === b.ref &&
    a.entries.length === b.entries.length &&
    a.entries.every((entry, i) => isSameResult(entry, b.entries[i]!))
  );
}

/** Whether an entry says the same as another, however its files came about. */
function isSameResult(a: ReportEntry, b: ReportEntry): boolean {
  return (
    entryKey(a) === entryKey(b) &&
    a.error === b.error &&
    a.digest === b.digest &&
    FIGURE_NAMES.every((name) => a.figures?.[name] === b.figures?.[name])
  );
}

async function readText(head: ReadableHead, path: string): Promise<string> {
  return Buffer.from((await head.read(path)) ?? '').toString('utf8');
}
