import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { type ActionManifest, type Phase, readManifest } from './action-manifest.ts';
import { parseKeyValues } from './file-commands.ts';
import { type Annotation, type Group, parseWorkflowCommands } from './workflow-commands.ts';

export type { Annotation, Group } from './workflow-commands.ts';

export interface StepOptions {
  /** The folder with `action.yml`. */
  readonly actionRoot: string;
  /** GITHUB_WORKSPACE and the working directory: a folder which exists. */
  readonly workspace: string;
  /** The `with:` of the step. An input which action.yml does not declare is an error. */
  readonly inputs?: Readonly<Record<string, string | number | boolean>>;
  /** Variables on top of the runner's own; they may replace all but the folders given here. */
  readonly env?: Readonly<Record<string, string>>;
  /** The Node binary; default: the one which runs the test. */
  readonly node?: string;
  /** `github.token` in the defaults of inputs; default: empty, so that no test sends one by accident. */
  readonly token?: string;
  /** `matrix` in the defaults of inputs; default: a job without one. */
  readonly matrix?: Readonly<Record<string, unknown>>;
  /** The payload in GITHUB_EVENT_PATH. */
  readonly event?: object;
  /** RUNNER_TEMP; default: a folder which is removed after the step. */
  readonly temp?: string;
  /** RUNNER_TOOL_CACHE; default: a folder which is removed after the step. */
  readonly toolCache?: string;
  /** Per script, in milliseconds; default 60,000. */
  readonly timeout?: number;
}

