/** Worst-case stack from GCC's call graph (-fcallgraph-info=su). */
import { ModoError } from '../errors.ts';

/**
 * Bytes that a function outside the object may use: memcpy, memset, memmove and the compiler's helpers are leaf
 * functions that save a few registers.
 */
const EXTERNAL_BYTES = 64;

/** Of frames with a known size. A bounded one is aligned at run time; what that takes at most is counted. */
const KINDS = ['static', 'dynamic,bounded'];

interface Frame {
  readonly bytes: number;
  /** Undefined for a function outside the object. */
  readonly kind: string | undefined;
}

/**
 * Stack in bytes that a call of `root` needs at most, its own frame included. Throws a ModoError for recursion,
 * a frame whose size is not known at compile time, or a call through a pointer.
 */
export function worstCaseStack(callGraph: string, root: string): number {
  const frames = new Map<string, Frame>();
  const calls = new Map<string, string[]>();
  for (const [, title, label] of callGraph.matchAll(/^node: \{ title: "([^"]*)" label: "([^"]*)"/gm)) {
    const usage = /\\n(\d+) bytes \(([^)]*)\)/.exec(label!);
    frames.set(title!, { bytes: Number(usage?.[1] ?? EXTERNAL_BYTES), kind: usage?.[2] });
  }
  for (const [, source, target] of callGraph.matchAll(
    /^edge: \{ sourcename: "([^"]*)" targetname: "([^"]*)"/gm,
  )) {
    calls.set(source!, [...(calls.get(source!) ?? []), target!]);
  }
  const start = [...frames.keys()].find((title) => title === root || title.endsWith(`:${root}`));
  if (start === undefined) {
    throw new ModoError(`the compiler gave no stack usage for ${root}`, 'use GCC 10 or newer');
  }
  const known = new Map<string, number>();
  const visit = (name: string, path: readonly string[]): number => {
    const cached = known.get(name);
    if (cached !== undefined) return cached;
    if (path.includes(name))
      throw new ModoError(`stack: ${name} calls itself`, 'report this as a defect of modo');
    const frame = frames.get(name);
    if (!frame || name === '__indirect_call') {
      throw new ModoError(`stack: ${path.at(-1)} calls through a pointer`, 'report this as a defect of modo');
    }
    if (frame.kind !== undefined && !KINDS.includes(frame.kind)) {
      throw new ModoError(`stack: the frame of ${name} is ${frame.kind}`, 'report this as a defect of modo');
    }
    const callees = (calls.get(name) ?? []).map((callee) => visit(callee, [...path, name]));
    const bytes = frame.bytes + Math.max(0, ...callees);
    known.set(name, bytes);
    return bytes;
  };
  return visit(start, []);
}
