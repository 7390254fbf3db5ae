/** How the bare-metal program of runtime/ is built for a board: sources, and what is known of the board. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import type { Board, Timer } from '../targets/target.ts';

/** Folders with the program: what every board has, and what belongs to the CPU. */
function folders(board: Board): string[] {
  return ['board', board.runtime].map((name) => join(packageRoot(), 'runtime', name));
}

/** Options to compile and link the program, sources included. */
export function boardProgram(board: Board): string[] {
  const [shared] = folders(board);
  const sources = folders(board).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.c'))
      .map((name) => join(folder, name)),
  );
  return [
    ...folders(board).map((folder) => `-I${folder}`),
    ...Object.entries(timerDefines(board.timer)).map(([name, value]) => `-D${name}=${value}`),
    ...sources,
    ...Object.entries(linkerSymbols(board)).map(([name, value]) => `-Wl,--defsym=${name}=${value}`),
    '-T',
    join(shared!, 'link.ld'),
  ];
}

/** What link.ld asks for. */
function linkerSymbols({ flash, ram, start, stackBytes }: Board): Record<string, number> {
  return {
    FLASH_ORIGIN: flash.origin,
    FLASH_BYTES: flash.bytes,
    RAM_ORIGIN: ram.origin,
    RAM_BYTES: ram.bytes,
    ...(start !== undefined && { START_ORIGIN: start }),
    ...(stackBytes !== undefined && { STACK_BYTES: stackBytes }),
  };
}

/** What counter.h asks for. */
function timerDefines(timer: Timer | undefined): Record<string, number | string> {
  if (!timer) return {};
  return {
    MODO_TIMER_SETUP: timer.setup.flatMap(({ address, value }) => [address, value]).join(','),
    MODO_TIMER_COUNT: timer.count,
    MODO_TIMER_BITS: timer.bits,
    MODO_TIMER_DOWN: Number(timer.countsDown),
    MODO_TIMER_HZ: timer.hertz,
  };
}

/** QEMU's options to boot an image, with exact counts of instructions. */
export function boardBoot(board: Board, image: string, icount = 'shift=0,sleep=off'): string[] {
  return [
    ...['-M', board.machine, ...(board.options ?? [])],
    ...['-display', 'none', '-monitor', 'none', '-serial', 'null'],
    ...['-semihosting-config', 'enable=on,target=native', '-icount', icount, '-kernel', image],
  ];
}
