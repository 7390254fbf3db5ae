/**
 * Hand-made hostile files, each with the one line that it must be refused with: what is wrong, in which operator
 * and tensor, and what to do.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileModel } from '../../src/compiler.ts';
import { describeError, ModoError } from '../../src/errors.ts';
import { readRoot, type TableValue, writeRoot } from '../../src/import/tflite/flatbuffer.ts';
import { IDENTIFIER, Model } from '../../src/import/tflite/schema.ts';
import {
  add,
  averagePool,
  conv,
  depthwise,
  FLOAT16,
  FLOAT32,
  float32,
  fullyConnected,
  INT16,
  INT32,
  int8,
  int32s,
  type ModelSpec,
  modelTable,
  type OperatorSpec,
  reshape,
  softmax,
  type TensorSpec,
  UINT8,
  writeModel,
  zeros,
} from './make-model.ts';

const KERNELS = join(import.meta.dirname, '../../kernels/c');
const kernels = new Map(
  readdirSync(KERNELS).map((name) => [name, readFileSync(join(KERNELS, name), 'utf8')]),
);

function compile(bytes: Uint8Array, inputShapes?: Readonly<Record<string, readonly number[]>>): string {
  const options = { moduleName: 'm', kernels, ...(inputShapes && { inputShapes }) };
  return compileModel(bytes, options).emitC();
}

type Shapes = Readonly<Record<string, readonly number[]>>;

/** [what, bytes, message, input shapes]; a test's name is `what`. */
type Row = readonly [what: string, bytes: () => Uint8Array, message: string | RegExp, inputShapes?: Shapes];

function refuses(rows: readonly Row[]): void {
  for (const [what, bytes, message, inputShapes] of rows) {
    test(what, () => {
      const model = bytes();
      const before = process.cpuUsage();
      let thrown: unknown;
      try {
        compile(model, inputShapes);
      } catch (error) {
        thrown = error;
      }
      const { user, system } = process.cpuUsage(before);
      const line = describeError(thrown);
      if (typeof message === 'string') expect(line).toBe(message);
      else expect(line).toMatch(message);
      expect(thrown).toBeInstanceOf(ModoError);
      expect(line).toMatch(/^[ -~]+$/);
      expect(line.length).toBeLessThan(400);
      expect((thrown as ModoError).advice).toBeTruthy();
      expect((user + system) / 1000).toBeLessThan(2000);
    });
  }
}

/** Tensors 0 "x" [1, 4, 4, 2] and 1 "y" of the same shape, one operator between them. */
function unary(operator: OperatorSpec, x: TensorSpec = X, y: TensorSpec = Y): ModelSpec {
  return { tensors: [x, y], operators: [operator], inputs: [0], outputs: [1] };
}

const X = int8('x', [1, 4, 4, 2]);
const Y = int8('y', [1, 4, 4, 2]);

/** y = x + x. */
const SUM = unary(add([0, 0], [1]));

/** A weighted operator from tensor 0 "x" with weights 1 "w" and bias 2 "b" to 3 "y". */
function weighted(
  operator: OperatorSpec,
  { x = X, w, b, y = Y }: { x?: TensorSpec; w: TensorSpec; b: TensorSpec; y?: TensorSpec },
): () => Uint8Array {
  return () => writeModel({ tensors: [x, w, b, y], operators: [operator], inputs: [0], outputs: [3] });
}

const W_CONV = int8('w', [2, 1, 1, 2], { data: zeros(4) });
const W_DEPTHWISE = int8('w', [1, 1, 1, 2], { data: zeros(2) });
const BIAS = int8('b', [2], { type: INT32, data: zeros(2, 4) });
const CONV = conv([0, 1, 2], [3]);
const DEPTHWISE = depthwise([0, 1, 2], [3]);
const FC = fullyConnected([0, 1, 2], [3]);
const W_FC = int8('w', [2, 8], { data: zeros(16) });
const FC_PARTS = { w: W_FC, b: BIAS, y: int8('y', [4, 2]) };

const model = (spec: ModelSpec) => (): Uint8Array => writeModel(spec);
const changed = (raw: Readonly<Record<string, TableValue[string]>>) => model({ ...SUM, raw });
/** The sum with fields of tensor 0's table replaced. */
const tensor = (raw: TableValue) => model(unary(add([0, 0], [1]), { ...X, raw }));
const withOptions = (operator: OperatorSpec, options: TableValue): OperatorSpec => ({
  ...operator,
  options: { ...operator.options, ...options },
});

/** The bytes of the sum after `patch`. */
function patched(patch: (view: DataView, bytes: Uint8Array) => void): () => Uint8Array {
  return () => {
    const bytes = writeModel(SUM);
    patch(new DataView(bytes.buffer), bytes);
    return bytes;
  };
}

/** Position of a table's field, by its slot. */
function fieldOf(view: DataView, table: number, slot: number): number {
  return table + view.getUint16(table - view.getInt32(table, true) + 4 + 2 * slot, true);
}

function follow(view: DataView, position: number): number {
  return position + view.getUint32(position, true);
}

/** The first element of a vector of tables: its own offset lies here. */
function firstOf(view: DataView, table: number, slot: number): number {
  return follow(view, fieldOf(view, table, slot)) + 4;
}

const rootTable = (view: DataView): number => view.getUint32(0, true);
const subgraphTable = (view: DataView): number => follow(view, firstOf(view, rootTable(view), 2));
const tensorTable = (view: DataView): number => follow(view, firstOf(view, subgraphTable(view), 0));

/** A file whose vector of subgraphs names one table `count` times, and that one's vector of tensors likewise. */
function exponential(count: number): Uint8Array {
  const bytes = new Uint8Array(64 + 8 * count);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(IDENTIFIER), 4);
  /** A table at `at` whose only field, at byte 4, has this slot; its vtable lies before it. */
  const table = (at: number, slot: number): void => {
    view.setUint16(at - 12, 10, true);
    view.setUint16(at - 10, 8, true);
    view.setUint16(at - 8 + 2 * slot, 4, true);
    view.setInt32(at, 12, true);
  };
  const vector = (at: number, target: number): void => {
    view.setUint32(at, count, true);
    for (let i = 1; i <= count; ++i) view.setUint32(at + 4 * i, target - (at + 4 * i), true);
  };
  const [model, subgraphs] = [20, 28];
  const subgraph = subgraphs + 4 + 4 * count + 12;
  const tensors = subgraph + 8;
  const tensor = tensors + 4 + 4 * count;
  view.setUint32(0, model, true);
  table(model, 2);
  view.setUint32(model + 4, subgraphs - (model + 4), true);
  vector(subgraphs, subgraph);
  table(subgraph, 0);
  view.setUint32(subgraph + 4, tensors - (subgraph + 4), true);
  vector(tensors, tensor);
  // The empty table is its own vtable's neighbour: four bytes of layout, then the table.
  view.setInt32(tensor, -4, true);
  view.setUint16(tensor + 4, 4, true);
  view.setUint16(tensor + 6, 4, true);
  return bytes;
}

