export const id = 909;
export const ids = [909];
export const modules = {

/***/ 2909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   annotate: () => (/* binding */ annotate),
/* harmony export */   arrangeAnnotations: () => (/* binding */ arrangeAnnotations),
/* harmony export */   describeForAction: () => (/* binding */ describeForAction),
/* harmony export */   failStep: () => (/* binding */ failStep),
/* harmony export */   failureAnnotations: () => (/* binding */ failureAnnotations),
/* harmony export */   showAnnotations: () => (/* binding */ showAnnotations)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _config_config_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99438);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7126);
/** Errors as the Action shows them: annotations at the models, and inputs instead of flags. */




/** GitHub shows ten of each level for a step; one is left for the step's own last word. */
const MOST = 9;
const LEVELS = ['error', 'warning', 'notice'];
const SHOW = { error: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3, warning: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e, notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm };
let flags;
/** The error in one line, with inputs called as in action.yml where the driver speaks of flags. */
function describeForAction(error) {
    flags ??= flagsOfInputs();
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error).replace(flags, '$1');
}
function flagsOfInputs() {
    const names = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputDeclarations */ .M)().map(({ name }) => name);
    // The longest first: cross-compiler-options starts with cross-compiler.
    const sorted = names.sort((a, b) => b.length - a.length).join('|');
    return new RegExp(`(?<=^|\\s)--(${sorted})(?=[:,\\s]|$)`, 'gm');
}
/** One annotation for each model and error, however many targets it is the same for. */
function failureAnnotations(failed) {
    return failed.map(({ model, error }) => ({
        level: 'error',
        message: describeForAction(error),
        file: model,
    }));
}
/**
 * Without repetitions, errors first, then by path, line and message; what is more than GitHub would show of a level is
 * folded into one that says how many there are. `most` is how many of each level are left.
 */
function arrangeAnnotations(annotations, most = MOST) {
    const unique = new Map(annotations.map((one) => [JSON.stringify(sortKey(one)), one]));
    const sorted = [...unique.values()].sort(compare);
    return LEVELS.flatMap((level) => {
        const all = sorted.filter((one) => one.level === level);
        if (all.length <= most)
            return all;
        const rest = all.slice(most - 1);
        const files = [...new Set(rest.flatMap(({ file }) => file ?? []))];
        const where = files.length > 0 ? ` in ${files.length} ${files.length === 1 ? 'file' : 'files'}` : '';
        const message = `${rest.length} more ${level}s${where}: the job summary and the log have them`;
        return [...all.slice(0, most - 1), { level, message }];
    });
}
/** Shows them as arranged. All that has to be shown of one step goes in one call. */
function showAnnotations(annotations) {
    for (const { level, message, file, line } of arrangeAnnotations(annotations)) {
        const at = { ...(file !== undefined && { file }), ...(line !== undefined && { startLine: line }) };
        SHOW[level](message, at);
    }
}
/** Shows what failed, at the models. */
function annotate(failed) {
    showAnnotations(failureAnnotations(failed));
}
function sortKey({ level, file = '', line = 0, message }) {
    return [LEVELS.indexOf(level), file, line, message];
}
function compare(a, b) {
    const [x, y] = [sortKey(a), sortKey(b)];
    const at = x.findIndex((value, i) => value !== y[i]);
    return at < 0 ? 0 : x[at] < y[at] ? -1 : 1;
}
/** Fails the step, with an annotation at the place in the project file where there is one. */
function failStep(error) {
    const message = describeForAction(error);
    process.exitCode = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .ExitCode */ .yU.Failure;
    if (!(error instanceof _config_config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .x)) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(message);
        return;
    }
    const { file, line, column } = error.position;
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(message, { file, startLine: line, startColumn: column });
}


/***/ }),

/***/ 7126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   M: () => (/* binding */ inputDeclarations)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3614);
/** The inputs of the Action: made from the schema of options, read once. */



