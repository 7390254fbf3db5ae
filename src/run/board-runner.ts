/** Links mod.o with the bare-metal program of runtime/ and boots it on a board under QEMU. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prefix } from '../emit/names.ts';
import { ModoError } from '../errors.ts';
import type { Board, Target } from '../targets/target.ts';
import { makeTemporaryFolder } from '../toolchain/temporary-folder.ts';
import { runCompiler, type Toolchain } from '../toolchain/toolchain.ts';
import type { Artifacts } from './artifacts.ts';
import { boardBoot, boardProgram } from './board-program.ts';
import { runProgram } from './process.ts';
import type { Runner, RunRequest, RunResult } from './runner.ts';

export async function makeBoardRunner(target: Target, board: Board, toolchain: Toolchain): Promise<Runner> {
  const folder = await makeTemporaryFolder();
  return {
    run: (artifacts, request) => run(folder, target, board, toolchain, artifacts, request),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function run(
  folder: string,
  target: Target,
  board: Board,
  toolchain: Toolchain,
  artifacts: Artifacts,
  request: RunRequest,
): Promise<RunResult> {
  await writeFile(join(folder, 'mod.o'), artifacts.object!);
  await writeFile(join(folder, 'in.bin'), request.inputs);
  await link(folder, target, board, toolchain, artifacts, request.tap === true);
  await runProgram(board.qemu, boardBoot(board, 'image.elf'), folder, `mod.o on ${board.machine}`);
  const report = await readReport(join(folder, 'report.txt'));
  const [instructions, stack] = [report.get('instructions'), report.get('stack')];
  return {
    outputs: await readFile(join(folder, 'out.bin')),
    ...(request.tap && { taps: await readFile(join(folder, 'taps.bin')) }),
    // With taps there are no figures: they would count the taps.
    ...(instructions !== undefined && stack !== undefined && { measured: { instructions, stack } }),
  };
}

async function link(
  folder: string,
  target: Target,
  board: Board,
  toolchain: Toolchain,
  artifacts: Artifacts,
  tap: boolean,
): Promise<void> {
  const name = prefix({ name: artifacts.module });
  const sizes = (ports: Artifacts['inputs']): string => ports.map(({ bytes }) => bytes).join(',');
  const args = [
    ...target.flags,
    '-std=c99',
    '-O2',
    '-ffreestanding',
    `-DMODO_RUN=${name}_run`,
    `-DMODO_INPUT_BYTES=${sizes(artifacts.inputs)}`,
    `-DMODO_OUTPUT_BYTES=${sizes(artifacts.outputs)}`,
    ...(tap ? [`-DMODO_TAP=${name}_tap`] : []),
    ...boardProgram(board),
    'mod.o',
    '-nostdlib',
    '-Wl,--gc-sections',
    '-lgcc',
    '-o',
    'image.elf',
  ];
  await runCompiler(toolchain, args, folder).catch((error: unknown) => {
    if (!(error instanceof ModoError) || !/overflow|not fit/.test(error.message)) throw error;
    throw new ModoError(
      `the module does not fit ${board.machine}`,
      'run it on the host, or use a smaller model',
      {
        cause: error,
      },
    );
  });
}

/** key=value lines. */
async function readReport(path: string): Promise<Map<string, number>> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ModoError('the board ended without a report', 'report this as a defect of modo');
  });
  return new Map([...text.matchAll(/^(\w+)=(\d+)$/gm)].map(([, key, value]) => [key!, Number(value)]));
}
