// modo verify and modo run: right modules pass, wrong ones are located, and what cannot be run is refused.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/graph/evaluate.ts';
import { tensorOf } from '../../src/graph/graph.ts';
import { importTflite } from '../../src/import/tflite/import.ts';
import { publicModels } from '../support/models.ts';
import { compiler, DIGITS, modo, modoOk, ROOT, temporaryFolder } from '../support/modo.ts';

const folder = temporaryFolder();
const compile = compiler(folder);
const freshFolder = (): string => mkdtempSync(join(folder, 'work-'));

const INPUTS = join(ROOT, 'examples/firmware/inputs/digits.bin');
const EXPECTED = join(ROOT, 'examples/firmware/inputs/expected.bin');
const BOTH = ['--target', 'host', '--target', 'cortex-m4'];

/** modo must fail with one error line, which is returned. */
function refusal(args: readonly string[]): string {
  const { status, stderr } = modo(args);
  expect(status, stderr).toBe(1);
  const errors = stderr.split('\n').filter((line) => line.startsWith('error: '));
  expect(errors, stderr).toHaveLength(1);
  expect(stderr).not.toMatch(/^ {4}at /m);
  return errors[0]!;
}

describe('verify', () => {
  test.each([
    ['random inputs', []],
    ['other random inputs', ['--seed', '99', '--sets', '2', '-O', '1']],
    ['inputs from a file', ['--input', INPUTS]],
    ['inputs and outputs from files', ['--input', INPUTS, '--expected', EXPECTED]],
  ])('passes on both targets: %s', (_, more) => {
    const stdout = modoOk(['verify', DIGITS, ...BOTH, ...more]);
    const verdicts = [...stdout.matchAll(/ on (\S+) \((\w+)\): (.*?), (\d+) input sets/g)].map((match) =>
      match.slice(1, 4),
    );
    expect(verdicts).toEqual([
      ['host', 'graph', 'as defined'],
      ['host', 'c', 'as defined'],
      ['cortex-m4', 'c', 'as defined'],
    ]);
  });

  const float = publicModels.filter(
    ({ name }) => name === 'hello_world_float' || name === 'simple_add_model',
  );
  test.each(float)('passes for $name', ({ path }) => {
    expect(modoOk(['verify', path, ...BOTH]).match(/as defined/g)).toHaveLength(3);
  });

  test('a wrong expected byte is found, and known to be no fault of the module', () => {
    const work = freshFolder();
    const expected = readFileSync(EXPECTED);
    const right = expected.readInt8(3 * 10 + 7);
    expected.writeInt8(right ^ 5, 3 * 10 + 7);
    writeFileSync(join(work, 'expected.bin'), expected);
    const { status, stdout, stderr } = modo([
      'verify',
      DIGITS,
      ...BOTH,
      '--input',
      INPUTS,
      '--expected',
      join(work, 'expected.bin'),
    ]);
    expect(status).toBe(1);
    expect(stdout.match(/DIFFERS, 20 input sets/g)).toHaveLength(3);
    const line = `  input set 3, output "Identity", element 7: ${right} instead of ${right ^ 5}\n  every step is as the operators are defined: the expected outputs are not\n`;
    expect(stdout.split(line)).toHaveLength(4);
    expect(stderr.match(/^error: .*$/gm)).toEqual([
      expect.stringMatching(/digits\.tflite: 3 of 3 runs differ$/),
    ]);
  });

  test.each([
    [['--input', 'missing.bin'], /missing\.bin: cannot be read \(ENOENT\)/],
    [['--input', DIGITS], /digits\.tflite has 11448 bytes: one set has 64/],
    [
      ['--input', INPUTS, '--expected', INPUTS],
      /--input has 20 sets, --expected 128|--expected has 1280 bytes/,
    ],
    [['--input', INPUTS, '--expected', DIGITS], /--expected has 11448 bytes: one set has 10/],
    [
      ['--input', INPUTS, '--expected', 'missing.bin'],
      /missing\.bin: cannot be read \(ENOENT\): check --expected/,
    ],
    [['--input-shapes', 'x:[1]'], /no input "x"/],
    [['--cross-compiler', 'no-such-gcc'], /no-such-gcc cannot be started/],
  ])('%j is refused', (args, message) => {
    expect(refusal(['verify', DIGITS, ...args])).toMatch(message);
  });
});

