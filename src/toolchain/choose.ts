/** Which compiler serves a target, known before it is there. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import type { Target } from '../targets/target.ts';
import { findToolchain, type Toolchain } from './toolchain.ts';

export interface ToolchainRequest {
  readonly crossCompiler: string | undefined;
}

export interface ToolchainChoice {
  /** SHA-256, in hexadecimal, of what makes objects: two compilers that differ have different ones. */
  readonly digest: string;
  /** The compiler, ready to run. */
  provide(): Promise<Toolchain>;
}

export async function chooseToolchain(
  target: Target,
  request: ToolchainRequest,
  environment: { readonly cwd: string },
): Promise<ToolchainChoice> {
  const toolchain = await findToolchain(target, request.crossCompiler, environment.cwd);
  return { digest: await digestPrograms(toolchain), provide: async () => toolchain };
}

async function digestPrograms({ command }: Toolchain): Promise<string> {
  const hash = createHash('sha256');
  for (const program of ['cc1', 'as', 'ld']) {
    const { stdout } = await execa(command, [`-print-prog-name=${program}`]);
    hash.update(await readFile(stdout.trim()).catch(() => stdout));
  }
  return hash.digest('hex');
}
