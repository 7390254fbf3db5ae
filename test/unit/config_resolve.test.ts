/** What a project file makes of models, targets and options. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { layOut } from '../../src/driver/layout.ts';
import { budgetsOf, makeRequests, withDefaultProject } from '../../src/driver/requests.ts';
import { describeError, ModoError } from '../../src/errors.ts';
import type { PartialOptions } from '../../src/options.ts';

const top = mkdtempSync(join(tmpdir(), 'modo [resolve] '));
afterAll(() => rmSync(top, { recursive: true, force: true }));

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(top, 'work*-'));
  for (const name of ['keyword', 'vision', 'old/keyword']) touch(`models/${name}.tflite`);
});

/** Nothing here opens a model. */
function touch(path: string, text = ''): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

function requests(
  yaml: string,
  {
    models = [],
    given = {},
    isForeign = false,
  }: {
    models?: readonly string[];
    given?: PartialOptions<'compile'>;
    isForeign?: boolean;
  } = {},
) {
  touch('modo.yml', yaml);
  const environment = { cwd, arch: 'x64', nested: false, isForeign };
  return makeRequests(models, withDefaultProject(given, environment), environment);
}

const jobsOf = async (...parameters: Parameters<typeof requests>) =>
  (await requests(...parameters)).map(({ model, target, options }) => [model, target.name, options.optLevel]);

