export const id = 580;
export const ids = [580];
export const modules = {

/***/ 6153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ir: () => (/* binding */ MANIFEST_NAME),
  bB: () => (/* binding */ describeOperators),
  Ui: () => (/* binding */ makeManifest)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/graph/graph.js
var graph_graph = __webpack_require__(4979);
// EXTERNAL MODULE: ./build/ops/index.js + 18 modules
var ops = __webpack_require__(1152);
// EXTERNAL MODULE: ./build/passes/drop-views.js
var drop_views = __webpack_require__(3648);
// EXTERNAL MODULE: ./build/plan/place.js
var place = __webpack_require__(3673);
;// CONCATENATED MODULE: ./build/plan/memory-map.js
/** A planned program's memory as data: who lives where in the arena, and from which step to which. */



function memoryMap(program) {
    const { graph, schedule, placement } = program;
    const inputs = graph.inputs.map((id) => (0,drop_views/* rootOf */.I)(graph, id).id);
    const outputs = graph.outputs.map((id) => (0,drop_views/* rootOf */.I)(graph, id).id);
    const roots = new Set([
        ...inputs,
        ...schedule.ops.map(({ operator }) => (0,drop_views/* rootOf */.I)(graph, operator.output).id),
        ...outputs,
    ]);
    const lifetimes = (0,place/* rowLifetimes */.X)(graph, schedule, [...roots]);
    const alive = new Float64Array(schedule.steps.length + 1);
    const count = ({ born, dies }, bytes) => {
        alive[born] += bytes;
        alive[dies + 1] -= bytes;
    };
    const blocks = [];
    for (const [id, rows] of lifetimes) {
        // What the caller fills is there from the start, and what he reads stays to the end.
        if (inputs.includes(id))
            for (const row of rows)
                [row.born, row.dies] = [0, Math.max(row.dies, 0)];
        if (outputs.includes(id))
            for (const row of rows)
                row.dies = schedule.steps.length - 1;
        const placed = placement.tensors.get(id);
        const { rowBytes } = (0,graph_graph/* rowGeometry */.TY)((0,graph_graph/* tensorOf */.zz)(graph, id));
        if (placed)
            for (const row of rows)
                count(row, rowBytes);
        const isRing = placed !== undefined && placed.ring < rows.length;
        blocks.push({
            tensor: id,
            bytes: isRing ? placed.ring * rowBytes : (0,graph_graph/* byteLength */.dp)((0,graph_graph/* tensorOf */.zz)(graph, id)),
            ...(placed && { offset: placed.base }),
            ...(isRing && { ring: placed.ring, rows: (0,graph_graph/* rowCount */.oW)((0,graph_graph/* tensorOf */.zz)(graph, id)) }),
            ...(isRing ? wholeLife(rows) : lifeByRows(rows)),
        });
    }
    for (const [op, { first, last }] of operatorSteps(schedule).entries()) {
        const offset = placement.scratch.get(op);
        if (offset === undefined)
            continue;
        const { call, operator } = schedule.ops[op];
        blocks.push({
            scratch: operator.index,
            bytes: call.scratchBytes,
            offset,
            born: [first, first],
            dies: [last, last],
        });
        for (const [step, { op: other }] of schedule.steps.entries())
            if (other === op)
                count({ born: step, dies: step }, call.scratchBytes);
    }
    return { arena: placement.arenaBytes, steps: schedule.steps.length, busiest: busiest(alive), blocks };
}
/** First and last step of each of `Schedule.ops`. */
function operatorSteps(schedule) {
    const ranges = schedule.ops.map(() => ({ first: Infinity, last: -1 }));
    schedule.steps.forEach(({ op }, step) => {
        const range = ranges[op];
        range.first = Math.min(range.first, step);
        range.last = step;
    });
    return ranges;
}
function busiest(changes) {
    let [alive, best] = [0, { step: 0, bytes: 0 }];
    for (const [step, change] of changes.entries()) {
        alive += change;
        if (alive > best.bytes)
            best = { step, bytes: alive };
    }
    return best;
}
function wholeLife(rows) {
    const born = rows.reduce((least, row) => Math.min(least, row.born), Infinity);
    const dies = rows.reduce((most, row) => Math.max(most, row.dies), -1);
    return { born: [born, born], dies: [dies, dies] };
}
/** Steps by which a row's life may differ from a straight line between the first and the last row's. */
const TOLERANCE = 2;
/**
 * Rows come and go one after another: their lives are about a quadrilateral, which covers them. Where they do not, the
 * whole life covers them.
 */
function lifeByRows(rows) {
    // No row is born before the line of those after it, and none dies after the line of those before it.
    const born = rows.map((row) => row.born);
    for (let row = rows.length - 2; row >= 0; --row)
        born[row] = Math.min(born[row], born[row + 1]);
    const dies = rows.map((row) => row.dies);
    for (let row = 1; row < rows.length; ++row)
        dies[row] = Math.max(dies[row], dies[row - 1]);
    const whole = wholeLife(rows);
    return { born: straight(born) ?? whole.born, dies: straight(dies) ?? whole.dies };
}
function straight(steps) {
    const [first, last] = [steps[0], steps.at(-1)];
    const slope = (last - first) / Math.max(steps.length - 1, 1);
    const isStraight = steps.every((step, row) => Math.abs(step - (first + slope * row)) <= TOLERANCE);
    return isStraight ? [first, last] : undefined;
}

// EXTERNAL MODULE: ./build/driver/sha256.js
var sha256 = __webpack_require__(9228);
;// CONCATENATED MODULE: ./build/driver/manifest.js
/** modo.json: what was compiled, from what, by what, and how big it is. No dates, no absolute paths. */





const MANIFEST_NAME = 'modo.json';
function makeManifest(input) {
    const { compilation, target, toolchain, report } = input;
    return {
        manifestVersion: 1,
        modo: input.version,
        key: input.key,
        module: compilation.module.name,
        model: {
            file: (0,external_node_path_.basename)(input.modelPath),
            bytes: input.modelBytes.byteLength,
            sha256: (0,sha256/* sha256 */.s)(input.modelBytes),
        },
        target: {
            name: target.name,
            triple: toolchain.triple,
            flags: input.flags,
            ...(report.floatAbi && { floatAbi: report.floatAbi }),
        },
        compiler: { name: toolchain.name, version: toolchain.version },
        options: input.options,
        inputs: compilation.module.inputs.map(describePort),
        outputs: compilation.module.outputs.map(describePort),
        sizes: report.figures,
        macs: compilation.macs,
        operators: describeLayers(compilation),
        code: report.code,
        memory: memoryMap(compilation.program),
        files: input.files.map(({ name, bytes }) => ({
            name,
            bytes: Buffer.byteLength(bytes),
            sha256: (0,sha256/* sha256 */.s)(bytes),
        })),
    };
}
/** By index in the file. */
function describeOperators(graph) {
    return graph.operators.map((operator) => ({
        kind: operator.kind,
        shape: (0,graph_graph/* tensorOf */.zz)(graph, operator.output).shape,
        macs: (0,ops/* operatorMacs */.VY)(graph, operator),
    }));
}
/** Characters of a tensor's name that the manifest keeps. */
const NAME_LENGTH = 200;
/** The operators with what became of them. */
function describeLayers({ graph, program }) {
    const { ops } = program.schedule;
    const steps = operatorSteps(program.schedule);
    const planned = new Map(ops.map(({ operator }, op) => [operator.index, op]));
    return describeOperators(graph).map((described, i) => {
        const { index, inputs, output } = graph.operators[i];
        const op = planned.get(index);
        const scheduled = op === undefined ? undefined : ops[op];
        const constant = { weights: 0, biases: 0, requantization: 0 };
        for (const { role, bytes } of scheduled?.call.constant?.sections ?? [])
            constant[role] += bytes.byteLength;
        const layer = {
            name: (0,graph_graph/* tensorOf */.zz)(graph, output).name.slice(0, NAME_LENGTH),
            inputs: [...new Set(inputs.filter((id) => id >= 0 && !(0,graph_graph/* tensorOf */.zz)(graph, id).data))],
            output,
            ...(scheduled && {
                kernel: scheduled.call.kernel,
                steps: [steps[op].first, steps[op].last],
                constant,
            }),
        };
        return { ...described, layer };
    });
}
function describePort({ tensor, member, bytes }) {
    const { quantization } = tensor;
    return {
        name: tensor.name,
        member,
        dtype: tensor.dtype,
        shape: tensor.shape,
        bytes,
        ...(quantization && { scale: quantization.scales[0], zeroPoint: quantization.zeroPoints[0] }),
        tensor: tensor.id,
    };
}


/***/ }),

/***/ 9228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/** Digests. */

/** SHA-256 in lower-case hexadecimal. */
function sha256(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}


/***/ }),

/***/ 394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ writeFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/** Writes a set of files so that a reader never sees half of one. */




/** Writes all files beside the folder's others, then moves them into place, the last one last. */
async function writeFiles(folder, files) {
    const staging = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `.modo-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        await makeFolder(folder);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(staging);
        // The one obstacle that would show only after some files are in place.
        for (const { name } of files) {
            const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)).catch(() => undefined);
            if (there?.isDirectory()) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), 200)} is a folder`, 'give another --output');
            }
        }
        for (const { name, bytes } of files)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, name), bytes);
        for (const { name } of files)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, name), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
    }
    catch (error) {
        const { code } = error;
        if (code === undefined)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(folder, 200)}: cannot be written (${code})`, 'give another --output', {
            cause: error,
        });
    }
    finally {
        // A folder that could not be made cannot be removed: the first error is the one to tell.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(staging, { recursive: true, force: true }).catch(() => { });
    }
}
/** As mkdir with `recursive`, which in Node never ends in a file system that makes no folders, such as /proc. */
async function makeFolder(folder) {
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(folder).catch(() => undefined);
    if (there?.isDirectory())
        return;
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    if (!there && parent !== folder)
        await makeFolder(parent);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder).catch((error) => {
        // Another compile may have been faster.
        if (error.code !== 'EEXIST' || there)
            throw error;
    });
}


/***/ }),

/***/ 4979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jx: () => (/* binding */ BYTES_PER_ELEMENT),
/* harmony export */   KX: () => (/* binding */ elementCount),
/* harmony export */   TY: () => (/* binding */ rowGeometry),
/* harmony export */   ZJ: () => (/* binding */ toBytes),
/* harmony export */   dp: () => (/* binding */ byteLength),
/* harmony export */   oW: () => (/* binding */ rowCount),
/* harmony export */   vV: () => (/* binding */ toTypedArray),
/* harmony export */   zz: () => (/* binding */ tensorOf)
/* harmony export */ });
/** The value between import and schedule: a small, immutable graph of tensors and operators. */
function tensorOf(graph, id) {
    const tensor = graph.tensors[id];
    if (!tensor)
        throw new Error(`no tensor ${id}`);
    return tensor;
}
const BYTES_PER_ELEMENT = { int8: 1, int32: 4, float32: 4 };
function elementCount(shape) {
    return shape.reduce((product, dimension) => product * dimension, 1);
}
function byteLength(tensor) {
    return elementCount(tensor.shape) * BYTES_PER_ELEMENT[tensor.dtype];
}
function rowGeometry(tensor) {
    const bytes = byteLength(tensor);
    if (tensor.shape.length !== 4)
        return { images: 1, height: 1, rowBytes: bytes };
    const [images, height] = tensor.shape;
    return { images, height, rowBytes: bytes / (images * height) };
}
function rowCount(tensor) {
    const { images, height } = rowGeometry(tensor);
    return images * height;
}
/** The tensor's bytes as numbers. Copies when the bytes are not aligned for the type. */
function toTypedArray(dtype, bytes) {
    // Not slice(): a Buffer's shares the bytes.
    const aligned = bytes.byteOffset % BYTES_PER_ELEMENT[dtype] === 0 ? bytes : new Uint8Array(bytes);
    const length = aligned.byteLength / BYTES_PER_ELEMENT[dtype];
    switch (dtype) {
        case 'int8':
            return new Int8Array(aligned.buffer, aligned.byteOffset, length);
        case 'int32':
            return new Int32Array(aligned.buffer, aligned.byteOffset, length);
        case 'float32':
            return new Float32Array(aligned.buffer, aligned.byteOffset, length);
    }
}
function toBytes(array) {
    return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}


/***/ }),

/***/ 606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   XD: () => (/* binding */ readRoot),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   i1: () => (/* binding */ vector),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   um: () => (/* binding */ tables)
/* harmony export */ });
/* unused harmony export writeRoot */
/* harmony import */ var flatbuffers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6558);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/**
 * FlatBuffers by declarative tables: one description of a table both reads it, checking every offset before it
 * is followed, and writes it. Only what the .tflite schema needs.
 */


const SCALAR_BYTES = {
    int8: 1,
    uint8: 1,
    bool: 1,
    int32: 4,
    uint32: 4,
    float32: 4,
    int64: 8,
    uint64: 8,
};
const scalar = (type, defaultValue = 0) => ({
    kind: 'scalar',
    scalar: type,
    default: defaultValue,
});
const text = { kind: 'string' };
const vector = (type) => ({
    kind: 'vector',
    scalar: type,
});
const table = (type) => ({ kind: 'table', table: type });
const tables = (type) => ({ kind: 'tables', table: type });
const ADVICE = 'the file is truncated or damaged; export or download it again';
/**
 * Reads a root table. Throws a ModoError that names the field and the byte offset when anything points outside
 * the buffer. Offsets may not share so much that the value grows far beyond the file: the number of tables and
 * of copied elements is bounded by the file's size, so a crafted file costs no more than an honest one.
 */
function readRoot(bytes, type, identifier) {
    return new Reader(bytes).root(type, identifier);
}
class Reader {
    #bytes;
    #view;
    #budget;
    constructor(bytes) {
        this.#bytes = bytes;
        this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.#budget = 2 * bytes.byteLength + 1024;
    }
    root(type, identifier) {
        this.#need(0, 8, 'header');
        const found = String.fromCharCode(...this.#bytes.subarray(4, 8));
        if (found !== identifier) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`not a ${identifier} FlatBuffer: the identifier at byte 4 is "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(found)}"`, 'pass a .tflite model');
        }
        return this.#table(this.#offset(0, type.name), type, type.name);
    }
    #need(position, length, path) {
        if (position < 0 || length < 0 || position + length > this.#bytes.byteLength) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${path}: bytes ${position}..${position + length} lie outside the file (${this.#bytes.byteLength} bytes)`, ADVICE);
        }
    }
    #spend(amount, path) {
        this.#budget -= amount;
        if (this.#budget < 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${path}: the file refers to itself over and over`, ADVICE);
    }
    #uint32(position, path) {
        this.#need(position, 4, path);
        return this.#view.getUint32(position, true);
    }
    #offset(position, path) {
        const offset = this.#uint32(position, path);
        if (offset === 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${path}: the offset at byte ${position} is zero`, ADVICE);
        return position + offset;
    }
    #table(position, type, path) {
        this.#need(position, 4, path);
        const vtable = position - this.#view.getInt32(position, true);
        this.#need(vtable, 4, path);
        const vtableBytes = this.#view.getUint16(vtable, true);
        const tableBytes = this.#view.getUint16(vtable + 2, true);
        if (vtableBytes < 4 || vtableBytes % 2 !== 0 || tableBytes < 4) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${path}: bad table layout at byte ${vtable}`, ADVICE);
        }
        this.#need(vtable, vtableBytes, path);
        this.#need(position, tableBytes, path);
        this.#spend(4, path);
        const value = {};
        for (const [name, [slot, field]] of Object.entries(type.fields)) {
            const entry = 4 + 2 * slot;
            const inTable = entry + 2 <= vtableBytes ? this.#view.getUint16(vtable + entry, true) : 0;
            const fieldPath = `${path}.${name}`;
            if (inTable >= tableBytes) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModoError */ .o0(`${fieldPath}: lies outside its table at byte ${position}`, ADVICE);
            }
            value[name] = inTable === 0 ? absent(field) : this.#field(position + inTable, field, fieldPath, value);
        }
        return value;
    }
    #field(position, field, path, siblings) {
        switch (field.kind) {
            case 'scalar':
                return this.#scalar(position, field.scalar, path);
            case 'table':
                return this.#table(this.#offset(position, path), field.table(), path);
            case 'union': {
                const type = field.tables()[siblings[field.by]];
                return type ? this.#table(this.#offset(position, path), type, path) : undefined;
            }
            case 'string': {
                const [start, length] = this.#vector(position, 1, path);
                this.#spend(length, path);
                return new TextDecoder().decode(this.#bytes.subarray(start, start + length));
            }
            case 'vector':
                return this.#scalars(position, field.scalar, path);
            case 'tables': {
                const [start, count] = this.#vector(position, 4, path);
                return Array.from({ length: count }, (_, index) => {
                    const elementPath = `${path}[${index}]`;
                    return this.#table(this.#offset(start + 4 * index, elementPath), field.table(), elementPath);
                });
            }
        }
    }
    #vector(position, elementBytes, path) {
        const start = this.#offset(position, path);
        const count = this.#uint32(start, path);
        this.#need(start + 4, count * elementBytes, path);
        return [start + 4, count];
    }
    #scalars(position, type, path) {
        const [start, count] = this.#vector(position, SCALAR_BYTES[type], path);
        // Bytes are shared with the file, not copied: constants may be large, and several tensors may name one.
        if (type === 'uint8')
            return this.#bytes.subarray(start, start + count);
        this.#spend(count, path);
        return Array.from({ length: count }, (_, i) => this.#scalar(start + i * SCALAR_BYTES[type], type, path));
    }
    #scalar(position, type, path) {
        this.#need(position, SCALAR_BYTES[type], path);
        switch (type) {
            case 'int8':
                return this.#view.getInt8(position);
            case 'uint8':
                return this.#view.getUint8(position);
            case 'bool':
                return this.#view.getUint8(position) === 0 ? 0 : 1;
            case 'int32':
                return this.#view.getInt32(position, true);
            case 'uint32':
                return this.#view.getUint32(position, true);
            case 'float32':
                return this.#view.getFloat32(position, true);
            case 'int64':
                return Number(this.#view.getBigInt64(position, true));
            case 'uint64':
                return Number(this.#view.getBigUint64(position, true));
        }
    }
}
function absent(field) {
    return field.kind === 'scalar' ? field.default : undefined;
}
/** Writes a root table; the inverse of `readRoot`. Fields that are undefined are left out. */
function writeRoot(value, type, identifier) {
    const builder = new Builder(1024);
    builder.finish(writeTable(builder, value, type), identifier);
    return builder.asUint8Array().slice();
}
function writeTable(builder, value, type) {
    const fields = Object.entries(type.fields);
    const offsets = new Map();
    for (const [name, [, field]] of fields) {
        const fieldValue = value[name];
        if (fieldValue === undefined || field.kind === 'scalar')
            continue;
        offsets.set(name, writeOffsetField(builder, fieldValue, field, value));
    }
    builder.startObject(1 + Math.max(-1, ...fields.map(([, [slot]]) => slot)));
    for (const [name, [slot, field]] of fields) {
        const offset = offsets.get(name);
        if (offset !== undefined)
            builder.addFieldOffset(slot, offset, 0);
        else if (field.kind === 'scalar' && value[name] !== undefined) {
            writeScalarField(builder, slot, field.scalar, Number(value[name]), field.default);
        }
    }
    return builder.endObject();
}
function writeOffsetField(builder, value, field, siblings) {
    switch (field.kind) {
        case 'string':
            return builder.createString(value);
        case 'table':
            return writeTable(builder, value, field.table());
        case 'union':
            return writeTable(builder, value, field.tables()[siblings[field.by]]);
        case 'tables': {
            const items = value.map((item) => writeTable(builder, item, field.table()));
            builder.startVector(4, items.length, 4);
            for (const item of items.toReversed())
                builder.addOffset(item);
            return builder.endVector();
        }
        case 'vector': {
            const items = value;
            // 16 bytes for raw data, as the schema demands of buffers.
            const bytes = SCALAR_BYTES[field.scalar];
            builder.startVector(bytes, items.length, field.scalar === 'uint8' ? 16 : bytes);
            for (let i = items.length - 1; i >= 0; --i)
                addElement(builder, field.scalar, items[i]);
            return builder.endVector();
        }
    }
}
function addElement(builder, type, value) {
    if (type === 'uint8')
        builder.addInt8((value << 24) >> 24);
    else if (type === 'int32')
        builder.addInt32(value);
    else if (type === 'float32')
        builder.addFloat32(value);
    else
        builder.addInt64(BigInt(value));
}
function writeScalarField(builder, slot, type, value, initial) {
    if (SCALAR_BYTES[type] === 1)
        builder.addFieldInt8(slot, (value << 24) >> 24, (initial << 24) >> 24);
    else if (type === 'float32')
        builder.addFieldFloat32(slot, value, initial);
    else if (SCALAR_BYTES[type] === 4)
        builder.addFieldInt32(slot, value | 0, initial | 0);
    else
        builder.addFieldInt64(slot, BigInt(value), BigInt(initial));
}


