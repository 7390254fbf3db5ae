/** The memory map: steps from left to right, addresses from bottom to top, a shape for each tensor's life. */
import type { LayeredManifest } from '../../driver/parse-layers.ts';
import type { MemoryBlock } from '../../plan/memory-map.ts';
import { at, bytes, grouped } from './format.ts';
import { foreign, type Html, html } from './html.ts';
import { kindClass, type Layer } from './layers.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';

const WIDTH = 1120;
const PLOT = { left: 74, top: 22, width: 1030, height: 360 };
const LANE = 20;
/** Inputs and outputs that have a lane of their own. */
const LANES = 12;

interface Named {
  readonly block: MemoryBlock;
  /** What stands in its shape. */
  readonly label: string;
  readonly what: string;
  readonly look: string;
}

export function memoryChart(id: string, manifest: LayeredManifest, layers: readonly Layer[]): Html {
  const { memory } = manifest;
  const named = memory.blocks.map((block) => name(block, manifest, layers));
  const inArena = named.filter(({ block }) => block.offset !== undefined);
  const outside = named.filter(({ block }) => block.offset === undefined).slice(0, LANES);
  const axis = timeAxis(layers, memory.steps);
  const x = (step: number): number => PLOT.left + axis.position(step) * PLOT.width;
  const y = (address: number): number => PLOT.top + PLOT.height * (1 - address / Math.max(memory.arena, 1));
  const bottom = PLOT.top + PLOT.height;
  const lanes = bottom + 42;
  const height = lanes + outside.length * LANE + 6;
  const busy = x(memory.busiest.step + 0.5);
  const isRight = busy > WIDTH / 2;
  return html`<div class="scroll" role="region" aria-label="Memory map, scrolls" tabindex="0"><svg class="chart map" data-items viewBox="0 0 ${WIDTH} ${height}" role="group" aria-labelledby="${id}">
${yTicks(memory.arena).map((tick) => html`<path class="grid" d="M${PLOT.left} ${at(y(tick))}h${PLOT.width}"/><text class="small end" x="${PLOT.left - 8}" y="${at(y(tick) + 4)}">${bytes(tick)}</text>`)}
${operatorTicks(axis, bottom)}
<text class="small" x="${PLOT.left}" y="${bottom + 32}">${axis.operators.length > 0 ? 'operator that runs' : 'steps'}</text>
${inArena.toSorted((a, b) => b.block.bytes - a.block.bytes).map((item) => drawBlock(item, x, y))}
<path class="peak" d="M${PLOT.left} ${at(y(memory.arena))}h${PLOT.width}"/><text class="small ${isRight ? '' : 'end'}" x="${isRight ? PLOT.left : PLOT.left + PLOT.width}" y="14">arena: ${grouped(memory.arena)} bytes</text>
${memory.busiest.bytes > 0 && html`<path class="busy" d="M${at(busy)} ${PLOT.top - 6}V${bottom}"/><text class="small ${isRight ? 'end' : ''}" x="${at(busy + (isRight ? -5 : 5))}" y="14">busiest step: ${grouped(memory.busiest.bytes)} bytes in use</text>`}
${outside.map((item, i) => drawLane(item, lanes + i * LANE, x))}
</svg></div>`;
}

function name(block: MemoryBlock, manifest: LayeredManifest, layers: readonly Layer[]): Named {
  if (block.scratch !== undefined) {
    const { kind } = layers[block.scratch]!;
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
      what: `Input ${input}, "${foreign(manifest.inputs[input]!.name)}"`,
      look,
    };
  }
  if (output >= 0) {
    const what = `Output ${output}, "${foreign(manifest.outputs[output]!.name)}"`;
    return { block, label: `output ${output}`, what, look };
  }
  // Neither written nor named: what the passes left over.
  if (!writer) return { block, label: '', what: `Tensor ${block.tensor}`, look };
  const what = `Output of operator ${writer.index}, ${writer.kind}, "${writer.name}"${ring}`;
  return { block, label: String(writer.index), what, look };
}

/** When it lives: from the first row that is written to the last that is read. */
function life({ born, dies }: MemoryBlock): string {
  return `steps ${born[0]} to ${Math.max(...dies)}`;
}

function titleOf({ block, what }: Named): string {
  const place =
    block.offset === undefined
      ? "in the caller's buffer"
      : `at ${grouped(block.offset)} to ${grouped(block.offset + block.bytes)}`;
  return `${what}: ${grouped(block.bytes)} bytes ${place}, ${life(block)}`;
}

