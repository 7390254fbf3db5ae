/** The documented three jobs over 200 models and 4 targets, with a shard that dies and is run again. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mapConcurrently } from '../../src/driver/concurrency.ts';
import { documentedWorkflow, modoInputs } from '../support/documented-workflow.ts';
import { allowPartialClones, GitServer } from '../support/git-server.ts';
import { Repository } from '../support/github/repository.ts';
import { buildModel } from '../support/model-builder.ts';
import { ROOT } from '../support/modo.ts';
import { ResultsService } from '../support/results-service.ts';
import { runStep, type StepResult } from '../support/run-step.ts';

const MODELS = 200;
const TARGETS = ['cortex-m0', 'cortex-m3', 'cortex-m4', 'rv32imc'];
const TOKEN = 'ghs_averysecrettoken0123456789';

const workflow = documentedWorkflow('many-machines.md');

let root: string;
let workspace: string;
let actionRoot: string;
let repository: Repository;
let git: GitServer;
let results: ResultsService;
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'modo-many-')));
  [workspace, actionRoot] = [join(root, 'work'), join(root, 'action')];
  for (const name of ['action.yml', 'dist', 'kernels', 'runtime', 'package.json'])
    await cp(join(ROOT, name), join(actionRoot, name), { recursive: true });
  for (let i = 0; i < MODELS; i++) {
    const path = join(workspace, `models/${i % 10}/model_${i}.tflite`);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, model(i));
  }
  repository = await Repository.create(join(root, 'git'), 'example/firmware');
  await allowPartialClones(repository);
  git = await GitServer.start({ root: join(root, 'git'), tokens: { [TOKEN]: 'write' } });
  results = await ResultsService.start();
});
afterAll(async () => {
  await Promise.all([git?.close(), results?.close()]);
  await rm(root, { recursive: true, force: true });
});

/** A fully connected layer, each with its own size and weights. */
function model(seed: number): Uint8Array {
  const [depth, outputs] = [4 + (seed % 13), 2 + (seed % 5)];
  const weights = Int8Array.from({ length: depth * outputs }, (_, i) => ((i * 37 + seed * 11) % 255) - 127);
  return buildModel({
    tensors: [
      { shape: [1, depth], dtype: 'int8', scales: [0.5], zeroPoints: [3] },
      { shape: [outputs, depth], dtype: 'int8', scales: [0.02], data: weights },
      { shape: [1, outputs], dtype: 'int8', scales: [0.7], zeroPoints: [-5] },
    ],
    operators: [{ kind: 'FULLY_CONNECTED', inputs: [0, 1], output: 2, options: {} }],
    inputs: [0],
    outputs: [2],
  });
}

/** The step of a job of the workflow, with what its expressions stand for. */
function step(
  job: string,
  more: Record<string, string>,
  env: Record<string, string> = {},
): Promise<StepResult> {
  const documented = modoInputs(workflow, job);
  const inputs = Object.fromEntries(
    Object.entries({ ...documented, target: TARGETS.join('\n'), cache: false, ...more }).filter(
      ([, value]) => !String(value).includes('${{'),
    ),
  );
  return runStep({
    actionRoot,
    workspace,
    token: TOKEN,
    inputs,
    timeout: 300_000,
    temp: join(root, `temp ${job}`),
    env: {
      ...results.env,
      GITHUB_JOB: job,
      GITHUB_SERVER_URL: git.origin.replace('127.0.0.1', 'github.localhost'),
      GITHUB_REPOSITORY: 'example/firmware',
      ...env,
    },
  });
}

const compileShard = (shard: string, env: Record<string, string> = {}) =>
  step('compile', { shard, output: join(root, `out ${shard.slice(0, 30).replace(/\W/g, '')}`) }, env);

test('plan, compile and report; a shard dies and is run again', async () => {
  const planned = await step('plan', {});
  expect(planned.annotations).toEqual([]);
  const matrix = JSON.parse(planned.outputs.matrix!) as { include: { name: string; shard: string }[] };
  expect(matrix.include).toHaveLength(8);
  const jobs = matrix.include.flatMap(({ shard }) => JSON.parse(shard).jobs as string[][]);
  expect(new Set(jobs.map((job) => job.join(' '))).size).toBe(MODELS * TARGETS.length);
  expect(jobs).toHaveLength(MODELS * TARGETS.length);
  expect(planned.outputs.matrix!.length).toBeLessThan(1024 * 1024);

  // All but one come to their end; that one is killed while it uploads.
  const [dying, ...others] = matrix.include.map(({ shard }) => shard);
  const compiled = await mapConcurrently(others, 2, (shard) => compileShard(shard));
  for (const result of compiled) expect(result.annotations).toEqual([]);
  results.onRequest = (kind) => {
    if (kind === 'PutBlock') spawnSync('pkill', ['-KILL', '-f', join(actionRoot, 'dist/action/index.js')]);
  };
  expect((await compileShard(dying!)).outcome).toBe('failure');
  results.onRequest = undefined;

  const lost = JSON.parse(dying!).jobs as string[][];
  const first = await step('report', { plan: planned.outputs.matrix! });
  expect(first.outcome).toBe('failure');
  const states = JSON.parse(first.outputs.states!) as { model: string; target: string; state: string }[];
  expect(states.filter(({ state }) => state === 'compiled')).toHaveLength(jobs.length - lost.length);
  const failed = states.filter(({ state }) => state === 'failed').map((one) => [one.model, one.target]);
  expect(failed.sort()).toEqual([...lost].sort());
  expect(first.annotations.map(({ message }) => message).join('\n')).toContain(
    'shard 1 of 8 brought no result',
  );
  expect(await repository.log('firmware')).toHaveLength(1);

  const again = { GITHUB_RUN_ATTEMPT: '2' };
  expect((await compileShard(dying!, again)).annotations).toEqual([]);
  const second = await step('report', { plan: planned.outputs.matrix! }, again);
  expect(second.annotations).toEqual([]);
  expect(second.outcome).toBe('success');
  expect(await repository.log('firmware')).toHaveLength(2);

  // What is on the branch and in the artifact is what a single machine makes.
  const files = await repository.files('firmware');
  const [name, target] = ['models/7/model_17', 'cortex-m4'];
  const single = join(root, 'single');
  await runStep({
    actionRoot,
    workspace,
    inputs: { model: `${name}.tflite`, target, 'object-file': true, output: single, cache: false },
    env: { ...results.env, GITHUB_JOB: 'single' },
  });
  for (const file of ['mod.o', 'mod.so', 'mod.json', 'mod.params', 'modo.json']) {
    const built = await readFile(join(single, name, target, file));
    expect(files.get(`${name}/${target}/${file}`)?.equals(built), file).toBe(true);
  }
  const artifact = results.artifacts.get(second.outputs['artifact-name']!)!;
  const objects = [...artifact.files.keys()].filter((path) => path.endsWith('/mod.o'));
  expect(objects).toHaveLength(jobs.length);
  const report = JSON.parse(artifact.files.get('report.json')!.toString());
  expect(report.entries).toHaveLength(jobs.length);
  expect(Buffer.byteLength(second.summary)).toBeLessThan(1024 * 1024);
  expect(results.violations).toEqual([]);
}, 600_000);
