/** Files to attach, checked and hashed; and how compilations become files. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { zipSync } from 'fflate';
import { ModoError, printable } from '../../errors.ts';
import { archiveName, checkAssetNames } from './names.ts';

/** GitHub takes assets below this. */
const LARGEST = 2 * 1024 ** 3;
/** The earliest time that a zip can hold; zip times are local, and so is this one, hence the same bytes anywhere. */
const ZIP_TIME = new Date(1980, 0, 1);

export interface ReleaseFile {
  /** Name of the asset. */
  readonly name: string;
  /** A path, or the bytes. */
  readonly content: string | Uint8Array;
}

export interface HashedFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  read(): Promise<Uint8Array>;
}

/** Throws a ModoError for a name or size that a release cannot hold. */
export async function hashFiles(files: readonly ReleaseFile[]): Promise<HashedFile[]> {
  checkAssetNames(files.map(({ name }) => name));
  const hashed: HashedFile[] = [];
  for (const { name, content } of files) {
    const size = typeof content === 'string' ? (await stat(content)).size : content.length;
    if (size >= LARGEST || size === 0) {
      throw new ModoError(
        `release asset "${printable(name)}" has ${size} bytes`,
        'GitHub takes assets of at least one byte and less than 2 GiB: leave it out, or split it',
      );
    }
    const bytes = await bytesOf(content);
    const sha256 = sha256Of(bytes);
    hashed.push({ name, size: bytes.length, sha256, read: () => bytesOf(content) });
  }
  return hashed;
}

export function hashedBytes(name: string, bytes: Uint8Array): HashedFile {
  return { name, size: bytes.length, sha256: sha256Of(bytes), read: async () => bytes };
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function bytesOf(content: string | Uint8Array): Promise<Uint8Array> {
  return typeof content === 'string' ? readFile(content) : content;
}

export interface Compilation {
  readonly model: string;
  readonly target: string;
  readonly folder: string;
  /** Names in `folder`. */
  readonly files: readonly string[];
}

/**
 * One archive for each model and target, `<model path with - for />-<target>.zip`, with the files under their
 * own names in a folder called like the archive: headers include each other by name. Same files, same bytes.
 */
export async function archives(compiled: readonly Compilation[]): Promise<ReleaseFile[]> {
  return Promise.all(
    compiled.map(async ({ model, target, folder, files }) => {
      const name = archiveName(model, target);
      const root = basename(name, '.zip');
      const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      const entries = await Promise.all(
        sorted.map(
          async (file) => [`${root}/${file}`, new Uint8Array(await readFile(join(folder, file)))] as const,
        ),
      );
      return { name, content: zipSync(Object.fromEntries(entries), { mtime: ZIP_TIME, level: 9 }) };
    }),
  );
}
