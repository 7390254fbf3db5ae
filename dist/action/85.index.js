export const id = 85;
export const ids = [85];
export const modules = {

/***/ 11085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  step: () => (/* binding */ step)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/driver/manifest.js + 1 modules
var driver_manifest = __webpack_require__(66153);
;// CONCATENATED MODULE: ./build/deliver/earlier-artifact.js
/** What an earlier attempt of the workflow run has uploaded under a name. */




/** Downloads the artifact and compares it with `files`, whose paths in it are those relative to `root`. */
async function compareArtifact(client, name, root, files) {
    const { artifact } = await client.getArtifact(name);
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(process.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'modo-artifact-'));
    try {
        await client.downloadArtifact(artifact.id, { path: folder });
        const digest = artifact.digest?.replace(/^sha256:/, '');
        return { id: artifact.id, digest, likeness: await likeness(folder, root, files) };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function likeness(folder, root, files) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const there = entries
        .filter((entry) => entry.isFile())
        .map((entry) => (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name)));
    const ours = files.map((file) => (0,external_node_path_.relative)(root, file));
    // Jobs of a matrix have no compilation in common; attempts of a job do, though one may have made more than another.
    const manifests = ours.filter((path) => (0,external_node_path_.basename)(path) === driver_manifest/* MANIFEST_NAME */.ir);
    const telling = manifests.length > 0 ? manifests : ours;
    if (!telling.some((path) => there.includes(path)))
        return 'none';
    if (there.sort().join('\n') !== ours.sort().join('\n'))
        return 'paths';
    for (const path of ours) {
        const [old, current] = await Promise.all([(0,promises_.readFile)((0,external_node_path_.join)(folder, path)), (0,promises_.readFile)((0,external_node_path_.join)(root, path))]);
        if (!old.equals(current))
            return 'paths';
    }
    return 'bytes';
}

;// CONCATENATED MODULE: ./build/deliver/artifact.js
/** Uploads a folder's files as an artifact of the workflow run, with the published client. */



/** Starts to load the client, which takes a while; the result is awaited when there is something to upload. */
function loadArtifactModule() {
    const loading = Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(878), __webpack_require__.e(110), __webpack_require__.e(29), __webpack_require__.e(518)]).then(__webpack_require__.bind(__webpack_require__, 56518));
    // Whoever awaits it sees the failure; nobody may come to that.
    loading.catch(() => { });
    return loading;
}
/** Why an artifact cannot hold a file of this path, or undefined: not every system could unpack it. */
function artifactPathError(path) {
    const found = /[":<>|*?\r\n]/.exec(path);
    if (!found)
        return undefined;
    return new build_errors/* ModoError */.o0(`${(0,build_errors/* printable */.g$)(path, 200)}: an artifact cannot hold a path with ${JSON.stringify(found[0])}`, 'rename the file or its folder');
}
/**
 * Uploads files (absolute paths) under their paths relative to `root`. Undefined where the server has no
 * artifacts of this kind: a warning then says so. Throws a ModoError when the upload fails.
 *
 * An artifact that an earlier attempt of the run has left under this name is kept if it holds the same bytes,
 * replaced if it holds the same paths, and otherwise somebody else's.
 */
async function upload(module, name, root, files, attempt = Number(process.env.GITHUB_RUN_ATTEMPT || 1)) {
    const { DefaultArtifactClient } = await module;
    const client = new DefaultArtifactClient();
    try {
        try {
            return await create(client, name, root, files);
        }
        catch (error) {
            if (attempt <= 1 || !CONFLICT.test(messageOf(error)))
                throw error;
            const { id, digest, likeness } = await compareArtifact(client, name, root, files);
            if (likeness === 'bytes')
                return { id, digest };
            if (likeness !== 'paths')
                throw error;
            core/* info */.pq(`Replacing artifact ${name} of an earlier attempt`);
            await client.deleteArtifact(name);
            return await create(client, name, root, files);
        }
    }
    catch (error) {
        if (error instanceof Error && error.name === 'GHESNotSupportedError') {
            core/* warning */.$e('GitHub Enterprise Server does not take artifacts of this kind: the files are in the folder of the ' +
                'input output; upload them in a step with actions/upload-artifact@v3');
            return undefined;
        }
        throw uploadError(name, error);
    }
}
async function create(client, name, root, files) {
    const { id, digest } = await client.uploadArtifact(name, [...files], root);
    if (id === undefined)
        throw new Error('the service gave no id');
    return { id, digest };
}
const CONFLICT = /\(409\)/;
/** The client's errors are told apart by their texts: most arrive wrapped in a plain Error. */
const KNOWN = [
    {
        sign: CONFLICT,
        what: 'this run already has an artifact of that name',
        advice: 'give each job of a matrix, and each step, its own artifact-name',
    },
    {
        sign: /storage quota/,
        what: 'the storage for artifacts is used up',
        advice: 'delete old artifacts or keep them for fewer days; usage is recounted every 6 to 12 hours, then run the job again',
    },
    {
        sign: /^Artifact not found for name/,
        what: 'an upload of that name was stopped in an earlier attempt, and holds the name',
        advice: 'start the workflow anew, or give another artifact-name',
    },
    {
        sign: /\(401\)|token (is|has) expired/i,
        what: "the job's token is not accepted",
        advice: 'it ends with the job and after some hours: run the job again',
    },
    {
        sign: /ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/,
        what: 'the runner gave no address or token for artifacts',
        advice: 'use modo in a step with uses:, on a runner for GitHub Actions',
    },
    {
        sign: /Unable to make request/,
        what: 'the artifact service cannot be reached',
        advice: "check the runner's network and proxy, then run the job again",
    },
];
function uploadError(name, error) {
    const reason = messageOf(error);
    const known = KNOWN.find(({ sign }) => sign.test(reason));
    const what = known?.what ?? (0,build_errors/* printable */.g$)(reason.split('\n')[0], 300);
    return new build_errors/* ModoError */.o0(`artifact "${(0,build_errors/* printable */.g$)(name)}" is not uploaded: ${what}`, known?.advice ?? 'run the job again; if it fails again, see https://www.githubstatus.com', { cause: error });
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./build/shard/shard.js
/** A part of a run's work, for one machine of several. */

/** A later attempt has a name of its own: that of an upload which was stopped halfway stays taken. */
function artifactOfAttempt({ artifact }, attempt) {
    return attempt > 1 ? `${artifact}-attempt-${attempt}` : artifact;
}
/** The newest attempt's among names of artifacts; undefined when there is none. */
function newestArtifact(shard, names, attempt) {
    for (let one = attempt; one >= 1; one--) {
        const name = artifactOfAttempt(shard, one);
        if (names.includes(name))
            return name;
    }
    return undefined;
}
function matrixOf(shards) {
    return {
        include: shards.map((shard) => ({
            name: `${shard.number} of ${shard.count}`,
            shard: JSON.stringify(shard),
        })),
    };
}
/** The shards of a matrix, as the input `plan` has it. Throws a ModoError. */
function parseMatrix(text) {
    const matrix = parseJson(text, 'plan');
    if (!Array.isArray(matrix?.include) || matrix.include.length === 0)
        throw malformed('plan');
    return matrix.include.map((entry) => {
        const { shard } = (entry ?? {});
        if (typeof shard !== 'string')
            throw malformed('plan');
        return parseShard(shard, 'plan');
    });
}
/** One shard, as the input `shard` has it. Throws a ModoError. */
function parseShard(text, input = 'shard') {
    const shard = parseJson(text, input);
    const isJob = (job) => Array.isArray(job) && job.length === 2 && job.every((part) => typeof part === 'string' && part !== '');
    if (!Number.isSafeInteger(shard?.number) ||
        !Number.isSafeInteger(shard?.count) ||
        typeof shard?.artifact !== 'string' ||
        !/^[\w.-]{1,200}$/.test(shard.artifact) ||
        !Array.isArray(shard.jobs) ||
        shard.jobs.length === 0 ||
        !shard.jobs.every(isJob)) {
        throw malformed(input);
    }
    return shard;
}
function parseJson(text, input) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw malformed(input, text);
    }
}
function malformed(input, text) {
    const shown = text === undefined ? '' : `: "${(0,build_errors/* printable */.g$)(text, 60)}"`;
    return new build_errors/* ModoError */.o0(`${input} is not what mode plan gives${shown}`, input === 'plan'
        ? 'pass the output matrix of the job with mode: plan, as docs/many-machines.md does'
        : 'pass matrix.shard of a matrix that mode: plan made, as docs/many-machines.md does');
}

// EXTERNAL MODULE: ./build/toolchain/actions-cache.js
var actions_cache = __webpack_require__(67240);
// EXTERNAL MODULE: ./build/driver/compile.js + 3 modules
var compile = __webpack_require__(30682);
// EXTERNAL MODULE: ./build/driver/environment.js
var driver_environment = __webpack_require__(19730);
;// CONCATENATED MODULE: ./build/report/table.js
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
    return [(0,build_errors/* printable */.g$)(model, 200), target, ...[workspace, ...parts, total, stack, manifest.macs].map(grouped)];
}
function compileTable(models) {
    const withoutSharedObject = models.filter(({ files }) => !files.includes('mod.so'));
    const names = [...new Set(withoutSharedObject.map(({ target }) => target))];
    return [
        textTable([...COMPILE_COLUMNS], models.map(compileRow)),
        '(bytes; flash and arena are those of the C interface)',
        ...(names.length > 0 ? [`(no mod.so for ${names.join(', ')}: the linker makes no shared objects)`] : []),
        '',
        ...models.map(({ folder, files }) => `${(0,build_errors/* printable */.g$)(folder, 200)}: ${files.join(' ')}`),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./build/driver/read-model.js
var read_model = __webpack_require__(20047);
// EXTERNAL MODULE: ./build/graph/evaluate.js
var evaluate = __webpack_require__(2064);
// EXTERNAL MODULE: ./build/graph/graph.js
var graph_graph = __webpack_require__(44979);
// EXTERNAL MODULE: ./build/import/tflite/import.js + 2 modules
var tflite_import = __webpack_require__(34042);
// EXTERNAL MODULE: ./build/options.js
var build_options = __webpack_require__(3614);
// EXTERNAL MODULE: ./build/driver/sha256.js
var sha256 = __webpack_require__(29228);
;// CONCATENATED MODULE: ./build/run/artifacts.js
/** What a run needs of a compiled module: from memory while verifying, from a folder for modo run. */






/** The manifest of a compiled folder. Throws a ModoError when there is none, or none that can be read. */
async function readManifest(folder) {
    const path = join(folder, MANIFEST_NAME);
    const text = await readFile(path, 'utf8').catch(() => {
        throw new ModoError(`${printable(folder, 200)} has no ${MANIFEST_NAME}`, 'name a folder that modo compile wrote');
    });
    const manifest = parseManifest(text);
    if (!manifest) {
        throw new ModoError(`${printable(path, 200)} is not a manifest that this version reads`, 'compile the model again');
    }
    return manifest;
}
/** One file of a compiled folder, which must still be what was compiled. */
async function readArtifact(folder, manifest, name) {
    const entry = manifest.files.find((file) => file.name === name);
    if (!entry)
        return undefined;
    const path = (0,external_node_path_.join)(folder, name);
    const bytes = await (0,promises_.readFile)(path).catch(() => {
        throw new build_errors/* ModoError */.o0(`${(0,build_errors/* printable */.g$)(path, 200)} is missing`, 'compile the model again');
    });
    if ((0,sha256/* sha256 */.s)(bytes) !== entry.sha256) {
        throw new build_errors/* ModoError */.o0(`${(0,build_errors/* printable */.g$)(path, 200)} is not what ${driver_manifest/* MANIFEST_NAME */.ir} says`, 'compile the model again');
    }
    return bytes;
}
/** What a run needs of a compiled folder. Throws a ModoError when a file is missing or has changed. */
async function readArtifacts(folder, manifest, onBoard) {
    const names = onBoard ? ['mod.o'] : ['mod.so', 'mod.json', 'mod.params'];
    const [object, sharedObject, graphJson, params] = await Promise.all(['mod.o', 'mod.so', 'mod.json', 'mod.params'].map((name) => names.includes(name) ? readArtifact(folder, manifest, name) : undefined));
    if (!onBoard && !(sharedObject && graphJson && params)) {
        throw new build_errors/* ModoError */.o0(`${(0,build_errors/* printable */.g$)(folder, 200)} lacks ${names.join(', ')}`, 'compile the model again');
    }
    if (onBoard && !object)
        throw new build_errors/* ModoError */.o0(`${(0,build_errors/* printable */.g$)(folder, 200)} has no mod.o`, 'compile with --object-file');
    return {
        module: manifest.module,
        inputs: manifest.inputs,
        outputs: manifest.outputs,
        ...(object && { object }),
        ...(sharedObject && { sharedObject }),
        ...(graphJson && { graphJson }),
        ...(params && { params }),
    };
}

// EXTERNAL MODULE: ./build/emit/names.js
var names = __webpack_require__(48790);
// EXTERNAL MODULE: ./build/toolchain/temporary-folder.js
var temporary_folder = __webpack_require__(25968);
// EXTERNAL MODULE: ./build/toolchain/toolchain.js
var toolchain_toolchain = __webpack_require__(69839);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/package-root.js
var package_root = __webpack_require__(87505);
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
var toolchain_packages = __webpack_require__(40627);
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
        throw new build_errors/* ModoError */.o0(`${what} did not end within ${TIMEOUT_SECONDS} s`);
    if (result.exitCode === undefined && !result.isTerminated) {
        throw new build_errors/* ModoError */.o0(`${what}: ${command} cannot be started`, (0,toolchain_packages/* installAdvice */.a)(command));
    }
    const lines = `${result.stderr}\n${result.stdout}`.split('\n').filter((line) => line.trim() !== '');
    const status = result.isTerminated ? `signal ${result.signal}` : `exit code ${result.exitCode}`;
    throw new build_errors/* ModoError */.o0(`${what} failed (${status})${lines[0] ? `: ${(0,build_errors/* printable */.g$)(lines[0], 300)}` : ''}`);
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
        if (!(error instanceof build_errors/* ModoError */.o0) || !/overflow|not fit/.test(error.message))
            throw error;
        throw new build_errors/* ModoError */.o0(`the module does not fit ${board.machine}`, 'run it on the host, or use a smaller model', {
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
        throw new build_errors/* ModoError */.o0('the board ended without a report', 'report this as a defect of modo');
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
    throw new ModoError(`nothing here runs programs for ${name}`, 'run the model on another target, such as host, and the object on the chip itself');
}
async function makeRunner(target, toolchain) {
    return target.board
        ? makeBoardRunner(target, target.board, toolchain)
        : makeHostRunner(toolchain, target.emulator);
}

// EXTERNAL MODULE: ./build/targets/index.js + 7 modules
var targets = __webpack_require__(67743);
// EXTERNAL MODULE: ./build/toolchain/choose.js + 11 modules
var choose = __webpack_require__(86549);
;// CONCATENATED MODULE: ./build/verify/random-inputs.js
/** Seeded random inputs: the same on every machine. */

/** Little-endian bytes of random values: all of int8 and int32, floats in [-1, 1). */
function randomInputs(tensors, sets, seed) {
    const random = randomWords(seed);
    return Array.from({ length: sets }, () => tensors.map((tensor) => randomTensor(tensor, random)));
}
function randomTensor(tensor, random) {
    const count = (0,graph_graph/* elementCount */.KX)(tensor.shape);
    switch (tensor.dtype) {
        case 'int8':
            return Uint8Array.from({ length: count }, () => random() >>> 24);
        case 'int32':
            return new Uint8Array(Int32Array.from({ length: count }, () => random() | 0).buffer);
        case 'float32':
            return new Uint8Array(Float32Array.from({ length: count }, () => (random() | 0) / 2 ** 31).buffer);
    }
}
/** 32-bit words of the splitmix32 sequence. */
function randomWords(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x9e3779b9) >>> 0;
        let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
        word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
        return (word ^ (word >>> 15)) >>> 0;
    };
}

;// CONCATENATED MODULE: ./build/run/input-file.js
/** Reads input sets from raw bytes, .npy and .npz files. */



/**
 * All input sets of a file, concatenated: per set the raw bytes of every input in model order. Raw files and .npz
 * may hold several sets, .npz by a first dimension more; a .npy file is for models with one input.
 */
async function readInputSets(path, ports) {
    const shown = printable(path, 200);
    const bytes = await readFile(path).catch((error) => {
        throw new ModoError(`${shown}: cannot be read (${error.code})`, 'check the path given to --input');
    });
    if (/\.npy$/i.test(path)) {
        const [port, more] = ports;
        if (!port || more)
            throw new ModoError(`${shown}: the model has ${ports.length} inputs`, 'use a .npz or raw file');
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
        throw new ModoError(`${what} has ${bytes.byteLength} bytes`, `one set has ${set} (${ports.map(({ name, bytes: size }) => `"${printable(name)}" ${size}`).join(', ')})`);
    }
    return bytes;
}
function setBytes(ports) {
    return ports.reduce((sum, { bytes }) => sum + bytes, 0);
}
function readArchive(bytes, ports, shown) {
    let members;
    try {
        members = unzipSync(bytes);
    }
    catch (cause) {
        throw new ModoError(`${shown} is not a readable .npz file`, 'write it with numpy.savez', { cause });
    }
    const arrays = ports.map((port) => {
        const member = members[`${port.name}.npy`];
        if (!member) {
            throw new ModoError(`${shown} has no array "${printable(port.name)}"`, `it holds ${Object.keys(members)
                .map((name) => printable(name))
                .join(', ')}`);
        }
        return readArray(member, port, `${shown}, array "${printable(port.name)}"`);
    });
    const counts = arrays.map((array, i) => array.byteLength / ports[i].bytes);
    if (new Set(counts).size > 1)
        throw new ModoError(`${shown}: its arrays hold ${counts.join(', ')} sets`, 'give all the same');
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
        throw new ModoError(`${what} is not a .npy file`, 'write it with numpy.save');
    }
    const start = bytes[6] === 1 ? 10 : 12;
    const length = bytes[6] === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
    const header = new TextDecoder('latin1').decode(bytes.subarray(start, start + length));
    const type = /'descr': '([^']*)'/.exec(header)?.[1];
    if (type !== NPY_TYPES[port.dtype]) {
        throw new ModoError(`${what} has type ${printable(type ?? 'none')}`, `the input "${printable(port.name)}" is ${port.dtype}`);
    }
    if (/'fortran_order': True/.test(header))
        throw new ModoError(`${what} is in Fortran order`, 'save it in C order');
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
        throw new ModoError(`${what} has shape (${shape}) and ${sets} times the input's bytes`, `the input "${printable(port.name)}" is [${port.shape}]`);
    }
}

;// CONCATENATED MODULE: ./build/verify/compare.js
/** Compares outputs: integers to the bit, floats within 4 units in the last place or 1e-5. */

const FLOAT_ULPS = 4;
const FLOAT_ABSOLUTE = 1e-5;
/** The first element that differs, or undefined. */
function firstDifference(dtype, expected, actual) {
    const [want, have] = [(0,graph_graph/* toTypedArray */.vV)(dtype, expected), (0,graph_graph/* toTypedArray */.vV)(dtype, actual)];
    for (let element = 0; element < want.length; ++element) {
        const [a, b] = [want[element], have[element] ?? Number.NaN];
        if (a !== b && !(dtype === 'float32' && isClose(a, b)))
            return { element, expected: a, actual: b };
    }
    return undefined;
}
function isClose(a, b) {
    if (Number.isNaN(a) && Number.isNaN(b))
        return true;
    return Math.abs(a - b) <= FLOAT_ABSOLUTE || Math.abs(orderOf(a) - orderOf(b)) <= FLOAT_ULPS;
}
/** Position of a single-precision number among all of them, so that neighbours differ by 1. */
function orderOf(value) {
    const [bits] = new Int32Array(Float32Array.of(value).buffer);
    return bits < 0 ? -(bits & 0x7fffffff) : bits;
}

;// CONCATENATED MODULE: ./build/verify/sets.js



