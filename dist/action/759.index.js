export const id = 759;
export const ids = [759];
export const modules = {

/***/ 85759:
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
// EXTERNAL MODULE: ./build/driver/manifest.js
var driver_manifest = __webpack_require__(91030);
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
    const isManifest = (path) => (0,external_node_path_.basename)(path) === driver_manifest/* MANIFEST_NAME */.ir;
    if (!ours.some((path) => isManifest(path) && there.includes(path)))
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
            core.info(`Replacing artifact ${name} of an earlier attempt`);
            await client.deleteArtifact(name);
            return await create(client, name, root, files);
        }
    }
    catch (error) {
        if (error instanceof Error && error.name === 'GHESNotSupportedError') {
            core.warning('GitHub Enterprise Server does not take artifacts of this kind: the files are in the folder of the ' +
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
// EXTERNAL MODULE: ./build/options.js
var build_options = __webpack_require__(3614);
;// CONCATENATED MODULE: ./build/targets/cortex-m-boards.js
const MEGABYTE = 1 << 20;
/** Arm's MPS2: code in SSRAM1, data in SSRAM2 and 3, the counter a CMSDK timer that needs no set-up data. */
const MPS2 = {
    qemu: 'qemu-system-arm',
    runtime: 'cortex-m',
    flash: { origin: 0x0000_0000, bytes: 4 * MEGABYTE },
    ram: { origin: 0x2000_0000, bytes: 4 * MEGABYTE },
};
const CMSDK_TIMER = {
    setup: [
        { address: 0x4000_0008, value: 0xffff_ffff },
        { address: 0x4000_0000, value: 1 },
    ],
    count: 0x4000_0004,
    bits: 32,
    countsDown: true,
    hertz: 25_000_000,
};
const MPS2_M3 = { ...MPS2, machine: 'mps2-an385', timer: CMSDK_TIMER };
const MPS2_M4 = { ...MPS2, machine: 'mps2-an386', timer: CMSDK_TIMER };
const MPS2_M7 = { ...MPS2, machine: 'mps2-an500', timer: CMSDK_TIMER };
/** Cortex-M33 in Secure state, which sees the memories at these addresses. */
const MPS2_M33 = {
    ...MPS2,
    machine: 'mps2-an505',
    flash: { origin: 0x1000_0000, bytes: 4 * MEGABYTE },
    ram: { origin: 0x3800_0000, bytes: 4 * MEGABYTE },
    timer: { ...CMSDK_TIMER, hertz: 20_000_000 },
};
/** Cortex-M55: vectors in ITCM, code and constants in DDR, data in both banks of SRAM. */
const MPS3_M55 = {
    ...MPS2,
    machine: 'mps3-an547',
    start: 0x0000_0000,
    flash: { origin: 0x6000_0000, bytes: 16 * MEGABYTE },
    ram: { origin: 0x2100_0000, bytes: 4 * MEGABYTE },
    timer: {
        setup: [{ address: 0x5810_0000, value: 1 }],
        count: 0x5810_1000,
        bits: 32,
        countsDown: false,
        hertz: 32_000_000,
    },
};
/**
 * BBC micro:bit, QEMU's only Cortex-M0, with the memory of a small device. Its counter is SysTick at 16 MHz, whose 24
 * bits last for a thousand million instructions.
 */
const MICROBIT = {
    qemu: 'qemu-system-arm',
    machine: 'microbit',
    runtime: 'cortex-m',
    flash: { origin: 0x0000_0000, bytes: 256 << 10 },
    ram: { origin: 0x2000_0000, bytes: 16 << 10 },
    stackBytes: 4 << 10,
    timer: {
        setup: [
            { address: 0xe000_e014, value: 0x00ff_ffff },
            { address: 0xe000_e018, value: 0 },
            { address: 0xe000_e010, value: 5 },
        ],
        count: 0xe000_e018,
        bits: 24,
        countsDown: true,
        hertz: 16_000_000,
    },
};

;// CONCATENATED MODULE: ./build/targets/target.js
/** What is known of a target: data only. */
/** e_machine of ELF. */
const EM = { ARM: 40, X86_64: 62, XTENSA: 94, AARCH64: 183, RISCV: 243 };

;// CONCATENATED MODULE: ./build/targets/cortex-m.js
/** Arm Cortex-M, bare metal. */


const SHARED_LINK = ['-shared', '-nostdlib', '-Wl,--build-id=none', '-Wl,-Bsymbolic'];
const CORTEX_M = {
    compilers: ['arm-none-eabi-gcc'],
    toolchains: ['arm-none-eabi-gcc', 'arm-gnu-toolchain'],
    triple: /^arm-none-eabi/,
    optimization: ['-O2'],
    kernels: ['c'],
    sharedObject: { compile: ['-fPIC'], link: SHARED_LINK },
    objectIsPositionIndependent: false,
};
const HARD = { bits: 32, machine: EM.ARM, floatAbi: 'hard' };
const SOFT = { bits: 32, machine: EM.ARM, floatAbi: 'soft' };
/** Float arithmetic of cores without an FPU. */
const SOFT_FLOAT = [
    '__aeabi_f2iz',
    '__aeabi_fadd',
    '__aeabi_fcmpgt',
    '__aeabi_fcmple',
    '__aeabi_fcmplt',
    '__aeabi_fdiv',
    '__aeabi_fmul',
    '__aeabi_fsub',
    '__aeabi_i2f',
];
/** Armv6-M has no division, no long multiplication and no count of leading zeros, and faults on unaligned words. */
const ARMV6_M = {
    ...CORTEX_M,
    elf: SOFT,
    helpers: [
        ...SOFT_FLOAT,
        '__aeabi_idiv',
        '__aeabi_idivmod',
        '__aeabi_lmul',
        '__aeabi_uidiv',
        '__aeabi_uidivmod',
        '__clzsi2',
    ],
    sharedObject: {
        // The linker cannot make call stubs for Thumb-1: calls take their addresses from the offset table instead.
        compile: ['-fPIC', '-mlong-calls'],
        link: SHARED_LINK,
    },
    // A Cortex-M3 executes all of Armv6-M; the board's program makes it fault on unaligned words too.
    board: MPS2_M3,
};
/**
 * GCC 12 makes every lane of a constant predicate true when it vectorizes by itself for Helium, and so computes
 * something else.
 */
const HELIUM = ['-fno-tree-vectorize'];
const CORTEX_M_TARGETS = [
    {
        ...ARMV6_M,
        name: 'cortex-m0',
        kernels: ['scalar', 'c'],
        description: 'Arm Cortex-M0, bare metal',
        tvm: { mcpu: ['cortex-m0'], march: ['armv6-m'] },
        flags: ['-mcpu=cortex-m0', '-mthumb', '-mfloat-abi=soft'],
    },
    {
        ...ARMV6_M,
        name: 'cortex-m0plus',
        kernels: ['scalar', 'c'],
        description: 'Arm Cortex-M0+, bare metal',
        tvm: { mcpu: ['cortex-m0plus', 'cortex-m0+'], march: ['armv6-m'] },
        flags: ['-mcpu=cortex-m0plus', '-mthumb', '-mfloat-abi=soft'],
    },
    {
        ...CORTEX_M,
        name: 'cortex-m3',
        kernels: ['scalar', 'c'],
        description: 'Arm Cortex-M3, bare metal',
        tvm: { mcpu: ['cortex-m3'], march: ['armv7-m'] },
        flags: ['-mcpu=cortex-m3', '-mthumb', '-mfloat-abi=soft'],
        elf: SOFT,
        helpers: SOFT_FLOAT,
        board: MPS2_M3,
    },
    {
        ...CORTEX_M,
        name: 'cortex-m4',
        kernels: ['dsp', 'c'],
        description: 'Arm Cortex-M4 with FPU, hard float ABI, bare metal',
        tvm: { mcpu: ['cortex-m4'], march: ['armv7e-m'] },
        flags: ['-mcpu=cortex-m4', '-mthumb', '-mfpu=fpv4-sp-d16', '-mfloat-abi=hard'],
        elf: HARD,
        helpers: [],
        board: MPS2_M4,
    },
    {
        ...CORTEX_M,
        name: 'cortex-m4-nofp',
        kernels: ['dsp', 'c'],
        description: 'Arm Cortex-M4 without FPU, or with firmware of the soft float ABI, bare metal',
        tvm: { mcpu: ['cortex-m4', 'cortex-m4+nofp'], march: ['armv7e-m'] },
        flags: ['-mcpu=cortex-m4', '-mthumb', '-mfloat-abi=soft'],
        elf: SOFT,
        helpers: SOFT_FLOAT,
        board: MPS2_M4,
    },
    {
        ...CORTEX_M,
        name: 'cortex-m7',
        kernels: ['dsp', 'c'],
        description: 'Arm Cortex-M7 with FPU, hard float ABI, bare metal',
        tvm: { mcpu: ['cortex-m7'], march: ['armv7e-m'] },
        // Kernels have no doubles, so that one object suits FPUs of single and of double precision.
        flags: ['-mcpu=cortex-m7', '-mthumb', '-mfpu=fpv5-sp-d16', '-mfloat-abi=hard'],
        elf: HARD,
        helpers: [],
        board: MPS2_M7,
    },
    {
        ...CORTEX_M,
        name: 'cortex-m33',
        kernels: ['dsp', 'c'],
        description: 'Arm Cortex-M33 with FPU and DSP extension, hard float ABI, bare metal',
        tvm: { mcpu: ['cortex-m33'], march: ['armv8-m.main'] },
        flags: ['-mcpu=cortex-m33', '-mthumb', '-mfpu=fpv5-sp-d16', '-mfloat-abi=hard'],
        elf: HARD,
        helpers: [],
        board: MPS2_M33,
    },
    {
        ...CORTEX_M,
        name: 'cortex-m33-nodsp',
        kernels: ['scalar', 'c'],
        description: 'Arm Cortex-M33 with FPU, without DSP extension, hard float ABI, bare metal',
        tvm: { mcpu: ['cortex-m33+nodsp'], march: ['armv8-m.main'] },
        flags: ['-mcpu=cortex-m33+nodsp', '-mthumb', '-mfpu=fpv5-sp-d16', '-mfloat-abi=hard'],
        elf: HARD,
        helpers: [],
        board: MPS2_M33,
    },
    {
        ...CORTEX_M,
        name: 'cortex-m55',
        description: 'Arm Cortex-M55 with Helium (integer and float) and FPU, hard float ABI, bare metal',
        tvm: { mcpu: ['cortex-m55'], march: ['armv8.1-m.main'] },
        flags: ['-mcpu=cortex-m55', '-mthumb', '-mfloat-abi=hard', ...HELIUM],
        kernels: ['mve', 'dsp', 'c'],
        elf: HARD,
        helpers: [],
        board: MPS3_M55,
    },
    {
        ...CORTEX_M,
        name: 'cortex-m85',
        description: 'Arm Cortex-M85 with Helium (integer and float) and FPU, hard float ABI, bare metal',
        tvm: { mcpu: ['cortex-m85'], march: ['armv8.1-m.main'] },
        // GCC before 13 does not know -mcpu=cortex-m85. These are the core's extensions, without the pointer
        // authentication that firmware may use around the object, scheduled for the core that is closest. QEMU has no
        // Cortex-M85; a Cortex-M55 executes all of it.
        flags: [
            '-march=armv8.1-m.main+dsp+mve.fp+fp.dp',
            '-mtune=cortex-m55',
            '-mthumb',
            '-mfloat-abi=hard',
            ...HELIUM,
        ],
        kernels: ['mve', 'dsp', 'c'],
        elf: HARD,
        helpers: [],
        board: MPS3_M55,
    },
];

;// CONCATENATED MODULE: ./build/targets/host.js
/** This machine: one row for each architecture that it may have. */

const HOST = {
    name: 'host',
    compilers: ['gcc', 'cc'],
    kernels: ['c'],
    optimization: ['-O2'],
    helpers: [],
    sharedObject: { compile: [], link: ['-shared', '-nostartfiles', '-Wl,--build-id=none'] },
    objectIsPositionIndependent: true,
};
/** By `arch`, as Node names it. */
const HOSTS = [
    {
        ...HOST,
        arch: 'x64',
        description: 'this machine (x86-64 Linux)',
        kernels: ['x86', 'c'],
        // What instructions the CPU has.
        variables: ['modo_x86_known'],
        triple: /^x86_64-.*linux/,
        tvm: { mtriple: /^x86_64-.*linux/ },
        flags: ['-fPIC', '-fcf-protection=none'],
        elf: { bits: 64, machine: EM.X86_64 },
    },
    {
        ...HOST,
        arch: 'arm64',
        kernels: ['neon', 'c'],
        weak: ['getauxval'],
        description: 'this machine (AArch64 Linux)',
        triple: /^aarch64-.*linux/,
        tvm: { mtriple: /^aarch64-.*linux/ },
        flags: ['-fPIC', '-mbranch-protection=none'],
        elf: { bits: 64, machine: EM.AARCH64 },
    },
];

;// CONCATENATED MODULE: ./build/targets/linux.js
/** Linux on other machines; their programs run here under QEMU's user mode. */

const LINUX = {
    kernels: ['c'],
    optimization: ['-O2'],
    sharedObject: { compile: [], link: ['-shared', '-nostartfiles', '-Wl,--build-id=none'] },
    objectIsPositionIndependent: true,
};
const LINUX_TARGETS = [
    {
        ...LINUX,
        name: 'aarch64-linux',
        kernels: ['neon', 'c'],
        description: '64-bit Arm (Armv8-A), Linux with glibc',
        compilers: ['aarch64-linux-gnu-gcc'],
        triple: /^aarch64-.*linux/,
        tvm: { mtriple: /^aarch64-.*linux/, march: ['armv8-a'] },
        flags: ['-march=armv8-a', '-fPIC', '-mbranch-protection=none'],
        elf: { bits: 64, machine: EM.AARCH64 },
        helpers: [],
        weak: ['getauxval'],
        emulator: { command: 'qemu-aarch64', root: '/usr/aarch64-linux-gnu' },
    },
    {
        ...LINUX,
        name: 'armv7-linux',
        // Armv6's SIMD instructions are part of Armv7-A: those that Cortex-M calls its DSP extension.
        kernels: ['dsp', 'scalar', 'c'],
        description: '32-bit Arm (Armv7-A, VFPv3), Linux with glibc, hard float ABI',
        compilers: ['arm-linux-gnueabihf-gcc'],
        triple: /^arm-.*linux-gnueabihf/,
        tvm: { mtriple: /^armv7\w*-.*linux-gnueabihf/, march: ['armv7-a'] },
        // Without Neon, which not every Armv7-A has, and which treats subnormal floats as 0.
        flags: ['-march=armv7-a', '-mthumb', '-mfpu=vfpv3-d16', '-mfloat-abi=hard', '-fPIC'],
        elf: { bits: 32, machine: EM.ARM, floatAbi: 'hard' },
        // The division instruction is an option of Armv7-A.
        helpers: ['__aeabi_idiv', '__aeabi_idivmod', '__aeabi_uidivmod'],
        emulator: { command: 'qemu-arm', root: '/usr/arm-linux-gnueabihf' },
    },
];

;// CONCATENATED MODULE: ./build/targets/risc-v.js
/** RISC-V, bare metal. The linker of the bare-metal toolchain makes no shared objects. */

const RISC_V = {
    compilers: ['riscv64-unknown-elf-gcc', 'riscv32-unknown-elf-gcc', 'riscv-none-elf-gcc'],
    toolchains: ['riscv-none-elf-gcc'],
    triple: /^riscv(32|64)?-.*elf/,
    optimization: ['-O2'],
    kernels: ['rv', 'scalar', 'c'],
    objectIsPositionIndependent: false,
};
/** QEMU's virt: 128 MB of RAM, of which the first half stands for flash. No firmware: the image starts the CPU. */
const VIRT = {
    machine: 'virt',
    runtime: 'risc-v',
    flash: { origin: 0x8000_0000, bytes: 64 << 20 },
    ram: { origin: 0x8400_0000, bytes: 64 << 20 },
};
const virt32 = (cpu) => ({
    ...VIRT,
    qemu: 'qemu-system-riscv32',
    options: ['-bios', 'none', '-cpu', cpu],
});
const HELPERS_32 = [
    '__addsf3',
    '__clzsi2',
    '__divsf3',
    '__fixsfsi',
    '__floatsisf',
    '__gtsf2',
    '__lesf2',
    '__ltsf2',
    '__mulsf3',
    '__subsf3',
];
/** ESP32-C3 and its like: ordinary RISC-V, for which Espressif has a compiler of its own. */
const ESP_RISC_V = {
    compilers: [...RISC_V.compilers, 'riscv32-esp-elf-gcc'],
    toolchains: ['riscv32-esp-elf', 'riscv-none-elf-gcc'],
};
const RISC_V_TARGETS = [
    {
        ...RISC_V,
        name: 'rv32imc',
        description: '32-bit RISC-V with multiplication and compressed instructions, soft float ABI, bare metal',
        tvm: { march: ['rv32imc', 'rv32imc_zicsr'], mabi: 'ilp32' },
        flags: ['-march=rv32imc', '-mabi=ilp32'],
        elf: { bits: 32, machine: EM.RISCV, floatAbi: 'soft' },
        helpers: HELPERS_32,
        board: virt32('rv32,a=false,f=false,d=false'),
    },
    {
        ...RISC_V,
        ...ESP_RISC_V,
        name: 'esp32c3',
        description: 'ESP32-C3 (RV32IMC), soft float ABI, bare metal',
        flags: ['-march=rv32imc', '-mabi=ilp32'],
        elf: { bits: 32, machine: EM.RISCV, floatAbi: 'soft' },
        helpers: HELPERS_32,
        board: virt32('rv32,a=false,f=false,d=false'),
    },
    {
        ...RISC_V,
        name: 'rv32imac',
        description: '32-bit RISC-V with multiplication, atomic and compressed instructions, soft float ABI, bare metal',
        tvm: { march: ['rv32imac', 'rv32imac_zicsr'], mabi: 'ilp32' },
        flags: ['-march=rv32imac', '-mabi=ilp32'],
        elf: { bits: 32, machine: EM.RISCV, floatAbi: 'soft' },
        helpers: HELPERS_32,
        board: virt32('rv32,f=false,d=false'),
    },
    {
        ...RISC_V,
        name: 'rv64gc',
        description: '64-bit RISC-V with the general-purpose extensions, double float ABI, bare metal',
        tvm: { march: ['rv64gc', 'rv64imafdc'], mabi: 'lp64d' },
        // medany: code and data may lie anywhere, not only in the lowest and highest 2 GB.
        flags: ['-march=rv64gc', '-mabi=lp64d', '-mcmodel=medany'],
        elf: { bits: 64, machine: EM.RISCV, floatAbi: 'double' },
        helpers: ['__clzdi2'],
        board: { ...VIRT, qemu: 'qemu-system-riscv64', options: ['-bios', 'none', '-cpu', 'rv64'] },
    },
];

;// CONCATENATED MODULE: ./build/targets/tvm-target.js
/** tvmc's target strings, such as `c -mcpu=cortex-m4 -mfloat-abi=soft`, and the rows that they mean. */

/** TVM's kinds of targets whose code is C or for a CPU. */
const KINDS = ['c', 'llvm'];
/** Attributes that choose among TVM's schedules and say nothing about the processor. */
const WITHOUT_MEANING = ['keys', 'model', 'device', 'tag'];
const MATCHES = new Map([
    ['mcpu', ({ tvm }, value) => tvm?.mcpu?.includes(value) ?? false],
    ['march', ({ tvm }, value) => tvm?.march?.includes(value) ?? false],
    ['mtriple', ({ tvm }, value) => tvm?.mtriple?.test(value) ?? false],
    ['mabi', ({ tvm }, value) => tvm?.mabi === value],
    ['mfloat-abi', ({ elf }, value) => elf.floatAbi === value],
]);
const ATTRIBUTES = [...MATCHES.keys()];
/** Attributes that choose a processor; without any of them, the string means the host. */
const CHOOSING = ['mcpu', 'march', 'mtriple'];
/** Whether a value of --target is tvmc's spelling, and not the name of a row. */
function isTvmTarget(text) {
    return /^\s*[{"']|[\s,]/.test(text) || KINDS.includes(text);
}
/**
 * Reads a target string; `more` are attributes that options gave for the kind `c`. Throws a ModoError for what has no
 * counterpart here.
 */
function parseTvmTarget(text, more = []) {
    const refuse = (what, advice) => {
        throw new build_errors/* ModoError */.o0(`--target "${(0,build_errors/* printable */.g$)(text, 200)}": ${what}`, advice);
    };
    if (/^\s*\{/.test(text))
        refuse('JSON is not read', 'write it as "c -mcpu=cortex-m4"');
    const [kind = '', ...rest] = words(text);
    if (kind.includes(',') || [kind, ...rest].some((word) => word.endsWith(','))) {
        refuse('there is only one code generator', 'leave the others out');
    }
    if (!KINDS.includes(kind)) {
        refuse(`there is no "${(0,build_errors/* printable */.g$)(kind)}"`, `begin with ${KINDS.join(' or ')}, or give modo's own name`);
    }
    const attributes = new Map();
    const set = (key, value) => {
        if (WITHOUT_MEANING.includes(key))
            return;
        if (!MATCHES.has(key)) {
            const known = ATTRIBUTES.map((name) => `-${name}`);
            refuse(`-${(0,build_errors/* printable */.g$)(key)} has no counterpart here`, `known are ${known.join(', ')}`);
        }
        if (attributes.has(key))
            refuse(`-${key} is given twice`, 'give it once');
        attributes.set(key, value);
    };
    for (let i = 0; i < rest.length; i++) {
        const [, key, value] = /^--?([^-=][^=]*)(?:=(.*))?$/.exec(rest[i]) ?? [];
        if (key === undefined)
            refuse(`cannot read "${(0,build_errors/* printable */.g$)(rest[i])}"`, 'attributes are -name=value');
        // TVM has "-name value", too.
        set(key, value ?? (rest[i + 1]?.startsWith('-') === false ? rest[++i] : ''));
    }
    if (kind === 'c')
        for (const [key, value] of more)
            set(key, value);
    return { kind, attributes };
}
/** Words between spaces; quotes keep spaces within one, and are dropped. */
function words(text) {
    const found = text.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*'|["'])+/g);
    return [...found].map(([word]) => word.replace(/["']/g, ''));
}
/** The row that a target string means. Throws a ModoError when it is none, or not only one. */
function findByTvmTarget({ kind, attributes }, targets, host) {
    const given = [...attributes];
    const fitting = (rows, keys) => rows.filter((row) => given.every(([key, value]) => !keys.includes(key) || MATCHES.get(key)(row, value)));
    const chooses = given.some(([key]) => CHOOSING.includes(key));
    const cross = chooses ? fitting(targets, ATTRIBUTES) : [];
    const found = cross.length > 0 ? cross : fitting([host()], ATTRIBUTES);
    // -mcpu=cortex-m4 fits a row for each float ABI; that of the very name is meant.
    const target = found.length === 1 ? found[0] : found.find(({ name }) => name === attributes.get('mcpu'));
    if (target)
        return target;
    const shown = [kind, ...given.map(([key, value]) => `-${key}=${(0,build_errors/* printable */.g$)(value)}`)].join(' ');
    if (found.length > 1) {
        throw new build_errors/* ModoError */.o0(`--target: ${shown} fits ${found.map(({ name }) => name).join(', ')}`, 'name one of them');
    }
    const near = chooses ? fitting(targets, CHOOSING) : [];
    const names = (near.length > 0 ? near : targets).map(({ name, elf }) => name + (near.length > 0 && elf.floatAbi ? ` (${elf.floatAbi} float ABI)` : ''));
    throw new build_errors/* ModoError */.o0(`--target: no target is ${shown}`, `${near.length > 0 ? 'near are' : 'known are'} ${names.join(', ')}`);
}

;// CONCATENATED MODULE: ./build/targets/xtensa.js
/** Espressif's chips with Xtensa cores. Nothing runs them here: these rows are not tested. */

const XTENSA = {
    toolchains: ['xtensa-esp-elf'],
    triple: /^xtensa-(esp|esp32|esp32s3)-elf/,
    optimization: ['-O2'],
    kernels: ['scalar', 'c'],
    // Calls reach 512 KB; firmware in flash is larger.
    flags: ['-mlongcalls'],
    elf: { bits: 32, machine: EM.XTENSA },
    // What the cores may lack an instruction for; the compiler's own library has them all.
    helpers: [
        '__ashldi3',
        '__ashrdi3',
        '__clzsi2',
        '__divsf3',
        '__divsi3',
        '__fixsfsi',
        '__floatsisf',
        '__gtsf2',
        '__lesf2',
        '__lshrdi3',
        '__ltsf2',
        '__modsi3',
        '__muldi3',
        '__udivsi3',
        '__umodsi3',
    ],
    objectIsPositionIndependent: false,
};
/** Each program of the toolchain is there under the chip's name too, and is then set up for that chip. */
const XTENSA_TARGETS = [
    {
        ...XTENSA,
        name: 'esp32',
        description: 'ESP32 (Xtensa LX6, windowed ABI), bare metal; not tested',
        compilers: ['xtensa-esp32-elf-gcc'],
    },
    {
        ...XTENSA,
        name: 'esp32s3',
        description: 'ESP32-S3 (Xtensa LX7, windowed ABI), bare metal; not tested',
        compilers: ['xtensa-esp32s3-elf-gcc'],
    },
];

;// CONCATENATED MODULE: ./build/targets/index.js
/** The table of targets. A new one is a row in the file of its family. */







const TARGETS = [
    ...CORTEX_M_TARGETS,
    ...RISC_V_TARGETS,
    ...XTENSA_TARGETS,
    ...LINUX_TARGETS,
];
/** Names that `--target` takes, with what they are. */
function targetList() {
    return [{ name: 'host', description: 'this machine (x86-64 or AArch64 Linux)' }, ...TARGETS];
}
/** The target of that name; `arch` is the host's, as Node names it. Throws a ModoError that lists the known ones. */
function findTarget(name, arch) {
    if (name === 'host') {
        const host = HOSTS.find((target) => target.arch === arch);
        if (!host)
            throw new build_errors/* ModoError */.o0(`--target host: ${arch} is not supported`, 'name a cross target');
        return host;
    }
    const target = TARGETS.find((candidate) => candidate.name === name);
    if (!target) {
        const known = targetList().map((candidate) => candidate.name);
        throw new build_errors/* ModoError */.o0(`--target: there is no target "${(0,build_errors/* printable */.g$)(name)}"`, `known are ${known.join(', ')}`);
    }
    return target;
}
/** What `--target` and its companions select: names of targets, or what tvmc calls them. */
function selectTargets(options, arch) {
    const more = [
        ['mcpu', options.targetCMcpu],
        ['march', options.targetCMarch],
    ].filter((pair) => pair[1] !== undefined);
    let isUsed = more.length === 0;
    const targets = options.target.map((text) => {
        if (!isTvmTarget(text))
            return findTarget(text, arch);
        const wanted = parseTvmTarget(text, more);
        if (wanted.kind === 'c')
            isUsed = true;
        return findByTvmTarget(wanted, TARGETS, () => findTarget('host', arch));
    });
    if (!isUsed)
        throw new build_errors/* ModoError */.o0(`--target-c-${more[0][0]} is for --target c`, 'add --target c');
    return targets;
}

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
    throw new build_errors/* ModoError */.o0(`there is no toolchain "${(0,build_errors/* printable */.g$)(name)}"`, `known are ${known}`);
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
        throw new build_errors/* ModoError */.o0(`there is no ${name} ${(0,build_errors/* printable */.g$)(wanted ?? '')}`, `there are ${entry.versions.map((candidate) => candidate.version).join(', ')}`);
    }
    const archive = version.hosts[host];
    if (!archive) {
        throw new build_errors/* ModoError */.o0(`${name} ${version.version} is not made for ${host}`, `it is made for ${Object.keys(version.hosts).join(', ')}`);
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

;// CONCATENATED MODULE: ./build/toolchain/environment.js
/** What finding and installing toolchains depends on, besides the files and servers themselves. */



const PATIENCE = { stall: 30_000, pauses: [500, 1_000, 2_000, 4_000], lock: 1_800_000 };
/** The environment of this process, but for what is given. */
function toolchainEnvironment(given = {}) {
    const progress = given.progress ?? (() => { });
    return {
        cwd: process.cwd(),
        variables: process.env,
        host: `${process.platform}-${process.arch}`,
        catalogue: CATALOGUE,
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
function environment_toolCacheFolder({ variables, host }) {
    if (variables.RUNNER_TOOL_CACHE)
        return variables.RUNNER_TOOL_CACHE;
    const home = variables.HOME || (0,external_node_os_.homedir)();
    if (variables.XDG_CACHE_HOME)
        return (0,external_node_path_.join)(variables.XDG_CACHE_HOME, 'modo', 'tools');
    if (host.startsWith('win32')) {
        return (0,external_node_path_.join)(variables.LOCALAPPDATA || (0,external_node_path_.join)(home, 'AppData', 'Local'), 'modo', 'tools');
    }
    return (0,external_node_path_.join)(home, ...(host.startsWith('darwin') ? ['Library', 'Caches'] : ['.cache']), 'modo', 'tools');
}

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
        throw new build_errors/* ModoError */.o0(`${option}: not an address of a server`, 'give one that begins with https://');
    }
    if (url.username !== '' || url.password !== '') {
        throw new build_errors/* ModoError */.o0(`${option}: an address with a user name or a password`, 'give one without');
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
        throw new build_errors/* ModoError */.o0('--mirror: an address with ? or #', 'name a folder: the name of the file is added to it');
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
    const { HttpClient } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 44942));
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
            throw new build_errors/* ModoError */.o0(`redirected to ${shownUrl(location)}, which is not https`);
        }
        if (redirects >= MOST_REDIRECTS)
            throw new build_errors/* ModoError */.o0(`more than ${MOST_REDIRECTS} redirects`);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/toolchain/digest.js
var toolchain_digest = __webpack_require__(31626);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
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
    const answer = await request(url, {
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
    if (error instanceof build_errors/* ModoError */.o0)
        return new Fault(error.message, 'next');
    if (error instanceof TypeError || error instanceof RangeError)
        return undefined;
    const { code, message, syscall } = error;
    if (syscall === 'write' || syscall === 'open' || syscall === 'close') {
        if (code !== 'EPIPE' && code !== 'ECONNRESET')
            return undefined;
    }
    const text = code && !message.includes(code) ? `${code} ${message}` : message;
    return new Fault((0,build_errors/* printable */.g$)(text || 'no connection', 200), 'again');
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
        this.bytes = (await (0,promises_.stat)(this.file).catch(() => undefined)) ? await (0,toolchain_digest/* addFile */.s)(this.hash, this.file) : 0;
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
        faults.push(`${(0,build_errors/* printable */.g$)(shownUrl(url), 300)}: ${fault}`);
        environment.progress(`${wanted.name}: ${faults.at(-1)}`);
    }
    throw new build_errors/* ModoError */.o0(`${wanted.name} cannot be downloaded: ${faults.join('; ')}`, 'try again, check the network and its proxy, or name a server of your own with --mirror');
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
    return new build_errors/* ModoError */.o0(`${name}: the disk is full after ${had}${size === undefined ? '' : ` of ${size}`} bytes (${(0,build_errors/* printable */.g$)(part.file, 200)})`, 'make room: about eight times the archive is needed to unpack it', { cause: error });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/execa/index.js + 132 modules
var execa = __webpack_require__(4434);
;// CONCATENATED MODULE: ./build/toolchain/installed.js
/** What is installed in a folder of the tool cache: a list written when it was unpacked, and the check against it. */






/** The list's file, in the installed folder. */
const LIST = '.modo-toolchain.json';
/** The file by which a tool cache knows that a folder is complete. */
const markerOf = (folder) => `${folder}.complete`;
/** The first of `programs` in a folder; undefined when there is none of them. */
async function findProgram(bin, programs) {
    for (const name of programs) {
        const path = (0,external_node_path_.join)(bin, process.platform === 'win32' ? `${name}.exe` : name);
        if (await isThere(path))
            return path;
    }
    return undefined;
}
const isThere = (path) => (0,promises_.access)(path).then(() => true, () => false);
/** Starts the program, which must run on this machine, and writes the list. Throws a ModoError. */
async function writeList(folder, bin, programs, archive) {
    const program = await findProgram((0,external_node_path_.join)(folder, bin), programs);
    if (program === undefined) {
        throw new build_errors/* ModoError */.o0(`the archive has no ${bin}/${programs.join(` or ${bin}/`)}`, 'check that it is the toolchain for this target');
    }
    const started = await (0,execa/* execa */.Ho)(program, ['--version'], { reject: false, stdin: 'ignore', timeout: 60_000 });
    if (started.failed) {
        const why = started.stderr.split('\n')[0] || started.shortMessage || '';
        throw new build_errors/* ModoError */.o0(`${(0,external_node_path_.relative)(folder, program)} of the archive does not start on this machine: ${(0,build_errors/* printable */.g$)(why.replaceAll(folder, ''), 200)}`, 'install a compiler of your system, and choose toolchain: system');
    }
    const own = await ownPrograms(folder, program);
    const list = {
        listVersion: 1,
        archive,
        files: await listFiles(folder),
        programs: Object.fromEntries(await Promise.all(own.map(async (path) => [path, await (0,toolchain_digest/* fileDigest */.h)((0,external_node_path_.join)(folder, path))]))),
    };
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, LIST), JSON.stringify(list));
}
/** The program, and what it starts of the same folder. */
async function ownPrograms(folder, program) {
    const found = new Set([program]);
    if (/gcc(\.exe)?$/.test(program))
        for (const path of await subprograms(program))
            found.add(path);
    return [...found]
        .map((path) => (0,external_node_path_.relative)(folder, path))
        .filter((path) => !path.startsWith('..'))
        .map((path) => path.split(external_node_path_.sep).join('/'))
        .sort();
}
/** The programs by which a GCC makes objects. */
const SUBPROGRAMS = ['cc1', 'as', 'collect2', 'ld'];
/** Absolute paths where the compiler knows them, else names to be found on PATH. */
async function subprograms(compiler) {
    return Promise.all(SUBPROGRAMS.map(async (name) => {
        const { stdout } = await (0,execa/* execa */.Ho)(compiler, [`-print-prog-name=${name}`], {
            reject: false,
            stdin: 'ignore',
            timeout: 20_000,
        });
        return stdout.trim() || name;
    }));
}
async function listFiles(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const files = entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name))
        .map((path) => [(0,external_node_path_.relative)(folder, path).split(external_node_path_.sep).join('/'), stateOf(path)])
        .filter((pair) => pair[0] !== LIST);
    return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** Bytes of a file, target of a link; undefined when there is neither. */
function stateOf(path) {
    try {
        const state = (0,external_node_fs_.lstatSync)(path);
        return state.isSymbolicLink() ? (0,external_node_fs_.readlinkSync)(path) : state.size;
    }
    catch {
        return undefined;
    }
}
/**
 * Undefined when the folder holds what was unpacked from the archive: every file is there with its size, and the
 * programs that make objects have their SHA-256. Else what is wrong, in words.
 */
async function installed_faultOfInstalled(folder, archive) {
    if (!(await isThere(markerOf(folder))))
        return 'it is not there';
    let list;
    try {
        list = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, LIST), 'utf8'));
        if (list.listVersion !== 1)
            throw new Error();
    }
    catch {
        return 'modo did not install it, or its list is damaged';
    }
    if (list.archive !== archive)
        return 'it was unpacked from another archive';
    for (const [path, state] of Object.entries(list.files)) {
        if (stateOf((0,external_node_path_.join)(folder, path)) !== state)
            return `${(0,build_errors/* printable */.g$)(path, 200)} has changed`;
    }
    for (const [path, digest] of Object.entries(list.programs)) {
        const found = await (0,toolchain_digest/* fileDigest */.h)((0,external_node_path_.join)(folder, path)).catch(() => undefined);
        if (found !== digest)
            return `${(0,build_errors/* printable */.g$)(path, 200)} has other bytes`;
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
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
            : `process ${holder.pid} on ${(0,build_errors/* printable */.g$)(`${holder.machine}`)}`;
        if (external_node_perf_hooks_.performance.now() - start >= patience) {
            throw new build_errors/* ModoError */.o0(`${(0,build_errors/* printable */.g$)((0,external_node_path_.dirname)(path), 200)}: ${who} is still installing into it after ${Math.round(patience / 1000)} s`, `try again later; if it does not run any more, remove ${(0,build_errors/* printable */.g$)(`${path}.${last}`, 200)}`);
        }
        if (!told)
            waiting(`waiting for ${who}, which is installing into ${(0,build_errors/* printable */.g$)((0,external_node_path_.dirname)(path), 200)}`);
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
            throw new build_errors/* ModoError */.o0(`the archive has ${entries.length} entries at its top, not one folder`);
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
    const shown = (0,build_errors/* printable */.g$)(archive, 200);
    if (result.exitCode === undefined && !result.isTerminated) {
        throw new build_errors/* ModoError */.o0(`${shown}: ${command} cannot be started`, `install ${command}`);
    }
    const lines = result.stderr.split('\n').filter((line) => line.trim() !== '');
    if (/No space left on device|disk full|Disk quota exceeded/i.test(result.stderr)) {
        throw new build_errors/* ModoError */.o0(`${shown}: the disk is full`, 'make room; the archive is kept, so that it is not downloaded again');
    }
    if (/(xz|zstd|bzip2|gzip): (Cannot exec|not found|Cannot open)/.test(result.stderr)) {
        throw new build_errors/* ModoError */.o0(`${shown}: ${(0,build_errors/* printable */.g$)(lines[0] ?? '', 200)}`, 'install that program');
    }
    throw new build_errors/* ModoError */.o0(`${shown}: ${command} failed: ${(0,build_errors/* printable */.g$)(lines[0] ?? `${result.shortMessage}`, 300)}`);
}

;// CONCATENATED MODULE: ./build/toolchain/install.js
/** Installs a toolchain into the tool cache: at most once at a time, and either whole or not at all. */












/** Where a package is, or would be, below a tool cache. */
function packageFolder(root, { name, version }, host) {
    return (0,external_node_path_.join)(root, name, toolCacheVersion(version), host.slice(host.indexOf('-') + 1));
}
/** The folder of an installed package; undefined when it is not installed, or not as it was. */
async function findInstalled(wanted, environment) {
    const folder = packageFolder(toolCacheFolder(environment), wanted, environment.host);
    return (await faultOfInstalled(folder, wanted.archive.sha256)) === undefined ? folder : undefined;
}
/** In this process; several targets share a toolchain. */
const installations = new Map();
/** Installs a package, unless it is, and returns its folder. Throws a ModoError. */
function install(wanted, options, environment) {
    const folder = packageFolder(environment_toolCacheFolder(environment), wanted, environment.host);
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
    if ((await installed_faultOfInstalled(folder, wanted.archive.sha256)) === undefined)
        return folder;
    try {
        return await installInto(folder, wanted, options, environment);
    }
    catch (error) {
        const { code } = error;
        if (error instanceof build_errors/* ModoError */.o0 || code === undefined)
            throw error;
        const shown = (0,build_errors/* printable */.g$)((0,external_node_path_.dirname)(folder), 200);
        const temp = environment.variables.RUNNER_TEMP;
        if (!READ_ONLY.includes(code) || !temp) {
            throw new build_errors/* ModoError */.o0(`${shown}: nothing can be installed there (${code})`, code === 'ENOSPC' ? 'make room' : 'let XDG_CACHE_HOME name a folder that can be written to', { cause: error });
        }
        environment.warn(`${shown} cannot be written to (${code}): ${wanted.name} is installed for this job only`);
        const own = packageFolder((0,external_node_path_.join)(temp, 'modo-tools'), wanted, environment.host);
        if ((await installed_faultOfInstalled(own, wanted.archive.sha256)) === undefined)
            return own;
        return installInto(own, wanted, options, environment);
    }
}
async function installInto(folder, wanted, options, environment) {
    const { patience, progress, warn } = environment;
    const lock = await acquireLock(`${folder}.lock`, patience.lock, progress);
    try {
        // Another job may have been faster.
        const fault = await installed_faultOfInstalled(folder, wanted.archive.sha256);
        if (fault === undefined)
            return folder;
        if (await hasMarker(folder))
            warn(`${(0,build_errors/* printable */.g$)(folder, 200)} is installed again: ${fault}`);
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
    return names.includes((0,external_node_path_.basename)(markerOf(folder)));
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
        const found = await (0,toolchain_digest/* fileDigest */.h)(path).catch(() => undefined);
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
        await writeList(draft, wanted.bin, wanted.programs, wanted.archive.sha256);
        await (0,promises_.rm)(markerOf(folder), { force: true });
        await (0,promises_.rename)(folder, replaced).catch((error) => {
            if (error.code !== 'ENOENT')
                throw error;
        });
        await (0,promises_.rename)(draft, folder);
        await (0,promises_.writeFile)(markerOf(folder), '');
    }
    catch (error) {
        if (!(error instanceof build_errors/* ModoError */.o0))
            throw error;
        throw new build_errors/* ModoError */.o0(`${wanted.name} ${wanted.version}: ${error.message}`, error.advice, { cause: error });
    }
    finally {
        await removeTree(draft);
        await removeTree(replaced);
    }
}

;// CONCATENATED MODULE: ./build/toolchain/program-digest.js
/** A digest of an installed compiler by its bytes, since two that say the same version may differ. */





const digests = new Map();
/**
 * SHA-256 over the programs that make objects: driver, compiler, assembler and linker. Computed once per process and
 * compiler.
 */
function programDigest(toolchain) {
    const known = digests.get(toolchain.command);
    if (known)
        return known;
    const made = digestOf(toolchain);
    digests.set(toolchain.command, made);
    return made;
}
async function digestOf({ command, version, triple }) {
    const programs = [command, ...(await subprograms(command))];
    const parts = await Promise.all(programs.map(async (program) => {
        const path = await locate(program);
        return path === undefined ? 'missing' : (0,toolchain_digest/* fileDigest */.h)(path);
    }));
    return (0,external_node_crypto_.createHash)('sha256')
        .update([version, triple, ...parts].join('\n'))
        .digest('hex');
}
/** The file that is started as `program`. */
async function locate(program) {
    const isPath = (0,external_node_path_.isAbsolute)(program) || program.includes('/');
    const folders = isPath ? [''] : (process.env.PATH ?? '').split(external_node_path_.delimiter).filter((folder) => folder !== '');
    for (const folder of folders) {
        const path = folder === '' ? program : (0,external_node_path_.join)(folder, program);
        const isProgram = await (0,promises_.access)(path, promises_.constants.X_OK).then(() => true, () => false);
        if (isProgram)
            return (0,promises_.realpath)(path);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/toolchain/packages.js
/** Packages of Debian and Ubuntu with the programs that modo starts. */
const PACKAGES = {
    gcc: 'gcc',
    'arm-none-eabi-gcc': 'gcc-arm-none-eabi',
    'riscv64-unknown-elf-gcc': 'gcc-riscv64-unknown-elf',
    'aarch64-linux-gnu-gcc': 'gcc-aarch64-linux-gnu libc6-dev-arm64-cross',
    'arm-linux-gnueabihf-gcc': 'gcc-arm-linux-gnueabihf libc6-dev-armhf-cross',
    'qemu-system-arm': 'qemu-system-arm',
    'qemu-system-riscv32': 'qemu-system-misc',
    'qemu-system-riscv64': 'qemu-system-misc',
    'qemu-aarch64': 'qemu-user',
    'qemu-arm': 'qemu-user',
};
/** Programs of toolchains that no distribution has, and the toolchain in the catalogue. */
const TOOLCHAINS = {
    'xtensa-esp32-elf-gcc': 'xtensa-esp-elf',
    'xtensa-esp32s3-elf-gcc': 'xtensa-esp-elf',
};
/** How to get a program that was not found. */
function installAdvice(program) {
    const toolchain = TOOLCHAINS[program];
    if (toolchain !== undefined)
        return `install it with modo toolchain install ${toolchain}`;
    const name = PACKAGES[program];
    return name === undefined ? `install ${program}` : `install it (Debian, Ubuntu: apt-get install ${name})`;
}

;// CONCATENATED MODULE: ./build/toolchain/toolchain.js
/** The only place that starts a compiler: finds one on PATH, asks what it is, runs it. */




/** -fcallgraph-info, from which the worst-case stack comes, is that old. */
const LEAST_GCC = 10;
/**
 * Variables by which GCC and its linker change what they make: search paths, a run path in mod.so, files beside
 * the output.
 */
const UNSET = [
    'CPATH',
    'C_INCLUDE_PATH',
    'LIBRARY_PATH',
    'LD_RUN_PATH',
    'DEPENDENCIES_OUTPUT',
    'SUNPRO_DEPENDENCIES',
    'GCC_COMPARE_DEBUG',
];
/**
 * The compiler for a target: the one given, else the first of the target's on PATH. A path given for it starts at `cwd`,
 * since compilers run in folders of their own. Throws a ModoError when there is none, or it does not fit.
 */
async function findToolchain(target, crossCompiler, cwd) {
    const given = crossCompiler?.includes('/') ? (0,external_node_path_.resolve)(cwd, crossCompiler) : crossCompiler;
    const candidates = given === undefined ? target.compilers : [given];
    for (const command of candidates) {
        const found = await identifyFor(target, command);
        if (found)
            return found;
    }
    const first = candidates[0];
    throw new build_errors/* ModoError */.o0(`no compiler for ${target.name}: ${(0,build_errors/* printable */.g$)(first, 200)} cannot be started`, given === undefined
        ? `${installAdvice(first)}, or give --cross-compiler`
        : 'check the path given to --cross-compiler');
}
/** The first compiler on PATH that is good for a target; `skipped` is called for those that are not. */
async function findGoodToolchain(target, skipped) {
    for (const command of target.compilers) {
        try {
            const found = await identifyFor(target, command);
            if (found)
                return found;
        }
        catch (error) {
            if (!(error instanceof build_errors/* ModoError */.o0))
                throw error;
            skipped(error.message);
        }
    }
    return undefined;
}
/** Undefined when it cannot be started. Throws a ModoError when it does not fit the target. */
async function identifyFor(target, command) {
    const found = await identify(command);
    if (found && !target.triple.test(found.triple)) {
        throw new build_errors/* ModoError */.o0(`${(0,build_errors/* printable */.g$)(command, 200)} compiles for ${found.triple}, not for ${target.name}`, 'give another --cross-compiler');
    }
    return found;
}
async function identify(command) {
    const ask = (...args) => (0,execa/* execa */.Ho)(command, args, { reject: false, stdin: 'ignore', timeout: 20_000 });
    const [version, machine] = await Promise.all([ask('--version'), ask('-dumpmachine')]);
    if (version.failed && version.exitCode === undefined)
        return undefined;
    const text = `${version.stdout}`;
    const number = /^.*\) (\d+)(\.\d+)*/.exec(text)?.[0].split(' ').at(-1);
    const triple = machine.stdout.trim();
    if (!number || !/Free Software Foundation/.test(text) || !/^[\w.]+(-[\w.]+)+$/.test(triple)) {
        throw new build_errors/* ModoError */.o0(`${(0,build_errors/* printable */.g$)(command, 200)} is not GCC (it says "${(0,build_errors/* printable */.g$)(text.split('\n')[0] ?? '')}")`, 'give a GCC');
    }
    if (Number.parseInt(number, 10) < LEAST_GCC) {
        throw new build_errors/* ModoError */.o0(`${(0,build_errors/* printable */.g$)(command, 200)} is GCC ${number}`, `GCC ${LEAST_GCC} or newer is needed`);
    }
    return { command, name: (0,external_node_path_.basename)(command), version: number, triple };
}
/** Runs the compiler in `cwd`. Throws a ModoError with its first complaint when it fails. */
async function runCompiler(toolchain, args, cwd) {
    const result = await (0,execa/* execa */.Ho)(toolchain.command, [...args], {
        cwd,
        reject: false,
        stdin: 'ignore',
        // Messages that can be recognised, and no flags from outside.
        env: { LC_ALL: 'C', ...Object.fromEntries(UNSET.map((name) => [name, undefined])) },
    });
    if (!result.failed)
        return;
    const lines = result.stderr.split('\n').filter((line) => line.trim() !== '');
    const first = lines.find((line) => /error|undefined|overflow|cannot/i.test(line)) ??
        lines[0] ??
        result.shortMessage ??
        '';
    throw new build_errors/* ModoError */.o0(`${toolchain.name} ${toolchain.version} failed: ${(0,build_errors/* printable */.g$)(`${first}`, 300)}`);
}

;// CONCATENATED MODULE: ./build/toolchain/choose.js
/**
 * Which compiler a target gets, in two stages: a choice, with a digest that names the compiler, made without the
 * network; and the compiler itself, for which it may have to be downloaded.
 */









/** Chooses without the network. Throws a ModoError when options contradict each other, or nothing fits the target. */
async function chooseToolchain(target, request, environment = toolchainEnvironment()) {
    const candidate = await choose(target, request, environment);
    return { ...candidate, digest: await candidate.digest() };
}
async function choose(target, request, environment) {
    const { mirrors, custom } = checkRequest(request, target);
    const { cwd, progress } = environment;
    const wanted = request.toolchain ?? 'auto';
    if (request.crossCompiler !== undefined) {
        return installedChoice(await findToolchain(target, request.crossCompiler, cwd));
    }
    const fetched = (fetchedPackage) => packageChoice(target, fetchedPackage, request, mirrors, environment);
    // Its own machine's compiler comes with the C library that the machine has.
    if (target.name === 'host' || wanted === 'system') {
        return installedChoice(await findToolchain(target, undefined, cwd));
    }
    if (custom)
        return fetched(custom);
    if (wanted !== 'auto') {
        const found = findPackage(environment.catalogue, wanted, environment.host);
        checkServes(target, found, environment);
        return fetched(found);
    }
    const onPath = await findGoodToolchain(target, (why) => progress(`${target.name}: ${why}; not used`));
    if (onPath)
        return installedChoice(onPath);
    for (const name of target.toolchains ?? []) {
        const entry = findEntry(environment.catalogue, name);
        if (entry.versions.some(({ hosts }) => hosts[environment.host])) {
            return fetched(findPackage(environment.catalogue, name, environment.host));
        }
    }
    // Says what is missing, and how to get it.
    return installedChoice(await findToolchain(target, undefined, cwd));
}
/** The compiler for a target, as `chooseToolchain` chooses it. Throws a ModoError. */
async function provideToolchain(target, request, given) {
    return (await choose(target, request, toolchainEnvironment(given))).provide();
}
function checkRequest(request, target) {
    const { crossCompiler, toolchain = 'auto', toolchainUrl, toolchainSha256, mirror } = request;
    const named = [
        crossCompiler !== undefined && '--cross-compiler',
        toolchain !== 'auto' && '--toolchain',
        toolchainUrl !== undefined && '--toolchain-url',
    ].filter((option) => option !== false);
    if (named.length > 1) {
        throw new build_errors/* ModoError */.o0(`${named.join(' and ')} name different compilers`, 'give one of them');
    }
    if ((toolchainUrl === undefined) !== (toolchainSha256 === undefined)) {
        const [given, missing] = toolchainUrl === undefined ? ['-sha256', '-url'] : ['-url', '-sha256'];
        throw new build_errors/* ModoError */.o0(`--toolchain${given} needs --toolchain${missing}`, 'give both');
    }
    return {
        mirrors: parseMirrors(mirror),
        custom: toolchainUrl === undefined ? undefined : customPackage(toolchainUrl, toolchainSha256, target),
    };
}
/** An archive that the catalogue does not have; it is known by its digest. */
function customPackage(url, digest, target) {
    if (!/^[0-9a-f]{64}$/i.test(digest)) {
        throw new build_errors/* ModoError */.o0(`--toolchain-sha256: "${(0,build_errors/* printable */.g$)(digest)}" is not a SHA-256`, 'give 64 hexadecimal digits, such as sha256sum prints');
    }
    const sha256 = digest.toLowerCase();
    return {
        name: 'custom-toolchain',
        version: `sha256-${sha256.slice(0, 16)}`,
        archive: { urls: [checkUrl(url, '--toolchain-url')], sha256 },
        bin: 'bin',
        programs: target.compilers,
    };
}
function checkServes(target, { name }, { catalogue }) {
    if (target.toolchains?.includes(name))
        return;
    const { triple } = findEntry(catalogue, name);
    const fitting = target.toolchains?.join(' or ');
    throw new build_errors/* ModoError */.o0(triple === undefined
        ? `--toolchain ${name} is no compiler`
        : `--toolchain ${name} compiles for ${triple}, not for ${target.name}`, fitting === undefined ? 'use auto or system, or --toolchain-url' : `choose ${fitting}, auto or system`);
}
function installedChoice(toolchain) {
    return {
        digest: () => programDigest(toolchain),
        description: `${toolchain.name} ${toolchain.version}`,
        provide: () => Promise.resolve(toolchain),
    };
}
function packageChoice(target, wanted, { cache = 'auto' }, mirrors, environment) {
    const description = `${wanted.name}@${wanted.version}`;
    return {
        digest: () => Promise.resolve(wanted.archive.sha256),
        description,
        async provide() {
            environment.progress(`${target.name}: toolchain ${description}`);
            const options = { mirrors, cache: (0,actions_cache/* cacheUse */.Ev)(cache, environment.variables) };
            const folder = await install(wanted, options, environment);
            const program = await findProgram(`${folder}/${wanted.bin}`, target.compilers);
            const found = program === undefined ? undefined : await identifyFor(target, program);
            if (found)
                return found;
            throw new build_errors/* ModoError */.o0(`${description} has no compiler for ${target.name} (${target.compilers.join(', ')})`, 'choose another toolchain');
        },
    };
}

// EXTERNAL MODULE: ./build/graph/graph.js
var graph_graph = __webpack_require__(44979);
;// CONCATENATED MODULE: ./build/passes/drop-views.js
/** A RESHAPE whose two sides can be the same bytes goes away: its output becomes a view of its input. */

/** The tensor whose bytes `id` is a view of; itself when it is none. */
function rootOf(graph, id) {
    const tensor = (0,graph_graph/* tensorOf */.zz)(graph, id);
    return tensor.viewOf === undefined ? tensor : rootOf(graph, tensor.viewOf);
}
function dropViews(graph) {
    const tensors = [...graph.tensors];
    const viewed = { ...graph, tensors };
    // The caller owns the buffers of inputs and outputs, so one of them cannot stand for another.
    const owned = new Set([...graph.inputs, ...graph.outputs]);
    const operators = graph.operators.filter((operator) => {
        if (operator.kind !== 'RESHAPE')
            return true;
        const root = rootOf(viewed, operator.inputs[0]);
        if (root.data)
            return true;
        if (owned.has(operator.output)) {
            if (owned.has(root.id))
                return true;
            owned.add(root.id);
        }
        tensors[operator.output] = { ...(0,graph_graph/* tensorOf */.zz)(graph, operator.output), viewOf: root.id };
        return false;
    });
    return { ...viewed, operators };
}

// EXTERNAL MODULE: ./build/plan/kernel-call.js
var kernel_call = __webpack_require__(82590);
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(47598);
// EXTERNAL MODULE: ./build/ops/index.js + 18 modules
var build_ops = __webpack_require__(51152);
;// CONCATENATED MODULE: ./build/plan/schedule.js
/** Graph to steps: which operator computes which row, in which order. */




/** Schedules the graph. */
function schedule(graph, options = {}) {
    const { kernels = new Set(), partition } = options;
    const ops = graph.operators.map((operator) => {
        const call = (0,build_ops/* opOf */.PS)(operator).lower((0,build_ops/* nodeOf */.E7)(graph, operator), kernels);
        const { images, height } = (0,graph_graph/* rowGeometry */.TY)((0,graph_graph/* tensorOf */.zz)(graph, operator.output));
        return { operator, call, steps: call.writes === 'whole' ? 1 : images * height };
    });
    requireModestWork(graph, ops);
    const groups = [];
    let first = 0;
    for (const length of partition ?? ops.map(() => 1)) {
        groups.push(interleave(graph, ops, first, length));
        first += length;
    }
    return { ops, groups, steps: groups.flatMap((group) => groupSteps(ops, group)) };
}
/** Throws when an inference takes so many rows, and reads so much of them, that planning would take minutes. */
function requireModestWork(graph, ops) {
    let [steps, bytes, rows] = [0, 0, 0];
    for (const op of ops) {
        const node = (0,build_ops/* nodeOf */.E7)(graph, op.operator);
        steps += op.steps;
        if (steps > limits/* MAX_STEPS */.rh) {
            node.fail(`with it, an inference computes more than ${limits/* MAX_STEPS */.rh} rows`, 'use a smaller model');
        }
        const output = (0,graph_graph/* rowGeometry */.TY)(node.output);
        bytes += (0,graph_graph/* byteLength */.dp)(node.output);
        rows += output.images * output.height;
        for (const operand of op.call.operands) {
            const { images, height, rowBytes } = operandGeometry(graph, operand);
            const { access } = operand;
            const window = access.kind === 'whole' ? images * height : (access.taps - 1) * access.dilation + 1;
            const read = op.steps * Math.min(window, images * height);
            rows += read;
            bytes += read * rowBytes;
        }
        if (bytes > limits/* MAX_TRAFFIC_BYTES */.$c || rows > limits/* MAX_TRAFFIC_ROWS */.HT) {
            node.fail(`with it, an inference reads and writes more than ${limits/* MAX_TRAFFIC_BYTES */.$c / 2 ** 20} MiB or ` +
                `${limits/* MAX_TRAFFIC_ROWS */.HT} rows`, 'use a smaller model, or smaller windows');
        }
    }
}
/** Last time at which a group computes anything, plus one. */
function groupTime(ops, group) {
    return Math.max(...group.map(({ op, period, lag }) => lag + period * (ops[op].steps - 1) + 1));
}
function groupSteps(ops, group) {
    const steps = [];
    for (let time = 0; time < groupTime(ops, group); ++time) {
        for (const { op, period, lag } of group) {
            const row = (time - lag) / period;
            if (Number.isInteger(row) && row >= 0 && row < ops[op].steps)
                steps.push({ op, row });
        }
    }
    return steps;
}
/** Period and lag for each operator of a group, as early as its inputs from within the group allow. */
function interleave(graph, ops, first, length) {
    const group = [];
    for (let op = first; op < first + length; ++op) {
        const { call, steps } = ops[op];
        // All operands: an operator may read one tensor twice, by different rows.
        const reads = group.flatMap((producer) => {
            const root = rootOf(graph, ops[producer.op].operator.output);
            const operands = call.operands.filter(({ tensor }) => rootOf(graph, tensor).id === root.id);
            return operands.map((operand) => ({ producer, root, operand }));
        });
        let period = 1;
        for (const { producer, operand } of reads) {
            const stride = operand.access.kind === 'window' ? operand.access.stride : 1;
            period = Math.max(period, producer.period * Math.max(stride, 1));
        }
        let lag = 0;
        for (const { producer, root, operand } of reads) {
            for (let row = 0; row < steps; ++row) {
                const { end } = readRange(graph, ops[op], operand, row);
                const lastRow = Math.ceil(end / (0,graph_graph/* rowGeometry */.TY)(root).rowBytes) - 1;
                const last = ops[producer.op].call.writes === 'whole' ? 0 : lastRow;
                lag = Math.max(lag, producer.lag + producer.period * last - period * row);
            }
        }
        group.push({ op, period, lag });
    }
    return group;
}
/** Rows of an operand as its kernel sees them. */
function operandGeometry(graph, operand) {
    const { dtype, shape } = (0,graph_graph/* tensorOf */.zz)(graph, operand.tensor);
    return (0,graph_graph/* rowGeometry */.TY)({ dtype, shape: operand.shape ?? shape });
}
/** Image and row within it of an operator's output row. */
function outputPosition(graph, op, row) {
    const { height } = (0,graph_graph/* rowGeometry */.TY)((0,graph_graph/* tensorOf */.zz)(graph, op.operator.output));
    return { image: Math.floor(row / height), y: row % height };
}
/** The bytes of one operand that a step reads, from the first row to the last. */
function readRange(graph, op, operand, row) {
    const tensor = rootOf(graph, operand.tensor).id;
    const { access } = operand;
    if (access.kind === 'whole')
        return { tensor, start: 0, end: (0,graph_graph/* byteLength */.dp)((0,graph_graph/* tensorOf */.zz)(graph, operand.tensor)) };
    const { height, rowBytes } = operandGeometry(graph, operand);
    const { image, y } = outputPosition(graph, op, row);
    const top = y * access.stride - access.before;
    const firstTap = Math.max(Math.ceil(-top / access.dilation), 0);
    const lastTap = Math.min(Math.floor((height - 1 - top) / access.dilation), access.taps - 1);
    const firstRow = (access.oneImage ? 0 : image) * height + top;
    // A window can lie wholly in the padding: it reads nothing.
    if (firstTap > lastTap)
        return { tensor, start: 0, end: 0 };
    return {
        tensor,
        start: (firstRow + firstTap * access.dilation) * rowBytes,
        end: (firstRow + lastTap * access.dilation + 1) * rowBytes,
    };
}
/** The bytes of its output that a step writes. */
function writeRange(graph, op, row) {
    const output = (0,graph_graph/* tensorOf */.zz)(graph, op.operator.output);
    const tensor = rootOf(graph, output.id).id;
    if (op.call.writes === 'whole')
        return { tensor, start: 0, end: (0,graph_graph/* byteLength */.dp)(output) };
    const { rowBytes } = (0,graph_graph/* rowGeometry */.TY)(output);
    return { tensor, start: row * rowBytes, end: (row + 1) * rowBytes };
}

// EXTERNAL MODULE: ./build/ops/op.js
var ops_op = __webpack_require__(66664);
;// CONCATENATED MODULE: ./build/emit/names.js
/** Names of the module's symbols and of its inputs and outputs: safe in C, JSON and file names. */



/** Keywords of C and C++, and lower-case macros that compilers and standard headers define. */
const KEYWORDS = new Set(('alignas alignof and and_eq asm auto bitand bitor bool break case catch char char16_t char32_t char8_t ' +
    'class co_await co_return co_yield compl concept const const_cast consteval constexpr constinit continue ' +
    'decltype default delete do double dynamic_cast else enum explicit export extern false ' +
    'float for friend goto if inline int long mutable namespace new noexcept not not_eq nullptr operator or ' +
    'or_eq private protected public register reinterpret_cast requires restrict return short signed sizeof static ' +
    'static_assert static_cast struct switch template this thread_local throw true try typedef typeid typename ' +
    'typeof typeof_unqual union unsigned using virtual void volatile wchar_t while xor xor_eq ' +
    'arm assert errno i386 linux mips offsetof stderr stdin stdout unix NULL EOF').split(' '));
/** Limits of <stdint.h>, which are macros. */
const LIMITS = /^(U?INT(_LEAST|_FAST)?(8|16|32|64)|U?INT(MAX|PTR)|PTRDIFF|SIZE|SIG_ATOMIC|WCHAR|WINT)_(MIN|MAX|C|WIDTH)$/;
/** Longest name of a graph node that every TVM reader takes, with room to spare. */
const MAX_JSON_NAME = 100;
/** A module name may be any C identifier in lower case that the symbol names leave room for. */
function checkModuleName(name) {
    if (!/^[a-z0-9_]{1,40}$/.test(name)) {
        throw new build_errors/* ModoError */.o0(`--module-name: "${(0,build_errors/* printable */.g$)(name)}" is not a module name`, 'use 1 to 40 of the characters a-z, 0-9 and _');
    }
    return name;
}
/** A module name from a file's stem: lower case, everything else becomes an underscore. */
function moduleNameFromStem(stem) {
    return (stem
        .toLowerCase()
        .replace(/[^a-z0-9_]/g, '_')
        .slice(0, 40) || 'model');
}
/**
 * A C identifier from a tensor name: every character but letters and digits becomes an underscore, as in TVM. What
 * C or C++ keeps for itself gets something in front.
 */
function identifier(name) {
    const safe = name.replace(/[^A-Za-z0-9]/g, '_').slice(0, 80);
    if (safe === '')
        return 'input';
    // Two underscores, or one and a capital, belong to the compiler.
    if (/^_[A-Z_]/.test(safe) || LIMITS.test(safe))
        return `input_${safe}`;
    if (KEYWORDS.has(safe))
        return /^[A-Z]/.test(safe) ? `input_${safe}` : `_${safe}`;
    return /^[0-9]/.test(safe) ? `_${safe}` : safe;
}
/** The name as both TVM readers take it: printable ASCII without quote and backslash, cut to their limit. */
function jsonName(name, fallback) {
    return name.replace(/[^ -~]|["\\]/g, '_').slice(0, MAX_JSON_NAME) || fallback;
}
function moduleOf(name, graph) {
    const inputs = graph.inputs.map((id, i) => port((0,graph_graph/* tensorOf */.zz)(graph, id), undefined, `input${i}`));
    const outputs = graph.outputs.map((id, i) => {
        const member = graph.outputs.length === 1 ? 'output' : `output${i}`;
        return port((0,graph_graph/* tensorOf */.zz)(graph, id), member, member);
    });
    const reserved = inputs.find(({ member }) => /^(workspace|stack|flash)(_|$)/i.test(member));
    if (reserved) {
        throw new build_errors/* ModoError */.o0(`model input ${(0,ops_op/* describeTensor */.Lf)(reserved.tensor)} becomes "${reserved.member}", which the header's macros ` +
            'WORKSPACE_SIZE, STACK_SIZE and FLASH_..._SIZE keep for themselves', 'rename it in the model');
    }
    refuseClash([...inputs, ...outputs], (p) => p.member.toUpperCase(), 'C');
    refuseClash(inputs, (p) => p.jsonName, 'mod.json');
    return { name: checkModuleName(name), inputs, outputs };
}
function port(tensor, member, fallback) {
    return {
        tensor,
        member: member ?? identifier(tensor.name || fallback),
        jsonName: jsonName(tensor.name, fallback),
        bytes: (0,graph_graph/* byteLength */.dp)(tensor),
    };
}
function refuseClash(ports, key, where) {
    const seen = new Map();
    for (const current of ports) {
        const other = seen.get(key(current));
        if (other) {
            throw new build_errors/* ModoError */.o0(`${(0,ops_op/* describeTensor */.Lf)(other.tensor)} and ${(0,ops_op/* describeTensor */.Lf)(current.tensor)} both become ` +
                `"${key(current)}" in ${where}`, 'rename one of them in the model');
        }
        seen.set(key(current), current);
    }
}
/** Prefix of every symbol that the object exports. */
function prefix(module) {
    return `tvmgen_${module.name}`;
}

;// CONCATENATED MODULE: ./build/emit/hooks.js
/** What a module calls after each of its steps, when it is built to be looked at. */

/** The option with which the generated C calls a hook. Without one the steps are what they are without hooks. */
function hookFlags(hook) {
    return hook === undefined ? [] : [`-DMODO_${hook.toUpperCase()}`];
}
function hookSymbol(module, hook) {
    return `${prefix(module)}_${hook}`;
}
function emitHooks(module) {
    const [tap, profile] = [hookSymbol(module, 'tap'), hookSymbol(module, 'profile')];
    const parameters = 'int32_t op, int32_t row, const void *data, uint32_t bytes';
    return `#if defined MODO_TAP
extern void (*${tap})(${parameters});
MODO_EXPORT void (*${tap})(${parameters});
#define AFTER_STEP(op, row, data, bytes) do if (${tap}) ${tap}(op, row, data, bytes); while (0)
#elif defined MODO_PROFILE
void ${profile}(int32_t op);
#define AFTER_STEP(op, row, data, bytes) ${profile}(op)
#else
#define AFTER_STEP(op, row, data, bytes) (void)0
#endif
`;
}

;// CONCATENATED MODULE: ./build/emit/kernel-text.js
/** Kernel files, put together into one C text. */
/** The kernels among the files. */
function kernelNames(texts) {
    return new Set([...texts.keys()].filter((file) => file.endsWith('.c')).map((file) => file.slice(0, -2)));
}
/**
 * The texts of the named files with their local includes in place, each file once. Includes in angle brackets, which
 * are the compiler's own, come once and first.
 */
function inlineKernels(texts, files) {
    const seen = new Set();
    const headers = new Set();
    const inline = (file) => {
        if (seen.has(file))
            return '';
        seen.add(file);
        const text = texts.get(file);
        if (text === undefined)
            throw new Error(`no kernel file ${file}`);
        return text
            .replace(/^#include <.*>\n/gm, (line) => {
            headers.add(line);
            return '';
        })
            .replace(/^#include "([^"]+)"\n/gm, (_, name) => inline(name));
    };
    const inlined = files.map(inline);
    return [...headers, ...inlined].join('\n');
}

;// CONCATENATED MODULE: ./build/emit/packed.js
/** The per-op schedule: one TVM packed function per operator, its buffers and its constant given by the caller. */





/** DLPack's type code and bits. */
const DL_TYPES = {
    int8: [0, 8],
    int32: [0, 32],
    float32: [2, 32],
};
function packedFunctionName(module, { operator }) {
    return `${prefix(module)}_${operator.kind.toLowerCase()}_${operator.index}`;
}
const ARGUMENTS = `/* TVM's packed calling convention: TVMValue, DLTensor, and the type codes under which a tensor may come. */
typedef union {
    int64_t v_int64;
    double v_float64;
    void *v_handle;
    const char *v_str;
} modo_value;

typedef struct {
    void *data;
    struct {
        int32_t type, id;
    } device;
    int32_t ndim;
    struct {
        uint8_t code, bits;
        uint16_t lanes;
    } dtype;
    int64_t *shape;
    int64_t *strides;
    uint64_t byte_offset;
} modo_tensor;

enum { MODO_HANDLE = 3, MODO_TENSOR = 7, MODO_NDARRAY = 13 };

/* Data of an argument, or null when it is not a tensor of this type and size at this alignment. */
static uint8_t *modo_argument(const modo_value *args, const int32_t *type_codes, int32_t index, uint32_t code,
                              uint32_t bits, uint32_t bytes, uint32_t alignment)
{
    const modo_tensor *const tensor = (const modo_tensor *)args[index].v_handle;
    const int32_t type = type_codes[index];
    if ((type != MODO_TENSOR && type != MODO_NDARRAY && type != MODO_HANDLE) || !tensor || !tensor->data)
        return 0;
    if (tensor->dtype.code != code || tensor->dtype.bits != bits || tensor->dtype.lanes != 1)
        return 0;
    uint32_t size = bits / 8;
    for (int32_t i = 0; i < tensor->ndim; ++i) {
        const int64_t dimension = tensor->shape[i];
        if (dimension < 1 || dimension > bytes || size > bytes)
            return 0;
        if ((uint64_t)size * (uint32_t)dimension > bytes)
            return 0;
        size *= (uint32_t)dimension;
    }
    uint8_t *const data = (uint8_t *)tensor->data + (uintptr_t)tensor->byte_offset;
    return size == bytes && ((uintptr_t)data & (alignment - 1)) == 0 ? data : 0;
}
`;
function emitPackedFunctions(module, program) {
    const { ops } = program.schedule;
    const scratchBytes = Math.max(0, ...ops.map(({ call }) => call.scratchBytes));
    const scratch = scratchBytes === 0
        ? ''
        : `/* Scratch of the packed functions. */
static uint8_t packed_scratch[${scratchBytes}]
    __attribute__((aligned(16), section("${workspaceSection(module)}.packed")));
`;
    return [ARGUMENTS, scratch, ...ops.map((op, i) => emitPackedFunction(module, program, op, i))].join('\n');
}
/** Arguments in order: activations, the packed constant, the output. */
function emitPackedFunction(module, program, op, index) {
    const { graph } = program;
    const { call } = op;
    const fetch = (name, position, code, bits, bytes, align) => `    uint8_t *const ${name} = modo_argument(args, type_codes, ${position}, ${code}, ${bits}, ${bytes}, ${align});\n`;
    const fetchTensor = (name, position, tensor) => {
        const [code, bits] = DL_TYPES[tensor.dtype];
        return fetch(name, position, code, bits, (0,graph_graph/* byteLength */.dp)(tensor), bits / 8);
    };
    const operands = activationOperands(program, call);
    const output = (0,graph_graph/* tensorOf */.zz)(graph, op.operator.output);
    const names = operands.map((_, i) => `x${i}`);
    let fetches = operands.map(({ tensor }, i) => fetchTensor(`x${i}`, i, (0,graph_graph/* tensorOf */.zz)(graph, tensor))).join('');
    if (call.constant) {
        fetches += fetch('constant', names.length, 1, 8, (0,kernel_call/* constantBytes */.SO)(call.constant).byteLength, 4);
        names.push('constant');
    }
    fetches += fetchTensor('y', names.length, output);
    names.push('y');
    const { images, height } = (0,graph_graph/* rowGeometry */.TY)(output);
    const rows = operands.map((operand, i) => {
        const geometry = operandGeometry(graph, operand);
        return `x${i}, ${geometry.images * geometry.height}, `;
    });
    const name = packedFunctionName(module, op);
    const signature = `int32_t ${name}(void *arguments, int32_t *type_codes, int32_t num_args, void *out_value,
    int32_t *out_type_code, void *resource_handle)`;
    return `MODO_EXPORT ${signature};

/* Operator ${op.operator.index} ${op.operator.kind}. Arguments: ${names.join(', ')}. */
${signature}
{
    const modo_value *const args = (const modo_value *)arguments;
    (void)out_value;
    (void)out_type_code;
    (void)resource_handle;
    if (num_args != ${names.length})
        return -1;
${fetches}    if (${names.map((argument) => `!${argument}`).join(' || ')})
        return -1;
    for (int32_t row = 0; row < ${op.steps}; ++row)
        step_${index}(${rows.join('')}y, ${images * height}, ${call.scratchBytes ? 'packed_scratch' : '0'}, ${call.constant ? 'constant' : '0'}, row);
    return 0;
}
`;
}

;// CONCATENATED MODULE: ./build/emit/registry.js


function emitRegistry(module, program) {
    const names = program.schedule.ops.map((op) => packedFunctionName(module, op));
    const octal = (byte) => `\\${byte.toString(8).padStart(3, '0')}`;
    // The count has 16 bits, in the layout of TVM v0.9 and later.
    const count = octal(names.length & 255) + octal(names.length >> 8);
    const entry = `${prefix(module)}_system_lib`;
    return `/* The registry of TVM's C runtime: TVMFuncRegistry and TVMModule. */
typedef int32_t (*modo_packed)(void *, int32_t *, int32_t, void *, int32_t *, void *);

struct modo_registry {
    const char *names;
    const modo_packed *functions;
};

struct modo_module {
    const struct modo_registry *registry;
};

static const modo_packed packed_functions[] = {
${names.map((name) => `    ${name},\n`).join('')}};

static const struct modo_registry registry = {
    "${count}"
${names.map((name) => `    "${name}\\0"\n`).join('')}    "",
    packed_functions,
};

static const struct modo_module module = {&registry};

MODO_EXPORT const struct modo_module *${entry}(void);

const struct modo_module *${entry}(void)
{
    return &module;
}
`;
}

;// CONCATENATED MODULE: ./build/emit/c.js
/** Program to C: one self-contained file with both schedules of the graph. */









/** Section of an operator's packed constant: what the size report looks for. */
function constantSection(module, op) {
    return `.rodata.tvm.${module.name}.c${op}`;
}
function workspaceSection(module) {
    return `.bss.noinit.tvm.${module.name}`;
}
/** The module's C text; C99 with GCC's attributes. */
function emitC(module, program, kernels) {
    const { ops } = program.schedule;
    const files = [...new Set(ops.map(({ call }) => `${call.kernel}.c`))].sort();
    const specialisations = specialise(ops);
    return [
        '/* Generated by modo; do not edit. */',
        '#define MODO_EXPORT __attribute__((visibility("default")))\n',
        inlineKernels(kernels, ['rows.h', ...files]),
        ...[...specialisations.values()].map(({ text }) => text),
        emitHooks(module),
        ...ops.flatMap((op, i) => [
            ...emitConstant(module, op, i),
            emitStep(program, op, i, specialisations.get(specialisationKey(op.call)).name),
        ]),
        emitRun(module, program),
        emitPackedFunctions(module, program),
        emitRegistry(module, program),
    ].join('\n');
}
function specialisationKey(call) {
    return `${call.kernel} ${JSON.stringify(call.parameters)}`;
}
/** One function for each kernel with its parameters as literals, shared by the operators that agree in them. */
function specialise(ops) {
    const functions = new Map();
    for (const { call } of ops) {
        const key = specialisationKey(call);
        if (functions.has(key))
            continue;
        const name = `${call.kernel}_${functions.size}`;
        functions.set(key, {
            name,
            text: `static __attribute__((noinline)) void ${name}(const void *const *in, void *out, void *scratch, const void *constant)
{
    static const struct ${call.kernel} p = {
        ${members(call.parameters).join(',\n        ')},
    };
    ${call.kernel}(&p, in, out, scratch, constant);
}
`,
        });
    }
    return functions;
}
/** Initialisers of a struct's members. */
function members(parameters) {
    return Object.entries(parameters).map(([member, value]) => `.${member} = ${initialiser(value)}`);
}
function initialiser(value) {
    if (typeof value === 'number')
        return String(value);
    if (isArray(value))
        return `{${value.map(initialiser).join(', ')}}`;
    if (typeof value.float !== 'number')
        return `{${members(value).join(', ')}}`;
    // Nine significant digits determine a single-precision number.
    return `${Math.fround(value.float).toExponential(8)}f`;
}
/** Array.isArray, which does not know arrays that are read-only. */
function isArray(value) {
    return Array.isArray(value);
}
function constantName(op) {
    return `constant_${op}`;
}
function emitConstant(module, { call }, op) {
    if (!call.constant)
        return [];
    const bytes = (0,kernel_call/* constantBytes */.SO)(call.constant);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const lines = [];
    const words = [];
    // Words, because they are a third shorter as text than bytes; every target is little-endian.
    for (let position = 0; position < bytes.byteLength; position += 32) {
        words.length = 0;
        for (let at = position; at < Math.min(position + 32, bytes.byteLength); at += 4) {
            words.push(`0x${view.getUint32(at, true).toString(16)},`);
        }
        // Joined, a line is one flat string; added up, it would keep a tree of its pieces in memory.
        lines.push(words.join(''));
    }
    return [
        `static const uint32_t ${constantName(op)}[${bytes.byteLength / 4}]
    __attribute__((aligned(${call.constant.alignment ?? 16}), section("${constantSection(module, op)}"))) = {
${lines.join('\n')}
};
`,
    ];
}
/** Operands that come from the caller: all but constant ones, which are read from the packed constant. */
function activationOperands(program, call) {
    return call.operands.filter(({ tensor }) => !(0,graph_graph/* tensorOf */.zz)(program.graph, tensor).data);
}
/** One step of an operator: row pointers, then the kernel. Bases and rings are literals wherever it is called. */
function emitStep(program, op, index, kernelFunction) {
    const { graph } = program;
    const output = (0,graph_graph/* rowGeometry */.TY)((0,graph_graph/* tensorOf */.zz)(graph, op.operator.output));
    const { call, operator } = op;
    const outBytes = call.writes === 'whole' ? output.rowBytes * output.images * output.height : output.rowBytes;
    const isRowWise = call.writes === 'row';
    const parameters = [];
    const pointers = [];
    let pointer = 0;
    for (const operand of call.operands) {
        const isConstant = (0,graph_graph/* tensorOf */.zz)(graph, operand.tensor).data !== undefined;
        const { images, height, rowBytes } = operandGeometry(graph, operand);
        const base = isConstant ? '(const uint8_t *)constant' : `x${parameters.length}`;
        const ring = isConstant ? images * height : `x${parameters.length}_ring`;
        if (!isConstant)
            parameters.push(`const uint8_t *x${parameters.length}, int32_t x${parameters.length}_ring`);
        const { access } = operand;
        if (access.kind === 'whole') {
            pointers.push(`in[${pointer}] = ${base};`, ...(isConstant ? [] : [`(void)${ring};`]));
            pointer += 1;
            continue;
        }
        const first = `(row % ${output.height}) * ${access.stride} - ${access.before}`;
        const image = access.oneImage || images === 1 ? '0' : `row / ${output.height}`;
        pointers.push(`const struct modo_rows rows_${pointer} = {${base}, ${ring}, ${rowBytes}, ${height}};`, `modo_window(in + ${pointer}, &rows_${pointer}, ${image}, ${first}, ${access.dilation}, ${access.taps});`);
        pointer += access.taps;
    }
    const out = isRowWise ? `y + (row % y_ring) * ${output.rowBytes}` : 'y';
    return `/* Operator ${operator.index} ${operator.kind}: ${isRowWise ? 'one output row' : 'the whole output'}. */
MODO_KERNEL void step_${index}(${parameters.map((parameter) => `${parameter}, `).join('')}uint8_t *y, int32_t y_ring,
    void *scratch, const void *constant, int32_t row)
{
    const void *in[${(0,kernel_call/* pointerCount */.le)(call)}];
    uint8_t *const out = ${out};
    (void)y_ring;
    (void)row;
    ${pointers.join('\n    ')}
    ${kernelFunction}(in, out, scratch, constant);
    AFTER_STEP(${operator.index}, row, out, ${outBytes});
}
`;
}
/** The C interface: the streamed schedule, one arena, constants linked in. */
function emitRun(module, program) {
    const { schedule, placement } = program;
    const name = prefix(module);
    const members = (ports) => ports.map(({ member }) => `    void *${member};\n`).join('');
    const checks = [
        ...module.inputs.map((port) => ['inputs', port]),
        ...module.outputs.map((port) => ['outputs', port]),
    ].map(([struct, { member, tensor }]) => {
        const pointer = `${struct}->${member}`;
        return tensor.dtype === 'int8' ? `!${pointer}` : `!${pointer} || ((uintptr_t)${pointer} & 3)`;
    });
    const arena = placement.arenaBytes === 0
        ? ''
        : `static uint8_t workspace[${placement.arenaBytes}]
    __attribute__((aligned(16), section("${workspaceSection(module)}")));

`;
    return `${arena}struct ${name}_inputs {
${members(module.inputs)}};

struct ${name}_outputs {
${members(module.outputs)}};

MODO_EXPORT int32_t ${name}_run(struct ${name}_inputs *inputs, struct ${name}_outputs *outputs);

int32_t ${name}_run(struct ${name}_inputs *inputs, struct ${name}_outputs *outputs)
{
    if (!inputs || !outputs)
        return -1;
    if (${checks.join(' || ')})
        return -1;
${schedule.groups.map((group) => emitGroup(module, program, group)).join('')}    return 0;
}
`;
}
function emitGroup(module, program, group) {
    const { ops } = program.schedule;
    const only = group[0];
    if (group.length === 1) {
        if (ops[only.op].steps === 1)
            return `    ${stepCall(module, program, only.op, '0')};\n`;
        return `    for (int32_t row = 0; row < ${ops[only.op].steps}; ++row)
        ${stepCall(module, program, only.op, 'row')};\n`;
    }
    const fires = group.map(({ op, period, lag }) => {
        const row = period === 1 ? `(time - ${lag})` : `((time - ${lag}) / ${period})`;
        const last = lag + period * (ops[op].steps - 1);
        const due = period === 1 ? '' : ` && (time - ${lag}) % ${period} == 0`;
        return `        if (time >= ${lag} && time <= ${last}${due})
            ${stepCall(module, program, op, row)};\n`;
    });
    return `    for (int32_t time = 0; time < ${groupTime(ops, group)}; ++time) {\n${fires.join('')}    }\n`;
}
/** A step in the streamed schedule, with the addresses that the plan gave it. */
function stepCall(module, program, op, row) {
    const { graph, schedule, placement } = program;
    const scheduled = schedule.ops[op];
    const output = (0,graph_graph/* tensorOf */.zz)(graph, scheduled.operator.output);
    /** Base and ring of a tensor as someone sees it who counts `rows` rows. */
    const home = (id, rows) => {
        const root = rootOf(graph, id);
        const placed = placement.tensors.get(root.id);
        // Whoever sees a tensor in a ring sees the same rows; in one without, each counts rows of his own.
        if (placed)
            return `workspace + ${placed.base}, ${placed.ring < (0,graph_graph/* rowCount */.oW)(root) ? placed.ring : rows}`;
        const isHome = ({ tensor }) => rootOf(graph, tensor.id).id === root.id;
        const input = module.inputs.find(isHome);
        if (input)
            return `(const uint8_t *)inputs->${input.member}, ${rows}`;
        return `(uint8_t *)outputs->${module.outputs.find(isHome).member}, ${rows}`;
    };
    const operands = activationOperands(program, scheduled.call).map((operand) => {
        const { images, height } = operandGeometry(graph, operand);
        return home(operand.tensor, images * height);
    });
    const scratch = placement.scratch.get(op);
    const constant = scheduled.call.constant ? constantName(op) : '0';
    return `step_${op}(${[
        ...operands,
        home(output.id, (0,graph_graph/* rowCount */.oW)(output)),
        scratch === undefined ? '0' : `workspace + ${scratch}`,
        constant,
        row,
    ].join(', ')})`;
}

;// CONCATENATED MODULE: ./build/emit/graph-json.js
/** mod.json: the graph for TVM's graph executors, in the subset that its C++ and its C reader both take. */





function emitGraphJson(module, program) {
    const { graph, schedule } = program;
    const nodes = [];
    const types = [];
    const shapes = [];
    const bytes = [];
    const addNode = (node, dtype, shape, size) => {
        types.push(dtype);
        // A scalar has no form that both readers take.
        shapes.push(shape.length === 0 ? [1] : [...shape]);
        bytes.push(size);
        return nodes.push(node) - 1;
    };
    const addNull = (name, dtype, shape, size) => addNode({ op: 'null', name, inputs: [] }, dtype, shape, size);
    /** Node that computes a root tensor. */
    const producer = new Map();
    for (const { jsonName, tensor, bytes: size } of module.inputs) {
        producer.set(tensor.id, addNull(jsonName, tensor.dtype, tensor.shape, size));
    }
    const inputNames = new Set(module.inputs.map(({ jsonName }) => jsonName));
    const params = [];
    const paramOf = schedule.ops.map(({ call }) => {
        if (!call.constant)
            return undefined;
        const blob = (0,kernel_call/* constantBytes */.SO)(call.constant);
        const name = freeName(`p${params.length}`, inputNames);
        const node = addNull(name, 'uint8', [blob.byteLength], blob.byteLength);
        params.push({ name, bytes: blob, node });
        return node;
    });
    const argNodes = nodes.map((_, node) => node);
    schedule.ops.forEach((op, i) => {
        const inputs = activationOperands(program, op.call).map(({ tensor }) => producer.get(rootOf(graph, tensor).id));
        const param = paramOf[i];
        if (param !== undefined)
            inputs.push(param);
        const root = rootOf(graph, op.operator.output);
        const seen = shownTensor(graph, root);
        const name = packedFunctionName(module, op);
        const node = addNode({
            op: 'tvm_op',
            name,
            attrs: { func_name: name, num_inputs: String(inputs.length), num_outputs: '1', flatten_data: '0' },
            inputs: inputs.map((input) => [input, 0, 0]),
        }, seen.dtype, seen.shape, (0,graph_graph/* byteLength */.dp)(seen));
        producer.set(root.id, node);
    });
    const heads = graph.outputs.map((id) => producer.get(rootOf(graph, id).id));
    const text = JSON.stringify({
        nodes,
        arg_nodes: argNodes,
        heads: heads.map((head) => [head, 0, 0]),
        attrs: {
            dltype: ['list_str', types],
            shape: ['list_shape', shapes],
            storage_id: ['list_int', assignStorage(nodes, heads, bytes)],
        },
        node_row_ptr: [...nodes.keys(), nodes.length],
    });
    return { text, params: params.map(({ name, bytes: blob }) => ({ name, bytes: blob })) };
}
/** An output is shown under the shape that the model gives it, which may be that of a view. */
function shownTensor(graph, root) {
    const output = graph.outputs.find((id) => rootOf(graph, id).id === root.id);
    return output === undefined ? root : (0,graph_graph/* tensorOf */.zz)(graph, output);
}
function freeName(name, taken) {
    return taken.has(name) ? freeName(`${name}_`, taken) : name;
}
/**
 * One storage per null node, because the C runtime replaces the buffers of inputs and parameters; operators
 * reuse the storage of values that are no longer needed, smallest fitting growth first.
 */
function assignStorage(nodes, heads, bytes) {
    const lastUse = nodes.map((_, i) => i);
    nodes.forEach((node, i) => {
        for (const [input] of node.inputs)
            lastUse[input] = i;
    });
    for (const head of heads)
        lastUse[head] = Infinity;
    const storage = [];
    const sizes = [];
    const busyUntil = [];
    nodes.forEach((node, i) => {
        const growth = (id) => Math.abs(bytes[i] - sizes[id]);
        const free = node.op === 'null'
            ? []
            : [...sizes.keys()].filter((id) => busyUntil[id] < i).sort((a, b) => growth(a) - growth(b));
        const id = free[0] ?? sizes.length;
        storage.push(id);
        sizes[id] = Math.max(sizes[id] ?? 0, bytes[i]);
        busyUntil[id] = node.op === 'null' ? Infinity : lastUse[i];
    });
    return storage;
}

;// CONCATENATED MODULE: ./build/emit/params.js
/** mod.params: a TVM parameter list, little-endian and without padding. */
const LIST_MAGIC = 0xf7e58d4f05049cb7n;
const TENSOR_MAGIC = 0xdd5e40f096b4a13fn;
/** DLDeviceType of the CPU, and DLPack's code for unsigned integers. */
const CPU = 1;
const UINT = 1;
function emitParams(params) {
    const writer = new Writer();
    writer.uint64(LIST_MAGIC);
    writer.uint64(0n);
    writer.uint64(BigInt(params.length));
    for (const { name } of params) {
        const bytes = new TextEncoder().encode(name);
        writer.uint64(BigInt(bytes.byteLength));
        writer.bytes(bytes);
    }
    writer.uint64(BigInt(params.length));
    for (const { bytes } of params) {
        writer.uint64(TENSOR_MAGIC);
        writer.uint64(0n);
        writer.int32(CPU);
        writer.int32(0);
        writer.int32(1);
        writer.bytes(Uint8Array.of(UINT, 8, 1, 0));
        writer.uint64(BigInt(bytes.byteLength));
        writer.uint64(BigInt(bytes.byteLength));
        writer.bytes(bytes);
    }
    return writer.result();
}
class Writer {
    #parts = [];
    bytes(bytes) {
        this.#parts.push(bytes);
    }
    uint64(value) {
        const bytes = new Uint8Array(8);
        new DataView(bytes.buffer).setBigUint64(0, value, true);
        this.#parts.push(bytes);
    }
    int32(value) {
        const bytes = new Uint8Array(4);
        new DataView(bytes.buffer).setInt32(0, value, true);
        this.#parts.push(bytes);
    }
    result() {
        const length = this.#parts.reduce((sum, part) => sum + part.byteLength, 0);
        const result = new Uint8Array(length);
        let position = 0;
        for (const part of this.#parts) {
            result.set(part, position);
            position += part.byteLength;
        }
        return result;
    }
}

;// CONCATENATED MODULE: ./build/import/tflite/builtin-operators.js
/** The names of the TensorFlow Lite builtin operators, in the order of their codes: what messages call them. */
const BUILTIN_OPERATORS = `
ADD AVERAGE_POOL_2D CONCATENATION CONV_2D DEPTHWISE_CONV_2D DEPTH_TO_SPACE DEQUANTIZE
EMBEDDING_LOOKUP FLOOR FULLY_CONNECTED HASHTABLE_LOOKUP L2_NORMALIZATION L2_POOL_2D
LOCAL_RESPONSE_NORMALIZATION LOGISTIC LSH_PROJECTION LSTM MAX_POOL_2D MUL RELU RELU_N1_TO_1 RELU6
RESHAPE RESIZE_BILINEAR RNN SOFTMAX SPACE_TO_DEPTH SVDF TANH CONCAT_EMBEDDINGS SKIP_GRAM CALL CUSTOM
EMBEDDING_LOOKUP_SPARSE PAD UNIDIRECTIONAL_SEQUENCE_RNN GATHER BATCH_TO_SPACE_ND SPACE_TO_BATCH_ND
TRANSPOSE MEAN SUB DIV SQUEEZE UNIDIRECTIONAL_SEQUENCE_LSTM STRIDED_SLICE BIDIRECTIONAL_SEQUENCE_RNN
EXP TOPK_V2 SPLIT LOG_SOFTMAX DELEGATE BIDIRECTIONAL_SEQUENCE_LSTM CAST PRELU MAXIMUM ARG_MAX
MINIMUM LESS NEG PADV2 GREATER GREATER_EQUAL LESS_EQUAL SELECT SLICE SIN TRANSPOSE_CONV
SPARSE_TO_DENSE TILE EXPAND_DIMS EQUAL NOT_EQUAL LOG SUM SQRT RSQRT SHAPE POW ARG_MIN FAKE_QUANT
REDUCE_PROD REDUCE_MAX PACK LOGICAL_OR ONE_HOT LOGICAL_AND LOGICAL_NOT UNPACK REDUCE_MIN FLOOR_DIV
REDUCE_ANY SQUARE ZEROS_LIKE FILL FLOOR_MOD RANGE RESIZE_NEAREST_NEIGHBOR LEAKY_RELU
SQUARED_DIFFERENCE MIRROR_PAD ABS SPLIT_V UNIQUE CEIL REVERSE_V2 ADD_N GATHER_ND COS WHERE RANK ELU
REVERSE_SEQUENCE MATRIX_DIAG QUANTIZE MATRIX_SET_DIAG ROUND HARD_SWISH IF WHILE
NON_MAX_SUPPRESSION_V4 NON_MAX_SUPPRESSION_V5 SCATTER_ND SELECT_V2 DENSIFY SEGMENT_SUM BATCH_MATMUL
PLACEHOLDER_FOR_GREATER_OP_CODES CUMSUM CALL_ONCE BROADCAST_TO RFFT2D CONV_3D IMAG REAL COMPLEX_ABS
HASHTABLE HASHTABLE_FIND HASHTABLE_IMPORT HASHTABLE_SIZE REDUCE_ALL CONV_3D_TRANSPOSE VAR_HANDLE
READ_VARIABLE ASSIGN_VARIABLE BROADCAST_ARGS RANDOM_STANDARD_NORMAL BUCKETIZE RANDOM_UNIFORM
MULTINOMIAL GELU DYNAMIC_UPDATE_SLICE RELU_0_TO_1 UNSORTED_SEGMENT_PROD UNSORTED_SEGMENT_MAX
UNSORTED_SEGMENT_SUM ATAN2 UNSORTED_SEGMENT_MIN SIGN BITCAST BITWISE_XOR RIGHT_SHIFT
STABLEHLO_LOGISTIC STABLEHLO_ADD STABLEHLO_DIVIDE STABLEHLO_MULTIPLY STABLEHLO_MAXIMUM
STABLEHLO_RESHAPE STABLEHLO_CLAMP STABLEHLO_CONCATENATE STABLEHLO_BROADCAST_IN_DIM
STABLEHLO_CONVOLUTION STABLEHLO_SLICE STABLEHLO_CUSTOM_CALL STABLEHLO_REDUCE STABLEHLO_ABS
STABLEHLO_AND STABLEHLO_COSINE STABLEHLO_EXPONENTIAL STABLEHLO_FLOOR STABLEHLO_LOG STABLEHLO_MINIMUM
STABLEHLO_NEGATE STABLEHLO_OR STABLEHLO_POWER STABLEHLO_REMAINDER STABLEHLO_RSQRT STABLEHLO_SELECT
STABLEHLO_SUBTRACT STABLEHLO_TANH STABLEHLO_SCATTER STABLEHLO_COMPARE STABLEHLO_CONVERT
STABLEHLO_DYNAMIC_SLICE STABLEHLO_DYNAMIC_UPDATE_SLICE STABLEHLO_PAD STABLEHLO_IOTA
STABLEHLO_DOT_GENERAL STABLEHLO_REDUCE_WINDOW STABLEHLO_SORT STABLEHLO_WHILE STABLEHLO_GATHER
STABLEHLO_TRANSPOSE DILATE STABLEHLO_RNG_BIT_GENERATOR REDUCE_WINDOW STABLEHLO_COMPOSITE
STABLEHLO_SHIFT_LEFT STABLEHLO_CBRT STABLEHLO_CASE
`
    .trim()
    .split(/\s+/);

// EXTERNAL MODULE: ./build/import/tflite/flatbuffer.js
var flatbuffer = __webpack_require__(10606);
;// CONCATENATED MODULE: ./build/import/tflite/schema.js
/** The part of the TensorFlow Lite schema (version 3) that modo reads and its tests write. */


const IDENTIFIER = 'TFL3';
const SCHEMA_VERSION = 3;
const OperatorCode = {
    name: 'operator_code',
    fields: {
        deprecated_builtin_code: [0, (0,flatbuffer/* scalar */.d_)('int8')],
        custom_code: [1, flatbuffer/* text */.Qq],
        version: [2, (0,flatbuffer/* scalar */.d_)('int32', 1)],
        builtin_code: [3, (0,flatbuffer/* scalar */.d_)('int32')],
    },
};
const QuantizationParameters = {
    name: 'quantization',
    fields: {
        scale: [2, (0,flatbuffer/* vector */.i1)('float32')],
        zero_point: [3, (0,flatbuffer/* vector */.i1)('int64')],
        details_type: [4, (0,flatbuffer/* scalar */.d_)('uint8')],
        quantized_dimension: [6, (0,flatbuffer/* scalar */.d_)('int32')],
    },
};
/** Read only to tell that it is there. */
const SparsityParameters = { name: 'sparsity', fields: {} };
const Tensor = {
    name: 'tensor',
    fields: {
        shape: [0, (0,flatbuffer/* vector */.i1)('int32')],
        type: [1, (0,flatbuffer/* scalar */.d_)('int8')],
        buffer: [2, (0,flatbuffer/* scalar */.d_)('uint32')],
        name: [3, flatbuffer/* text */.Qq],
        quantization: [4, (0,flatbuffer/* table */.tp)(() => QuantizationParameters)],
        is_variable: [5, (0,flatbuffer/* scalar */.d_)('bool')],
        sparsity: [6, (0,flatbuffer/* table */.tp)(() => SparsityParameters)],
    },
};
const Operator = {
    name: 'operator',
    fields: {
        opcode_index: [0, (0,flatbuffer/* scalar */.d_)('uint32')],
        inputs: [1, (0,flatbuffer/* vector */.i1)('int32')],
        outputs: [2, (0,flatbuffer/* vector */.i1)('int32')],
        builtin_options_type: [3, (0,flatbuffer/* scalar */.d_)('uint8')],
        builtin_options: [4, { kind: 'union', by: 'builtin_options_type', tables: builtinOptions }],
    },
};
const SubGraph = {
    name: 'subgraph',
    fields: {
        tensors: [0, (0,flatbuffer/* tables */.um)(() => Tensor)],
        inputs: [1, (0,flatbuffer/* vector */.i1)('int32')],
        outputs: [2, (0,flatbuffer/* vector */.i1)('int32')],
        operators: [3, (0,flatbuffer/* tables */.um)(() => Operator)],
        name: [4, flatbuffer/* text */.Qq],
    },
};
const schema_Buffer = {
    name: 'buffer',
    fields: { data: [0, (0,flatbuffer/* vector */.i1)('uint8')], offset: [1, (0,flatbuffer/* scalar */.d_)('uint64')], size: [2, (0,flatbuffer/* scalar */.d_)('uint64')] },
};
const Model = {
    name: 'model',
    fields: {
        version: [0, (0,flatbuffer/* scalar */.d_)('uint32')],
        operator_codes: [1, (0,flatbuffer/* tables */.um)(() => OperatorCode)],
        subgraphs: [2, (0,flatbuffer/* tables */.um)(() => SubGraph)],
        description: [3, flatbuffer/* text */.Qq],
        buffers: [4, (0,flatbuffer/* tables */.um)(() => schema_Buffer)],
    },
};
function builtinOptions() {
    return Object.fromEntries(build_ops/* OPS */.Do.map((op) => [op.format.optionsType, op.format.options]));
}
/** TensorType by number; what modo does not know stays a name for the message. */
const TENSOR_TYPES = ('FLOAT32 FLOAT16 INT32 UINT8 INT64 STRING BOOL INT16 COMPLEX64 INT8 FLOAT64 COMPLEX128 UINT64 RESOURCE ' +
    'VARIANT UINT32 UINT16 INT4 BFLOAT16 INT2 UINT4 FLOAT8_E4M3FN FLOAT8_E5M2').split(' ');

;// CONCATENATED MODULE: ./build/import/tflite/import.js
/** A .tflite file into a Graph. The file is hostile until every index, shape and size in it has been checked. */








/**
 * Reads a model. Throws a ModoError for anything that is damaged, inconsistent or not supported; the error
 * names the operator and the tensor.
 */
function importTflite(bytes, options = {}) {
    if (bytes.byteLength === 0)
        throw new build_errors/* ModoError */.o0('the model is empty (0 bytes)', 'pass a .tflite model');
    const model = (0,flatbuffer/* readRoot */.XD)(bytes, Model, IDENTIFIER);
    if (model.version !== SCHEMA_VERSION) {
        throw new build_errors/* ModoError */.o0(`schema version ${model.version} is not supported`, `convert the model to version ${SCHEMA_VERSION}`);
    }
    const subgraphs = list(model.subgraphs);
    if (subgraphs.length !== 1) {
        throw new build_errors/* ModoError */.o0(`the model has ${subgraphs.length} subgraphs`, 'export a model with one subgraph, without control flow');
    }
    const subgraph = subgraphs[0];
    const operators = readOperators(subgraph, list(model.operator_codes));
    const inputs = tensorIds(subgraph.inputs, 'model inputs', list(subgraph.tensors).length);
    const outputs = tensorIds(subgraph.outputs, 'model outputs', list(subgraph.tensors).length);
    const used = new Set([
        ...inputs,
        ...outputs,
        ...operators.flatMap(({ inputs, output }) => [...inputs, output]),
    ]);
    const tensors = list(subgraph.tensors).map((table, id) => used.has(id) ? readTensor(table, id, list(model.buffers)) : undefined);
    const graph = { tensors, operators, inputs, outputs };
    checkBoundary(graph);
    checkOrder(graph);
    checkConstants(graph);
    return inferShapes(replaceInputShapes(graph, options.inputShapes ?? {}), options.inputShapes !== undefined);
}
function list(value) {
    return (value ?? []);
}
function import_numbers(value) {
    return (value ?? []);
}
function readOperators(subgraph, codes) {
    const operators = list(subgraph.operators);
    if (operators.length > limits/* MAX_OPERATORS */.lT) {
        throw new build_errors/* ModoError */.o0(`the model has ${operators.length} operators`, `at most ${limits/* MAX_OPERATORS */.lT} are supported; use a smaller model`);
    }
    return operators.map((table, index) => {
        const code = codes[table.opcode_index];
        if (!code) {
            throw new build_errors/* ModoError */.o0(`operator ${index}: its operator code ${table.opcode_index} is outside the list of ${codes.length}`, ops_op/* DAMAGED */.Ax);
        }
        return readOperator(table, index, code, list(subgraph.tensors));
    });
}
function readOperator(table, index, code, tensors) {
    // Codes below 127 are stored in the old int8 field, and in newer files in both.
    const builtin = Math.max(code.builtin_code, code.deprecated_builtin_code);
    const kind = BUILTIN_OPERATORS[builtin] ?? `builtin ${builtin}`;
    const where = `operator ${index} ${kind}`;
    const reject = (problem, advice) => {
        throw new build_errors/* ModoError */.o0(`${where}: ${problem}`, advice);
    };
    const inputs = import_numbers(table.inputs);
    const outputs = import_numbers(table.outputs);
    for (const id of [...inputs, ...outputs]) {
        if (id < -1 || id >= tensors.length)
            reject(`tensor ${id} is outside the list of ${tensors.length}`, ops_op/* DAMAGED */.Ax);
    }
    const op = build_ops/* OPS */.Do.find(({ format }) => format.code === builtin);
    if (!op) {
        const custom = code.custom_code ? ` "${(0,build_errors/* printable */.g$)(code.custom_code)}"` : '';
        const output = tensors[outputs[0] ?? -1];
        const where = output ? ` (its output is tensor ${outputs[0]} "${(0,build_errors/* printable */.g$)(nameOf(output))}")` : '';
        reject(`the operator${custom} is not supported${where}`, `use only those that modo compiles: ${build_ops/* OPS */.Do.map(({ kind }) => kind).join(', ')}`);
        throw new Error('unreachable');
    }
    const [least, greatest] = op.arity;
    if (inputs.length < least || inputs.length > greatest || outputs.length !== 1 || outputs[0] === -1) {
        const wanted = least === greatest ? least : `${least} to ${greatest}`;
        reject(`it has ${inputs.length} inputs and ${outputs.filter((id) => id >= 0).length} outputs, ` +
            `but takes ${wanted} and 1`, ops_op/* DAMAGED */.Ax);
    }
    const optionsType = table.builtin_options_type;
    if (optionsType !== 0 && optionsType !== op.format.optionsType) {
        reject(`its options are of type ${optionsType}, not ${op.format.optionsType}`, ops_op/* DAMAGED */.Ax);
    }
    const options = table.builtin_options ?? defaults(op.format.options.fields);
    return { index, kind, inputs, output: outputs[0], options: op.read(options, reject) };
}
/** The values that a table without any field has. */
function defaults(fields) {
    return Object.fromEntries(Object.entries(fields).map(([name, [, type]]) => [
        name,
        type.kind === 'scalar' ? type.default : undefined,
    ]));
}
function tensorIds(value, what, tensorCount) {
    const ids = import_numbers(value);
    if (ids.length === 0)
        throw new build_errors/* ModoError */.o0(`the model has no ${what.split(' ')[1]}`, ops_op/* DAMAGED */.Ax);
    if (ids.length > limits/* MAX_PORTS */.KV) {
        throw new build_errors/* ModoError */.o0(`${what}: there are ${ids.length}`, `at most ${limits/* MAX_PORTS */.KV} are supported`);
    }
    for (const id of ids) {
        if (id < 0 || id >= tensorCount) {
            throw new build_errors/* ModoError */.o0(`${what}: tensor ${id} is outside the list of ${tensorCount}`, ops_op/* DAMAGED */.Ax);
        }
    }
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    if (twice !== undefined)
        throw new build_errors/* ModoError */.o0(`${what}: tensor ${twice} is listed twice`, ops_op/* DAMAGED */.Ax);
    return ids;
}
function readTensor(table, id, buffers) {
    const name = nameOf(table);
    const where = `tensor ${id} "${(0,build_errors/* printable */.g$)(name)}"`;
    const dtype = readType(table.type, where);
    const shape = import_numbers(table.shape);
    if (shape.length > limits/* MAX_DIMENSIONS */.ri) {
        throw new build_errors/* ModoError */.o0(`${where} has ${shape.length} dimensions`, `at most ${limits/* MAX_DIMENSIONS */.ri} are supported`);
    }
    if (shape.some((dimension) => dimension < 1)) {
        throw new build_errors/* ModoError */.o0(`${where} has shape [${shape}]`, 'every dimension must be known and at least 1; export with fixed shapes');
    }
    if (table.is_variable)
        throw new build_errors/* ModoError */.o0(`${where} is a variable`, 'export a model without state');
    if (table.sparsity)
        throw new build_errors/* ModoError */.o0(`${where} is sparse`, 'export the model with dense weights');
    const data = readData(table, where, shape, dtype, buffers);
    const excess = data ? undefined : tooLarge({ dtype, shape });
    if (excess)
        throw new build_errors/* ModoError */.o0(`${where} of shape [${shape}] ${excess}`, 'use a smaller model');
    const quantization = readQuantization(table.quantization, where);
    return { id, name, dtype, shape, ...(quantization && { quantization }), ...(data && { data }) };
}
function nameOf(table) {
    return table.name ?? '';
}
/** What is too large about an activation. */
function tooLarge(tensor) {
    if ((0,graph_graph/* elementCount */.KX)(tensor.shape) * graph_graph/* BYTES_PER_ELEMENT */.Jx[tensor.dtype] > limits/* MAX_ACTIVATION_BYTES */.cg) {
        return `is larger than ${limits/* MAX_ACTIVATION_BYTES */.cg / 2 ** 20} MiB`;
    }
    return (0,graph_graph/* rowCount */.oW)(tensor) > limits/* MAX_ROWS */.pX ? `has more than ${limits/* MAX_ROWS */.pX} rows (images times height)` : undefined;
}
function readType(type, where) {
    const name = TENSOR_TYPES[type];
    if (name !== 'INT8' && name !== 'INT32' && name !== 'FLOAT32') {
        throw new build_errors/* ModoError */.o0(`${where} has type ${name ?? type}`, 'export the model in int8 (with int32 biases) or in float32');
    }
    return name.toLowerCase();
}
function readData(table, where, shape, dtype, buffers) {
    const index = table.buffer;
    const buffer = buffers[index];
    // Buffer 0 is the empty one by convention; a file may also leave out the list when nothing is constant.
    if (!buffer) {
        if (index === 0)
            return undefined;
        throw new build_errors/* ModoError */.o0(`${where}: buffer ${index} is outside the list of ${buffers.length}`, ops_op/* DAMAGED */.Ax);
    }
    if (buffer.offset > 1 || buffer.size > 1) {
        throw new build_errors/* ModoError */.o0(`${where} keeps its data outside the FlatBuffer`, 'export a model below 2 GB');
    }
    const data = buffer.data;
    if (!data || data.byteLength === 0)
        return undefined;
    const expected = (0,graph_graph/* elementCount */.KX)(shape) * graph_graph/* BYTES_PER_ELEMENT */.Jx[dtype];
    if (data.byteLength !== expected) {
        throw new build_errors/* ModoError */.o0(`${where} of shape [${shape}] needs ${expected} bytes, its buffer holds ${data.byteLength}`, ops_op/* DAMAGED */.Ax);
    }
    return data;
}
/** The axis of per-channel scales is checked by the operators that use them: files are careless with it elsewhere. */
function readQuantization(table, where) {
    const scales = import_numbers(table?.scale);
    if (!table || scales.length === 0)
        return undefined;
    if (table.details_type !== 0)
        throw new build_errors/* ModoError */.o0(`${where} has custom quantization`, 'export it with affine quantization');
    const zeroPoints = import_numbers(table.zero_point);
    const axis = table.quantized_dimension;
    if (zeroPoints.length !== scales.length && zeroPoints.length !== 0) {
        throw new build_errors/* ModoError */.o0(`${where} has ${scales.length} scales and ${zeroPoints.length} zero points`, ops_op/* DAMAGED */.Ax);
    }
    const bad = scales.find((scale) => !(scale > 0 && Number.isFinite(scale)));
    if (bad !== undefined)
        throw new build_errors/* ModoError */.o0(`${where} has the scale ${bad}`, 'scales must be positive; export it again');
    if (zeroPoints.some((zeroPoint) => Math.abs(zeroPoint) > 2 ** 31)) {
        throw new build_errors/* ModoError */.o0(`${where} has a zero point beyond int32`, ops_op/* DAMAGED */.Ax);
    }
    return { scales, zeroPoints: zeroPoints.length ? zeroPoints : scales.map(() => 0), axis };
}
/** Inputs are fed and outputs are computed: neither is in the file. */
function checkBoundary(graph) {
    for (const id of graph.inputs) {
        const tensor = graph.tensors[id];
        if (tensor.data)
            throw new build_errors/* ModoError */.o0(`model input ${(0,ops_op/* describeTensor */.Lf)(tensor)} is constant`, ops_op/* DAMAGED */.Ax);
        if (graph.outputs.includes(id)) {
            throw new build_errors/* ModoError */.o0(`${(0,ops_op/* describeTensor */.Lf)(tensor)} is both input and output of the model`, 'nothing computes it; remove it from the outputs');
        }
    }
    for (const id of graph.outputs) {
        const tensor = graph.tensors[id];
        if (tensor.data) {
            throw new build_errors/* ModoError */.o0(`model output ${(0,ops_op/* describeTensor */.Lf)(tensor)} is constant`, 'nothing computes it; remove it from the outputs');
        }
    }
}
/** Every tensor is written once, and before it is read. */
function checkOrder(graph) {
    const ready = new Set(graph.inputs);
    for (const tensor of graph.tensors)
        if (tensor?.data)
            ready.add(tensor.id);
    const require = (id, reader) => {
        if (!ready.has(id)) {
            throw new build_errors/* ModoError */.o0(`${(0,ops_op/* describeTensor */.Lf)(graph.tensors[id])} is read by ${reader} before it is written`, ops_op/* DAMAGED */.Ax);
        }
    };
    for (const operator of graph.operators) {
        for (const id of operator.inputs)
            if (id >= 0)
                require(id, (0,ops_op/* describeOperator */.yG)(operator));
        if (ready.has(operator.output)) {
            const tensor = graph.tensors[operator.output];
            const other = graph.operators.find(({ output }) => output === operator.output);
            const owner = tensor.data
                ? 'is constant'
                : graph.inputs.includes(tensor.id)
                    ? 'is an input of the model'
                    : `is written by ${(0,ops_op/* describeOperator */.yG)(other)} too`;
            throw new build_errors/* ModoError */.o0(`${(0,ops_op/* describeOperator */.yG)(operator)}: its output ${(0,ops_op/* describeTensor */.Lf)(tensor)} ${owner}`, ops_op/* DAMAGED */.Ax);
        }
        ready.add(operator.output);
    }
    const unwritten = graph.outputs.find((id) => !ready.has(id));
    if (unwritten !== undefined) {
        throw new build_errors/* ModoError */.o0(`model output ${(0,ops_op/* describeTensor */.Lf)(graph.tensors[unwritten])} is written by no operator`, ops_op/* DAMAGED */.Ax);
    }
}
/** A few bytes of file can name one buffer for many operators, and each of them packs its own copy. */
function checkConstants(graph) {
    let bytes = 0;
    for (const operator of graph.operators) {
        for (const id of operator.inputs)
            bytes += graph.tensors[id]?.data?.byteLength ?? 0;
        if (bytes > limits/* MAX_CONSTANT_BYTES */.W5) {
            throw new build_errors/* ModoError */.o0(`${(0,ops_op/* describeOperator */.yG)(operator)}: with it, the model's constants take more than ` +
                `${limits/* MAX_CONSTANT_BYTES */.W5 / 2 ** 20} MiB`, 'use a smaller model');
        }
    }
}
function replaceInputShapes(graph, shapes) {
    const tensors = [...graph.tensors];
    for (const [name, wanted] of Object.entries(shapes)) {
        const id = graph.inputs.find((input) => graph.tensors[input].name === name);
        if (id === undefined) {
            const names = graph.inputs.map((input) => `"${(0,build_errors/* printable */.g$)(graph.tensors[input].name)}"`).join(', ');
            throw new build_errors/* ModoError */.o0(`--input-shapes: the model has no input "${(0,build_errors/* printable */.g$)(name)}"`, `its inputs are ${names}`);
        }
        const tensor = tensors[id];
        if (wanted.length !== tensor.shape.length) {
            throw new build_errors/* ModoError */.o0(`--input-shapes: ${(0,ops_op/* describeTensor */.Lf)(tensor)} has ${tensor.shape.length} dimensions, not ${wanted.length}`, `its shape in the file is [${tensor.shape}]`);
        }
        if (!wanted.every(Number.isInteger)) {
            throw new build_errors/* ModoError */.o0(`--input-shapes: [${wanted}] is no shape`, 'dimensions are whole numbers');
        }
        const shape = wanted.map((dimension, i) => (dimension < 1 ? tensor.shape[i] : dimension));
        const excess = tooLarge({ dtype: tensor.dtype, shape });
        if (excess) {
            throw new build_errors/* ModoError */.o0(`--input-shapes: ${(0,ops_op/* describeTensor */.Lf)(tensor)} of shape [${shape}] ${excess}`, 'use a smaller shape');
        }
        tensors[id] = { ...tensor, shape };
    }
    return { ...graph, tensors };
}
/** Validates every operator; the shapes it infers must be the file's, or replace them when inputs were reshaped. */
function inferShapes(graph, replace) {
    const tensors = [...graph.tensors];
    const result = { ...graph, tensors };
    for (const operator of graph.operators) {
        const node = (0,build_ops/* nodeOf */.E7)(result, operator);
        const shape = (0,build_ops/* opOf */.PS)(operator).infer(node);
        const output = node.output;
        const same = shape.length === output.shape.length && shape.every((size, i) => size === output.shape[i]);
        if (!same && !replace) {
            node.fail(`${(0,ops_op/* describeTensor */.Lf)(output)} has shape [${output.shape}] in the file, but [${shape}] follows from its inputs`, ops_op/* DAMAGED */.Ax);
        }
        const excess = tooLarge({ dtype: output.dtype, shape });
        if (excess) {
            node.fail(`its output ${(0,ops_op/* describeTensor */.Lf)(output)} of shape [${shape}] ${excess}`, 'use a smaller model');
        }
        tensors[output.id] = { ...output, shape };
    }
    return result;
}

;// CONCATENATED MODULE: ./build/passes/drop-unused.js
function dropUnused(graph) {
    const needed = new Set(graph.outputs);
    const operators = graph.operators.toReversed().filter((operator) => {
        if (!needed.has(operator.output))
            return false;
        for (const id of operator.inputs)
            needed.add(id);
        return true;
    });
    return { ...graph, operators: operators.reverse() };
}

;// CONCATENATED MODULE: ./build/graph/evaluate.js
/** Runs a graph with the operators' own definitions: the truth that every compiled form is held against. */



function emptyArray(graph, id) {
    const { dtype, shape } = (0,graph_graph/* tensorOf */.zz)(graph, id);
    return (0,graph_graph/* toTypedArray */.vV)(dtype, new Uint8Array((0,graph_graph/* elementCount */.KX)(shape) * graph_graph/* BYTES_PER_ELEMENT */.Jx[dtype]));
}
/** The output of one operator, from the values of its inputs by tensor id. */
function evaluateOperator(graph, operator, values) {
    const inputs = operator.inputs.map((id) => {
        if (id < 0)
            return undefined;
        const { dtype, data } = (0,graph_graph/* tensorOf */.zz)(graph, id);
        return data ? (0,graph_graph/* toTypedArray */.vV)(dtype, data) : values.get(id);
    });
    const output = emptyArray(graph, operator.output);
    (0,build_ops/* opOf */.PS)(operator).evaluate((0,build_ops/* nodeOf */.E7)(graph, operator), inputs, output);
    return output;
}
/**
 * One inference. `inputs` are the raw little-endian bytes of the model inputs, in model order; the result holds
 * the bytes of every activation by tensor id, outputs and intermediate ones alike.
 */
function evaluate(graph, inputs) {
    const values = new Map();
    graph.inputs.forEach((id, i) => {
        const tensor = (0,graph_graph/* tensorOf */.zz)(graph, id);
        const bytes = inputs[i];
        if (bytes?.byteLength !== (0,graph_graph/* byteLength */.dp)(tensor)) {
            throw new build_errors/* ModoError */.o0(`input ${i} has ${bytes?.byteLength ?? 0} bytes`, `the model takes ${(0,graph_graph/* byteLength */.dp)(tensor)}`);
        }
        values.set(id, (0,graph_graph/* toTypedArray */.vV)(tensor.dtype, bytes));
    });
    for (const operator of graph.operators) {
        values.set(operator.output, evaluateOperator(graph, operator, values));
    }
    return new Map([...values].map(([id, array]) => [id, (0,graph_graph/* toBytes */.ZJ)(array)]));
}
/** The model outputs of one inference, in model order. */
function evaluateOutputs(graph, inputs) {
    const values = evaluate(graph, inputs);
    return graph.outputs.map((id) => values.get(id));
}

;// CONCATENATED MODULE: ./build/passes/fold-constants.js
/** Operators whose inputs are all constant become constants. */





/** What an output element costs beside its multiply-accumulates: the exact arithmetic is slow. */
const OPERATIONS_PER_OUTPUT = 64;
function foldConstants(graph) {
    const tensors = [...graph.tensors];
    const folded = { ...graph, tensors };
    let [operations, bytes] = [0, 0];
    const isConstant = (operator) => operator.inputs.every((id) => id < 0 || tensors[id].data !== undefined);
    const operators = graph.operators.filter((operator) => {
        if (!isConstant(operator))
            return true;
        const node = (0,build_ops/* nodeOf */.E7)(folded, operator);
        if (graph.outputs.includes(operator.output)) {
            node.fail(`model output ${(0,ops_op/* describeTensor */.Lf)(node.output)} does not depend on any input`, 'remove it from the outputs of the model');
        }
        operations += evaluationCost(folded, operator);
        bytes += (0,graph_graph/* byteLength */.dp)(node.output);
        if (operations > limits/* MAX_FOLD_OPERATIONS */.i2 || bytes > limits/* MAX_FOLD_BYTES */.Lj) {
            node.fail(`all of its inputs are constant, and its output ${(0,ops_op/* describeTensor */.Lf)(node.output)} of shape ` +
                `[${node.output.shape}] is too much work for the compiler`, 'fold constants when exporting the model');
        }
        const data = (0,graph_graph/* toBytes */.ZJ)(evaluateOperator(folded, operator, new Map()));
        tensors[operator.output] = { ...(0,graph_graph/* tensorOf */.zz)(graph, operator.output), data };
        return false;
    });
    return { ...folded, operators };
}
function evaluationCost(graph, operator) {
    if (operator.kind === 'RESHAPE')
        return 0;
    const op = (0,build_ops/* opOf */.PS)(operator);
    const node = (0,build_ops/* nodeOf */.E7)(graph, operator);
    const elements = (0,graph_graph/* elementCount */.KX)(node.output.shape);
    return OPERATIONS_PER_OUTPUT * elements + (op.macs?.(node) ?? op.visits?.(node) ?? 0);
}

;// CONCATENATED MODULE: ./build/passes/index.js



const PASSES = [foldConstants, dropUnused, dropViews];
function runPasses(graph) {
    return PASSES.reduce((result, pass) => pass(result), graph);
}

;// CONCATENATED MODULE: ./build/plan/place.js
/** Steps to addresses: where in the arena each activation and each scratch lives. */





/** Bases are multiples of this, which suits every element type. */
const ALIGNMENT = 4;
/** Placements tried before the best one is taken: a count, not a time, so that builds are reproducible. */
const EVALUATIONS = 2000;
/** Pairs of items that the search may compare; it ends early only for models of hundreds of operators. */
const COMPARISONS = 2 ** 27;
/** Spans of all items together, about: those of taller tensors are joined, so that pairs of them stay few. */
const SPANS = 2 ** 13;
function place(graph, schedule) {
    const items = [...tensorItems(graph, schedule), ...scratchItems(schedule)];
    const forbidden = items.map((a) => items.map((b) => forbiddenDistances(a, b)));
    const bases = search(items, forbidden);
    const tensors = new Map();
    const scratch = new Map();
    let arenaBytes = 0;
    items.forEach((item, i) => {
        const base = bases[i];
        if ('tensor' in item.key)
            tensors.set(item.key.tensor, { base, ring: item.ring });
        else
            scratch.set(item.key.scratch, base);
        arenaBytes = Math.max(arenaBytes, base + item.bytes);
    });
    if (arenaBytes > limits/* MAX_ARENA_BYTES */.lU) {
        throw new build_errors/* ModoError */.o0(`the activations need a workspace of ${arenaBytes} bytes`, `at most ${limits/* MAX_ARENA_BYTES */.lU / 2 ** 20} MiB are supported; use a smaller model`);
    }
    return { tensors, scratch, arenaBytes: align(arenaBytes) };
}
function align(bytes) {
    return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
function tensorItems(graph, schedule) {
    const outside = new Set([...graph.inputs, ...graph.outputs].map((id) => rootOf(graph, id).id));
    const roots = schedule.ops
        .map(({ operator }) => rootOf(graph, operator.output).id)
        .filter((id) => !outside.has(id));
    const most = Math.ceil(SPANS / Math.max(roots.length, 1));
    return [...rowLifetimes(graph, schedule, roots)].map(([id, lifetimes]) => {
        const { rowBytes } = (0,graph_graph/* rowGeometry */.TY)((0,graph_graph/* tensorOf */.zz)(graph, id));
        const ring = canRing(graph, schedule, id) ? smallestRing(lifetimes) : lifetimes.length;
        const spans = mergeEqual(lifetimes.map(({ born, dies }, row) => ({
            offset: (row % ring) * rowBytes,
            bytes: rowBytes,
            born,
            dies,
        })), most);
        return { key: { tensor: id }, bytes: ring * rowBytes, ring, spans };
    });
}
function scratchItems(schedule) {
    const timesOf = schedule.ops.map(() => []);
    schedule.steps.forEach(({ op }, time) => {
        timesOf[op].push(time);
    });
    return schedule.ops.flatMap(({ call }, op) => {
        if (call.scratchBytes === 0)
            return [];
        const times = timesOf[op];
        const spans = mergeRuns(times).map(([born, dies]) => ({
            offset: 0,
            bytes: call.scratchBytes,
            born,
            dies,
        }));
        return [{ key: { scratch: op }, bytes: call.scratchBytes, ring: 1, spans }];
    });
}
/** Consecutive numbers as [first, last] pairs. */
function mergeRuns(times) {
    const runs = [];
    for (const time of times) {
        const run = runs.at(-1);
        if (run?.[1] === time - 1)
            run[1] = time;
        else
            runs.push([time, time]);
    }
    return runs;
}
/** For each row of each root tensor, the step that writes it and the last that reads it. */
function rowLifetimes(graph, schedule, roots) {
    const lifetimes = new Map(roots.map((id) => [
        id,
        Array.from({ length: (0,graph_graph/* rowCount */.oW)((0,graph_graph/* tensorOf */.zz)(graph, id)) }, () => ({ born: Infinity, dies: -1 })),
    ]));
    const touch = (time, { tensor, start, end }) => {
        const rows = lifetimes.get(tensor);
        if (!rows)
            return;
        const { rowBytes } = (0,graph_graph/* rowGeometry */.TY)((0,graph_graph/* tensorOf */.zz)(graph, tensor));
        for (let row = Math.floor(start / rowBytes); row * rowBytes < end; ++row) {
            rows[row].born = Math.min(rows[row].born, time);
            rows[row].dies = Math.max(rows[row].dies, time);
        }
    };
    schedule.steps.forEach(({ op, row }, time) => {
        const scheduled = schedule.ops[op];
        touch(time, writeRange(graph, scheduled, row));
        for (const operand of scheduled.call.operands)
            touch(time, readRange(graph, scheduled, operand, row));
    });
    return lifetimes;
}
/** Rows may wrap around only where writer and readers all go by these rows. */
function canRing(graph, schedule, id) {
    const { height, rowBytes } = (0,graph_graph/* rowGeometry */.TY)((0,graph_graph/* tensorOf */.zz)(graph, id));
    return schedule.ops.every(({ operator, call }) => {
        if (rootOf(graph, operator.output).id === id && (call.writes === 'whole' || operator.output !== id))
            return false;
        return call.operands
            .filter(({ tensor }) => rootOf(graph, tensor).id === id)
            .every((operand) => {
            const geometry = operandGeometry(graph, operand);
            return (operand.access.kind === 'window' && geometry.height === height && geometry.rowBytes === rowBytes);
        });
    });
}
/** The fewest slots with which no row is overwritten while it is still read; rows are born in order. */
function smallestRing(rows) {
    let [least, enough] = [1, rows.length];
    while (least < enough) {
        const ring = Math.floor((least + enough) / 2);
        if (rows.every((row, i) => i + ring >= rows.length || rows[i + ring].born > row.dies))
            enough = ring;
        else
            least = ring + 1;
    }
    return enough;
}
/** Joins neighbouring spans with one lifetime, and others into about `most`: fewer pairs to compare. */
function mergeEqual(all, most) {
    const merged = [];
    const spans = joinNeighbours(all, Math.ceil(all.length / most));
    for (const span of spans) {
        const last = merged.at(-1);
        if (last &&
            last.born === span.born &&
            last.dies === span.dies &&
            last.offset + last.bytes === span.offset) {
            merged[merged.length - 1] = { ...last, bytes: last.bytes + span.bytes };
        }
        else
            merged.push(span);
    }
    return merged;
}
/** Each `count` spans as one that covers them in bytes and in time. */
function joinNeighbours(spans, count) {
    if (count === 1)
        return spans;
    return Array.from({ length: Math.ceil(spans.length / count) }, (_, i) => {
        const part = spans.slice(i * count, (i + 1) * count);
        const offset = Math.min(...part.map((span) => span.offset));
        return {
            offset,
            bytes: Math.max(...part.map((span) => span.offset + span.bytes)) - offset,
            born: Math.min(...part.map(({ born }) => born)),
            dies: Math.max(...part.map(({ dies }) => dies)),
        };
    });
}
/**
 * Distances base(b) - base(a) at which some bytes of both are alive at once in the same place: open intervals,
 * sorted and merged. Two spans alive in the same step clash too, so an output row never shares bytes with a row
 * that its step reads.
 */
function forbiddenDistances(a, b) {
    const intervals = [];
    for (const x of a.spans) {
        let last;
        for (const y of b.spans) {
            if (x.born > y.dies || y.born > x.dies)
                continue;
            const after = x.offset - y.offset - y.bytes;
            const before = x.offset - y.offset + x.bytes;
            // Those of neighbouring spans overlap; joined at once, they take little memory.
            if (last && after < last[1] && before > last[0]) {
                last[0] = Math.min(last[0], after);
                last[1] = Math.max(last[1], before);
            }
            else {
                last = [after, before];
                intervals.push(last);
            }
        }
    }
    intervals.sort((p, q) => p[0] - q[0]);
    const merged = [];
    for (const interval of intervals) {
        const last = merged.at(-1);
        if (last && interval[0] < last[1])
            last[1] = Math.max(last[1], interval[1]);
        else
            merged.push([...interval]);
    }
    return merged;
}
/** First fit in several orders, then random swaps of the best one; seeded, so that it repeats. */
function search(items, forbidden) {
    const indices = items.map((_, i) => i);
    const firstUse = (i) => Math.min(...items[i].spans.map(({ born }) => born));
    const starts = [
        indices.toSorted((a, b) => items[b].bytes - items[a].bytes),
        indices.toSorted((a, b) => firstUse(a) - firstUse(b)),
        indices.toSorted((a, b) => firstUse(b) - firstUse(a)),
    ];
    let best;
    for (const order of starts) {
        const fit = firstFit(items, forbidden, order, best?.end ?? Infinity);
        if (fit && (!best || fit.end < best.end))
            best = { order, ...fit };
    }
    if (!best)
        return [];
    const lowest = lowerBound(items);
    const random = randomIntegers();
    const intervals = forbidden.reduce((sum, row) => row.reduce((s, { length }) => s + length + 1, sum), 0);
    const evaluations = Math.min(EVALUATIONS, Math.floor(COMPARISONS / intervals));
    for (let i = 0; i < evaluations && best.end > lowest && items.length > 1; ++i) {
        const order = [...best.order];
        const [from, to] = [random() % order.length, random() % order.length];
        order.splice(to, 0, ...order.splice(from, 1));
        const fit = firstFit(items, forbidden, order, best.end + 1);
        if (fit)
            best = { order, ...fit };
    }
    return best.bases;
}
/** Bytes alive in the busiest step: no placement is smaller. */
function lowerBound(items) {
    const changes = new Map();
    const change = (time, bytes) => {
        changes.set(time, (changes.get(time) ?? 0) + bytes);
    };
    for (const { spans } of items) {
        for (const { bytes, born, dies } of spans) {
            change(born, bytes);
            change(dies + 1, -bytes);
        }
    }
    let [alive, most] = [0, 0];
    for (const [, bytes] of [...changes].sort(([a], [b]) => a - b)) {
        alive += bytes;
        most = Math.max(most, alive);
    }
    return most;
}
/** Places items one by one at the lowest free base; gives up when the arena reaches `limit`. */
function firstFit(items, forbidden, order, limit) {
    const bases = new Array(items.length).fill(-1);
    let end = 0;
    const placed = [];
    for (const item of order) {
        let base = 0;
        for (let moved = true; moved;) {
            moved = false;
            for (const other of placed) {
                for (const [after, before] of forbidden[other][item]) {
                    const distance = base - bases[other];
                    if (distance > after && distance < before) {
                        base = align(bases[other] + before);
                        moved = true;
                    }
                }
            }
        }
        bases[item] = base;
        end = Math.max(end, base + items[item].bytes);
        if (end >= limit)
            return undefined;
        placed.push(item);
    }
    return { bases, end };
}
/** A fixed sequence of 31-bit integers (a linear congruential generator, high bits). */
function randomIntegers() {
    let state = 12345;
    return () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state >>> 1;
    };
}

;// CONCATENATED MODULE: ./build/plan/prove.js
/** The proof of a plan, run on every compile: steps are simulated with a tag per byte of the arena. */



/**
 * Throws when a step would read a byte that is not the one written for it, or write outside the arena. Every
 * output row is written before the step's reads are checked: kernels may do so.
 */
function provePlan(graph, schedule, placement) {
    const tags = new Float64Array(placement.arenaBytes).fill(-1);
    /** Calls `visit` with address, length and tag of each row's part of a range; what is outside the arena has none. */
    const forEachPart = (range, visit) => {
        const placed = placement.tensors.get(range.tensor);
        if (!placed)
            return;
        const { rowBytes } = (0,graph_graph/* rowGeometry */.TY)((0,graph_graph/* tensorOf */.zz)(graph, range.tensor));
        for (let start = range.start; start < range.end;) {
            const row = Math.floor(start / rowBytes);
            const end = Math.min(range.end, (row + 1) * rowBytes);
            const address = placed.base + (row % placed.ring) * rowBytes + (start % rowBytes);
            visit(address, end - start, range.tensor * 2 ** 32 + start);
            start = end;
        }
    };
    const fail = (op, row, problem) => {
        throw new Error(`plan: operator ${schedule.ops[op].operator.index}, row ${row}: ${problem}`);
    };
    for (const { op, row } of schedule.steps) {
        const scheduled = schedule.ops[op];
        const write = (address, bytes, tag) => {
            if (address < 0 || address + bytes > tags.length)
                fail(op, row, 'writes outside the arena');
            for (let i = 0; i < bytes; ++i)
                tags[address + i] = tag < 0 ? tag : tag + i;
        };
        const check = (address, bytes, tag) => {
            if (address < 0 || address + bytes > tags.length)
                fail(op, row, 'reads outside the arena');
            for (let i = 0; i < bytes; ++i) {
                if (tags[address + i] !== tag + i)
                    fail(op, row, `byte ${address + i} was overwritten before it was read`);
            }
        };
        const scratch = placement.scratch.get(op);
        if (scratch !== undefined)
            write(scratch, scheduled.call.scratchBytes, -2);
        const written = writeRange(graph, scheduled, row);
        forEachPart(written, write);
        for (const operand of scheduled.call.operands)
            forEachPart(readRange(graph, scheduled, operand, row), check);
        // Scratch and output must not have met either.
        forEachPart(written, check);
        if (scratch !== undefined &&
            tags.subarray(scratch, scratch + scheduled.call.scratchBytes).some((tag) => tag !== -2)) {
            fail(op, row, 'its output overwrites its scratch');
        }
    }
    for (const id of graph.outputs) {
        if (placement.tensors.has(rootOf(graph, id).id))
            throw new Error(`plan: output ${id} lies in the arena`);
    }
}

;// CONCATENATED MODULE: ./build/plan/program.js



/** Schedules, places and proves. */
function plan(graph, options = {}) {
    const scheduled = schedule(graph, options);
    const placement = place(graph, scheduled);
    provePlan(graph, scheduled, placement);
    return { graph, schedule: scheduled, placement };
}

;// CONCATENATED MODULE: ./build/compiler.js
/**
 * The compiler core: model bytes and kernel texts in, C and tables out. Pure: no file system, network,
 * environment or clock, so the same bytes in give the same bytes out.
 */









/** Compiles a model. Throws a ModoError when it is damaged or not supported. */
function compileModel(bytes, options) {
    const graph = importTflite(bytes, options.inputShapes ? { inputShapes: options.inputShapes } : {});
    const module = moduleOf(options.moduleName, graph);
    const program = plan(runPasses(graph), { kernels: kernelNames(options.kernels) });
    const { text, params } = emitGraphJson(module, program);
    return {
        module,
        graph,
        program,
        graphJson: text,
        params,
        paramsBytes: emitParams(params),
        macs: (0,build_ops/* graphMacs */.tD)(graph),
        emitC: () => emitC(module, program, options.kernels),
    };
}

;// CONCATENATED MODULE: ./build/emit/header.js
/** Headers: TVM's AOT C interface, with every figure that firmware needs as a macro. */

/** `mod.h`: one name to include, whatever the module is called. */
function emitModHeader(module) {
    return `#include "${prefix(module)}.h"\n`;
}
function emitHeader(module, figures) {
    const name = prefix(module);
    const macro = name.toUpperCase();
    const { flash } = figures;
    const define = (suffix, value) => `#define ${macro}_${suffix} ${value}`;
    const struct = (kind, ports) => `struct ${name}_${kind} {\n${ports.map(({ member }) => `    void *${member};\n`).join('')}};`;
    const total = Object.values(flash).reduce((sum, bytes) => sum + bytes, 0);
    return `#ifndef ${macro}_H_
#define ${macro}_H_

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Inputs and outputs: bytes, elements, and for quantized ones real = scale * (value - zero point). */
${[...module.inputs, ...module.outputs].flatMap((port) => portMacros(port).map(([suffix, value]) => define(suffix, value))).join('\n')}

/* RAM beside the buffers of inputs and outputs: the workspace is in the object; the stack is the worst case. */
${define('WORKSPACE_SIZE', figures.workspace)}
${define('STACK_SIZE', figures.stack)}

/* Flash that ${name}_run brings into an image. */
${define('FLASH_WEIGHTS_SIZE', flash.weights)}
${define('FLASH_BIASES_SIZE', flash.biases)}
${define('FLASH_REQUANTIZATION_SIZE', flash.requantization)}
${define('FLASH_CODE_SIZE', flash.code)}
${define('FLASH_OTHER_SIZE', flash.other)}
${define('FLASH_SIZE', total)}

${struct('inputs', module.inputs)}

${struct('outputs', module.outputs)}

/*
 * One inference. Buffers need the natural alignment of their element type; inputs are not written.
 * Returns 0, or -1 when a pointer is null or not aligned. Not reentrant: the workspace is shared.
 */
int32_t ${name}_run(struct ${name}_inputs *inputs, struct ${name}_outputs *outputs);

#ifdef __cplusplus
}
#endif

#endif
`;
}
function portMacros({ member, tensor, bytes }) {
    const name = member.toUpperCase();
    const macros = [
        [`${name}_SIZE`, bytes],
        [`${name}_COUNT`, bytes / (tensor.dtype === 'int8' ? 1 : 4)],
    ];
    if (tensor.dtype === 'int8' && tensor.quantization) {
        const scale = Math.fround(tensor.quantization.scales[0]).toExponential(8);
        macros.push([`${name}_SCALE`, `${scale}f`], [`${name}_ZERO_POINT`, `(${tensor.quantization.zeroPoints[0]})`]);
    }
    return macros;
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./build/package-root.js
/** Where modo's own files are: kernels and runtime sources are read from there, bundled or not. */



/** The folder of modo's package.json. Found by walking up, since bundles lie deeper than sources. */
function packageRoot() {
    const start = (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url));
    for (let folder = start;; folder = (0,external_node_path_.dirname)(folder)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'kernels')) && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'package.json')))
            return folder;
        if (folder === (0,external_node_path_.dirname)(folder))
            throw new Error(`no package root above ${start}`);
    }
}
function packageVersion() {
    const manifest = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(packageRoot(), 'package.json'), 'utf8'));
    return manifest.version;
}

