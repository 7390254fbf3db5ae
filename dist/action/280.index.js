export const id = 280;
export const ids = [280];
export const modules = {

/***/ 73280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runContext: () => (/* binding */ runContext)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/** The workflow run that a step belongs to, from the runner's variables. */

function runContext(variables = process.env) {
    const text = (name) => variables[name] ?? '';
    const server = text('GITHUB_SERVER_URL') || 'https://github.com';
    const repository = text('GITHUB_REPOSITORY');
    const ref = text('GITHUB_REF');
    const eventName = text('GITHUB_EVENT_NAME');
    return {
        server,
        api: text('GITHUB_API_URL') || 'https://api.github.com',
        repository,
        ref,
        eventName,
        event: readEvent(text('GITHUB_EVENT_PATH')),
        run: Number(text('GITHUB_RUN_ID')),
        workflow: text('GITHUB_WORKFLOW_REF'),
        sha: text('GITHUB_SHA'),
        attempt: Number(text('GITHUB_RUN_ATTEMPT')) || 1,
        page: `${server}/${repository}/actions/runs/${text('GITHUB_RUN_ID')}`,
        isRelease: eventName === 'release' || ref.startsWith('refs/tags/'),
        isPullRequest: eventName.startsWith('pull_request'),
        isForeign: ['pull_request_target', 'workflow_run', 'issue_comment'].includes(eventName),
        temp: text('RUNNER_TEMP'),
    };
}
function readEvent(path) {
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}


/***/ })

};
