export const id = 517;
export const ids = [517];
export const modules = {

/***/ 85352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ compareWithBase),
  S: () => (/* binding */ isGone)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/deliver/branch/git.js
var branch_git = __webpack_require__(56907);
// EXTERNAL MODULE: ./build/toolchain/temporary-folder.js
var temporary_folder = __webpack_require__(25968);
// EXTERNAL MODULE: ./node_modules/execa/index.js + 132 modules
var execa = __webpack_require__(4434);
;// CONCATENATED MODULE: ./build/base/checked-out.js
/** The user's checkout, to be read: git changes nothing in it, asks nobody, and runs none of its programs. */

const SETTINGS = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', '-c', 'gc.auto=0'];
const LONGEST_RUN = 60_000;
/** undefined: the folder is in no repository that git would read. */
async function checkedOut(folder) {
    const run = async (args) => {
        const result = await (0,execa/* execa */.Ho)('git', [...SETTINGS, ...args], {
            cwd: folder,
            env: environment(),
            extendEnv: false,
            reject: false,
            stdin: 'ignore',
            encoding: 'buffer',
            stripFinalNewline: false,
            timeout: LONGEST_RUN,
            maxBuffer: 256 * 1024 * 1024,
        });
        return result.failed ? undefined : Buffer.from(result.stdout);
    };
    const prefix = await run(['rev-parse', '--show-prefix']);
    return prefix && { prefix: prefix.toString('utf8').replace(/\n$/, ''), run };
}
function environment() {
    const kept = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
    return {
        ...Object.fromEntries(kept),
        LC_ALL: 'C',
        // A job in a container may own its checkout by another name; actions/checkout says in the user's own settings that
        // this is meant.
        ...(process.env.GIT_CONFIG_GLOBAL && { GIT_CONFIG_GLOBAL: process.env.GIT_CONFIG_GLOBAL }),
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        // What a partial clone lacks is not fetched into it.
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: 'none',
    };
}

;// CONCATENATED MODULE: ./build/base/base-models.js
/** The model files of the base commit, in a folder of their own: the checkout stays as it is. */





/** Bytes of a model, as the importer takes at most, and of all. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_BYTES_OF_ALL = 512 * 1024 * 1024;
const LFS = 'version https://git-lfs';
const COMMIT = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
/**
 * Takes the models of a commit from the checkout, if it has the commit, or else fetches that commit alone from the server.
 * undefined: they cannot be had, which is a notice, or the commit has none of them.
 */
async function baseModels(request) {
    const { commit, notice } = request;
    if (!COMMIT.test(commit))
        return undefined;
    let folder;
    try {
        const files = (await fromCheckout(request)) ?? (await fromServer(request));
        const usable = [...files].filter(([, bytes]) => !bytes.subarray(0, LFS.length).equals(Buffer.from(LFS)));
        if (usable.length < files.size)
            notice('models in Git LFS have no base: only their pointers are in the commit');
        if (usable.length === 0)
            return undefined;
        folder = await (0,temporary_folder/* makeTemporaryFolder */.w)();
        for (const [path, bytes] of usable) {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)), { recursive: true });
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, path), bytes);
        }
        const made = folder;
        const close = () => (0,promises_.rm)(made, { recursive: true, force: true, maxRetries: 3 });
        return { folder, models: usable.map(([path]) => path).sort(), close };
    }
    catch (error) {
        if (folder !== undefined)
            await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
        const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
        notice(`the models of ${commit.slice(0, 12)} cannot be had: ${reason}`);
        return undefined;
    }
}
/** undefined: the checkout does not have all that is needed. */
async function fromCheckout(request) {
    const source = await checkedOut(request.workspace);
    return source && readModels(source, request);
}
async function fromServer(request) {
    const { server, repository, token, commit, workspace } = request;
    const prefix = (await checkedOut(workspace))?.prefix ?? '';
    const git = await branch_git/* Git */.T.open(`${server.replace(/\/+$/, '')}/${repository}.git`, token);
    const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'];
    try {
        // Of the whole tree only what is asked for: git gets the blobs that it lacks when they are read.
        const fetched = await git.run([...fetch, '--depth=1', '--filter=blob:none', 'origin', commit]);
        if (!fetched.ok)
            throw new Error(`git fetch: ${lastLine(fetched.stderr)}`);
        const source = {
            prefix,
            async run(args) {
                const { ok, stdout } = await git.run(args);
                return ok ? stdout : undefined;
            },
        };
        const files = await readModels(source, request);
        if (!files)
            throw new Error('git could not read the commit');
        return files;
    }
    finally {
        await git.close();
    }
}
/** Path (as asked for) to bytes of those that are plain files; undefined when git lacks something. */
async function readModels({ prefix, run }, { commit, models }) {
    const wanted = new Map(models.filter(isInside).map((path) => [`${prefix}${path}`, path]));
    const listing = await run(['ls-tree', '-r', '-z', '--full-tree', commit]);
    if (!listing)
        return undefined;
    const files = new Map();
    let total = 0;
    for (const line of listing.toString('utf8').split('\0')) {
        const [, mode, id, path] = /^(\d+) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
        const asked = wanted.get(path ?? '');
        // Not links: what they point at is another file.
        if (asked === undefined || (mode !== '100644' && mode !== '100755'))
            continue;
        const bytes = await run(['cat-file', 'blob', id]);
        if (!bytes)
            return undefined;
        total += bytes.length;
        if (bytes.length > MOST_BYTES || total > MOST_BYTES_OF_ALL)
            throw new Error('they are too large');
        files.set(asked, bytes);
    }
    return files;
}
function isInside(path) {
    return (!path.split('/').some((part) => part === '' || part === '.' || part === '..') && !path.includes('\\'));
}
function lastLine(text) {
    return text.trim().split('\n').at(-1) ?? '';
}

// EXTERNAL MODULE: ./build/base/find-base.js
var find_base = __webpack_require__(19791);
// EXTERNAL MODULE: ./build/report/parse-report.js
var parse_report = __webpack_require__(82903);
;// CONCATENATED MODULE: ./build/base/which.js
/** What a run is compared with, from the event that started it. */

const HEADS = 'refs/heads/';
/**
 * Of a pull request, the branch that it is for; of anything else on a branch, that branch before. undefined: nothing, as of
 * a tag. `ref` is the run's, in full; `event` the payload of GITHUB_EVENT_PATH.
 */
function baseBranch(ref, event) {
    const { pull_request: pull, merge_group: group, before } = (0,parse_report/* fieldsOf */.Pf)(event);
    if (pull !== undefined) {
        const { ref: branch, sha } = (0,parse_report/* fieldsOf */.Pf)((0,parse_report/* fieldsOf */.Pf)(pull).base);
        return (0,parse_report/* isText */.KH)(branch, 300) ? { branch, commit: commitOf(sha) } : undefined;
    }
    if (group !== undefined) {
        const { base_ref: full, base_sha: sha } = (0,parse_report/* fieldsOf */.Pf)(group);
        return typeof full === 'string' && full.startsWith(HEADS)
            ? { branch: full.slice(HEADS.length), commit: commitOf(sha) }
            : undefined;
    }
    if (!ref.startsWith(HEADS))
        return undefined;
    return { branch: ref.slice(HEADS.length), commit: commitOf(before) };
}
/** Only zeros: a branch that is new. */
function commitOf(value) {
    return (0,parse_report/* isCommit */.WM)(value) && !/^0+$/.test(value) ? value : undefined;
}

// EXTERNAL MODULE: ./build/base/workflow.js
var base_workflow = __webpack_require__(24639);
// EXTERNAL MODULE: ./build/deliver/release/retry.js
var retry = __webpack_require__(57850);
// EXTERNAL MODULE: ./build/driver/compile.js + 3 modules
var compile = __webpack_require__(30682);
// EXTERNAL MODULE: ./build/driver/environment.js
var driver_environment = __webpack_require__(19730);
// EXTERNAL MODULE: ./build/report/delta.js
var delta = __webpack_require__(53213);
// EXTERNAL MODULE: ./build/report/report.js
var report_report = __webpack_require__(87177);
// EXTERNAL MODULE: ./build/action/annotations.js
var annotations = __webpack_require__(2909);
// EXTERNAL MODULE: ./build/action/log.js
var log = __webpack_require__(14173);
;// CONCATENATED MODULE: ./build/action/baseline.js
/** What the run's figures are compared with. */














/** A base is worth no long wait. */
const HASTY = {
    ...retry/* realPacing */.zX,
    sleep: (milliseconds) => retry/* realPacing */.zX.sleep(Math.min(milliseconds, 100)),
};
/** Never throws: without a base there is none to compare with. */
async function compareWithBase(report, requests, options, context, branch) {
    const base = await findOrCompileBase(report, requests, options, context, branch);
    return { delta: (0,delta/* compareReports */.l)(report, base?.report, { isGone }), from: base?.from };
}
/** Whether a model that only an earlier report has is no more: another job may compile it. */
function isGone(model) {
    return !(0,external_node_fs_.existsSync)(model);
}
async function findOrCompileBase(report, requests, options, context, branch) {
    const which = options.baseline === 'none' ? undefined : baseBranch(context.ref, context.event);
    if (!which)
        return undefined;
    const { api, server, repository, sha, workflow } = context;
    const token = options.token ?? '';
    const notice = (message) => core/* info */.pq((0,log/* logText */.k)(message));
    const found = token === ''
        ? undefined
        : await (0,find_base/* findBase */.l)({
            api,
            repository,
            token,
            branch: which.branch,
            commit: sha,
            workflow: (0,base_workflow/* workflowOf */.B)(workflow)?.file,
            notice,
            pacing: HASTY,
            ...(branch && { read: (path) => branch.read(path) }),
        });
    if (found || options.baseline === 'stored' || !context.isPullRequest || !which.commit)
        return found;
    const models = [...new Set(report.entries.map(({ model }) => model))];
    const workspace = (0,driver_environment/* defaultEnvironment */.L)().cwd;
    const base = await baseModels({
        commit: which.commit,
        models,
        workspace,
        server,
        repository,
        token,
        notice,
    });
    if (!base)
        return undefined;
    core/* startGroup */.Oh(`Compile ${base.models.length} models of the base`);
    try {
        const output = (0,external_node_path_.join)(base.folder, 'modo-build');
        const wanted = requests.filter(({ model }) => base.models.includes(model));
        const result = await (0,compile/* compileRequests */.S)(wanted.map((request) => ({ ...request, options: { ...request.options, output } })), { ...(0,driver_environment/* defaultEnvironment */.L)(), cwd: base.folder, nested: true, progress: notice, warn: notice });
        const ref = `refs/heads/${which.branch}`;
        return {
            report: (0,report_report/* makeReport */.dO)(result, { modo: report.modo, commit: which.commit, ref }),
            from: `${which.branch} at ${which.commit.slice(0, 12)}, compiled for this`,
        };
    }
    catch (error) {
        notice(`the base is not compiled: ${(0,annotations.describeForAction)(error)}`);
        return undefined;
    }
    finally {
        core/* endGroup */.N4();
        await base.close();
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
/* harmony import */ var _report_branch_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54613);
/* harmony import */ var _baseline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85352);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14173);
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
function branchDestination(compiled, report, options, context, open) {
    const place = branchPlace(options, context);
    if (!place)
        return undefined;
    const shown = `branch ${place.branch}`;
    return {
        title: `Commit to ${shown}`,
        needsBudget: true,
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
                files: async (head) => [
                    ...(await Promise.all(compiled.flatMap(filesOf))),
                    ...(await (0,_report_branch_files_js__WEBPACK_IMPORTED_MODULE_4__/* .reportFiles */ .IU)(head, report, _baseline_js__WEBPACK_IMPORTED_MODULE_5__/* .isGone */ .S)),
                ],
                log: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq((0,_log_js__WEBPACK_IMPORTED_MODULE_6__/* .logText */ .k)(line)),
            };
            const { commit, url, changed, verified } = await (open
                ? open.deliver(delivery)
                : (0,_deliver_branch_index_js__WEBPACK_IMPORTED_MODULE_3__/* .commitToBranch */ .Bg)({ ...place, ...delivery }));
            if (changed.length === 0)
                return { sentence: `The ${shown} has these files already.` };
            const count = `${changed.length} ${changed.length === 1 ? 'file' : 'files'}`;
            if (commit === undefined)
                return { sentence: `Dry run: ${count} would change on ${shown}.` };
            _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq((0,_log_js__WEBPACK_IMPORTED_MODULE_6__/* .logText */ .k)(url));
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
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(STATE, left);
}
/** A cache that cannot be written is a warning: the step has done its work. */
async function post(context) {
    const text = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(STATE);
    if (text === '')
        return;
    const { modules, toolchains } = JSON.parse(text);
    try {
        if (modules.length > 0)
            await (0,_stores_js__WEBPACK_IMPORTED_MODULE_3__/* .saveModules */ .V)(context, modules);
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`compilations are not saved for later runs: ${(0,_annotations_js__WEBPACK_IMPORTED_MODULE_2__.describeForAction)(error)}`);
    }
    await (0,_toolchain_actions_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .saveToolchains */ .iM)(toolchains, (message) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(message));
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
// EXTERNAL MODULE: ./build/driver/manifest.js + 1 modules
var driver_manifest = __webpack_require__(66153);
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
    const loading = Promise.all(/* import() */[__webpack_require__.e(878), __webpack_require__.e(110), __webpack_require__.e(88), __webpack_require__.e(39)]).then(__webpack_require__.bind(__webpack_require__, 84039));
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
        ...(use.restore && !context.isRelease ? [cacheStore(folder, (message) => core/* warning */.$e(message))] : []),
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
        core/* warning */.$e(`nothing is taken from earlier runs: ${(0,annotations.describeForAction)(error)}`);
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

/***/ 19791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ findBase)
/* harmony export */ });
/* harmony import */ var _github_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40654);
/* harmony import */ var _github_run_reports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34364);
/* harmony import */ var _report_parse_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82903);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87177);




/** Runs that are looked at, the newest first. */
const MOST_RUNS = 10;
const LISTED_RUNS = 50;
/** What runs a repository's own branch. Runs of forks, whose branches may have the same name, are of other events. */
const EVENTS = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];
/** undefined: there is none. Never throws: what fails is a notice, at most one. */
async function findBase(request) {
    const failures = [];
    const attempt = async (find) => {
        try {
            return await find();
        }
        catch (error) {
            failures.push(describe(error));
            return undefined;
        }
    };
    const found = (await attempt(() => fromBranch(request))) ?? (await attempt(() => fromRuns(request)));
    if (!found && failures.length > 0) {
        request.notice(`no report of ${request.branch} could be read: ${failures.join('; ')}`);
    }
    return found;
}
async function fromBranch({ read, branch, commit }) {
    const bytes = await read?.(_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .REPORT_NAME */ .F5);
    const report = bytes && (0,_report_parse_report_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReport */ .MM)(Buffer.from(bytes).toString('utf8'));
    const fits = report?.ref === `refs/heads/${branch}` && report.commit !== commit;
    return fits ? { report, from: 'the firmware branch' } : undefined;
}
async function fromRuns(request) {
    const { branch, commit, workflow, repository, pacing } = request;
    if (workflow === undefined)
        return undefined;
    const github = await _github_api_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubApi */ .y.open(request, pacing);
    const listed = await github.ask((rest, options) => rest.actions.listWorkflowRuns({
        ...github.place,
        workflow_id: workflow,
        branch,
        status: 'success',
        per_page: LISTED_RUNS,
        exclude_pull_requests: true,
        request: options,
    }), [404]);
    const runs = (listed?.workflow_runs ?? []).filter((run) => run.head_branch === branch &&
        run.head_sha !== commit &&
        run.conclusion === 'success' &&
        EVENTS.includes(run.event) &&
        run.head_repository?.full_name.toLowerCase() === repository.toLowerCase());
    for (const { id, head_sha: sha } of runs.slice(0, MOST_RUNS)) {
        // What the report says of itself has to be what GitHub says of its run.
        const report = await (0,_github_run_reports_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunReport */ .m)(github, id, sha);
        if (report)
            return { report, from: `run ${id}` };
    }
    return undefined;
}
function describe(error) {
    if (error instanceof _github_api_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiFailure */ .F) {
        return error.isRefused ? `${error.message} ("permissions: actions: read" lets modo look)` : error.message;
    }
    return error instanceof Error ? error.message.split('\n')[0] : String(error);
}


/***/ }),

/***/ 24639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ workflowOf)
/* harmony export */ });
/** The workflow that a run is of. */
/** From GITHUB_WORKFLOW_REF: `owner/name/.github/workflows/build.yml@refs/heads/main`. undefined: it is of another form. */
function workflowOf(reference) {
    const [, path, file] = /^[^/]+\/[^/]+\/([^@]+\/([^/@]+))@/.exec(reference) ?? [];
    return path === undefined || file === undefined ? undefined : { path, file };
}


/***/ }),

/***/ 66646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ planChanges),
/* harmony export */   v: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _driver_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66153);
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

/***/ 56907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ Git)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var execa__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4434);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _toolchain_temporary_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25968);
/** Runs git in a bare repository of its own, apart from the user's repository, settings, hooks and credentials. */





/** The first version that takes settings from the environment. */
const OLDEST_GIT = [2, 31];
/** Of the environment, git gets what it needs to reach a server, and nothing that points it at another repository. */
const KEPT_GIT_VARIABLES = /^GIT_(SSL_\w+|PROXY_SSL_\w+|HTTP_PROXY_AUTHMETHOD|EXEC_PATH)$/;
/** Seconds without a byte after which a connection is given up. */
const STALLED_SECONDS = 60;
const LONGEST_RUN = 15 * 60_000;
class Git {
    #folder;
    #env;
    #secrets;
    constructor(folder, env, secrets) {
        this.#folder = folder;
        this.#env = env;
        this.#secrets = secrets;
    }
    /** An empty repository in a temporary folder, whose remote `origin` is `url`. Throws a ModoError. */
    static async open(url, token) {
        const folder = await (0,_toolchain_temporary_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeTemporaryFolder */ .w)();
        const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
        const git = new Git(folder, gitEnvironment(folder, url, basic), [token, basic]);
        try {
            await layOut(folder, url);
            await git.#checkVersion();
        }
        catch (error) {
            await git.close();
            throw error;
        }
        return git;
    }
    async run(args, input = '') {
        const result = await (0,execa__WEBPACK_IMPORTED_MODULE_4__/* .execa */ .Ho)('git', [...args], {
            cwd: this.#folder,
            env: this.#env,
            extendEnv: false,
            reject: false,
            input,
            encoding: 'buffer',
            stripFinalNewline: false,
            timeout: LONGEST_RUN,
        });
        const started = result.exitCode !== undefined || result.isTerminated;
        if (!started) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ModoError */ .o0('git cannot be started', 'install git, or use commit-method: api');
        }
        const ended = result.isTerminated ? `\nended by ${result.signal}` : '';
        return {
            ok: result.exitCode === 0,
            stdout: Buffer.from(result.stdout),
            stderr: this.#mask(`${Buffer.from(result.stderr).toString('utf8')}${ended}`),
        };
    }
    async close() {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(this.#folder, { recursive: true, force: true, maxRetries: 3 });
    }
    #mask(text) {
        return this.#secrets.reduce((masked, secret) => masked.replaceAll(secret, '***'), text);
    }
    async #checkVersion() {
        const { stdout } = await this.run(['version']);
        const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(stdout.toString('utf8')) ?? [];
        const [oldMajor, oldMinor] = OLDEST_GIT;
        if (Number(major) > oldMajor || (Number(major) === oldMajor && Number(minor) >= oldMinor))
            return;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ModoError */ .o0(`git ${major}.${minor} is too old to deliver with`, `install git ${OLDEST_GIT.join('.')} or newer, or use commit-method: api`);
    }
}
/** What `git init` would make, without templates. */
async function layOut(folder, url) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'objects'));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'refs'));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'HEAD'), 'ref: refs/heads/none\n');
    const config = [
        '[core]',
        'repositoryFormatVersion = 1',
        'bare = true',
        '[extensions]',
        'partialClone = origin',
        '[remote "origin"]',
        `url = ${quote(url)}`,
        'promisor = true',
        'partialCloneFilter = blob:none',
    ];
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'config'), `${config.join('\n')}\n`);
}
function quote(text) {
    return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
/** The token goes by the environment: arguments and files can be read by others. */
function gitEnvironment(folder, url, basic) {
    const settings = {
        [`http.${new URL(url).origin}/.extraHeader`]: `Authorization: basic ${basic}`,
        'http.lowSpeedLimit': '1',
        'http.lowSpeedTime': String(STALLED_SECONDS),
        'credential.helper': '',
        'core.hooksPath': '/dev/null',
        'core.fsmonitor': 'false',
        'gc.auto': '0',
        'maintenance.auto': 'false',
        // Keeps what fast-import writes in its one pack.
        'fastimport.unpackLimit': '1',
    };
    const entries = Object.entries(settings);
    const kept = Object.entries(process.env).filter(([name]) => (!/^GIT_/i.test(name) || KEPT_GIT_VARIABLES.test(name)) && name !== 'XDG_CONFIG_HOME');
    return {
        ...Object.fromEntries(kept),
        // Neither .netrc nor attributes of the user's.
        HOME: folder,
        LC_ALL: 'C',
        GIT_DIR: folder,
        GIT_CONFIG_GLOBAL: '/dev/null',
        // On Windows git's own certificates are named there.
        ...(process.platform !== 'win32' && { GIT_CONFIG_NOSYSTEM: '1' }),
        GIT_ATTR_NOSYSTEM: '1',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        SSH_ASKPASS: '',
        GCM_INTERACTIVE: 'never',
        GIT_ALLOW_PROTOCOL: 'http:https',
        GIT_CONFIG_COUNT: String(entries.length),
        ...Object.fromEntries(entries.flatMap(([key, value], index) => [
            [`GIT_CONFIG_KEY_${index}`, key],
            [`GIT_CONFIG_VALUE_${index}`, value],
        ])),
    };
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
        return (await __webpack_require__.e(/* import() */ 535).then(__webpack_require__.bind(__webpack_require__, 49535))).openGit(place, now);
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

/***/ 57850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ backoff),
/* harmony export */   PY: () => (/* binding */ ATTEMPTS),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   a2: () => (/* binding */ retryDelay),
/* harmony export */   lU: () => (/* binding */ isLimited),
/* harmony export */   zX: () => (/* binding */ realPacing)
/* harmony export */ });
/* unused harmony export LONGEST_WAIT */
/** When to ask GitHub again, and after how long. */
const realPacing = {
    now: Date.now,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: Math.random,
};
const LONGEST_WAIT = 5 * 60_000;
const ATTEMPTS = 6;
/** Grows from one second, with as much again by chance: jobs that failed together do not come back together. */
function backoff(attempt, random) {
    return Math.min(1000 * 2 ** attempt, 30_000) * (1 + random);
}
/** Whether a limit on the number of requests, and no lack of permission, is behind this answer. */
function isLimited({ status, message, response }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    const headers = response?.headers ?? {};
    return ('retry-after' in headers ||
        headers['x-ratelimit-remaining'] === '0' ||
        /secondary rate limit|abuse detection/i.test(message));
}
function isPassing(answer) {
    const { status } = answer;
    return status === undefined || status === 408 || status >= 500 || isLimited(answer);
}
/**
 * Milliseconds until the next attempt; undefined when there should be none: the answer is final, the attempts
 * are used up, or GitHub asks for a longer wait than a job should sit through.
 */
function retryDelay(answer, attempt, pacing) {
    if (!isPassing(answer) || attempt + 1 >= ATTEMPTS)
        return undefined;
    const wait = Math.max(askedWait(answer, pacing.now()), backoff(attempt, pacing.random()));
    return wait > LONGEST_WAIT ? undefined : wait;
}
function askedWait(answer, now) {
    const headers = answer.response?.headers ?? {};
    const after = Number(headers['retry-after'] ?? Number.NaN);
    if (Number.isFinite(after))
        return after * 1000;
    if (!isLimited(answer))
        return 0;
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
    if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset))
        return reset * 1000 - now;
    // GitHub's advice where a secondary limit names no time.
    return 60_000;
}


/***/ }),

/***/ 851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rJ: () => (/* binding */ compileFiles),
  oF: () => (/* binding */ compileForTarget),
  dS: () => (/* binding */ dumpFormats),
  d$: () => (/* binding */ jobFlags),
  NG: () => (/* binding */ recordedOptions)
});

// UNUSED EXPORTS: splitCompilerOptions

// EXTERNAL MODULE: ./build/graph/graph.js
var graph_graph = __webpack_require__(44979);
// EXTERNAL MODULE: ./build/passes/drop-views.js
var drop_views = __webpack_require__(23648);
// EXTERNAL MODULE: ./build/plan/kernel-call.js
var kernel_call = __webpack_require__(82590);
// EXTERNAL MODULE: ./build/plan/schedule.js
var plan_schedule = __webpack_require__(61961);
// EXTERNAL MODULE: ./build/emit/names.js
var emit_names = __webpack_require__(48790);
;// CONCATENATED MODULE: ./build/emit/hooks.js
/** What a module calls after each of its steps, when it is built to be looked at. */

