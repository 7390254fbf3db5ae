// What mod.o promises, read from the object and from linked images by binutils, and held against the manifest.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkObject, checkSharedObject } from '../../src/check/check.ts';
import { worstCaseStack } from '../../src/check/stack.ts';
import { type Compilation, compileModel } from '../../src/compiler.ts';
import { readKernels } from '../../src/driver/kernels.ts';
import type { Manifest } from '../../src/driver/manifest.ts';
import { ModoError } from '../../src/errors.ts';
import { findTarget } from '../../src/targets/index.ts';
import { compileFlags } from '../../src/toolchain/flags.ts';
import { publicModels } from '../support/models.ts';
import { compiler, DIGITS, modoOk, ROOT, temporaryFolder, tool } from '../support/modo.ts';

const folder = temporaryFolder();
const compile = compiler(folder);
const at = (...names: string[]): string => join(folder, ...names);
const freshFolder = (): string => mkdtempSync(at('work-'));

const MODELS = [{ name: 'digits', path: DIGITS }, ...publicModels];
const TARGETS = ['host', 'cortex-m4'] as const;
const CASES = MODELS.flatMap(({ name, path }) => TARGETS.map((target) => ({ name, path, target })));
const GCC = { host: 'gcc', 'cortex-m4': 'arm-none-eabi-gcc' };
const CPU = {
  host: [],
  'cortex-m4': ['-mcpu=cortex-m4', '-mthumb', '-mfpu=fpv4-sp-d16', '-mfloat-abi=hard'],
};

/** The compiled folder, its C text included. */
const compiled = (path: string, target: string): string => compile(path, target, '--dump-code', 'c');

function manifestOf(output: string): Manifest {
  return JSON.parse(readFileSync(join(output, 'modo.json'), 'utf8')) as Manifest;
}

interface Section {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly flags: string;
}

/** readelf -SW: `[ 4] .text.x  PROGBITS  addr off size es flags …` */
function sectionsOf(file: string): Section[] {
  const lines = tool('readelf', ['-SW', file]).matchAll(
    /^ +\[ *\d+\] (\S+) +([A-Z_]+) +[\da-f]+ [\da-f]+ ([\da-f]+) [\da-f]+ +([A-Zop]*) /gm,
  );
  return [...lines].map(([, name, type, size, flags]) => ({
    name: name!,
    type: type!,
    size: Number.parseInt(size!, 16),
    flags: flags!,
  }));
}

/** nm -P: name, type, and for defined ones value and size. */
function symbolsOf(file: string, ...options: string[]): { name: string; type: string }[] {
  return tool('nm', ['-P', ...options, file])
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ name: line.split(' ')[0]!, type: line.split(' ')[1]! }));
}

