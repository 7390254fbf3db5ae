/** The function registry through which TVM's C runtime finds the packed functions of a linked object. */
import type { Program } from '../plan/program.ts';
import { type Module, prefix } from './names.ts';
import { packedFunctionName } from './packed.ts';

export function emitRegistry(module: Module, program: Program): string {
  const names = program.schedule.ops.map((op) => packedFunctionName(module, op));
  const octal = (byte: number): string => `\\${byte.toString(8).padStart(3, '0')}`;
  // The count has 16 bits, in the layout of TVM v0.9 and later.
  const count = octal(names.length & 255) + octal(names.length >> 8);
  const entry = `${prefix(module)}_system_lib`;
  return `/* The registry of TVM's C runtime: TVMFuncRegistry and TVMModule. */
typedef int32_t (*modo_packed)(void *, int32_t *, int32_t, void *, int32_t *, void *);

struct modo_registry {
    const char *names;
    const modo_packed *functions;
};

struct modo_module {
    const struct modo_registry *registry;
};

static const modo_packed packed_functions[] = {
${names.map((name) => `    ${name},\n`).join('')}};

static const struct modo_registry registry = {
    "${count}"
${names.map((name) => `    "${name}\\0"\n`).join('')}    "",
    packed_functions,
};

static const struct modo_module module = {&registry};

MODO_EXPORT const struct modo_module *${entry}(void);

const struct modo_module *${entry}(void)
{
    return &module;
}
`;
}
