/** Installing a real compiler: the system's own, packed as publishers pack theirs. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { installToolchain, listToolchains, toolchainPath } from '../../src/cli/toolchain.ts';
import { findTarget } from '../../src/targets/index.ts';
import type { Catalogue } from '../../src/toolchain/catalogue.ts';
import { chooseToolchain, type ToolchainRequest } from '../../src/toolchain/choose.ts';
import { type ToolchainEnvironment, toolchainEnvironment } from '../../src/toolchain/environment.ts';
import type { Toolchain } from '../../src/toolchain/toolchain.ts';
import { ArchiveServer } from '../support/archive-server.ts';
import { buildFor, compilationFor, EXAMPLE } from '../support/on-target.ts';
import { COMPILER, copyCompiler, type PackedArchive, pack } from '../support/toolchain-archive.ts';

const HOST = `${process.platform}-${process.arch}`;
const target = findTarget('cortex-m4', process.arch);

let packed: string;
let archive: PackedArchive;
let server: ArchiveServer;
beforeAll(() => {
  packed = mkdtempSync(join(tmpdir(), 'modo-packed-'));
  copyCompiler(packed);
  archive = pack(packed, 'tar.gz');
});
afterAll(() => rmSync(packed, { recursive: true, force: true }));

let folder: string;
let cache: string;
let log: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'modo install '));
  cache = join(folder, 'tools');
  log = [];
  server = await ArchiveServer.start({ [`/${archive.file}`]: archive.bytes });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
  expect(server.tokens).toEqual([]);
});

function catalogue(packedArchive: PackedArchive = archive): Catalogue {
  const { file, sha256, bytes } = packedArchive;
  server.files.set(`/${file}`, bytes);
  const hosts = { [HOST]: { urls: [server.url(`/${file}`)], sha256, size: bytes.byteLength } };
  const versions = [{ version: '12.2.rel1', strip: 1, bin: 'bin', hosts }];
  const entry = { description: '', program: COMPILER, triple: 'arm-none-eabi', source: 'the test' };
  return [{ ...entry, name: 'arm-none-eabi-gcc', versions }];
}

function environment(given: Partial<ToolchainEnvironment> = {}): ToolchainEnvironment {
  return toolchainEnvironment({
    variables: { RUNNER_TOOL_CACHE: cache, RUNNER_TEMP: join(folder, 'temp') },
    catalogue: given.catalogue ?? catalogue(),
    progress: (message) => log.push(message),
    patience: { stall: 2000, pauses: [1, 1], lock: 20_000 },
    ...given,
  });
}

const REQUEST: ToolchainRequest = { toolchain: 'arm-none-eabi-gcc@12' };

async function provide(given: Partial<ToolchainEnvironment> = {}, request = REQUEST): Promise<Toolchain> {
  return (await chooseToolchain(target, request, environment(given))).provide();
}

const place = (): string => join(cache, 'arm-none-eabi-gcc', '12.2.0-rel1');
const installed = (): string => join(place(), process.arch);

/** What is beside the installed folder, but for the lock. */
const beside = (): string[] =>
  readdirSync(place())
    .filter((name) => !/\.lock\.\d+$/.test(name))
    .sort();
const CLEAN = [process.arch, `${process.arch}.complete`];