/** The option with which the generated C calls a hook. Without one the steps are what they are without hooks. */
function hookFlags(hook) {
    return hook === undefined ? [] : [`-DMODO_${hook.toUpperCase()}`];
}
function hookSymbol(module, hook) {
    return `${(0,emit_names/* prefix */.Pl)(module)}_${hook}`;
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

;// CONCATENATED MODULE: ./build/emit/kernel-text.js
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

;// CONCATENATED MODULE: ./build/emit/packed.js
/** The per-op schedule: one TVM packed function per operator, its buffers and its constant given by the caller. */





/** DLPack's type code and bits. */
const DL_TYPES = {
    int8: [0, 8],
    int32: [0, 32],
    float32: [2, 32],
};
function packedFunctionName(module, { operator }) {
    return `${(0,emit_names/* prefix */.Pl)(module)}_${operator.kind.toLowerCase()}_${operator.index}`;
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
    __attribute__((aligned(16), section("${workspaceSection(module)}.packed")));
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
        return fetch(name, position, code, bits, (0,graph_graph/* byteLength */.dp)(tensor), bits / 8);
    };
    const operands = activationOperands(program, call);
    const output = (0,graph_graph/* tensorOf */.zz)(graph, op.operator.output);
    const names = operands.map((_, i) => `x${i}`);
    let fetches = operands.map(({ tensor }, i) => fetchTensor(`x${i}`, i, (0,graph_graph/* tensorOf */.zz)(graph, tensor))).join('');
    if (call.constant) {
        fetches += fetch('constant', names.length, 1, 8, (0,kernel_call/* constantBytes */.SO)(call.constant).byteLength, 4);
        names.push('constant');
    }
    fetches += fetchTensor('y', names.length, output);
    names.push('y');
    const { images, height } = (0,graph_graph/* rowGeometry */.TY)(output);
    const rows = operands.map((operand, i) => {
        const geometry = (0,plan_schedule/* operandGeometry */.WX)(graph, operand);
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

;// CONCATENATED MODULE: ./build/emit/registry.js


function emitRegistry(module, program) {
    const names = program.schedule.ops.map((op) => packedFunctionName(module, op));
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
        inlineKernels(kernels, ['rows.h', ...files]),
        ...[...specialisations.values()].map(({ text }) => text),
        emitHooks(module),
        ...ops.flatMap((op, i) => [
            ...emitConstant(module, op, i),
            emitStep(program, op, i, specialisations.get(specialisationKey(op.call)).name),
        ]),
        emitRun(module, program),
        emitPackedFunctions(module, program),
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
        const inputs = activationOperands(program, op.call).map(({ tensor }) => producer.get((0,drop_views/* rootOf */.I)(graph, tensor).id));
        const param = paramOf[i];
        if (param !== undefined)
            inputs.push(param);
        const root = (0,drop_views/* rootOf */.I)(graph, op.operator.output);
        const seen = shownTensor(graph, root);
        const name = packedFunctionName(module, op);
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

// EXTERNAL MODULE: ./build/import/tflite/import.js + 2 modules
var tflite_import = __webpack_require__(34042);
// EXTERNAL MODULE: ./build/ops/index.js + 18 modules
var ops = __webpack_require__(51152);
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
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(47598);
// EXTERNAL MODULE: ./build/ops/op.js
var op = __webpack_require__(66664);
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
            node.fail(`model output ${(0,op/* describeTensor */.Lf)(node.output)} does not depend on any input`, 'remove it from the outputs of the model');
        }
        operations += evaluationCost(folded, operator);
        bytes += (0,graph_graph/* byteLength */.dp)(node.output);
        if (operations > limits/* MAX_FOLD_OPERATIONS */.i2 || bytes > limits/* MAX_FOLD_BYTES */.Lj) {
            node.fail(`all of its inputs are constant, and its output ${(0,op/* describeTensor */.Lf)(node.output)} of shape ` +
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
var place = __webpack_require__(43673);
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
    const graph = (0,tflite_import/* importTflite */.S)(bytes, options.inputShapes ? { inputShapes: options.inputShapes } : {});
    const module = (0,emit_names/* moduleOf */.cD)(options.moduleName, graph);
    const program = plan(runPasses(graph), { kernels: kernelNames(options.kernels) });
    const { text, params } = emitGraphJson(module, program);
    return {
        module,
        graph,
        program,
        graphJson: text,
        params,
        paramsBytes: emitParams(params),
        macs: (0,ops/* graphMacs */.tD)(graph),
        emitC: () => emitC(module, program, options.kernels),
    };
}

;// CONCATENATED MODULE: ./build/emit/header.js
/** Headers: TVM's AOT C interface, with every figure that firmware needs as a macro. */

/** `mod.h`: one name to include, whatever the module is called. */
function emitModHeader(module) {
    return `#include "${(0,emit_names/* prefix */.Pl)(module)}.h"\n`;
}
function emitHeader(module, figures) {
    const name = (0,emit_names/* prefix */.Pl)(module);
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

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/options.js
var build_options = __webpack_require__(3614);
// EXTERNAL MODULE: ./build/package-root.js
var package_root = __webpack_require__(87505);
;// CONCATENATED MODULE: ./build/toolchain/flags.js
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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
    const functions = kernelFunctions(ops);
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
var target = __webpack_require__(84920);
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
    const run = `${(0,emit_names/* prefix */.Pl)(compilation.module)}_run`;
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
    const name = (0,emit_names/* prefix */.Pl)(module);
    return [
        `${name}_run`,
        `${name}_system_lib`,
        ...program.schedule.ops.map((op) => packedFunctionName(module, op)),
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
        ...(hook === 'tap' ? [hookSymbol(compilation.module, hook)] : []),
    ].sort();
    const wrong = defined.find((name) => !expected.includes(name)) ?? expected.find((name) => !defined.includes(name));
    if (wrong)
        throw new errors/* ModoError */.o0(`mod.o: symbol ${wrong} is not as it should be`, 'check --cross-compiler-options');
    // Position-independent code refers to its own offset table.
    const allowed = new Set([
        ...ALWAYS_ALLOWED,
        ...target.helpers,
        ...(hook === 'profile' ? [hookSymbol(compilation.module, hook)] : []),
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
        const isWorkspace = type === SHT.NOBITS && name.startsWith(workspaceSection(module));
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
    const constants = new Map(program.schedule.ops.map(({ call }, op) => [constantSection(module, op), call.constant?.sections ?? []]));
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

// EXTERNAL MODULE: ./build/toolchain/temporary-folder.js
var temporary_folder = __webpack_require__(25968);
// EXTERNAL MODULE: ./build/toolchain/toolchain.js
var toolchain_toolchain = __webpack_require__(69839);
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
            ...compileFlags(target, options.optLevel, options.compilerOptions),
            ...hookFlags(options.hook),
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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
var driver_manifest = __webpack_require__(66153);
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
    return compileFlags(target, options.optLevel, splitCompilerOptions(options.crossCompilerOptions));
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
    const built = await build(compilation, {
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
                { name: `${(0,emit_names/* prefix */.Pl)(module)}.h`, bytes: emitHeader(module, built.report.figures) },
                { name: 'mod.h', bytes: emitModHeader(module) },
            ]
            : []),
        ...(dump.includes('c') ? [{ name: 'mod.c', bytes: built.c }] : []),
        ...(dump.includes('asm') ? [{ name: 'mod.asm', bytes: built.assembly }] : []),
    ];
}


/***/ }),

/***/ 30682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ compileRequests)
});

// UNUSED EXPORTS: compile

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/toolchain/choose.js + 11 modules
var choose = __webpack_require__(86549);
// EXTERNAL MODULE: ./build/driver/compile-job.js + 22 modules
var compile_job = __webpack_require__(851);
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
var driver_environment = __webpack_require__(19730);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/package-root.js
var package_root = __webpack_require__(87505);
// EXTERNAL MODULE: ./build/driver/sha256.js
var sha256 = __webpack_require__(29228);
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

// EXTERNAL MODULE: ./build/driver/layout.js
var layout = __webpack_require__(23209);
// EXTERNAL MODULE: ./build/graph/graph.js
var graph_graph = __webpack_require__(44979);
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
var read_model = __webpack_require__(20047);
// EXTERNAL MODULE: ./build/driver/requests.js + 8 modules
var requests = __webpack_require__(30486);
// EXTERNAL MODULE: ./build/driver/write-module.js + 1 modules
var write_module = __webpack_require__(344);
;// CONCATENATED MODULE: ./build/driver/compile.js
/** The main job: models in, files out. */













/**
 * Compiles models (paths of .tflite files) for one or more targets and writes their files. With the option `project`,
 * that file sets options for each model and target, and lists the models where none are given; budgets are not checked
 * here. What the environment's store has is taken from there. Throws a ModoError when an option is wrong or a compiler
 * cannot be had; errors of single models are in the result.
 */
async function compile(models, given = {}, environment = defaultEnvironment()) {
    return compileRequests(await makeRequests(models, given, environment), environment);
}
/** The same for what `makeRequests` made. */
async function compileRequests(requests, environment = (0,driver_environment/* defaultEnvironment */.L)()) {
    const jobs = (0,layout/* layOut */.v)(requests, environment.cwd);
    const all = requests.map(({ target, options }, i) => ({ job: jobs[i], target, options }));
    const printed = await printJobs(all.filter(({ options }) => options.print), environment);
    const work = all.filter(({ options }) => !options.print);
    // A missing compiler is not the fault of a model: said once, before any work.
    const choices = await chooseToolchains(work, environment);
    const failed = [...printed.failed];
    const prepared = await mapConcurrently(work, READS, (item) => collect(item, failed, () => prepare(item, choices.get(item), environment)));
    const ready = prepared.filter((item) => item !== undefined);
    // Only what has to be compiled needs a compiler, which may have to be downloaded.
    const toolchains = new Map();
    for (const { choice, stored } of ready) {
        if (!stored && !toolchains.has(choice))
            toolchains.set(choice, await choice.provide());
    }
    const compiled = await mapConcurrently(ready, (0,external_node_os_.availableParallelism)(), (item) => collect(item, failed, () => finish(item, toolchains.get(item.choice), environment)));
    const position = (failure) => jobs.findIndex(({ model, target }) => model === failure.model && target === failure.target);
    return {
        compiled: compiled.filter((item) => item !== undefined),
        failed: failed.sort((a, b) => position(a) - position(b)),
        printed: printed.text,
    };
}
/** Models that are read, and looked up in the store, at a time. */
const READS = 8;
/** The choice for each job; jobs for one target that say the same of the compiler share one. */
async function chooseToolchains(work, environment) {
    const choices = new Map();
    const chosen = work.map(async (item) => {
        const { crossCompiler, toolchain, toolchainUrl, toolchainSha256, mirror, cache } = item.options;
        const request = { crossCompiler, toolchain, toolchainUrl, toolchainSha256, mirror, cache };
        const key = JSON.stringify([item.target.name, request]);
        const choice = choices.get(key) ?? (0,choose/* chooseToolchain */.D)(item.target, request, (0,driver_environment/* toolchainOf */.b)(environment));
        choices.set(key, choice);
        return [item, await choice];
    });
    return new Map(await Promise.all(chosen));
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
async function printJobs(work, { cwd }) {
    const failed = [];
    let text = '';
    for (const item of work) {
        const { job, target, options } = item;
        await collect(item, failed, async () => {
            const bytes = await (0,read_model/* readModel */.k)((0,external_node_path_.resolve)(cwd, job.model));
            text += printStage(options.print, (0,compile_job/* compileForTarget */.oF)(bytes, job.moduleName, target, options));
        });
    }
    return { text, failed };
}
async function prepare({ job, target, options }, choice, { cwd, progress, store }) {
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
    return { job, target, options, choice, modelBytes, key, stored };
}
async function finish({ job, target, options, modelBytes, key, stored }, toolchain, { cwd, progress }) {
    const shown = (0,errors/* printable */.g$)(job.model, 200);
    const made = stored ??
        (await (0,compile_job/* compileFiles */.rJ)(job, modelBytes, { target, toolchain: toolchain, options, key, progress }));
    progress(`${shown}: writing to ${(0,errors/* printable */.g$)(job.folder, 200)}`);
    await (0,write_module/* writeModule */.e)((0,external_node_path_.resolve)(cwd, job.folder), made);
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


/***/ }),

/***/ 19730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ defaultEnvironment),
/* harmony export */   b: () => (/* binding */ toolchainOf)
/* harmony export */ });
/* harmony import */ var _toolchain_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68489);

function defaultEnvironment() {
    return { cwd: process.cwd(), arch: process.arch, progress: () => { }, warn: () => { }, nested: false };
}
/** What of it matters to toolchains. */
function toolchainOf({ cwd, progress, warn }) {
    return (0,_toolchain_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .toolchainEnvironment */ .p)({ cwd, progress, warn });
}


/***/ }),

/***/ 23209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ layOut)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _emit_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48790);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/** Where a compile writes to, and what its modules are called. */



/**
 * The jobs of the requests, in their order. One model for one target goes to the output folder itself, as module
 * `default`; otherwise every job has its own folder and a module name from the file's stem. Throws a ModoError when two
 * jobs meet.
 */
