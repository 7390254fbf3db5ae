export const id = 275;
export const ids = [275];
export const modules = {

/***/ 4000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ build)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/emit/c.js + 1 modules
var c = __webpack_require__(6613);
// EXTERNAL MODULE: ./build/emit/hooks.js
var hooks = __webpack_require__(6570);
// EXTERNAL MODULE: ./build/emit/names.js
var names = __webpack_require__(8790);
// EXTERNAL MODULE: ./build/emit/packed.js
var packed = __webpack_require__(1768);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/check/elf.js
/** Reads the parts of little-endian ELF objects that the checks need: sections, symbols, relocations. */

const SHT = {
    PROGBITS: 1,
    SYMTAB: 2,
    RELA: 4,
    NOBITS: 8,
    REL: 9,
    DYNSYM: 11,
    INIT_ARRAY: 14,
    ARM_ATTRIBUTES: 0x70000003,
};
const SHF = { WRITE: 1, ALLOC: 2, EXECINSTR: 4 };
const BINDINGS = ['local', 'global', 'weak'];
const STT_FUNC = 2;
const ET_REL = 1;
/** Throws a ModoError when the bytes are not such an object, or refer to what is not in them. */
function readElf(bytes, what) {
    try {
        const elf = parse(bytes);
        checkReferences(elf);
        return elf;
    }
    catch (cause) {
        throw new errors/* ModoError */.o0(`${what}: not a readable ELF object`, 'check the cross compiler', { cause });
    }
}
/** Indices of sections from here on are special: absolute or common symbols. */
const SPECIAL_SECTIONS = 0xff00;
/** Every section of a symbol, and every symbol of a relocation, must exist. */
function checkReferences(elf) {
    for (const { section } of [...elf.symbols, ...elf.dynamicSymbols]) {
        if (section >= elf.sections.length && section < SPECIAL_SECTIONS)
            throw new Error(`no section ${section}`);
    }
    if (elf.type !== ET_REL)
        return;
    for (const { index } of elf.sections) {
        const stray = referencedSymbols(elf, index).find((symbol) => symbol >= elf.symbols.length);
        if (stray !== undefined)
            throw new Error(`no symbol ${stray}`);
    }
}
function parse(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(0) !== 0x7f454c46 || bytes[5] !== 1)
        throw new Error('not a little-endian ELF');
    const is64 = bytes[4] === 2;
    const word = (at) => is64 ? Number(view.getBigUint64(at, true)) : view.getUint32(at, true);
    const sectionTable = word(is64 ? 40 : 32);
    const [entrySize, count, nameIndex] = [0, 2, 4].map((i) => view.getUint16((is64 ? 58 : 46) + i, true));
    const raw = Array.from({ length: count }, (_, index) => {
        const at = sectionTable + index * entrySize;
        const field = (slot) => word(at + 8 + slot * (is64 ? 8 : 4));
        const type = view.getUint32(at + 4, true);
        const [offset, size] = [field(2), field(3)];
        const tail = at + (is64 ? 40 : 24);
        return {
            index,
            nameAt: view.getUint32(at, true),
            type,
            flags: field(0),
            size,
            link: view.getUint32(tail, true),
            info: view.getUint32(tail + 4, true),
            bytes: type === SHT.NOBITS ? new Uint8Array() : bytes.subarray(offset, offset + size),
        };
    });
    const names = raw[nameIndex]?.bytes ?? new Uint8Array();
    const sections = raw.map(({ nameAt, ...section }) => ({ ...section, name: stringAt(names, nameAt) }));
    const symbolsOf = (type) => sections
        .filter((section) => section.type === type)
        .flatMap((section) => readSymbols(section, sections, is64));
    return {
        bits: is64 ? 64 : 32,
        machine: view.getUint16(18, true),
        flags: view.getUint32(is64 ? 48 : 36, true),
        type: view.getUint16(16, true),
        sections,
        symbols: symbolsOf(SHT.SYMTAB),
        dynamicSymbols: symbolsOf(SHT.DYNSYM),
    };
}
function stringAt(table, at) {
    const end = table.indexOf(0, at);
    return new TextDecoder().decode(table.subarray(at, end < 0 ? undefined : end));
}
function readSymbols(table, sections, is64) {
    const view = new DataView(table.bytes.buffer, table.bytes.byteOffset, table.bytes.byteLength);
    const names = sections[table.link].bytes;
    const entrySize = is64 ? 24 : 16;
    return Array.from({ length: Math.floor(table.size / entrySize) }, (_, i) => {
        const at = i * entrySize;
        const info = view.getUint8(at + (is64 ? 4 : 12));
        return {
            name: stringAt(names, view.getUint32(at, true)),
            binding: BINDINGS[info >> 4] ?? 'global',
            section: view.getUint16(at + (is64 ? 6 : 14), true),
            size: is64 ? Number(view.getBigUint64(at + 16, true)) : view.getUint32(at + 8, true),
            isFunction: (info & 15) === STT_FUNC,
        };
    });
}
/** Symbols that a section's relocations refer to, as indices into `symbols`. */
function referencedSymbols(elf, section) {
    const is64 = elf.bits === 64;
    return elf.sections
        .filter(({ type, info }) => (type === SHT.REL || type === SHT.RELA) && info === section)
        .flatMap((relocations) => {
        const entrySize = (is64 ? 16 : 8) + (relocations.type === SHT.RELA ? (is64 ? 8 : 4) : 0);
        const { bytes } = relocations;
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        return Array.from({ length: Math.floor(bytes.byteLength / entrySize) }, (_, i) => is64 ? view.getUint32(i * entrySize + 12, true) : view.getUint32(i * entrySize + 4, true) >>> 8);
    });
}
/** Indices of the sections that a linker with --gc-sections keeps for the sake of one symbol. */
function reachableSections(elf, root) {
    const start = elf.symbols.find(({ name, section }) => name === root && section !== 0);
    const reached = new Set();
    const open = start ? [start.section] : [];
    for (let section = open.pop(); section !== undefined; section = open.pop()) {
        if (reached.has(section) || section === 0 || section >= SPECIAL_SECTIONS)
            continue;
        reached.add(section);
        for (const symbol of referencedSymbols(elf, section))
            open.push(elf.symbols[symbol].section);
    }
    return reached;
}

;// CONCATENATED MODULE: ./build/check/code-parts.js


/** By size, the largest first. `run`: symbol of the C interface. */
function codeParts(elf, { program }, run) {
    const { ops } = program.schedule;
    const functions = (0,c/* kernelFunctions */.tS)(ops);
    const users = new Map();
    for (const name of new Set(functions)) {
        const operators = ops.filter((_, op) => functions[op] === name).map(({ operator }) => operator.index);
        for (const section of sectionsOf(elf, name))
            users.set(section, [...(users.get(section) ?? []), ...operators]);
    }
    return [...reachableSections(elf, run)]
        .map((index) => elf.sections[index])
        .filter(({ flags, size }) => flags & SHF.ALLOC && flags & SHF.EXECINSTR && size > 0)
        .map(({ index, name, size }) => ({
        name: name.replace(/^\.text\.(unlikely\.|hot\.)?/, '').replace(/\..*$/, ''),
        bytes: size,
        operators: (users.get(index) ?? []).sort((a, b) => a - b),
    }))
        .sort((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1));
}
/** Sections that a function, or what the compiler made of it, lies in and refers to. */
function sectionsOf(elf, name) {
    const symbols = elf.symbols.filter((symbol) => symbol.isFunction && (symbol.name === name || symbol.name.startsWith(`${name}.`)));
    return new Set(symbols.flatMap((symbol) => [...reachableSections(elf, symbol.name)]));
}

// EXTERNAL MODULE: ./build/targets/target.js
var target = __webpack_require__(4920);
;// CONCATENATED MODULE: ./build/check/float-abi.js
/** How an object passes floats, as far as its ELF says so. */


/** By e_machine; other machines have one way and do not say it. */
const READERS = {
    [target.EM.ARM]: armFloatAbi,
    [target.EM.RISCV]: ({ flags }) => RISCV_FLOAT_ABIS[(flags >> 1) & 3],
};
/** Bits 1 and 2 of e_flags; 3 is for quadruple precision. */
const RISCV_FLOAT_ABIS = ['soft', 'single', 'double'];
/** Undefined when the object does not say. */
function floatAbiOf(elf) {
    return READERS[elf.machine]?.(elf);
}
const TAG_ABI_VFP_ARGS = 28;
function armFloatAbi(elf) {
    const attributes = elf.sections.find(({ type }) => type === SHT.ARM_ATTRIBUTES)?.bytes;
    if (!attributes)
        return undefined;
    return armAttributes(attributes).get(TAG_ABI_VFP_ARGS) === 1 ? 'hard' : 'soft';
}
/** File-level build attributes of the "aeabi" vendor section; text values are skipped. */
function armAttributes(bytes) {
    const tags = new Map();
    let at = 0;
    const uleb = () => {
        let [value, shift] = [0, 0];
        for (;;) {
            const byte = bytes[at++] ?? 0;
            value |= (byte & 0x7f) << shift;
            shift += 7;
            if (!(byte & 0x80))
                return value;
        }
    };
    const skipText = () => {
        while (at < bytes.length && bytes[at++] !== 0)
            ;
    };
    at = 5; // format version, length of the vendor section
    skipText(); // "aeabi"
    at += 5; // Tag_File and its length
    while (at < bytes.length) {
        const tag = uleb();
        // CPU names are text; above 32 odd tags are.
        if (tag === 4 || tag === 5 || tag === 67 || (tag > 32 && tag % 2 === 1))
            skipText();
        else if (tag === 32) {
            uleb();
            skipText();
        }
        else
            tags.set(tag, uleb());
    }
    return tags;
}

;// CONCATENATED MODULE: ./build/check/stack.js
/** Worst-case stack from GCC's call graph (-fcallgraph-info=su). */

/**
 * Bytes that a function outside the object may use: memcpy, memset, memmove and the compiler's helpers are leaf
 * functions that save a few registers.
 */
const EXTERNAL_BYTES = 64;
/** Of frames with a known size. A bounded one is aligned at run time; what that takes at most is counted. */
const KINDS = ['static', 'dynamic,bounded'];
/**
 * Stack in bytes that a call of `root` needs at most, its own frame included. Throws a ModoError for recursion,
 * a frame whose size is not known at compile time, or a call through a pointer.
 */
