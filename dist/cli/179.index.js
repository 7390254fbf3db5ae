export const id = 179;
export const ids = [179];
export const modules = {

/***/ 6179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyCommand: () => (/* binding */ verifyCommand)
});

// EXTERNAL MODULE: ./build/driver/environment.js
var driver_environment = __webpack_require__(9730);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/report/profile-table.js
var profile_table = __webpack_require__(5935);
// EXTERNAL MODULE: ./build/report/table.js
var table = __webpack_require__(1799);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/driver/build.js + 4 modules
var build = __webpack_require__(7096);
// EXTERNAL MODULE: ./build/driver/compile-job.js + 14 modules
var compile_job = __webpack_require__(5770);
// EXTERNAL MODULE: ./build/driver/manifest.js
var manifest = __webpack_require__(1030);
// EXTERNAL MODULE: ./build/driver/read-model.js
var read_model = __webpack_require__(47);
// EXTERNAL MODULE: ./build/emit/names.js
var names = __webpack_require__(8790);
// EXTERNAL MODULE: ./build/graph/evaluate.js
var evaluate = __webpack_require__(2064);
// EXTERNAL MODULE: ./build/graph/graph.js
var graph_graph = __webpack_require__(4979);
// EXTERNAL MODULE: ./build/options.js
var build_options = __webpack_require__(3614);
// EXTERNAL MODULE: ./build/run/input-file.js
var input_file = __webpack_require__(5761);
// EXTERNAL MODULE: ./build/run/make-runner.js + 4 modules
var make_runner = __webpack_require__(7410);
// EXTERNAL MODULE: ./build/run/profile.js
var profile = __webpack_require__(2399);
// EXTERNAL MODULE: ./build/targets/index.js + 7 modules
var build_targets = __webpack_require__(7743);
// EXTERNAL MODULE: ./build/toolchain/choose.js + 1 modules
var choose = __webpack_require__(9121);
;// CONCATENATED MODULE: ./build/run/runner.js
function readTaps(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const taps = [];
    for (let at = 0; at + 12 <= bytes.byteLength;) {
        const length = view.getUint32(at + 8, true);
        const data = bytes.subarray(at + 12, at + 12 + length);
        taps.push({ op: view.getInt32(at, true), row: view.getInt32(at + 4, true), data });
        at += 12 + length;
    }
    return taps;
}

;// CONCATENATED MODULE: ./build/verify/compare.js
/** Compares outputs: integers to the bit, floats within 4 units in the last place or 1e-5. */

const FLOAT_ULPS = 4;
const FLOAT_ABSOLUTE = 1e-5;
/** The first element that differs, or undefined. */
function firstDifference(dtype, expected, actual) {
    const [want, have] = [(0,graph_graph/* toTypedArray */.vV)(dtype, expected), (0,graph_graph/* toTypedArray */.vV)(dtype, actual)];
    for (let element = 0; element < want.length; ++element) {
        const [a, b] = [want[element], have[element] ?? Number.NaN];
        if (a !== b && !(dtype === 'float32' && isClose(a, b)))
            return { element, expected: a, actual: b };
    }
    return undefined;
}
function isClose(a, b) {
    if (Number.isNaN(a) && Number.isNaN(b))
        return true;
    return Math.abs(a - b) <= FLOAT_ABSOLUTE || Math.abs(orderOf(a) - orderOf(b)) <= FLOAT_ULPS;
}
/** Position of a single-precision number among all of them, so that neighbours differ by 1. */
function orderOf(value) {
    const [bits] = new Int32Array(Float32Array.of(value).buffer);
    return bits < 0 ? -(bits & 0x7fffffff) : bits;
}

;// CONCATENATED MODULE: ./build/verify/locate.js
/** Finds where a compiled module first departs from the evaluator, from what its taps recorded. */




