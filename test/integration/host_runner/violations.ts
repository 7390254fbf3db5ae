// One damage per rule that the runner enforces on a graph, its parameters, its run and its command line.
import { addEntry, addNode, argument, floats, type Graph, operator, type Param } from './model.ts';

export interface Violation {
  graph?: (graph: Graph) => void;
  json?: (text: string) => string;
  params?: (params: Param[], graph: Graph) => void;
  bytes?: (bytes: Buffer) => Buffer;
  input?: Buffer;
  args?: (args: string[]) => string[];
  /** The line after "runner: "; "#" stands for line:column. */
  message: string;
}

const attr = (node: number, key: string, value: unknown) => (graph: Graph) => {
  graph.nodes[node]!.attrs![key] = value;
};
const list = (name: string, index: number, value: unknown) => (graph: Graph) => {
  graph.attrs[name]![1][index] = value;
};
const top = (change: Record<string, unknown>) => (graph: Graph) => {
  Object.assign(graph, change);
};
const lists = (change: Record<string, unknown>) => (graph: Graph) => {
  Object.assign(graph.attrs, change);
};
const func = (name: string) => attr(3, 'func_name', `tvmgen_tiny_${name}`);
const node = (id: number, change: Record<string, unknown>) => (graph: Graph) => {
  Object.assign(graph.nodes[id]!, change);
};
/** Gives the last operator a second output, in storage id `storage`. */
const secondOutput = (storage: number) => (graph: Graph) => {
  graph.nodes[3]!.attrs!.num_outputs = '2';
  graph.node_row_ptr[4] = 5;
  addEntry(graph, 'float32', [1, 4], storage);
};
const manyInputs = (count: number) => (graph: Graph) => {
  graph.nodes[3]!.inputs = Array.from({ length: count }, () => [0, 0, 0]);
  graph.nodes[3]!.attrs!.num_inputs = `${count}`;
};
const param = (change: Partial<Param>) => (params: Param[]) => {
  Object.assign(params[0]!, change);
};
const long = (length: number) => 'n'.repeat(length);

