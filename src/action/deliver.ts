/** Brings what was compiled to its destinations: each gets everything or nothing, whatever becomes of the others. */
import * as core from '@actions/core';
import { ModoError } from '../errors.ts';
import { describeForAction } from './annotations.ts';

export interface Destination {
  /** Of its group in the log. */
  readonly title: string;
  /** Whether it takes nothing when a model failed: a release without one of its models would look complete. */
  readonly needsAll?: boolean;
  /** Whether it takes nothing when a budget is exceeded: what is on a branch or in a release gets used. */
  readonly needsBudget?: boolean;
  /** Whether it is worth a warning at most when it fails, and not worth trying when something else has failed. */
  readonly isExtra?: boolean;
  deliver(): Promise<Delivered>;
}

export interface Delivered {
  /** What became of the files, for the summary. */
  readonly sentence: string;
  /** Outputs of the step. */
  readonly outputs?: Readonly<Record<string, string>>;
}

export interface Delivery {
  readonly sentences: readonly string[];
  readonly errors: readonly ModoError[];
}

export interface Completeness {
  /** Every model was compiled. */
  readonly isComplete: boolean;
  readonly isWithinBudget: boolean;
}

export async function deliverTo(
  destinations: readonly Destination[],
  { isComplete, isWithinBudget }: Completeness,
): Promise<Delivery> {
  const sentences: string[] = [];
  const errors: ModoError[] = [];
  for (const { title, needsAll, needsBudget, isExtra, deliver } of destinations) {
    if (isExtra && errors.length > 0) continue;
    if (needsBudget && !isWithinBudget) {
      sentences.push(`${title}: not done, since a budget is exceeded.`);
      continue;
    }
    if (needsAll && !isComplete) {
      sentences.push(`${title}: not done, since not every model was compiled.`);
      continue;
    }
    core.startGroup(title);
    try {
      const { sentence, outputs = {} } = await deliver();
      for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
      core.info(sentence);
      sentences.push(sentence);
    } catch (error) {
      if (!(error instanceof ModoError)) throw error;
      sentences.push(describeForAction(error));
      if (isExtra) core.warning(describeForAction(error));
      else errors.push(error);
    } finally {
      core.endGroup();
    }
  }
  return { sentences, errors };
}
