/** modo toolchain: what there is, what is installed, and where. */
import { join } from 'node:path';
import { ModoError } from '../errors.ts';
import { textTable } from '../report/table.ts';
import { type CatalogueEntry, findPackage } from '../toolchain/catalogue.ts';
import { type ToolchainEnvironment, toolchainEnvironment } from '../toolchain/environment.ts';
import { checkUrl } from '../toolchain/http.ts';
import { findInstalled, install } from '../toolchain/install.ts';
import { makeProgress } from './progress.ts';

export async function listToolchains(): Promise<void> {
  const environment = toolchainEnvironment();
  const rows = await Promise.all(environment.catalogue.flatMap((entry) => listEntry(entry, environment)));
  process.stdout.write(`${textTable(['toolchain', 'archive', 'installed', 'hosts'], rows)}\n`);
}

function listEntry(
  { name, versions }: CatalogueEntry,
  environment: ToolchainEnvironment,
): Promise<string[]>[] {
  return versions.map(async ({ version, hosts }) => {
    const text = `${name}@${version}`;
    const size = hosts[environment.host]?.size;
    const isHere = hosts[environment.host] !== undefined;
    const folder =
      isHere &&
      (await findInstalled(findPackage([...environment.catalogue], text, environment.host), environment));
    return [
      text,
      size === undefined ? (isHere ? 'size not known' : 'not for this host') : `${Math.round(size / 1e6)} MB`,
      folder ? 'yes' : 'no',
      Object.keys(hosts).join(', '),
    ];
  });
}

export async function installToolchain(text: string, mirror: string | undefined): Promise<void> {
  const mirrors = (mirror?.split(/\s+/) ?? [])
    .filter((url) => url !== '')
    .map((url) => checkUrl(url, '--mirror'));
  const progress = makeProgress();
  const environment = toolchainEnvironment({ progress: progress.step });
  const wanted = findPackage(environment.catalogue, text, environment.host);
  const options = { mirrors, cache: { restore: false, save: false } };
  const folder = await install(wanted, options, environment).finally(progress.done);
  process.stdout.write(`${join(folder, wanted.bin)}\n`);
}

export async function printToolchainPath(text: string): Promise<void> {
  const environment = toolchainEnvironment();
  const wanted = findPackage(environment.catalogue, text, environment.host);
  const folder = await findInstalled(wanted, environment);
  if (folder === undefined) {
    const shown = `${wanted.name}@${wanted.version}`;
    throw new ModoError(`${shown} is not installed`, `install it with modo toolchain install ${shown}`);
  }
  process.stdout.write(`${join(folder, wanted.bin)}\n`);
}
