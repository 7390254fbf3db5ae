export const id = 424;
export const ids = [424];
export const modules = {

/***/ 2424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportCommand: () => (/* binding */ reportCommand)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/driver/write-files.js
var write_files = __webpack_require__(394);
// EXTERNAL MODULE: ./build/options.js
var build_options = __webpack_require__(3614);
// EXTERNAL MODULE: ./build/package-root.js
var package_root = __webpack_require__(7505);
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

;// CONCATENATED MODULE: ./build/report/page/history-file.js
/** A file with a history of figures, as its user names it: JSON lines, the oldest first. */


/** Commits that a trend goes back. */
const MOST_POINTS = 200;
/**
 * Each line is a report (`commit` and `entries`, each with `model`, `target` and `figures`), or an entry of one with
 * its `commit`. Throws a ModoError that names the line when one is neither.
 */
function parseHistoryFile(text, shown) {
    return text.split('\n').flatMap((line, i) => {
        if (line.trim() === '')
            return [];
        const entries = parseLine(line);
        if (!entries) {
            throw new errors/* ModoError */.o0(`${(0,errors/* printable */.g$)(shown, 200)}, line ${i + 1}: is no report of figures`, 'each line is an object with commit, and entries or figures');
        }
        return entries;
    });
}
/** The trend of one model on one target. `title` is what the page calls the model. */
function historyOf(history, { title, file, target }) {
    const base = (path) => path.split('/').at(-1);
    const isFor = (entry, same) => (entry.target === undefined || entry.target === target) &&
        (entry.model === undefined || same(entry.model));
    const exact = history.filter((entry) => isFor(entry, (model) => model === title));
    // A folder that was compiled by itself knows no more than the file's name.
    const points = exact.length > 0 ? exact : history.filter((entry) => isFor(entry, (model) => base(model) === file));
    return points.slice(-MOST_POINTS);
}
function parseLine(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return undefined;
    }
    if (!isRecord(value) || typeof value.commit !== 'string')
        return undefined;
    const { commit, entries } = value;
    if (Array.isArray(entries)) {
        const parsed = entries.map((entry) => (isRecord(entry) ? parseEntry(commit, entry) : undefined));
        return parsed.every((entry) => entry !== undefined) ? parsed.flat() : undefined;
    }
    return parseEntry(commit, value);
}
/** None for a model that failed. */
function parseEntry(commit, value) {
    const { model, target, figures } = value;
    if (figures === undefined)
        return typeof value.error === 'string' ? [] : undefined;
    if (!isRecord(figures))
        return undefined;
    const known = FIGURES.flatMap(({ name }) => {
        const figure = figures[name];
        return Number.isSafeInteger(figure) && figure >= 0 ? [[name, figure]] : [];
    });
    return [
        {
            commit,
            figures: Object.fromEntries(known),
            ...(typeof model === 'string' && { model }),
            ...(typeof target === 'string' && { target }),
        },
    ];
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(5217);
;// CONCATENATED MODULE: ./build/driver/parse-layers.js
/** Whether a manifest says what its model consists of and where its tensors live, in numbers that fit each other. */

/** Older manifests have no layers; edited ones may have anything in their place. */
function hasLayers(manifest) {
    const { operators, code, memory } = manifest;
    if (!isList(operators, limits/* MAX_OPERATORS */.lT) || !isList(code, 2 * limits/* MAX_OPERATORS */.lT) || !parse_layers_isRecord(memory))
        return false;
    const { arena, steps, busiest, blocks } = memory;
    if (!isCount(arena) || !isCount(steps) || !parse_layers_isRecord(busiest) || !isList(blocks, 4 * limits/* MAX_OPERATORS */.lT))
        return false;
    const isEnds = (value) => areEnds(value, steps);
    const isOperator = (value) => isCount(value) && value < operators.length;
    return (isCount(busiest.step) &&
        isCount(busiest.bytes) &&
        [...manifest.inputs, ...manifest.outputs].every(({ tensor }) => isCount(tensor)) &&
        operators.every((operator) => isLayer(operator, isEnds)) &&
        code.every((part) => parse_layers_isRecord(part) &&
            typeof part.name === 'string' &&
            isCount(part.bytes) &&
            isList(part.operators, limits/* MAX_OPERATORS */.lT) &&
            part.operators.every(isOperator)) &&
        blocks.every((block) => parse_layers_isRecord(block) &&
            (isCount(block.tensor) || isOperator(block.scratch)) &&
            isCount(block.bytes) &&
            (block.offset === undefined || (isCount(block.offset) && block.offset + block.bytes <= arena)) &&
            (block.ring === undefined || (isCount(block.ring) && isCount(block.rows))) &&
            isEnds(block.born) &&
            isEnds(block.dies)));
}
function isLayer(operator, isEnds) {
    if (!parse_layers_isRecord(operator) || typeof operator.kind !== 'string' || !isCount(operator.macs))
        return false;
    const { shape, layer } = operator;
    if (!isList(shape, 8) || !shape.every(isCount) || !parse_layers_isRecord(layer))
        return false;
    const { name, inputs, output, kernel, steps, constant } = layer;
    if (typeof name !== 'string' || !isList(inputs, 64) || !inputs.every(isCount) || !isCount(output))
        return false;
    if (kernel === undefined)
        return steps === undefined && constant === undefined;
    return (typeof kernel === 'string' &&
        isEnds(steps) &&
        parse_layers_isRecord(constant) &&
        [constant.weights, constant.biases, constant.requantization].every(isCount));
}
function areEnds(value, steps) {
    return isList(value, 2) && value.length === 2 && value.every((step) => isCount(step) && step < steps);
}
function parse_layers_isRecord(value) {
    return typeof value === 'object' && value !== null;
}
function isList(value, most) {
    return Array.isArray(value) && value.length <= most;
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}

// EXTERNAL MODULE: ./build/report/report.js
var report = __webpack_require__(7177);
;// CONCATENATED MODULE: ./build/report/page/format.js
/** Numbers as people read them; the same everywhere. */
/** 12345 as "12,345". */
function grouped(value) {
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
    return value > 0 ? `+${grouped(value)}` : `−${grouped(-value)}`;
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
    return (0,errors/* printable */.g$)(text, limit);
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
    const [now, before] = [(0,report/* figuresOf */.h5)(manifest), (0,report/* figuresOf */.h5)(base)];
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
    return html `<tr class="${look}"><th scope="row">${title}</th><td class="n">${grouped(from)}</td><td class="n">${grouped(to)}</td><td class="n change">${signed(to - from)}</td><td class="n change">${signedPercent(from, to)}</td></tr>
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
        return html `<tr><th scope="row">${head}</th>${PARTS.map((part) => html `<td class="n">${cell(parts[part])}</td>`)}<td class="n">${grouped(size)}</td><td class="n">${percent(size, total)}</td><td class="bar">${stack(parts, other, most)}</td></tr>
`;
    };
    return html `<ul class="legend" aria-label="Colours">${PARTS.map((part) => html `<li><span class="swatch s-${part}"></span>${part}</li>`)}</ul>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table class="wide">
<caption id="${id}">Bytes of flash that each operator brings</caption>
<thead><tr><th scope="col">operator</th>${PARTS.map((part) => html `<th scope="col" class="n">${part}</th>`)}<th scope="col" class="n">total</th><th scope="col" class="n">share</th><th scope="col"><span class="hidden">bar</span></th></tr></thead>
<tbody>${layers.map((layer) => row(`${layer.index} ${layer.kind}`, layer.flash))}${shared.length > 0 && row('code that several operators share', { code: sum(shared) })}${joint.length > 0 && row('code that joins them', { code: sum(joint) })}${flash.other > 0 && row('other constants', {}, flash.other)}</tbody>
<tfoot><tr><th scope="row">all</th>${PARTS.map((part) => html `<td class="n">${grouped(flash[part])}</td>`)}<td class="n">${grouped(total)}</td><td class="n">${percent(total, total)}</td><td></td></tr></tfoot>
</table></div>
${functionTable(`${id}-functions`, manifest)}`;
}
function cell(value) {
    return value ? grouped(value) : '–';
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
<tbody>${code.map(({ name, bytes, operators, }) => html `<tr><th scope="row"><code>${foreign(name, 100)}</code></th><td class="n">${grouped(bytes)}</td><td>${operators.length > 0 ? operators.join(', ') : 'joins all'}</td></tr>
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
            about: `"${shown}", ${foreign(dtype, 12)} ${shapeText(shape)}, ${grouped(size)} bytes`,
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
                left: macs > 0 ? `${grouped(macs)} MACs` : kernel === undefined ? 'takes no time' : 'no MACs',
                right: flash > 0 ? bytes(flash) : '',
                bar: macs / most,
                title: `Operator ${index}, ${kind}: output ${shapeText(shape)} "${name}", ${grouped(macs)} MACs, ` +
                    `${grouped(flash)} bytes of flash, ${kernel === undefined ? 'not run' : `kernel ${kernel}`}`,
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
    const row = (head, count, work) => html `<tr><th scope="row">${head}</th><td class="n">${work > 0 ? grouped(work) : '–'}</td><td class="n">${grouped(count)}</td><td class="n">${percent(count, total)}</td><td class="n">${work > 0 ? (count / work).toFixed(2) : '–'}</td><td class="bar"><svg class="stack" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="s-instructions" width="${at((100 * count) / most)}" height="10"/></svg></td></tr>
`;
    return html `<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table class="wide">
<caption id="${id}">Instructions of one inference</caption>
<thead><tr><th scope="col">operator</th><th scope="col" class="n">MACs</th><th scope="col" class="n">instructions</th><th scope="col" class="n">share</th><th scope="col" class="n">per MAC</th><th scope="col"><span class="hidden">bar</span></th></tr></thead>
<tbody>${layers.map(({ index, kind, macs: work }) => row(`${index} ${kind}`, operators[index] ?? 0, work))}${row('return', rest, 0)}</tbody>
<tfoot><tr><th scope="row">all</th><td class="n">${grouped(macs)}</td><td class="n">${grouped(total)}</td><td class="n">${percent(total, total)}</td><td class="n">${macs > 0 ? (total / macs).toFixed(2) : '–'}</td><td></td></tr></tfoot>
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
<path class="peak" d="M${PLOT.left} ${at(y(memory.arena))}h${PLOT.width}"/><text class="small ${isRight ? '' : 'end'}" x="${isRight ? PLOT.left : PLOT.left + PLOT.width}" y="14">arena: ${grouped(memory.arena)} bytes</text>
${memory.busiest.bytes > 0 && html `<path class="busy" d="M${at(busy)} ${PLOT.top - 6}V${bottom}"/><text class="small ${isRight ? 'end' : ''}" x="${at(busy + (isRight ? -5 : 5))}" y="14">busiest step: ${grouped(memory.busiest.bytes)} bytes in use</text>`}
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
        : `at ${grouped(block.offset)} to ${grouped(block.offset + block.bytes)}`;
    return `${what}: ${grouped(block.bytes)} bytes ${place}, ${life(block)}`;
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
<tbody>${rows.map(({ block, what, }) => html `<tr><th scope="row">${what}</th><td class="n">${grouped(block.bytes)}</td><td class="n">${block.offset === undefined ? "caller's" : grouped(block.offset)}</td><td class="n">${Math.min(...block.born)}</td><td class="n">${Math.max(...block.dies)}</td></tr>
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
    const { flash, ram, arena, stack, macs } = (0,report/* figuresOf */.h5)(model.manifest);
    const instructions = totalInstructions(model);
    const card = (title, large, exact) => html `<div><dt>${title}</dt><dd><strong>${large}</strong><span>${exact}</span></dd></div>`;
    return html `<dl class="cards">${card('Flash', bytes(flash), `${grouped(flash)} bytes`)}${card('RAM', bytes(ram), `${grouped(ram)} bytes, ${grouped(arena)} of them arena`)}${card('Stack', bytes(stack), stack > 0 ? `${grouped(stack)} bytes at most` : 'not known')}${card('MACs', format_short(macs), `${grouped(macs)} per inference`)}${instructions !== undefined &&
        card('Instructions', format_short(instructions), `${grouped(instructions)} per inference`)}</dl>`;
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
        return html `<tr><th scope="row">${role}</th><td class="name">${foreign(name)}</td><td>${foreign(dtype, 12)}</td><td>${shapeText(shape)}</td><td class="n">${grouped(size)}</td><td>${isQuantized ? `${Number(scale.toPrecision(6))} × (value − ${zeroPoint})`.replace('− -', '+ ') : '–'}</td></tr>
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
        const { flash, ram, stack, macs } = (0,report/* figuresOf */.h5)(model.manifest);
        const instructions = totalInstructions(model);
        return html `<tr><th scope="row"><a href="#${idOf(i)}">${foreign(model.title, 200)}</a></th><td>${foreign(model.manifest.target.name)}</td><td class="n">${grouped(flash)}</td><td class="n">${grouped(ram)}</td><td class="n">${grouped(stack)}</td><td class="n">${grouped(macs)}</td><td class="n">${instructions === undefined ? '–' : grouped(instructions)}</td></tr>
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
    const words = `${title} over ${points.length} commits: ${grouped(first)} first, ${grouped(last)} last`;
    return html `<tr><th scope="row">${title}</th><td>${sparkline(values, words)}</td><td class="n">${grouped(first)}</td><td class="n">${grouped(last)}</td><td class="n">${signed(last - first)}</td><td class="n">${grouped(least)}</td><td class="n">${grouped(most)}</td></tr>
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
        return html `<td class="n">${value === undefined ? '–' : grouped(value)}</td>`;
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

// EXTERNAL MODULE: ./build/report/profiles.js
var report_profiles = __webpack_require__(1681);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/driver/manifest.js + 1 modules
var manifest = __webpack_require__(6153);
// EXTERNAL MODULE: ./build/run/artifacts.js
var artifacts = __webpack_require__(3065);
;// CONCATENATED MODULE: ./build/report/read-folders.js
/** What `modo report` reads: compiled folders, a history of figures, and profiles. */





/** Folders below one: deeper ones are not looked for. */
const DEPTH = 16;
/** Models of one page: more would be no page to read. */
const MOST_MODELS = 500;
/**
 * The compiled folders in and below a folder, by path. Throws a ModoError when there are none, or when one cannot be
 * read. With `checked`, the object of each must still be what was compiled.
 */
async function readFolders(folder, shown, checked) {
    const paths = await findFolders(folder, '', DEPTH);
    if (paths.length === 0) {
        throw new errors/* ModoError */.o0(`${(0,errors/* printable */.g$)(shown, 200)} has no ${manifest/* MANIFEST_NAME */.ir}, nor has a folder in it`, 'name folders that modo compile wrote');
    }
    if (paths.length > MOST_MODELS) {
        throw new errors/* ModoError */.o0(`${(0,errors/* printable */.g$)(shown, 200)} has ${paths.length} compiled folders`, `name a folder with at most ${MOST_MODELS}`);
    }
    const compiled = [];
    for (const path of paths) {
        const at = (0,external_node_path_.join)(folder, path);
        const manifest = await (0,artifacts/* readManifest */.WI)(at);
        if (checked)
            for (const name of ['mod.o', 'mod.so'])
                await (0,artifacts/* readArtifact */.R9)(at, manifest, name);
        compiled.push({ path, manifest });
    }
    return compiled;
}
/** Links are not followed: a folder is walked once. */
async function findFolders(root, path, depth) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, path), { withFileTypes: true }).catch(() => []);
    const found = entries.some((entry) => entry.isFile() && entry.name === manifest/* MANIFEST_NAME */.ir) ? [path] : [];
    if (depth === 0)
        return found;
    const names = entries
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
        .map(({ name }) => name)
        .sort();
    for (const name of names)
        found.push(...(await findFolders(root, path === '' ? name : `${path}/${name}`, depth - 1)));
    return found;
}
/** Bytes of a history or of profiles: more is a mistake. */
const MOST_BYTES = 2 ** 26;
/** A text file that an option names. Throws a ModoError when it cannot be read. */
async function readText(path, shown, option) {
    const fail = (why) => {
        throw new errors/* ModoError */.o0(`${option}: ${(0,errors/* printable */.g$)(shown, 200)} ${why}`, `check ${option}`);
    };
    const { size } = await (0,promises_.stat)(path).catch(() => fail('cannot be read'));
    if (size > MOST_BYTES)
        fail(`has more than ${MOST_BYTES / 2 ** 20} MiB`);
    return await (0,promises_.readFile)(path, 'utf8').catch(() => fail('cannot be read'));
}

;// CONCATENATED MODULE: ./build/report/make-report-page.js
/** modo report: compiled folders to one page. */









/** Writes the page of compiled folders. Throws a ModoError when something that it is made from cannot be read. */
async function makeReportPage(folders, given, cwd = process.cwd()) {
    const options = (0,build_options/* resolveOptions */.$i)('report', given);
    const at = (path) => (0,external_node_path_.resolve)(cwd, path);
    const found = [];
    for (const folder of folders) {
        for (const compiled of await readFolders(at(folder), folder, true))
            found.push({ ...compiled, title: make_report_page_titleOf(folder, compiled, folders.length) });
    }
    const { base: baseFolder, history: historyFile, profileInput } = options;
    const bases = baseFolder === undefined ? [] : await readFolders(at(baseFolder), baseFolder, false);
    const history = historyFile === undefined
        ? []
        : parseHistoryFile(await readText(at(historyFile), historyFile, '--history'), historyFile);
    const profiles = profileInput === undefined
        ? []
        : (0,report_profiles/* parseProfiles */.Es)(await readText(at(profileInput), profileInput, '--instructions'), profileInput);
    const models = found.map(({ path, manifest, title }) => {
        const base = baseOf({ path, manifest }, bases, found.length);
        const file = manifest.model.file;
        const points = historyOf(history, { title, file, target: manifest.target.name });
        const instructions = Array.isArray(manifest.operators) && (0,report_profiles/* instructionsOf */.Jk)(profiles, manifest);
        return {
            manifest,
            title,
            ...(base && { base }),
            ...(points.length > 0 && { history: points }),
            ...(instructions && { instructions }),
        };
    });
    if (bases.length > 0 && !models.some(({ base }) => base))
        throw new errors/* ModoError */.o0(`--base: ${(0,errors/* printable */.g$)(baseFolder, 200)} has none of these models`, 'check --base');
    const text = makePage({ modo: (0,package_root/* packageVersion */.T)(), models });
    const path = at(options.reportFile);
    await (0,write_files/* writeFiles */.h)((0,external_node_path_.dirname)(path), [{ name: (0,external_node_path_.basename)(path), bytes: text }]);
    return { path, models: models.length, bytes: Buffer.byteLength(text) };
}
/** The model's file, with the folders that tell it from others of that name. */
function make_report_page_titleOf(folder, { path, manifest }, folders) {
    const { file } = manifest.model;
    if (path === '')
        return folders > 1 ? `${(0,external_node_path_.basename)((0,external_node_path_.resolve)(folder))}/${file}` : file;
    const parts = path.split('/');
    // <path of the model without extension>/<target>, as compile lays out several.
    const isLaidOut = parts.length > 1 && parts.at(-2) === (0,external_node_path_.parse)(file).name;
    return [...(isLaidOut ? parts.slice(0, -2) : parts), file].join('/');
}
/** By its path, else by file and target; the only one stands for the only one. */
function baseOf({ path, manifest }, bases, models) {
    if (models === 1 && bases.length === 1)
        return bases[0].manifest;
    const isSame = (other) => other.model.file === manifest.model.file && other.target.name === manifest.target.name;
    const same = bases.filter((base) => isSame(base.manifest));
    return (same.find((base) => base.path === path) ?? (same.length === 1 ? same[0] : undefined))?.manifest;
}

// EXTERNAL MODULE: ./build/report/table.js
var table = __webpack_require__(1799);
;// CONCATENATED MODULE: ./build/cli/report.js
/** modo report. */



async function reportCommand(folders, given) {
    const { path, models, bytes } = await makeReportPage(folders, given);
    const count = `${models} model${models === 1 ? '' : 's'}`;
    process.stdout.write(`${(0,errors/* printable */.g$)(path, 200)}: ${count}, ${(0,table/* grouped */.z)(bytes)} bytes\n`);
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


/***/ }),

/***/ 3065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MN: () => (/* binding */ readArtifacts),
/* harmony export */   R9: () => (/* binding */ readArtifact),
/* harmony export */   WI: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _driver_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6153);
/* harmony import */ var _driver_parse_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9628);
/* harmony import */ var _driver_sha256_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9228);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9473);
/** What a run needs of a compiled module: from memory while verifying, from a folder for modo run. */






/** The manifest of a compiled folder. Throws a ModoError when there is none, or none that can be read. */
async function readManifest(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _driver_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_NAME */ .ir);
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(folder, 200)} has no ${_driver_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_NAME */ .ir}`, 'name a folder that modo compile wrote');
    });
    const manifest = (0,_driver_parse_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .parseManifest */ .N)(text);
    if (!manifest) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(path, 200)} is not a manifest that this version reads`, 'compile the model again');
    }
    return manifest;
}
/** One file of a compiled folder, which must still be what was compiled. */
async function readArtifact(folder, manifest, name) {
    const entry = manifest.files.find((file) => file.name === name);
    if (!entry)
        return undefined;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path).catch(() => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(path, 200)} is missing`, 'compile the model again');
    });
    if ((0,_driver_sha256_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s)(bytes) !== entry.sha256) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(path, 200)} is not what ${_driver_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_NAME */ .ir} says`, 'compile the model again');
    }
    return bytes;
}
/** What a run needs of a compiled folder. Throws a ModoError when a file is missing or has changed. */
async function readArtifacts(folder, manifest, onBoard) {
    const names = onBoard ? ['mod.o'] : ['mod.so', 'mod.json', 'mod.params'];
    const [object, sharedObject, graphJson, params] = await Promise.all(['mod.o', 'mod.so', 'mod.json', 'mod.params'].map((name) => names.includes(name) ? readArtifact(folder, manifest, name) : undefined));
    if (!onBoard && !(sharedObject && graphJson && params)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(folder, 200)} lacks ${names.join(', ')}`, 'compile the model again');
    }
    if (onBoard && !object)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ModoError */ .o0(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(folder, 200)} has no mod.o`, 'compile with --object-file');
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


/***/ })

};
