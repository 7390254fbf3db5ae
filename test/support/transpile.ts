/** Node 20 runs no TypeScript: a program that a test starts as a process gets plain JavaScript. */
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { packageRoot } from '../../src/package-root.ts';

/**
 * Writes `files` (paths of .ts files below the package's root) as .js files to the same paths below `folder`, which
 * then resolves packages as this one does.
 */
export async function transpileTo(folder: string, files: readonly string[]): Promise<void> {
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await symlink(join(packageRoot(), 'node_modules'), join(folder, 'node_modules'));
  for (const file of files) {
    const { outputText } = ts.transpileModule(await readFile(join(packageRoot(), file), 'utf8'), {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2023,
        verbatimModuleSyntax: true,
        rewriteRelativeImportExtensions: true,
      },
    });
    const path = join(folder, file.replace(/\.ts$/, '.js'));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, outputText);
  }
}

/** All of `src/`. */
export async function transpileSources(folder: string): Promise<void> {
  const entries = await readdir(join(packageRoot(), 'src'), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(packageRoot(), join(entry.parentPath, entry.name)));
  await transpileTo(folder, files);
}
