// mod.json and mod.params, byte by byte, in the subset that all TVM runtimes from v0.8 to v0.19 load.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publicModels } from '../support/models.ts';
import { compiler, DIGITS, temporaryFolder, tool } from '../support/modo.ts';
import { readTvmParams, type TvmGraph, writeTvmParams } from '../support/tvm-formats.ts';

const compile = compiler(temporaryFolder());
const MODELS = [{ name: 'digits', path: DIGITS }, ...publicModels];
const cases = MODELS.flatMap(({ name, path }) =>
  ['host', 'cortex-m4'].map((target) => ({ name, path, target })),
);

const SIZES: Readonly<Record<string, number>> = { int8: 1, uint8: 1, int32: 4, float32: 4 };

function read(path: string, target: string) {
  const output = compile(path, target);
  const text = readFileSync(join(output, 'mod.json'), 'utf8');
  const paramsBytes = readFileSync(join(output, 'mod.params'));
  const manifest = JSON.parse(readFileSync(join(output, 'modo.json'), 'utf8')) as {
    inputs: { name: string; dtype: string; shape: number[] }[];
    outputs: { dtype: string; shape: number[] }[];
  };
  return { output, text, graph: JSON.parse(text) as TvmGraph, paramsBytes, manifest };
}

describe.each(cases)('$name for $target', ({ path, target }) => {
  test('mod.json: the five keys and what they hold', () => {
    const { text, graph, manifest, paramsBytes } = read(path, target);
    expect(Object.keys(graph)).toEqual(['nodes', 'arg_nodes', 'heads', 'attrs', 'node_row_ptr']);
    expect(Object.keys(graph.attrs)).toEqual(['dltype', 'shape', 'storage_id']);
    expect(text).toMatch(/^[\x20-\x7e]*$/);
    expect(text).not.toContain('\\');
    // What JSON.stringify makes of it again: no spaces, no other spelling.
    expect(JSON.stringify(graph)).toBe(text);

    const { nodes } = graph;
    const firstOperator = nodes.findIndex(({ op }) => op !== 'null');
    expect(firstOperator).toBeGreaterThan(0);
    const names = nodes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const [i, node] of nodes.entries()) {
      expect(node.name.length).toBeGreaterThan(0);
      expect(node.name.length).toBeLessThanOrEqual(100);
      if (i < firstOperator) {
        expect(node).toEqual({ op: 'null', name: node.name, inputs: [] });
        continue;
      }
      expect(Object.keys(node)).toEqual(['op', 'name', 'attrs', 'inputs']);
      expect(node.op).toBe('tvm_op');
      expect(node.name).toMatch(/^tvmgen_default_[a-z0-9_]+$/);
      expect(node.attrs).toEqual({
        func_name: node.name,
        num_inputs: String(node.inputs.length),
        num_outputs: '1',
        flatten_data: '0',
      });
      expect(node.inputs.length + 1).toBeLessThanOrEqual(9);
      for (const entry of node.inputs) {
        expect(entry).toEqual([entry[0], 0, 0]);
        expect(entry[0]).toBeLessThan(i);
      }
    }
    expect(graph.arg_nodes).toEqual(nodes.slice(0, firstOperator).map((_, i) => i));
    expect(graph.node_row_ptr).toEqual([...nodes.keys(), nodes.length]);
    const params = readTvmParams(paramsBytes).map(({ name }) => name);
    expect(names.slice(0, firstOperator)).toEqual([...manifest.inputs.map(({ name }) => name), ...params]);
    expect(params).toEqual(params.map((_, i) => `p${i}`));
  });

  test('mod.json: types, shapes and storage', () => {
    const { graph, manifest, paramsBytes } = read(path, target);
    const { nodes } = graph;
    const list = <T>(key: string, kind: string): readonly T[] => {
      const [found, values] = graph.attrs[key]!;
      expect(found).toBe(kind);
      expect(values).toHaveLength(nodes.length);
      return values as readonly T[];
    };
    const types = list<string>('dltype', 'list_str');
    const shapes = list<number[]>('shape', 'list_shape');
    const storage = list<number>('storage_id', 'list_int');
    const bytes = shapes.map((shape, i) =>
      shape.reduce((product, size) => product * size, SIZES[types[i]!]!),
    );
    for (const [i, shape] of shapes.entries()) {
      expect(Object.keys(SIZES)).toContain(types[i]);
      expect(shape.length).toBeGreaterThanOrEqual(1);
      expect(shape.length).toBeLessThanOrEqual(6);
      for (const size of shape) expect(Number.isInteger(size) && size > 0).toBe(true);
    }
    for (const [i, { dtype, shape }] of manifest.inputs.entries()) {
      expect([types[i], shapes[i]]).toEqual([dtype, shape]);
    }
    for (const [i, { dtype, shape }] of manifest.outputs.entries()) {
      const [node] = graph.heads[i]!;
      expect(graph.heads[i]).toEqual([node, 0, 0]);
      expect([types[node!], shapes[node!]]).toEqual([dtype, shape]);
    }
    expect(graph.heads).toHaveLength(manifest.outputs.length);
    for (const { name, shape, dtype, data } of readTvmParams(paramsBytes)) {
      const node = nodes.findIndex((candidate) => candidate.name === name);
      expect([types[node], shapes[node], bytes[node]]).toEqual(['uint8', shape, data.length]);
      expect(dtype).toEqual([1, 8, 1]);
    }
    // Dense; inputs and parameters have theirs for themselves.
    expect([...new Set(storage)].sort((a, b) => a - b)).toEqual([...new Set(storage)].map((_, i) => i));
    for (const node of graph.arg_nodes) expect(storage.filter((id) => id === storage[node])).toHaveLength(1);
    // No operator writes over a value that is still to be read.
    const holder = new Map<number, number>();
    const heads = graph.heads.map(([node]) => node!);
    for (const [i, node] of nodes.entries()) {
      for (const [input] of node.inputs) expect(holder.get(storage[input!]!)).toBe(input);
      for (const [input] of node.inputs) expect(storage[input!]).not.toBe(storage[i]);
      holder.set(storage[i]!, i);
    }
    for (const head of heads) expect(holder.get(storage[head]!)).toBe(head);
  });

  test('mod.params: the same bytes from a reader and a writer of its own', () => {
    const { paramsBytes } = read(path, target);
    const params = readTvmParams(paramsBytes);
    for (const { device, shape, data } of params) {
      expect(device).toEqual([1, 0]);
      expect(shape).toEqual([data.length]);
      expect(data.length % 4).toBe(0);
    }
    expect(writeTvmParams(params).equals(paramsBytes)).toBe(true);
  });

  test('mod.so shows every function of the graph', () => {
    const { output, graph } = read(path, target);
    const shown = tool('nm', ['-D', '-P', '--defined-only', join(output, 'mod.so')]);
    for (const { attrs } of graph.nodes) {
      if (attrs) expect(shown).toMatch(new RegExp(`^${attrs.func_name} T `, 'm'));
    }
  });
});

