// Builds build/ (the library, with types) and dist/ (the bundles of the command line and of the Action).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Entry files, and where their bundles go. */
const BUNDLES = { cli: 'build/cli/main.js', action: 'build/action/main.js' };

function node(script, ...args) {
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

rmSync(join(root, 'build'), { recursive: true, force: true });
node('typescript/bin/tsc', '-p', 'tsconfig.build.json');
// Chunk names may change from build to build: start from nothing.
rmSync(join(root, 'dist'), { recursive: true, force: true });
for (const [name, entry] of Object.entries(BUNDLES)) {
  node(
    '@vercel/ncc/dist/ncc/cli.js',
    'build',
    entry,
    '-o',
    `dist/${name}`,
    '--license',
    'licenses.txt',
    '-q',
  );
}

// What a build depends on: files compiled by other sources are compiled again.
const hash = createHash('sha256');
for (const folder of ['kernels', 'src']) {
  const paths = readdirSync(join(root, folder), { recursive: true }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  for (const path of paths.sort()) {
    const file = join(root, folder, path);
    if (!statSync(file).isFile()) continue;
    const bytes = readFileSync(file);
    hash.update(`${folder}/${path} ${bytes.length}\n`).update(bytes);
  }
}
writeFileSync(join(root, 'dist/sources.sha256'), `${hash.digest('hex')}\n`);
