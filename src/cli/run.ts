/** modo run. */
import { defaultEnvironment } from '../driver/environment.ts';
import { printable } from '../errors.ts';
import type { PartialOptions } from '../options.ts';
import { profileTable } from '../report/profile-table.ts';
import { writeProfiles } from '../report/profiles.ts';
import { grouped } from '../report/table.ts';
import { run } from '../run/run.ts';
import { makeProgress } from './progress.ts';

export async function runCommand(folder: string, given: PartialOptions<'run'>): Promise<void> {
  const progress = makeProgress();
  const result = await run(folder, given, {
    ...defaultEnvironment(),
    progress: progress.step,
    warn: progress.warn,
  }).finally(progress.done);
  const { manifest, sets, measured, profile } = result;
  const where = given.outputFile === undefined ? '' : `, outputs in ${printable(given.outputFile, 200)}`;
  process.stdout.write(
    `${manifest.module} on ${manifest.target.name}: ${sets} input set${sets === 1 ? '' : 's'}${where}\n`,
  );
  if (measured) {
    process.stdout.write(`instructions per inference: ${grouped(measured.instructions)}\n`);
    process.stdout.write(
      `stack: ${grouped(measured.stack)} of at most ${grouped(manifest.sizes.stack)} bytes\n`,
    );
  }
  if (profile) process.stdout.write(`\n${profileTable(profile)}`);
  await writeProfiles(given.profileFile, profile ? [{ target: manifest.target.name, profile }] : []);
}
