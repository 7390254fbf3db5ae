/** The public models with golden vectors, which are not part of this repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.MODO_MODELS;

if (folder !== undefined && !existsSync(folder)) throw new Error(`MODO_MODELS: there is no folder ${folder}`);

export interface PublicModel {
  readonly name: string;
  readonly path: string;
  /** Inputs and outputs of golden vector i, all sets of the model. */
  readonly vectors: readonly { readonly input: Buffer; readonly output: Buffer }[];
}

/** All of them, or none when MODO_MODELS is not set: tests then skip with a line that says so. */
export const publicModels: readonly PublicModel[] = (
  folder === undefined ? [] : readdirSync(folder, { withFileTypes: true })
)
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const file = (base: string): string => join(folder!, name, base);
    const indices = Array.from({ length: 100 }, (_, i) => i).filter((i) => existsSync(file(`in${i}.bin`)));
    const vectors = indices.map((i) => ({
      input: readFileSync(file(`in${i}.bin`)),
      output: readFileSync(file(`out${i}.bin`)),
    }));
    return { name, path: file('model.tflite'), vectors };
  });

export const SKIP_REASON = 'MODO_MODELS does not name the folder of public models';
