/** modo toolchain: what there is, what is installed, and where. Each returns what is printed. */
import { join } from 'node:path';
import { ModoError } from '../errors.ts';
import { textTable } from '../report/table.ts';
import { type CatalogueVersion, findPackage } from '../toolchain/catalogue.ts';
import { type ToolchainEnvironment, toolchainEnvironment } from '../toolchain/environment.ts';
import { parseMirrors } from '../toolchain/http.ts';
import { findInstalled, install } from '../toolchain/install.ts';
import { makeProgress } from './progress.ts';

export async function listToolchains(environment = toolchainEnvironment()): Promise<string> {
  const rows = environment.catalogue.flatMap(({ name, versions }) =>
    versions.map((version) => listVersion(name, version, environment)),
  );
  return `${textTable(['toolchain', 'archive', 'installed', 'hosts'], await Promise.all(rows))}\n`;
}

async function listVersion(
  name: string,
  { version, hosts }: CatalogueVersion,
  environment: ToolchainEnvironment,
): Promise<string[]> {
  const text = `${name}@${version}`;
  const archive = hosts[environment.host];
  if (!archive) return [text, 'not for this host', 'no', Object.keys(hosts).join(', ')];
  const folder = await findInstalled(findPackage(environment.catalogue, text, environment.host), environment);
  const size = archive.size === undefined ? 'size not known' : `${Math.round(archive.size / 1e6)} MB`;
  return [text, size, folder === undefined ? 'no' : 'yes', Object.keys(hosts).join(', ')];
}

export async function installToolchain(
  text: string,
  mirror: string | undefined,
  given: Partial<ToolchainEnvironment> = {},
): Promise<string> {
  const mirrors = parseMirrors(mirror);
  const progress = makeProgress();
  const environment = toolchainEnvironment({ progress: progress.step, ...given });
  const wanted = findPackage(environment.catalogue, text, environment.host);
  const options = { mirrors, cache: { restore: false, save: false } };
  const folder = await install(wanted, options, environment).finally(progress.done);
  return `${join(folder, wanted.bin)}\n`;
}

export async function toolchainPath(text: string, environment = toolchainEnvironment()): Promise<string> {
  const wanted = findPackage(environment.catalogue, text, environment.host);
  const folder = await findInstalled(wanted, environment);
  if (folder === undefined) {
    const shown = `${wanted.name}@${wanted.version}`;
    throw new ModoError(`${shown} is not installed`, `install it with modo toolchain install ${shown}`);
  }
  return `${join(folder, wanted.bin)}\n`;
}