;// CONCATENATED MODULE: ./build/toolchain/flags.js
/** Language and code generation. */
const COMMON = [
    '-std=c99',
    '-ffreestanding',
    // One section per function and constant: --gc-sections drops what a program does not use.
    '-ffunction-sections',
    '-fdata-sections',
    '-fvisibility=hidden',
    '-fno-common',
    // A fused multiply-add would round once where the reference rounds twice.
    '-ffp-contract=off',
    // Constants are stored as words and read as what they are.
    '-fno-strict-aliasing',
];
/** What distributions turn on, and what would make builds differ. */
const NEUTRAL = [
    '-fno-stack-protector',
    '-fno-stack-clash-protection',
    '-U_FORTIFY_SOURCE',
    '-fno-asynchronous-unwind-tables',
    '-fno-unwind-tables',
    '-fno-exceptions',
    '-fno-ident',
    '-fno-lto',
    '-g0',
    '-frandom-seed=modo',
];
/** Flags to compile a module's C text. */
function compileFlags(target, optLevel, more) {
    const optimization = optLevel === 3 ? target.optimization : [`-O${optLevel}`];
    return [...target.flags, ...COMMON, ...NEUTRAL, ...optimization, ...more];
}

;// CONCATENATED MODULE: ./build/check/elf.js
/** Reads the parts of little-endian ELF objects that the checks need: sections, symbols, relocations. */

