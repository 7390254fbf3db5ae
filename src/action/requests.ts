/** What the step compiles: the models that are named, or those of the project file, each with its options. */
import { defaultEnvironment } from '../driver/environment.ts';
import { type CompileRequest, makeRequests, withDefaultProject } from '../driver/requests.ts';
import { ModoError } from '../errors.ts';
import type { Shard } from '../shard/shard.ts';
import type { RunContext } from './context.ts';
import type { Inputs } from './inputs.ts';
import { findModels } from './models.ts';

/** All of them, or those of the shard. Throws a ModoError when there is no model, or an option is wrong. */
export async function findRequests(
  { patterns, given }: Inputs,
  { isForeign }: RunContext,
  shard?: Shard,
): Promise<readonly CompileRequest[]> {
  const environment = { ...defaultEnvironment(), nested: true, isForeign };
  const all = withDefaultProject(given, environment);
  if (shard) {
    const models = [...new Set(shard.jobs.map(([model]) => model))];
    const wanted = new Set(shard.jobs.map((job) => job.join('\n')));
    const requests = await makeRequests(models, all, environment);
    return requests.filter(({ model, target }) => wanted.has(`${model}\n${target.name}`));
  }
  if (patterns.length === 0 && all.project === undefined)
    throw new ModoError(
      'model is empty',
      'name .tflite files, such as models/*.tflite, or list them in modo.yml',
    );
  return makeRequests(patterns.length === 0 ? [] : await findModels(patterns), all, environment);
}