describe('the file', () => {
  refuses([
    ['empty', () => zeros(0), 'the model is empty (0 bytes): pass a .tflite model'],
    [
      'seven bytes',
      () => zeros(7),
      'header: bytes 0..8 lie outside the file (7 bytes): the file is truncated or damaged; export or download it again',
    ],
    [
      'zeros',
      () => zeros(100),
      'not a TFL3 FlatBuffer: the identifier at byte 4 is "\\u{0}\\u{0}\\u{0}\\u{0}": pass a .tflite model',
    ],
    [
      'text',
      () => new TextEncoder().encode('hello, \u{1f525}\nworld, how are you?'),
      'not a TFL3 FlatBuffer: the identifier at byte 4 is "o, \\u{f0}": pass a .tflite model',
    ],
    [
      'another identifier',
      patched((_, bytes) => bytes.set(new TextEncoder().encode('TFL9'), 4)),
      'not a TFL3 FlatBuffer: the identifier at byte 4 is "TFL9": pass a .tflite model',
    ],
    [
      'an identifier that is no text',
      patched((_, bytes) => bytes.set([0x1b, 10, 255, 34], 4)),
      'not a TFL3 FlatBuffer: the identifier at byte 4 is "\\u{1b}\\u{a}\\u{ff}"": pass a .tflite model',
    ],
    [
      'a header and nothing else',
      () => Uint8Array.of(8, 0, 0, 0, 0x54, 0x46, 0x4c, 0x33),
      'model: bytes 8..12 lie outside the file (8 bytes): the file is truncated or damaged; export or download it again',
    ],
    [
      'cut in half',
      () => {
        const bytes = writeModel(SUM);
        return bytes.subarray(0, bytes.length / 2);
      },
      'model.operator_codes: bytes 392..396 lie outside the file (204 bytes): the file is truncated or damaged; export or download it again',
    ],
    [
      'without its last byte',
      () => writeModel(SUM).subarray(0, -1),
      'model.operator_codes[0]: bytes 404..408 lie outside the file (407 bytes): the file is truncated or damaged; export or download it again',
    ],
    [
      'a root offset of zero',
      patched((view) => view.setUint32(0, 0, true)),
      'model: the offset at byte 0 is zero: the file is truncated or damaged; export or download it again',
    ],
    [
      'a root beyond the end',
      patched((view) => view.setUint32(0, 2 ** 31, true)),
      'model: bytes 2147483648..2147483652 lie outside the file (408 bytes): the file is truncated or damaged; export or download it again',
    ],
    [
      'a root that points back',
      patched((view) => view.setUint32(0, 2 ** 32 - 8, true)),
      'model: bytes 4294967288..4294967292 lie outside the file (408 bytes): the file is truncated or damaged; export or download it again',
    ],
    [
      'a vtable before the file',
      patched((view) => view.setInt32(rootTable(view), 2 ** 31 - 1, true)),
      'model: bytes -2147483619..-2147483615 lie outside the file (408 bytes): the file is truncated or damaged; export or download it again',
    ],
    [
      'a vtable beyond the end',
      patched((view) => view.setInt32(rootTable(view), -(2 ** 31), true)),
      'model: bytes 2147483676..2147483680 lie outside the file (408 bytes): the file is truncated or damaged; export or download it again',
    ],
    [
      'a vtable of odd length',
      patched((view) => {
        const vtable = rootTable(view) - view.getInt32(rootTable(view), true);
        view.setUint16(vtable, 7, true);
      }),
      'model: bad table layout at byte 14: the file is truncated or damaged; export or download it again',
    ],
    [
      'a vtable longer than the file',
      patched((view) => {
        const vtable = rootTable(view) - view.getInt32(rootTable(view), true);
        view.setUint16(vtable, 65534, true);
      }),
      'model: bytes 14..65548 lie outside the file (408 bytes): the file is truncated or damaged; export or download it again',
    ],
    [
      'a table longer than the file',
      patched((view) => {
        const vtable = rootTable(view) - view.getInt32(rootTable(view), true);
        view.setUint16(vtable + 2, 65535, true);
      }),
      'model: bytes 28..65563 lie outside the file (408 bytes): the file is truncated or damaged; export or download it again',
    ],
    [
      'a field outside of its table',
      patched((view) => {
        const vtable = subgraphTable(view) - view.getInt32(subgraphTable(view), true);
        view.setUint16(vtable + 4, 60000, true);
      }),
      'model.subgraphs[0].tensors: lies outside its table at byte 80: the file is truncated or damaged; export or download it again',
    ],
    [
      'a vector whose length overflows',
      patched((view) => {
        view.setUint32(follow(view, fieldOf(view, tensorTable(view), 0)), 2 ** 30, true);
      }),
      'model.subgraphs[0].tensors[0].shape: bytes 376..4294967672 lie outside the file (408 bytes): the file is truncated or damaged; export or download it again',
    ],
    [
      'a vector of 2^32 - 1 tables',
      patched((view) => {
        view.setUint32(follow(view, fieldOf(view, rootTable(view), 2)), 2 ** 32 - 1, true);
      }),
      'model.subgraphs: bytes 64..17179869244 lie outside the file (408 bytes): the file is truncated or damaged; export or download it again',
    ],
    [
      'a text that never ends',
      patched((view) => {
        view.setUint32(follow(view, fieldOf(view, tensorTable(view), 3)), 2 ** 32 - 1, true);
      }),
      'model.subgraphs[0].tensors[0].name: bytes 368..4294967663 lie outside the file (408 bytes): the file is truncated or damaged; export or download it again',
    ],
    [
      'a table that points at itself',
      patched((view) => {
        view.setUint32(firstOf(view, subgraphTable(view), 0), 0, true);
      }),
      'model.subgraphs[0].tensors[0]: the offset at byte 188 is zero: the file is truncated or damaged; export or download it again',
    ],
    [
      'a table that points backwards',
      patched((view) => {
        view.setInt32(firstOf(view, subgraphTable(view), 0), -64, true);
      }),
      'model.subgraphs[0].tensors[0]: bytes 4294967420..4294967424 lie outside the file (408 bytes): the file is truncated or damaged; export or download it again',
    ],
    [
      'tables shared exponentially',
      () => exponential(4000),
      'model.subgraphs[4].tensors[282]: the file refers to itself over and over: the file is truncated or damaged; export or download it again',
    ],
    [
      'schema version 2',
      changed({ version: 2 }),
      'schema version 2 is not supported: convert the model to version 3',
    ],
    [
      'no subgraph',
      changed({ subgraphs: [] }),
      'the model has 0 subgraphs: export a model with one subgraph, without control flow',
    ],
    [
      'two subgraphs',
      () => {
        const table = modelTable(SUM);
        const [subgraph] = table.subgraphs as readonly TableValue[];
        return writeRoot({ ...table, subgraphs: [subgraph!, subgraph!] }, Model, IDENTIFIER);
      },
      'the model has 2 subgraphs: export a model with one subgraph, without control flow',
    ],
    [
      'no operator code',
      changed({ operator_codes: [] }),
      'operator 0: its operator code 0 is outside the list of 0: the file is damaged; export it again',
    ],
    [
      'no inputs',
      model({ ...SUM, inputs: [] }),
      'the model has no inputs: the file is damaged; export it again',
    ],
    [
      'no outputs',
      model({ ...SUM, outputs: [] }),
      'the model has no outputs: the file is damaged; export it again',
    ],
    [
      'no operators',
      model({ ...SUM, operators: [] }),
      'model output tensor 1 "y" is written by no operator: the file is damaged; export it again',
    ],
    [
      'no tensors',
      model({ ...SUM, tensors: [] }),
      'operator 0 ADD: tensor 0 is outside the list of 0: the file is damaged; export it again',
    ],
    [
      'an input outside of the list',
      model({ ...SUM, inputs: [7] }),
      'model inputs: tensor 7 is outside the list of 2: the file is damaged; export it again',
    ],
    [
      'an absent output',
      model({ ...SUM, outputs: [-1] }),
      'model outputs: tensor -1 is outside the list of 2: the file is damaged; export it again',
    ],
    [
      'an input listed twice',
      model({ ...SUM, inputs: [0, 0] }),
      'model inputs: tensor 0 is listed twice: the file is damaged; export it again',
    ],
    [
      'an input that is the output',
      model({ ...SUM, outputs: [0] }),
      'tensor 0 "x" is both input and output of the model: nothing computes it; remove it from the outputs',
    ],
    [
      '65 inputs',
      model({
        tensors: [...Array.from({ length: 65 }, (_, i) => int8(`x${i}`, [1])), int8('y', [1])],
        operators: [add([0, 1], [65])],
        inputs: Array.from({ length: 65 }, (_, i) => i),
        outputs: [65],
      }),
      'model inputs: there are 65: at most 64 are supported',
    ],
    [
      '1025 operators',
      model({
        tensors: Array.from({ length: 1026 }, (_, i) => int8(`x${i}`, [1])),
        operators: Array.from({ length: 1025 }, (_, i) => add([i, i], [i + 1])),
        inputs: [0],
        outputs: [1025],
      }),
      'the model has 1025 operators: at most 1024 are supported; use a smaller model',
    ],
  ]);
});