function portOf(tensor) {
    return { name: tensor.name, dtype: tensor.dtype, shape: tensor.shape, bytes: (0,graph_graph/* byteLength */.dp)(tensor) };
}
/** Concatenated sets into one array of bytes per tensor and set. */
function splitSets(bytes, tensors) {
    const size = setBytes(tensors.map(portOf));
    return Array.from({ length: bytes.byteLength / size }, (_, set) => {
        let start = set * size;
        return tensors.map((tensor) => {
            const end = start + (0,graph_graph/* byteLength */.dp)(tensor);
            const part = bytes.subarray(start, end);
            start = end;
            return part;
        });
    });
}
/** The first element of a run's outputs that is not as expected. */
function compareOutputs({ graph }, sets, outputs) {
    const tensors = graph.outputs.map((id) => (0,graph_graph/* tensorOf */.zz)(graph, id));
    const actual = splitSets(outputs, tensors);
    for (const [set, { expected }] of sets.entries()) {
        for (const [i, tensor] of tensors.entries()) {
            const difference = firstDifference(tensor.dtype, expected[i], actual[set]?.[i] ?? new Uint8Array());
            if (difference)
                return { set, output: tensor.name, ...difference };
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/verify/verify-folder.js
/** Compiled folders against the exact definition of the model's operators: the very bytes that are delivered. */














const SETS = 4;
const SEED = 1;
/** Runs every folder's module on random inputs. Throws a ModoError when a compiler or emulator cannot be had. */
async function verifyFolders(compiled, options, environment) {
    const runners = new Map();
    const results = [];
    try {
        for (const done of compiled) {
            if (!runners.has(done.target))
                runners.set(done.target, await openRunner(done.target, options, environment));
            const runner = runners.get(done.target);
            results.push(runner ? await verifyFolder(done, options, environment, runner) : { compiled: done, isSkipped: true });
        }
    }
    finally {
        await Promise.all([...runners.values()].map((runner) => runner?.close()));
    }
    return results;
}
async function openRunner(name, options, environment) {
    const target = (0,targets/* findTarget */.FB)(name, environment.arch);
    if (!target.board && !target.emulator && target.name !== 'host')
        return undefined;
    return makeRunner(target, await (0,choose/* provideToolchain */.n)(target, options, (0,driver_environment/* toolchainOf */.b)(environment)));
}
async function verifyFolder(compiled, options, { cwd, arch, progress }, runner) {
    const { model, manifest } = compiled;
    progress(`${(0,build_errors/* printable */.g$)(model, 200)}: running on ${compiled.target}`);
    try {
        return await (0,read_model/* withModelName */.P)(model, async () => {
            const target = (0,targets/* findTarget */.FB)(compiled.target, arch);
            const isBoard = target.board !== undefined;
            const artifacts = await readArtifacts((0,external_node_path_.resolve)(cwd, compiled.folder), manifest, isBoard);
            const bytes = await (0,read_model/* readModel */.k)((0,external_node_path_.resolve)(cwd, model));
            const { inputShapes } = options;
            const graph = (0,tflite_import/* importTflite */.S)(bytes, inputShapes ? { inputShapes: (0,build_options/* parseInputShapes */.Em)(inputShapes) } : {});
            const tensors = graph.inputs.map((id) => (0,graph_graph/* tensorOf */.zz)(graph, id));
            const sets = randomInputs(tensors, SETS, SEED).map((inputs) => ({
                inputs,
                expected: (0,evaluate/* evaluateOutputs */.sj)(graph, inputs),
            }));
            const inputs = Buffer.concat(sets.flatMap((set) => set.inputs));
            const { outputs, measured } = await runner.run(artifacts, { inputs, entry: 'c' });
            const found = compareOutputs({ graph }, sets, outputs);
            if (found) {
                throw new build_errors/* ModoError */.o0(`on ${compiled.target} output "${(0,build_errors/* printable */.g$)(found.output)}", element ${found.element} of input set ` +
                    `${found.set} is ${found.actual} instead of ${found.expected}`, 'nothing of it is delivered; modo verify finds the operator');
            }
            return { compiled, ...(measured && { instructions: measured.instructions }) };
        });
    }
    catch (error) {
        if (!(error instanceof build_errors/* ModoError */.o0))
            throw error;
        return { compiled, error };
    }
}

// EXTERNAL MODULE: ./build/action/log.js
var log = __webpack_require__(14173);
;// CONCATENATED MODULE: ./build/action/compile.js
/** Compiles what the step is asked for, and runs it where that is wanted. */







async function compileAll(requests, store) {
    const refused = requests.flatMap(({ model, target }) => {
        const error = artifactPathError(model);
        return error ? [{ model, target: target.name, error }] : [];
    });
    const fitting = requests.filter(({ model }) => !artifactPathError(model));
    if (fitting.length === 0)
        return { compiled: [], failed: refused, instructions: new Map() };
    const models = new Set(requests.map(({ model }) => model)).size;
    core/* startGroup */.Oh(`Compile ${models} ${models === 1 ? 'model' : 'models'}`);
    const { compiled, failed } = await (0,compile/* compileRequests */.S)(fitting, {
        ...environment(),
        nested: true,
        ...(store && { store }),
    }).finally(core/* endGroup */.N4);
    if (compiled.length > 0)
        core/* info */.pq(compileTable(compiled.map(forLog)));
    return { compiled, failed: [...refused, ...failed], instructions: new Map() };
}
/** Runs every object; those that do not answer as defined count as failed. */
async function verifyAll(result, options) {
    core/* startGroup */.Oh('Run every object');
    const checked = await verifyFolders(result.compiled, options, environment()).finally(core/* endGroup */.N4);
    for (const { compiled, isSkipped } of checked) {
        if (isSkipped)
            core/* notice */.lm((0,log/* logText */.k)(`${compiled.model}: nothing here runs ${compiled.target}: not verified`));
    }
    const wrong = checked.flatMap(({ compiled: { model, target }, error }) => error ? [{ model, target, error }] : []);
    return {
        compiled: checked.flatMap(({ compiled, error }) => (error ? [] : [compiled])),
        failed: [...result.failed, ...wrong],
        instructions: new Map(checked.flatMap(({ compiled: { model, target }, instructions }) => instructions === undefined ? [] : [[`${model}\n${target}`, instructions]])),
    };
}
function environment() {
    return {
        ...(0,driver_environment/* defaultEnvironment */.L)(),
        progress: (message) => core/* info */.pq((0,log/* logText */.k)(message)),
        warn: (message) => core/* warning */.$e((0,log/* logText */.k)(message)),
    };
}
function forLog(model) {
    return { ...model, model: (0,log/* logText */.k)(model.model), folder: (0,log/* logText */.k)(model.folder) };
}

// EXTERNAL MODULE: ./build/driver/requests.js + 8 modules
var driver_requests = __webpack_require__(30486);
// EXTERNAL MODULE: ./build/action/annotations.js
var annotations = __webpack_require__(2909);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/deliver/artifact-name.js
/** The name of an artifact when none is given. */

/** Tells jobs and steps of a workflow apart, and is the same for each attempt and run. */
const VARIABLES = ['GITHUB_JOB', 'GITHUB_ACTION', 'RUNNER_OS', 'RUNNER_ARCH'];
const LONGEST = 60;
/**
 * `modo-<targets>-<8 hexadecimal digits>`, where the digits depend on everything that tells one job or step of a
 * workflow from another: artifacts of a run must not share a name. Its characters are `A-Z a-z 0-9 . _ -`.
 */
function defaultArtifactName({ targets, patterns, options, matrix, env }) {
    const facts = [
        patterns,
        Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)),
        targets,
        matrix,
        VARIABLES.map((name) => env[name] ?? ''),
    ];
    const digits = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 8);
    const named = targets.map((target) => target.replaceAll(/[^A-Za-z0-9._]+/g, '-')).join('-');
    const what = named.length <= LONGEST ? named : `${targets.length}-targets`;
    return `modo-${what}-${digits}`;
}

// EXTERNAL MODULE: ./build/report/report.js
var report_report = __webpack_require__(87177);
;// CONCATENATED MODULE: ./build/action/paths.js
/** Paths as outputs and annotations have them: with slashes. */

/** A compilation's files, relative to the workspace unless `output` is absolute. */
function paths({ folder, files }) {
    return files.map((name) => posix((0,external_node_path_.join)(folder, name)));
}
function posix(path) {
    return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

;// CONCATENATED MODULE: ./build/action/artifact.js
/** The workflow artifact. */






function artifactDestination(compiled, more, inputs, shard, { attempt }, artifactModule) {
    const { options } = inputs;
    const name = shard ? artifactOfAttempt(shard, attempt) : defaultName(inputs);
    return {
        title: `Upload artifact ${name}`,
        async deliver() {
            const files = [...compiled.flatMap(paths), ...more].map((path) => (0,external_node_path_.resolve)(path));
            const outputs = { 'artifact-name': name };
            if (options.dryRun)
                return { sentence: `Dry run: ${files.length} files would be uploaded as artifact ${name}.`, outputs };
            const artifact = await upload(artifactModule, name, (0,external_node_path_.resolve)(options.output), files, attempt);
            if (!artifact)
                return { sentence: 'The server does not take artifacts: the files are in the workspace only.' };
            return {
                sentence: `Uploaded as artifact ${name} (${artifact.id}).`,
                outputs: { ...outputs, 'artifact-id': String(artifact.id) },
            };
        },
    };
}
/** artifact-name, or a name that tells the jobs of a matrix and the steps of a job apart. */
function defaultName({ patterns, options }) {
    if (options.artifactName !== undefined)
        return options.artifactName;
    // Neither a secret nor what differs from run to run may tell.
    const { token: _, matrix = '', shard: __, plan: ___, ...others } = options;
    return defaultArtifactName({
        targets: options.target,
        patterns,
        options: others,
        matrix,
        env: process.env,
    });
}
/** The run's report in an artifact of its own, by which later runs find what to compare with. */
function reportDestination(files, inputs, artifactModule) {
    const name = `${report_report/* REPORT_ARTIFACT */.Ae}-${defaultName(inputs).replace(/^modo-/, '')}`;
    return extraDestination('The report', name, files, inputs, artifactModule);
}
/** The summary, where it is too long to be shown. */
function summaryDestination(files, inputs, artifactModule) {
    const name = `modo-summary-${defaultName(inputs).replace(/^modo-/, '')}`;
    return extraDestination('The whole summary', name, files, inputs, artifactModule);
}
function extraDestination(what, name, files, { options }, artifactModule) {
    return {
        title: `Upload artifact ${name}`,
        isExtra: true,
        async deliver() {
            if (options.dryRun)
                return { sentence: `Dry run: ${what.toLowerCase()} would be uploaded as artifact ${name}.` };
            const paths = files.map((path) => (0,external_node_path_.resolve)(path));
            const artifact = await upload(artifactModule, name, (0,external_node_path_.resolve)(options.output), paths);
            const where = artifact ? `artifact ${name} (${artifact.id})` : 'in the workspace';
            return { sentence: `${what} is ${where}.` };
        },
    };
}

;// CONCATENATED MODULE: ./build/deliver/attest.js
/** Build provenance of files, signed through Sigstore and kept by GitHub. It never fails a step. */

/** GitHub's own limit for one attestation. */
const MOST_SUBJECTS = 1024;
const PERMISSIONS = 'give the job "permissions: id-token: write" and "attestations: write"; a pull request from a fork cannot have them';
/** The library's errors are told apart by their texts. */
const attest_KNOWN = [
    {
        sign: /ACTIONS_ID_TOKEN_REQUEST|no tokens? available/,
        what: 'the job has no identity',
        advice: PERMISSIONS,
    },
    {
        sign: /Feature not available/,
        what: 'this repository cannot have attestations',
        advice: 'they need a public repository, or a private one of an organization with GitHub Enterprise Cloud',
    },
    {
        sign: /Resource not accessible|Bad credentials|Must have admin/,
        what: 'the token may not write attestations',
        advice: PERMISSIONS,
    },
    {
        sign: /Invalid server URL/,
        what: 'GitHub Enterprise Server has no attestations',
        advice: 'leave attest out there; SHA256SUMS of a release still tells what was built',
    },
];
/**
 * Attests all subjects at once. Undefined, after a warning, when it cannot be done: the files are what they are
 * without it.
 */
async function attestFiles(request) {
    const { subjects, token, warn, issuer } = request;
    try {
        if (subjects.length === 0)
            throw new Error('there is no file');
        if (subjects.length > MOST_SUBJECTS)
            throw new Error(`there are ${subjects.length} files, and one attestation takes ${MOST_SUBJECTS}`);
        const { attestProvenance } = await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(878), __webpack_require__.e(29), __webpack_require__.e(88), __webpack_require__.e(476)]).then(__webpack_require__.bind(__webpack_require__, 4476));
        const { attestationID } = await attestProvenance({
            subjects: subjects.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
            token,
            ...(issuer !== undefined && { issuer }),
        });
        // A number, whatever its type says.
        const id = attestationID === undefined ? undefined : String(attestationID);
        const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository } = process.env;
        return { id, url: id && `${server}/${repository}/attestations/${id}` };
    }
    catch (error) {
        warn(describe(error, token));
        return undefined;
    }
}
function describe(error, token) {
    const reason = reasons(error);
    const known = attest_KNOWN.find(({ sign }) => sign.test(reason));
    const what = known?.what ?? (0,build_errors/* printable */.g$)((token && reason.replaceAll(token, '***')) || reason, 300);
    const advice = known?.advice ?? 'run the job again; if it fails again, see https://www.githubstatus.com';
    return `the files are not attested: ${what}: ${advice}`;
}
/** Messages of an error and its causes: the outer ones say little. */
function reasons(error) {
    const texts = [];
    for (let one = error; one !== undefined && texts.length < 4;) {
        texts.push(one instanceof Error ? one.message : String(one));
        one = one instanceof Error ? one.cause : undefined;
    }
    // The signer repeats an identity that it cannot read.
    const text = texts.join(': ').replaceAll(/\s+/g, ' ');
    return text
        .replaceAll(/(identity token: )\S+/g, '$1***')
        .replaceAll(/eyJ[\w-]+\.[\w-]+(\.[\w-]*)?/g, '***');
}

;// CONCATENATED MODULE: ./build/action/attest.js
/** Build provenance of what was compiled. */


function attestDestination(compiled, options) {
    if (!options.attest)
        return undefined;
    const subjects = compiled.flatMap(({ path, manifest }) => manifest.files.map(({ name, sha256 }) => ({ name: `${path}/${name}`, sha256 })));
    return {
        title: 'Attest the build provenance',
        needsAll: true,
        needsBudget: true,
        async deliver() {
            const count = `${subjects.length} ${subjects.length === 1 ? 'file' : 'files'}`;
            if (options.dryRun)
                return { sentence: `Dry run: ${count} would be attested.` };
            const warn = (message) => core/* warning */.$e(message);
            const attested = await attestFiles({ subjects, token: options.token ?? '', warn });
            if (!attested)
                return { sentence: 'Nothing is attested: a warning says why.' };
            return {
                sentence: `Attested the provenance of ${count}.`,
                ...(attested.url !== undefined && { outputs: { attestation: attested.url } }),
            };
        },
    };
}

// EXTERNAL MODULE: ./build/action/baseline.js + 3 modules
var action_baseline = __webpack_require__(85352);
// EXTERNAL MODULE: ./build/action/branch.js
var action_branch = __webpack_require__(57423);
// EXTERNAL MODULE: ./build/budget/parse.js
var parse = __webpack_require__(10491);
;// CONCATENATED MODULE: ./build/budget/check.js
/** Budgets against what a model costs. Pure: what becomes of a result is up to who asked. */



/** The options with budgets, by the figure that they are for. */
const BUDGET_OPTIONS = {
    flash: 'maxFlash',
    ram: 'maxRam',
    stack: 'maxStack',
    instructions: 'maxInstructions',
};
/**
 * One result for each budget, in the order flash, ram, stack, instructions; none for an entry that failed. `base` is
 * the entry of the same model and target in the report to compare with. Throws a ModoError for a text that is no budget.
 */
function checkBudgets(entry, base, budgets) {
    const { figures } = entry;
    if (!figures)
        return [];
    return Object.keys(BUDGET_OPTIONS).flatMap((figure) => {
        const option = BUDGET_OPTIONS[figure];
        const text = budgets[option];
        if (text === undefined)
            return [];
        const name = (0,build_options/* optionFlag */.aN)(option);
        const budget = (0,parse/* parseBudget */.Nm)(name, build_options/* OPTIONS */.lw[option].unit, text);
        return [checkOne({ figure, name, text, budget }, figures[figure], base?.figures?.[figure])];
    });
}
/**
 * The same for every entry of a report. `budgets` are by `model\ntarget`, as `budgetsOf` of the driver gives them; `base` is
 * the report to compare with.
 */
function checkReport(report, base, budgets) {
    const key = ({ model, target }) => `${model}\n${target}`;
    const earlier = new Map(base?.entries.map((entry) => [key(entry), entry]));
    return report.entries.map((entry) => ({
        entry,
        results: checkBudgets(entry, earlier.get(key(entry)), budgets.get(key(entry)) ?? {}),
    }));
}
function checkOne({ figure, name, text, budget }, actual, base) {
    const asked = `${name} ${text}`;
    if (actual === undefined) {
        return {
            figure,
            status: 'not-run',
            message: `${asked} is not checked, since the object was not run: verify the model on this target, or take the budget away`,
        };
    }
    const limit = (0,parse/* budgetLimit */.j8)(budget, base);
    if (limit === undefined) {
        return {
            figure,
            status: 'no-baseline',
            actual,
            message: `${asked} is not checked, since there is no earlier figure to compare with: it is from the next run on`,
        };
    }
    const status = statusOf(budget, actual, limit, base);
    const known = { figure, status, actual, limit, ...(base !== undefined && { base }) };
    const cost = figure === 'instructions' ? `${grouped(actual)} instructions` : `${figure} ${grouped(actual)} bytes`;
    const share = budget.kind === 'absolute'
        ? percentOf(actual, limit)
        : `${changeOf(actual, base)} from ${grouped(base)}`;
    const bound = `${asked}${text === String(limit) ? '' : ` (${grouped(limit)})`}`;
    if (status === 'exceeded') {
        const over = grouped(actual - limit);
        return {
            ...known,
            message: `${cost}, ${share}: ${over} over ${bound}: make the model smaller, or raise the budget`,
        };
    }
    const left = `${grouped(limit - actual)} left of ${bound}`;
    const advice = status === 'warning' ? ': make room before the next change' : '';
    return { ...known, message: `${cost}, ${share}: ${left}${advice}` };
}
function statusOf(budget, actual, limit, base) {
    if (actual > limit)
        return 'exceeded';
    // Of a relative budget the growth counts: what has not grown is no reason to warn.
    const from = budget.kind === 'absolute' ? 0 : base;
    const used = actual - from;
    return used > 0 && 10 * used >= 9 * (limit - from) ? 'warning' : 'ok';
}
/** Rounded down, so that less than all is never "100 %". */
function percentOf(actual, limit) {
    if (limit === 0)
        return 'of none';
    return `${Math.floor((1000 * actual) / limit) / 10} %`;
}
function changeOf(actual, base) {
    const change = actual - base;
    if (change === 0)
        return 'no change';
    const sign = change > 0 ? '+' : '-';
    const percent = base === 0 ? '' : ` (${sign}${Math.floor((1000 * Math.abs(change)) / base) / 10} %)`;
    return `${sign}${grouped(Math.abs(change))}${percent}`;
}

