/** Where the nodes and edges of the graph go: layers from top to bottom, cut into columns that stand side by side. */

export interface LayoutNode {
  /** Tensors. */
  readonly reads: readonly number[];
  readonly writes: readonly number[];
  /** Below everything else: what the caller reads. */
  readonly last?: boolean;
}

export interface Place {
  /** Of the node's top left corner. */
  readonly x: number;
  readonly y: number;
}

export interface Edge {
  /** Indices of nodes. */
  readonly from: number;
  readonly to: number;
  /** SVG path. */
  readonly path: string;
}

export interface Layout {
  readonly places: readonly Place[];
  readonly edges: readonly Edge[];
  readonly width: number;
  readonly height: number;
}

export const NODE = { width: 300, height: 46 };
const GAP = { x: 20, y: 22, rail: 14, block: 44, edge: 20 };

/** Width up to which columns are put side by side. */
const PAGE_WIDTH = 1160;
/** Layers that are not worth a second column. */
const FEW_LAYERS = 8;

interface Link {
  readonly from: number;
  readonly to: number;
}

export function layOut(nodes: readonly LayoutNode[]): Layout {
  const links = linksOf(nodes);
  const depth = depths(nodes, links);
  const layerCount = Math.max(...depth) + 1;
  const slots = slotsOf(depth, links, layerCount);
  const rails = railsOf(
    links.filter(({ from, to }) => depth[to]! - depth[from]! > 1),
    depth,
  );
  const blocks = cut(depth, links, layerCount, Math.max(...slots) + 1, Math.max(-1, ...rails.values()) + 1);
  const blockOf = depth.map((layer) => blocks.findIndex(({ end }) => layer < end));
  const lefts: number[] = [];
  /** Boxes of each layer, with what is free between them. */
  const widths = Array.from({ length: layerCount }, () => 0);
  for (const [node, layer] of depth.entries()) widths[layer] = Math.max(widths[layer]!, slots[node]! + 1);
  let x = GAP.edge;
  for (const [block, { start, end }] of blocks.entries()) {
    const widest = Math.max(...widths.slice(start, end));
    const railCount = Math.max(
      0,
      ...[...rails].filter(([{ from }]) => blockOf[from] === block).map(([, rail]) => rail + 1),
    );
    lefts.push(x);
    x += widest * (NODE.width + GAP.x) - GAP.x + railCount * GAP.rail + GAP.block;
  }
  const places = nodes.map((_, node): Place => {
    const block = blockOf[node]!;
    return {
      x: lefts[block]! + slots[node]! * (NODE.width + GAP.x),
      y: GAP.edge + (depth[node]! - blocks[block]!.start) * (NODE.height + GAP.y),
    };
  });
  const tallest = Math.max(...blocks.map(({ start, end }) => end - start));
  const height = 2 * GAP.edge + tallest * (NODE.height + GAP.y) - GAP.y;
  const edges = links.map((link): Edge => {
    const [from, to] = [places[link.from]!, places[link.to]!];
    const [a, b] = [blockOf[link.from]!, blockOf[link.to]!];
    const [start, end] = [from.x + NODE.width / 2, to.x + NODE.width / 2];
    if (a !== b) {
      // Through the gutter in front of the next block.
      const gutter = lefts[b]! - GAP.block / 2;
      const [low, high] = [from.y + NODE.height + GAP.y / 2, GAP.edge / 2];
      const path = `M${start} ${from.y + NODE.height}V${low}H${gutter}V${high}H${end}V${to.y}`;
      return { ...link, path };
    }
    const rail = rails.get(link);
    if (rail === undefined) {
      const middle = (from.y + NODE.height + to.y) / 2;
      const turn = end > start ? 7 : -7;
      const path =
        start === end
          ? `M${start} ${from.y + NODE.height}V${to.y}`
          : `M${start} ${from.y + NODE.height}Q${start} ${middle} ${start + turn} ${middle}H${end - turn}Q${end} ${middle} ${end} ${to.y}`;
      return { ...link, path };
    }
    // Along the right side: out of the box's flank, down, and in again from above.
    const passed = widths.slice(depth[link.from]!, depth[link.to]! + 1);
    const side = lefts[a]! + Math.max(...passed) * (NODE.width + GAP.x) - GAP.x + (rail + 1) * GAP.rail;
    const out = from.y + NODE.height - 10;
    const into = to.y + 10;
    const [right, back] = [from.x + NODE.width, to.x + NODE.width];
    const path = `M${right} ${out}H${side - 6}Q${side} ${out} ${side} ${out + 6}V${into - 6}Q${side} ${into} ${side - 6} ${into}H${back}`;
    return { ...link, path };
  });
  return { places, edges, width: x - GAP.block + GAP.edge, height };
}

