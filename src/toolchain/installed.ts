/** What is installed in a folder of the tool cache: a list written when it was unpacked, and the check against it. */
import { lstatSync, readlinkSync } from 'node:fs';
import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { execa } from 'execa';
import { ModoError, printable } from '../errors.ts';
import { fileDigest } from './digest.ts';

/** The list's file, in the installed folder. */
const LIST = '.modo-toolchain.json';

interface InstalledList {
  readonly listVersion: 1;
  /** SHA-256 of the archive that was unpacked. */
  readonly archive: string;
  /** Bytes of each file, target of each link; paths with slashes. */
  readonly files: Readonly<Record<string, number | string>>;
  /** SHA-256 of the programs that make objects. */
  readonly programs: Readonly<Record<string, string>>;
}

/** The file by which a tool cache knows that a folder is complete. */
export const markerOf = (folder: string): string => `${folder}.complete`;

/** The first of `programs` in a folder; undefined when there is none of them. */
export async function findProgram(bin: string, programs: readonly string[]): Promise<string | undefined> {
  for (const name of programs) {
    const path = join(bin, process.platform === 'win32' ? `${name}.exe` : name);
    if (await isThere(path)) return path;
  }
  return undefined;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Starts the program, which must run on this machine, and writes the list. Throws a ModoError. */
export async function writeList(
  folder: string,
  bin: string,
  programs: readonly string[],
  archive: string,
): Promise<void> {
  const program = await findProgram(join(folder, bin), programs);
  if (program === undefined) {
    throw new ModoError(
      `the archive has no ${bin}/${programs.join(` or ${bin}/`)}`,
      'check that it is the toolchain for this target',
    );
  }
  const started = await execa(program, ['--version'], { reject: false, stdin: 'ignore', timeout: 60_000 });
  if (started.failed) {
    const why = started.stderr.split('\n')[0] || started.shortMessage || '';
    throw new ModoError(
      `${relative(folder, program)} of the archive does not start on this machine: ${printable(why.replaceAll(folder, ''), 200)}`,
      'install a compiler of your system, and choose toolchain: system',
    );
  }
  const own = await ownPrograms(folder, program);
  const list: InstalledList = {
    listVersion: 1,
    archive,
    files: await listFiles(folder),
    programs: Object.fromEntries(
      await Promise.all(own.map(async (path) => [path, await fileDigest(join(folder, path))] as const)),
    ),
  };
  await writeFile(join(folder, LIST), JSON.stringify(list));
}

/** The program, and what it starts of the same folder. */
async function ownPrograms(folder: string, program: string): Promise<string[]> {
  const found = new Set([program]);
  if (/gcc(\.exe)?$/.test(program)) for (const path of await subprograms(program)) found.add(path);
  return [...found]
    .map((path) => relative(folder, path))
    .filter((path) => !path.startsWith('..'))
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/** The programs by which a GCC makes objects. */
const SUBPROGRAMS = ['cc1', 'as', 'collect2', 'ld'];

/** Absolute paths where the compiler knows them, else names to be found on PATH. */
export async function subprograms(compiler: string): Promise<string[]> {
  return Promise.all(
    SUBPROGRAMS.map(async (name) => {
      const { stdout } = await execa(compiler, [`-print-prog-name=${name}`], {
        reject: false,
        stdin: 'ignore',
        timeout: 20_000,
      });
      return stdout.trim() || name;
    }),
  );
}

async function listFiles(folder: string): Promise<Record<string, number | string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).split(sep).join('/'), stateOf(path)] as const)
    .filter((pair): pair is readonly [string, number | string] => pair[0] !== LIST);
  return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Bytes of a file, target of a link; undefined when there is neither. */
function stateOf(path: string): number | string | undefined {
  try {
    const state = lstatSync(path);
    return state.isSymbolicLink() ? readlinkSync(path) : state.size;
  } catch {
    return undefined;
  }
}

/**
 * Undefined when the folder holds what was unpacked from the archive: every file is there with its size, and the
 * programs that make objects have their SHA-256. Else what is wrong, in words.
 */
export async function faultOfInstalled(folder: string, archive: string): Promise<string | undefined> {
  if (!(await isThere(markerOf(folder)))) return 'it is not there';
  let list: InstalledList;
  try {
    list = JSON.parse(await readFile(join(folder, LIST), 'utf8')) as InstalledList;
    if (list.listVersion !== 1) throw new Error();
  } catch {
    return 'modo did not install it, or its list is damaged';
  }
  if (list.archive !== archive) return 'it was unpacked from another archive';
  for (const [path, state] of Object.entries(list.files)) {
    if (stateOf(join(folder, path)) !== state) return `${printable(path, 200)} has changed`;
  }
  for (const [path, digest] of Object.entries(list.programs)) {
    const found = await fileDigest(join(folder, path)).catch(() => undefined);
    if (found !== digest) return `${printable(path, 200)} has other bytes`;
  }
  return undefined;
}
