/** Progress of long steps: one line that changes on a terminal, plain lines in a log. */

export interface Progress {
  readonly step: (message: string) => void;
  /** A line that stays. */
  readonly warn: (message: string) => void;
  /** Clears the line before other output. */
  readonly done: () => void;
}

export function makeProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) {
    const step = (message: string): void => void stream.write(`${message}\n`);
    return { step, warn: (message) => step(`warning: ${message}`), done: () => {} };
  }
  const clear = '\r\u001b[K';
  return {
    step: (message) => stream.write(`${clear}${message.slice(0, Math.max(10, (stream.columns ?? 80) - 1))}`),
    warn: (message) => stream.write(`${clear}warning: ${message}\n`),
    done: () => stream.write(clear),
  };
}
