/** What the Action costs a job besides compiling: its start, and a run in which nothing changed. */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../src/package-root.ts';
import { allowPartialClones, GitServer } from '../test/support/git-server.ts';
import { Repository } from '../test/support/github/repository.ts';
import { ResultsService } from '../test/support/results-service.ts';
import { runStep } from '../test/support/run-step.ts';
import { NODES } from '../test/support/tools.ts';

/** Milliseconds, the median of several runs. */
export interface ActionTimes {
  /** Version of Node. */
  readonly node: string;
  /** From the start of the process to the first line of the Action's own code. */
  readonly start: number;
  /** The whole step, when all models are on the branch with these very contents. */
  readonly unchanged: number;
}

const RUNS = 7;
const MODELS = 3;
const TOKEN = 'bench-token';

export async function measureAction(): Promise<ActionTimes[]> {
  const times: ActionTimes[] = [];
  for (const [node, path] of NODES) {
    times.push({ node, start: await median(() => timeStart(path)), unchanged: await timeUnchanged(path) });
  }
  return times;
}

async function median(measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let i = 0; i < RUNS; i++) values.push(await measure());
  return values.sort((a, b) => a - b)[RUNS >> 1]!;
}

/** The end of a job with nothing left to do is nothing but the start. */
async function timeStart(node: string): Promise<number> {
  const begin = performance.now();
  const child = spawn(node, [join(packageRoot(), 'dist/action/index.js')], {
    stdio: 'ignore',
    env: { PATH: process.env.PATH, STATE_step: 'started' },
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`the Action ends with ${code}`);
  return performance.now() - begin;
}

async function timeUnchanged(node: string): Promise<number> {
  const root = await mkdtemp(join(tmpdir(), 'modo-bench-'));
  const workspace = join(root, 'work');
  await mkdir(join(workspace, 'models'), { recursive: true });
  const digits = join(packageRoot(), 'examples/firmware/models/digits.tflite');
  for (let i = 0; i < MODELS; i++) await cp(digits, join(workspace, `models/digits_${i}.tflite`));
  const repository = await Repository.create(join(root, 'git'), 'example/firmware');
  await allowPartialClones(repository);
  const git = await GitServer.start({ root: join(root, 'git'), tokens: { [TOKEN]: 'write' } });
  const results = await ResultsService.start();
  const run = async (): Promise<number> => {
    results.artifacts.clear();
    const begin = performance.now();
    const { outcome, outputs, stdout } = await runStep({
      actionRoot: packageRoot(),
      workspace,
      node,
      token: TOKEN,
      inputs: {
        model: 'models/*.tflite',
        target: 'cortex-m4',
        'object-file': true,
        'commit-branch': 'firmware',
        'artifact-name': `run ${results.requests.length}`,
        cache: false,
      },
      env: { ...results.env, GITHUB_SERVER_URL: git.origin.replace('127.0.0.1', 'github.localhost') },
    });
    const taken = performance.now() - begin;
    if (outcome !== 'success') throw new Error(`the Action fails: ${stdout}`);
    return outputs.states?.includes('"compiled"') ? Number.NaN : taken;
  };
  try {
    if (!Number.isNaN(await run())) throw new Error('the first run finds what no run has made');
    return await median(run);
  } finally {
    await Promise.all([git.close(), results.close()]);
    await rm(root, { recursive: true, force: true });
  }
}
