/** How an object passes floats, as far as its ELF says so. */
import { EM, type FloatAbi } from '../targets/target.ts';
import { type Elf, SHT } from './elf.ts';

/** By e_machine; other machines have one way and do not say it. */
const READERS: Readonly<Record<number, (elf: Elf) => FloatAbi | undefined>> = {
  [EM.ARM]: armFloatAbi,
  [EM.RISCV]: ({ flags }) => RISCV_FLOAT_ABIS[(flags >> 1) & 3],
};

/** Bits 1 and 2 of e_flags; 3 is for quadruple precision. */
const RISCV_FLOAT_ABIS: readonly FloatAbi[] = ['soft', 'single', 'double'];

/** Undefined when the object does not say. */
export function floatAbiOf(elf: Elf): FloatAbi | undefined {
  return READERS[elf.machine]?.(elf);
}

const TAG_ABI_VFP_ARGS = 28;

function armFloatAbi(elf: Elf): FloatAbi | undefined {
  const attributes = elf.sections.find(({ type }) => type === SHT.ARM_ATTRIBUTES)?.bytes;
  if (!attributes) return undefined;
  return armAttributes(attributes).get(TAG_ABI_VFP_ARGS) === 1 ? 'hard' : 'soft';
}

/** File-level build attributes of the "aeabi" vendor section; text values are skipped. */
function armAttributes(bytes: Uint8Array): Map<number, number> {
  const tags = new Map<number, number>();
  let at = 0;
  const uleb = (): number => {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      shift += 7;
      if (!(byte & 0x80)) return value;
    }
  };
  const skipText = (): void => {
    while (at < bytes.length && bytes[at++] !== 0);
  };
  at = 5; // format version, length of the vendor section
  skipText(); // "aeabi"
  at += 5; // Tag_File and its length
  while (at < bytes.length) {
    const tag = uleb();
    // CPU names are text; above 32 odd tags are.
    if (tag === 4 || tag === 5 || tag === 67 || (tag > 32 && tag % 2 === 1)) skipText();
    else if (tag === 32) {
      uleb();
      skipText();
    } else tags.set(tag, uleb());
  }
  return tags;
}
