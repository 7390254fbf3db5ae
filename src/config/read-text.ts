/** Opens a project file: at most so many bytes, all of them text. */
import { isUtf8 } from 'node:buffer';
import { constants, open } from 'node:fs/promises';
import { ModoError, printable } from '../errors.ts';
import { ConfigError } from './config-error.ts';

/** Room for a thousand models, and little enough for any parser. */
export const MAX_CONFIG_BYTES = 2 ** 17;

/** The text at `path`, called `file` in errors. Throws a ModoError, with a position where there is one. */
export async function readText(path: string, file: string): Promise<string> {
  const bytes = await readBytes(path, printable(file, 200));
  if (!isUtf8(bytes)) {
    const lines = bytes.toString('latin1').split('\n');
    const line = lines.findIndex((one) => !isUtf8(Buffer.from(one, 'latin1')));
    const column = Buffer.from(lines[line]!, 'latin1').toString('utf8').indexOf('\ufffd') + 1;
    throw new ConfigError({ file, line: line + 1, column }, 'this is not UTF-8', 'save the file as UTF-8');
  }
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const control = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text);
  if (control) {
    const before = text.slice(0, control.index).split('\n');
    throw new ConfigError(
      { file, line: before.length, column: before.at(-1)!.length + 1 },
      `there is a control character, ${printable(control[0])}`,
      'delete it',
    );
  }
  return text;
}

async function readBytes(path: string, shown: string): Promise<Buffer> {
  const fail = (error: NodeJS.ErrnoException): never => {
    if (error.code === 'ENOENT')
      throw new ModoError(`${shown}: no such file`, 'check the path of the project file');
    throw new ModoError(`${shown}: cannot be read (${error.code})`, 'check the path and its permissions');
  };
  // Otherwise the opening of a named pipe waits for its writer.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(fail);
  try {
    const info = await handle.stat();
    if (!info.isFile()) throw new ModoError(`${shown}: is not a file`, 'name a file such as modo.yml');
    // One more than allowed tells whether there is more, whatever the size says.
    const buffer = Buffer.alloc(MAX_CONFIG_BYTES + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length).catch(fail);
      length += bytesRead;
      if (bytesRead === 0 || length === buffer.length) break;
    }
    if (length > MAX_CONFIG_BYTES) {
      throw new ModoError(
        `${shown}: has more than ${MAX_CONFIG_BYTES} bytes`,
        'describe several models by one glob, and put what they share under defaults',
      );
    }
    return buffer.subarray(0, length);
  } finally {
    await handle.close();
  }
}
