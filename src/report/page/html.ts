/** HTML whose parts cannot be mistaken: text is escaped wherever it enters, and only `Html` passes as it is. */
import { printable } from '../../errors.ts';

export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Part = Html | string | number | undefined | false | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup with values in it, for elements and quoted attributes. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  let out = strings[0]!;
  for (const [i, value] of values.entries()) out += partText(value) + strings[i + 1]!;
  return new Html(out);
}

function partText(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(partText).join('');
  return String(part).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** Text from a file: bidi, control and other characters that could mislead are spelled out. */
export function foreign(text: string, limit = 120): string {
  return printable(text, limit);
}