describe('tensors', () => {
  refuses([
    [
      'a constant input',
      model({ ...SUM, tensors: [{ ...X, data: zeros(32) }, Y] }),
      'model input tensor 0 "x" is constant: the file is damaged; export it again',
    ],
    [
      'a constant output',
      model({ ...SUM, tensors: [X, Y, { ...X, data: zeros(32) }], outputs: [2] }),
      'model output tensor 2 "x" is constant: nothing computes it; remove it from the outputs',
    ],
    [
      'int16',
      model(unary(add([0, 0], [1]), { ...X, type: INT16 })),
      'tensor 0 "x" has type INT16: export the model in int8 (with int32 biases) or in float32',
    ],
    [
      'float16',
      model(unary(add([0, 0], [1]), { ...X, type: FLOAT16 })),
      'tensor 0 "x" has type FLOAT16: export the model in int8 (with int32 biases) or in float32',
    ],
    [
      'uint8',
      model(unary(add([0, 0], [1]), { ...X, type: UINT8 })),
      'tensor 0 "x" has type UINT8: export the model in int8 (with int32 biases) or in float32',
    ],
    [
      'a type that does not exist',
      tensor({ type: 99 }),
      'tensor 0 "x" has type 99: export the model in int8 (with int32 biases) or in float32',
    ],
    [
      'a negative dimension',
      model(unary(add([0, 0], [1]), { ...X, shape: [-1, 4, 4, 2] })),
      'tensor 0 "x" has shape [-1,4,4,2]: every dimension must be known and at least 1; export with fixed shapes',
    ],
    [
      'a dimension of zero',
      model(unary(add([0, 0], [1]), { ...X, shape: [1, 0, 4, 2] })),
      'tensor 0 "x" has shape [1,0,4,2]: every dimension must be known and at least 1; export with fixed shapes',
    ],
    [
      'seven dimensions',
      model(unary(add([0, 0], [1]), { ...X, shape: [1, 1, 1, 1, 1, 1, 1] })),
      'tensor 0 "x" has 7 dimensions: at most 6 are supported',
    ],
    [
      'a million dimensions',
      model(unary(add([0, 0], [1]), { ...X, shape: Array(1e6).fill(1) })),
      'tensor 0 "x" has 1000000 dimensions: at most 6 are supported',
    ],
    [
      'a shape whose product overflows',
      model(unary(add([0, 0], [1]), { ...X, shape: Array(4).fill(2 ** 31 - 1) })),
      'tensor 0 "x" of shape [2147483647,2147483647,2147483647,2147483647] is larger than 16 MiB: use a smaller model',
    ],
    [
      'a shape whose product wraps to zero',
      model(unary(add([0, 0], [1]), { ...X, shape: Array(4).fill(65536) })),
      'tensor 0 "x" of shape [65536,65536,65536,65536] is larger than 16 MiB: use a smaller model',
    ],
    [
      '17 MiB',
      model(unary(add([0, 0], [1]), { ...X, shape: [17 * 2 ** 20] })),
      'tensor 0 "x" of shape [17825792] is larger than 16 MiB: use a smaller model',
    ],
    [
      'too many rows',
      model(unary(add([0, 0], [1]), { ...X, shape: [2, 8193, 1, 1] })),
      'tensor 0 "x" of shape [2,8193,1,1] has more than 16384 rows (images times height): use a smaller model',
    ],
    [
      'a buffer outside of the list',
      tensor({ buffer: 9 }),
      'tensor 0 "x": buffer 9 is outside the list of 1: the file is damaged; export it again',
    ],
    [
      'less data than its shape',
      weighted(CONV, { w: { ...W_CONV, data: zeros(3) }, b: BIAS }),
      'tensor 1 "w" of shape [2,1,1,2] needs 4 bytes, its buffer holds 3: the file is damaged; export it again',
    ],
    [
      'more data than its shape',
      weighted(CONV, { w: { ...W_CONV, data: zeros(4096) }, b: BIAS }),
      'tensor 1 "w" of shape [2,1,1,2] needs 4 bytes, its buffer holds 4096: the file is damaged; export it again',
    ],
    [
      'data outside of the file',
      changed({ buffers: [{ offset: 4096, size: 10 }] }),
      'tensor 0 "x" keeps its data outside the FlatBuffer: export a model below 2 GB',
    ],
    ['a variable', tensor({ is_variable: 1 }), 'tensor 0 "x" is a variable: export a model without state'],
    ['sparse', tensor({ sparsity: {} }), 'tensor 0 "x" is sparse: export the model with dense weights'],
    [
      'custom quantization',
      tensor({ quantization: { scale: [1], details_type: 1 } }),
      'tensor 0 "x" has custom quantization: export it with affine quantization',
    ],
    [
      'more scales than zero points',
      model(unary(add([0, 0], [1]), { ...X, scales: [1, 1], zeroPoints: [0, 0, 0] })),
      'tensor 0 "x" has 2 scales and 3 zero points: the file is damaged; export it again',
    ],
    [
      'a scale of zero',
      model(unary(add([0, 0], [1]), { ...X, scales: [0] })),
      'tensor 0 "x" has the scale 0: scales must be positive; export it again',
    ],
    [
      'a negative scale',
      model(unary(add([0, 0], [1]), { ...X, scales: [-1] })),
      'tensor 0 "x" has the scale -1: scales must be positive; export it again',
    ],
    [
      'a scale that is no number',
      model(unary(add([0, 0], [1]), { ...X, scales: [Number.NaN] })),
      'tensor 0 "x" has the scale NaN: scales must be positive; export it again',
    ],
    [
      'an infinite scale',
      model(unary(add([0, 0], [1]), { ...X, scales: [Infinity] })),
      'tensor 0 "x" has the scale Infinity: scales must be positive; export it again',
    ],
    [
      'a zero point beyond int32',
      model(unary(add([0, 0], [1]), { ...X, zeroPoints: [2 ** 40] })),
      'tensor 0 "x" has a zero point beyond int32: the file is damaged; export it again',
    ],
    [
      'a zero point beyond int8',
      model(unary(add([0, 0], [1]), { ...X, zeroPoints: [128] })),
      'operator 0 ADD: tensor 0 "x" has zero point 128: it must lie between -128 and 127; export the model again',
    ],
    [
      'no quantization',
      model(unary(add([0, 0], [1]), { name: 'x', shape: X.shape })),
      'operator 0 ADD: tensor 0 "x" has no quantization parameters: export the model again',
    ],
    [
      'an activation that is quantized per channel',
      model(unary(add([0, 0], [1]), { ...X, scales: [1, 2], zeroPoints: [0, 0] })),
      'operator 0 ADD: tensor 0 "x" is quantized per channel: only weights can be; quantize it per tensor',
    ],
    [
      'a name that breaks lines',
      model(unary(add([0, 0], [1]), { ...X, name: 'a\n"\u{1f525}\x1b[31m', shape: [0] })),
      'tensor 0 "a\\u{a}"\\u{1f525}\\u{1b}[31m" has shape [0]: every dimension must be known and at least 1; export with fixed shapes',
    ],
    [
      'a name of 10,000 characters',
      model(unary(add([0, 0], [1]), { ...X, name: 'x'.repeat(10_000), shape: [0] })),
      'tensor 0 "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx..." has shape [0]: every dimension must be known and at least 1; export with fixed shapes',
    ],
    [
      'no name',
      tensor({ name: undefined, shape: [0] }),
      'tensor 0 "" has shape [0]: every dimension must be known and at least 1; export with fixed shapes',
    ],
  ]);
});

