/** The portable kernels, as the driver hands them to the compiler core. */
import { readdirSync, readFileSync } from 'node:fs';
import type { KernelTexts } from '../../src/emit/kernel-text.ts';

const FOLDER = new URL('../../kernels/c/', import.meta.url);

export const KERNELS: KernelTexts = new Map(
  readdirSync(FOLDER)
    .sort()
    .map((file) => [file, readFileSync(new URL(file, FOLDER), 'utf8')]),
);