/** The first step in execution order whose row differs; `element` counts within the row. Undefined when none does. */
function locateDifference(graph, inputs, taps) {
    const values = (0,evaluate/* evaluate */._3)(graph, inputs);
    const operators = new Map(graph.operators.map((operator) => [operator.index, operator]));
    for (const { op, row, data } of readTaps(taps)) {
        const operator = operators.get(op);
        const tensor = (0,graph_graph/* tensorOf */.zz)(graph, operator.output);
        const start = row * data.byteLength;
        const expected = values.get(tensor.id).subarray(start, start + data.byteLength);
        const difference = firstDifference(tensor.dtype, expected, data);
        if (difference)
            return { op, kind: operator.kind, tensor: tensor.name, row, ...difference };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/verify/random-inputs.js
/** Seeded random inputs: the same on every machine. */

/** Little-endian bytes of random values: all of int8 and int32, floats in [-1, 1). */
function randomInputs(tensors, sets, seed) {
    const random = randomWords(seed);
    return Array.from({ length: sets }, () => tensors.map((tensor) => randomTensor(tensor, random)));
}
function randomTensor(tensor, random) {
    const count = (0,graph_graph/* elementCount */.KX)(tensor.shape);
    switch (tensor.dtype) {
        case 'int8':
            return Uint8Array.from({ length: count }, () => random() >>> 24);
        case 'int32':
            return new Uint8Array(Int32Array.from({ length: count }, () => random() | 0).buffer);
        case 'float32':
            return new Uint8Array(Float32Array.from({ length: count }, () => (random() | 0) / 2 ** 31).buffer);
    }
}
/** 32-bit words of the splitmix32 sequence. */
function randomWords(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x9e3779b9) >>> 0;
        let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
        word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
        return (word ^ (word >>> 15)) >>> 0;
    };
}

;// CONCATENATED MODULE: ./build/verify/sets.js



