/** The figures as a page: no dates, no paths, rows in the order in which they were measured. */
import { grouped } from '../src/report/table.ts';
import type { ActionTimes } from './action.ts';
import type { Row } from './measure.ts';
import { PEERS, type Peer, type PeerFigures } from './peers.ts';

/** What the figures were had with: name and version. */
export interface Versions {
  /** By what it is, such as "cortex-m4" or "QEMU". */
  readonly programs: readonly (readonly [what: string, version: string])[];
  readonly processor: string;
}

/** A table of cells; numbers are aligned to the right. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NONE = '-';

const number = (value: number | undefined): string => (value === undefined ? NONE : grouped(value));
const ratio = (value: number | undefined, peer: number | undefined): string =>
  value === undefined || peer === undefined ? NONE : (value / peer).toFixed(2);
const microseconds = (nanoseconds: number): string =>
  (nanoseconds / 1000).toFixed(nanoseconds < 100_000 ? 1 : 0);
const bytesOf = (ports: readonly { readonly bytes: number }[]): number =>
  ports.reduce((sum, { bytes }) => sum + bytes, 0);

export function flashOf({ manifest }: Row): number {
  return Object.values(manifest.sizes.flash).reduce((sum, bytes) => sum + bytes, 0);
}

/** What the interpreter's arena holds: workspace, inputs and outputs. */
function ramOf({ manifest }: Row): number {
  return manifest.sizes.workspace + bytesOf(manifest.inputs) + bytesOf(manifest.outputs);
}

export function figuresTable(rows: readonly Row[]): Table {
  return {
    header: [
      ...['model', 'target', 'MACs', 'instructions', 'per MAC', 'cycles'],
      ...['weights', 'biases', 'requant', 'code', 'other', 'flash'],
      ...['arena', 'input', 'output', 'stack', 'compile s'],
    ],
    rows: rows.map((row) => {
      const { manifest, instructions, cycles } = row;
      const { flash, workspace, stack } = manifest.sizes;
      return [
        row.model,
        row.target,
        grouped(manifest.macs),
        number(instructions),
        instructions === undefined ? NONE : (instructions / manifest.macs).toFixed(2),
        number(cycles),
        ...[flash.weights, flash.biases, flash.requantization, flash.code, flash.other].map(grouped),
        grouped(flashOf(row)),
        grouped(workspace),
        grouped(bytesOf(manifest.inputs)),
        grouped(bytesOf(manifest.outputs)),
        grouped(stack),
        row.cpuSeconds.toFixed(1),
      ];
    }),
  };
}

/** Rows that have a peer. */
function withPeers(rows: readonly Row[]): (readonly [Row, Peer, PeerFigures])[] {
  return rows.flatMap((row) => {
    const peer = PEERS[row.target];
    const figures = peer?.models[row.model];
    return peer && figures ? [[row, peer, figures] as const] : [];
  });
}

export function peersTable(rows: readonly Row[]): Table {
  return {
    header: [
      ...['model', 'target', 'instructions', 'ratio', 'cycles', 'ratio'],
      ...['flash', 'ratio', 'arena', 'ratio'],
    ],
    rows: withPeers(rows).map(([row, , peer]) => [
      row.model,
      row.target,
      ...[number(peer.instructions), ratio(row.instructions, peer.instructions)],
      ...[number(peer.cycles), ratio(row.cycles, peer.cycles)],
      ...[number(peer.flash), ratio(flashOf(row), peer.flash)],
      ...[number(peer.arena), ratio(ramOf(row), peer.arena)],
    ]),
  };
}

export function hostTable(rows: readonly Row[]): Table {
  return {
    header: ['model', 'time', 'time per MAC', 'TensorFlow Lite', 'ratio'],
    rows: rows.flatMap(({ model, manifest, time, peer }) =>
      time
        ? [
            [
              model,
              `${microseconds(time.nanoseconds)} µs`,
              `${(time.nanoseconds / manifest.macs).toFixed(3)} ns`,
              peer ? `${microseconds(peer.nanoseconds)} µs` : NONE,
              peer ? peer.ratio.toFixed(2) : NONE,
            ],
          ]
        : [],
    ),
  };
}