describe('a kernel with a defect', () => {
  const CHANNEL = 5;
  const DELTA = 3;

  /** A copy of the package whose depthwise kernels add to one channel, where that leaves room in an int8. */
  function brokenPackage(delta: number): string {
    const root = freshFolder();
    for (const name of ['package.json', 'bin', 'dist', 'kernels', 'runtime']) {
      cpSync(join(ROOT, name), join(root, name), { recursive: true });
    }
    for (const [file, width, channels] of [
      ['c/depthwise_conv_2d_s8.c', 'p->out_width', 'p->in_channels * p->depth_multiplier'],
      ['dsp/depthwise_conv_2d_s8_dsp.c', 'p->out_width', 'p->channels'],
      ['neon/depthwise_conv_2d_s8_neon.c', 'p->out_width', 'p->channels'],
      ['x86/depthwise_conv_2d_s8_x86.c', 'p->lanes.pixels', 'p->lanes.channels'],
    ] as const) {
      const path = join(root, 'kernels', file);
      const text = readFileSync(path, 'utf8');
      const end = text.lastIndexOf('\n}');
      const defect = `
    for (int32_t x = 0; x < ${width}; ++x) {
        int8_t *const value = (int8_t *)out + x * (${channels}) + ${CHANNEL};
        if (*value <= ${127 - DELTA}) *value = (int8_t)(*value + ${delta});
    }`;
      writeFileSync(path, `${text.slice(0, end)}${defect}${text.slice(end)}`);
    }
    return root;
  }

  test.each([
    ['host', ['graph', 'c']],
    ['cortex-m4', ['c']],
  ])('is located on %s: operator, row, element, both values', (target, entries) => {
    const root = brokenPackage(DELTA);
    const graph = importTflite(readFileSync(DIGITS));
    const operator = graph.operators.find(({ kind }) => kind === 'DEPTHWISE_CONV_2D')!;
    const { shape, name } = tensorOf(graph, operator.output);
    const [, , width, channels] = shape as [number, number, number, number];

    const { status, stdout, stderr } = modo(['verify', DIGITS, '--target', target, '--input', INPUTS], {
      root,
    });
    expect(status, stderr).toBe(1);
    const blocks = [
      ...stdout.matchAll(
        /\((\w+)\): DIFFERS, .*\n {2}input set (\d+), output "Identity", element (\d+): (-?\d+) instead of (-?\d+)\n {2}begins in operator (\d+) (\w+) \(output "(.*)"\), row (\d+), element (\d+): (-?\d+) instead of (-?\d+)\n/g,
      ),
    ];
    expect(blocks.map(([, entry]) => entry)).toEqual(entries);
    for (const [, , set, place, wrong, right, op, kind, output, row, element, actual, expected] of blocks) {
      expect([op, kind]).toEqual([String(operator.index), 'DEPTHWISE_CONV_2D']);
      expect(name.startsWith(output!.replace(/\.\.\.$/, ''))).toBe(true);
      const input = readFileSync(INPUTS).subarray(Number(set) * 64, (Number(set) + 1) * 64);
      const values = evaluate(graph, [input]);
      // The first pixel, row by row, that has room for the addition.
      const scores = new Int8Array(values.get(operator.output)!).filter((_, i) => i % channels === CHANNEL);
      const pixel = scores.findIndex((score) => score <= 127 - DELTA);
      expect([row, element, actual, expected].map(Number)).toEqual([
        Math.floor(pixel / width),
        (pixel % width) * channels + CHANNEL,
        scores[pixel]! + DELTA,
        scores[pixel],
      ]);
      expect(Number(right)).toBe(new Int8Array(values.get(graph.outputs[0]!)!)[Number(place)]);
      expect(wrong).not.toBe(right);
    }
  });

  test('one whose outputs are right all the same is no difference', () => {
    const root = brokenPackage(0);
    expect(modoOk(['verify', DIGITS, '--input', INPUTS], { root }).match(/as defined/g)).toHaveLength(2);
  });
});

/** A .npy file: format 1.0, or what is asked for. */
function npy(
  descr: string,
  shape: readonly number[],
  data: Buffer,
  options: { version?: number; order?: string } = {},
): Buffer {
  const { version = 1, order = 'False' } = options;
  const tuple = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const text = `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': (${tuple}), }`;
  const preamble = version === 1 ? 10 : 12;
  const header = text.padEnd(Math.ceil((text.length + 1 + preamble) / 64) * 64 - preamble - 1).concat('\n');
  const start = Buffer.alloc(preamble);
  start.write('\x93NUMPY', 'latin1');
  start[6] = version;
  if (version === 1) start.writeUInt16LE(header.length, 8);
  else start.writeUInt32LE(header.length, 8);
  return Buffer.concat([start, Buffer.from(header, 'latin1'), data]);
}

