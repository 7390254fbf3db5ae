/** Profiles as a file: what `modo run` and `modo verify` write with --profile-file, and `modo report` reads. */
import { basename, dirname, resolve } from 'node:path';
import type { Manifest } from '../driver/manifest.ts';
import { writeFiles } from '../driver/write-files.ts';
import { ModoError, printable } from '../errors.ts';
import type { Profile } from '../run/profile.ts';
import type { LayerInstructions } from './page/page-data.ts';

export interface TargetProfile {
  readonly target: string;
  readonly profile: Pick<Profile, 'operators' | 'rest'>;
}

/** Writes profiles to the file that --profile-file names, if it does. */
export async function writeProfiles(
  file: string | undefined,
  profiles: readonly TargetProfile[],
): Promise<void> {
  if (file === undefined) return;
  if (profiles.length === 0) throw new ModoError('--profile-file needs --profile', 'give both');
  const path = resolve(file);
  const bytes = `${JSON.stringify({ profileVersion: 1, profiles })}\n`;
  await writeFiles(dirname(path), [{ name: basename(path), bytes }]);
}

/** Throws a ModoError when the text is not such a file. */
export function parseProfiles(text: string, shown: string): TargetProfile[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (
    !isRecord(value) ||
    value.profileVersion !== 1 ||
    !Array.isArray(value.profiles) ||
    !value.profiles.every(isProfile)
  ) {
    throw new ModoError(
      `${printable(shown, 200)} holds no profiles that this version reads`,
      'name a file that modo run or modo verify wrote with --profile-file',
    );
  }
  return value.profiles;
}

/** The profile of a model, known by its target and its operators. */
export function instructionsOf(
  profiles: readonly TargetProfile[],
  { target, operators }: Pick<Manifest, 'target' | 'operators'>,
): LayerInstructions | undefined {
  const found = profiles.find(
    ({ target: name, profile }) =>
      name === target.name &&
      profile.operators.length === operators.length &&
      profile.operators.every(
        ({ kind, shape, macs }, i) =>
          kind === operators[i]!.kind &&
          macs === operators[i]!.macs &&
          shape.join() === operators[i]!.shape.join(),
      ),
  );
  if (!found) return undefined;
  const { operators: counted, rest } = found.profile;
  return { operators: counted.map(({ instructions }) => instructions), rest };
}

function isProfile(value: unknown): value is TargetProfile {
  if (!isRecord(value) || typeof value.target !== 'string' || !isRecord(value.profile)) return false;
  const { operators, rest } = value.profile;
  return (
    isCount(rest) &&
    Array.isArray(operators) &&
    operators.every(
      (operator: unknown) =>
        isRecord(operator) &&
        typeof operator.kind === 'string' &&
        Array.isArray(operator.shape) &&
        isCount(operator.macs) &&
        isCount(operator.instructions),
    )
  );
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
