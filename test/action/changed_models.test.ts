/** The documented workflow "only what changed", run after run, against a real git server and the published clients. */
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Fixture, startFixture, TOKEN } from '../deliver/branch-fixture.ts';
import { withOtherWeights } from '../support/changed-model.ts';
import { documentedWorkflow, modoInputs } from '../support/documented-workflow.ts';
import { DIGITS, ROOT } from '../support/modo.ts';
import { ResultsService } from '../support/results-service.ts';
import { runStep, type StepResult } from '../support/run-step.ts';

const MODELS = ['models/digits.tflite', 'models/doors/front.tflite', 'models/doors/rear.tflite'];
const inputs = modoInputs(documentedWorkflow('only-what-changed.md'), 'compile');

let fixture: Fixture;
let actionRoot: string;
let workspace: string;
let temp: string;
let service: ResultsService;
beforeEach(async () => {
  fixture = await startFixture();
  const place = async (name: string) => realpath(await mkdtemp(join(tmpdir(), `modo-${name}-`)));
  [actionRoot, workspace, temp] = await Promise.all([place('action'), place('work'), place('temp')]);
  for (const name of ['action.yml', 'dist', 'kernels', 'runtime', 'package.json']) {
    await cp(join(ROOT, name), join(actionRoot, name), { recursive: true });
  }
  service = await ResultsService.start();
  for (const path of MODELS) await setModel(path, await readFile(DIGITS));
});
afterEach(async () => {
  expect(fixture.github.violations).toEqual([]);
  await Promise.all([fixture.close(), service.close()]);
  for (const folder of [actionRoot, workspace, temp]) await rm(folder, { recursive: true, force: true });
});

async function setModel(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(join(workspace, path)), { recursive: true });
  await writeFile(join(workspace, path), bytes);
}

const changeModel = async (path: string) =>
  setModel(path, withOtherWeights(await readFile(join(workspace, path))));

interface Run {
  readonly result: StepResult;
  /** Model to what became of it. */
  readonly states: Readonly<Record<string, string>>;
  /** Paths in the run's artifact, or undefined when there is none. */
  readonly artifact: readonly string[] | undefined;
}

/** One run of the workflow: a workspace without build output, and an artifact service without artifacts. */
async function run(env: Record<string, string> = {}, more: Record<string, string> = {}): Promise<Run> {
  await rm(join(workspace, 'modo-build'), { recursive: true, force: true });
  service.artifacts.clear();
  const names = ['CreateArtifact', 'FinalizeArtifact'];
  const before = service.requests.filter(({ kind }) => names.includes(kind)).length;
  const result = await runStep({
    actionRoot,
    workspace,
    temp,
    inputs: { ...inputs, ...more, 'artifact-name': `run ${before}` },
    token: TOKEN,
    env: {
      ...service.env,
      GITHUB_SERVER_URL: fixture.git.origin.replace('127.0.0.1', 'github.localhost'),
      GITHUB_API_URL: fixture.github.api,
      GITHUB_REPOSITORY: 'example/firmware',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF: 'refs/heads/main',
      RUNNER_ENVIRONMENT: 'github-hosted',
      ...env,
    },
  });
  const states = JSON.parse(result.outputs.states ?? '[]') as { model: string; state: string }[];
  const [artifact] = service.artifacts.values();
  expect(service.violations).toEqual([]);
  return {
    result,
    states: Object.fromEntries(states.map(({ model, state }) => [model, state])),
    artifact: artifact && [...artifact.files.keys()].filter((path) => path !== 'report.json').sort(),
  };
}

const all = (state: string) => Object.fromEntries(MODELS.map((model) => [model, state]));

const commits = async () => (await fixture.repository.log('firmware')).length;
const filesOnBranch = async () => (await fixture.repository.files('firmware')) as ReadonlyMap<string, Buffer>;