function layOut(requests, cwd) {
    const single = requests.length === 1 && !requests[0].nested;
    const named = requests.filter(({ options }) => options.moduleName !== undefined);
    refuseSharedName(named);
    const jobs = requests.map(({ model, target: { name: target }, options }) => {
        const path = single ? '' : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folderOf(model, cwd), target);
        return {
            model,
            target,
            moduleName: options.moduleName ?? (single ? 'default' : (0,_emit_names_js__WEBPACK_IMPORTED_MODULE_1__/* .moduleNameFromStem */ .ve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.parse)(model).name)),
            folder: single ? options.output : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(options.output, path),
            path: path.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/'),
        };
    });
    refuseClash(jobs, (job) => job.folder.toLowerCase(), (job) => `are written to ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(job.folder, 200)}`);
    // Objects for one target may be linked into one image, where equal symbols would collide.
    refuseClash(jobs, (job) => `${job.moduleName} ${job.target}`, (job) => `get the module name ${job.moduleName}`);
    return jobs;
}
/** The model's path without extension, or its stem when it lies outside of the working folder. */
function folderOf(model, cwd) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, model));
    const { dir, name } = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.parse)(path);
    const outside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) || path.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep)[0] === '..';
    return outside ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.parse)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(model)).name : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dir, name);
}
/** One name for one target is for one model. */
function refuseSharedName(named) {
    const owners = new Map();
    for (const { model, target, options } of named) {
        const key = `${options.moduleName} ${target.name}`;
        const owner = owners.get(key);
        if (owner !== undefined && owner !== model) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ModoError */ .o0('--module-name cannot name several models', 'compile them one by one, or leave it out');
        }
        owners.set(key, model);
    }
}
function refuseClash(jobs, key, what) {
    const seen = new Map();
    for (const job of jobs) {
        const other = seen.get(key(job));
        if (other) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(other.model, 200)} and ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(job.model, 200)} both ${what(job)}`, 'rename one, or compile them apart');
        }
        seen.set(key(job), job);
    }
}


/***/ }),

/***/ 66153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ir: () => (/* binding */ MANIFEST_NAME),
  Ui: () => (/* binding */ makeManifest)
});

// UNUSED EXPORTS: describeOperators

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/graph/graph.js
var graph_graph = __webpack_require__(44979);
// EXTERNAL MODULE: ./build/ops/index.js + 18 modules
var ops = __webpack_require__(51152);
// EXTERNAL MODULE: ./build/passes/drop-views.js
var drop_views = __webpack_require__(23648);
// EXTERNAL MODULE: ./build/plan/place.js
var place = __webpack_require__(43673);
;// CONCATENATED MODULE: ./build/plan/memory-map.js
/** A planned program's memory as data: who lives where in the arena, and from which step to which. */



function memoryMap(program) {
    const { graph, schedule, placement } = program;
    const inputs = graph.inputs.map((id) => (0,drop_views/* rootOf */.I)(graph, id).id);
    const outputs = graph.outputs.map((id) => (0,drop_views/* rootOf */.I)(graph, id).id);
    const roots = new Set([
        ...inputs,
        ...schedule.ops.map(({ operator }) => (0,drop_views/* rootOf */.I)(graph, operator.output).id),
        ...outputs,
    ]);
    const lifetimes = (0,place/* rowLifetimes */.X)(graph, schedule, [...roots]);
    const alive = new Float64Array(schedule.steps.length + 1);
    const count = ({ born, dies }, bytes) => {
        alive[born] += bytes;
        alive[dies + 1] -= bytes;
    };
    const blocks = [];
    for (const [id, rows] of lifetimes) {
        // What the caller fills is there from the start, and what he reads stays to the end.
        if (inputs.includes(id))
            for (const row of rows)
                [row.born, row.dies] = [0, Math.max(row.dies, 0)];
        if (outputs.includes(id))
            for (const row of rows)
                row.dies = schedule.steps.length - 1;
        const placed = placement.tensors.get(id);
        const { rowBytes } = (0,graph_graph/* rowGeometry */.TY)((0,graph_graph/* tensorOf */.zz)(graph, id));
        if (placed)
            for (const row of rows)
                count(row, rowBytes);
        const isRing = placed !== undefined && placed.ring < rows.length;
        blocks.push({
            tensor: id,
            bytes: isRing ? placed.ring * rowBytes : (0,graph_graph/* byteLength */.dp)((0,graph_graph/* tensorOf */.zz)(graph, id)),
            ...(placed && { offset: placed.base }),
            ...(isRing && { ring: placed.ring, rows: (0,graph_graph/* rowCount */.oW)((0,graph_graph/* tensorOf */.zz)(graph, id)) }),
            ...(isRing ? wholeLife(rows) : lifeByRows(rows)),
        });
    }
    for (const [op, { first, last }] of operatorSteps(schedule).entries()) {
        const offset = placement.scratch.get(op);
        if (offset === undefined)
            continue;
        const { call, operator } = schedule.ops[op];
        blocks.push({
            scratch: operator.index,
            bytes: call.scratchBytes,
            offset,
            born: [first, first],
            dies: [last, last],
        });
        for (const [step, { op: other }] of schedule.steps.entries())
            if (other === op)
                count({ born: step, dies: step }, call.scratchBytes);
    }
    return { arena: placement.arenaBytes, steps: schedule.steps.length, busiest: busiest(alive), blocks };
}
/** First and last step of each of `Schedule.ops`. */
function operatorSteps(schedule) {
    const ranges = schedule.ops.map(() => ({ first: Infinity, last: -1 }));
    schedule.steps.forEach(({ op }, step) => {
        const range = ranges[op];
        range.first = Math.min(range.first, step);
        range.last = step;
    });
    return ranges;
}
function busiest(changes) {
    let [alive, best] = [0, { step: 0, bytes: 0 }];
    for (const [step, change] of changes.entries()) {
        alive += change;
        if (alive > best.bytes)
            best = { step, bytes: alive };
    }
    return best;
}
function wholeLife(rows) {
    const born = rows.reduce((least, row) => Math.min(least, row.born), Infinity);
    const dies = rows.reduce((most, row) => Math.max(most, row.dies), -1);
    return { born: [born, born], dies: [dies, dies] };
}
/** Steps by which a row's life may differ from a straight line between the first and the last row's. */
const TOLERANCE = 2;
/**
 * Rows come and go one after another: their lives are about a quadrilateral, which covers them. Where they do not, the
 * whole life covers them.
 */
function lifeByRows(rows) {
    // No row is born before the line of those after it, and none dies after the line of those before it.
    const born = rows.map((row) => row.born);
    for (let row = rows.length - 2; row >= 0; --row)
        born[row] = Math.min(born[row], born[row + 1]);
    const dies = rows.map((row) => row.dies);
    for (let row = 1; row < rows.length; ++row)
        dies[row] = Math.max(dies[row], dies[row - 1]);
    const whole = wholeLife(rows);
    return { born: straight(born) ?? whole.born, dies: straight(dies) ?? whole.dies };
}
function straight(steps) {
    const [first, last] = [steps[0], steps.at(-1)];
    const slope = (last - first) / Math.max(steps.length - 1, 1);
    const isStraight = steps.every((step, row) => Math.abs(step - (first + slope * row)) <= TOLERANCE);
    return isStraight ? [first, last] : undefined;
}

// EXTERNAL MODULE: ./build/driver/sha256.js
var sha256 = __webpack_require__(29228);
;// CONCATENATED MODULE: ./build/driver/manifest.js
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
            file: (0,external_node_path_.basename)(input.modelPath),
            bytes: input.modelBytes.byteLength,
            sha256: (0,sha256/* sha256 */.s)(input.modelBytes),
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
        operators: describeLayers(compilation),
        code: report.code,
        memory: memoryMap(compilation.program),
        files: input.files.map(({ name, bytes }) => ({
            name,
            bytes: Buffer.byteLength(bytes),
            sha256: (0,sha256/* sha256 */.s)(bytes),
        })),
    };
}
/** By index in the file. */
function describeOperators(graph) {
    return graph.operators.map((operator) => ({
        kind: operator.kind,
        shape: (0,graph_graph/* tensorOf */.zz)(graph, operator.output).shape,
        macs: (0,ops/* operatorMacs */.VY)(graph, operator),
    }));
}
/** Characters of a tensor's name that the manifest keeps. */
const NAME_LENGTH = 200;
/** The operators with what became of them. */
function describeLayers({ graph, program }) {
    const { ops } = program.schedule;
    const steps = operatorSteps(program.schedule);
    const planned = new Map(ops.map(({ operator }, op) => [operator.index, op]));
    return describeOperators(graph).map((described, i) => {
        const { index, inputs, output } = graph.operators[i];
        const op = planned.get(index);
        const scheduled = op === undefined ? undefined : ops[op];
        const constant = { weights: 0, biases: 0, requantization: 0 };
        for (const { role, bytes } of scheduled?.call.constant?.sections ?? [])
            constant[role] += bytes.byteLength;
        const layer = {
            name: (0,graph_graph/* tensorOf */.zz)(graph, output).name.slice(0, NAME_LENGTH),
            inputs: [...new Set(inputs.filter((id) => id >= 0 && !(0,graph_graph/* tensorOf */.zz)(graph, id).data))],
            output,
            ...(scheduled && {
                kernel: scheduled.call.kernel,
                steps: [steps[op].first, steps[op].last],
                constant,
            }),
        };
        return { ...described, layer };
    });
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
        tensor: tensor.id,
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

/***/ 20047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ withModelName),
/* harmony export */   k: () => (/* binding */ readModel)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
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

/***/ 30486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k7: () => (/* binding */ budgetsOf),
  xU: () => (/* binding */ makeRequests),
  DM: () => (/* binding */ withDefaultProject)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/options.js
var build_options = __webpack_require__(3614);
// EXTERNAL MODULE: ./build/targets/index.js + 7 modules
var build_targets = __webpack_require__(67743);
;// CONCATENATED MODULE: ./build/config/keys.js
/** The keys of a project file: names, and which of the options it may set. Reader, JSON schema and documentation share it. */


/** The options by their keys, which are those of the Action's inputs. */
function configOptions(level) {
    const all = Object.entries(build_options/* OPTIONS */.lw);
    const allowed = all.filter(([, { config }]) => config !== undefined && (level === 'model' || config === level));
    return new Map(allowed.map((option) => [(0,build_options/* optionFlag */.aN)(option[0]), option]));
}
const ROOT_KEYS = {
    defaults: 'Options for all models, also those that are named elsewhere',
    models: 'Models with options of their own. Where several entries match a model, a later one outranks an earlier one',
};
const PATH_KEY = 'path';
const PATH_DESCRIPTION = 'Model, or a glob, or several of them, relative to the folder of this file. One that starts with ! excludes';
const TARGETS_KEY = 'targets';
const TARGETS_DESCRIPTION = 'Options for some of the targets, by the name of the target';
function targetNames() {
    return (0,build_targets/* targetList */.OK)().map(({ name }) => name);
}
/** For a regular expression in Unicode mode: texts of one line. */
const TEXT_PATTERN = '^[^\\u0000-\\u001f\\u007f]+$';
/** Relative, below the folder of the file, without empty segments, `.` and `..`. */
const PATH_PATTERN = '^!?(?![.]{1,2}(?:/|$))[^/\\u0000-\\u001f\\u007f]+(?:/(?![.]{1,2}(?:/|$))[^/\\u0000-\\u001f\\u007f]+)*$';

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/config/config-error.js
var config_error = __webpack_require__(99438);
;// CONCATENATED MODULE: ./build/config/read-text.js
/** Opens a project file: at most so many bytes, all of them text. */




/** Room for a thousand models, and little enough for any parser. */
const MAX_CONFIG_BYTES = 2 ** 17;
/** The text at `path`, called `file` in errors. Throws a ModoError, with a position where there is one. */
async function readText(path, file) {
    const bytes = await readBytes(path, (0,errors/* printable */.g$)(file, 200));
    if (!(0,external_node_buffer_.isUtf8)(bytes)) {
        const lines = bytes.toString('latin1').split('\n');
        const line = lines.findIndex((one) => !(0,external_node_buffer_.isUtf8)(Buffer.from(one, 'latin1')));
        const column = Buffer.from(lines[line], 'latin1').toString('utf8').indexOf('\ufffd') + 1;
        throw new config_error/* ConfigError */.x({ file, line: line + 1, column }, 'this is not UTF-8', 'save the file as UTF-8');
    }
    const text = bytes.toString('utf8').replace(/^\ufeff/, '');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    const control = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text);
    if (control) {
        const before = text.slice(0, control.index).split('\n');
        throw new config_error/* ConfigError */.x({ file, line: before.length, column: before.at(-1).length + 1 }, `there is a control character, ${(0,errors/* printable */.g$)(control[0])}`, 'delete it');
    }
    return text;
}
async function readBytes(path, shown) {
    const fail = (error) => {
        if (error.code === 'ENOENT')
            throw new errors/* ModoError */.o0(`${shown}: no such file`, 'check the path of the project file');
        throw new errors/* ModoError */.o0(`${shown}: cannot be read (${error.code})`, 'check the path and its permissions');
    };
    // Otherwise the opening of a named pipe waits for its writer.
    const handle = await (0,promises_.open)(path, promises_.constants.O_RDONLY | promises_.constants.O_NONBLOCK).catch(fail);
    try {
        const info = await handle.stat();
        if (!info.isFile())
            throw new errors/* ModoError */.o0(`${shown}: is not a file`, 'name a file such as modo.yml');
        // One more than allowed tells whether there is more, whatever the size says.
        const buffer = Buffer.alloc(MAX_CONFIG_BYTES + 1);
        let length = 0;
        for (;;) {
            const { bytesRead } = await handle.read(buffer, length, buffer.length - length).catch(fail);
            length += bytesRead;
            if (bytesRead === 0 || length === buffer.length)
                break;
        }
        if (length > MAX_CONFIG_BYTES) {
            throw new errors/* ModoError */.o0(`${shown}: has more than ${MAX_CONFIG_BYTES} bytes`, 'describe several models by one glob, and put what they share under defaults');
        }
        return buffer.subarray(0, length);
    }
    finally {
        await handle.close();
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/budget/parse.js
var parse = __webpack_require__(10491);
;// CONCATENATED MODULE: ./build/config/value.js
/** The value of an option in a project file. */




/** As the options have it. Throws a ConfigError at the value. */
function readValue(yaml, key, spec, node) {
    if (spec.kind === 'list')
        return readList(yaml, key, node);
    if ((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node))
        throw yaml.error(node, `${key} is not a single value`, adviceFor(spec));
    const scalar = yaml.scalar(node, key);
    const { value } = scalar;
    const refuse = (what) => {
        throw yaml.error(node, `${key}: ${shownValue(scalar)} ${what}`, adviceFor(spec));
    };
    switch (spec.kind) {
        case 'flag':
            return typeof value === 'boolean' ? value : refuse('is neither true nor false');
        case 'integer': {
            const fits = Number.isInteger(value) && value >= spec.least && value <= spec.greatest;
            return fits ? value : refuse(`is not an integer from ${spec.least} to ${spec.greatest}`);
        }
        case 'choice':
            return spec.choices.includes(value) ? value : refuse('is not known');
        case 'budget':
            return readBudget(yaml, key, spec, scalar);
        default:
            return value_readText(yaml, key, scalar);
    }
}
/** Text of one line. A number or a boolean is none: `1.10` would lose its zero. */
function value_readText(yaml, key, node) {
    const scalar = yaml.scalar(node, key);
    const { value } = scalar;
    if (typeof value !== 'string')
        throw yaml.error(node, `${key}: ${shownValue(scalar)} is not text`, 'put it in quotes');
    if (value === '')
        throw yaml.error(node, `${key} is empty`, 'give a value, or leave it out');
    if (!new RegExp(TEXT_PATTERN, 'u').test(value))
        throw yaml.error(node, `${key}: "${(0,errors/* printable */.g$)(value)}" has line breaks or control characters`, 'write one line');
    return value;
}
function readList(yaml, key, node) {
    const seen = new Set();
    return yaml.oneOrMore(node, key).map((item) => {
        const text = value_readText(yaml, key, item);
        if (seen.has(text))
            throw yaml.error(item, `${key}: "${(0,errors/* printable */.g$)(text)}" is given twice`, 'give it once');
        seen.add(text);
        return text;
    });
}
function readBudget(yaml, key, spec, scalar) {
    const { value } = scalar;
    let text = value;
    if (typeof value === 'number') {
        if (!Number.isSafeInteger(value))
            throw yaml.error(scalar, `${key}: ${shownValue(scalar)} is not an integer`, adviceFor(spec));
        // To YAML, +512 is the number 512; here the sign means "more than the base".
        text = `${/^[+-]/.exec(scalar.source ?? '')?.[0] ?? ''}${Math.abs(value)}`;
    }
    if (typeof text !== 'string')
        throw yaml.error(scalar, `${key}: ${shownValue(scalar)} is not a budget`, adviceFor(spec));
    try {
        (0,parse/* parseBudget */.Nm)(key, spec.unit, text);
    }
    catch (error) {
        if (!(error instanceof errors/* ModoError */.o0))
            throw error;
        throw yaml.error(scalar, error.message, error.advice);
    }
    return text;
}
function shownValue({ value, source }) {
    return `"${(0,errors/* printable */.g$)(typeof value === 'string' ? value : (source ?? String(value)))}"`;
}
function adviceFor(spec) {
    switch (spec.kind) {
        case 'flag':
            return 'write true or false';
        case 'choice':
            return `choose ${spec.choices.join(', ')}`;
        case 'integer':
            return `write ${spec.least} to ${spec.greatest}`;
        case 'budget':
            return spec.unit === 'bytes'
                ? 'write such as 65536, 64 KiB or +5%'
                : 'write such as 2.5M, 120000 or +5%';
        default:
            return 'write text';
    }
}

;// CONCATENATED MODULE: ./build/config/nearest.js
/** "Did you mean": the known name that a mistyped one is closest to. */
/** No known name is as long. */
const LONGEST = 60;
/** The known name that fewest edits lead to, if they are few; the first of equals. */
function nearest(text, known) {
    if (text.length > LONGEST)
        return undefined;
    const wanted = text.toLowerCase().replace(/[_ ]/g, '-');
    let best;
    for (const name of known) {
        const edits = editDistance(wanted, name);
        if (edits <= Math.max(1, Math.floor(name.length / 3)) && (!best || edits < best.edits))
            best = { name, edits };
    }
    return best?.name;
}
/** Insertions, deletions and replacements that lead from one to the other. */
function editDistance(a, b) {
    let above = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const here = [row];
        for (let column = 1; column <= b.length; column++) {
            const replaced = above[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1);
            here.push(Math.min(replaced, above[column] + 1, here[column - 1] + 1));
        }
        above = here;
    }
    return above.at(-1);
}

;// CONCATENATED MODULE: ./build/config/yaml.js
/** The part of YAML that a project file may use: mappings, sequences, scalars. No anchors, aliases, tags, directives. */




/** A parsed file, which knows where its nodes are. Every method throws a ConfigError at what is not as it must be. */
class YamlFile {
    file;
    root;
    #lines = new dist/* LineCounter */.HN();
    constructor(file, text) {
        this.file = file;
        const document = this.#parse(text);
        const [error] = document.errors;
        if (error) {
            const { message, pos } = error;
            throw this.#errorAt(pos[0], `this is not YAML: ${(0,errors/* printable */.g$)(message, 200)}`, yaml_adviceFor(error.code));
        }
        const { yaml, tags } = document.directives;
        if (yaml.explicit || Object.keys(tags).length > 1)
            throw this.#errorAt(0, 'there are YAML directives', 'delete the lines that start with %');
        if (document.contents === null)
            throw this.#errorAt(0, 'the file is empty', 'list models under models:');
        this.root = document.contents;
    }
    error(node, message, advice) {
        return this.#errorAt(node.range[0], message, advice);
    }
    position(node) {
        return this.#positionAt(node.range[0]);
    }
    map(node, what) {
        this.#refuseExtras(node);
        if (!(0,dist/* isMap */.jh)(node))
            throw this.error(node, `${what} is ${kindOf(node)}`, 'write keys with values: "key: value"');
        return node;
    }
    /** Its entries, each of them named as one of `known`, once. `refusal` may say more about a name that is not. */
    entries(node, what, known, refusal = () => undefined) {
        const seen = new Set();
        return this.map(node, what).items.map(({ key, value }) => {
            if (!(0,dist/* isNode */.Ll)(key))
                throw this.error(node, `${what} has an empty key`, `write one of ${known.join(', ')}`);
            this.#refuseExtras(key);
            const name = (0,dist/* isScalar */.jn)(key) ? key.value : undefined;
            if (!(0,dist/* isScalar */.jn)(key) || typeof name !== 'string')
                throw this.error(key, `a key of ${what} is not text`, `write one of ${known.join(', ')}`);
            const shown = `"${(0,errors/* printable */.g$)(name)}"`;
            if (seen.has(name))
                throw this.error(key, `${shown} is given twice`, 'give it once');
            seen.add(name);
            if (!known.includes(name)) {
                const why = refusal(name);
                if (why !== undefined)
                    throw this.error(key, why);
                const near = nearest(name, known);
                throw this.error(key, `${what} has no key ${shown}`, near === undefined ? `known are ${known.join(', ')}` : `did you mean ${near}`);
            }
            if (!(0,dist/* isNode */.Ll)(value) || ((0,dist/* isScalar */.jn)(value) && value.value === null))
                throw this.error(key, `${name} is empty`, 'give a value, or leave it out');
            return { name, key, value };
        });
    }
    sequence(node, what) {
        this.#refuseExtras(node);
        if (!(0,dist/* isSeq */.oP)(node))
            throw this.error(node, `${what} is ${kindOf(node)}`, 'write a list: "- " before each');
        return this.#items(node, what);
    }
    /** One or several: a list may be written without being one. */
    oneOrMore(node, what) {
        this.#refuseExtras(node);
        return (0,dist/* isSeq */.oP)(node) ? this.#items(node, what) : [node];
    }
    scalar(node, what) {
        this.#refuseExtras(node);
        if (!(0,dist/* isScalar */.jn)(node))
            throw this.error(node, `${what} is ${kindOf(node)}`, 'write a single value');
        return node;
    }
    #items(node, what) {
        if (node.items.length === 0)
            throw this.error(node, `${what} is empty`, 'list something, or leave it out');
        return node.items.map((item) => {
            if (!(0,dist/* isNode */.Ll)(item))
                throw this.error(node, `${what} has an empty item`, 'delete it');
            return item;
        });
    }
    /** Nobody needs them in so small a file, and a reader would have to follow them. */
    #refuseExtras(node) {
        if ((0,dist/* isAlias */.Vj)(node))
            throw this.error(node, 'aliases are not read', 'write the value itself, or use defaults');
        if (node.tag !== undefined)
            throw this.error(node, `the tag ${(0,errors/* printable */.g$)(node.tag)} is not read`, 'leave it out');
        if ('anchor' in node && node.anchor)
            throw this.error(node, 'anchors are not read', 'leave &name out');
    }
    #parse(text) {
        try {
            return (0,dist/* parseDocument */.Tp)(text, {
                version: '1.2',
                schema: 'core',
                merge: false,
                resolveKnownTags: false,
                // Theirs compares each key with each other.
                uniqueKeys: false,
                prettyErrors: false,
                lineCounter: this.#lines,
            });
        }
        catch (error) {
            // The parser recurses into what is nested.
            if (error instanceof RangeError)
                throw this.#errorAt(0, 'this is nested too deeply', 'see docs/configuration.md');
            throw error;
        }
    }
    #errorAt(offset, message, advice) {
        return new config_error/* ConfigError */.x(this.#positionAt(offset), message, advice);
    }
    #positionAt(offset) {
        const { line, col } = this.#lines.linePos(offset);
        return { file: this.file, line: Math.max(line, 1), column: Math.max(col, 1) };
    }
}
function kindOf(node) {
    if ((0,dist/* isMap */.jh)(node))
        return 'a mapping';
    if ((0,dist/* isSeq */.oP)(node))
        return 'a list';
    return (0,dist/* isScalar */.jn)(node) && node.value === null ? 'empty' : 'a single value';
}
function yaml_adviceFor(code) {
    switch (code) {
        case 'TAB_AS_INDENT':
            return 'indent by spaces';
        case 'MULTIPLE_DOCS':
            return 'take away what starts with ---';
        default:
            return 'check indentation, colons and quotes';
    }
}

;// CONCATENATED MODULE: ./build/config/read.js
/** modo.yml: models, and options for each model and target. */







const NOTHING = { options: {}, targets: new Map() };
/** Reads a project file. Throws a ModoError when it cannot be opened, a ConfigError at the first thing that is wrong in it. */
async function readConfig(file, context) {
    const path = (0,external_node_path_.resolve)(context.cwd, file);
    return parseConfig(await readText(path, file), { file, folder: (0,external_node_path_.dirname)(path), ...context });
}
/** The same for a text. */
function parseConfig(text, { file, folder, isForeign = false }) {
    const reader = new ConfigReader(new YamlFile(file, text), isForeign);
    return { file, folder, ...reader.root() };
}
class ConfigReader {
    #yaml;
    #isForeign;
    constructor(yaml, isForeign) {
        this.#yaml = yaml;
        this.#isForeign = isForeign;
    }
    root() {
        let defaults = NOTHING;
        let models = [];
        for (const { name, value } of this.#yaml.entries(this.#yaml.root, 'the file', Object.keys(ROOT_KEYS))) {
            if (name === 'defaults')
                defaults = this.#settings(value, 'defaults');
            else
                models = this.#yaml.sequence(value, 'models').map((item) => this.#model(item));
        }
        return { defaults, models };
    }
    #model(node) {
        let patterns;
        const settings = this.#settings(node, 'a model', (value) => {
            patterns = this.#yaml.oneOrMore(value, PATH_KEY).map((item) => this.#pattern(item));
            if (patterns.every(({ excludes }) => excludes))
                throw this.#yaml.error(value, 'path only excludes', 'name a model first');
        });
        if (!patterns)
            throw this.#yaml.error(node, 'a model has no path', 'add path: models/name.tflite');
        return { ...settings, patterns, position: this.#yaml.position(node) };
    }
    #pattern(node) {
        const text = value_readText(this.#yaml, PATH_KEY, node);
        if (!new RegExp(PATH_PATTERN, 'u').test(text)) {
            throw this.#yaml.error(node, `path: "${(0,errors/* printable */.g$)(text, 200)}" may lead out of the folder of this file`, 'write it from that folder on, with single slashes and without . and ..');
        }
        const excludes = text.startsWith('!');
        return { glob: excludes ? text.slice(1) : text, excludes, position: this.#yaml.position(node) };
    }
    /** Options, and those of targets; `readPath` reads the path, where there may be one. */
    #settings(node, what, readPath) {
        const targets = new Map();
        const options = this.#options(node, what, 'model', {
            ...(readPath && { [PATH_KEY]: readPath }),
            [TARGETS_KEY]: (value) => {
                for (const target of this.#yaml.entries(value, TARGETS_KEY, targetNames())) {
                    targets.set(target.name, {
                        options: this.#options(target.value, target.name, 'target', {}),
                        position: this.#yaml.position(target.key),
                    });
                }
            },
        });
        return { options, targets };
    }
    #options(node, what, level, others) {
        const known = configOptions(level);
        const options = {};
        const names = [...Object.keys(others), ...known.keys()];
        for (const { name, key, value } of this.#yaml.entries(node, what, names, (text) => whyNot(text, level))) {
            const option = known.get(name);
            if (!option) {
                others[name](value);
                continue;
            }
            const [optionName, spec] = option;
            if (spec.runsPrograms && this.#isForeign) {
                throw this.#yaml.error(key, `${name} chooses what is run, and this event may bring the file of a stranger`, 'set it as an input of the step');
            }
            options[optionName] = readValue(this.#yaml, name, spec, value);
        }
        return options;
    }
}
/** Of a name that is an option, but not here. */
function whyNot(text, level) {
    const spec = Object.entries(build_options/* OPTIONS */.lw).find(([name]) => (0,build_options/* optionFlag */.aN)(name) === text)?.[1];
    if (!spec)
        return undefined;
    return level === 'target' && configOptions('model').has(text)
        ? `${text} cannot be set for a target`
        : `${text} is an option of the whole run: set it on the command line or as an input`;
}

// EXTERNAL MODULE: ./node_modules/@actions/glob/lib/glob.js + 17 modules
var lib_glob = __webpack_require__(42377);
;// CONCATENATED MODULE: ./build/config/find.js
/** The model files that the entries of a project file mean. */




/** A link may lead out of the repository, to all of the disk: only what it names itself is a model. */
const GLOB_OPTIONS = { implicitDescendants: false, matchDirectories: false, followSymbolicLinks: false };
/**
 * For each entry its files, absolute and sorted. Throws a ConfigError at a path that matches nothing, or when an entry
 * excludes all that it matches.
 */
function findConfigModels(config) {
    return Promise.all(config.models.map(async (entry) => [entry, await findEntry(config, entry)])).then((found) => new Map(found));
}
async function findEntry({ folder }, { patterns, position }) {
    const found = new Set();
    for (const { glob, excludes, position: at } of patterns) {
        const matches = await (await (0,lib_glob/* create */.v)(`${literal(folder)}/${glob}`, GLOB_OPTIONS)).glob();
        if (excludes)
            for (const path of matches)
                found.delete(path);
        else if (matches.length > 0)
            for (const path of matches)
                found.add(path);
        else {
            throw new config_error/* ConfigError */.x(at, `path: no file matches "${(0,errors/* printable */.g$)(glob, 200)}"`, 'check the path; it starts at the folder of this file, and a folder needs /*.tflite or /**/*.tflite at its end');
        }
    }
    if (found.size === 0)
        throw new config_error/* ConfigError */.x(position, 'path: every file is excluded', 'take away a line that starts with !');
    return [...found].sort();
}
/** As the command line would name it: relative to the working folder, with slashes. */
function modelName(path, cwd) {
    return (0,external_node_path_.relative)((0,external_node_path_.resolve)(cwd), path).split(external_node_path_.sep).join('/');
}
/** A path as a glob that matches nothing else. */
function literal(path) {
    return path.replace(/\\/g, '\\\\').replace(/[*?[]/g, '[$&]');
}

;// CONCATENATED MODULE: ./build/config/resolve.js
/** What is compiled, and how: a project file, and what was given besides, made into one set of options for each job. */






/**
 * The jobs for `models`, or, without any, for those that the file lists, in its order. The last one wins of: defaults;
 * each entry that matches, in order, what it says for a target after the rest; `given`. Throws a ConfigError for a path
 * that matches nothing and for options of targets that are not compiled for.
 */
async function resolveJobs(config, models, given, { cwd, arch }) {
    const found = await findConfigModels(config);
    const wanted = new Map(models.map((model) => [model, (0,external_node_path_.resolve)(cwd, model)]));
    if (models.length === 0) {
        for (const path of [...found.values()].flat())
            wanted.set(modelName(path, cwd), path);
    }
    const used = new Set();
    const top = { file: config.file, line: 1, column: 1 };
    const jobs = [...wanted].flatMap(([model, path]) => {
        const entries = config.models.filter((entry) => found.get(entry).includes(path));
        const position = entries.at(-1)?.position ?? top;
        const layers = [config.defaults, ...entries];
        const options = merge([...layers.map((layer) => layer.options), given]);
        return at(position, () => (0,build_targets/* selectTargets */.Dv)((0,build_options/* resolveOptions */.$i)('compile', options), arch)).map(({ name }) => {
            const forTarget = layers.flatMap((layer) => {
                const settings = layer.targets.get(name);
                if (settings)
                    used.add(settings);
                return [layer.options, settings?.options ?? {}];
            });
            const { targetCMcpu: _, targetCMarch: __, ...rest } = merge([...forTarget, given]);
            return { model, options: { ...rest, target: [name] }, position };
        });
    });
    if (models.length === 0 && given.target === undefined)
        refuseUnused(config.models, used);
    return jobs;
}
/** A budget for a target that nothing is compiled for would never be checked, and nobody would notice. */
function refuseUnused(entries, used) {
    for (const { targets } of entries) {
        for (const [name, settings] of targets) {
            if (used.has(settings))
                continue;
            throw new config_error/* ConfigError */.x(settings.position, `targets: no model of this entry is compiled for ${name}`, `add ${name} to its target, or delete this`);
        }
    }
}
function merge(layers) {
    const given = layers.flatMap((layer) => Object.entries(layer).filter(([, value]) => value !== undefined));
    return Object.fromEntries(given);
}
/** What is wrong with options that the file had a part in is shown in the file. */
function at(position, work) {
    try {
        return work();
    }
    catch (error) {
        if (!(error instanceof errors/* ModoError */.o0) || error instanceof config_error/* ConfigError */.x)
            throw error;
        throw new config_error/* ConfigError */.x(position, error.message, error.advice, { cause: error });
    }
}
/** The project file that is read when none is named. */
const DEFAULT_PROJECT = 'modo.yml';

// EXTERNAL MODULE: ./build/driver/compile-job.js + 22 modules
var compile_job = __webpack_require__(851);
;// CONCATENATED MODULE: ./build/driver/requests.js
/** What is to be compiled: models, targets and options, from a caller or from a project file. */








/**
 * Requests for the models; without any, for those that the project file lists. Throws a ModoError when an option is
 * wrong, as far as that can be known before a model is read.
 */
async function makeRequests(models, given, environment) {
    const { cwd, arch, nested, isForeign = false } = environment;
    const common = (0,build_options/* resolveOptions */.$i)('compile', given);
    if (common.project === undefined) {
        if (models.length === 0)
            throw new errors/* ModoError */.o0('no model is given', 'name a .tflite file, or list some in modo.yml');
        const targets = checkRequest(common, arch);
        return models.flatMap((model) => targets.map((target) => ({ model, target, options: common, nested })));
    }
    // What the caller got wrong is not the file's fault.
    if (given.target !== undefined)
        (0,build_targets/* selectTargets */.Dv)(common, arch);
    const config = await readConfig(common.project, { cwd, isForeign });
    const jobs = await resolveJobs(config, models, given, { cwd, arch });
    if (jobs.length === 0)
        throw new errors/* ModoError */.o0('no model is given', `name a .tflite file, or list some under models in ${DEFAULT_PROJECT}`);
    return jobs.map(({ model, options: configured, position }) => at(position, () => {
        const options = (0,build_options/* resolveOptions */.$i)('compile', configured);
        const [target] = checkRequest(options, arch);
        // Another model in the file must not move the files of this one.
        return { model, target: target, options, nested: nested || models.length === 0 };
    }));
}
/** The options with the project file of the working folder, where there is one and none is named. */
function withDefaultProject(given, { cwd }) {
    const isThere = given.project === undefined && (0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(cwd, DEFAULT_PROJECT));
    return isThere ? { ...given, project: DEFAULT_PROJECT } : given;
}
/** The budgets of each request, by `model\ntarget`. */
function budgetsOf(requests) {
    return new Map(requests.map(({ model, target, options }) => [`${model}\n${target.name}`, options]));
}
/** The targets. Throws a ModoError for what can be known to fail before a model is read. */
function checkRequest(options, arch) {
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

/***/ 344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ writeModule)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/driver/manifest.js + 1 modules
var manifest = __webpack_require__(66153);
// EXTERNAL MODULE: ./build/driver/parse-manifest.js
var parse_manifest = __webpack_require__(59628);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/driver/write-files.js
/** Writes a set of files so that a reader never sees half of one. */




/** Writes all files beside the folder's others, then moves them into place, the last one last. */
async function writeFiles(folder, files) {
    const staging = (0,external_node_path_.join)(folder, `.modo-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        await makeFolder(folder);
        await (0,promises_.mkdir)(staging);
        // The one obstacle that would show only after some files are in place.
        for (const { name } of files) {
            const there = await (0,promises_.lstat)((0,external_node_path_.join)(folder, name)).catch(() => undefined);
            if (there?.isDirectory()) {
                throw new errors/* ModoError */.o0(`${(0,errors/* printable */.g$)((0,external_node_path_.join)(folder, name), 200)} is a folder`, 'give another --output');
            }
        }
        for (const { name, bytes } of files)
            await (0,promises_.writeFile)((0,external_node_path_.join)(staging, name), bytes);
        for (const { name } of files)
            await (0,promises_.rename)((0,external_node_path_.join)(staging, name), (0,external_node_path_.join)(folder, name));
    }
    catch (error) {
        const { code } = error;
        if (code === undefined)
            throw error;
        throw new errors/* ModoError */.o0(`${(0,errors/* printable */.g$)(folder, 200)}: cannot be written (${code})`, 'give another --output', {
            cause: error,
        });
    }
    finally {
        // A folder that could not be made cannot be removed: the first error is the one to tell.
        await (0,promises_.rm)(staging, { recursive: true, force: true }).catch(() => { });
    }
}
/** As mkdir with `recursive`, which in Node never ends in a file system that makes no folders, such as /proc. */
async function makeFolder(folder) {
    const there = await (0,promises_.stat)(folder).catch(() => undefined);
    if (there?.isDirectory())
        return;
    const parent = (0,external_node_path_.dirname)(folder);
    if (!there && parent !== folder)
        await makeFolder(parent);
    await (0,promises_.mkdir)(folder).catch((error) => {
        // Another compile may have been faster.
        if (error.code !== 'EEXIST' || there)
            throw error;
    });
}

;// CONCATENATED MODULE: ./build/driver/write-module.js
/** Writes a compilation's files in place of those of the one before. */





/**
 * Files that the folder's manifest lists and that are not made any more are removed: an old mod.o beside a new
 * manifest would be linked one day. All else in the folder stays.
 */
async function writeModule(folder, { files }) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, manifest/* MANIFEST_NAME */.ir), 'utf8').catch(() => '');
    const listed = (0,parse_manifest/* parseManifest */.N)(text)?.files.map(({ name }) => name) ?? [];
    await writeFiles(folder, files);
    const outdated = listed.filter((name) => !files.some((file) => file.name === name));
    await Promise.all(outdated.map((name) => (0,promises_.rm)((0,external_node_path_.join)(folder, name), { force: true })));
}


/***/ }),

/***/ 48790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ prefix),
/* harmony export */   cD: () => (/* binding */ moduleOf),
/* harmony export */   ve: () => (/* binding */ moduleNameFromStem)
/* harmony export */ });
/* unused harmony exports checkModuleName, identifier */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _graph_graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44979);
/* harmony import */ var _ops_op_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66664);
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

/***/ 40654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ ApiFailure),
/* harmony export */   y: () => (/* binding */ GitHubApi)
/* harmony export */ });
/* harmony import */ var _deliver_release_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57850);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/** Requests to GitHub for what a run can do without: retried for a while, and bounded. */


