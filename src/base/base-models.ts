/** The model files of the base commit, in a folder of their own: the checkout stays as it is. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Git } from '../deliver/branch/git.ts';
import { makeTemporaryFolder } from '../toolchain/temporary-folder.ts';
import { type BlobSource, checkedOut } from './checked-out.ts';

export interface BaseModelsRequest {
  /** The base commit, in full. */
  readonly commit: string;
  /** Paths of models, with slashes, relative to `workspace`. */
  readonly models: readonly string[];
  /** The top of the checked-out repository, or a folder in it. */
  readonly workspace: string;
  /** Such as https://github.com. */
  readonly server: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  /** Gets one line when the models could not be had. */
  readonly notice: (message: string) => void;
}

export interface BaseModels {
  /** Has the models under their paths; to be compiled with it as the working folder. */
  readonly folder: string;
  /** Those that the base commit has; files of Git LFS are not there. */
  readonly models: readonly string[];
  /** Removes the folder. */
  close(): Promise<void>;
}

/** Bytes of a model, as the importer takes at most, and of all. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_BYTES_OF_ALL = 512 * 1024 * 1024;
const LFS = 'version https://git-lfs';
const COMMIT = /^[0-9a-f]{40}([0-9a-f]{24})?$/;

/**
 * Takes the models of a commit from the checkout, if it has the commit, or else fetches that commit alone from the server.
 * undefined: they cannot be had, which is a notice, or the commit has none of them.
 */
export async function baseModels(request: BaseModelsRequest): Promise<BaseModels | undefined> {
  const { commit, notice } = request;
  if (!COMMIT.test(commit)) return undefined;
  let folder: string | undefined;
  try {
    const files = (await fromCheckout(request)) ?? (await fromServer(request));
    const usable = [...files].filter(([, bytes]) => !bytes.subarray(0, LFS.length).equals(Buffer.from(LFS)));
    if (usable.length < files.size)
      notice('models in Git LFS have no base: only their pointers are in the commit');
    if (usable.length === 0) return undefined;
    folder = await makeTemporaryFolder();
    for (const [path, bytes] of usable) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    const made = folder;
    const close = () => rm(made, { recursive: true, force: true, maxRetries: 3 });
    return { folder, models: usable.map(([path]) => path).sort(), close };
  } catch (error) {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    notice(`the models of ${commit.slice(0, 12)} cannot be had: ${reason}`);
    return undefined;
  }
}

/** undefined: the checkout does not have all that is needed. */
async function fromCheckout(request: BaseModelsRequest): Promise<Map<string, Buffer> | undefined> {
  const source = await checkedOut(request.workspace);
  return source && readModels(source, request);
}

async function fromServer(request: BaseModelsRequest): Promise<Map<string, Buffer>> {
  const { server, repository, token, commit, workspace } = request;
  const prefix = (await checkedOut(workspace))?.prefix ?? '';
  const git = await Git.open(`${server.replace(/\/+$/, '')}/${repository}.git`, token);
  const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'];
  try {
    // Of the whole tree only what is asked for: git gets the blobs that it lacks when they are read.
    const fetched = await git.run([...fetch, '--depth=1', '--filter=blob:none', 'origin', commit]);
    if (!fetched.ok) throw new Error(`git fetch: ${lastLine(fetched.stderr)}`);
    const source: BlobSource = {
      prefix,
      async run(args) {
        const { ok, stdout } = await git.run(args);
        return ok ? stdout : undefined;
      },
    };
    const files = await readModels(source, request);
    if (!files) throw new Error('git could not read the commit');
    return files;
  } finally {
    await git.close();
  }
}

/** Path (as asked for) to bytes of those that are plain files; undefined when git lacks something. */
async function readModels(
  { prefix, run }: BlobSource,
  { commit, models }: BaseModelsRequest,
): Promise<Map<string, Buffer> | undefined> {
  const wanted = new Map(models.filter(isInside).map((path) => [`${prefix}${path}`, path]));
  const listing = await run(['ls-tree', '-r', '-z', '--full-tree', commit]);
  if (!listing) return undefined;
  const files = new Map<string, Buffer>();
  let total = 0;
  for (const line of listing.toString('utf8').split('\0')) {
    const [, mode, id, path] = /^(\d+) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
    const asked = wanted.get(path ?? '');
    // Not links: what they point at is another file.
    if (asked === undefined || (mode !== '100644' && mode !== '100755')) continue;
    const bytes = await run(['cat-file', 'blob', id!]);
    if (!bytes) return undefined;
    total += bytes.length;
    if (bytes.length > MOST_BYTES || total > MOST_BYTES_OF_ALL) throw new Error('they are too large');
    files.set(asked, bytes);
  }
  return files;
}

function isInside(path: string): boolean {
  return (
    !path.split('/').some((part) => part === '' || part === '.' || part === '..') && !path.includes('\\')
  );
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
