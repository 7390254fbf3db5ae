// The same model, options and toolchain give the same bytes, wherever and by whomever they are compiled.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publicModels } from '../support/models.ts';
import { DIGITS, ROOT, temporaryFolder } from '../support/modo.ts';

const folder = temporaryFolder();

interface Place {
  readonly cwd: string;
  readonly temporary: string;
  readonly home: string;
  readonly locale: string;
  readonly umask: string;
  readonly zone: string;
}

const PLACES: readonly Place[] = [
  { cwd: 'plain', temporary: 'tmp', home: 'home', locale: 'C', umask: '022', zone: 'UTC' },
  {
    cwd: 'spaces and ünïcode ✓/deeper',
    temporary: 'temporary files ☂',
    home: "home of 'me'",
    locale: 'de_DE.UTF-8',
    umask: '077',
    zone: 'Asia/Tokyo',
  },
];

const MODELS = [
  { name: 'digits', path: DIGITS },
  ...publicModels.filter(({ name }) => /resnet$|kws/i.test(name)),
];

/** All files that a compile in a place gives, by name. */
function filesFrom(place: Place, model: string, target: string): Map<string, Buffer> {
  const at = (name: string): string => join(folder, name);
  for (const name of [place.cwd, place.temporary, place.home]) mkdirSync(at(name), { recursive: true });
  copyFileSync(model, join(at(place.cwd), 'model.tflite'));
  const output = `out-${target}`;
  const args = ['model.tflite', '--object-file', '--dump-code', 'c,asm', '--target', target, '-o', output];
  const { status, stderr } = spawnSync(
    'sh',
    [
      '-c',
      `umask ${place.umask}; exec "$0" "$@"`,
      process.execPath,
      join(ROOT, 'bin/modo.js'),
      'compile',
      ...args,
    ],
    {
      cwd: at(place.cwd),
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        TMPDIR: at(place.temporary),
        HOME: at(place.home),
        LANG: place.locale,
        LC_ALL: place.locale,
        TZ: place.zone,
        USER: place.umask,
      },
    },
  );
  expect(status, stderr).toBe(0);
  expect(readdirSync(at(place.temporary))).toEqual([]);
  const written = join(at(place.cwd), output);
  return new Map(readdirSync(written).map((name) => [name, readFileSync(join(written, name))]));
}

const cases = MODELS.flatMap(({ name, path }) =>
  ['host', 'cortex-m4'].map((target) => ({ name, path, target })),
);

describe.each(cases)('$name for $target', ({ path, target }) => {
  const [first, second] = PLACES.map((place) => () => filesFrom(place, path, target)) as [
    () => Map<string, Buffer>,
    () => Map<string, Buffer>,
  ];

  test('the same bytes in two places; no path, no name of a machine or person, no date', () => {
    const [here, there] = [first(), second()];
    expect([...here.keys()].sort()).toEqual(
      [
        'mod.asm',
        'mod.c',
        'mod.h',
        'mod.json',
        'mod.o',
        'mod.params',
        'mod.so',
        'modo.json',
        'tvmgen_default.h',
      ].sort(),
    );
    expect([...there.keys()]).toEqual([...here.keys()]);
    const strangers = [folder, tmpdir(), ROOT, homedir(), 'modo-e2e-', hostname()].filter(
      (text) => text.length > 3,
    );
    const year = String(new Date().getFullYear());
    for (const [name, bytes] of here) {
      expect(there.get(name)!.equals(bytes), `${name} differs`).toBe(true);
      for (const text of strangers) expect(bytes.includes(text), `${name} has ${text}`).toBe(false);
      if (name === 'mod.params') continue;
      const text = bytes.toString('latin1');
      // Dates as people and compilers write them.
      expect(text, name).not.toMatch(
        new RegExp(`${year}-\\d\\d-\\d\\d|[A-Z][a-z]{2} +\\d+ ${year}|\\d\\d:\\d\\d:\\d\\d`),
      );
      if (/\.(json|h|c|asm)$/.test(name))
        expect(text, name).not.toMatch(/(^|[\s"'=])\/(?!\/|\*)[\w.-]+\/[\w.-]/m);
      if (userInfo().username !== 'root') expect(text, name).not.toContain(userInfo().username);
    }
  });
});
