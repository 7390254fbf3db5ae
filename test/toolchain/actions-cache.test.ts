/** Archives in the cache of GitHub Actions: the published client against a service of our own. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { findTarget } from '../../src/targets/index.ts';
import { type SavableArchive, savableToolchains, saveToolchains } from '../../src/toolchain/actions-cache.ts';
import { chooseToolchain, type ToolchainRequest } from '../../src/toolchain/choose.ts';
import { toolchainEnvironment } from '../../src/toolchain/environment.ts';
import { ArchiveServer } from '../support/archive-server.ts';
import { CacheService } from '../support/cache-service.ts';
import { copyCompiler, type PackedArchive, pack } from '../support/toolchain-archive.ts';

const target = findTarget('cortex-m4', process.arch);
const variables = { ...process.env };

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
let service: CacheService;
let log: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'modo-cache-'));
  log = [];
  server = await ArchiveServer.start({ '/gcc.tar.gz': archive.bytes });
  service = await CacheService.start();
  for (const name of ['workspace', 'temp']) mkdirSync(join(folder, name));
  Object.assign(process.env, service.env, {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: join(folder, 'workspace'),
    RUNNER_TEMP: join(folder, 'temp'),
    RUNNER_TOOL_CACHE: join(folder, 'tools'),
  });
});
afterEach(async () => {
  process.env = { ...variables };
  await Promise.all([server.close(), service.close()]);
  rmSync(folder, { recursive: true, force: true });
  expect(server.tokens).toEqual([]);
});

/** A job on a new machine: installs, and saves what there is to save when it ends. */
async function job(given: Partial<ToolchainRequest> = {}): Promise<SavableArchive[]> {
  rmSync(join(folder, 'tools'), { recursive: true, force: true });
  rmSync(join(folder, 'temp', 'modo-toolchains'), { recursive: true, force: true });
  const before = savableToolchains().length;
  const request = { toolchainUrl: server.url('/gcc.tar.gz'), toolchainSha256: archive.sha256, ...given };
  const environment = toolchainEnvironment({ progress: (message) => log.push(message) });
  const choice = await chooseToolchain(target, request, environment);
  await choice.provide();
  return JSON.parse(JSON.stringify(savableToolchains().slice(before))) as SavableArchive[];
}

const save = (archives: readonly SavableArchive[]) =>
  saveToolchains(archives, (message) => log.push(message));

test('the first job saves the archive, the second does not download it', async () => {
  const saved = await job();
  expect(saved).toMatchObject([{ sha256: archive.sha256 }]);
  await save(saved);
  expect(service.entries).toMatchObject([{ key: saved[0]!.key, isFinal: true }]);
  expect(service.entries[0]!.key).toContain(archive.sha256);
  expect(await job()).toEqual([]);
  expect(server.requests.length).toBe(1);
  expect(existsSync(join(folder, 'temp', 'modo-toolchains', archive.sha256, 'archive'))).toBe(false);
});

test('another archive in the cache is not used, and said', async () => {
  const saved = await job();
  // Whoever can write to the cache can put anything under this key.
  mkdirSync(join(packed, 'evil/packed-gcc/bin'), { recursive: true });
  writeFileSync(join(packed, 'evil/packed-gcc/bin/arm-none-eabi-gcc'), '#!/bin/sh\n', { mode: 0o755 });
  const evil = pack(join(packed, 'evil'), 'tar.gz');
  writeFileSync(saved[0]!.path, evil.bytes);
  await save([{ ...saved[0]!, sha256: evil.sha256 }]);
  expect(service.entries.length).toBe(1);
  await job();
  expect(log.join('\n')).toContain(
    `with SHA-256 ${evil.sha256} instead of ${archive.sha256}: it is not used`,
  );
  expect(server.requests.length).toBe(2);
});

test('what has changed since it was downloaded is not saved', async () => {
  const saved = await job();
  writeFileSync(saved[0]!.path, 'x');
  await save(saved);
  expect(service.requests).not.toContain('CreateCacheEntry');
  expect(log.join('\n')).toContain('has changed since it was downloaded');
});

test('a cache that is off is not asked', async () => {
  expect(await job({ cache: 'false' })).toEqual([]);
  process.env.GITHUB_REF = 'refs/tags/v1';
  expect(await job()).toEqual([]);
  expect(service.requests).toEqual([]);
});

test('a service that fails keeps nothing from going on', async () => {
  service.failure = 400;
  await save(await job());
  expect(server.requests.length).toBe(1);
});
