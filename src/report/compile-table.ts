/** The table at the end of a compile: what each model costs, in bytes. */
import type { CompiledModel } from '../driver/result.ts';
import { printable } from '../errors.ts';
import { grouped, textTable } from './table.ts';

export const COMPILE_COLUMNS = [
  'model',
  'target',
  'arena',
  'weights',
  'biases',
  'requant',
  'code',
  'other',
  'flash',
  'stack',
  'MACs',
] as const;

/** One row of cells for a model, in the order of COMPILE_COLUMNS. */
export function compileRow({ model, target, manifest }: CompiledModel): string[] {
  const { workspace, stack, flash } = manifest.sizes;
  const parts = [flash.weights, flash.biases, flash.requantization, flash.code, flash.other];
  const total = parts.reduce((sum, bytes) => sum + bytes, 0);
  return [printable(model, 200), target, ...[workspace, ...parts, total, stack, manifest.macs].map(grouped)];
}

export function compileTable(models: readonly CompiledModel[]): string {
  const withoutSharedObject = models.filter(({ files }) => !files.includes('mod.so'));
  const names = [...new Set(withoutSharedObject.map(({ target }) => target))];
  return [
    textTable([...COMPILE_COLUMNS], models.map(compileRow)),
    '(bytes; flash and arena are those of the C interface)',
    ...(names.length > 0 ? [`(no mod.so for ${names.join(', ')}: the linker makes no shared objects)`] : []),
    '',
    ...models.map(({ folder, files }) => `${printable(folder, 200)}: ${files.join(' ')}`),
    '',
  ].join('\n');
}
