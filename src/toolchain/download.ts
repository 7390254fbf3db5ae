/**
 * Downloads a file of which the SHA-256 is known: from several addresses in order, again and again after faults, going
 * on where it stopped, in this process or in one before. Only bytes of that SHA-256 count as the file.
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ModoError, printable } from '../errors.ts';
import { attemptFrom, faultOf, MOST_BYTES, type Validator, type Wanted } from './attempt.ts';
import type { ToolchainEnvironment } from './environment.ts';
import { shownUrl } from './http.ts';
import { PartialFile } from './partial-file.ts';

/** Attempts at one address in all, however much each of them brings. */
const MOST_ATTEMPTS = 50;

/** A server that asks for more patience does not get it. */
const LONGEST_PAUSE = 15_000;

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
  const part = new PartialFile(file);
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
    'try again, check the network and its proxy, or name a server of your own with --mirror',
  );
}

/** Whether the file is there from before. What can be no beginning of it is removed. */
async function isWhole({ sha256, size }: Wanted, part: PartialFile): Promise<boolean> {
  await part.read();
  if (part.bytes > 0 && part.digest() === sha256) return true;
  if (part.bytes >= (size ?? MOST_BYTES)) await part.clear();
  return false;
}

/** Undefined when the file is whole, else why it is not. */
async function downloadFrom(
  url: string,
  wanted: Wanted,
  part: PartialFile,
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

async function withDiskAdvice(error: unknown, { name, size }: Wanted, part: PartialFile): Promise<unknown> {
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