/***/ }),

/***/ 5217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ MAX_TRAFFIC_BYTES),
/* harmony export */   HT: () => (/* binding */ MAX_TRAFFIC_ROWS),
/* harmony export */   KP: () => (/* binding */ MAX_WINDOW_ROWS),
/* harmony export */   KV: () => (/* binding */ MAX_PORTS),
/* harmony export */   Lj: () => (/* binding */ MAX_FOLD_BYTES),
/* harmony export */   W5: () => (/* binding */ MAX_CONSTANT_BYTES),
/* harmony export */   c$: () => (/* binding */ MAX_WINDOW_CELLS),
/* harmony export */   cg: () => (/* binding */ MAX_ACTIVATION_BYTES),
/* harmony export */   i2: () => (/* binding */ MAX_FOLD_OPERATIONS),
/* harmony export */   iz: () => (/* binding */ MAX_POOL_CELLS),
/* harmony export */   lT: () => (/* binding */ MAX_OPERATORS),
/* harmony export */   lU: () => (/* binding */ MAX_ARENA_BYTES),
/* harmony export */   pX: () => (/* binding */ MAX_ROWS),
/* harmony export */   rh: () => (/* binding */ MAX_STEPS),
/* harmony export */   ri: () => (/* binding */ MAX_DIMENSIONS)
/* harmony export */ });
/**
 * What modo refuses to compile because no device that it compiles for would run it. The limits also bound the
 * compiler's own time and memory, whatever a file says: a crafted file costs no more than an honest one.
 */
/** Operators of a model. */
const MAX_OPERATORS = 1024;
/** Inputs, and outputs, of a model. */
const MAX_PORTS = 64;
/** Dimensions of a tensor: what TVM's C runtime has room for. */
const MAX_DIMENSIONS = 6;
/** Bytes of one activation. */
const MAX_ACTIVATION_BYTES = 2 ** 24;
/** Rows (images times height) of one activation. */
const MAX_ROWS = 2 ** 14;
/** Rows that one window reads: the step holds a pointer to each on its stack. */
const MAX_WINDOW_ROWS = 1024;
/** Cells from the first to the last tap of a window in one dimension: positions stay far from int32's ends. */
const MAX_WINDOW_CELLS = 65_535;
/** Cells of a pooling window: sums of int8 values stay within int32. */
const MAX_POOL_CELLS = 2 ** 20;
/** Bytes of all packed constants; one that several operators share counts for each of them. */
const MAX_CONSTANT_BYTES = 2 ** 26;
/** Bytes of the workspace. */
const MAX_ARENA_BYTES = 2 ** 25;
/** Rows computed in one inference, all operators together. */
const MAX_STEPS = 2 ** 17;
/** Bytes and rows that the steps of one inference read and write: what the proof of a plan walks over. */
const MAX_TRAFFIC_BYTES = 2 ** 30;
const MAX_TRAFFIC_ROWS = 2 ** 24;
/** Operations, and bytes of results, of operators that are computed while compiling. */
const MAX_FOLD_OPERATIONS = 2 ** 25;
const MAX_FOLD_BYTES = 2 ** 25;


/***/ }),

/***/ 1152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Do: () => (/* binding */ OPS),
  tD: () => (/* binding */ graphMacs),
  E7: () => (/* binding */ nodeOf),
  PS: () => (/* binding */ opOf),
  VY: () => (/* binding */ operatorMacs)
});

// EXTERNAL MODULE: ./build/import/tflite/flatbuffer.js
var flatbuffer = __webpack_require__(606);
// EXTERNAL MODULE: ./build/plan/kernel-call.js
var kernel_call = __webpack_require__(2590);
// EXTERNAL MODULE: ./build/ops/op.js
var op = __webpack_require__(6664);
;// CONCATENATED MODULE: ./build/ops/activation.js

/** ActivationFunctionType by number. */
const NAMES = ['NONE', 'RELU', 'RELU_N1_TO_1', 'RELU6', 'TANH', 'SIGN_BIT'];
function readActivation(value, reject) {
    const name = NAMES[value];
    if (name === undefined)
        reject(`fused activation ${value} does not exist`, op/* DAMAGED */.Ax);
    if (name === 'TANH' || name === 'SIGN_BIT') {
        // The reference kernels ignore these two: compiling them would silently give other results than training.
        reject(`fused activation ${name} is not supported`, 'use NONE, RELU, RELU_N1_TO_1 or RELU6');
    }
    return name;
}
const BOUNDS = {
    NONE: [-Infinity, Infinity],
    RELU: [0, Infinity],
    RELU_N1_TO_1: [-1, 1],
    RELU6: [0, 6],
};
/** Halves away from zero, as C's round(). */
function roundHalfAway(x) {
    return Math.sign(x) * Math.round(Math.abs(x));
}
/** The int8 values to which `activation` limits a quantized output. */
function quantizedRange(node, activation, output) {
    const { scale, zeroPoint } = node.perTensor(output);
    const quantize = (real) => {
        if (!Number.isFinite(real))
            return real;
        // The reference divides in single precision.
        return zeroPoint + roundHalfAway(Math.fround(real / scale));
    };
    const [lower, upper] = BOUNDS[activation];
    return { min: Math.max(-128, quantize(lower)), max: Math.min(127, quantize(upper)) };
}
const FLOAT_MAX = 3.4028234663852886e38;
/** The range to which `activation` limits a float output; the reference clamps infinities too. */
function floatRange(activation) {
    const [lower, upper] = BOUNDS[activation];
    return { min: Math.max(-FLOAT_MAX, lower), max: Math.min(FLOAT_MAX, upper) };
}
function clamp(value, { min, max }) {
    return Math.min(Math.max(value, min), max);
}

;// CONCATENATED MODULE: ./build/ops/fixed-point.js
/** The fixed-point arithmetic of TensorFlow Lite's reference kernels, written for clarity, exact to the bit. */
/** int32 x int32: floor((a * b + 2^30) / 2^31), saturated for the one case that overflows. */
function saturatingRoundingDoublingHighMul(a, b) {
    if (a === -(2 ** 31) && b === -(2 ** 31))
        return 2 ** 31 - 1;
    return Number((BigInt(a) * BigInt(b) + (1n << 30n)) >> 31n);
}
/** x / 2^exponent, rounded to nearest, halves away from zero; exponent 0 … 62. */
function roundingDivideByPowerOfTwo(x, exponent) {
    const divisor = 2 ** exponent;
    const magnitude = Math.floor((Math.abs(x) + divisor / 2) / divisor);
    return exponent === 0 ? x : x < 0 ? -magnitude : magnitude;
}
/** Splits d > 0 into fraction in [0.5, 1) and exponent, d = fraction * 2^exponent. */
function splitExponent(d) {
    let exponent = Math.floor(Math.log2(d)) + 1;
    let fraction = d / 2 ** exponent;
    // The logarithm is rounded; correct by one where it landed on the wrong side of a power of two.
    if (fraction >= 1)
        [fraction, exponent] = [fraction / 2, exponent + 1];
    else if (fraction < 0.5)
        [fraction, exponent] = [fraction * 2, exponent - 1];
    return [fraction, exponent];
}
/** The reference's QuantizeMultiplier. */
function quantizeMultiplier(real) {
    if (real === 0)
        return { multiplier: 0, shift: 0 };
    let [fraction, shift] = splitExponent(real);
    let multiplier = Math.round(fraction * 2 ** 31);
    if (multiplier === 2 ** 31) {
        multiplier /= 2;
        shift += 1;
    }
    return shift < -31 ? { multiplier: 0, shift: 0 } : { multiplier, shift };
}
/** The reference's MultiplyByQuantizedMultiplier, double rounding: its left shift wraps as int32 does. */
function multiplyByQuantizedMultiplier(x, { multiplier, shift }) {
    const shifted = Math.imul(x, 2 ** Math.max(shift, 0));
    return roundingDivideByPowerOfTwo(saturatingRoundingDoublingHighMul(shifted, multiplier), Math.max(-shift, 0));
}
/** A sum as a quantized value, not clamped yet; the addition wraps as int32 does. */
function requantize(sum, multiplier, zeroPoint) {
    return (multiplyByQuantizedMultiplier(sum, multiplier) + zeroPoint) | 0;
}
/** x * 2^exponent, saturated to int32 for positive exponents, rounded for negative ones. */
function saturatingRoundingMultiplyByPowerOfTwo(x, exponent) {
    if (exponent < 0)
        return roundingDivideByPowerOfTwo(x, -exponent);
    return Math.min(Math.max(x * 2 ** exponent, -(2 ** 31)), 2 ** 31 - 1);
}
const Q0_ONE = 2 ** 31 - 1;
/** exp(a) for a in [-1/4, 0) as Q0.31: Taylor series around -1/8. */
function expNearZero(a) {
    const multiply = saturatingRoundingDoublingHighMul;
    const expMinusOneEighth = 1895147668;
    const oneThird = 715827883;
    const x = a + 2 ** 28;
    const x2 = multiply(x, x);
    const x3 = multiply(x2, x);
    const x4 = multiply(x2, x2);
    const x4Over4 = saturatingRoundingMultiplyByPowerOfTwo(x4, -2);
    const tail = saturatingRoundingMultiplyByPowerOfTwo(multiply(x4Over4 + x3, oneThird) + x2, -1);
    return expMinusOneEighth + multiply(expMinusOneEighth, x + tail);
}
/** exp(-2^k) as Q0.31 for k = -2 … 4. */
const EXP_OF_POWERS = [1672461947, 1302514674, 790015084, 290630308, 39332535, 720401, 242];
/** exp(a) as Q0.31 for a <= 0 given as Q5.26. */
function expOnNegativeValues(a) {
    if (a === 0)
        return Q0_ONE;
    const oneQuarter = 2 ** 24;
    const modQuarter = (a & (oneQuarter - 1)) - oneQuarter;
    let result = expNearZero(saturatingRoundingMultiplyByPowerOfTwo(modQuarter, 5));
    const remainder = modQuarter - a;
    EXP_OF_POWERS.forEach((factor, k) => {
        if (remainder & (1 << (24 + k)))
            result = saturatingRoundingDoublingHighMul(result, factor);
    });
    return result;
}
/**
 * 1 / x for x > 0 with `integerBits` integer bits: a Q0.31 factor in (0.5, 1], to be divided by 2^bitsOverUnit.
 */
function reciprocal(x, integerBits) {
    const multiply = saturatingRoundingDoublingHighMul;
    const headroom = Math.clz32(x);
    const fraction = x * 2 ** headroom - 2 ** 31;
    // Newton-Raphson on the denominator's half, in Q2.29.
    const halfDenominator = roundingHalfSum(fraction, Q0_ONE);
    let estimate = 1515870810 + multiply(halfDenominator, -1010580540);
    for (let i = 0; i < 3; ++i) {
        const error = 2 ** 29 - multiply(halfDenominator, estimate);
        estimate += saturatingRoundingMultiplyByPowerOfTwo(multiply(estimate, error), 2);
    }
    return {
        factor: saturatingRoundingMultiplyByPowerOfTwo(estimate, 1),
        bitsOverUnit: integerBits - headroom,
    };
}
/** (a + b) / 2, halves away from zero. */
function roundingHalfSum(a, b) {
    const sum = a + b;
    return Math.trunc((sum + (sum >= 0 ? 1 : -1)) / 2);
}

// EXTERNAL MODULE: ./build/graph/graph.js
var graph = __webpack_require__(4979);
;// CONCATENATED MODULE: ./build/ops/weighted.js
/** What operators with weights share: type checks, multipliers, biases, and their packed form. */





/** Checks the types of input, output, weights and bias against each other. */
function requireWeighted(node, channels) {
    const input = node.input(0);
    const weights = node.constant(1, 'weights');
    if (input.dtype === 'float32' && weights.dtype === 'int8') {
        node.fail(`${(0,op/* describeTensor */.Lf)(input)} is float32 and ${(0,op/* describeTensor */.Lf)(weights)} is int8 (a hybrid operator)`, 'quantize activations to int8 too (full integer quantization), or keep the weights in float32');
    }
    const arithmetic = requireArithmetic(node, input);
    node.requireType(weights, arithmetic);
    node.requireType(node.output, arithmetic);
    if (node.optionalInput(2)) {
        const bias = node.constant(2, 'bias');
        node.requireType(bias, arithmetic === 'int8' ? 'int32' : 'float32');
        if (bias.data.byteLength !== 4 * channels) {
            node.fail(`${(0,op/* describeTensor */.Lf)(bias)} has ${bias.data.byteLength / 4} values for ${channels} channels`, op/* DAMAGED */.Ax);
        }
    }
}
/** int8 or float32, by the input; anything else is refused. */
function requireArithmetic(node, input) {
    if (input.dtype === 'float32')
        return 'float32';
    node.requireType(input, 'int8');
    return 'int8';
}
/**
 * One multiplier per output channel from the scales of input, weights (per tensor, or per channel along `axis`)
 * and output.
 */
