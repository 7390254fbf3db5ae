/** A .tflite file into a Graph. The file is hostile until every index, shape and size in it has been checked. */
import { ModoError, printable } from '../../errors.ts';
import {
  BYTES_PER_ELEMENT,
  type DType,
  elementCount,
  type Graph,
  type Operator,
  type Quantization,
  rowCount,
  type Tensor,
} from '../../graph/graph.ts';
import {
  MAX_ACTIVATION_BYTES,
  MAX_CONSTANT_BYTES,
  MAX_DIMENSIONS,
  MAX_OPERATORS,
  MAX_PORTS,
  MAX_ROWS,
} from '../../limits.ts';
import { nodeOf, OPS, opOf } from '../../ops/index.ts';
import { DAMAGED, describeOperator, describeTensor } from '../../ops/op.ts';
import { BUILTIN_OPERATORS } from './builtin-operators.ts';
import { readRoot, type TableValue } from './flatbuffer.ts';
import { IDENTIFIER, Model, SCHEMA_VERSION, TENSOR_TYPES } from './schema.ts';

export interface ImportOptions {
  /** Shapes by input name that replace the file's; a dimension below 1 stands for any. */
  readonly inputShapes?: Readonly<Record<string, readonly number[]>>;
}

/**
 * Reads a model. Throws a ModoError for anything that is damaged, inconsistent or not supported; the error
 * names the operator and the tensor.
 */
export function importTflite(bytes: Uint8Array, options: ImportOptions = {}): Graph {
  if (bytes.byteLength === 0) throw new ModoError('the model is empty (0 bytes)', 'pass a .tflite model');
  const model = readRoot(bytes, Model, IDENTIFIER);
  if (model.version !== SCHEMA_VERSION) {
    throw new ModoError(
      `schema version ${model.version} is not supported`,
      `convert the model to version ${SCHEMA_VERSION}`,
    );
  }
  const subgraphs = list(model.subgraphs);
  if (subgraphs.length !== 1) {
    throw new ModoError(
      `the model has ${subgraphs.length} subgraphs`,
      'export a model with one subgraph, without control flow',
    );
  }
  const subgraph = subgraphs[0]!;
  const operators = readOperators(subgraph, list(model.operator_codes));
  const inputs = tensorIds(subgraph.inputs, 'model inputs', list(subgraph.tensors).length);
  const outputs = tensorIds(subgraph.outputs, 'model outputs', list(subgraph.tensors).length);
  const used = new Set([
    ...inputs,
    ...outputs,
    ...operators.flatMap(({ inputs, output }) => [...inputs, output]),
  ]);
  const tensors = list(subgraph.tensors).map((table, id) =>
    used.has(id) ? readTensor(table, id, list(model.buffers)) : undefined,
  );
  const graph: Graph = { tensors, operators, inputs, outputs };
  checkBoundary(graph);
  checkOrder(graph);
  checkConstants(graph);
  return inferShapes(replaceInputShapes(graph, options.inputShapes ?? {}), options.inputShapes !== undefined);
}

function list(value: TableValue[string]): readonly TableValue[] {
  return (value ?? []) as readonly TableValue[];
}

function numbers(value: TableValue[string]): readonly number[] {
  return (value ?? []) as readonly number[];
}

function readOperators(subgraph: TableValue, codes: readonly TableValue[]): Operator[] {
  const operators = list(subgraph.operators);
  if (operators.length > MAX_OPERATORS) {
    throw new ModoError(
      `the model has ${operators.length} operators`,
      `at most ${MAX_OPERATORS} are supported; use a smaller model`,
    );
  }
  return operators.map((table, index) => {
    const code = codes[table.opcode_index as number];
    if (!code) {
      throw new ModoError(
        `operator ${index}: its operator code ${table.opcode_index} is outside the list of ${codes.length}`,
        DAMAGED,
      );
    }
    return readOperator(table, index, code, list(subgraph.tensors));
  });
}

