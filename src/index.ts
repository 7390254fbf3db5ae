/** modo as a library. */
export { type Compilation, type CompilerOptions, compileModel } from './compiler.ts';
export { compile } from './driver/compile.ts';
export type { Environment } from './driver/environment.ts';
export type { Manifest, ManifestPort } from './driver/manifest.ts';
export type { CompiledModel, CompileResult, FailedModel } from './driver/result.ts';
export { ModoError } from './errors.ts';
export type { PartialOptions } from './options.ts';
