/** The Action where there is no compiler for the target: it brings its own, and shows nobody a token. */
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ArchiveServer } from '../support/archive-server.ts';
import { DIGITS, ROOT } from '../support/modo.ts';
import { ResultsService } from '../support/results-service.ts';
import { runStep } from '../support/run-step.ts';
import { copyCompiler, pack } from '../support/toolchain-archive.ts';

let folder: string;
let server: ArchiveServer;
let service: ResultsService;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'modo action-')));
  service = await ResultsService.start();
  server = await ArchiveServer.start();
});
afterAll(async () => {
  await Promise.all([server.close(), service.close()]);
  await rm(folder, { recursive: true, force: true });
});

test('downloads, compiles and uploads; the next step on the same runner does not download', async () => {
  const actionRoot = join(folder, 'action');
  for (const name of ['action.yml', 'dist', 'kernels', 'runtime', 'package.json']) {
    await cp(join(ROOT, name), join(actionRoot, name), { recursive: true });
  }
  const workspace = join(folder, 'workspace');
  await mkdir(workspace);
  await cp(DIGITS, join(workspace, 'digits.tflite'));
  copyCompiler(folder);
  const archive = pack(folder, 'tar.gz');
  server.files.set('/tools/gcc.tar.gz', archive.bytes);
  // A PATH with what unpacks archives and no compiler.
  const bin = join(folder, 'bin');
  await mkdir(bin);
  for (const name of ['tar', 'gzip', 'sh']) await symlink(`/bin/${name}`, join(bin, name));
  const run = (name: string) =>
    runStep({
      actionRoot,
      workspace,
      toolCache: join(folder, 'tools'),
      token: 'ghs_secret',
      inputs: {
        model: 'digits.tflite',
        target: 'cortex-m4\ncortex-m7',
        'object-file': true,
        'toolchain-url': 'https://unreachable.invalid/gcc.tar.gz',
        'toolchain-sha256': archive.sha256,
        mirror: server.url('/tools'),
        cache: false,
        'artifact-name': name,
      },
      env: { ...service.env, PATH: bin, GITHUB_TOKEN: 'ghs_secret' },
    });
  const first = await run('first');
  expect(first.outcome, first.stdout).toBe('success');
  expect(first.stdout).toMatch(/custom-toolchain sha256-\w+: downloading, /);
  const second = await run('second');
  expect(second.outcome, second.stdout).toBe('success');
  expect(server.requests.map(({ path }) => path)).toEqual(['/tools/gcc.tar.gz']);
  expect(server.tokens).toEqual([]);
  const [a, b] = ['first', 'second'].map((name) => service.artifacts.get(name)!.files);
  const path = 'digits/cortex-m4/mod.o';
  expect(a!.get(path)!).toEqual(b!.get(path)!);
  expect(a!.get(path)!).toEqual(await readFile(join(workspace, 'modo-build', path)));
});