/** GitHub has said no, or nothing. The message has no secret, and can be printed. */
class ApiFailure extends Error {
    name = 'ApiFailure';
    /** undefined: no answer. */
    status;
    /** The token may not do that, or has no way to know of it. */
    isRefused;
    constructor(message, status, isRefused, options) {
        super(message, options);
        this.status = status;
        this.isRefused = isRefused;
    }
}
const ATTEMPTS = 4;
/** Milliseconds: what is asked for here is not worth a longer wait. */
const LONGEST_WAIT = 60_000;
const PATIENCE = 30_000;
const PAGE = 100;
class GitHubApi {
    place;
    #octokit;
    #token;
    #pacing;
    /** Of requests that are asked once, in a row. */
    #failures = 0;
    constructor(octokit, { repository, token }, pacing) {
        const [owner = '', repo = ''] = repository.split('/');
        this.place = { owner, repo };
        this.#octokit = octokit;
        this.#token = token;
        this.#pacing = pacing;
    }
    /** Throws an ApiFailure without a token. */
    static async open(place, pacing = _deliver_release_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .realPacing */ .zX) {
        if (place.token === '')
            throw new ApiFailure('there is no token', undefined, true);
        const { getOctokit } = await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 61351));
        return new GitHubApi(getOctokit(place.token, { baseUrl: place.api }), place, pacing);
    }
    /** The answer's data; undefined for a status in `absent`. Throws an ApiFailure. */
    async ask(request, absent = []) {
        return this.#repeat(async (signal) => (await request(this.#octokit.rest, { signal })).data, absent);
    }
    /** As `ask`, of an answer that has to be there. */
    async demand(request) {
        return (await this.ask(request));
    }
    /** Asks once; a failure that may pass is waited for and swallowed, so that the caller looks what became of it. */
    async once(request) {
        try {
            await request(this.#octokit.rest, { signal: AbortSignal.timeout(PATIENCE) });
            this.#failures = 0;
        }
        catch (error) {
            if (!(error instanceof Error))
                throw error;
            const wait = this.#waitAfter(error, this.#failures++);
            if (wait === undefined)
                throw this.#failure(error, error);
            await this.#pacing.sleep(wait);
        }
    }
    /** Items of all pages, up to `most`. */
    async pages(most, request) {
        const all = [];
        for (let page = 1; all.length < most; page++) {
            const items = await this.demand((rest, options) => request(rest, { per_page: PAGE, page }, options));
            all.push(...items);
            if (items.length < PAGE)
                break;
        }
        return all.slice(0, most);
    }
    async graphql(query) {
        return (await this.#repeat((signal) => this.#octokit.graphql(query, { request: { signal } }), []));
    }
    async #repeat(work, absent) {
        for (let attempt = 0;; attempt++) {
            try {
                return await work(AbortSignal.timeout(PATIENCE));
            }
            catch (error) {
                if (!(error instanceof Error))
                    throw error;
                const answer = error;
                if (answer.status !== undefined && absent.includes(answer.status))
                    return undefined;
                const wait = this.#waitAfter(answer, attempt);
                if (wait === undefined)
                    throw this.#failure(answer, error);
                await this.#pacing.sleep(wait);
            }
        }
    }
    #waitAfter(answer, attempt) {
        if (!(0,_deliver_release_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(answer) || attempt + 1 >= ATTEMPTS)
            return undefined;
        const asked = Number(answer.response?.headers['retry-after'] ?? ((0,_deliver_release_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .isLimited */ .lU)(answer) ? 60 : 0)) * 1000;
        const wait = Math.max(asked || 0, (0,_deliver_release_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .backoff */ .JN)(attempt, this.#pacing.random()));
        return wait > LONGEST_WAIT ? undefined : wait;
    }
    #failure(answer, cause) {
        const { status } = answer;
        // 404 is how GitHub hides what a token may not see.
        const isRefused = !(0,_deliver_release_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .isLimited */ .lU)(answer) && (status === 401 || status === 403 || status === 404);
        const reason = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(answer.message.replaceAll(this.#token, '***'), 200);
        const said = status === undefined ? 'GitHub does not answer' : `GitHub answers ${status}`;
        return new ApiFailure(`${said}: ${reason}`, status, isRefused, { cause });
    }
}


/***/ }),

/***/ 34364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ readRunReport)
});

// EXTERNAL MODULE: ./build/report/parse-report.js
var parse_report = __webpack_require__(82903);
// EXTERNAL MODULE: ./build/report/report.js
var report_report = __webpack_require__(87177);
// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(51306);
;// CONCATENATED MODULE: ./build/github/read-zip.js
/** One file of an archive that anybody may have made. */

/** Bytes of a packed file: unpacking takes time by what it becomes, which is up to a thousand times as much. */
const MOST_PACKED = 1024 * 1024;
const MOST_UNPACKED = 8 * 1024 * 1024;
const STORED = 0;
/** The text of the file called `name` at the archive's top; undefined if it is not there, damaged or too large. */
function readZippedText(archive, name) {
    try {
        const files = (0,esm/* unzipSync */.AO)(archive, {
            filter: (file) => file.name === name &&
                file.originalSize <= MOST_UNPACKED &&
                file.size <= (file.compression === STORED ? MOST_UNPACKED : MOST_PACKED),
        });
        if (!Object.hasOwn(files, name))
            return undefined;
        return new TextDecoder('utf-8', { fatal: true }).decode(files[name]);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/github/run-reports.js
/** Reports among the artifacts of a workflow run. What is in them was written by the run: anybody's text. */



/** Artifacts of one run that are looked at, and bytes of one. */
const MOST_ARTIFACTS = 20;
const MOST_LISTED = 1000;
const MOST_BYTES = 16 * 1024 * 1024;
/**
 * The reports of a run, those of a matrix as one; undefined when there is none that is valid. Of two entries for one model
 * and target, that of the newer artifact counts. With `commit`, a report of another one is not valid. Throws an ApiFailure.
 */
async function readRunReport(github, run, commit) {
    const { place } = github;
    const artifacts = await github.pages(MOST_LISTED, async (rest, page, request) => {
        const { data } = await rest.actions.listWorkflowRunArtifacts({ ...place, ...page, run_id: run, request });
        return { data: data.artifacts };
    });
    const wanted = artifacts
        .filter(({ name, expired, size_in_bytes: size }) => isReportName(name) && !expired && size <= MOST_BYTES)
        // Of a name that several attempts have used, the newest.
        .sort((a, b) => b.id - a.id)
        .filter(({ name }, i, all) => all.findIndex((one) => one.name === name) === i)
        .slice(0, MOST_ARTIFACTS);
    const reports = [];
    for (const { id } of wanted) {
        const archive = await download(github, id);
        const report = (0,parse_report/* parseReport */.MM)((archive && readZippedText(archive, report_report/* REPORT_NAME */.F5)) ?? '');
        if (report && (commit === undefined || report.commit === commit))
            reports.push(report);
    }
    return joinReports(reports);
}
function isReportName(name) {
    return name === report_report/* REPORT_ARTIFACT */.Ae || name.startsWith(`${report_report/* REPORT_ARTIFACT */.Ae}-`);
}
function joinReports(reports) {
    const [first, ...others] = reports;
    if (!first || others.length === 0)
        return first;
    const entries = new Map(first.entries.map((entry) => [(0,parse_report/* entryKey */.k2)(entry), entry]));
    // Jobs of one run compile one commit; a report that says otherwise is not of them.
    for (const { entries: more } of others.filter(({ commit }) => commit === first.commit)) {
        for (const entry of more)
            if (!entries.has((0,parse_report/* entryKey */.k2)(entry)))
                entries.set((0,parse_report/* entryKey */.k2)(entry), entry);
    }
    return { ...first, entries: [...entries.values()].sort(report_report/* byModelAndTarget */.HG) };
}
async function download(github, id) {
    const body = await github.ask((rest, request) => rest.actions.downloadArtifact({
        ...github.place,
        artifact_id: id,
        archive_format: 'zip',
        request: { ...request, parseSuccessResponseBody: false },
    }), [404, 410]);
    const isStream = typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
    return isStream ? readAll(body) : undefined;
}
/** The bytes of a stream; undefined when there are too many, or it breaks off. */
async function readAll(stream) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of stream) {
            size += chunk.length;
            if (size > MOST_BYTES)
                return undefined;
            chunks.push(chunk);
        }
    }
    catch {
        return undefined;
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 2064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gK: () => (/* binding */ evaluateOperator),
/* harmony export */   sj: () => (/* binding */ evaluateOutputs)
/* harmony export */ });
/* unused harmony exports emptyArray, evaluate */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ops_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51152);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44979);
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

/***/ 34042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ importTflite)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/graph/graph.js
var graph = __webpack_require__(44979);
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(47598);
// EXTERNAL MODULE: ./build/ops/index.js + 18 modules
var ops = __webpack_require__(51152);
// EXTERNAL MODULE: ./build/ops/op.js
var ops_op = __webpack_require__(66664);
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
var flatbuffer = __webpack_require__(10606);
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
    if ((0,graph/* elementCount */.KX)(tensor.shape) * graph/* BYTES_PER_ELEMENT */.Jx[tensor.dtype] > limits/* MAX_ACTIVATION_BYTES */.cg) {
        return `is larger than ${limits/* MAX_ACTIVATION_BYTES */.cg / 2 ** 20} MiB`;
    }
    return (0,graph/* rowCount */.oW)(tensor) > limits/* MAX_ROWS */.pX ? `has more than ${limits/* MAX_ROWS */.pX} rows (images times height)` : undefined;
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
    const expected = (0,graph/* elementCount */.KX)(shape) * graph/* BYTES_PER_ELEMENT */.Jx[dtype];
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

/***/ 87505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ packageVersion),
/* harmony export */   Z: () => (/* binding */ packageRoot)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);
/** Where modo's own files are: kernels and runtime sources are read from there, bundled or not. */



/** The folder of modo's package.json. Found by walking up, since bundles lie deeper than sources. */
function packageRoot() {
    const start = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(import.meta.url));
    for (let folder = start;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'kernels')) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'package.json')))
            return folder;
        if (folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
            throw new Error(`no package root above ${start}`);
    }
}
function packageVersion() {
    const manifest = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(packageRoot(), 'package.json'), 'utf8'));
    return manifest.version;
}


/***/ }),

/***/ 23648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rootOf),
/* harmony export */   U: () => (/* binding */ dropViews)
/* harmony export */ });
/* harmony import */ var _graph_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44979);
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

/***/ 43673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ rowLifetimes),
/* harmony export */   i: () => (/* binding */ place)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _graph_graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44979);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47598);
/* harmony import */ var _passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23648);
/* harmony import */ var _schedule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61961);
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
    if (arenaBytes > _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_ARENA_BYTES */ .lU) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`the activations need a workspace of ${arenaBytes} bytes`, `at most ${_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_ARENA_BYTES */ .lU / 2 ** 20} MiB are supported; use a smaller model`);
    }
    return { tensors, scratch, arenaBytes: align(arenaBytes) };
}
function align(bytes) {
    return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
function tensorItems(graph, schedule) {
    const outside = new Set([...graph.inputs, ...graph.outputs].map((id) => (0,_passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I)(graph, id).id));
    const roots = schedule.ops
        .map(({ operator }) => (0,_passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I)(graph, operator.output).id)
        .filter((id) => !outside.has(id));
    const most = Math.ceil(SPANS / Math.max(roots.length, 1));
    return [...rowLifetimes(graph, schedule, roots)].map(([id, lifetimes]) => {
        const { rowBytes } = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .rowGeometry */ .TY)((0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .tensorOf */ .zz)(graph, id));
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
        Array.from({ length: (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .rowCount */ .oW)((0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .tensorOf */ .zz)(graph, id)) }, () => ({ born: Infinity, dies: -1 })),
    ]));
    const touch = (time, { tensor, start, end }) => {
        const rows = lifetimes.get(tensor);
        if (!rows)
            return;
        const { rowBytes } = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .rowGeometry */ .TY)((0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .tensorOf */ .zz)(graph, tensor));
        for (let row = Math.floor(start / rowBytes); row * rowBytes < end; ++row) {
            rows[row].born = Math.min(rows[row].born, time);
            rows[row].dies = Math.max(rows[row].dies, time);
        }
    };
    schedule.steps.forEach(({ op, row }, time) => {
        const scheduled = schedule.ops[op];
        touch(time, (0,_schedule_js__WEBPACK_IMPORTED_MODULE_3__/* .writeRange */ .xI)(graph, scheduled, row));
        for (const operand of scheduled.call.operands)
            touch(time, (0,_schedule_js__WEBPACK_IMPORTED_MODULE_3__/* .readRange */ .qX)(graph, scheduled, operand, row));
    });
    return lifetimes;
}
/** Rows may wrap around only where writer and readers all go by these rows. */
function canRing(graph, schedule, id) {
    const { height, rowBytes } = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .rowGeometry */ .TY)((0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .tensorOf */ .zz)(graph, id));
    return schedule.ops.every(({ operator, call }) => {
        if ((0,_passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I)(graph, operator.output).id === id && (call.writes === 'whole' || operator.output !== id))
            return false;
        return call.operands
            .filter(({ tensor }) => (0,_passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I)(graph, tensor).id === id)
            .every((operand) => {
            const geometry = (0,_schedule_js__WEBPACK_IMPORTED_MODULE_3__/* .operandGeometry */ .WX)(graph, operand);
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


/***/ }),

/***/ 61961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WX: () => (/* binding */ operandGeometry),
/* harmony export */   _: () => (/* binding */ schedule),
/* harmony export */   qX: () => (/* binding */ readRange),
/* harmony export */   xI: () => (/* binding */ writeRange),
/* harmony export */   xi: () => (/* binding */ groupTime)
/* harmony export */ });
/* unused harmony export outputPosition */
/* harmony import */ var _graph_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44979);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47598);
/* harmony import */ var _ops_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51152);
/* harmony import */ var _passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23648);
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

/***/ 54613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ reportFiles),
/* harmony export */   UH: () => (/* binding */ reportText)
/* harmony export */ });
/* unused harmony export mergeReports */
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34995);
/* harmony import */ var _parse_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82903);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87177);
/** The report and the history on the branch that firmware is committed to. */



/**
 * `report.json` and `history.jsonl` as they are to be on a head of the branch. Where nothing but the commit has changed
 * they stay as they are, so that a commit without new results makes none on the branch. `isGone` says whether a model that
 * only the branch's report has is no more; if it is still there, another job compiles it.
 */
async function reportFiles(head, report, isGone) {
    const [oldReport, oldHistory] = [await readText(head, _report_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_NAME */ .F5), await readText(head, _history_js__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_NAME */ .NZ)];
    const old = (0,_parse_report_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReport */ .MM)(oldReport);
    const merged = mergeReports(old, report, isGone);
    if (old && hasSameResults(old, merged)) {
        return [
            { path: _report_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_NAME */ .F5, bytes: oldReport },
            ...(oldHistory === '' ? [] : [{ path: _history_js__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_NAME */ .NZ, bytes: oldHistory }]),
        ];
    }
    const history = (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .appendHistory */ .b8)(oldHistory, merged);
    return [
        { path: _report_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_NAME */ .F5, bytes: reportText(merged) },
        ...(history === '' ? [] : [{ path: _history_js__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_NAME */ .NZ, bytes: history }]),
    ];
}
/** The bytes of report.json. */
function reportText(report) {
    return `${JSON.stringify(report, null, 2)}\n`;
}
/** The report, with what other jobs of the same ref have put there for models that are still there. */
function mergeReports(old, report, isGone) {
    if (!old || old.ref !== report.ref)
        return report;
    const here = new Set(report.entries.map(_parse_report_js__WEBPACK_IMPORTED_MODULE_1__/* .entryKey */ .k2));
    const others = old.entries.filter((entry) => !here.has((0,_parse_report_js__WEBPACK_IMPORTED_MODULE_1__/* .entryKey */ .k2)(entry)) && !isGone(entry.model));
    return { ...report, entries: [...report.entries, ...others].sort(_report_js__WEBPACK_IMPORTED_MODULE_2__/* .byModelAndTarget */ .HG) };
}
function hasSameResults(a, b) {
    return (a.ref === b.ref &&
        a.entries.length === b.entries.length &&
        a.entries.every((entry, i) => isSameResult(entry, b.entries[i])));
}
/** Whether an entry says the same as another, however its files came about. */
function isSameResult(a, b) {
    return ((0,_parse_report_js__WEBPACK_IMPORTED_MODULE_1__/* .entryKey */ .k2)(a) === (0,_parse_report_js__WEBPACK_IMPORTED_MODULE_1__/* .entryKey */ .k2)(b) &&
        a.error === b.error &&
        a.digest === b.digest &&
        _parse_report_js__WEBPACK_IMPORTED_MODULE_1__/* .FIGURE_NAMES */ .A.every((name) => a.figures?.[name] === b.figures?.[name]));
}
async function readText(head, path) {
    return Buffer.from((await head.read(path)) ?? '').toString('utf8');
}


/***/ }),

/***/ 53213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isUnchanged),
/* harmony export */   l: () => (/* binding */ compareReports)
/* harmony export */ });
/* harmony import */ var _parse_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82903);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87177);
/** What has changed between two reports. */


function compareReports(report, base, { isGone = () => true } = {}) {
    const before = new Map(base?.entries.map((entry) => [(0,_parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .entryKey */ .k2)(entry), entry]));
    const targets = new Set(report.entries.map(({ target }) => target));
    const here = new Set(report.entries.map(_parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .entryKey */ .k2));
    const removed = [...before.values()].filter((entry) => !here.has((0,_parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .entryKey */ .k2)(entry)) &&
        entry.state !== 'failed' &&
        targets.has(entry.target) &&
        isGone(entry.model));
    const entries = [
        ...report.entries.map((entry) => compareEntries(entry, before.get((0,_parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .entryKey */ .k2)(entry)))),
        ...removed.map((entry) => compareEntries(undefined, entry)),
    ];
    return { report, base, entries: entries.sort(_report_js__WEBPACK_IMPORTED_MODULE_1__/* .byModelAndTarget */ .HG) };
}
/** Whether there is nothing to tell: a baseline, and all as it was. */
function isUnchanged({ base, entries }) {
    return base !== undefined && entries.every(({ change }) => change === 'same' || change === 'failing');
}
function compareEntries(entry, base) {
    const { model, target } = (entry ?? base);
    const figures = new Map();
    for (const name of _parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .FIGURE_NAMES */ .A) {
        const [value, old] = [entry?.figures?.[name], base?.figures?.[name]];
        if (value !== undefined || old !== undefined)
            figures.set(name, compareFigure(value, old));
    }
    return { model, target, change: changeOf(entry, base, figures), entry, base, figures };
}
function compareFigure(value, base) {
    const difference = value !== undefined && base !== undefined ? value - base : undefined;
    const percent = difference !== undefined && base ? (100 * difference) / base : undefined;
    return { value, base, difference, percent };
}
function changeOf(entry, base, figures) {
    if (!entry)
        return 'removed';
    if (entry.state === 'failed')
        return base?.state === 'failed' ? 'failing' : 'broken';
    if (!base)
        return 'new';
    if (base.state === 'failed')
        return 'repaired';
    if ([...figures.values()].some(({ difference }) => difference))
        return 'figures';
    return entry.digest && base.digest && entry.digest !== base.digest ? 'contents' : 'same';
}


/***/ }),

/***/ 34995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NZ: () => (/* binding */ HISTORY_NAME),
/* harmony export */   RS: () => (/* binding */ trendOf),
/* harmony export */   b8: () => (/* binding */ appendHistory),
/* harmony export */   i6: () => (/* binding */ parseHistory)
/* harmony export */ });
/* unused harmony exports MAX_HISTORY_LINES, MAX_HISTORY_BYTES */
/* harmony import */ var _parse_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82903);
/** The history of a branch: JSON lines, one for each commit that changed something, the oldest first. */

const HISTORY_NAME = 'history.jsonl';
/** The oldest lines beyond these go. */
const MAX_HISTORY_LINES = 1000;
const MAX_HISTORY_BYTES = 4 * 1024 * 1024;
/** The lines that can be read; the others, and all but the last of a commit and ref, are left out. */
function parseHistory(text) {
    const lines = text
        .slice(-2 * MAX_HISTORY_BYTES)
        .split('\n')
        .slice(-2 * MAX_HISTORY_LINES)
        .map((line) => readLine((0,_parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(line)))
        .filter((line) => line !== undefined);
    const last = new Map(lines.map((line) => [lineKey(line), line]));
    return lines.filter((line) => last.get(lineKey(line)) === line);
}
/**
 * The history with the report's line at its end: in the place of the commit's own, if it has one, which then also keeps
 * what the jobs of the same commit have added for other models and targets. A report without a commit, or without figures,
 * or that repeats the figures of the ref's last line, adds none.
 */
function appendHistory(old, report, limits = {}) {
    const { lines: mostLines = MAX_HISTORY_LINES, bytes: mostBytes = MAX_HISTORY_BYTES } = limits;
    const lines = parseHistory(old);
    const fresh = lineOf(report);
    if (fresh) {
        const at = lines.findIndex((line) => lineKey(line) === lineKey(fresh));
        const newest = lines.filter(({ ref }) => ref === fresh.ref).at(-1);
        if (at >= 0)
            lines[at] = { ...fresh, entries: merge(lines[at].entries, fresh.entries) };
        else if (!newest || !holds(newest, fresh))
            lines.push(fresh);
    }
    const kept = [];
    let bytes = 0;
    for (const line of lines.slice(-mostLines).reverse()) {
        const text = `${JSON.stringify(line)}\n`;
        bytes += Buffer.byteLength(text);
        if (bytes > mostBytes)
            break;
        kept.push(text);
    }
    return kept.reverse().join('');
}
/** The figures of a model on a target over the commits, the oldest first; of one ref, or of all. */
function trendOf(history, model, target, ref) {
    return history
        .filter((line) => ref === undefined || line.ref === ref)
        .flatMap(({ commit, entries }) => {
        const found = entries.find((entry) => entry.model === model && entry.target === target);
        return found ? [{ commit, figures: found.figures }] : [];
    });
}
function lineOf({ commit, ref, entries }) {
    const compiled = entries.flatMap(({ model, target, figures }) => figures ? [{ model, target, figures }] : []);
    if (commit === undefined || compiled.length === 0)
        return undefined;
    return { historyVersion: 1, commit, ...(ref !== undefined && { ref }), entries: compiled };
}
function merge(old, fresh) {
    const all = new Map([...old, ...fresh].map((entry) => [(0,_parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .entryKey */ .k2)(entry), entry]));
    return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}
/** Whether a line has all entries of another, with the same figures. */
function holds(line, { entries }) {
    const known = new Map(line.entries.map((entry) => [(0,_parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .entryKey */ .k2)(entry), entry.figures]));
    return entries.every((entry) => {
        const figures = known.get((0,_parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .entryKey */ .k2)(entry));
        return figures !== undefined && _parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .FIGURE_NAMES */ .A.every((name) => figures[name] === entry.figures[name]);
    });
}
function lineKey({ commit, ref }) {
    return `${commit} ${ref ?? ''}`;
}
function readLine(value) {
    const { historyVersion, commit, ref, entries: items } = (0,_parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value);
    if (historyVersion !== 1 || !(0,_parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .isCommit */ .WM)(commit))
        return undefined;
    if (ref !== undefined && !(0,_parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH)(ref, _parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_REF_LENGTH */ ._Q))
        return undefined;
    if (!Array.isArray(items) || items.length === 0 || items.length > _parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_REPORT_ENTRIES */ .zi)
        return undefined;
    const entries = [];
    for (const item of items) {
        const { model, target, figures: given } = (0,_parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(item);
        const figures = (0,_parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .readFigures */ .IK)(given);
        if (!(0,_parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH)(model, _parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_MODEL_LENGTH */ .yk) || !(0,_parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH)(target, _parse_report_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TARGET_LENGTH */ .U3) || !figures)
            return undefined;
        entries.push({ model, target, figures });
    }
    return { historyVersion: 1, commit, ...(ref !== undefined && { ref }), entries };
}


/***/ }),

/***/ 82903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ FIGURE_NAMES),
/* harmony export */   IK: () => (/* binding */ readFigures),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   MM: () => (/* binding */ parseReport),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   U3: () => (/* binding */ MAX_TARGET_LENGTH),
/* harmony export */   WM: () => (/* binding */ isCommit),
/* harmony export */   _Q: () => (/* binding */ MAX_REF_LENGTH),
/* harmony export */   k2: () => (/* binding */ entryKey),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   yk: () => (/* binding */ MAX_MODEL_LENGTH),
/* harmony export */   zi: () => (/* binding */ MAX_REPORT_ENTRIES)
/* harmony export */ });
/* unused harmony export MAX_REPORT_LENGTH */
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87177);
/** Reads report.json, which may come from anywhere: an artifact of a fork's run, a branch that others write to. */

/** Characters of a whole report. */
const MAX_REPORT_LENGTH = 8 * 1024 * 1024;
const MAX_REPORT_ENTRIES = 20_000;
const MAX_MODEL_LENGTH = 4096;
const MAX_TARGET_LENGTH = 1000;
const MAX_REF_LENGTH = 300;
const MAX_VERSION = 40;
const MAX_ERROR = 16_000;
const DIGEST = /^[0-9a-f]{64}$/;
const COMMIT = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
const STATES = ['compiled', 'cached', 'failed'];
/** Every figure, in the order of tables; `instructions` is there where the object was run. */
const FIGURE_NAMES = [
    'flash',
    'weights',
    'biases',
    'requantization',
    'code',
    'other',
    'ram',
    'arena',
    'inputs',
    'outputs',
    'stack',
    'macs',
    'instructions',
];
/**
 * The report in a text, or undefined when it is none that this version reads. It is made anew of what is known, sorted;
 * names in it are still anybody's text.
 */
