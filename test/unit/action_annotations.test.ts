/** Which annotations a step shows, in which order. */
import { expect, test } from 'vitest';
import { type Annotation, arrangeAnnotations, describeForAction } from '../../src/action/annotations.ts';
import { ModoError } from '../../src/errors.ts';

const error = (file: string, message = 'no'): Annotation => ({ level: 'error', file, message });

test('errors come first, then by path and line, and nothing twice', () => {
  const warning: Annotation = { level: 'warning', file: 'modo.yml', line: 3, message: 'flash' };
  const given = [
    { level: 'notice', message: 'x' } as const,
    { ...warning, line: 10 },
    warning,
    error('b.tflite'),
    error('a.tflite'),
    error('b.tflite'),
    error('b.tflite', 'other'),
  ];
  const arranged = arrangeAnnotations(given);
  expect(arranged.map(({ level, file, line, message }) => [level, file, line, message])).toEqual([
    ['error', 'a.tflite', undefined, 'no'],
    ['error', 'b.tflite', undefined, 'no'],
    ['error', 'b.tflite', undefined, 'other'],
    ['warning', 'modo.yml', 3, 'flash'],
    ['warning', 'modo.yml', 10, 'flash'],
    ['notice', undefined, undefined, 'x'],
  ]);
  expect(arrangeAnnotations([...given].reverse())).toEqual(arranged);
});

test('what GitHub would drop is folded into one that counts', () => {
  const many = Array.from({ length: 30 }, (_, i) =>
    error(`${String(i % 20).padStart(2, '0')}.tflite`, `${i}`),
  );
  const arranged = arrangeAnnotations([...many, { level: 'warning', message: 'w' }]);
  expect(arranged).toHaveLength(10);
  expect(arranged.filter(({ level }) => level === 'error')).toHaveLength(9);
  expect(arranged[8]).toEqual({
    level: 'error',
    message: '22 more errors in 16 files: the job summary and the log have them',
  });
  expect(arrangeAnnotations(many.slice(0, 9))).toHaveLength(9);
  expect(arrangeAnnotations(many.slice(0, 9)).every(({ file }) => file)).toBe(true);
});

test('flags are called as inputs', () => {
  const text = describeForAction(
    new ModoError('--cross-compiler-options: bad', 'drop --target, or --targets'),
  );
  expect(text).toBe('cross-compiler-options: bad: drop target, or --targets');
});
