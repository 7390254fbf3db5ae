/** The value of an option in a project file. */
import { isMap, isSeq, type Node, type Scalar } from 'yaml';
import { parseBudget } from '../budget/parse.ts';
import { ModoError, printable } from '../errors.ts';
import type { OptionSpec } from '../options.ts';
import { TEXT_PATTERN } from './keys.ts';
import type { YamlFile } from './yaml.ts';

/** As the options have it. Throws a ConfigError at the value. */
export function readValue(yaml: YamlFile, key: string, spec: OptionSpec, node: Node): unknown {
  if (spec.kind === 'list') return readList(yaml, key, node);
  if (isMap(node) || isSeq(node)) throw yaml.error(node, `${key} is not a single value`, adviceFor(spec));
  const scalar = yaml.scalar(node, key);
  const { value } = scalar;
  const refuse = (what: string): never => {
    throw yaml.error(node, `${key}: ${shownValue(scalar)} ${what}`, adviceFor(spec));
  };
  switch (spec.kind) {
    case 'flag':
      return typeof value === 'boolean' ? value : refuse('is neither true nor false');
    case 'integer': {
      const fits =
        Number.isInteger(value) && (value as number) >= spec.least && (value as number) <= spec.greatest;
      return fits ? value : refuse(`is not an integer from ${spec.least} to ${spec.greatest}`);
    }
    case 'choice':
      return spec.choices.includes(value as string) ? value : refuse('is not known');
    case 'budget':
      return readBudget(yaml, key, spec, scalar);
    default:
      return readText(yaml, key, scalar);
  }
}

/** Text of one line. A number or a boolean is none: `1.10` would lose its zero. */
export function readText(yaml: YamlFile, key: string, node: Node): string {
  const scalar = yaml.scalar(node, key);
  const { value } = scalar;
  if (typeof value !== 'string')
    throw yaml.error(node, `${key}: ${shownValue(scalar)} is not text`, 'put it in quotes');
  if (value === '') throw yaml.error(node, `${key} is empty`, 'give a value, or leave it out');
  if (!new RegExp(TEXT_PATTERN, 'u').test(value))
    throw yaml.error(
      node,
      `${key}: "${printable(value)}" has line breaks or control characters`,
      'write one line',
    );
  return value;
}

function readList(yaml: YamlFile, key: string, node: Node): readonly string[] {
  const seen = new Set<string>();
  return yaml.oneOrMore(node, key).map((item) => {
    const text = readText(yaml, key, item);
    if (seen.has(text)) throw yaml.error(item, `${key}: "${printable(text)}" is given twice`, 'give it once');
    seen.add(text);
    return text;
  });
}

function readBudget(
  yaml: YamlFile,
  key: string,
  spec: OptionSpec & { kind: 'budget' },
  scalar: Scalar,
): string {
  const { value } = scalar;
  let text = value;
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value))
      throw yaml.error(scalar, `${key}: ${shownValue(scalar)} is not an integer`, adviceFor(spec));
    // To YAML, +512 is the number 512; here the sign means "more than the base".
    text = `${/^[+-]/.exec(scalar.source ?? '')?.[0] ?? ''}${Math.abs(value)}`;
  }
  if (typeof text !== 'string')
    throw yaml.error(scalar, `${key}: ${shownValue(scalar)} is not a budget`, adviceFor(spec));
  try {
    parseBudget(key, spec.unit, text);
  } catch (error) {
    if (!(error instanceof ModoError)) throw error;
    throw yaml.error(scalar, error.message, error.advice);
  }
  return text;
}

function shownValue({ value, source }: Scalar): string {
  return `"${printable(typeof value === 'string' ? value : (source ?? String(value)))}"`;
}

function adviceFor(spec: OptionSpec): string {
  switch (spec.kind) {
    case 'flag':
      return 'write true or false';
    case 'choice':
      return `choose ${spec.choices.join(', ')}`;
    case 'integer':
      return `write ${spec.least} to ${spec.greatest}`;
    case 'budget':
      return spec.unit === 'bytes'
        ? 'write such as 65536, 64 KiB or +5%'
        : 'write such as 2.5M, 120000 or +5%';
    default:
      return 'write text';
  }
}
