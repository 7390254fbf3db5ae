export const id = 535;
export const ids = [535];
export const modules = {

/***/ 49535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGit: () => (/* binding */ openGit)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/deliver/branch/git.js
var git = __webpack_require__(56907);
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
async function openGit(place, now) {
    const url = `${place.server.replace(/\/+$/, '')}/${place.repository}.git`;
    return new GitTransport(await git/* Git */.T.open(url, place.token), place, now);
}
class GitTransport {
    #git;
    #place;
    #now;
    #ref;
    /** Ids of blobs that are here. */
    #here = new Set();
    constructor(git, place, now) {
        this.#git = git;
        this.#place = place;
        this.#now = now;
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
    async commit(snapshot, changes, label) {
        const { commit: head } = snapshot;
        const stream = importStream(head, changes, label, this.#now());
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
function importStream(head, changes, { message, author }, now) {
    const { name, email } = author ?? BOT;
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


/***/ })

};
