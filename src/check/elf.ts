/** Reads the parts of little-endian ELF objects that the checks need: sections, symbols, relocations. */
import { ModoError } from '../errors.ts';

export interface Section {
  readonly index: number;
  readonly name: string;
  readonly type: number;
  readonly flags: number;
  readonly size: number;
  readonly bytes: Uint8Array;
  /** For relocation sections, the section that they patch. */
  readonly info: number;
  readonly link: number;
}

export interface ElfSymbol {
  readonly name: string;
  readonly binding: 'local' | 'global' | 'weak';
  /** Section index; 0 when undefined, above 0xff00 when special. */
  readonly section: number;
  readonly size: number;
  readonly isFunction: boolean;
}

export interface Elf {
  readonly bits: 32 | 64;
  readonly machine: number;
  /** e_flags. */
  readonly flags: number;
  /** 1 relocatable, 2 executable, 3 shared object. */
  readonly type: number;
  readonly sections: readonly Section[];
  readonly symbols: readonly ElfSymbol[];
  /** The symbols that a shared object shows to its loader. */
  readonly dynamicSymbols: readonly ElfSymbol[];
}

export const SHT = {
  PROGBITS: 1,
  SYMTAB: 2,
  RELA: 4,
  NOBITS: 8,
  REL: 9,
  DYNSYM: 11,
  INIT_ARRAY: 14,
  ARM_ATTRIBUTES: 0x70000003,
};
export const SHF = { WRITE: 1, ALLOC: 2, EXECINSTR: 4 };

const BINDINGS = ['local', 'global', 'weak'] as const;
const STT_FUNC = 2;
const ET_REL = 1;

/** Throws a ModoError when the bytes are not such an object, or refer to what is not in them. */
export function readElf(bytes: Uint8Array, what: string): Elf {
  try {
    const elf = parse(bytes);
    checkReferences(elf);
    return elf;
  } catch (cause) {
    throw new ModoError(`${what}: not a readable ELF object`, 'check the cross compiler', { cause });
  }
}

/** Indices of sections from here on are special: absolute or common symbols. */
const SPECIAL_SECTIONS = 0xff00;

/** Every section of a symbol, and every symbol of a relocation, must exist. */
function checkReferences(elf: Elf): void {
  for (const { section } of [...elf.symbols, ...elf.dynamicSymbols]) {
    if (section >= elf.sections.length && section < SPECIAL_SECTIONS)
      throw new Error(`no section ${section}`);
  }
  if (elf.type !== ET_REL) return;
  for (const { index } of elf.sections) {
    const stray = referencedSymbols(elf, index).find((symbol) => symbol >= elf.symbols.length);
    if (stray !== undefined) throw new Error(`no symbol ${stray}`);
  }
}

function parse(bytes: Uint8Array): Elf {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0x7f454c46 || bytes[5] !== 1) throw new Error('not a little-endian ELF');
  const is64 = bytes[4] === 2;
  const word = (at: number): number =>
    is64 ? Number(view.getBigUint64(at, true)) : view.getUint32(at, true);
  const sectionTable = word(is64 ? 40 : 32);
  const [entrySize, count, nameIndex] = [0, 2, 4].map((i) => view.getUint16((is64 ? 58 : 46) + i, true)) as [
    number,
    number,
    number,
  ];
  const raw = Array.from({ length: count }, (_, index) => {
    const at = sectionTable + index * entrySize;
    const field = (slot: number): number => word(at + 8 + slot * (is64 ? 8 : 4));
    const type = view.getUint32(at + 4, true);
    const [offset, size] = [field(2), field(3)];
    const tail = at + (is64 ? 40 : 24);
    return {
      index,
      nameAt: view.getUint32(at, true),
      type,
      flags: field(0),
      size,
      link: view.getUint32(tail, true),
      info: view.getUint32(tail + 4, true),
      bytes: type === SHT.NOBITS ? new Uint8Array() : bytes.subarray(offset, offset + size),
    };
  });
  const names = raw[nameIndex]?.bytes ?? new Uint8Array();
  const sections = raw.map(
    ({ nameAt, ...section }): Section => ({ ...section, name: stringAt(names, nameAt) }),
  );
  const symbolsOf = (type: number): ElfSymbol[] =>
    sections
      .filter((section) => section.type === type)
      .flatMap((section) => readSymbols(section, sections, is64));
  return {
    bits: is64 ? 64 : 32,
    machine: view.getUint16(18, true),
    flags: view.getUint32(is64 ? 48 : 36, true),
    type: view.getUint16(16, true),
    sections,
    symbols: symbolsOf(SHT.SYMTAB),
    dynamicSymbols: symbolsOf(SHT.DYNSYM),
  };
}

function stringAt(table: Uint8Array, at: number): string {
  const end = table.indexOf(0, at);
  return new TextDecoder().decode(table.subarray(at, end < 0 ? undefined : end));
}

function readSymbols(table: Section, sections: readonly Section[], is64: boolean): ElfSymbol[] {
  const view = new DataView(table.bytes.buffer, table.bytes.byteOffset, table.bytes.byteLength);
  const names = sections[table.link]!.bytes;
  const entrySize = is64 ? 24 : 16;
  return Array.from({ length: Math.floor(table.size / entrySize) }, (_, i) => {
    const at = i * entrySize;
    const info = view.getUint8(at + (is64 ? 4 : 12));
    return {
      name: stringAt(names, view.getUint32(at, true)),
      binding: BINDINGS[info >> 4] ?? 'global',
      section: view.getUint16(at + (is64 ? 6 : 14), true),
      size: is64 ? Number(view.getBigUint64(at + 16, true)) : view.getUint32(at + 8, true),
      isFunction: (info & 15) === STT_FUNC,
    };
  });
}

/** Symbols that a section's relocations refer to, as indices into `symbols`. */
export function referencedSymbols(elf: Elf, section: number): number[] {
  const is64 = elf.bits === 64;
  return elf.sections
    .filter(({ type, info }) => (type === SHT.REL || type === SHT.RELA) && info === section)
    .flatMap((relocations) => {
      const entrySize = (is64 ? 16 : 8) + (relocations.type === SHT.RELA ? (is64 ? 8 : 4) : 0);
      const { bytes } = relocations;
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      return Array.from({ length: Math.floor(bytes.byteLength / entrySize) }, (_, i) =>
        is64 ? view.getUint32(i * entrySize + 12, true) : view.getUint32(i * entrySize + 4, true) >>> 8,
      );
    });
}

/** Indices of the sections that a linker with --gc-sections keeps for the sake of one symbol. */
export function reachableSections(elf: Elf, root: string): Set<number> {
  const start = elf.symbols.find(({ name, section }) => name === root && section !== 0);
  const reached = new Set<number>();
  const open = start ? [start.section] : [];
  for (let section = open.pop(); section !== undefined; section = open.pop()) {
    if (reached.has(section) || section === 0 || section >= SPECIAL_SECTIONS) continue;
    reached.add(section);
    for (const symbol of referencedSymbols(elf, section)) open.push(elf.symbols[symbol]!.section);
  }
  return reached;
}
