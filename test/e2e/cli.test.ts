// The command line from outside: what it writes and where, what it says, and how it refuses.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publicModels } from '../support/models.ts';
import { DIGITS, type ModoOptions, modo, modoOk, ROOT, temporaryFolder, tool } from '../support/modo.ts';
import { COMMANDS, optionFlag, optionsOf } from '../support/options.ts';

const folder = temporaryFolder();
const HARDLY_ROOT = 65_534;

/** A fresh folder to run in, with the example's model in it under the names given. */
function workplace(...models: string[]): string {
  const place = mkdtempSync(join(folder, 'cwd-'));
  for (const model of models) {
    mkdirSync(join(place, model, '..'), { recursive: true });
    copyFileSync(DIGITS, join(place, model));
  }
  return place;
}

function listing(place: string): string[] {
  return readdirSync(place, { recursive: true, encoding: 'utf8' }).sort();
}

/** modo must fail with exactly one line on standard error besides progress; that line. */
function refusal(args: readonly string[], options: ModoOptions = {}): string {
  const { status, stdout, stderr } = modo(args, options);
  expect(status, stderr).toBe(1);
  expect(stdout).toBe('');
  const errors = stderr.split('\n').filter((line) => line.startsWith('error: '));
  const others = stderr.split('\n').filter((line) => !line.startsWith('error: ') && line !== '');
  expect(errors, stderr).toHaveLength(1);
  for (const line of others) expect(line).toMatch(/: (reading|compiling for|evaluating|preparing|running)/);
  return errors[0]!;
}

const BASE = ['mod.json', 'mod.params', 'mod.so', 'modo.json'];

