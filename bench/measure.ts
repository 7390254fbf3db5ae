/** All figures of one model on one target. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../src/driver/manifest.ts';
import { ModoError } from '../src/errors.ts';
import type { DType } from '../src/graph/graph.ts';
import type { Target } from '../src/targets/target.ts';
import { randomInputs } from '../src/verify/random-inputs.ts';
import { countOnBoard } from './board.ts';
import { compileModel } from './compile.ts';
import { countInEmulator } from './emulator.ts';
import { countOnHost, type HostPeer, type HostTime, timeOnHost, timePeer } from './host.ts';
import type { BenchModel } from './models.ts';

export interface Row {
  readonly model: string;
  readonly target: string;
  readonly manifest: Manifest;
  readonly cpuSeconds: number;
  /** Undefined where nothing here counts them. */
  readonly instructions?: number;
  readonly cycles?: number;
  readonly time?: HostTime;
  readonly peer?: HostPeer;
  /** Why figures are missing. */
  readonly note?: string;
}

export interface Tools {
  /** Whether to leave out what only this machine's speed and valgrind give. */
  readonly quick: boolean;
  readonly plugin: string;
  readonly hostProgram: string;
  readonly hasValgrind: boolean;
  /** A Python that may have TensorFlow Lite. */
  readonly python: string | undefined;
}

const SECONDS = 2;

/** Measures in a folder of its own, on one random input set that is the same everywhere. */
export async function measure(model: BenchModel, target: Target, folder: string, tools: Tools): Promise<Row> {
  const compiled = await compileModel(model.path, target.name, folder);
  const { manifest, cpuSeconds } = compiled;
  const ports = manifest.inputs.map(({ dtype, shape }) => ({ dtype: dtype as DType, shape }));
  await writeFile(join(folder, 'in.bin'), Buffer.concat(randomInputs(ports, 1, 1)[0]!));
  const row = { model: model.name, target: target.name, manifest, cpuSeconds };
  if (target.board) {
    try {
      return { ...row, ...(await countOnBoard(compiled, target, target.board, tools.plugin)) };
    } catch (error) {
      if (!(error instanceof ModoError)) throw error;
      return { ...row, note: error.message };
    }
  }
  if (target.emulator) {
    return { ...row, instructions: await countInEmulator(compiled, target, target.emulator, tools.plugin) };
  }
  if (target.name !== 'host' || tools.quick) return row;
  const instructions = tools.hasValgrind ? await countOnHost(compiled, tools.hostProgram) : undefined;
  const time = await timeOnHost(compiled, tools.hostProgram, SECONDS);
  const peer = tools.python && (await timePeer(compiled, model.path, tools.python, SECONDS));
  return { ...row, time, ...(instructions !== undefined && { instructions }), ...(peer && { peer }) };
}
