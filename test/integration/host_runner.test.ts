// The host runner, built with the host's compiler and run on a library written by hand: right answers, then
// one case per rule that it enforces, then damaged files under the address and undefined behaviour sanitizers.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addGraph,
  addNode,
  addParams,
  argument,
  encodeParams,
  floats,
  type Graph,
  littleEndian,
  makeGraph,
  operator,
  type Param,
  readFloats,
  readInts,
} from './host_runner/model.ts';
import { violations } from './host_runner/violations.ts';

const sources = join(import.meta.dirname, '../../runtime/host');
const operators = join(import.meta.dirname, 'host_runner/ops.c');
const fuzzRounds = Number(process.env.FUZZ_ROUNDS ?? 120);
const fuzzSeed = Number(process.env.FUZZ_SEED ?? 1);

let dir = '';
const at = (name: string) => join(dir, name);

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'modo-host-runner-'));
  const files = readdirSync(sources).flatMap((name) => (name.endsWith('.c') ? [join(sources, name)] : []));
  const strict = ['-std=gnu99', '-O1', '-Wall', '-Wextra', '-Werror', '-pedantic'];
  const sanitizers = ['-g', '-fsanitize=address,undefined', '-fno-sanitize-recover=all'];
  execFileSync('gcc', ['-std=gnu99', '-O1', '-shared', '-fPIC', '-o', at('mod.so'), operators]);
  execFileSync('gcc', [...strict, '-o', at('runner'), ...files, '-ldl']);
  execFileSync('gcc', [...strict, ...sanitizers, '-o', at('runner-checked'), ...files, '-ldl']);
}, 120_000);

afterAll(() => rmSync(dir, { recursive: true, force: true }));

interface Result {
  status: number | null;
  signal: string | null;
  stderr: string;
}

/** Runs a runner in the test's folder; the sanitizers report with an exit code of their own. */
function run(args: string[], runner = 'runner-checked'): Result {
  const options = 'exitcode=99:detect_leaks=0:allocator_may_return_null=1';
  const env = { ...process.env, ASAN_OPTIONS: options, UBSAN_OPTIONS: 'exitcode=99:print_stacktrace=1' };
  const { status, signal, stderr } = spawnSync(at(runner), args, { cwd: dir, encoding: 'utf8', env });
  return { status, signal, stderr };
}

const graphArgs = ['graph', '--lib', 'mod.so', '--graph', 'mod.json', '--params', 'mod.params'];
const files = ['--input', 'in.bin', '--output', 'out.bin'];

function writeModel(graph: Graph | string, params: Param[] | Buffer, input: Buffer): void {
  writeFileSync(at('mod.json'), typeof graph === 'string' ? graph : JSON.stringify(graph));
  writeFileSync(at('mod.params'), Buffer.isBuffer(params) ? params : encodeParams(params));
  writeFileSync(at('in.bin'), input);
  rmSync(at('out.bin'), { force: true });
}

function runGraph(
  graph: Graph | string,
  params: Param[] | Buffer,
  input: Buffer,
  extra: string[] = [],
): Buffer {
  writeModel(graph, params, input);
  for (const runner of ['runner', 'runner-checked']) {
    expect(run([...graphArgs, ...files, ...extra], runner)).toEqual({ status: 0, signal: null, stderr: '' });
  }
  return readFileSync(at('out.bin'));
}

function runC(module: string, sizes: [string, string], input: Buffer, extra: string[] = []): Result {
  writeFileSync(at('in.bin'), input);
  const args = [
    'c',
    '--lib',
    'mod.so',
    '--module',
    module,
    '--input-bytes',
    sizes[0],
    '--output-bytes',
    sizes[1],
  ];
  return run([...args, ...files, ...extra]);
}