function portOf(tensor) {
    return { name: tensor.name, dtype: tensor.dtype, shape: tensor.shape, bytes: (0,graph_graph/* byteLength */.dp)(tensor) };
}
/** Concatenated sets into one array of bytes per tensor and set. */
function splitSets(bytes, tensors) {
    const size = (0,input_file/* setBytes */.m5)(tensors.map(portOf));
    return Array.from({ length: bytes.byteLength / size }, (_, set) => {
        let start = set * size;
        return tensors.map((tensor) => {
            const end = start + (0,graph_graph/* byteLength */.dp)(tensor);
            const part = bytes.subarray(start, end);
            start = end;
            return part;
        });
    });
}
/** The first element of a run's outputs that is not as expected. */
function compareOutputs({ graph }, sets, outputs) {
    const tensors = graph.outputs.map((id) => (0,graph_graph/* tensorOf */.zz)(graph, id));
    const actual = splitSets(outputs, tensors);
    for (const [set, { expected }] of sets.entries()) {
        for (const [i, tensor] of tensors.entries()) {
            const difference = firstDifference(tensor.dtype, expected[i], actual[set]?.[i] ?? new Uint8Array());
            if (difference)
                return { set, output: tensor.name, ...difference };
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/verify/verify.js
/** modo verify: the compiled module against the exact definition of its operators. */




















/** Compiles a model for each target, runs it, and compares. Throws a ModoError when that cannot be done. */
async function verify(model, given, environment = (0,driver_environment/* defaultEnvironment */.L)()) {
    const options = (0,build_options/* resolveOptions */.$i)('verify', given);
    if (options.expected !== undefined && options.input === undefined) {
        throw new errors/* ModoError */.o0('--expected needs --input', 'give the inputs that lead to these outputs');
    }
    const targets = (0,build_targets/* selectTargets */.Dv)(options, environment.arch);
    for (const target of targets)
        (0,make_runner/* requireRunner */.I)(target);
    if (options.profile)
        for (const target of targets)
            (0,profile/* requireBoard */.y6)(target, environment.arch);
    const results = [];
    await (0,read_model/* withModelName */.P)(model, async () => {
        for (const target of targets)
            results.push(...(await verifyTarget(model, target, options, environment)));
    });
    return results;
}
async function verifyTarget(model, target, options, environment) {
    const moduleName = options.moduleName ?? (0,names/* moduleNameFromStem */.ve)((0,external_node_path_.parse)(model).name);
    const bytes = await (0,read_model/* readModel */.k)((0,external_node_path_.resolve)(environment.cwd, model));
    const compilation = (0,compile_job/* compileForTarget */.oF)(bytes, moduleName, target, options);
    environment.progress(`${(0,errors/* printable */.g$)(model, 200)}: evaluating`);
    const sets = await readSets(compilation, options, environment.cwd);
    environment.progress(`${(0,errors/* printable */.g$)(model, 200)}: compiling for ${target.name}`);
    const toolchain = await (0,choose/* provideToolchain */.n)(target, options, (0,driver_environment/* toolchainOf */.b)(environment));
    const runner = await (0,make_runner/* makeRunner */.F)(target, toolchain);
    try {
        const artifacts = await buildFor(compilation, target, toolchain, options);
        const entries = target.board ? ['c'] : ['graph', 'c'];
        const results = [];
        for (const entry of entries) {
            environment.progress(`${(0,errors/* printable */.g$)(model, 200)}: running on ${target.name} (${entry})`);
            const inputs = Buffer.concat(sets.flatMap(({ inputs }) => inputs));
            const { outputs, measured } = await runner.run(artifacts, { inputs, entry });
            const found = compareOutputs(compilation, sets, outputs);
            const difference = found && {
                ...found,
                ...(await locate(compilation, target, toolchain, options, runner, entry, sets[found.set].inputs)),
            };
            const profiled = options.profile &&
                (await (0,profile/* profile */.ME)(runner, await buildFor(compilation, target, toolchain, options, 'profile'), { inputs, sets: sets.length }, (0,manifest/* describeOperators */.bB)(compilation.graph), measured.instructions));
            results.push({
                target: target.name,
                entry,
                sets: sets.length,
                ...(difference && { difference }),
                ...(measured && { measured }),
                ...(profiled && { profile: profiled }),
            });
        }
        return results;
    }
    finally {
        await runner.close();
    }
}
async function readSets(compilation, options, cwd) {
    const { graph } = compilation;
    const inputTensors = graph.inputs.map((id) => (0,graph_graph/* tensorOf */.zz)(graph, id));
    const outputTensors = graph.outputs.map((id) => (0,graph_graph/* tensorOf */.zz)(graph, id));
    const inputSets = options.input === undefined
        ? randomInputs(inputTensors, options.sets, options.seed)
        : splitSets(await (0,input_file/* readInputSets */.I0)((0,external_node_path_.resolve)(cwd, options.input), inputTensors.map(portOf)), inputTensors);
    if (options.expected === undefined) {
        return inputSets.map((inputs) => ({ inputs, expected: (0,evaluate/* evaluateOutputs */.sj)(graph, inputs) }));
    }
    const bytes = await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, options.expected)).catch((error) => {
        throw new errors/* ModoError */.o0(`${(0,errors/* printable */.g$)(options.expected, 200)}: cannot be read (${error.code})`, 'check --expected');
    });
    const expected = splitSets((0,input_file/* checkSets */.Ei)(bytes, outputTensors.map(portOf), '--expected'), outputTensors);
    if (expected.length !== inputSets.length) {
        throw new errors/* ModoError */.o0(`--input has ${inputSets.length} sets, --expected ${expected.length}`, 'give as many');
    }
    return inputSets.map((inputs, i) => ({ inputs, expected: expected[i] }));
}
async function buildFor(compilation, target, toolchain, options, hook) {
    const isBoard = target.board !== undefined;
    const { object, sharedObject } = await (0,build/* build */.j)(compilation, {
        target,
        toolchain,
        optLevel: options.optLevel,
        compilerOptions: (0,compile_job/* splitCompilerOptions */.op)(options.crossCompilerOptions),
        want: { object: isBoard, sharedObject: !isBoard, assembly: false },
        ...(hook && { hook }),
    });
    return {
        module: compilation.module.name,
        inputs: compilation.module.inputs,
        outputs: compilation.module.outputs,
        graphJson: compilation.graphJson,
        params: compilation.paramsBytes,
        ...(object && { object }),
        ...(sharedObject && { sharedObject }),
    };
}
/** Builds the same program with a tap after every step and runs the input set that differed. */
async function locate(compilation, target, toolchain, options, runner, entry, inputs) {
    const artifacts = await buildFor(compilation, target, toolchain, options, 'tap');
    const { taps } = await runner.run(artifacts, { inputs: Buffer.concat(inputs), entry, tap: true });
    const step = locateDifference(compilation.graph, inputs, taps);
    return step ? { step } : {};
}

// EXTERNAL MODULE: ./build/cli/progress.js
var cli_progress = __webpack_require__(902);
;// CONCATENATED MODULE: ./build/cli/verify.js
/** modo verify. */






async function verifyCommand(model, given) {
    const shown = (0,errors/* printable */.g$)(model, 200);
    const progress = (0,cli_progress/* makeProgress */._)();
    const results = await verify(model, given, {
        ...(0,driver_environment/* defaultEnvironment */.L)(),
        progress: progress.step,
        warn: progress.warn,
    }).finally(progress.done);
    for (const { target, entry, sets, difference, measured, profile } of results) {
        const verdict = difference ? 'DIFFERS' : 'as defined';
        const cost = measured ? `, ${(0,table/* grouped */.z)(measured.instructions)} instructions per inference` : '';
        process.stdout.write(`${shown} on ${target} (${entry}): ${verdict}, ${sets} input sets${cost}\n`);
        if (difference)
            process.stdout.write(`${describeDifference(difference)}\n`);
        if (profile)
            process.stdout.write(`\n${(0,profile_table/* profileTable */.A)(profile)}`);
    }
    const differing = results.filter(({ difference }) => difference).length;
    if (differing > 0)
        throw new errors/* ModoError */.o0(`${shown}: ${differing} of ${results.length} runs differ`);
}
function describeDifference({ set, output, element, expected, actual, step }) {
    const first = `  input set ${set}, output "${(0,errors/* printable */.g$)(output)}", element ${element}: ${actual} instead of ${expected}`;
    if (!step)
        return `${first}\n  every step is as the operators are defined: the expected outputs are not`;
    return (`${first}\n  begins in operator ${step.op} ${step.kind} (output "${(0,errors/* printable */.g$)(step.tensor)}"), ` +
        `row ${step.row}, element ${step.element}: ${step.actual} instead of ${step.expected}`);
}


/***/ }),

