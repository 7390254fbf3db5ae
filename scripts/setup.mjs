// Installs what modo's own scripts need: npm packages, compilers and QEMU; only what is missing. Plain Node, since
// it runs before any package is there.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Programs, and the Debian packages that bring them. */
const PROGRAMS = {
  gcc: 'gcc',
  'g++': 'g++',
  make: 'make',
  git: 'git',
  'arm-none-eabi-gcc': 'gcc-arm-none-eabi',
  'qemu-system-arm': 'qemu-system-arm',
};

function fail(message) {
  process.stderr.write(`setup: ${message}\n`);
  process.exit(1);
}

function isOnPath(program) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, program)));
}

function run(command, args, env = {}) {
  process.stdout.write(`setup: ${[command, ...args].join(' ')}\n`);
  return (
    spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
  );
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 20))
    fail(`Node ${process.versions.node} is too old; 20.20 or newer is needed`);
}

/** npm records what it installed in node_modules/.package-lock.json. */
function installNpmPackages() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  )
    return;
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']))
    fail('npm ci failed; type it to see why');
}

function installPrograms() {
  const missing = Object.entries(PROGRAMS).filter(([program]) => !isOnPath(program));
  if (missing.length === 0) return;
  const packages = missing.map(([, name]) => name);
  const line = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const programs = missing.map(([program]) => program).join(', ');
  const isRoot = process.getuid?.() === 0;
  const canSudo = !isRoot && isOnPath('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!isOnPath('apt-get') || (!isRoot && !canSudo && !process.stdin.isTTY)) {
    fail(`${programs} missing; type: sudo apt-get update && sudo ${line}`);
  }
  const [command, ...prefix] = isRoot ? ['env'] : ['sudo', 'env'];
  const apt = (...args) => run(command, [...prefix, 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]);
  const install = () => apt('install', '-y', '-q', '--no-install-recommends', ...packages);
  // Package lists may be missing or old.
  if (!(apt('update', '-q') && install())) fail(`could not install ${programs}; type: sudo ${line}`);
}

checkNode();
installPrograms();
installNpmPackages();
