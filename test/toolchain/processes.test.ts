/** Several processes and one tool cache; processes that are killed. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { acquireLock } from '../../src/toolchain/lock.ts';
import { thisProcess } from '../../src/toolchain/process-identity.ts';
import { ArchiveServer } from '../support/archive-server.ts';
import { DIGITS, ROOT } from '../support/modo.ts';
import { copyCompiler, type PackedArchive, pack } from '../support/toolchain-archive.ts';

let packed: string;
let archive: PackedArchive;
beforeAll(() => {
  packed = mkdtempSync(join(tmpdir(), 'modo-packed-'));
  copyCompiler(packed);
  archive = pack(packed, 'tar.gz');
});
afterAll(() => rmSync(packed, { recursive: true, force: true }));

let folder: string;
let server: ArchiveServer;
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'modo-processes-'));
  server = await ArchiveServer.start({ '/gcc.tar.gz': archive.bytes });
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await server.close();
  rmSync(folder, { recursive: true, force: true });
  expect(server.tokens).toEqual([]);
});

interface Running {
  readonly child: ChildProcess;
  /** All that it has written so far. */
  readonly text: () => string;
  readonly ended: Promise<number | null>;
}

/** Starts the bundle as users do. */
function start(output: string, path = process.env.PATH): Running {
  const args = ['compile', DIGITS, '--target', 'cortex-m4', '--object-file', '-o', join(folder, output)];
  const toolchain = ['--toolchain-url', server.url('/gcc.tar.gz'), '--toolchain-sha256', archive.sha256];
  const env = { ...process.env, PATH: path, XDG_CACHE_HOME: folder, RUNNER_TOOL_CACHE: '' };
  const child = spawn(process.execPath, [join(ROOT, 'bin/modo.js'), ...args, ...toolchain], { env });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += `${chunk}`));
  return { child, text: () => text, ended: once(child, 'exit').then(([code]) => code as number | null) };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(10);
}

const place = (): string => {
  const version = `0.0.0-sha256-${archive.sha256.slice(0, 16)}`;
  return join(folder, 'modo/tools/custom-toolchain', version);
};
const download = (): string => join(place(), `${process.arch}.download`);
const received = (): number => (existsSync(download()) ? statSync(download()).size : 0);
const beside = (): string[] =>
  readdirSync(place())
    .filter((name) => !/\.lock\.\d+$/.test(name))
    .sort();
const CLEAN = [process.arch, `${process.arch}.complete`];

async function expectCompiles(output: string): Promise<void> {
  const running = start(output);
  expect(await running.ended, running.text()).toBe(0);
  expect(existsSync(join(folder, output, 'mod.o'))).toBe(true);
  expect(beside()).toEqual(CLEAN);
}

/** A folder with a tar that unpacks all but the compiler proper, says so, and goes on when it may. */
function slowTar(): { path: string; reached: () => boolean; goOn: () => void } {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const [real] = execFileSync('which', ['tar'], { encoding: 'utf8' }).split('\n');
  const text = `#!/bin/sh
${real} "$@" --exclude='*/cc1' || exit 1
touch '${folder}/reached'
while [ ! -e '${folder}/go' ]; do [ -d '${folder}' ] || exit 1; sleep 0.05; done
exec ${real} "$@"
`;
  writeFileSync(join(bin, 'tar'), text, { mode: 0o755 });
  return {
    path: `${bin}:${process.env.PATH}`,
    reached: () => existsSync(join(folder, 'reached')),
    goOn: () => writeFileSync(join(folder, 'go'), ''),
  };
}

describe('killed', () => {
  test('while downloading: the next process goes on where it stopped', async () => {
    server.misbehaviours.push({ kind: 'stall', after: 5_000_000 });
    const { child, ended } = start('a');
    await until(() => received() >= 5_000_000);
    child.kill('SIGKILL');
    await ended;
    // As a clock that was set back leaves it.
    utimesSync(download(), new Date('2099-01-01'), new Date('2099-01-01'));
    expect(beside()).toEqual([`${process.arch}.download`]);
    await expectCompiles('b');
    expect(server.requests.map(({ range }) => range)).toEqual([undefined, 'bytes=5000000-']);
  });

  test('while unpacking: the next process unpacks anew, and leaves nothing of it', async () => {
    const tar = slowTar();
    const { child, ended } = start('a', tar.path);
    await until(tar.reached);
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(join(place(), process.arch))).toBe(false);
    await expectCompiles('b');
    expect(server.requests.length).toBe(1);
    tar.goOn();
  });

  test('with another waiting: that one goes on', async () => {
    server.misbehaviours.push({ kind: 'stall', after: 5_000_000 });
    const first = start('a');
    await until(() => received() >= 5_000_000);
    const second = start('b');
    await until(() => second.text().includes(`waiting for process ${first.child.pid}`));
    first.child.kill('SIGKILL');
    expect(await second.ended, second.text()).toBe(0);
    expect(server.requests.map(({ range }) => range)).toEqual([undefined, 'bytes=5000000-']);
    expect(beside()).toEqual(CLEAN);
  });
});

