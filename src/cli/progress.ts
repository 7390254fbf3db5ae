/** Progress of long steps: one line that changes on a terminal, plain lines in a log. */

export interface Progress {
  readonly step: (message: string) => void;
  /** Clears the line before other output. */
  readonly done: () => void;
}

export function makeProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { step: (message) => stream.write(`${message}\n`), done: () => {} };
  const clear = '\r\u001b[K';
  return {
    step: (message) => stream.write(`${clear}${message.slice(0, Math.max(10, (stream.columns ?? 80) - 1))}`),
    done: () => stream.write(clear),
  };
}
