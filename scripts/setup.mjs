// Installs what modo's own scripts need: npm packages, compilers and QEMU; only what is missing. Its argument says what
// for: demo, or test (the default), which needs more. Plain Node, since it runs before any package is there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Programs on PATH, or files by absolute path, and the Debian packages that bring them. */
const DEMO = {
  gcc: 'gcc',
  'g++': 'g++',
  make: 'make',
  git: 'git',
  'arm-none-eabi-gcc': 'gcc-arm-none-eabi',
  'qemu-system-arm': 'qemu-system-arm',
};
const NEEDS = {
  demo: DEMO,
  test: {
    ...DEMO,
    'riscv64-unknown-elf-gcc': 'gcc-riscv64-unknown-elf',
    'aarch64-linux-gnu-gcc': 'gcc-aarch64-linux-gnu',
    '/usr/aarch64-linux-gnu/include/stdio.h': 'libc6-dev-arm64-cross',
    'arm-linux-gnueabihf-gcc': 'gcc-arm-linux-gnueabihf',
    '/usr/arm-linux-gnueabihf/include/stdio.h': 'libc6-dev-armhf-cross',
    'qemu-system-riscv32': 'qemu-system-misc',
    'qemu-system-riscv64': 'qemu-system-misc',
    'qemu-aarch64': 'qemu-user',
    'qemu-arm': 'qemu-user',
    chromium: 'chromium',
    xz: 'xz-utils',
    zip: 'zip',
    unzip: 'unzip',
  },
};

function fail(message) {
  process.stderr.write(`setup: ${message}\n`);
  process.exit(1);
}

function isThere(program) {
  if (program.startsWith('/')) return existsSync(program);
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

/** Runners run the Action under Node 24; its tests do so too, besides the Node that runs them. */
const NODE_24 = '24.21.0';

/** Tools that tests use where they are there: no failure if they cannot be installed. */
const LINTERS = {
  actionlint: (folder) =>
    run('go', ['install', 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12'], { GOBIN: folder }),
  zizmor: (folder) => {
    const python = join(folder, 'python');
    const install = ['-m', 'pip', 'install', '-q', '--root-user-action=ignore', '--target', python];
    if (!run('python3', [...install, 'zizmor==1.32.0'])) return false;
    symlinkSync('python/bin/zizmor', join(folder, 'zizmor'));
    return true;
  },
};

/** Programs of the tests' own, beside the packages that npm installs. */
const tools = join(root, 'node_modules', '.tools');

function installNode24() {
  const { platform, arch, version } = process;
  if (version.startsWith('v24.') || existsSync(join(tools, 'node24'))) return;
  const name = `node-${platform}-${arch}`;
  const folder = join(tools, name);
  const install = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error'];
  if (!run('npm', [...install, `${name}@${NODE_24}`])) {
    process.stdout.write(`setup: no Node 24: the Action is tested under ${version} alone\n`);
    return;
  }
  symlinkSync(join(folder, 'node_modules', name, 'bin', 'node'), join(tools, 'node24'));
}

function installLinters() {
  for (const [name, install] of Object.entries(LINTERS)) {
    if (existsSync(join(tools, name))) continue;
    mkdirSync(tools, { recursive: true });
    if (!install(tools)) process.stdout.write(`setup: no ${name}: the tests that use it are skipped\n`);
  }
}

function installPrograms(wanted) {
  const missing = Object.entries(wanted).filter(([program]) => !isThere(program));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map(([, name]) => name))];
  const line = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const programs = missing.map(([program]) => program).join(', ');
  const isRoot = process.getuid?.() === 0;
  const canSudo = !isRoot && isThere('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!isThere('apt-get') || (!isRoot && !canSudo && !process.stdin.isTTY)) {
    fail(`${programs} missing; type: sudo apt-get update && sudo ${line}`);
  }
  const [command, ...prefix] = isRoot ? ['env'] : ['sudo', 'env'];
  const apt = (...args) => run(command, [...prefix, 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]);
  const install = () => apt('install', '-y', '-q', '--no-install-recommends', ...packages);
  // Package lists may be missing or old.
  if (!(apt('update', '-q') && install())) fail(`could not install ${programs}; type: sudo ${line}`);
}

const purpose = process.argv[2] ?? 'test';
if (!Object.hasOwn(NEEDS, purpose))
  fail(`there is no ${purpose}; type: node scripts/setup.mjs demo, or test`);
checkNode();
installPrograms(NEEDS[purpose]);
installNpmPackages();
if (purpose === 'test') {
  installNode24();
  installLinters();
}
