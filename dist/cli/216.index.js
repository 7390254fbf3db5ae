export const id = 216;
export const ids = [216];
export const modules = {

/***/ 3354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./build/driver/environment.js
var driver_environment = __webpack_require__(9730);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/report/profile-table.js
var profile_table = __webpack_require__(5935);
// EXTERNAL MODULE: ./build/report/profiles.js
var profiles = __webpack_require__(1681);
// EXTERNAL MODULE: ./build/report/table.js
var table = __webpack_require__(1799);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/driver/parse-manifest.js
var parse_manifest = __webpack_require__(9628);
// EXTERNAL MODULE: ./build/driver/write-files.js
var write_files = __webpack_require__(394);
// EXTERNAL MODULE: ./build/options.js
var build_options = __webpack_require__(3614);
// EXTERNAL MODULE: ./build/targets/index.js + 7 modules
var targets = __webpack_require__(7743);
// EXTERNAL MODULE: ./build/toolchain/choose.js + 1 modules
var choose = __webpack_require__(9121);
// EXTERNAL MODULE: ./build/run/artifacts.js
var run_artifacts = __webpack_require__(3065);
// EXTERNAL MODULE: ./build/run/input-file.js
var input_file = __webpack_require__(5761);
// EXTERNAL MODULE: ./build/run/make-runner.js + 4 modules
var make_runner = __webpack_require__(7410);
// EXTERNAL MODULE: ./build/run/profile.js
var profile = __webpack_require__(2399);
;// CONCATENATED MODULE: ./build/run/run.js
/** modo run: a compiled folder on input sets from a file. */













/** Runs a folder that `compile` wrote. Throws a ModoError when it, or the input file, is not as it should be. */
async function run(folder, given, environment = (0,driver_environment/* defaultEnvironment */.L)()) {
    const options = (0,build_options/* resolveOptions */.$i)('run', given);
    const at = (0,external_node_path_.resolve)(environment.cwd, folder);
    const manifest = await (0,run_artifacts/* readManifest */.WI)(at);
    if (options.input === undefined)
        throw new errors/* ModoError */.o0('--input is missing', 'give a file with input sets');
    const inputs = await (0,input_file/* readInputSets */.I0)((0,external_node_path_.resolve)(environment.cwd, options.input), manifest.inputs);
    const target = (0,targets/* findTarget */.FB)(manifest.target.name, environment.arch);
    (0,make_runner/* requireRunner */.I)(target);
    const artifacts = await (0,run_artifacts/* readArtifacts */.MN)(at, manifest, target.board !== undefined);
    environment.progress(`${(0,errors/* printable */.g$)(folder, 200)}: preparing to run`);
    if (options.profile)
        (0,profile/* requireBoard */.y6)(target, environment.arch);
    const source = options.profile ? await readSource(at, manifest) : undefined;
    const toolchain = await (0,choose/* provideToolchain */.n)(target, options, (0,driver_environment/* toolchainOf */.b)(environment));
    const runner = await (0,make_runner/* makeRunner */.F)(target, toolchain);
    try {
        environment.progress(`${(0,errors/* printable */.g$)(folder, 200)}: running`);
        const result = await runner.run(artifacts, { inputs, entry: options.entry });
        if (options.outputFile !== undefined) {
            await writeOutputs((0,external_node_path_.resolve)(environment.cwd, options.outputFile), result.outputs);
        }
        const sets = inputs.byteLength / (0,input_file/* setBytes */.m5)(manifest.inputs);
        if (!source)
            return { ...result, manifest, sets };
        environment.progress(`${(0,errors/* printable */.g$)(folder, 200)}: profiling`);
        const object = await (0,profile/* compileHooked */.Wy)(source, manifest.target.flags, toolchain);
        const { instructions } = result.measured;
        const hooked = { ...artifacts, object };
        const profiled = await (0,profile/* profile */.ME)(runner, hooked, { inputs, sets }, manifest.operators, instructions);
        return { ...result, manifest, sets, profile: profiled };
    }
    finally {
        await runner.close();
    }
}
/** The generated C, from which a profiled module is built. */
async function readSource(folder, manifest) {
    const source = await (0,run_artifacts/* readArtifact */.R9)(folder, manifest, 'mod.c');
    if (!source) {
        throw new errors/* ModoError */.o0(`--profile: ${(0,errors/* printable */.g$)(folder, 200)} has no mod.c`, 'compile with --dump-code c, or use modo verify --profile');
    }
    if (!(0,parse_manifest/* isProfilable */.v)(manifest)) {
        throw new errors/* ModoError */.o0(`--profile: ${(0,errors/* printable */.g$)(folder, 200)} has no list of operators`, 'compile the model again');
    }
    return source;
}
/** A device or pipe takes the bytes; anything else is a file to be made or replaced. */
async function writeOutputs(path, bytes) {
    const there = await (0,promises_.stat)(path).catch(() => undefined);
    if (!there || there.isFile() || there.isDirectory()) {
        await (0,write_files/* writeFiles */.h)((0,external_node_path_.dirname)(path), [{ name: (0,external_node_path_.basename)(path), bytes }]);
        return;
    }
    await (0,promises_.writeFile)(path, bytes).catch((error) => {
        throw new errors/* ModoError */.o0(`${(0,errors/* printable */.g$)(path, 200)}: cannot be written (${error.code})`, 'give another --output');
    });
}

// EXTERNAL MODULE: ./build/cli/progress.js
var cli_progress = __webpack_require__(902);
;// CONCATENATED MODULE: ./build/cli/run.js
/** modo run. */







async function runCommand(folder, given) {
    const progress = (0,cli_progress/* makeProgress */._)();
    const result = await run(folder, given, {
        ...(0,driver_environment/* defaultEnvironment */.L)(),
        progress: progress.step,
        warn: progress.warn,
    }).finally(progress.done);
    const { manifest, sets, measured, profile } = result;
    const where = given.outputFile === undefined ? '' : `, outputs in ${(0,errors/* printable */.g$)(given.outputFile, 200)}`;
    process.stdout.write(`${manifest.module} on ${manifest.target.name}: ${sets} input set${sets === 1 ? '' : 's'}${where}\n`);
    if (measured) {
        process.stdout.write(`instructions per inference: ${(0,table/* grouped */.z)(measured.instructions)}\n`);
        process.stdout.write(`stack: ${(0,table/* grouped */.z)(measured.stack)} of at most ${(0,table/* grouped */.z)(manifest.sizes.stack)} bytes\n`);
    }
    if (profile)
        process.stdout.write(`\n${(0,profile_table/* profileTable */.A)(profile)}`);
    await (0,profiles/* writeProfiles */.s8)(given.profileFile, profile ? [{ target: manifest.target.name, profile }] : []);
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

/***/ 3065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MN: () => (/* binding */ readArtifacts),
/* harmony export */   R9: () => (/* binding */ readArtifact),
/* harmony export */   WI: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _driver_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6153);
/* harmony import */ var _driver_parse_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9628);
/* harmony import */ var _driver_sha256_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9228);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9473);
/** What a run needs of a compiled module: from memory while verifying, from a folder for modo run. */






