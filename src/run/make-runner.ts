/** The runner for a target: a board under QEMU, this machine, or an emulator of another. */
import { ModoError } from '../errors.ts';
import type { Target } from '../targets/target.ts';
import type { Toolchain } from '../toolchain/toolchain.ts';
import { makeBoardRunner } from './board-runner.ts';
import { makeHostRunner } from './host-runner.ts';
import type { Runner } from './runner.ts';

/** Throws a ModoError for a target that nothing here runs. */
export function requireRunner({ name, board, emulator }: Target): void {
  if (board || emulator || name === 'host') return;
  throw new ModoError(
    `nothing here runs programs for ${name}`,
    'run the model on another target, such as host, and the object on the chip itself',
  );
}

export async function makeRunner(target: Target, toolchain: Toolchain): Promise<Runner> {
  return target.board
    ? makeBoardRunner(target, target.board, toolchain)
    : makeHostRunner(toolchain, target.emulator);
}
