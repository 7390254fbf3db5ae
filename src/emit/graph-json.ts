/** mod.json: the graph for TVM's graph executors, in the subset that its C++ and its C reader both take. */
import { byteLength, type Graph, type Tensor, tensorOf } from '../graph/graph.ts';
import { rootOf } from '../passes/drop-views.ts';
import { constantBytes } from '../plan/kernel-call.ts';
import type { Program } from '../plan/program.ts';
import { activationOperands } from './c.ts';
import type { Module } from './names.ts';
import { packedFunctionName } from './packed.ts';
import type { Param } from './params.ts';

type Entry = readonly [node: number, output: 0, version: 0];

type Node =
  | { readonly op: 'null'; readonly name: string; readonly inputs: readonly Entry[] }
  | {
      readonly op: 'tvm_op';
      readonly name: string;
      readonly attrs: Readonly<Record<string, string>>;
      readonly inputs: readonly Entry[];
    };

export interface GraphJson {
  readonly text: string;
  /** The packed constants, named as the graph names them. */
  readonly params: readonly Param[];
}

export function emitGraphJson(module: Module, program: Program): GraphJson {
  const { graph, schedule } = program;
  const nodes: Node[] = [];
  const types: string[] = [];
  const shapes: number[][] = [];
  const bytes: number[] = [];
  const addNode = (node: Node, dtype: string, shape: readonly number[], size: number): number => {
    types.push(dtype);
    // A scalar has no form that both readers take.
    shapes.push(shape.length === 0 ? [1] : [...shape]);
    bytes.push(size);
    return nodes.push(node) - 1;
  };
  const addNull = (name: string, dtype: string, shape: readonly number[], size: number): number =>
    addNode({ op: 'null', name, inputs: [] }, dtype, shape, size);

  /** Node that computes a root tensor. */
  const producer = new Map<number, number>();
  for (const { jsonName, tensor, bytes: size } of module.inputs) {
    producer.set(tensor.id, addNull(jsonName, tensor.dtype, tensor.shape, size));
  }
  const inputNames = new Set(module.inputs.map(({ jsonName }) => jsonName));
  const params: (Param & { node: number })[] = [];
  const paramOf = schedule.ops.map(({ call }) => {
    if (!call.constant) return undefined;
    const blob = constantBytes(call.constant);
    const name = freeName(`p${params.length}`, inputNames);
    const node = addNull(name, 'uint8', [blob.byteLength], blob.byteLength);
    params.push({ name, bytes: blob, node });
    return node;
  });
  const argNodes = nodes.map((_, node) => node);
  schedule.ops.forEach((op, i) => {
    const inputs = activationOperands(program, op.call).map(
      ({ tensor }) => producer.get(rootOf(graph, tensor).id)!,
    );
    const param = paramOf[i];
    if (param !== undefined) inputs.push(param);
    const root = rootOf(graph, op.operator.output);
    const seen = shownTensor(graph, root);
    const name = packedFunctionName(module, op);
    const node = addNode(
      {
        op: 'tvm_op',
        name,
        attrs: { func_name: name, num_inputs: String(inputs.length), num_outputs: '1', flatten_data: '0' },
        inputs: inputs.map((input) => [input, 0, 0] as const),
      },
      seen.dtype,
      seen.shape,
      byteLength(seen),
    );
    producer.set(root.id, node);
  });
  const heads = graph.outputs.map((id) => producer.get(rootOf(graph, id).id)!);
  const text = JSON.stringify({
    nodes,
    arg_nodes: argNodes,
    heads: heads.map((head): Entry => [head, 0, 0]),
    attrs: {
      dltype: ['list_str', types],
      shape: ['list_shape', shapes],
      storage_id: ['list_int', assignStorage(nodes, heads, bytes)],
    },
    node_row_ptr: [...nodes.keys(), nodes.length],
  });
  return { text, params: params.map(({ name, bytes: blob }) => ({ name, bytes: blob })) };
}

/** An output is shown under the shape that the model gives it, which may be that of a view. */
function shownTensor(graph: Graph, root: Tensor): Tensor {
  const output = graph.outputs.find((id) => rootOf(graph, id).id === root.id);
  return output === undefined ? root : tensorOf(graph, output);
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? freeName(`${name}_`, taken) : name;
}

/**
 * One storage per null node, because the C runtime replaces the buffers of inputs and parameters; operators
 * reuse the storage of values that are no longer needed, smallest fitting growth first.
 */
function assignStorage(nodes: readonly Node[], heads: readonly number[], bytes: readonly number[]): number[] {
  const lastUse = nodes.map((_, i) => i);
  nodes.forEach((node, i) => {
    for (const [input] of node.inputs) lastUse[input] = i;
  });
  for (const head of heads) lastUse[head] = Infinity;
  const storage: number[] = [];
  const sizes: number[] = [];
  const busyUntil: number[] = [];
  nodes.forEach((node, i) => {
    const growth = (id: number): number => Math.abs(bytes[i]! - sizes[id]!);
    const free =
      node.op === 'null'
        ? []
        : [...sizes.keys()].filter((id) => busyUntil[id]! < i).sort((a, b) => growth(a) - growth(b));
    const id = free[0] ?? sizes.length;
    storage.push(id);
    sizes[id] = Math.max(sizes[id] ?? 0, bytes[i]!);
    busyUntil[id] = node.op === 'null' ? Infinity : lastUse[i]!;
  });
  return storage;
}
