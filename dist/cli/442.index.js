export const id = 442;
export const ids = [442];
export const modules = {

/***/ 8442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compileCommand: () => (/* binding */ compileCommand)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/options.js
var build_options = __webpack_require__(3614);
// EXTERNAL MODULE: ./build/targets/index.js + 7 modules
var build_targets = __webpack_require__(7743);
// EXTERNAL MODULE: ./build/toolchain/choose.js + 1 modules
var choose = __webpack_require__(9121);
// EXTERNAL MODULE: ./build/driver/compile-job.js + 14 modules
var compile_job = __webpack_require__(5770);
;// CONCATENATED MODULE: ./build/driver/concurrency.js
/** Work on several things at a time. */
/** `work` on every item, at most `limit` at a time; results are in the order of the items. The first error ends it. */
async function mapConcurrently(items, limit, work) {
    const results = [];
    let next = 0;
    async function worker() {
        while (next < items.length) {
            const index = next++;
            results[index] = await work(items[index]);
        }
    }
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    return results;
}

// EXTERNAL MODULE: ./build/driver/environment.js
var driver_environment = __webpack_require__(9730);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/package-root.js
var package_root = __webpack_require__(7505);
// EXTERNAL MODULE: ./build/driver/sha256.js
var sha256 = __webpack_require__(9228);
;// CONCATENATED MODULE: ./build/driver/key.js
/** The key of a compilation: everything that its files depend on, and nothing else. */




/** SHA-256 in hexadecimal. */
function compilationKey({ modelBytes, ...parts }) {
    return (0,sha256/* sha256 */.s)(JSON.stringify({ modo: compilerDigest(), model: (0,sha256/* sha256 */.s)(modelBytes), ...parts }));
}
let digest;
/** SHA-256 of modo's own sources, as they were when it was built. */
function compilerDigest() {
    digest ??= (0,external_node_fs_.readFileSync)((0,external_node_path_.join)((0,package_root/* packageRoot */.Z)(), 'dist', 'sources.sha256'), 'utf8').trim();
    return digest;
}

// EXTERNAL MODULE: ./build/emit/names.js
var names = __webpack_require__(8790);
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
    const jobs = models.flatMap((model) => targets.map((target) => {
        const path = single ? '' : (0,external_node_path_.join)(folderOf(model, options.cwd), target);
        return {
            model,
            target,
            moduleName: options.moduleName ?? (single ? 'default' : (0,names/* moduleNameFromStem */.ve)((0,external_node_path_.parse)(model).name)),
            folder: single ? options.output : (0,external_node_path_.join)(options.output, path),
            path: path.split(external_node_path_.sep).join('/'),
        };
    }));
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

// EXTERNAL MODULE: ./build/graph/graph.js
var graph_graph = __webpack_require__(4979);
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
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/driver/manifest.js
var manifest = __webpack_require__(1030);
// EXTERNAL MODULE: ./build/driver/parse-manifest.js
var parse_manifest = __webpack_require__(9628);
// EXTERNAL MODULE: ./build/driver/write-files.js
var write_files = __webpack_require__(394);
;// CONCATENATED MODULE: ./build/driver/write-module.js
/** Writes a compilation's files in place of those of the one before. */





/**
 * Files that the folder's manifest lists and that are not made any more are removed: an old mod.o beside a new
 * manifest would be linked one day. All else in the folder stays.
 */
async function writeModule(folder, { files }) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, manifest/* MANIFEST_NAME */.ir), 'utf8').catch(() => '');
    const listed = (0,parse_manifest/* parseManifest */.N)(text)?.files.map(({ name }) => name) ?? [];
    await (0,write_files/* writeFiles */.h)(folder, files);
    const outdated = listed.filter((name) => !files.some((file) => file.name === name));
    await Promise.all(outdated.map((name) => (0,promises_.rm)((0,external_node_path_.join)(folder, name), { force: true })));
}

;// CONCATENATED MODULE: ./build/driver/compile.js
/** The main job: models in, files out. */














/**
 * Compiles models (paths of .tflite files) for one or more targets and writes their files. What the environment's
 * store has is taken from there. Throws a ModoError when an option is wrong or a compiler cannot be had; errors of
 * single models are in the result.
 */