export const violations: Record<string, Violation> = {
  // JSON
  'an empty file': { json: () => '', message: 'mod.json:1:1: the file ends where an object should be' },
  'not an object': { json: () => '[]', message: 'mod.json:1:1: expected an object' },
  'a cut file': {
    json: (t) => t.slice(0, t.indexOf('},{') + 1),
    message: "mod.json:#: the file ends where ',' or ']' should be",
  },
  'a cut text': { json: (t) => t.slice(0, 5), message: 'mod.json:1:6: the file ends inside a text' },
  'the place by line': {
    json: (t) => `\n\n ${t}x`,
    message: 'mod.json:3:#: something follows the end of the object',
  },
  'a trailing comma': {
    json: (t) => t.replace('[0,1]', '[0,1,]'),
    message: 'mod.json:#: expected a whole number',
  },
  'a missing comma': { json: (t) => t.replace('[0,1]', '[0 1]'), message: "mod.json:#: expected ',' or ']'" },
  'a missing colon': { json: (t) => t.replace('"nodes":', '"nodes"'), message: "mod.json:#: expected ':'" },
  'an escape': {
    graph: node(0, { name: 'a"b' }),
    message: 'mod.json:#: a text holds an escape; the CRT reader crashes on every escape',
  },
  'a \\u escape': {
    json: (t) => t.replace('"x"', '"\\u0078"'),
    message: 'mod.json:#: a text holds an escape; the CRT reader crashes on every escape',
  },
  'a \\/ escape': {
    json: (t) => t.replace('"x"', '"\\/"'),
    message: 'mod.json:#: a text holds an escape; the CRT reader crashes on every escape',
  },
  'a raw line break': {
    json: (t) => t.replace('"x"', '"\n"'),
    message: 'mod.json:#: a text holds the control character 0x0a',
  },
  'a NUL': {
    json: (t) => t.replace('"x"', '"\0"'),
    message: 'mod.json:#: a text holds the control character 0x00',
  },
  'a fraction': { json: (t) => t.replace('[0,1]', '[0.5,1]'), message: 'mod.json:#: a number is not whole' },
  'an exponent': { json: (t) => t.replace('[0,1]', '[0,1e0]'), message: 'mod.json:#: a number is not whole' },
  'a leading zero': {
    json: (t) => t.replace('[0,1]', '[0,01]'),
    message: 'mod.json:#: a number starts with a needless 0',
  },
  'a huge number': {
    json: (t) => t.replace('[0,1]', '[0,2147483648]'),
    message: 'mod.json:#: a number is above 2147483647',
  },
  'null for a number': {
    json: (t) => t.replace('[0,1]', '[0,null]'),
    message: 'mod.json:#: expected a whole number',
  },

  // top level
  'an unknown key': {
    graph: top({ metadata: {} }),
    message: "mod.json:#: key 'metadata' is not one of nodes, arg_nodes, heads, attrs, node_row_ptr",
  },
  'a missing key': {
    graph: top({ node_row_ptr: undefined }),
    message: "mod.json:#: the key 'node_row_ptr' is missing",
  },
  'a key twice': {
    json: (t) => t.replace('{', '{"heads":[],'),
    message: "mod.json:#: key 'heads' appears twice",
  },

  // nodes
  'no nodes': {
    json: () =>
      '{"nodes":[],"arg_nodes":[],"heads":[],"node_row_ptr":[0],"attrs":{"dltype":["list_str",[]],"shape":["list_shape",[]],"storage_id":["list_int",[]]}}',
    message: 'mod.json: nodes is empty',
  },
  'an unknown node key': {
    graph: node(0, { control_deps: [] }),
    message: "mod.json:#: node 0 has the key 'control_deps', which no reader knows",
  },
  'no op': { graph: node(1, { op: undefined }), message: "mod.json:#: node 1 has no 'op'" },
  'no name': { graph: node(1, { name: undefined }), message: "mod.json:#: node 1 has no 'name'" },
  'no inputs': { graph: node(1, { inputs: undefined }), message: "mod.json:#: node 1 has no 'inputs'" },
  'an unknown op': {
    graph: node(1, { op: 'op' }),
    message: "mod.json:#: node 1 has op 'op', only 'null' and 'tvm_op' exist",
  },
  'an empty name': { graph: node(1, { name: '' }), message: 'mod.json:#: node 1 has an empty name' },
  'a long name': {
    graph: node(1, { name: long(119) }),
    message: `mod.json:#: a node name has 119 bytes, the CRT reader takes 118: '${long(119)}'`,
  },
  'null with attrs': { graph: node(0, { attrs: {} }), message: 'mod.json:#: node 0 is null and has attrs' },
  'null with inputs': {
    graph: node(1, { inputs: [[0, 0, 0]] }),
    message: 'mod.json:#: node 1 is null and has inputs',
  },
  'no func_name': {
    graph: attr(2, 'func_name', undefined),
    message: "mod.json:#: node 2 has no attr 'func_name'",
  },
  'no num_inputs': {
    graph: attr(2, 'num_inputs', undefined),
    message: "mod.json:#: node 2 has no attr 'num_inputs'",
  },
  'no num_outputs': {
    graph: attr(2, 'num_outputs', undefined),
    message: "mod.json:#: node 2 has no attr 'num_outputs'",
  },
  'no flatten_data': {
    graph: attr(2, 'flatten_data', undefined),
    message: "mod.json:#: node 2 has no attr 'flatten_data'",
  },
  'flatten_data 1': {
    graph: attr(2, 'flatten_data', '1'),
    message: "mod.json:#: node 2 has flatten_data '1', not '0'",
  },
  'a number as attr': { graph: attr(2, 'num_inputs', 2), message: 'mod.json:#: expected a text' },
  'a wrong num_inputs': {
    graph: attr(2, 'num_inputs', '3'),
    message: "mod.json:#: node 2 has 2 inputs and num_inputs '3'",
  },
  'num_inputs with a zero': {
    graph: attr(2, 'num_inputs', '02'),
    message: "mod.json:#: node 2 has 2 inputs and num_inputs '02'",
  },
  'num_outputs 0': {
    graph: attr(2, 'num_outputs', '0'),
    message: "mod.json:#: node 2 has 2 inputs and num_outputs '0': 1 output or more and 9 arguments at most",
  },
  'ten arguments': {
    graph: manyInputs(9),
    message: "mod.json:#: node 3 has 9 inputs and num_outputs '1': 1 output or more and 9 arguments at most",
  },
  'ten inputs': { graph: manyInputs(10), message: 'mod.json:#: node 3 has more than 9 inputs' },
  'an empty func_name': {
    graph: attr(2, 'func_name', ''),
    message: 'mod.json:#: node 2 has an empty func_name',
  },
  __nop: {
    graph: attr(2, 'func_name', '__nop'),
    message: "mod.json:#: node 2 calls '__nop', which the CRT reader lacks",
  },
  __copy: {
    graph: attr(2, 'func_name', '__copy'),
    message: "mod.json:#: node 2 calls '__copy', which the CRT reader lacks",
  },
  'a long func_name': {
    graph: attr(2, 'func_name', long(119)),
    message: `mod.json:#: a node attr value has 119 bytes, the CRT reader takes 118: '${long(119)}'`,
  },
  'a long attr key': {
    graph: attr(2, long(19), ''),
    message: `mod.json:#: a node attr key has 19 bytes, the CRT reader takes 18: '${long(19)}'`,
  },
  'an attr twice': {
    json: (t) => t.replace('{"func_name"', '{"flatten_data":"0","func_name"'),
    message: "mod.json:#: key 'flatten_data' appears twice",
  },

  // references
  'a short entry': {
    graph: top({ heads: [[3]] }),
    message: 'mod.json:#: an entry needs a node and an output index',
  },
  'a long entry': {
    graph: top({ heads: [[3, 0, 0, 0]] }),
    message: 'mod.json:#: an entry has more than 3 numbers',
  },
  'a version': {
    graph: top({ heads: [[3, 0, 1]] }),
    message: 'mod.json:#: the version of an entry is not 0',
  },
  'no heads': { graph: top({ heads: [] }), message: 'mod.json: heads is empty: the graph has no output' },
  'a head without a node': {
    graph: top({ heads: [[4, 0, 0]] }),
    message: 'mod.json: head 0 refers to node 4, which does not exist',
  },
  'a head without an output': {
    graph: (g) => {
      g.heads = [
        [3, 0, 0],
        [3, 1, 0],
      ];
    },
    message: 'mod.json: head 1 refers to output 1 of node 3, which has 1',
  },
  'a later input': {
    graph: node(2, {
      inputs: [
        [0, 0, 0],
        [3, 0, 0],
      ],
    }),
    message: 'mod.json: node 2 refers to node 3, which does not come before it',
  },
  'a node as its own input': {
    graph: node(2, {
      inputs: [
        [2, 0, 0],
        [1, 0, 0],
      ],
    }),
    message: 'mod.json: node 2 refers to node 2, which does not come before it',
  },
  'an input without an output': {
    graph: node(3, {
      inputs: [
        [2, 0, 0],
        [0, 7, 0],
      ],
    }),
    message: 'mod.json: node 3 refers to output 7 of node 0, which has 1',
  },

  // arg_nodes
  'an operator as argument': {
    graph: top({ arg_nodes: [0, 2] }),
    message: "mod.json: arg_nodes[1] is node 2 ('add'), an operator",
  },
  'an argument without a node': {
    graph: top({ arg_nodes: [0, 1, 9] }),
    message: 'mod.json: arg_nodes[2] is 9, a node that does not exist',
  },
  'an argument twice': {
    graph: top({ arg_nodes: [0, 1, 0] }),
    message: "mod.json: arg_nodes names node 0 ('x') twice",
  },
  'an argument left out': {
    graph: top({ arg_nodes: [0] }),
    message: "mod.json: node 1 ('p0') is null and not in arg_nodes",
  },
  'no arguments': {
    graph: top({ arg_nodes: [] }),
    message: 'mod.json: arg_nodes is empty: the graph has no input',
  },
  'two arguments of one name': {
    graph: node(1, { name: 'x' }),
    message: "mod.json: two null nodes have the name 'x'",
  },
  'an argument after two outputs': {
    graph: (g) => {
      secondOutput(1)(g);
      addNode(g, argument('late'), 'int8', [1], 4);
      g.arg_nodes.push(4);
    },
    message: "mod.json: node 4 ('late') is null and comes after a node of several outputs",
  },

  // node_row_ptr and the lists per entry
  'a short node_row_ptr': {
    graph: (g) => {
      g.node_row_ptr.pop();
    },
    message: 'mod.json: node_row_ptr has 4 items for 4 nodes, not one more',
  },
  'a wrong node_row_ptr': {
    graph: (g) => {
      g.node_row_ptr[4] = 5;
    },
    message: 'mod.json: node_row_ptr[4] is 5, the outputs before it are 4',
  },
  'node_row_ptr from 1': {
    graph: (g) => {
      g.node_row_ptr[0] = 1;
    },
    message: 'mod.json: node_row_ptr[0] is 1, the outputs before it are 0',
  },
  'a short dltype list': {
    graph: (g) => {
      g.attrs.dltype![1].pop();
    },
    message: 'mod.json: attrs.dltype has 3 items for 4 entries',
  },
  'a long shape list': {
    graph: (g) => {
      g.attrs.shape![1].push([1]);
    },
    message: 'mod.json: attrs.shape has 5 items for 4 entries',
  },
  'a short storage_id list': {
    graph: (g) => {
      g.attrs.storage_id![1].pop();
    },
    message: 'mod.json: attrs.storage_id has 3 items for 4 entries',
  },
  'an empty device_index': {
    graph: lists({ device_index: ['list_int', []] }),
    message: 'mod.json: attrs.device_index has 0 items for 4 entries',
  },
  'another device': {
    graph: lists({ device_index: ['list_int', [1, 1, 2, 1]] }),
    message: 'mod.json: entry 2 has device_index 2, not 1 (CPU)',
  },
  storage_scope: {
    graph: lists({ storage_scope: ['list_str', []] }),
    message: "mod.json:#: graph attr 'storage_scope' is not one that both readers know",
  },
  'no shape': { graph: lists({ shape: undefined }), message: "mod.json:#: the graph attrs have no 'shape'" },
  'a wrong list type': {
    graph: (g) => {
      g.attrs.shape![0] = 'list_int';
    },
    message: 'mod.json:#: expected "list_shape", found "list_int"',
  },
  'a third item': {
    graph: (g) => {
      (g.attrs.shape as unknown[]).push([]);
    },
    message: 'mod.json:#: a typed list has more than 2 items',
  },
  'a list without items': {
    graph: (g) => {
      (g.attrs.shape as unknown[]).pop();
    },
    message: 'mod.json:#: nothing follows "list_shape"',
  },

  // tensors
  'no dimensions': {
    graph: list('shape', 2, []),
    message: 'mod.json:#: entry 2 has no dimensions; the CRT reader makes that shape [0]',
  },
  'seven dimensions': {
    graph: list('shape', 2, [1, 1, 1, 1, 1, 1, 4]),
    message: 'mod.json:#: entry 2 has more than 6 dimensions',
  },
  'a dimension of 0': {
    graph: list('shape', 2, [0, 4]),
    message: 'mod.json:#: entry 2 has a dimension of 0',
  },
  'a negative dimension': { graph: list('shape', 2, [-1, 4]), message: 'mod.json:#: a number is negative' },
  'an overflowing shape': {
    graph: list('shape', 2, [65536, 65536, 65536, 65536]),
    message: 'mod.json: entry 2 has 2^31 bytes or more',
  },
  'a shape beyond memory': {
    graph: list('shape', 2, [1 << 28]),
    message: 'the tensors need more than 1073741824 bytes together, the most this runner gives',
  },
  'a long dltype': {
    graph: list('dltype', 2, 'float32x4'),
    message: "mod.json:#: a dltype has 9 bytes, the CRT reader takes 8: 'float32x4'",
  },
  'an unknown dltype': {
    graph: list('dltype', 2, 'bfloat16'),
    message: "mod.json: entry 2 has dltype 'bfloat16', which the readers do not share",
  },

  // storage
  'a gap in the storage ids': {
    graph: (g) => {
      list('storage_id', 2, 3)(g);
      list('storage_id', 3, 3)(g);
    },
    message: 'mod.json: no entry has storage id 2, and 3 exists',
  },
  'a storage id of -1': { graph: list('storage_id', 2, -1), message: 'mod.json:#: a number is negative' },
  'more storage ids than nodes': {
    graph: secondOutput(4),
    message: 'mod.json: entry 4 has storage id 4; the CRT reader has room for 4, the number of nodes',
  },
  'an input that shares': {
    graph: list('storage_id', 3, 0),
    message: 'mod.json: entries 0 and 3 share storage id 0; an input or parameter needs its own',
  },
  'a parameter that shares': {
    graph: list('storage_id', 2, 1),
    message: 'mod.json: entries 1 and 2 share storage id 1; an input or parameter needs its own',
  },
  'two outputs in one place': {
    graph: secondOutput(3),
    message: "mod.json: node 3 ('add_1') has two outputs in storage id 3",
  },
  'a head that was overwritten': {
    graph: (g) => {
      list('storage_id', 3, 2)(g);
      g.heads = [[2, 0, 0]];
    },
    message: 'mod.json: head 0 is entry 2, but storage id 2 holds entry 3 at the end',
  },
  'an input that was overwritten': {
    graph: (g) => {
      list('storage_id', 3, 2)(g);
      const inputs = [
        [2, 0, 0],
        [3, 0, 0],
      ];
      addNode(g, operator('add_2', 'add', inputs), 'float32', [1, 4], 3);
    },
    message: "mod.json: node 4 ('add_2') reads entry 2, but storage id 2 holds entry 3 by then",
  },

  // params
  'an empty params file': {
    bytes: () => Buffer.alloc(0),
    message: 'mod.params: the list magic needs 8 bytes, 0 are left',
  },
  'a wrong list magic': {
    bytes: (b) => Buffer.concat([Buffer.from([0]), b.subarray(1)]),
    message: 'mod.params: does not start with the list magic',
  },
  'a reserved field': {
    bytes: (b) => b.fill(1, 8, 9),
    message: "mod.params: the list's reserved field is not 0",
  },
  'too many names': {
    bytes: (b) => b.fill(0xff, 16, 24),
    message: 'mod.params: names 18446744073709551615 parameters, the graph has 2 arguments',
  },
  'a long param name': {
    bytes: (b) => b.fill(80, 24, 25),
    message: 'mod.params: name 0 has 80 bytes, the CRT reader takes 79',
  },
  'a cut param name': {
    bytes: (b) => b.subarray(0, 33),
    message: 'mod.params: a name needs 2 bytes, 1 are left',
  },
  'a param that is no argument': {
    params: param({ name: 'p1' }),
    message: "mod.params: 'p1' is not an argument of the graph",
  },
  'a param that is an operator': {
    params: param({ name: 'add' }),
    message: "mod.params: 'add' is not an argument of the graph",
  },
  'a param as first argument': {
    params: param({ name: 'x' }),
    message: "mod.params: 'x' is arg_nodes[0]; the first argument must be a model input",
  },
  'a param twice': {
    params: (p) => {
      p.push(p[0]!);
    },
    message: "mod.params: 'p0' is named twice",
  },
  'a bool param': {
    graph: list('dltype', 1, 'bool'),
    message: "mod.params: 'p0' is bool, which overflows the CRT reader's buffer",
  },
  'a wrong tensor count': {
    bytes: (b) => b.fill(2, 34, 35),
    message: 'mod.params: has 2 tensors for 1 names',
  },
  'a wrong tensor magic': {
    params: param({ magic: 1n }),
    message: "mod.params: tensor 'p0' does not start with the tensor magic",
  },
  'a reserved tensor field': {
    params: param({ reserved: 1n }),
    message: "mod.params: tensor 'p0' has a reserved field that is not 0",
  },
  'a param on a GPU': {
    params: param({ device: [2, 0] }),
    message: "mod.params: tensor 'p0' is on device 2,0, not 1,0 (CPU)",
  },
  'a param on device 1': {
    params: param({ device: [1, 1] }),
    message: "mod.params: tensor 'p0' is on device 1,1, not 1,0 (CPU)",
  },
  'a param of other rank': {
    params: param({ shape: [4] }),
    message: "mod.params: tensor 'p0' has 1 dimensions, 2 in the graph",
  },
  'a param of other shape': {
    params: param({ shape: [4, 1] }),
    message: "mod.params: tensor 'p0' has 4 as dimension 0, 1 in the graph",
  },
  'a param of other dtype': {
    params: param({ dtype: [0, 32, 1] }),
    message: "mod.params: tensor 'p0' has dtype code 0, 32 bits, 1 lanes; it is float32 in the graph",
  },
  'a param of lanes': {
    params: param({ dtype: [2, 32, 2] }),
    message: "mod.params: tensor 'p0' has dtype code 2, 32 bits, 2 lanes; it is float32 in the graph",
  },
  'a param of other size': {
    params: param({ data: floats(1) }),
    message: "mod.params: tensor 'p0' has 4 bytes of data, its dtype and shape make 16",
  },
  'a param of negative size': {
    params: param({ size: -1n }),
    message: "mod.params: tensor 'p0' has 18446744073709551615 bytes of data, its dtype and shape make 16",
  },
  'a cut tensor': {
    bytes: (b) => b.subarray(0, b.length - 1),
    message: "mod.params: a tensor's data needs 16 bytes, 15 are left",
  },
  'trailing bytes': {
    bytes: (b) => Buffer.concat([b, Buffer.alloc(3)]),
    message: 'mod.params: 3 bytes follow the last tensor',
  },

  // the run
  'a missing function': {
    graph: func('absent'),
    message: "mod.so: has no function 'tvmgen_tiny_absent', which node 3 ('add_1') calls",
  },
  "a function of libc's": {
    graph: attr(3, 'func_name', 'memcpy'),
    message: "mod.so: has no function 'memcpy', which node 3 ('add_1') calls",
  },
  'a function that fails': {
    graph: func('fails'),
    message: "node 3 ('add_1'): 'tvmgen_tiny_fails' returned -1",
  },
  'a function with a result': {
    graph: func('result'),
    message: "node 3 ('add_1'): 'tvmgen_tiny_result' set a result of type code 0; an operator has none",
  },
  'a write after': {
    graph: func('after'),
    message: "node 3 ('add_1'): wrote after the data of entry 3 (storage id 3)",
  },
  'a write far after': {
    graph: func('far'),
    message: "node 3 ('add_1'): wrote after the data of entry 3 (storage id 3)",
  },
  'a write before': {
    graph: func('before'),
    message: "node 3 ('add_1'): wrote before the data of entry 3 (storage id 3)",
  },
  'a changed input': { graph: func('stomp_1'), message: "the run: changed input 'x' (entry 0)" },
  'a changed parameter': {
    graph: attr(2, 'func_name', 'tvmgen_tiny_stomp_1'),
    message: "the run: changed parameter 'p0' (entry 1)",
  },
  'no input bytes': {
    input: Buffer.alloc(0),
    message: 'in.bin: has 0 bytes, not a positive multiple of 16, the size of one input set',
  },
  'half an input set': {
    input: Buffer.alloc(24),
    message: 'in.bin: has 24 bytes, not a positive multiple of 16, the size of one input set',
  },
  'a parameter left out': {
    params: (p) => {
      p.pop();
    },
    message: 'in.bin: has 16 bytes, not a positive multiple of 32, the size of one input set',
  },
  'a tap that the library lacks': {
    args: (a) => [...a, '--module', 'other', '--tap', 't'],
    message: "mod.so: has no 'tvmgen_other_tap'; --tap needs a library built for it",
  },
  'a file that is no library': {
    args: (a) => a.map((x) => (x === 'mod.so' ? 'mod.json' : x)),
    message: 'mod.json: cannot load: ./mod.json: invalid ELF header',
  },
  'a missing file': {
    args: (a) => a.map((x) => (x === 'mod.params' ? 'none' : x)),
    message: 'none: cannot open: No such file or directory',
  },
  'a folder as file': {
    args: (a) => a.map((x) => (x === 'mod.params' ? '.' : x)),
    message: '.: cannot read: Is a directory',
  },

  // the command line
  'no mode': { args: () => [], message: "the first argument must be 'graph' or 'c'" },
  'another mode': { args: () => ['aot'], message: "the first argument must be 'graph' or 'c'" },
  'an unknown option': { args: (a) => [...a, '--fast', '1'], message: "'graph' has no option '--fast'" },
  "the other mode's option": {
    args: (a) => [...a, '--input-bytes', '1'],
    message: "'graph' has no option '--input-bytes'",
  },
  'an option without value': { args: (a) => [...a, '--align'], message: '--align needs a value' },
  'an option twice': { args: (a) => [...a, '--lib', 'mod.so'], message: '--lib is given twice' },
  'an option left out': { args: (a) => a.slice(0, -2), message: "'graph' needs --output" },
  'an odd alignment': {
    args: (a) => [...a, '--align', '12'],
    message: "--align takes a power of two from 1 to 4096, not '12'",
  },
  'an unknown device API': {
    args: (a) => [...a, '--device-api', 'rpc'],
    message: "--device-api takes crt or cpp, not 'rpc'",
  },
  'a tap without module': { args: (a) => [...a, '--tap', 'tap.bin'], message: '--tap needs --module' },
  'a module that is no name': {
    args: (a) => [...a, '--module', 'a-b'],
    message: "--module takes up to 100 letters, digits and _, not 'a-b'",
  },
};