/***/ 5935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ profileTable)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1799);

const COLUMNS = ['', 'operator', 'output', 'MACs', 'instructions', 'share %', 'per MAC'];
function profileTable(profile) {
    const { operators, rest, total, unprofiled } = profile;
    const row = (index, kind, shape, macs, instructions) => [
        index,
        kind,
        shape,
        (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(macs),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(instructions),
        ((100 * instructions) / total).toFixed(1),
        macs === 0 ? '-' : (instructions / macs).toFixed(2),
    ];
    const macs = operators.reduce((sum, operator) => sum + operator.macs, 0);
    const rows = [
        ...operators.map(({ kind, shape, macs, instructions }, i) => row(String(i), kind, shape.join('x'), macs, instructions)),
        row('', 'return', '', 0, rest),
        row('', 'total', '', macs, total),
    ];
    const difference = ((100 * (total - unprofiled)) / unprofiled).toFixed(3);
    return `${(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .textTable */ .e)(COLUMNS, rows)}\nwithout --profile: ${(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(unprofiled)} instructions; the total differs by ${difference} %\n`;
}


/***/ }),

/***/ 5761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ei: () => (/* binding */ checkSets),
/* harmony export */   I0: () => (/* binding */ readInputSets),
/* harmony export */   m5: () => (/* binding */ setBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var fflate__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1306);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/** Reads input sets from raw bytes, .npy and .npz files. */



/**
 * All input sets of a file, concatenated: per set the raw bytes of every input in model order. Raw files and .npz
 * may hold several sets, .npz by a first dimension more; a .npy file is for models with one input.
 */