describe('names and places', () => {
  test('one model: files in the output folder, module default', () => {
    const cwd = workplace('m.tflite');
    modoOk(['compile', 'm.tflite', '--object-file', '-o', 'out'], { cwd });
    expect(listing(cwd)).toEqual(
      [
        'm.tflite',
        'out',
        ...[...BASE, 'mod.h', 'mod.o', 'tvmgen_default.h'].map((name) => `out/${name}`),
      ].sort(),
    );
    const manifest = JSON.parse(readFileSync(join(cwd, 'out/modo.json'), 'utf8'));
    expect(manifest).toMatchObject({ module: 'default', model: { file: 'm.tflite' } });
    expect(manifest.files.map(({ name }: { name: string }) => name).sort()).toEqual(
      ['mod.h', 'mod.json', 'mod.o', 'mod.params', 'mod.so', 'tvmgen_default.h'].sort(),
    );
  });

  test('without --object-file no object and no headers; other files stay', () => {
    const cwd = workplace('m.tflite');
    writeFileSync(join(cwd, 'notes.txt'), 'mine');
    modoOk(['compile', 'm.tflite'], { cwd });
    expect(listing(cwd)).toEqual([...BASE, 'm.tflite', 'notes.txt'].sort());
  });

  test('what an earlier compile made and this one does not is removed', () => {
    const cwd = workplace('m.tflite');
    writeFileSync(join(cwd, 'mod.c'), 'mine\n');
    modoOk(['compile', 'm.tflite', '--object-file'], { cwd });
    expect(listing(cwd)).toContain('tvmgen_default.h');
    modoOk(['compile', 'm.tflite'], { cwd });
    expect(listing(cwd)).toEqual([...BASE, 'm.tflite', 'mod.c'].sort());
  });

  test('several models and targets: a folder each, module names from stems', () => {
    const cwd = workplace('models/Key-Word 1.tflite', 'b.tflite');
    const args = ['--target', 'host', '--target', 'cortex-m4', '-o', 'out', '--object-file'];
    modoOk(['compile', 'models/Key-Word 1.tflite', 'b.tflite', ...args], { cwd });
    for (const target of ['host', 'cortex-m4']) {
      expect(readdirSync(join(cwd, 'out/models/Key-Word 1', target)).sort()).toEqual(
        [...BASE, 'mod.h', 'mod.o', 'tvmgen_key_word_1.h'].sort(),
      );
      expect(readFileSync(join(cwd, 'out/b', target, 'mod.h'), 'utf8')).toBe('#include "tvmgen_b.h"\n');
    }
  });

  test('one model for two targets, and a model from outside of the working folder', () => {
    const cwd = workplace();
    modoOk(['compile', DIGITS, '--target', 'cortex-m4', '--target', 'host', '--module-name', 'abc'], { cwd });
    expect(listing(cwd).filter((name) => name.endsWith('mod.so'))).toEqual([
      'digits/cortex-m4/mod.so',
      'digits/host/mod.so',
    ]);
    expect(readFileSync(join(cwd, 'digits/host/mod.json'), 'utf8')).toContain('"tvmgen_abc_conv_2d_0"');
  });

  test.each([
    ['one folder', ['a/M.tflite', 'a/m.tflite'], [], /a\/M\.tflite and a\/m\.tflite both are written to/],
    [
      'one module name',
      ['a/m.tflite', 'b/m.tflite'],
      [],
      /a\/m\.tflite and b\/m\.tflite both get the module name m/,
    ],
    [
      'the same target',
      ['m.tflite'],
      ['--target', 'host', '--target', 'host'],
      /--target host is given twice/,
    ],
    [
      'one name for two models',
      ['a.tflite', 'b.tflite'],
      ['--module-name', 'x'],
      /--module-name cannot name several models/,
    ],
  ])('clash: %s', (_, models, more, message) => {
    const cwd = workplace(...models);
    const before = listing(cwd);
    expect(refusal(['compile', ...models, ...more], { cwd })).toMatch(message);
    expect(listing(cwd)).toEqual(before);
  });

  test.each([
    'a b.tflite',
    `it's "quoted" $(touch x).tflite`,
    '-dashed.tflite',
    '--object-file.tflite',
    'line\nbreak.tflite',
    'süß.tflite',
  ])('a model named %j', (name) => {
    const cwd = workplace(name);
    const { status, stdout, stderr } = modo(['compile', '--object-file', '-o', 'out', '--', name], { cwd });
    expect(status, stderr).toBe(0);
    expect(stdout.split('\n').every((line) => !line.startsWith('break'))).toBe(true);
    const manifest = JSON.parse(readFileSync(join(cwd, 'out/modo.json'), 'utf8'));
    expect(manifest.model.file).toBe(name);
    expect(listing(cwd).filter((file) => !file.startsWith('out'))).toEqual([name]);
  });

  test('a folder each for models with such names', () => {
    const names = ['line\nbreak.tflite', '-x.tflite'];
    const cwd = workplace(...names);
    const { status, stderr } = modo(['compile', '--', ...names], { cwd });
    expect(status, stderr).toBe(0);
    for (const line of stderr.trim().split('\n')) expect(line).toMatch(/^(line\\u\{a\}break|-x)\.tflite: /);
    expect(existsSync(join(cwd, 'line\nbreak/host/mod.so'))).toBe(true);
  });
});

