/** The GitHub Action: inputs in, compiled models out, as files and as an artifact. */
import { join, resolve } from 'node:path';
import * as core from '@actions/core';
import { artifactPathError, loadArtifactModule, upload } from '../deliver/artifact.ts';
import { compile } from '../driver/compile.ts';
import { defaultEnvironment } from '../driver/environment.ts';
import { MANIFEST_NAME } from '../driver/manifest.ts';
import type { CompiledModel, CompileResult, FailedModel } from '../driver/result.ts';
import { ModoError } from '../errors.ts';
import type { Options } from '../options.ts';
import { compileTable } from '../report/compile-table.ts';
import { annotate, describeForAction } from './annotations.ts';
import { readInputs } from './inputs.ts';
import { logText } from './log.ts';
import { findModels } from './models.ts';
import { writeSummary } from './summary.ts';

async function run(): Promise<void> {
  process.chdir(process.env.GITHUB_WORKSPACE || '.');
  const { patterns, options } = readInputs();
  const models = await findModels(patterns);
  const artifactModule = loadArtifactModule();
  const { compiled, failed } = await compileAll(models, options);
  // All or nothing: a set without one of its models would look complete to whoever takes it.
  if (failed.length > 0) {
    annotate(failed);
    const jobs = compiled.length + failed.length;
    const delivery = `${failed.length} of ${jobs} compilations failed: nothing is uploaded.`;
    await writeSummary({ compiled, failed, delivery });
    throw new ModoError(delivery.slice(0, -1));
  }
  core.setOutput('files', compiled.flatMap(paths).join('\n'));
  core.setOutput('manifest', compiled.map(({ folder }) => posix(join(folder, MANIFEST_NAME))).join('\n'));
  const { artifactName: name, output } = options;
  let delivery = 'The server does not take artifacts: the files are in the workspace only.';
  try {
    core.startGroup(`Upload artifact ${name}`);
    const files = compiled.flatMap(paths).map((path) => resolve(path));
    const artifact = await upload(artifactModule, name, resolve(output), files);
    if (artifact) {
      core.setOutput('artifact-id', artifact.id);
      delivery = `Uploaded as artifact ${name} (${artifact.id}).`;
    }
  } catch (error) {
    delivery = describeForAction(error);
    throw error;
  } finally {
    core.endGroup();
    await writeSummary({ compiled, failed, delivery });
  }
}

async function compileAll(
  models: readonly string[],
  options: Options<'compile'>,
): Promise<Omit<CompileResult, 'printed'>> {
  const refused = models.flatMap((model): FailedModel[] => {
    const error = artifactPathError(model);
    return error ? options.target.map((target) => ({ model, target, error })) : [];
  });
  const fitting = models.filter((model) => !artifactPathError(model));
  if (fitting.length === 0) return { compiled: [], failed: refused };
  core.startGroup(`Compile ${models.length} ${models.length === 1 ? 'model' : 'models'}`);
  const { compiled, failed } = await compile(fitting, options, {
    ...defaultEnvironment(),
    nested: true,
    progress: (message) => core.info(logText(message)),
  }).finally(core.endGroup);
  if (compiled.length > 0) core.info(compileTable(compiled.map(forLog)));
  return { compiled, failed: [...refused, ...failed] };
}

function forLog(model: CompiledModel): CompiledModel {
  return { ...model, model: logText(model.model), folder: logText(model.folder) };
}

/** A compilation's files, relative to the workspace unless `output` is absolute. */
function paths({ folder, files }: CompiledModel): string[] {
  return files.map((name) => posix(join(folder, name)));
}

function posix(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

await run().catch((error: unknown) => core.setFailed(describeForAction(error)));