function channelMultipliers(node, channels, axis) {
    const input = node.perTensor(node.input(0)).scale;
    const output = node.perTensor(node.output).scale;
    const scales = channelScales(node, node.input(1), channels, axis);
    return Array.from({ length: channels }, (_, channel) => requireMultiplier(node, (input * scales[channel % scales.length]) / output));
}
/** The scales of weights, one or one per channel; checks axis, count and that zero points are 0. */
function channelScales(node, weights, channels, axis) {
    const quantization = weights.quantization;
    if (!quantization)
        node.fail(`${(0,op/* describeTensor */.Lf)(weights)} has no quantization parameters`, 'export the model again');
    const { scales, zeroPoints } = quantization;
    if (scales.length !== 1 && (scales.length !== channels || quantization.axis !== axis)) {
        node.fail(`${(0,op/* describeTensor */.Lf)(weights)} has ${scales.length} scales along dimension ${quantization.axis}, ` +
            `but ${channels} channels along dimension ${axis}`, op/* DAMAGED */.Ax);
    }
    if (zeroPoints.some((zeroPoint) => zeroPoint !== 0)) {
        node.fail(`${(0,op/* describeTensor */.Lf)(weights)} has a zero point other than 0`, 'quantize weights symmetrically');
    }
    return scales;
}
/** quantizeMultiplier, refusing what the reference kernels cannot shift. */
function requireMultiplier(node, real) {
    const fixed = quantizeMultiplier(real);
    if (fixed.shift > 30) {
        node.fail(`its scales make a factor of ${real.toPrecision(3)} between input and output`, 'export the model again');
    }
    return fixed;
}
function weighted(node, options) {
    return node.input(0).dtype === 'float32' ? weightedFloat(node, options) : weightedQuantized(node, options);
}
function weightedFloat(node, { channels, activation }) {
    const biases = biasValues(node, channels);
    const range = floatRange(activation);
    return {
        suffix: 'f32',
        bytesPerElement: 4,
        inputZeroPoint: 0,
        add: (sum, input, weight) => Math.fround(sum + Math.fround(input * weight)),
        finish: (sum, channel) => clamp(Math.fround(sum + biases[channel]), range),
        parameters: { out_min: { float: range.min }, out_max: { float: range.max } },
        pack: () => (0,kernel_call/* packConstant */.M5)({ role: 'biases', bytes: (0,graph/* toBytes */.ZJ)(biases) }, { role: 'weights', bytes: node.constant(1, 'weights').data }),
    };
}
function weightedQuantized(node, options) {
    const biases = biasValues(node, options.channels);
    const multipliers = options.multipliers();
    const weightsZeroPoint = options.weightsZeroPoint?.() ?? 0;
    const range = quantizedRange(node, options.activation, node.output);
    const inputZeroPoint = node.perTensor(node.input(0)).zeroPoint;
    const outputZeroPoint = node.perTensor(node.output).zeroPoint;
    return {
        suffix: 's8',
        bytesPerElement: 1,
        inputZeroPoint,
        add: (sum, input, weight) => sum + (input - inputZeroPoint) * (weight - weightsZeroPoint),
        finish: (sum, channel) => {
            // The reference's sum is an int32, which wraps.
            const accumulator = (sum + biases[channel]) | 0;
            return clamp(requantize(accumulator, multipliers[channel], outputZeroPoint), range);
        },
        parameters: { out_zero_point: outputZeroPoint, out_min: range.min, out_max: range.max },
        quantized: {
            biases: biases,
            multipliers,
            inputZeroPoint,
            outputZeroPoint,
            range,
            weights: (0,graph/* toTypedArray */.vV)('int8', node.constant(1, 'weights').data),
        },
        pack: (weightSums) => {
            const sums = weightSums();
            // The input's zero point is folded in: bias - zero point * sum. Wraps as the kernel's sum wraps back.
            const folded = Int32Array.from(biases, (bias, i) => (bias - inputZeroPoint * sums[i]) | 0);
            return (0,kernel_call/* packConstant */.M5)({ role: 'biases', bytes: (0,graph/* toBytes */.ZJ)(folded) }, { role: 'requantization', bytes: packMultipliers(multipliers) }, { role: 'weights', bytes: node.constant(1, 'weights').data });
        },
    };
}
/** The bias as numbers; zeros where it is absent. */
function biasValues(node, channels) {
    const bias = node.optionalInput(2);
    if (!bias?.data)
        return node.input(0).dtype === 'int8' ? new Int32Array(channels) : new Float32Array(channels);
    return (0,graph/* toTypedArray */.vV)(bias.dtype, bias.data);
}
/** int32 multipliers, then int8 shifts. */
function packMultipliers(multipliers) {
    const bytes = new Uint8Array(5 * multipliers.length);
    bytes.set((0,graph/* toBytes */.ZJ)(Int32Array.from(multipliers, ({ multiplier }) => multiplier)));
    bytes.set((0,graph/* toBytes */.ZJ)(Int8Array.from(multipliers, ({ shift }) => shift)), 4 * multipliers.length);
    return bytes;
}
/** Sums of int8 weights stored as rows of `length`. */
function sumsByRow(weights, length) {
    const values = (0,graph/* toTypedArray */.vV)('int8', weights);
    const sums = new Int32Array(values.length / length);
    values.forEach((value, i) => {
        sums[Math.floor(i / length)] += value;
    });
    return sums;
}

;// CONCATENATED MODULE: ./build/ops/add.js






/** Kernels for operands that have the shape of the result. */
const FLAT = ['add_s8_mve', 'add_s8_neon'];
/** Bits by which int8 operands are shifted left before they are brought to a common scale. */
const LEFT_SHIFT = 20;
function broadcastShape(node) {
    const a = node.input(0);
    const b = node.input(1);
    const rank = Math.max(a.shape.length, b.shape.length);
    return Array.from({ length: rank }, (_, i) => {
        const [from, other] = [extended(a, rank)[i], extended(b, rank)[i]];
        if (from !== other && from !== 1 && other !== 1) {
            node.fail(`shapes [${a.shape}] and [${b.shape}] of its inputs do not broadcast`, op/* DAMAGED */.Ax);
        }
        return Math.max(from, other);
    });
}
/** The tensor's shape with ones in front up to `rank`. */
function extended(tensor, rank) {
    return [...Array(rank - tensor.shape.length).fill(1), ...tensor.shape];
}
/** Elements to step in a row-major tensor of `shape` for each dimension of a broadcast result. */
function strides(shape) {
    let step = 1;
    return shape
        .toReversed()
        .map((dimension) => {
        const stride = dimension === 1 ? 0 : step;
        step *= dimension;
        return stride;
    })
        .toReversed();
}
function rescaling(node) {
    const a = node.perTensor(node.input(0)).scale;
    const b = node.perTensor(node.input(1)).scale;
    const out = node.perTensor(node.output).scale;
    const twice = 2 * Math.max(a, b);
    const factor = twice / (2 ** LEFT_SHIFT * out);
    if (factor >= 1)
        node.fail(`the scale ${out} of its output is too small for its inputs`, 'export the model again');
    return {
        a: quantizeMultiplier(a / twice),
        b: quantizeMultiplier(b / twice),
        out: quantizeMultiplier(factor),
    };
}
/**
 * Dimensions of the loop that one kernel call runs, slowest first, padded to four: a row of a rank-4 result,
 * all of any other. Neighbours that both operands walk alike are merged.
 */
function loopNest(node) {
    const shape = node.output.shape;
    const skip = shape.length === 4 ? 2 : 0;
    const all = [node.input(0), node.input(1)].map((tensor) => strides(extended(tensor, shape.length)));
    const nest = [];
    for (let i = skip; i < shape.length; ++i) {
        const [size, a, b] = [shape[i], all[0][i], all[1][i]];
        const outer = nest.at(-1);
        if (size === 1)
            continue;
        if (outer && outer.a === a * size && outer.b === b * size) {
            nest[nest.length - 1] = { size: outer.size * size, a, b };
        }
        else
            nest.push({ size, a, b });
    }
    if (nest.length > 4)
        node.fail(`its inputs broadcast along ${nest.length} dimensions`, 'at most 4 are supported');
    while (nest.length < 4)
        nest.unshift({ size: 1, a: 0, b: 0 });
    return {
        sizes: nest.map(({ size }) => size),
        stridesA: nest.map(({ a }) => a),
        stridesB: nest.map(({ b }) => b),
    };
}
/** How the rows of an operand follow those of the result. */
function rowAccess(node, tensor) {
    if (node.output.shape.length !== 4)
        return kernel_call/* WHOLE */.Ef;
    const [images, height] = extended(tensor, 4);
    return {
        ...kernel_call/* SAME_ROW */.S6,
        stride: height === 1 ? 0 : 1,
        oneImage: images === 1,
    };
}
const add = (0,op/* defineOp */.nR)({
    kind: 'ADD',
    format: {
        code: 0,
        optionsType: 11,
        options: { name: 'add_options', fields: { fused_activation_function: [0, (0,flatbuffer/* scalar */.d_)('int8')] } },
    },
    arity: [2, 2],
    read(table, reject) {
        return { activation: readActivation(Number(table.fused_activation_function), reject) };
    },
    infer(node) {
        const arithmetic = requireArithmetic(node, node.input(0));
        for (const tensor of [node.input(1), node.output])
            node.requireType(tensor, arithmetic);
        if (arithmetic === 'int8') {
            rescaling(node);
            quantizedRange(node, node.options.activation, node.output);
        }
        return broadcastShape(node);
    },
    evaluate(node, [a, b], output) {
        const shape = broadcastShape(node);
        const sum = node.output.dtype === 'float32' ? floatSum(node) : quantizedSum(node);
        const [stridesA, stridesB] = [node.input(0), node.input(1)].map((tensor) => strides(extended(tensor, shape.length)));
        for (let i = 0; i < output.length; ++i) {
            let [rest, fromA, fromB] = [i, 0, 0];
            for (let d = shape.length - 1; d >= 0; --d) {
                const index = rest % shape[d];
                rest = Math.floor(rest / shape[d]);
                fromA += index * stridesA[d];
                fromB += index * stridesB[d];
            }
            output[i] = sum(a[fromA], b[fromB]);
        }
    },
    lower(node, available) {
        const { sizes, stridesA, stridesB } = loopNest(node);
        const operands = [node.input(0), node.input(1)].map((tensor) => ({
            tensor: tensor.id,
            shape: extended(tensor, node.output.shape.length),
            access: rowAccess(node, tensor),
        }));
        const constant = [node.input(0), node.input(1)].find((tensor) => tensor.data);
        const call = {
            operands,
            writes: node.output.shape.length === 4 ? 'row' : 'whole',
            ...(constant?.data && { constant: (0,kernel_call/* packConstant */.M5)({ role: 'weights', bytes: constant.data }) }),
            scratchBytes: 0,
        };
        const parameters = { sizes, strides_a: stridesA, strides_b: stridesB };
        if (node.output.dtype === 'float32') {
            const { min, max } = floatRange(node.options.activation);
            return {
                ...call,
                kernel: 'add_f32',
                parameters: { ...parameters, out_min: { float: min }, out_max: { float: max } },
            };
        }
        const { a, b, out } = rescaling(node);
        const { min, max } = quantizedRange(node, node.options.activation, node.output);
        const outZeroPoint = node.perTensor(node.output).zeroPoint;
        // Kernels with vectors walk both operands one element at a time.
        const flat = FLAT.find((kernel) => available.has(kernel));
        const isFlat = [stridesA, stridesB].every((steps) => steps.slice(0, 3).every((step) => step === 0) && steps[3] === 1);
        if (flat && isFlat) {
            const factor = (index, { multiplier, shift }) => [
                node.perTensor(node.input(index)).zeroPoint,
                multiplier,
                -shift,
            ];
            return {
                ...call,
                kernel: flat,
                parameters: {
                    count: sizes[3],
                    a: factor(0, a),
                    b: factor(1, b),
                    out_multiplier: out.multiplier,
                    out_right_shift: -out.shift,
                    output: [outZeroPoint, min, max],
                },
            };
        }
        if (available.has('add_s8_x86') && isFlat) {
            // No multiplier is the smallest there is: any right shift leaves nothing.
            const operand = (index, { multiplier, shift }) => [
                node.perTensor(node.input(index)).zeroPoint,
                multiplier,
                multiplier === 0 ? -1 : shift,
            ];
            const isPlain = -out.shift >= 1 && -out.shift <= 22;
            // The operand with the greater scale is halved.
            const isSwapped = b.multiplier !== 2 ** 30 || b.shift !== 0;
            const rescaled = [operand(0, a), operand(1, b)];
            return {
                ...call,
                kernel: 'add_s8_x86',
                parameters: {
                    count: sizes[3],
                    is_swapped: Number(isSwapped),
                    a: rescaled[isSwapped ? 1 : 0],
                    b: rescaled[isSwapped ? 0 : 1],
                    multiplier: out.multiplier,
                    shift: out.shift,
                    output: [outZeroPoint, min, max, Number(isPlain), Number(min !== outZeroPoint)],
                },
            };
        }
        return {
            ...call,
            kernel: 'add_s8',
            parameters: {
                ...parameters,
                zero_point_a: node.perTensor(node.input(0)).zeroPoint,
                multiplier_a: a.multiplier,
                right_shift_a: -a.shift,
                zero_point_b: node.perTensor(node.input(1)).zeroPoint,
                multiplier_b: b.multiplier,
                right_shift_b: -b.shift,
                out_multiplier: out.multiplier,
                out_right_shift: -out.shift,
                out_zero_point: outZeroPoint,
                out_min: min,
                out_max: max,
            },
        };
    },
});
function floatSum(node) {
    const range = floatRange(node.options.activation);
    return (a, b) => clamp(Math.fround(a + b), range);
}
function quantizedSum(node) {
    const scaled = rescaling(node);
    const zeroPointA = node.perTensor(node.input(0)).zeroPoint;
    const zeroPointB = node.perTensor(node.input(1)).zeroPoint;
    const { zeroPoint } = node.perTensor(node.output);
    const range = quantizedRange(node, node.options.activation, node.output);
    return (a, b) => {
        const left = multiplyByQuantizedMultiplier((a - zeroPointA) * 2 ** LEFT_SHIFT, scaled.a);
        const right = multiplyByQuantizedMultiplier((b - zeroPointB) * 2 ** LEFT_SHIFT, scaled.b);
        return clamp(multiplyByQuantizedMultiplier(left + right, scaled.out) + zeroPoint, range);
    };
}

// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(5217);
;// CONCATENATED MODULE: ./build/ops/spatial.js
/** Windows over images: what convolutions and pools have in common. */


function readPadding(value, reject) {
    if (value !== 0 && value !== 1)
        reject(`padding ${value} does not exist`, op/* DAMAGED */.Ax);
    return value === 0 ? 'SAME' : 'VALID';
}
/** Strides, dilations and filter sizes come from the file: they must be positive and small enough to add up. */
function requirePositive(values, reject) {
    for (const [name, value] of Object.entries(values)) {
        if (!Number.isInteger(value) || value < 1 || value > 65_535) {
            reject(`${name} is ${value}`, 'it must lie between 1 and 65535');
        }
    }
}
function spatialAxis(node, options, dimension, input, taps) {
    const index = dimension === 'height' ? 0 : 1;
    const stride = options.stride[index];
    const dilation = options.dilation[index];
    const cells = extent({ taps, dilation });
    if (cells > limits/* MAX_WINDOW_CELLS */.c$) {
        node.fail(`its window is ${cells} cells in ${dimension}`, `at most ${limits/* MAX_WINDOW_CELLS */.c$} are supported; use a smaller filter or dilation`);
    }
    if (dimension === 'height' && taps > limits/* MAX_WINDOW_ROWS */.KP) {
        node.fail(`its window reads ${taps} rows`, `at most ${limits/* MAX_WINDOW_ROWS */.KP} are supported, since each needs a pointer on the stack; use a smaller filter`);
    }
    if (options.padding === 'VALID') {
        if (cells > input) {
            node.fail(`its window is ${cells} cells in ${dimension}, the input only ${input}`, 'use SAME padding or a smaller filter');
        }
        return { input, output: Math.ceil((input - cells + 1) / stride), taps, stride, dilation, before: 0 };
    }
    const output = Math.ceil(input / stride);
    const total = Math.max((output - 1) * stride + cells - input, 0);
    return { input, output, taps, stride, dilation, before: Math.floor(total / 2) };
}
/** The rows that a window of `axis` reads for one output row. */
function windowAccess(axis) {
    return {
        kind: 'window',
        stride: axis.stride,
        before: axis.before,
        taps: axis.taps,
        dilation: axis.dilation,
        oneImage: false,
    };
}
/** Input index that a tap reads, or undefined in the padding. */
function tapIndex(axis, output, tap) {
    const index = output * axis.stride - axis.before + tap * axis.dilation;
    return index >= 0 && index < axis.input ? index : undefined;
}
/** Cells from the first tap to the last. */
function extent({ taps, dilation }) {
    return (taps - 1) * dilation + 1;
}
/** Calls `visit` for every element of an NHWC output, in order. */
function forEachOutput({ images, y, x }, channels, visit) {
    let position = 0;
    for (let image = 0; image < images; ++image) {
        for (let row = 0; row < y.output; ++row) {
            for (let column = 0; column < x.output; ++column) {
                for (let channel = 0; channel < channels; ++channel)
                    visit(position++, image, row, column, channel);
            }
        }
    }
}
/** Calls `visit` for every tap of a window that lies inside the image, with its place in filter and image. */
function forEachTap(y, x, row, column, visit) {
    for (let tapY = 0; tapY < y.taps; ++tapY) {
        const inY = tapIndex(y, row, tapY);
        if (inY === undefined)
            continue;
        for (let tapX = 0; tapX < x.taps; ++tapX) {
            const inX = tapIndex(x, column, tapX);
            if (inX !== undefined)
                visit(tapY, tapX, inY, inX);
        }
    }
}
/** Strides and dilations of the options tables of convolutions. */
function readStrideAndDilation(table, reject) {
    const { stride_h, stride_w, dilation_h_factor, dilation_w_factor } = table;
    const values = { stride_h, stride_w, dilation_h_factor, dilation_w_factor };
    requirePositive(values, reject);
    return { stride: [stride_h, stride_w], dilation: [dilation_h_factor, dilation_w_factor] };
}

