/** The runner for a target: a board under QEMU, this machine, or an emulator of another. */
import { findTarget } from '../targets/index.ts';
import type { Target } from '../targets/target.ts';
import { findToolchain, type Toolchain } from '../toolchain/toolchain.ts';
import { makeBoardRunner } from './board-runner.ts';
import { makeHostRunner } from './host-runner.ts';
import type { Runner } from './runner.ts';

export async function makeRunner(target: Target, toolchain: Toolchain): Promise<Runner> {
  return target.board
    ? makeBoardRunner(target, target.board, toolchain)
    : makeHostRunner(toolchain, target.emulator);
}

/** The runner of a target by name, with a compiler for it from PATH or as given. */
export async function makeRunnerFor(
  name: string,
  arch: string,
  crossCompiler: string | undefined,
  cwd: string,
): Promise<Runner> {
  const target = findTarget(name, arch);
  return makeRunner(target, await findToolchain(target, crossCompiler, cwd));
}
