export const id = 364;
export const ids = [364];
export const modules = {

/***/ 37364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGit: () => (/* binding */ openGit)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/execa/index.js + 132 modules
var execa = __webpack_require__(4434);
// EXTERNAL MODULE: ./build/toolchain/temporary-folder.js
var temporary_folder = __webpack_require__(25968);
;// CONCATENATED MODULE: ./build/deliver/branch/git.js
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
        const folder = await (0,temporary_folder/* makeTemporaryFolder */.w)();
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
        const result = await (0,execa/* execa */.Ho)('git', [...args], {
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
            throw new errors/* ModoError */.o0('git cannot be started', 'install git, or use commit-method: api');
        }
        const ended = result.isTerminated ? `\nended by ${result.signal}` : '';
        return {
            ok: result.exitCode === 0,
            stdout: Buffer.from(result.stdout),
            stderr: this.#mask(`${Buffer.from(result.stderr).toString('utf8')}${ended}`),
        };
    }
    async close() {
        await (0,promises_.rm)(this.#folder, { recursive: true, force: true, maxRetries: 3 });
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
        throw new errors/* ModoError */.o0(`git ${major}.${minor} is too old to deliver with`, `install git ${OLDEST_GIT.join('.')} or newer, or use commit-method: api`);
    }
}
/** What `git init` would make, without templates. */
async function layOut(folder, url) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'objects'));
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'refs'));
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'HEAD'), 'ref: refs/heads/none\n');
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
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'config'), `${config.join('\n')}\n`);
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

// EXTERNAL MODULE: ./build/deliver/branch/refusals.js
var refusals = __webpack_require__(91122);
// EXTERNAL MODULE: ./build/deliver/branch/transport.js
var transport = __webpack_require__(95202);
;// CONCATENATED MODULE: ./build/deliver/branch/git-failure.js
/** Reads what git says when a fetch or a push fails. */



/** Said by the git on this machine. */
const DISK_FULL = /No space left on device|Disk quota exceeded|unable to (create|write)( temporary)? (file|object)|write error/i;
/** The branch is elsewhere by now, or somebody is just about to move it. */
const ELSEWHERE = /stale info|fetch first|non-fast-forward|failed to update ref|failed to lock|cannot lock ref|incorrect old value|reference already exists/i;
/** The line about the ref in the output of `git push --porcelain`; undefined when it did not come so far. */
function readPushLine(output, ref) {
    for (const line of output.split('\n')) {
        const [flag, refs, summary = ''] = line.split('\t');
        if (flag?.length === 1 && refs?.endsWith(`:${ref}`))
            return { flag, summary };
    }
    return undefined;
}
/** A refused push: what somebody else's commit made of it, or a ModoError. */
function readRejection(line, stderr, place) {
    const remote = stderr.split('\n').filter((one) => one.startsWith('remote:'));
    const said = shorten([line.summary, ...remote].join('\n'));
    const all = `${line.summary}\n${stderr}`;
    if (refusals/* PROTECTED */.tg.test(all))
        throw (0,refusals/* protectedBranch */.lc)(place, said);
    if (refusals/* TOO_LARGE */.PH.test(all))
        throw (0,refusals/* tooLarge */.g$)(place, said);
    const taken = /'refs\/heads\/([^']+)' exists; cannot create/.exec(stderr);
    if (taken)
        throw (0,refusals/* nameTaken */.nn)(place, taken[1]);
    if (ELSEWHERE.test(line.summary))
        return { rejected: `somebody else changed the branch (${said})` };
    throw new errors/* ModoError */.o0(`${place.repository} declined the push to branch '${place.branch}' (${said})`, "look at the repository's rules and hooks, or deliver to another branch");
}
/** A fetch or push that did not come so far as to have an answer. */
function readFailure(stderr, place, pending) {
    const said = shorten(stderr);
    const ours = stderr.replace(/^remote:.*$/gm, '');
    if (refusals/* PROTECTED */.tg.test(stderr))
        return (0,refusals/* protectedBranch */.lc)(place, said);
    if (refusals/* TOO_LARGE */.PH.test(stderr))
        return (0,refusals/* tooLarge */.g$)(place, said);
    if (DISK_FULL.test(ours))
        return diskFull(said);
    if (/returned error: 403|Permission to .* denied|Write access to repository not granted/i.test(stderr)) {
        return (0,refusals/* noPermission */.RI)(place, said);
    }
    if (/returned error: 401|Authentication failed|could not read (Username|Password)/i.test(stderr)) {
        return (0,refusals/* badToken */.j9)(place, said);
    }
    if (/repository .* not found|Repository not found|returned error: 404/i.test(stderr)) {
        return (0,refusals/* notFound */.mX)(place, said);
    }
    if (/SSL certificate problem|certificate verify failed|server verification failed/i.test(stderr)) {
        return new errors/* ModoError */.o0(`the server's certificate is not trusted (${said})`, 'let GIT_SSL_CAINFO name a file with the certificates of your authority');
    }
    return new transport/* Interruption */._(said, {
        advice: 'check the network and the proxy of this runner, then run the job again',
        pending,
    });
}
/** The repository on this machine cannot be written. */
function diskFull(said) {
    return new errors/* ModoError */.o0(`git cannot write to its temporary folder (${said})`, 'make room, or let TMPDIR name a folder with more of it');
}
/** What matters of git's words, on one line. */
function shorten(text) {
    const lines = text
        .split('\n')
        .map((line) => line
        .replace(/^(remote|fatal|error):\s*/g, '')
        .replace(/^(error|fatal):\s*/, '')
        .trim())
        .filter((line) => line !== '' &&
        !/^(Everything|Done$|To http|error: failed to push|failed to push|warning:|hint:)/.test(line));
    return (0,errors/* printable */.g$)([...new Set(lines)].join('; ') || 'no message', 300);
}

