/** Reads input sets from raw bytes, .npy and .npz files. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { ModoError, printable } from '../errors.ts';

/** What the file has to hold: the inputs in model order. */
export interface InputPort {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: number;
}

/**
 * All input sets of a file, concatenated: per set the raw bytes of every input in model order. Raw files and .npz
 * may hold several sets, .npz by a first dimension more; a .npy file is for models with one input.
 */
export async function readInputSets(path: string, ports: readonly InputPort[]): Promise<Uint8Array> {
  const shown = printable(path, 200);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new ModoError(`${shown}: cannot be read (${error.code})`, 'check the path given to --input');
  });
  if (/\.npy$/i.test(path)) {
    const [port, more] = ports;
    if (!port || more)
      throw new ModoError(`${shown}: the model has ${ports.length} inputs`, 'use a .npz or raw file');
    return readArray(bytes, port, shown);
  }
  if (/\.npz$/i.test(path)) return readArchive(bytes, ports, shown);
  return checkSets(bytes, ports, shown);
}

/** Raw bytes must be a whole number of sets, and at least one. */
export function checkSets(bytes: Uint8Array, ports: readonly InputPort[], what: string): Uint8Array {
  const set = setBytes(ports);
  if (bytes.byteLength === 0 || bytes.byteLength % set !== 0) {
    throw new ModoError(
      `${what} has ${bytes.byteLength} bytes`,
      `one set has ${set} (${ports.map(({ name, bytes: size }) => `"${printable(name)}" ${size}`).join(', ')})`,
    );
  }
  return bytes;
}

export function setBytes(ports: readonly { readonly bytes: number }[]): number {
  return ports.reduce((sum, { bytes }) => sum + bytes, 0);
}

function readArchive(bytes: Uint8Array, ports: readonly InputPort[], shown: string): Uint8Array {
  let members: Record<string, Uint8Array>;
  try {
    members = unzipSync(bytes);
  } catch (cause) {
    throw new ModoError(`${shown} is not a readable .npz file`, 'write it with numpy.savez', { cause });
  }
  const arrays = ports.map((port) => {
    const member = members[`${port.name}.npy`];
    if (!member) {
      throw new ModoError(
        `${shown} has no array "${printable(port.name)}"`,
        `it holds ${Object.keys(members)
          .map((name) => printable(name))
          .join(', ')}`,
      );
    }
    return readArray(member, port, `${shown}, array "${printable(port.name)}"`);
  });
  const counts = arrays.map((array, i) => array.byteLength / ports[i]!.bytes);
  if (new Set(counts).size > 1)
    throw new ModoError(`${shown}: its arrays hold ${counts.join(', ')} sets`, 'give all the same');
  const sets = Array.from({ length: counts[0]! }, (_, set) =>
    arrays.map((array, i) => array.subarray(set * ports[i]!.bytes, (set + 1) * ports[i]!.bytes)),
  );
  return Buffer.concat(sets.flat());
}

/** Type descriptions of the .npy format. */
const NPY_TYPES: Readonly<Record<string, string>> = { int8: '|i1', int32: '<i4', float32: '<f4' };

/** The data of a .npy file (format 1 to 3), whose type and size must fit the input. */
function readArray(bytes: Uint8Array, port: InputPort, what: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = [0x93, ...new TextEncoder().encode('NUMPY')];
  if (bytes.byteLength < 12 || magic.some((byte, i) => bytes[i] !== byte) || bytes[6]! > 3) {
    throw new ModoError(`${what} is not a .npy file`, 'write it with numpy.save');
  }
  const start = bytes[6] === 1 ? 10 : 12;
  const length = bytes[6] === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  const header = new TextDecoder('latin1').decode(bytes.subarray(start, start + length));
  const type = /'descr': '([^']*)'/.exec(header)?.[1];
  if (type !== NPY_TYPES[port.dtype]) {
    throw new ModoError(
      `${what} has type ${printable(type ?? 'none')}`,
      `the input "${printable(port.name)}" is ${port.dtype}`,
    );
  }
  if (/'fortran_order': True/.test(header))
    throw new ModoError(`${what} is in Fortran order`, 'save it in C order');
  const data = checkSets(bytes.subarray(start + length), [port], what);
  checkArrayShape(header, data.byteLength / port.bytes, port, what);
  return data;
}

/**
 * The shape of a .npy file must be the input's, with a dimension more or a multiple of the first one for several
 * sets; dimensions of 1 do not count.
 */
function checkArrayShape(header: string, sets: number, port: InputPort, what: string): void {
  const shape = /'shape': \(([^)]*)\)/.exec(header)?.[1]?.match(/\d+/g)?.map(Number) ?? [];
  const squeezed = (dimensions: readonly number[]): string => dimensions.filter((size) => size !== 1).join();
  const [first = 1, ...rest] = port.shape;
  const fitting = [
    [sets, ...port.shape],
    [sets * first, ...rest],
  ].map(squeezed);
  if (!fitting.includes(squeezed(shape))) {
    throw new ModoError(
      `${what} has shape (${shape}) and ${sets} times the input's bytes`,
      `the input "${printable(port.name)}" is [${port.shape}]`,
    );
  }
}