/** From the node that writes a tensor to those that read it. */
function linksOf(nodes: readonly LayoutNode[]): Link[] {
  const writer = new Map<number, number>();
  for (const [node, { writes }] of nodes.entries()) for (const tensor of writes) writer.set(tensor, node);
  return nodes.flatMap(({ reads }, to) =>
    [...new Set(reads)].flatMap((tensor) => {
      const from = writer.get(tensor);
      // Nodes are in an order in which they can run; anything else is no graph of a model.
      return from === undefined || from >= to ? [] : [{ from, to }];
    }),
  );
}

/** Layer of each node: one below the lowest that it reads from. */
function depths(nodes: readonly LayoutNode[], links: readonly Link[]): number[] {
  const depth = nodes.map(() => 0);
  for (const { from, to } of links.toSorted((a, b) => a.to - b.to))
    depth[to] = Math.max(depth[to]!, depth[from]! + 1);
  const bottom = Math.max(...depth);
  return depth.map((layer, node) => (nodes[node]!.last ? bottom : layer));
}

/** Position of each node within its layer: below the leftmost that it reads from, where that is free. */
function slotsOf(depth: readonly number[], links: readonly Link[], layerCount: number): number[] {
  const taken = Array.from({ length: layerCount }, () => new Set<number>());
  const above = depth.map((): number[] => []);
  for (const { from, to } of links) above[to]!.push(from);
  const slots: number[] = [];
  for (const [node, layer] of depth.entries()) {
    let slot = Math.min(...above[node]!.map((from) => slots[from]!), Infinity);
    if (slot === Infinity || taken[layer]!.has(slot)) for (slot = 0; taken[layer]!.has(slot); ) ++slot;
    taken[layer]!.add(slot);
    slots.push(slot);
  }
  return slots;
}

/** Layers [start, end) of each column: cut only where links of a single node go through. */
function cut(
  depth: readonly number[],
  links: readonly Link[],
  layerCount: number,
  widest: number,
  railCount: number,
): { start: number; end: number }[] {
  const blockWidth = widest * (NODE.width + GAP.x) - GAP.x + railCount * GAP.rail + GAP.block;
  const most = Math.min(Math.max(Math.floor(PAGE_WIDTH / blockWidth), 1), Math.ceil(layerCount / FEW_LAYERS));
  const crossing = Array.from({ length: layerCount }, () => new Set<number>());
  for (const { from, to } of links) {
    for (let layer = depth[from]! + 1; layer <= depth[to]!; ++layer) crossing[layer]!.add(from);
  }
  const isCut = (layer: number): boolean => {
    const [from, ...others] = crossing[layer]!;
    return others.length === 0 && from !== undefined && depth[from] === layer - 1;
  };
  const blocks: { start: number; end: number }[] = [];
  let start = 0;
  for (let block = 1; block < most; ++block) {
    let layer = start + Math.ceil((layerCount - start) / (most - block + 1));
    while (layer < layerCount && !isCut(layer)) ++layer;
    if (layer >= layerCount) break;
    blocks.push({ start, end: layer });
    start = layer;
  }
  return [...blocks, { start, end: layerCount }];
}

/** For each link that passes other layers a rail of its own beside the boxes: the innermost that is free all along. */
function railsOf(links: readonly Link[], depth: readonly number[]): Map<Link, number> {
  const rails = new Map<Link, number>();
  const used: { rail: number; top: number; bottom: number }[] = [];
  const length = ({ from, to }: Link): number => depth[to]! - depth[from]!;
  for (const link of links.toSorted((a, b) => length(a) - length(b) || a.from - b.from)) {
    const [top, bottom] = [depth[link.from]!, depth[link.to]!];
    const clash = new Set(
      used.filter((other) => other.top < bottom && other.bottom > top).map(({ rail }) => rail),
    );
    let rail = 0;
    while (clash.has(rail)) ++rail;
    used.push({ rail, top, bottom });
    rails.set(link, rail);
  }
  return rails;
}
