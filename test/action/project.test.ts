/** modo.yml in the Action: the models that it lists, its options beside the inputs, and errors at their lines. */
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { DIGITS } from '../support/modo.ts';
import { ResultsService } from '../support/results-service.ts';
import { runStep, type StepOptions } from '../support/run-step.ts';

let actionRoot: string;
beforeAll(async () => {
  actionRoot = await realpath(await mkdtemp(join(tmpdir(), 'modo-action-')));
  for (const name of ['action.yml', 'dist', 'kernels', 'runtime', 'package.json'])
    await cp(join(packageRoot(), name), join(actionRoot, name), { recursive: true });
});
afterAll(() => rm(actionRoot, { recursive: true, force: true }));

let workspace: string;
let service: ResultsService;
beforeEach(async () => {
  workspace = await realpath(await mkdtemp(join(tmpdir(), 'modo work ')));
  service = await ResultsService.start();
  await add('models/a.tflite', await readFile(DIGITS));
  await add('models/b.tflite', await readFile(DIGITS));
});
afterEach(async () => {
  await service.close();
  await rm(workspace, { recursive: true, force: true });
});

async function add(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(workspace, path)), { recursive: true });
  await writeFile(join(workspace, path), content);
}

function step(inputs: NonNullable<StepOptions['inputs']>, env: StepOptions['env'] = {}) {
  const given = { 'artifact-name': 'modo', cache: false, ...inputs };
  return runStep({ actionRoot, workspace, inputs: given, env: { ...service.env, ...env } });
}

const optionsOf = async (path: string) =>
  JSON.parse(await readFile(join(workspace, 'modo-build', path, 'modo.json'), 'utf8')).options;

test('without model, what modo.yml lists; inputs outrank it unless they have their defaults', async () => {
  await add(
    'modo.yml',
    'models:\n  - {path: models/a.tflite, opt-level: 1, target: host}\n  - path: models/b.tflite\n',
  );
  const result = await step({ 'object-file': true });
  expect(result.outcome, result.stdout).toBe('success');
  expect(JSON.parse(result.outputs.states!)).toEqual([
    { model: 'models/a.tflite', target: 'host', state: 'compiled' },
    { model: 'models/b.tflite', target: 'host', state: 'compiled' },
  ]);
  expect(await optionsOf('models/a/host')).toMatchObject({ optLevel: 1, objectFile: true });
  expect(await optionsOf('models/b/host')).toMatchObject({ optLevel: 3, objectFile: true });
  expect([...service.artifacts.keys()]).toEqual(['modo', 'modo-report-modo']);
});

test('an error in it is annotated at its line', async () => {
  await add('conf/modo.yml', 'models:\n  - path: ../models/a.tflite\n');
  const result = await step({ project: 'conf/modo.yml' });
  expect(result).toMatchObject({ outcome: 'failure', exitCode: 1 });
  expect(result.annotations).toEqual([
    expect.objectContaining({
      level: 'error',
      message: expect.stringMatching(/^conf\/modo\.yml:2:11: path: ".*" may lead out of the folder/),
      file: 'conf/modo.yml',
      line: 2,
    }),
  ]);
  expect(service.requests).toEqual([]);
});

test('neither models nor modo.yml', async () => {
  const result = await step({});
  expect(result.annotations.map(({ message }) => message)).toEqual([
    'model is empty: name .tflite files, such as models/*.tflite, or list them in modo.yml',
  ]);
});

test('in pull_request_target it chooses no program', async () => {
  await add('modo.yml', 'models:\n  - path: models/a.tflite\n    cross-compiler: ./evil\n');
  const result = await step({}, { GITHUB_EVENT_NAME: 'pull_request_target' });
  expect(result.annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^modo\.yml:3:5: cross-compiler chooses what is run/),
  ]);
});
