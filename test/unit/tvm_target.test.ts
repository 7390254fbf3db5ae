/** tvmc's target strings, and the targets that they mean. */
import { describe, expect, test } from 'vitest';
import { selectTargets, targetList } from '../../src/targets/index.ts';

function select(...target: string[]): string[] {
  return selectTargets({ target }, 'x64').map(({ name }) => name);
}

test('every name selects its target', () => {
  const names = targetList().map(({ name }) => name);
  expect(select(...names)).toEqual(names);
});

test.each([
  ['c', 'host'],
  ['llvm', 'host'],
  ['llvm -keys=cpu -model=pixel2 -device=arm_cpu', 'host'],
  ['llvm -mtriple=x86_64-linux-gnu', 'host'],
  ['c -mcpu=cortex-m0', 'cortex-m0'],
  ['c -mcpu=cortex-m0plus', 'cortex-m0plus'],
  ['c -mcpu=cortex-m3', 'cortex-m3'],
  ['c -mcpu=cortex-m4', 'cortex-m4'],
  ['c --mcpu=cortex-m4', 'cortex-m4'],
  ['c -mcpu cortex-m4', 'cortex-m4'],
  ['c  -mcpu="cortex-m4" ', 'cortex-m4'],
  ["c -keys='arm_cpu, cpu' -mcpu=cortex-m4", 'cortex-m4'],
  ['c -keys=arm_cpu,cpu -mcpu=cortex-m7 -march=armv7e-m -model=stm32f746xx', 'cortex-m7'],
  ['c -mcpu=cortex-m4 -mfloat-abi=hard', 'cortex-m4'],
  ['c -mcpu=cortex-m4 -mfloat-abi=soft', 'cortex-m4-nofp'],
  ['c -mcpu=cortex-m4 --mfloat-abi soft', 'cortex-m4-nofp'],
  ['c -mcpu=cortex-m4+nofp', 'cortex-m4-nofp'],
  ['c -mcpu=cortex-m33', 'cortex-m33'],
  ['c -mcpu=cortex-m33+nodsp', 'cortex-m33-nodsp'],
  ['c -mcpu=cortex-m55', 'cortex-m55'],
  ['c -mcpu=cortex-m85', 'cortex-m85'],
  ['c -march=armv7-m', 'cortex-m3'],
  ['c -march=rv32imc', 'rv32imc'],
  ['c -march=rv32imac -mabi=ilp32', 'rv32imac'],
  ['c -march=rv64gc', 'rv64gc'],
  ['llvm -device=arm_cpu -mtriple=aarch64-linux-gnu', 'aarch64-linux'],
  ['llvm -mtriple=armv7l-linux-gnueabihf -mfloat-abi=hard', 'armv7-linux'],
])('%s is %s', (text, name) => {
  expect(select(text)).toEqual([name]);
});

describe('what does not map', () => {
  test.each([
    ['cortex-m5', 'there is no target "cortex-m5"'],
    ['cuda', 'there is no target "cuda"'],
    ['cuda -arch=sm_80', 'there is no "cuda"'],
    ['cmsis-nn,c -mcpu=cortex-m55', 'there is only one code generator'],
    ['ethos-u, cmsis-nn, c', 'there is only one code generator'],
    ['c, llvm', 'there is only one code generator'],
    ['c -mcpu=cortex-m4 c', 'cannot read "c"'],
    ['{"kind": "c"}', 'JSON is not read'],
    ['c -mattr=+neon', '-mattr has no counterpart here'],
    ['c -constructor=1', '-constructor has no counterpart here'],
    ['c -', 'cannot read "-"'],
    ['c -mcpu=cortex-m4 -mcpu=cortex-m7', '-mcpu is given twice'],
    ['c -mcpu', 'no target is c -mcpu='],
    ['c -mcpu=cortex-m7 -mfloat-abi=soft', 'no target is c -mcpu=cortex-m7 -mfloat-abi=soft'],
    ['c -mcpu=cortex-m7 -march=armv7-m', 'no target is c -mcpu=cortex-m7 -march=armv7-m'],
    ['c -mfloat-abi=soft', 'no target is c -mfloat-abi=soft'],
    ['c -march=rv32imac -mabi=ilp32f', 'no target is c -march=rv32imac -mabi=ilp32f'],
    ['c -march=armv7e-m', 'fits cortex-m4, cortex-m4-nofp, cortex-m7'],
    ['', 'there is no target ""'],
    [' ', 'there is no ""'],
  ])('%s: %s', (text, message) => {
    expect(() => select(text)).toThrow(message);
  });

  test('the advice names what is near, with its float ABI', () => {
    expect(() => select('c -mcpu=cortex-m7 -mfloat-abi=soft')).toThrow(
      expect.objectContaining({ advice: 'near are cortex-m7 (hard float ABI)' }),
    );
  });
});

describe('--target-c-mcpu and --target-c-march', () => {
  const withOptions = (target: string[], targetCMcpu?: string, targetCMarch?: string): string[] =>
    selectTargets({ target, targetCMcpu, targetCMarch }, 'x64').map(({ name }) => name);

  test('complete --target c, and nothing else', () => {
    expect(withOptions(['c'], 'cortex-m55')).toEqual(['cortex-m55']);
    expect(withOptions(['c -mfloat-abi=soft'], 'cortex-m4', 'armv7e-m')).toEqual(['cortex-m4-nofp']);
    expect(withOptions(['c', 'rv64gc', 'llvm'], undefined, 'rv32imc')).toEqual(['rv32imc', 'rv64gc', 'host']);
  });

  test('are refused without it', () => {
    expect(() => withOptions(['host'], 'cortex-m4')).toThrow('--target-c-mcpu is for --target c');
    expect(() => withOptions(['llvm'], undefined, 'armv7-m')).toThrow('--target-c-march is for --target c');
  });

  test('may not repeat what the string says', () => {
    expect(() => withOptions(['c -mcpu=cortex-m4'], 'cortex-m4')).toThrow('-mcpu is given twice');
  });
});
