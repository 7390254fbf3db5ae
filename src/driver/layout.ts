/** Where a compile writes to, and what its modules are called. */
import { basename, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { moduleNameFromStem } from '../emit/names.ts';
import { ModoError, printable } from '../errors.ts';

/** One model for one target. */
export interface Job {
  readonly model: string;
  readonly target: string;
  readonly moduleName: string;
  readonly folder: string;
  /** The folder relative to the output folder, with slashes; empty for a single model. */
  readonly path: string;
}

/** What is asked for: one model for one target. */
export interface LayoutRequest {
  readonly model: string;
  readonly target: { readonly name: string };
  readonly options: { readonly output: string; readonly moduleName?: string | undefined };
  /** Whether even a single model gets a folder of its own, as in the Action. */
  readonly nested: boolean;
}

/**
 * The jobs of the requests, in their order. One model for one target goes to the output folder itself, as module
 * `default`; otherwise every job has its own folder and a module name from the file's stem. Throws a ModoError when two
 * jobs meet.
 */
export function layOut(requests: readonly LayoutRequest[], cwd: string): Job[] {
  const single = requests.length === 1 && !requests[0]!.nested;
  const named = requests.filter(({ options }) => options.moduleName !== undefined);
  refuseSharedName(named);
  const jobs = requests.map(({ model, target: { name: target }, options }): Job => {
    const path = single ? '' : join(folderOf(model, cwd), target);
    return {
      model,
      target,
      moduleName: options.moduleName ?? (single ? 'default' : moduleNameFromStem(parse(model).name)),
      folder: single ? options.output : join(options.output, path),
      path: path.split(sep).join('/'),
    };
  });
  refuseClash(
    jobs,
    (job) => job.folder.toLowerCase(),
    (job) => `are written to ${printable(job.folder, 200)}`,
  );
  // Objects for one target may be linked into one image, where equal symbols would collide.
  refuseClash(
    jobs,
    (job) => `${job.moduleName} ${job.target}`,
    (job) => `get the module name ${job.moduleName}`,
  );
  return jobs;
}

/** The model's path without extension, or its stem when it lies outside of the working folder. */
function folderOf(model: string, cwd: string): string {
  const path = relative(cwd, resolve(cwd, model));
  const { dir, name } = parse(path);
  const outside = isAbsolute(path) || path.split(sep)[0] === '..';
  return outside ? parse(basename(model)).name : join(dir, name);
}

/** One name for one target is for one model. */
function refuseSharedName(named: readonly LayoutRequest[]): void {
  const owners = new Map<string, string>();
  for (const { model, target, options } of named) {
    const key = `${options.moduleName} ${target.name}`;
    const owner = owners.get(key);
    if (owner !== undefined && owner !== model) {
      throw new ModoError(
        '--module-name cannot name several models',
        'compile them one by one, or leave it out',
      );
    }
    owners.set(key, model);
  }
}

function refuseClash(jobs: readonly Job[], key: (job: Job) => string, what: (job: Job) => string): void {
  const seen = new Map<string, Job>();
  for (const job of jobs) {
    const other = seen.get(key(job));
    if (other) {
      throw new ModoError(
        `${printable(other.model, 200)} and ${printable(job.model, 200)} both ${what(job)}`,
        'rename one, or compile them apart',
      );
    }
    seen.set(key(job), job);
  }
}
