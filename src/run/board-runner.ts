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
  const name = prefix({ name: artifacts.module });
  await linkImage(folder, target, board, toolchain, artifacts, [
    ...(request.tap ? [`-DMODO_TAP=${name}_tap`] : []),
    ...(request.profile === undefined
      ? []
      : [`-DMODO_PROFILE=${name}_profile`, `-DMODO_OPERATORS=${request.profile}`]),
  ]);
  await runProgram(board.qemu, boardBoot(board, 'image.elf'), folder, `mod.o on ${board.machine}`);
  const report = await readReport(join(folder, 'report.txt'));
  const [instructions, stack] = [report.get('instructions'), report.get('stack')];
  return {
    outputs: await readFile(join(folder, 'out.bin')),
    ...(request.tap && { taps: await readFile(join(folder, 'taps.bin')) }),
    ...(request.profile !== undefined && { counts: await readProfile(join(folder, 'profile.bin')) }),
    // With hooks there are no figures: they would count the hooks.
    ...(instructions !== undefined && stack !== undefined && { measured: { instructions, stack } }),
  };
}

/**
 * Links mod.o, which lies in the folder, with the board's program to image.elf. `main` is a C file to take the place
 * of the program's main.c.
 */
export async function linkImage(
  folder: string,
  target: Target,
  board: Board,
  toolchain: Toolchain,
  artifacts: Artifacts,
  defines: readonly string[],
  main?: string,
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
    ...defines,
    ...boardProgram(board, main),
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

/** Little-endian 64-bit numbers. */
async function readProfile(path: string): Promise<number[]> {
  const bytes = await readFile(path);
  return Array.from({ length: bytes.length / 8 }, (_, i) => Number(bytes.readBigUInt64LE(8 * i)));
}

/** key=value lines. */
async function readReport(path: string): Promise<Map<string, number>> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ModoError('the board ended without a report', 'report this as a defect of modo');
  });
  return new Map([...text.matchAll(/^(\w+)=(\d+)$/gm)].map(([, key, value]) => [key!, Number(value)]));
}
