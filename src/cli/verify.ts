/** modo verify. */
import { defaultEnvironment } from '../driver/environment.ts';
import { ModoError, printable } from '../errors.ts';
import type { PartialOptions } from '../options.ts';
import { profileTable } from '../report/profile-table.ts';
import { writeProfiles } from '../report/profiles.ts';
import { grouped } from '../report/table.ts';
import { type OutputDifference, verify } from '../verify/verify.ts';
import { makeProgress } from './progress.ts';

export async function verifyCommand(model: string, given: PartialOptions<'verify'>): Promise<void> {
  const shown = printable(model, 200);
  const progress = makeProgress();
  const results = await verify(model, given, {
    ...defaultEnvironment(),
    progress: progress.step,
    warn: progress.warn,
  }).finally(progress.done);
  for (const { target, entry, sets, difference, measured, profile } of results) {
    const verdict = difference ? 'DIFFERS' : 'as defined';
    const cost = measured ? `, ${grouped(measured.instructions)} instructions per inference` : '';
    process.stdout.write(`${shown} on ${target} (${entry}): ${verdict}, ${sets} input sets${cost}\n`);
    if (difference) process.stdout.write(`${describeDifference(difference)}\n`);
    if (profile) process.stdout.write(`\n${profileTable(profile)}`);
  }
  const profiles = results.flatMap(({ target, profile }) => (profile ? [{ target, profile }] : []));
  await writeProfiles(given.profileFile, profiles);
  const differing = results.filter(({ difference }) => difference).length;
  if (differing > 0) throw new ModoError(`${shown}: ${differing} of ${results.length} runs differ`);
}

function describeDifference({ set, output, element, expected, actual, step }: OutputDifference): string {
  const first = `  input set ${set}, output "${printable(output)}", element ${element}: ${actual} instead of ${expected}`;
  if (!step) return `${first}\n  every step is as the operators are defined: the expected outputs are not`;
  return (
    `${first}\n  begins in operator ${step.op} ${step.kind} (output "${printable(step.tensor)}"), ` +
    `row ${step.row}, element ${step.element}: ${step.actual} instead of ${step.expected}`
  );
}