async function compile(models, given = {}, environment = (0,driver_environment/* defaultEnvironment */.L)()) {
    const options = (0,build_options/* resolveOptions */.$i)('compile', given);
    const targets = checkRequest(models, options, environment.arch);
    const jobs = layOut(models, targets.map(({ name }) => name), {
        output: options.output,
        moduleName: options.moduleName,
        nested: environment.nested,
        cwd: environment.cwd,
    }).filter(environment.selects ?? (() => true));
    const work = jobs.map((job) => ({
        job,
        target: targets.find(({ name }) => name === job.target),
    }));
    if (options.print)
        return printJobs(work, options, options.print, environment);
    const neededTargets = targets.filter((target) => work.some((item) => item.target === target));
    // A missing compiler is not the fault of a model: said once, before any work.
    const choices = new Map(await Promise.all(neededTargets.map(async (target) => [target, await (0,choose/* chooseToolchain */.D)(target, options, (0,driver_environment/* toolchainOf */.b)(environment))])));
    const failed = [];
    const prepared = await mapConcurrently(work, READS, (item) => collect(item, failed, () => prepare(item, choices.get(item.target), options, environment)));
    const ready = prepared.filter((item) => item !== undefined);
    // Only what has to be compiled needs a compiler, which may have to be downloaded.
    const toolchains = new Map();
    for (const { target, stored } of ready) {
        if (!stored && !toolchains.has(target))
            toolchains.set(target, await choices.get(target).provide());
    }
    const compiled = await mapConcurrently(ready, (0,external_node_os_.availableParallelism)(), (item) => collect(item, failed, () => finish(item, toolchains.get(item.target), options, environment)));
    const position = (failure) => jobs.findIndex(({ model, target }) => model === failure.model && target === failure.target);
    return {
        compiled: compiled.filter((item) => item !== undefined),
        failed: failed.sort((a, b) => position(a) - position(b)),
        printed: '',
    };
}
/** Models that are read, and looked up in the store, at a time. */
const READS = 8;
/** The targets. Throws a ModoError for what can be known to fail before a model is read. */
function checkRequest(models, options, arch) {
    if (models.length === 0)
        throw new errors/* ModoError */.o0('no model is given', 'name a .tflite file');
    if (options.outputFormat !== 'so') {
        throw new errors/* ModoError */.o0(`--output-format ${options.outputFormat} is not supported yet`, 'use so');
    }
    (0,compile_job/* dumpFormats */.dS)(options.dumpCode);
    if (options.inputShapes !== undefined)
        (0,build_options/* parseInputShapes */.Em)(options.inputShapes);
    const targets = (0,build_targets/* selectTargets */.Dv)(options, arch);
    const objectOnly = targets.find(({ sharedObject }) => !sharedObject);
    if (objectOnly && !options.objectFile && !options.print) {
        throw new errors/* ModoError */.o0(`--target ${objectOnly.name} has no mod.so, since its linker makes no shared objects`, 'add --object-file');
    }
    return targets;
}
/** Does some of a job's work; what is wrong with its model becomes one of the failures. */
async function collect({ job }, failed, work) {
    try {
        return await (0,read_model/* withModelName */.P)(job.model, work);
    }
    catch (error) {
        if (!(error instanceof errors/* ModoError */.o0))
            throw error;
        failed.push({ model: job.model, target: job.target, error });
        return undefined;
    }
}
async function printJobs(work, options, stage, { cwd }) {
    const failed = [];
    let printed = '';
    for (const item of work) {
        await collect(item, failed, async () => {
            const bytes = await (0,read_model/* readModel */.k)((0,external_node_path_.resolve)(cwd, item.job.model));
            printed += printStage(stage, (0,compile_job/* compileForTarget */.oF)(bytes, item.job.moduleName, item.target, options));
        });
    }
    return { compiled: [], failed, printed };
}
async function prepare({ job, target }, choice, options, { cwd, progress, store }) {
    progress(`${(0,errors/* printable */.g$)(job.model, 200)}: reading`);
    const modelBytes = await (0,read_model/* readModel */.k)((0,external_node_path_.resolve)(cwd, job.model));
    const { dumpCode } = options;
    const key = compilationKey({
        modelFile: (0,external_node_path_.basename)(job.model),
        modelBytes,
        moduleName: job.moduleName,
        target: target.name,
        flags: (0,compile_job/* jobFlags */.d$)(target, options),
        toolchainDigest: choice.digest,
        options: { ...(0,compile_job/* recordedOptions */.NG)(options), ...(dumpCode !== undefined && { dumpCode }) },
    });
    const stored = await store?.find({ key, path: job.path });
    return { job, target, modelBytes, key, stored };
}
async function finish({ job, target, modelBytes, key, stored }, toolchain, options, { cwd, progress }) {
    const shown = (0,errors/* printable */.g$)(job.model, 200);
    const made = stored ??
        (await (0,compile_job/* compileFiles */.rJ)(job, modelBytes, { target, toolchain: toolchain, options, key, progress }));
    progress(`${shown}: writing to ${(0,errors/* printable */.g$)(job.folder, 200)}`);
    await writeModule((0,external_node_path_.resolve)(cwd, job.folder), made);
    return {
        model: job.model,
        target: target.name,
        state: stored ? 'cached' : 'compiled',
        folder: job.folder,
        path: job.path,
        files: made.files.map(({ name }) => name),
        manifest: made.manifest,
    };
}

;// CONCATENATED MODULE: ./build/driver/result.js
/** What became of the models of a compile. */