;// CONCATENATED MODULE: ./build/ops/average_pool_2d.js
/** AVERAGE_POOL_2D: int8 and float32; the mean of the taps inside the image, so padding does not count. */






function geometry(node) {
    const input = node.input(0);
    if (input.shape.length !== 4)
        node.fail(`${(0,op/* describeTensor */.Lf)(input)} has ${input.shape.length} dimensions`, 'it needs 4; export the model again');
    const [images, height, width, channels] = input.shape;
    const cells = node.options.filter[0] * node.options.filter[1];
    if (cells > limits/* MAX_POOL_CELLS */.iz) {
        node.fail(`its window has ${cells} cells`, `at most ${limits/* MAX_POOL_CELLS */.iz} are supported; use a smaller filter`);
    }
    return {
        images,
        channels,
        y: spatialAxis(node, node.options, 'height', height, node.options.filter[0]),
        x: spatialAxis(node, node.options, 'width', width, node.options.filter[1]),
    };
}
/** Integer division, halves away from zero, as the reference pools. */
function quantizedMean(sum, count) {
    const half = Math.trunc(count / 2);
    return Math.trunc((sum > 0 ? sum + half : sum - half) / count);
}
const averagePool2d = (0,op/* defineOp */.nR)({
    kind: 'AVERAGE_POOL_2D',
    format: {
        code: 1,
        optionsType: 5,
        options: {
            name: 'pool_2d_options',
            fields: {
                padding: [0, (0,flatbuffer/* scalar */.d_)('int8')],
                stride_w: [1, (0,flatbuffer/* scalar */.d_)('int32')],
                stride_h: [2, (0,flatbuffer/* scalar */.d_)('int32')],
                filter_width: [3, (0,flatbuffer/* scalar */.d_)('int32')],
                filter_height: [4, (0,flatbuffer/* scalar */.d_)('int32')],
                fused_activation_function: [5, (0,flatbuffer/* scalar */.d_)('int8')],
            },
        },
    },
    arity: [1, 1],
    read(table, reject) {
        const stride = [Number(table.stride_h), Number(table.stride_w)];
        const filter = [Number(table.filter_height), Number(table.filter_width)];
        requirePositive({ stride_h: stride[0], stride_w: stride[1], filter_height: filter[0], filter_width: filter[1] }, reject);
        return {
            padding: readPadding(Number(table.padding), reject),
            stride,
            filter,
            dilation: [1, 1],
            activation: readActivation(Number(table.fused_activation_function), reject),
        };
    },
    infer(node) {
        const { images, y, x, channels } = geometry(node);
        const input = node.input(0);
        const arithmetic = requireArithmetic(node, input);
        node.requireType(node.output, arithmetic);
        if (arithmetic === 'int8') {
            const [from, to] = [node.perTensor(input), node.perTensor(node.output)];
            // The kernels average raw values, which means something only when both sides are scaled alike.
            if (from.zeroPoint !== to.zeroPoint || Math.abs(from.scale - to.scale) > 1e-6) {
                node.fail(`its input ${(0,op/* describeTensor */.Lf)(input)} and its output ${(0,op/* describeTensor */.Lf)(node.output)} are scaled differently`, 'give both the same scale and zero point, as converters do');
            }
            quantizedRange(node, node.options.activation, node.output);
        }
        return [images, y.output, x.output, channels];
    },
    evaluate(node, [input], output) {
        const { images, y, x, channels } = geometry(node);
        const isFloat = node.output.dtype === 'float32';
        const range = isFloat
            ? floatRange(node.options.activation)
            : quantizedRange(node, node.options.activation, node.output);
        forEachOutput({ images, y, x }, channels, (position, image, row, column, channel) => {
            let [sum, count] = [0, 0];
            forEachTap(y, x, row, column, (_tapY, _tapX, inY, inX) => {
                const value = input[((image * y.input + inY) * x.input + inX) * channels + channel];
                sum = isFloat ? Math.fround(sum + value) : sum + value;
                count += 1;
            });
            output[position] = clamp(isFloat ? Math.fround(sum / count) : quantizedMean(sum, count), range);
        });
    },
    lower(node, available) {
        const { y, x, channels } = geometry(node);
        const parameters = {
            in_width: x.input,
            channels,
            out_width: x.output,
            taps_y: y.taps,
            taps_x: x.taps,
            stride_x: x.stride,
            before_x: x.before,
        };
        const isFloat = node.output.dtype === 'float32';
        const { min, max } = isFloat
            ? floatRange(node.options.activation)
            : quantizedRange(node, node.options.activation, node.output);
        // For kernels with vectors sums have to fit in 16 bits, and for AArch64's the channels of one be there.
        const special = ['s8_x86', 's8_mve', 's8_neon'].find((name) => available.has(`average_pool_2d_${name}`));
        const fits = y.taps * x.taps <= 255 && (special !== 's8_neon' || channels >= 16);
        const suffix = isFloat ? 'f32' : (fits && special) || 's8';
        return {
            kernel: `average_pool_2d_${suffix}`,
            parameters: {
                ...parameters,
                out_min: isFloat ? { float: min } : min,
                out_max: isFloat ? { float: max } : max,
            },
            operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
            writes: 'row',
            scratchBytes: 0,
        };
    },
    visits(node) {
        const { images, y, x, channels } = geometry(node);
        return images * y.output * x.output * channels * y.taps * x.taps;
    },
});

;// CONCATENATED MODULE: ./build/ops/dsp-channels.js
/**
 * Output channels for the kernels that requantize by one multiplication, one addition and one shift: those of the DSP
 * extension and of Helium. Every layer is checked to fit before it is packed; those that do not take the portable
 * kernel.
 */


/** Shifts for which rounding and zero point fit together in an int32, and the first rounding is not the last. */
const SHIFTS = { least: 1, greatest: 22 };
/** Whether halves of negative results have to round away from zero: not where those are clamped away. */
function signFix({ range, outputZeroPoint }) {
    return range.min === outputZeroPoint ? 0 : 1;
}
/**
 * The layer's channels; undefined when one does not fit. `weightsOf`: the weights of a channel, in the kernel's order.
 */
function dspChannels(layer, weightsOf, { maxSum, hasRounding }) {
    const channels = [];
    for (let i = 0; i < layer.biases.length; ++i) {
        const weights = weightsOf(i);
        const channel = constantChannel(layer, i, weights) ??
            liveChannel(layer, i, weights, maxSum) ??
            (hasRounding ? steppedChannel(layer, i, weights) : undefined);
        if (!channel)
            return undefined;
        channels.push(channel);
    }
    return channels;
}
/** Least and greatest sum that int8 inputs can lead to, padding included, which is the zero point. */
function sumRange({ biases, inputZeroPoint }, index, weights) {
    let [least, greatest] = [biases[index], biases[index]];
    for (const weight of weights) {
        const [a, b] = [(-128 - inputZeroPoint) * weight, (127 - inputZeroPoint) * weight];
        least += Math.min(a, b);
        greatest += Math.max(a, b);
    }
    return [least, greatest];
}
function outputOf({ multipliers, outputZeroPoint, range }, index, sum) {
    return clamp(requantize(sum, multipliers[index], outputZeroPoint), range);
}
/** A channel that gives the same output for every input, as converters leave some: its weights become zeros. */
function constantChannel(layer, index, weights) {
    const [least, greatest] = sumRange(layer, index, weights);
    if (!isMonotonic(layer, index, least, greatest))
        return undefined;
    const value = outputOf(layer, index, least);
    if (value !== outputOf(layer, index, greatest))
        return undefined;
    // Halved twice, the bias is the output less its zero point.
    return {
        bias: 4 * (value - layer.outputZeroPoint),
        multiplier: 2 ** 30,
        rounding: roundingOf(layer, 1),
        shift: 1,
        weights: new Int8Array(weights.length),
    };
}
/** Where nothing wraps, also not by the zero point: then what lies between two sums follows from their outputs. */
function isMonotonic({ multipliers }, index, least, greatest) {
    const reach = Math.max(Math.abs(least), Math.abs(greatest)) * 2 ** Math.max(multipliers[index].shift, 0);
    return reach < 2 ** 31 - 128;
}
/** Distance from a step, in sums, at which half of it still has no effect when it is shifted by STEP_SHIFT. */
const STEP_REACH = 2 ** 23;
const STEP_SHIFT = 22;
/**
 * A channel with one step: it gives one output below a certain sum, and the next from there on. Converters leave such
 * channels, with biases and shifts too large for the kernels. The sum is counted from the step instead, so that its sign
 * decides.
 */
function steppedChannel(layer, index, weights) {
    const [least, greatest] = sumRange(layer, index, weights);
    if (!isMonotonic(layer, index, least, greatest))
        return undefined;
    const value = outputOf(layer, index, least);
    const last = outputOf(layer, index, greatest);
    if (last !== value + 1)
        return undefined;
    let [below, step] = [least, greatest];
    while (step - below > 1) {
        const middle = Math.floor((below + step) / 2);
        if (outputOf(layer, index, middle) === value)
            below = middle;
        else
            step = middle;
    }
    if (step + 1 - least >= STEP_REACH || greatest - step >= STEP_REACH)
        return undefined;
    // SRDHM(sum - step - 1, 2^30) = floor((sum - step) / 2) is negative below the step, and nowhere else.
    const bias = layer.biases[index] - layer.inputZeroPoint * sumOf(weights) - step - 1;
    return { bias, multiplier: 2 ** 30, rounding: last * 2 ** STEP_SHIFT, shift: STEP_SHIFT, weights };
}
function sumOf(weights) {
    return weights.reduce((sum, weight) => sum + weight, 0);
}
function roundingOf({ outputZeroPoint }, shift) {
    return 2 ** (shift - 1) + outputZeroPoint * 2 ** shift;
}
function liveChannel(layer, index, weights, maxSum) {
    const { multiplier, shift } = layer.multipliers[index];
    const [least, greatest] = sumRange(layer, index, weights);
    if (least <= -maxSum || greatest >= maxSum)
        return undefined;
    if (-shift < SHIFTS.least || -shift > SHIFTS.greatest)
        return undefined;
    return {
        bias: layer.biases[index] - layer.inputZeroPoint * sumOf(weights),
        multiplier,
        rounding: roundingOf(layer, -shift),
        shift: -shift,
        weights,
    };
}

;// CONCATENATED MODULE: ./build/ops/mve-records.js
/** Packing for the Helium kernels: records of 4, 8 or 16 channels, as kernels/mve/requantize.h describes them. */