;// CONCATENATED MODULE: ./build/report/markdown.js
/** Markdown for GitHub that is made of anybody's text. */
/** Characters that are not shown as they are: control, formatting (such as right-to-left marks), line breaks. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** A name, shown as it is: no character of it has a meaning in Markdown, and none makes a link or a mention. */
function code(text) {
    const visible = text.replace(INVISIBLE, (char) => `\\u{${char.codePointAt(0).toString(16)}}`);
    const plain = visible.replace(/[^A-Za-z0-9./\-\u0080-\u{10ffff}]/gu, (char) => `&#${char.codePointAt(0)};`);
    return `<code>${plain}</code>`;
}
/** A sentence without any markup. */
function markdownText(text) {
    return text.replace(INVISIBLE, ' ').replace(/[&<>|\\`*_{}[\]#~@!:]/g, (char) => `&#${char.charCodeAt(0)};`);
}
/** A row of a table. */
function tableLine(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** The first lines, up to `most` bytes, and a last one for those left out. */
function fit(lines, most, rest) {
    let bytes = 0;
    const end = lines.findIndex((text) => {
        bytes += Buffer.byteLength(text) + 1;
        return bytes > most;
    });
    if (end < 0)
        return { lines, left: 0 };
    const left = lines.length - end;
    return { lines: [...lines.slice(0, end), rest(left)], left };
}

;// CONCATENATED MODULE: ./build/action/budgets.js
/** Budgets: what a model may cost, and what is said when it does not keep to that. */


const LEVELS = {
    ok: undefined,
    warning: 'warning',
    exceeded: 'error',
    'no-baseline': 'notice',
    'not-run': 'error',
};
const MOST_ROWS = 100;
/** `budgets` are by `model\ntarget`; entries without any of their own have those of the inputs. */
function findBudgets(report, base, budgets, options) {
    const all = new Map(report.entries.map(({ model, target }) => {
        const key = `${model}\n${target}`;
        return [key, budgets.get(key) ?? options];
    }));
    const found = checkReport(report, base, all).flatMap(({ entry, results }) => results.flatMap((result) => {
        const level = LEVELS[result.status];
        return level ? [{ entry, result, level }] : [];
    }));
    const rows = found
        .filter(({ level }) => level !== 'notice')
        .map(({ entry, result, level }) => tableLine([
        code(entry.model),
        code(entry.target),
        level === 'error' ? '**over**' : 'near',
        markdownText(result.message),
    ]));
    const table = [
        '#### Budgets',
        '',
        tableLine(['model', 'target', 'state', 'budget']),
        tableLine(['---', '---', '---', '---']),
        ...rows.slice(0, MOST_ROWS),
        ...(rows.length > MOST_ROWS ? ['', `${rows.length - MOST_ROWS} more are in the log.`] : []),
    ];
    return {
        annotations: found.map(({ entry, result, level }) => ({
            level,
            file: entry.model,
            message: `${entry.model} on ${entry.target}: ${result.message}`,
        })),
        sections: rows.length > 0 ? [table.join('\n')] : [],
        exceeded: found.filter(({ level }) => level === 'error').length,
    };
}

;// CONCATENATED MODULE: ./build/action/deliver.js
/** Brings what was compiled to its destinations: each gets everything or nothing, whatever becomes of the others. */



async function deliverTo(destinations, { isComplete, isWithinBudget }) {
    const sentences = [];
    const errors = [];
    for (const { title, needsAll, needsBudget, isExtra, deliver } of destinations) {
        if (isExtra && errors.length > 0)
            continue;
        if (needsBudget && !isWithinBudget) {
            sentences.push(`${title}: not done, since a budget is exceeded.`);
            continue;
        }
        if (needsAll && !isComplete) {
            sentences.push(`${title}: not done, since not every model was compiled.`);
            continue;
        }
        core/* startGroup */.Oh(title);
        try {
            const { sentence, outputs = {} } = await deliver();
            for (const [name, value] of Object.entries(outputs))
                core/* setOutput */.uH(name, value);
            core/* info */.pq(sentence);
            sentences.push(sentence);
        }
        catch (error) {
            if (!(error instanceof build_errors/* ModoError */.o0))
                throw error;
            sentences.push((0,annotations.describeForAction)(error));
            if (isExtra)
                core/* warning */.$e((0,annotations.describeForAction)(error));
            else
                errors.push(error);
        }
        finally {
            core/* endGroup */.N4();
        }
    }
    return { sentences, errors };
}

// EXTERNAL MODULE: ./build/report/history.js
var report_history = __webpack_require__(34995);
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(47598);
;// CONCATENATED MODULE: ./build/driver/parse-layers.js
/** Whether a manifest says what its model consists of and where its tensors live, in numbers that fit each other. */

/** Older manifests have no layers; edited ones may have anything in their place. */
function hasLayers(manifest) {
    const { operators, code, memory } = manifest;
    if (!isList(operators, limits/* MAX_OPERATORS */.lT) || !isList(code, 2 * limits/* MAX_OPERATORS */.lT) || !isRecord(memory))
        return false;
    const { arena, steps, busiest, blocks } = memory;
    if (!isCount(arena) || !isCount(steps) || !isRecord(busiest) || !isList(blocks, 4 * limits/* MAX_OPERATORS */.lT))
        return false;
    const isEnds = (value) => areEnds(value, steps);
    const isOperator = (value) => isCount(value) && value < operators.length;
    return (isCount(busiest.step) &&
        isCount(busiest.bytes) &&
        [...manifest.inputs, ...manifest.outputs].every(({ tensor }) => isCount(tensor)) &&
        operators.every((operator) => isLayer(operator, isEnds)) &&
        code.every((part) => isRecord(part) &&
            typeof part.name === 'string' &&
            isCount(part.bytes) &&
            isList(part.operators, limits/* MAX_OPERATORS */.lT) &&
            part.operators.every(isOperator)) &&
        blocks.every((block) => isRecord(block) &&
            (isCount(block.tensor) || isOperator(block.scratch)) &&
            isCount(block.bytes) &&
            (block.offset === undefined || (isCount(block.offset) && block.offset + block.bytes <= arena)) &&
            (block.ring === undefined || (isCount(block.ring) && isCount(block.rows))) &&
            isEnds(block.born) &&
            isEnds(block.dies)));
}
function isLayer(operator, isEnds) {
    if (!isRecord(operator) || typeof operator.kind !== 'string' || !isCount(operator.macs))
        return false;
    const { shape, layer } = operator;
    if (!isList(shape, 8) || !shape.every(isCount) || !isRecord(layer))
        return false;
    const { name, inputs, output, kernel, steps, constant } = layer;
    if (typeof name !== 'string' || !isList(inputs, 64) || !inputs.every(isCount) || !isCount(output))
        return false;
    if (kernel === undefined)
        return steps === undefined && constant === undefined;
    return (typeof kernel === 'string' &&
        isEnds(steps) &&
        isRecord(constant) &&
        [constant.weights, constant.biases, constant.requantization].every(isCount));
}
function areEnds(value, steps) {
    return isList(value, 2) && value.length === 2 && value.every((step) => isCount(step) && step < steps);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}
function isList(value, most) {
    return Array.isArray(value) && value.length <= most;
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}

;// CONCATENATED MODULE: ./build/report/page/figures.js
const FIGURES = [
    { name: 'flash', title: 'flash' },
    { name: 'weights', title: 'flash: weights' },
    { name: 'biases', title: 'flash: biases' },
    { name: 'requantization', title: 'flash: requantization' },
    { name: 'code', title: 'flash: code' },
    { name: 'other', title: 'flash: other' },
    { name: 'ram', title: 'RAM' },
    { name: 'arena', title: 'RAM: arena' },
    { name: 'inputs', title: 'RAM: inputs' },
    { name: 'outputs', title: 'RAM: outputs' },
    { name: 'stack', title: 'stack' },
    { name: 'macs', title: 'MACs' },
    { name: 'instructions', title: 'instructions' },
];

;// CONCATENATED MODULE: ./build/report/page/format.js
/** Numbers as people read them; the same everywhere. */
/** 12345 as "12,345". */
function format_grouped(value) {
    return value.toLocaleString('en-US');
}
/** Bytes in the unit that suits them, with three digits. */
function bytes(value) {
    for (const [unit, size] of [
        ['MiB', 2 ** 20],
        ['KiB', 2 ** 10],
    ]) {
        if (value >= size) {
            const scaled = value / size;
            return `${scaled.toFixed(scaled >= 100 ? 0 : scaled >= 10 ? 1 : 2)} ${unit}`;
        }
    }
    return `${value} B`;
}
/** 7489664 as "7.49 M". */
function format_short(value) {
    for (const [unit, size] of [
        ['G', 1e9],
        ['M', 1e6],
        ['k', 1e3],
    ]) {
        if (value >= size) {
            const scaled = value / size;
            return `${scaled.toFixed(scaled >= 100 ? 0 : scaled >= 10 ? 1 : 2)} ${unit}`;
        }
    }
    return String(value);
}
function percent(part, whole) {
    return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
/** With its sign; a true minus, which is as wide as a plus. */
function signed(value) {
    if (value === 0)
        return '0';
    return value > 0 ? `+${format_grouped(value)}` : `−${format_grouped(-value)}`;
}
function signedPercent(from, to) {
    if (from === to)
        return '0 %';
    if (from === 0)
        return '–';
    const change = (100 * (to - from)) / from;
    return `${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(2)} %`;
}
function shapeText(shape) {
    return shape.length === 0 ? 'scalar' : shape.join('×');
}
/** A coordinate: two digits are enough, and short. */
function at(value) {
    return String(Math.round(value * 100) / 100);
}

;// CONCATENATED MODULE: ./build/report/page/html.js
/** HTML whose parts cannot be mistaken: text is escaped wherever it enters, and only `Html` passes as it is. */

class Html {
    text;
    constructor(text) {
        this.text = text;
    }
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Markup with values in it, for elements and quoted attributes. */
function html(strings, ...values) {
    let out = strings[0];
    for (const [i, value] of values.entries())
        out += partText(value) + strings[i + 1];
    return new Html(out);
}
function partText(part) {
    if (part === undefined || part === false)
        return '';
    if (part instanceof Html)
        return part.text;
    if (typeof part === 'object')
        return part.map(partText).join('');
    return String(part).replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
/** Text from a file: bidi, control and other characters that could mislead are spelled out. */
function foreign(text, limit = 120) {
    return (0,build_errors/* printable */.g$)(text, limit);
}

;// CONCATENATED MODULE: ./build/report/page/layers.js

function layersOf({ operators, code }) {
    const own = operators.map(() => 0);
    for (const part of code)
        if (part.operators.length === 1)
            own[part.operators[0]] += part.bytes;
    return operators.map(({ kind, shape, macs, layer }, index) => ({
        index,
        kind: foreign(kind, 40),
        shape,
        macs,
        name: foreign(layer.name),
        inputs: layer.inputs,
        output: layer.output,
        ...(layer.kernel !== undefined && { kernel: foreign(layer.kernel, 60) }),
        ...(layer.steps && { steps: layer.steps }),
        flash: { weights: 0, biases: 0, requantization: 0, ...layer.constant, code: own[index] },
    }));
}
function flashOf({ flash }) {
    return flash.weights + flash.biases + flash.requantization + flash.code;
}
const KINDS = ['CONV_2D', 'DEPTHWISE_CONV_2D', 'FULLY_CONNECTED', 'ADD', 'AVERAGE_POOL_2D', 'SOFTMAX'];
/** CSS class of a kind's colour. */
function kindClass(kind) {
    return `k${KINDS.indexOf(kind) + 1}`;
}

;// CONCATENATED MODULE: ./build/report/page/deltas.js






function deltaTables(id, manifest, base) {
    const [now, before] = [(0,report_report/* figuresOf */.h5)(manifest), (0,report_report/* figuresOf */.h5)(base)];
    const rows = FIGURES.flatMap(({ name, title }) => {
        const [from, to] = [before[name], now[name]];
        return from === undefined || to === undefined ? [] : [deltaRow(title, from, to)];
    });
    const isSame = FIGURES.every(({ name }) => before[name] === now[name]);
    const words = [
        ...(manifest.key === base.key ? ['Model, options and compiler are those of the base.'] : []),
        ...(isSame ? ['No figure has changed.'] : []),
    ];
    return html `${words.length > 0 && html `<p>${words.join(' ')}</p>`}
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}">Figures and those of the base</caption>
${deltaHead('figure')}<tbody>${rows}</tbody></table></div>
${layerDeltas(`${id}-layers`, manifest, base)}`;
}
function deltaHead(what) {
    return html `<thead><tr><th scope="col">${what}</th><th scope="col" class="n">base</th><th scope="col" class="n">now</th><th scope="col" class="n">change</th><th scope="col" class="n">in %</th></tr></thead>
`;
}
function deltaRow(title, from, to) {
    const look = to > from ? 'more' : to < from ? 'less' : 'same';
    return html `<tr class="${look}"><th scope="row">${title}</th><td class="n">${format_grouped(from)}</td><td class="n">${format_grouped(to)}</td><td class="n change">${signed(to - from)}</td><td class="n change">${signedPercent(from, to)}</td></tr>
`;
}
function layerDeltas(id, manifest, base) {
    if (!hasLayers(manifest) || !hasLayers(base))
        return html ``;
    const [now, before] = [layersOf(manifest), layersOf(base)];
    const isSame = now.length === before.length && now.every(({ kind }, i) => kind === before[i].kind);
    if (!isSame) {
        return html `<p>The operators are others than those of the base (${before.length} then, ${now.length} now), so they are not compared one by one.</p>`;
    }
    const changed = now.filter((layer, i) => flashOf(layer) !== flashOf(before[i]));
    if (changed.length === 0)
        return html `<p>No operator's flash has changed.</p>`;
    return html `<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}">Operators whose bytes of flash have changed</caption>
${deltaHead('operator')}<tbody>${changed.map((layer) => deltaRow(`${layer.index} ${layer.kind}`, flashOf(before[layer.index]), flashOf(layer)))}</tbody></table></div>`;
}

;// CONCATENATED MODULE: ./build/report/page/flash.js



const PARTS = ['weights', 'biases', 'requantization', 'code'];
function flashTable(id, manifest, layers) {
    const { flash } = manifest.sizes;
    const total = Object.values(flash).reduce((sum, size) => sum + size, 0);
    const shared = manifest.code.filter(({ operators }) => operators.length > 1);
    const joint = manifest.code.filter(({ operators }) => operators.length === 0);
    const sum = (parts) => parts.reduce((all, { bytes }) => all + bytes, 0);
    const most = Math.max(...layers.map(flashOf), sum(shared), sum(joint), flash.other, 1);
    const row = (head, parts, other = 0) => {
        const size = PARTS.reduce((all, part) => all + (parts[part] ?? 0), other);
        return html `<tr><th scope="row">${head}</th>${PARTS.map((part) => html `<td class="n">${cell(parts[part])}</td>`)}<td class="n">${format_grouped(size)}</td><td class="n">${percent(size, total)}</td><td class="bar">${stack(parts, other, most)}</td></tr>
`;
    };
    return html `<ul class="legend" aria-label="Colours">${PARTS.map((part) => html `<li><span class="swatch s-${part}"></span>${part}</li>`)}</ul>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table class="wide">
<caption id="${id}">Bytes of flash that each operator brings</caption>
<thead><tr><th scope="col">operator</th>${PARTS.map((part) => html `<th scope="col" class="n">${part}</th>`)}<th scope="col" class="n">total</th><th scope="col" class="n">share</th><th scope="col"><span class="hidden">bar</span></th></tr></thead>
<tbody>${layers.map((layer) => row(`${layer.index} ${layer.kind}`, layer.flash))}${shared.length > 0 && row('code that several operators share', { code: sum(shared) })}${joint.length > 0 && row('code that joins them', { code: sum(joint) })}${flash.other > 0 && row('other constants', {}, flash.other)}</tbody>
<tfoot><tr><th scope="row">all</th>${PARTS.map((part) => html `<td class="n">${format_grouped(flash[part])}</td>`)}<td class="n">${format_grouped(total)}</td><td class="n">${percent(total, total)}</td><td></td></tr></tfoot>
</table></div>
${functionTable(`${id}-functions`, manifest)}`;
}
function cell(value) {
    return value ? format_grouped(value) : '–';
}
/** Of 100 units' width; the numbers are in the row. */
function stack(parts, other, most) {
    let x = 0;
    const rects = [...PARTS.map((part) => [part, parts[part] ?? 0]), ['other', other]].map(([part, size]) => {
        const [left, width] = [x, (100 * size) / most];
        x += width;
        return (size > 0 &&
            html `<rect class="s-${part}" x="${at(left)}" width="${at(Math.max(width, 0.3))}" height="10"/>`);
    });
    return html `<svg class="stack" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${rects}</svg>`;
}
function functionTable(id, { code }) {
    return html `<details><summary>Functions of the code</summary><div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}">Functions and the operators that call them</caption>
<thead><tr><th scope="col">function</th><th scope="col" class="n">bytes</th><th scope="col">operators</th></tr></thead>
<tbody>${code.map(({ name, bytes, operators, }) => html `<tr><th scope="row"><code>${foreign(name, 100)}</code></th><td class="n">${format_grouped(bytes)}</td><td>${operators.length > 0 ? operators.join(', ') : 'joins all'}</td></tr>
`)}</tbody></table></div></details>`;
}

;// CONCATENATED MODULE: ./build/report/page/graph-layout.js
/** Where the nodes and edges of the graph go: layers from top to bottom, cut into columns that stand side by side. */
const NODE = { width: 300, height: 46 };
const GAP = { x: 20, y: 22, rail: 14, block: 44, edge: 20 };
/** Width up to which columns are put side by side. */
const PAGE_WIDTH = 1160;
/** Layers that are not worth a second column. */
const FEW_LAYERS = 8;
function layOut(nodes) {
    const links = linksOf(nodes);
    const depth = depths(nodes, links);
    const layerCount = Math.max(...depth) + 1;
    const slots = slotsOf(depth, links, layerCount);
    const rails = railsOf(links.filter(({ from, to }) => depth[to] - depth[from] > 1), depth);
    const blocks = cut(depth, links, layerCount, Math.max(...slots) + 1, Math.max(-1, ...rails.values()) + 1);
    const blockOf = depth.map((layer) => blocks.findIndex(({ end }) => layer < end));
    const lefts = [];
    /** Boxes of each layer, with what is free between them. */
    const widths = Array.from({ length: layerCount }, () => 0);
    for (const [node, layer] of depth.entries())
        widths[layer] = Math.max(widths[layer], slots[node] + 1);
    let x = GAP.edge;
    for (const [block, { start, end }] of blocks.entries()) {
        const widest = Math.max(...widths.slice(start, end));
        const railCount = Math.max(0, ...[...rails].filter(([{ from }]) => blockOf[from] === block).map(([, rail]) => rail + 1));
        lefts.push(x);
        x += widest * (NODE.width + GAP.x) - GAP.x + railCount * GAP.rail + GAP.block;
    }
    const places = nodes.map((_, node) => {
        const block = blockOf[node];
        return {
            x: lefts[block] + slots[node] * (NODE.width + GAP.x),
            y: GAP.edge + (depth[node] - blocks[block].start) * (NODE.height + GAP.y),
        };
    });
    const tallest = Math.max(...blocks.map(({ start, end }) => end - start));
    const height = 2 * GAP.edge + tallest * (NODE.height + GAP.y) - GAP.y;
    const edges = links.map((link) => {
        const [from, to] = [places[link.from], places[link.to]];
        const [a, b] = [blockOf[link.from], blockOf[link.to]];
        const [start, end] = [from.x + NODE.width / 2, to.x + NODE.width / 2];
        if (a !== b) {
            // Through the gutter in front of the next block.
            const gutter = lefts[b] - GAP.block / 2;
            const [low, high] = [from.y + NODE.height + GAP.y / 2, GAP.edge / 2];
            const path = `M${start} ${from.y + NODE.height}V${low}H${gutter}V${high}H${end}V${to.y}`;
            return { ...link, path };
        }
        const rail = rails.get(link);
        if (rail === undefined) {
            const middle = (from.y + NODE.height + to.y) / 2;
            const turn = end > start ? 7 : -7;
            const path = start === end
                ? `M${start} ${from.y + NODE.height}V${to.y}`
                : `M${start} ${from.y + NODE.height}Q${start} ${middle} ${start + turn} ${middle}H${end - turn}Q${end} ${middle} ${end} ${to.y}`;
            return { ...link, path };
        }
        // Along the right side: out of the box's flank, down, and in again from above.
        const passed = widths.slice(depth[link.from], depth[link.to] + 1);
        const side = lefts[a] + Math.max(...passed) * (NODE.width + GAP.x) - GAP.x + (rail + 1) * GAP.rail;
        const out = from.y + NODE.height - 10;
        const into = to.y + 10;
        const [right, back] = [from.x + NODE.width, to.x + NODE.width];
        const path = `M${right} ${out}H${side - 6}Q${side} ${out} ${side} ${out + 6}V${into - 6}Q${side} ${into} ${side - 6} ${into}H${back}`;
        return { ...link, path };
    });
    return { places, edges, width: x - GAP.block + GAP.edge, height };
}
/** From the node that writes a tensor to those that read it. */
function linksOf(nodes) {
    const writer = new Map();
    for (const [node, { writes }] of nodes.entries())
        for (const tensor of writes)
            writer.set(tensor, node);
    return nodes.flatMap(({ reads }, to) => [...new Set(reads)].flatMap((tensor) => {
        const from = writer.get(tensor);
        // Nodes are in an order in which they can run; anything else is no graph of a model.
        return from === undefined || from >= to ? [] : [{ from, to }];
    }));
}
/** Layer of each node: one below the lowest that it reads from. */
function depths(nodes, links) {
    const depth = nodes.map(() => 0);
    for (const { from, to } of links.toSorted((a, b) => a.to - b.to))
        depth[to] = Math.max(depth[to], depth[from] + 1);
    const bottom = Math.max(...depth);
    return depth.map((layer, node) => (nodes[node].last ? bottom : layer));
}
/** Position of each node within its layer: below the leftmost that it reads from, where that is free. */
function slotsOf(depth, links, layerCount) {
    const taken = Array.from({ length: layerCount }, () => new Set());
    const above = depth.map(() => []);
    for (const { from, to } of links)
        above[to].push(from);
    const slots = [];
    for (const [node, layer] of depth.entries()) {
        let slot = Math.min(...above[node].map((from) => slots[from]), Infinity);
        if (slot === Infinity || taken[layer].has(slot))
            for (slot = 0; taken[layer].has(slot);)
                ++slot;
        taken[layer].add(slot);
        slots.push(slot);
    }
    return slots;
}
/** Layers [start, end) of each column: cut only where links of a single node go through. */
function cut(depth, links, layerCount, widest, railCount) {
    const blockWidth = widest * (NODE.width + GAP.x) - GAP.x + railCount * GAP.rail + GAP.block;
    const most = Math.min(Math.max(Math.floor(PAGE_WIDTH / blockWidth), 1), Math.ceil(layerCount / FEW_LAYERS));
    const crossing = Array.from({ length: layerCount }, () => new Set());
    for (const { from, to } of links) {
        for (let layer = depth[from] + 1; layer <= depth[to]; ++layer)
            crossing[layer].add(from);
    }
    const isCut = (layer) => {
        const [from, ...others] = crossing[layer];
        return others.length === 0 && from !== undefined && depth[from] === layer - 1;
    };
    const blocks = [];
    let start = 0;
    for (let block = 1; block < most; ++block) {
        let layer = start + Math.ceil((layerCount - start) / (most - block + 1));
        while (layer < layerCount && !isCut(layer))
            ++layer;
        if (layer >= layerCount)
            break;
        blocks.push({ start, end: layer });
        start = layer;
    }
    return [...blocks, { start, end: layerCount }];
}
/** For each link that passes other layers a rail of its own beside the boxes: the innermost that is free all along. */
function railsOf(links, depth) {
    const rails = new Map();
    const used = [];
    const length = ({ from, to }) => depth[to] - depth[from];
    for (const link of links.toSorted((a, b) => length(a) - length(b) || a.from - b.from)) {
        const [top, bottom] = [depth[link.from], depth[link.to]];
        const clash = new Set(used.filter((other) => other.top < bottom && other.bottom > top).map(({ rail }) => rail));
        let rail = 0;
        while (clash.has(rail))
            ++rail;
        used.push({ rail, top, bottom });
        rails.set(link, rail);
    }
    return rails;
}

;// CONCATENATED MODULE: ./build/report/page/graph.js




function graphChart(id, manifest, layers) {
    const nodes = graphNodes(manifest, layers);
    const { places, edges, width, height } = layOut(nodes);
    const used = [...new Set(layers.map(({ kind }) => kind))];
    return html `<ul class="legend" aria-label="Colours">${used.map((kind) => html `<li><span class="swatch ${kindClass(kind)}"></span>${kind}</li>`)}<li><span class="swatch bar"></span>share of the multiply-accumulates (MACs)</li></ul>
<div class="scroll graph" role="region" aria-label="Graph, scrolls" tabindex="0"><svg class="chart" data-items width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-labelledby="${id}">
<g class="edges">${edges.map(({ from, to, path }) => html `<path data-a="${from}" data-b="${to}" d="${path}" marker-end="url(#arrow)"/>`)}</g>
${nodes.map((node, i) => drawNode(node, i, places[i]))}
</svg></div>`;
}
function drawNode(node, index, { x, y }) {
    const bar = Math.round(node.bar * (NODE.width - 2));
    return html `<g class="node ${node.look}" data-n="${index}" tabindex="0" role="img" transform="translate(${x} ${y})"><title>${node.title}</title><rect width="${NODE.width}" height="${NODE.height}" rx="6"/>${bar > 0 && html `<rect class="bar" x="1" y="${NODE.height - 4}" width="${bar}" height="3"/>`}<text class="head" x="10" y="18">${node.head}</text><text class="end" x="${NODE.width - 10}" y="18">${node.shape}</text><text class="small" x="10" y="35">${node.left}</text><text class="small end" x="${NODE.width - 10}" y="35">${node.right}</text></g>
`;
}
function graphNodes(manifest, layers) {
    const most = Math.max(...layers.map(({ macs }) => macs), 1);
    const port = ({ name, shape, dtype, bytes: size }) => {
        const shown = foreign(name);
        return {
            look: 'port',
            shape: shapeText(shape.slice(0, 6)),
            left: shown.length > 30 ? `${shown.slice(0, 29)}…` : shown,
            right: `${foreign(dtype, 12)}, ${bytes(size)}`,
            bar: 0,
            about: `"${shown}", ${foreign(dtype, 12)} ${shapeText(shape)}, ${format_grouped(size)} bytes`,
        };
    };
    return [
        ...manifest.inputs.map((input, i) => {
            const { about, ...look } = port(input);
            return {
                ...look,
                reads: [],
                writes: [input.tensor],
                head: `input ${i}`,
                title: `Input ${i}: ${about}`,
            };
        }),
        ...layers.map((layer) => {
            const { index, kind, shape, macs, kernel, name } = layer;
            const flash = flashOf(layer);
            return {
                reads: layer.inputs,
                writes: [layer.output],
                look: kernel === undefined ? `${kindClass(kind)} gone` : kindClass(kind),
                head: `${index} ${kind}`,
                shape: shapeText(shape.slice(0, 6)),
                left: macs > 0 ? `${format_grouped(macs)} MACs` : kernel === undefined ? 'takes no time' : 'no MACs',
                right: flash > 0 ? bytes(flash) : '',
                bar: macs / most,
                title: `Operator ${index}, ${kind}: output ${shapeText(shape)} "${name}", ${format_grouped(macs)} MACs, ` +
                    `${format_grouped(flash)} bytes of flash, ${kernel === undefined ? 'not run' : `kernel ${kernel}`}`,
            };
        }),
        ...manifest.outputs.map((output, i) => {
            const { about, ...look } = port(output);
            const head = `output ${i}`;
            return {
                ...look,
                reads: [output.tensor],
                writes: [],
                last: true,
                head,
                title: `Output ${i}: ${about}`,
            };
        }),
    ];
}
/** What the charts of a page share. */
function arrow() {
    return html `<svg width="0" height="0" aria-hidden="true" focusable="false"><defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="10" markerHeight="10" orient="auto"><path class="arrow" d="M0 0L8 4L0 8z"/></marker><pattern id="ring" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern><pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse"><circle class="dot" cx="1.5" cy="1.5" r="1"/></pattern></defs></svg>`;
}

;// CONCATENATED MODULE: ./build/report/page/instructions.js
/** Instructions by layer: absolute, and for each multiply-accumulate. */


function instructionsTable(id, layers, { operators, rest }) {
    const total = operators.reduce((sum, count) => sum + count, rest);
    const macs = layers.reduce((sum, layer) => sum + layer.macs, 0);
    const most = Math.max(...operators, rest, 1);
    const row = (head, count, work) => html `<tr><th scope="row">${head}</th><td class="n">${work > 0 ? format_grouped(work) : '–'}</td><td class="n">${format_grouped(count)}</td><td class="n">${percent(count, total)}</td><td class="n">${work > 0 ? (count / work).toFixed(2) : '–'}</td><td class="bar"><svg class="stack" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="s-instructions" width="${at((100 * count) / most)}" height="10"/></svg></td></tr>
`;
    return html `<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table class="wide">
<caption id="${id}">Instructions of one inference</caption>
<thead><tr><th scope="col">operator</th><th scope="col" class="n">MACs</th><th scope="col" class="n">instructions</th><th scope="col" class="n">share</th><th scope="col" class="n">per MAC</th><th scope="col"><span class="hidden">bar</span></th></tr></thead>
<tbody>${layers.map(({ index, kind, macs: work }) => row(`${index} ${kind}`, operators[index] ?? 0, work))}${row('return', rest, 0)}</tbody>
<tfoot><tr><th scope="row">all</th><td class="n">${format_grouped(macs)}</td><td class="n">${format_grouped(total)}</td><td class="n">${percent(total, total)}</td><td class="n">${macs > 0 ? (total / macs).toFixed(2) : '–'}</td><td></td></tr></tfoot>
</table></div>`;
}

;// CONCATENATED MODULE: ./build/report/page/time-axis.js
function timeAxis(layers, steps) {
    const ranges = layers.flatMap(({ index, steps: range }) => (range ? [{ index, range }] : []));
    let next = 0;
    const isInTurn = ranges.every(({ range: [first, last] }) => {
        const follows = first === next && last >= first;
        next = last + 1;
        return follows;
    });
    if (!isInTurn || next !== steps)
        return { position: (step) => step / Math.max(steps, 1), operators: [] };
    const count = ranges.length;
    const position = (step) => {
        const i = ranges.findIndex(({ range: [, last] }) => step <= last);
        if (i < 0)
            return 1;
        const [first, last] = ranges[i].range;
        return (i + (step - first) / (last - first + 1)) / count;
    };
    const operators = ranges.map(({ index }, i) => ({ index, from: i / count, to: (i + 1) / count }));
    return { position, operators };
}

;// CONCATENATED MODULE: ./build/report/page/memory.js




const WIDTH = 1120;
const PLOT = { left: 74, top: 22, width: 1030, height: 360 };
const LANE = 20;
/** Inputs and outputs that have a lane of their own. */
const LANES = 12;
function memoryChart(id, manifest, layers) {
    const { memory } = manifest;
    const named = memory.blocks.map((block) => memory_name(block, manifest, layers));
    const inArena = named.filter(({ block }) => block.offset !== undefined);
    const outside = named.filter(({ block }) => block.offset === undefined).slice(0, LANES);
    const axis = timeAxis(layers, memory.steps);
    const x = (step) => PLOT.left + axis.position(step) * PLOT.width;
    const y = (address) => PLOT.top + PLOT.height * (1 - address / Math.max(memory.arena, 1));
    const bottom = PLOT.top + PLOT.height;
    const lanes = bottom + 42;
    const height = lanes + outside.length * LANE + 6;
    const busy = x(memory.busiest.step + 0.5);
    const isRight = busy > WIDTH / 2;
    return html `<div class="scroll" role="region" aria-label="Memory map, scrolls" tabindex="0"><svg class="chart map" data-items viewBox="0 0 ${WIDTH} ${height}" role="group" aria-labelledby="${id}">
${yTicks(memory.arena).map((tick) => html `<path class="grid" d="M${PLOT.left} ${at(y(tick))}h${PLOT.width}"/><text class="small end" x="${PLOT.left - 8}" y="${at(y(tick) + 4)}">${bytes(tick)}</text>`)}
${operatorTicks(axis, bottom)}
<text class="small" x="${PLOT.left}" y="${bottom + 32}">${axis.operators.length > 0 ? 'operator that runs' : 'steps'}</text>
${inArena.toSorted((a, b) => b.block.bytes - a.block.bytes).map((item) => drawBlock(item, x, y))}
<path class="peak" d="M${PLOT.left} ${at(y(memory.arena))}h${PLOT.width}"/><text class="small ${isRight ? '' : 'end'}" x="${isRight ? PLOT.left : PLOT.left + PLOT.width}" y="14">arena: ${format_grouped(memory.arena)} bytes</text>
${memory.busiest.bytes > 0 && html `<path class="busy" d="M${at(busy)} ${PLOT.top - 6}V${bottom}"/><text class="small ${isRight ? 'end' : ''}" x="${at(busy + (isRight ? -5 : 5))}" y="14">busiest step: ${format_grouped(memory.busiest.bytes)} bytes in use</text>`}
${outside.map((item, i) => drawLane(item, lanes + i * LANE, x))}
</svg></div>`;
}
function memory_name(block, manifest, layers) {
    if (block.scratch !== undefined) {
        const { kind } = layers[block.scratch];
        return { block, label: '', what: `Scratch of operator ${block.scratch}, ${kind}`, look: 'scratch' };
    }
    const writer = layers.find(({ output }) => output === block.tensor);
    const input = manifest.inputs.findIndex(({ tensor }) => tensor === block.tensor);
    const output = manifest.outputs.findIndex(({ tensor }) => tensor === block.tensor);
    const ring = block.ring === undefined ? '' : `, a ring of ${block.ring} of its ${block.rows} rows`;
    const look = writer ? kindClass(writer.kind) : 'port';
    if (input >= 0) {
        return {
            block,
            label: `input ${input}`,
            what: `Input ${input}, "${foreign(manifest.inputs[input].name)}"`,
            look,
        };
    }
    if (output >= 0) {
        const what = `Output ${output}, "${foreign(manifest.outputs[output].name)}"`;
        return { block, label: `output ${output}`, what, look };
    }
    // Neither written nor named: what the passes left over.
    if (!writer)
        return { block, label: '', what: `Tensor ${block.tensor}`, look };
    const what = `Output of operator ${writer.index}, ${writer.kind}, "${writer.name}"${ring}`;
    return { block, label: String(writer.index), what, look };
}
/** When it lives: from the first row that is written to the last that is read. */
function life({ born, dies }) {
    return `steps ${born[0]} to ${Math.max(...dies)}`;
}
function titleOf({ block, what }) {
    const place = block.offset === undefined
        ? "in the caller's buffer"
        : `at ${format_grouped(block.offset)} to ${format_grouped(block.offset + block.bytes)}`;
    return `${what}: ${format_grouped(block.bytes)} bytes ${place}, ${life(block)}`;
}
function drawBlock(item, x, y) {
    const { block, label, look } = item;
    const [top, low] = [y(block.offset + block.bytes), y(block.offset)];
    const [bornLow, bornTop] = block.born.map(x);
    const [diesLow, diesTop] = block.dies.map((step) => x(step + 1));
    const path = `M${at(bornLow)} ${at(low)}L${at(bornTop)} ${at(top)}H${at(diesTop)}L${at(diesLow)} ${at(low)}z`;
    const middle = { x: (bornLow + bornTop + diesLow + diesTop) / 4, y: (top + low) / 2 };
    const room = (diesLow + diesTop - bornLow - bornTop) / 2;
    const long = `${label}: ${bytes(block.bytes)}`;
    const text = low - top < 12 ? '' : room > 7 * long.length ? long : room > 7 * label.length + 2 ? label : '';
    return html `<g class="block ${look}" tabindex="0" role="img"><title>${titleOf(item)}</title><path d="${path}"/>${block.ring !== undefined && html `<path class="ringed" d="${path}"/>`}${look === 'scratch' && html `<path class="dotted" d="${path}"/>`}${text !== '' && html `<text class="middle" x="${at(middle.x)}" y="${at(middle.y + 4)}">${text}</text>`}</g>
`;
}
/** What the caller owns is not in the arena: below it, with no height of its own. */
function drawLane(item, top, x) {
    const { block, label, look } = item;
    const [from, to] = [x(Math.min(...block.born)), x(Math.max(...block.dies) + 1)];
    const text = `${label}: ${bytes(block.bytes)}, the caller's`;
    const isRight = PLOT.left + PLOT.width - to < 7 * text.length;
    const inside = to - from > 7 * text.length;
    const textAt = inside ? from + 6 : isRight ? from - 6 : to + 6;
    const anchor = !inside && isRight ? 'end' : '';
    return html `<g class="block ${look}" tabindex="0" role="img"><title>${titleOf(item)}</title><rect x="${at(from)}" y="${top}" width="${at(Math.max(to - from, 2))}" height="${LANE - 5}"/><text class="small ${anchor}" x="${at(textAt)}" y="${top + 12}">${text}</text></g>
`;
}
function yTicks(arena) {
    if (arena === 0)
        return [0];
    let step = 1;
    while (arena / step > 6)
        step *= 2;
    return Array.from({ length: Math.floor(arena / step) + 1 }, (_, i) => i * step);
}
function operatorTicks({ operators }, bottom) {
    const every = Math.max(Math.ceil((24 * operators.length) / PLOT.width), 1);
    return operators.map(({ index, from, to }, i) => {
        const x = PLOT.left + from * PLOT.width;
        const middle = PLOT.left + ((from + to) / 2) * PLOT.width;
        return html `<path class="grid" d="M${at(x)} ${PLOT.top}V${bottom}"/>${i % every === 0 && html `<text class="small middle" x="${at(middle)}" y="${bottom + 16}">${index}</text>`}`;
    });
}
function memoryTable(id, manifest, layers) {
    const rows = manifest.memory.blocks
        .map((block) => memory_name(block, manifest, layers))
        .toSorted((a, b) => Math.min(...a.block.born) - Math.min(...b.block.born));
    return html `<details><summary>Memory map as a table</summary><div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}">Tensors and scratch</caption>
<thead><tr><th scope="col">who</th><th scope="col" class="n">bytes</th><th scope="col" class="n">offset</th><th scope="col" class="n">first step</th><th scope="col" class="n">last step</th></tr></thead>
<tbody>${rows.map(({ block, what, }) => html `<tr><th scope="row">${what}</th><td class="n">${format_grouped(block.bytes)}</td><td class="n">${block.offset === undefined ? "caller's" : format_grouped(block.offset)}</td><td class="n">${Math.min(...block.born)}</td><td class="n">${Math.max(...block.dies)}</td></tr>
`)}</tbody></table></div></details>`;
}

;// CONCATENATED MODULE: ./build/report/page/script.js
/** The page's script. Without it everything is still there: it saves keystrokes, and shows details in one place. */
const SCRIPT = `
const bar = document.getElementById('details');
const show = (item) => {
  bar.textContent = item ? item.querySelector('title').textContent : '';
  bar.hidden = !item;
};
for (const chart of document.querySelectorAll('svg[data-items]')) {
  const items = [...chart.querySelectorAll('g[tabindex]')];
  const mark = (item) => {
    for (const edge of chart.querySelectorAll('path[data-a]')) {
      const node = item && item.dataset.n;
      edge.classList.toggle('on', node !== undefined && node !== null && (edge.dataset.a === node || edge.dataset.b === node));
    }
    show(item);
  };
  const use = (item) => {
    for (const other of items) other.setAttribute('tabindex', other === item ? 0 : -1);
  };
  use(items[0]);
  // On what holds the chart: a listener for focus makes an SVG a stop itself.
  const box = chart.parentElement;
  box.addEventListener('focusin', ({ target }) => {
    if (!items.includes(target)) return;
    use(target);
    mark(target);
  });
  box.addEventListener('focusout', () => mark());
  box.addEventListener('mouseover', ({ target }) => mark(target.closest('g[role]')));
  box.addEventListener('mouseleave', () => mark());
  box.addEventListener('keydown', (event) => {
    const now = items.indexOf(document.activeElement);
    if (now < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const to = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items[Math.min(Math.max(to, 0), items.length - 1)].focus();
  });
}
// What does not scroll need not be a stop.
const fit = () => {
  for (const box of document.querySelectorAll('.scroll')) box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1;
};
fit();
addEventListener('resize', fit);
document.addEventListener('toggle', fit, true);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') show();
});
`;

;// CONCATENATED MODULE: ./build/report/page/style.js
/** The page's style sheet: light and dark by what the system asks for, and one for paper. */
const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --panel: #f5f7f9; --ink: #1b2128; --soft: #56606b; --line: #d3d9e0; --link: #0a50ad; --on: #c2410c;
  --more: #a3200f; --less: #1a6b2c;
  --f0: #e6e9ed; --s0: #6a7480; --f1: #cfe2fc; --s1: #2f6fc4; --f2: #c6ede4; --s2: #158574; --f3: #e3d8fa; --s3: #7a4fc9;
  --f4: #fde0c4; --s4: #b45a09; --f5: #dcefc8; --s5: #4f8420; --f6: #fad3e3; --s6: #bd3a72;
  --weights: #3a78cf; --biases: #8a5fd0; --requantization: #1f8f7f; --code: #bf6a0e; --other: #7a8591;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #0f141a; --panel: #182029; --ink: #e6ebf0; --soft: #a0abb6; --line: #323c47; --link: #86bcff; --on: #ffa657;
    --more: #ff9c8a; --less: #7ed491;
    --f0: #2b343d; --s0: #94a0ac; --f1: #173a66; --s1: #6aa8f5; --f2: #0f4a41; --s2: #44c3ae; --f3: #38286a; --s3: #a98bf0;
    --f4: #56300b; --s4: #ee9a4d; --f5: #2b4a15; --s5: #8cc65a; --f6: #561d38; --s6: #ef86b2;
    --weights: #6aa8f5; --biases: #a98bf0; --requantization: #44c3ae; --code: #ee9a4d; --other: #94a0ac;
  }
}
* { box-sizing: border-box; }
html { scroll-padding: 1rem 0 6rem; }
body { margin: 0 auto; padding: 0 1.25rem 5rem; max-width: 75rem; background: var(--paper); color: var(--ink);
  font: 0.9375rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1, h2, h3 { line-height: 1.25; overflow-wrap: anywhere; }
h1 { margin: 0.2rem 0 1rem; font-size: 1.75rem; }
h2 { margin: 2.75rem 0 0.4rem; font-size: 1.3rem; }
h3 { margin: 2.25rem 0 0.4rem; font-size: 1.1rem; }
code.flag { display: inline-block; max-width: 100%; }
section.model > h2 { margin: 4rem 0 1rem; padding-top: 1.25rem; border-top: 3px solid var(--line); font-size: 1.5rem; }
.target { color: var(--soft); font-weight: 400; }
p { max-width: 48rem; margin: 0.4rem 0 0.9rem; }
a { color: var(--link); }
code { font: 0.86em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.brand { margin: 1.5rem 0 0; color: var(--soft); font-weight: 600; letter-spacing: 0.02em; }
footer { margin-top: 3rem; color: var(--soft); font-size: 0.86rem; }
main:focus { outline: none; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.5rem 1rem; background: var(--paper); z-index: 2; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.75rem; margin: 0 0 1.25rem; }
.cards > div { padding: 0.75rem 1rem; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; }
dt { color: var(--soft); font-size: 0.86rem; }
dd { margin: 0; }
.cards strong { display: block; font-size: 1.45rem; line-height: 1.3; }
.cards span { color: var(--soft); font-size: 0.8rem; }
.facts > div { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0.75rem; padding: 0.2rem 0; }
.facts { margin: 1rem 0; }
nav ul, .legend { display: flex; flex-wrap: wrap; gap: 0.35rem 1.25rem; margin: 0.5rem 0 0.75rem; padding: 0; list-style: none; }
.legend { color: var(--soft); font-size: 0.86rem; }
.swatch { display: inline-block; width: 0.9em; height: 0.9em; margin-right: 0.4em; border: 1px solid; border-radius: 3px; vertical-align: -0.08em; }
.swatch.bar { height: 3px; border: 0; background: var(--soft); vertical-align: 0.25em; width: 1.4em; }
.scroll { position: relative; overflow-x: auto; margin: 0.5rem 0 1rem; }
table { border-collapse: collapse; font-size: 0.86rem; font-variant-numeric: tabular-nums; }
table.wide { width: 100%; }
caption { padding: 0.25rem 0; color: var(--soft); text-align: left; }
th, td { padding: 0.28rem 0.75rem 0.28rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: middle; }
thead th { color: var(--soft); font-weight: 600; }
tbody th { font-weight: 500; }
tfoot th, tfoot td { border-bottom: 0; font-weight: 650; }
.n { text-align: right; white-space: nowrap; }
td.name, details tbody th { overflow-wrap: anywhere; min-width: 12rem; }
td.bar { width: 34%; min-width: 9rem; padding: 0 0 0 0.5rem; }
.more .change { color: var(--more); }
.less .change { color: var(--less); }
summary { color: var(--link); cursor: pointer; width: max-content; }
svg { display: block; }
svg text { fill: var(--ink); font-size: 13px; font-variant-numeric: tabular-nums; }
svg .small { fill: var(--soft); font-size: 12px; }
svg .head { font-weight: 650; }
svg .end { text-anchor: end; }
svg .middle { text-anchor: middle; }
.stack { width: 100%; height: 12px; }
.s-weights { fill: var(--weights); background: var(--weights); } .s-biases { fill: var(--biases); background: var(--biases); }
.s-requantization { fill: var(--requantization); background: var(--requantization); } .s-code { fill: var(--code); background: var(--code); }
.s-other { fill: var(--other); } .s-instructions { fill: var(--weights); }
.k0 { --f: var(--f0); --s: var(--s0); } .k1 { --f: var(--f1); --s: var(--s1); } .k2 { --f: var(--f2); --s: var(--s2); }
.k3 { --f: var(--f3); --s: var(--s3); } .k4 { --f: var(--f4); --s: var(--s4); } .k5 { --f: var(--f5); --s: var(--s5); }
.k6 { --f: var(--f6); --s: var(--s6); } .port { --f: var(--panel); --s: var(--soft); } .scratch { --f: var(--paper); --s: var(--soft); }
.swatch[class*=" k"] { background: var(--f); border-color: var(--s); }
.graph { max-height: none; }
.node rect { fill: var(--f); stroke: var(--s); }
.node text, .block text { fill: var(--ink); }
.node rect.bar { fill: var(--s); stroke: none; }
.node.gone rect { stroke-dasharray: 4 3; }
.edges path { fill: none; stroke: var(--soft); stroke-width: 1.4; }
.edges path.on { stroke: var(--on); stroke-width: 2.6; }
path.arrow { fill: var(--soft); fill: context-stroke; }
.chart g[tabindex]:focus { outline: none; }
.chart g[tabindex]:hover > :is(rect, path):first-of-type, .chart g[tabindex]:focus > :is(rect, path):first-of-type { stroke: var(--on); stroke-width: 3; }
.map { width: 100%; min-width: 46rem; height: auto; }
.grid { stroke: var(--line); fill: none; stroke-width: 0.7; }
.block > :is(path, rect) { fill: var(--f); fill-opacity: 0.88; stroke: var(--s); }
.block > .ringed { fill: url(#ring); stroke: none; } .block > .dotted { fill: url(#dots); stroke: none; }
.hatch { stroke: var(--soft); stroke-opacity: 0.5; stroke-width: 2; } .dot { fill: var(--soft); }
.peak { stroke: var(--on); stroke-width: 1.6; stroke-dasharray: 6 4; fill: none; }
.busy { stroke: var(--soft); stroke-dasharray: 2 3; fill: none; }
.spark polyline { fill: none; stroke: var(--weights); stroke-width: 1.8; } .spark circle { fill: var(--weights); }
#details { position: fixed; inset: auto 0 0; z-index: 1; max-width: none; max-height: 30vh; margin: 0; padding: 0.7rem 1.25rem; overflow: hidden; overflow-wrap: anywhere;
  background: var(--panel); border-top: 2px solid var(--on); }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 9pt; }
  nav, .skip, #details { display: none; }
  .scroll { overflow: visible; }
  .chart { max-width: 100%; height: auto; min-width: 0; }
  h2, h3, caption { break-after: avoid; }
  tr, .map { break-inside: avoid; }
}
@media (forced-colors: active) {
  .node rect, .block > :is(path, rect), .stack rect { forced-color-adjust: none; }
}
`;

;// CONCATENATED MODULE: ./build/report/page/summary.js



function totalInstructions({ instructions }) {
    return instructions?.operators.reduce((sum, count) => sum + count, instructions.rest);
}
function figureCards(model) {
    const { flash, ram, arena, stack, macs } = (0,report_report/* figuresOf */.h5)(model.manifest);
    const instructions = totalInstructions(model);
    const card = (title, large, exact) => html `<div><dt>${title}</dt><dd><strong>${large}</strong><span>${exact}</span></dd></div>`;
    return html `<dl class="cards">${card('Flash', bytes(flash), `${format_grouped(flash)} bytes`)}${card('RAM', bytes(ram), `${format_grouped(ram)} bytes, ${format_grouped(arena)} of them arena`)}${card('Stack', bytes(stack), stack > 0 ? `${format_grouped(stack)} bytes at most` : 'not known')}${card('MACs', format_short(macs), `${format_grouped(macs)} per inference`)}${instructions !== undefined &&
        card('Instructions', format_short(instructions), `${format_grouped(instructions)} per inference`)}</dl>`;
}
/** Every part that an edited manifest may lack is left out. */
function facts({ manifest }) {
    const { model, target, compiler, key, modo, module, files } = manifest;
    const object = files.find(({ name }) => name === 'mod.o') ?? files.find(({ name }) => name === 'mod.so');
    const flags = Array.isArray(target.flags) ? target.flags.filter((flag) => typeof flag === 'string') : [];
    const row = (title, value) => value && html `<div><dt>${title}</dt><dd>${value}</dd></div>`;
    const code = (value) => typeof value === 'string' && value !== '' && html `<code>${foreign(value, 2000)}</code>`;
    const text = (value) => typeof value === 'string' && value !== '' && html `${foreign(value, 200)}`;
    return html `<dl class="facts">${row('Target', text(target.name))}${row('Flags', flags.length > 0 && html `${flags.map((flag) => html `<code class="flag">${foreign(flag, 200)}</code> `)}`)}${row('Compiler', text([compiler?.name, compiler?.version].filter((part) => typeof part === 'string').join(' ')))}${row('modo', text(modo))}${row('Module', code(module))}${row('Key', code(key))}${row('Model, SHA-256', code(model.sha256))}${object && row(`${object.name}, SHA-256`, code(object.sha256))}</dl>`;
}
function portTable(id, { inputs, outputs }) {
    const row = (role, { name, dtype, shape, bytes: size, scale, zeroPoint }) => {
        const isQuantized = typeof scale === 'number' && typeof zeroPoint === 'number';
        return html `<tr><th scope="row">${role}</th><td class="name">${foreign(name)}</td><td>${foreign(dtype, 12)}</td><td>${shapeText(shape)}</td><td class="n">${format_grouped(size)}</td><td>${isQuantized ? `${Number(scale.toPrecision(6))} × (value − ${zeroPoint})`.replace('− -', '+ ') : '–'}</td></tr>
`;
    };
    return html `<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}">Inputs and outputs</caption>
<thead><tr><th scope="col">role</th><th scope="col">name</th><th scope="col">type</th><th scope="col">shape</th><th scope="col" class="n">bytes</th><th scope="col">real value</th></tr></thead>
<tbody>${inputs.map((input, i) => row(`input ${i}`, input))}${outputs.map((output, i) => row(`output ${i}`, output))}</tbody></table></div>`;
}
/** One line for each model, when there are several. */
function indexTable(models, idOf) {
    return html `<section aria-labelledby="models"><h2 id="models">Models</h2>
<div class="scroll" role="region" aria-label="Models, scrolls" tabindex="0"><table>
<caption>What each model costs</caption>
<thead><tr><th scope="col">model</th><th scope="col">target</th><th scope="col" class="n">flash</th><th scope="col" class="n">RAM</th><th scope="col" class="n">stack</th><th scope="col" class="n">MACs</th><th scope="col" class="n">instructions</th></tr></thead>
<tbody>${models.map((model, i) => {
        const { flash, ram, stack, macs } = (0,report_report/* figuresOf */.h5)(model.manifest);
        const instructions = totalInstructions(model);
        return html `<tr><th scope="row"><a href="#${idOf(i)}">${foreign(model.title, 200)}</a></th><td>${foreign(model.manifest.target.name)}</td><td class="n">${format_grouped(flash)}</td><td class="n">${format_grouped(ram)}</td><td class="n">${format_grouped(stack)}</td><td class="n">${format_grouped(macs)}</td><td class="n">${instructions === undefined ? '–' : format_grouped(instructions)}</td></tr>
`;
    })}</tbody></table></div></section>`;
}

;// CONCATENATED MODULE: ./build/report/page/trend.js
/** The trend over commits: a small line for each figure, and its ends in words. */



const SIZE = { width: 240, height: 36, edge: 4 };
function trendTable(id, history) {
    const rows = FIGURES.flatMap(({ name, title }) => {
        const points = history.flatMap(({ commit, figures }) => {
            const value = figures[name];
            return value === undefined ? [] : [{ commit, value }];
        });
        return points.length > 0 ? [trendRow(title, points)] : [];
    });
    const commits = history.map(({ commit }) => foreign(commit, 12));
    return html `<p>${history.length} commits, from ${html `<code>${commits[0]}</code>`} to ${html `<code>${commits.at(-1)}</code>`}.</p>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}">Figures over commits</caption>
<thead><tr><th scope="col">figure</th><th scope="col">trend</th><th scope="col" class="n">first</th><th scope="col" class="n">last</th><th scope="col" class="n">change</th><th scope="col" class="n">least</th><th scope="col" class="n">most</th></tr></thead>
<tbody>${rows}</tbody></table></div>
${valuesTable(`${id}-values`, history)}`;
}
function trendRow(title, points) {
    const values = points.map(({ value }) => value);
    const [first, last] = [values[0], values.at(-1)];
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const words = `${title} over ${points.length} commits: ${format_grouped(first)} first, ${format_grouped(last)} last`;
    return html `<tr><th scope="row">${title}</th><td>${sparkline(values, words)}</td><td class="n">${format_grouped(first)}</td><td class="n">${format_grouped(last)}</td><td class="n">${signed(last - first)}</td><td class="n">${format_grouped(least)}</td><td class="n">${format_grouped(most)}</td></tr>
`;
}
/** A line through the values, scaled to them: a flat one lies in the middle. */
function sparkline(values, title) {
    const { width, height, edge } = SIZE;
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const points = values.map((value, i) => ({
        x: edge + ((width - 2 * edge) * i) / Math.max(values.length - 1, 1),
        y: most === least ? height / 2 : edge + (height - 2 * edge) * (1 - (value - least) / (most - least)),
    }));
    const line = points.map(({ x, y }) => `${at(x)},${at(y)}`).join(' ');
    const end = points.at(-1);
    return html `<svg class="spark" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"><title>${title}</title><polyline points="${line}"/><circle cx="${at(end.x)}" cy="${at(end.y)}" r="3"/></svg>`;
}
function valuesTable(id, history) {
    const shown = FIGURES.filter(({ name }) => history.some(({ figures }) => figures[name] !== undefined));
    return html `<details><summary>All values</summary><div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}">Figures of every commit</caption>
<thead><tr><th scope="col">commit</th>${shown.map(({ title }) => html `<th scope="col" class="n">${title}</th>`)}</tr></thead>
<tbody>${history.map(({ commit, figures }) => html `<tr><th scope="row"><code>${foreign(commit, 12)}</code></th>${shown.map(({ name }) => {
        const value = figures[name];
        return html `<td class="n">${value === undefined ? '–' : format_grouped(value)}</td>`;
    })}</tr>
`)}</tbody></table></div></details>`;
}

;// CONCATENATED MODULE: ./build/report/page/page.js
/** The report page: one file of HTML that needs nothing else. Pure; the same data give the same bytes. */













/** The text of the file. */
function makePage({ modo, models }) {
    const isOne = models.length === 1;
    const title = isOne ? foreign(models[0].title, 200) : `${models.length} models`;
    const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${digest(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
    const page = html `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="modo ${foreign(modo, 40)}">
<title>${title}: modo report</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header><p class="brand">modo report</p>${isOne ? '' : html `<h1>${title}</h1>`}</header>
${arrow()}
<main id="main" tabindex="-1">
${isOne ? '' : indexTable(models, modelId)}
${models.map((model, i) => modelSection(model, modelId(i), isOne))}
</main>
<footer><p>Made by modo ${foreign(modo, 40)}. Bytes are those of the C interface; one inference runs every step once.</p></footer>
<p id="details" aria-hidden="true" hidden></p>
<script>${new Html(SCRIPT)}</script>
</body>
</html>
`;
    return page.text;
}
function digest(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('base64');
}
function modelId(index) {
    return `m${index + 1}`;
}
function modelSection(model, id, isOne) {
    const sections = sectionsOf(model, id);
    const target = foreign(model.manifest.target.name);
    const name = foreign(model.title, 200);
    const head = html `${name} <span class="target">for ${target}</span>`;
    return html `<section class="model" aria-labelledby="${id}">
${isOne ? html `<h1 id="${id}">${head}</h1>` : html `<h2 id="${id}">${head}</h2>`}
${figureCards(model)}
<nav aria-label="Sections of ${name} for ${target}"><ul>${sections.map((section) => html `<li><a href="#${section.id}">${section.title}</a></li>`)}</ul></nav>
${facts(model)}
${sections.map((section) => html `<section aria-labelledby="${section.id}">
${isOne ? html `<h2 id="${section.id}">${section.title}</h2>` : html `<h3 id="${section.id}">${section.title}</h3>`}
<p>${section.about}</p>
${section.body}
</section>
`)}</section>
`;
}
/** What there are data for. */
function sectionsOf(model, id) {
    const { manifest, instructions, base, history } = model;
    const part = (name) => `${id}-${name}`;
    const sections = [];
    const add = (name, title, about, body) => {
        sections.push({ id: part(name), title, about, body });
    };
    if (base)
        add('deltas', 'Changes', 'What is different from the base.', deltaTables(part('delta'), manifest, base));
    if (history && history.length > 0)
        add('trend', 'Trend', 'Each line is scaled to its own values.', trendTable(part('trends'), history));
    if (hasLayers(manifest)) {
        const layers = layersOf(manifest);
        const { arena, steps } = manifest.memory;
        add('graph', 'Graph', 'Operators from top to bottom, column by column, with the shape of their output. Tab goes to the first, arrow keys to the next; the details are at the foot of the window.', graphChart(part('graph'), manifest, layers));
        add('memory', 'Memory map', arena === 0
            ? `No tensor needs the arena: all are the caller's. One inference takes ${steps} steps.`
            : `Who lives where in the arena, and when: ${steps} steps from left to right, addresses from bottom to top. Every operator has the same width. A slanted side is a tensor whose rows come, or are done with, one by one, so that others can take their place. Numbers name the operator that writes the tensor; dots are scratch, stripes a ring of rows.`, html `${memoryChart(part('memory'), manifest, layers)}
${memoryTable(part('blocks'), manifest, layers)}`);
        add('flash', 'Flash by layer', 'What would go away with the operator. Code that several operators call has a row of its own.', flashTable(part('flash-table'), manifest, layers));
        if (instructions) {
            add('instructions', 'Instructions by layer', 'Counted under QEMU, the mean over the input sets.', instructionsTable(part('instructions-table'), layers, instructions));
        }
    }
    else {
        add('layers', 'Layers', 'The manifest does not describe them: compile the model again.', html ``);
    }
    add('ports', 'Inputs and outputs', 'The buffers that the caller brings.', portTable(part('port-table'), manifest));
    return sections;
}

;// CONCATENATED MODULE: ./build/action/page.js
/** report.html: the page of the models that the step has compiled. */





/** A page of more would be slow to open; `modo report` makes one of any. */
const MOST_ON_PAGE = 40;
const MOST_POINTS = 200;
/** Writes the page to the output folder; its path. The trend is that of the branch, where there is one. */
async function writePage(compiled, { output }, { ref }, branch) {
    const path = (0,external_node_path_.join)(output, 'report.html');
    const text = await branch?.read(report_history/* HISTORY_NAME */.NZ).catch(() => undefined);
    const history = text ? (0,report_history/* parseHistory */.i6)(Buffer.from(text).toString('utf8')) : [];
    const models = compiled.slice(0, MOST_ON_PAGE).map(({ model, target, manifest }) => {
        const points = (0,report_history/* trendOf */.RS)(history, model, target, ref).slice(-MOST_POINTS);
        return { manifest, title: model, ...(points.length > 0 && { history: points }) };
    });
    await (0,promises_.writeFile)((0,external_node_path_.resolve)(path), makePage({ modo: (0,package_root/* packageVersion */.T)(), models }));
    return path;
}

// EXTERNAL MODULE: ./build/deliver/release/retry.js
var retry = __webpack_require__(57850);
;// CONCATENATED MODULE: ./build/deliver/release/advice.js
/** GitHub's refusals, as something that a person can act on. */


const IMMUTABLE_ADVICE = 'a published release of this repository cannot be changed: attach the files while it is a draft, in one job ' +
    'that needs the others; for this tag, make a new one';
/** Undefined for a conflict: somebody else was faster, and the release has to be looked at again. */
function adviseOn({ what, answer, repository, token }, cause) {
    const { status } = answer;
    const text = detail(answer);
    const reason = (0,build_errors/* printable */.g$)(token === '' ? text : text.replaceAll(token, '***'), 300);
    const fail = (advice) => new build_errors/* ModoError */.o0(`${repository}: ${what}: GitHub answers ${status ?? 'nothing'}: ${reason}`, advice, {
        cause,
    });
    if ((0,retry/* isLimited */.lU)(answer))
        return fail('too many requests for now: run the job again later');
    if (status === 401)
        return fail('the token is not valid, or no longer: give github.token, in the same job');
    if (status === 403) {
        return fail('give the job "permissions: contents: write"; a pull request from a fork cannot have it: deliver after the merge');
    }
    if (/immutable release/i.test(text))
        return fail(IMMUTABLE_ADVICE);
    if (status === 422 && /already_exists/.test(text))
        return undefined;
    // What was there a moment ago is gone. That the repository is not to be seen turns up earlier.
    if (status === 404 && !/^the (draft|tag|releases)$/.test(what))
        return undefined;
    if (status === 404) {
        return fail('check the name of the repository, and that the token may write to it ("permissions: contents: write"; ' +
            'for a commit that changes workflows a GITHUB_TOKEN is not enough)');
    }
    if ((0,retry/* isPassing */.WG)(answer))
        return fail('run the job again; if it fails again, see https://www.githubstatus.com');
    return fail('see the answer of GitHub');
}
function detail({ message, response }) {
    const data = response?.data;
    const errors = data?.errors === undefined ? '' : ` ${JSON.stringify(data.errors)}`;
    return message.includes('already_exists') ? message : message + errors;
}

;// CONCATENATED MODULE: ./build/deliver/release/requests.js
/** Requests to GitHub: which are tried again, and what becomes of those that fail for good. */


/** The release is not as it was when the delivery looked at it: look again. */
class Moved extends Error {
    name = 'Moved';
}
const PAGE = 100;
class Requests {
    #octokit;
    #options;
    /** Of requests that are asked once, in a row. */
    #failures = 0;
    constructor(octokit, options) {
        this.#octokit = octokit;
        this.#options = options;
    }
    /** Waits longer from round to round, and never as long as another job that does the same. */
    pause(round) {
        const { sleep, random } = this.#options.pacing;
        return sleep((0,retry/* backoff */.JN)(Math.min(round, 4), random()));
    }
    async pages(what, request) {
        const all = [];
        for (let page = 1;; page++) {
            const items = await this.ask(what, request(page));
            all.push(...(items ?? gone(what)));
            if ((items?.length ?? 0) < PAGE)
                return all;
        }
    }
    /** Asks until there is a final answer; undefined for a status in `absent`. */
    async ask(what, request, absent = []) {
        for (let attempt = 0;; attempt++) {
            try {
                return (await request(this.#octokit.rest, this.#octokit)).data;
            }
            catch (error) {
                const answer = asAnswer(error);
                if (answer.status !== undefined && absent.includes(answer.status))
                    return undefined;
                const delay = (0,retry/* retryDelay */.a2)(answer, attempt, this.#options.pacing);
                if (delay === undefined)
                    throw this.#final(what, answer, error);
                await this.#options.pacing.sleep(delay);
            }
        }
    }
    /** Asks once. A failure that may pass, or that the release's change explains, is Moved after a pause. */
    async once(what, request) {
        try {
            const { data } = await request(this.#octokit.rest, this.#octokit);
            this.#failures = 0;
            return data;
        }
        catch (error) {
            const answer = asAnswer(error);
            const delay = (0,retry/* retryDelay */.a2)(answer, Math.min(this.#failures++, retry/* ATTEMPTS */.PY), this.#options.pacing);
            if ((0,retry/* isPassing */.WG)(answer) && delay !== undefined) {
                await this.#options.pacing.sleep(delay);
                throw this.#moved(answer, error);
            }
            throw this.#final(what, answer, error);
        }
    }
    /** A conflict is a reason to look again; the rest is for a person. */
    #final(what, answer, cause) {
        const failure = { what, answer, ...this.#options };
        const error = adviseOn(failure, cause);
        return error ?? this.#moved(answer, cause);
    }
    #moved({ message }, cause) {
        return new Moved(message.replaceAll(this.#options.token, '***'), { cause });
    }
}
function asAnswer(error) {
    if (!(error instanceof Error))
        return { message: String(error) };
    // A request that was given up after too long has no status of its own.
    const gaveUp = error.name === 'AbortError' || error.name === 'TimeoutError';
    const hasStatus = 'status' in error && typeof error.status === 'number';
    if (!hasStatus && !gaveUp)
        throw error;
    return error;
}
function gone(what) {
    throw new Moved(`${what}: gone`);
}

;// CONCATENATED MODULE: ./build/deliver/release/client.js
/** The requests to GitHub that a delivery to a release needs, each retried while the failure may pass. */


/** Milliseconds until a request that gets no answer is given up. */
const PATIENCE = 60_000;
const UPLOAD_PATIENCE = 15 * 60_000;
class ReleaseClient {
    #requests;
    #place;
    constructor(octokit, options) {
        const [owner, repo] = options.repository.split('/');
        this.#requests = new Requests(octokit, options);
        this.#place = { owner: owner, repo: repo };
    }
    static async open(options) {
        if (!/^[^/]+\/[^/]+$/.test(options.repository))
            throw new build_errors/* ModoError */.o0(`repository "${(0,build_errors/* printable */.g$)(options.repository)}" is not of the form owner/name`);
        if (options.token === '')
            throw new build_errors/* ModoError */.o0('a delivery to a release needs a token', 'give github.token');
        const { getOctokit } = await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 61351));
        return new ReleaseClient(getOctokit(options.token, { baseUrl: options.api }), options);
    }
    pause(round) {
        return this.#requests.pause(round);
    }
    async tagExists(tag) {
        const ref = `tags/${tag}`;
        const found = await this.#requests.ask('the tag', (rest) => rest.git.getRef({ ...this.#place, ref, ...this.#patience() }), [404]);
        return found !== undefined;
    }
    /** The published release of a tag. */
    published(tag) {
        return this.#requests.ask('the release', (rest) => rest.repos.getReleaseByTag({ ...this.#place, tag, ...this.#patience() }), [404]);
    }
    release(id) {
        return this.#requests.ask('the release', (rest) => rest.repos.getRelease({ ...this.#place, release_id: id, ...this.#patience() }), [404]);
    }
    /** Drafts of a tag, the oldest first: only a list has drafts, and only for a token that may write. */
    async drafts(tag) {
        const releases = await this.#requests.pages('the releases', (page) => (rest) => rest.repos.listReleases({ ...this.#place, per_page: PAGE, page, ...this.#patience() }));
        return releases.filter(({ draft, tag_name }) => draft && tag_name === tag).sort((a, b) => a.id - b.id);
    }
    /** Not retried here, since a draft may be there although no answer came: throws Moved then. */
    createDraft(tag, name, body) {
        return this.#requests.once('the draft', (rest) => rest.repos.createRelease({
            ...this.#place,
            tag_name: tag,
            name,
            body,
            draft: true,
            ...this.#patience(),
        }));
    }
    async publish(id, tag, body) {
        const published = await this.#requests.ask('the release', (rest) => rest.repos.updateRelease({
            ...this.#place,
            release_id: id,
            tag_name: tag,
            ...(body !== undefined && { body }),
            draft: false,
            ...this.#patience(),
        }));
        return published ?? this.#moved('the release is gone');
    }
    async deleteRelease(id) {
        await this.#requests.ask('the draft', (rest) => rest.repos.deleteRelease({ ...this.#place, release_id: id, ...this.#patience() }), [404]);
    }
    assets(release) {
        return this.#requests.pages('the assets', (page) => (rest) => rest.repos.listReleaseAssets({
            ...this.#place,
            release_id: release,
            per_page: PAGE,
            page,
            ...this.#patience(),
        }));
    }
    /** Not retried here, since what a failed upload leaves has to be removed first: throws Moved then. */
    upload(release, name, bytes) {
        return this.#requests.once(`asset ${name}`, (_, octokit) => octokit.request({
            method: 'POST',
            url: release.upload_url,
            name,
            data: bytes,
            headers: { 'content-type': 'application/octet-stream' },
            ...this.#patience(UPLOAD_PATIENCE),
        }));
    }
    async rename(id, name) {
        const renamed = await this.#requests.ask(`asset ${name}`, (rest) => rest.repos.updateReleaseAsset({ ...this.#place, asset_id: id, name, ...this.#patience() }), [404]);
        return renamed ?? this.#moved(`asset ${name} is gone`);
    }
    async remove(id) {
        await this.#requests.ask('an asset', (rest) => rest.repos.deleteReleaseAsset({ ...this.#place, asset_id: id, ...this.#patience() }), [404]);
    }
    /** The bytes of an asset; Moved when it is gone. */
    async download(id) {
        const body = await this.#requests.ask('an asset', (rest) => rest.repos.getReleaseAsset({
            ...this.#place,
            asset_id: id,
            headers: { accept: 'application/octet-stream' },
            request: { ...this.#patience(UPLOAD_PATIENCE).request, parseSuccessResponseBody: false },
        }), [404]);
        if (body === undefined)
            return this.#moved('an asset is gone');
        try {
            return new Uint8Array(await new Response(body).arrayBuffer());
        }
        catch (error) {
            throw new Moved('a download broke off', { cause: error });
        }
    }
    #moved(why) {
        throw new Moved(why);
    }
    #patience(milliseconds = PATIENCE) {
        return { request: { signal: AbortSignal.timeout(milliseconds) } };
    }
}

// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(51306);
;// CONCATENATED MODULE: ./build/deliver/release/names.js
/** Names of release assets. GitHub changes some names silently; these are such that it keeps them. */

const SUMS_NAME = 'SHA256SUMS';
const names_LONGEST = 200;
/** Assets of a delivery in progress; gone when it is done. */
const RESERVED = /^modo-(new|old|job)\./;
/** Letters, digits, `.`, `_` and `-`, with no dot at either end: what GitHub leaves as it is. */
function assetName(text) {
    return text
        .replaceAll(/[^A-Za-z0-9._-]+/g, '.')
        .replaceAll(/\.{2,}/g, '.')
        .replaceAll(/^\.+|\.+$/g, '');
}
/** `digits-cortex-m4.zip` for models/digits.tflite would lose the folder: it is `models-digits-cortex-m4.zip`. */
function archiveName(model, target) {
    const path = model
        .replace(/\.tflite$/i, '')
        .split(/[\\/]+/)
        .filter((part) => part !== '' && part !== '.' && part !== '..');
    return assetName(`${path.join('-')}-${target}.zip`);
}
/** Refuses names that GitHub would change, that are taken by the delivery itself, or that two files share. */
function checkAssetNames(names) {
    const seen = new Map();
    for (const name of names) {
        if (name === '' || name !== assetName(name) || name.length > names_LONGEST) {
            throw new build_errors/* ModoError */.o0(`release asset "${(0,build_errors/* printable */.g$)(name)}": GitHub would change this name`, `use at most ${names_LONGEST} letters, digits, dots, "_" and "-", with no dot at either end`);
        }
        if (name === SUMS_NAME || RESERVED.test(name)) {
            throw new build_errors/* ModoError */.o0(`release asset "${name}": this name is taken by the delivery`, 'choose another name');
        }
        // Case alone would not keep them apart on Windows and macOS.
        const other = seen.get(name.toLowerCase());
        if (other !== undefined) {
            throw new build_errors/* ModoError */.o0(`two files would become the release assets "${other}" and "${name}"`, 'give the models different names');
        }
        seen.set(name.toLowerCase(), name);
    }
}
/** Where an asset is uploaded to while its name is still taken, or not to be seen yet. */
function stagedName(name, sha256) {
    return `modo-new.${sha256.slice(0, 12)}.${name}`;
}
/** Where the asset that is replaced waits until its successor has its name. */
function retiredName(name, sha256) {
    return `modo-old.${sha256.slice(0, 12)}.${name}`;
}
/** The asset name that a staged or retired asset stands for. */
function standsFor(name) {
    return /^modo-(?:new|old)\.[0-9a-f]{12}\.(.+)$/.exec(name)?.[1];
}
/** Says that a job is still uploading to a draft. */
function claimName(jobDigest) {
    return `modo-job.${jobDigest.slice(0, 12)}.txt`;
}
function isClaim(name) {
    return name.startsWith('modo-job.');
}
function isReserved(name) {
    return RESERVED.test(name);
}

