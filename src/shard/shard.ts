/** A part of a run's work, for one machine of several. */
import { ModoError, printable } from '../errors.ts';

/** One model for one target. */
export type ShardJob = readonly [model: string, target: string];

export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** Name of the artifact by which its results reach the job that gathers them. */
  readonly artifact: string;
  readonly jobs: readonly ShardJob[];
}

/** A later attempt has a name of its own: that of an upload which was stopped halfway stays taken. */
export function artifactOfAttempt({ artifact }: Shard, attempt: number): string {
  return attempt > 1 ? `${artifact}-attempt-${attempt}` : artifact;
}

/** The newest attempt's among names of artifacts; undefined when there is none. */
export function newestArtifact(shard: Shard, names: readonly string[], attempt: number): string | undefined {
  for (let one = attempt; one >= 1; one--) {
    const name = artifactOfAttempt(shard, one);
    if (names.includes(name)) return name;
  }
  return undefined;
}

/** The value of `strategy.matrix`: GitHub makes a job of each entry. */
export interface ShardMatrix {
  readonly include: readonly { readonly name: string; readonly shard: string }[];
}

export function matrixOf(shards: readonly Shard[]): ShardMatrix {
  return {
    include: shards.map((shard) => ({
      name: `${shard.number} of ${shard.count}`,
      shard: JSON.stringify(shard),
    })),
  };
}

/** The shards of a matrix, as the input `plan` has it. Throws a ModoError. */
export function parseMatrix(text: string): Shard[] {
  const matrix = parseJson(text, 'plan') as Partial<ShardMatrix> | null;
  if (!Array.isArray(matrix?.include) || matrix.include.length === 0) throw malformed('plan');
  return matrix.include.map((entry: unknown) => {
    const { shard } = (entry ?? {}) as { shard?: unknown };
    if (typeof shard !== 'string') throw malformed('plan');
    return parseShard(shard, 'plan');
  });
}

/** One shard, as the input `shard` has it. Throws a ModoError. */
export function parseShard(text: string, input = 'shard'): Shard {
  const shard = parseJson(text, input) as Partial<Shard> | null;
  const isJob = (job: unknown): boolean =>
    Array.isArray(job) && job.length === 2 && job.every((part) => typeof part === 'string' && part !== '');
  if (
    !Number.isSafeInteger(shard?.number) ||
    !Number.isSafeInteger(shard?.count) ||
    typeof shard?.artifact !== 'string' ||
    !/^[\w.-]{1,200}$/.test(shard.artifact) ||
    !Array.isArray(shard.jobs) ||
    shard.jobs.length === 0 ||
    !shard.jobs.every(isJob)
  ) {
    throw malformed(input);
  }
  return shard as Shard;
}

function parseJson(text: string, input: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(input, text);
  }
}

function malformed(input: string, text?: string): ModoError {
  const shown = text === undefined ? '' : `: "${printable(text, 60)}"`;
  return new ModoError(
    `${input} is not what mode plan gives${shown}`,
    input === 'plan'
      ? 'pass the output matrix of the job with mode: plan, as docs/many-machines.md does'
      : 'pass matrix.shard of a matrix that mode: plan made, as docs/many-machines.md does',
  );
}
