// The main job, from model to answers: compiles the example's model for Cortex-M4, links its firmware, boots it in
// QEMU, and lets it print what it recognised.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const example = join(dirname(fileURLToPath(import.meta.url)), '..', 'examples', 'firmware');
const modo = `"${process.execPath}" ../../bin/modo.js`;

for (const goals of [['clean'], ['all'], ['run']]) {
  process.stdout.write(`demo: make ${goals.join(' ')}\n`);
  const { status } = spawnSync('make', ['--no-print-directory', '-C', example, `MODO=${modo}`, ...goals], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
