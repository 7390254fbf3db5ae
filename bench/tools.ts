/** Programs that the measurements need besides modo's own. */
import { execa } from 'execa';

/** The first line of `--version`, or undefined where the program cannot be started. */
export async function versionOf(command: string): Promise<string | undefined> {
  const { stdout, failed } = await execa(command, ['--version'], { reject: false, stdin: 'ignore' });
  return failed ? undefined : stdout.split('\n')[0];
}

/** Standard output. Throws with all that the program said when it fails. */
export async function output(command: string, args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await execa(command, [...args], { cwd, stdin: 'ignore' });
  return stdout;
}

/** Lines of key=value. */
export function readPairs(text: string): Map<string, string> {
  return new Map([...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, key, value]) => [key!, value!]));
}

export function numberOf(pairs: ReadonlyMap<string, string>, key: string): number {
  const value = Number(pairs.get(key) ?? Number.NaN);
  if (!Number.isFinite(value)) throw new Error(`no figure "${key}"`);
  return value;
}
