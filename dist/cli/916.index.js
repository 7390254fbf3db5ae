export const id = 916;
export const ids = [916];
export const modules = {

/***/ 6916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compileCommand: () => (/* binding */ compileCommand)
});

// EXTERNAL MODULE: ./build/options.js
var build_options = __webpack_require__(3614);
// EXTERNAL MODULE: ./build/report/table.js
var table = __webpack_require__(1799);
// EXTERNAL MODULE: ./build/budget/parse.js
var parse = __webpack_require__(491);
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
    const cost = figure === 'instructions' ? `${(0,table/* grouped */.z)(actual)} instructions` : `${figure} ${(0,table/* grouped */.z)(actual)} bytes`;
    const share = budget.kind === 'absolute'
        ? percentOf(actual, limit)
        : `${changeOf(actual, base)} from ${(0,table/* grouped */.z)(base)}`;
    const bound = `${asked}${text === String(limit) ? '' : ` (${(0,table/* grouped */.z)(limit)})`}`;
    if (status === 'exceeded') {
        const over = (0,table/* grouped */.z)(actual - limit);
        return {
            ...known,
            message: `${cost}, ${share}: ${over} over ${bound}: make the model smaller, or raise the budget`,
        };
    }
    const left = `${(0,table/* grouped */.z)(limit - actual)} left of ${bound}`;
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
    return `${sign}${(0,table/* grouped */.z)(Math.abs(change))}${percent}`;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/toolchain/choose.js + 1 modules
var choose = __webpack_require__(9121);
// EXTERNAL MODULE: ./build/driver/compile-job.js + 13 modules
var compile_job = __webpack_require__(2226);
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

// EXTERNAL MODULE: ./build/driver/environment.js
var driver_environment = __webpack_require__(9730);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/package-root.js
var package_root = __webpack_require__(7505);
// EXTERNAL MODULE: ./build/driver/sha256.js
var sha256 = __webpack_require__(9228);
;// CONCATENATED MODULE: ./build/driver/key.js
/** The key of a compilation: everything that its files depend on, and nothing else. */




/** SHA-256 in hexadecimal. */
function compilationKey({ modelBytes, ...parts }) {
    return (0,sha256/* sha256 */.s)(JSON.stringify({ modo: compilerDigest(), model: (0,sha256/* sha256 */.s)(modelBytes), ...parts }));
}
let digest;
/** SHA-256 of modo's own sources, as they were when it was built. */
function compilerDigest() {
    digest ??= (0,external_node_fs_.readFileSync)((0,external_node_path_.join)((0,package_root/* packageRoot */.Z)(), 'dist', 'sources.sha256'), 'utf8').trim();
    return digest;
}

// EXTERNAL MODULE: ./build/emit/names.js
var names = __webpack_require__(8790);
;// CONCATENATED MODULE: ./build/driver/layout.js
/** Where a compile writes to, and what its modules are called. */



/**
 * The jobs of the requests, in their order. One model for one target goes to the output folder itself, as module
 * `default`; otherwise every job has its own folder and a module name from the file's stem. Throws a ModoError when two
 * jobs meet.
 */
function layOut(requests, cwd) {
    const single = requests.length === 1 && !requests[0].nested;
    const named = requests.filter(({ options }) => options.moduleName !== undefined);
    refuseSharedName(named);
    const jobs = requests.map(({ model, target: { name: target }, options }) => {
        const path = single ? '' : (0,external_node_path_.join)(folderOf(model, cwd), target);
        return {
            model,
            target,
            moduleName: options.moduleName ?? (single ? 'default' : (0,names/* moduleNameFromStem */.ve)((0,external_node_path_.parse)(model).name)),
            folder: single ? options.output : (0,external_node_path_.join)(options.output, path),
            path: path.split(external_node_path_.sep).join('/'),
        };
    });
    refuseClash(jobs, (job) => job.folder.toLowerCase(), (job) => `are written to ${(0,build_errors/* printable */.g$)(job.folder, 200)}`);
    // Objects for one target may be linked into one image, where equal symbols would collide.
    refuseClash(jobs, (job) => `${job.moduleName} ${job.target}`, (job) => `get the module name ${job.moduleName}`);
    return jobs;
}
/** The model's path without extension, or its stem when it lies outside of the working folder. */
function folderOf(model, cwd) {
    const path = (0,external_node_path_.relative)(cwd, (0,external_node_path_.resolve)(cwd, model));
    const { dir, name } = (0,external_node_path_.parse)(path);
    const outside = (0,external_node_path_.isAbsolute)(path) || path.split(external_node_path_.sep)[0] === '..';
    return outside ? (0,external_node_path_.parse)((0,external_node_path_.basename)(model)).name : (0,external_node_path_.join)(dir, name);
}
/** One name for one target is for one model. */
function refuseSharedName(named) {
    const owners = new Map();
    for (const { model, target, options } of named) {
        const key = `${options.moduleName} ${target.name}`;
        const owner = owners.get(key);
        if (owner !== undefined && owner !== model) {
            throw new build_errors/* ModoError */.o0('--module-name cannot name several models', 'compile them one by one, or leave it out');
        }
        owners.set(key, model);
    }
}
function refuseClash(jobs, key, what) {
    const seen = new Map();
    for (const job of jobs) {
        const other = seen.get(key(job));
        if (other) {
            throw new build_errors/* ModoError */.o0(`${(0,build_errors/* printable */.g$)(other.model, 200)} and ${(0,build_errors/* printable */.g$)(job.model, 200)} both ${what(job)}`, 'rename one, or compile them apart');
        }
        seen.set(key(job), job);
    }
}

// EXTERNAL MODULE: ./build/graph/graph.js
var graph_graph = __webpack_require__(4979);
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

