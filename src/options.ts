/**
 * The one schema of options. The library's types, the command line with its help, and the Action's inputs are
 * all made from it; a test holds action.yml and the documentation against it.
 */
import { type BudgetUnit, parseBudget } from './budget/parse.ts';
import { ModoError, printable } from './errors.ts';

export type Command = 'compile' | 'run' | 'verify' | 'report';

interface OptionBase {
  /** One or two sentences with units and default: help text, and the input's description in action.yml. */
  readonly description: string;
  readonly commands: readonly Command[];
  /** Long flag without dashes, where it is not the option's name in kebab-case. */
  readonly flag?: string;
  /** Short flag on the command line. */
  readonly short?: string;
  /** What stands for the value in help. */
  readonly value?: string;
  /** Whether the Action has an input of this name. */
  readonly action?: boolean;
  /** Default of the Action's input, where it is not the option's own. */
  readonly actionDefault?: string;
  /** Whether the command line has a flag of this name; it has unless this is false. */
  readonly cli?: boolean;
  /** Whether the Action's input may be empty although it has a default; it then counts as not given. */
  readonly mayBeEmpty?: boolean;
  /** Whether modo.yml may set it: for each model, or also for each target of a model. */
  readonly config?: 'model' | 'target';
  /** Whether its value chooses a program that is run, or makes one run another. */
  readonly runsPrograms?: boolean;
}

export type OptionSpec = OptionBase &
  (
    | { readonly kind: 'flag'; readonly default: false }
    | { readonly kind: 'text'; readonly default?: string }
    /** May be given several times; on separate lines in the Action. */
    | { readonly kind: 'list'; readonly default: readonly string[] }
    | {
        readonly kind: 'integer';
        readonly default: number;
        readonly least: number;
        readonly greatest: number;
      }
    | { readonly kind: 'choice'; readonly default?: string; readonly choices: readonly string[] }
    /** What a figure may be at most, as src/budget/parse.ts reads it. */
    | { readonly kind: 'budget'; readonly default?: string; readonly unit: BudgetUnit }
  );

