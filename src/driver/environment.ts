/** What a command may want to know of the world around it. */
import type { ObjectStore } from '../store/object-store.ts';
import { type ToolchainEnvironment, toolchainEnvironment } from '../toolchain/environment.ts';

export interface Environment {
  /** Where relative paths start. */
  readonly cwd: string;
  /** The host's architecture, as Node names it. */
  readonly arch: string;
  /** Called when a long step starts. */
  readonly progress: (message: string) => void;
  /** Called for what did not go as it should, but keeps nothing from going on. */
  readonly warn: (message: string) => void;
  /** Whether a single model gets a folder of its own, too. */
  readonly nested: boolean;
  /** Whether the project file may be from somebody who must not choose what is run. */
  readonly isForeign?: boolean;
  /** Where files of earlier compilations may be found; without one, everything is compiled. */
  readonly store?: ObjectStore;
}

export function defaultEnvironment(): Environment {
  return { cwd: process.cwd(), arch: process.arch, progress: () => {}, warn: () => {}, nested: false };
}

/** What of it matters to toolchains. */
export function toolchainOf({ cwd, progress, warn }: Environment): ToolchainEnvironment {
  return toolchainEnvironment({ cwd, progress, warn });
}