;// CONCATENATED MODULE: ./build/deliver/release/files.js
/** Files to attach, checked and hashed; and how compilations become files. */






/** GitHub takes assets below this. */
const LARGEST = 2 * 1024 ** 3;
/** The earliest time that a zip can hold; zip times are local, and so is this one, hence the same bytes anywhere. */
const ZIP_TIME = new Date(1980, 0, 1);
/** Throws a ModoError for a name or size that a release cannot hold. */
async function hashFiles(files) {
    checkAssetNames(files.map(({ name }) => name));
    const hashed = [];
    for (const { name, content } of files) {
        const size = typeof content === 'string' ? (await (0,promises_.stat)(content)).size : content.length;
        if (size >= LARGEST || size === 0) {
            throw new build_errors/* ModoError */.o0(`release asset "${(0,build_errors/* printable */.g$)(name)}" has ${size} bytes`, 'GitHub takes assets of at least one byte and less than 2 GiB: leave it out, or split it');
        }
        const bytes = await bytesOf(content);
        const sha256 = sha256Of(bytes);
        hashed.push({ name, size: bytes.length, sha256, read: () => bytesOf(content) });
    }
    return hashed;
}
function hashedBytes(name, bytes) {
    return { name, size: bytes.length, sha256: sha256Of(bytes), read: async () => bytes };
}
function sha256Of(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
async function bytesOf(content) {
    return typeof content === 'string' ? (0,promises_.readFile)(content) : content;
}
/**
 * One archive for each model and target, `<model path with - for />-<target>.zip`, with the files under their
 * own names in a folder called like the archive: headers include each other by name. Same files, same bytes.
 */
async function archives(compiled) {
    return Promise.all(compiled.map(async ({ model, target, folder, files }) => {
        const name = archiveName(model, target);
        const root = (0,external_node_path_.basename)(name, '.zip');
        const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        const entries = await Promise.all(sorted.map(async (file) => [`${root}/${file}`, new Uint8Array(await (0,promises_.readFile)((0,external_node_path_.join)(folder, file)))]));
        return { name, content: (0,esm/* zipSync */.L)(Object.fromEntries(entries), { mtime: ZIP_TIME, level: 9 }) };
    }));
}

;// CONCATENATED MODULE: ./build/deliver/release/find.js
/** Finds the one release of a tag, or makes it: several jobs that do so at once end up with the same. */



/** Says in a draft's text that it is ours to publish. */
const MARK = '<!-- modo: published when all files are there -->';
const ROUNDS = 6;
function isOurs({ body }) {
    return body?.includes(MARK) ?? false;
}
/** The text that people see; undefined when it is somebody else's, and stays as it is. */
function withoutMark(release) {
    return isOurs(release) ? release.body?.replace(MARK, '').trim() : undefined;
}
/** A person's draft before ours, then the oldest: every job comes to the same. */
function first(drafts) {
    return [...drafts].sort((a, b) => Number(isOurs(a)) - Number(isOurs(b)) || a.id - b.id)[0];
}
async function findRelease(client, tag) {
    return (await client.published(tag)) ?? first(await client.drafts(tag));
}
async function requireTag(client, repository, tag) {
    if (await client.tagExists(tag))
        return;
    // Publishing would make the tag, at the newest commit of the default branch.
    throw new build_errors/* ModoError */.o0(`${repository} has no tag "${(0,build_errors/* printable */.g$)(tag)}", or the token may not see it`, 'push the tag first, and deliver in a workflow that runs on: push: tags');
}
/** Throws Moved when a request was lost whose effect is unknown. */
async function findOrCreate(client, repository, tag) {
    const found = await findRelease(client, tag);
    if (found)
        return { release: found, created: false };
    await requireTag(client, repository, tag);
    const created = await client.createDraft(tag, tag, MARK);
    for (let round = 0; round < ROUNDS; round++) {
        const published = await client.published(tag);
        const drafts = await client.drafts(tag);
        // A list may be older than the draft; the decision needs both.
        if (!published && !drafts.some(({ id }) => id === created.id)) {
            await client.pause(round);
            continue;
        }
        const release = published ?? first(drafts);
        if (release.id === created.id)
            return { release, created: true };
        await client.deleteRelease(created.id);
        return { release, created: false };
    }
    throw new Moved('the new draft does not appear among the releases');
}
/**
 * Deletes our other drafts of the tag whose files are all in `release`: those of jobs that lost the race, or were
 * stopped. One that holds anything else stays.
 */
async function dropDuplicates(client, tag, release) {
    const others = (await client.drafts(tag)).filter((draft) => draft.id !== release.id && isOurs(draft));
    if (others.length === 0)
        return;
    const digests = new Map((await client.assets(release.id)).map(({ name, digest }) => [name, digest]));
    for (const { id } of others) {
        const only = (await client.assets(id)).filter(({ name, state, digest }) => state === 'uploaded' && !isReserved(name) && !(digest && digests.get(name) === digest));
        if (only.every(({ name }) => name === 'SHA256SUMS'))
            await client.deleteRelease(id);
    }
}

;// CONCATENATED MODULE: ./build/deliver/release/sums.js
/** The text of SHA256SUMS, as `sha256sum --check` reads it. */
const LINE = /^([0-9a-f]{64}) [ *](.+)$/i;
function parseSums(text) {
    const digests = new Map();
    const others = [];
    for (const line of text.split(/\r?\n/)) {
        const [, digest, name] = LINE.exec(line) ?? [];
        if (digest !== undefined && name !== undefined)
            digests.set(name, digest.toLowerCase());
        else if (line !== '')
            others.push(line);
    }
    return { digests, others };
}
/** Sorted by the bytes of the names, as LC_ALL=C sorts; lines of another form in front. */
function formatSums({ digests, others }) {
    const lines = [...digests]
        .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
        .map(([name, digest]) => `${digest}  ${name}`);
    return [...others, ...lines].map((line) => `${line}\n`).join('');
}

;// CONCATENATED MODULE: ./build/deliver/release/read-sums.js


/** Throws Moved when the asset goes away meanwhile. */
async function readSums(client, assets) {
    const named = assets.get(SUMS_NAME);
    // Without one: between two names, or left there by a run that was stopped.
    const sources = named ? [named] : [...assets.values()].filter(({ name }) => standsFor(name) === SUMS_NAME);
    const texts = [];
    for (const { id, state } of sources) {
        if (state === 'uploaded')
            texts.push(Buffer.from(await client.download(id)).toString('utf8'));
    }
    return { sums: parseSums(texts.join('')), text: named && texts[0] };
}

;// CONCATENATED MODULE: ./build/deliver/release/place.js
/** Brings files into a release: upload aside, verify, then swap. Each step is derived from what the release holds. */






/** What has to be done for a file, given the assets of a release by name. */
function actionFor(file, assets, sums) {
    const there = assets.get(file.name);
    if (!there)
        return 'upload';
    return holds(there, file, sums.get(file.name)) ? 'keep' : 'replace';
}
/** Whether an asset has a file's bytes: by its digest, or where the server gives none, by its line in SHA256SUMS. */
function holds({ state, size, digest }, file, line) {
    if (state !== 'uploaded' || size !== file.size)
        return false;
    return digest ? digest === `sha256:${file.sha256}` : line === file.sha256;
}
async function assetsByName(client, release) {
    return new Map((await client.assets(release.id)).map((asset) => [asset.name, asset]));
}
/**
 * After it, the release has each file under its name, and nothing of an earlier, interrupted run for them.
 * Throws Moved when the release changes meanwhile: then the same call goes on from there. `done` gets what was
 * done for each file, unless an earlier call has said so.
 */
async function placeFiles(client, release, files, done = new Map()) {
    const assets = await assetsByName(client, release);
    const sums = await knownSums(client, assets, files);
    const actions = files.map((file) => ({ file, action: actionFor(file, assets, sums) }));
    const open = actions.filter(({ action }) => action !== 'keep').map(({ file }) => file);
    if (release.immutable && open.length > 0)
        throw immutableError(release, open[0]);
    for (const { file, action } of actions)
        if (!done.has(file.name))
            done.set(file.name, action);
    if (release.immutable)
        return;
    for (const file of open)
        await stage(client, release, file, assets);
    for (const file of open)
        await swap(client, file, assets);
    await tidy(client, files, assets);
}
function immutableError({ tag_name: tag }, { name }) {
    return new build_errors/* ModoError */.o0(`the release of ${(0,build_errors/* printable */.g$)(tag)} does not have this ${name}`, IMMUTABLE_ADVICE);
}
/** Lines of SHA256SUMS, where a server does not tell the digest of an asset that may be one of these files. */
async function knownSums(client, assets, files) {
    const unknown = files.some(({ name, size }) => {
        const there = assets.get(name);
        return name !== SUMS_NAME && there?.size === size && !there.digest;
    });
    return unknown ? (await readSums(client, assets)).sums.digests : new Map();
}
/** Uploads to where nobody looks: a name of its own, or a draft. */
async function stage(client, release, file, assets) {
    const there = assets.get(file.name);
    // An upload that did not end is no asset to anybody, and holds the name.
    if (there && there.state !== 'uploaded')
        await drop(client, there, assets);
    const name = release.draft && !assets.has(file.name) ? file.name : stagedName(file.name, file.sha256);
    const earlier = assets.get(name);
    if (earlier && holds(earlier, file))
        return;
    if (earlier)
        await drop(client, earlier, assets);
    const uploaded = await client.upload(release, name, await file.read());
    if (uploaded.name !== name) {
        await client.remove(uploaded.id);
        throw new build_errors/* ModoError */.o0(`GitHub calls the asset ${name} ${uploaded.name}`, 'rename the model');
    }
    await verify(client, uploaded, file);
    assets.set(name, uploaded);
}
async function verify(client, asset, file) {
    const same = asset.state === 'uploaded' && asset.size === file.size && !asset.digest
        ? sha256Of(await client.download(asset.id)) === file.sha256
        : holds(asset, file);
    if (same)
        return;
    await client.remove(asset.id);
    throw new Moved(`${asset.name} did not arrive as it was sent`);
}
/** The old asset is there, under another name, until the new one has the name: nothing is ever lost. */
async function swap(client, file, assets) {
    const staged = assets.get(stagedName(file.name, file.sha256));
    if (!staged)
        return;
    const old = assets.get(file.name);
    if (old) {
        const retired = retiredName(file.name, file.sha256);
        const before = assets.get(retired);
        if (before)
            await drop(client, before, assets);
        move(assets, old, await client.rename(old.id, retired));
    }
    move(assets, staged, await client.rename(staged.id, file.name));
}
/** Removes what a delivery of these files has left besides them. */
async function tidy(client, files, assets) {
    const ours = new Set(files.map(({ name }) => name));
    for (const asset of [...assets.values()]) {
        const name = standsFor(asset.name);
        if (name !== undefined && ours.has(name))
            await drop(client, asset, assets);
    }
}
async function drop(client, asset, assets) {
    await client.remove(asset.id);
    assets.delete(asset.name);
}
function move(assets, from, to) {
    assets.delete(from.name);
    assets.set(to.name, to);
}

;// CONCATENATED MODULE: ./build/deliver/release/update-sums.js






/** A round of ours that comes to nothing is the last round of some other job. */
const update_sums_ROUNDS = 20;
/** The lines that are there, and one for each asset: every job computes the same, whichever is the last. */
function mergeSums(current, assets, files) {
    const digests = new Map(current.digests);
    for (const { name, state, digest } of assets) {
        const [, hex] = /^sha256:([0-9a-f]{64})$/.exec(digest ?? '') ?? [];
        if (hex && state === 'uploaded' && name !== SUMS_NAME && !isReserved(name))
            digests.set(name, hex);
    }
    for (const { name, sha256 } of files)
        digests.set(name, sha256);
    return { digests, others: current.others };
}
/**
 * Writes SHA256SUMS, then looks again: it is done when what the release holds is what it should be. The last job
 * to write has seen all assets before its last look, so that no line is lost.
 */
async function updateSums(client, release, files) {
    for (let round = 0;; round++) {
        try {
            if (await writeSums(client, release, files))
                return;
        }
        catch (error) {
            if (!(error instanceof Moved) || round + 1 >= update_sums_ROUNDS)
                throw error;
            await client.pause(round);
        }
    }
}
/** Whether it was right already. */
async function writeSums(client, release, files) {
    const assets = await assetsByName(client, release);
    const current = await readSums(client, assets);
    const text = formatSums(mergeSums(current.sums, assets.values(), files));
    const file = hashedBytes(SUMS_NAME, Buffer.from(text));
    if (text === current.text) {
        await tidy(client, [file], assets);
        return true;
    }
    await placeFiles(client, release, [file]);
    return false;
}

;// CONCATENATED MODULE: ./build/deliver/release/attach.js
/** Attaches files to the release of a tag: nothing is to be seen before it is complete. */









const attach_ROUNDS = 12;
const CLAIM_TEXT = 'A job is uploading files to this draft, which is published when all jobs are done. If none is running, ' +
    'run it again; or delete this file, and run another.\n';
/**
 * Attaches `files` and SHA256SUMS to the release of `tag`, which is created when there is none. It can be stopped
 * at any time: a draft stays a draft, and the next call for the same files finishes the work.
 *
 * @throws ModoError for a name, size, tag, token or release that does not allow it
 */
async function attachToRelease(request) {
    const { pacing = retry/* realPacing */.zX, repository, tag } = request;
    if (request.files.length === 0)
        throw new build_errors/* ModoError */.o0('there is no file to attach to the release');
    if (tag === '')
        throw new build_errors/* ModoError */.o0('no tag is given', 'run on: push: tags, or name the tag');
    const files = await hashFiles(request.files);
    const client = await ReleaseClient.open({ ...request, pacing });
    const delivery = { client, request, files, done: new Map(), created: false };
    for (let round = 0;; round++) {
        try {
            return await (request.dryRun ? plan(client, request, files) : deliver(delivery));
        }
        catch (error) {
            if (!(error instanceof Moved))
                throw error;
            if (round + 1 >= attach_ROUNDS) {
                throw new build_errors/* ModoError */.o0(`${repository}: the release of ${(0,build_errors/* printable */.g$)(tag)} keeps changing: ${(0,build_errors/* printable */.g$)(error.message, 200)}`, 'attach the files in one job that needs the others, or give the jobs a concurrency group; then run it again', { cause: error });
            }
            request.progress?.(`Looking at the release again: ${(0,build_errors/* printable */.g$)(error.message, 200)}`);
            await client.pause(round);
        }
    }
}
async function deliver(delivery) {
    const { client, request, files, done } = delivery;
    const { tag, repository, publish = 'created', progress } = request;
    const { release, created } = await findOrCreate(client, repository, tag);
    delivery.created ||= created;
    progress?.(`${release.draft ? 'Draft' : 'Release'} ${release.id} of ${(0,build_errors/* printable */.g$)(tag)}`);
    const ours = release.draft && (publish === 'always' || (publish === 'created' && isOurs(release)));
    const claim = claimName(sha256Of(files.map(({ name }) => name).join('\n')));
    if (ours)
        await stake(client, release, claim);
    await placeFiles(client, release, files, done);
    if (!release.immutable)
        await updateSums(client, release, files);
    // Another job may have published meanwhile, or a list may have been too old to show an older draft.
    const now = await findRelease(client, tag);
    if (now?.id !== release.id || now.draft !== release.draft)
        throw new Moved('there is another release now');
    await dropDuplicates(client, tag, release);
    if (ours)
        return publishWhenLast(delivery, now, claim);
    if (!release.draft && !release.immutable)
        await withdraw(client, release, claim);
    return result(delivery, now, 0);
}
/** Tells other jobs that this one is not done. */
async function stake(client, release, claim) {
    const there = (await assetsByName(client, release)).get(claim);
    if (there?.state === 'uploaded')
        return;
    if (there)
        await client.remove(there.id);
    await client.upload(release, claim, Buffer.from(CLAIM_TEXT));
    const now = await client.release(release.id);
    // Too late for this draft: the files go to the published release.
    if (!now?.draft)
        throw new Moved('the draft was published');
}
async function withdraw(client, release, claim) {
    const own = (await assetsByName(client, release)).get(claim);
    if (own)
        await client.remove(own.id);
}
async function publishWhenLast(delivery, draft, claim) {
    const { client, request, files } = delivery;
    await withdraw(client, draft, claim);
    const assets = await assetsByName(client, draft);
    const waiting = [...assets.keys()].filter(isClaim).length;
    if (waiting > 0) {
        request.progress?.(`Not published yet: jobs that still upload: ${waiting}; the last one publishes`);
        return result(delivery, draft, waiting);
    }
    const sums = await knownSums(client, assets, files);
    if (files.some((file) => actionFor(file, assets, sums) !== 'keep'))
        throw new Moved('an asset was changed by somebody else');
    request.progress?.(`Publishing ${(0,build_errors/* printable */.g$)(request.tag)}`);
    const published = await client.publish(draft.id, request.tag, withoutMark(draft));
    if (published.draft)
        throw new Moved('the draft is not published yet');
    return result(delivery, published, 0);
}
async function result(delivery, release, waitingFor) {
    const { client, files, done, created } = delivery;
    const assets = await assetsByName(client, release);
    return {
        state: release.draft ? 'draft' : 'published',
        url: release.html_url,
        created,
        waitingFor,
        assets: files.map(({ name, size, sha256 }) => ({
            name,
            size,
            sha256,
            action: done.get(name) ?? 'keep',
            url: assets.get(name)?.browser_download_url,
        })),
    };
}
async function plan(client, { repository, tag }, files) {
    const release = await findRelease(client, tag);
    if (!release)
        await requireTag(client, repository, tag);
    const assets = release ? await assetsByName(client, release) : new Map();
    const sums = await knownSums(client, assets, files);
    const open = files.find((file) => actionFor(file, assets, sums) !== 'keep');
    if (release?.immutable && open)
        throw immutableError(release, open);
    return {
        state: release ? (release.draft ? 'draft' : 'published') : 'none',
        url: release?.html_url,
        created: false,
        waitingFor: 0,
        assets: files.map((file) => ({
            name: file.name,
            size: file.size,
            sha256: file.sha256,
            action: actionFor(file, assets, sums),
            url: assets.get(file.name)?.browser_download_url,
        })),
    };
}

;// CONCATENATED MODULE: ./build/action/release.js
/** The release that the Action attaches archives to. */




function releaseDestination(compiled, options, context) {
    const { releaseTag: tag } = options;
    if (tag === undefined)
        return undefined;
    return {
        title: `Attach to the release of ${(0,log/* logText */.k)(tag)}`,
        needsAll: true,
        needsBudget: true,
        async deliver() {
            const { api, repository } = context;
            const result = await attachToRelease({
                api,
                repository,
                tag,
                files: await archives(compiled),
                token: options.token ?? '',
                dryRun: options.dryRun,
                publish: options.releasePublish,
                progress: (message) => core/* info */.pq((0,log/* logText */.k)(message)),
            });
            const { assets, state, url, waitingFor } = result;
            const changed = assets.filter(({ action }) => action !== 'keep').length;
            const count = `${changed} of ${assets.length} ${assets.length === 1 ? 'asset' : 'assets'}`;
            if (options.dryRun)
                return { sentence: `Dry run: ${count} would be attached to the release of ${tag}.` };
            if (waitingFor > 0)
                core/* notice */.lm(`${waitingFor} other jobs are still uploading to the release: the last one publishes it`);
            return {
                sentence: `Attached ${count} to the release of ${tag} (${state})${changed < assets.length ? '; the others were there already' : ''}.`,
                ...(url !== undefined && { outputs: { release: url } }),
            };
        },
    };
}

// EXTERNAL MODULE: ./build/report/branch-files.js
var branch_files = __webpack_require__(54613);
;// CONCATENATED MODULE: ./build/action/report.js
/** The report of the run, as a file beside what was compiled. */





function reportOf(result, { sha, ref }, instructions) {
    return (0,report_report/* makeReport */.dO)(result, {
        modo: (0,package_root/* packageVersion */.T)(),
        ...(sha && { commit: sha }),
        ...(ref && { ref }),
        instructions,
    });
}
/** Writes the report to the output folder; its path. */
async function writeReport(report, { output }) {
    const path = (0,external_node_path_.join)(output, report_report/* REPORT_NAME */.F5);
    await (0,promises_.mkdir)((0,external_node_path_.resolve)(output), { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.resolve)(path), (0,branch_files/* reportText */.UH)(report));
    return path;
}

;// CONCATENATED MODULE: ./build/report/format.js

/** "12,345", "12,345 (+1.2 %)", or "-" where there is no such figure. A difference of zero is not shown. */
function formatFigure({ value, ...change }) {
    if (value === undefined)
        return '-';
    const shown = formatChange(change);
    return shown === '' ? grouped(value) : `${grouped(value)} (${shown})`;
}
/** "+1.2 %", or "+5" where the percentage would say little; empty where nothing has changed or nothing is known. */
function formatChange({ difference, percent }) {
    if (!difference)
        return '';
    const rounded = percent === undefined ? 0 : Math.abs(Number(percent.toFixed(1)));
    if (percent === undefined || rounded === 0 || rounded >= 1000)
        return format_signed(difference);
    return `${difference > 0 ? '+' : '-'}${rounded.toFixed(1)} %`;
}
/** 12345 as "+12,345". */
function format_signed(value) {
    return value > 0 ? `+${grouped(value)}` : grouped(value);
}
/** 53350 as "52.1 KiB". */
function formatBytes(bytes) {
    if (bytes < 1024)
        return `${bytes} B`;
    const units = ['KiB', 'MiB', 'GiB'];
    let value = bytes / 1024;
    let unit = 0;
    // As it is shown: 1023.96 would be "1024.0".
    while (Number(value.toFixed(1)) >= 1024 && unit < units.length - 1) {
        value /= 1024;
        unit++;
    }
    return `${value.toFixed(1)} ${units[unit]}`;
}

// EXTERNAL MODULE: ./build/report/parse-report.js
var parse_report = __webpack_require__(82903);
;// CONCATENATED MODULE: ./build/action/summary.js
/** The job summary: one row for each model and target, with what has changed since the base. */






/** The runner drops a summary above 1 MiB as a whole; some room is left for the lines around the table. */
const MOST_TABLE_BYTES = 600_000;
const MOST_ERROR_BYTES = 150_000;
const MOST_SECTION_BYTES = 100_000;
const MOST_DELIVERY_BYTES = 50_000;
const SHORT_DIGEST = 12;
const NONE = '–';
const COLUMNS = [
    ['arena', 'arena'],
    ['weights', 'weights'],
    ['biases', 'biases'],
    ['requant', 'requantization'],
    ['code', 'code'],
    ['other', 'other'],
    ['flash', 'flash'],
    ['stack', 'stack'],
    ['MACs', 'macs'],
];
/** Writes it; gives the whole text where not all of it is shown. */
async function writeSummary(content) {
    const { shown, full } = summaryText(content);
    // Runners of old servers have no summary.
    if (process.env.GITHUB_STEP_SUMMARY)
        await core/* summary */.z.addRaw(shown).write();
    return shown === full ? undefined : full;
}
/** The summary in Markdown. What does not fit says how much is left out. */
function summaryText(content) {
    return { shown: render(content, false), full: render(content, true) };
}
function render(content, whole) {
    const { compiled, failed, delivery, delta, baseline, sections = [] } = content;
    const limit = (bytes) => (whole ? Number.POSITIVE_INFINITY : bytes);
    const hasInstructions = delta?.entries.some(({ figures }) => figures.has('instructions')) ?? false;
    const columns = hasInstructions ? [...COLUMNS, ['instructions', 'instructions']] : COLUMNS;
    const header = ['model', 'target', 'state', ...columns.map(([title]) => title), 'mod.o (SHA-256)'];
    const deltas = new Map(delta?.entries.map((entry) => [(0,parse_report/* entryKey */.k2)(entry), entry]));
    const rows = [
        ...compiled.map((done) => {
            const entry = deltas.get((0,parse_report/* entryKey */.k2)(done));
            const cells = columns.map(([, figure]) => summary_cell(figure, done, entry));
            return { ...done, cells: [stateOf(done.state, entry), ...cells, objectDigest(done)] };
        }),
        ...failed.map((other) => ({ ...other, cells: ['**failed**', ...columns.map(() => NONE), NONE] })),
        ...(delta?.entries ?? [])
            .filter(({ change }) => change === 'removed')
            .map((gone) => ({ ...gone, cells: ['removed', ...columns.map(() => NONE), NONE] })),
    ].sort((a, b) => (a.model < b.model ? -1 : a.model > b.model ? 1 : 0));
    const table = fit(rows.map((row) => tableLine([code(row.model), code(row.target), ...row.cells])), limit(MOST_TABLE_BYTES), (left) => tableLine([`${left} more`, ...header.slice(1).map(() => '')]));
    const errors = fit(failed.map((other) => `- ${code(other.target)} ${markdownText((0,annotations.describeForAction)(other.error))}`), limit(MOST_ERROR_BYTES), (left) => `- ${left} more errors are in the log`);
    const others = fit(sections, limit(MOST_SECTION_BYTES), (left) => `${left} more sections do not fit here.`);
    const sentences = fit(delivery.map((sentence) => `- ${markdownText(sentence)}`), limit(MOST_DELIVERY_BYTES), (left) => `- ${left} more lines are in the log`);
    return [
        '### modo',
        '',
        tableLine(header),
        tableLine(header.map((_, i) => (i >= 3 && i < header.length - 1 ? '---:' : '---'))),
        ...table.lines,
        '',
        'Sizes are in bytes; arena and flash are those of the C interface.',
        ...(baseline === undefined ? [] : [markdownText(baseline)]),
        '',
        ...errors.lines,
        ...(failed.length > 0 ? [''] : []),
        ...others.lines.flatMap((section) => [section, '']),
        ...sentences.lines,
        '',
    ].join('\n');
}
function summary_cell(figure, { manifest }, entry) {
    const known = entry?.figures.get(figure);
    if (known)
        return known.value === undefined ? NONE : formatFigure(known);
    const value = (0,report_report/* figuresOf */.h5)(manifest)[figure];
    return value === undefined
        ? NONE
        : formatFigure({ value, base: undefined, difference: undefined, percent: undefined });
}
function stateOf(state, entry) {
    return entry?.change === 'repaired' ? `${state}, failed before` : state;
}
function objectDigest({ manifest }) {
    const object = manifest.files.find(({ name }) => name === 'mod.o');
    return object ? code(object.sha256.slice(0, SHORT_DIGEST)) : NONE;
}

// EXTERNAL MODULE: ./build/base/workflow.js
var base_workflow = __webpack_require__(24639);
// EXTERNAL MODULE: ./build/github/api.js
var api = __webpack_require__(40654);
;// CONCATENATED MODULE: ./build/deliver/comment-marker.js
/** The hidden first line of a comment: which it is, and which run wrote it. */
const FORM = /^<!-- modo-comment key=([0-9a-f]{16}) run=(\d{1,15}) attempt=(\d{1,6}) digest=([0-9a-f]{16}) -->(?=\r?\n|$)/;
function markerLine({ key, run, attempt, digest }) {
    return `<!-- modo-comment key=${key} run=${run} attempt=${attempt} digest=${digest} -->`;
}
/** undefined: the comment begins otherwise. */
function readMarker(body) {
    const found = FORM.exec(body);
    if (!found)
        return undefined;
    const [line, key, run, attempt, digest] = found;
    return { line, key: key, run: Number(run), attempt: Number(attempt), digest: digest };
}
/** Whether `a` is of a later run, or of a later attempt of the same. */
function isNewer(a, b) {
    return a.run !== b.run ? a.run > b.run : a.attempt > b.attempt;
}
function isSameRun(a, b) {
    return a.run === b.run && a.attempt === b.attempt;
}

;// CONCATENATED MODULE: ./build/deliver/comment.js
/** One comment on a pull request, which every run updates in place. */



const MOST_CHARACTERS = 65_536;
const MOST_COMMENTS = 3000;
const MOST_ROUNDS = 6;
const BOT = 'github-actions[bot]';
const REFUSED = 'give the job "permissions: pull-requests: write"; runs of forks cannot have it: see docs/pull-requests.md for a ' +
    'second workflow that comments for them';
/**
 * Says it. Runs that race end with one comment, the oldest of theirs, with the text of the newest run. Never throws: what
 * cannot be done is in the result.
 */
async function updateComment(request) {
    try {
        const github = await api/* GitHubApi */.y.open(request, request.pacing);
        return await settle(github, request);
    }
    catch (error) {
        if (!(error instanceof api/* ApiFailure */.F))
            throw error;
        if (request.isQuiet)
            return { state: 'quiet' };
        if (error.isRefused)
            return { state: 'refused', notice: `no comment on the pull request: ${error.message}: ${REFUSED}` };
        return { state: 'failed', notice: `no comment on the pull request: ${error.message}` };
    }
}
/** Looks and acts until there is nothing to do: every round leaves one comment at most, if nobody else acts. */
async function settle(github, request) {
    const { place } = github;
    const own = makeOwn(request);
    const author = await ownLogin(github);
    let state;
    for (let round = 1;; round++) {
        const pull = await github.demand((rest, options) => rest.pulls.get({ ...place, pull_number: request.pull, request: options }));
        if (pull.head.sha !== request.headSha)
            return { state: state ?? 'outdated' };
        const there = await list(github, request, own.marker.key, author);
        const [kept, ...others] = there;
        if (!kept) {
            if (request.isQuiet)
                return { state: 'quiet' };
            if (round > MOST_ROUNDS)
                return unsettled();
            await comment_create(github, request, own.body);
            state = 'created';
            continue;
        }
        // Jobs of one run that were given one id would overwrite each other for ever: each does it once.
        const isMine = (marker) => (state === undefined ? false : isSameRun(marker, own.marker));
        const newest = there.reduce((a, b) => (isNewer(b.marker, a.marker) ? b : a));
        const isOutdated = isNewer(newest.marker, own.marker);
        const wanted = isOutdated || isMine(newest.marker) ? newest : own;
        if (kept.marker.line === wanted.marker.line && others.length === 0) {
            return { state: isOutdated ? 'outdated' : (state ?? 'unchanged'), url: kept.url };
        }
        if (round > MOST_ROUNDS)
            return unsettled();
        if (kept.marker.line !== wanted.marker.line) {
            await github.ask((rest, options) => rest.issues.updateComment({ ...place, comment_id: kept.id, body: wanted.body, request: options }), [404]);
            state ??= 'updated';
        }
        for (const { id } of others) {
            await github.ask((rest, options) => rest.issues.deleteComment({ ...place, comment_id: id, request: options }), [404]);
        }
    }
}
function unsettled() {
    return {
        state: 'failed',
        notice: 'other runs keep changing the comment on the pull request: give each job a comment of its own',
    };
}
/** An answer that got lost is no reason to do it twice: the next round looks. */
async function comment_create(github, { pull }, body) {
    await github.once((rest, options) => rest.issues.createComment({ ...github.place, issue_number: pull, body, request: options }));
}
/** Those of the key by this author, the oldest first. */
async function list(github, { pull }, key, author) {
    const all = await github.pages(MOST_COMMENTS, (rest, page, options) => rest.issues.listComments({ ...github.place, ...page, issue_number: pull, request: options }));
    return all
        .flatMap(({ id, html_url: url, body = '', user }) => {
        const marker = readMarker(body);
        // Anybody may write a marker; what others wrote is theirs.
        return marker?.key === key && user?.login === author ? [{ id, url, body, marker }] : [];
    })
        .sort((a, b) => a.id - b.id);
}
/** As comments show it; the token of a job knows itself by GraphQL only. */
async function ownLogin(github) {
    try {
        const { viewer } = await github.graphql('query { viewer { login } }');
        return viewer.login;
    }
    catch (error) {
        if (!(error instanceof api/* ApiFailure */.F))
            throw error;
        return BOT;
    }
}
function makeOwn({ workflow, id, run, attempt, text }) {
    const hash = (value) => (0,external_node_crypto_.createHash)('sha256').update(value).digest('hex').slice(0, 16);
    const line = markerLine({ key: hash(JSON.stringify([workflow, id])), run, attempt, digest: hash(text) });
    const marker = readMarker(line);
    const room = MOST_CHARACTERS - line.length - 1;
    return { marker, body: `${line}\n${text.length <= room ? text : comment_cut(text, room)}` };
}
/** Whole lines, with a word that there is more. */
function comment_cut(text, room) {
    const rest = '\n\nThe rest is in the job summary.';
    const head = text.slice(0, room - rest.length);
    return head.slice(0, Math.max(0, head.lastIndexOf('\n'))) + rest;
}

// EXTERNAL MODULE: ./build/report/delta.js
var report_delta = __webpack_require__(53213);
;// CONCATENATED MODULE: ./build/deliver/comment-text.js



/** GitHub takes 65,536 characters; some are for the marker, and for what is around the tables. */
const MOST_CHANGED = 36_000;
const MOST_SAME = 12_000;
const MOST_ERRORS = 6_000;
const MOST_SECTIONS = 6_000;
const MOST_ERROR = 300;
const MOST_SENTENCE = 1000;
/** Above it a table of changes is folded. */
const MOST_OPEN_ROWS = 12;
const comment_text_COLUMNS = [
    ['flash', 'flash'],
    ['code', 'code'],
    ['weights', 'weights'],
    ['arena', 'arena'],
    ['stack', 'stack'],
    ['MACs', 'macs'],
];
const WORDS = {
    same: '',
    figures: '',
    contents: 'same figures, other bytes',
    new: 'new',
    removed: 'removed',
    broken: '**failed**',
    failing: 'failed, as before',
    repaired: 'failed before',
};
/** The comment's text, without its marker, and whether it need not be said. */
function commentText(content) {
    const { delta, sections = [] } = content;
    const isQuiet = (0,report_delta/* isUnchanged */._)(delta) && sections.length === 0;
    const { entries } = delta;
    const isSame = ({ change }) => change === 'same' || change === 'failing';
    const changed = entries.filter((entry) => !isSame(entry));
    const same = entries.filter(isSame);
    const text = [
        '### modo',
        '',
        headline(delta, changed),
        '',
        ...changeTable(delta, changed),
        ...errorLines(changed),
        ...fit(sections, MOST_SECTIONS, (left) => `${left} more sections are in the job summary.`).lines.flatMap((section) => [section, '']),
        ...sameTable(delta, same),
        source(content),
    ].join('\n');
    return { text, isQuiet };
}
function headline({ base, entries }, changed) {
    const count = plural(entries.length, 'model and target', 'models and targets');
    const broken = entries.filter(({ change }) => change === 'broken' || change === 'failing').length;
    const failures = broken > 0 ? ` ${broken} of them ${broken === 1 ? 'does' : 'do'} not compile.` : '';
    if (!base)
        return `${count}; there is no baseline to compare with.${failures}`;
    if (changed.length === 0)
        return `Nothing has changed in ${count}.${failures}`;
    return `${changed.length} of ${count} changed.${failures}`;
}
function changeTable(delta, changed) {
    if (changed.length === 0)
        return [];
    const table = figureTable(delta, changed, MOST_CHANGED);
    if (changed.length <= MOST_OPEN_ROWS)
        return [...table, ''];
    return folded(`${plural(changed.length, 'row', 'rows')}`, table);
}
function sameTable(delta, same) {
    if (same.length === 0)
        return [];
    return folded(`${same.length} without changes`, figureTable(delta, same, MOST_SAME));
}
function folded(title, lines) {
    return ['<details>', `<summary>${title}</summary>`, '', ...lines, '', '</details>', ''];
}
function figureTable(delta, entries, most) {
    const hasInstructions = delta.entries.some(({ figures }) => figures.has('instructions'));
    const columns = hasInstructions ? [...comment_text_COLUMNS, ['instructions', 'instructions']] : comment_text_COLUMNS;
    // Without a baseline everything is new, which says nothing.
    const notes = entries.map(({ change }) => (change === 'new' && !delta.base ? '' : WORDS[change]));
    const hasNotes = notes.some((note) => note !== '');
    const header = ['model', 'target', ...columns.map(([title]) => title), ...(hasNotes ? [''] : [])];
    const rows = entries.map((entry, i) => {
        const cells = columns.map(([, figure]) => {
            const known = entry.figures.get(figure);
            return known?.value === undefined ? '–' : formatFigure(known);
        });
        const name = (text) => code(text.length > 200 ? `${text.slice(0, 200)}...` : text);
        return tableLine([name(entry.model), name(entry.target), ...cells, ...(hasNotes ? [notes[i]] : [])]);
    });
    return [
        tableLine(header),
        tableLine(header.map((_, i) => (i >= 2 && i < 2 + columns.length ? '---:' : '---'))),
        ...fit(rows, most, (left) => tableLine([`${left} more`, ...header.slice(1).map(() => '')])).lines,
    ];
}
function errorLines(changed) {
    const lines = changed.flatMap(({ target, entry }) => entry?.error === undefined
        ? []
        : [`- ${code(target.slice(0, 200))} ${code(entry.error.slice(0, MOST_ERROR))}`]);
    if (lines.length === 0)
        return [];
    return [...fit(lines, MOST_ERRORS, (left) => `- ${left} more errors are in the job summary`).lines, ''];
}
function source({ delta: { base }, commit, from, page }) {
    const against = base
        ? `, compared with ${base.commit ? code(base.commit.slice(0, 12)) : 'the base'}${from ? ` (${markdownText(from.slice(0, MOST_SENTENCE))})` : ''}`
        : '';
    // The page is an address of the server's own making; as markup it would not be one.
    const run = /^https?:\/\/[\w.:/-]+$/.test(page) ? ` [The run](${page}).` : '';
    return `<sub>${code(commit.slice(0, 12))}${against}; sizes in bytes.${run}</sub>`;
}
function plural(count, one, many) {
    return `${count} ${count === 1 ? one : many}`;
}

;// CONCATENATED MODULE: ./build/deliver/status.js
/** A commit status: one line next to a commit, wherever GitHub shows it. */



/** GitHub takes no more characters. */
const MOST_STATUS = 140;
const MOST_CONTEXT = 100;
const MOST_NAME = 40;
/** Gives a notice if it could not be done; never throws for that. */
async function setStatus(request) {
    const { sha, state, context, description, page, pacing } = request;
    try {
        const github = await api/* GitHubApi */.y.open(request, pacing);
        await github.demand((rest, options) => rest.repos.createCommitStatus({
            ...github.place,
            sha,
            state,
            context: cutTo(context, MOST_CONTEXT),
            description: cutTo(description, MOST_STATUS),
            target_url: page,
            request: options,
        }));
        return undefined;
    }
    catch (error) {
        if (!(error instanceof api/* ApiFailure */.F))
            throw error;
        const advice = error.isRefused
            ? ': give the job "permissions: statuses: write", which runs of forks cannot have'
            : '';
        return `no status at the commit: ${error.message}${advice}`;
    }
}
/** What a status says of a report: at most 140 characters. */
function statusText(delta) {
    const { entries } = delta;
    const failed = entries.filter(({ change }) => change === 'broken' || change === 'failing');
    if (failed.length > 0) {
        const [first] = failed;
        const more = failed.length > 1 ? ` and ${failed.length - 1} more` : '';
        return cutTo(`${nameOf(first)}${more} cannot be compiled`, MOST_STATUS);
    }
    const compiled = entries.filter(({ entry }) => entry?.figures);
    if (compiled.length === 0)
        return 'no models';
    if (compiled.length === 1)
        return cutTo(`${nameOf(compiled[0])}: ${figuresOf(compiled[0])}`, MOST_STATUS);
    const count = `${compiled.length} models and targets`;
    if (!delta.base)
        return `${count}: no baseline`;
    const largest = largestOf(compiled);
    if (!largest)
        return `${count}: ${(0,report_delta/* isUnchanged */._)(delta) ? 'no change' : 'no change in flash'}`;
    const changed = compiled.filter(({ figures }) => figures.get('flash')?.difference).length;
    return cutTo(`${changed} of ${count} changed; ${nameOf(largest)}: ${figuresOf(largest)}`, MOST_STATUS);
}
/** "flash 52.1 KiB (+0.3 %), RAM 12.0 KiB". */
function figuresOf({ figures }) {
    const shown = [
        ['flash', 'flash'],
        ['RAM', 'ram'],
    ];
    return shown
        .map(([title, name]) => {
        const figure = figures.get(name);
        const change = formatChange(figure);
        return `${title} ${formatBytes(figure.value ?? 0)}${change ? ` (${change})` : ''}`;
    })
        .join(', ');
}
function largestOf(entries) {
    const size = ({ figures }) => Math.abs(figures.get('flash')?.difference ?? 0);
    const largest = entries.reduce((a, b) => (size(b) > size(a) ? b : a));
    return size(largest) > 0 ? largest : undefined;
}
/** The model's file name without its extension, and the target. */
function nameOf({ model, target }) {
    const stem = model
        .split('/')
        .at(-1)
        .replace(/\.tflite$/, '');
    return `${cutTo(stem, MOST_NAME)} on ${cutTo(target, MOST_NAME)}`;
}
/** In one line, without characters that are not seen; at most `most` of them. */
function cutTo(text, most) {
    const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '?');
    const characters = [...plain];
    return plain.length <= most ? plain : `${fitting(characters, most - 3)}...`;
}
function fitting(characters, most) {
    let text = '';
    for (const character of characters) {
        if (text.length + character.length > most)
            break;
        text += character;
    }
    return text;
}

