/** Brings what was compiled to its destinations: each gets everything or nothing, whatever becomes of the others. */
import * as core from '@actions/core';
import { ModoError } from '../errors.ts';
import { describeForAction } from './annotations.ts';

export interface Destination {
  /** Of its group in the log. */
  readonly title: string;
  /** Whether it takes nothing when a model failed: a release without one of its models would look complete. */
  readonly needsAll?: boolean;
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

export async function deliverTo(
  destinations: readonly Destination[],
  isComplete: boolean,
): Promise<Delivery> {
  const sentences: string[] = [];
  const errors: ModoError[] = [];
  for (const { title, needsAll, deliver } of destinations) {
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
      errors.push(error);
    } finally {
      core.endGroup();
    }
  }
  return { sentences, errors };
}
