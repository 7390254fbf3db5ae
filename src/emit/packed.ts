/** The per-op schedule: one TVM packed function per operator, its buffers and its constant given by the caller. */
import { byteLength, type DType, rowGeometry, type Tensor, tensorOf } from '../graph/graph.ts';
import { constantBytes } from '../plan/kernel-call.ts';
import type { Program } from '../plan/program.ts';
import { operandGeometry, type ScheduledOp } from '../plan/schedule.ts';
import { activationOperands, workspaceSection } from './c.ts';
import { type Module, prefix } from './names.ts';

/** DLPack's type code and bits. */
export const DL_TYPES: Readonly<Record<DType, readonly [code: number, bits: number]>> = {
  int8: [0, 8],
  int32: [0, 32],
  float32: [2, 32],
};

export function packedFunctionName(module: Module, { operator }: ScheduledOp): string {
  return `${prefix(module)}_${operator.kind.toLowerCase()}_${operator.index}`;
}

const ARGUMENTS = `/* TVM's packed calling convention: TVMValue, DLTensor, and the type codes under which a tensor may come. */
typedef union {
    int64_t v_int64;
    double v_float64;
    void *v_handle;
    const char *v_str;
} modo_value;

typedef struct {
    void *data;
    struct {
        int32_t type, id;
    } device;
    int32_t ndim;
    struct {
        uint8_t code, bits;
        uint16_t lanes;
    } dtype;
    int64_t *shape;
    int64_t *strides;
    uint64_t byte_offset;
} modo_tensor;

enum { MODO_HANDLE = 3, MODO_TENSOR = 7, MODO_NDARRAY = 13 };

/* Data of an argument, or null when it is not a tensor of this type and size at this alignment. */
static uint8_t *modo_argument(const modo_value *args, const int32_t *type_codes, int32_t index, uint32_t code,
                              uint32_t bits, uint32_t bytes, uint32_t alignment)
{
    const modo_tensor *const tensor = (const modo_tensor *)args[index].v_handle;
    const int32_t type = type_codes[index];
    if ((type != MODO_TENSOR && type != MODO_NDARRAY && type != MODO_HANDLE) || !tensor || !tensor->data)
        return 0;
    if (tensor->dtype.code != code || tensor->dtype.bits != bits || tensor->dtype.lanes != 1)
        return 0;
    uint32_t size = bits / 8;
    for (int32_t i = 0; i < tensor->ndim; ++i) {
        const int64_t dimension = tensor->shape[i];
        if (dimension < 1 || dimension > bytes || size > bytes)
            return 0;
        if ((uint64_t)size * (uint32_t)dimension > bytes)
            return 0;
        size *= (uint32_t)dimension;
    }
    uint8_t *const data = (uint8_t *)tensor->data + (uintptr_t)tensor->byte_offset;
    return size == bytes && ((uintptr_t)data & (alignment - 1)) == 0 ? data : 0;
}
`;

export function emitPackedFunctions(module: Module, program: Program): string {
  const { ops } = program.schedule;
  const scratchBytes = Math.max(0, ...ops.map(({ call }) => call.scratchBytes));
  const scratch =
    scratchBytes === 0
      ? ''
      : `/* Scratch of the packed functions. */
static uint8_t packed_scratch[${scratchBytes}]
    __attribute__((aligned(16), section("${workspaceSection(module)}.packed")));
`;
  return [ARGUMENTS, scratch, ...ops.map((op, i) => emitPackedFunction(module, program, op, i))].join('\n');
}

/** Arguments in order: activations, the packed constant, the output. */
function emitPackedFunction(module: Module, program: Program, op: ScheduledOp, index: number): string {
  const { graph } = program;
  const { call } = op;
  const fetch = (
    name: string,
    position: number,
    code: number,
    bits: number,
    bytes: number,
    align: number,
  ): string =>
    `    uint8_t *const ${name} = modo_argument(args, type_codes, ${position}, ${code}, ${bits}, ${bytes}, ${align});\n`;
  const fetchTensor = (name: string, position: number, tensor: Tensor): string => {
    const [code, bits] = DL_TYPES[tensor.dtype];
    return fetch(name, position, code, bits, byteLength(tensor), bits / 8);
  };

  const operands = activationOperands(program, call);
  const output = tensorOf(graph, op.operator.output);
  const names = operands.map((_, i) => `x${i}`);
  let fetches = operands.map(({ tensor }, i) => fetchTensor(`x${i}`, i, tensorOf(graph, tensor))).join('');
  if (call.constant) {
    fetches += fetch('constant', names.length, 1, 8, constantBytes(call.constant).byteLength, 4);
    names.push('constant');
  }
  fetches += fetchTensor('y', names.length, output);
  names.push('y');

  const { images, height } = rowGeometry(output);
  const rows = operands.map((operand, i) => {
    const geometry = operandGeometry(graph, operand);
    return `x${i}, ${geometry.images * geometry.height}, `;
  });
  const name = packedFunctionName(module, op);
  const signature = `int32_t ${name}(void *arguments, int32_t *type_codes, int32_t num_args, void *out_value,
    int32_t *out_type_code, void *resource_handle)`;
  return `MODO_EXPORT ${signature};

/* Operator ${op.operator.index} ${op.operator.kind}. Arguments: ${names.join(', ')}. */
${signature}
{
    const modo_value *const args = (const modo_value *)arguments;
    (void)out_value;
    (void)out_type_code;
    (void)resource_handle;
    if (num_args != ${names.length})
        return -1;
${fetches}    if (${names.map((argument) => `!${argument}`).join(' || ')})
        return -1;
    for (int32_t row = 0; row < ${op.steps}; ++row)
        step_${index}(${rows.join('')}y, ${images * height}, ${call.scratchBytes ? 'packed_scratch' : '0'}, ${
          call.constant ? 'constant' : '0'
        }, row);
    return 0;
}
`;
}