const SHT = {
    PROGBITS: 1,
    SYMTAB: 2,
    RELA: 4,
    NOBITS: 8,
    REL: 9,
    DYNSYM: 11,
    INIT_ARRAY: 14,
    ARM_ATTRIBUTES: 0x70000003,
};
const SHF = { WRITE: 1, ALLOC: 2, EXECINSTR: 4 };
const BINDINGS = ['local', 'global', 'weak'];
const STT_FUNC = 2;
const ET_REL = 1;
/** Throws a ModoError when the bytes are not such an object, or refer to what is not in them. */
function readElf(bytes, what) {
    try {
        const elf = parse(bytes);
        checkReferences(elf);
        return elf;
    }
    catch (cause) {
        throw new build_errors/* ModoError */.o0(`${what}: not a readable ELF object`, 'check the cross compiler', { cause });
    }
}
/** Indices of sections from here on are special: absolute or common symbols. */
const SPECIAL_SECTIONS = 0xff00;
/** Every section of a symbol, and every symbol of a relocation, must exist. */
function checkReferences(elf) {
    for (const { section } of [...elf.symbols, ...elf.dynamicSymbols]) {
        if (section >= elf.sections.length && section < SPECIAL_SECTIONS)
            throw new Error(`no section ${section}`);
    }
    if (elf.type !== ET_REL)
        return;
    for (const { index } of elf.sections) {
        const stray = referencedSymbols(elf, index).find((symbol) => symbol >= elf.symbols.length);
        if (stray !== undefined)
            throw new Error(`no symbol ${stray}`);
    }
}
function parse(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(0) !== 0x7f454c46 || bytes[5] !== 1)
        throw new Error('not a little-endian ELF');
    const is64 = bytes[4] === 2;
    const word = (at) => is64 ? Number(view.getBigUint64(at, true)) : view.getUint32(at, true);
    const sectionTable = word(is64 ? 40 : 32);
    const [entrySize, count, nameIndex] = [0, 2, 4].map((i) => view.getUint16((is64 ? 58 : 46) + i, true));
    const raw = Array.from({ length: count }, (_, index) => {
        const at = sectionTable + index * entrySize;
        const field = (slot) => word(at + 8 + slot * (is64 ? 8 : 4));
        const type = view.getUint32(at + 4, true);
        const [offset, size] = [field(2), field(3)];
        const tail = at + (is64 ? 40 : 24);
        return {
            index,
            nameAt: view.getUint32(at, true),
            type,
            flags: field(0),
            size,
            link: view.getUint32(tail, true),
            info: view.getUint32(tail + 4, true),
            bytes: type === SHT.NOBITS ? new Uint8Array() : bytes.subarray(offset, offset + size),
        };
    });
    const names = raw[nameIndex]?.bytes ?? new Uint8Array();
    const sections = raw.map(({ nameAt, ...section }) => ({ ...section, name: stringAt(names, nameAt) }));
    const symbolsOf = (type) => sections
        .filter((section) => section.type === type)
        .flatMap((section) => readSymbols(section, sections, is64));
    return {
        bits: is64 ? 64 : 32,
        machine: view.getUint16(18, true),
        flags: view.getUint32(is64 ? 48 : 36, true),
        type: view.getUint16(16, true),
        sections,
        symbols: symbolsOf(SHT.SYMTAB),
        dynamicSymbols: symbolsOf(SHT.DYNSYM),
    };
}
function stringAt(table, at) {
    const end = table.indexOf(0, at);
    return new TextDecoder().decode(table.subarray(at, end < 0 ? undefined : end));
}
function readSymbols(table, sections, is64) {
    const view = new DataView(table.bytes.buffer, table.bytes.byteOffset, table.bytes.byteLength);
    const names = sections[table.link].bytes;
    const entrySize = is64 ? 24 : 16;
    return Array.from({ length: Math.floor(table.size / entrySize) }, (_, i) => {
        const at = i * entrySize;
        const info = view.getUint8(at + (is64 ? 4 : 12));
        return {
            name: stringAt(names, view.getUint32(at, true)),
            binding: BINDINGS[info >> 4] ?? 'global',
            section: view.getUint16(at + (is64 ? 6 : 14), true),
            size: is64 ? Number(view.getBigUint64(at + 16, true)) : view.getUint32(at + 8, true),
            isFunction: (info & 15) === STT_FUNC,
        };
    });
}
/** Symbols that a section's relocations refer to, as indices into `symbols`. */
function referencedSymbols(elf, section) {
    const is64 = elf.bits === 64;
    return elf.sections
        .filter(({ type, info }) => (type === SHT.REL || type === SHT.RELA) && info === section)
        .flatMap((relocations) => {
        const entrySize = (is64 ? 16 : 8) + (relocations.type === SHT.RELA ? (is64 ? 8 : 4) : 0);
        const { bytes } = relocations;
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        return Array.from({ length: Math.floor(bytes.byteLength / entrySize) }, (_, i) => is64 ? view.getUint32(i * entrySize + 12, true) : view.getUint32(i * entrySize + 4, true) >>> 8);
    });
}
/** Indices of the sections that a linker with --gc-sections keeps for the sake of one symbol. */
function reachableSections(elf, root) {
    const start = elf.symbols.find(({ name, section }) => name === root && section !== 0);
    const reached = new Set();
    const open = start ? [start.section] : [];
    for (let section = open.pop(); section !== undefined; section = open.pop()) {
        if (reached.has(section) || section === 0 || section >= SPECIAL_SECTIONS)
            continue;
        reached.add(section);
        for (const symbol of referencedSymbols(elf, section))
            open.push(elf.symbols[symbol].section);
    }
    return reached;
}

