import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ResultsService } from './results-service.ts';
import { runStep, type StepOptions } from './run-step.ts';

const client = fileURLToPath(new URL('artifact-client.mjs', import.meta.url));
const coreUrl = new URL('../../node_modules/@actions/core/lib/core.js', import.meta.url).href;

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'modo-support-')));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('results service', () => {
  let service: ResultsService;
  beforeEach(async () => {
    service = await ResultsService.start();
  });
  afterEach(async () => {
    await service.close();
  });

  type Call = readonly [method: string, ...args: readonly unknown[]];
  interface Outcome {
    readonly value?: Record<string, unknown>;
    readonly error?: string;
  }

  /** Calls the published client in a process which sees nothing of the caller's environment but PATH. */
  async function call(calls: readonly Call[], env: Record<string, string> = service.env): Promise<Outcome[]> {
    const resultFile = join(folder, 'result.json');
    const child = spawn(process.execPath, [client, resultFile, JSON.stringify(calls)], {
      env: { PATH: process.env.PATH, GITHUB_WORKSPACE: folder, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code, log).toBe(0);
    return JSON.parse(await readFile(resultFile, 'utf8')) as Outcome[];
  }

  /** A request written by hand, to send what the client would not. */
  async function post(
    method: string,
    fields: Record<string, unknown>,
    token = service.env.ACTIONS_RUNTIME_TOKEN,
  ) {
    const response = await fetch(
      `${service.origin}/twirp/github.actions.results.api.v1.ArtifactService/${method}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({
          workflow_run_backend_id: service.runBackendId,
          workflow_job_run_backend_id: service.jobBackendId,
          ...fields,
        }),
      },
    );
    const body = (await response.json()) as { msg?: string; signed_upload_url?: string; signed_url?: string };
    return { status: response.status, ...body };
  }

  async function createArtifact(name: string): Promise<string> {
    const created = await post('CreateArtifact', { name, version: 7, mime_type: 'application/octet-stream' });
    expect(created.status).toBe(200);
    return created.signed_upload_url ?? '';
  }

  const blockId = (text: string) => Buffer.from(text).toString('base64');
  const putBlock = (url: string, id: string, body: string) =>
    fetch(`${url}&comp=block&blockid=${encodeURIComponent(blockId(id))}`, { method: 'PUT', body });
  const putList = (url: string, ...ids: string[]) => {
    const latest = ids.map((id) => `<Latest>${blockId(id)}</Latest>`).join('');
    return fetch(`${url}&comp=blocklist`, { method: 'PUT', body: `<BlockList>${latest}</BlockList>` });
  };
  const sha256 = (text: string | Buffer) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

  test('the published client uploads, lists, downloads and deletes', { timeout: 20_000 }, async () => {
    const source = join(folder, 'source');
    await mkdir(join(source, 'inner'), { recursive: true });
    // Random bytes do not compress: the archive takes three blocks of 8 MiB.
    const large = randomBytes(17 * 1024 * 1024 + 5);
    const small = Buffer.from('naïve text\n');
    await writeFile(join(source, 'large.bin'), large);
    await writeFile(join(source, 'inner', 'small.txt'), small);
    const files = [join(source, 'large.bin'), join(source, 'inner', 'small.txt')];
    const copy = join(folder, 'copy');

    const [upload, list, conflict, get] = await call([
      ['uploadArtifact', 'firmware', files, source, { retentionDays: 3 }],
      ['listArtifacts'],
      ['uploadArtifact', 'firmware', files, source],
      ['getArtifact', 'firmware'],
    ]);
    const stored = service.artifacts.get('firmware');
    expect(upload?.value).toEqual({
      size: stored?.bytes.length,
      digest: stored?.digest.slice('sha256:'.length),
      id: stored?.id,
    });
    expect(stored?.digest).toBe(sha256(stored?.bytes ?? ''));
    expect([...(stored?.files.keys() ?? [])].sort()).toEqual(['inner/small.txt', 'large.bin']);
    expect(stored?.files.get('large.bin')?.equals(large)).toBe(true);
    expect(stored?.files.get('inner/small.txt')?.equals(small)).toBe(true);
    expect(service.requests.filter(({ kind }) => kind === 'PutBlock')).toHaveLength(3);
    const days = ((stored?.expiresAt?.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(2.9);
    expect(days).toBeLessThan(3.1);

    const { id, name, digest } = stored ?? {};
    expect(list?.value?.artifacts).toMatchObject([{ id, name, digest, size: stored?.bytes.length }]);
    expect(get?.value).toMatchObject({ artifact: { id, name, digest } });
    expect(conflict?.error).toMatch(/\(409\).*already exists/);

    const [download, remove, listAfter] = await call([
      ['downloadArtifact', id, { path: copy, expectedHash: digest }],
      ['deleteArtifact', 'firmware'],
      ['listArtifacts'],
    ]);
    expect(download?.value).toEqual({ downloadPath: copy, digestMismatch: false });
    expect((await readFile(join(copy, 'large.bin'))).equals(large)).toBe(true);
    expect((await readFile(join(copy, 'inner', 'small.txt'))).equals(small)).toBe(true);
    expect(remove?.value).toEqual({ id });
    expect(listAfter?.value).toEqual({ artifacts: [] });
    expect(service.artifacts.size).toBe(0);
    expect(service.violations).toEqual([]);
    expect(service.unfinished).toEqual([]);
  });

  test('the published client stores and reads a raw file', { timeout: 20_000 }, async () => {
    const file = join(folder, 'model.tar');
    await writeFile(file, 'not really a tar');
    const [upload] = await call([['uploadArtifact', 'ignored', [file], folder, { skipArchive: true }]]);
    const stored = service.artifacts.get('model.tar');
    expect(upload?.value?.id).toBe(stored?.id);
    expect(stored?.mimeType).toBe('application/x-tar');
    expect(stored?.files.get('model.tar')?.toString()).toBe('not really a tar');

    const copy = join(folder, 'copy');
    await call([['downloadArtifact', stored?.id, { path: copy }]]);
    expect(await readFile(join(copy, 'model.tar'), 'utf8')).toBe('not really a tar');
    expect(service.violations).toEqual([]);
  });

  test('a wrong token is rejected', { timeout: 20_000 }, async () => {
    const [header, payload] = service.env.ACTIONS_RUNTIME_TOKEN.split('.');
    const env = { ...service.env, ACTIONS_RUNTIME_TOKEN: `${header}.${payload}.wrong` };
    const [list] = await call([['listArtifacts']], env);
    expect(list?.error).toContain('(401)');
    expect(service.violations).toEqual(['ListArtifacts: the bearer token is not the one of this job']);
  });

  test('failures are answered once each, then the work is done', { timeout: 30_000 }, async () => {
    const file = join(folder, 'a.txt');
    await writeFile(file, 'a');
    service.failures.ListArtifacts.push(403);
    service.failures.CreateArtifact.push(
      { status: 403, message: 'insufficient usage to create artifact' },
      429,
    );
    service.failures.PutBlock.push(500);
    const [list, quota, upload] = await call([
      ['listArtifacts'],
      ['uploadArtifact', 'a', [file], folder],
      ['uploadArtifact', 'a', [file], folder],
    ]);
    expect(list?.error).toContain('(403)');
    expect(quota?.error).toContain('storage quota');
    expect(upload?.error).toBeUndefined();
    expect(service.requests.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'ListArtifacts 403',
      'CreateArtifact 403',
      'CreateArtifact 429',
      'CreateArtifact 200',
      'PutBlock 500',
      'PutBlock 201',
      'PutBlockList 201',
      'FinalizeArtifact 200',
    ]);
    expect(service.artifacts.get('a')?.files.get('a.txt')?.toString()).toBe('a');
    expect(service.violations).toEqual([]);

    service.failures.ListArtifacts.push('reset');
    await expect(post('ListArtifacts', {})).rejects.toThrow('fetch failed');
    expect(service.requests.at(-1)).toEqual({ kind: 'ListArtifacts', status: 0 });
  });

  test('blocks are assembled in the order of the list', async () => {
    const url = await createArtifact('blocks');
    for (const id of ['1', '2', '3', '4']) expect((await putBlock(url, id, `<${id}>`)).status).toBe(201);
    expect((await putList(url, '3', '1', '2')).status).toBe(201);
    expect(service.unfinished).toEqual(['blocks']);
    const content = '<3><1><2>';
    const done = await post('FinalizeArtifact', { name: 'blocks', size: '9', hash: sha256(content) });
    expect(done.status).toBe(200);
    expect(service.artifacts.get('blocks')?.bytes.toString()).toBe(content);
    const { signed_url } = await post('GetSignedArtifactURL', { name: 'blocks' });
    expect(await (await fetch(signed_url ?? '')).text()).toBe(content);
    expect(service.violations).toEqual([]);
  });

  test.each([
    ['CreateArtifact', { name: 'a/b', version: 7, mime_type: 'text/plain' }, 400, 'forbidden "/"'],
    ['CreateArtifact', { name: 'a\nb', version: 7, mime_type: 'text/plain' }, 400, 'forbidden "\\n"'],
    ['CreateArtifact', { version: 7, mime_type: 'text/plain' }, 400, "'name' is missing"],
    ['CreateArtifact', { name: 'a', version: '7', mime_type: 'text/plain' }, 400, 'expected int32'],
    ['CreateArtifact', { name: 'a', version: 7 }, 400, 'version 7 with'],
    ['CreateArtifact', { name: 'a', version: 7, mimeType: 'text/plain' }, 400, "unknown field 'mimeType'"],
    ['CreateArtifact', { name: 'a', version: 4, expires_at: '2020-01-01T00:00:00Z' }, 400, 'in the past'],
    [
      'CreateArtifact',
      { name: 'a', version: 4, workflow_run_backend_id: 'other' },
      403,
      'not those of the token',
    ],
    ['FinalizeArtifact', { name: 'a', size: 1, hash: 'sha256:00' }, 400, 'expected int64'],
    ['FinalizeArtifact', { name: 'a', size: '1', hash: 'sha256:00' }, 404, 'was not created'],
    ['ListArtifacts', { id_filter: '01' }, 400, 'expected int64'],
    ['RenameArtifact', { name: 'a' }, 404, 'no route for POST'],
  ])('a malformed request is a violation: %s %j', async (method, fields, status, message) => {
    const answer = await post(method, fields);
    expect(answer.status).toBe(status);
    expect(answer.msg).toContain(message);
    expect(service.violations).toHaveLength(1);
    expect(service.violations[0]).toContain(message);
    expect(service.artifacts.size).toBe(0);
  });

  test.each([
    ['GetSignedArtifactURL', { name: 'absent' }, 404],
    ['DeleteArtifact', { name: 'absent' }, 404],
  ])('an unknown name is a condition, no violation: %s', async (method, fields, status) => {
    expect((await post(method, fields)).status).toBe(status);
    expect(service.violations).toEqual([]);
  });

  test('an upload must be complete, and as announced', async () => {
    const url = await createArtifact('broken');
    const finalize = (size: string, hash: string) => post('FinalizeArtifact', { name: 'broken', size, hash });
    const expectViolation = (part: string) => {
      expect(service.violations.splice(0)).toEqual([expect.stringContaining(part)]);
    };
    expect((await finalize('3', sha256('abc'))).status).toBe(412);
    expectViolation('no content');
    await putBlock(url, '1', 'abc');
    expect((await putBlock(url, '22', 'abc')).status).toBe(400);
    expectViolation('differ in length');
    expect((await putBlock(url, '2', '')).status).toBe(400);
    expectViolation('empty');
    expect((await putList(url, '1', '2')).status).toBe(400);
    expectViolation('was not uploaded');
    expect((await fetch(`${url}&comp=blocklist`, { method: 'PUT', body: '<Blocks/>' })).status).toBe(400);
    expectViolation('BlockList');
    expect((await putList(url, '1')).status).toBe(201);
    expect((await finalize('4', sha256('abc'))).status).toBe(400);
    expectViolation('size 4, but 3 bytes');
    expect((await finalize('3', sha256('abd'))).status).toBe(400);
    expectViolation('hash');
    expect(service.artifacts.size).toBe(0);
    expect((await finalize('3', sha256('abc'))).status).toBe(200);
    expect((await finalize('3', sha256('abc'))).status).toBe(409);
    expectViolation('is finalized');
    expect((await putBlock(url, '3', 'abc')).status).toBe(409);
    expectViolation('already finalized');
    expect(service.artifacts.get('broken')?.bytes.toString()).toBe('abc');
  });

  test('blob addresses hold only for their blob and purpose, and take no token', async () => {
    const url = await createArtifact('one');
    const other = new URL(await createArtifact('two'));
    const swapped = new URL(url);
    swapped.pathname = other.pathname;
    const authorization = `Bearer ${service.env.ACTIONS_RUNTIME_TOKEN}`;
    expect((await putBlock(swapped.href, '1', 'a')).status).toBe(403);
    expect((await putBlock(url.replace('sp=cw', 'sp=r'), '1', 'a')).status).toBe(403);
    expect((await fetch(url)).status).toBe(403);
    expect((await fetch(url, { headers: { authorization } })).status).toBe(403);
    expect(service.violations).toEqual([
      'PutBlock: the signature does not match the address',
      'PutBlock: the signature does not match the address',
      "GetBlob: the address does not allow 'r'",
      'GetBlob: a signed address needs no Authorization header',
    ]);
  });

  test('a damaged archive is a violation', async () => {
    const { signed_upload_url } = await post('CreateArtifact', {
      name: 'z',
      version: 7,
      mime_type: 'application/zip',
    });
    await putBlock(signed_upload_url ?? '', '1', 'PK but no zip');
    await putList(signed_upload_url ?? '', '1');
    await post('FinalizeArtifact', { name: 'z', size: '13', hash: sha256('PK but no zip') });
    expect(service.violations).toEqual([expect.stringContaining('no end record')]);
  });
});

describe('run step', () => {
  interface Fixture {
    readonly manifest?: string;
    readonly main: string;
    readonly post?: string;
  }

  /** Writes an action of ES modules and runs it; `workspace` is a folder of its own. */
  async function step({ manifest = '', main, post }: Fixture, options: Partial<StepOptions> = {}) {
    const actionRoot = join(folder, 'action');
    const workspace = join(folder, 'work space');
    await mkdir(actionRoot, { recursive: true });
    await mkdir(workspace, { recursive: true });
    const runs = [
      'runs:',
      '  using: node24',
      '  main: main.mjs',
      ...(post === undefined ? [] : ['  post: post.mjs']),
    ];
    await writeFile(join(actionRoot, 'action.yml'), `name: fixture\n${manifest}\n${runs.join('\n')}\n`);
    await writeFile(join(actionRoot, 'main.mjs'), main);
    if (post !== undefined) await writeFile(join(actionRoot, 'post.mjs'), post);
    return await runStep({ actionRoot, workspace, timeout: 10_000, ...options });
  }

  const withOutputs = (...names: string[]) => `outputs:\n${names.map((name) => `  ${name}: {}`).join('\n')}`;
  const printEnv = 'console.log(JSON.stringify({ cwd: process.cwd(), env: process.env }));';
  const readEnv = (stdout: string) => JSON.parse(stdout) as { cwd: string; env: Record<string, string> };

  test('inputs, defaults and a clean environment', async () => {
    const manifest = [
      'inputs:',
      '  object-file: { default: false }',
      '  two words: { default: "a b" }',
      `  token: { default: "\${{ github.token }}" }`,
      `  where: { default: "\${{ github.repository }} on \${{runner.os}}" }`,
      '  absent: { required: true }',
    ].join('\n');
    process.env.MODO_LEAK = 'yes';
    const result = await step(
      { manifest, main: printEnv },
      {
        inputs: { 'Object-File': true },
        token: 'secret',
        env: { GITHUB_REF: 'refs/tags/v1' },
        event: { number: 7 },
      },
    );
    delete process.env.MODO_LEAK;
    const { cwd, env } = readEnv(result.stdout);
    expect(env).toMatchObject({
      'INPUT_OBJECT-FILE': 'true',
      INPUT_TWO_WORDS: 'a b',
      INPUT_TOKEN: 'secret',
      INPUT_ABSENT: '',
      GITHUB_ACTIONS: 'true',
      GITHUB_REF: 'refs/tags/v1',
      GITHUB_WORKSPACE: join(folder, 'work space'),
      PATH: process.env.PATH,
    });
    expect(env.INPUT_WHERE).toBe(`example/firmware on ${env.RUNNER_OS}`);
    expect(cwd).toBe(env.GITHUB_WORKSPACE);
    const foreign = Object.keys(env).filter(
      (name) => !/^(CI|PATH|HOME|AGENT_\w+|(GITHUB|RUNNER|INPUT)_.+)$/.test(name),
    );
    // macOS adds this one to every process.
    expect(foreign.filter((name) => name !== '__CF_USER_TEXT_ENCODING')).toEqual([]);
    expect(result).toMatchObject({ outcome: 'success', exitCode: 0 });
  });

  test('the published core library is understood', async () => {
    const main = `
      import * as core from ${JSON.stringify(coreUrl)};
      core.setOutput('plain', 'a=b<<c');
      core.setOutput('lines', 'first\\n\\nüñ%0A last\\n');
      core.setOutput('empty', '');
      core.error('100%\\nsecond: line, end', { file: 'models/a,b:c.tflite', startLine: 3, startColumn: 5, title: 'T%' });
      core.warning('careful');
      core.notice('by the way', { file: 'x', startLine: 1, endLine: 2 });
      core.setSecret('hush\\nhush');
      core.startGroup('Compile');
      core.info('inside');
      core.debug('hidden');
      core.endGroup();
      core.info('outside');
      core.exportVariable('LATER', 'value\\nof two');
      core.addPath('/first');
      core.addPath('/second');
      await core.summary.addHeading('Sizes', 2).addRaw('é').write();
      core.setFailed('it broke');
    `;
    const result = await step({ manifest: withOutputs('plain', 'lines', 'empty'), main });
    expect(result.outputs).toEqual({ plain: 'a=b<<c', lines: 'first\n\nüñ%0A last\n', empty: '' });
    expect(result.annotations).toEqual([
      {
        level: 'error',
        message: '100%\nsecond: line, end',
        title: 'T%',
        file: 'models/a,b:c.tflite',
        line: 3,
        col: 5,
      },
      { level: 'warning', message: 'careful' },
      { level: 'notice', message: 'by the way', file: 'x', line: 1, endLine: 2 },
      { level: 'error', message: 'it broke' },
    ]);
    expect(result.masks).toEqual(['hush\nhush']);
    expect(result.groups).toEqual([{ title: 'Compile', lines: ['inside'] }]);
    expect(result.exportedEnv).toEqual({ LATER: 'value\nof two' });
    expect(result.exportedPath).toEqual(['/second', '/first']);
    expect(result.summary).toBe('<h2>Sizes</h2>\né');
    expect(result).toMatchObject({ outcome: 'failure', exitCode: 1, stderr: '' });
  });

  test('commands in foreign output count as the runner counts them', async () => {
    const main = `
      console.log('text ::error::not at the start');
      console.log('::unknown::command');
      console.log('gcc says ##[warning file=a.c;line=2]old%3B form');
      console.log('::stop-commands::Pause');
      console.log('::error::quoted');
      console.log('::pause::');
      console.log('  ::ERROR line=x,file=::after');
      console.error('::notice::on stderr');
      console.log('::group::one');
      console.log('1');
      console.log('::group::two');
      console.log('2');
    `;
    const { annotations, groups } = await step({ main });
    expect(annotations).toEqual([
      { level: 'warning', message: 'old; form', file: 'a.c', line: 2 },
      { level: 'error', message: 'after' },
      { level: 'notice', message: 'on stderr' },
    ]);
    expect(groups[0]).toEqual({ title: 'one', lines: ['1'] });
    expect(groups[1]).toMatchObject({ title: 'two' });
  });

  test('post runs after a failed main, with its state, variables and path', async () => {
    const main = `
      import { appendFileSync } from 'node:fs';
      appendFileSync(process.env.GITHUB_STATE, 'place<<END\\na\\nb\\nEND\\nsimple=1=2\\n');
      appendFileSync(process.env.GITHUB_ENV, 'LATER=on\\nGITHUB_REF=stolen\\n');
      appendFileSync(process.env.GITHUB_PATH, '/added\\n');
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, 'from main');
      process.exitCode = 3;
    `;
    const post = `
      import { appendFileSync } from 'node:fs';
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, 'from post');
      ${printEnv}
    `;
    const result = await step({ main, post });
    expect(result.scripts.map(({ phase, exitCode }) => [phase, exitCode])).toEqual([
      ['main', 3],
      ['post', 0],
    ]);
    expect(result).toMatchObject({ outcome: 'failure', exitCode: 3, summary: 'from main\nfrom post' });
    const { env } = readEnv(result.stdout);
    expect(env).toMatchObject({
      STATE_place: 'a\nb',
      STATE_simple: '1=2',
      LATER: 'on',
      GITHUB_REF: 'refs/heads/main',
    });
    expect(env.PATH?.startsWith('/added')).toBe(true);
  });

  test('what the runner refuses is refused', async () => {
    const appendTo = (file: string, text: string) =>
      `import { appendFileSync } from 'node:fs'; appendFileSync(process.env.${file}, ${text});`;
    await expect(step({ main: '' }, { inputs: { typo: 1 } })).rejects.toThrow("the input 'typo'");
    await expect(step({ main: appendTo('GITHUB_OUTPUT', "'a=1'") })).rejects.toThrow("the output 'a'");

    const open = await step({
      manifest: withOutputs('a'),
      main: appendTo('GITHUB_OUTPUT', "'a<<END\\nb\\n'"),
    });
    expect(open).toMatchObject({ outcome: 'failure', exitCode: 0, outputs: {} });
    expect(open.annotations[0]?.message).toContain("the value of 'a' has no end 'END'");

    const options = await step({ main: appendTo('GITHUB_ENV', "'NODE_OPTIONS=-x\\n'") });
    expect(options.exportedEnv).toEqual({});
    expect(options.annotations).toHaveLength(1);

    const outdated = await step({ main: "console.log('::set-output name=a::1')" });
    expect(outdated).toMatchObject({ outcome: 'failure', outputs: {} });
  });

  test('a summary of 1 MiB is kept, a larger one is dropped', async () => {
    const write = (size: number) => `
      import { writeFileSync } from 'node:fs';
      writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(${size}));
    `;
    const kept = await step({ main: write(1024 * 1024) });
    expect(kept.summary).toHaveLength(1024 * 1024);
    expect(kept.annotations).toEqual([]);
    const dropped = await step({ main: write(1024 * 1024 + 1) });
    expect(dropped.summary).toBe('');
    expect(dropped.annotations).toHaveLength(1);
  });

  test('a step which hangs is ended with all it started', async () => {
    // The grandchild would hold the output open and write its file a second later.
    const late = join(folder, 'late');
    const grandchild = `setTimeout(() => require('fs').writeFileSync(${JSON.stringify(late)}, ''), 1000)`;
    const main = `
      import { spawn } from 'node:child_process';
      spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit' });
      console.log('started');
      setInterval(() => {}, 1000);
    `;
    await expect(step({ main }, { timeout: 500 })).rejects.toThrow(
      /main did not end within 500 ms\s+started/,
    );
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await expect(readFile(late)).rejects.toThrow('ENOENT');
  });

  test('given folders outlive the step, others do not', async () => {
    const temp = join(folder, 'temp');
    const main = `
      import { writeFileSync } from 'node:fs';
      for (const name of ['RUNNER_TEMP', 'RUNNER_TOOL_CACHE']) writeFileSync(process.env[name] + '/kept', 'x');
      ${printEnv}
    `;
    const { stdout } = await step({ main }, { temp });
    expect(await readFile(join(temp, 'kept'), 'utf8')).toBe('x');
    await expect(readFile(join(readEnv(stdout).env.RUNNER_TOOL_CACHE ?? '', 'kept'))).rejects.toThrow(
      'ENOENT',
    );
  });

  test('the given node binary runs the action', async () => {
    const wrapper = join(folder, 'node-wrapper');
    await writeFile(wrapper, `#!/bin/sh\necho wrapped\nexec "${process.execPath}" "$@"\n`, { mode: 0o755 });
    const { stdout } = await step({ main: "console.log('main')" }, { node: wrapper });
    expect(stdout).toBe('wrapped\nmain\n');
  });

  test('an action uploads to the results service', { timeout: 20_000 }, async () => {
    const service = await ResultsService.start();
    try {
      const artifactUrl = new URL('../../node_modules/@actions/artifact/lib/artifact.js', import.meta.url)
        .href;
      const main = `
        import { writeFileSync } from 'node:fs';
        import { DefaultArtifactClient } from ${JSON.stringify(artifactUrl)};
        writeFileSync('mod.o', 'object');
        const { id } = await new DefaultArtifactClient().uploadArtifact('mod', ['mod.o'], '.');
        writeFileSync(process.env.GITHUB_OUTPUT, 'artifact-id=' + id);
      `;
      const result = await step({ manifest: withOutputs('artifact-id'), main }, { env: service.env });
      expect(result.outputs['artifact-id']).toBe(String(service.artifacts.get('mod')?.id));
      expect(service.artifacts.get('mod')?.files.get('mod.o')?.toString()).toBe('object');
      expect(service.violations).toEqual([]);
    } finally {
      await service.close();
    }
  });
});
