/** modo report: compiled folders to one page. */
import { basename, dirname, parse, resolve } from 'node:path';
import type { Manifest } from '../driver/manifest.ts';
import { writeFiles } from '../driver/write-files.ts';
import { ModoError, printable } from '../errors.ts';
import { type PartialOptions, resolveOptions } from '../options.ts';
import { packageVersion } from '../package-root.ts';
import { historyOf, parseHistoryFile } from './page/history-file.ts';
import { makePage } from './page/page.ts';
import type { PageModel } from './page/page-data.ts';
import { instructionsOf, parseProfiles } from './profiles.ts';
import { type CompiledFolder, readFolders, readText } from './read-folders.ts';

export interface ReportPage {
  /** The file that was written. */
  readonly path: string;
  readonly models: number;
  readonly bytes: number;
}

/** Writes the page of compiled folders. Throws a ModoError when something that it is made from cannot be read. */
export async function makeReportPage(
  folders: readonly string[],
  given: PartialOptions<'report'>,
  cwd = process.cwd(),
): Promise<ReportPage> {
  const options = resolveOptions('report', given);
  const at = (path: string): string => resolve(cwd, path);
  const found: (CompiledFolder & { title: string })[] = [];
  for (const folder of folders) {
    for (const compiled of await readFolders(at(folder), folder, true))
      found.push({ ...compiled, title: titleOf(folder, compiled, folders.length) });
  }
  const { base: baseFolder, history: historyFile, profileInput } = options;
  const bases = baseFolder === undefined ? [] : await readFolders(at(baseFolder), baseFolder, false);
  const history =
    historyFile === undefined
      ? []
      : parseHistoryFile(await readText(at(historyFile), historyFile, '--history'), historyFile);
  const profiles =
    profileInput === undefined
      ? []
      : parseProfiles(await readText(at(profileInput), profileInput, '--instructions'), profileInput);
  const models = found.map(({ path, manifest, title }): PageModel => {
    const base = baseOf({ path, manifest }, bases, found.length);
    const file = manifest.model.file;
    const points = historyOf(history, { title, file, target: manifest.target.name });
    const instructions = Array.isArray(manifest.operators) && instructionsOf(profiles, manifest);
    return {
      manifest,
      title,
      ...(base && { base }),
      ...(points.length > 0 && { history: points }),
      ...(instructions && { instructions }),
    };
  });
  if (bases.length > 0 && !models.some(({ base }) => base))
    throw new ModoError(`--base: ${printable(baseFolder!, 200)} has none of these models`, 'check --base');
  const text = makePage({ modo: packageVersion(), models });
  const path = at(options.reportFile);
  await writeFiles(dirname(path), [{ name: basename(path), bytes: text }]);
  return { path, models: models.length, bytes: Buffer.byteLength(text) };
}

/** The model's file, with the folders that tell it from others of that name. */
function titleOf(folder: string, { path, manifest }: CompiledFolder, folders: number): string {
  const { file } = manifest.model;
  if (path === '') return folders > 1 ? `${basename(resolve(folder))}/${file}` : file;
  const parts = path.split('/');
  // <path of the model without extension>/<target>, as compile lays out several.
  const isLaidOut = parts.length > 1 && parts.at(-2) === parse(file).name;
  return [...(isLaidOut ? parts.slice(0, -2) : parts), file].join('/');
}

/** By its path, else by file and target; the only one stands for the only one. */
function baseOf(
  { path, manifest }: CompiledFolder,
  bases: readonly CompiledFolder[],
  models: number,
): Manifest | undefined {
  if (models === 1 && bases.length === 1) return bases[0]!.manifest;
  const isSame = (other: Manifest): boolean =>
    other.model.file === manifest.model.file && other.target.name === manifest.target.name;
  const same = bases.filter((base) => isSame(base.manifest));
  return (same.find((base) => base.path === path) ?? (same.length === 1 ? same[0] : undefined))?.manifest;
}
