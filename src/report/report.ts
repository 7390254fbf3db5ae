/** The report of a run as data: what every model costs on every target. Budgets, deltas, comments and pages start here. */
import type { Manifest } from '../driver/manifest.ts';
import type { CompileResult } from '../driver/result.ts';
import { describeError } from '../errors.ts';

/** Bytes, but for `macs` and `instructions`, which are those of one inference. */
export interface ReportFigures {
  readonly flash: number;
  readonly weights: number;
  readonly biases: number;
  readonly requantization: number;
  readonly code: number;
  readonly other: number;
  /** The arena, inputs and outputs: everything that is not flash, but for the stack. */
  readonly ram: number;
  readonly arena: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly stack: number;
  readonly macs: number;
  /** Where the object was run. */
  readonly instructions?: number;
}

export interface ReportEntry {
  /** Path of the model, with slashes, relative to the top of the repository. */
  readonly model: string;
  readonly target: string;
  readonly state: 'compiled' | 'cached' | 'failed';
  /** Of one that failed: why, in one line. */
  readonly error?: string;
  /** Key of the compilation: everything that its files depend on. */
  readonly key?: string;
  /** SHA-256 of mod.o, or of mod.so where there is no mod.o. */
  readonly digest?: string;
  readonly figures?: ReportFigures;
}

export interface Report {
  readonly reportVersion: 1;
  /** The version of modo. */
  readonly modo: string;
  /** The commit that was compiled, where that is known. */
  readonly commit?: string;
  readonly ref?: string;
  /** Sorted by model and target. */
  readonly entries: readonly ReportEntry[];
}

/** The report's name, in an artifact and on the branch that firmware is committed to. */
export const REPORT_NAME = 'report.json';

/** The names of artifacts with reports start with it. */
export const REPORT_ARTIFACT = 'modo-report';

export interface ReportContext {
  readonly modo: string;
  readonly commit?: string;
  readonly ref?: string;
  /** Instructions of one inference, by `model\ntarget`, of what was run. */
  readonly instructions?: ReadonlyMap<string, number>;
}

export function makeReport(
  result: Pick<CompileResult, 'compiled' | 'failed'>,
  context: ReportContext,
): Report {
  const { modo, commit, ref, instructions } = context;
  const entries: ReportEntry[] = [
    ...result.compiled.map(({ model, target, state, manifest }) => ({
      model,
      target,
      state,
      key: manifest.key,
      ...digestOf(manifest),
      figures: figuresOf(manifest, instructions?.get(`${model}\n${target}`)),
    })),
    ...result.failed.map(({ model, target, error }) => ({
      model,
      target,
      state: 'failed' as const,
      error: describeError(error),
    })),
  ];
  return {
    reportVersion: 1,
    modo,
    ...(commit && { commit }),
    ...(ref && { ref }),
    entries: entries.sort(byModelAndTarget),
  };
}

export function figuresOf(manifest: Manifest, instructions?: number): ReportFigures {
  const { workspace: arena, stack, flash } = manifest.sizes;
  const total = (ports: Manifest['inputs']): number => ports.reduce((sum, { bytes }) => sum + bytes, 0);
  const [inputs, outputs] = [total(manifest.inputs), total(manifest.outputs)];
  return {
    flash: Object.values(flash).reduce((sum, bytes) => sum + bytes, 0),
    ...flash,
    ram: arena + inputs + outputs,
    arena,
    inputs,
    outputs,
    stack,
    macs: manifest.macs,
    ...(instructions !== undefined && { instructions }),
  };
}

function digestOf({ files }: Manifest): { digest?: string } {
  const file = files.find(({ name }) => name === 'mod.o') ?? files.find(({ name }) => name === 'mod.so');
  return file ? { digest: file.sha256 } : {};
}

/** The order of entries. */
export function byModelAndTarget(
  a: Pick<ReportEntry, 'model' | 'target'>,
  b: Pick<ReportEntry, 'model' | 'target'>,
): number {
  if (a.model !== b.model) return a.model < b.model ? -1 : 1;
  return a.target < b.target ? -1 : a.target > b.target ? 1 : 0;
}
