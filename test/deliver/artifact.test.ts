import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadArtifactModule, upload } from '../../src/deliver/artifact.ts';
import { type ArtifactNaming, defaultArtifactName } from '../../src/deliver/artifact-name.ts';
import { ResultsService } from '../support/results-service.ts';

describe('an artifact of an earlier attempt', () => {
  const FILES = { 'digits/host/mod.so': 'code', 'digits/host/modo.json': '{}' };
  let root: string;
  let service: ResultsService;
  beforeEach(async () => {
    // The client talks to the runner: its commands are nothing for the runner of these tests.
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    root = await mkdtemp(join(tmpdir(), 'modo-upload-'));
    service = await ResultsService.start();
    for (const [name, value] of Object.entries({
      ...service.env,
      GITHUB_SERVER_URL: 'https://github.com',
      RUNNER_TEMP: root,
    }))
      vi.stubEnv(name, value);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    await service.close();
    await rm(root, { recursive: true, force: true });
    expect(service.violations).toEqual([]);
  });

  async function deliver(files: Record<string, string>, attempt: number) {
    const folder = join(root, 'out');
    await rm(folder, { recursive: true, force: true });
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const paths = Object.keys(files).map((path) => join(folder, path));
    return upload(loadArtifactModule(), 'modo', folder, paths, attempt);
  }
  const stored = () =>
    Object.fromEntries(
      [...service.artifacts.get('modo')!.files].map(([name, bytes]) => [name, String(bytes)]),
    );

  test('with the same bytes is kept', async () => {
    const first = await deliver(FILES, 1);
    expect(await deliver(FILES, 2)).toEqual(first);
    expect(service.requests.filter(({ kind }) => kind === 'DeleteArtifact')).toEqual([]);
  });

  test('with other bytes in the same files is replaced', async () => {
    const first = await deliver(FILES, 1);
    const changed = { ...FILES, 'digits/host/mod.so': 'other code' };
    const second = await deliver(changed, 2);
    expect(second!.id).not.toBe(first!.id);
    expect(stored()).toEqual(changed);
  });

  test('with other files is of another job, and stays', async () => {
    await deliver(FILES, 1);
    await expect(deliver({ 'keypad/host/mod.so': 'code' }, 2)).rejects.toMatchObject({
      message: 'artifact "modo" is not uploaded: this run already has an artifact of that name',
      advice: expect.stringContaining('each job of a matrix'),
    });
    expect(stored()).toEqual(FILES);
  });

  test('that this attempt has uploaded itself is a conflict', async () => {
    await deliver(FILES, 1);
    await expect(deliver(FILES, 1)).rejects.toThrow('already has an artifact of that name');
  });

  test('whose upload was stopped holds the name', async () => {
    service.failures.FinalizeArtifact.push({ status: 400, message: 'stopped' });
    await expect(deliver(FILES, 1)).rejects.toThrow('stopped');
    expect(service.unfinished).toEqual(['modo']);
    await expect(deliver(FILES, 2)).rejects.toMatchObject({
      message: expect.stringContaining('was stopped in an earlier attempt'),
      advice: 'start the workflow anew, or give another artifact-name',
    });
  });
});

describe('the default name', () => {
  const JOB: ArtifactNaming = {
    targets: ['cortex-m4'],
    patterns: ['models/*.tflite'],
    options: { optLevel: 3, objectFile: true },
    matrix: '{"board":"a"}',
    env: { GITHUB_JOB: 'build', GITHUB_ACTION: '__self', RUNNER_OS: 'Linux', RUNNER_ARCH: 'X64' },
  };

  test('is the same for another attempt and another run', () => {
    const later = { GITHUB_RUN_ATTEMPT: '2', GITHUB_RUN_ID: '9', GITHUB_SHA: 'b' };
    const options = { objectFile: true, optLevel: 3 };
    expect(defaultArtifactName({ ...JOB, options, env: { ...JOB.env, ...later } })).toBe(
      defaultArtifactName(JOB),
    );
    expect(defaultArtifactName(JOB)).toMatch(/^modo-cortex-m4-[0-9a-f]{8}$/);
  });

  test('tells jobs and steps apart', () => {
    const others: ArtifactNaming[] = [
      { ...JOB, targets: ['cortex-m7'] },
      { ...JOB, targets: [] },
      { ...JOB, patterns: ['other/*.tflite'] },
      { ...JOB, options: { ...JOB.options, optLevel: 2 } },
      { ...JOB, matrix: '{"board":"b"}' },
      ...['GITHUB_JOB', 'GITHUB_ACTION', 'RUNNER_OS', 'RUNNER_ARCH'].map((name) => ({
        ...JOB,
        env: { ...JOB.env, [name]: 'other' },
      })),
    ];
    const names = [JOB, ...others].map(defaultArtifactName);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has characters that artifacts may have, and is short', () => {
    const targets = ['c -keys=arm_cpu,cpu -mcpu=cortex-m4', 'a"b<c>|*?\\/'];
    expect(defaultArtifactName({ ...JOB, targets })).toMatch(/^modo-[A-Za-z0-9._-]+-[0-9a-f]{8}$/);
    const many = Array.from({ length: 9 }, (_, i) => `cortex-m${i}`);
    expect(defaultArtifactName({ ...JOB, targets: many })).toMatch(/^modo-9-targets-[0-9a-f]{8}$/);
  });
});
