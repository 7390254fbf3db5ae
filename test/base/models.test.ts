/** The models of the base commit, from the checkout or from the server. */
import { execFile } from 'node:child_process';
import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseModelsRequest, baseModels } from '../../src/base/base-models.ts';
import { type Fixture, filesWithToken, startFixture, TOKEN } from '../deliver/branch-fixture.ts';

const run = promisify(execFile);
const POINTER = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n';

let fixture: Fixture;
let workspace: string;
let notices: string[];
let base: string;

beforeEach(async () => {
  fixture = await startFixture();
  workspace = await mkdtemp(join(tmpdir(), 'checkout-'));
  notices = [];
  base = await fixture.repository.push('main', {
    'models/a.tflite': 'old a',
    'models/b c.tflite': Buffer.from([0, 1, 255]),
    'models/lfs.tflite': POINTER,
    'other.txt': 'x',
  });
  await fixture.repository.push('main', { 'models/a.tflite': 'new a', 'models/new.tflite': 'new' });
});
afterEach(async () => {
  const { violations } = fixture.github;
  await fixture.close();
  await rm(workspace, { recursive: true, force: true });
  expect(violations).toEqual([]);
});

const checkout = (depth: number, ...more: string[]) =>
  run('git', ['clone', '-q', `--depth=${depth}`, ...more, `file://${fixture.repository.folder}`, workspace]);

function request(more: Partial<BaseModelsRequest> = {}): BaseModelsRequest {
  return {
    commit: base,
    models: ['models/a.tflite', 'models/b c.tflite', 'models/new.tflite'],
    workspace,
    server: fixture.git.origin,
    repository: 'example/firmware',
    token: TOKEN,
    notice: (message) => notices.push(message),
    ...more,
  };
}

/** Every file of the checkout, git's own included. */
async function snapshot(): Promise<Record<string, string>> {
  const entries = await readdir(workspace, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (path) => [path, await readFile(path, 'base64')] as const)),
  );
}

describe('models of the base', () => {
  test.each([
    ['a checkout that has the commit', 10, 0],
    ['a shallow checkout', 1, 1],
  ])('with %s', async (_, depth, fetches) => {
    await checkout(depth);
    await writeFile(join(workspace, 'models/a.tflite'), 'edited');
    const before = await snapshot();
    const found = (await baseModels(request()))!;
    expect(found.models).toEqual(['models/a.tflite', 'models/b c.tflite']);
    expect(await readFile(join(found.folder, 'models/a.tflite'), 'utf8')).toBe('old a');
    expect(await readFile(join(found.folder, 'models/b c.tflite'))).toEqual(Buffer.from([0, 1, 255]));
    expect(Math.min(1, fixture.git.count('fetch'))).toBe(fetches);
    expect(await filesWithToken(found.folder)).toEqual([]);
    await found.close();
    await expect(access(found.folder)).rejects.toThrow('ENOENT');
    expect(await snapshot()).toEqual(before);
    expect(notices).toEqual([]);
  });

  test('with a checkout without blobs, into which nothing is fetched', async () => {
    await checkout(10, '--filter=blob:none', '--no-checkout');
    const before = await snapshot();
    const found = (await baseModels(request()))!;
    expect(await readFile(join(found.folder, 'models/a.tflite'), 'utf8')).toBe('old a');
    await found.close();
    expect(await snapshot()).toEqual(before);
    expect(fixture.git.count('fetch')).toBeGreaterThan(0);
  });

  test('without a checkout, or in a folder of one', async () => {
    const found = (await baseModels(request()))!;
    expect(found.models).toHaveLength(2);
    await found.close();
    await checkout(10);
    const inFolder = request({ workspace: join(workspace, 'models'), models: ['a.tflite'] });
    const below = (await baseModels(inFolder))!;
    expect(await readFile(join(below.folder, 'a.tflite'), 'utf8')).toBe('old a');
    await below.close();
  });

  test('are none where the commit has none, and pointers of Git LFS are none', async () => {
    await checkout(10);
    expect(
      await baseModels(request({ models: ['models/new.tflite', '../a', '/etc/passwd', '.git/config'] })),
    ).toBe(undefined);
    expect(notices).toEqual([]);
    expect(await baseModels(request({ models: ['models/lfs.tflite'] }))).toBeUndefined();
    expect(notices).toEqual([expect.stringContaining('Git LFS')]);
  });

  test('links are not followed', async () => {
    const { repository } = fixture;
    const link = await repository.writeBlob('/etc/passwd');
    const tree = await repository.writeTree([{ path: 'l.tflite', mode: '120000', sha: link }]);
    const person = { name: 'S', email: 's@example.com', date: '2026-01-01T00:00:00Z' };
    const commit = await repository.writeCommit({
      tree,
      parents: [],
      message: 'link',
      author: person,
      committer: person,
      signed: false,
    });
    await repository.updateRef('refs/heads/link', commit, undefined);
    expect(await baseModels(request({ commit, models: ['l.tflite'] }))).toBeUndefined();
  });

  test('that the server does not give are a notice without the token', async () => {
    expect(await baseModels(request({ commit: 'e'.repeat(40) }))).toBeUndefined();
    expect(await baseModels(request({ token: 'ghs_wrong' }))).toBeUndefined();
    expect(await baseModels(request({ commit: '--upload-pack=touch' }))).toBeUndefined();
    expect(notices).toHaveLength(2);
    for (const notice of notices) {
      expect(notice).toMatch(/^the models of [0-9a-f]{12} cannot be had: git fetch: /);
      expect(notice).not.toContain('ghs_');
    }
  });
});
