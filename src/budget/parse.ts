/** Budgets as text: `64 KiB`, `65536`, `2.5M`, and relative to the base: `+5%`, `+0%`, `-1%`, `+512`, `+1 KiB`. */
import { ModoError, printable } from '../errors.ts';

/** `bytes` takes KiB and MiB; `count` takes k, M and G, powers of 1000. */
export type BudgetUnit = 'bytes' | 'count';

export type Budget =
  /** No more than this. */
  | { readonly kind: 'absolute'; readonly limit: number }
  /** No more than the base and this much; negative asks for less. */
  | { readonly kind: 'change'; readonly change: number }
  /** The same in thousandths of a percent of the base. */
  | { readonly kind: 'percent'; readonly thousandths: number };

const FACTORS: Readonly<Record<BudgetUnit, Readonly<Record<string, number>>>> = {
  bytes: { KiB: 2 ** 10, MiB: 2 ** 20 },
  count: { k: 1e3, M: 1e6, G: 1e9 },
};

const EXAMPLES: Readonly<Record<BudgetUnit, string>> = {
  bytes: 'write 65536, 64 KiB or 1.5 MiB, or +5% or +512 for what the base has and more',
  count: 'write 2500000, 2500k or 2.5M, or +5% or +10k for what the base has and more',
};

/** A regular expression for the whole text; its groups: sign, digits, decimals, unit. */
export function budgetPattern(unit: BudgetUnit): string {
  const units = Object.keys(FACTORS[unit]).join('|');
  return `^(?:[+-]?[0-9]{1,15}|[+-]?[0-9]{1,6}(?:[.][0-9]{1,9})? ?(?:${units})|[+-][0-9]{1,4}(?:[.][0-9]{1,3})? ?%)$`;
}

/** Fractions of a byte or of an instruction are rounded down. Throws a ModoError, with `name` in front, for another text. */
export function parseBudget(name: string, unit: BudgetUnit, text: string): Budget {
  if (!new RegExp(budgetPattern(unit)).test(text)) {
    throw new ModoError(
      `${name}: "${printable(text)}" is not a budget of ${unit === 'bytes' ? 'bytes' : 'instructions'}`,
      EXAMPLES[unit],
    );
  }
  const [, sign, whole, decimals = '', suffix] = /^([+-]?)(\d+)(?:\.(\d+))? ?(.*)$/.exec(text) as unknown as [
    string,
    string,
    string,
    string | undefined,
    string,
  ];
  const factor = suffix === '%' ? 1000 : (FACTORS[unit][suffix] ?? 1);
  // Exact: 2.3M is 2300000, which floating point misses.
  const size = Number((BigInt(whole + decimals) * BigInt(factor)) / 10n ** BigInt(decimals.length));
  if (sign === '') return { kind: 'absolute', limit: size };
  const signed = sign === '-' ? 0 - size : size;
  return suffix === '%' ? { kind: 'percent', thousandths: signed } : { kind: 'change', change: signed };
}

/** The greatest figure that a budget lets pass, or undefined for a relative one without a base. */
export function budgetLimit(budget: Budget, base: number | undefined): number | undefined {
  if (budget.kind === 'absolute') return budget.limit;
  if (base === undefined) return undefined;
  if (budget.kind === 'change') return base + budget.change;
  // Down, whatever the sign: half a byte more is more.
  return Number((BigInt(base) * (100_000n + BigInt(budget.thousandths))) / 100_000n);
}