// EXTERNAL MODULE: ./build/driver/read-model.js
var read_model = __webpack_require__(47);
// EXTERNAL MODULE: ./build/targets/index.js + 7 modules
var build_targets = __webpack_require__(7743);
;// CONCATENATED MODULE: ./build/config/keys.js
/** The keys of a project file: names, and which of the options it may set. Reader, JSON schema and documentation share it. */


/** The options by their keys, which are those of the Action's inputs. */
function configOptions(level) {
    const all = Object.entries(build_options/* OPTIONS */.lw);
    const allowed = all.filter(([, { config }]) => config !== undefined && (level === 'model' || config === level));
    return new Map(allowed.map((option) => [(0,build_options/* optionFlag */.aN)(option[0]), option]));
}
const ROOT_KEYS = {
    defaults: 'Options for all models, also those that are named elsewhere',
    models: 'Models with options of their own. Where several entries match a model, a later one outranks an earlier one',
};
const PATH_KEY = 'path';
const PATH_DESCRIPTION = 'Model, or a glob, or several of them, relative to the folder of this file. One that starts with ! excludes';
const TARGETS_KEY = 'targets';
const TARGETS_DESCRIPTION = 'Options for some of the targets, by the name of the target';
function targetNames() {
    return (0,build_targets/* targetList */.OK)().map(({ name }) => name);
}
/** For a regular expression in Unicode mode: texts of one line. */
const TEXT_PATTERN = '^[^\\u0000-\\u001f\\u007f]+$';
/** Relative, below the folder of the file, without empty segments, `.` and `..`. */
const PATH_PATTERN = '^!?(?![.]{1,2}(?:/|$))[^/\\u0000-\\u001f\\u007f]+(?:/(?![.]{1,2}(?:/|$))[^/\\u0000-\\u001f\\u007f]+)*$';

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/config/config-error.js
/** What is wrong in a project file, and where. */

/** Its message starts with `file:line:column: `. */
class ConfigError extends build_errors/* ModoError */.o0 {
    position;
    constructor(position, message, advice, options) {
        const { file, line, column } = position;
        super(`${(0,build_errors/* printable */.g$)(file, 200)}:${line}:${column}: ${message}`, advice, options);
        this.position = position;
    }
}

;// CONCATENATED MODULE: ./build/config/read-text.js
/** Opens a project file: at most so many bytes, all of them text. */




