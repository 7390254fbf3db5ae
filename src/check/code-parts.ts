/** Which code is there for which operators, as far as the sections and symbols of an object tell. */
import type { Compilation } from '../compiler.ts';
import { kernelFunctions } from '../emit/c.ts';
import { type Elf, reachableSections, SHF } from './elf.ts';

/** One section of code that the C interface brings into an image. */
export interface CodePart {
  /** Its function, without what the compiler appends to names. */
  readonly name: string;
  readonly bytes: number;
  /** Indices in the file of the operators whose kernels reach it; none for what only joins them. */
  readonly operators: readonly number[];
}

/** By size, the largest first. `run`: symbol of the C interface. */
export function codeParts(elf: Elf, { program }: Compilation, run: string): CodePart[] {
  const { ops } = program.schedule;
  const functions = kernelFunctions(ops);
  const users = new Map<number, number[]>();
  for (const name of new Set(functions)) {
    const operators = ops.filter((_, op) => functions[op] === name).map(({ operator }) => operator.index);
    for (const section of sectionsOf(elf, name))
      users.set(section, [...(users.get(section) ?? []), ...operators]);
  }
  return [...reachableSections(elf, run)]
    .map((index) => elf.sections[index]!)
    .filter(({ flags, size }) => flags & SHF.ALLOC && flags & SHF.EXECINSTR && size > 0)
    .map(({ index, name, size }) => ({
      name: name.replace(/^\.text\.(unlikely\.|hot\.)?/, '').replace(/\..*$/, ''),
      bytes: size,
      operators: (users.get(index) ?? []).sort((a, b) => a - b),
    }))
    .sort((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1));
}

/** Sections that a function, or what the compiler made of it, lies in and refers to. */
function sectionsOf(elf: Elf, name: string): Set<number> {
  const symbols = elf.symbols.filter(
    (symbol) => symbol.isFunction && (symbol.name === name || symbol.name.startsWith(`${name}.`)),
  );
  return new Set(symbols.flatMap((symbol) => [...reachableSections(elf, symbol.name)]));
}
