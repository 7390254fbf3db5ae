/** The table of targets. A new one is a row in the file of its family. */
import { ModoError, printable } from '../errors.ts';
import { CORTEX_M_TARGETS } from './cortex-m.ts';
import { HOSTS } from './host.ts';
import { LINUX_TARGETS } from './linux.ts';
import { RISC_V_TARGETS } from './risc-v.ts';
import type { Target } from './target.ts';
import { findByTvmTarget, isTvmTarget, parseTvmTarget } from './tvm-target.ts';
import { XTENSA_TARGETS } from './xtensa.ts';

const TARGETS: readonly Target[] = [
  ...CORTEX_M_TARGETS,
  ...RISC_V_TARGETS,
  ...XTENSA_TARGETS,
  ...LINUX_TARGETS,
];

/** Names that `--target` takes, with what they are. */
export function targetList(): readonly { name: string; description: string }[] {
  return [{ name: 'host', description: 'this machine (x86-64 or AArch64 Linux)' }, ...TARGETS];
}

/** The target of that name; `arch` is the host's, as Node names it. Throws a ModoError that lists the known ones. */
export function findTarget(name: string, arch: string): Target {
  if (name === 'host') {
    const host = HOSTS.find((target) => target.arch === arch);
    if (!host) throw new ModoError(`--target host: ${arch} is not supported`, 'name a cross target');
    return host;
  }
  const target = TARGETS.find((candidate) => candidate.name === name);
  if (!target) {
    const known = targetList().map((candidate) => candidate.name);
    throw new ModoError(`--target: there is no target "${printable(name)}"`, `known are ${known.join(', ')}`);
  }
  return target;
}

export interface TargetOptions {
  readonly target: readonly string[];
  readonly targetCMcpu?: string | undefined;
  readonly targetCMarch?: string | undefined;
}

/** What `--target` and its companions select: names of targets, or what tvmc calls them. */
export function selectTargets(options: TargetOptions, arch: string): Target[] {
  const more = [
    ['mcpu', options.targetCMcpu],
    ['march', options.targetCMarch],
  ].filter((pair): pair is [string, string] => pair[1] !== undefined);
  let isUsed = more.length === 0;
  const targets = options.target.map((text) => {
    if (!isTvmTarget(text)) return findTarget(text, arch);
    const wanted = parseTvmTarget(text, more);
    if (wanted.kind === 'c') isUsed = true;
    return findByTvmTarget(wanted, TARGETS, () => findTarget('host', arch));
  });
  if (!isUsed) throw new ModoError(`--target-c-${more[0]![0]} is for --target c`, 'add --target c');
  const twice = targets.find((target, i) => targets.indexOf(target) < i);
  if (twice) throw new ModoError(`--target ${twice.name} is given twice`, 'give it once');
  return targets;
}
