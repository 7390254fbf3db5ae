/**
 * Names that files carry never reach C, JSON, a path or a shell as they are: whatever they hold, the C text and
 * the header compile, mod.json is one that TVM's C runtime can read, and names that clash are errors.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Compilation, compileModel } from '../../src/compiler.ts';
import { emitHeader, emitModHeader } from '../../src/emit/header.ts';
import { describeError, ModoError } from '../../src/errors.ts';
import { add, int8, writeModel } from './make-model.ts';

const KERNELS = join(import.meta.dirname, '../../kernels/c');
const kernels = new Map(
  readdirSync(KERNELS).map((name) => [name, readFileSync(join(KERNELS, name), 'utf8')]),
);

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'modo-names-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** y = a + b, by these names. */
function compileSum(a: string, b: string, y: string): Compilation {
  const tensors = [int8(a, [4]), int8(b, [4]), int8(y, [4])];
  const bytes = writeModel({ tensors, operators: [add([0, 1], [2])], inputs: [0, 1], outputs: [2] });
  return compileModel(bytes, { moduleName: 'net', kernels });
}

const flash = { weights: 1, biases: 2, requantization: 3, code: 4, other: 5 };

function writeTexts({ module, emitC }: Compilation): string {
  const text = emitC();
  writeFileSync(join(dir, 'net.c'), text);
  const header = emitHeader(module, { workspace: 16, stack: 64, flash });
  writeFileSync(join(dir, 'tvmgen_net.h'), header);
  writeFileSync(join(dir, 'mod.h'), emitModHeader(module));
  // Every macro of every port is used, and the structs agree with what the C text declares.
  const ports = [...module.inputs, ...module.outputs];
  const uses = ports.flatMap(({ member }) =>
    ['SIZE', 'COUNT', 'SCALE', 'ZERO_POINT'].map((suffix) => `TVMGEN_NET_${member.toUpperCase()}_${suffix}`),
  );
  writeFileSync(
    join(dir, 'use.c'),
    `#include "mod.h"
#include <errno.h>
#include <stddef.h>
#include <stdio.h>
int use(struct tvmgen_net_inputs *x, struct tvmgen_net_outputs *y);
int use(struct tvmgen_net_inputs *x, struct tvmgen_net_outputs *y)
{
    ${module.inputs.map(({ member }) => `x->${member} = 0;`).join(' ')}
    ${module.outputs.map(({ member }) => `y->${member} = 0;`).join(' ')}
    return (int)(${uses.join(' + ')} + TVMGEN_NET_FLASH_SIZE) + tvmgen_net_run(x, y);
}
`,
  );
  return text + header;
}

const STRICT = ['-Wall', '-Wextra', '-Werror', '-I.', '-c', '-o', '/dev/null'];

function gcc(...args: readonly string[]): void {
  execFileSync('gcc', [...STRICT, ...args], { cwd: dir, stdio: ['ignore', 'pipe', 'pipe'] });
}

interface Graph {
  readonly nodes: readonly { readonly name: string; readonly attrs?: Readonly<Record<string, string>> }[];
  readonly attrs: { readonly dltype: [string, string[]]; readonly shape: [string, number[][]] };
}

/** What TVM's C runtime has room for; it reads no escape. */
function expectReadableByCrt({ graphJson, params }: Compilation): void {
  const graph = JSON.parse(graphJson) as Graph;
  expect(graphJson).toMatch(/^[ -~]*$/);
  expect(graphJson).not.toContain('\\');
  const names = graph.nodes.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, attrs } of graph.nodes) {
    expect(name).not.toBe('');
    for (const text of [name, ...Object.values(attrs ?? {})]) expect(text.length).toBeLessThanOrEqual(118);
    for (const key of Object.keys(attrs ?? {})) expect(key.length).toBeLessThanOrEqual(18);
  }
  for (const type of graph.attrs.dltype[1]) expect(type.length).toBeLessThanOrEqual(8);
  for (const shape of graph.attrs.shape[1]) {
    expect(shape.length).toBeGreaterThan(0);
    expect(shape.length).toBeLessThanOrEqual(6);
  }
  for (const { name } of params) expect(name.length).toBeLessThanOrEqual(79);
}

