/** At the end of the job: saves for later runs what this one made. */
import * as core from '@actions/core';
import { type SavableArchive, saveToolchains } from '../toolchain/actions-cache.ts';
import { describeForAction } from './annotations.ts';
import type { RunContext } from './context.ts';
import { saveModules } from './stores.ts';

/** What the step leaves for the end of the job, as JSON in the runner's state. */
export interface LeftForPost {
  /** Keys of the compilations that are laid out. */
  readonly modules: readonly string[];
  readonly toolchains: readonly SavableArchive[];
}

const STATE = 'left';

export function leaveForPost(left: LeftForPost): void {
  if (left.modules.length + left.toolchains.length > 0) core.saveState(STATE, left);
}

/** A cache that cannot be written is a warning: the step has done its work. */
export async function post(context: RunContext): Promise<void> {
  const text = core.getState(STATE);
  if (text === '') return;
  const { modules, toolchains } = JSON.parse(text) as LeftForPost;
  try {
    if (modules.length > 0) await saveModules(context, modules);
  } catch (error) {
    core.warning(`compilations are not saved for later runs: ${describeForAction(error)}`);
  }
  await saveToolchains(toolchains, (message) => core.warning(message));
}