const MODEL = {
    name: 'model',
    description: 'Models to compile: .tflite files or globs such as models/*.tflite, one per line. A line that starts with ! excludes. Default: those that modo.yml lists',
    required: false,
};
/** What action.yml declares, in order. */
function inputDeclarations() {
    return [
        MODEL,
        ...inputOptions().map(([name, spec]) => {
            const text = defaultText(spec);
            return {
                name: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionFlag */ .aN)(name),
                description: spec.description,
                required: false,
                ...(text !== undefined && { default: text }),
            };
        }),
    ];
}
/** Reads and checks all inputs. Throws a ModoError that names the input. */
function readInputs() {
    const patterns = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getMultilineInput */ .q3(MODEL.name);
    const all = inputOptions().flatMap(([name, spec]) => {
        const flag = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionFlag */ .aN)(name);
        const text = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4(flag);
        if (text !== '')
            return [{ name, value: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOptionText */ .er)(spec, name, text), isDefault: text === defaultText(spec) }];
        // An input that is left out has its default; empty is what a mistyped expression gives.
        if (defaultText(spec) !== undefined && !spec.mayBeEmpty)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${flag} is empty`, 'give a value, or leave the input out');
        return [];
    });
    const valuesOf = (inputs) => Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
    const options = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveOptions */ .$i)('compile', valuesOf(all));
    if (options.artifactName !== undefined)
        checkArtifactName(options.artifactName);
    const given = valuesOf(all.filter(({ name, isDefault }) => !(isDefault && 'config' in _options_js__WEBPACK_IMPORTED_MODULE_2__/* .OPTIONS */ .lw[name])));
    return { patterns, options, given };
}
function inputOptions() {
    return (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionsOf */ .cz)('compile').filter(([, spec]) => spec.action);
}
/** An option's default as the text of an input. */
function defaultText(spec) {
    const value = spec.actionDefault ?? spec.default;
    if (value === undefined)
        return undefined;
    return typeof value === 'object' ? value.join('\n') : String(value);
}
/** The artifact service refuses other names, but only after everything has been compiled. */
function checkArtifactName(name) {
    const found = /[":<>|*?\r\n\\/]/.exec(name);
    if (found) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`artifact-name: "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name)}" has a ${JSON.stringify(found[0])}`, 'leave out " : < > | * ? \\ / and line breaks');
    }
}


/***/ }),

/***/ 10491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nm: () => (/* binding */ parseBudget),
/* harmony export */   j8: () => (/* binding */ budgetLimit)
/* harmony export */ });
/* unused harmony export budgetPattern */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/** Budgets as text: `64 KiB`, `65536`, `2.5M`, and relative to the base: `+5%`, `+0%`, `-1%`, `+512`, `+1 KiB`. */

const FACTORS = {
    bytes: { KiB: 2 ** 10, MiB: 2 ** 20 },
    count: { k: 1e3, M: 1e6, G: 1e9 },
};
const EXAMPLES = {
    bytes: 'write 65536, 64 KiB or 1.5 MiB, or +5% or +512 for what the base has and more',
    count: 'write 2500000, 2500k or 2.5M, or +5% or +10k for what the base has and more',
};
/** A regular expression for the whole text; its groups: sign, digits, decimals, unit. */
function budgetPattern(unit) {
    const units = Object.keys(FACTORS[unit]).join('|');
    return `^(?:[+-]?[0-9]{1,15}|[+-]?[0-9]{1,6}(?:[.][0-9]{1,9})? ?(?:${units})|[+-][0-9]{1,4}(?:[.][0-9]{1,3})? ?%)$`;
}
/** Fractions of a byte or of an instruction are rounded down. Throws a ModoError, with `name` in front, for another text. */
function parseBudget(name, unit, text) {
    if (!new RegExp(budgetPattern(unit)).test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`${name}: "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text)}" is not a budget of ${unit === 'bytes' ? 'bytes' : 'instructions'}`, EXAMPLES[unit]);
    }
    const [, sign, whole, decimals = '', suffix] = /^([+-]?)(\d+)(?:\.(\d+))? ?(.*)$/.exec(text);
    const factor = suffix === '%' ? 1000 : (FACTORS[unit][suffix] ?? 1);
    // Exact: 2.3M is 2300000, which floating point misses.
    const size = Number((BigInt(whole + decimals) * BigInt(factor)) / 10n ** BigInt(decimals.length));
    if (sign === '')
        return { kind: 'absolute', limit: size };
    const signed = sign === '-' ? 0 - size : size;
    return suffix === '%' ? { kind: 'percent', thousandths: signed } : { kind: 'change', change: signed };
}
/** The greatest figure that a budget lets pass, or undefined for a relative one without a base. */
function budgetLimit(budget, base) {
    if (budget.kind === 'absolute')
        return budget.limit;
    if (base === undefined)
        return undefined;
    if (budget.kind === 'change')
        return base + budget.change;
    // Down, whatever the sign: half a byte more is more.
    return Number((BigInt(base) * (100000n + BigInt(budget.thousandths))) / 100000n);
}


/***/ }),

/***/ 99438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ ConfigError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/** What is wrong in a project file, and where. */

/** Its message starts with `file:line:column: `. */
class ConfigError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0 {
    position;
    constructor(position, message, advice, options) {
        const { file, line, column } = position;
        super(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file, 200)}:${line}:${column}: ${message}`, advice, options);
        this.position = position;
    }
}


