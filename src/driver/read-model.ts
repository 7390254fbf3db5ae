/** Opens model files: the first place where an input can be something else than it should. */
import { readFile, stat } from 'node:fs/promises';
import { ModoError, printable } from '../errors.ts';

/** Far above any model for a device, far below what would exhaust memory. */
const MAX_MODEL_BYTES = 2 ** 28;

/** The bytes of a model file. Throws a ModoError, without the file's name, when it cannot be one. */
export async function readModel(path: string): Promise<Uint8Array> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new ModoError('no such file', 'check the path of the model');
    throw new ModoError(`cannot be opened (${error.code})`, 'check the path and its permissions');
  });
  if (info.isDirectory()) throw new ModoError('is a folder', 'name the .tflite file in it');
  if (!info.isFile()) throw new ModoError('not a regular file', 'pass a .tflite model');
  if (info.size > MAX_MODEL_BYTES) {
    throw new ModoError(`has ${info.size} bytes`, `models up to ${MAX_MODEL_BYTES} bytes are supported`);
  }
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new ModoError(`cannot be read (${error.code})`, 'check its permissions');
  });
}

/** Runs `work`, putting the file's name in front of its complaints. */
export async function withModelName<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ModoError)) throw error;
    throw new ModoError(`${printable(path, 200)}: ${error.message}`, error.advice, { cause: error });
  }
}