export const OPTIONS = {
  target: {
    kind: 'list',
    value: 'name',
    default: ['host'],
    commands: ['compile', 'verify'],
    action: true,
    config: 'model',
    description:
      'Processor to compile for: host, a name such as cortex-m4 (docs/targets.md has all), or what tvmc calls it. May be given several times; one per line in the Action',
  },
  targetCMcpu: {
    kind: 'text',
    value: 'cpu',
    commands: ['compile', 'verify'],
    config: 'model',
    description: 'The -mcpu of --target c, as tvmc has it: --target c --target-c-mcpu cortex-m4',
  },
  targetCMarch: {
    kind: 'text',
    value: 'arch',
    commands: ['compile', 'verify'],
    config: 'model',
    description: 'The -march of --target c, as tvmc has it: --target c --target-c-march rv32imc',
  },
  objectFile: {
    kind: 'flag',
    default: false,
    commands: ['compile'],
    action: true,
    config: 'target',
    description: 'Also write mod.o, to be linked into firmware, and its headers',
  },
  output: {
    kind: 'text',
    short: '-o',
    value: 'folder',
    default: '.',
    actionDefault: 'modo-build',
    commands: ['compile'],
    action: true,
    description:
      'Folder to write to. Several models or targets, and in the Action all, go to <folder>/<model path without extension>/<target>',
  },
  outputFormat: {
    kind: 'choice',
    short: '-f',
    value: 'format',
    default: 'so',
    choices: ['so', 'tar', 'mlf'],
    commands: ['compile'],
    config: 'target',
    description: 'so: a shared object, graph and parameters as files. tar and mlf are not supported yet',
  },
  moduleName: {
    kind: 'text',
    value: 'name',
    commands: ['compile', 'verify'],
    action: true,
    config: 'target',
    description:
      'Part of every symbol: tvmgen_<name>_run. Characters a-z, 0-9 and _. Default: default for one model on the command line, else the file name',
  },
  inputShapes: {
    kind: 'text',
    value: 'shapes',
    commands: ['compile', 'verify'],
    action: true,
    config: 'target',
    description:
      'Shapes that replace those of inputs, as "name:[1,49,10,1] other:[1,3]"; 0 keeps a dimension',
  },
  optLevel: {
    kind: 'integer',
    short: '-O',
    value: 'level',
    default: 3,
    least: 0,
    greatest: 3,
    commands: ['compile', 'verify'],
    action: true,
    config: 'target',
    description: 'Optimization of the C compiler, 0 to 3; 3 stands for what is best on the target',
  },
  crossCompiler: {
    kind: 'text',
    value: 'path',
    commands: ['compile', 'run', 'verify'],
    action: true,
    config: 'target',
    runsPrograms: true,
    description: 'GCC to use instead of the one found on PATH for the target',
  },
  toolchain: {
    kind: 'text',
    value: 'choice',
    default: 'auto',
    commands: ['compile', 'run', 'verify'],
    action: true,
    config: 'target',
    description:
      'Where the compiler comes from: auto (a good one on PATH, else an installed or downloaded one), system (PATH only), or <name>@<version> of docs/toolchains.md. For target host it is always the one on PATH',
  },
  toolchainUrl: {
    kind: 'text',
    value: 'url',
    commands: ['compile', 'run', 'verify'],
    action: true,
    config: 'target',
    runsPrograms: true,
    description: 'Archive (tar or zip) of a GCC to download instead of one that modo knows',
  },
  toolchainSha256: {
    kind: 'text',
    value: 'digest',
    commands: ['compile', 'run', 'verify'],
    action: true,
    config: 'target',
    runsPrograms: true,
    description: 'SHA-256 of the archive that toolchain-url names, 64 hexadecimal digits',
  },
  mirror: {
    kind: 'text',
    value: 'urls',
    commands: ['compile', 'run', 'verify'],
    action: true,
    config: 'target',
    description:
      'Addresses of folders with copies of the archives, separated by white space; tried in order, before the publisher. The digest is checked as ever',
  },
  cache: {
    kind: 'choice',
    default: 'auto',
    choices: ['auto', 'true', 'false'],
    commands: ['compile'],
    cli: false,
    action: true,
    description:
      'Whether downloaded archives are kept in the cache of GitHub Actions. auto: yes, but not for releases, tags, pull_request_target and workflow_run, nor on self-hosted runners, which keep what is installed',
  },
  crossCompilerOptions: {
    kind: 'text',
    value: 'options',
    commands: ['compile', 'verify'],
    action: true,
    config: 'target',
    runsPrograms: true,
    description: 'More options for the compiler, separated by single spaces',
  },
  maxFlash: {
    kind: 'budget',
    unit: 'bytes',
    value: 'bytes',
    commands: ['compile'],
    config: 'target',
    action: true,
    description:
      'Budget of flash, as 64 KiB or 65536, or relative to the base, as +5% or +512. More is an error, from 90 % on there is a warning',
  },
  maxRam: {
    kind: 'budget',
    unit: 'bytes',
    value: 'bytes',
    commands: ['compile'],
    config: 'target',
    action: true,
    description: 'Budget of RAM, which is arena, inputs and outputs; written as max-flash',
  },
  maxStack: {
    kind: 'budget',
    unit: 'bytes',
    value: 'bytes',
    commands: ['compile'],
    config: 'target',
    action: true,
    description: 'Budget of the stack in the worst case; written as max-flash',
  },
  maxInstructions: {
    kind: 'budget',
    unit: 'count',
    value: 'count',
    commands: ['compile'],
    config: 'target',
    action: true,
    description:
      'Budget of the instructions of one inference, as 2.5M, 800k or 120000, or relative to the base, as +5%. Needs a run under QEMU',
  },
  project: {
    kind: 'text',
    value: 'file',
    commands: ['compile'],
    action: true,
    description:
      'File with models, and with options and budgets for each model and target (docs/configuration.md). Default: modo.yml, if there is one',
  },
  dumpCode: {
    kind: 'text',
    value: 'formats',
    commands: ['compile'],
    config: 'target',
    description: 'Also write the generated code: c, asm, or both separated by a comma',
  },
  print: {
    kind: 'choice',
    value: 'stage',
    choices: ['graph', 'steps', 'program'],
    commands: ['compile'],
    description: 'Print a stage of the compiler (graph, steps or program) and write nothing',
  },
  input: {
    kind: 'text',
    value: 'file',
    commands: ['run', 'verify'],
    description: 'Input sets: raw bytes of all inputs in model order, set after set, or a .npy or .npz file',
  },
  expected: {
    kind: 'text',
    value: 'file',
    commands: ['verify'],
    description: 'Raw bytes of the outputs that --input must give',
  },
  outputFile: {
    kind: 'text',
    flag: 'output',
    value: 'file',
    commands: ['run'],
    description: 'File for the raw bytes of all outputs in model order, set after set',
  },
  entry: {
    kind: 'choice',
    value: 'interface',
    default: 'graph',
    choices: ['graph', 'c'],
    commands: ['run'],
    description: 'On the host: graph runs mod.json through packed functions, c calls tvmgen_<module>_run',
  },
  profile: {
    kind: 'flag',
    default: false,
    commands: ['run', 'verify'],
    description: 'Under QEMU: also count the instructions of each operator',
  },
  profileFile: {
    kind: 'text',
    value: 'file',
    commands: ['run', 'verify'],
    description: 'File for what --profile counts, as JSON: modo report --instructions reads it',
  },
  base: {
    kind: 'text',
    value: 'folder',
    commands: ['report'],
    description: 'Compiled folder, or a folder of such, to compare with',
  },
  history: {
    kind: 'text',
    value: 'file',
    commands: ['report'],
    description: 'JSON lines with the figures of commits, the oldest first, for the trend',
  },
  profileInput: {
    kind: 'text',
    flag: 'instructions',
    value: 'file',
    commands: ['report'],
    description: 'File that modo run or modo verify wrote with --profile-file, for the instructions by layer',
  },
  reportFile: {
    kind: 'text',
    flag: 'output',
    short: '-o',
    value: 'file',
    default: 'report.html',
    commands: ['report'],
    description: 'File for the page',
  },
  sets: {
    kind: 'integer',
    value: 'n',
    default: 4,
    least: 1,
    greatest: 1000,
    commands: ['verify'],
    description: 'Random input sets to compare, when there is no --input',
  },
  seed: {
    kind: 'integer',
    value: 'n',
    default: 1,
    least: 0,
    greatest: 2 ** 31 - 1,
    commands: ['verify'],
    description: 'Seed of the random inputs',
  },
  verify: {
    kind: 'flag',
    default: false,
    commands: ['compile'],
    cli: false,
    action: true,
    description:
      'Run every object before anything is delivered, under QEMU or on this machine, and compare it with the exact definition of its operators',
  },
  mode: {
    kind: 'choice',
    default: 'compile',
    choices: ['compile', 'plan', 'report', 'comment'],
    commands: ['compile'],
    cli: false,
    action: true,
    description:
      'compile: all of it. For several machines (docs/many-machines.md) plan: split the work into the output matrix; compile with shard: one part; report: gather the parts and deliver them. comment: comment on the pull request of the run that has ended (docs/pull-requests.md)',
  },
  shards: {
    kind: 'integer',
    default: 8,
    least: 1,
    greatest: 256,
    commands: ['compile'],
    cli: false,
    action: true,
    description: 'Into how many parts mode plan splits the work at most, 1 to 256',
  },
  shard: {
    kind: 'text',
    commands: ['compile'],
    cli: false,
    action: true,
    description:
      'The part to compile: matrix.shard of a matrix from mode plan. It goes to an artifact, and nowhere else',
  },
  plan: {
    kind: 'text',
    commands: ['compile'],
    cli: false,
    action: true,
    description: 'The output matrix of mode plan, for mode report',
  },
  artifactName: {
    kind: 'text',
    commands: ['compile'],
    cli: false,
    action: true,
    description:
      'Name of the workflow artifact. Default: a name made from the job, the targets and the other inputs, so that the jobs of a matrix do not meet',
  },
  matrix: {
    kind: 'text',
    actionDefault: '${{ toJSON(matrix) }}',
    mayBeEmpty: true,
    commands: ['compile'],
    cli: false,
    action: true,
    description: "The job's matrix, for the default of artifact-name. Leave it as it is",
  },
  baseline: {
    kind: 'choice',
    default: 'auto',
    choices: ['auto', 'stored', 'none'],
    commands: ['compile'],
    cli: false,
    action: true,
    description:
      'What figures are compared with. auto: the newest report of the base branch, and for pull requests without one the base compiled; stored: such a report only; none',
  },
  comment: {
    kind: 'flag',
    default: false,
    commands: ['compile'],
    cli: false,
    action: true,
    description: 'Keep one comment on the pull request, with what it costs; quiet when nothing has changed',
  },
  commentId: {
    kind: 'text',
    default: 'modo',
    commands: ['compile'],
    cli: false,
    action: true,
    description: 'Tells the comments and commit statuses of several steps of a workflow apart',
  },
  status: {
    kind: 'flag',
    default: false,
    commands: ['compile'],
    cli: false,
    action: true,
    description: 'Set a status at the commit, with one line of what was compiled',
  },
  commitBranch: {
    kind: 'text',
    commands: ['compile'],
    cli: false,
    action: true,
    description:
      'Branch that the files are committed to, such as firmware; it is made when it is missing. Runs of pull requests only read it. Default: none',
  },
  commitPath: {
    kind: 'text',
    commands: ['compile'],
    cli: false,
    action: true,
    description: 'Folder of that branch which the files go to. Default: its top',
  },
  commitMessage: {
    kind: 'text',
    commands: ['compile'],
    cli: false,
    action: true,
    description:
      'Message of the commit, where {models}, {sha}, {ref} and {run} stand for the models, the commit and ref that were compiled, and the page of the run. Default: a line with the models, and where they come from',
  },
  commitMethod: {
    kind: 'choice',
    default: 'git',
    choices: ['git', 'api'],
    commands: ['compile'],
    cli: false,
    action: true,
    description: 'How the commit is made: git pushes it, api lets GitHub make and sign it',
  },
  releaseTag: {
    kind: 'text',
    commands: ['compile'],
    cli: false,
    action: true,
    description:
      'Tag of the release that the files are attached to, an archive for each model and target; a release that does not exist is created. Default: none',
  },
  releasePublish: {
    kind: 'choice',
    default: 'created',
    choices: ['created', 'always', 'never'],
    commands: ['compile'],
    cli: false,
    action: true,
    description:
      'Which draft is published when its files are there: one that modo created, always (also one that somebody else made), or never',
  },
  attest: {
    kind: 'flag',
    default: false,
    commands: ['compile'],
    cli: false,
    action: true,
    description: 'Attest the build provenance of the files. Where that is not possible, a warning says why',
  },
  dryRun: {
    kind: 'flag',
    default: false,
    commands: ['compile'],
    cli: false,
    action: true,
    description: 'Compile, say what would be uploaded, committed and attached, and do none of it',
  },
  token: {
    kind: 'text',
    actionDefault: '${{ github.token }}',
    mayBeEmpty: true,
    commands: ['compile'],
    cli: false,
    action: true,
    description: 'Token for the branch and the release; it is never written to a file',
  },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS;

type Value<Spec> = Spec extends { kind: 'flag' }
  ? boolean
  : Spec extends { kind: 'list' }
    ? readonly string[]
    : Spec extends { kind: 'integer' }
      ? number
      : Spec extends { kind: 'choice'; choices: readonly (infer Choice)[] }
        ? Spec extends { default: string }
          ? Choice
          : Choice | undefined
        : Spec extends { default: string }
          ? string
          : string | undefined;

type NamesOf<C extends Command> = {
  [Name in OptionName]: C extends (typeof OPTIONS)[Name]['commands'][number] ? Name : never;
}[OptionName];

/** Every option of a command with its value, defaults filled in. */
export type Options<C extends Command> = { readonly [Name in NamesOf<C>]: Value<(typeof OPTIONS)[Name]> };

/** What a caller gives: any of them. */
export type PartialOptions<C extends Command> = {
  readonly [Name in NamesOf<C>]?: Value<(typeof OPTIONS)[Name]> | undefined;
};

/** kebab-case: the long flag without dashes, and the Action's input. */
export function optionFlag(name: string): string {
  const { flag } = (OPTIONS as Readonly<Record<string, OptionSpec>>)[name] ?? {};
  return flag ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

export function optionsOf(command: Command): readonly [name: OptionName, spec: OptionSpec][] {
  const all = Object.entries(OPTIONS) as [OptionName, OptionSpec][];
  return all.filter(([, spec]) => spec.commands.includes(command));
}

/** Fills in defaults and checks every value. Throws a ModoError that names the option. */
export function resolveOptions<C extends Command>(command: C, given: PartialOptions<C>): Options<C> {
  const values = given as Readonly<Record<string, unknown>>;
  const known = new Map<string, OptionSpec>(optionsOf(command));
  for (const name of Object.keys(values)) {
    if (!known.has(name))
      throw new ModoError(`there is no option ${printable(name)}`, `see modo ${command} --help`);
  }
  const resolved = [...known].map(([name, spec]) => [
    name,
    checkValue(name, spec, values[name] ?? spec.default),
  ]);
  return Object.fromEntries(resolved) as Options<C>;
}

function checkValue(name: string, spec: OptionSpec, value: unknown): unknown {
  const flag = `--${optionFlag(name)}`;
  if (value === undefined) return undefined;
  switch (spec.kind) {
    case 'flag':
      if (typeof value !== 'boolean')
        throw new ModoError(`${flag}: ${String(value)} is neither true nor false`);
      break;
    case 'text':
      if (typeof value !== 'string' || value === '')
        throw new ModoError(`${flag} is empty`, 'give a value, or leave it out');
      break;
    case 'list':
      if (!Array.isArray(value) || value.length === 0)
        throw new ModoError(`${flag} is empty`, 'give at least one value');
      break;
    case 'integer':
      if (
        typeof value !== 'number' ||
        !Number.isInteger(value) ||
        value < spec.least ||
        value > spec.greatest
      ) {
        throw new ModoError(
          `${flag}: ${String(value)} is not an integer from ${spec.least} to ${spec.greatest}`,
        );
      }
      break;
    case 'choice':
      if (!spec.choices.includes(value as string)) {
        throw new ModoError(
          `${flag}: "${printable(String(value))}" is not known`,
          `choose ${spec.choices.join(', ')}`,
        );
      }
      break;
    case 'budget':
      parseBudget(flag, spec.unit, String(value));
      break;
  }
  return value;
}

/** An option's value from text, as the command line and the Action give it. */
export function parseOptionText(spec: OptionSpec, name: string, text: string): unknown {
  switch (spec.kind) {
    case 'flag':
      if (!/^(true|false)$/i.test(text)) {
        throw new ModoError(`${optionFlag(name)}: "${printable(text)}" is neither true nor false`);
      }
      return text.toLowerCase() === 'true';
    case 'integer':
      return /^\d+$/.test(text) ? Number(text) : text;
    case 'list':
      return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    default:
      return text;
  }
}

/** --input-shapes: `name:[1,2] other:[3]`. */
export function parseInputShapes(text: string): Record<string, readonly number[]> {
  const shapes = new Map<string, readonly number[]>();
  let rest = text.trim();
  while (rest !== '') {
    const match = /^(.+?):\s*\[\s*(-?\d+(?:\s*,\s*-?\d+)*)\s*\](?:\s+|$)/.exec(rest);
    if (!match) {
      throw new ModoError(`--input-shapes: cannot read "${printable(rest)}"`, 'write name:[1,2] other:[3]');
    }
    const [whole, name, shape] = match as unknown as [string, string, string];
    if (shapes.has(name))
      throw new ModoError(`--input-shapes: "${printable(name)}" is given twice`, 'give it once');
    shapes.set(name, shape.split(',').map(Number));
    rest = rest.slice(whole.length);
  }
  return Object.fromEntries(shapes);
}