async function refusal(...parameters: Parameters<typeof requests>): Promise<string> {
  const error = await requests(...parameters).then(
    () => expect.fail('it was taken'),
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(ModoError);
  return describeError(error);
}

describe('which models', () => {
  test('those that the file lists, each once, without what is excluded', async () => {
    const yaml = `
models:
  - path: [models/**/*.tflite, "!models/old/**"]
  - path: models/keyword.tflite
    opt-level: 2
`;
    expect(await jobsOf(yaml)).toEqual([
      ['models/keyword.tflite', 'host', 2],
      ['models/vision.tflite', 'host', 3],
    ]);
  });

  test('those that are named, with what the file says of them', async () => {
    const yaml = 'defaults: {opt-level: 1}\nmodels: [{path: models/keyword.tflite, opt-level: 2}]';
    const models = ['./models/keyword.tflite', 'models/vision.tflite'];
    expect(await jobsOf(yaml, { models })).toEqual([
      ['./models/keyword.tflite', 'host', 2],
      ['models/vision.tflite', 'host', 1],
    ]);
  });

  test('a file elsewhere: paths start at its folder', async () => {
    touch('sub/other.yml', 'models: [{path: "*.tflite"}]');
    touch('sub/m.tflite');
    const made = await makeRequests([], { project: 'sub/other.yml' }, { cwd, arch: 'x64', nested: false });
    expect(made.map(({ model }) => model)).toEqual(['sub/m.tflite']);
  });

  test('a folder that is a link is not entered; a link to a model is one', async () => {
    symlinkSync('/', join(cwd, 'models/root'));
    symlinkSync('keyword.tflite', join(cwd, 'models/link.tflite'));
    expect(await jobsOf('models: [{path: models/**/*.tflite}]')).toHaveLength(4);
  });

  test.each([
    ['models: [{path: models/none.tflite}]', 'modo.yml:1:17: path: no file matches "models/none.tflite": '],
    [
      'models:\n  - path:\n    - models/*.tflite\n    - a/*.tflite',
      'modo.yml:4:7: path: no file matches "a/*',
    ],
    ['models:\n  - path: [models/*.tflite, "!models/*"]', 'modo.yml:2:5: path: every file is excluded'],
    ['models: [{path: models}]', 'modo.yml:1:17: path: no file matches "models"'],
    ['defaults: {opt-level: 1}', 'no model is given: name a .tflite file, or list some'],
  ])('%j', async (yaml, message) => {
    expect(await refusal(yaml)).toContain(message);
  });

  test('a glob that matches nothing is an error also where models are named', async () => {
    const models = ['models/vision.tflite'];
    expect(await refusal('models: [{path: x.tflite}]', { models })).toContain('no file matches "x.tflite"');
  });
});

describe('which value', () => {
  const LAYERS = `
defaults:
  target: [cortex-m4, cortex-m55]
  object-file: true
  max-flash: 1 KiB
  max-ram: 2 KiB
  max-stack: 3 KiB
  targets:
    cortex-m4: {max-ram: 4 KiB, max-stack: 5 KiB}
models:
  - path: models/keyword.tflite
    max-stack: 6 KiB
    targets:
      cortex-m55: {max-flash: +5%}
  - path: models/*.tflite
    max-instructions: 7M
`;

  test('the last of defaults, entries, each with its targets, and what is given', async () => {
    const budgets = (made: Awaited<ReturnType<typeof requests>>) =>
      [...budgetsOf(made)].map(([key, { maxFlash, maxRam, maxStack, maxInstructions }]) => [
        key.replace('\n', ' '),
        [maxFlash, maxRam, maxStack, maxInstructions],
      ]);
    const made = await requests(LAYERS);
    expect(made.every(({ options }) => options.objectFile)).toBe(true);
    expect(budgets(made)).toEqual([
      ['models/keyword.tflite cortex-m4', ['1 KiB', '4 KiB', '6 KiB', '7M']],
      ['models/keyword.tflite cortex-m55', ['+5%', '2 KiB', '6 KiB', '7M']],
      ['models/vision.tflite cortex-m4', ['1 KiB', '4 KiB', '5 KiB', '7M']],
      ['models/vision.tflite cortex-m55', ['1 KiB', '2 KiB', '3 KiB', '7M']],
    ]);
    const given = { maxFlash: '8 KiB', target: ['cortex-m4'] };
    expect(budgets(await requests(LAYERS, { given }))).toEqual([
      ['models/keyword.tflite cortex-m4', ['8 KiB', '4 KiB', '6 KiB', '7M']],
      ['models/vision.tflite cortex-m4', ['8 KiB', '4 KiB', '5 KiB', '7M']],
    ]);
  });

  test("tvmc's spelling of a target gets what is said for its name", async () => {
    const yaml = `models:
  - path: models/keyword.tflite
    target: c
    target-c-mcpu: cortex-m4
    object-file: true
    targets: {cortex-m4: {opt-level: 1}}
`;
    expect(await jobsOf(yaml)).toEqual([['models/keyword.tflite', 'cortex-m4', 1]]);
  });

  test.each([
    [
      'models:\n  - path: models/keyword.tflite\n    targets:\n      cortex-m4: {opt-level: 1}',
      'modo.yml:4:7: targets: no model of this entry is compiled for cortex-m4: add cortex-m4 to its target',
    ],
    [
      'models:\n  - path: models/keyword.tflite\n    target: cortex-m99',
      'modo.yml:2:5: --target: there is no target',
    ],
    [
      'models:\n  - path: models/keyword.tflite\n    target: [cortex-m4, c -mcpu=cortex-m4]',
      'modo.yml:2:5: --target cortex-m4 is given twice',
    ],
    [
      'models:\n  - path: models/keyword.tflite\n    target: esp32',
      'modo.yml:2:5: --target esp32 has no mod.so',
    ],
    [
      'models:\n  - path: models/keyword.tflite\n    input-shapes: x',
      'modo.yml:2:5: --input-shapes: cannot read "x"',
    ],
    [
      'models:\n  - path: models/keyword.tflite\n    dump-code: x',
      'modo.yml:2:5: --dump-code: there is no format',
    ],
    [
      'models:\n  - path: models/keyword.tflite\n    output-format: tar',
      'modo.yml:2:5: --output-format tar is not',
    ],
  ])('%j', async (yaml, message) => {
    expect(await refusal(yaml)).toContain(message);
  });

  test('what is wrong on the command line is not blamed on the file', async () => {
    const given = { target: ['cortex-m99'] };
    const yaml = 'models: [{path: models/keyword.tflite}]';
    expect(await refusal(yaml, { given: { optLevel: 9 } })).toMatch(/^--opt-level: 9 is not/);
    expect(await refusal(yaml, { given })).toMatch(/^--target: there is no target "cortex-m99"/);
    expect(await refusal(yaml, { given: { project: 'none.yml' } })).toMatch(/^none\.yml: no such file/);
  });
});

describe('where files go', () => {
  const place = async (...parameters: Parameters<typeof requests>) =>
    layOut(await requests(...parameters), cwd).map(({ path, moduleName }) => [path, moduleName]);
  const ONE = 'models: [{path: models/keyword.tflite}]';

  test('one listed model goes where it would with others beside it', async () => {
    expect(await place(ONE)).toEqual([['models/keyword/host', 'keyword']]);
    expect(await place(ONE, { models: ['models/keyword.tflite'] })).toEqual([['', 'default']]);
  });

  test('clashes are seen across entries', async () => {
    const yaml = (name: string, target: string) => `models:
  - {path: models/keyword.tflite, module-name: same}
  - {path: models/vision.tflite, module-name: ${name}, target: ${target}}
`;
    await expect(place(yaml('same', 'host'))).rejects.toThrow('--module-name cannot name several models');
    expect(await place(yaml('same', 'cortex-m4'))).toHaveLength(2);
    expect(await place(yaml('other', 'host'))).toHaveLength(2);
    // A given name meets one from a file's stem.
    await expect(place(yaml('keyword', 'host').replace(', module-name: same', ''))).rejects.toThrow(
      'both get the module name keyword',
    );
  });
});