function worstCaseStack(callGraph, root) {
    const frames = new Map();
    const calls = new Map();
    for (const [, title, label] of callGraph.matchAll(/^node: \{ title: "([^"]*)" label: "([^"]*)"/gm)) {
        const usage = /\\n(\d+) bytes \(([^)]*)\)/.exec(label);
        frames.set(title, { bytes: Number(usage?.[1] ?? EXTERNAL_BYTES), kind: usage?.[2] });
    }
    for (const [, source, target] of callGraph.matchAll(/^edge: \{ sourcename: "([^"]*)" targetname: "([^"]*)"/gm)) {
        calls.set(source, [...(calls.get(source) ?? []), target]);
    }
    const start = [...frames.keys()].find((title) => title === root || title.endsWith(`:${root}`));
    if (start === undefined) {
        throw new errors/* ModoError */.o0(`the compiler gave no stack usage for ${root}`, 'use GCC 10 or newer');
    }
    const known = new Map();
    const visit = (name, path) => {
        const cached = known.get(name);
        if (cached !== undefined)
            return cached;
        if (path.includes(name))
            throw new errors/* ModoError */.o0(`stack: ${name} calls itself`, 'report this as a defect of modo');
        const frame = frames.get(name);
        if (!frame || name === '__indirect_call') {
            throw new errors/* ModoError */.o0(`stack: ${path.at(-1)} calls through a pointer`, 'report this as a defect of modo');
        }
        if (frame.kind !== undefined && !KINDS.includes(frame.kind)) {
            throw new errors/* ModoError */.o0(`stack: the frame of ${name} is ${frame.kind}`, 'report this as a defect of modo');
        }
        const callees = (calls.get(name) ?? []).map((callee) => visit(callee, [...path, name]));
        const bytes = frame.bytes + Math.max(0, ...callees);
        known.set(name, bytes);
        return bytes;
    };
    return visit(start, []);
}

;// CONCATENATED MODULE: ./build/check/check.js









const ALWAYS_ALLOWED = ['memcpy', 'memset', 'memmove'];
/** Throws a ModoError when the object breaks a promise; compilers and their options can make it. */
function checkObject(bytes, callGraph, options) {
    const { target, compilation } = options;
    const elf = readElf(bytes, 'mod.o');
    const floatAbi = checkMachine(elf, target);
    const symbols = checkSymbols(elf, compilation, target, options.hook);
    checkSections(elf, options);
    const run = `${(0,names/* prefix */.Pl)(compilation.module)}_run`;
    return {
        figures: {
            workspace: compilation.program.placement.arenaBytes,
            stack: options.hook ? 0 : worstCaseStack(callGraph, run),
            flash: flashParts(elf, compilation, run),
        },
        code: codeParts(elf, compilation, run),
        ...symbols,
        floatAbi,
    };
}
/** Throws a ModoError unless the shared object shows every function that mod.json names, and the C interface. */
function checkSharedObject(bytes, compilation) {
    const elf = readElf(bytes, 'mod.so');
    const shown = new Set(elf.dynamicSymbols.filter(({ section }) => section !== 0).map(({ name }) => name));
    const missing = exportedFunctions(compilation).find((name) => !shown.has(name));
    if (missing)
        throw new errors/* ModoError */.o0(`mod.so does not export ${missing}`, 'check --cross-compiler-options');
}
function exportedFunctions({ module, program }) {
    const name = (0,names/* prefix */.Pl)(module);
    return [
        `${name}_run`,
        `${name}_system_lib`,
        ...program.schedule.ops.map((op) => (0,packed/* packedFunctionName */.u1)(module, op)),
    ];
}
function checkMachine(elf, target) {
    if (elf.machine !== target.elf.machine || elf.bits !== target.elf.bits) {
        throw new errors/* ModoError */.o0(`mod.o is for ELF machine ${elf.machine} with ${elf.bits} bits, not for ${target.name}`, 'check --cross-compiler and --cross-compiler-options');
    }
    const floatAbi = floatAbiOf(elf);
    if (target.elf.floatAbi && floatAbi !== target.elf.floatAbi) {
        throw new errors/* ModoError */.o0(`mod.o has ${floatAbi ? `the ${floatAbi}` : 'no'} float ABI, ${target.name} the ${target.elf.floatAbi} one`, 'check --cross-compiler-options');
    }
    return floatAbi;
}
function checkSymbols(elf, compilation, target, hook) {
    const named = elf.symbols.filter(({ binding, name }) => binding !== 'local' && name !== '');
    const defined = named
        .filter(({ section }) => section !== 0)
        .map(({ name }) => name)
        .sort();
    const undefinedNames = named
        .filter(({ section }) => section === 0)
        .map(({ name }) => name)
        .sort();
    const expected = [
        ...exportedFunctions(compilation),
        ...(hook === 'tap' ? [(0,hooks/* hookSymbol */.qf)(compilation.module, hook)] : []),
    ].sort();
    const wrong = defined.find((name) => !expected.includes(name)) ?? expected.find((name) => !defined.includes(name));
    if (wrong)
        throw new errors/* ModoError */.o0(`mod.o: symbol ${wrong} is not as it should be`, 'check --cross-compiler-options');
    // Position-independent code refers to its own offset table.
    const allowed = new Set([
        ...ALWAYS_ALLOWED,
        ...target.helpers,
        ...(hook === 'profile' ? [(0,hooks/* hookSymbol */.qf)(compilation.module, hook)] : []),
        '_GLOBAL_OFFSET_TABLE_',
    ]);
    const isAllowed = ({ name, binding }) => allowed.has(name) || (binding === 'weak' && (target.weak ?? []).includes(name));
    const stray = named.find((symbol) => symbol.section === 0 && !isAllowed(symbol))?.name;
    if (stray) {
        throw new errors/* ModoError */.o0(`mod.o needs ${stray}, which firmware may not have`, 'check --cross-compiler-options');
    }
    return { defined, undefined: undefinedNames };
}
function checkSections(elf, { compilation: { module }, target, hook }) {
    const variables = target.variables?.map((name) => `.bss.${name}`) ?? [];
    for (const { name, type, flags, size } of elf.sections) {
        if (!(flags & SHF.ALLOC) || size === 0)
            continue;
        const isWorkspace = type === SHT.NOBITS && name.startsWith((0,c/* workspaceSection */.VQ)(module));
        const isRelocated = name.startsWith('.data.rel.ro');
        const isTap = hook === 'tap' && type === SHT.NOBITS;
        const isVariable = variables.includes(name) && type === SHT.NOBITS;
        const isExpected = isWorkspace || isRelocated || isTap || isVariable;
        const isWritable = (flags & SHF.WRITE) !== 0 && !isExpected;
        if (isWritable || /^\.(init|fini|ctors|dtors|preinit)/.test(name)) {
            throw new errors/* ModoError */.o0(`mod.o has the section ${name} of ${size} bytes`, 'check --cross-compiler-options');
        }
    }
}
/** Flash that the C interface brings into an image linked with --gc-sections. */
function flashParts(elf, { module, program }, run) {
    const parts = { weights: 0, biases: 0, requantization: 0, code: 0, other: 0 };
    const constants = new Map(program.schedule.ops.map(({ call }, op) => [(0,c/* constantSection */.yQ)(module, op), call.constant?.sections ?? []]));
    for (const index of reachableSections(elf, run)) {
        const section = elf.sections[index];
        if (!(section.flags & SHF.ALLOC) || section.type === SHT.NOBITS)
            continue;
        const packed = constants.get(section.name);
        if (packed)
            for (const { role, bytes } of packed)
                parts[role] += bytes.byteLength;
        else if (section.flags & SHF.EXECINSTR)
            parts.code += section.size;
        else
            parts.other += section.size;
    }
    return parts;
}

// EXTERNAL MODULE: ./build/toolchain/flags.js
var toolchain_flags = __webpack_require__(3935);
// EXTERNAL MODULE: ./build/toolchain/temporary-folder.js
var temporary_folder = __webpack_require__(5968);
// EXTERNAL MODULE: ./build/toolchain/toolchain.js
var toolchain_toolchain = __webpack_require__(9839);
;// CONCATENATED MODULE: ./build/driver/build.js
/** C text to objects: compiles in a folder of its own and checks what comes out. */







/** Builds and checks. Nothing of the build folder's path gets into the objects. */
async function build(compilation, options) {
    const { target, toolchain, want } = options;
    const folder = await (0,temporary_folder/* makeTemporaryFolder */.w)();
    try {
        const c = compilation.emitC();
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'mod.c'), c);
        const flags = [
            ...(0,toolchain_flags/* compileFlags */.P)(target, options.optLevel, options.compilerOptions),
            ...(0,hooks/* hookFlags */.jj)(options.hook),
        ];
        const compile = (more, to) => (0,toolchain_toolchain/* runCompiler */.JP)(toolchain, [...flags, ...more, '-c', 'mod.c', '-o', to], folder);
        const read = (name) => (0,promises_.readFile)((0,external_node_path_.join)(folder, name));
        const { compile: sharedFlags, link } = target.sharedObject ?? { compile: [], link: [] };
        const shared = target.objectIsPositionIndependent ? 'mod.o' : 'shared.o';
        const primary = want.object || target.objectIsPositionIndependent ? 'mod.o' : shared;
        const primaryFlags = primary === 'shared.o' ? sharedFlags : [];
        await Promise.all([
            compile([...primaryFlags, '-fcallgraph-info=su'], primary),
            ...(want.sharedObject && shared !== primary ? [compile(sharedFlags, shared)] : []),
            ...(want.assembly ? [(0,toolchain_toolchain/* runCompiler */.JP)(toolchain, [...flags, '-S', 'mod.c', '-o', 'mod.s'], folder)] : []),
        ]);
        const object = await read(primary);
        const callGraph = await (0,promises_.readFile)((0,external_node_path_.join)(folder, primary.replace(/o$/, 'ci')), 'utf8').catch(() => '');
        const report = checkObject(object, callGraph, { target, compilation, hook: options.hook });
        let sharedObject;
        if (want.sharedObject) {
            await (0,toolchain_toolchain/* runCompiler */.JP)(toolchain, [...target.flags, ...link, '-o', 'mod.so', shared], folder);
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
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 2226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rJ: () => (/* binding */ compileFiles),
  oF: () => (/* binding */ compileForTarget),
  dS: () => (/* binding */ dumpFormats),
  d$: () => (/* binding */ jobFlags),
  NG: () => (/* binding */ recordedOptions),
  op: () => (/* binding */ splitCompilerOptions)
});

// EXTERNAL MODULE: ./build/emit/c.js + 1 modules
var c = __webpack_require__(6613);
// EXTERNAL MODULE: ./build/graph/graph.js
var graph_graph = __webpack_require__(4979);
// EXTERNAL MODULE: ./build/passes/drop-views.js
var drop_views = __webpack_require__(3648);
// EXTERNAL MODULE: ./build/plan/kernel-call.js
var kernel_call = __webpack_require__(2590);
// EXTERNAL MODULE: ./build/emit/packed.js
var packed = __webpack_require__(1768);
;// CONCATENATED MODULE: ./build/emit/graph-json.js
/** mod.json: the graph for TVM's graph executors, in the subset that its C++ and its C reader both take. */





