/** --print: the compiler's values as text. */
import type { Compilation } from '../compiler.ts';
import { printable } from '../errors.ts';
import { type Graph, type Tensor, tensorOf } from '../graph/graph.ts';
import type { Program } from '../plan/program.ts';

export function printStage(stage: 'graph' | 'steps' | 'program', compilation: Compilation): string {
  switch (stage) {
    case 'graph':
      return printGraph(compilation.graph);
    case 'steps':
      return printSteps(compilation.program);
    case 'program':
      return printProgram(compilation.program);
  }
}

function printTensor(tensor: Tensor): string {
  const { quantization } = tensor;
  const scales =
    quantization &&
    (quantization.scales.length === 1
      ? `scale ${quantization.scales[0]} zero point ${quantization.zeroPoints[0]}`
      : `${quantization.scales.length} scales along ${quantization.axis}`);
  return [
    `%${tensor.id}`,
    `${tensor.dtype}[${tensor.shape.join(',')}]`,
    ...(scales ? [scales] : []),
    ...(tensor.data ? ['constant'] : []),
    ...(tensor.viewOf === undefined ? [] : [`view of %${tensor.viewOf}`]),
    `"${printable(tensor.name)}"`,
  ].join(' ');
}

/** A line per operator, after the tensors that it is the first to name. */
export function printGraph(graph: Graph): string {
  const lines: string[] = [];
  const shown = new Set<number>();
  const show = (id: number, role: string): void => {
    if (id < 0 || shown.has(id)) return;
    shown.add(id);
    lines.push(`${role} ${printTensor(tensorOf(graph, id))}`);
  };
  for (const id of graph.inputs) show(id, 'input');
  for (const { index, kind, inputs, output, options } of graph.operators) {
    for (const id of inputs) show(id, 'tensor');
    show(output, graph.outputs.includes(output) ? 'output' : 'tensor');
    const operands = inputs.map((id) => (id < 0 ? 'none' : `%${id}`)).join(' ');
    lines.push(`op ${index} ${kind} ${operands} -> %${output} ${JSON.stringify(options)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** A line per run of steps of one operator. */
export function printSteps({ schedule }: Program): string {
  const lines: string[] = [];
  let first = 0;
  schedule.steps.forEach(({ op, row }, i) => {
    const next = schedule.steps[i + 1];
    if (next?.op === op && next.row === row + 1) return;
    const { operator, call } = schedule.ops[op]!;
    const { row: from } = schedule.steps[first]!;
    lines.push(`op ${operator.index} ${call.kernel} rows ${from}..${row}`);
    first = i + 1;
  });
  return `${lines.join('\n')}\n`;
}

/** Where everything lives, and how each group runs. */
export function printProgram({ graph, schedule, placement }: Program): string {
  const lines = [`arena ${placement.arenaBytes} bytes`];
  for (const [id, { base, ring }] of placement.tensors) {
    lines.push(`place %${id} at ${base}, ring of ${ring} rows, "${printable(tensorOf(graph, id).name)}"`);
  }
  schedule.groups.forEach((group, i) => {
    lines.push(`group ${i}`);
    for (const { op, period, lag } of group) {
      const { operator, call, steps } = schedule.ops[op]!;
      const scratch = placement.scratch.get(op);
      const at = scratch === undefined ? '' : `, scratch of ${call.scratchBytes} at ${scratch}`;
      lines.push(`  op ${operator.index} ${call.kernel} ${steps} steps, period ${period}, lag ${lag}${at}`);
    }
  });
  return `${lines.join('\n')}\n`;
}