/** Room for a thousand models, and little enough for any parser. */
const MAX_CONFIG_BYTES = 2 ** 17;
/** The text at `path`, called `file` in errors. Throws a ModoError, with a position where there is one. */
async function readText(path, file) {
    const bytes = await readBytes(path, (0,build_errors/* printable */.g$)(file, 200));
    if (!(0,external_node_buffer_.isUtf8)(bytes)) {
        const lines = bytes.toString('latin1').split('\n');
        const line = lines.findIndex((one) => !(0,external_node_buffer_.isUtf8)(Buffer.from(one, 'latin1')));
        const column = Buffer.from(lines[line], 'latin1').toString('utf8').indexOf('\ufffd') + 1;
        throw new ConfigError({ file, line: line + 1, column }, 'this is not UTF-8', 'save the file as UTF-8');
    }
    const text = bytes.toString('utf8').replace(/^\ufeff/, '');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    const control = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text);
    if (control) {
        const before = text.slice(0, control.index).split('\n');
        throw new ConfigError({ file, line: before.length, column: before.at(-1).length + 1 }, `there is a control character, ${(0,build_errors/* printable */.g$)(control[0])}`, 'delete it');
    }
    return text;
}
async function readBytes(path, shown) {
    const fail = (error) => {
        if (error.code === 'ENOENT')
            throw new build_errors/* ModoError */.o0(`${shown}: no such file`, 'check the path of the project file');
        throw new build_errors/* ModoError */.o0(`${shown}: cannot be read (${error.code})`, 'check the path and its permissions');
    };
    // Otherwise the opening of a named pipe waits for its writer.
    const handle = await (0,promises_.open)(path, promises_.constants.O_RDONLY | promises_.constants.O_NONBLOCK).catch(fail);
    try {
        const info = await handle.stat();
        if (!info.isFile())
            throw new build_errors/* ModoError */.o0(`${shown}: is not a file`, 'name a file such as modo.yml');
        // One more than allowed tells whether there is more, whatever the size says.
        const buffer = Buffer.alloc(MAX_CONFIG_BYTES + 1);
        let length = 0;
        for (;;) {
            const { bytesRead } = await handle.read(buffer, length, buffer.length - length).catch(fail);
            length += bytesRead;
            if (bytesRead === 0 || length === buffer.length)
                break;
        }
        if (length > MAX_CONFIG_BYTES) {
            throw new build_errors/* ModoError */.o0(`${shown}: has more than ${MAX_CONFIG_BYTES} bytes`, 'describe several models by one glob, and put what they share under defaults');
        }
        return buffer.subarray(0, length);
    }
    finally {
        await handle.close();
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/config/value.js
/** The value of an option in a project file. */




/** As the options have it. Throws a ConfigError at the value. */
function readValue(yaml, key, spec, node) {
    if (spec.kind === 'list')
        return readList(yaml, key, node);
    if ((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node))
        throw yaml.error(node, `${key} is not a single value`, adviceFor(spec));
    const scalar = yaml.scalar(node, key);
    const { value } = scalar;
    const refuse = (what) => {
        throw yaml.error(node, `${key}: ${shownValue(scalar)} ${what}`, adviceFor(spec));
    };
    switch (spec.kind) {
        case 'flag':
            return typeof value === 'boolean' ? value : refuse('is neither true nor false');
        case 'integer': {
            const fits = Number.isInteger(value) && value >= spec.least && value <= spec.greatest;
            return fits ? value : refuse(`is not an integer from ${spec.least} to ${spec.greatest}`);
        }
        case 'choice':
            return spec.choices.includes(value) ? value : refuse('is not known');
        case 'budget':
            return readBudget(yaml, key, spec, scalar);
        default:
            return value_readText(yaml, key, scalar);
    }
}
/** Text of one line. A number or a boolean is none: `1.10` would lose its zero. */
function value_readText(yaml, key, node) {
    const scalar = yaml.scalar(node, key);
    const { value } = scalar;
    if (typeof value !== 'string')
        throw yaml.error(node, `${key}: ${shownValue(scalar)} is not text`, 'put it in quotes');
    if (value === '')
        throw yaml.error(node, `${key} is empty`, 'give a value, or leave it out');
    if (!new RegExp(TEXT_PATTERN, 'u').test(value))
        throw yaml.error(node, `${key}: "${(0,build_errors/* printable */.g$)(value)}" has line breaks or control characters`, 'write one line');
    return value;
}
function readList(yaml, key, node) {
    const seen = new Set();
    return yaml.oneOrMore(node, key).map((item) => {
        const text = value_readText(yaml, key, item);
        if (seen.has(text))
            throw yaml.error(item, `${key}: "${(0,build_errors/* printable */.g$)(text)}" is given twice`, 'give it once');
        seen.add(text);
        return text;
    });
}
function readBudget(yaml, key, spec, scalar) {
    const { value } = scalar;
    let text = value;
    if (typeof value === 'number') {
        if (!Number.isSafeInteger(value))
            throw yaml.error(scalar, `${key}: ${shownValue(scalar)} is not an integer`, adviceFor(spec));
        // To YAML, +512 is the number 512; here the sign means "more than the base".
        text = `${/^[+-]/.exec(scalar.source ?? '')?.[0] ?? ''}${Math.abs(value)}`;
    }
    if (typeof text !== 'string')
        throw yaml.error(scalar, `${key}: ${shownValue(scalar)} is not a budget`, adviceFor(spec));
    try {
        (0,parse/* parseBudget */.Nm)(key, spec.unit, text);
    }
    catch (error) {
        if (!(error instanceof build_errors/* ModoError */.o0))
            throw error;
        throw yaml.error(scalar, error.message, error.advice);
    }
    return text;
}
function shownValue({ value, source }) {
    return `"${(0,build_errors/* printable */.g$)(typeof value === 'string' ? value : (source ?? String(value)))}"`;
}
function adviceFor(spec) {
    switch (spec.kind) {
        case 'flag':
            return 'write true or false';
        case 'choice':
            return `choose ${spec.choices.join(', ')}`;
        case 'integer':
            return `write ${spec.least} to ${spec.greatest}`;
        case 'budget':
            return spec.unit === 'bytes'
                ? 'write such as 65536, 64 KiB or +5%'
                : 'write such as 2.5M, 120000 or +5%';
        default:
            return 'write text';
    }
}

;// CONCATENATED MODULE: ./build/config/nearest.js
/** "Did you mean": the known name that a mistyped one is closest to. */
/** No known name is as long. */
const LONGEST = 60;
/** The known name that fewest edits lead to, if they are few; the first of equals. */
function nearest(text, known) {
    if (text.length > LONGEST)
        return undefined;
    const wanted = text.toLowerCase().replace(/[_ ]/g, '-');
    let best;
    for (const name of known) {
        const edits = editDistance(wanted, name);
        if (edits <= Math.max(1, Math.floor(name.length / 3)) && (!best || edits < best.edits))
            best = { name, edits };
    }
    return best?.name;
}
/** Insertions, deletions and replacements that lead from one to the other. */
function editDistance(a, b) {
    let above = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const here = [row];
        for (let column = 1; column <= b.length; column++) {
            const replaced = above[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1);
            here.push(Math.min(replaced, above[column] + 1, here[column - 1] + 1));
        }
        above = here;
    }
    return above.at(-1);
}

;// CONCATENATED MODULE: ./build/config/yaml.js
/** The part of YAML that a project file may use: mappings, sequences, scalars. No anchors, aliases, tags, directives. */




/** A parsed file, which knows where its nodes are. Every method throws a ConfigError at what is not as it must be. */
class YamlFile {
    file;
    root;
    #lines = new dist/* LineCounter */.HN();
    constructor(file, text) {
        this.file = file;
        const document = this.#parse(text);
        const [error] = document.errors;
        if (error) {
            const { message, pos } = error;
            throw this.#errorAt(pos[0], `this is not YAML: ${(0,build_errors/* printable */.g$)(message, 200)}`, yaml_adviceFor(error.code));
        }
        const { yaml, tags } = document.directives;
        if (yaml.explicit || Object.keys(tags).length > 1)
            throw this.#errorAt(0, 'there are YAML directives', 'delete the lines that start with %');
        if (document.contents === null)
            throw this.#errorAt(0, 'the file is empty', 'list models under models:');
        this.root = document.contents;
    }
    error(node, message, advice) {
        return this.#errorAt(node.range[0], message, advice);
    }
    position(node) {
        return this.#positionAt(node.range[0]);
    }
    map(node, what) {
        this.#refuseExtras(node);
        if (!(0,dist/* isMap */.jh)(node))
            throw this.error(node, `${what} is ${kindOf(node)}`, 'write keys with values: "key: value"');
        return node;
    }
    /** Its entries, each of them named as one of `known`, once. `refusal` may say more about a name that is not. */
    entries(node, what, known, refusal = () => undefined) {
        const seen = new Set();
        return this.map(node, what).items.map(({ key, value }) => {
            if (!(0,dist/* isNode */.Ll)(key))
                throw this.error(node, `${what} has an empty key`, `write one of ${known.join(', ')}`);
            this.#refuseExtras(key);
            const name = (0,dist/* isScalar */.jn)(key) ? key.value : undefined;
            if (!(0,dist/* isScalar */.jn)(key) || typeof name !== 'string')
                throw this.error(key, `a key of ${what} is not text`, `write one of ${known.join(', ')}`);
            const shown = `"${(0,build_errors/* printable */.g$)(name)}"`;
            if (seen.has(name))
                throw this.error(key, `${shown} is given twice`, 'give it once');
            seen.add(name);
            if (!known.includes(name)) {
                const why = refusal(name);
                if (why !== undefined)
                    throw this.error(key, why);
                const near = nearest(name, known);
                throw this.error(key, `${what} has no key ${shown}`, near === undefined ? `known are ${known.join(', ')}` : `did you mean ${near}`);
            }
            if (!(0,dist/* isNode */.Ll)(value) || ((0,dist/* isScalar */.jn)(value) && value.value === null))
                throw this.error(key, `${name} is empty`, 'give a value, or leave it out');
            return { name, key, value };
        });
    }
    sequence(node, what) {
        this.#refuseExtras(node);
        if (!(0,dist/* isSeq */.oP)(node))
            throw this.error(node, `${what} is ${kindOf(node)}`, 'write a list: "- " before each');
        return this.#items(node, what);
    }
    /** One or several: a list may be written without being one. */
    oneOrMore(node, what) {
        this.#refuseExtras(node);
        return (0,dist/* isSeq */.oP)(node) ? this.#items(node, what) : [node];
    }
    scalar(node, what) {
        this.#refuseExtras(node);
        if (!(0,dist/* isScalar */.jn)(node))
            throw this.error(node, `${what} is ${kindOf(node)}`, 'write a single value');
        return node;
    }
    #items(node, what) {
        if (node.items.length === 0)
            throw this.error(node, `${what} is empty`, 'list something, or leave it out');
        return node.items.map((item) => {
            if (!(0,dist/* isNode */.Ll)(item))
                throw this.error(node, `${what} has an empty item`, 'delete it');
            return item;
        });
    }
    /** Nobody needs them in so small a file, and a reader would have to follow them. */
    #refuseExtras(node) {
        if ((0,dist/* isAlias */.Vj)(node))
            throw this.error(node, 'aliases are not read', 'write the value itself, or use defaults');
        if (node.tag !== undefined)
            throw this.error(node, `the tag ${(0,build_errors/* printable */.g$)(node.tag)} is not read`, 'leave it out');
        if ('anchor' in node && node.anchor)
            throw this.error(node, 'anchors are not read', 'leave &name out');
    }
    #parse(text) {
        try {
            return (0,dist/* parseDocument */.Tp)(text, {
                version: '1.2',
                schema: 'core',
                merge: false,
                resolveKnownTags: false,
                // Theirs compares each key with each other.
                uniqueKeys: false,
                prettyErrors: false,
                lineCounter: this.#lines,
            });
        }
        catch (error) {
            // The parser recurses into what is nested.
            if (error instanceof RangeError)
                throw this.#errorAt(0, 'this is nested too deeply', 'see docs/configuration.md');
            throw error;
        }
    }
    #errorAt(offset, message, advice) {
        return new ConfigError(this.#positionAt(offset), message, advice);
    }
    #positionAt(offset) {
        const { line, col } = this.#lines.linePos(offset);
        return { file: this.file, line: Math.max(line, 1), column: Math.max(col, 1) };
    }
}
function kindOf(node) {
    if ((0,dist/* isMap */.jh)(node))
        return 'a mapping';
    if ((0,dist/* isSeq */.oP)(node))
        return 'a list';
    return (0,dist/* isScalar */.jn)(node) && node.value === null ? 'empty' : 'a single value';
}
function yaml_adviceFor(code) {
    switch (code) {
        case 'TAB_AS_INDENT':
            return 'indent by spaces';
        case 'MULTIPLE_DOCS':
            return 'take away what starts with ---';
        default:
            return 'check indentation, colons and quotes';
    }
}