// EXTERNAL MODULE: ./build/base/find-base.js
var find_base = __webpack_require__(19791);
// EXTERNAL MODULE: ./build/github/run-reports.js + 1 modules
var run_reports = __webpack_require__(34364);
;// CONCATENATED MODULE: ./build/action/comment-mode.js
/**
 * The second of two workflows: comments on the pull request of a run that could not do so itself, since it was a fork's. What
 * that run has uploaded is anybody's text; that there was such a run, and of which commit, GitHub says.
 */









const MOST_PULLS = 100;
/** Pull requests of one commit that are commented on. */
const MOST_COMMENTED = 3;
/** Throws a ModoError when the workflow is not made for it. What GitHub does not let it do is a notice. */
async function commentFromRun(request) {
    const { eventName, event, repository, notice } = request;
    if (eventName !== 'workflow_run') {
        throw new build_errors/* ModoError */.o0('commenting for another run needs a workflow with on: workflow_run', 'see docs/pull-requests.md');
    }
    const payload = (0,parse_report/* fieldsOf */.Pf)(event);
    const run = (0,parse_report/* fieldsOf */.Pf)(payload.workflow_run);
    if (payload.action !== 'completed' || run.event !== 'pull_request') {
        return {
            sentences: ['The run that has ended is not of a pull request: there is nothing to comment on.'],
        };
    }
    if (run.head_repository === null)
        return { sentences: ['The fork that the run was of is gone.'] };
    const triggering = readTriggering(run);
    if (!triggering)
        throw new build_errors/* ModoError */.o0('the event has no complete workflow_run', 'run it on GitHub');
    try {
        const github = await api/* GitHubApi */.y.open(request, request.pacing);
        const pulls = await findPulls(github, repository, triggering);
        if (pulls.length === 0)
            return { sentences: [`No open pull request is at ${triggering.sha.slice(0, 12)} any more.`] };
        const report = await (0,run_reports/* readRunReport */.m)(github, triggering.id);
        if (!report)
            return { sentences: [`Run ${triggering.id} has no artifact with a report.`] };
        const sentences = [];
        for (const pull of pulls) {
            const base = await (0,find_base/* findBase */.l)({
                ...request,
                branch: pull.base,
                commit: triggering.sha,
                workflow: triggering.path.split('/').at(-1),
            });
            // There is no checkout to tell whether a model is gone or another job's: the run's jobs are all here.
            const delta = (0,report_delta/* compareReports */.l)(report, base?.report);
            const page = `${request.server}/${repository}/actions/runs/${triggering.id}`;
            const { text, isQuiet } = commentText({
                delta,
                commit: triggering.sha,
                ...(base && { from: base.from }),
                page,
            });
            const { sha: headSha, path: workflow, id: runId, attempt } = triggering;
            const result = await updateComment({
                ...request,
                pull: pull.number,
                headSha,
                workflow,
                run: runId,
                attempt,
                text,
                isQuiet,
            });
            if (result.notice !== undefined)
                notice(result.notice);
            sentences.push(`Pull request ${pull.number}: ${SAID[result.state]}.`);
            if (request.status !== undefined && pull === pulls[0]) {
                const failed = report.entries.some(({ state }) => state === 'failed');
                const state = failed ? 'failure' : 'success';
                const description = statusText(delta);
                const context = request.status;
                const refused = await setStatus({ ...request, sha: headSha, context, state, description, page });
                if (refused !== undefined)
                    notice(refused);
            }
        }
        return { sentences };
    }
    catch (error) {
        if (!(error instanceof api/* ApiFailure */.F))
            throw error;
        const advice = error.isRefused
            ? ': give the job "permissions: actions: read" and "pull-requests: write"'
            : '';
        notice(`no comment for run ${triggering.id}: ${error.message}${advice}`);
        return { sentences: ['Nothing was commented.'] };
    }
}
const SAID = {
    created: 'commented',
    updated: 'the comment is up to date',
    unchanged: 'the comment was up to date',
    quiet: 'nothing has changed, and there is no comment',
    outdated: 'a newer run has its say',
    refused: 'commenting is not allowed',
    failed: 'commenting failed',
};
function readTriggering(run) {
    const { id, run_attempt: attempt, path, head_sha: sha, head_branch: branch } = run;
    const head = (0,parse_report/* fieldsOf */.Pf)(run.head_repository).full_name;
    const numbers = [id, attempt].every((value) => Number.isSafeInteger(value));
    if (!numbers || !(0,parse_report/* isText */.KH)(path, 1000) || !(0,parse_report/* isCommit */.WM)(sha) || !(0,parse_report/* isText */.KH)(branch, 300))
        return undefined;
    if (!(0,parse_report/* isText */.KH)(head, 300) || !/^[^/]+\/[^/]+$/.test(head))
        return undefined;
    return {
        id: id,
        attempt: attempt,
        // As a run of the workflow itself knows it, which has no ref in it.
        path: path.replace(/@.*$/, ''),
        sha,
        branch,
        head,
    };
}
/** Open pull requests whose head is the commit of the run, in the very branch that the run was of. */
async function findPulls(github, repository, { head, branch, sha }) {
    const [owner] = head.split('/');
    const listed = await github.pages(MOST_PULLS, (rest, page, options) => rest.pulls.list({
        ...github.place,
        ...page,
        state: 'open',
        head: `${owner}:${branch}`,
        request: options,
    }));
    const same = (a, b) => a?.toLowerCase() === b.toLowerCase();
    return listed
        .filter((pull) => pull.state === 'open' &&
        pull.head.sha === sha &&
        pull.head.ref === branch &&
        // The description calls it certain; a deleted fork has none.
        same(pull.head.repo?.full_name, head) &&
        same(pull.base.repo.full_name, repository))
        .slice(0, MOST_COMMENTED)
        .map(({ number, base }) => ({ number, base: base.ref }));
}