/** Bytes in a vector. */
const VECTOR = 16;
const LANES = 4;
const BLOCK = 16;
/** Channels that the block where `left` channels are left has a place for. */
function blockSize(left) {
    return left > 8 ? BLOCK : left > 4 ? 8 : 4;
}
function fillUp(count) {
    return Math.ceil(count / VECTOR) * VECTOR;
}
/** The layer's channels; undefined when one does not fit. Sums may wrap on their way, so all of an int32 is theirs. */
function mveChannels(layer, weightsOf) {
    return dspChannels(layer, weightsOf, { maxSum: 2 ** 31, hasRounding: false });
}
/** Members of the parameter structs about the output. */
function outputParameters(layer) {
    const { outputZeroPoint, range } = layer;
    return { output: [outputZeroPoint, range.min, range.max] };
}
const FILLER = { bias: 0, multiplier: 0, rounding: 0, shift: 0, weights: new Int8Array() };
/** Lanes of the vectors of the block at channel `first`. */
function blockLanes(channels, first, size) {
    const vectors = size / LANES;
    return Array.from({ length: vectors }, (_, v) => Array.from({ length: LANES }, (_, lane) => channels[first + vectors * lane + v] ?? FILLER));
}
function parameterSections(vectors) {
    const words = (lanes, pick) => (0,graph/* toBytes */.ZJ)(Int32Array.from(lanes, pick));
    return vectors.flatMap((lanes) => [
        { role: 'biases', bytes: words(lanes, ({ bias }) => bias) },
        { role: 'requantization', bytes: words(lanes, ({ multiplier }) => multiplier) },
        { role: 'requantization', bytes: words(lanes, ({ shift }) => -shift) },
    ]);
}
/** Records for dot products: vectors of taps, filled up with zeros. */
function dotRecords(channels, taps) {
    const sections = [];
    for (let first = 0; first < channels.length;) {
        const size = blockSize(channels.length - first);
        const vectors = blockLanes(channels, first, size);
        const weights = new Int8Array(size * fillUp(taps));
        let position = 0;
        for (const lanes of vectors) {
            for (let tap = 0; tap < taps; tap += VECTOR) {
                for (const lane of lanes) {
                    weights.set(lane.weights.subarray(tap, tap + VECTOR), position);
                    position += VECTOR;
                }
            }
        }
        sections.push(...parameterSections(vectors), { role: 'weights', bytes: (0,graph/* toBytes */.ZJ)(weights) });
        first += size;
    }
    return sections;
}
/** Records for channels in lanes: for each tap the weights of 16 channels. */
function laneRecords(channels, taps) {
    const sections = [];
    for (let first = 0; first < channels.length; first += BLOCK) {
        const weights = new Int8Array(taps * BLOCK);
        channels.slice(first, first + BLOCK).forEach((channel, i) => {
            channel.weights.forEach((weight, tap) => {
                weights[tap * BLOCK + i] = weight;
            });
        });
        sections.push(...parameterSections(blockLanes(channels, first, BLOCK)), {
            role: 'weights',
            bytes: (0,graph/* toBytes */.ZJ)(weights),
        });
    }
    return sections;
}
/** Pairs of neighbouring taps, from the first, whose products with int8 always fit in an int16: all or none. */
function pairsOfTaps(channels, taps) {
    return channels.every(({ weights }) => pairsFit(weights)) ? Math.floor(taps / 2) : 0;
}
function pairsFit(weights) {
    for (let tap = 0; tap + 1 < weights.length; tap += 2) {
        if (128 * (Math.abs(weights[tap]) + Math.abs(weights[tap + 1])) > 32767)
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./build/ops/neon-records.js
/** Packing for the AArch64 kernels: records as kernels/neon/neon.h describes them. */

const neon_records_LANES = 4;
/** Taps that one instruction multiplies for each channel. */
const TAPS = 4;
const neon_records_BLOCK = 16;
const neon_records_FILLER = { bias: 0, multiplier: 0, shift: 0, weights: new Int8Array() };
/**
 * The layer's channels; undefined where the products of two taps that are `distance` apart may not fit in 16 bits
 * together. `weightsOf`: the weights of a channel, in the kernel's order.
 */
function neonChannels(layer, weightsOf, distance) {
    const channels = layer.multipliers.map((fixed, i) => {
        const weights = weightsOf(i);
        const sum = weights.reduce((total, weight) => total + weight, 0);
        // Wraps as the kernel's sum wraps back.
        return { ...fixed, weights, bias: (layer.biases[i] - layer.inputZeroPoint * sum) | 0 };
    });
    const fits = ({ weights }) => weights.every((weight, i) => 128 * (Math.abs(weight) + Math.abs(weights[i + distance] ?? 0)) < 2 ** 15);
    return channels.every(fits) ? channels : undefined;
}
/** Members of the parameter structs about the output. */
function neonOutput(layer) {
    const { outputZeroPoint, range, multipliers } = layer;
    // Negative results end at -128 whichever way they round, and saturation is the clamp.
    const isClampless = outputZeroPoint === -128 && range.min === -128 && range.max === 127;
    const isRelu = isClampless && multipliers.every(({ shift }) => shift < 0);
    return { is_relu: isRelu ? 1 : 0, output: [outputZeroPoint, range.min, range.max] };
}
function neon_records_parameterSections(channels) {
    const words = (pick) => (0,graph/* toBytes */.ZJ)(Int32Array.from(channels, pick));
    return [
        { role: 'biases', bytes: words(({ bias }) => bias) },
        { role: 'requantization', bytes: words(({ multiplier }) => multiplier) },
        { role: 'requantization', bytes: words(({ shift }) => shift) },
    ];
}
/** `size` channels from `first`, filled up. */
function block(channels, first, size) {
    return Array.from({ length: size }, (_, i) => channels[first + i] ?? neon_records_FILLER);
}
/** Records for dot products: for every four taps four weights of each channel. */
function tapRecords(channels, taps) {
    const sections = [];
    for (let first = 0; first < channels.length;) {
        const size = channels.length - first > neon_records_BLOCK - neon_records_LANES ? neon_records_BLOCK : neon_records_LANES;
        const record = block(channels, first, size);
        const weights = new Int8Array(size * Math.ceil(taps / TAPS) * TAPS);
        record.forEach((channel, i) => {
            channel.weights.forEach((weight, tap) => {
                weights[(Math.floor(tap / TAPS) * size + i) * TAPS + (tap % TAPS)] = weight;
            });
        });
        sections.push(...neon_records_parameterSections(record), { role: 'weights', bytes: (0,graph/* toBytes */.ZJ)(weights) });
        first += size;
    }
    return { sections };
}
/** Records for channels in lanes, 16 or eight of them, the last the layer's last: for each tap a weight of each. */
function neon_records_laneRecords(channels, taps) {
    const sections = [];
    for (let first = 0; first < channels.length;) {
        const size = channels.length - first >= neon_records_BLOCK ? neon_records_BLOCK : neon_records_BLOCK / 2;
        const record = channels.slice(Math.min(first, channels.length - size)).slice(0, size);
        const weights = Int8Array.from({ length: taps * size }, (_, i) => record[i % size].weights[Math.floor(i / size)]);
        sections.push(...neon_records_parameterSections(record), { role: 'weights', bytes: (0,graph/* toBytes */.ZJ)(weights) });
        first += size;
    }
    return sections;
}

;// CONCATENATED MODULE: ./build/ops/neon-conv.js


const NEON_CONV = 'conv_2d_s8_neon';
/** Of the kernel, which has tables of them on the stack. */
const MOST_RUNS = 16;
const PIXELS = 4;
/** A single cell of each of `batches` rows. */
function cells(batches) {
    const y = { input: 1, output: 1, taps: 1, stride: 1, dilation: 1, before: 0 };
    return { y, x: { ...y, input: batches, output: batches } };
}
function neon_conv_fillUp(count) {
    return Math.ceil(count / 4) * 4;
}
function piecesOf({ y, x, channels }) {
    const [row, taps] = [x.taps * channels, y.taps * x.taps * channels];
    const isPossible = y.taps <= MOST_RUNS && (x.dilation === 1 || x.taps === 1);
    // Filling up every row costs less than gathering, unless rows are very short.
    const pays = 2 * y.taps * neon_conv_fillUp(row) <= 3 * neon_conv_fillUp(taps);
    return isPossible && pays
        ? { isByRows: true, runs: y.taps, run: neon_conv_fillUp(row) }
        : { isByRows: false, runs: 1, run: neon_conv_fillUp(taps) };
}
/** Weights of one channel, its rows filled up with zeros where windows are read so. */
function inPieces(weights, { isByRows, runs, run }) {
    const row = weights.length / runs;
    if (!isByRows || row === run)
        return weights;
    const filled = new Int8Array(runs * run);
    for (let i = 0; i < runs; ++i)
        filled.set(weights.subarray(i * row, (i + 1) * row), i * run);
    return filled;
}
/** Whether there are windows above or below the image. */
function hasPaddingRows(y) {
    return y.before > 0 || (y.output - 1) * y.stride + extent(y) > y.input;
}
/** Whether there are windows of which bytes lie before a row or behind it. */
function gathersSome({ x, channels }, { isByRows, run }) {
    const last = (x.output - 1) * x.stride - x.before;
    return !isByRows || x.before > 0 || last * channels + run > x.input * channels;
}
/** Undefined where the kernel does not apply. Weights are in rows of all taps. */
function lowerNeonConv(quantized, shape) {
    const { y, x, channels, outputs } = shape;
    const taps = y.taps * x.taps * channels;
    const pieces = piecesOf(shape);
    const { isByRows, runs, run } = pieces;
    const weightsOf = (i) => inPieces(quantized.weights.subarray(i * taps, (i + 1) * taps), pieces);
    const found = neonChannels(quantized, weightsOf, 4);
    if (!found)
        return undefined;
    const padding = isByRows && hasPaddingRows(y) ? run : 0;
    return {
        kernel: NEON_CONV,
        parameters: {
            in_width: x.input,
            in_channels: channels,
            out_width: x.output,
            out_channels: outputs,
            taps_y: y.taps,
            taps_x: x.taps,
            stride_x: x.stride,
            dilation_x: x.taps === 1 ? 1 : x.dilation,
            before_x: x.before,
            in_zero_point: quantized.inputZeroPoint,
            is_by_rows: isByRows ? 1 : 0,
            runs,
            run,
            padding,
            ...neonOutput(quantized),
        },
        constant: tapRecords(found, runs * run),
        scratchBytes: padding + (gathersSome(shape, pieces) ? runs * run * Math.min(PIXELS, x.output) : 0),
    };
}

;// CONCATENATED MODULE: ./build/ops/split-byte.js

/** Sums are kept 256 times too large in an int32. */
const MAX_SUM = 2 ** 23;
/**
 * The packed constant of a layer with `depth` weights per channel, stored one after the other, in records of `width`
 * channels; undefined when it does not fit.
 */
function packSplitByte(layer, depth, width) {
    // -128 in the upper half of a pair could borrow beyond 16 bits.
    if (layer.weights.includes(-128))
        return undefined;
    const channels = dspChannels(layer, (i) => layer.weights.subarray(i * depth, (i + 1) * depth), {
        maxSum: MAX_SUM,
        hasRounding: true,
    });
    return channels && packRecords(channels, width, Math.ceil(depth / 4));
}
/** The sum starts with what the even weights will add too much. */
function startingSum({ bias, weights }) {
    const even = weights.reduce((sum, weight, i) => (i % 2 === 0 ? sum + weight : sum), 0);
    return (256 * bias - 127 * even) | 0;
}
/** Records of `width` channels; the last one is filled up with channels whose outputs nobody stores. */
function packRecords(channels, width, steps) {
    const filler = { bias: 0, multiplier: 0, rounding: 0, shift: 0, weights: new Int8Array() };
    const sections = [];
    const add = (role, words) => {
        sections.push({ role, bytes: new Uint8Array(words.buffer) });
    };
    for (let first = 0; first < channels.length; first += width) {
        const record = Array.from({ length: width }, (_, i) => channels[first + i] ?? filler);
        const words = (pick) => Int32Array.from(record, pick);
        add('biases', words(startingSum));
        add('requantization', words(({ multiplier }) => multiplier));
        add('requantization', words(({ rounding }) => rounding));
        add('requantization', words(({ shift }) => shift));
        const weights = new Int32Array(steps * width);
        for (let step = 0; step < steps; ++step) {
            record.forEach((channel, i) => {
                const [w0, w1, w2, w3] = [0, 1, 2, 3].map((k) => channel.weights[4 * step + k] ?? 0);
                weights[step * width + i] = ((256 * w1 + w0) & 0xffff) | ((256 * w3 + w2) << 16);
            });
        }
        add('weights', weights);
    }
    return { sections };
}

;// CONCATENATED MODULE: ./build/ops/tile.js
/** Packing for the kernels that compute four channels at a time without SIMD: kernels/scalar/tile.h has the layout. */


const WIDTH = 4;
/** Sums are doubled before they are multiplied. */
const tile_MAX_SUM = 2 ** 30;
/**
 * Records of four channels with `depth` weights each, stored one channel after the other; undefined where a channel does
 * not fit. The last record is filled up with channels that are not stored.
 */
function packTiles(layer, depth) {
    const weightsOf = (channel) => layer.weights.subarray(channel * depth, (channel + 1) * depth);
    const channels = dspChannels(layer, weightsOf, { maxSum: tile_MAX_SUM, hasRounding: true });
    if (!channels)
        return undefined;
    const sections = [];
    for (let first = 0; first < channels.length; first += WIDTH) {
        const record = Array.from({ length: WIDTH }, (_, i) => channels[first + i]);
        const words = (value) => (0,graph/* toBytes */.ZJ)(Int32Array.from(record, (channel) => (channel ? value(channel) : 0)));
        const interleaved = Int8Array.from({ length: WIDTH * depth }, (_, i) => record[i % WIDTH]?.weights[Math.floor(i / WIDTH)] ?? 0);
        sections.push({ role: 'biases', bytes: words(({ bias }) => bias) }, { role: 'requantization', bytes: words(({ multiplier }) => multiplier) }, { role: 'requantization', bytes: words(({ rounding }) => rounding) }, { role: 'requantization', bytes: words(({ shift }) => shift) }, { role: 'weights', bytes: (0,graph/* toBytes */.ZJ)(interleaved) });
    }
    return { sections };
}

;// CONCATENATED MODULE: ./build/ops/x86-records.js
/** Packing for the kernels of x86-64: kernels/x86/windows.h and kernels/x86/requantize.h describe it. */



/** Channels that have their parameters together. */
const x86_records_BLOCK = 16;
/** Inputs in one step of a dot product. */
const STEP = 4;
/** Constants and scratch are read in whole cache lines. */
const CONSTANT_ALIGNMENT = 64;
/** Right shifts with which the zero point is part of what rounds. */
const PLAIN_SHIFTS = { least: 1, greatest: 22 };
/** The struct modo_x86_output. */
function x86_records_outputParameters(layer) {
    const { outputZeroPoint, range, multipliers } = layer;
    const isPlain = multipliers.every(({ shift }) => -shift >= PLAIN_SHIFTS.least && -shift <= PLAIN_SHIFTS.greatest);
    return {
        zero_point: outputZeroPoint,
        least: range.min,
        greatest: range.max,
        is_plain: Number(isPlain),
        sign_fix: signFix(layer),
    };
}
/** Biases, multipliers and shifts of the block from channel `first`; `weightSum`: of a channel's weights. */
function blockParameters({ biases, multipliers, inputZeroPoint }, first, weightSum) {
    const words = (value) => (0,graph/* toBytes */.ZJ)(Int32Array.from({ length: x86_records_BLOCK }, (_, i) => (first + i < biases.length ? value(first + i) : 0)));
    // Inputs are taken as 128 more than they are. Wraps as the kernel's sum wraps back.
    const folded = (channel) => (biases[channel] - Math.imul(inputZeroPoint + 128, weightSum(channel))) | 0;
    return [
        { role: 'biases', bytes: words(folded) },
        { role: 'requantization', bytes: words((channel) => multipliers[channel].multiplier) },
        { role: 'requantization', bytes: words((channel) => multipliers[channel].shift) },
    ];
}
/** Channels of the groups that follow each other: see modo_x86_group. */
function groupSizes(channels) {
    const sizes = [];
    for (let left = channels; left > 0; left -= sizes.at(-1)) {
        sizes.push(x86_records_BLOCK * (left > 3 * x86_records_BLOCK ? 4 : left > x86_records_BLOCK ? 2 : 1));
    }
    return sizes;
}
/** Weights [channel][segment][bytes of a segment] in groups. */
function dotGroups(layer, segments, segmentBytes) {
    const { weights, biases } = layer;
    const taps = segments * segmentBytes;
    const steps = Math.ceil(segmentBytes / STEP);
    const sumOf = (channel) => weights.subarray(channel * taps, (channel + 1) * taps).reduce((sum, weight) => sum + weight, 0);
    const sections = [];
    let first = 0;
    for (const size of groupSizes(biases.length)) {
        for (let i = 0; i < size; i += x86_records_BLOCK)
            sections.push(...blockParameters(layer, first + i, sumOf));
        const packed = new Int8Array(segments * steps * STEP * size);
        for (let i = 0; i < size && first + i < biases.length; ++i) {
            for (let tap = 0; tap < taps; ++tap) {
                const [segment, byte] = [Math.floor(tap / segmentBytes), tap % segmentBytes];
                const step = segment * steps + Math.floor(byte / STEP);
                packed[(step * size + i) * STEP + (byte % STEP)] = weights[(first + i) * taps + tap];
            }
        }
        sections.push({ role: 'weights', bytes: (0,graph/* toBytes */.ZJ)(packed) });
        first += size;
    }
    return sections;
}
/** Weights [row][column][channel] as kernels/x86/lanes.h has them: blocks with columns of quads of rows. */
function laneBlocks(layer, y, x) {
    const { weights, biases } = layer;
    const channels = biases.length;
    const taps = y.taps * x.taps;
    const sumOf = (channel) => {
        let sum = 0;
        for (let tap = 0; tap < taps; ++tap)
            sum += weights[tap * channels + channel];
        return sum;
    };
    const sections = [];
    const quads = Math.ceil(y.taps / STEP);
    for (let first = 0; first < channels; first += x86_records_BLOCK) {
        const packed = new Int8Array(x.taps * quads * x86_records_BLOCK * STEP);
        for (let i = 0; i < x86_records_BLOCK && first + i < channels; ++i) {
            for (let tap = 0; tap < taps; ++tap) {
                const [row, column] = [Math.floor(tap / x.taps), tap % x.taps];
                const quad = column * quads + Math.floor(row / STEP);
                packed[(quad * x86_records_BLOCK + i) * STEP + (row % STEP)] = weights[tap * channels + first + i];
            }
        }
        sections.push(...blockParameters(layer, first, sumOf), { role: 'weights', bytes: (0,graph/* toBytes */.ZJ)(packed) });
    }
    return sections;
}
/** Bytes that the cells of a block take, with room to align them. */
function laneScratch(y, cells) {
    return cells * Math.ceil(y.taps / STEP) * x86_records_BLOCK * STEP + CONSTANT_ALIGNMENT - 4;
}
/** Pixels that the kernel has a tile for, by groups of 1, 2 and 4 blocks. */
const TILES = [
    [1, 2, 4, 8, 16],
    [1, 2, 4, 8],
    [1, 2, 3, 4, 5, 6],
];
/** The tiles that take the fewest steps for a row of `pixels`, the last one overlapping; of those the smallest. */
function tilesFor(pixels) {
    return TILES.map((sizes) => {
        const cost = (size) => Math.ceil(pixels / size);
        return sizes
            .filter((size) => size <= pixels)
            .reduce((best, size) => (cost(size) < cost(best) ? size : best));
    });
}
/** Cells that the windows of a row cover, padding counted. */
function coveredCells(x) {
    return (x.output - 1) * x.stride + extent(x);
}
/** The kernel conv_2d_s8_x86's side of a convolution. */
function dotCall(layer, { y, x, channels, outputs }) {
    const isPoint = y.taps * x.taps === 1;
    const isInside = y.before + x.before === 0 && (y.output - 1) * y.stride < y.input && (x.output - 1) * x.stride < x.input;
    const isCopied = !isPoint || !isInside || channels % STEP !== 0;
    const cells = coveredCells(x);
    const inCells = Math.min(x.input, cells - x.before);
    // Neighbouring taps are one segment.
    const pieces = x.dilation === 1 || x.taps === 1 ? 1 : x.taps;
    const segmentBytes = (x.taps / pieces) * channels;
    const lines = (bytes) => Math.ceil(bytes / CONSTANT_ALIGNMENT) * CONSTANT_ALIGNMENT;
    const firstByte = lines(x.before * channels) - x.before * channels;
    const rowBytes = lines(firstByte + cells * channels);
    return {
        parameters: {
            dot: {
                pixels: x.output,
                channels: outputs,
                pixel_bytes: x.stride * channels,
                rows: y.taps,
                row_bytes: rowBytes,
                pieces,
                piece_bytes: x.dilation * channels,
                steps: Math.ceil(segmentBytes / STEP),
                is_signed: Number(!isCopied),
                before_bytes: x.before * channels,
                in_bytes: inCells * channels,
                after_bytes: (cells - x.before - inCells) * channels,
                first_byte: firstByte,
                in_zero_point: layer.inputZeroPoint,
                tiles: tilesFor(x.output),
                output: x86_records_outputParameters(layer),
            },
        },
        sections: dotGroups(layer, y.taps * pieces, segmentBytes),
        // A segment's last step may reach beyond it.
        scratchBytes: isCopied ? y.taps * rowBytes + CONSTANT_ALIGNMENT : 0,
    };
}

;// CONCATENATED MODULE: ./build/ops/conv_2d.js
/** CONV_2D: int8 (weights symmetric, per tensor or per channel) and float32; grouped, strided, dilated. */











function conv_2d_geometry(node) {
    const input = node.input(0);
    const weights = node.input(1);
    if (input.shape.length !== 4)
        node.fail(`${(0,op/* describeTensor */.Lf)(input)} has ${input.shape.length} dimensions`, 'it needs 4; export the model again');
    if (weights.shape.length !== 4)
        node.fail(`${(0,op/* describeTensor */.Lf)(weights)} has ${weights.shape.length} dimensions, not 4`, op/* DAMAGED */.Ax);
    const [images, height, width, channels] = input.shape;
    const [outputs, tapsY, tapsX, groupChannels] = weights.shape;
    const groups = channels / groupChannels;
    if (!Number.isInteger(groups) || outputs % groups !== 0) {
        node.fail(`${channels} input channels and ${outputs} output channels do not divide into groups of ${groupChannels}`, 'export the model again');
    }
    return {
        images,
        y: spatialAxis(node, node.options, 'height', height, tapsY),
        x: spatialAxis(node, node.options, 'width', width, tapsX),
        channels,
        outputs,
        groups,
        groupChannels,
    };
}
function arithmetic(node) {
    const channels = node.input(1).shape[0];
    const multipliers = () => channelMultipliers(node, channels, 0);
    return weighted(node, { channels, activation: node.options.activation, multipliers });
}
/** The kernel for cores with SMLAD; undefined where it does not apply. */
function lowerDsp(node, available) {
    if (!available.has('conv_2d_s8_dsp'))
        return undefined;
    const { y, x, channels, outputs, groups } = conv_2d_geometry(node);
    const { quantized } = arithmetic(node);
    const taps = y.taps * x.taps * channels;
    const constant = quantized && groups === 1 ? packSplitByte(quantized, taps, 2) : undefined;
    if (!quantized || !constant)
        return undefined;
    const steps = Math.ceil(taps / 4);
    // Windows that lie inside the image, in whole words, are split where they are; others are gathered first.
    const isPadded = [y, x].some((axis) => (axis.output - 1) * axis.stride + extent(axis) > axis.input || axis.before > 0);
    const gathers = isPadded || (x.taps * channels) % 4 !== 0 || x.dilation !== 1;
    return {
        kernel: 'conv_2d_s8_dsp',
        parameters: {
            in_width: x.input,
            in_channels: channels,
            out_width: x.output,
            out_channels: outputs,
            taps_y: y.taps,
            taps_x: x.taps,
            stride_x: x.stride,
            dilation_x: x.dilation,
            before_x: x.before,
            in_zero_point: quantized.inputZeroPoint,
            out_min: quantized.range.min,
            out_max: quantized.range.max,
            sign_fix: signFix(quantized),
        },
        operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
        writes: 'row',
        constant,
        scratchBytes: 8 * steps * Math.min(x.output, 4) + (gathers ? 4 * steps : 0),
    };
}
/** Kernels that take a tile of four channels and some pixels, the widest first. */
const TILED = [
    { kernel: 'conv_2d_s8_4x4', pixels: 4 },
    { kernel: 'conv_2d_s8_4x1', pixels: 1 },
];
/** A kernel for cores without SIMD; undefined where none applies. */
function lowerTiled(node, available) {
    const { y, x, channels, outputs, groups } = conv_2d_geometry(node);
    const { quantized } = arithmetic(node);
    const tiled = TILED.find(({ kernel }) => available.has(kernel));
    if (!tiled || !quantized || groups !== 1)
        return undefined;
    const taps = y.taps * x.taps * channels;
    const constant = packTiles(quantized, taps);
    if (!constant)
        return undefined;
    const isPoint = y.taps * x.taps === 1;
    return {
        kernel: tiled.kernel,
        parameters: {
            tile: {
                in_width: x.input,
                in_channels: channels,
                out_width: x.output,
                out_channels: outputs,
                taps_y: y.taps,
                taps_x: x.taps,
                stride_x: x.stride,
                dilation_x: x.dilation,
                before_x: x.before,
                in_zero_point: quantized.inputZeroPoint,
                out_min: quantized.range.min,
                out_max: quantized.range.max,
                sign_fix: signFix(quantized),
            },
        },
        operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
        writes: 'row',
        constant,
        scratchBytes: isPoint ? 0 : taps * Math.min(tiled.pixels, x.output),
    };
}
/** The kernel for cores with Helium; undefined where it does not apply. */
function lowerMve(node, available) {
    if (!available.has('conv_2d_s8_mve'))
        return undefined;
    const { y, x, channels, outputs, groups } = conv_2d_geometry(node);
    const { quantized } = arithmetic(node);
    if (!quantized || groups !== 1)
        return undefined;
    const taps = y.taps * x.taps * channels;
    const found = mveChannels(quantized, (i) => quantized.weights.subarray(i * taps, (i + 1) * taps));
    if (!found)
        return undefined;
    // Single rows inside the image are read where they are, if there is no vector that ends beyond.
    const isInPlace = y.taps === 1 &&
        y.before === 0 &&
        x.before === 0 &&
        (x.taps === 1 || x.dilation === 1) &&
        (y.output - 1) * y.stride < y.input &&
        (x.output - 1) * x.stride + x.taps <= x.input &&
        taps % 16 === 0;
    return {
        kernel: 'conv_2d_s8_mve',
        parameters: {
            in_width: x.input,
            in_channels: channels,
            out_width: x.output,
            out_channels: outputs,
            taps_y: y.taps,
            taps_x: x.taps,
            stride_x: x.stride,
            dilation_x: x.taps === 1 ? 1 : x.dilation,
            before_x: x.before,
            in_zero_point: quantized.inputZeroPoint,
            ...outputParameters(quantized),
        },
        operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
        writes: 'row',
        constant: { sections: dotRecords(found, taps) },
        scratchBytes: isInPlace ? 0 : 2 * fillUp(taps) + 16,
    };
}
/** The kernel for AArch64; undefined where it does not apply. */
function lowerNeon(node, available) {
    if (!available.has(NEON_CONV))
        return undefined;
    const { y, x, channels, outputs, groups } = conv_2d_geometry(node);
    const { quantized } = arithmetic(node);
    const lowered = quantized && groups === 1 && lowerNeonConv(quantized, { y, x, channels, outputs });
    if (!lowered)
        return undefined;
    const operands = [{ tensor: node.input(0).id, access: windowAccess(y) }];
    return { ...lowered, operands, writes: 'row' };
}
/** The kernel for x86-64; undefined where it does not apply. */
function lowerX86(node, available) {
    if (!available.has('conv_2d_s8_x86'))
        return undefined;
    const { y, x, channels, outputs, groups } = conv_2d_geometry(node);
    const { quantized } = arithmetic(node);
    if (!quantized || groups !== 1)
        return undefined;
    const { parameters, sections, scratchBytes } = dotCall(quantized, { y, x, channels, outputs });
    return {
        kernel: 'conv_2d_s8_x86',
        parameters,
        operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
        writes: 'row',
        constant: { sections, alignment: CONSTANT_ALIGNMENT },
        scratchBytes,
    };
}
const conv2d = (0,op/* defineOp */.nR)({
    kind: 'CONV_2D',
    format: {
        code: 3,
        optionsType: 1,
        options: {
            name: 'conv_2d_options',
            fields: {
                padding: [0, (0,flatbuffer/* scalar */.d_)('int8')],
                stride_w: [1, (0,flatbuffer/* scalar */.d_)('int32')],
                stride_h: [2, (0,flatbuffer/* scalar */.d_)('int32')],
                fused_activation_function: [3, (0,flatbuffer/* scalar */.d_)('int8')],
                dilation_w_factor: [4, (0,flatbuffer/* scalar */.d_)('int32', 1)],
                dilation_h_factor: [5, (0,flatbuffer/* scalar */.d_)('int32', 1)],
            },
        },
    },
    arity: [2, 3],
    read(table, reject) {
        return {
            padding: readPadding(Number(table.padding), reject),
            ...readStrideAndDilation(table, reject),
            activation: readActivation(Number(table.fused_activation_function), reject),
        };
    },
    infer(node) {
        const { images, y, x, outputs } = conv_2d_geometry(node);
        requireWeighted(node, outputs);
        arithmetic(node);
        return [images, y.output, x.output, outputs];
    },
    evaluate(node, [input, weights], output) {
        const shape = conv_2d_geometry(node);
        const { y, x, channels, outputs, groups, groupChannels } = shape;
        const { add, finish } = arithmetic(node);
        forEachOutput(shape, outputs, (position, image, row, column, channel) => {
            const firstChannel = Math.floor(channel / (outputs / groups)) * groupChannels;
            let sum = 0;
            forEachTap(y, x, row, column, (tapY, tapX, inY, inX) => {
                const from = ((image * y.input + inY) * x.input + inX) * channels + firstChannel;
                const weight = ((channel * y.taps + tapY) * x.taps + tapX) * groupChannels;
                for (let i = 0; i < groupChannels; ++i)
                    sum = add(sum, input[from + i], weights[weight + i]);
            });
            output[position] = finish(sum, channel);
        });
    },
    lower(node, available) {
        const special = lowerX86(node, available) ??
            lowerMve(node, available) ??
            lowerNeon(node, available) ??
            lowerDsp(node, available) ??
            lowerTiled(node, available);
        if (special)
            return special;
        const { y, x, channels, outputs, groups, groupChannels } = conv_2d_geometry(node);
        const { suffix, bytesPerElement, inputZeroPoint, parameters, pack } = arithmetic(node);
        const taps = y.taps * x.taps * groupChannels;
        return {
            kernel: `conv_2d_${suffix}`,
            parameters: {
                in_width: x.input,
                in_channels: channels,
                out_width: x.output,
                out_channels: outputs,
                groups,
                taps_y: y.taps,
                taps_x: x.taps,
                stride_x: x.stride,
                dilation_x: x.dilation,
                before_x: x.before,
                in_zero_point: inputZeroPoint,
                ...parameters,
            },
            operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
            writes: 'row',
            constant: pack(() => sumsByRow(node.constant(1, 'weights').data, taps)),
            scratchBytes: bytesPerElement * taps,
        };
    },
    macs(node) {
        const { images, y, x, outputs, groupChannels } = conv_2d_geometry(node);
        return images * y.output * x.output * outputs * y.taps * x.taps * groupChannels;
    },
});

;// CONCATENATED MODULE: ./build/ops/depthwise_conv_2d.js
/** DEPTHWISE_CONV_2D: int8 (weights symmetric, per tensor or per channel) and float32; any depth multiplier. */











function depthwise_conv_2d_geometry(node) {
    const input = node.input(0);
    const weights = node.input(1);
    if (input.shape.length !== 4)
        node.fail(`${(0,op/* describeTensor */.Lf)(input)} has ${input.shape.length} dimensions`, 'it needs 4; export the model again');
    if (weights.shape.length !== 4 || weights.shape[0] !== 1) {
        node.fail(`${(0,op/* describeTensor */.Lf)(weights)} has shape [${weights.shape}]`, 'it needs 4 dimensions, the first of them 1; export the model again');
    }
    const [images, height, width, channels] = input.shape;
    const [, tapsY, tapsX, outputs] = weights.shape;
    const multiplier = outputs / channels;
    const stated = node.options.depthMultiplier;
    if (!Number.isInteger(multiplier) || (stated !== 0 && stated !== multiplier)) {
        node.fail(`the ${outputs} channels of ${(0,op/* describeTensor */.Lf)(weights)} are not ${channels} input channels times a depth ` +
            `multiplier${stated === 0 ? '' : ` of ${stated}`}`, op/* DAMAGED */.Ax);
    }
    return {
        images,
        y: spatialAxis(node, node.options, 'height', height, tapsY),
        x: spatialAxis(node, node.options, 'width', width, tapsX),
        channels,
        outputs,
        multiplier,
    };
}
function depthwise_conv_2d_arithmetic(node) {
    const channels = node.input(1).shape[3];
    const multipliers = () => channelMultipliers(node, channels, 3);
    return weighted(node, { channels, activation: node.options.activation, multipliers });
}
/** Sum of each channel's int8 weights over all taps. */
function channelSums(weights, outputs) {
    const sums = new Int32Array(outputs);
    (0,graph/* toTypedArray */.vV)('int8', weights).forEach((value, i) => {
        sums[i % outputs] += value;
    });
    return sums;
}
/** The kernel for cores with the DSP extension; undefined where it does not apply. */
function depthwise_conv_2d_lowerDsp(node, available) {
    if (!available.has('depthwise_conv_2d_s8_dsp'))
        return undefined;
    const { y, x, channels, outputs, multiplier } = depthwise_conv_2d_geometry(node);
    const { quantized } = depthwise_conv_2d_arithmetic(node);
    const isPlain = [y, x].every(({ taps, dilation }) => taps === 3 && dilation === 1);
    if (!quantized || !isPlain || multiplier !== 1 || x.stride > 2)
        return undefined;
    const weightsOf = (channel) => Int8Array.from({ length: 9 }, (_, tap) => quantized.weights[tap * outputs + channel]);
    const found = dspChannels(quantized, weightsOf, { maxSum: 2 ** 30, hasRounding: true });
    if (!found)
        return undefined;
    return {
        kernel: 'depthwise_conv_2d_s8_dsp',
        parameters: {
            in_width: x.input,
            channels,
            out_width: x.output,
            stride_x: x.stride,
            before_x: x.before,
            in_zero_point: quantized.inputZeroPoint,
            out_min: quantized.range.min,
            out_max: quantized.range.max,
            sign_fix: signFix(quantized),
        },
        operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
        writes: 'row',
        constant: packColumns(found),
        scratchBytes: 0,
    };
}
/** The kernel for cores without SIMD; undefined where it does not apply. */
function lowerScalar(node, available) {
    const { y, x, channels, outputs, multiplier } = depthwise_conv_2d_geometry(node);
    const { quantized } = depthwise_conv_2d_arithmetic(node);
    if (!available.has('depthwise_conv_2d_s8_scalar') || !quantized || multiplier !== 1)
        return undefined;
    const taps = y.taps * x.taps;
    const weightsOf = (channel) => Int8Array.from({ length: taps }, (_, tap) => quantized.weights[tap * outputs + channel]);
    const found = dspChannels(quantized, weightsOf, { maxSum: 2 ** 30, hasRounding: true });
    if (!found)
        return undefined;
    const words = (value) => (0,graph/* toBytes */.ZJ)(Int32Array.from(found, value));
    const weights = Int8Array.from({ length: taps * channels }, (_, i) => found[i % channels].weights[Math.floor(i / channels)]);
    return {
        kernel: 'depthwise_conv_2d_s8_scalar',
        parameters: {
            in_width: x.input,
            channels,
            out_width: x.output,
            taps_y: y.taps,
            taps_x: x.taps,
            stride_x: x.stride,
            dilation_x: x.dilation,
            before_x: x.before,
            in_zero_point: quantized.inputZeroPoint,
            out_min: quantized.range.min,
            out_max: quantized.range.max,
            sign_fix: signFix(quantized),
        },
        operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
        writes: 'row',
        constant: (0,kernel_call/* packConstant */.M5)({ role: 'biases', bytes: words(({ bias }) => bias) }, { role: 'requantization', bytes: words((channel) => channel.multiplier) }, { role: 'requantization', bytes: words(({ rounding }) => rounding) }, { role: 'requantization', bytes: words(({ shift }) => shift) }, { role: 'weights', bytes: (0,graph/* toBytes */.ZJ)(weights) }),
        scratchBytes: taps * channels,
    };
}
/** Records of seven words, as kernels/dsp/depthwise_conv_2d_s8_dsp.c describes them. */
function packColumns(channels) {
    return {
        sections: channels.flatMap(({ bias, multiplier, rounding, shift, weights }) => {
            const [w00, w01, w02, w10, w11, w12, w20, w21, w22] = weights;
            return [
                { role: 'biases', bytes: (0,graph/* toBytes */.ZJ)(Int32Array.of(bias)) },
                { role: 'requantization', bytes: (0,graph/* toBytes */.ZJ)(Int32Array.of(multiplier, rounding, shift)) },
                {
                    role: 'weights',
                    bytes: (0,graph/* toBytes */.ZJ)(Int8Array.of(w00, w01, w10, w11, w02, w20, w12, w21, w22, 0, 0, 0)),
                },
            ];
        }),
    };
}
/** Of the kernels for Helium and AArch64, which have tables of them on the stack. */
const MOST_TAPS = 64;
/** The kernel for cores with Helium; undefined where it does not apply. */
function depthwise_conv_2d_lowerMve(node, available) {
    if (!available.has('depthwise_conv_2d_s8_mve'))
        return undefined;
    const { y, x, channels, outputs, multiplier } = depthwise_conv_2d_geometry(node);
    const { quantized } = depthwise_conv_2d_arithmetic(node);
    const taps = y.taps * x.taps;
    if (!quantized || multiplier !== 1 || taps > MOST_TAPS)
        return undefined;
    const weightsOf = (channel) => Int8Array.from({ length: taps }, (_, tap) => quantized.weights[tap * outputs + channel]);
    const found = mveChannels(quantized, weightsOf);
    if (!found)
        return undefined;
    const padding = new Int8Array(fillUp(channels)).fill(quantized.inputZeroPoint);
    return {
        kernel: 'depthwise_conv_2d_s8_mve',
        parameters: {
            in_width: x.input,
            channels,
            out_width: x.output,
            taps_y: y.taps,
            taps_x: x.taps,
            stride_x: x.stride,
            dilation_x: x.dilation,
            before_x: x.before,
            pairs: pairsOfTaps(found, taps),
            ...outputParameters(quantized),
        },
        operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
        writes: 'row',
        constant: {
            sections: [{ role: 'requantization', bytes: (0,graph/* toBytes */.ZJ)(padding) }, ...laneRecords(found, taps)],
        },
        scratchBytes: 0,
    };
}
/** The kernel for AArch64, whose vectors are of eight channels at least; undefined where it does not apply. */
function depthwise_conv_2d_lowerNeon(node, available) {
    if (!available.has('depthwise_conv_2d_s8_neon'))
        return undefined;
    const { y, x, channels, outputs, multiplier } = depthwise_conv_2d_geometry(node);
    const { quantized } = depthwise_conv_2d_arithmetic(node);
    const taps = y.taps * x.taps;
    if (!quantized || multiplier !== 1 || taps > MOST_TAPS || channels < 8)
        return undefined;
    const weightsOf = (channel) => Int8Array.from({ length: taps }, (_, tap) => quantized.weights[tap * outputs + channel]);
    const found = neonChannels(quantized, weightsOf, 1);
    if (!found)
        return undefined;
    const padding = new Int8Array(Math.ceil(channels / 4) * 4).fill(quantized.inputZeroPoint);
    return {
        kernel: 'depthwise_conv_2d_s8_neon',
        parameters: {
            in_width: x.input,
            channels,
            out_width: x.output,
            taps_y: y.taps,
            taps_x: x.taps,
            stride_x: x.stride,
            dilation_x: x.dilation,
            before_x: x.before,
            ...neonOutput(quantized),
        },
        operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
        writes: 'row',
        constant: (0,kernel_call/* packConstant */.M5)({ role: 'requantization', bytes: (0,graph/* toBytes */.ZJ)(padding) }, ...neon_records_laneRecords(found, taps)),
        scratchBytes: 0,
    };
}
/** The kernel for x86-64; undefined where it does not apply. */
function depthwise_conv_2d_lowerX86(node, available) {
    if (!available.has('depthwise_conv_2d_s8_x86'))
        return undefined;
    const { y, x, channels, multiplier } = depthwise_conv_2d_geometry(node);
    const { quantized } = depthwise_conv_2d_arithmetic(node);
    if (!quantized || multiplier !== 1)
        return undefined;
    const cells = coveredCells(x);
    return {
        kernel: 'depthwise_conv_2d_s8_x86',
        parameters: {
            lanes: {
                in_width: x.input,
                channels,
                pixels: x.output,
                taps_y: y.taps,
                taps_x: x.taps,
                stride_x: x.stride,
                dilation_x: x.dilation,
                before_x: x.before,
                cells,
                in_zero_point: quantized.inputZeroPoint,
                output: x86_records_outputParameters(quantized),
            },
        },
        operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
        writes: 'row',
        constant: { sections: laneBlocks(quantized, y, x), alignment: CONSTANT_ALIGNMENT },
        scratchBytes: laneScratch(y, cells),
    };
}
const depthwiseConv2d = (0,op/* defineOp */.nR)({
    kind: 'DEPTHWISE_CONV_2D',
    format: {
        code: 4,
        optionsType: 2,
        options: {
            name: 'depthwise_conv_2d_options',
            fields: {
                padding: [0, (0,flatbuffer/* scalar */.d_)('int8')],
                stride_w: [1, (0,flatbuffer/* scalar */.d_)('int32')],
                stride_h: [2, (0,flatbuffer/* scalar */.d_)('int32')],
                depth_multiplier: [3, (0,flatbuffer/* scalar */.d_)('int32')],
                fused_activation_function: [4, (0,flatbuffer/* scalar */.d_)('int8')],
                dilation_w_factor: [5, (0,flatbuffer/* scalar */.d_)('int32', 1)],
                dilation_h_factor: [6, (0,flatbuffer/* scalar */.d_)('int32', 1)],
            },
        },
    },
    arity: [2, 3],
    read(table, reject) {
        return {
            padding: readPadding(Number(table.padding), reject),
            ...readStrideAndDilation(table, reject),
            depthMultiplier: Number(table.depth_multiplier),
            activation: readActivation(Number(table.fused_activation_function), reject),
        };
    },
    infer(node) {
        const { images, y, x, outputs } = depthwise_conv_2d_geometry(node);
        requireWeighted(node, outputs);
        depthwise_conv_2d_arithmetic(node);
        return [images, y.output, x.output, outputs];
    },
    evaluate(node, [input, weights], output) {
        const shape = depthwise_conv_2d_geometry(node);
        const { y, x, channels, outputs, multiplier } = shape;
        const { add, finish } = depthwise_conv_2d_arithmetic(node);
        forEachOutput(shape, outputs, (position, image, row, column, channel) => {
            const inChannel = Math.floor(channel / multiplier);
            let sum = 0;
            forEachTap(y, x, row, column, (tapY, tapX, inY, inX) => {
                const from = ((image * y.input + inY) * x.input + inX) * channels + inChannel;
                sum = add(sum, input[from], weights[(tapY * x.taps + tapX) * outputs + channel]);
            });
            output[position] = finish(sum, channel);
        });
    },
    lower(node, available) {
        const special = depthwise_conv_2d_lowerX86(node, available) ??
            depthwise_conv_2d_lowerMve(node, available) ??
            depthwise_conv_2d_lowerNeon(node, available) ??
            depthwise_conv_2d_lowerDsp(node, available) ??
            lowerScalar(node, available);
        if (special)
            return special;
        const { y, x, channels, outputs, multiplier } = depthwise_conv_2d_geometry(node);
        const { suffix, bytesPerElement, inputZeroPoint, parameters, pack } = depthwise_conv_2d_arithmetic(node);
        return {
            kernel: `depthwise_conv_2d_${suffix}`,
            parameters: {
                in_width: x.input,
                in_channels: channels,
                out_width: x.output,
                depth_multiplier: multiplier,
                taps_y: y.taps,
                taps_x: x.taps,
                stride_x: x.stride,
                dilation_x: x.dilation,
                before_x: x.before,
                in_zero_point: inputZeroPoint,
                ...parameters,
            },
            operands: [{ tensor: node.input(0).id, access: windowAccess(y) }],
            writes: 'row',
            constant: pack(() => channelSums(node.constant(1, 'weights').data, outputs)),
            scratchBytes: bytesPerElement * y.taps * x.taps * channels,
        };
    },
    macs(node) {
        const { images, y, x, outputs } = depthwise_conv_2d_geometry(node);
        return images * y.output * x.output * outputs * y.taps * x.taps;
    },
});

;// CONCATENATED MODULE: ./build/ops/fully_connected.js
/** FULLY_CONNECTED: int8 (weights per tensor with any zero point, or symmetric per channel) and float32. */












function fully_connected_geometry(node) {
    const input = node.input(0);
    const weights = node.input(1);
    if (weights.shape.length !== 2)
        node.fail(`${(0,op/* describeTensor */.Lf)(weights)} has ${weights.shape.length} dimensions, not 2`, op/* DAMAGED */.Ax);
    const [outputs, depth] = weights.shape;
    const batches = (0,graph/* elementCount */.KX)(input.shape) / depth;
    if (!Number.isInteger(batches)) {
        node.fail(`${(0,op/* describeTensor */.Lf)(input)} of shape [${input.shape}] does not divide into vectors of ${depth}`, op/* DAMAGED */.Ax);
    }
    if (node.options.keepNumDims && input.shape.at(-1) !== depth) {
        node.fail(`keep_num_dims needs a last dimension of ${depth}, ${(0,op/* describeTensor */.Lf)(input)} has ${input.shape.at(-1)}`, op/* DAMAGED */.Ax);
    }
    return { batches, depth, outputs };
}
function multipliers(node, outputs) {
    const scales = node.input(1).quantization?.scales;
    if (scales && scales.length > 1)
        return channelMultipliers(node, outputs, 0);
    // Per tensor, the reference rounds the product of the scales to single precision first.
    const product = Math.fround(node.perTensor(node.input(0)).scale * node.perTensor(node.input(1)).scale);
    const one = requireMultiplier(node, product / node.perTensor(node.output).scale);
    return Array.from({ length: outputs }, () => one);
}
function weightsZeroPoint(node) {
    const quantization = node.input(1).quantization;
    return quantization.scales.length > 1 ? 0 : node.perTensor(node.input(1)).zeroPoint;
}
function fully_connected_arithmetic(node) {
    const channels = node.input(1).shape[0];
    return weighted(node, {
        channels,
        activation: node.options.activation,
        multipliers: () => multipliers(node, channels),
        weightsZeroPoint: () => weightsZeroPoint(node),
    });
}
/** A kernel that computes four outputs at a time; undefined where none applies. */
function lowerFourOutputs(node, available) {
    const { batches, depth, outputs } = fully_connected_geometry(node);
    const { quantized } = fully_connected_arithmetic(node);
    if (!quantized || weightsZeroPoint(node) !== 0)
        return undefined;
    const call = {
        operands: [{ tensor: node.input(0).id, access: kernel_call/* WHOLE */.Ef }],
        writes: 'whole',
        scratchBytes: 0,
    };
    const kernels = {
        fully_connected_s8_dsp: () => packSplitByte(quantized, depth, 4),
        fully_connected_s8_4x1: () => packTiles(quantized, depth),
    };
    const { min, max } = quantized.range;
    const parameters = { batches, depth, outputs, out_min: min, out_max: max, sign_fix: signFix(quantized) };
    for (const [kernel, pack] of Object.entries(kernels)) {
        const constant = available.has(kernel) ? pack() : undefined;
        if (constant)
            return { ...call, kernel, parameters, constant };
    }
    return undefined;
}
/** A convolution of single cells, for cores with Helium; undefined where it does not apply. */
function fully_connected_lowerMve(node, available) {
    if (!available.has('conv_2d_s8_mve'))
        return undefined;
    const { batches, depth, outputs } = fully_connected_geometry(node);
    const { quantized } = fully_connected_arithmetic(node);
    if (!quantized || weightsZeroPoint(node) !== 0)
        return undefined;
    const found = mveChannels(quantized, (i) => quantized.weights.subarray(i * depth, (i + 1) * depth));
    if (!found)
        return undefined;
    return {
        kernel: 'conv_2d_s8_mve',
        parameters: {
            in_width: batches,
            in_channels: depth,
            out_width: batches,
            out_channels: outputs,
            taps_y: 1,
            taps_x: 1,
            stride_x: 1,
            dilation_x: 1,
            before_x: 0,
            in_zero_point: quantized.inputZeroPoint,
            ...outputParameters(quantized),
        },
        operands: [{ tensor: node.input(0).id, access: kernel_call/* WHOLE */.Ef }],
        writes: 'whole',
        constant: { sections: dotRecords(found, depth) },
        scratchBytes: depth % 16 === 0 ? 0 : 2 * fillUp(depth) + 16,
    };
}
/** A convolution of single cells, for AArch64; undefined where it does not apply. */
function fully_connected_lowerNeon(node, available) {
    if (!available.has(NEON_CONV))
        return undefined;
    const { batches, depth, outputs } = fully_connected_geometry(node);
    const { quantized } = fully_connected_arithmetic(node);
    if (!quantized || weightsZeroPoint(node) !== 0)
        return undefined;
    const lowered = lowerNeonConv(quantized, { ...cells(batches), channels: depth, outputs });
    if (!lowered)
        return undefined;
    return { ...lowered, operands: [{ tensor: node.input(0).id, access: kernel_call/* WHOLE */.Ef }], writes: 'whole' };
}
/** A convolution of single cells, for x86-64; undefined where it does not apply. */
function fully_connected_lowerX86(node, available) {
    if (!available.has('conv_2d_s8_x86'))
        return undefined;
    const { batches, depth, outputs } = fully_connected_geometry(node);
    const { quantized } = fully_connected_arithmetic(node);
    if (!quantized || weightsZeroPoint(node) !== 0)
        return undefined;
    const y = { input: 1, output: 1, taps: 1, stride: 1, dilation: 1, before: 0 };
    const x = { ...y, input: batches, output: batches };
    const { parameters, sections, scratchBytes } = dotCall(quantized, { y, x, channels: depth, outputs });
    return {
        kernel: 'conv_2d_s8_x86',
        parameters,
        operands: [{ tensor: node.input(0).id, access: kernel_call/* WHOLE */.Ef }],
        writes: 'whole',
        constant: { sections, alignment: CONSTANT_ALIGNMENT },
        scratchBytes,
    };
}
const fullyConnected = (0,op/* defineOp */.nR)({
    kind: 'FULLY_CONNECTED',
    format: {
        code: 9,
        optionsType: 8,
        options: {
            name: 'fully_connected_options',
            fields: {
                fused_activation_function: [0, (0,flatbuffer/* scalar */.d_)('int8')],
                weights_format: [1, (0,flatbuffer/* scalar */.d_)('int8')],
                keep_num_dims: [2, (0,flatbuffer/* scalar */.d_)('bool')],
            },
        },
    },
    arity: [2, 3],
    read(table, reject) {
        if (table.weights_format !== 0)
            reject('its weights are shuffled', 'export the model with the default format');
        return {
            activation: readActivation(Number(table.fused_activation_function), reject),
            keepNumDims: table.keep_num_dims !== 0,
        };
    },
    infer(node) {
        const { batches, outputs } = fully_connected_geometry(node);
        requireWeighted(node, outputs);
        fully_connected_arithmetic(node);
        return node.options.keepNumDims ? [...node.input(0).shape.slice(0, -1), outputs] : [batches, outputs];
    },
    evaluate(node, [input, weights], output) {
        const { batches, depth, outputs } = fully_connected_geometry(node);
        const { add, finish } = fully_connected_arithmetic(node);
        for (let batch = 0; batch < batches; ++batch) {
            for (let channel = 0; channel < outputs; ++channel) {
                let sum = 0;
                for (let i = 0; i < depth; ++i) {
                    sum = add(sum, input[batch * depth + i], weights[channel * depth + i]);
                }
                output[batch * outputs + channel] = finish(sum, channel);
            }
        }
    },
    lower(node, available) {
        const special = fully_connected_lowerX86(node, available) ??
            fully_connected_lowerMve(node, available) ??
            fully_connected_lowerNeon(node, available) ??
            lowerFourOutputs(node, available);
        if (special)
            return special;
        const { batches, depth, outputs } = fully_connected_geometry(node);
        const { suffix, parameters, pack } = fully_connected_arithmetic(node);
        const zeroPoint = suffix === 's8' ? weightsZeroPoint(node) : 0;
        return {
            kernel: `fully_connected_${suffix}`,
            parameters: {
                batches,
                depth,
                outputs,
                ...(suffix === 's8' && { weights_zero_point: zeroPoint }),
                ...parameters,
            },
            operands: [{ tensor: node.input(0).id, access: kernel_call/* WHOLE */.Ef }],
            writes: 'whole',
            // What the zero point of the weights adds for each input is left to the kernel.
            constant: pack(() => sumsByRow(node.constant(1, 'weights').data, depth).map((sum) => sum - depth * zeroPoint)),
            scratchBytes: 0,
        };
    },
    macs(node) {
        const { batches, depth, outputs } = fully_connected_geometry(node);
        return batches * depth * outputs;
    },
});

;// CONCATENATED MODULE: ./build/ops/reshape.js
/** RESHAPE: the same bytes under another shape. A pass drops it wherever a view will do. */





/** The shape asked for: from the second input if there is one, else from the options; -1 stands for the rest. */
function targetShape(node) {
    const input = node.input(0);
    const total = (0,graph/* elementCount */.KX)(input.shape);
    const given = node.optionalInput(1) ? shapeFromTensor(node) : node.options.newShape;
    if (!given)
        node.fail('no new shape is given, neither by tensor nor by option', 'export the model again');
    if (given.length > limits/* MAX_DIMENSIONS */.ri) {
        node.fail(`its new shape has ${given.length} dimensions`, `at most ${limits/* MAX_DIMENSIONS */.ri} are supported`);
    }
    // Old files write a scalar's shape as [0].
    const wanted = given.length === 1 && given[0] === 0 ? [] : given;
    const known = wanted.filter((dimension) => dimension !== -1);
    const rest = total / (0,graph/* elementCount */.KX)(known);
    const shape = wanted.map((dimension) => (dimension === -1 ? rest : dimension));
    const sensible = shape.every((dimension) => Number.isInteger(dimension) && dimension >= 1);
    if (!sensible || wanted.length - known.length > 1 || (0,graph/* elementCount */.KX)(shape) !== total) {
        node.fail(`${(0,op/* describeTensor */.Lf)(input)} of shape [${input.shape}] cannot become [${wanted}]`, op/* DAMAGED */.Ax);
    }
    return shape;
}
function shapeFromTensor(node) {
    const tensor = node.constant(1, 'new shape');
    node.requireType(tensor, 'int32');
    return Array.from((0,graph/* toTypedArray */.vV)('int32', tensor.data));
}
const reshape = (0,op/* defineOp */.nR)({
    kind: 'RESHAPE',
    format: {
        code: 22,
        optionsType: 17,
        options: { name: 'reshape_options', fields: { new_shape: [0, (0,flatbuffer/* vector */.i1)('int32')] } },
    },
    arity: [1, 2],
    read(table) {
        return { newShape: table.new_shape };
    },
    infer(node) {
        const input = node.input(0);
        node.requireType(node.output, input.dtype);
        return targetShape(node);
    },
    evaluate(_node, [input], output) {
        output.set(input);
    },
    lower(node) {
        const input = node.input(0);
        const bytes = (0,graph/* elementCount */.KX)(input.shape) * (input.dtype === 'int8' ? 1 : 4);
        return {
            kernel: 'copy',
            parameters: { bytes },
            operands: [{ tensor: input.id, access: kernel_call/* WHOLE */.Ef }],
            writes: 'whole',
            scratchBytes: 0,
        };
    },
});

;// CONCATENATED MODULE: ./build/ops/softmax.js
/** SOFTMAX over the last dimension: int8 in the reference's fixed point, and float32. */






/** Integer bits of the differences (Q5.26) and of the sum of exponentials (Q12.19). */
const DIFFERENCE_BITS = 5;
const SUM_BITS = 12;
/**
 * exp(-beta * scale * d) as Q0.31 for d = 0 … 255, the distance of a value below the greatest. Zero where the
 * reference ignores a value because its difference leaves Q5.26.
 */
function expTable(node) {
    const { scale } = node.perTensor(node.input(0));
    const real = Math.min(node.options.beta * scale * 2 ** (31 - DIFFERENCE_BITS), 2 ** 31 - 1);
    if (!(real > 1)) {
        node.fail(`beta ${node.options.beta} times the scale ${scale} of its input is too small`, 'export the model again');
    }
    const { multiplier, shift } = quantizeMultiplier(real);
    const least = -Math.floor(((2 ** DIFFERENCE_BITS - 1) * 2 ** (31 - DIFFERENCE_BITS)) / 2 ** shift);
    return Int32Array.from({ length: 256 }, (_, distance) => -distance < least
        ? 0
        : expOnNegativeValues(saturatingRoundingDoublingHighMul(-distance * 2 ** shift, multiplier)));
}
const softmax = (0,op/* defineOp */.nR)({
    kind: 'SOFTMAX',
    format: {
        code: 25,
        optionsType: 9,
        options: { name: 'softmax_options', fields: { beta: [0, (0,flatbuffer/* scalar */.d_)('float32')] } },
    },
    arity: [1, 1],
    read(table, reject) {
        const beta = Number(table.beta);
        if (!(beta > 0 && Number.isFinite(beta)))
            reject(`beta is ${beta}`, 'it must be positive; export the model again');
        return { beta };
    },
    infer(node) {
        const input = node.input(0);
        const arithmetic = requireArithmetic(node, input);
        node.requireType(node.output, arithmetic);
        const depth = input.shape.at(-1) ?? 0;
        if (depth === 0)
            node.fail(`${(0,op/* describeTensor */.Lf)(input)} is a scalar`, 'it needs a dimension; export the model again');
        if (arithmetic === 'int8') {
            if (depth >= 2 ** SUM_BITS)
                node.fail(`the last dimension of ${(0,op/* describeTensor */.Lf)(input)} is ${depth}`, 'at most 4095 is supported');
            const { scale, zeroPoint } = node.perTensor(node.output);
            if (scale !== 1 / 256 || zeroPoint !== -128) {
                node.fail(`its output ${(0,op/* describeTensor */.Lf)(node.output)} has scale ${scale} and zero point ${zeroPoint}`, 'they must be 1/256 and -128; export the model again');
            }
            node.perTensor(input);
            expTable(node);
        }
        return input.shape;
    },
    evaluate(node, [input], output) {
        const depth = node.input(0).shape.at(-1);
        const softmaxOf = node.output.dtype === 'float32' ? floatSoftmax(node) : quantizedSoftmax(node);
        for (let first = 0; first < output.length; first += depth) {
            softmaxOf(Array.from(input.subarray(first, first + depth))).forEach((value, i) => {
                output[first + i] = value;
            });
        }
    },
    lower(node) {
        const input = node.input(0);
        const depth = input.shape.at(-1);
        const isImage = input.shape.length === 4;
        const count = isImage ? input.shape[2] : (0,graph/* elementCount */.KX)(input.shape) / depth;
        const call = {
            operands: [{ tensor: input.id, access: isImage ? kernel_call/* SAME_ROW */.S6 : kernel_call/* WHOLE */.Ef }],
            writes: isImage ? 'row' : 'whole',
            scratchBytes: 0,
        };
        if (node.output.dtype === 'float32') {
            return {
                ...call,
                kernel: 'softmax_f32',
                parameters: { count, depth, beta: { float: node.options.beta } },
            };
        }
        return {
            ...call,
            kernel: 'softmax_s8',
            parameters: { count, depth },
            constant: (0,kernel_call/* packConstant */.M5)({ role: 'requantization', bytes: (0,graph/* toBytes */.ZJ)(expTable(node)) }),
        };
    },
});
/** Math.max takes its numbers as arguments, and there may be more than fit the stack. */
function greatest(values) {
    return values.reduce((a, b) => Math.max(a, b));
}
function floatSoftmax(node) {
    return (values) => {
        const max = greatest(values);
        const exponentials = values.map((value) => Math.fround(Math.exp(Math.fround(Math.fround(value - max) * node.options.beta))));
        const sum = exponentials.reduce((total, value) => Math.fround(total + value), 0);
        return exponentials.map((value) => Math.fround(value / sum));
    };
}
function quantizedSoftmax(node) {
    const table = expTable(node);
    return (values) => {
        const max = greatest(values);
        const exponentials = values.map((value) => table[max - value]);
        const sum = exponentials.reduce((total, value) => total + roundingDivideByPowerOfTwo(value, SUM_BITS), 0);
        const { factor, bitsOverUnit } = reciprocal(sum, SUM_BITS);
        return exponentials.map((value) => {
            const product = saturatingRoundingDoublingHighMul(factor, value);
            return Math.min(roundingDivideByPowerOfTwo(product, bitsOverUnit + 31 - 8) - 128, 127);
        });
    };
}

;// CONCATENATED MODULE: ./build/ops/index.js








const OPS = [
    add,
    averagePool2d,
    conv2d,
    depthwiseConv2d,
    fullyConnected,
    reshape,
    softmax,
];
const BY_KIND = new Map(OPS.map((op) => [op.kind, op]));
function opOf(operator) {
    const op = BY_KIND.get(operator.kind);
    if (!op)
        throw new Error(`no operator ${operator.kind}`);
    return op;
}
function nodeOf(graph, operator) {
    return new op/* Node */.bP(graph, operator);
}
/** Multiply-accumulates of one inference, padding counted. */
function operatorMacs(graph, operator) {
    return opOf(operator).macs?.(nodeOf(graph, operator)) ?? 0;
}
function graphMacs(graph) {
    return graph.operators.reduce((sum, operator) => sum + operatorMacs(graph, operator), 0);
}


/***/ }),