describe('right answers', () => {
  test('a graph with a parameter, three input sets', () => {
    const input = floats(1, 2, 3, 4, 0, 0, 0, 0, -1, -2, -3, 0.5);
    const expected = [12, 24, 36, 48, 10, 20, 30, 40, 8, 16, 24, 41];
    expect(readFloats(runGraph(addGraph(), addParams(), input))).toEqual(expected);
    expect(encodeParams(addParams())).toHaveLength(114);
  });

  test('any key order, blanks, entries of two numbers, device_index, further node attrs, attr for attrs', () => {
    const { nodes, arg_nodes, heads, attrs, node_row_ptr } = addGraph();
    nodes[2]!.attrs = { hash: 'abc', ...nodes[2]!.attrs };
    nodes[2]!.inputs = [
      [0, 0],
      [1, 0],
    ];
    const { attrs: moved, ...rest } = nodes[3]!;
    nodes[3] = { ...rest, attr: moved };
    const graph = {
      node_row_ptr,
      attrs: { device_index: ['list_int', [1, 1, 1, 1]], ...attrs },
      heads,
      arg_nodes,
      nodes,
    };
    const text = `\n\t${JSON.stringify(graph, null, 2).replaceAll('\n', '\r\n')} \n`;
    expect(readFloats(runGraph(text, addParams(), floats(1, 2, 3, 4)))).toEqual([12, 24, 36, 48]);
  });

  test('inputs in the order of arg_nodes, outputs in the order of heads, a head twice, an input as head', () => {
    const split = operator('split', 'split', [[0, 0, 0]], 2);
    const nodes = [argument('é'), argument('f'), split, operator('idle', 'nothing', [])];
    const heads = [
      [2, 1, 0],
      [3, 0, 0],
      [1, 0],
      [2, 1, 0],
    ];
    const graph = makeGraph(nodes, heads, [
      ['int8', [3], 0],
      ['uint8', [2, 1], 1],
      ['int8', [1, 3], 2],
      ['int8', [3, 1], 3],
      ['bool', [4], 2],
    ]);
    graph.arg_nodes = [1, 0];
    // The idle operator leaves the split's first output there, and the runner's pattern after it.
    const out = runGraph(graph, [], Buffer.from([7, 9, 0x12, 0xf3, 0x45, 6, 8, 0, 0, 0]));
    expect([...out.subarray(0, 12)]).toEqual([1, 0xff, 4, 2, 3, 5, 0xa5, 7, 9, 1, 0xff, 4]);
    expect([...out.subarray(12)]).toEqual([0, 0, 0, 0, 0, 0, 0xa5, 6, 8, 0, 0, 0]);
  });

  test('storage ids that operators share', () => {
    const graph = addGraph();
    const inputs = [
      [3, 0, 0],
      [1, 0, 0],
    ];
    addNode(graph, operator('add_2', 'add', inputs), 'float32', [2, 2], 2);
    graph.heads = [
      [4, 0, 0],
      [3, 0, 0],
    ];
    expect(readFloats(runGraph(graph, addParams(), floats(1, 2, 3, 4)))).toEqual([
      22, 44, 66, 88, 12, 24, 36, 48,
    ]);
  });

  const probeGraph = () =>
    makeGraph(
      [
        argument('x'),
        argument('p0'),
        operator('probe', 'probe', [
          [0, 0, 0],
          [1, 0, 0],
        ]),
      ],
      [[2, 0, 0]],
      [
        ['int8', [5], 0],
        ['float32', [1, 4], 1],
        ['int32', [6], 2],
      ],
    );

  test.each([
    [[], 7, [64, 64, 64]],
    [['--device-api', 'cpp', '--align', '16'], 7, [16, 16, 16]],
    [['--device-api', 'crt', '--align', '4'], 13, [4, 4, 4]],
    [['--align', '1'], 7, [1, 4, 4]],
  ])('calling convention and exact alignment with %j', (extra, code, aligns) => {
    const out = readInts(runGraph(probeGraph(), addParams(), Buffer.alloc(5), extra));
    expect([out[0], out[4], out[5]]).toEqual([code, 4, 1]);
    // The address is a multiple of the alignment and of nothing more.
    expect(out.slice(1, 4).map((address, i) => address % (2 * aligns[i]!))).toEqual(aligns);
  });

  test.each([
    ['64', 64],
    ['4', 4],
  ])('the C interface at alignment %s, two input sets', (align, offset) => {
    const set = Buffer.concat([floats(1, 2, 3, 4), Buffer.from([1, 2, 3, 0xff])]);
    const input = Buffer.concat([set, set]);
    const result = runC('tiny', ['16,4', '16,4'], input, ['--align', align]);
    expect(result).toEqual({ status: 0, signal: null, stderr: '' });
    const out = readFileSync(at('out.bin'));
    expect(out).toHaveLength(40);
    expect(readFloats(out.subarray(20, 36))).toEqual([1, 4, 9, -4]);
    expect(out.readInt32LE(16) % (2 * offset)).toBe(offset);
  });

  test('taps', () => {
    const tap = ['--module', 'tiny', '--tap', 'tap.bin'];
    runGraph(addGraph(), addParams(), floats(1, 2, 3, 4), tap);
    const head = (op: number, row: number, bytes: number) =>
      [op, row, bytes].map((part) => littleEndian(part, 4));
    const records = [...head(0, -1, 16), floats(11, 22, 33, 44), ...head(1, -1, 16), floats(12, 24, 36, 48)];
    expect(readFileSync(at('tap.bin'))).toEqual(Buffer.concat(records));
    const input = Buffer.concat([floats(1, 2, 3, 4), Buffer.from([1, 2, 3, 4])]);
    expect(runC('tiny', ['16,4', '16,4'], input, ['--tap', 'tap.bin']).stderr).toBe('');
    expect(readFileSync(at('tap.bin'))).toEqual(Buffer.concat([...head(7, 2, 4), Buffer.from([1, 2, 3, 4])]));
  });
});

