import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { archives, hashFiles, sha256Of } from '../../../src/deliver/release/files.ts';
import { archiveName, assetName, checkAssetNames } from '../../../src/deliver/release/names.ts';
import { formatSums, parseSums } from '../../../src/deliver/release/sums.ts';
import { transpileTo } from '../../support/transpile.ts';

const run = promisify(execFile);
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'modo-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('names', () => {
  test.each([
    ['models/digits.tflite', 'cortex-m4', 'models-digits-cortex-m4.zip'],
    ['./a b/key pad (2).tflite', 'host', 'a.b-key.pad.2.-host.zip'],
    ['../up/ü.TFLITE', 'host', 'up-.-host.zip'],
    ['C:\\models\\x.tflite', 'host', 'C.-models-x-host.zip'],
  ])('%s for %s is %s', (model, target, name) => {
    expect(archiveName(model, target)).toBe(name);
    checkAssetNames([name]);
  });

  test('any text becomes a name that GitHub keeps, and keeps its name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = assetName(text);
        expect(name).toMatch(/^(?:[\w-](?:\.?[\w-])*)?$/);
        expect(assetName(name)).toBe(name);
      }),
      { seed: 1 },
    );
  });

  test.each([
    [['a b.zip'], 'GitHub would change this name'],
    [[''], 'GitHub would change this name'],
    [['x'.repeat(201)], 'GitHub would change this name'],
    [['SHA256SUMS'], 'taken by the delivery'],
    [['modo-new.0123456789ab.a.zip'], 'taken by the delivery'],
    [['a-b.zip', 'A-b.zip'], 'two files would become the release assets "a-b.zip" and "A-b.zip"'],
  ])('%s is refused', (names, message) => {
    expect(() => checkAssetNames(names)).toThrow(message);
  });
});

describe('archives', () => {
  const compiled = [
    { model: 'm/a.tflite', target: 'host', folder: 'out/a', files: ['mod.o', 'mod.h', 'modo.json'] },
    { model: 'm/a.tflite', target: 'rv64gc', folder: 'out/b', files: ['mod.o'] },
  ];
  const here = () => compiled.map((one) => ({ ...one, folder: join(folder, one.folder) }));
  beforeEach(async () => {
    for (const one of here()) {
      await mkdir(one.folder, { recursive: true });
      for (const file of one.files) await writeFile(join(one.folder, file), `${one.target} ${file}`);
    }
  });

  test('hold the files of one model and target, under their own names', async () => {
    const files = await archives(here());
    expect(files.map(({ name }) => name)).toEqual(['m-a-host.zip', 'm-a-rv64gc.zip']);
    const content = unzipSync(files[0]!.content as Uint8Array);
    expect(Object.keys(content)).toEqual(['m-a-host/mod.h', 'm-a-host/mod.o', 'm-a-host/modo.json']);
    expect(Buffer.from(content['m-a-host/mod.o']!).toString()).toBe('host mod.o');
  });

  test('are the same bytes at another time, in another order and in another time zone', async () => {
    const before = (await archives(here())).map(({ content }) => sha256Of(content));
    for (const one of here()) {
      for (const file of one.files) await utimes(join(one.folder, file), 1, 1);
    }
    const again = await archives(here().map((one) => ({ ...one, files: [...one.files].reverse() })));
    expect(again.map(({ content }) => sha256Of(content))).toEqual(before);
    const sources = ['src/errors.ts', 'src/deliver/release/files.ts', 'src/deliver/release/names.ts'];
    await transpileTo(folder, sources);
    const program = `import { archives, sha256Of } from './src/deliver/release/files.js';
      const files = await archives(${JSON.stringify(here())});
      console.log(JSON.stringify(files.map(({ content }) => sha256Of(content))));`;
    for (const TZ of ['UTC', 'Asia/Tokyo', 'America/New_York']) {
      const args = ['--input-type=module', '-e', program];
      const { stdout } = await run(process.execPath, args, { cwd: folder, env: { TZ } });
      expect(JSON.parse(stdout), TZ).toEqual(before);
    }
  });
});

describe('files', () => {
  test('are hashed from a path or bytes', async () => {
    const path = join(folder, 'x');
    await writeFile(path, 'abc');
    const [first, second] = await hashFiles([
      { name: 'x', content: path },
      { name: 'y', content: Buffer.from('abc') },
    ]);
    expect(first!.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(first).toMatchObject({ size: 3, sha256: second!.sha256 });
    expect(Buffer.from(await first!.read()).toString()).toBe('abc');
  });

  test('of 2 GiB and of nothing are refused before they are read', async () => {
    const path = join(folder, 'large');
    await writeFile(path, '');
    await expect(hashFiles([{ name: 'large', content: path }])).rejects.toThrow('has 0 bytes');
    await truncate(path, 2 * 1024 ** 3);
    await expect(hashFiles([{ name: 'large', content: path }])).rejects.toMatchObject({
      message: 'release asset "large" has 2147483648 bytes',
      advice: expect.stringContaining('less than 2 GiB'),
    });
  });
});

describe('SHA256SUMS', () => {
  test('is what sha256sum itself writes in the C locale', async () => {
    const names = ['b.zip', 'B.zip', 'a-1.zip', 'a.zip', 'a_1.zip', 'Z', '0'];
    for (const name of names) await writeFile(join(folder, name), name);
    const digests = new Map(names.map((name) => [name, sha256Of(name)]));
    const { stdout } = await run('sh', ['-c', 'sha256sum *'], {
      cwd: folder,
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    });
    expect(formatSums({ digests, others: [] })).toBe(stdout);
    await writeFile(join(folder, 'SHA256SUMS'), formatSums({ digests, others: [] }));
    await run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder });
    expect(parseSums(await readFile(join(folder, 'SHA256SUMS'), 'utf8'))).toEqual({ digests, others: [] });
  });

  test('keeps lines of another form', () => {
    const digest = 'AB'.repeat(32);
    const sums = parseSums(`# head\r\n${digest} *x y\r\n\nnothing\n`);
    expect(formatSums(sums)).toBe(`# head\nnothing\n${digest.toLowerCase()}  x y\n`);
  });
});