export function actionTable(times: readonly ActionTimes[]): Table {
  return {
    header: ['Node', 'start', 'nothing changed'],
    rows: times.map(({ node, start, unchanged }) => [
      node,
      `${start.toFixed(0)} ms`,
      `${unchanged.toFixed(0)} ms`,
    ]),
  };
}

function markdown({ header, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const alignment = header.map((_, i) => (i < 2 && !/^[\d,]/.test(rows[0]?.[i] ?? '') ? '---' : '--:'));
  return [line(header), line(alignment), ...rows.map(line)].join('\n');
}

/** docs/performance.md. */
export function performancePage(
  rows: readonly Row[],
  versions: Versions,
  action: readonly ActionTimes[],
): string {
  const builds = new Map(withPeers(rows).map(([{ target }, { build }]) => [target, build]));
  const notes = rows.flatMap(({ model, target, note }) => (note ? [`- ${model} on ${target}: ${note}`] : []));
  const times = hostTable(rows);
  const peers = peersTable(rows);
  const peerName = rows.find(({ peer }) => peer)?.peer?.name;
  return `# Performance

\`npm run bench\` measures and writes this page. It takes \`--models kws,ad\`, \`--targets cortex-m4,host\` and \`--quick\`
(no times and no valgrind); with any of them it only prints. \`MODO_MODELS\` names the folder that has the MLPerf Tiny
models: kws \`kws_ref_model\`, ic \`pretrainedResnet_quant\`, vww \`vww_96_int8\`, ad \`ad01_int8\`, each a folder with
\`model.tflite\`. digits is the model of [examples/firmware](../examples/firmware).

| | |
|---|---|
${[...versions.programs, ['this machine', versions.processor]].map(([what, version]) => `| ${what} | ${version} |`).join('\n')}

## Figures

${markdown(figuresTable(rows))}

- **Instructions** of one inference by \`tvmgen_<module>_run\`, on one random input set (seed 1). Under QEMU, bare metal
  or Linux: two runs with a plugin that counts every instruction (\`bench/c/count.c\`) differ in one inference more, and
  so do the counts. On the host: valgrind's callgrind, within the function. An instruction is not a cycle: a vector
  instruction may take several.
- **Cycles** are estimates for the Cortex-M4, by the timing of its reference manual, without wait states of memory.
- **MACs** are multiplications with weights; taps in the padding count.
- **Flash**, in bytes, is what an image gets that calls \`tvmgen_<module>_run\` and is linked with \`--gc-sections\`, in its
  parts. **Arena** is the workspace, without the caller's **input** and **output**. **Stack** is the worst case.
- **Compile** is the processor time, user and system, of \`modo compile\` and all compilers that it starts.
${notes.length > 0 ? `\nNot measured:\n\n${notes.join('\n')}\n` : ''}${
  peers.rows.length > 0
    ? `
## Beside TensorFlow Lite Micro

The same models in the interpreter that firmware would otherwise use, with CMSIS-NN, in the fastest build that was
found for each core (GCC 12.2, QEMU 7.2; \`bench/peers.ts\`). Ratios are modo's figure divided by the interpreter's: below 1,
modo takes less. Flash has the interpreter, its kernels and the model. The interpreter's arena has the inputs and
outputs, so it is compared with modo's arena, inputs and outputs together.

${markdown(peers)}

${[...builds].map(([target, build]) => `- ${target}: ${build}`).join('\n')}
`
    : ''
}${
  times.rows.length > 0
    ? `
## Time on this machine

The median over all inferences by \`mod.so\` in two seconds, one thread.
${
  peerName
    ? `Beside it ${peerName} with XNNPACK and one thread; it and \`mod.so\` take turns of ten milliseconds in one
process, and the ratio is the median over the turns (\`bench/host_peer.py\`): above 1, modo takes longer. XNNPACK uses
the instructions that it finds on the machine, and its results may differ from the reference's.
`
    : ''
}
${markdown(times)}
`
    : ''
}
## The Action

What it takes besides compiling, as the median of several runs (\`bench/action.ts\`): **start** is from the start of the
process to the first line of the Action's own code. **Nothing changed** is a whole step, its end of the job included,
with three models for one target that are all on the branch: it reads the branch from a git server on this machine, writes
and uploads every file, and finds nothing to commit.

${markdown(actionTable(action))}
`;
}
