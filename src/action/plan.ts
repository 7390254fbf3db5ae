/** mode: plan. Splits the models and targets into shards for `strategy.matrix`. */
import { stat } from 'node:fs/promises';
import * as core from '@actions/core';
import { artifactPathError } from '../deliver/artifact.ts';
import { layOut } from '../driver/layout.ts';
import { matrixOf, type Shard, type ShardJob } from '../shard/shard.ts';
import { splitByCost } from '../shard/split.ts';
import { defaultName } from './artifact.ts';
import type { RunContext } from './context.ts';
import type { Inputs } from './inputs.ts';
import { logText } from './log.ts';
import { findRequests } from './requests.ts';

/** What a compile costs whatever the model's size, in bytes of a model that cost as much. */
const COST_OF_ANY = 250_000;

/** Sets the output `matrix`. Throws a ModoError when there is no model, or two of them meet. */
export async function planShards(inputs: Inputs, context: RunContext): Promise<void> {
  const { options } = inputs;
  const requests = await findRequests(inputs, context);
  const refused = requests.map(({ model }) => artifactPathError(model)).find((error) => error !== undefined);
  if (refused) throw refused;
  // Two models that meet are an error here already, and not one of the shard that has both.
  layOut(requests, process.cwd());
  const sizes = new Map<string, number>();
  for (const { model } of requests) if (!sizes.has(model)) sizes.set(model, (await stat(model)).size);
  const jobs = requests.map(({ model, target }): ShardJob => [model, target.name]);
  const groups = splitByCost(jobs, ([model]) => COST_OF_ANY + sizes.get(model)!, options.shards);
  const name = defaultName(inputs);
  const shards = groups.map(
    (group, i): Shard => ({
      number: i + 1,
      count: groups.length,
      artifact: `${name}-shard-${i + 1}-of-${groups.length}`,
      jobs: group,
    }),
  );
  core.setOutput('matrix', JSON.stringify(matrixOf(shards)));
  core.info(`${jobs.length} compilations in ${shards.length} ${shards.length === 1 ? 'shard' : 'shards'}:`);
  for (const { number, jobs: part } of shards) {
    const first = part.slice(0, 3).map(([model, target]) => `${logText(model)} for ${target}`);
    core.info(`  ${number}: ${part.length}, ${first.join(', ')}${part.length > 3 ? ', ...' : ''}`);
  }
}
