export const id = 632;
export const ids = [632];
export const modules = {

/***/ 902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ makeProgress)
/* harmony export */ });
/** Progress of long steps: one line that changes on a terminal, plain lines in a log. */
function makeProgress(stream = process.stderr) {
    if (!stream.isTTY)
        return { step: (message) => stream.write(`${message}\n`), done: () => { } };
    const clear = '\r\u001b[K';
    return {
        step: (message) => stream.write(`${clear}${message.slice(0, Math.max(10, (stream.columns ?? 80) - 1))}`),
        done: () => stream.write(clear),
    };
}


/***/ }),

/***/ 7096:
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
        if (frame.kind !== undefined && frame.kind !== 'static') {
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
    checkSections(elf, compilation.module, options.hook === 'tap');
    const run = `${(0,names/* prefix */.Pl)(compilation.module)}_run`;
    return {
        figures: {
            workspace: compilation.program.placement.arenaBytes,
            stack: options.hook ? 0 : worstCaseStack(callGraph, run),
            flash: flashParts(elf, compilation, run),
        },
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
    const stray = undefinedNames.find((name) => !allowed.has(name));
    if (stray) {
        throw new errors/* ModoError */.o0(`mod.o needs ${stray}, which firmware may not have`, 'check --cross-compiler-options');
    }
    return { defined, undefined: undefinedNames };
}
function checkSections(elf, module, tap) {
    for (const { name, type, flags, size } of elf.sections) {
        if (!(flags & SHF.ALLOC) || size === 0)
            continue;
        const isWorkspace = type === SHT.NOBITS && name.startsWith((0,c/* workspaceSection */.VQ)(module));
        const isRelocated = name.startsWith('.data.rel.ro');
        const isTap = tap && type === SHT.NOBITS;
        const isWritable = (flags & SHF.WRITE) !== 0 && !isWorkspace && !isRelocated && !isTap;
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
        const compile = (more, to) => (0,toolchain_toolchain/* runCompiler */.J)(toolchain, [...flags, ...more, '-c', 'mod.c', '-o', to], folder);
        const read = (name) => (0,promises_.readFile)((0,external_node_path_.join)(folder, name));
        const { compile: sharedFlags, link } = target.sharedObject ?? { compile: [], link: [] };
        const shared = target.objectIsPositionIndependent ? 'mod.o' : 'shared.o';
        const primary = want.object || target.objectIsPositionIndependent ? 'mod.o' : shared;
        const primaryFlags = primary === 'shared.o' ? sharedFlags : [];
        await Promise.all([
            compile([...primaryFlags, '-fcallgraph-info=su'], primary),
            ...(want.sharedObject && shared !== primary ? [compile(sharedFlags, shared)] : []),
            ...(want.assembly ? [(0,toolchain_toolchain/* runCompiler */.J)(toolchain, [...flags, '-S', 'mod.c', '-o', 'mod.s'], folder)] : []),
        ]);
        const object = await read(primary);
        const callGraph = await (0,promises_.readFile)((0,external_node_path_.join)(folder, primary.replace(/o$/, 'ci')), 'utf8').catch(() => '');
        const report = checkObject(object, callGraph, { target, compilation, hook: options.hook });
        let sharedObject;
        if (want.sharedObject) {
            await (0,toolchain_toolchain/* runCompiler */.J)(toolchain, [...target.flags, ...link, '-o', 'mod.so', shared], folder);
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

/***/ 7151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wE: () => (/* binding */ compile),
  rJ: () => (/* binding */ compileJob),
  L6: () => (/* binding */ defaultEnvironment),
  g5: () => (/* binding */ failureOf),
  op: () => (/* binding */ splitCompilerOptions)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
var limits = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/ops/index.js + 15 modules
var ops = __webpack_require__(5081);
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

// EXTERNAL MODULE: ./build/plan/schedule.js
var plan_schedule = __webpack_require__(1961);
;// CONCATENATED MODULE: ./build/plan/place.js
/** Steps to addresses: where in the arena each activation and each scratch lives. */





/** Bases are multiples of this, which suits every element type. */
const ALIGNMENT = 4;
/** Placements tried before the best one is taken: a count, not a time, so that builds are reproducible. */
const EVALUATIONS = 2000;
/** Pairs of items that the search may compare; it ends early only for models of hundreds of operators. */
const COMPARISONS = 2 ** 27;
/** Spans of all items together, about: those of taller tensors are joined, so that pairs of them stay few. */
const SPANS = 2 ** 13;
function place(graph, schedule) {
    const items = [...tensorItems(graph, schedule), ...scratchItems(schedule)];
    const forbidden = items.map((a) => items.map((b) => forbiddenDistances(a, b)));
    const bases = search(items, forbidden);
    const tensors = new Map();
    const scratch = new Map();
    let arenaBytes = 0;
    items.forEach((item, i) => {
        const base = bases[i];
        if ('tensor' in item.key)
            tensors.set(item.key.tensor, { base, ring: item.ring });
        else
            scratch.set(item.key.scratch, base);
        arenaBytes = Math.max(arenaBytes, base + item.bytes);
    });
    if (arenaBytes > limits/* MAX_ARENA_BYTES */.lU) {
        throw new errors/* ModoError */.o0(`the activations need a workspace of ${arenaBytes} bytes`, `at most ${limits/* MAX_ARENA_BYTES */.lU / 2 ** 20} MiB are supported; use a smaller model`);
    }
    return { tensors, scratch, arenaBytes: align(arenaBytes) };
}
function align(bytes) {
    return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
function tensorItems(graph, schedule) {
    const outside = new Set([...graph.inputs, ...graph.outputs].map((id) => (0,drop_views/* rootOf */.I)(graph, id).id));
    const roots = schedule.ops
        .map(({ operator }) => (0,drop_views/* rootOf */.I)(graph, operator.output).id)
        .filter((id) => !outside.has(id));
    const most = Math.ceil(SPANS / Math.max(roots.length, 1));
    return [...rowLifetimes(graph, schedule, roots)].map(([id, lifetimes]) => {
        const { rowBytes } = (0,graph_graph/* rowGeometry */.TY)((0,graph_graph/* tensorOf */.zz)(graph, id));
        const ring = canRing(graph, schedule, id) ? smallestRing(lifetimes) : lifetimes.length;
        const spans = mergeEqual(lifetimes.map(({ born, dies }, row) => ({
            offset: (row % ring) * rowBytes,
            bytes: rowBytes,
            born,
            dies,
        })), most);
        return { key: { tensor: id }, bytes: ring * rowBytes, ring, spans };
    });
}
function scratchItems(schedule) {
    const timesOf = schedule.ops.map(() => []);
    schedule.steps.forEach(({ op }, time) => {
        timesOf[op].push(time);
    });
    return schedule.ops.flatMap(({ call }, op) => {
        if (call.scratchBytes === 0)
            return [];
        const times = timesOf[op];
        const spans = mergeRuns(times).map(([born, dies]) => ({
            offset: 0,
            bytes: call.scratchBytes,
            born,
            dies,
        }));
        return [{ key: { scratch: op }, bytes: call.scratchBytes, ring: 1, spans }];
    });
}
/** Consecutive numbers as [first, last] pairs. */
function mergeRuns(times) {
    const runs = [];
    for (const time of times) {
        const run = runs.at(-1);
        if (run?.[1] === time - 1)
            run[1] = time;
        else
            runs.push([time, time]);
    }
    return runs;
}
/** For each row of each root tensor, the step that writes it and the last that reads it. */
function rowLifetimes(graph, schedule, roots) {
    const lifetimes = new Map(roots.map((id) => [
        id,
        Array.from({ length: (0,graph_graph/* rowCount */.oW)((0,graph_graph/* tensorOf */.zz)(graph, id)) }, () => ({ born: Infinity, dies: -1 })),
    ]));
    const touch = (time, { tensor, start, end }) => {
        const rows = lifetimes.get(tensor);
        if (!rows)
            return;
        const { rowBytes } = (0,graph_graph/* rowGeometry */.TY)((0,graph_graph/* tensorOf */.zz)(graph, tensor));
        for (let row = Math.floor(start / rowBytes); row * rowBytes < end; ++row) {
            rows[row].born = Math.min(rows[row].born, time);
            rows[row].dies = Math.max(rows[row].dies, time);
        }
    };
    schedule.steps.forEach(({ op, row }, time) => {
        const scheduled = schedule.ops[op];
        touch(time, (0,plan_schedule/* writeRange */.xI)(graph, scheduled, row));
        for (const operand of scheduled.call.operands)
            touch(time, (0,plan_schedule/* readRange */.qX)(graph, scheduled, operand, row));
    });
    return lifetimes;
}
/** Rows may wrap around only where writer and readers all go by these rows. */
function canRing(graph, schedule, id) {
    const { height, rowBytes } = (0,graph_graph/* rowGeometry */.TY)((0,graph_graph/* tensorOf */.zz)(graph, id));
    return schedule.ops.every(({ operator, call }) => {
        if ((0,drop_views/* rootOf */.I)(graph, operator.output).id === id && (call.writes === 'whole' || operator.output !== id))
            return false;
        return call.operands
            .filter(({ tensor }) => (0,drop_views/* rootOf */.I)(graph, tensor).id === id)
            .every((operand) => {
            const geometry = (0,plan_schedule/* operandGeometry */.WX)(graph, operand);
            return (operand.access.kind === 'window' && geometry.height === height && geometry.rowBytes === rowBytes);
        });
    });
}
/** The fewest slots with which no row is overwritten while it is still read; rows are born in order. */
function smallestRing(rows) {
    let [least, enough] = [1, rows.length];
    while (least < enough) {
        const ring = Math.floor((least + enough) / 2);
        if (rows.every((row, i) => i + ring >= rows.length || rows[i + ring].born > row.dies))
            enough = ring;
        else
            least = ring + 1;
    }
    return enough;
}
/** Joins neighbouring spans with one lifetime, and others into about `most`: fewer pairs to compare. */
function mergeEqual(all, most) {
    const merged = [];
    const spans = joinNeighbours(all, Math.ceil(all.length / most));
    for (const span of spans) {
        const last = merged.at(-1);
        if (last &&
            last.born === span.born &&
            last.dies === span.dies &&
            last.offset + last.bytes === span.offset) {
            merged[merged.length - 1] = { ...last, bytes: last.bytes + span.bytes };
        }
        else
            merged.push(span);
    }
    return merged;
}
/** Each `count` spans as one that covers them in bytes and in time. */
function joinNeighbours(spans, count) {
    if (count === 1)
        return spans;
    return Array.from({ length: Math.ceil(spans.length / count) }, (_, i) => {
        const part = spans.slice(i * count, (i + 1) * count);
        const offset = Math.min(...part.map((span) => span.offset));
        return {
            offset,
            bytes: Math.max(...part.map((span) => span.offset + span.bytes)) - offset,
            born: Math.min(...part.map(({ born }) => born)),
            dies: Math.max(...part.map(({ dies }) => dies)),
        };
    });
}
/**
 * Distances base(b) - base(a) at which some bytes of both are alive at once in the same place: open intervals,
 * sorted and merged. Two spans alive in the same step clash too, so an output row never shares bytes with a row
 * that its step reads.
 */
function forbiddenDistances(a, b) {
    const intervals = [];
    for (const x of a.spans) {
        let last;
        for (const y of b.spans) {
            if (x.born > y.dies || y.born > x.dies)
                continue;
            const after = x.offset - y.offset - y.bytes;
            const before = x.offset - y.offset + x.bytes;
            // Those of neighbouring spans overlap; joined at once, they take little memory.
            if (last && after < last[1] && before > last[0]) {
                last[0] = Math.min(last[0], after);
                last[1] = Math.max(last[1], before);
            }
            else {
                last = [after, before];
                intervals.push(last);
            }
        }
    }
    intervals.sort((p, q) => p[0] - q[0]);
    const merged = [];
    for (const interval of intervals) {
        const last = merged.at(-1);
        if (last && interval[0] < last[1])
            last[1] = Math.max(last[1], interval[1]);
        else
            merged.push([...interval]);
    }
    return merged;
}
/** First fit in several orders, then random swaps of the best one; seeded, so that it repeats. */
function search(items, forbidden) {
    const indices = items.map((_, i) => i);
    const firstUse = (i) => Math.min(...items[i].spans.map(({ born }) => born));
    const starts = [
        indices.toSorted((a, b) => items[b].bytes - items[a].bytes),
        indices.toSorted((a, b) => firstUse(a) - firstUse(b)),
        indices.toSorted((a, b) => firstUse(b) - firstUse(a)),
    ];
    let best;
    for (const order of starts) {
        const fit = firstFit(items, forbidden, order, best?.end ?? Infinity);
        if (fit && (!best || fit.end < best.end))
            best = { order, ...fit };
    }
    if (!best)
        return [];
    const lowest = lowerBound(items);
    const random = randomIntegers();
    const intervals = forbidden.reduce((sum, row) => row.reduce((s, { length }) => s + length + 1, sum), 0);
    const evaluations = Math.min(EVALUATIONS, Math.floor(COMPARISONS / intervals));
    for (let i = 0; i < evaluations && best.end > lowest && items.length > 1; ++i) {
        const order = [...best.order];
        const [from, to] = [random() % order.length, random() % order.length];
        order.splice(to, 0, ...order.splice(from, 1));
        const fit = firstFit(items, forbidden, order, best.end + 1);
        if (fit)
            best = { order, ...fit };
    }
    return best.bases;
}
/** Bytes alive in the busiest step: no placement is smaller. */
function lowerBound(items) {
    const changes = new Map();
    const change = (time, bytes) => {
        changes.set(time, (changes.get(time) ?? 0) + bytes);
    };
    for (const { spans } of items) {
        for (const { bytes, born, dies } of spans) {
            change(born, bytes);
            change(dies + 1, -bytes);
        }
    }
    let [alive, most] = [0, 0];
    for (const [, bytes] of [...changes].sort(([a], [b]) => a - b)) {
        alive += bytes;
        most = Math.max(most, alive);
    }
    return most;
}
/** Places items one by one at the lowest free base; gives up when the arena reaches `limit`. */
function firstFit(items, forbidden, order, limit) {
    const bases = new Array(items.length).fill(-1);
    let end = 0;
    const placed = [];
    for (const item of order) {
        let base = 0;
        for (let moved = true; moved;) {
            moved = false;
            for (const other of placed) {
                for (const [after, before] of forbidden[other][item]) {
                    const distance = base - bases[other];
                    if (distance > after && distance < before) {
                        base = align(bases[other] + before);
                        moved = true;
                    }
                }
            }
        }
        bases[item] = base;
        end = Math.max(end, base + items[item].bytes);
        if (end >= limit)
            return undefined;
        placed.push(item);
    }
    return { bases, end };
}
/** A fixed sequence of 31-bit integers (a linear congruential generator, high bits). */
function randomIntegers() {
    let state = 12345;
    return () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state >>> 1;
    };
}

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
    const placement = place(graph, scheduled);
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
// EXTERNAL MODULE: ./build/targets/index.js + 6 modules
var build_targets = __webpack_require__(102);
// EXTERNAL MODULE: ./build/toolchain/flags.js
var flags = __webpack_require__(3935);
// EXTERNAL MODULE: ./build/toolchain/toolchain.js
var toolchain = __webpack_require__(9839);
// EXTERNAL MODULE: ./build/driver/build.js + 4 modules
var build = __webpack_require__(7096);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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

;// CONCATENATED MODULE: ./build/driver/layout.js
/** Where a compile writes to, and what its modules are called. */



/**
 * One model for one target goes to the output folder itself, as module `default`; otherwise every job has its own
 * folder and a module name from the file's stem. Throws a ModoError when two jobs meet.
 */
function layOut(models, targets, options) {
    const single = models.length === 1 && targets.length === 1 && !options.nested;
    if (options.moduleName !== undefined && models.length > 1) {
        throw new errors/* ModoError */.o0('--module-name cannot name several models', 'compile them one by one, or leave it out');
    }
    const twice = targets.find((target, i) => targets.indexOf(target) < i);
    if (twice)
        throw new errors/* ModoError */.o0(`--target ${twice} is given twice`, 'give it once');
    const jobs = models.flatMap((model) => targets.map((target) => ({
        model,
        target,
        moduleName: options.moduleName ?? (single ? 'default' : (0,names/* moduleNameFromStem */.ve)((0,external_node_path_.parse)(model).name)),
        folder: single ? options.output : (0,external_node_path_.join)(options.output, folderOf(model, options.cwd), target),
    })));
    refuseClash(jobs, (job) => job.folder.toLowerCase(), (job) => `are written to ${(0,errors/* printable */.g$)(job.folder, 200)}`);
    // Objects for one target may be linked into one image, where equal symbols would collide.
    refuseClash(jobs, (job) => `${job.moduleName} ${job.target}`, (job) => `get the module name ${job.moduleName}`);
    return jobs;
}
/** The model's path without extension, or its stem when it lies outside of the working folder. */
function folderOf(model, cwd) {
    const path = (0,external_node_path_.relative)(cwd, (0,external_node_path_.resolve)(cwd, model));
    const { dir, name } = (0,external_node_path_.parse)(path);
    const outside = (0,external_node_path_.isAbsolute)(path) || path.split(external_node_path_.sep)[0] === '..';
    return outside ? (0,external_node_path_.parse)((0,external_node_path_.basename)(model)).name : (0,external_node_path_.join)(dir, name);
}
function refuseClash(jobs, key, what) {
    const seen = new Map();
    for (const job of jobs) {
        const other = seen.get(key(job));
        if (other) {
            throw new errors/* ModoError */.o0(`${(0,errors/* printable */.g$)(other.model, 200)} and ${(0,errors/* printable */.g$)(job.model, 200)} both ${what(job)}`, 'rename one, or compile them apart');
        }
        seen.set(key(job), job);
    }
}

// EXTERNAL MODULE: ./build/driver/manifest.js
var driver_manifest = __webpack_require__(1030);
;// CONCATENATED MODULE: ./build/driver/print-stage.js


function printStage(stage, compilation) {
    switch (stage) {
        case 'graph':
            return printGraph(compilation.graph);
        case 'steps':
            return printSteps(compilation.program);
        case 'program':
            return printProgram(compilation.program);
    }
}
function printTensor(tensor) {
    const { quantization } = tensor;
    const scales = quantization &&
        (quantization.scales.length === 1
            ? `scale ${quantization.scales[0]} zero point ${quantization.zeroPoints[0]}`
            : `${quantization.scales.length} scales along ${quantization.axis}`);
    return [
        `%${tensor.id}`,
        `${tensor.dtype}[${tensor.shape.join(',')}]`,
        ...(scales ? [scales] : []),
        ...(tensor.data ? ['constant'] : []),
        ...(tensor.viewOf === undefined ? [] : [`view of %${tensor.viewOf}`]),
        `"${(0,errors/* printable */.g$)(tensor.name)}"`,
    ].join(' ');
}
/** A line per operator, after the tensors that it is the first to name. */
function printGraph(graph) {
    const lines = [];
    const shown = new Set();
    const show = (id, role) => {
        if (id < 0 || shown.has(id))
            return;
        shown.add(id);
        lines.push(`${role} ${printTensor((0,graph_graph/* tensorOf */.zz)(graph, id))}`);
    };
    for (const id of graph.inputs)
        show(id, 'input');
    for (const { index, kind, inputs, output, options } of graph.operators) {
        for (const id of inputs)
            show(id, 'tensor');
        show(output, graph.outputs.includes(output) ? 'output' : 'tensor');
        const operands = inputs.map((id) => (id < 0 ? 'none' : `%${id}`)).join(' ');
        lines.push(`op ${index} ${kind} ${operands} -> %${output} ${JSON.stringify(options)}`);
    }
    return `${lines.join('\n')}\n`;
}
/** A line per run of steps of one operator. */
function printSteps({ schedule }) {
    const lines = [];
    let first = 0;
    schedule.steps.forEach(({ op, row }, i) => {
        const next = schedule.steps[i + 1];
        if (next?.op === op && next.row === row + 1)
            return;
        const { operator, call } = schedule.ops[op];
        const { row: from } = schedule.steps[first];
        lines.push(`op ${operator.index} ${call.kernel} rows ${from}..${row}`);
        first = i + 1;
    });
    return `${lines.join('\n')}\n`;
}
/** Where everything lives, and how each group runs. */
function printProgram({ graph, schedule, placement }) {
    const lines = [`arena ${placement.arenaBytes} bytes`];
    for (const [id, { base, ring }] of placement.tensors) {
        lines.push(`place %${id} at ${base}, ring of ${ring} rows, "${(0,errors/* printable */.g$)((0,graph_graph/* tensorOf */.zz)(graph, id).name)}"`);
    }
    schedule.groups.forEach((group, i) => {
        lines.push(`group ${i}`);
        for (const { op, period, lag } of group) {
            const { operator, call, steps } = schedule.ops[op];
            const scratch = placement.scratch.get(op);
            const at = scratch === undefined ? '' : `, scratch of ${call.scratchBytes} at ${scratch}`;
            lines.push(`  op ${operator.index} ${call.kernel} ${steps} steps, period ${period}, lag ${lag}${at}`);
        }
    });
    return `${lines.join('\n')}\n`;
}

// EXTERNAL MODULE: ./build/driver/read-model.js
var read_model = __webpack_require__(47);
// EXTERNAL MODULE: ./build/driver/write-files.js
var write_files = __webpack_require__(394);
;// CONCATENATED MODULE: ./build/driver/compile.js
/** The main job: models in, files out. */

















function defaultEnvironment() {
    return { cwd: process.cwd(), arch: process.arch, progress: () => { }, nested: false };
}
/**
 * Compiles models (paths of .tflite files) for one or more targets and writes their files. Throws a ModoError
 * when an option is wrong; errors of single models are in the result.
 */
async function compile(models, given = {}, environment = defaultEnvironment()) {
    const options = (0,build_options/* resolveOptions */.$i)('compile', given);
    if (models.length === 0)
        throw new errors/* ModoError */.o0('no model is given', 'name a .tflite file');
    if (options.outputFormat !== 'so') {
        throw new errors/* ModoError */.o0(`--output-format ${options.outputFormat} is not supported yet`, 'use so');
    }
    const dump = dumpFormats(options.dumpCode);
    if (options.inputShapes !== undefined)
        (0,build_options/* parseInputShapes */.Em)(options.inputShapes);
    const targets = (0,build_targets/* selectTargets */.Dv)(options, environment.arch);
    const objectOnly = targets.find(({ sharedObject }) => !sharedObject);
    if (objectOnly && !options.objectFile && !options.print) {
        throw new errors/* ModoError */.o0(`--target ${objectOnly.name} has no mod.so, since its linker makes no shared objects`, 'add --object-file');
    }
    const jobs = layOut(models, targets.map(({ name }) => name), {
        output: options.output,
        moduleName: options.moduleName,
        nested: environment.nested,
        cwd: environment.cwd,
    });
    const { print, crossCompiler } = options;
    // A missing compiler is not the fault of a model: said once, before any work.
    const toolchains = print
        ? []
        : await Promise.all(targets.map((target) => (0,toolchain/* findToolchain */.v)(target, crossCompiler, environment.cwd)));
    const compiled = [];
    const failed = [];
    let printed = '';
    for (const job of jobs) {
        const index = targets.findIndex(({ name }) => name === job.target);
        const target = targets[index];
        try {
            await (0,read_model/* withModelName */.P)(job.model, async () => {
                if (print) {
                    const { compilation } = await compileJob(job, target, options, environment.cwd);
                    printed += printStage(print, compilation);
                }
                else {
                    compiled.push(await compileAndWrite(job, target, toolchains[index], options, dump, environment));
                }
            });
        }
        catch (error) {
            if (!(error instanceof errors/* ModoError */.o0))
                throw error;
            failed.push({ model: job.model, target: job.target, error });
        }
    }
    return { compiled, failed, printed };
}
/** The errors of a result as one, or undefined when there are none. */
function failureOf({ failed }) {
    if (failed.length === 0)
        return undefined;
    return failed.length === 1
        ? failed[0].error
        : new errors/* ModoError */.o0(failed.map(({ error }) => (0,errors/* describeError */.Uc)(error)).join('\n'));
}
/** --dump-code: tvmc's formats that exist here. */
function dumpFormats(text) {
    const formats = text?.split(',') ?? [];
    const unknown = formats.find((format) => format !== 'c' && format !== 'asm');
    if (unknown !== undefined)
        throw new errors/* ModoError */.o0(`--dump-code: there is no format "${(0,errors/* printable */.g$)(unknown)}"`, 'choose c, asm');
    return formats;
}
/** Reads a model and runs the compiler core on it. */
async function compileJob(job, target, options, cwd) {
    const bytes = await (0,read_model/* readModel */.k)((0,external_node_path_.resolve)(cwd, job.model));
    const compilation = compileModel(bytes, {
        moduleName: job.moduleName,
        kernels: readKernels(target, options.optLevel),
        ...(options.inputShapes && { inputShapes: (0,build_options/* parseInputShapes */.Em)(options.inputShapes) }),
    });
    return { bytes, compilation };
}
/** --cross-compiler-options, split as tvmc splits them. */
function splitCompilerOptions(text) {
    return text?.split(' ').filter((option) => option !== '') ?? [];
}
async function compileAndWrite(job, target, toolchain, options, dump, environment) {
    const { progress } = environment;
    const shown = (0,errors/* printable */.g$)(job.model, 200);
    progress(`${shown}: reading`);
    const { bytes, compilation } = await compileJob(job, target, options, environment.cwd);
    progress(`${shown}: compiling for ${target.name} with ${toolchain.name} ${toolchain.version}`);
    const compilerOptions = splitCompilerOptions(options.crossCompilerOptions);
    const built = await (0,build/* build */.j)(compilation, {
        target,
        toolchain,
        optLevel: options.optLevel,
        compilerOptions,
        want: {
            object: options.objectFile,
            sharedObject: target.sharedObject !== undefined,
            assembly: dump.includes('asm'),
        },
    });
    const files = outputFiles(compilation, built, options.objectFile, dump);
    const manifest = (0,driver_manifest/* makeManifest */.Ui)({
        version: (0,package_root/* packageVersion */.T)(),
        modelPath: job.model,
        modelBytes: bytes,
        compilation,
        target,
        toolchain,
        flags: (0,flags/* compileFlags */.P)(target, options.optLevel, compilerOptions),
        report: built.report,
        options: {
            objectFile: options.objectFile,
            optLevel: options.optLevel,
            ...(options.inputShapes && { inputShapes: options.inputShapes }),
            ...(options.crossCompilerOptions && { crossCompilerOptions: options.crossCompilerOptions }),
        },
        files,
    });
    progress(`${shown}: writing to ${(0,errors/* printable */.g$)(job.folder, 200)}`);
    const manifestFile = { name: driver_manifest/* MANIFEST_NAME */.ir, bytes: `${JSON.stringify(manifest, undefined, 2)}\n` };
    await (0,write_files/* writeFiles */.h)((0,external_node_path_.resolve)(environment.cwd, job.folder), [...files, manifestFile]);
    return {
        model: job.model,
        target: target.name,
        folder: job.folder,
        files: [...files.map(({ name }) => name), driver_manifest/* MANIFEST_NAME */.ir],
        manifest,
    };
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

/***/ 1030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ui: () => (/* binding */ makeManifest),
/* harmony export */   bB: () => (/* binding */ describeOperators),
/* harmony export */   ir: () => (/* binding */ MANIFEST_NAME),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5217);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _graph_graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4979);
/* harmony import */ var _ops_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5081);
/** modo.json: what was compiled, from what, by what, and how big it is. No dates, no absolute paths. */




const MANIFEST_NAME = 'modo.json';
function makeManifest(input) {
    const { compilation, target, toolchain, report } = input;
    return {
        manifestVersion: 1,
        modo: input.version,
        module: compilation.module.name,
        model: {
            file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(input.modelPath),
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
        operators: describeOperators(compilation.graph),
        files: input.files.map(({ name, bytes }) => ({
            name,
            bytes: Buffer.byteLength(bytes),
            sha256: sha256(bytes),
        })),
    };
}
/** By index in the file. */
function describeOperators(graph) {
    return graph.operators.map((operator) => ({
        kind: operator.kind,
        shape: (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .tensorOf */ .zz)(graph, operator.output).shape,
        macs: (0,_ops_index_js__WEBPACK_IMPORTED_MODULE_3__/* .operatorMacs */ .VY)(graph, operator),
    }));
}
function describePort({ tensor, member, bytes }) {
    const { quantization } = tensor;
    return {
        name: tensor.name,
        member,
        dtype: tensor.dtype,
        shape: tensor.shape,
        bytes,
        ...(quantization && { scale: quantization.scales[0], zeroPoint: quantization.zeroPoints[0] }),
    };
}
function sha256(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
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

/***/ 394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ writeFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5217);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/** Writes a set of files so that a reader never sees half of one. */




/** Writes all files beside the folder's others, then moves them into place, the last one last. */
async function writeFiles(folder, files) {
    const staging = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `.modo-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        await makeFolder(folder);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(staging);
        // The one obstacle that would show only after some files are in place.
        for (const { name } of files) {
            const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)).catch(() => undefined);
            if (there?.isDirectory()) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), 200)} is a folder`, 'give another --output');
            }
        }
        for (const { name, bytes } of files)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, name), bytes);
        for (const { name } of files)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, name), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
    }
    catch (error) {
        const { code } = error;
        if (code === undefined)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(folder, 200)}: cannot be written (${code})`, 'give another --output', {
            cause: error,
        });
    }
    finally {
        // A folder that could not be made cannot be removed: the first error is the one to tell.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(staging, { recursive: true, force: true }).catch(() => { });
    }
}
/** As mkdir with `recursive`, which in Node never ends in a file system that makes no folders, such as /proc. */
async function makeFolder(folder) {
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(folder).catch(() => undefined);
    if (there?.isDirectory())
        return;
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    if (!there && parent !== folder)
        await makeFolder(parent);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder).catch((error) => {
        // Another compile may have been faster.
        if (error.code !== 'EEXIST' || there)
            throw error;
    });
}


/***/ }),

/***/ 6613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DO: () => (/* binding */ activationOperands),
  yQ: () => (/* binding */ constantSection),
  FJ: () => (/* binding */ emitC),
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
    __attribute__((aligned(16), section("${constantSection(module, op)}"))) = {
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
/* harmony import */ var _ops_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5081);
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

/***/ 4979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jx: () => (/* binding */ BYTES_PER_ELEMENT),
/* harmony export */   KX: () => (/* binding */ elementCount),
/* harmony export */   TY: () => (/* binding */ rowGeometry),
/* harmony export */   ZJ: () => (/* binding */ toBytes),
/* harmony export */   dp: () => (/* binding */ byteLength),
/* harmony export */   oW: () => (/* binding */ rowCount),
/* harmony export */   vV: () => (/* binding */ toTypedArray),
/* harmony export */   zz: () => (/* binding */ tensorOf)
/* harmony export */ });
/** The value between import and schedule: a small, immutable graph of tensors and operators. */
function tensorOf(graph, id) {
    const tensor = graph.tensors[id];
    if (!tensor)
        throw new Error(`no tensor ${id}`);
    return tensor;
}
const BYTES_PER_ELEMENT = { int8: 1, int32: 4, float32: 4 };
function elementCount(shape) {
    return shape.reduce((product, dimension) => product * dimension, 1);
}
function byteLength(tensor) {
    return elementCount(tensor.shape) * BYTES_PER_ELEMENT[tensor.dtype];
}
function rowGeometry(tensor) {
    const bytes = byteLength(tensor);
    if (tensor.shape.length !== 4)
        return { images: 1, height: 1, rowBytes: bytes };
    const [images, height] = tensor.shape;
    return { images, height, rowBytes: bytes / (images * height) };
}
function rowCount(tensor) {
    const { images, height } = rowGeometry(tensor);
    return images * height;
}
/** The tensor's bytes as numbers. Copies when the bytes are not aligned for the type. */
function toTypedArray(dtype, bytes) {
    // Not slice(): a Buffer's shares the bytes.
    const aligned = bytes.byteOffset % BYTES_PER_ELEMENT[dtype] === 0 ? bytes : new Uint8Array(bytes);
    const length = aligned.byteLength / BYTES_PER_ELEMENT[dtype];
    switch (dtype) {
        case 'int8':
            return new Int8Array(aligned.buffer, aligned.byteOffset, length);
        case 'int32':
            return new Int32Array(aligned.buffer, aligned.byteOffset, length);
        case 'float32':
            return new Float32Array(aligned.buffer, aligned.byteOffset, length);
    }
}
function toBytes(array) {
    return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}


/***/ }),

/***/ 606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   XD: () => (/* binding */ readRoot),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   i1: () => (/* binding */ vector),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   um: () => (/* binding */ tables)
/* harmony export */ });
/* unused harmony export writeRoot */
/* harmony import */ var flatbuffers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6558);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/**
 * FlatBuffers by declarative tables: one description of a table both reads it, checking every offset before it
 * is followed, and writes it. Only what the .tflite schema needs.
 */


const SCALAR_BYTES = {
    int8: 1,
    uint8: 1,
    bool: 1,
    int32: 4,
    uint32: 4,
    float32: 4,
    int64: 8,
    uint64: 8,
};
const scalar = (type, defaultValue = 0) => ({
    kind: 'scalar',
    scalar: type,
    default: defaultValue,
});
const text = { kind: 'string' };
const vector = (type) => ({
    kind: 'vector',
    scalar: type,
});
const table = (type) => ({ kind: 'table', table: type });
const tables = (type) => ({ kind: 'tables', table: type });
const ADVICE = 'the file is truncated or damaged; export or download it again';
/**
 * Reads a root table. Throws a ModoError that names the field and the byte offset when anything points outside
 * the buffer. Offsets may not share so much that the value grows far beyond the file: the number of tables and
 * of copied elements is bounded by the file's size, so a crafted file costs no more than an honest one.
 */
function readRoot(bytes, type, identifier) {
    return new Reader(bytes).root(type, identifier);
}
class Reader {
    #bytes;
    #view;
    #budget;
    constructor(bytes) {
        this.#bytes = bytes;
        this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.#budget = 2 * bytes.byteLength + 1024;
    }
    root(type, identifier) {
        this.#need(0, 8, 'header');
        const found = String.fromCharCode(...this.#bytes.subarray(4, 8));
        if (found !== identifier) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`not a ${identifier} FlatBuffer: the identifier at byte 4 is "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(found)}"`, 'pass a .tflite model');
        }
        return this.#table(this.#offset(0, type.name), type, type.name);
    }
    #need(position, length, path) {
        if (position < 0 || length < 0 || position + length > this.#bytes.byteLength) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${path}: bytes ${position}..${position + length} lie outside the file (${this.#bytes.byteLength} bytes)`, ADVICE);
        }
    }
    #spend(amount, path) {
        this.#budget -= amount;
        if (this.#budget < 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${path}: the file refers to itself over and over`, ADVICE);
    }
    #uint32(position, path) {
        this.#need(position, 4, path);
        return this.#view.getUint32(position, true);
    }
    #offset(position, path) {
        const offset = this.#uint32(position, path);
        if (offset === 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${path}: the offset at byte ${position} is zero`, ADVICE);
        return position + offset;
    }
    #table(position, type, path) {
        this.#need(position, 4, path);
        const vtable = position - this.#view.getInt32(position, true);
        this.#need(vtable, 4, path);
        const vtableBytes = this.#view.getUint16(vtable, true);
        const tableBytes = this.#view.getUint16(vtable + 2, true);
        if (vtableBytes < 4 || vtableBytes % 2 !== 0 || tableBytes < 4) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${path}: bad table layout at byte ${vtable}`, ADVICE);
        }
        this.#need(vtable, vtableBytes, path);
        this.#need(position, tableBytes, path);
        this.#spend(4, path);
        const value = {};
        for (const [name, [slot, field]] of Object.entries(type.fields)) {
            const entry = 4 + 2 * slot;
            const inTable = entry + 2 <= vtableBytes ? this.#view.getUint16(vtable + entry, true) : 0;
            const fieldPath = `${path}.${name}`;
            if (inTable >= tableBytes) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${fieldPath}: lies outside its table at byte ${position}`, ADVICE);
            }
            value[name] = inTable === 0 ? absent(field) : this.#field(position + inTable, field, fieldPath, value);
        }
        return value;
    }
    #field(position, field, path, siblings) {
        switch (field.kind) {
            case 'scalar':
                return this.#scalar(position, field.scalar, path);
            case 'table':
                return this.#table(this.#offset(position, path), field.table(), path);
            case 'union': {
                const type = field.tables()[siblings[field.by]];
                return type ? this.#table(this.#offset(position, path), type, path) : undefined;
            }
            case 'string': {
                const [start, length] = this.#vector(position, 1, path);
                this.#spend(length, path);
                return new TextDecoder().decode(this.#bytes.subarray(start, start + length));
            }
            case 'vector':
                return this.#scalars(position, field.scalar, path);
            case 'tables': {
                const [start, count] = this.#vector(position, 4, path);
                return Array.from({ length: count }, (_, index) => {
                    const elementPath = `${path}[${index}]`;
                    return this.#table(this.#offset(start + 4 * index, elementPath), field.table(), elementPath);
                });
            }
        }
    }
    #vector(position, elementBytes, path) {
        const start = this.#offset(position, path);
        const count = this.#uint32(start, path);
        this.#need(start + 4, count * elementBytes, path);
        return [start + 4, count];
    }
    #scalars(position, type, path) {
        const [start, count] = this.#vector(position, SCALAR_BYTES[type], path);
        // Bytes are shared with the file, not copied: constants may be large, and several tensors may name one.
        if (type === 'uint8')
            return this.#bytes.subarray(start, start + count);
        this.#spend(count, path);
        return Array.from({ length: count }, (_, i) => this.#scalar(start + i * SCALAR_BYTES[type], type, path));
    }
    #scalar(position, type, path) {
        this.#need(position, SCALAR_BYTES[type], path);
        switch (type) {
            case 'int8':
                return this.#view.getInt8(position);
            case 'uint8':
                return this.#view.getUint8(position);
            case 'bool':
                return this.#view.getUint8(position) === 0 ? 0 : 1;
            case 'int32':
                return this.#view.getInt32(position, true);
            case 'uint32':
                return this.#view.getUint32(position, true);
            case 'float32':
                return this.#view.getFloat32(position, true);
            case 'int64':
                return Number(this.#view.getBigInt64(position, true));
            case 'uint64':
                return Number(this.#view.getBigUint64(position, true));
        }
    }
}
function absent(field) {
    return field.kind === 'scalar' ? field.default : undefined;
}
/** Writes a root table; the inverse of `readRoot`. Fields that are undefined are left out. */
function writeRoot(value, type, identifier) {
    const builder = new Builder(1024);
    builder.finish(writeTable(builder, value, type), identifier);
    return builder.asUint8Array().slice();
}
function writeTable(builder, value, type) {
    const fields = Object.entries(type.fields);
    const offsets = new Map();
    for (const [name, [, field]] of fields) {
        const fieldValue = value[name];
        if (fieldValue === undefined || field.kind === 'scalar')
            continue;
        offsets.set(name, writeOffsetField(builder, fieldValue, field, value));
    }
    builder.startObject(1 + Math.max(-1, ...fields.map(([, [slot]]) => slot)));
    for (const [name, [slot, field]] of fields) {
        const offset = offsets.get(name);
        if (offset !== undefined)
            builder.addFieldOffset(slot, offset, 0);
        else if (field.kind === 'scalar' && value[name] !== undefined) {
            writeScalarField(builder, slot, field.scalar, Number(value[name]), field.default);
        }
    }
    return builder.endObject();
}
function writeOffsetField(builder, value, field, siblings) {
    switch (field.kind) {
        case 'string':
            return builder.createString(value);
        case 'table':
            return writeTable(builder, value, field.table());
        case 'union':
            return writeTable(builder, value, field.tables()[siblings[field.by]]);
        case 'tables': {
            const items = value.map((item) => writeTable(builder, item, field.table()));
            builder.startVector(4, items.length, 4);
            for (const item of items.toReversed())
                builder.addOffset(item);
            return builder.endVector();
        }
        case 'vector': {
            const items = value;
            // 16 bytes for raw data, as the schema demands of buffers.
            const bytes = SCALAR_BYTES[field.scalar];
            builder.startVector(bytes, items.length, field.scalar === 'uint8' ? 16 : bytes);
            for (let i = items.length - 1; i >= 0; --i)
                addElement(builder, field.scalar, items[i]);
            return builder.endVector();
        }
    }
}
function addElement(builder, type, value) {
    if (type === 'uint8')
        builder.addInt8((value << 24) >> 24);
    else if (type === 'int32')
        builder.addInt32(value);
    else if (type === 'float32')
        builder.addFloat32(value);
    else
        builder.addInt64(BigInt(value));
}
function writeScalarField(builder, slot, type, value, initial) {
    if (SCALAR_BYTES[type] === 1)
        builder.addFieldInt8(slot, (value << 24) >> 24, (initial << 24) >> 24);
    else if (type === 'float32')
        builder.addFieldFloat32(slot, value, initial);
    else if (SCALAR_BYTES[type] === 4)
        builder.addFieldInt32(slot, value | 0, initial | 0);
    else
        builder.addFieldInt64(slot, BigInt(value), BigInt(initial));
}


/***/ }),

/***/ 7598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ MAX_TRAFFIC_BYTES),
/* harmony export */   HT: () => (/* binding */ MAX_TRAFFIC_ROWS),
/* harmony export */   KP: () => (/* binding */ MAX_WINDOW_ROWS),
/* harmony export */   KV: () => (/* binding */ MAX_PORTS),
/* harmony export */   Lj: () => (/* binding */ MAX_FOLD_BYTES),
/* harmony export */   W5: () => (/* binding */ MAX_CONSTANT_BYTES),
/* harmony export */   c$: () => (/* binding */ MAX_WINDOW_CELLS),
/* harmony export */   cg: () => (/* binding */ MAX_ACTIVATION_BYTES),
/* harmony export */   i2: () => (/* binding */ MAX_FOLD_OPERATIONS),
/* harmony export */   iz: () => (/* binding */ MAX_POOL_CELLS),
/* harmony export */   lT: () => (/* binding */ MAX_OPERATORS),
/* harmony export */   lU: () => (/* binding */ MAX_ARENA_BYTES),
/* harmony export */   pX: () => (/* binding */ MAX_ROWS),
/* harmony export */   rh: () => (/* binding */ MAX_STEPS),
/* harmony export */   ri: () => (/* binding */ MAX_DIMENSIONS)
/* harmony export */ });
/**
 * What modo refuses to compile because no device that it compiles for would run it. The limits also bound the
 * compiler's own time and memory, whatever a file says: a crafted file costs no more than an honest one.
 */
/** Operators of a model. */
const MAX_OPERATORS = 1024;
/** Inputs, and outputs, of a model. */
const MAX_PORTS = 64;
/** Dimensions of a tensor: what TVM's C runtime has room for. */
const MAX_DIMENSIONS = 6;
/** Bytes of one activation. */
const MAX_ACTIVATION_BYTES = 2 ** 24;
/** Rows (images times height) of one activation. */
const MAX_ROWS = 2 ** 14;
/** Rows that one window reads: the step holds a pointer to each on its stack. */
const MAX_WINDOW_ROWS = 1024;
/** Cells from the first to the last tap of a window in one dimension: positions stay far from int32's ends. */
const MAX_WINDOW_CELLS = 65_535;
/** Cells of a pooling window: sums of int8 values stay within int32. */
const MAX_POOL_CELLS = 2 ** 20;
/** Bytes of all packed constants; one that several operators share counts for each of them. */
const MAX_CONSTANT_BYTES = 2 ** 26;
/** Bytes of the workspace. */
const MAX_ARENA_BYTES = 2 ** 25;
/** Rows computed in one inference, all operators together. */
const MAX_STEPS = 2 ** 17;
/** Bytes and rows that the steps of one inference read and write: what the proof of a plan walks over. */
const MAX_TRAFFIC_BYTES = 2 ** 30;
const MAX_TRAFFIC_ROWS = 2 ** 24;
/** Operations, and bytes of results, of operators that are computed while compiling. */
const MAX_FOLD_OPERATIONS = 2 ** 25;
const MAX_FOLD_BYTES = 2 ** 25;


/***/ }),

/***/ 5081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Do: () => (/* binding */ OPS),
  tD: () => (/* binding */ graphMacs),
  E7: () => (/* binding */ nodeOf),
  PS: () => (/* binding */ opOf),
  VY: () => (/* binding */ operatorMacs)
});

// EXTERNAL MODULE: ./build/import/tflite/flatbuffer.js
var flatbuffer = __webpack_require__(606);
// EXTERNAL MODULE: ./build/plan/kernel-call.js
var kernel_call = __webpack_require__(2590);
// EXTERNAL MODULE: ./build/ops/op.js
var op = __webpack_require__(6664);
;// CONCATENATED MODULE: ./build/ops/activation.js

/** ActivationFunctionType by number. */
const NAMES = ['NONE', 'RELU', 'RELU_N1_TO_1', 'RELU6', 'TANH', 'SIGN_BIT'];
function readActivation(value, reject) {
    const name = NAMES[value];
    if (name === undefined)
        reject(`fused activation ${value} does not exist`, op/* DAMAGED */.Ax);
    if (name === 'TANH' || name === 'SIGN_BIT') {
        // The reference kernels ignore these two: compiling them would silently give other results than training.
        reject(`fused activation ${name} is not supported`, 'use NONE, RELU, RELU_N1_TO_1 or RELU6');
    }
    return name;
}
const BOUNDS = {
    NONE: [-Infinity, Infinity],
    RELU: [0, Infinity],
    RELU_N1_TO_1: [-1, 1],
    RELU6: [0, 6],
};
/** Halves away from zero, as C's round(). */
function roundHalfAway(x) {
    return Math.sign(x) * Math.round(Math.abs(x));
}
/** The int8 values to which `activation` limits a quantized output. */
function quantizedRange(node, activation, output) {
    const { scale, zeroPoint } = node.perTensor(output);
    const quantize = (real) => {
        if (!Number.isFinite(real))
            return real;
        // The reference divides in single precision.
        return zeroPoint + roundHalfAway(Math.fround(real / scale));
    };
    const [lower, upper] = BOUNDS[activation];
    return { min: Math.max(-128, quantize(lower)), max: Math.min(127, quantize(upper)) };
}
const FLOAT_MAX = 3.4028234663852886e38;
/** The range to which `activation` limits a float output; the reference clamps infinities too. */
function floatRange(activation) {
    const [lower, upper] = BOUNDS[activation];
    return { min: Math.max(-FLOAT_MAX, lower), max: Math.min(FLOAT_MAX, upper) };
}
function clamp(value, { min, max }) {
    return Math.min(Math.max(value, min), max);
}

;// CONCATENATED MODULE: ./build/ops/fixed-point.js
/** The fixed-point arithmetic of TensorFlow Lite's reference kernels, written for clarity, exact to the bit. */
/** int32 x int32: floor((a * b + 2^30) / 2^31), saturated for the one case that overflows. */
function saturatingRoundingDoublingHighMul(a, b) {
    if (a === -(2 ** 31) && b === -(2 ** 31))
        return 2 ** 31 - 1;
    return Number((BigInt(a) * BigInt(b) + (1n << 30n)) >> 31n);
}
/** x / 2^exponent, rounded to nearest, halves away from zero; exponent 0 … 62. */
function roundingDivideByPowerOfTwo(x, exponent) {
    const divisor = 2 ** exponent;
    const magnitude = Math.floor((Math.abs(x) + divisor / 2) / divisor);
    return exponent === 0 ? x : x < 0 ? -magnitude : magnitude;
}
/** Splits d > 0 into fraction in [0.5, 1) and exponent, d = fraction * 2^exponent. */
function splitExponent(d) {
    let exponent = Math.floor(Math.log2(d)) + 1;
    let fraction = d / 2 ** exponent;
    // The logarithm is rounded; correct by one where it landed on the wrong side of a power of two.
    if (fraction >= 1)
        [fraction, exponent] = [fraction / 2, exponent + 1];
    else if (fraction < 0.5)
        [fraction, exponent] = [fraction * 2, exponent - 1];
    return [fraction, exponent];
}
/** The reference's QuantizeMultiplier. */
function quantizeMultiplier(real) {
    if (real === 0)
        return { multiplier: 0, shift: 0 };
    let [fraction, shift] = splitExponent(real);
    let multiplier = Math.round(fraction * 2 ** 31);
    if (multiplier === 2 ** 31) {
        multiplier /= 2;
        shift += 1;
    }
    return shift < -31 ? { multiplier: 0, shift: 0 } : { multiplier, shift };
}
/** The reference's MultiplyByQuantizedMultiplier, double rounding: its left shift wraps as int32 does. */
function multiplyByQuantizedMultiplier(x, { multiplier, shift }) {
    const shifted = Math.imul(x, 2 ** Math.max(shift, 0));
    return roundingDivideByPowerOfTwo(saturatingRoundingDoublingHighMul(shifted, multiplier), Math.max(-shift, 0));
}
/** A sum as a quantized value, not clamped yet; the addition wraps as int32 does. */
function requantize(sum, multiplier, zeroPoint) {
    return (multiplyByQuantizedMultiplier(sum, multiplier) + zeroPoint) | 0;
}
/** x * 2^exponent, saturated to int32 for positive exponents, rounded for negative ones. */
function saturatingRoundingMultiplyByPowerOfTwo(x, exponent) {
    if (exponent < 0)
        return roundingDivideByPowerOfTwo(x, -exponent);
    return Math.min(Math.max(x * 2 ** exponent, -(2 ** 31)), 2 ** 31 - 1);
}
const Q0_ONE = 2 ** 31 - 1;
/** exp(a) for a in [-1/4, 0) as Q0.31: Taylor series around -1/8. */
function expNearZero(a) {
    const multiply = saturatingRoundingDoublingHighMul;
    const expMinusOneEighth = 1895147668;
    const oneThird = 715827883;
    const x = a + 2 ** 28;
    const x2 = multiply(x, x);
    const x3 = multiply(x2, x);
    const x4 = multiply(x2, x2);
    const x4Over4 = saturatingRoundingMultiplyByPowerOfTwo(x4, -2);
    const tail = saturatingRoundingMultiplyByPowerOfTwo(multiply(x4Over4 + x3, oneThird) + x2, -1);
    return expMinusOneEighth + multiply(expMinusOneEighth, x + tail);
}
/** exp(-2^k) as Q0.31 for k = -2 … 4. */
const EXP_OF_POWERS = [1672461947, 1302514674, 790015084, 290630308, 39332535, 720401, 242];
/** exp(a) as Q0.31 for a <= 0 given as Q5.26. */
function expOnNegativeValues(a) {
    if (a === 0)
        return Q0_ONE;
    const oneQuarter = 2 ** 24;
    const modQuarter = (a & (oneQuarter - 1)) - oneQuarter;
    let result = expNearZero(saturatingRoundingMultiplyByPowerOfTwo(modQuarter, 5));
    const remainder = modQuarter - a;
    EXP_OF_POWERS.forEach((factor, k) => {
        if (remainder & (1 << (24 + k)))
            result = saturatingRoundingDoublingHighMul(result, factor);
    });
    return result;
}
/**
 * 1 / x for x > 0 with `integerBits` integer bits: a Q0.31 factor in (0.5, 1], to be divided by 2^bitsOverUnit.
 */
function reciprocal(x, integerBits) {
    const multiply = saturatingRoundingDoublingHighMul;
    const headroom = Math.clz32(x);
    const fraction = x * 2 ** headroom - 2 ** 31;
    // Newton-Raphson on the denominator's half, in Q2.29.
    const halfDenominator = roundingHalfSum(fraction, Q0_ONE);
    let estimate = 1515870810 + multiply(halfDenominator, -1010580540);
    for (let i = 0; i < 3; ++i) {
        const error = 2 ** 29 - multiply(halfDenominator, estimate);
        estimate += saturatingRoundingMultiplyByPowerOfTwo(multiply(estimate, error), 2);
    }
    return {
        factor: saturatingRoundingMultiplyByPowerOfTwo(estimate, 1),
        bitsOverUnit: integerBits - headroom,
    };
}
/** (a + b) / 2, halves away from zero. */
function roundingHalfSum(a, b) {
    const sum = a + b;
    return Math.trunc((sum + (sum >= 0 ? 1 : -1)) / 2);
}

// EXTERNAL MODULE: ./build/graph/graph.js
var graph = __webpack_require__(4979);
;// CONCATENATED MODULE: ./build/ops/weighted.js
/** What operators with weights share: type checks, multipliers, biases, and their packed form. */





/** Checks the types of input, output, weights and bias against each other. */
function requireWeighted(node, channels) {
    const input = node.input(0);
    const weights = node.constant(1, 'weights');
    if (input.dtype === 'float32' && weights.dtype === 'int8') {
        node.fail(`${(0,op/* describeTensor */.Lf)(input)} is float32 and ${(0,op/* describeTensor */.Lf)(weights)} is int8 (a hybrid operator)`, 'quantize activations to int8 too (full integer quantization), or keep the weights in float32');
    }
    const arithmetic = requireArithmetic(node, input);
    node.requireType(weights, arithmetic);
    node.requireType(node.output, arithmetic);
    if (node.optionalInput(2)) {
        const bias = node.constant(2, 'bias');
        node.requireType(bias, arithmetic === 'int8' ? 'int32' : 'float32');
        if (bias.data.byteLength !== 4 * channels) {
            node.fail(`${(0,op/* describeTensor */.Lf)(bias)} has ${bias.data.byteLength / 4} values for ${channels} channels`, op/* DAMAGED */.Ax);
        }
    }
}
/** int8 or float32, by the input; anything else is refused. */
function requireArithmetic(node, input) {
    if (input.dtype === 'float32')
        return 'float32';
    node.requireType(input, 'int8');
    return 'int8';
}
/**
 * One multiplier per output channel from the scales of input, weights (per tensor, or per channel along `axis`)
 * and output.
 */
function channelMultipliers(node, channels, axis) {
    const input = node.perTensor(node.input(0)).scale;
    const output = node.perTensor(node.output).scale;
    const scales = channelScales(node, node.input(1), channels, axis);
    return Array.from({ length: channels }, (_, channel) => requireMultiplier(node, (input * scales[channel % scales.length]) / output));
}
/** The scales of weights, one or one per channel; checks axis, count and that zero points are 0. */
function channelScales(node, weights, channels, axis) {
    const quantization = weights.quantization;
    if (!quantization)
        node.fail(`${(0,op/* describeTensor */.Lf)(weights)} has no quantization parameters`, 'export the model again');
    const { scales, zeroPoints } = quantization;
    if (scales.length !== 1 && (scales.length !== channels || quantization.axis !== axis)) {
        node.fail(`${(0,op/* describeTensor */.Lf)(weights)} has ${scales.length} scales along dimension ${quantization.axis}, ` +
            `but ${channels} channels along dimension ${axis}`, op/* DAMAGED */.Ax);
    }
    if (zeroPoints.some((zeroPoint) => zeroPoint !== 0)) {
        node.fail(`${(0,op/* describeTensor */.Lf)(weights)} has a zero point other than 0`, 'quantize weights symmetrically');
    }
    return scales;
}
/** quantizeMultiplier, refusing what the reference kernels cannot shift. */
function requireMultiplier(node, real) {
    const fixed = quantizeMultiplier(real);
    if (fixed.shift > 30) {
        node.fail(`its scales make a factor of ${real.toPrecision(3)} between input and output`, 'export the model again');
    }
    return fixed;
}
function weighted(node, options) {
    return node.input(0).dtype === 'float32' ? weightedFloat(node, options) : weightedQuantized(node, options);
}
function weightedFloat(node, { channels, activation }) {
    const biases = biasValues(node, channels);
    const range = floatRange(activation);
    return {
        suffix: 'f32',
        bytesPerElement: 4,
        inputZeroPoint: 0,
        add: (sum, input, weight) => Math.fround(sum + Math.fround(input * weight)),
        finish: (sum, channel) => clamp(Math.fround(sum + biases[channel]), range),
        parameters: { out_min: { float: range.min }, out_max: { float: range.max } },
        pack: () => (0,kernel_call/* packConstant */.M5)({ role: 'biases', bytes: (0,graph/* toBytes */.ZJ)(biases) }, { role: 'weights', bytes: node.constant(1, 'weights').data }),
    };
}
function weightedQuantized(node, options) {
    const biases = biasValues(node, options.channels);
    const multipliers = options.multipliers();
    const weightsZeroPoint = options.weightsZeroPoint?.() ?? 0;
    const range = quantizedRange(node, options.activation, node.output);
    const inputZeroPoint = node.perTensor(node.input(0)).zeroPoint;
    const outputZeroPoint = node.perTensor(node.output).zeroPoint;
    return {
        suffix: 's8',
        bytesPerElement: 1,
        inputZeroPoint,
        add: (sum, input, weight) => sum + (input - inputZeroPoint) * (weight - weightsZeroPoint),
        finish: (sum, channel) => {
            // The reference's sum is an int32, which wraps.
            const accumulator = (sum + biases[channel]) | 0;
            return clamp(requantize(accumulator, multipliers[channel], outputZeroPoint), range);
        },
        parameters: { out_zero_point: outputZeroPoint, out_min: range.min, out_max: range.max },
        quantized: {
            biases: biases,
            multipliers,
            inputZeroPoint,
            outputZeroPoint,
            range,
            weights: (0,graph/* toTypedArray */.vV)('int8', node.constant(1, 'weights').data),
        },
        pack: (weightSums) => {
            const sums = weightSums();
            // The input's zero point is folded in: bias - zero point * sum. Wraps as the kernel's sum wraps back.
            const folded = Int32Array.from(biases, (bias, i) => (bias - inputZeroPoint * sums[i]) | 0);
            return (0,kernel_call/* packConstant */.M5)({ role: 'biases', bytes: (0,graph/* toBytes */.ZJ)(folded) }, { role: 'requantization', bytes: packMultipliers(multipliers) }, { role: 'weights', bytes: node.constant(1, 'weights').data });
        },
    };
}
/** The bias as numbers; zeros where it is absent. */
function biasValues(node, channels) {
    const bias = node.optionalInput(2);
    if (!bias?.data)
        return node.input(0).dtype === 'int8' ? new Int32Array(channels) : new Float32Array(channels);
    return (0,graph/* toTypedArray */.vV)(bias.dtype, bias.data);
}
/** int32 multipliers, then int8 shifts. */
function packMultipliers(multipliers) {
    const bytes = new Uint8Array(5 * multipliers.length);
    bytes.set((0,graph/* toBytes */.ZJ)(Int32Array.from(multipliers, ({ multiplier }) => multiplier)));
    bytes.set((0,graph/* toBytes */.ZJ)(Int8Array.from(multipliers, ({ shift }) => shift)), 4 * multipliers.length);
    return bytes;
}
/** Sums of int8 weights stored as rows of `length`. */
function sumsByRow(weights, length) {
    const values = (0,graph/* toTypedArray */.vV)('int8', weights);
    const sums = new Int32Array(values.length / length);
    values.forEach((value, i) => {
        sums[Math.floor(i / length)] += value;
    });
    return sums;
}

;// CONCATENATED MODULE: ./build/ops/add.js






/** Bits by which int8 operands are shifted left before they are brought to a common scale. */
const LEFT_SHIFT = 20;
function broadcastShape(node) {
    const a = node.input(0);
    const b = node.input(1);
    const rank = Math.max(a.shape.length, b.shape.length);
    return Array.from({ length: rank }, (_, i) => {
        const [from, other] = [extended(a, rank)[i], extended(b, rank)[i]];
        if (from !== other && from !== 1 && other !== 1) {
            node.fail(`shapes [${a.shape}] and [${b.shape}] of its inputs do not broadcast`, op/* DAMAGED */.Ax);
        }
        return Math.max(from, other);
    });
}
/** The tensor's shape with ones in front up to `rank`. */
function extended(tensor, rank) {
    return [...Array(rank - tensor.shape.length).fill(1), ...tensor.shape];
}
/** Elements to step in a row-major tensor of `shape` for each dimension of a broadcast result. */
function strides(shape) {
    let step = 1;
    return shape
        .toReversed()
        .map((dimension) => {
        const stride = dimension === 1 ? 0 : step;
        step *= dimension;
        return stride;
    })
        .toReversed();
}
function rescaling(node) {
    const a = node.perTensor(node.input(0)).scale;
    const b = node.perTensor(node.input(1)).scale;
    const out = node.perTensor(node.output).scale;
    const twice = 2 * Math.max(a, b);
    const factor = twice / (2 ** LEFT_SHIFT * out);
    if (factor >= 1)
        node.fail(`the scale ${out} of its output is too small for its inputs`, 'export the model again');
    return {
        a: quantizeMultiplier(a / twice),
        b: quantizeMultiplier(b / twice),
        out: quantizeMultiplier(factor),
    };
}
/**
 * Dimensions of the loop that one kernel call runs, slowest first, padded to four: a row of a rank-4 result,
 * all of any other. Neighbours that both operands walk alike are merged.
 */
function loopNest(node) {
    const shape = node.output.shape;
    const skip = shape.length === 4 ? 2 : 0;
    const all = [node.input(0), node.input(1)].map((tensor) => strides(extended(tensor, shape.length)));
    const nest = [];
    for (let i = skip; i < shape.length; ++i) {
        const [size, a, b] = [shape[i], all[0][i], all[1][i]];
        const outer = nest.at(-1);
        if (size === 1)
            continue;
        if (outer && outer.a === a * size && outer.b === b * size) {
            nest[nest.length - 1] = { size: outer.size * size, a, b };
        }
        else
            nest.push({ size, a, b });
    }
    if (nest.length > 4)
        node.fail(`its inputs broadcast along ${nest.length} dimensions`, 'at most 4 are supported');
    while (nest.length < 4)
        nest.unshift({ size: 1, a: 0, b: 0 });
    return {
        sizes: nest.map(({ size }) => size),
        stridesA: nest.map(({ a }) => a),
        stridesB: nest.map(({ b }) => b),
    };
}
/** How the rows of an operand follow those of the result. */
function rowAccess(node, tensor) {
    if (node.output.shape.length !== 4)
        return kernel_call/* WHOLE */.Ef;
    const [images, height] = extended(tensor, 4);
    return {
        ...kernel_call/* SAME_ROW */.S6,
        stride: height === 1 ? 0 : 1,
        oneImage: images === 1,
    };
}
const add = (0,op/* defineOp */.nR)({
    kind: 'ADD',
    format: {
        code: 0,
        optionsType: 11,
        options: { name: 'add_options', fields: { fused_activation_function: [0, (0,flatbuffer/* scalar */.d_)('int8')] } },
    },
    arity: [2, 2],
    read(table, reject) {
        return { activation: readActivation(Number(table.fused_activation_function), reject) };
    },
    infer(node) {
        const arithmetic = requireArithmetic(node, node.input(0));
        for (const tensor of [node.input(1), node.output])
            node.requireType(tensor, arithmetic);
        if (arithmetic === 'int8') {
            rescaling(node);
            quantizedRange(node, node.options.activation, node.output);
        }
        return broadcastShape(node);
    },
    evaluate(node, [a, b], output) {
        const shape = broadcastShape(node);
        const sum = node.output.dtype === 'float32' ? floatSum(node) : quantizedSum(node);
        const [stridesA, stridesB] = [node.input(0), node.input(1)].map((tensor) => strides(extended(tensor, shape.length)));
        for (let i = 0; i < output.length; ++i) {
            let [rest, fromA, fromB] = [i, 0, 0];
            for (let d = shape.length - 1; d >= 0; --d) {
                const index = rest % shape[d];
                rest = Math.floor(rest / shape[d]);
                fromA += index * stridesA[d];
                fromB += index * stridesB[d];
            }
            output[i] = sum(a[fromA], b[fromB]);
        }
    },
    lower(node, available) {
        const { sizes, stridesA, stridesB } = loopNest(node);
        const operands = [node.input(0), node.input(1)].map((tensor) => ({
            tensor: tensor.id,
            shape: extended(tensor, node.output.shape.length),
            access: rowAccess(node, tensor),
        }));
        const constant = [node.input(0), node.input(1)].find((tensor) => tensor.data);
        const call = {
            operands,
            writes: node.output.shape.length === 4 ? 'row' : 'whole',
            ...(constant?.data && { constant: (0,kernel_call/* packConstant */.M5)({ role: 'weights', bytes: constant.data }) }),
            scratchBytes: 0,
        };
        const parameters = { sizes, strides_a: stridesA, strides_b: stridesB };
        if (node.output.dtype === 'float32') {
            const { min, max } = floatRange(node.options.activation);
            return {
                ...call,
                kernel: 'add_f32',
                parameters: { ...parameters, out_min: { float: min }, out_max: { float: max } },
            };
        }
        const { a, b, out } = rescaling(node);
        const { min, max } = quantizedRange(node, node.options.activation, node.output);
        const outZeroPoint = node.perTensor(node.output).zeroPoint;
        // Helium's kernel walks both operands one element at a time.
        const isFlat = [stridesA, stridesB].every((steps) => steps.slice(0, 3).every((step) => step === 0) && steps[3] === 1);
        if (available.has('add_s8_mve') && isFlat) {
            const factor = (index, { multiplier, shift }) => [
                node.perTensor(node.input(index)).zeroPoint,
                multiplier,
                -shift,
            ];
            return {
                ...call,
                kernel: 'add_s8_mve',
                parameters: {
                    count: sizes[3],
                    a: factor(0, a),
                    b: factor(1, b),
                    out_multiplier: out.multiplier,
                    out_right_shift: -out.shift,
                    output: [outZeroPoint, min, max],
                },
            };
        }
        return {
            ...call,
            kernel: 'add_s8',
            parameters: {
                ...parameters,
                zero_point_a: node.perTensor(node.input(0)).zeroPoint,
                multiplier_a: a.multiplier,
                right_shift_a: -a.shift,
                zero_point_b: node.perTensor(node.input(1)).zeroPoint,
                multiplier_b: b.multiplier,
                right_shift_b: -b.shift,
                out_multiplier: out.multiplier,
                out_right_shift: -out.shift,
                out_zero_point: outZeroPoint,
                out_min: min,
                out_max: max,
            },
        };
    },
});
function floatSum(node) {
    const range = floatRange(node.options.activation);
    return (a, b) => clamp(Math.fround(a + b), range);
}
function quantizedSum(node) {
    const scaled = rescaling(node);
    const zeroPointA = node.perTensor(node.input(0)).zeroPoint;
    const zeroPointB = node.perTensor(node.input(1)).zeroPoint;
    const { zeroPoint } = node.perTensor(node.output);
    const range = quantizedRange(node, node.options.activation, node.output);
    return (a, b) => {
        const left = multiplyByQuantizedMultiplier((a - zeroPointA) * 2 ** LEFT_SHIFT, scaled.a);
        const right = multiplyByQuantizedMultiplier((b - zeroPointB) * 2 ** LEFT_SHIFT, scaled.b);
        return clamp(multiplyByQuantizedMultiplier(left + right, scaled.out) + zeroPoint, range);
    };
}

// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/ops/spatial.js
/** Windows over images: what convolutions and pools have in common. */


function readPadding(value, reject) {
    if (value !== 0 && value !== 1)
        reject(`padding ${value} does not exist`, op/* DAMAGED */.Ax);
    return value === 0 ? 'SAME' : 'VALID';
}
/** Strides, dilations and filter sizes come from the file: they must be positive and small enough to add up. */
function requirePositive(values, reject) {
    for (const [name, value] of Object.entries(values)) {
        if (!Number.isInteger(value) || value < 1 || value > 65_535) {
            reject(`${name} is ${value}`, 'it must lie between 1 and 65535');
        }
    }
}
function spatialAxis(node, options, dimension, input, taps) {
    const index = dimension === 'height' ? 0 : 1;
    const stride = options.stride[index];
    const dilation = options.dilation[index];
    const cells = extent({ taps, dilation });
    if (cells > limits/* MAX_WINDOW_CELLS */.c$) {
        node.fail(`its window is ${cells} cells in ${dimension}`, `at most ${limits/* MAX_WINDOW_CELLS */.c$} are supported; use a smaller filter or dilation`);
    }
    if (dimension === 'height' && taps > limits/* MAX_WINDOW_ROWS */.KP) {
        node.fail(`its window reads ${taps} rows`, `at most ${limits/* MAX_WINDOW_ROWS */.KP} are supported, since each needs a pointer on the stack; use a smaller filter`);
    }
    if (options.padding === 'VALID') {
        if (cells > input) {
            node.fail(`its window is ${cells} cells in ${dimension}, the input only ${input}`, 'use SAME padding or a smaller filter');
        }
        return { input, output: Math.ceil((input - cells + 1) / stride), taps, stride, dilation, before: 0 };
    }
    const output = Math.ceil(input / stride);
    const total = Math.max((output - 1) * stride + cells - input, 0);
    return { input, output, taps, stride, dilation, before: Math.floor(total / 2) };
}
/** The rows that a window of `axis` reads for one output row. */
function windowAccess(axis) {
    return {
        kind: 'window',
        stride: axis.stride,
        before: axis.before,
        taps: axis.taps,
        dilation: axis.dilation,
        oneImage: false,
    };
}
/** Input index that a tap reads, or undefined in the padding. */
function tapIndex(axis, output, tap) {
    const index = output * axis.stride - axis.before + tap * axis.dilation;
    return index >= 0 && index < axis.input ? index : undefined;
}
/** Cells from the first tap to the last. */
function extent({ taps, dilation }) {
    return (taps - 1) * dilation + 1;
}
/** Calls `visit` for every element of an NHWC output, in order. */
function forEachOutput({ images, y, x }, channels, visit) {
    let position = 0;
    for (let image = 0; image < images; ++image) {
        for (let row = 0; row < y.output; ++row) {
            for (let column = 0; column < x.output; ++column) {
                for (let channel = 0; channel < channels; ++channel)
                    visit(position++, image, row, column, channel);
            }
        }
    }
}
/** Calls `visit` for every tap of a window that lies inside the image, with its place in filter and image. */
function forEachTap(y, x, row, column, visit) {
    for (let tapY = 0; tapY < y.taps; ++tapY) {
        const inY = tapIndex(y, row, tapY);
        if (inY === undefined)
            continue;
        for (let tapX = 0; tapX < x.taps; ++tapX) {
            const inX = tapIndex(x, column, tapX);
            if (inX !== undefined)
                visit(tapY, tapX, inY, inX);
        }
    }
}
/** Strides and dilations of the options tables of convolutions. */
function readStrideAndDilation(table, reject) {
    const { stride_h, stride_w, dilation_h_factor, dilation_w_factor } = table;
    const values = { stride_h, stride_w, dilation_h_factor, dilation_w_factor };
    requirePositive(values, reject);
    return { stride: [stride_h, stride_w], dilation: [dilation_h_factor, dilation_w_factor] };
}

;// CONCATENATED MODULE: ./build/ops/average_pool_2d.js
/** AVERAGE_POOL_2D: int8 and float32; the mean of the taps inside the image, so padding does not count. */






function geometry(node) {
    const input = node.input(0);
    if (input.shape.length !== 4)
        node.fail(`${(0,op/* describeTensor */.Lf)(input)} has ${input.shape.length} dimensions`, 'it needs 4; export the model again');
    const [images, height, width, channels] = input.shape;
    const cells = node.options.filter[0] * node.options.filter[1];
    if (cells > limits/* MAX_POOL_CELLS */.iz) {
        node.fail(`its window has ${cells} cells`, `at most ${limits/* MAX_POOL_CELLS */.iz} are supported; use a smaller filter`);
    }
    return {
        images,
        channels,
        y: spatialAxis(node, node.options, 'height', height, node.options.filter[0]),
        x: spatialAxis(node, node.options, 'width', width, node.options.filter[1]),
    };
}
/** Integer division, halves away from zero, as the reference pools. */
function quantizedMean(sum, count) {
    const half = Math.trunc(count / 2);
    return Math.trunc((sum > 0 ? sum + half : sum - half) / count);
}
const averagePool2d = (0,op/* defineOp */.nR)({
    kind: 'AVERAGE_POOL_2D',
    format: {
        code: 1,
        optionsType: 5,
        options: {
            name: 'pool_2d_options',
            fields: {
                padding: [0, (0,flatbuffer/* scalar */.d_)('int8')],
                stride_w: [1, (0,flatbuffer/* scalar */.d_)('int32')],
                stride_h: [2, (0,flatbuffer/* scalar */.d_)('int32')],
                filter_width: [3, (0,flatbuffer/* scalar */.d_)('int32')],
                filter_height: [4, (0,flatbuffer/* scalar */.d_)('int32')],
                fused_activation_function: [5, (0,flatbuffer/* scalar */.d_)('int8')],
            },
        },
    },
    arity: [1, 1],
    read(table, reject) {
        const stride = [Number(table.stride_h), Number(table.stride_w)];
        const filter = [Number(table.filter_height), Number(table.filter_width)];
        requirePositive({ stride_h: stride[0], stride_w: stride[1], filter_height: filter[0], filter_width: filter[1] }, reject);
        return {
            padding: readPadding(Number(table.padding), reject),
            stride,
            filter,
            dilation: [1, 1],
            activation: readActivation(Number(table.fused_activation_function), reject),
        };
    },
    infer(node) {
        const { images, y, x, channels } = geometry(node);
        const input = node.input(0);
        const arithmetic = requireArithmetic(node, input);
        node.requireType(node.output, arithmetic);
        if (arithmetic === 'int8') {
            const [from, to] = [node.perTensor(input), node.perTensor(node.output)];
            // The kernels average raw values, which means something only when both sides are scaled alike.
            if (from.zeroPoint !== to.zeroPoint || Math.abs(from.scale - to.scale) > 1e-6) {
                node.fail(`its input ${(0,op/* describeTensor */.Lf)(input)} and its output ${(0,op/* describeTensor */.Lf)(node.output)} are scaled differently`, 'give both the same scale and zero point, as converters do');
            }
            quantizedRange(node, node.options.activation, node.output);
        }
        return [images, y.output, x.output, channels];
    },
    evaluate(node, [input], output) {
        const { images, y, x, channels } = geometry(node);
        const isFloat = node.output.dtype === 'float32';
        const range = isFloat
            ? floatRange(node.options.activation)
            : quantizedRange(node, node.options.activation, node.output);
        forEachOutput({ images, y, x }, channels, (position, image, row, column, channel) => {
            let [sum, count] = [0, 0];
            forEachTap(y, x, row, column, (_tapY, _tapX, inY, inX) => {
                const value = input[((image * y.input + inY) * x.input + inX) * channels + channel];
                sum = isFloat ? Math.fround(sum + value) : sum + value;
                count += 1;
            });
            output[position] = clamp(isFloat ? Math.fround(sum / count) : quantizedMean(sum, count), range);
        });
    },
    lower(node, available) {
        const { y, x, channels } = geometry(node);
        const parameters = {
            in_width: x.input,
            channels,
            out_width: x.output,
            taps_y: y.taps,
            taps_x: x.taps,
            stride_x: x.stride,
            before_x: x.before,
        };
        const isFloat = node.output.dtype === 'float32';
        const { min, max } = isFloat
            ? floatRange(node.options.activation)
            : quantizedRange(node, node.options.activation, node.output);
        // For Helium's kernel sums have to fit in 16 bits.
        const isMve = available.has('average_pool_2d_s8_mve') && y.taps * x.taps <= 255;
        const suffix = isFloat ? 'f32' : isMve ? 's8_mve' : 's8';
        return {
            kernel: `average_pool_2d_${suffix}`,
            parameters: {
                ...parameters,
                out_min: isFloat ? { float: min } : min,
                out_max: isFloat ? { float: max } : max,
            },
            operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
            writes: 'row',
            scratchBytes: 0,
        };
    },
    visits(node) {
        const { images, y, x, channels } = geometry(node);
        return images * y.output * x.output * channels * y.taps * x.taps;
    },
});

;// CONCATENATED MODULE: ./build/ops/dsp-channels.js
/**
 * Output channels for the kernels that requantize by one multiplication, one addition and one shift: those of the DSP
 * extension and of Helium. Every layer is checked to fit before it is packed; those that do not take the portable
 * kernel.
 */


/** Shifts for which rounding and zero point fit together in an int32, and the first rounding is not the last. */
const SHIFTS = { least: 1, greatest: 22 };
/** Whether halves of negative results have to round away from zero: not where those are clamped away. */
function signFix({ range, outputZeroPoint }) {
    return range.min === outputZeroPoint ? 0 : 1;
}
/**
 * The layer's channels; undefined when one does not fit. `weightsOf`: the weights of a channel, in the kernel's order.
 */
function dspChannels(layer, weightsOf, { maxSum, hasRounding }) {
    const channels = [];
    for (let i = 0; i < layer.biases.length; ++i) {
        const weights = weightsOf(i);
        const channel = constantChannel(layer, i, weights) ??
            liveChannel(layer, i, weights, maxSum) ??
            (hasRounding ? steppedChannel(layer, i, weights) : undefined);
        if (!channel)
            return undefined;
        channels.push(channel);
    }
    return channels;
}
/** Least and greatest sum that int8 inputs can lead to, padding included, which is the zero point. */
function sumRange({ biases, inputZeroPoint }, index, weights) {
    let [least, greatest] = [biases[index], biases[index]];
    for (const weight of weights) {
        const [a, b] = [(-128 - inputZeroPoint) * weight, (127 - inputZeroPoint) * weight];
        least += Math.min(a, b);
        greatest += Math.max(a, b);
    }
    return [least, greatest];
}
function outputOf({ multipliers, outputZeroPoint, range }, index, sum) {
    return clamp(requantize(sum, multipliers[index], outputZeroPoint), range);
}
/** A channel that gives the same output for every input, as converters leave some: its weights become zeros. */
function constantChannel(layer, index, weights) {
    const [least, greatest] = sumRange(layer, index, weights);
    if (!isMonotonic(layer, index, least, greatest))
        return undefined;
    const value = outputOf(layer, index, least);
    if (value !== outputOf(layer, index, greatest))
        return undefined;
    // Halved twice, the bias is the output less its zero point.
    return {
        bias: 4 * (value - layer.outputZeroPoint),
        multiplier: 2 ** 30,
        rounding: roundingOf(layer, 1),
        shift: 1,
        weights: new Int8Array(weights.length),
    };
}
/** Where nothing wraps, also not by the zero point: then what lies between two sums follows from their outputs. */
function isMonotonic({ multipliers }, index, least, greatest) {
    const reach = Math.max(Math.abs(least), Math.abs(greatest)) * 2 ** Math.max(multipliers[index].shift, 0);
    return reach < 2 ** 31 - 128;
}
/** Distance from a step, in sums, at which half of it still has no effect when it is shifted by STEP_SHIFT. */
const STEP_REACH = 2 ** 23;
const STEP_SHIFT = 22;
/**
 * A channel with one step: it gives one output below a certain sum, and the next from there on. Converters leave such
 * channels, with biases and shifts too large for the kernels. The sum is counted from the step instead, so that its sign
 * decides.
 */
function steppedChannel(layer, index, weights) {
    const [least, greatest] = sumRange(layer, index, weights);
    if (!isMonotonic(layer, index, least, greatest))
        return undefined;
    const value = outputOf(layer, index, least);
    const last = outputOf(layer, index, greatest);
    if (last !== value + 1)
        return undefined;
    let [below, step] = [least, greatest];
    while (step - below > 1) {
        const middle = Math.floor((below + step) / 2);
        if (outputOf(layer, index, middle) === value)
            below = middle;
        else
            step = middle;
    }
    if (step + 1 - least >= STEP_REACH || greatest - step >= STEP_REACH)
        return undefined;
    // SRDHM(sum - step - 1, 2^30) = floor((sum - step) / 2) is negative below the step, and nowhere else.
    const bias = layer.biases[index] - layer.inputZeroPoint * sumOf(weights) - step - 1;
    return { bias, multiplier: 2 ** 30, rounding: last * 2 ** STEP_SHIFT, shift: STEP_SHIFT, weights };
}
function sumOf(weights) {
    return weights.reduce((sum, weight) => sum + weight, 0);
}
function roundingOf({ outputZeroPoint }, shift) {
    return 2 ** (shift - 1) + outputZeroPoint * 2 ** shift;
}
function liveChannel(layer, index, weights, maxSum) {
    const { multiplier, shift } = layer.multipliers[index];
    const [least, greatest] = sumRange(layer, index, weights);
    if (least <= -maxSum || greatest >= maxSum)
        return undefined;
    if (-shift < SHIFTS.least || -shift > SHIFTS.greatest)
        return undefined;
    return {
        bias: layer.biases[index] - layer.inputZeroPoint * sumOf(weights),
        multiplier,
        rounding: roundingOf(layer, -shift),
        shift: -shift,
        weights,
    };
}

;// CONCATENATED MODULE: ./build/ops/mve-records.js
/** Packing for the Helium kernels: records of 4, 8 or 16 channels, as kernels/mve/requantize.h describes them. */


/** Bytes in a vector. */
const VECTOR = 16;
const LANES = 4;
const BLOCK = 16;
/** Channels that the block where `left` channels are left has a place for. */
function blockSize(left) {
    return left > 8 ? BLOCK : left > 4 ? 8 : 4;
}
function fillUp(count) {
    return Math.ceil(count / VECTOR) * VECTOR;
}
/** The layer's channels; undefined when one does not fit. Sums may wrap on their way, so all of an int32 is theirs. */
function mveChannels(layer, weightsOf) {
    return dspChannels(layer, weightsOf, { maxSum: 2 ** 31, hasRounding: false });
}
/** Members of the parameter structs about the output. */
function outputParameters(layer) {
    const { outputZeroPoint, range } = layer;
    return { output: [outputZeroPoint, range.min, range.max] };
}
const FILLER = { bias: 0, multiplier: 0, rounding: 0, shift: 0, weights: new Int8Array() };
/** Lanes of the vectors of the block at channel `first`. */
function blockLanes(channels, first, size) {
    const vectors = size / LANES;
    return Array.from({ length: vectors }, (_, v) => Array.from({ length: LANES }, (_, lane) => channels[first + vectors * lane + v] ?? FILLER));
}
function parameterSections(vectors) {
    const words = (lanes, pick) => (0,graph/* toBytes */.ZJ)(Int32Array.from(lanes, pick));
    return vectors.flatMap((lanes) => [
        { role: 'biases', bytes: words(lanes, ({ bias }) => bias) },
        { role: 'requantization', bytes: words(lanes, ({ multiplier }) => multiplier) },
        { role: 'requantization', bytes: words(lanes, ({ shift }) => -shift) },
    ]);
}
/** Records for dot products: vectors of taps, filled up with zeros. */
function dotRecords(channels, taps) {
    const sections = [];
    for (let first = 0; first < channels.length;) {
        const size = blockSize(channels.length - first);
        const vectors = blockLanes(channels, first, size);
        const weights = new Int8Array(size * fillUp(taps));
        let position = 0;
        for (const lanes of vectors) {
            for (let tap = 0; tap < taps; tap += VECTOR) {
                for (const lane of lanes) {
                    weights.set(lane.weights.subarray(tap, tap + VECTOR), position);
                    position += VECTOR;
                }
            }
        }
        sections.push(...parameterSections(vectors), { role: 'weights', bytes: (0,graph/* toBytes */.ZJ)(weights) });
        first += size;
    }
    return sections;
}
/** Records for channels in lanes: for each tap the weights of 16 channels. */
function laneRecords(channels, taps) {
    const sections = [];
    for (let first = 0; first < channels.length; first += BLOCK) {
        const weights = new Int8Array(taps * BLOCK);
        channels.slice(first, first + BLOCK).forEach((channel, i) => {
            channel.weights.forEach((weight, tap) => {
                weights[tap * BLOCK + i] = weight;
            });
        });
        sections.push(...parameterSections(blockLanes(channels, first, BLOCK)), {
            role: 'weights',
            bytes: (0,graph/* toBytes */.ZJ)(weights),
        });
    }
    return sections;
}
/** Pairs of neighbouring taps, from the first, whose products with int8 always fit in an int16: all or none. */
function pairsOfTaps(channels, taps) {
    return channels.every(({ weights }) => pairsFit(weights)) ? Math.floor(taps / 2) : 0;
}
function pairsFit(weights) {
    for (let tap = 0; tap + 1 < weights.length; tap += 2) {
        if (128 * (Math.abs(weights[tap]) + Math.abs(weights[tap + 1])) > 32767)
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./build/ops/split-byte.js

/** Sums are kept 256 times too large in an int32. */
const MAX_SUM = 2 ** 23;
/**
 * The packed constant of a layer with `depth` weights per channel, stored one after the other, in records of `width`
 * channels; undefined when it does not fit.
 */
function packSplitByte(layer, depth, width) {
    // -128 in the upper half of a pair could borrow beyond 16 bits.
    if (layer.weights.includes(-128))
        return undefined;
    const channels = dspChannels(layer, (i) => layer.weights.subarray(i * depth, (i + 1) * depth), {
        maxSum: MAX_SUM,
        hasRounding: true,
    });
    return channels && packRecords(channels, width, Math.ceil(depth / 4));
}
/** The sum starts with what the even weights will add too much. */
function startingSum({ bias, weights }) {
    const even = weights.reduce((sum, weight, i) => (i % 2 === 0 ? sum + weight : sum), 0);
    return (256 * bias - 127 * even) | 0;
}
/** Records of `width` channels; the last one is filled up with channels whose outputs nobody stores. */
function packRecords(channels, width, steps) {
    const filler = { bias: 0, multiplier: 0, rounding: 0, shift: 0, weights: new Int8Array() };
    const sections = [];
    const add = (role, words) => {
        sections.push({ role, bytes: new Uint8Array(words.buffer) });
    };
    for (let first = 0; first < channels.length; first += width) {
        const record = Array.from({ length: width }, (_, i) => channels[first + i] ?? filler);
        const words = (pick) => Int32Array.from(record, pick);
        add('biases', words(startingSum));
        add('requantization', words(({ multiplier }) => multiplier));
        add('requantization', words(({ rounding }) => rounding));
        add('requantization', words(({ shift }) => shift));
        const weights = new Int32Array(steps * width);
        for (let step = 0; step < steps; ++step) {
            record.forEach((channel, i) => {
                const [w0, w1, w2, w3] = [0, 1, 2, 3].map((k) => channel.weights[4 * step + k] ?? 0);
                weights[step * width + i] = ((256 * w1 + w0) & 0xffff) | ((256 * w3 + w2) << 16);
            });
        }
        add('weights', weights);
    }
    return { sections };
}

;// CONCATENATED MODULE: ./build/ops/tile.js
/** Packing for the kernels that compute four channels at a time without SIMD: kernels/scalar/tile.h has the layout. */


const WIDTH = 4;
/** Sums are doubled before they are multiplied. */
const tile_MAX_SUM = 2 ** 30;
/**
 * Records of four channels with `depth` weights each, stored one channel after the other; undefined where a channel does
 * not fit. The last record is filled up with channels that are not stored.
 */
function packTiles(layer, depth) {
    const weightsOf = (channel) => layer.weights.subarray(channel * depth, (channel + 1) * depth);
    const channels = dspChannels(layer, weightsOf, { maxSum: tile_MAX_SUM, hasRounding: true });
    if (!channels)
        return undefined;
    const sections = [];
    for (let first = 0; first < channels.length; first += WIDTH) {
        const record = Array.from({ length: WIDTH }, (_, i) => channels[first + i]);
        const words = (value) => (0,graph/* toBytes */.ZJ)(Int32Array.from(record, (channel) => (channel ? value(channel) : 0)));
        const interleaved = Int8Array.from({ length: WIDTH * depth }, (_, i) => record[i % WIDTH]?.weights[Math.floor(i / WIDTH)] ?? 0);
        sections.push({ role: 'biases', bytes: words(({ bias }) => bias) }, { role: 'requantization', bytes: words(({ multiplier }) => multiplier) }, { role: 'requantization', bytes: words(({ rounding }) => rounding) }, { role: 'requantization', bytes: words(({ shift }) => shift) }, { role: 'weights', bytes: (0,graph/* toBytes */.ZJ)(interleaved) });
    }
    return { sections };
}

;// CONCATENATED MODULE: ./build/ops/conv_2d.js
/** CONV_2D: int8 (weights symmetric, per tensor or per channel) and float32; grouped, strided, dilated. */









function conv_2d_geometry(node) {
    const input = node.input(0);
    const weights = node.input(1);
    if (input.shape.length !== 4)
        node.fail(`${(0,op/* describeTensor */.Lf)(input)} has ${input.shape.length} dimensions`, 'it needs 4; export the model again');
    if (weights.shape.length !== 4)
        node.fail(`${(0,op/* describeTensor */.Lf)(weights)} has ${weights.shape.length} dimensions, not 4`, op/* DAMAGED */.Ax);
    const [images, height, width, channels] = input.shape;
    const [outputs, tapsY, tapsX, groupChannels] = weights.shape;
    const groups = channels / groupChannels;
    if (!Number.isInteger(groups) || outputs % groups !== 0) {
        node.fail(`${channels} input channels and ${outputs} output channels do not divide into groups of ${groupChannels}`, 'export the model again');
    }
    return {
        images,
        y: spatialAxis(node, node.options, 'height', height, tapsY),
        x: spatialAxis(node, node.options, 'width', width, tapsX),
        channels,
        outputs,
        groups,
        groupChannels,
    };
}
function arithmetic(node) {
    const channels = node.input(1).shape[0];
    const multipliers = () => channelMultipliers(node, channels, 0);
    return weighted(node, { channels, activation: node.options.activation, multipliers });
}
/** The kernel for cores with SMLAD; undefined where it does not apply. */
function lowerDsp(node, available) {
    if (!available.has('conv_2d_s8_dsp'))
        return undefined;
    const { y, x, channels, outputs, groups } = conv_2d_geometry(node);
    const { quantized } = arithmetic(node);
    const taps = y.taps * x.taps * channels;
    const constant = quantized && groups === 1 ? packSplitByte(quantized, taps, 2) : undefined;
    if (!quantized || !constant)
        return undefined;
    const steps = Math.ceil(taps / 4);
    // Windows that lie inside the image, in whole words, are split where they are; others are gathered first.
    const isPadded = [y, x].some((axis) => (axis.output - 1) * axis.stride + extent(axis) > axis.input || axis.before > 0);
    const gathers = isPadded || (x.taps * channels) % 4 !== 0 || x.dilation !== 1;
    return {
        kernel: 'conv_2d_s8_dsp',
        parameters: {
            in_width: x.input,
            in_channels: channels,
            out_width: x.output,
            out_channels: outputs,
            taps_y: y.taps,
            taps_x: x.taps,
            stride_x: x.stride,
            dilation_x: x.dilation,
            before_x: x.before,
            in_zero_point: quantized.inputZeroPoint,
            out_min: quantized.range.min,
            out_max: quantized.range.max,
            sign_fix: signFix(quantized),
        },
        operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
        writes: 'row',
        constant,
        scratchBytes: 8 * steps * Math.min(x.output, 4) + (gathers ? 4 * steps : 0),
    };
}
/** Kernels that take a tile of four channels and some pixels, the widest first. */
const TILED = [
    { kernel: 'conv_2d_s8_4x4', pixels: 4 },
    { kernel: 'conv_2d_s8_4x1', pixels: 1 },
];
/** A kernel for cores without SIMD; undefined where none applies. */
function lowerTiled(node, available) {
    const { y, x, channels, outputs, groups } = conv_2d_geometry(node);
    const { quantized } = arithmetic(node);
    const tiled = TILED.find(({ kernel }) => available.has(kernel));
    if (!tiled || !quantized || groups !== 1)
        return undefined;
    const taps = y.taps * x.taps * channels;
    const constant = packTiles(quantized, taps);
    if (!constant)
        return undefined;
    const isPoint = y.taps * x.taps === 1;
    return {
        kernel: tiled.kernel,
        parameters: {
            tile: {
                in_width: x.input,
                in_channels: channels,
                out_width: x.output,
                out_channels: outputs,
                taps_y: y.taps,
                taps_x: x.taps,
                stride_x: x.stride,
                dilation_x: x.dilation,
                before_x: x.before,
                in_zero_point: quantized.inputZeroPoint,
                out_min: quantized.range.min,
                out_max: quantized.range.max,
                sign_fix: signFix(quantized),
            },
        },
        operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
        writes: 'row',
        constant,
        scratchBytes: isPoint ? 0 : taps * Math.min(tiled.pixels, x.output),
    };
}
/** The kernel for cores with Helium; undefined where it does not apply. */
function lowerMve(node, available) {
    if (!available.has('conv_2d_s8_mve'))
        return undefined;
    const { y, x, channels, outputs, groups } = conv_2d_geometry(node);
    const { quantized } = arithmetic(node);
    if (!quantized || groups !== 1)
        return undefined;
    const taps = y.taps * x.taps * channels;
    const found = mveChannels(quantized, (i) => quantized.weights.subarray(i * taps, (i + 1) * taps));
    if (!found)
        return undefined;
    // Single rows inside the image are read where they are, if there is no vector that ends beyond.
    const isInPlace = y.taps === 1 &&
        y.before === 0 &&
        x.before === 0 &&
        (x.taps === 1 || x.dilation === 1) &&
        (y.output - 1) * y.stride < y.input &&
        (x.output - 1) * x.stride + x.taps <= x.input &&
        taps % 16 === 0;
    return {
        kernel: 'conv_2d_s8_mve',
        parameters: {
            in_width: x.input,
            in_channels: channels,
            out_width: x.output,
            out_channels: outputs,
            taps_y: y.taps,
            taps_x: x.taps,
            stride_x: x.stride,
            dilation_x: x.taps === 1 ? 1 : x.dilation,
            before_x: x.before,
            in_zero_point: quantized.inputZeroPoint,
            ...outputParameters(quantized),
        },
        operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
        writes: 'row',
        constant: { sections: dotRecords(found, taps) },
        scratchBytes: isInPlace ? 0 : 2 * fillUp(taps) + 16,
    };
}
const conv2d = (0,op/* defineOp */.nR)({
    kind: 'CONV_2D',
    format: {
        code: 3,
        optionsType: 1,
        options: {
            name: 'conv_2d_options',
            fields: {
                padding: [0, (0,flatbuffer/* scalar */.d_)('int8')],
                stride_w: [1, (0,flatbuffer/* scalar */.d_)('int32')],
                stride_h: [2, (0,flatbuffer/* scalar */.d_)('int32')],
                fused_activation_function: [3, (0,flatbuffer/* scalar */.d_)('int8')],
                dilation_w_factor: [4, (0,flatbuffer/* scalar */.d_)('int32', 1)],
                dilation_h_factor: [5, (0,flatbuffer/* scalar */.d_)('int32', 1)],
            },
        },
    },
    arity: [2, 3],
    read(table, reject) {
        return {
            padding: readPadding(Number(table.padding), reject),
            ...readStrideAndDilation(table, reject),
            activation: readActivation(Number(table.fused_activation_function), reject),
        };
    },
    infer(node) {
        const { images, y, x, outputs } = conv_2d_geometry(node);
        requireWeighted(node, outputs);
        arithmetic(node);
        return [images, y.output, x.output, outputs];
    },
    evaluate(node, [input, weights], output) {
        const shape = conv_2d_geometry(node);
        const { y, x, channels, outputs, groups, groupChannels } = shape;
        const { add, finish } = arithmetic(node);
        forEachOutput(shape, outputs, (position, image, row, column, channel) => {
            const firstChannel = Math.floor(channel / (outputs / groups)) * groupChannels;
            let sum = 0;
            forEachTap(y, x, row, column, (tapY, tapX, inY, inX) => {
                const from = ((image * y.input + inY) * x.input + inX) * channels + firstChannel;
                const weight = ((channel * y.taps + tapY) * x.taps + tapX) * groupChannels;
                for (let i = 0; i < groupChannels; ++i)
                    sum = add(sum, input[from + i], weights[weight + i]);
            });
            output[position] = finish(sum, channel);
        });
    },
    lower(node, available) {
        const special = lowerMve(node, available) ?? lowerDsp(node, available) ?? lowerTiled(node, available);
        if (special)
            return special;
        const { y, x, channels, outputs, groups, groupChannels } = conv_2d_geometry(node);
        const { suffix, bytesPerElement, inputZeroPoint, parameters, pack } = arithmetic(node);
        const taps = y.taps * x.taps * groupChannels;
        return {
            kernel: `conv_2d_${suffix}`,
            parameters: {
                in_width: x.input,
                in_channels: channels,
                out_width: x.output,
                out_channels: outputs,
                groups,
                taps_y: y.taps,
                taps_x: x.taps,
                stride_x: x.stride,
                dilation_x: x.dilation,
                before_x: x.before,
                in_zero_point: inputZeroPoint,
                ...parameters,
            },
            operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
            writes: 'row',
            constant: pack(() => sumsByRow(node.constant(1, 'weights').data, taps)),
            scratchBytes: bytesPerElement * taps,
        };
    },
    macs(node) {
        const { images, y, x, outputs, groupChannels } = conv_2d_geometry(node);
        return images * y.output * x.output * outputs * y.taps * x.taps * groupChannels;
    },
});

;// CONCATENATED MODULE: ./build/ops/depthwise_conv_2d.js
/** DEPTHWISE_CONV_2D: int8 (weights symmetric, per tensor or per channel) and float32; any depth multiplier. */









function depthwise_conv_2d_geometry(node) {
    const input = node.input(0);
    const weights = node.input(1);
    if (input.shape.length !== 4)
        node.fail(`${(0,op/* describeTensor */.Lf)(input)} has ${input.shape.length} dimensions`, 'it needs 4; export the model again');
    if (weights.shape.length !== 4 || weights.shape[0] !== 1) {
        node.fail(`${(0,op/* describeTensor */.Lf)(weights)} has shape [${weights.shape}]`, 'it needs 4 dimensions, the first of them 1; export the model again');
    }
    const [images, height, width, channels] = input.shape;
    const [, tapsY, tapsX, outputs] = weights.shape;
    const multiplier = outputs / channels;
    const stated = node.options.depthMultiplier;
    if (!Number.isInteger(multiplier) || (stated !== 0 && stated !== multiplier)) {
        node.fail(`the ${outputs} channels of ${(0,op/* describeTensor */.Lf)(weights)} are not ${channels} input channels times a depth ` +
            `multiplier${stated === 0 ? '' : ` of ${stated}`}`, op/* DAMAGED */.Ax);
    }
    return {
        images,
        y: spatialAxis(node, node.options, 'height', height, tapsY),
        x: spatialAxis(node, node.options, 'width', width, tapsX),
        channels,
        outputs,
        multiplier,
    };
}
function depthwise_conv_2d_arithmetic(node) {
    const channels = node.input(1).shape[3];
    const multipliers = () => channelMultipliers(node, channels, 3);
    return weighted(node, { channels, activation: node.options.activation, multipliers });
}
/** Sum of each channel's int8 weights over all taps. */
function channelSums(weights, outputs) {
    const sums = new Int32Array(outputs);
    (0,graph/* toTypedArray */.vV)('int8', weights).forEach((value, i) => {
        sums[i % outputs] += value;
    });
    return sums;
}
/** The kernel for cores with the DSP extension; undefined where it does not apply. */
function depthwise_conv_2d_lowerDsp(node, available) {
    if (!available.has('depthwise_conv_2d_s8_dsp'))
        return undefined;
    const { y, x, channels, outputs, multiplier } = depthwise_conv_2d_geometry(node);
    const { quantized } = depthwise_conv_2d_arithmetic(node);
    const isPlain = [y, x].every(({ taps, dilation }) => taps === 3 && dilation === 1);
    if (!quantized || !isPlain || multiplier !== 1 || x.stride > 2)
        return undefined;
    const weightsOf = (channel) => Int8Array.from({ length: 9 }, (_, tap) => quantized.weights[tap * outputs + channel]);
    const found = dspChannels(quantized, weightsOf, { maxSum: 2 ** 30, hasRounding: true });
    if (!found)
        return undefined;
    return {
        kernel: 'depthwise_conv_2d_s8_dsp',
        parameters: {
            in_width: x.input,
            channels,
            out_width: x.output,
            stride_x: x.stride,
            before_x: x.before,
            in_zero_point: quantized.inputZeroPoint,
            out_min: quantized.range.min,
            out_max: quantized.range.max,
            sign_fix: signFix(quantized),
        },
        operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
        writes: 'row',
        constant: packColumns(found),
        scratchBytes: 0,
    };
}
/** The kernel for cores without SIMD; undefined where it does not apply. */
function lowerScalar(node, available) {
    const { y, x, channels, outputs, multiplier } = depthwise_conv_2d_geometry(node);
    const { quantized } = depthwise_conv_2d_arithmetic(node);
    if (!available.has('depthwise_conv_2d_s8_scalar') || !quantized || multiplier !== 1)
        return undefined;
    const taps = y.taps * x.taps;
    const weightsOf = (channel) => Int8Array.from({ length: taps }, (_, tap) => quantized.weights[tap * outputs + channel]);
    const found = dspChannels(quantized, weightsOf, { maxSum: 2 ** 30, hasRounding: true });
    if (!found)
        return undefined;
    const words = (value) => (0,graph/* toBytes */.ZJ)(Int32Array.from(found, value));
    const weights = Int8Array.from({ length: taps * channels }, (_, i) => found[i % channels].weights[Math.floor(i / channels)]);
    return {
        kernel: 'depthwise_conv_2d_s8_scalar',
        parameters: {
            in_width: x.input,
            channels,
            out_width: x.output,
            taps_y: y.taps,
            taps_x: x.taps,
            stride_x: x.stride,
            dilation_x: x.dilation,
            before_x: x.before,
            in_zero_point: quantized.inputZeroPoint,
            out_min: quantized.range.min,
            out_max: quantized.range.max,
            sign_fix: signFix(quantized),
        },
        operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
        writes: 'row',
        constant: (0,kernel_call/* packConstant */.M5)({ role: 'biases', bytes: words(({ bias }) => bias) }, { role: 'requantization', bytes: words((channel) => channel.multiplier) }, { role: 'requantization', bytes: words(({ rounding }) => rounding) }, { role: 'requantization', bytes: words(({ shift }) => shift) }, { role: 'weights', bytes: (0,graph/* toBytes */.ZJ)(weights) }),
        scratchBytes: taps * channels,
    };
}
/** Records of seven words, as kernels/dsp/depthwise_conv_2d_s8_dsp.c describes them. */
function packColumns(channels) {
    return {
        sections: channels.flatMap(({ bias, multiplier, rounding, shift, weights }) => {
            const [w00, w01, w02, w10, w11, w12, w20, w21, w22] = weights;
            return [
                { role: 'biases', bytes: (0,graph/* toBytes */.ZJ)(Int32Array.of(bias)) },
                { role: 'requantization', bytes: (0,graph/* toBytes */.ZJ)(Int32Array.of(multiplier, rounding, shift)) },
                {
                    role: 'weights',
                    bytes: (0,graph/* toBytes */.ZJ)(Int8Array.of(w00, w01, w10, w11, w02, w20, w12, w21, w22, 0, 0, 0)),
                },
            ];
        }),
    };
}
/** Of the kernel for Helium, which has a table of them on the stack. */
const MOST_TAPS = 64;
/** The kernel for cores with Helium; undefined where it does not apply. */
function depthwise_conv_2d_lowerMve(node, available) {
    if (!available.has('depthwise_conv_2d_s8_mve'))
        return undefined;
    const { y, x, channels, outputs, multiplier } = depthwise_conv_2d_geometry(node);
    const { quantized } = depthwise_conv_2d_arithmetic(node);
    const taps = y.taps * x.taps;
    if (!quantized || multiplier !== 1 || taps > MOST_TAPS)
        return undefined;
    const weightsOf = (channel) => Int8Array.from({ length: taps }, (_, tap) => quantized.weights[tap * outputs + channel]);
    const found = mveChannels(quantized, weightsOf);
    if (!found)
        return undefined;
    const padding = new Int8Array(fillUp(channels)).fill(quantized.inputZeroPoint);
    return {
        kernel: 'depthwise_conv_2d_s8_mve',
        parameters: {
            in_width: x.input,
            channels,
            out_width: x.output,
            taps_y: y.taps,
            taps_x: x.taps,
            stride_x: x.stride,
            dilation_x: x.dilation,
            before_x: x.before,
            pairs: pairsOfTaps(found, taps),
            ...outputParameters(quantized),
        },
        operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
        writes: 'row',
        constant: {
            sections: [{ role: 'requantization', bytes: (0,graph/* toBytes */.ZJ)(padding) }, ...laneRecords(found, taps)],
        },
        scratchBytes: 0,
    };
}
const depthwiseConv2d = (0,op/* defineOp */.nR)({
    kind: 'DEPTHWISE_CONV_2D',
    format: {
        code: 4,
        optionsType: 2,
        options: {
            name: 'depthwise_conv_2d_options',
            fields: {
                padding: [0, (0,flatbuffer/* scalar */.d_)('int8')],
                stride_w: [1, (0,flatbuffer/* scalar */.d_)('int32')],
                stride_h: [2, (0,flatbuffer/* scalar */.d_)('int32')],
                depth_multiplier: [3, (0,flatbuffer/* scalar */.d_)('int32')],
                fused_activation_function: [4, (0,flatbuffer/* scalar */.d_)('int8')],
                dilation_w_factor: [5, (0,flatbuffer/* scalar */.d_)('int32', 1)],
                dilation_h_factor: [6, (0,flatbuffer/* scalar */.d_)('int32', 1)],
            },
        },
    },
    arity: [2, 3],
    read(table, reject) {
        return {
            padding: readPadding(Number(table.padding), reject),
            ...readStrideAndDilation(table, reject),
            depthMultiplier: Number(table.depth_multiplier),
            activation: readActivation(Number(table.fused_activation_function), reject),
        };
    },
    infer(node) {
        const { images, y, x, outputs } = depthwise_conv_2d_geometry(node);
        requireWeighted(node, outputs);
        depthwise_conv_2d_arithmetic(node);
        return [images, y.output, x.output, outputs];
    },
    evaluate(node, [input, weights], output) {
        const shape = depthwise_conv_2d_geometry(node);
        const { y, x, channels, outputs, multiplier } = shape;
        const { add, finish } = depthwise_conv_2d_arithmetic(node);
        forEachOutput(shape, outputs, (position, image, row, column, channel) => {
            const inChannel = Math.floor(channel / multiplier);
            let sum = 0;
            forEachTap(y, x, row, column, (tapY, tapX, inY, inX) => {
                const from = ((image * y.input + inY) * x.input + inX) * channels + inChannel;
                sum = add(sum, input[from], weights[(tapY * x.taps + tapX) * outputs + channel]);
            });
            output[position] = finish(sum, channel);
        });
    },
    lower(node, available) {
        const special = depthwise_conv_2d_lowerMve(node, available) ?? depthwise_conv_2d_lowerDsp(node, available) ?? lowerScalar(node, available);
        if (special)
            return special;
        const { y, x, channels, outputs, multiplier } = depthwise_conv_2d_geometry(node);
        const { suffix, bytesPerElement, inputZeroPoint, parameters, pack } = depthwise_conv_2d_arithmetic(node);
        return {
            kernel: `depthwise_conv_2d_${suffix}`,
            parameters: {
                in_width: x.input,
                in_channels: channels,
                out_width: x.output,
                depth_multiplier: multiplier,
                taps_y: y.taps,
                taps_x: x.taps,
                stride_x: x.stride,
                dilation_x: x.dilation,
                before_x: x.before,
                in_zero_point: inputZeroPoint,
                ...parameters,
            },
            operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
            writes: 'row',
            constant: pack(() => channelSums(node.constant(1, 'weights').data, outputs)),
            scratchBytes: bytesPerElement * y.taps * x.taps * channels,
        };
    },
    macs(node) {
        const { images, y, x, outputs } = depthwise_conv_2d_geometry(node);
        return images * y.output * x.output * outputs * y.taps * x.taps;
    },
});

;// CONCATENATED MODULE: ./build/ops/fully_connected.js
/** FULLY_CONNECTED: int8 (weights per tensor with any zero point, or symmetric per channel) and float32. */










function fully_connected_geometry(node) {
    const input = node.input(0);
    const weights = node.input(1);
    if (weights.shape.length !== 2)
        node.fail(`${(0,op/* describeTensor */.Lf)(weights)} has ${weights.shape.length} dimensions, not 2`, op/* DAMAGED */.Ax);
    const [outputs, depth] = weights.shape;
    const batches = (0,graph/* elementCount */.KX)(input.shape) / depth;
    if (!Number.isInteger(batches)) {
        node.fail(`${(0,op/* describeTensor */.Lf)(input)} of shape [${input.shape}] does not divide into vectors of ${depth}`, op/* DAMAGED */.Ax);
    }
    if (node.options.keepNumDims && input.shape.at(-1) !== depth) {
        node.fail(`keep_num_dims needs a last dimension of ${depth}, ${(0,op/* describeTensor */.Lf)(input)} has ${input.shape.at(-1)}`, op/* DAMAGED */.Ax);
    }
    return { batches, depth, outputs };
}
function multipliers(node, outputs) {
    const scales = node.input(1).quantization?.scales;
    if (scales && scales.length > 1)
        return channelMultipliers(node, outputs, 0);
    // Per tensor, the reference rounds the product of the scales to single precision first.
    const product = Math.fround(node.perTensor(node.input(0)).scale * node.perTensor(node.input(1)).scale);
    const one = requireMultiplier(node, product / node.perTensor(node.output).scale);
    return Array.from({ length: outputs }, () => one);
}
function weightsZeroPoint(node) {
    const quantization = node.input(1).quantization;
    return quantization.scales.length > 1 ? 0 : node.perTensor(node.input(1)).zeroPoint;
}
function fully_connected_arithmetic(node) {
    const channels = node.input(1).shape[0];
    return weighted(node, {
        channels,
        activation: node.options.activation,
        multipliers: () => multipliers(node, channels),
        weightsZeroPoint: () => weightsZeroPoint(node),
    });
}
/** A kernel that computes four outputs at a time; undefined where none applies. */
function lowerFourOutputs(node, available) {
    const { batches, depth, outputs } = fully_connected_geometry(node);
    const { quantized } = fully_connected_arithmetic(node);
    if (!quantized || weightsZeroPoint(node) !== 0)
        return undefined;
    const call = {
        operands: [{ tensor: node.input(0).id, access: kernel_call/* WHOLE */.Ef }],
        writes: 'whole',
        scratchBytes: 0,
    };
    const kernels = {
        fully_connected_s8_dsp: () => packSplitByte(quantized, depth, 4),
        fully_connected_s8_4x1: () => packTiles(quantized, depth),
    };
    const { min, max } = quantized.range;
    const parameters = { batches, depth, outputs, out_min: min, out_max: max, sign_fix: signFix(quantized) };
    for (const [kernel, pack] of Object.entries(kernels)) {
        const constant = available.has(kernel) ? pack() : undefined;
        if (constant)
            return { ...call, kernel, parameters, constant };
    }
    return undefined;
}
/** A convolution of single cells, for cores with Helium; undefined where it does not apply. */
function fully_connected_lowerMve(node, available) {
    if (!available.has('conv_2d_s8_mve'))
        return undefined;
    const { batches, depth, outputs } = fully_connected_geometry(node);
    const { quantized } = fully_connected_arithmetic(node);
    if (!quantized || weightsZeroPoint(node) !== 0)
        return undefined;
    const found = mveChannels(quantized, (i) => quantized.weights.subarray(i * depth, (i + 1) * depth));
    if (!found)
        return undefined;
    return {
        kernel: 'conv_2d_s8_mve',
        parameters: {
            in_width: batches,
            in_channels: depth,
            out_width: batches,
            out_channels: outputs,
            taps_y: 1,
            taps_x: 1,
            stride_x: 1,
            dilation_x: 1,
            before_x: 0,
            in_zero_point: quantized.inputZeroPoint,
            ...outputParameters(quantized),
        },
        operands: [{ tensor: node.input(0).id, access: kernel_call/* WHOLE */.Ef }],
        writes: 'whole',
        constant: { sections: dotRecords(found, depth) },
        scratchBytes: depth % 16 === 0 ? 0 : 2 * fillUp(depth) + 16,
    };
}
const fullyConnected = (0,op/* defineOp */.nR)({
    kind: 'FULLY_CONNECTED',
    format: {
        code: 9,
        optionsType: 8,
        options: {
            name: 'fully_connected_options',
            fields: {
                fused_activation_function: [0, (0,flatbuffer/* scalar */.d_)('int8')],
                weights_format: [1, (0,flatbuffer/* scalar */.d_)('int8')],
                keep_num_dims: [2, (0,flatbuffer/* scalar */.d_)('bool')],
            },
        },
    },
    arity: [2, 3],
    read(table, reject) {
        if (table.weights_format !== 0)
            reject('its weights are shuffled', 'export the model with the default format');
        return {
            activation: readActivation(Number(table.fused_activation_function), reject),
            keepNumDims: table.keep_num_dims !== 0,
        };
    },
    infer(node) {
        const { batches, outputs } = fully_connected_geometry(node);
        requireWeighted(node, outputs);
        fully_connected_arithmetic(node);
        return node.options.keepNumDims ? [...node.input(0).shape.slice(0, -1), outputs] : [batches, outputs];
    },
    evaluate(node, [input, weights], output) {
        const { batches, depth, outputs } = fully_connected_geometry(node);
        const { add, finish } = fully_connected_arithmetic(node);
        for (let batch = 0; batch < batches; ++batch) {
            for (let channel = 0; channel < outputs; ++channel) {
                let sum = 0;
                for (let i = 0; i < depth; ++i) {
                    sum = add(sum, input[batch * depth + i], weights[channel * depth + i]);
                }
                output[batch * outputs + channel] = finish(sum, channel);
            }
        }
    },
    lower(node, available) {
        const special = fully_connected_lowerMve(node, available) ?? lowerFourOutputs(node, available);
        if (special)
            return special;
        const { batches, depth, outputs } = fully_connected_geometry(node);
        const { suffix, parameters, pack } = fully_connected_arithmetic(node);
        const zeroPoint = suffix === 's8' ? weightsZeroPoint(node) : 0;
        return {
            kernel: `fully_connected_${suffix}`,
            parameters: {
                batches,
                depth,
                outputs,
                ...(suffix === 's8' && { weights_zero_point: zeroPoint }),
                ...parameters,
            },
            operands: [{ tensor: node.input(0).id, access: kernel_call/* WHOLE */.Ef }],
            writes: 'whole',
            // What the zero point of the weights adds for each input is left to the kernel.
            constant: pack(() => sumsByRow(node.constant(1, 'weights').data, depth).map((sum) => sum - depth * zeroPoint)),
            scratchBytes: 0,
        };
    },
    macs(node) {
        const { batches, depth, outputs } = fully_connected_geometry(node);
        return batches * depth * outputs;
    },
});

;// CONCATENATED MODULE: ./build/ops/reshape.js
/** RESHAPE: the same bytes under another shape. A pass drops it wherever a view will do. */





/** The shape asked for: from the second input if there is one, else from the options; -1 stands for the rest. */
function targetShape(node) {
    const input = node.input(0);
    const total = (0,graph/* elementCount */.KX)(input.shape);
    const given = node.optionalInput(1) ? shapeFromTensor(node) : node.options.newShape;
    if (!given)
        node.fail('no new shape is given, neither by tensor nor by option', 'export the model again');
    if (given.length > limits/* MAX_DIMENSIONS */.ri) {
        node.fail(`its new shape has ${given.length} dimensions`, `at most ${limits/* MAX_DIMENSIONS */.ri} are supported`);
    }
    // Old files write a scalar's shape as [0].
    const wanted = given.length === 1 && given[0] === 0 ? [] : given;
    const known = wanted.filter((dimension) => dimension !== -1);
    const rest = total / (0,graph/* elementCount */.KX)(known);
    const shape = wanted.map((dimension) => (dimension === -1 ? rest : dimension));
    const sensible = shape.every((dimension) => Number.isInteger(dimension) && dimension >= 1);
    if (!sensible || wanted.length - known.length > 1 || (0,graph/* elementCount */.KX)(shape) !== total) {
        node.fail(`${(0,op/* describeTensor */.Lf)(input)} of shape [${input.shape}] cannot become [${wanted}]`, op/* DAMAGED */.Ax);
    }
    return shape;
}
function shapeFromTensor(node) {
    const tensor = node.constant(1, 'new shape');
    node.requireType(tensor, 'int32');
    return Array.from((0,graph/* toTypedArray */.vV)('int32', tensor.data));
}
const reshape = (0,op/* defineOp */.nR)({
    kind: 'RESHAPE',
    format: {
        code: 22,
        optionsType: 17,
        options: { name: 'reshape_options', fields: { new_shape: [0, (0,flatbuffer/* vector */.i1)('int32')] } },
    },
    arity: [1, 2],
    read(table) {
        return { newShape: table.new_shape };
    },
    infer(node) {
        const input = node.input(0);
        node.requireType(node.output, input.dtype);
        return targetShape(node);
    },
    evaluate(_node, [input], output) {
        output.set(input);
    },
    lower(node) {
        const input = node.input(0);
        const bytes = (0,graph/* elementCount */.KX)(input.shape) * (input.dtype === 'int8' ? 1 : 4);
        return {
            kernel: 'copy',
            parameters: { bytes },
            operands: [{ tensor: input.id, access: kernel_call/* WHOLE */.Ef }],
            writes: 'whole',
            scratchBytes: 0,
        };
    },
});

;// CONCATENATED MODULE: ./build/ops/softmax.js
/** SOFTMAX over the last dimension: int8 in the reference's fixed point, and float32. */






/** Integer bits of the differences (Q5.26) and of the sum of exponentials (Q12.19). */
const DIFFERENCE_BITS = 5;
const SUM_BITS = 12;
/**
 * exp(-beta * scale * d) as Q0.31 for d = 0 … 255, the distance of a value below the greatest. Zero where the
 * reference ignores a value because its difference leaves Q5.26.
 */
function expTable(node) {
    const { scale } = node.perTensor(node.input(0));
    const real = Math.min(node.options.beta * scale * 2 ** (31 - DIFFERENCE_BITS), 2 ** 31 - 1);
    if (!(real > 1)) {
        node.fail(`beta ${node.options.beta} times the scale ${scale} of its input is too small`, 'export the model again');
    }
    const { multiplier, shift } = quantizeMultiplier(real);
    const least = -Math.floor(((2 ** DIFFERENCE_BITS - 1) * 2 ** (31 - DIFFERENCE_BITS)) / 2 ** shift);
    return Int32Array.from({ length: 256 }, (_, distance) => -distance < least
        ? 0
        : expOnNegativeValues(saturatingRoundingDoublingHighMul(-distance * 2 ** shift, multiplier)));
}
const softmax = (0,op/* defineOp */.nR)({
    kind: 'SOFTMAX',
    format: {
        code: 25,
        optionsType: 9,
        options: { name: 'softmax_options', fields: { beta: [0, (0,flatbuffer/* scalar */.d_)('float32')] } },
    },
    arity: [1, 1],
    read(table, reject) {
        const beta = Number(table.beta);
        if (!(beta > 0 && Number.isFinite(beta)))
            reject(`beta is ${beta}`, 'it must be positive; export the model again');
        return { beta };
    },
    infer(node) {
        const input = node.input(0);
        const arithmetic = requireArithmetic(node, input);
        node.requireType(node.output, arithmetic);
        const depth = input.shape.at(-1) ?? 0;
        if (depth === 0)
            node.fail(`${(0,op/* describeTensor */.Lf)(input)} is a scalar`, 'it needs a dimension; export the model again');
        if (arithmetic === 'int8') {
            if (depth >= 2 ** SUM_BITS)
                node.fail(`the last dimension of ${(0,op/* describeTensor */.Lf)(input)} is ${depth}`, 'at most 4095 is supported');
            const { scale, zeroPoint } = node.perTensor(node.output);
            if (scale !== 1 / 256 || zeroPoint !== -128) {
                node.fail(`its output ${(0,op/* describeTensor */.Lf)(node.output)} has scale ${scale} and zero point ${zeroPoint}`, 'they must be 1/256 and -128; export the model again');
            }
            node.perTensor(input);
            expTable(node);
        }
        return input.shape;
    },
    evaluate(node, [input], output) {
        const depth = node.input(0).shape.at(-1);
        const softmaxOf = node.output.dtype === 'float32' ? floatSoftmax(node) : quantizedSoftmax(node);
        for (let first = 0; first < output.length; first += depth) {
            softmaxOf(Array.from(input.subarray(first, first + depth))).forEach((value, i) => {
                output[first + i] = value;
            });
        }
    },
    lower(node) {
        const input = node.input(0);
        const depth = input.shape.at(-1);
        const isImage = input.shape.length === 4;
        const count = isImage ? input.shape[2] : (0,graph/* elementCount */.KX)(input.shape) / depth;
        const call = {
            operands: [{ tensor: input.id, access: isImage ? kernel_call/* SAME_ROW */.S6 : kernel_call/* WHOLE */.Ef }],
            writes: isImage ? 'row' : 'whole',
            scratchBytes: 0,
        };
        if (node.output.dtype === 'float32') {
            return {
                ...call,
                kernel: 'softmax_f32',
                parameters: { count, depth, beta: { float: node.options.beta } },
            };
        }
        return {
            ...call,
            kernel: 'softmax_s8',
            parameters: { count, depth },
            constant: (0,kernel_call/* packConstant */.M5)({ role: 'requantization', bytes: (0,graph/* toBytes */.ZJ)(expTable(node)) }),
        };
    },
});
/** Math.max takes its numbers as arguments, and there may be more than fit the stack. */
function greatest(values) {
    return values.reduce((a, b) => Math.max(a, b));
}
function floatSoftmax(node) {
    return (values) => {
        const max = greatest(values);
        const exponentials = values.map((value) => Math.fround(Math.exp(Math.fround(Math.fround(value - max) * node.options.beta))));
        const sum = exponentials.reduce((total, value) => Math.fround(total + value), 0);
        return exponentials.map((value) => Math.fround(value / sum));
    };
}
function quantizedSoftmax(node) {
    const table = expTable(node);
    return (values) => {
        const max = greatest(values);
        const exponentials = values.map((value) => table[max - value]);
        const sum = exponentials.reduce((total, value) => total + roundingDivideByPowerOfTwo(value, SUM_BITS), 0);
        const { factor, bitsOverUnit } = reciprocal(sum, SUM_BITS);
        return exponentials.map((value) => {
            const product = saturatingRoundingDoublingHighMul(factor, value);
            return Math.min(roundingDivideByPowerOfTwo(product, bitsOverUnit + 31 - 8) - 128, 127);
        });
    };
}

;// CONCATENATED MODULE: ./build/ops/index.js








const OPS = [
    add,
    averagePool2d,
    conv2d,
    depthwiseConv2d,
    fullyConnected,
    reshape,
    softmax,
];
const BY_KIND = new Map(OPS.map((op) => [op.kind, op]));
function opOf(operator) {
    const op = BY_KIND.get(operator.kind);
    if (!op)
        throw new Error(`no operator ${operator.kind}`);
    return op;
}
function nodeOf(graph, operator) {
    return new op/* Node */.bP(graph, operator);
}
/** Multiply-accumulates of one inference, padding counted. */
function operatorMacs(graph, operator) {
    return opOf(operator).macs?.(nodeOf(graph, operator)) ?? 0;
}
function graphMacs(graph) {
    return graph.operators.reduce((sum, operator) => sum + operatorMacs(graph, operator), 0);
}


/***/ }),

/***/ 6664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ DAMAGED),
/* harmony export */   Lf: () => (/* binding */ describeTensor),
/* harmony export */   bP: () => (/* binding */ Node),
/* harmony export */   nR: () => (/* binding */ defineOp),
/* harmony export */   yG: () => (/* binding */ describeOperator)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _graph_graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4979);
/** What an operator file says: format, validation, meaning, lowering. */


/** What to do about a file that contradicts itself. */
const DAMAGED = 'the file is damaged; export it again';
/** One operator of a graph together with its tensors, as op files see it. */
class Node {
    graph;
    operator;
    options;
    constructor(graph, operator) {
        this.graph = graph;
        this.operator = operator;
        this.options = operator.options;
    }
    get output() {
        return (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .tensorOf */ .zz)(this.graph, this.operator.output);
    }
    optionalInput(position) {
        const id = this.operator.inputs[position] ?? -1;
        return id < 0 ? undefined : (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .tensorOf */ .zz)(this.graph, id);
    }
    input(position) {
        return this.optionalInput(position) ?? this.fail(`input ${position} is absent`, DAMAGED);
    }
    /** An input that must be in the file: weights, biases, a shape. */
    constant(position, role) {
        const tensor = this.input(position);
        if (!tensor.data) {
            this.fail(`${role} ${describeTensor(tensor)} is computed at run time`, 'only constant ones are supported; export the model with its values in the file');
        }
        return tensor;
    }
    fail(problem, advice) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`${describeOperator(this.operator)}: ${problem}`, advice);
    }
    requireType(tensor, type) {
        if (tensor.dtype !== type) {
            this.fail(`${describeTensor(tensor)} is ${tensor.dtype}, but ${type} is needed here`, 'quantize all of the model to int8, or none of it');
        }
    }
    /** Scale and zero point of a tensor that has one of each. */
    perTensor(tensor) {
        const quantization = tensor.quantization;
        if (!quantization) {
            this.fail(`${describeTensor(tensor)} has no quantization parameters`, 'export the model again');
        }
        if (quantization.scales.length !== 1) {
            this.fail(`${describeTensor(tensor)} is quantized per channel`, 'only weights can be; quantize it per tensor');
        }
        const zeroPoint = quantization.zeroPoints[0];
        if (tensor.dtype === 'int8' && (zeroPoint < -128 || zeroPoint > 127)) {
            this.fail(`${describeTensor(tensor)} has zero point ${zeroPoint}`, 'it must lie between -128 and 127; export the model again');
        }
        return { scale: quantization.scales[0], zeroPoint };
    }
}
function describeOperator(operator) {
    return `operator ${operator.index} ${operator.kind}`;
}
function describeTensor(tensor) {
    return `tensor ${tensor.id} "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(tensor.name)}"`;
}
/** Lets an op file use its own options type while the table of ops holds all of them. */
function defineOp(definition) {
    return definition;
}


/***/ }),

/***/ 3648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rootOf),
/* harmony export */   U: () => (/* binding */ dropViews)
/* harmony export */ });
/* harmony import */ var _graph_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4979);
/** A RESHAPE whose two sides can be the same bytes goes away: its output becomes a view of its input. */

/** The tensor whose bytes `id` is a view of; itself when it is none. */
function rootOf(graph, id) {
    const tensor = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .tensorOf */ .zz)(graph, id);
    return tensor.viewOf === undefined ? tensor : rootOf(graph, tensor.viewOf);
}
function dropViews(graph) {
    const tensors = [...graph.tensors];
    const viewed = { ...graph, tensors };
    // The caller owns the buffers of inputs and outputs, so one of them cannot stand for another.
    const owned = new Set([...graph.inputs, ...graph.outputs]);
    const operators = graph.operators.filter((operator) => {
        if (operator.kind !== 'RESHAPE')
            return true;
        const root = rootOf(viewed, operator.inputs[0]);
        if (root.data)
            return true;
        if (owned.has(operator.output)) {
            if (owned.has(root.id))
                return true;
            owned.add(root.id);
        }
        tensors[operator.output] = { ...(0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .tensorOf */ .zz)(graph, operator.output), viewOf: root.id };
        return false;
    });
    return { ...viewed, operators };
}


/***/ }),

/***/ 2590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ef: () => (/* binding */ WHOLE),
/* harmony export */   M5: () => (/* binding */ packConstant),
/* harmony export */   S6: () => (/* binding */ SAME_ROW),
/* harmony export */   SO: () => (/* binding */ constantBytes),
/* harmony export */   le: () => (/* binding */ pointerCount)
/* harmony export */ });
/** What an operator becomes: one kernel, called once per output row. */
const WHOLE = { kind: 'whole' };
/** Row y of the same image: element-wise kernels. */
const SAME_ROW = {
    kind: 'window',
    stride: 1,
    before: 0,
    taps: 1,
    dilation: 1,
    oneImage: false,
};
function packConstant(...sections) {
    return {
        sections: sections.map(({ role, bytes }) => {
            const padded = new Uint8Array(Math.ceil(bytes.byteLength / 4) * 4);
            padded.set(bytes);
            return { role, bytes: padded };
        }),
    };
}
function constantBytes(constant) {
    const length = constant.sections.reduce((sum, section) => sum + section.bytes.byteLength, 0);
    const bytes = new Uint8Array(length);
    let position = 0;
    for (const section of constant.sections) {
        bytes.set(section.bytes, position);
        position += section.bytes.byteLength;
    }
    return bytes;
}
function pointerCount(call) {
    return call.operands.reduce((sum, { access }) => sum + (access.kind === 'whole' ? 1 : access.taps), 0);
}


/***/ }),

/***/ 1961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WX: () => (/* binding */ operandGeometry),
/* harmony export */   _: () => (/* binding */ schedule),
/* harmony export */   qX: () => (/* binding */ readRange),
/* harmony export */   xI: () => (/* binding */ writeRange),
/* harmony export */   xi: () => (/* binding */ groupTime)
/* harmony export */ });
/* unused harmony export outputPosition */
/* harmony import */ var _graph_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4979);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7598);
/* harmony import */ var _ops_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5081);
/* harmony import */ var _passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3648);
/** Graph to steps: which operator computes which row, in which order. */




/** Schedules the graph. */
function schedule(graph, options = {}) {
    const { kernels = new Set(), partition } = options;
    const ops = graph.operators.map((operator) => {
        const call = (0,_ops_index_js__WEBPACK_IMPORTED_MODULE_1__/* .opOf */ .PS)(operator).lower((0,_ops_index_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeOf */ .E7)(graph, operator), kernels);
        const { images, height } = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .rowGeometry */ .TY)((0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .tensorOf */ .zz)(graph, operator.output));
        return { operator, call, steps: call.writes === 'whole' ? 1 : images * height };
    });
    requireModestWork(graph, ops);
    const groups = [];
    let first = 0;
    for (const length of partition ?? ops.map(() => 1)) {
        groups.push(interleave(graph, ops, first, length));
        first += length;
    }
    return { ops, groups, steps: groups.flatMap((group) => groupSteps(ops, group)) };
}
/** Throws when an inference takes so many rows, and reads so much of them, that planning would take minutes. */
function requireModestWork(graph, ops) {
    let [steps, bytes, rows] = [0, 0, 0];
    for (const op of ops) {
        const node = (0,_ops_index_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeOf */ .E7)(graph, op.operator);
        steps += op.steps;
        if (steps > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_STEPS */ .rh) {
            node.fail(`with it, an inference computes more than ${_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_STEPS */ .rh} rows`, 'use a smaller model');
        }
        const output = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .rowGeometry */ .TY)(node.output);
        bytes += (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(node.output);
        rows += output.images * output.height;
        for (const operand of op.call.operands) {
            const { images, height, rowBytes } = operandGeometry(graph, operand);
            const { access } = operand;
            const window = access.kind === 'whole' ? images * height : (access.taps - 1) * access.dilation + 1;
            const read = op.steps * Math.min(window, images * height);
            rows += read;
            bytes += read * rowBytes;
        }
        if (bytes > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_TRAFFIC_BYTES */ .$c || rows > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_TRAFFIC_ROWS */ .HT) {
            node.fail(`with it, an inference reads and writes more than ${_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_TRAFFIC_BYTES */ .$c / 2 ** 20} MiB or ` +
                `${_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_TRAFFIC_ROWS */ .HT} rows`, 'use a smaller model, or smaller windows');
        }
    }
}
/** Last time at which a group computes anything, plus one. */
function groupTime(ops, group) {
    return Math.max(...group.map(({ op, period, lag }) => lag + period * (ops[op].steps - 1) + 1));
}
function groupSteps(ops, group) {
    const steps = [];
    for (let time = 0; time < groupTime(ops, group); ++time) {
        for (const { op, period, lag } of group) {
            const row = (time - lag) / period;
            if (Number.isInteger(row) && row >= 0 && row < ops[op].steps)
                steps.push({ op, row });
        }
    }
    return steps;
}
/** Period and lag for each operator of a group, as early as its inputs from within the group allow. */
function interleave(graph, ops, first, length) {
    const group = [];
    for (let op = first; op < first + length; ++op) {
        const { call, steps } = ops[op];
        // All operands: an operator may read one tensor twice, by different rows.
        const reads = group.flatMap((producer) => {
            const root = (0,_passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I)(graph, ops[producer.op].operator.output);
            const operands = call.operands.filter(({ tensor }) => (0,_passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I)(graph, tensor).id === root.id);
            return operands.map((operand) => ({ producer, root, operand }));
        });
        let period = 1;
        for (const { producer, operand } of reads) {
            const stride = operand.access.kind === 'window' ? operand.access.stride : 1;
            period = Math.max(period, producer.period * Math.max(stride, 1));
        }
        let lag = 0;
        for (const { producer, root, operand } of reads) {
            for (let row = 0; row < steps; ++row) {
                const { end } = readRange(graph, ops[op], operand, row);
                const lastRow = Math.ceil(end / (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .rowGeometry */ .TY)(root).rowBytes) - 1;
                const last = ops[producer.op].call.writes === 'whole' ? 0 : lastRow;
                lag = Math.max(lag, producer.lag + producer.period * last - period * row);
            }
        }
        group.push({ op, period, lag });
    }
    return group;
}
/** Rows of an operand as its kernel sees them. */
function operandGeometry(graph, operand) {
    const { dtype, shape } = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .tensorOf */ .zz)(graph, operand.tensor);
    return (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .rowGeometry */ .TY)({ dtype, shape: operand.shape ?? shape });
}
/** Image and row within it of an operator's output row. */
function outputPosition(graph, op, row) {
    const { height } = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .rowGeometry */ .TY)((0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .tensorOf */ .zz)(graph, op.operator.output));
    return { image: Math.floor(row / height), y: row % height };
}
/** The bytes of one operand that a step reads, from the first row to the last. */
function readRange(graph, op, operand, row) {
    const tensor = (0,_passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I)(graph, operand.tensor).id;
    const { access } = operand;
    if (access.kind === 'whole')
        return { tensor, start: 0, end: (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)((0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .tensorOf */ .zz)(graph, operand.tensor)) };
    const { height, rowBytes } = operandGeometry(graph, operand);
    const { image, y } = outputPosition(graph, op, row);
    const top = y * access.stride - access.before;
    const firstTap = Math.max(Math.ceil(-top / access.dilation), 0);
    const lastTap = Math.min(Math.floor((height - 1 - top) / access.dilation), access.taps - 1);
    const firstRow = (access.oneImage ? 0 : image) * height + top;
    // A window can lie wholly in the padding: it reads nothing.
    if (firstTap > lastTap)
        return { tensor, start: 0, end: 0 };
    return {
        tensor,
        start: (firstRow + firstTap * access.dilation) * rowBytes,
        end: (firstRow + lastTap * access.dilation + 1) * rowBytes,
    };
}
/** The bytes of its output that a step writes. */
function writeRange(graph, op, row) {
    const output = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .tensorOf */ .zz)(graph, op.operator.output);
    const tensor = (0,_passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I)(graph, output.id).id;
    if (op.call.writes === 'whole')
        return { tensor, start: 0, end: (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(output) };
    const { rowBytes } = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .rowGeometry */ .TY)(output);
    return { tensor, start: row * rowBytes, end: (row + 1) * rowBytes };
}


/***/ }),

/***/ 1799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable),
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
/** Plain-text tables for terminals and logs. */
/** Columns padded to their widest cell; numbers are right-aligned. */
function textTable(header, rows) {
    const widths = header.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
    const isNumber = header.map((_, i) => rows.every((row) => /^[\d,.–-]*$/.test(row[i])));
    const line = (cells) => cells
        .map((cell, i) => (isNumber[i] ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
        .join('  ')
        .trimEnd();
    return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
/** 12345 as "12,345". */
function grouped(value) {
    return value.toLocaleString('en-US');
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
/** How to get a program that was not found. */
function installAdvice(program) {
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
/* harmony export */   J: () => (/* binding */ runCompiler),
/* harmony export */   v: () => (/* binding */ findToolchain)
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
 * The compiler for a target; a path given for it starts at `cwd`, since compilers run in folders of their own.
 * Throws a ModoError when there is none, or it does not fit.
 */
async function findToolchain(target, crossCompiler, cwd) {
    const given = crossCompiler?.includes('/') ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, crossCompiler) : crossCompiler;
    const candidates = given === undefined ? target.compilers : [given];
    for (const command of candidates) {
        const found = await identify(command);
        if (!found)
            continue;
        if (!target.triple.test(found.triple)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(command, 200)} compiles for ${found.triple}, not for ${target.name}`, 'give another --cross-compiler');
        }
        return found;
    }
    const first = candidates[0];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`no compiler for ${target.name}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(first, 200)} cannot be started`, given === undefined
        ? `${(0,_packages_js__WEBPACK_IMPORTED_MODULE_2__/* .installAdvice */ .a)(first)}, or give --cross-compiler`
        : 'check the path given to --cross-compiler');
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