async function readInputSets(path, ports) {
    const shown = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path, 200);
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${shown}: cannot be read (${error.code})`, 'check the path given to --input');
    });
    if (/\.npy$/i.test(path)) {
        const [port, more] = ports;
        if (!port || more)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${shown}: the model has ${ports.length} inputs`, 'use a .npz or raw file');
        return readArray(bytes, port, shown);
    }
    if (/\.npz$/i.test(path))
        return readArchive(bytes, ports, shown);
    return checkSets(bytes, ports, shown);
}
/** Raw bytes must be a whole number of sets, and at least one. */
function checkSets(bytes, ports, what) {
    const set = setBytes(ports);
    if (bytes.byteLength === 0 || bytes.byteLength % set !== 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${what} has ${bytes.byteLength} bytes`, `one set has ${set} (${ports.map(({ name, bytes: size }) => `"${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name)}" ${size}`).join(', ')})`);
    }
    return bytes;
}
function setBytes(ports) {
    return ports.reduce((sum, { bytes }) => sum + bytes, 0);
}
function readArchive(bytes, ports, shown) {
    let members;
    try {
        members = (0,fflate__WEBPACK_IMPORTED_MODULE_2__/* .unzipSync */ .AO)(bytes);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${shown} is not a readable .npz file`, 'write it with numpy.savez', { cause });
    }
    const arrays = ports.map((port) => {
        const member = members[`${port.name}.npy`];
        if (!member) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${shown} has no array "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(port.name)}"`, `it holds ${Object.keys(members)
                .map((name) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name))
                .join(', ')}`);
        }
        return readArray(member, port, `${shown}, array "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(port.name)}"`);
    });
    const counts = arrays.map((array, i) => array.byteLength / ports[i].bytes);
    if (new Set(counts).size > 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${shown}: its arrays hold ${counts.join(', ')} sets`, 'give all the same');
    const sets = Array.from({ length: counts[0] }, (_, set) => arrays.map((array, i) => array.subarray(set * ports[i].bytes, (set + 1) * ports[i].bytes)));
    return Buffer.concat(sets.flat());
}
/** Type descriptions of the .npy format. */
const NPY_TYPES = { int8: '|i1', int32: '<i4', float32: '<f4' };
/** The data of a .npy file (format 1 to 3), whose type and size must fit the input. */
function readArray(bytes, port, what) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const magic = [0x93, ...new TextEncoder().encode('NUMPY')];
    if (bytes.byteLength < 12 || magic.some((byte, i) => bytes[i] !== byte) || bytes[6] > 3) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${what} is not a .npy file`, 'write it with numpy.save');
    }
    const start = bytes[6] === 1 ? 10 : 12;
    const length = bytes[6] === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
    const header = new TextDecoder('latin1').decode(bytes.subarray(start, start + length));
    const type = /'descr': '([^']*)'/.exec(header)?.[1];
    if (type !== NPY_TYPES[port.dtype]) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${what} has type ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(type ?? 'none')}`, `the input "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(port.name)}" is ${port.dtype}`);
    }
    if (/'fortran_order': True/.test(header))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${what} is in Fortran order`, 'save it in C order');
    const data = checkSets(bytes.subarray(start + length), [port], what);
    checkArrayShape(header, data.byteLength / port.bytes, port, what);
    return data;
}
/**
 * The shape of a .npy file must be the input's, with a dimension more or a multiple of the first one for several
 * sets; dimensions of 1 do not count.
 */
function checkArrayShape(header, sets, port, what) {
    const shape = /'shape': \(([^)]*)\)/.exec(header)?.[1]?.match(/\d+/g)?.map(Number) ?? [];
    const squeezed = (dimensions) => dimensions.filter((size) => size !== 1).join();
    const [first = 1, ...rest] = port.shape;
    const fitting = [
        [sets, ...port.shape],
        [sets * first, ...rest],
    ].map(squeezed);
    if (!fitting.includes(squeezed(shape))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${what} has shape (${shape}) and ${sets} times the input's bytes`, `the input "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(port.name)}" is [${port.shape}]`);
    }
}


/***/ }),

/***/ 7410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ makeRunner),
  I: () => (/* binding */ requireRunner)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/emit/names.js
var names = __webpack_require__(8790);
// EXTERNAL MODULE: ./build/toolchain/temporary-folder.js
var temporary_folder = __webpack_require__(5968);
// EXTERNAL MODULE: ./build/toolchain/toolchain.js
var toolchain_toolchain = __webpack_require__(9839);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/package-root.js
var package_root = __webpack_require__(7505);
;// CONCATENATED MODULE: ./build/run/board-program.js
/** How the bare-metal program of runtime/ is built for a board: sources, and what is known of the board. */