describe('the order of operators', () => {
  const chain = (operators: readonly OperatorSpec[], more: Partial<ModelSpec> = {}) =>
    model({ tensors: [X, int8('h', X.shape), Y], operators, inputs: [0], outputs: [2], ...more });
  refuses([
    [
      'out of order',
      chain([add([1, 1], [2]), add([0, 0], [1])]),
      'tensor 1 "h" is read by operator 0 ADD before it is written: the file is damaged; export it again',
    ],
    [
      'an operator that reads what it writes',
      chain([add([0, 1], [1]), add([1, 1], [2])]),
      'tensor 1 "h" is read by operator 0 ADD before it is written: the file is damaged; export it again',
    ],
    [
      'a circle',
      chain([add([0, 2], [1]), add([1, 1], [2])]),
      'tensor 2 "y" is read by operator 0 ADD before it is written: the file is damaged; export it again',
    ],
    [
      'a tensor written twice',
      chain([add([0, 0], [1]), add([0, 0], [1]), add([1, 1], [2])]),
      'operator 1 ADD: its output tensor 1 "h" is written by operator 0 ADD too: the file is damaged; export it again',
    ],
    [
      'an operator that writes an input',
      chain([add([0, 0], [1]), add([1, 1], [0]), add([1, 1], [2])]),
      'operator 1 ADD: its output tensor 0 "x" is an input of the model: the file is damaged; export it again',
    ],
    [
      'an operator that writes a constant',
      chain([add([0, 0], [1])], { tensors: [X, { ...X, data: zeros(32) }, Y], outputs: [1] }),
      'model output tensor 1 "x" is constant: nothing computes it; remove it from the outputs',
    ],
    [
      'an operator that writes a constant within',
      chain([add([0, 0], [1]), add([1, 1], [2])], {
        tensors: [X, int8('h', X.shape, { data: zeros(32) }), Y],
      }),
      'operator 0 ADD: its output tensor 1 "h" is constant: the file is damaged; export it again',
    ],
    [
      'an output that nothing writes',
      chain([add([0, 0], [1])]),
      'model output tensor 2 "y" is written by no operator: the file is damaged; export it again',
    ],
  ]);
});