// EXTERNAL MODULE: ./build/action/stores.js + 2 modules
var action_stores = __webpack_require__(42131);
;// CONCATENATED MODULE: ./build/action/tell.js
/** Tells people where they look: a comment on the pull request, a status at the commit. */









const notice = (message) => core/* notice */.lm((0,log/* logText */.k)(message));
/** What cannot be told is a notice: the summary has it all. */
async function tell({ delta, from }, { sections, isFailure }, options, context) {
    const { api, repository, page, run, attempt, sha } = context;
    const { number, head } = (0,parse_report/* fieldsOf */.Pf)((0,parse_report/* fieldsOf */.Pf)(context.event).pull_request);
    const place = { api, repository, token: options.token ?? '' };
    const headSha = (0,parse_report/* fieldsOf */.Pf)(head).sha;
    const commit = (0,parse_report/* isCommit */.WM)(headSha) ? headSha : sha;
    if (options.comment && typeof number === 'number') {
        const { text, isQuiet } = commentText({
            delta,
            commit,
            page,
            sections,
            ...(from !== undefined && { from }),
        });
        const workflow = (0,base_workflow/* workflowOf */.B)(context.workflow)?.path ?? '';
        const id = options.commentId;
        const result = await updateComment({
            ...place,
            pull: number,
            headSha: commit,
            workflow,
            id,
            run,
            attempt,
            text,
            isQuiet,
        });
        if (result.notice !== undefined)
            notice(result.notice);
    }
    if (options.status) {
        const state = isFailure ? 'failure' : 'success';
        const description = statusText(delta);
        const refused = await setStatus({
            ...place,
            sha: commit,
            context: options.commentId,
            state,
            description,
            page,
        });
        if (refused !== undefined)
            notice(refused);
    }
}
/** mode: comment. Throws a ModoError when the workflow is not made for it. */
async function commentStep(options, context) {
    const { api, server, repository, eventName, event } = context;
    const { branch, close } = await (0,action_stores/* openStores */.j)(options, context);
    try {
        const { sentences } = await commentFromRun({
            api,
            server,
            repository,
            token: options.token ?? '',
            eventName,
            event,
            id: options.commentId,
            ...(options.status && { status: options.commentId }),
            ...(branch && { read: (path) => branch.read(path) }),
            notice,
        });
        for (const sentence of sentences)
            core/* info */.pq((0,log/* logText */.k)(sentence));
    }
    finally {
        await close();
    }
}