describe.each(CASES)('$name for $target', ({ path, target }) => {
  test('machine and float ABI', () => {
    const header = tool('readelf', ['-hA', join(compiled(path, target), 'mod.o')]);
    expect(header).toMatch(/Type: +REL /);
    if (target === 'host') {
      expect(header).toMatch(
        process.arch === 'x64' ? /Machine: +Advanced Micro Devices X86-64/ : /Machine: +AArch64/,
      );
    } else {
      expect(header).toMatch(/Machine: +ARM/);
      expect(header).toMatch(/Tag_CPU_arch: v7E-M/);
      expect(header).toMatch(/Tag_ABI_VFP_args: VFP registers/);
      expect(manifestOf(compiled(path, target)).target.floatAbi).toBe('hard');
    }
  });

  test('symbols: every exported one has the prefix, nothing but memory functions is needed', () => {
    const object = join(compiled(path, target), 'mod.o');
    const exported = symbolsOf(object, '-g', '--defined-only').map(({ name }) => name);
    expect(exported).toContain('tvmgen_default_run');
    for (const name of exported) expect(name).toMatch(/^tvmgen_default_/);
    const needed = symbolsOf(object, '-u').map(({ name }) => name);
    expect(
      needed.filter((name) => !['memcpy', 'memset', 'memmove', '_GLOBAL_OFFSET_TABLE_'].includes(name)),
    ).toEqual([]);
    expect(symbolsOf(object).filter(({ type }) => /[WwVvCi]/.test(type))).toEqual([]);
  });

  test('sections: constants read-only, one workspace, nothing runs before main', () => {
    const sections = sectionsOf(join(compiled(path, target), 'mod.o')).filter(
      ({ flags, size }) => flags.includes('A') && size > 0,
    );
    expect(sections.length).toBeGreaterThan(5);
    const { sizes } = manifestOf(compiled(path, target));
    // What the kernels for x86-64 have found out about the CPU.
    const workspace = sections.filter(
      ({ name, type }) => type === 'NOBITS' && !(target === 'host' && name === '.bss.modo_x86_known'),
    );
    for (const { name } of workspace) expect(name).toMatch(/^\.bss\.noinit\.tvm\.default(\.packed)?$/);
    const arena = workspace.find(({ name }) => name === '.bss.noinit.tvm.default');
    expect(arena?.size ?? 0).toBe(sizes.workspace);
    // The host's position-independent object has pointers, which its loader relocates and makes read-only.
    const isRelocated = ({ name }: Section): boolean => target === 'host' && name.startsWith('.data.rel.ro');
    const writable = sections.filter(
      (section) => section.flags.includes('W') && section.type !== 'NOBITS' && !isRelocated(section),
    );
    expect(writable).toEqual([]);
    expect(
      sections.filter(
        ({ name, type }) => /init|fini|ctors|dtors|eh_frame|exidx/.test(name) && type !== 'NOBITS',
      ),
    ).toEqual([]);
    const constants = sections.filter(({ name }) => name.startsWith('.rodata.tvm.default.'));
    for (const { flags } of constants) expect(flags).toBe('A');
    const { weights, biases, requantization } = sizes.flash;
    const constantBytes = constants.reduce((sum, { size }) => sum + size, 0);
    expect(constantBytes).toBe(weights + biases + requantization);
  });

  test('figures are those of a linked image', () => {
    const output = compiled(path, target);
    const manifest = manifestOf(output);
    const work = freshFolder();
    const buffers = (kind: 'inputs' | 'outputs'): string =>
      manifest[kind]
        .map(({ bytes }, i) => `static int32_t ${kind}_${i}[${Math.ceil(bytes / 4)}];\n`)
        .join('');
    const struct = (kind: 'inputs' | 'outputs'): string =>
      `static struct tvmgen_default_${kind} ${kind} = {${manifest[kind].map((_, i) => `${kind}_${i}`).join(', ')}};\n`;
    writeFileSync(
      join(work, 'main.c'),
      `#include <mod.h>
${buffers('inputs')}${buffers('outputs')}${struct('inputs')}${struct('outputs')}
int main(void) { return (int)tvmgen_default_run(&inputs, &outputs); }
`,
    );
    writeFileSync(
      join(work, 'memory.c'),
      `#include <stddef.h>
void *memcpy(void *to, const void *from, size_t n) { for (size_t i = 0; i < n; i++) ((char *)to)[i] = ((const char *)from)[i]; return to; }
void *memset(void *to, int value, size_t n) { for (size_t i = 0; i < n; i++) ((char *)to)[i] = (char)value; return to; }
`,
    );
    const bare = [
      '-nostdlib',
      '-ffreestanding',
      '-fno-tree-loop-distribute-patterns',
      '-Wl,-e,main',
      'memory.c',
    ];
    tool(
      GCC[target],
      [
        ...CPU[target],
        ...(target === 'host' ? [] : bare),
        '-std=c99',
        '-I',
        output,
        'main.c',
        join(output, 'mod.o'),
        '-Wl,--gc-sections,--print-map',
        '-Wl,-Map=map',
        '-o',
        'image',
      ],
      work,
    );
    const [, map] = readFileSync(join(work, 'map'), 'utf8').split('Linker script and memory map');
    const kept = [...map!.matchAll(/^ (\.[\w.]+)\s+0x[\da-f]+\s+0x([\da-f]+) \S*mod\.o$/gm)].map(
      ([, name, size]) => ({ name: name!, size: Number.parseInt(size!, 16) }),
    );
    const total = (pattern: RegExp): number =>
      kept.filter(({ name }) => pattern.test(name)).reduce((sum, { size }) => sum + size, 0);
    const { workspace, flash } = manifest.sizes;
    expect(total(/^\.text/)).toBe(flash.code);
    expect(total(/^\.rodata\.tvm\./)).toBe(flash.weights + flash.biases + flash.requantization);
    expect(total(/^\.(rodata(?!\.tvm\.)|data)/)).toBe(flash.other);
    expect(total(/^\.bss\.noinit/)).toBe(workspace);
    if (target === 'host') expect(spawnSync(join(work, 'image')).status).toBe(0);
  });

  test('the headers’ macros are the manifest’s figures', () => {
    const output = compiled(path, target);
    const { sizes, inputs, outputs } = manifestOf(output);
    const header = readFileSync(join(output, 'tvmgen_default.h'), 'utf8');
    const macro = (name: string): number =>
      Number(new RegExp(`^#define TVMGEN_DEFAULT_${name} (\\d+)$`, 'm').exec(header)?.[1]);
    const { weights, biases, requantization, code, other } = sizes.flash;
    expect({
      workspace: macro('WORKSPACE_SIZE'),
      stack: macro('STACK_SIZE'),
      weights: macro('FLASH_WEIGHTS_SIZE'),
      total: macro('FLASH_SIZE'),
    }).toEqual({
      workspace: sizes.workspace,
      stack: sizes.stack,
      weights,
      total: weights + biases + requantization + code + other,
    });
    for (const { member, bytes } of [...inputs, ...outputs]) {
      expect(macro(`${member.toUpperCase()}_SIZE`)).toBe(bytes);
    }
  });

  test('headers are plain C99 and C++17; the C text has no warnings', () => {
    const output = compiled(path, target);
    const work = freshFolder();
    const strict = ['-pedantic', '-Wall', '-Wextra', '-Werror', '-I', output];
    const use = '#include "mod.h"\n#include "tvmgen_default.h"\nint x = TVMGEN_DEFAULT_FLASH_SIZE;\n';
    writeFileSync(join(work, 'use.c'), use);
    writeFileSync(join(work, 'use.cc'), use);
    tool(GCC[target], [...CPU[target], '-std=c99', ...strict, '-c', 'use.c'], work);
    if (target === 'host') tool('g++', ['-std=c++17', ...strict, '-c', 'use.cc'], work);
    const warnings = ['-Wall', '-Wextra', '-Werror', '-O2', '-ffreestanding'];
    tool(GCC[target], [...CPU[target], '-std=c99', ...warnings, '-c', join(output, 'mod.c')], work);
  });
});