export interface ScriptResult {
  readonly phase: Phase;
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface StepResult {
  /** What the runner would show: `failure` as well when a file command was malformed. */
  readonly outcome: 'success' | 'failure';
  /** The first exit code other than 0. */
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, string>>;
  /** Set for later steps through GITHUB_ENV. */
  readonly exportedEnv: Readonly<Record<string, string>>;
  /** Added for later steps through GITHUB_PATH, the first in front. */
  readonly exportedPath: readonly string[];
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  readonly groups: readonly Group[];
  readonly masks: readonly string[];
  /** All scripts' output, one after the other, as written (masks are not applied). */
  readonly stdout: string;
  readonly stderr: string;
  readonly scripts: readonly ScriptResult[];
}

/** The runner drops a larger summary as a whole. */
const LARGEST_SUMMARY = 1024 * 1024;

/**
 * Runs a JavaScript action as a step of a workflow: `pre`, `main` and `post` as child processes in the workspace,
 * with inputs, file commands and variables as a runner on this machine would set them and nothing else from the
 * caller's environment but PATH and HOME.
 *
 * GitHub's API addresses point to a closed local port; a test which needs them sets them in `env`.
 *
 * @throws Error for an undeclared input or output, an expression that is not supported, or a timeout
 */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const manifest = await readManifest(options.actionRoot);
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'modo-step-')));
  try {
    return await new Step(options, manifest, folder).run();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

class Step {
  readonly #options: StepOptions;
  readonly #manifest: ActionManifest;
  readonly #folder: string;
  readonly #state = new Map<string, string>();
  readonly #exportedEnv = new Map<string, string>();
  #exportedPath: string[] = [];
  #outputs = new Map<string, string>();
  readonly #summaries: string[] = [];
  readonly #annotations: Annotation[] = [];
  readonly #groups: Group[] = [];
  readonly #masks: string[] = [];
  readonly #scripts: ScriptResult[] = [];
  #failed = false;

  constructor(options: StepOptions, manifest: ActionManifest, folder: string) {
    this.#options = options;
    this.#manifest = manifest;
    this.#folder = folder;
  }

  async run(): Promise<StepResult> {
    const runner = await this.#runnerEnv();
    const inputs = inputEnv(this.#manifest, this.#options, runner);
    for (const script of this.#manifest.scripts) {
      await access(script.path);
      const wanted = script.condition === 'always()' || (script.condition === 'failure()') === this.#failed;
      if (wanted) await this.#runScript(script.phase, script.path, runner, inputs);
    }
    for (const name of this.#outputs.keys()) {
      if (!this.#manifest.outputs.has(name))
        throw new Error(`action.yml does not declare the output '${name}'`);
    }
    return {
      outcome: this.#failed ? 'failure' : 'success',
      exitCode: this.#scripts.find(({ exitCode }) => exitCode !== 0)?.exitCode ?? 0,
      outputs: Object.fromEntries(this.#outputs),
      exportedEnv: Object.fromEntries(this.#exportedEnv),
      exportedPath: this.#exportedPath,
      summary: this.#summaries.join('\n'),
      annotations: this.#annotations,
      groups: this.#groups,
      masks: this.#masks,
      stdout: this.#scripts.map(({ stdout }) => stdout).join(''),
      stderr: this.#scripts.map(({ stderr }) => stderr).join(''),
      scripts: this.#scripts,
    };
  }

  async #runnerEnv(): Promise<Record<string, string>> {
    const temp = resolve(this.#options.temp ?? join(this.#folder, '_temp'));
    const toolCache = resolve(this.#options.toolCache ?? join(this.#folder, '_tool'));
    const eventPath = join(this.#folder, 'event.json');
    await mkdir(temp, { recursive: true });
    await mkdir(toolCache, { recursive: true });
    await writeFile(eventPath, JSON.stringify(this.#options.event ?? {}));
    return {
      ...jobEnv(),
      ...pick(process.env, ['PATH', 'HOME']),
      GITHUB_EVENT_PATH: eventPath,
      ...this.#options.env,
      RUNNER_TEMP: temp,
      RUNNER_TOOL_CACHE: toolCache,
      AGENT_TOOLSDIRECTORY: toolCache,
      GITHUB_WORKSPACE: await realpath(this.#options.workspace),
    };
  }

  async #runScript(
    phase: Phase,
    path: string,
    runner: Record<string, string>,
    inputs: Record<string, string>,
  ) {
    const files = await createCommandFiles(join(runner.RUNNER_TEMP ?? '', '_runner_file_commands'));
    const env: Record<string, string> = { ...Object.fromEntries(this.#exportedEnv), ...runner, ...inputs };
    env.PATH = [...this.#exportedPath, ...(runner.PATH === undefined ? [] : [runner.PATH])].join(delimiter);
    for (const [name, value] of this.#state) env[`STATE_${name}`] = value;
    for (const [name, file] of Object.entries(files)) env[`GITHUB_${name}`] = file;
    const timeout = this.#options.timeout ?? 60_000;
    const cwd = runner.GITHUB_WORKSPACE ?? '';
    const result = await execute(this.#options.node ?? process.execPath, path, { env, cwd, timeout, phase });
    this.#scripts.push(result);
    if (result.exitCode !== 0) this.#failed = true;
    this.#readOutput(result.stdout);
    this.#readOutput(result.stderr);
    await this.#readFiles(phase, files);
  }

  #readOutput(text: string): void {
    const found = parseWorkflowCommands(text);
    this.#annotations.push(...found.annotations);
    this.#groups.push(...found.groups);
    this.#masks.push(...found.masks);
    for (const name of found.outdated)
      this.#fail(`the command '${name}' is outdated: write to its file instead`);
  }

  async #readFiles(phase: Phase, files: CommandFiles): Promise<void> {
    // Outputs of `post` come too late for any later step to read.
    const outputs = await this.#readKeyValues('GITHUB_OUTPUT', files.OUTPUT);
    if (phase === 'main') this.#outputs = outputs;
    for (const [name, value] of await this.#readKeyValues('GITHUB_STATE', files.STATE))
      this.#state.set(name, value);
    for (const [name, value] of await this.#readKeyValues('GITHUB_ENV', files.ENV)) {
      if (name.toUpperCase() === 'NODE_OPTIONS')
        this.#annotate('NODE_OPTIONS cannot be set through GITHUB_ENV');
      else this.#exportedEnv.set(name, value);
    }
    for (const line of (await readOrEmpty(files.PATH)).toString('utf8').split(/\r?\n/)) {
      if (line !== '') this.#exportedPath = [line, ...this.#exportedPath.filter((other) => other !== line)];
    }
    const summary = await readOrEmpty(files.STEP_SUMMARY);
    if (summary.length > LARGEST_SUMMARY) {
      this.#annotate(`the summary of ${summary.length} bytes is dropped: the limit is ${LARGEST_SUMMARY}`);
    } else if (summary.length > 0) {
      this.#summaries.push(summary.toString('utf8'));
    }
  }

  async #readKeyValues(name: string, file: string): Promise<Map<string, string>> {
    try {
      return parseKeyValues((await readOrEmpty(file)).toString('utf8'));
    } catch (error) {
      this.#fail(`${name} is malformed: ${error instanceof Error ? error.message : String(error)}`);
      return new Map();
    }
  }

  #annotate(message: string): void {
    this.#annotations.push({ level: 'error', message });
  }

  #fail(message: string): void {
    this.#annotate(message);
    this.#failed = true;
  }
}

function inputEnv(
  manifest: ActionManifest,
  options: StepOptions,
  runner: Readonly<Record<string, string>>,
): Record<string, string> {
  const given = new Map<string, string>();
  const declared = new Map([...manifest.inputs.keys()].map((name) => [name.toLowerCase(), name]));
  for (const [name, value] of Object.entries(options.inputs ?? {})) {
    const match = declared.get(name.toLowerCase());
    if (match === undefined) {
      throw new Error(
        `action.yml does not declare the input '${name}': it has ${[...manifest.inputs.keys()].join(', ')}`,
      );
    }
    given.set(match, String(value));
  }
  const env: Record<string, string> = {};
  for (const [name, fallback] of manifest.inputs) {
    const value = given.get(name) ?? expand(fallback, runner, options);
    env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  }
  return env;
}

/** Fills in `${{ github.name }}`, `${{ runner.name }}` and `${{ toJSON(matrix) }}`: what a default may use. */
function expand(
  text: string,
  runner: Readonly<Record<string, string>>,
  { token = '', matrix = null }: { token?: string; matrix?: StepOptions['matrix'] | null },
): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    const path = expression.trim();
    if (path === 'github.token') return token;
    if (path === 'toJSON(matrix)') return JSON.stringify(matrix);
    const [, context, name = ''] = /^(github|runner)\.(\w+)$/.exec(path) ?? [];
    const value = context === undefined ? undefined : runner[`${context}_${name}`.toUpperCase()];
    if (value === undefined) throw new Error(`action.yml: the expression '${path}' is not supported here`);
    return value;
  });
}

/** Variables of a push to the main branch of a made-up repository. */
function jobEnv(): Record<string, string> {
  const repository = 'example/firmware';
  const ref = 'refs/heads/main';
  const sha = '0123456789abcdef0123456789abcdef01234567';
  const closedPort = 'http://127.0.0.1:9';
  const systems: Record<string, string> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };
  const architectures: Record<string, string> = { x64: 'X64', ia32: 'X86', arm: 'ARM', arm64: 'ARM64' };
  return {
    CI: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_REF: '',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTOR: 'github-actions[bot]',
    GITHUB_ACTOR_ID: '41898282',
    GITHUB_API_URL: closedPort,
    GITHUB_BASE_REF: '',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_GRAPHQL_URL: `${closedPort}/graphql`,
    GITHUB_HEAD_REF: '',
    GITHUB_JOB: 'build',
    GITHUB_REF: ref,
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: '1',
    GITHUB_REPOSITORY_OWNER: 'example',
    GITHUB_REPOSITORY_OWNER_ID: '1',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '7000000001',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: sha,
    GITHUB_TRIGGERING_ACTOR: 'github-actions[bot]',
    GITHUB_WORKFLOW: 'build',
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/build.yml@${ref}`,
    GITHUB_WORKFLOW_SHA: sha,
    RUNNER_ARCH: architectures[process.arch] ?? process.arch,
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME: 'local',
    RUNNER_OS: systems[process.platform] ?? process.platform,
  };
}

function pick(env: NodeJS.ProcessEnv, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

interface CommandFiles {
  readonly OUTPUT: string;
  readonly ENV: string;
  readonly PATH: string;
  readonly STATE: string;
  readonly STEP_SUMMARY: string;
}

async function createCommandFiles(folder: string): Promise<CommandFiles> {
  await mkdir(folder, { recursive: true });
  const suffix = randomUUID();
  const create = async (name: string) => {
    const file = join(folder, `${name}_${suffix}`);
    await writeFile(file, '');
    return file;
  };
  return {
    OUTPUT: await create('set_output'),
    ENV: await create('set_env'),
    PATH: await create('add_path'),
    STATE: await create('save_state'),
    STEP_SUMMARY: await create('step_summary'),
  };
}

/** A command file may be gone: the runner takes that as empty. */
async function readOrEmpty(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

interface ExecuteOptions {
  readonly env: Record<string, string>;
  readonly cwd: string;
  readonly timeout: number;
  readonly phase: Phase;
}

function execute(
  node: string,
  script: string,
  { env, cwd, timeout, phase }: ExecuteOptions,
): Promise<ScriptResult> {
  return new Promise((resolvePromise, reject) => {
    // A group of its own, so that a timeout ends what the action has started as well.
    const detached = process.platform !== 'win32';
    const child = spawn(node, [script], { cwd, env, detached, stdio: ['ignore', 'pipe', 'pipe'] });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString('utf8');
    let timedOut = false;
    const endAll = () => {
      if (!detached || child.pid === undefined) child.kill('SIGKILL');
      else endGroup(child.pid);
    };
    const timer = setTimeout(() => {
      timedOut = true;
      endAll();
    }, timeout);
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      // A runner ends leftover processes when the job is over.
      endAll();
      if (timedOut) {
        reject(new Error(`${phase} did not end within ${timeout} ms\n${text(stdout)}\n${text(stderr)}`));
        return;
      }
      const exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
      resolvePromise({ phase, exitCode, stdout: text(stdout), stderr: text(stderr) });
    });
  });
}

function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!isGone) throw error;
  }
}
