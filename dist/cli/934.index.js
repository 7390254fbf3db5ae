export const id = 934;
export const ids = [934];
export const modules = {

/***/ 902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ makeProgress)
/* harmony export */ });
/** Progress of long steps: one line that changes on a terminal, plain lines in a log. */
function makeProgress(stream = process.stderr) {
    if (!stream.isTTY) {
        const step = (message) => void stream.write(`${message}\n`);
        return { step, warn: (message) => step(`warning: ${message}`), done: () => { } };
    }
    const clear = '\r\u001b[K';
    return {
        step: (message) => stream.write(`${clear}${message.slice(0, Math.max(10, (stream.columns ?? 80) - 1))}`),
        warn: (message) => stream.write(`${clear}warning: ${message}\n`),
        done: () => stream.write(clear),
    };
}


/***/ }),

/***/ 7240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ restoreArchive),
/* harmony export */   Ev: () => (/* binding */ cacheUse),
/* harmony export */   g4: () => (/* binding */ addSavable),
/* harmony export */   k$: () => (/* binding */ cacheKey)
/* harmony export */ });
/* unused harmony exports savableToolchains, saveToolchains */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1626);
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
        const cache = await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(377), __webpack_require__.e(736)]).then(__webpack_require__.bind(__webpack_require__, 9736));
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
            if (!(await stat(path).catch(() => undefined)))
                continue;
            // Steps in between could write to it.
            if ((await fileDigest(path)) !== sha256) {
                warn(`${printable(path, 200)} has changed since it was downloaded: it is not saved`);
                continue;
            }
            const cache = await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(377), __webpack_require__.e(736)]).then(__webpack_require__.bind(__webpack_require__, 9736));
            if (cache.isFeatureAvailable())
                await cache.saveCache([path], key);
        }
        catch (error) {
            warn(`the cache could not be written: ${printable(describe(error), 300)}`);
        }
    }
}
const describe = (error) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error).split('\n')[0] ?? '';


/***/ }),

/***/ 1402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yh: () => (/* binding */ CATALOGUE),
  w4: () => (/* binding */ findEntry),
  CV: () => (/* binding */ findPackage),
  tI: () => (/* binding */ toolCacheVersion)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
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

/***/ 1626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ fileDigest),
/* harmony export */   s: () => (/* binding */ addFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
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

/***/ 8489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ toolchainEnvironment),
/* harmony export */   z: () => (/* binding */ toolCacheFolder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1402);
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

/***/ 8036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CU: () => (/* binding */ checkUrl),
  Cy: () => (/* binding */ parseMirrors),
  Em: () => (/* binding */ request),
  zA: () => (/* binding */ shownUrl)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
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
    const { HttpClient } = await __webpack_require__.e(/* import() */ 942).then(__webpack_require__.bind(__webpack_require__, 4942));
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


/***/ }),

/***/ 8141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c9: () => (/* binding */ findInstalled),
  ai: () => (/* binding */ install)
});

// UNUSED EXPORTS: packageFolder

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/toolchain/actions-cache.js
var actions_cache = __webpack_require__(7240);
// EXTERNAL MODULE: ./build/toolchain/catalogue.js + 1 modules
var catalogue = __webpack_require__(1402);
// EXTERNAL MODULE: ./build/toolchain/digest.js
var digest = __webpack_require__(1626);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/toolchain/http.js + 1 modules
var http = __webpack_require__(8036);
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
    const answer = await (0,http/* request */.Em)(url, {
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
        this.bytes = (await (0,promises_.stat)(this.file).catch(() => undefined)) ? await (0,digest/* addFile */.s)(this.hash, this.file) : 0;
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
        faults.push(`${(0,errors/* printable */.g$)((0,http/* shownUrl */.zA)(url), 300)}: ${fault}`);
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

// EXTERNAL MODULE: ./build/toolchain/environment.js
var toolchain_environment = __webpack_require__(8489);
// EXTERNAL MODULE: ./build/toolchain/installed.js
var installed = __webpack_require__(3926);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
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

// EXTERNAL MODULE: ./node_modules/execa/index.js + 132 modules
var execa = __webpack_require__(4434);
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
    return (0,external_node_path_.join)(root, name, (0,catalogue/* toolCacheVersion */.tI)(version), host.slice(host.indexOf('-') + 1));
}
/** The folder of an installed package; undefined when it is not installed, or not as it was. */
async function findInstalled(wanted, environment) {
    const folder = packageFolder((0,toolchain_environment/* toolCacheFolder */.z)(environment), wanted, environment.host);
    return (await (0,installed/* faultOfInstalled */._E)(folder, wanted.archive.sha256)) === undefined ? folder : undefined;
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
    if ((await (0,installed/* faultOfInstalled */._E)(folder, wanted.archive.sha256)) === undefined)
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
        if ((await (0,installed/* faultOfInstalled */._E)(own, wanted.archive.sha256)) === undefined)
            return own;
        return installInto(own, wanted, options, environment);
    }
}
async function installInto(folder, wanted, options, environment) {
    const { patience, progress, warn } = environment;
    const lock = await acquireLock(`${folder}.lock`, patience.lock, progress);
    try {
        // Another job may have been faster.
        const fault = await (0,installed/* faultOfInstalled */._E)(folder, wanted.archive.sha256);
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
    return names.includes((0,external_node_path_.basename)((0,installed/* markerOf */.we)(folder)));
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
        const found = await (0,digest/* fileDigest */.h)(path).catch(() => undefined);
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
        await (0,installed/* writeList */.y2)(draft, wanted.bin, wanted.programs, wanted.archive.sha256);
        await (0,promises_.rm)((0,installed/* markerOf */.we)(folder), { force: true });
        await (0,promises_.rename)(folder, replaced).catch((error) => {
            if (error.code !== 'ENOENT')
                throw error;
        });
        await (0,promises_.rename)(draft, folder);
        await (0,promises_.writeFile)((0,installed/* markerOf */.we)(folder), '');
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


/***/ }),