function parseReport(text) {
    if (text.length > MAX_REPORT_LENGTH)
        return undefined;
    return readReport(parseJson(text));
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function readReport(value) {
    const { reportVersion, modo, commit, ref, entries: items } = fieldsOf(value);
    if (reportVersion !== 1 || !isText(modo, MAX_VERSION))
        return undefined;
    if (commit !== undefined && !isCommit(commit))
        return undefined;
    if (ref !== undefined && !isText(ref, MAX_REF_LENGTH))
        return undefined;
    if (!Array.isArray(items) || items.length > MAX_REPORT_ENTRIES)
        return undefined;
    const entries = [];
    const seen = new Set();
    for (const item of items) {
        const entry = readEntry(item);
        if (!entry)
            return undefined;
        const key = entryKey(entry);
        if (seen.has(key))
            return undefined;
        seen.add(key);
        entries.push(entry);
    }
    return {
        reportVersion: 1,
        modo,
        ...(commit !== undefined && { commit }),
        ...(ref !== undefined && { ref }),
        entries: entries.sort(_report_js__WEBPACK_IMPORTED_MODULE_0__/* .byModelAndTarget */ .HG),
    };
}
/** What an entry is told from others by. */
function entryKey({ model, target }) {
    return JSON.stringify([model, target]);
}
function readEntry(value) {
    const { model, target, state, error, key, digest, figures } = fieldsOf(value);
    if (!isText(model, MAX_MODEL_LENGTH) || !isText(target, MAX_TARGET_LENGTH) || !STATES.includes(state))
        return undefined;
    if (state === 'failed') {
        if (!isText(error, MAX_ERROR))
            return undefined;
        return { model, target, state, error };
    }
    const read = readFigures(figures);
    if (!read || (key !== undefined && !isDigest(key)) || (digest !== undefined && !isDigest(digest)))
        return undefined;
    return {
        model,
        target,
        state: state,
        ...(key !== undefined && { key }),
        ...(digest !== undefined && { digest }),
        figures: read,
    };
}
/** Figures of an object that was parsed from JSON, or undefined. */
function readFigures(value) {
    const fields = fieldsOf(value);
    const figures = {};
    for (const name of FIGURE_NAMES) {
        const count = fields[name];
        if (name === 'instructions' && count === undefined)
            continue;
        if (!Number.isSafeInteger(count) || count < 0)
            return undefined;
        figures[name] = count;
    }
    return figures;
}
/** The own fields of an object, or none: what `__proto__` would bring does not count. */
function fieldsOf(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return {};
    return Object.assign(Object.create(null), value);
}
function isText(value, most) {
    return typeof value === 'string' && value.length > 0 && value.length <= most;
}
function isCommit(value) {
    return typeof value === 'string' && COMMIT.test(value);
}
function isDigest(value) {
    return typeof value === 'string' && DIGEST.test(value);
}


/***/ }),

/***/ 87177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ REPORT_ARTIFACT),
/* harmony export */   F5: () => (/* binding */ REPORT_NAME),
/* harmony export */   HG: () => (/* binding */ byModelAndTarget),
/* harmony export */   dO: () => (/* binding */ makeReport),
/* harmony export */   h5: () => (/* binding */ figuresOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** The report's name, in an artifact and on the branch that firmware is committed to. */
const REPORT_NAME = 'report.json';
/** The names of artifacts with reports start with it. */
const REPORT_ARTIFACT = 'modo-report';
function makeReport(result, context) {
    const { modo, commit, ref, instructions } = context;
    const entries = [
        ...result.compiled.map(({ model, target, state, manifest }) => ({
            model,
            target,
            state,
            key: manifest.key,
            ...digestOf(manifest),
            figures: figuresOf(manifest, instructions?.get(`${model}\n${target}`)),
        })),
        ...result.failed.map(({ model, target, error }) => ({
            model,
            target,
            state: 'failed',
            error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error),
        })),
    ];
    return {
        reportVersion: 1,
        modo,
        ...(commit && { commit }),
        ...(ref && { ref }),
        entries: entries.sort(byModelAndTarget),
    };
}
function figuresOf(manifest, instructions) {
    const { workspace: arena, stack, flash } = manifest.sizes;
    const total = (ports) => ports.reduce((sum, { bytes }) => sum + bytes, 0);
    const [inputs, outputs] = [total(manifest.inputs), total(manifest.outputs)];
    return {
        flash: Object.values(flash).reduce((sum, bytes) => sum + bytes, 0),
        ...flash,
        ram: arena + inputs + outputs,
        arena,
        inputs,
        outputs,
        stack,
        macs: manifest.macs,
        ...(instructions !== undefined && { instructions }),
    };
}
function digestOf({ files }) {
    const file = files.find(({ name }) => name === 'mod.o') ?? files.find(({ name }) => name === 'mod.so');
    return file ? { digest: file.sha256 } : {};
}
/** The order of entries. */
function byModelAndTarget(a, b) {
    if (a.model !== b.model)
        return a.model < b.model ? -1 : 1;
    return a.target < b.target ? -1 : a.target > b.target ? 1 : 0;
}


/***/ }),

/***/ 95103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ checkStored)
/* harmony export */ });
/* harmony import */ var _driver_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66153);
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

/***/ 67743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FB: () => (/* binding */ findTarget),
  Dv: () => (/* binding */ selectTargets),
  OK: () => (/* binding */ targetList)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/targets/cortex-m-boards.js
const MEGABYTE = 1 << 20;
/** Arm's MPS2: code in SSRAM1, data in SSRAM2 and 3, the counter a CMSDK timer that needs no set-up data. */
const MPS2 = {
    qemu: 'qemu-system-arm',
    runtime: 'cortex-m',
    flash: { origin: 0x0000_0000, bytes: 4 * MEGABYTE },
    ram: { origin: 0x2000_0000, bytes: 4 * MEGABYTE },
};
const CMSDK_TIMER = {
    setup: [
        { address: 0x4000_0008, value: 0xffff_ffff },
        { address: 0x4000_0000, value: 1 },
    ],
    count: 0x4000_0004,
    bits: 32,
    countsDown: true,
    hertz: 25_000_000,
};
const MPS2_M3 = { ...MPS2, machine: 'mps2-an385', timer: CMSDK_TIMER };
const MPS2_M4 = { ...MPS2, machine: 'mps2-an386', timer: CMSDK_TIMER };
const MPS2_M7 = { ...MPS2, machine: 'mps2-an500', timer: CMSDK_TIMER };
/** Cortex-M33 in Secure state, which sees the memories at these addresses. */
const MPS2_M33 = {
    ...MPS2,
    machine: 'mps2-an505',
    flash: { origin: 0x1000_0000, bytes: 4 * MEGABYTE },
    ram: { origin: 0x3800_0000, bytes: 4 * MEGABYTE },
    timer: { ...CMSDK_TIMER, hertz: 20_000_000 },
};
/** Cortex-M55: vectors in ITCM, code and constants in DDR, data in both banks of SRAM. */
const MPS3_M55 = {
    ...MPS2,
    machine: 'mps3-an547',
    start: 0x0000_0000,
    flash: { origin: 0x6000_0000, bytes: 16 * MEGABYTE },
    ram: { origin: 0x2100_0000, bytes: 4 * MEGABYTE },
    timer: {
        setup: [{ address: 0x5810_0000, value: 1 }],
        count: 0x5810_1000,
        bits: 32,
        countsDown: false,
        hertz: 32_000_000,
    },
};
/**
 * BBC micro:bit, QEMU's only Cortex-M0, with the memory of a small device. Its counter is SysTick at 16 MHz, whose 24
 * bits last for a thousand million instructions.
 */
const MICROBIT = {
    qemu: 'qemu-system-arm',
    machine: 'microbit',
    runtime: 'cortex-m',
    flash: { origin: 0x0000_0000, bytes: 256 << 10 },
    ram: { origin: 0x2000_0000, bytes: 16 << 10 },
    stackBytes: 4 << 10,
    timer: {
        setup: [
            { address: 0xe000_e014, value: 0x00ff_ffff },
            { address: 0xe000_e018, value: 0 },
            { address: 0xe000_e010, value: 5 },
        ],
        count: 0xe000_e018,
        bits: 24,
        countsDown: true,
        hertz: 16_000_000,
    },
};

// EXTERNAL MODULE: ./build/targets/target.js
var target = __webpack_require__(84920);
;// CONCATENATED MODULE: ./build/targets/cortex-m.js
/** Arm Cortex-M, bare metal. */


const SHARED_LINK = ['-shared', '-nostdlib', '-Wl,--build-id=none', '-Wl,-Bsymbolic'];
const CORTEX_M = {
    compilers: ['arm-none-eabi-gcc'],
    toolchains: ['arm-none-eabi-gcc', 'arm-gnu-toolchain'],
    triple: /^arm-none-eabi/,
    optimization: ['-O2'],
    kernels: ['c'],
    sharedObject: { compile: ['-fPIC'], link: SHARED_LINK },
    objectIsPositionIndependent: false,
};
const HARD = { bits: 32, machine: target.EM.ARM, floatAbi: 'hard' };
const SOFT = { bits: 32, machine: target.EM.ARM, floatAbi: 'soft' };
/** Float arithmetic of cores without an FPU. */
const SOFT_FLOAT = [
    '__aeabi_f2iz',
    '__aeabi_fadd',
    '__aeabi_fcmpgt',
    '__aeabi_fcmple',
    '__aeabi_fcmplt',
    '__aeabi_fdiv',
    '__aeabi_fmul',
    '__aeabi_fsub',
    '__aeabi_i2f',
];
/** Armv6-M has no division, no long multiplication and no count of leading zeros, and faults on unaligned words. */
const ARMV6_M = {
    ...CORTEX_M,
    elf: SOFT,
    helpers: [
        ...SOFT_FLOAT,
        '__aeabi_idiv',
        '__aeabi_idivmod',
        '__aeabi_lmul',
        '__aeabi_uidiv',
        '__aeabi_uidivmod',
        '__clzsi2',
    ],
    sharedObject: {
        // The linker cannot make call stubs for Thumb-1: calls take their addresses from the offset table instead.
        compile: ['-fPIC', '-mlong-calls'],
        link: SHARED_LINK,
    },
    // A Cortex-M3 executes all of Armv6-M; the board's program makes it fault on unaligned words too.
    board: MPS2_M3,
};
/**
 * GCC 12 makes every lane of a constant predicate true when it vectorizes by itself for Helium, and so computes
 * something else.
 */
const HELIUM = ['-fno-tree-vectorize'];
const CORTEX_M_TARGETS = [
    {
        ...ARMV6_M,
        name: 'cortex-m0',
        kernels: ['scalar', 'c'],
        description: 'Arm Cortex-M0, bare metal',
        tvm: { mcpu: ['cortex-m0'], march: ['armv6-m'] },
        flags: ['-mcpu=cortex-m0', '-mthumb', '-mfloat-abi=soft'],
    },
    {
        ...ARMV6_M,
        name: 'cortex-m0plus',
        kernels: ['scalar', 'c'],
        description: 'Arm Cortex-M0+, bare metal',
        tvm: { mcpu: ['cortex-m0plus', 'cortex-m0+'], march: ['armv6-m'] },
        flags: ['-mcpu=cortex-m0plus', '-mthumb', '-mfloat-abi=soft'],
    },
    {
        ...CORTEX_M,
        name: 'cortex-m3',
        kernels: ['scalar', 'c'],
        description: 'Arm Cortex-M3, bare metal',
        tvm: { mcpu: ['cortex-m3'], march: ['armv7-m'] },
        flags: ['-mcpu=cortex-m3', '-mthumb', '-mfloat-abi=soft'],
        elf: SOFT,
        helpers: SOFT_FLOAT,
        board: MPS2_M3,
    },
    {
        ...CORTEX_M,
        name: 'cortex-m4',
        kernels: ['dsp', 'c'],
        description: 'Arm Cortex-M4 with FPU, hard float ABI, bare metal',
        tvm: { mcpu: ['cortex-m4'], march: ['armv7e-m'] },
        flags: ['-mcpu=cortex-m4', '-mthumb', '-mfpu=fpv4-sp-d16', '-mfloat-abi=hard'],
        elf: HARD,
        helpers: [],
        board: MPS2_M4,
    },
    {
        ...CORTEX_M,
        name: 'cortex-m4-nofp',
        kernels: ['dsp', 'c'],
        description: 'Arm Cortex-M4 without FPU, or with firmware of the soft float ABI, bare metal',
        tvm: { mcpu: ['cortex-m4', 'cortex-m4+nofp'], march: ['armv7e-m'] },
        flags: ['-mcpu=cortex-m4', '-mthumb', '-mfloat-abi=soft'],
        elf: SOFT,
        helpers: SOFT_FLOAT,
        board: MPS2_M4,
    },
    {
        ...CORTEX_M,
        name: 'cortex-m7',
        kernels: ['dsp', 'c'],
        description: 'Arm Cortex-M7 with FPU, hard float ABI, bare metal',
        tvm: { mcpu: ['cortex-m7'], march: ['armv7e-m'] },
        // Kernels have no doubles, so that one object suits FPUs of single and of double precision.
        flags: ['-mcpu=cortex-m7', '-mthumb', '-mfpu=fpv5-sp-d16', '-mfloat-abi=hard'],
        elf: HARD,
        helpers: [],
        board: MPS2_M7,
    },
    {
        ...CORTEX_M,
        name: 'cortex-m33',
        kernels: ['dsp', 'c'],
        description: 'Arm Cortex-M33 with FPU and DSP extension, hard float ABI, bare metal',
        tvm: { mcpu: ['cortex-m33'], march: ['armv8-m.main'] },
        flags: ['-mcpu=cortex-m33', '-mthumb', '-mfpu=fpv5-sp-d16', '-mfloat-abi=hard'],
        elf: HARD,
        helpers: [],
        board: MPS2_M33,
    },
    {
        ...CORTEX_M,
        name: 'cortex-m33-nodsp',
        kernels: ['scalar', 'c'],
        description: 'Arm Cortex-M33 with FPU, without DSP extension, hard float ABI, bare metal',
        tvm: { mcpu: ['cortex-m33+nodsp'], march: ['armv8-m.main'] },
        flags: ['-mcpu=cortex-m33+nodsp', '-mthumb', '-mfpu=fpv5-sp-d16', '-mfloat-abi=hard'],
        elf: HARD,
        helpers: [],
        board: MPS2_M33,
    },
    {
        ...CORTEX_M,
        name: 'cortex-m55',
        description: 'Arm Cortex-M55 with Helium (integer and float) and FPU, hard float ABI, bare metal',
        tvm: { mcpu: ['cortex-m55'], march: ['armv8.1-m.main'] },
        flags: ['-mcpu=cortex-m55', '-mthumb', '-mfloat-abi=hard', ...HELIUM],
        kernels: ['mve', 'dsp', 'c'],
        elf: HARD,
        helpers: [],
        board: MPS3_M55,
    },
    {
        ...CORTEX_M,
        name: 'cortex-m85',
        description: 'Arm Cortex-M85 with Helium (integer and float) and FPU, hard float ABI, bare metal',
        tvm: { mcpu: ['cortex-m85'], march: ['armv8.1-m.main'] },
        // GCC before 13 does not know -mcpu=cortex-m85. These are the core's extensions, without the pointer
        // authentication that firmware may use around the object, scheduled for the core that is closest. QEMU has no
        // Cortex-M85; a Cortex-M55 executes all of it.
        flags: [
            '-march=armv8.1-m.main+dsp+mve.fp+fp.dp',
            '-mtune=cortex-m55',
            '-mthumb',
            '-mfloat-abi=hard',
            ...HELIUM,
        ],
        kernels: ['mve', 'dsp', 'c'],
        elf: HARD,
        helpers: [],
        board: MPS3_M55,
    },
];

;// CONCATENATED MODULE: ./build/targets/host.js
/** This machine: one row for each architecture that it may have. */

const HOST = {
    name: 'host',
    compilers: ['gcc', 'cc'],
    kernels: ['c'],
    optimization: ['-O2'],
    helpers: [],
    sharedObject: { compile: [], link: ['-shared', '-nostartfiles', '-Wl,--build-id=none'] },
    objectIsPositionIndependent: true,
};
/** By `arch`, as Node names it. */
const HOSTS = [
    {
        ...HOST,
        arch: 'x64',
        description: 'this machine (x86-64 Linux)',
        kernels: ['x86', 'c'],
        // What instructions the CPU has.
        variables: ['modo_x86_known'],
        triple: /^x86_64-.*linux/,
        tvm: { mtriple: /^x86_64-.*linux/ },
        flags: ['-fPIC', '-fcf-protection=none'],
        elf: { bits: 64, machine: target.EM.X86_64 },
    },
    {
        ...HOST,
        arch: 'arm64',
        kernels: ['neon', 'c'],
        weak: ['getauxval'],
        description: 'this machine (AArch64 Linux)',
        triple: /^aarch64-.*linux/,
        tvm: { mtriple: /^aarch64-.*linux/ },
        flags: ['-fPIC', '-mbranch-protection=none'],
        elf: { bits: 64, machine: target.EM.AARCH64 },
    },
];

;// CONCATENATED MODULE: ./build/targets/linux.js
/** Linux on other machines; their programs run here under QEMU's user mode. */

const LINUX = {
    kernels: ['c'],
    optimization: ['-O2'],
    sharedObject: { compile: [], link: ['-shared', '-nostartfiles', '-Wl,--build-id=none'] },
    objectIsPositionIndependent: true,
};
const LINUX_TARGETS = [
    {
        ...LINUX,
        name: 'aarch64-linux',
        kernels: ['neon', 'c'],
        description: '64-bit Arm (Armv8-A), Linux with glibc',
        compilers: ['aarch64-linux-gnu-gcc'],
        triple: /^aarch64-.*linux/,
        tvm: { mtriple: /^aarch64-.*linux/, march: ['armv8-a'] },
        flags: ['-march=armv8-a', '-fPIC', '-mbranch-protection=none'],
        elf: { bits: 64, machine: target.EM.AARCH64 },
        helpers: [],
        weak: ['getauxval'],
        emulator: { command: 'qemu-aarch64', root: '/usr/aarch64-linux-gnu' },
    },
    {
        ...LINUX,
        name: 'armv7-linux',
        // Armv6's SIMD instructions are part of Armv7-A: those that Cortex-M calls its DSP extension.
        kernels: ['dsp', 'scalar', 'c'],
        description: '32-bit Arm (Armv7-A, VFPv3), Linux with glibc, hard float ABI',
        compilers: ['arm-linux-gnueabihf-gcc'],
        triple: /^arm-.*linux-gnueabihf/,
        tvm: { mtriple: /^armv7\w*-.*linux-gnueabihf/, march: ['armv7-a'] },
        // Without Neon, which not every Armv7-A has, and which treats subnormal floats as 0.
        flags: ['-march=armv7-a', '-mthumb', '-mfpu=vfpv3-d16', '-mfloat-abi=hard', '-fPIC'],
        elf: { bits: 32, machine: target.EM.ARM, floatAbi: 'hard' },
        // The division instruction is an option of Armv7-A.
        helpers: ['__aeabi_idiv', '__aeabi_idivmod', '__aeabi_uidivmod'],
        emulator: { command: 'qemu-arm', root: '/usr/arm-linux-gnueabihf' },
    },
];

;// CONCATENATED MODULE: ./build/targets/risc-v.js
/** RISC-V, bare metal. The linker of the bare-metal toolchain makes no shared objects. */

const RISC_V = {
    compilers: ['riscv64-unknown-elf-gcc', 'riscv32-unknown-elf-gcc', 'riscv-none-elf-gcc'],
    toolchains: ['riscv-none-elf-gcc'],
    triple: /^riscv(32|64)?-.*elf/,
    optimization: ['-O2'],
    kernels: ['rv', 'scalar', 'c'],
    objectIsPositionIndependent: false,
};
/** QEMU's virt: 128 MB of RAM, of which the first half stands for flash. No firmware: the image starts the CPU. */
const VIRT = {
    machine: 'virt',
    runtime: 'risc-v',
    flash: { origin: 0x8000_0000, bytes: 64 << 20 },
    ram: { origin: 0x8400_0000, bytes: 64 << 20 },
};
const virt32 = (cpu) => ({
    ...VIRT,
    qemu: 'qemu-system-riscv32',
    options: ['-bios', 'none', '-cpu', cpu],
});
const HELPERS_32 = [
    '__addsf3',
    '__clzsi2',
    '__divsf3',
    '__fixsfsi',
    '__floatsisf',
    '__gtsf2',
    '__lesf2',
    '__ltsf2',
    '__mulsf3',
    '__subsf3',
];
/** ESP32-C3 and its like: ordinary RISC-V, for which Espressif has a compiler of its own. */
const ESP_RISC_V = {
    compilers: [...RISC_V.compilers, 'riscv32-esp-elf-gcc'],
    toolchains: ['riscv32-esp-elf', 'riscv-none-elf-gcc'],
};
const RISC_V_TARGETS = [
    {
        ...RISC_V,
        name: 'rv32imc',
        description: '32-bit RISC-V with multiplication and compressed instructions, soft float ABI, bare metal',
        tvm: { march: ['rv32imc', 'rv32imc_zicsr'], mabi: 'ilp32' },
        flags: ['-march=rv32imc', '-mabi=ilp32'],
        elf: { bits: 32, machine: target.EM.RISCV, floatAbi: 'soft' },
        helpers: HELPERS_32,
        board: virt32('rv32,a=false,f=false,d=false'),
    },
    {
        ...RISC_V,
        ...ESP_RISC_V,
        name: 'esp32c3',
        description: 'ESP32-C3 (RV32IMC), soft float ABI, bare metal',
        flags: ['-march=rv32imc', '-mabi=ilp32'],
        elf: { bits: 32, machine: target.EM.RISCV, floatAbi: 'soft' },
        helpers: HELPERS_32,
        board: virt32('rv32,a=false,f=false,d=false'),
    },
    {
        ...RISC_V,
        name: 'rv32imac',
        description: '32-bit RISC-V with multiplication, atomic and compressed instructions, soft float ABI, bare metal',
        tvm: { march: ['rv32imac', 'rv32imac_zicsr'], mabi: 'ilp32' },
        flags: ['-march=rv32imac', '-mabi=ilp32'],
        elf: { bits: 32, machine: target.EM.RISCV, floatAbi: 'soft' },
        helpers: HELPERS_32,
        board: virt32('rv32,f=false,d=false'),
    },
    {
        ...RISC_V,
        name: 'rv64gc',
        description: '64-bit RISC-V with the general-purpose extensions, double float ABI, bare metal',
        tvm: { march: ['rv64gc', 'rv64imafdc'], mabi: 'lp64d' },
        // medany: code and data may lie anywhere, not only in the lowest and highest 2 GB.
        flags: ['-march=rv64gc', '-mabi=lp64d', '-mcmodel=medany'],
        elf: { bits: 64, machine: target.EM.RISCV, floatAbi: 'double' },
        helpers: ['__clzdi2'],
        board: { ...VIRT, qemu: 'qemu-system-riscv64', options: ['-bios', 'none', '-cpu', 'rv64'] },
    },
];

;// CONCATENATED MODULE: ./build/targets/tvm-target.js
/** tvmc's target strings, such as `c -mcpu=cortex-m4 -mfloat-abi=soft`, and the rows that they mean. */