function drawBlock(item: Named, x: (step: number) => number, y: (address: number) => number): Html {
  const { block, label, look } = item;
  const [top, low] = [y(block.offset! + block.bytes), y(block.offset!)];
  const [bornLow, bornTop] = block.born.map(x) as [number, number];
  const [diesLow, diesTop] = block.dies.map((step) => x(step + 1)) as [number, number];
  const path = `M${at(bornLow)} ${at(low)}L${at(bornTop)} ${at(top)}H${at(diesTop)}L${at(diesLow)} ${at(low)}z`;
  const middle = { x: (bornLow + bornTop + diesLow + diesTop) / 4, y: (top + low) / 2 };
  const room = (diesLow + diesTop - bornLow - bornTop) / 2;
  const long = `${label}: ${bytes(block.bytes)}`;
  const text = low - top < 12 ? '' : room > 7 * long.length ? long : room > 7 * label.length + 2 ? label : '';
  return html`<g class="block ${look}" tabindex="0" role="img"><title>${titleOf(item)}</title><path d="${path}"/>${
    block.ring !== undefined && html`<path class="ringed" d="${path}"/>`
  }${look === 'scratch' && html`<path class="dotted" d="${path}"/>`}${
    text !== '' && html`<text class="middle" x="${at(middle.x)}" y="${at(middle.y + 4)}">${text}</text>`
  }</g>
`;
}

/** What the caller owns is not in the arena: below it, with no height of its own. */
function drawLane(item: Named, top: number, x: (step: number) => number): Html {
  const { block, label, look } = item;
  const [from, to] = [x(Math.min(...block.born)), x(Math.max(...block.dies) + 1)];
  const text = `${label}: ${bytes(block.bytes)}, the caller's`;
  const isRight = PLOT.left + PLOT.width - to < 7 * text.length;
  const inside = to - from > 7 * text.length;
  const textAt = inside ? from + 6 : isRight ? from - 6 : to + 6;
  const anchor = !inside && isRight ? 'end' : '';
  return html`<g class="block ${look}" tabindex="0" role="img"><title>${titleOf(item)}</title><rect x="${at(from)}" y="${top}" width="${at(Math.max(to - from, 2))}" height="${LANE - 5}"/><text class="small ${anchor}" x="${at(textAt)}" y="${top + 12}">${text}</text></g>
`;
}

function yTicks(arena: number): number[] {
  if (arena === 0) return [0];
  let step = 1;
  while (arena / step > 6) step *= 2;
  return Array.from({ length: Math.floor(arena / step) + 1 }, (_, i) => i * step);
}

function operatorTicks({ operators }: TimeAxis, bottom: number): Html[] {
  const every = Math.max(Math.ceil((24 * operators.length) / PLOT.width), 1);
  return operators.map(({ index, from, to }, i) => {
    const x = PLOT.left + from * PLOT.width;
    const middle = PLOT.left + ((from + to) / 2) * PLOT.width;
    return html`<path class="grid" d="M${at(x)} ${PLOT.top}V${bottom}"/>${
      i % every === 0 && html`<text class="small middle" x="${at(middle)}" y="${bottom + 16}">${index}</text>`
    }`;
  });
}

export function memoryTable(id: string, manifest: LayeredManifest, layers: readonly Layer[]): Html {
  const rows = manifest.memory.blocks
    .map((block) => name(block, manifest, layers))
    .toSorted((a, b) => Math.min(...a.block.born) - Math.min(...b.block.born));
  return html`<details><summary>Memory map as a table</summary><div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}">Tensors and scratch</caption>
<thead><tr><th scope="col">who</th><th scope="col" class="n">bytes</th><th scope="col" class="n">offset</th><th scope="col" class="n">first step</th><th scope="col" class="n">last step</th></tr></thead>
<tbody>${rows.map(
    ({
      block,
      what,
    }) => html`<tr><th scope="row">${what}</th><td class="n">${grouped(block.bytes)}</td><td class="n">${
      block.offset === undefined ? "caller's" : grouped(block.offset)
    }</td><td class="n">${Math.min(...block.born)}</td><td class="n">${Math.max(...block.dies)}</td></tr>
`,
  )}</tbody></table></div></details>`;
}