describe.each(MODELS)('$name', ({ path }) => {
  test('stack measured on a Cortex-M4 is within the bound', () => {
    const output = compiled(path, 'cortex-m4');
    const work = freshFolder();
    const { inputs, sizes } = manifestOf(output);
    const bytes = inputs.reduce((sum, input) => sum + input.bytes, 0);
    writeFileSync(join(work, 'in.bin'), Buffer.alloc(bytes, 1));
    const said = modoOk(['run', output, '--input', join(work, 'in.bin')]);
    const [, measured, bound] = /^stack: ([\d,]+) of at most ([\d,]+) bytes$/m.exec(said)!;
    const number = (text: string): number => Number(text.replaceAll(',', ''));
    expect(number(bound!)).toBe(sizes.stack);
    expect(number(measured!)).toBeGreaterThan(0);
    expect(number(measured!)).toBeLessThanOrEqual(sizes.stack);
  });

  test('the host’s object links into a shared object without text relocations', () => {
    const object = join(compiled(path, 'host'), 'mod.o');
    const library = join(freshFolder(), 'own.so');
    tool('gcc', ['-shared', '-Wl,-z,text', '-Wl,-z,defs', object, '-o', library]);
    expect(symbolsOf(library, '-D', '--defined-only').map(({ name }) => name)).toContain(
      'tvmgen_default_run',
    );
  });
});

