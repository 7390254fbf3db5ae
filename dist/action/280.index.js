export const id = 280;
export const ids = [280];
export const modules = {

/***/ 73280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runContext: () => (/* binding */ runContext)
/* harmony export */ });
/** The workflow run that a step belongs to, from the runner's variables. */
function runContext(variables = process.env) {
    const text = (name) => variables[name] ?? '';
    const server = text('GITHUB_SERVER_URL') || 'https://github.com';
    const repository = text('GITHUB_REPOSITORY');
    const ref = text('GITHUB_REF');
    const event = text('GITHUB_EVENT_NAME');
    return {
        server,
        api: text('GITHUB_API_URL') || 'https://api.github.com',
        repository,
        ref,
        sha: text('GITHUB_SHA'),
        attempt: Number(text('GITHUB_RUN_ATTEMPT')) || 1,
        page: `${server}/${repository}/actions/runs/${text('GITHUB_RUN_ID')}`,
        isRelease: event === 'release' || ref.startsWith('refs/tags/'),
        isPullRequest: event.startsWith('pull_request'),
        temp: text('RUNNER_TEMP'),
    };
}


/***/ })

};
