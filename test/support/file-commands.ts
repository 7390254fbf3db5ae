/**
 * Reads a file of `name=value` lines and `name<<delimiter` blocks, the form of GITHUB_OUTPUT, GITHUB_ENV and
 * GITHUB_STATE. A later value of a name replaces the earlier one.
 *
 * @throws Error for a line of neither form, an empty name or delimiter, or a block without its end
 */
export function parseKeyValues(text: string): Map<string, string> {
  const values = new Map<string, string>();
  const lines = text.split(process.platform === 'win32' ? /\r?\n/ : '\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const [, name = '', separator, rest = ''] = /^(.*?)(=|<<)(.*)$/s.exec(line) ?? [];
    if (separator === undefined || name === '') throw new Error(`invalid format '${line}'`);
    if (separator === '=') {
      values.set(name, rest);
      continue;
    }
    if (rest === '') throw new Error(`invalid format '${line}': no delimiter`);
    const end = lines.indexOf(rest, at + 1);
    if (end < 0) throw new Error(`the value of '${name}' has no end '${rest}'`);
    values.set(name, lines.slice(at + 1, end).join('\n'));
    at = end;
  }
  return values;
}