/***/ 6664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ DAMAGED),
/* harmony export */   Lf: () => (/* binding */ describeTensor),
/* harmony export */   bP: () => (/* binding */ Node),
/* harmony export */   nR: () => (/* binding */ defineOp),
/* harmony export */   yG: () => (/* binding */ describeOperator)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _graph_graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4979);
/** What an operator file says: format, validation, meaning, lowering. */


/** What to do about a file that contradicts itself. */
const DAMAGED = 'the file is damaged; export it again';
/** One operator of a graph together with its tensors, as op files see it. */
class Node {
    graph;
    operator;
    options;
    constructor(graph, operator) {
        this.graph = graph;
        this.operator = operator;
        this.options = operator.options;
    }
    get output() {
        return (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .tensorOf */ .zz)(this.graph, this.operator.output);
    }
    optionalInput(position) {
        const id = this.operator.inputs[position] ?? -1;
        return id < 0 ? undefined : (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .tensorOf */ .zz)(this.graph, id);
    }
    input(position) {
        return this.optionalInput(position) ?? this.fail(`input ${position} is absent`, DAMAGED);
    }
    /** An input that must be in the file: weights, biases, a shape. */
    constant(position, role) {
        const tensor = this.input(position);
        if (!tensor.data) {
            this.fail(`${role} ${describeTensor(tensor)} is computed at run time`, 'only constant ones are supported; export the model with its values in the file');
        }
        return tensor;
    }
    fail(problem, advice) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`${describeOperator(this.operator)}: ${problem}`, advice);
    }
    requireType(tensor, type) {
        if (tensor.dtype !== type) {
            this.fail(`${describeTensor(tensor)} is ${tensor.dtype}, but ${type} is needed here`, 'quantize all of the model to int8, or none of it');
        }
    }
    /** Scale and zero point of a tensor that has one of each. */
    perTensor(tensor) {
        const quantization = tensor.quantization;
        if (!quantization) {
            this.fail(`${describeTensor(tensor)} has no quantization parameters`, 'export the model again');
        }
        if (quantization.scales.length !== 1) {
            this.fail(`${describeTensor(tensor)} is quantized per channel`, 'only weights can be; quantize it per tensor');
        }
        const zeroPoint = quantization.zeroPoints[0];
        if (tensor.dtype === 'int8' && (zeroPoint < -128 || zeroPoint > 127)) {
            this.fail(`${describeTensor(tensor)} has zero point ${zeroPoint}`, 'it must lie between -128 and 127; export the model again');
        }
        return { scale: quantization.scales[0], zeroPoint };
    }
}
function describeOperator(operator) {
    return `operator ${operator.index} ${operator.kind}`;
}
function describeTensor(tensor) {
    return `tensor ${tensor.id} "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(tensor.name)}"`;
}
/** Lets an op file use its own options type while the table of ops holds all of them. */
function defineOp(definition) {
    return definition;
}