/** Folders with the program: what every board has, and what belongs to the CPU. */
function folders(board) {
    return ['board', board.runtime].map((name) => (0,external_node_path_.join)((0,package_root/* packageRoot */.Z)(), 'runtime', name));
}
/** Options to compile and link the program, sources included. `main` is a C file to take the place of main.c. */
function boardProgram(board, main) {
    const [shared] = folders(board);
    const sources = folders(board).flatMap((folder) => (0,external_node_fs_.readdirSync)(folder)
        .filter((name) => name.endsWith('.c'))
        .map((name) => (name === 'main.c' && main ? main : (0,external_node_path_.join)(folder, name))));
    return [
        ...folders(board).map((folder) => `-I${folder}`),
        ...Object.entries(timerDefines(board.timer)).map(([name, value]) => `-D${name}=${value}`),
        ...sources,
        ...Object.entries(linkerSymbols(board)).map(([name, value]) => `-Wl,--defsym=${name}=${value}`),
        '-T',
        (0,external_node_path_.join)(shared, 'link.ld'),
    ];
}
/** What link.ld asks for. */
function linkerSymbols({ flash, ram, start, stackBytes }) {
    return {
        FLASH_ORIGIN: flash.origin,
        FLASH_BYTES: flash.bytes,
        RAM_ORIGIN: ram.origin,
        RAM_BYTES: ram.bytes,
        ...(start !== undefined && { START_ORIGIN: start }),
        ...(stackBytes !== undefined && { STACK_BYTES: stackBytes }),
    };
}
/** What counter.h asks for. */
function timerDefines(timer) {
    if (!timer)
        return {};
    return {
        MODO_TIMER_SETUP: timer.setup.flatMap(({ address, value }) => [address, value]).join(','),
        MODO_TIMER_COUNT: timer.count,
        MODO_TIMER_BITS: timer.bits,
        MODO_TIMER_DOWN: Number(timer.countsDown),
        MODO_TIMER_HZ: timer.hertz,
    };
}
/** QEMU's options to boot an image, with exact counts of instructions. */
function boardBoot(board, image, icount = 'shift=0,sleep=off') {
    return [
        ...['-M', board.machine, ...(board.options ?? [])],
        ...['-display', 'none', '-monitor', 'none', '-serial', 'null'],
        ...['-semihosting-config', 'enable=on,target=native', '-icount', icount, '-kernel', image],
    ];
}

// EXTERNAL MODULE: ./node_modules/execa/index.js + 132 modules
var execa = __webpack_require__(4434);
// EXTERNAL MODULE: ./build/toolchain/packages.js
var toolchain_packages = __webpack_require__(627);
;// CONCATENATED MODULE: ./build/run/process.js
/** Starts the programs in which compiled code runs. */



/** Compiled code that runs longer than this is stuck. */
const TIMEOUT_SECONDS = 600;
/** Runs a program to its end in `cwd`. Throws a ModoError with its last line when it fails. */
async function runProgram(command, args, cwd, what) {
    const result = await (0,execa/* execa */.Ho)(command, [...args], {
        cwd,
        reject: false,
        stdin: 'ignore',
        timeout: TIMEOUT_SECONDS * 1000,
    });
    if (!result.failed)
        return;
    if (result.timedOut)
        throw new errors/* ModoError */.o0(`${what} did not end within ${TIMEOUT_SECONDS} s`);
    if (result.exitCode === undefined && !result.isTerminated) {
        throw new errors/* ModoError */.o0(`${what}: ${command} cannot be started`, (0,toolchain_packages/* installAdvice */.a)(command));
    }
    const lines = `${result.stderr}\n${result.stdout}`.split('\n').filter((line) => line.trim() !== '');
    const status = result.isTerminated ? `signal ${result.signal}` : `exit code ${result.exitCode}`;
    throw new errors/* ModoError */.o0(`${what} failed (${status})${lines[0] ? `: ${(0,errors/* printable */.g$)(lines[0], 300)}` : ''}`);
}

;// CONCATENATED MODULE: ./build/run/board-runner.js
/** Links mod.o with the bare-metal program of runtime/ and boots it on a board under QEMU. */