function emitGraphJson(module, program) {
    const { graph, schedule } = program;
    const nodes = [];
    const types = [];
    const shapes = [];
    const bytes = [];
    const addNode = (node, dtype, shape, size) => {
        types.push(dtype);
        // A scalar has no form that both readers take.
        shapes.push(shape.length === 0 ? [1] : [...shape]);
        bytes.push(size);
        return nodes.push(node) - 1;
    };
    const addNull = (name, dtype, shape, size) => addNode({ op: 'null', name, inputs: [] }, dtype, shape, size);
    /** Node that computes a root tensor. */
    const producer = new Map();
    for (const { jsonName, tensor, bytes: size } of module.inputs) {
        producer.set(tensor.id, addNull(jsonName, tensor.dtype, tensor.shape, size));
    }
    const inputNames = new Set(module.inputs.map(({ jsonName }) => jsonName));
    const params = [];
    const paramOf = schedule.ops.map(({ call }) => {
        if (!call.constant)
            return undefined;
        const blob = (0,kernel_call/* constantBytes */.SO)(call.constant);
        const name = freeName(`p${params.length}`, inputNames);
        const node = addNull(name, 'uint8', [blob.byteLength], blob.byteLength);
        params.push({ name, bytes: blob, node });
        return node;
    });
    const argNodes = nodes.map((_, node) => node);
    schedule.ops.forEach((op, i) => {
        const inputs = (0,c/* activationOperands */.DO)(program, op.call).map(({ tensor }) => producer.get((0,drop_views/* rootOf */.I)(graph, tensor).id));
        const param = paramOf[i];
        if (param !== undefined)
            inputs.push(param);
        const root = (0,drop_views/* rootOf */.I)(graph, op.operator.output);
        const seen = shownTensor(graph, root);
        const name = (0,packed/* packedFunctionName */.u1)(module, op);
        const node = addNode({
            op: 'tvm_op',
            name,
            attrs: { func_name: name, num_inputs: String(inputs.length), num_outputs: '1', flatten_data: '0' },
            inputs: inputs.map((input) => [input, 0, 0]),
        }, seen.dtype, seen.shape, (0,graph_graph/* byteLength */.dp)(seen));
        producer.set(root.id, node);
    });
    const heads = graph.outputs.map((id) => producer.get((0,drop_views/* rootOf */.I)(graph, id).id));
    const text = JSON.stringify({
        nodes,
        arg_nodes: argNodes,
        heads: heads.map((head) => [head, 0, 0]),
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
function shownTensor(graph, root) {
    const output = graph.outputs.find((id) => (0,drop_views/* rootOf */.I)(graph, id).id === root.id);
    return output === undefined ? root : (0,graph_graph/* tensorOf */.zz)(graph, output);
}
function freeName(name, taken) {
    return taken.has(name) ? freeName(`${name}_`, taken) : name;
}
/**
 * One storage per null node, because the C runtime replaces the buffers of inputs and parameters; operators
 * reuse the storage of values that are no longer needed, smallest fitting growth first.
 */
function assignStorage(nodes, heads, bytes) {
    const lastUse = nodes.map((_, i) => i);
    nodes.forEach((node, i) => {
        for (const [input] of node.inputs)
            lastUse[input] = i;
    });
    for (const head of heads)
        lastUse[head] = Infinity;
    const storage = [];
    const sizes = [];
    const busyUntil = [];
    nodes.forEach((node, i) => {
        const growth = (id) => Math.abs(bytes[i] - sizes[id]);
        const free = node.op === 'null'
            ? []
            : [...sizes.keys()].filter((id) => busyUntil[id] < i).sort((a, b) => growth(a) - growth(b));
        const id = free[0] ?? sizes.length;
        storage.push(id);
        sizes[id] = Math.max(sizes[id] ?? 0, bytes[i]);
        busyUntil[id] = node.op === 'null' ? Infinity : lastUse[i];
    });
    return storage;
}

// EXTERNAL MODULE: ./build/emit/kernel-text.js
var kernel_text = __webpack_require__(5525);
// EXTERNAL MODULE: ./build/emit/names.js
var names = __webpack_require__(8790);
;// CONCATENATED MODULE: ./build/emit/params.js
/** mod.params: a TVM parameter list, little-endian and without padding. */
const LIST_MAGIC = 0xf7e58d4f05049cb7n;
const TENSOR_MAGIC = 0xdd5e40f096b4a13fn;
/** DLDeviceType of the CPU, and DLPack's code for unsigned integers. */
const CPU = 1;
const UINT = 1;
function emitParams(params) {
    const writer = new Writer();
    writer.uint64(LIST_MAGIC);
    writer.uint64(0n);
    writer.uint64(BigInt(params.length));
    for (const { name } of params) {
        const bytes = new TextEncoder().encode(name);
        writer.uint64(BigInt(bytes.byteLength));
        writer.bytes(bytes);
    }
    writer.uint64(BigInt(params.length));
    for (const { bytes } of params) {
        writer.uint64(TENSOR_MAGIC);
        writer.uint64(0n);
        writer.int32(CPU);
        writer.int32(0);
        writer.int32(1);
        writer.bytes(Uint8Array.of(UINT, 8, 1, 0));
        writer.uint64(BigInt(bytes.byteLength));
        writer.uint64(BigInt(bytes.byteLength));
        writer.bytes(bytes);
    }
    return writer.result();
}
class Writer {
    #parts = [];
    bytes(bytes) {
        this.#parts.push(bytes);
    }
    uint64(value) {
        const bytes = new Uint8Array(8);
        new DataView(bytes.buffer).setBigUint64(0, value, true);
        this.#parts.push(bytes);
    }
    int32(value) {
        const bytes = new Uint8Array(4);
        new DataView(bytes.buffer).setInt32(0, value, true);
        this.#parts.push(bytes);
    }
    result() {
        const length = this.#parts.reduce((sum, part) => sum + part.byteLength, 0);
        const result = new Uint8Array(length);
        let position = 0;
        for (const part of this.#parts) {
            result.set(part, position);
            position += part.byteLength;
        }
        return result;
    }
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(5217);
// EXTERNAL MODULE: ./build/ops/index.js + 18 modules
var ops = __webpack_require__(1152);
// EXTERNAL MODULE: ./build/ops/op.js
var ops_op = __webpack_require__(6664);
;// CONCATENATED MODULE: ./build/import/tflite/builtin-operators.js
/** The names of the TensorFlow Lite builtin operators, in the order of their codes: what messages call them. */
const BUILTIN_OPERATORS = `
ADD AVERAGE_POOL_2D CONCATENATION CONV_2D DEPTHWISE_CONV_2D DEPTH_TO_SPACE DEQUANTIZE
EMBEDDING_LOOKUP FLOOR FULLY_CONNECTED HASHTABLE_LOOKUP L2_NORMALIZATION L2_POOL_2D
LOCAL_RESPONSE_NORMALIZATION LOGISTIC LSH_PROJECTION LSTM MAX_POOL_2D MUL RELU RELU_N1_TO_1 RELU6
RESHAPE RESIZE_BILINEAR RNN SOFTMAX SPACE_TO_DEPTH SVDF TANH CONCAT_EMBEDDINGS SKIP_GRAM CALL CUSTOM
EMBEDDING_LOOKUP_SPARSE PAD UNIDIRECTIONAL_SEQUENCE_RNN GATHER BATCH_TO_SPACE_ND SPACE_TO_BATCH_ND
TRANSPOSE MEAN SUB DIV SQUEEZE UNIDIRECTIONAL_SEQUENCE_LSTM STRIDED_SLICE BIDIRECTIONAL_SEQUENCE_RNN
EXP TOPK_V2 SPLIT LOG_SOFTMAX DELEGATE BIDIRECTIONAL_SEQUENCE_LSTM CAST PRELU MAXIMUM ARG_MAX
MINIMUM LESS NEG PADV2 GREATER GREATER_EQUAL LESS_EQUAL SELECT SLICE SIN TRANSPOSE_CONV
SPARSE_TO_DENSE TILE EXPAND_DIMS EQUAL NOT_EQUAL LOG SUM SQRT RSQRT SHAPE POW ARG_MIN FAKE_QUANT
REDUCE_PROD REDUCE_MAX PACK LOGICAL_OR ONE_HOT LOGICAL_AND LOGICAL_NOT UNPACK REDUCE_MIN FLOOR_DIV
REDUCE_ANY SQUARE ZEROS_LIKE FILL FLOOR_MOD RANGE RESIZE_NEAREST_NEIGHBOR LEAKY_RELU
SQUARED_DIFFERENCE MIRROR_PAD ABS SPLIT_V UNIQUE CEIL REVERSE_V2 ADD_N GATHER_ND COS WHERE RANK ELU
REVERSE_SEQUENCE MATRIX_DIAG QUANTIZE MATRIX_SET_DIAG ROUND HARD_SWISH IF WHILE
NON_MAX_SUPPRESSION_V4 NON_MAX_SUPPRESSION_V5 SCATTER_ND SELECT_V2 DENSIFY SEGMENT_SUM BATCH_MATMUL
PLACEHOLDER_FOR_GREATER_OP_CODES CUMSUM CALL_ONCE BROADCAST_TO RFFT2D CONV_3D IMAG REAL COMPLEX_ABS
HASHTABLE HASHTABLE_FIND HASHTABLE_IMPORT HASHTABLE_SIZE REDUCE_ALL CONV_3D_TRANSPOSE VAR_HANDLE
READ_VARIABLE ASSIGN_VARIABLE BROADCAST_ARGS RANDOM_STANDARD_NORMAL BUCKETIZE RANDOM_UNIFORM
MULTINOMIAL GELU DYNAMIC_UPDATE_SLICE RELU_0_TO_1 UNSORTED_SEGMENT_PROD UNSORTED_SEGMENT_MAX
UNSORTED_SEGMENT_SUM ATAN2 UNSORTED_SEGMENT_MIN SIGN BITCAST BITWISE_XOR RIGHT_SHIFT
STABLEHLO_LOGISTIC STABLEHLO_ADD STABLEHLO_DIVIDE STABLEHLO_MULTIPLY STABLEHLO_MAXIMUM
STABLEHLO_RESHAPE STABLEHLO_CLAMP STABLEHLO_CONCATENATE STABLEHLO_BROADCAST_IN_DIM
STABLEHLO_CONVOLUTION STABLEHLO_SLICE STABLEHLO_CUSTOM_CALL STABLEHLO_REDUCE STABLEHLO_ABS
STABLEHLO_AND STABLEHLO_COSINE STABLEHLO_EXPONENTIAL STABLEHLO_FLOOR STABLEHLO_LOG STABLEHLO_MINIMUM
STABLEHLO_NEGATE STABLEHLO_OR STABLEHLO_POWER STABLEHLO_REMAINDER STABLEHLO_RSQRT STABLEHLO_SELECT
STABLEHLO_SUBTRACT STABLEHLO_TANH STABLEHLO_SCATTER STABLEHLO_COMPARE STABLEHLO_CONVERT
STABLEHLO_DYNAMIC_SLICE STABLEHLO_DYNAMIC_UPDATE_SLICE STABLEHLO_PAD STABLEHLO_IOTA
STABLEHLO_DOT_GENERAL STABLEHLO_REDUCE_WINDOW STABLEHLO_SORT STABLEHLO_WHILE STABLEHLO_GATHER
STABLEHLO_TRANSPOSE DILATE STABLEHLO_RNG_BIT_GENERATOR REDUCE_WINDOW STABLEHLO_COMPOSITE
STABLEHLO_SHIFT_LEFT STABLEHLO_CBRT STABLEHLO_CASE
`
    .trim()
    .split(/\s+/);

// EXTERNAL MODULE: ./build/import/tflite/flatbuffer.js
var flatbuffer = __webpack_require__(606);
;// CONCATENATED MODULE: ./build/import/tflite/schema.js
/** The part of the TensorFlow Lite schema (version 3) that modo reads and its tests write. */


const IDENTIFIER = 'TFL3';
const SCHEMA_VERSION = 3;
const OperatorCode = {
    name: 'operator_code',
    fields: {
        deprecated_builtin_code: [0, (0,flatbuffer/* scalar */.d_)('int8')],
        custom_code: [1, flatbuffer/* text */.Qq],
        version: [2, (0,flatbuffer/* scalar */.d_)('int32', 1)],
        builtin_code: [3, (0,flatbuffer/* scalar */.d_)('int32')],
    },
};
const QuantizationParameters = {
    name: 'quantization',
    fields: {
        scale: [2, (0,flatbuffer/* vector */.i1)('float32')],
        zero_point: [3, (0,flatbuffer/* vector */.i1)('int64')],
        details_type: [4, (0,flatbuffer/* scalar */.d_)('uint8')],
        quantized_dimension: [6, (0,flatbuffer/* scalar */.d_)('int32')],
    },
};
/** Read only to tell that it is there. */
const SparsityParameters = { name: 'sparsity', fields: {} };
const Tensor = {
    name: 'tensor',
    fields: {
        shape: [0, (0,flatbuffer/* vector */.i1)('int32')],
        type: [1, (0,flatbuffer/* scalar */.d_)('int8')],
        buffer: [2, (0,flatbuffer/* scalar */.d_)('uint32')],
        name: [3, flatbuffer/* text */.Qq],
        quantization: [4, (0,flatbuffer/* table */.tp)(() => QuantizationParameters)],
        is_variable: [5, (0,flatbuffer/* scalar */.d_)('bool')],
        sparsity: [6, (0,flatbuffer/* table */.tp)(() => SparsityParameters)],
    },
};
const Operator = {
    name: 'operator',
    fields: {
        opcode_index: [0, (0,flatbuffer/* scalar */.d_)('uint32')],
        inputs: [1, (0,flatbuffer/* vector */.i1)('int32')],
        outputs: [2, (0,flatbuffer/* vector */.i1)('int32')],
        builtin_options_type: [3, (0,flatbuffer/* scalar */.d_)('uint8')],
        builtin_options: [4, { kind: 'union', by: 'builtin_options_type', tables: builtinOptions }],
    },
};
const SubGraph = {
    name: 'subgraph',
    fields: {
        tensors: [0, (0,flatbuffer/* tables */.um)(() => Tensor)],
        inputs: [1, (0,flatbuffer/* vector */.i1)('int32')],
        outputs: [2, (0,flatbuffer/* vector */.i1)('int32')],
        operators: [3, (0,flatbuffer/* tables */.um)(() => Operator)],
        name: [4, flatbuffer/* text */.Qq],
    },
};
const Buffer = {
    name: 'buffer',
    fields: { data: [0, (0,flatbuffer/* vector */.i1)('uint8')], offset: [1, (0,flatbuffer/* scalar */.d_)('uint64')], size: [2, (0,flatbuffer/* scalar */.d_)('uint64')] },
};
const Model = {
    name: 'model',
    fields: {
        version: [0, (0,flatbuffer/* scalar */.d_)('uint32')],
        operator_codes: [1, (0,flatbuffer/* tables */.um)(() => OperatorCode)],
        subgraphs: [2, (0,flatbuffer/* tables */.um)(() => SubGraph)],
        description: [3, flatbuffer/* text */.Qq],
        buffers: [4, (0,flatbuffer/* tables */.um)(() => Buffer)],
    },
};
function builtinOptions() {
    return Object.fromEntries(ops/* OPS */.Do.map((op) => [op.format.optionsType, op.format.options]));
}
/** TensorType by number; what modo does not know stays a name for the message. */
const TENSOR_TYPES = ('FLOAT32 FLOAT16 INT32 UINT8 INT64 STRING BOOL INT16 COMPLEX64 INT8 FLOAT64 COMPLEX128 UINT64 RESOURCE ' +
    'VARIANT UINT32 UINT16 INT4 BFLOAT16 INT2 UINT4 FLOAT8_E4M3FN FLOAT8_E5M2').split(' ');

;// CONCATENATED MODULE: ./build/import/tflite/import.js
/** A .tflite file into a Graph. The file is hostile until every index, shape and size in it has been checked. */








/**
 * Reads a model. Throws a ModoError for anything that is damaged, inconsistent or not supported; the error
 * names the operator and the tensor.
 */
function importTflite(bytes, options = {}) {
    if (bytes.byteLength === 0)
        throw new errors/* ModoError */.o0('the model is empty (0 bytes)', 'pass a .tflite model');
    const model = (0,flatbuffer/* readRoot */.XD)(bytes, Model, IDENTIFIER);
    if (model.version !== SCHEMA_VERSION) {
        throw new errors/* ModoError */.o0(`schema version ${model.version} is not supported`, `convert the model to version ${SCHEMA_VERSION}`);
    }
    const subgraphs = list(model.subgraphs);
    if (subgraphs.length !== 1) {
        throw new errors/* ModoError */.o0(`the model has ${subgraphs.length} subgraphs`, 'export a model with one subgraph, without control flow');
    }
    const subgraph = subgraphs[0];
    const operators = readOperators(subgraph, list(model.operator_codes));
    const inputs = tensorIds(subgraph.inputs, 'model inputs', list(subgraph.tensors).length);
    const outputs = tensorIds(subgraph.outputs, 'model outputs', list(subgraph.tensors).length);
    const used = new Set([
        ...inputs,
        ...outputs,
        ...operators.flatMap(({ inputs, output }) => [...inputs, output]),
    ]);
    const tensors = list(subgraph.tensors).map((table, id) => used.has(id) ? readTensor(table, id, list(model.buffers)) : undefined);
    const graph = { tensors, operators, inputs, outputs };
    checkBoundary(graph);
    checkOrder(graph);
    checkConstants(graph);
    return inferShapes(replaceInputShapes(graph, options.inputShapes ?? {}), options.inputShapes !== undefined);
}
function list(value) {
    return (value ?? []);
}
function numbers(value) {
    return (value ?? []);
}
function readOperators(subgraph, codes) {
    const operators = list(subgraph.operators);
    if (operators.length > limits/* MAX_OPERATORS */.lT) {
        throw new errors/* ModoError */.o0(`the model has ${operators.length} operators`, `at most ${limits/* MAX_OPERATORS */.lT} are supported; use a smaller model`);
    }
    return operators.map((table, index) => {
        const code = codes[table.opcode_index];
        if (!code) {
            throw new errors/* ModoError */.o0(`operator ${index}: its operator code ${table.opcode_index} is outside the list of ${codes.length}`, ops_op/* DAMAGED */.Ax);
        }
        return readOperator(table, index, code, list(subgraph.tensors));
    });
}
function readOperator(table, index, code, tensors) {
    // Codes below 127 are stored in the old int8 field, and in newer files in both.
    const builtin = Math.max(code.builtin_code, code.deprecated_builtin_code);
    const kind = BUILTIN_OPERATORS[builtin] ?? `builtin ${builtin}`;
    const where = `operator ${index} ${kind}`;
    const reject = (problem, advice) => {
        throw new errors/* ModoError */.o0(`${where}: ${problem}`, advice);
    };
    const inputs = numbers(table.inputs);
    const outputs = numbers(table.outputs);
    for (const id of [...inputs, ...outputs]) {
        if (id < -1 || id >= tensors.length)
            reject(`tensor ${id} is outside the list of ${tensors.length}`, ops_op/* DAMAGED */.Ax);
    }
    const op = ops/* OPS */.Do.find(({ format }) => format.code === builtin);
    if (!op) {
        const custom = code.custom_code ? ` "${(0,errors/* printable */.g$)(code.custom_code)}"` : '';
        const output = tensors[outputs[0] ?? -1];
        const where = output ? ` (its output is tensor ${outputs[0]} "${(0,errors/* printable */.g$)(nameOf(output))}")` : '';
        reject(`the operator${custom} is not supported${where}`, `use only those that modo compiles: ${ops/* OPS */.Do.map(({ kind }) => kind).join(', ')}`);
        throw new Error('unreachable');
    }
    const [least, greatest] = op.arity;
    if (inputs.length < least || inputs.length > greatest || outputs.length !== 1 || outputs[0] === -1) {
        const wanted = least === greatest ? least : `${least} to ${greatest}`;
        reject(`it has ${inputs.length} inputs and ${outputs.filter((id) => id >= 0).length} outputs, ` +
            `but takes ${wanted} and 1`, ops_op/* DAMAGED */.Ax);
    }
    const optionsType = table.builtin_options_type;
    if (optionsType !== 0 && optionsType !== op.format.optionsType) {
        reject(`its options are of type ${optionsType}, not ${op.format.optionsType}`, ops_op/* DAMAGED */.Ax);
    }
    const options = table.builtin_options ?? defaults(op.format.options.fields);
    return { index, kind, inputs, output: outputs[0], options: op.read(options, reject) };
}
/** The values that a table without any field has. */
function defaults(fields) {
    return Object.fromEntries(Object.entries(fields).map(([name, [, type]]) => [
        name,
        type.kind === 'scalar' ? type.default : undefined,
    ]));
}
function tensorIds(value, what, tensorCount) {
    const ids = numbers(value);
    if (ids.length === 0)
        throw new errors/* ModoError */.o0(`the model has no ${what.split(' ')[1]}`, ops_op/* DAMAGED */.Ax);
    if (ids.length > limits/* MAX_PORTS */.KV) {
        throw new errors/* ModoError */.o0(`${what}: there are ${ids.length}`, `at most ${limits/* MAX_PORTS */.KV} are supported`);
    }
    for (const id of ids) {
        if (id < 0 || id >= tensorCount) {
            throw new errors/* ModoError */.o0(`${what}: tensor ${id} is outside the list of ${tensorCount}`, ops_op/* DAMAGED */.Ax);
        }
    }
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    if (twice !== undefined)
        throw new errors/* ModoError */.o0(`${what}: tensor ${twice} is listed twice`, ops_op/* DAMAGED */.Ax);
    return ids;
}
function readTensor(table, id, buffers) {
    const name = nameOf(table);
    const where = `tensor ${id} "${(0,errors/* printable */.g$)(name)}"`;
    const dtype = readType(table.type, where);
    const shape = numbers(table.shape);
    if (shape.length > limits/* MAX_DIMENSIONS */.ri) {
        throw new errors/* ModoError */.o0(`${where} has ${shape.length} dimensions`, `at most ${limits/* MAX_DIMENSIONS */.ri} are supported`);
    }
    if (shape.some((dimension) => dimension < 1)) {
        throw new errors/* ModoError */.o0(`${where} has shape [${shape}]`, 'every dimension must be known and at least 1; export with fixed shapes');
    }
    if (table.is_variable)
        throw new errors/* ModoError */.o0(`${where} is a variable`, 'export a model without state');
    if (table.sparsity)
        throw new errors/* ModoError */.o0(`${where} is sparse`, 'export the model with dense weights');
    const data = readData(table, where, shape, dtype, buffers);
    const excess = data ? undefined : tooLarge({ dtype, shape });
    if (excess)
        throw new errors/* ModoError */.o0(`${where} of shape [${shape}] ${excess}`, 'use a smaller model');
    const quantization = readQuantization(table.quantization, where);
    return { id, name, dtype, shape, ...(quantization && { quantization }), ...(data && { data }) };
}
function nameOf(table) {
    return table.name ?? '';
}
/** What is too large about an activation. */
function tooLarge(tensor) {
    if ((0,graph_graph/* elementCount */.KX)(tensor.shape) * graph_graph/* BYTES_PER_ELEMENT */.Jx[tensor.dtype] > limits/* MAX_ACTIVATION_BYTES */.cg) {
        return `is larger than ${limits/* MAX_ACTIVATION_BYTES */.cg / 2 ** 20} MiB`;
    }
    return (0,graph_graph/* rowCount */.oW)(tensor) > limits/* MAX_ROWS */.pX ? `has more than ${limits/* MAX_ROWS */.pX} rows (images times height)` : undefined;
}
function readType(type, where) {
    const name = TENSOR_TYPES[type];
    if (name !== 'INT8' && name !== 'INT32' && name !== 'FLOAT32') {
        throw new errors/* ModoError */.o0(`${where} has type ${name ?? type}`, 'export the model in int8 (with int32 biases) or in float32');
    }
    return name.toLowerCase();
}
function readData(table, where, shape, dtype, buffers) {
    const index = table.buffer;
    const buffer = buffers[index];
    // Buffer 0 is the empty one by convention; a file may also leave out the list when nothing is constant.
    if (!buffer) {
        if (index === 0)
            return undefined;
        throw new errors/* ModoError */.o0(`${where}: buffer ${index} is outside the list of ${buffers.length}`, ops_op/* DAMAGED */.Ax);
    }
    if (buffer.offset > 1 || buffer.size > 1) {
        throw new errors/* ModoError */.o0(`${where} keeps its data outside the FlatBuffer`, 'export a model below 2 GB');
    }
    const data = buffer.data;
    if (!data || data.byteLength === 0)
        return undefined;
    const expected = (0,graph_graph/* elementCount */.KX)(shape) * graph_graph/* BYTES_PER_ELEMENT */.Jx[dtype];
    if (data.byteLength !== expected) {
        throw new errors/* ModoError */.o0(`${where} of shape [${shape}] needs ${expected} bytes, its buffer holds ${data.byteLength}`, ops_op/* DAMAGED */.Ax);
    }
    return data;
}
/** The axis of per-channel scales is checked by the operators that use them: files are careless with it elsewhere. */
function readQuantization(table, where) {
    const scales = numbers(table?.scale);
    if (!table || scales.length === 0)
        return undefined;
    if (table.details_type !== 0)
        throw new errors/* ModoError */.o0(`${where} has custom quantization`, 'export it with affine quantization');
    const zeroPoints = numbers(table.zero_point);
    const axis = table.quantized_dimension;
    if (zeroPoints.length !== scales.length && zeroPoints.length !== 0) {
        throw new errors/* ModoError */.o0(`${where} has ${scales.length} scales and ${zeroPoints.length} zero points`, ops_op/* DAMAGED */.Ax);
    }
    const bad = scales.find((scale) => !(scale > 0 && Number.isFinite(scale)));
    if (bad !== undefined)
        throw new errors/* ModoError */.o0(`${where} has the scale ${bad}`, 'scales must be positive; export it again');
    if (zeroPoints.some((zeroPoint) => Math.abs(zeroPoint) > 2 ** 31)) {
        throw new errors/* ModoError */.o0(`${where} has a zero point beyond int32`, ops_op/* DAMAGED */.Ax);
    }
    return { scales, zeroPoints: zeroPoints.length ? zeroPoints : scales.map(() => 0), axis };
}
/** Inputs are fed and outputs are computed: neither is in the file. */
function checkBoundary(graph) {
    for (const id of graph.inputs) {
        const tensor = graph.tensors[id];
        if (tensor.data)
            throw new errors/* ModoError */.o0(`model input ${(0,ops_op/* describeTensor */.Lf)(tensor)} is constant`, ops_op/* DAMAGED */.Ax);
        if (graph.outputs.includes(id)) {
            throw new errors/* ModoError */.o0(`${(0,ops_op/* describeTensor */.Lf)(tensor)} is both input and output of the model`, 'nothing computes it; remove it from the outputs');
        }
    }
    for (const id of graph.outputs) {
        const tensor = graph.tensors[id];
        if (tensor.data) {
            throw new errors/* ModoError */.o0(`model output ${(0,ops_op/* describeTensor */.Lf)(tensor)} is constant`, 'nothing computes it; remove it from the outputs');
        }
    }
}
/** Every tensor is written once, and before it is read. */
function checkOrder(graph) {
    const ready = new Set(graph.inputs);
    for (const tensor of graph.tensors)
        if (tensor?.data)
            ready.add(tensor.id);
    const require = (id, reader) => {
        if (!ready.has(id)) {
            throw new errors/* ModoError */.o0(`${(0,ops_op/* describeTensor */.Lf)(graph.tensors[id])} is read by ${reader} before it is written`, ops_op/* DAMAGED */.Ax);
        }
    };
    for (const operator of graph.operators) {
        for (const id of operator.inputs)
            if (id >= 0)
                require(id, (0,ops_op/* describeOperator */.yG)(operator));
        if (ready.has(operator.output)) {
            const tensor = graph.tensors[operator.output];
            const other = graph.operators.find(({ output }) => output === operator.output);
            const owner = tensor.data
                ? 'is constant'
                : graph.inputs.includes(tensor.id)
                    ? 'is an input of the model'
                    : `is written by ${(0,ops_op/* describeOperator */.yG)(other)} too`;
            throw new errors/* ModoError */.o0(`${(0,ops_op/* describeOperator */.yG)(operator)}: its output ${(0,ops_op/* describeTensor */.Lf)(tensor)} ${owner}`, ops_op/* DAMAGED */.Ax);
        }
        ready.add(operator.output);
    }
    const unwritten = graph.outputs.find((id) => !ready.has(id));
    if (unwritten !== undefined) {
        throw new errors/* ModoError */.o0(`model output ${(0,ops_op/* describeTensor */.Lf)(graph.tensors[unwritten])} is written by no operator`, ops_op/* DAMAGED */.Ax);
    }
}
/** A few bytes of file can name one buffer for many operators, and each of them packs its own copy. */
function checkConstants(graph) {
    let bytes = 0;
    for (const operator of graph.operators) {
        for (const id of operator.inputs)
            bytes += graph.tensors[id]?.data?.byteLength ?? 0;
        if (bytes > limits/* MAX_CONSTANT_BYTES */.W5) {
            throw new errors/* ModoError */.o0(`${(0,ops_op/* describeOperator */.yG)(operator)}: with it, the model's constants take more than ` +
                `${limits/* MAX_CONSTANT_BYTES */.W5 / 2 ** 20} MiB`, 'use a smaller model');
        }
    }
}
function replaceInputShapes(graph, shapes) {
    const tensors = [...graph.tensors];
    for (const [name, wanted] of Object.entries(shapes)) {
        const id = graph.inputs.find((input) => graph.tensors[input].name === name);
        if (id === undefined) {
            const names = graph.inputs.map((input) => `"${(0,errors/* printable */.g$)(graph.tensors[input].name)}"`).join(', ');
            throw new errors/* ModoError */.o0(`--input-shapes: the model has no input "${(0,errors/* printable */.g$)(name)}"`, `its inputs are ${names}`);
        }
        const tensor = tensors[id];
        if (wanted.length !== tensor.shape.length) {
            throw new errors/* ModoError */.o0(`--input-shapes: ${(0,ops_op/* describeTensor */.Lf)(tensor)} has ${tensor.shape.length} dimensions, not ${wanted.length}`, `its shape in the file is [${tensor.shape}]`);
        }
        if (!wanted.every(Number.isInteger)) {
            throw new errors/* ModoError */.o0(`--input-shapes: [${wanted}] is no shape`, 'dimensions are whole numbers');
        }
        const shape = wanted.map((dimension, i) => (dimension < 1 ? tensor.shape[i] : dimension));
        const excess = tooLarge({ dtype: tensor.dtype, shape });
        if (excess) {
            throw new errors/* ModoError */.o0(`--input-shapes: ${(0,ops_op/* describeTensor */.Lf)(tensor)} of shape [${shape}] ${excess}`, 'use a smaller shape');
        }
        tensors[id] = { ...tensor, shape };
    }
    return { ...graph, tensors };
}
/** Validates every operator; the shapes it infers must be the file's, or replace them when inputs were reshaped. */
function inferShapes(graph, replace) {
    const tensors = [...graph.tensors];
    const result = { ...graph, tensors };
    for (const operator of graph.operators) {
        const node = (0,ops/* nodeOf */.E7)(result, operator);
        const shape = (0,ops/* opOf */.PS)(operator).infer(node);
        const output = node.output;
        const same = shape.length === output.shape.length && shape.every((size, i) => size === output.shape[i]);
        if (!same && !replace) {
            node.fail(`${(0,ops_op/* describeTensor */.Lf)(output)} has shape [${output.shape}] in the file, but [${shape}] follows from its inputs`, ops_op/* DAMAGED */.Ax);
        }
        const excess = tooLarge({ dtype: output.dtype, shape });
        if (excess) {
            node.fail(`its output ${(0,ops_op/* describeTensor */.Lf)(output)} of shape [${shape}] ${excess}`, 'use a smaller model');
        }
        tensors[output.id] = { ...output, shape };
    }
    return result;
}

;// CONCATENATED MODULE: ./build/passes/drop-unused.js
function dropUnused(graph) {
    const needed = new Set(graph.outputs);
    const operators = graph.operators.toReversed().filter((operator) => {
        if (!needed.has(operator.output))
            return false;
        for (const id of operator.inputs)
            needed.add(id);
        return true;
    });
    return { ...graph, operators: operators.reverse() };
}

// EXTERNAL MODULE: ./build/graph/evaluate.js
var evaluate = __webpack_require__(2064);
;// CONCATENATED MODULE: ./build/passes/fold-constants.js
/** Operators whose inputs are all constant become constants. */





/** What an output element costs beside its multiply-accumulates: the exact arithmetic is slow. */
const OPERATIONS_PER_OUTPUT = 64;
function foldConstants(graph) {
    const tensors = [...graph.tensors];
    const folded = { ...graph, tensors };
    let [operations, bytes] = [0, 0];
    const isConstant = (operator) => operator.inputs.every((id) => id < 0 || tensors[id].data !== undefined);
    const operators = graph.operators.filter((operator) => {
        if (!isConstant(operator))
            return true;
        const node = (0,ops/* nodeOf */.E7)(folded, operator);
        if (graph.outputs.includes(operator.output)) {
            node.fail(`model output ${(0,ops_op/* describeTensor */.Lf)(node.output)} does not depend on any input`, 'remove it from the outputs of the model');
        }
        operations += evaluationCost(folded, operator);
        bytes += (0,graph_graph/* byteLength */.dp)(node.output);
        if (operations > limits/* MAX_FOLD_OPERATIONS */.i2 || bytes > limits/* MAX_FOLD_BYTES */.Lj) {
            node.fail(`all of its inputs are constant, and its output ${(0,ops_op/* describeTensor */.Lf)(node.output)} of shape ` +
                `[${node.output.shape}] is too much work for the compiler`, 'fold constants when exporting the model');
        }
        const data = (0,graph_graph/* toBytes */.ZJ)((0,evaluate/* evaluateOperator */.gK)(folded, operator, new Map()));
        tensors[operator.output] = { ...(0,graph_graph/* tensorOf */.zz)(graph, operator.output), data };
        return false;
    });
    return { ...folded, operators };
}
function evaluationCost(graph, operator) {
    if (operator.kind === 'RESHAPE')
        return 0;
    const op = (0,ops/* opOf */.PS)(operator);
    const node = (0,ops/* nodeOf */.E7)(graph, operator);
    const elements = (0,graph_graph/* elementCount */.KX)(node.output.shape);
    return OPERATIONS_PER_OUTPUT * elements + (op.macs?.(node) ?? op.visits?.(node) ?? 0);
}

;// CONCATENATED MODULE: ./build/passes/index.js



const PASSES = [foldConstants, dropUnused, drop_views/* dropViews */.U];
function runPasses(graph) {
    return PASSES.reduce((result, pass) => pass(result), graph);
}

// EXTERNAL MODULE: ./build/plan/place.js
var place = __webpack_require__(3673);
// EXTERNAL MODULE: ./build/plan/schedule.js
var plan_schedule = __webpack_require__(1961);
;// CONCATENATED MODULE: ./build/plan/prove.js
/** The proof of a plan, run on every compile: steps are simulated with a tag per byte of the arena. */



/**
 * Throws when a step would read a byte that is not the one written for it, or write outside the arena. Every
 * output row is written before the step's reads are checked: kernels may do so.
 */
function provePlan(graph, schedule, placement) {
    const tags = new Float64Array(placement.arenaBytes).fill(-1);
    /** Calls `visit` with address, length and tag of each row's part of a range; what is outside the arena has none. */
    const forEachPart = (range, visit) => {
        const placed = placement.tensors.get(range.tensor);
        if (!placed)
            return;
        const { rowBytes } = (0,graph_graph/* rowGeometry */.TY)((0,graph_graph/* tensorOf */.zz)(graph, range.tensor));
        for (let start = range.start; start < range.end;) {
            const row = Math.floor(start / rowBytes);
            const end = Math.min(range.end, (row + 1) * rowBytes);
            const address = placed.base + (row % placed.ring) * rowBytes + (start % rowBytes);
            visit(address, end - start, range.tensor * 2 ** 32 + start);
            start = end;
        }
    };
    const fail = (op, row, problem) => {
        throw new Error(`plan: operator ${schedule.ops[op].operator.index}, row ${row}: ${problem}`);
    };
    for (const { op, row } of schedule.steps) {
        const scheduled = schedule.ops[op];
        const write = (address, bytes, tag) => {
            if (address < 0 || address + bytes > tags.length)
                fail(op, row, 'writes outside the arena');
            for (let i = 0; i < bytes; ++i)
                tags[address + i] = tag < 0 ? tag : tag + i;
        };
        const check = (address, bytes, tag) => {
            if (address < 0 || address + bytes > tags.length)
                fail(op, row, 'reads outside the arena');
            for (let i = 0; i < bytes; ++i) {
                if (tags[address + i] !== tag + i)
                    fail(op, row, `byte ${address + i} was overwritten before it was read`);
            }
        };
        const scratch = placement.scratch.get(op);
        if (scratch !== undefined)
            write(scratch, scheduled.call.scratchBytes, -2);
        const written = (0,plan_schedule/* writeRange */.xI)(graph, scheduled, row);
        forEachPart(written, write);
        for (const operand of scheduled.call.operands)
            forEachPart((0,plan_schedule/* readRange */.qX)(graph, scheduled, operand, row), check);
        // Scratch and output must not have met either.
        forEachPart(written, check);
        if (scratch !== undefined &&
            tags.subarray(scratch, scratch + scheduled.call.scratchBytes).some((tag) => tag !== -2)) {
            fail(op, row, 'its output overwrites its scratch');
        }
    }
    for (const id of graph.outputs) {
        if (placement.tensors.has((0,drop_views/* rootOf */.I)(graph, id).id))
            throw new Error(`plan: output ${id} lies in the arena`);
    }
}

;// CONCATENATED MODULE: ./build/plan/program.js



/** Schedules, places and proves. */
function plan(graph, options = {}) {
    const scheduled = (0,plan_schedule/* schedule */._)(graph, options);
    const placement = (0,place/* place */.i)(graph, scheduled);
    provePlan(graph, scheduled, placement);
    return { graph, schedule: scheduled, placement };
}

;// CONCATENATED MODULE: ./build/compiler.js
/**
 * The compiler core: model bytes and kernel texts in, C and tables out. Pure: no file system, network,
 * environment or clock, so the same bytes in give the same bytes out.
 */









/** Compiles a model. Throws a ModoError when it is damaged or not supported. */
function compileModel(bytes, options) {
    const graph = importTflite(bytes, options.inputShapes ? { inputShapes: options.inputShapes } : {});
    const module = (0,names/* moduleOf */.cD)(options.moduleName, graph);
    const program = plan(runPasses(graph), { kernels: (0,kernel_text/* kernelNames */.I)(options.kernels) });
    const { text, params } = emitGraphJson(module, program);
    return {
        module,
        graph,
        program,
        graphJson: text,
        params,
        paramsBytes: emitParams(params),
        macs: (0,ops/* graphMacs */.tD)(graph),
        emitC: () => (0,c/* emitC */.FJ)(module, program, options.kernels),
    };
}

;// CONCATENATED MODULE: ./build/emit/header.js
/** Headers: TVM's AOT C interface, with every figure that firmware needs as a macro. */

/** `mod.h`: one name to include, whatever the module is called. */
function emitModHeader(module) {
    return `#include "${(0,names/* prefix */.Pl)(module)}.h"\n`;
}
function emitHeader(module, figures) {
    const name = (0,names/* prefix */.Pl)(module);
    const macro = name.toUpperCase();
    const { flash } = figures;
    const define = (suffix, value) => `#define ${macro}_${suffix} ${value}`;
    const struct = (kind, ports) => `struct ${name}_${kind} {\n${ports.map(({ member }) => `    void *${member};\n`).join('')}};`;
    const total = Object.values(flash).reduce((sum, bytes) => sum + bytes, 0);
    return `#ifndef ${macro}_H_
#define ${macro}_H_

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Inputs and outputs: bytes, elements, and for quantized ones real = scale * (value - zero point). */
${[...module.inputs, ...module.outputs].flatMap((port) => portMacros(port).map(([suffix, value]) => define(suffix, value))).join('\n')}

/* RAM beside the buffers of inputs and outputs: the workspace is in the object; the stack is the worst case. */
${define('WORKSPACE_SIZE', figures.workspace)}
${define('STACK_SIZE', figures.stack)}

/* Flash that ${name}_run brings into an image. */
${define('FLASH_WEIGHTS_SIZE', flash.weights)}
${define('FLASH_BIASES_SIZE', flash.biases)}
${define('FLASH_REQUANTIZATION_SIZE', flash.requantization)}
${define('FLASH_CODE_SIZE', flash.code)}
${define('FLASH_OTHER_SIZE', flash.other)}
${define('FLASH_SIZE', total)}

${struct('inputs', module.inputs)}

${struct('outputs', module.outputs)}

/*
 * One inference. Buffers need the natural alignment of their element type; inputs are not written.
 * Returns 0, or -1 when a pointer is null or not aligned. Not reentrant: the workspace is shared.
 */
int32_t ${name}_run(struct ${name}_inputs *inputs, struct ${name}_outputs *outputs);

#ifdef __cplusplus
}
#endif

#endif
`;
}
function portMacros({ member, tensor, bytes }) {
    const name = member.toUpperCase();
    const macros = [
        [`${name}_SIZE`, bytes],
        [`${name}_COUNT`, bytes / (tensor.dtype === 'int8' ? 1 : 4)],
    ];
    if (tensor.dtype === 'int8' && tensor.quantization) {
        const scale = Math.fround(tensor.quantization.scales[0]).toExponential(8);
        macros.push([`${name}_SCALE`, `${scale}f`], [`${name}_ZERO_POINT`, `(${tensor.quantization.zeroPoints[0]})`]);
    }
    return macros;
}

// EXTERNAL MODULE: ./build/options.js
var build_options = __webpack_require__(3614);
// EXTERNAL MODULE: ./build/package-root.js
var package_root = __webpack_require__(7505);
// EXTERNAL MODULE: ./build/toolchain/flags.js
var flags = __webpack_require__(3935);
// EXTERNAL MODULE: ./build/driver/build.js + 5 modules
var build = __webpack_require__(4000);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/driver/kernels.js
/** Reads the kernel files of a target from modo's own folder. */



/**
 * Kernels of the target, by file. Without optimization these are the portable ones: assembly that needs nearly all
 * registers does not compile then.
 */
function readKernels(target, optLevel) {
    const folders = optLevel === 0 ? target.kernels.slice(-1) : target.kernels;
    const texts = new Map();
    for (const folder of folders.toReversed()) {
        const path = (0,external_node_path_.join)((0,package_root/* packageRoot */.Z)(), 'kernels', folder);
        for (const file of (0,external_node_fs_.readdirSync)(path))
            texts.set(file, (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(path, file), 'utf8'));
    }
    return texts;
}

// EXTERNAL MODULE: ./build/driver/manifest.js + 1 modules
var driver_manifest = __webpack_require__(6153);
;// CONCATENATED MODULE: ./build/driver/compile-job.js
/** One model through the compiler core and the toolchain. */










/** Runs the compiler core on a model's bytes. */
function compileForTarget(bytes, moduleName, target, options) {
    return compileModel(bytes, {
        moduleName,
        kernels: readKernels(target, options.optLevel),
        ...(options.inputShapes && { inputShapes: (0,build_options/* parseInputShapes */.Em)(options.inputShapes) }),
    });
}
/** --cross-compiler-options, split as tvmc splits them. */
function splitCompilerOptions(text) {
    return text?.split(' ').filter((option) => option !== '') ?? [];
}
/** --dump-code: tvmc's formats that exist here. Throws a ModoError for another. */
function dumpFormats(text) {
    const formats = text?.split(',') ?? [];
    const unknown = formats.find((format) => format !== 'c' && format !== 'asm');
    if (unknown !== undefined)
        throw new errors/* ModoError */.o0(`--dump-code: there is no format "${(0,errors/* printable */.g$)(unknown)}"`, 'choose c, asm');
    return formats;
}
/** All flags of the compiler for a job. */
function jobFlags(target, options) {
    return (0,flags/* compileFlags */.P)(target, options.optLevel, splitCompilerOptions(options.crossCompilerOptions));
}
/** The options that change what is written, as the manifest and the key hold them. */
function recordedOptions(options) {
    const { objectFile, optLevel, inputShapes, crossCompilerOptions } = options;
    return {
        objectFile,
        optLevel,
        ...(inputShapes !== undefined && { inputShapes }),
        ...(crossCompilerOptions !== undefined && { crossCompilerOptions }),
    };
}
/** Compiles a job's model. Throws a ModoError when the model cannot be compiled. */
async function compileFiles(job, bytes, context) {
    const { target, toolchain, options, progress } = context;
    const dump = dumpFormats(options.dumpCode);
    const compilation = compileForTarget(bytes, job.moduleName, target, options);
    progress(`${(0,errors/* printable */.g$)(job.model, 200)}: compiling for ${target.name} with ${toolchain.name} ${toolchain.version}`);
    const built = await (0,build/* build */.j)(compilation, {
        target,
        toolchain,
        optLevel: options.optLevel,
        compilerOptions: splitCompilerOptions(options.crossCompilerOptions),
        want: {
            object: options.objectFile,
            sharedObject: target.sharedObject !== undefined,
            assembly: dump.includes('asm'),
        },
    });
    const files = outputFiles(compilation, built, options.objectFile, dump);
    const manifest = (0,driver_manifest/* makeManifest */.Ui)({
        version: (0,package_root/* packageVersion */.T)(),
        key: context.key,
        modelPath: job.model,
        modelBytes: bytes,
        compilation,
        target,
        toolchain,
        flags: jobFlags(target, options),
        report: built.report,
        options: recordedOptions(options),
        files,
    });
    const manifestFile = { name: driver_manifest/* MANIFEST_NAME */.ir, bytes: `${JSON.stringify(manifest, undefined, 2)}\n` };
    return { files: [...files, manifestFile], manifest };
}
function outputFiles(compilation, built, objectFile, dump) {
    const { module } = compilation;
    return [
        { name: 'mod.params', bytes: compilation.paramsBytes },
        ...(built.sharedObject ? [{ name: 'mod.so', bytes: built.sharedObject }] : []),
        { name: 'mod.json', bytes: compilation.graphJson },
        ...(objectFile
            ? [
                { name: 'mod.o', bytes: built.object },
                { name: `${(0,names/* prefix */.Pl)(module)}.h`, bytes: emitHeader(module, built.report.figures) },
                { name: 'mod.h', bytes: emitModHeader(module) },
            ]
            : []),
        ...(dump.includes('c') ? [{ name: 'mod.c', bytes: built.c }] : []),
        ...(dump.includes('asm') ? [{ name: 'mod.asm', bytes: built.assembly }] : []),
    ];
}


/***/ }),

/***/ 9730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ defaultEnvironment),
/* harmony export */   b: () => (/* binding */ toolchainOf)
/* harmony export */ });
/* harmony import */ var _toolchain_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8489);

