/** The command line: options from the schema, one file per command behind them. */
import { Command as Commander, CommanderError, Option } from 'commander';
import { describeError, ModoError } from '../errors.ts';
import {
  type Command,
  OPTIONS,
  type OptionSpec,
  optionFlag,
  optionsOf,
  parseOptionText,
} from '../options.ts';
import { packageVersion } from '../package-root.ts';
import { targetList } from '../targets/index.ts';

type Given = Readonly<Record<string, unknown>>;

/** A commander option for one of the schema's, storing its value under the schema's name. */
function commandOption(name: string, spec: OptionSpec): Option {
  const flag = `--${optionFlag(name)}`;
  const value = spec.kind === 'flag' ? '' : ` <${spec.value ?? 'value'}>`;
  const option = new Option(`${spec.short ? `${spec.short}, ` : ''}${flag}${value}`, spec.description);
  if (spec.kind === 'list') {
    option.argParser((text: string, previous: readonly string[] | undefined) => [...(previous ?? []), text]);
  } else if (spec.kind !== 'flag') option.argParser((text: string) => parseOptionText(spec, name, text));
  // The schema fills in defaults; here they are only shown.
  if (spec.kind !== 'flag' && spec.default !== undefined) option.description += ` (default: ${spec.default})`;
  return option;
}

/** What was given, by the schema's names. */
function givenOptions(command: Command, parsed: Commander): Given {
  return Object.fromEntries(
    optionsOf(command).flatMap(([name, spec]) => {
      const value: unknown = parsed.getOptionValue(commandOption(name, spec).attributeName());
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function targetHelp(): string {
  const rows = targetList().map(({ name, description }) => `  ${name.padEnd(18)}${description}`);
  return `\nTargets:\n${rows.join('\n')}`;
}

function addCommand(
  program: Commander,
  name: Command,
  usage: string,
  description: string,
  action: (operands: string[], given: Given) => Promise<void>,
): void {
  const command = program.command(`${name} ${usage}`).description(description);
  for (const [option, spec] of optionsOf(name))
    if (spec.cli !== false) command.addOption(commandOption(option, spec));
  if (command.options.some(({ long }) => long === '--target')) command.addHelpText('after', targetHelp);
  command.action(async (operands: string | string[]) => {
    await action([operands].flat(), givenOptions(name, command));
  });
}

function addToolchainCommands(program: Commander): void {
  const command = program.command('toolchain').description('List, install and find toolchains');
  const load = () => import('./toolchain.ts');
  const print = (text: string): void => void process.stdout.write(text);
  command
    .command('list')
    .description('List the toolchains that can be installed')
    .action(async () => print(await (await load()).listToolchains()));
  command
    .command('install <name>')
    .description('Install <name> or <name>@<version>, and print the folder of its programs')
    .option('--mirror <urls>', OPTIONS.mirror.description)
    .action(async (name: string, { mirror }: { mirror?: string }) =>
      print(await (await load()).installToolchain(name, mirror)),
    );
  command
    .command('path <name>')
    .description('Print the folder of the programs of an installed toolchain')
    .action(async (name: string) => print(await (await load()).toolchainPath(name)));
}

function makeProgram(): Commander {
  const program = new Commander('modo')
    .description('Compiles .tflite models to objects that link into firmware.')
    .version(packageVersion())
    .configureOutput({
      // Usage errors are one line, as all errors are.
      outputError: (text, write) => write(`${text.trim().replace(/\s*\n\s*/g, ' ')}: see modo --help\n`),
    })
    .exitOverride();
  addCommand(
    program,
    'compile',
    '[models...]',
    'Write mod.so, mod.json, mod.params, modo.json and, with --object-file, mod.o and its headers. Without models: for those that modo.yml lists',
    async (models, given) => (await import('./compile.ts')).compileCommand(models, given),
  );
  addCommand(
    program,
    'run',
    '<folder>',
    'Run a compiled folder: on this machine, or under QEMU for a cross target',
    async ([folder], given) => (await import('./run.ts')).runCommand(folder!, given),
  );
  addCommand(
    program,
    'verify',
    '<model>',
    'Compare a compiled model with its exact definition, and name the first difference',
    async ([model], given) => (await import('./verify.ts')).verifyCommand(model!, given),
  );
  addCommand(
    program,
    'report',
    '<folders...>',
    'Make one page of compiled folders: graph, memory map, flash and instructions by layer, changes',
    async (folders, given) => (await import('./report.ts')).reportCommand(folders, given),
  );
  addToolchainCommands(program);
  return program;
}

/** Runs the command line and returns the exit code: 0, or 1 with one line for each error. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    await makeProgram().parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    // Help and usage errors: commander has printed them.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    const text = describeError(error);
    process.stderr.write(error instanceof ModoError ? `${text.replace(/^/gm, 'error: ')}\n` : `${text}\n`);
    return 1;
  }
}

// A reader that has seen enough, such as head, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await main(process.argv.slice(2));
