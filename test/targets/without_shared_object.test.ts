/** Targets whose linker makes no shared objects. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compile } from '../../src/driver/compile.ts';
import type { Environment } from '../../src/driver/environment.ts';
import { compileTable } from '../../src/report/compile-table.ts';
import { findTarget, targetList } from '../../src/targets/index.ts';
import { EXAMPLE } from '../support/on-target.ts';

const cwd = mkdtempSync(join(tmpdir(), 'modo-targets-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const environment: Environment = {
  cwd,
  arch: process.arch,
  progress: () => {},
  warn: () => {},
  nested: false,
};

const NAMES = targetList()
  .map(({ name }) => name)
  .filter((name) => findTarget(name, process.arch).sharedObject === undefined);

/** Without a compiler here. */
const UNTESTED = ['esp32', 'esp32s3'];

test('are those of bare-metal RISC-V and Xtensa', () => {
  expect(NAMES).toEqual(['rv32imc', 'esp32c3', 'rv32imac', 'rv64gc', ...UNTESTED]);
});

test.each(NAMES)('%s is refused without --object-file, and nothing is written', async (name) => {
  const before = readdirSync(cwd);
  await expect(compile([EXAMPLE.path], { target: ['host', name] }, environment)).rejects.toThrow(
    expect.objectContaining({
      message: `--target ${name} has no mod.so, since its linker makes no shared objects`,
      advice: 'add --object-file',
    }),
  );
  expect(readdirSync(cwd)).toEqual(before);
});

const built = NAMES.filter((name) => !UNTESTED.includes(name));

test.each(built)('%s with --object-file gives everything else', async (name) => {
  const given = { target: [name], objectFile: true, output: name };
  const { compiled, failed } = await compile([EXAMPLE.path], given, environment);
  expect(failed).toEqual([]);
  const files = ['mod.h', 'mod.json', 'mod.o', 'mod.params', 'modo.json', 'tvmgen_default.h'];
  expect(readdirSync(join(cwd, name)).sort()).toEqual(files);
  expect([...compiled[0]!.files].sort()).toEqual(files);
  expect(compiled[0]!.manifest.files.map(({ name: file }) => file)).not.toContain('mod.so');
  expect(compileTable(compiled)).toContain(`(no mod.so for ${name}: the linker makes no shared objects)\n`);
});

test('other targets say nothing of it', async () => {
  const { compiled } = await compile([EXAMPLE.path], { target: ['cortex-m0'], output: 'm0' }, environment);
  expect(readdirSync(join(cwd, 'm0'))).toContain('mod.so');
  expect(compileTable(compiled)).not.toContain('no mod.so');
});