;// CONCATENATED MODULE: ./build/deliver/branch/git-transport.js
/** To a branch by git: fetches its newest commit without file contents, adds one on top, pushes that and nothing else. */



const BOT = {
    name: 'github-actions[bot]',
    email: '41898282+github-actions[bot]@users.noreply.github.com',
};
const FETCH = [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--recurse-submodules=no',
    '--filter=blob:none',
];
async function openGit(place, options) {
    const url = `${place.server.replace(/\/+$/, '')}/${place.repository}.git`;
    return new GitTransport(await Git.open(url, place.token), place, options);
}
class GitTransport {
    #git;
    #place;
    #options;
    #ref;
    /** Ids of blobs that are here. */
    #here = new Set();
    constructor(git, place, options) {
        this.#git = git;
        this.#place = place;
        this.#options = options;
        this.#ref = `refs/heads/${place.branch}`;
    }
    async open(depth) {
        const fetched = await this.#git.run([
            ...FETCH,
            `--depth=${depth}`,
            'origin',
            `+${this.#ref}:${this.#ref}`,
        ]);
        const readBlobs = (ids) => this.#readBlobs(ids);
        if (!fetched.ok && fetched.stderr.includes("couldn't find remote ref")) {
            return { commit: undefined, entries: new Map(), readBlobs };
        }
        if (!fetched.ok)
            throw readFailure(fetched.stderr, this.#place);
        const commit = (await this.#local(['rev-parse', this.#ref])).toString('utf8').trim();
        return { commit, entries: await this.entries(commit), readBlobs };
    }
    async commit(snapshot, changes, message) {
        const { commit: head } = snapshot;
        const author = this.#options.author ?? BOT;
        const stream = importStream(head, changes, message, author, this.#options.now());
        const made = await this.#local(['fast-import', '--quiet', '--force', '--done'], stream);
        const commit = made.toString('utf8').trim();
        const pushed = await this.#git.run([
            'push',
            '--porcelain',
            '--no-verify',
            // Exactly what was built upon: an empty value says that there must be no such branch.
            `--force-with-lease=${this.#ref}:${head ?? ''}`,
            'origin',
            `${commit}:${this.#ref}`,
        ]);
        const pending = { head, changes, commit };
        const line = readPushLine(pushed.stdout.toString('utf8'), this.#ref);
        if (line?.flag === '!' && !/remote failure|unpacker error/.test(line.summary)) {
            return { ...readRejection(line, pushed.stderr, this.#place), pending };
        }
        if (!pushed.ok || line === undefined || line.flag === '!') {
            throw readFailure(pushed.stderr, this.#place, pending);
        }
        return { commit, verified: undefined };
    }
    async ancestors(commit, limit) {
        const args = ['rev-list', '--first-parent', '--parents', `--max-count=${limit}`, commit];
        const lines = (await this.#local(args)).toString('utf8').trim().split('\n');
        return lines.map((line) => {
            const [id, parent] = line.split(' ');
            return { commit: id, parent, verified: undefined };
        });
    }
    async entries(commit) {
        const text = (await this.#local(['ls-tree', '-r', '-t', '-z', '--full-tree', commit])).toString('utf8');
        const entries = new Map();
        for (const line of text.split('\0')) {
            const tab = line.indexOf('\t');
            if (tab < 0)
                continue;
            const [mode, type, id] = line.slice(0, tab).split(' ');
            entries.set(line.slice(tab + 1), { mode: mode, type: type, id: id });
        }
        return entries;
    }
    close() {
        return this.#git.close();
    }
    async #readBlobs(ids) {
        const missing = ids.filter((id) => !this.#here.has(id));
        if (missing.length > 0) {
            // As git fetches what is missing, but all at once.
            const args = ['-c', 'fetch.negotiationAlgorithm=noop', ...FETCH, '--stdin', 'origin'];
            const fetched = await this.#git.run(args, `${missing.join('\n')}\n`);
            if (!fetched.ok)
                throw readFailure(fetched.stderr, this.#place);
            for (const id of missing)
                this.#here.add(id);
        }
        const blobs = new Map();
        if (ids.length === 0)
            return blobs;
        const output = await this.#local(['cat-file', '--batch'], `${ids.join('\n')}\n`);
        for (let at = 0; at < output.length;) {
            const end = output.indexOf('\n', at);
            const [id, type, size] = output.subarray(at, end).toString('latin1').split(' ');
            if (type !== 'blob')
                throw new Error(`git has no blob ${id}`);
            const from = end + 1;
            blobs.set(id, output.subarray(from, from + Number(size)));
            at = from + Number(size) + 1;
        }
        return blobs;
    }
    /** Runs what needs no network: it fails only when this machine is in trouble. */
    async #local(args, input = '') {
        const output = await this.#git.run(args, input);
        if (output.ok)
            return output.stdout;
        const said = shorten(output.stderr);
        if (DISK_FULL.test(output.stderr))
            throw diskFull(said);
        throw new errors/* ModoError */.o0(`git ${args[0]} failed (${said})`, 'report this as a defect of modo');
    }
}
/** A commit with its changes in the language of `git fast-import`, which answers with the commit's id. */
function importStream(head, changes, message, { name, email }, now) {
    const parts = [];
    const data = (bytes) => parts.push(`data ${bytes.length}\n`, bytes, '\n');
    const plain = (text) => text.replace(/[<>\p{Cc}]/gu, '').trim();
    parts.push('commit refs/modo/next\nmark :1\n');
    parts.push(`committer ${plain(name)} <${plain(email)}> ${Math.max(0, Math.floor(now.getTime() / 1000))} +0000\n`);
    data(Buffer.from(`${message}\n`));
    if (head !== undefined)
        parts.push(`from ${head}\n`);
    for (const { path, bytes } of changes) {
        // Nothing in a checked path needs more.
        const quoted = `"${path.replaceAll('"', '\\"')}"`;
        if (bytes === undefined) {
            parts.push(`D ${quoted}\n`);
        }
        else {
            parts.push(`M 100644 inline ${quoted}\n`);
            data(bytes);
        }
    }
    parts.push('\nget-mark :1\ndone\n');
    return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}


/***/ }),

/***/ 91122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PH: () => (/* binding */ TOO_LARGE),
/* harmony export */   RI: () => (/* binding */ noPermission),
/* harmony export */   SD: () => (/* binding */ emptyRepository),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   j9: () => (/* binding */ badToken),
/* harmony export */   lc: () => (/* binding */ protectedBranch),
/* harmony export */   mX: () => (/* binding */ notFound),
/* harmony export */   nn: () => (/* binding */ nameTaken),
/* harmony export */   tg: () => (/* binding */ PROTECTED)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/** Errors that both ways share: what a server's refusal means to the user, and what to do about it. */

function noPermission({ repository, branch }, said) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`the token may not write to branch '${branch}' of ${repository} (${said})`, "give the job 'permissions: contents: write'; a pull request from a fork never has it");
}
function badToken({ repository }, said) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`the token was not accepted for ${repository} (${said})`, "leave the input 'token' away to use the job's own, or renew the secret behind it");
}
function notFound({ repository }, said) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`the repository ${repository} was not found (${said})`, 'check its name, and that the token may see it');
}
function protectedBranch({ repository, branch }, said) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`a rule of ${repository} protects branch '${branch}' (${said})`, 'deliver to a branch without that rule, let the rule allow this token to bypass it, or use commit-method: api where it asks for verified commits');
}
function nameTaken({ repository, branch }, other) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`${repository} can have no branch '${branch}' beside its branch '${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(other)}'`, 'choose another commit-branch');
}
function tooLarge({ branch }, said) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`the server takes no file of this size on branch '${branch}' (${said})`, 'deliver such files as an artifact or a release');
}
function emptyRepository({ repository }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`${repository} has no commit yet, and GitHub's API makes no first one`, 'use commit-method: git, or push a first commit');
}
/** What GitHub says when a branch protection (GH006) or a ruleset (GH013) declines a change. */
const PROTECTED = /\bGH0(06|13)\b|protected branch|rule violations|must be made through a pull request|Cannot (update|create) this|Reference update failed|workflows? permission|without `?workflows?`?/i;
/** What GitHub says to a file of more than 100 MB, or too much at once. */
const TOO_LARGE = /\bGH001\b|exceeds GitHub's file size limit|pack exceeds maximum|input was too large/i;


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


/***/ })

};