/** TVM's kinds of targets whose code is C or for a CPU. */
const KINDS = ['c', 'llvm'];
/** Attributes that choose among TVM's schedules and say nothing about the processor. */
const WITHOUT_MEANING = ['keys', 'model', 'device', 'tag'];
const MATCHES = new Map([
    ['mcpu', ({ tvm }, value) => tvm?.mcpu?.includes(value) ?? false],
    ['march', ({ tvm }, value) => tvm?.march?.includes(value) ?? false],
    ['mtriple', ({ tvm }, value) => tvm?.mtriple?.test(value) ?? false],
    ['mabi', ({ tvm }, value) => tvm?.mabi === value],
    ['mfloat-abi', ({ elf }, value) => elf.floatAbi === value],
]);
const ATTRIBUTES = [...MATCHES.keys()];
/** Attributes that choose a processor; without any of them, the string means the host. */
const CHOOSING = ['mcpu', 'march', 'mtriple'];
/** Whether a value of --target is tvmc's spelling, and not the name of a row. */
function isTvmTarget(text) {
    return /^\s*[{"']|[\s,]/.test(text) || KINDS.includes(text);
}
/**
 * Reads a target string; `more` are attributes that options gave for the kind `c`. Throws a ModoError for what has no
 * counterpart here.
 */
function parseTvmTarget(text, more = []) {
    const refuse = (what, advice) => {
        throw new errors/* ModoError */.o0(`--target "${(0,errors/* printable */.g$)(text, 200)}": ${what}`, advice);
    };
    if (/^\s*\{/.test(text))
        refuse('JSON is not read', 'write it as "c -mcpu=cortex-m4"');
    const [kind = '', ...rest] = words(text);
    if (kind.includes(',') || [kind, ...rest].some((word) => word.endsWith(','))) {
        refuse('there is only one code generator', 'leave the others out');
    }
    if (!KINDS.includes(kind)) {
        refuse(`there is no "${(0,errors/* printable */.g$)(kind)}"`, `begin with ${KINDS.join(' or ')}, or give modo's own name`);
    }
    const attributes = new Map();
    const set = (key, value) => {
        if (WITHOUT_MEANING.includes(key))
            return;
        if (!MATCHES.has(key)) {
            const known = ATTRIBUTES.map((name) => `-${name}`);
            refuse(`-${(0,errors/* printable */.g$)(key)} has no counterpart here`, `known are ${known.join(', ')}`);
        }
        if (attributes.has(key))
            refuse(`-${key} is given twice`, 'give it once');
        attributes.set(key, value);
    };
    for (let i = 0; i < rest.length; i++) {
        const [, key, value] = /^--?([^-=][^=]*)(?:=(.*))?$/.exec(rest[i]) ?? [];
        if (key === undefined)
            refuse(`cannot read "${(0,errors/* printable */.g$)(rest[i])}"`, 'attributes are -name=value');
        // TVM has "-name value", too.
        set(key, value ?? (rest[i + 1]?.startsWith('-') === false ? rest[++i] : ''));
    }
    if (kind === 'c')
        for (const [key, value] of more)
            set(key, value);
    return { kind, attributes };
}
/** Words between spaces; quotes keep spaces within one, and are dropped. */
function words(text) {
    const found = text.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*'|["'])+/g);
    return [...found].map(([word]) => word.replace(/["']/g, ''));
}
/** The row that a target string means. Throws a ModoError when it is none, or not only one. */
function findByTvmTarget({ kind, attributes }, targets, host) {
    const given = [...attributes];
    const fitting = (rows, keys) => rows.filter((row) => given.every(([key, value]) => !keys.includes(key) || MATCHES.get(key)(row, value)));
    const chooses = given.some(([key]) => CHOOSING.includes(key));
    const cross = chooses ? fitting(targets, ATTRIBUTES) : [];
    const found = cross.length > 0 ? cross : fitting([host()], ATTRIBUTES);
    // -mcpu=cortex-m4 fits a row for each float ABI; that of the very name is meant.
    const target = found.length === 1 ? found[0] : found.find(({ name }) => name === attributes.get('mcpu'));
    if (target)
        return target;
    const shown = [kind, ...given.map(([key, value]) => `-${key}=${(0,errors/* printable */.g$)(value)}`)].join(' ');
    if (found.length > 1) {
        throw new errors/* ModoError */.o0(`--target: ${shown} fits ${found.map(({ name }) => name).join(', ')}`, 'name one of them');
    }
    const near = chooses ? fitting(targets, CHOOSING) : [];
    const names = (near.length > 0 ? near : targets).map(({ name, elf }) => name + (near.length > 0 && elf.floatAbi ? ` (${elf.floatAbi} float ABI)` : ''));
    throw new errors/* ModoError */.o0(`--target: no target is ${shown}`, `${near.length > 0 ? 'near are' : 'known are'} ${names.join(', ')}`);
}

;// CONCATENATED MODULE: ./build/targets/xtensa.js
/** Espressif's chips with Xtensa cores. Nothing runs them here: these rows are not tested. */

const XTENSA = {
    toolchains: ['xtensa-esp-elf'],
    triple: /^xtensa-(esp|esp32|esp32s3)-elf/,
    optimization: ['-O2'],
    kernels: ['scalar', 'c'],
    // Calls reach 512 KB; firmware in flash is larger.
    flags: ['-mlongcalls'],
    elf: { bits: 32, machine: target.EM.XTENSA },
    // What the cores may lack an instruction for; the compiler's own library has them all.
    helpers: [
        '__ashldi3',
        '__ashrdi3',
        '__clzsi2',
        '__divsf3',
        '__divsi3',
        '__fixsfsi',
        '__floatsisf',
        '__gtsf2',
        '__lesf2',
        '__lshrdi3',
        '__ltsf2',
        '__modsi3',
        '__muldi3',
        '__udivsi3',
        '__umodsi3',
    ],
    objectIsPositionIndependent: false,
};
/** Each program of the toolchain is there under the chip's name too, and is then set up for that chip. */
const XTENSA_TARGETS = [
    {
        ...XTENSA,
        name: 'esp32',
        description: 'ESP32 (Xtensa LX6, windowed ABI), bare metal; not tested',
        compilers: ['xtensa-esp32-elf-gcc'],
    },
    {
        ...XTENSA,
        name: 'esp32s3',
        description: 'ESP32-S3 (Xtensa LX7, windowed ABI), bare metal; not tested',
        compilers: ['xtensa-esp32s3-elf-gcc'],
    },
];

;// CONCATENATED MODULE: ./build/targets/index.js
/** The table of targets. A new one is a row in the file of its family. */







const TARGETS = [
    ...CORTEX_M_TARGETS,
    ...RISC_V_TARGETS,
    ...XTENSA_TARGETS,
    ...LINUX_TARGETS,
];
/** Names that `--target` takes, with what they are. */
function targetList() {
    return [{ name: 'host', description: 'this machine (x86-64 or AArch64 Linux)' }, ...TARGETS];
}
/** The target of that name; `arch` is the host's, as Node names it. Throws a ModoError that lists the known ones. */
function findTarget(name, arch) {
    if (name === 'host') {
        const host = HOSTS.find((target) => target.arch === arch);
        if (!host)
            throw new errors/* ModoError */.o0(`--target host: ${arch} is not supported`, 'name a cross target');
        return host;
    }
    const target = TARGETS.find((candidate) => candidate.name === name);
    if (!target) {
        const known = targetList().map((candidate) => candidate.name);
        throw new errors/* ModoError */.o0(`--target: there is no target "${(0,errors/* printable */.g$)(name)}"`, `known are ${known.join(', ')}`);
    }
    return target;
}
/** What `--target` and its companions select: names of targets, or what tvmc calls them. */
function selectTargets(options, arch) {
    const more = [
        ['mcpu', options.targetCMcpu],
        ['march', options.targetCMarch],
    ].filter((pair) => pair[1] !== undefined);
    let isUsed = more.length === 0;
    const targets = options.target.map((text) => {
        if (!isTvmTarget(text))
            return findTarget(text, arch);
        const wanted = parseTvmTarget(text, more);
        if (wanted.kind === 'c')
            isUsed = true;
        return findByTvmTarget(wanted, TARGETS, () => findTarget('host', arch));
    });
    if (!isUsed)
        throw new errors/* ModoError */.o0(`--target-c-${more[0][0]} is for --target c`, 'add --target c');
    const twice = targets.find((target, i) => targets.indexOf(target) < i);
    if (twice)
        throw new errors/* ModoError */.o0(`--target ${twice.name} is given twice`, 'give it once');
    return targets;
}


/***/ }),

/***/ 84920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ EM)
/* harmony export */ });
/** What is known of a target: data only. */
/** e_machine of ELF. */
const EM = { ARM: 40, X86_64: 62, XTENSA: 94, AARCH64: 183, RISCV: 243 };


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
        const cache = await Promise.all(/* import() */[__webpack_require__.e(878), __webpack_require__.e(110), __webpack_require__.e(88), __webpack_require__.e(39)]).then(__webpack_require__.bind(__webpack_require__, 84039));
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
            const cache = await Promise.all(/* import() */[__webpack_require__.e(878), __webpack_require__.e(110), __webpack_require__.e(88), __webpack_require__.e(39)]).then(__webpack_require__.bind(__webpack_require__, 84039));
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

/***/ 21402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yh: () => (/* binding */ CATALOGUE),
  w4: () => (/* binding */ findEntry),
  CV: () => (/* binding */ findPackage),
  tI: () => (/* binding */ toolCacheVersion)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/toolchain/catalogue.json
const catalogue_namespaceObject = /*#__PURE__*/JSON.parse('{"j":[{"name":"arm-none-eabi-gcc","description":"xPack GNU Arm Embedded GCC","program":"arm-none-eabi-gcc","triple":"arm-none-eabi","source":"the npm package @xpack-dev-tools/arm-none-eabi-gcc","npm":"@xpack-dev-tools/arm-none-eabi-gcc","versions":[{"version":"15.2.1-1.1","npmVersion":"15.2.1-1.1.1","strip":1,"bin":"bin","hosts":{"darwin-arm64":{"urls":["https://github.com/xpack-dev-tools/arm-none-eabi-gcc-xpack/releases/download/v15.2.1-1.1/xpack-arm-none-eabi-gcc-15.2.1-1.1-darwin-arm64.tar.gz"],"sha256":"574082d35e49a2bcbdc355836b2a3ae5e5bb3b9456c9f5e37177db2ab4aad870"},"darwin-x64":{"urls":["https://github.com/xpack-dev-tools/arm-none-eabi-gcc-xpack/releases/download/v15.2.1-1.1/xpack-arm-none-eabi-gcc-15.2.1-1.1-darwin-x64.tar.gz"],"sha256":"5be906a5194c3173e145a58048e5607ffff947773237802b93e55e23c415f1b6"},"linux-arm64":{"urls":["https://github.com/xpack-dev-tools/arm-none-eabi-gcc-xpack/releases/download/v15.2.1-1.1/xpack-arm-none-eabi-gcc-15.2.1-1.1-linux-arm64.tar.gz"],"sha256":"67980c7990eba7bb7ffdf39699102effd70889f5ac427be19a8c8a6c5fab2972"},"linux-x64":{"urls":["https://github.com/xpack-dev-tools/arm-none-eabi-gcc-xpack/releases/download/v15.2.1-1.1/xpack-arm-none-eabi-gcc-15.2.1-1.1-linux-x64.tar.gz"],"sha256":"da6a49ad4003944b823c6c93702a8787c922ab34bd7e918ec0eaf6933a9b1ff6","size":307090703},"win32-x64":{"urls":["https://github.com/xpack-dev-tools/arm-none-eabi-gcc-xpack/releases/download/v15.2.1-1.1/xpack-arm-none-eabi-gcc-15.2.1-1.1-win32-x64.zip"],"sha256":"bae6a3d1667697ce750c3b13d6d26d80973ecedc2cc87bf04869e83447fd93ea"}}},{"version":"14.2.1-1.1","npmVersion":"14.2.1-1.1.1","strip":1,"bin":"bin","hosts":{"darwin-arm64":{"urls":["https://github.com/xpack-dev-tools/arm-none-eabi-gcc-xpack/releases/download/v14.2.1-1.1/xpack-arm-none-eabi-gcc-14.2.1-1.1-darwin-arm64.tar.gz"],"sha256":"f52ea3760c53b25d726a7345be60a210736293db85f92daa39d1d22d34e2c995"},"darwin-x64":{"urls":["https://github.com/xpack-dev-tools/arm-none-eabi-gcc-xpack/releases/download/v14.2.1-1.1/xpack-arm-none-eabi-gcc-14.2.1-1.1-darwin-x64.tar.gz"],"sha256":"b5bf8d5af099fd464d1543e5b8901308fb64116fa7a244426cacf4ff1b882fc7"},"linux-arm64":{"urls":["https://github.com/xpack-dev-tools/arm-none-eabi-gcc-xpack/releases/download/v14.2.1-1.1/xpack-arm-none-eabi-gcc-14.2.1-1.1-linux-arm64.tar.gz"],"sha256":"a1ac95c8d9347020d61e387e644a2c1806556b77162958a494d2f5f3d5fe7053"},"linux-x64":{"urls":["https://github.com/xpack-dev-tools/arm-none-eabi-gcc-xpack/releases/download/v14.2.1-1.1/xpack-arm-none-eabi-gcc-14.2.1-1.1-linux-x64.tar.gz"],"sha256":"ed8c7d207a85d00da22b90cf80ab3b0b2c7600509afadf6b7149644e9d4790a6"},"win32-x64":{"urls":["https://github.com/xpack-dev-tools/arm-none-eabi-gcc-xpack/releases/download/v14.2.1-1.1/xpack-arm-none-eabi-gcc-14.2.1-1.1-win32-x64.zip"],"sha256":"0b2d496b383ba578182eb57b3f7d35ff510e36eda56257883b902fa07c3bba55"}}}]},{"name":"riscv-none-elf-gcc","description":"xPack GNU RISC-V Embedded GCC","program":"riscv-none-elf-gcc","triple":"riscv-none-elf","source":"the npm package @xpack-dev-tools/riscv-none-elf-gcc","npm":"@xpack-dev-tools/riscv-none-elf-gcc","versions":[{"version":"15.2.0-1","npmVersion":"15.2.0-1.1","strip":1,"bin":"bin","hosts":{"darwin-arm64":{"urls":["https://github.com/xpack-dev-tools/riscv-none-elf-gcc-xpack/releases/download/v15.2.0-1/xpack-riscv-none-elf-gcc-15.2.0-1-darwin-arm64.tar.gz"],"sha256":"6588e8351455fad8aca37551f0e5a5543f3346bfa9a837cf03cbd3bdd4989f8f"},"darwin-x64":{"urls":["https://github.com/xpack-dev-tools/riscv-none-elf-gcc-xpack/releases/download/v15.2.0-1/xpack-riscv-none-elf-gcc-15.2.0-1-darwin-x64.tar.gz"],"sha256":"98e83f097b10163869dabffd58389ac8e4eb41bae0f67124569158655be593ea"},"linux-arm64":{"urls":["https://github.com/xpack-dev-tools/riscv-none-elf-gcc-xpack/releases/download/v15.2.0-1/xpack-riscv-none-elf-gcc-15.2.0-1-linux-arm64.tar.gz"],"sha256":"4e60e2a54c16385e4e2476d08240f857495d5a61609d97e1ee49f72875a6ec1e"},"linux-x64":{"urls":["https://github.com/xpack-dev-tools/riscv-none-elf-gcc-xpack/releases/download/v15.2.0-1/xpack-riscv-none-elf-gcc-15.2.0-1-linux-x64.tar.gz"],"sha256":"aaaa8060c914851a3e5ee1ba82cc3d6f80972f90638a05c6e823a37557a33758","size":433494794},"win32-x64":{"urls":["https://github.com/xpack-dev-tools/riscv-none-elf-gcc-xpack/releases/download/v15.2.0-1/xpack-riscv-none-elf-gcc-15.2.0-1-win32-x64.zip"],"sha256":"85ef714dacd273b1dadf4af4892774520ac01915bfa6da816a56e7e41591e09e"}}},{"version":"14.2.0-3","npmVersion":"14.2.0-3.1","strip":1,"bin":"bin","hosts":{"darwin-arm64":{"urls":["https://github.com/xpack-dev-tools/riscv-none-elf-gcc-xpack/releases/download/v14.2.0-3/xpack-riscv-none-elf-gcc-14.2.0-3-darwin-arm64.tar.gz"],"sha256":"e76e86b8c500f8e92b3b4ff7b0444cfbf3b218515f322929e0744ec3b9ed80a8"},"darwin-x64":{"urls":["https://github.com/xpack-dev-tools/riscv-none-elf-gcc-xpack/releases/download/v14.2.0-3/xpack-riscv-none-elf-gcc-14.2.0-3-darwin-x64.tar.gz"],"sha256":"8a6e699f12876152d6386e777675d94529ccc21a57224a69d973f676949a1687"},"linux-arm64":{"urls":["https://github.com/xpack-dev-tools/riscv-none-elf-gcc-xpack/releases/download/v14.2.0-3/xpack-riscv-none-elf-gcc-14.2.0-3-linux-arm64.tar.gz"],"sha256":"0c0551986e30174af55f245e1c3a86c45233fc793bf36586567f266ada6fdd98"},"linux-x64":{"urls":["https://github.com/xpack-dev-tools/riscv-none-elf-gcc-xpack/releases/download/v14.2.0-3/xpack-riscv-none-elf-gcc-14.2.0-3-linux-x64.tar.gz"],"sha256":"f574415b63f12b09bdd3475223ab492a465d23810646c90c13a4c3b676c83503"},"win32-x64":{"urls":["https://github.com/xpack-dev-tools/riscv-none-elf-gcc-xpack/releases/download/v14.2.0-3/xpack-riscv-none-elf-gcc-14.2.0-3-win32-x64.zip"],"sha256":"9bb15efdeca256532c4a83ce6462c7dc1f9cfebe1f1f43d581b2ad7d077209b6"}}}]},{"name":"aarch64-none-elf-gcc","description":"xPack GNU AArch64 Embedded GCC","program":"aarch64-none-elf-gcc","triple":"aarch64-none-elf","source":"the npm package @xpack-dev-tools/aarch64-none-elf-gcc","npm":"@xpack-dev-tools/aarch64-none-elf-gcc","versions":[{"version":"15.2.1-1.1","npmVersion":"15.2.1-1.1.1","strip":1,"bin":"bin","hosts":{"darwin-arm64":{"urls":["https://github.com/xpack-dev-tools/aarch64-none-elf-gcc-xpack/releases/download/v15.2.1-1.1/xpack-aarch64-none-elf-gcc-15.2.1-1.1-darwin-arm64.tar.gz"],"sha256":"d7efeab33982bb4a50be816b9a327045b93678940aee872501233a34e0ba41a2"},"darwin-x64":{"urls":["https://github.com/xpack-dev-tools/aarch64-none-elf-gcc-xpack/releases/download/v15.2.1-1.1/xpack-aarch64-none-elf-gcc-15.2.1-1.1-darwin-x64.tar.gz"],"sha256":"d410f9f73d194e57704fea04e5ceeede992790f901e43614bbba4fcc173dd2ee"},"linux-arm64":{"urls":["https://github.com/xpack-dev-tools/aarch64-none-elf-gcc-xpack/releases/download/v15.2.1-1.1/xpack-aarch64-none-elf-gcc-15.2.1-1.1-linux-arm64.tar.gz"],"sha256":"94ea26098d0f63c3d845b7368d9ad971c1cf9c7f13019722d820c165e7331248"},"linux-x64":{"urls":["https://github.com/xpack-dev-tools/aarch64-none-elf-gcc-xpack/releases/download/v15.2.1-1.1/xpack-aarch64-none-elf-gcc-15.2.1-1.1-linux-x64.tar.gz"],"sha256":"052e1aadd7b3adde960299f50da956eb34c1503a7299b5bea3a330d9407bf250"},"win32-x64":{"urls":["https://github.com/xpack-dev-tools/aarch64-none-elf-gcc-xpack/releases/download/v15.2.1-1.1/xpack-aarch64-none-elf-gcc-15.2.1-1.1-win32-x64.zip"],"sha256":"eeea8fe159fdcaaea8d5abe6cc66f2c81659c3011164d6a20b76920a5abcecf3"}}},{"version":"14.2.1-1.1","npmVersion":"14.2.1-1.1.1","strip":1,"bin":"bin","hosts":{"darwin-arm64":{"urls":["https://github.com/xpack-dev-tools/aarch64-none-elf-gcc-xpack/releases/download/v14.2.1-1.1/xpack-aarch64-none-elf-gcc-14.2.1-1.1-darwin-arm64.tar.gz"],"sha256":"88fc8bd58d2feadd83411b427111c07825752bf2dab81d50137682bcfc6d6c50"},"darwin-x64":{"urls":["https://github.com/xpack-dev-tools/aarch64-none-elf-gcc-xpack/releases/download/v14.2.1-1.1/xpack-aarch64-none-elf-gcc-14.2.1-1.1-darwin-x64.tar.gz"],"sha256":"977f8608aeb47baacb66e45bbbcfa14cfa1efd114a2d9fab66bc0c81c8a38b8c"},"linux-arm64":{"urls":["https://github.com/xpack-dev-tools/aarch64-none-elf-gcc-xpack/releases/download/v14.2.1-1.1/xpack-aarch64-none-elf-gcc-14.2.1-1.1-linux-arm64.tar.gz"],"sha256":"62c101b0205a0a205287f08e74c5ac7739fe72984fb48e43ec0290b9a34c4393"},"linux-x64":{"urls":["https://github.com/xpack-dev-tools/aarch64-none-elf-gcc-xpack/releases/download/v14.2.1-1.1/xpack-aarch64-none-elf-gcc-14.2.1-1.1-linux-x64.tar.gz"],"sha256":"a2c9731f3c2a0abfdfa1e285de82d806e07a580a5fef4be59aac952c6b67b117"},"win32-x64":{"urls":["https://github.com/xpack-dev-tools/aarch64-none-elf-gcc-xpack/releases/download/v14.2.1-1.1/xpack-aarch64-none-elf-gcc-14.2.1-1.1-win32-x64.zip"],"sha256":"1d8655120cb73a9bfbb7eb65f1b5e2d114d6f99ce5a0e107b73d646b55a6306a"}}}]},{"name":"arm-gnu-toolchain","description":"Arm GNU Toolchain for arm-none-eabi","program":"arm-none-eabi-gcc","triple":"arm-none-eabi","source":"the .sha256asc files that Arm publishes beside each archive","versions":[{"version":"15.3.rel1","strip":1,"bin":"bin","hosts":{"linux-x64":{"urls":["https://gitlab.arm.com/api/v4/projects/tooling%2Fgnu-toolchains-for-arm/packages/generic/gnu-toolchain/15.3.rel1/arm-gnu-toolchain-15.3.rel1-x86_64-arm-none-eabi.tar.xz"],"sha256":"563bebb2b97d53382b956d6ee1fe61e2cae26699901417234a37df505ef9b5fa"},"linux-arm64":{"urls":["https://gitlab.arm.com/api/v4/projects/tooling%2Fgnu-toolchains-for-arm/packages/generic/gnu-toolchain/15.3.rel1/arm-gnu-toolchain-15.3.rel1-aarch64-arm-none-eabi.tar.xz"],"sha256":"06979e0c8171de58e5dc2a2b2019330a290f30930f27728af98a83e1a7369b3a"},"darwin-arm64":{"urls":["https://gitlab.arm.com/api/v4/projects/tooling%2Fgnu-toolchains-for-arm/packages/generic/gnu-toolchain/15.3.rel1/arm-gnu-toolchain-15.3.rel1-darwin-arm64-arm-none-eabi.tar.xz"],"sha256":"376808a59ca209c1413236f1c6a509e33da4b29857ab28642b9927cf3048af55"},"win32-x64":{"urls":["https://gitlab.arm.com/api/v4/projects/tooling%2Fgnu-toolchains-for-arm/packages/generic/gnu-toolchain/15.3.rel1/arm-gnu-toolchain-15.3.rel1-mingw-w64-x86_64-arm-none-eabi.zip"],"sha256":"b85669d3408e2ae713b17b0cc59bc4ea26369a7f2bd19108fd11df7095f159e6"}}},{"version":"15.2.rel1","strip":1,"bin":"bin","hosts":{"linux-x64":{"urls":["https://gitlab.arm.com/api/v4/projects/tooling%2Fgnu-toolchains-for-arm/packages/generic/gnu-toolchain/15.2.rel1/arm-gnu-toolchain-15.2.rel1-x86_64-arm-none-eabi.tar.xz","https://armkeil.blob.core.windows.net/developer/files/downloads/gnu/15.2.rel1/binrel/arm-gnu-toolchain-15.2.rel1-x86_64-arm-none-eabi.tar.xz"],"sha256":"597893282ac8c6ab1a4073977f2362990184599643b4c5ee34870a8215783a16","size":155499480},"linux-arm64":{"urls":["https://gitlab.arm.com/api/v4/projects/tooling%2Fgnu-toolchains-for-arm/packages/generic/gnu-toolchain/15.2.rel1/arm-gnu-toolchain-15.2.rel1-aarch64-arm-none-eabi.tar.xz","https://armkeil.blob.core.windows.net/developer/files/downloads/gnu/15.2.rel1/binrel/arm-gnu-toolchain-15.2.rel1-aarch64-arm-none-eabi.tar.xz"],"sha256":"d061559d814b205ed30c5b7c577c03317ec447ca51cd5a159d26b12a5bbeb20c"},"darwin-arm64":{"urls":["https://gitlab.arm.com/api/v4/projects/tooling%2Fgnu-toolchains-for-arm/packages/generic/gnu-toolchain/15.2.rel1/arm-gnu-toolchain-15.2.rel1-darwin-arm64-arm-none-eabi.tar.xz","https://armkeil.blob.core.windows.net/developer/files/downloads/gnu/15.2.rel1/binrel/arm-gnu-toolchain-15.2.rel1-darwin-arm64-arm-none-eabi.tar.xz"],"sha256":"1938a84b7105c192e3fb4fa5e893ba25f425f7ddab40515ae608cd40f68669a8"},"win32-x64":{"urls":["https://gitlab.arm.com/api/v4/projects/tooling%2Fgnu-toolchains-for-arm/packages/generic/gnu-toolchain/15.2.rel1/arm-gnu-toolchain-15.2.rel1-mingw-w64-x86_64-arm-none-eabi.zip","https://armkeil.blob.core.windows.net/developer/files/downloads/gnu/15.2.rel1/binrel/arm-gnu-toolchain-15.2.rel1-mingw-w64-x86_64-arm-none-eabi.zip"],"sha256":"7936cac895611023ffb22a64b8e426098c7104cb689778c1894572ca840b9ece"}}}]},{"name":"xtensa-esp-elf","description":"Espressif GCC for ESP32, ESP32-S2 and ESP32-S3","program":"xtensa-esp32-elf-gcc","triple":"xtensa-esp-elf","source":"ESP-IDF\'s tools/tools.json","versions":[{"version":"15.2.0_20251204","strip":1,"bin":"bin","hosts":{"linux-x64":{"urls":["https://github.com/espressif/crosstool-NG/releases/download/esp-15.2.0_20251204/xtensa-esp-elf-15.2.0_20251204-x86_64-linux-gnu.tar.xz","https://dl.espressif.com/github_assets/espressif/crosstool-NG/releases/download/esp-15.2.0_20251204/xtensa-esp-elf-15.2.0_20251204-x86_64-linux-gnu.tar.xz"],"sha256":"3d50f5cd5f173acfd524e07c1cd69bc99585731a415ca2e5bce879997fe602b8"},"linux-arm64":{"urls":["https://github.com/espressif/crosstool-NG/releases/download/esp-15.2.0_20251204/xtensa-esp-elf-15.2.0_20251204-aarch64-linux-gnu.tar.xz","https://dl.espressif.com/github_assets/espressif/crosstool-NG/releases/download/esp-15.2.0_20251204/xtensa-esp-elf-15.2.0_20251204-aarch64-linux-gnu.tar.xz"],"sha256":"c8a8255009803036ba3def98a97a7134ee5a8ac5db048425e126fcf07f27ce1c"},"darwin-x64":{"urls":["https://github.com/espressif/crosstool-NG/releases/download/esp-15.2.0_20251204/xtensa-esp-elf-15.2.0_20251204-x86_64-apple-darwin.tar.xz","https://dl.espressif.com/github_assets/espressif/crosstool-NG/releases/download/esp-15.2.0_20251204/xtensa-esp-elf-15.2.0_20251204-x86_64-apple-darwin.tar.xz"],"sha256":"96da1fcf01e2ac89819d1e336ca9e27762c35ea120627b89de8fd482f42c54f8"},"darwin-arm64":{"urls":["https://github.com/espressif/crosstool-NG/releases/download/esp-15.2.0_20251204/xtensa-esp-elf-15.2.0_20251204-aarch64-apple-darwin.tar.xz","https://dl.espressif.com/github_assets/espressif/crosstool-NG/releases/download/esp-15.2.0_20251204/xtensa-esp-elf-15.2.0_20251204-aarch64-apple-darwin.tar.xz"],"sha256":"68d3fb1e75c6bb1b88c6a2c74977abd51efd09b560a99149bafdcf403cb21941"}}}]},{"name":"riscv32-esp-elf","description":"Espressif GCC for its RISC-V chips, such as ESP32-C3","program":"riscv32-esp-elf-gcc","triple":"riscv32-esp-elf","source":"ESP-IDF\'s tools/tools.json","versions":[{"version":"15.2.0_20251204","strip":1,"bin":"bin","hosts":{"linux-x64":{"urls":["https://github.com/espressif/crosstool-NG/releases/download/esp-15.2.0_20251204/riscv32-esp-elf-15.2.0_20251204-x86_64-linux-gnu.tar.xz","https://dl.espressif.com/github_assets/espressif/crosstool-NG/releases/download/esp-15.2.0_20251204/riscv32-esp-elf-15.2.0_20251204-x86_64-linux-gnu.tar.xz"],"sha256":"ace5aae6afe98f754947be043d40173e2e22ace57754b11a394b7238eefa01cf"},"linux-arm64":{"urls":["https://github.com/espressif/crosstool-NG/releases/download/esp-15.2.0_20251204/riscv32-esp-elf-15.2.0_20251204-aarch64-linux-gnu.tar.xz","https://dl.espressif.com/github_assets/espressif/crosstool-NG/releases/download/esp-15.2.0_20251204/riscv32-esp-elf-15.2.0_20251204-aarch64-linux-gnu.tar.xz"],"sha256":"90cccb3ef035f016836dd7c292528b27333a716d42b9361a68005d178c0f70bf"},"darwin-x64":{"urls":["https://github.com/espressif/crosstool-NG/releases/download/esp-15.2.0_20251204/riscv32-esp-elf-15.2.0_20251204-x86_64-apple-darwin.tar.xz","https://dl.espressif.com/github_assets/espressif/crosstool-NG/releases/download/esp-15.2.0_20251204/riscv32-esp-elf-15.2.0_20251204-x86_64-apple-darwin.tar.xz"],"sha256":"6d4709eadf4c66aecb51c0ff9c7b068eefa6ecec37aa7817f172c9f735318e73"},"darwin-arm64":{"urls":["https://github.com/espressif/crosstool-NG/releases/download/esp-15.2.0_20251204/riscv32-esp-elf-15.2.0_20251204-aarch64-apple-darwin.tar.xz","https://dl.espressif.com/github_assets/espressif/crosstool-NG/releases/download/esp-15.2.0_20251204/riscv32-esp-elf-15.2.0_20251204-aarch64-apple-darwin.tar.xz"],"sha256":"0869d1083532c631808543dd802885f02dbe1bb3bd640be0dee827e82ded768d"}}}]},{"name":"qemu-arm","description":"xPack QEMU for Arm","program":"qemu-system-arm","source":"the npm package @xpack-dev-tools/qemu-arm","npm":"@xpack-dev-tools/qemu-arm","versions":[{"version":"9.2.4-1","npmVersion":"9.2.4-1.1","strip":1,"bin":"bin","hosts":{"darwin-arm64":{"urls":["https://github.com/xpack-dev-tools/qemu-arm-xpack/releases/download/v9.2.4-1/xpack-qemu-arm-9.2.4-1-darwin-arm64.tar.gz"],"sha256":"2752ae3bdff112a8574373157ef1e0eb51fd50b1ee8554275f2ff20ba1ff1b6d"},"darwin-x64":{"urls":["https://github.com/xpack-dev-tools/qemu-arm-xpack/releases/download/v9.2.4-1/xpack-qemu-arm-9.2.4-1-darwin-x64.tar.gz"],"sha256":"c8be02219b4328624f696942aff8d6d5b98dbf07c6f2eb61adca12b7a120a140"},"linux-arm64":{"urls":["https://github.com/xpack-dev-tools/qemu-arm-xpack/releases/download/v9.2.4-1/xpack-qemu-arm-9.2.4-1-linux-arm64.tar.gz"],"sha256":"50fc7ccace24982bcf964a1b5286a05b63f185421f5e1018fb6cbaf78b42277b"},"linux-x64":{"urls":["https://github.com/xpack-dev-tools/qemu-arm-xpack/releases/download/v9.2.4-1/xpack-qemu-arm-9.2.4-1-linux-x64.tar.gz"],"sha256":"203dc2c71e25fcf97b95181328e9b888cc8092ff404bffd4d267b9defabcb698"},"win32-x64":{"urls":["https://github.com/xpack-dev-tools/qemu-arm-xpack/releases/download/v9.2.4-1/xpack-qemu-arm-9.2.4-1-win32-x64.zip"],"sha256":"f029d6549fabe5b0ddce07921832bb97a20f56d54b63c8f4d3d5e82c3c8eae33"}}},{"version":"8.2.6-1","npmVersion":"8.2.6-1.1","strip":1,"bin":"bin","hosts":{"darwin-arm64":{"urls":["https://github.com/xpack-dev-tools/qemu-arm-xpack/releases/download/v8.2.6-1/xpack-qemu-arm-8.2.6-1-darwin-arm64.tar.gz"],"sha256":"2c6d32ceb531dcfc1d343edfb0d0c2dd4ed85180ac78084cfdfc375267b24edd"},"darwin-x64":{"urls":["https://github.com/xpack-dev-tools/qemu-arm-xpack/releases/download/v8.2.6-1/xpack-qemu-arm-8.2.6-1-darwin-x64.tar.gz"],"sha256":"3f3a5e5de6e53096df083da3cb59b276d02154401913afe8576a4c169310de3c"},"linux-arm64":{"urls":["https://github.com/xpack-dev-tools/qemu-arm-xpack/releases/download/v8.2.6-1/xpack-qemu-arm-8.2.6-1-linux-arm64.tar.gz"],"sha256":"e1f437379fe4acbbed11417ed991bfc504714c468cc61ea2291ca3d045a5e699"},"linux-x64":{"urls":["https://github.com/xpack-dev-tools/qemu-arm-xpack/releases/download/v8.2.6-1/xpack-qemu-arm-8.2.6-1-linux-x64.tar.gz"],"sha256":"cda4027bba825d7974a047e8c02bcbc263f39ea91ac34e4955fe0de8c5d509f7"},"win32-x64":{"urls":["https://github.com/xpack-dev-tools/qemu-arm-xpack/releases/download/v8.2.6-1/xpack-qemu-arm-8.2.6-1-win32-x64.zip"],"sha256":"ac08e5c258652ab8dd959ecc8a7ef94e29b2bc8232548bc32572358d453bfab0"}}}]},{"name":"qemu-riscv","description":"xPack QEMU for RISC-V","program":"qemu-system-riscv32","source":"the npm package @xpack-dev-tools/qemu-riscv","npm":"@xpack-dev-tools/qemu-riscv","versions":[{"version":"9.2.4-1","npmVersion":"9.2.4-1.1","strip":1,"bin":"bin","hosts":{"darwin-arm64":{"urls":["https://github.com/xpack-dev-tools/qemu-riscv-xpack/releases/download/v9.2.4-1/xpack-qemu-riscv-9.2.4-1-darwin-arm64.tar.gz"],"sha256":"afe4910a2ccf023fee1ce01fb3cf497563fd5e92d786b7fff08cb139da1ac281"},"darwin-x64":{"urls":["https://github.com/xpack-dev-tools/qemu-riscv-xpack/releases/download/v9.2.4-1/xpack-qemu-riscv-9.2.4-1-darwin-x64.tar.gz"],"sha256":"138554dd3c18d0663deec33a548a3ea73387d3b46382049f03bbc397cbdfba00"},"linux-arm64":{"urls":["https://github.com/xpack-dev-tools/qemu-riscv-xpack/releases/download/v9.2.4-1/xpack-qemu-riscv-9.2.4-1-linux-arm64.tar.gz"],"sha256":"b90f76ebff7ecfa50e77c61a750534bdd0eb41deb793c0253fb3f583002a4aed"},"linux-x64":{"urls":["https://github.com/xpack-dev-tools/qemu-riscv-xpack/releases/download/v9.2.4-1/xpack-qemu-riscv-9.2.4-1-linux-x64.tar.gz"],"sha256":"7cd69277dcf32bb024351ea225d549577713302cc5141444bad12836d5967b8c"},"win32-x64":{"urls":["https://github.com/xpack-dev-tools/qemu-riscv-xpack/releases/download/v9.2.4-1/xpack-qemu-riscv-9.2.4-1-win32-x64.zip"],"sha256":"05df8a50c2109605c7ab382667aa4680d41cb262383053e5bb07d29de616eb1f"}}}]}]}');
;// CONCATENATED MODULE: ./build/toolchain/catalogue.js
/** What can be downloaded: toolchains and emulators by name, version and host, each archive with its SHA-256. */


