// modo.yml on the command line: what it lists is compiled, each model with its own options, and budgets are kept.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DIGITS, modo, modoOk, temporaryFolder } from '../support/modo.ts';

const folder = temporaryFolder();

/** A folder with two models, and a project file. */
function project(yaml: string, file = 'modo.yml'): string {
  const cwd = mkdtempSync(join(folder, 'project-'));
  mkdirSync(join(cwd, 'models'));
  for (const name of ['a', 'b']) copyFileSync(DIGITS, join(cwd, `models/${name}.tflite`));
  writeFileSync(join(cwd, file), yaml);
  return cwd;
}

const manifest = (cwd: string, path: string) =>
  JSON.parse(readFileSync(join(cwd, path, 'modo.json'), 'utf8'));

describe('modo compile with a project file', () => {
  test('compiles what it lists, each with its own options', () => {
    const cwd = project(`
defaults: {object-file: true}
models:
  - path: models/*.tflite
  - path: models/b.tflite
    opt-level: 1
    module-name: second
    target: [host, cortex-m4]
    targets:
      cortex-m4: {opt-level: 0}
`);
    modoOk(['compile', '-o', 'out'], { cwd });
    const made = (path: string) => {
      const { module, options } = manifest(cwd, path);
      return [module, options.optLevel, options.objectFile];
    };
    expect(made('out/models/a/host')).toEqual(['a', 3, true]);
    expect(made('out/models/b/host')).toEqual(['second', 1, true]);
    expect(made('out/models/b/cortex-m4')).toEqual(['second', 0, true]);
    expect(existsSync(join(cwd, 'out/models/a/cortex-m4'))).toBe(false);
  });

  test('the files are those of the same options on the command line', () => {
    const cwd = project('models: [{path: models/a.tflite, opt-level: 2, object-file: true}]');
    modoOk(['compile', '-o', 'listed'], { cwd });
    const other = project('defaults: {opt-level: 2}', 'other.yml');
    modoOk(['compile', 'models/a.tflite', '-O', '2', '--object-file', '--module-name', 'a'], { cwd: other });
    expect(manifest(cwd, 'listed/models/a/host')).toEqual(manifest(other, '.'));
  });

  test('errors are one line with a position, and nothing is written', () => {
    const cwd = project('models:\n  - path: models/a.tflite\n    max-flsh: 1\n', 'other.yml');
    const { status, stdout, stderr } = modo(['compile', '--project', 'other.yml'], { cwd });
    expect([status, stdout, stderr]).toEqual([
      1,
      '',
      'error: other.yml:3:5: a model has no key "max-flsh": did you mean max-flash\n',
    ]);
    expect(existsSync(join(cwd, 'models/a'))).toBe(false);
  });
});

describe('budgets', () => {
  const { sizes } = (() => {
    const cwd = project('models: [{path: models/a.tflite}]');
    modoOk(['compile'], { cwd });
    return manifest(cwd, 'models/a/host');
  })();
  const flash = Object.values<number>(sizes.flash).reduce((sum, bytes) => sum + bytes, 0);

  test('one byte less than the model costs is an error, after the files are written', () => {
    const cwd = project(
      `models: [{path: models/a.tflite, max-flash: ${flash - 1}}, {path: models/b.tflite}]`,
    );
    const { status, stderr } = modo(['compile'], { cwd });
    expect(status).toBe(1);
    expect(stderr.split('\n').filter((line) => line.startsWith('error: '))).toEqual([
      expect.stringMatching(
        /^error: models\/a\.tflite for host: flash [\d,]+ bytes, 100 %: 1 over max-flash \d+: /,
      ),
    ]);
    expect(existsSync(join(cwd, 'models/a/host/mod.so'))).toBe(true);
  });

  test('exactly what it costs is a warning, and what cannot be checked is one', () => {
    const cwd = project('defaults: {max-instructions: 1M, max-ram: +5%}');
    // The name's length may move what is aligned.
    const limits = ['--max-flash', String(flash), '--max-stack', '1 MiB'];
    const args = ['compile', 'models/a.tflite', '--module-name', 'a', ...limits];
    const { status, stderr } = modo(args, { cwd });
    expect(status, stderr).toBe(0);
    expect(stderr.split('\n').filter((line) => line.startsWith('warning: '))).toEqual([
      expect.stringMatching(
        /^warning: models\/a\.tflite for host: flash .* 100 %: 0 left of max-flash \d+: /,
      ),
      expect.stringMatching(/^warning: models\/a\.tflite for host: max-ram \+5% is not checked, /),
      expect.stringMatching(/^warning: models\/a\.tflite for host: max-instructions 1M is not checked, /),
    ]);
  });

  test('on the command line they are for every model', () => {
    const cwd = project('models: [{path: models/*.tflite}]');
    const { status, stderr } = modo(['compile', '--max-ram', '1'], { cwd });
    expect(status).toBe(1);
    expect(stderr.match(/^error: models\/[ab]\.tflite for host: ram .* over max-ram 1: /gm)).toHaveLength(2);
  });
});