test('two at once: one downloads, the other waits, both compile', async () => {
  const tar = slowTar();
  const first = start('a', tar.path);
  await until(tar.reached);
  const second = start('b', tar.path);
  await until(() => second.text().includes('waiting for process'));
  tar.goOn();
  expect([await first.ended, await second.ended], first.text() + second.text()).toEqual([0, 0]);
  expect(server.requests.length).toBe(1);
  const [a, b] = ['a', 'b'].map((output) => readFileSync(join(folder, output, 'mod.o')));
  expect(a).toEqual(b);
  expect(beside()).toEqual(CLEAN);
});

describe('the lock', () => {
  const lock = (): string => join(folder, 'x.lock');
  const locks = (): string[] => readdirSync(folder).filter((name) => name.includes('.lock'));
  const unexpected = (message: string): void => expect.fail(message);

  test.each([
    ['a process that is gone', { pid: 2 ** 22 + 1 }],
    ['a process whose number another one has now', { started: '1' }],
    ['a time before the machine was started again', { boot: 'another', pid: 1 }],
  ])('of %s is taken at once, whatever time it bears', async (_, difference) => {
    writeFileSync(`${lock()}.7`, JSON.stringify({ ...thisProcess(), ...difference }));
    utimesSync(`${lock()}.7`, new Date('2099-01-01'), new Date('2099-01-01'));
    const taken = await acquireLock(lock(), 0, unexpected);
    expect(locks()).toEqual(['x.lock.8']);
    taken.release();
    (await acquireLock(lock(), 0, unexpected)).release();
    expect(locks()).toEqual(['x.lock.9']);
  });

  test.each([
    ['this process', {}, /process \d+ on .* is still installing/],
    ['another machine', { machine: 'other', boot: 'other' }, /on other is still installing/],
    ['another container', { space: 'pid:[1]' }, /is still installing/],
  ])('of %s is waited for, and then given up', async (_, difference, message) => {
    writeFileSync(`${lock()}.3`, JSON.stringify({ ...thisProcess(), ...difference }));
    const waiting: string[] = [];
    await expect(acquireLock(lock(), 0, (text) => waiting.push(text))).rejects.toThrow(message);
    await expect(acquireLock(lock(), 50, (text) => waiting.push(text))).rejects.toMatchObject({
      advice: expect.stringContaining(`remove ${lock()}.3`),
    });
    expect(waiting.length).toBe(1);
    expect(locks()).toEqual(['x.lock.3']);
  });

  test('is of one process at a time, also when some die with it', async () => {
    const script = `
      import { mkdirSync, rmdirSync } from 'node:fs';
      import { acquireLock } from ${JSON.stringify(join(ROOT, 'build/toolchain/lock.js'))};
      const [folder, dies] = process.argv.slice(1);
      for (let i = 0; i < 6; i++) {
        const lock = await acquireLock(folder + '/x.lock', 60_000, () => {});
        mkdirSync(folder + '/inside');
        await new Promise((resolve) => setTimeout(resolve, 3));
        rmdirSync(folder + '/inside');
        if (dies && i === 3) process.kill(process.pid, 'SIGKILL');
        lock.release();
      }`;
    const outcomes = await Promise.all(
      ['', 'dies', '', 'dies', ''].map(async (dies) => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder, dies], {
          stdio: ['ignore', 'ignore', 'inherit'],
        });
        children.push(child);
        const [code, signal] = await once(child, 'exit');
        return code ?? signal;
      }),
    );
    expect(outcomes).toEqual([0, 'SIGKILL', 0, 'SIGKILL', 0]);
    expect(locks().length).toBe(1);
  });
});
