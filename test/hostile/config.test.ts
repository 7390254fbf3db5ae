/** Project files that somebody made to hurt, or wrote in a hurry: each ends soon, in one printable line with a position. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ConfigError } from '../../src/config/config-error.ts';
import { parseConfig, readConfig } from '../../src/config/read.ts';
import { MAX_CONFIG_BYTES } from '../../src/config/read-text.ts';
import { describeError, ModoError } from '../../src/errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'modo-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const parse = (text: string, isForeign = false) => parseConfig(text, { file: 'modo.yml', folder, isForeign });

/** What is said of a text that must be refused. */
function refusal(text: string): string {
  try {
    parse(text);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return describeError(error);
  }
  throw new Error('it was read');
}

/** The same for the bytes of a file. */
async function fileRefusal(bytes: Uint8Array | string): Promise<string> {
  const file = 'hostile.yml';
  writeFileSync(join(folder, file), bytes);
  const error = await readConfig(file, { cwd: folder }).then(
    () => expect.fail('it was read'),
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(ModoError);
  return describeError(error);
}

describe('what a file says is what is read', () => {
  test('every kind of value', () => {
    const config = parse(`# modo.yml
defaults:
  target: [cortex-m4, "c -mcpu=cortex-m55"]
  object-file: true
  max-stack: 1 KiB
  targets:
    cortex-m4: {max-instructions: 2.5M}
models:
  - path: models/keyword.tflite
    target: host
    opt-level: 2
    max-flash: 65536
    max-ram: +512
    max-stack: -16
    max-instructions: +5%
  - path:
      - models/*.tflite
      - "!models/old/**"
    module-name: "0"
`);
    expect(config).toMatchObject({
      defaults: {
        options: { target: ['cortex-m4', 'c -mcpu=cortex-m55'], objectFile: true, maxStack: '1 KiB' },
        targets: new Map([['cortex-m4', { options: { maxInstructions: '2.5M' } }]]),
      },
      models: [
        {
          options: {
            target: ['host'],
            optLevel: 2,
            maxFlash: '65536',
            // To YAML these are numbers; the sign makes them relative.
            maxRam: '+512',
            maxStack: '-16',
            maxInstructions: '+5%',
          },
          patterns: [{ glob: 'models/keyword.tflite', excludes: false }],
          position: { file: 'modo.yml', line: 9, column: 5 },
        },
        {
          options: { moduleName: '0' },
          patterns: [
            { glob: 'models/*.tflite', excludes: false },
            { glob: 'models/old/**', excludes: true },
          ],
        },
      ],
    });
  });

  test('CRLF, a byte order mark, and flow style', async () => {
    writeFileSync(join(folder, 'windows.yml'), '\ufeff{models: [{path: a.tflite,\r\n max-flash: +0}]}\r\n');
    const config = await readConfig('windows.yml', { cwd: folder });
    expect(config.models[0]!.options).toEqual({ maxFlash: '+0' });
  });
});

describe('keys', () => {
  test.each([
    ['modles: []', 'modo.yml:1:1: the file has no key "modles": did you mean models'],
    ['defaults:\n  max_flash: 1', 'modo.yml:2:3: defaults has no key "max_flash": did you mean max-flash'],
    ['defaults: {tagret: host}', 'modo.yml:1:12: defaults has no key "tagret": did you mean target'],
    [
      'models:\n  - path: a\n    targets:\n      cortex-m44: {}',
      'modo.yml:4:7: targets has no key "cortex-m44": did you mean cortex-m4',
    ],
    ['x: 1', 'modo.yml:1:1: the file has no key "x": known are defaults, models'],
    ['__proto__: {}', 'modo.yml:1:1: the file has no key "__proto__": known are defaults, models'],
    ['constructor: {}', 'modo.yml:1:1: the file has no key "constructor": known are defaults, models'],
    ['defaults:\n  toString: 1', /^modo\.yml:2:3: defaults has no key "toString": known are /],
    ['defaults: {targets: {__proto__: {opt-level: 1}}}', /^modo\.yml:1:22: targets has no key "__proto__"/],
    ['defaults:\n  <<: {opt-level: 1}', /^modo\.yml:2:3: defaults has no key "<<": known are /],
    ['"a\\u0007\\e[31m\\nb": 1', /^modo\.yml:1:1: the file has no key "a\\u\{7\}\\u\{1b\}\[31m\\u\{a\}b": /],
    [`${'k'.repeat(900)}: 1`, /^modo\.yml:1:1: the file has no key "k{80}\.\.\.": known are /],
    ['models: []\nmodels: []', 'modo.yml:2:1: "models" is given twice: give it once'],
    ['models: []', 'modo.yml:1:9: models is empty: list something, or leave it out'],
    ['defaults:\n  opt-level: 1\n  "opt-level": 2', 'modo.yml:3:3: "opt-level" is given twice: give it once'],
    ['1: 2', 'modo.yml:1:1: a key of the file is not text: write one of defaults, models'],
    ['? [a]\n: 1', 'modo.yml:1:3: a key of the file is not text: write one of defaults, models'],
    ['null: 1', /^modo\.yml:1:1: a key of the file is not text/],
    ['true: 1', /^modo\.yml:1:1: a key of the file is not text/],
    ['on: 1', /^modo\.yml:1:1: the file has no key "on"/],
    [
      'defaults: {output: x}',
      'modo.yml:1:12: output is an option of the whole run: set it on the command line or as an input',
    ],
    ['defaults: {token: x}', /^modo\.yml:1:12: token is an option of the whole run/],
    ['defaults: {targets: {host: {target: host}}}', 'modo.yml:1:29: target cannot be set for a target'],
    ['defaults:', 'modo.yml:1:1: defaults is empty: give a value, or leave it out'],
    ['defaults: {opt-level}', 'modo.yml:1:12: opt-level is empty: give a value, or leave it out'],
    ['models:\n  - opt-level: 1', 'modo.yml:2:5: a model has no path: add path: models/name.tflite'],
  ])('%j', (text, message) => {
    if (typeof message === 'string') expect(refusal(text)).toBe(message);
    else expect(refusal(text)).toMatch(message);
  });
});

describe('values', () => {
  test.each([
    ['object-file: yes', '"yes" is neither true nor false: write true or false'],
    ['object-file: on', '"on" is neither true nor false'],
    ['object-file: 1', '"1" is neither true nor false'],
    ['object-file: "true"', '"true" is neither true nor false'],
    ['opt-level: 4', '"4" is not an integer from 0 to 3'],
    ['opt-level: "3"', '"3" is not an integer from 0 to 3'],
    ['opt-level: 1.5', '"1.5" is not an integer'],
    ['opt-level: .nan', '".nan" is not an integer'],
    ['opt-level: -.inf', '"-.inf" is not an integer'],
    [`opt-level: ${'9'.repeat(400)}`, 'is not an integer'],
    ['module-name: 1.10', '"1.10" is not text: put it in quotes'],
    ['module-name: no', undefined],
    ['module-name: ""', 'module-name is empty'],
    ['module-name: "a\\nb"', '"a\\u{a}b" has line breaks'],
    ['module-name: "\\0"', '"\\u{0}" has line breaks or control characters'],
    ['module-name: [a]', 'module-name is not a single value: write text'],
    ['module-name: {a: b}', 'module-name is not a single value'],
    ['output-format: zip', '"zip" is not known: choose so, tar, mlf'],
    ['target: []', 'target is empty'],
    ['target: [host, host]', 'target: "host" is given twice'],
    ['target: [host, ~]', '"~" is not text'],
    ['target: [[host]]', 'target is a list'],
    ['target: {host: 1}', 'target is a mapping'],
    ['max-flash: 1:30', '"1:30" is not a budget of bytes'],
    ['max-flash: 64k', '"64k" is not a budget of bytes: write 65536, 64 KiB or 1.5 MiB'],
    ['max-flash: 1_000', '"1_000" is not a budget'],
    ['max-flash: 5%', '"5%" is not a budget'],
    ['max-flash: 0x100', undefined],
    ['max-flash: 0.5', '"0.5" is not an integer'],
    ['max-flash: .nan', '".nan" is not an integer'],
    ['max-flash: .inf', '".inf" is not an integer'],
    ['max-flash: 9007199254740993', 'is not an integer'],
    ['max-flash: 1e300', '"1e300" is not an integer'],
    ['max-flash: true', '"true" is not a budget'],
    ['max-flash: 2026-01-01', '"2026-01-01" is not a budget'],
    ['max-instructions: 64 KiB', '"64 KiB" is not a budget of instructions: write 2500000, 2500k or 2.5M'],
  ])('%s', (line, message) => {
    const text = `defaults:\n  ${line}\n`;
    if (message === undefined) {
      expect(Object.keys(parse(text).defaults.options)).toHaveLength(1);
      return;
    }
    const said = refusal(text);
    expect(said).toMatch(/^modo\.yml:2:\d+: [ -~]+$/);
    expect(said).toContain(message);
  });

  test.each([
    ...[
      '/etc/passwd',
      '../m.tflite',
      'a/../../m.tflite',
      './m.tflite',
      'a//m.tflite',
      'models/',
      '!',
      '"!../m"',
    ],
    ...['"a\\nb"', '"a\\0b"', '1', '~', '""', '[]', '{}', '["!m.tflite"]', '"!m.tflite"', '[a, ../b]'],
  ])('path: %s', (path) => {
    expect(refusal(`models:\n  - path: ${path}\n`)).toMatch(/^modo\.yml:2:(5|\d\d): [ -~]+$/);
  });
});

describe('YAML', () => {
  const laughs = (levels: number) =>
    `a0: &a0 [lol, lol]\n${Array.from({ length: levels }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]`).join('\n')}\n`;

  test.each([
    ['', 'modo.yml:1:1: the file is empty: list models under models:'],
    ['# nothing\n', 'modo.yml:1:1: the file is empty'],
    ['---\n...\n', 'modo.yml:1:'],
    ['- a', 'modo.yml:1:1: the file is a list'],
    ['text', 'modo.yml:1:1: the file is a single value'],
    ['42', 'modo.yml:1:1: the file is a single value'],
    ['models: {}', 'modo.yml:1:9: models is a mapping: write a list'],
    ['models: [a.tflite]', 'modo.yml:1:10: a model is a single value'],
    [
      'models:\n\t- path: a',
      'modo.yml:2:1: this is not YAML: Tabs are not allowed as indentation: indent by spaces',
    ],
    ['models: [', 'modo.yml:1:'],
    ['defaults: "', 'modo.yml:1:'],
    ['defaults: {}\n---\nmodels: []\n', 'modo.yml:2:1: this is not YAML'],
    ['%YAML 1.1\n---\nmodels: []', 'modo.yml:1:1: there are YAML directives'],
    ['%TAG !e! tag:e,2000:\n---\nmodels: []', 'modo.yml:1:1: there are YAML directives'],
    ['defaults: !!map {}', 'modo.yml:1:'],
    ['defaults: {module-name: !!binary YQ==}', 'modo.yml:1:'],
    ['defaults: {opt-level: !!js/function x}', 'modo.yml:1:'],
    ['!!str defaults: {}', 'modo.yml:1:'],
    ['defaults: &a {}', 'modo.yml:1:14: anchors are not read'],
    ['defaults: &a {}\nmodels: *a', 'modo.yml:1:14: anchors are not read'],
    ['defaults: *a', 'modo.yml:1:11: '],
    [laughs(9), 'modo.yml:1:1: the file has no key "a0"'],
    [`defaults: {target: ${laughs(0).slice(4)}}`, 'modo.yml:1:'],
  ])('%j', (text, message) => {
    expect(refusal(text)).toContain(message);
    expect(refusal(text)).toMatch(/^[ -~]+$/);
  });

  test.each([
    ['flow sequences', '['],
    ['flow mappings', '{a: '],
    ['block sequences', '- '],
    ['explicit keys', '? '],
    ['anchors', '&a '],
    ['tags', '!a '],
    ['ends', ']'],
    ['commas', ','],
    ['quotes', '"'],
    ['stars', '*a '],
    ['documents', '---\n'],
    ['directives', '%a\n'],
    ['line breaks', '\n'],
  ])('as many %s as fit', (_, piece) => {
    expect(refusal(piece.repeat(MAX_CONFIG_BYTES / piece.length))).toMatch(/^modo\.yml:\d+:\d+: [ -~]+$/);
  });

  test('forty thousand keys', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `k${i}:`).join('\n');
    expect(refusal(`defaults:\n${keys.replace(/^/gm, ' ')}`)).toMatch(
      /^modo\.yml:2:2: defaults has no key "k0"/,
    );
  });
});

describe('files', () => {
  test('10 MB', async () => {
    expect(await fileRefusal('#'.repeat(10_000_000))).toBe(
      `hostile.yml: has more than ${MAX_CONFIG_BYTES} bytes: describe several models by one glob, and put what they share under defaults`,
    );
  });

  test('as large as may be', async () => {
    expect(await fileRefusal(`${'#'.repeat(MAX_CONFIG_BYTES - 4)}\nx:1`)).toMatch(
      /^hostile\.yml:2:1: the file is /,
    );
  });

  test.each([
    ['invalid UTF-8', [...Buffer.from('defaults:\n  é: '), 0xff], 'hostile.yml:2:6: this is not UTF-8'],
    ['a cut sequence', [0x61, 0xe2, 0x82], 'hostile.yml:1:2: this is not UTF-8'],
    ['UTF-16', [0xff, 0xfe, 0x61, 0], 'hostile.yml:1:1: this is not UTF-8'],
    ['a surrogate', [0xed, 0xa0, 0x80], 'hostile.yml:1:1: this is not UTF-8'],
    ['NUL', [0x61, 0], 'hostile.yml:1:2: there is a control character, \\u{0}: delete it'],
    ['a lexer mark', [0x61, 0x0a, 0x62, 0x1f], 'hostile.yml:2:2: there is a control character, \\u{1f}'],
    ['escape codes', [...Buffer.from('# \x1b[2J')], 'hostile.yml:1:3: there is a control character, \\u{1b}'],
    ['nothing', [], 'hostile.yml:1:1: the file is empty'],
  ])('%s', async (_, bytes, message) => {
    expect(await fileRefusal(Uint8Array.from(bytes))).toContain(message);
  });

  test('what is no file, and what would never end', async () => {
    mkdirSync(join(folder, 'folder.yml'));
    execFileSync('mkfifo', [join(folder, 'closed.yml')]);
    const say = (file: string) => readConfig(file, { cwd: folder }).then(String, describeError);
    expect(await say('folder.yml')).toBe('folder.yml: is not a file: name a file such as modo.yml');
    expect(await say('/dev/zero')).toBe('/dev/zero: is not a file: name a file such as modo.yml');
    expect(await say('closed.yml')).toBe('closed.yml: is not a file: name a file such as modo.yml');
    expect(await say('missing\n.yml')).toBe(
      'missing\\u{a}.yml: no such file: check the path of the project file',
    );
  });
});

describe('programs', () => {
  test.each([
    'cross-compiler: ./cc',
    'cross-compiler-options: -wrapper x',
    'toolchain-url: "https://example.com/x"',
  ])('%s is refused where a stranger may have written the file', (line) => {
    const text = `models:\n  - path: a.tflite\n    ${line}\n`;
    expect(parse(text).models).toHaveLength(1);
    expect(() => parse(text, true)).toThrow(/^modo\.yml:3:5: [a-z0-9-]+ chooses what is run/);
    expect(parse('defaults: {toolchain: system}', true).defaults.options).toEqual({ toolchain: 'system' });
  });
});
