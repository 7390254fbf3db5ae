/** Figures and their changes as people read them. */
import type { FigureDelta } from './delta.ts';
import { grouped } from './table.ts';

/** "12,345", "12,345 (+1.2 %)", or "-" where there is no such figure. A difference of zero is not shown. */
export function formatFigure({ value, ...change }: FigureDelta): string {
  if (value === undefined) return '-';
  const shown = formatChange(change);
  return shown === '' ? grouped(value) : `${grouped(value)} (${shown})`;
}

/** "+1.2 %", or "+5" where the percentage would say little; empty where nothing has changed or nothing is known. */
export function formatChange({ difference, percent }: Omit<FigureDelta, 'value'>): string {
  if (!difference) return '';
  const rounded = percent === undefined ? 0 : Math.abs(Number(percent.toFixed(1)));
  if (percent === undefined || rounded === 0 || rounded >= 1000) return signed(difference);
  return `${difference > 0 ? '+' : '-'}${rounded.toFixed(1)} %`;
}

/** 12345 as "+12,345". */
export function signed(value: number): string {
  return value > 0 ? `+${grouped(value)}` : grouped(value);
}

/** 53350 as "52.1 KiB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ['KiB', 'MiB', 'GiB'];
  let value = bytes / 1024;
  let unit = 0;
  // As it is shown: 1023.96 would be "1024.0".
  while (Number(value.toFixed(1)) >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}
