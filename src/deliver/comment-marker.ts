/** The hidden first line of a comment: which it is, and which run wrote it. */

export interface Marker {
  /** The line as a whole. */
  readonly line: string;
  /** Of workflow and id. */
  readonly key: string;
  readonly run: number;
  readonly attempt: number;
  /** Of the text. */
  readonly digest: string;
}

const FORM =
  /^<!-- modo-comment key=([0-9a-f]{16}) run=(\d{1,15}) attempt=(\d{1,6}) digest=([0-9a-f]{16}) -->(?=\r?\n|$)/;

export function markerLine({ key, run, attempt, digest }: Omit<Marker, 'line'>): string {
  return `<!-- modo-comment key=${key} run=${run} attempt=${attempt} digest=${digest} -->`;
}

/** undefined: the comment begins otherwise. */
export function readMarker(body: string): Marker | undefined {
  const found = FORM.exec(body);
  if (!found) return undefined;
  const [line, key, run, attempt, digest] = found;
  return { line, key: key!, run: Number(run), attempt: Number(attempt), digest: digest! };
}

/** Whether `a` is of a later run, or of a later attempt of the same. */
export function isNewer(a: Marker, b: Marker): boolean {
  return a.run !== b.run ? a.run > b.run : a.attempt > b.attempt;
}

export function isSameRun(a: Marker, b: Marker): boolean {
  return a.run === b.run && a.attempt === b.attempt;
}