async function makeBoardRunner(target, board, toolchain) {
    const folder = await (0,temporary_folder/* makeTemporaryFolder */.w)();
    return {
        run: (artifacts, request) => run(folder, target, board, toolchain, artifacts, request),
        close: () => (0,promises_.rm)(folder, { recursive: true, force: true }),
    };
}
async function run(folder, target, board, toolchain, artifacts, request) {
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'mod.o'), artifacts.object);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'in.bin'), request.inputs);
    const name = (0,names/* prefix */.Pl)({ name: artifacts.module });
    await linkImage(folder, target, board, toolchain, artifacts, [
        ...(request.tap ? [`-DMODO_TAP=${name}_tap`] : []),
        ...(request.profile === undefined
            ? []
            : [`-DMODO_PROFILE=${name}_profile`, `-DMODO_OPERATORS=${request.profile}`]),
    ]);
    await runProgram(board.qemu, boardBoot(board, 'image.elf'), folder, `mod.o on ${board.machine}`);
    const report = await readReport((0,external_node_path_.join)(folder, 'report.txt'));
    const [instructions, stack] = [report.get('instructions'), report.get('stack')];
    return {
        outputs: await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'out.bin')),
        ...(request.tap && { taps: await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'taps.bin')) }),
        ...(request.profile !== undefined && { counts: await readProfile((0,external_node_path_.join)(folder, 'profile.bin')) }),
        // With hooks there are no figures: they would count the hooks.
        ...(instructions !== undefined && stack !== undefined && { measured: { instructions, stack } }),
    };
}
/**
 * Links mod.o, which lies in the folder, with the board's program to image.elf. `main` is a C file to take the place
 * of the program's main.c.
 */
async function linkImage(folder, target, board, toolchain, artifacts, defines, main) {
    const name = (0,names/* prefix */.Pl)({ name: artifacts.module });
    const sizes = (ports) => ports.map(({ bytes }) => bytes).join(',');
    const args = [
        ...target.flags,
        '-std=c99',
        '-O2',
        '-ffreestanding',
        `-DMODO_RUN=${name}_run`,
        `-DMODO_INPUT_BYTES=${sizes(artifacts.inputs)}`,
        `-DMODO_OUTPUT_BYTES=${sizes(artifacts.outputs)}`,
        ...defines,
        ...boardProgram(board, main),
        'mod.o',
        '-nostdlib',
        '-Wl,--gc-sections',
        '-lgcc',
        '-o',
        'image.elf',
    ];
    await (0,toolchain_toolchain/* runCompiler */.JP)(toolchain, args, folder).catch((error) => {
        if (!(error instanceof errors/* ModoError */.o0) || !/overflow|not fit/.test(error.message))
            throw error;
        throw new errors/* ModoError */.o0(`the module does not fit ${board.machine}`, 'run it on the host, or use a smaller model', {
            cause: error,
        });
    });
}
/** Little-endian 64-bit numbers. */
async function readProfile(path) {
    const bytes = await (0,promises_.readFile)(path);
    return Array.from({ length: bytes.length / 8 }, (_, i) => Number(bytes.readBigUInt64LE(8 * i)));
}
/** key=value lines. */
async function readReport(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => {
        throw new errors/* ModoError */.o0('the board ended without a report', 'report this as a defect of modo');
    });
    return new Map([...text.matchAll(/^(\w+)=(\d+)$/gm)].map(([, key, value]) => [key, Number(value)]));
}

;// CONCATENATED MODULE: ./build/run/host-runner.js
/** Runs mod.so in the small C program of runtime/host: on this machine, or in an emulator of another's Linux. */






