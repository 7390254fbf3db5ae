/** What an earlier attempt of the workflow run has uploaded under a name. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import type { ArtifactClient } from '@actions/artifact';
import { MANIFEST_NAME } from '../driver/manifest.ts';

export interface EarlierArtifact {
  readonly id: number;
  /** SHA-256 of the stored archive, hexadecimal. */
  readonly digest: string | undefined;
  /** Whether it holds the same files, or other files of the same compilations. */
  readonly likeness: 'bytes' | 'paths' | 'none';
}

/** Downloads the artifact and compares it with `files`, whose paths in it are those relative to `root`. */
export async function compareArtifact(
  client: ArtifactClient,
  name: string,
  root: string,
  files: readonly string[],
): Promise<EarlierArtifact> {
  const { artifact } = await client.getArtifact(name);
  const folder = await mkdtemp(join(process.env.RUNNER_TEMP || tmpdir(), 'modo-artifact-'));
  try {
    await client.downloadArtifact(artifact.id, { path: folder });
    const digest = artifact.digest?.replace(/^sha256:/, '');
    return { id: artifact.id, digest, likeness: await likeness(folder, root, files) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function likeness(folder: string, root: string, files: readonly string[]) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const there = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const ours = files.map((file) => relative(root, file));
  // Jobs of a matrix have no compilation in common; attempts of a job do, though one may have made more than another.
  const manifests = ours.filter((path) => basename(path) === MANIFEST_NAME);
  const telling = manifests.length > 0 ? manifests : ours;
  if (!telling.some((path) => there.includes(path))) return 'none';
  if (there.sort().join('\n') !== ours.sort().join('\n')) return 'paths';
  for (const path of ours) {
    const [old, current] = await Promise.all([readFile(join(folder, path)), readFile(join(root, path))]);
    if (!old.equals(current)) return 'paths';
  }
  return 'bytes';
}
