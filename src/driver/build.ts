/** C text to objects: compiles in a folder of its own and checks what comes out. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkObject, checkSharedObject, type ObjectReport } from '../check/check.ts';
import type { Compilation } from '../compiler.ts';
import type { EmitOptions } from '../emit/c.ts';
import type { Target } from '../targets/target.ts';
import { compileFlags } from '../toolchain/flags.ts';
import { makeTemporaryFolder } from '../toolchain/temporary-folder.ts';
import { runCompiler, type Toolchain } from '../toolchain/toolchain.ts';

export interface BuildOptions {
  readonly target: Target;
  readonly toolchain: Toolchain;
  readonly optLevel: number;
  readonly compilerOptions: readonly string[];
  /** At least mod.o or mod.so; mod.so only of targets that have one. */
  readonly want: { readonly object: boolean; readonly sharedObject: boolean; readonly assembly: boolean };
  readonly emit?: EmitOptions;
}

export interface Built {
  readonly c: string;
  readonly object?: Uint8Array;
  readonly sharedObject?: Uint8Array;
  readonly assembly?: Uint8Array;
  /** Of mod.o, or of the object that mod.so was linked from when only that was wanted. */
  readonly report: ObjectReport;
}

/** Builds and checks. Nothing of the build folder's path gets into the objects. */
export async function build(compilation: Compilation, options: BuildOptions): Promise<Built> {
  const { target, toolchain, want } = options;
  const folder = await makeTemporaryFolder();
  try {
    const c = compilation.emitC(options.emit);
    await writeFile(join(folder, 'mod.c'), c);
    const flags = compileFlags(target, options.optLevel, options.compilerOptions);
    const compile = (more: readonly string[], to: string) =>
      runCompiler(toolchain, [...flags, ...more, '-c', 'mod.c', '-o', to], folder);
    const read = (name: string) => readFile(join(folder, name));

    const { compile: sharedFlags, link } = target.sharedObject ?? { compile: [], link: [] };
    const shared = target.objectIsPositionIndependent ? 'mod.o' : 'shared.o';
    const primary = want.object || target.objectIsPositionIndependent ? 'mod.o' : shared;
    const primaryFlags = primary === 'shared.o' ? sharedFlags : [];
    await Promise.all([
      compile([...primaryFlags, '-fcallgraph-info=su'], primary),
      ...(want.sharedObject && shared !== primary ? [compile(sharedFlags, shared)] : []),
      ...(want.assembly ? [runCompiler(toolchain, [...flags, '-S', 'mod.c', '-o', 'mod.s'], folder)] : []),
    ]);
    const object = await read(primary);
    const callGraph = await readFile(join(folder, primary.replace(/o$/, 'ci')), 'utf8').catch(() => '');
    const report = checkObject(object, callGraph, { target, compilation, tap: options.emit?.tap === true });
    let sharedObject: Uint8Array | undefined;
    if (want.sharedObject) {
      await runCompiler(toolchain, [...target.flags, ...link, '-o', 'mod.so', shared], folder);
      sharedObject = await read('mod.so');
      checkSharedObject(sharedObject, compilation);
    }
    return {
      c,
      report,
      ...(want.object && { object }),
      ...(sharedObject && { sharedObject }),
      ...(want.assembly && { assembly: await read('mod.s') }),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
