/** Plain-text tables for terminals and logs. */

/** Columns padded to their widest cell; numbers are right-aligned. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)));
  const isNumber = header.map((_, i) => rows.every((row) => /^[\d,.–-]*$/.test(row[i]!)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (isNumber[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd();
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** 12345 as "12,345". */
export function grouped(value: number): string {
  return value.toLocaleString('en-US');
}
