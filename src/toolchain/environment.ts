/** What finding and installing toolchains depends on, besides the files and servers themselves. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CATALOGUE, type Catalogue } from './catalogue.ts';

/** Milliseconds; all of it monotonic, so that a clock that is set changes nothing. */
export interface Patience {
  /** Without a byte from a server. */
  readonly stall: number;
  /** Before each further attempt at one address; an attempt that brought bytes starts anew. */
  readonly pauses: readonly number[];
  /** For another job that installs the same toolchain. */
  readonly lock: number;
}

export interface ToolchainEnvironment {
  /** Where relative paths start. */
  readonly cwd: string;
  /** The process's variables. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Such as linux-x64. */
  readonly host: string;
  readonly catalogue: Catalogue;
  readonly patience: Patience;
  /** Called when a long step starts or goes on. */
  readonly progress: (message: string) => void;
  /** Called for what did not go as it should, but keeps nothing from going on. */
  readonly warn: (message: string) => void;
}

const PATIENCE: Patience = { stall: 30_000, pauses: [500, 1_000, 2_000, 4_000], lock: 1_800_000 };

/** The environment of this process, but for what is given. */
export function toolchainEnvironment(given: Partial<ToolchainEnvironment> = {}): ToolchainEnvironment {
  const progress = given.progress ?? (() => {});
  return {
    cwd: process.cwd(),
    variables: process.env,
    host: `${process.platform}-${process.arch}`,
    catalogue: CATALOGUE,
    patience: PATIENCE,
    progress,
    warn: (message) => progress(`warning: ${message}`),
    ...given,
  };
}

/**
 * The folder that toolchains are installed in, laid out as @actions/tool-cache has it: the runner's own in a job, else
 * the user's cache folder.
 */
export function toolCacheFolder({ variables, host }: ToolchainEnvironment): string {
  if (variables.RUNNER_TOOL_CACHE) return variables.RUNNER_TOOL_CACHE;
  const home = variables.HOME || homedir();
  if (variables.XDG_CACHE_HOME) return join(variables.XDG_CACHE_HOME, 'modo', 'tools');
  if (host.startsWith('win32')) {
    return join(variables.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'modo', 'tools');
  }
  return join(home, ...(host.startsWith('darwin') ? ['Library', 'Caches'] : ['.cache']), 'modo', 'tools');
}
