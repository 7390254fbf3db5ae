/** modo.json: what was compiled, from what, by what, and how big it is. No dates, no absolute paths. */
import { basename } from 'node:path';
import type { ObjectReport } from '../check/check.ts';
import type { CodePart } from '../check/code-parts.ts';
import type { Compilation } from '../compiler.ts';
import type { Figures } from '../emit/header.ts';
import type { Port } from '../emit/names.ts';
import { type Graph, tensorOf } from '../graph/graph.ts';
import { operatorMacs } from '../ops/index.ts';
import { type MemoryMap, memoryMap, operatorSteps } from '../plan/memory-map.ts';
import type { Target } from '../targets/target.ts';
import type { Toolchain } from '../toolchain/toolchain.ts';
import { sha256 } from './sha256.ts';
import type { FileSet } from './write-files.ts';

export interface ManifestPort {
  readonly name: string;
  /** Member of the C structs. */
  readonly member: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: number;
  /** Of quantized tensors: real = scale * (value - zeroPoint). */
  readonly scale?: number;
  readonly zeroPoint?: number;
  /** Tensor of the file, as `operators` and `memory` name it. */
  readonly tensor?: number;
}

export interface ManifestOperator {
  /** The schema's name, such as CONV_2D. */
  readonly kind: string;
  /** Shape of the output. */
  readonly shape: readonly number[];
  /** Multiply-accumulates of one inference. */
  readonly macs: number;
  /** How it was compiled; absent in older manifests. */
  readonly layer?: ManifestLayer;
}

export interface ManifestLayer {
  /** Of the output, cut to 200 characters. */
  readonly name: string;
  /** Tensors of the file that it reads, without constant ones, and the one that it writes. */
  readonly inputs: readonly number[];
  readonly output: number;
  /** What runs; absent where the operator was folded into a constant, became a view, or is not needed. */
  readonly kernel?: string;
  /** First and last step of an inference that compute it. */
  readonly steps?: readonly [first: number, last: number];
  /** Bytes of its constant by what they are. */
  readonly constant?: { readonly weights: number; readonly biases: number; readonly requantization: number };
}

export interface Manifest {
  readonly manifestVersion: 1;
  readonly modo: string;
  /** SHA-256 of everything that the files depend on: equal keys, equal files. */
  readonly key: string;
  readonly module: string;
  readonly model: { readonly file: string; readonly bytes: number; readonly sha256: string };
  readonly target: {
    readonly name: string;
    readonly triple: string;
    readonly flags: readonly string[];
    readonly floatAbi?: string;
  };
  readonly compiler: { readonly name: string; readonly version: string };
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly inputs: readonly ManifestPort[];
  readonly outputs: readonly ManifestPort[];
  /** Bytes. */
  readonly sizes: Figures;
  /** Multiply-accumulates of one inference. */
  readonly macs: number;
  /** Every operator of the file, in its order. */
  readonly operators: readonly ManifestOperator[];
  /** What `sizes.flash.code` consists of. */
  readonly code?: readonly CodePart[];
  /** What lives where in the arena, and when. */
  readonly memory?: MemoryMap;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
}

export interface ManifestInput {
  readonly version: string;
  readonly key: string;
  readonly modelPath: string;
  readonly modelBytes: Uint8Array;
  readonly compilation: Compilation;
  readonly target: Target;
  readonly toolchain: Toolchain;
  readonly flags: readonly string[];
  readonly report: ObjectReport;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly files: FileSet;
}

/** What one compilation gives. */
export interface CompiledFiles {
  /** Every file, the manifest last. */
  readonly files: FileSet;
  readonly manifest: Manifest;
}

export const MANIFEST_NAME = 'modo.json';

export function makeManifest(input: ManifestInput): Manifest {
  const { compilation, target, toolchain, report } = input;
  return {
    manifestVersion: 1,
    modo: input.version,
    key: input.key,
    module: compilation.module.name,
    model: {
      file: basename(input.modelPath),
      bytes: input.modelBytes.byteLength,
      sha256: sha256(input.modelBytes),
    },
    target: {
      name: target.name,
      triple: toolchain.triple,
      flags: input.flags,
      ...(report.floatAbi && { floatAbi: report.floatAbi }),
    },
    compiler: { name: toolchain.name, version: toolchain.version },
    options: input.options,
    inputs: compilation.module.inputs.map(describePort),
    outputs: compilation.module.outputs.map(describePort),
    sizes: report.figures,
    macs: compilation.macs,
    operators: describeLayers(compilation),
    code: report.code,
    memory: memoryMap(compilation.program),
    files: input.files.map(({ name, bytes }) => ({
      name,
      bytes: Buffer.byteLength(bytes),
      sha256: sha256(bytes),
    })),
  };
}

/** By index in the file. */
export function describeOperators(graph: Graph): ManifestOperator[] {
  return graph.operators.map((operator) => ({
    kind: operator.kind,
    shape: tensorOf(graph, operator.output).shape,
    macs: operatorMacs(graph, operator),
  }));
}

/** Characters of a tensor's name that the manifest keeps. */
const NAME_LENGTH = 200;

/** The operators with what became of them. */
function describeLayers({ graph, program }: Compilation): ManifestOperator[] {
  const { ops } = program.schedule;
  const steps = operatorSteps(program.schedule);
  const planned = new Map(ops.map(({ operator }, op) => [operator.index, op]));
  return describeOperators(graph).map((described, i) => {
    const { index, inputs, output } = graph.operators[i]!;
    const op = planned.get(index);
    const scheduled = op === undefined ? undefined : ops[op]!;
    const constant = { weights: 0, biases: 0, requantization: 0 };
    for (const { role, bytes } of scheduled?.call.constant?.sections ?? [])
      constant[role] += bytes.byteLength;
    const layer: ManifestLayer = {
      name: tensorOf(graph, output).name.slice(0, NAME_LENGTH),
      inputs: [...new Set(inputs.filter((id) => id >= 0 && !tensorOf(graph, id).data))],
      output,
      ...(scheduled && {
        kernel: scheduled.call.kernel,
        steps: [steps[op!]!.first, steps[op!]!.last] as const,
        constant,
      }),
    };
    return { ...described, layer };
  });
}

function describePort({ tensor, member, bytes }: Port): ManifestPort {
  const { quantization } = tensor;
  return {
    name: tensor.name,
    member,
    dtype: tensor.dtype,
    shape: tensor.shape,
    bytes,
    ...(quantization && { scale: quantization.scales[0]!, zeroPoint: quantization.zeroPoints[0]! }),
    tensor: tensor.id,
  };
}
