/** Runs mod.so in the small C program of runtime/host: on this machine, or in an emulator of another's Linux. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import type { Emulator } from '../targets/target.ts';
import { makeTemporaryFolder } from '../toolchain/temporary-folder.ts';
import { runCompiler, type Toolchain } from '../toolchain/toolchain.ts';
import type { Artifacts } from './artifacts.ts';
import { runProgram } from './process.ts';
import type { Runner, RunRequest, RunResult } from './runner.ts';

/** Builds the program once; `close` removes it. */
export async function makeHostRunner(toolchain: Toolchain, emulator?: Emulator): Promise<Runner> {
  const folder = await makeTemporaryFolder();
  const source = join(packageRoot(), 'runtime', 'host');
  const sources = (await readdir(source)).filter((name) => name.endsWith('.c'));
  const program = join(folder, 'runner');
  await runCompiler(toolchain, ['-std=gnu99', '-O1', ...sources, '-o', program, '-ldl'], source);
  const command = emulator ? [emulator.command, '-L', emulator.root, program] : [program];
  return {
    run: (artifacts, request) => run(folder, command, artifacts, request),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function run(
  folder: string,
  [program, ...before]: readonly string[],
  artifacts: Artifacts,
  request: RunRequest,
): Promise<RunResult> {
  const at = (name: string): string => join(folder, name);
  await writeFile(at('mod.so'), artifacts.sharedObject!);
  await writeFile(at('in.bin'), request.inputs);
  const files = [
    '--lib',
    './mod.so',
    '--input',
    'in.bin',
    '--output',
    'out.bin',
    '--module',
    artifacts.module,
  ];
  const tap = request.tap ? ['--tap', 'taps.bin'] : [];
  if (request.entry === 'c') {
    const sizes = (ports: Artifacts['inputs']): string => ports.map(({ bytes }) => bytes).join(',');
    const ports = ['--input-bytes', sizes(artifacts.inputs), '--output-bytes', sizes(artifacts.outputs)];
    await runProgram(program!, [...before, 'c', ...files, ...ports, ...tap], folder, 'mod.so');
  } else {
    await writeFile(at('mod.json'), artifacts.graphJson!);
    await writeFile(at('mod.params'), artifacts.params!);
    // Nothing but four bytes of alignment is promised to packed constants.
    const graph = ['--graph', 'mod.json', '--params', 'mod.params', '--align', '4'];
    await runProgram(program!, [...before, 'graph', ...files, ...graph, ...tap], folder, 'mod.so');
  }
  return {
    outputs: await readFile(at('out.bin')),
    ...(request.tap && { taps: await readFile(at('taps.bin')) }),
  };
}
