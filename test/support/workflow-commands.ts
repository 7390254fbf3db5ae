export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly col?: number;
  readonly endColumn?: number;
}

export interface Group {
  readonly title: string;
  /** The plain lines inside; workflow commands are left out. */
  readonly lines: string[];
}

export interface WorkflowCommands {
  readonly annotations: Annotation[];
  readonly groups: Group[];
  /** Values which the log must not show from then on. */
  readonly masks: string[];
  /** Commands which the runner has disabled or deprecated in favour of the files (`set-output` and its like). */
  readonly outdated: string[];
}

interface Command {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

const OUTDATED = new Set(['set-output', 'save-state', 'set-env', 'add-path']);
const KNOWN = new Set([
  ...OUTDATED,
  ...['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'echo'],
  ...['add-mask', 'add-matcher', 'remove-matcher', 'stop-commands'],
]);
const NUMBERS = ['line', 'endLine', 'col', 'endColumn'] as const;

/** Reads the workflow commands in the output of a step, by the runner's rules. Other text is ignored. */
export function parseWorkflowCommands(text: string): WorkflowCommands {
  const found: WorkflowCommands = { annotations: [], groups: [], masks: [], outdated: [] };
  let group: Group | undefined;
  let stopToken: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    const known = stopToken === undefined ? KNOWN : new Set([stopToken]);
    const command = parseCommand(line, known);
    if (command === undefined) {
      group?.lines.push(line);
    } else if (stopToken !== undefined) {
      stopToken = undefined;
    } else if (command.name === 'stop-commands') {
      stopToken = command.data.toLowerCase();
    } else if (command.name === 'group') {
      // Groups do not nest: the next one ends the one before.
      group = { title: command.data, lines: [] };
      found.groups.push(group);
    } else if (command.name === 'endgroup') {
      group = undefined;
    } else if (command.name === 'add-mask') {
      if (command.data.trim() !== '') found.masks.push(command.data);
    } else if (OUTDATED.has(command.name)) {
      found.outdated.push(command.name);
    } else if (command.name === 'error' || command.name === 'warning' || command.name === 'notice') {
      found.annotations.push(annotation(command.name, command));
    }
  }
  return found;
}

function parseCommand(line: string, known: ReadonlySet<string>): Command | undefined {
  return (
    split(line.trimStart(), /^::(.*?)::(.*)$/s, ',', known) ??
    // The older form counts anywhere in a line, which is how foreign output makes annotations by accident.
    split(line, /##\[(.*?)\](.*)$/s, ';', known)
  );
}

function split(
  line: string,
  form: RegExp,
  separator: ',' | ';',
  known: ReadonlySet<string>,
): Command | undefined {
  const [, info = '', data = ''] = form.exec(line) ?? [];
  const space = info.indexOf(' ');
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase();
  if (!known.has(name)) return undefined;
  const properties = new Map<string, string>();
  for (const pair of space < 0
    ? []
    : info
        .slice(space + 1)
        .trim()
        .split(separator)) {
    const equals = pair.indexOf('=');
    if (equals > 0 && equals < pair.length - 1) {
      properties.set(
        pair.slice(0, equals).toLowerCase(),
        unescapeText(pair.slice(equals + 1), separator === ',' ? ':,' : ';]'),
      );
    }
  }
  return { name, properties, data: unescapeText(data, separator === ',' ? '' : ';]') };
}

/** Undoes percent-escapes of CR, LF, the characters in `also`, and last of `%` itself. */
function unescapeText(text: string, also: string): string {
  let plain = text;
  for (const character of `\r\n${also}%`) {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
    plain = plain.replaceAll(`%${code}`, character);
  }
  return plain;
}

function annotation(level: Annotation['level'], { properties, data }: Command): Annotation {
  const result: { -readonly [Key in keyof Annotation]: Annotation[Key] } = { level, message: data };
  const title = properties.get('title');
  const file = properties.get('file');
  if (title !== undefined) result.title = title;
  if (file !== undefined) result.file = file;
  for (const name of NUMBERS) {
    const value = properties.get(name.toLowerCase());
    if (value !== undefined && /^\d+$/.test(value)) result[name] = Number(value);
  }
  return result;
}
