/** npm run bench: models x targets, printed and, when nothing is left out, written to docs/performance.md. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ModoError } from '../src/errors.ts';
import { packageRoot } from '../src/package-root.ts';
import { textTable } from '../src/report/table.ts';
import { findTarget, targetList } from '../src/targets/index.ts';
import type { Target } from '../src/targets/target.ts';
import { makeTemporaryFolder } from '../src/toolchain/temporary-folder.ts';
import { findToolchain } from '../src/toolchain/toolchain.ts';
import { measureAction } from './action.ts';
import { makePlugin } from './board.ts';
import { makeHostProgram } from './host.ts';
import { measure, type Row, type Tools } from './measure.ts';
import { type BenchModel, benchModels } from './models.ts';
import {
  actionTable,
  figuresTable,
  hostTable,
  peersTable,
  performancePage,
  type Table,
  type Versions,
} from './performance.ts';
import { versionOf } from './tools.ts';

export interface BenchRequest {
  readonly models: readonly BenchModel[];
  readonly targets: readonly Target[];
  readonly quick: boolean;
  readonly python: string | undefined;
  /** Called with one line about what is skipped or under way. */
  readonly say: (line: string) => void;
}

export interface BenchResult {
  readonly rows: readonly Row[];
  readonly versions: Versions;
}

/** Measures every model on every target whose compiler and emulator are there. */
export async function bench({ models, targets, quick, python, say }: BenchRequest): Promise<BenchResult> {
  const folder = await makeTemporaryFolder();
  try {
    const { ready, programs } = await readyTargets(targets, folder, say);
    const tools: Tools = {
      quick,
      plugin: await makePlugin(folder),
      hostProgram: await makeHostProgram(folder),
      hasValgrind: !quick && (await hasValgrind(say)),
      python: quick ? undefined : python,
    };
    const rows: Row[] = [];
    for (const model of models) {
      for (const target of ready) {
        say(`${model.name} on ${target.name}`);
        const at = join(folder, `${model.name}-${target.name}`);
        await mkdir(at);
        rows.push(await measure(model, target, at, tools));
      }
    }
    if (!quick && !rows.some(({ peer }) => peer)) {
      say(
        'TensorFlow Lite: skipped; set PYTHON to a Python that has the package ai-edge-litert or tensorflow',
      );
    }
    return { rows, versions: { programs, processor: cpus()[0]?.model ?? 'unknown' } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Targets that can be compiled for, and what that is done with. */
async function readyTargets(
  targets: readonly Target[],
  cwd: string,
  say: BenchRequest['say'],
): Promise<{ ready: Target[]; programs: [string, string][] }> {
  const ready: Target[] = [];
  const programs = new Map<string, string>();
  for (const target of targets) {
    try {
      const { name, version } = await findToolchain(target, undefined, cwd);
      programs.set(name, version);
    } catch (error) {
      if (!(error instanceof ModoError)) throw error;
      say(`${target.name}: skipped; ${error.message}`);
      continue;
    }
    const emulator = target.board?.qemu ?? target.emulator?.command;
    const version = emulator === undefined ? undefined : await versionOf(emulator);
    if (emulator !== undefined && version === undefined) {
      say(`${target.name}: skipped; ${emulator} cannot be started`);
      continue;
    }
    if (emulator !== undefined) programs.set(emulator, /version ([\d.]+)/.exec(version!)?.[1] ?? version!);
    ready.push(target);
  }
  return { ready, programs: [...programs].sort(([a], [b]) => (a < b ? -1 : 1)) };
}

async function hasValgrind(say: BenchRequest['say']): Promise<boolean> {
  if (await versionOf('valgrind')) return true;
  say('host instructions: skipped; valgrind cannot be started');
  return false;
}

function select<Item extends { readonly name: string }>(
  items: readonly Item[],
  names: string | undefined,
  what: string,
): readonly Item[] {
  if (names === undefined) return items;
  const wanted = names.split(',');
  const unknown = wanted.find((name) => !items.some((item) => item.name === name));
  if (unknown !== undefined) {
    const known = items.map(({ name }) => name).join(', ');
    throw new ModoError(`--${what}: there is no "${unknown}"`, `known are ${known}`);
  }
  return items.filter(({ name }) => wanted.includes(name));
}

function printed({ header, rows }: Table): string {
  return rows.length === 0 ? '' : `\n${textTable(header, rows)}\n`;
}

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      models: { type: 'string' },
      targets: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const say = (line: string): void => void process.stderr.write(`bench: ${line}\n`);
  const { models, skipped } = benchModels(process.env.MODO_MODELS);
  // An ESP32-C3 is measured as rv32imc, whose code is the same; nothing runs the other two.
  const targets = targetList()
    .filter(({ name }) => !name.startsWith('esp32'))
    .map(({ name }) => findTarget(name, process.arch));
  const { rows, versions } = await bench({
    models: select(models, values.models, 'models'),
    targets: select(targets, values.targets, 'targets'),
    quick: values.quick,
    python: process.env.PYTHON,
    say,
  });
  process.stdout.write(printed(figuresTable(rows)));
  process.stdout.write(printed(peersTable(rows)));
  process.stdout.write(printed(hostTable(rows)));
  const action = values.quick ? [] : await measureAction();
  process.stdout.write(printed(actionTable(action)));
  const isPart = values.quick || values.models !== undefined || values.targets !== undefined;
  if (skipped.length > 0) say(`${skipped.join(', ')}: skipped; MODO_MODELS does not name a folder with them`);
  if (isPart || skipped.length > 0) return;
  await writeFile(join(packageRoot(), 'docs', 'performance.md'), performancePage(rows, versions, action));
  say('wrote docs/performance.md');
}