/***/ }),

/***/ 19473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   o0: () => (/* binding */ ModoError)
/* harmony export */ });
/**
 * An error that a user can act on. Its message is one line: what went wrong and where; `advice` says what to
 * do. Anything else that is thrown is a defect of modo.
 */
class ModoError extends Error {
    name = 'ModoError';
    advice;
    constructor(message, advice, options) {
        super(message, options);
        this.advice = advice;
    }
}
/** The error as shown to a person: the message, and what to do on the same line. */
function describeError(error) {
    if (error instanceof ModoError)
        return error.advice ? `${error.message}: ${error.advice}` : error.message;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
/** Text from a file, made safe to print: control and non-ASCII characters escaped, cut to `limit` characters. */
function printable(text, limit = 80) {
    let out = '';
    for (const char of text) {
        const code = char.codePointAt(0);
        out += code >= 0x20 && code < 0x7f ? char : `\\u{${code.toString(16)}}`;
        if (out.length > limit)
            return `${out.slice(0, limit)}...`;
    }
    return out;
}


/***/ }),

/***/ 3614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ resolveOptions),
/* harmony export */   Em: () => (/* binding */ parseInputShapes),
/* harmony export */   aN: () => (/* binding */ optionFlag),
/* harmony export */   cz: () => (/* binding */ optionsOf),
/* harmony export */   er: () => (/* binding */ parseOptionText),
/* harmony export */   lw: () => (/* binding */ OPTIONS)
/* harmony export */ });
/* harmony import */ var _budget_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10491);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/**
 * The one schema of options. The library's types, the command line with its help, and the Action's inputs are
 * all made from it; a test holds action.yml and the documentation against it.
 */


