export const id = 256;
export const ids = [256];
export const modules = {

/***/ 5935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ profileTable)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1799);

const COLUMNS = ['', 'operator', 'output', 'MACs', 'instructions', 'share %', 'per MAC'];
function profileTable(profile) {
    const { operators, rest, total, unprofiled } = profile;
    const row = (index, kind, shape, macs, instructions) => [
        index,
        kind,
        shape,
        (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(macs),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(instructions),
        ((100 * instructions) / total).toFixed(1),
        macs === 0 ? '-' : (instructions / macs).toFixed(2),
    ];
    const macs = operators.reduce((sum, operator) => sum + operator.macs, 0);
    const rows = [
        ...operators.map(({ kind, shape, macs, instructions }, i) => row(String(i), kind, shape.join('x'), macs, instructions)),
        row('', 'return', '', 0, rest),
        row('', 'total', '', macs, total),
    ];
    const difference = ((100 * (total - unprofiled)) / unprofiled).toFixed(3);
    return `${(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .textTable */ .e)(COLUMNS, rows)}\nwithout --profile: ${(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(unprofiled)} instructions; the total differs by ${difference} %\n`;
}


/***/ }),

/***/ 1681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Es: () => (/* binding */ parseProfiles),
/* harmony export */   Jk: () => (/* binding */ instructionsOf),
/* harmony export */   s8: () => (/* binding */ writeProfiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _driver_write_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(394);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/** Profiles as a file: what `modo run` and `modo verify` write with --profile-file, and `modo report` reads. */



/** Writes profiles to the file that --profile-file names, if it does. */
async function writeProfiles(file, profiles) {
    if (file === undefined)
        return;
    if (profiles.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ModoError */ .o0('--profile-file needs --profile', 'give both');
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(file);
    const bytes = `${JSON.stringify({ profileVersion: 1, profiles })}\n`;
    await (0,_driver_write_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFiles */ .h)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), [{ name: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path), bytes }]);
}
/** Throws a ModoError when the text is not such a file. */
function parseProfiles(text, shown) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        value = undefined;
    }
    if (!isRecord(value) ||
        value.profileVersion !== 1 ||
        !Array.isArray(value.profiles) ||
        !value.profiles.every(isProfile)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(shown, 200)} holds no profiles that this version reads`, 'name a file that modo run or modo verify wrote with --profile-file');
    }
    return value.profiles;
}
/** The profile of a model, known by its target and its operators. */
function instructionsOf(profiles, { target, operators }) {
    const found = profiles.find(({ target: name, profile }) => name === target.name &&
        profile.operators.length === operators.length &&
        profile.operators.every(({ kind, shape, macs }, i) => kind === operators[i].kind &&
            macs === operators[i].macs &&
            shape.join() === operators[i].shape.join()));
    if (!found)
        return undefined;
    const { operators: counted, rest } = found.profile;
    return { operators: counted.map(({ instructions }) => instructions), rest };
}
function isProfile(value) {
    if (!isRecord(value) || typeof value.target !== 'string' || !isRecord(value.profile))
        return false;
    const { operators, rest } = value.profile;
    return (isCount(rest) &&
        Array.isArray(operators) &&
        operators.every((operator) => isRecord(operator) &&
            typeof operator.kind === 'string' &&
            Array.isArray(operator.shape) &&
            isCount(operator.macs) &&
            isCount(operator.instructions)));
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 5761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ei: () => (/* binding */ checkSets),
/* harmony export */   I0: () => (/* binding */ readInputSets),
/* harmony export */   m5: () => (/* binding */ setBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var fflate__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1306);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/** Reads input sets from raw bytes, .npy and .npz files. */



/**
 * All input sets of a file, concatenated: per set the raw bytes of every input in model order. Raw files and .npz
 * may hold several sets, .npz by a first dimension more; a .npy file is for models with one input.
 */
async function readInputSets(path, ports) {
    const shown = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path, 200);
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${shown}: cannot be read (${error.code})`, 'check the path given to --input');
    });
    if (/\.npy$/i.test(path)) {
        const [port, more] = ports;
        if (!port || more)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${shown}: the model has ${ports.length} inputs`, 'use a .npz or raw file');
        return readArray(bytes, port, shown);
    }
    if (/\.npz$/i.test(path))
        return readArchive(bytes, ports, shown);
    return checkSets(bytes, ports, shown);
}
/** Raw bytes must be a whole number of sets, and at least one. */
function checkSets(bytes, ports, what) {
    const set = setBytes(ports);
    if (bytes.byteLength === 0 || bytes.byteLength % set !== 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${what} has ${bytes.byteLength} bytes`, `one set has ${set} (${ports.map(({ name, bytes: size }) => `"${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name)}" ${size}`).join(', ')})`);
    }
    return bytes;
}
function setBytes(ports) {
    return ports.reduce((sum, { bytes }) => sum + bytes, 0);
}
function readArchive(bytes, ports, shown) {
    let members;
    try {
        members = (0,fflate__WEBPACK_IMPORTED_MODULE_2__/* .unzipSync */ .AO)(bytes);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${shown} is not a readable .npz file`, 'write it with numpy.savez', { cause });
    }
    const arrays = ports.map((port) => {
        const member = members[`${port.name}.npy`];
        if (!member) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${shown} has no array "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(port.name)}"`, `it holds ${Object.keys(members)
                .map((name) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name))
                .join(', ')}`);
        }
        return readArray(member, port, `${shown}, array "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(port.name)}"`);
    });
    const counts = arrays.map((array, i) => array.byteLength / ports[i].bytes);
    if (new Set(counts).size > 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${shown}: its arrays hold ${counts.join(', ')} sets`, 'give all the same');
    const sets = Array.from({ length: counts[0] }, (_, set) => arrays.map((array, i) => array.subarray(set * ports[i].bytes, (set + 1) * ports[i].bytes)));
    return Buffer.concat(sets.flat());
}
/** Type descriptions of the .npy format. */
const NPY_TYPES = { int8: '|i1', int32: '<i4', float32: '<f4' };
/** The data of a .npy file (format 1 to 3), whose type and size must fit the input. */
function readArray(bytes, port, what) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const magic = [0x93, ...new TextEncoder().encode('NUMPY')];
    if (bytes.byteLength < 12 || magic.some((byte, i) => bytes[i] !== byte) || bytes[6] > 3) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${what} is not a .npy file`, 'write it with numpy.save');
    }
    const start = bytes[6] === 1 ? 10 : 12;
    const length = bytes[6] === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
    const header = new TextDecoder('latin1').decode(bytes.subarray(start, start + length));
    const type = /'descr': '([^']*)'/.exec(header)?.[1];
    if (type !== NPY_TYPES[port.dtype]) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${what} has type ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(type ?? 'none')}`, `the input "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(port.name)}" is ${port.dtype}`);
    }
    if (/'fortran_order': True/.test(header))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${what} is in Fortran order`, 'save it in C order');
    const data = checkSets(bytes.subarray(start + length), [port], what);
    checkArrayShape(header, data.byteLength / port.bytes, port, what);
    return data;
}
/**
 * The shape of a .npy file must be the input's, with a dimension more or a multiple of the first one for several
 * sets; dimensions of 1 do not count.
 */
