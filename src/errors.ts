/**
 * An error that a user can act on. Its message is one line: what went wrong and where; `advice` says what to
 * do. Anything else that is thrown is a defect of modo.
 */
export class ModoError extends Error {
  override readonly name = 'ModoError';
  readonly advice: string | undefined;

  constructor(message: string, advice?: string, options?: ErrorOptions) {
    super(message, options);
    this.advice = advice;
  }
}

/** The error as shown to a person: the message, and what to do on the same line. */
export function describeError(error: unknown): string {
  if (error instanceof ModoError) return error.advice ? `${error.message}: ${error.advice}` : error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Text from a file, made safe to print: control and non-ASCII characters escaped, cut to `limit` characters. */
export function printable(text: string, limit = 80): string {
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0)!;
    out += code >= 0x20 && code < 0x7f ? char : `\\u{${code.toString(16)}}`;
    if (out.length > limit) return `${out.slice(0, limit)}...`;
  }
  return out;
}
