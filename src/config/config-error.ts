/** What is wrong in a project file, and where. */
import { ModoError, printable } from '../errors.ts';

/** A place in a file. Lines and columns count from 1, columns in UTF-16 units, as annotations and editors have them. */
export interface Position {
  /** As it was named, relative to the working folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Its message starts with `file:line:column: `. */
export class ConfigError extends ModoError {
  readonly position: Position;

  constructor(position: Position, message: string, advice?: string, options?: ErrorOptions) {
    const { file, line, column } = position;
    super(`${printable(file, 200)}:${line}:${column}: ${message}`, advice, options);
    this.position = position;
  }
}