function checkArrayShape(header, sets, port, what) {
    const shape = /'shape': \(([^)]*)\)/.exec(header)?.[1]?.match(/\d+/g)?.map(Number) ?? [];
    const squeezed = (dimensions) => dimensions.filter((size) => size !== 1).join();
    const [first = 1, ...rest] = port.shape;
    const fitting = [
        [sets, ...port.shape],
        [sets * first, ...rest],
    ].map(squeezed);
    if (!fitting.includes(squeezed(shape))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${what} has shape (${shape}) and ${sets} times the input's bytes`, `the input "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(port.name)}" is [${port.shape}]`);
    }
}


/***/ }),

/***/ 7410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ makeRunner),
  I: () => (/* binding */ requireRunner)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/emit/names.js
var names = __webpack_require__(8790);
// EXTERNAL MODULE: ./build/toolchain/temporary-folder.js
var temporary_folder = __webpack_require__(5968);
// EXTERNAL MODULE: ./build/toolchain/toolchain.js
var toolchain_toolchain = __webpack_require__(9839);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/package-root.js
var package_root = __webpack_require__(7505);
;// CONCATENATED MODULE: ./build/run/board-program.js
/** How the bare-metal program of runtime/ is built for a board: sources, and what is known of the board. */



/** Folders with the program: what every board has, and what belongs to the CPU. */
function folders(board) {
    return ['board', board.runtime].map((name) => (0,external_node_path_.join)((0,package_root/* packageRoot */.Z)(), 'runtime', name));
}
/** Options to compile and link the program, sources included. `main` is a C file to take the place of main.c. */
function boardProgram(board, main) {
    const [shared] = folders(board);
    const sources = folders(board).flatMap((folder) => (0,external_node_fs_.readdirSync)(folder)
        .filter((name) => name.endsWith('.c'))
        .map((name) => (name === 'main.c' && main ? main : (0,external_node_path_.join)(folder, name))));
    return [
        ...folders(board).map((folder) => `-I${folder}`),
        ...Object.entries(timerDefines(board.timer)).map(([name, value]) => `-D${name}=${value}`),
        ...sources,
        ...Object.entries(linkerSymbols(board)).map(([name, value]) => `-Wl,--defsym=${name}=${value}`),
        '-T',
        (0,external_node_path_.join)(shared, 'link.ld'),
    ];
}
/** What link.ld asks for. */
function linkerSymbols({ flash, ram, start, stackBytes }) {
    return {
        FLASH_ORIGIN: flash.origin,
        FLASH_BYTES: flash.bytes,
        RAM_ORIGIN: ram.origin,
        RAM_BYTES: ram.bytes,
        ...(start !== undefined && { START_ORIGIN: start }),
        ...(stackBytes !== undefined && { STACK_BYTES: stackBytes }),
    };
}
/** What counter.h asks for. */
function timerDefines(timer) {
    if (!timer)
        return {};
    return {
        MODO_TIMER_SETUP: timer.setup.flatMap(({ address, value }) => [address, value]).join(','),
        MODO_TIMER_COUNT: timer.count,
        MODO_TIMER_BITS: timer.bits,
        MODO_TIMER_DOWN: Number(timer.countsDown),
        MODO_TIMER_HZ: timer.hertz,
    };
}
/** QEMU's options to boot an image, with exact counts of instructions. */
function boardBoot(board, image, icount = 'shift=0,sleep=off') {
    return [
        ...['-M', board.machine, ...(board.options ?? [])],
        ...['-display', 'none', '-monitor', 'none', '-serial', 'null'],
        ...['-semihosting-config', 'enable=on,target=native', '-icount', icount, '-kernel', image],
    ];
}

