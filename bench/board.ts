/** What one inference takes on a board: the difference of two images, one of which infers once more. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../src/package-root.ts';
import { boardBoot } from '../src/run/board-program.ts';
import { linkImage } from '../src/run/board-runner.ts';
import { runProgram } from '../src/run/process.ts';
import type { Board, Target } from '../src/targets/target.ts';
import { findToolchain } from '../src/toolchain/toolchain.ts';
import type { Compiled } from './compile.ts';
import { numberOf, output, readPairs } from './tools.ts';

/** The target whose cycles the plugin knows. */
const CYCLES_OF = 'cortex-m4';

export interface Counts {
  readonly instructions: number;
  readonly cycles?: number;
}

/** Compiles the counting plugin with this machine's compiler; returns its path. */
export async function makePlugin(folder: string): Promise<string> {
  const path = join(folder, 'count.so');
  const source = join(packageRoot(), 'bench', 'c', 'count.c');
  await output('gcc', ['-O2', '-shared', '-fPIC', source, '-o', path], folder);
  return path;
}

/** Counts with in.bin, which lies in the folder of what was compiled. */
export async function countOnBoard(
  compiled: Compiled,
  target: Target,
  board: Board,
  plugin: string,
): Promise<Counts> {
  const one = await countImage(compiled, target, board, plugin, 1);
  const two = await countImage(compiled, target, board, plugin, 2);
  return {
    instructions: two.instructions - one.instructions,
    ...(two.cycles !== undefined && { cycles: two.cycles - one.cycles! }),
  };
}

async function countImage(
  { folder, manifest }: Compiled,
  target: Target,
  board: Board,
  plugin: string,
  inferences: number,
): Promise<Counts> {
  const main = join(packageRoot(), 'bench', 'c', 'board_main.c');
  const artifacts = { module: manifest.module, inputs: manifest.inputs, outputs: manifest.outputs };
  const toolchain = await findToolchain(target, undefined, folder);
  await linkImage(folder, target, board, toolchain, artifacts, [`-DMODO_INFERENCES=${inferences}`], main);
  const withCycles = target.name === CYCLES_OF;
  const log = join(folder, 'counts.txt');
  await writeFile(log, '');
  const counting = [
    '-plugin',
    `${plugin}${withCycles ? ',cycles=m4' : ''}`,
    '-d',
    'plugin',
    '-D',
    'counts.txt',
  ];
  await runProgram(
    board.qemu,
    [...boardBoot(board, 'image.elf'), ...counting],
    folder,
    `${target.name} on ${board.machine} with a plugin`,
  );
  const pairs = readPairs(await readFile(log, 'utf8'));
  return {
    instructions: numberOf(pairs, 'instructions'),
    ...(withCycles && { cycles: numberOf(pairs, 'cycles') }),
  };
}
