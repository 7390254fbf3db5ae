import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Stage, TAG } from './stage.ts';

const FILES = { 'digits-cortex-m4.zip': 'digits for m4', 'digits-rv32imc.zip': 'digits for rv32' };
const MARK = '<!-- modo: published when all files are there -->';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const sums = (files: Record<string, string>) =>
  Object.entries(files)
    .map(([name, text]) => `${sha256(text)}  ${name}\n`)
    .join('');

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.set();
});
afterEach(async () => {
  const { violations } = stage;
  await stage.strike();
  expect(violations).toEqual([]);
});

describe('a tag without a release', () => {
  test('gets a draft, the files, and is published last', async () => {
    const result = await stage.attach(FILES);
    expect(stage.writes).toEqual([
      'repos/create-release',
      'repos/upload-release-asset',
      'repos/upload-release-asset',
      'repos/upload-release-asset',
      'repos/upload-release-asset',
      'repos/delete-release-asset',
      'repos/update-release',
    ]);
    expect(stage.release).toMatchObject({ tag: TAG, draft: false, body: '' });
    expect(stage.store.files(stage.release)).toEqual({ ...FILES, SHA256SUMS: sums(FILES) });
    expect(await stage.check(stage.release)).toBe('digits-cortex-m4.zip: OK\ndigits-rv32imc.zip: OK\n');
    // What people saw: nothing, then everything.
    expect(stage.store.seen.map((assets) => [...assets.keys()].sort())).toEqual([
      ['SHA256SUMS', ...Object.keys(FILES)],
    ]);
    expect(result).toEqual({
      state: 'published',
      url: expect.stringContaining(`/releases/tag/${TAG}`),
      created: true,
      waitingFor: 0,
      assets: Object.entries(FILES).map(([name, text]) => ({
        name,
        size: text.length,
        sha256: sha256(text),
        action: 'upload',
        url: expect.stringContaining(`/releases/download/${TAG}/${name}`),
      })),
    });
    expect(stage.waits).toEqual([]);
  });

  test('gets nothing more when it is delivered again', async () => {
    await stage.attach(FILES);
    const before = stage.writes.length;
    const result = await stage.attach(FILES);
    expect(stage.writes.length).toBe(before);
    expect(result).toMatchObject({ state: 'published', created: false });
    expect(result.assets.map(({ action }) => action)).toEqual(['keep', 'keep']);
  });

  test('may stay a draft, which a later job publishes', async () => {
    const draft = await stage.attach({ 'a.zip': 'a' }, { publish: 'never' });
    expect(draft).toMatchObject({ state: 'draft', created: true });
    expect(stage.release.draft).toBe(true);
    expect(await stage.attach({ 'b.zip': 'b' })).toMatchObject({ state: 'published', created: false });
    expect(Object.keys(stage.store.files(stage.release)).sort()).toEqual(['SHA256SUMS', 'a.zip', 'b.zip']);
    expect(await stage.check(stage.release)).toBe('a.zip: OK\nb.zip: OK\n');
  });

  test('and without the tag is refused: publishing would make the tag somewhere', async () => {
    await expect(stage.attach(FILES, { tag: 'v9' })).rejects.toMatchObject({
      message: 'example/firmware has no tag "v9", or the token may not see it',
      advice: expect.stringContaining('on: push: tags'),
    });
    expect(stage.writes).toEqual([]);
  });
});

describe('a published release', () => {
  test('keeps its other assets and lines, and gets the new ones in one step each', async () => {
    const release = stage.store.add({ tag: TAG, draft: false, body: 'Notes' });
    stage.store.addAsset(release, 'digits-cortex-m4.zip', 'old digits');
    stage.store.addAsset(release, 'manual.pdf', 'manual');
    const foreign = `${sha256('manual')} *manual.pdf\r\n${sha256('gone')}  elsewhere.bin\n# by hand\n`;
    stage.store.addAsset(release, 'SHA256SUMS', foreign);
    const result = await stage.attach(FILES);
    expect(result.assets.map(({ action }) => action)).toEqual(['replace', 'upload']);
    expect(stage.store.files(release)).toEqual({
      ...FILES,
      'manual.pdf': 'manual',
      SHA256SUMS: `# by hand\n${sums({ ...FILES, 'elsewhere.bin': 'gone', 'manual.pdf': 'manual' })}`,
    });
    expect(release).toMatchObject({ draft: false, body: 'Notes' });
    // Nobody ever saw other bytes than the old or the new under a name, and the old ones stayed until then.
    for (const assets of stage.store.seen) {
      const texts = [...assets.values()].map(String);
      const m4 = assets.get('digits-cortex-m4.zip')?.toString();
      expect([undefined, 'old digits', FILES['digits-cortex-m4.zip']]).toContain(m4);
      if (m4 !== FILES['digits-cortex-m4.zip']) expect(texts).toContain('old digits');
      expect(assets.get('manual.pdf')?.toString()).toBe('manual');
      expect([undefined, FILES['digits-rv32imc.zip']]).toContain(
        assets.get('digits-rv32imc.zip')?.toString(),
      );
    }
    const without = stage.store.seen.filter((assets) => !assets.has('digits-cortex-m4.zip'));
    expect(without.length).toBe(1);
  });

  test('that is immutable is not touched, and says what to do; complete, it is fine', async () => {
    stage.store.immutable = true;
    await stage.attach(FILES);
    const before = stage.writes.length;
    expect(await stage.attach(FILES)).toMatchObject({ state: 'published' });
    const late = { ...FILES, 'late.zip': 'late' };
    for (const dryRun of [true, false]) {
      await expect(stage.attach(late, { dryRun })).rejects.toMatchObject({
        message: `the release of ${TAG} does not have this late.zip`,
        advice: expect.stringContaining('while it is a draft'),
      });
    }
    expect(stage.writes.length).toBe(before);
  });

  test('that turns out to be immutable with the first upload says the same', async () => {
    const release = stage.store.add({ tag: TAG, draft: false });
    stage.github.inject({
      operation: 'repos/upload-release-asset',
      before: () => {
        release.immutable = true;
      },
    });
    await expect(stage.attach(FILES)).rejects.toMatchObject({
      message: expect.stringContaining('Cannot upload assets to an immutable release'),
      advice: expect.stringContaining('while it is a draft'),
    });
  });
});

