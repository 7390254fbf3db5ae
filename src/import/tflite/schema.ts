/** The part of the TensorFlow Lite schema (version 3) that modo reads and its tests write. */
import { OPS } from '../../ops/index.ts';
import { scalar, type TableType, table, tables, text, vector } from './flatbuffer.ts';

export const IDENTIFIER = 'TFL3';
export const SCHEMA_VERSION = 3;

const OperatorCode: TableType = {
  name: 'operator_code',
  fields: {
    deprecated_builtin_code: [0, scalar('int8')],
    custom_code: [1, text],
    version: [2, scalar('int32', 1)],
    builtin_code: [3, scalar('int32')],
  },
};

const QuantizationParameters: TableType = {
  name: 'quantization',
  fields: {
    scale: [2, vector('float32')],
    zero_point: [3, vector('int64')],
    details_type: [4, scalar('uint8')],
    quantized_dimension: [6, scalar('int32')],
  },
};

/** Read only to tell that it is there. */
const SparsityParameters: TableType = { name: 'sparsity', fields: {} };

const Tensor: TableType = {
  name: 'tensor',
  fields: {
    shape: [0, vector('int32')],
    type: [1, scalar('int8')],
    buffer: [2, scalar('uint32')],
    name: [3, text],
    quantization: [4, table(() => QuantizationParameters)],
    is_variable: [5, scalar('bool')],
    sparsity: [6, table(() => SparsityParameters)],
  },
};

const Operator: TableType = {
  name: 'operator',
  fields: {
    opcode_index: [0, scalar('uint32')],
    inputs: [1, vector('int32')],
    outputs: [2, vector('int32')],
    builtin_options_type: [3, scalar('uint8')],
    builtin_options: [4, { kind: 'union', by: 'builtin_options_type', tables: builtinOptions }],
  },
};

const SubGraph: TableType = {
  name: 'subgraph',
  fields: {
    tensors: [0, tables(() => Tensor)],
    inputs: [1, vector('int32')],
    outputs: [2, vector('int32')],
    operators: [3, tables(() => Operator)],
    name: [4, text],
  },
};

const Buffer: TableType = {
  name: 'buffer',
  fields: { data: [0, vector('uint8')], offset: [1, scalar('uint64')], size: [2, scalar('uint64')] },
};

export const Model: TableType = {
  name: 'model',
  fields: {
    version: [0, scalar('uint32')],
    operator_codes: [1, tables(() => OperatorCode)],
    subgraphs: [2, tables(() => SubGraph)],
    description: [3, text],
    buffers: [4, tables(() => Buffer)],
  },
};

function builtinOptions(): Readonly<Record<number, TableType>> {
  return Object.fromEntries(OPS.map((op) => [op.format.optionsType, op.format.options]));
}

/** TensorType by number; what modo does not know stays a name for the message. */
export const TENSOR_TYPES = (
  'FLOAT32 FLOAT16 INT32 UINT8 INT64 STRING BOOL INT16 COMPLEX64 INT8 FLOAT64 COMPLEX128 UINT64 RESOURCE ' +
  'VARIANT UINT32 UINT16 INT4 BFLOAT16 INT2 UINT4 FLOAT8_E4M3FN FLOAT8_E5M2'
).split(' ');
