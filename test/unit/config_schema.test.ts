/** The published JSON schema: fresh, and of one mind with the reader. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ConfigError } from '../../src/config/config-error.ts';
import { configSchema } from '../../src/config/json-schema.ts';
import { configOptions, PATH_DESCRIPTION, ROOT_KEYS, TARGETS_DESCRIPTION } from '../../src/config/keys.ts';
import { parseConfig } from '../../src/config/read.ts';
import type { OptionSpec } from '../../src/options.ts';
import { packageRoot } from '../../src/package-root.ts';

const root = packageRoot();
const validate = new Ajv2020({ allErrors: false }).compile(configSchema());

/** Whether the reader takes it; anything but a ConfigError with a position is a defect. */
function reads(text: string): boolean {
  try {
    parseConfig(text, { file: 'modo.yml', folder: '/' });
    return true;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    expect(error.message).toMatch(/^modo\.yml:[1-9]\d*:[1-9]\d*: [ -~]+$/);
    return false;
  }
}

test('the schema in the repository is the one that the options give (vitest -u writes it)', async () => {
  await expect(`${JSON.stringify(configSchema(), undefined, 2)}\n`).toMatchFileSnapshot(
    join(root, 'schema/modo.schema.json'),
  );
});

describe('examples in the documentation', () => {
  const pages = ['docs/configuration.md', 'docs/budgets.md'].filter((page) => existsSync(join(root, page)));
  const blocks = pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/```yaml\n(# modo\.yml\n.*?)```/gs)].map(
      ([, text]) => [page, text!] as const,
    ),
  );

  test('there are some', () => expect(blocks.length).toBeGreaterThanOrEqual(2));

  test.each(blocks)('%s: %s', (_, text) => {
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(reads(text)).toBe(true);
  });
});

const digits = fc.nat(99).map(String);
const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('cortex-m4', 'a b', 'c -mcpu=cortex-m4', 'x:[1,2]', 'true', '12', '<<'),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  fc.constantFrom('', '\n', 'a\nb', '\u0000', '\u007f', '\u2028', 'yes', '~', 'null', '__proto__'),
);
const path = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('m.tflite', 'models/*.tflite', '!models/old/**', '.hidden/..m', 'a b'),
  },
  fc.constantFrom(
    '/etc/passwd',
    '../m.tflite',
    'a/../b',
    './a',
    'a//b',
    'a/',
    '!',
    '!!a',
    '',
    'a/.',
    '~/x',
    '!/a',
  ),
  text,
);
const budget = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('', '', '+', '-', ' '),
      digits,
      fc.constantFrom('', '', '.5', '.'),
      fc.constantFrom('', ' '),
      fc.constantFrom('', 'KiB', 'MiB', '%', 'k', 'M', 'KB'),
    )
    .map((parts) => parts.join('')),
  fc.maxSafeInteger(),
  fc.integer({ min: -9, max: 9 }),
  fc.constantFrom(1e15, 1e15 - 1, 2 ** 53, 0.5),
);
const anything = fc.oneof(
  text,
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.object(),
);

function valuesFor(spec: OptionSpec): fc.Arbitrary<unknown> {
  switch (spec.kind) {
    case 'flag':
      return fc.boolean();
    case 'integer':
      return fc.oneof(fc.integer({ min: spec.least - 1, max: spec.greatest + 1 }), fc.constant(1.5));
    case 'choice':
      return fc.constantFrom(...spec.choices, 'other');
    case 'list':
      return fc.oneof(text, fc.array(text, { maxLength: 3 }));
    case 'budget':
      return budget;
    default:
      return text;
  }
}

/** Mostly as it should be, now and then not. */
const mixed = (arbitrary: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 30, arbitrary }, { weight: 1, arbitrary: anything });

function some(
  fields: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<Record<string, unknown>> {
  const pairs = Object.entries(fields).map(([key, value]) => mixed(value).map((one) => [key, one] as const));
  const stray = fc.tuple(fc.constantFrom('output', '__proto__', 'constructor', '<<', 'taget'), anything);
  const lists = [fc.array(fc.oneof(...pairs), { maxLength: 4 }), fc.array(stray, { maxLength: 1 })] as const;
  return fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constant([]) }, lists[1]), lists[0]).map((all) =>
    // A prototype of its own would be lost on the way to JSON.
    Object.fromEntries(all.flat()),
  );
}

const optionFields = (level: 'model' | 'target') =>
  Object.fromEntries([...configOptions(level)].map(([key, [, spec]]) => [key, valuesFor(spec)]));
const targetFields = fc.oneof(
  fc.dictionary(fc.constantFrom('host', 'cortex-m4', 'cortex-m55'), some(optionFields('target'))),
  fc.dictionary(text, some({ 'opt-level': fc.constant(1) }), { maxKeys: 1 }),
);
const settings = { ...optionFields('model'), targets: targetFields };
const model = fc
  .tuple(mixed(fc.oneof(path, fc.array(path, { maxLength: 3 }))), some(settings), fc.nat(20))
  .map(([path, rest, missing]) => (missing === 0 ? rest : { ...rest, path }));
const document = some({ defaults: some(settings), models: fc.array(mixed(model), { maxLength: 3 }) });

test('the schema and the reader accept the same documents', () => {
  let accepted = 0;
  fc.assert(
    fc.property(mixed(document), (value) => {
      const json = JSON.stringify(value);
      const expected = validate(JSON.parse(json));
      if (expected) accepted++;
      expect(reads(json), `${json} ${JSON.stringify(validate.errors)}`).toBe(expected);
    }),
    { numRuns: 3000, seed: 1 },
  );
  // Both sides are seen.
  expect(accepted).toBeGreaterThan(300);
  expect(accepted).toBeLessThan(2700);
});

test('the page lists every key as it is', () => {
  const page = readFileSync(join(root, 'docs/configuration.md'), 'utf8');
  const listed = page.split('\n').filter((line) => line.startsWith('| `'));
  const perTarget = configOptions('target');
  const options = [...configOptions('model')].map(
    ([key, [, { description }]]) =>
      `| \`${key}\` | ${perTarget.has(key) ? 'model, target' : 'model'} | ${description} |`,
  );
  expect(listed).toEqual([
    ...Object.entries(ROOT_KEYS).map(([key, description]) => `| \`${key}\` | file | ${description} |`),
    `| \`path\` | models | ${PATH_DESCRIPTION} |`,
    `| \`targets\` | model | ${TARGETS_DESCRIPTION} |`,
    ...options,
  ]);
});
