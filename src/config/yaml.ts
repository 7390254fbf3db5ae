/** The part of YAML that a project file may use: mappings, sequences, scalars. No anchors, aliases, tags, directives. */
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { printable } from '../errors.ts';
import { ConfigError, type Position } from './config-error.ts';
import { nearest } from './nearest.ts';

/** An entry of a mapping. */
export interface YamlEntry {
  readonly name: string;
  readonly key: Scalar;
  readonly value: Node;
}

/** A parsed file, which knows where its nodes are. Every method throws a ConfigError at what is not as it must be. */
export class YamlFile {
  readonly file: string;
  readonly root: Node;
  readonly #lines = new LineCounter();

  constructor(file: string, text: string) {
    this.file = file;
    const document = this.#parse(text);
    const [error] = document.errors;
    if (error) {
      const { message, pos } = error;
      throw this.#errorAt(pos[0], `this is not YAML: ${printable(message, 200)}`, adviceFor(error.code));
    }
    const { yaml, tags } = document.directives!;
    if (yaml.explicit || Object.keys(tags).length > 1)
      throw this.#errorAt(0, 'there are YAML directives', 'delete the lines that start with %');
    if (document.contents === null) throw this.#errorAt(0, 'the file is empty', 'list models under models:');
    this.root = document.contents;
  }

  error(node: Node, message: string, advice?: string): ConfigError {
    return this.#errorAt(node.range![0], message, advice);
  }

  position(node: Node): Position {
    return this.#positionAt(node.range![0]);
  }

  map(node: Node, what: string): YAMLMap {
    this.#refuseExtras(node);
    if (!isMap(node))
      throw this.error(node, `${what} is ${kindOf(node)}`, 'write keys with values: "key: value"');
    return node;
  }

  /** Its entries, each of them named as one of `known`, once. `refusal` may say more about a name that is not. */
  entries(
    node: Node,
    what: string,
    known: readonly string[],
    refusal: (name: string) => string | undefined = () => undefined,
  ): YamlEntry[] {
    const seen = new Set<string>();
    return this.map(node, what).items.map(({ key, value }) => {
      if (!isNode(key))
        throw this.error(node, `${what} has an empty key`, `write one of ${known.join(', ')}`);
      this.#refuseExtras(key);
      const name = isScalar(key) ? key.value : undefined;
      if (!isScalar(key) || typeof name !== 'string')
        throw this.error(key, `a key of ${what} is not text`, `write one of ${known.join(', ')}`);
      const shown = `"${printable(name)}"`;
      if (seen.has(name)) throw this.error(key, `${shown} is given twice`, 'give it once');
      seen.add(name);
      if (!known.includes(name)) {
        const why = refusal(name);
        if (why !== undefined) throw this.error(key, why);
        const near = nearest(name, known);
        throw this.error(
          key,
          `${what} has no key ${shown}`,
          near === undefined ? `known are ${known.join(', ')}` : `did you mean ${near}`,
        );
      }
      if (!isNode(value) || (isScalar(value) && value.value === null))
        throw this.error(key, `${name} is empty`, 'give a value, or leave it out');
      return { name, key, value };
    });
  }

  sequence(node: Node, what: string): Node[] {
    this.#refuseExtras(node);
    if (!isSeq(node)) throw this.error(node, `${what} is ${kindOf(node)}`, 'write a list: "- " before each');
    return this.#items(node, what);
  }

  /** One or several: a list may be written without being one. */
  oneOrMore(node: Node, what: string): Node[] {
    this.#refuseExtras(node);
    return isSeq(node) ? this.#items(node, what) : [node];
  }

  scalar(node: Node, what: string): Scalar {
    this.#refuseExtras(node);
    if (!isScalar(node)) throw this.error(node, `${what} is ${kindOf(node)}`, 'write a single value');
    return node;
  }

  #items(node: YAMLSeq, what: string): Node[] {
    if (node.items.length === 0)
      throw this.error(node, `${what} is empty`, 'list something, or leave it out');
    return node.items.map((item) => {
      if (!isNode(item)) throw this.error(node, `${what} has an empty item`, 'delete it');
      return item;
    });
  }

  /** Nobody needs them in so small a file, and a reader would have to follow them. */
  #refuseExtras(node: Node): void {
    if (isAlias(node))
      throw this.error(node, 'aliases are not read', 'write the value itself, or use defaults');
    if (node.tag !== undefined)
      throw this.error(node, `the tag ${printable(node.tag)} is not read`, 'leave it out');
    if ('anchor' in node && node.anchor) throw this.error(node, 'anchors are not read', 'leave &name out');
  }

  #parse(text: string) {
    try {
      return parseDocument(text, {
        version: '1.2',
        schema: 'core',
        merge: false,
        resolveKnownTags: false,
        // Theirs compares each key with each other.
        uniqueKeys: false,
        prettyErrors: false,
        lineCounter: this.#lines,
      });
    } catch (error) {
      // The parser recurses into what is nested.
      if (error instanceof RangeError)
        throw this.#errorAt(0, 'this is nested too deeply', 'see docs/configuration.md');
      throw error;
    }
  }

  #errorAt(offset: number, message: string, advice?: string): ConfigError {
    return new ConfigError(this.#positionAt(offset), message, advice);
  }

  #positionAt(offset: number): Position {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.file, line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

function kindOf(node: Node): string {
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  return isScalar(node) && node.value === null ? 'empty' : 'a single value';
}

function adviceFor(code: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'indent by spaces';
    case 'MULTIPLE_DOCS':
      return 'take away what starts with ---';
    default:
      return 'check indentation, colons and quotes';
  }
}