function defaultEnvironment() {
    return { cwd: process.cwd(), arch: process.arch, progress: () => { }, warn: () => { }, nested: false };
}
/** What of it matters to toolchains. */
function toolchainOf({ cwd, progress, warn }) {
    return (0,_toolchain_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .toolchainEnvironment */ .p)({ cwd, progress, warn });
}


/***/ }),

/***/ 47:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ withModelName),
/* harmony export */   k: () => (/* binding */ readModel)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/** Opens model files: the first place where an input can be something else than it should. */


/** Far above any model for a device, far below what would exhaust memory. */
const MAX_MODEL_BYTES = 2 ** 28;
/** The bytes of a model file. Throws a ModoError, without the file's name, when it cannot be one. */
async function readModel(path) {
    const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch((error) => {
        if (error.code === 'ENOENT')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0('no such file', 'check the path of the model');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`cannot be opened (${error.code})`, 'check the path and its permissions');
    });
    if (info.isDirectory())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0('is a folder', 'name the .tflite file in it');
    if (!info.isFile())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0('not a regular file', 'pass a .tflite model');
    if (info.size > MAX_MODEL_BYTES) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`has ${info.size} bytes`, `models up to ${MAX_MODEL_BYTES} bytes are supported`);
    }
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`cannot be read (${error.code})`, 'check its permissions');
    });
}
/** Runs `work`, putting the file's name in front of its complaints. */
async function withModelName(path, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path, 200)}: ${error.message}`, error.advice, { cause: error });
    }
}


/***/ }),

/***/ 6613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DO: () => (/* binding */ activationOperands),
  yQ: () => (/* binding */ constantSection),
  FJ: () => (/* binding */ emitC),
  tS: () => (/* binding */ kernelFunctions),
  VQ: () => (/* binding */ workspaceSection)
});

// UNUSED EXPORTS: constantName

// EXTERNAL MODULE: ./build/graph/graph.js
var graph_graph = __webpack_require__(4979);
// EXTERNAL MODULE: ./build/passes/drop-views.js
var drop_views = __webpack_require__(3648);
// EXTERNAL MODULE: ./build/plan/kernel-call.js
var kernel_call = __webpack_require__(2590);
// EXTERNAL MODULE: ./build/plan/schedule.js
var plan_schedule = __webpack_require__(1961);
// EXTERNAL MODULE: ./build/emit/hooks.js
var hooks = __webpack_require__(6570);
// EXTERNAL MODULE: ./build/emit/kernel-text.js
var kernel_text = __webpack_require__(5525);
// EXTERNAL MODULE: ./build/emit/names.js
var emit_names = __webpack_require__(8790);
// EXTERNAL MODULE: ./build/emit/packed.js
var packed = __webpack_require__(1768);
;// CONCATENATED MODULE: ./build/emit/registry.js


function emitRegistry(module, program) {
    const names = program.schedule.ops.map((op) => (0,packed/* packedFunctionName */.u1)(module, op));
    const octal = (byte) => `\\${byte.toString(8).padStart(3, '0')}`;
    // The count has 16 bits, in the layout of TVM v0.9 and later.
    const count = octal(names.length & 255) + octal(names.length >> 8);
    const entry = `${(0,emit_names/* prefix */.Pl)(module)}_system_lib`;
    return `/* The registry of TVM's C runtime: TVMFuncRegistry and TVMModule. */
