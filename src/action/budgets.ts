/** Budgets: what a model may cost, and what is said when it does not keep to that. */
import { type BudgetResult, type Budgets, checkReport } from '../budget/check.ts';
import type { Options } from '../options.ts';
import { code, markdownText, tableLine } from '../report/markdown.ts';
import type { Report } from '../report/report.ts';
import type { Annotation, Level } from './annotations.ts';

export interface BudgetFindings {
  readonly annotations: readonly Annotation[];
  /** Markdown for summary and comment; empty when every budget is met. */
  readonly sections: readonly string[];
  /** How many are exceeded, or cannot be checked for want of a run. */
  readonly exceeded: number;
}

const LEVELS: Readonly<Record<BudgetResult['status'], Level | undefined>> = {
  ok: undefined,
  warning: 'warning',
  exceeded: 'error',
  'no-baseline': 'notice',
  'not-run': 'error',
};
const MOST_ROWS = 100;

/** `budgets` are by `model\ntarget`; entries without any of their own have those of the inputs. */
export function findBudgets(
  report: Report,
  base: Report | undefined,
  budgets: ReadonlyMap<string, Budgets>,
  options: Options<'compile'>,
): BudgetFindings {
  const all = new Map(
    report.entries.map(({ model, target }) => {
      const key = `${model}\n${target}`;
      return [key, budgets.get(key) ?? options] as const;
    }),
  );
  const found = checkReport(report, base, all).flatMap(({ entry, results }) =>
    results.flatMap((result) => {
      const level = LEVELS[result.status];
      return level ? [{ entry, result, level }] : [];
    }),
  );
  const rows = found
    .filter(({ level }) => level !== 'notice')
    .map(({ entry, result, level }) =>
      tableLine([
        code(entry.model),
        code(entry.target),
        level === 'error' ? '**over**' : 'near',
        markdownText(result.message),
      ]),
    );
  const table = [
    '#### Budgets',
    '',
    tableLine(['model', 'target', 'state', 'budget']),
    tableLine(['---', '---', '---', '---']),
    ...rows.slice(0, MOST_ROWS),
    ...(rows.length > MOST_ROWS ? ['', `${rows.length - MOST_ROWS} more are in the log.`] : []),
  ];
  return {
    annotations: found.map(({ entry, result, level }) => ({
      level,
      file: entry.model,
      message: `${entry.model} on ${entry.target}: ${result.message}`,
    })),
    sections: rows.length > 0 ? [table.join('\n')] : [],
    exceeded: found.filter(({ level }) => level === 'error').length,
  };
}