describe('options', () => {
  test.each(['0', 'A', 'a-b', '', 'x'.repeat(41), 'ä'])('--module-name %j', (name) => {
    const cwd = workplace('m.tflite');
    // A name may start with a digit: it is never the start of an identifier.
    if (name === '0') {
      modoOk(['compile', 'm.tflite', '--module-name', name], { cwd });
      return;
    }
    expect(refusal(['compile', 'm.tflite', '--module-name', name], { cwd })).toMatch(/--module-name/);
    expect(listing(cwd)).toEqual(['m.tflite']);
  });

  test('--module-name is in every symbol', () => {
    const cwd = workplace('m.tflite');
    modoOk(['compile', 'm.tflite', '--module-name', 'my_net_2', '--object-file'], { cwd });
    const symbols = tool('nm', ['-g', '--defined-only', 'mod.o'], cwd).trim().split('\n');
    expect(symbols.length).toBeGreaterThan(2);
    for (const line of symbols) expect(line).toMatch(/ tvmgen_my_net_2_\w+$/);
  });

  test('--input-shapes with another size of image is as the operators are defined', () => {
    const shapes = ['--input-shapes', 'image:[0,9,8,1]'];
    const cwd = workplace('m.tflite');
    modoOk(['compile', 'm.tflite', ...shapes], { cwd });
    const manifest = JSON.parse(readFileSync(join(cwd, 'modo.json'), 'utf8'));
    expect(manifest.inputs[0]).toMatchObject({ shape: [1, 9, 8, 1], bytes: 72 });
    expect(manifest.options.inputShapes).toBe(shapes[1]);
    const targets = ['--target', 'host', '--target', 'cortex-m4'];
    modoOk(['verify', 'm.tflite', ...shapes, ...targets], { cwd });
  });

  const keywords = publicModels.find(({ name }) => name === 'kws_ref_model');
  test.skipIf(!keywords)('--input-shapes with another batch: each set is inferred by itself', () => {
    const { path, vectors } = keywords!;
    const cwd = workplace();
    const chosen = vectors.slice(0, 6);
    writeFileSync(join(cwd, 'in.bin'), Buffer.concat(chosen.map(({ input }) => input)));
    const expected = Buffer.concat(chosen.map(({ output }) => output));
    for (const target of ['host', 'cortex-m4']) {
      const args = ['--input-shapes', 'input_1:[3,0,0,0]', '--object-file', '--target', target, '-o', target];
      modoOk(['compile', path, ...args], { cwd });
      const manifest = JSON.parse(readFileSync(join(cwd, target, 'modo.json'), 'utf8'));
      expect(manifest.inputs[0]).toMatchObject({ shape: [3, 49, 10, 1], bytes: 3 * 490 });
      expect(manifest.outputs[0]).toMatchObject({ shape: [3, 12], bytes: 36 });
      for (const entry of target === 'host' ? ['graph', 'c'] : ['c']) {
        const output = `${target}-${entry}.bin`;
        modoOk(['run', target, '--entry', entry, '--input', 'in.bin', '--output', output], { cwd });
        expect(readFileSync(join(cwd, output))).toEqual(expected);
      }
    }
  });

  test.each([
    ['image', /cannot read "image"/],
    ['image:[1,,8,1]', /cannot read/],
    ['image:[]', /cannot read/],
    ['image:[1,8.5,8,1]', /cannot read/],
    ['image:[1,8,8,1]x:[1]', /no input "image:\[1,8,8,1\]x"/],
    ['image:[1,8,8,1] image:[2,8,8,1]', /"image" is given twice/],
    ['other:[1]', /no input "other".*its inputs are "image"/],
    ['image:[1,8,8]', /dimensions/],
    ['image:[9999999,999,999,9]', /larger than \d+ MiB/],
    ['image:[1,8,8,5]', /operator 0 CONV_2D/],
    ['image:[2,8,8,1]', /operator 7 RESHAPE.*cannot become \[1,128\]/],
    ['image:[1,10,16,1]', /operator 7 RESHAPE/],
  ])('--input-shapes %j is refused', (shapes, message) => {
    const cwd = workplace('m.tflite');
    expect(refusal(['compile', 'm.tflite', '--input-shapes', shapes], { cwd })).toMatch(message);
    expect(listing(cwd)).toEqual(['m.tflite']);
  });

  test.each(['0', '1', '2', '3'])('-O %s gives right answers', (level) => {
    const cwd = workplace('m.tflite');
    modoOk(['compile', 'm.tflite', '-O', level], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'modo.json'), 'utf8')).options.optLevel).toBe(Number(level));
    modoOk(
      ['run', '.', '--input', join(ROOT, 'examples/firmware/inputs/digits.bin'), '--output', 'out.bin'],
      {
        cwd,
      },
    );
    expect(readFileSync(join(cwd, 'out.bin'))).toEqual(
      readFileSync(join(ROOT, 'examples/firmware/inputs/expected.bin')),
    );
  });

  test('--dump-code', () => {
    const cwd = workplace('m.tflite');
    modoOk(['compile', 'm.tflite', '--dump-code', 'c,asm', '--target', 'cortex-m4'], { cwd });
    expect(listing(cwd)).toEqual([...BASE, 'm.tflite', 'mod.asm', 'mod.c'].sort());
    expect(readFileSync(join(cwd, 'mod.asm'), 'utf8')).toMatch(/^tvmgen_default_run:$/m);
    const c = readFileSync(join(cwd, 'mod.c'), 'utf8');
    expect(c.match(/#include.*/g)).toEqual(['#include <stdint.h>']);
    tool(
      'arm-none-eabi-gcc',
      ['-std=c99', '-O2', '-mcpu=cortex-m4', '-mthumb', '-c', 'mod.c', '-o', 'again.o'],
      cwd,
    );
    expect(refusal(['compile', 'm.tflite', '--dump-code', 'c,ll'], { cwd })).toMatch(
      /--dump-code: there is no format "ll"/,
    );
  });

  test.each([
    ['graph', /^op 0 CONV_2D %\d+/m],
    ['steps', /^op 0 conv_2d_s8\w* rows 0\.\.\d+$/m],
    ['program', /^arena 1?[0-9]+ bytes$/m],
  ])('--print %s writes nothing', (stage, expected) => {
    const cwd = workplace('m.tflite');
    expect(modoOk(['compile', 'm.tflite', '--object-file', '--print', stage], { cwd })).toMatch(expected);
    expect(listing(cwd)).toEqual(['m.tflite']);
  });

  test('a closed pipe is no error', () => {
    const script = `"$0" "$1" compile --print graph "$2" | true; echo "$\{PIPESTATUS[0]}"`;
    const args = ['-c', script, process.execPath, join(ROOT, 'bin/modo.js'), DIGITS];
    const { stdout, stderr } = spawnSync('bash', args, { encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' });
  });
});

describe('--cross-compiler', () => {
  test.each([
    [
      'for another target',
      'arm-none-eabi-gcc',
      'host',
      /arm-none-eabi-gcc compiles for arm-none-eabi, not for host/,
    ],
    ['for another target', 'gcc', 'cortex-m4', /gcc compiles for x86_64-linux-gnu, not for cortex-m4/],
    ['missing', 'no-such-gcc', 'host', /no compiler for host: no-such-gcc cannot be started/],
    ['missing by path', './no/such gcc', 'host', /no\/such gcc cannot be started/],
    ['a folder', '/usr/bin/', 'host', /cannot be started/],
    ['not a compiler', 'true', 'host', /true is not GCC/],
    ['another GNU program', 'gdb-like', 'host', /gdb-like.* is (not GCC|GCC 9)/],
  ])('%s: %s', (_, command, target, message) => {
    const cwd = workplace('m.tflite');
    const bin = join(cwd, 'bin');
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'gdb-like'),
      '#!/bin/sh\necho "GNU like (GNU) 9.1"\necho "Free Software Foundation"\n',
      { mode: 0o755 },
    );
    const before = listing(cwd);
    const env = { PATH: `${bin}:${process.env.PATH}` };
    const args = ['compile', 'm.tflite', '--target', target, '--cross-compiler', command];
    expect(refusal(args, { cwd, env })).toMatch(message);
    expect(listing(cwd)).toEqual(before);
  });

  test('no compiler on PATH: says what to install', () => {
    const cwd = workplace('m.tflite');
    for (const target of ['host', 'cortex-m4']) {
      expect(
        refusal(['compile', 'm.tflite', '--target', target, '--toolchain', 'system'], {
          cwd,
          env: { PATH: cwd },
        }),
      ).toMatch(/no compiler for .* cannot be started: install it .*--cross-compiler/);
    }
  });

  test('by a relative path with spaces, for compile, run and verify', () => {
    const cwd = workplace('m.tflite');
    mkdirSync(join(cwd, 'my tools'));
    symlinkSync(tool('sh', ['-c', 'command -v gcc']).trim(), join(cwd, 'my tools/my gcc'));
    const compilerArgs = ['--cross-compiler', './my tools/my gcc'];
    modoOk(['compile', 'm.tflite', '-o', 'out', ...compilerArgs], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'out/modo.json'), 'utf8')).compiler.name).toBe('my gcc');
    const input = join(ROOT, 'examples/firmware/inputs/digits.bin');
    modoOk(['run', 'out', '--input', input, '--output', 'out.bin', ...compilerArgs], { cwd });
    modoOk(['verify', 'm.tflite', '--sets', '1', ...compilerArgs], { cwd });
  });

  test.each([
    ['-fsanitize=address', /mod\.o (needs __asan|has the section|: symbol)/],
    ['-finstrument-functions', /needs __cyg_profile_func_enter/],
    ['-pg -fno-freestanding', /needs (_mcount|__fentry__|mcount)/],
    ['-flto', /: (mod\.o|stack|the compiler)/],
    ['-no-such-option', /gcc [\d.]+ failed: .*no-such-option/],
    ['-m32', /(for ELF machine|failed)/],
  ])('options that break a promise: %s', (options, message) => {
    const cwd = workplace('m.tflite');
    const args = ['compile', 'm.tflite', '--object-file', `--cross-compiler-options=${options}`];
    expect(refusal(args, { cwd })).toMatch(message);
    expect(listing(cwd)).toEqual(['m.tflite']);
  });

  test('options that do not', () => {
    const cwd = workplace('m.tflite');
    modoOk(['compile', 'm.tflite', '--cross-compiler-options=-Os  -fno-tree-vectorize'], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'modo.json'), 'utf8')).target.flags.slice(-2)).toEqual([
      '-Os',
      '-fno-tree-vectorize',
    ]);
  });

  test('search and run paths of the environment have no effect', () => {
    const cwd = workplace('m.tflite');
    mkdirSync(join(cwd, 'include'));
    writeFileSync(join(cwd, 'include/stdint.h'), '#error not this one\n');
    const include = join(cwd, 'include');
    const env = {
      CPATH: include,
      C_INCLUDE_PATH: include,
      LD_RUN_PATH: '/leaked',
      LIBRARY_PATH: include,
      DEPENDENCIES_OUTPUT: join(cwd, 'deps'),
      SUNPRO_DEPENDENCIES: join(cwd, 'deps2'),
    };
    modoOk(['compile', 'm.tflite', '-o', 'out'], { cwd, env });
    expect(listing(cwd).filter((name) => name.startsWith('deps'))).toEqual([]);
    expect(tool('readelf', ['-d', 'out/mod.so'], cwd)).not.toMatch(/RUNPATH|RPATH/);
  });
});

