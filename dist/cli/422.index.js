export const id = 422;
export const ids = [422];
export const modules = {

/***/ 422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   installToolchain: () => (/* binding */ installToolchain),
/* harmony export */   listToolchains: () => (/* binding */ listToolchains),
/* harmony export */   toolchainPath: () => (/* binding */ toolchainPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _report_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1799);
/* harmony import */ var _toolchain_catalogue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1402);
/* harmony import */ var _toolchain_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8489);
/* harmony import */ var _toolchain_http_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8036);
/* harmony import */ var _toolchain_install_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8141);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(902);
/** modo toolchain: what there is, what is installed, and where. Each returns what is printed. */








async function listToolchains(environment = (0,_toolchain_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .toolchainEnvironment */ .p)()) {
    const rows = environment.catalogue.flatMap(({ name, versions }) => versions.map((version) => listVersion(name, version, environment)));
    return `${(0,_report_table_js__WEBPACK_IMPORTED_MODULE_6__/* .textTable */ .e)(['toolchain', 'archive', 'installed', 'hosts'], await Promise.all(rows))}\n`;
}
async function listVersion(name, { version, hosts }, environment) {
    const text = `${name}@${version}`;
    const archive = hosts[environment.host];
    if (!archive)
        return [text, 'not for this host', 'no', Object.keys(hosts).join(', ')];
    const folder = await (0,_toolchain_install_js__WEBPACK_IMPORTED_MODULE_5__/* .findInstalled */ .c9)((0,_toolchain_catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .findPackage */ .CV)(environment.catalogue, text, environment.host), environment);
    const size = archive.size === undefined ? 'size not known' : `${Math.round(archive.size / 1e6)} MB`;
    return [text, size, folder === undefined ? 'no' : 'yes', Object.keys(hosts).join(', ')];
}
async function installToolchain(text, mirror, given = {}) {
    const mirrors = (0,_toolchain_http_js__WEBPACK_IMPORTED_MODULE_4__/* .parseMirrors */ .Cy)(mirror);
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_7__/* .makeProgress */ ._)();
    const environment = (0,_toolchain_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .toolchainEnvironment */ .p)({ progress: progress.step, ...given });
    const wanted = (0,_toolchain_catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .findPackage */ .CV)(environment.catalogue, text, environment.host);
    const options = { mirrors, cache: { restore: false, save: false } };
    const folder = await (0,_toolchain_install_js__WEBPACK_IMPORTED_MODULE_5__/* .install */ .ai)(wanted, options, environment).finally(progress.done);
    return `${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, wanted.bin)}\n`;
}
async function toolchainPath(text, environment = (0,_toolchain_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .toolchainEnvironment */ .p)()) {
    const wanted = (0,_toolchain_catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .findPackage */ .CV)(environment.catalogue, text, environment.host);
    const folder = await (0,_toolchain_install_js__WEBPACK_IMPORTED_MODULE_5__/* .findInstalled */ .c9)(wanted, environment);
    if (folder === undefined) {
        const shown = `${wanted.name}@${wanted.version}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${shown} is not installed`, `install it with modo toolchain install ${shown}`);
    }
    return `${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, wanted.bin)}\n`;
}


/***/ }),

/***/ 1799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable),
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
/** Plain-text tables for terminals and logs. */
/** Columns padded to their widest cell; numbers are right-aligned. */
function textTable(header, rows) {
    const widths = header.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
    const isNumber = header.map((_, i) => rows.every((row) => /^[\d,.–-]*$/.test(row[i])));
    const line = (cells) => cells
        .map((cell, i) => (isNumber[i] ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
        .join('  ')
        .trimEnd();
    return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
/** 12345 as "12,345". */
function grouped(value) {
    return value.toLocaleString('en-US');
}


/***/ })

};