test('the first bytes of mod.params, spelled out', () => {
  const { paramsBytes } = read(DIGITS, 'host');
  const { length } = readTvmParams(paramsBytes);
  expect(length).toBeGreaterThan(1);
  const header = `b79c04054f8de5f7 0000000000000000 ${length.toString(16).padStart(2, '0')}00000000000000
    0200000000000000 7030 0200000000000000 7031`.replace(/\s/g, '');
  expect(paramsBytes.subarray(0, header.length / 2).toString('hex')).toBe(header);
});

test('the reader of this test notices damage', () => {
  const { paramsBytes } = read(DIGITS, 'host');
  expect(() => readTvmParams(paramsBytes.subarray(0, -1))).toThrow(/ends at/);
  expect(() => readTvmParams(Buffer.concat([paramsBytes, Buffer.alloc(1)]))).toThrow(/1 bytes are left/);
  for (const at of [0, 8, 16]) {
    const damaged = Buffer.from(paramsBytes);
    damaged[at]! ^= 1;
    expect(() => readTvmParams(damaged)).toThrow();
  }
});

test('a tensor name that JSON or C cannot take as it is, and a parameter’s name taken by an input', () => {
  const { output } = read(DIGITS, 'host');
  expect(readFileSync(join(output, 'tvmgen_default.h'), 'utf8')).toContain('void *image;');
  const named = publicModels.find(({ name }) => name === 'simple_add_model');
  if (!named) return;
  const { graph, output: other } = read(named.path, 'host');
  expect(graph.nodes[0]!.name).toBe('serving_default_input_1:0');
  expect(readFileSync(join(other, 'tvmgen_default.h'), 'utf8')).toContain('void *serving_default_input_1_0;');
  expect(graph.arg_nodes).toEqual([0, 1]);
  expect(readFileSync(join(other, 'mod.params'))).toHaveLength(32);
});
