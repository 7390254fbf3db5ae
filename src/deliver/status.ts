/** A commit status: one line next to a commit, wherever GitHub shows it. */
import { ApiFailure, type ApiPlace, GitHubApi } from '../github/api.ts';
import { type EntryDelta, isUnchanged, type ReportDelta } from '../report/delta.ts';
import { formatBytes, formatChange } from '../report/format.ts';
import type { Pacing } from './release/retry.ts';

export interface StatusRequest extends ApiPlace {
  /** Of a pull request its head, not the merge that is compiled. */
  readonly sha: string;
  /** What tells it from other statuses of the commit, such as "modo". */
  readonly context: string;
  readonly state: 'success' | 'failure';
  readonly description: string;
  /** The page of the run. */
  readonly page: string;
  readonly pacing?: Pacing;
}

/** GitHub takes no more characters. */
export const MOST_STATUS = 140;
const MOST_CONTEXT = 100;
const MOST_NAME = 40;

/** Gives a notice if it could not be done; never throws for that. */
export async function setStatus(request: StatusRequest): Promise<string | undefined> {
  const { sha, state, context, description, page, pacing } = request;
  try {
    const github = await GitHubApi.open(request, pacing);
    await github.demand((rest, options) =>
      rest.repos.createCommitStatus({
        ...github.place,
        sha,
        state,
        context: cutTo(context, MOST_CONTEXT),
        description: cutTo(description, MOST_STATUS),
        target_url: page,
        request: options,
      }),
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    const advice = error.isRefused
      ? ': give the job "permissions: statuses: write", which runs of forks cannot have'
      : '';
    return `no status at the commit: ${error.message}${advice}`;
  }
}

/** What a status says of a report: at most 140 characters. */
export function statusText(delta: ReportDelta): string {
  const { entries } = delta;
  const failed = entries.filter(({ change }) => change === 'broken' || change === 'failing');
  if (failed.length > 0) {
    const [first] = failed;
    const more = failed.length > 1 ? ` and ${failed.length - 1} more` : '';
    return cutTo(`${nameOf(first!)}${more} cannot be compiled`, MOST_STATUS);
  }
  const compiled = entries.filter(({ entry }) => entry?.figures);
  if (compiled.length === 0) return 'no models';
  if (compiled.length === 1) return cutTo(`${nameOf(compiled[0]!)}: ${figuresOf(compiled[0]!)}`, MOST_STATUS);
  const count = `${compiled.length} models and targets`;
  if (!delta.base) return `${count}: no baseline`;
  const largest = largestOf(compiled);
  if (!largest) return `${count}: ${isUnchanged(delta) ? 'no change' : 'no change in flash'}`;
  const changed = compiled.filter(({ figures }) => figures.get('flash')?.difference).length;
  return cutTo(`${changed} of ${count} changed; ${nameOf(largest)}: ${figuresOf(largest)}`, MOST_STATUS);
}

/** "flash 52.1 KiB (+0.3 %), RAM 12.0 KiB". */
function figuresOf({ figures }: EntryDelta): string {
  const shown = [
    ['flash', 'flash'],
    ['RAM', 'ram'],
  ] as const;
  return shown
    .map(([title, name]) => {
      const figure = figures.get(name)!;
      const change = formatChange(figure);
      return `${title} ${formatBytes(figure.value ?? 0)}${change ? ` (${change})` : ''}`;
    })
    .join(', ');
}

function largestOf(entries: readonly EntryDelta[]): EntryDelta | undefined {
  const size = ({ figures }: EntryDelta): number => Math.abs(figures.get('flash')?.difference ?? 0);
  const largest = entries.reduce((a, b) => (size(b) > size(a) ? b : a));
  return size(largest) > 0 ? largest : undefined;
}

/** The model's file name without its extension, and the target. */
function nameOf({ model, target }: EntryDelta): string {
  const stem = model
    .split('/')
    .at(-1)!
    .replace(/\.tflite$/, '');
  return `${cutTo(stem, MOST_NAME)} on ${cutTo(target, MOST_NAME)}`;
}

/** In one line, without characters that are not seen; at most `most` of them. */
function cutTo(text: string, most: number): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '?');
  const characters = [...plain];
  return plain.length <= most ? plain : `${fitting(characters, most - 3)}...`;
}

function fitting(characters: readonly string[], most: number): string {
  let text = '';
  for (const character of characters) {
    if (text.length + character.length > most) break;
    text += character;
  }
  return text;
}