;// CONCATENATED MODULE: ./build/config/read.js
/** modo.yml: models, and options for each model and target. */







const NOTHING = { options: {}, targets: new Map() };
/** Reads a project file. Throws a ModoError when it cannot be opened, a ConfigError at the first thing that is wrong in it. */
async function readConfig(file, context) {
    const path = (0,external_node_path_.resolve)(context.cwd, file);
    return parseConfig(await readText(path, file), { file, folder: (0,external_node_path_.dirname)(path), ...context });
}
/** The same for a text. */
function parseConfig(text, { file, folder, isForeign = false }) {
    const reader = new ConfigReader(new YamlFile(file, text), isForeign);
    return { file, folder, ...reader.root() };
}
class ConfigReader {
    #yaml;
    #isForeign;
    constructor(yaml, isForeign) {
        this.#yaml = yaml;
        this.#isForeign = isForeign;
    }
    root() {
        let defaults = NOTHING;
        let models = [];
        for (const { name, value } of this.#yaml.entries(this.#yaml.root, 'the file', Object.keys(ROOT_KEYS))) {
            if (name === 'defaults')
                defaults = this.#settings(value, 'defaults');
            else
                models = this.#yaml.sequence(value, 'models').map((item) => this.#model(item));
        }
        return { defaults, models };
    }
    #model(node) {
        let patterns;
        const settings = this.#settings(node, 'a model', (value) => {
            patterns = this.#yaml.oneOrMore(value, PATH_KEY).map((item) => this.#pattern(item));
            if (patterns.every(({ excludes }) => excludes))
                throw this.#yaml.error(value, 'path only excludes', 'name a model first');
        });
        if (!patterns)
            throw this.#yaml.error(node, 'a model has no path', 'add path: models/name.tflite');
        return { ...settings, patterns, position: this.#yaml.position(node) };
    }
    #pattern(node) {
        const text = value_readText(this.#yaml, PATH_KEY, node);
        if (!new RegExp(PATH_PATTERN, 'u').test(text)) {
            throw this.#yaml.error(node, `path: "${(0,build_errors/* printable */.g$)(text, 200)}" may lead out of the folder of this file`, 'write it from that folder on, with single slashes and without . and ..');
        }
        const excludes = text.startsWith('!');
        return { glob: excludes ? text.slice(1) : text, excludes, position: this.#yaml.position(node) };
    }
    /** Options, and those of targets; `readPath` reads the path, where there may be one. */
    #settings(node, what, readPath) {
        const targets = new Map();
        const options = this.#options(node, what, 'model', {
            ...(readPath && { [PATH_KEY]: readPath }),
            [TARGETS_KEY]: (value) => {
                for (const target of this.#yaml.entries(value, TARGETS_KEY, targetNames())) {
                    targets.set(target.name, {
                        options: this.#options(target.value, target.name, 'target', {}),
                        position: this.#yaml.position(target.key),
                    });
                }
            },
        });
        return { options, targets };
    }
    #options(node, what, level, others) {
        const known = configOptions(level);
        const options = {};
        const names = [...Object.keys(others), ...known.keys()];
        for (const { name, key, value } of this.#yaml.entries(node, what, names, (text) => whyNot(text, level))) {
            const option = known.get(name);
            if (!option) {
                others[name](value);
                continue;
            }
            const [optionName, spec] = option;
            if (spec.runsPrograms && this.#isForeign) {
                throw this.#yaml.error(key, `${name} chooses what is run, and this event may bring the file of a stranger`, 'set it as an input of the step');
            }
            options[optionName] = readValue(this.#yaml, name, spec, value);
        }
        return options;
    }
}
/** Of a name that is an option, but not here. */
function whyNot(text, level) {
    const spec = Object.entries(build_options/* OPTIONS */.lw).find(([name]) => (0,build_options/* optionFlag */.aN)(name) === text)?.[1];
    if (!spec)
        return undefined;
    return level === 'target' && configOptions('model').has(text)
        ? `${text} cannot be set for a target`
        : `${text} is an option of the whole run: set it on the command line or as an input`;
}

