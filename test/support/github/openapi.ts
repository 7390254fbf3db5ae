/** GitHub's published description of its REST API: finds the operation of a request and checks both sides of it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

type Json = Record<string, unknown>;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: unknown;
  readonly 'x-multi-segment'?: boolean;
}

interface Content {
  readonly content?: Record<string, { readonly schema?: unknown }>;
}

/** One operation, with its checks. They give one line for each thing that is wrong. */
export interface Operation {
  /** Such as `git/create-ref`. */
  readonly id: string;
  readonly method: string;
  /** Whether it is served from the host for uploads. */
  readonly upload: boolean;
  /** Such as `/repos/{owner}/{repo}/git/refs`. */
  readonly path: string;
  /** Parameters of the path and query by name, turned into their types. */
  checkParameters(path: Readonly<Record<string, string>>, query: URLSearchParams): Checked;
  /** `body` is undefined when there is none. */
  checkBody(body: unknown): string[];
  /** `body` is undefined for an answer without JSON. */
  checkResponse(status: number, body: unknown): string[];
}

export interface Checked {
  readonly values: Record<string, unknown>;
  readonly problems: string[];
}

interface Match {
  readonly operation: Operation;
  readonly parameters: Record<string, string>;
}

interface Entry {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly method: string;
  readonly path: string;
  operation: Operation | undefined;
}

const require = createRequire(import.meta.url);
let description: Json | undefined;
let entries: Entry[] | undefined;

/** The description refers to its own parts; the variant without references is five times as large. */
function specification(): Json {
  description ??= JSON.parse(
    readFileSync(require.resolve('@octokit/openapi/generated/api.github.com.json'), 'utf8'),
  ) as Json;
  return description;
}

const requests = new Ajv({ strict: false, allErrors: true, coerceTypes: 'array' });
const bodies = new Ajv({ strict: false, allErrors: true });
for (const ajv of [requests, bodies]) formats.default(ajv);

/** The operation that a request belongs to, or undefined. `path` is as sent, without the query. */
export function matchOperation(method: string, path: string): Match | undefined {
  entries ??= listEntries();
  // The most literal path wins: `releases/latest` before `releases/{release_id}`.
  for (const entry of entries) {
    if (entry.method !== method.toLowerCase()) continue;
    const found = entry.pattern.exec(path);
    if (!found) continue;
    entry.operation ??= makeOperation(entry);
    const parameters = Object.fromEntries(
      entry.names.map((name, index) => [name, decodeURIComponent(found[index + 1]!)]),
    );
    return { operation: entry.operation, parameters };
  }
  return undefined;
}

/** The schema of an operation's answer, with references resolved. */
export function responseSchema(id: string, status: number): Json {
  for (const item of Object.values(specification().paths as Record<string, Json>)) {
    for (const operation of Object.values(item) as Json[]) {
      if (operation?.operationId !== id) continue;
      const found = resolve((operation.responses as Record<string, Json>)[String(status)]!) as Content;
      return convert(found.content?.['application/json']?.schema)!;
    }
  }
  throw new Error(`the description has no ${id}`);
}

function listEntries(): Entry[] {
  const list: Entry[] = [];
  for (const [path, item] of Object.entries(specification().paths as Record<string, Json>)) {
    for (const method of ['get', 'post', 'put', 'patch', 'delete']) {
      if (item[method] === undefined) continue;
      const parameters = parametersOf(item, item[method] as Json);
      const names: string[] = [];
      const pattern = path.replace(/\{(\w+)\}|[.+]/g, (text, name: string | undefined) => {
        if (name === undefined) return `\\${text}`;
        names.push(name);
        return parameters.find((one) => one.name === name)?.['x-multi-segment'] ? '(.+)' : '([^/]+)';
      });
      list.push({ pattern: new RegExp(`^${pattern}$`), names, method, path, operation: undefined });
    }
  }
  return list.sort((a, b) => a.names.length - b.names.length);
}

function parametersOf(item: Json, operation: Json): Parameter[] {
  const all = [...((item.parameters as Json[]) ?? []), ...((operation.parameters as Json[]) ?? [])];
  return all.map((parameter) => resolve(parameter) as unknown as Parameter);
}