describe('usage', () => {
  test.each(COMMANDS)('%s --help lists every option', (command) => {
    const help = modoOk([command, '--help']).replace(/\s+/g, ' ');
    for (const [name, spec] of optionsOf(command)) {
      if (spec.cli === false) expect(help).not.toContain(`--${optionFlag(name)} `);
      else {
        expect(help).toContain(`${spec.short ? `${spec.short}, ` : ''}--${optionFlag(name)} `);
        // Words may be broken at hyphens.
        expect(help.replaceAll(' ', '')).toContain(spec.description.replaceAll(' ', ''));
        if (spec.kind === 'choice') for (const choice of spec.choices) expect(help).toContain(choice);
      }
    }
  });

  test('--help lists the commands; --version is the package’s', () => {
    const help = modoOk(['--help']);
    for (const command of COMMANDS) expect(help).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(modoOk(['--version'])).toBe(`${version}\n`);
  });

  test.each([
    [['foo'], /unknown command 'foo'/],
    [['compile'], /no model is given: name a \.tflite file/],
    [['compile', DIGITS, '--foo'], /unknown option '--foo'/],
    [['compile', DIGITS, '--targt', 'host'], /unknown option '--targt'.*--target/],
    [['compile', DIGITS, '--target'], /argument missing/],
    [['compile', DIGITS, '--artifact-name', 'x'], /unknown option '--artifact-name'/],
    [
      ['compile', DIGITS, '--target', 'cortex-m99'],
      /there is no target "cortex-m99": known are host, .*cortex-m4, .*armv7-linux$/,
    ],
    [['compile', DIGITS, '--target', ''], /there is no target ""/],
    [['compile', DIGITS, '-f', 'tar'], /--output-format tar is not supported yet/],
    [['compile', DIGITS, '-f', 'mlf'], /--output-format mlf is not supported yet/],
    [['compile', DIGITS, '-f', 'zip'], /--output-format: "zip" is not known: choose so, tar, mlf/],
    [['compile', DIGITS, '-O', '4'], /--opt-level: 4 is not an integer from 0 to 3/],
    [['compile', DIGITS, '-O', 'fast'], /--opt-level: fast is not an integer/],
    [['compile', DIGITS, '--print', 'ast'], /--print: "ast" is not known/],
    [['compile', DIGITS, '-o', ''], /--output is empty/],
    [['run'], /missing required argument 'folder'/],
    [['run', 'a', 'b'], /too many arguments/],
    [['verify', DIGITS, '--sets', '0'], /--sets: 0 is not an integer from 1 to 1000/],
    [['verify', DIGITS, '--expected', DIGITS], /--expected needs --input/],
  ])('%j', (args, message) => {
    expect(refusal(args, { cwd: workplace() })).toMatch(message);
  });

  test('progress is plain lines on standard error when that is no terminal', () => {
    const { stdout, stderr } = modo(['compile', 'm.tflite', '-o', 'out'], { cwd: workplace('m.tflite') });
    expect(stderr.split('\n')).toEqual([
      'm.tflite: reading',
      expect.stringMatching(/^m\.tflite: compiling for host with gcc [\d.]+$/),
      'm.tflite: writing to out',
      '',
    ]);
    expect(stdout).toMatch(/^model +target +arena/);
    expect(`${stdout}${stderr}`).not.toContain('\u001b');
  });
});