const CATALOGUE = catalogue_namespaceObject.j;
/** The entry of that name. Throws a ModoError that lists the known ones. */
function findEntry(catalogue, name) {
    const entry = catalogue.find((candidate) => candidate.name === name);
    if (entry)
        return entry;
    const known = catalogue.map((candidate) => candidate.name).join(', ');
    throw new errors/* ModoError */.o0(`there is no toolchain "${(0,errors/* printable */.g$)(name)}"`, `known are ${known}`);
}
/**
 * `name` or `name@version`, where the beginning of a version stands for the newest that begins so: 15 for 15.2.1-1.1.
 * Throws a ModoError when there is no such version, or none for the host.
 */
function findPackage(catalogue, text, host) {
    const [name, wanted] = splitName(text);
    const entry = findEntry(catalogue, name);
    const version = wanted === undefined
        ? entry.versions[0]
        : (entry.versions.find((candidate) => candidate.version === wanted) ??
            entry.versions.find((candidate) => beginsWith(candidate.version, wanted)));
    if (!version) {
        throw new errors/* ModoError */.o0(`there is no ${name} ${(0,errors/* printable */.g$)(wanted ?? '')}`, `there are ${entry.versions.map((candidate) => candidate.version).join(', ')}`);
    }
    const archive = version.hosts[host];
    if (!archive) {
        throw new errors/* ModoError */.o0(`${name} ${version.version} is not made for ${host}`, `it is made for ${Object.keys(version.hosts).join(', ')}`);
    }
    const { strip, bin } = version;
    return { name, version: version.version, archive, strip, bin, programs: [entry.program] };
}
function splitName(text) {
    const at = text.indexOf('@');
    return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
/** 15.2 begins 15.2.1-1.1, but neither 1 nor 15.2.1-1.10 does. */
function beginsWith(version, wanted) {
    return wanted !== '' && version.startsWith(wanted) && /^[.\-_]/.test(version.slice(wanted.length));
}
/**
 * The version as the folder of a tool cache is named, which has to be one of semantic versioning: 15.3.rel1 becomes
 * 15.3.0-rel1, 15.2.0_20251204 becomes 15.2.0-20251204.
 */
function toolCacheVersion(version) {
    const [, numbers, rest] = /^(\d+(?:\.\d+){0,2})[._-]?(.*)$/.exec(version) ?? [];
    if (numbers === undefined)
        return `0.0.0-${version.replace(/[^0-9A-Za-z.-]/g, '-')}`;
    const padded = [...numbers.split('.').map(Number), 0, 0].slice(0, 3).join('.');
    return rest === '' ? padded : `${padded}-${rest.replace(/[^0-9A-Za-z.-]/g, '-')}`;
}


/***/ }),

/***/ 86549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ chooseToolchain),
  n: () => (/* binding */ provideToolchain)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/toolchain/actions-cache.js
var actions_cache = __webpack_require__(67240);
// EXTERNAL MODULE: ./build/toolchain/catalogue.js + 1 modules
var toolchain_catalogue = __webpack_require__(21402);
// EXTERNAL MODULE: ./build/toolchain/environment.js
var toolchain_environment = __webpack_require__(68489);
;// CONCATENATED MODULE: ./build/toolchain/chunks.js
/** Bytes that wait in memory when the disk is slower than the network. */
const MOST_WAITING = 8 << 20;
/**
 * Listens from now on: what happens before the first chunk is asked for is not missed. A stream's own iterator drops
 * what it has read ahead when the connection ends early; those bytes have been paid for.
 */
function chunksOf(stream) {
    const waiting = [];
    let bytes = 0;
    let end;
    let wake = () => { };
    const ended = (error) => {
        end ??= error ? { error } : {};
        wake();
    };
    stream.on('data', (chunk) => {
        waiting.push(chunk);
        bytes += chunk.byteLength;
        if (bytes > MOST_WAITING)
            stream.pause();
        wake();
    });
    stream.on('end', () => ended());
    stream.on('error', ended);
    stream.on('close', () => ended(new Error('the connection was closed')));
    return (async function* () {
        for (;;) {
            const chunk = waiting.shift();
            if (chunk) {
                bytes -= chunk.byteLength;
                if (bytes <= MOST_WAITING)
                    stream.resume();
                yield chunk;
            }
            else if (end?.error)
                throw end.error;
            else if (end)
                return;
            else {
                await new Promise((resolve) => {
                    wake = resolve;
                });
            }
        }
    })();
}

;// CONCATENATED MODULE: ./build/toolchain/http.js


