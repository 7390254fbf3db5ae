/** What one inference takes in the emulator of another machine's Linux: the difference of one run and one with two. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Emulator, Target } from '../src/targets/target.ts';
import { findToolchain } from '../src/toolchain/toolchain.ts';
import type { Compiled } from './compile.ts';
import { makeHostProgram, programArguments } from './host.ts';
import { numberOf, output, readPairs } from './tools.ts';

/** Instructions, counted with in.bin, which lies in the folder of what was compiled. */
export async function countInEmulator(
  compiled: Compiled,
  target: Target,
  emulator: Emulator,
  plugin: string,
): Promise<number> {
  const { command } = await findToolchain(target, undefined, compiled.folder);
  const program = await makeHostProgram(compiled.folder, command);
  const count = async (inferences: number): Promise<number> => {
    const log = join(compiled.folder, 'counts.txt');
    await writeFile(log, '');
    const options = ['-L', emulator.root, '-plugin', plugin, '-d', 'plugin', '-D', log];
    const args = [...programArguments(compiled), 'count', String(inferences)];
    await output(emulator.command, [...options, program, ...args], compiled.folder);
    return numberOf(readPairs(await readFile(log, 'utf8')), 'instructions');
  };
  const one = await count(1);
  return (await count(2)) - one;
}