/***/ 3926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ findProgram),
/* harmony export */   _E: () => (/* binding */ faultOfInstalled),
/* harmony export */   we: () => (/* binding */ markerOf),
/* harmony export */   y: () => (/* binding */ subprograms),
/* harmony export */   y2: () => (/* binding */ writeList)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var execa__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4434);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1626);
/** What is installed in a folder of the tool cache: a list written when it was unpacked, and the check against it. */






/** The list's file, in the installed folder. */
const LIST = '.modo-toolchain.json';
/** The file by which a tool cache knows that a folder is complete. */
const markerOf = (folder) => `${folder}.complete`;
/** The first of `programs` in a folder; undefined when there is none of them. */
async function findProgram(bin, programs) {
    for (const name of programs) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(bin, process.platform === 'win32' ? `${name}.exe` : name);
        if (await isThere(path))
            return path;
    }
    return undefined;
}
const isThere = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path).then(() => true, () => false);
/** Starts the program, which must run on this machine, and writes the list. Throws a ModoError. */
async function writeList(folder, bin, programs, archive) {
    const program = await findProgram((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, bin), programs);
    if (program === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ModoError */ .o0(`the archive has no ${bin}/${programs.join(` or ${bin}/`)}`, 'check that it is the toolchain for this target');
    }
    const started = await (0,execa__WEBPACK_IMPORTED_MODULE_5__/* .execa */ .Ho)(program, ['--version'], { reject: false, stdin: 'ignore', timeout: 60_000 });
    if (started.failed) {
        const why = started.stderr.split('\n')[0] || started.shortMessage || '';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ModoError */ .o0(`${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, program)} of the archive does not start on this machine: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(why.replaceAll(folder, ''), 200)}`, 'install a compiler of your system, and choose toolchain: system');
    }
    const own = await ownPrograms(folder, program);
    const list = {
        listVersion: 1,
        archive,
        files: await listFiles(folder),
        programs: Object.fromEntries(await Promise.all(own.map(async (path) => [path, await (0,_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .fileDigest */ .h)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path))]))),
    };
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, LIST), JSON.stringify(list));
}
/** The program, and what it starts of the same folder. */
async function ownPrograms(folder, program) {
    const found = new Set([program]);
    if (/gcc(\.exe)?$/.test(program))
        for (const path of await subprograms(program))
            found.add(path);
    return [...found]
        .map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path))
        .filter((path) => !path.startsWith('..'))
        .map((path) => path.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/'))
        .sort();
}
/** The programs by which a GCC makes objects. */
const SUBPROGRAMS = ['cc1', 'as', 'collect2', 'ld'];
/** Absolute paths where the compiler knows them, else names to be found on PATH. */
async function subprograms(compiler) {
    return Promise.all(SUBPROGRAMS.map(async (name) => {
        const { stdout } = await (0,execa__WEBPACK_IMPORTED_MODULE_5__/* .execa */ .Ho)(compiler, [`-print-prog-name=${name}`], {
            reject: false,
            stdin: 'ignore',
            timeout: 20_000,
        });
        return stdout.trim() || name;
    }));
}
async function listFiles(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { recursive: true, withFileTypes: true });
    const files = entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name))
        .map((path) => [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/'), stateOf(path)])
        .filter((pair) => pair[0] !== LIST);
    return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** Bytes of a file, target of a link; undefined when there is neither. */
function stateOf(path) {
    try {
        const state = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
        return state.isSymbolicLink() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(path) : state.size;
    }
    catch {
        return undefined;
    }
}
/**
 * Undefined when the folder holds what was unpacked from the archive: every file is there with its size, and the
 * programs that make objects have their SHA-256. Else what is wrong, in words.
 */
async function faultOfInstalled(folder, archive) {
    if (!(await isThere(markerOf(folder))))
        return 'it is not there';
    let list;
    try {
        list = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, LIST), 'utf8'));
        if (list.listVersion !== 1)
            throw new Error();
    }
    catch {
        return 'modo did not install it, or its list is damaged';
    }
    if (list.archive !== archive)
        return 'it was unpacked from another archive';
    for (const [path, state] of Object.entries(list.files)) {
        if (stateOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path)) !== state)
            return `${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(path, 200)} has changed`;
    }
    for (const [path, digest] of Object.entries(list.programs)) {
        const found = await (0,_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .fileDigest */ .h)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path)).catch(() => undefined);
        if (found !== digest)
            return `${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(path, 200)} has other bytes`;
    }
    return undefined;
}


/***/ })

};
