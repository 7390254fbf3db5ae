/** modo as a library. */
export { type Compilation, type CompilerOptions, compileModel } from './compiler.ts';
export {
  type CompiledModel,
  type CompileResult,
  compile,
  type Environment,
  type FailedModel,
} from './driver/compile.ts';
export type { Manifest, ManifestPort } from './driver/manifest.ts';
export { ModoError } from './errors.ts';
export type { PartialOptions } from './options.ts';