describe('violations of a graph', () => {
  test.each(Object.entries(violations))('%s', (_, violation) => {
    const graph = addGraph();
    const params = addParams();
    violation.graph?.(graph);
    violation.params?.(params, graph);
    const text = JSON.stringify(graph);
    const bytes = encodeParams(params);
    writeModel(
      violation.json?.(text) ?? text,
      violation.bytes?.(bytes) ?? bytes,
      violation.input ?? floats(1, 2, 3, 4),
    );
    const args = [...graphArgs, ...files];
    const result = run(violation.args?.(args) ?? args);
    const [place] = result.stderr.match(/(?<=mod\.json:)\d+:\d+|(?<=mod\.json:3:)\d+/) ?? [];
    const message = violation.message.replace('3:#', place ?? '').replace('#', place ?? '');
    expect(result).toEqual({ status: 1, signal: null, stderr: `runner: ${message}\n` });
  });

  test('text that is not UTF-8', () => {
    writeModel(addGraph(), addParams(), floats(1, 2, 3, 4));
    const json = readFileSync(at('mod.json'));
    const bad = [
      [0x80],
      [0xc1, 0x80],
      [0xe0, 0x80, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
      [0xc3, 0x22],
    ];
    for (const bytes of bad) {
      const split = json.indexOf('"x"') + 1;
      writeFileSync(
        at('mod.json'),
        Buffer.concat([json.subarray(0, split), Buffer.from(bytes), json.subarray(split)]),
      );
      const result = run([...graphArgs, ...files]);
      expect(result.stderr).toMatch(/^runner: mod\.json:1:\d+: a text is not UTF-8\n$/);
      expect(result.status).toBe(1);
    }
  });
});

describe('violations of the C interface', () => {
  test.each([
    ['bad', [0, 0, 0, 0], 'tvmgen_bad_run: returned 3'],
    ['bad', [1, 0, 0, 0], 'tvmgen_bad_run: wrote after the data of output 0'],
    ['bad', [2, 0, 0, 0], 'tvmgen_bad_run: wrote before the data of output 0'],
    ['bad', [3, 0, 0, 0], 'tvmgen_bad_run: changed input 0'],
    ['bad', [4, 0, 0, 0], 'tvmgen_bad_run: wrote after the data of input 0'],
    ['bad', [5, 0, 0, 0, 0, 0, 0, 0], 'tvmgen_bad_run: returned 3'],
    ['bad', [5, 0, 0], 'in.bin: has 3 bytes, not a positive multiple of 4, the size of one input set'],
    ['absent', [0, 0, 0, 0], "mod.so: has no function 'tvmgen_absent_run'"],
  ])('module %s, input %j', (module, input, message) => {
    const result = runC(module, ['4', '4'], Buffer.from(input));
    expect(result).toEqual({ status: 1, signal: null, stderr: `runner: ${message}\n` });
  });

  test('a tap that the library lacks', () => {
    const { stderr } = runC('bad', ['4', '4'], Buffer.alloc(4), ['--tap', 'tap.bin']);
    expect(stderr).toBe("runner: mod.so: has no 'tvmgen_bad_tap'; --tap needs a library built for it\n");
  });

  test.each(['', '0', '4,', ',4', '4;4', '-4', '1073741825', '99999999999999999999'])(
    'sizes "%s"',
    (sizes) => {
      const { status, stderr } = runC('tiny', [sizes, '4'], Buffer.alloc(4));
      const message = `--input-bytes takes sizes in bytes from 1 to 1073741824, such as 16,4; it is '${sizes}'`;
      expect([status, stderr]).toEqual([1, `runner: ${message}\n`]);
    },
  );
});

/** A small generator of numbers below n, the same on every run (mulberry32). */
function generator(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

/** One to three damages: a byte, a cut, a repeat, a swap with something from `words`, or a new end. */
function damage(bytes: Buffer, words: Buffer[], below: (n: number) => number): Buffer {
  let out = Buffer.from(bytes);
  for (let left = 1 + below(3); left > 0; left--) {
    const from = below(out.length + 1);
    const to = Math.min(out.length, from + below(24));
    const word = words[below(words.length)]!;
    const middles = [
      () => Buffer.from(out.subarray(from, to).map((byte, i) => (i === 0 ? byte ^ (1 << below(8)) : byte))),
      () => Buffer.alloc(0),
      () => Buffer.concat([out.subarray(from, to), out.subarray(from, to)]),
      () => word,
      () => Buffer.concat([word, out.subarray(Math.min(to, from + word.length), to)]),
    ];
    const kind = below(middles.length + 1);
    if (kind === middles.length) out = out.subarray(0, from);
    else out = Buffer.concat([out.subarray(0, from), middles[kind]!(), out.subarray(to)]);
  }
  return out;
}

describe('damaged files end in an answer or one line, never in a crash', () => {
  // Pieces that are well-formed, so that some damage gets past the JSON reader to the checks behind it.
  const jsonWords =
    '0|1|2|3|4|7|9|-1|65536|2147483647|99999999999|[]|{}|,|"|\\n|null|[0,0,0]|"int8"|"bool"|"int64"|x|p0'
      .split('|')
      .map((word) => Buffer.from(word));
  const binaryWords = [0n, 1n, 2n, 16n, 255n, 0x7fffffffn, 0xffffffffn, 1n << 62n, -1n].map((value) =>
    littleEndian(value, 8),
  );

  const check = (seed: number, write: (below: (n: number) => number) => void) => {
    const below = generator(seed);
    const ends = [0, 0];
    for (let round = 0; round < fuzzRounds; round++) {
      write(below);
      const { status, signal, stderr } = run([...graphArgs, ...files]);
      const place = `seed ${seed}, round ${round}`;
      expect([signal, stderr.replace(/^runner: [^\n]+\n$/, 'line')], place).toEqual([
        null,
        status === 0 ? '' : 'line',
      ]);
      expect([0, 1], place).toContain(status);
      ends[status!]!++;
    }
    return ends;
  };

  test('mod.json', () => {
    const json = Buffer.from(JSON.stringify(addGraph()));
    writeModel(addGraph(), addParams(), floats(1, 2, 3, 4));
    const ends = check(fuzzSeed, (below) => writeFileSync(at('mod.json'), damage(json, jsonWords, below)));
    expect(ends[1]).toBeGreaterThan(0);
  }, 600_000);

  test('the numbers of mod.json', () => {
    const pieces = JSON.stringify(addGraph()).split(/(?<![\w])(\d+)(?![\w])/);
    writeModel(addGraph(), addParams(), floats(1, 2, 3, 4));
    const ends = check(fuzzSeed + 1, (below) => {
      const changed = [...pieces];
      for (let left = 1 + below(2); left > 0; left--) {
        changed[1 + 2 * below(changed.length >> 1)] = `${[below(6), below(300), 2 ** below(32)][below(3)]}`;
      }
      writeFileSync(at('mod.json'), changed.join(''));
    });
    expect(Math.min(...ends)).toBeGreaterThan(0);
  }, 600_000);

  test('mod.params', () => {
    const bytes = encodeParams(addParams());
    writeModel(addGraph(), addParams(), floats(1, 2, 3, 4));
    const ends = check(fuzzSeed + 2, (below) =>
      writeFileSync(at('mod.params'), damage(bytes, binaryWords, below)),
    );
    expect(Math.min(...ends)).toBeGreaterThan(0);
  }, 600_000);
});
