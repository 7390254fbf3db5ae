/** One model with every operator in several forms, side by side. */
import { KINDS, sampleOperator } from './arbitraries.ts';
import type { ModelSpec, OperatorSpec } from './model-builder.ts';

/** Forms of each operator and arithmetic. */
const FORMS = 4;

/** Models put side by side into one; they share nothing. */
function sideBySide(specs: readonly ModelSpec[]): ModelSpec {
  let base = 0;
  const shifted = specs.map(({ tensors, operators, inputs, outputs }) => {
    const first = base;
    base += tensors.length;
    const shift = (id: number): number => (id < 0 ? id : id + first);
    return {
      tensors,
      operators: operators.map(
        (operator) =>
          ({
            ...operator,
            inputs: operator.inputs.map(shift),
            output: shift(operator.output),
          }) as OperatorSpec,
      ),
      inputs: inputs.map(shift),
      outputs: outputs.map(shift),
    };
  });
  return {
    tensors: shifted.flatMap(({ tensors }) => tensors),
    operators: shifted.flatMap(({ operators }) => operators),
    inputs: shifted.flatMap(({ inputs }) => inputs),
    outputs: shifted.flatMap(({ outputs }) => outputs),
  };
}

/** Always the same model. */
export function everyOperator(): ModelSpec {
  const dtypes = ['int8', 'float32'] as const;
  return sideBySide(
    KINDS.flatMap((kind) => dtypes.flatMap((dtype) => sampleOperator(kind, dtype, FORMS, 1))),
  );
}