describe('with a branch', () => {
  test('three models, none changed, one changed, and a pull request', async () => {
    const first = await run({}, { cache: 'false' });
    expect(first.result.annotations).toEqual([]);
    expect(first.states).toEqual(all('compiled'));
    expect(await commits()).toBe(1);
    const files = await filesOnBranch();
    const names = ['mod.h', 'mod.json', 'mod.o', 'mod.params', 'mod.so', 'modo.json'];
    for (const model of MODELS) {
      const folder = `${model.replace('.tflite', '')}/cortex-m4`;
      for (const name of names) {
        const built = await readFile(join(workspace, 'modo-build', folder, name));
        expect(files.get(`${folder}/${name}`)?.equals(built), `${folder}/${name}`).toBe(true);
      }
    }
    expect(first.artifact).toEqual([...files.keys()].sort());

    const second = await run({}, { cache: 'false' });
    expect(second.states).toEqual(all('cached'));
    expect(second.result.summary).toContain('has these files already');
    expect(second.artifact).toEqual(first.artifact);
    expect(await commits()).toBe(1);

    await changeModel(MODELS[1]!);
    const third = await run({}, { cache: 'false' });
    expect(third.states).toEqual({ ...all('cached'), [MODELS[1]!]: 'compiled' });
    expect(third.artifact).toEqual(first.artifact);
    expect(await commits()).toBe(2);
    const after = await filesOnBranch();
    const changed = [...after.keys()].filter((path) => !after.get(path)!.equals(files.get(path)!));
    expect(changed.length).toBeGreaterThan(0);
    for (const path of changed) expect(path).toMatch(/^models\/doors\/front\/cortex-m4\//);

    await changeModel(MODELS[2]!);
    const pull = await run(
      { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' },
      { cache: 'false' },
    );
    expect(pull.states).toEqual({ ...all('cached'), [MODELS[2]!]: 'compiled' });
    expect(pull.result.summary).toContain('Runs of pull requests do not change branch firmware');
    expect(await commits()).toBe(2);
  });

  test('what was tampered with on the branch is compiled again, and put right', async () => {
    await run({}, { cache: 'false' });
    const path = 'models/digits/cortex-m4/mod.o';
    const good = (await filesOnBranch()).get(path)!;
    await fixture.repository.push('firmware', { [path]: 'not an object' });
    const { states } = await run({}, { cache: 'false' });
    expect(states).toEqual({ ...all('cached'), [MODELS[0]!]: 'compiled' });
    expect((await filesOnBranch()).get(path)!.equals(good)).toBe(true);
  });

  test('a release compiles everything itself', async () => {
    await run();
    for (const env of [{ GITHUB_REF: 'refs/tags/v1' }, { GITHUB_EVENT_NAME: 'release' }])
      expect((await run(env)).states).toEqual(all('compiled'));
  });

  test('a bad model among three: the others are delivered, and the branch keeps its last good files', async () => {
    await run({}, { cache: 'false' });
    const before = await filesOnBranch();
    await changeModel(MODELS[0]!);
    await setModel(MODELS[1]!, Buffer.from('not a model'));
    const { result, states, artifact } = await run({}, { cache: 'false' });
    expect(states).toEqual({ [MODELS[0]!]: 'compiled', [MODELS[1]!]: 'failed', [MODELS[2]!]: 'cached' });
    expect(result).toMatchObject({ outcome: 'failure', exitCode: 1 });
    expect(result.annotations).toEqual([
      { level: 'error', file: MODELS[1], message: expect.stringContaining(MODELS[1]!) },
      { level: 'error', message: '1 of 3 compilations failed' },
    ]);
    expect(artifact?.some((path) => path.startsWith('models/doors/front'))).toBe(false);
    const after = await filesOnBranch();
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...after.keys()].filter((path) => !after.get(path)!.equals(before.get(path)!));
    for (const path of changed) expect(path).toMatch(/^models\/digits\//);
    expect(changed).toContain('models/digits/cortex-m4/modo.json');
    expect(await commits()).toBe(2);
  });

  test('a branch that cannot be read is a warning, and one that cannot be written to an error', async () => {
    fixture.git.tokens.clear();
    const { result, states } = await run({}, { cache: 'false' });
    expect(states).toEqual(all('compiled'));
    expect(result.outcome).toBe('failure');
    expect(result.annotations.map(({ level }) => level)).toEqual(['warning', 'error']);
    expect(result.annotations[0]!.message).toContain('nothing is taken from earlier runs');
  });
});

describe('without a branch', () => {
  const noBranch = { 'commit-branch': '' };

  test('the cache of GitHub Actions keeps what the post step saves', async () => {
    const first = await run({}, noBranch);
    expect(first.result.annotations).toEqual([]);
    expect(first.states).toEqual(all('compiled'));
    expect(service.cache.entries).toHaveLength(3);
    await rm(join(temp, 'modo-modules'), { recursive: true });
    await changeModel(MODELS[1]!);
    const second = await run({}, noBranch);
    expect(second.states).toEqual({ ...all('cached'), [MODELS[1]!]: 'compiled' });
    expect(second.artifact).toEqual(first.artifact);
    expect(service.cache.entries).toHaveLength(4);
    await rm(join(temp, 'modo-modules'), { recursive: true });
    expect((await run({}, noBranch)).states).toEqual(all('cached'));
    expect((await run({}, { ...noBranch, cache: 'false' })).states).toEqual(all('compiled'));
  });

  test('a damaged entry is compiled again', async () => {
    await run({}, noBranch);
    for (const { blob } of service.cache.entries) blob.bytes = Buffer.from('not an archive');
    await rm(join(temp, 'modo-modules'), { recursive: true });
    const { states, result } = await run({}, noBranch);
    expect(states).toEqual(all('compiled'));
    expect(result.outcome).toBe('success');
  });
});