function readOperator(
  table: TableValue,
  index: number,
  code: TableValue,
  tensors: readonly TableValue[],
): Operator {
  // Codes below 127 are stored in the old int8 field, and in newer files in both.
  const builtin = Math.max(code.builtin_code as number, code.deprecated_builtin_code as number);
  const kind = BUILTIN_OPERATORS[builtin] ?? `builtin ${builtin}`;
  const where = `operator ${index} ${kind}`;
  const reject = (problem: string, advice?: string): never => {
    throw new ModoError(`${where}: ${problem}`, advice);
  };
  const inputs = numbers(table.inputs);
  const outputs = numbers(table.outputs);
  for (const id of [...inputs, ...outputs]) {
    if (id < -1 || id >= tensors.length)
      reject(`tensor ${id} is outside the list of ${tensors.length}`, DAMAGED);
  }
  const op = OPS.find(({ format }) => format.code === builtin);
  if (!op) {
    const custom = code.custom_code ? ` "${printable(code.custom_code as string)}"` : '';
    const output = tensors[outputs[0] ?? -1];
    const where = output ? ` (its output is tensor ${outputs[0]} "${printable(nameOf(output))}")` : '';
    reject(
      `the operator${custom} is not supported${where}`,
      `use only those that modo compiles: ${OPS.map(({ kind }) => kind).join(', ')}`,
    );
    throw new Error('unreachable');
  }
  const [least, greatest] = op.arity;
  if (inputs.length < least || inputs.length > greatest || outputs.length !== 1 || outputs[0] === -1) {
    const wanted = least === greatest ? least : `${least} to ${greatest}`;
    reject(
      `it has ${inputs.length} inputs and ${outputs.filter((id) => id >= 0).length} outputs, ` +
        `but takes ${wanted} and 1`,
      DAMAGED,
    );
  }
  const optionsType = table.builtin_options_type as number;
  if (optionsType !== 0 && optionsType !== op.format.optionsType) {
    reject(`its options are of type ${optionsType}, not ${op.format.optionsType}`, DAMAGED);
  }
  const options = (table.builtin_options as TableValue | undefined) ?? defaults(op.format.options.fields);
  return { index, kind, inputs, output: outputs[0]!, options: op.read(options, reject) };
}

/** The values that a table without any field has. */
function defaults(fields: (typeof OPS)[number]['format']['options']['fields']): TableValue {
  return Object.fromEntries(
    Object.entries(fields).map(([name, [, type]]) => [
      name,
      type.kind === 'scalar' ? type.default : undefined,
    ]),
  );
}

function tensorIds(value: TableValue[string], what: string, tensorCount: number): readonly number[] {
  const ids = numbers(value);
  if (ids.length === 0) throw new ModoError(`the model has no ${what.split(' ')[1]}`, DAMAGED);
  if (ids.length > MAX_PORTS) {
    throw new ModoError(`${what}: there are ${ids.length}`, `at most ${MAX_PORTS} are supported`);
  }
  for (const id of ids) {
    if (id < 0 || id >= tensorCount) {
      throw new ModoError(`${what}: tensor ${id} is outside the list of ${tensorCount}`, DAMAGED);
    }
  }
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new ModoError(`${what}: tensor ${twice} is listed twice`, DAMAGED);
  return ids;
}

function readTensor(table: TableValue, id: number, buffers: readonly TableValue[]): Tensor {
  const name = nameOf(table);
  const where = `tensor ${id} "${printable(name)}"`;
  const dtype = readType(table.type as number, where);
  const shape = numbers(table.shape);
  if (shape.length > MAX_DIMENSIONS) {
    throw new ModoError(`${where} has ${shape.length} dimensions`, `at most ${MAX_DIMENSIONS} are supported`);
  }
  if (shape.some((dimension) => dimension < 1)) {
    throw new ModoError(
      `${where} has shape [${shape}]`,
      'every dimension must be known and at least 1; export with fixed shapes',
    );
  }
  if (table.is_variable) throw new ModoError(`${where} is a variable`, 'export a model without state');
  if (table.sparsity) throw new ModoError(`${where} is sparse`, 'export the model with dense weights');
  const data = readData(table, where, shape, dtype, buffers);
  const excess = data ? undefined : tooLarge({ dtype, shape });
  if (excess) throw new ModoError(`${where} of shape [${shape}] ${excess}`, 'use a smaller model');
  const quantization = readQuantization(table.quantization as TableValue | undefined, where);
  return { id, name, dtype, shape, ...(quantization && { quantization }), ...(data && { data }) };
}

function nameOf(table: TableValue): string {
  return (table.name as string | undefined) ?? '';
}

