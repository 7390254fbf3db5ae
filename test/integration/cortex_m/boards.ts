/** The boards of the table of targets, for a core each. */
import { MICROBIT } from '../../../src/targets/cortex-m-boards.ts';
import { findTarget } from '../../../src/targets/index.ts';
import type { Board } from '../../../src/targets/target.ts';

export interface Core {
  /** CPU and ABI flags. */
  readonly flags: readonly string[];
  readonly board: Board;
}

function core(name: string): Core {
  const { flags, board } = findTarget(name, process.arch);
  return { flags, board: board! };
}

export const cortexM4 = core('cortex-m4');

/** Cores other than the first, to see that only data differs. */
export const otherCores: Readonly<Record<string, Core>> = {
  'Cortex-M0': core('cortex-m0'),
  'Cortex-M0 on a micro:bit': { ...core('cortex-m0'), board: MICROBIT },
  'Cortex-M3': core('cortex-m3'),
  'Cortex-M7': core('cortex-m7'),
  'Cortex-M33': core('cortex-m33'),
  'Cortex-M55': core('cortex-m55'),
};
