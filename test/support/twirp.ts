/** Twirp in its JSON form: messages checked field by field, and errors as the services answer them. */

export type FieldType = 'string' | 'int32' | 'int64' | 'timestamp' | 'strings' | 'message';
export type Fields = Record<string, string | number | readonly string[] | object>;
/** Proto names; `?` marks what may be absent. */
export type Message = Readonly<Record<string, FieldType | `${FieldType}?`>>;

/** An error answer of the service. A `fault` is the client's mistake; the rest are conditions such as a taken name. */
export class TwirpError extends Error {
  readonly status: number;
  readonly fault: boolean;

  constructor(status: number, message: string, fault: boolean) {
    super(message);
    this.name = 'TwirpError';
    this.status = status;
    this.fault = fault;
  }
}

/** Checks a request's JSON against its message: every field known, of its type, and present unless optional. */
export function parseMessage(types: Message, body: Buffer): Fields {
  const invalid = (message: string) => new TwirpError(400, message, true);
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw invalid('the body is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid('the body is not an object');
  const fields: Fields = {};
  for (const [name, field] of Object.entries(value as Record<string, unknown>)) {
    const type = Object.hasOwn(types, name) ? types[name]?.replace('?', '') : undefined;
    if (type === undefined) throw invalid(`unknown field '${name}'`);
    if (!hasType(field, type)) throw invalid(`field '${name}' is ${JSON.stringify(field)}, expected ${type}`);
    fields[name] = field;
  }
  for (const [name, type] of Object.entries(types)) {
    if (!type.endsWith('?') && (fields[name] === undefined || fields[name] === '')) {
      throw invalid(`field '${name}' is missing`);
    }
  }
  return fields;
}

function hasType(value: unknown, type: string): value is string | number | readonly string[] | object {
  if (type === 'int32') return Number.isInteger(value);
  if (type === 'strings') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (type === 'message') return typeof value === 'object' && value !== null;
  if (typeof value !== 'string') return false;
  if (type === 'int64') return /^(0|[1-9]\d{0,18})$/.test(value);
  if (type === 'timestamp')
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));
  return true;
}
