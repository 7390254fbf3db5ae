/** The message of a commit. */
import { ModoError, printable } from '../../errors.ts';

/** What the placeholders of a message stand for. */
export interface MessageValues {
  /** `{models}`: names; the first few are listed and the rest counted. */
  readonly models: readonly string[];
  /** `{sha}`: the commit that was built. */
  readonly sha: string;
  /** `{ref}`: its branch or tag, in full. */
  readonly ref: string;
  /** `{run}`: page of the workflow run. */
  readonly run: string;
}

export const DEFAULT_MESSAGE = 'Firmware of {models}\n\nBuilt from {sha} ({ref})\n{run}';

const LISTED_MODELS = 3;
const LONGEST_VALUE = 200;

/**
 * Fills in `{models}`, `{sha}`, `{ref}` and `{run}`; `{{` and `}}` are braces. Throws a ModoError at any other
 * placeholder, and when the first line is empty.
 */
export function fillMessage(template: string, values: MessageValues): string {
  const known: Readonly<Record<string, string>> = {
    models: listModels(values.models),
    sha: values.sha,
    ref: values.ref,
    run: values.run,
  };
  const filled = template.replace(/\{\{|\}\}|\{([^{}]*)\}/g, (text, name: string | undefined) => {
    if (name === undefined) return text[0]!;
    if (!Object.hasOwn(known, name)) {
      throw new ModoError(
        `the commit message has an unknown placeholder {${printable(name)}}`,
        `there are ${Object.keys(known)
          .map((key) => `{${key}}`)
          .join(', ')}; write {{ for a brace`,
      );
    }
    return printable(known[name]!, LONGEST_VALUE);
  });
  const lines = filled.replaceAll('\r\n', '\n').split('\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: git takes none in a message
  const message = lines.map((line) => line.replace(/[\x00-\x08\x0b-\x1f]/g, '').trimEnd());
  if (!message[0]) {
    throw new ModoError('the first line of the commit message is empty', 'begin it with a few words');
  }
  return message.join('\n').trimEnd();
}

function listModels(names: readonly string[]): string {
  const listed = names.slice(0, LISTED_MODELS).join(', ');
  const rest = names.length - LISTED_MODELS;
  return rest > 0 ? `${listed} and ${rest} more` : listed;
}