typedef int32_t (*modo_packed)(void *, int32_t *, int32_t, void *, int32_t *, void *);

struct modo_registry {
    const char *names;
    const modo_packed *functions;
};

struct modo_module {
    const struct modo_registry *registry;
};

static const modo_packed packed_functions[] = {
${names.map((name) => `    ${name},\n`).join('')}};

static const struct modo_registry registry = {
    "${count}"
${names.map((name) => `    "${name}\\0"\n`).join('')}    "",
    packed_functions,
};

static const struct modo_module module = {&registry};

MODO_EXPORT const struct modo_module *${entry}(void);

const struct modo_module *${entry}(void)
{
    return &module;
}
`;
}

;// CONCATENATED MODULE: ./build/emit/c.js
/** Program to C: one self-contained file with both schedules of the graph. */









/** Section of an operator's packed constant: what the size report looks for. */
function constantSection(module, op) {
    return `.rodata.tvm.${module.name}.c${op}`;
}
function workspaceSection(module) {
    return `.bss.noinit.tvm.${module.name}`;
}
/** The module's C text; C99 with GCC's attributes. */
function emitC(module, program, kernels) {
    const { ops } = program.schedule;
    const files = [...new Set(ops.map(({ call }) => `${call.kernel}.c`))].sort();
    const specialisations = specialise(ops);
    return [
        '/* Generated by modo; do not edit. */',
        '#define MODO_EXPORT __attribute__((visibility("default")))\n',
        (0,kernel_text/* inlineKernels */.k)(kernels, ['rows.h', ...files]),
        ...[...specialisations.values()].map(({ text }) => text),
        (0,hooks/* emitHooks */.Yw)(module),
        ...ops.flatMap((op, i) => [
            ...emitConstant(module, op, i),
            emitStep(program, op, i, specialisations.get(specialisationKey(op.call)).name),
        ]),
        emitRun(module, program),
        (0,packed/* emitPackedFunctions */.bA)(module, program),
        emitRegistry(module, program),
    ].join('\n');
}
/** The name of each operator's emitted kernel function; operators that agree in kernel and parameters share one. */
function kernelFunctions(ops) {
    const specialisations = specialise(ops);
    return ops.map(({ call }) => specialisations.get(specialisationKey(call)).name);
}
function specialisationKey(call) {
    return `${call.kernel} ${JSON.stringify(call.parameters)}`;
}
/** One function for each kernel with its parameters as literals, shared by the operators that agree in them. */
function specialise(ops) {
    const functions = new Map();
    for (const { call } of ops) {
        const key = specialisationKey(call);
        if (functions.has(key))
            continue;
        const name = `${call.kernel}_${functions.size}`;
        functions.set(key, {
            name,
            text: `static __attribute__((noinline)) void ${name}(const void *const *in, void *out, void *scratch, const void *constant)
{
    static const struct ${call.kernel} p = {
        ${members(call.parameters).join(',\n        ')},
    };
    ${call.kernel}(&p, in, out, scratch, constant);
}
`,
        });
    }
    return functions;
}
/** Initialisers of a struct's members. */
function members(parameters) {
    return Object.entries(parameters).map(([member, value]) => `.${member} = ${initialiser(value)}`);
}
function initialiser(value) {
    if (typeof value === 'number')
        return String(value);
    if (isArray(value))
        return `{${value.map(initialiser).join(', ')}}`;
    if (typeof value.float !== 'number')
        return `{${members(value).join(', ')}}`;
    // Nine significant digits determine a single-precision number.
    return `${Math.fround(value.float).toExponential(8)}f`;
}
/** Array.isArray, which does not know arrays that are read-only. */
function isArray(value) {
    return Array.isArray(value);
}
function constantName(op) {
    return `constant_${op}`;
}
function emitConstant(module, { call }, op) {
    if (!call.constant)
        return [];
    const bytes = (0,kernel_call/* constantBytes */.SO)(call.constant);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const lines = [];
    const words = [];
    // Words, because they are a third shorter as text than bytes; every target is little-endian.
    for (let position = 0; position < bytes.byteLength; position += 32) {
        words.length = 0;
        for (let at = position; at < Math.min(position + 32, bytes.byteLength); at += 4) {
            words.push(`0x${view.getUint32(at, true).toString(16)},`);
        }
        // Joined, a line is one flat string; added up, it would keep a tree of its pieces in memory.
        lines.push(words.join(''));
    }
    return [
        `static const uint32_t ${constantName(op)}[${bytes.byteLength / 4}]
    __attribute__((aligned(${call.constant.alignment ?? 16}), section("${constantSection(module, op)}"))) = {
${lines.join('\n')}
};
`,
    ];
}
/** Operands that come from the caller: all but constant ones, which are read from the packed constant. */
function activationOperands(program, call) {
    return call.operands.filter(({ tensor }) => !(0,graph_graph/* tensorOf */.zz)(program.graph, tensor).data);
}
/** One step of an operator: row pointers, then the kernel. Bases and rings are literals wherever it is called. */
function emitStep(program, op, index, kernelFunction) {
    const { graph } = program;
    const output = (0,graph_graph/* rowGeometry */.TY)((0,graph_graph/* tensorOf */.zz)(graph, op.operator.output));
    const { call, operator } = op;
    const outBytes = call.writes === 'whole' ? output.rowBytes * output.images * output.height : output.rowBytes;
    const isRowWise = call.writes === 'row';
    const parameters = [];
    const pointers = [];
    let pointer = 0;
    for (const operand of call.operands) {
        const isConstant = (0,graph_graph/* tensorOf */.zz)(graph, operand.tensor).data !== undefined;
        const { images, height, rowBytes } = (0,plan_schedule/* operandGeometry */.WX)(graph, operand);
        const base = isConstant ? '(const uint8_t *)constant' : `x${parameters.length}`;
        const ring = isConstant ? images * height : `x${parameters.length}_ring`;
        if (!isConstant)
            parameters.push(`const uint8_t *x${parameters.length}, int32_t x${parameters.length}_ring`);
        const { access } = operand;
        if (access.kind === 'whole') {
            pointers.push(`in[${pointer}] = ${base};`, ...(isConstant ? [] : [`(void)${ring};`]));
            pointer += 1;
            continue;
        }
        const first = `(row % ${output.height}) * ${access.stride} - ${access.before}`;
        const image = access.oneImage || images === 1 ? '0' : `row / ${output.height}`;
        pointers.push(`const struct modo_rows rows_${pointer} = {${base}, ${ring}, ${rowBytes}, ${height}};`, `modo_window(in + ${pointer}, &rows_${pointer}, ${image}, ${first}, ${access.dilation}, ${access.taps});`);
        pointer += access.taps;
    }
    const out = isRowWise ? `y + (row % y_ring) * ${output.rowBytes}` : 'y';
    return `/* Operator ${operator.index} ${operator.kind}: ${isRowWise ? 'one output row' : 'the whole output'}. */