test('two models in one image, with right answers', () => {
  const work = freshFolder();
  const second = ['--input-shapes', 'image:[1,9,9,1]'];
  const args = (name: string) => ['--object-file', '--module-name', name, '-o', join(work, name)];
  modoOk(['compile', DIGITS, ...args('first')]);
  modoOk(['compile', DIGITS, ...args('second'), ...second]);
  writeFileSync(
    join(work, 'main.c'),
    `#include <stdio.h>
#include "first/tvmgen_first.h"
#include "second/tvmgen_second.h"
static int8_t in1[TVMGEN_FIRST_IMAGE_SIZE], out1[TVMGEN_FIRST_OUTPUT_SIZE];
static int8_t in2[TVMGEN_SECOND_IMAGE_SIZE], out2[TVMGEN_SECOND_OUTPUT_SIZE];
int main(void)
{
    struct tvmgen_first_inputs i1 = {in1};
    struct tvmgen_first_outputs o1 = {out1};
    struct tvmgen_second_inputs i2 = {in2};
    struct tvmgen_second_outputs o2 = {out2};
    while (fread(in1, 1, sizeof in1, stdin) == sizeof in1 && fread(in2, 1, sizeof in2, stdin) == sizeof in2) {
        if (tvmgen_first_run(&i1, &o1) != 0 || tvmgen_second_run(&i2, &o2) != 0)
            return 1;
        fwrite(out1, 1, sizeof out1, stdout);
        fwrite(out2, 1, sizeof out2, stdout);
    }
    return 0;
}
`,
  );
  tool('gcc', ['-std=c99', 'main.c', 'first/mod.o', 'second/mod.o', '-o', 'image'], work);
  const digits = readFileSync(join(ROOT, 'examples/firmware/inputs/digits.bin'));
  const expected = readFileSync(join(ROOT, 'examples/firmware/inputs/expected.bin'));
  const larger = Buffer.from(Array.from({ length: 20 * 81 }, (_, i) => (i * 37) % 251));
  writeFileSync(join(work, 'larger.bin'), larger);
  modoOk([
    'run',
    join(work, 'second'),
    '--input',
    join(work, 'larger.bin'),
    '--output',
    join(work, 'out.bin'),
  ]);
  const expectedLarger = readFileSync(join(work, 'out.bin'));
  const sets = Array.from({ length: 20 }, (_, i) => i);
  const mix = (a: Buffer, aBytes: number, b: Buffer, bBytes: number): Buffer =>
    Buffer.concat(
      sets.flatMap((i) => [
        a.subarray(i * aBytes, (i + 1) * aBytes),
        b.subarray(i * bBytes, (i + 1) * bBytes),
      ]),
    );
  const { stdout, status } = spawnSync(join(work, 'image'), { input: mix(digits, 64, larger, 81) });
  expect(status).toBe(0);
  expect(stdout.equals(mix(expected, 10, expectedLarger, 10))).toBe(true);
});

describe('a distribution’s hardening does not get in', () => {
  test.each([
    [
      'host',
      'gcc',
      '-fstack-protector-strong -D_FORTIFY_SOURCE=3 -fcf-protection -fstack-clash-protection -fexceptions -g -O2',
    ],
    [
      'cortex-m4',
      'arm-none-eabi-gcc',
      '-fstack-protector-strong -D_FORTIFY_SOURCE=3 -fexceptions -funwind-tables -g -O2',
    ],
  ])('%s', (target, gcc, flags) => {
    const work = freshFolder();
    const wrapper = join(work, gcc);
    const real = tool('sh', ['-c', `command -v ${gcc}`]).trim();
    writeFileSync(wrapper, `#!/bin/sh\nexec ${real} ${flags} "$@"\n`, { mode: 0o755 });
    for (const [name, more] of [
      ['plain', []],
      ['wrapped', ['--cross-compiler', wrapper]],
    ] as const) {
      modoOk(['compile', DIGITS, '--object-file', '--target', target, '-o', join(work, name), ...more]);
    }
    for (const file of ['mod.o', 'mod.so']) {
      const [plain, wrapped] = ['plain', 'wrapped'].map((name) => readFileSync(join(work, name, file)));
      expect(plain!.equals(wrapped!), file).toBe(true);
    }
    // Another program is another compiler, whatever it does: the key says so, and nothing else.
    const [plain, wrapped] = ['plain', 'wrapped'].map((name) =>
      JSON.parse(readFileSync(join(work, name, 'modo.json'), 'utf8')),
    );
    expect(wrapped.key).not.toBe(plain.key);
    expect({ ...wrapped, key: plain.key }).toEqual(plain);
  });
});

