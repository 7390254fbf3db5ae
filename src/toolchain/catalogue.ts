/** What can be downloaded: toolchains and emulators by name, version and host, each archive with its SHA-256. */
import { ModoError, printable } from '../errors.ts';
import data from './catalogue.json' with { type: 'json' };

/** One file on a server, for one host. */
export interface Archive {
  /** The publisher's own address first, then mirrors that the publisher names. */
  readonly urls: readonly string[];
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** Bytes, where known. */
  readonly size?: number;
}

export interface CatalogueVersion {
  /** As the publisher writes it, such as 15.2.1-1.1 or 15.3.rel1. */
  readonly version: string;
  /** Leading folders of the archive's paths that are left out. */
  readonly strip: number;
  /** Folder of the programs. */
  readonly bin: string;
  /** By host, such as linux-x64: Node's platform and architecture. */
  readonly hosts: Readonly<Record<string, Archive>>;
}

export interface CatalogueEntry {
  readonly name: string;
  readonly description: string;
  /** A program by which to see that it starts here. */
  readonly program: string;
  /** What `-dumpmachine` of a compiler says; left out for emulators. */
  readonly triple?: string;
  /** Where digests come from. */
  readonly source: string;
  /** Newest first. */
  readonly versions: readonly CatalogueVersion[];
}

export type Catalogue = readonly CatalogueEntry[];

export const CATALOGUE: Catalogue = (data as { readonly toolchains: Catalogue }).toolchains;

/** Something to install: one version of one toolchain for this host. */
export interface Package {
  readonly name: string;
  readonly version: string;
  readonly archive: Archive;
  /** Undefined: whether the archive has all in one folder is seen when it is unpacked. */
  readonly strip?: number;
  readonly bin: string;
  /** Programs of which the first that is there has to start. */
  readonly programs: readonly string[];
}

/** The entry of that name. Throws a ModoError that lists the known ones. */
export function findEntry(catalogue: Catalogue, name: string): CatalogueEntry {
  const entry = catalogue.find((candidate) => candidate.name === name);
  if (entry) return entry;
  const known = catalogue.map((candidate) => candidate.name).join(', ');
  throw new ModoError(`there is no toolchain "${printable(name)}"`, `known are ${known}`);
}

/**
 * `name` or `name@version`, where the beginning of a version stands for the newest that begins so: 15 for 15.2.1-1.1.
 * Throws a ModoError when there is no such version, or none for the host.
 */
export function findPackage(catalogue: Catalogue, text: string, host: string): Package {
  const [name, wanted] = splitName(text);
  const entry = findEntry(catalogue, name);
  const version =
    wanted === undefined
      ? entry.versions[0]
      : (entry.versions.find((candidate) => candidate.version === wanted) ??
        entry.versions.find((candidate) => beginsWith(candidate.version, wanted)));
  if (!version) {
    throw new ModoError(
      `there is no ${name} ${printable(wanted ?? '')}`,
      `there are ${entry.versions.map((candidate) => candidate.version).join(', ')}`,
    );
  }
  const archive = version.hosts[host];
  if (!archive) {
    throw new ModoError(
      `${name} ${version.version} is not made for ${host}`,
      `it is made for ${Object.keys(version.hosts).join(', ')}`,
    );
  }
  const { strip, bin } = version;
  return { name, version: version.version, archive, strip, bin, programs: [entry.program] };
}

function splitName(text: string): [name: string, version: string | undefined] {
  const at = text.indexOf('@');
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** 15.2 begins 15.2.1-1.1, but neither 1 nor 15.2.1-1.10 does. */
function beginsWith(version: string, wanted: string): boolean {
  return wanted !== '' && version.startsWith(wanted) && /^[.\-_]/.test(version.slice(wanted.length));
}

/**
 * The version as the folder of a tool cache is named, which has to be one of semantic versioning: 15.3.rel1 becomes
 * 15.3.0-rel1, 15.2.0_20251204 becomes 15.2.0-20251204.
 */
export function toolCacheVersion(version: string): string {
  const [, numbers, rest] = /^(\d+(?:\.\d+){0,2})[._-]?(.*)$/.exec(version) ?? [];
  if (numbers === undefined) return `0.0.0-${version.replace(/[^0-9A-Za-z.-]/g, '-')}`;
  const padded = [...numbers.split('.').map(Number), 0, 0].slice(0, 3).join('.');
  return rest === '' ? padded : `${padded}-${rest!.replace(/[^0-9A-Za-z.-]/g, '-')}`;
}
