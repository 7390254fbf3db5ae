export const id = 517;
export const ids = [517,909];
export const modules = {

/***/ 2909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   annotate: () => (/* binding */ annotate),
/* harmony export */   describeForAction: () => (/* binding */ describeForAction)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7126);
/** Errors as the Action shows them: annotations at the models, and inputs instead of flags. */



/** The error in one line, with inputs called as in action.yml where the driver speaks of flags. */
function describeForAction(error) {
    const names = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputDeclarations */ .M)().map(({ name }) => name);
    // The longest first: cross-compiler-options starts with cross-compiler.
    const flags = names.sort((a, b) => b.length - a.length).join('|');
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error).replace(new RegExp(`(?<=^|\\s)--(${flags})(?=[:,\\s]|$)`, 'gm'), '$1');
}
/** One annotation for each model and error, however many targets it is the same for. */
function annotate(failed) {
    const seen = new Set();
    for (const { model, error } of failed) {
        const message = describeForAction(error);
        const key = JSON.stringify([model, message]);
        if (seen.has(key))
            continue;
        seen.add(key);
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.error(message, { file: model });
    }
}


/***/ }),

/***/ 57423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ branchDestination),
/* harmony export */   e: () => (/* binding */ branchPlace)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33838);
/* harmony import */ var _deliver_branch_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44896);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14173);
/** The branch that the Action commits to. */





/** Undefined without commit-branch. */
function branchPlace(options, context) {
    const { commitBranch, commitPath, commitMethod, token } = options;
    if (commitBranch === undefined)
        return undefined;
    const { server, api, repository } = context;
    return {
        server,
        api,
        repository,
        branch: commitBranch,
        path: commitPath ?? '',
        method: commitMethod,
        token: token ?? '',
    };
}
function branchDestination(compiled, options, context, open) {
    const place = branchPlace(options, context);
    if (!place)
        return undefined;
    const shown = `branch ${place.branch}`;
    return {
        title: `Commit to ${shown}`,
        async deliver() {
            if (context.isPullRequest)
                return { sentence: `Runs of pull requests do not change ${shown}.` };
            const delivery = {
                message: options.commitMessage ?? _deliver_branch_index_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_MESSAGE */ .ex,
                values: {
                    models: committedModels(compiled),
                    sha: context.sha,
                    ref: context.ref,
                    run: context.page,
                },
                dryRun: options.dryRun,
                files: async () => Promise.all(compiled.flatMap(filesOf)),
                log: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_2__.info((0,_log_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .k)(line)),
            };
            const { commit, url, changed, verified } = await (open
                ? open.deliver(delivery)
                : (0,_deliver_branch_index_js__WEBPACK_IMPORTED_MODULE_3__/* .commitToBranch */ .Bg)({ ...place, ...delivery }));
            if (changed.length === 0)
                return { sentence: `The ${shown} has these files already.` };
            const count = `${changed.length} ${changed.length === 1 ? 'file' : 'files'}`;
            if (commit === undefined)
                return { sentence: `Dry run: ${count} would change on ${shown}.` };
            _actions_core__WEBPACK_IMPORTED_MODULE_2__.info((0,_log_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .k)(url));
            const signed = verified === undefined ? '' : verified ? ', verified' : ', not verified';
            return {
                sentence: `Committed ${count} to ${shown} (${commit.slice(0, 12)}${signed}).`,
                outputs: { commit },
            };
        },
    };
}
/** What the message speaks of: models that were compiled, or all when none had to be. */
function committedModels(compiled) {
    const fresh = compiled.filter(({ state }) => state === 'compiled');
    return [...new Set((fresh.length > 0 ? fresh : compiled).map(({ model }) => model))];
}
function filesOf({ path, folder, files }) {
    return files.map(async (name) => ({
        path: `${path}/${name}`,
        bytes: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)),
    }));
}


/***/ }),

/***/ 7126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   M: () => (/* binding */ inputDeclarations)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3614);
/** The inputs of the Action: made from the schema of options, read once. */



const MODEL = {
    name: 'model',
    description: 'Models to compile: .tflite files or globs such as models/*.tflite, one per line. A line that starts with ! excludes',
    required: true,
};
/** What action.yml declares, in order. */
function inputDeclarations() {
    return [
        MODEL,
        ...inputOptions().map(([name, spec]) => {
            const text = defaultText(spec);
            return {
                name: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionFlag */ .aN)(name),
                description: spec.description,
                required: false,
                ...(text !== undefined && { default: text }),
            };
        }),
    ];
}
/** Reads and checks all inputs. Throws a ModoError that names the input. */
function readInputs() {
    const patterns = _actions_core__WEBPACK_IMPORTED_MODULE_0__.getMultilineInput(MODEL.name);
    if (patterns.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0('model is empty', 'name .tflite files, such as models/*.tflite');
    const given = inputOptions().flatMap(([name, spec]) => {
        const flag = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionFlag */ .aN)(name);
        const text = _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput(flag);
        if (text !== '')
            return [[name, (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOptionText */ .er)(spec, name, text)]];
        // An input that is left out has its default; empty is what a mistyped expression gives.
        if (defaultText(spec) !== undefined && !spec.mayBeEmpty)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${flag} is empty`, 'give a value, or leave the input out');
        return [];
    });
    const options = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveOptions */ .$i)('compile', Object.fromEntries(given));
    if (options.artifactName !== undefined)
        checkArtifactName(options.artifactName);
    return { patterns, options };
}
function inputOptions() {
    return (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionsOf */ .cz)('compile').filter(([, spec]) => spec.action);
}
/** An option's default as the text of an input. */
function defaultText(spec) {
    const value = spec.actionDefault ?? spec.default;
    if (value === undefined)
        return undefined;
    return typeof value === 'object' ? value.join('\n') : String(value);
}
/** The artifact service refuses other names, but only after everything has been compiled. */
function checkArtifactName(name) {
    const found = /[":<>|*?\r\n\\/]/.exec(name);
    if (found) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`artifact-name: "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name)}" has a ${JSON.stringify(found[0])}`, 'leave out " : < > | * ? \\ / and line breaks');
    }
}


/***/ }),

/***/ 14173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ logText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/** Text for the log of a step, where some text is a command. */

const LONGEST = 300;
/**
 * One line that shows `text` and cannot be taken for a workflow command, neither `::name::` at the start of a
 * line nor the older `##[name]` anywhere in it.
 */
function logText(text) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text, LONGEST)
        .replace(/^(\s*):/, '$1\\u{3a}')
        .replaceAll('##[', '#\\u{23}[');
}


/***/ }),

/***/ 6517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   leaveForPost: () => (/* binding */ leaveForPost),
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _toolchain_actions_cache_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67240);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2909);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42131);
/** At the end of the job: saves for later runs what this one made. */




const STATE = 'left';
function leaveForPost(left) {
    if (left.modules.length + left.toolchains.length > 0)
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState(STATE, left);
}
/** A cache that cannot be written is a warning: the step has done its work. */
async function post(context) {
    const text = _actions_core__WEBPACK_IMPORTED_MODULE_0__.getState(STATE);
    if (text === '')
        return;
    const { modules, toolchains } = JSON.parse(text);
    try {
        if (modules.length > 0)
            await (0,_stores_js__WEBPACK_IMPORTED_MODULE_3__/* .saveModules */ .V)(context, modules);
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.warning(`compilations are not saved for later runs: ${(0,_annotations_js__WEBPACK_IMPORTED_MODULE_2__.describeForAction)(error)}`);
    }
    await (0,_toolchain_actions_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .saveToolchains */ .iM)(toolchains, (message) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.warning(message));
}


/***/ }),

/***/ 42131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ openStores),
  V: () => (/* binding */ saveModules)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/deliver/branch/index.js + 5 modules
var branch = __webpack_require__(44896);
// EXTERNAL MODULE: ./build/driver/manifest.js
var driver_manifest = __webpack_require__(91030);
// EXTERNAL MODULE: ./build/driver/parse-manifest.js
var parse_manifest = __webpack_require__(59628);
// EXTERNAL MODULE: ./build/store/object-store.js
var object_store = __webpack_require__(95103);
;// CONCATENATED MODULE: ./build/store/branch-store.js
/** Compilations on the branch that the Action commits to: each folder's manifest says what it holds. */



