/** The bundled Action's destinations together: a release, an attestation, a branch by the API, and a dry run of all. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { documentedWorkflow, modoInputs } from '../support/documented-workflow.ts';
import { allowPartialClones, GitServer } from '../support/git-server.ts';
import { isKnownDeviation, ReleaseStore } from '../support/github/releases.ts';
import { Repository } from '../support/github/repository.ts';
import { GitHubServer } from '../support/github/server.ts';
import { DIGITS, ROOT } from '../support/modo.ts';
import { ResultsService } from '../support/results-service.ts';
import { runStep, type StepResult } from '../support/run-step.ts';
import { NODES } from '../support/tools.ts';

const TOKEN = 'ghs_averysecrettoken0123456789';
const TAG = 'v1.0';

describe.each(NODES)('under Node %s', (_, node) => {
  let root: string;
  let workspace: string;
  let actionRoot: string;
  let repository: Repository;
  let git: GitServer;
  let github: GitHubServer;
  let releases: ReleaseStore;
  let results: ResultsService;
  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'modo deliver ')));
    [workspace, actionRoot] = [join(root, 'work'), join(root, 'action')];
    for (const name of ['action.yml', 'dist', 'kernels', 'runtime', 'package.json'])
      await cp(join(ROOT, name), join(actionRoot, name), { recursive: true });
    await mkdir(join(workspace, 'models'), { recursive: true });
    await cp(DIGITS, join(workspace, 'models/digits.tflite'));
    repository = await Repository.create(join(root, 'git'), 'example/firmware');
    await allowPartialClones(repository);
    const commit = await repository.push('main', { 'README.md': 'firmware' });
    await repository.updateRef(`refs/tags/${TAG}`, commit, undefined);
    git = await GitServer.start({ root: join(root, 'git'), tokens: { [TOKEN]: 'write' } });
    releases = await ReleaseStore.start();
    github = await GitHubServer.start({
      repositories: [repository],
      web: git.origin,
      tokens: { [TOKEN]: { kind: 'installation', permissions: { contents: 'write' } } },
      routes: releases.routes,
    });
    results = await ResultsService.start();
  });
  afterEach(async () => {
    expect(github.violations.filter((line) => !isKnownDeviation(line))).toEqual([]);
    expect(results.violations).toEqual([]);
    await Promise.all([git.close(), github.close(), releases.close(), results.close()]);
    await rm(root, { recursive: true, force: true });
  });

  function environment(more: Record<string, string> = {}): Record<string, string> {
    return {
      ...results.env,
      GITHUB_SERVER_URL: git.origin.replace('127.0.0.1', 'github.localhost'),
      GITHUB_API_URL: github.api,
      GITHUB_REPOSITORY: 'example/firmware',
      ...more,
    };
  }

  async function step(inputs: Record<string, string | boolean>, more: Record<string, string> = {}) {
    const result = await runStep({
      actionRoot,
      workspace,
      node,
      token: TOKEN,
      inputs: { model: 'models/*.tflite', target: 'cortex-m4', 'object-file': true, ...inputs },
      env: environment(more),
    });
    const { masks, ...shown } = result;
    expect(masks).toContain(TOKEN);
    // The line that masks it is the one place where it stands.
    expect(shown.stdout.replaceAll(`::add-mask::${TOKEN}`, '')).not.toContain(TOKEN);
    return result;
  }

  const assets = () => releases.releases.flatMap((release) => release.assets);

  test('a release: archives and sums, once', async () => {
    const inputs = modoInputs(documentedWorkflow('deliver-to-a-release.md'), 'release');
    const given = { ...inputs, target: 'cortex-m4', 'release-tag': TAG } as Record<string, string | boolean>;
    const onTag = { GITHUB_REF: `refs/tags/${TAG}`, GITHUB_REF_NAME: TAG };
    const result = await step(given, onTag);
    expect(result.annotations).toEqual([]);
    expect(releases.releases).toHaveLength(1);
    expect(releases.releases[0]).toMatchObject({ draft: false });
    const [archive, sums] = assets().sort((a, b) => (a.name > b.name ? -1 : 1));
    expect([archive!.name, sums!.name]).toEqual(['models-digits-cortex-m4.zip', 'SHA256SUMS']);
    const files = unzipSync(archive!.bytes);
    const object = files['models-digits-cortex-m4/mod.o']!;
    const built = await readFile(join(workspace, 'modo-build/models/digits/cortex-m4/mod.o'));
    expect(Buffer.from(object).equals(built)).toBe(true);
    expect(result.outputs.release).toContain(TAG);
    expect(result.summary).toContain(`release of ${TAG}`);
    const again = await step({ ...given, 'artifact-name': 'again' }, onTag);
    expect(again.summary).toContain('Attached 0 of 1 asset');
    expect(assets()).toHaveLength(2);
  });

  test('a bad model keeps everything from the release, and nothing from the artifact', async () => {
    await writeFile(join(workspace, 'models/bad.tflite'), 'no model');
    const result = await step({ 'release-tag': TAG });
    expect(result.outcome).toBe('failure');
    expect(releases.releases).toEqual([]);
    expect(results.artifacts.size).toBe(1);
    expect(result.summary).toContain('not done, since not every model was compiled');
  });

  test('a branch by the API, and an attestation that cannot be made', async () => {
    const result = await step({
      'commit-branch': 'firmware',
      'commit-method': 'api',
      'commit-path': 'objects',
      'commit-message': 'Objects of {models}',
      attest: true,
    });
    expect(result.outcome).toBe('success');
    expect(result.annotations).toEqual([
      { level: 'warning', message: expect.stringContaining('the files are not attested: ') },
    ]);
    const files = await repository.files('firmware');
    expect([...files.keys()]).toContain('objects/models/digits/cortex-m4/mod.o');
    expect(result.outputs.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(result.outputs).not.toHaveProperty('attestation');
    expect(result.summary).toContain('to branch firmware');
  });

  test('a dry run says everything and does nothing', async () => {
    const result = await step({
      'commit-branch': 'firmware',
      'release-tag': TAG,
      attest: true,
      'dry-run': true,
      cache: false,
    });
    expect(result.outcome).toBe('success');
    const sentences = result.summary.split('\n').filter((line) => line.startsWith('- Dry run'));
    expect(sentences).toHaveLength(4);
    expect(await repository.ref('refs/heads/firmware')).toBeUndefined();
    expect(releases.releases).toEqual([]);
    expect(results.artifacts.size).toBe(0);
    expect(github.requests.every(({ method }) => method === 'GET')).toBe(true);
    expect(git.count('push')).toBe(0);
  });

  test('one destination that fails does not keep the others from their files', async () => {
    results.failures.CreateArtifact.push({ status: 403, message: 'insufficient usage to create artifact' });
    const result = await step({ 'commit-branch': 'firmware', 'release-tag': 'v9' });
    expect(result.outcome).toBe('failure');
    expect(await repository.ref('refs/heads/firmware')).toBeDefined();
    const errors = result.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
    expect(errors).toHaveLength(2);
    expect(errors[0]).toContain('the storage for artifacts is used up');
    expect(errors[1]).toContain('v9');
  });

  test('all jobs of a matrix land: artifacts of their own, one branch', async () => {
    const targets = ['cortex-m4', 'cortex-m0', 'host', 'rv32imc'];
    const runs: StepResult[] = await Promise.all(
      targets.map((target) =>
        runStep({
          actionRoot,
          workspace,
          node,
          token: TOKEN,
          matrix: { target },
          inputs: {
            model: 'models/*.tflite',
            target,
            'object-file': true,
            output: join(root, `out ${target}`),
            'commit-branch': 'firmware',
            cache: false,
          },
          env: environment(),
        }),
      ),
    );
    for (const run of runs) expect(run.annotations).toEqual([]);
    const files = await repository.files('firmware');
    for (const target of targets) expect(files.has(`models/digits/${target}/mod.o`), target).toBe(true);
    expect(await repository.log('firmware')).toHaveLength(targets.length);
    expect(new Set(runs.map(({ outputs }) => outputs['artifact-name'])).size).toBe(targets.length);
    expect(results.artifacts.size).toBe(targets.length);
  });

  test('killed while it uploads: nothing is there, and the next attempt is complete', async () => {
    results.onRequest = (kind) => {
      if (kind === 'PutBlock') spawnSync('pkill', ['-KILL', '-f', join(actionRoot, 'dist/action/index.js')]);
    };
    const killed = await step({ target: 'host', 'artifact-name': 'killed', cache: false });
    expect(killed.outcome).toBe('failure');
    results.onRequest = undefined;
    expect(results.artifacts.size).toBe(0);
    expect(results.unfinished).toEqual(['killed']);
    const next = await step({ target: 'host', 'artifact-name': 'next', cache: false });
    expect(next.outcome).toBe('success');
    expect([...results.artifacts.keys()]).toEqual(['next']);
  });

  test('sums are what sha256sum checks', async () => {
    await step({ 'release-tag': TAG });
    const folder = join(root, 'assets');
    await mkdir(folder);
    for (const { name, bytes } of assets()) await writeFile(join(folder, name), bytes);
    execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder, stdio: 'ignore' });
  });
});
