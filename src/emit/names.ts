/** Names of the module's symbols and of its inputs and outputs: safe in C, JSON and file names. */
import { ModoError, printable } from '../errors.ts';
import { byteLength, type Graph, type Tensor, tensorOf } from '../graph/graph.ts';
import { describeTensor } from '../ops/op.ts';

/** One input or output of the module. */
export interface Port {
  readonly tensor: Tensor;
  /** Member of the C struct; in upper case, part of the macro names. */
  readonly member: string;
  /** The tensor's name as mod.json spells it. */
  readonly jsonName: string;
  readonly bytes: number;
}

export interface Module {
  readonly name: string;
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
}

/** Keywords of C and C++, and lower-case macros that compilers and standard headers define. */
const KEYWORDS = new Set(
  (
    'alignas alignof and and_eq asm auto bitand bitor bool break case catch char char16_t char32_t char8_t ' +
    'class co_await co_return co_yield compl concept const const_cast consteval constexpr constinit continue ' +
    'decltype default delete do double dynamic_cast else enum explicit export extern false ' +
    'float for friend goto if inline int long mutable namespace new noexcept not not_eq nullptr operator or ' +
    'or_eq private protected public register reinterpret_cast requires restrict return short signed sizeof static ' +
    'static_assert static_cast struct switch template this thread_local throw true try typedef typeid typename ' +
    'typeof typeof_unqual union unsigned using virtual void volatile wchar_t while xor xor_eq ' +
    'arm assert errno i386 linux mips offsetof stderr stdin stdout unix NULL EOF'
  ).split(' '),
);

/** Limits of <stdint.h>, which are macros. */
const LIMITS =
  /^(U?INT(_LEAST|_FAST)?(8|16|32|64)|U?INT(MAX|PTR)|PTRDIFF|SIZE|SIG_ATOMIC|WCHAR|WINT)_(MIN|MAX|C|WIDTH)$/;

/** Longest name of a graph node that every TVM reader takes, with room to spare. */
const MAX_JSON_NAME = 100;

/** A module name may be any C identifier in lower case that the symbol names leave room for. */
export function checkModuleName(name: string): string {
  if (!/^[a-z0-9_]{1,40}$/.test(name)) {
    throw new ModoError(
      `--module-name: "${printable(name)}" is not a module name`,
      'use 1 to 40 of the characters a-z, 0-9 and _',
    );
  }
  return name;
}

/** A module name from a file's stem: lower case, everything else becomes an underscore. */
export function moduleNameFromStem(stem: string): string {
  return (
    stem
      .toLowerCase()
      .replace(/[^a-z0-9_]/g, '_')
      .slice(0, 40) || 'model'
  );
}

/**
 * A C identifier from a tensor name: every character but letters and digits becomes an underscore, as in TVM. What
 * C or C++ keeps for itself gets something in front.
 */
export function identifier(name: string): string {
  const safe = name.replace(/[^A-Za-z0-9]/g, '_').slice(0, 80);
  if (safe === '') return 'input';
  // Two underscores, or one and a capital, belong to the compiler.
  if (/^_[A-Z_]/.test(safe) || LIMITS.test(safe)) return `input_${safe}`;
  if (KEYWORDS.has(safe)) return /^[A-Z]/.test(safe) ? `input_${safe}` : `_${safe}`;
  return /^[0-9]/.test(safe) ? `_${safe}` : safe;
}

/** The name as both TVM readers take it: printable ASCII without quote and backslash, cut to their limit. */
function jsonName(name: string, fallback: string): string {
  return name.replace(/[^ -~]|["\\]/g, '_').slice(0, MAX_JSON_NAME) || fallback;
}

export function moduleOf(name: string, graph: Graph): Module {
  const inputs = graph.inputs.map((id, i) => port(tensorOf(graph, id), undefined, `input${i}`));
  const outputs = graph.outputs.map((id, i) => {
    const member = graph.outputs.length === 1 ? 'output' : `output${i}`;
    return port(tensorOf(graph, id), member, member);
  });
  const reserved = inputs.find(({ member }) => /^(workspace|stack|flash)(_|$)/i.test(member));
  if (reserved) {
    throw new ModoError(
      `model input ${describeTensor(reserved.tensor)} becomes "${reserved.member}", which the header's macros ` +
        'WORKSPACE_SIZE, STACK_SIZE and FLASH_..._SIZE keep for themselves',
      'rename it in the model',
    );
  }
  refuseClash([...inputs, ...outputs], (p) => p.member.toUpperCase(), 'C');
  refuseClash(inputs, (p) => p.jsonName, 'mod.json');
  return { name: checkModuleName(name), inputs, outputs };
}

function port(tensor: Tensor, member: string | undefined, fallback: string): Port {
  return {
    tensor,
    member: member ?? identifier(tensor.name || fallback),
    jsonName: jsonName(tensor.name, fallback),
    bytes: byteLength(tensor),
  };
}

function refuseClash(ports: readonly Port[], key: (port: Port) => string, where: string): void {
  const seen = new Map<string, Port>();
  for (const current of ports) {
    const other = seen.get(key(current));
    if (other) {
      throw new ModoError(
        `${describeTensor(other.tensor)} and ${describeTensor(current.tensor)} both become ` +
          `"${key(current)}" in ${where}`,
        'rename one of them in the model',
      );
    }
    seen.set(key(current), current);
  }
}

/** Prefix of every symbol that the object exports. */
export function prefix(module: Pick<Module, 'name'>): string {
  return `tvmgen_${module.name}`;
}
