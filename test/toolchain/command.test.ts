/** modo toolchain, and targets whose compilers come with it: the bundle, as users run it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../src/toolchain/catalogue.ts';
import { DIGITS, modo, modoOk } from '../support/modo.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'modo-command-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** No server is reached: nothing may be downloaded here. */
const run = (...args: string[]) =>
  modo(args, {
    env: {
      XDG_CACHE_HOME: folder,
      RUNNER_TOOL_CACHE: '',
      https_proxy: 'http://127.0.0.1:9',
      no_proxy: '',
    },
  });

describe('modo toolchain', () => {
  test('list has every version', () => {
    const { stdout, status } = run('toolchain', 'list');
    expect(status).toBe(0);
    for (const { name, versions } of CATALOGUE)
      for (const { version } of versions)
        expect(stdout).toMatch(new RegExp(`^${name}@${version} .* no `, 'm'));
  });

  test('path of what is not installed: how to get it', () => {
    expect(run('toolchain', 'path', 'qemu-arm@9')).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'error: qemu-arm@9.2.4-1 is not installed: install it with modo toolchain install qemu-arm@9.2.4-1\n',
    });
  });

  test.each([
    [['path', 'gcc'], /error: there is no toolchain "gcc": known are arm-none-eabi-gcc, /],
    [['install', 'qemu-arm@7'], /error: there is no qemu-arm 7: there are 9\.2\.4-1, 8\.2\.6-1/],
    [['install', 'qemu-arm', '--mirror', 'ftp://e.org'], /error: --mirror: not an address of a server/],
    [['remove', 'x'], /error: unknown command/],
  ])('%o', (args, message) => {
    const { status, stderr } = run('toolchain', ...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
  });

  test('install without a network says which address, and why', () => {
    const { status, stderr } = run('toolchain', 'install', 'qemu-arm');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /error: qemu-arm 9\.2\.4-1 cannot be downloaded: https:\/\/github\.com\/\S+\.tar\.gz: .*ECONNREFUSED.*--mirror/,
    );
  });
});

describe('ESP32s', () => {
  test('esp32c3 is RV32IMC: the same object, which runs', () => {
    const compile = (target: string): Buffer => {
      modoOk(['compile', DIGITS, '--target', target, '--object-file', '-o', join(folder, target)]);
      return readFileSync(join(folder, target, 'mod.o'));
    };
    expect(compile('esp32c3')).toEqual(compile('rv32imc'));
    expect(modoOk(['verify', DIGITS, '--target', 'esp32c3'])).toMatch(/on esp32c3 \(c\): as defined/);
  });

  test.each(['esp32', 'esp32s3'])('%s: nothing runs it, and nothing is downloaded to find out', (target) => {
    const { status, stderr } = run('verify', DIGITS, '--target', target);
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`error: .*nothing here runs programs for ${target}: `));
  });

  test('the compiler of another processor is refused', () => {
    const { stderr } = run(
      'compile',
      DIGITS,
      '--target',
      'esp32',
      '--object-file',
      '--toolchain',
      'arm-none-eabi-gcc',
    );
    expect(stderr).toBe(
      'error: --toolchain arm-none-eabi-gcc compiles for arm-none-eabi, not for esp32: choose xtensa-esp-elf, auto or system\n',
    );
  });
});
