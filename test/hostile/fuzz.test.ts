/**
 * Damaged models, seeded: whatever the bytes, the compiler ends soon and within bounded memory, with a result or
 * with one line for the user. FUZZ_ROUNDS (cases) and FUZZ_SEED make longer and other runs; MODO_MODELS names a
 * folder of further models to damage. A failure prints what repeats it.
 */
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Event, Order } from './fuzz/child.ts';

const ROOT = join(import.meta.dirname, '../..');
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 3000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
/** Runs just this case of the seed. */
const ONLY = process.env.FUZZ_ONLY === undefined ? undefined : Number(process.env.FUZZ_ONLY);

const CPU_LIMIT_MS = 2000;
const PEAK_LIMIT_MIB = 1024;
/** Without news for so long, the child hangs; generous, since the machine may be busy. */
const SILENCE_LIMIT_MS = 30_000;
/** Cases per process: a leak would show, and a heap limit stays a limit per few cases. */
const BATCH = 500;

let dir = '';

/** Node 20 runs no TypeScript, and vitest cannot stop a test that hangs: the child gets plain JavaScript. */
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'modo-fuzz-'));
  writeFileSync(join(dir, 'package.json'), '{"type":"module"}');
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
  for (const folder of ['src', 'test/hostile/fuzz']) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const { outputText } = ts.transpileModule(readFileSync(join(ROOT, folder, name), 'utf8'), {
        compilerOptions: {
          module: ts.ModuleKind.ESNext,
          target: ts.ScriptTarget.ES2023,
          rewriteRelativeImportExtensions: true,
        },
      });
      const out = join(dir, folder, name.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(out), { recursive: true });
      writeFileSync(out, outputText);
    }
  }
}, 60_000);

afterAll(() => rmSync(dir, { recursive: true, force: true }));

function findModels(): string[] {
  const folders = [join(ROOT, 'examples/firmware/models'), ...(process.env.MODO_MODELS ?? '').split(':')];
  return folders
    .filter(Boolean)
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.tflite'))
        .map((name) => join(folder, name)),
    )
    .sort();
}

/** Runs a batch; returns what is wrong with it. */
async function runBatch(order: Order, seen: { messages: Set<string>; successes: number }): Promise<string[]> {
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=512', join(dir, 'test/hostile/fuzz/child.js'), JSON.stringify(order)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const problems: string[] = [];
  let started: Extract<Event, { kind: 'start' }> | undefined;
  let ended = 0;
  let log = '';
  const blame = (problem: string): void => {
    const round = started?.round ?? order.first;
    problems.push(
      `${problem}\n  ${started?.story}\n  repeat with FUZZ_SEED=${order.seed} FUZZ_ONLY=${round}`,
    );
  };
  const kill = (): void => {
    blame(`no answer within ${SILENCE_LIMIT_MS} ms`);
    child.kill('SIGKILL');
  };
  let watchdog = setTimeout(kill, SILENCE_LIMIT_MS);
  child.stderr.on('data', (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-2000);
  });
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(watchdog);
    watchdog = setTimeout(kill, SILENCE_LIMIT_MS);
    const event = JSON.parse(line) as Event;
    if (event.kind === 'start') {
      started = event;
      continue;
    }
    ended += 1;
    if (event.message) seen.messages.add(event.message.replace(/[\d.e+-]+/g, '#'));
    else seen.successes += 1;
    if (event.defect) blame(`a defect: ${event.defect}`);
    else if (/[^\x20-\x7e]/.test(event.message) || event.message.length > 600)
      blame(`not one printable line: ${JSON.stringify(event.message)}`);
    if (event.cpuMs > CPU_LIMIT_MS) blame(`took ${Math.round(event.cpuMs)} ms of processor time`);
    if (event.peakMiB > PEAK_LIMIT_MIB) {
      blame(`memory peaked at ${Math.round(event.peakMiB)} MiB`);
      child.kill('SIGKILL');
      break;
    }
  }
  await closed;
  clearTimeout(watchdog);
  if (ended < order.count && problems.length === 0) blame(`the process died: ${log}`);
  return problems;
}

test(`${ROUNDS} damaged models, seed ${SEED}`, { timeout: 100_000 + 200 * ROUNDS }, async () => {
  const models = findModels();
  expect(models.map((path) => relative(ROOT, path))).toContain('examples/firmware/models/digits.tflite');
  const seen = { messages: new Set<string>(), successes: 0 };
  const problems: string[] = [];
  const [begin, end] = ONLY === undefined ? [0, ROUNDS] : [ONLY, ONLY + 1];
  for (let first = begin; first < end; first += BATCH) {
    const count = Math.min(BATCH, end - first);
    const order = { models, kernels: join(ROOT, 'kernels/c'), seed: SEED, first, count };
    problems.push(...(await runBatch(order, seen)));
  }
  if (process.env.FUZZ_MESSAGES)
    writeFileSync(process.env.FUZZ_MESSAGES, [...seen.messages].sort().join('\n'));
  expect(problems.join('\n\n')).toBe('');
  if (ONLY === undefined) {
    // Otherwise the loop would be turned away at the door, and test nothing.
    expect(seen.successes).toBeGreaterThan(ROUNDS / 50);
    expect(seen.messages.size).toBeGreaterThan(Math.min(40, ROUNDS / 20));
  }
});