// EXTERNAL MODULE: ./node_modules/execa/index.js + 132 modules
var execa = __webpack_require__(4434);
// EXTERNAL MODULE: ./build/toolchain/packages.js
var toolchain_packages = __webpack_require__(627);
;// CONCATENATED MODULE: ./build/run/process.js
/** Starts the programs in which compiled code runs. */



/** Compiled code that runs longer than this is stuck. */
const TIMEOUT_SECONDS = 600;
/** Runs a program to its end in `cwd`. Throws a ModoError with its last line when it fails. */
async function runProgram(command, args, cwd, what) {
    const result = await (0,execa/* execa */.Ho)(command, [...args], {
        cwd,
        reject: false,
        stdin: 'ignore',
        timeout: TIMEOUT_SECONDS * 1000,
    });
    if (!result.failed)
        return;
    if (result.timedOut)
        throw new errors/* ModoError */.o0(`${what} did not end within ${TIMEOUT_SECONDS} s`);
    if (result.exitCode === undefined && !result.isTerminated) {
        throw new errors/* ModoError */.o0(`${what}: ${command} cannot be started`, (0,toolchain_packages/* installAdvice */.a)(command));
    }
    const lines = `${result.stderr}\n${result.stdout}`.split('\n').filter((line) => line.trim() !== '');
    const status = result.isTerminated ? `signal ${result.signal}` : `exit code ${result.exitCode}`;
    throw new errors/* ModoError */.o0(`${what} failed (${status})${lines[0] ? `: ${(0,errors/* printable */.g$)(lines[0], 300)}` : ''}`);
}

;// CONCATENATED MODULE: ./build/run/board-runner.js
/** Links mod.o with the bare-metal program of runtime/ and boots it on a board under QEMU. */








