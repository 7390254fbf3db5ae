/** Names of branches and files, messages, and pauses. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkBranchName,
  DEFAULT_MESSAGE,
  fillMessage,
  normalizeFolder,
} from '../../src/deliver/branch/index.ts';
import { checkPath } from '../../src/deliver/branch/paths.ts';
import { pauseAfter } from '../../src/deliver/branch/retry.ts';

const VALUES = {
  models: ['a', 'b', 'c', 'd', 'e'],
  sha: 'f00',
  ref: 'refs/heads/main',
  run: 'https://run/1',
};

function accepts(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}

describe('the name of a branch', () => {
  test('is what git allows', () => {
    const part = fc.constantFrom(
      ...[
        'a',
        'B',
        '.',
        '..',
        '/',
        '.lock',
        '@',
        '@{',
        '{',
        '-',
        ' ',
        '~',
        '^',
        ':',
        '?',
        '*',
        '[',
        '\\',
        '\x7f',
        '\t',
        'é',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const name = parts.join('');
        // Options of the command, and short forms of other branches, are names we never give.
        fc.pre(!/^-|^@\{/.test(name));
        const git = spawnSync('git', ['check-ref-format', `refs/heads/${name}`]).status === 0 && name !== '@';
        expect([name, accepts(() => checkBranchName(name))]).toEqual([name, git]);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test.each(['', 'HEAD', 'refs/heads/x', '-x', '@', 'a\nb', 'x'.repeat(250)])('is not %j', (name) => {
    expect(() => checkBranchName(name)).toThrow('is no name for a branch');
  });

  test.each(['firmware', 'out/firmware', 'v1.2', 'über', 'feature/#12'])('may be %j', (name) => {
    checkBranchName(name);
  });
});

describe('a path', () => {
  test.each([
    ['', 'is empty'],
    ['/etc', 'is absolute'],
    ['C:/x', 'is absolute'],
    ['a/../b', "has the part '..'"],
    ['./a', "has the part '.'"],
    ['a//b', 'empty part'],
    ['a/', 'empty part'],
    ['a\\b', "'\\'"],
    ['ab:c', "':'"],
    ['a\nb', 'control character'],
    ['a\0b', 'control character'],
    ['\ud800', 'not well-formed'],
    ['.git', "git's own folder"],
    ['a/.GIT/config', "git's own folder"],
    ['.git./x', "git's own folder"],
    ['.git ', "git's own folder"],
    ['GIT~1/x', "git's own folder"],
    ['.g\u200cit/x', "git's own folder"],
    ['x'.repeat(256), 'too long'],
  ])('is not %j', (path, reason) => {
    expect(() => checkPath(path)).toThrow(reason);
  });

  test.each(['a', 'a/b.c', '.gitattributes', '.github/x', 'a b', 'ü', '...', '"', 'x~1'])(
    'may be %j',
    checkPath,
  );

  test('of a folder is plain', () => {
    for (const [given, plain] of [
      ['', ''],
      ['.', ''],
      ['./', ''],
      ['a', 'a'],
      ['./a/b//', 'a/b'],
    ] as const) {
      expect(normalizeFolder(given)).toBe(plain);
    }
    for (const bad of ['/', '/a', '..', 'a/../..', './/../a', '.git/']) {
      expect(() => normalizeFolder(bad), bad).toThrow(/the path/);
    }
  });
});

describe('a message', () => {
  test('has its placeholders filled in', () => {
    expect(fillMessage('{models} of {sha} on {ref}: {run} {{x}}', VALUES)).toBe(
      'a, b, c and 2 more of f00 on refs/heads/main: https://run/1 {x}',
    );
    expect(fillMessage(DEFAULT_MESSAGE, VALUES)).toBe(
      'Firmware of a, b, c and 2 more\n\nBuilt from f00 (refs/heads/main)\nhttps://run/1',
    );
    expect(fillMessage('one \r\n\r\ntwo \n\n', VALUES)).toBe('one\n\ntwo');
  });

  test('is one, whatever a name holds', () => {
    expect(fillMessage('{models}', { ...VALUES, models: ['x\n\nSigned-off-by: y\0', '{sha}'] })).toBe(
      'x\\u{a}\\u{a}Signed-off-by: y\\u{0}, {sha}',
    );
  });

  test('that makes no sense is refused', () => {
    expect(() => fillMessage('{date}', VALUES)).toThrow('unknown placeholder {date}');
    expect(() => fillMessage('{constructor}', VALUES)).toThrow('unknown placeholder');
    expect(() => fillMessage('\nx', VALUES)).toThrow('first line');
    expect(() => fillMessage('', VALUES)).toThrow('first line');
  });
});

test('pauses double up to a limit, half of them by chance', () => {
  expect([1, 2, 3, 6, 7, 12].map((attempt) => pauseAfter(attempt, 0))).toEqual([
    125, 250, 500, 4000, 7500, 7500,
  ]);
  expect([1, 7].map((attempt) => pauseAfter(attempt, 0.999))).toEqual([250, 14_993]);
});
