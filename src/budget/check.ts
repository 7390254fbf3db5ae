/** Budgets against what a model costs. Pure: what becomes of a result is up to who asked. */
import { OPTIONS, type Options, optionFlag } from '../options.ts';
import type { Report, ReportEntry } from '../report/report.ts';
import { grouped } from '../report/table.ts';
import { type Budget, budgetLimit, parseBudget } from './parse.ts';

/** The options with budgets, by the figure that they are for. */
const BUDGET_OPTIONS = {
  flash: 'maxFlash',
  ram: 'maxRam',
  stack: 'maxStack',
  instructions: 'maxInstructions',
} as const;

export type BudgetFigure = keyof typeof BUDGET_OPTIONS;

/** Budgets as texts, as the options have them. */
export type Budgets = Partial<Pick<Options<'compile'>, (typeof BUDGET_OPTIONS)[BudgetFigure]>>;

/**
 * `warning`: from 90 % of an absolute budget on, or of the growth that a relative one allows. `no-baseline`: relative, and
 * the base does not have the figure. `not-run`: the object was not run, so that there is nothing to check.
 */
export type BudgetStatus = 'ok' | 'warning' | 'exceeded' | 'no-baseline' | 'not-run';

export interface BudgetResult {
  readonly figure: BudgetFigure;
  readonly status: BudgetStatus;
  /** One line: figure, budget, percentage, and, unless it is met, what to do. */
  readonly message: string;
  /** Bytes or instructions. */
  readonly actual?: number;
  readonly limit?: number;
  readonly base?: number;
}

/**
 * One result for each budget, in the order flash, ram, stack, instructions; none for an entry that failed. `base` is
 * the entry of the same model and target in the report to compare with. Throws a ModoError for a text that is no budget.
 */
export function checkBudgets(
  entry: ReportEntry,
  base: ReportEntry | undefined,
  budgets: Budgets,
): readonly BudgetResult[] {
  const { figures } = entry;
  if (!figures) return [];
  return (Object.keys(BUDGET_OPTIONS) as BudgetFigure[]).flatMap((figure) => {
    const option = BUDGET_OPTIONS[figure];
    const text = budgets[option];
    if (text === undefined) return [];
    const name = optionFlag(option);
    const budget = parseBudget(name, OPTIONS[option].unit, text);
    return [checkOne({ figure, name, text, budget }, figures[figure], base?.figures?.[figure])];
  });
}

export interface EntryBudgets {
  readonly entry: ReportEntry;
  readonly results: readonly BudgetResult[];
}

/**
 * The same for every entry of a report. `budgets` are by `model\ntarget`, as `budgetsOf` of the driver gives them; `base` is
 * the report to compare with.
 */
export function checkReport(
  report: Report,
  base: Report | undefined,
  budgets: ReadonlyMap<string, Budgets>,
): readonly EntryBudgets[] {
  const key = ({ model, target }: ReportEntry): string => `${model}\n${target}`;
  const earlier = new Map(base?.entries.map((entry) => [key(entry), entry]));
  return report.entries.map((entry) => ({
    entry,
    results: checkBudgets(entry, earlier.get(key(entry)), budgets.get(key(entry)) ?? {}),
  }));
}

interface Asked {
  readonly figure: BudgetFigure;
  /** As in modo.yml. */
  readonly name: string;
  readonly text: string;
  readonly budget: Budget;
}

function checkOne(
  { figure, name, text, budget }: Asked,
  actual: number | undefined,
  base: number | undefined,
): BudgetResult {
  const asked = `${name} ${text}`;
  if (actual === undefined) {
    return {
      figure,
      status: 'not-run',
      message: `${asked} is not checked, since the object was not run: verify the model on this target, or take the budget away`,
    };
  }
  const limit = budgetLimit(budget, base);
  if (limit === undefined) {
    return {
      figure,
      status: 'no-baseline',
      actual,
      message: `${asked} is not checked, since there is no earlier figure to compare with: it is from the next run on`,
    };
  }
  const status = statusOf(budget, actual, limit, base);
  const known = { figure, status, actual, limit, ...(base !== undefined && { base }) };
  const cost =
    figure === 'instructions' ? `${grouped(actual)} instructions` : `${figure} ${grouped(actual)} bytes`;
  const share =
    budget.kind === 'absolute'
      ? percentOf(actual, limit)
      : `${changeOf(actual, base!)} from ${grouped(base!)}`;
  const bound = `${asked}${text === String(limit) ? '' : ` (${grouped(limit)})`}`;
  if (status === 'exceeded') {
    const over = grouped(actual - limit);
    return {
      ...known,
      message: `${cost}, ${share}: ${over} over ${bound}: make the model smaller, or raise the budget`,
    };
  }
  const left = `${grouped(limit - actual)} left of ${bound}`;
  const advice = status === 'warning' ? ': make room before the next change' : '';
  return { ...known, message: `${cost}, ${share}: ${left}${advice}` };
}

function statusOf(budget: Budget, actual: number, limit: number, base: number | undefined): BudgetStatus {
  if (actual > limit) return 'exceeded';
  // Of a relative budget the growth counts: what has not grown is no reason to warn.
  const from = budget.kind === 'absolute' ? 0 : base!;
  const used = actual - from;
  return used > 0 && 10 * used >= 9 * (limit - from) ? 'warning' : 'ok';
}

/** Rounded down, so that less than all is never "100 %". */
function percentOf(actual: number, limit: number): string {
  if (limit === 0) return 'of none';
  return `${Math.floor((1000 * actual) / limit) / 10} %`;
}

function changeOf(actual: number, base: number): string {
  const change = actual - base;
  if (change === 0) return 'no change';
  const sign = change > 0 ? '+' : '-';
  const percent = base === 0 ? '' : ` (${sign}${Math.floor((1000 * Math.abs(change)) / base) / 10} %)`;
  return `${sign}${grouped(Math.abs(change))}${percent}`;
}