function branchStore(branch) {
    let manifests;
    return {
        async find({ key, path }) {
            manifests ??= branch.readAll(branch
                .list('')
                .map((entry) => entry.path)
                .filter((name) => name === driver_manifest/* MANIFEST_NAME */.ir || name.endsWith(`/${driver_manifest/* MANIFEST_NAME */.ir}`)));
            const at = (name) => (path === '' ? name : `${path}/${name}`);
            const text = (await manifests).get(at(driver_manifest/* MANIFEST_NAME */.ir));
            const manifest = text && (0,parse_manifest/* parseManifest */.N)(Buffer.from(text).toString('utf8'));
            // Another content: its files need not be fetched.
            if (!manifest || manifest.key !== key)
                return undefined;
            const files = await branch.readAll(manifest.files.map(({ name }) => at(name)));
            return (0,object_store/* checkStored */.W)(key, async (name) => (name === driver_manifest/* MANIFEST_NAME */.ir ? text : files.get(at(name))));
        },
    };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/store/cache-store.js
/** Compilations in the cache of GitHub Actions: one entry for each key. */




/** Starts to load the client, which takes a while. */
function loadCacheModule() {
    const loading = Promise.all(/* import() */[__webpack_require__.e(878), __webpack_require__.e(110), __webpack_require__.e(377), __webpack_require__.e(88), __webpack_require__.e(39)]).then(__webpack_require__.bind(__webpack_require__, 84039));
    // Whoever awaits it sees the failure.
    loading.catch(() => { });
    return loading;
}
/** Entries cannot be changed: another layout of their files needs another name. */
function entryName(key) {
    return `modo-module-1-${key}`;
}
/**
 * A store that restores entries below `folder`: the path is part of an entry's identity, so it has to be the same in
 * every run. A service that fails is an empty one, and `warn` is told once.
 */
function cacheStore(folder, warn) {
    const loading = loadCacheModule();
    let hasWarned = false;
    return {
        async find({ key }) {
            const path = (0,external_node_path_.join)(folder, key);
            try {
                const { restoreCache } = await loading;
                if ((await restoreCache([path], entryName(key))) === undefined)
                    return undefined;
            }
            catch (error) {
                if (!hasWarned)
                    warn(`no compilation is taken from the cache: ${(0,errors/* describeError */.Uc)(error)}`);
                hasWarned = true;
                return undefined;
            }
            return (0,object_store/* checkStored */.W)(key, (name) => (0,promises_.readFile)((0,external_node_path_.join)(path, name)).catch(() => undefined));
        },
    };
}
/** Lays a compilation's files out below `folder`, for `saveToCache`. */
async function stageForCache(folder, key, files) {
    const path = (0,external_node_path_.join)(folder, key);
    await (0,promises_.mkdir)(path, { recursive: true });
    for (const { name, bytes } of files)
        await (0,promises_.writeFile)((0,external_node_path_.join)(path, name), bytes);
}
/** Saves staged compilations. An entry that another job has saved in the meantime is as good. */
async function saveToCache(folder, keys) {
    const { saveCache } = await loadCacheModule();
    await Promise.all(keys.map((key) => saveCache([(0,external_node_path_.join)(folder, key)], entryName(key))));
}

// EXTERNAL MODULE: ./build/toolchain/actions-cache.js
var actions_cache = __webpack_require__(67240);
// EXTERNAL MODULE: ./build/action/annotations.js
var annotations = __webpack_require__(2909);
// EXTERNAL MODULE: ./build/action/branch.js
var action_branch = __webpack_require__(57423);
;// CONCATENATED MODULE: ./build/action/stores.js
/** Where the Action finds compilations of earlier runs, and keeps its own for later ones. */









/** The branch with the firmware, then the Actions cache; neither where a release is made. */
async function openStores(options, context) {
    const folder = modulesFolder(context);
    const use = (0,actions_cache/* cacheUse */.Ev)(options.cache, process.env);
    const branch = context.isRelease ? undefined : await openFirmwareBranch(options, context);
    const stores = [
        ...(branch?.commit ? [branchStore(branch)] : []),
        ...(use.restore && !context.isRelease ? [cacheStore(folder, (message) => core.warning(message))] : []),
    ];
    return {
        branch,
        store: stores.length === 0 ? undefined : chain(stores),
        async keep(compiled) {
            if (!use.save || context.isRelease)
                return [];
            const fresh = compiled.filter(({ state }) => state === 'compiled');
            for (const done of fresh)
                await stage(folder, done);
            return fresh.map(({ manifest }) => manifest.key);
        },
        close: async () => branch?.close(),
    };
}
/** Saves what `keep` laid out. */
async function saveModules(context, keys) {
    await saveToCache(modulesFolder(context), keys);
}
function modulesFolder({ temp }) {
    return (0,external_node_path_.join)(temp, 'modo-modules');
}
async function stage(folder, { folder: at, files, manifest }) {
    const read = files.map(async (name) => ({ name, bytes: await (0,promises_.readFile)((0,external_node_path_.join)(at, name)) }));
    await stageForCache(folder, manifest.key, await Promise.all(read));
}
/** A branch that cannot be read is no store; if it has to be written to, that says why not. */
async function openFirmwareBranch(options, context) {
    const place = (0,action_branch/* branchPlace */.e)(options, context);
    if (!place)
        return undefined;
    try {
        return await (0,branch/* openBranch */.DH)(place);
    }
    catch (error) {
        core.warning(`nothing is taken from earlier runs: ${(0,annotations.describeForAction)(error)}`);
        return undefined;
    }
}
/** The first that has it. */
function chain(stores) {
    return {
        async find(wanted) {
            for (const store of stores) {
                const found = await store.find(wanted);
                if (found)
                    return found;
            }
            return undefined;
        },
    };
}


/***/ }),

/***/ 66646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ planChanges),
/* harmony export */   v: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _driver_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91030);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(335);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11911);
/** What has to change on a branch so that it holds the delivered files. */




/**
 * The least that makes the branch hold `files` below `folder`, sorted by path. A file that was delivered before and is no
 * longer made is removed: one that the manifest on the branch lists, of a folder whose manifest is delivered anew.
 * Nothing else is touched. Throws a ModoError where a file of the branch is in the way.
 */
async function planChanges(snapshot, folder, files) {
    const wanted = new Map();
    for (const { path, bytes } of files) {
        (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .checkPath */ .Cg)(path);
        const full = (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .uJ)(folder, path);
        if (wanted.has(full))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`the file '${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(full, 200)}' would be delivered twice`);
        wanted.set(full, typeof bytes === 'string' ? Buffer.from(bytes) : asBuffer(bytes));
    }
    const changes = [];
    for (const [path, bytes] of wanted) {
        refuseConflict(path, wanted, snapshot.entries);
        const id = (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .blobId */ .zA)(bytes);
        const entry = snapshot.entries.get(path);
        const same = entry?.id === id && entry.mode.startsWith('100');
        if (!same)
            changes.push({ path, bytes, id });
    }
    for (const path of await staleFiles(snapshot, wanted)) {
        changes.push({ path, bytes: undefined, id: undefined });
    }
    return changes.sort((a, b) => (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .compareText */ .n6)(a.path, b.path));
}
/** Whether a tree holds what the changes ask for. */
function holds(entries, changes) {
    return changes.every(({ path, id }) => entries.get(path)?.id === id);
}
function asBuffer(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
/** A file takes the place of a folder, or a folder that of a file, only at the price of somebody's files. */
function refuseConflict(path, wanted, entries) {
    const inTheWay = (what, kind) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`'${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path, 200)}' cannot be delivered: the branch has ${kind} '${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(what, 200)}'`, 'remove it from the branch, or choose another commit-path');
    };
    const entry = entries.get(path);
    if (entry && entry.type !== 'blob') {
        inTheWay(path, entry.type === 'tree' ? 'the folder' : 'the submodule');
    }
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        const parent = path.slice(0, end);
        if (wanted.has(parent)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`'${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(parent, 200)}' would be delivered both as a file and as a folder`);
        }
        const above = entries.get(parent);
        if (above && above.type !== 'tree')
            inTheWay(parent, above.type === 'blob' ? 'the file' : 'the submodule');
    }
}
async function staleFiles(snapshot, wanted) {
    const manifests = new Map();
    for (const [path, bytes] of wanted) {
        const entry = snapshot.entries.get(path);
        const isManifest = path === _driver_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_NAME */ .ir || path.endsWith(`/${_driver_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_NAME */ .ir}`);
        // An unchanged manifest lists what is delivered now.
        if (isManifest && entry?.type === 'blob' && entry.id !== (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .blobId */ .zA)(bytes))
            manifests.set(path, entry.id);
    }
    const stale = new Set();
    if (manifests.size === 0)
        return stale;
    const blobs = await snapshot.readBlobs([...new Set(manifests.values())]);
    for (const [path, id] of manifests) {
        const folder = path.slice(0, Math.max(0, path.length - _driver_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_NAME */ .ir.length - 1));
        for (const name of filesOf(blobs.get(id))) {
            const full = (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .uJ)(folder, name);
            if (!wanted.has(full) && snapshot.entries.get(full)?.type === 'blob')
                stale.add(full);
        }
    }
    return stale;
}
/** Names in a manifest that somebody may have edited: anything odd lists nothing. */
function filesOf(bytes) {
    let manifest;
    try {
        manifest = JSON.parse(bytes?.toString('utf8') ?? '');
    }
    catch {
        return [];
    }
    const files = Array.isArray(manifest?.files) ? manifest.files : [];
    return files
        .map((file) => file?.name)
        .filter((name) => typeof name === 'string' && isPlainPath(name));
}
function isPlainPath(path) {
    try {
        (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .checkPath */ .Cg)(path);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 44896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ex: () => (/* reexport */ DEFAULT_MESSAGE),
  Bg: () => (/* reexport */ commitToBranch),
  DH: () => (/* reexport */ openBranch)
});

// UNUSED EXPORTS: checkBranchName, fillMessage, normalizeFolder

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/deliver/branch/changes.js
var branch_changes = __webpack_require__(66646);
;// CONCATENATED MODULE: ./build/deliver/branch/message.js
/** The message of a commit. */

const DEFAULT_MESSAGE = 'Firmware of {models}\n\nBuilt from {sha} ({ref})\n{run}';
const LISTED_MODELS = 3;
const LONGEST_VALUE = 200;
/**
 * Fills in `{models}`, `{sha}`, `{ref}` and `{run}`; `{{` and `}}` are braces. Throws a ModoError at any other
 * placeholder, and when the first line is empty.
 */
