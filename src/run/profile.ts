/** --profile: what each operator costs on a board. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest, ManifestOperator } from '../driver/manifest.ts';
import { hookFlags } from '../emit/hooks.ts';
import { ModoError } from '../errors.ts';
import { findTarget, targetList } from '../targets/index.ts';
import type { Target } from '../targets/target.ts';
import { makeTemporaryFolder } from '../toolchain/temporary-folder.ts';
import { runCompiler, type Toolchain } from '../toolchain/toolchain.ts';
import type { Artifacts } from './artifacts.ts';
import type { Runner } from './runner.ts';

/** Instructions of one inference, the mean over the input sets. */
export interface Profile {
  /** By index in the file; an operator that was folded away has 0. */
  readonly operators: readonly (ManifestOperator & { readonly instructions: number })[];
  /** After the last step. */
  readonly rest: number;
  readonly total: number;
  /** Of the module as it is without hooks. */
  readonly unprofiled: number;
}

/** Throws a ModoError for a target that runs on this machine, where nothing counts instructions. */
export function requireBoard(target: Target, arch: string): void {
  if (target.board) return;
  const boards = targetList()
    .map(({ name }) => name)
    .filter((name) => name !== 'host' && findTarget(name, arch).board);
  throw new ModoError(
    `--profile: ${target.name} does not run under QEMU`,
    `targets that do: ${boards.join(', ')}`,
  );
}

/** The object with the profile hook, from the generated C and the flags that mod.o was compiled with. */
export async function compileHooked(
  source: Uint8Array,
  flags: readonly string[],
  toolchain: Toolchain,
): Promise<Uint8Array> {
  const folder = await makeTemporaryFolder();
  try {
    await writeFile(join(folder, 'mod.c'), source);
    await runCompiler(toolchain, [...flags, ...hookFlags('profile'), '-c', 'mod.c', '-o', 'mod.o'], folder);
    return await readFile(join(folder, 'mod.o'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a module that was built with the profile hook on `sets` input sets. `unprofiled` is what one inference takes
 * without it.
 */
export async function profile(
  runner: Runner,
  artifacts: Artifacts,
  { inputs, sets }: { readonly inputs: Uint8Array; readonly sets: number },
  operators: Manifest['operators'],
  unprofiled: number,
): Promise<Profile> {
  const result = await runner.run(artifacts, { inputs, entry: 'c', profile: operators.length });
  const counts = result.counts!.map((sum) => Math.round(sum / sets));
  return {
    operators: operators.map((operator, i) => ({ ...operator, instructions: counts[i]! })),
    rest: counts.at(-1)!,
    total: counts.reduce((sum, count) => sum + count, 0),
    unprofiled,
  };
}