;// CONCATENATED MODULE: ./build/check/float-abi.js
/** How an object passes floats, as far as its ELF says so. */


/** By e_machine; other machines have one way and do not say it. */
const READERS = {
    [EM.ARM]: armFloatAbi,
    [EM.RISCV]: ({ flags }) => RISCV_FLOAT_ABIS[(flags >> 1) & 3],
};
/** Bits 1 and 2 of e_flags; 3 is for quadruple precision. */
const RISCV_FLOAT_ABIS = ['soft', 'single', 'double'];
/** Undefined when the object does not say. */
function floatAbiOf(elf) {
    return READERS[elf.machine]?.(elf);
}
const TAG_ABI_VFP_ARGS = 28;
function armFloatAbi(elf) {
    const attributes = elf.sections.find(({ type }) => type === SHT.ARM_ATTRIBUTES)?.bytes;
    if (!attributes)
        return undefined;
    return armAttributes(attributes).get(TAG_ABI_VFP_ARGS) === 1 ? 'hard' : 'soft';
}
/** File-level build attributes of the "aeabi" vendor section; text values are skipped. */
function armAttributes(bytes) {
    const tags = new Map();
    let at = 0;
    const uleb = () => {
        let [value, shift] = [0, 0];
        for (;;) {
            const byte = bytes[at++] ?? 0;
            value |= (byte & 0x7f) << shift;
            shift += 7;
            if (!(byte & 0x80))
                return value;
        }
    };
    const skipText = () => {
        while (at < bytes.length && bytes[at++] !== 0)
            ;
    };
    at = 5; // format version, length of the vendor section
    skipText(); // "aeabi"
    at += 5; // Tag_File and its length
    while (at < bytes.length) {
        const tag = uleb();
        // CPU names are text; above 32 odd tags are.
        if (tag === 4 || tag === 5 || tag === 67 || (tag > 32 && tag % 2 === 1))
            skipText();
        else if (tag === 32) {
            uleb();
            skipText();
        }
        else
            tags.set(tag, uleb());
    }
    return tags;
}

