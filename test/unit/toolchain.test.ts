/** The catalogue, and which compiler a target gets. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { findTarget, targetList } from '../../src/targets/index.ts';
import { cacheUse } from '../../src/toolchain/actions-cache.ts';
import { CATALOGUE, findPackage, toolCacheVersion } from '../../src/toolchain/catalogue.ts';
import { chooseToolchain, type ToolchainRequest } from '../../src/toolchain/choose.ts';
import { toolCacheFolder, toolchainEnvironment } from '../../src/toolchain/environment.ts';

const targets = targetList().map(({ name }) => findTarget(name, process.arch));
const archives = CATALOGUE.flatMap(({ versions }) => versions.flatMap(({ hosts }) => Object.values(hosts)));

describe('the catalogue', () => {
  test('has a digest of its own for every archive, and https addresses', () => {
    for (const { sha256, urls, size } of archives) {
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      for (const url of urls) expect(url).toMatch(/^https:\/\/[^?#@]+\.(tar\.gz|tar\.xz|zip)$/);
      expect(size ?? 1e8).toBeGreaterThan(1e7);
    }
    expect(new Set(archives.map(({ sha256 }) => sha256)).size).toBe(archives.length);
  });

  test('has for Linux what targets name, for their triple', () => {
    for (const { toolchains, triple } of targets) {
      for (const name of toolchains ?? []) {
        expect(findPackage(CATALOGUE, name, 'linux-x64').name).toBe(name);
        expect(CATALOGUE.find((entry) => entry.name === name)!.triple).toMatch(triple);
      }
    }
  });

  test('is on the page, name by name and version by version', () => {
    const page = readFileSync(join(packageRoot(), 'docs/toolchains.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `([\w-]+)` \(.*?\) \| (.*?) \|/gm)].map(([, name, versions]) => [
      name,
      versions,
    ]);
    const expected = CATALOGUE.map(({ name, versions }) => [
      name,
      versions.map(({ version }) => version).join(', '),
    ]);
    expect(rows.sort()).toEqual(expected.sort());
  });

  test.each([
    ['arm-none-eabi-gcc', '15.2.1-1.1'],
    ['arm-none-eabi-gcc@14', '14.2.1-1.1'],
    ['arm-none-eabi-gcc@15.2.1', '15.2.1-1.1'],
    ['arm-none-eabi-gcc@15.2.1-1.1', '15.2.1-1.1'],
    ['arm-gnu-toolchain@15', '15.3.rel1'],
    ['arm-gnu-toolchain@15.2', '15.2.rel1'],
    ['xtensa-esp-elf@15.2.0', '15.2.0_20251204'],
  ])('%s is %s', (text, version) => {
    expect(findPackage(CATALOGUE, text, 'linux-x64').version).toBe(version);
  });

  test.each([
    ['gcc', 'there is no toolchain "gcc"'],
    ['arm-none-eabi-gcc@1', 'there is no arm-none-eabi-gcc 1'],
    ['arm-none-eabi-gcc@', 'there is no arm-none-eabi-gcc '],
    ['arm-none-eabi-gcc@15.2.1-1.10', 'there is no arm-none-eabi-gcc 15.2.1-1.10'],
    ['arm-gnu-toolchain@15.3.rel1', 'arm-gnu-toolchain 15.3.rel1 is not made for linux-riscv64'],
  ])('%s: %s', (text, message) => {
    expect(() => findPackage(CATALOGUE, text, 'linux-riscv64')).toThrow(message);
  });

  test('every version has a folder that @actions/tool-cache takes', async () => {
    const tc = await import('@actions/tool-cache');
    const folders = CATALOGUE.flatMap(({ versions }) =>
      versions.map(({ version }) => toolCacheVersion(version)),
    );
    for (const folder of [...folders, toolCacheVersion('sha256-0123456789abcdef')])
      expect(tc.isExplicitVersion(folder), folder).toBe(true);
  });
});

describe('the tool cache', () => {
  const at = (host: string, variables: Record<string, string>) =>
    toolCacheFolder(toolchainEnvironment({ host, variables }));

  test("is the runner's in a job, else the user's", () => {
    expect(at('linux-x64', { RUNNER_TOOL_CACHE: '/t', HOME: '/h' })).toBe('/t');
    expect(at('linux-x64', { HOME: '/h' })).toBe('/h/.cache/modo/tools');
    expect(at('linux-x64', { HOME: '/h', XDG_CACHE_HOME: '/c' })).toBe('/c/modo/tools');
    expect(at('darwin-arm64', { HOME: '/h' })).toBe('/h/Library/Caches/modo/tools');
    expect(at('win32-x64', { LOCALAPPDATA: '/l' })).toBe('/l/modo/tools');
  });
});

describe('the cache of GitHub Actions', () => {
  const HOSTED = {
    GITHUB_ACTIONS: 'true',
    RUNNER_TEMP: '/t',
    RUNNER_ENVIRONMENT: 'github-hosted',
    ACTIONS_RESULTS_URL: 'https://results.example.org/',
    ACTIONS_RUNTIME_TOKEN: 'token',
  };
  const BOTH = { restore: true, save: true };
  const NEITHER = { restore: false, save: false };

  test.each([
    ['auto', { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main' }, BOTH],
    ['auto', { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' }, BOTH],
    ['auto', { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/tags/v1' }, NEITHER],
    ['auto', { GITHUB_EVENT_NAME: 'release' }, NEITHER],
    ['auto', { GITHUB_EVENT_NAME: 'pull_request_target' }, NEITHER],
    ['auto', { GITHUB_EVENT_NAME: 'workflow_run' }, NEITHER],
    ['auto', { RUNNER_ENVIRONMENT: 'self-hosted' }, NEITHER],
    ['auto', { GITHUB_ACTIONS: undefined }, NEITHER],
    ['true', { GITHUB_EVENT_NAME: 'release' }, BOTH],
    ['true', { RUNNER_ENVIRONMENT: 'self-hosted' }, BOTH],
    ['true', { ACTIONS_CACHE_MODE: 'none' }, NEITHER],
    ['true', { ACTIONS_CACHE_MODE: 'read' }, { restore: true, save: false }],
    ['true', { ACTIONS_CACHE_MODE: 'write-only' }, { restore: false, save: true }],
    ['true', { GITHUB_ACTIONS: undefined }, NEITHER],
    // A step with `run:`.
    ['true', { ACTIONS_RESULTS_URL: undefined, ACTIONS_RUNTIME_TOKEN: undefined }, NEITHER],
    ['false', {}, NEITHER],
  ] as const)('%s, %o: %o', (mode, variables, expected) => {
    expect(cacheUse(mode, { ...HOSTED, ...variables })).toEqual(expected);
  });
});

describe('the choice', () => {
  let bin: string;
  let path: string | undefined;
  let log: string[];
  beforeEach(() => {
    bin = mkdtempSync(join(tmpdir(), 'modo-bin-'));
    path = process.env.PATH;
    log = [];
  });
  afterEach(() => {
    process.env.PATH = path;
    rmSync(bin, { recursive: true, force: true });
  });

  /** A program that says what a GCC of that version and triple says, and passes all else on to a real one. */
  function fakeGcc(name: string, version: string, triple: string): void {
    const text = `#!/bin/sh
case "$1" in
  --version) echo "${name} (fake) ${version}"; echo "Copyright (C) Free Software Foundation, Inc.";;
  -dumpmachine) echo ${triple};;
  *) PATH='${path}' exec arm-none-eabi-gcc "$@";;
esac
`;
    writeFileSync(join(bin, name), text, { mode: 0o755 });
  }

  const choose = (target: string, request: ToolchainRequest = {}) =>
    chooseToolchain(
      findTarget(target, process.arch),
      request,
      toolchainEnvironment({
        host: 'linux-x64',
        variables: { RUNNER_TOOL_CACHE: join(bin, 'tools') },
        progress: (message) => log.push(message),
      }),
    );

  const SYSTEM = { toolchain: 'system' };
  const newest = findPackage(CATALOGUE, 'arm-none-eabi-gcc', 'linux-x64').archive.sha256;

  test('auto: a good compiler on PATH, known by its bytes', async () => {
    const found = await choose('cortex-m4');
    expect(found.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(found.description).toMatch(/^arm-none-eabi-gcc \d+\.\d+\.\d+$/);
    expect(await choose('cortex-m0', SYSTEM)).toMatchObject({ digest: found.digest });
    expect((await choose('rv32imc')).digest).not.toBe(found.digest);
  });

  test('two compilers that say the same have digests of their own', async () => {
    const { digest } = await choose('cortex-m4');
    const { version } = await (await choose('cortex-m4')).provide();
    fakeGcc('same', version, 'arm-none-eabi');
    expect((await choose('cortex-m4', { crossCompiler: join(bin, 'same') })).digest).not.toBe(digest);
  });

  test('auto without a compiler: the first toolchain of the target', async () => {
    process.env.PATH = bin;
    expect(await choose('cortex-m4')).toMatchObject({
      digest: newest,
      description: 'arm-none-eabi-gcc@15.2.1-1.1',
    });
    expect((await choose('rv64gc')).description).toBe('riscv-none-elf-gcc@15.2.0-1');
    expect((await choose('esp32')).description).toBe('xtensa-esp-elf@15.2.0_20251204');
    expect((await choose('esp32c3')).description).toBe('riscv32-esp-elf@15.2.0_20251204');
  });

  test.each([
    ['9.3.1', 'arm-none-eabi', 'arm-none-eabi-gcc is GCC 9.3.1'],
    ['12.2.1', 'arm-linux-gnueabi', 'arm-none-eabi-gcc compiles for arm-linux-gnueabi, not for cortex-m4'],
  ])('GCC %s for %s: passed over by auto, refused by system', async (version, triple, message) => {
    process.env.PATH = bin;
    fakeGcc('arm-none-eabi-gcc', version, triple);
    process.env.PATH = `${bin}:/usr/bin:/bin`;
    expect(await choose('cortex-m4')).toMatchObject({ digest: newest });
    expect(log).toEqual([`cortex-m4: ${message}; not used`]);
    await expect(choose('cortex-m4', SYSTEM)).rejects.toThrow(message);
  });

  test('host and Linux: what is on PATH, or nothing', async () => {
    const named = { toolchain: 'arm-none-eabi-gcc@15' };
    const { digest } = await choose('host');
    expect(await choose('host', named)).toMatchObject({ digest });
    process.env.PATH = bin;
    await expect(choose('host')).rejects.toThrow('no compiler for host: gcc cannot be started');
    await expect(choose('aarch64-linux')).rejects.toThrow('no compiler for aarch64-linux');
    await expect(choose('aarch64-linux', named)).rejects.toThrow(
      '--toolchain arm-none-eabi-gcc compiles for arm-none-eabi, not for aarch64-linux',
    );
  });

  test.each<[string, ToolchainRequest, string]>([
    ['rv32imc', { toolchain: 'arm-none-eabi-gcc' }, 'compiles for arm-none-eabi, not for rv32imc'],
    ['cortex-m4', { toolchain: 'qemu-arm@9' }, '--toolchain qemu-arm is no compiler'],
    ['cortex-m4', { toolchain: 'gcc' }, 'there is no toolchain "gcc"'],
    [
      'cortex-m4',
      { crossCompiler: 'a', toolchain: 'system' },
      '--cross-compiler and --toolchain name different compilers',
    ],
    ['cortex-m4', { toolchainUrl: 'https://e.org/a' }, '--toolchain-url needs --toolchain-sha256'],
    ['cortex-m4', { toolchainSha256: 'a' }, '--toolchain-sha256 needs --toolchain-url'],
    ['cortex-m4', { toolchainUrl: 'https://e.org/a', toolchainSha256: 'ab' }, '"ab" is not a SHA-256'],
    [
      'cortex-m4',
      { toolchainUrl: 'file:///a', toolchainSha256: newest },
      '--toolchain-url: not an address of a server',
    ],
    [
      'cortex-m4',
      { mirror: 'https://me:secret@e.org/' },
      '--mirror: an address with a user name or a password',
    ],
    ['cortex-m4', { mirror: 'https://e.org/ nonsense' }, '--mirror: not an address'],
    ['cortex-m4', { mirror: 'https://e.org/?key=secret' }, '--mirror: an address with ? or #'],
  ])('%s, %o: %s', async (target, request, message) => {
    const error = await choose(target, request).then(() => '', String);
    expect(error).toContain(message);
    expect(error).not.toContain('secret');
  });
});