MODO_KERNEL void step_${index}(${parameters.map((parameter) => `${parameter}, `).join('')}uint8_t *y, int32_t y_ring,
    void *scratch, const void *constant, int32_t row)
{
    const void *in[${(0,kernel_call/* pointerCount */.le)(call)}];
    uint8_t *const out = ${out};
    (void)y_ring;
    (void)row;
    ${pointers.join('\n    ')}
    ${kernelFunction}(in, out, scratch, constant);
    AFTER_STEP(${operator.index}, row, out, ${outBytes});
}
`;
}
/** The C interface: the streamed schedule, one arena, constants linked in. */
function emitRun(module, program) {
    const { schedule, placement } = program;
    const name = (0,emit_names/* prefix */.Pl)(module);
    const members = (ports) => ports.map(({ member }) => `    void *${member};\n`).join('');
    const checks = [
        ...module.inputs.map((port) => ['inputs', port]),
        ...module.outputs.map((port) => ['outputs', port]),
    ].map(([struct, { member, tensor }]) => {
        const pointer = `${struct}->${member}`;
        return tensor.dtype === 'int8' ? `!${pointer}` : `!${pointer} || ((uintptr_t)${pointer} & 3)`;
    });
    const arena = placement.arenaBytes === 0
        ? ''
        : `static uint8_t workspace[${placement.arenaBytes}]
    __attribute__((aligned(16), section("${workspaceSection(module)}")));

`;
    return `${arena}struct ${name}_inputs {
${members(module.inputs)}};

struct ${name}_outputs {
${members(module.outputs)}};

MODO_EXPORT int32_t ${name}_run(struct ${name}_inputs *inputs, struct ${name}_outputs *outputs);

int32_t ${name}_run(struct ${name}_inputs *inputs, struct ${name}_outputs *outputs)
{
    if (!inputs || !outputs)
        return -1;
    if (${checks.join(' || ')})
        return -1;
${schedule.groups.map((group) => emitGroup(module, program, group)).join('')}    return 0;
}
`;
}
function emitGroup(module, program, group) {
    const { ops } = program.schedule;
    const only = group[0];
    if (group.length === 1) {
        if (ops[only.op].steps === 1)
            return `    ${stepCall(module, program, only.op, '0')};\n`;
        return `    for (int32_t row = 0; row < ${ops[only.op].steps}; ++row)
        ${stepCall(module, program, only.op, 'row')};\n`;
    }
    const fires = group.map(({ op, period, lag }) => {
        const row = period === 1 ? `(time - ${lag})` : `((time - ${lag}) / ${period})`;
        const last = lag + period * (ops[op].steps - 1);
        const due = period === 1 ? '' : ` && (time - ${lag}) % ${period} == 0`;
        return `        if (time >= ${lag} && time <= ${last}${due})
            ${stepCall(module, program, op, row)};\n`;
    });
    return `    for (int32_t time = 0; time < ${(0,plan_schedule/* groupTime */.xi)(ops, group)}; ++time) {\n${fires.join('')}    }\n`;
}
/** A step in the streamed schedule, with the addresses that the plan gave it. */
function stepCall(module, program, op, row) {
    const { graph, schedule, placement } = program;
    const scheduled = schedule.ops[op];
    const output = (0,graph_graph/* tensorOf */.zz)(graph, scheduled.operator.output);
    /** Base and ring of a tensor as someone sees it who counts `rows` rows. */
    const home = (id, rows) => {
        const root = (0,drop_views/* rootOf */.I)(graph, id);
        const placed = placement.tensors.get(root.id);
        // Whoever sees a tensor in a ring sees the same rows; in one without, each counts rows of his own.
        if (placed)
            return `workspace + ${placed.base}, ${placed.ring < (0,graph_graph/* rowCount */.oW)(root) ? placed.ring : rows}`;
        const isHome = ({ tensor }) => (0,drop_views/* rootOf */.I)(graph, tensor.id).id === root.id;
        const input = module.inputs.find(isHome);
        if (input)
            return `(const uint8_t *)inputs->${input.member}, ${rows}`;
        return `(uint8_t *)outputs->${module.outputs.find(isHome).member}, ${rows}`;
    };
    const operands = activationOperands(program, scheduled.call).map((operand) => {
        const { images, height } = (0,plan_schedule/* operandGeometry */.WX)(graph, operand);
        return home(operand.tensor, images * height);
    });
    const scratch = placement.scratch.get(op);
    const constant = scheduled.call.constant ? constantName(op) : '0';
    return `step_${op}(${[
        ...operands,
        home(output.id, (0,graph_graph/* rowCount */.oW)(output)),
        scratch === undefined ? '0' : `workspace + ${scratch}`,
        constant,
        row,
    ].join(', ')})`;
}


/***/ }),

/***/ 6570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yw: () => (/* binding */ emitHooks),
/* harmony export */   jj: () => (/* binding */ hookFlags),
/* harmony export */   qf: () => (/* binding */ hookSymbol)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8790);
/** What a module calls after each of its steps, when it is built to be looked at. */

/** The option with which the generated C calls a hook. Without one the steps are what they are without hooks. */
function hookFlags(hook) {
    return hook === undefined ? [] : [`-DMODO_${hook.toUpperCase()}`];
}
function hookSymbol(module, hook) {
    return `${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .prefix */ .Pl)(module)}_${hook}`;
}
function emitHooks(module) {
    const [tap, profile] = [hookSymbol(module, 'tap'), hookSymbol(module, 'profile')];
    const parameters = 'int32_t op, int32_t row, const void *data, uint32_t bytes';
    return `#if defined MODO_TAP
