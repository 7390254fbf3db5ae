// Refreshes src/toolchain/catalogue.json. Entries of xPack come from the npm registry, where each package names its
// archives and their SHA-256; those of Arm and Espressif are kept as they are, since no registry has them. Sizes that
// are not known are asked for by HEAD, where the servers can be reached.
//
//   node scripts/refresh-catalogue.mjs            write what has changed
//   node scripts/refresh-catalogue.mjs --check    write nothing; exit code 1 when something would change
//   node scripts/refresh-catalogue.mjs --add NAME@NPM_VERSION    also add a version, as the newest
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../src/toolchain/catalogue.json', import.meta.url);
const before = readFileSync(path, 'utf8');
const catalogue = JSON.parse(before);

const [option, added] = process.argv.slice(2);
if (option !== undefined && option !== '--check' && !(option === '--add' && added)) {
  fail(`there is no ${option}`);
}

function fail(message) {
  process.stderr.write(`refresh-catalogue: ${message}\n`);
  process.exit(1);
}

/** The archives of an xPack package, by host. A digest that is already here must not change: releases do not. */
function xpackHosts(name, npm, { npmVersion, hosts }) {
  const text = execFileSync('npm', ['view', `${npm}@${npmVersion}`, 'xpack.binaries', '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { baseUrl, platforms } = JSON.parse(text);
  const fresh = Object.entries(platforms)
    // 32-bit Arm, which Node has left.
    .filter(([host]) => host !== 'linux-arm')
    .map(([host, { fileName, sha256 }]) => {
      const known = hosts[host];
      if (known && known.sha256 !== sha256) {
        fail(`${name} ${npmVersion} for ${host}: SHA-256 was ${known.sha256}, is ${sha256}`);
      }
      return [host, { urls: [`${baseUrl}/${fileName}`], sha256, ...(known?.size && { size: known.size }) }];
    });
  return Object.fromEntries(fresh.sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function sizeOf(url) {
  const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(10_000) }).catch(() => {});
  const length = Number(response?.ok ? response.headers.get('content-length') : NaN);
  return Number.isSafeInteger(length) && length > 0 ? length : undefined;
}

if (option === '--add') {
  const at = added.lastIndexOf('@');
  const toolchain = catalogue.toolchains.find(({ name, npm }) => npm && name === added.slice(0, at));
  if (!toolchain) fail(`${added}: not a package of xPack's that is in the catalogue`);
  const npmVersion = added.slice(at + 1);
  // The last number is the package's own; the release is what is before it.
  const version = npmVersion.replace(/\.\d+$/, '');
  toolchain.versions.unshift({ version, npmVersion, strip: 1, bin: 'bin', hosts: {} });
}

for (const { name, npm, versions } of catalogue.toolchains) {
  for (const version of versions) {
    if (npm) version.hosts = xpackHosts(name, npm, version);
    await Promise.all(
      Object.values(version.hosts).map(async (archive) => {
        if (archive.size !== undefined) return;
        const size = await sizeOf(archive.urls[0]);
        if (size !== undefined) archive.size = size;
      }),
    );
  }
}

const after = `${JSON.stringify(catalogue, undefined, 2)}\n`;
if (after === before) process.stdout.write('refresh-catalogue: nothing has changed\n');
else if (option === '--check') fail('the catalogue is not as its sources have it');
else {
  writeFileSync(path, after);
  process.stdout.write('refresh-catalogue: written\n');
}