describe('operators', () => {
  const custom = { ...add([0, 0], [1]), optionsType: 0, options: undefined } as unknown as OperatorSpec;
  refuses([
    [
      'not supported',
      model(unary({ ...custom, code: 17 })),
      'operator 0 MAX_POOL_2D: the operator is not supported (its output is tensor 1 "y"): use only those that modo compiles: ADD, AVERAGE_POOL_2D, CONV_2D, DEPTHWISE_CONV_2D, FULLY_CONNECTED, RESHAPE, SOFTMAX',
    ],
    [
      'custom',
      model(unary({ ...custom, code: 32, customCode: 'My\nOp "\u{1f525}' })),
      'operator 0 CUSTOM: the operator "My\\u{a}Op "\\u{1f525}" is not supported (its output is tensor 1 "y"): use only those that modo compiles: ADD, AVERAGE_POOL_2D, CONV_2D, DEPTHWISE_CONV_2D, FULLY_CONNECTED, RESHAPE, SOFTMAX',
    ],
    [
      'newer than this compiler',
      model(unary({ ...custom, code: 5000 })),
      'operator 0 builtin 5000: the operator is not supported (its output is tensor 1 "y"): use only those that modo compiles: ADD, AVERAGE_POOL_2D, CONV_2D, DEPTHWISE_CONV_2D, FULLY_CONNECTED, RESHAPE, SOFTMAX',
    ],
    [
      'of a negative code',
      changed({ operator_codes: [{ builtin_code: -5, deprecated_builtin_code: -5 }] }),
      'operator 0 builtin -5: the operator is not supported (its output is tensor 1 "y"): use only those that modo compiles: ADD, AVERAGE_POOL_2D, CONV_2D, DEPTHWISE_CONV_2D, FULLY_CONNECTED, RESHAPE, SOFTMAX',
    ],
    [
      'without outputs',
      model(unary({ ...custom, code: 17, outputs: [] })),
      'operator 0 MAX_POOL_2D: the operator is not supported: use only those that modo compiles: ADD, AVERAGE_POOL_2D, CONV_2D, DEPTHWISE_CONV_2D, FULLY_CONNECTED, RESHAPE, SOFTMAX',
    ],
    [
      'an operator code outside of the list',
      () => {
        const table = modelTable(SUM);
        const [subgraph] = table.subgraphs as readonly TableValue[];
        const [operator] = subgraph!.operators as readonly TableValue[];
        const operators = [{ ...operator, opcode_index: 2 ** 32 - 1 }];
        return writeRoot({ ...table, subgraphs: [{ ...subgraph, operators }] }, Model, IDENTIFIER);
      },
      'operator 0: its operator code 4294967295 is outside the list of 1: the file is damaged; export it again',
    ],
    [
      'a tensor outside of the list',
      model(unary(add([0, 5], [1]))),
      'operator 0 ADD: tensor 5 is outside the list of 2: the file is damaged; export it again',
    ],
    [
      'a tensor below the list',
      model(unary(add([0, -2], [1]))),
      'operator 0 ADD: tensor -2 is outside the list of 2: the file is damaged; export it again',
    ],
    [
      'one input too few',
      model(unary(add([0], [1]))),
      'operator 0 ADD: it has 1 inputs and 1 outputs, but takes 2 and 1: the file is damaged; export it again',
    ],
    [
      '100,000 inputs',
      model(unary(add(Array(100_000).fill(0), [1]))),
      'operator 0 ADD: it has 100000 inputs and 1 outputs, but takes 2 and 1: the file is damaged; export it again',
    ],
    [
      'two outputs',
      model({ ...SUM, operators: [add([0, 0], [1, 0])] }),
      'operator 0 ADD: it has 2 inputs and 2 outputs, but takes 2 and 1: the file is damaged; export it again',
    ],
    [
      'an absent output',
      model({ ...SUM, operators: [add([0, 0], [-1])] }),
      'operator 0 ADD: it has 2 inputs and 0 outputs, but takes 2 and 1: the file is damaged; export it again',
    ],
    [
      'an absent input',
      model(unary(add([0, -1], [1]))),
      'operator 0 ADD: input 1 is absent: the file is damaged; export it again',
    ],
    [
      "another operator's options",
      model(unary({ ...averagePool([0], [1]), code: 0, inputs: [0, 0] })),
      'operator 0 ADD: its options are of type 5, not 11: the file is damaged; export it again',
    ],
    [
      'a shape that does not follow',
      model(unary(add([0, 0], [1]), X, { ...Y, shape: [1, 4, 4, 3] })),
      'operator 0 ADD: tensor 1 "y" has shape [1,4,4,3] in the file, but [1,4,4,2] follows from its inputs: the file is damaged; export it again',
    ],
    [
      'constants all the way to an output',
      model({
        tensors: [X, { ...X, name: 'c', data: zeros(32) }, Y, int8('z', X.shape)],
        operators: [add([1, 1], [2]), add([0, 0], [3])],
        inputs: [0],
        outputs: [2, 3],
      }),
      'operator 0 ADD: model output tensor 2 "y" does not depend on any input: remove it from the outputs of the model',
    ],
    [
      'constants that make gigabytes',
      model({
        tensors: [
          int8('x', [1]),
          int8('a', [4096, 1], { data: zeros(4096) }),
          int8('b', [1, 4096], { data: zeros(4096) }),
          int8('c', [4096, 4096]),
          int8('y', [4096, 4096]),
        ],
        operators: [add([1, 2], [3]), add([0, 3], [4])],
        inputs: [0],
        outputs: [4],
      }),
      'operator 0 ADD: all of its inputs are constant, and its output tensor 3 "c" of shape [4096,4096] is too much work for the compiler: fold constants when exporting the model',
    ],
    [
      'constants that take 10^10 multiplications',
      model({
        tensors: [
          int8('x', [1]),
          int8('a', [1, 320, 320, 1], { data: zeros(320 * 320) }),
          int8('w', [1, 320, 320, 1], { data: zeros(320 * 320) }),
          int8('c', [1, 320, 320, 1]),
          int8('y', [1, 320, 320, 1]),
        ],
        operators: [conv([1, 2], [3]), add([0, 3], [4])],
        inputs: [0],
        outputs: [4],
      }),
      'operator 0 CONV_2D: all of its inputs are constant, and its output tensor 3 "c" of shape [1,320,320,1] is too much work for the compiler: fold constants when exporting the model',
    ],
    [
      'constants that take 10^10 additions',
      model({
        tensors: [
          int8('x', [1]),
          int8('a', [1, 320, 320, 1], { data: zeros(320 * 320) }),
          int8('c', [1, 320, 320, 1]),
          int8('y', [1, 320, 320, 1]),
        ],
        operators: [averagePool([1], [2], { filter_width: 320, filter_height: 320 }), add([0, 2], [3])],
        inputs: [0],
        outputs: [3],
      }),
      'operator 0 AVERAGE_POOL_2D: all of its inputs are constant, and its output tensor 2 "c" of shape [1,320,320,1] is too much work for the compiler: fold constants when exporting the model',
    ],
    [
      'one constant in a thousand operators',
      model({
        tensors: [
          int8('x', [1, 1]),
          int8('w', [300_000, 1], { data: zeros(300_000) }),
          ...Array.from({ length: 1000 }, (_, i) => int8(`y${i}`, [1, 300_000])),
        ],
        operators: Array.from({ length: 1000 }, (_, i) => fullyConnected([0, 1], [i + 2])),
        inputs: [0],
        outputs: [2],
      }),
      `operator 223 FULLY_CONNECTED: with it, the model's constants take more than 64 MiB: use a smaller model`,
    ],
    [
      'a workspace of 64 MiB',
      model({
        tensors: [
          int8('a', [4096, 1]),
          int8('b', [1, 4096]),
          ...['h', 'i', 'j', 'k', 'y'].map((name) => int8(name, [4096, 4096])),
        ],
        operators: [add([0, 1], [2]), add([2, 2], [3]), add([2, 3], [4]), add([3, 4], [5]), add([2, 5], [6])],
        inputs: [0, 1],
        outputs: [6],
      }),
      'the activations need a workspace of 67108864 bytes: at most 32 MiB are supported; use a smaller model',
    ],
  ]);
});

describe('ADD', () => {
  refuses([
    [
      'TANH',
      model(unary(add([0, 0], [1], { fused_activation_function: 4 }))),
      'operator 0 ADD: fused activation TANH is not supported: use NONE, RELU, RELU_N1_TO_1 or RELU6',
    ],
    [
      'SIGN_BIT',
      model(unary(add([0, 0], [1], { fused_activation_function: 5 }))),
      'operator 0 ADD: fused activation SIGN_BIT is not supported: use NONE, RELU, RELU_N1_TO_1 or RELU6',
    ],
    [
      'an activation that does not exist',
      model(unary(add([0, 0], [1], { fused_activation_function: -1 }))),
      'operator 0 ADD: fused activation -1 does not exist: the file is damaged; export it again',
    ],
    [
      'shapes that do not broadcast',
      model({ ...SUM, tensors: [X, Y, int8('z', [3, 2])], operators: [add([0, 2], [1])], inputs: [0, 2] }),
      'operator 0 ADD: shapes [1,4,4,2] and [3,2] of its inputs do not broadcast: the file is damaged; export it again',
    ],
    [
      'float32 and int8',
      model({
        ...SUM,
        tensors: [X, Y, float32('z', X.shape)],
        operators: [add([0, 2], [1])],
        inputs: [0, 2],
      }),
      'operator 0 ADD: tensor 2 "z" is float32, but int8 is needed here: quantize all of the model to int8, or none of it',
    ],
    [
      'int32',
      model(unary(add([0, 0], [1]), { ...X, type: INT32 }, { ...Y, type: INT32 })),
      'operator 0 ADD: tensor 0 "x" is int32, but int8 is needed here: quantize all of the model to int8, or none of it',
    ],
    [
      'an output scale far below the inputs',
      model(unary(add([0, 0], [1]), { ...X, scales: [1e6] }, { ...Y, scales: [1e-6] })),
      'operator 0 ADD: the scale 9.999999974752427e-7 of its output is too small for its inputs: export the model again',
    ],
    [
      'five dimensions of broadcast',
      model({
        tensors: [
          int8('x', [2, 1, 2, 1, 2, 1]),
          int8('z', [1, 2, 1, 2, 1, 2]),
          int8('y', [2, 2, 2, 2, 2, 2]),
        ],
        operators: [add([0, 1], [2])],
        inputs: [0, 1],
        outputs: [2],
      }),
      'operator 0 ADD: its inputs broadcast along 6 dimensions: at most 4 are supported',
    ],
  ]);
});