async function makeBoardRunner(target, board, toolchain) {
    const folder = await (0,temporary_folder/* makeTemporaryFolder */.w)();
    return {
        run: (artifacts, request) => run(folder, target, board, toolchain, artifacts, request),
        close: () => (0,promises_.rm)(folder, { recursive: true, force: true }),
    };
}
async function run(folder, target, board, toolchain, artifacts, request) {
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'mod.o'), artifacts.object);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'in.bin'), request.inputs);
    const name = (0,names/* prefix */.Pl)({ name: artifacts.module });
    await linkImage(folder, target, board, toolchain, artifacts, [
        ...(request.tap ? [`-DMODO_TAP=${name}_tap`] : []),
        ...(request.profile === undefined
            ? []
            : [`-DMODO_PROFILE=${name}_profile`, `-DMODO_OPERATORS=${request.profile}`]),
    ]);
    await runProgram(board.qemu, boardBoot(board, 'image.elf'), folder, `mod.o on ${board.machine}`);
    const report = await readReport((0,external_node_path_.join)(folder, 'report.txt'));
    const [instructions, stack] = [report.get('instructions'), report.get('stack')];
    return {
        outputs: await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'out.bin')),
        ...(request.tap && { taps: await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'taps.bin')) }),
        ...(request.profile !== undefined && { counts: await readProfile((0,external_node_path_.join)(folder, 'profile.bin')) }),
        // With hooks there are no figures: they would count the hooks.
        ...(instructions !== undefined && stack !== undefined && { measured: { instructions, stack } }),
    };
}
/**
 * Links mod.o, which lies in the folder, with the board's program to image.elf. `main` is a C file to take the place
 * of the program's main.c.
 */
async function linkImage(folder, target, board, toolchain, artifacts, defines, main) {
    const name = (0,names/* prefix */.Pl)({ name: artifacts.module });
    const sizes = (ports) => ports.map(({ bytes }) => bytes).join(',');
    const args = [
        ...target.flags,
        '-std=c99',
        '-O2',
        '-ffreestanding',
        `-DMODO_RUN=${name}_run`,
        `-DMODO_INPUT_BYTES=${sizes(artifacts.inputs)}`,
        `-DMODO_OUTPUT_BYTES=${sizes(artifacts.outputs)}`,
        ...defines,
        ...boardProgram(board, main),
        'mod.o',
        '-nostdlib',
        '-Wl,--gc-sections',
        '-lgcc',
        '-o',
        'image.elf',
    ];
    await (0,toolchain_toolchain/* runCompiler */.JP)(toolchain, args, folder).catch((error) => {
        if (!(error instanceof errors/* ModoError */.o0) || !/overflow|not fit/.test(error.message))
            throw error;
        throw new errors/* ModoError */.o0(`the module does not fit ${board.machine}`, 'run it on the host, or use a smaller model', {
            cause: error,
        });
    });
}
/** Little-endian 64-bit numbers. */
async function readProfile(path) {
    const bytes = await (0,promises_.readFile)(path);
    return Array.from({ length: bytes.length / 8 }, (_, i) => Number(bytes.readBigUInt64LE(8 * i)));
}
/** key=value lines. */
async function readReport(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => {
        throw new errors/* ModoError */.o0('the board ended without a report', 'report this as a defect of modo');
    });
    return new Map([...text.matchAll(/^(\w+)=(\d+)$/gm)].map(([, key, value]) => [key, Number(value)]));
}

;// CONCATENATED MODULE: ./build/run/host-runner.js
/** Runs mod.so in the small C program of runtime/host: on this machine, or in an emulator of another's Linux. */






