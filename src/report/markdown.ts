/** Markdown for GitHub that is made of anybody's text. */

/** Characters that are not shown as they are: control, formatting (such as right-to-left marks), line breaks. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A name, shown as it is: no character of it has a meaning in Markdown, and none makes a link or a mention. */
export function code(text: string): string {
  const visible = text.replace(INVISIBLE, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`);
  const plain = visible.replace(/[^A-Za-z0-9./\-\u0080-\u{10ffff}]/gu, (char) => `&#${char.codePointAt(0)};`);
  return `<code>${plain}</code>`;
}

/** A sentence without any markup. */
export function markdownText(text: string): string {
  return text.replace(INVISIBLE, ' ').replace(/[&<>|\\`*_{}[\]#~@!:]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** A row of a table. */
export function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The first lines, up to `most` bytes, and a last one for those left out. */
export function fit(
  lines: readonly string[],
  most: number,
  rest: (left: number) => string,
): { readonly lines: readonly string[]; readonly left: number } {
  let bytes = 0;
  const end = lines.findIndex((text) => {
    bytes += Buffer.byteLength(text) + 1;
    return bytes > most;
  });
  if (end < 0) return { lines, left: 0 };
  const left = lines.length - end;
  return { lines: [...lines.slice(0, end), rest(left)], left };
}
