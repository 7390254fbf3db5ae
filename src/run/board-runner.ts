/** Links mod.o with the bare-metal program of runtime/ and boots it on a board under QEMU. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prefix } from '../emit/names.ts';
import { ModoError } from '../errors.ts';
import { packageRoot } from '../package-root.ts';
import type { Board, Target } from '../targets/target.ts';
import { makeTemporaryFolder } from '../toolchain/temporary-folder.ts';
import { runCompiler, type Toolchain } from '../toolchain/toolchain.ts';
import type { Artifacts } from './artifacts.ts';
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
  const boot = ['-M', board.machine, '-display', 'none', '-monitor', 'none', '-serial', 'null'];
  const semihosting = ['-semihosting-config', 'enable=on,target=native', '-icount', 'shift=0,sleep=off'];
  await runProgram(
    board.qemu,
    [...boot, ...semihosting, '-kernel', 'image.elf'],
    folder,
    `mod.o on ${board.machine}`,
  );
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
  const runtime = join(packageRoot(), 'runtime', board.runtime);
  const sources = (await readdir(runtime))
    .filter((name) => name.endsWith('.c'))
    .map((name) => join(runtime, name));
  const name = prefix({ name: artifacts.module });
  const sizes = (ports: Artifacts['inputs']): string => ports.map(({ bytes }) => bytes).join(',');
  const symbols = {
    FLASH_ORIGIN: board.flash.origin,
    FLASH_BYTES: board.flash.bytes,
    RAM_ORIGIN: board.ram.origin,
    RAM_BYTES: board.ram.bytes,
  };
  const args = [
    ...target.flags,
    '-std=c99',
    '-O2',
    '-ffreestanding',
    `-DMODO_RUN=${name}_run`,
    `-DMODO_INPUT_BYTES=${sizes(artifacts.inputs)}`,
    `-DMODO_OUTPUT_BYTES=${sizes(artifacts.outputs)}`,
    ...(tap ? [`-DMODO_TAP=${name}_tap`] : []),
    ...(board.machine === 'mps3-an547'
      ? [
          '-DMODO_TIMER_SETUP=0x58100000,1',
          '-DMODO_TIMER_COUNT=0x58101000',
          '-DMODO_TIMER_DOWN=0',
          '-DMODO_TIMER_HZ=32000000',
          '-Wl,--defsym=VECTORS_ORIGIN=0',
        ]
      : []),
    ...sources,
    'mod.o',
    '-nostdlib',
    '-Wl,--gc-sections',
    ...Object.entries(symbols).map(([symbol, value]) => `-Wl,--defsym=${symbol}=${value}`),
    '-T',
    join(runtime, 'link.ld'),
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
