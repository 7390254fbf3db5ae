/** To a branch by GitHub's API: GitHub makes the commit, and signs it. */
import { ModoError, printable } from '../../errors.ts';
import { readApiFailure, readApiRejection } from './api-failure.ts';
import { createRoot } from './api-root.ts';
import type { Change } from './changes.ts';
import { nameTaken } from './refusals.ts';
import type { Snapshot, TreeEntry } from './snapshot.ts';
import type { Ancestor, Label, Landed, Rejection, Transport } from './transport.ts';
import type { BranchPlace } from './types.ts';

/** Bytes of files in one commit: the whole goes in one request, and GitHub takes no more than that well. */
export const LARGEST_COMMIT = 25 * 1024 * 1024;
/** Requests that run at once; GitHub asks for few. */
const AT_ONCE = 4;

const COMMIT = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid signature { isValid } } }
}`;

interface CommitAnswer {
  readonly createCommitOnBranch: {
    readonly commit: {
      readonly oid: string;
      readonly signature: { readonly isValid: boolean } | null;
    } | null;
  } | null;
}

export type Client = ReturnType<typeof import('@actions/github')['getOctokit']>;

export async function openApi(place: BranchPlace): Promise<Transport> {
  const { getOctokit } = await import('@actions/github');
  const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const client = getOctokit(place.token, { baseUrl: place.api.replace(/\/+$/, ''), log });
  return new ApiTransport(client, place);
}

class ApiTransport implements Transport {
  readonly #client: Client;
  readonly #place: BranchPlace;
  readonly #full: { readonly owner: string; readonly repo: string };
  /** Ids of blobs that were sent. */
  readonly #uploaded = new Set<string>();
  /** Contents that were read, by id. */
  readonly #blobs = new Map<string, Buffer>();

  constructor(client: Client, place: BranchPlace) {
    const [owner, repo] = place.repository.split('/');
    this.#client = client;
    this.#place = place;
    this.#full = { owner: owner!, repo: repo! };
  }

  async open(_depth: number): Promise<Snapshot> {
    const readBlobs = (ids: readonly string[]) => this.#readBlobs(ids);
    // Unlike a question for the one ref, this tells a missing branch from a missing repository.
    const { data: refs } = await this.#ask(() =>
      this.#client.rest.git.listMatchingRefs({ ...this.#full, ref: `heads/${this.#place.branch}` }),
    );
    const found = refs.find(({ ref }) => ref === `refs/heads/${this.#place.branch}`);
    if (!found) {
      const below = refs.find(({ ref }) => ref.startsWith(`refs/heads/${this.#place.branch}/`));
      if (below) throw nameTaken(this.#place, below.ref.slice('refs/heads/'.length));
      return { commit: undefined, entries: new Map(), readBlobs };
    }
    const commit = found.object.sha;
    return { commit, entries: await this.entries(commit), readBlobs };
  }

  async commit(
    snapshot: Snapshot,
    changes: readonly Change[],
    { message }: Label,
  ): Promise<Landed | Rejection> {
    this.#checkSize(changes);
    if (snapshot.commit === undefined) {
      return createRoot(this.#client, this.#place, changes, message, this.#uploaded);
    }
    const [headline = '', ...rest] = message.split('\n');
    const body = rest.join('\n').trim();
    const input = {
      branch: { repositoryNameWithOwner: this.#place.repository, branchName: this.#place.branch },
      expectedHeadOid: snapshot.commit,
      message: { headline, ...(body && { body }) },
      fileChanges: {
        additions: changes.flatMap(({ path, bytes }) =>
          bytes ? [{ path, contents: bytes.toString('base64') }] : [],
        ),
        deletions: changes.flatMap(({ path, bytes }) => (bytes ? [] : [{ path }])),
      },
    };
    try {
      const answer = await this.#client.graphql<CommitAnswer>(COMMIT, { input });
      const commit = answer.createCommitOnBranch?.commit;
      if (!commit) throw new ModoError('GitHub answered without a commit', 'use commit-method: git');
      return { commit: commit.oid, verified: commit.signature?.isValid ?? false };
    } catch (error) {
      const pending = { head: snapshot.commit, changes, commit: undefined };
      return readApiRejection(error, this.#place, pending);
    }
  }

  async ancestors(commit: string, limit: number): Promise<readonly Ancestor[]> {
    const found: Ancestor[] = [];
    for (let next: string | undefined = commit; next !== undefined && found.length < limit; ) {
      const sha: string = next;
      const { data } = await this.#ask(() =>
        this.#client.rest.git.getCommit({ ...this.#full, commit_sha: sha }),
      );
      next = data.parents[0]?.sha;
      found.push({ commit: sha, parent: next, verified: data.verification.verified });
    }
    return found;
  }

  async entries(commit: string): Promise<ReadonlyMap<string, TreeEntry>> {
    const { data } = await this.#ask(() =>
      this.#client.rest.git.getTree({ ...this.#full, tree_sha: commit, recursive: '1' }),
    );
    if (data.truncated) {
      throw new ModoError(
        `branch '${printable(this.#place.branch)}' has too many files for GitHub's API`,
        'use commit-method: git, or deliver to a branch of its own',
      );
    }
    return new Map(
      data.tree.map(({ path, mode, type, sha }) => [
        path,
        { mode, type: type as TreeEntry['type'], id: sha },
      ]),
    );
  }

  async close(): Promise<void> {}

  async #readBlobs(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const missing = ids.filter((id) => !this.#blobs.has(id));
    const readOne = async (id: string) => {
      const { data } = await this.#ask(() => this.#client.rest.git.getBlob({ ...this.#full, file_sha: id }));
      this.#blobs.set(id, Buffer.from(data.content, 'base64'));
    };
    const workers = Array.from({ length: AT_ONCE }, async () => {
      for (let id = missing.pop(); id !== undefined; id = missing.pop()) await readOne(id);
    });
    await Promise.all(workers);
    return new Map(ids.map((id) => [id, this.#blobs.get(id)!]));
  }

  #checkSize(changes: readonly Change[]): void {
    const total = changes.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
    if (total <= LARGEST_COMMIT) return;
    const mebibytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
    throw new ModoError(
      `${mebibytes(total)} of files are too much for one commit by GitHub's API, which is for ${mebibytes(LARGEST_COMMIT)}`,
      'use commit-method: git',
    );
  }

  async #ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (error) {
      throw readApiFailure(error, this.#place);
    }
  }
}
