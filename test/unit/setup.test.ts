/** scripts/setup.mjs installs every program that a target names. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { findTarget, targetList } from '../../src/targets/index.ts';
import { installAdvice } from '../../src/toolchain/packages.ts';

const script = join(packageRoot(), 'scripts/setup.mjs');

describe.each(targetList().map(({ name }) => name))('%s', (name) => {
  const { compilers, board, emulator } = findTarget(name, process.arch);
  // A target that nothing runs is not tested, and needs nothing.
  if (name !== 'host' && !board && !emulator) {
    test('comes with a toolchain of the catalogue', () =>
      expect(installAdvice(compilers[0]!)).toMatch(/modo toolchain install [\w-]+$/));
    return;
  }
  const programs = [compilers[0]!, board?.qemu, emulator?.command].filter((program) => program !== undefined);

  test.each(programs)('%s', (program) => {
    const text = readFileSync(script, 'utf8');
    const [, name_] = new RegExp(`^ +'?${program}'?: '([\\w-]+)',$`, 'm').exec(text)!;
    expect(installAdvice(program)).toContain(`apt-get install ${name_}`);
  });
});

test('a purpose that is not known is refused', () => {
  const { status, stderr } = spawnSync(process.execPath, [script, 'tests'], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toBe('setup: there is no tests; type: node scripts/setup.mjs demo, or test\n');
});
