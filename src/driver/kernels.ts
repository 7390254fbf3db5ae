/** Reads the kernel files of a target from modo's own folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KernelTexts } from '../emit/kernel-text.ts';
import { packageRoot } from '../package-root.ts';
import type { Target } from '../targets/target.ts';

/**
 * Kernels of the target, by file. Without optimization these are the portable ones: assembly that needs nearly all
 * registers does not compile then.
 */
export function readKernels(target: Target, optLevel: number): KernelTexts {
  const folders = optLevel === 0 ? target.kernels.slice(-1) : target.kernels;
  const texts = new Map<string, string>();
  for (const folder of folders.toReversed()) {
    const path = join(packageRoot(), 'kernels', folder);
    for (const file of readdirSync(path)) texts.set(file, readFileSync(join(path, file), 'utf8'));
  }
  return texts;
}
