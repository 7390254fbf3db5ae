/**
 * The first commit of a branch by GitHub's API. createCommitOnBranch needs a branch to put a commit on; so this one is made
 * of its parts, which nobody sees until the branch is made to point at it.
 */
import { ModoError } from '../../errors.ts';
import { readApiFailure, readApiRejection } from './api-failure.ts';
import type { Client } from './api-transport.ts';
import { type Change, holds } from './changes.ts';
import type { Landed, Rejection } from './transport.ts';
import type { BranchPlace } from './types.ts';

/** Bytes of text that are sent with the tree itself, which saves a request each; GitHub gives up on trees of a few MB. */
const MOST_INLINE = 1024 * 1024;
const FILE = { mode: '100644', type: 'blob' } as const;

/** `uploaded` has the ids of blobs that GitHub holds already: an attempt that met a limit is not begun anew. */
export async function createRoot(
  client: Client,
  place: BranchPlace,
  changes: readonly Change[],
  message: string,
  uploaded: Set<string>,
): Promise<Landed | Rejection> {
  const [owner = '', repo = ''] = place.repository.split('/');
  const { git } = client.rest;
  let made: Landed;
  try {
    const tree = [];
    let inline = 0;
    for (const { path, bytes, id } of changes) {
      // A branch that is not there has nothing to remove.
      if (!bytes || !id) continue;
      const text = inline + bytes.length <= MOST_INLINE ? asText(bytes) : undefined;
      if (text !== undefined) {
        inline += bytes.length;
        tree.push({ path, ...FILE, content: text });
        continue;
      }
      if (!uploaded.has(id)) {
        const content = bytes.toString('base64');
        const { data } = await git.createBlob({ owner, repo, content, encoding: 'base64' });
        if (data.sha !== id) throw altered(path);
        uploaded.add(id);
      }
      tree.push({ path, ...FILE, sha: id });
    }
    const { data: root } = await git.createTree({ owner, repo, tree });
    const { data: read } = await git.getTree({ owner, repo, tree_sha: root.sha, recursive: '1' });
    const entries = new Map(
      read.tree.map(({ path, sha }) => [path, { mode: '', type: 'blob' as const, id: sha }]),
    );
    if (!read.truncated && !holds(entries, changes)) throw altered(place.branch);
    // Without an author: GitHub signs only what is by itself.
    const { data: commit } = await git.createCommit({ owner, repo, message, tree: root.sha });
    made = { commit: commit.sha, verified: commit.verification.verified };
  } catch (error) {
    // Nothing is published yet, so that there is nothing to look for later.
    throw readApiFailure(error, place);
  }
  try {
    await git.createRef({ owner, repo, ref: `refs/heads/${place.branch}`, sha: made.commit });
    return made;
  } catch (error) {
    return readApiRejection(error, place, { head: undefined, changes, commit: made.commit });
  }
}

/** The text whose UTF-8 is exactly these bytes, or undefined. */
function asText(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) && !text.includes('\0') ? text : undefined;
}

function altered(what: string): ModoError {
  return new ModoError(`GitHub holds other bytes of '${what}' than were sent`, 'run the job again');
}