describe('models that are none', () => {
  test.each([
    ['a folder', 'folder.tflite', /folder\.tflite: is a folder/],
    ['missing', 'nope.tflite', /nope\.tflite: no such file/],
    ['below a file', 'm.tflite/x.tflite', /cannot be opened \(ENOTDIR\)/],
    ['empty', 'empty.tflite', /empty\.tflite: the model is empty/],
    ['2 GB', 'sparse.tflite', /sparse\.tflite: has 2147483648 bytes/],
    ['a FIFO', 'fifo.tflite', /fifo\.tflite: not a regular file/],
    ['a device', '/dev/zero', /\/dev\/zero: not a regular file/],
    ['text', 'text.tflite', /text\.tflite: /],
    ['cut in half', 'half.tflite', /half\.tflite: /],
    ['a link to itself', 'loop.tflite', /cannot be opened \(ELOOP\)/],
  ])('%s', (_, name, message) => {
    const cwd = workplace('m.tflite');
    mkdirSync(join(cwd, 'folder.tflite'));
    writeFileSync(join(cwd, 'empty.tflite'), '');
    writeFileSync(join(cwd, 'sparse.tflite'), '');
    truncateSync(join(cwd, 'sparse.tflite'), 2 ** 31);
    writeFileSync(join(cwd, 'text.tflite'), 'not a model\n'.repeat(9));
    const model = readFileSync(DIGITS);
    writeFileSync(join(cwd, 'half.tflite'), model.subarray(0, model.length / 2));
    symlinkSync('loop.tflite', join(cwd, 'loop.tflite'));
    tool('mkfifo', ['fifo.tflite'], cwd);
    const before = listing(cwd);
    for (const command of ['compile', 'verify']) {
      const error = refusal([command, name], { cwd });
      expect(error).toMatch(message);
      expect(error.split(name)).toHaveLength(2);
    }
    expect(listing(cwd)).toEqual(before);
  });

  test('one that may not be read', () => {
    const cwd = workplace('m.tflite');
    chmodSync(cwd, 0o777);
    chmodSync(folder, 0o755);
    chmodSync(join(cwd, 'm.tflite'), 0o000);
    const uid = process.getuid!() === 0 ? { uid: HARDLY_ROOT } : {};
    expect(refusal(['compile', 'm.tflite'], { cwd, ...uid })).toMatch(
      /m\.tflite: cannot be read \(EACCES\): check its permissions/,
    );
    expect(listing(cwd)).toEqual(['m.tflite']);
  });

  test('among good ones: those are compiled, and the exit code says that not all were', () => {
    const cwd = workplace('a.tflite', 'c.tflite');
    writeFileSync(join(cwd, 'b.tflite'), 'TFL3');
    const { status, stdout, stderr } = modo(['compile', 'a.tflite', 'b.tflite', 'd.tflite', 'c.tflite'], {
      cwd,
    });
    expect(status).toBe(1);
    expect(stderr.match(/^error: .*$/gm)).toEqual([
      expect.stringMatching(/^error: b\.tflite: /),
      expect.stringMatching(/^error: d\.tflite: no such file/),
    ]);
    expect(stdout).toMatch(/^a\.tflite +host/m);
    expect(stdout).toMatch(/^c\.tflite +host/m);
    expect(existsSync(join(cwd, 'b'))).toBe(false);
    expect(existsSync(join(cwd, 'c/host/mod.so'))).toBe(true);
  });
});