const MOST_REDIRECTS = 5;
/** A URL as it may be shown: signed addresses have secrets behind the question mark. */
function shownUrl(url) {
    try {
        const { protocol, host, pathname } = new URL(url);
        return `${protocol}//${host}${pathname}`;
    }
    catch {
        return url.replace(/[?#].*$/s, '');
    }
}
/** An address that a user or the catalogue gives. Throws a ModoError when it is none that can be downloaded from. */
function checkUrl(text, option) {
    const url = tryUrl(text);
    if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
        throw new errors/* ModoError */.o0(`${option}: not an address of a server`, 'give one that begins with https://');
    }
    if (url.username !== '' || url.password !== '') {
        throw new errors/* ModoError */.o0(`${option}: an address with a user name or a password`, 'give one without');
    }
    return url.href;
}
/** Addresses of folders, separated by white space. Throws a ModoError as `checkUrl` does. */
function parseMirrors(text) {
    const words = text?.split(/\s+/).filter((word) => word !== '') ?? [];
    return words.map((word) => {
        const href = checkUrl(word, '--mirror');
        if (!/[?#]/.test(href))
            return href;
        throw new errors/* ModoError */.o0('--mirror: an address with ? or #', 'name a folder: the name of the file is added to it');
    });
}
function tryUrl(text) {
    try {
        return new URL(text);
    }
    catch {
        return undefined;
    }
}
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
/** https always; plain http only within a server that was itself named with it, or within this machine. */
function mayFollow(from, to) {
    if (to.username !== '' || to.password !== '')
        return false;
    if (to.protocol === 'https:')
        return true;
    if (to.protocol !== 'http:' || from.protocol !== 'http:')
        return false;
    return from.hostname === to.hostname || (LOOPBACK.test(from.hostname) && LOOPBACK.test(to.hostname));
}
/**
 * GETs `url`, following redirects; rejects after `stall` milliseconds without an answer. Proxy variables are honoured.
 */
async function request(url, headers, stall) {
    const { HttpClient } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 44942));
    let at = new URL(url);
    for (let redirects = 0;; redirects++) {
        // The client's own time-out only half-closes the connection: it is out of the way.
        const client = new HttpClient('modo', [], { allowRedirects: false, socketTimeout: 10 * stall });
        const answer = await within(stall, client.get(at.href, { 'accept-encoding': 'identity', ...headers })).catch((error) => {
            client.dispose();
            throw error;
        });
        const { message } = answer;
        const body = chunksOf(message);
        const status = message.statusCode ?? 0;
        const close = (error) => {
            message.destroy(error);
            client.dispose();
        };
        const { location } = message.headers;
        if (status < 300 || status > 399 || status === 304 || location === undefined) {
            return { status, headers: message.headers, body, close };
        }
        close();
        const next = tryUrl(new URL(location, at).href);
        if (!next || !mayFollow(at, next)) {
            throw new errors/* ModoError */.o0(`redirected to ${shownUrl(location)}, which is not https`);
        }
        if (redirects >= MOST_REDIRECTS)
            throw new errors/* ModoError */.o0(`more than ${MOST_REDIRECTS} redirects`);
        at = next;
    }
}
/** Rejects when the promise takes longer than that. */
async function within(milliseconds, promise) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds / 1000} s`)), milliseconds);
    });
    try {
        return await Promise.race([promise, late]);
    }
    finally {
        clearTimeout(timer);
        // What comes of it later is nobody's concern.
        promise.catch(() => { });
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/toolchain/digest.js
var toolchain_digest = __webpack_require__(31626);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/toolchain/attempt.js
/** One attempt to download the rest of a file from one address. */



/** No toolchain is larger; where the size is not known, a server can fill a disk with no more. */
const MOST_BYTES = 4 * 2 ** 30;
/** Why an attempt ended. */
class Fault extends Error {
    /** again: the same address may do better; next: it will not. */
    retry;
    /** Milliseconds that the server asked for. */
    pause;
    constructor(message, retry, pause = 0) {
        super(message);
        this.retry = retry;
        this.pause = pause;
    }
}
/** Throws a Fault, or whatever else went wrong. */
async function attemptFrom(url, wanted, part, validator, stall, environment) {
    const resumed = part.bytes > 0;
    const answer = await request(url, {
        ...(resumed && { range: `bytes=${part.bytes}-` }),
        ...(resumed && validator.etag && { 'if-range': validator.etag }),
    }, stall);
    try {
        await takeStatus(answer, part);
        const { etag } = answer.headers;
        validator.etag = etag?.startsWith('W/') ? undefined : etag;
        const total = announcedBytes(answer, part.bytes);
        const { size } = wanted;
        if (total !== undefined && size !== undefined && total !== size) {
            throw new Fault(`the server has ${total} bytes, the catalogue says ${size}`, 'next');
        }
        if (total !== undefined && total > MOST_BYTES) {
            throw new Fault(`the server has ${total} bytes, more than ${MOST_BYTES}`, 'next');
        }
        await takeBody(answer, part, wanted, total ?? size, stall, environment);
        checkWhole(part, wanted, total);
    }
    catch (error) {
        if (!(error instanceof WrongBytes))
            throw error;
        await part.clear();
        // What was resumed may have begun as another file: once more, from the start.
        throw resumed ? new Fault(error.message, 'again') : error;
    }
    finally {
        answer.close();
    }
}
class WrongBytes extends Fault {
}
async function takeStatus({ status, headers }, part) {
    if (status === 206) {
        const start = /^bytes (\d+)-/.exec(headers['content-range'] ?? '')?.[1];
        if (Number(start) === part.bytes)
            return;
        await part.clear();
        throw new Fault(`the server sent another part than the one asked for`, 'again');
    }
    if (status === 200) {
        // The whole file, whatever was asked for.
        if (part.bytes > 0)
            await part.clear();
        return;
    }
    if (status === 416) {
        await part.clear();
        throw new Fault('HTTP status 416', 'again');
    }
    const isPassing = status === 408 || status === 429 || status >= 500;
    const seconds = Number(headers['retry-after']);
    throw new Fault(`HTTP status ${status}`, isPassing ? 'again' : 'next', seconds > 0 ? seconds * 1000 : 0);
}
/** Bytes of the whole file, as the server has it. */
function announcedBytes({ status, headers }, before) {
    const total = status === 206 ? /\/(\d+)$/.exec(headers['content-range'] ?? '')?.[1] : undefined;
    if (total !== undefined)
        return Number(total);
    const length = headers['content-length'];
    return length === undefined ? undefined : Number(length) + (status === 206 ? before : 0);
}
async function takeBody({ body, close }, part, wanted, total, stall, environment) {
    const most = wanted.size ?? MOST_BYTES;
    const report = progressReport(wanted.name, total, part.bytes, environment.progress);
    const stalled = () => {
        close(new Fault(`no byte came for ${stall / 1000} s after ${part.bytes} bytes`, 'again'));
    };
    let timer = setTimeout(stalled, stall);
    const file = await (0,promises_.open)(part.file, 'a');
    try {
        for await (const chunk of body) {
            clearTimeout(timer);
            if (part.bytes + chunk.byteLength > most) {
                throw new WrongBytes(`the server sent more than ${most} bytes`, 'next');
            }
            await writeAll(file, chunk);
            part.hash.update(chunk);
            part.bytes += chunk.byteLength;
            report(part.bytes);
            timer = setTimeout(stalled, stall);
        }
    }
    catch (error) {
        if (error.code !== 'ECONNRESET')
            throw error;
        const of = total === undefined ? '' : ` of ${total}`;
        throw new Fault(`the connection ended after ${part.bytes}${of} bytes`, 'again');
    }
    finally {
        clearTimeout(timer);
        await file.close();
    }
}
async function writeAll(file, chunk) {
    for (let at = 0; at < chunk.byteLength;) {
        at += (await file.write(chunk, at, chunk.byteLength - at)).bytesWritten;
    }
}
function checkWhole(part, wanted, total) {
    const expected = wanted.size ?? total;
    if (expected !== undefined && part.bytes < expected) {
        throw new Fault(`the connection ended after ${part.bytes} of ${expected} bytes`, 'again');
    }
    const digest = part.digest();
    if (digest !== wanted.sha256) {
        throw new WrongBytes(`SHA-256 of its ${part.bytes} bytes is ${digest}, expected ${wanted.sha256}`, 'next');
    }
}
/** A line for each tenth of the file. */
function progressReport(name, total, start, progress) {
    const megabytes = (bytes) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
    const step = (total ?? 1e9) / 10;
    let next = Math.floor(start / step) * step;
    return (bytes) => {
        if (bytes < next)
            return;
        next = (Math.floor(bytes / step) + 1) * step;
        const share = total === undefined ? '' : ` of ${megabytes(total)}`;
        progress(`${name}: downloading, ${megabytes(bytes)}${share} MB`);
    };
}
/** Network faults; undefined for anything else, which no other attempt helps against. */
function faultOf(error) {
    if (error instanceof Fault)
        return error;
    if (error instanceof errors/* ModoError */.o0)
        return new Fault(error.message, 'next');
    if (error instanceof TypeError || error instanceof RangeError)
        return undefined;
    const { code, message, syscall } = error;
    if (syscall === 'write' || syscall === 'open' || syscall === 'close') {
        if (code !== 'EPIPE' && code !== 'ECONNRESET')
            return undefined;
    }
    const text = code && !message.includes(code) ? `${code} ${message}` : message;
    return new Fault((0,errors/* printable */.g$)(text || 'no connection', 200), 'again');
}

;// CONCATENATED MODULE: ./build/toolchain/partial-file.js
/** A file that is being downloaded: the bytes so far, and their hash. */



class PartialFile {
    file;
    bytes = 0;
    hash = (0,external_node_crypto_.createHash)('sha256');
    constructor(file) {
        this.file = file;
    }
    /** Takes what is in the file. */
    async read() {
        this.hash = (0,external_node_crypto_.createHash)('sha256');
        this.bytes = (await (0,promises_.stat)(this.file).catch(() => undefined)) ? await (0,toolchain_digest/* addFile */.s)(this.hash, this.file) : 0;
    }
    async clear() {
        await (0,promises_.rm)(this.file, { force: true });
        this.hash = (0,external_node_crypto_.createHash)('sha256');
        this.bytes = 0;
    }
    digest() {
        return this.hash.copy().digest('hex');
    }
}

;// CONCATENATED MODULE: ./build/toolchain/download.js
/**
 * Downloads a file of which the SHA-256 is known: from several addresses in order, again and again after faults, going
 * on where it stopped, in this process or in one before. Only bytes of that SHA-256 count as the file.
 */







/** Attempts at one address in all, however much each of them brings. */
const MOST_ATTEMPTS = 50;
/** A server that asks for more patience does not get it. */
const LONGEST_PAUSE = 15_000;
/**
 * Fills `file`, which may hold the beginning, or all of it, from before. Throws a ModoError that says for each address
 * why it failed; the file then holds what there is, unless the disk is full.
 */
async function download(wanted, file, environment) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    const part = new PartialFile(file);
    if (await isWhole(wanted, part))
        return;
    const faults = [];
    for (const url of wanted.urls) {
        const fault = await downloadFrom(url, wanted, part, environment);
        if (!fault)
            return;
        faults.push(`${(0,errors/* printable */.g$)(shownUrl(url), 300)}: ${fault}`);
        environment.progress(`${wanted.name}: ${faults.at(-1)}`);
    }
    throw new errors/* ModoError */.o0(`${wanted.name} cannot be downloaded: ${faults.join('; ')}`, 'try again, check the network and its proxy, or name a server of your own with --mirror');
}
/** Whether the file is there from before. What can be no beginning of it is removed. */
async function isWhole({ sha256, size }, part) {
    await part.read();
    if (part.bytes > 0 && part.digest() === sha256)
        return true;
    if (part.bytes >= (size ?? MOST_BYTES))
        await part.clear();
    return false;
}
/** Undefined when the file is whole, else why it is not. */
async function downloadFrom(url, wanted, part, environment) {
    const { pauses, stall } = environment.patience;
    const validator = {};
    let failed = 0;
    for (let attempt = 1;; attempt++) {
        const before = part.bytes;
        try {
            await attemptFrom(url, wanted, part, validator, stall, environment);
            return undefined;
        }
        catch (error) {
            const fault = faultOf(error);
            if (!fault)
                throw await withDiskAdvice(error, wanted, part);
            failed = part.bytes > before ? 0 : failed + 1;
            if (fault.retry === 'next' || failed > pauses.length || attempt >= MOST_ATTEMPTS)
                return fault.message;
            const pause = pauses[Math.max(0, failed - 1)] ?? 0;
            environment.progress(`${wanted.name}: ${fault.message}; trying again`);
            // Jobs that failed together do not come back together.
            await (0,external_node_timers_promises_.setTimeout)(Math.min(LONGEST_PAUSE, Math.max(fault.pause, pause * (0.5 + Math.random()))));
        }
    }
}
async function withDiskAdvice(error, { name, size }, part) {
    const { code } = error;
    if (code !== 'ENOSPC' && code !== 'EDQUOT')
        return error;
    const had = part.bytes;
    // A full disk is the greater evil.
    await part.clear();
    return new errors/* ModoError */.o0(`${name}: the disk is full after ${had}${size === undefined ? '' : ` of ${size}`} bytes (${(0,errors/* printable */.g$)(part.file, 200)})`, 'make room: about eight times the archive is needed to unpack it', { cause: error });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/execa/index.js + 132 modules
var execa = __webpack_require__(4434);
;// CONCATENATED MODULE: ./build/toolchain/installed.js
/** What is installed in a folder of the tool cache: a list written when it was unpacked, and the check against it. */






/** The list's file, in the installed folder. */
const LIST = '.modo-toolchain.json';
/** The file by which a tool cache knows that a folder is complete. */
const markerOf = (folder) => `${folder}.complete`;
/** The first of `programs` in a folder; undefined when there is none of them. */
async function findProgram(bin, programs) {
    for (const name of programs) {
        const path = (0,external_node_path_.join)(bin, process.platform === 'win32' ? `${name}.exe` : name);
        if (await isThere(path))
            return path;
    }
    return undefined;
}
const isThere = (path) => (0,promises_.access)(path).then(() => true, () => false);
/** Starts the program, which must run on this machine, and writes the list. Throws a ModoError. */
async function writeList(folder, bin, programs, archive) {
    const program = await findProgram((0,external_node_path_.join)(folder, bin), programs);
    if (program === undefined) {
        throw new errors/* ModoError */.o0(`the archive has no ${bin}/${programs.join(` or ${bin}/`)}`, 'check that it is the toolchain for this target');
    }
    const started = await (0,execa/* execa */.Ho)(program, ['--version'], { reject: false, stdin: 'ignore', timeout: 60_000 });
    if (started.failed) {
        const why = started.stderr.split('\n')[0] || started.shortMessage || '';
        throw new errors/* ModoError */.o0(`${(0,external_node_path_.relative)(folder, program)} of the archive does not start on this machine: ${(0,errors/* printable */.g$)(why.replaceAll(folder, ''), 200)}`, 'install a compiler of your system, and choose toolchain: system');
    }
    const own = await ownPrograms(folder, program);
    const list = {
        listVersion: 1,
        archive,
        files: await listFiles(folder),
        programs: Object.fromEntries(await Promise.all(own.map(async (path) => [path, await (0,toolchain_digest/* fileDigest */.h)((0,external_node_path_.join)(folder, path))]))),
    };
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, LIST), JSON.stringify(list));
}
/** The program, and what it starts of the same folder. */
async function ownPrograms(folder, program) {
    const found = new Set([program]);
    if (/gcc(\.exe)?$/.test(program))
        for (const path of await subprograms(program))
            found.add(path);
    return [...found]
        .map((path) => (0,external_node_path_.relative)(folder, path))
        .filter((path) => !path.startsWith('..'))
        .map((path) => path.split(external_node_path_.sep).join('/'))
        .sort();
}
/** The programs by which a GCC makes objects. */
const SUBPROGRAMS = ['cc1', 'as', 'collect2', 'ld'];
/** Absolute paths where the compiler knows them, else names to be found on PATH. */
async function subprograms(compiler) {
    return Promise.all(SUBPROGRAMS.map(async (name) => {
        const { stdout } = await (0,execa/* execa */.Ho)(compiler, [`-print-prog-name=${name}`], {
            reject: false,
            stdin: 'ignore',
            timeout: 20_000,
        });
        return stdout.trim() || name;
    }));
}
async function listFiles(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const files = entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name))
        .map((path) => [(0,external_node_path_.relative)(folder, path).split(external_node_path_.sep).join('/'), stateOf(path)])
        .filter((pair) => pair[0] !== LIST);
    return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** Bytes of a file, target of a link; undefined when there is neither. */
function stateOf(path) {
    try {
        const state = (0,external_node_fs_.lstatSync)(path);
        return state.isSymbolicLink() ? (0,external_node_fs_.readlinkSync)(path) : state.size;
    }
    catch {
        return undefined;
    }
}
/**
 * Undefined when the folder holds what was unpacked from the archive: every file is there with its size, and the
 * programs that make objects have their SHA-256. Else what is wrong, in words.
 */
async function installed_faultOfInstalled(folder, archive) {
    if (!(await isThere(markerOf(folder))))
        return 'it is not there';
    let list;
    try {
        list = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, LIST), 'utf8'));
        if (list.listVersion !== 1)
            throw new Error();
    }
    catch {
        return 'modo did not install it, or its list is damaged';
    }
    if (list.archive !== archive)
        return 'it was unpacked from another archive';
    for (const [path, state] of Object.entries(list.files)) {
        if (stateOf((0,external_node_path_.join)(folder, path)) !== state)
            return `${(0,errors/* printable */.g$)(path, 200)} has changed`;
    }
    for (const [path, digest] of Object.entries(list.programs)) {
        const found = await (0,toolchain_digest/* fileDigest */.h)((0,external_node_path_.join)(folder, path)).catch(() => undefined);
        if (found !== digest)
            return `${(0,errors/* printable */.g$)(path, 200)} has other bytes`;
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/toolchain/process-identity.js
/** A process that can be recognised later, by others, without reading a clock. */


function read(reading) {
    try {
        return reading().trim();
    }
    catch {
        return '';
    }
}
/** Field 22 of /proc/PID/stat. The program's name before it is in parentheses, and may have any character. */
function startOf(pid) {
    const stat = read(() => (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8'));
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
function thisProcess() {
    return {
        pid: process.pid,
        started: startOf(process.pid),
        boot: read(() => (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8')),
        space: read(() => (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid')),
        machine: (0,external_node_os_.hostname)(),
    };
}
/** Whether the process still runs; true where that cannot be known from here. */
function isRunning(other) {
    const here = thisProcess();
    const isSameBoot = other.boot === here.boot && here.boot !== '';
    // Another machine's, over a shared file system.
    if (!isSameBoot && other.machine !== here.machine)
        return true;
    // This one's, before it was started again.
    if (other.boot !== here.boot)
        return false;
    if (other.space !== here.space)
        return true;
    try {
        process.kill(other.pid, 0);
    }
    catch (error) {
        // EPERM: it runs, as another user.
        if (error.code === 'ESRCH')
            return false;
    }
    return other.started === startOf(other.pid);
}

;// CONCATENATED MODULE: ./build/toolchain/lock.js
/**
 * A lock between processes, for a folder that several jobs of one machine share.
 *
 * It is a row of files, NAME.1, NAME.2, ...: the last one says who has the lock, by a process that can be asked whether
 * it still runs. Whoever finds it free, or its process gone, makes the next file, which only one can. No last file is
 * ever removed, so that nobody takes an old state for the present one; and no clock is read.
 */








const POLL = 200;
/**
 * Waits until this process has the lock `path`; `waiting` is called once when it has to. Throws a ModoError after
 * `patience` milliseconds, and what the file system throws when there can be no file.
 */
async function acquireLock(path, patience, waiting) {
    await makeFolder((0,external_node_path_.dirname)(path));
    const start = external_node_perf_hooks_.performance.now();
    let told = false;
    for (;;) {
        const last = lastOf(path);
        const holder = last === 0 ? 'nobody' : readHolder(`${path}.${last}`);
        if (holder === 'nobody' || (holder !== 'somebody' && !isRunning(holder))) {
            const taken = tryTake(path, last + 1);
            if (taken)
                return taken;
            // Somebody was faster: see what they made of it.
            if (lastOf(path) > last)
                continue;
        }
        const who = typeof holder === 'string'
            ? 'another process'
            : `process ${holder.pid} on ${(0,errors/* printable */.g$)(`${holder.machine}`)}`;
        if (external_node_perf_hooks_.performance.now() - start >= patience) {
            throw new errors/* ModoError */.o0(`${(0,errors/* printable */.g$)((0,external_node_path_.dirname)(path), 200)}: ${who} is still installing into it after ${Math.round(patience / 1000)} s`, `try again later; if it does not run any more, remove ${(0,errors/* printable */.g$)(`${path}.${last}`, 200)}`);
        }
        if (!told)
            waiting(`waiting for ${who}, which is installing into ${(0,errors/* printable */.g$)((0,external_node_path_.dirname)(path), 200)}`);
        told = true;
        await (0,external_node_timers_promises_.setTimeout)(POLL);
    }
}
/** With its parents. On a file system that is read-only Node says ENOENT for all of them at once. */
async function makeFolder(path) {
    await (0,promises_.mkdir)(path, { recursive: true }).catch(async (error) => {
        if (error.code !== 'ENOENT' || (0,external_node_path_.dirname)(path) === path)
            throw error;
        await makeFolder((0,external_node_path_.dirname)(path));
        await (0,promises_.mkdir)(path);
    });
}
function numbers(path) {
    const prefix = `${(0,external_node_path_.basename)(path)}.`;
    return (0,external_node_fs_.readdirSync)((0,external_node_path_.dirname)(path))
        .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
        .map((name) => Number(name.slice(prefix.length)));
}
const lastOf = (path) => Math.max(0, ...numbers(path));
/** Who has the lock. A file that is empty or gone is just being written or replaced. */
function readHolder(file) {
    try {
        const text = (0,external_node_fs_.readFileSync)(file, 'utf8');
        if (text === 'free')
            return 'nobody';
        return JSON.parse(text);
    }
    catch {
        return 'somebody';
    }
}
/** Makes file `number`, with its content at once; undefined when it is there, or a later one is. */
function tryTake(path, number) {
    const own = `${path}.${number}`;
    const draft = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path)}-${(0,external_node_crypto_.randomUUID)()}`);
    writeDurably(draft, JSON.stringify(thisProcess()));
    try {
        (0,external_node_fs_.linkSync)(draft, own);
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST')
            return undefined;
        // File systems without hard links.
        if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS')
            throw error;
        try {
            (0,external_node_fs_.writeFileSync)(own, JSON.stringify(thisProcess()), { flag: 'wx' });
        }
        catch (second) {
            if (second.code === 'EEXIST')
                return undefined;
            throw second;
        }
    }
    finally {
        (0,external_node_fs_.rmSync)(draft, { force: true });
    }
    // What was seen as the last may have been old news: then a later file is there, and this one means nothing.
    if (lastOf(path) > number) {
        (0,external_node_fs_.rmSync)(own, { force: true });
        return undefined;
    }
    for (const old of numbers(path))
        if (old < number)
            (0,external_node_fs_.rmSync)(`${path}.${old}`, { force: true });
    return { release: () => release(own) };
}
/** An empty file after a crash of the machine would keep the lock for ever. */
function writeDurably(file, text) {
    const handle = (0,external_node_fs_.openSync)(file, 'wx');
    try {
        (0,external_node_fs_.writeFileSync)(handle, text);
        (0,external_node_fs_.fsyncSync)(handle);
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
/** Says so in the file's place, at once: the last file stays. */
function release(own) {
    const draft = `${own}-${(0,external_node_crypto_.randomUUID)()}`;
    try {
        writeDurably(draft, 'free');
        (0,external_node_fs_.renameSync)(draft, own);
    }
    catch {
        // A disk that is full, say. The lock goes with this process.
        (0,external_node_fs_.rmSync)(draft, { force: true });
    }
}

;// CONCATENATED MODULE: ./build/toolchain/unpack.js
/** Unpacks an archive with the system's own programs, which are several times as fast as any in JavaScript. */




/**
 * Unpacks `archive` (tar, plain or compressed, or zip) into the empty folder `into`, without the first `strip` folders
 * of each path; undefined strips one folder if that holds everything. The archive's SHA-256 has been checked. Throws a
 * ModoError.
 */
async function unpack(archive, into, strip) {
    const isZip = (await magic(archive)).startsWith('504b');
    if (!isZip || process.platform === 'win32') {
        // On Windows this is bsdtar, which reads zip as well.
        const stripping = isZip || strip === undefined ? [] : [`--strip-components=${strip}`];
        await run('tar', ['-xf', archive, '-C', into, '--no-same-owner', ...stripping], archive);
        if (!isZip && strip !== undefined)
            return;
    }
    else {
        await run('unzip', ['-q', archive, '-d', into], archive);
    }
    for (let level = 0; level < (strip ?? 1); level++)
        await liftSingleFolder(into, strip !== undefined);
}
/** The first bytes in hexadecimal. */
async function magic(path) {
    const file = await (0,promises_.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
        return buffer.toString('hex', 0, bytesRead);
    }
    finally {
        await file.close();
    }
}
/** Moves up what the only folder in `into` holds. */
async function liftSingleFolder(into, required) {
    const entries = await (0,promises_.readdir)(into, { withFileTypes: true });
    const [only] = entries;
    if (entries.length !== 1 || !only?.isDirectory() || (!required && only.name === 'bin')) {
        if (required)
            throw new errors/* ModoError */.o0(`the archive has ${entries.length} entries at its top, not one folder`);
        return;
    }
    // Its own name may be in it.
    const aside = (0,external_node_path_.join)(into, '.lifted');
    await (0,promises_.rename)((0,external_node_path_.join)(into, only.name), aside);
    for (const name of await (0,promises_.readdir)(aside))
        await (0,promises_.rename)((0,external_node_path_.join)(aside, name), (0,external_node_path_.join)(into, name));
    await (0,promises_.rm)(aside, { recursive: true });
}
async function run(command, args, archive) {
    const result = await (0,execa/* execa */.Ho)(command, [...args], {
        reject: false,
        stdin: 'ignore',
        // Messages that can be recognised, and no options from outside.
        env: { LC_ALL: 'C', TAR_OPTIONS: undefined, UNZIP: undefined },
    });
    if (!result.failed)
        return;
    const shown = (0,errors/* printable */.g$)(archive, 200);
    if (result.exitCode === undefined && !result.isTerminated) {
        throw new errors/* ModoError */.o0(`${shown}: ${command} cannot be started`, `install ${command}`);
    }
    const lines = result.stderr.split('\n').filter((line) => line.trim() !== '');
    if (/No space left on device|disk full|Disk quota exceeded/i.test(result.stderr)) {
        throw new errors/* ModoError */.o0(`${shown}: the disk is full`, 'make room; the archive is kept, so that it is not downloaded again');
    }
    if (/(xz|zstd|bzip2|gzip): (Cannot exec|not found|Cannot open)/.test(result.stderr)) {
        throw new errors/* ModoError */.o0(`${shown}: ${(0,errors/* printable */.g$)(lines[0] ?? '', 200)}`, 'install that program');
    }
    throw new errors/* ModoError */.o0(`${shown}: ${command} failed: ${(0,errors/* printable */.g$)(lines[0] ?? `${result.shortMessage}`, 300)}`);
}

;// CONCATENATED MODULE: ./build/toolchain/install.js
/** Installs a toolchain into the tool cache: at most once at a time, and either whole or not at all. */












/** Where a package is, or would be, below a tool cache. */
function packageFolder(root, { name, version }, host) {
    return (0,external_node_path_.join)(root, name, (0,toolchain_catalogue/* toolCacheVersion */.tI)(version), host.slice(host.indexOf('-') + 1));
}
/** The folder of an installed package; undefined when it is not installed, or not as it was. */
async function findInstalled(wanted, environment) {
    const folder = packageFolder(toolCacheFolder(environment), wanted, environment.host);
    return (await faultOfInstalled(folder, wanted.archive.sha256)) === undefined ? folder : undefined;
}
/** In this process; several targets share a toolchain. */
const installations = new Map();
/** Installs a package, unless it is, and returns its folder. Throws a ModoError. */
function install(wanted, options, environment) {
    const folder = packageFolder((0,toolchain_environment/* toolCacheFolder */.z)(environment), wanted, environment.host);
    const key = `${folder}\n${wanted.archive.sha256}`;
    const known = installations.get(key);
    if (known)
        return known;
    const made = installAnywhere(wanted, folder, options, environment);
    installations.set(key, made);
    // What failed may work when it is asked for again; what worked may be removed in between.
    const forget = () => installations.delete(key);
    made.then(forget, forget);
    return made;
}
const READ_ONLY = ['EROFS', 'EACCES', 'EPERM'];
async function installAnywhere(wanted, folder, options, environment) {
    if ((await installed_faultOfInstalled(folder, wanted.archive.sha256)) === undefined)
        return folder;
    try {
        return await installInto(folder, wanted, options, environment);
    }
    catch (error) {
        const { code } = error;
        if (error instanceof errors/* ModoError */.o0 || code === undefined)
            throw error;
        const shown = (0,errors/* printable */.g$)((0,external_node_path_.dirname)(folder), 200);
        const temp = environment.variables.RUNNER_TEMP;
        if (!READ_ONLY.includes(code) || !temp) {
            throw new errors/* ModoError */.o0(`${shown}: nothing can be installed there (${code})`, code === 'ENOSPC' ? 'make room' : 'let XDG_CACHE_HOME name a folder that can be written to', { cause: error });
        }
        environment.warn(`${shown} cannot be written to (${code}): ${wanted.name} is installed for this job only`);
        const own = packageFolder((0,external_node_path_.join)(temp, 'modo-tools'), wanted, environment.host);
        if ((await installed_faultOfInstalled(own, wanted.archive.sha256)) === undefined)
            return own;
        return installInto(own, wanted, options, environment);
    }
}
async function installInto(folder, wanted, options, environment) {
    const { patience, progress, warn } = environment;
    const lock = await acquireLock(`${folder}.lock`, patience.lock, progress);
    try {
        // Another job may have been faster.
        const fault = await installed_faultOfInstalled(folder, wanted.archive.sha256);
        if (fault === undefined)
            return folder;
        if (await hasMarker(folder))
            warn(`${(0,errors/* printable */.g$)(folder, 200)} is installed again: ${fault}`);
        await cleanUp(folder);
        const archive = await fetchArchive(folder, wanted, options, environment);
        progress(`${wanted.name} ${wanted.version}: unpacking`);
        await unpackInto(folder, archive.path, wanted);
        if (!archive.isKept)
            await (0,promises_.rm)(archive.path, { force: true });
        return folder;
    }
    finally {
        lock.release();
    }
}
async function hasMarker(folder) {
    const names = await (0,promises_.readdir)((0,external_node_path_.dirname)(folder));
    return names.includes((0,external_node_path_.basename)(markerOf(folder)));
}
const UNPACKING = '.unpacking-';
const REPLACED = '.replaced-';
/** What killed processes have left; not the archive, which is gone on with. */
async function cleanUp(folder) {
    for (const name of await (0,promises_.readdir)((0,external_node_path_.dirname)(folder))) {
        const isOurs = [UNPACKING, REPLACED].some((kind) => name.startsWith(`.${(0,external_node_path_.basename)(folder)}${kind}`));
        if (isOurs)
            await removeTree((0,external_node_path_.join)((0,external_node_path_.dirname)(folder), name));
    }
}
/** A program that its killed parent has left behind may still write into it. */
const removeTree = (path) => (0,promises_.rm)(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => { });
async function fetchArchive(folder, wanted, { cache, mirrors }, environment) {
    const { sha256, size, urls } = wanted.archive;
    const fileName = (0,external_node_path_.basename)(new URL(urls[0]).pathname);
    const request = {
        name: `${wanted.name} ${wanted.version}`,
        urls: [...mirrors.map((mirror) => `${mirror.replace(/\/*$/, '')}/${fileName}`), ...urls],
        sha256,
        size,
    };
    if (!cache.restore && !cache.save) {
        const path = `${folder}.download`;
        await download(request, path, environment);
        return { path, isKept: false };
    }
    // The cache wants the same absolute path when it saves and when it restores.
    const path = (0,external_node_path_.join)(environment.variables.RUNNER_TEMP, 'modo-toolchains', sha256, 'archive');
    const key = (0,actions_cache/* cacheKey */.k$)(wanted, environment.host);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    if (cache.restore) {
        await (0,actions_cache/* restoreArchive */.By)(key, path, environment.warn);
        const found = await (0,toolchain_digest/* fileDigest */.h)(path).catch(() => undefined);
        if (found === sha256)
            return { path, isKept: false };
        if (found !== undefined) {
            environment.warn(`the cache has ${request.name} with SHA-256 ${found} instead of ${sha256}: it is not used`);
            await (0,promises_.rm)(path, { force: true });
        }
    }
    await download(request, path, environment);
    if (cache.save)
        (0,actions_cache/* addSavable */.g4)({ key, path, sha256 });
    return { path, isKept: cache.save };
}
/** Unpacks beside the final place, tries it, and moves it there as a whole. */
async function unpackInto(folder, archive, wanted) {
    const beside = (kind) => (0,external_node_path_.join)((0,external_node_path_.dirname)(folder), `.${(0,external_node_path_.basename)(folder)}${kind}${(0,external_node_crypto_.randomUUID)()}`);
    const draft = beside(UNPACKING);
    const replaced = beside(REPLACED);
    try {
        await (0,promises_.mkdir)(draft);
        await unpack(archive, draft, wanted.strip);
        await writeList(draft, wanted.bin, wanted.programs, wanted.archive.sha256);
        await (0,promises_.rm)(markerOf(folder), { force: true });
        await (0,promises_.rename)(folder, replaced).catch((error) => {
            if (error.code !== 'ENOENT')
                throw error;
        });
        await (0,promises_.rename)(draft, folder);
        await (0,promises_.writeFile)(markerOf(folder), '');
    }
    catch (error) {
        if (!(error instanceof errors/* ModoError */.o0))
            throw error;
        throw new errors/* ModoError */.o0(`${wanted.name} ${wanted.version}: ${error.message}`, error.advice, { cause: error });
    }
    finally {
        await removeTree(draft);
        await removeTree(replaced);
    }
}

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
    const programs = [command, ...(await subprograms(command))];
    const parts = await Promise.all(programs.map(async (program) => {
        const path = await locate(program);
        return path === undefined ? 'missing' : (0,toolchain_digest/* fileDigest */.h)(path);
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
var toolchain = __webpack_require__(69839);
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
        mirrors: parseMirrors(mirror),
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
        archive: { urls: [checkUrl(url, '--toolchain-url')], sha256 },
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
            const folder = await install(wanted, options, environment);
            const program = await findProgram(`${folder}/${wanted.bin}`, target.compilers);
            const found = program === undefined ? undefined : await (0,toolchain/* identifyFor */.cj)(target, program);
            if (found)
                return found;
            throw new errors/* ModoError */.o0(`${description} has no compiler for ${target.name} (${target.compilers.join(', ')})`, 'choose another toolchain');
        },
    };
}


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


/***/ }),

/***/ 68489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ toolchainEnvironment),
/* harmony export */   z: () => (/* binding */ toolCacheFolder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21402);
/** What finding and installing toolchains depends on, besides the files and servers themselves. */



const PATIENCE = { stall: 30_000, pauses: [500, 1_000, 2_000, 4_000], lock: 1_800_000 };
/** The environment of this process, but for what is given. */
function toolchainEnvironment(given = {}) {
    const progress = given.progress ?? (() => { });
    return {
        cwd: process.cwd(),
        variables: process.env,
        host: `${process.platform}-${process.arch}`,
        catalogue: _catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .CATALOGUE */ .yh,
        patience: PATIENCE,
        progress,
        warn: (message) => progress(`warning: ${message}`),
        ...given,
    };
}
/**
 * The folder that toolchains are installed in, laid out as @actions/tool-cache has it: the runner's own in a job, else
 * the user's cache folder.
 */
function toolCacheFolder({ variables, host }) {
    if (variables.RUNNER_TOOL_CACHE)
        return variables.RUNNER_TOOL_CACHE;
    const home = variables.HOME || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
    if (variables.XDG_CACHE_HOME)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(variables.XDG_CACHE_HOME, 'modo', 'tools');
    if (host.startsWith('win32')) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(variables.LOCALAPPDATA || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'AppData', 'Local'), 'modo', 'tools');
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, ...(host.startsWith('darwin') ? ['Library', 'Caches'] : ['.cache']), 'modo', 'tools');
}


/***/ }),

/***/ 40627:
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

/***/ 25968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ makeTemporaryFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/** Folders for builds and runs, outside of the user's. */




/** The absolute path of a new, empty folder, which the caller removes. Throws a ModoError when it cannot be made. */
async function makeTemporaryFolder() {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)());
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, 'modo-')).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(parent, 200)}: no temporary folder can be made in it (${error.code})`, 'let TMPDIR name a folder that can be written to', { cause: error });
    });
}


/***/ }),

/***/ 69839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JP: () => (/* binding */ runCompiler),
/* harmony export */   _H: () => (/* binding */ findGoodToolchain),
/* harmony export */   cj: () => (/* binding */ identifyFor),
/* harmony export */   vZ: () => (/* binding */ findToolchain)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var execa__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4434);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40627);
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
