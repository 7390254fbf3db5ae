/** A manifest's operators with the code that only they need. */
import type { LayeredManifest } from '../../driver/parse-layers.ts';
import { foreign } from './html.ts';

export interface Layer {
  readonly index: number;
  readonly kind: string;
  readonly shape: readonly number[];
  readonly macs: number;
  /** Of the output tensor. */
  readonly name: string;
  /** Tensors. */
  readonly inputs: readonly number[];
  readonly output: number;
  readonly kernel?: string;
  readonly steps?: readonly [first: number, last: number];
  /** Bytes of flash that go away with this operator. */
  readonly flash: {
    readonly weights: number;
    readonly biases: number;
    readonly requantization: number;
    readonly code: number;
  };
}

export type FlashPart = keyof Layer['flash'];

export function layersOf({ operators, code }: LayeredManifest): Layer[] {
  const own = operators.map(() => 0);
  for (const part of code) if (part.operators.length === 1) own[part.operators[0]!]! += part.bytes;
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
    flash: { weights: 0, biases: 0, requantization: 0, ...layer.constant, code: own[index]! },
  }));
}

export function flashOf({ flash }: Layer): number {
  return flash.weights + flash.biases + flash.requantization + flash.code;
}

const KINDS = ['CONV_2D', 'DEPTHWISE_CONV_2D', 'FULLY_CONNECTED', 'ADD', 'AVERAGE_POOL_2D', 'SOFTMAX'];

/** CSS class of a kind's colour. */
export function kindClass(kind: string): string {
  return `k${KINDS.indexOf(kind) + 1}`;
}
