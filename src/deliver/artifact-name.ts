/** The name of an artifact when none is given. */
import { createHash } from 'node:crypto';

export interface ArtifactNaming {
  readonly targets: readonly string[];
  /** Globs of models, as given. */
  readonly patterns: readonly string[];
  /** All options that the compile has. */
  readonly options: Readonly<Record<string, unknown>>;
  /** `toJSON(matrix)` of the job. */
  readonly matrix: string;
  /** The step's environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Tells jobs and steps of a workflow apart, and is the same for each attempt and run. */
const VARIABLES = ['GITHUB_JOB', 'GITHUB_ACTION', 'RUNNER_OS', 'RUNNER_ARCH'] as const;
const LONGEST = 60;

/**
 * `modo-<targets>-<8 hexadecimal digits>`, where the digits depend on everything that tells one job or step of a
 * workflow from another: artifacts of a run must not share a name. Its characters are `A-Z a-z 0-9 . _ -`.
 */
export function defaultArtifactName({ targets, patterns, options, matrix, env }: ArtifactNaming): string {
  const facts = [
    patterns,
    Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)),
    targets,
    matrix,
    VARIABLES.map((name) => env[name] ?? ''),
  ];
  const digits = createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 8);
  const named = targets.map((target) => target.replaceAll(/[^A-Za-z0-9._]+/g, '-')).join('-');
  const what = named.length <= LONGEST ? named : `${targets.length}-targets`;
  return `modo-${what}-${digits}`;
}