describe('a compiler of the catalogue', () => {
  test('makes the same object as the one that it was packed from', async () => {
    const choice = await chooseToolchain(target, REQUEST, environment());
    expect(choice).toMatchObject({ digest: archive.sha256, description: 'arm-none-eabi-gcc@12.2.rel1' });
    expect(server.requests).toEqual([]);
    const toolchain = await choice.provide();
    expect(toolchain).toMatchObject({ name: COMPILER, triple: 'arm-none-eabi' });
    expect(toolchain.command).toBe(join(installed(), 'bin', COMPILER));
    const system = await (await chooseToolchain(target, {})).provide();
    const compilation = compilationFor(EXAMPLE.path, target);
    const [ours, theirs] = [toolchain, system].map((one) =>
      buildFor(compilation, target, one, { sharedObject: true }),
    );
    const [a, b] = [await ours!, await theirs!];
    expect(Buffer.from(a.object!)).toEqual(Buffer.from(b.object!));
    expect(Buffer.from(a.sharedObject!)).toEqual(Buffer.from(b.sharedObject!));
    expect(beside()).toEqual(CLEAN);
  });

  test('is found by @actions/tool-cache', async () => {
    await provide();
    process.env.RUNNER_TOOL_CACHE = cache;
    try {
      const tc = await import('@actions/tool-cache');
      expect(tc.find('arm-none-eabi-gcc', '12.2.0-rel1')).toBe(installed());
    } finally {
      delete process.env.RUNNER_TOOL_CACHE;
    }
  });

  test('is downloaded once: by several targets, and the next time not at all', async () => {
    const shared = environment();
    const names = ['cortex-m0', 'cortex-m4', 'cortex-m55'];
    const found = await Promise.all(
      names.map(async (name) =>
        (await chooseToolchain(findTarget(name, process.arch), REQUEST, shared)).provide(),
      ),
    );
    expect(new Set(found.map(({ command }) => command)).size).toBe(1);
    await provide();
    expect(server.requests.length).toBe(1);
  });

  test.each([
    ['a program that has changed', () => writeFileSync(join(installed(), 'bin', COMPILER), 'x')],
    [
      'a program with other bytes of the same number',
      () => {
        const file = join(installed(), 'bin', COMPILER);
        const bytes = readFileSync(file);
        bytes[bytes.length - 1]! ^= 1;
        const { atime, mtime } = statSync(file);
        chmodSync(file, 0o755);
        writeFileSync(file, bytes);
        utimesSync(file, atime, mtime);
      },
    ],
    ['a header cut short', () => truncateSync(findFile('stddef.h'), 3)],
    ['a header that is gone', () => rmSync(findFile('stddef.h'))],
    ['a list that is damaged', () => writeFileSync(join(installed(), '.modo-toolchain.json'), '{')],
  ])('%s: installed again, with a warning', async (_, damage) => {
    const before = await provide();
    damage();
    const after = await provide();
    expect(after).toEqual(before);
    expect(server.requests.length).toBe(2);
    expect(log.join('\n')).toMatch(/warning: .*is installed again/);
    expect(beside()).toEqual(CLEAN);
  });

  const findFile = (name: string): string =>
    execFileSync('find', [installed(), '-name', name], { encoding: 'utf8' }).split('\n')[0]!;

  test('without its marker it is not complete', async () => {
    await provide();
    rmSync(`${installed()}.complete`);
    await provide();
    expect(server.requests.length).toBe(2);
    expect(beside()).toEqual(CLEAN);
  });

  test('what killed processes left is removed, whatever time it bears', async () => {
    mkdirSync(join(place(), `.${process.arch}.unpacking-old`, 'bin'), { recursive: true });
    mkdirSync(join(place(), `.${process.arch}.replaced-old`), { recursive: true });
    const future = new Date('2099-01-01');
    utimesSync(join(place(), `.${process.arch}.unpacking-old`), future, future);
    await provide();
    expect(beside()).toEqual(CLEAN);
  });

  test.each(['tar.xz', 'tar', 'zip'] as const)('packed as %s', async (ending) => {
    const other = pack(packed, ending);
    const { command } = await provide({ catalogue: catalogue(other) });
    expect(spawnSync(command, ['--version']).status).toBe(0);
    expect(beside()).toEqual(CLEAN);
  });
});

describe('an archive that a URL names', () => {
  const custom = (sha256 = archive.sha256): ToolchainRequest => ({
    toolchainUrl: server.url(`/${archive.file}`),
    toolchainSha256: sha256,
  });

  test('is known by its digest, and its single folder is left out', async () => {
    const choice = await chooseToolchain(target, custom(archive.sha256.toUpperCase()), environment());
    expect(choice.digest).toBe(archive.sha256);
    const { command } = await choice.provide();
    expect(command).toContain(join('custom-toolchain', `0.0.0-sha256-${archive.sha256.slice(0, 16)}`));
  });

  test('with a wrong digest nothing is installed', async () => {
    await expect(provide({}, custom('0'.repeat(64)))).rejects.toThrow(/SHA-256 of its \d+ bytes is/);
    expect(existsSync(join(cache, 'custom-toolchain', '0.0.0-sha256-0000000000000000', process.arch))).toBe(
      false,
    );
  });

  test('that has no compiler for the target', async () => {
    const riscV = findTarget('rv32imc', process.arch);
    const choice = await chooseToolchain(riscV, custom(), environment());
    await expect(choice.provide()).rejects.toThrow(/the archive has no bin\/riscv64-unknown-elf-gcc/);
  });
});

