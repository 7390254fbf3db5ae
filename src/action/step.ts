/** The step: what its mode asks for. */
import * as core from '@actions/core';
import { loadArtifactModule } from '../deliver/artifact.ts';
import { parseShard } from '../shard/shard.ts';
import { savableToolchains } from '../toolchain/actions-cache.ts';
import { compileAll, type Result, verifyAll } from './compile.ts';
import type { RunContext } from './context.ts';
import { finish } from './finish.ts';
import { gatherShards } from './gather.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { planShards } from './plan.ts';
import { leaveForPost } from './post.ts';
import { findRequests } from './requests.ts';
import { openStores } from './stores.ts';
import { commentStep } from './tell.ts';

/** Runs the whole step. Throws a ModoError when it fails; models that fail are annotated before. */
export async function step(context: RunContext): Promise<void> {
  // The runner shows it to the same program at the end of the job.
  core.saveState('step', 'started');
  const inputs = readInputs();
  const { mode, token } = inputs.options;
  if (token !== undefined) core.setSecret(token);
  switch (mode) {
    case 'plan':
      return planShards(inputs, context);
    case 'compile':
      return compileStep(inputs, context);
    case 'report':
      return reportStep(inputs, context);
    case 'comment':
      return commentStep(inputs.options, context);
  }
}

async function compileStep(inputs: Inputs, context: RunContext): Promise<void> {
  const { options } = inputs;
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  const requests = await findRequests(inputs, context, shard);
  const artifactModule = loadArtifactModule();
  const stores = await openStores(options, context);
  try {
    const made = await compileAll(requests, stores.store);
    leaveForPost({ modules: await stores.keep(made.compiled), toolchains: savableToolchains() });
    const result: Result = options.verify ? await verifyAll(made, options) : made;
    await finish(result, { inputs, context, shard, artifactModule, branch: stores.branch, requests });
  } finally {
    await stores.close();
  }
}

async function reportStep(inputs: Inputs, context: RunContext): Promise<void> {
  const artifactModule = loadArtifactModule();
  const requests = await findRequests(inputs, context);
  const stores = await openStores(inputs.options, context);
  try {
    const result = await gatherShards(inputs.options, context, artifactModule);
    await finish(result, { inputs, context, artifactModule, branch: stores.branch, requests });
  } finally {
    await stores.close();
  }
}
