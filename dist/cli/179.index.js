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
// EXTERNAL MODULE: ./build/report/profiles.js
var report_profiles = __webpack_require__(1681);
// EXTERNAL MODULE: ./build/report/table.js
var table = __webpack_require__(1799);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/driver/build.js + 5 modules
var build = __webpack_require__(4000);
// EXTERNAL MODULE: ./build/driver/compile-job.js + 13 modules
var compile_job = __webpack_require__(2226);
// EXTERNAL MODULE: ./build/driver/manifest.js + 1 modules
var manifest = __webpack_require__(6153);
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
    const profiles = results.flatMap(({ target, profile }) => (profile ? [{ target, profile }] : []));
    await (0,report_profiles/* writeProfiles */.s8)(given.profileFile, profiles);
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


/***/ })

};
