/** No layer of the MLPerf Tiny models falls back to a portable kernel where the target has one of its own. */
import { describe, expect, test } from 'vitest';
import { findTarget, targetList } from '../../src/targets/index.ts';
import { publicModels, SKIP_REASON } from '../support/models.ts';
import { compilationFor } from '../support/on-target.ts';

const MODELS = ['kws_ref_model', 'pretrainedResnet_quant', 'vww_96_int8', 'ad01_int8'];
const PORTABLE = new Set(['conv_2d_s8', 'depthwise_conv_2d_s8', 'fully_connected_s8']);

const targets = targetList()
  .map(({ name }) => findTarget(name, process.arch))
  .filter(({ kernels }) => kernels.length > 1);

describe.skipIf(publicModels.length === 0)(`public models (skipped when ${SKIP_REASON})`, () => {
  test.each(targets.map((target) => [target.name, target] as const))('%s', (_, target) => {
    for (const name of MODELS) {
      const { path } = publicModels.find((model) => model.name === name)!;
      const { program } = compilationFor(path, target);
      const kernels = program.schedule.ops.map(({ call }) => call.kernel);
      expect(kernels.length).toBeGreaterThan(8);
      expect(
        kernels.filter((kernel) => PORTABLE.has(kernel)),
        name,
      ).toEqual([]);
    }
  });
});