;// CONCATENATED MODULE: ./build/check/stack.js
/** Worst-case stack from GCC's call graph (-fcallgraph-info=su). */

/**
 * Bytes that a function outside the object may use: memcpy, memset, memmove and the compiler's helpers are leaf
 * functions that save a few registers.
 */
const EXTERNAL_BYTES = 64;
/** Of frames with a known size. A bounded one is aligned at run time; what that takes at most is counted. */
const stack_KINDS = ['static', 'dynamic,bounded'];
/**
 * Stack in bytes that a call of `root` needs at most, its own frame included. Throws a ModoError for recursion,
 * a frame whose size is not known at compile time, or a call through a pointer.
 */
function worstCaseStack(callGraph, root) {
    const frames = new Map();
    const calls = new Map();
    for (const [, title, label] of callGraph.matchAll(/^node: \{ title: "([^"]*)" label: "([^"]*)"/gm)) {
        const usage = /\\n(\d+) bytes \(([^)]*)\)/.exec(label);
        frames.set(title, { bytes: Number(usage?.[1] ?? EXTERNAL_BYTES), kind: usage?.[2] });
    }
    for (const [, source, target] of callGraph.matchAll(/^edge: \{ sourcename: "([^"]*)" targetname: "([^"]*)"/gm)) {
        calls.set(source, [...(calls.get(source) ?? []), target]);
    }
    const start = [...frames.keys()].find((title) => title === root || title.endsWith(`:${root}`));
    if (start === undefined) {
        throw new build_errors/* ModoError */.o0(`the compiler gave no stack usage for ${root}`, 'use GCC 10 or newer');
    }
    const known = new Map();
    const visit = (name, path) => {
        const cached = known.get(name);
        if (cached !== undefined)
            return cached;
        if (path.includes(name))
            throw new build_errors/* ModoError */.o0(`stack: ${name} calls itself`, 'report this as a defect of modo');
        const frame = frames.get(name);
        if (!frame || name === '__indirect_call') {
            throw new build_errors/* ModoError */.o0(`stack: ${path.at(-1)} calls through a pointer`, 'report this as a defect of modo');
        }
        if (frame.kind !== undefined && !stack_KINDS.includes(frame.kind)) {
            throw new build_errors/* ModoError */.o0(`stack: the frame of ${name} is ${frame.kind}`, 'report this as a defect of modo');
        }
        const callees = (calls.get(name) ?? []).map((callee) => visit(callee, [...path, name]));
        const bytes = frame.bytes + Math.max(0, ...callees);
        known.set(name, bytes);
        return bytes;
    };
    return visit(start, []);
}

;// CONCATENATED MODULE: ./build/check/check.js








const ALWAYS_ALLOWED = ['memcpy', 'memset', 'memmove'];
/** Throws a ModoError when the object breaks a promise; compilers and their options can make it. */
function checkObject(bytes, callGraph, options) {
    const { target, compilation } = options;
    const elf = readElf(bytes, 'mod.o');
    const floatAbi = checkMachine(elf, target);
    const symbols = checkSymbols(elf, compilation, target, options.hook);
    checkSections(elf, options);
    const run = `${prefix(compilation.module)}_run`;
    return {
        figures: {
            workspace: compilation.program.placement.arenaBytes,
            stack: options.hook ? 0 : worstCaseStack(callGraph, run),
            flash: flashParts(elf, compilation, run),
        },
        ...symbols,
        floatAbi,
    };
}
/** Throws a ModoError unless the shared object shows every function that mod.json names, and the C interface. */
function checkSharedObject(bytes, compilation) {
    const elf = readElf(bytes, 'mod.so');
    const shown = new Set(elf.dynamicSymbols.filter(({ section }) => section !== 0).map(({ name }) => name));
    const missing = exportedFunctions(compilation).find((name) => !shown.has(name));
    if (missing)
        throw new build_errors/* ModoError */.o0(`mod.so does not export ${missing}`, 'check --cross-compiler-options');
}
function exportedFunctions({ module, program }) {
    const name = prefix(module);
    return [
        `${name}_run`,
        `${name}_system_lib`,
        ...program.schedule.ops.map((op) => packedFunctionName(module, op)),
    ];
}
function checkMachine(elf, target) {
    if (elf.machine !== target.elf.machine || elf.bits !== target.elf.bits) {
        throw new build_errors/* ModoError */.o0(`mod.o is for ELF machine ${elf.machine} with ${elf.bits} bits, not for ${target.name}`, 'check --cross-compiler and --cross-compiler-options');
    }
    const floatAbi = floatAbiOf(elf);
    if (target.elf.floatAbi && floatAbi !== target.elf.floatAbi) {
        throw new build_errors/* ModoError */.o0(`mod.o has ${floatAbi ? `the ${floatAbi}` : 'no'} float ABI, ${target.name} the ${target.elf.floatAbi} one`, 'check --cross-compiler-options');
    }
    return floatAbi;
}
function checkSymbols(elf, compilation, target, hook) {
    const named = elf.symbols.filter(({ binding, name }) => binding !== 'local' && name !== '');
    const defined = named
        .filter(({ section }) => section !== 0)
        .map(({ name }) => name)
        .sort();
    const undefinedNames = named
        .filter(({ section }) => section === 0)
        .map(({ name }) => name)
        .sort();
    const expected = [
        ...exportedFunctions(compilation),
        ...(hook === 'tap' ? [hookSymbol(compilation.module, hook)] : []),
    ].sort();
    const wrong = defined.find((name) => !expected.includes(name)) ?? expected.find((name) => !defined.includes(name));
    if (wrong)
        throw new build_errors/* ModoError */.o0(`mod.o: symbol ${wrong} is not as it should be`, 'check --cross-compiler-options');
    // Position-independent code refers to its own offset table.
    const allowed = new Set([
        ...ALWAYS_ALLOWED,
        ...target.helpers,
        ...(hook === 'profile' ? [hookSymbol(compilation.module, hook)] : []),
        '_GLOBAL_OFFSET_TABLE_',
    ]);
    const isAllowed = ({ name, binding }) => allowed.has(name) || (binding === 'weak' && (target.weak ?? []).includes(name));
    const stray = named.find((symbol) => symbol.section === 0 && !isAllowed(symbol))?.name;
    if (stray) {
        throw new build_errors/* ModoError */.o0(`mod.o needs ${stray}, which firmware may not have`, 'check --cross-compiler-options');
    }
    return { defined, undefined: undefinedNames };
}
function checkSections(elf, { compilation: { module }, target, hook }) {
    const variables = target.variables?.map((name) => `.bss.${name}`) ?? [];
    for (const { name, type, flags, size } of elf.sections) {
        if (!(flags & SHF.ALLOC) || size === 0)
            continue;
        const isWorkspace = type === SHT.NOBITS && name.startsWith(workspaceSection(module));
        const isRelocated = name.startsWith('.data.rel.ro');
        const isTap = hook === 'tap' && type === SHT.NOBITS;
        const isVariable = variables.includes(name) && type === SHT.NOBITS;
        const isExpected = isWorkspace || isRelocated || isTap || isVariable;
        const isWritable = (flags & SHF.WRITE) !== 0 && !isExpected;
        if (isWritable || /^\.(init|fini|ctors|dtors|preinit)/.test(name)) {
            throw new build_errors/* ModoError */.o0(`mod.o has the section ${name} of ${size} bytes`, 'check --cross-compiler-options');
        }
    }
}
/** Flash that the C interface brings into an image linked with --gc-sections. */
function flashParts(elf, { module, program }, run) {
    const parts = { weights: 0, biases: 0, requantization: 0, code: 0, other: 0 };
    const constants = new Map(program.schedule.ops.map(({ call }, op) => [constantSection(module, op), call.constant?.sections ?? []]));
    for (const index of reachableSections(elf, run)) {
        const section = elf.sections[index];
        if (!(section.flags & SHF.ALLOC) || section.type === SHT.NOBITS)
            continue;
        const packed = constants.get(section.name);
        if (packed)
            for (const { role, bytes } of packed)
                parts[role] += bytes.byteLength;
        else if (section.flags & SHF.EXECINSTR)
            parts.code += section.size;
        else
            parts.other += section.size;
    }
    return parts;
}

// EXTERNAL MODULE: ./build/toolchain/temporary-folder.js
var temporary_folder = __webpack_require__(25968);
;// CONCATENATED MODULE: ./build/driver/build.js
/** C text to objects: compiles in a folder of its own and checks what comes out. */







/** Builds and checks. Nothing of the build folder's path gets into the objects. */
async function build(compilation, options) {
    const { target, toolchain, want } = options;
    const folder = await (0,temporary_folder/* makeTemporaryFolder */.w)();
    try {
        const c = compilation.emitC();
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'mod.c'), c);
        const flags = [
            ...compileFlags(target, options.optLevel, options.compilerOptions),
            ...hookFlags(options.hook),
        ];
        const compile = (more, to) => runCompiler(toolchain, [...flags, ...more, '-c', 'mod.c', '-o', to], folder);
        const read = (name) => (0,promises_.readFile)((0,external_node_path_.join)(folder, name));
        const { compile: sharedFlags, link } = target.sharedObject ?? { compile: [], link: [] };
        const shared = target.objectIsPositionIndependent ? 'mod.o' : 'shared.o';
        const primary = want.object || target.objectIsPositionIndependent ? 'mod.o' : shared;
        const primaryFlags = primary === 'shared.o' ? sharedFlags : [];
        await Promise.all([
            compile([...primaryFlags, '-fcallgraph-info=su'], primary),
            ...(want.sharedObject && shared !== primary ? [compile(sharedFlags, shared)] : []),
            ...(want.assembly ? [runCompiler(toolchain, [...flags, '-S', 'mod.c', '-o', 'mod.s'], folder)] : []),
        ]);
        const object = await read(primary);
        const callGraph = await (0,promises_.readFile)((0,external_node_path_.join)(folder, primary.replace(/o$/, 'ci')), 'utf8').catch(() => '');
        const report = checkObject(object, callGraph, { target, compilation, hook: options.hook });
        let sharedObject;
        if (want.sharedObject) {
            await runCompiler(toolchain, [...target.flags, ...link, '-o', 'mod.so', shared], folder);
            sharedObject = await read('mod.so');
            checkSharedObject(sharedObject, compilation);
        }
        return {
            c,
            report,
            ...(want.object && { object }),
            ...(sharedObject && { sharedObject }),
            ...(want.assembly && { assembly: await read('mod.s') }),
        };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/driver/kernels.js
/** Reads the kernel files of a target from modo's own folder. */



/**
 * Kernels of the target, by file. Without optimization these are the portable ones: assembly that needs nearly all
 * registers does not compile then.
 */
function readKernels(target, optLevel) {
    const folders = optLevel === 0 ? target.kernels.slice(-1) : target.kernels;
    const texts = new Map();
    for (const folder of folders.toReversed()) {
        const path = (0,external_node_path_.join)(packageRoot(), 'kernels', folder);
        for (const file of (0,external_node_fs_.readdirSync)(path))
            texts.set(file, (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(path, file), 'utf8'));
    }
    return texts;
}

;// CONCATENATED MODULE: ./build/driver/compile-job.js
/** One model through the compiler core and the toolchain. */










/** Runs the compiler core on a model's bytes. */
function compileForTarget(bytes, moduleName, target, options) {
    return compileModel(bytes, {
        moduleName,
        kernels: readKernels(target, options.optLevel),
        ...(options.inputShapes && { inputShapes: (0,build_options/* parseInputShapes */.Em)(options.inputShapes) }),
    });
}
/** --cross-compiler-options, split as tvmc splits them. */
function splitCompilerOptions(text) {
    return text?.split(' ').filter((option) => option !== '') ?? [];
}
/** --dump-code: tvmc's formats that exist here. Throws a ModoError for another. */
function dumpFormats(text) {
    const formats = text?.split(',') ?? [];
    const unknown = formats.find((format) => format !== 'c' && format !== 'asm');
    if (unknown !== undefined)
        throw new build_errors/* ModoError */.o0(`--dump-code: there is no format "${(0,build_errors/* printable */.g$)(unknown)}"`, 'choose c, asm');
    return formats;
}
/** All flags of the compiler for a job. */
function jobFlags(target, options) {
    return compileFlags(target, options.optLevel, splitCompilerOptions(options.crossCompilerOptions));
}
/** The options that change what is written, as the manifest and the key hold them. */
function recordedOptions(options) {
    const { objectFile, optLevel, inputShapes, crossCompilerOptions } = options;
    return {
        objectFile,
        optLevel,
        ...(inputShapes !== undefined && { inputShapes }),
        ...(crossCompilerOptions !== undefined && { crossCompilerOptions }),
    };
}
/** Compiles a job's model. Throws a ModoError when the model cannot be compiled. */
async function compileFiles(job, bytes, context) {
    const { target, toolchain, options, progress } = context;
    const dump = dumpFormats(options.dumpCode);
    const compilation = compileForTarget(bytes, job.moduleName, target, options);
    progress(`${(0,build_errors/* printable */.g$)(job.model, 200)}: compiling for ${target.name} with ${toolchain.name} ${toolchain.version}`);
    const built = await build(compilation, {
        target,
        toolchain,
        optLevel: options.optLevel,
        compilerOptions: splitCompilerOptions(options.crossCompilerOptions),
        want: {
            object: options.objectFile,
            sharedObject: target.sharedObject !== undefined,
            assembly: dump.includes('asm'),
        },
    });
    const files = outputFiles(compilation, built, options.objectFile, dump);
    const manifest = (0,driver_manifest/* makeManifest */.Ui)({
        version: packageVersion(),
        key: context.key,
        modelPath: job.model,
        modelBytes: bytes,
        compilation,
        target,
        toolchain,
        flags: jobFlags(target, options),
        report: built.report,
        options: recordedOptions(options),
        files,
    });
    const manifestFile = { name: driver_manifest/* MANIFEST_NAME */.ir, bytes: `${JSON.stringify(manifest, undefined, 2)}\n` };
    return { files: [...files, manifestFile], manifest };
}
function outputFiles(compilation, built, objectFile, dump) {
    const { module } = compilation;
    return [
        { name: 'mod.params', bytes: compilation.paramsBytes },
        ...(built.sharedObject ? [{ name: 'mod.so', bytes: built.sharedObject }] : []),
        { name: 'mod.json', bytes: compilation.graphJson },
        ...(objectFile
            ? [
                { name: 'mod.o', bytes: built.object },
                { name: `${prefix(module)}.h`, bytes: emitHeader(module, built.report.figures) },
                { name: 'mod.h', bytes: emitModHeader(module) },
            ]
            : []),
        ...(dump.includes('c') ? [{ name: 'mod.c', bytes: built.c }] : []),
        ...(dump.includes('asm') ? [{ name: 'mod.asm', bytes: built.assembly }] : []),
    ];
}

;// CONCATENATED MODULE: ./build/driver/concurrency.js
/** Work on several things at a time. */
/** `work` on every item, at most `limit` at a time; results are in the order of the items. The first error ends it. */
async function mapConcurrently(items, limit, work) {
    const results = [];
    let next = 0;
    async function worker() {
        while (next < items.length) {
            const index = next++;
            results[index] = await work(items[index]);
        }
    }
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    return results;
}

;// CONCATENATED MODULE: ./build/driver/environment.js

function defaultEnvironment() {
    return { cwd: process.cwd(), arch: process.arch, progress: () => { }, warn: () => { }, nested: false };
}
/** What of it matters to toolchains. */
function toolchainOf({ cwd, progress, warn }) {
    return toolchainEnvironment({ cwd, progress, warn });
}

// EXTERNAL MODULE: ./build/driver/sha256.js
var sha256 = __webpack_require__(29228);
;// CONCATENATED MODULE: ./build/driver/key.js
/** The key of a compilation: everything that its files depend on, and nothing else. */




/** SHA-256 in hexadecimal. */
function compilationKey({ modelBytes, ...parts }) {
    return (0,sha256/* sha256 */.s)(JSON.stringify({ modo: compilerDigest(), model: (0,sha256/* sha256 */.s)(modelBytes), ...parts }));
}
let digest;
/** SHA-256 of modo's own sources, as they were when it was built. */
function compilerDigest() {
    digest ??= (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(packageRoot(), 'dist', 'sources.sha256'), 'utf8').trim();
    return digest;
}

;// CONCATENATED MODULE: ./build/driver/layout.js
/** Where a compile writes to, and what its modules are called. */



/**
 * One model for one target goes to the output folder itself, as module `default`; otherwise every job has its own
 * folder and a module name from the file's stem. Throws a ModoError when two jobs meet.
 */
function layOut(models, targets, options) {
    const single = models.length === 1 && targets.length === 1 && !options.nested;
    if (options.moduleName !== undefined && models.length > 1) {
        throw new build_errors/* ModoError */.o0('--module-name cannot name several models', 'compile them one by one, or leave it out');
    }
    const twice = targets.find((target, i) => targets.indexOf(target) < i);
    if (twice)
        throw new build_errors/* ModoError */.o0(`--target ${twice} is given twice`, 'give it once');
    const jobs = models.flatMap((model) => targets.map((target) => {
        const path = single ? '' : (0,external_node_path_.join)(folderOf(model, options.cwd), target);
        return {
            model,
            target,
            moduleName: options.moduleName ?? (single ? 'default' : moduleNameFromStem((0,external_node_path_.parse)(model).name)),
            folder: single ? options.output : (0,external_node_path_.join)(options.output, path),
            path: path.split(external_node_path_.sep).join('/'),
        };
    }));
    layout_refuseClash(jobs, (job) => job.folder.toLowerCase(), (job) => `are written to ${(0,build_errors/* printable */.g$)(job.folder, 200)}`);
    // Objects for one target may be linked into one image, where equal symbols would collide.
    layout_refuseClash(jobs, (job) => `${job.moduleName} ${job.target}`, (job) => `get the module name ${job.moduleName}`);
    return jobs;
}
/** The model's path without extension, or its stem when it lies outside of the working folder. */
function folderOf(model, cwd) {
    const path = (0,external_node_path_.relative)(cwd, (0,external_node_path_.resolve)(cwd, model));
    const { dir, name } = (0,external_node_path_.parse)(path);
    const outside = (0,external_node_path_.isAbsolute)(path) || path.split(external_node_path_.sep)[0] === '..';
    return outside ? (0,external_node_path_.parse)((0,external_node_path_.basename)(model)).name : (0,external_node_path_.join)(dir, name);
}
function layout_refuseClash(jobs, key, what) {
    const seen = new Map();
    for (const job of jobs) {
        const other = seen.get(key(job));
        if (other) {
            throw new build_errors/* ModoError */.o0(`${(0,build_errors/* printable */.g$)(other.model, 200)} and ${(0,build_errors/* printable */.g$)(job.model, 200)} both ${what(job)}`, 'rename one, or compile them apart');
        }
        seen.set(key(job), job);
    }
}

;// CONCATENATED MODULE: ./build/driver/print-stage.js


function printStage(stage, compilation) {
    switch (stage) {
        case 'graph':
            return printGraph(compilation.graph);
        case 'steps':
            return printSteps(compilation.program);
        case 'program':
            return printProgram(compilation.program);
    }
}
function printTensor(tensor) {
    const { quantization } = tensor;
    const scales = quantization &&
        (quantization.scales.length === 1
            ? `scale ${quantization.scales[0]} zero point ${quantization.zeroPoints[0]}`
            : `${quantization.scales.length} scales along ${quantization.axis}`);
    return [
        `%${tensor.id}`,
        `${tensor.dtype}[${tensor.shape.join(',')}]`,
        ...(scales ? [scales] : []),
        ...(tensor.data ? ['constant'] : []),
        ...(tensor.viewOf === undefined ? [] : [`view of %${tensor.viewOf}`]),
        `"${(0,build_errors/* printable */.g$)(tensor.name)}"`,
    ].join(' ');
}
/** A line per operator, after the tensors that it is the first to name. */
function printGraph(graph) {
    const lines = [];
    const shown = new Set();
    const show = (id, role) => {
        if (id < 0 || shown.has(id))
            return;
        shown.add(id);
        lines.push(`${role} ${printTensor((0,graph_graph/* tensorOf */.zz)(graph, id))}`);
    };
    for (const id of graph.inputs)
        show(id, 'input');
    for (const { index, kind, inputs, output, options } of graph.operators) {
        for (const id of inputs)
            show(id, 'tensor');
        show(output, graph.outputs.includes(output) ? 'output' : 'tensor');
        const operands = inputs.map((id) => (id < 0 ? 'none' : `%${id}`)).join(' ');
        lines.push(`op ${index} ${kind} ${operands} -> %${output} ${JSON.stringify(options)}`);
    }
    return `${lines.join('\n')}\n`;
}
/** A line per run of steps of one operator. */
function printSteps({ schedule }) {
    const lines = [];
    let first = 0;
    schedule.steps.forEach(({ op, row }, i) => {
        const next = schedule.steps[i + 1];
        if (next?.op === op && next.row === row + 1)
            return;
        const { operator, call } = schedule.ops[op];
        const { row: from } = schedule.steps[first];
        lines.push(`op ${operator.index} ${call.kernel} rows ${from}..${row}`);
        first = i + 1;
    });
    return `${lines.join('\n')}\n`;
}
/** Where everything lives, and how each group runs. */
function printProgram({ graph, schedule, placement }) {
    const lines = [`arena ${placement.arenaBytes} bytes`];
    for (const [id, { base, ring }] of placement.tensors) {
        lines.push(`place %${id} at ${base}, ring of ${ring} rows, "${(0,build_errors/* printable */.g$)((0,graph_graph/* tensorOf */.zz)(graph, id).name)}"`);
    }
    schedule.groups.forEach((group, i) => {
        lines.push(`group ${i}`);
        for (const { op, period, lag } of group) {
            const { operator, call, steps } = schedule.ops[op];
            const scratch = placement.scratch.get(op);
            const at = scratch === undefined ? '' : `, scratch of ${call.scratchBytes} at ${scratch}`;
            lines.push(`  op ${operator.index} ${call.kernel} ${steps} steps, period ${period}, lag ${lag}${at}`);
        }
    });
    return `${lines.join('\n')}\n`;
}

;// CONCATENATED MODULE: ./build/driver/read-model.js
/** Opens model files: the first place where an input can be something else than it should. */


/** Far above any model for a device, far below what would exhaust memory. */
const MAX_MODEL_BYTES = 2 ** 28;
/** The bytes of a model file. Throws a ModoError, without the file's name, when it cannot be one. */
async function readModel(path) {
    const info = await (0,promises_.stat)(path).catch((error) => {
        if (error.code === 'ENOENT')
            throw new build_errors/* ModoError */.o0('no such file', 'check the path of the model');
        throw new build_errors/* ModoError */.o0(`cannot be opened (${error.code})`, 'check the path and its permissions');
    });
    if (info.isDirectory())
        throw new build_errors/* ModoError */.o0('is a folder', 'name the .tflite file in it');
    if (!info.isFile())
        throw new build_errors/* ModoError */.o0('not a regular file', 'pass a .tflite model');
    if (info.size > MAX_MODEL_BYTES) {
        throw new build_errors/* ModoError */.o0(`has ${info.size} bytes`, `models up to ${MAX_MODEL_BYTES} bytes are supported`);
    }
    return (0,promises_.readFile)(path).catch((error) => {
        throw new build_errors/* ModoError */.o0(`cannot be read (${error.code})`, 'check its permissions');
    });
}
/** Runs `work`, putting the file's name in front of its complaints. */
async function withModelName(path, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof build_errors/* ModoError */.o0))
            throw error;
        throw new build_errors/* ModoError */.o0(`${(0,build_errors/* printable */.g$)(path, 200)}: ${error.message}`, error.advice, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/driver/parse-manifest.js
var parse_manifest = __webpack_require__(59628);
;// CONCATENATED MODULE: ./build/driver/write-files.js
/** Writes a set of files so that a reader never sees half of one. */




/** Writes all files beside the folder's others, then moves them into place, the last one last. */
async function writeFiles(folder, files) {
    const staging = (0,external_node_path_.join)(folder, `.modo-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        await write_files_makeFolder(folder);
        await (0,promises_.mkdir)(staging);
        // The one obstacle that would show only after some files are in place.
        for (const { name } of files) {
            const there = await (0,promises_.lstat)((0,external_node_path_.join)(folder, name)).catch(() => undefined);
            if (there?.isDirectory()) {
                throw new build_errors/* ModoError */.o0(`${(0,build_errors/* printable */.g$)((0,external_node_path_.join)(folder, name), 200)} is a folder`, 'give another --output');
            }
        }
        for (const { name, bytes } of files)
            await (0,promises_.writeFile)((0,external_node_path_.join)(staging, name), bytes);
        for (const { name } of files)
            await (0,promises_.rename)((0,external_node_path_.join)(staging, name), (0,external_node_path_.join)(folder, name));
    }
    catch (error) {
        const { code } = error;
        if (code === undefined)
            throw error;
        throw new build_errors/* ModoError */.o0(`${(0,build_errors/* printable */.g$)(folder, 200)}: cannot be written (${code})`, 'give another --output', {
            cause: error,
        });
    }
    finally {
        // A folder that could not be made cannot be removed: the first error is the one to tell.
        await (0,promises_.rm)(staging, { recursive: true, force: true }).catch(() => { });
    }
}
/** As mkdir with `recursive`, which in Node never ends in a file system that makes no folders, such as /proc. */
async function write_files_makeFolder(folder) {
    const there = await (0,promises_.stat)(folder).catch(() => undefined);
    if (there?.isDirectory())
        return;
    const parent = (0,external_node_path_.dirname)(folder);
    if (!there && parent !== folder)
        await write_files_makeFolder(parent);
    await (0,promises_.mkdir)(folder).catch((error) => {
        // Another compile may have been faster.
        if (error.code !== 'EEXIST' || there)
            throw error;
    });
}

;// CONCATENATED MODULE: ./build/driver/write-module.js
/** Writes a compilation's files in place of those of the one before. */





/**
 * Files that the folder's manifest lists and that are not made any more are removed: an old mod.o beside a new
 * manifest would be linked one day. All else in the folder stays.
 */
async function writeModule(folder, { files }) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, driver_manifest/* MANIFEST_NAME */.ir), 'utf8').catch(() => '');
    const listed = (0,parse_manifest/* parseManifest */.N)(text)?.files.map(({ name }) => name) ?? [];
    await writeFiles(folder, files);
    const outdated = listed.filter((name) => !files.some((file) => file.name === name));
    await Promise.all(outdated.map((name) => (0,promises_.rm)((0,external_node_path_.join)(folder, name), { force: true })));
}

;// CONCATENATED MODULE: ./build/driver/compile.js
/** The main job: models in, files out. */














/**
 * Compiles models (paths of .tflite files) for one or more targets and writes their files. What the environment's
 * store has is taken from there. Throws a ModoError when an option is wrong or a compiler cannot be had; errors of
 * single models are in the result.
 */
async function compile(models, given = {}, environment = defaultEnvironment()) {
    const options = (0,build_options/* resolveOptions */.$i)('compile', given);
    const targets = compile_checkRequest(models, options, environment.arch);
    const jobs = layOut(models, targets.map(({ name }) => name), {
        output: options.output,
        moduleName: options.moduleName,
        nested: environment.nested,
        cwd: environment.cwd,
    }).filter(environment.selects ?? (() => true));
    const work = jobs.map((job) => ({
        job,
        target: targets.find(({ name }) => name === job.target),
    }));
    if (options.print)
        return printJobs(work, options, options.print, environment);
    const neededTargets = targets.filter((target) => work.some((item) => item.target === target));
    // A missing compiler is not the fault of a model: said once, before any work.
    const choices = new Map(await Promise.all(neededTargets.map(async (target) => [target, await chooseToolchain(target, options, toolchainOf(environment))])));
    const failed = [];
    const prepared = await mapConcurrently(work, READS, (item) => collect(item, failed, () => prepare(item, choices.get(item.target), options, environment)));
    const ready = prepared.filter((item) => item !== undefined);
    // Only what has to be compiled needs a compiler, which may have to be downloaded.
    const toolchains = new Map();
    for (const { target, stored } of ready) {
        if (!stored && !toolchains.has(target))
            toolchains.set(target, await choices.get(target).provide());
    }
    const compiled = await mapConcurrently(ready, (0,external_node_os_.availableParallelism)(), (item) => collect(item, failed, () => finish(item, toolchains.get(item.target), options, environment)));
    const position = (failure) => jobs.findIndex(({ model, target }) => model === failure.model && target === failure.target);
    return {
        compiled: compiled.filter((item) => item !== undefined),
        failed: failed.sort((a, b) => position(a) - position(b)),
        printed: '',
    };
}
/** Models that are read, and looked up in the store, at a time. */
const READS = 8;
/** The targets. Throws a ModoError for what can be known to fail before a model is read. */
function compile_checkRequest(models, options, arch) {
    if (models.length === 0)
        throw new build_errors/* ModoError */.o0('no model is given', 'name a .tflite file');
    if (options.outputFormat !== 'so') {
        throw new build_errors/* ModoError */.o0(`--output-format ${options.outputFormat} is not supported yet`, 'use so');
    }
    dumpFormats(options.dumpCode);
    if (options.inputShapes !== undefined)
        (0,build_options/* parseInputShapes */.Em)(options.inputShapes);
    const targets = selectTargets(options, arch);
    const objectOnly = targets.find(({ sharedObject }) => !sharedObject);
    if (objectOnly && !options.objectFile && !options.print) {
        throw new build_errors/* ModoError */.o0(`--target ${objectOnly.name} has no mod.so, since its linker makes no shared objects`, 'add --object-file');
    }
    return targets;
}
/** Does some of a job's work; what is wrong with its model becomes one of the failures. */
async function collect({ job }, failed, work) {
    try {
        return await withModelName(job.model, work);
    }
    catch (error) {
        if (!(error instanceof build_errors/* ModoError */.o0))
            throw error;
        failed.push({ model: job.model, target: job.target, error });
        return undefined;
    }
}
async function printJobs(work, options, stage, { cwd }) {
    const failed = [];
    let printed = '';
    for (const item of work) {
        await collect(item, failed, async () => {
            const bytes = await readModel((0,external_node_path_.resolve)(cwd, item.job.model));
            printed += printStage(stage, compileForTarget(bytes, item.job.moduleName, item.target, options));
        });
    }
    return { compiled: [], failed, printed };
}
async function prepare({ job, target }, choice, options, { cwd, progress, store }) {
    progress(`${(0,build_errors/* printable */.g$)(job.model, 200)}: reading`);
    const modelBytes = await readModel((0,external_node_path_.resolve)(cwd, job.model));
    const { dumpCode } = options;
    const key = compilationKey({
        modelFile: (0,external_node_path_.basename)(job.model),
        modelBytes,
        moduleName: job.moduleName,
        target: target.name,
        flags: jobFlags(target, options),
        toolchainDigest: choice.digest,
        options: { ...recordedOptions(options), ...(dumpCode !== undefined && { dumpCode }) },
    });
    const stored = await store?.find({ key, path: job.path });
    return { job, target, modelBytes, key, stored };
}
async function finish({ job, target, modelBytes, key, stored }, toolchain, options, { cwd, progress }) {
    const shown = (0,build_errors/* printable */.g$)(job.model, 200);
    const made = stored ??
        (await compileFiles(job, modelBytes, { target, toolchain: toolchain, options, key, progress }));
    progress(`${shown}: writing to ${(0,build_errors/* printable */.g$)(job.folder, 200)}`);
    await writeModule((0,external_node_path_.resolve)(cwd, job.folder), made);
    return {
        model: job.model,
        target: target.name,
        state: stored ? 'cached' : 'compiled',
        folder: job.folder,
        path: job.path,
        files: made.files.map(({ name }) => name),
        manifest: made.manifest,
    };
}

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

;// CONCATENATED MODULE: ./build/run/board-program.js
/** How the bare-metal program of runtime/ is built for a board: sources, and what is known of the board. */



/** Folders with the program: what every board has, and what belongs to the CPU. */
function folders(board) {
    return ['board', board.runtime].map((name) => (0,external_node_path_.join)(packageRoot(), 'runtime', name));
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
        throw new build_errors/* ModoError */.o0(`${what}: ${command} cannot be started`, installAdvice(command));
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
        run: (artifacts, request) => board_runner_run(folder, target, board, toolchain, artifacts, request),
        close: () => (0,promises_.rm)(folder, { recursive: true, force: true }),
    };
}
async function board_runner_run(folder, target, board, toolchain, artifacts, request) {
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'mod.o'), artifacts.object);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'in.bin'), request.inputs);
    const name = prefix({ name: artifacts.module });
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
    const name = prefix({ name: artifacts.module });
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
    await runCompiler(toolchain, args, folder).catch((error) => {
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
    const source = (0,external_node_path_.join)(packageRoot(), 'runtime', 'host');
    const sources = (await (0,promises_.readdir)(source)).filter((name) => name.endsWith('.c'));
    const program = (0,external_node_path_.join)(folder, 'runner');
    await runCompiler(toolchain, ['-std=gnu99', '-O1', ...sources, '-o', program, '-ldl'], source);
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
    const target = findTarget(name, environment.arch);
    if (!target.board && !target.emulator && target.name !== 'host')
        return undefined;
    return makeRunner(target, await provideToolchain(target, options, toolchainOf(environment)));
}
async function verifyFolder(compiled, options, { cwd, arch, progress }, runner) {
    const { model, manifest } = compiled;
    progress(`${(0,build_errors/* printable */.g$)(model, 200)}: running on ${compiled.target}`);
    try {
        return await withModelName(model, async () => {
            const target = findTarget(compiled.target, arch);
            const isBoard = target.board !== undefined;
            const artifacts = await readArtifacts((0,external_node_path_.resolve)(cwd, compiled.folder), manifest, isBoard);
            const bytes = await readModel((0,external_node_path_.resolve)(cwd, model));
            const { inputShapes } = options;
            const graph = importTflite(bytes, inputShapes ? { inputShapes: (0,build_options/* parseInputShapes */.Em)(inputShapes) } : {});
            const tensors = graph.inputs.map((id) => (0,graph_graph/* tensorOf */.zz)(graph, id));
            const sets = randomInputs(tensors, SETS, SEED).map((inputs) => ({
                inputs,
                expected: evaluateOutputs(graph, inputs),
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







async function compileAll(models, options, store, shard) {
    const wanted = shard && new Set(shard.jobs.map((job) => job.join('\n')));
    const selects = ({ model, target }) => wanted?.has(`${model}\n${target}`) ?? true;
    const refused = models.flatMap((model) => {
        const error = artifactPathError(model);
        return error ? options.target.map((target) => ({ model, target, error })) : [];
    });
    const fitting = models.filter((model) => !artifactPathError(model));
    if (fitting.length === 0)
        return { compiled: [], failed: refused, instructions: new Map() };
    core.startGroup(`Compile ${models.length} ${models.length === 1 ? 'model' : 'models'}`);
    const { compiled, failed } = await compile(fitting, options, {
        ...environment(),
        nested: true,
        selects,
        ...(store && { store }),
    }).finally(core.endGroup);
    if (compiled.length > 0)
        core.info(compileTable(compiled.map(forLog)));
    return { compiled, failed: [...refused, ...failed], instructions: new Map() };
}
/** Runs every object; those that do not answer as defined count as failed. */
async function verifyAll(result, options) {
    core.startGroup('Run every object');
    const checked = await verifyFolders(result.compiled, options, environment()).finally(core.endGroup);
    for (const { compiled, isSkipped } of checked) {
        if (isSkipped)
            core.notice((0,log/* logText */.k)(`${compiled.model}: nothing here runs ${compiled.target}: not verified`));
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
        ...defaultEnvironment(),
        progress: (message) => core.info((0,log/* logText */.k)(message)),
        warn: (message) => core.warning((0,log/* logText */.k)(message)),
    };
}
function forLog(model) {
    return { ...model, model: (0,log/* logText */.k)(model.model), folder: (0,log/* logText */.k)(model.folder) };
}

// EXTERNAL MODULE: ./build/action/annotations.js
var annotations = __webpack_require__(2909);
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
        async deliver() {
            const count = `${subjects.length} ${subjects.length === 1 ? 'file' : 'files'}`;
            if (options.dryRun)
                return { sentence: `Dry run: ${count} would be attested.` };
            const warn = (message) => core.warning(message);
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

// EXTERNAL MODULE: ./build/action/branch.js
var action_branch = __webpack_require__(57423);
;// CONCATENATED MODULE: ./build/action/deliver.js
/** Brings what was compiled to its destinations: each gets everything or nothing, whatever becomes of the others. */



async function deliverTo(destinations, isComplete) {
    const sentences = [];
    const errors = [];
    for (const { title, needsAll, deliver } of destinations) {
        if (needsAll && !isComplete) {
            sentences.push(`${title}: not done, since not every model was compiled.`);
            continue;
        }
        core.startGroup(title);
        try {
            const { sentence, outputs = {} } = await deliver();
            for (const [name, value] of Object.entries(outputs))
                core.setOutput(name, value);
            core.info(sentence);
            sentences.push(sentence);
        }
        catch (error) {
            if (!(error instanceof build_errors/* ModoError */.o0))
                throw error;
            sentences.push((0,annotations.describeForAction)(error));
            errors.push(error);
        }
        finally {
            core.endGroup();
        }
    }
    return { sentences, errors };
}

;// CONCATENATED MODULE: ./build/deliver/release/retry.js
/** When to ask GitHub again, and after how long. */
const realPacing = {
    now: Date.now,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: Math.random,
};
const LONGEST_WAIT = 5 * 60_000;
const ATTEMPTS = 6;
/** Grows from one second, with as much again by chance: jobs that failed together do not come back together. */
function backoff(attempt, random) {
    return Math.min(1000 * 2 ** attempt, 30_000) * (1 + random);
}
/** Whether a limit on the number of requests, and no lack of permission, is behind this answer. */
function isLimited({ status, message, response }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    const headers = response?.headers ?? {};
    return ('retry-after' in headers ||
        headers['x-ratelimit-remaining'] === '0' ||
        /secondary rate limit|abuse detection/i.test(message));
}
function isPassing(answer) {
    const { status } = answer;
    return status === undefined || status === 408 || status >= 500 || isLimited(answer);
}
/**
 * Milliseconds until the next attempt; undefined when there should be none: the answer is final, the attempts
 * are used up, or GitHub asks for a longer wait than a job should sit through.
 */
function retryDelay(answer, attempt, pacing) {
    if (!isPassing(answer) || attempt + 1 >= ATTEMPTS)
        return undefined;
    const wait = Math.max(askedWait(answer, pacing.now()), backoff(attempt, pacing.random()));
    return wait > LONGEST_WAIT ? undefined : wait;
}
function askedWait(answer, now) {
    const headers = answer.response?.headers ?? {};
    const after = Number(headers['retry-after'] ?? Number.NaN);
    if (Number.isFinite(after))
        return after * 1000;
    if (!isLimited(answer))
        return 0;
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
    if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset))
        return reset * 1000 - now;
    // GitHub's advice where a secondary limit names no time.
    return 60_000;
}

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
    if (isLimited(answer))
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
    if (isPassing(answer))
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
        return sleep(backoff(Math.min(round, 4), random()));
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
                const delay = retryDelay(answer, attempt, this.#options.pacing);
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
            const delay = retryDelay(answer, Math.min(this.#failures++, ATTEMPTS), this.#options.pacing);
            if (isPassing(answer) && delay !== undefined) {
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
const client_PATIENCE = 60_000;
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
    #patience(milliseconds = client_PATIENCE) {
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
    const { pacing = realPacing, repository, tag } = request;
    if (request.files.length === 0)
        throw new build_errors/* ModoError */.o0('there is no file to attach to the release');
    if (tag === '')
        throw new build_errors/* ModoError */.o0('no tag is given', 'run on: push: tags, or name the tag');
    const files = await hashFiles(request.files);
    const client = await ReleaseClient.open({ ...request, pacing });
    const delivery = { client, request, files, done: new Map(), created: false };
    for (let round = 0;; round++) {
        try {
            return await (request.dryRun ? attach_plan(client, request, files) : deliver(delivery));
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
async function attach_plan(client, { repository, tag }, files) {
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
                progress: (message) => core.info((0,log/* logText */.k)(message)),
            });
            const { assets, state, url, waitingFor } = result;
            const changed = assets.filter(({ action }) => action !== 'keep').length;
            const count = `${changed} of ${assets.length} ${assets.length === 1 ? 'asset' : 'assets'}`;
            if (options.dryRun)
                return { sentence: `Dry run: ${count} would be attached to the release of ${tag}.` };
            if (waitingFor > 0)
                core.notice(`${waitingFor} other jobs are still uploading to the release: the last one publishes it`);
            return {
                sentence: `Attached ${count} to the release of ${tag} (${state})${changed < assets.length ? '; the others were there already' : ''}.`,
                ...(url !== undefined && { outputs: { release: url } }),
            };
        },
    };
}

;// CONCATENATED MODULE: ./build/report/report.js

function makeReport(result, context) {
    const { modo, commit, ref, instructions } = context;
    const entries = [
        ...result.compiled.map(({ model, target, state, manifest }) => ({
            model,
            target,
            state,
            key: manifest.key,
            ...report_digestOf(manifest),
            figures: figuresOf(manifest, instructions?.get(`${model}\n${target}`)),
        })),
        ...result.failed.map(({ model, target, error }) => ({
            model,
            target,
            state: 'failed',
            error: (0,build_errors/* describeError */.Uc)(error),
        })),
    ];
    return {
        reportVersion: 1,
        modo,
        ...(commit && { commit }),
        ...(ref && { ref }),
        entries: entries.sort(byModelAndTarget),
    };
}
function figuresOf(manifest, instructions) {
    const { workspace: arena, stack, flash } = manifest.sizes;
    const total = (ports) => ports.reduce((sum, { bytes }) => sum + bytes, 0);
    const [inputs, outputs] = [total(manifest.inputs), total(manifest.outputs)];
    return {
        flash: Object.values(flash).reduce((sum, bytes) => sum + bytes, 0),
        ...flash,
        ram: arena + inputs + outputs,
        arena,
        inputs,
        outputs,
        stack,
        macs: manifest.macs,
        ...(instructions !== undefined && { instructions }),
    };
}
function report_digestOf({ files }) {
    const file = files.find(({ name }) => name === 'mod.o') ?? files.find(({ name }) => name === 'mod.so');
    return file ? { digest: file.sha256 } : {};
}
function byModelAndTarget(a, b) {
    if (a.model !== b.model)
        return a.model < b.model ? -1 : 1;
    return a.target < b.target ? -1 : a.target > b.target ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/action/report.js
/** The report of the run, as a file beside what was compiled. */




const REPORT_NAME = 'report.json';
function reportOf(result, { sha, ref }, instructions) {
    return makeReport(result, {
        modo: packageVersion(),
        ...(sha && { commit: sha }),
        ...(ref && { ref }),
        instructions,
    });
}
/** Writes the report to the output folder; its path. */
async function writeReport(report, { output }) {
    const path = (0,external_node_path_.join)(output, REPORT_NAME);
    await (0,promises_.mkdir)((0,external_node_path_.resolve)(output), { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.resolve)(path), `${JSON.stringify(report, undefined, 2)}\n`);
    return path;
}

;// CONCATENATED MODULE: ./build/action/summary.js
/** The job summary: one row for each model and target. */



/** The runner drops a summary above 1 MiB as a whole; some room is left for the lines around the table. */
const MOST_TABLE_BYTES = 700_000;
const MOST_ERROR_BYTES = 200_000;
const SHORT_DIGEST = 12;
const NONE = '–';
async function writeSummary(content) {
    // Runners of old servers have no summary.
    if (process.env.GITHUB_STEP_SUMMARY)
        await core.summary.addRaw(summaryText(content)).write();
}
/** The summary in Markdown, below 1 MiB. */
function summaryText({ compiled, failed, delivery }) {
    const [model, target, ...figures] = COMPILE_COLUMNS;
    const header = [model, target, 'state', ...figures, 'mod.o (SHA-256)'];
    const dashes = figures.map(() => NONE);
    const rows = [
        ...compiled.map((done) => {
            const [, , ...values] = compileRow(done);
            return { ...done, cells: [done.state, ...values, objectDigest(done)] };
        }),
        ...failed.map((other) => ({ ...other, cells: ['**failed**', ...dashes, NONE] })),
    ].sort((a, b) => (a.model < b.model ? -1 : a.model > b.model ? 1 : 0));
    const tableLines = rows.map((row) => line([code(row.model), code(row.target), ...row.cells]));
    const errorLines = failed.map((other) => `- ${code(other.target)} ${markdownText((0,annotations.describeForAction)(other.error))}`);
    return [
        '### modo',
        '',
        line(header),
        line(header.map((_, i) => (i >= 3 && i < header.length - 1 ? '---:' : '---'))),
        ...fit(tableLines, MOST_TABLE_BYTES, (left) => line([`${left} more`, ...header.slice(1).map(() => '')])),
        '',
        'Sizes are in bytes; arena and flash are those of the C interface.',
        '',
        ...fit(errorLines, MOST_ERROR_BYTES, (left) => `- ${left} more errors are in the log`),
        ...(failed.length > 0 ? [''] : []),
        ...delivery.map((sentence) => `- ${markdownText(sentence)}`),
        '',
    ].join('\n');
}
function objectDigest({ manifest }) {
    const object = manifest.files.find(({ name }) => name === 'mod.o');
    return object ? code(object.sha256.slice(0, SHORT_DIGEST)) : NONE;
}
function line(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** The first lines, up to `most` bytes, and a last one for those left out. */
function fit(lines, most, rest) {
    let bytes = 0;
    const end = lines.findIndex((text) => {
        bytes += Buffer.byteLength(text) + 1;
        return bytes > most;
    });
    return end < 0 ? [...lines] : [...lines.slice(0, end), rest(lines.length - end)];
}
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

;// CONCATENATED MODULE: ./build/action/finish.js
/** The second half of a step: tells what was compiled, and delivers it. */













async function finish_finish(result, about) {
    const { inputs, context, shard, artifactModule, branch } = about;
    const { options } = inputs;
    const { compiled, failed } = result;
    const report = await writeReport(reportOf(result, context, result.instructions), options);
    setOutputs(result, report);
    const artifact = artifactDestination(compiled, [report], inputs, shard, context, artifactModule);
    if (shard)
        return deliverShard(result, artifact);
    const destinations = [
        artifact,
        (0,action_branch/* branchDestination */.H)(compiled, options, context, branch),
        releaseDestination(compiled, options, context),
        attestDestination(compiled, options),
    ].filter((destination) => destination !== undefined);
    (0,annotations.annotate)(failed);
    const failure = describeFailures(result);
    const delivery = compiled.length > 0
        ? await deliverTo(destinations, failed.length === 0)
        : { sentences: ['Nothing is delivered.'], errors: [] };
    await writeSummary({
        compiled,
        failed,
        delivery: [...(failure ? [`${failure}.`] : []), ...delivery.sentences],
    });
    failWith([...delivery.errors.map(annotations.describeForAction), ...(failure ? [failure] : [])]);
}
/** Models that failed are for the job that gathers all shards to tell. */
async function deliverShard(result, artifact) {
    const { sentences, errors } = await deliverTo([artifact], true);
    const failure = describeFailures(result);
    await writeSummary({ ...result, delivery: [...(failure ? [`${failure}.`] : []), ...sentences] });
    failWith(errors.map(annotations.describeForAction));
}
/** Every error is annotated; the last one ends the step. */
function failWith(errors) {
    for (const message of errors.slice(0, -1))
        core.error(message);
    if (errors.length > 0)
        throw new build_errors/* ModoError */.o0(errors.at(-1));
}
function setOutputs({ compiled, failed }, report) {
    if (compiled.length > 0) {
        core.setOutput('files', compiled.flatMap(paths).join('\n'));
        core.setOutput('manifest', compiled.map(({ folder }) => posix((0,external_node_path_.join)(folder, driver_manifest/* MANIFEST_NAME */.ir))).join('\n'));
    }
    const states = [
        ...compiled.map(({ model, target, state }) => ({ model, target, state })),
        ...failed.map(({ model, target }) => ({ model, target, state: 'failed' })),
    ];
    core.setOutput('states', JSON.stringify(states));
    core.setOutput('report', posix(report));
}
function describeFailures({ compiled, failed }) {
    if (failed.length === 0)
        return undefined;
    return `${failed.length} of ${compiled.length + failed.length} compilations failed`;
}

;// CONCATENATED MODULE: ./build/report/parse-report.js
/** Reads report.json, which may come from anywhere: an artifact of a fork's run, a branch that others write to. */

/** Characters of a whole report. */
const MAX_REPORT_LENGTH = 8 * 1024 * 1024;
const MAX_REPORT_ENTRIES = 20_000;
const MAX_NAME = 1024;
const MAX_TARGET = 300;
const MAX_REF = 300;
const MAX_VERSION = 40;
const MAX_ERROR = 4000;
const DIGEST = /^[0-9a-f]{64}$/;
const COMMIT = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
const STATES = ['compiled', 'cached', 'failed'];
/** Every figure, in the order of tables; `instructions` is there where the object was run. */
const FIGURE_NAMES = [
    'flash',
    'weights',
    'biases',
    'requantization',
    'code',
    'other',
    'ram',
    'arena',
    'inputs',
    'outputs',
    'stack',
    'macs',
    'instructions',
];
/**
 * The report in a text, or undefined when it is none that this version reads. It is made anew of what is known, sorted;
 * names in it are still anybody's text.
 */
function parseReport(text) {
    if (text.length > MAX_REPORT_LENGTH)
        return undefined;
    return parse_report_readReport(parse_report_parseJson(text));
}
function parse_report_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function parse_report_readReport(value) {
    const { reportVersion, modo, commit, ref, entries: items } = fieldsOf(value);
    if (reportVersion !== 1 || !isText(modo, MAX_VERSION))
        return undefined;
    if (commit !== undefined && !isCommit(commit))
        return undefined;
    if (ref !== undefined && !isText(ref, MAX_REF))
        return undefined;
    if (!Array.isArray(items) || items.length > MAX_REPORT_ENTRIES)
        return undefined;
    const entries = [];
    const seen = new Set();
    for (const item of items) {
        const entry = readEntry(item);
        if (!entry)
            return undefined;
        const key = entryKey(entry);
        if (seen.has(key))
            return undefined;
        seen.add(key);
        entries.push(entry);
    }
    return {
        reportVersion: 1,
        modo,
        ...(commit !== undefined && { commit }),
        ...(ref !== undefined && { ref }),
        entries: entries.sort(byModelAndTarget),
    };
}
/** What an entry is told from others by. */
function entryKey({ model, target }) {
    return JSON.stringify([model, target]);
}
function readEntry(value) {
    const { model, target, state, error, key, digest, figures } = fieldsOf(value);
    if (!isText(model, MAX_NAME) || !isText(target, MAX_TARGET) || !STATES.includes(state))
        return undefined;
    if (state === 'failed') {
        if (!isText(error, MAX_ERROR))
            return undefined;
        return { model, target, state, error };
    }
    const read = readFigures(figures);
    if (!read || (key !== undefined && !isDigest(key)) || (digest !== undefined && !isDigest(digest)))
        return undefined;
    return {
        model,
        target,
        state: state,
        ...(key !== undefined && { key }),
        ...(digest !== undefined && { digest }),
        figures: read,
    };
}
/** Figures of an object that was parsed from JSON, or undefined. */
function readFigures(value) {
    const fields = fieldsOf(value);
    const figures = {};
    for (const name of FIGURE_NAMES) {
        const count = fields[name];
        if (name === 'instructions' && count === undefined)
            continue;
        if (!Number.isSafeInteger(count) || count < 0)
            return undefined;
        figures[name] = count;
    }
    return figures;
}
/** The own fields of an object, or none: what `__proto__` would bring does not count. */
function fieldsOf(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return {};
    return Object.assign(Object.create(null), value);
}
function isText(value, most) {
    return typeof value === 'string' && value.length > 0 && value.length <= most;
}
function isCommit(value) {
    return typeof value === 'string' && COMMIT.test(value);
}
function isDigest(value) {
    return typeof value === 'string' && DIGEST.test(value);
}

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
        return parseReport(await (0,promises_.readFile)((0,external_node_path_.join)(folder, REPORT_NAME), 'utf8'));
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        core.info(`shard ${number} of ${count} cannot be read: ${(0,build_errors/* printable */.g$)(reason.split('\n')[0], 200)}`);
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
    const { output, moduleName } = options;
    const { cwd } = defaultEnvironment();
    const [job] = layOut([model], [target], { output, moduleName, nested: true, cwd });
    const { folder, path } = job;
    const files = await (0,object_store/* checkStored */.W)(entry.key ?? '', (name) => (0,promises_.readFile)((0,external_node_path_.join)(shardFolder, path, name)).catch(() => undefined));
    if (!files || files.manifest.target.name !== target)
        return undefined;
    await writeModule(folder, files);
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

;// CONCATENATED MODULE: ./build/action/plan.js
/** mode: plan. Splits the models and targets into shards for `strategy.matrix`. */











/** What a compile costs whatever the model's size, in bytes of a model that cost as much. */
const COST_OF_ANY = 250_000;
/** Sets the output `matrix`. Throws a ModoError when there is no model, or two of them meet. */
async function planShards(inputs) {
    const { patterns, options } = inputs;
    const { cwd, arch } = defaultEnvironment();
    const models = await findModels(patterns);
    const refused = models.map(artifactPathError).find((error) => error !== undefined);
    if (refused)
        throw refused;
    const targets = selectTargets(options, arch).map(({ name }) => name);
    const { output, moduleName } = options;
    // Two models that meet are an error here already, and not one of the shard that has both.
    layOut(models, targets, { output, moduleName, nested: true, cwd });
    const sizes = new Map();
    for (const model of models)
        sizes.set(model, (await (0,promises_.stat)(model)).size);
    const jobs = models.flatMap((model) => targets.map((target) => [model, target]));
    const groups = splitByCost(jobs, ([model]) => COST_OF_ANY + sizes.get(model), options.shards);
    const name = defaultName(inputs);
    const shards = groups.map((group, i) => ({
        number: i + 1,
        count: groups.length,
        artifact: `${name}-shard-${i + 1}-of-${groups.length}`,
        jobs: group,
    }));
    core.setOutput('matrix', JSON.stringify(matrixOf(shards)));
    core.info(`${jobs.length} compilations in ${shards.length} ${shards.length === 1 ? 'shard' : 'shards'}:`);
    for (const { number, jobs: part } of shards) {
        const first = part.slice(0, 3).map(([model, target]) => `${(0,log/* logText */.k)(model)} for ${target}`);
        core.info(`  ${number}: ${part.length}, ${first.join(', ')}${part.length > 3 ? ', ...' : ''}`);
    }
}

// EXTERNAL MODULE: ./build/action/post.js
var post = __webpack_require__(6517);
// EXTERNAL MODULE: ./build/action/stores.js + 2 modules
var action_stores = __webpack_require__(42131);
;// CONCATENATED MODULE: ./build/action/step.js
/** The step: what its mode asks for. */












/** Runs the whole step. Throws a ModoError when it fails; models that fail are annotated before. */
async function step(context) {
    // The runner shows it to the same program at the end of the job.
    core.saveState('step', 'started');
    const inputs = (0,action_inputs/* readInputs */.K)();
    const { mode, token } = inputs.options;
    if (token !== undefined)
        core.setSecret(token);
    switch (mode) {
        case 'plan':
            return planShards(inputs);
        case 'compile':
            return compileStep(inputs, context);
        case 'report':
            return reportStep(inputs, context);
    }
}
async function compileStep(inputs, context) {
    const { patterns, options } = inputs;
    const shard = options.shard === undefined ? undefined : parseShard(options.shard);
    const models = shard ? [...new Set(shard.jobs.map(([model]) => model))] : await findModels(patterns);
    const artifactModule = loadArtifactModule();
    const stores = await (0,action_stores/* openStores */.j)(options, context);
    try {
        const made = await compileAll(models, options, stores.store, shard);
        (0,post.leaveForPost)({ modules: await stores.keep(made.compiled), toolchains: (0,actions_cache/* savableToolchains */.FW)() });
        const result = options.verify ? await verifyAll(made, options) : made;
        await finish_finish(result, { inputs, context, shard, artifactModule, branch: stores.branch });
    }
    finally {
        await stores.close();
    }
}
async function reportStep(inputs, context) {
    const artifactModule = loadArtifactModule();
    const result = await gatherShards(inputs.options, context, artifactModule);
    await finish_finish(result, { inputs, context, artifactModule });
}


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
