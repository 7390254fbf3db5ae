/**
 * Which compiler a target gets, in two stages: a choice, with a digest that names the compiler, made without the
 * network; and the compiler itself, for which it may have to be downloaded.
 */
import { ModoError, printable } from '../errors.ts';
import type { Target } from '../targets/target.ts';
import { type CacheMode, cacheUse } from './actions-cache.ts';
import { findEntry, findPackage, type Package } from './catalogue.ts';
import { type ToolchainEnvironment, toolchainEnvironment } from './environment.ts';
import { checkUrl, parseMirrors } from './http.ts';
import { install } from './install.ts';
import { findProgram } from './installed.ts';
import { programDigest } from './program-digest.ts';
import { findGoodToolchain, findToolchain, identifyFor, type Toolchain } from './toolchain.ts';

/** What a user says about the compiler: options of the same names. */
export interface ToolchainRequest {
  readonly crossCompiler?: string | undefined;
  /** auto, system, or a name of the catalogue with a version or its beginning. */
  readonly toolchain?: string | undefined;
  readonly toolchainUrl?: string | undefined;
  readonly toolchainSha256?: string | undefined;
  /** Addresses, separated by white space. */
  readonly mirror?: string | undefined;
  readonly cache?: CacheMode | undefined;
}

export interface ToolchainChoice {
  /**
   * 64 lower-case hexadecimal digits: SHA-256 of the archive to be unpacked, or, for a compiler that is installed
   * already, of the programs by which it makes objects.
   */
  readonly digest: string;
  /** Such as "arm-none-eabi-gcc 12.2.1". */
  readonly description: string;
  /** The compiler, downloaded and installed if need be. Throws a ModoError. */
  provide(): Promise<Toolchain>;
}

/** A choice whose digest takes time to compute, which not everybody wants to spend. */
interface Candidate extends Omit<ToolchainChoice, 'digest'> {
  digest(): Promise<string>;
}

/** Chooses without the network. Throws a ModoError when options contradict each other, or nothing fits the target. */
export async function chooseToolchain(
  target: Target,
  request: ToolchainRequest,
  environment: ToolchainEnvironment = toolchainEnvironment(),
): Promise<ToolchainChoice> {
  const candidate = await choose(target, request, environment);
  return { ...candidate, digest: await candidate.digest() };
}

async function choose(
  target: Target,
  request: ToolchainRequest,
  environment: ToolchainEnvironment,
): Promise<Candidate> {
  const { mirrors, custom } = checkRequest(request, target);
  const { cwd, progress } = environment;
  const wanted = request.toolchain ?? 'auto';
  if (request.crossCompiler !== undefined) {
    return installedChoice(await findToolchain(target, request.crossCompiler, cwd));
  }
  const fetched = (fetchedPackage: Package): Candidate =>
    packageChoice(target, fetchedPackage, request, mirrors, environment);
  // Its own machine's compiler comes with the C library that the machine has.
  if (target.name === 'host' || wanted === 'system') {
    return installedChoice(await findToolchain(target, undefined, cwd));
  }
  if (custom) return fetched(custom);
  if (wanted !== 'auto') {
    const found = findPackage(environment.catalogue, wanted, environment.host);
    checkServes(target, found, environment);
    return fetched(found);
  }
  const onPath = await findGoodToolchain(target, (why) => progress(`${target.name}: ${why}; not used`));
  if (onPath) return installedChoice(onPath);
  for (const name of target.toolchains ?? []) {
    const entry = findEntry(environment.catalogue, name);
    if (entry.versions.some(({ hosts }) => hosts[environment.host])) {
      return fetched(findPackage(environment.catalogue, name, environment.host));
    }
  }
  // Says what is missing, and how to get it.
  return installedChoice(await findToolchain(target, undefined, cwd));
}

/** The compiler for a target, as `chooseToolchain` chooses it. Throws a ModoError. */
export async function provideToolchain(
  target: Target,
  request: ToolchainRequest,
  given: Partial<ToolchainEnvironment>,
): Promise<Toolchain> {
  return (await choose(target, request, toolchainEnvironment(given))).provide();
}

interface CheckedRequest {
  readonly mirrors: readonly string[];
  readonly custom: Package | undefined;
}

function checkRequest(request: ToolchainRequest, target: Target): CheckedRequest {
  const { crossCompiler, toolchain = 'auto', toolchainUrl, toolchainSha256, mirror } = request;
  const named = [
    crossCompiler !== undefined && '--cross-compiler',
    toolchain !== 'auto' && '--toolchain',
    toolchainUrl !== undefined && '--toolchain-url',
  ].filter((option) => option !== false);
  if (named.length > 1) {
    throw new ModoError(`${named.join(' and ')} name different compilers`, 'give one of them');
  }
  if ((toolchainUrl === undefined) !== (toolchainSha256 === undefined)) {
    const [given, missing] = toolchainUrl === undefined ? ['-sha256', '-url'] : ['-url', '-sha256'];
    throw new ModoError(`--toolchain${given} needs --toolchain${missing}`, 'give both');
  }
  return {
    mirrors: parseMirrors(mirror),
    custom: toolchainUrl === undefined ? undefined : customPackage(toolchainUrl, toolchainSha256!, target),
  };
}

/** An archive that the catalogue does not have; it is known by its digest. */
function customPackage(url: string, digest: string, target: Target): Package {
  if (!/^[0-9a-f]{64}$/i.test(digest)) {
    throw new ModoError(
      `--toolchain-sha256: "${printable(digest)}" is not a SHA-256`,
      'give 64 hexadecimal digits, such as sha256sum prints',
    );
  }
  const sha256 = digest.toLowerCase();
  return {
    name: 'custom-toolchain',
    version: `sha256-${sha256.slice(0, 16)}`,
    archive: { urls: [checkUrl(url, '--toolchain-url')], sha256 },
    bin: 'bin',
    programs: target.compilers,
  };
}

function checkServes(target: Target, { name }: Package, { catalogue }: ToolchainEnvironment): void {
  if (target.toolchains?.includes(name)) return;
  const { triple } = findEntry(catalogue, name);
  const fitting = target.toolchains?.join(' or ');
  throw new ModoError(
    triple === undefined
      ? `--toolchain ${name} is no compiler`
      : `--toolchain ${name} compiles for ${triple}, not for ${target.name}`,
    fitting === undefined ? 'use auto or system, or --toolchain-url' : `choose ${fitting}, auto or system`,
  );
}

function installedChoice(toolchain: Toolchain): Candidate {
  return {
    digest: () => programDigest(toolchain),
    description: `${toolchain.name} ${toolchain.version}`,
    provide: () => Promise.resolve(toolchain),
  };
}

function packageChoice(
  target: Target,
  wanted: Package,
  { cache = 'auto' }: ToolchainRequest,
  mirrors: readonly string[],
  environment: ToolchainEnvironment,
): Candidate {
  const description = `${wanted.name}@${wanted.version}`;
  return {
    digest: () => Promise.resolve(wanted.archive.sha256),
    description,
    async provide() {
      environment.progress(`${target.name}: toolchain ${description}`);
      const options = { mirrors, cache: cacheUse(cache, environment.variables) };
      const folder = await install(wanted, options, environment);
      const program = await findProgram(`${folder}/${wanted.bin}`, target.compilers);
      const found = program === undefined ? undefined : await identifyFor(target, program);
      if (found) return found;
      throw new ModoError(
        `${description} has no compiler for ${target.name} (${target.compilers.join(', ')})`,
        'choose another toolchain',
      );
    },
  };
}