describe('CONV_2D and DEPTHWISE_CONV_2D', () => {
  const both = { w: W_CONV, b: BIAS };
  const deep = { w: W_DEPTHWISE, b: BIAS };
  const scaled = (w: TensorSpec, scales: readonly number[], axis: number): TensorSpec => ({
    ...w,
    scales,
    zeroPoints: scales.map(() => 0),
    axis,
  });
  refuses([
    [
      'hybrid',
      weighted(CONV, { x: float32('x', X.shape), ...both, y: float32('y', Y.shape) }),
      'operator 0 CONV_2D: tensor 0 "x" is float32 and tensor 1 "w" is int8 (a hybrid operator): quantize activations to int8 too (full integer quantization), or keep the weights in float32',
    ],
    [
      'hybrid, depthwise',
      weighted(DEPTHWISE, { x: float32('x', X.shape), ...deep, y: float32('y', Y.shape) }),
      'operator 0 DEPTHWISE_CONV_2D: tensor 0 "x" is float32 and tensor 1 "w" is int8 (a hybrid operator): quantize activations to int8 too (full integer quantization), or keep the weights in float32',
    ],
    [
      'float16 weights',
      weighted(CONV, { ...both, w: { ...W_CONV, type: FLOAT16, data: zeros(8) } }),
      'tensor 1 "w" has type FLOAT16: export the model in int8 (with int32 biases) or in float32',
    ],
    [
      'weights from run time',
      () =>
        writeModel({
          tensors: [X, { ...W_CONV, data: undefined } as unknown as TensorSpec, BIAS, Y],
          operators: [CONV],
          inputs: [0, 1],
          outputs: [3],
        }),
      'operator 0 CONV_2D: weights tensor 1 "w" is computed at run time: only constant ones are supported; export the model with its values in the file',
    ],
    [
      'a bias from run time',
      () =>
        writeModel({
          tensors: [X, W_CONV, int8('b', [2], { type: INT32 }), Y],
          operators: [CONV],
          inputs: [0, 2],
          outputs: [3],
        }),
      'operator 0 CONV_2D: bias tensor 2 "b" is computed at run time: only constant ones are supported; export the model with its values in the file',
    ],
    [
      'a bias of the wrong length',
      weighted(CONV, { ...both, b: int8('b', [3], { type: INT32, data: zeros(12) }) }),
      'operator 0 CONV_2D: tensor 2 "b" has 3 values for 2 channels: the file is damaged; export it again',
    ],
    [
      'an int8 bias',
      weighted(CONV, { ...both, b: int8('b', [2], { data: zeros(2) }) }),
      'operator 0 CONV_2D: tensor 2 "b" is int8, but int32 is needed here: quantize all of the model to int8, or none of it',
    ],
    [
      'weights without quantization',
      weighted(CONV, { ...both, w: { name: 'w', shape: W_CONV.shape, data: zeros(4) } }),
      'operator 0 CONV_2D: tensor 1 "w" has no quantization parameters: export the model again',
    ],
    [
      'three scales for two channels',
      weighted(CONV, { ...both, w: scaled(W_CONV, [1, 1, 1], 0) }),
      'operator 0 CONV_2D: tensor 1 "w" has 3 scales along dimension 0, but 2 channels along dimension 0: the file is damaged; export it again',
    ],
    [
      'scales along another dimension',
      weighted(CONV, { ...both, w: scaled(W_CONV, [1, 1], 3) }),
      'operator 0 CONV_2D: tensor 1 "w" has 2 scales along dimension 3, but 2 channels along dimension 0: the file is damaged; export it again',
    ],
    [
      'scales along another dimension, depthwise',
      weighted(DEPTHWISE, { ...deep, w: scaled(W_DEPTHWISE, [1, 1], 0) }),
      'operator 0 DEPTHWISE_CONV_2D: tensor 1 "w" has 2 scales along dimension 0, but 2 channels along dimension 3: the file is damaged; export it again',
    ],
    [
      'weights with a zero point',
      weighted(CONV, { ...both, w: { ...W_CONV, zeroPoints: [3] } }),
      'operator 0 CONV_2D: tensor 1 "w" has a zero point other than 0: quantize weights symmetrically',
    ],
    [
      'scales whose factor overflows',
      weighted(CONV, { ...both, x: { ...X, scales: [1e30] }, w: scaled(W_CONV, [1e30], 0) }),
      'operator 0 CONV_2D: its scales make a factor of 2.00e+60 between input and output: export the model again',
    ],
    [
      'a stride of zero',
      weighted(withOptions(CONV, { stride_h: 0 }), both),
      'operator 0 CONV_2D: stride_h is 0: it must lie between 1 and 65535',
    ],
    [
      'a negative stride',
      weighted(withOptions(DEPTHWISE, { stride_w: -1 }), deep),
      'operator 0 DEPTHWISE_CONV_2D: stride_w is -1: it must lie between 1 and 65535',
    ],
    [
      'a huge stride',
      weighted(withOptions(CONV, { stride_w: 2 ** 31 - 1 }), both),
      'operator 0 CONV_2D: stride_w is 2147483647: it must lie between 1 and 65535',
    ],
    [
      'no dilation',
      weighted(withOptions(CONV, { dilation_h_factor: 0 }), both),
      'operator 0 CONV_2D: dilation_h_factor is 0: it must lie between 1 and 65535',
    ],
    [
      'a huge dilation',
      weighted(withOptions(CONV, { dilation_w_factor: 65_536 }), both),
      'operator 0 CONV_2D: dilation_w_factor is 65536: it must lie between 1 and 65535',
    ],
    [
      'a padding that does not exist',
      weighted(withOptions(CONV, { padding: 7 }), both),
      'operator 0 CONV_2D: padding 7 does not exist: the file is damaged; export it again',
    ],
    [
      'TANH',
      weighted(withOptions(CONV, { fused_activation_function: 4 }), both),
      'operator 0 CONV_2D: fused activation TANH is not supported: use NONE, RELU, RELU_N1_TO_1 or RELU6',
    ],
    [
      'three dimensions',
      weighted(CONV, { ...both, x: { ...X, shape: [4, 4, 2] } }),
      'operator 0 CONV_2D: tensor 0 "x" has 3 dimensions: it needs 4; export the model again',
    ],
    [
      'weights of two dimensions',
      weighted(CONV, { ...both, w: int8('w', [2, 2], { data: zeros(4) }) }),
      'operator 0 CONV_2D: tensor 1 "w" has 2 dimensions, not 4: the file is damaged; export it again',
    ],
    [
      'three dimensions, depthwise',
      weighted(DEPTHWISE, { ...deep, x: { ...X, shape: [4, 4, 2] } }),
      'operator 0 DEPTHWISE_CONV_2D: tensor 0 "x" has 3 dimensions: it needs 4; export the model again',
    ],
    [
      'weights of two images, depthwise',
      weighted(DEPTHWISE, { ...deep, w: int8('w', [2, 1, 1, 1], { data: zeros(2) }) }),
      'operator 0 DEPTHWISE_CONV_2D: tensor 1 "w" has shape [2,1,1,1]: it needs 4 dimensions, the first of them 1; export the model again',
    ],
    [
      'groups that do not divide',
      weighted(CONV, { ...both, w: int8('w', [2, 1, 1, 3], { data: zeros(6) }) }),
      'operator 0 CONV_2D: 2 input channels and 2 output channels do not divide into groups of 3: export the model again',
    ],
    [
      'a depth multiplier that is not that of the weights',
      weighted(withOptions(DEPTHWISE, { depth_multiplier: 3 }), deep),
      'operator 0 DEPTHWISE_CONV_2D: the 2 channels of tensor 1 "w" are not 2 input channels times a depth multiplier of 3: the file is damaged; export it again',
    ],
    [
      'channels that the weights do not divide into',
      weighted(DEPTHWISE, { ...deep, w: int8('w', [1, 1, 1, 3], { data: zeros(3) }) }),
      'operator 0 DEPTHWISE_CONV_2D: the 3 channels of tensor 1 "w" are not 2 input channels times a depth multiplier: the file is damaged; export it again',
    ],
    [
      'a filter larger than the input',
      weighted(withOptions(CONV, { padding: 1 }), {
        ...both,
        w: int8('w', [2, 5, 1, 2], { data: zeros(20) }),
      }),
      'operator 0 CONV_2D: its window is 5 cells in height, the input only 4: use SAME padding or a smaller filter',
    ],
    [
      'a dilated filter larger than the input',
      weighted(withOptions(CONV, { padding: 1, dilation_w_factor: 4 }), {
        ...both,
        w: int8('w', [2, 1, 2, 2], { data: zeros(8) }),
      }),
      'operator 0 CONV_2D: its window is 5 cells in width, the input only 4: use SAME padding or a smaller filter',
    ],
    [
      'pointers to 1025 rows',
      weighted(CONV, { ...both, w: int8('w', [2, 1025, 1, 2], { data: zeros(4100) }) }),
      'operator 0 CONV_2D: its window reads 1025 rows: at most 1024 are supported, since each needs a pointer on the stack; use a smaller filter',
    ],
    [
      'a window of 2^32 cells',
      weighted(withOptions(DEPTHWISE, { dilation_w_factor: 65_535 }), {
        ...deep,
        w: int8('w', [1, 1, 65_535, 2], { data: zeros(131_070) }),
      }),
      'operator 0 DEPTHWISE_CONV_2D: its window is 4294770691 cells in width: at most 65535 are supported; use a smaller filter or dilation',
    ],
  ]);
});

