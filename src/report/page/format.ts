/** Numbers as people read them; the same everywhere. */

/** 12345 as "12,345". */
export function grouped(value: number): string {
  return value.toLocaleString('en-US');
}

/** Bytes in the unit that suits them, with three digits. */
export function bytes(value: number): string {
  for (const [unit, size] of [
    ['MiB', 2 ** 20],
    ['KiB', 2 ** 10],
  ] as const) {
    if (value >= size) {
      const scaled = value / size;
      return `${scaled.toFixed(scaled >= 100 ? 0 : scaled >= 10 ? 1 : 2)} ${unit}`;
    }
  }
  return `${value} B`;
}

/** 7489664 as "7.49 M". */
export function short(value: number): string {
  for (const [unit, size] of [
    ['G', 1e9],
    ['M', 1e6],
    ['k', 1e3],
  ] as const) {
    if (value >= size) {
      const scaled = value / size;
      return `${scaled.toFixed(scaled >= 100 ? 0 : scaled >= 10 ? 1 : 2)} ${unit}`;
    }
  }
  return String(value);
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** With its sign; a true minus, which is as wide as a plus. */
export function signed(value: number): string {
  if (value === 0) return '0';
  return value > 0 ? `+${grouped(value)}` : `−${grouped(-value)}`;
}

export function signedPercent(from: number, to: number): string {
  if (from === to) return '0 %';
  if (from === 0) return '–';
  const change = (100 * (to - from)) / from;
  return `${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(2)} %`;
}

export function shapeText(shape: readonly number[]): string {
  return shape.length === 0 ? 'scalar' : shape.join('×');
}

/** A coordinate: two digits are enough, and short. */
export function at(value: number): string {
  return String(Math.round(value * 100) / 100);
}