const HOSTILE: readonly (readonly [what: string, name: string])[] = [
  ['quotes', `"a' "`],
  ['a backslash', 'a\\n\\'],
  ['newlines', 'a\nint evil;\r\n#error x'],
  ['the end of a comment', 'a */ int evil; /*'],
  ['a trigraph', 'a??/b??='],
  ['a format', '%s%n%1000000d'],
  ['a path', '../../etc/passwd'],
  ['NULs', 'a\0b\0'],
  ['an emoji', '\u{1f525}\u{1f525}'],
  ['letters that are no ASCII', 'Eingabe-Größe ﬁ ＡＢＣ'],
  ['direction marks', '\u202eabc\u2066'],
  ['half of a surrogate pair', '\ud800'],
  ['10,000 characters', 'x'.repeat(10_000)],
  ['10,000 quotes', '"'.repeat(10_000)],
  ['no character', ''],
  ['a keyword of C', 'int'],
  ['a keyword of C that starts with an underscore', '_Bool'],
  ['a keyword of C++', 'class'],
  ['a keyword of C++20', 'co_await'],
  ['a keyword of GNU C', '__attribute__'],
  ['a predefined macro', '__LINE__'],
  ['a predefined macro without underscores', 'linux'],
  ['a macro of <stdint.h>', 'INT8_MAX'],
  ['a type of <stdint.h>', 'int32_t'],
  ['a macro of <stddef.h>', 'NULL'],
  ['a macro of <errno.h>', 'errno'],
  ['a macro of <stdio.h>', 'stdin'],
  ['a shell command', '$(rm -rf /)'],
  ['another', '`id`; | & > x'],
  ['digits', '0x10'],
  ["the C text's own words", 'uint8_t_workspace'],
  ["a parameter's name", 'p0'],
  ["a struct's name", 'tvmgen_net_inputs'],
  ['a workflow command', '::set-output name=x::y'],
  ['JSON', '{"op":"null"}],['],
];

describe('names from the file', () => {
  test.each(HOSTILE)('%s: C, headers and graph stay sound', (_, name) => {
    const compilation = compileSum(name, 'other', `${name} `);
    const text = writeTexts(compilation);
    expect(text).toMatch(/^[ -~\n]*$/);
    expect(text).not.toContain('evil;');
    expect(text.length).toBeLessThan(60_000);
    for (const { member } of [...compilation.module.inputs, ...compilation.module.outputs]) {
      expect(member).toMatch(/^[A-Za-z_][A-Za-z0-9_]{0,90}$/);
    }
    gcc('-std=gnu99', '-trigraphs', '-O1', 'net.c');
    gcc('-std=gnu17', 'net.c');
    gcc('-std=c99', '-pedantic', 'use.c');
    gcc('-std=gnu17', 'use.c');
    gcc('-std=c++17', '-pedantic', '-xc++', 'use.c');
    gcc('-std=gnu++20', '-xc++', 'use.c');
    expectReadableByCrt(compilation);
  });

  test('an output may have any name: its member has its own', () => {
    const compilation = compileSum('a', 'b', 'workspace');
    writeTexts(compilation);
    gcc('-std=c99', '-pedantic', 'use.c');
    expect(compilation.module.outputs[0]!.member).toBe('output');
  });
});

const CLASHES: readonly (readonly [what: string, a: string, b: string, message: string])[] = [
  ['after escaping', 'a/b', 'a b', 'tensor 0 "a/b" and tensor 1 "a b" both become "A_B" in C'],
  ['in upper case', 'Input', 'iNPUT', 'tensor 0 "Input" and tensor 1 "iNPUT" both become "INPUT" in C'],
  ['as they are', 'x', 'x', 'tensor 0 "x" and tensor 1 "x" both become "X" in C'],
  ['with an output', 'output', 'x', 'tensor 0 "output" and tensor 2 "y" both become "OUTPUT" in C'],
  [
    'when cut',
    `${'x'.repeat(5000)}1`,
    `${'x'.repeat(5000)}2`,
    `tensor 0 "${'x'.repeat(80)}..." and tensor 1 "${'x'.repeat(80)}..." both become "${'X'.repeat(80)}" in C`,
  ],
  [
    'with the name of a nameless input',
    'input1',
    '',
    'tensor 0 "input1" and tensor 1 "" both become "INPUT1" in C',
  ],
  ['with one that C reserves', 'int', '_int', 'tensor 0 "int" and tensor 1 "_int" both become "_INT" in C'],
];

function errorOf(run: () => unknown): ModoError {
  try {
    run();
  } catch (error) {
    if (error instanceof ModoError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('clashes', () => {
  test.each(CLASHES)('%s', (_, a, b, message) => {
    const error = errorOf(() => compileSum(a, b, 'y'));
    expect(describeError(error)).toBe(`${message}: rename one of them in the model`);
  });

  test.each([
    ['workspace', 'workspace'],
    ['Stack', 'Stack'],
    ['flash', 'flash'],
    ['flash/weights', 'flash_weights'],
  ])('with the macros of the header: %s', (name, member) => {
    const error = errorOf(() => compileSum(name, 'b', 'y'));
    expect(describeError(error)).toBe(
      `model input tensor 0 "${name}" becomes "${member}", which the header's macros WORKSPACE_SIZE, STACK_SIZE ` +
        'and FLASH_..._SIZE keep for themselves: rename it in the model',
    );
  });

  test.each(['', 'a b', 'ä', '../x', 'Net', 'x'.repeat(41), 'a"b', '$(rm)'])(
    'a module may not be called %j',
    (moduleName) => {
      const bytes = writeModel({
        tensors: [int8('a', [4]), int8('y', [4])],
        operators: [add([0, 0], [1])],
        inputs: [0],
        outputs: [1],
      });
      const error = errorOf(() => compileModel(bytes, { moduleName, kernels }));
      expect(describeError(error)).toMatch(
        /^--module-name: "[ -~]*" is not a module name: use 1 to 40 of the characters a-z, 0-9 and _$/,
      );
    },
  );
});
