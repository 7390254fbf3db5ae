/** Programs that scripts/setup.mjs installs for the tests, where it could. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';

/** The path of one of them, or undefined: tests that need it then skip, with a line that says so. */
export function testTool(name: 'node24' | 'actionlint' | 'zizmor'): string | undefined {
  const path = join(packageRoot(), 'node_modules/.tools', name);
  return existsSync(path) ? path : undefined;
}

/** The Node of this test run and, if that is another, the one which runners have for node24 actions: version, path. */
export const NODES: readonly (readonly [version: string, path: string])[] = [
  process.execPath,
  testTool('node24'),
].flatMap((path) =>
  path === undefined ? [] : [[execFileSync(path, ['--version'], { encoding: 'utf8' }).trim(), path] as const],
);
