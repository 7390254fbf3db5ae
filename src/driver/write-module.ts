/** Writes a compilation's files in place of those of the one before. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type CompiledFiles, MANIFEST_NAME } from './manifest.ts';
import { parseManifest } from './parse-manifest.ts';
import { writeFiles } from './write-files.ts';

/**
 * Files that the folder's manifest lists and that are not made any more are removed: an old mod.o beside a new
 * manifest would be linked one day. All else in the folder stays.
 */
export async function writeModule(folder: string, { files }: CompiledFiles): Promise<void> {
  const text = await readFile(join(folder, MANIFEST_NAME), 'utf8').catch(() => '');
  const listed = parseManifest(text)?.files.map(({ name }) => name) ?? [];
  await writeFiles(folder, files);
  const outdated = listed.filter((name) => !files.some((file) => file.name === name));
  await Promise.all(outdated.map((name) => rm(join(folder, name), { force: true })));
}
