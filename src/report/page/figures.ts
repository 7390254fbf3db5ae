/** The figures of a model by name, as deltas and trends go through them. */
import type { ReportFigures } from '../report.ts';

export type FigureName = keyof ReportFigures;

export const FIGURES: readonly { readonly name: FigureName; readonly title: string }[] = [
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
