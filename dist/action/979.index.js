export const id = 979;
export const ids = [979];
export const modules = {

/***/ 66979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LARGEST_COMMIT: () => (/* binding */ LARGEST_COMMIT),
  openApi: () => (/* binding */ openApi)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/deliver/branch/refusals.js
var refusals = __webpack_require__(91122);
// EXTERNAL MODULE: ./build/deliver/branch/transport.js
var transport = __webpack_require__(95202);
;// CONCATENATED MODULE: ./build/deliver/branch/api-failure.js
/** Reads what GitHub's API answers when it does not do what it was asked for. */



const STALE = /Expected branch to point to|No ref named|Reference already exists/i;
/** A commit that came too late: what somebody else's did to it; anything else is thrown as by `readApiFailure`. */
function readApiRejection(error, place, pending) {
    const message = messageOf(error);
    const type = isGraphqlError(error) ? error.errors[0]?.type : undefined;
    if (!refusals/* PROTECTED */.tg.test(message) && (type === 'STALE_DATA' || STALE.test(message))) {
        return { rejected: `somebody else changed the branch (${(0,errors/* printable */.g$)(message, 200)})` };
    }
    throw readApiFailure(error, place, pending);
}
/** A ModoError, or an Interruption where the same request may work later; the error itself when it is of our own making. */
function readApiFailure(error, place, pending) {
    const said = (0,errors/* printable */.g$)(messageOf(error), 300);
    if (isGraphqlError(error))
        return readGraphql(error, said, place, pending);
    if (!isRequestError(error))
        return error;
    const { status, response } = error;
    if (!response) {
        const cause = error.cause instanceof Error ? `: ${(0,errors/* printable */.g$)(error.cause.message)}` : '';
        return new transport/* Interruption */._(`the API did not answer (${said}${cause})`, {
            advice: 'check the network and the proxy of this runner, then run the job again',
            pending,
        });
    }
    const limited = /rate limit/i.test(said) || status === 429 || response.headers['x-ratelimit-remaining'] === '0';
    if ((status === 403 || status === 429) && (limited || response.headers['retry-after'] !== undefined)) {
        return new transport/* Interruption */._(`GitHub limits the rate of requests (${said})`, {
            advice: 'let fewer jobs deliver at once, or run the job again later',
            retryAfter: retryAfter(response.headers),
        });
    }
    if (refusals/* PROTECTED */.tg.test(said))
        return (0,refusals/* protectedBranch */.lc)(place, said);
    if (refusals/* TOO_LARGE */.PH.test(said) || status === 413)
        return (0,refusals/* tooLarge */.g$)(place, said);
    if (status >= 500) {
        return new transport/* Interruption */._(`the API has trouble (HTTP ${status}: ${said})`, {
            retryAfter: retryAfter(response.headers),
            pending,
        });
    }
    if (status === 401)
        return (0,refusals/* badToken */.j9)(place, said);
    if (status === 403)
        return (0,refusals/* noPermission */.RI)(place, said);
    if (status === 404)
        return (0,refusals/* notFound */.mX)(place, said);
    if (status === 409 && /empty/i.test(said))
        return (0,refusals/* emptyRepository */.SD)(place);
    // Two requests that meet in the server.
    if (status === 409)
        return new transport/* Interruption */._(`the API met a conflict (${said})`, { pending });
    return unexpected(place, `HTTP ${status}: ${said}`);
}
function readGraphql(error, said, place, pending) {
    const type = error.errors[0]?.type;
    if (refusals/* PROTECTED */.tg.test(said) || type?.includes('RULE_VIOLATION'))
        return (0,refusals/* protectedBranch */.lc)(place, said);
    if (refusals/* TOO_LARGE */.PH.test(said))
        return (0,refusals/* tooLarge */.g$)(place, said);
    if (type === 'FORBIDDEN' || /not accessible by/i.test(said))
        return (0,refusals/* noPermission */.RI)(place, said);
    if (type === 'NOT_FOUND')
        return (0,refusals/* notFound */.mX)(place, said);
    if (type === 'RATE_LIMITED' || /rate limit/i.test(said)) {
        return new transport/* Interruption */._(`GitHub limits the rate of requests (${said})`, { retryAfter: 60_000 });
    }
    // GitHub's words when something on its side took too long: the work may be done.
    if (type === undefined && /something went wrong|timed? ?out/i.test(said)) {
        return new transport/* Interruption */._(`the API has trouble (${said})`, { pending });
    }
    return unexpected(place, said);
}
function unexpected({ repository, branch }, said) {
    return new errors/* ModoError */.o0(`GitHub did not take the commit to branch '${branch}' of ${repository} (${said})`, "look at the repository's rules, or use commit-method: git");
}
/** Milliseconds. A limit that ends at a time is taken by the server's own clock. */
function retryAfter(headers) {
    const seconds = Number(headers['retry-after'] ?? Number.NaN);
    if (Number.isFinite(seconds) && seconds >= 0)
        return seconds * 1000;
    if (String(headers['x-ratelimit-remaining']) !== '0')
        return undefined;
    const left = Number(headers['x-ratelimit-reset']) * 1000 - Date.parse(String(headers.date));
    return Number.isFinite(left) ? Math.max(0, left) : undefined;
}
function messageOf(error) {
    if (isGraphqlError(error))
        return error.errors.map(({ message }) => message).join('; ');
    return error instanceof Error ? error.message : String(error);
}
function isRequestError(error) {
    return error instanceof Error && 'status' in error && typeof error.status === 'number';
}
function isGraphqlError(error) {
    return (error instanceof Error && 'errors' in error && Array.isArray(error.errors) && error.errors.length > 0);
}

// EXTERNAL MODULE: ./build/deliver/branch/changes.js
var branch_changes = __webpack_require__(66646);
;// CONCATENATED MODULE: ./build/deliver/branch/api-root.js
/**
 * The first commit of a branch by GitHub's API. createCommitOnBranch needs a branch to put a commit on; so this one is made
 * of its parts, which nobody sees until the branch is made to point at it.
 */



/** Bytes of text that are sent with the tree itself, which saves a request each; GitHub gives up on trees of a few MB. */
const MOST_INLINE = 1024 * 1024;
const FILE = { mode: '100644', type: 'blob' };
async function createRoot(client, place, changes, message) {
    const [owner = '', repo = ''] = place.repository.split('/');
    const { git } = client.rest;
    let made;
    try {
        const tree = [];
        let inline = 0;
        for (const { path, bytes, id } of changes) {
            // A branch that is not there has nothing to remove.
            if (!bytes)
                continue;
            const text = inline + bytes.length <= MOST_INLINE ? asText(bytes) : undefined;
            if (text !== undefined) {
                inline += bytes.length;
                tree.push({ path, ...FILE, content: text });
                continue;
            }
            const { data } = await git.createBlob({
                owner,
                repo,
                content: bytes.toString('base64'),
                encoding: 'base64',
            });
            tree.push({ path, ...FILE, sha: data.sha });
            if (data.sha !== id)
                throw altered(path);
        }
        const { data: root } = await git.createTree({ owner, repo, tree });
        const { data: read } = await git.getTree({ owner, repo, tree_sha: root.sha, recursive: '1' });
        const entries = new Map(read.tree.map(({ path, sha }) => [path, { mode: '', type: 'blob', id: sha }]));
        if (!read.truncated && !(0,branch_changes/* holds */.v)(entries, changes))
            throw altered(place.branch);
        // Without an author: GitHub signs only what is by itself.
        const { data: commit } = await git.createCommit({ owner, repo, message, tree: root.sha });
        made = { commit: commit.sha, verified: commit.verification.verified };
    }
    catch (error) {
        // Nothing is published yet, so that there is nothing to look for later.
        throw readApiFailure(error, place);
    }
    try {
        await git.createRef({ owner, repo, ref: `refs/heads/${place.branch}`, sha: made.commit });
        return made;
    }
    catch (error) {
        return readApiRejection(error, place, { head: undefined, changes, commit: made.commit });
    }
}
/** The text whose UTF-8 is exactly these bytes, or undefined. */
function asText(bytes) {
    const text = bytes.toString('utf8');
    return Buffer.from(text, 'utf8').equals(bytes) && !text.includes('\0') ? text : undefined;
}
function altered(what) {
    return new errors/* ModoError */.o0(`GitHub holds other bytes of '${what}' than were sent`, 'run the job again');
}

;// CONCATENATED MODULE: ./build/deliver/branch/api-transport.js
/** To a branch by GitHub's API: GitHub makes the commit, and signs it. */




/** Bytes of files in one commit: the whole goes in one request, and GitHub takes no more than that well. */
const LARGEST_COMMIT = 25 * 1024 * 1024;
/** Requests that run at once; GitHub asks for few. */
const AT_ONCE = 4;
const COMMIT = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid signature { isValid } } }
}`;
async function openApi(place) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 61351));
    const log = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
    const client = getOctokit(place.token, { baseUrl: place.api.replace(/\/+$/, ''), log });
    return new ApiTransport(client, place);
}
class ApiTransport {
    #client;
    #place;
    #full;
    /** Of commits whose tree was read. */
    #blobs = new Map();
    constructor(client, place) {
        const [owner, repo] = place.repository.split('/');
        this.#client = client;
        this.#place = place;
        this.#full = { owner: owner, repo: repo };
    }
    async open(_depth) {
        const readBlobs = (ids) => this.#readBlobs(ids);
        // Unlike a question for the one ref, this tells a missing branch from a missing repository.
        const { data: refs } = await this.#ask(() => this.#client.rest.git.listMatchingRefs({ ...this.#full, ref: `heads/${this.#place.branch}` }));
        const found = refs.find(({ ref }) => ref === `refs/heads/${this.#place.branch}`);
        if (!found) {
            const below = refs.find(({ ref }) => ref.startsWith(`refs/heads/${this.#place.branch}/`));
            if (below)
                throw (0,refusals/* nameTaken */.nn)(this.#place, below.ref.slice('refs/heads/'.length));
            return { commit: undefined, entries: new Map(), readBlobs };
        }
        const commit = found.object.sha;
        return { commit, entries: await this.entries(commit), readBlobs };
    }
    async commit(snapshot, changes, message) {
        this.#checkSize(changes);
        if (snapshot.commit === undefined) {
            return createRoot(this.#client, this.#place, changes, message);
        }
        const [headline = '', ...rest] = message.split('\n');
        const body = rest.join('\n').trim();
        const input = {
            branch: { repositoryNameWithOwner: this.#place.repository, branchName: this.#place.branch },
            expectedHeadOid: snapshot.commit,
            message: { headline, ...(body && { body }) },
            fileChanges: {
                additions: changes.flatMap(({ path, bytes }) => bytes ? [{ path, contents: bytes.toString('base64') }] : []),
                deletions: changes.flatMap(({ path, bytes }) => (bytes ? [] : [{ path }])),
            },
        };
        try {
            const answer = await this.#client.graphql(COMMIT, { input });
            const commit = answer.createCommitOnBranch?.commit;
            if (!commit)
                throw new errors/* ModoError */.o0('GitHub answered without a commit', 'use commit-method: git');
            return { commit: commit.oid, verified: commit.signature?.isValid ?? false };
        }
        catch (error) {
            const pending = { head: snapshot.commit, changes, commit: undefined };
            return readApiRejection(error, this.#place, pending);
        }
    }
    async ancestors(commit, limit) {
        const found = [];
        for (let next = commit; next !== undefined && found.length < limit;) {
            const sha = next;
            const { data } = await this.#ask(() => this.#client.rest.git.getCommit({ ...this.#full, commit_sha: sha }));
            next = data.parents[0]?.sha;
            found.push({ commit: sha, parent: next, verified: data.verification.verified });
        }
        return found;
    }
    async entries(commit) {
        const { data } = await this.#ask(() => this.#client.rest.git.getTree({ ...this.#full, tree_sha: commit, recursive: '1' }));
        if (data.truncated) {
            throw new errors/* ModoError */.o0(`branch '${(0,errors/* printable */.g$)(this.#place.branch)}' has too many files for GitHub's API`, 'use commit-method: git, or deliver to a branch of its own');
        }
        return new Map(data.tree.map(({ path, mode, type, sha }) => [
            path,
            { mode, type: type, id: sha },
        ]));
    }
    async close() { }
    async #readBlobs(ids) {
        const missing = ids.filter((id) => !this.#blobs.has(id));
        const readOne = async (id) => {
            const { data } = await this.#ask(() => this.#client.rest.git.getBlob({ ...this.#full, file_sha: id }));
            this.#blobs.set(id, Buffer.from(data.content, 'base64'));
        };
        const workers = Array.from({ length: AT_ONCE }, async () => {
            for (let id = missing.pop(); id !== undefined; id = missing.pop())
                await readOne(id);
        });
        await Promise.all(workers);
        return new Map(ids.map((id) => [id, this.#blobs.get(id)]));
    }
    #checkSize(changes) {
        const total = changes.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
        if (total <= LARGEST_COMMIT)
            return;
        const mebibytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
        throw new errors/* ModoError */.o0(`${mebibytes(total)} of files are too much for one commit by GitHub's API, which is for ${mebibytes(LARGEST_COMMIT)}`, 'use commit-method: git');
    }
    async #ask(question) {
        try {
            return await question();
        }
        catch (error) {
            throw readApiFailure(error, this.#place);
        }
    }
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