extern void (*${tap})(${parameters});
MODO_EXPORT void (*${tap})(${parameters});
#define AFTER_STEP(op, row, data, bytes) do if (${tap}) ${tap}(op, row, data, bytes); while (0)
#elif defined MODO_PROFILE
void ${profile}(int32_t op);
#define AFTER_STEP(op, row, data, bytes) ${profile}(op)
#else
#define AFTER_STEP(op, row, data, bytes) (void)0
#endif
`;
}


/***/ }),

/***/ 5525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kernelNames),
/* harmony export */   k: () => (/* binding */ inlineKernels)
/* harmony export */ });
/** Kernel files, put together into one C text. */
/** The kernels among the files. */
function kernelNames(texts) {
    return new Set([...texts.keys()].filter((file) => file.endsWith('.c')).map((file) => file.slice(0, -2)));
}
/**
 * The texts of the named files with their local includes in place, each file once. Includes in angle brackets, which
 * are the compiler's own, come once and first.
 */
function inlineKernels(texts, files) {
    const seen = new Set();
    const headers = new Set();
    const inline = (file) => {
        if (seen.has(file))
            return '';
        seen.add(file);
        const text = texts.get(file);
        if (text === undefined)
            throw new Error(`no kernel file ${file}`);
        return text
            .replace(/^#include <.*>\n/gm, (line) => {
            headers.add(line);
            return '';
        })
            .replace(/^#include "([^"]+)"\n/gm, (_, name) => inline(name));
    };
    const inlined = files.map(inline);
    return [...headers, ...inlined].join('\n');
}


/***/ }),

/***/ 8790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ prefix),
/* harmony export */   cD: () => (/* binding */ moduleOf),
/* harmony export */   ve: () => (/* binding */ moduleNameFromStem)
/* harmony export */ });
/* unused harmony exports checkModuleName, identifier */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _graph_graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4979);
/* harmony import */ var _ops_op_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6664);
/** Names of the module's symbols and of its inputs and outputs: safe in C, JSON and file names. */



/** Keywords of C and C++, and lower-case macros that compilers and standard headers define. */
const KEYWORDS = new Set(('alignas alignof and and_eq asm auto bitand bitor bool break case catch char char16_t char32_t char8_t ' +
    'class co_await co_return co_yield compl concept const const_cast consteval constexpr constinit continue ' +
    'decltype default delete do double dynamic_cast else enum explicit export extern false ' +
    'float for friend goto if inline int long mutable namespace new noexcept not not_eq nullptr operator or ' +
    'or_eq private protected public register reinterpret_cast requires restrict return short signed sizeof static ' +
    'static_assert static_cast struct switch template this thread_local throw true try typedef typeid typename ' +
    'typeof typeof_unqual union unsigned using virtual void volatile wchar_t while xor xor_eq ' +
    'arm assert errno i386 linux mips offsetof stderr stdin stdout unix NULL EOF').split(' '));
/** Limits of <stdint.h>, which are macros. */
const LIMITS = /^(U?INT(_LEAST|_FAST)?(8|16|32|64)|U?INT(MAX|PTR)|PTRDIFF|SIZE|SIG_ATOMIC|WCHAR|WINT)_(MIN|MAX|C|WIDTH)$/;
/** Longest name of a graph node that every TVM reader takes, with room to spare. */
const MAX_JSON_NAME = 100;
/** A module name may be any C identifier in lower case that the symbol names leave room for. */
function checkModuleName(name) {
    if (!/^[a-z0-9_]{1,40}$/.test(name)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`--module-name: "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(name)}" is not a module name`, 'use 1 to 40 of the characters a-z, 0-9 and _');
    }
    return name;
}
/** A module name from a file's stem: lower case, everything else becomes an underscore. */
function moduleNameFromStem(stem) {
    return (stem
        .toLowerCase()
        .replace(/[^a-z0-9_]/g, '_')
        .slice(0, 40) || 'model');
}
/**
 * A C identifier from a tensor name: every character but letters and digits becomes an underscore, as in TVM. What
 * C or C++ keeps for itself gets something in front.
 */
function identifier(name) {
    const safe = name.replace(/[^A-Za-z0-9]/g, '_').slice(0, 80);
    if (safe === '')
        return 'input';
    // Two underscores, or one and a capital, belong to the compiler.
    if (/^_[A-Z_]/.test(safe) || LIMITS.test(safe))
        return `input_${safe}`;
    if (KEYWORDS.has(safe))
        return /^[A-Z]/.test(safe) ? `input_${safe}` : `_${safe}`;
    return /^[0-9]/.test(safe) ? `_${safe}` : safe;
}
/** The name as both TVM readers take it: printable ASCII without quote and backslash, cut to their limit. */
function jsonName(name, fallback) {
    return name.replace(/[^ -~]|["\\]/g, '_').slice(0, MAX_JSON_NAME) || fallback;
}
function moduleOf(name, graph) {
    const inputs = graph.inputs.map((id, i) => port((0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .tensorOf */ .zz)(graph, id), undefined, `input${i}`));
    const outputs = graph.outputs.map((id, i) => {
        const member = graph.outputs.length === 1 ? 'output' : `output${i}`;
        return port((0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .tensorOf */ .zz)(graph, id), member, member);
    });
    const reserved = inputs.find(({ member }) => /^(workspace|stack|flash)(_|$)/i.test(member));
    if (reserved) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`model input ${(0,_ops_op_js__WEBPACK_IMPORTED_MODULE_2__/* .describeTensor */ .Lf)(reserved.tensor)} becomes "${reserved.member}", which the header's macros ` +
            'WORKSPACE_SIZE, STACK_SIZE and FLASH_..._SIZE keep for themselves', 'rename it in the model');
    }
    refuseClash([...inputs, ...outputs], (p) => p.member.toUpperCase(), 'C');
    refuseClash(inputs, (p) => p.jsonName, 'mod.json');
    return { name: checkModuleName(name), inputs, outputs };
}
function port(tensor, member, fallback) {
    return {
        tensor,
        member: member ?? identifier(tensor.name || fallback),
        jsonName: jsonName(tensor.name, fallback),
        bytes: (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .byteLength */ .dp)(tensor),
    };
}
function refuseClash(ports, key, where) {
    const seen = new Map();
    for (const current of ports) {
        const other = seen.get(key(current));
        if (other) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`${(0,_ops_op_js__WEBPACK_IMPORTED_MODULE_2__/* .describeTensor */ .Lf)(other.tensor)} and ${(0,_ops_op_js__WEBPACK_IMPORTED_MODULE_2__/* .describeTensor */ .Lf)(current.tensor)} both become ` +
                `"${key(current)}" in ${where}`, 'rename one of them in the model');
        }
        seen.set(key(current), current);
    }
}
/** Prefix of every symbol that the object exports. */
function prefix(module) {
    return `tvmgen_${module.name}`;
}


/***/ }),

/***/ 1768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bA: () => (/* binding */ emitPackedFunctions),
/* harmony export */   u1: () => (/* binding */ packedFunctionName)
/* harmony export */ });
/* unused harmony export DL_TYPES */
/* harmony import */ var _graph_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4979);
/* harmony import */ var _plan_kernel_call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2590);
/* harmony import */ var _plan_schedule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1961);
/* harmony import */ var _c_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6613);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8790);
/** The per-op schedule: one TVM packed function per operator, its buffers and its constant given by the caller. */





/** DLPack's type code and bits. */
const DL_TYPES = {
    int8: [0, 8],
    int32: [0, 32],
    float32: [2, 32],
};
function packedFunctionName(module, { operator }) {
    return `${(0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .prefix */ .Pl)(module)}_${operator.kind.toLowerCase()}_${operator.index}`;
}
const ARGUMENTS = `/* TVM's packed calling convention: TVMValue, DLTensor, and the type codes under which a tensor may come. */
typedef union {
    int64_t v_int64;
    double v_float64;
    void *v_handle;
    const char *v_str;
} modo_value;

typedef struct {
    void *data;
    struct {
        int32_t type, id;
    } device;
    int32_t ndim;
    struct {
        uint8_t code, bits;
        uint16_t lanes;
    } dtype;
    int64_t *shape;
    int64_t *strides;
    uint64_t byte_offset;
} modo_tensor;

enum { MODO_HANDLE = 3, MODO_TENSOR = 7, MODO_NDARRAY = 13 };

/* Data of an argument, or null when it is not a tensor of this type and size at this alignment. */
static uint8_t *modo_argument(const modo_value *args, const int32_t *type_codes, int32_t index, uint32_t code,
                              uint32_t bits, uint32_t bytes, uint32_t alignment)
{
    const modo_tensor *const tensor = (const modo_tensor *)args[index].v_handle;
    const int32_t type = type_codes[index];
    if ((type != MODO_TENSOR && type != MODO_NDARRAY && type != MODO_HANDLE) || !tensor || !tensor->data)
        return 0;
    if (tensor->dtype.code != code || tensor->dtype.bits != bits || tensor->dtype.lanes != 1)
        return 0;
    uint32_t size = bits / 8;
    for (int32_t i = 0; i < tensor->ndim; ++i) {
        const int64_t dimension = tensor->shape[i];
        if (dimension < 1 || dimension > bytes || size > bytes)
            return 0;
        if ((uint64_t)size * (uint32_t)dimension > bytes)
            return 0;
        size *= (uint32_t)dimension;
    }
    uint8_t *const data = (uint8_t *)tensor->data + (uintptr_t)tensor->byte_offset;
    return size == bytes && ((uintptr_t)data & (alignment - 1)) == 0 ? data : 0;
}
`;
function emitPackedFunctions(module, program) {
    const { ops } = program.schedule;
    const scratchBytes = Math.max(0, ...ops.map(({ call }) => call.scratchBytes));
    const scratch = scratchBytes === 0
        ? ''
        : `/* Scratch of the packed functions. */
static uint8_t packed_scratch[${scratchBytes}]
    __attribute__((aligned(16), section("${(0,_c_js__WEBPACK_IMPORTED_MODULE_3__/* .workspaceSection */ .VQ)(module)}.packed")));
`;
    return [ARGUMENTS, scratch, ...ops.map((op, i) => emitPackedFunction(module, program, op, i))].join('\n');
}
/** Arguments in order: activations, the packed constant, the output. */
function emitPackedFunction(module, program, op, index) {
    const { graph } = program;
    const { call } = op;
    const fetch = (name, position, code, bits, bytes, align) => `    uint8_t *const ${name} = modo_argument(args, type_codes, ${position}, ${code}, ${bits}, ${bytes}, ${align});\n`;
    const fetchTensor = (name, position, tensor) => {
        const [code, bits] = DL_TYPES[tensor.dtype];
        return fetch(name, position, code, bits, (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(tensor), bits / 8);
    };
    const operands = (0,_c_js__WEBPACK_IMPORTED_MODULE_3__/* .activationOperands */ .DO)(program, call);
    const output = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .tensorOf */ .zz)(graph, op.operator.output);
    const names = operands.map((_, i) => `x${i}`);
    let fetches = operands.map(({ tensor }, i) => fetchTensor(`x${i}`, i, (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .tensorOf */ .zz)(graph, tensor))).join('');
    if (call.constant) {
        fetches += fetch('constant', names.length, 1, 8, (0,_plan_kernel_call_js__WEBPACK_IMPORTED_MODULE_1__/* .constantBytes */ .SO)(call.constant).byteLength, 4);
        names.push('constant');
    }
    fetches += fetchTensor('y', names.length, output);
    names.push('y');
    const { images, height } = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .rowGeometry */ .TY)(output);
    const rows = operands.map((operand, i) => {
        const geometry = (0,_plan_schedule_js__WEBPACK_IMPORTED_MODULE_2__/* .operandGeometry */ .WX)(graph, operand);
        return `x${i}, ${geometry.images * geometry.height}, `;
    });
    const name = packedFunctionName(module, op);
    const signature = `int32_t ${name}(void *arguments, int32_t *type_codes, int32_t num_args, void *out_value,
    int32_t *out_type_code, void *resource_handle)`;
    return `MODO_EXPORT ${signature};

/* Operator ${op.operator.index} ${op.operator.kind}. Arguments: ${names.join(', ')}. */
${signature}
{
    const modo_value *const args = (const modo_value *)arguments;
    (void)out_value;
    (void)out_type_code;
    (void)resource_handle;
    if (num_args != ${names.length})
        return -1;
${fetches}    if (${names.map((argument) => `!${argument}`).join(' || ')})
        return -1;
    for (int32_t row = 0; row < ${op.steps}; ++row)
        step_${index}(${rows.join('')}y, ${images * height}, ${call.scratchBytes ? 'packed_scratch' : '0'}, ${call.constant ? 'constant' : '0'}, row);
    return 0;
}
`;
}


/***/ }),

/***/ 2064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _3: () => (/* binding */ evaluate),
/* harmony export */   gK: () => (/* binding */ evaluateOperator),
/* harmony export */   sj: () => (/* binding */ evaluateOutputs)
/* harmony export */ });
/* unused harmony export emptyArray */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _ops_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1152);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4979);
/** Runs a graph with the operators' own definitions: the truth that every compiled form is held against. */



function emptyArray(graph, id) {
    const { dtype, shape } = (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .tensorOf */ .zz)(graph, id);
    return (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .toTypedArray */ .vV)(dtype, new Uint8Array((0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .elementCount */ .KX)(shape) * _graph_js__WEBPACK_IMPORTED_MODULE_2__/* .BYTES_PER_ELEMENT */ .Jx[dtype]));
}
/** The output of one operator, from the values of its inputs by tensor id. */
function evaluateOperator(graph, operator, values) {
    const inputs = operator.inputs.map((id) => {
        if (id < 0)
            return undefined;
        const { dtype, data } = (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .tensorOf */ .zz)(graph, id);
        return data ? (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .toTypedArray */ .vV)(dtype, data) : values.get(id);
    });
    const output = emptyArray(graph, operator.output);
    (0,_ops_index_js__WEBPACK_IMPORTED_MODULE_1__/* .opOf */ .PS)(operator).evaluate((0,_ops_index_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeOf */ .E7)(graph, operator), inputs, output);
    return output;
}
/**
 * One inference. `inputs` are the raw little-endian bytes of the model inputs, in model order; the result holds
 * the bytes of every activation by tensor id, outputs and intermediate ones alike.
 */
function evaluate(graph, inputs) {
    const values = new Map();
    graph.inputs.forEach((id, i) => {
        const tensor = (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .tensorOf */ .zz)(graph, id);
        const bytes = inputs[i];
        if (bytes?.byteLength !== (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .byteLength */ .dp)(tensor)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`input ${i} has ${bytes?.byteLength ?? 0} bytes`, `the model takes ${(0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .byteLength */ .dp)(tensor)}`);
        }
        values.set(id, (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .toTypedArray */ .vV)(tensor.dtype, bytes));
    });
    for (const operator of graph.operators) {
        values.set(operator.output, evaluateOperator(graph, operator, values));
    }
    return new Map([...values].map(([id, array]) => [id, (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .toBytes */ .ZJ)(array)]));
}
/** The model outputs of one inference, in model order. */
function evaluateOutputs(graph, inputs) {
    const values = evaluate(graph, inputs);
    return graph.outputs.map((id) => values.get(id));
}


/***/ }),

/***/ 9121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ chooseToolchain),
  n: () => (/* binding */ provideToolchain)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/toolchain/actions-cache.js
var actions_cache = __webpack_require__(7240);
// EXTERNAL MODULE: ./build/toolchain/catalogue.js + 1 modules
var toolchain_catalogue = __webpack_require__(1402);
// EXTERNAL MODULE: ./build/toolchain/environment.js
var toolchain_environment = __webpack_require__(8489);
// EXTERNAL MODULE: ./build/toolchain/http.js + 1 modules
var http = __webpack_require__(8036);
// EXTERNAL MODULE: ./build/toolchain/install.js + 6 modules
var install = __webpack_require__(8141);
// EXTERNAL MODULE: ./build/toolchain/installed.js
var installed = __webpack_require__(3926);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/toolchain/digest.js
var digest = __webpack_require__(1626);
;// CONCATENATED MODULE: ./build/toolchain/program-digest.js
/** A digest of an installed compiler by its bytes, since two that say the same version may differ. */





const digests = new Map();
/**
 * SHA-256 over the programs that make objects: driver, compiler, assembler and linker. Computed once per process and
 * compiler.
 */
