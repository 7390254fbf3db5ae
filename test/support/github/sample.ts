/** The least that an answer of GitHub may be by its description: what a test does not speak of is filled in. */
import { responseSchema } from './openapi.ts';

type Json = Record<string, unknown>;

/** The least valid answer of an operation, with `known` in its place. */
export function answerOf(operation: string, status: number, known: Json): Json {
  return { ...(sample(responseSchema(operation, status)) as Json), ...known };
}

/** The least valid item of an operation's list; `property` names the list in the answer, if it is in an object. */
export function itemOf(operation: string, property: string | undefined, known: Json): Json {
  const schema = responseSchema(operation, 200);
  const list = property === undefined ? schema : ((schema.properties as Json)[property] as Json);
  return { ...(sample(list.items as Json) as Json), ...known };
}

const TEXTS: Readonly<Record<string, string>> = {
  uri: 'https://github.example/page',
  'date-time': '2026-01-02T03:04:05Z',
  email: 'somebody@example.com',
};

function sample(schema: Json): unknown {
  if (schema.enum) return (schema.enum as unknown[])[0];
  const choices = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (choices) return choices.some(({ type }) => type === 'null') ? null : sample(choices[0]!);
  if (schema.allOf) return Object.assign({}, ...(schema.allOf as Json[]).map(sample));
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'string':
      return TEXTS[schema.format as string] ?? 'x';
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'null':
      return null;
    default: {
      const properties = (schema.properties ?? {}) as Record<string, Json>;
      const required = (schema.required ?? []) as string[];
      return Object.fromEntries(required.map((name) => [name, sample(properties[name] ?? {})]));
    }
  }
}
