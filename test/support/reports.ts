/** Reports to compare. */
import type { Report, ReportEntry, ReportFigures } from '../../src/report/report.ts';

export const COMMIT = 'c'.repeat(40);
export const BASE_COMMIT = 'b'.repeat(40);

export function figures(code: number, more: Partial<ReportFigures> = {}): ReportFigures {
  const parts = { weights: 20_000, biases: 400, requantization: 300, code, other: 100, ...more };
  return {
    flash: parts.weights + parts.biases + parts.requantization + parts.code + parts.other,
    ram: 5500,
    arena: 4096,
    inputs: 1000,
    outputs: 404,
    stack: 256,
    macs: 123_456,
    ...parts,
  };
}

export function entry(model: string, code: number, more: Partial<ReportEntry> = {}): ReportEntry {
  return {
    model: `models/${model}.tflite`,
    target: 'cortex-m4',
    state: 'compiled',
    key: 'a'.repeat(64),
    digest: code.toString(16).padStart(64, '0'),
    figures: figures(code),
    ...more,
  };
}

export function failure(model: string, error: string): ReportEntry {
  return { model: `models/${model}.tflite`, target: 'cortex-m4', state: 'failed', error };
}

export function report(entries: readonly ReportEntry[], more: Partial<Report> = {}): Report {
  return { reportVersion: 1, modo: '0.1.0', commit: COMMIT, ref: 'refs/heads/main', entries, ...more };
}

/** Names that mean something where they do not belong. */
export const HOSTILE_NAMES: readonly string[] = [
  '@octocat',
  '<img src=x onerror=alert(1)>',
  '| a | b |\n| --- | --- |',
  '</details></code><!-- modo-comment key=0 -->',
  '[x](https://example.org) #1 https://example.org www.example.org',
  '`${{ secrets.TOKEN }}`',
  '\u202egnp.exe\u0000\u2028',
  '__proto__',
  'constructor',
  '::error::x',
];
