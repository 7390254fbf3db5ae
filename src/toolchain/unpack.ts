/** Unpacks an archive with the system's own programs, which are several times as fast as any in JavaScript. */
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { ModoError, printable } from '../errors.ts';

/**
 * Unpacks `archive` (tar, plain or compressed, or zip) into the empty folder `into`, without the first `strip` folders
 * of each path; undefined strips one folder if that holds everything. The archive's SHA-256 has been checked. Throws a
 * ModoError.
 */
export async function unpack(archive: string, into: string, strip: number | undefined): Promise<void> {
  const isZip = (await magic(archive)).startsWith('504b');
  if (!isZip || process.platform === 'win32') {
    // On Windows this is bsdtar, which reads zip as well.
    const stripping = isZip || strip === undefined ? [] : [`--strip-components=${strip}`];
    await run('tar', ['-xf', archive, '-C', into, '--no-same-owner', ...stripping], archive);
    if (!isZip && strip !== undefined) return;
  } else {
    await run('unzip', ['-q', archive, '-d', into], archive);
  }
  for (let level = 0; level < (strip ?? 1); level++) await liftSingleFolder(into, strip !== undefined);
}

/** The first bytes in hexadecimal. */
async function magic(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.toString('hex', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Moves up what the only folder in `into` holds. */
async function liftSingleFolder(into: string, required: boolean): Promise<void> {
  const entries = await readdir(into, { withFileTypes: true });
  const [only] = entries;
  if (entries.length !== 1 || !only?.isDirectory() || (!required && only.name === 'bin')) {
    if (required) throw new ModoError(`the archive has ${entries.length} entries at its top, not one folder`);
    return;
  }
  // Its own name may be in it.
  const aside = join(into, '.lifted');
  await rename(join(into, only.name), aside);
  for (const name of await readdir(aside)) await rename(join(aside, name), join(into, name));
  await rm(aside, { recursive: true });
}

async function run(command: string, args: readonly string[], archive: string): Promise<void> {
  const result = await execa(command, [...args], {
    reject: false,
    stdin: 'ignore',
    // Messages that can be recognised, and no options from outside.
    env: { LC_ALL: 'C', TAR_OPTIONS: undefined, UNZIP: undefined },
  });
  if (!result.failed) return;
  const shown = printable(archive, 200);
  if (result.exitCode === undefined && !result.isTerminated) {
    throw new ModoError(`${shown}: ${command} cannot be started`, `install ${command}`);
  }
  const lines = result.stderr.split('\n').filter((line) => line.trim() !== '');
  if (/No space left on device|disk full|Disk quota exceeded/i.test(result.stderr)) {
    throw new ModoError(
      `${shown}: the disk is full`,
      'make room; the archive is kept, so that it is not downloaded again',
    );
  }
  if (/(xz|zstd|bzip2|gzip): (Cannot exec|not found|Cannot open)/.test(result.stderr)) {
    throw new ModoError(`${shown}: ${printable(lines[0] ?? '', 200)}`, 'install that program');
  }
  throw new ModoError(`${shown}: ${command} failed: ${printable(lines[0] ?? `${result.shortMessage}`, 300)}`);
}