/***/ }),

/***/ 3648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rootOf),
/* harmony export */   U: () => (/* binding */ dropViews)
/* harmony export */ });
/* harmony import */ var _graph_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4979);
/** A RESHAPE whose two sides can be the same bytes goes away: its output becomes a view of its input. */

/** The tensor whose bytes `id` is a view of; itself when it is none. */
function rootOf(graph, id) {
    const tensor = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .tensorOf */ .zz)(graph, id);
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
        tensors[operator.output] = { ...(0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .tensorOf */ .zz)(graph, operator.output), viewOf: root.id };
        return false;
    });
    return { ...viewed, operators };
}


/***/ }),

/***/ 2590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ef: () => (/* binding */ WHOLE),
/* harmony export */   M5: () => (/* binding */ packConstant),
/* harmony export */   S6: () => (/* binding */ SAME_ROW),
/* harmony export */   SO: () => (/* binding */ constantBytes),
/* harmony export */   le: () => (/* binding */ pointerCount)
/* harmony export */ });
/** What an operator becomes: one kernel, called once per output row. */
const WHOLE = { kind: 'whole' };
/** Row y of the same image: element-wise kernels. */
const SAME_ROW = {
    kind: 'window',
    stride: 1,
    before: 0,
    taps: 1,
    dilation: 1,
    oneImage: false,
};
function packConstant(...sections) {
    return {
        sections: sections.map(({ role, bytes }) => {
            const padded = new Uint8Array(Math.ceil(bytes.byteLength / 4) * 4);
            padded.set(bytes);
            return { role, bytes: padded };
        }),
    };
}
function constantBytes(constant) {
    const length = constant.sections.reduce((sum, section) => sum + section.bytes.byteLength, 0);
    const bytes = new Uint8Array(length);
    let position = 0;
    for (const section of constant.sections) {
        bytes.set(section.bytes, position);
        position += section.bytes.byteLength;
    }
    return bytes;
}
function pointerCount(call) {
    return call.operands.reduce((sum, { access }) => sum + (access.kind === 'whole' ? 1 : access.taps), 0);
}


