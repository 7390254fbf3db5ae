/** tvmc's target strings, such as `c -mcpu=cortex-m4 -mfloat-abi=soft`, and the rows that they mean. */
import { ModoError, printable } from '../errors.ts';
import type { Target } from './target.ts';

/** TVM's kinds of targets whose code is C or for a CPU. */
const KINDS = ['c', 'llvm'];

/** Attributes that choose among TVM's schedules and say nothing about the processor. */
const WITHOUT_MEANING = ['keys', 'model', 'device', 'tag'];

const MATCHES = new Map<string, (target: Target, value: string) => boolean>([
  ['mcpu', ({ tvm }, value) => tvm?.mcpu?.includes(value) ?? false],
  ['march', ({ tvm }, value) => tvm?.march?.includes(value) ?? false],
  ['mtriple', ({ tvm }, value) => tvm?.mtriple?.test(value) ?? false],
  ['mabi', ({ tvm }, value) => tvm?.mabi === value],
  ['mfloat-abi', ({ elf }, value) => elf.floatAbi === value],
]);
const ATTRIBUTES = [...MATCHES.keys()];

/** Attributes that choose a processor; without any of them, the string means the host. */
const CHOOSING = ['mcpu', 'march', 'mtriple'];

export interface TvmTarget {
  readonly kind: string;
  /** Values by attribute, without dashes. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Whether a value of --target is tvmc's spelling, and not the name of a row. */
export function isTvmTarget(text: string): boolean {
  return /^\s*[{"']|[\s,]/.test(text) || KINDS.includes(text);
}

/**
 * Reads a target string; `more` are attributes that options gave for the kind `c`. Throws a ModoError for what has no
 * counterpart here.
 */
export function parseTvmTarget(text: string, more: readonly (readonly [string, string])[] = []): TvmTarget {
  const refuse = (what: string, advice: string): never => {
    throw new ModoError(`--target "${printable(text, 200)}": ${what}`, advice);
  };
  if (/^\s*\{/.test(text)) refuse('JSON is not read', 'write it as "c -mcpu=cortex-m4"');
  const [kind = '', ...rest] = words(text);
  if (kind.includes(',') || [kind, ...rest].some((word) => word.endsWith(','))) {
    refuse('there is only one code generator', 'leave the others out');
  }
  if (!KINDS.includes(kind)) {
    refuse(`there is no "${printable(kind)}"`, `begin with ${KINDS.join(' or ')}, or give modo's own name`);
  }
  const attributes = new Map<string, string>();
  const set = (key: string, value: string): void => {
    if (WITHOUT_MEANING.includes(key)) return;
    if (!MATCHES.has(key)) {
      const known = ATTRIBUTES.map((name) => `-${name}`);
      refuse(`-${printable(key)} has no counterpart here`, `known are ${known.join(', ')}`);
    }
    if (attributes.has(key)) refuse(`-${key} is given twice`, 'give it once');
    attributes.set(key, value);
  };
  for (let i = 0; i < rest.length; i++) {
    const [, key, value] = /^--?([^-=][^=]*)(?:=(.*))?$/.exec(rest[i]!) ?? [];
    if (key === undefined) refuse(`cannot read "${printable(rest[i]!)}"`, 'attributes are -name=value');
    // TVM has "-name value", too.
    set(key!, value ?? (rest[i + 1]?.startsWith('-') === false ? rest[++i]! : ''));
  }
  if (kind === 'c') for (const [key, value] of more) set(key, value);
  return { kind, attributes };
}

/** Words between spaces; quotes keep spaces within one, and are dropped. */
function words(text: string): string[] {
  const found = text.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*'|["'])+/g);
  return [...found].map(([word]) => word.replace(/["']/g, ''));
}

/** The row that a target string means. Throws a ModoError when it is none, or not only one. */
export function findByTvmTarget(
  { kind, attributes }: TvmTarget,
  targets: readonly Target[],
  host: () => Target,
): Target {
  const given = [...attributes];
  const fitting = (rows: readonly Target[], keys: readonly string[]): Target[] =>
    rows.filter((row) => given.every(([key, value]) => !keys.includes(key) || MATCHES.get(key)!(row, value)));
  const chooses = given.some(([key]) => CHOOSING.includes(key));
  const cross = chooses ? fitting(targets, ATTRIBUTES) : [];
  const found = cross.length > 0 ? cross : fitting([host()], ATTRIBUTES);
  // -mcpu=cortex-m4 fits a row for each float ABI; that of the very name is meant.
  const target = found.length === 1 ? found[0] : found.find(({ name }) => name === attributes.get('mcpu'));
  if (target) return target;
  const shown = [kind, ...given.map(([key, value]) => `-${key}=${printable(value)}`)].join(' ');
  if (found.length > 1) {
    throw new ModoError(
      `--target: ${shown} fits ${found.map(({ name }) => name).join(', ')}`,
      'name one of them',
    );
  }
  const near = chooses ? fitting(targets, CHOOSING) : [];
  const names = (near.length > 0 ? near : targets).map(
    ({ name, elf }) => name + (near.length > 0 && elf.floatAbi ? ` (${elf.floatAbi} float ABI)` : ''),
  );
  throw new ModoError(
    `--target: no target is ${shown}`,
    `${near.length > 0 ? 'near are' : 'known are'} ${names.join(', ')}`,
  );
}