describe('worst-case stack', () => {
  const node = (title: string, bytes: number | string) =>
    `node: { title: "${title}" label: "${title}\\nmod.c:1:1\\n${bytes}" }`;
  const edge = (from: string, to: string) =>
    `edge: { sourcename: "${from}" targetname: "${to}" label: "mod.c:2:2" }`;
  const graph = (...lines: string[]) => `graph: { title: "mod.c"\n${lines.join('\n')}\n}\n`;

  test('is the deepest path', () => {
    const text = graph(
      node('run', '16 bytes (static)'),
      node('mod.c:a', '100 bytes (static)'),
      node('mod.c:b', '40 bytes (static)'),
      node('mod.c:c', '70 bytes (static)'),
      node('other', '9999 bytes (static)'),
      edge('run', 'mod.c:a'),
      edge('run', 'mod.c:b'),
      edge('mod.c:b', 'mod.c:c'),
      edge('mod.c:b', 'mod.c:c'),
      edge('other', 'run'),
    );
    expect(worstCaseStack(text, 'run')).toBe(16 + 40 + 70);
  });

  test('counts a frame that is aligned at run time', () => {
    const text = graph(
      node('run', '16 bytes (static)'),
      node('mod.c:a', '100 bytes (dynamic,bounded)'),
      edge('run', 'mod.c:a'),
    );
    expect(worstCaseStack(text, 'run')).toBe(16 + 100);
  });

  test('allows for functions from outside', () => {
    const outside = 'node: { title: "memcpy" label: "__builtin_memcpy\\n<built-in>" shape : ellipse }';
    const text = graph(node('run', '16 bytes (static)'), outside, edge('run', 'memcpy'));
    expect(worstCaseStack(text, 'run')).toBeGreaterThan(16);
  });

  test.each([
    ['recursion', [edge('run', 'a'), edge('a', 'b'), edge('b', 'a')], /a calls itself/],
    ['direct recursion', [edge('run', 'run')], /run calls itself/],
    ['a frame of unknown size', [edge('run', 'dynamic')], /the frame of dynamic is dynamic/],
    ['a call through a pointer', [edge('run', '__indirect_call')], /run calls through a pointer/],
    ['a function without a node', [edge('run', 'nowhere')], /run calls/],
  ])('%s is refused', (_, edges, message) => {
    const text = graph(
      node('run', '16 bytes (static)'),
      node('a', '16 bytes (static)'),
      node('b', '16 bytes (static)'),
      node('dynamic', '16 bytes (dynamic)'),
      'node: { title: "__indirect_call" label: "Indirect Call Placeholder" shape : ellipse }',
      ...edges,
    );
    expect(() => worstCaseStack(text, 'run')).toThrow(message);
    expect(() => worstCaseStack(text, 'run')).toThrow(ModoError);
  });

  test.each(['', 'graph: {}', graph(node('walk', '16 bytes (static)'))])('no figure in %j', (text) => {
    expect(() => worstCaseStack(text, 'run')).toThrow(/no stack usage for run/);
  });

  test.each([
    ['int run(int n) { volatile int x = n; return n ? run(n - 1) + x : 0; }', /run calls itself/],
    ['int run(int n) { volatile char a[n]; a[0] = 1; return a[0]; }', /the frame of run is dynamic/],
    ['int run(int (*f)(int)) { volatile int x = f(1); return x; }', /run calls through a pointer/],
  ])('as GCC writes it: %s', (c, message) => {
    for (const gcc of Object.values(GCC)) {
      const work = freshFolder();
      writeFileSync(join(work, 'a.c'), `${c}\n`);
      tool(gcc, ['-O1', '-fno-optimize-sibling-calls', '-fcallgraph-info=su', '-c', 'a.c'], work);
      expect(() => worstCaseStack(readFileSync(join(work, 'a.ci'), 'utf8'), 'run')).toThrow(message);
    }
  });
});