/** What is too large about an activation. */
function tooLarge(tensor: Pick<Tensor, 'dtype' | 'shape'>): string | undefined {
  if (elementCount(tensor.shape) * BYTES_PER_ELEMENT[tensor.dtype] > MAX_ACTIVATION_BYTES) {
    return `is larger than ${MAX_ACTIVATION_BYTES / 2 ** 20} MiB`;
  }
  return rowCount(tensor) > MAX_ROWS ? `has more than ${MAX_ROWS} rows (images times height)` : undefined;
}

function readType(type: number, where: string): DType {
  const name = TENSOR_TYPES[type];
  if (name !== 'INT8' && name !== 'INT32' && name !== 'FLOAT32') {
    throw new ModoError(
      `${where} has type ${name ?? type}`,
      'export the model in int8 (with int32 biases) or in float32',
    );
  }
  return name.toLowerCase() as DType;
}

function readData(
  table: TableValue,
  where: string,
  shape: readonly number[],
  dtype: DType,
  buffers: readonly TableValue[],
): Uint8Array | undefined {
  const index = table.buffer as number;
  const buffer = buffers[index];
  // Buffer 0 is the empty one by convention; a file may also leave out the list when nothing is constant.
  if (!buffer) {
    if (index === 0) return undefined;
    throw new ModoError(`${where}: buffer ${index} is outside the list of ${buffers.length}`, DAMAGED);
  }
  if ((buffer.offset as number) > 1 || (buffer.size as number) > 1) {
    throw new ModoError(`${where} keeps its data outside the FlatBuffer`, 'export a model below 2 GB');
  }
  const data = buffer.data as Uint8Array | undefined;
  if (!data || data.byteLength === 0) return undefined;
  const expected = elementCount(shape) * BYTES_PER_ELEMENT[dtype];
  if (data.byteLength !== expected) {
    throw new ModoError(
      `${where} of shape [${shape}] needs ${expected} bytes, its buffer holds ${data.byteLength}`,
      DAMAGED,
    );
  }
  return data;
}

/** The axis of per-channel scales is checked by the operators that use them: files are careless with it elsewhere. */
function readQuantization(table: TableValue | undefined, where: string): Quantization | undefined {
  const scales = numbers(table?.scale);
  if (!table || scales.length === 0) return undefined;
  if (table.details_type !== 0)
    throw new ModoError(`${where} has custom quantization`, 'export it with affine quantization');
  const zeroPoints = numbers(table.zero_point);
  const axis = table.quantized_dimension as number;
  if (zeroPoints.length !== scales.length && zeroPoints.length !== 0) {
    throw new ModoError(`${where} has ${scales.length} scales and ${zeroPoints.length} zero points`, DAMAGED);
  }
  const bad = scales.find((scale) => !(scale > 0 && Number.isFinite(scale)));
  if (bad !== undefined)
    throw new ModoError(`${where} has the scale ${bad}`, 'scales must be positive; export it again');
  if (zeroPoints.some((zeroPoint) => Math.abs(zeroPoint) > 2 ** 31)) {
    throw new ModoError(`${where} has a zero point beyond int32`, DAMAGED);
  }
  return { scales, zeroPoints: zeroPoints.length ? zeroPoints : scales.map(() => 0), axis };
}

/** Inputs are fed and outputs are computed: neither is in the file. */
function checkBoundary(graph: Graph): void {
  for (const id of graph.inputs) {
    const tensor = graph.tensors[id]!;
    if (tensor.data) throw new ModoError(`model input ${describeTensor(tensor)} is constant`, DAMAGED);
    if (graph.outputs.includes(id)) {
      throw new ModoError(
        `${describeTensor(tensor)} is both input and output of the model`,
        'nothing computes it; remove it from the outputs',
      );
    }
  }
  for (const id of graph.outputs) {
    const tensor = graph.tensors[id]!;
    if (tensor.data) {
      throw new ModoError(
        `model output ${describeTensor(tensor)} is constant`,
        'nothing computes it; remove it from the outputs',
      );
    }
  }
}