describe("somebody else's draft", () => {
  test.each([
    ['created', true],
    ['never', true],
    ['always', false],
  ] as const)('with publish: %s', async (publish, draft) => {
    const release = stage.store.add({ tag: TAG, draft: true, body: ' What is new\n' });
    const result = await stage.attach(FILES, { publish });
    expect(result).toMatchObject({ state: draft ? 'draft' : 'published', created: false });
    expect(release).toMatchObject({ draft, body: ' What is new\n' });
    expect(stage.store.files(release)).toEqual({ ...FILES, SHA256SUMS: sums(FILES) });
  });

  test('needs no tag yet, and is found behind other releases', async () => {
    const release = stage.store.add({ tag: 'v2', draft: true });
    for (let i = 0; i < 120; i++) stage.store.add({ tag: `v0.${i}`, draft: false });
    expect(await stage.attach(FILES, { tag: 'v2' })).toMatchObject({ state: 'draft' });
    expect(stage.store.files(release)).toEqual({ ...FILES, SHA256SUMS: sums(FILES) });
  });
});

test('GitHub Enterprise Server, and a tag with a slash', async () => {
  const outer = stage;
  stage = await Stage.set(true);
  try {
    const tag = 'firmware/v1+rc.1';
    await stage.repository.updateRef(
      `refs/tags/${tag}`,
      (await stage.repository.ref('refs/heads/main'))!,
      undefined,
    );
    expect(await stage.attach(FILES, { tag })).toMatchObject({ state: 'published', created: true });
    expect(await stage.attach(FILES, { tag })).toMatchObject({ state: 'published', created: false });
    expect(stage.release.tag).toBe(tag);
    expect(stage.violations).toEqual([]);
  } finally {
    await stage.strike();
    stage = outer;
  }
});

describe('a dry run', () => {
  test('tells what would be done and writes nothing, also with a token that may only read', async () => {
    const none = await stage.attach(FILES, { dryRun: true, token: 'ghs_reader' });
    expect(none).toMatchObject({ state: 'none', url: undefined });
    const release = stage.store.add({ tag: TAG, draft: false });
    stage.store.addAsset(release, 'digits-cortex-m4.zip', 'old digits');
    stage.store.addAsset(release, 'digits-rv32imc.zip', FILES['digits-rv32imc.zip']);
    const there = await stage.attach({ ...FILES, 'new.zip': 'new' }, { dryRun: true, token: 'ghs_reader' });
    expect(there.assets.map(({ action }) => action)).toEqual(['replace', 'keep', 'upload']);
    expect(stage.writes).toEqual([]);
    await expect(stage.attach(FILES, { dryRun: true, tag: 'v9' })).rejects.toThrow('has no tag "v9"');
  });
});

describe('a server that tells no digests', () => {
  beforeEach(() => {
    stage.store.digests = false;
  });

  test('is asked for the bytes after each upload; SHA256SUMS then tells what is there', async () => {
    await stage.attach(FILES);
    expect(stage.github.count('repos/get-release-asset')).toBeGreaterThanOrEqual(3);
    expect(stage.store.files(stage.release)).toEqual({ ...FILES, SHA256SUMS: sums(FILES) });
    const before = stage.writes.length;
    expect((await stage.attach(FILES)).assets.map(({ action }) => action)).toEqual(['keep', 'keep']);
    expect(stage.writes.length).toBe(before);
  });

  test('and damages an upload', async () => {
    stage.store.damage = 1;
    await stage.attach(FILES);
    expect(stage.store.files(stage.release)).toEqual({ ...FILES, SHA256SUMS: sums(FILES) });
  });
});

test('what arrives damaged is never given its name in a published release', async () => {
  const release = stage.store.add({ tag: TAG, draft: false });
  stage.store.damage = 2;
  await stage.attach(FILES);
  expect(stage.store.files(release)).toEqual({ ...FILES, SHA256SUMS: sums(FILES) });
  for (const assets of stage.store.seen) {
    for (const [name, text] of Object.entries(FILES))
      expect([undefined, text]).toContain(assets.get(name)?.toString());
  }
});

test('leftovers of a stopped run are removed, those of other files stay', async () => {
  const release = stage.store.add({ tag: TAG, draft: true, body: MARK });
  stage.store.addAsset(release, 'digits-cortex-m4.zip', '', 'starter');
  stage.store.addAsset(release, 'modo-old.0123456789ab.digits-rv32imc.zip', 'old');
  stage.store.addAsset(release, 'modo-new.0123456789ab.SHA256SUMS', `${sha256('x')}  x.zip\n`);
  stage.store.addAsset(release, 'modo-new.0123456789ab.other.zip', 'of another job');
  expect(await stage.attach(FILES)).toMatchObject({ state: 'published' });
  expect(stage.store.files(release)).toEqual({
    ...FILES,
    'modo-new.0123456789ab.other.zip': 'of another job',
    SHA256SUMS: sums({ ...FILES, 'x.zip': 'x' }),
  });
});
