/**
 * Downloads a file of which the SHA-256 is known: from several addresses in order, again and again after faults, going
 * on where it stopped, in this process or in one before. Only bytes of that SHA-256 count as the file.
 */
import { createHash, type Hash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ModoError, printable } from '../errors.ts';
import { addFile } from './digest.ts';
import type { ToolchainEnvironment } from './environment.ts';
import { type Answer, request, shownUrl } from './http.ts';

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
const MOST_BYTES = 4 * 2 ** 30;

/** Attempts at one address in all, however much each of them brings. */
const MOST_ATTEMPTS = 50;

/** A server that asks for more patience does not get it. */
const LONGEST_PAUSE = 15_000;

/** Why an attempt ended. */
class Fault extends Error {
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

/**
 * Fills `file`, which may hold the beginning, or all of it, from before. Throws a ModoError that says for each address
 * why it failed; the file then holds what there is, unless the disk is full.
 */
export async function download(
  wanted: Wanted,
  file: string,
  environment: ToolchainEnvironment,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = new Part(file);
  if (await isWhole(wanted, part)) return;
  const faults: string[] = [];
  for (const url of wanted.urls) {
    const fault = await downloadFrom(url, wanted, part, environment);
    if (!fault) return;
    faults.push(`${printable(shownUrl(url), 300)}: ${fault}`);
    environment.progress(`${wanted.name}: ${faults.at(-1)}`);
  }
  throw new ModoError(
    `${wanted.name} cannot be downloaded: ${faults.join('; ')}`,
    'try again, check the network and its proxy, or name one of your own with --mirror',
  );
}

/** The bytes so far, and their hash. */
class Part {
  readonly file: string;
  bytes = 0;
  hash: Hash = createHash('sha256');

  constructor(file: string) {
    this.file = file;
  }

  /** Takes what is in the file. */
  async read(): Promise<void> {
    this.hash = createHash('sha256');
    this.bytes = (await stat(this.file).catch(() => undefined)) ? await addFile(this.hash, this.file) : 0;
  }

  async clear(): Promise<void> {
    await rm(this.file, { force: true });
    this.hash = createHash('sha256');
    this.bytes = 0;
  }

  digest(): string {
    return this.hash.copy().digest('hex');
  }
}

/** Whether the file is there from before. What can be no beginning of it is removed. */
async function isWhole({ sha256, size }: Wanted, part: Part): Promise<boolean> {
  await part.read();
  if (part.bytes > 0 && part.digest() === sha256) return true;
  if (part.bytes >= (size ?? MOST_BYTES)) await part.clear();
  return false;
}

/** Undefined when the file is whole, else why it is not. */
async function downloadFrom(
  url: string,
  wanted: Wanted,
  part: Part,
  environment: ToolchainEnvironment,
): Promise<string | undefined> {
  const { pauses, stall } = environment.patience;
  const validator: Validator = {};
  let failed = 0;
  for (let attempt = 1; ; attempt++) {
    const before = part.bytes;
    try {
      await attemptFrom(url, wanted, part, validator, stall, environment);
      return undefined;
    } catch (error) {
      const fault = faultOf(error);
      if (!fault) throw await withDiskAdvice(error, wanted, part);
      failed = part.bytes > before ? 0 : failed + 1;
      if (fault.retry === 'next' || failed > pauses.length || attempt >= MOST_ATTEMPTS) return fault.message;
      const pause = pauses[Math.max(0, failed - 1)] ?? 0;
      environment.progress(`${wanted.name}: ${fault.message}; trying again`);
      // Jobs that failed together do not come back together.
      await sleep(Math.min(LONGEST_PAUSE, Math.max(fault.pause, pause * (0.5 + Math.random()))));
    }
  }
}

/** By which a server tells whether a file is the one that the first bytes came from. */
interface Validator {
  etag?: string | undefined;
}

/** Throws a Fault, or whatever else went wrong. */
async function attemptFrom(
  url: string,
  wanted: Wanted,
  part: Part,
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

async function takeStatus({ status, headers }: Answer, part: Part): Promise<void> {
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
  part: Part,
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

function checkWhole(part: Part, wanted: Wanted, total: number | undefined): void {
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
function faultOf(error: unknown): Fault | undefined {
  if (error instanceof Fault) return error;
  if (error instanceof ModoError) return new Fault(error.message, 'next');
  const { code, message, syscall } = error as NodeJS.ErrnoException;
  if (syscall === 'write' || syscall === 'open' || syscall === 'close') {
    if (code !== 'EPIPE' && code !== 'ECONNRESET') return undefined;
  }
  const text = code && !message.includes(code) ? `${code} ${message}` : message;
  return new Fault(printable(text || 'no connection', 200), 'again');
}

async function withDiskAdvice(error: unknown, { name, size }: Wanted, part: Part): Promise<unknown> {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return error;
  const had = part.bytes;
  // A full disk is the greater evil.
  await part.clear();
  return new ModoError(
    `${name}: the disk is full after ${had}${size === undefined ? '' : ` of ${size}`} bytes (${printable(part.file, 200)})`,
    'make room: about eight times the archive is needed to unpack it',
    { cause: error },
  );
}