describe('the check of built objects', () => {
  const compilations = new Map<string, Compilation>();
  function compilationFor(target: string): Compilation {
    const known = compilations.get(target);
    if (known) return known;
    const kernels = readKernels(findTarget(target, process.arch), 3);
    const made = compileModel(readFileSync(DIGITS), { moduleName: 'default', kernels });
    compilations.set(target, made);
    return made;
  }

  /** The module's C text, changed, through the real compiler. */
  function objectOf(
    target: 'host' | 'cortex-m4',
    change: (c: string) => string,
    flags: readonly string[] = [],
  ) {
    const work = freshFolder();
    const c = compilationFor(target).emitC();
    const changed = change(c);
    writeFileSync(join(work, 'mod.c'), changed);
    const common = compileFlags(findTarget(target, process.arch), 3, flags);
    tool(GCC[target], [...common, '-fcallgraph-info=su', '-c', 'mod.c', '-o', 'mod.o'], work);
    return {
      bytes: readFileSync(join(work, 'mod.o')),
      callGraph: readFileSync(join(work, 'mod.ci'), 'utf8'),
    };
  }

  function check(target: string, { bytes, callGraph }: { bytes: Uint8Array; callGraph: string }) {
    const options = {
      target: findTarget(target, process.arch),
      compilation: compilationFor(target),
    };
    return checkObject(bytes, callGraph, options);
  }

  const same = (c: string): string => c;
  const plus = (more: string) => (c: string) => `${c}\n${more}\n`;

  test.each(TARGETS)('%s: an object as it should be passes', (target) => {
    const report = check(target, objectOf(target, same));
    expect(report.figures).toEqual(manifestOf(compiled(DIGITS, target)).sizes);
  });

  test('wrong machine', () => {
    expect(() => check('cortex-m4', objectOf('host', same))).toThrow(
      /is for ELF machine \d+ with 64 bits, not for cortex-m4/,
    );
    expect(() => check('host', objectOf('cortex-m4', same))).toThrow(
      /is for ELF machine 40 with 32 bits, not for host/,
    );
  });

  test.each(['soft', 'softfp'])('float ABI %s', (abi) => {
    expect(() => check('cortex-m4', objectOf('cortex-m4', same, [`-mfloat-abi=${abi}`]))).toThrow(
      /has the soft float ABI, cortex-m4 the hard one/,
    );
  });

  test('big-endian', () => {
    expect(() => check('cortex-m4', objectOf('cortex-m4', same, ['-mbig-endian']))).toThrow(
      /not a readable ELF/,
    );
  });

  test.each([
    [
      'another exported symbol',
      plus('MODO_EXPORT int extra(void); int extra(void) { return 1; }'),
      /symbol extra is not as/,
    ],
    [
      'a hidden global symbol',
      plus('int extra(void); int extra(void) { return 1; }'),
      /symbol extra is not as/,
    ],
    ['a common symbol', plus('__attribute__((common)) int extra;'), /symbol extra is not as/],
    [
      'a missing symbol',
      (c: string) => c.replaceAll('tvmgen_default_system_lib', 'tvmgen_default_system_library'),
      /symbol tvmgen_default_system_lib(rary)? is not as/,
    ],
    [
      'an undefined function',
      plus('int printf(const char *, ...); static __attribute__((used)) int f(void) { return printf("x"); }'),
      /needs p(rintf|utchar|uts)/,
    ],
    [
      'an undefined weak function',
      plus(
        '__attribute__((weak)) int f(void); static __attribute__((used)) int g(void) { return f ? f() : 0; }',
      ),
      /needs f,/,
    ],
    [
      'a constructor',
      plus('static __attribute__((constructor)) void f(void) { __asm__ volatile(""); }'),
      /has the section \.init_array/,
    ],
    [
      'a destructor',
      plus('static __attribute__((destructor)) void f(void) { __asm__ volatile(""); }'),
      /has the section \.fini_array/,
    ],
    [
      'writable data',
      plus('static __attribute__((used)) int counter = 3;'),
      /has the section \.data\.counter of 4 bytes/,
    ],
    [
      'zeroed data',
      plus('static __attribute__((used)) int counter;'),
      /has the section \.bss\.counter of 4 bytes/,
    ],
    [
      'data in a section of its own',
      plus('static __attribute__((used, section(".mine"))) int counter = 3;'),
      /has the section \.mine of 4 bytes/,
    ],
    [
      'recursion',
      (c: string) =>
        c
          .replace(
            '\nint32_t tvmgen_default_run(',
            `
static __attribute__((noinline)) int32_t again(uintptr_t n) { volatile int32_t x = 1; return n ? again(n / 2) + x : 0; }
int32_t tvmgen_default_run(`,
          )
          .replace(
            /(int32_t tvmgen_default_run\([^;]*?\)\n\{\n)/,
            '$1    if (again((uintptr_t)inputs)) return 1;\n',
          ),
      /again calls itself/,
    ],
  ])('%s', (_, change, message) => {
    for (const target of TARGETS) {
      const object = objectOf(target, change);
      expect(() => check(target, object)).toThrow(message);
      expect(() => check(target, object)).toThrow(ModoError);
    }
  });

  test.each([
    ['thread-local data', plus('static __thread __attribute__((used)) int counter = 3;'), /\.tdata/],
  ])('%s', (_, change, message) => {
    expect(() => check('host', objectOf('host', change))).toThrow(message);
  });

  test.each(TARGETS)('%s: damaged bytes give an error, never a crash', (target) => {
    const { bytes, callGraph } = objectOf(target, same);
    const shared = readFileSync(join(compiled(DIGITS, target), 'mod.so'));
    const sectionTable = target === 'host' ? Number(bytes.readBigUInt64LE(40)) : bytes.readUInt32LE(32);
    let state = 7;
    const random = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    let refused = 0;
    const attempt = (work: () => unknown): void => {
      try {
        work();
      } catch (error) {
        expect(error, String((error as Error).stack)).toBeInstanceOf(ModoError);
        refused += 1;
      }
    };
    for (let round = 0; round < 1000; ++round) {
      const damaged = Buffer.from(bytes);
      // The tables that are read: header, sections, and everything after the code.
      const ranges = [64, bytes.length - sectionTable, bytes.length - sectionTable + 4096];
      for (let i = 0; i <= random(3); ++i) {
        const span = ranges[random(3)]!;
        const position = span === 64 ? random(64) : Math.max(0, bytes.length - span + random(span));
        damaged[position] = random(2) ? random(256) : 255;
      }
      attempt(() => check(target, { bytes: damaged, callGraph }));
    }
    for (let length = 0; length < bytes.length; length += 97) {
      attempt(() => check(target, { bytes: bytes.subarray(0, length), callGraph }));
      const cut = shared.subarray(0, length);
      attempt(() => checkSharedObject(cut, compilationFor(target)));
    }
    expect(refused).toBeGreaterThan(500);
  });

  test('mod.so without a function that mod.json names', () => {
    const other = compileModel(readFileSync(DIGITS), {
      moduleName: 'other',
      kernels: readKernels(findTarget('host', process.arch), 3),
    });
    const shared = readFileSync(join(compiled(DIGITS, 'host'), 'mod.so'));
    expect(() => checkSharedObject(shared, compilationFor('host'))).not.toThrow();
    expect(() => checkSharedObject(shared, other)).toThrow(/mod\.so does not export tvmgen_other_/);
  });
});

test('mod.so needs no other library’s functions than those for memory', () => {
  for (const target of TARGETS) {
    const needed = symbolsOf(join(compiled(DIGITS, target), 'mod.so'), '-D', '-u').map(
      ({ name }) => name.split('@')[0],
    );
    expect(
      needed.filter((name) => !['memcpy', 'memset', 'memmove', '__cxa_finalize'].includes(name!)),
    ).toEqual([]);
  }
});
