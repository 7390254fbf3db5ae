// mod.json and mod.params as the test writes them: byte by byte, from values that a case can damage.
export type Attrs = Record<string, [string, unknown[]]>;
export interface Node {
  op: string;
  name: string;
  inputs: number[][];
  attrs?: Record<string, unknown>;
  [key: string]: unknown;
}
export interface Graph {
  nodes: Node[];
  arg_nodes: number[];
  heads: number[][];
  attrs: Attrs;
  node_row_ptr: number[];
  [key: string]: unknown;
}
export interface Param {
  name: string;
  shape: number[];
  dtype: [code: number, bits: number, lanes: number];
  data: Buffer;
  magic: bigint;
  reserved: bigint;
  device: [type: number, id: number];
  size?: bigint;
}

export const argument = (name: string): Node => ({ op: 'null', name, inputs: [] });

export function operator(name: string, func: string, inputs: number[][], outputs = 1): Node {
  const attrs = {
    func_name: `tvmgen_tiny_${func}`,
    num_inputs: `${inputs.length}`,
    num_outputs: `${outputs}`,
    flatten_data: '0',
  };
  return { op: 'tvm_op', name, inputs, attrs };
}

/** A graph of these nodes; tensors are given as [dtype, shape, storage id]. */
export function makeGraph(nodes: Node[], heads: number[][], tensors: [string, number[], number][]): Graph {
  const rows = [0];
  for (const node of nodes) rows.push(rows.at(-1)! + Number(node.attrs?.num_outputs ?? 1));
  return {
    nodes,
    arg_nodes: nodes.flatMap((node, id) => (node.op === 'null' ? [id] : [])),
    heads,
    attrs: {
      dltype: ['list_str', tensors.map(([dtype]) => dtype)],
      shape: ['list_shape', tensors.map(([, shape]) => shape)],
      storage_id: ['list_int', tensors.map(([, , storage]) => storage)],
    },
    node_row_ptr: rows,
  };
}

/** Adds the tensor of one more output to the lists. */
export function addEntry(graph: Graph, dtype: string, shape: number[], storage: number): void {
  graph.attrs.dltype![1].push(dtype);
  graph.attrs.shape![1].push(shape);
  graph.attrs.storage_id![1].push(storage);
}

/** Adds a node with one output. */
export function addNode(graph: Graph, node: Node, dtype: string, shape: number[], storage: number): void {
  graph.nodes.push(node);
  graph.node_row_ptr.push(graph.node_row_ptr.at(-1)! + 1);
  addEntry(graph, dtype, shape, storage);
}

/** y = add(add(x, p0), x) over float32[1,4]. */
export const addGraph = (): Graph =>
  makeGraph(
    [
      argument('x'),
      argument('p0'),
      operator('add', 'add', [
        [0, 0, 0],
        [1, 0, 0],
      ]),
      operator('add_1', 'add', [
        [2, 0, 0],
        [0, 0, 0],
      ]),
    ],
    [[3, 0, 0]],
    [0, 1, 2, 3].map((storage) => ['float32', [1, 4], storage]),
  );

export const floats = (...values: number[]) => Buffer.from(Float32Array.from(values).buffer);
export const readFloats = (bytes: Buffer) => [...new Float32Array(Uint8Array.from(bytes).buffer)];
export const readInts = (bytes: Buffer) => [...new Int32Array(Uint8Array.from(bytes).buffer)];

export const addParams = (): Param[] => [
  {
    name: 'p0',
    shape: [1, 4],
    dtype: [2, 32, 1],
    data: floats(10, 20, 30, 40),
    magic: 0xdd5e40f096b4a13fn,
    reserved: 0n,
    device: [1, 0],
  },
];

export function littleEndian(value: bigint | number, bytes: number): Buffer {
  const wide = Buffer.alloc(8);
  wide.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value)));
  return wide.subarray(0, bytes);
}

export function encodeParams(params: Param[]): Buffer {
  const names = params.flatMap(({ name }) => [littleEndian(Buffer.byteLength(name), 8), Buffer.from(name)]);
  const tensors = params.flatMap((p) => [
    littleEndian(p.magic, 8),
    littleEndian(p.reserved, 8),
    ...p.device.map((part) => littleEndian(part, 4)),
    littleEndian(p.shape.length, 4),
    littleEndian(p.dtype[0], 1),
    littleEndian(p.dtype[1], 1),
    littleEndian(p.dtype[2], 2),
    ...p.shape.map((dim) => littleEndian(dim, 8)),
    littleEndian(p.size ?? p.data.length, 8),
    p.data,
  ]);
  const head = [littleEndian(0xf7e58d4f05049cb7n, 8), littleEndian(0, 8), littleEndian(params.length, 8)];
  return Buffer.concat([...head, ...names, littleEndian(params.length, 8), ...tensors]);
}
