/** A .tflite file into a Graph. The file is hostile until every index, shape and size in it has been checked. */
import { ModoError, printable } from '../../errors.ts';
import {
  BYTES_PER_ELEMENT,
  type DType,
  elementCount,
  type Graph,
  type Operator,
  type Quantization,
  type Tensor,
} from '../../graph/graph.ts';
import { nodeOf, OPS, opOf } from '../../ops/index.ts';
import { describeTensor } from '../../ops/op.ts';
import { BUILTIN_OPERATORS } from './builtin-operators.ts';
import { readRoot, type TableValue } from './flatbuffer.ts';
import { IDENTIFIER, Model, SCHEMA_VERSION, TENSOR_TYPES } from './schema.ts';

/** Above this, in bytes, an activation has no place on a device that modo compiles for. */
const MAX_TENSOR_BYTES = 2 ** 28;

export interface ImportOptions {
  /** Shapes by input name that replace the file's; a dimension below 1 stands for any. */
  readonly inputShapes?: Readonly<Record<string, readonly number[]>>;
}

/**
 * Reads a model. Throws a ModoError for anything that is damaged, inconsistent or not supported; the error
 * names the operator and the tensor.
 */
export function importTflite(bytes: Uint8Array, options: ImportOptions = {}): Graph {
  if (bytes.byteLength === 0) throw new ModoError('the model is empty', 'pass a .tflite model');
  const model = readRoot(bytes, Model, IDENTIFIER);
  if (model.version !== SCHEMA_VERSION) {
    throw new ModoError(`schema version ${model.version} is not supported`, `convert the model to version 3`);
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
  return inferShapes(replaceInputShapes(graph, options.inputShapes ?? {}), options.inputShapes !== undefined);
}

function list(value: TableValue[string]): readonly TableValue[] {
  return (value ?? []) as readonly TableValue[];
}

function numbers(value: TableValue[string]): readonly number[] {
  return (value ?? []) as readonly number[];
}

function readOperators(subgraph: TableValue, codes: readonly TableValue[]): Operator[] {
  const tensorCount = list(subgraph.tensors).length;
  return list(subgraph.operators).map((table, index) => {
    const code = codes[table.opcode_index as number];
    if (!code) {
      throw new ModoError(
        `operator ${index}: its operator code ${table.opcode_index} is outside the list of ${codes.length}`,
        'the file is damaged; export it again',
      );
    }
    return readOperator(table, index, code, tensorCount);
  });
}

function readOperator(table: TableValue, index: number, code: TableValue, tensorCount: number): Operator {
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
    if (id < -1 || id >= tensorCount)
      reject(`tensor ${id} is outside the list of ${tensorCount}`, 'the file is damaged');
  }
  const op = OPS.find(({ format }) => format.code === builtin);
  if (!op) {
    const custom = code.custom_code ? ` "${printable(code.custom_code as string)}"` : '';
    const output = outputs[0] === undefined ? '' : ` (output: tensor ${outputs[0]})`;
    reject(
      `the operator${custom} is not supported${output}`,
      `modo compiles ${OPS.map(({ kind }) => kind).join(', ')}`,
    );
    throw new Error('unreachable');
  }
  const [least, greatest] = op.arity;
  if (inputs.length < least || inputs.length > greatest || outputs.length !== 1 || outputs[0] === -1) {
    reject(`it has ${inputs.length} inputs and ${outputs.length} outputs`, 'export the model again');
  }
  const optionsType = table.builtin_options_type as number;
  if (optionsType !== 0 && optionsType !== op.format.optionsType) {
    reject(`its options are of type ${optionsType}, not ${op.format.optionsType}`, 'the file is damaged');
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
  if (ids.length === 0) throw new ModoError(`the model has no ${what.split(' ')[1]}`, 'export it again');
  for (const id of ids) {
    if (id < 0 || id >= tensorCount) {
      throw new ModoError(
        `${what}: tensor ${id} is outside the list of ${tensorCount}`,
        'the file is damaged',
      );
    }
  }
  if (new Set(ids).size !== ids.length)
    throw new ModoError(`${what}: a tensor is listed twice`, 'export it again');
  return ids;
}

function readTensor(table: TableValue, id: number, buffers: readonly TableValue[]): Tensor {
  const name = (table.name as string | undefined) ?? '';
  const where = `tensor ${id} "${printable(name)}"`;
  const dtype = readType(table.type as number, where);
  const shape = numbers(table.shape);
  // TVM's C runtime has room for six.
  if (shape.length > 6)
    throw new ModoError(`${where} has ${shape.length} dimensions`, 'at most 6 are supported');
  if (shape.some((dimension) => dimension < 1)) {
    throw new ModoError(
      `${where} has shape [${shape}]`,
      'every dimension must be known and at least 1; export with fixed shapes',
    );
  }
  if (elementCount(shape) * BYTES_PER_ELEMENT[dtype] > MAX_TENSOR_BYTES) {
    throw new ModoError(`${where} of shape [${shape}] is larger than 256 MiB`, 'use a smaller model');
  }
  if (table.is_variable) throw new ModoError(`${where} is a variable`, 'models with state are not supported');
  if (table.sparsity) throw new ModoError(`${where} is sparse`, 'export the model with dense weights');
  const data = readData(table, where, shape, dtype, buffers);
  const quantization = readQuantization(table.quantization as TableValue | undefined, where);
  return { id, name, dtype, shape, ...(quantization && { quantization }), ...(data && { data }) };
}

function readType(type: number, where: string): DType {
  const name = TENSOR_TYPES[type];
  if (name !== 'INT8' && name !== 'INT32' && name !== 'FLOAT32') {
    throw new ModoError(
      `${where} has type ${name ?? type}`,
      'modo compiles int8 models (with int32 biases) and float32 models',
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
    throw new ModoError(
      `${where}: buffer ${index} is outside the list of ${buffers.length}`,
      'the file is damaged',
    );
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
      'the file is damaged; export it again',
    );
  }
  return data;
}

/** The axis of per-channel scales is checked by the operators that use them: files are careless with it elsewhere. */
function readQuantization(table: TableValue | undefined, where: string): Quantization | undefined {
  const scales = numbers(table?.scale);
  if (!table || scales.length === 0) return undefined;
  if (table.details_type !== 0)
    throw new ModoError(`${where} has custom quantization`, 'use affine quantization');
  const zeroPoints = numbers(table.zero_point);
  const axis = table.quantized_dimension as number;
  if (zeroPoints.length !== scales.length && zeroPoints.length !== 0) {
    throw new ModoError(
      `${where} has ${scales.length} scales and ${zeroPoints.length} zero points`,
      'export it again',
    );
  }
  const bad = scales.find((scale) => !(scale > 0 && Number.isFinite(scale)));
  if (bad !== undefined)
    throw new ModoError(`${where} has the scale ${bad}`, 'scales must be positive; export it again');
  if (zeroPoints.some((zeroPoint) => Math.abs(zeroPoint) > 2 ** 31)) {
    throw new ModoError(`${where} has a zero point beyond int32`, 'the file is damaged');
  }
  return { scales, zeroPoints: zeroPoints.length ? zeroPoints : scales.map(() => 0), axis };
}

/** Inputs must be fed, outputs must be computed. */
function checkBoundary(graph: Graph): void {
  for (const id of graph.inputs) {
    const tensor = graph.tensors[id]!;
    if (tensor.data)
      throw new ModoError(`model input ${describeTensor(tensor)} is constant`, 'export it again');
    if (graph.outputs.includes(id)) {
      throw new ModoError(
        `${describeTensor(tensor)} is both input and output of the model`,
        'nothing computes it',
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
        'the file is damaged',
      );
    }
  };
  for (const operator of graph.operators) {
    for (const id of operator.inputs) if (id >= 0) require(id, `operator ${operator.index} ${operator.kind}`);
    if (ready.has(operator.output)) {
      throw new ModoError(
        `${describeTensor(graph.tensors[operator.output]!)} is written twice`,
        'the file is damaged',
      );
    }
    ready.add(operator.output);
  }
  for (const id of graph.outputs) require(id, 'the end of the model');
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
    const shape = wanted.map((dimension, i) => (dimension < 1 ? tensor.shape[i]! : dimension));
    if (elementCount(shape) * BYTES_PER_ELEMENT[tensor.dtype] > MAX_TENSOR_BYTES) {
      throw new ModoError(`--input-shapes: [${shape}] is larger than 256 MiB`, 'use a smaller shape');
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
        'the file is damaged; export it again',
      );
    }
    if (elementCount(shape) * BYTES_PER_ELEMENT[output.dtype] > MAX_TENSOR_BYTES) {
      node.fail(`its output of shape [${shape}] is larger than 256 MiB`, 'use a smaller model');
    }
    tensors[output.id] = { ...output, shape };
  }
  return result;
}