function makeOperation(entry: Entry): Operation {
  const item = (specification().paths as Record<string, Json>)[entry.path]!;
  const operation = item[entry.method] as Json;
  const id = operation.operationId as string;
  const parameters = parametersOf(item, operation);
  const parameterChecks = new Map(
    parameters.map((one) => [one.name, requests.compile(objectOf(one.name, convert(one.schema)))]),
  );
  const requestBody =
    operation.requestBody === undefined ? undefined : resolve(operation.requestBody as Json);
  const bodySchema = convert((requestBody as Content | undefined)?.content?.['application/json']?.schema);
  const checkBody = bodySchema && bodies.compile(bodySchema);
  const responses = new Map<number, ValidateFunction | undefined>();

  return {
    id,
    method: entry.method,
    path: entry.path,
    upload: operation.servers !== undefined,
    checkParameters(path, query) {
      const problems: string[] = [];
      const values: Record<string, unknown> = {};
      const given = new Map([...query, ...Object.entries(path)]);
      for (const [name, value] of given) {
        const check = parameterChecks.get(name);
        if (!check) {
          problems.push(`${id} has no parameter '${name}'`);
          continue;
        }
        const holder: Json = { [name]: value };
        if (!check(holder)) problems.push(...describe(`${id} parameter`, check));
        values[name] = holder[name];
      }
      for (const { name, required } of parameters) {
        if (required && !given.has(name)) problems.push(`${id} needs the parameter '${name}'`);
      }
      return { values, problems };
    },
    checkBody(body) {
      if (body === undefined) return requestBody?.required ? [`${id} needs a body`] : [];
      if (!checkBody || !bodySchema) return [`${id} takes no JSON body`];
      if (!checkBody(body)) return describe(`${id} body`, checkBody);
      // GitHub ignores what it does not know; a client that sends it has misspelled something.
      const known = bodySchema.properties as Json | undefined;
      if (!known) return [];
      return Object.keys(body as Json)
        .filter((key) => !(key in known))
        .map((key) => `${id} body has no property '${key}'`);
    },
    checkResponse(status, body) {
      if (!responses.has(status)) {
        const found = (operation.responses as Record<string, Json>)[String(status)];
        const content = found && ((resolve(found) as Content).content ?? {});
        const schema = content && convert(content['application/json']?.schema);
        responses.set(status, schema && bodies.compile(schema));
      }
      const check = responses.get(status);
      if (!check || check(body)) return [];
      return describe(`${id} response ${status}`, check);
    },
  };
}

function describe(what: string, check: ValidateFunction): string[] {
  return (check.errors ?? []).map(
    (error) => `${what}${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
  );
}

function objectOf(name: string, schema: Json | undefined): Json {
  return { type: 'object', properties: { [name]: schema ?? {} } };
}

function resolve(value: Json): Json {
  if (typeof value.$ref !== 'string') return value;
  const parts = value.$ref.slice(2).split('/');
  let found: unknown = specification();
  for (const part of parts) found = (found as Json)[part.replaceAll('~1', '/').replaceAll('~0', '~')];
  return resolve(found as Json);
}

const converted = new Map<string, Json>();

/** An OpenAPI 3.0 schema as JSON schema: references resolved, and `nullable` as a choice. */
function convert(schema: unknown): Json | undefined {
  if (schema === undefined) return undefined;
  return convertValue(schema, false) as Json;
}

/** `named` says that the keys of `value` are names of properties, so that a property may be called `nullable`. */
function convertValue(value: unknown, named: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => convertValue(one, false));
  if (typeof value !== 'object' || value === null) return value;
  if (!named && typeof (value as Json).$ref === 'string') {
    const reference = (value as Json).$ref as string;
    let known = converted.get(reference);
    if (!known) {
      known = convertValue(resolve(value as Json), false) as Json;
      converted.set(reference, known);
    }
    return known;
  }
  const result: Json = {};
  for (const [key, part] of Object.entries(value)) {
    if (!named && (key === 'example' || key === 'examples' || key === 'nullable' || key === 'discriminator'))
      continue;
    result[key] = key === 'enum' ? part : convertValue(part, !named && key === 'properties');
  }
  return !named && (value as Json).nullable === true ? { anyOf: [{ type: 'null' }, result] } : result;
}