/** The manifest of a compiled folder. Throws a ModoError when there is none, or none that can be read. */
async function readManifest(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _driver_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_NAME */ .ir);
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(folder, 200)} has no ${_driver_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_NAME */ .ir}`, 'name a folder that modo compile wrote');
    });
    const manifest = (0,_driver_parse_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .parseManifest */ .N)(text);
    if (!manifest) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(path, 200)} is not a manifest that this version reads`, 'compile the model again');
    }
    return manifest;
}
/** One file of a compiled folder, which must still be what was compiled. */
async function readArtifact(folder, manifest, name) {
    const entry = manifest.files.find((file) => file.name === name);
    if (!entry)
        return undefined;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path).catch(() => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(path, 200)} is missing`, 'compile the model again');
    });
    if ((0,_driver_sha256_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s)(bytes) !== entry.sha256) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(path, 200)} is not what ${_driver_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_NAME */ .ir} says`, 'compile the model again');
    }
    return bytes;
}
/** What a run needs of a compiled folder. Throws a ModoError when a file is missing or has changed. */
async function readArtifacts(folder, manifest, onBoard) {
    const names = onBoard ? ['mod.o'] : ['mod.so', 'mod.json', 'mod.params'];
    const [object, sharedObject, graphJson, params] = await Promise.all(['mod.o', 'mod.so', 'mod.json', 'mod.params'].map((name) => names.includes(name) ? readArtifact(folder, manifest, name) : undefined));
    if (!onBoard && !(sharedObject && graphJson && params)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(folder, 200)} lacks ${names.join(', ')}`, 'compile the model again');
    }
    if (onBoard && !object)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(folder, 200)} has no mod.o`, 'compile with --object-file');
    return {
        module: manifest.module,
        inputs: manifest.inputs,
        outputs: manifest.outputs,
        ...(object && { object }),
        ...(sharedObject && { sharedObject }),
        ...(graphJson && { graphJson }),
        ...(params && { params }),
    };
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
