/** Finds the model files that the input `model` asks for. */
import { relative, sep } from 'node:path';
import { create } from '@actions/glob';
import { ModoError, printable } from '../errors.ts';

/** A folder stands for itself, not for all files below it: what it holds besides models would not compile. */
const GLOB_OPTIONS = { implicitDescendants: false, matchDirectories: false };

/**
 * Files that match the globs, as sorted POSIX paths relative to the working folder. Throws a ModoError when a
 * glob matches nothing, so that a mistyped one is not an empty success.
 */
export async function findModels(patterns: readonly string[]): Promise<string[]> {
  for (const pattern of patterns) {
    if (pattern.startsWith('!') || pattern.startsWith('#')) continue;
    if ((await glob(pattern)).length === 0) {
      throw new ModoError(
        `model: no file matches "${printable(pattern, 200)}"`,
        'check the path; a folder needs /*.tflite or /**/*.tflite at its end, and the checkout step comes first',
      );
    }
  }
  const found = await glob(patterns.join('\n'));
  if (found.length === 0)
    throw new ModoError('model: every file is excluded', 'take away a line that starts with !');
  const paths = found.map((path) => relative(process.cwd(), path).split(sep).join('/'));
  return [...new Set(paths)].sort();
}

async function glob(patterns: string): Promise<string[]> {
  try {
    return await (await create(patterns, GLOB_OPTIONS)).glob();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ModoError(
      `model: ${printable(reason, 200)}`,
      'write paths from the top of the repository, without . and ..',
      { cause: error },
    );
  }
}