describe('an archive that cannot be used', () => {
  const bad = (name: string, content: string): PackedArchive => {
    const at = join(folder, 'bad');
    mkdirSync(join(at, 'packed-gcc', 'bin'), { recursive: true });
    writeFileSync(join(at, 'packed-gcc', 'bin', name), content, { mode: 0o755 });
    return pack(at, 'tar.gz');
  };

  test('its program does not start', async () => {
    const archives = catalogue(bad(COMPILER, '#!/bin/sh\necho "libc.so.6 not found" >&2\nexit 127\n'));
    await expect(provide({ catalogue: archives })).rejects.toThrow(
      'arm-none-eabi-gcc 12.2.rel1: bin/arm-none-eabi-gcc of the archive does not start on this machine: libc.so.6 not found',
    );
    expect(existsSync(installed())).toBe(false);
  });

  test('it has no program', async () => {
    await expect(provide({ catalogue: catalogue(bad('other', '')) })).rejects.toThrow(
      'the archive has no bin/arm-none-eabi-gcc',
    );
  });

  test('it is no archive', async () => {
    const bytes = Buffer.from('not an archive');
    const sha256 = execFileSync('sha256sum', { input: bytes, encoding: 'utf8' }).slice(0, 64);
    const archives = catalogue({ file: 'x.tar.gz', bytes, sha256 });
    await expect(provide({ catalogue: archives })).rejects.toThrow(/x?.*tar failed: /);
    expect(existsSync(installed())).toBe(false);
  });
});

describe('mirrors', () => {
  test('come first, in order, by the name of the file', async () => {
    const { pathname } = new URL(server.url(`/${archive.file}`));
    const mirror = `${server.url('/gone/')} \n ${server.url('/copies')}`;
    server.files.set(`/copies${pathname}`, archive.bytes);
    await provide({}, { ...REQUEST, mirror });
    expect(server.requests.map(({ path }) => path)).toEqual([`/gone${pathname}`, `/copies${pathname}`]);
  });
});

test('modo toolchain: not installed, installed, found', async () => {
  const here = environment();
  expect(await listToolchains(here)).toMatch(/^arm-none-eabi-gcc@12\.2\.rel1 +\d+ MB +no /m);
  await expect(toolchainPath('arm-none-eabi-gcc@12', here)).rejects.toThrow('is not installed');
  const printed = await installToolchain('arm-none-eabi-gcc@12', undefined, here);
  expect(printed).toBe(`${join(installed(), 'bin')}\n`);
  expect(await toolchainPath('arm-none-eabi-gcc', here)).toBe(printed);
  expect(await listToolchains(here)).toMatch(/^arm-none-eabi-gcc@12\.2\.rel1 +\d+ MB +yes /m);
});

/** Mounts need root. */
const isRoot = process.getuid?.() === 0 && process.platform === 'linux';
const mounted: string[] = [];
function mount(options: string): string {
  const at = join(folder, 'mount');
  mkdirSync(at, { recursive: true });
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'modo-test', at]);
  if (status === 0) mounted.push(at);
  return at;
}
const canMount = isRoot && spawnSync('unshare', ['-m', 'true']).status === 0;

describe.skipIf(!canMount)('a disk of its own (needs root)', () => {
  afterEach(() => {
    for (const at of mounted.splice(0)) spawnSync('umount', ['-l', at]);
  });

  const at = (path: string): Partial<ToolchainEnvironment> => ({
    variables: { RUNNER_TOOL_CACHE: path, RUNNER_TEMP: join(folder, 'temp') },
  });

  test('that is full while downloading: said, and nothing is left on it', async () => {
    cache = mount('size=2m');
    await expect(provide(at(cache))).rejects.toThrow(/the disk is full after \d+ of \d+ bytes/);
    expect(beside()).toEqual([]);
  });

  test('that is full while unpacking: said, and the archive is kept for the next time', async () => {
    const megabytes = Math.ceil(archive.bytes.byteLength / 2 ** 20) + 8;
    cache = mount(`size=${megabytes}m`);
    await expect(provide(at(cache))).rejects.toThrow(/the disk is full/);
    expect(beside()).toEqual([`${process.arch}.download`]);
    spawnSync('mount', ['-o', 'remount,size=1g', cache]);
    await provide(at(cache));
    expect(server.requests.length).toBe(1);
    expect(beside()).toEqual(CLEAN);
  });

  test('that is read-only: installed for the job, with a warning', async () => {
    cache = mount('size=1m,ro');
    const { command } = await provide(at(cache));
    expect(command.startsWith(join(folder, 'temp', 'modo-tools'))).toBe(true);
    expect(log.join('\n')).toMatch(/warning: .* cannot be written to \(EROFS\)/);
  });

  test('that is read-only, with nowhere else to go', async () => {
    cache = mount('size=1m,ro');
    await expect(provide({ variables: { RUNNER_TOOL_CACHE: cache } })).rejects.toThrow(
      /nothing can be installed there \(EROFS\)/,
    );
  });

  test('that is read-only and has it', async () => {
    cache = mount('size=1g');
    await provide(at(cache));
    spawnSync('mount', ['-o', 'remount,ro', cache]);
    const { command } = await provide(at(cache));
    expect(command).toBe(join(installed(), 'bin', COMPILER));
    expect(server.requests.length).toBe(1);
  });
});
