export const id = 581;
export const ids = [581];
export const modules = {

/***/ 9581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compileCommand: () => (/* binding */ compileCommand)
});

// EXTERNAL MODULE: ./build/driver/compile.js + 16 modules
var compile = __webpack_require__(7151);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
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
    const result = await (0,compile/* compile */.wE)(models, given, { ...(0,compile/* defaultEnvironment */.L6)(), progress: progress.step }).finally(progress.done);
    process.stdout.write(result.printed);
    if (result.compiled.length > 0)
        process.stdout.write(compileTable(result.compiled));
    const failure = (0,compile/* failureOf */.g5)(result);
    if (failure)
        throw failure;
}


/***/ })

};
