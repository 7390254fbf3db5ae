/** The bundled Action as a step of a workflow: copied to a folder without node_modules, as a runner fetches it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ResultsService } from '../support/results-service.ts';
import { runStep, type StepOptions, type StepResult } from '../support/run-step.ts';
import { NODES } from '../support/tools.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const digits = join(root, 'examples/firmware/models/digits.tflite');

let actionRoot: string;
beforeAll(async () => {
  actionRoot = await realpath(await mkdtemp(join(tmpdir(), 'modo-action-')));
  for (const name of ['action.yml', 'dist', 'kernels', 'runtime', 'package.json']) {
    await cp(join(root, name), join(actionRoot, name), { recursive: true });
  }
});
afterAll(() => rm(actionRoot, { recursive: true, force: true }));

describe.each(NODES)('under Node %s', (_, node) => {
  let workspace: string;
  let service: ResultsService;
  beforeEach(async () => {
    workspace = await realpath(await mkdtemp(join(tmpdir(), 'modo work ')));
    service = await ResultsService.start();
    await addModel('models/digits.tflite');
  });
  afterEach(async () => {
    await service.close();
    await rm(workspace, { recursive: true, force: true });
  });

  /** Puts a file into the workspace, by default the example's model. */
  async function addModel(path: string, bytes?: Uint8Array): Promise<void> {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), bytes ?? (await readFile(digits)));
  }

  function step(inputs: NonNullable<StepOptions['inputs']>, env: StepOptions['env'] = {}) {
    // Without the cache: what it does has tests of its own.
    const given = { 'artifact-name': 'modo', cache: false, ...inputs };
    return runStep({ actionRoot, workspace, node, inputs: given, env: { ...service.env, ...env } });
  }

  /** A step that must fail without leaving anything behind that a later step could take for a result. */
  function expectNothingPublished(result: StepResult): void {
    expect(result).toMatchObject({ outcome: 'failure', exitCode: 1 });
    expect(service.artifacts.size).toBe(0);
    expect(service.requests).toEqual([]);
    const { states: _, report: __, ...outputs } = result.outputs;
    expect(outputs).toEqual({});
  }

  const onlyError = (result: StepResult) => {
    expect(result.annotations).toEqual([expect.objectContaining({ level: 'error' })]);
    return result.annotations[0]!.message;
  };

  /** Every file below a folder by its path, which has slashes on every system. */
  async function readTree(folder: string): Promise<Map<string, Buffer>> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    const read = files.map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const);
    return new Map(await Promise.all(read));
  }

  test('two models for two targets: artifact, outputs, summary and log', async () => {
    await addModel('models/more/keypad.tflite');
    await addModel('models/old/digits.tflite');
    const result = await step({
      model: 'models/**/*.tflite\n!models/old/*.tflite',
      target: 'host\ncortex-m4',
      'object-file': true,
      'artifact-name': 'firmware models',
    });
    expect(result.annotations).toEqual([]);
    expect(result).toMatchObject({ outcome: 'success', exitCode: 0, stderr: '' });
    expect(service.violations).toEqual([]);
    expect(service.unfinished).toEqual([]);

    // The command line writes the same.
    const reference = join(workspace, 'reference');
    const models = ['models/digits.tflite', 'models/more/keypad.tflite'];
    const targets = ['--target', 'host', '--target', 'cortex-m4'];
    const cli = [
      join(root, 'bin/modo.js'),
      'compile',
      ...models,
      ...targets,
      '--object-file',
      '-o',
      reference,
    ];
    execFileSync(node, cli, { cwd: workspace, stdio: 'pipe' });
    const expected = await readTree(reference);
    expect([...expected.keys()].filter((path) => path.endsWith('/mod.o')).sort()).toEqual([
      'models/digits/cortex-m4/mod.o',
      'models/digits/host/mod.o',
      'models/more/keypad/cortex-m4/mod.o',
      'models/more/keypad/host/mod.o',
    ]);
    const artifact = service.artifacts.get('firmware models')!;
    expect([...artifact.files.keys()].sort()).toEqual([...expected.keys(), 'report.json'].sort());
    for (const [path, bytes] of expected) expect(artifact.files.get(path)?.equals(bytes), path).toBe(true);
    const written = await readTree(join(workspace, 'modo-build'));
    expect(result.outputs.report).toBe('modo-build/report.json');
    for (const name of ['report.json', 'report.html']) expect(written.delete(name), name).toBe(true);
    expect(written).toEqual(expected);

    const { files, manifest, 'artifact-id': id } = result.outputs;
    expect(files!.split('\n').sort()).toEqual(
      [...expected.keys()].map((path) => `modo-build/${path}`).sort(),
    );
    expect(manifest!.split('\n')).toEqual([
      'modo-build/models/digits/host/modo.json',
      'modo-build/models/digits/cortex-m4/modo.json',
      'modo-build/models/more/keypad/host/modo.json',
      'modo-build/models/more/keypad/cortex-m4/modo.json',
    ]);
    expect(id).toBe(String(artifact.id));

    for (const [model, target] of models.flatMap((path) => ['host', 'cortex-m4'].map((t) => [path, t]))) {
      const folder = join(model!.replace('.tflite', ''), target!);
      const { sizes, macs } = JSON.parse(expected.get(join(folder, 'modo.json'))!.toString());
      const { weights, biases, requantization, code, other } = sizes.flash;
      const flash = weights + biases + requantization + code + other;
      const figures = [
        sizes.workspace,
        weights,
        biases,
        requantization,
        code,
        other,
        flash,
        sizes.stack,
        macs,
      ];
      const digest = createHash('sha256')
        .update(expected.get(join(folder, 'mod.o'))!)
        .digest('hex');
      const row = [
        `<code>${model}</code>`,
        `<code>${target}</code>`,
        'compiled',
        ...figures.map((value) => value.toLocaleString('en-US')),
        `<code>${digest.slice(0, 12)}</code>`,
      ];
      expect(result.summary.split('\n')).toContain(`| ${row.join(' | ')} |`);
    }
    expect(result.summary).toContain(`Uploaded as artifact firmware models (${artifact.id}).`);
    const widths = result.summary.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(widths.map((line) => line.split('|').length)).size).toBe(1);

    expect(result.groups.map(({ title }) => title)).toEqual([
      'Compile 2 models',
      'Upload artifact firmware models',
      'Upload artifact modo-report-firmware models',
    ]);
    const compiling = result.groups[0]!.lines.filter((line) => line.includes(': compiling for'));
    expect(compiling).toHaveLength(4);
    expect(result.stdout).not.toContain(service.env.ACTIONS_RUNTIME_TOKEN);
  });

  test('one model in a folder of its own, with the inputs of the compiler', async () => {
    const result = await step({
      model: './models/digits.tflite',
      target: 'cortex-m4',
      output: join(workspace, 'out put'),
      'module-name': 'reader',
      'opt-level': 1,
      'cross-compiler': 'arm-none-eabi-gcc',
      'cross-compiler-options': '-fno-inline',
      'input-shapes': '',
    });
    expect(result.annotations).toEqual([]);
    const folder = join(workspace, 'out put/models/digits/cortex-m4');
    expect(result.outputs.manifest).toBe(join(folder, 'modo.json'));
    const manifest = JSON.parse(await readFile(join(folder, 'modo.json'), 'utf8'));
    expect(manifest).toMatchObject({
      module: 'reader',
      options: { objectFile: false, optLevel: 1, crossCompilerOptions: '-fno-inline' },
    });
    // No object was asked for, so there is none, nor a digest of it.
    expect([...service.artifacts.get('modo')!.files.keys()].sort()).toEqual([
      ...['mod.json', 'mod.params', 'mod.so', 'modo.json'].map((name) => `models/digits/cortex-m4/${name}`),
      'report.json',
    ]);
    expect(result.summary).toMatch(/\| – \|$/m);
    expect(service.violations).toEqual([]);
  });

  test('a broken model next to a good one: an annotation at its path, the good one uploaded', async () => {
    await addModel('models/broken.tflite', (await readFile(digits)).subarray(0, 1000));
    const result = await step({ model: 'models/*.tflite', target: 'host\ncortex-m4' });
    expect(result).toMatchObject({ outcome: 'failure', exitCode: 1 });
    expect(result.annotations).toEqual([
      {
        level: 'error',
        file: 'models/broken.tflite',
        message: expect.stringMatching(/^models\/broken\.tflite: .+/),
      },
      { level: 'error', message: '2 of 4 compilations failed' },
    ]);
    expect(JSON.parse(result.outputs.states!)).toEqual([
      { model: 'models/digits.tflite', target: 'host', state: 'compiled' },
      { model: 'models/digits.tflite', target: 'cortex-m4', state: 'compiled' },
      { model: 'models/broken.tflite', target: 'host', state: 'failed' },
      { model: 'models/broken.tflite', target: 'cortex-m4', state: 'failed' },
    ]);
    const paths = [...service.artifacts.get('modo')!.files.keys()];
    expect(paths.sort()).toEqual(
      ['cortex-m4', 'host']
        .flatMap((target) =>
          ['mod.json', 'mod.params', 'mod.so', 'modo.json'].map((name) => `models/digits/${target}/${name}`),
        )
        .concat('report.json'),
    );
    const rows = result.summary.split('\n').filter((line) => line.startsWith('| <code>models/'));
    expect(rows.map((row) => row.split(' | ').slice(0, 3).join(' '))).toEqual([
      '| <code>models/broken.tflite</code> <code>host</code> **failed**',
      '| <code>models/broken.tflite</code> <code>cortex-m4</code> **failed**',
      '| <code>models/digits.tflite</code> <code>host</code> compiled',
      '| <code>models/digits.tflite</code> <code>cortex-m4</code> compiled',
    ]);
    expect(result.summary).toContain('- 2 of 4 compilations failed.');
  });

  test('verify: every object is run before anything is delivered', async () => {
    const result = await step({
      model: 'models/digits.tflite',
      target: 'host\ncortex-m4\nesp32c3',
      'object-file': true,
      verify: true,
      toolchain: 'system',
    });
    expect(result.annotations).toEqual([]);
    expect(result.groups.map(({ title }) => title)).toContain('Run every object');
    const report = JSON.parse(await readFile(join(workspace, result.outputs.report!), 'utf8'));
    const counts = report.entries.map((entry: { target: string; figures: { instructions?: number } }) => [
      entry.target,
      entry.figures.instructions,
    ]);
    expect(counts).toEqual([
      ['cortex-m4', expect.any(Number)],
      ['esp32c3', expect.any(Number)],
      ['host', undefined],
    ]);
  });

  test('verify: an object with a defect is not delivered', async () => {
    const broken = await mkdtemp(join(tmpdir(), 'modo broken '));
    await cp(actionRoot, broken, { recursive: true });
    const kernel = join(broken, 'kernels/dsp/depthwise_conv_2d_s8_dsp.c');
    const text = await readFile(kernel, 'utf8');
    const end = text.lastIndexOf('\n}');
    await writeFile(kernel, `${text.slice(0, end)}\n    ((int8_t *)out)[0] ^= 1;${text.slice(end)}`);
    const result = await runStep({
      actionRoot: broken,
      workspace,
      node,
      inputs: {
        model: 'models/digits.tflite',
        target: 'cortex-m0\ncortex-m4',
        'object-file': true,
        verify: true,
        'artifact-name': 'modo',
        cache: false,
      },
      env: service.env,
    });
    await rm(broken, { recursive: true });
    expect(result.outcome).toBe('failure');
    expect(result.annotations[0]).toMatchObject({ level: 'error', file: 'models/digits.tflite' });
    expect(result.annotations[0]!.message).toMatch(/on cortex-m4 output .* instead of/);
    const paths = [...service.artifacts.get('modo')!.files.keys()];
    expect(paths.some((path) => path.includes('cortex-m0'))).toBe(true);
    expect(paths.some((path) => path.includes('cortex-m4'))).toBe(false);
  });

  test('only broken models: nothing is uploaded', async () => {
    await rm(join(workspace, 'models'), { recursive: true });
    await addModel('models/broken.tflite', (await readFile(digits)).subarray(0, 1000));
    const result = await step({ model: 'models/*.tflite' });
    expectNothingPublished(result);
    expect(result.summary).toContain('- Nothing is delivered.');
  });

  test('file names are shown, never obeyed', async () => {
    const names = {
      line: 'models/a\n::error::injected.tflite',
      percent: 'models/b%0A::error::injected.tflite',
      older: 'models/##[error]injected.tflite',
      start: '##[warning]injected.tflite',
      markup: 'models/c`|</code><img src=x>_www.example.org @octocat.tflite',
    };
    await rm(join(workspace, 'models'), { recursive: true });
    for (const name of Object.values(names)) await addModel(name, Buffer.from('no model'));
    const result = await step({ model: '**/*.tflite' });
    expectNothingPublished(result);
    const byFile = new Map(result.annotations.map(({ file, message }) => [file, message]));
    // The last is that of the step, which has no file; no other came out of a name.
    expect(result.annotations).toHaveLength(6);
    expect([...byFile.keys()].sort()).toEqual([...Object.values(names), undefined].sort());
    expect(byFile.get(names.line)).toBe(
      'models/a\\u{a}::error::injected.tflite: an artifact cannot hold a path with "\\n": rename the file or its folder',
    );
    expect(byFile.get(names.percent)).toContain('cannot hold a path with ":"');
    expect(byFile.get(names.older)).toContain(names.older);
    const { summary } = result;
    expect(summary.split('\n').filter((line) => line.startsWith('| <code>'))).toHaveLength(5);
    expect(summary).not.toContain('<img');
    expect(summary).not.toContain('@octocat');
    expect(summary).not.toContain('##[');
    expect(summary).toContain(
      '<code>models/c&#96;&#124;&#60;/code&#62;&#60;img&#32;src&#61;x&#62;&#95;www.example.org&#32;&#64;octocat.tflite</code>',
    );
  });

  test('unusual names that an artifact can hold are compiled', async () => {
    await rm(join(workspace, 'models'), { recursive: true });
    await addModel('##[error]%0A modèle.tflite');
    const result = await step({ model: '*.tflite' });
    expect(result.annotations).toEqual([]);
    const files = [...service.artifacts.get('modo')!.files.keys()];
    expect(files).toContain('##[error]%0A modèle/host/mod.so');
    expect(result.outputs.manifest).toBe('modo-build/##[error]%0A modèle/host/modo.json');
    expect(result.summary).toContain('<code>&#35;&#35;&#91;error&#93;&#37;0A&#32;modèle.tflite</code>');
    expect(service.violations).toEqual([]);
  });

  test.each([
    ['models/*.tfl', 'model: no file matches "models/*.tfl"'],
    ['models/*.tflite\nmissing.tflite', 'model: no file matches "missing.tflite"'],
    ['models', 'model: no file matches "models": check the path; a folder needs /*.tflite'],
    ['models/*.tflite\n!models/digits.*', 'model: every file is excluded'],
    ['../models/*.tflite', 'without . and ..'],
    ['\n  \n', 'model is empty'],
  ])('models that are not found: %j', async (model, message) => {
    const result = await step({ model });
    expectNothingPublished(result);
    expect(onlyError(result)).toContain(message);
  });

  test.each([
    [{ target: 'cortex-m99' }, 'target: there is no target "cortex-m99": known are host, cortex-m0'],
    [{ target: '' }, 'target is empty: give a value, or leave the input out'],
    [{ 'object-file': 'yes' }, 'object-file: "yes" is neither true nor false'],
    [{ 'object-file': '' }, 'object-file is empty'],
    [{ 'opt-level': '4' }, 'opt-level: 4 is not an integer from 0 to 3'],
    [{ 'opt-level': 'fast\n::error::x' }, 'opt-level: fast'],
    [{ output: ' ' }, 'output is empty'],
    [{ 'artifact-name': 'a/b' }, 'artifact-name: "a/b" has a "/"'],
    [{ 'artifact-name': 'a\n::error::b' }, 'artifact-name: "a\\u{a}::error::b" has a "\\n"'],
    [{ 'input-shapes': '1x2' }, 'input-shapes: cannot read "1x2": write name:[1,2] other:[3]'],
    [{ 'cross-compiler': 'no-such-gcc' }, 'check the path given to cross-compiler'],
    [{ target: 'cortex-m4', 'cross-compiler': 'gcc' }, 'not for cortex-m4: give another cross-compiler'],
  ])('invalid input %j', async (inputs, message) => {
    const result = await step({ model: 'models/*.tflite', ...inputs });
    expectNothingPublished(result);
    expect(result.annotations[0]!.message).toContain(message);
    expect(result.annotations.every(({ message }) => !message.includes('--'))).toBe(true);
    expect(result.annotations.some(({ message }) => message === 'x' || message === 'b')).toBe(false);
  });

  test('a missing compiler is said once, with the way to install it', async () => {
    await addModel('models/keypad.tflite');
    const empty = join(workspace, 'bin');
    await mkdir(empty);
    const result = await step(
      { model: 'models/*.tflite', target: 'cortex-m4', toolchain: 'system' },
      { PATH: empty },
    );
    expectNothingPublished(result);
    expect(onlyError(result)).toBe(
      'no compiler for cortex-m4: arm-none-eabi-gcc cannot be started: ' +
        'install it (Debian, Ubuntu: apt-get install gcc-arm-none-eabi), or give cross-compiler',
    );
  });

  describe('artifact service', () => {
    const inputs = { model: 'models/digits.tflite' };

    /** The step fails and says so in its annotation and summary; its files are written all the same. */
    async function expectUploadError(result: StepResult, message: string): Promise<void> {
      expect(result).toMatchObject({ outcome: 'failure', exitCode: 1 });
      expect(onlyError(result)).toBe(`artifact "modo" is not uploaded: ${message}`);
      expect(result.summary).toContain('artifact "modo" is not uploaded');
      expect(result.summary).toContain('| compiled |');
      expect(result.outputs['artifact-id']).toBeUndefined();
      for (const file of result.outputs.files!.split('\n')) await readFile(join(workspace, file));
    }

    test('a taken name', async () => {
      expect((await step(inputs)).outcome).toBe('success');
      const first = service.artifacts.get('modo')!.digest;
      await expectUploadError(
        await step(inputs),
        'this run already has an artifact of that name: give each job of a matrix, and each step, its own artifact-name',
      );
      expect(service.artifacts.get('modo')!.digest).toBe(first);
      expect((await step({ ...inputs, 'artifact-name': 'other' })).outcome).toBe('success');
      expect([...service.artifacts.keys()]).toEqual([
        'modo',
        'modo-report-modo',
        'other',
        'modo-report-other',
      ]);
      expect(service.violations).toEqual([]);
    });

    test('an exhausted quota', async () => {
      const message = 'insufficient usage to create artifact';
      service.failures.CreateArtifact.push({ status: 403, message });
      await expectUploadError(
        await step(inputs),
        'the storage for artifacts is used up: delete old artifacts or keep them for fewer days; ' +
          'usage is recounted every 6 to 12 hours, then run the job again',
      );
      expect(service.violations).toEqual([]);
    });

    test('an expired token', async () => {
      service.failures.CreateArtifact.push({ status: 401, message: 'token has expired' });
      await expectUploadError(
        await step(inputs),
        "the job's token is not accepted: it ends with the job and after some hours: run the job again",
      );
      expect(service.violations).toEqual([]);
    });

    test('an unknown refusal', async () => {
      service.failures.CreateArtifact.push({ status: 400, message: 'a new rule\n::error::injected' });
      const result = await step(inputs);
      expect(onlyError(result)).toMatch(/^artifact "modo" is not uploaded: .*\(400\).*a new rule/);
      expect(result.annotations[0]!.message).toContain('https://www.githubstatus.com');
      expect(service.artifacts.size).toBe(0);
    });

    test('a service that cannot be reached', async () => {
      const result = await step(inputs, { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' });
      await expectUploadError(
        result,
        "the artifact service cannot be reached: check the runner's network and proxy, then run the job again",
      );
    });

    test('a runner without the service', async () => {
      const result = await step(inputs, { ACTIONS_RUNTIME_TOKEN: '' });
      await expectUploadError(
        result,
        'the runner gave no address or token for artifacts: use modo in a step with uses:, on a runner for GitHub Actions',
      );
    });

    test('a failure that passes', async () => {
      service.failures.PutBlock.push(500);
      const result = await step(inputs);
      expect(result).toMatchObject({ outcome: 'success', annotations: [] });
      expect([...service.artifacts.keys()]).toEqual(['modo', 'modo-report-modo']);
      expect(service.violations).toEqual([]);
    });

    test('GitHub Enterprise Server: a warning, and the files', async () => {
      const result = await step(inputs, { GITHUB_SERVER_URL: 'https://ghe.example.com' });
      expect(result).toMatchObject({ outcome: 'success', exitCode: 0 });
      expect(result.annotations.every(({ level }) => level === 'warning')).toBe(true);
      expect(result.annotations.at(-1)!.message).toContain('actions/upload-artifact@v3');
      expect(service.requests).toEqual([]);
      expect(result.outputs).not.toHaveProperty('artifact-id');
      const files = result.outputs.files!.split('\n');
      expect(files).toContain('modo-build/models/digits/host/mod.so');
      for (const file of files) await readFile(join(workspace, file));
      expect(result.summary).toContain('The server does not take artifacts');
    });
  });
});