/***/ }),

/***/ 3673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ rowLifetimes),
/* harmony export */   i: () => (/* binding */ place)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _graph_graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4979);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5217);
/* harmony import */ var _passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3648);
/* harmony import */ var _schedule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1961);
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
    if (arenaBytes > _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_ARENA_BYTES */ .lU) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModoError */ .o0(`the activations need a workspace of ${arenaBytes} bytes`, `at most ${_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_ARENA_BYTES */ .lU / 2 ** 20} MiB are supported; use a smaller model`);
    }
    return { tensors, scratch, arenaBytes: align(arenaBytes) };
}
function align(bytes) {
    return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
function tensorItems(graph, schedule) {
    const outside = new Set([...graph.inputs, ...graph.outputs].map((id) => (0,_passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I)(graph, id).id));
    const roots = schedule.ops
        .map(({ operator }) => (0,_passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I)(graph, operator.output).id)
        .filter((id) => !outside.has(id));
    const most = Math.ceil(SPANS / Math.max(roots.length, 1));
    return [...rowLifetimes(graph, schedule, roots)].map(([id, lifetimes]) => {
        const { rowBytes } = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .rowGeometry */ .TY)((0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .tensorOf */ .zz)(graph, id));
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
        Array.from({ length: (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .rowCount */ .oW)((0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .tensorOf */ .zz)(graph, id)) }, () => ({ born: Infinity, dies: -1 })),
    ]));
    const touch = (time, { tensor, start, end }) => {
        const rows = lifetimes.get(tensor);
        if (!rows)
            return;
        const { rowBytes } = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .rowGeometry */ .TY)((0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .tensorOf */ .zz)(graph, tensor));
        for (let row = Math.floor(start / rowBytes); row * rowBytes < end; ++row) {
            rows[row].born = Math.min(rows[row].born, time);
            rows[row].dies = Math.max(rows[row].dies, time);
        }
    };
    schedule.steps.forEach(({ op, row }, time) => {
        const scheduled = schedule.ops[op];
        touch(time, (0,_schedule_js__WEBPACK_IMPORTED_MODULE_3__/* .writeRange */ .xI)(graph, scheduled, row));
        for (const operand of scheduled.call.operands)
            touch(time, (0,_schedule_js__WEBPACK_IMPORTED_MODULE_3__/* .readRange */ .qX)(graph, scheduled, operand, row));
    });
    return lifetimes;
}
/** Rows may wrap around only where writer and readers all go by these rows. */
function canRing(graph, schedule, id) {
    const { height, rowBytes } = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .rowGeometry */ .TY)((0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .tensorOf */ .zz)(graph, id));
    return schedule.ops.every(({ operator, call }) => {
        if ((0,_passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I)(graph, operator.output).id === id && (call.writes === 'whole' || operator.output !== id))
            return false;
        return call.operands
            .filter(({ tensor }) => (0,_passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I)(graph, tensor).id === id)
            .every((operand) => {
            const geometry = (0,_schedule_js__WEBPACK_IMPORTED_MODULE_3__/* .operandGeometry */ .WX)(graph, operand);
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


/***/ }),

/***/ 1961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WX: () => (/* binding */ operandGeometry),
/* harmony export */   _: () => (/* binding */ schedule),
/* harmony export */   qX: () => (/* binding */ readRange),
/* harmony export */   xI: () => (/* binding */ writeRange),
/* harmony export */   xi: () => (/* binding */ groupTime)
/* harmony export */ });
/* unused harmony export outputPosition */
/* harmony import */ var _graph_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4979);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5217);
/* harmony import */ var _ops_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1152);
/* harmony import */ var _passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3648);
/** Graph to steps: which operator computes which row, in which order. */




/** Schedules the graph. */
function schedule(graph, options = {}) {
    const { kernels = new Set(), partition } = options;
    const ops = graph.operators.map((operator) => {
        const call = (0,_ops_index_js__WEBPACK_IMPORTED_MODULE_1__/* .opOf */ .PS)(operator).lower((0,_ops_index_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeOf */ .E7)(graph, operator), kernels);
        const { images, height } = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .rowGeometry */ .TY)((0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .tensorOf */ .zz)(graph, operator.output));
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
        const node = (0,_ops_index_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeOf */ .E7)(graph, op.operator);
        steps += op.steps;
        if (steps > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_STEPS */ .rh) {
            node.fail(`with it, an inference computes more than ${_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_STEPS */ .rh} rows`, 'use a smaller model');
        }
        const output = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .rowGeometry */ .TY)(node.output);
        bytes += (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(node.output);
        rows += output.images * output.height;
        for (const operand of op.call.operands) {
            const { images, height, rowBytes } = operandGeometry(graph, operand);
            const { access } = operand;
            const window = access.kind === 'whole' ? images * height : (access.taps - 1) * access.dilation + 1;
            const read = op.steps * Math.min(window, images * height);
            rows += read;
            bytes += read * rowBytes;
        }
        if (bytes > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_TRAFFIC_BYTES */ .$c || rows > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_TRAFFIC_ROWS */ .HT) {
            node.fail(`with it, an inference reads and writes more than ${_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_TRAFFIC_BYTES */ .$c / 2 ** 20} MiB or ` +
                `${_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_TRAFFIC_ROWS */ .HT} rows`, 'use a smaller model, or smaller windows');
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
            const root = (0,_passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I)(graph, ops[producer.op].operator.output);
            const operands = call.operands.filter(({ tensor }) => (0,_passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I)(graph, tensor).id === root.id);
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
                const lastRow = Math.ceil(end / (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .rowGeometry */ .TY)(root).rowBytes) - 1;
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
    const { dtype, shape } = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .tensorOf */ .zz)(graph, operand.tensor);
    return (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .rowGeometry */ .TY)({ dtype, shape: operand.shape ?? shape });
}
/** Image and row within it of an operator's output row. */
function outputPosition(graph, op, row) {
    const { height } = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .rowGeometry */ .TY)((0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .tensorOf */ .zz)(graph, op.operator.output));
    return { image: Math.floor(row / height), y: row % height };
}
/** The bytes of one operand that a step reads, from the first row to the last. */
function readRange(graph, op, operand, row) {
    const tensor = (0,_passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I)(graph, operand.tensor).id;
    const { access } = operand;
    if (access.kind === 'whole')
        return { tensor, start: 0, end: (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)((0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .tensorOf */ .zz)(graph, operand.tensor)) };
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
    const output = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .tensorOf */ .zz)(graph, op.operator.output);
    const tensor = (0,_passes_drop_views_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I)(graph, output.id).id;
    if (op.call.writes === 'whole')
        return { tensor, start: 0, end: (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(output) };
    const { rowBytes } = (0,_graph_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .rowGeometry */ .TY)(output);
    return { tensor, start: row * rowBytes, end: (row + 1) * rowBytes };
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
