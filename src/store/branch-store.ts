/** Compilations on the branch that the Action commits to: each folder's manifest says what it holds. */
import { MANIFEST_NAME } from '../driver/manifest.ts';
import { parseManifest } from '../driver/parse-manifest.ts';
import { checkStored, type ObjectStore } from './object-store.ts';

/** What the store needs of a branch; paths are below the folder that files are committed to. */
export interface ReadableBranch {
  list(path: string): readonly { readonly path: string }[];
  /** The bytes of several files, with one request; those that are not there are left out. */
  readAll(paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
}

export function branchStore(branch: ReadableBranch): ObjectStore {
  let manifests: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
  return {
    async find({ key, path }) {
      manifests ??= branch.readAll(
        branch
          .list('')
          .map((entry) => entry.path)
          .filter((name) => name === MANIFEST_NAME || name.endsWith(`/${MANIFEST_NAME}`)),
      );
      const at = (name: string): string => (path === '' ? name : `${path}/${name}`);
      const text = (await manifests).get(at(MANIFEST_NAME));
      const manifest = text && parseManifest(Buffer.from(text).toString('utf8'));
      // Another content: its files need not be fetched.
      if (!manifest || manifest.key !== key) return undefined;
      const files = await branch.readAll(manifest.files.map(({ name }) => at(name)));
      return checkStored(key, async (name) => (name === MANIFEST_NAME ? text : files.get(at(name))));
    },
  };
}
