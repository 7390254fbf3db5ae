/** The runner for a target: a board under QEMU, this machine, or an emulator of another. */
import type { Target } from '../targets/target.ts';
import type { Toolchain } from '../toolchain/toolchain.ts';
import { makeBoardRunner } from './board-runner.ts';
import { makeHostRunner } from './host-runner.ts';
import type { Runner } from './runner.ts';

export async function makeRunner(target: Target, toolchain: Toolchain): Promise<Runner> {
  return target.board
    ? makeBoardRunner(target, target.board, toolchain)
    : makeHostRunner(toolchain, target.emulator);
}
