/** The user's checkout, to be read: git changes nothing in it, asks nobody, and runs none of its programs. */
import { execa } from 'execa';

/** Where commits are read from. */
export interface BlobSource {
  /** The folder that paths are relative to, below the top of the repository: '' or with a slash at its end. */
  readonly prefix: string;
  /** What git prints; undefined when it fails. */
  run(args: readonly string[]): Promise<Buffer | undefined>;
}

const SETTINGS = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', '-c', 'gc.auto=0'];
const LONGEST_RUN = 60_000;

/** undefined: the folder is in no repository that git would read. */
export async function checkedOut(folder: string): Promise<BlobSource | undefined> {
  const run = async (args: readonly string[]): Promise<Buffer | undefined> => {
    const result = await execa('git', [...SETTINGS, ...args], {
      cwd: folder,
      env: environment(),
      extendEnv: false,
      reject: false,
      stdin: 'ignore',
      encoding: 'buffer',
      stripFinalNewline: false,
      timeout: LONGEST_RUN,
      maxBuffer: 256 * 1024 * 1024,
    });
    return result.failed ? undefined : Buffer.from(result.stdout);
  };
  const prefix = await run(['rev-parse', '--show-prefix']);
  return prefix && { prefix: prefix.toString('utf8').replace(/\n$/, ''), run };
}

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    // A job in a container may own its checkout by another name; actions/checkout says in the user's own settings that
    // this is meant.
    ...(process.env.GIT_CONFIG_GLOBAL && { GIT_CONFIG_GLOBAL: process.env.GIT_CONFIG_GLOBAL }),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    // What a partial clone lacks is not fetched into it.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  };
}