// EXTERNAL MODULE: ./node_modules/@actions/glob/lib/glob.js + 17 modules
var lib_glob = __webpack_require__(2377);
;// CONCATENATED MODULE: ./build/config/find.js
/** The model files that the entries of a project file mean. */




/** A link may lead out of the repository, to all of the disk: only what it names itself is a model. */
const GLOB_OPTIONS = { implicitDescendants: false, matchDirectories: false, followSymbolicLinks: false };
/**
 * For each entry its files, absolute and sorted. Throws a ConfigError at a path that matches nothing, or when an entry
 * excludes all that it matches.
 */
function findConfigModels(config) {
    return Promise.all(config.models.map(async (entry) => [entry, await findEntry(config, entry)])).then((found) => new Map(found));
}
async function findEntry({ folder }, { patterns, position }) {
    const found = new Set();
    for (const { glob, excludes, position: at } of patterns) {
        const matches = await (await (0,lib_glob/* create */.v)(`${literal(folder)}/${glob}`, GLOB_OPTIONS)).glob();
        if (excludes)
            for (const path of matches)
                found.delete(path);
        else if (matches.length > 0)
            for (const path of matches)
                found.add(path);
        else {
            throw new ConfigError(at, `path: no file matches "${(0,build_errors/* printable */.g$)(glob, 200)}"`, 'check the path; it starts at the folder of this file, and a folder needs /*.tflite or /**/*.tflite at its end');
        }
    }
    if (found.size === 0)
        throw new ConfigError(position, 'path: every file is excluded', 'take away a line that starts with !');
    return [...found].sort();
}
/** As the command line would name it: relative to the working folder, with slashes. */
function modelName(path, cwd) {
    return (0,external_node_path_.relative)((0,external_node_path_.resolve)(cwd), path).split(external_node_path_.sep).join('/');
}
/** A path as a glob that matches nothing else. */
function literal(path) {
    return path.replace(/\\/g, '\\\\').replace(/[*?[]/g, '[$&]');
}

;// CONCATENATED MODULE: ./build/config/resolve.js
/** What is compiled, and how: a project file, and what was given besides, made into one set of options for each job. */






/**
 * The jobs for `models`, or, without any, for those that the file lists, in its order. The last one wins of: defaults;
 * each entry that matches, in order, what it says for a target after the rest; `given`. Throws a ConfigError for a path
 * that matches nothing and for options of targets that are not compiled for.
 */
async function resolveJobs(config, models, given, { cwd, arch }) {
    const found = await findConfigModels(config);
    const wanted = new Map(models.map((model) => [model, (0,external_node_path_.resolve)(cwd, model)]));
    if (models.length === 0) {
        for (const path of [...found.values()].flat())
            wanted.set(modelName(path, cwd), path);
    }
    const used = new Set();
    const top = { file: config.file, line: 1, column: 1 };
    const jobs = [...wanted].flatMap(([model, path]) => {
        const entries = config.models.filter((entry) => found.get(entry).includes(path));
        const position = entries.at(-1)?.position ?? top;
        const layers = [config.defaults, ...entries];
        const options = merge([...layers.map((layer) => layer.options), given]);
        return at(position, () => (0,build_targets/* selectTargets */.Dv)((0,build_options/* resolveOptions */.$i)('compile', options), arch)).map(({ name }) => {
            const forTarget = layers.flatMap((layer) => {
                const settings = layer.targets.get(name);
                if (settings)
                    used.add(settings);
                return [layer.options, settings?.options ?? {}];
            });
            const { targetCMcpu: _, targetCMarch: __, ...rest } = merge([...forTarget, given]);
            return { model, options: { ...rest, target: [name] }, position };
        });
    });
    if (models.length === 0 && given.target === undefined)
        refuseUnused(config.models, used);
    return jobs;
}
/** A budget for a target that nothing is compiled for would never be checked, and nobody would notice. */
function refuseUnused(entries, used) {
    for (const { targets } of entries) {
        for (const [name, settings] of targets) {
            if (used.has(settings))
                continue;
            throw new ConfigError(settings.position, `targets: no model of this entry is compiled for ${name}`, `add ${name} to its target, or delete this`);
        }
    }
}
function merge(layers) {
    const given = layers.flatMap((layer) => Object.entries(layer).filter(([, value]) => value !== undefined));
    return Object.fromEntries(given);
}
/** What is wrong with options that the file had a part in is shown in the file. */
function at(position, work) {
    try {
        return work();
    }
    catch (error) {
        if (!(error instanceof build_errors/* ModoError */.o0) || error instanceof ConfigError)
            throw error;
        throw new ConfigError(position, error.message, error.advice, { cause: error });
    }
}
/** The project file that is read when none is named. */
const DEFAULT_PROJECT = 'modo.yml';

;// CONCATENATED MODULE: ./build/driver/requests.js
/** What is to be compiled: models, targets and options, from a caller or from a project file. */








/**
 * Requests for the models; without any, for those that the project file lists. Throws a ModoError when an option is
 * wrong, as far as that can be known before a model is read.
 */
async function requests_makeRequests(models, given, environment) {
    const { cwd, arch, nested, isForeign = false } = environment;
    const common = (0,build_options/* resolveOptions */.$i)('compile', given);
    if (common.project === undefined) {
        if (models.length === 0)
            throw new build_errors/* ModoError */.o0('no model is given', 'name a .tflite file, or list some in modo.yml');
        const targets = checkRequest(common, arch);
        return models.flatMap((model) => targets.map((target) => ({ model, target, options: common, nested })));
    }
    // What the caller got wrong is not the file's fault.
    if (given.target !== undefined)
        (0,build_targets/* selectTargets */.Dv)(common, arch);
    const config = await readConfig(common.project, { cwd, isForeign });
    const jobs = await resolveJobs(config, models, given, { cwd, arch });
    if (jobs.length === 0)
        throw new build_errors/* ModoError */.o0('no model is given', `name a .tflite file, or list some under models in ${DEFAULT_PROJECT}`);
    return jobs.map(({ model, options: configured, position }) => at(position, () => {
        const options = (0,build_options/* resolveOptions */.$i)('compile', configured);
        const [target] = checkRequest(options, arch);
        // Another model in the file must not move the files of this one.
        return { model, target: target, options, nested: nested || models.length === 0 };
    }));
}
/** The options with the project file of the working folder, where there is one and none is named. */
function withDefaultProject(given, { cwd }) {
    const isThere = given.project === undefined && (0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(cwd, DEFAULT_PROJECT));
    return isThere ? { ...given, project: DEFAULT_PROJECT } : given;
}
/** The budgets of each request, by `model\ntarget`. */
function budgetsOf(requests) {
    return new Map(requests.map(({ model, target, options }) => [`${model}\n${target.name}`, options]));
}
/** The targets. Throws a ModoError for what can be known to fail before a model is read. */
function checkRequest(options, arch) {
    if (options.outputFormat !== 'so') {
        throw new build_errors/* ModoError */.o0(`--output-format ${options.outputFormat} is not supported yet`, 'use so');
    }
    (0,compile_job/* dumpFormats */.dS)(options.dumpCode);
    if (options.inputShapes !== undefined)
        (0,build_options/* parseInputShapes */.Em)(options.inputShapes);
    const targets = (0,build_targets/* selectTargets */.Dv)(options, arch);
    const objectOnly = targets.find(({ sharedObject }) => !sharedObject);
    if (objectOnly && !options.objectFile && !options.print) {
        throw new build_errors/* ModoError */.o0(`--target ${objectOnly.name} has no mod.so, since its linker makes no shared objects`, 'add --object-file');
    }
    return targets;
}

// EXTERNAL MODULE: ./build/driver/manifest.js + 1 modules
var manifest = __webpack_require__(6153);
// EXTERNAL MODULE: ./build/driver/parse-manifest.js
var parse_manifest = __webpack_require__(9628);
// EXTERNAL MODULE: ./build/driver/write-files.js
var write_files = __webpack_require__(394);
;// CONCATENATED MODULE: ./build/driver/write-module.js
/** Writes a compilation's files in place of those of the one before. */





/**
 * Files that the folder's manifest lists and that are not made any more are removed: an old mod.o beside a new
 * manifest would be linked one day. All else in the folder stays.
 */
async function writeModule(folder, { files }) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, manifest/* MANIFEST_NAME */.ir), 'utf8').catch(() => '');
    const listed = (0,parse_manifest/* parseManifest */.N)(text)?.files.map(({ name }) => name) ?? [];
    await (0,write_files/* writeFiles */.h)(folder, files);
    const outdated = listed.filter((name) => !files.some((file) => file.name === name));
    await Promise.all(outdated.map((name) => (0,promises_.rm)((0,external_node_path_.join)(folder, name), { force: true })));
}

