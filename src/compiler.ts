/**
 * The compiler core: model bytes and kernel texts in, C and tables out. Pure: no file system, network,
 * environment or clock, so the same bytes in give the same bytes out.
 */
import { emitC } from './emit/c.ts';
import { emitGraphJson } from './emit/graph-json.ts';
import { type KernelTexts, kernelNames } from './emit/kernel-text.ts';
import { type Module, moduleOf } from './emit/names.ts';
import { emitParams, type Param } from './emit/params.ts';
import type { Graph } from './graph/graph.ts';
import { importTflite } from './import/tflite/import.ts';
import { graphMacs } from './ops/index.ts';
import { runPasses } from './passes/index.ts';
import { type Program, plan } from './plan/program.ts';

export interface CompilerOptions {
  /** Part of every exported symbol; a-z, 0-9 and _. */
  readonly moduleName: string;
  readonly inputShapes?: Readonly<Record<string, readonly number[]>>;
  readonly kernels: KernelTexts;
}

export interface Compilation {
  readonly module: Module;
  /** As imported: what the evaluator runs, by the file's own tensor and operator numbers. */
  readonly graph: Graph;
  readonly program: Program;
  /** mod.json. */
  readonly graphJson: string;
  /** What mod.params holds, by name. */
  readonly params: readonly Param[];
  /** mod.params. */
  readonly paramsBytes: Uint8Array;
  /** Multiply-accumulates of one inference. */
  readonly macs: number;
  /** The C text. */
  emitC(): string;
}

/** Compiles a model. Throws a ModoError when it is damaged or not supported. */
export function compileModel(bytes: Uint8Array, options: CompilerOptions): Compilation {
  const graph = importTflite(bytes, options.inputShapes ? { inputShapes: options.inputShapes } : {});
  const module = moduleOf(options.moduleName, graph);
  const program = plan(runPasses(graph), { kernels: kernelNames(options.kernels) });
  const { text, params } = emitGraphJson(module, program);
  return {
    module,
    graph,
    program,
    graphJson: text,
    params,
    paramsBytes: emitParams(params),
    macs: graphMacs(graph),
    emitC: () => emitC(module, program, options.kernels),
  };
}
