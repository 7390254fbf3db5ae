/** Runs git in a bare repository of its own, apart from the user's repository, settings, hooks and credentials. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { ModoError } from '../../errors.ts';
import { makeTemporaryFolder } from '../../toolchain/temporary-folder.ts';

export interface GitOutput {
  readonly ok: boolean;
  readonly stdout: Buffer;
  /** With the token masked. */
  readonly stderr: string;
}

/** The first version that takes settings from the environment. */
const OLDEST_GIT = [2, 31] as const;
/** Of the environment, git gets what it needs to reach a server, and nothing that points it at another repository. */
const KEPT_GIT_VARIABLES = /^GIT_(SSL_\w+|PROXY_SSL_\w+|HTTP_PROXY_AUTHMETHOD|EXEC_PATH)$/;
/** Seconds without a byte after which a connection is given up. */
const STALLED_SECONDS = 60;
const LONGEST_RUN = 15 * 60_000;

export class Git {
  readonly #folder: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #secrets: readonly string[];

  private constructor(folder: string, env: NodeJS.ProcessEnv, secrets: readonly string[]) {
    this.#folder = folder;
    this.#env = env;
    this.#secrets = secrets;
  }

  /** An empty repository in a temporary folder, whose remote `origin` is `url`. Throws a ModoError. */
  static async open(url: string, token: string): Promise<Git> {
    const folder = await makeTemporaryFolder();
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    const git = new Git(folder, gitEnvironment(folder, url, basic), [token, basic]);
    try {
      await layOut(folder, url);
      await git.#checkVersion();
    } catch (error) {
      await git.close();
      throw error;
    }
    return git;
  }

  async run(args: readonly string[], input: Buffer | string = ''): Promise<GitOutput> {
    const result = await execa('git', [...args], {
      cwd: this.#folder,
      env: this.#env,
      extendEnv: false,
      reject: false,
      input,
      encoding: 'buffer',
      stripFinalNewline: false,
      timeout: LONGEST_RUN,
    });
    const started = result.exitCode !== undefined || result.isTerminated;
    if (!started) {
      throw new ModoError('git cannot be started', 'install git, or use commit-method: api');
    }
    const ended = result.isTerminated ? `\nended by ${result.signal}` : '';
    return {
      ok: result.exitCode === 0,
      stdout: Buffer.from(result.stdout),
      stderr: this.#mask(`${Buffer.from(result.stderr).toString('utf8')}${ended}`),
    };
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  }

  #mask(text: string): string {
    return this.#secrets.reduce((masked, secret) => masked.replaceAll(secret, '***'), text);
  }

  async #checkVersion(): Promise<void> {
    const { stdout } = await this.run(['version']);
    const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(stdout.toString('utf8')) ?? [];
    const [oldMajor, oldMinor] = OLDEST_GIT;
    if (Number(major) > oldMajor || (Number(major) === oldMajor && Number(minor) >= oldMinor)) return;
    throw new ModoError(
      `git ${major}.${minor} is too old to deliver with`,
      `install git ${OLDEST_GIT.join('.')} or newer, or use commit-method: api`,
    );
  }
}

/** What `git init` would make, without templates. */
async function layOut(folder: string, url: string): Promise<void> {
  await mkdir(join(folder, 'objects'));
  await mkdir(join(folder, 'refs'));
  await writeFile(join(folder, 'HEAD'), 'ref: refs/heads/none\n');
  const config = [
    '[core]',
    'repositoryFormatVersion = 1',
    'bare = true',
    '[extensions]',
    'partialClone = origin',
    '[remote "origin"]',
    `url = ${quote(url)}`,
    'promisor = true',
    'partialCloneFilter = blob:none',
  ];
  await writeFile(join(folder, 'config'), `${config.join('\n')}\n`);
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** The token goes by the environment: arguments and files can be read by others. */
function gitEnvironment(folder: string, url: string, basic: string): NodeJS.ProcessEnv {
  const settings: Record<string, string> = {
    [`http.${new URL(url).origin}/.extraHeader`]: `Authorization: basic ${basic}`,
    'http.lowSpeedLimit': '1',
    'http.lowSpeedTime': String(STALLED_SECONDS),
    'credential.helper': '',
    'core.hooksPath': '/dev/null',
    'core.fsmonitor': 'false',
    'gc.auto': '0',
    'maintenance.auto': 'false',
    // Keeps what fast-import writes in its one pack.
    'fastimport.unpackLimit': '1',
  };
  const entries = Object.entries(settings);
  const kept = Object.entries(process.env).filter(
    ([name]) => (!/^GIT_/i.test(name) || KEPT_GIT_VARIABLES.test(name)) && name !== 'XDG_CONFIG_HOME',
  );
  return {
    ...Object.fromEntries(kept),
    // Neither .netrc nor attributes of the user's.
    HOME: folder,
    LC_ALL: 'C',
    GIT_DIR: folder,
    GIT_CONFIG_GLOBAL: '/dev/null',
    // On Windows git's own certificates are named there.
    ...(process.platform !== 'win32' && { GIT_CONFIG_NOSYSTEM: '1' }),
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GCM_INTERACTIVE: 'never',
    GIT_ALLOW_PROTOCOL: 'http:https',
    GIT_CONFIG_COUNT: String(entries.length),
    ...Object.fromEntries(
      entries.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}