;// CONCATENATED MODULE: ./build/action/finish.js
/** The second half of a step: tells what was compiled, and delivers it. */



















async function finish(result, about) {
    const { inputs, context, shard, artifactModule, branch, requests } = about;
    const { options } = inputs;
    const { compiled, failed } = result;
    const report = reportOf(result, context, result.instructions);
    const path = await writeReport(report, options);
    setOutputs(result, path);
    const artifact = artifactDestination(compiled, [path], inputs, shard, context, artifactModule);
    if (shard)
        return deliverShard(result, artifact);
    const baseline = await (0,action_baseline/* compareWithBase */.t)(report, requests, options, context, branch);
    const budgets = findBudgets(report, baseline.delta.base, (0,driver_requests/* budgetsOf */.k7)(requests), options);
    const failure = describeFailures(result, budgets);
    const told = { sections: budgets.sections, isFailure: failure !== undefined };
    const page = compiled.length > 0 ? [await writePage(compiled, options, context, branch)] : [];
    const destinations = [
        artifact,
        reportDestination([path, ...page], inputs, artifactModule),
        (0,action_branch/* branchDestination */.H)(compiled, report, options, context, branch),
        releaseDestination(compiled, options, context),
        attestDestination(compiled, options),
    ].filter((destination) => destination !== undefined);
    (0,annotations.showAnnotations)([...(0,annotations.failureAnnotations)(failed), ...budgets.annotations]);
    const delivery = compiled.length > 0
        ? await deliverTo(destinations, {
            isComplete: failed.length === 0,
            isWithinBudget: budgets.exceeded === 0,
        })
        : { sentences: ['Nothing is delivered.'], errors: [] };
    if (!options.dryRun)
        await tell(baseline, told, options, context);
    const full = await writeSummary({
        compiled,
        failed,
        delta: baseline.delta,
        baseline: baseline.from === undefined ? 'No baseline.' : `Compared with ${baseline.from}.`,
        sections: budgets.sections,
        delivery: [...(failure ? [`${failure}.`] : []), ...delivery.sentences],
    });
    if (full !== undefined)
        await spillSummary(full, inputs, artifactModule);
    failWith([...delivery.errors.map(annotations.describeForAction), ...(failure ? [failure] : [])]);
}
/** What the summary has no room for goes to an artifact. */
async function spillSummary(text, inputs, artifactModule) {
    const path = (0,external_node_path_.join)(inputs.options.output, 'summary.md');
    await (0,promises_.writeFile)((0,external_node_path_.resolve)(path), text);
    const destination = summaryDestination([path], inputs, artifactModule);
    await deliverTo([destination], { isComplete: true, isWithinBudget: true });
}
/** Models that failed are for the job that gathers all shards to tell. */
async function deliverShard(result, artifact) {
    const { sentences, errors } = await deliverTo([artifact], { isComplete: true, isWithinBudget: true });
    const failure = describeFailures(result);
    await writeSummary({ ...result, delivery: [...(failure ? [`${failure}.`] : []), ...sentences] });
    failWith(errors.map(annotations.describeForAction));
}
/** Every error is annotated; the last one ends the step. */
function failWith(errors) {
    for (const message of errors.slice(0, -1))
        core/* error */.z3(message);
    if (errors.length > 0)
        throw new build_errors/* ModoError */.o0(errors.at(-1));
}
function setOutputs({ compiled, failed }, report) {
    if (compiled.length > 0) {
        core/* setOutput */.uH('files', compiled.flatMap(paths).join('\n'));
        core/* setOutput */.uH('manifest', compiled.map(({ folder }) => posix((0,external_node_path_.join)(folder, driver_manifest/* MANIFEST_NAME */.ir))).join('\n'));
        const digests = compiled.flatMap(({ folder, manifest }) => manifest.files.map(({ name, sha256 }) => `${sha256}  ${posix((0,external_node_path_.join)(folder, name))}`));
        core/* setOutput */.uH('digests', digests.join('\n'));
    }
    const states = [
        ...compiled.map(({ model, target, state }) => ({ model, target, state })),
        ...failed.map(({ model, target }) => ({ model, target, state: 'failed' })),
    ];
    core/* setOutput */.uH('states', JSON.stringify(states));
    core/* setOutput */.uH('report', posix(report));
}
function describeFailures({ compiled, failed }, budgets) {
    const exceeded = budgets?.exceeded ?? 0;
    const parts = [
        ...(failed.length > 0
            ? [`${failed.length} of ${compiled.length + failed.length} compilations failed`]
            : []),
        ...(exceeded > 0 ? [`${exceeded} ${exceeded === 1 ? 'budget is' : 'budgets are'} exceeded`] : []),
    ];
    return parts.length > 0 ? parts.join(', ') : undefined;
}

// EXTERNAL MODULE: ./build/driver/layout.js
var layout = __webpack_require__(23209);
// EXTERNAL MODULE: ./build/driver/write-module.js + 1 modules
var write_module = __webpack_require__(344);
// EXTERNAL MODULE: ./build/store/object-store.js
var object_store = __webpack_require__(95103);
;// CONCATENATED MODULE: ./build/action/gather.js
/** mode: report. Brings the results of all shards together, as if one machine had made them. */











/** Downloads the artifacts of all shards and writes their files to the output folder. */
async function gatherShards(options, context, artifactModule) {
    if (options.plan === undefined) {
        throw new build_errors/* ModoError */.o0('plan is missing', 'pass the output matrix of the job with mode: plan');
    }
    const compiled = [];
    const failed = [];
    const instructions = new Map();
    const { DefaultArtifactClient } = await artifactModule;
    const client = new DefaultArtifactClient();
    const shards = parseMatrix(options.plan);
    const { artifacts } = await client.listArtifacts({ latest: true }).catch(unreachable);
    for (const shard of shards) {
        const folder = (0,external_node_path_.join)(context.temp, 'modo-shards', shard.artifact);
        const names = artifacts.map(({ name }) => name);
        const newest = newestArtifact(shard, names, context.attempt);
        const artifact = artifacts.find(({ name }) => name === newest);
        const report = artifact && (await downloadShard(client, shard, artifact.id, folder));
        for (const job of shard.jobs) {
            const done = report && (await takeJob(job, report, folder, options));
            if (done && 'compiled' in done) {
                compiled.push(done.compiled);
                const count = done.entry.figures?.instructions;
                if (count !== undefined)
                    instructions.set(job.join('\n'), count);
            }
            else {
                failed.push(failure(job, done?.error ?? noResult(shard)));
            }
        }
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
    return { compiled, failed, instructions };
}
function unreachable(error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new build_errors/* ModoError */.o0(`the artifacts of the shards cannot be listed: ${(0,build_errors/* printable */.g$)(reason.split('\n')[0], 300)}`, 'run the job again; if it fails again, see https://www.githubstatus.com', { cause: error });
}
async function downloadShard(client, { number, count }, id, folder) {
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await client.downloadArtifact(id, { path: folder });
        return (0,parse_report/* parseReport */.MM)(await (0,promises_.readFile)((0,external_node_path_.join)(folder, report_report/* REPORT_NAME */.F5), 'utf8'));
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        core/* info */.pq(`shard ${number} of ${count} cannot be read: ${(0,build_errors/* printable */.g$)(reason.split('\n')[0], 200)}`);
        return undefined;
    }
}
/** A job's files, checked and written to where a compile would have put them; undefined when they are not there. */
async function takeJob([model, target], report, shardFolder, options) {
    const entry = report.entries.find((one) => one.model === model && one.target === target);
    if (!entry)
        return undefined;
    if (entry.state === 'failed') {
        return { error: new build_errors/* ModoError */.o0((0,build_errors/* printable */.g$)(entry.error ?? 'failed without a reason', 1000)) };
    }
    const [job] = (0,layout/* layOut */.v)([{ model, target: { name: target }, options, nested: true }], process.cwd());
    const { folder, path } = job;
    const files = await (0,object_store/* checkStored */.W)(entry.key ?? '', (name) => (0,promises_.readFile)((0,external_node_path_.join)(shardFolder, path, name)).catch(() => undefined));
    if (!files || files.manifest.target.name !== target)
        return undefined;
    await (0,write_module/* writeModule */.e)(folder, files);
    const names = [...files.manifest.files.map(({ name }) => name), driver_manifest/* MANIFEST_NAME */.ir];
    const { state } = entry;
    return { entry, compiled: { model, target, state, folder, path, files: names, manifest: files.manifest } };
}
function failure([model, target], error) {
    return { model, target, error };
}
function noResult({ number, count }) {
    return new build_errors/* ModoError */.o0(`shard ${number} of ${count} brought no result`, 'see its job, then run the failed jobs again: the other shards keep their results');
}

// EXTERNAL MODULE: ./build/action/inputs.js
var action_inputs = __webpack_require__(7126);
;// CONCATENATED MODULE: ./build/shard/split.js
/** Splits work by its cost. */
/**
 * At most `count` groups of about the same cost, none of them empty: the costliest item first, always to the group
 * that has least. The same items give the same groups, whose items keep their order.
 */
function splitByCost(items, costOf, count) {
    const groups = Array.from({ length: Math.min(count, items.length) }, () => ({
        cost: 0,
        indices: [],
    }));
    const order = items.map((_, i) => i).sort((a, b) => costOf(items[b]) - costOf(items[a]) || a - b);
    for (const index of order) {
        const least = groups.reduce((best, group) => (group.cost < best.cost ? group : best));
        least.cost += costOf(items[index]);
        least.indices.push(index);
    }
    return groups.map(({ indices }) => indices.sort((a, b) => a - b).map((index) => items[index]));
}

// EXTERNAL MODULE: ./node_modules/@actions/glob/lib/glob.js + 17 modules
var glob = __webpack_require__(42377);
;// CONCATENATED MODULE: ./build/action/models.js
/** Finds the model files that the input `model` asks for. */



/** A folder stands for itself, not for all files below it: what it holds besides models would not compile. */
const GLOB_OPTIONS = { implicitDescendants: false, matchDirectories: false };
/**
 * Files that match the globs, as sorted POSIX paths relative to the working folder. Throws a ModoError when a
 * glob matches nothing, so that a mistyped one is not an empty success.
 */
async function findModels(patterns) {
    for (const pattern of patterns) {
        if (pattern.startsWith('!') || pattern.startsWith('#'))
            continue;
        if ((await models_glob(pattern)).length === 0) {
            throw new build_errors/* ModoError */.o0(`model: no file matches "${(0,build_errors/* printable */.g$)(pattern, 200)}"`, 'check the path; a folder needs /*.tflite or /**/*.tflite at its end, and the checkout step comes first');
        }
    }
    const found = await models_glob(patterns.join('\n'));
    if (found.length === 0)
        throw new build_errors/* ModoError */.o0('model: every file is excluded', 'take away a line that starts with !');
    const paths = found.map((path) => (0,external_node_path_.relative)(process.cwd(), path).split(external_node_path_.sep).join('/'));
    return [...new Set(paths)].sort();
}
async function models_glob(patterns) {
    try {
        return await (await (0,glob/* create */.v)(patterns, GLOB_OPTIONS)).glob();
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new build_errors/* ModoError */.o0(`model: ${(0,build_errors/* printable */.g$)(reason, 200)}`, 'write paths from the top of the repository, without . and ..', { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/action/requests.js
/** What the step compiles: the models that are named, or those of the project file, each with its options. */




/** All of them, or those of the shard. Throws a ModoError when there is no model, or an option is wrong. */
async function findRequests({ patterns, given }, { isForeign }, shard) {
    const environment = { ...(0,driver_environment/* defaultEnvironment */.L)(), nested: true, isForeign };
    const all = (0,driver_requests/* withDefaultProject */.DM)(given, environment);
    if (shard) {
        const models = [...new Set(shard.jobs.map(([model]) => model))];
        const wanted = new Set(shard.jobs.map((job) => job.join('\n')));
        const requests = await (0,driver_requests/* makeRequests */.xU)(models, all, environment);
        return requests.filter(({ model, target }) => wanted.has(`${model}\n${target.name}`));
    }
    if (patterns.length === 0 && all.project === undefined)
        throw new build_errors/* ModoError */.o0('model is empty', 'name .tflite files, such as models/*.tflite, or list them in modo.yml');
    return (0,driver_requests/* makeRequests */.xU)(patterns.length === 0 ? [] : await findModels(patterns), all, environment);
}

;// CONCATENATED MODULE: ./build/action/plan.js
/** mode: plan. Splits the models and targets into shards for `strategy.matrix`. */









/** What a compile costs whatever the model's size, in bytes of a model that cost as much. */
const COST_OF_ANY = 250_000;
/** Sets the output `matrix`. Throws a ModoError when there is no model, or two of them meet. */
async function planShards(inputs, context) {
    const { options } = inputs;
    const requests = await findRequests(inputs, context);
    const refused = requests.map(({ model }) => artifactPathError(model)).find((error) => error !== undefined);
    if (refused)
        throw refused;
    // Two models that meet are an error here already, and not one of the shard that has both.
    (0,layout/* layOut */.v)(requests, process.cwd());
    const sizes = new Map();
    for (const { model } of requests)
        if (!sizes.has(model))
            sizes.set(model, (await (0,promises_.stat)(model)).size);
    const jobs = requests.map(({ model, target }) => [model, target.name]);
    const groups = splitByCost(jobs, ([model]) => COST_OF_ANY + sizes.get(model), options.shards);
    const name = defaultName(inputs);
    const shards = groups.map((group, i) => ({
        number: i + 1,
        count: groups.length,
        artifact: `${name}-shard-${i + 1}-of-${groups.length}`,
        jobs: group,
    }));
    core/* setOutput */.uH('matrix', JSON.stringify(matrixOf(shards)));
    core/* info */.pq(`${jobs.length} compilations in ${shards.length} ${shards.length === 1 ? 'shard' : 'shards'}:`);
    for (const { number, jobs: part } of shards) {
        const first = part.slice(0, 3).map(([model, target]) => `${(0,log/* logText */.k)(model)} for ${target}`);
        core/* info */.pq(`  ${number}: ${part.length}, ${first.join(', ')}${part.length > 3 ? ', ...' : ''}`);
    }
}

// EXTERNAL MODULE: ./build/action/post.js
var post = __webpack_require__(6517);
;// CONCATENATED MODULE: ./build/action/step.js
/** The step: what its mode asks for. */













/** Runs the whole step. Throws a ModoError when it fails; models that fail are annotated before. */
async function step(context) {
    // The runner shows it to the same program at the end of the job.
    core/* saveState */.LZ('step', 'started');
    const inputs = (0,action_inputs/* readInputs */.K)();
    const { mode, token } = inputs.options;
    if (token !== undefined)
        core/* setSecret */.Pq(token);
    switch (mode) {
        case 'plan':
            return planShards(inputs, context);
        case 'compile':
            return compileStep(inputs, context);
        case 'report':
            return reportStep(inputs, context);
        case 'comment':
            return commentStep(inputs.options, context);
    }
}
async function compileStep(inputs, context) {
    const { options } = inputs;
    const shard = options.shard === undefined ? undefined : parseShard(options.shard);
    const requests = await findRequests(inputs, context, shard);
    const artifactModule = loadArtifactModule();
    const stores = await (0,action_stores/* openStores */.j)(options, context);
    try {
        const made = await compileAll(requests, stores.store);
        (0,post.leaveForPost)({ modules: await stores.keep(made.compiled), toolchains: (0,actions_cache/* savableToolchains */.FW)() });
        const result = options.verify ? await verifyAll(made, options) : made;
        await finish(result, { inputs, context, shard, artifactModule, branch: stores.branch, requests });
    }
    finally {
        await stores.close();
    }
}
async function reportStep(inputs, context) {
    const artifactModule = loadArtifactModule();
    const requests = await findRequests(inputs, context);
    const stores = await (0,action_stores/* openStores */.j)(inputs.options, context);
    try {
        const result = await gatherShards(inputs.options, context, artifactModule);
        await finish(result, { inputs, context, artifactModule, branch: stores.branch, requests });
    }
    finally {
        await stores.close();
    }
}


/***/ })

};
