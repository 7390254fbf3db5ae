/** Reads the kernel files of a target from modo's own folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KernelTexts } from '../emit/kernel-text.ts';
import { packageRoot } from '../package-root.ts';
import type { Target } from '../targets/target.ts';

export function readKernels(target: Target): KernelTexts {
  const texts = new Map<string, string>();
  for (const folder of target.kernels.toReversed()) {
    const path = join(packageRoot(), 'kernels', folder);
    for (const file of readdirSync(path)) texts.set(file, readFileSync(join(path, file), 'utf8'));
  }
  return texts;
}
