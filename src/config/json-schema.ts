/** The JSON schema of a project file, for editors: made from the same keys and options that the reader has. */
import { budgetPattern } from '../budget/parse.ts';
import type { OptionSpec } from '../options.ts';
import {
  type ConfigLevel,
  configOptions,
  PATH_DESCRIPTION,
  PATH_KEY,
  PATH_PATTERN,
  ROOT_KEYS,
  TARGETS_DESCRIPTION,
  TARGETS_KEY,
  TEXT_PATTERN,
  targetNames,
} from './keys.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** Draft 2020-12. */
export function configSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'modo.yml',
    description: 'Models, and options and budgets for each model and target',
    ...closed({
      defaults: { description: ROOT_KEYS.defaults, $ref: '#/$defs/settings' },
      models: {
        description: ROOT_KEYS.models,
        type: 'array',
        minItems: 1,
        items: {
          ...closed({
            [PATH_KEY]: { description: PATH_DESCRIPTION, $ref: '#/$defs/path' },
            ...settings(),
          }),
          required: [PATH_KEY],
        },
      },
    }),
    $defs: {
      settings: closed(settings()),
      targetOptions: closed(options('target')),
      path: {
        anyOf: [
          { type: 'string', pattern: INCLUDED_PATTERN },
          {
            type: 'array',
            minItems: 1,
            items: { type: 'string', pattern: PATH_PATTERN },
            contains: { type: 'string', pattern: INCLUDED_PATTERN },
          },
        ],
      },
    },
  };
}

/** A path that does not exclude. */
const INCLUDED_PATTERN = PATH_PATTERN.replace('^!?', '^(?!!)');

function settings(): JsonSchema {
  return {
    ...options('model'),
    [TARGETS_KEY]: {
      description: TARGETS_DESCRIPTION,
      ...closed(Object.fromEntries(targetNames().map((name) => [name, { $ref: '#/$defs/targetOptions' }]))),
    },
  };
}

function options(level: ConfigLevel): JsonSchema {
  return Object.fromEntries(
    [...configOptions(level)].map(([key, [, spec]]) => [
      key,
      { description: spec.description, ...valueSchema(spec) },
    ]),
  );
}

function closed(properties: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties: false, properties };
}

function valueSchema(spec: OptionSpec): JsonSchema {
  const text = { type: 'string', pattern: TEXT_PATTERN };
  switch (spec.kind) {
    case 'flag':
      return { type: 'boolean' };
    case 'integer':
      return { type: 'integer', minimum: spec.least, maximum: spec.greatest };
    case 'choice':
      return { enum: spec.choices };
    case 'list':
      return { anyOf: [text, { type: 'array', minItems: 1, uniqueItems: true, items: text }] };
    case 'budget':
      return {
        anyOf: [
          { type: 'integer', ...INTEGERS },
          { type: 'string', pattern: budgetPattern(spec.unit) },
        ],
      };
    default:
      return text;
  }
}

/** What 15 digits hold. */
const INTEGERS = { minimum: -999_999_999_999_999, maximum: 999_999_999_999_999 };
