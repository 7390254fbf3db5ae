/** RESHAPE: the same bytes under another shape. A pass drops it wherever a view will do. */
import { elementCount, toTypedArray } from '../graph/graph.ts';
import { vector } from '../import/tflite/flatbuffer.ts';
import { MAX_DIMENSIONS } from '../limits.ts';
import { WHOLE } from '../plan/kernel-call.ts';
import { DAMAGED, defineOp, describeTensor, type Node } from './op.ts';

interface Options {
  readonly newShape: readonly number[] | undefined;
}

/** The shape asked for: from the second input if there is one, else from the options; -1 stands for the rest. */
function targetShape(node: Node<Options>): readonly number[] {
  const input = node.input(0);
  const total = elementCount(input.shape);
  const given = node.optionalInput(1) ? shapeFromTensor(node) : node.options.newShape;
  if (!given) node.fail('no new shape is given, neither by tensor nor by option', 'export the model again');
  if (given.length > MAX_DIMENSIONS) {
    node.fail(`its new shape has ${given.length} dimensions`, `at most ${MAX_DIMENSIONS} are supported`);
  }
  // Old files write a scalar's shape as [0].
  const wanted = given.length === 1 && given[0] === 0 ? [] : given;
  const known = wanted.filter((dimension) => dimension !== -1);
  const rest = total / elementCount(known);
  const shape = wanted.map((dimension) => (dimension === -1 ? rest : dimension));
  const sensible = shape.every((dimension) => Number.isInteger(dimension) && dimension >= 1);
  if (!sensible || wanted.length - known.length > 1 || elementCount(shape) !== total) {
    node.fail(`${describeTensor(input)} of shape [${input.shape}] cannot become [${wanted}]`, DAMAGED);
  }
  return shape;
}

function shapeFromTensor(node: Node<Options>): readonly number[] {
  const tensor = node.constant(1, 'new shape');
  node.requireType(tensor, 'int32');
  return Array.from(toTypedArray('int32', tensor.data));
}

export const reshape = defineOp<Options>({
  kind: 'RESHAPE',
  format: {
    code: 22,
    optionsType: 17,
    options: { name: 'reshape_options', fields: { new_shape: [0, vector('int32')] } },
  },
  arity: [1, 2],

  read(table) {
    return { newShape: table.new_shape as readonly number[] | undefined };
  },

  infer(node) {
    const input = node.input(0);
    node.requireType(node.output, input.dtype);
    return targetShape(node);
  },

  evaluate(_node, [input], output) {
    output.set(input!);
  },

  lower(node) {
    const input = node.input(0);
    const bytes = elementCount(input.shape) * (input.dtype === 'int8' ? 1 : 4);
    return {
      kernel: 'copy',
      parameters: { bytes },
      operands: [{ tensor: input.id, access: WHOLE }],
      writes: 'whole',
      scratchBytes: 0,
    };
  },
});