function programDigest(toolchain) {
    const known = digests.get(toolchain.command);
    if (known)
        return known;
    const made = digestOf(toolchain);
    digests.set(toolchain.command, made);
    return made;
}
async function digestOf({ command, version, triple }) {
    const programs = [command, ...(await (0,installed/* subprograms */.y)(command))];
    const parts = await Promise.all(programs.map(async (program) => {
        const path = await locate(program);
        return path === undefined ? 'missing' : (0,digest/* fileDigest */.h)(path);
    }));
    return (0,external_node_crypto_.createHash)('sha256')
        .update([version, triple, ...parts].join('\n'))
        .digest('hex');
}
/** The file that is started as `program`. */
async function locate(program) {
    const isPath = (0,external_node_path_.isAbsolute)(program) || program.includes('/');
    const folders = isPath ? [''] : (process.env.PATH ?? '').split(external_node_path_.delimiter).filter((folder) => folder !== '');
    for (const folder of folders) {
        const path = folder === '' ? program : (0,external_node_path_.join)(folder, program);
        const isProgram = await (0,promises_.access)(path, promises_.constants.X_OK).then(() => true, () => false);
        if (isProgram)
            return (0,promises_.realpath)(path);
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/toolchain/toolchain.js
var toolchain = __webpack_require__(9839);
;// CONCATENATED MODULE: ./build/toolchain/choose.js
/**
 * Which compiler a target gets, in two stages: a choice, with a digest that names the compiler, made without the
 * network; and the compiler itself, for which it may have to be downloaded.
 */









/** Chooses without the network. Throws a ModoError when options contradict each other, or nothing fits the target. */
async function chooseToolchain(target, request, environment = (0,toolchain_environment/* toolchainEnvironment */.p)()) {
    const candidate = await choose(target, request, environment);
    return { ...candidate, digest: await candidate.digest() };
}
async function choose(target, request, environment) {
    const { mirrors, custom } = checkRequest(request, target);
    const { cwd, progress } = environment;
    const wanted = request.toolchain ?? 'auto';
    if (request.crossCompiler !== undefined) {
        return installedChoice(await (0,toolchain/* findToolchain */.vZ)(target, request.crossCompiler, cwd));
    }
    const fetched = (fetchedPackage) => packageChoice(target, fetchedPackage, request, mirrors, environment);
    // Its own machine's compiler comes with the C library that the machine has.
    if (target.name === 'host' || wanted === 'system') {
        return installedChoice(await (0,toolchain/* findToolchain */.vZ)(target, undefined, cwd));
    }
    if (custom)
        return fetched(custom);
    if (wanted !== 'auto') {
        const found = (0,toolchain_catalogue/* findPackage */.CV)(environment.catalogue, wanted, environment.host);
        checkServes(target, found, environment);
        return fetched(found);
    }
    const onPath = await (0,toolchain/* findGoodToolchain */._H)(target, (why) => progress(`${target.name}: ${why}; not used`));
    if (onPath)
        return installedChoice(onPath);
    for (const name of target.toolchains ?? []) {
        const entry = (0,toolchain_catalogue/* findEntry */.w4)(environment.catalogue, name);
        if (entry.versions.some(({ hosts }) => hosts[environment.host])) {
            return fetched((0,toolchain_catalogue/* findPackage */.CV)(environment.catalogue, name, environment.host));
        }
    }
    // Says what is missing, and how to get it.
    return installedChoice(await (0,toolchain/* findToolchain */.vZ)(target, undefined, cwd));
}
/** The compiler for a target, as `chooseToolchain` chooses it. Throws a ModoError. */
async function provideToolchain(target, request, given) {
    return (await choose(target, request, (0,toolchain_environment/* toolchainEnvironment */.p)(given))).provide();
}
function checkRequest(request, target) {
    const { crossCompiler, toolchain = 'auto', toolchainUrl, toolchainSha256, mirror } = request;
    const named = [
        crossCompiler !== undefined && '--cross-compiler',
        toolchain !== 'auto' && '--toolchain',
        toolchainUrl !== undefined && '--toolchain-url',
    ].filter((option) => option !== false);
    if (named.length > 1) {
        throw new errors/* ModoError */.o0(`${named.join(' and ')} name different compilers`, 'give one of them');
    }
    if ((toolchainUrl === undefined) !== (toolchainSha256 === undefined)) {
        const [given, missing] = toolchainUrl === undefined ? ['-sha256', '-url'] : ['-url', '-sha256'];
        throw new errors/* ModoError */.o0(`--toolchain${given} needs --toolchain${missing}`, 'give both');
    }
    return {
        mirrors: (0,http/* parseMirrors */.Cy)(mirror),
        custom: toolchainUrl === undefined ? undefined : customPackage(toolchainUrl, toolchainSha256, target),
    };
}
/** An archive that the catalogue does not have; it is known by its digest. */
function customPackage(url, digest, target) {
    if (!/^[0-9a-f]{64}$/i.test(digest)) {
        throw new errors/* ModoError */.o0(`--toolchain-sha256: "${(0,errors/* printable */.g$)(digest)}" is not a SHA-256`, 'give 64 hexadecimal digits, such as sha256sum prints');
    }
    const sha256 = digest.toLowerCase();
    return {
        name: 'custom-toolchain',
        version: `sha256-${sha256.slice(0, 16)}`,
        archive: { urls: [(0,http/* checkUrl */.CU)(url, '--toolchain-url')], sha256 },
        bin: 'bin',
        programs: target.compilers,
    };
}
function checkServes(target, { name }, { catalogue }) {
    if (target.toolchains?.includes(name))
        return;
    const { triple } = (0,toolchain_catalogue/* findEntry */.w4)(catalogue, name);
    const fitting = target.toolchains?.join(' or ');
    throw new errors/* ModoError */.o0(triple === undefined
        ? `--toolchain ${name} is no compiler`
        : `--toolchain ${name} compiles for ${triple}, not for ${target.name}`, fitting === undefined ? 'use auto or system, or --toolchain-url' : `choose ${fitting}, auto or system`);
}
function installedChoice(toolchain) {
    return {
        digest: () => programDigest(toolchain),
        description: `${toolchain.name} ${toolchain.version}`,
        provide: () => Promise.resolve(toolchain),
    };
}
function packageChoice(target, wanted, { cache = 'auto' }, mirrors, environment) {
    const description = `${wanted.name}@${wanted.version}`;
    return {
        digest: () => Promise.resolve(wanted.archive.sha256),
        description,
        async provide() {
            environment.progress(`${target.name}: toolchain ${description}`);
            const options = { mirrors, cache: (0,actions_cache/* cacheUse */.Ev)(cache, environment.variables) };
            const folder = await (0,install/* install */.ai)(wanted, options, environment);
            const program = await (0,installed/* findProgram */.Kp)(`${folder}/${wanted.bin}`, target.compilers);
            const found = program === undefined ? undefined : await (0,toolchain/* identifyFor */.cj)(target, program);
            if (found)
                return found;
            throw new errors/* ModoError */.o0(`${description} has no compiler for ${target.name} (${target.compilers.join(', ')})`, 'choose another toolchain');
        },
    };
}


/***/ }),

/***/ 3935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ compileFlags)
/* harmony export */ });
/** Language and code generation. */
const COMMON = [
    '-std=c99',
    '-ffreestanding',
    // One section per function and constant: --gc-sections drops what a program does not use.
    '-ffunction-sections',
    '-fdata-sections',
    '-fvisibility=hidden',
    '-fno-common',
    // A fused multiply-add would round once where the reference rounds twice.
    '-ffp-contract=off',
    // Constants are stored as words and read as what they are.
    '-fno-strict-aliasing',
];
/** What distributions turn on, and what would make builds differ. */
const NEUTRAL = [
    '-fno-stack-protector',
    '-fno-stack-clash-protection',
    '-U_FORTIFY_SOURCE',
    '-fno-asynchronous-unwind-tables',
    '-fno-unwind-tables',
    '-fno-exceptions',
    '-fno-ident',
    '-fno-lto',
    '-g0',
    '-frandom-seed=modo',
];
/** Flags to compile a module's C text. */
function compileFlags(target, optLevel, more) {
    const optimization = optLevel === 3 ? target.optimization : [`-O${optLevel}`];
    return [...target.flags, ...COMMON, ...NEUTRAL, ...optimization, ...more];
}


/***/ }),

/***/ 627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ installAdvice)
/* harmony export */ });
/** Packages of Debian and Ubuntu with the programs that modo starts. */
const PACKAGES = {
    gcc: 'gcc',
    'arm-none-eabi-gcc': 'gcc-arm-none-eabi',
    'riscv64-unknown-elf-gcc': 'gcc-riscv64-unknown-elf',
    'aarch64-linux-gnu-gcc': 'gcc-aarch64-linux-gnu libc6-dev-arm64-cross',
    'arm-linux-gnueabihf-gcc': 'gcc-arm-linux-gnueabihf libc6-dev-armhf-cross',
    'qemu-system-arm': 'qemu-system-arm',
    'qemu-system-riscv32': 'qemu-system-misc',
    'qemu-system-riscv64': 'qemu-system-misc',
    'qemu-aarch64': 'qemu-user',
    'qemu-arm': 'qemu-user',
};
/** Programs of toolchains that no distribution has, and the toolchain in the catalogue. */
const TOOLCHAINS = {
    'xtensa-esp32-elf-gcc': 'xtensa-esp-elf',
    'xtensa-esp32s3-elf-gcc': 'xtensa-esp-elf',
};
/** How to get a program that was not found. */
function installAdvice(program) {
    const toolchain = TOOLCHAINS[program];
    if (toolchain !== undefined)
        return `install it with modo toolchain install ${toolchain}`;
    const name = PACKAGES[program];
    return name === undefined ? `install ${program}` : `install it (Debian, Ubuntu: apt-get install ${name})`;
}


/***/ }),

/***/ 5968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ makeTemporaryFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/** Folders for builds and runs, outside of the user's. */




/** The absolute path of a new, empty folder, which the caller removes. Throws a ModoError when it cannot be made. */
async function makeTemporaryFolder() {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)());
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, 'modo-')).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(parent, 200)}: no temporary folder can be made in it (${error.code})`, 'let TMPDIR name a folder that can be written to', { cause: error });
    });
}


/***/ }),

/***/ 9839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JP: () => (/* binding */ runCompiler),
/* harmony export */   _H: () => (/* binding */ findGoodToolchain),
/* harmony export */   cj: () => (/* binding */ identifyFor),
/* harmony export */   vZ: () => (/* binding */ findToolchain)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var execa__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4434);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(627);
/** The only place that starts a compiler: finds one on PATH, asks what it is, runs it. */




/** -fcallgraph-info, from which the worst-case stack comes, is that old. */
const LEAST_GCC = 10;
/**
 * Variables by which GCC and its linker change what they make: search paths, a run path in mod.so, files beside
 * the output.
 */
const UNSET = [
    'CPATH',
    'C_INCLUDE_PATH',
    'LIBRARY_PATH',
    'LD_RUN_PATH',
    'DEPENDENCIES_OUTPUT',
    'SUNPRO_DEPENDENCIES',
    'GCC_COMPARE_DEBUG',
];
/**
 * The compiler for a target: the one given, else the first of the target's on PATH. A path given for it starts at `cwd`,
 * since compilers run in folders of their own. Throws a ModoError when there is none, or it does not fit.
 */
async function findToolchain(target, crossCompiler, cwd) {
    const given = crossCompiler?.includes('/') ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, crossCompiler) : crossCompiler;
    const candidates = given === undefined ? target.compilers : [given];
    for (const command of candidates) {
        const found = await identifyFor(target, command);
        if (found)
            return found;
    }
    const first = candidates[0];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`no compiler for ${target.name}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(first, 200)} cannot be started`, given === undefined
        ? `${(0,_packages_js__WEBPACK_IMPORTED_MODULE_2__/* .installAdvice */ .a)(first)}, or give --cross-compiler`
        : 'check the path given to --cross-compiler');
}
/** The first compiler on PATH that is good for a target; `skipped` is called for those that are not. */
async function findGoodToolchain(target, skipped) {
    for (const command of target.compilers) {
        try {
            const found = await identifyFor(target, command);
            if (found)
                return found;
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0))
                throw error;
            skipped(error.message);
        }
    }
    return undefined;
}
/** Undefined when it cannot be started. Throws a ModoError when it does not fit the target. */
async function identifyFor(target, command) {
    const found = await identify(command);
    if (found && !target.triple.test(found.triple)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(command, 200)} compiles for ${found.triple}, not for ${target.name}`, 'give another --cross-compiler');
    }
    return found;
}
async function identify(command) {
    const ask = (...args) => (0,execa__WEBPACK_IMPORTED_MODULE_3__/* .execa */ .Ho)(command, args, { reject: false, stdin: 'ignore', timeout: 20_000 });
    const [version, machine] = await Promise.all([ask('--version'), ask('-dumpmachine')]);
    if (version.failed && version.exitCode === undefined)
        return undefined;
    const text = `${version.stdout}`;
    const number = /^.*\) (\d+)(\.\d+)*/.exec(text)?.[0].split(' ').at(-1);
    const triple = machine.stdout.trim();
    if (!number || !/Free Software Foundation/.test(text) || !/^[\w.]+(-[\w.]+)+$/.test(triple)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(command, 200)} is not GCC (it says "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text.split('\n')[0] ?? '')}")`, 'give a GCC');
    }
    if (Number.parseInt(number, 10) < LEAST_GCC) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(command, 200)} is GCC ${number}`, `GCC ${LEAST_GCC} or newer is needed`);
    }
    return { command, name: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(command), version: number, triple };
}
/** Runs the compiler in `cwd`. Throws a ModoError with its first complaint when it fails. */
async function runCompiler(toolchain, args, cwd) {
    const result = await (0,execa__WEBPACK_IMPORTED_MODULE_3__/* .execa */ .Ho)(toolchain.command, [...args], {
        cwd,
        reject: false,
        stdin: 'ignore',
        // Messages that can be recognised, and no flags from outside.
        env: { LC_ALL: 'C', ...Object.fromEntries(UNSET.map((name) => [name, undefined])) },
    });
    if (!result.failed)
        return;
    const lines = result.stderr.split('\n').filter((line) => line.trim() !== '');
    const first = lines.find((line) => /error|undefined|overflow|cannot/i.test(line)) ??
        lines[0] ??
        result.shortMessage ??
        '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${toolchain.name} ${toolchain.version} failed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`${first}`, 300)}`);
}


/***/ })

};
