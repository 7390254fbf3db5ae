/** The models that are measured: MLPerf Tiny's four, where the folder MODO_MODELS has them, and the example's. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageRoot } from '../src/package-root.ts';

export interface BenchModel {
  readonly name: string;
  readonly path: string;
}

/** By short name, the folder below MODO_MODELS that has model.tflite. */
const PUBLIC = {
  kws: 'kws_ref_model',
  ic: 'pretrainedResnet_quant',
  vww: 'vww_96_int8',
  ad: 'ad01_int8',
} as const;

/** In a fixed order; `skipped` names those whose files are not there. */
export function benchModels(folder: string | undefined): { models: BenchModel[]; skipped: string[] } {
  const all: BenchModel[] = [
    ...Object.entries(PUBLIC).map(([name, file]) => ({
      name,
      path: resolve(folder ?? '', file, 'model.tflite'),
    })),
    { name: 'digits', path: join(packageRoot(), 'examples', 'firmware', 'models', 'digits.tflite') },
  ];
  const isThere = ({ name, path }: BenchModel): boolean =>
    (folder !== undefined || name === 'digits') && existsSync(path);
  return {
    models: all.filter(isThere),
    skipped: all.filter((model) => !isThere(model)).map(({ name }) => name),
  };
}
