/** "Did you mean": the known name that a mistyped one is closest to. */

/** No known name is as long. */
const LONGEST = 60;

/** The known name that fewest edits lead to, if they are few; the first of equals. */
export function nearest(text: string, known: readonly string[]): string | undefined {
  if (text.length > LONGEST) return undefined;
  const wanted = text.toLowerCase().replace(/[_ ]/g, '-');
  let best: { name: string; edits: number } | undefined;
  for (const name of known) {
    const edits = editDistance(wanted, name);
    if (edits <= Math.max(1, Math.floor(name.length / 3)) && (!best || edits < best.edits))
      best = { name, edits };
  }
  return best?.name;
}

/** Insertions, deletions and replacements that lead from one to the other. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      here.push(Math.min(replaced, above[column]! + 1, here[column - 1]! + 1));
    }
    above = here;
  }
  return above.at(-1)!;
}
