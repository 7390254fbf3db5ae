/** The chunks of a stream, all that came, also when it ends in an error. */
import type { Readable } from 'node:stream';

/** Bytes that wait in memory when the disk is slower than the network. */
const MOST_WAITING = 8 << 20;

/**
 * Listens from now on: what happens before the first chunk is asked for is not missed. A stream's own iterator drops
 * what it has read ahead when the connection ends early; those bytes have been paid for.
 */
export function chunksOf(stream: Readable): AsyncIterable<Buffer> {
  const waiting: Buffer[] = [];
  let bytes = 0;
  let end: { readonly error?: Error } | undefined;
  let wake = (): void => {};
  const ended = (error?: Error): void => {
    end ??= error ? { error } : {};
    wake();
  };
  stream.on('data', (chunk: Buffer) => {
    waiting.push(chunk);
    bytes += chunk.byteLength;
    if (bytes > MOST_WAITING) stream.pause();
    wake();
  });
  stream.on('end', () => ended());
  stream.on('error', ended);
  stream.on('close', () => ended(new Error('the connection was closed')));
  return (async function* () {
    for (;;) {
      const chunk = waiting.shift();
      if (chunk) {
        bytes -= chunk.byteLength;
        if (bytes <= MOST_WAITING) stream.resume();
        yield chunk;
      } else if (end?.error) throw end.error;
      else if (end) return;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  })();
}
