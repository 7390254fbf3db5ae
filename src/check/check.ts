/** Holds a built object to its promises: target, symbols, sections, sizes, stack. */
import type { Compilation } from '../compiler.ts';
import { constantSection, workspaceSection } from '../emit/c.ts';
import type { Figures } from '../emit/header.ts';
import { type Hook, hookSymbol } from '../emit/hooks.ts';
import { prefix } from '../emit/names.ts';
import { packedFunctionName } from '../emit/packed.ts';
import { ModoError } from '../errors.ts';
import type { FloatAbi, Target } from '../targets/target.ts';
import { type Elf, reachableSections, readElf, SHF, SHT } from './elf.ts';
import { floatAbiOf } from './float-abi.ts';
import { worstCaseStack } from './stack.ts';

export interface ObjectReport {
  readonly figures: Figures;
  /** Exported symbols. */
  readonly defined: readonly string[];
  readonly undefined: readonly string[];
  readonly floatAbi: FloatAbi | undefined;
}

export interface CheckOptions {
  readonly target: Target;
  readonly compilation: Compilation;
  /** A tap brings one writable pointer and calls through it, a profile one undefined function. */
  readonly hook?: Hook | undefined;
}

const ALWAYS_ALLOWED = ['memcpy', 'memset', 'memmove'];

/** Throws a ModoError when the object breaks a promise; compilers and their options can make it. */
export function checkObject(bytes: Uint8Array, callGraph: string, options: CheckOptions): ObjectReport {
  const { target, compilation } = options;
  const elf = readElf(bytes, 'mod.o');
  const floatAbi = checkMachine(elf, target);
  const symbols = checkSymbols(elf, compilation, target, options.hook);
  checkSections(elf, options);
  const run = `${prefix(compilation.module)}_run`;
  return {
    figures: {
      workspace: compilation.program.placement.arenaBytes,
      stack: options.hook ? 0 : worstCaseStack(callGraph, run),
      flash: flashParts(elf, compilation, run),
    },
    ...symbols,
    floatAbi,
  };
}

/** Throws a ModoError unless the shared object shows every function that mod.json names, and the C interface. */
export function checkSharedObject(bytes: Uint8Array, compilation: Compilation): void {
  const elf = readElf(bytes, 'mod.so');
  const shown = new Set(elf.dynamicSymbols.filter(({ section }) => section !== 0).map(({ name }) => name));
  const missing = exportedFunctions(compilation).find((name) => !shown.has(name));
  if (missing) throw new ModoError(`mod.so does not export ${missing}`, 'check --cross-compiler-options');
}

function exportedFunctions({ module, program }: Compilation): string[] {
  const name = prefix(module);
  return [
    `${name}_run`,
    `${name}_system_lib`,
    ...program.schedule.ops.map((op) => packedFunctionName(module, op)),
  ];
}

function checkMachine(elf: Elf, target: Target): FloatAbi | undefined {
  if (elf.machine !== target.elf.machine || elf.bits !== target.elf.bits) {
    throw new ModoError(
      `mod.o is for ELF machine ${elf.machine} with ${elf.bits} bits, not for ${target.name}`,
      'check --cross-compiler and --cross-compiler-options',
    );
  }
  const floatAbi = floatAbiOf(elf);
  if (target.elf.floatAbi && floatAbi !== target.elf.floatAbi) {
    throw new ModoError(
      `mod.o has ${floatAbi ? `the ${floatAbi}` : 'no'} float ABI, ${target.name} the ${target.elf.floatAbi} one`,
      'check --cross-compiler-options',
    );
  }
  return floatAbi;
}

function checkSymbols(elf: Elf, compilation: Compilation, target: Target, hook: Hook | undefined) {
  const named = elf.symbols.filter(({ binding, name }) => binding !== 'local' && name !== '');
  const defined = named
    .filter(({ section }) => section !== 0)
    .map(({ name }) => name)
    .sort();
  const undefinedNames = named
    .filter(({ section }) => section === 0)
    .map(({ name }) => name)
    .sort();
  const expected = [
    ...exportedFunctions(compilation),
    ...(hook === 'tap' ? [hookSymbol(compilation.module, hook)] : []),
  ].sort();
  const wrong =
    defined.find((name) => !expected.includes(name)) ?? expected.find((name) => !defined.includes(name));
  if (wrong)
    throw new ModoError(`mod.o: symbol ${wrong} is not as it should be`, 'check --cross-compiler-options');
  // Position-independent code refers to its own offset table.
  const allowed = new Set([
    ...ALWAYS_ALLOWED,
    ...target.helpers,
    ...(hook === 'profile' ? [hookSymbol(compilation.module, hook)] : []),
    '_GLOBAL_OFFSET_TABLE_',
  ]);
  const isAllowed = ({ name, binding }: (typeof named)[number]): boolean =>
    allowed.has(name) || (binding === 'weak' && (target.weak ?? []).includes(name));
  const stray = named.find((symbol) => symbol.section === 0 && !isAllowed(symbol))?.name;
  if (stray) {
    throw new ModoError(
      `mod.o needs ${stray}, which firmware may not have`,
      'check --cross-compiler-options',
    );
  }
  return { defined, undefined: undefinedNames };
}

function checkSections(elf: Elf, { compilation: { module }, target, hook }: CheckOptions): void {
  const variables = target.variables?.map((name) => `.bss.${name}`) ?? [];
  for (const { name, type, flags, size } of elf.sections) {
    if (!(flags & SHF.ALLOC) || size === 0) continue;
    const isWorkspace = type === SHT.NOBITS && name.startsWith(workspaceSection(module));
    const isRelocated = name.startsWith('.data.rel.ro');
    const isTap = hook === 'tap' && type === SHT.NOBITS;
    const isVariable = variables.includes(name) && type === SHT.NOBITS;
    const isExpected = isWorkspace || isRelocated || isTap || isVariable;
    const isWritable = (flags & SHF.WRITE) !== 0 && !isExpected;
    if (isWritable || /^\.(init|fini|ctors|dtors|preinit)/.test(name)) {
      throw new ModoError(`mod.o has the section ${name} of ${size} bytes`, 'check --cross-compiler-options');
    }
  }
}

/** Flash that the C interface brings into an image linked with --gc-sections. */
function flashParts(elf: Elf, { module, program }: Compilation, run: string): Figures['flash'] {
  const parts = { weights: 0, biases: 0, requantization: 0, code: 0, other: 0 };
  const constants = new Map(
    program.schedule.ops.map(({ call }, op) => [constantSection(module, op), call.constant?.sections ?? []]),
  );
  for (const index of reachableSections(elf, run)) {
    const section = elf.sections[index]!;
    if (!(section.flags & SHF.ALLOC) || section.type === SHT.NOBITS) continue;
    const packed = constants.get(section.name);
    if (packed) for (const { role, bytes } of packed) parts[role] += bytes.byteLength;
    else if (section.flags & SHF.EXECINSTR) parts.code += section.size;
    else parts.other += section.size;
  }
  return parts;
}
