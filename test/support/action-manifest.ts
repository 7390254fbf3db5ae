import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

export type Phase = 'pre' | 'main' | 'post';
export type Condition = 'always()' | 'success()' | 'failure()';

/** The part of an action.yml which decides how its JavaScript runs. */
export interface ActionManifest {
  /** Input name to its default, which may hold `${{ }}` expressions; an input without default has ''. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly outputs: ReadonlySet<string>;
  readonly scripts: readonly {
    readonly phase: Phase;
    readonly path: string;
    readonly condition: Condition;
  }[];
}

/** @throws Error when the file is no manifest of a JavaScript action for node20 or node24 */
export async function readManifest(actionRoot: string): Promise<ActionManifest> {
  const path = join(actionRoot, 'action.yml');
  const root = mapping(parse(await readFile(path, 'utf8')), path);
  const runs = mapping(root.runs, 'runs');
  if (runs.using !== 'node20' && runs.using !== 'node24') {
    throw new Error(`action.yml: runs.using is '${String(runs.using)}', expected node20 or node24`);
  }
  if (runs.main === undefined) throw new Error('action.yml: runs.main is missing');

  const inputs = new Map<string, string>();
  for (const [name, value] of Object.entries(mapping(root.inputs ?? {}, 'inputs'))) {
    inputs.set(name, scalar(mapping(value ?? {}, `inputs.${name}`).default ?? '', `inputs.${name}.default`));
  }
  const scripts = (['pre', 'main', 'post'] as const).flatMap((phase) => {
    if (runs[phase] === undefined) return [];
    const condition = phase === 'main' ? 'success()' : (runs[`${phase}-if`] ?? 'always()');
    if (condition !== 'always()' && condition !== 'success()' && condition !== 'failure()') {
      throw new Error(`action.yml: runs.${phase}-if is '${String(condition)}', which is not supported here`);
    }
    return [{ phase, path: join(actionRoot, scalar(runs[phase], `runs.${phase}`)), condition } as const];
  });
  return { inputs, outputs: new Set(Object.keys(mapping(root.outputs ?? {}, 'outputs'))), scripts };
}

function mapping(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`action.yml: ${where} is not a mapping`);
  }
  return value as Record<string, unknown>;
}

function scalar(value: unknown, where: string): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  throw new Error(`action.yml: ${where} is not a scalar`);
}
