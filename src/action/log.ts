/** Text for the log of a step, where some text is a command. */
import { printable } from '../errors.ts';

const LONGEST = 300;

/**
 * One line that shows `text` and cannot be taken for a workflow command, neither `::name::` at the start of a
 * line nor the older `##[name]` anywhere in it.
 */
export function logText(text: string): string {
  return printable(text, LONGEST)
    .replace(/^(\s*):/, '$1\\u{3a}')
    .replaceAll('##[', '#\\u{23}[');
}