function fillMessage(template, values) {
    const known = {
        models: listModels(values.models),
        sha: values.sha,
        ref: values.ref,
        run: values.run,
    };
    const filled = template.replace(/\{\{|\}\}|\{([^{}]*)\}/g, (text, name) => {
        if (name === undefined)
            return text[0];
        if (!Object.hasOwn(known, name)) {
            throw new errors/* ModoError */.o0(`the commit message has an unknown placeholder {${(0,errors/* printable */.g$)(name)}}`, `there are ${Object.keys(known)
                .map((key) => `{${key}}`)
                .join(', ')}; write {{ for a brace`);
        }
        return (0,errors/* printable */.g$)(known[name], LONGEST_VALUE);
    });
    const lines = filled.replaceAll('\r\n', '\n').split('\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: git takes none in a message
    const message = lines.map((line) => line.replace(/[\x00-\x08\x0b-\x1f]/g, '').trimEnd());
    if (!message[0]) {
        throw new errors/* ModoError */.o0('the first line of the commit message is empty', 'begin it with a few words');
    }
    return message.join('\n').trimEnd();
}
function listModels(names) {
    const listed = names.slice(0, LISTED_MODELS).join(', ');
    const rest = names.length - LISTED_MODELS;
    return rest > 0 ? `${listed} and ${rest} more` : listed;
}

;// CONCATENATED MODULE: ./build/deliver/branch/open-transport.js
/** Chooses the way to a branch. */

/** The way that is asked for; the heavy client of the API is loaded for it alone. */
async function openTransport(place, now) {
    checkPlace(place);
    if (place.method === 'git')
        return (await Promise.all(/* import() */[__webpack_require__.e(434), __webpack_require__.e(364)]).then(__webpack_require__.bind(__webpack_require__, 37364))).openGit(place, now);
    return (await __webpack_require__.e(/* import() */ 979).then(__webpack_require__.bind(__webpack_require__, 66979))).openApi(place);
}
function checkPlace({ repository, token, server, api, method }) {
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || /(^|\/)\.\.?(\/|$)/.test(repository)) {
        throw new errors/* ModoError */.o0(`'${(0,errors/* printable */.g$)(repository)}' is no repository`, 'give it as owner/name');
    }
    // A line break would end the header that carries it.
    if (!/^[\x21-\x7e]+$/.test(token)) {
        throw new errors/* ModoError */.o0('there is no token to reach the branch with', "set the input 'token'");
    }
    const url = method === 'git' ? server : api;
    const { protocol } = URL.canParse(url) ? new URL(url) : { protocol: '' };
    if (protocol !== 'https:' && protocol !== 'http:') {
        throw new errors/* ModoError */.o0(`'${(0,errors/* printable */.g$)(url)}' is no address of a server`, 'it begins with https://');
    }
}

// EXTERNAL MODULE: ./build/deliver/branch/paths.js
var paths = __webpack_require__(335);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/deliver/branch/retry.js
/** How often and after which pause an attempt is repeated. */

/** Attempts in all. Of n jobs that push at once, each is rejected n - 1 times at worst. */
const MOST_ATTEMPTS = 12;
/** Attempts that may end in trouble with the network or the server. */
const MOST_INTERRUPTIONS = 4;
/** A server that asks for a longer pause is not waited for. */
const LONGEST_RETRY_AFTER = 5 * 60_000;
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 15_000;
const systemPauses = {
    wait: (milliseconds) => (0,promises_.setTimeout)(milliseconds),
    random: Math.random,
    now: () => new Date(),
};
/** Milliseconds before the attempt after `attempt` (1 is the first): doubling, half of it by chance. */
function pauseAfter(attempt, random) {
    const whole = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1));
    return Math.round(whole * (0.5 + random / 2));
}

// EXTERNAL MODULE: ./build/deliver/branch/snapshot.js
var branch_snapshot = __webpack_require__(11911);
// EXTERNAL MODULE: ./build/deliver/branch/transport.js
var transport = __webpack_require__(95202);
;// CONCATENATED MODULE: ./build/deliver/branch/commit.js
/** Commits files to a branch: reads its head, builds on it, and starts again when somebody else was faster. */








/** Commits by others that may have come on top of one whose answer got lost. */
const SEARCHED_COMMITS = 20;
/**
 * Brings the files onto the branch in one commit, or changes nothing at all. A missing branch is made, with this commit as
 * its root; nothing to change makes no commit. Throws a ModoError that says what to do.
 */
async function commitToBranch(request, pauses = systemPauses) {
    (0,paths/* checkBranchName */.I$)(request.branch);
    const folder = (0,paths/* normalizeFolder */.au)(request.path);
    fillMessage(request.message, request.values);
    const transport = await openTransport(request, () => pauses.now());
    try {
        return await attemptAll({ request, folder, transport, pauses, snapshot: undefined });
    }
    finally {
        await transport.close();
    }
}
/** Attempts it until it has landed, or there is no more hope. Throws a ModoError. */
async function attemptAll(job) {
    const { request, pauses } = job;
    const message = fillMessage(request.message, request.values);
    let interruptions = 0;
    const pending = [];
    for (let attempt = 1;; attempt++) {
        let reason;
        let retryAfter = 0;
        try {
            const known = attempt === 1 ? job.snapshot : undefined;
            const outcome = await attemptOnce(job, message, known, pending);
            if (!('rejected' in outcome))
                return { ...outcome, attempts: attempt };
            reason = outcome.rejected;
            if (outcome.pending)
                pending.push(outcome.pending);
        }
        catch (error) {
            if (!(error instanceof transport/* Interruption */._))
                throw error;
            reason = error.message;
            retryAfter = error.retryAfter ?? 0;
            if (error.pending)
                pending.push(error.pending);
            if (++interruptions >= MOST_INTERRUPTIONS || retryAfter > LONGEST_RETRY_AFTER) {
                throw givenUp(request, attempt, reason, error.advice ?? 'try again later');
            }
        }
        if (attempt >= MOST_ATTEMPTS) {
            throw givenUp(request, attempt, reason, "let fewer jobs push at once: give the workflow a 'concurrency:' group, or deliver from one job after the others");
        }
        const pause = Math.max(retryAfter, pauseAfter(attempt, pauses.random()));
        request.log?.(`attempt ${attempt} of ${MOST_ATTEMPTS}: ${reason}; again in ${(pause / 1000).toFixed(1)} s`);
        await pauses.wait(pause);
    }
}
function givenUp({ branch, repository }, attempts, reason, advice) {
    const times = attempts === 1 ? 'an attempt' : `${attempts} attempts`;
    return new errors/* ModoError */.o0(`branch '${branch}' of ${repository} was not changed after ${times}, the last of which: ${reason}`, advice);
}
async function attemptOnce({ request, folder, transport }, message, known, pending) {
    const snapshot = known ?? (await transport.open(pending.length > 0 ? SEARCHED_COMMITS : 1));
    for (const earlier of pending) {
        const landed = await findLanded(transport, snapshot, earlier);
        if (landed)
            return result(request, landed, earlier.changes);
    }
    const files = await request.files((0,branch_snapshot/* headOf */.Uo)(snapshot, folder));
    const changes = await (0,branch_changes/* planChanges */.X)(snapshot, folder, files);
    if (changes.length === 0 || request.dryRun)
        return result(request, undefined, changes);
    const outcome = await transport.commit(snapshot, changes, { message, author: request.author });
    return 'rejected' in outcome ? outcome : result(request, outcome, changes);
}
/** The commit of an attempt whose answer got lost, when it is on the branch after all. */
async function findLanded(transport, snapshot, pending) {
    if (snapshot.commit === undefined || snapshot.commit === pending.head)
        return undefined;
    for (const ancestor of await transport.ancestors(snapshot.commit, SEARCHED_COMMITS)) {
        if (pending.commit !== undefined) {
            if (ancestor.commit === pending.commit)
                return ancestor;
        }
        else if (ancestor.parent === pending.head) {
            const entries = await transport.entries(ancestor.commit);
            return (0,branch_changes/* holds */.v)(entries, pending.changes) ? ancestor : undefined;
        }
    }
    return undefined;
}
function result({ server, repository, branch }, landed, changes) {
    const page = `${server.replace(/\/+$/, '')}/${repository}`;
    const path = branch.split('/').map(encodeURIComponent).join('/');
    return {
        commit: landed?.commit,
        url: landed ? `${page}/commit/${landed.commit}` : `${page}/tree/${path}`,
        verified: landed?.verified,
        changed: changes.map((change) => change.path),
    };
}

;// CONCATENATED MODULE: ./build/deliver/branch/open.js
/** Opens a branch, to be read and built upon. */







/** The head of a branch, to be read: no working tree, one commit deep, and file contents only when they are asked for. */
async function openBranch(place, pauses = systemPauses) {
    (0,paths/* checkBranchName */.I$)(place.branch);
    const folder = (0,paths/* normalizeFolder */.au)(place.path);
    const transport = await openTransport(place, () => pauses.now());
    const patiently = (work) => repeatInterrupted(work, place, pauses);
    try {
        const snapshot = await patiently(() => transport.open(1));
        const head = (0,branch_snapshot/* headOf */.Uo)(snapshot, folder);
        return {
            commit: head.commit,
            list: head.list,
            read: (path) => patiently(() => head.read(path)),
            readAll: (paths) => patiently(() => head.readAll(paths)),
            deliver: (delivery) => attemptAll({ request: { ...place, ...delivery }, folder, transport, pauses, snapshot }),
            close: () => transport.close(),
        };
    }
    catch (error) {
        await transport.close();
        throw error;
    }
}
async function repeatInterrupted(work, { repository, branch }, pauses) {
    for (let attempt = 1;; attempt++) {
        try {
            return await work();
        }
        catch (error) {
            if (!(error instanceof transport/* Interruption */._))
                throw error;
            const retryAfter = error.retryAfter ?? 0;
            if (attempt >= MOST_INTERRUPTIONS || retryAfter > LONGEST_RETRY_AFTER) {
                throw new errors/* ModoError */.o0(`branch '${branch}' of ${repository} cannot be read: ${error.message}`, error.advice ?? 'try again later');
            }
            await pauses.wait(Math.max(retryAfter, pauseAfter(attempt, pauses.random())));
        }
    }
}

;// CONCATENATED MODULE: ./build/deliver/branch/index.js






/***/ }),

