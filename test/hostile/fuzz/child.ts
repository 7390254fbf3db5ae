/**
 * Compiles damaged models, one by one, in a process of its own, so that a hang or an exhausted heap ends the
 * process and not the test. Arguments: JSON of `Order`. Writes one line of JSON per event to standard output.
 */
import { readdirSync, readFileSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compileModel } from '../../../src/compiler.ts';
import { describeError, ModoError } from '../../../src/errors.ts';
import { type Case, makeCase, original } from './mutate.ts';
import { Random } from './random.ts';

export interface Order {
  readonly models: readonly string[];
  readonly kernels: string;
  readonly seed: number;
  readonly first: number;
  readonly count: number;
}

export type Event =
  | { readonly kind: 'start'; readonly round: number; readonly story: string }
  | {
      readonly kind: 'end';
      readonly round: number;
      /** Empty for a success. */
      readonly message: string;
      /** The stack of an error that is none for users. */
      readonly defect: string;
      readonly cpuMs: number;
      readonly peakMiB: number;
    };

const order = JSON.parse(process.argv[2]!) as Order;
const kernels = new Map(
  readdirSync(order.kernels).map((name) => [name, readFileSync(join(order.kernels, name), 'utf8')]),
);
const originals = order.models.map((path) =>
  original(`${basename(dirname(path))}/${basename(path)}`, new Uint8Array(readFileSync(path))),
);

function emit(event: Event): void {
  writeSync(1, `${JSON.stringify(event)}\n`);
}

function compile({ bytes, inputShapes }: Case): void {
  const compilation = compileModel(bytes, { moduleName: 'm', kernels, ...(inputShapes && { inputShapes }) });
  const text = compilation.emitC().replace(/\/\*.*?\*\//gs, '');
  if (/\b(undefined|NaN|Infinity)\b/.test(text))
    throw new Error('the C text holds a value that is no literal');
  if (/\b(undefined|NaN|Infinity|null)\b/.test(compilation.graphJson.replaceAll('"null"', ''))) {
    throw new Error('mod.json holds a value that is no number');
  }
  JSON.parse(compilation.graphJson);
}

for (let round = order.first; round < order.first + order.count; ++round) {
  const current = makeCase(new Random(order.seed * 1_000_003 + round), originals);
  emit({ kind: 'start', round, story: current.story });
  const before = process.cpuUsage();
  let [message, defect] = ['', ''];
  try {
    compile(current);
  } catch (error) {
    message = describeError(error);
    if (!(error instanceof ModoError)) defect = message;
  }
  const { user, system } = process.cpuUsage(before);
  emit({
    kind: 'end',
    round,
    message,
    defect,
    cpuMs: (user + system) / 1000,
    peakMiB: process.resourceUsage().maxRSS / 1024,
  });
}