describe('the output folder', () => {
  test('is as before when a compile fails', () => {
    const cwd = workplace('m.tflite');
    modoOk(['compile', 'm.tflite', '--object-file', '-o', 'out'], { cwd });
    const before = listing(cwd).map((name) => [
      name,
      name.includes('.') && readFileSync(join(cwd, name), 'hex'),
    ]);
    refusal(['compile', 'm.tflite', '-o', 'out', '--cross-compiler-options=-bad'], { cwd });
    const after = listing(cwd).map((name) => [
      name,
      name.includes('.') && readFileSync(join(cwd, name), 'hex'),
    ]);
    expect(after).toEqual(before);
  });

  test('is as before when one of its files is a folder', () => {
    const cwd = workplace('m.tflite');
    mkdirSync(join(cwd, 'out/mod.json'), { recursive: true });
    const { status, stderr } = modo(['compile', 'm.tflite', '-o', 'out'], { cwd });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: m\.tflite: .*out\/mod\.json is a folder/m);
    expect(listing(cwd)).toEqual(['m.tflite', 'out', 'out/mod.json']);
  });

  test.each([
    ['a file', 'm.tflite', /\(E(EXIST|NOTDIR)\)/],
    ['below a file', 'm.tflite/x', /\(E(EXIST|NOTDIR)\)/],
    ['not writable', '/proc/modo', /\(E(NOENT|ACCES)\)/],
  ])('%s', (_, output, message) => {
    const cwd = workplace('m.tflite');
    const { status, stderr } = modo(['compile', 'm.tflite', '-o', output], { cwd });
    expect(status).toBe(1);
    expect(stderr.match(/^error: .*$/gm)).toEqual([expect.stringMatching(message)]);
    expect(listing(cwd)).toEqual(['m.tflite']);
  });

  test('that one may not write to', () => {
    const cwd = workplace('m.tflite');
    chmodSync(folder, 0o755);
    chmodSync(cwd, 0o555);
    const uid = process.getuid!() === 0 ? { uid: HARDLY_ROOT } : {};
    const { status, stderr } = modo(['compile', 'm.tflite'], { cwd, ...uid });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: m\.tflite: .*: cannot be written \(EACCES\): give another --output$/m);
    expect(listing(cwd)).toEqual(['m.tflite']);
  });

  test('no temporary folder: said so', () => {
    const cwd = workplace('m.tflite');
    expect(refusal(['compile', 'm.tflite'], { cwd, env: { TMPDIR: '/no/such' } })).toMatch(
      /\/no\/such: no temporary folder can be made in it \(ENOENT\)/,
    );
  });

  test('temporary files are removed, and a relative TMPDIR works', () => {
    const cwd = workplace('m.tflite');
    mkdirSync(join(cwd, 'tmp'));
    const env = { TMPDIR: 'tmp' };
    modoOk(['compile', 'm.tflite', '-o', 'out'], { cwd, env });
    const input = join(ROOT, 'examples/firmware/inputs/digits.bin');
    modoOk(['run', 'out', '--input', input], { cwd, env });
    modo(['compile', 'm.tflite', '--cross-compiler-options=-bad'], { cwd, env });
    expect(readdirSync(join(cwd, 'tmp'))).toEqual([]);
  });
});