/***/ 335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cg: () => (/* binding */ checkPath),
/* harmony export */   I$: () => (/* binding */ checkBranchName),
/* harmony export */   au: () => (/* binding */ normalizeFolder),
/* harmony export */   uJ: () => (/* binding */ joinPath)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/** Names of branches and of files in them, checked before anything is done with them. */

// Control characters, and what has a meaning in git's or Windows' own syntax.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_IN_BRANCH = /[\x00-\x20\x7f~^:?*[\\]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_IN_PATH = /[\x00-\x1f\x7f:\\]/;
/** What macOS leaves out of a name: `.g\u200cit` is `.git` there. */
const IGNORED_BY_MACOS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
const LONGEST_NAME = 255;
const LONGEST_PATH = 4000;
/** Throws a ModoError unless git allows a branch of this name (git check-ref-format --branch). */
function checkBranchName(name) {
    const components = name.split('/');
    const bad = name === '' ||
        name === '@' ||
        name === 'HEAD' ||
        name.startsWith('-') ||
        name.startsWith('refs/') ||
        name.endsWith('.') ||
        name.includes('..') ||
        name.includes('@{') ||
        Buffer.byteLength(name) > LONGEST_NAME - 'refs/heads/'.length ||
        NOT_IN_BRANCH.test(name) ||
        components.some((part) => part === '' || part.startsWith('.') || part.endsWith('.lock'));
    if (bad) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`'${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(name)}' is no name for a branch`, "give the branch's plain name, such as 'firmware'");
    }
}
/** The folder that `commit-path` means: no leading './' and no trailing '/'; '' is the top. Throws a ModoError. */
function normalizeFolder(path) {
    const plain = path.replace(/^(\.\/+)+/, '').replace(/\/+$/, '');
    if (plain === '.' || (plain === '' && !path.startsWith('/')))
        return '';
    checkPath(plain === '' ? path : plain);
    return plain;
}
/** Throws a ModoError unless the path stays in the branch and is a plain file name on every system. */
function checkPath(path) {
    const reason = problemOf(path);
    if (reason === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`the path '${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(path, 200)}' ${reason}`, "give a path below the branch's top, such as 'firmware/keyword'");
}
function problemOf(path) {
    if (path === '')
        return 'is empty';
    if (path.startsWith('/') || /^[a-z]:/i.test(path))
        return 'is absolute';
    if (NOT_IN_PATH.test(path))
        return "has a control character, a ':' or a '\\' in it";
    if (/\p{Surrogate}/u.test(path))
        return 'is not well-formed text';
    if (Buffer.byteLength(path) > LONGEST_PATH)
        return 'is too long';
    for (const part of path.split('/')) {
        if (part === '')
            return 'has an empty part';
        if (part === '.' || part === '..')
            return `has the part '${part}'`;
        if (Buffer.byteLength(part) > LONGEST_NAME)
            return 'has a part that is too long';
        if (isGitFolder(part))
            return "has a part that means git's own folder";
    }
    return undefined;
}
/** `.git`, and what Windows and macOS take for it. */
function isGitFolder(part) {
    const name = part.replace(IGNORED_BY_MACOS, '').replace(/[. ]+$/, '');
    return /^(\.git|git~\d+)$/i.test(name);
}
function joinPath(folder, path) {
    return folder === '' ? path : `${folder}/${path}`;
}


/***/ }),

/***/ 11911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   zA: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(335);
/** A branch as it was at one moment, whichever way it was read. */