describe('inputs of run', () => {
  const images = readFileSync(INPUTS);
  const expected = readFileSync(EXPECTED);

  function run(name: string, bytes: Uint8Array, output = compile(DIGITS, 'host')): Buffer {
    const work = freshFolder();
    writeFileSync(join(work, name), bytes);
    modoOk(['run', output, '--input', join(work, name), '--output', join(work, 'out.bin')]);
    return readFileSync(join(work, 'out.bin'));
  }

  test.each([
    ['20 sets by a first dimension more', 'in.npy', npy('|i1', [20, 1, 8, 8, 1], images), 20],
    ['20 sets as a batch', 'in.npy', npy('|i1', [20, 8, 8, 1], images), 20],
    ['without dimensions of 1', 'in.npy', npy('|i1', [20, 8, 8], images), 20],
    ['one set', 'in.NPY', npy('|i1', [1, 8, 8, 1], images.subarray(0, 64)), 1],
    ['format 2', 'in.npy', npy('|i1', [1, 8, 8, 1], images.subarray(0, 64), { version: 2 }), 1],
    ['format 3', 'in.npy', npy('|i1', [1, 8, 8, 1], images.subarray(0, 64), { version: 3 }), 1],
    [
      'archive, stored',
      'in.npz',
      zipSync({ 'image.npy': npy('|i1', [20, 1, 8, 8, 1], images) }, { level: 0 }),
      20,
    ],
    [
      'archive, compressed, another array in it',
      'in.npz',
      zipSync({
        'other.npy': npy('<f8', [1], Buffer.alloc(8)),
        'image.npy': npy('|i1', [20, 1, 8, 8, 1], images),
      }),
      20,
    ],
    ['raw bytes', 'in.bin', images, 20],
  ])('%s', (_, name, bytes, sets) => {
    expect(run(name, bytes)).toEqual(expected.subarray(0, sets * 10));
  });

  const image = images.subarray(0, 64);
  test.each([
    ['not an array', 'in.npy', Buffer.from('hello, this is text'), /in\.npy is not a \.npy file/],
    ['nothing', 'in.npy', Buffer.alloc(0), /is not a \.npy file/],
    ['unknown format', 'in.npy', npy('|i1', [1, 8, 8, 1], image, { version: 4 }), /is not a \.npy file/],
    ['another type', 'in.npy', npy('<f4', [1, 4, 4, 1], image), /has type <f4: the input "image" is int8/],
    ['Fortran order', 'in.npy', npy('|i1', [1, 8, 8, 1], image, { order: 'True' }), /is in Fortran order/],
    ['cut short', 'in.npy', npy('|i1', [1, 8, 8, 1], image).subarray(0, -1), /has 63 bytes/],
    [
      'cut in the header',
      'in.npy',
      npy('|i1', [1, 8, 8, 1], image).subarray(0, 20),
      /has (type none|0 bytes)/,
    ],
    [
      'sets missing',
      'in.npy',
      npy('|i1', [20, 8, 8, 1], image),
      /has shape \(20,8,8,1\) and 1 times the input's bytes/,
    ],
    [
      'another shape',
      'in.npy',
      npy('|i1', [1, 4, 16, 1], image),
      /has shape \(1,4,16,1\).*the input "image" is \[1,8,8,1\]/,
    ],
    ['flat', 'in.npy', npy('|i1', [64], image), /has shape \(64\)/],
    ['no archive', 'in.npz', Buffer.from('hello'), /in\.npz is not a readable \.npz file/],
    [
      'a cut archive',
      'in.npz',
      zipSync({ 'image.npy': npy('|i1', [1, 8, 8, 1], image) }).subarray(0, 90),
      /not a readable \.npz/,
    ],
    ['no such array', 'in.npz', zipSync({ 'x.npy': strToU8('x') }), /has no array "image": it holds x\.npy/],
    [
      'damaged array',
      'in.npz',
      zipSync({ 'image.npy': strToU8('damaged here') }),
      /array "image" is not a \.npy file/,
    ],
    [
      'raw of a wrong size',
      'in.bin',
      images.subarray(1),
      /in\.bin has 1279 bytes: one set has 64 \("image" 64\)/,
    ],
    ['raw and empty', 'in.bin', Buffer.alloc(0), /in\.bin has 0 bytes/],
  ])('refused: %s', (_, name, bytes, message) => {
    const work = freshFolder();
    writeFileSync(join(work, name), bytes);
    const args = [
      'run',
      compile(DIGITS, 'host'),
      '--input',
      join(work, name),
      '--output',
      join(work, 'out.bin'),
    ];
    expect(refusal(args)).toMatch(message);
    expect(readdirSync(work)).toEqual([name]);
  });

  const two = publicModels.find(({ name }) => name === 'simple_add_model');
  test.skipIf(!two)('a model with two inputs', () => {
    const output = compile(two!.path, 'host');
    const names = ['serving_default_input_1:0', 'serving_default_input_2:0'];
    const halves = names.map((_, i) =>
      Buffer.concat(two!.vectors.map(({ input }) => input.subarray(i * 16384, (i + 1) * 16384))),
    );
    const sets = two!.vectors.length;
    const arrays = halves.map((half) => npy('|i1', [sets, 1, 128, 128, 1], half));
    const both = zipSync({ [`${names[1]}.npy`]: arrays[1]!, [`${names[0]}.npy`]: arrays[0]! });
    expect(
      run('in.npz', both, output).equals(Buffer.concat(two!.vectors.map((vector) => vector.output))),
    ).toBe(true);
    const work = freshFolder();
    const at = (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(work, name), bytes);
      return join(work, name);
    };
    expect(refusal(['run', output, '--input', at('in.npy', arrays[0]!)])).toMatch(/the model has 2 inputs/);
    const uneven = zipSync({
      [`${names[0]}.npy`]: arrays[0]!,
      [`${names[1]}.npy`]: npy('|i1', [1, 128, 128, 1], halves[1]!.subarray(0, 16384)),
    });
    expect(refusal(['run', output, '--input', at('uneven.npz', uneven)])).toMatch(
      new RegExp(`its arrays hold ${sets}, 1 sets`),
    );
  });

  const float = publicModels.find(({ name }) => name === 'hello_world_float');
  test.skipIf(!float)('a float model', () => {
    const values = Buffer.concat(float!.vectors.map(({ input }) => input));
    const output = compile(float!.path, 'host');
    const bytes = npy('<f4', [values.length / 4, 1, 1], values);
    expect(run('in.npy', bytes, output)).toEqual(run('in.bin', values, output));
  });
});