/** Builds the program once; `close` removes it. */
async function makeHostRunner(toolchain, emulator) {
    const folder = await (0,temporary_folder/* makeTemporaryFolder */.w)();
    const source = (0,external_node_path_.join)((0,package_root/* packageRoot */.Z)(), 'runtime', 'host');
    const sources = (await (0,promises_.readdir)(source)).filter((name) => name.endsWith('.c'));
    const program = (0,external_node_path_.join)(folder, 'runner');
    await (0,toolchain_toolchain/* runCompiler */.JP)(toolchain, ['-std=gnu99', '-O1', ...sources, '-o', program, '-ldl'], source);
    const command = emulator ? [emulator.command, '-L', emulator.root, program] : [program];
    return {
        run: (artifacts, request) => host_runner_run(folder, command, artifacts, request),
        close: () => (0,promises_.rm)(folder, { recursive: true, force: true }),
    };
}
async function host_runner_run(folder, [program, ...before], artifacts, request) {
    const at = (name) => (0,external_node_path_.join)(folder, name);
    await (0,promises_.writeFile)(at('mod.so'), artifacts.sharedObject);
    await (0,promises_.writeFile)(at('in.bin'), request.inputs);
    const files = [
        '--lib',
        './mod.so',
        '--input',
        'in.bin',
        '--output',
        'out.bin',
        '--module',
        artifacts.module,
    ];
    const tap = request.tap ? ['--tap', 'taps.bin'] : [];
    if (request.entry === 'c') {
        const sizes = (ports) => ports.map(({ bytes }) => bytes).join(',');
        const ports = ['--input-bytes', sizes(artifacts.inputs), '--output-bytes', sizes(artifacts.outputs)];
        await runProgram(program, [...before, 'c', ...files, ...ports, ...tap], folder, 'mod.so');
    }
    else {
        await (0,promises_.writeFile)(at('mod.json'), artifacts.graphJson);
        await (0,promises_.writeFile)(at('mod.params'), artifacts.params);
        // Nothing but four bytes of alignment is promised to packed constants.
        const graph = ['--graph', 'mod.json', '--params', 'mod.params', '--align', '4'];
        await runProgram(program, [...before, 'graph', ...files, ...graph, ...tap], folder, 'mod.so');
    }
    return {
        outputs: await (0,promises_.readFile)(at('out.bin')),
        ...(request.tap && { taps: await (0,promises_.readFile)(at('taps.bin')) }),
    };
}

;// CONCATENATED MODULE: ./build/run/make-runner.js
/** The runner for a target: a board under QEMU, this machine, or an emulator of another. */



/** Throws a ModoError for a target that nothing here runs. */
function requireRunner({ name, board, emulator }) {
    if (board || emulator || name === 'host')
        return;
    throw new errors/* ModoError */.o0(`nothing here runs programs for ${name}`, 'run the model on another target, such as host, and the object on the chip itself');
}
async function makeRunner(target, toolchain) {
    return target.board
        ? makeBoardRunner(target, target.board, toolchain)
        : makeHostRunner(toolchain, target.emulator);
}


/***/ }),

/***/ 2399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ME: () => (/* binding */ profile),
/* harmony export */   Wy: () => (/* binding */ compileHooked),
/* harmony export */   y6: () => (/* binding */ requireBoard)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _emit_hooks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6570);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _targets_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7743);
/* harmony import */ var _toolchain_temporary_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5968);
/* harmony import */ var _toolchain_toolchain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9839);
/** --profile: what each operator costs on a board. */







/** Throws a ModoError for a target that runs on this machine, where nothing counts instructions. */
function requireBoard(target, arch) {
    if (target.board)
        return;
    const boards = (0,_targets_index_js__WEBPACK_IMPORTED_MODULE_4__/* .targetList */ .OK)()
        .map(({ name }) => name)
        .filter((name) => name !== 'host' && (0,_targets_index_js__WEBPACK_IMPORTED_MODULE_4__/* .findTarget */ .FB)(name, arch).board);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ModoError */ .o0(`--profile: ${target.name} does not run under QEMU`, `targets that do: ${boards.join(', ')}`);
}
/** The object with the profile hook, from the generated C and the flags that mod.o was compiled with. */
async function compileHooked(source, flags, toolchain) {
    const folder = await (0,_toolchain_temporary_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .makeTemporaryFolder */ .w)();
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'mod.c'), source);
        await (0,_toolchain_toolchain_js__WEBPACK_IMPORTED_MODULE_6__/* .runCompiler */ .JP)(toolchain, [...flags, ...(0,_emit_hooks_js__WEBPACK_IMPORTED_MODULE_2__/* .hookFlags */ .jj)('profile'), '-c', 'mod.c', '-o', 'mod.o'], folder);
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'mod.o'));
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
/**
 * Runs a module that was built with the profile hook on `sets` input sets. `unprofiled` is what one inference takes
 * without it.
 */
async function profile(runner, artifacts, { inputs, sets }, operators, unprofiled) {
    const result = await runner.run(artifacts, { inputs, entry: 'c', profile: operators.length });
    const counts = result.counts.map((sum) => Math.round(sum / sets));
    return {
        operators: operators.map((operator, i) => ({ ...operator, instructions: counts[i] })),
        rest: counts.at(-1),
        total: counts.reduce((sum, count) => sum + count, 0),
        unprofiled,
    };
}


/***/ })

};