describe('FULLY_CONNECTED', () => {
  refuses([
    [
      'hybrid',
      weighted(FC, { ...FC_PARTS, x: float32('x', X.shape), y: float32('y', [4, 2]) }),
      'operator 0 FULLY_CONNECTED: tensor 0 "x" is float32 and tensor 1 "w" is int8 (a hybrid operator): quantize activations to int8 too (full integer quantization), or keep the weights in float32',
    ],
    [
      'shuffled weights',
      weighted(withOptions(FC, { weights_format: 1 }), FC_PARTS),
      'operator 0 FULLY_CONNECTED: its weights are shuffled: export the model with the default format',
    ],
    [
      'SIGN_BIT',
      weighted(withOptions(FC, { fused_activation_function: 5 }), FC_PARTS),
      'operator 0 FULLY_CONNECTED: fused activation SIGN_BIT is not supported: use NONE, RELU, RELU_N1_TO_1 or RELU6',
    ],
    [
      'weights of three dimensions',
      weighted(FC, { ...FC_PARTS, w: int8('w', [2, 8, 1], { data: zeros(16) }) }),
      'operator 0 FULLY_CONNECTED: tensor 1 "w" has 3 dimensions, not 2: the file is damaged; export it again',
    ],
    [
      'a depth that does not divide',
      weighted(FC, { ...FC_PARTS, w: int8('w', [2, 7], { data: zeros(14) }) }),
      'operator 0 FULLY_CONNECTED: tensor 0 "x" of shape [1,4,4,2] does not divide into vectors of 7: the file is damaged; export it again',
    ],
    [
      'keep_num_dims without the depth',
      weighted(withOptions(FC, { keep_num_dims: 1 }), FC_PARTS),
      'operator 0 FULLY_CONNECTED: keep_num_dims needs a last dimension of 8, tensor 0 "x" has 2: the file is damaged; export it again',
    ],
    [
      'a zero point beyond int8',
      weighted(FC, { ...FC_PARTS, w: { ...W_FC, zeroPoints: [-129] } }),
      'operator 0 FULLY_CONNECTED: tensor 1 "w" has zero point -129: it must lie between -128 and 127; export the model again',
    ],
    [
      'a bias of the wrong length',
      weighted(FC, { ...FC_PARTS, b: int8('b', [1], { type: INT32, data: zeros(4) }) }),
      'operator 0 FULLY_CONNECTED: tensor 2 "b" has 1 values for 2 channels: the file is damaged; export it again',
    ],
    [
      'scales whose product overflows',
      weighted(FC, { ...FC_PARTS, x: { ...X, scales: [1e30] }, w: { ...W_FC, scales: [1e30] } }),
      'operator 0 FULLY_CONNECTED: its scales make a factor of Infinity between input and output: export the model again',
    ],
  ]);
});

