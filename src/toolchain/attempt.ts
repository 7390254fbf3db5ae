/** One attempt to download the rest of a file from one address. */
import { type FileHandle, open } from 'node:fs/promises';
import { ModoError, printable } from '../errors.ts';
import type { ToolchainEnvironment } from './environment.ts';
import { type Answer, request } from './http.ts';
import type { PartialFile } from './partial-file.ts';

export interface Wanted {
  /** For messages. */
  readonly name: string;
  /** Tried in order. */
  readonly urls: readonly string[];
  readonly sha256: string;
  /** Bytes, where known. */
  readonly size?: number | undefined;
}

/** No toolchain is larger; where the size is not known, a server can fill a disk with no more. */
export const MOST_BYTES = 4 * 2 ** 30;

/** Why an attempt ended. */
export class Fault extends Error {
  /** again: the same address may do better; next: it will not. */
  readonly retry: 'again' | 'next';
  /** Milliseconds that the server asked for. */
  readonly pause: number;

  constructor(message: string, retry: Fault['retry'], pause = 0) {
    super(message);
    this.retry = retry;
    this.pause = pause;
  }
}

/** By which a server tells whether a file is the one that the first bytes came from. */
export interface Validator {
  etag?: string | undefined;
}

/** Throws a Fault, or whatever else went wrong. */
export async function attemptFrom(
  url: string,
  wanted: Wanted,
  part: PartialFile,
  validator: Validator,
  stall: number,
  environment: ToolchainEnvironment,
): Promise<void> {
  const resumed = part.bytes > 0;
  const answer = await request(
    url,
    {
      ...(resumed && { range: `bytes=${part.bytes}-` }),
      ...(resumed && validator.etag && { 'if-range': validator.etag }),
    },
    stall,
  );
  try {
    await takeStatus(answer, part);
    const { etag } = answer.headers;
    validator.etag = etag?.startsWith('W/') ? undefined : etag;
    const total = announcedBytes(answer, part.bytes);
    const { size } = wanted;
    if (total !== undefined && size !== undefined && total !== size) {
      throw new Fault(`the server has ${total} bytes, the catalogue says ${size}`, 'next');
    }
    if (total !== undefined && total > MOST_BYTES) {
      throw new Fault(`the server has ${total} bytes, more than ${MOST_BYTES}`, 'next');
    }
    await takeBody(answer, part, wanted, total ?? size, stall, environment);
    checkWhole(part, wanted, total);
  } catch (error) {
    if (!(error instanceof WrongBytes)) throw error;
    await part.clear();
    // What was resumed may have begun as another file: once more, from the start.
    throw resumed ? new Fault(error.message, 'again') : error;
  } finally {
    answer.close();
  }
}

class WrongBytes extends Fault {}

async function takeStatus({ status, headers }: Answer, part: PartialFile): Promise<void> {
  if (status === 206) {
    const start = /^bytes (\d+)-/.exec(headers['content-range'] ?? '')?.[1];
    if (Number(start) === part.bytes) return;
    await part.clear();
    throw new Fault(`the server sent another part than the one asked for`, 'again');
  }
  if (status === 200) {
    // The whole file, whatever was asked for.
    if (part.bytes > 0) await part.clear();
    return;
  }
  if (status === 416) {
    await part.clear();
    throw new Fault('HTTP status 416', 'again');
  }
  const isPassing = status === 408 || status === 429 || status >= 500;
  const seconds = Number(headers['retry-after']);
  throw new Fault(`HTTP status ${status}`, isPassing ? 'again' : 'next', seconds > 0 ? seconds * 1000 : 0);
}

/** Bytes of the whole file, as the server has it. */
function announcedBytes({ status, headers }: Answer, before: number): number | undefined {
  const total = status === 206 ? /\/(\d+)$/.exec(headers['content-range'] ?? '')?.[1] : undefined;
  if (total !== undefined) return Number(total);
  const length = headers['content-length'];
  return length === undefined ? undefined : Number(length) + (status === 206 ? before : 0);
}

async function takeBody(
  { body, close }: Answer,
  part: PartialFile,
  wanted: Wanted,
  total: number | undefined,
  stall: number,
  environment: ToolchainEnvironment,
): Promise<void> {
  const most = wanted.size ?? MOST_BYTES;
  const report = progressReport(wanted.name, total, part.bytes, environment.progress);
  const stalled = (): void => {
    close(new Fault(`no byte came for ${stall / 1000} s after ${part.bytes} bytes`, 'again'));
  };
  let timer = setTimeout(stalled, stall);
  const file = await open(part.file, 'a');
  try {
    for await (const chunk of body) {
      clearTimeout(timer);
      if (part.bytes + chunk.byteLength > most) {
        throw new WrongBytes(`the server sent more than ${most} bytes`, 'next');
      }
      await writeAll(file, chunk);
      part.hash.update(chunk);
      part.bytes += chunk.byteLength;
      report(part.bytes);
      timer = setTimeout(stalled, stall);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
    const of = total === undefined ? '' : ` of ${total}`;
    throw new Fault(`the connection ended after ${part.bytes}${of} bytes`, 'again');
  } finally {
    clearTimeout(timer);
    await file.close();
  }
}

async function writeAll(file: FileHandle, chunk: Buffer): Promise<void> {
  for (let at = 0; at < chunk.byteLength; ) {
    at += (await file.write(chunk, at, chunk.byteLength - at)).bytesWritten;
  }
}

function checkWhole(part: PartialFile, wanted: Wanted, total: number | undefined): void {
  const expected = wanted.size ?? total;
  if (expected !== undefined && part.bytes < expected) {
    throw new Fault(`the connection ended after ${part.bytes} of ${expected} bytes`, 'again');
  }
  const digest = part.digest();
  if (digest !== wanted.sha256) {
    throw new WrongBytes(
      `SHA-256 of its ${part.bytes} bytes is ${digest}, expected ${wanted.sha256}`,
      'next',
    );
  }
}

/** A line for each tenth of the file. */
function progressReport(
  name: string,
  total: number | undefined,
  start: number,
  progress: (message: string) => void,
): (bytes: number) => void {
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
  const step = (total ?? 1e9) / 10;
  let next = Math.floor(start / step) * step;
  return (bytes) => {
    if (bytes < next) return;
    next = (Math.floor(bytes / step) + 1) * step;
    const share = total === undefined ? '' : ` of ${megabytes(total)}`;
    progress(`${name}: downloading, ${megabytes(bytes)}${share} MB`);
  };
}

/** Network faults; undefined for anything else, which no other attempt helps against. */
export function faultOf(error: unknown): Fault | undefined {
  if (error instanceof Fault) return error;
  if (error instanceof ModoError) return new Fault(error.message, 'next');
  if (error instanceof TypeError || error instanceof RangeError) return undefined;
  const { code, message, syscall } = error as NodeJS.ErrnoException;
  if (syscall === 'write' || syscall === 'open' || syscall === 'close') {
    if (code !== 'EPIPE' && code !== 'ECONNRESET') return undefined;
  }
  const text = code && !message.includes(code) ? `${code} ${message}` : message;
  return new Fault(printable(text || 'no connection', 200), 'again');
}