;// CONCATENATED MODULE: ./build/driver/compile.js
/** The main job: models in, files out. */













/**
 * Compiles models (paths of .tflite files) for one or more targets and writes their files. With the option `project`,
 * that file sets options for each model and target, and lists the models where none are given; budgets are not checked
 * here. What the environment's store has is taken from there. Throws a ModoError when an option is wrong or a compiler
 * cannot be had; errors of single models are in the result.
 */
async function compile(models, given = {}, environment = defaultEnvironment()) {
    return compileRequests(await makeRequests(models, given, environment), environment);
}
/** The same for what `makeRequests` made. */
async function compileRequests(requests, environment = (0,driver_environment/* defaultEnvironment */.L)()) {
    const jobs = layOut(requests, environment.cwd);
    const all = requests.map(({ target, options }, i) => ({ job: jobs[i], target, options }));
    const printed = await printJobs(all.filter(({ options }) => options.print), environment);
    const work = all.filter(({ options }) => !options.print);
    // A missing compiler is not the fault of a model: said once, before any work.
    const choices = await chooseToolchains(work, environment);
    const failed = [...printed.failed];
    const prepared = await mapConcurrently(work, READS, (item) => collect(item, failed, () => prepare(item, choices.get(item), environment)));
    const ready = prepared.filter((item) => item !== undefined);
    // Only what has to be compiled needs a compiler, which may have to be downloaded.
    const toolchains = new Map();
    for (const { choice, stored } of ready) {
        if (!stored && !toolchains.has(choice))
            toolchains.set(choice, await choice.provide());
    }
    const compiled = await mapConcurrently(ready, (0,external_node_os_.availableParallelism)(), (item) => collect(item, failed, () => finish(item, toolchains.get(item.choice), environment)));
    const position = (failure) => jobs.findIndex(({ model, target }) => model === failure.model && target === failure.target);
    return {
        compiled: compiled.filter((item) => item !== undefined),
        failed: failed.sort((a, b) => position(a) - position(b)),
        printed: printed.text,
    };
}
/** Models that are read, and looked up in the store, at a time. */
const READS = 8;
/** The choice for each job; jobs for one target that say the same of the compiler share one. */
async function chooseToolchains(work, environment) {
    const choices = new Map();
    const chosen = work.map(async (item) => {
        const { crossCompiler, toolchain, toolchainUrl, toolchainSha256, mirror, cache } = item.options;
        const request = { crossCompiler, toolchain, toolchainUrl, toolchainSha256, mirror, cache };
        const key = JSON.stringify([item.target.name, request]);
        const choice = choices.get(key) ?? (0,choose/* chooseToolchain */.D)(item.target, request, (0,driver_environment/* toolchainOf */.b)(environment));
        choices.set(key, choice);
        return [item, await choice];
    });
    return new Map(await Promise.all(chosen));
}
/** Does some of a job's work; what is wrong with its model becomes one of the failures. */
async function collect({ job }, failed, work) {
    try {
        return await (0,read_model/* withModelName */.P)(job.model, work);
    }
    catch (error) {
        if (!(error instanceof build_errors/* ModoError */.o0))
            throw error;
        failed.push({ model: job.model, target: job.target, error });
        return undefined;
    }
}
async function printJobs(work, { cwd }) {
    const failed = [];
    let text = '';
    for (const item of work) {
        const { job, target, options } = item;
        await collect(item, failed, async () => {
            const bytes = await (0,read_model/* readModel */.k)((0,external_node_path_.resolve)(cwd, job.model));
            text += printStage(options.print, (0,compile_job/* compileForTarget */.oF)(bytes, job.moduleName, target, options));
        });
    }
    return { text, failed };
}
async function prepare({ job, target, options }, choice, { cwd, progress, store }) {
    progress(`${(0,build_errors/* printable */.g$)(job.model, 200)}: reading`);
    const modelBytes = await (0,read_model/* readModel */.k)((0,external_node_path_.resolve)(cwd, job.model));
    const { dumpCode } = options;
    const key = compilationKey({
        modelFile: (0,external_node_path_.basename)(job.model),
        modelBytes,
        moduleName: job.moduleName,
        target: target.name,
        flags: (0,compile_job/* jobFlags */.d$)(target, options),
        toolchainDigest: choice.digest,
        options: { ...(0,compile_job/* recordedOptions */.NG)(options), ...(dumpCode !== undefined && { dumpCode }) },
    });
    const stored = await store?.find({ key, path: job.path });
    return { job, target, options, choice, modelBytes, key, stored };
}
async function finish({ job, target, options, modelBytes, key, stored }, toolchain, { cwd, progress }) {
    const shown = (0,build_errors/* printable */.g$)(job.model, 200);
    const made = stored ??
        (await (0,compile_job/* compileFiles */.rJ)(job, modelBytes, { target, toolchain: toolchain, options, key, progress }));
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

;// CONCATENATED MODULE: ./build/driver/result.js
/** What became of the models of a compile. */

/** The errors of a result as one, or undefined when there are none. */
function failureOf({ failed }) {
    if (failed.length === 0)
        return undefined;
    return failed.length === 1
        ? failed[0].error
        : new build_errors/* ModoError */.o0(failed.map(({ error }) => (0,build_errors/* describeError */.Uc)(error)).join('\n'));
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
    return [(0,build_errors/* printable */.g$)(model, 200), target, ...[workspace, ...parts, total, stack, manifest.macs].map(table/* grouped */.z)];
}
function compileTable(models) {
    const withoutSharedObject = models.filter(({ files }) => !files.includes('mod.so'));
    const names = [...new Set(withoutSharedObject.map(({ target }) => target))];
    return [
        (0,table/* textTable */.e)([...COMPILE_COLUMNS], models.map(compileRow)),
        '(bytes; flash and arena are those of the C interface)',
        ...(names.length > 0 ? [`(no mod.so for ${names.join(', ')}: the linker makes no shared objects)`] : []),
        '',
        ...models.map(({ folder, files }) => `${(0,build_errors/* printable */.g$)(folder, 200)}: ${files.join(' ')}`),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./build/report/report.js
var report_report = __webpack_require__(7177);
// EXTERNAL MODULE: ./build/cli/progress.js
var cli_progress = __webpack_require__(902);
;// CONCATENATED MODULE: ./build/cli/compile.js
/** modo compile. */










async function compileCommand(models, given) {
    const progress = (0,cli_progress/* makeProgress */._)();
    const environment = { ...(0,driver_environment/* defaultEnvironment */.L)(), progress: progress.step, warn: progress.warn };
    const requests = await requests_makeRequests(models, withDefaultProject(given, environment), environment);
    const result = await compileRequests(requests, environment).finally(progress.done);
    process.stdout.write(result.printed);
    if (result.compiled.length > 0)
        process.stdout.write(compileTable(result.compiled));
    const exceeded = overBudget(requests, result, progress.warn);
    const failure = failureOf(result);
    const errors = [...(failure ? [(0,build_errors/* describeError */.Uc)(failure)] : []), ...exceeded];
    if (errors.length > 0)
        throw new build_errors/* ModoError */.o0(errors.join('\n'));
}
/** A line for each budget that is exceeded. There is neither a base nor a run here: what needs one is warned about. */
function overBudget(requests, result, warn) {
    const report = (0,report_report/* makeReport */.dO)(result, { modo: (0,package_root/* packageVersion */.T)() });
    return checkReport(report, undefined, budgetsOf(requests)).flatMap(({ entry, results }) => {
        const lines = results.map(({ status, message }) => ({
            status,
            line: `${(0,build_errors/* printable */.g$)(entry.model, 200)} for ${entry.target}: ${message}`,
        }));
        for (const { status, line } of lines)
            if (status !== 'ok' && status !== 'exceeded')
                warn(line);
        return lines.filter(({ status }) => status === 'exceeded').map(({ line }) => line);
    });
}


/***/ }),

/***/ 9628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseManifest),
/* harmony export */   v: () => (/* binding */ isProfilable)
/* harmony export */ });
/** The manifest in a text, or undefined when it is none that this version reads. */
function parseManifest(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    return isManifest(value) ? value : undefined;
}
function isManifest(value) {
    const manifest = value;
    return (manifest?.manifestVersion === 1 &&
        typeof manifest.module === 'string' &&
        /^[a-z0-9_]{1,40}$/.test(manifest.module) &&
        typeof manifest.key === 'string' &&
        typeof manifest.model?.file === 'string' &&
        typeof manifest.target?.name === 'string' &&
        areSizes(manifest.sizes) &&
        isCount(manifest.macs) &&
        arePorts(manifest.inputs) &&
        arePorts(manifest.outputs) &&
        areFiles(manifest.files));
}
/** Whether what a profile needs besides is there. */
function isProfilable({ target, operators }) {
    return (Array.isArray(target.flags) &&
        target.flags.every((flag) => typeof flag === 'string') &&
        areOperators(operators));
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
function areSizes(value) {
    const sizes = value;
    const flash = sizes?.flash;
    return [
        sizes?.workspace,
        sizes?.stack,
        flash?.weights,
        flash?.biases,
        flash?.requantization,
        flash?.code,
        flash?.other,
    ].every(isCount);
}
/** Names are those that a compile gives: a file of the folder, never a path out of it. */
function areFiles(value) {
    return (Array.isArray(value) &&
        value.every((item) => {
            const file = item;
            return (typeof file?.name === 'string' &&
                /^\w[\w.]{0,99}$/.test(file.name) &&
                isCount(file.bytes) &&
                typeof file.sha256 === 'string' &&
                /^[0-9a-f]{64}$/.test(file.sha256));
        }));
}
function areOperators(value) {
    return (Array.isArray(value) &&
        value.every((item) => {
            const operator = item;
            return typeof operator?.kind === 'string' && Array.isArray(operator.shape) && isCount(operator.macs);
        }));
}
function arePorts(value) {
    return (Array.isArray(value) &&
        value.length > 0 &&
        value.every((item) => {
            const port = item;
            const counts = [port?.bytes, ...(Array.isArray(port?.shape) ? port.shape : [undefined])];
            return (typeof port?.name === 'string' &&
                typeof port.dtype === 'string' &&
                counts.every((count) => isCount(count) && count > 0));
        }));
}


/***/ }),

