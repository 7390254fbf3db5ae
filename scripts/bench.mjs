// Builds modo and the benchmark, and runs it with the options given: see docs/performance.md.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function node(script, ...args) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

node('scripts/build.mjs');
node('node_modules/typescript/bin/tsc', '-p', join(root, 'tsconfig.bench.json'));
node('build/bench/bench/run.js', ...process.argv.slice(2));
