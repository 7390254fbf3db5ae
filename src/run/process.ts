/** Starts the programs in which compiled code runs. */
import { execa } from 'execa';
import { ModoError, printable } from '../errors.ts';
import { installAdvice } from '../toolchain/packages.ts';

/** Compiled code that runs longer than this is stuck. */
const TIMEOUT_SECONDS = 600;

/** Runs a program to its end in `cwd`. Throws a ModoError with its last line when it fails. */
export async function runProgram(
  command: string,
  args: readonly string[],
  cwd: string,
  what: string,
): Promise<void> {
  const result = await execa(command, [...args], {
    cwd,
    reject: false,
    stdin: 'ignore',
    timeout: TIMEOUT_SECONDS * 1000,
  });
  if (!result.failed) return;
  if (result.timedOut) throw new ModoError(`${what} did not end within ${TIMEOUT_SECONDS} s`);
  if (result.exitCode === undefined && !result.isTerminated) {
    throw new ModoError(`${what}: ${command} cannot be started`, installAdvice(command));
  }
  const lines = `${result.stderr}\n${result.stdout}`.split('\n').filter((line) => line.trim() !== '');
  const status = result.isTerminated ? `signal ${result.signal}` : `exit code ${result.exitCode}`;
  throw new ModoError(`${what} failed (${status})${lines[0] ? `: ${printable(lines[0], 300)}` : ''}`);
}