const OPTIONS = {
    target: {
        kind: 'list',
        value: 'name',
        default: ['host'],
        commands: ['compile', 'verify'],
        action: true,
        config: 'model',
        description: 'Processor to compile for: host, a name such as cortex-m4 (docs/targets.md has all), or what tvmc calls it. May be given several times; one per line in the Action',
    },
    targetCMcpu: {
        kind: 'text',
        value: 'cpu',
        commands: ['compile', 'verify'],
        config: 'model',
        description: 'The -mcpu of --target c, as tvmc has it: --target c --target-c-mcpu cortex-m4',
    },
    targetCMarch: {
        kind: 'text',
        value: 'arch',
        commands: ['compile', 'verify'],
        config: 'model',
        description: 'The -march of --target c, as tvmc has it: --target c --target-c-march rv32imc',
    },
    objectFile: {
        kind: 'flag',
        default: false,
        commands: ['compile'],
        action: true,
        config: 'target',
        description: 'Also write mod.o, to be linked into firmware, and its headers',
    },
    output: {
        kind: 'text',
        short: '-o',
        value: 'folder',
        default: '.',
        actionDefault: 'modo-build',
        commands: ['compile'],
        action: true,
        description: 'Folder to write to. Several models or targets, and in the Action all, go to <folder>/<model path without extension>/<target>',
    },
    outputFormat: {
        kind: 'choice',
        short: '-f',
        value: 'format',
        default: 'so',
        choices: ['so', 'tar', 'mlf'],
        commands: ['compile'],
        config: 'target',
        description: 'so: a shared object, graph and parameters as files. tar and mlf are not supported yet',
    },
    moduleName: {
        kind: 'text',
        value: 'name',
        commands: ['compile', 'verify'],
        action: true,
        config: 'target',
        description: 'Part of every symbol: tvmgen_<name>_run. Characters a-z, 0-9 and _. Default: default for one model on the command line, else the file name',
    },
    inputShapes: {
        kind: 'text',
        value: 'shapes',
        commands: ['compile', 'verify'],
        action: true,
        config: 'target',
        description: 'Shapes that replace those of inputs, as "name:[1,49,10,1] other:[1,3]"; 0 keeps a dimension',
    },
    optLevel: {
        kind: 'integer',
        short: '-O',
        value: 'level',
        default: 3,
        least: 0,
        greatest: 3,
        commands: ['compile', 'verify'],
        action: true,
        config: 'target',
        description: 'Optimization of the C compiler, 0 to 3; 3 stands for what is best on the target',
    },
    crossCompiler: {
        kind: 'text',
        value: 'path',
        commands: ['compile', 'run', 'verify'],
        action: true,
        config: 'target',
        runsPrograms: true,
        description: 'GCC to use instead of the one found on PATH for the target',
    },
    toolchain: {
        kind: 'text',
        value: 'choice',
        default: 'auto',
        commands: ['compile', 'run', 'verify'],
        action: true,
        config: 'target',
        description: 'Where the compiler comes from: auto (a good one on PATH, else an installed or downloaded one), system (PATH only), or <name>@<version> of docs/toolchains.md. For target host it is always the one on PATH',
    },
    toolchainUrl: {
        kind: 'text',
        value: 'url',
        commands: ['compile', 'run', 'verify'],
        action: true,
        config: 'target',
        runsPrograms: true,
        description: 'Archive (tar or zip) of a GCC to download instead of one that modo knows',
    },
    toolchainSha256: {
        kind: 'text',
        value: 'digest',
        commands: ['compile', 'run', 'verify'],
        action: true,
        config: 'target',
        runsPrograms: true,
        description: 'SHA-256 of the archive that toolchain-url names, 64 hexadecimal digits',
    },
    mirror: {
        kind: 'text',
        value: 'urls',
        commands: ['compile', 'run', 'verify'],
        action: true,
        config: 'target',
        description: 'Addresses of folders with copies of the archives, separated by white space; tried in order, before the publisher. The digest is checked as ever',
    },
    cache: {
        kind: 'choice',
        default: 'auto',
        choices: ['auto', 'true', 'false'],
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Whether downloaded archives are kept in the cache of GitHub Actions. auto: yes, but not for releases, tags, pull_request_target and workflow_run, nor on self-hosted runners, which keep what is installed',
    },
    crossCompilerOptions: {
        kind: 'text',
        value: 'options',
        commands: ['compile', 'verify'],
        action: true,
        config: 'target',
        runsPrograms: true,
        description: 'More options for the compiler, separated by single spaces',
    },
    maxFlash: {
        kind: 'budget',
        unit: 'bytes',
        value: 'bytes',
        commands: ['compile'],
        config: 'target',
        action: true,
        description: 'Budget of flash, as 64 KiB or 65536, or relative to the base, as +5% or +512. More is an error, from 90 % on there is a warning',
    },
    maxRam: {
        kind: 'budget',
        unit: 'bytes',
        value: 'bytes',
        commands: ['compile'],
        config: 'target',
        action: true,
        description: 'Budget of RAM, which is arena, inputs and outputs; written as max-flash',
    },
    maxStack: {
        kind: 'budget',
        unit: 'bytes',
        value: 'bytes',
        commands: ['compile'],
        config: 'target',
        action: true,
        description: 'Budget of the stack in the worst case; written as max-flash',
    },
    maxInstructions: {
        kind: 'budget',
        unit: 'count',
        value: 'count',
        commands: ['compile'],
        config: 'target',
        action: true,
        description: 'Budget of the instructions of one inference, as 2.5M, 800k or 120000, or relative to the base, as +5%. Needs a run under QEMU',
    },
    project: {
        kind: 'text',
        value: 'file',
        commands: ['compile'],
        action: true,
        description: 'File with models, and with options and budgets for each model and target (docs/configuration.md). Default: modo.yml, if there is one',
    },
    dumpCode: {
        kind: 'text',
        value: 'formats',
        commands: ['compile'],
        config: 'target',
        description: 'Also write the generated code: c, asm, or both separated by a comma',
    },
    print: {
        kind: 'choice',
        value: 'stage',
        choices: ['graph', 'steps', 'program'],
        commands: ['compile'],
        description: 'Print a stage of the compiler (graph, steps or program) and write nothing',
    },
    input: {
        kind: 'text',
        value: 'file',
        commands: ['run', 'verify'],
        description: 'Input sets: raw bytes of all inputs in model order, set after set, or a .npy or .npz file',
    },
    expected: {
        kind: 'text',
        value: 'file',
        commands: ['verify'],
        description: 'Raw bytes of the outputs that --input must give',
    },
    outputFile: {
        kind: 'text',
        flag: 'output',
        value: 'file',
        commands: ['run'],
        description: 'File for the raw bytes of all outputs in model order, set after set',
    },
    entry: {
        kind: 'choice',
        value: 'interface',
        default: 'graph',
        choices: ['graph', 'c'],
        commands: ['run'],
        description: 'On the host: graph runs mod.json through packed functions, c calls tvmgen_<module>_run',
    },
    profile: {
        kind: 'flag',
        default: false,
        commands: ['run', 'verify'],
        description: 'Under QEMU: also count the instructions of each operator',
    },
    profileFile: {
        kind: 'text',
        value: 'file',
        commands: ['run', 'verify'],
        description: 'File for what --profile counts, as JSON: modo report --instructions reads it',
    },
    base: {
        kind: 'text',
        value: 'folder',
        commands: ['report'],
        description: 'Compiled folder, or a folder of such, to compare with',
    },
    history: {
        kind: 'text',
        value: 'file',
        commands: ['report'],
        description: 'JSON lines with the figures of commits, the oldest first, for the trend',
    },
    profileInput: {
        kind: 'text',
        flag: 'instructions',
        value: 'file',
        commands: ['report'],
        description: 'File that modo run or modo verify wrote with --profile-file, for the instructions by layer',
    },
    reportFile: {
        kind: 'text',
        flag: 'output',
        short: '-o',
        value: 'file',
        default: 'report.html',
        commands: ['report'],
        description: 'File for the page',
    },
    sets: {
        kind: 'integer',
        value: 'n',
        default: 4,
        least: 1,
        greatest: 1000,
        commands: ['verify'],
        description: 'Random input sets to compare, when there is no --input',
    },
    seed: {
        kind: 'integer',
        value: 'n',
        default: 1,
        least: 0,
        greatest: 2 ** 31 - 1,
        commands: ['verify'],
        description: 'Seed of the random inputs',
    },
    verify: {
        kind: 'flag',
        default: false,
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Run every object before anything is delivered, under QEMU or on this machine, and compare it with the exact definition of its operators',
    },
    mode: {
        kind: 'choice',
        default: 'compile',
        choices: ['compile', 'plan', 'report', 'comment'],
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'compile: all of it. For several machines (docs/many-machines.md) plan: split the work into the output matrix; compile with shard: one part; report: gather the parts and deliver them. comment: comment on the pull request of the run that has ended (docs/pull-requests.md)',
    },
    shards: {
        kind: 'integer',
        default: 8,
        least: 1,
        greatest: 256,
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Into how many parts mode plan splits the work at most, 1 to 256',
    },
    shard: {
        kind: 'text',
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'The part to compile: matrix.shard of a matrix from mode plan. It goes to an artifact, and nowhere else',
    },
    plan: {
        kind: 'text',
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'The output matrix of mode plan, for mode report',
    },
    artifactName: {
        kind: 'text',
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Name of the workflow artifact. Default: a name made from the job, the targets and the other inputs, so that the jobs of a matrix do not meet',
    },
    matrix: {
        kind: 'text',
        actionDefault: '${{ toJSON(matrix) }}',
        mayBeEmpty: true,
        commands: ['compile'],
        cli: false,
        action: true,
        description: "The job's matrix, for the default of artifact-name. Leave it as it is",
    },
    baseline: {
        kind: 'choice',
        default: 'auto',
        choices: ['auto', 'stored', 'none'],
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'What figures are compared with. auto: the newest report of the base branch, and for pull requests without one the base compiled; stored: such a report only; none',
    },
    comment: {
        kind: 'flag',
        default: false,
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Keep one comment on the pull request, with what it costs; quiet when nothing has changed',
    },
    commentId: {
        kind: 'text',
        default: 'modo',
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Tells the comments and commit statuses of several steps of a workflow apart',
    },
    status: {
        kind: 'flag',
        default: false,
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Set a status at the commit, with one line of what was compiled',
    },
    commitBranch: {
        kind: 'text',
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Branch that the files are committed to, such as firmware; it is made when it is missing. Runs of pull requests only read it. Default: none',
    },
    commitPath: {
        kind: 'text',
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Folder of that branch which the files go to. Default: its top',
    },
    commitMessage: {
        kind: 'text',
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Message of the commit, where {models}, {sha}, {ref} and {run} stand for the models, the commit and ref that were compiled, and the page of the run. Default: a line with the models, and where they come from',
    },
    commitMethod: {
        kind: 'choice',
        default: 'git',
        choices: ['git', 'api'],
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'How the commit is made: git pushes it, api lets GitHub make and sign it',
    },
    releaseTag: {
        kind: 'text',
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Tag of the release that the files are attached to, an archive for each model and target; a release that does not exist is created. Default: none',
    },
    releasePublish: {
        kind: 'choice',
        default: 'created',
        choices: ['created', 'always', 'never'],
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Which draft is published when its files are there: one that modo created, always (also one that somebody else made), or never',
    },
    attest: {
        kind: 'flag',
        default: false,
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Attest the build provenance of the files. Where that is not possible, a warning says why',
    },
    dryRun: {
        kind: 'flag',
        default: false,
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Compile, say what would be uploaded, committed and attached, and do none of it',
    },
    token: {
        kind: 'text',
        actionDefault: '${{ github.token }}',
        mayBeEmpty: true,
        commands: ['compile'],
        cli: false,
        action: true,
        description: 'Token for the branch and the release; it is never written to a file',
    },
};
/** kebab-case: the long flag without dashes, and the Action's input. */
function optionFlag(name) {
    const { flag } = OPTIONS[name] ?? {};
    return flag ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
function optionsOf(command) {
    const all = Object.entries(OPTIONS);
    return all.filter(([, spec]) => spec.commands.includes(command));
}
/** Fills in defaults and checks every value. Throws a ModoError that names the option. */
function resolveOptions(command, given) {
    const values = given;
    const known = new Map(optionsOf(command));
    for (const name of Object.keys(values)) {
        if (!known.has(name))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`there is no option ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name)}`, `see modo ${command} --help`);
    }
    const resolved = [...known].map(([name, spec]) => [
        name,
        checkValue(name, spec, values[name] ?? spec.default),
    ]);
    return Object.fromEntries(resolved);
}
function checkValue(name, spec, value) {
    const flag = `--${optionFlag(name)}`;
    if (value === undefined)
        return undefined;
    switch (spec.kind) {
        case 'flag':
            if (typeof value !== 'boolean')
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${flag}: ${String(value)} is neither true nor false`);
            break;
        case 'text':
            if (typeof value !== 'string' || value === '')
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${flag} is empty`, 'give a value, or leave it out');
            break;
        case 'list':
            if (!Array.isArray(value) || value.length === 0)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${flag} is empty`, 'give at least one value');
            break;
        case 'integer':
            if (typeof value !== 'number' ||
                !Number.isInteger(value) ||
                value < spec.least ||
                value > spec.greatest) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${flag}: ${String(value)} is not an integer from ${spec.least} to ${spec.greatest}`);
            }
            break;
        case 'choice':
            if (!spec.choices.includes(value)) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${flag}: "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(String(value))}" is not known`, `choose ${spec.choices.join(', ')}`);
            }
            break;
        case 'budget':
            (0,_budget_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBudget */ .Nm)(flag, spec.unit, String(value));
            break;
    }
    return value;
}
/** An option's value from text, as the command line and the Action give it. */
function parseOptionText(spec, name, text) {
    switch (spec.kind) {
        case 'flag':
            if (!/^(true|false)$/i.test(text)) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${optionFlag(name)}: "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text)}" is neither true nor false`);
            }
            return text.toLowerCase() === 'true';
        case 'integer':
            return /^\d+$/.test(text) ? Number(text) : text;
        case 'list':
            return text
                .split('\n')
                .map((line) => line.trim())
                .filter((line) => line !== '');
        default:
            return text;
    }
}
/** --input-shapes: `name:[1,2] other:[3]`. */
function parseInputShapes(text) {
    const shapes = new Map();
    let rest = text.trim();
    while (rest !== '') {
        const match = /^(.+?):\s*\[\s*(-?\d+(?:\s*,\s*-?\d+)*)\s*\](?:\s+|$)/.exec(rest);
        if (!match) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`--input-shapes: cannot read "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(rest)}"`, 'write name:[1,2] other:[3]');
        }
        const [whole, name, shape] = match;
        if (shapes.has(name))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`--input-shapes: "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name)}" is given twice`, 'give it once');
        shapes.set(name, shape.split(',').map(Number));
        rest = rest.slice(whole.length);
    }
    return Object.fromEntries(shapes);
}


/***/ })

};
