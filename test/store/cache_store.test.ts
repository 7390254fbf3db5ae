/** The store in the cache of GitHub Actions, with the published client against a local service. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compile } from '../../src/driver/compile.ts';
import { defaultEnvironment } from '../../src/driver/environment.ts';
import type { CompiledModel } from '../../src/driver/result.ts';
import type { FileSet } from '../../src/driver/write-files.ts';
import { cacheStore, saveToCache, stageForCache } from '../../src/store/cache-store.ts';
import { DIGITS } from '../support/modo.ts';
import { ResultsService } from '../support/results-service.ts';

let service: ResultsService;
let folder: string;
let done: CompiledModel;
let files: FileSet;
beforeEach(async () => {
  service = await ResultsService.start();
  folder = await mkdtemp(join(tmpdir(), 'modo-store-'));
  for (const [name, value] of Object.entries(service.env)) vi.stubEnv(name, value);
  vi.stubEnv('GITHUB_WORKSPACE', folder);
  vi.stubEnv('RUNNER_TEMP', join(folder, 'temp'));
  const { compiled } = await compile([DIGITS], { output: join(folder, 'out') }, defaultEnvironment());
  done = compiled[0]!;
  files = await Promise.all(
    done.files.map(async (name) => ({ name, bytes: await readFile(join(done.folder, name)) })),
  );
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await service.close();
  await rm(folder, { recursive: true, force: true });
});

const staging = () => join(folder, 'modo-modules');
const warnings: string[] = [];
const store = () => cacheStore(staging(), (message) => warnings.push(message));
const wanted = () => ({ key: done.manifest.key, path: '' });

async function save(): Promise<void> {
  await stageForCache(staging(), done.manifest.key, files);
  await saveToCache(staging(), [done.manifest.key]);
  await rm(staging(), { recursive: true });
}

test('what one run saves, another finds, byte for byte', async () => {
  expect(await store().find(wanted())).toBeUndefined();
  await save();
  expect(service.cache.entries).toHaveLength(1);
  const found = await store().find(wanted());
  expect(found?.manifest).toEqual(done.manifest);
  expect(found?.files).toEqual(files);
  expect(await store().find({ ...wanted(), key: '0'.repeat(64) })).toBeUndefined();
  expect(service.violations).toEqual([]);
});

test('an entry with other bytes than its manifest says is none', async () => {
  const object = files.find(({ name }) => name === 'mod.so')!.bytes as Buffer;
  object[1000]! ^= 1;
  await save();
  expect(await store().find(wanted())).toBeUndefined();
});

test('an entry that holds the compilation of another key is none', async () => {
  const key = 'f'.repeat(64);
  await stageForCache(staging(), key, files);
  await saveToCache(staging(), [key]);
  expect(await store().find({ ...wanted(), key })).toBeUndefined();
});

test('saving twice, and a service that fails, are no errors', async () => {
  await save();
  await save();
  service.failures.GetCacheEntryDownloadURL.push(...Array(10).fill(400));
  expect(await store().find(wanted())).toBeUndefined();
});