describe('folders of run', () => {
  /** A copy of a compiled folder, changed. */
  function changed(target: string, change: (at: (name: string) => string) => void): string {
    const copy = join(freshFolder(), 'out');
    cpSync(compile(DIGITS, target), copy, { recursive: true });
    change((name) => join(copy, name));
    return copy;
  }
  const edit = (path: string, change: (manifest: Record<string, unknown>) => void): void => {
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    change(manifest);
    writeFileSync(path, JSON.stringify(manifest));
  };
  const flip = (path: string): void => {
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(path, bytes);
  };

  test.each([
    [
      'mod.so changed',
      'host',
      (at) => flip(at('mod.so')),
      /mod\.so is not what modo\.json says: compile the model again/,
    ],
    ['mod.params changed', 'host', (at) => flip(at('mod.params')), /mod\.params is not what modo\.json says/],
    ['mod.o changed', 'cortex-m4', (at) => flip(at('mod.o')), /mod\.o is not what modo\.json says/],
    ['mod.so missing', 'host', (at) => rmSync(at('mod.so')), /mod\.so is missing/],
    ['mod.o missing', 'cortex-m4', (at) => rmSync(at('mod.o')), /mod\.o is missing/],
    [
      'no manifest',
      'host',
      (at) => rmSync(at('modo.json')),
      /out has no modo\.json: name a folder that modo compile wrote/,
    ],
    [
      'an empty manifest',
      'host',
      (at) => writeFileSync(at('modo.json'), ''),
      /is not a manifest that this version reads/,
    ],
    ['null', 'host', (at) => writeFileSync(at('modo.json'), 'null'), /is not a manifest/],
    [
      'a version to come',
      'host',
      (at) =>
        edit(at('modo.json'), (m) => {
          m.manifestVersion = 2;
        }),
      /is not a manifest/,
    ],
    [
      'no files',
      'host',
      (at) =>
        edit(at('modo.json'), (m) => {
          delete m.files;
        }),
      /is not a manifest/,
    ],
    [
      'files of another kind',
      'host',
      (at) =>
        edit(at('modo.json'), (m) => {
          m.files = [null];
        }),
      /is not a manifest/,
    ],
    [
      'no inputs',
      'host',
      (at) =>
        edit(at('modo.json'), (m) => {
          m.inputs = [];
        }),
      /is not a manifest/,
    ],
    [
      'sizes of 0',
      'host',
      (at) =>
        edit(at('modo.json'), (m) => {
          m.outputs = [{ name: 'x', dtype: 'int8', shape: [1], bytes: 0 }];
        }),
      /is not a manifest/,
    ],
    [
      'mod.so not listed',
      'host',
      (at) =>
        edit(at('modo.json'), (m) => {
          m.files = [];
        }),
      /lacks mod\.so, mod\.json, mod\.params/,
    ],
    [
      'mod.o not listed',
      'cortex-m4',
      (at) =>
        edit(at('modo.json'), (m) => {
          m.files = [];
        }),
      /has no mod\.o: compile with --object-file/,
    ],
    [
      'a module name that leads elsewhere',
      'host',
      (at) =>
        edit(at('modo.json'), (m) => {
          m.module = '../x';
        }),
      /is not a manifest/,
    ],
    [
      'an unknown target',
      'host',
      (at) =>
        edit(at('modo.json'), (m) => {
          (m.target as { name: string }).name = 'z80';
        }),
      /no target "z80"/,
    ],
    [
      'another module name',
      'host',
      (at) =>
        edit(at('modo.json'), (m) => {
          m.module = 'another';
        }),
      /tvmgen_another_run|tvmgen_/,
    ],
  ] satisfies [string, string, (at: (name: string) => string) => void, RegExp][])(
    'refused: %s',
    (_, target, change, message) => {
      const output = changed(target, change);
      const error = refusal(['run', output, '--input', INPUTS, '--entry', 'c']);
      expect(error).toMatch(message);
    },
  );

  test('what a run does not need is not asked for', () => {
    const host = changed('host', (at) => {
      rmSync(at('mod.o'));
      rmSync(at('mod.h'));
    });
    modoOk(['run', host, '--input', INPUTS]);
    const board = changed('cortex-m4', (at) => rmSync(at('mod.so')));
    expect(modoOk(['run', board, '--input', INPUTS])).toMatch(/^default on cortex-m4: 20 input sets$/m);
  });

  test('compiled without --object-file for a cross target', () => {
    const output = join(freshFolder(), 'out');
    modoOk(['compile', DIGITS, '--target', 'cortex-m4', '-o', output]);
    expect(refusal(['run', output, '--input', INPUTS])).toMatch(/has no mod\.o: compile with --object-file/);
  });

  test('no folder, and no input', () => {
    expect(refusal(['run', join(folder, 'nowhere'), '--input', INPUTS])).toMatch(/nowhere has no modo\.json/);
    expect(refusal(['run', compile(DIGITS, 'host')])).toMatch(
      /--input is missing: give a file with input sets/,
    );
  });
});

describe('output of run', () => {
  const output = (): string => compile(DIGITS, 'host');

  test('replaces a file, makes folders, and names what it cannot write', () => {
    const work = freshFolder();
    writeFileSync(join(work, 'out.bin'), 'old');
    for (const name of ['out.bin', 'new/folder/out.bin', 'back\\slash.bin']) {
      modoOk(['run', output(), '--input', INPUTS, '--output', join(work, name)]);
      expect(readFileSync(join(work, name))).toEqual(readFileSync(EXPECTED));
    }
    expect(readdirSync(work).sort()).toEqual(['back\\slash.bin', 'new', 'out.bin']);
    mkdirSync(join(work, 'folder'));
    expect(refusal(['run', output(), '--input', INPUTS, '--output', join(work, 'folder')])).toMatch(
      /folder is a folder/,
    );
  });

  test('a device stays a device', () => {
    const work = freshFolder();
    symlinkSync('/dev/null', join(work, 'null'));
    modoOk(['run', output(), '--input', INPUTS, '--output', join(work, 'null')]);
    expect(statSync(join(work, 'null')).isCharacterDevice()).toBe(true);
    expect(existsSync('/dev/null') && statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});
