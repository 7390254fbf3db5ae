/** Whether a manifest says what its model consists of and where its tensors live, in numbers that fit each other. */
import { MAX_OPERATORS } from '../limits.ts';
import type { Manifest, ManifestLayer, ManifestOperator } from './manifest.ts';

export type LayeredManifest = Omit<Manifest, 'operators'> & {
  readonly operators: readonly (ManifestOperator & { readonly layer: ManifestLayer })[];
} & Required<Pick<Manifest, 'code' | 'memory'>>;

/** Older manifests have no layers; edited ones may have anything in their place. */
export function hasLayers(manifest: Manifest): manifest is LayeredManifest {
  const { operators, code, memory } = manifest as Loose<Manifest>;
  if (!isList(operators, MAX_OPERATORS) || !isList(code, 2 * MAX_OPERATORS) || !isRecord(memory))
    return false;
  const { arena, steps, busiest, blocks } = memory;
  if (!isCount(arena) || !isCount(steps) || !isRecord(busiest) || !isList(blocks, 4 * MAX_OPERATORS))
    return false;
  const isEnds = (value: unknown): boolean => areEnds(value, steps);
  const isOperator = (value: unknown): boolean => isCount(value) && value < operators.length;
  return (
    isCount(busiest.step) &&
    isCount(busiest.bytes) &&
    [...manifest.inputs, ...manifest.outputs].every(({ tensor }) => isCount(tensor)) &&
    operators.every((operator) => isLayer(operator, isEnds)) &&
    code.every(
      (part) =>
        isRecord(part) &&
        typeof part.name === 'string' &&
        isCount(part.bytes) &&
        isList(part.operators, MAX_OPERATORS) &&
        part.operators.every(isOperator),
    ) &&
    blocks.every(
      (block) =>
        isRecord(block) &&
        (isCount(block.tensor) || isOperator(block.scratch)) &&
        isCount(block.bytes) &&
        (block.offset === undefined || (isCount(block.offset) && block.offset + block.bytes <= arena)) &&
        (block.ring === undefined || (isCount(block.ring) && isCount(block.rows))) &&
        isEnds(block.born) &&
        isEnds(block.dies),
    )
  );
}

type Loose<T> = { readonly [Key in keyof T]?: unknown };

function isLayer(operator: unknown, isEnds: (value: unknown) => boolean): boolean {
  if (!isRecord(operator) || typeof operator.kind !== 'string' || !isCount(operator.macs)) return false;
  const { shape, layer } = operator;
  if (!isList(shape, 8) || !shape.every(isCount) || !isRecord(layer)) return false;
  const { name, inputs, output, kernel, steps, constant } = layer;
  if (typeof name !== 'string' || !isList(inputs, 64) || !inputs.every(isCount) || !isCount(output))
    return false;
  if (kernel === undefined) return steps === undefined && constant === undefined;
  return (
    typeof kernel === 'string' &&
    isEnds(steps) &&
    isRecord(constant) &&
    [constant.weights, constant.biases, constant.requantization].every(isCount)
  );
}

function areEnds(value: unknown, steps: number): boolean {
  return isList(value, 2) && value.length === 2 && value.every((step) => isCount(step) && step < steps);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isList(value: unknown, most: number): value is readonly unknown[] {
  return Array.isArray(value) && value.length <= most;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