/** The snapshot as it is seen from a folder ('' = top). */
function headOf(snapshot, folder) {
    const list = (path) => {
        const from = path === '' ? folder : (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .joinPath */ .uJ)(folder, path);
        const cut = folder === '' ? 0 : folder.length + 1;
        const found = [];
        for (const [name, { type, mode, id }] of snapshot.entries) {
            if (type === 'tree')
                continue;
            if (from === '' || name === from || name.startsWith(`${from}/`)) {
                found.push({ path: name.slice(cut), mode, id });
            }
        }
        return found.sort((a, b) => compareText(a.path, b.path));
    };
    const readAll = async (paths) => {
        const ids = new Map();
        for (const path of paths) {
            const entry = snapshot.entries.get((0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .joinPath */ .uJ)(folder, path));
            if (entry?.type === 'blob')
                ids.set(path, entry.id);
        }
        const blobs = await snapshot.readBlobs([...new Set(ids.values())]);
        return new Map([...ids].map(([path, id]) => [path, blobs.get(id)]));
    };
    return {
        commit: snapshot.commit,
        list,
        readAll,
        read: async (path) => (await readAll([path])).get(path),
    };
}
/** git's id of a file's bytes. */
function blobId(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.byteLength}\0`).update(bytes).digest('hex');
}
/** By code unit: the same everywhere. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 95202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ Interruption)
/* harmony export */ });
/** Something that may go away by itself: network, overload, a rate limit. The message holds no secret. */
class Interruption extends Error {
    advice;
    /** What the server asked for, in milliseconds. */
    retryAfter;
    /** Set where the commit may have landed all the same. */
    pending;
    constructor(message, details = {}) {
        super(message);
        this.advice = details.advice;
        this.retryAfter = details.retryAfter;
        this.pending = details.pending;
    }
}


/***/ }),

/***/ 91030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ui: () => (/* binding */ makeManifest),
/* harmony export */   ir: () => (/* binding */ MANIFEST_NAME)
/* harmony export */ });
/* unused harmony export describeOperators */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _graph_graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44979);
/* harmony import */ var _ops_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51152);
/* harmony import */ var _sha256_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29228);
/** modo.json: what was compiled, from what, by what, and how big it is. No dates, no absolute paths. */




const MANIFEST_NAME = 'modo.json';
function makeManifest(input) {
    const { compilation, target, toolchain, report } = input;
    return {
        manifestVersion: 1,
        modo: input.version,
        key: input.key,
        module: compilation.module.name,
        model: {
            file: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(input.modelPath),
            bytes: input.modelBytes.byteLength,
            sha256: (0,_sha256_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s)(input.modelBytes),
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
            sha256: (0,_sha256_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s)(bytes),
        })),
    };
}
/** By index in the file. */
function describeOperators(graph) {
    return graph.operators.map((operator) => ({
        kind: operator.kind,
        shape: (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .tensorOf */ .zz)(graph, operator.output).shape,
        macs: (0,_ops_index_js__WEBPACK_IMPORTED_MODULE_2__/* .operatorMacs */ .VY)(graph, operator),
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


/***/ }),

/***/ 59628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseManifest)
/* harmony export */ });
/* unused harmony export isProfilable */
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

/***/ 29228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/** Digests. */

/** SHA-256 in lower-case hexadecimal. */
function sha256(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}


/***/ }),

/***/ 19473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   o0: () => (/* binding */ ModoError)
/* harmony export */ });
/**
 * An error that a user can act on. Its message is one line: what went wrong and where; `advice` says what to
 * do. Anything else that is thrown is a defect of modo.
 */
class ModoError extends Error {
    name = 'ModoError';
    advice;
    constructor(message, advice, options) {
        super(message, options);
        this.advice = advice;
    }
}
/** The error as shown to a person: the message, and what to do on the same line. */
function describeError(error) {
    if (error instanceof ModoError)
        return error.advice ? `${error.message}: ${error.advice}` : error.message;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
/** Text from a file, made safe to print: control and non-ASCII characters escaped, cut to `limit` characters. */
function printable(text, limit = 80) {
    let out = '';
    for (const char of text) {
        const code = char.codePointAt(0);
        out += code >= 0x20 && code < 0x7f ? char : `\\u{${code.toString(16)}}`;
        if (out.length > limit)
            return `${out.slice(0, limit)}...`;
    }
    return out;
}


/***/ }),

/***/ 44979:
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

/***/ 10606:
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
/* harmony import */ var flatbuffers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96558);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
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

/***/ 47598:
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

/***/ 51152:
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
var flatbuffer = __webpack_require__(10606);
// EXTERNAL MODULE: ./build/plan/kernel-call.js
var kernel_call = __webpack_require__(82590);
// EXTERNAL MODULE: ./build/ops/op.js
var op = __webpack_require__(66664);
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
var graph = __webpack_require__(44979);
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






/** Kernels for operands that have the shape of the result. */
const FLAT = ['add_s8_mve', 'add_s8_neon'];
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
        // Kernels with vectors walk both operands one element at a time.
        const flat = FLAT.find((kernel) => available.has(kernel));
        const isFlat = [stridesA, stridesB].every((steps) => steps.slice(0, 3).every((step) => step === 0) && steps[3] === 1);
        if (flat && isFlat) {
            const factor = (index, { multiplier, shift }) => [
                node.perTensor(node.input(index)).zeroPoint,
                multiplier,
                -shift,
            ];
            return {
                ...call,
                kernel: flat,
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
        if (available.has('add_s8_x86') && isFlat) {
            // No multiplier is the smallest there is: any right shift leaves nothing.
            const operand = (index, { multiplier, shift }) => [
                node.perTensor(node.input(index)).zeroPoint,
                multiplier,
                multiplier === 0 ? -1 : shift,
            ];
            const isPlain = -out.shift >= 1 && -out.shift <= 22;
            // The operand with the greater scale is halved.
            const isSwapped = b.multiplier !== 2 ** 30 || b.shift !== 0;
            const rescaled = [operand(0, a), operand(1, b)];
            return {
                ...call,
                kernel: 'add_s8_x86',
                parameters: {
                    count: sizes[3],
                    is_swapped: Number(isSwapped),
                    a: rescaled[isSwapped ? 1 : 0],
                    b: rescaled[isSwapped ? 0 : 1],
                    multiplier: out.multiplier,
                    shift: out.shift,
                    output: [outZeroPoint, min, max, Number(isPlain), Number(min !== outZeroPoint)],
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
var limits = __webpack_require__(47598);
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
        // For kernels with vectors sums have to fit in 16 bits, and for AArch64's the channels of one be there.
        const special = ['s8_x86', 's8_mve', 's8_neon'].find((name) => available.has(`average_pool_2d_${name}`));
        const fits = y.taps * x.taps <= 255 && (special !== 's8_neon' || channels >= 16);
        const suffix = isFloat ? 'f32' : (fits && special) || 's8';
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

;// CONCATENATED MODULE: ./build/ops/neon-records.js
/** Packing for the AArch64 kernels: records as kernels/neon/neon.h describes them. */

const neon_records_LANES = 4;
/** Taps that one instruction multiplies for each channel. */
const TAPS = 4;
const neon_records_BLOCK = 16;
const neon_records_FILLER = { bias: 0, multiplier: 0, shift: 0, weights: new Int8Array() };
/**
 * The layer's channels; undefined where the products of two taps that are `distance` apart may not fit in 16 bits
 * together. `weightsOf`: the weights of a channel, in the kernel's order.
 */
function neonChannels(layer, weightsOf, distance) {
    const channels = layer.multipliers.map((fixed, i) => {
        const weights = weightsOf(i);
        const sum = weights.reduce((total, weight) => total + weight, 0);
        // Wraps as the kernel's sum wraps back.
        return { ...fixed, weights, bias: (layer.biases[i] - layer.inputZeroPoint * sum) | 0 };
    });
    const fits = ({ weights }) => weights.every((weight, i) => 128 * (Math.abs(weight) + Math.abs(weights[i + distance] ?? 0)) < 2 ** 15);
    return channels.every(fits) ? channels : undefined;
}
/** Members of the parameter structs about the output. */
function neonOutput(layer) {
    const { outputZeroPoint, range, multipliers } = layer;
    // Negative results end at -128 whichever way they round, and saturation is the clamp.
    const isClampless = outputZeroPoint === -128 && range.min === -128 && range.max === 127;
    const isRelu = isClampless && multipliers.every(({ shift }) => shift < 0);
    return { is_relu: isRelu ? 1 : 0, output: [outputZeroPoint, range.min, range.max] };
}
function neon_records_parameterSections(channels) {
    const words = (pick) => (0,graph/* toBytes */.ZJ)(Int32Array.from(channels, pick));
    return [
        { role: 'biases', bytes: words(({ bias }) => bias) },
        { role: 'requantization', bytes: words(({ multiplier }) => multiplier) },
        { role: 'requantization', bytes: words(({ shift }) => shift) },
    ];
}
/** `size` channels from `first`, filled up. */
function block(channels, first, size) {
    return Array.from({ length: size }, (_, i) => channels[first + i] ?? neon_records_FILLER);
}
/** Records for dot products: for every four taps four weights of each channel. */
function tapRecords(channels, taps) {
    const sections = [];
    for (let first = 0; first < channels.length;) {
        const size = channels.length - first > neon_records_BLOCK - neon_records_LANES ? neon_records_BLOCK : neon_records_LANES;
        const record = block(channels, first, size);
        const weights = new Int8Array(size * Math.ceil(taps / TAPS) * TAPS);
        record.forEach((channel, i) => {
            channel.weights.forEach((weight, tap) => {
                weights[(Math.floor(tap / TAPS) * size + i) * TAPS + (tap % TAPS)] = weight;
            });
        });
        sections.push(...neon_records_parameterSections(record), { role: 'weights', bytes: (0,graph/* toBytes */.ZJ)(weights) });
        first += size;
    }
    return { sections };
}
/** Records for channels in lanes, 16 or eight of them, the last the layer's last: for each tap a weight of each. */
function neon_records_laneRecords(channels, taps) {
    const sections = [];
    for (let first = 0; first < channels.length;) {
        const size = channels.length - first >= neon_records_BLOCK ? neon_records_BLOCK : neon_records_BLOCK / 2;
        const record = channels.slice(Math.min(first, channels.length - size)).slice(0, size);
        const weights = Int8Array.from({ length: taps * size }, (_, i) => record[i % size].weights[Math.floor(i / size)]);
        sections.push(...neon_records_parameterSections(record), { role: 'weights', bytes: (0,graph/* toBytes */.ZJ)(weights) });
        first += size;
    }
    return sections;
}

;// CONCATENATED MODULE: ./build/ops/neon-conv.js


const NEON_CONV = 'conv_2d_s8_neon';
/** Of the kernel, which has tables of them on the stack. */
const MOST_RUNS = 16;
const PIXELS = 4;
/** A single cell of each of `batches` rows. */
function cells(batches) {
    const y = { input: 1, output: 1, taps: 1, stride: 1, dilation: 1, before: 0 };
    return { y, x: { ...y, input: batches, output: batches } };
}
function neon_conv_fillUp(count) {
    return Math.ceil(count / 4) * 4;
}
function piecesOf({ y, x, channels }) {
    const [row, taps] = [x.taps * channels, y.taps * x.taps * channels];
    const isPossible = y.taps <= MOST_RUNS && (x.dilation === 1 || x.taps === 1);
    // Filling up every row costs less than gathering, unless rows are very short.
    const pays = 2 * y.taps * neon_conv_fillUp(row) <= 3 * neon_conv_fillUp(taps);
    return isPossible && pays
        ? { isByRows: true, runs: y.taps, run: neon_conv_fillUp(row) }
        : { isByRows: false, runs: 1, run: neon_conv_fillUp(taps) };
}
/** Weights of one channel, its rows filled up with zeros where windows are read so. */
function inPieces(weights, { isByRows, runs, run }) {
    const row = weights.length / runs;
    if (!isByRows || row === run)
        return weights;
    const filled = new Int8Array(runs * run);
    for (let i = 0; i < runs; ++i)
        filled.set(weights.subarray(i * row, (i + 1) * row), i * run);
    return filled;
}
/** Whether there are windows above or below the image. */
function hasPaddingRows(y) {
    return y.before > 0 || (y.output - 1) * y.stride + extent(y) > y.input;
}
/** Whether there are windows of which bytes lie before a row or behind it. */
function gathersSome({ x, channels }, { isByRows, run }) {
    const last = (x.output - 1) * x.stride - x.before;
    return !isByRows || x.before > 0 || last * channels + run > x.input * channels;
}
/** Undefined where the kernel does not apply. Weights are in rows of all taps. */
function lowerNeonConv(quantized, shape) {
    const { y, x, channels, outputs } = shape;
    const taps = y.taps * x.taps * channels;
    const pieces = piecesOf(shape);
    const { isByRows, runs, run } = pieces;
    const weightsOf = (i) => inPieces(quantized.weights.subarray(i * taps, (i + 1) * taps), pieces);
    const found = neonChannels(quantized, weightsOf, 4);
    if (!found)
        return undefined;
    const padding = isByRows && hasPaddingRows(y) ? run : 0;
    return {
        kernel: NEON_CONV,
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
            is_by_rows: isByRows ? 1 : 0,
            runs,
            run,
            padding,
            ...neonOutput(quantized),
        },
        constant: tapRecords(found, runs * run),
        scratchBytes: padding + (gathersSome(shape, pieces) ? runs * run * Math.min(PIXELS, x.output) : 0),
    };
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

;// CONCATENATED MODULE: ./build/ops/x86-records.js
/** Packing for the kernels of x86-64: kernels/x86/windows.h and kernels/x86/requantize.h describe it. */



/** Channels that have their parameters together. */
const x86_records_BLOCK = 16;
/** Inputs in one step of a dot product. */
const STEP = 4;
/** Constants and scratch are read in whole cache lines. */
const CONSTANT_ALIGNMENT = 64;
/** Right shifts with which the zero point is part of what rounds. */
const PLAIN_SHIFTS = { least: 1, greatest: 22 };
/** The struct modo_x86_output. */
function x86_records_outputParameters(layer) {
    const { outputZeroPoint, range, multipliers } = layer;
    const isPlain = multipliers.every(({ shift }) => -shift >= PLAIN_SHIFTS.least && -shift <= PLAIN_SHIFTS.greatest);
    return {
        zero_point: outputZeroPoint,
        least: range.min,
        greatest: range.max,
        is_plain: Number(isPlain),
        sign_fix: signFix(layer),
    };
}
/** Biases, multipliers and shifts of the block from channel `first`; `weightSum`: of a channel's weights. */
function blockParameters({ biases, multipliers, inputZeroPoint }, first, weightSum) {
    const words = (value) => (0,graph/* toBytes */.ZJ)(Int32Array.from({ length: x86_records_BLOCK }, (_, i) => (first + i < biases.length ? value(first + i) : 0)));
    // Inputs are taken as 128 more than they are. Wraps as the kernel's sum wraps back.
    const folded = (channel) => (biases[channel] - Math.imul(inputZeroPoint + 128, weightSum(channel))) | 0;
    return [
        { role: 'biases', bytes: words(folded) },
        { role: 'requantization', bytes: words((channel) => multipliers[channel].multiplier) },
        { role: 'requantization', bytes: words((channel) => multipliers[channel].shift) },
    ];
}
/** Channels of the groups that follow each other: see modo_x86_group. */
function groupSizes(channels) {
    const sizes = [];
    for (let left = channels; left > 0; left -= sizes.at(-1)) {
        sizes.push(x86_records_BLOCK * (left > 3 * x86_records_BLOCK ? 4 : left > x86_records_BLOCK ? 2 : 1));
    }
    return sizes;
}
/** Weights [channel][segment][bytes of a segment] in groups. */
function dotGroups(layer, segments, segmentBytes) {
    const { weights, biases } = layer;
    const taps = segments * segmentBytes;
    const steps = Math.ceil(segmentBytes / STEP);
    const sumOf = (channel) => weights.subarray(channel * taps, (channel + 1) * taps).reduce((sum, weight) => sum + weight, 0);
    const sections = [];
    let first = 0;
    for (const size of groupSizes(biases.length)) {
        for (let i = 0; i < size; i += x86_records_BLOCK)
            sections.push(...blockParameters(layer, first + i, sumOf));
        const packed = new Int8Array(segments * steps * STEP * size);
        for (let i = 0; i < size && first + i < biases.length; ++i) {
            for (let tap = 0; tap < taps; ++tap) {
                const [segment, byte] = [Math.floor(tap / segmentBytes), tap % segmentBytes];
                const step = segment * steps + Math.floor(byte / STEP);
                packed[(step * size + i) * STEP + (byte % STEP)] = weights[(first + i) * taps + tap];
            }
        }
        sections.push({ role: 'weights', bytes: (0,graph/* toBytes */.ZJ)(packed) });
        first += size;
    }
    return sections;
}
/** Weights [row][column][channel] as kernels/x86/lanes.h has them: blocks with columns of quads of rows. */
function laneBlocks(layer, y, x) {
    const { weights, biases } = layer;
    const channels = biases.length;
    const taps = y.taps * x.taps;
    const sumOf = (channel) => {
        let sum = 0;
        for (let tap = 0; tap < taps; ++tap)
            sum += weights[tap * channels + channel];
        return sum;
    };
    const sections = [];
    const quads = Math.ceil(y.taps / STEP);
    for (let first = 0; first < channels; first += x86_records_BLOCK) {
        const packed = new Int8Array(x.taps * quads * x86_records_BLOCK * STEP);
        for (let i = 0; i < x86_records_BLOCK && first + i < channels; ++i) {
            for (let tap = 0; tap < taps; ++tap) {
                const [row, column] = [Math.floor(tap / x.taps), tap % x.taps];
                const quad = column * quads + Math.floor(row / STEP);
                packed[(quad * x86_records_BLOCK + i) * STEP + (row % STEP)] = weights[tap * channels + first + i];
            }
        }
        sections.push(...blockParameters(layer, first, sumOf), { role: 'weights', bytes: (0,graph/* toBytes */.ZJ)(packed) });
    }
    return sections;
}
/** Bytes that the cells of a block take, with room to align them. */
function laneScratch(y, cells) {
    return cells * Math.ceil(y.taps / STEP) * x86_records_BLOCK * STEP + CONSTANT_ALIGNMENT - 4;
}
/** Pixels that the kernel has a tile for, by groups of 1, 2 and 4 blocks. */
const TILES = [
    [1, 2, 4, 8, 16],
    [1, 2, 4, 8],
    [1, 2, 3, 4, 5, 6],
];
/** The tiles that take the fewest steps for a row of `pixels`, the last one overlapping; of those the smallest. */
function tilesFor(pixels) {
    return TILES.map((sizes) => {
        const cost = (size) => Math.ceil(pixels / size);
        return sizes
            .filter((size) => size <= pixels)
            .reduce((best, size) => (cost(size) < cost(best) ? size : best));
    });
}
/** Cells that the windows of a row cover, padding counted. */
function coveredCells(x) {
    return (x.output - 1) * x.stride + extent(x);
}
/** The kernel conv_2d_s8_x86's side of a convolution. */
function dotCall(layer, { y, x, channels, outputs }) {
    const isPoint = y.taps * x.taps === 1;
    const isInside = y.before + x.before === 0 && (y.output - 1) * y.stride < y.input && (x.output - 1) * x.stride < x.input;
    const isCopied = !isPoint || !isInside || channels % STEP !== 0;
    const cells = coveredCells(x);
    const inCells = Math.min(x.input, cells - x.before);
    // Neighbouring taps are one segment.
    const pieces = x.dilation === 1 || x.taps === 1 ? 1 : x.taps;
    const segmentBytes = (x.taps / pieces) * channels;
    const lines = (bytes) => Math.ceil(bytes / CONSTANT_ALIGNMENT) * CONSTANT_ALIGNMENT;
    const firstByte = lines(x.before * channels) - x.before * channels;
    const rowBytes = lines(firstByte + cells * channels);
    return {
        parameters: {
            dot: {
                pixels: x.output,
                channels: outputs,
                pixel_bytes: x.stride * channels,
                rows: y.taps,
                row_bytes: rowBytes,
                pieces,
                piece_bytes: x.dilation * channels,
                steps: Math.ceil(segmentBytes / STEP),
                is_signed: Number(!isCopied),
                before_bytes: x.before * channels,
                in_bytes: inCells * channels,
                after_bytes: (cells - x.before - inCells) * channels,
                first_byte: firstByte,
                in_zero_point: layer.inputZeroPoint,
                tiles: tilesFor(x.output),
                output: x86_records_outputParameters(layer),
            },
        },
        sections: dotGroups(layer, y.taps * pieces, segmentBytes),
        // A segment's last step may reach beyond it.
        scratchBytes: isCopied ? y.taps * rowBytes + CONSTANT_ALIGNMENT : 0,
    };
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
/** The kernel for AArch64; undefined where it does not apply. */
function lowerNeon(node, available) {
    if (!available.has(NEON_CONV))
        return undefined;
    const { y, x, channels, outputs, groups } = conv_2d_geometry(node);
    const { quantized } = arithmetic(node);
    const lowered = quantized && groups === 1 && lowerNeonConv(quantized, { y, x, channels, outputs });
    if (!lowered)
        return undefined;
    const operands = [{ tensor: node.input(0).id, access: windowAccess(y) }];
    return { ...lowered, operands, writes: 'row' };
}
/** The kernel for x86-64; undefined where it does not apply. */
function lowerX86(node, available) {
    if (!available.has('conv_2d_s8_x86'))
        return undefined;
    const { y, x, channels, outputs, groups } = conv_2d_geometry(node);
    const { quantized } = arithmetic(node);
    if (!quantized || groups !== 1)
        return undefined;
    const { parameters, sections, scratchBytes } = dotCall(quantized, { y, x, channels, outputs });
    return {
        kernel: 'conv_2d_s8_x86',
        parameters,
        operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
        writes: 'row',
        constant: { sections, alignment: CONSTANT_ALIGNMENT },
        scratchBytes,
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
        const special = lowerX86(node, available) ??
            lowerMve(node, available) ??
            lowerNeon(node, available) ??
            lowerDsp(node, available) ??
            lowerTiled(node, available);
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
/** Of the kernels for Helium and AArch64, which have tables of them on the stack. */
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
/** The kernel for AArch64, whose vectors are of eight channels at least; undefined where it does not apply. */
function depthwise_conv_2d_lowerNeon(node, available) {
    if (!available.has('depthwise_conv_2d_s8_neon'))
        return undefined;
    const { y, x, channels, outputs, multiplier } = depthwise_conv_2d_geometry(node);
    const { quantized } = depthwise_conv_2d_arithmetic(node);
    const taps = y.taps * x.taps;
    if (!quantized || multiplier !== 1 || taps > MOST_TAPS || channels < 8)
        return undefined;
    const weightsOf = (channel) => Int8Array.from({ length: taps }, (_, tap) => quantized.weights[tap * outputs + channel]);
    const found = neonChannels(quantized, weightsOf, 1);
    if (!found)
        return undefined;
    const padding = new Int8Array(Math.ceil(channels / 4) * 4).fill(quantized.inputZeroPoint);
    return {
        kernel: 'depthwise_conv_2d_s8_neon',
        parameters: {
            in_width: x.input,
            channels,
            out_width: x.output,
            taps_y: y.taps,
            taps_x: x.taps,
            stride_x: x.stride,
            dilation_x: x.dilation,
            before_x: x.before,
            ...neonOutput(quantized),
        },
        operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
        writes: 'row',
        constant: (0,kernel_call/* packConstant */.M5)({ role: 'requantization', bytes: (0,graph/* toBytes */.ZJ)(padding) }, ...neon_records_laneRecords(found, taps)),
        scratchBytes: 0,
    };
}
/** The kernel for x86-64; undefined where it does not apply. */
function depthwise_conv_2d_lowerX86(node, available) {
    if (!available.has('depthwise_conv_2d_s8_x86'))
        return undefined;
    const { y, x, channels, multiplier } = depthwise_conv_2d_geometry(node);
    const { quantized } = depthwise_conv_2d_arithmetic(node);
    if (!quantized || multiplier !== 1)
        return undefined;
    const cells = coveredCells(x);
    return {
        kernel: 'depthwise_conv_2d_s8_x86',
        parameters: {
            lanes: {
                in_width: x.input,
                channels,
                pixels: x.output,
                taps_y: y.taps,
                taps_x: x.taps,
                stride_x: x.stride,
                dilation_x: x.dilation,
                before_x: x.before,
                cells,
                in_zero_point: quantized.inputZeroPoint,
                output: x86_records_outputParameters(quantized),
            },
        },
        operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
        writes: 'row',
        constant: { sections: laneBlocks(quantized, y, x), alignment: CONSTANT_ALIGNMENT },
        scratchBytes: laneScratch(y, cells),
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
        const special = depthwise_conv_2d_lowerX86(node, available) ??
            depthwise_conv_2d_lowerMve(node, available) ??
            depthwise_conv_2d_lowerNeon(node, available) ??
            depthwise_conv_2d_lowerDsp(node, available) ??
            lowerScalar(node, available);
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
/** A convolution of single cells, for AArch64; undefined where it does not apply. */
function fully_connected_lowerNeon(node, available) {
    if (!available.has(NEON_CONV))
        return undefined;
    const { batches, depth, outputs } = fully_connected_geometry(node);
    const { quantized } = fully_connected_arithmetic(node);
    if (!quantized || weightsZeroPoint(node) !== 0)
        return undefined;
    const lowered = lowerNeonConv(quantized, { ...cells(batches), channels: depth, outputs });
    if (!lowered)
        return undefined;
    return { ...lowered, operands: [{ tensor: node.input(0).id, access: kernel_call/* WHOLE */.Ef }], writes: 'whole' };
}
/** A convolution of single cells, for x86-64; undefined where it does not apply. */
function fully_connected_lowerX86(node, available) {
    if (!available.has('conv_2d_s8_x86'))
        return undefined;
    const { batches, depth, outputs } = fully_connected_geometry(node);
    const { quantized } = fully_connected_arithmetic(node);
    if (!quantized || weightsZeroPoint(node) !== 0)
        return undefined;
    const y = { input: 1, output: 1, taps: 1, stride: 1, dilation: 1, before: 0 };
    const x = { ...y, input: batches, output: batches };
    const { parameters, sections, scratchBytes } = dotCall(quantized, { y, x, channels: depth, outputs });
    return {
        kernel: 'conv_2d_s8_x86',
        parameters,
        operands: [{ tensor: node.input(0).id, access: kernel_call/* WHOLE */.Ef }],
        writes: 'whole',
        constant: { sections, alignment: CONSTANT_ALIGNMENT },
        scratchBytes,
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
        const special = fully_connected_lowerX86(node, available) ??
            fully_connected_lowerMve(node, available) ??
            fully_connected_lowerNeon(node, available) ??
            lowerFourOutputs(node, available);
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

/***/ 66664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ DAMAGED),
/* harmony export */   Lf: () => (/* binding */ describeTensor),
/* harmony export */   bP: () => (/* binding */ Node),
/* harmony export */   nR: () => (/* binding */ defineOp),
/* harmony export */   yG: () => (/* binding */ describeOperator)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _graph_graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44979);
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

/***/ 3614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ resolveOptions),
/* harmony export */   Em: () => (/* binding */ parseInputShapes),
/* harmony export */   aN: () => (/* binding */ optionFlag),
/* harmony export */   cz: () => (/* binding */ optionsOf),
/* harmony export */   er: () => (/* binding */ parseOptionText)
/* harmony export */ });
/* unused harmony export OPTIONS */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/**
 * The one schema of options. The library's types, the command line with its help, and the Action's inputs are
 * all made from it; a test holds action.yml and the documentation against it.
 */

const OPTIONS = {
    target: {
        kind: 'list',
        value: 'name',
        default: ['host'],
        commands: ['compile', 'verify'],
        action: true,
        description: 'Processor to compile for: host, a name such as cortex-m4 (docs/targets.md has all), or what tvmc calls it. May be given several times; one per line in the Action',
    },
    targetCMcpu: {
        kind: 'text',
        value: 'cpu',
        commands: ['compile', 'verify'],
        description: 'The -mcpu of --target c, as tvmc has it: --target c --target-c-mcpu cortex-m4',
    },
    targetCMarch: {
        kind: 'text',
        value: 'arch',
        commands: ['compile', 'verify'],
        description: 'The -march of --target c, as tvmc has it: --target c --target-c-march rv32imc',
    },
    objectFile: {
        kind: 'flag',
        default: false,
        commands: ['compile'],
        action: true,
        description: 'Also write mod.o, to be linked into firmware, and its headers',
    },
    output: {
        kind: 'text',
        short: '-o',
        value: 'folder',
        default: '.',
        actionDefault: 'modo-build',
        commands: ['compile'],
        action: true,
        description: 'Folder to write to. Several models or targets, and in the Action all, go to <folder>/<model path without extension>/<target>',
    },
    outputFormat: {
        kind: 'choice',
        short: '-f',
        value: 'format',
        default: 'so',
        choices: ['so', 'tar', 'mlf'],
        commands: ['compile'],
        description: 'so: a shared object, graph and parameters as files. tar and mlf are not supported yet',
    },
    moduleName: {
        kind: 'text',
        value: 'name',
        commands: ['compile', 'verify'],
        action: true,
        description: 'Part of every symbol: tvmgen_<name>_run. Characters a-z, 0-9 and _. Default: default for one model on the command line, else the file name',
    },
    inputShapes: {
        kind: 'text',
        value: 'shapes',
        commands: ['compile', 'verify'],
        action: true,
        description: 'Shapes that replace those of inputs, as "name:[1,49,10,1] other:[1,3]"; 0 keeps a dimension',
    },
    optLevel: {
        kind: 'integer',
        short: '-O',
        value: 'level',
        default: 3,
        least: 0,
        greatest: 3,
        commands: ['compile', 'verify'],
        action: true,
        description: 'Optimization of the C compiler, 0 to 3; 3 stands for what is best on the target',
    },
    crossCompiler: {
        kind: 'text',
        value: 'path',
        commands: ['compile', 'run', 'verify'],
        action: true,
        description: 'GCC to use instead of the one found on PATH for the target',
    },
    toolchain: {
        kind: 'text',
        value: 'choice',
        default: 'auto',
        commands: ['compile', 'run', 'verify'],
        action: true,
        description: 'Where the compiler comes from: auto (a good one on PATH, else an installed or downloaded one), system (PATH only), or <name>@<version> of docs/toolchains.md. For target host it is always the one on PATH',
    },
    toolchainUrl: {
        kind: 'text',
        value: 'url',
        commands: ['compile', 'run', 'verify'],
        action: true,
        description: 'Archive (tar or zip) of a GCC to download instead of one that modo knows',
    },
    toolchainSha256: {
        kind: 'text',
        value: 'digest',
        commands: ['compile', 'run', 'verify'],
        action: true,
        description: 'SHA-256 of the archive that toolchain-url names, 64 hexadecimal digits',
    },
    mirror: {
        kind: 'text',
        value: 'urls',
        commands: ['compile', 'run', 'verify'],
        action: true,
        description: 'Addresses of folders with copies of the archives, separated by white space; tried in order, before the publisher. The digest is checked as ever',
    },
    cache: {
        kind: 'choice',
        default: 'auto',
        choices: ['auto', 'true', 'false'],
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Whether downloaded archives are kept in the cache of GitHub Actions. auto: yes, but not for releases, tags, pull_request_target and workflow_run, nor on self-hosted runners, which keep what is installed',
    },
    crossCompilerOptions: {
        kind: 'text',
        value: 'options',
        commands: ['compile', 'verify'],
        action: true,
        description: 'More options for the compiler, separated by single spaces',
    },
    dumpCode: {
        kind: 'text',
        value: 'formats',
        commands: ['compile'],
        description: 'Also write the generated code: c, asm, or both separated by a comma',
    },
    print: {
        kind: 'choice',
        value: 'stage',
        choices: ['graph', 'steps', 'program'],
        commands: ['compile'],
        description: 'Print a stage of the compiler (graph, steps or program) and write nothing',
    },
    input: {
        kind: 'text',
        value: 'file',
        commands: ['run', 'verify'],
        description: 'Input sets: raw bytes of all inputs in model order, set after set, or a .npy or .npz file',
    },
    expected: {
        kind: 'text',
        value: 'file',
        commands: ['verify'],
        description: 'Raw bytes of the outputs that --input must give',
    },
    outputFile: {
        kind: 'text',
        flag: 'output',
        value: 'file',
        commands: ['run'],
        description: 'File for the raw bytes of all outputs in model order, set after set',
    },
    entry: {
        kind: 'choice',
        value: 'interface',
        default: 'graph',
        choices: ['graph', 'c'],
        commands: ['run'],
        description: 'On the host: graph runs mod.json through packed functions, c calls tvmgen_<module>_run',
    },
    profile: {
        kind: 'flag',
        default: false,
        commands: ['run', 'verify'],
        description: 'Under QEMU: also count the instructions of each operator',
    },
    sets: {
        kind: 'integer',
        value: 'n',
        default: 4,
        least: 1,
        greatest: 1000,
        commands: ['verify'],
        description: 'Random input sets to compare, when there is no --input',
    },
    seed: {
        kind: 'integer',
        value: 'n',
        default: 1,
        least: 0,
        greatest: 2 ** 31 - 1,
        commands: ['verify'],
        description: 'Seed of the random inputs',
    },
    verify: {
        kind: 'flag',
        default: false,
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Run every object before anything is delivered, under QEMU or on this machine, and compare it with the exact definition of its operators',
    },
    mode: {
        kind: 'choice',
        default: 'compile',
        choices: ['compile', 'plan', 'report'],
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'compile: all of it. For several machines (docs/many-machines.md) plan: split the work into the output matrix; compile with shard: one part; report: gather the parts and deliver them',
    },
    shards: {
        kind: 'integer',
        default: 8,
        least: 1,
        greatest: 256,
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Into how many parts mode plan splits the work at most, 1 to 256',
    },
    shard: {
        kind: 'text',
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'The part to compile: matrix.shard of a matrix from mode plan. It goes to an artifact, and nowhere else',
    },
    plan: {
        kind: 'text',
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'The output matrix of mode plan, for mode report',
    },
    artifactName: {
        kind: 'text',
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Name of the workflow artifact. Default: a name made from the job, the targets and the other inputs, so that the jobs of a matrix do not meet',
    },
    matrix: {
        kind: 'text',
        actionDefault: '${{ toJSON(matrix) }}',
        mayBeEmpty: true,
        commands: ['compile'],
        cli: false,
        action: true,
        description: "The job's matrix, for the default of artifact-name. Leave it as it is",
    },
    commitBranch: {
        kind: 'text',
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Branch that the files are committed to, such as firmware; it is made when it is missing. Runs of pull requests only read it. Default: none',
    },
    commitPath: {
        kind: 'text',
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Folder of that branch which the files go to. Default: its top',
    },
    commitMessage: {
        kind: 'text',
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Message of the commit, where {models}, {sha}, {ref} and {run} stand for the models, the commit and ref that were compiled, and the page of the run. Default: a line with the models, and where they come from',
    },
    commitMethod: {
        kind: 'choice',
        default: 'git',
        choices: ['git', 'api'],
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'How the commit is made: git pushes it, api lets GitHub make and sign it',
    },
    releaseTag: {
        kind: 'text',
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Tag of the release that the files are attached to, an archive for each model and target; a release that does not exist is created. Default: none',
    },
    releasePublish: {
        kind: 'choice',
        default: 'created',
        choices: ['created', 'always', 'never'],
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Which draft is published when its files are there: one that modo created, always (also one that somebody else made), or never',
    },
    attest: {
        kind: 'flag',
        default: false,
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Attest the build provenance of the files. Where that is not possible, a warning says why',
    },
    dryRun: {
        kind: 'flag',
        default: false,
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Compile, say what would be uploaded, committed and attached, and do none of it',
    },
    token: {
        kind: 'text',
        actionDefault: '${{ github.token }}',
        mayBeEmpty: true,
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Token for the branch and the release; it is never written to a file',
    },
};
/** kebab-case: the long flag without dashes, and the Action's input. */
function optionFlag(name) {
    const { flag } = OPTIONS[name] ?? {};
    return flag ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
function optionsOf(command) {
    const all = Object.entries(OPTIONS);
    return all.filter(([, spec]) => spec.commands.includes(command));
}
/** Fills in defaults and checks every value. Throws a ModoError that names the option. */
function resolveOptions(command, given) {
    const values = given;
    const known = new Map(optionsOf(command));
    for (const name of Object.keys(values)) {
        if (!known.has(name))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`there is no option ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(name)}`, `see modo ${command} --help`);
    }
    const resolved = [...known].map(([name, spec]) => [
        name,
        checkValue(name, spec, values[name] ?? spec.default),
    ]);
    return Object.fromEntries(resolved);
}
function checkValue(name, spec, value) {
    const flag = `--${optionFlag(name)}`;
    if (value === undefined)
        return undefined;
    switch (spec.kind) {
        case 'flag':
            if (typeof value !== 'boolean')
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`${flag}: ${String(value)} is neither true nor false`);
            break;
        case 'text':
            if (typeof value !== 'string' || value === '')
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`${flag} is empty`, 'give a value, or leave it out');
            break;
        case 'list':
            if (!Array.isArray(value) || value.length === 0)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`${flag} is empty`, 'give at least one value');
            break;
        case 'integer':
            if (typeof value !== 'number' ||
                !Number.isInteger(value) ||
                value < spec.least ||
                value > spec.greatest) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`${flag}: ${String(value)} is not an integer from ${spec.least} to ${spec.greatest}`);
            }
            break;
        case 'choice':
            if (!spec.choices.includes(value)) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`${flag}: "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(String(value))}" is not known`, `choose ${spec.choices.join(', ')}`);
            }
            break;
    }
    return value;
}
/** An option's value from text, as the command line and the Action give it. */
function parseOptionText(spec, name, text) {
    switch (spec.kind) {
        case 'flag':
            if (!/^(true|false)$/i.test(text)) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`${optionFlag(name)}: "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text)}" is neither true nor false`);
            }
            return text.toLowerCase() === 'true';
        case 'integer':
            return /^\d+$/.test(text) ? Number(text) : text;
        case 'list':
            return text
                .split('\n')
                .map((line) => line.trim())
                .filter((line) => line !== '');
        default:
            return text;
    }
}
/** --input-shapes: `name:[1,2] other:[3]`. */
function parseInputShapes(text) {
    const shapes = new Map();
    let rest = text.trim();
    while (rest !== '') {
        const match = /^(.+?):\s*\[\s*(-?\d+(?:\s*,\s*-?\d+)*)\s*\](?:\s+|$)/.exec(rest);
        if (!match) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`--input-shapes: cannot read "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(rest)}"`, 'write name:[1,2] other:[3]');
        }
        const [whole, name, shape] = match;
        if (shapes.has(name))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`--input-shapes: "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(name)}" is given twice`, 'give it once');
        shapes.set(name, shape.split(',').map(Number));
        rest = rest.slice(whole.length);
    }
    return Object.fromEntries(shapes);
}


/***/ }),

/***/ 82590:
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

/***/ 95103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ checkStored)
/* harmony export */ });
/* harmony import */ var _driver_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91030);
/* harmony import */ var _driver_parse_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59628);
/* harmony import */ var _driver_sha256_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29228);



/**
 * Stored files, once they are proved to belong to the key and to be what their manifest says. `read` gives the bytes
 * of a file, or undefined when it is not there; whatever it reads from may have been tampered with.
 */
async function checkStored(key, read) {
    const text = await read(_driver_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_NAME */ .ir);
    const manifest = text && (0,_driver_parse_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .N)(Buffer.from(text).toString('utf8'));
    if (!manifest || manifest.key !== key)
        return undefined;
    const files = [];
    for (const { name, bytes: size, sha256: digest } of manifest.files) {
        const bytes = await read(name);
        if (bytes?.byteLength !== size || (0,_driver_sha256_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(bytes) !== digest)
            return undefined;
        files.push({ name, bytes });
    }
    return { files: [...files, { name: _driver_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_NAME */ .ir, bytes: text }], manifest };
}


/***/ }),

/***/ 67240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ restoreArchive),
/* harmony export */   Ev: () => (/* binding */ cacheUse),
/* harmony export */   FW: () => (/* binding */ savableToolchains),
/* harmony export */   g4: () => (/* binding */ addSavable),
/* harmony export */   iM: () => (/* binding */ saveToolchains),
/* harmony export */   k$: () => (/* binding */ cacheKey)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31626);
/**
 * The cache of GitHub Actions, for archives as they were downloaded. Not for what was unpacked: an archive's SHA-256
 * is known from elsewhere, so that whoever can write to the cache cannot bring in a compiler.
 */



const NEVER = { restore: false, save: false };
/** Events whose runs see what others wrote, and publish or have rights that those did not have. */
const CAREFUL_EVENTS = ['release', 'pull_request_target', 'workflow_run'];
/** What the `cache` option means for this run. */
function cacheUse(mode, variables) {
    // Only steps that use an action have the service's address and a token for it.
    const service = variables.ACTIONS_RESULTS_URL || variables.ACTIONS_CACHE_URL;
    const isThere = variables.GITHUB_ACTIONS === 'true' && service && variables.ACTIONS_RUNTIME_TOKEN;
    if (mode === 'false' || !isThere || !variables.RUNNER_TEMP)
        return NEVER;
    if (mode === 'auto') {
        const isCareful = CAREFUL_EVENTS.includes(variables.GITHUB_EVENT_NAME ?? '') ||
            variables.GITHUB_REF?.startsWith('refs/tags/') === true;
        // A runner of one's own keeps its tool cache.
        if (isCareful || variables.RUNNER_ENVIRONMENT === 'self-hosted')
            return NEVER;
    }
    const allowed = (variables.ACTIONS_CACHE_MODE ?? '').trim().toLowerCase();
    return {
        restore: allowed !== 'none' && allowed !== 'write-only',
        save: allowed !== 'none' && allowed !== 'read',
    };
}
function cacheKey({ name, version, archive }, host) {
    return `modo-toolchain-${name}-${version}-${host}-${archive.sha256}`;
}
/** Puts an archive back at `path`, which is checked by the caller. Never throws: a cache is a convenience. */
async function restoreArchive(key, path, warn) {
    try {
        const cache = await Promise.all(/* import() */[__webpack_require__.e(878), __webpack_require__.e(110), __webpack_require__.e(377), __webpack_require__.e(88), __webpack_require__.e(39)]).then(__webpack_require__.bind(__webpack_require__, 84039));
        if (!cache.isFeatureAvailable())
            return;
        await cache.restoreCache([path], key, [], { timeoutInMs: 30_000, segmentTimeoutInMs: 120_000 });
    }
    catch (error) {
        warn(`the cache could not be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(describe(error), 300)}`);
    }
}
/** What this process downloaded and `cache` lets it save. */
const savable = [];
function addSavable(archive) {
    savable.push(archive);
}
/** Archives for `saveToolchains`, in this process or in the Action's post step. */
function savableToolchains() {
    return savable;
}
/** Saves archives in the cache of GitHub Actions. Never throws; what does not work is a warning. */
async function saveToolchains(archives, warn) {
    for (const { key, path, sha256 } of archives) {
        try {
            if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined)))
                continue;
            // Steps in between could write to it.
            if ((await (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .fileDigest */ .h)(path)) !== sha256) {
                warn(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path, 200)} has changed since it was downloaded: it is not saved`);
                continue;
            }
            const cache = await Promise.all(/* import() */[__webpack_require__.e(878), __webpack_require__.e(110), __webpack_require__.e(377), __webpack_require__.e(88), __webpack_require__.e(39)]).then(__webpack_require__.bind(__webpack_require__, 84039));
            if (cache.isFeatureAvailable())
                await cache.saveCache([path], key);
        }
        catch (error) {
            warn(`the cache could not be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(describe(error), 300)}`);
        }
    }
}
const describe = (error) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error).split('\n')[0] ?? '';


/***/ }),

/***/ 31626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ fileDigest),
/* harmony export */   s: () => (/* binding */ addFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/** SHA-256 of files, without holding them in memory. */


/** Adds a file's bytes, and returns how many there were. Throws what the file system throws. */
async function addFile(hash, path) {
    let bytes = 0;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1 << 20 })) {
        hash.update(chunk);
        bytes += chunk.byteLength;
    }
    return bytes;
}
/** 64 lower-case hexadecimal digits. */
async function fileDigest(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await addFile(hash, path);
    return hash.digest('hex');
}


/***/ })

};