/***/ 7177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dO: () => (/* binding */ makeReport),
/* harmony export */   h5: () => (/* binding */ figuresOf)
/* harmony export */ });
/* unused harmony exports REPORT_NAME, REPORT_ARTIFACT, byModelAndTarget */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** The report's name, in an artifact and on the branch that firmware is committed to. */
const REPORT_NAME = 'report.json';
/** The names of artifacts with reports start with it. */
const REPORT_ARTIFACT = 'modo-report';
function makeReport(result, context) {
    const { modo, commit, ref, instructions } = context;
    const entries = [
        ...result.compiled.map(({ model, target, state, manifest }) => ({
            model,
            target,
            state,
            key: manifest.key,
            ...digestOf(manifest),
            figures: figuresOf(manifest, instructions?.get(`${model}\n${target}`)),
        })),
        ...result.failed.map(({ model, target, error }) => ({
            model,
            target,
            state: 'failed',
            error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error),
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
function digestOf({ files }) {
    const file = files.find(({ name }) => name === 'mod.o') ?? files.find(({ name }) => name === 'mod.so');
    return file ? { digest: file.sha256 } : {};
}
/** The order of entries. */
function byModelAndTarget(a, b) {
    if (a.model !== b.model)
        return a.model < b.model ? -1 : 1;
    return a.target < b.target ? -1 : a.target > b.target ? 1 : 0;
}


/***/ })

};