/** Every tensor is written once, and before it is read. */
function checkOrder(graph: Graph): void {
  const ready = new Set(graph.inputs);
  for (const tensor of graph.tensors) if (tensor?.data) ready.add(tensor.id);
  const require = (id: number, reader: string): void => {
    if (!ready.has(id)) {
      throw new ModoError(
        `${describeTensor(graph.tensors[id]!)} is read by ${reader} before it is written`,
        DAMAGED,
      );
    }
  };
  for (const operator of graph.operators) {
    for (const id of operator.inputs) if (id >= 0) require(id, describeOperator(operator));
    if (ready.has(operator.output)) {
      const tensor = graph.tensors[operator.output]!;
      const other = graph.operators.find(({ output }) => output === operator.output);
      const owner = tensor.data
        ? 'is constant'
        : graph.inputs.includes(tensor.id)
          ? 'is an input of the model'
          : `is written by ${describeOperator(other!)} too`;
      throw new ModoError(
        `${describeOperator(operator)}: its output ${describeTensor(tensor)} ${owner}`,
        DAMAGED,
      );
    }
    ready.add(operator.output);
  }
  const unwritten = graph.outputs.find((id) => !ready.has(id));
  if (unwritten !== undefined) {
    throw new ModoError(
      `model output ${describeTensor(graph.tensors[unwritten]!)} is written by no operator`,
      DAMAGED,
    );
  }
}

/** A few bytes of file can name one buffer for many operators, and each of them packs its own copy. */
function checkConstants(graph: Graph): void {
  let bytes = 0;
  for (const operator of graph.operators) {
    for (const id of operator.inputs) bytes += graph.tensors[id]?.data?.byteLength ?? 0;
    if (bytes > MAX_CONSTANT_BYTES) {
      throw new ModoError(
        `${describeOperator(operator)}: with it, the model's constants take more than ` +
          `${MAX_CONSTANT_BYTES / 2 ** 20} MiB`,
        'use a smaller model',
      );
    }
  }
}

function replaceInputShapes(graph: Graph, shapes: Readonly<Record<string, readonly number[]>>): Graph {
  const tensors = [...graph.tensors];
  for (const [name, wanted] of Object.entries(shapes)) {
    const id = graph.inputs.find((input) => graph.tensors[input]!.name === name);
    if (id === undefined) {
      const names = graph.inputs.map((input) => `"${printable(graph.tensors[input]!.name)}"`).join(', ');
      throw new ModoError(
        `--input-shapes: the model has no input "${printable(name)}"`,
        `its inputs are ${names}`,
      );
    }
    const tensor = tensors[id]!;
    if (wanted.length !== tensor.shape.length) {
      throw new ModoError(
        `--input-shapes: ${describeTensor(tensor)} has ${tensor.shape.length} dimensions, not ${wanted.length}`,
        `its shape in the file is [${tensor.shape}]`,
      );
    }
    if (!wanted.every(Number.isInteger)) {
      throw new ModoError(`--input-shapes: [${wanted}] is no shape`, 'dimensions are whole numbers');
    }
    const shape = wanted.map((dimension, i) => (dimension < 1 ? tensor.shape[i]! : dimension));
    const excess = tooLarge({ dtype: tensor.dtype, shape });
    if (excess) {
      throw new ModoError(
        `--input-shapes: ${describeTensor(tensor)} of shape [${shape}] ${excess}`,
        'use a smaller shape',
      );
    }
    tensors[id] = { ...tensor, shape };
  }
  return { ...graph, tensors };
}

/** Validates every operator; the shapes it infers must be the file's, or replace them when inputs were reshaped. */
function inferShapes(graph: Graph, replace: boolean): Graph {
  const tensors = [...graph.tensors];
  const result: Graph = { ...graph, tensors };
  for (const operator of graph.operators) {
    const node = nodeOf(result, operator);
    const shape = opOf(operator).infer(node);
    const output = node.output;
    const same = shape.length === output.shape.length && shape.every((size, i) => size === output.shape[i]);
    if (!same && !replace) {
      node.fail(
        `${describeTensor(output)} has shape [${output.shape}] in the file, but [${shape}] follows from its inputs`,
        DAMAGED,
      );
    }
    const excess = tooLarge({ dtype: output.dtype, shape });
    if (excess) {
      node.fail(`its output ${describeTensor(output)} of shape [${shape}] ${excess}`, 'use a smaller model');
    }
    tensors[output.id] = { ...output, shape };
  }
  return result;
}