/** Builds the program once; `close` removes it. */
async function makeHostRunner(toolchain, emulator) {
    const folder = await (0,temporary_folder/* makeTemporaryFolder */.w)();
    const source = (0,external_node_path_.join)((0,package_root/* packageRoot */.Z)(), 'runtime', 'host');
    const sources = (await (0,promises_.readdir)(source)).filter((name) => name.endsWith('.c'));
    const program = (0,external_node_path_.join)(folder, 'runner');
    await (0,toolchain_toolchain/* runCompiler */.JP)(toolchain, ['-std=gnu99', '-O1', ...sources, '-o', program, '-ldl'], source);
    const command = emulator ? [emulator.command, '-L', emulator.root, program] : [program];
    return {
        run: (artifacts, request) => host_runner_run(folder, command, artifacts, request),
        close: () => (0,promises_.rm)(folder, { recursive: true, force: true }),
    };
}
async function host_runner_run(folder, [program, ...before], artifacts, request) {
    const at = (name) => (0,external_node_path_.join)(folder, name);
    await (0,promises_.writeFile)(at('mod.so'), artifacts.sharedObject);
    await (0,promises_.writeFile)(at('in.bin'), request.inputs);
    const files = [
        '--lib',
        './mod.so',
        '--input',
        'in.bin',
        '--output',
        'out.bin',
        '--module',
        artifacts.module,
    ];
    const tap = request.tap ? ['--tap', 'taps.bin'] : [];
    if (request.entry === 'c') {
        const sizes = (ports) => ports.map(({ bytes }) => bytes).join(',');
        const ports = ['--input-bytes', sizes(artifacts.inputs), '--output-bytes', sizes(artifacts.outputs)];
        await runProgram(program, [...before, 'c', ...files, ...ports, ...tap], folder, 'mod.so');
    }
    else {
        await (0,promises_.writeFile)(at('mod.json'), artifacts.graphJson);
        await (0,promises_.writeFile)(at('mod.params'), artifacts.params);
        // Nothing but four bytes of alignment is promised to packed constants.
        const graph = ['--graph', 'mod.json', '--params', 'mod.params', '--align', '4'];
        await runProgram(program, [...before, 'graph', ...files, ...graph, ...tap], folder, 'mod.so');
    }
    return {
        outputs: await (0,promises_.readFile)(at('out.bin')),
        ...(request.tap && { taps: await (0,promises_.readFile)(at('taps.bin')) }),
    };
}

;// CONCATENATED MODULE: ./build/run/make-runner.js
/** The runner for a target: a board under QEMU, this machine, or an emulator of another. */



/** Throws a ModoError for a target that nothing here runs. */
function requireRunner({ name, board, emulator }) {
    if (board || emulator || name === 'host')
        return;
    throw new errors/* ModoError */.o0(`nothing here runs programs for ${name}`, 'run the model on another target, such as host, and the object on the chip itself');
}
async function makeRunner(target, toolchain) {
    return target.board
        ? makeBoardRunner(target, target.board, toolchain)
        : makeHostRunner(toolchain, target.emulator);
}


/***/ }),

/***/ 2399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ME: () => (/* binding */ profile),
/* harmony export */   Wy: () => (/* binding */ compileHooked),
/* harmony export */   y6: () => (/* binding */ requireBoard)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _emit_hooks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6570);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _targets_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7743);
/* harmony import */ var _toolchain_temporary_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5968);
/* harmony import */ var _toolchain_toolchain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9839);
/** --profile: what each operator costs on a board. */







/** Throws a ModoError for a target that runs on this machine, where nothing counts instructions. */
function requireBoard(target, arch) {
    if (target.board)
        return;
    const boards = (0,_targets_index_js__WEBPACK_IMPORTED_MODULE_4__/* .targetList */ .OK)()
        .map(({ name }) => name)
        .filter((name) => name !== 'host' && (0,_targets_index_js__WEBPACK_IMPORTED_MODULE_4__/* .findTarget */ .FB)(name, arch).board);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ModoError */ .o0(`--profile: ${target.name} does not run under QEMU`, `targets that do: ${boards.join(', ')}`);
}
/** The object with the profile hook, from the generated C and the flags that mod.o was compiled with. */
async function compileHooked(source, flags, toolchain) {
    const folder = await (0,_toolchain_temporary_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .makeTemporaryFolder */ .w)();
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'mod.c'), source);
        await (0,_toolchain_toolchain_js__WEBPACK_IMPORTED_MODULE_6__/* .runCompiler */ .JP)(toolchain, [...flags, ...(0,_emit_hooks_js__WEBPACK_IMPORTED_MODULE_2__/* .hookFlags */ .jj)('profile'), '-c', 'mod.c', '-o', 'mod.o'], folder);
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'mod.o'));
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
/**
 * Runs a module that was built with the profile hook on `sets` input sets. `unprofiled` is what one inference takes
 * without it.
 */
async function profile(runner, artifacts, { inputs, sets }, operators, unprofiled) {
    const result = await runner.run(artifacts, { inputs, entry: 'c', profile: operators.length });
    const counts = result.counts.map((sum) => Math.round(sum / sets));
    return {
        operators: operators.map((operator, i) => ({ ...operator, instructions: counts[i] })),
        rest: counts.at(-1),
        total: counts.reduce((sum, count) => sum + count, 0),
        unprofiled,
    };
}


/***/ })

};