describe('AVERAGE_POOL_2D, SOFTMAX and RESHAPE', () => {
  const pool = (options: TableValue, x = X, y = Y) => model(unary(averagePool([0], [1], options), x, y));
  const image = (height: number, width: number) =>
    [int8('x', [1, height, width, 1]), int8('y', [1, height, width, 1])] as const;
  const soft = (x: TensorSpec, y: TensorSpec, options: TableValue = {}) =>
    model(unary(softmax([0], [1], options), x, y));
  const probabilities = (shape: readonly number[]) =>
    int8('y', shape, { scales: [1 / 256], zeroPoints: [-128] });
  const reshaped = (options: TableValue, shape: readonly number[]) =>
    model(unary(reshape([0], [1], options), X, { ...Y, shape }));
  const reshapedBy = (t: TensorSpec, inputs = [0]) =>
    model({ tensors: [X, Y, t], operators: [reshape([0, 2], [1])], inputs, outputs: [1] });
  refuses([
    [
      'a pool that changes the scale',
      pool({}, X, { ...Y, scales: [0.25] }),
      'operator 0 AVERAGE_POOL_2D: its input tensor 0 "x" and its output tensor 1 "y" are scaled differently: give both the same scale and zero point, as converters do',
    ],
    [
      'a pool that changes the zero point',
      pool({}, X, { ...Y, zeroPoints: [1] }),
      'operator 0 AVERAGE_POOL_2D: its input tensor 0 "x" and its output tensor 1 "y" are scaled differently: give both the same scale and zero point, as converters do',
    ],
    [
      'a pool without a filter',
      pool({ filter_width: 0 }),
      'operator 0 AVERAGE_POOL_2D: filter_width is 0: it must lie between 1 and 65535',
    ],
    [
      'a pool of 65536 columns',
      pool({ filter_width: 65_536 }),
      'operator 0 AVERAGE_POOL_2D: filter_width is 65536: it must lie between 1 and 65535',
    ],
    [
      'a pool of 65535 rows',
      pool({ filter_height: 65_535 }),
      'operator 0 AVERAGE_POOL_2D: its window reads 65535 rows: at most 1024 are supported, since each needs a pointer on the stack; use a smaller filter',
    ],
    [
      'a pool of 2^26 cells',
      pool({ filter_height: 1024, filter_width: 65_535 }),
      'operator 0 AVERAGE_POOL_2D: its window has 67107840 cells: at most 1048576 are supported; use a smaller filter',
    ],
    [
      'a pool larger than its input',
      pool({ padding: 1, filter_height: 5 }),
      'operator 0 AVERAGE_POOL_2D: its window is 5 cells in height, the input only 4: use SAME padding or a smaller filter',
    ],
    [
      'a pool over three dimensions',
      pool({}, { ...X, shape: [4, 4, 2] }),
      'operator 0 AVERAGE_POOL_2D: tensor 0 "x" has 3 dimensions: it needs 4; export the model again',
    ],
    [
      'a pool over int32',
      pool({}, { ...X, type: INT32 }, { ...Y, type: INT32 }),
      'operator 0 AVERAGE_POOL_2D: tensor 0 "x" is int32, but int8 is needed here: quantize all of the model to int8, or none of it',
    ],
    [
      'a pool that reads gigabytes',
      pool({ filter_height: 1023, filter_width: 3 }, ...image(4096, 4096)),
      'operator 0 AVERAGE_POOL_2D: with it, an inference reads and writes more than 1024 MiB or 16777216 rows: use a smaller model, or smaller windows',
    ],
    [
      'too many rows of windows',
      pool({ filter_height: 1024 }, ...image(16_384, 1)),
      'operator 0 AVERAGE_POOL_2D: with it, an inference reads and writes more than 1024 MiB or 16777216 rows: use a smaller model, or smaller windows',
    ],
    [
      'a softmax that is scaled otherwise',
      soft(int8('x', [1, 4]), int8('y', [1, 4])),
      'operator 0 SOFTMAX: its output tensor 1 "y" has scale 0.5 and zero point 0: they must be 1/256 and -128; export the model again',
    ],
    [
      'a softmax over a scalar',
      soft(int8('x', []), probabilities([])),
      'operator 0 SOFTMAX: tensor 0 "x" is a scalar: it needs a dimension; export the model again',
    ],
    [
      'a softmax over 4096 values',
      soft(int8('x', [1, 4096]), probabilities([1, 4096])),
      'operator 0 SOFTMAX: the last dimension of tensor 0 "x" is 4096: at most 4095 is supported',
    ],
    [
      'a softmax without beta',
      soft(int8('x', [1, 4]), probabilities([1, 4]), { beta: 0 }),
      'operator 0 SOFTMAX: beta is 0: it must be positive; export the model again',
    ],
    [
      'a softmax whose beta is no number',
      soft(int8('x', [1, 4]), probabilities([1, 4]), { beta: Number.NaN }),
      'operator 0 SOFTMAX: beta is NaN: it must be positive; export the model again',
    ],
    [
      'a softmax of tiny differences',
      soft(int8('x', [1, 4], { scales: [1e-20] }), probabilities([1, 4])),
      'operator 0 SOFTMAX: beta 1 times the scale 9.999999682655225e-21 of its input is too small: export the model again',
    ],
    [
      'a reshape to another size',
      reshaped({ new_shape: [3, 3] }, [3, 3]),
      'operator 0 RESHAPE: tensor 0 "x" of shape [1,4,4,2] cannot become [3,3]: the file is damaged; export it again',
    ],
    [
      'a reshape to zero',
      reshaped({ new_shape: [0, -1] }, [1]),
      'operator 0 RESHAPE: tensor 0 "x" of shape [1,4,4,2] cannot become [0,-1]: the file is damaged; export it again',
    ],
    [
      'a reshape with two unknowns',
      reshaped({ new_shape: [-1, -1] }, [1]),
      'operator 0 RESHAPE: tensor 0 "x" of shape [1,4,4,2] cannot become [-1,-1]: the file is damaged; export it again',
    ],
    [
      'a reshape to a negative size',
      reshaped({ new_shape: [-4, -8] }, [1]),
      'operator 0 RESHAPE: tensor 0 "x" of shape [1,4,4,2] cannot become [-4,-8]: the file is damaged; export it again',
    ],
    [
      'a reshape to a million dimensions',
      reshaped({ new_shape: Array(1e6).fill(1) }, [1]),
      'operator 0 RESHAPE: its new shape has 1000000 dimensions: at most 6 are supported',
    ],
    [
      'a reshape to no shape',
      reshaped({}, [32]),
      'operator 0 RESHAPE: no new shape is given, neither by tensor nor by option: export the model again',
    ],
    [
      'a reshape to a shape from run time',
      reshapedBy(int8('s', [1], { type: INT32 }), [0, 2]),
      'operator 0 RESHAPE: new shape tensor 2 "s" is computed at run time: only constant ones are supported; export the model with its values in the file',
    ],
    [
      'a reshape to an int8 shape',
      reshapedBy(int8('s', [1], { data: zeros(1) })),
      'operator 0 RESHAPE: tensor 2 "s" is int8, but int32 is needed here: quantize all of the model to int8, or none of it',
    ],
    [
      'a reshape to another shape than the file has',
      reshapedBy(int8('s', [1], { type: INT32, data: int32s(32) })),
      'operator 0 RESHAPE: tensor 1 "y" has shape [1,4,4,2] in the file, but [32] follows from its inputs: the file is damaged; export it again',
    ],
    [
      'a reshape to another type',
      model(unary(reshape([0], [1], { new_shape: [32] }), X, { ...Y, type: FLOAT32, shape: [32] })),
      'operator 0 RESHAPE: tensor 1 "y" is float32, but int8 is needed here: quantize all of the model to int8, or none of it',
    ],
  ]);
});

describe('other input shapes', () => {
  const sum = () => writeModel(SUM);
  refuses([
    [
      'no such input',
      sum,
      '--input-shapes: the model has no input ""\\u{a}": its inputs are "x"',
      { '"\n': [1] },
    ],
    [
      'another number of dimensions',
      sum,
      '--input-shapes: tensor 0 "x" has 4 dimensions, not 2: its shape in the file is [1,4,4,2]',
      { x: [1, 4] },
    ],
    [
      'no whole number',
      sum,
      '--input-shapes: [1,4.5,4,2] is no shape: dimensions are whole numbers',
      { x: [1, 4.5, 4, 2] },
    ],
    [
      'not a number',
      sum,
      '--input-shapes: [1,NaN,4,2] is no shape: dimensions are whole numbers',
      { x: [1, Number.NaN, 4, 2] },
    ],
    [
      'too large',
      sum,
      '--input-shapes: tensor 0 "x" of shape [1,2147483648,2147483648,2] is larger than 16 MiB: use a smaller shape',
      { x: [1, 2 ** 31, 2 ** 31, 2] },
    ],
    [
      'too many rows',
      sum,
      '--input-shapes: tensor 0 "x" of shape [16385,1,1,1] has more than 16384 rows (images times height): use a smaller shape',
      { x: [16_385, 1, 1, 1] },
    ],
    [
      'shapes that the weights do not fit',
      weighted(FC, FC_PARTS),
      'operator 0 FULLY_CONNECTED: tensor 0 "x" of shape [1,3,3,1] does not divide into vectors of 8: the file is damaged; export it again',
      { x: [1, 3, 3, 1] },
    ],
  ]);
});

test('a damaged shape of a table that nothing uses is no reason to refuse a model', () => {
  const table = modelTable(SUM);
  const [subgraph] = table.subgraphs as readonly TableValue[];
  const tensors = [...(subgraph!.tensors as readonly TableValue[]), { shape: [-1], type: 77, buffer: 99 }];
  const bytes = writeRoot({ ...table, subgraphs: [{ ...subgraph, tensors }] }, Model, IDENTIFIER);
  expect(compile(bytes)).toBe(compile(writeModel(SUM)));
});

test('the base of all these is a sound model', () => {
  expect(compile(writeModel(SUM))).toContain('tvmgen_m_run');
  expect(compile(weighted(CONV, { w: W_CONV, b: BIAS })())).toContain('conv_2d_s8');
  expect(compile(weighted(DEPTHWISE, { w: W_DEPTHWISE, b: BIAS })())).toContain('depthwise_conv_2d_s8');
  expect(compile(weighted(FC, FC_PARTS)())).toContain('fully_connected_s8');
  expect(readRoot(writeModel(SUM), Model, IDENTIFIER).version).toBe(3);
});
