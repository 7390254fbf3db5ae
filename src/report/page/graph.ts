/** The model's graph: inputs, operators and outputs from top to bottom. */
import type { LayeredManifest } from '../../driver/parse-layers.ts';
import { bytes, grouped, shapeText } from './format.ts';
import { type LayoutNode, layOut, NODE } from './graph-layout.ts';
import { foreign, type Html, html } from './html.ts';
import { flashOf, kindClass, type Layer } from './layers.ts';

interface GraphNode extends LayoutNode {
  readonly look: string;
  readonly title: string;
  readonly head: string;
  readonly shape: string;
  readonly left: string;
  readonly right: string;
  /** Share of the longest bar, 0 to 1. */
  readonly bar: number;
}

export function graphChart(id: string, manifest: LayeredManifest, layers: readonly Layer[]): Html {
  const nodes = graphNodes(manifest, layers);
  const { places, edges, width, height } = layOut(nodes);
  const used = [...new Set(layers.map(({ kind }) => kind))];
  return html`<ul class="legend" aria-label="Colours">${used.map(
    (kind) => html`<li><span class="swatch ${kindClass(kind)}"></span>${kind}</li>`,
  )}<li><span class="swatch bar"></span>share of the multiply-accumulates (MACs)</li></ul>
<div class="scroll graph" role="region" aria-label="Graph, scrolls" tabindex="0"><svg class="chart" data-items width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-labelledby="${id}">
<g class="edges">${edges.map(({ from, to, path }) => html`<path data-a="${from}" data-b="${to}" d="${path}" marker-end="url(#arrow)"/>`)}</g>
${nodes.map((node, i) => drawNode(node, i, places[i]!))}
</svg></div>`;
}

function drawNode(node: GraphNode, index: number, { x, y }: { x: number; y: number }): Html {
  const bar = Math.round(node.bar * (NODE.width - 2));
  return html`<g class="node ${node.look}" data-n="${index}" tabindex="0" role="img" transform="translate(${x} ${y})"><title>${node.title}</title><rect width="${NODE.width}" height="${NODE.height}" rx="6"/>${
    bar > 0 && html`<rect class="bar" x="1" y="${NODE.height - 4}" width="${bar}" height="3"/>`
  }<text class="head" x="10" y="18">${node.head}</text><text class="end" x="${NODE.width - 10}" y="18">${node.shape}</text><text class="small" x="10" y="35">${node.left}</text><text class="small end" x="${NODE.width - 10}" y="35">${node.right}</text></g>
`;
}

function graphNodes(manifest: LayeredManifest, layers: readonly Layer[]): GraphNode[] {
  const most = Math.max(...layers.map(({ macs }) => macs), 1);
  const port = ({ name, shape, dtype, bytes: size }: LayeredManifest['inputs'][number]) => {
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
    ...manifest.inputs.map((input, i): GraphNode => {
      const { about, ...look } = port(input);
      return {
        ...look,
        reads: [],
        writes: [input.tensor!],
        head: `input ${i}`,
        title: `Input ${i}: ${about}`,
      };
    }),
    ...layers.map((layer): GraphNode => {
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
        title:
          `Operator ${index}, ${kind}: output ${shapeText(shape)} "${name}", ${grouped(macs)} MACs, ` +
          `${grouped(flash)} bytes of flash, ${kernel === undefined ? 'not run' : `kernel ${kernel}`}`,
      };
    }),
    ...manifest.outputs.map((output, i): GraphNode => {
      const { about, ...look } = port(output);
      const head = `output ${i}`;
      return {
        ...look,
        reads: [output.tensor!],
        writes: [],
        last: true,
        head,
        title: `Output ${i}: ${about}`,
      };
    }),
  ];
}

/** What the charts of a page share. */
export function arrow(): Html {
  return html`<svg width="0" height="0" aria-hidden="true" focusable="false"><defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="10" markerHeight="10" orient="auto"><path class="arrow" d="M0 0L8 4L0 8z"/></marker><pattern id="ring" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern><pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse"><circle class="dot" cx="1.5" cy="1.5" r="1"/></pattern></defs></svg>`;
}
