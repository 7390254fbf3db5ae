// Bounds on what modo itself costs: processor time of a compile, its compilers included, and the time to start.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { publicModels } from '../support/models.ts';
import { DIGITS, ROOT, temporaryFolder } from '../support/modo.ts';

const folder = temporaryFolder();
const BIN = join(ROOT, 'bin/modo.js');
const COMPILE_SECONDS = 3;
const HELP_MILLISECONDS = 150;

const MODELS = [{ name: 'digits', path: DIGITS }, ...publicModels];
const cases = MODELS.flatMap(({ name, path }) =>
  ['host', 'cortex-m4'].map((target) => ({ name, path, target })),
);

/** The shell's `times`: user and system time of all its children, as "0m1.230s 0m0.100s" in the second line. */
function childSeconds(output: string): number {
  const [, children] = output.trim().split('\n').slice(-2);
  return [...children!.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );
}

test.each(cases)(
  '$name for $target compiles in less than 3 s of processor time',
  ({ name, path, target }) => {
    const args = ['compile', path, '--object-file', '--target', target, '-o', join(folder, name, target)];
    const script = '"$0" "$@" > /dev/null 2>&1 || exit 9; times';
    const { status, stdout } = spawnSync('bash', ['-c', script, process.execPath, BIN, ...args], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    expect(status).toBe(0);
    const seconds = childSeconds(stdout);
    expect(seconds).toBeGreaterThan(0.05);
    expect(seconds).toBeLessThan(COMPILE_SECONDS);
  },
);

test('--help takes less than 150 ms', () => {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, [BIN, '--help'], { stdio: 'ignore' });
    expect(status).toBe(0);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(HELP_MILLISECONDS);
});