/** The errors of a result as one, or undefined when there are none. */
function failureOf({ failed }) {
    if (failed.length === 0)
        return undefined;
    return failed.length === 1
        ? failed[0].error
        : new errors/* ModoError */.o0(failed.map(({ error }) => (0,errors/* describeError */.Uc)(error)).join('\n'));
}

// EXTERNAL MODULE: ./build/report/table.js
var table = __webpack_require__(1799);
;// CONCATENATED MODULE: ./build/report/compile-table.js


const COMPILE_COLUMNS = [
    'model',
    'target',
    'arena',
    'weights',
    'biases',
    'requant',
    'code',
    'other',
    'flash',
    'stack',
    'MACs',
];
/** One row of cells for a model, in the order of COMPILE_COLUMNS. */
function compileRow({ model, target, manifest }) {
    const { workspace, stack, flash } = manifest.sizes;
    const parts = [flash.weights, flash.biases, flash.requantization, flash.code, flash.other];
    const total = parts.reduce((sum, bytes) => sum + bytes, 0);
    return [(0,errors/* printable */.g$)(model, 200), target, ...[workspace, ...parts, total, stack, manifest.macs].map(table/* grouped */.z)];
}
function compileTable(models) {
    const withoutSharedObject = models.filter(({ files }) => !files.includes('mod.so'));
    const names = [...new Set(withoutSharedObject.map(({ target }) => target))];
    return [
        (0,table/* textTable */.e)([...COMPILE_COLUMNS], models.map(compileRow)),
        '(bytes; flash and arena are those of the C interface)',
        ...(names.length > 0 ? [`(no mod.so for ${names.join(', ')}: the linker makes no shared objects)`] : []),
        '',
        ...models.map(({ folder, files }) => `${(0,errors/* printable */.g$)(folder, 200)}: ${files.join(' ')}`),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./build/cli/progress.js
var cli_progress = __webpack_require__(902);
;// CONCATENATED MODULE: ./build/cli/compile.js
/** modo compile. */





async function compileCommand(models, given) {
    const progress = (0,cli_progress/* makeProgress */._)();
    const result = await compile(models, given, {
        ...(0,driver_environment/* defaultEnvironment */.L)(),
        progress: progress.step,
        warn: progress.warn,
    }).finally(progress.done);
    process.stdout.write(result.printed);
    if (result.compiled.length > 0)
        process.stdout.write(compileTable(result.compiled));
    const failure = failureOf(result);
    if (failure)
        throw failure;
}


/***/ }),

/***/ 9628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseManifest),
/* harmony export */   v: () => (/* binding */ isProfilable)
/* harmony export */ });
/** The manifest in a text, or undefined when it is none that this version reads. */
function parseManifest(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    return isManifest(value) ? value : undefined;
}
function isManifest(value) {
    const manifest = value;
    return (manifest?.manifestVersion === 1 &&
        typeof manifest.module === 'string' &&
        /^[a-z0-9_]{1,40}$/.test(manifest.module) &&
        typeof manifest.key === 'string' &&
        typeof manifest.model?.file === 'string' &&
        typeof manifest.target?.name === 'string' &&
        areSizes(manifest.sizes) &&
        isCount(manifest.macs) &&
        arePorts(manifest.inputs) &&
        arePorts(manifest.outputs) &&
        areFiles(manifest.files));
}
/** Whether what a profile needs besides is there. */
function isProfilable({ target, operators }) {
    return (Array.isArray(target.flags) &&
        target.flags.every((flag) => typeof flag === 'string') &&
        areOperators(operators));
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
function areSizes(value) {
    const sizes = value;
    const flash = sizes?.flash;
    return [
        sizes?.workspace,
        sizes?.stack,
        flash?.weights,
        flash?.biases,
        flash?.requantization,
        flash?.code,
        flash?.other,
    ].every(isCount);
}
/** Names are those that a compile gives: a file of the folder, never a path out of it. */
function areFiles(value) {
    return (Array.isArray(value) &&
        value.every((item) => {
            const file = item;
            return (typeof file?.name === 'string' &&
                /^\w[\w.]{0,99}$/.test(file.name) &&
                isCount(file.bytes) &&
                typeof file.sha256 === 'string' &&
                /^[0-9a-f]{64}$/.test(file.sha256));
        }));
}
function areOperators(value) {
    return (Array.isArray(value) &&
        value.every((item) => {
            const operator = item;
            return typeof operator?.kind === 'string' && Array.isArray(operator.shape) && isCount(operator.macs);
        }));
}
function arePorts(value) {
    return (Array.isArray(value) &&
        value.length > 0 &&
        value.every((item) => {
            const port = item;
            const counts = [port?.bytes, ...(Array.isArray(port?.shape) ? port.shape : [undefined])];
            return (typeof port?.name === 'string' &&
                typeof port.dtype === 'string' &&
                counts.every((count) => isCount(count) && count > 0));
        }));
}


/***/ }),

/***/ 394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ writeFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
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


/***/ })

};
