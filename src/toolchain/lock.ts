/**
 * A lock between processes, for a folder that several jobs of one machine share.
 *
 * It is a row of files, NAME.1, NAME.2, ...: the last one says who has the lock, by a process that can be asked whether
 * it still runs. Whoever finds it free, or its process gone, makes the next file, which only one can. No last file is
 * ever removed, so that nobody takes an old state for the present one; and no clock is read.
 */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { ModoError, printable } from '../errors.ts';
import { isRunning, type ProcessIdentity, thisProcess } from './process-identity.ts';

const POLL = 200;

export interface Lock {
  release(): void;
}

/**
 * Waits until this process has the lock `path`; `waiting` is called once when it has to. Throws a ModoError after
 * `patience` milliseconds, and what the file system throws when there can be no file.
 */
export async function acquireLock(
  path: string,
  patience: number,
  waiting: (message: string) => void,
): Promise<Lock> {
  await makeFolder(dirname(path));
  const start = performance.now();
  let told = false;
  for (;;) {
    const last = lastOf(path);
    const holder = last === 0 ? 'nobody' : readHolder(`${path}.${last}`);
    if (holder === 'nobody' || (holder !== 'somebody' && !isRunning(holder))) {
      const taken = tryTake(path, last + 1);
      if (taken) return taken;
      // Somebody was faster: see what they made of it.
      if (lastOf(path) > last) continue;
    }
    const who =
      typeof holder === 'string'
        ? 'another process'
        : `process ${holder.pid} on ${printable(`${holder.machine}`)}`;
    if (performance.now() - start >= patience) {
      throw new ModoError(
        `${printable(dirname(path), 200)}: ${who} is still installing into it after ${Math.round(patience / 1000)} s`,
        `try again later; if it does not run any more, remove ${printable(`${path}.${last}`, 200)}`,
      );
    }
    if (!told) waiting(`waiting for ${who}, which is installing into ${printable(dirname(path), 200)}`);
    told = true;
    await sleep(POLL);
  }
}

/** With its parents. On a file system that is read-only Node says ENOENT for all of them at once. */
async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  });
}

function numbers(path: string): number[] {
  const prefix = `${basename(path)}.`;
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
    .map((name) => Number(name.slice(prefix.length)));
}

const lastOf = (path: string): number => Math.max(0, ...numbers(path));

/** Who has the lock. A file that is empty or gone is just being written or replaced. */
function readHolder(file: string): ProcessIdentity | 'nobody' | 'somebody' {
  try {
    const text = readFileSync(file, 'utf8');
    if (text === 'free') return 'nobody';
    return JSON.parse(text) as ProcessIdentity;
  } catch {
    return 'somebody';
  }
}

/** Makes file `number`, with its content at once; undefined when it is there, or a later one is. */
function tryTake(path: string, number: number): Lock | undefined {
  const own = `${path}.${number}`;
  const draft = join(dirname(path), `.${basename(path)}-${randomUUID()}`);
  writeDurably(draft, JSON.stringify(thisProcess()));
  try {
    linkSync(draft, own);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return undefined;
    // File systems without hard links.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    try {
      writeFileSync(own, JSON.stringify(thisProcess()), { flag: 'wx' });
    } catch (second) {
      if ((second as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
      throw second;
    }
  } finally {
    rmSync(draft, { force: true });
  }
  // What was seen as the last may have been old news: then a later file is there, and this one means nothing.
  if (lastOf(path) > number) {
    rmSync(own, { force: true });
    return undefined;
  }
  for (const old of numbers(path)) if (old < number) rmSync(`${path}.${old}`, { force: true });
  return { release: () => release(own) };
}

/** An empty file after a crash of the machine would keep the lock for ever. */
function writeDurably(file: string, text: string): void {
  const handle = openSync(file, 'wx');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Says so in the file's place, at once: the last file stays. */
function release(own: string): void {
  const draft = `${own}-${randomUUID()}`;
  try {
    writeDurably(draft, 'free');
    renameSync(draft, own);
  } catch {
    // A disk that is full, say. The lock goes with this process.
    rmSync(draft, { force: true });
  }
}
